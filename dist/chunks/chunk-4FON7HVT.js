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
  MOST_ANNOTATIONS: () => MOST_ANNOTATIONS,
  annotations: () => annotations,
  blobUrl: () => blobUrl,
  commands: () => commands,
  fenced: () => fenced,
  githubReport: () => githubReport,
  isCut: () => isCut
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_GVUAX4AS = require("./chunk-GVUAX4AS.js");
var import_chunk_QJDIH6DG = require("./usual.js")("./chunk-QJDIH6DG.js");
var import_chunk_IQSQ5BZQ = require("./usual.js")("./chunk-IQSQ5BZQ.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var MOST_ANNOTATIONS = 10;
var MOST_MESSAGE = 4096;
function commands(annotations2, elsewhere) {
  const seen = { error: 0, warning: 0, notice: 0 };
  const total = (severity) => annotations2.filter((annotation) => annotation.severity === severity).length;
  const hidden = new Map(import_chunk_VDMMOHIX.SEVERITIES.map((severity) => [severity, total(severity) - MOST_ANNOTATIONS]));
  return annotations2.flatMap((annotation) => {
    const { severity } = annotation;
    const number = ++seen[severity];
    if (number > MOST_ANNOTATIONS) return [];
    const more = number === MOST_ANNOTATIONS ? hidden.get(severity) ?? 0 : 0;
    const suffix = more > 0 ? `
${(0, import_chunk_IQSQ5BZQ.count)(more, `more ${severity}`)}: see ${elsewhere}.` : "";
    const message = (0, import_chunk_VGTO2SNZ.withoutOldCommands)(annotation.message);
    return [{ ...annotation, message: cut(message, MOST_MESSAGE - suffix.length) + suffix }];
  });
}
function isCut(annotations2) {
  const ofKind = (severity) => annotations2.filter((annotation) => annotation.severity === severity).length;
  return import_chunk_VDMMOHIX.SEVERITIES.some((severity) => ofKind(severity) > MOST_ANNOTATIONS) || annotations2.some(({ message }) => (0, import_chunk_VGTO2SNZ.withoutOldCommands)(message).length > MOST_MESSAGE);
}
function annotations(result, pathOf) {
  const mask = (0, import_chunk_QJDIH6DG.maskFor)(result);
  return result.findings.map((finding) => {
    const { source, start, end } = finding.span;
    const from = source.position(start);
    const to = source.position(end);
    return {
      severity: finding.severity,
      message: (0, import_chunk_GVUAX4AS.fullMessage)(finding, mask),
      title: `gateway-lint: ${finding.rule}`,
      file: pathOf(source.path),
      startLine: from.line,
      endLine: to.line,
      ...from.line === to.line ? { startColumn: from.column, endColumn: to.column } : {}
    };
  });
}
function githubReport(result) {
  return annotations(result, import_chunk_VGTO2SNZ.visible).map(commandLine).join("");
}
function commandLine({ severity, message, title, ...place }) {
  const { file, startLine, endLine, startColumn, endColumn } = place;
  const properties = { title, file, line: startLine, endLine, col: startColumn, endColumn };
  const words = Object.entries(properties).filter(([, value]) => value !== void 0).map(([name, value]) => `${name}=${escapeProperty((0, import_chunk_VGTO2SNZ.withoutOldCommands)(String(value)))}`);
  return `::${severity} ${words.join(",")}::${escapeData((0, import_chunk_VGTO2SNZ.withoutOldCommands)(message))}
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
function fenced(text, token) {
  return `::stop-commands::${token}
${(0, import_chunk_VGTO2SNZ.withoutOldCommands)(text)}${text.endsWith("\n") ? "" : "\n"}::${token}::
`;
}
function blobUrl(server, repository, commit, path, line, endLine) {
  const encoded = path.toWellFormed().split("/").map(
    (part) => encodeURIComponent(part).replace(/[()'*!~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  ).join("/");
  return `${server}/${repository}/blob/${commit}/${encoded}#L${line}${endLine > line ? `-L${endLine}` : ""}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  MOST_ANNOTATIONS,
  annotations,
  blobUrl,
  commands,
  fenced,
  githubReport,
  isCut
});
module.exports = { ...module.exports };
