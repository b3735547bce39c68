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
  describeFailure: () => import_chunk_JYFVP6IK.describeFailure
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_JYFVP6IK = require("./chunk-JYFVP6IK.js");
var import_chunk_NG5ED2EZ = require("./chunk-NG5ED2EZ.js");
var import_chunk_UJ3HFH7H = require("./chunk-UJ3HFH7H.js");
var import_chunk_OV6MHTKQ = require("./chunk-OV6MHTKQ.js");
var import_chunk_NCPWOSPO = require("./chunk-NCPWOSPO.js");
var import_chunk_H3RBS5SK = require("./chunk-H3RBS5SK.js");
var import_chunk_AXWHWBGL = require("./chunk-AXWHWBGL.js");
var import_chunk_EQUFCBUA = require("./chunk-EQUFCBUA.js");
var import_chunk_VGTO2SNZ = require("./chunk-VGTO2SNZ.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  describeFailure
});
module.exports = { ...module.exports };
