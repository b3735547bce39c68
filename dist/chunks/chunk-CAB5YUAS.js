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
  isMentioned: () => isMentioned,
  isWorthReading: () => isWorthReading,
  silenceCheck: () => silenceCheck
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_536SCP3P = require("./chunk-536SCP3P.js");
var import_node_fs = require("node:fs");
var LETTER = /\\(?:x|u\{?0*|U0*)(?:[46][58d]|[57][23])|\\0?1(?:[15]0|[04]5|[26][23]|[15]5)|&#(?:x0*(?:[46][58d]|[57][23])|0*(?:69|72|77|82|83|101|104|109|114|115));/i;
var JOINED = /h(?:\\\r?\n[ \t]*)?e(?:\\\r?\n[ \t]*)?r(?:\\\r?\n[ \t]*)?m(?:\\\r?\n[ \t]*)?e(?:\\\r?\n[ \t]*)?s/i;
function mayBeObscured(text) {
  return (text.includes("\\") || text.includes("&#")) && (LETTER.test(text) || JOINED.test(text));
}
function isMentioned(text) {
  return /hermes/i.test(text) || mayBeObscured(text) || text.includes("/opt/data") && /\bgateway\b/.test(text);
}
function isWorthReading(text) {
  return isMentioned(text) || text.includes("gateway-lint");
}
var LARGE = 2 ** 20;
function silenceCheck(root) {
  const content = Buffer.allocUnsafeSlow(LARGE);
  const { reach } = (0, import_chunk_536SCP3P.foldersBelow)(root);
  return (path) => reach(path) && isSilent((0, import_chunk_536SCP3P.onDisk)(root, path), content);
}
function isSilent(path, content) {
  let file;
  try {
    file = (0, import_node_fs.openSync)(path, import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NOFOLLOW | import_node_fs.constants.O_NONBLOCK);
    if (!(0, import_node_fs.fstatSync)(file).isFile()) return false;
    let length = 0;
    for (let read = -1; read !== 0; length += read)
      read = (0, import_node_fs.readSync)(file, content, length, content.length - length, null);
    if (length === LARGE || (0, import_chunk_536SCP3P.isUtf16)(content) || (0, import_chunk_536SCP3P.isPointer)(content)) return false;
    return !isWorthReading(content.toString("latin1", 0, length));
  } catch {
    return false;
  } finally {
    if (file !== void 0) (0, import_node_fs.closeSync)(file);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isMentioned,
  isWorthReading,
  silenceCheck
});
module.exports = { ...module.exports };
