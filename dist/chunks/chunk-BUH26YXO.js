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
  OPAQUE: () => OPAQUE,
  TextBuilder: () => TextBuilder,
  lexical: () => lexical,
  place: () => place,
  sliceText: () => sliceText
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_QNLMBOTP = require("./chunk-QNLMBOTP.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var OPAQUE = "\uE000";
var starts = /* @__PURE__ */ new WeakMap();
var masks = /* @__PURE__ */ new WeakMap();
function lexical(text) {
  if (text.pieces.length === 1 && text.pieces[0].unknown === void 0) return text.value;
  let mask = masks.get(text);
  if (mask === void 0) {
    mask = text.pieces.map((piece) => piece.unknown ? OPAQUE.repeat(piece.text.length) : piece.text).join("");
    masks.set(text, mask);
  }
  return mask;
}
function sliceText(text, from, to) {
  if (from === 0 && to === text.length) return text;
  if (text.pieces.length === 1 && from < to) return new import_chunk_QNLMBOTP.Text([(0, import_chunk_QNLMBOTP.cut)(text.pieces[0], from, to)]);
  return new TextBuilder().copy(text, from, to).build(text, from, from);
}
var TextBuilder = class {
  #pieces = [];
  /** Bytes that wait for the rest of their character, and where they stand. */
  #bytes;
  add(piece) {
    this.#flush();
    this.#pieces.push(piece);
    return this;
  }
  /** Appends the part of a text between two indices as it is. */
  copy(text, from, to) {
    if (from >= to) return this;
    this.#flush();
    const { pieces } = text;
    let number = pieceAt(text, from);
    let start = startOf(text, number);
    while (start < to && number < pieces.length) {
      const piece = pieces[number++];
      const end = start + piece.text.length;
      if (end > start) this.#pieces.push((0, import_chunk_QNLMBOTP.cut)(piece, Math.max(from - start, 0), Math.min(to, end) - start));
      start = end;
    }
    return this;
  }
  /** Appends a value that the part of a text between two indices stands for, such as an escape. */
  replace(text, from, to, value) {
    this.#flush();
    this.#pieces.push({ text: value, ...place(text, from, to) });
    return this;
  }
  /** Appends a byte that the part stands for; adjacent bytes are decoded together, as UTF-8. */
  replaceByte(text, from, to, byte) {
    const span = place(text, from, to);
    if (this.#bytes?.span.source !== span.source) this.#flush();
    const values = this.#bytes?.values ?? [];
    values.push(byte);
    this.#bytes = { values, span: { ...span, start: this.#bytes?.span.start ?? span.start } };
    return this;
  }
  /** The text; where nothing was appended, an empty text that stands for a part (such as `""`) of another. */
  build(written, from, to) {
    this.#flush();
    if (this.#pieces.length > 0) return new import_chunk_QNLMBOTP.Text(this.#pieces);
    return new import_chunk_QNLMBOTP.Text([{ text: "", ...place(written, from, to) }]);
  }
  #flush() {
    if (this.#bytes === void 0) return;
    this.#pieces.push({ text: (0, import_chunk_M5RVUK72.decodeUtf8)(Uint8Array.from(this.#bytes.values)), ...this.#bytes.span });
    this.#bytes = void 0;
  }
};
function place(text, from, to) {
  const first = pieceAt(text, from);
  const begin = cutAt(text, first, from, Math.max(from, to));
  if (from >= to) return { source: begin.source, start: begin.start, end: begin.start };
  const last = pieceAt(text, to - 1);
  const end = last === first ? begin.end : cutAt(text, last, from, to).end;
  return { source: begin.source, start: begin.start, end: Math.max(begin.end, end) };
}
function cutAt(text, number, from, to) {
  const piece = text.pieces[number];
  const start = startOf(text, number);
  const length = piece.text.length;
  return (0, import_chunk_QNLMBOTP.cut)(piece, clamp(from - start, length), clamp(to - start, length));
}
function clamp(index, length) {
  return Math.max(0, Math.min(index, length));
}
function pieceAt(text, index) {
  if (text.pieces.length === 1) return 0;
  const begins = pieceStarts(text);
  let low = 0;
  let high = begins.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (begins[middle] <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
function startOf(text, number) {
  return number === 0 ? 0 : pieceStarts(text)[number];
}
function pieceStarts(text) {
  let begins = starts.get(text);
  if (begins === void 0) {
    let at = 0;
    begins = text.pieces.map((piece) => {
      const begin = at;
      at += piece.text.length;
      return begin;
    });
    starts.set(text, begins);
  }
  return begins;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  OPAQUE,
  TextBuilder,
  lexical,
  place,
  sliceText
});
module.exports = { ...module.exports };
