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
  SourceFile: () => SourceFile,
  compareSpans: () => compareSpans,
  decodeUtf8: () => decodeUtf8,
  encodeUtf8: () => encodeUtf8,
  textOf: () => textOf,
  withQuotes: () => withQuotes
});
module.exports = __toCommonJS(stdin_exports);
var SourceFile = class {
  /** Path from the root of the repository, with `/`. */
  path;
  /** The whole text as `decodeUtf8` gives it, byte-order mark included. */
  text;
  #lineStarts;
  constructor(path, text) {
    this.path = path;
    this.text = text;
  }
  /** Line and column of an offset; an offset past the end is the end. */
  position(offset) {
    const starts = this.#starts();
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (starts[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - starts[low] + 1 };
  }
  /** The text of a line (from 1) without its line end; empty when there is no such line. */
  line(number) {
    const starts = this.#starts();
    const start = starts[number - 1];
    if (start === void 0) return "";
    const end = starts[number] ?? this.text.length + 1;
    return this.text.slice(start, end - 1).replace(/\r$/, "");
  }
  span(start, end) {
    return { source: this, start, end };
  }
  #starts() {
    if (this.#lineStarts === void 0) {
      this.#lineStarts = [0];
      for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) {
        this.#lineStarts.push(at + 1);
      }
    }
    return this.#lineStarts;
  }
};
function textOf(span) {
  return span.source.text.slice(span.start, span.end);
}
function withQuotes({ source, start, end }) {
  const quote = source.text[start - 1];
  const isQuoted = (quote === '"' || quote === "'") && source.text[end] === quote;
  return isQuoted ? { source, start: start - 1, end: end + 1 } : { source, start, end };
}
function compareSpans(a, b) {
  if (a.source.path !== b.source.path) return a.source.path < b.source.path ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
var strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function decodeUtf8(bytes) {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeBytewise(bytes);
  }
}
function encodeUtf8(text) {
  if (!/[\udc80-\udcff]/.test(text) || text.isWellFormed()) return Buffer.from(text, "utf8");
  const parts = [];
  for (const piece of text.split(/((?<![\ud800-\udbff])[\udc80-\udcff])/)) {
    const unit = piece.charCodeAt(0);
    const isByte = piece.length === 1 && unit >= 56448 && unit <= 56575;
    parts.push(isByte ? Buffer.from([unit - 56320]) : Buffer.from(piece, "utf8"));
  }
  return Buffer.concat(parts);
}
function decodeBytewise(bytes) {
  const parts = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      if (from < at) parts.push(strict.decode(bytes.subarray(from, at)));
      parts.push(String.fromCharCode(56320 + bytes[at]));
      from = at + 1;
    }
    at += length || 1;
  }
  if (from < bytes.length) parts.push(strict.decode(bytes.subarray(from)));
  return parts.join("");
}
function sequenceLength(bytes, at) {
  const first = bytes[at];
  if (first < 128) return 1;
  const length = first < 194 || first > 244 ? 0 : first < 224 ? 2 : first < 240 ? 3 : 4;
  for (let index = 1; index < length; index++) if (((bytes[at + index] ?? 0) & 192) !== 128) return 0;
  const second = bytes[at + 1] ?? 0;
  const isOverlong = first === 224 && second < 160 || first === 240 && second < 144;
  const isOutside = first === 237 && second > 159 || first === 244 && second > 143;
  return isOverlong || isOutside ? 0 : length;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  SourceFile,
  compareSpans,
  decodeUtf8,
  encodeUtf8,
  textOf,
  withQuotes
});
module.exports = { ...module.exports };
