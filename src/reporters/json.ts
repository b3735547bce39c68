import { settled } from '../collisions.ts';
import type { Finding, Fix } from '../finding.ts';
import { type Gateway, gatewayKey, type Home, type Host, type Outcome } from '../gateway.ts';
import { countBySeverity, type Result } from '../result.ts';
import { logFiles } from '../rules/shared/logs.ts';
import { portsOf } from '../rules/shared/ports.ts';
import { blotter } from '../secrets.ts';
import type { Span } from '../source.ts';
import { jsonText } from './json-text.ts';

/** The version of the report: another one is for another meaning of what was there, not for new fields. */
export const REPORT_VERSION = 1;

/**
 * The report for programs, as `docs/json.md` and `schema/report.schema.json` describe it. Ends with a line feed.
 *
 * @param repository `owner/name`, where that is known
 */
export function jsonReport(result: Result, repository: string | null = null): string {
  const report = {
    version: REPORT_VERSION,
    repository,
    summary: summaryOf(result),
    gateways: result.gateways.map(gatewayEntry),
    findings: result.findings.map(findingEntry),
    hosts: hostEntries(result),
  };
  return `${jsonText(report, 2)}\n`;
}

/** A line for each finding, as the report for programs has it, then one with its version and summary. */
export function jsonLinesReport(result: Result): string {
  const lines = [...result.findings.map(findingEntry), { version: REPORT_VERSION, summary: summaryOf(result) }];
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
  const { container, replicas } = gateway;
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
    identity: service.identity ?? null,
    container: container !== undefined,
    template: service.instance === null,
    foreground: service.isEntry === true,
    replicas: replicas?.count ?? 1,
  };
}

/** What tells whether gateways of several repositories meet on one host. */
function hostEntries({ hosts, gateways, secrets }: Result) {
  const indices = new Map(gateways.map((gateway, at) => [gatewayKey(gateway), at]));
  const blot = blotter(secrets);
  return hosts.map((host) => hostEntry(host, indices, blot));
}

type Blot = (text: string) => string;

function hostEntry(host: Host, indices: ReadonlyMap<string, number>, blot: Blot) {
  const { name, machine, system, user, isCopy = false, activeProfiles = [], gateways } = host;
  return {
    name: blot(name),
    machine: nameEntry(machine ?? null, blot),
    system: system ?? null,
    user: nameEntry(user?.user ?? null, blot),
    userHome: nameEntry(user?.home ?? null, blot),
    copy: isCopy,
    activeProfiles: activeProfiles.flatMap(({ root, name: profile }) =>
      root === undefined ? [] : [{ root: root.path, profile: blot(profile) }],
    ),
    gateways: gateways.map((gateway) => ({
      gateway: indices.get(gatewayKey(gateway)) ?? null,
      root: gateway.root && directoryEntry(gateway.root, blot),
      home: gateway.home && directoryEntry(gateway.home, blot),
      outcomes: gateway.outcomes.map((outcome) => outcomeEntry(outcome, blot)),
      outputs: outputsOf(gateway, blot),
      ports: portsOf(gateway).map(({ name: variable, port }) => ({ variable, port: Number(port) })),
    })),
  };
}

function outputsOf(gateway: Gateway, blot: Blot): readonly string[] {
  const paths = new Set(logFiles(gateway).map(({ path }) => path));
  return [...paths].filter((path) => path !== null && blot(path) === path) as string[];
}

function outcomeEntry({ range, result }: Outcome, blot: Blot) {
  const { kind } = result;
  if (kind === 'fixed') {
    return { releases: range, kind, profile: nameEntry(result.profile, blot), home: directoryEntry(result.home, blot) };
  }
  if (kind !== 'active') return { releases: range, kind };
  const { root, fallback, fallbackProfile, active } = result;
  return {
    releases: range,
    kind,
    root: directoryEntry(root, blot),
    fallback: directoryEntry(fallback, blot),
    fallbackProfile: nameEntry(fallbackProfile, blot),
    active: active === undefined ? null : blot(active.name),
  };
}

function nameEntry(name: string | null, blot: Blot): string | null {
  return name === null ? null : blot(name);
}

/** A directory whose key would tell a secret is not known to be any other one. */
function directoryEntry({ path, key, sharedKey }: Home, blot: Blot) {
  const isSafe = (text: string) => blot(text) === text;
  return {
    path: blot(path),
    key: key !== null && isSafe(key) ? key : null,
    ...(sharedKey !== undefined && isSafe(sharedKey) && { sharedKey }),
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
