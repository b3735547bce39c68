import {
  PAGES
} from "./chunk-DUMXWEMI.js";
import "./chunk-YLVDSGH3.js";
export {
  PAGES
};
