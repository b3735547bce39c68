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
  putInPlace: () => putInPlace,
  replaceFile: () => replaceFile
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_LZXLWJQK = require("./chunk-LZXLWJQK.js");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
function replaceFile(path, text, name) {
  try {
    const before = (0, import_node_fs.lstatSync)(path, { throwIfNoEntry: false });
    if (before?.isFile() === false) throw new import_chunk_LZXLWJQK.InputError(`${name} is not a regular file; a link is not followed`);
    putInPlace(Buffer.from(path), text, before);
  } catch (error) {
    if (error instanceof import_chunk_LZXLWJQK.InputError) throw error;
    const { code } = error;
    throw new import_chunk_LZXLWJQK.InputError(`${name} cannot be written: ${code === "ENOENT" ? "its folder does not exist" : code}`);
  }
}
function putInPlace(path, content, like) {
  const folder = path.subarray(0, path.lastIndexOf("/") + 1);
  const temporary = Buffer.concat([folder, Buffer.from(`.gateway-lint-${(0, import_node_crypto.randomUUID)()}`)]);
  try {
    (0, import_node_fs.writeFileSync)(temporary, content, { flag: "wx", ...like && { mode: 384 } });
    if (like !== void 0) takeOver(temporary, like);
    (0, import_node_fs.renameSync)(temporary, path);
  } catch (error) {
    (0, import_node_fs.rmSync)(temporary, { force: true });
    throw error;
  }
}
function takeOver(path, { uid, gid, mode }) {
  try {
    (0, import_node_fs.chownSync)(path, uid, gid);
  } catch {
  }
  (0, import_node_fs.chmodSync)(path, mode & 4095);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  putInPlace,
  replaceFile
});
module.exports = { ...module.exports };
