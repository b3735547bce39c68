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
  commandOf: () => commandOf,
  declaredService: () => declaredService
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
function declaredService(parts) {
  const { path } = parts.span.source;
  return {
    scope: "unknown",
    place: (0, import_chunk_TWHQGX3M.folderOf)(path),
    account: {},
    files: [parts.span.source],
    settings: [],
    commands: [],
    environment: [],
    environmentFiles: [],
    environmentOpen: [],
    outputs: [],
    startedBy: [],
    resident: true,
    problems: [],
    ...(0, import_chunk_TWHQGX3M.machineAt)(path),
    ...parts
  };
}
function commandOf(words, options = {}) {
  const { role = "start", separator, raw = words.map((word) => word.span()) } = options;
  const first = words[0];
  return {
    role,
    path: first,
    argv: words,
    words,
    raw,
    span: import_chunk_DZ7ZOY7W.Text.concat(words).span(),
    ignoreFailure: false,
    ...separator !== void 0 && { separator }
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  commandOf,
  declaredService
});
module.exports = { ...module.exports };
