var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  byUrgency: () => import_chunk_UPE2T6HU.byUrgency,
  finderIn: () => import_chunk_UPE2T6HU.finderIn,
  markNew: () => import_chunk_UPE2T6HU.markNew
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_UPE2T6HU = require("./chunk-UPE2T6HU.js");
var import_chunk_ITLIA5SR = require("./chunk-ITLIA5SR.js");
var import_chunk_ASF2YWFD = require("./usual.js")("./chunk-ASF2YWFD.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  byUrgency,
  finderIn,
  markNew
});
module.exports = { ...module.exports };
