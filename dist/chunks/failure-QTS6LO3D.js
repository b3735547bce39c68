import {
  describeFailure
} from "./chunk-7WCGANMZ.js";
import "./chunk-7UTI6KGG.js";
import "./chunk-MOP4VYJS.js";
import "./chunk-OV6MHTKQ.js";
import "./chunk-NCPWOSPO.js";
import "./chunk-NR4KXAU6.js";
import "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";
export {
  describeFailure
};
