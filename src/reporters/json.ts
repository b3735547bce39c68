import { settled } from '../collisions.ts';
import type { Finding, Fix } from '../finding.ts';
import type { Gateway } from '../gateway.ts';
import { countBySeverity, type Result } from '../result.ts';
import type { Span } from '../source.ts';
import { jsonText } from './json-text.ts';

const VERSION = 1;

/** The report for programs, as `docs/json.md` and `schema/report.schema.json` describe it. Ends with a line feed. */
export function jsonReport(result: Result): string {
  const report = {
    version: VERSION,
    summary: summaryOf(result),
    gateways: result.gateways.map(gatewayEntry),
    findings: result.findings.map(findingEntry),
  };
  return `${jsonText(report, 2)}\n`;
}

/** A line for each finding, as the report for programs has it, then one with its version and summary. */
export function jsonLinesReport(result: Result): string {
  const lines = [...result.findings.map(findingEntry), { version: VERSION, summary: summaryOf(result) }];
  return lines.map((line) => `${jsonText(line)}\n`).join('');
}

function summaryOf(result: Result) {
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
    older: result.older,
  };
}

function gatewayEntry(gateway: Gateway) {
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
      releases: Object.fromEntries(outcomes.map(({ range, result }) => [range, settled(result)?.profile ?? null])),
    },
    home: home?.path ?? null,
    lock,
    pid,
    logs,
  };
}

function findingEntry(finding: Finding) {
  const { rule, severity, message, span, related, fix, url, fingerprint, isNew = null } = finding;
  return {
    rule,
    severity,
    message,
    ...rangeOf(span),
    related: related.map((place) => ({ ...rangeOf(place.span), label: place.label })),
    fix: fix === undefined ? null : fixEntry(fix),
    url,
    fingerprint,
    new: isNew,
  };
}

function fixEntry({ title, edits, isLikely }: Fix) {
  return { title, certain: !isLikely, edits: edits.map(editEntry) };
}

function editEntry({ span, text }: { readonly span: Span; readonly text: string }) {
  return { file: span.source.path, start: span.start, end: span.end, text };
}

function startOf({ source, start }: Span) {
  return { file: source.path, ...source.position(start) };
}

function rangeOf(span: Span) {
  const end = span.source.position(span.end);
  return { ...startOf(span), endLine: end.line, endColumn: end.column };
}
