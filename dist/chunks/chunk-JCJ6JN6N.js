import {
  Text,
  cut
} from "./chunk-I7K72DE5.js";
import {
  decodeUtf8
} from "./chunk-M5RVUK72.js";

// src/systemd/text-builder.ts
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
  if (text.pieces.length === 1 && from < to) return new Text([cut(text.pieces[0], from, to)]);
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
      if (end > start) this.#pieces.push(cut(piece, Math.max(from - start, 0), Math.min(to, end) - start));
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
    if (this.#pieces.length > 0) return new Text(this.#pieces);
    return new Text([{ text: "", ...place(written, from, to) }]);
  }
  #flush() {
    if (this.#bytes === void 0) return;
    this.#pieces.push({ text: decodeUtf8(Uint8Array.from(this.#bytes.values)), ...this.#bytes.span });
    this.#bytes = void 0;
  }
};
function place(text, from, to) {
  const first = pieceAt(text, from);
  const begin = cutAt(text, first, from, Math.max(from, to));
  if (from >= to) return { source: begin.source, start: begin.start, end: begin.start };
  const last = pieceAt(text, to - 1);
  const end = last === first ? begin.end : cutAt(text, last, from, to).end;
  return { source: begin.source, start: begin.start, end };
}
function cutAt(text, number, from, to) {
  const piece = text.pieces[number];
  const start = startOf(text, number);
  const length = piece.text.length;
  return cut(piece, clamp(from - start, length), clamp(to - start, length));
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

export {
  OPAQUE,
  lexical,
  sliceText,
  TextBuilder,
  place
};
