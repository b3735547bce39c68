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
  filledIn: () => filledIn,
  unexpanded: () => unexpanded
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
function unexpanded({ name, value }) {
  const found = /(?:^|:)~(?=\/|$)|\$\{?HOME\b\}?/.exec(value.value);
  if (found === null || !value.isKnown(found.index, found.index + found[0].length)) return [];
  const start = found.index + (found[0].startsWith(":") ? 1 : 0);
  const end = found.index + found[0].length;
  const message = `${name} gets the very characters "${value.value.slice(start, end)}": nothing is expanded in the environment of a container. Write the full path as the container sees it.`;
  return [{ kind: "path-not-expanded", span: value.span(start, end), message }];
}
var known = /* @__PURE__ */ new WeakMap();
function filledIn(range) {
  const lines = known.get(range.source) ?? (0, import_chunk_TD2JDGPC.linesFilledIn)(range.source);
  known.set(range.source, lines);
  return lines.filter(({ start, end }) => range.start <= start && end <= range.end).map((span) => ({ reason: `"${(0, import_chunk_M5RVUK72.textOf)(span)}" is filled in later`, span }));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  filledIn,
  unexpanded
});
module.exports = { ...module.exports };
