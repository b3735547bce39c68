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
  MOST_RESULTS: () => MOST_RESULTS,
  sarifReport: () => sarifReport
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_3WA5LAVB = require("./chunk-3WA5LAVB.js");
var import_chunk_UQZD6N2T = require("./usual.js")("./chunk-UQZD6N2T.js");
var import_chunk_IQSQ5BZQ = require("./usual.js")("./chunk-IQSQ5BZQ.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_CL5MXXCG = require("./usual.js")("./chunk-CL5MXXCG.js");
var import_chunk_BRFFDVYW = require("./usual.js")("./chunk-BRFFDVYW.js");
var import_chunk_AFIFJBZZ = require("./chunk-AFIFJBZZ.js");
var import_chunk_A74ML7CQ = require("./usual.js")("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_OPSX7VO5 = require("./usual.js")("./chunk-OPSX7VO5.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7IDPWEEM = require("./chunk-7IDPWEEM.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var ROOT_ID = "SRCROOT";
var ROOTS = {
  [ROOT_ID]: { description: { text: "The root of the repository, to which all paths are relative." } }
};
function artifactOf(path) {
  return { uri: percentEncoded(path), uriBaseId: ROOT_ID };
}
function percentEncoded(path) {
  return (0, import_chunk_M5RVUK72.encodeUtf8)(path).toString("latin1").replace(/[^A-Za-z0-9\-._~/@]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
function regionOf({ source, start, end }) {
  const mark = source.text.startsWith("\uFEFF") ? 1 : 0;
  const from = source.position(Math.max(start, mark));
  const to = source.position(Math.max(end, mark));
  return {
    startLine: from.line,
    startColumn: from.column - (from.line === 1 ? mark : 0),
    endLine: to.line,
    endColumn: to.column - (to.line === 1 ? mark : 0)
  };
}
var LEVEL = { error: "error", warning: "warning", notice: "note" };
var PROBLEM = { error: "error", warning: "warning", notice: "recommendation" };
function descriptors(pageUrl) {
  return import_chunk_UQZD6N2T.RULES.map((rule) => descriptorOf(rule, pageUrl));
}
function descriptorOf({ id, family, severity, pedantic, summary }, pageUrl) {
  const body = withAddresses(bodyOf(import_chunk_7IDPWEEM.PAGES[id] ?? ""), pageUrl);
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase()),
    shortDescription: { text: plain(summary) },
    fullDescription: { text: plain(body.slice(0, body.indexOf("\n\n"))).replaceAll("\n", " ") },
    help: { text: plain(body), markdown: body },
    ...pageUrl !== void 0 && { helpUri: pageUrl(`docs/rules/${id}.md`) },
    defaultConfiguration: { enabled: !pedantic, level: LEVEL[severity] },
    properties: {
      tags: [slug(family), ...pedantic ? ["pedantic"] : []],
      precision: severity === "error" ? "very-high" : "high",
      "problem.severity": PROBLEM[severity]
    }
  };
}
var HEAD_END = "<!-- rule:end -->\n\n";
function bodyOf(page) {
  return page.slice(page.indexOf(HEAD_END) + HEAD_END.length);
}
function withAddresses(markdown, pageUrl) {
  return markdown.replace(/\[([^\]]*)\]\(([^()\s]+\.md)\)/g, (_, label, target) => {
    const page = new URL(target, "file:///docs/rules/").pathname.slice(1);
    return pageUrl === void 0 ? label : `[${label}](${pageUrl(page)})`;
  });
}
function plain(markdown) {
  return markdown.replace(/\[([^\]]*)\]\([^()\s]+\)/g, "$1").replace(/^`{3}\w*\n/gm, "").replace(/(`+)(.+?)\1/g, "$2");
}
function slug(family) {
  return family.toLowerCase().replaceAll("'", "").replaceAll(/[^a-z]+/g, "-");
}
var SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
var MOST_RESULTS = 25e3;
var MOST_PLACES = 1e3;
var RULE_INDEX = new Map(import_chunk_UQZD6N2T.RULES.map(({ id }, index) => [id, index]));
function sarifReport(result, options = {}) {
  const { pageUrl, showPath = (path) => path } = options;
  const reported = result.findings.map((finding) => ({ finding }));
  const all = options.onlyReported ? reported : [...reported, ...result.heldBack];
  const kept = worst(all);
  const isCompared = kept.every(({ finding }) => finding.isNew !== void 0);
  const run = {
    tool: {
      driver: {
        name: "gateway-lint",
        version: import_chunk_3WA5LAVB.VERSION,
        semanticVersion: import_chunk_3WA5LAVB.VERSION,
        ...pageUrl !== void 0 && { informationUri: pageUrl("README.md") },
        rules: descriptors(pageUrl)
      }
    },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(all.length - kept.length) }],
    originalUriBaseIds: ROOTS,
    defaultEncoding: "utf-8",
    columnKind: "utf16CodeUnits",
    results: kept.map((listed) => resultOf(listed, isCompared, showPath))
  };
  return `${(0, import_chunk_AFIFJBZZ.jsonText)({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, 2)}
`;
}
function worst(all) {
  if (all.length <= MOST_RESULTS) return all;
  const rank = ({ finding, by }) => by === void 0 ? import_chunk_VDMMOHIX.SEVERITIES.indexOf(finding.severity) : import_chunk_VDMMOHIX.SEVERITIES.length;
  const kept = new Set(all.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_RESULTS));
  return all.filter((listed) => kept.has(listed));
}
function notifications(leftOut) {
  if (leftOut === 0) return [];
  const text = `${(0, import_chunk_IQSQ5BZQ.count)(leftOut, "result")} left out: a log may have ${MOST_RESULTS}.`;
  return [{ level: "warning", message: { text } }];
}
function resultOf({ finding, by }, isCompared, showPath) {
  const { rule, severity, message, span, related, fingerprint, isNew } = finding;
  const changes = changesOf(finding, showPath);
  return {
    ruleId: rule,
    ruleIndex: RULE_INDEX.get(rule),
    level: LEVEL[severity],
    message: { text: messageText(message) },
    locations: [placeOf(span, showPath)],
    relatedLocations: related.slice(0, MOST_PLACES - 1).map((place, id) => ({
      id,
      ...placeOf(place.span, showPath),
      message: { text: messageText(place.label) }
    })),
    ...changes !== void 0 && {
      fixes: [{ description: { text: messageText(finding.fix?.title ?? "") }, artifactChanges: changes }]
    },
    partialFingerprints: { "gatewayLint/v1": fingerprint },
    ...isCompared && { baselineState: isNew ? "new" : "unchanged" },
    suppressions: by === void 0 ? [] : [suppressionOf(by, showPath)]
  };
}
function suppressionOf(by, showPath) {
  if (by === "baseline") return { kind: "external" };
  const { span, reason } = by;
  return {
    kind: "inSource",
    location: placeOf(span, showPath),
    ...reason !== "" && { justification: (0, import_chunk_VGTO2SNZ.visible)(reason) }
  };
}
function placeOf(span, showPath) {
  return { physicalLocation: { artifactLocation: artifactOf(showPath(span.source.path)), region: regionOf(span) } };
}
function changesOf(finding, showPath) {
  const edits = (0, import_chunk_VDMMOHIX.certainFix)(finding)?.edits ?? [];
  if (edits.length === 0 || edits.some(({ text }) => !text.isWellFormed())) return void 0;
  return [...new Set(edits.map(({ span }) => span.source))].map((source) => ({
    artifactLocation: artifactOf(showPath(source.path)),
    replacements: edits.filter(({ span }) => span.source === source).map(replacementOf)
  }));
}
function replacementOf({ span, text }) {
  return { deletedRegion: regionOf(span), ...text !== "" && { insertedContent: { text } } };
}
function messageText(text) {
  const shown = (0, import_chunk_VGTO2SNZ.visible)(text);
  return shown.includes("](") ? shown.replace(/[\\[\]]/g, "\\$&") : shown;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  MOST_RESULTS,
  sarifReport
});
module.exports = { ...module.exports };
