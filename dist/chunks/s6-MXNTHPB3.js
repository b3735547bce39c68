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
  isServiceScript: () => import_chunk_KHHLB5YD.isServiceScript,
  s6: () => import_chunk_KHHLB5YD.s6
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KHHLB5YD = require("./chunk-KHHLB5YD.js");
var import_chunk_7SMAFAWL = require("./usual.js")("./chunk-7SMAFAWL.js");
var import_chunk_UKCKD5E2 = require("./chunk-UKCKD5E2.js");
var import_chunk_YTWOMJHG = require("./usual.js")("./chunk-YTWOMJHG.js");
var import_chunk_GNE6MQ34 = require("./chunk-GNE6MQ34.js");
var import_chunk_KJYZEJ43 = require("./usual.js")("./chunk-KJYZEJ43.js");
var import_chunk_F6F6GR2D = require("./usual.js")("./chunk-F6F6GR2D.js");
var import_chunk_QSWQHPBA = require("./usual.js")("./chunk-QSWQHPBA.js");
var import_chunk_AX54DCJT = require("./usual.js")("./chunk-AX54DCJT.js");
var import_chunk_LKZCHZUB = require("./usual.js")("./chunk-LKZCHZUB.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isServiceScript,
  s6
});
module.exports = { ...module.exports };
