import {
  settled
} from "./chunk-6SR4Q5T5.js";
import {
  countBySeverity
} from "./chunk-OPSX7VO5.js";

// src/reporters/json.ts
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
  const counts = countBySeverity(result.findings);
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
      releases: Object.fromEntries(outcomes.map(({ range, result }) => [range, settled(result)?.profile ?? null]))
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

export {
  jsonReport,
  jsonLinesReport
};
