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
  CONFIG_FILES: () => CONFIG_FILES,
  InputError: () => InputError,
  MISNAMED_FILES: () => MISNAMED_FILES,
  discover: () => discover,
  filesOnDisk: () => filesOnDisk,
  git: () => git,
  inRealFolder: () => inRealFolder,
  locate: () => locate,
  matcherOf: () => matcherOf,
  readFromDisk: () => readFromDisk,
  repositoryRoot: () => repositoryRoot
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_536SCP3P = require("./chunk-536SCP3P.js");
var import_chunk_EQUFCBUA = require("./chunk-EQUFCBUA.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_node_child_process = require("node:child_process");
var import_node_path2 = require("node:path");
var import_node_fs2 = require("node:fs");
var import_node_path3 = require("node:path");
var OVERRIDES = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotePath=false",
  "gc.auto=0",
  "maintenance.auto=false",
  // A folder with the files of a bare repository in it may be the work of whoever is under test.
  "safe.bareRepository=explicit",
  "safe.directory=*"
];
var VARIABLES = { GIT_NO_REPLACE_OBJECTS: "1", GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" };
var PROTOCOLS = "file:http:https:ssh";
var PROGRAM = /^(?:local|worktree)\t(?:core\.(?:alternaterefscommand|askpass|gitproxy|sshcommand)|credential\.(?:.*\.)?helper|remote\..*\.(?:uploadpack|vcs))$/m;
var TIMEOUT = 6e4;
function git(directory, args, options = {}) {
  const { status, stdout } = (0, import_node_child_process.spawnSync)("git", wordsOf(directory, args), {
    ...settingsFor(directory, options),
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "ignore"]
  });
  return status === 0 ? stdout : void 0;
}
async function gitBeside(directory, args) {
  const child = (0, import_node_child_process.spawn)("git", wordsOf(directory, args), {
    ...settingsFor(directory, {}),
    stdio: ["ignore", "pipe", "ignore"]
  });
  const parts = [];
  child.stdout.on("data", (part) => parts.push(part));
  const status = await new Promise((resolve2) => child.on("close", resolve2).on("error", () => resolve2(void 0)));
  return status === 0 ? Buffer.concat(parts) : void 0;
}
function wordsOf(directory, args) {
  return ["-C", directory, ...OVERRIDES.flatMap((value) => ["-c", value]), ...args];
}
function settingsFor(directory, { timeout = TIMEOUT, mayFetch }) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  const protocols = mayFetch && !namesProgram(directory) ? PROTOCOLS : "none";
  return {
    // Where PATH, or the system, has the working directory searched as well, a `git` of the repository is not found.
    cwd: (0, import_node_path2.dirname)(process.execPath),
    env: { ...env, ...VARIABLES, GIT_ALLOW_PROTOCOL: protocols },
    timeout,
    killSignal: "SIGKILL"
  };
}
function namesProgram(directory) {
  const settings = git(directory, ["config", "--list", "--show-scope", "--name-only"]);
  return settings === void 0 || PROGRAM.test(settings.toString("latin1"));
}
function matcherOf(globs) {
  const all = globs.filter((glob) => glob !== "").flatMap(alternatives);
  const literal = new Set(all.filter(isLiteral));
  const patterns = all.filter((glob) => !isLiteral(glob)).map(compile);
  return (path) => {
    if (isBelow(path, literal)) return true;
    if (patterns.length === 0) return false;
    const names = path.split("/");
    return patterns.some((pattern) => matches(pattern, names));
  };
}
function isLiteral(glob) {
  return !/[*?[\]\\]|(?:^|\/)(?:\.?\/|$)/.test(glob);
}
function isBelow(path, places) {
  if (places.size === 0) return false;
  if (places.has(path)) return true;
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1))
    if (places.has(path.slice(0, at))) return true;
  return false;
}
var ANY = /* @__PURE__ */ Symbol("any");
var MAX_ALTERNATIVES = 1e3;
function alternatives(glob) {
  let found = [""];
  for (const part of glob.split(/(\{[^{},]*,[^{}]*\})/)) {
    const choices = /^\{[^,]*,.*\}$/s.test(part) ? part.slice(1, -1).split(",") : [part];
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
var InputError = class extends Error {
};
var SKIPPED_FOLDERS = /* @__PURE__ */ new Set([".git", "node_modules", "skills"]);
var SKIPPED = new RegExp(
  `(?:^|/)(?:${[...SKIPPED_FOLDERS].map((name) => name.replace(".", "\\.")).join("|")})(?:/|$)`
);
var BACKUP = /\.bak(?![a-z])|~(?:\/|$)/i;
async function discover(options) {
  const targets = options.paths.map((path) => realTarget((0, import_node_path.resolve)(options.cwd, path), path));
  const root = commonRoot(targets);
  const isMatched = matcher(options);
  const { limits = import_chunk_EQUFCBUA.DEFAULT_LIMITS } = options;
  const survey = options.survey ?? (async (_, candidates) => ({ candidates, silent: [] }));
  const found = [];
  const known = /* @__PURE__ */ new Set();
  const beyondLimit = [];
  for (const target of targets)
    for await (const listed of listFiles(root, target)) {
      const others = new Set(listed.filter((path) => isMatched(path) && !known.has(path)));
      const all = [...others].sort();
      const paths = all.slice(0, limits.files - known.size);
      for (const path of paths) known.add(path);
      for (const path of all.slice(paths.length)) beyondLimit.push(path);
      found.push(await survey(root, paths));
    }
  const [first] = beyondLimit;
  const count = known.size + beyondLimit.length;
  return (0, import_chunk_536SCP3P.openRepository)({
    root,
    paths: [...known].sort(),
    known,
    candidates: found.flatMap(({ candidates }) => candidates).sort(),
    silent: found.flatMap(({ silent }) => silent),
    limits,
    ...first !== void 0 && {
      unread: [{ source: new import_chunk_M5RVUK72.SourceFile(first, ""), reason: (0, import_chunk_EQUFCBUA.beyond)("files", limits, `there are ${count} files`) }]
    },
    isWanted: (path) => isMatched(path) && targets.some((target) => covers(root, target, path)),
    isWhole: targets.some(({ path }) => path === root)
  });
}
function covers(root, { path: target, isDirectory }, path) {
  const above = fromRoot(root, target);
  if (!isDirectory) return path === above || path.startsWith(`${above}.d/`);
  if (above === "") return isWanted(path);
  return path.startsWith(`${above}/`) && isWanted(path.slice(above.length + 1));
}
function repositoryRoot(paths, cwd) {
  return commonRoot(paths.map((path) => realTarget((0, import_node_path.resolve)(cwd, path), path)));
}
function locate(file, paths, cwd) {
  const given = (0, import_node_path.resolve)(cwd, file);
  let there = given;
  while (!(0, import_node_fs.existsSync)(there)) there = (0, import_node_path.dirname)(there);
  const real = (0, import_node_path.join)((0, import_node_fs.realpathSync)(there), (0, import_node_path.relative)(there, given));
  if ((0, import_node_fs.lstatSync)(real, { throwIfNoEntry: false })?.isDirectory()) throw new InputError(`${file} is a directory`);
  const folder = there === given ? (0, import_node_path.dirname)(real) : (0, import_node_fs.realpathSync)(there);
  const around = checkoutAround(folder) ?? (folder.endsWith(".d") ? (0, import_node_path.dirname)(folder) : folder);
  const root = paths.length > 0 ? repositoryRoot(paths, cwd) : around;
  const path = fromRoot(root, real);
  if (path.startsWith("../")) throw new InputError(`${file} lies outside of ${root}`);
  return { root, path };
}
function realTarget(path, given) {
  let real;
  let stats;
  try {
    real = (0, import_node_fs.realpathSync)(path);
    stats = (0, import_node_fs.lstatSync)(real);
  } catch {
    throw new InputError(`no such file or directory: ${given}`);
  }
  const isDirectory = stats.isDirectory();
  return { path: real, isDirectory, checkout: checkoutAround(isDirectory ? real : (0, import_node_path.dirname)(real)) };
}
function checkoutAround(directory) {
  for (let at = directory; ; at = (0, import_node_path.dirname)(at)) {
    if ((0, import_node_fs.existsSync)((0, import_node_path.join)(at, ".git"))) return at;
    if ((0, import_node_path.dirname)(at) === at) return void 0;
  }
}
function commonRoot(targets) {
  const roots = targets.map((target) => target.checkout ?? (target.isDirectory ? target.path : (0, import_node_path.dirname)(target.path)));
  return roots.reduce((common, root) => {
    let at = common;
    while (at !== root && !root.startsWith(at.endsWith(import_node_path.sep) ? at : at + import_node_path.sep)) at = (0, import_node_path.dirname)(at);
    return at;
  });
}
async function* listFiles(root, target) {
  const above = fromRoot(root, target.path);
  if (!target.isDirectory) return yield [above, ...dropInsOf(root, target.path)];
  const parts = (target.checkout === void 0 ? void 0 : await gitFiles(target)) ?? [walk(target.path)];
  for await (const part of parts) {
    const listed = part.filter(isWanted);
    yield above === "" ? listed : listed.map((path) => `${above}/${path}`);
  }
}
function fromRoot(root, path) {
  return (0, import_node_path.relative)(root, path).split(import_node_path.sep).join("/");
}
function isWanted(path) {
  return !SKIPPED.test(path) && !BACKUP.test(path);
}
function dropInsOf(root, file) {
  const folder = `${file}.d`;
  const above = fromRoot(root, folder);
  return (0, import_chunk_536SCP3P.entriesOf)(folder, "").filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => `${above}/${(0, import_chunk_M5RVUK72.decodeUtf8)(entry.name)}`);
}
async function gitFiles({ path, checkout }) {
  const list = (...which) => gitBeside(path, ["ls-files", "-z", ...which]);
  const others = list("--others", "--exclude-standard").then(namesIn);
  const tracked = namesIn(await list("--cached"));
  if (tracked === void 0) return void 0;
  if (tracked.length > 0) return [tracked, others.then((names) => names ?? walk(path))];
  const untracked = await others;
  if (untracked === void 0) return void 0;
  const isIgnored = () => path !== checkout && git(path, ["check-ignore", "-q", "."]) !== void 0;
  return untracked.length === 0 && isIgnored() ? void 0 : [untracked];
}
function namesIn(output) {
  const names = output && (0, import_chunk_M5RVUK72.decodeUtf8)(output).split("\0");
  names?.pop();
  return names;
}
function walk(directory) {
  const files = [];
  const open = [""];
  for (let at = open.pop(); at !== void 0; at = open.pop()) {
    for (const entry of (0, import_chunk_536SCP3P.entriesOf)(directory, at)) {
      const name = (0, import_chunk_M5RVUK72.decodeUtf8)(entry.name);
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
var CONFIG_FILES = [".gateway-lint.yml", ".github/gateway-lint.yml"];
var MISNAMED_FILES = CONFIG_FILES.map((file) => file.replace(/\.yml$/, ".yaml"));
var MOST_BYTES = 16 * 1024 * 1024;
function filesOnDisk(root) {
  return (path) => {
    const whole = (0, import_node_path3.join)(root, path);
    try {
      const isOwn = (0, import_node_fs2.lstatSync)(whole).isFile() && (0, import_node_fs2.realpathSync)(whole) === whole;
      return isOwn ? { kind: "file", bytes: (0, import_chunk_536SCP3P.readRegularFile)((0, import_chunk_536SCP3P.onDisk)(root, path), MOST_BYTES) } : { kind: "other" };
    } catch (error) {
      const { code, message } = error;
      if (code === "ENOENT" || code === "ENOTDIR") return void 0;
      throw new InputError(`the configuration ${path} cannot be read: ${code ?? message}`);
    }
  };
}
function readFromDisk(path, given) {
  try {
    return (0, import_node_fs2.readFileSync)(path);
  } catch (error) {
    throw new InputError(`the configuration ${given} cannot be read: ${error.code}`);
  }
}
function inRealFolder(path) {
  try {
    return (0, import_node_path3.join)((0, import_node_fs2.realpathSync)((0, import_node_path3.dirname)(path)), (0, import_node_path3.basename)(path));
  } catch {
    return path;
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  CONFIG_FILES,
  InputError,
  MISNAMED_FILES,
  discover,
  filesOnDisk,
  git,
  inRealFolder,
  locate,
  matcherOf,
  readFromDisk,
  repositoryRoot
});
module.exports = { ...module.exports };
