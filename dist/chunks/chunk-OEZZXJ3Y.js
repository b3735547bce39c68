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
  REPORT_VERSION: () => REPORT_VERSION,
  jsonLinesReport: () => jsonLinesReport,
  jsonReport: () => jsonReport
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_5V3QA6ZH = require("./usual.js")("./chunk-5V3QA6ZH.js");
var import_chunk_CL5MXXCG = require("./usual.js")("./chunk-CL5MXXCG.js");
var import_chunk_BRFFDVYW = require("./usual.js")("./chunk-BRFFDVYW.js");
var import_chunk_AFIFJBZZ = require("./chunk-AFIFJBZZ.js");
var import_chunk_OPSX7VO5 = require("./usual.js")("./chunk-OPSX7VO5.js");
var REPORT_VERSION = 1;
function jsonReport(result, repository = null) {
  const report = {
    version: REPORT_VERSION,
    repository,
    summary: summaryOf(result),
    gateways: result.gateways.map(gatewayEntry),
    findings: result.findings.map(findingEntry),
    hosts: hostEntries(result)
  };
  return `${(0, import_chunk_AFIFJBZZ.jsonText)(report, 2)}
`;
}
function jsonLinesReport(result) {
  const lines = [...result.findings.map(findingEntry), { version: REPORT_VERSION, summary: summaryOf(result) }];
  return lines.map((line) => `${(0, import_chunk_AFIFJBZZ.jsonText)(line)}
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
      releases: Object.fromEntries(outcomes.map(({ range, result }) => [range, (0, import_chunk_BRFFDVYW.settled)(result)?.profile ?? null]))
    },
    home: home?.path ?? null,
    lock,
    pid,
    logs,
    identity: service.identity ?? null,
    container: container !== void 0,
    template: service.instance === null,
    foreground: service.isEntry === true,
    replicas: replicas?.count ?? 1
  };
}
function hostEntries({ hosts, gateways, secrets }) {
  const indices = new Map(gateways.map((gateway, at) => [(0, import_chunk_5V3QA6ZH.gatewayKey)(gateway), at]));
  const blot = (0, import_chunk_5V3QA6ZH.blotter)(secrets);
  return hosts.map((host) => hostEntry(host, indices, blot));
}
function hostEntry(host, indices, blot) {
  const { name, machine, system, user, isCopy = false, activeProfiles = [], gateways } = host;
  return {
    name: blot(name),
    machine: nameEntry(machine ?? null, blot),
    system: system ?? null,
    user: nameEntry(user?.user ?? null, blot),
    userHome: nameEntry(user?.home ?? null, blot),
    copy: isCopy,
    activeProfiles: activeProfiles.flatMap(
      ({ root, name: profile }) => root === void 0 ? [] : [{ root: root.path, profile: blot(profile) }]
    ),
    gateways: gateways.map((gateway) => ({
      gateway: indices.get((0, import_chunk_5V3QA6ZH.gatewayKey)(gateway)) ?? null,
      root: gateway.root && directoryEntry(gateway.root, blot),
      home: gateway.home && directoryEntry(gateway.home, blot),
      outcomes: gateway.outcomes.map((outcome) => outcomeEntry(outcome, blot)),
      outputs: outputsOf(gateway, blot),
      ports: (0, import_chunk_CL5MXXCG.portsOf)(gateway).map(({ name: variable, port }) => ({ variable, port: Number(port) }))
    }))
  };
}
function outputsOf(gateway, blot) {
  const paths = new Set((0, import_chunk_BRFFDVYW.logFiles)(gateway).map(({ path }) => path));
  return [...paths].filter((path) => path !== null && blot(path) === path);
}
function outcomeEntry({ range, result }, blot) {
  const { kind } = result;
  if (kind === "fixed") {
    return { releases: range, kind, profile: nameEntry(result.profile, blot), home: directoryEntry(result.home, blot) };
  }
  if (kind !== "active") return { releases: range, kind };
  const { root, fallback, fallbackProfile, active } = result;
  return {
    releases: range,
    kind,
    root: directoryEntry(root, blot),
    fallback: directoryEntry(fallback, blot),
    fallbackProfile: nameEntry(fallbackProfile, blot),
    active: active === void 0 ? null : blot(active.name)
  };
}
function nameEntry(name, blot) {
  return name === null ? null : blot(name);
}
function directoryEntry({ path, key, sharedKey }, blot) {
  const isSafe = (text) => blot(text) === text;
  return {
    path: blot(path),
    key: key !== null && isSafe(key) ? key : null,
    ...sharedKey !== void 0 && isSafe(sharedKey) && { sharedKey }
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
  REPORT_VERSION,
  jsonLinesReport,
  jsonReport
});
module.exports = { ...module.exports };
