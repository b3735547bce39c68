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
  maskFor: () => maskFor,
  printable: () => printable,
  snippet: () => snippet
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_OY25YJED = require("./chunk-OY25YJED.js");
var import_chunk_VGTO2SNZ = require("./chunk-VGTO2SNZ.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
function maskFor(result) {
  const secrets = /* @__PURE__ */ new Map();
  for (const secret of result.secrets) {
    const known = secrets.get(secret.source);
    if (known === void 0) secrets.set(secret.source, [secret]);
    else known.push(secret);
  }
  const copies = new Map([...secrets].map(([source, spans]) => [source, blotted(source, spans)]));
  const mask = (span) => ({ ...span, source: copies.get(span.source) ?? span.source });
  return {
    span: mask,
    fix: (fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: mask(edit.span) })) }),
    pieces: ({ pieces }) => pieces.map((piece) => blottedPiece(piece, mask))
  };
}
function blottedPiece(piece, mask) {
  const places = [piece, ...piece.origin === void 0 ? [] : [piece.origin]];
  if (places.every((place) => (0, import_chunk_M5RVUK72.textOf)(mask(place)) === (0, import_chunk_M5RVUK72.textOf)(place))) return piece;
  const isVerbatim = piece.origin === void 0 && (0, import_chunk_M5RVUK72.textOf)(piece) === piece.text;
  return { ...piece, text: isVerbatim ? (0, import_chunk_M5RVUK72.textOf)(mask(piece)) : "*".repeat(piece.text.length) };
}
function blotted(source, secrets) {
  let text = "";
  let at = 0;
  for (const { start, end } of secrets.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    text += source.text.slice(at, from) + source.text.slice(from, end).replace(/[^\r\n]/g, "*");
    at = end;
  }
  return new import_chunk_M5RVUK72.SourceFile(source.path, text + source.text.slice(at));
}
var MOST_LINES = 4;
var MOST_UNITS = 160;
var UNITS_BEFORE = 40;
var TAB = "    ";
function snippet(span) {
  const { source } = span;
  const start = source.position(span.start);
  const end = source.position(Math.max(span.end, span.start));
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  const numbers = Array.from({ length: Math.min(last - start.line + 1, MOST_LINES) }, (_, index) => start.line + index);
  return numbers.map((number) => {
    const line = source.line(number);
    const from = number === start.line ? start.column - 1 : line.length - line.trimStart().length;
    const to = number === end.line ? end.column - 1 : line.length;
    return { number, ...draw(line, Math.min(from, line.length), Math.min(to, line.length)) };
  });
}
function draw(line, from, to) {
  const begin = line.length > MOST_UNITS ? Math.max(0, Math.min(from - UNITS_BEFORE, line.length - MOST_UNITS)) : 0;
  const end = Math.min(line.length, begin + MOST_UNITS);
  const before = (begin > 0 ? "\u2026" : "") + printable(line.slice(begin, from));
  const marked = printable(line.slice(from, Math.min(to, end)));
  const after = printable(line.slice(Math.max(from, Math.min(to, end)), end)) + (end < line.length ? "\u2026" : "");
  return { text: before + marked + after, marks: " ".repeat((0, import_chunk_OY25YJED.dist_default)(before)) + "^".repeat(Math.max(1, (0, import_chunk_OY25YJED.dist_default)(marked))) };
}
function printable(text) {
  return text.split("	").map(import_chunk_VGTO2SNZ.visible).join(TAB);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  maskFor,
  printable,
  snippet
});
module.exports = { ...module.exports };
