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
  PINNED_BY: () => PINNED_BY,
  count: () => count,
  foundCounts: () => foundCounts,
  readCounts: () => readCounts,
  repairedCounts: () => repairedCounts
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_VDMMOHIX = require("./chunk-VDMMOHIX.js");
var import_chunk_OPSX7VO5 = require("./chunk-OPSX7VO5.js");
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function readCounts(result) {
  const { files, services, gateways } = result;
  return `${count(files, "file")} read, ${count(services.length, "service")}, ${count(gateways.length, "gateway")}`;
}
function repairedCounts({ findings, files, more }) {
  const done = findings === 0 ? "nothing repaired" : `${count(findings, "finding")} repaired in ${count(files, "file")}`;
  return more === 0 ? done : `${done}, ${more} more with --unsafe`;
}
function foundCounts(result) {
  const counts = (0, import_chunk_OPSX7VO5.countBySeverity)(result.findings);
  const parts = import_chunk_VDMMOHIX.SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => count(counts[severity], severity)
  );
  if (result.suppressed > 0) parts.push(`${result.suppressed} suppressed`);
  if (result.baselined > 0) parts.push(`${result.baselined} in the baseline`);
  if (result.older > 0) parts.push(`${result.older} older`);
  return parts.join(", ");
}
var PINNED_BY = {
  pinned: "by flag",
  "pinned-by-home": "by HERMES_HOME",
  volume: "by its volume",
  unpinned: "no: active_profile",
  unknown: "not known"
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  PINNED_BY,
  count,
  foundCounts,
  readCounts,
  repairedCounts
});
module.exports = { ...module.exports };
