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
  fillIn: () => fillIn,
  unmarked: () => unmarked
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
function fillIn(text, pattern, fill) {
  const pieces = [];
  let done = 0;
  for (const match of text.value.matchAll(pattern)) {
    const filling = fill(match);
    if (filling === null) continue;
    const end = match.index + match[0].length;
    if (match.index > done) for (const piece of text.slice(done, match.index).pieces) pieces.push(piece);
    done = end;
    for (const piece of placed(filling, text.slice(match.index, end))) pieces.push(piece);
  }
  if (done === 0) return text;
  if (done < text.length) for (const piece of text.slice(done).pieces) pieces.push(piece);
  return new import_chunk_DZ7ZOY7W.Text(pieces);
}
function placed(filling, written) {
  const place = written.span();
  if (!(filling instanceof import_chunk_DZ7ZOY7W.Text)) return [{ ...place, text: written.value, unknown: { reason: filling.reason } }];
  return filling.referredAt(place).pieces;
}
function unmarked(text) {
  return (0, import_chunk_TZIUYBDT.markUnknown)(new import_chunk_DZ7ZOY7W.Text(text.pieces.map(({ unknown: _, ...piece }) => piece)));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fillIn,
  unmarked
});
module.exports = { ...module.exports };
