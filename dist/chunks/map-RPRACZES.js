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
var import_chunk_GZD6Q44W = require("./chunk-GZD6Q44W.js");
var import_chunk_O2LU3RWQ = require("./usual.js")("./chunk-O2LU3RWQ.js");
var import_chunk_34ITXX6O = require("./chunk-34ITXX6O.js");
var import_chunk_YEA3J3XC = require("./usual.js")("./chunk-YEA3J3XC.js");
var import_chunk_H2UPQQG3 = require("./usual.js")("./chunk-H2UPQQG3.js");
var import_chunk_OV6MHTKQ = require("./usual.js")("./chunk-OV6MHTKQ.js");
var import_chunk_MWT466LE = require("./usual.js")("./chunk-MWT466LE.js");
var import_chunk_DEJB35E4 = require("./usual.js")("./chunk-DEJB35E4.js");
var import_chunk_6K6AAKT2 = require("./usual.js")("./chunk-6K6AAKT2.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_EUIZTUP2 = require("./chunk-EUIZTUP2.js");
var import_chunk_P2SBXEGS = require("./chunk-P2SBXEGS.js");
var import_chunk_EISCKDBZ = require("./usual.js")("./chunk-EISCKDBZ.js");
var import_chunk_NCPWOSPO = require("./usual.js")("./chunk-NCPWOSPO.js");
var import_chunk_SCOICFB4 = require("./usual.js")("./chunk-SCOICFB4.js");
var import_chunk_MOYGAGSV = require("./usual.js")("./chunk-MOYGAGSV.js");
var import_chunk_7MNNWJWN = require("./usual.js")("./chunk-7MNNWJWN.js");
var import_chunk_QSWQHPBA = require("./usual.js")("./chunk-QSWQHPBA.js");
var import_chunk_CUBFVUV5 = require("./usual.js")("./chunk-CUBFVUV5.js");
var import_chunk_FVDK4WDU = require("./usual.js")("./chunk-FVDK4WDU.js");
var import_chunk_OY25YJED = require("./usual.js")("./chunk-OY25YJED.js");
var import_chunk_VHOQ2RWI = require("./chunk-VHOQ2RWI.js");
var import_chunk_AFTHCDGO = require("./usual.js")("./chunk-AFTHCDGO.js");
var import_chunk_KIHDWL4H = require("./usual.js")("./chunk-KIHDWL4H.js");
var import_chunk_IQSQ5BZQ = require("./usual.js")("./chunk-IQSQ5BZQ.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_YZQCR3QP = require("./usual.js")("./chunk-YZQCR3QP.js");
var import_chunk_KSZICP3O = require("./usual.js")("./chunk-KSZICP3O.js");
var import_chunk_AFIFJBZZ = require("./chunk-AFIFJBZZ.js");
var import_chunk_XLAWWHMQ = require("./usual.js")("./chunk-XLAWWHMQ.js");
var import_chunk_OPSX7VO5 = require("./usual.js")("./chunk-OPSX7VO5.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
async function run2(call) {
  const { result } = await (0, import_chunk_YEA3J3XC.run)((0, import_chunk_O2LU3RWQ.requestOf)(call));
  const format = call.values.text("format") ?? "text";
  if ((0, import_chunk_GZD6Q44W.isPicture)(format)) return { ...(0, import_chunk_GZD6Q44W.pictureOf)(result, format), exitCode: 0 };
  return { stdout: format === "json" ? (0, import_chunk_VHOQ2RWI.jsonReport)(result) : (0, import_chunk_EUIZTUP2.mapReport)(result, { color: call.color }), exitCode: 0 };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
module.exports = { ...module.exports };
