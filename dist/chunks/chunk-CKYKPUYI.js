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
  unitName: () => unitName,
  writtenPath: () => writtenPath
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var UNIT_FOLDER = /\.(?:d|wants|requires|upholds)$/;
function writtenPath(path) {
  const parts = components(path);
  const name = parts.at(-1);
  if (name === void 0 || /[\0\n]/.test(name.value) || path.value.endsWith("/")) return void 0;
  const named = UNIT_FOLDER.test(parts.at(-2)?.value ?? "") ? 2 : 1;
  const folders = parts.slice(0, -named);
  const known = folders.slice(folders.findLastIndex((part) => !part.isKnown() || isHome(part)) + 1);
  return [...known.map((part) => part.value), ...parts.slice(-named).map(nameOf)].join("/");
}
function components(path) {
  const parts = [];
  let start = 0;
  for (const [word, at] of slashes(path)) {
    if (word !== "" && word !== ".") parts.push(path.slice(start, at));
    start = at + 1;
  }
  return parts;
}
function slashes(path) {
  const found = [];
  let at = 0;
  let start = 0;
  for (const { text, unknown } of path.pieces) {
    for (let index = 0; unknown === void 0 && index < text.length; index++) {
      if (text[index] !== "/") continue;
      found.push([path.value.slice(start, at + index), at + index]);
      start = at + index + 1;
    }
    at += text.length;
  }
  return [...found, [path.value.slice(start), at]];
}
function isHome({ value }) {
  return /^(?:~|%h|\$HOME|\$\{HOME\})$/.test(value);
}
function nameOf(part) {
  return part.pieces.map(encoded).join("");
}
function encoded({ text, unknown }) {
  return unknown === void 0 ? text : (0, import_chunk_TZIUYBDT.encodeUnknown)(text);
}
function unitName(name) {
  const last = name.pieces.at(-1);
  const isWhole = /\.(?:service|socket|target|timer|path|mount|slice)$/.test(name.value);
  return isWhole ? name : new import_chunk_DZ7ZOY7W.Text([...name.pieces, { ...last, start: last.end, text: ".service" }]);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  unitName,
  writtenPath
});
module.exports = { ...module.exports };
