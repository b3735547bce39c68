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
  textReport: () => textReport
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_FVDK4WDU = require("./chunk-FVDK4WDU.js");
var import_chunk_IQSQ5BZQ = require("./chunk-IQSQ5BZQ.js");
var import_chunk_Y6CV5SOB = require("./chunk-Y6CV5SOB.js");
var import_chunk_QJDIH6DG = require("./chunk-QJDIH6DG.js");
var import_chunk_VGTO2SNZ = require("./chunk-VGTO2SNZ.js");
var STYLES = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  notice: ["bold", "blue"]
};
function textReport(result, options) {
  const pen = {
    mask: (0, import_chunk_QJDIH6DG.maskFor)(result),
    paint: (0, import_chunk_FVDK4WDU.painter)(options.color),
    showPath: options.showPath ?? ((path) => path)
  };
  const blocks = result.findings.map((finding) => `${findingLines(finding, pen).join("\n")}
`);
  if (!options.quiet) blocks.push(`${closingLine(result, pen.paint, options.repaired)}
`);
  return (0, import_chunk_VGTO2SNZ.withoutCommands)(blocks.join("\n"));
}
function findingLines(finding, pen) {
  const { paint } = pen;
  const severity = paint(STYLES[finding.severity], finding.severity);
  const rule = paint("dim", `[${finding.rule}]`);
  const head = `${place(finding.span, pen)}: ${severity}: ${(0, import_chunk_VGTO2SNZ.visible)(finding.message)} ${rule}`;
  return [
    head,
    ...snippetLines(finding.span, STYLES[finding.severity], pen),
    ...finding.related.flatMap((related) => relatedLines(related, pen)),
    ...fixLines(finding, pen)
  ];
}
function relatedLines(related, pen) {
  const head = `  ${place(related.span, pen)}: ${(0, import_chunk_VGTO2SNZ.visible)(related.label)}`;
  return [head, ...snippetLines(related.span, ["cyan"], pen)];
}
function fixLines({ fix, span }, { mask, paint, showPath }) {
  if (fix === void 0) return [];
  const head = `  ${paint(["bold", "green"], (0, import_chunk_Y6CV5SOB.helpWord)(fix))}: ${(0, import_chunk_VGTO2SNZ.visible)(fix.title)}`;
  const lines = (0, import_chunk_Y6CV5SOB.repairedLines)(mask.fix(fix));
  if (lines.length > import_chunk_Y6CV5SOB.MOST_REPAIRED_LINES) return [head];
  const changed = lines.map(({ source, number, text }) => {
    const file = source.path === span.source.path ? "" : `${(0, import_chunk_VGTO2SNZ.visible)(showPath(source.path))}:`;
    return `${paint("dim", `${file}${number}`.padStart(5))} ${paint("green", "+")} ${(0, import_chunk_QJDIH6DG.printable)(text)}`;
  });
  return [head, ...changed];
}
function place(span, { paint, showPath }) {
  const { line, column } = span.source.position(span.start);
  return paint("bold", `${(0, import_chunk_VGTO2SNZ.visible)(showPath(span.source.path))}:${line}:${column}`);
}
function snippetLines(span, style, { mask, paint }) {
  return (0, import_chunk_QJDIH6DG.snippet)(mask.span(span)).flatMap(({ number, text, marks }) => [
    `${paint("dim", `${String(number).padStart(5)} |`)} ${text}`,
    `${paint("dim", "      |")} ${paint(style, marks)}`
  ]);
}
function closingLine(result, paint, repaired) {
  const counts = [(0, import_chunk_IQSQ5BZQ.readCounts)(result), (0, import_chunk_IQSQ5BZQ.foundCounts)(result)].filter(Boolean).join(", ");
  const repairs = repaired === void 0 ? [] : [(0, import_chunk_IQSQ5BZQ.repairedCounts)(repaired)];
  if (result.findings.length > 0) return paint("bold", [counts, ...repairs].join("; "));
  if (result.gateways.length === 0) return [`No gateway found: ${counts}`, ...repairs].join("; ");
  const proofs = result.proofs.map(import_chunk_VGTO2SNZ.visible);
  return [`${paint(["bold", "green"], "No findings")}: ${counts}`, ...repairs, ...proofs].join("; ");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  textReport
});
module.exports = { ...module.exports };
