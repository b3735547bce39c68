import {
  fullMessage
} from "./chunk-UQ5VQY5H.js";
import {
  maskFor
} from "./chunk-DP6WRJL2.js";
import {
  count
} from "./chunk-IQSQ5BZQ.js";
import {
  SEVERITIES
} from "./chunk-VDMMOHIX.js";
import {
  visible
} from "./chunk-NR4KXAU6.js";

// src/reporters/github.ts
var MOST_ANNOTATIONS = 10;
var MOST_MESSAGE = 4096;
function commands(annotations2, elsewhere) {
  const seen = { error: 0, warning: 0, notice: 0 };
  const total = (severity) => annotations2.filter((annotation) => annotation.severity === severity).length;
  const hidden = new Map(SEVERITIES.map((severity) => [severity, total(severity) - MOST_ANNOTATIONS]));
  return annotations2.flatMap((annotation) => {
    const { severity } = annotation;
    const number = ++seen[severity];
    if (number > MOST_ANNOTATIONS) return [];
    const more = number === MOST_ANNOTATIONS ? hidden.get(severity) ?? 0 : 0;
    const suffix = more > 0 ? `
${count(more, `more ${severity}`)}: see ${elsewhere}.` : "";
    const message = withoutOldCommands(annotation.message);
    return [{ ...annotation, message: cut(message, MOST_MESSAGE - suffix.length) + suffix }];
  });
}
function isCut(annotations2) {
  const ofKind = (severity) => annotations2.filter((annotation) => annotation.severity === severity).length;
  return SEVERITIES.some((severity) => ofKind(severity) > MOST_ANNOTATIONS) || annotations2.some(({ message }) => withoutOldCommands(message).length > MOST_MESSAGE);
}
function annotations(result, pathOf) {
  const mask = maskFor(result);
  return result.findings.map((finding) => {
    const { source, start, end } = finding.span;
    const from = source.position(start);
    const to = source.position(end);
    return {
      severity: finding.severity,
      message: fullMessage(finding, mask),
      title: `gateway-lint: ${finding.rule}`,
      file: pathOf(source.path),
      startLine: from.line,
      endLine: to.line,
      ...from.line === to.line ? { startColumn: from.column, endColumn: to.column } : {}
    };
  });
}
function githubReport(result) {
  return annotations(result, visible).map(commandLine).join("");
}
function commandLine({ severity, message, title, ...place }) {
  const { file, startLine, endLine, startColumn, endColumn } = place;
  const properties = { title, file, line: startLine, endLine, col: startColumn, endColumn };
  const words = Object.entries(properties).filter(([, value]) => value !== void 0).map(([name, value]) => `${name}=${escapeProperty(withoutOldCommands(String(value)))}`);
  return `::${severity} ${words.join(",")}::${escapeData(withoutOldCommands(message))}
`;
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function cut(text, most) {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}\u2026`;
}
function withoutOldCommands(text) {
  return text.replaceAll("##[", "##\\x5b");
}
function fenced(text, token) {
  return `::stop-commands::${token}
${withoutOldCommands(text)}${text.endsWith("\n") ? "" : "\n"}::${token}::
`;
}
function blobUrl(server, repository, commit, path, line, endLine) {
  const encoded = path.toWellFormed().split("/").map(
    (part) => encodeURIComponent(part).replace(/[()'*!~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  ).join("/");
  return `${server}/${repository}/blob/${commit}/${encoded}#L${line}${endLine > line ? `-L${endLine}` : ""}`;
}

export {
  MOST_ANNOTATIONS,
  commands,
  isCut,
  annotations,
  githubReport,
  fenced,
  blobUrl
};
