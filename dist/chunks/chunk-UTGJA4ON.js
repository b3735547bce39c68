import {
  UsageError,
  visible
} from "./chunk-NDHZX344.js";
import {
  SEVERITIES
} from "./chunk-GIXHPSH4.js";
import {
  DEFAULT_CONFIG
} from "./chunk-HQNLT5GB.js";

// src/config/load.ts
import { lstatSync as lstatSync2, readFileSync as readFileSync2 } from "node:fs";
import { join as join2, resolve as resolve2 } from "node:path";

// src/discover.ts
import { spawnSync } from "node:child_process";
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

// src/globs.ts
function matcherOf(globs) {
  const patterns = globs.filter((glob) => glob !== "").flatMap(alternatives).map(compile);
  return (path) => {
    const names3 = path.split("/");
    return patterns.some((pattern) => matches(pattern, names3));
  };
}
var ANY = /* @__PURE__ */ Symbol("any");
var MAX_ALTERNATIVES = 1e3;
function alternatives(glob) {
  let found = [""];
  for (const part of glob.split(/(\{[^{}]*,[^{}]*\})/)) {
    const choices = /^\{.*,.*\}$/s.test(part) ? part.slice(1, -1).split(",") : [part];
    if (found.length * choices.length > MAX_ALTERNATIVES) return [glob];
    found = found.flatMap((before2) => choices.map((choice) => before2 + choice));
  }
  return found;
}
function compile(glob) {
  const names3 = glob.split("/").filter((name, at) => name !== "" && (name !== "." || at > 0));
  return [...names3.map((name) => name === "**" ? ANY : compileName(name)), ANY];
}
function compileName(name) {
  const pattern = [...name.matchAll(/\\(.)|\[([!^]?)([^\]]+)\]|./gsu)].map(
    ([written2, escaped, negation, characters]) => {
      if (characters !== void 0) return (character) => isAmong(characters, character) === (negation === "");
      if (escaped !== void 0) return (character) => character === escaped;
      if (written2 === "*") return ANY;
      return written2 === "?" ? () => true : (character) => character === written2;
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

// src/source.ts
var SourceFile = class {
  /** Path from the root of the repository, with `/`. */
  path;
  /** The whole text as `decodeUtf8` gives it, byte-order mark included. */
  text;
  #lineStarts;
  constructor(path, text) {
    this.path = path;
    this.text = text;
  }
  /** Line and column of an offset; an offset past the end is the end. */
  position(offset) {
    const starts2 = this.#starts();
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts2.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (starts2[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - starts2[low] + 1 };
  }
  /** The text of a line (from 1) without its line end; empty when there is no such line. */
  line(number) {
    const starts2 = this.#starts();
    const start = starts2[number - 1];
    if (start === void 0) return "";
    const end = starts2[number] ?? this.text.length + 1;
    return this.text.slice(start, end - 1).replace(/\r$/, "");
  }
  span(start, end) {
    return { source: this, start, end };
  }
  #starts() {
    if (this.#lineStarts === void 0) {
      this.#lineStarts = [0];
      for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) {
        this.#lineStarts.push(at + 1);
      }
    }
    return this.#lineStarts;
  }
};
function textOf(span) {
  return span.source.text.slice(span.start, span.end);
}
function withQuotes({ source, start, end }) {
  const quote2 = source.text[start - 1];
  const isQuoted = (quote2 === '"' || quote2 === "'") && source.text[end] === quote2;
  return isQuoted ? { source, start: start - 1, end: end + 1 } : { source, start, end };
}
function compareSpans(a, b) {
  if (a.source.path !== b.source.path) return a.source.path < b.source.path ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
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

// src/discover.ts
var InputError = class extends Error {
};
var MAX_FILE_SIZE = 1024 * 1024;
var SKIPPED_FOLDERS = /* @__PURE__ */ new Set([".git", "node_modules"]);
function discover(options) {
  const targets = options.paths.map((path) => realTarget(resolve(options.cwd, path), path));
  const root = commonRoot(targets);
  const wanted = matcher(options);
  const paths = [...new Set(targets.flatMap((target) => listFiles(root, target)))].filter(wanted).sort();
  return openRepository(root, paths);
}
function repositoryRoot(paths, cwd) {
  return commonRoot(paths.map((path) => realTarget(resolve(cwd, path), path)));
}
function realTarget(path, given) {
  let real;
  let stats;
  try {
    real = realpathSync(path);
    stats = lstatSync(real);
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
  return roots.reduce((common2, root) => {
    let at = common2;
    while (at !== root && !root.startsWith(at.endsWith(sep) ? at : at + sep)) at = dirname(at);
    return at;
  });
}
function listFiles(root, target) {
  const above = relative(root, target.path).split(sep).join("/");
  if (!target.isDirectory) return [above, ...dropInsOf(root, target.path)];
  const listed = target.checkout !== void 0 && gitFiles(target) || walk(target.path);
  return above === "" ? listed : listed.map((path) => `${above}/${path}`);
}
function dropInsOf(root, file) {
  const folder = `${file}.d`;
  const above = relative(root, folder).split(sep).join("/");
  return entriesOf(folder, "").filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => `${above}/${decodeUtf8(entry.name)}`);
}
function gitFiles({ path, checkout }) {
  const output = git(path, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  if (output === void 0) return void 0;
  const files2 = decodeUtf8(output).split("\0");
  files2.pop();
  if (files2.length === 0 && path !== checkout && git(path, ["check-ignore", "-q", "."]) !== void 0) return void 0;
  return files2.filter((file) => !file.split("/").includes("node_modules"));
}
function git(directory, args) {
  const overrides = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "safe.directory=*"];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  const { status, stdout } = spawnSync("git", [...overrides.flatMap((value) => ["-c", value]), ...args], {
    cwd: directory,
    env: { ...env, GIT_OPTIONAL_LOCKS: "0" },
    maxBuffer: 2 ** 30
  });
  return status === 0 ? stdout : void 0;
}
function walk(directory) {
  const files2 = [];
  const open = [""];
  for (let at = open.pop(); at !== void 0; at = open.pop()) {
    for (const entry of entriesOf(directory, at)) {
      const name = decodeUtf8(entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(name)) open.push(`${at}${name}/`);
      } else if (entry.isFile() || entry.isSymbolicLink()) files2.push(at + name);
    }
  }
  return files2;
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
function matcher({ include, exclude }) {
  const isIncluded = include.length > 0 ? matcherOf(include) : () => true;
  const isExcluded = matcherOf(exclude);
  return (path) => isIncluded(path) && !isExcluded(path);
}
function openRepository(root, paths) {
  const known3 = new Set(paths);
  const cache = /* @__PURE__ */ new Map();
  const unreadable2 = [];
  const isInside = folderCheck(root);
  let filesRead = 0;
  const load2 = (path) => {
    try {
      const entry = isInside(path) ? readEntry(root, path) : void 0;
      if (entry?.kind === "file") filesRead++;
      return entry;
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== void 0) unreadable2.push({ source: new SourceFile(path, ""), reason });
      return void 0;
    }
  };
  return {
    root,
    paths,
    has: (path) => known3.has(path),
    entry: (path) => {
      if (!known3.has(path)) return void 0;
      if (!cache.has(path)) cache.set(path, load2(path));
      return cache.get(path);
    },
    unreadable: unreadable2,
    filesRead: () => filesRead
  };
}
function folderCheck(root) {
  const known3 = /* @__PURE__ */ new Map([["", true]]);
  const isFolder = (folder) => {
    const before2 = known3.get(folder);
    if (before2 !== void 0) return before2;
    const stats = lstatSync(onDisk(root, folder), { throwIfNoEntry: false });
    const result = stats?.isDirectory() === true && isFolder(parentOf(folder));
    known3.set(folder, result);
    return result;
  };
  return (path) => isFolder(parentOf(path));
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

// src/config/load.ts
var CONFIG_FILES = [".gateway-lint.yml", ".github/gateway-lint.yml"];
var MOST_BYTES = 1024 * 1024;
var ConfigError = class extends Error {
  /** Absolute path of the file. */
  path;
  /** In the order of the file; at least one. */
  mistakes;
  constructor(path, mistakes) {
    super(mistakes.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`).join("\n"));
    this.path = path;
    this.mistakes = mistakes;
  }
};
async function loadConfig(request) {
  const path = request.file === void 0 ? findConfig(request.root) : resolve2(request.cwd, request.file);
  if (path === void 0) return {};
  const source = new SourceFile(path, decodeUtf8(readConfig(path, request.file)));
  const { validateConfig } = await import("./validate-AHKS3PFM.js");
  const { config, mistakes } = validateConfig(source, request.known);
  if (mistakes.length > 0) throw new ConfigError(path, mistakes);
  return config;
}
function findConfig(root) {
  const exists = (file) => lstatSync2(join2(root, file), { throwIfNoEntry: false }) !== void 0;
  for (const file of CONFIG_FILES) {
    const other = file.replace(/\.yml$/, ".yaml");
    if (exists(other)) throw mistakeAt(join2(root, other), `this name is not read; rename the file to ${file}`);
  }
  const [first, second] = CONFIG_FILES.filter(exists);
  if (first === void 0) return void 0;
  if (second !== void 0) throw mistakeAt(join2(root, second), `there is ${first} too; keep one of the two`);
  if (lstatSync2(join2(root, first)).isFile()) return join2(root, first);
  throw mistakeAt(join2(root, first), "not a regular file; a link is not followed");
}
function readConfig(path, given) {
  let bytes;
  try {
    bytes = readFileSync2(path);
  } catch (error) {
    throw new InputError(`the configuration ${given ?? path} cannot be read: ${error.code}`);
  }
  if (bytes.length > MOST_BYTES) throw mistakeAt(path, `larger than ${MOST_BYTES} bytes`);
  return bytes;
}
function mistakeAt(path, message) {
  return new ConfigError(path, [{ line: 1, column: 1, message }]);
}

// src/failure.ts
import { relative as relative2 } from "node:path";
function describeFailure(error, cwd) {
  if (error instanceof ConfigError) {
    const file = visible(relative2(cwd, error.path));
    return error.mistakes.map(({ line, column, message }) => `${file}:${line}:${column}: ${visible(message)}
`).join("");
  }
  if (error instanceof InputError || error instanceof UsageError) return `gateway-lint: ${visible(error.message)}
`;
  return describeBug(error);
}
function describeBug(error) {
  const stack = error instanceof Error ? error.stack ?? error.message : String(error);
  return `gateway-lint failed; this is a mistake in gateway-lint itself:
${stack.split("\n").map(visible).join("\n")}
`;
}

// src/result.ts
function countBySeverity(findings) {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

// src/collisions.ts
function settled(result) {
  if (result.kind === "fixed") return result;
  if (result.kind !== "active" || result.active === void 0) return null;
  const { name } = result.active;
  return isDefault(name) ? { profile: result.fallbackProfile, home: result.fallback } : profileOf(result.root, name);
}
function collisions(host) {
  return [...placesByKey(host).values()].flatMap(({ place: place3, byEra }) => {
    const found = /* @__PURE__ */ new Map();
    for (const { era, members } of byEra.values()) {
      if (members.size < 2) continue;
      const key = [...members].join();
      const group = found.get(key) ?? { gateways: [...members].map((at) => host.gateways[at]), eras: [] };
      found.set(key, group);
      group.eras.push(era);
    }
    const { key: _, ...what } = place3;
    return [...found.values()].map(({ gateways, eras }) => ({ ...what, gateways, eras: inOrder(eras) }));
  });
}
function placesByKey(host) {
  const groups2 = /* @__PURE__ */ new Map();
  host.gateways.forEach((gateway, at) => {
    for (const { result, eras } of gateway.outcomes) {
      const place3 = certainPlace(result);
      if (place3 === null) continue;
      const group = groups2.get(place3.key) ?? { place: place3, byEra: /* @__PURE__ */ new Map() };
      if (place3.active !== void 0 && group.place.active === void 0) group.place = place3;
      groups2.set(place3.key, group);
      for (const era of eras) {
        const entry = group.byEra.get(era.index) ?? { era, members: /* @__PURE__ */ new Set() };
        group.byEra.set(era.index, entry);
        entry.members.add(at);
      }
    }
  });
  return groups2;
}
function threats(gateway, host) {
  const followed2 = /* @__PURE__ */ new Map();
  for (const { result, eras } of gateway.outcomes) {
    if (result.kind === "active") for (const era of eras) followed2.set(era.index, result);
  }
  if (followed2.size === 0) return [];
  const known3 = threatsOfHosts.get(host) ?? /* @__PURE__ */ new Map();
  threatsOfHosts.set(host, known3);
  const key = JSON.stringify([...followed2].map(([index, { root, fallback }]) => [index, root.key, fallback.key]));
  const all2 = known3.get(key) ?? host.gateways.flatMap((other) => threatsOf(other, followed2));
  known3.set(key, all2);
  return all2.filter(({ other }) => other !== gateway);
}
var threatsOfHosts = /* @__PURE__ */ new WeakMap();
function threatsOf(other, followed2) {
  const values = /* @__PURE__ */ new Map();
  for (const { result, eras } of other.outcomes) {
    for (const era of eras) {
      const active = followed2.get(era.index);
      const value = active === void 0 ? void 0 : valueThatMeets(active, result);
      if (value === void 0) continue;
      const found = values.get(value) ?? [];
      values.set(value, found);
      found.push(era);
    }
  }
  return [...values].map(([value, eras]) => ({ other, value, eras }));
}
function erasThatFollowActive(gateway) {
  return gateway.outcomes.flatMap((outcome) => outcome.result.kind === "active" ? outcome.eras : []);
}
function describeEras(eras) {
  const runs = [];
  for (const era of inOrder(eras)) {
    const run3 = runs.at(-1);
    if (run3 !== void 0 && run3.at(-1).index + 1 === era.index) run3.push(era);
    else runs.push([era]);
  }
  const [first] = runs;
  if (runs.length === 1 && first?.[0]?.index === 0 && first.at(-1)?.to === null) return "any supported release";
  const words = runs.map((run3) => {
    const first2 = run3[0];
    const last = run3.at(-1);
    if (last.to === null) return `${first2.from} and later`;
    return first2.from === last.to ? first2.from : `${first2.from} to ${last.to}`;
  });
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
function inOrder(eras) {
  return eras.toSorted((a, b) => a.index - b.index);
}
function certainPlace(result) {
  const place3 = settled(result);
  if (place3 !== null) {
    const key2 = place3.home.key ?? place3.home.sharedKey;
    if (key2 === void 0) return null;
    const active = result.kind === "active" ? result.active : void 0;
    return { key: key2, ...place3, ...active !== void 0 && { active } };
  }
  if (result.kind !== "active" || result.root.key === null || result.fallback.key === null) return null;
  const key = `active ${result.root.key}\0${result.fallback.key}`;
  return { key, home: result.root, profile: null, follows: true };
}
function valueThatMeets(follower, other) {
  const place3 = settled(other);
  if (place3 === null || place3.home.key === null || follower.root.key === null) return void 0;
  if (follower.fallback.key === place3.home.key) return null;
  const prefix = `${follower.root.key}/profiles/`;
  if (!place3.home.key.startsWith(prefix)) return void 0;
  return place3.home.key.slice(prefix.length);
}
function isDefault(name) {
  return name === "" || name.toLowerCase() === "default";
}
function profileOf(root, name) {
  const profile = name.toLowerCase();
  const key = root.key === null ? null : `${root.key}/profiles/${profile}`;
  return { profile, home: { path: `${root.path}/profiles/${profile}`, key } };
}

// src/reporters/json.ts
function jsonReport(result) {
  const counts = countBySeverity(result.findings);
  const report = {
    version: 1,
    summary: {
      files: result.files,
      services: result.services.length,
      gateways: result.gateways.length,
      errors: counts.error,
      warnings: counts.warning,
      notices: counts.notice,
      suppressed: result.suppressed,
      baselined: result.baselined
    },
    gateways: result.gateways.map(gatewayEntry),
    findings: result.findings.map(findingEntry)
  };
  return `${JSON.stringify(report, null, 2)}
`;
}
function gatewayEntry(gateway) {
  const { service, program, span, host, profile, outcomes, home: home3, lock, pid, logs } = gateway;
  return {
    service: service.name,
    manager: service.manager,
    scope: service.scope,
    program,
    file: span.source.path,
    line: span.source.position(span.start).line,
    host,
    profile: {
      name: profile.name,
      state: profile.state,
      why: profile.why.map((reason) => ({ ...startOf(reason.span), text: reason.text })),
      releases: Object.fromEntries(outcomes.map(({ range, result }) => [range, settled(result)?.profile ?? null]))
    },
    home: home3?.path ?? null,
    lock,
    pid,
    logs
  };
}
function findingEntry(finding) {
  const { rule, severity, message, span, related, fix, url, fingerprint } = finding;
  return {
    rule,
    severity,
    message,
    ...rangeOf(span),
    related: related.map((place3) => ({ ...rangeOf(place3.span), label: place3.label })),
    fix: fix === void 0 ? null : { title: fix.title, edits: fix.edits.map(editEntry) },
    url,
    fingerprint
  };
}
function editEntry({ span, text }) {
  return { file: span.source.path, start: span.start, end: span.end, text };
}
function startOf({ source, start }) {
  return { file: source.path, ...source.position(start) };
}
function rangeOf(span) {
  const end = span.source.position(span.end);
  return { ...startOf(span), endLine: end.line, endColumn: end.column };
}

// src/reporters/paint.ts
import { styleText } from "node:util";
function painter(color) {
  if (!color) return (_, text) => text;
  return (styles, text) => styleText(styles, text, { validateStream: false });
}

// node_modules/fast-string-truncated-width/dist/utils.js
var getCodePointsLength = /* @__PURE__ */ (() => {
  const SURROGATE_PAIR_RE = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
  return (input) => {
    let surrogatePairsNr = 0;
    SURROGATE_PAIR_RE.lastIndex = 0;
    while (SURROGATE_PAIR_RE.test(input)) {
      surrogatePairsNr += 1;
    }
    return input.length - surrogatePairsNr;
  };
})();
var isFullWidth = (x) => {
  return x === 12288 || x >= 65281 && x <= 65376 || x >= 65504 && x <= 65510;
};
var isWideNotCJKTNotEmoji = (x) => {
  return x === 8987 || x === 9001 || x >= 12272 && x <= 12287 || x >= 12289 && x <= 12350 || x >= 12441 && x <= 12543 || x >= 12549 && x <= 12591 || x >= 12593 && x <= 12686 || x >= 12688 && x <= 12771 || x >= 12783 && x <= 12830 || x >= 12832 && x <= 12871 || x >= 12880 && x <= 19903 || x >= 65040 && x <= 65049 || x >= 65072 && x <= 65106 || x >= 65108 && x <= 65126 || x >= 65128 && x <= 65131 || x >= 127488 && x <= 127490 || x >= 127504 && x <= 127547 || x >= 127552 && x <= 127560 || x >= 131072 && x <= 196605 || x >= 196608 && x <= 262141;
};

// node_modules/fast-string-truncated-width/dist/index.js
var ANSI_RE = /[\u001b\u009b][[()#;?]*(?:[0-9]{1,4}(?:;[0-9]{0,4})*)?[0-9A-ORZcf-nqry=><]|\u001b\]8;[^;]*;.*?(?:\u0007|\u001b\u005c)/y;
var CONTROL_RE = /[\x00-\x08\x0A-\x1F\x7F-\x9F]{1,1000}/y;
var CJKT_WIDE_RE = /(?:(?![\uFF61-\uFF9F\uFF00-\uFFEF])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Tangut}]){1,1000}/yu;
var TAB_RE = /\t{1,1000}/y;
var EMOJI_RE = new RegExp("[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|\\p{Emoji_Presentation}|\\p{Emoji}\\uFE0F\\u20E3?))*", "yu");
var LATIN_RE = /(?:[\x20-\x7E\xA0-\xFF](?!\uFE0F)){1,1000}/y;
var MODIFIER_RE = new RegExp("\\p{M}+", "gu");
var NO_TRUNCATION = { limit: Infinity, ellipsis: "" };
var getStringTruncatedWidth = (input, truncationOptions = {}, widthOptions = {}) => {
  const LIMIT = truncationOptions.limit ?? Infinity;
  const ELLIPSIS = truncationOptions.ellipsis ?? "";
  const ELLIPSIS_WIDTH = truncationOptions?.ellipsisWidth ?? (ELLIPSIS ? getStringTruncatedWidth(ELLIPSIS, NO_TRUNCATION, widthOptions).width : 0);
  const ANSI_WIDTH = 0;
  const CONTROL_WIDTH = widthOptions.controlWidth ?? 0;
  const TAB_WIDTH = widthOptions.tabWidth ?? 8;
  const EMOJI_WIDTH = widthOptions.emojiWidth ?? 2;
  const FULL_WIDTH_WIDTH = 2;
  const REGULAR_WIDTH = widthOptions.regularWidth ?? 1;
  const WIDE_WIDTH = widthOptions.wideWidth ?? FULL_WIDTH_WIDTH;
  const PARSE_BLOCKS = [
    [LATIN_RE, REGULAR_WIDTH],
    [ANSI_RE, ANSI_WIDTH],
    [CONTROL_RE, CONTROL_WIDTH],
    [TAB_RE, TAB_WIDTH],
    [EMOJI_RE, EMOJI_WIDTH],
    [CJKT_WIDE_RE, WIDE_WIDTH]
  ];
  let indexPrev = 0;
  let index = 0;
  let length = input.length;
  let lengthExtra = 0;
  let truncationEnabled = false;
  let truncationIndex = length;
  let truncationLimit = Math.max(0, LIMIT - ELLIPSIS_WIDTH);
  let unmatchedStart = 0;
  let unmatchedEnd = 0;
  let width = 0;
  let widthExtra = 0;
  outer: while (true) {
    if (unmatchedEnd > unmatchedStart || index >= length && index > indexPrev) {
      const unmatched = input.slice(unmatchedStart, unmatchedEnd) || input.slice(indexPrev, index);
      lengthExtra = 0;
      for (const char of unmatched.replaceAll(MODIFIER_RE, "")) {
        const codePoint = char.codePointAt(0) || 0;
        if (isFullWidth(codePoint)) {
          widthExtra = FULL_WIDTH_WIDTH;
        } else if (isWideNotCJKTNotEmoji(codePoint)) {
          widthExtra = WIDE_WIDTH;
        } else {
          widthExtra = REGULAR_WIDTH;
        }
        if (width + widthExtra > truncationLimit) {
          truncationIndex = Math.min(truncationIndex, Math.max(unmatchedStart, indexPrev) + lengthExtra);
        }
        if (width + widthExtra > LIMIT) {
          truncationEnabled = true;
          break outer;
        }
        lengthExtra += char.length;
        width += widthExtra;
      }
      unmatchedStart = unmatchedEnd = 0;
    }
    if (index >= length) {
      break outer;
    }
    for (let i = 0, l = PARSE_BLOCKS.length; i < l; i++) {
      const [BLOCK_RE, BLOCK_WIDTH] = PARSE_BLOCKS[i];
      BLOCK_RE.lastIndex = index;
      if (BLOCK_RE.test(input)) {
        lengthExtra = BLOCK_RE === CJKT_WIDE_RE ? getCodePointsLength(input.slice(index, BLOCK_RE.lastIndex)) : BLOCK_RE === EMOJI_RE ? 1 : BLOCK_RE.lastIndex - index;
        widthExtra = lengthExtra * BLOCK_WIDTH;
        if (width + widthExtra > truncationLimit) {
          truncationIndex = Math.min(truncationIndex, index + Math.floor((truncationLimit - width) / BLOCK_WIDTH));
        }
        if (width + widthExtra > LIMIT) {
          truncationEnabled = true;
          break outer;
        }
        width += widthExtra;
        unmatchedStart = indexPrev;
        unmatchedEnd = index;
        index = indexPrev = BLOCK_RE.lastIndex;
        continue outer;
      }
    }
    index += 1;
  }
  return {
    width: truncationEnabled ? truncationLimit : width,
    index: truncationEnabled ? truncationIndex : length,
    truncated: truncationEnabled,
    ellipsed: truncationEnabled && LIMIT >= ELLIPSIS_WIDTH
  };
};
var dist_default = getStringTruncatedWidth;

// node_modules/fast-string-width/dist/index.js
var NO_TRUNCATION2 = {
  limit: Infinity,
  ellipsis: "",
  ellipsisWidth: 0
};
var fastStringWidth = (input, options = {}) => {
  return dist_default(input, NO_TRUNCATION2, options).width;
};
var dist_default2 = fastStringWidth;

// src/reporters/table.ts
function table(rows) {
  const widths = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, dist_default2(cell));
  }
  return rows.map(
    (row) => row.map((cell, column) => cell + " ".repeat(widths[column] - dist_default2(cell) + 2)).join("").trimEnd()
  );
}

// src/reporters/words.ts
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function readCounts(result) {
  const { files: files2, services, gateways } = result;
  return `${count(files2, "file")} read, ${count(services.length, "service")}, ${count(gateways.length, "gateway")}`;
}
function foundCounts(result) {
  const counts = countBySeverity(result.findings);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => count(counts[severity], severity)
  );
  if (result.suppressed > 0) parts.push(`${result.suppressed} suppressed`);
  if (result.baselined > 0) parts.push(`${result.baselined} in the baseline`);
  return parts.join(", ");
}
var PINNED_BY = {
  pinned: "by flag",
  "pinned-by-home": "by HERMES_HOME",
  volume: "by its volume",
  unpinned: "no: active_profile",
  unknown: "not known"
};

// src/reporters/map.ts
var MAP_HEAD = ["service", "manager", "scope", "profile", "pinned", "home", "lock", "log", "host"];
var NOT_KNOWN = "?";
function mapRow(gateway) {
  const { service, profile, home: home3, lock, logs, host } = gateway;
  return [
    service.name,
    service.manager,
    service.scope,
    profile.name ?? NOT_KNOWN,
    PINNED_BY[profile.state],
    home3?.path ?? NOT_KNOWN,
    lock ?? NOT_KNOWN,
    logs.length > 0 ? logs.join(", ") : NOT_KNOWN,
    host
  ].map(visible);
}
function mapReport(result, options) {
  if (result.gateways.length === 0) return `No gateway found: ${readCounts(result)}
`;
  const head = MAP_HEAD.map((name) => name.toUpperCase());
  const [first, ...rows] = table([head, ...result.gateways.map(mapRow)]);
  return `${[painter(options.color)("bold", first), ...rows].join("\n")}
`;
}

// src/reporters/mask.ts
function maskFor(result) {
  const secrets = /* @__PURE__ */ new Map();
  for (const secret of result.secrets) {
    const known3 = secrets.get(secret.source);
    if (known3 === void 0) secrets.set(secret.source, [secret]);
    else known3.push(secret);
  }
  const copies = new Map([...secrets].map(([source, spans]) => [source, blotted(source, spans)]));
  const mask = (span) => ({ ...span, source: copies.get(span.source) ?? span.source });
  return {
    span: mask,
    fix: (fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: mask(edit.span) })) })
  };
}
function blotted(source, secrets) {
  let text = "";
  let at = 0;
  for (const { start, end } of secrets.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    text += source.text.slice(at, from) + source.text.slice(from, end).replace(/[^\r\n]/g, "*");
    at = end;
  }
  return new SourceFile(source.path, text + source.text.slice(at));
}

// src/reporters/repair.ts
var MOST_UNITS = 2e3;
function repairedLines(fix) {
  const sources = [...new Set(fix.edits.map((edit) => edit.span.source))];
  return sources.flatMap(
    (source) => repairedIn(
      source,
      fix.edits.filter((edit) => edit.span.source === source)
    )
  );
}
function repairedIn(source, edits) {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  const lines = [];
  for (let index = 0; index < sorted.length; ) {
    const number = source.position(sorted[index].span.start).line;
    const begin = lineStart(source, sorted[index].span.start);
    let text = "";
    let at = begin;
    let end = lineEnd(source, at);
    for (; index < sorted.length && sorted[index].span.start <= end; index++) {
      const edit = sorted[index];
      text += source.text.slice(at, edit.span.start) + edit.text;
      at = edit.span.end;
      end = Math.max(end, lineEnd(source, at));
    }
    text += source.text.slice(at, end);
    if (text.length > MOST_UNITS) continue;
    text.split("\n").forEach((line, offset) => {
      if (line.trim() !== "") lines.push({ source, number: number + offset, text: line.replace(/\r$/, "") });
    });
  }
  return lines;
}
function lineStart(source, offset) {
  return offset - source.position(offset).column + 1;
}
function lineEnd(source, offset) {
  const end = source.text.indexOf("\n", offset);
  return end === -1 ? source.text.length : end;
}

// src/reporters/snippet.ts
var MOST_LINES = 4;
var MOST_UNITS2 = 160;
var UNITS_BEFORE = 40;
var TAB = "    ";
function snippet(span) {
  const { source } = span;
  const start = source.position(span.start);
  const end = source.position(Math.max(span.end, span.start));
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  const numbers = Array.from({ length: Math.min(last - start.line + 1, MOST_LINES) }, (_, index) => start.line + index);
  return numbers.map((number) => {
    const line = source.line(number);
    const from = number === start.line ? start.column - 1 : line.length - line.trimStart().length;
    const to = number === end.line ? end.column - 1 : line.length;
    return { number, ...draw(line, Math.min(from, line.length), Math.min(to, line.length)) };
  });
}
function draw(line, from, to) {
  const begin = line.length > MOST_UNITS2 ? Math.max(0, Math.min(from - UNITS_BEFORE, line.length - MOST_UNITS2)) : 0;
  const end = Math.min(line.length, begin + MOST_UNITS2);
  const before2 = (begin > 0 ? "\u2026" : "") + printable(line.slice(begin, from));
  const marked = printable(line.slice(from, Math.min(to, end)));
  const after = printable(line.slice(Math.max(from, Math.min(to, end)), end)) + (end < line.length ? "\u2026" : "");
  return { text: before2 + marked + after, marks: " ".repeat(dist_default2(before2)) + "^".repeat(Math.max(1, dist_default2(marked))) };
}
function printable(text) {
  return text.split("	").map(visible).join(TAB);
}

// src/reporters/text.ts
var STYLES = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  notice: ["bold", "blue"]
};
var MOST_REPAIRED_LINES = 6;
function textReport(result, options) {
  const pen = {
    mask: maskFor(result),
    paint: painter(options.color),
    showPath: options.showPath ?? ((path) => path)
  };
  const blocks = result.findings.map((finding) => `${findingLines(finding, pen).join("\n")}
`);
  if (!options.quiet) blocks.push(`${closingLine(result, pen.paint)}
`);
  return blocks.join("\n");
}
function findingLines(finding, pen) {
  const { paint } = pen;
  const severity = paint(STYLES[finding.severity], finding.severity);
  const rule = paint("dim", `[${finding.rule}]`);
  const head = `${place(finding.span, pen)}: ${severity}: ${visible(finding.message)} ${rule}`;
  return [
    head,
    ...snippetLines(finding.span, STYLES[finding.severity], pen),
    ...finding.related.flatMap((related) => relatedLines(related, pen)),
    ...fixLines(finding, pen)
  ];
}
function relatedLines(related, pen) {
  const head = `  ${place(related.span, pen)}: ${visible(related.label)}`;
  return [head, ...snippetLines(related.span, ["cyan"], pen)];
}
function fixLines({ fix, span }, { mask, paint, showPath }) {
  if (fix === void 0) return [];
  const head = `  ${paint(["bold", "green"], "help")}: ${visible(fix.title)}`;
  const lines = repairedLines(mask.fix(fix));
  if (lines.length > MOST_REPAIRED_LINES) return [head];
  const changed = lines.map(({ source, number, text }) => {
    const file = source.path === span.source.path ? "" : `${visible(showPath(source.path))}:`;
    return `${paint("dim", `${file}${number}`.padStart(5))} ${paint("green", "+")} ${printable(text)}`;
  });
  return [head, ...changed];
}
function place(span, { paint, showPath }) {
  const { line, column } = span.source.position(span.start);
  return paint("bold", `${visible(showPath(span.source.path))}:${line}:${column}`);
}
function snippetLines(span, style, { mask, paint }) {
  return snippet(mask.span(span)).flatMap(({ number, text, marks }) => [
    `${paint("dim", `${String(number).padStart(5)} |`)} ${text}`,
    `${paint("dim", "      |")} ${paint(style, marks)}`
  ]);
}
function closingLine(result, paint) {
  const counts = [readCounts(result), foundCounts(result)].filter(Boolean).join(", ");
  if (result.findings.length > 0) return paint("bold", counts);
  if (result.gateways.length === 0) return `No gateway found: ${counts}`;
  return [`${paint(["bold", "green"], "No findings")}: ${counts}`, ...result.proofs.map(visible)].join("; ");
}

// src/active-profiles.ts
function activeProfilesByHost(groups2, files2) {
  const places = new Set(groups2.flatMap(placesOf));
  const byPlace = groupBy(files2, ({ place: place3 }) => place3);
  const byMachine2 = groupBy(
    files2.filter(({ place: place3 }) => !places.has(place3)),
    ({ machine }) => machine
  );
  return (group) => {
    const beside = placesOf(group).flatMap((place3) => byPlace.get(place3) ?? []);
    if (beside.length > 0) return undisputed(beside);
    const machines = /* @__PURE__ */ new Set([void 0, ...group.services.map(({ machine }) => machine)]);
    return undisputed([...machines].flatMap((machine) => byMachine2.get(machine) ?? []));
  };
}
function undisputed(files2) {
  const byRoot = /* @__PURE__ */ new Map();
  const disputed = /* @__PURE__ */ new Set();
  for (const file of files2) {
    const known3 = byRoot.get(file.root);
    if (known3 === void 0) byRoot.set(file.root, file);
    else if (known3.name !== file.name) disputed.add(file.root);
  }
  return [...byRoot.values()].filter(({ root }) => !disputed.has(root));
}
function placesOf(group) {
  return [...new Set(group.services.map(({ place: place3 }) => place3))];
}
function groupBy(files2, keyOf2) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const file of files2) {
    const key = keyOf2(file);
    const group = groups2.get(key);
    if (group === void 0) groups2.set(key, [file]);
    else group.push(file);
  }
  return groups2;
}

// src/check.ts
import { createHash } from "node:crypto";
function check(subjects, rules, config) {
  const found = rules.flatMap((rule) => {
    const severity = severityOf(rule, config);
    return severity === "off" ? [] : draftsOf(rule, subjects).map((draft7) => ({ rule: rule.id, severity, draft: draft7 }));
  });
  const sorted = unique(found).sort(
    (a, b) => compareSpans(a.draft.span, b.draft.span) || (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  );
  const occurrences = /* @__PURE__ */ new Map();
  return sorted.map(({ rule, severity, draft: draft7 }) => {
    const identity = [rule, draft7.span.source.path, textOf(draft7.span).replace(/\s+/g, " ")].join("\0");
    const occurrence = occurrences.get(identity) ?? 0;
    occurrences.set(identity, occurrence + 1);
    return {
      ...draft7,
      rule,
      severity,
      related: draft7.related ?? [],
      url: `docs/rules/${rule}.md`,
      fingerprint: createHash("sha256").update(`${identity}\0${occurrence}`).digest("hex").slice(0, 32)
    };
  });
}
function severityOf(rule, config) {
  return config.rules[rule.id] ?? (rule.pedantic && !config.pedantic ? "off" : rule.severity);
}
function draftsOf(rule, { hosts, services, unreadable: unreadable2 }) {
  return [
    ...rule.unreadable === void 0 ? [] : unreadable2.flatMap(rule.unreadable),
    ...rule.service === void 0 ? [] : services.flatMap(rule.service),
    ...hosts.flatMap((host) => [
      ...rule.host?.(host) ?? [],
      ...rule.gateway === void 0 ? [] : host.gateways.flatMap((gateway) => rule.gateway?.(gateway, host) ?? [])
    ])
  ];
}
function unique(found) {
  const seen = /* @__PURE__ */ new Map();
  for (const one of found) {
    const places = [one.draft.span, ...(one.draft.related ?? []).map(({ span }) => span)];
    const key = [one.rule, ...places.map((span) => `${span.source.path}:${span.start}-${span.end}`)].join("\0");
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

// src/repository.ts
var MAX_LINKS = 32;
function followLinks(repository, path, keepLast = false) {
  const rest = fromRoot(repository, path)?.split("/").reverse();
  if (rest === void 0) return void 0;
  let done = [];
  for (let links = 0; rest.length > 0; ) {
    const part = rest.pop();
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (done.pop() === void 0) return void 0;
      continue;
    }
    done.push(part);
    const at = done.join("/");
    const entry = keepLast && rest.length === 0 || !repository.has(at) ? void 0 : repository.entry(at);
    if (entry?.kind !== "link") continue;
    if (++links > MAX_LINKS) return void 0;
    done.pop();
    if (entry.target.startsWith("/")) done = [];
    const target = fromRoot(repository, entry.target);
    if (target === void 0) return void 0;
    rest.push(...target.split("/").reverse());
  }
  return done.join("/");
}
function fileAt(repository, path) {
  const real = followLinks(repository, path);
  const entry = real === void 0 ? void 0 : repository.entry(real);
  return entry?.kind === "file" ? entry.source : void 0;
}
function fromRoot({ root }, target) {
  if (!target.startsWith("/")) return target;
  return target.startsWith(`${root}/`) ? target.slice(root.length) : void 0;
}

// src/formats/systemd/layout.ts
var UNKNOWN_HOME = "/~";
var LOOSE = "/units";
var MACHINE_FOLDERS = /* @__PURE__ */ new Set(["hosts", "host", "machines", "nodes", "servers"]);
var SHARED_FOLDERS = /* @__PURE__ */ new Set(["common", "shared", "all", "base", "global"]);
var HOME_PARENTS = /* @__PURE__ */ new Set(["home", "Users", "users"]);
var HOME_FOLDERS = [
  [".config", "systemd", "user"],
  [".config", "systemd", "user.control"],
  [".local", "share", "systemd", "user"]
];
var ROOT_FOLDERS = [
  [["etc", "systemd", "system"], "system"],
  [["etc", "systemd", "user"], "user"],
  [["etc", "xdg", "systemd", "user"], "user"],
  [["usr", "lib", "systemd", "system"], "system"],
  [["usr", "lib", "systemd", "user"], "user"],
  [["usr", "local", "lib", "systemd", "system"], "system"],
  [["usr", "local", "lib", "systemd", "user"], "user"],
  [["usr", "share", "systemd", "user"], "user"],
  [["usr", "local", "share", "systemd", "user"], "user"],
  [["lib", "systemd", "system"], "system"],
  [["lib", "systemd", "user"], "user"],
  [["run", "systemd", "system"], "system"],
  [["run", "systemd", "user"], "user"]
];
function layoutOf(path, root = "") {
  const above = liveFolders(root);
  const written2 = [...above, ...path.split("/")];
  const parts = [...above, ...deployedParts(path)];
  const machine = machineOf(parts);
  const found = homeLayout(parts) ?? rootLayout(parts) ?? looseLayout(parts);
  const { placeLength, ...layout } = found;
  const place3 = written2.slice(0, placeLength);
  const isShared = place3.some((part) => SHARED_FOLDERS.has(part));
  return { ...layout, place: place3.join("/"), isShared, ...machine !== void 0 && !isShared && { machine } };
}
function isOpaque(path) {
  return isManaged(path.split("/")) && /(?:^|\/)(?:modify|remove|encrypted)_[^/]*$/.test(path);
}
function deployedParts(path) {
  const parts = path.replace(/\.tmpl$/, "").split("/");
  if (!isManaged(parts)) return parts;
  return parts.map(
    (part) => part.replace(/^(?:(?:private|readonly|exact|executable|empty|create|symlink|literal)_)+/, "").replace(/^dot[_-]/, ".")
  );
}
function isManaged(parts) {
  return parts.some((part) => /^(?:[a-z]+_)*dot[_-]/.test(part));
}
function homeLayout(parts) {
  for (const folder of HOME_FOLDERS) {
    const at = indexOfRun(parts, folder);
    if (at === -1) continue;
    const user = userAbove(parts, at);
    const home3 = user === void 0 ? UNKNOWN_HOME : user === "root" ? "/root" : `/home/${user}`;
    const placeLength = user === void 0 ? at : at - (user === "root" && parts[at - 1] === "root" ? 1 : 2);
    const path = [home3, ...parts.slice(at)].join("/");
    return { scope: "user", path, home: home3, placeLength, ...user !== void 0 && { user } };
  }
  return void 0;
}
function userAbove(parts, at) {
  if (HOME_PARENTS.has(parts[at - 2] ?? "")) return parts[at - 1];
  return parts[at - 1] === "root" ? "root" : void 0;
}
function homeAt(parts) {
  return parts.findIndex(
    (part, at) => part === "root" && at + 1 < parts.length || HOME_PARENTS.has(part) && at + 2 < parts.length && !parts[at + 1]?.startsWith(".")
  );
}
function rootLayout(parts) {
  for (const [folder, scope] of ROOT_FOLDERS) {
    const at = indexOfRun(parts, folder);
    if (at === -1) continue;
    const prefix = folder[0] === "lib" ? "/usr/" : "/";
    return { scope, path: `${prefix}${parts.slice(at).join("/")}`, placeLength: at };
  }
  return void 0;
}
function looseLayout(parts) {
  const own = parts.length - 1;
  const isInside = /\.(?:d|wants|requires|upholds)$/.test(parts[own - 1] ?? "");
  const at = isInside ? own - 1 : own;
  const folder = parts[at - 1];
  const isUnitFolder = parts[at - 2] === "systemd";
  const scope = isUnitFolder && (folder === "user" || folder === "system") ? folder : "unknown";
  return { scope, path: [LOOSE, ...parts.slice(at)].join("/"), placeLength: at };
}
function machineOf(parts) {
  const at = parts.findIndex((part, index) => MACHINE_FOLDERS.has(part) && index + 2 < parts.length);
  return at === -1 ? void 0 : parts[at + 1];
}
function liveFolders(root) {
  const parts = root.split("/").filter((part) => part !== "");
  const runs = [...HOME_FOLDERS, ...ROOT_FOLDERS.map(([folder]) => folder)];
  const isLive = runs.some((folder) => {
    const at = indexOfRun(parts, folder);
    return at !== -1 && (at === 0 || folder[0]?.startsWith("."));
  });
  return isLive ? parts : [];
}
function indexOfRun(parts, run3) {
  return parts.findIndex((_, at) => run3.every((part, index) => parts[at + index] === part));
}

// src/formats/active-profile.ts
var SYSTEM_FOLDERS = /* @__PURE__ */ new Set(["opt", "var", "srv", "etc", "mnt", "data"]);
function activeProfileFiles(repository) {
  return repository.paths.filter((path) => /active_profile(?:\.tmpl)?$/.test(path) && !isOpaque(path)).filter((path) => isInRoot(deployedParts(path))).flatMap((path) => {
    const source = fileAt(repository, path);
    const name = source?.text.trim() ?? "";
    if (source === void 0 || /[\s{}@<>$%]/.test(name) || name.length > 128) return [];
    const start = source.text.length - source.text.trimStart().length;
    const { machine } = layoutOf(path);
    return [
      {
        name,
        span: source.span(start, start + name.length),
        ...rootOf(path),
        ...machine !== void 0 && { machine }
      }
    ];
  });
}
function isInRoot(parts) {
  if (parts.at(-1) !== "active_profile") return false;
  const folder = parts.at(-2);
  return folder === void 0 || /hermes/i.test(folder) || parts.slice(0, -2).some((part) => SYSTEM_FOLDERS.has(part));
}
function rootOf(path) {
  const parts = deployedParts(path).slice(0, -1);
  const above = (length) => path.split("/").slice(0, length).join("/");
  const home3 = homeAt([...parts, "active_profile"]);
  if (home3 !== -1) {
    const folder = parts[home3] === "root" ? "/root" : "/home";
    return { root: [folder, ...parts.slice(home3 + 1)].join("/"), place: above(home3) };
  }
  const dotted = parts.findIndex((part) => part.startsWith(".hermes"));
  const system = parts.findIndex((part) => SYSTEM_FOLDERS.has(part));
  if (system !== -1 && (dotted === -1 || system < dotted) && system + 1 < parts.length) {
    return { root: `/${parts.slice(system).join("/")}`, place: above(system) };
  }
  if (dotted !== -1) return { root: ["~", ...parts.slice(dotted)].join("/"), place: above(dotted) };
  return { root: "~/.hermes", place: above(parts.length - 1) };
}

// src/systemd/siphash.ts
var MASK = (1n << 64n) - 1n;

// src/systemd/names.ts
var MAX_LENGTH = 255;
var MAX_PATH_LENGTH = 4095;
var TYPES = new Set(
  "service mount swap socket target device automount timer path slice scope".split(" ")
);
var VALID_NAME = /^[A-Za-z0-9:_.\\@-]+$/;
function isUnitType(text) {
  return TYPES.has(text);
}
function unitNameKind(name) {
  const dot = name.lastIndexOf(".");
  if (dot < 1 || name.length > MAX_LENGTH || !TYPES.has(name.slice(dot + 1)) || !VALID_NAME.test(name)) return null;
  const at = name.indexOf("@");
  if (at === -1 || at > dot) return "plain";
  if (at === 0) return null;
  return at + 1 === dot ? "template" : "instance";
}
function unitNameType(name) {
  const type = name.slice(name.lastIndexOf(".") + 1);
  return type.length < name.length && TYPES.has(type) ? type : null;
}
function unitNamePrefix(name) {
  const kind = unitNameKind(name);
  if (kind === null) return null;
  return name.slice(0, kind === "plain" ? name.lastIndexOf(".") : name.indexOf("@"));
}
function unitNameInstance(name) {
  const kind = unitNameKind(name);
  if (kind === null) return null;
  return kind === "plain" ? void 0 : name.slice(name.indexOf("@") + 1, name.lastIndexOf("."));
}
function templateName(name) {
  const kind = unitNameKind(name);
  if (kind === null || kind === "plain") return null;
  return name.slice(0, name.indexOf("@") + 1) + name.slice(name.lastIndexOf("."));
}
function withInstance(name, instance) {
  const template = templateName(name);
  if (template === null || instance === "" || !VALID_NAME.test(instance)) return null;
  const result = template.replace("@", () => `@${instance}`);
  return unitNameKind(result) === "instance" ? result : null;
}
function unescapeUnitName(text) {
  if (!text.includes("\\")) return text.replaceAll("-", "/");
  const bytes = [];
  const input = encodeUtf8(text);
  for (let at = 0; at < input.length; at++) {
    const byte = input[at];
    if (byte === 45) {
      bytes.push(47);
    } else if (byte !== 92) {
      bytes.push(byte);
    } else {
      const match = /^\\x([0-9a-fA-F]{2})$/.exec(input.toString("latin1", at, at + 4));
      if (match === null) return null;
      bytes.push(Number.parseInt(match[1], 16));
      at += 3;
    }
  }
  const end = bytes.indexOf(0);
  return decodeUtf8(Uint8Array.from(end === -1 ? bytes : bytes.slice(0, end)));
}
function unescapeUnitPath(text) {
  if (text === "-") return "/";
  if (text === "" || text.startsWith("-") || text.endsWith("-")) return null;
  const name = unescapeUnitName(text);
  if (name === null) return null;
  const path = `/${name}`;
  return isNormalizedPath(path) ? path : null;
}
function unitNameToPath(name) {
  const prefix = unitNamePrefix(name);
  if (prefix === null || isHashed(name)) return null;
  return unescapeUnitPath(prefix);
}
function simplifyPath(path) {
  if (!/\/\/|\/$|(?:^|\/)\.(?:\/|$)/.test(path) || path === "/") return path;
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (path.startsWith("/")) return `/${parts.join("/")}`;
  return parts.length === 0 ? "." : parts.join("/");
}
function isNormalizedPath(path) {
  if (path === "" || Buffer.byteLength(path) > MAX_PATH_LENGTH) return false;
  return !/\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(path);
}
var HASH_KEY = Uint8Array.from(Buffer.from("ecf237fb58324a32849f069b0d21eb9a", "hex"));
function isHashed(name) {
  return unitNameKind(name) === "plain" && /_[0-9a-f]{16}\.[a-z]+$/.test(name);
}

// src/systemd/release.ts
var REFERENCE_RELEASE = 252;

// src/systemd/tree.ts
var MAX_LINKS2 = 32;
function resolvePath(tree, path, keepLast = false) {
  const rest = path.split("/").reverse();
  let done = "";
  let links = 0;
  while (rest.length > 0) {
    const part = rest.pop();
    if (part === "" || part === ".") continue;
    if (part === "..") {
      done = done.slice(0, Math.max(done.lastIndexOf("/"), 0));
      continue;
    }
    const next = `${done}/${part}`;
    const entry = keepLast && isUsedUp(rest) ? void 0 : tree.get(next);
    if (entry?.kind !== "link") {
      done = next;
      continue;
    }
    if (++links > MAX_LINKS2) return null;
    if (entry.target.startsWith("/")) done = "";
    rest.push(...entry.target.split("/").reverse());
  }
  return done === "" ? "/" : done;
}
function openPath(tree, path) {
  const real = resolvePath(tree, path);
  if (real === null) return void 0;
  if (real === "/dev/null") return { kind: "null" };
  const entry = tree.get(real);
  return entry === void 0 || entry.kind === "link" ? void 0 : entry;
}
function isMask(found) {
  return found.kind === "null" || found.kind === "file" && found.source.text === "";
}
function isUsedUp(rest) {
  return rest.every((part) => part === "" || part === ".");
}

// src/systemd/lookup.ts
var MAX_HOPS = 8;
var ALIAS_TYPES = /* @__PURE__ */ new Set(["service", "socket", "target", "device", "timer", "path"]);
var SUBDIRECTORY = /^(.+)\.(?:d|wants|requires)$/;
function indexUnits(tree, directories2, release = REFERENCE_RELEASE) {
  const targets = /* @__PURE__ */ new Map();
  const subdirectories = directories2.map((directory) => listDirectory(tree, directories2, directory, targets));
  return { tree, release, directories: directories2, targets, aliases: reverse(tree, targets), subdirectories };
}
function locateUnit(index, name) {
  const names3 = /* @__PURE__ */ new Set();
  addNames(index, names3, name, name);
  let fragment = follow(index.targets, name);
  if (fragment === void 0 && unitNameKind(name) === "instance") {
    fragment = follow(index.targets, templateName(name));
  }
  if (fragment === null) return null;
  if (fragment === void 0) return { fragment, id: name, names: [...names3] };
  const base = fragment.slice(fragment.lastIndexOf("/") + 1);
  addNames(index, names3, name, base);
  const id = instantiate(base, name);
  return {
    fragment,
    // A template gives the unit its name only where it is known to be this instance's, which a masked one is not.
    id: names3.has(id) ? id : name,
    names: [...new Set([...names3].map((known3) => instantiate(known3, name)))]
  };
}
function instantiate(name, asked) {
  const instance = unitNameInstance(asked);
  return unitNameKind(name) === "template" && instance ? withInstance(name, instance) ?? asked : name;
}
function isDependencyLink(tree, path) {
  if (tree.get(path)?.kind !== "link" || unitNameKind(path.slice(path.lastIndexOf("/") + 1)) === null) return false;
  const found = openPath(tree, path);
  return found === void 0 || !isMask(found);
}
function dependencyLinks(index) {
  const seen = /* @__PURE__ */ new Map();
  for (const subdirectories of index.subdirectories) {
    for (const [directory, real] of subdirectories) {
      const match = /^(.+)\.(wants|requires)$/.exec(directory);
      if (match === null) continue;
      for (const name of index.tree.list(real)) {
        const key = `${directory}/${name}`;
        if (seen.has(key)) continue;
        const path = `${real}/${name}`;
        const link = { by: match[1], kind: match[2], name, path };
        seen.set(key, isDependencyLink(index.tree, path) ? link : null);
      }
    }
  }
  return [...seen.values()].filter((link) => link !== null);
}
function listDirectory(tree, directories2, directory, targets) {
  const subdirectories = /* @__PURE__ */ new Map();
  const real = resolvePath(tree, directory);
  for (const name of real === null ? [] : tree.list(real)) {
    const entry = tree.get(`${real}/${name}`);
    if (isSubdirectory(name)) {
      const path = entry === void 0 ? null : realDirectory(tree, `${real}/${name}`, entry);
      if (path !== null) subdirectories.set(name, path);
    } else if (entry !== void 0 && entry.kind !== "directory" && unitNameKind(name) !== null && !targets.has(name)) {
      const target = entry.kind === "file" ? `${directory}/${name}` : linkTarget(tree, directories2, directory, name, entry.target);
      if (target !== null) targets.set(name, target);
    }
  }
  return subdirectories;
}
function isSubdirectory(name) {
  const stem = SUBDIRECTORY.exec(name)?.[1];
  return stem !== void 0 && (unitNameKind(stem) !== null || isUnitType(stem));
}
function realDirectory(tree, path, entry) {
  if (entry.target !== void 0 && openPath(tree, `/${entry.target}`)?.kind !== "directory") return null;
  return openPath(tree, path)?.kind === "directory" ? resolvePath(tree, path) : null;
}
function linkTarget(tree, directories2, directory, name, target) {
  const path = resolvePath(tree, target.startsWith("/") ? target : `${directory}/${target}`, true);
  if (path === null) return null;
  if (!directories2.some((prefix) => path.startsWith(`${prefix}/`))) return `${directory}/${name}`;
  const alias = path.slice(path.lastIndexOf("/") + 1);
  return isValidAlias(name, alias) ? alias : null;
}
function isValidAlias(from, to) {
  const type = unitNameType(from);
  if (type === null || !ALIAS_TYPES.has(type) || from === to || unitNameType(to) !== type) return false;
  const kinds = `${unitNameKind(from)} ${unitNameKind(to)}`;
  if (kinds === "instance instance") return unitNameInstance(from) === unitNameInstance(to);
  return kinds === "plain plain" || kinds === "template template" || kinds === "instance template";
}
function follow(targets, name) {
  let current = name;
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    let target = targets.get(current);
    if (target === void 0 && hop > 0) target = targets.get(templateName(current) ?? "");
    if (target === void 0 || target.startsWith("/")) return target;
    current = target;
  }
  return null;
}
function reverse(tree, targets) {
  const aliases = /* @__PURE__ */ new Map();
  for (const name of targets.keys()) {
    const path = follow(targets, name);
    if (path === void 0 || path === null) continue;
    const found = openPath(tree, path);
    if (found === void 0 || isMask(found)) continue;
    const main = path.slice(path.lastIndexOf("/") + 1);
    const instance = unitNameKind(main) === "template" ? unitNameInstance(name) : void 0;
    const target = instance ? withInstance(main, instance) : main;
    if (target === null) continue;
    const known3 = aliases.get(target);
    if (known3 === void 0) aliases.set(target, [name]);
    else known3.push(name);
  }
  return aliases;
}
function addNames(index, names3, asked, name) {
  const instance = unitNameInstance(asked);
  names3.add(name);
  for (const alias of index.aliases.get(name) ?? []) {
    if (!instance || unitNameKind(alias) !== "template") {
      names3.add(alias);
      continue;
    }
    const instantiated = instantiate(alias, asked);
    const elsewhere = follow(index.targets, instantiated);
    if (name !== asked && elsewhere && !elsewhere.endsWith(`/${name}`)) continue;
    names3.add(instantiated);
  }
}

// src/systemd/drop-ins.ts
function findDropIns(index, names3) {
  return findEntries(index, names3, "d").filter((path) => path.endsWith(".conf"));
}
function findEntries(index, names3, suffix) {
  const byName = /* @__PURE__ */ new Map();
  for (const directory of directoriesOf(index, names3, suffix)) {
    for (const name of index.tree.list(directory)) {
      if (!name.startsWith(".") && !byName.has(name)) byName.set(name, `${directory}/${name}`);
    }
  }
  const entries = [...byName].map(([name, path]) => ({ order: encodeUtf8(name), path }));
  return entries.sort((a, b) => Buffer.compare(a.order, b.order)).map(({ path }) => path);
}
function dropInStems(name) {
  const stems = /* @__PURE__ */ new Set();
  let current = name;
  while (current !== null && !stems.has(current)) {
    stems.add(current);
    const template = unitNameKind(current) === "instance" ? templateName(current) : null;
    for (let stem = template; stem !== null && !stems.has(stem); stem = shortened(stem)) stems.add(stem);
    current = shortened(current);
  }
  return [...stems];
}
function directoriesOf(index, names3, suffix) {
  const directories2 = /* @__PURE__ */ new Set();
  const type = unitNameType(names3[0] ?? "");
  const groups2 = names3.map(dropInStems);
  if (type !== null) groups2.push([type]);
  for (const stems of groups2) {
    for (const subdirectories of index.subdirectories) {
      if (subdirectories.size === 0) continue;
      for (const stem of stems) {
        const directory = subdirectories.get(`${stem}.${suffix}`);
        if (directory !== void 0) directories2.add(directory);
      }
    }
  }
  return directories2;
}
function shortened(name) {
  const prefix = unitNamePrefix(name);
  if (prefix === null) return null;
  const dash = prefix.lastIndexOf("-", prefix.length - 2);
  if (dash < 1) return null;
  const rest = prefix.slice(0, dash + 1);
  const suffix = name.slice(name.lastIndexOf("."));
  const instance = unitNameInstance(name);
  return instance ? withInstance(`${rest}@${suffix}`, instance) : rest + suffix;
}

// src/systemd/known-keys.ts
var GROUPS = [
  {
    sections: "Unit",
    keys: `
      Description Documentation SourcePath Requires Requisite Wants BindsTo BindTo Upholds Conflicts Before After
      OnSuccess OnFailure PropagatesReloadTo PropagateReloadTo ReloadPropagatedFrom PropagateReloadFrom
      PropagatesStopTo StopPropagatedFrom PartOf JoinsNamespaceOf RequiresOverridable RequisiteOverridable
      RequiresMountsFor StopWhenUnneeded RefuseManualStart RefuseManualStop AllowIsolate DefaultDependencies
      OnSuccessJobMode OnFailureJobMode OnFailureIsolate IgnoreOnIsolate JobTimeoutSec JobRunningTimeoutSec
      JobTimeoutAction JobTimeoutRebootArgument StartLimitIntervalSec SuccessAction FailureActionExitStatus
      SuccessActionExitStatus ConditionFirmware CollectMode ?PathExists ?PathExistsGlob ?PathIsDirectory
      ?PathIsSymbolicLink ?PathIsMountPoint ?PathIsReadWrite ?PathIsEncrypted ?DirectoryNotEmpty ?FileNotEmpty
      ?FileIsExecutable ?NeedsUpdate ?FirstBoot ?Architecture ?Virtualization ?Host ?KernelCommandLine
      ?KernelVersion ?Credential ?Security ?Capability ?ACPower ?Memory ?CPUFeature ?CPUs ?Environment ?User ?Group
      ?ControlGroupController ?OSRelease ?MemoryPressure ?CPUPressure ?IOPressure`
  },
  {
    sections: "Unit Service",
    keys: "StartLimitInterval StartLimitBurst StartLimitAction FailureAction RebootArgument"
  },
  {
    sections: "Service",
    keys: `
      PIDFile ExecCondition ExecStart ExecReload ExecStop RestartSec TimeoutStartSec TimeoutAbortSec
      TimeoutStartFailureMode TimeoutStopFailureMode WatchdogSec ExitType Restart PermissionsStartOnly
      RootDirectoryStartOnly RemainAfterExit GuessMainPID RestartPreventExitStatus RestartForceExitStatus
      SuccessExitStatus NonBlocking BusName FileDescriptorStoreMax NotifyAccess Sockets USBFunctionDescriptors
      USBFunctionStrings`
  },
  {
    sections: "Service Socket",
    keys: "ExecStartPre ExecStartPost ExecStopPost"
  },
  {
    sections: "Service Socket Mount Swap",
    keys: `
      TimeoutSec WorkingDirectory RootDirectory RootImage RootImageOptions RootHash RootHashSignature RootVerity
      ExtensionDirectories ExtensionImages MountImages User Group SupplementaryGroups Nice OOMScoreAdjust
      CoredumpFilter IOSchedulingClass IOSchedulingPriority CPUSchedulingPolicy CPUSchedulingPriority
      CPUSchedulingResetOnFork CPUAffinity NUMAPolicy NUMAMask UMask Environment EnvironmentFile PassEnvironment
      UnsetEnvironment DynamicUser RemoveIPC StandardInput StandardOutput StandardError StandardInputText
      StandardInputData TTYPath TTYReset TTYVHangup TTYVTDisallocate TTYRows TTYColumns SyslogIdentifier
      SyslogFacility SyslogLevel SyslogLevelPrefix LogLevelMax LogRateLimitIntervalSec LogRateLimitBurst
      LogExtraFields SecureBits CapabilityBoundingSet AmbientCapabilities TimerSlackNSec NoNewPrivileges KeyringMode
      ProtectProc ProcSubset SystemCallFilter SystemCallArchitectures SystemCallErrorNumber SystemCallLog
      MemoryDenyWriteExecute RestrictNamespaces RestrictRealtime RestrictSUIDSGID RestrictAddressFamilies
      LockPersonality RestrictFileSystems LimitCPU LimitFSIZE LimitDATA LimitSTACK LimitCORE LimitRSS LimitNOFILE
      LimitAS LimitNPROC LimitMEMLOCK LimitLOCKS LimitSIGPENDING LimitMSGQUEUE LimitNICE LimitRTPRIO LimitRTTIME
      ReadWriteDirectories ReadOnlyDirectories InaccessibleDirectories ReadWritePaths ReadOnlyPaths
      InaccessiblePaths ExecPaths NoExecPaths ExecSearchPath BindPaths BindReadOnlyPaths TemporaryFileSystem
      PrivateTmp PrivateDevices ProtectKernelTunables ProtectKernelModules ProtectKernelLogs ProtectClock
      ProtectControlGroups NetworkNamespacePath IPCNamespacePath LogNamespace PrivateNetwork PrivateUsers
      PrivateMounts PrivateIPC ProtectSystem ProtectHome MountFlags MountAPIVFS Personality RuntimeDirectoryPreserve
      RuntimeDirectoryMode RuntimeDirectory StateDirectoryMode StateDirectory CacheDirectoryMode CacheDirectory
      LogsDirectoryMode LogsDirectory ConfigurationDirectoryMode ConfigurationDirectory SetCredential
      SetCredentialEncrypted LoadCredential LoadCredentialEncrypted TimeoutCleanSec PAMName IgnoreSIGPIPE
      UtmpIdentifier UtmpMode SELinuxContext AppArmorProfile SmackProcessLabel ProtectHostname`
  },
  {
    sections: "Service Scope",
    keys: "TimeoutStopSec RuntimeMaxSec RuntimeRandomizedExtraSec OOMPolicy"
  },
  {
    sections: "Service Mount",
    keys: "Type"
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    keys: `
      Slice AllowedCPUs StartupAllowedCPUs AllowedMemoryNodes StartupAllowedMemoryNodes CPUWeight StartupCPUWeight
      CPUQuota CPUQuotaPeriodSec MemoryAccounting MemoryMin MemoryLow MemoryHigh MemoryMax MemorySwapMax DeviceAllow
      DevicePolicy IOAccounting IOWeight StartupIOWeight IODeviceWeight IOReadBandwidthMax IOWriteBandwidthMax
      IOReadIOPSMax IOWriteIOPSMax IODeviceLatencyTargetSec TasksAccounting TasksMax Delegate DisableControllers
      IPAccounting IPAddressAllow IPAddressDeny IPIngressFilterPath IPEgressFilterPath ManagedOOMSwap
      ManagedOOMMemoryPressure ManagedOOMMemoryPressureLimit ManagedOOMPreference BPFProgram SocketBindAllow
      SocketBindDeny RestrictNetworkInterfaces`
  },
  {
    sections: "Service Socket Mount Swap Scope",
    keys: "SendSIGKILL SendSIGHUP KillMode KillSignal RestartKillSignal FinalKillSignal WatchdogSignal"
  },
  {
    sections: "Socket",
    keys: `
      ListenStream ListenDatagram ListenSequentialPacket ListenFIFO ListenNetlink ListenSpecial ListenMessageQueue
      ListenUSBFunction SocketProtocol BindIPv6Only Backlog BindToDevice ExecStopPre SocketUser SocketGroup
      SocketMode Accept FlushPending Writable MaxConnections MaxConnectionsPerSource KeepAlive KeepAliveTimeSec
      KeepAliveIntervalSec KeepAliveProbes DeferAcceptSec NoDelay ReceiveBuffer SendBuffer IPTOS IPTTL Mark PipeSize
      FreeBind Transparent Broadcast PassCredentials PassSecurity PassPacketInfo Timestamping TCPCongestion
      ReusePort MessageQueueMaxMessages MessageQueueMessageSize RemoveOnStop Symlinks FileDescriptorName Service
      SmackLabel SmackLabelIPIn SmackLabelIPOut SELinuxContextFromNet`
  },
  {
    sections: "Socket Mount Automount Path",
    keys: "DirectoryMode"
  },
  {
    sections: "Socket Swap",
    keys: "Priority"
  },
  {
    sections: "Socket Path",
    keys: "TriggerLimitIntervalSec TriggerLimitBurst"
  },
  {
    sections: "Mount Swap",
    keys: "What Options"
  },
  {
    sections: "Mount Automount",
    keys: "Where"
  },
  {
    sections: "Mount",
    keys: "SloppyOptions LazyUnmount ForceUnmount ReadWriteOnly"
  },
  {
    sections: "Automount",
    keys: "ExtraOptions TimeoutIdleSec"
  },
  {
    sections: "Timer",
    keys: `
      OnCalendar OnActiveSec OnBootSec OnStartupSec OnUnitActiveSec OnUnitInactiveSec OnClockChange OnTimezoneChange
      Persistent WakeSystem RemainAfterElapse FixedRandomDelay AccuracySec RandomizedDelaySec`
  },
  {
    sections: "Timer Path",
    keys: "Unit"
  },
  {
    sections: "Path",
    keys: "PathExists PathExistsGlob PathChanged PathModified DirectoryNotEmpty MakeDirectory"
  },
  {
    sections: "Install",
    keys: "Alias WantedBy RequiredBy Also DefaultInstance"
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    before: 262,
    keys: `
      CPUAccounting CPUShares StartupCPUShares DefaultMemoryMin DefaultMemoryLow MemoryLimit BlockIOAccounting
      BlockIOWeight StartupBlockIOWeight BlockIODeviceWeight BlockIOReadBandwidth BlockIOWriteBandwidth`
  },
  {
    sections: "Unit",
    since: 257,
    keys: "WantsMountsFor SurviveFinalKillSignal"
  },
  {
    sections: "Service",
    since: 257,
    keys: "RestartSteps RestartMaxDelaySec RestartMode FileDescriptorStorePreserve OpenFile ReloadSignal"
  },
  {
    sections: "Service Socket Mount Swap",
    since: 257,
    keys: `
      RootImagePolicy RootEphemeral ExtensionImagePolicy MountImagePolicy SetLoginEnvironment LogFilterPatterns
      PrivatePIDs BindLogSockets ImportCredential MemoryKSM`
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    since: 257,
    keys: `
      StartupMemoryLow StartupMemoryHigh StartupMemoryMax StartupMemorySwapMax MemoryZSwapMax StartupMemoryZSwapMax
      MemoryZSwapWriteback DelegateSubgroup ManagedOOMMemoryPressureDurationSec MemoryPressureThresholdSec
      MemoryPressureWatch NFTSet CoredumpReceive`
  },
  {
    sections: "Socket",
    since: 257,
    keys: "PassFileDescriptorsToExec PollLimitIntervalSec PollLimitBurst"
  },
  {
    sections: "Timer",
    since: 257,
    keys: "DeferReactivation"
  },
  {
    sections: "Install",
    since: 257,
    keys: "UpheldBy"
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    since: 257,
    before: 262,
    keys: "DefaultStartupMemoryLow"
  },
  {
    sections: "Unit",
    since: 262,
    keys: "?PathIsSocket ?Fraction ?Version ?MachineTag ?KernelModuleLoaded"
  },
  {
    sections: "Service",
    since: 262,
    keys: "ExecReloadPost RestartRandomizedDelaySec LUOSession RefreshOnReload"
  },
  {
    sections: "Service Socket Mount Swap",
    since: 262,
    keys: `
      RootMStack PrivateBPF BPFDelegateCommands BPFDelegateMaps BPFDelegatePrograms BPFDelegateAttachments
      DelegateNamespaces UserNamespacePath StateDirectoryAccounting StateDirectoryQuota CacheDirectoryAccounting
      CacheDirectoryQuota LogsDirectoryAccounting LogsDirectoryQuota MemoryTHP`
  },
  {
    sections: "Service Socket Mount Swap Slice Scope",
    since: 262,
    keys: `
      CPUSetPartition OOMRules CPUPressureThresholdSec CPUPressureWatch IOPressureThresholdSec IOPressureWatch
      BindNetworkInterface`
  },
  {
    sections: "Socket",
    since: 262,
    keys: "PassPIDFD AcceptFileDescriptors DeferTrigger DeferTriggerMaxSec XAttrEntryPoint XAttrListen XAttrAccept"
  },
  {
    sections: "Timer",
    since: 262,
    keys: "RandomizedOffsetSec"
  },
  {
    sections: "Slice",
    since: 262,
    keys: "ConcurrencySoftMax ConcurrencyHardMax ActivatingConcurrencyMax"
  }
];
var tables = /* @__PURE__ */ new Map();
function knownKeys(section, release) {
  let table2 = tables.get(release);
  if (table2 === void 0) {
    table2 = buildTable(release);
    tables.set(release, table2);
  }
  return table2.get(section);
}
function sectionsKnowing(key, type, release) {
  return sectionsOf(type).filter((section) => knownKeys(section, release)?.has(key));
}
function sectionsOf(type) {
  return ["Unit", type.charAt(0).toUpperCase() + type.slice(1), "Install"];
}
function buildTable(release) {
  const table2 = /* @__PURE__ */ new Map();
  for (const { sections, keys, since = 0, before: before2 = Number.POSITIVE_INFINITY } of GROUPS) {
    if (release < since || release >= before2) continue;
    const names3 = keys.trim().split(/\s+/).flatMap(expandName);
    for (const section of sections.split(" ")) {
      const known3 = table2.get(section) ?? /* @__PURE__ */ new Set();
      for (const name of names3) known3.add(name);
      table2.set(section, known3);
    }
  }
  return table2;
}
function expandName(name) {
  return name.startsWith("?") ? [`Condition${name.slice(1)}`, `Assert${name.slice(1)}`] : [name];
}

// src/text.ts
var Text = class _Text {
  pieces;
  #value;
  #starts;
  constructor(pieces) {
    if (pieces.length === 0) throw new RangeError("a text needs at least one piece");
    this.pieces = pieces;
  }
  /** The text that stands at a range of a source, as it is. */
  static verbatim(source, start, end) {
    return new _Text([{ text: source.text.slice(start, end), source, start, end }]);
  }
  static concat(texts) {
    return new _Text(texts.flatMap((text) => text.pieces));
  }
  get value() {
    this.#value ??= this.pieces.length === 1 ? this.pieces[0].text : this.pieces.map((piece) => piece.text).join("");
    return this.#value;
  }
  get length() {
    return this.value.length;
  }
  /** Whether the repository fixes the text between two indices (by default: all of it). */
  isKnown(from = 0, to = this.length) {
    return this.unknowns(from, to).length === 0;
  }
  /** The unknown pieces that overlap a range of the text. */
  unknowns(from = 0, to = this.length) {
    let at = 0;
    return this.pieces.filter((piece) => {
      const begin = at;
      at += piece.text.length;
      return piece.unknown !== void 0 && begin < to && at > from;
    });
  }
  /** The part between two indices, unknown pieces and origins kept. */
  slice(from, to = this.length) {
    const parts = [];
    const starts2 = this.#pieceStarts();
    for (let index = lastAtMost(starts2, from); index < starts2.length && starts2[index] < to; index++) {
      const piece = this.pieces[index];
      const at = starts2[index];
      const begin = Math.max(from - at, 0);
      const end = Math.min(to - at, piece.text.length);
      if (begin < end) parts.push(cut(piece, begin, end));
    }
    if (parts.length > 0) return new _Text(parts);
    const { source, start } = this.span(from, from);
    return new _Text([{ text: "", source, start, end: start }]);
  }
  /**
   * The source range of a part of the text. A part of an escape or of an expansion gives the whole of it; an empty
   * range gives the empty range at that place. Where the text was joined from several files, the first file counts.
   */
  span(from = 0, to = this.length) {
    const source = this.pieces[0].source;
    const starts2 = this.#pieceStarts();
    let start;
    let end;
    for (let index = Math.max(lastAtMost(starts2, from) - 1, 0); index < starts2.length; index++) {
      const piece = this.pieces[index];
      const begin = starts2[index];
      const at = begin + piece.text.length;
      if (begin > to) break;
      if (piece.source !== source) continue;
      const touches = from === to ? begin <= from && from <= at : begin < to && at > from;
      if (!touches) continue;
      const part = cut(piece, Math.max(from - begin, 0), Math.min(to - begin, piece.text.length));
      start ??= part.start;
      end = part.end;
      if (from === to) break;
    }
    if (start === void 0 || end === void 0) {
      const last = this.pieces.findLast((piece) => piece.source === source);
      return { source, start: last.end, end: last.end };
    }
    return { source, start, end };
  }
  /** The index in the text at which each piece begins. */
  #pieceStarts() {
    if (this.#starts === void 0) {
      let at = 0;
      this.#starts = this.pieces.map(({ text }) => {
        at += text.length;
        return at - text.length;
      });
    }
    return this.#starts;
  }
};
function lastAtMost(starts2, number) {
  let low = 0;
  let high = starts2.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (starts2[middle] <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
function cut(piece, from, to) {
  if (from === 0 && to === piece.text.length) return piece;
  const text = piece.text.slice(from, to);
  const start = piece.start + from;
  const isVerbatim = piece.origin === void 0 && piece.text.length === piece.end - piece.start && piece.source.text.startsWith(text, start);
  return isVerbatim ? { ...piece, text, start, end: piece.start + to } : { ...piece, text };
}

// src/systemd/text-builder.ts
var OPAQUE = "\uE000";
var starts = /* @__PURE__ */ new WeakMap();
var masks = /* @__PURE__ */ new WeakMap();
function lexical(text) {
  if (text.pieces.length === 1 && text.pieces[0].unknown === void 0) return text.value;
  let mask = masks.get(text);
  if (mask === void 0) {
    mask = text.pieces.map((piece) => piece.unknown ? OPAQUE.repeat(piece.text.length) : piece.text).join("");
    masks.set(text, mask);
  }
  return mask;
}
function sliceText(text, from, to) {
  if (from === 0 && to === text.length) return text;
  if (text.pieces.length === 1 && from < to) return new Text([cut(text.pieces[0], from, to)]);
  return new TextBuilder().copy(text, from, to).build(text, from, from);
}
var TextBuilder = class {
  #pieces = [];
  /** Bytes that wait for the rest of their character, and where they stand. */
  #bytes;
  add(piece) {
    this.#flush();
    this.#pieces.push(piece);
    return this;
  }
  /** Appends the part of a text between two indices as it is. */
  copy(text, from, to) {
    if (from >= to) return this;
    this.#flush();
    const { pieces } = text;
    let number = pieceAt(text, from);
    let start = startOf2(text, number);
    while (start < to && number < pieces.length) {
      const piece = pieces[number++];
      const end = start + piece.text.length;
      if (end > start) this.#pieces.push(cut(piece, Math.max(from - start, 0), Math.min(to, end) - start));
      start = end;
    }
    return this;
  }
  /** Appends a value that the part of a text between two indices stands for, such as an escape. */
  replace(text, from, to, value) {
    this.#flush();
    this.#pieces.push({ text: value, ...place2(text, from, to) });
    return this;
  }
  /** Appends a byte that the part stands for; adjacent bytes are decoded together, as UTF-8. */
  replaceByte(text, from, to, byte) {
    const span = place2(text, from, to);
    if (this.#bytes?.span.source !== span.source) this.#flush();
    const values = this.#bytes?.values ?? [];
    values.push(byte);
    this.#bytes = { values, span: { ...span, start: this.#bytes?.span.start ?? span.start } };
    return this;
  }
  /** The text; where nothing was appended, an empty text that stands for a part (such as `""`) of another. */
  build(written2, from, to) {
    this.#flush();
    if (this.#pieces.length > 0) return new Text(this.#pieces);
    return new Text([{ text: "", ...place2(written2, from, to) }]);
  }
  #flush() {
    if (this.#bytes === void 0) return;
    this.#pieces.push({ text: decodeUtf8(Uint8Array.from(this.#bytes.values)), ...this.#bytes.span });
    this.#bytes = void 0;
  }
};
function place2(text, from, to) {
  const first = pieceAt(text, from);
  const begin = cutAt(text, first, from, Math.max(from, to));
  if (from >= to) return { source: begin.source, start: begin.start, end: begin.start };
  const last = pieceAt(text, to - 1);
  const end = last === first ? begin.end : cutAt(text, last, from, to).end;
  return { source: begin.source, start: begin.start, end };
}
function cutAt(text, number, from, to) {
  const piece = text.pieces[number];
  const start = startOf2(text, number);
  const length = piece.text.length;
  return cut(piece, clamp(from - start, length), clamp(to - start, length));
}
function clamp(index, length) {
  return Math.max(0, Math.min(index, length));
}
function pieceAt(text, index) {
  if (text.pieces.length === 1) return 0;
  const begins = pieceStarts(text);
  let low = 0;
  let high = begins.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (begins[middle] <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
function startOf2(text, number) {
  return number === 0 ? 0 : pieceStarts(text)[number];
}
function pieceStarts(text) {
  let begins = starts.get(text);
  if (begins === void 0) {
    let at = 0;
    begins = text.pieces.map((piece) => {
      const begin = at;
      at += piece.text.length;
      return begin;
    });
    starts.set(text, begins);
  }
  return begins;
}

// src/systemd/specifiers.ts
var MACHINE = {
  a: "the architecture",
  A: "the operating-system image version",
  b: "the boot id",
  B: "the operating-system build id",
  c: "the control group",
  H: "the host name",
  l: "the short host name",
  m: "the machine id",
  M: "the operating-system image id",
  o: "the operating-system id",
  q: "the pretty host name",
  r: "the control group root",
  R: "the control group root",
  v: "the kernel release",
  w: "the operating-system version",
  W: "the operating-system variant"
};
function expandSpecifiers(text, context) {
  const input = lexical(text);
  let percent = input.indexOf("%");
  if (percent === -1) return { text };
  const result = new TextBuilder();
  let done = 0;
  for (let after = 0; percent !== -1 && percent + 1 < input.length; percent = input.indexOf("%", after)) {
    after = percent + 2;
    const letter = input.charAt(percent + 1);
    if (!/[A-Za-z0-9%]/.test(letter)) continue;
    const value = specifierValue(letter, context);
    if (value === void 0 || value === null) {
      const error = value === null ? "no-value" : "unknown-specifier";
      return { error, specifier: `%${letter}`, at: percent };
    }
    result.copy(text, done, percent);
    done = after;
    if (typeof value !== "string") addUnknown(result, text, percent, value);
    else if (value !== "") result.replace(text, percent, done, value);
  }
  return { text: result.copy(text, done, input.length).build(text, 0, input.length) };
}
function addUnknown(result, text, at, value) {
  const span = place2(text, at, at + 2);
  const written2 = { text: text.value.slice(at, at + 2), ...span, unknown: value.unknown };
  result.add(written2);
  if (value.rest) result.replace(text, at, at + 2, value.rest);
}
function specifierValue(letter, context) {
  if (letter === "%") return "%";
  if ("nNpPiIjJf".includes(letter)) return nameValue(letter, context.unit);
  if ("hsuUgG".includes(letter)) return accountValue(letter, context);
  if ("tSCLEDdTV".includes(letter)) return directoryValue(letter, context);
  if (letter === "y" || letter === "Y") return fragmentValue(letter, context.fragment);
  const what = MACHINE[letter];
  if (what === void 0) return void 0;
  return context.machine?.[letter] ?? unknown(`%${letter} is ${what}, which the repository does not fix`);
}
function nameValue(letter, unit) {
  const prefix = unitNamePrefix(unit) ?? "";
  const component = prefix.slice(prefix.lastIndexOf("-") + 1);
  if (letter === "p") return prefix;
  if (letter === "P") return unescapeUnitName(prefix);
  if (letter === "j") return component;
  if (letter === "J") return unescapeUnitName(component);
  if (unitNameKind(unit) === "template") {
    return unknown(`%${letter} depends on the instance, and ${unit} is a template with no known instance`);
  }
  const instance = unitNameInstance(unit);
  if (letter === "n") return unit;
  if (letter === "N") return unit.slice(0, unit.lastIndexOf("."));
  if (letter === "i") return instance ?? "";
  if (letter === "I") return unescapeUnitName(instance ?? "");
  return instance ? unescapeUnitPath(instance) : unitNameToPath(unit);
}
function accountValue(letter, context) {
  const isSystem = context.scope === "system";
  if (letter === "h") {
    if (isSystem) return "/root";
    return context.home ?? home(context);
  }
  if (letter === "s") return context.shell ?? unknown("%s is the login shell, which the repository does not fix");
  if (isSystem) return letter === "u" || letter === "g" ? "root" : "0";
  const value = { u: context.user, U: context.uid, g: context.group, G: context.gid }[letter];
  if (value !== void 0) return String(value);
  return unknown(`%${letter} depends on the account that runs the manager`);
}
function home({ scope }, rest = "") {
  const reason = scope === "unknown" ? "%h is the home of the account that runs the manager, /root in the system manager" : "%h is the home of the account that runs the user manager";
  return { unknown: { reason, symbol: "home" }, rest };
}
var SYSTEM_DIRECTORIES = {
  t: "/run",
  S: "/var/lib",
  C: "/var/cache",
  L: "/var/log",
  E: "/etc",
  D: "/usr/share"
};
function directoryValue(letter, context) {
  const release = context.release ?? REFERENCE_RELEASE;
  if (letter === "T") return "/tmp";
  if (letter === "V") return "/var/tmp";
  if (letter === "D" && release < 257) return void 0;
  if (letter === "d") return credentials(context);
  if (context.scope === "system") return SYSTEM_DIRECTORIES[letter];
  if (context.scope === "unknown") return unknown(`%${letter} differs between the system and the user manager`);
  return userDirectory(letter, context, release);
}
function userDirectory(letter, context, release) {
  const { xdg } = context;
  const state = release < 257 ? [xdg?.config, "/.config"] : [xdg?.state, "/.local/state"];
  switch (letter) {
    case "t":
      return runtimeDirectory(context, "");
    case "C":
      return below(context, xdg?.cache, "/.cache");
    case "E":
      return below(context, xdg?.config, "/.config");
    case "D":
      return below(context, xdg?.data, "/.local/share");
    case "S":
      return below(context, state[0], state[1]);
    default:
      return below(context, state[0] && `${state[0]}/log`, `${state[1]}/log`);
  }
}
function below(context, directory, path) {
  if (directory !== void 0) return directory;
  return context.home === void 0 ? home(context, path) : context.home + path;
}
function runtimeDirectory({ xdg, uid }, path) {
  const directory = xdg?.runtime ?? (uid === void 0 ? void 0 : `/run/user/${uid}`);
  if (directory !== void 0) return directory + path;
  return { unknown: { reason: "$XDG_RUNTIME_DIR depends on the account that runs the manager" }, rest: path };
}
function credentials(context) {
  const { scope, unit } = context;
  if (scope === "unknown") return unknown("%d differs between the system and the user manager");
  if (unitNameKind(unit) === "template") return unknown(`%d depends on the instance of ${templateName(unit)}`);
  const path = `/credentials/${unit}`;
  return scope === "system" ? `/run${path}` : runtimeDirectory(context, path);
}
function fragmentValue(letter, fragment) {
  if (fragment === void 0) return unknown(`%${letter} depends on where the unit file is installed`);
  return letter === "y" ? fragment : fragment.slice(0, Math.max(1, fragment.lastIndexOf("/")));
}
function unknown(reason) {
  return { unknown: { reason } };
}

// src/systemd/utf8.ts
var REFUSED = /[\p{Cs}\p{Noncharacter_Code_Point}]/u;
function isCleanUtf8(text) {
  return !REFUSED.test(text);
}
function byteLength(text) {
  return text.isWellFormed() ? Buffer.byteLength(text) : encodeUtf8(text).length;
}

// src/systemd/escapes.ts
var SIMPLE = /* @__PURE__ */ new Map([
  ["a", 7],
  ["b", 8],
  ["f", 12],
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["v", 11],
  ["\\", 92],
  ['"', 34],
  ["'", 39],
  ["s", 32]
]);
var OCTAL = { prefix: 0, digits: 3, base: 8, max: 255, isByte: true };
var NUMERIC = /* @__PURE__ */ new Map([
  ["x", { prefix: 1, digits: 2, base: 16, max: 255, isByte: true }],
  ["u", { prefix: 1, digits: 4, base: 16, max: 65535, isByte: false }],
  ["U", { prefix: 1, digits: 8, base: 16, max: 1114111, isByte: false }]
]);
function readEscape(text, at, release) {
  const letter = text.charAt(at);
  const simple = SIMPLE.get(letter);
  if (simple !== void 0) return { length: 1, code: simple, isByte: false };
  const found = readNumber(text, at, NUMERIC.get(letter) ?? OCTAL);
  if (found === void 0 || found.isByte) return found;
  const char = String.fromCodePoint(found.code);
  if (letter === "U") return isCleanUtf8(char) ? found : void 0;
  return release < 262 || char.isWellFormed() ? found : void 0;
}
function readNumber(text, at, { prefix, digits, base, max, isByte }) {
  const length = prefix + digits;
  let code = 0;
  for (let i = at + prefix; i < at + length; i++) {
    const digit = digitAt(text, i);
    if (digit >= base) return void 0;
    code = code * base + digit;
  }
  return code === 0 || code > max ? void 0 : { length, code, isByte };
}
function digitAt(text, at) {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 97 + 10 : Number.POSITIVE_INFINITY;
}

// src/systemd/words.ts
var WHITESPACE = " 	\n\r";
function execWords(release = REFERENCE_RELEASE) {
  return { unquote: true, cUnescape: true, release };
}
function extractFirstWord(text, from, flags) {
  const reader = new WordReader(text, from, flags);
  return reader.read();
}
function extractFirstWordLeniently(text, from, flags) {
  const strict2 = extractFirstWord(text, from, flags);
  if (strict2 === null || !("error" in strict2) || flags.unescapeRelax) return strict2;
  const lenient = extractFirstWord(text, from, { ...flags, unescapeRelax: true });
  return lenient === null || "error" in lenient ? lenient : { ...lenient, unknownEscape: true };
}
function extractWords(text, flags) {
  const words = [];
  for (let at = 0; at !== void 0; ) {
    const found = extractFirstWord(text, at, flags);
    if (found === null) break;
    if ("error" in found) return { words, error: found };
    words.push(found);
    at = found.next;
  }
  return { words };
}
var WordReader = class {
  #text;
  #input;
  #flags;
  #separators;
  #word = new TextBuilder();
  #at;
  /** Where the run of ordinary characters began that has not been copied to the word yet. */
  #run;
  #quote = "";
  constructor(text, from, flags) {
    this.#text = text;
    this.#input = lexical(text);
    this.#flags = flags;
    this.#separators = flags.separators ?? WHITESPACE;
    this.#at = from;
    this.#run = from;
  }
  read() {
    const input = this.#input;
    const { dontCoalesceSeparators } = this.#flags;
    if (!dontCoalesceSeparators) this.#skipSeparators();
    const start = this.#at;
    this.#run = start;
    if (start >= input.length && !dontCoalesceSeparators) return null;
    if (start < input.length && this.#separators.includes(input.charAt(start))) return this.#endOfWord(start);
    for (; ; ) {
      if (this.#at >= input.length) return this.#endOfText(start);
      const char = input.charAt(this.#at);
      if (char === "\\" && !this.#flags.retainEscape) {
        const stop = this.#escape(start);
        if (stop !== void 0) return stop;
      } else if (this.#isQuote(char)) {
        this.#toggleQuote(char);
      } else if (this.#quote === "" && this.#separators.includes(char)) {
        return this.#endOfWord(start);
      } else {
        this.#at++;
      }
    }
  }
  #isQuote(char) {
    if (this.#quote !== "") return char === this.#quote;
    return (char === '"' || char === "'") && (this.#flags.unquote === true || this.#flags.keepQuote === true);
  }
  #toggleQuote(char) {
    this.#quote = this.#quote === "" ? char : "";
    if (this.#flags.unquote) this.#skip(1);
    else this.#at++;
  }
  /** Takes the escape at the current index; gives the result where the word ends with it. */
  #escape(start) {
    const { cUnescape, unescapeSeparators, unescapeRelax, release } = this.#flags;
    const at = this.#at + 1;
    if (at >= this.#input.length) return this.#trailingBackslash(start);
    const char = String.fromCodePoint(this.#input.codePointAt(at));
    if (!cUnescape && !unescapeSeparators) {
      if (unescapeRelax && release === 262) this.#at = at + char.length;
      else this.#dropBackslash(char.length);
      return void 0;
    }
    const found = cUnescape ? readEscape(this.#input, at, release ?? REFERENCE_RELEASE) : void 0;
    if (found !== void 0) this.#replaceEscape(found);
    else if (unescapeSeparators && (this.#separators.includes(char) || char === "\\")) this.#dropBackslash(1);
    else if (unescapeRelax) this.#at = at + char.length;
    else return { error: "bad-escape", start, at };
    return void 0;
  }
  /** Takes the next character as it is. */
  #dropBackslash(length) {
    this.#skip(1);
    this.#at += length;
  }
  #replaceEscape({ length, code, isByte }) {
    const isSurrogate = code >= 55296 && code <= 57343;
    if ((!isByte || code < 128) && !isSurrogate) {
      this.#replace(String.fromCodePoint(code), length);
      return;
    }
    this.#copyRun();
    const end = this.#at + 1 + length;
    const bytes = isSurrogate ? [224 | code >> 12, 128 | code >> 6 & 63, 128 | code & 63] : [code];
    for (const byte of bytes) this.#word.replaceByte(this.#text, this.#at, end, byte);
    this.#skip(1 + length);
  }
  #replace(value, length) {
    this.#copyRun();
    this.#word.replace(this.#text, this.#at, this.#at + 1 + length, value);
    this.#skip(1 + length);
  }
  #trailingBackslash(start) {
    const { unescapeRelax, relax } = this.#flags;
    const end = this.#input.length;
    if (unescapeRelax && (this.#quote === "" || relax)) this.#at = end;
    else if (relax) this.#skip(1);
    else return { error: this.#quote === "" ? "bad-escape" : "unbalanced-quote", start, at: end };
    return this.#finish(start, end, void 0);
  }
  #endOfText(start) {
    const end = this.#input.length;
    if (this.#quote !== "" && !this.#flags.relax) return { error: "unbalanced-quote", start, at: end };
    return this.#finish(start, end, void 0);
  }
  #endOfWord(start) {
    const end = this.#at;
    const { dontCoalesceSeparators, retainSeparators } = this.#flags;
    this.#copyRun();
    if (dontCoalesceSeparators) return this.#finish(start, end, retainSeparators ? end : end + 1);
    if (!retainSeparators) this.#skipSeparators();
    this.#run = this.#at;
    return this.#finish(start, end, this.#at < this.#input.length ? this.#at : void 0);
  }
  #finish(start, end, next) {
    this.#copyRun();
    return { word: this.#word.build(this.#text, start, end), start, end, next };
  }
  #skipSeparators() {
    while (this.#at < this.#input.length && this.#separators.includes(this.#input.charAt(this.#at))) this.#at++;
  }
  #skip(units) {
    this.#copyRun();
    this.#at += units;
    this.#run = this.#at;
  }
  #copyRun() {
    this.#word.copy(this.#text, this.#run, this.#at);
    this.#run = this.#at;
  }
};

// src/systemd/environment.ts
function isVariableName(text) {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}
function parseEnvironment(value, context) {
  const { isReset, words, lost } = expandedWords(value, execWords(context.release), context);
  const variables = [];
  const unknown2 = [];
  for (const { text, span } of words) {
    const equals = lexical(text).indexOf("=");
    const kind = assignmentMistake(text, equals);
    if (kind === "unknown") unknown2.push(text);
    else if (kind !== void 0) lost.push({ kind, text: text.value, span });
    else variables.push({ name: text.value.slice(0, equals), value: sliceText(text, equals + 1, text.length), span });
  }
  return { isReset, variables, lost: inOrder2(lost), unknown: unknown2 };
}
function parseUnsetEnvironment(value, context) {
  return parseNames(value, execWords(context.release), context, true);
}
function parsePassEnvironment(value, context) {
  return parseNames(value, { unquote: true }, context, false);
}
function parseNames(value, flags, context, allowValues) {
  const { isReset, words, lost } = expandedWords(value, flags, context);
  const names3 = [];
  const unknown2 = [];
  for (const { text, span } of words) {
    const equals = lexical(text).indexOf("=");
    const kind = nameMistake(text, equals, allowValues);
    if (kind === "unknown") unknown2.push(text);
    else if (kind !== void 0) lost.push({ kind, text: text.value, span });
    else if (equals === -1) names3.push({ name: text.value, span });
    else names3.push({ name: text.value.slice(0, equals), value: sliceText(text, equals + 1, text.length), span });
  }
  return { isReset, names: names3, lost: inOrder2(lost), unknown: unknown2 };
}
function nameMistake(text, equals, allowValues) {
  const kind = assignmentMistake(text, equals);
  if (kind === "unknown") return kind;
  if (equals === -1) return isVariableName(text.value) ? void 0 : "bad-name";
  return allowValues ? kind : "bad-name";
}
function assignmentMistake(text, equals) {
  const input = lexical(text);
  const name = equals === -1 ? input : input.slice(0, equals);
  if (name.includes(OPAQUE)) return "unknown";
  if (equals === -1) return "no-equals";
  if (!isVariableName(name)) return "bad-name";
  return isCleanUtf8(input) ? void 0 : "bad-value";
}
function expandedWords(value, flags, context) {
  const words = [];
  const lost = [];
  let isReset = true;
  for (let at = 0; at !== void 0; ) {
    const found = extractFirstWord(value, at, flags);
    if (found === null) break;
    isReset = false;
    if ("error" in found) {
      const { error, start } = found;
      lost.push({ kind: error, text: value.value.slice(start), span: place2(value, start, value.length) });
      break;
    }
    at = found.next;
    addExpanded(found, place2(value, found.start, found.end), context, words, lost);
  }
  return { isReset, words, lost };
}
function addExpanded(found, span, context, words, lost) {
  const result = expandSpecifiers(found.word, context);
  if ("text" in result) words.push({ text: result.text, span });
  else lost.push({ kind: "bad-specifier", text: found.word.value, span });
}
function inOrder2(lost) {
  return lost.toSorted((a, b) => a.span.start - b.span.start);
}

// src/systemd/exec-path.ts
function pathMistake(path, release) {
  if (path === "") return { kind: "empty-path", fact: "is no program: there is nothing after the prefixes" };
  if (/[\0-\x1f"'\\\x7f]/.test(path)) {
    return { kind: "special-characters", fact: "has a control character, a quote or a backslash in it" };
  }
  if (release >= 262 && (/[*?[]/.test(path) || !isCleanUtf8(path))) {
    return { kind: "special-characters", fact: "has a wildcard in it or is not valid UTF-8" };
  }
  if (path.endsWith("/") || release >= 257 && /(?:^|\/)\.\.?$/.test(path)) {
    return { kind: "directory-path", fact: "is a directory, not a program" };
  }
  if (path.startsWith("/")) return isPath(path) ? void 0 : { kind: "invalid-path", fact: "is too long for a path" };
  if (path.startsWith(OPAQUE) || isFileName(path)) return void 0;
  return { kind: "invalid-path", fact: "is neither an absolute path nor the bare name of a program" };
}
function isPath(path) {
  return byteLength(path) < 4096 && path.split("/").every((part) => byteLength(part) <= 255);
}
function isFileName(name) {
  return !name.includes("/") && name !== "." && name !== ".." && byteLength(name) <= 255;
}
function simplifyExecPath(path, release) {
  const input = lexical(path);
  if (!/\/\/|\/\.\/|\/\.$|^\/\.\./.test(input)) return path;
  const simple = new TextBuilder();
  let isAtRoot = release >= 257 && input.startsWith("/");
  let isEmpty = true;
  for (const { 0: part, index } of input.matchAll(/[^/]+/g)) {
    if (part === "." || part === ".." && isAtRoot) continue;
    simple.copy(path, Math.max(index - 1, 0), index + part.length);
    isAtRoot = false;
    isEmpty = false;
  }
  return isEmpty ? simple.copy(path, 0, 1).build(path, 0, 1) : simple.build(path, 0, 1);
}

// src/systemd/exec.ts
function parseExec(value, context) {
  const reader = new ExecReader(value, context);
  const isReset = skipBlanks(lexical(value), 0) === value.length;
  const isFatal = !isReset && reader.read();
  return { isReset, commands: reader.commands, problems: reader.problems, fatal: isFatal };
}
function execTokens(value, release = REFERENCE_RELEASE) {
  const tokens = [];
  for (let at = skipBlanks(lexical(value), 0); at !== void 0; ) {
    const found = readToken(value, at, release);
    if (found === null) break;
    tokens.push("error" in found ? { ...found, end: value.length } : found);
    if ("error" in found) break;
    at = found.next;
  }
  return tokens;
}
var FLAG_ORDER = ["-", ":", "+", "!", "!!", "|"];
var ExecReader = class {
  commands = [];
  problems = [];
  #value;
  #context;
  #release;
  constructor(value, context) {
    this.#value = value;
    this.#context = context;
    this.#release = context.release ?? REFERENCE_RELEASE;
  }
  /** Reads the whole line; says whether the unit is refused. */
  read() {
    for (let at = 0; at !== void 0; ) {
      const first = extractFirstWordLeniently(this.#value, at, execWords(this.#release));
      if (first === null) return false;
      if ("error" in first) {
        this.#unbalanced(first, true);
        return false;
      }
      if (lexical(first.word) === ";") {
        at = first.next;
        continue;
      }
      const step2 = this.#command(first);
      if ("fatal" in step2) return step2.fatal;
      at = step2.next;
    }
    return false;
  }
  #command(first) {
    const { flags, namesItself, length, isOutdated } = readPrefixes(lexical(first.word), this.#release);
    if (isOutdated) {
      const message = 'the prefix "!!" has no effect from systemd 258 on';
      this.problems.push({ kind: "outdated-prefix", span: this.#span(first), message });
    }
    const ignored = flags.includes("-");
    this.#noteEscape(first);
    const written2 = new TextBuilder().copy(first.word, length, first.word.length).build(first.word, length, length);
    const viaShell = flags.includes("|");
    const path = viaShell ? written2 : this.#path(first, written2, ignored);
    if (path === void 0) return { fatal: !ignored };
    const tokens = [first];
    const argv = [];
    if (viaShell) argv.push(this.#made(first, namesItself ? "-sh" : "sh"), ...path.length > 0 ? [path] : []);
    else if (!namesItself) argv.push(path);
    const step2 = this.#arguments(first.next, ignored, argv, tokens);
    if ("fatal" in step2) return step2;
    if (argv.length === 0) {
      const message = '"@" asks for a word after the path, which names the program, and there is none';
      this.#report("missing-name", this.#span(first), message, ignored);
      return { fatal: !ignored };
    }
    this.commands.push({
      path: viaShell ? this.#made(first, "/bin/sh") : simplifyExecPath(path, this.#release),
      argv,
      flags,
      span: place2(this.#value, first.start, tokens.at(-1).end),
      tokens
    });
    return step2;
  }
  /** The path with its specifiers expanded; undefined where systemd refuses it. */
  #path(first, written2, ignored) {
    const path = this.#expand(written2, ignored);
    if (path === void 0) return void 0;
    const mistake = pathMistake(lexical(path), this.#release);
    if (mistake === void 0) return path;
    this.#report(mistake.kind, this.#span(first), `"${path.value}" ${mistake.fact}`, ignored);
    return void 0;
  }
  #arguments(from, ignored, argv, tokens) {
    for (let at = from; at !== void 0; ) {
      const token = readToken(this.#value, at, this.#release);
      if (token === null) return { next: void 0 };
      if ("error" in token) {
        this.#unbalanced(token, ignored);
        return { fatal: !ignored };
      }
      at = token.next;
      if (token.kind === "separator") return { next: at };
      this.#noteEscape(token);
      const argument = token.kind === "escaped-semicolon" ? token.word : this.#expand(token.word, ignored);
      if (argument === void 0) return { fatal: !ignored };
      argv.push(argument);
      tokens.push(token);
    }
    return { next: void 0 };
  }
  #expand(word, ignored) {
    const result = expandSpecifiers(word, this.#context);
    if ("text" in result) return result.text;
    const { specifier, at } = result;
    const message = result.error === "unknown-specifier" ? `systemd knows no specifier "${specifier}" (a literal percent sign is written "%%")` : `"${specifier}" has no value for ${this.#context.unit}`;
    this.#report("bad-specifier", place2(word, at, at + 2), message, ignored);
    return void 0;
  }
  #made(first, text) {
    return new TextBuilder().replace(this.#value, first.start, first.end, text).build(this.#value, 0, 0);
  }
  #unbalanced({ start }, ignored) {
    const span = place2(this.#value, start, this.#value.length);
    this.#report("unbalanced-quote", span, "a quote that is opened here is not closed", ignored);
  }
  #noteEscape(token) {
    if (!token.unknownEscape) return;
    const message = "systemd does not know an escape in this word and keeps it as written, backslash included";
    this.problems.push({ kind: "unknown-escape", span: this.#span(token), message });
  }
  #report(kind, span, fact2, ignored) {
    const consequence5 = ignored ? "systemd ignores the rest of this line" : "systemd refuses the unit";
    this.problems.push({ kind, span, message: `${fact2}: ${consequence5}` });
  }
  #span({ start, end }) {
    return place2(this.#value, start, end);
  }
};
function readPrefixes(word, release) {
  const flags = /* @__PURE__ */ new Set();
  let namesItself = false;
  let length = 0;
  for (; length < word.length; length++) {
    const char = word.charAt(length);
    const isPlain = !flags.has("+") && !flags.has("!!");
    if (char === "@" && !namesItself) namesItself = true;
    else if ((char === "-" || char === ":") && !flags.has(char)) flags.add(char);
    else if (char === "|" && release >= 262 && !flags.has("|")) flags.add("|");
    else if ((char === "+" || char === "!") && isPlain && !flags.has("!")) flags.add(char);
    else if (char === "!" && isPlain && flags.delete("!")) flags.add("!!");
    else break;
  }
  const isOutdated = release >= 262 && flags.delete("!!");
  return { flags: FLAG_ORDER.filter((flag) => flags.has(flag)), namesItself, length, isOutdated };
}
function readToken(value, at, release) {
  const input = lexical(value);
  const semicolon = /^(?:\\;|;)(?![^ \t\n\r])/.exec(input.slice(at, at + 3))?.[0];
  if (semicolon === void 0) return extractFirstWordLeniently(value, at, execWords(release));
  const end = at + semicolon.length;
  const after = skipBlanks(input, end);
  const word = new TextBuilder().copy(value, end - 1, end).build(value, at, end);
  const kind = semicolon === ";" ? "separator" : "escaped-semicolon";
  return { word, start: at, end, kind, next: after < input.length ? after : void 0 };
}
function skipBlanks(input, from) {
  let at = from;
  while (at < input.length && WHITESPACE.includes(input.charAt(at))) at++;
  return at;
}

// src/systemd/values.ts
function readText(value, context) {
  if (value.value === "") return { reset: true };
  const expanded = expandSpecifiers(value, context);
  return "error" in expanded ? { refused: badSpecifier(expanded.specifier) } : { value: expanded.text };
}
function readWord(words) {
  return (value) => {
    const word = value.value;
    if (words.includes(word)) return { value: word };
    if (!value.isKnown()) return { value: null };
    return { refused: `${quoted(value)} is none of ${words.join(", ")}` };
  };
}
var SERVICE_TYPES = ["simple", "exec", "forking", "oneshot", "dbus", "notify", "idle"];
var RESTARTS = [
  "no",
  "on-success",
  "on-failure",
  "on-abnormal",
  "on-watchdog",
  "on-abort",
  "always"
];
function readType(value, context) {
  const isLater = context.release !== void 0 && context.release > 252;
  return readWord(isLater ? [...SERVICE_TYPES, "notify-reload"] : SERVICE_TYPES)(value);
}
function readBoolean(value) {
  const word = value.value.toLowerCase();
  if (/^(?:1|yes|y|true|t|on)$/.test(word)) return { value: true };
  if (/^(?:0|no|n|false|f|off)$/.test(word)) return { value: false };
  if (!value.isKnown()) return { value: null };
  return { refused: `${quoted(value)} is neither yes nor no` };
}
function readDynamicUser(value) {
  const reading = readBoolean(value);
  return "refused" in reading ? { ...reading, fatal: "bad-setting" } : reading;
}
function readKillMode(value) {
  return value.value === "" ? { reset: true } : readWord(["control-group", "process", "mixed", "none"])(value);
}
function readStatuses(value) {
  if (value.value === "") return { reset: true };
  const words = value.value.split(/[ \t\n\r]+/);
  const isStatus = (word) => /^(?:[0-9]{1,3}|[A-Z][A-Z0-9_+-]*)$/.test(word) && !(Number(word) > 255);
  if (words.some(isStatus) || !value.isKnown()) return { value: true };
  return { refused: `${quoted(value)} names no exit status` };
}
var UNITS = [
  "seconds|second|sec|s|minutes|minute|min|months|month|M|msec|ms|m",
  "hours|hour|hr|h|days|day|d|weeks|week|w|years|year|y|usec|us|\u03BCs|\xB5s"
].join("|");
var SPAN_PART = new RegExp(
  `[ \\t\\n\\r]*(?:\\+?[0-9]{1,13}(?![0-9])(?:\\.[0-9]+)?|\\.[0-9]+)[ \\t\\n\\r]*(?:${UNITS})?`,
  "y"
);
function readTimeSpan(value) {
  const text = value.value;
  if (!value.isKnown() || text === "infinity") return { value };
  SPAN_PART.lastIndex = 0;
  let end = 0;
  while (end < text.length && SPAN_PART.test(text)) end = SPAN_PART.lastIndex;
  if (text !== "" && end === text.length) return { value };
  return { refused: `${quoted(value)} is no time span` };
}
function readAccount(value, context) {
  if (value.value === "") return { reset: true };
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier), fatal: "bad-setting" };
  const { text } = expanded;
  if (text.isKnown() && !isAccount(text.value)) {
    return { refused: `${quoted(text)} can be no user or group`, fatal: "bad-setting" };
  }
  return { value: text };
}
function readWorkingDirectory(value, context) {
  if (value.value === "") return { reset: true };
  const optional = lexical(value).startsWith("-");
  const rest = optional ? sliceText(value, 1, value.length) : value;
  if (rest.value === "~") return { value: { optional } };
  const path = readAbsolutePath(rest, context);
  if ("value" in path) return { value: { path: path.value, optional } };
  return optional ? path : { ...path, fatal: "bad-setting" };
}
function readPidFile(value, context) {
  if (value.value === "") return { reset: true };
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier) };
  const isRelative = !/^[/\ue000]/.test(lexical(expanded.text));
  const absolute = isRelative ? belowRuntime(expanded.text, context) : expanded.text;
  const path = checkPath(absolute);
  if (!("value" in path)) return { ...path, fatal: "error" };
  if (!/^\/var\/run(?:\/|$)/.test(lexical(path.value))) return path;
  const rest = sliceText(path.value, "/var".length, path.value.length);
  return { value: rest, notice: `${quoted(path.value)} is read as "${rest.value}"` };
}
function readAbsolutePath(value, context) {
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier) };
  return checkPath(expanded.text);
}
var OUTPUTS = "inherit null tty kmsg kmsg+console journal journal+console socket fd file append truncate".split(" ");
var OLD_OUTPUTS = /* @__PURE__ */ new Map([
  ["syslog", "journal"],
  ["syslog+console", "journal+console"]
]);
function readOutput(value, context) {
  const text = lexical(value);
  const kind = /^(?:file|append|truncate|fd)(?=:)/.exec(text)?.[0];
  if (kind !== void 0) {
    const rest = sliceText(value, kind.length + 1, value.length);
    const path = kind === "fd" ? readDescriptorName(rest, context) : readAbsolutePath(rest, context);
    if ("refused" in path) return path;
    return { value: "reset" in path ? { kind } : { kind, path: path.value } };
  }
  const journal = OLD_OUTPUTS.get(text);
  if (journal !== void 0) return { value: { kind: journal }, notice: `"${text}" is read as "${journal}"` };
  if (OUTPUTS.includes(text) || text.includes(OPAQUE)) return { value: { kind: value.value } };
  return { refused: `${quoted(value)} names no target` };
}
function readDescriptorName(value, context) {
  const name = readText(value, context);
  if (!("value" in name) || !/[\0-\x1f\x7f:]/.test(name.value.value)) return name;
  return { refused: `${quoted(name.value)} is no name of a file descriptor` };
}
function readBusName(value, context) {
  const expanded = expandSpecifiers(value, context);
  if ("error" in expanded) return { refused: badSpecifier(expanded.specifier) };
  const { text } = expanded;
  const isName = text.length < 256 && /^(?:(?:[A-Za-z_-][A-Za-z0-9_-]*(?:\.|$)){2,}|:(?:[A-Za-z0-9_-]+(?:\.|$)){2,})$/.test(text.value) && !text.value.endsWith(".");
  return isName || !text.isKnown() ? { value: text } : { refused: `${quoted(text)} is no D-Bus name` };
}
var ACTIONS = "none reboot reboot-force reboot-immediate poweroff poweroff-force poweroff-immediate exit exit-force";
var LATER_ACTIONS = `${ACTIONS} soft-reboot soft-reboot-force kexec kexec-force halt halt-force halt-immediate`;
function readAction(value, context) {
  const words = context.release !== void 0 && context.release > 252 ? LATER_ACTIONS : ACTIONS;
  return readWord(words.split(" "))(value);
}
function badSpecifier(specifier) {
  return `${specifier} is no specifier that it can resolve`;
}
function quoted(text) {
  return JSON.stringify(text.value);
}
function checkPath(path) {
  const text = lexical(path);
  if (!/^[/\ue000]/.test(text)) return { refused: `${quoted(path)} is not an absolute path` };
  const simple = simplifyPath(text);
  if (text.startsWith("/") && !isNormalizedPath(simple)) {
    return { refused: `${quoted(path)} is too long or has ".." in it` };
  }
  return { value: simple === text ? path : simplifyText(path, text) };
}
function simplifyText(path, text) {
  const result = new TextBuilder();
  let start = 0;
  for (const part of text.split("/")) {
    const end = start + part.length;
    const isFirst = start === 0;
    if (part !== "" && part !== ".") result.copy(path, isFirst ? start : start - 1, end);
    start = end + 1;
  }
  const simple = result.build(path, 0, 0);
  return simple.value === "" ? sliceText(path, 0, 1) : simple;
}
function belowRuntime(path, context) {
  const [piece] = path.pieces;
  const { source, start } = piece;
  const prefix = new TextBuilder().add({ text: "%t", source, start, end: start }).build(path, 0, 0);
  const expanded = expandSpecifiers(prefix, context);
  const runtime = "error" in expanded ? prefix : expanded.text;
  const slash = new TextBuilder().add({ text: "/", source, start, end: start }).build(path, 0, 0);
  return new TextBuilder().copy(runtime, 0, runtime.length).copy(slash, 0, 1).copy(path, 0, path.length).build(path, 0, 0);
}
function isAccount(name) {
  if (/^(?:0|[1-9][0-9]*)$/.test(name)) {
    const id = Number(name);
    return id < 4294967295 && id !== 65535;
  }
  if (/^-?[0-9]+$/.test(name) || name === "." || name === ".." || name === "") return false;
  return !/[\0-\x1f\x7f:/]|^[ \t]|[ \t]$/.test(name);
}

// src/systemd/settings.ts
var EXEC_KEYS = [
  "ExecCondition",
  "ExecStartPre",
  "ExecStart",
  "ExecStartPost",
  "ExecReload",
  "ExecStop",
  "ExecStopPost"
];
var SCALARS = {
  "Unit.Description": readText,
  "Unit.SuccessAction": readAction,
  "Unit.StartLimitIntervalSec": readTimeSpan,
  "Service.Type": readType,
  "Service.ExitType": readWord(["main", "cgroup"]),
  "Service.Restart": readWord(RESTARTS),
  "Service.RestartSec": readTimeSpan,
  "Service.TimeoutStartSec": readTimeSpan,
  "Service.TimeoutStopSec": readTimeSpan,
  "Service.RuntimeMaxSec": readTimeSpan,
  "Service.WatchdogSec": readTimeSpan,
  "Service.RemainAfterExit": readBoolean,
  "Service.DynamicUser": readDynamicUser,
  "Service.RestartForceExitStatus": readStatuses,
  "Service.KillMode": readKillMode,
  "Service.BusName": readBusName,
  "Service.PAMName": readText,
  "Service.User": readAccount,
  "Service.Group": readAccount,
  "Service.WorkingDirectory": readWorkingDirectory,
  "Service.PIDFile": readPidFile,
  "Service.StandardOutput": readOutput,
  "Service.StandardError": readOutput,
  "Install.DefaultInstance": readText
};
var DEPENDENCIES = new Set(
  "Wants Requires Requisite BindsTo BindTo Upholds PartOf Conflicts Before After OnFailure OnSuccess PropagatesReloadTo JoinsNamespaceOf".split(" ")
);
var DEPENDENCY_WORDS = { retainEscape: true };
var INSTALL_WORDS = { unquote: true, retainEscape: true };
var UnitSettings = class {
  all = [];
  problems = [];
  exec = /* @__PURE__ */ new Map();
  /** By name, in the manager's order: a later assignment takes the place of an earlier one. */
  environment = /* @__PURE__ */ new Map();
  environmentFiles = [];
  passEnvironment = [];
  unsetEnvironment = [];
  /** Words of `Environment=` and its kin that the manager drops. */
  lost = [];
  /** Words of them of which the repository does not even fix the name. */
  unknownWords = [];
  dependencies = [];
  #type;
  #scalars = /* @__PURE__ */ new Map();
  /** Per key, the assignments that the value now in force is made of. */
  #inForce = /* @__PURE__ */ new Map();
  /** `type` is that of the unit, such as `service`. */
  constructor(type) {
    this.#type = type;
  }
  get(key) {
    return this.#scalars.get(key);
  }
  /** Takes the next assignment; says how the unit is refused where that ends the reading of the file. */
  read(file, assignment, value, context) {
    const setting = { file, assignment, value };
    this.all.push(setting);
    const key = assignment.key.value;
    const { section } = assignment;
    if (!knownKeys(section, context.release ?? REFERENCE_RELEASE)?.has(key))
      return this.#unknown(setting, key, context);
    const name = `${section}.${key}`;
    if (name in SCALARS) return this.#scalar(setting, name, context);
    if (section === "Service") return this.#service(setting, key, context);
    if (section === "Install") return this.#dependencies(setting, key, INSTALL_WORDS, context);
    if (section === "Unit" && DEPENDENCIES.has(key)) return this.#dependencies(setting, key, DEPENDENCY_WORDS, context);
    this.#add(setting);
    return void 0;
  }
  #unknown(setting, key, context) {
    const elsewhere = sectionsKnowing(key, this.#type, context.release ?? REFERENCE_RELEASE);
    setting.ineffective = elsewhere.length > 0 ? "misplaced" : "unknown-key";
    if (key.startsWith("X-")) return;
    const { section } = setting.assignment;
    const where = elsewhere.map((name) => `[${name}]`).join(" and ");
    const message = elsewhere.length > 0 ? `${key}= has no effect in [${section}]: systemd knows it in ${where} only and ignores this line` : `systemd knows no ${key}= in [${section}] and ignores this line`;
    const kind = elsewhere.length > 0 ? "misplaced-key" : "unknown-key";
    this.problems.push({ kind, span: setting.assignment.key.span(), message, setting });
  }
  #scalar(setting, name, context) {
    const reading = SCALARS[name](setting.value, context);
    if ("refused" in reading) return this.#refuse(setting, reading);
    this.#release(name, "reset" in reading ? "reset" : "overridden");
    this.#add(setting, name);
    if ("reset" in reading) this.#scalars.delete(name);
    else this.#scalars.set(name, { value: reading.value, setting });
    if ("value" in reading && reading.notice !== void 0) this.#report("corrected-value", setting, reading.notice);
    return void 0;
  }
  #service(setting, key, context) {
    if (EXEC_KEYS.includes(key)) return this.#exec(setting, key, context);
    switch (key) {
      case "Environment":
        this.#environment(setting, context);
        break;
      case "EnvironmentFile":
        this.#environmentFile(setting, context);
        break;
      case "PassEnvironment":
        this.passEnvironment = this.#names(setting, parsePassEnvironment(setting.value, context), this.passEnvironment);
        break;
      case "UnsetEnvironment":
        this.unsetEnvironment = this.#names(
          setting,
          parseUnsetEnvironment(setting.value, context),
          this.unsetEnvironment
        );
        break;
      default:
        if (setting.value.value === "") this.#release(`Service.${key}`, "reset");
        this.#add(setting);
    }
    return void 0;
  }
  #exec(setting, key, context) {
    const { isReset, commands, problems: problems2, fatal } = parseExec(setting.value, context);
    if (isReset) {
      this.#release(`Service.${key}`, "reset");
      this.exec.delete(key);
    }
    if (commands.length > 0) this.exec.set(key, [...this.exec.get(key) ?? [], ...commands]);
    if (isReset || commands.length > 0) this.#add(setting);
    else setting.ineffective = "refused";
    const last = problems2.at(-1);
    for (const problem3 of problems2) {
      this.problems.push({ ...problem3, setting, ...fatal && problem3 === last && { fatal: true } });
    }
    return fatal ? "bad-setting" : void 0;
  }
  #environment(setting, context) {
    const line = parseEnvironment(setting.value, context);
    if (line.isReset) this.environment.clear();
    for (const value of line.variables) this.environment.set(value.name, { value, setting });
    this.#environmentWords(setting, line, line.variables.length);
  }
  #names(setting, line, known3) {
    this.#environmentWords(setting, line, line.names.length);
    const names3 = /* @__PURE__ */ new Map();
    const added = line.names.map((value) => ({ value, setting }));
    for (const entry of line.isReset ? added : [...known3, ...added]) {
      const key = `${entry.value.name}=${entry.value.value?.value}`;
      if (!names3.has(key)) names3.set(key, entry);
    }
    return [...names3.values()];
  }
  #environmentWords(setting, line, taken) {
    const { section, key } = setting.assignment;
    if (line.isReset) this.#release(`${section}.${key.value}`, "reset");
    for (const value of line.lost) this.lost.push({ value, setting });
    for (const value of line.unknown) this.unknownWords.push({ value, setting });
    if (line.isReset || taken > 0 || line.unknown.length > 0) this.#add(setting);
    else setting.ineffective = "refused";
  }
  #environmentFile(setting, context) {
    if (setting.value.value === "") {
      this.#release("Service.EnvironmentFile", "reset");
      this.environmentFiles = [];
      this.#add(setting);
      return;
    }
    const expanded = expandSpecifiers(setting.value, context);
    if ("error" in expanded) {
      this.#refuse(setting, { refused: badSpecifier(expanded.specifier) });
      return;
    }
    const { text } = expanded;
    const optional = lexical(text).startsWith("-");
    const path = checkPath(optional ? sliceText(text, 1, text.length) : text);
    if ("refused" in path) {
      this.#refuse(setting, path);
      return;
    }
    this.#add(setting);
    this.environmentFiles.push({ path: path.value, optional, setting });
  }
  #dependencies(setting, key, flags, context) {
    const { value } = setting;
    if (value.value === "" && flags === INSTALL_WORDS && key !== "Also") {
      this.#release(`Install.${key}`, "reset");
      this.dependencies = this.dependencies.filter((dependency) => dependency.key !== key);
    }
    this.#add(setting);
    for (let at = 0; at !== void 0; ) {
      const found = extractFirstWord(value, at, flags);
      if (found === null) break;
      if ("error" in found) {
        this.#report("refused-value", setting, "the rest of the line has unbalanced quotes and is ignored");
        break;
      }
      at = found.next;
      const name = expandSpecifiers(found.word, context);
      if ("text" in name && (!name.text.isKnown() || unitNameKind(name.text.value) !== null)) {
        this.dependencies.push({ key, name: name.text, setting });
      } else {
        this.#report("refused-value", setting, `"${found.word.value}" is no name of a unit and is ignored`);
      }
    }
  }
  #refuse(setting, { refused, fatal }) {
    setting.ineffective = "refused";
    const key = setting.assignment.key.value;
    const effect = fatal === void 0 ? "ignores this line" : "refuses the unit";
    const message = `${key}=: ${refused}, so systemd ${effect}`;
    const span = setting.value.span();
    this.problems.push({ kind: "refused-value", span, message, setting, ...fatal && { fatal: true } });
    return fatal;
  }
  #report(kind, setting, message) {
    this.problems.push({ kind, span: setting.value.span(), message, setting });
  }
  #add(setting, name = `${setting.assignment.section}.${setting.assignment.key.value}`) {
    const known3 = this.#inForce.get(name);
    if (known3 === void 0) this.#inForce.set(name, [setting]);
    else known3.push(setting);
  }
  /** Marks what a key was set to before as of no effect. */
  #release(name, why) {
    for (const setting of this.#inForce.get(name) ?? []) setting.ineffective = why;
    this.#inForce.delete(name);
  }
};

// src/systemd/lines.ts
var LONG_LINE = 1048576;
var BYTE_ORDER_MARK = 65279;
function* logicalLines(source) {
  const { text } = source;
  const ends = /[\n\r\0]/g;
  let line = 0;
  let hasMark = text.includes("\uFEFF");
  let pieces = [];
  let bytes = 0;
  for (let start = 0, next = 0; start < text.length; start = next) {
    ends.lastIndex = start;
    const end = ends.exec(text)?.index ?? text.length;
    next = skipLineEnd(text, end);
    line++;
    if (isTooLong(text, start, end, LONG_LINE - 1)) return yield { error: "line-too-long", line, start, end };
    if (isComment(text, start, end)) continue;
    let from = start;
    if (hasMark && text.charCodeAt(start) === BYTE_ORDER_MARK) {
      hasMark = false;
      from++;
    }
    const continues = isContinued(text, from, end);
    if (continues || pieces.length > 0) bytes += byteLength(text.slice(from, end));
    if (bytes > LONG_LINE) return yield { error: "continuation-too-long", line, start, end };
    if (continues) {
      if (from < end - 1) pieces.push(verbatim(source, from, end - 1));
      pieces.push({ text: " ", source, start: end - 1, end: next });
      continue;
    }
    pieces.push(verbatim(source, from, end));
    yield { text: new Text(pieces), line };
    pieces = [];
    bytes = 0;
  }
  if (pieces.length > 0) yield { text: new Text(pieces), line: line + 1 };
}
function verbatim(source, start, end) {
  return { text: source.text.slice(start, end), source, start, end };
}
function skipLineEnd(text, at) {
  let seen = "";
  let next = at;
  while (next < text.length && !seen.includes("\0")) {
    const char = text.charAt(next);
    if (char !== "\n" && char !== "\r" && char !== "\0" || seen.includes(char)) break;
    seen += char;
    next++;
  }
  return next;
}
function isComment(text, start, end) {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at < end && (text.charAt(at) === "#" || text.charAt(at) === ";");
}
function isContinued(text, start, end) {
  let at = end;
  while (at > start && text.charAt(at - 1) === "\\") at--;
  return (end - at) % 2 === 1;
}
function isTooLong(text, start, end, limit) {
  return (end - start) * 3 > limit && byteLength(text.slice(start, end)) > limit;
}

// src/systemd/syntax.ts
function parseUnitFile(source, options = {}) {
  const reader = new UnitReader(source, options);
  let fatal;
  for (const line of logicalLines(source)) {
    fatal = "error" in line ? tooLong(source, line) : reader.read(line.text, line.line);
    if (fatal !== void 0) break;
  }
  const { headers, assignments, problems: problems2 } = reader;
  return { source, headers, assignments, problems: problems2, ...fatal && { fatal } };
}
var UnitReader = class {
  headers = [];
  assignments = [];
  problems = [];
  #sections;
  #release;
  #isClean;
  /** The header that the lines belong to. */
  #section;
  constructor(source, { sections, release }) {
    this.#sections = sections && new Set(sections);
    this.#release = release ?? 252;
    this.#isClean = isCleanUtf8(source.text);
  }
  /** Takes one logical line; gives the problem that ends the reading. */
  read(raw, line) {
    const text = strip(raw, 0, raw.length);
    const { value } = text;
    if (value === "") return void 0;
    if (!this.#isClean && !isCleanUtf8(value)) {
      return problem("invalid-utf8", text, line, "this line is not valid UTF-8: systemd stops reading the file here");
    }
    if (value.startsWith("[")) return this.#header(text, line);
    this.#assignment(text, line);
    return void 0;
  }
  #header(text, line) {
    const { value } = text;
    const name = value.slice(1, -1);
    if (!value.endsWith("]")) {
      const message = `"${value}" is not a section header (a comment must stand on a line of its own): systemd stops reading the file here`;
      return problem("invalid-section-header", text, line, message);
    }
    if (/[\0-\x1f"'\\\x7f]/.test(name) || this.#release >= 262 && /^$|[*?[]/.test(name)) {
      const message = `the section header "${value}" has characters in it that no section may have: systemd stops reading the file here`;
      return problem("bad-section-characters", text, line, message);
    }
    const isKnown = this.#sections === void 0 || this.#sections.has(name);
    this.#section = { name, span: text.span(), line, isKnown };
    this.headers.push(this.#section);
    if (!isKnown && !name.startsWith("X-") && !this.#sections?.has(`-${name}`)) {
      const message = `systemd does not know the section [${name}] here and skips its lines`;
      this.problems.push(problem("unknown-section", text, line, message));
    }
    return void 0;
  }
  #assignment(text, line) {
    const section = this.#section;
    if (section === void 0 && this.#sections !== void 0) {
      const message = "this line stands before the first section header: systemd ignores it";
      this.problems.push(problem("assignment-outside-section", text, line, message));
      return;
    }
    if (section?.isKnown === false) return;
    const equals = text.value.indexOf("=");
    if (equals > 0) {
      this.assignments.push({
        section: section?.name ?? "",
        sectionLine: section?.line ?? 0,
        key: strip(text, 0, equals),
        value: strip(text, equals + 1, text.length),
        line
      });
    } else if (equals === 0) {
      this.problems.push(problem("missing-key", text, line, 'this line has no key before "=": systemd ignores it'));
    } else {
      this.problems.push(problem("missing-equals", text, line, 'this line has no "=": systemd ignores it'));
    }
  }
};
function strip(text, from, to) {
  const { value } = text;
  let start = from;
  let end = to;
  while (start < end && isWhitespace(value.charCodeAt(start))) start++;
  while (end > start && isWhitespace(value.charCodeAt(end - 1))) end--;
  return sliceText(text, start, end);
}
function isWhitespace(code) {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
function problem(kind, text, line, message) {
  return { kind, span: place2(text, 0, text.length), line, message };
}
function tooLong(source, { error, line, start, end }) {
  const what = error === "line-too-long" ? "this line" : "this line with the lines that it continues";
  return problem(
    error,
    Text.verbatim(source, start, end),
    line,
    `${what} has more than 1 MiB: systemd refuses the file`
  );
}

// src/systemd/verify.ts
function serviceType(settings) {
  const type = settings.get("Service.Type");
  if (type !== void 0) return type.value;
  if (settings.get("Service.BusName") !== void 0) return "dbus";
  return settings.exec.has("ExecStart") ? "simple" : "oneshot";
}
function verifyService(settings) {
  const type = serviceType(settings);
  const typeSpan = settings.get("Service.Type")?.setting.value.span();
  return commandProblem(settings, type, typeSpan) ?? (type === "oneshot" ? oneshotProblem(settings, typeSpan) : void 0) ?? dbusProblem(settings, type, typeSpan) ?? pamProblem(settings);
}
function commandProblem(settings, type, typeSpan) {
  const starts2 = settings.exec.get("ExecStart") ?? [];
  const second = starts2[1];
  if (second !== void 0 && type !== "oneshot" && type !== null) {
    const message2 = `the service has ${starts2.length} ExecStart= commands, which only Type=oneshot may have`;
    return problem2("several-exec-start", second.span, message2, starts2[0]?.span);
  }
  if (starts2.length > 0) return void 0;
  const action = settings.get("Unit.SuccessAction");
  const hasAction = action !== void 0 && action.value !== "none";
  if (!settings.exec.has("ExecStop") && !hasAction) {
    return problem2("nothing-to-run", void 0, "the service has no ExecStart=, no ExecStop= and no SuccessAction=");
  }
  if (type !== "oneshot" && type !== null) {
    return problem2("no-exec-start", typeSpan, "the service has no ExecStart=, which only Type=oneshot may lack");
  }
  const remain = settings.get("Service.RemainAfterExit");
  if (remain?.value === true || remain?.value === null || hasAction || type === null) return void 0;
  const message = "the service has no ExecStart=, no SuccessAction= and no RemainAfterExit=yes";
  return problem2("no-exec-start", typeSpan, message);
}
function oneshotProblem(settings, typeSpan) {
  const restart = settings.get("Service.Restart");
  if (restart?.value === "always" || restart?.value === "on-success") {
    const message2 = `Restart=${restart.value} is not allowed for Type=oneshot`;
    return problem2("oneshot-restart", restart.setting.value.span(), message2, typeSpan);
  }
  const forced = settings.get("Service.RestartForceExitStatus");
  if (forced !== void 0) {
    const message2 = "RestartForceExitStatus= is not allowed for Type=oneshot";
    return problem2("oneshot-force-restart", forced.setting.value.span(), message2, typeSpan);
  }
  const exitType = settings.get("Service.ExitType");
  if (exitType?.value !== "cgroup") return void 0;
  const message = "ExitType=cgroup is not allowed for Type=oneshot";
  return problem2("oneshot-exit-type", exitType.setting.value.span(), message, typeSpan);
}
function dbusProblem(settings, type, typeSpan) {
  if (type !== "dbus" || settings.get("Service.BusName") !== void 0) return void 0;
  return problem2("no-bus-name", typeSpan, "Type=dbus needs a BusName=, and the service has none");
}
function pamProblem(settings) {
  const pam = settings.get("Service.PAMName");
  const mode = settings.get("Service.KillMode");
  if (pam === void 0 || mode?.value !== "process" && mode?.value !== "none") return void 0;
  const message = `PAMName= does not go with KillMode=${mode.value}: it must be control-group or mixed`;
  return problem2("pam-kill-mode", mode.setting.value.span(), message, pam.setting.value.span());
}
function problem2(kind, span, message, related) {
  return {
    kind,
    message,
    ...span !== void 0 && { span },
    ...related !== void 0 && { related }
  };
}

// src/systemd/load.ts
function loadUnit(index, name, context) {
  const type = unitNameType(name);
  if (type === null || unitNameKind(name) === null) return null;
  const location = locateUnit(index, name);
  const path = location?.fragment;
  const loader = new Loader(index, name, type, context, path);
  const found = path === void 0 ? void 0 : openPath(index.tree, path);
  if (location === null || path === void 0 || found === void 0) return loader.result("not-found", name, [name]);
  return loader.load(location, path, found);
}
var Loader = class {
  #index;
  #name;
  #type;
  #context;
  #path;
  #settings;
  #dropIns = [];
  #fragment;
  constructor(index, name, type, context, path) {
    this.#index = index;
    this.#name = name;
    this.#type = type;
    this.#context = context;
    this.#path = path;
    this.#settings = new UnitSettings(type);
  }
  load({ id, names: names3 }, path, found) {
    const isMasked = isMask(found);
    this.#fragment = { path };
    if (found.kind === "file" && !isMasked) {
      const file = this.#parse(found);
      this.#fragment = { path, file };
      const fatal = this.#read(file, this.#name);
      if (fatal !== void 0) return this.result(fatal, this.#name, [this.#name]);
    } else if (found.kind === "directory") {
      return this.result("error", this.#name, [this.#name]);
    }
    if (!isMasked || this.#index.release === 252) this.#readDropIns(id, names3);
    return this.result(isMasked ? "masked" : "loaded", id, names3);
  }
  result(loadState, id, names3) {
    const settings = this.#settings;
    const verdict = loadState === "loaded" && this.#type === "service" ? verifyService(settings) : void 0;
    return {
      id,
      names: names3,
      loadState: verdict === void 0 ? loadState : "bad-setting",
      ...this.#fragment && { fragment: this.#fragment },
      dropIns: this.#dropIns,
      settings,
      problems: settings.problems,
      ...verdict && { verdict }
    };
  }
  #readDropIns(id, names3) {
    const aliases = names3.filter((name) => name !== id);
    for (const path of findDropIns(this.#index, [id, ...aliases])) {
      const found = openPath(this.#index.tree, path);
      if (found?.kind !== "file") {
        this.#dropIns.push({ path });
        continue;
      }
      const file = this.#parse(found);
      this.#dropIns.push({ path, file });
      this.#read(file, id);
    }
  }
  #parse({ source }) {
    return parseUnitFile(source, { sections: sectionsOf(this.#type), release: this.#index.release });
  }
  /** Takes a file's settings up to the first that refuses the unit; says how it is refused. */
  #read(file, unit) {
    const context = this.#specifiers(unit);
    const { prepare } = this.#context;
    const { problems: problems2 } = this.#settings;
    let reported = 0;
    const report = (line) => {
      while (file.problems[reported] !== void 0 && file.problems[reported].line < line) {
        problems2.push(file.problems[reported++]);
      }
    };
    for (const assignment of file.assignments) {
      report(assignment.line);
      const value = prepare?.(assignment.value, assignment.key.value) ?? assignment.value;
      const fatal = this.#settings.read(file, assignment, value, context);
      if (fatal !== void 0) return fatal;
    }
    report(Number.POSITIVE_INFINITY);
    if (file.fatal === void 0) return void 0;
    problems2.push({ ...file.fatal, fatal: true });
    return "error";
  }
  #specifiers(unit) {
    const { prepare: _, ...known3 } = this.#context;
    const fragment = this.#path;
    return { ...known3, unit, release: this.#index.release, ...fragment !== void 0 && { fragment } };
  }
};

// src/formats/systemd/account.ts
var SYSTEM_TARGETS = /* @__PURE__ */ new Set(["multi-user.target", "graphical.target", "sysinit.target"]);
var USER_TARGETS = /* @__PURE__ */ new Set(["default.target", "graphical-session.target"]);
function scopeByContent(unit) {
  if (unit.settings.get("Service.User") !== void 0) return "system";
  const targets = unit.settings.dependencies.filter(({ key }) => key === "WantedBy" || key === "RequiredBy").map(({ name }) => name.value);
  if (targets.some((target) => SYSTEM_TARGETS.has(target))) return "system";
  return targets.some((target) => USER_TARGETS.has(target)) ? "user" : "unknown";
}
function accountOf(unit, scope, view) {
  if (scope === "system") return systemAccount(unit);
  if (view.user !== void 0 && view.home !== void 0) return { user: view.user, home: view.home };
  const user = onlyUserMentioned(unit);
  return user === void 0 ? {} : { user };
}
function systemAccount({ settings }) {
  const user = settings.get("Service.User")?.value;
  if (user === void 0) return settings.get("Service.DynamicUser")?.value ? {} : { user: "root", home: "/root" };
  if (!user.isKnown()) return {};
  const name = user.value === "0" ? "root" : user.value;
  return { user: name, span: user.span(), ...name === "root" && { home: "/root" } };
}
function onlyUserMentioned(unit) {
  const users = /* @__PURE__ */ new Set();
  for (const { value, ineffective, assignment } of unit.settings.all) {
    if (ineffective !== void 0 || assignment.section !== "Service") continue;
    for (const match of value.value.matchAll(
      /(?:^|[\s"'=:])\/(?:(?:home|Users)\/([A-Za-z0-9._-]+)|(root))(?=[/\s"':]|$)/g
    )) {
      users.add(match[1] ?? "root");
    }
  }
  const [user] = users;
  return users.size === 1 ? user : void 0;
}

// src/formats/systemd/environment-files.ts
function environmentFilesOf(repository, places) {
  let deployed;
  return {
    readerFor: (where) => (setting) => {
      const names3 = pathOf(setting.path);
      if (names3 === void 0) return "unknown";
      deployed ??= deploy(repository, places);
      const path = find(deployed, names3, where);
      const source = path === void 0 ? void 0 : fileAt(repository, path);
      return source === void 0 ? "unknown" : [source];
    }
  };
}
function deploy(repository, places) {
  const byPath = /* @__PURE__ */ new Map();
  const byEnd = /* @__PURE__ */ new Map();
  for (const path of repository.paths) {
    if (isOpaque(path)) continue;
    const parts = deployedParts(path);
    const whole = parts.join("/");
    if (!byPath.has(whole)) byPath.set(whole, path);
    const home3 = homeAt(parts);
    const at = home3 === -1 ? parts.findIndex((part) => part.startsWith(".") || part === "etc") : home3;
    if (at === -1 || places.has(path.split("/").slice(0, at).join("/"))) continue;
    const end = parts.slice(at).join("/");
    const known3 = byEnd.get(end) ?? [];
    byEnd.set(end, known3);
    known3.push({ path, machine: layoutOf(path).machine });
  }
  return { byPath, byEnd };
}
function pathOf(path) {
  const [first] = path.pieces;
  if (first?.unknown?.symbol === "home") {
    const rest = path.slice(first.text.length);
    return rest.isKnown() ? { inHome: rest.value.replace(/^\/+/, "") } : void 0;
  }
  if (!path.isKnown() || /[*?[]/.test(path.value)) return void 0;
  const absolute = path.value.replace(/^\/+/, "");
  const inHome = /^(?:home\/[^/]+|root)\/(.+)$/.exec(absolute)?.[1];
  return { absolute, ...inHome !== void 0 && { inHome } };
}
function find({ byPath, byEnd }, { absolute, inHome }, { place: place3, machine, user }) {
  const ends = [
    ...absolute === void 0 ? [] : [absolute],
    ...inHome === void 0 || user === void 0 ? [] : [`home/${user}/${inHome}`],
    ...inHome === void 0 ? [] : [inHome]
  ];
  const roots = place3 === "" ? [""] : [`${deployedParts(place3).join("/")}/`, ""];
  for (const root of roots) {
    const found = ends.map((end) => byPath.get(root + end)).find((path) => path !== void 0);
    if (found !== void 0) return found;
  }
  for (const end of ends) {
    const [only, ...more] = (byEnd.get(end) ?? []).filter((file) => (file.machine ?? machine) === machine);
    if (only !== void 0 && more.length === 0) return only.path;
  }
  return void 0;
}

// src/formats/systemd/instances.ts
var STARTING_KEYS = /* @__PURE__ */ new Set(["Wants", "Requires", "BindsTo", "Upholds", "Also"]);
var TRIGGERS = { timer: "Timer.Unit", path: "Path.Unit", socket: "Socket.Service" };
function startersByLink(index) {
  return dependencyLinks(index).map(({ name, by }) => ({ name, by }));
}
function startersBySettings(unit) {
  const wanted = unit.settings.dependencies.filter(({ key, name }) => STARTING_KEYS.has(key) && name.isKnown()).map(({ name }) => ({ name: name.value, by: unit.id, span: name.span() }));
  const type = unitNameType(unit.id) ?? "";
  const setting = TRIGGERS[type];
  if (setting === void 0) return wanted;
  const named = unit.settings.all.findLast(({ assignment: { section, key } }) => `${section}.${key.value}` === setting);
  const own = `${unit.id.slice(0, -type.length)}service`;
  return [...wanted, { name: named?.value.value || own, by: unit.id }];
}
var Starters = class {
  #byName = /* @__PURE__ */ new Map();
  #instances = /* @__PURE__ */ new Map();
  add(starters) {
    for (const starter of starters) {
      const known3 = this.#byName.get(starter.name);
      if (known3 === void 0) this.#byName.set(starter.name, [starter]);
      else known3.push(starter);
      addInstance(this.#instances, starter.name);
    }
  }
  /** What starts a unit under any of its names. */
  of(names3) {
    return names3.flatMap((name) => this.#byName.get(name) ?? []);
  }
  instancesOf(template) {
    return this.#instances.get(template) ?? /* @__PURE__ */ new Set();
  }
};
function instancesByName(index) {
  const instances = /* @__PURE__ */ new Map();
  for (const name of index.targets.keys()) addInstance(instances, name);
  for (const folders of index.subdirectories) {
    for (const folder of folders.keys()) addInstance(instances, folder.replace(/\.(?:d|wants|requires)$/, ""));
  }
  return instances;
}
function defaultInstance(template, unit) {
  const name = unit.settings.get("Install.DefaultInstance")?.value;
  return name === void 0 || !name.isKnown() ? null : withInstance(template, name.value);
}
function addInstance(instances, name) {
  if (unitNameKind(name) !== "instance") return;
  const template = templateName(name);
  const known3 = instances.get(template) ?? /* @__PURE__ */ new Set();
  instances.set(template, known3.add(name));
}

// src/formats/systemd/placeholders.ts
var PLACEHOLDER = /\{\{[^{}]*\}\}|\{%[^{}%]*%\}|@@?[A-Z][A-Z0-9_]*@@?|__[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__|<[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*>|\bREPLACE_[A-Z_]+/g;
var WHOLE = new RegExp(`^(?:${PLACEHOLDER.source})$`);
var SILENT = /^\{(?:%|\{[-~+]? *(?:if|for|unless|case|range|with|block|define|else|end|\/\*))/;
var TAG = /\{([{%])[-~+]? *(?:(if|for|unless|case|range|with|block|define)\b|(end)[a-z]*\b)[^{}]*[%}]\}/g;
function markTemplates(value) {
  const blocks = conditionalRanges(value.pieces[0].source);
  if (blocks.length === 0 && !/[{@_<R]/.test(value.value)) return value;
  const conditional = conditionalParts(value, blocks);
  const pieces = [];
  let done = 0;
  for (const { start, end, reason } of [...conditional, ...placeholders(value.value, conditional)].sort(byStart)) {
    if (start > done) pieces.push(...value.slice(done, start).pieces);
    done = end;
    pieces.push({ ...value.span(start, end), text: value.value.slice(start, end), unknown: { reason } });
  }
  if (pieces.length === 0) return value;
  if (done < value.length) pieces.push(...value.slice(done).pieces);
  return new Text(pieces);
}
function placeholders(text, conditional) {
  return [...text.matchAll(PLACEHOLDER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    reason: `"${match[0]}" is filled in by a template`
  })).filter(({ start, end }) => (conditional[indexBehind(conditional, start)]?.start ?? Infinity) >= end);
}
function conditionalParts(value, ranges) {
  if (ranges.length === 0) return [];
  const parts = [];
  const name = /^["']?[A-Za-z_][A-Za-z0-9_]*=(?=\S*$)/.exec(value.value)?.[0].length ?? 0;
  let at = 0;
  for (const piece of value.pieces) {
    const from = at;
    at += piece.text.length;
    for (const [begin, end, tag] of overlaps(piece, ranges)) {
      const start = Math.max(from + begin, name);
      const last = parts.at(-1);
      if (start >= from + end) continue;
      if (last?.end === start) last.end = from + end;
      else parts.push({ start, end: from + end, reason: `it hangs on "${tag}" of the template` });
    }
  }
  return parts;
}
function overlaps(piece, ranges) {
  const found = [];
  const isVerbatim = piece.text.length === piece.end - piece.start;
  for (let index = indexBehind(ranges, piece.start); (ranges[index]?.start ?? Infinity) < piece.end; index++) {
    const { start, end, tag } = ranges[index];
    if (!isVerbatim) return [[0, piece.text.length, tag]];
    found.push([Math.max(start, piece.start) - piece.start, Math.min(end, piece.end) - piece.start, tag]);
  }
  return found;
}
function indexBehind(ranges, offset) {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (ranges[middle]?.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
function byStart(a, b) {
  return a.start - b.start;
}
function linesFilledIn(source) {
  if (!/[{@_<R]/.test(source.text)) return [];
  const found = [];
  let at = 0;
  for (const line of source.text.split("\n")) {
    const text = line.trim();
    if (WHOLE.test(text) && !SILENT.test(text)) {
      const start = at + line.indexOf(text);
      found.push(source.span(start, start + text.length));
    }
    at += line.length + 1;
  }
  return found;
}
var rangesOf = /* @__PURE__ */ new WeakMap();
function conditionalRanges(source) {
  const known3 = rangesOf.get(source);
  if (known3 !== void 0) return known3;
  const ranges = [];
  let depth = 0;
  let open;
  for (const tag of source.text.includes("{") ? source.text.matchAll(TAG) : []) {
    if (tag[2] !== void 0) {
      if (depth++ === 0) open = tag;
    } else if (depth > 0 && --depth === 0 && open !== void 0) {
      ranges.push({ start: open.index, end: tag.index + tag[0].length, tag: open[0] });
      open = void 0;
    }
  }
  if (open !== void 0) ranges.push({ start: open.index, end: source.text.length, tag: open[0] });
  rangesOf.set(source, ranges);
  return ranges;
}
function isTemplate(source) {
  return conditionalRanges(source).length > 0 || linesFilledIn(source).length > 0;
}

// src/systemd/search-path.ts
function userSearchPath(user, release = REFERENCE_RELEASE) {
  const config = `${user.configHome ?? `${user.home}/.config`}/systemd`;
  const data = `${user.dataHome ?? `${user.home}/.local/share`}/systemd`;
  const below4 = (names3) => user.runtime === void 0 ? [] : names3.split(" ").map((name) => `${user.runtime}/systemd/${name}`);
  const configDirs = user.configDirs ?? (release === 252 ? ["/etc/xdg"] : []);
  const dataDirs = user.dataDirs ?? ["/usr/local/share", "/usr/share"];
  const attached = release >= 262;
  return unique2([
    `${config}/user.control`,
    ...below4("user.control transient generator.early"),
    `${config}/user`,
    ...attached ? [`${config}/user.attached`] : [],
    ...configDirs.map((directory) => `${directory}/systemd/user`),
    "/etc/systemd/user",
    ...below4(attached ? "user user.attached" : "user"),
    "/run/systemd/user",
    ...below4("generator"),
    `${data}/user`,
    ...dataDirs.map((directory) => `${directory}/systemd/user`),
    "/usr/local/lib/systemd/user",
    "/usr/local/share/systemd/user",
    "/usr/lib/systemd/user",
    "/usr/share/systemd/user",
    ...below4("generator.late")
  ]);
}
function systemSearchPath(release = REFERENCE_RELEASE) {
  return [
    "/etc/systemd/system.control",
    "/run/systemd/system.control",
    "/run/systemd/transient",
    "/run/systemd/generator.early",
    "/etc/systemd/system",
    "/etc/systemd/system.attached",
    "/run/systemd/system",
    "/run/systemd/system.attached",
    "/run/systemd/generator",
    "/usr/local/lib/systemd/system",
    ...release === 252 ? ["/lib/systemd/system"] : [],
    "/usr/lib/systemd/system",
    "/run/systemd/generator.late"
  ];
}
function unique2(paths) {
  return [...new Set(paths)];
}

// src/formats/systemd/strays.ts
var UNIT = /^.*\/([^/]+\.service)$/;
var DROP_IN = /^.*\/([^/]+\.service)\.d\/[^/]+$/;
var DEPENDENCY = /\.(?:wants|requires|upholds)\/([^/]+\.service)$/;
function bringTogether(drafts) {
  const units = new UnitsByName(drafts);
  const lent = /* @__PURE__ */ new Set();
  for (const stray of drafts.flatMap(straysOf)) {
    if (units.in(stray.draft, stray.names).length > 0) continue;
    const { machine } = stray.draft;
    const [unit, ...others] = units.on(machine, stray.names).filter((each) => mayBeOne(each.file, stray.file));
    if (unit !== void 0) {
      if (others.length === 0 && stray.isDropIn) adopt(unit, stray);
    } else if (machine !== void 0) {
      const [general, ...more] = units.on(void 0, stray.names);
      if (general === void 0 || more.length > 0) continue;
      lent.add(general);
      units.add(copyTo(stray, general));
    } else if (stray.draft.isShared && stray.isDropIn) {
      for (const each of units.everywhere(stray.names)) if (mayBeOne(each.file, stray.file)) adopt(each, stray);
    }
  }
  for (const { draft: draft7, path, dropIns } of lent) {
    if (!draft7.isShared) for (const gone of [path, ...dropIns.map(([dropIn]) => dropIn)]) draft7.files.delete(gone);
  }
}
var UnitsByName = class {
  #all = /* @__PURE__ */ new Map();
  #byMachine = /* @__PURE__ */ new Map();
  #byDraft = /* @__PURE__ */ new Map();
  constructor(drafts) {
    for (const draft7 of drafts) {
      for (const [path, file] of draft7.files) {
        const name = DEPENDENCY.test(path) ? void 0 : UNIT.exec(path)?.[1];
        if (name === void 0 || file.entry.kind === "link" && file.entry.target === "/dev/null") continue;
        this.add({ name, path, file, draft: draft7, dropIns: [] });
      }
      for (const [path, file] of draft7.files) {
        const name = DROP_IN.exec(path)?.[1];
        for (const unit of name === void 0 ? [] : this.in(draft7, [name])) unit.dropIns.push([path, file]);
      }
    }
  }
  add(unit) {
    append(this.#all, unit.name, unit);
    append(inner(this.#byMachine, unit.draft.machine), unit.name, unit);
    append(inner(this.#byDraft, unit.draft), unit.name, unit);
  }
  in(draft7, names3) {
    return firstOf(this.#byDraft.get(draft7), names3);
  }
  on(machine, names3) {
    return firstOf(this.#byMachine.get(machine), names3);
  }
  everywhere(names3) {
    return firstOf(this.#all, names3);
  }
};
function straysOf(draft7) {
  return [...draft7.files].flatMap(([path, file]) => {
    const dropIn = DROP_IN.exec(path)?.[1];
    const name = dropIn ?? DEPENDENCY.exec(path)?.[1];
    if (name === void 0) return [];
    const template = templateName(name);
    const names3 = template === null ? [name] : [name, template];
    return [{ path, file, draft: draft7, isDropIn: dropIn !== void 0, names: names3 }];
  });
}
function adopt(unit, { path, file }) {
  const folder = path.slice(path.slice(0, path.lastIndexOf("/")).lastIndexOf("/"));
  const target = directoryOf(unit.path) + folder;
  if (!unit.draft.files.has(target)) unit.draft.files.set(target, { ...file, layout: unit.file.layout });
}
function copyTo({ path, draft: draft7, file }, unit) {
  const directory = directoryOf(directoryOf(path));
  const move = (from) => directory + from.slice(directoryOf(unit.path).length);
  const copy = { ...unit, path: move(unit.path), file: { entry: unit.file.entry, layout: file.layout }, draft: draft7 };
  for (const [from, { entry }] of [[unit.path, unit.file], ...unit.dropIns]) {
    const to = move(from);
    if (!draft7.files.has(to)) draft7.files.set(to, { entry, layout: file.layout });
  }
  return copy;
}
function mayBeOne(a, b) {
  const [one, other] = [a.layout.scope, b.layout.scope];
  return one === other || one === "unknown" || other === "unknown";
}
function directoryOf(path) {
  return path.slice(0, path.lastIndexOf("/"));
}
function firstOf(units, names3) {
  for (const name of names3) {
    const found = units?.get(name);
    if (found !== void 0) return found;
  }
  return [];
}
function inner(maps, key) {
  const map = maps.get(key) ?? /* @__PURE__ */ new Map();
  maps.set(key, map);
  return map;
}
function append(map, key, unit) {
  const units = map.get(key);
  if (units === void 0) map.set(key, [unit]);
  else units.push(unit);
}

// src/formats/systemd/places.ts
var CANDIDATE = /(?:\.(?:service|target|timer|path|socket)|\.(?:wants|requires|upholds)\/[^/]+|(?:^|[./])service\.d\/[^/]+|\.target\.d\/[^/]+)(?:\.tmpl)?$/;
var DEPENDENCY_LINK = /\.(?:wants|requires|upholds)\/[^/]+$/;
function placesOf2(repository) {
  const drafts = /* @__PURE__ */ new Map();
  const linked = /* @__PURE__ */ new Set();
  const loose = [];
  for (const path of repository.paths) {
    if (!CANDIDATE.test(path) || isOpaque(path)) continue;
    const layout = layoutOf(path, repository.root);
    const entry = treeEntry(repository, path, layout, linked);
    if (entry === void 0) continue;
    const { machine, isShared } = layout;
    const draft7 = drafts.get(layout.place) ?? {
      isShared,
      files: /* @__PURE__ */ new Map(),
      ...machine !== void 0 && { machine }
    };
    drafts.set(layout.place, draft7);
    if (draft7.files.has(layout.path)) continue;
    draft7.files.set(layout.path, { entry, layout });
    if (layout.path.startsWith(`${LOOSE}/`)) loose.push([path, draft7, layout.path]);
  }
  for (const [path, draft7, onMachine] of loose) if (linked.has(path)) draft7.files.delete(onMachine);
  bringTogether([...drafts.values()]);
  return [...drafts].map(([name, { files: files2, machine, isShared }]) => ({
    name,
    isShared,
    tree: treeOf(files2),
    views: viewsOf([...files2.values()].map(({ layout }) => layout)),
    ...machine !== void 0 && { machine }
  }));
}
function treeEntry(repository, path, layout, linked) {
  const entry = repository.entry(path);
  if (entry === void 0) return void 0;
  if (entry.kind === "file") {
    const target = chezmoiLink(path, entry.source);
    return target === void 0 ? entry : { kind: "link", target };
  }
  const to = followLinks(repository, targetOf(path, entry.target), true);
  const there = to === void 0 || !repository.has(to) ? void 0 : layoutOf(to, repository.root);
  if (to === void 0 || there === void 0) return entry;
  if (there.place === layout.place) return { kind: "link", target: there.path };
  const source = DEPENDENCY_LINK.test(path) ? void 0 : fileAt(repository, to);
  if (source === void 0) return entry;
  linked.add(source.path);
  return { kind: "file", source };
}
function chezmoiLink(path, source) {
  return path.slice(path.lastIndexOf("/") + 1).startsWith("symlink_") ? source.text.trim() : void 0;
}
function targetOf(path, target) {
  return target.startsWith("/") ? target : path.slice(0, path.lastIndexOf("/") + 1) + target;
}
function treeOf(files2) {
  const directories2 = /* @__PURE__ */ new Map();
  for (const path of files2.keys()) {
    for (let at = path.lastIndexOf("/"), end = path.length; at >= 0; end = at, at = path.lastIndexOf("/", at - 1)) {
      const parent = path.slice(0, at) || "/";
      const known3 = directories2.get(parent);
      directories2.set(parent, (known3 ?? /* @__PURE__ */ new Set()).add(path.slice(at + 1, end)));
      if (known3 !== void 0 || at === 0) break;
    }
  }
  return {
    get: (path) => files2.get(path)?.entry ?? (directories2.has(path) ? { kind: "directory" } : void 0),
    list: (directory) => [...directories2.get(directory) ?? []]
  };
}
function viewsOf(layouts) {
  const views = /* @__PURE__ */ new Map();
  const hasUsers = layouts.some((layout) => layout.home !== void 0);
  for (const layout of layouts) {
    const { scope } = layout;
    if (layout.path.startsWith(`${LOOSE}/`)) views.set(`loose ${scope}`, { scope, directories: [LOOSE] });
    else if (scope === "system") views.set("system", { scope, directories: systemSearchPath() });
    else if (layout.home !== void 0 || !hasUsers) {
      const home3 = layout.home ?? UNKNOWN_HOME;
      views.set(home3, {
        scope,
        directories: userSearchPath({ home: home3 }),
        ...layout.user !== void 0 && { user: layout.user, home: home3 }
      });
    }
  }
  return [...views.values()];
}

// src/systemd/env-file.ts
function parseEnvFile(source, release = REFERENCE_RELEASE) {
  const nul = source.text.indexOf("\0");
  if (nul !== -1) return { source, variables: [], fatal: { kind: "nul", span: source.span(nul, nul + 1) } };
  const variables = new EnvFileReader(source, release).read();
  if (!isCleanUtf8(source.text)) {
    const bad = variables.find(({ name, value }) => !isCleanUtf8(name.value) || !isCleanUtf8(value.value));
    if (bad !== void 0) return { source, variables: [], fatal: { kind: "invalid-utf8", span: bad.span } };
  }
  return { source, variables };
}
var EnvFileReader = class {
  #source;
  #input;
  #whole;
  #release;
  #at = 0;
  constructor(source, release) {
    this.#source = source;
    this.#input = source.text;
    this.#whole = Text.verbatim(source, 0, source.text.length);
    this.#release = release;
  }
  read() {
    const variables = [];
    for (this.#skip(isBlank); this.#at < this.#input.length; this.#skip(isBlank)) {
      if (isComment2(this.#char())) this.#skipComment();
      else {
        const variable = this.#variable();
        if (variable !== void 0) variables.push(variable);
      }
    }
    return variables;
  }
  /** A comment ends with its line; before 257 a backslash takes the next character, line end or not, with it. */
  #skipComment() {
    for (; this.#at < this.#input.length && !isNewline(this.#char()); this.#at++) {
      if (this.#char() === "\\" && this.#release < 257) this.#at++;
    }
  }
  /** Reads a variable; undefined for a line without `=`. The character at the current index belongs to the name. */
  #variable() {
    const start = this.#at++;
    this.#skip((char) => char !== "=" && !isNewline(char));
    if (this.#char() !== "=") return void 0;
    const name = Text.verbatim(this.#source, start, this.#trimmed(start, this.#at));
    this.#at++;
    const value = this.#value();
    const span = this.#source.span(start, Math.max(value.span().end, name.span().end));
    return { name, value, span, isValid: isVariableName(name.value) };
  }
  #value() {
    const value = new TextBuilder();
    const start = this.#at;
    for (; ; ) {
      this.#skip((char2) => isBlank(char2) && !isNewline(char2));
      const char = this.#char();
      if (char === "'") this.#singleQuoted(value);
      else if (char === '"') this.#doubleQuoted(value);
      else {
        if (char !== "" && !isNewline(char)) this.#plain(value);
        return value.build(this.#whole, start, this.#at);
      }
    }
  }
  #singleQuoted(value) {
    const start = ++this.#at;
    this.#skip((char) => char !== "'");
    value.copy(this.#whole, start, this.#at++);
  }
  #doubleQuoted(value) {
    let run3 = ++this.#at;
    for (; this.#at < this.#input.length && this.#char() !== '"'; this.#at++) {
      if (this.#char() !== "\\") continue;
      const next = this.#input.charAt(this.#at + 1);
      const isKept = next !== "" && next !== "\n" && !'"\\`$'.includes(next);
      if (isKept) this.#at++;
      else {
        value.copy(this.#whole, run3, this.#at);
        if (next !== "" && next !== "\n") value.replace(this.#whole, this.#at, this.#at + 2, next);
        run3 = ++this.#at + 1;
      }
    }
    value.copy(this.#whole, run3, Math.min(this.#at, this.#input.length));
    this.#at++;
  }
  /** An unquoted rest of a value: quotes are ordinary in it, a backslash keeps the next character as it is. */
  #plain(value) {
    let run3 = this.#at;
    for (; this.#at < this.#input.length && !isNewline(this.#char()); this.#at++) {
      if (this.#char() !== "\\") continue;
      value.copy(this.#whole, run3, this.#at);
      const next = this.#input.charAt(this.#at + 1);
      if (next !== "" && !isNewline(next)) value.replace(this.#whole, this.#at, this.#at + 2, next);
      run3 = ++this.#at + 1;
    }
    value.copy(this.#whole, run3, this.#trimmed(run3, Math.min(this.#at, this.#input.length)));
  }
  #trimmed(start, end) {
    let last = end;
    while (last > start && isBlank(this.#input.charAt(last - 1))) last--;
    return last;
  }
  #char() {
    return this.#input.charAt(this.#at);
  }
  #skip(accept) {
    while (this.#at < this.#input.length && accept(this.#char())) this.#at++;
  }
};
function isBlank(char) {
  return char === " " || char === "	" || isNewline(char);
}
function isNewline(char) {
  return char === "\n" || char === "\r";
}
function isComment2(char) {
  return char === "#" || char === ";";
}

// src/systemd/expand.ts
function expandArgv(argv, lookup) {
  return argv.flatMap(
    (word) => isReference(lexical(word)) ? expandWhole(word, lookup) : [expandWithin(word, lookup)]
  );
}
function isReference(word) {
  return word.startsWith("$") && word.charAt(1) !== "{" && word.charAt(1) !== "$";
}
function expandWhole(word, lookup) {
  const span = place2(word, 0, word.length);
  const name = lexical(word).slice(1);
  const value = name.includes(OPAQUE) ? unknownName(word) : lookup(name);
  if (value === void 0) return [];
  if (!(value instanceof Text)) return [new Text([{ text: word.value, ...span, unknown: value }])];
  return extractWords(value, { unquote: true, relax: true }).words.map((part) => new Text(referred(part.word, span)));
}
function referred(value, { source, start, end }) {
  return value.pieces.map((piece) => ({
    ...piece,
    source,
    start,
    end,
    origin: piece.origin ?? { source: piece.source, start: piece.start, end: piece.end }
  }));
}
function unknownName(word) {
  return { reason: `the name of the variable in ${word.value} is not known` };
}
function expandWithin(word, lookup) {
  const input = lexical(word);
  let dollar = input.indexOf("$");
  if (dollar === -1) return word;
  const result = new TextBuilder();
  let done = 0;
  for (let after = 0; dollar !== -1; dollar = input.indexOf("$", after)) {
    const next = input.charAt(dollar + 1);
    after = dollar + 2;
    if (next === "$") {
      result.copy(word, done, dollar + 1);
      done = after;
    } else if (next === "{") {
      const end = endOfName(input, after);
      after = end + 1;
      if (input.charAt(end) !== "}") continue;
      result.copy(word, done, dollar);
      addValue(result, word, dollar, after, input.slice(dollar + 2, end), lookup);
      done = after;
    }
  }
  return result.copy(word, done, word.length).build(word, 0, word.length);
}
function endOfName(input, from) {
  let at = from;
  while (at < input.length && input.charAt(at) !== "}" && input.charAt(at) !== ":") at++;
  return at;
}
function addValue(result, word, from, to, name, lookup) {
  const span = place2(word, from, to);
  const value = name.includes(OPAQUE) ? unknownName(word) : lookup(name);
  if (value === void 0) return;
  if (!(value instanceof Text)) result.add({ text: word.value.slice(from, to), ...span, unknown: value });
  else for (const piece of referred(value, span)) result.add(piece);
}

// src/systemd/process.ts
function processEnvironment(settings, read2, release) {
  const variables = /* @__PURE__ */ new Map();
  for (const { value } of settings.environment.values()) variables.set(value.name, { ...value, from: "declaration" });
  const files2 = [];
  for (const setting of settings.environmentFiles) {
    const isLost2 = files2.some(isFailure);
    const file = isLost2 ? { setting, state: "unread", files: [] } : readFile(setting, read2, release);
    files2.push(file);
    for (const variable of file.files.flatMap((content) => content.variables)) setFromFile(variables, variable);
  }
  const failure = files2.find(isFailure);
  return { variables, files: files2, unset: removeUnset(settings, variables), ...failure && { failure } };
}
function finalArgv(command, lookup) {
  return command.flags.includes(":") ? command.argv : expandArgv(command.argv, lookup);
}
function openLookup({ variables, unset }) {
  return (name) => {
    const variable = variables.get(name);
    if (variable !== void 0) return variable.value;
    return isVariableName(name) && !unset.has(name) ? fromOutside(name) : void 0;
  };
}
function fromOutside(name) {
  if (name === "HOME") return { reason: "$HOME is the home of the account that runs the service", symbol: "home" };
  return { reason: `$${name} is not set by the unit, only the manager could set it` };
}
function readFile(setting, read2, release) {
  const sources = read2(setting);
  if (typeof sources === "string") return { setting, state: sources, files: [] };
  const files2 = sources.map((source) => parseEnvFile(source, release));
  const bad = files2.findIndex((file) => file.fatal !== void 0);
  if (bad === -1) return { setting, state: "read", files: files2 };
  return { setting, state: "refused", files: setting.optional ? files2 : files2.slice(0, bad + 1) };
}
function isFailure({ setting, state }) {
  return (state === "missing" || state === "refused") && !setting.optional;
}
function setFromFile(variables, { name, value, span, isValid }) {
  if (isValid) variables.set(name.value, { name: name.value, value, span, from: "file" });
}
function removeUnset(settings, variables) {
  const unset = /* @__PURE__ */ new Set();
  for (const { value: entry } of settings.unsetEnvironment) {
    if (entry.value === void 0) unset.add(entry.name);
    if (entry.value === void 0 || variables.get(entry.name)?.value.value === entry.value.value) {
      variables.delete(entry.name);
    }
  }
  return unset;
}

// src/formats/systemd/comments.ts
var PROSE = /* @__PURE__ */ new Set(["Description", "Documentation", "ExecSearchPath"]);
function commentIn({ assignment, value }) {
  const key = assignment.key.value;
  if (PROSE.has(key) || key.startsWith("X-") || key.startsWith("Condition") || key.startsWith("Assert"))
    return void 0;
  if (key.startsWith("Exec") || key.endsWith("Environment")) {
    const start = execTokens(value).find((token) => isBareHash(value.value, token.start, token.end, key))?.start;
    return start === void 0 ? void 0 : value.span(start, value.length);
  }
  const found = /[ \t][#;](?=[ \t\w]|$)/.exec(value.value);
  return found === null || !value.isKnown(found.index) ? void 0 : value.span(found.index + 1, value.length);
}
function isBareHash(text, start, end, key) {
  if (text[start] !== "#") return false;
  return key.startsWith("Exec") ? end === start + 1 && end < text.length : true;
}

// src/formats/systemd/problems.ts
function problemsOf(unit, scope, main, environment) {
  const comments = unit.settings.all.flatMap(trailingComment);
  const explained = new Set(comments.map(({ setting }) => setting));
  const unexplained = (setting) => setting === void 0 || !explained.has(setting);
  return [
    ...comments.map(({ problem: problem3 }) => problem3),
    ...unit.problems.filter(({ setting }) => unexplained(setting)).flatMap((problem3) => fromLoading(problem3, unit, main, scope)),
    ...unit.verdict === void 0 || isTemplated(unit) ? [] : [fromVerdict(unit.verdict, unit, main)],
    ...lostBySetting(unit).filter(([setting]) => unexplained(setting) && setting.ineffective !== "reset").map(([setting, words]) => lostVariables(setting, words)),
    ...[...environment.variables.values()].flatMap((variable) => unexpanded(variable, scope)),
    ...scope === "user" ? systemSettings(unit) : []
  ];
}
function isTemplated({ fragment, dropIns }) {
  return [fragment, ...dropIns].some((loaded) => loaded?.file !== void 0 && isTemplate(loaded.file.source));
}
function trailingComment(setting) {
  const span = commentIn(setting);
  if (span === void 0) return [];
  const key = setting.assignment.key.value;
  const effect = setting.ineffective === "refused" ? `it drops ${key}= for that reason` : `${key}= gets it as well`;
  const comment = span.source.text.slice(span.start, span.end);
  const message = `"${comment}" is no comment: systemd knows comments only on lines of their own and takes this one as part of the value, so ${effect}. Put it on the line above.`;
  return [{ setting, problem: { kind: "trailing-comment", span, message } }];
}
function fromLoading(problem3, unit, main, scope) {
  const { kind, span, message, setting } = problem3;
  const key = setting?.assignment.key.value;
  if (kind === "misplaced-key") {
    return [{ kind: "directive-misplaced", span, message: `${sentence(message)} Move it to that section.` }];
  }
  if (kind === "refused-value" && key !== void 0 && setting !== void 0) {
    if (key === "WorkingDirectory" || key === "EnvironmentFile") {
      const found = shellPath(setting.value);
      if (found !== void 0) return [notExpanded(`${key}=`, setting.value, found, message, scope)];
    }
    if (key === "StandardOutput" || key === "StandardError") return [ignoredLog(setting, message)];
  }
  if (problem3.fatal !== true) return [];
  const isMain = span.source === main;
  const effect = isMain ? `${unit.id} does not start${kind === "refused-value" ? "" : ": systemd refuses the unit"}.` : `systemd reads no further in this drop-in, so what stands below is lost for ${unit.id}.`;
  return [{ kind: "unit-not-loadable", span, message: `${sentence(message)} ${effect}` }];
}
function fromVerdict(verdict, unit, main) {
  const span = verdict.span ?? headerSpan(unit, main);
  const related = verdict.related;
  const isSecondCommand = verdict.kind === "several-exec-start";
  const remedy5 = isSecondCommand ? ' Put an empty "ExecStart=" before it to replace the first.' : "";
  const fix = isSecondCommand ? resetFix(unit, span, main) : void 0;
  return {
    kind: isSecondCommand ? "exec-start-not-reset" : "unit-not-loadable",
    span,
    message: `${unit.id} does not start, because systemd refuses the unit: ${verdict.message}.${remedy5}`,
    ...related !== void 0 && {
      related: [{ span: related, label: isSecondCommand ? "the first ExecStart= is here" : "does not go with this" }]
    },
    ...fix !== void 0 && { fix }
  };
}
function resetFix(unit, span, main) {
  if (span.source === main) return void 0;
  const setting = unit.settings.all.find(({ assignment }) => {
    const value = assignment.value.span();
    return value.source === span.source && value.start <= span.start && span.end <= value.end;
  });
  if (setting === void 0) return void 0;
  const { source, start } = setting.assignment.key.span();
  const lineEnd2 = source.text.includes("\r\n") ? "\r\n" : "\n";
  return {
    title: "Reset ExecStart= first",
    edits: [{ span: { source, start, end: start }, text: `ExecStart=${lineEnd2}` }]
  };
}
var LOST = {
  "bad-escape": "has an escape that systemd does not know, which loses the rest of the line",
  "bad-name": "has a name that no variable can have",
  "bad-specifier": 'has a "%" that systemd cannot resolve; write "%%" for a percent sign',
  "bad-value": "has characters that no variable may hold",
  "no-equals": 'is no assignment; put the whole "NAME=VALUE" in double quotes where the value has blanks',
  "unbalanced-quote": "has a quote that is never closed, which loses the rest of the line"
};
function lostBySetting(unit) {
  const bySetting = /* @__PURE__ */ new Map();
  for (const { value, setting } of unit.settings.lost) {
    const known3 = bySetting.get(setting);
    if (known3 === void 0) bySetting.set(setting, [value]);
    else known3.push(value);
  }
  return [...bySetting];
}
function lostVariables(setting, words) {
  const [first] = words;
  const key = setting.assignment.key.value;
  const name = /^[A-Za-z0-9_. ]*(?==)/.exec(first.text)?.[0];
  const rest = words.length > 1 ? ` (and ${words.length - 1} more of this line)` : "";
  const word = name === void 0 ? "a word" : `"${name}=\u2026"`;
  const message = `systemd drops ${word} of ${key}=${rest}: it ${LOST[first.kind]}. The service runs without it.`;
  const end = Math.max(...words.map(({ span }) => span.end));
  return { kind: "environment-lost", span: { ...first.span, end }, message };
}
var SHELL_PATH = /(?:^-?|[:=])~(?=\/|$)|\$\{?(?:HOME|USER|PATH|HERMES_HOME|XDG_[A-Z]+_(?:HOME|DIR))\b\}?/;
function shellPath(value) {
  const found = SHELL_PATH.exec(value.value);
  if (found === null || !value.isKnown(found.index, found.index + found[0].length)) return void 0;
  return found[0].replace(/^[-:=]/, "");
}
function unexpanded({ name, value, from }, scope) {
  const found = shellPath(value);
  if (found === void 0) return [];
  const fact2 = `${name} gets the very characters "${found}"`;
  if (from === "declaration") return [notExpanded("Environment=", value, found, fact2, scope)];
  const at = value.value.indexOf(found);
  const message = `${sentence(fact2)} Nothing is expanded in a file that EnvironmentFile= names. Write the full path.`;
  return [{ kind: "path-not-expanded", span: value.span(at, at + found.length), message }];
}
function notExpanded(where, value, found, fact2, scope) {
  const at = value.value.indexOf(found);
  const message = `${sentence(fact2)} systemd expands neither "~" nor variables in ${where}. Write "%h" for the home of the user (in a user unit) or the full path.`;
  const fix = scope === "user" ? homeFix(value) : void 0;
  return { kind: "path-not-expanded", span: value.span(at, at + found.length), message, ...fix && { fix } };
}
function homeFix(value) {
  const mentions2 = [...value.value.matchAll(new RegExp(SHELL_PATH, "g"))];
  const edits = mentions2.map((match) => {
    const home3 = /~|\$HOME\b|\$\{HOME\}/.exec(match[0]);
    const at = match.index + (home3?.index ?? 0);
    return home3 === null ? void 0 : { span: value.span(at, at + home3[0].length), text: "%h" };
  });
  const certain = edits.filter((edit) => edit !== void 0);
  return certain.length === edits.length ? { title: "Write %h for the home", edits: certain } : void 0;
}
function ignoredLog({ value, assignment }, fact2) {
  const message = `${sentence(fact2)} The output goes to the journal and not to that file. Write an absolute path right after the colon, with "%h" for the home.`;
  const blank = /^(?:append|file|truncate):([ \t]+)[/%]/.exec(value.value);
  const start = blank === null ? 0 : value.value.indexOf(":") + 1;
  const fix = blank?.[1] && {
    title: "Remove the blank after the colon",
    edits: [{ span: value.span(start, start + blank[1].length), text: "" }]
  };
  const span = value.length > 0 ? value.span() : assignment.key.span();
  return { kind: "log-path-ignored", span, message, ...fix && { fix } };
}
function systemSettings(unit) {
  const accounts = ["Service.User", "Service.Group"].flatMap((key) => {
    const setting = unit.settings.get(key)?.setting;
    if (setting === void 0) return [];
    const name = setting.assignment.key.value;
    const message = `${name}= in a user unit: the user's manager may not change the account, so ${unit.id} fails at start (216/GROUP), even for the same user. Remove it.`;
    return [{ kind: "user-unit-setting", span: setting.assignment.key.span(), message }];
  });
  const targets = unit.settings.dependencies.filter(({ key, name }) => (key === "WantedBy" || key === "RequiredBy") && SYSTEM_TARGETS.has(name.value)).map(({ key, name }) => ({
    kind: "user-unit-setting",
    span: name.span(),
    message: `${key}=${name.value} in a user unit: the user's manager has no such target, so ${unit.id} is never started by it. Use default.target.`,
    fix: { title: "Use default.target", edits: [{ span: name.span(), text: "default.target" }] }
  }));
  return [...accounts, ...targets];
}
function headerSpan(unit, main) {
  const headers = unit.fragment?.file?.headers ?? [];
  return (headers.find(({ name }) => name === "Service") ?? headers[0])?.span ?? main.span(0, 0);
}
function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}

// src/formats/systemd/service.ts
var ROLES = {
  ExecCondition: "condition",
  ExecStartPre: "start-pre",
  ExecStart: "start",
  ExecStartPost: "start-post",
  ExecReload: "reload",
  ExecStop: "stop",
  ExecStopPost: "stop-post"
};
function serviceOf({ place: place3, view, scope, unit, main, startedBy, readFile: readFile2 }) {
  const { settings, id } = unit;
  const environment = withTemplates(processEnvironment(settings, readFile2));
  const environmentFiles = environmentFilesOf2(environment);
  const restart = settings.get("Service.Restart");
  const delay = settings.get("Service.RestartSec");
  const pidFile = settings.get("Service.PIDFile")?.value;
  const workingDirectory = settings.get("Service.WorkingDirectory")?.value.path;
  const kind = unitNameKind(id);
  const files2 = [main, ...unit.dropIns.flatMap(({ file }) => file === void 0 ? [] : [file.source])];
  return {
    name: id,
    manager: "systemd",
    scope,
    ...view.scope === "unknown" && { scopeByContent: true },
    place: place3.name,
    ...place3.machine !== void 0 && { machine: place3.machine },
    ...place3.isShared && { isShared: true },
    ...kind === "instance" && { instance: unitNameInstance(id) },
    ...kind === "template" && { instance: null },
    account: accountOf(unit, scope, view),
    files: [...new Set(files2)],
    span: headOf(unit, main),
    settings: settings.all.map(({ assignment, value, ineffective }) => ({
      section: assignment.section,
      key: assignment.key,
      value,
      effective: ineffective === void 0
    })),
    commands: EXEC_KEYS.flatMap(
      (key) => (settings.exec.get(key) ?? []).map((command) => commandOf(ROLES[key], command, environment))
    ),
    environment: [...environment.variables.values()],
    environmentFiles,
    environmentOpen: openings(unit, environmentFiles),
    ...workingDirectory !== void 0 && { workingDirectory },
    ...restart !== void 0 && { restart: { policy: restart.value, span: settingSpan(restart.setting) } },
    ...delay !== void 0 && { restartDelay: { text: delay.value.value, span: settingSpan(delay.setting) } },
    outputs: outputsOf(unit),
    ...pidFile !== void 0 && { pidFile },
    startedBy: startersOf(unit, startedBy, main),
    resident: serviceType(settings) !== "oneshot",
    problems: problemsOf(unit, scope, main, environment),
    ...unit.loadState !== "loaded" && { isRefused: true }
  };
}
function commandOf(role, command, environment) {
  const { path, argv, flags, span, tokens } = command;
  const words = tokens.filter(({ kind }) => kind !== "separator").slice(-argv.length);
  return {
    role,
    path,
    argv: finalArgv(command, openLookup(environment)),
    words: argv,
    raw: words.map(({ word }) => withQuotes(word.span())),
    span,
    ignoreFailure: flags.includes("-")
  };
}
function environmentFilesOf2({ files: files2 }) {
  return files2.map(({ setting: { path, optional }, files: [content] }) => ({
    path,
    optional,
    names: content === void 0 ? [] : parseEnvFile(content.source).variables.map(({ name }) => name.value),
    ...content !== void 0 && { source: content.source }
  }));
}
function outputsOf({ settings }) {
  const stdout = settings.get("Service.StandardOutput")?.value;
  const stderr = settings.get("Service.StandardError")?.value;
  const isInherited = stderr === void 0 || stderr.kind === "inherit";
  const outputs = [];
  if (stdout?.path !== void 0 && stdout.kind !== "fd") outputs.push({ stream: "stdout", path: stdout.path });
  const errors = isInherited ? stdout : stderr;
  if (errors?.path !== void 0 && errors.kind !== "fd") outputs.push({ stream: "stderr", path: errors.path });
  return outputs;
}
function openings(unit, files2) {
  const { settings } = unit;
  const sections = [unit.fragment, ...unit.dropIns].flatMap((loaded) => serviceLinesFilledIn(loaded?.file));
  const filledIn = [
    ...settings.unknownWords.map(({ value }) => value.span()),
    ...sections,
    ...files2.flatMap(({ source }) => source === void 0 ? [] : linesFilledIn(source))
  ];
  return [
    ...files2.filter(({ source }) => source === void 0).map(({ path }) => ({ reason: `${path.value} is not in the repository`, span: path.span() })),
    ...settings.passEnvironment.map(({ value: { name, span } }) => ({
      reason: `PassEnvironment=${name} takes it from the manager`,
      span,
      names: [name]
    })),
    ...filledIn.map((span) => ({ reason: `"${textOf(span)}" is filled in later`, span }))
  ];
}
function serviceLinesFilledIn(file) {
  if (file === void 0) return [];
  return linesFilledIn(file.source).filter(
    (line) => file.headers.findLast(({ span }) => span.start < line.start)?.name === "Service"
  );
}
function withTemplates(environment) {
  const variables = new Map(
    [...environment.variables].map(([name, variable]) => [
      name,
      variable.from === "file" ? { ...variable, value: markTemplates(variable.value) } : variable
    ])
  );
  return { ...environment, variables };
}
function startersOf(unit, starters, main) {
  const installed = unit.settings.dependencies.filter(({ key }) => key === "WantedBy" || key === "RequiredBy" || key === "UpheldBy").map(({ name }) => ({ target: name.value, span: name.span() }));
  const linked = starters.map(({ by, span }) => ({ target: by, span: span ?? main.span(0, 0) }));
  return [...installed, ...linked];
}
function settingSpan({
  assignment
}) {
  const { source, start } = assignment.key.span();
  return { source, start, end: assignment.value.span().end };
}
function headOf(unit, main) {
  const headers = unit.fragment?.file?.headers ?? [];
  return (headers.find(({ name }) => name === "Service") ?? headers[0])?.span ?? main.span(0, 0);
}

// src/formats/systemd/systemd.ts
var systemd = { name: "systemd", read };
function read(repository) {
  const managers = placesOf2(repository).flatMap((place3) => place3.views.map((view) => managerOf(place3, view)));
  const starters = startersByMachine(managers);
  const files2 = environmentFilesOf(repository, new Set(managers.map(({ place: place3 }) => place3.name)));
  return managers.flatMap((manager) => servicesOf(manager, starters.get(manager.place.machine), files2));
}
function managerOf(place3, view) {
  const index = indexUnits(place3.tree, view.directories);
  const units = /* @__PURE__ */ new Map();
  for (const [name, target] of index.targets) {
    const unit = target.startsWith("/") ? load(index, name, view, view.scope) : null;
    if (unit !== null) units.set(name, unit);
  }
  return { place: place3, view, index, units };
}
function startersByMachine(managers) {
  const byMachine2 = /* @__PURE__ */ new Map();
  for (const { place: place3, index, units } of managers) {
    const starters = byMachine2.get(place3.machine) ?? new Starters();
    byMachine2.set(place3.machine, starters);
    starters.add(startersByLink(index));
    for (const unit of units.values()) starters.add(startersBySettings(unit));
  }
  return byMachine2;
}
function servicesOf(manager, starters, files2) {
  const { place: place3, view, index, units } = manager;
  const readFile2 = files2.readerFor({
    place: place3.name,
    ...place3.machine !== void 0 && { machine: place3.machine },
    ...view.user !== void 0 && { user: view.user }
  });
  const instances = instancesByName(index);
  const names3 = [...units.keys()].filter((name) => name.endsWith(".service")).sort();
  return names3.flatMap(
    (name) => instantiate2(name, manager, /* @__PURE__ */ new Set([...starters.instancesOf(name), ...instances.get(name) ?? []])).flatMap(
      (id) => {
        const first = units.get(id) ?? load(index, id, view, view.scope);
        if (first === null) return [];
        const scope = view.scope === "unknown" ? scopeByContent(first) : view.scope;
        const unit = scope === view.scope ? first : load(index, id, view, scope) ?? first;
        const main = unit.fragment?.file?.source;
        if (main === void 0 || unit.loadState === "masked" || unit.loadState === "not-found") return [];
        return [serviceOf({ place: place3, view, scope, unit, main, startedBy: starters.of(unit.names), readFile: readFile2 })];
      }
    )
  );
}
function instantiate2(name, { index, units }, instances) {
  if (unitNameKind(name) !== "template") return [name];
  const byDefault = defaultInstance(name, units.get(name));
  if (byDefault !== null) instances.add(byDefault);
  if (instances.size === 0) return [name];
  return [...instances].filter((instance) => !index.targets.get(instance)?.startsWith("/")).sort();
}
function load(index, name, view, scope) {
  return loadUnit(index, name, {
    scope,
    prepare: markTemplates,
    ...scope === "system" && { user: "root", home: "/root" },
    ...scope !== "system" && view.user !== void 0 && { user: view.user },
    ...scope !== "system" && view.home !== void 0 && { home: view.home }
  });
}

// src/hosts.ts
var UNNAMED_HOST = "local";
var MAX_ADDED = 1e5;
function groupByHost(services, configured = {}) {
  return byMachine(services, configured).flatMap(separateCopies).flatMap(separateUsers);
}
function byMachine(services, configured) {
  const matchers = Object.entries(configured).map(([name, globs]) => [name, matcherOf(globs)]);
  const machines = /* @__PURE__ */ new Map();
  const shared = [];
  for (const service of services) {
    const paths = [service.files[0]?.path ?? "", `${service.place}/${service.name}`.replace(/^\//, "")];
    const names3 = matchers.filter(([, matches2]) => paths.some(matches2)).map(([name]) => name);
    if (names3.length === 0 && service.isShared) shared.push(service);
    else for (const name of names3.length > 0 ? names3 : [service.machine ?? UNNAMED_HOST]) add(machines, name, service);
  }
  if (shared.length > 0 && machines.size === 0) machines.set(UNNAMED_HOST, []);
  const groups2 = [...machines].map(([name, own]) => ({ name, services: own }));
  return withCommon({ name: UNNAMED_HOST, services }, groups2, shared, (own) => {
    const taken = new Set(own.flatMap(namesTaken));
    return shared.filter((service) => !namesTaken(service).some((name) => taken.has(name)));
  });
}
function separateCopies(machine) {
  const clashing = clashingPlaces(machine.services);
  if (clashing.size === 0) return [machine];
  const byPlace = new Map([...clashing].sort().map((place3) => [place3, []]));
  const common2 = [];
  for (const service of machine.services) (byPlace.get(service.place) ?? common2).push(service);
  const copies = [...byPlace].map(([place3, services]) => ({
    name: machine.name === UNNAMED_HOST ? place3 || UNNAMED_HOST : `${machine.name}:${place3}`,
    services
  }));
  return withCommon(machine, copies, common2);
}
function clashingPlaces(services) {
  const byName = /* @__PURE__ */ new Map();
  for (const service of services) add(byName, service.name, service);
  const clashing = /* @__PURE__ */ new Set();
  for (const units of byName.values()) {
    const scopes = units.some(({ scopeByContent: scopeByContent2 }) => scopeByContent2) ? [units] : byScope(units);
    for (const rivals of scopes) {
      const places = new Set(rivals.map(({ place: place3 }) => place3));
      if (places.size > 1) for (const place3 of places) clashing.add(place3);
    }
  }
  return clashing;
}
function byScope(services) {
  return ["system", "user"].map((scope) => services.filter((service) => service.scope === scope));
}
function separateUsers(machine) {
  const accounts = /* @__PURE__ */ new Map();
  const byUser = /* @__PURE__ */ new Map();
  const anyone = [];
  for (const service of machine.services) {
    const { account } = service;
    if (account.user === void 0) {
      anyone.push(service);
      continue;
    }
    add(byUser, account.user, service);
    const home3 = accounts.get(account.user)?.home ?? account.home;
    accounts.set(account.user, { user: account.user, ...home3 !== void 0 && { home: home3 } });
  }
  if (byUser.size === 0) return [machine];
  const hosts = [...byUser].map(([user, services]) => ({
    name: byUser.size === 1 ? machine.name : `${user}@${machine.name}`,
    services
  }));
  const known3 = [...accounts.values()];
  return withCommon(machine, hosts, anyone).map((host, at) => {
    const account = known3[at];
    if (account === void 0) return host;
    const services = host.services.map((each) => each.account.user === void 0 ? { ...each, account } : each);
    return { name: host.name, services };
  });
}
function withCommon(machine, hosts, common2, choose = () => common2) {
  if (common2.length === 0) return hosts;
  if (hosts.length * common2.length > MAX_ADDED) return [...hosts, { name: machine.name, services: common2 }];
  const order = new Map(machine.services.map((service, at) => [service, at]));
  const position = (service) => order.get(service);
  return hosts.map(({ name, services }) => ({
    name,
    services: [...services, ...choose(services)].sort((a, b) => position(a) - position(b))
  }));
}
function namesTaken({ name, scope }) {
  const template = name.replace(/@.*(?=\.)/, "@");
  const managers = scope === "unknown" ? ["system", "user"] : [scope];
  return managers.flatMap((manager) => [`${manager} ${name}`, `${manager} ${template}`]);
}
function add(groups2, key, value) {
  const group = groups2.get(key);
  if (group === void 0) groups2.set(key, [value]);
  else group.push(value);
}

// src/programs/options.ts
function readOptions(words, from, spec) {
  const options = [];
  let at = from;
  while (at < words.length) {
    const word = words[at];
    if (word.value === "--") return { options, next: at + 1 };
    if (!word.value.startsWith("-") || word.value === "-") break;
    at += word.value.startsWith("--") ? readLong(words, at, spec, options) : readCluster(words, at, spec, options);
  }
  return { options, next: at };
}
function optionValue(options, ...names3) {
  return options.findLast((option) => names3.includes(option.name))?.value;
}
function hasOption(options, ...names3) {
  return options.some((option) => names3.includes(option.name));
}
function readLong(words, at, spec, options) {
  const word = words[at];
  const equals = word.value.indexOf("=");
  if (equals > 0) {
    options.push({ name: word.value.slice(2, equals), value: word.slice(equals + 1) });
    return 1;
  }
  const name = word.value.slice(2);
  const next = words[at + 1];
  const takesValue3 = spec.long === "*" ? !spec.bare?.includes(name) : spec.long?.includes(name) === true;
  if (!takesValue3 || next === void 0) options.push({ name });
  else options.push({ name, value: next });
  return takesValue3 ? 2 : 1;
}
function readCluster(words, at, spec, options) {
  const word = words[at];
  for (let i = 1; i < word.length; i++) {
    const name = word.value[i];
    if (spec.short?.includes(name) !== true) {
      options.push({ name });
      continue;
    }
    const next = words[at + 1];
    if (i + 1 < word.length) options.push({ name, value: word.slice(i + 1) });
    else if (next !== void 0) options.push({ name, value: next });
    else options.push({ name });
    return i + 1 < word.length ? 1 : 2;
  }
  return 1;
}

// src/programs/shell-tokens.ts
function tokenize(script) {
  const source = script.value;
  const unknownEnds = unknownRanges(script);
  const tokens = [];
  let at = 0;
  while (at < source.length) {
    const char = source[at];
    if (unknownEnds.has(at)) at = readWord2(script, at, unknownEnds, tokens);
    else if (char === " " || char === "	" || char === "\r") at++;
    else if (char === "\\" && source[at + 1] === "\n") at += 2;
    else if (char === "#") at = source.indexOf("\n", at) < 0 ? source.length : source.indexOf("\n", at);
    else if (char === "(" || char === ")") return unread(script, at, "a subshell or a function");
    else if (";&|\n<>".includes(char)) {
      const operator = readOperator(source, at, tokens);
      if (operator === void 0) return unread(script, at, "a here-document");
      at = operator;
    } else at = readWord2(script, at, unknownEnds, tokens);
  }
  return tokens;
}
function readOperator(source, at, tokens) {
  const text = /^(?:&>>|<<<|&>|>>|>&|<&|>\||<>|<<|&&|\|\||\|&|;;|[;&|\n<>])/.exec(source.slice(at, at + 3))?.[0] ?? "";
  if (text === "<<") return void 0;
  const isRedirection = /[<>]/.test(text);
  const before2 = tokens.at(-1);
  let descriptor = text.startsWith("<") ? "0" : "1";
  if (isRedirection && before2?.kind === "word" && /^\d$/.test(source[at - 1] ?? "") && /^\d+$/.test(before2.raw.value)) {
    descriptor = before2.raw.value;
    tokens.pop();
  }
  tokens.push({ kind: isRedirection ? "redirection" : "separator", text, descriptor });
  return at + text.length;
}
function readWord2(script, from, unknownEnds, tokens) {
  const source = script.value;
  const parts = [];
  let quote2 = "";
  let at = from;
  const literal2 = (to, next = to) => {
    if (to > at) parts.push({ kind: "text", text: script.slice(at, to) });
    at = next;
  };
  while (at < source.length) {
    const char = source[at];
    const end = unknownEnds.get(at);
    if (end !== void 0) literal2(end);
    else if (quote2 === "'") {
      const close = source.indexOf("'", at);
      literal2(close < 0 ? source.length : close, close < 0 ? source.length : close + 1);
      quote2 = "";
    } else if (char === '"' || char === "'" && quote2 === "") {
      parts.push({ kind: "text", text: script.slice(at + 1, at + 1) });
      quote2 = quote2 === char ? "" : char;
      at++;
    } else if (char === "\\") at = readEscape2(script, at, quote2 !== "", parts);
    else if (char === "$" || char === "`") at = readExpansion(script, at, quote2 !== "", parts);
    else if (quote2 === "" && " 	\r\n;&|<>()".includes(char)) break;
    else literal2(runEnd(source, at, quote2, unknownEnds));
  }
  tokens.push({ kind: "word", parts, raw: script.slice(from, at) });
  return at;
}
function runEnd(source, from, quote2, unknownEnds) {
  const special = quote2 === "" ? " 	\r\n;&|<>()\"'\\$`" : '"\\$`';
  let at = from + 1;
  while (at < source.length && !special.includes(source[at]) && !unknownEnds.has(at)) at++;
  return at;
}
function readEscape2(script, at, isQuoted, parts) {
  const next = script.value[at + 1];
  if (next === "\n") return at + 2;
  const keepsBackslash = next === void 0 || isQuoted && !'$`"\\'.includes(next);
  parts.push({ kind: "text", text: script.slice(keepsBackslash ? at : at + 1, at + 2) });
  return at + 2;
}
function readExpansion(script, at, quoted2, parts) {
  const rest = script.value.slice(at, at + 200);
  const plain2 = /^\$(?:\{(\w+|@|\*)\}|([A-Za-z_]\w*|\d|@|\*))/.exec(rest);
  if (plain2 !== null) {
    const text2 = script.slice(at, at + plain2[0].length);
    parts.push({ kind: "variable", name: plain2[1] ?? plain2[2], text: text2, quoted: quoted2 });
    return at + plain2[0].length;
  }
  const end = substitutionEnd(script.value, at);
  const text = script.slice(at, end);
  if (end === at + 1) parts.push({ kind: "text", text });
  else parts.push({ kind: "unknown", text, reason: { reason: `${text.value} is worked out by the shell` } });
  return end;
}
function substitutionEnd(source, at) {
  if (source[at] === "`") {
    const close2 = source.indexOf("`", at + 1);
    return close2 < 0 ? source.length : close2 + 1;
  }
  const open = source[at + 1];
  if (open !== "{" && open !== "(") return "?!$#-".includes(open ?? " ") ? at + 2 : at + 1;
  const close = open === "{" ? "}" : ")";
  let depth = 0;
  for (let i = at + 1; i < source.length; i++) {
    if (source[i] === open) depth++;
    else if (source[i] === close && --depth === 0) return i + 1;
  }
  return source.length;
}
function unknownRanges(text) {
  const ranges = /* @__PURE__ */ new Map();
  let at = 0;
  for (const piece of text.pieces) {
    if (piece.unknown !== void 0 && piece.text.length > 0) ranges.set(at, at + piece.text.length);
    at += piece.text.length;
  }
  return ranges;
}
function unread(script, at, what) {
  return { reason: `the shell script holds ${what}`, at: script.slice(at, at + 1) };
}

// src/programs/shell.ts
var LONGEST = 16384;
var RESERVED = new Set(
  "if then elif else fi for while until do done case esac select function coproc { }".split(" ")
);
function readScript(script, context) {
  if (script.length > LONGEST) return { reason: "the shell script is too long to be read", at: script.slice(0, 1) };
  const tokens = tokenize(script);
  return Array.isArray(tokens) ? run(tokens, context) : tokens;
}
function splitWords(text) {
  const tokens = text.length > LONGEST ? [] : tokenize(text);
  if (!Array.isArray(tokens)) return [];
  return tokens.flatMap(
    (token) => token.kind === "word" ? [expand(token, /* @__PURE__ */ new Map(), NOTHING)].flat() : []
  );
}
var NOTHING = { variable: () => void 0, parameters: [] };
function run(tokens, context) {
  const commands = [];
  const state = { shell: /* @__PURE__ */ new Map(), exported: /* @__PURE__ */ new Map(), sourced: [] };
  for (const list of splitLists(tokens)) {
    const first = list.find((token) => token.kind === "word");
    if (first?.kind === "word" && RESERVED.has(first.raw.value)) {
      return { reason: `the shell script steers its flow with \`${first.raw.value}\``, at: first.raw };
    }
    const command = runOne(list, state, context);
    if (command !== null) commands.push(command);
  }
  return commands;
}
function splitLists(tokens) {
  const lists = [[]];
  for (const token of tokens) {
    if (token.kind === "separator") lists.push([]);
    else lists.at(-1)?.push(token);
  }
  return lists.filter((list) => list.length > 0);
}
function runOne(list, state, context) {
  const assigned = /* @__PURE__ */ new Map();
  const words = [];
  const outputs = [];
  for (let at = 0; at < list.length; at++) {
    const token = list[at];
    if (token.kind === "word") {
      const assignment = words.length === 0 ? assignmentOf(token, state.shell, context) : null;
      if (assignment !== null) assigned.set(...assignment);
      else words.push(...expand(token, state.shell, context));
      continue;
    }
    const target = list[++at];
    if (target?.kind === "word") outputs.push(...outputOf(token, expand(target, state.shell, context)[0]));
  }
  const name = words[0]?.value;
  if (name === void 0) {
    for (const [variable, value] of assigned) assign(variable, value, state, context);
    return null;
  }
  if (runBuiltin(name, words.slice(1), state, context)) return null;
  return { words, variables: new Map([...state.exported, ...assigned]), outputs, sourced: [...state.sourced] };
}
function assign(name, value, state, context) {
  state.shell.set(name, value);
  const isExported = state.exported.has(name) ? state.exported.get(name) !== null : context.variable(name) !== void 0;
  if (isExported) state.exported.set(name, value);
}
function runBuiltin(name, args, state, context) {
  if (name === "export" || name === "declare" || name === "typeset") {
    for (const word of args) exportWord(word, state, context);
    return true;
  }
  if (name === "unset") {
    for (const word of args) {
      state.shell.delete(word.value);
      state.exported.set(word.value, null);
    }
    return true;
  }
  if (name !== "source" && name !== "." && name !== "eval") return false;
  if (args[0] !== void 0) state.sourced.push(args[0]);
  return true;
}
function exportWord(word, state, context) {
  const equals = word.value.indexOf("=");
  const name = equals < 0 ? word.value : word.value.slice(0, equals);
  if (!/^[A-Za-z_]\w*$/.test(name)) return;
  const value = equals < 0 ? state.shell.get(name) ?? context.variable(name) : assignedValue(word, equals + 1);
  if (value === void 0) return;
  state.shell.set(name, value);
  state.exported.set(name, value);
}
function assignedValue(word, at) {
  const value = word.slice(at);
  const { source, start } = value.span();
  return expandTilde(value, source.text[start - 1] !== "=");
}
function assignmentOf(word, shell, context) {
  const name = /^([A-Za-z_]\w*)=/.exec(word.raw.value)?.[1];
  if (name === void 0) return null;
  const value = join3(
    word.parts.map((part) => expandPart(part, shell, context)),
    word.raw
  );
  return [name, expandTilde(value.slice(name.length + 1), word.raw.value[name.length + 1] !== "~")];
}
function outputOf(operator, target) {
  if (target === void 0 || !operator.text.includes(">") || operator.text === "<>") return [];
  if (operator.text === ">&" && /^[\d-]/.test(target.value)) return [];
  if (operator.text.startsWith("&") || operator.text === ">&") {
    return [
      { stream: "stdout", path: target },
      { stream: "stderr", path: target }
    ];
  }
  if (operator.descriptor === "1") return [{ stream: "stdout", path: target }];
  return operator.descriptor === "2" ? [{ stream: "stderr", path: target }] : [];
}
function expand(word, shell, context) {
  const only = word.parts.find((part) => part.kind === "variable");
  const isAlone = word.parts.every((part) => part === only || part.text.length === 0);
  if (only?.kind === "variable" && isAlone) {
    if (only.name === "@" || only.name === "*") return context.parameters.slice(1);
    const value = expandPart(only, shell, context);
    if (!only.quoted && value.isKnown()) return fieldsOf(value);
  }
  const parts = word.parts.map((part) => expandPart(part, shell, context));
  const first = parts[0];
  if (first !== void 0) parts[0] = expandTilde(first, !word.raw.value.startsWith("~"));
  return [join3(parts, word.raw)];
}
function fieldsOf(value) {
  return [...value.value.matchAll(/[^ \t\n]+/g)].map(({ index, 0: field }) => value.slice(index, index + field.length));
}
function join3(parts, raw) {
  const filled = parts.filter((part) => part.length > 0);
  return filled.length === 0 ? raw.slice(0, 0) : Text.concat(filled);
}
function expandTilde(text, isQuoted) {
  if (isQuoted || !/^~(?:\/|$)/.test(text.value)) return text;
  const home3 = unknownText(text.slice(0, 1), { reason: "the home directory is not known", symbol: "home" });
  return text.length === 1 ? home3 : Text.concat([home3, text.slice(1)]);
}
function expandPart(part, shell, context) {
  if (part.kind === "text") return part.text;
  if (part.kind === "unknown") return unknownText(part.text, part.reason);
  const isParameter = /^\d+$/.test(part.name);
  const value = isParameter ? context.parameters[Number(part.name)] : shell.get(part.name) ?? context.variable(part.name);
  if (value !== void 0) return isParameter ? value : referred2(value, part.text);
  if (part.name === "HOME")
    return unknownText(part.text, { reason: "the home directory is not known", symbol: "home" });
  return unknownText(part.text, { reason: `$${part.name} is not set here` });
}
function referred2(value, reference) {
  const place3 = reference.span();
  return new Text(
    value.pieces.map(({ text, source, start, end, unknown: unknown2, origin }) => ({
      ...place3,
      text,
      origin: origin ?? { source, start, end },
      ...unknown2 !== void 0 && { unknown: unknown2 }
    }))
  );
}
function unknownText(text, unknown2) {
  const { source, start, end } = text.span();
  const piece = { text: text.value, source, start, end, unknown: unknown2 };
  return new Text([piece]);
}

// src/programs/wrappers.ts
var UNCHANGED = { isCleared: false, variables: /* @__PURE__ */ new Map(), open: [] };
var asUser = (around, user) => user === void 0 ? around : { ...around, user };
function asRoot(around, options) {
  const keeps = hasOption(options, "E", "preserve-env");
  const changed = keeps ? around : { ...around, isCleared: true, variables: /* @__PURE__ */ new Map() };
  return asUser(changed, optionValue(options, "u", "user") ?? "root");
}
var firstOperandIsUser = { operands: 1, effect: (around, _, operands) => asUser(around, operands[0]) };
function runEnv(around, options) {
  const variables = new Map(around.variables);
  const isCleared = around.isCleared || hasOption(options, "i", "ignore-environment");
  if (hasOption(options, "i", "ignore-environment")) variables.clear();
  for (const { name, value } of options)
    if ((name === "u" || name === "unset") && value) variables.set(value.value, null);
  return { ...around, isCleared, variables };
}
function runTransient(around, options) {
  const variables = new Map(hasOption(options, "scope") ? around.variables : []);
  for (const { name, value } of options) {
    const equals = value?.value.indexOf("=") ?? -1;
    if ((name === "E" || name === "setenv") && value !== void 0 && equals > 0) {
      variables.set(value.value.slice(0, equals), value.slice(equals + 1));
    }
  }
  const isCleared = around.isCleared || !hasOption(options, "scope");
  return asUser({ ...around, isCleared, variables }, optionValue(options, "uid"));
}
var opensEnvironment = (what) => (around, options, operands) => {
  const at = operands[0] ?? options.find((option) => option.value !== void 0)?.value;
  return at === void 0 ? around : { ...around, open: [...around.open, { reason: `${what} may set any variable`, at }] };
};
var PLAIN = {};
var RUNNER = { subcommand: ["run"], before: { short: "CP", long: ["directory", "project"] } };
var WRAPPERS = {
  env: { short: "uCSa", long: ["unset", "chdir", "split-string", "argv0"], assigns: true, effect: runEnv },
  nice: { short: "n", long: ["adjustment"] },
  ionice: { short: "cnpPut", long: ["class", "classdata", "pid", "pgid", "uid"] },
  chrt: { short: "TPDp", long: ["sched-runtime", "sched-period", "sched-deadline"], operands: 1 },
  taskset: { operands: 1 },
  numactl: { short: "iNmCpPw", long: ["interleave", "cpunodebind", "membind", "physcpubind", "preferred"] },
  nohup: PLAIN,
  setsid: PLAIN,
  chronic: PLAIN,
  unbuffer: PLAIN,
  command: PLAIN,
  builtin: PLAIN,
  time: { short: "fo", long: ["format", "output"] },
  exec: { short: "a" },
  timeout: { short: "ks", long: ["kill-after", "signal"], operands: 1 },
  stdbuf: { short: "ioe", long: ["input", "output", "error"] },
  setpriv: { long: "*", bare: ["clear-groups", "keep-groups", "init-groups", "nnp", "no-new-privs", "reset-env"] },
  sudo: {
    short: "aCcDghpRrTtUu",
    long: [
      "user",
      "group",
      "host",
      "prompt",
      "chdir",
      "chroot",
      "role",
      "type",
      "command-timeout",
      "close-from",
      "other-user"
    ],
    assigns: true,
    effect: asRoot
  },
  doas: { short: "uCa", effect: asRoot },
  gosu: firstOperandIsUser,
  "su-exec": firstOperandIsUser,
  "s6-setuidgid": firstOperandIsUser,
  setuidgid: firstOperandIsUser,
  chpst: { short: "uUe/nlLmdoptfcrb", effect: (around, options) => asUser(around, optionValue(options, "u")) },
  envdir: { operands: 1, effect: opensEnvironment("the directory of an envdir") },
  "s6-envdir": { operands: 1, effect: opensEnvironment("the directory of an s6-envdir") },
  "with-contenv": PLAIN,
  "dumb-init": { short: "r", long: ["rewrite"] },
  tini: { short: "pe" },
  catatonit: PLAIN,
  "systemd-run": {
    short: "MHtpE",
    long: [
      ...[
        "unit",
        "property",
        "setenv",
        "description",
        "slice",
        "uid",
        "gid",
        "nice",
        "working-directory",
        "service-type"
      ],
      ...["on-active", "on-boot", "on-startup", "on-unit-active", "on-unit-inactive", "on-calendar", "timer-property"],
      ...["path-property", "socket-property", "machine", "host", "background"]
    ],
    effect: runTransient
  },
  "systemd-inhibit": { long: ["what", "who", "why", "mode"] },
  "systemd-cat": { short: "tp", long: ["identifier", "priority", "stderr-priority", "level-prefix", "namespace"] },
  flock: {
    short: "wEc",
    long: ["timeout", "wait", "conflict-exit-code", "command"],
    operands: 1,
    script: ["c", "command"]
  },
  script: {
    short: "cTIOBomE",
    long: ["command", "log-in", "log-out", "log-io", "log-timing"],
    script: ["c", "command"]
  },
  "dbus-run-session": { long: ["config-file", "dbus-daemon"] },
  "xvfb-run": {
    short: "nsefpw",
    long: ["server-num", "server-args", "error-file", "auth-file", "xauth-protocol", "wait"]
  },
  caffeinate: { short: "tw" },
  proxychains: { short: "f" },
  proxychains4: { short: "f" },
  torsocks: PLAIN,
  "opentelemetry-instrument": { long: "*" },
  "ddtrace-run": PLAIN,
  uv: {
    subcommand: ["run"],
    before: { long: ["directory", "project", "config-file", "cache-dir", "color"] },
    short: "pw",
    long: [
      ...["with", "with-editable", "with-requirements", "python", "directory", "project", "env-file", "extra", "group"],
      ...["no-group", "only-group", "package", "index", "default-index", "index-url", "extra-index-url", "cache-dir"]
    ]
  },
  uvx: {
    short: "pw",
    long: ["from", "with", "with-editable", "python", "env-file", "index", "index-url", "cache-dir"]
  },
  poetry: RUNNER,
  pipenv: RUNNER,
  pdm: RUNNER,
  rye: RUNNER,
  hatch: RUNNER,
  pixi: { ...RUNNER, short: "e", long: ["manifest-path", "environment"] },
  pipx: { subcommand: ["run"], long: ["spec", "python", "index-url", "pip-args"] },
  conda: { subcommand: ["run"], short: "np", long: ["name", "prefix", "cwd"] },
  mamba: { subcommand: ["run"], short: "np", long: ["name", "prefix", "cwd"] },
  micromamba: { subcommand: ["run"], short: "np", long: ["name", "prefix", "cwd"] },
  mise: { subcommand: ["exec", "x"], short: "C" },
  direnv: { subcommand: ["exec"], operands: 1, effect: opensEnvironment("the .envrc of a direnv") },
  op: { subcommand: ["run"], long: ["env-file", "account", "config"], effect: opensEnvironment("op run") },
  doppler: {
    subcommand: ["run"],
    short: "pct",
    long: ["project", "config", "token"],
    effect: opensEnvironment("doppler run")
  },
  infisical: {
    subcommand: ["run"],
    long: ["env", "projectId", "path", "token"],
    effect: opensEnvironment("infisical run")
  }
};
var SHELLS = /* @__PURE__ */ new Set(["sh", "bash", "dash", "ash", "zsh", "ksh", "mksh", "fish"]);
function baseName(program) {
  return program.slice(Math.max(program.lastIndexOf("/"), program.lastIndexOf("\\")) + 1).replace(/\.exe$/i, "");
}
function isShell(program) {
  return SHELLS.has(baseName(program.value).replace(/^-/, ""));
}
function unwrap(words, around) {
  const program = words[0];
  if (program === void 0) return null;
  const name = baseName(program.value);
  if (isShell(program)) return unwrapShell(words, around);
  if (name === "su" || name === "runuser") return unwrapSu(words, around);
  if (name === "uv" && words[1]?.value === "tool" && words[2]?.value === "run") {
    return unwrapWith(WRAPPERS.uvx, words.slice(2), around);
  }
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : void 0;
  return wrapper === void 0 ? null : unwrapWith(wrapper, words, around);
}
function unwrapWith(wrapper, words, around) {
  let from = 1;
  if (wrapper.subcommand !== void 0) {
    from = readOptions(words, 1, wrapper.before ?? {}).next;
    if (!wrapper.subcommand.includes(words[from]?.value ?? "")) return null;
    from++;
  }
  const { options, next } = readOptions(words, from, wrapper);
  if (wrapper === WRAPPERS.uv && hasOption(options, "m", "module")) return moduleOfUv(words, from, around);
  const operands = words.slice(next, next + (wrapper.operands ?? 0));
  const script = wrapper.script && optionValue(options, ...wrapper.script);
  if (script !== void 0) return { kind: "script", script, parameters: [], around };
  let inside = wrapper.effect?.(around, options, operands) ?? around;
  let rest = words.slice(next + operands.length);
  const split2 = optionValue(options, "S", "split-string");
  if (split2 !== void 0 && wrapper.effect === runEnv) rest = [...splitWords(split2), ...rest];
  const late = wrapper.operands === 1 && wrapper.script ? scriptOption(rest) : null;
  if (late !== null) return { kind: "script", script: late, parameters: [], around: inside };
  if (rest[0]?.value === "--") rest = rest.slice(1);
  if (wrapper.assigns) ({ rest, inside } = takeAssignments(rest, inside));
  return { kind: "words", words: rest, around: inside };
}
function moduleOfUv(words, from, around) {
  const at = words.findIndex((word, index) => index >= from && (word.value === "-m" || word.value === "--module"));
  return { kind: "words", words: words.slice(Math.max(at, 1) - 1), around };
}
function scriptOption(words) {
  return words[0]?.value === "-c" || words[0]?.value === "--command" ? words[1] ?? null : null;
}
function takeAssignments(words, around) {
  const variables = new Map(around.variables);
  let isCleared = around.isCleared;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at];
    const equals = word.value.indexOf("=");
    if (word.value === "-" && at === 0) {
      isCleared = true;
      variables.clear();
    } else if (equals > 0 && !word.value.slice(0, equals).includes("/")) {
      variables.set(word.value.slice(0, equals), word.slice(equals + 1));
    } else break;
  }
  return { rest: words.slice(at), inside: { ...around, isCleared, variables } };
}
function unwrapShell(words, around) {
  const { options, next } = readOptions(words, 1, { short: "oO", long: ["rcfile", "init-file"] });
  const script = words[next];
  if (!hasOption(options, "c", "command") || script === void 0) return null;
  return { kind: "script", script, parameters: words.slice(next + 1), around };
}
function unwrapSu(words, around) {
  const spec = {
    short: "ugGcsTw",
    long: ["user", "group", "supp-group", "command", "session-command", "shell", "whitelist-environment"]
  };
  const first = readOptions(words, 1, spec);
  const user = optionValue(first.options, "u", "user");
  if (user !== void 0) return { kind: "words", words: words.slice(first.next), around: { ...around, user } };
  let next = first.next;
  let isLogin = hasOption(first.options, "l", "login");
  if (words[next]?.value === "-") {
    isLogin = true;
    next++;
  }
  const second = readOptions(words, next + 1, spec);
  const script = optionValue([...first.options, ...second.options], "c", "command", "session-command");
  if (script === void 0) return null;
  const cleared = isLogin || hasOption(second.options, "l", "login");
  const inside = cleared ? { ...around, isCleared: true, variables: /* @__PURE__ */ new Map() } : around;
  return { kind: "script", script, parameters: words.slice(second.next), around: asUser(inside, words[next]) };
}

// src/programs/containers.ts
var ENGINES = /* @__PURE__ */ new Set(["docker", "podman", "nerdctl"]);
var EXEC = { short: "euw", long: ["env", "env-file", "user", "workdir", "detach-keys", "preserve-fds"] };
var RUN_BARE = [
  ...[
    "detach",
    "interactive",
    "tty",
    "rm",
    "init",
    "privileged",
    "read-only",
    "publish-all",
    "no-healthcheck",
    "replace"
  ],
  ...["oom-kill-disable", "quiet", "sig-proxy", "tls-verify", "no-hosts", "no-hostname", "disable-content-trust"]
];
var RUN = { short: "aceghlmpuvw", long: "*", bare: RUN_BARE };
var GLOBAL = { short: "cHl", long: ["context", "host", "config", "log-level", "namespace", "url", "connection"] };
function readContainer(words) {
  if (words[0] === void 0 || !ENGINES.has(baseName(words[0].value))) return null;
  let at = readOptions(words, 1, GLOBAL).next;
  if (words[at]?.value === "container") at++;
  const verb = words[at]?.value;
  if (verb !== "exec" && verb !== "run") return null;
  const { options, next } = readOptions(words, at + 1, verb === "exec" ? EXEC : RUN);
  const where = words[next];
  if (where === void 0) return null;
  return { kind: verb, where, words: words.slice(next + 1), variables: variablesOf(options) };
}
function startsContainers(words) {
  const name = baseName(words[0]?.value ?? "");
  if (name === "docker-compose" || name === "podman-compose") return true;
  if (!ENGINES.has(name)) return false;
  const verb = words[readOptions(words, 1, GLOBAL).next]?.value ?? "";
  return ["compose", "start", "run", "stack", "play", "kube"].includes(verb);
}
function variablesOf(options) {
  const variables = /* @__PURE__ */ new Map();
  for (const { name, value } of options) {
    const equals = value?.value.indexOf("=") ?? -1;
    if ((name === "e" || name === "env") && value !== void 0 && equals > 0) {
      variables.set(value.value.slice(0, equals), value.slice(equals + 1));
    }
  }
  return variables;
}

// src/programs/hermes/releases.ts
var VALUE_FLAGS = [
  "-z",
  "--oneshot",
  "-m",
  "--model",
  "--provider",
  "-t",
  "--toolsets",
  "-r",
  "--resume",
  "-s",
  "--skills"
];
var V0_17_FLAGS = new Set(VALUE_FLAGS);
var V0_18_1_FLAGS = /* @__PURE__ */ new Set([...VALUE_FLAGS, "--usage-file"]);
var NEWEST_FLAGS = /* @__PURE__ */ new Set([...VALUE_FLAGS, "--usage-file", "--in", "--reasoning"]);
var OPTIONAL_VALUE_FLAGS = /* @__PURE__ */ new Set(["-c", "--continue"]);
var ALL_VALUE_FLAGS = NEWEST_FLAGS;
var V0_6 = {
  root: "~",
  homeIsPin: "never",
  badName: "exit-1",
  lowersNames: false,
  reservesNames: false,
  valueFlags: null,
  supervisors: "none",
  expandsHome: false
};
var V0_9 = { ...V0_6, root: "home" };
var V0_12 = { ...V0_9, homeIsPin: "always" };
var V0_13 = { ...V0_12, badName: "no-flag", lowersNames: true };
var V0_14 = { ...V0_13, homeIsPin: "in-profiles", reservesNames: true };
var V0_17 = { ...V0_14, valueFlags: V0_17_FLAGS, supervisors: "s6" };
var V0_18_1 = { ...V0_17, valueFlags: V0_18_1_FLAGS };
var V0_21 = { ...V0_18_1, valueFlags: NEWEST_FLAGS, supervisors: "all" };
var NEWEST = { ...V0_21, root: "exact", badName: "exit-2", expandsHome: true };
var ERAS = [
  { index: 0, from: "v0.6", to: "v0.8", since: [0, 6, 0], ...V0_6 },
  { index: 1, from: "v0.9", to: "v0.11", since: [0, 9, 0], ...V0_9 },
  { index: 2, from: "v0.12", to: "v0.12", since: [0, 12, 0], ...V0_12 },
  { index: 3, from: "v0.13", to: "v0.13", since: [0, 13, 0], ...V0_13 },
  { index: 4, from: "v0.14", to: "v0.16", since: [0, 14, 0], ...V0_14 },
  { index: 5, from: "v0.17", to: "v0.18.0", since: [0, 17, 0], ...V0_17 },
  { index: 6, from: "v0.18.1", to: "v0.20", since: [0, 18, 1], ...V0_18_1 },
  { index: 7, from: "v0.21", to: "v0.21.2", since: [0, 21, 0], ...V0_21 },
  { index: 8, from: "v0.21.3", to: null, since: [0, 21, 3], ...NEWEST }
];
var DATED = [
  [20260330, [0, 6, 0]],
  [20260403, [0, 7, 0]],
  [20260408, [0, 8, 0]],
  [20260413, [0, 9, 0]],
  [20260416, [0, 10, 0]],
  [20260423, [0, 11, 0]],
  [20260430, [0, 12, 0]],
  [20260507, [0, 13, 0]],
  [20260516, [0, 14, 0]],
  [20260528, [0, 15, 0]],
  [20260605, [0, 16, 0]],
  [20260619, [0, 17, 0]],
  [20260701, [0, 18, 0]],
  [20260707, [0, 18, 2]],
  [20260720, [0, 19, 0]],
  [20260803, [0, 20, 0]],
  [20260831, [0, 21, 0]],
  [20260907, [0, 21, 1]],
  [20260911, [0, 21, 2]],
  [20260914, [0, 21, 3]]
];
function erasOf(release) {
  if (release === void 0) return ERAS;
  const text = release.trim().toLowerCase();
  if (text === "latest" || text === "main") return ERAS.slice(-1);
  const match = /^v?(\d{1,4})\.(\d{1,3})(?:\.(\d{1,3}))?$/.exec(text);
  if (match === null) throw unknownRelease(release);
  const [major, minor] = [Number(match[1]), Number(match[2])];
  const patch = match[3] === void 0 ? void 0 : Number(match[3]);
  const [first, last] = major >= 2e3 ? sameTwice(versionOfDate(major, minor, patch)) : bounds(major, minor, patch);
  if (first === void 0 || compareVersions(last, ERAS[0].since) < 0) throw unknownRelease(release);
  return ERAS.filter((era, at) => {
    const next = ERAS[at + 1];
    return compareVersions(era.since, last) <= 0 && (next === void 0 || compareVersions(first, next.since) < 0);
  });
}
function rangeOf2(eras) {
  const after = ERAS[eras.at(-1).index + 1];
  const from = `>=${eras[0].since.join(".")}`;
  return after === void 0 ? from : `${from} <${after.since.join(".")}`;
}
function wordsFor(eras) {
  const runs = [];
  for (const era of eras) {
    const run3 = runs.at(-1);
    if (run3?.at(-1)?.index === era.index - 1) run3.push(era);
    else runs.push([era]);
  }
  return runs.map(wordsForRun).join(" and ");
}
function wordsForRun(run3) {
  const { from } = run3[0];
  const { to } = run3.at(-1);
  if (to === null) return `${from} and later`;
  return from === to ? from : `${from} to ${to}`;
}
function bounds(major, minor, patch) {
  return [
    [major, minor, patch ?? 0],
    [major, minor, patch ?? Number.POSITIVE_INFINITY]
  ];
}
function sameTwice(version) {
  return [version, version ?? [0, 0, 0]];
}
function versionOfDate(year, month, day) {
  if (day === void 0 || month < 1 || month > 12 || day < 1 || day > 31) return void 0;
  const date = year * 1e4 + month * 100 + day;
  return DATED.findLast(([released]) => released <= date)?.[1];
}
function compareVersions(a, b) {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
function unknownRelease(release) {
  return new RangeError(
    `"${release}" is no supported release of Hermes Agent: write a version from 0.6 on (0.20, v0.12.3), a dated tag from 2026.3.30 on (2026.8.31), or "latest"`
  );
}

// src/programs/hermes/invocation.ts
var MANAGEMENT = new Set(
  "start stop restart status install uninstall list setup enroll migrate migrate-legacy".split(" ")
);
function readInvocation(words, isMeantToBe, entry) {
  const program = words[0];
  if (program === void 0) return null;
  const called = entry ? { entry, program: [program], args: words.slice(1).filter(isSomething) } : readProgram(words) ?? readUnknownProgram(words, isMeantToBe);
  if (called === null) return null;
  return called.entry === "module" ? readModule(called) : readSubcommand(called);
}
function wordsAfterTimestamps(words) {
  const module = words.findIndex((word) => word.value === "hermes_cli.stderr_timestamp");
  if (module < 1) return null;
  const dashes = words.findIndex((word, at) => at > module && word.value === "--");
  return dashes < 0 ? null : words.slice(dashes + 1);
}
function readProgram(words) {
  const name = baseName(literal(words[0]));
  if (isPython(name)) return readPython(words);
  if (name === "hermes" || name === ".hermes-wrapped") return readHermes(words);
  if (name === "hermes-gateway") return split(words, 1, "module");
  if (words[1]?.value === "-m" || words[1]?.value === "--module") return readPythonModule(words, 1);
  return /(?:^|\/)hermes_cli\/main\.py$/.test(literal(words[0])) ? split(words, 1, "cli") : null;
}
function readUnknownProgram(words, isMeantToBe) {
  const program = words[0];
  const end = program.length;
  const nameIsUnknown = program.unknowns(Math.max(program.value.lastIndexOf("/") + 1, 0), end).length > 0 || !program.isKnown(end - 1);
  if (!nameIsUnknown) return null;
  return isMeantToBe || /hermes/i.test(program.value) ? split(words, 1, "cli") : null;
}
function isPython(name) {
  return /^python[\d.]*w?$|^pypy[\d.]*$/.test(name);
}
function readHermes(words) {
  return words[1]?.value === "--run-module" ? readPythonModule(words, 1) : split(words, 1, "cli");
}
function readPython(words) {
  for (let at = 1; at < words.length; at++) {
    const word = literal(words[at]);
    if (!word.startsWith("-") || word === "-") return readPythonScript(words, at);
    if (word.startsWith("--")) {
      if (word === "--check-hash-based-pycs") at++;
      continue;
    }
    const decisive = /[mcWX]/.exec(word);
    if (decisive === null) continue;
    const isGlued = decisive.index + 1 < word.length;
    if (decisive[0] === "m") return isGlued ? null : readPythonModule(words, at);
    if (decisive[0] === "c") return readPythonCode(words, isGlued ? at : at + 1);
    if (!isGlued) at++;
  }
  return null;
}
function readPythonModule(words, at) {
  const module = words[at + 1];
  if (module === void 0) return null;
  const name = literal(module);
  if (name === "hermes_cli.main" || name === "hermes_cli") return split(words, at + 2, "cli");
  return name === "gateway.run" ? split(words, at + 2, "module") : null;
}
function readPythonCode(words, at) {
  const code = words[at];
  return code !== void 0 && /hermes/.test(code.value) ? split(words, at + 1, "cli") : null;
}
function readPythonScript(words, at) {
  const path = literal(words[at]);
  if (/(?:^|\/)hermes_cli\/main\.py$|(?:^|\/)hermes$/.test(path)) return split(words, at + 1, "cli");
  return /(?:^|\/)gateway\/run\.py$|(?:^|\/)hermes-gateway$/.test(path) ? split(words, at + 1, "module") : null;
}
function split(words, at, entry) {
  return { entry, program: words.slice(0, at), args: words.slice(at).filter(isSomething) };
}
function readModule(called) {
  const word = called.args.find((arg) => !arg.value.startsWith("-")) ?? null;
  const action = word !== null && MANAGEMENT.has(word.value) ? word.value : "run";
  return { ...called, gatewayAt: -1, action, actionWord: word };
}
function readSubcommand(called) {
  return readSubcommandAs(called, true) ?? readSubcommandAs(called, false);
}
function readSubcommandAs(called, anyValue) {
  const gatewayAt = nextOperand(called.args, 0, anyValue);
  const gateway = called.args[gatewayAt];
  if (gateway === void 0 || literal(gateway) !== "gateway") return null;
  const actionWord = called.args[nextOperand(called.args, gatewayAt + 1, anyValue)] ?? null;
  const action = actionWord === null ? "run" : literal(actionWord);
  if (action !== "run" && !MANAGEMENT.has(action)) return null;
  return { ...called, gatewayAt, action, actionWord };
}
function nextOperand(args, from, anyValue) {
  let at = from;
  while (at < args.length) {
    const word = args[at];
    if (!word.value.startsWith("-") && !isUnknown(word)) return at;
    at += takesValue(word.value, args[at + 1]?.value ?? "", anyValue) ? 2 : 1;
  }
  return at;
}
function takesValue(flag, next, anyValue) {
  if (isProfileFlag(flag)) return true;
  if (OPTIONAL_VALUE_FLAGS.has(flag)) return !next.startsWith("-");
  return ALL_VALUE_FLAGS.has(flag) && (anyValue || !isProfileFlag(next));
}
function isProfileFlag(word) {
  return word === "-p" || word === "--profile";
}
function isUnknown(word) {
  return word.length > 0 && word.pieces.every((piece) => piece.unknown !== void 0 || piece.text === "");
}
function literal(word) {
  return word.pieces.map((piece) => isTag(piece) ? "" : piece.text).join("");
}
function tagsMayHoldFlag(word) {
  return word.pieces.some(
    (piece) => isTag(piece) && /(?:^|\s)(?:-p|--profile)|\{\{/.test(piece.text.replace(/\{%[^%]*%\}/g, ""))
  );
}
function isSomething(word) {
  return word.length === 0 || !word.pieces.every((piece) => isTag(piece) || piece.text === "") || literal(word) !== "";
}
function isTag(piece) {
  return piece.unknown !== void 0 && /^\{[%#]/.test(piece.text);
}

// src/programs/hermes/names.ts
import { createHash as createHash2 } from "node:crypto";
var NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
var RESERVED2 = /* @__PURE__ */ new Set(["hermes", "test", "tmp", "root", "sudo"]);
var SCHEME = /^hermes-gateway(?:[-@].*)?$/;
function isProfileName(text) {
  return NAME.test(text);
}
function isReservedName(name) {
  return RESERVED2.has(name);
}
function profileName(text, era) {
  const name = era.lowersNames ? text.trim().toLowerCase() : text;
  if (name === "default") return { name };
  if (name === "") return { refused: "the profile name is empty" };
  if (!isProfileName(name)) return { refused: `"${text}" is no valid profile name` };
  if (era.reservesNames && isReservedName(name)) return { refused: `the profile name "${name}" is reserved` };
  return { name };
}
function followsScheme(unit) {
  return SCHEME.test(unit.replace(/\.service$/, ""));
}
function expectedUnit(profile, home3) {
  if (home3 !== null) return `hermes-gateway-${createHash2("sha256").update(home3).digest("hex").slice(0, 8)}.service`;
  return profile === null || profile === "default" ? "hermes-gateway.service" : `hermes-gateway-${profile}.service`;
}
function namedProfile(unit) {
  const name = unit.replace(/\.service$/, "");
  if (name === "hermes-gateway") return "default";
  const suffix = /^hermes-gateway-(.+)$/.exec(name)?.[1];
  return suffix === void 0 || suffix.includes("@") || /^[0-9a-f]{8}$/.test(suffix) ? null : suffix;
}

// src/programs/hermes/command.ts
var DEEPEST = 12;
var MOST_STEPS = 400;
var OTHER_PROGRAMS = new Set(
  "openclaw clawdbot moltbot nanobot docker podman kubectl mcp echo printf pgrep pkill systemctl curl node true false sleep".split(
    " "
  )
);
var known = /* @__PURE__ */ new WeakMap();
function recognise(service) {
  const earlier = known.get(service);
  if (earlier !== void 0) return earlier;
  const found = search(service);
  known.set(service, found);
  return found;
}
function search(service) {
  let opaque = null;
  let manages = null;
  for (const command of service.commands) {
    if (command.role !== "start") continue;
    const found = explore(service, command);
    if (found?.kind === "runs") return found;
    if (found?.kind === "manages") manages ??= found;
    else if (found !== null) opaque ??= found;
  }
  return manages ?? opaque;
}
function explore(service, command) {
  const pending = [{ words: [command.path, ...command.argv.slice(1)], around: UNCHANGED, depth: 0 }];
  let fallback = null;
  for (let steps = 0; pending.length > 0 && steps < MOST_STEPS; steps++) {
    const step2 = pending.pop();
    if (step2.depth > DEEPEST || step2.words.length === 0) continue;
    const found = look(service, command, step2, pending);
    if (found?.kind === "runs") return found;
    fallback ??= found;
  }
  return fallback;
}
function look(service, command, step2, pending) {
  const { words, around, depth } = step2;
  const invocation = readInvocation(words, followsScheme(service.name));
  if (invocation !== null)
    return { kind: invocation.action === "run" ? "runs" : "manages", command, invocation, around };
  const stamped = wordsAfterTimestamps(words);
  if (stamped !== null) {
    pending.push({ words: stamped, around, depth: depth + 1 });
    return null;
  }
  const container = readContainer(words);
  if (container !== null) return lookIntoContainer(command, container, around, service, pending, depth);
  const inner2 = unwrap(words, around);
  if (inner2?.kind === "words") pending.push({ ...inner2, depth: depth + 1 });
  if (inner2?.kind === "script") return lookIntoScript(service, command, inner2, pending, depth);
  return inner2 === null ? opaqueProgram(service, command, words) : null;
}
function lookIntoScript(service, command, { script, parameters, around }, pending, depth) {
  const read2 = readScript(script, shellContext(service, around, parameters));
  if ("reason" in read2) {
    const mayBe = followsScheme(service.name) || /\bhermes\b/.test(script.value) && /\bgateway\b/.test(script.value);
    return mayBe ? { kind: "opaque", command, reason: read2.reason, at: read2.at } : null;
  }
  for (const { words, variables, sourced } of read2.toReversed()) {
    const open = sourced.filter(mayMoveHome).map((at) => ({ reason: `${at.value} is read by the shell`, at }));
    const inside = {
      ...around,
      variables: new Map([...around.variables, ...variables]),
      open: [...around.open, ...open]
    };
    pending.push({ words, around: inside, depth: depth + 1 });
  }
  return null;
}
function mayMoveHome(path) {
  return !/\/bin\/activate$/.test(path.value) && !isOwnDotenv(path.value);
}
function isOwnDotenv(path) {
  return /\/(?:\.hermes|profiles\/[^/]+)\/\.env$/.test(path);
}
function shellContext(service, around, parameters) {
  const own = new Map(service.environment.map((variable2) => [variable2.name, variable2.value]));
  const variable = (name) => {
    if (around.variables.has(name)) return around.variables.get(name) ?? void 0;
    return around.isCleared ? void 0 : own.get(name);
  };
  return { variable, parameters };
}
function lookIntoContainer(command, container, outside, service, pending, depth) {
  const { kind, where, words, variables } = container;
  const around = { isCleared: true, variables, open: outside.open, container: kind };
  if (kind === "exec") {
    pending.push({ words, around, depth: depth + 1 });
    return null;
  }
  if (/hermes/i.test(where.value)) {
    const invocation = readInvocation([where, ...words], false, "image");
    if (invocation?.action === "run") return { kind: "runs", command, invocation, around };
    pending.push({ words, around, depth: depth + 1 });
  }
  return followsScheme(service.name) ? { kind: "opaque", command, reason: `what the image ${where.value} starts is not written here`, at: where } : null;
}
function opaqueProgram(service, command, words) {
  const program = words[0];
  const name = baseName(program.value);
  if (!followsScheme(service.name)) return null;
  const opaque = (reason, at = program) => ({ kind: "opaque", command, reason, at });
  if (startsContainers(words))
    return opaque(`"${words.map((word) => word.value).join(" ")}" starts what another file describes`);
  const unknown2 = program.unknowns()[0];
  if (unknown2 !== void 0 && /^(?:|[^/]*\/)$/.test(program.value.slice(program.value.lastIndexOf(unknown2.text) + unknown2.text.length))) {
    return opaque(unknown2.unknown?.reason ?? `${program.value} is not known`);
  }
  if (isShell(program)) {
    const file = words.slice(1).find((word) => !/^[-+]/.test(word.value));
    return file === void 0 ? null : opaque(`the script ${file.value} is not read`, file);
  }
  if (OTHER_PROGRAMS.has(name)) return null;
  if (isPython(name) || name === "hermes" || name === "hermes-agent" || name === "hermes-acp") {
    const hidden = words.slice(1).find(isUnknown);
    return hidden === void 0 ? null : opaque(hidden.unknowns()[0]?.unknown?.reason ?? `${hidden.value} is not known`, hidden);
  }
  const looksLikeOne = /\.(?:ba|z)?sh$/.test(name) || /hermes|gateway|start|launch|entrypoint/i.test(name);
  const isAlias = words.slice(1).some((word) => word.value === "gateway") && !/\./.test(name);
  if (/\.(?:py|js|mjs|rb|pl)$/.test(name) || !(looksLikeOne || isAlias)) return null;
  return opaque(`what ${program.value} runs is not written here`);
}

// src/programs/hermes/paths.ts
var SOME_HOME = "/~";
var UNTIDY = /\/\/|\/\.{1,2}(?:\/|$)|.\/$|^\.{0,2}(?:\/\.|$)|^\.{1,2}\//;
function tidyPath(path) {
  if (!UNTIDY.test(path)) return path;
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return path.startsWith("/") ? `/${parts.join("/")}` : parts.join("/") || ".";
}
function normalizePath(path) {
  if (!UNTIDY.test(path)) return path;
  const parts = [];
  for (const part of tidyPath(path).split("/")) {
    if (part !== "..") parts.push(part);
    else if (parts.length > 1 || parts.length === 1 && parts[0] !== "" && parts[0] !== "..") parts.pop();
    else if (parts.length === 0 || parts[0] === "..") parts.push(part);
  }
  return parts.length === 1 && parts[0] === "" ? "/" : parts.join("/") || ".";
}
function profileOfHome(home3) {
  const path = tidyPath(home3);
  const name = path.lastIndexOf("/") + 1;
  return /(?:^|\/)profiles\/$/.test(path.slice(0, name)) ? path.slice(name) : null;
}
function rootOf2(hermesHome, userHome2, era) {
  const native = `${userHome2}/.hermes`;
  if (hermesHome === "" || era.root === "~") return native;
  if (era.root === "home" && isWithin(normalizePath(hermesHome), native)) return native;
  const home3 = tidyPath(hermesHome);
  return profileOfHome(home3) === null ? home3 : parentOf2(parentOf2(home3));
}
function activeRootOf(hermesHome, userHome2, era) {
  return rootOf2(hermesHome, userHome2, era.root === "exact" ? { ...era, root: "home" } : era);
}
function homeOf(path) {
  const shown = displayPath(tidyPath(path));
  const isFixed = shown.startsWith("/") || shown === "~" || shown.startsWith("~/");
  return { path: shown, key: isFixed ? displayPath(normalizePath(path)) : null };
}
function displayPath(path) {
  return path === SOME_HOME || path.startsWith(`${SOME_HOME}/`) ? path.slice(1) : path;
}
function homeOfProfile(root, profile) {
  return profile === "default" ? root : `${root === "/" ? "" : root}/profiles/${profile}`;
}
function tokenLockDirectory(env, userHome2) {
  const fixed = env("HERMES_GATEWAY_LOCK_DIR");
  if (fixed !== void 0 && fixed !== "") return fixed;
  const state = env("XDG_STATE_HOME");
  return `${state === void 0 || state === "" ? `${userHome2}/.local/state` : state}/hermes/gateway-locks`;
}
function parentOf2(path) {
  const slash = path.lastIndexOf("/");
  return slash > 0 ? path.slice(0, slash) : slash === 0 ? "/" : ".";
}
function isWithin(path, directory) {
  const parent = normalizePath(directory);
  return path === parent || path.startsWith(`${parent}/`);
}

// src/programs/hermes/explain.ts
function explain(evidence) {
  const flag = evidence.flags.find(({ outcome }) => outcome === "read");
  if (evidence.state === "pinned" && flag !== void 0)
    return [...becauseOfFlag(flag), ...becauseOfHome(evidence, "root")];
  if (evidence.state === "pinned-by-home") return becauseOfHome(evidence, "pin");
  if (evidence.state === "volume" || evidence.state === "unknown") return becauseOfContainer(evidence);
  return [...becauseOfCommand(evidence), ...becauseOfHome(evidence, "none"), ...becauseOfActive(evidence)];
}
function becauseOfFlag({ span, value }) {
  const name = value?.value ?? "";
  const flag = /^["']?-p/.test(textOf(span)) ? "-p" : "--profile";
  return [
    ...originsOf(value).map((origin) => ({ span: origin, text: `"${name}" comes from here` })),
    { span, text: `${flag} ${name} names the profile` }
  ];
}
function becauseOfHome({ setting }, role) {
  const { homeSpan, open, symbols, env } = setting;
  if (homeSpan === void 0) {
    return open === void 0 ? [] : [{ span: open.span, text: `HERMES_HOME may be set from outside: ${open.reason}` }];
  }
  const value = symbols.show(displayPath(env.HERMES_HOME ?? ""));
  const text = {
    pin: `HERMES_HOME=${value} is the home`,
    root: `HERMES_HOME=${value} says which root the profile lies under`,
    none: `HERMES_HOME=${value} is no profile's home, so it pins nothing`
  }[role];
  return [{ span: homeSpan, text }];
}
function becauseOfContainer({ invocation, state }) {
  const text = state === "volume" ? "no profile flag is read here, and the container's data volume is a root of its own" : "no profile flag is read here, and the environment of the container is not written in this service";
  const word = invocation.args[invocation.gatewayAt];
  return word === void 0 ? [] : [{ span: word.span(), text }];
}
function becauseOfCommand({ invocation, judgements }) {
  const word = invocation.args[invocation.gatewayAt] ?? invocation.program.at(-1);
  if (word === void 0) return [];
  const follows = judgements.some(({ result }) => result.kind === "active");
  const text = follows ? "no profile flag is read here, so active_profile decides" : "no profile flag is read here";
  return [{ span: word.span(), text }];
}
function becauseOfActive({ judgements }) {
  const result = judgements.map((judgement) => judgement.result).findLast((each) => each.kind === "active");
  if (result?.kind !== "active" || result.active?.span === void 0) return [];
  return [{ span: result.active.span, text: `active_profile says "${result.active.name}"` }];
}
function originsOf(value) {
  return (value?.pieces ?? []).flatMap(({ origin }) => origin === void 0 ? [] : [origin]);
}

// src/programs/hermes/flags.ts
function scanFlag(argv, era) {
  let subcommandSeen = false;
  for (let at = 0; at < argv.length; ) {
    const word = argv[at];
    if (era.valueFlags !== null && endsScan(argv, at)) return { kind: "none" };
    if (isSpacedFlag(word) && at + 1 < argv.length) return spacedFlag(argv, at, era, subcommandSeen);
    if (word.startsWith("--profile="))
      return { kind: "flag", value: word.slice("--profile=".length), index: at, count: 1 };
    const skipsNext = takesValue2(argv, at, era);
    if (!skipsNext && !word.startsWith("-")) subcommandSeen = true;
    at += skipsNext ? 2 : 1;
  }
  return { kind: "none" };
}
function mentions(argv, era) {
  const scan = scanFlag(argv, era);
  const found = [];
  const dashes = era.valueFlags === null ? -1 : argv.indexOf("--");
  let isDecided = false;
  for (let at = 0; at < argv.length; at++) {
    const look2 = lookalike(argv, at);
    if (look2 === null) {
      const eaten = takesValue2(argv, at, era) && (dashes < 0 || at < dashes) ? lookalike(argv, at + 1) : null;
      if (eaten === null) continue;
      const isAlone = eaten.count === 2 && lookalike(argv, at + 2) !== null;
      found.push({ ...eaten, ...isAlone && { count: 1, valueAt: null }, outcome: "value-of" });
      at++;
      continue;
    }
    if (dashes >= 0 && at > dashes) found.push({ ...look2, outcome: "after-dashes" });
    else if (look2.outcome !== "read") found.push(look2);
    else {
      found.push({ ...look2, outcome: isDecided ? "repeated" : outcomeOfFirst(argv, look2, scan, era) });
      isDecided = true;
    }
    at += look2.count - 1;
  }
  return found;
}
function lookalike(argv, at) {
  const word = argv[at];
  if (isSpacedFlag(word)) {
    if (at + 1 >= argv.length) return { index: at, count: 1, valueAt: null, outcome: "no-value" };
    return { index: at, count: 2, valueAt: 0, outcome: "read" };
  }
  if (word.startsWith("--profile=")) return { index: at, count: 1, valueAt: "--profile=".length, outcome: "read" };
  if (word.startsWith("-p=")) return { index: at, count: 1, valueAt: "-p=".length, outcome: "equals" };
  if (/^-p[^-]/.test(word)) return { index: at, count: 1, valueAt: "-p".length, outcome: "glued" };
  return null;
}
function outcomeOfFirst(argv, look2, scan, era) {
  if (scan.kind !== "flag" || scan.index !== look2.index) return "invalid-name";
  const value = look2.count === 2 ? argv[look2.index + 1] : scan.value;
  return "name" in profileName(era.badName === "exit-2" ? scan.value : value, era) ? "read" : "invalid-name";
}
function spacedFlag(argv, at, era, subcommandSeen) {
  const written2 = argv[at + 1];
  if (era.badName === "exit-1") return { kind: "flag", value: written2, index: at, count: 2 };
  const value = era.badName === "exit-2" ? written2.trim().toLowerCase() : written2;
  if (isProfileName(value)) return { kind: "flag", value, index: at, count: 2 };
  const belongsElsewhere = subcommandSeen || written2.startsWith("-") || written2.includes(":");
  if (era.badName === "no-flag" || belongsElsewhere) return { kind: "none" };
  return { kind: "exit", exit: 2, reason: `"${written2}" is no valid profile name` };
}
function endsScan(argv, at) {
  if (argv[at] === "--") return true;
  if (argv[at] !== "--args") return false;
  const mcp = argv.indexOf("mcp");
  const add2 = mcp < 0 ? -1 : argv.indexOf("add", mcp + 1);
  return add2 >= 0 && add2 < at;
}
function takesValue2(argv, at, era) {
  const word = argv[at];
  const next = argv[at + 1];
  if (era.valueFlags === null || next === void 0) return false;
  return era.valueFlags.has(word) || OPTIONAL_VALUE_FLAGS.has(word) && !next.startsWith("-");
}
function isSpacedFlag(word) {
  return word === "-p" || word === "--profile";
}

// src/programs/hermes/places.ts
function spanOfWords(words) {
  if (words[0] === void 0) return void 0;
  const first = withQuotes(words[0].span());
  const last = words.map((word) => withQuotes(word.span())).findLast((span) => span.source === first.source && span.end >= first.end);
  return { ...first, end: last?.end ?? first.end };
}
function flagPosition({ entry, args, gatewayAt }) {
  const word = args[gatewayAt];
  if (entry === "module" || word === void 0) return void 0;
  if (word.pieces.some((piece) => piece.unknown !== void 0 || piece.origin !== void 0)) return void 0;
  const { source, start, end } = word.span();
  const at = withQuotes(word.span()).start;
  const isPlain = source.text.slice(start, end) === "gateway" && /\s/.test(source.text[at - 1] ?? " ");
  return isPlain ? source.span(at, at) : void 0;
}

// src/programs/hermes/flag-report.ts
function flagsOf(invocation, setting, eras) {
  const { args, entry } = invocation;
  const argv = args.map((word) => setting.symbols.of(word));
  if (!argv.some((word) => word.startsWith("-p") || word.startsWith("--profile"))) return [];
  const byOutcome = /* @__PURE__ */ new Map();
  for (const era of eras) {
    for (const found of mentions(argv, era)) {
      const mention = entry === "module" ? { ...found, outcome: "entry-point" } : found;
      const key = `${mention.index} ${mention.outcome}`;
      const entered = byOutcome.get(key) ?? { mention, eras: [] };
      byOutcome.set(key, entered);
      entered.eras.push(era);
    }
  }
  return [...byOutcome.values()].sort((a, b) => a.mention.index - b.mention.index).map(({ mention, eras: holds }) => ({
    ...flagAt(args, mention),
    outcome: mention.outcome,
    ...holds.length < eras.length && { releases: wordsFor(holds) }
  }));
}
function flagAt(args, { index, count: count2, valueAt }) {
  const words = args.slice(index, index + count2);
  const holder = words.at(-1);
  const span = spanOfWords(words) ?? holder.span();
  return valueAt === null ? { span } : { span, value: holder.slice(valueAt) };
}

// src/programs/hermes/management.ts
var WHAT_IT_DOES = {
  start: "that asks the service manager to start the gateway's own unit and returns",
  restart: "that asks the service manager to restart the gateway's own unit and returns",
  stop: "that stops the gateway and returns",
  install: "that writes the gateway's own unit and returns"
};
function managementProblem(service, { program, action, actionWord, args }) {
  const first = (program.at(-1) ?? actionWord)?.span();
  const last = (actionWord ?? args.at(-1) ?? program.at(-1))?.span();
  const span = first && last && first.source === last.source ? { ...first, end: last.end } : service.span;
  const word = actionWord?.span();
  const isCertain = service.resident && action === "start" && args.at(-1) === actionWord && word !== void 0 && textOf(word) === "start";
  return {
    kind: "gateway-start-in-service",
    span,
    message: `${service.name} runs "gateway ${action}": ${WHAT_IT_DOES[action] ?? "that manages the gateway and returns"}; it is not the gateway. The manager sees the service end at once, whatever becomes of the gateway. Use "gateway run".`,
    ...isCertain && { fix: { title: "Run the gateway itself", edits: [{ span: word, text: "run" }] } }
  };
}

// src/programs/hermes/profile.ts
function decide(start, era) {
  const scan = scanFlag(start.argv, era);
  if (scan.kind === "exit") return { choice: scan, flag: null };
  const hermesHome = effectiveHome(start, era);
  if (scan.kind === "flag") {
    const root = rootOf2(hermesHome, start.userHome, era);
    return { choice: enter(scan.value, root, era), flag: scan };
  }
  if (homeIsPin(hermesHome, era)) return { choice: { kind: "keep", because: "home" }, flag: null };
  if (isSupervised(start, era)) return { choice: { kind: "keep", because: "supervised" }, flag: null };
  const file = activeRootOf(hermesHome, start.userHome, era);
  return { choice: { kind: "active", file, root: rootOf2(hermesHome, start.userHome, era) }, flag: null };
}
function followActive(content, root, era) {
  const name = content?.trim() ?? "";
  return name === "" || name === "default" ? null : enter(name, root, era);
}
function effectiveHome({ env, userHome: userHome2 }, era) {
  const home3 = env.HERMES_HOME ?? "";
  if (!era.expandsHome) return home3;
  const named = home3.trim().replace(/\$(?:\{(\w+)\}|(\w+))/g, (all2, braced, bare) => env[braced ?? bare] ?? all2);
  return named === "~" || named.startsWith("~/") ? userHome2 + named.slice(1) : named;
}
function enter(value, root, era) {
  const read2 = profileName(value, era);
  if ("refused" in read2) return { kind: "exit", exit: 1, reason: read2.refused };
  return { kind: "profile", name: read2.name, home: homeOfProfile(root, read2.name) };
}
function homeIsPin(hermesHome, era) {
  if (hermesHome === "" || era.homeIsPin === "never") return false;
  return era.homeIsPin === "always" || profileOfHome(hermesHome) !== null;
}
function isSupervised({ argv, env }, era) {
  if (era.supervisors === "none") return false;
  if (env.HERMES_S6_SUPERVISED_CHILD) return true;
  if (era.supervisors === "s6") return false;
  if (env.HERMES_SUPERVISED_CHILD) return true;
  if (env.INVOCATION_ID && argv.find((word) => !word.startsWith("-")) === "gateway") return true;
  return ["1", "true", "yes", "on"].includes((env.HERMES_GATEWAY_EXTERNAL_SUPERVISOR ?? "").trim().toLowerCase());
}
function samePath(a, b) {
  return normalizePath(a) === normalizePath(b);
}

// src/programs/hermes/outcomes.ts
function judge(invocation, setting, eras, activeProfiles) {
  const { env, userHome: userHome2, symbols } = setting;
  const start = { argv: invocation.args.map((word) => symbols.of(word)), env, userHome: userHome2 };
  return eras.map((era) => {
    const root = home2(rootOf2(effectiveHome(start, era), userHome2, era), setting);
    return { era, root, ...judgeOne(start, invocation, era, setting, activeProfiles) };
  });
}
function judgeOne(start, invocation, era, setting, activeProfiles) {
  if (invocation.entry === "module") return { by: "entry", result: kept(start, era, setting) };
  const { choice, flag } = decide(start, era);
  if (choice.kind === "exit") return { by: flag === null ? "refusal" : "flag", result: fails(choice, setting) };
  if (choice.kind === "profile") {
    const result = { kind: "fixed", profile: known2(choice.name, setting), home: home2(choice.home, setting) };
    return { by: "flag", result };
  }
  if (choice.kind === "keep") {
    return { by: choice.because === "home" ? "home" : "supervisor", result: kept(start, era, setting) };
  }
  return { by: "active", result: followed(start, choice, era, setting, activeProfiles) };
}
function outcomesOf(judgements) {
  const groups2 = [];
  for (const { era, result } of judgements) {
    const last = groups2.at(-1);
    if (last !== void 0 && isSame(last.result, result)) last.eras.push(era);
    else groups2.push({ eras: [era], result });
  }
  return groups2.map(({ eras, result }) => ({ range: rangeOf2(eras), eras: eras.map(plain), result }));
}
function isSame(a, b) {
  if (a.kind === "fixed" && b.kind === "fixed") return a.profile === b.profile && isSameHome(a.home, b.home);
  if (a.kind === "fails" && b.kind === "fails") return a.exit === b.exit && a.reason === b.reason;
  if (a.kind !== "active" || b.kind !== "active")
    return a.kind === "unknown" && b.kind === "unknown" && a.reason === b.reason;
  return isSameHome(a.root, b.root) && isSameHome(a.fallback, b.fallback) && a.active === b.active;
}
function isSameHome(a, b) {
  return a.path === b.path && a.key === b.key;
}
function always(result, eras) {
  return [{ range: rangeOf2(eras), eras: eras.map(plain), result }];
}
function plain({ index, from, to }) {
  return { index, from, to };
}
function kept(start, era, setting) {
  const value = effectiveHome(start, era);
  const path = value === "" ? `${start.userHome}/.hermes` : value;
  return { kind: "fixed", profile: profileAt(path, start, setting), home: home2(path, setting) };
}
function profileAt(path, start, setting) {
  const named = profileOfHome(path);
  if (named !== null) return known2(named, setting);
  const derived = ERAS.find((era) => era.root === "home");
  return samePath(rootOf2(path, start.userHome, derived), path) ? "default" : null;
}
function followed(start, { file, root }, era, setting, activeProfiles) {
  const fallback = kept(start, era, setting);
  const active = activeFor(file, setting, activeProfiles);
  const named = active === void 0 ? null : followActive(active.name, root, era);
  if (named?.kind === "exit")
    return { kind: "fails", exit: named.exit, reason: `${named.reason} (${displayed(file, setting)}/active_profile)` };
  return {
    kind: "active",
    root: home2(root, setting),
    fallback: fallback.home,
    fallbackProfile: fallback.profile,
    ...active !== void 0 && { active }
  };
}
function activeFor(root, setting, activeProfiles) {
  const { key } = home2(root, setting);
  const own = activeProfiles.find(
    (active) => active.root !== void 0 && key !== null && keyOf(active.root, setting) === key
  );
  return own ?? activeProfiles.find((active) => active.root === void 0);
}
function keyOf(root, setting) {
  return root.key?.startsWith("~/") ? home2(`${setting.userHome}${root.key.slice(1)}`, setting).key : root.key;
}
function home2(path, setting) {
  const isRelative = !path.startsWith("/");
  const { path: shown, key } = homeOf(
    isRelative && setting.directory !== void 0 ? `${setting.directory}/${path}` : path
  );
  const isFixed = setting.symbols.isKnown(path) && !(isRelative && setting.directory === void 0);
  const { open } = setting;
  return {
    path: setting.symbols.show(shown),
    key: isFixed && open === void 0 ? key : null,
    ...isFixed && open?.files !== void 0 && { sharedKey: `${open.files}
${key}` }
  };
}
function displayed(path, setting) {
  return home2(path, setting).path;
}
function known2(name, setting) {
  return setting.symbols.isKnown(name) ? name : null;
}
function fails({ exit, reason }, setting) {
  return { kind: "fails", exit, reason: setting.symbols.show(reason) };
}

// src/programs/hermes/symbols.ts
var MARK = /q0unknown(\d+)q/g;
var Symbols = class {
  #home;
  #unknown = [];
  /** @param home what an unknown part that means the account's home directory is replaced by. */
  constructor(home3) {
    this.#home = home3;
  }
  /** The text with a symbol for each unknown part. */
  of(text) {
    return text.pieces.map((piece) => this.#symbol(piece)).join("");
  }
  /** Whether nothing in the string is unknown. */
  isKnown(text) {
    return text.search(MARK) < 0;
  }
  /** The string with each unknown part as it is written in the source. */
  show(text) {
    return text.replace(MARK, (mark, at) => this.#unknown[Number(at)] ?? mark);
  }
  #symbol({ text, unknown: unknown2 }) {
    if (unknown2 === void 0) return text;
    if (unknown2.symbol === "home") return this.#home;
    const known3 = this.#unknown.indexOf(text);
    const at = known3 >= 0 ? known3 : this.#unknown.push(text) - 1;
    return `q0unknown${at}q`;
  }
};

// src/programs/hermes/setting.ts
var NAMES = [
  ...["HERMES_HOME", "HOME", "XDG_STATE_HOME", "HERMES_GATEWAY_LOCK_DIR", "HERMES_SUPERVISED_CHILD"],
  ...["HERMES_S6_SUPERVISED_CHILD", "HERMES_GATEWAY_EXTERNAL_SUPERVISOR", "INVOCATION_ID"]
];
function settingOf(service, around) {
  const symbols = new Symbols(accountHome(service.account));
  const texts = new Map(NAMES.map((name) => [name, textOf2(name, service, around)]));
  const env = Object.fromEntries([...texts].map(([name, text]) => [name, text && symbols.of(text.value)]));
  const isOwnService = service.manager === "systemd" && !around.isCleared;
  if (isOwnService) env.INVOCATION_ID ??= "1";
  const home3 = texts.get("HERMES_HOME");
  return {
    env,
    userHome: processHome(service, around, env.HOME, symbols),
    symbols,
    directory: directoryOf2(service, symbols),
    homeSpan: home3?.span,
    open: home3 === void 0 ? whatMaySetHome(service, around) : void 0
  };
}
function directoryOf2({ workingDirectory }, symbols) {
  const path = workingDirectory && symbols.of(workingDirectory);
  return path?.startsWith("/") && symbols.isKnown(path) ? path : void 0;
}
function textOf2(name, service, around) {
  const over = around.variables.get(name);
  if (over !== void 0) return over === null ? void 0 : { value: over, span: over.span() };
  return around.isCleared ? void 0 : service.environment.findLast((variable) => variable.name === name);
}
function whatMaySetHome(service, around) {
  const inside = around.open[0];
  if (inside !== void 0) return { reason: inside.reason, span: inside.at.span() };
  if (around.isCleared) return void 0;
  const dotenvs = new Set(
    service.environmentFiles.filter((file) => isOwnDotenv(file.path.value)).map(({ path }) => spanKey(path.span()))
  );
  const open = service.environmentOpen.filter(
    ({ names: names3, span }) => (names3 === void 0 || names3.includes("HERMES_HOME")) && !isWithin2(span, dotenvs)
  );
  if (open[0] === void 0) return void 0;
  const files2 = unreadFiles(service, new Set(open.map(({ span }) => spanKey(span))));
  return { ...open[0], ...files2.length === open.length && { files: files2.join("\n") } };
}
function unreadFiles(service, spans) {
  return service.environmentFiles.filter(({ path }) => path.isKnown() && spans.has(spanKey(path.span()))).map(({ path }) => path.value);
}
function spanKey(span) {
  return `${span.source.path}\0${span.start}`;
}
function isWithin2(span, keys) {
  return keys.has(spanKey(span));
}
function accountHome({ user, home: home3 }) {
  if (home3 !== void 0) return home3.startsWith("~") ? `/${home3}` : home3;
  if (user === void 0) return SOME_HOME;
  return user === "root" ? "/root" : `/home/${user}`;
}
function processHome(service, around, home3, symbols) {
  const { user } = around;
  const name = user === "root" ? user : user?.value.replace(/:.*$/, "");
  const isOwn = user === void 0 || name === service.account.user;
  if (home3 !== void 0 && home3 !== "" && (isOwn || around.variables.has("HOME"))) return home3;
  if (user === void 0 || isOwn) return accountHome(service.account);
  return user === "root" || user.isKnown() ? accountHome({ user: name }) : `/home/${symbols.of(user)}`;
}

// src/programs/hermes/index.ts
var hermes = {
  name: "hermes",
  concerns: (service) => followsScheme(service.name) || recognise(service) !== null,
  resolve: resolve3,
  checkRelease: (release) => void erasOf(release),
  problems
};
function resolve3(service, context) {
  const found = recognise(service);
  if (found === null || found.kind === "manages") return null;
  const eras = erasOf(context.release);
  if (found.kind === "opaque") return unreadable(service, context, eras, found);
  const setting = settingOf(service, found.around);
  const doubt = whatHidesTheFlag(found, setting, eras);
  return doubt === null ? readable(service, context, eras, found, setting) : unreadable(service, context, eras, { ...found, ...doubt });
}
function problems(service) {
  const found = recognise(service);
  return found?.kind === "manages" ? [managementProblem(service, found.invocation)] : [];
}
function readable(service, context, eras, found, setting) {
  const { invocation, command, around } = found;
  const judgements = judge(invocation, setting, eras, context.activeProfiles);
  const isContained = around.container !== void 0;
  const state = stateOf(judgements, invocation, setting, around.container);
  const flags = flagsOf(invocation, setting, eras);
  const place3 = isContained ? nowhere(judgements, state) : placeOf(judgements, state);
  const at = flagPosition(invocation);
  return {
    ...common(service, context),
    command,
    span: spanOfWords([...invocation.program, ...invocation.args]) ?? command.span,
    profile: { name: place3.profile, state, why: explain({ invocation, setting, judgements, state, flags }) },
    flags,
    outcomes: isContained ? always({ kind: "unknown", reason: "its home lies in a container" }, eras) : outcomesOf(judgements),
    ...files(place3.home, setting, service),
    root: place3.root,
    expectedUnit: expectedUnitOf(place3, setting, state, eras),
    replaces: invocation.args.some((word) => word.value === "--replace"),
    ...at !== void 0 && { flagPosition: at }
  };
}
function unreadable(service, context, eras, found) {
  const { command, reason, at } = found;
  return {
    ...common(service, context),
    command,
    span: command.span,
    profile: { name: null, state: "unknown", why: [{ span: at.span(), text: reason }] },
    flags: [],
    outcomes: always({ kind: "unknown", reason }, eras),
    home: null,
    root: null,
    lock: null,
    pid: null,
    logDirectory: null,
    logs: unique3(service.outputs.map(({ path }) => path.value)),
    tokenLocks: null,
    expectedUnit: null,
    replaces: command.argv.some((word) => word.value === "--replace")
  };
}
function common(service, context) {
  return { program: "hermes", service, host: context.host, namedProfile: namedProfile(service.name) };
}
function whatHidesTheFlag({ invocation, command }, setting, eras) {
  if (invocation.entry === "module") return null;
  const argv = invocation.args.map((word) => setting.symbols.of(word));
  const inTags = command.argv.find(tagsMayHoldFlag);
  const unknown2 = invocation.args.find((word, index) => {
    const before2 = argv[index - 1] ?? "";
    return isUnknown(word) && word.pieces.every((piece) => piece.unknown?.symbol !== "home") && before2 !== "-p" && before2 !== "--profile";
  });
  const at = inTags ?? unknown2;
  if (at === void 0 || eras.every((era) => scanFlag(argv, era).kind === "flag")) return null;
  return { at, reason: at.unknowns()[0]?.unknown?.reason ?? `${at.value} is not known` };
}
function stateOf(judgements, invocation, setting, container) {
  const working = judgements.filter(({ by }) => by !== "refusal");
  if (working.every(({ by }) => by === "flag") && working.length > 0) return "pinned";
  const home3 = setting.env.HERMES_HOME ?? "";
  if (home3 !== "" && (profileOfHome(home3) !== null || invocation.entry === "module")) return "pinned-by-home";
  if (container === void 0) return "unpinned";
  return container === "run" ? "volume" : "unknown";
}
function placeOf(judgements, state) {
  const answered = judgements.filter(({ result: result2 }) => result2.kind === "fixed" || result2.kind === "active");
  const following = answered.findLast(({ result: result2 }) => result2.kind === "active" && result2.active !== void 0);
  const { result, root } = (state === "unpinned" ? following : void 0) ?? answered.at(-1) ?? {};
  if (result?.kind === "fixed") {
    const isCertain = state !== "unpinned" || answered.every((other) => other.result.kind === "fixed");
    return { profile: isCertain ? result.profile : null, home: result.home, root: root ?? null };
  }
  if (result?.kind !== "active") return { profile: null, home: null, root: null };
  const name = result.active?.name.trim().toLowerCase();
  if (name === void 0) return { profile: null, home: result.fallback, root: result.root };
  if (name === "" || name === "default")
    return { profile: result.fallbackProfile, home: result.fallback, root: result.root };
  return { profile: name, home: below2(result.root, `profiles/${name}`), root: result.root };
}
function nowhere(judgements, state) {
  const { profile } = placeOf(judgements, state);
  return { profile: state === "pinned" || state === "pinned-by-home" ? profile : null, home: null, root: null };
}
function below2(home3, part) {
  return { path: `${home3.path}/${part}`, key: home3.key === null ? null : `${home3.key}/${part}` };
}
function files(home3, setting, service) {
  const in_ = (part) => home3 === null ? null : `${home3.path === "/" ? "" : home3.path}/${part}`;
  const { symbols, env, userHome: userHome2 } = setting;
  const locks = tokenLockDirectory((name) => env[name], userHome2);
  const own = in_("logs/gateway.log");
  const outputs = service.outputs.map(({ path }) => symbols.show(homeOf(symbols.of(path)).path));
  return {
    home: home3,
    lock: in_("gateway.lock"),
    pid: in_("gateway.pid"),
    logDirectory: in_("logs"),
    logs: unique3([...own === null ? [] : [own], ...outputs]),
    tokenLocks: home3 === null ? null : { path: symbols.show(homeOf(locks).path), key: symbols.isKnown(locks) ? homeOf(locks).key : null }
  };
}
function expectedUnitOf({ profile, home: home3, root }, setting, state, eras) {
  if (state === "unpinned" && profile === null) return null;
  if (home3 === null || home3.key === null) return profile === null ? null : expectedUnit(profile, null);
  const isDefaultRoot = root?.key === homeOf(`${setting.userHome}/.hermes`).key;
  if (profileOfHome(home3.key) !== null || isDefaultRoot && home3.key === root?.key) return expectedUnit(profile, null);
  const hashes = eras.every((era) => era.to === null);
  return hashes && home3.key.startsWith("/") ? expectedUnit(null, home3.key) : null;
}
function unique3(paths) {
  return [...new Set(paths)];
}

// src/proof.ts
var MOST_NAMES = 12;
function proofs(hosts) {
  return hosts.filter((host) => host.gateways.length > 1).flatMap((host) => proofOf(host));
}
function proofOf(host) {
  const known3 = host.gateways.filter((gateway) => !isOpen(gateway));
  const open = host.gateways.filter(isOpen);
  const where = `on ${host.name}`;
  const rest = open.length > 0 ? `; not known: ${names(open)}` : "";
  if (known3.length < 2) return open.length > 0 ? [`${where}: nothing proven${rest}`] : [];
  const judged = { ...host, gateways: known3 };
  const unsafe = new Set(
    [
      ...collisions(judged).flatMap((collision) => collision.eras),
      ...known3.flatMap((gateway) => threats(gateway, judged).flatMap((threat) => threat.eras))
    ].map((era) => era.index)
  );
  const first = known3[0];
  const safe = first.outcomes.flatMap((outcome) => outcome.eras).filter((era) => !unsafe.has(era.index));
  if (safe.length === 0) return [];
  return [`${where}: ${names(known3)} keep apart, whatever active_profile says, under ${describeEras(safe)}${rest}`];
}
function isOpen(gateway) {
  return gateway.outcomes.some(
    ({ result }) => result.kind === "unknown" || result.kind === "fixed" && result.home.key === null || result.kind === "active" && (result.root.key === null || result.fallback.key === null)
  );
}
function names(gateways) {
  const words = gateways.map(({ service, profile }) => {
    const unnamed = profile.state === "unpinned" ? "profile not pinned" : "profile not known";
    return `${service.name} (${profile.name ?? unnamed})`;
  });
  if (words.length > MOST_NAMES)
    return `${words.slice(0, MOST_NAMES).join(", ")} and ${words.length - MOST_NAMES} more`;
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

// src/rules/shared/words.ts
var LONGEST_QUOTE = 100;
function quote(text) {
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}\u2026` : text}"`;
}
function listing(items) {
  if (items.length > 5) return `${items.slice(0, 4).join(", ")} and ${items.length - 4} more`;
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
function written(span) {
  return textOf(span).replace(/["']/g, "");
}
function profileWords(name) {
  return name === "default" ? "the default profile" : `profile ${quote(name)}`;
}
function homeWords(profile, home3) {
  return profile === null ? `the gateway in ${home3.path}` : profileWords(profile);
}
function outcomeWords(gateway) {
  const erasOf2 = /* @__PURE__ */ new Map();
  for (const { result, eras } of gateway.outcomes) {
    const words = resultWords(result);
    erasOf2.set(words, [...erasOf2.get(words) ?? [], ...eras]);
  }
  const clauses = [...erasOf2].map(([words, eras]) => `${words} (${describeEras(eras)})`);
  const isRun = (clause) => clause?.startsWith("runs ") === true;
  return listing(
    clauses.map((clause, at) => isRun(clause) && isRun(clauses[at - 1]) ? clause.slice("runs ".length) : clause)
  );
}
function resultWords(result) {
  if (result.kind === "fixed") return `runs ${homeWords(result.profile, result.home)}`;
  if (result.kind === "active") return `runs whatever ${result.root.path}/active_profile says`;
  if (result.kind === "fails") return result.exit === null ? "does not start" : `stops with exit ${result.exit}`;
  return "runs a profile that cannot be known";
}

// src/rules/shared/drafts.ts
function fromProblems(kind) {
  return (service) => service.problems.filter((problem3) => problem3.kind === kind).map(({ span, message, related, fix }) => ({ span, message, ...related && { related }, ...fix && { fix } }));
}
function pinFix(gateway, name) {
  if (gateway.flagPosition === void 0) return void 0;
  return {
    title: `Pin ${gateway.service.name} to ${profileWords(name)}`,
    edits: [{ span: gateway.flagPosition, text: `--profile ${name} ` }]
  };
}

// src/rules/directive-misplaced.ts
var directiveMisplaced = {
  id: "directive-misplaced",
  family: "The service itself",
  severity: "warning",
  summary: "A directive stands in a section in which systemd ignores it.",
  service: fromProblems("directive-misplaced")
};

// src/rules/shared/lookup.ts
function variableOf(service, name) {
  return service.environment.findLast((variable) => variable.name === name);
}
function flagOf(gateway) {
  return gateway.flags.find((flag) => flag.outcome === "read");
}
function identitySpan(gateway) {
  const home3 = gateway.profile.state === "pinned-by-home" ? variableOf(gateway.service, "HERMES_HOME") : void 0;
  return flagOf(gateway)?.span ?? home3?.span ?? gateway.span;
}
function isProfileName2(text) {
  return text.isKnown() && /^[a-z0-9][a-z0-9_-]{0,63}$/.test(text.value);
}

// src/rules/shared/duplicates.ts
var LEGACY_UNIT = "hermes.service";
function duplicates(host) {
  return groups(host).flatMap(({ gateways, collisions: collisions2 }) => {
    const legacy = gateways.filter(({ service }) => service.name === LEGACY_UNIT);
    const current = gateways.filter(({ service }) => service.name !== LEGACY_UNIT);
    const isLegacy = legacy.length > 0 && current.some(({ service }) => /^hermes-gateway\b/.test(service.name));
    if (!isLegacy) return [{ rule: kindOf(gateways), gateways, collisions: collisions2 }];
    const rest = { rule: kindOf(current), gateways: current, collisions: collisions2 };
    return [
      { rule: "legacy-unit", gateways: [...legacy, ...current], collisions: collisions2 },
      ...current.length > 1 ? [rest] : []
    ];
  });
}
function kindOf(gateways) {
  const scopes = gateways.map(({ service }) => service.scope);
  return scopes.length === 2 && scopes.includes("user") && scopes.includes("system") ? "duplicate-scope" : "duplicate-profile";
}
function groups(host) {
  const bySize = collisions(host).toSorted((a, b) => b.gateways.length - a.gateways.length);
  const found = [];
  const ofGateway = /* @__PURE__ */ new Map();
  for (const collision of bySize) {
    const known3 = (ofGateway.get(collision.gateways[0]) ?? []).find(
      ({ gateways }) => collision.gateways.every((gateway) => gateways.has(gateway))
    );
    if (known3 !== void 0) {
      if (known3.gateways.size === collision.gateways.length) known3.collisions.push(collision);
      continue;
    }
    const group = { gateways: new Set(collision.gateways), collisions: [collision] };
    found.push(group);
    for (const gateway of collision.gateways) ofGateway.set(gateway, [...ofGateway.get(gateway) ?? [], group]);
  }
  return found.map(({ gateways, collisions: collisions2 }) => ({
    gateways: [...gateways],
    collisions: collisions2.toSorted(byRelease)
  }));
}
function byRelease(a, b) {
  return (b.eras.at(-1)?.index ?? 0) - (a.eras.at(-1)?.index ?? 0);
}
function sharedHomes({ collisions: collisions2 }) {
  return listing(
    collisions2.map(({ home: home3, profile, eras, follows }) => {
      const what = follows ? `whatever ${home3.path}/active_profile says` : `${homeWords(profile, home3)}${profile === null ? "" : ` in ${home3.path}`}`;
      return `${what} (${describeEras(eras)})`;
    })
  );
}
function whyFollowers({ collisions: collisions2, gateways }) {
  const followers = gateways.filter(({ profile }) => profile.state === "unpinned").map(({ service }) => service.name);
  const active = collisions2.find((collision) => collision.active !== void 0)?.active;
  if (followers.length === 0) return "";
  const verb = followers.length === 1 ? "names" : "name";
  return `${listing(followers)} ${verb} no profile${active === void 0 ? "" : `, and active_profile says ${quote(active.name)}`}. `;
}
function otherPlaces({ collisions: collisions2, gateways }, primary) {
  const active = collisions2.find((collision) => collision.active?.span !== void 0)?.active;
  return [
    ...gateways.filter((gateway) => gateway !== primary && !isSamePlace(gateway, primary)).map((gateway) => ({ span: identitySpan(gateway), label: `${distinctName(gateway, primary)} runs it too` })),
    ...active?.span === void 0 ? [] : [{ span: active.span, label: `active_profile says ${quote(active.name)}` }]
  ];
}
function isSamePlace(gateway, other) {
  return compareSpans(identitySpan(gateway), identitySpan(other)) === 0;
}
function distinctName({ service }, other) {
  return service.name === other.service.name ? `the ${service.scope}'s ${service.name}` : service.name;
}

// src/rules/shared/fight.ts
function fight(gateways) {
  const replacing = gateways.filter(({ replaces }) => replaces);
  const tireless = replacing.filter(returnsAfterStop);
  if (tireless.length > 1) {
    return `${all(tireless, gateways)} start with --replace under ${policies(tireless)}: each start stops the other with SIGTERM, which the manager then starts again, and so for ever`;
  }
  if (replacing.length > 0) {
    const others = gateways.filter((gateway) => replacing.length > 1 || gateway !== replacing[0]);
    return `every start of ${names2(replacing)} (--replace) stops the one that runs with SIGTERM: ${afterwards(others)}`;
  }
  const retrying = gateways.filter(triesAgain);
  const end = gateways.some(isOpen2) ? "and what Restart= then does is not known here" : "and stays down";
  const then = retrying.length === 0 ? end : `and ${policies(retrying)} starts it again and again, for ever`;
  return `the one that starts second exits 1 with "Gateway already running", ${then}`;
}
function afterwards(gateways) {
  const down = gateways.filter((gateway) => !returnsAfterStop(gateway) && !isOpen2(gateway));
  const open = gateways.filter(isOpen2);
  const looping = gateways.filter((gateway) => returnsAfterStop(gateway) && !gateway.replaces);
  const back = gateways.filter((gateway) => returnsAfterStop(gateway) && gateway.replaces);
  const clauses = [
    ...down.length === 0 ? [] : [`${names2(down)} then ${plural(down, "stays", "stay")} down`],
    ...back.length === 0 ? [] : [`${names2(back)} comes back under ${policies(back)} and takes over again`],
    ...looping.length === 0 ? [] : [
      `${names2(looping)} ${plural(looping, "comes", "come")} back under ${policies(looping)} and ${plural(looping, "exits", "exit")} 1 with "Gateway already running", again and again`
    ],
    ...open.length === 0 ? [] : [`what becomes of ${names2(open)} is up to a Restart= that is not known here`]
  ];
  return clauses.join("; ");
}
function isOpen2({ service }) {
  return service.restart?.policy === null;
}
function returnsAfterStop({ service }) {
  return service.restart?.policy === "always" || service.restart?.policy === "on-success";
}
function triesAgain({ service }) {
  return service.restart?.policy === "always" || service.restart?.policy === "on-failure";
}
function policies(gateways) {
  const words = gateways.map(({ service: { restart, restartDelay } }) => {
    const delay = restartDelay === void 0 ? "" : ` with RestartSec=${restartDelay.text}`;
    return `Restart=${restart?.policy ?? "no"}${delay}`;
  });
  return listing([...new Set(words)]);
}
function all(some, gateways) {
  if (some.length < gateways.length) return names2(some);
  return some.length === 2 ? "both" : "all";
}
function names2(gateways) {
  return listing([...new Set(gateways.map(({ service }) => service.name))]);
}
function plural(gateways, one, many) {
  return gateways.length === 1 ? one : many;
}

// src/rules/duplicate-profile.ts
var duplicateProfile = {
  id: "duplicate-profile",
  family: "Duplicate profile",
  severity: "error",
  summary: "Two services of one host run the same profile and so share one home, lock, PID file and log.",
  host: (host) => duplicates(host).filter(({ rule }) => rule === "duplicate-profile").map(draft)
};
function draft(duplicate) {
  const { gateways } = duplicate;
  const primary = intruder(duplicate);
  const others = gateways.filter((gateway) => gateway !== primary);
  const names3 = [primary, ...others].map(({ service }) => service.name);
  return {
    span: identitySpan(primary),
    message: `${listing(names3)} ${names3.length === 2 ? "both" : "all"} run ${sharedHomes(duplicate)}. ${whyFollowers(duplicate)}They share one gateway.lock, gateway.pid and log, and ${fight(gateways)}. ${remedy(duplicate)}`,
    related: otherPlaces(duplicate, primary)
  };
}
function intruder({ gateways, collisions: collisions2 }) {
  const profile = collisions2[0]?.profile ?? "default";
  const isStranger = ({ namedProfile: name }) => name !== void 0 && name !== null && name !== profile;
  const isOpen3 = (gateway) => gateway.profile.state === "unpinned";
  const found = gateways.find((gateway) => isStranger(gateway) && isOpen3(gateway)) ?? gateways.find(isStranger) ?? gateways.findLast(isOpen3);
  return found ?? gateways.at(-1);
}
function remedy({ gateways }) {
  if (gateways.every(({ service }) => service.files[0] === gateways[0]?.service.files[0])) {
    return 'Write "--profile %i" before "gateway" in the template, so that each instance runs a profile of its own.';
  }
  const wanted = gateways.map(({ namedProfile: namedProfile2 }) => namedProfile2 ?? null);
  const areDistinct = !wanted.includes(null) && new Set(wanted).size === wanted.length;
  if (!areDistinct)
    return 'Keep one of them, or give each a profile of its own with "--profile NAME" before "gateway".';
  const steps = gateways.flatMap((gateway) => step(gateway, gateway.namedProfile));
  const words = listing(steps);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
function step(gateway, name) {
  const { profile, service } = gateway;
  const flag = flagOf(gateway);
  if (profile.state === "pinned" && profile.name === name) return [];
  if (flag?.value === void 0) return [`add ${quote(`--profile ${name}`)} before "gateway" in ${service.name}`];
  return [`write ${quote(name)} for ${quote(flag.value.value)} in ${service.name}`];
}

// src/rules/duplicate-scope.ts
var duplicateScope = {
  id: "duplicate-scope",
  family: "Duplicate profile",
  severity: "error",
  summary: "The same profile has a service in the user manager and one in the system manager.",
  host: (host) => duplicates(host).filter(({ rule }) => rule === "duplicate-scope").map(draft2)
};
function draft2(duplicate) {
  const user = duplicate.gateways.find(({ service }) => service.scope === "user");
  const system = duplicate.gateways.find(({ service }) => service.scope === "system");
  return {
    span: identitySpan(system),
    message: `The system's ${system.service.name} and the user's ${user.service.name} both run ${sharedHomes(duplicate)}. ${whyFollowers(duplicate)}They share one gateway.lock, gateway.pid and log, and ${fight(duplicate.gateways)}; the two managers do not know of each other. Keep one: the system unit where the gateway must run without a login, else the user unit.`,
    related: otherPlaces(duplicate, system)
  };
}

// src/rules/shared/commands.ts
var SHELL = /(?:^|\/)(?:ba|da|z|k|a)?sh$/;
function scriptIndex(words) {
  const shell = words.findIndex((word) => SHELL.test(word.value));
  if (shell === -1) return -1;
  for (let at = shell + 1; at < words.length; at++) {
    const { value } = words[at];
    if (!/^[-+]/.test(value)) return -1;
    if (/^-[a-zA-Z]*c[a-zA-Z]*$/.test(value)) return at + 1 < words.length ? at + 1 : -1;
  }
  return -1;
}
function scriptOf(command) {
  return command.words[scriptIndex(command.words)] ?? null;
}
function redirects(script) {
  const { value } = script;
  const found = [];
  let quote2 = "";
  for (let at = 0; at < value.length; at++) {
    const char = value[at];
    if (char === "\\" && quote2 !== "'") at++;
    else if (quote2 !== "") quote2 = char === quote2 ? "" : quote2;
    else if (char === '"' || char === "'") quote2 = char;
    else if (char === ">") {
      const start = skip(value, at, /[>|\s]/);
      const end = wordEnd(value, start);
      if (value[start] !== "&" && end > start) found.push(unquoted(script.slice(start, end)));
      at = Math.max(end, start) - 1;
    }
  }
  return found;
}
function unquoted(word) {
  const parts = [...word.value.matchAll(/[^"']+/g)].map(
    ({ index, 0: { length } }) => word.slice(index, index + length)
  );
  return parts.length === 0 ? word.slice(0, 0) : Text.concat(parts);
}
function skip(value, from, kind) {
  let at = from;
  while (at < value.length && kind.test(value[at])) at++;
  return at;
}
function wordEnd(value, from) {
  let quote2 = "";
  let at = from;
  for (; at < value.length; at++) {
    const char = value[at];
    if (quote2 !== "") quote2 = char === quote2 ? "" : quote2;
    else if (char === '"' || char === "'") quote2 = char;
    else if (/[\s;&|<>()]/.test(char)) break;
  }
  return at;
}

// src/rules/shared/credentials.ts
function isBotToken(name) {
  return /(?:^|_)BOT_TOKEN$/.test(name) || /^SLACK_(?:\w+_)?TOKEN$/.test(name);
}
function isCredential(name) {
  return /(?:^|_)(?:TOKEN|SECRET|API_KEY|APIKEY|SECRET_KEY|ACCESS_KEY|PRIVATE_KEY|PASSWORD|PASSWD)$/.test(name) || name === "API_SERVER_KEY";
}
var TOKEN_SHAPES = [
  /^\d{8,12}:[\w-]{30,50}$/,
  // Telegram
  /^[\w-]{23,30}\.[\w-]{6}\.[\w-]{25,45}$/,
  // Discord
  /^xox[a-z]-[\w-]{20,}$|^xapp-[\w-]{20,}$/,
  // Slack
  /^sk-[\w-]{20,}$/,
  // OpenAI, Anthropic, OpenRouter
  /^(?:gh[pousr]_|github_pat_|glpat-|hf_|gsk_|xai-|AIza|AKIA)[\w-]{16,}$/,
  /^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}$/
  // JSON web token
];
var STAND_INS = [
  /\$[{(]?[A-Za-z_]|<[^<>]*>|\{\{|^\{.*\}$|^[%@[(]/s,
  // ${X}, <token>, {{ x }}, @X@, [token]
  /x{3,}|\*{3,}|\.{3}|…|(?:^|[^a-z0-9])0{6,}/i,
  /(?:^|[^a-z])(?:your|change|replace|example|placeholder|dummy|fake|sample|test|demo|redacted|insert|todo|fixme|here)(?:$|[^a-z])/i,
  /change_?me|replace_?me|placeholder|redacted/i,
  /^\d{1,15}$/,
  /^\.{0,2}\/|^~\/|^[a-z][a-z0-9+.-]*:\/\/|^(?:file|env|vault|sops|age|op|ssm|encrypted):|^ENC\[/i
  // /run/secrets/x, op://…
];
function isSecret(name, value) {
  const plain2 = value.trim().replace(/^(["'])(.*)\1$/s, "$2");
  if (plain2.length < 8 || plain2.length > 4096 || new Set(plain2).size < 5) return false;
  if (STAND_INS.some((shape) => shape.test(plain2))) return false;
  return isCredential(name) || isToken(plain2);
}
function isToken(value) {
  return value.length <= 4096 && TOKEN_SHAPES.some((shape) => shape.test(value)) && !STAND_INS.some((shape) => shape.test(value));
}
function secretsOf({ environment, settings, commands }) {
  const inVariables = environment.filter(({ name, value }) => value.isKnown() && isSecret(name, value.value)).map(({ name, span, value }) => ({ name, label: before(value.span(), span, name), value: value.span() }));
  const dropped = settings.filter(({ key, effective }) => key.value === "Environment" && !effective);
  const texts = [...dropped.map(({ value }) => value), ...commands.flatMap(({ words }) => words)];
  return [...inVariables, ...texts.flatMap(inText)];
}
function secretSpans(service) {
  return secretsOf(service).map(({ value }) => value);
}
function inText(text) {
  return [...text.value.matchAll(/[^\s;|&<>()]+/g)].flatMap(({ index, 0: written2 }) => {
    const token = written2.replaceAll(/["']/g, "");
    const equals = token.indexOf("=");
    const name = token.slice(0, Math.max(equals, 0));
    const value = token.slice(equals + 1);
    if (!isToken(value) && !(/^\w+$/.test(name) && isSecret(name, value))) return [];
    const place3 = unquoted(text.slice(index, index + written2.length));
    if (!place3.isKnown()) return [];
    return [{ ...name !== "" && { name }, label: place3.span(0, name.length), value: place3.span(equals + 1) }];
  });
}
function before(value, assignment, name) {
  const { source } = value;
  if (assignment.source !== source || assignment.start >= value.start) return source.span(value.start, value.start);
  const start = source.text.slice(assignment.start, value.start).indexOf(name);
  if (start === -1) return source.span(assignment.start, assignment.start);
  return source.span(assignment.start + start, assignment.start + start + name.length);
}

// src/rules/shared/groups.ts
function serviceNames(gateways) {
  return [...new Set(gateways.map(({ service }) => service.name))];
}
function groupBy2(items, keyOf2) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf2(item);
    if (key === null) continue;
    const group = groups2.get(key);
    if (group === void 0) groups2.set(key, [item]);
    else group.push(item);
  }
  return groups2;
}
function severalIn(group) {
  const names3 = serviceNames(group.map(({ gateway }) => gateway));
  if (names3.length > 1) return names3;
  const isTemplate2 = group[0]?.gateway.service.instance === null;
  return isTemplate2 ? [`every instance of ${names3[0]}`] : void 0;
}
function relatedOf(group, label) {
  const seen = /* @__PURE__ */ new Set([group[0]?.gateway.service.name]);
  return group.flatMap(({ gateway: { service }, span }) => {
    if (seen.has(service.name)) return [];
    seen.add(service.name);
    return [{ span, label: label(service.name) }];
  });
}

// src/service.ts
function userHome(account) {
  if (account.home !== void 0) return account.home;
  if (account.user === void 0) return "~";
  return account.user === "root" ? "/root" : `/home/${account.user}`;
}

// src/rules/shared/paths.ts
function hostPath(text, service) {
  const parts = text.pieces.map(({ text: text2, unknown: unknown2 }) => {
    if (unknown2 === void 0) return text2;
    return unknown2.symbol === "home" ? userHome(service.account) : null;
  });
  return parts.includes(null) ? null : normalPath(parts.join(""));
}
function shellPath2(text, service) {
  const variables = new Map(service.environment.map(({ name, value }) => [name, value]));
  let unknown2 = text.unknowns().some((piece) => piece.unknown?.symbol !== "home");
  const home3 = userHome(service.account);
  const written2 = text.pieces.map((piece) => piece.unknown?.symbol === "home" ? home3 : piece.text).join("");
  const path = written2.replace(/^~(?=\/|$)/, home3).replace(/\$(?:(\w+)|\{(\w+)\})/g, (_all, plain2, braced) => {
    const name = plain2 ?? braced;
    const value = variables.get(name);
    const known3 = value === void 0 ? name === "HOME" ? home3 : null : hostPath(value, service);
    unknown2 ||= known3 === null;
    return known3 ?? "";
  });
  return unknown2 || path.includes("$") ? null : normalPath(path);
}
function below3(path, directory) {
  const alike = path.startsWith("~") === directory.startsWith("~");
  const [inner2, outer] = alike ? [path, directory] : [symbolic(path), symbolic(directory)];
  if (inner2 === outer) return "";
  return inner2.startsWith(`${outer}/`) ? inner2.slice(outer.length + 1) : null;
}
function homesOf(host) {
  return new Map(host.gateways.flatMap((gateway) => gateway.home?.key ? [[gateway.home.key, gateway]] : []));
}
function fixedHome({ service: { instance }, profile: { state }, home: home3, root }) {
  if (home3 === null || state !== "pinned" && state !== "pinned-by-home") return null;
  return home3.key ?? (instance === null && root?.key ? home3.path : null);
}
function foreignHome(path, gateway, homes) {
  const own = fixedHome(gateway);
  if (own === null) return null;
  const root = gateway.root?.key ?? own;
  const found = profileBelow(path, root) ?? closest(path, homes) ?? conventional(path);
  return found === null || below3(found.path, own) === "" ? null : found;
}
function profileBelow(path, root) {
  const rest = below3(path, root);
  if (rest === null) return null;
  const profile = /^profiles\/([^/]+)/.exec(rest)?.[1];
  return profile === void 0 ? { path: root, profile: "default" } : { path: `${root}/profiles/${profile}`, profile };
}
function closest(path, homes) {
  for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
    const gateway = homes.get(path.slice(0, end));
    if (gateway !== void 0) return { path: path.slice(0, end), profile: gateway.profile.name ?? "default" };
  }
  return null;
}
function conventional(path) {
  const match = /^(?:~|\/.*)\/\.hermes(?:\/profiles\/([^/]+))?(?=\/|$)/.exec(path);
  return match === null ? null : { path: match[0], profile: match[1] ?? "default" };
}
function symbolic(path) {
  return path.replace(/^(?:\/(?:home|Users)\/[^/]+|\/root)(?=\/|$)/, "~");
}
function normalPath(path) {
  if (!/^(?:~(?=\/|$)|\/)/.test(path)) return null;
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === "~") return null;
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return path.startsWith("/") ? `/${parts.join("/")}` : parts.join("/");
}

// src/rules/environment-file-outside-profile.ts
var environmentFileOutsideProfile = {
  id: "environment-file-outside-profile",
  family: "Locks and logs",
  severity: "warning",
  summary: "EnvironmentFile= lies in another profile's home, or one file with bot tokens serves two gateways.",
  host: (host) => {
    const homes = homesOf(host);
    const files2 = host.gateways.flatMap(
      (gateway) => gateway.service.environmentFiles.map((file) => ({
        gateway,
        file,
        span: file.path.span(),
        path: hostPath(file.path, gateway.service)
      }))
    );
    const foreign = /* @__PURE__ */ new Set();
    const drafts = files2.flatMap((reading) => {
      const found = inForeignHome(reading, homes);
      if (found.length > 0) foreign.add(reading);
      return found;
    });
    return [...drafts, ...sharedTokens(files2.filter((reading) => !foreign.has(reading)))];
  }
};
function inForeignHome({ gateway, file, span, path }, homes) {
  const isHarmless = file.source !== void 0 && !file.names.some(isCredential);
  const other = path === null || isHarmless ? null : foreignHome(path, gateway, homes);
  if (path === null || other === null) return [];
  const own = fixedHome(gateway);
  return [
    {
      span,
      message: `${gateway.service.name} runs in ${own} and reads ${quote(path)} from the home of ${profileWords(other.profile)}: it inherits that profile's bot tokens wherever ${own}/.env does not set its own, and the two gateways fight over one bot. Read a file in ${own}, or none: Hermes reads ${own}/.env by itself.`,
      related: [{ span: gateway.span, label: `this command runs in ${own}` }]
    }
  ];
}
function sharedTokens(files2) {
  const withTokens = files2.filter(({ file }) => file.names.some(isBotToken));
  return [...groupBy2(withTokens, ({ path }) => path)].flatMap(([path, group]) => {
    const names3 = severalIn(group);
    const first = group[0];
    if (names3 === void 0 || isOneHome(group)) return [];
    const tokens = listing([...new Set(first.file.names.filter(isBotToken))]);
    const verb = names3.length > 2 ? "all read" : names3.length > 1 ? "both read" : "reads";
    return {
      span: first.span,
      message: `${listing(names3)} ${verb} ${tokens} from ${quote(path)}: gateways with one bot token fight over it, and the second one is refused. Give each profile its own token, in the .env of its home.`,
      related: relatedOf(group, (name) => `${name} reads the same file`)
    };
  });
}
function isOneHome(group) {
  const homes = new Set(group.map(({ gateway }) => gateway.home?.key));
  return group.length > 1 && homes.size === 1 && !homes.has(void 0) && !homes.has(null);
}

// src/rules/environment-lost.ts
var environmentLost = {
  id: "environment-lost",
  family: "The service itself",
  severity: "error",
  summary: "Environment= loses variables: unquoted blanks, bad escapes, unbalanced quotes or no `=`.",
  service: fromProblems("environment-lost")
};

// src/rules/exec-start-not-reset.ts
var execStartNotReset = {
  id: "exec-start-not-reset",
  family: "The service itself",
  severity: "error",
  summary: "A drop-in adds ExecStart= without the empty reset, or a unit has more than one and is not Type=oneshot.",
  service: fromProblems("exec-start-not-reset")
};

// src/rules/file-unreadable.ts
var fileUnreadable = {
  id: "file-unreadable",
  family: "The linter's own words",
  severity: "warning",
  summary: "A file that may hold a service cannot be decoded, is too large or is not what its name says.",
  unreadable: ({ source, reason }) => [
    {
      span: source.span(0, 0),
      message: `${source.path.replace(/.*\//, "")} is not read: ${reason}. What it says of a gateway is missing from this verdict; mend the file or exclude it in the configuration.`
    }
  ]
};

// src/rules/gateway-start-in-service.ts
var gatewayStartInService = {
  id: "gateway-start-in-service",
  family: "Pinned profile",
  severity: "error",
  summary: "A service runs `hermes gateway start` (or stop, restart, install), which manages a service and is not the gateway.",
  service: fromProblems("gateway-start-in-service")
};

// src/rules/home-inconsistent.ts
var homeInconsistent = {
  id: "home-inconsistent",
  family: "Locks and logs",
  severity: "warning",
  summary: "The homes of one host's named profiles do not lie under one root.",
  host: check2
};
function check2({ gateways }) {
  const named = gateways.filter(isNamed);
  const groups2 = [...groupBy2(named, ({ root }) => root?.key ?? null).values()].sort((a, b) => b.length - a.length);
  if (groups2.length < 2) return [];
  const [usual, ...others] = groups2.map((group) => group[0]);
  const odd = others[0];
  return [
    {
      span: placeOf2(odd),
      message: `${described(odd)}, ${described(usual)}: "hermes profile list" and active_profile know the profiles of one root only, so each command sees a part of the gateways, and one profile name can exist twice. Put the profiles under one root.`,
      related: [usual, ...others.slice(1)].map((gateway) => ({ span: placeOf2(gateway), label: described(gateway) }))
    }
  ];
}
function isNamed({ profile: { name, state } }) {
  return (state === "pinned" || state === "pinned-by-home") && name !== null && name !== "default";
}
function described({ service, profile, root }) {
  return `${service.name} has profile ${quote(profile.name ?? "")} under ${root?.path}`;
}
function placeOf2({ service, span }) {
  return variableOf(service, "HERMES_HOME")?.span ?? span;
}

// src/rules/kill-on-stop.ts
var KILLER = /(?:^|[\s/;|&(])p?kill(?:\s|$)/;
var MAIN_PROCESS = /\$(?:\{MAINPID\}|MAINPID(?!\w))/;
var killOnStop = {
  id: "kill-on-stop",
  family: "The service itself",
  severity: "error",
  summary: "ExecStopPost= kills $MAINPID, which by then can be the freshly started gateway.",
  service: ({ name, commands }) => commands.filter(({ role }) => role === "stop-post").filter(({ words }) => {
    const text = words.map(({ value }) => value).join(" ");
    return KILLER.test(text) && MAIN_PROCESS.test(text);
  }).map(({ span }) => ({
    span,
    message: `${name} kills $MAINPID in ExecStopPost=, which runs after every stop, clean restarts included: it can hit the gateway that has just been started, and Restart=always then starts and kills for ever. Remove the line; systemd itself ends what is left, after TimeoutStopSec=.`
  }))
};

// src/rules/legacy-unit.ts
var legacyUnit = {
  id: "legacy-unit",
  family: "Duplicate profile",
  severity: "error",
  summary: "The old `hermes.service` runs a gateway beside `hermes-gateway*.service` for the same profile.",
  host: (host) => duplicates(host).filter(({ rule }) => rule === "legacy-unit").map(draft3)
};
function draft3(duplicate) {
  const [legacy, ...others] = duplicate.gateways;
  const names3 = listing(others.map(({ service }) => service.name));
  return {
    span: legacy.span,
    message: `${legacy.service.name} is the gateway's old name and stands beside ${names3}: they run ${sharedHomes(duplicate)}. ${whyFollowers(duplicate)}They share one gateway.lock, gateway.pid and log, and ${fight(duplicate.gateways)}. Remove ${legacy.service.name}; on the host "hermes gateway migrate-legacy" does it.`,
    related: otherPlaces(duplicate, legacy)
  };
}

// src/rules/lock-dir-split.ts
var lockDirSplit = {
  id: "lock-dir-split",
  family: "Locks and logs",
  severity: "warning",
  summary: "Gateways of one host and user keep their bot-token locks in different directories, so none sees the others.",
  host: check3
};
var VARIABLES = ["HERMES_GATEWAY_LOCK_DIR", "XDG_STATE_HOME", "HOME"];
function check3({ gateways }) {
  const groups2 = [...groupBy2(gateways, ({ tokenLocks }) => tokenLocks?.key ?? null).values()];
  if (groups2.length < 2) return [];
  groups2.sort((a, b) => b.length - a.length || Number(isMoved(a)) - Number(isMoved(b)));
  const [usual, ...others] = groups2.map((group) => group[0]);
  const odd = others[0];
  return [
    {
      span: deciding(odd),
      message: `${described2(odd)}, ${usual?.service.name} in ${usual?.tokenLocks?.path}: neither sees the other's locks, so two gateways that are given one bot token both poll it, where Hermes would refuse the second. Give all gateways of this user one HERMES_GATEWAY_LOCK_DIR, XDG_STATE_HOME and HOME, or set none of them.`,
      related: [usual, ...others.slice(1)].map((gateway) => ({
        span: deciding(gateway),
        label: described2(gateway)
      }))
    }
  ];
}
function described2({ service, tokenLocks }) {
  return `${service.name} keeps its bot-token locks in ${tokenLocks?.path}`;
}
function isMoved(group) {
  return group.some(({ service }) => VARIABLES.some((name) => variableOf(service, name) !== void 0));
}
function deciding({ service, span }) {
  return VARIABLES.map((name) => variableOf(service, name)?.span).find((found) => found !== void 0) ?? span;
}

// src/rules/shared/locks.ts
var LOCK_FILE = /^(?:.*\/)?(?:gateway\.(?:lock|pid|\*|\{[a-z,]+\})|\*\.(?:lock|pid))$/s;
var REMOVERS = /(?:^|\/)(?:rm|unlink|shred|truncate)$/;
function lockMentions(service) {
  const { pidFile, commands } = service;
  const found = commands.flatMap((command) => inCommand(command, service));
  if (pidFile === void 0 || !LOCK_FILE.test(pidFile.value)) return found;
  const mention = { directory: directoryOf3(hostPath(pidFile, service)), text: pidFile.value, span: pidFile.span() };
  return [{ ...mention, removes: false }, ...found];
}
function inCommand(command, service) {
  const { words } = command;
  const script = scriptIndex(words);
  const removes = words.some((word) => REMOVERS.test(word.value));
  return words.flatMap((word, index) => {
    if (index === script) return inScript(word, command, service);
    const value = word.slice(word.value.lastIndexOf("=") + 1);
    if (!LOCK_FILE.test(value.value)) return [];
    const directory = directoryOf3(value.value.startsWith("~") ? null : shellPath2(value, service));
    return [{ directory, text: value.value, span: value.span(), command, removes }];
  });
}
function inScript(script, command, service) {
  const found = [];
  let removes = false;
  for (const { index, 0: token } of script.value.matchAll(/[;|&\n()]+|[^\s`;|&<>()=]+/g)) {
    if (/^[;|&\n()]/.test(token)) removes = false;
    const plain2 = token.replaceAll(/["']/g, "");
    if (REMOVERS.test(plain2)) removes = true;
    if (!LOCK_FILE.test(plain2)) continue;
    const word = unquoted(script.slice(index, index + token.length));
    const directory = directoryOf3(shellPath2(word, service));
    found.push({ directory, text: word.value, span: word.span(), command, removes });
  }
  return found;
}
function directoryOf3(path) {
  return path === null ? null : path.slice(0, path.lastIndexOf("/")) || "/";
}

// src/rules/lock-outside-profile.ts
var lockOutsideProfile = {
  id: "lock-outside-profile",
  family: "Locks and logs",
  severity: "error",
  summary: "A `gateway.lock` or `gateway.pid` that the service names lies in another home than the one it runs.",
  host: (host) => {
    const homes = homesOf(host);
    return host.gateways.flatMap(
      (gateway) => lockMentions(gateway.service).flatMap((mention) => check4(gateway, mention, homes))
    );
  }
};
function check4(gateway, mention, homes) {
  const { directory, text, span } = mention;
  const other = directory === null ? null : foreignHome(directory, gateway, homes);
  if (other === null) return [];
  const own = fixedHome(gateway);
  return [
    {
      span,
      message: `${gateway.service.name} runs in ${own}, and ${quote(text)} lies in ${other.path}: ${consequence(mention, profileWords(other.profile))}. Name the file in ${own}, or leave it to Hermes and remove it here.`,
      related: [{ span: gateway.span, label: `this command runs in ${own}` }]
    }
  ];
}
function consequence({ removes, command }, profile) {
  if (command === void 0) {
    return `when this service stops, systemd deletes the file, and the gateway of ${profile} is no longer found by it`;
  }
  if (removes) return `deleting it takes away the guard against a second gateway of ${profile}`;
  return `the command looks at the gateway of ${profile}`;
}

// src/rules/lock-removed-at-start.ts
var lockRemovedAtStart = {
  id: "lock-removed-at-start",
  family: "Locks and logs",
  severity: "warning",
  summary: "The service deletes its own lock or PID file before it starts, and with it the guard against a double start.",
  gateway: (gateway) => lockMentions(gateway.service).filter((mention) => mention.removes && isBeforeStart(mention) && mayBeOwn(mention, gateway)).slice(0, 1).map(({ text, span }) => ({
    span,
    message: `${gateway.service.name} deletes ${quote(text)} before it starts: a gateway of this profile that still runs is no longer seen, and two then work in one home with one bot token. A lock ends with its process, so none is left to clean up: remove the deletion.`
  }))
};
function isBeforeStart({ command }) {
  return command?.role === "start-pre" || command?.role === "condition" || command?.role === "start";
}
function mayBeOwn({ directory }, gateway) {
  const own = fixedHome(gateway);
  return directory === null || own === null || below3(directory, own) === "";
}

// src/rules/shared/logs.ts
function logFiles(gateway) {
  const { service, command } = gateway;
  const script = scriptOf(command);
  const files2 = [
    ...service.outputs.map(({ path }) => ({
      by: "manager",
      path: hostPath(path, service),
      span: path.span()
    })),
    ...(script === null ? [] : redirects(script)).map((path) => ({
      by: "shell",
      path: shellPath2(path, service),
      span: path.span()
    }))
  ];
  return files2.filter(({ path }) => path === null || !path.startsWith("/dev/"));
}

// src/rules/log-outside-profile.ts
var logOutsideProfile = {
  id: "log-outside-profile",
  family: "Locks and logs",
  severity: "error",
  summary: "The log file lies in another profile's home than the one that the service runs.",
  host: (host) => {
    const homes = homesOf(host);
    return host.gateways.flatMap((gateway) => logFiles(gateway).flatMap((log) => check5(gateway, log, homes)));
  }
};
function check5(gateway, { path, span }, homes) {
  const other = path === null ? null : foreignHome(path, gateway, homes);
  if (path === null || other === null || isNamedAfter(gateway, path, other)) return [];
  const own = fixedHome(gateway);
  return [
    {
      span,
      message: `${gateway.service.name} runs in ${own}, and its output goes to ${quote(path)} in the home of ${profileWords(other.profile)}: whoever looks into that profile's log reads another gateway, and Hermes writes its own files elsewhere. Log to ${own}/logs, or leave the output to the journal.`,
      related: [{ span: gateway.span, label: `this command runs in ${own}` }]
    }
  ];
}
function isNamedAfter({ profile: { name } }, path, other) {
  if (name === null || other.profile !== "default") return false;
  return (below3(path, other.path) ?? "").split(/[^a-zA-Z0-9]+/).join("-").includes(name.replaceAll("_", "-"));
}

// src/rules/log-path-ignored.ts
var logPathIgnored = {
  id: "log-path-ignored",
  family: "Locks and logs",
  severity: "error",
  summary: "The manager ignores the log path (relative, `~`, `$HOME`, a blank after the colon); the log goes to the journal.",
  service: fromProblems("log-path-ignored")
};

// src/rules/log-path-inconsistent.ts
var logPathInconsistent = {
  id: "log-path-inconsistent",
  family: "Locks and logs",
  severity: "notice",
  summary: "With a placeholder for the profile, the gateways of a host log by different patterns.",
  host: check6
};
function check6({ gateways }) {
  const fitting = fittingPatterns(gateways);
  const groups2 = [...groupBy2(gateways, (gateway) => patternOf(gateway, fitting)).entries()];
  if (groups2.length < 2) return [];
  groups2.sort(([, a], [, b]) => b.length - a.length);
  const [[usualPattern, usual], [oddPattern, odd]] = groups2;
  const [first, other] = [odd[0], usual[0]];
  return [
    {
      span: placeOf3(first),
      message: `${first.service.name} logs to ${oddPattern}, ${other.service.name} to ${usualPattern}: whoever looks for a profile's log has to know each unit, and one rule for rotation does not cover them. Log all gateways by one pattern.`,
      related: groups2.filter(([pattern]) => pattern !== oddPattern).map(([pattern, [gateway]]) => ({ span: placeOf3(gateway), label: `this one logs to ${pattern}` }))
    }
  ];
}
function fittingPatterns(gateways) {
  const named = gateways.filter(({ profile }) => profile.name !== "default");
  const patterns = new Set(named.flatMap((gateway) => patternsOf(gateway)));
  const exact = [...patterns].map((pattern) => [pattern, pattern]);
  const nameless = [/[-_./]?\{profile\}/g, /\{profile\}[-_./]?/g].flatMap(
    (name) => exact.map(([pattern]) => [pattern.replace(name, ""), pattern])
  );
  return new Map([...nameless, ...exact]);
}
function patternOf(gateway, fitting) {
  const own = patternsOf(gateway);
  return own.map((pattern) => fitting.get(pattern)).find((pattern) => pattern !== void 0) ?? own[0] ?? null;
}
function patternsOf(gateway) {
  const { name } = gateway.profile;
  const logs = logFiles(gateway);
  const home3 = fixedHome(gateway);
  if (name === null || home3 === null || logs.some(({ path }) => path === null)) return [];
  if (logs.length === 0) return ["the journal"];
  const byName = (path) => path.replace(wordOf(name), "$1{profile}");
  const byHome = (path) => {
    const rest = below3(path, home3);
    return rest === null ? byName(path) : `{home}/${byName(rest)}`;
  };
  const joined = (pattern) => [...new Set(logs.map(({ path }) => pattern(path ?? "")))].join(" and ");
  return name === "default" ? [joined(byHome), joined(byName)] : [joined(byHome)];
}
function wordOf(name) {
  return new RegExp(`(^|[^a-zA-Z0-9])${name.replace(/[^\w-]/g, "\\$&")}(?![a-zA-Z0-9])`, "g");
}
function placeOf3(gateway) {
  return logFiles(gateway)[0]?.span ?? gateway.span;
}

// src/rules/log-written-twice.ts
var ROTATED = /* @__PURE__ */ new Set(["logs/gateway.log", "logs/agent.log", "logs/errors.log"]);
var logWrittenTwice = {
  id: "log-written-twice",
  family: "Locks and logs",
  severity: "notice",
  pedantic: true,
  summary: "The manager appends to the very log file that the program writes and rotates itself.",
  gateway: (gateway) => {
    const own = fixedHome(gateway);
    const twice = logFiles(gateway).find(
      ({ path }) => own !== null && path !== null && ROTATED.has(below3(path, own) ?? "")
    );
    if (twice === void 0) return [];
    return [
      {
        span: twice.span,
        message: `${gateway.service.name} sends its output to ${quote(twice.path ?? "")}, which Hermes writes and rotates itself: lines stand there twice, and after a rotation the manager goes on writing to the old file. Use another name, such as gateway.out.log, or leave the output to the journal.`
      }
    ];
  }
};

// src/rules/not-enabled.ts
var notEnabled = {
  id: "not-enabled",
  family: "The service itself",
  severity: "notice",
  summary: "Nothing starts the gateway at boot or login, so it does not come back after a reboot.",
  gateway: ({ service }) => {
    const { name, scope, resident, startedBy, span } = service;
    if (!resident || startedBy.length > 0 || service.isRefused) return [];
    const target = scope === "system" ? "multi-user.target" : "default.target";
    return [
      {
        span,
        message: `${name} has no [Install] section, and nothing else in the repository starts it: "systemctl enable" refuses it, and after a reboot the gateway stays down. Add [Install] with WantedBy=${target}.`
      }
    ];
  }
};

// src/rules/path-not-expanded.ts
var pathNotExpanded = {
  id: "path-not-expanded",
  family: "The service itself",
  severity: "error",
  summary: "`~`, `$HOME` or the like stands where the manager does not expand it.",
  service: fromProblems("path-not-expanded")
};

// src/rules/pin-not-durable.ts
var pinNotDurable = {
  id: "pin-not-durable",
  family: "The service itself",
  severity: "notice",
  pedantic: true,
  summary: "The pin stands in a user unit that Hermes rewrites at start; in a drop-in it would survive.",
  gateway: (gateway) => {
    const { service, profile, expectedUnit: expectedUnit2 } = gateway;
    const flag = flagOf(gateway);
    const isRewritten = service.scope !== "system" && service.name === expectedUnit2;
    if (flag === void 0 || profile.name !== "default" || !isRewritten || flag.span.source !== service.files[0])
      return [];
    return [
      {
        span: flag.span,
        message: `${service.name} is the name under which Hermes keeps a unit of its own: at its start, and on "hermes gateway install" and "hermes update", it writes this file anew, for the default profile without a profile flag. Put the command with "--profile default" in ${service.name}.d/10-profile.conf, after an empty ExecStart=.`
      }
    ];
  }
};

// src/rules/profile-env-not-read.ts
var profileEnvNotRead = {
  id: "profile-env-not-read",
  family: "Pinned profile",
  severity: "error",
  summary: "HERMES_PROFILE is set and no profile flag is: that variable never selects a profile.",
  gateway: check7
};
function check7(gateway) {
  const found = hermesProfile(gateway);
  const { state, name } = gateway.profile;
  if (found === void 0 || gateway.flags.length > 0) return [];
  const agrees = state === "pinned-by-home" && name === found.value.value;
  if (agrees || state !== "unpinned" && state !== "pinned-by-home") return [];
  const wanted = isProfileName2(found.value) ? found.value.value : null;
  const fix = wanted === null || state !== "unpinned" ? void 0 : pinFix(gateway, wanted);
  const really = state === "unpinned" || name === null ? "runs whatever active_profile says" : `runs ${profileWords(name)}`;
  return [
    {
      span: found.span,
      message: `HERMES_PROFILE=${quote(found.value.value)} selects no profile, no release reads it for that: ${gateway.service.name} ${really}. Add "--profile ${wanted ?? "NAME"}" before "gateway".`,
      ...fix && { fix }
    }
  ];
}
function hermesProfile({ service, command }) {
  const prefix = "HERMES_PROFILE=";
  const word = command.argv.find(({ value }) => value.startsWith(prefix));
  const found = word === void 0 ? variableOf(service, "HERMES_PROFILE") : { value: word.slice(prefix.length), span: word.span() };
  return found?.value.value === "" ? void 0 : found;
}

// src/rules/profile-flag-not-read.ts
var WHY = {
  glued: 'is not read as a profile: Hermes knows "--profile NAME", "-p NAME" and "--profile=NAME", but no value glued to "-p"',
  equals: 'is not read as a profile: Hermes knows "--profile NAME", "-p NAME" and "--profile=NAME", but no "-p=NAME"',
  "after-dashes": 'is not read as a profile: it stands after "--", where Hermes looks for no flags',
  "value-of": "is not read as a profile: the option before it takes it as its value",
  "no-value": "names no profile: it is the last word of the command and has no value",
  "entry-point": "is not read: this entry point knows no profile flag, only HERMES_HOME selects a profile for it"
};
var profileFlagNotRead = {
  id: "profile-flag-not-read",
  family: "Pinned profile",
  severity: "error",
  summary: "A word looks like a profile flag and is none for Hermes: `-pX`, `-p=X`, after `--`, as the value of another flag.",
  gateway: (gateway) => {
    const read2 = gateway.flags.filter(({ outcome }) => outcome === "read");
    return gateway.flags.flatMap((flag) => {
      const isLeftOver = read2.some(({ span }) => span.start !== flag.span.start);
      return isUnread(flag.outcome) ? [draft4(gateway, flag, flag.outcome, isLeftOver)] : [];
    });
  }
};
function isUnread(outcome) {
  return outcome in WHY;
}
function draft4(gateway, flag, outcome, isLeftOver) {
  const when = flag.releases === void 0 ? "" : ` (${flag.releases})`;
  const fix = repair(gateway, flag, outcome);
  return {
    span: flag.span,
    message: `${quote(written(flag.span))} ${WHY[outcome]}${when}. ${consequence2(gateway, outcome, isLeftOver)} ${remedy2(flag, outcome, isLeftOver)}`,
    ...fix && { fix }
  };
}
function consequence2({ service: { name } }, outcome, isLeftOver) {
  if (outcome === "entry-point") return `${name} stops at it with exit 2.`;
  if (isLeftOver) return `It is left for the argument parser, which stops ${name} with exit 2.`;
  return `${name} is not pinned by it: active_profile chooses the home, and the word left over can stop the command with exit 2.`;
}
function remedy2({ value }, outcome, isLeftOver) {
  if (isLeftOver) return "Remove it.";
  const name = value !== void 0 && isProfileName2(value) ? value.value : "NAME";
  if (outcome === "entry-point") return `Start it with "hermes --profile ${name} gateway run" instead.`;
  return `Write "--profile ${name}" before "gateway".`;
}
function repair(gateway, { span, value }, outcome) {
  if (outcome !== "glued" && outcome !== "equals" || gateway.flags.length > 1) return void 0;
  if (value === void 0 || !isProfileName2(value)) return void 0;
  const quotes = textOf(span).match(/["']/g)?.length ?? 0;
  if (quotes % 2 !== 0) return void 0;
  return {
    title: `Pin ${gateway.service.name} to ${profileWords(value.value)}`,
    edits: [{ span, text: `--profile ${value.value}` }]
  };
}

// src/rules/profile-flag-repeated.ts
var profileFlagRepeated = {
  id: "profile-flag-repeated",
  family: "Pinned profile",
  severity: "error",
  summary: "A second profile flag: the first one wins, and the second makes the command stop with exit 2.",
  gateway: (gateway) => {
    const first = flagOf(gateway);
    return gateway.flags.filter(({ outcome }) => outcome === "repeated").map((flag) => draft5(flag, first, gateway));
  }
};
function draft5(flag, first, gateway) {
  const winner = first === void 0 ? "the first one" : quote(written(first.span));
  const fix = first === void 0 ? void 0 : removal(flag, first);
  return {
    span: flag.span,
    message: `${quote(written(flag.span))} is a second profile flag: Hermes takes ${winner} and leaves this one to the argument parser, which stops ${gateway.service.name} with exit 2 ("unrecognized arguments"). Remove one of the two.`,
    ...first && { related: [{ span: first.span, label: "this flag is read" }] },
    ...fix && { fix }
  };
}
function removal({ span, value }, first) {
  if (value === void 0 || value.value !== first.value?.value) return void 0;
  const { source, start, end } = span;
  const blank = source.text[start - 1] === " " ? 1 : 0;
  return { title: "Remove the second profile flag", edits: [{ span: source.span(start - blank, end), text: "" }] };
}

// src/rules/profile-home-mismatch.ts
var profileHomeMismatch = {
  id: "profile-home-mismatch",
  family: "Pinned profile",
  severity: "error",
  summary: "The flag names one profile, HERMES_HOME or WorkingDirectory is the home of another.",
  gateway: check8
};
function check8(gateway) {
  const { state, name } = gateway.profile;
  const flag = flagOf(gateway);
  if (state !== "pinned" || name === null || flag === void 0) return [];
  return mentionsOfHomes(gateway).flatMap(({ key, value, span }) => {
    const other = profileOfHome2(value, key === "HERMES_HOME");
    if (other === null || other === name) return [];
    return [
      {
        span,
        message: `${key} is the home of ${profileWords(other)} (${quote(value.value)}), but the flag says ${quote(name)} and wins: ${gateway.service.name} runs ${profileWords(name)}, with its lock, its log and its bots. Make both name one profile.`,
        related: [{ span: flag.span, label: `this flag selects ${profileWords(name)}` }]
      }
    ];
  });
}
function mentionsOfHomes({ service }) {
  const home3 = variableOf(service, "HERMES_HOME");
  const directory = service.workingDirectory;
  return [
    ...home3 === void 0 ? [] : [{ key: "HERMES_HOME", value: home3.value, span: home3.span }],
    ...directory === void 0 ? [] : [{ key: "WorkingDirectory", value: directory, span: directory.span() }]
  ];
}
function profileOfHome2(path, anyRoot) {
  const match = /^(.*)\/profiles\/+([^/]+)\/*$/.exec(path.value);
  if (match === null || !(anyRoot || (match[1] ?? "").endsWith("/.hermes"))) return null;
  const name = match[2];
  const at = path.value.lastIndexOf(name);
  return path.isKnown(at, at + name.length) ? name : null;
}

// src/rules/profile-name-invalid.ts
var profileNameInvalid = {
  id: "profile-name-invalid",
  family: "Pinned profile",
  severity: "error",
  summary: "The profile flag names what cannot be a profile: upper case, other characters than `a-z0-9_-`, a reserved word.",
  gateway: (gateway) => gateway.flags.filter(({ outcome }) => outcome === "invalid-name").map((flag) => draft6(gateway, flag))
};
function draft6(gateway, { span, value }) {
  const name = value?.value ?? "";
  const lower = name.trim().toLowerCase();
  const remedy5 = lower !== name && /^[a-z0-9][a-z0-9_-]{0,63}$/.test(lower) ? `Write ${quote(lower)}.` : "Give the profile another name.";
  return {
    span,
    message: `${quote(name)} ${fault(name)}. With it ${gateway.service.name} ${outcomeWords(gateway)}. ${remedy5}`
  };
}
function fault(name) {
  if (name === "") return "is no profile name: it is empty";
  if (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(name)) return "cannot be a profile name: Hermes keeps that word for itself";
  return 'is no profile name: those are up to 64 of "a-z", "0-9", "_" and "-", the first a letter or a digit';
}

// src/rules/profile-not-literal.ts
var profileNotLiteral = {
  id: "profile-not-literal",
  family: "Pinned profile",
  severity: "warning",
  summary: "The value of the profile flag is a variable or a command substitution that the repository does not fix.",
  gateway: check9
};
function check9(gateway) {
  const flag = flagOf(gateway);
  const open = flag === void 0 ? [] : unknownsOf(flag, gateway);
  const first = open[0];
  if (flag === void 0 || first === void 0) return [];
  return [
    {
      span: flag.span,
      message: `${gateway.service.name} runs profile ${quote(flag.value?.value ?? "")}, which the repository does not fix: ${first.unknown?.reason}. Nothing here proves that no other gateway of the host gets the same profile. Write the name itself, or set the variable in the unit.`
    }
  ];
}
function unknownsOf({ value }, { service }) {
  const isInstance = (piece) => service.instance !== void 0 && /^%[iIj]$/.test(piece.text);
  return (value?.unknowns() ?? []).filter((piece) => !isInstance(piece));
}

// src/rules/profile-not-pinned.ts
var MOST_DANGERS = 12;
var MOST_SENTENCES = 3;
var profileNotPinned = {
  id: "profile-not-pinned",
  family: "Pinned profile",
  severity: "error",
  summary: "The command of a gateway has no profile flag, so `active_profile` decides which profile it runs.",
  gateway: check10
};
function check10(gateway, host) {
  const active = gateway.outcomes.map(({ result }) => result).findLast((result) => result.kind === "active");
  if (gateway.profile.state !== "unpinned" || active === void 0) return [];
  const all2 = threats(gateway, host);
  const now = all2.filter(({ value }) => value === active.active?.name);
  const later = all2.filter(({ value }) => value !== active.active?.name);
  const dangers = [...now, ...later].slice(0, MOST_DANGERS);
  const name = freeProfile(gateway, active, all2);
  const fix = name === null ? void 0 : pinning(gateway, name);
  return [
    {
      span: gateway.span,
      message: [fact(gateway), consequence3(active, now, later), remedy3(gateway, name)].join(" "),
      related: [...activeSpan(active), ...dangers.map(relatedOf2)],
      ...fix && { fix }
    }
  ];
}
function fact(gateway) {
  const home3 = variableOf(gateway.service, "HERMES_HOME");
  const flag = gateway.flags[0];
  const almost = flag !== void 0 ? ` that Hermes reads (${quote(written(flag.span))} is none)` : home3 !== void 0 ? ` (${quote(`HERMES_HOME=${home3.value.value}`)} is ${isFilledIn(home3.value) ? "not known here" : "no pin"})` : "";
  return `${gateway.service.name} names no profile${almost}: it ${outcomeWords(gateway)}.`;
}
function isFilledIn(value) {
  return value.unknowns().some((piece) => piece.unknown?.symbol !== "home");
}
function consequence3({ active }, now, later) {
  const sentences = [];
  if (active !== void 0) {
    const owners = now.length === 0 ? "" : `: the home of ${namesOf(now)}`;
    sentences.push(`That file says ${quote(active.name)} in ${sourceOf(active)}${owners}.`);
  }
  const shown = later.slice(0, MOST_DANGERS);
  for (const value of new Set(shown.map((danger) => danger.value))) {
    const cause = value === null ? 'Without that file, or with "default" in it,' : `With ${quote(value)} there`;
    sentences.push(`${cause} it runs in the home of ${namesOf(shown.filter((danger) => danger.value === value))}.`);
  }
  if (sentences.length > MOST_SENTENCES) {
    return `${sentences.slice(0, MOST_SENTENCES).join(" ")} So it is with other gateways of this host.`;
  }
  if (now.length + later.length > 0) return sentences.join(" ");
  return [
    ...sentences,
    `A "hermes profile use NAME" on the host makes it another profile's gateway at its next start.`
  ].join(" ");
}
function sourceOf({ span }) {
  return span === void 0 ? "the configuration" : "this repository";
}
function namesOf(dangers) {
  return listing([...new Set(dangers.slice(0, MOST_DANGERS).map(({ other }) => other.service.name))]);
}
function remedy3(gateway, name) {
  const hint = gateway.service.instance === void 0 ? "" : ' ("--profile %i" where the instance is the profile)';
  return `Add "--profile ${name ?? "NAME"}"${hint} before "gateway".`;
}
function freeProfile({ namedProfile: namedProfile2 }, { root, fallback }, all2) {
  if (root.path !== fallback.path || namedProfile2 == null) return null;
  return all2.some(({ value }) => (value ?? "default") === namedProfile2) ? null : namedProfile2;
}
function pinning(gateway, name) {
  const hasHint = gateway.flags.length > 0 || variableOf(gateway.service, "HERMES_PROFILE") !== void 0;
  return hasHint ? void 0 : pinFix(gateway, name);
}
function activeSpan({ active }) {
  if (active?.span === void 0) return [];
  return [{ span: active.span, label: `active_profile says ${quote(active.name)}` }];
}
function relatedOf2({ other, value, eras }) {
  const cause = value === null ? "without active_profile" : `with ${quote(value)} in active_profile`;
  return {
    span: identitySpan(other),
    label: `${cause} both run in the home of ${other.service.name} (${describeEras(eras)})`
  };
}

// src/rules/profile-pinned-by-home.ts
var profilePinnedByHome = {
  id: "profile-pinned-by-home",
  family: "Pinned profile",
  severity: "warning",
  summary: "Only HERMES_HOME (`\u2026/profiles/NAME`) says which profile runs; releases before v0.12 ignore it.",
  gateway: check11
};
function check11(gateway) {
  const eras = erasThatFollowActive(gateway);
  const { state, name } = gateway.profile;
  if (state !== "pinned-by-home" || eras.length === 0) return [];
  const fix = name === null ? void 0 : pinFix(gateway, name);
  return [
    {
      span: identitySpan(gateway),
      message: `${gateway.service.name} takes ${name === null ? "its profile" : profileWords(name)} from HERMES_HOME alone: ${describeEras(eras)} ignore it there and run whatever active_profile says. Add "--profile ${name ?? "NAME"}" before "gateway", which every release reads.`,
      ...fix && { fix }
    }
  ];
}

// src/rules/profile-unknown.ts
var profileUnknown = {
  id: "profile-unknown",
  family: "The service itself",
  severity: "notice",
  pedantic: true,
  summary: "The command cannot be read from the repository; the finding says what stopped us.",
  gateway: (gateway) => {
    if (gateway.profile.state !== "unknown") return [];
    return [
      {
        span: gateway.span,
        message: `Which profile ${gateway.service.name} runs cannot be known from the repository: ${reasonOf2(gateway)}. No rule about its profile, lock or log can speak; write the command out, with "--profile NAME" before "gateway".`,
        related: gateway.profile.why.slice(1).map(({ span, text }) => ({ span, label: text }))
      }
    ];
  }
};
function reasonOf2({ outcomes, profile }) {
  const unknown2 = outcomes.map(({ result }) => result).find((result) => result.kind === "unknown");
  return (unknown2?.reason ?? profile.why[0]?.text ?? "its command is not readable").replace(/\.$/, "");
}

// src/rules/replace-under-supervisor.ts
var replaceUnderSupervisor = {
  id: "replace-under-supervisor",
  family: "The service itself",
  severity: "notice",
  pedantic: true,
  summary: "`--replace` under Restart=always, which Hermes itself no longer writes since v0.17.",
  gateway: ({ service, command, replaces, span }) => {
    if (!replaces || service.restart?.policy !== "always") return [];
    const word = command.argv.find(({ value }) => value === "--replace");
    return [
      {
        span: word?.span() ?? span,
        message: `${service.name} starts with ${quote("--replace")} and is restarted always: should a second gateway ever get this profile, each ends the other and both are started again, for ever, where without it the second one only fails. Hermes writes its units without --replace since v0.17; it does no harm while every profile has one service.`,
        related: [{ span: service.restart.span, label: "this starts the gateway again after it was replaced" }]
      }
    ];
  }
};

// src/rules/restart-missing.ts
var restartMissing = {
  id: "restart-missing",
  family: "The service itself",
  severity: "warning",
  summary: "A resident gateway has no restart policy, so that it stays down after its first failure.",
  gateway: ({ service, span }) => {
    if (!service.resident || service.restart !== void 0 || isLost(service) || service.isRefused) return [];
    return [
      {
        span,
        message: `${service.name} has no Restart=: after a crash, or the exit 75 with which Hermes asks to be started again, the gateway stays down until somebody looks. Add Restart=always with RestartSec=5, or on-failure.`
      }
    ];
  }
};
function isLost({ problems: problems2, settings }) {
  return settings.some(
    ({ key, value }) => key.value === "Restart" && problems2.some(({ kind, span }) => {
      const { source, end } = value.span();
      return kind === "trailing-comment" && span.source === source && span.start <= end && span.end >= key.span().start;
    })
  );
}

// src/rules/secret-in-unit.ts
var secretInUnit = {
  id: "secret-in-unit",
  family: "The service itself",
  severity: "error",
  summary: "A literal bot token or API key stands in the repository. Its value is never printed.",
  service: (service) => secretsOf(service).map(({ name, label }) => {
    const isOwn = service.files.includes(label.source);
    const holder = isOwn ? service.name : `${label.source.path}, which ${service.name} reads,`;
    return {
      span: label,
      message: `${holder} holds the value of ${name ?? "a token"}: everybody who can read the repository, now or in its history, can act with it. Revoke the credential, and put the new one in the .env of the profile's home, or in a file outside the repository that EnvironmentFile= names.`
    };
  })
};

// src/rules/shared-log.ts
var sharedLog = {
  id: "shared-log",
  family: "Locks and logs",
  severity: "error",
  summary: "Two gateways of a host write their output to one file.",
  host: (host) => {
    const logs = host.gateways.flatMap((gateway) => logFiles(gateway).map((log) => ({ ...log, gateway })));
    return [...groupBy2(logs, ({ path }) => path)].flatMap(([path, group]) => {
      const names3 = severalIn(group);
      const [first] = group;
      if (names3 === void 0 || first === void 0) return [];
      const verb = names3.length > 1 ? "write" : "writes";
      return {
        span: first.span,
        message: `${listing(names3)} ${verb} to one file, ${quote(path)}: nobody can tell their lines apart, and whoever rotates or truncates the file takes the other's log as well. Give each profile a file in its own home, or leave the output to the journal.`,
        related: relatedOf(group, (name) => `${name} writes to it too`)
      };
    });
  }
};

// src/rules/shared-port.ts
var PORTS = [
  "API_SERVER_PORT",
  "WEBHOOK_PORT",
  "WECOM_CALLBACK_PORT",
  "BLUEBUBBLES_WEBHOOK_PORT",
  "MSGRAPH_WEBHOOK_PORT",
  "LINE_PORT",
  "FEISHU_WEBHOOK_PORT",
  "SMS_WEBHOOK_PORT",
  "WHATSAPP_CLOUD_WEBHOOK_PORT",
  "TEAMS_PORT",
  "A2A_PORT"
];
var sharedPort = {
  id: "shared-port",
  family: "The service itself",
  severity: "warning",
  summary: "Two gateways of a host listen on one port: API_SERVER_PORT, WEBHOOK_PORT and the like.",
  host: (host) => [...groupBy2(host.gateways.flatMap(portsOf), ({ port }) => port)].flatMap(([port, group]) => {
    const names3 = severalIn(group);
    const [first] = group;
    if (names3 === void 0 || first === void 0) return [];
    const verb = names3.length > 1 ? "listen" : "listens";
    const variables = listing([...new Set(group.map(({ name }) => name))]);
    return {
      span: first.span,
      message: `${listing(names3)} ${verb} on port ${port} (${variables}): only the first one to start gets it, and the other goes without that server or fails. Give each gateway a port of its own, in the .env of its profile's home.`,
      related: relatedOf(group, (name) => `${name} listens on ${port} too`)
    };
  })
};
function portsOf(gateway) {
  return PORTS.flatMap((name) => {
    const variable = variableOf(gateway.service, name);
    const port = variable?.value.isKnown() ? variable.value.value.trim() : "";
    if (variable === void 0 || !/^[1-9]\d{0,4}$/.test(port) || isOff(gateway, name)) return [];
    return [{ gateway, name, port, span: variable.span }];
  });
}
function isOff({ service }, port) {
  const switched = variableOf(service, port.replace(/_PORT$/, "_ENABLED"))?.value.value ?? "";
  return /^\s*(?:false|0|no|off)\s*$/i.test(switched);
}

// src/rules/shell-syntax-in-exec.ts
var shellSyntaxInExec = {
  id: "shell-syntax-in-exec",
  family: "The service itself",
  severity: "error",
  summary: "Pipes, redirections, `&&`, `$(\u2026)`, backticks or globs stand in an Exec line that no shell reads.",
  service: (service) => service.commands.flatMap((command) => check12(command, service))
};
var OPERATOR = /^(?:\|\|?|&&?|<<?|\d?>{1,2}\|?|&>{1,2})$/;
var REDIRECTION = /^(?:\d?>{1,2}|&>{1,2}|<)(?:&\d|[/~.$%\w].*)$/s;
var SUBSTITUTION = /\$\(|`[^`]+`/;
var GLOB = /^[~./$%].*[*?]|^[~./$%].*\{[^{},]*,[^{}]*\}/s;
var READS_PATTERNS = /(?:^|\/)(?:find|[pe]?grep|pkill|rsync|sed)$/;
function check12(command, service) {
  const { words, raw } = command;
  const script = scriptIndex(words);
  const readsPatterns = words.some(({ value }) => READS_PATTERNS.test(value));
  const word = words.find((word2, index) => {
    if (index === script || isCode(words[index - 1])) return false;
    const isQuoted = /^["']/.test(textOf(raw[index] ?? word2.span()));
    const value = knownPart(word2);
    return isShellSyntax(value, isQuoted) || !isQuoted && !readsPatterns && isGlob(value);
  });
  if (word === void 0) return [];
  return [
    {
      span: word.span(),
      message: `${service.name} has ${quote(word.value)} in a command that no shell reads: systemd hands it to ${quote(words[0]?.value ?? "")} as it is, so that nothing is redirected, joined or expanded${consequence4(word.value, command)}. ${remedy4(word.value)}`
    }
  ];
}
function knownPart(word) {
  return word.pieces.map(({ text, unknown: unknown2 }) => unknown2 === void 0 ? text : "%").join("");
}
function isShellSyntax(word, isQuoted) {
  return SUBSTITUTION.test(word) || !isQuoted && (OPERATOR.test(word) || REDIRECTION.test(word));
}
function isGlob(word) {
  return GLOB.test(word) && !word.includes("://");
}
function isCode(option) {
  return option !== void 0 && /^(?:-[ce]|--(?:command|eval|execute))$/.test(option.value);
}
function consequence4(word, { role }) {
  if (role !== "start" || SUBSTITUTION.test(word)) return "";
  return ", and the gateway gets arguments that it does not know";
}
function remedy4(word) {
  if (/^\d?&?>/.test(word)) return "Use StandardOutput=append:/path, or leave the output to the journal.";
  return "Write the command as /bin/sh -c '\u2026', or without it.";
}

// src/rules/template-instance-is-user.ts
var INSTANCE = /%[iI]/;
var HOME_OF_INSTANCE = /(?:\/home\/|\/Users\/|~)%[iI](?![a-zA-Z0-9_-])/;
var templateInstanceIsUser = {
  id: "template-instance-is-user",
  family: "Pinned profile",
  severity: "warning",
  summary: "A template takes its instance both for the profile and for a Linux user (`User=%i`, `/home/%i`).",
  gateway: check13
};
function check13(gateway) {
  const profile = identitySpan(gateway);
  if (gateway.service.instance === void 0 || profile === gateway.span || !INSTANCE.test(textOf(profile))) return [];
  const user = userSpan(gateway);
  if (user === void 0) return [];
  return [
    {
      span: profile,
      message: `${quote(written(profile))} takes the instance for a profile, and ${quote(written(user))} takes it for a Linux user: an instance "alice" needs a user alice and, in that user's home, a profile alice that nobody may have created. Write "--profile default" if each user runs one gateway, or name the user in full if each instance is a profile.`,
      related: [{ span: user, label: "the instance is a user here" }]
    }
  ];
}
function userSpan({ service, command }) {
  for (const { key, value, effective } of service.settings) {
    if (!effective) continue;
    const span = { ...value.span(), start: key.span().start };
    const isUser = key.value === "User" || key.value === "Group" ? INSTANCE.test(textOf(span)) : false;
    if (isUser || !key.value.startsWith("Exec") && HOME_OF_INSTANCE.test(textOf(span))) return span;
  }
  return command.words.map((word) => word.span()).find((span) => HOME_OF_INSTANCE.test(textOf(span)));
}

// src/rules/temporary-home.ts
var TEMPORARY = /^(?:%t|(?:\/private)?\/(?:tmp|var\/tmp|run|var\/run|dev\/shm))(?:\/|$)/;
var temporaryHome = {
  id: "temporary-home",
  family: "The service itself",
  severity: "error",
  summary: "HERMES_HOME lies in a directory that is emptied at boot or by a timer.",
  gateway: ({ service, home: home3, root, span }) => {
    const directory = [home3, root].find((place3) => place3 && TEMPORARY.test(place3.key ?? place3.path));
    if (directory === void 0 || directory === null) return [];
    const variable = variableOf(service, "HERMES_HOME");
    return [
      {
        span: variable !== void 0 && TEMPORARY.test(variable.value.value) ? variable.span : span,
        message: `${service.name} keeps its home in ${quote(directory.path)}: sessions, pairings and tokens are gone after a reboot or the next clean-up, and a lock that was cleaned away lets a second gateway start. Use a directory that lasts, such as ~/.hermes.`
      }
    ];
  }
};

// src/rules/trailing-comment.ts
var trailingComment2 = {
  id: "trailing-comment",
  family: "The service itself",
  severity: "error",
  summary: "A comment after a value is part of the value, and systemd drops the setting.",
  service: fromProblems("trailing-comment")
};

// src/rules/unit-name-mismatch.ts
var unitNameMismatch = {
  id: "unit-name-mismatch",
  family: "Pinned profile",
  severity: "warning",
  summary: "The unit's own name stands for another profile than the one that it runs.",
  gateway: check14
};
function check14(gateway) {
  const { namedProfile: named, service, expectedUnit: expectedUnit2 } = gateway;
  const { state, name } = gateway.profile;
  if (named === void 0 || named === null || name === null || named === name) return [];
  if (state !== "pinned" && state !== "pinned-by-home") return [];
  const command = named === "default" ? "hermes gateway restart" : `hermes --profile ${named} gateway restart`;
  const rename = expectedUnit2 === null ? "" : `, or call the unit ${expectedUnit2}`;
  return [
    {
      span: identitySpan(gateway),
      message: `${service.name} is Hermes' own name for the unit of ${profileWords(named)}, but it runs ${profileWords(name)}: ${quote(command)} acts on this unit, and whoever looks for ${profileWords(name)} does not find it. Write "--profile ${named}" if that is meant${rename}.`
    }
  ];
}

// src/rules/unit-name-unmanaged.ts
var unitNameUnmanaged = {
  id: "unit-name-unmanaged",
  family: "The service itself",
  severity: "notice",
  pedantic: true,
  summary: "A name that `hermes update` does not take for its own: it stops the gateway as one started by hand.",
  gateway: ({ service: { name, span }, expectedUnit: expectedUnit2, profile }) => {
    if (name.startsWith("hermes-gateway") || profile.state === "volume") return [];
    const advice = expectedUnit2 === null ? "hermes-gateway-NAME.service" : expectedUnit2;
    return [
      {
        span,
        message: `${quote(name)} does not begin with "hermes-gateway": "hermes update" takes its gateway for one that was started by hand and stops it, and "hermes gateway install" puts a second service beside it. Name the unit ${advice}.`
      }
    ];
  }
};

// src/rules/unit-not-loadable.ts
var unitNotLoadable = {
  id: "unit-not-loadable",
  family: "The service itself",
  severity: "error",
  summary: "systemd refuses the unit, or a part of it that the gateway needs.",
  service: fromProblems("unit-not-loadable")
};

// src/rules/user-home-mismatch.ts
var userHomeMismatch = {
  id: "user-home-mismatch",
  family: "The service itself",
  severity: "error",
  summary: "HOME, HERMES_HOME or WorkingDirectory lies in root's or another user's home than that of the account.",
  service: check15
};
function check15(service) {
  const { user, span } = service.account;
  if (user === void 0 || span === void 0 || user === "root") return [];
  return directories(service).flatMap(([key, value]) => {
    const path = hostPath(value, service);
    const owner = path === null ? null : ownerOf(path);
    if (path === null || owner === null || owner === user || isOwnHome(path, service)) return [];
    return [
      {
        span: value.span(),
        message: `${service.name} runs as ${quote(user)}, but ${key} is ${quote(path)}, in the home of ${quote(owner)}${specifierNote(value)}: the gateway cannot write its lock and log there, or fails at start. Name a directory that belongs to ${quote(user)}.`,
        related: [{ span, label: `this makes it run as ${quote(user)}` }]
      }
    ];
  });
}
function directories(service) {
  const variables = ["HOME", "HERMES_HOME"].flatMap((name) => {
    const variable = variableOf(service, name);
    return variable === void 0 ? [] : [[name, variable.value]];
  });
  const { workingDirectory } = service;
  return workingDirectory === void 0 ? variables : [...variables, ["WorkingDirectory", workingDirectory]];
}
function ownerOf(path) {
  if (path === "/root" || path.startsWith("/root/")) return "root";
  return /^\/(?:home|Users)\/([^/]+)/.exec(path)?.[1] ?? null;
}
function isOwnHome(path, { account: { home: home3 } }) {
  return home3 !== void 0 && below3(path, home3) !== null;
}
function specifierNote(value) {
  const [first] = value.pieces;
  const isSpecifier = first?.source.text.startsWith("%h", first.start) && first.text.startsWith("/root");
  return isSpecifier ? ' ("%h" in a system unit is /root, whatever User= says)' : "";
}

// src/rules/user-unit-setting.ts
var userUnitSetting = {
  id: "user-unit-setting",
  family: "The service itself",
  severity: "error",
  summary: "A user unit sets what only a system unit can: User=, Group= or WantedBy=multi-user.target.",
  service: fromProblems("user-unit-setting")
};

// src/rules/index.ts
var RULES = [
  profileNotPinned,
  profilePinnedByHome,
  profileFlagNotRead,
  profileEnvNotRead,
  profileFlagRepeated,
  profileNameInvalid,
  profileNotLiteral,
  templateInstanceIsUser,
  profileHomeMismatch,
  unitNameMismatch,
  gatewayStartInService,
  duplicateProfile,
  duplicateScope,
  legacyUnit,
  lockOutsideProfile,
  lockRemovedAtStart,
  lockDirSplit,
  sharedLog,
  logOutsideProfile,
  logPathIgnored,
  logPathInconsistent,
  homeInconsistent,
  environmentFileOutsideProfile,
  logWrittenTwice,
  unitNotLoadable,
  execStartNotReset,
  trailingComment2,
  environmentLost,
  pathNotExpanded,
  directiveMisplaced,
  userUnitSetting,
  userHomeMismatch,
  temporaryHome,
  restartMissing,
  killOnStop,
  shellSyntaxInExec,
  secretInUnit,
  sharedPort,
  notEnabled,
  replaceUnderSupervisor,
  pinNotDurable,
  unitNameUnmanaged,
  profileUnknown,
  fileUnreadable
];
var RETIRED_RULES = {};

// src/lint.ts
var FORMATS = [systemd];
var PROGRAMS = [hermes];
async function lint({ paths, cwd, config }) {
  return lintRepository(discover({ paths, cwd, include: config.include, exclude: config.exclude }), config);
}
function lintRepository(repository, config) {
  const services = FORMATS.flatMap((format) => format.read(repository)).map(withProgramProblems);
  const concerned = services.filter((service) => PROGRAMS.some((program) => program.concerns(service)));
  const groups2 = groupByHost(concerned, config.hosts);
  const filesOf = activeProfilesByHost(groups2, activeProfileFiles(repository));
  const hosts = groups2.map((group) => hostOf(group, activeProfilesOf(group, filesOf(group), config), config)).filter((host) => host.gateways.length > 0);
  const findings = check({ hosts, services: concerned, unreadable: repository.unreadable }, RULES, config);
  return {
    root: repository.root,
    files: repository.filesRead(),
    services,
    gateways: distinct(hosts),
    hosts,
    findings,
    secrets: services.flatMap(secretSpans),
    suppressed: 0,
    baselined: 0,
    proofs: findings.length === 0 ? proofs(hosts) : []
  };
}
function withProgramProblems(service) {
  const problems2 = PROGRAMS.flatMap((program) => program.problems(service));
  return problems2.length === 0 ? service : { ...service, problems: [...service.problems, ...problems2] };
}
function hostOf(group, activeProfiles, config) {
  const context = {
    host: group.name,
    activeProfiles,
    ...config.hermesRelease !== void 0 && { release: config.hermesRelease }
  };
  const gateways = group.services.flatMap((service) => {
    const found = PROGRAMS.map((program) => program.resolve(service, context)).find((gateway) => gateway !== null);
    return found === void 0 || found === null ? [] : [found];
  });
  return { name: group.name, gateways };
}
function activeProfilesOf(group, files2, config) {
  const home3 = userHome(group.services.find(({ account }) => account.user !== void 0)?.account ?? {});
  const found = files2.map(({ name, span, root }) => ({
    name,
    span,
    root: { path: root, key: root.replace(/^~/, () => home3) }
  }));
  return config.activeProfile === void 0 ? found : [...found, { name: config.activeProfile }];
}
function distinct(hosts) {
  const byService = /* @__PURE__ */ new Map();
  for (const gateway of hosts.flatMap((host) => host.gateways)) {
    const key = `${gateway.service.span.source.path}\0${gateway.service.name}`;
    const known3 = byService.get(key);
    byService.set(key, known3 === void 0 ? gateway : { ...known3, host: `${known3.host}, ${gateway.host}` });
  }
  return [...byService.values()].sort(
    (a, b) => compareSpans(a.span, b.span) || (a.service.name < b.service.name ? -1 : 1)
  );
}

// src/run.ts
async function run2({
  paths,
  cwd,
  configFile,
  overrides
}) {
  if (overrides.hermesRelease !== void 0) checkRelease(overrides.hermesRelease);
  const settings = await loadConfig({
    root: repositoryRoot(paths, cwd),
    cwd,
    ...configFile !== void 0 && { file: configFile },
    known: { ruleIds: RULES.map((rule) => rule.id), retiredRules: RETIRED_RULES, checkRelease: hermes.checkRelease }
  });
  const config = { ...DEFAULT_CONFIG, ...settings, ...overrides };
  const result = await lint({ paths, cwd, config });
  return { result, failed: isFailed(result, config.failOn) };
}
function checkRelease(release) {
  try {
    hermes.checkRelease(release);
  } catch (error) {
    throw error instanceof RangeError ? new InputError(error.message) : error;
  }
}
function isFailed(result, failOn) {
  if (failOn === "never") return false;
  const limit = SEVERITIES.indexOf(failOn);
  return result.findings.some((finding) => SEVERITIES.indexOf(finding.severity) <= limit);
}

export {
  ConfigError,
  describeFailure,
  countBySeverity,
  jsonReport,
  count,
  readCounts,
  foundCounts,
  MAP_HEAD,
  mapRow,
  mapReport,
  maskFor,
  repairedLines,
  snippet,
  textReport,
  run2 as run
};
