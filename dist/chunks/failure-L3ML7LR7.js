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
  describeFailure: () => import_chunk_3MKIFUXF.describeFailure
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_3MKIFUXF = require("./chunk-3MKIFUXF.js");
var import_chunk_H2UPQQG3 = require("./usual.js")("./chunk-H2UPQQG3.js");
var import_chunk_OV6MHTKQ = require("./usual.js")("./chunk-OV6MHTKQ.js");
var import_chunk_DEJB35E4 = require("./usual.js")("./chunk-DEJB35E4.js");
var import_chunk_NCPWOSPO = require("./usual.js")("./chunk-NCPWOSPO.js");
var import_chunk_MOYGAGSV = require("./usual.js")("./chunk-MOYGAGSV.js");
var import_chunk_QSWQHPBA = require("./usual.js")("./chunk-QSWQHPBA.js");
var import_chunk_CUBFVUV5 = require("./usual.js")("./chunk-CUBFVUV5.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_XLAWWHMQ = require("./usual.js")("./chunk-XLAWWHMQ.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  describeFailure
});
module.exports = { ...module.exports };
