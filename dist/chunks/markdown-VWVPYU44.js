import {
  code,
  escapeMarkdown,
  markdownReport
} from "./chunk-4ZD6KKBK.js";
import "./chunk-NZJHCVKY.js";
import "./chunk-P2SBXEGS.js";
import "./chunk-FVDK4WDU.js";
import "./chunk-Y6CV5SOB.js";
import "./chunk-DP6WRJL2.js";
import "./chunk-OY25YJED.js";
import "./chunk-SQXJZMUF.js";
import "./chunk-I7K72DE5.js";
import "./chunk-IQSQ5BZQ.js";
import "./chunk-VDMMOHIX.js";
import "./chunk-NR4KXAU6.js";
import "./chunk-M5RVUK72.js";
import "./chunk-6SR4Q5T5.js";
import "./chunk-OPSX7VO5.js";
import "./chunk-YLVDSGH3.js";
export {
  code,
  escapeMarkdown,
  markdownReport
};
