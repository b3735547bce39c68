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
  withRenderings: () => withRenderings
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_D4X4BIHE = require("./usual.js")("./chunk-D4X4BIHE.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
function withRenderings(source, read) {
  const [first, ...others] = (0, import_chunk_D4X4BIHE.renderings)(source) ?? [source];
  if (first === void 0 || first === source) return read(source);
  if (others.length === 0) return read(first);
  const rendered = [first, ...others].map((text) => read(text).map(import_chunk_TZIUYBDT.surface));
  return read(source).map((service) => {
    const alternatives = rendered.flatMap((services) => services.find(({ name }) => name === service.name) ?? []);
    return alternatives.length === 0 ? service : { ...service, alternatives };
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  withRenderings
});
module.exports = { ...module.exports };
