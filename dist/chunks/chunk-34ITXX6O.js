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
  content: () => content,
  tag: () => tag
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "[": "&#91;"
};
function tag(name, attributes) {
  return [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped((0, import_chunk_VGTO2SNZ.visible)(String(value)))}"`)
  ].join(" ");
}
function content(text) {
  return text.split("\n").map((line) => escaped((0, import_chunk_VGTO2SNZ.visible)(line)).replace(/^(\s*):(?=:)/, "$1&#58;")).join("\n");
}
function escaped(text) {
  return text.replace(/[&<>"]|(?<=##)\[/g, (character) => ENTITIES[character]);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  content,
  tag
});
module.exports = { ...module.exports };
