import {
  readUnits,
  systemd
} from "./chunk-M4VKAQYF.js";
import "./chunk-7WF6TEM3.js";
import "./chunk-IUOTPSZE.js";
import "./chunk-JCJ6JN6N.js";
import "./chunk-MITBEQBN.js";
import "./chunk-XN3HYEOO.js";
import "./chunk-AXWHWBGL.js";
import "./chunk-I7K72DE5.js";
import "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";
export {
  readUnits,
  systemd
};
