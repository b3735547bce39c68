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
  blotter: () => blotter,
  gatewayWithoutSecrets: () => gatewayWithoutSecrets,
  withoutSecrets: () => withoutSecrets
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var LEAST = 8;
function blotter(secrets) {
  const values = new Set(secrets.map(import_chunk_M5RVUK72.textOf).filter((value) => value.length >= LEAST));
  const sorted = [...values].sort((a, b) => b.length - a.length);
  return (text) => sorted.reduce((rest, value) => rest.replaceAll(value, "*".repeat(value.length)), text);
}
function withoutSecrets(finding, blot) {
  const { fix, ...rest } = finding;
  const isClean = fix?.edits.every(({ text }) => blot(text) === text);
  return {
    ...rest,
    message: blot(finding.message),
    related: finding.related.map((place) => ({ ...place, label: blot(place.label) })),
    ...fix !== void 0 && isClean && { fix: { ...fix, title: blot(fix.title) } }
  };
}
function gatewayWithoutSecrets(gateway, blot) {
  const { profile, home, lock, pid, logs, outcomes } = gateway;
  return {
    ...gateway,
    profile: {
      ...profile,
      name: orNull(profile.name, blot),
      why: profile.why.map((step) => ({ ...step, text: blot(step.text) }))
    },
    home: home && { ...home, path: blot(home.path) },
    lock: orNull(lock, blot),
    pid: orNull(pid, blot),
    logs: logs.map(blot),
    outcomes: outcomes.map((outcome) => ({ ...outcome, result: resultWithoutSecrets(outcome.result, blot) }))
  };
}
function resultWithoutSecrets(result, blot) {
  if (result.kind !== "fixed") return result;
  const { profile, home } = result;
  return { ...result, profile: orNull(profile, blot), home: { ...home, path: blot(home.path) } };
}
function orNull(text, blot) {
  return text === null ? null : blot(text);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  blotter,
  gatewayWithoutSecrets,
  withoutSecrets
});
module.exports = { ...module.exports };
