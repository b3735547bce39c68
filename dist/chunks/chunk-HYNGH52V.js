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
  requestOf: () => requestOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_OV6MHTKQ = require("./chunk-OV6MHTKQ.js");
var import_chunk_2IQXFEBZ = require("./chunk-2IQXFEBZ.js");
function requestOf({ values, operands, cwd, progress }) {
  const [failOn, configFile, hermesRelease] = ["fail-on", "config", "hermes-release"].map(values.text);
  return {
    paths: operands.length > 0 ? operands : ["."],
    cwd,
    ...configFile !== void 0 && { configFile },
    ...values.flag("no-suppressions") && { noSuppressions: true },
    ...progress !== void 0 && { progress },
    overrides: {
      ...failOn !== void 0 && { failOn: (0, import_chunk_OV6MHTKQ.oneOf)(import_chunk_2IQXFEBZ.FAIL_ON, failOn, "--fail-on") },
      ...values.flag("pedantic") && { pedantic: true },
      ...hermesRelease !== void 0 && { hermesRelease }
    }
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  requestOf
});
module.exports = { ...module.exports };
