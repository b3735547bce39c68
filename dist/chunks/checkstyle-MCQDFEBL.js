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
  checkstyleReport: () => checkstyleReport
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_ZJZ2XUYH = require("./chunk-ZJZ2XUYH.js");
var import_chunk_34ITXX6O = require("./chunk-34ITXX6O.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var SEVERITY = { error: "error", warning: "warning", notice: "info" };
function checkstyleReport(result) {
  const files = [...(0, import_chunk_ZJZ2XUYH.byFile)(result.findings)].flatMap(([name, findings]) => [
    `  <${(0, import_chunk_34ITXX6O.tag)("file", { name })}>`,
    ...findings.map((finding) => `    <${errorTag(finding)}/>`),
    "  </file>"
  ]);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...files, "</checkstyle>"].join("\n")}
`;
}
function errorTag({ span, severity, message, rule }) {
  const { line, column } = span.source.position(span.start);
  return (0, import_chunk_34ITXX6O.tag)("error", { line, column, severity: SEVERITY[severity], message, source: `gateway-lint.${rule}` });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  checkstyleReport
});
module.exports = { ...module.exports };
