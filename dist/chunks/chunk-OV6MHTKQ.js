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
  UsageError: () => UsageError,
  oneOf: () => oneOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_NCPWOSPO = require("./chunk-NCPWOSPO.js");
var UsageError = class extends Error {
};
function oneOf(choices, value, name) {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== void 0) return choice;
  throw new UsageError(`${name} must be one of ${choices.join(", ")}, not "${value}"${(0, import_chunk_NCPWOSPO.didYouMean)(value, choices)}`);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  UsageError,
  oneOf
});
module.exports = { ...module.exports };
