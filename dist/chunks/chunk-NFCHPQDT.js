import {
  CONFIG_FILES,
  InputError,
  MISNAMED_FILES,
  filesOnDisk,
  inRealFolder,
  readFromDisk
} from "./chunk-RKZHIKGY.js";
import {
  SourceFile,
  decodeUtf8
} from "./chunk-M5RVUK72.js";

// src/config/load.ts
import { isAbsolute, join, relative, resolve, sep } from "node:path";
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
  const { validateConfig } = await import("./validate-FGGQVLTM.js");
  const { config, mistakes } = validateConfig(new SourceFile(found.path, decodeUtf8(found.bytes)), request.known);
  if (mistakes.length > 0) throw new ConfigError(found.path, mistakes);
  return config;
}
function pathInRepository({ root, cwd }, file) {
  const whole = resolve(cwd, file);
  return [whole, inRealFolder(whole)].map((path) => relative(root, path).split(sep).join("/")).find((path) => path !== ".." && !path.startsWith("../") && !isAbsolute(path));
}
function findConfig({ root, files = filesOnDisk(root) }) {
  for (const [at, file] of MISNAMED_FILES.entries()) {
    if (files(file) === void 0) continue;
    throw mistakeAt(join(root, file), `this name is not read; rename the file to ${CONFIG_FILES[at]}`);
  }
  const [first, second] = CONFIG_FILES.filter((file) => files(file) !== void 0);
  if (first === void 0) return void 0;
  if (second !== void 0) throw mistakeAt(join(root, second), `there is ${first} too; keep one of the two`);
  const found = files(first);
  if (found?.kind === "file") return { path: join(root, first), bytes: found.bytes };
  throw mistakeAt(join(root, first), "not a regular file; a link is not followed");
}
function namedConfig(request, file) {
  const path = resolve(request.cwd, file);
  const inside = pathInRepository(request, file);
  if (inside === void 0) return { path, bytes: readFromDisk(path, file) };
  const { root, files = filesOnDisk(root) } = request;
  const found = files(inside);
  if (found?.kind === "other") throw mistakeAt(path, "not a regular file; a link is not followed");
  if (found !== void 0) return { path, bytes: found.bytes };
  if (request.files !== void 0) return void 0;
  throw new InputError(`the configuration ${file} cannot be read: ENOENT`);
}
function mistakeAt(path, message) {
  return new ConfigError(path, [{ line: 1, column: 1, message }]);
}

export {
  ConfigError,
  loadConfig,
  pathInRepository
};
