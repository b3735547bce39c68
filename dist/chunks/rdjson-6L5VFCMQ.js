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
  rdjsonReport: () => rdjsonReport
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_EISCKDBZ = require("./usual.js")("./chunk-EISCKDBZ.js");
var import_chunk_GVUAX4AS = require("./chunk-GVUAX4AS.js");
var import_chunk_Y6CV5SOB = require("./usual.js")("./chunk-Y6CV5SOB.js");
var import_chunk_QJDIH6DG = require("./usual.js")("./chunk-QJDIH6DG.js");
var import_chunk_OY25YJED = require("./usual.js")("./chunk-OY25YJED.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_AFIFJBZZ = require("./chunk-AFIFJBZZ.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var SEVERITY = { error: "ERROR", warning: "WARNING", notice: "INFO" };
var MOST_UNITS = 2e3;
function rdjsonReport(result) {
  const mask = (0, import_chunk_QJDIH6DG.maskFor)(result);
  const locate = byteLocator();
  const diagnostics = result.findings.map((finding) => diagnosticOf(finding, mask, locate));
  return `${(0, import_chunk_AFIFJBZZ.jsonText)({ source: { name: "gateway-lint" }, diagnostics }, 2)}
`;
}
function diagnosticOf(finding, mask, locate) {
  const { span, severity, rule } = finding;
  const suggestion = suggestionOf(finding, mask);
  return {
    message: (0, import_chunk_GVUAX4AS.fullMessage)(finding, mask),
    location: { path: span.source.path.toWellFormed(), range: rangeOf(span, locate) },
    severity: SEVERITY[severity],
    code: { value: rule },
    ...suggestion !== void 0 && {
      suggestions: [{ range: rangeOf(suggestion.span, locate), text: suggestion.text }]
    }
  };
}
function rangeOf({ source, start, end }, locate) {
  return { start: locate(source, start), end: locate(source, end) };
}
function suggestionOf(finding, mask) {
  const { source } = finding.span;
  const edits = (0, import_chunk_EISCKDBZ.distinctEdits)((0, import_chunk_VDMMOHIX.certainFix)(finding)?.edits ?? []);
  const [first] = edits;
  if (first === void 0 || edits.some((edit) => edit.span.source !== source)) return void 0;
  const span = source.span(first.span.start, Math.max(...edits.map((edit) => edit.span.end)));
  if (span.end - span.start > MOST_UNITS || (0, import_chunk_M5RVUK72.textOf)(mask.span(span)) !== (0, import_chunk_M5RVUK72.textOf)(span)) return void 0;
  const text = (0, import_chunk_EISCKDBZ.applyEdits)(source.text, edits, span.start, span.end);
  return text.isWellFormed() ? { span, text } : void 0;
}
function byteLocator() {
  const known = /* @__PURE__ */ new Map();
  return (source, offset) => {
    const bytes = known.get(source) ?? byteOffsets(source.text);
    known.set(source, bytes);
    const { line, column } = source.position(offset);
    const at = Math.min(offset, source.text.length);
    return { line, column: bytes[at] - bytes[at - column + 1] + 1 };
  };
}
function byteOffsets(text) {
  const offsets = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) offsets[at + 1] = offsets[at] + bytesOf(text, at);
  return offsets;
}
function bytesOf(text, at) {
  const unit = text.charCodeAt(at);
  if (unit < 128) return 1;
  if (unit < 2048) return 2;
  if (unit < 55296 || unit > 57343) return 3;
  if (unit < 56320) return 4;
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? 0 : 1;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  rdjsonReport
});
module.exports = { ...module.exports };
