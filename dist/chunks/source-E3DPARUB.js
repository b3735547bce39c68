import {
  SourceFile,
  compareSpans,
  decodeUtf8,
  encodeUtf8,
  textOf,
  withQuotes
} from "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";
export {
  SourceFile,
  compareSpans,
  decodeUtf8,
  encodeUtf8,
  textOf,
  withQuotes
};
