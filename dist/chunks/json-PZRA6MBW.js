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
  REPORT_VERSION: () => import_chunk_3NTJINUI.REPORT_VERSION,
  jsonLinesReport: () => import_chunk_3NTJINUI.jsonLinesReport,
  jsonReport: () => import_chunk_3NTJINUI.jsonReport
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_3NTJINUI = require("./chunk-3NTJINUI.js");
var import_chunk_AFTHCDGO = require("./usual.js")("./chunk-AFTHCDGO.js");
var import_chunk_YPGWW6T6 = require("./usual.js")("./chunk-YPGWW6T6.js");
var import_chunk_WJUCZPOO = require("./usual.js")("./chunk-WJUCZPOO.js");
var import_chunk_AFIFJBZZ = require("./chunk-AFIFJBZZ.js");
var import_chunk_LKZCHZUB = require("./usual.js")("./chunk-LKZCHZUB.js");
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
