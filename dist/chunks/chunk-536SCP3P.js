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
  Unfit: () => Unfit,
  entriesOf: () => entriesOf,
  foldersBelow: () => foldersBelow,
  isPointer: () => isPointer,
  isUtf16: () => isUtf16,
  onDisk: () => onDisk,
  openRepository: () => openRepository,
  readRegularFile: () => readRegularFile
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_AXWHWBGL = require("./chunk-AXWHWBGL.js");
var import_chunk_EQUFCBUA = require("./chunk-EQUFCBUA.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_node_fs = require("node:fs");
var LFS_POINTER = Buffer.from("version https://git-lfs.github.com/spec/v1\n");
function openRepository({
  root,
  paths,
  known,
  candidates,
  isWanted,
  isWhole,
  silent,
  limits,
  unread = []
}) {
  const cache = /* @__PURE__ */ new Map();
  const unreadable = new Set(unread);
  const folders = foldersBelow(root);
  const lieAt = finderBelow(root, known);
  const readBefore = lazySet(silent);
  const isCandidate = lazySet(candidates);
  let filesRead = silent.length;
  const load = (path) => {
    try {
      if (!folders.reach(path)) return void 0;
      const entry = readEntry(root, path, limits);
      if (!folders.stillReach(path)) return void 0;
      if (entry?.kind === "file" && (isCandidate(path) || !readBefore(path))) filesRead++;
      return entry;
    } catch (error) {
      const reason = reasonOf(error);
      return reason === void 0 ? void 0 : { source: new import_chunk_M5RVUK72.SourceFile(path, ""), reason };
    }
  };
  const read = (path) => {
    if (!cache.has(path)) cache.set(path, load(path));
    return cache.get(path);
  };
  return {
    root,
    paths,
    candidates,
    has: (path) => known.has(path),
    isWanted,
    isWhole,
    entry: (path, isService = true) => {
      if (!known.has(path)) return void 0;
      const found = read(path);
      if (found === void 0 || "kind" in found) return found;
      if (isService) unreadable.add(found);
      return void 0;
    },
    targetAt: (path) => {
      const place = lieAt(path);
      const found = place === "file" ? read(path) : void 0;
      if (place !== "file") return place;
      if (found === void 0) return import_chunk_AXWHWBGL.NOTHING_THERE;
      return "kind" in found ? found : lost(`it is a link to ${path}, which is not read: ${found.reason}`);
    },
    get unreadable() {
      return [...unreadable];
    },
    filesRead: () => filesRead
  };
}
function lazySet(list) {
  let set;
  return (one) => {
    set ??= new Set(list);
    return set.has(one);
  };
}
function foldersBelow(root) {
  let latest;
  let isLatestFolder = false;
  const known = /* @__PURE__ */ new Map();
  const folderAt = (folder) => {
    if (known.has(folder)) return known.get(folder);
    const stats = (0, import_node_fs.lstatSync)(onDisk(root, folder), { throwIfNoEntry: false });
    const isFolder = stats?.isDirectory() === true && isReached(parentOf(folder));
    known.set(folder, isFolder ? stats : void 0);
    return isFolder ? stats : void 0;
  };
  const isReached = (folder) => folder === "" || folderAt(folder) !== void 0;
  return {
    reach: (path) => {
      const parent = parentOf(path);
      if (parent !== latest) [latest, isLatestFolder] = [parent, isReached(parent)];
      return isLatestFolder;
    },
    stillReach: (path) => {
      const parent = parentOf(path);
      if (parent === "") return true;
      const stats = (0, import_node_fs.lstatSync)(onDisk(root, parent), { throwIfNoEntry: false });
      const before = folderAt(parent);
      return stats?.isDirectory() === true && stats.ino === before?.ino && stats.dev === before.dev;
    }
  };
}
function finderBelow(root, listed) {
  const folders = /* @__PURE__ */ new Map();
  const inFolder = (folder) => {
    const entries = folders.get(folder) ?? new Map(entriesOf(root, folder).map((each) => [(0, import_chunk_M5RVUK72.decodeUtf8)(each.name), each]));
    folders.set(folder, entries);
    return entries;
  };
  const isSubmodule = (folder) => inFolder("").has(".git") && (listed.has(folder) || inFolder(folder).has(".git"));
  return (path) => {
    let at = "";
    for (const part of path === "" ? [] : path.split("/")) {
      const entry = part === ".git" ? void 0 : inFolder(at).get(part);
      const next = at === "" ? part : `${at}/${part}`;
      if (entry?.isDirectory()) {
        if (isSubmodule(next)) return lost("it is a link into a submodule");
        at = next;
      } else if (entry === void 0 || next !== path) return import_chunk_AXWHWBGL.NOTHING_THERE;
      else
        return entry.isFile() || entry.isSymbolicLink() ? "file" : lost(`it is a link to ${path}, which is no regular file`);
    }
    return { kind: "folder", names: [...inFolder(at).keys()].filter((name) => name !== ".git").sort() };
  };
}
function lost(reason) {
  return { kind: "lost", reason };
}
function parentOf(path) {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
function readEntry(root, path, limits) {
  const absolute = onDisk(root, path);
  const stats = (0, import_node_fs.lstatSync)(absolute);
  if (stats.isSymbolicLink()) return { kind: "link", target: (0, import_chunk_M5RVUK72.decodeUtf8)((0, import_node_fs.readlinkSync)(absolute, "buffer")) };
  if (stats.isDirectory()) return void 0;
  if (!stats.isFile()) throw new Unfit("it is not a regular file");
  if (stats.size > limits.fileSize) throw new Unfit((0, import_chunk_EQUFCBUA.beyond)("fileSize", limits, `it has ${stats.size} bytes`));
  const bytes = readRegularFile(absolute, limits.fileSize);
  if (isPointer(bytes)) throw new Unfit("it is a pointer of Git LFS; check the repository out with its large files");
  if (isUtf16(bytes)) throw new Unfit("it is written in UTF-16; save it as UTF-8");
  return { kind: "file", source: new import_chunk_M5RVUK72.SourceFile(path, (0, import_chunk_M5RVUK72.decodeUtf8)(bytes)) };
}
function readRegularFile(path, most = Number.POSITIVE_INFINITY) {
  const file = (0, import_node_fs.openSync)(path, import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NOFOLLOW | import_node_fs.constants.O_NONBLOCK);
  try {
    const stats = (0, import_node_fs.fstatSync)(file);
    if (!stats.isFile()) throw new Unfit("it is not a regular file");
    if (stats.size > most) throw new Unfit(`it has ${stats.size} bytes, more than the limit of ${most}`);
    return (0, import_node_fs.readFileSync)(file);
  } finally {
    (0, import_node_fs.closeSync)(file);
  }
}
var Unfit = class extends Error {
};
var REASONS = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EIO: "the disk gives an error"
};
function reasonOf(error) {
  if (error instanceof Unfit) return error.message;
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return void 0;
  return REASONS[error.code ?? ""] ?? error.code ?? error.message;
}
function isPointer(bytes) {
  return bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER);
}
function isUtf16([first, second]) {
  const isMarked = first === 255 && second === 254 || first === 254 && second === 255;
  return isMarked || first === 60 && second === 0 || first === 0 && second === 60;
}
function entriesOf(directory, path) {
  try {
    return (0, import_node_fs.readdirSync)(onDisk(directory, path), { withFileTypes: true, encoding: "buffer" });
  } catch {
    return [];
  }
}
function onDisk(root, path) {
  return (0, import_chunk_M5RVUK72.encodeUtf8)(root === "/" ? `/${path}` : `${root}/${path}`);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Unfit,
  entriesOf,
  foldersBelow,
  isPointer,
  isUtf16,
  onDisk,
  openRepository,
  readRegularFile
});
module.exports = { ...module.exports };
