import {
  SourceFile,
  decodeUtf8,
  encodeUtf8
} from "./chunk-M5RVUK72.js";

// src/discover.ts
import { existsSync, lstatSync as lstatSync2, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

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

// src/repository.ts
function viewOf(repository, paths) {
  return Object.create(repository, { paths: { value: paths, enumerable: true } });
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
    if (repository.isWanted(path)) files.set(path, { kind: "file", source: new SourceFile(path, text) });
  const added = [...files.keys()].filter((path) => !repository.has(path));
  const read = /* @__PURE__ */ new Set();
  const entry = (path, isService) => {
    const file = files.get(path);
    if (file !== void 0) read.add(path);
    return file ?? repository.entry(path, isService);
  };
  return Object.create(repository, {
    paths: { value: [...repository.paths, ...added].sort(), enumerable: true },
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
  return { source: new SourceFile(path, ""), reason };
}
function fromRoot({ root }, target) {
  if (!target.startsWith("/")) return target;
  return target.startsWith(`${root}/`) ? target.slice(root.length) : void 0;
}

// src/disk.ts
var MAX_FILE_SIZE = 1024 * 1024;
var LFS_POINTER = Buffer.from("version https://git-lfs.github.com/spec/v1\n");
function openRepository({
  root,
  paths,
  isWanted: isWanted2,
  isWhole
}) {
  const known = new Set(paths);
  const cache = /* @__PURE__ */ new Map();
  const unreadable = /* @__PURE__ */ new Set();
  const isInside = folderCheck(root);
  const lieAt = finderBelow(root, known);
  let filesRead = 0;
  const load = (path) => {
    try {
      const entry = isInside(path) ? readEntry(root, path) : void 0;
      if (entry?.kind === "file") filesRead++;
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
    has: (path) => known.has(path),
    isWanted: isWanted2,
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
function folderCheck(root) {
  const known = /* @__PURE__ */ new Map([["", true]]);
  const isFolder = (folder) => {
    const before = known.get(folder);
    if (before !== void 0) return before;
    const stats = lstatSync(onDisk(root, folder), { throwIfNoEntry: false });
    const result = stats?.isDirectory() === true && isFolder(parentOf(folder));
    known.set(folder, result);
    return result;
  };
  return (path) => isFolder(parentOf(path));
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
  return Buffer.concat([Buffer.from(root === "/" ? "/" : `${root}/`), encodeUtf8(path)]);
}

// src/git.ts
import { spawnSync } from "node:child_process";
var OVERRIDES = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotePath=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "protocol.ext.allow=never",
  // A folder with the files of a bare repository in it may be the work of whoever is under test.
  "safe.bareRepository=explicit",
  "safe.directory=*"
];
var VARIABLES = { GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" };
function git(directory, args, { timeout, mayFetch } = {}) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  const { status, stdout } = spawnSync("git", [...OVERRIDES.flatMap((value) => ["-c", value]), ...args], {
    cwd: directory,
    env: { ...env, ...VARIABLES, ...!mayFetch && { GIT_ALLOW_PROTOCOL: "none" } },
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "ignore"],
    ...timeout !== void 0 && { timeout }
  });
  return status === 0 ? stdout : void 0;
}

// src/globs.ts
function matcherOf(globs) {
  const patterns = globs.filter((glob) => glob !== "").flatMap(alternatives).map(compile);
  return (path) => {
    const names = path.split("/");
    return patterns.some((pattern) => matches(pattern, names));
  };
}
var ANY = /* @__PURE__ */ Symbol("any");
var MAX_ALTERNATIVES = 1e3;
function alternatives(glob) {
  let found = [""];
  for (const part of glob.split(/(\{[^{}]*,[^{}]*\})/)) {
    const choices = /^\{.*,.*\}$/s.test(part) ? part.slice(1, -1).split(",") : [part];
    if (found.length * choices.length > MAX_ALTERNATIVES) return [glob];
    found = found.flatMap((before) => choices.map((choice) => before + choice));
  }
  return found;
}
function compile(glob) {
  const names = glob.split("/").filter((name, at) => name !== "" && (name !== "." || at > 0));
  return [...names.map((name) => name === "**" ? ANY : compileName(name)), ANY];
}
function compileName(name) {
  const pattern = [...name.matchAll(/\\(.)|\[([!^]?)([^\]]+)\]|./gsu)].map(
    ([written, escaped, negation, characters]) => {
      if (characters !== void 0) return (character) => isAmong(characters, character) === (negation === "");
      if (escaped !== void 0) return (character) => character === escaped;
      if (written === "*") return ANY;
      return written === "?" ? () => true : (character) => character === written;
    }
  );
  return (part) => matches(pattern, [...part]);
}
function isAmong(characters, character) {
  return [...characters.matchAll(/(.)-(.)|./gsu)].some(
    ([one, first, last]) => first === void 0 || last === void 0 ? character === one : first <= character && character <= last
  );
}
function matches(pattern, parts) {
  let at = 0;
  let star = -1;
  let taken = 0;
  for (let part = 0; part < parts.length; ) {
    const expected = pattern[at];
    if (expected === ANY) {
      star = at++;
      taken = part;
    } else if (expected?.(parts[part])) {
      at++;
      part++;
    } else if (star !== -1) {
      at = star + 1;
      part = ++taken;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((rest) => rest === ANY);
}

// src/discover.ts
var InputError = class extends Error {
};
var SKIPPED_FOLDERS = /* @__PURE__ */ new Set([".git", "node_modules", "skills"]);
var BACKUP = /\.bak(?![a-z])|~$/i;
function discover(options) {
  const targets = options.paths.map((path) => realTarget(resolve(options.cwd, path), path));
  const root = commonRoot(targets);
  const isMatched = matcher(options);
  const paths = [...new Set(targets.flatMap((target) => listFiles(root, target)))].filter(isMatched).sort();
  return openRepository({
    root,
    paths,
    isWanted: (path) => isMatched(path) && targets.some((target) => covers(root, target, path)),
    isWhole: targets.some(({ path }) => path === root)
  });
}
function covers(root, { path: target, isDirectory }, path) {
  const above = fromRoot2(root, target);
  if (!isDirectory) return path === above || path.startsWith(`${above}.d/`);
  if (above === "") return isWanted(path);
  return path.startsWith(`${above}/`) && isWanted(path.slice(above.length + 1));
}
function repositoryRoot(paths, cwd) {
  return commonRoot(paths.map((path) => realTarget(resolve(cwd, path), path)));
}
function locate(file, paths, cwd) {
  const given = resolve(cwd, file);
  let there = given;
  while (!existsSync(there)) there = dirname(there);
  const real = join(realpathSync(there), relative(there, given));
  if (lstatSync2(real, { throwIfNoEntry: false })?.isDirectory()) throw new InputError(`${file} is a directory`);
  const folder = there === given ? dirname(real) : realpathSync(there);
  const around = checkoutAround(folder) ?? (folder.endsWith(".d") ? dirname(folder) : folder);
  const root = paths.length > 0 ? repositoryRoot(paths, cwd) : around;
  const path = fromRoot2(root, real);
  if (path.startsWith("../")) throw new InputError(`${file} lies outside of ${root}`);
  return { root, path };
}
function realTarget(path, given) {
  let real;
  let stats;
  try {
    real = realpathSync(path);
    stats = lstatSync2(real);
  } catch {
    throw new InputError(`no such file or directory: ${given}`);
  }
  const isDirectory = stats.isDirectory();
  return { path: real, isDirectory, checkout: checkoutAround(isDirectory ? real : dirname(real)) };
}
function checkoutAround(directory) {
  for (let at = directory; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return void 0;
  }
}
function commonRoot(targets) {
  const roots = targets.map((target) => target.checkout ?? (target.isDirectory ? target.path : dirname(target.path)));
  return roots.reduce((common, root) => {
    let at = common;
    while (at !== root && !root.startsWith(at.endsWith(sep) ? at : at + sep)) at = dirname(at);
    return at;
  });
}
function listFiles(root, target) {
  const above = fromRoot2(root, target.path);
  if (!target.isDirectory) return [above, ...dropInsOf(root, target.path)];
  const listed = (target.checkout !== void 0 && gitFiles(target) || walk(target.path)).filter(isWanted);
  return above === "" ? listed : listed.map((path) => `${above}/${path}`);
}
function fromRoot2(root, path) {
  return relative(root, path).split(sep).join("/");
}
function isWanted(path) {
  return !path.split("/").some((part) => SKIPPED_FOLDERS.has(part) || BACKUP.test(part));
}
function dropInsOf(root, file) {
  const folder = `${file}.d`;
  const above = fromRoot2(root, folder);
  return entriesOf(folder, "").filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => `${above}/${decodeUtf8(entry.name)}`);
}
function gitFiles({ path, checkout }) {
  const output = git(path, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  if (output === void 0) return void 0;
  const files = decodeUtf8(output).split("\0");
  files.pop();
  if (files.length === 0 && path !== checkout && git(path, ["check-ignore", "-q", "."]) !== void 0) return void 0;
  return files;
}
function walk(directory) {
  const files = [];
  const open = [""];
  for (let at = open.pop(); at !== void 0; at = open.pop()) {
    for (const entry of entriesOf(directory, at)) {
      const name = decodeUtf8(entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(name)) open.push(`${at}${name}/`);
      } else if (entry.isFile() || entry.isSymbolicLink()) files.push(at + name);
    }
  }
  return files;
}
function matcher({ include, exclude }) {
  const isIncluded = include.length > 0 ? matcherOf(include) : () => true;
  const isExcluded = matcherOf(exclude);
  return (path) => isIncluded(path) && !isExcluded(path);
}

// src/config/files.ts
import { lstatSync as lstatSync3, readFileSync as readFileSync2, realpathSync as realpathSync2 } from "node:fs";
import { basename, dirname as dirname2, join as join2 } from "node:path";
var CONFIG_FILES = [".gateway-lint.yml", ".github/gateway-lint.yml"];
var MISNAMED_FILES = CONFIG_FILES.map((file) => file.replace(/\.yml$/, ".yaml"));
function filesOnDisk(root) {
  return (path) => {
    const whole = join2(root, path);
    const stats = statsOf(whole);
    if (stats === void 0) return void 0;
    return stats.isFile() && realpathSync2(whole) === whole ? { kind: "file", bytes: readFromDisk(whole, path) } : { kind: "other" };
  };
}
function statsOf(path) {
  try {
    return lstatSync3(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error.code === "ENOTDIR") return void 0;
    throw error;
  }
}
function readFromDisk(path, given) {
  try {
    return readFileSync2(path);
  } catch (error) {
    throw new InputError(`the configuration ${given} cannot be read: ${error.code}`);
  }
}
function inRealFolder(path) {
  try {
    return join2(realpathSync2(dirname2(path)), basename(path));
  } catch {
    return path;
  }
}

export {
  viewOf,
  watched,
  NOTHING_THERE,
  targetIn,
  namesIn,
  withTexts,
  followLinks,
  fileAt,
  endOf,
  brokenLink,
  folderCheck,
  readRegularFile,
  Unfit,
  onDisk,
  git,
  matcherOf,
  InputError,
  discover,
  repositoryRoot,
  locate,
  CONFIG_FILES,
  MISNAMED_FILES,
  filesOnDisk,
  readFromDisk,
  inRealFolder
};
