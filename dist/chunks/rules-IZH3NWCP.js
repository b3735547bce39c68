import {
  textWidth,
  wrapped
} from "./chunk-XIE22BSX.js";
import "./chunk-P2SBXEGS.js";
import {
  painter
} from "./chunk-FVDK4WDU.js";
import "./chunk-OY25YJED.js";
import {
  RULES
} from "./chunk-SFTVJKUJ.js";
import "./chunk-SQXJZMUF.js";
import "./chunk-I7K72DE5.js";
import "./chunk-M5RVUK72.js";
import "./chunk-6SR4Q5T5.js";
import "./chunk-YLVDSGH3.js";

// src/reporters/rules.ts
function pageOf({ id }) {
  return `docs/rules/${id}.md`;
}
function severityWords({ severity, pedantic }) {
  return pedantic ? `${severity}, pedantic` : severity;
}
function rulesText(rules, options) {
  const paint = painter(options.color);
  const columns = textWidth(options.columns);
  const families = byFamily(rules).map(([family, own]) => {
    const entries = own.map((rule) => {
      const summary = wrapped(rule.summary, columns, "    ");
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
  return `${JSON.stringify({ version: 1, rules: entries }, null, 2)}
`;
}
function escapeCell(text) {
  return text.replaceAll("|", "\\|");
}
function byFamily(rules) {
  const families = [...new Set(rules.map(({ family }) => family))];
  return families.map((family) => [family, rules.filter((rule) => rule.family === family)]);
}

// src/commands/rules.ts
async function run({ values, color, columns }) {
  return { stdout: inFormat(values.text("format"), { color, columns }), exitCode: 0 };
}
function inFormat(format, options) {
  if (format === "json") return rulesJson(RULES);
  return format === "markdown" ? `${rulesTable(RULES)}
` : rulesText(RULES, options);
}
export {
  run
};
