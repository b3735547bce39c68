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
  MOST_REPAIRED_LINES: () => MOST_REPAIRED_LINES,
  helpWord: () => helpWord,
  repairedLines: () => repairedLines
});
module.exports = __toCommonJS(stdin_exports);
var MOST_REPAIRED_LINES = 6;
function helpWord({ isLikely }) {
  return isLikely ? "help (likely)" : "help";
}
var MOST_UNITS = 2e3;
function repairedLines(fix) {
  const sources = [...new Set(fix.edits.map((edit) => edit.span.source))];
  return sources.flatMap(
    (source) => repairedIn(
      source,
      fix.edits.filter((edit) => edit.span.source === source)
    )
  );
}
function repairedIn(source, edits) {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  const lines = [];
  for (let index = 0; index < sorted.length; ) {
    const number = source.position(sorted[index].span.start).line;
    const begin = lineStart(source, sorted[index].span.start);
    let text = "";
    let at = begin;
    let end = lineEnd(source, at);
    for (; index < sorted.length && sorted[index].span.start <= end; index++) {
      const edit = sorted[index];
      text += source.text.slice(at, edit.span.start) + edit.text;
      at = edit.span.end;
      end = Math.max(end, lineEnd(source, at));
    }
    const isWhole = (text === "" || text.endsWith("\n")) && (at === 0 || source.text[at - 1] === "\n");
    text = isWhole ? text.replace(/\n$/, "") : text + source.text.slice(at, end);
    if (text.length > MOST_UNITS) continue;
    text.split("\n").forEach((line, offset) => {
      if (line.trim() !== "") lines.push({ source, number: number + offset, text: line.replace(/\r$/, "") });
    });
  }
  return lines;
}
function lineStart(source, offset) {
  return offset - source.position(offset).column + 1;
}
function lineEnd(source, offset) {
  const end = source.text.indexOf("\n", offset);
  return end === -1 ? source.text.length : end;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  MOST_REPAIRED_LINES,
  helpWord,
  repairedLines
});
module.exports = { ...module.exports };
