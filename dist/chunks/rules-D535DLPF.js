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
  run: () => run
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_XIE22BSX = require("./chunk-XIE22BSX.js");
var import_chunk_P2SBXEGS = require("./chunk-P2SBXEGS.js");
var import_chunk_FVDK4WDU = require("./usual.js")("./chunk-FVDK4WDU.js");
var import_chunk_OY25YJED = require("./usual.js")("./chunk-OY25YJED.js");
var import_chunk_UQZD6N2T = require("./usual.js")("./chunk-UQZD6N2T.js");
var import_chunk_CL5MXXCG = require("./usual.js")("./chunk-CL5MXXCG.js");
var import_chunk_BRFFDVYW = require("./usual.js")("./chunk-BRFFDVYW.js");
var import_chunk_AFIFJBZZ = require("./chunk-AFIFJBZZ.js");
var import_chunk_A74ML7CQ = require("./usual.js")("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
function pageOf({ id }) {
  return `docs/rules/${id}.md`;
}
function severityWords({ severity, pedantic }) {
  return pedantic ? `${severity}, pedantic` : severity;
}
function rulesText(rules, options) {
  const paint = (0, import_chunk_FVDK4WDU.painter)(options.color);
  const columns = (0, import_chunk_XIE22BSX.textWidth)(options.columns);
  const families = byFamily(rules).map(([family, own]) => {
    const entries = own.map((rule) => {
      const summary = (0, import_chunk_XIE22BSX.wrapped)(rule.summary, columns, "    ");
      return `  ${paint("bold", rule.id)}  ${severityWords(rule)}
    ${summary}
`;
    });
    return `${paint("bold", family)}
${entries.join("")}`;
  });
  return families.join("\n");
}
var TABLE_HEAD = ["rule", "severity", "fires when"];
function rulesTable(rules, head = TABLE_HEAD, words = {}) {
  const translated = (text) => words[text] ?? text;
  return byFamily(rules).map(([family, own]) => {
    const rows = own.map(
      (rule) => `| [\`${rule.id}\`](${pageOf(rule)}) | ${severityWords(rule)} | ${escapeCell(translated(rule.summary))} |`
    );
    return [`**${translated(family)}**`, "", `| ${head.join(" | ")} |`, "| --- | --- | --- |", ...rows].join("\n");
  }).join("\n\n");
}
function rulesJson(rules) {
  const entries = rules.map((rule) => {
    const { id, family, severity, pedantic = false, summary } = rule;
    return { id, family, severity, pedantic, summary, page: pageOf(rule) };
  });
  return `${(0, import_chunk_AFIFJBZZ.jsonText)({ version: 1, rules: entries }, 2)}
`;
}
function escapeCell(text) {
  return text.replaceAll("|", "\\|");
}
function byFamily(rules) {
  const families = [...new Set(rules.map(({ family }) => family))];
  return families.map((family) => [family, rules.filter((rule) => rule.family === family)]);
}
async function run({ values, color, columns }) {
  return { stdout: inFormat(values.text("format"), { color, columns }), exitCode: 0 };
}
function inFormat(format, options) {
  if (format === "json") return rulesJson(import_chunk_UQZD6N2T.RULES);
  return format === "markdown" ? `${rulesTable(import_chunk_UQZD6N2T.RULES)}
` : rulesText(import_chunk_UQZD6N2T.RULES, options);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
module.exports = { ...module.exports };
