import {
  readUnits,
  systemd
} from "./chunk-ZIHVAIMA.js";
import "./chunk-L45WQMXA.js";
import "./chunk-REKMB2VI.js";
import "./chunk-JCJ6JN6N.js";
import "./chunk-FUZVRGSW.js";
import "./chunk-XN3HYEOO.js";
import "./chunk-AXWHWBGL.js";
import "./chunk-I7K72DE5.js";
import "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";
export {
  readUnits,
  systemd
};
