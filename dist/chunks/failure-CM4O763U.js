import {
  describeFailure
} from "./chunk-RZORKHOX.js";
import "./chunk-NFCHPQDT.js";
import "./chunk-RKZHIKGY.js";
import "./chunk-OV6MHTKQ.js";
import "./chunk-NCPWOSPO.js";
import "./chunk-J5ECMFKT.js";
import "./chunk-AXWHWBGL.js";
import "./chunk-NR4KXAU6.js";
import "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";
export {
  describeFailure
};
