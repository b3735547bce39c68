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
  describeFailure: () => describeFailure
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_D7SLYKJO = require("./usual.js")("./chunk-D7SLYKJO.js");
var import_chunk_Z7QYKRDH = require("./usual.js")("./chunk-Z7QYKRDH.js");
var import_chunk_OV6MHTKQ = require("./usual.js")("./chunk-OV6MHTKQ.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_node_path = require("node:path");
function describeFailure(error, cwd) {
  if (error instanceof import_chunk_D7SLYKJO.ConfigError) {
    const file = (0, import_chunk_VGTO2SNZ.visible)((0, import_node_path.relative)(cwd, error.path));
    return error.mistakes.map(({ line, column, message }) => `${file}:${line}:${column}: ${(0, import_chunk_VGTO2SNZ.visible)(message)}
`).join("");
  }
  if (error instanceof import_chunk_Z7QYKRDH.InputError || error instanceof import_chunk_OV6MHTKQ.UsageError) return `gateway-lint: ${(0, import_chunk_VGTO2SNZ.visible)(error.message)}
`;
  return describeBug(error);
}
function describeBug(error) {
  const stack = error instanceof Error ? error.stack ?? error.message : String(error);
  return `gateway-lint failed; this is a mistake in gateway-lint itself:
${stack.split("\n").map(import_chunk_VGTO2SNZ.visible).join("\n")}
`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  describeFailure
});
module.exports = { ...module.exports };
