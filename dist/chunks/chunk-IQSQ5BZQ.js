import {
  SEVERITIES
} from "./chunk-VDMMOHIX.js";
import {
  countBySeverity
} from "./chunk-OPSX7VO5.js";

// src/reporters/words.ts
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
  const counts = countBySeverity(result.findings);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map(
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

export {
  count,
  readCounts,
  repairedCounts,
  foundCounts,
  PINNED_BY
};
