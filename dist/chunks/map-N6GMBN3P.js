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
var import_chunk_VRZTIDY3 = require("./chunk-VRZTIDY3.js");
var import_chunk_HYNGH52V = require("./usual.js")("./chunk-HYNGH52V.js");
var import_chunk_34ITXX6O = require("./chunk-34ITXX6O.js");
var import_chunk_DNPMEO4L = require("./usual.js")("./chunk-DNPMEO4L.js");
var import_chunk_WQVOD2O6 = require("./usual.js")("./chunk-WQVOD2O6.js");
var import_chunk_OV6MHTKQ = require("./usual.js")("./chunk-OV6MHTKQ.js");
var import_chunk_MWT466LE = require("./usual.js")("./chunk-MWT466LE.js");
var import_chunk_B4O4S5VU = require("./usual.js")("./chunk-B4O4S5VU.js");
var import_chunk_GJNPAT6G = require("./usual.js")("./chunk-GJNPAT6G.js");
var import_chunk_KJYZEJ43 = require("./usual.js")("./chunk-KJYZEJ43.js");
var import_chunk_RAB4MDFF = require("./chunk-RAB4MDFF.js");
var import_chunk_P2SBXEGS = require("./chunk-P2SBXEGS.js");
var import_chunk_NCPWOSPO = require("./usual.js")("./chunk-NCPWOSPO.js");
var import_chunk_2IQXFEBZ = require("./usual.js")("./chunk-2IQXFEBZ.js");
var import_chunk_EQUFCBUA = require("./usual.js")("./chunk-EQUFCBUA.js");
var import_chunk_T5DYHM7K = require("./usual.js")("./chunk-T5DYHM7K.js");
var import_chunk_AXWHWBGL = require("./usual.js")("./chunk-AXWHWBGL.js");
var import_chunk_FVDK4WDU = require("./usual.js")("./chunk-FVDK4WDU.js");
var import_chunk_OY25YJED = require("./usual.js")("./chunk-OY25YJED.js");
var import_chunk_JXAQA36C = require("./chunk-JXAQA36C.js");
var import_chunk_AFTHCDGO = require("./usual.js")("./chunk-AFTHCDGO.js");
var import_chunk_5AO35ULK = require("./usual.js")("./chunk-5AO35ULK.js");
var import_chunk_IQSQ5BZQ = require("./usual.js")("./chunk-IQSQ5BZQ.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_IXOMPGU6 = require("./usual.js")("./chunk-IXOMPGU6.js");
var import_chunk_LNPXEPJ4 = require("./usual.js")("./chunk-LNPXEPJ4.js");
var import_chunk_AFIFJBZZ = require("./chunk-AFIFJBZZ.js");
var import_chunk_QNLMBOTP = require("./usual.js")("./chunk-QNLMBOTP.js");
var import_chunk_OPSX7VO5 = require("./usual.js")("./chunk-OPSX7VO5.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
async function run2(call) {
  const { result } = await (0, import_chunk_DNPMEO4L.run)((0, import_chunk_HYNGH52V.requestOf)(call));
  const format = call.values.text("format") ?? "text";
  if ((0, import_chunk_VRZTIDY3.isPicture)(format)) return { ...(0, import_chunk_VRZTIDY3.pictureOf)(result, format), exitCode: 0 };
  return { stdout: format === "json" ? (0, import_chunk_JXAQA36C.jsonReport)(result) : (0, import_chunk_RAB4MDFF.mapReport)(result, { color: call.color }), exitCode: 0 };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
module.exports = { ...module.exports };
