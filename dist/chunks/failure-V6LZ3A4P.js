import {
  describeFailure
} from "./chunk-GKR7XRUT.js";
import "./chunk-DGT5JNJB.js";
import "./chunk-4TNKRGTC.js";
import "./chunk-OV6MHTKQ.js";
import "./chunk-NCPWOSPO.js";
import "./chunk-SHWCCNNM.js";
import "./chunk-AXWHWBGL.js";
import "./chunk-NR4KXAU6.js";
import "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";
export {
  describeFailure
};
