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
  listedWords: () => listedWords,
  separatorOf: () => separatorOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_MGAYBB4G = require("./chunk-MGAYBB4G.js");
function listedWords(node) {
  return (0, import_chunk_MGAYBB4G.itemsOf)(node).flatMap((item) => item.kind === "scalar" ? [{ text: item.text, raw: item.text.span() }] : []);
}
function separatorOf(words) {
  for (const [index, { raw }] of words.entries()) {
    const next = words[index + 1]?.raw;
    if (next === void 0 || next.source !== raw.source) continue;
    const between = raw.source.text.slice(raw.end, next.start);
    if (/^(["']?)(?:[ \t]*,\s*|[ \t]*\r?\n[ \t]*-[ \t]+)\1$/.test(between)) return between;
  }
  return void 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  listedWords,
  separatorOf
});
module.exports = { ...module.exports };
