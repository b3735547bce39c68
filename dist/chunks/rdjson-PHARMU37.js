import {
  applyEdits,
  distinctEdits
} from "./chunk-EISCKDBZ.js";
import {
  fullMessage
} from "./chunk-UQ5VQY5H.js";
import "./chunk-Y6CV5SOB.js";
import {
  maskFor
} from "./chunk-DP6WRJL2.js";
import "./chunk-OY25YJED.js";
import {
  certainFix
} from "./chunk-VDMMOHIX.js";
import "./chunk-NR4KXAU6.js";
import {
  textOf
} from "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";

// src/reporters/rdjson.ts
var SEVERITY = { error: "ERROR", warning: "WARNING", notice: "INFO" };
var MOST_UNITS = 2e3;
function rdjsonReport(result) {
  const mask = maskFor(result);
  const locate = byteLocator();
  const diagnostics = result.findings.map((finding) => diagnosticOf(finding, mask, locate));
  return `${JSON.stringify({ source: { name: "gateway-lint" }, diagnostics }, null, 2)}
`;
}
function diagnosticOf(finding, mask, locate) {
  const { span, severity, rule } = finding;
  const suggestion = suggestionOf(finding, mask);
  return {
    message: fullMessage(finding, mask),
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
  const edits = distinctEdits(certainFix(finding)?.edits ?? []);
  const [first] = edits;
  if (first === void 0 || edits.some((edit) => edit.span.source !== source)) return void 0;
  const span = source.span(first.span.start, Math.max(...edits.map((edit) => edit.span.end)));
  if (span.end - span.start > MOST_UNITS || textOf(mask.span(span)) !== textOf(span)) return void 0;
  const text = applyEdits(source.text, edits, span.start, span.end);
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
export {
  rdjsonReport
};
