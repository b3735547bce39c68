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
  jsonLinesReport: () => jsonLinesReport,
  jsonReport: () => jsonReport
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_6SR4Q5T5 = require("./chunk-6SR4Q5T5.js");
var import_chunk_OPSX7VO5 = require("./chunk-OPSX7VO5.js");
var VERSION = 1;
function jsonReport(result) {
  const report = {
    version: VERSION,
    summary: summaryOf(result),
    gateways: result.gateways.map(gatewayEntry),
    findings: result.findings.map(findingEntry)
  };
  return `${JSON.stringify(report, null, 2)}
`;
}
function jsonLinesReport(result) {
  const lines = [...result.findings.map(findingEntry), { version: VERSION, summary: summaryOf(result) }];
  return lines.map((line) => `${JSON.stringify(line)}
`).join("");
}
function summaryOf(result) {
  const counts = (0, import_chunk_OPSX7VO5.countBySeverity)(result.findings);
  return {
    files: result.files,
    services: result.services.length,
    gateways: result.gateways.length,
    errors: counts.error,
    warnings: counts.warning,
    notices: counts.notice,
    suppressed: result.suppressed,
    baselined: result.baselined,
    older: result.older
  };
}
function gatewayEntry(gateway) {
  const { service, program, span, host, manages = false, profile, outcomes, home, lock, pid, logs } = gateway;
  return {
    service: service.name,
    manager: service.manager,
    scope: service.scope,
    program,
    file: span.source.path,
    line: span.source.position(span.start).line,
    host,
    manages,
    profile: {
      name: profile.name,
      state: profile.state,
      why: profile.why.map((reason) => ({ ...startOf(reason.span), text: reason.text })),
      releases: Object.fromEntries(outcomes.map(({ range, result }) => [range, (0, import_chunk_6SR4Q5T5.settled)(result)?.profile ?? null]))
    },
    home: home?.path ?? null,
    lock,
    pid,
    logs
  };
}
function findingEntry(finding) {
  const { rule, severity, message, span, related, fix, url, fingerprint, isNew = null } = finding;
  return {
    rule,
    severity,
    message,
    ...rangeOf(span),
    related: related.map((place) => ({ ...rangeOf(place.span), label: place.label })),
    fix: fix === void 0 ? null : fixEntry(fix),
    url,
    fingerprint,
    new: isNew
  };
}
function fixEntry({ title, edits, isLikely }) {
  return { title, certain: !isLikely, edits: edits.map(editEntry) };
}
function editEntry({ span, text }) {
  return { file: span.source.path, start: span.start, end: span.end, text };
}
function startOf({ source, start }) {
  return { file: source.path, ...source.position(start) };
}
function rangeOf(span) {
  const end = span.source.position(span.end);
  return { ...startOf(span), endLine: end.line, endColumn: end.column };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  jsonLinesReport,
  jsonReport
});
