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
  isServiceScript: () => import_chunk_EUAM3GEW.isServiceScript,
  s6: () => import_chunk_EUAM3GEW.s6
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_EUAM3GEW = require("./chunk-EUAM3GEW.js");
var import_chunk_2HTS5JRW = require("./usual.js")("./chunk-2HTS5JRW.js");
var import_chunk_RJSYJXRO = require("./chunk-RJSYJXRO.js");
var import_chunk_4PQSUWQP = require("./usual.js")("./chunk-4PQSUWQP.js");
var import_chunk_GNE6MQ34 = require("./chunk-GNE6MQ34.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_7MNNWJWN = require("./usual.js")("./chunk-7MNNWJWN.js");
var import_chunk_QSWQHPBA = require("./usual.js")("./chunk-QSWQHPBA.js");
var import_chunk_CUBFVUV5 = require("./usual.js")("./chunk-CUBFVUV5.js");
var import_chunk_XLAWWHMQ = require("./usual.js")("./chunk-XLAWWHMQ.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isServiceScript,
  s6
});
module.exports = { ...module.exports };
