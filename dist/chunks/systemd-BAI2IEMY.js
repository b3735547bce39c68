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
  readUnits: () => import_chunk_FU5GCW24.readUnits,
  systemd: () => import_chunk_FU5GCW24.systemd
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_FU5GCW24 = require("./chunk-FU5GCW24.js");
var import_chunk_HLU5OKUM = require("./chunk-HLU5OKUM.js");
var import_chunk_65FR43WB = require("./chunk-65FR43WB.js");
var import_chunk_JCJ6JN6N = require("./chunk-JCJ6JN6N.js");
var import_chunk_53FBD6T7 = require("./chunk-53FBD6T7.js");
var import_chunk_XUSYPD6X = require("./chunk-XUSYPD6X.js");
var import_chunk_AXWHWBGL = require("./chunk-AXWHWBGL.js");
var import_chunk_I7K72DE5 = require("./chunk-I7K72DE5.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readUnits,
  systemd
});
module.exports = { ...module.exports };
