var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  ConfigError: () => ConfigError,
  loadConfig: () => loadConfig,
  pathInRepository: () => pathInRepository
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_LZXLWJQK = require("./chunk-LZXLWJQK.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_node_path = require("node:path");
var MOST_BYTES = 1024 * 1024;
var ConfigError = class extends Error {
  /** Absolute path of the file. */
  path;
  /** In the order of the file; at least one. */
  mistakes;
  constructor(path, mistakes) {
    super(mistakes.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`).join("\n"));
    this.path = path;
    this.mistakes = mistakes;
  }
};
async function loadConfig(request) {
  const found = request.file === void 0 ? findConfig(request) : namedConfig(request, request.file);
  if (found === void 0) return {};
  if (found.bytes.length > MOST_BYTES) throw mistakeAt(found.path, `larger than ${MOST_BYTES} bytes`);
  const { validateConfig } = await import("./validate-AMXZ7XGO.js");
  const { config, mistakes } = validateConfig(new import_chunk_M5RVUK72.SourceFile(found.path, (0, import_chunk_M5RVUK72.decodeUtf8)(found.bytes)), request.known);
  if (mistakes.length > 0) throw new ConfigError(found.path, mistakes);
  return config;
}
function pathInRepository({ root, cwd }, file) {
  const whole = (0, import_node_path.resolve)(cwd, file);
  return [whole, (0, import_chunk_LZXLWJQK.inRealFolder)(whole)].map((path) => (0, import_node_path.relative)(root, path).split(import_node_path.sep).join("/")).find((path) => path !== ".." && !path.startsWith("../") && !(0, import_node_path.isAbsolute)(path));
}
function findConfig({ root, files = (0, import_chunk_LZXLWJQK.filesOnDisk)(root) }) {
  for (const [at, file] of import_chunk_LZXLWJQK.MISNAMED_FILES.entries()) {
    if (files(file) === void 0) continue;
    throw mistakeAt((0, import_node_path.join)(root, file), `this name is not read; rename the file to ${import_chunk_LZXLWJQK.CONFIG_FILES[at]}`);
  }
  const [first, second] = import_chunk_LZXLWJQK.CONFIG_FILES.filter((file) => files(file) !== void 0);
  if (first === void 0) return void 0;
  if (second !== void 0) throw mistakeAt((0, import_node_path.join)(root, second), `there is ${first} too; keep one of the two`);
  const found = files(first);
  if (found?.kind === "file") return { path: (0, import_node_path.join)(root, first), bytes: found.bytes };
  throw mistakeAt((0, import_node_path.join)(root, first), "not a regular file; a link is not followed");
}
function namedConfig(request, file) {
  const path = (0, import_node_path.resolve)(request.cwd, file);
  const inside = pathInRepository(request, file);
  if (inside === void 0) return { path, bytes: (0, import_chunk_LZXLWJQK.readFromDisk)(path, file) };
  const { root, files = (0, import_chunk_LZXLWJQK.filesOnDisk)(root) } = request;
  const found = files(inside);
  if (found?.kind === "other") throw mistakeAt(path, "not a regular file; a link is not followed");
  if (found !== void 0) return { path, bytes: found.bytes };
  if (request.files !== void 0) return void 0;
  throw new import_chunk_LZXLWJQK.InputError(`the configuration ${file} cannot be read: ENOENT`);
}
function mistakeAt(path, message) {
  return new ConfigError(path, [{ line: 1, column: 1, message }]);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  ConfigError,
  loadConfig,
  pathInRepository
});
module.exports = { ...module.exports };
