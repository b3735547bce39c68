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
  REPORT_VERSION: () => import_chunk_VHOQ2RWI.REPORT_VERSION,
  jsonLinesReport: () => import_chunk_VHOQ2RWI.jsonLinesReport,
  jsonReport: () => import_chunk_VHOQ2RWI.jsonReport
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_VHOQ2RWI = require("./chunk-VHOQ2RWI.js");
var import_chunk_AFTHCDGO = require("./usual.js")("./chunk-AFTHCDGO.js");
var import_chunk_YZQCR3QP = require("./usual.js")("./chunk-YZQCR3QP.js");
var import_chunk_KSZICP3O = require("./usual.js")("./chunk-KSZICP3O.js");
var import_chunk_AFIFJBZZ = require("./chunk-AFIFJBZZ.js");
var import_chunk_XLAWWHMQ = require("./usual.js")("./chunk-XLAWWHMQ.js");
var import_chunk_OPSX7VO5 = require("./usual.js")("./chunk-OPSX7VO5.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  REPORT_VERSION,
  jsonLinesReport,
  jsonReport
});
module.exports = { ...module.exports };
