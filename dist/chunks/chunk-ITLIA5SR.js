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
  addedLines: () => addedLines,
  coversLines: () => coversLines,
  parseChange: () => parseChange,
  parseHunks: () => parseHunks,
  repositoryBefore: () => repositoryBefore,
  toucher: () => toucher
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_ASF2YWFD = require("./usual.js")("./chunk-ASF2YWFD.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
function parseChange(patch, names) {
  const patches = patch === "" ? [] : (0, import_chunk_ASF2YWFD.parsePatch)(patch);
  if (patches.length !== names.length) return void 0;
  return patches.map((each, at) => {
    const { path, oldPath, wasLink } = names[at];
    const lines = each.isBinary ? "all" : addedLines(each);
    return { path, oldPath, lines, ...!each.isBinary && { patch: each }, ...wasLink && { wasLink } };
  });
}
function parseHunks(patch) {
  try {
    return patch === void 0 ? void 0 : (0, import_chunk_ASF2YWFD.parsePatch)(patch)[0];
  } catch {
    return void 0;
  }
}
function addedLines({ hunks }) {
  const ranges = [];
  for (const { newStart, lines } of hunks) {
    let at = newStart;
    for (const line of lines) {
      if (line.startsWith("+")) {
        const last = ranges.at(-1);
        if (last !== void 0 && last[1] === at - 1) last[1] = at;
        else ranges.push([at, at]);
      }
      if (line.startsWith("+") || line.startsWith(" ")) at++;
    }
  }
  return ranges;
}
function toucher({ files, isCommitted }) {
  const byPath = new Map(files.flatMap(({ path, lines }) => path === null ? [] : [[path, lines]]));
  return ({ source, start, end }) => {
    const lines = byPath.get(source.path);
    if (source.text === "") return lines !== void 0;
    if (!isCommitted(source)) return true;
    if (lines === void 0 || lines === "all") return lines === "all";
    const first = source.position(start).line;
    const last = Math.max(first, source.position(Math.max(start, end - 1)).line);
    return lines.some(([from, to]) => from <= last && first <= to);
  };
}
function coversLines({ files }, path, first, last) {
  const lines = files.find((file) => file.path === path)?.lines ?? [];
  return lines !== "all" && lines.some(([from, to]) => from <= first && last <= to);
}
function repositoryBefore(repository, { files }) {
  const before = /* @__PURE__ */ new Map();
  for (const { path } of files) if (path !== null) before.set(path, void 0);
  for (const file of files) {
    const { oldPath } = file;
    if (oldPath === null || !repository.isWanted(oldPath)) continue;
    const entry = entryBefore(repository, file, oldPath);
    if (entry === void 0) return void 0;
    before.set(oldPath, entry);
  }
  const has = (path) => before.has(path) ? before.get(path) !== void 0 : repository.has(path);
  const added = [...before.keys()].filter((path) => has(path) && !repository.has(path));
  return Object.create(repository, {
    paths: { value: [...repository.paths.filter(has), ...added].sort() },
    candidates: { value: [.../* @__PURE__ */ new Set([...repository.candidates, ...before.keys()])].filter(has).sort() },
    has: { value: has },
    entry: {
      value: ((path, ...asked) => before.has(path) ? before.get(path) : repository.entry(path, ...asked))
    },
    targetAt: { value: targetsBefore(repository, files, before) }
  });
}
function targetsBefore(repository, files, listed) {
  const old = new Map(files.flatMap((file) => file.oldPath === null ? [] : [[file.oldPath, file]]));
  const known = new Map(listed);
  const entryAt = (path) => {
    const file = known.get(path) === void 0 ? old.get(path) : void 0;
    if (file !== void 0) known.set(path, entryBefore(repository, file, path));
    return known.get(path);
  };
  return (path) => {
    const entry = entryAt(path);
    if (entry !== void 0) return entry;
    const now = listed.has(path) || old.has(path) ? import_chunk_PLO6SWTM.NOTHING_THERE : repository.targetAt(path);
    if (now.kind === "file" || now.kind === "link") return now;
    const names = (0, import_chunk_PLO6SWTM.namesIn)(old.keys(), path);
    for (const name of now.kind === "folder" ? now.names : []) {
      const inner = path === "" ? name : `${path}/${name}`;
      if (!listed.has(inner) || old.has(inner)) names.add(name);
    }
    return names.size === 0 ? now : { kind: "folder", names: [...names].sort() };
  };
}
function entryBefore(repository, file, oldPath) {
  const now = file.path === null ? void 0 : entryNow(repository, file.path);
  const text = now === void 0 ? "" : now.kind === "link" ? now.target : now.source.text;
  const old = file.patch === void 0 ? void 0 : unpatched(text, file.patch);
  if (old === void 0) return void 0;
  const isLink = file.wasLink ?? now?.kind === "link";
  return isLink ? { kind: "link", target: old } : { kind: "file", source: new import_chunk_M5RVUK72.SourceFile(oldPath, old) };
}
function entryNow(repository, path) {
  const found = repository.has(path) ? repository.entry(path, false) : repository.targetAt(path);
  return found?.kind === "file" || found?.kind === "link" ? found : void 0;
}
function unpatched(text, patch) {
  const back = (0, import_chunk_ASF2YWFD.reversePatch)(patch);
  const old = (0, import_chunk_ASF2YWFD.applyPatch)(text, back, { autoConvertLineEndings: false });
  if (old !== false || !text.includes("\r\n")) return old === false ? void 0 : old;
  const plain = (0, import_chunk_ASF2YWFD.applyPatch)(text.replaceAll("\r\n", "\n"), back, { autoConvertLineEndings: false });
  return plain === false ? void 0 : plain.replaceAll("\n", "\r\n");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  addedLines,
  coversLines,
  parseChange,
  parseHunks,
  repositoryBefore,
  toucher
});
module.exports = { ...module.exports };
