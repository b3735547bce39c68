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
  code: () => code,
  escapeMarkdown: () => escapeMarkdown,
  fencedLines: () => fencedLines,
  markdownReport: () => markdownReport
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_GDUADVNF = require("./chunk-GDUADVNF.js");
var import_chunk_Y6CV5SOB = require("./usual.js")("./chunk-Y6CV5SOB.js");
var import_chunk_QJDIH6DG = require("./usual.js")("./chunk-QJDIH6DG.js");
var import_chunk_IQSQ5BZQ = require("./usual.js")("./chunk-IQSQ5BZQ.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
function fencedLines(info, lines) {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 2);
  const fence = "`".repeat(longest + 1);
  return [fence + info, ...lines, fence];
}
var MARKS = { error: "\u274C", warning: "\u26A0\uFE0F", notice: "\u2139\uFE0F" };
var NOTE_BYTES = 160;
var LEAST_PART = 8e3;
function markdownReport(result, options) {
  const counts = result.findings.length > 0 ? [(0, import_chunk_IQSQ5BZQ.readCounts)(result)] : [(0, import_chunk_IQSQ5BZQ.readCounts)(result), (0, import_chunk_IQSQ5BZQ.foundCounts)(result)];
  const head = `## gateway-lint: ${verdict(result)}

${counts.filter(Boolean).join(", ")}
`;
  const proofs = result.findings.length === 0 ? result.proofs.map((proof) => `
- ${escapeMarkdown(proof)}
`) : [];
  const mask = (0, import_chunk_QJDIH6DG.maskFor)(result);
  const wanted = (options.sections ?? []).filter(({ lines }) => lines.length > 0);
  const guide = guideTo(result, options);
  const left = options.maxBytes - bytes(head) - bytes(guide) - NOTE_BYTES * (wanted.length + 3);
  const own = { left: Math.floor(left / 4) };
  const sections = wanted.flatMap(
    ({ title, lines }) => section(
      title,
      lines.map((line) => `- ${line}
`),
      "line",
      own
    )
  );
  const budget = { left: left - (Math.floor(left / 4) - own.left) };
  const findings = result.findings.map((finding) => findingBlock(finding, mask, options));
  return [
    head,
    ...fitting(proofs, budget),
    ...section("Findings", findings, "finding", budget),
    ...sections,
    ...pictureBlocks(result, budget),
    ...section("Map", mapBlocks(result), "gateway", budget),
    guide
  ].join("");
}
function guideTo(result, { pageUrl }) {
  if (result.findings.length === 0 || pageUrl === void 0) return "";
  const link = `[From the annotation to the repaired unit in two minutes](${pageUrl("docs/red-check.md")})`;
  return `
New to these findings? ${link}.
`;
}
function verdict(result) {
  if (result.findings.length > 0) return (0, import_chunk_IQSQ5BZQ.foundCounts)(result);
  return result.gateways.length === 0 ? "no gateway found" : "no findings";
}
function section(title, blocks, noun, budget) {
  if (blocks.length === 0) return [];
  const shown = fitting([`
### ${title}

`, ...blocks], budget);
  const missing = Math.min(blocks.length, blocks.length + 1 - shown.length);
  return missing === 0 ? shown : [...shown, leftOut((0, import_chunk_IQSQ5BZQ.count)(missing, `more ${noun}`))];
}
function fitting(blocks, budget) {
  const end = blocks.findIndex((block) => {
    const size = bytes(block);
    if (size > budget.left) return true;
    budget.left -= size;
    return false;
  });
  return end === -1 ? blocks : blocks.slice(0, end);
}
function leftOut(what) {
  return `
**${what} left out here: the size of a report is limited.** The log and the JSON report hold all.
`;
}
function bytes(text) {
  return Buffer.byteLength(text, "utf8");
}
function pictureBlocks(result, budget) {
  if (result.hosts.length === 0) return [];
  const head = "\n### Picture\n\n```mermaid\n";
  const room = budget.left - bytes(`${head}${LEGEND}`) - NOTE_BYTES;
  const picture = (0, import_chunk_GDUADVNF.mermaidMap)(result, { maxBytes: room });
  if (picture === void 0 || picture.leftOut > 0 && room < LEAST_PART) return [leftOut("The picture is")];
  const legend = /==>|-\.->/.test(picture.text) ? LEGEND : "";
  const missing = picture.leftOut > 0 ? leftOut((0, import_chunk_IQSQ5BZQ.count)(picture.leftOut, "more gateway")) : "";
  return fitting([`${head}${picture.text}\`\`\`
${legend}${missing}`], budget);
}
var LEGEND = "\nThick red arrows and \u{1F4A5}: what gateways share and must not. Dashed arrows: where another value of <code>active_profile</code> would send them.\n";
function findingBlock(finding, mask, options) {
  const { severity, rule, message, span, related, fix, url } = finding;
  const page = options.pageUrl?.(url);
  const name = page === void 0 ? code(rule) : `[${code(rule)}](${page})`;
  const lines = [
    `- ${MARKS[severity]} **${severity}** ${name} at ${placeLink(span, options)}: ${escapeMarkdown(message)}`,
    quote(mask.span(span)),
    ...related.map((place) => `  - ${placeLink(place.span, options)}: ${escapeMarkdown(place.label)}`)
  ];
  if (fix !== void 0) {
    const repaired = (0, import_chunk_Y6CV5SOB.repairedLines)(mask.fix(fix)).map(({ text }) => (0, import_chunk_VGTO2SNZ.visible)(text));
    lines.push(`  - ${(0, import_chunk_Y6CV5SOB.helpWord)(fix)}: ${escapeMarkdown(fix.title)}`);
    if (repaired.length > 0) lines.push(fenced(repaired, "    "));
  }
  return `${lines.join("\n")}
`;
}
function quote(span) {
  return fenced(
    (0, import_chunk_QJDIH6DG.snippet)(span).flatMap(({ text, marks }) => [text, marks]),
    "  "
  );
}
function fenced(lines, indent) {
  return ["", ...fencedLines("text", lines.map(import_chunk_VGTO2SNZ.withoutCommands)), ""].map((line) => line === "" ? "" : indent + line).join("\n");
}
function placeLink(span, { lineUrl }) {
  const { path } = span.source;
  const { line, column } = span.source.position(span.start);
  const label = code(`${path}:${line}:${column}`);
  return lineUrl === void 0 ? label : `[${label}](${lineUrl(path, line, span.source.position(span.end).line)})`;
}
function mapBlocks(result) {
  if (result.gateways.length === 0) return [];
  const head = `${row(import_chunk_GDUADVNF.MAP_HEAD)}${row(import_chunk_GDUADVNF.MAP_HEAD.map(() => "---"))}`;
  const [first, ...others] = result.gateways.map((gateway) => row((0, import_chunk_GDUADVNF.mapRow)(gateway).map(code)));
  return [head + first, ...others];
}
function row(cells) {
  return `| ${cells.join(" | ")} |
`;
}
function code(text) {
  return `<code>${entities((0, import_chunk_VGTO2SNZ.visible)(text))}</code>`;
}
function escapeMarkdown(text) {
  return entities((0, import_chunk_VGTO2SNZ.visible)(text)).replace(/&#(?:64|35);(?=\S)|\bGH-(?=\d)/gi, "$&&#8203;");
}
function entities(text) {
  return text.replace(/[&<>"\\`*_{}[\]()#+!|~@:$=^]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  code,
  escapeMarkdown,
  fencedLines,
  markdownReport
});
module.exports = { ...module.exports };
