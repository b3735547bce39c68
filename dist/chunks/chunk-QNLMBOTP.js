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
  HOME_OF_ACCOUNT: () => HOME_OF_ACCOUNT,
  Text: () => Text,
  cut: () => cut,
  trailingRun: () => trailingRun
});
module.exports = __toCommonJS(stdin_exports);
var HOME_OF_ACCOUNT = { reason: "the home directory is not known", symbol: "home" };
var Text = class _Text {
  pieces;
  #value;
  #starts;
  constructor(pieces) {
    if (pieces.length === 0) throw new RangeError("a text needs at least one piece");
    this.pieces = pieces;
  }
  /** The text that stands at a range of a source, as it is. */
  static verbatim(source, start, end) {
    return new _Text([{ text: source.text.slice(start, end), source, start, end }]);
  }
  static concat(texts) {
    return new _Text(texts.flatMap((text) => text.pieces));
  }
  get value() {
    this.#value ??= this.pieces.length === 1 ? this.pieces[0].text : this.pieces.map((piece) => piece.text).join("");
    return this.#value;
  }
  get length() {
    return this.value.length;
  }
  /** Whether the repository fixes the text between two indices (by default: all of it). */
  isKnown(from = 0, to = this.length) {
    return this.unknowns(from, to).length === 0;
  }
  /** The unknown pieces that overlap a range of the text. */
  unknowns(from = 0, to = this.length) {
    let at = 0;
    return this.pieces.filter((piece) => {
      const begin = at;
      at += piece.text.length;
      return piece.unknown !== void 0 && begin < to && at > from;
    });
  }
  /** The part between two indices, unknown pieces and origins kept. */
  slice(from, to = this.length) {
    const parts = [];
    const starts = this.#pieceStarts();
    for (let index = lastAtMost(starts, from); index < starts.length && starts[index] < to; index++) {
      const piece = this.pieces[index];
      const at = starts[index];
      const begin = Math.max(from - at, 0);
      const end = Math.min(to - at, piece.text.length);
      if (begin < end) parts.push(cut(piece, begin, end));
    }
    if (parts.length > 0) return new _Text(parts);
    const { source, start } = this.span(from, from);
    return new _Text([{ text: "", source, start, end: start }]);
  }
  /**
   * The source range of a part of the text. A part of an escape or of an expansion gives the whole of it; an empty
   * range gives the empty range at that place. Where the text was joined from several files, the first file counts, and in
   * it what stands behind the first piece.
   */
  span(from = 0, to = this.length) {
    const source = this.pieces[0].source;
    const starts = this.#pieceStarts();
    let start;
    let end;
    for (let index = Math.max(lastAtMost(starts, from) - 1, 0); index < starts.length; index++) {
      const piece = this.pieces[index];
      const begin = starts[index];
      const at = begin + piece.text.length;
      if (begin > to) break;
      if (piece.source !== source) continue;
      const touches = from === to ? begin <= from && from <= at : begin < to && at > from;
      if (!touches) continue;
      const part = cut(piece, Math.max(from - begin, 0), Math.min(to - begin, piece.text.length));
      start ??= part.start;
      end = Math.max(end ?? part.end, part.start < start ? 0 : part.end);
      if (from === to) break;
    }
    if (start === void 0 || end === void 0) {
      const last = this.pieces.findLast((piece) => piece.source === source);
      return { source, start: last.end, end: last.end };
    }
    return { source, start, end };
  }
  /** The text as it appears where something refers to it: at that place, with where it is written as its origin. */
  referredAt({ source, start, end }) {
    return new _Text(
      this.pieces.map((piece) => ({
        ...piece,
        source,
        start,
        end,
        origin: piece.origin ?? { source: piece.source, start: piece.start, end: piece.end }
      }))
    );
  }
  /** The index in the text at which each piece begins. */
  #pieceStarts() {
    if (this.#starts === void 0) {
      let at = 0;
      this.#starts = this.pieces.map(({ text }) => {
        at += text.length;
        return at - text.length;
      });
    }
    return this.#starts;
  }
};
function trailingRun(value, character) {
  let end = value.length;
  while (end > 0 && value[end - 1] === character) end--;
  return end;
}
function lastAtMost(starts, number) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (starts[middle] <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
function cut(piece, from, to) {
  if (from === 0 && to === piece.text.length) return piece;
  const text = piece.text.slice(from, to);
  const start = piece.start + from;
  const isVerbatim = piece.origin === void 0 && piece.text.length === piece.end - piece.start && piece.source.text.startsWith(text, start);
  return isVerbatim ? { ...piece, text, start, end: piece.start + to } : { ...piece, text };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  HOME_OF_ACCOUNT,
  Text,
  cut,
  trailingRun
});
module.exports = { ...module.exports };
