import {
  painter
} from "./chunk-FVDK4WDU.js";
import {
  MOST_REPAIRED_LINES,
  helpWord,
  repairedLines
} from "./chunk-Y6CV5SOB.js";
import {
  maskFor,
  printable,
  snippet
} from "./chunk-DP6WRJL2.js";
import {
  foundCounts,
  readCounts,
  repairedCounts
} from "./chunk-IQSQ5BZQ.js";
import {
  visible
} from "./chunk-NR4KXAU6.js";

// src/reporters/text.ts
var STYLES = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  notice: ["bold", "blue"]
};
function textReport(result, options) {
  const pen = {
    mask: maskFor(result),
    paint: painter(options.color),
    showPath: options.showPath ?? ((path) => path)
  };
  const blocks = result.findings.map((finding) => `${findingLines(finding, pen).join("\n")}
`);
  if (!options.quiet) blocks.push(`${closingLine(result, pen.paint, options.repaired)}
`);
  return blocks.join("\n");
}
function findingLines(finding, pen) {
  const { paint } = pen;
  const severity = paint(STYLES[finding.severity], finding.severity);
  const rule = paint("dim", `[${finding.rule}]`);
  const head = `${place(finding.span, pen)}: ${severity}: ${visible(finding.message)} ${rule}`;
  return [
    head,
    ...snippetLines(finding.span, STYLES[finding.severity], pen),
    ...finding.related.flatMap((related) => relatedLines(related, pen)),
    ...fixLines(finding, pen)
  ];
}
function relatedLines(related, pen) {
  const head = `  ${place(related.span, pen)}: ${visible(related.label)}`;
  return [head, ...snippetLines(related.span, ["cyan"], pen)];
}
function fixLines({ fix, span }, { mask, paint, showPath }) {
  if (fix === void 0) return [];
  const head = `  ${paint(["bold", "green"], helpWord(fix))}: ${visible(fix.title)}`;
  const lines = repairedLines(mask.fix(fix));
  if (lines.length > MOST_REPAIRED_LINES) return [head];
  const changed = lines.map(({ source, number, text }) => {
    const file = source.path === span.source.path ? "" : `${visible(showPath(source.path))}:`;
    return `${paint("dim", `${file}${number}`.padStart(5))} ${paint("green", "+")} ${printable(text)}`;
  });
  return [head, ...changed];
}
function place(span, { paint, showPath }) {
  const { line, column } = span.source.position(span.start);
  return paint("bold", `${visible(showPath(span.source.path))}:${line}:${column}`);
}
function snippetLines(span, style, { mask, paint }) {
  return snippet(mask.span(span)).flatMap(({ number, text, marks }) => [
    `${paint("dim", `${String(number).padStart(5)} |`)} ${text}`,
    `${paint("dim", "      |")} ${paint(style, marks)}`
  ]);
}
function closingLine(result, paint, repaired) {
  const counts = [readCounts(result), foundCounts(result)].filter(Boolean).join(", ");
  const repairs = repaired === void 0 ? [] : [repairedCounts(repaired)];
  if (result.findings.length > 0) return paint("bold", [counts, ...repairs].join("; "));
  if (result.gateways.length === 0) return [`No gateway found: ${counts}`, ...repairs].join("; ");
  const proofs = result.proofs.map(visible);
  return [`${paint(["bold", "green"], "No findings")}: ${counts}`, ...repairs, ...proofs].join("; ");
}

export {
  textReport
};
