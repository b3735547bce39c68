"use strict";

// src/survey/helper.ts
var import_node_fs3 = require("node:fs");

// src/memory.ts
var MANY = 1e3;
var isPrepared = false;
function prepareForFiles(count) {
  if (count < MANY || isPrepared) return;
  isPrepared = true;
  process.getBuiltinModule("node:v8").setFlagsFromString("--semi-space-growth-factor=1");
}

// src/source.ts
var strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function decodeUtf8(bytes) {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeBytewise(bytes);
  }
}
function encodeUtf8(text) {
  if (!/[\udc80-\udcff]/.test(text) || text.isWellFormed()) return Buffer.from(text, "utf8");
  const parts = [];
  for (const piece of text.split(/((?<![\ud800-\udbff])[\udc80-\udcff])/)) {
    const unit = piece.charCodeAt(0);
    const isByte = piece.length === 1 && unit >= 56448 && unit <= 56575;
    parts.push(isByte ? Buffer.from([unit - 56320]) : Buffer.from(piece, "utf8"));
  }
  return Buffer.concat(parts);
}
function decodeBytewise(bytes) {
  const parts = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      if (from < at) parts.push(strict.decode(bytes.subarray(from, at)));
      parts.push(String.fromCharCode(56320 + bytes[at]));
      from = at + 1;
    }
    at += length || 1;
  }
  if (from < bytes.length) parts.push(strict.decode(bytes.subarray(from)));
  return parts.join("");
}
function sequenceLength(bytes, at) {
  const first = bytes[at];
  if (first < 128) return 1;
  const length = first < 194 || first > 244 ? 0 : first < 224 ? 2 : first < 240 ? 3 : 4;
  for (let index = 1; index < length; index++) if (((bytes[at + index] ?? 0) & 192) !== 128) return 0;
  const second = bytes[at + 1] ?? 0;
  const isOverlong = first === 224 && second < 160 || first === 240 && second < 144;
  const isOutside = first === 237 && second > 159 || first === 244 && second > 143;
  return isOverlong || isOutside ? 0 : length;
}

// src/survey/scan.ts
var import_node_fs2 = require("node:fs");

// src/disk.ts
var import_node_fs = require("node:fs");

// src/limits.ts
var LIMITS = [
  { key: "files", property: "files", value: 2e6, most: 1e8, meaning: "files of the repository" },
  { key: "file-size", property: "fileSize", value: 2 ** 20, most: 2 ** 26, meaning: "bytes of a file" },
  { key: "line-length", property: "lineLength", value: 2 ** 16, most: 2 ** 26, meaning: "characters of a line" },
  {
    key: "services",
    property: "services",
    value: 1e3,
    most: 1e6,
    meaning: "services that a file declares, and files that it writes"
  }
];
var DEFAULT_LIMITS = Object.fromEntries(
  LIMITS.map(({ property, value }) => [property, value])
);

// src/disk.ts
var LFS_POINTER = Buffer.from("version https://git-lfs.github.com/spec/v1\n");
function foldersBelow(root2) {
  let latest;
  let isLatestFolder = false;
  const known = /* @__PURE__ */ new Map();
  const folderAt = (folder) => {
    if (known.has(folder)) return known.get(folder);
    const stats = (0, import_node_fs.lstatSync)(onDisk(root2, folder), { throwIfNoEntry: false });
    const isFolder = stats?.isDirectory() === true && isReached(parentOf(folder));
    const found = isFolder ? { ino: stats.ino, dev: stats.dev } : void 0;
    known.set(folder, found);
    return found;
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
      const stats = (0, import_node_fs.lstatSync)(onDisk(root2, parent), { throwIfNoEntry: false });
      const before = folderAt(parent);
      return stats?.isDirectory() === true && stats.ino === before?.ino && stats.dev === before.dev;
    }
  };
}
function parentOf(path) {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
function isPointer(bytes) {
  return bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER);
}
function isUtf16([first, second]) {
  const isMarked = first === 255 && second === 254 || first === 254 && second === 255;
  return isMarked || first === 60 && second === 0 || first === 0 && second === 60;
}
function onDisk(root2, path) {
  return encodeUtf8(root2 === "/" ? `/${path}` : `${root2}/${path}`);
}

// src/programs/hermes/obscured.ts
var LETTER = /\\(?:x|u\{?0*)(?:[46][58d]|[57][23])|\\0?1(?:[15]0|[04]5|[26][23]|[15]5)|&#(?:x0*(?:[46][58d]|[57][23])|0*(?:69|72|77|82|83|101|104|109|114|115));/i;
var JOINED = /h(?:\\\r?\n[ \t]*)?e(?:\\\r?\n[ \t]*)?r(?:\\\r?\n[ \t]*)?m(?:\\\r?\n[ \t]*)?e(?:\\\r?\n[ \t]*)?s/i;
function mayBeObscured(text) {
  return (text.includes("\\") || text.includes("&#")) && (LETTER.test(text) || JOINED.test(text));
}

// src/programs/hermes/mention.ts
function isMentioned(text) {
  return /hermes/i.test(text) || mayBeObscured(text) || text.includes("/opt/data") && /\bgateway\b/.test(text);
}

// src/survey/words.ts
function isWorthReading(text) {
  return isMentioned(text) || text.includes("gateway-lint");
}

// src/survey/scan.ts
var LARGE = 2 ** 20;
function silenceCheck(root2) {
  const content = Buffer.allocUnsafeSlow(LARGE);
  const { reach } = foldersBelow(root2);
  return (path) => reach(path) && isSilent(onDisk(root2, path), content);
}
function isSilent(path, content) {
  let file;
  try {
    file = (0, import_node_fs2.openSync)(path, import_node_fs2.constants.O_RDONLY | import_node_fs2.constants.O_NOFOLLOW | import_node_fs2.constants.O_NONBLOCK);
    const stats = (0, import_node_fs2.fstatSync)(file);
    if (!stats.isFile()) return false;
    let length = 0;
    for (let read = -1; read !== 0 && (length === 0 || length !== stats.size); length += read)
      read = (0, import_node_fs2.readSync)(file, content, length, content.length - length, null);
    if (length === LARGE || isUtf16(content) || isPointer(content)) return false;
    return !isWorthReading(content.toString("latin1", 0, length));
  } catch {
    return false;
  } finally {
    if (file !== void 0) (0, import_node_fs2.closeSync)(file);
  }
}

// src/survey/helper.ts
prepareForFiles(Number.POSITIVE_INFINITY);
var [root = "", ...paths] = decodeUtf8((0, import_node_fs3.readFileSync)(0)).split("\0").slice(0, -1);
var isSilent2 = silenceCheck(root);
var answer = Buffer.from(paths.map((path) => isSilent2(path) ? 1 : 0));
for (let at = 0; at < answer.length; ) at += (0, import_node_fs3.writeSync)(1, answer, at);
