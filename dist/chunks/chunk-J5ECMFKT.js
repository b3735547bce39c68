import {
  NOTHING_THERE
} from "./chunk-AXWHWBGL.js";
import {
  SourceFile,
  decodeUtf8,
  encodeUtf8
} from "./chunk-M5RVUK72.js";

// src/disk.ts
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync
} from "node:fs";
var MAX_FILE_SIZE = 1024 * 1024;
var LFS_POINTER = Buffer.from("version https://git-lfs.github.com/spec/v1\n");
function openRepository({ root, paths, known, candidates, isWanted, isWhole, silent }) {
  const cache = /* @__PURE__ */ new Map();
  const unreadable = /* @__PURE__ */ new Set();
  const isInside = folderCheck(root);
  const lieAt = finderBelow(root, known);
  const readBefore = lazySet(silent);
  const isCandidate = lazySet(candidates);
  let filesRead = silent.length;
  const load = (path) => {
    try {
      const entry = isInside(path) ? readEntry(root, path) : void 0;
      if (entry?.kind === "file" && (isCandidate(path) || !readBefore(path))) filesRead++;
      return entry;
    } catch (error) {
      const reason = reasonOf(error);
      return reason === void 0 ? void 0 : { source: new SourceFile(path, ""), reason };
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
      if (found === void 0) return NOTHING_THERE;
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
function folderCheck(root) {
  let latest;
  let isLatestFolder = false;
  const known = /* @__PURE__ */ new Map([["", true]]);
  const isFolder = (folder) => {
    const before = known.get(folder);
    if (before !== void 0) return before;
    const stats = lstatSync(onDisk(root, folder), { throwIfNoEntry: false });
    const result = stats?.isDirectory() === true && isFolder(parentOf(folder));
    known.set(folder, result);
    return result;
  };
  return (path) => {
    const parent = parentOf(path);
    if (parent !== latest) [latest, isLatestFolder] = [parent, isFolder(parent)];
    return isLatestFolder;
  };
}
function finderBelow(root, listed) {
  const folders = /* @__PURE__ */ new Map();
  const inFolder = (folder) => {
    const entries = folders.get(folder) ?? new Map(entriesOf(root, folder).map((each) => [decodeUtf8(each.name), each]));
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
      } else if (entry === void 0 || next !== path) return NOTHING_THERE;
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
function readEntry(root, path) {
  const absolute = onDisk(root, path);
  const stats = lstatSync(absolute);
  if (stats.isSymbolicLink()) return { kind: "link", target: decodeUtf8(readlinkSync(absolute, "buffer")) };
  if (stats.isDirectory()) return void 0;
  if (!stats.isFile()) throw new Unfit("it is not a regular file");
  if (stats.size > MAX_FILE_SIZE)
    throw new Unfit(`it has ${stats.size} bytes, more than the limit of ${MAX_FILE_SIZE}`);
  const bytes = readRegularFile(absolute);
  if (bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER))
    throw new Unfit("it is a pointer of Git LFS; check the repository out with its large files");
  if (isUtf16(bytes)) throw new Unfit("it is written in UTF-16, which no service manager reads; save it as UTF-8");
  return { kind: "file", source: new SourceFile(path, decodeUtf8(bytes)) };
}
function readRegularFile(path) {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    if (!fstatSync(file).isFile()) throw new Unfit("it is not a regular file");
    return readFileSync(file);
  } finally {
    closeSync(file);
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
function isUtf16(bytes) {
  return bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255;
}
function entriesOf(directory, path) {
  try {
    return readdirSync(onDisk(directory, path), { withFileTypes: true, encoding: "buffer" });
  } catch {
    return [];
  }
}
function onDisk(root, path) {
  return encodeUtf8(root === "/" ? `/${path}` : `${root}/${path}`);
}

export {
  MAX_FILE_SIZE,
  openRepository,
  folderCheck,
  readRegularFile,
  Unfit,
  isUtf16,
  entriesOf,
  onDisk
};
