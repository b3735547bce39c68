import {
  isServiceScript,
  s6
} from "./chunk-S6FDCGWY.js";
import "./chunk-7WF6TEM3.js";
import "./chunk-ZO4YP3TT.js";
import "./chunk-MITBEQBN.js";
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
