import {
  PAGES
} from "./chunk-HEIKUEKY.js";
import "./chunk-YLVDSGH3.js";
export {
  PAGES
};
