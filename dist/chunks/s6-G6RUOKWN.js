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
  isServiceScript: () => import_chunk_BZ5RKEK5.isServiceScript,
  s6: () => import_chunk_BZ5RKEK5.s6
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_BZ5RKEK5 = require("./chunk-BZ5RKEK5.js");
var import_chunk_TGYCTZ7Q = require("./usual.js")("./chunk-TGYCTZ7Q.js");
var import_chunk_FHXXAHM2 = require("./chunk-FHXXAHM2.js");
var import_chunk_BH4Z37A5 = require("./usual.js")("./chunk-BH4Z37A5.js");
var import_chunk_6YQDBGVM = require("./chunk-6YQDBGVM.js");
var import_chunk_KJYZEJ43 = require("./usual.js")("./chunk-KJYZEJ43.js");
var import_chunk_T5DYHM7K = require("./usual.js")("./chunk-T5DYHM7K.js");
var import_chunk_AXWHWBGL = require("./usual.js")("./chunk-AXWHWBGL.js");
var import_chunk_QNLMBOTP = require("./usual.js")("./chunk-QNLMBOTP.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isServiceScript,
  s6
});
module.exports = { ...module.exports };
