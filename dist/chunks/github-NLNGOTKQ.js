import {
  MOST_ANNOTATIONS,
  annotations,
  blobUrl,
  commands,
  fenced,
  githubReport,
  isCut
} from "./chunk-DXX3FI42.js";
import "./chunk-UQ5VQY5H.js";
import "./chunk-Y6CV5SOB.js";
import "./chunk-DP6WRJL2.js";
import "./chunk-OY25YJED.js";
import "./chunk-IQSQ5BZQ.js";
import "./chunk-VDMMOHIX.js";
import "./chunk-NR4KXAU6.js";
import "./chunk-M5RVUK72.js";
import "./chunk-OPSX7VO5.js";
import "./chunk-YLVDSGH3.js";
export {
  MOST_ANNOTATIONS,
  annotations,
  blobUrl,
  commands,
  fenced,
  githubReport,
  isCut
};
