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
  candidateAt: () => candidateAt,
  candidates: () => candidates
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
function candidates(repository, isCandidate, mentions, { isService = (path) => mentions({ path, text: "" }), isTaken = () => true } = {}) {
  const mayDeclare = (source) => isTaken(source) && mentions(source);
  const sources = repository.candidates.filter(isCandidate).flatMap((path) => {
    const source = candidateAt(repository, path, isCandidate, isService(path), mayDeclare);
    return source !== void 0 && mayDeclare(source) ? [source] : [];
  });
  return [...new Set(sources)];
}
function candidateAt(repository, path, isCandidate, isService, mayDeclare) {
  const entry = repository.entry(path, isService, mayDeclare);
  if (entry?.kind !== "link") return entry?.source;
  const { path: to = "", target } = (0, import_chunk_PLO6SWTM.endOf)(repository, path);
  const isFound = repository.has(to) && isCandidate(to);
  return target.kind === "file" && !isFound ? target.source : void 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  candidateAt,
  candidates
});
module.exports = { ...module.exports };
