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
var import_chunk_BJ2X34VU = require("./chunk-BJ2X34VU.js");
var import_chunk_HUEHID7R = require("./usual.js")("./chunk-HUEHID7R.js");
var import_chunk_34ITXX6O = require("./chunk-34ITXX6O.js");
var import_chunk_DZF4NJMS = require("./usual.js")("./chunk-DZF4NJMS.js");
var import_chunk_K7APBEMT = require("./usual.js")("./chunk-K7APBEMT.js");
var import_chunk_OV6MHTKQ = require("./usual.js")("./chunk-OV6MHTKQ.js");
var import_chunk_MWT466LE = require("./usual.js")("./chunk-MWT466LE.js");
var import_chunk_AZDAFV65 = require("./usual.js")("./chunk-AZDAFV65.js");
var import_chunk_ZMK56VIK = require("./usual.js")("./chunk-ZMK56VIK.js");
var import_chunk_KJYZEJ43 = require("./usual.js")("./chunk-KJYZEJ43.js");
var import_chunk_7NET4P4W = require("./chunk-7NET4P4W.js");
var import_chunk_P2SBXEGS = require("./chunk-P2SBXEGS.js");
var import_chunk_NCPWOSPO = require("./usual.js")("./chunk-NCPWOSPO.js");
var import_chunk_7FMFJTHB = require("./usual.js")("./chunk-7FMFJTHB.js");
var import_chunk_Y3YQYMHT = require("./usual.js")("./chunk-Y3YQYMHT.js");
var import_chunk_F6F6GR2D = require("./usual.js")("./chunk-F6F6GR2D.js");
var import_chunk_QSWQHPBA = require("./usual.js")("./chunk-QSWQHPBA.js");
var import_chunk_AX54DCJT = require("./usual.js")("./chunk-AX54DCJT.js");
var import_chunk_FVDK4WDU = require("./usual.js")("./chunk-FVDK4WDU.js");
var import_chunk_OY25YJED = require("./usual.js")("./chunk-OY25YJED.js");
var import_chunk_3NTJINUI = require("./chunk-3NTJINUI.js");
var import_chunk_AFTHCDGO = require("./usual.js")("./chunk-AFTHCDGO.js");
var import_chunk_PELK2KYI = require("./usual.js")("./chunk-PELK2KYI.js");
var import_chunk_IQSQ5BZQ = require("./usual.js")("./chunk-IQSQ5BZQ.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_YPGWW6T6 = require("./usual.js")("./chunk-YPGWW6T6.js");
var import_chunk_WJUCZPOO = require("./usual.js")("./chunk-WJUCZPOO.js");
var import_chunk_AFIFJBZZ = require("./chunk-AFIFJBZZ.js");
var import_chunk_LKZCHZUB = require("./usual.js")("./chunk-LKZCHZUB.js");
var import_chunk_OPSX7VO5 = require("./usual.js")("./chunk-OPSX7VO5.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
async function run2(call) {
  const { result } = await (0, import_chunk_DZF4NJMS.run)((0, import_chunk_HUEHID7R.requestOf)(call));
  const format = call.values.text("format") ?? "text";
  if ((0, import_chunk_BJ2X34VU.isPicture)(format)) return { ...(0, import_chunk_BJ2X34VU.pictureOf)(result, format), exitCode: 0 };
  return { stdout: format === "json" ? (0, import_chunk_3NTJINUI.jsonReport)(result) : (0, import_chunk_7NET4P4W.mapReport)(result, { color: call.color }), exitCode: 0 };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
module.exports = { ...module.exports };
