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
var import_chunk_GFTIFGIR = require("./chunk-GFTIFGIR.js");
var import_chunk_IFCINJ7V = require("./chunk-IFCINJ7V.js");
var import_chunk_NI2NIOTH = require("./chunk-NI2NIOTH.js");
var import_chunk_J4AGDLMN = require("./chunk-J4AGDLMN.js");
var import_chunk_RKZHIKGY = require("./chunk-RKZHIKGY.js");
var import_chunk_OV6MHTKQ = require("./chunk-OV6MHTKQ.js");
var import_chunk_KTE47ULS = require("./chunk-KTE47ULS.js");
var import_chunk_KJYZEJ43 = require("./chunk-KJYZEJ43.js");
var import_chunk_XUSYPD6X = require("./chunk-XUSYPD6X.js");
var import_chunk_ESTG347I = require("./chunk-ESTG347I.js");
var import_chunk_72AA74BJ = require("./chunk-72AA74BJ.js");
var import_chunk_P2SBXEGS = require("./chunk-P2SBXEGS.js");
var import_chunk_U5CJQMCV = require("./chunk-U5CJQMCV.js");
var import_chunk_SFD24VQ6 = require("./chunk-SFD24VQ6.js");
var import_chunk_NCPWOSPO = require("./chunk-NCPWOSPO.js");
var import_chunk_FZJSRRRK = require("./chunk-FZJSRRRK.js");
var import_chunk_J5ECMFKT = require("./chunk-J5ECMFKT.js");
var import_chunk_AXWHWBGL = require("./chunk-AXWHWBGL.js");
var import_chunk_FVDK4WDU = require("./chunk-FVDK4WDU.js");
var import_chunk_IQSQ5BZQ = require("./chunk-IQSQ5BZQ.js");
var import_chunk_OY25YJED = require("./chunk-OY25YJED.js");
var import_chunk_NR4KXAU6 = require("./chunk-NR4KXAU6.js");
var import_chunk_VDMMOHIX = require("./chunk-VDMMOHIX.js");
var import_chunk_ZTCQTJNW = require("./chunk-ZTCQTJNW.js");
var import_chunk_AFTHCDGO = require("./chunk-AFTHCDGO.js");
var import_chunk_YZW76BT2 = require("./chunk-YZW76BT2.js");
var import_chunk_IFHH7ZWL = require("./chunk-IFHH7ZWL.js");
var import_chunk_I7K72DE5 = require("./chunk-I7K72DE5.js");
var import_chunk_OPSX7VO5 = require("./chunk-OPSX7VO5.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
async function run2(call) {
  const { result } = await (0, import_chunk_NI2NIOTH.run)((0, import_chunk_IFCINJ7V.requestOf)(call));
  const format = call.values.text("format") ?? "text";
  if ((0, import_chunk_GFTIFGIR.isPicture)(format)) return { ...(0, import_chunk_GFTIFGIR.pictureOf)(result, format), exitCode: 0 };
  return { stdout: format === "json" ? (0, import_chunk_ZTCQTJNW.jsonReport)(result) : (0, import_chunk_72AA74BJ.mapReport)(result, { color: call.color }), exitCode: 0 };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
module.exports = { ...module.exports };
