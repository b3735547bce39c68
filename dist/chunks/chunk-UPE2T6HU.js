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
  byUrgency: () => byUrgency,
  finderIn: () => finderIn,
  markNew: () => markNew
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_ITLIA5SR = require("./chunk-ITLIA5SR.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
function markNew(findings, change, wasFound) {
  const touches = (0, import_chunk_ITLIA5SR.toucher)(change);
  return findings.map((finding) => {
    const isTouched = touches(finding.span) || finding.related.some(({ span }) => touches(span));
    return { ...finding, isNew: isTouched || !wasFound(finding) };
  });
}
function finderIn(before) {
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const byPlace = /* @__PURE__ */ new Map();
  for (const finding of before) {
    if (finding.related.length === 0) continue;
    const places = placesOf(finding);
    for (const place of places) {
      const groups = byPlace.get(place);
      if (groups === void 0) byPlace.set(place, [places]);
      else groups.push(places);
    }
  }
  return (finding) => {
    if (known.has(finding.fingerprint)) return true;
    const places = [...placesOf(finding)];
    const groups = byPlace.get(places[0]) ?? [];
    return groups.some((all) => places.length < all.size && places.every((place) => all.has(place)));
  };
}
function placesOf({ rule, span, related }) {
  const spans = [span, ...related.map((place) => place.span)];
  return new Set(spans.map((place) => [rule, place.source.path, (0, import_chunk_M5RVUK72.textOf)(place)].join("\0")));
}
function byUrgency(findings) {
  return findings.toSorted(
    (a, b) => Number(b.isNew === true) - Number(a.isNew === true) || import_chunk_VDMMOHIX.SEVERITIES.indexOf(a.severity) - import_chunk_VDMMOHIX.SEVERITIES.indexOf(b.severity) || (0, import_chunk_M5RVUK72.compareSpans)(a.span, b.span)
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  byUrgency,
  finderIn,
  markNew
});
module.exports = { ...module.exports };
