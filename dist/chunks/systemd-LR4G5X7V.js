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
  readUnits: () => import_chunk_CN5CBGBS.readUnits,
  systemd: () => import_chunk_CN5CBGBS.systemd
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_CN5CBGBS = require("./chunk-CN5CBGBS.js");
var import_chunk_YOVDV757 = require("./chunk-YOVDV757.js");
var import_chunk_HZ2IPLIM = require("./chunk-HZ2IPLIM.js");
var import_chunk_BUH26YXO = require("./chunk-BUH26YXO.js");
var import_chunk_DQF4M6IF = require("./chunk-DQF4M6IF.js");
var import_chunk_T5DYHM7K = require("./chunk-T5DYHM7K.js");
var import_chunk_AXWHWBGL = require("./chunk-AXWHWBGL.js");
var import_chunk_QNLMBOTP = require("./chunk-QNLMBOTP.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readUnits,
  systemd
});
module.exports = { ...module.exports };
