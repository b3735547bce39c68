import {
  byFile
} from "./chunk-ZJZ2XUYH.js";
import {
  tag
} from "./chunk-U5CJQMCV.js";
import "./chunk-NR4KXAU6.js";
import "./chunk-YLVDSGH3.js";

// src/reporters/checkstyle.ts
var SEVERITY = { error: "error", warning: "warning", notice: "info" };
function checkstyleReport(result) {
  const files = [...byFile(result.findings)].flatMap(([name, findings]) => [
    `  <${tag("file", { name })}>`,
    ...findings.map((finding) => `    <${errorTag(finding)}/>`),
    "  </file>"
  ]);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...files, "</checkstyle>"].join("\n")}
`;
}
function errorTag({ span, severity, message, rule }) {
  const { line, column } = span.source.position(span.start);
  return tag("error", { line, column, severity: SEVERITY[severity], message, source: `gateway-lint.${rule}` });
}
export {
  checkstyleReport
};
