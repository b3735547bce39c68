import {
  isServiceScript,
  s6
} from "./chunk-FOTQ33SU.js";
import "./chunk-L45WQMXA.js";
import "./chunk-ZO4YP3TT.js";
import "./chunk-FUZVRGSW.js";
import "./chunk-237S4ZQ3.js";
import "./chunk-KJYZEJ43.js";
import "./chunk-XN3HYEOO.js";
import "./chunk-AXWHWBGL.js";
import "./chunk-I7K72DE5.js";
import "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";
export {
  isServiceScript,
  s6
};
