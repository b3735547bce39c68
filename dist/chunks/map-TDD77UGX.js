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
  run: () => run2
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_LRHNK6M7 = require("./chunk-LRHNK6M7.js");
var import_chunk_FXTZHYZW = require("./usual.js")("./chunk-FXTZHYZW.js");
var import_chunk_34ITXX6O = require("./chunk-34ITXX6O.js");
var import_chunk_DJKPHKXN = require("./usual.js")("./chunk-DJKPHKXN.js");
var import_chunk_MWT466LE = require("./usual.js")("./chunk-MWT466LE.js");
var import_chunk_D7SLYKJO = require("./usual.js")("./chunk-D7SLYKJO.js");
var import_chunk_Z7QYKRDH = require("./usual.js")("./chunk-Z7QYKRDH.js");
var import_chunk_OV6MHTKQ = require("./usual.js")("./chunk-OV6MHTKQ.js");
var import_chunk_ICUTAQBB = require("./usual.js")("./chunk-ICUTAQBB.js");
var import_chunk_UD7O2AFR = require("./usual.js")("./chunk-UD7O2AFR.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_GDUADVNF = require("./chunk-GDUADVNF.js");
var import_chunk_P2SBXEGS = require("./chunk-P2SBXEGS.js");
var import_chunk_EISCKDBZ = require("./usual.js")("./chunk-EISCKDBZ.js");
var import_chunk_WQQF3GEI = require("./usual.js")("./chunk-WQQF3GEI.js");
var import_chunk_NCPWOSPO = require("./usual.js")("./chunk-NCPWOSPO.js");
var import_chunk_R2LHZ7NS = require("./usual.js")("./chunk-R2LHZ7NS.js");
var import_chunk_FYCCJL4J = require("./usual.js")("./chunk-FYCCJL4J.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_FVDK4WDU = require("./usual.js")("./chunk-FVDK4WDU.js");
var import_chunk_OY25YJED = require("./usual.js")("./chunk-OY25YJED.js");
var import_chunk_OEZZXJ3Y = require("./chunk-OEZZXJ3Y.js");
var import_chunk_5V3QA6ZH = require("./usual.js")("./chunk-5V3QA6ZH.js");
var import_chunk_UQZD6N2T = require("./usual.js")("./chunk-UQZD6N2T.js");
var import_chunk_IQSQ5BZQ = require("./usual.js")("./chunk-IQSQ5BZQ.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_CL5MXXCG = require("./usual.js")("./chunk-CL5MXXCG.js");
var import_chunk_BRFFDVYW = require("./usual.js")("./chunk-BRFFDVYW.js");
var import_chunk_AFIFJBZZ = require("./chunk-AFIFJBZZ.js");
var import_chunk_A74ML7CQ = require("./usual.js")("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_OPSX7VO5 = require("./usual.js")("./chunk-OPSX7VO5.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
async function run2(call) {
  const { result } = await (0, import_chunk_DJKPHKXN.run)((0, import_chunk_FXTZHYZW.requestOf)(call));
  const format = call.values.text("format") ?? "text";
  if ((0, import_chunk_LRHNK6M7.isPicture)(format)) return { ...(0, import_chunk_LRHNK6M7.pictureOf)(result, format), exitCode: 0 };
  return { stdout: format === "json" ? (0, import_chunk_OEZZXJ3Y.jsonReport)(result) : (0, import_chunk_GDUADVNF.mapReport)(result, { color: call.color }), exitCode: 0 };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
module.exports = { ...module.exports };
