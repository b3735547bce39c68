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
  NOTHING_THERE: () => NOTHING_THERE,
  brokenLink: () => brokenLink,
  endOf: () => endOf,
  fileAt: () => fileAt,
  followLinks: () => followLinks,
  namesIn: () => namesIn,
  targetIn: () => targetIn,
  viewOf: () => viewOf,
  watched: () => watched,
  withTexts: () => withTexts
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
function viewOf(repository, { paths = repository.paths, candidates }) {
  return Object.create(repository, { paths: { value: paths }, candidates: { value: candidates ?? paths } });
}
function watched(repository, onOpen = () => {
}) {
  const opened = /* @__PURE__ */ new Set();
  const seen = (found) => {
    if (found?.kind === "file") onOpen(opened.add(found.source).size);
    return found;
  };
  const entry = (path, isService) => seen(repository.entry(path, isService));
  const targetAt = (path) => seen(repository.targetAt(path));
  return { repository: Object.create(repository, { entry: { value: entry }, targetAt: { value: targetAt } }), opened };
}
var NOTHING_THERE = { kind: "lost", reason: "it is a link that leads to nothing" };
function targetIn(entries, path) {
  const entry = entries.get(path);
  if (entry !== void 0) return entry;
  const names = namesIn(entries.keys(), path);
  return names.size === 0 ? NOTHING_THERE : { kind: "folder", names: [...names] };
}
function namesIn(paths, folder) {
  const start = folder === "" ? "" : `${folder}/`;
  const names = /* @__PURE__ */ new Set();
  for (const path of paths) if (path.startsWith(start)) names.add(path.slice(start.length).split("/", 1)[0]);
  return names;
}
function withTexts(repository, texts) {
  const files = /* @__PURE__ */ new Map();
  for (const [path, text] of texts)
    if (repository.isWanted(path)) files.set(path, { kind: "file", source: new import_chunk_M5RVUK72.SourceFile(path, text) });
  const added = [...files.keys()].filter((path) => !repository.has(path));
  const read = /* @__PURE__ */ new Set();
  const entry = (path, isService) => {
    const file = files.get(path);
    if (file !== void 0) read.add(path);
    return file ?? repository.entry(path, isService);
  };
  return Object.create(repository, {
    paths: { value: [...repository.paths, ...added].sort() },
    candidates: { value: [.../* @__PURE__ */ new Set([...repository.candidates, ...files.keys()])].sort() },
    has: { value: (path) => files.has(path) || repository.has(path) },
    entry: { value: entry },
    targetAt: { value: (path) => files.get(path) ?? repository.targetAt(path) },
    filesRead: { value: () => repository.filesRead() + read.size }
  });
}
var MAX_LINKS = 32;
var MASK = "/dev/null";
var OUTSIDE = "it is a link out of the repository";
function followLinks(repository, path, keepLast = false) {
  const way = wayTo(repository, path, { keepLast });
  return "path" in way ? way.path : void 0;
}
function wayTo(repository, path, { keepLast = false, isLinked = false } = {}) {
  const rest = fromRoot(repository, path)?.split("/").reverse();
  if (rest === void 0) return { reason: OUTSIDE, outside: path };
  let done = [];
  let links = 0;
  while (rest.length > 0) {
    const part = rest.pop();
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (done.pop() === void 0) return { reason: OUTSIDE };
      continue;
    }
    done.push(part);
    const at = done.join("/");
    const entry = keepLast && rest.length === 0 ? void 0 : lookAt(repository, at, isLinked || links > 0);
    if (entry?.kind !== "link") continue;
    if (++links > MAX_LINKS) return { reason: "it is a link that leads round in a circle" };
    done.pop();
    if (entry.target.startsWith("/")) done = [];
    const target = fromRoot(repository, entry.target);
    if (target === void 0) return { reason: OUTSIDE, outside: entry.target };
    rest.push(...target.split("/").reverse());
  }
  return { path: done.join("/"), isLinked: isLinked || links > 0 };
}
function lookAt(repository, path, isLinked) {
  if (isLinked) return repository.targetAt(path);
  return repository.has(path) ? repository.entry(path) : void 0;
}
function fileAt(repository, path) {
  const way = wayTo(repository, path);
  if (!("path" in way)) return void 0;
  const found = lookAt(repository, way.path, way.isLinked && !repository.has(way.path));
  return found?.kind === "file" ? found.source : void 0;
}
function endOf(repository, path) {
  const way = wayTo(repository, path, { isLinked: true });
  if ("path" in way) return { path: way.path, target: repository.targetAt(way.path) };
  const { outside, reason } = way;
  return { target: { kind: "lost", reason }, ...outside !== void 0 && { path: outside } };
}
function brokenLink(repository, path, isKnown = () => false) {
  if (repository.around !== void 0) return void 0;
  const { path: to, target } = endOf(repository, path);
  if (target.kind === "file" || to === MASK || to?.startsWith("/") && isKnown(to)) return void 0;
  const reason = target.kind === "lost" ? target.reason : `it is a link to ${to}, which is no regular file`;
  return { source: new import_chunk_M5RVUK72.SourceFile(path, ""), reason };
}
function fromRoot({ root }, target) {
  if (!target.startsWith("/")) return target;
  return target.startsWith(`${root}/`) ? target.slice(root.length) : void 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  NOTHING_THERE,
  brokenLink,
  endOf,
  fileAt,
  followLinks,
  namesIn,
  targetIn,
  viewOf,
  watched,
  withTexts
});
module.exports = { ...module.exports };
