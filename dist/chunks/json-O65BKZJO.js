import {
  jsonLinesReport,
  jsonReport
} from "./chunk-ZFKYRAIP.js";
import "./chunk-6SR4Q5T5.js";
import "./chunk-OPSX7VO5.js";
import "./chunk-YLVDSGH3.js";
export {
  jsonLinesReport,
  jsonReport
};
