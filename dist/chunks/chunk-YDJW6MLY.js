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
  isServiceScript: () => isServiceScript,
  s6: () => s6
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_DC7CRUQL = require("./usual.js")("./chunk-DC7CRUQL.js");
var import_chunk_VRI5N55B = require("./chunk-VRI5N55B.js");
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var BUILTINS = {
  ...{ cd: { operands: 1 }, export: { operands: 2 }, unexport: { operands: 1 }, umask: { operands: 1 } },
  ...{ fdmove: { operands: 2 }, fdclose: { operands: 1 }, fdblock: { operands: 1 }, redirfd: { operands: 2 } },
  ...{
    define: { operands: 2, values: "d" },
    importas: { operands: 2, values: "dD" },
    emptyenv: {},
    exec: { values: "a" }
  },
  ...{ foreground: { blocks: 1 }, background: { blocks: 1 }, if: { blocks: 1, values: "x" } },
  ...{ ifthenelse: { blocks: 3 }, ifelse: { blocks: 2 }, backtick: { operands: 1, blocks: 1, values: "dD" } },
  ...{ "s6-notifyoncheck": { values: "dswtc3n" }, "s6-softlimit": { values: "acdfHlmoprstv" }, wait: { blocks: 1 } },
  ...{ "s6-applyuidgid": { values: "ugG" }, "s6-envuidgid": { operands: 1, values: "B" }, "with-contenv": {} }
};
var WRAPPERS = {
  "s6-setuidgid": 1,
  "s6-envdir": 1,
  setuidgid: 1,
  envdir: 1
};
var MOST_WORDS = 4e3;
function readExecline(script) {
  const words = wordsOf(script).slice(0, MOST_WORDS);
  return new Walk(words).chain();
}
var Walk = class {
  #words;
  #known = /* @__PURE__ */ new Map();
  #before = [];
  #beside = [];
  #variables = [];
  #outputs = [];
  #open = [];
  #wrappers = [];
  #workingDirectory;
  #at = 0;
  constructor(words) {
    this.#words = words;
  }
  chain() {
    while (this.#at < this.#words.length && this.#step()) ;
    const rest = this.#words.slice(this.#at).map((word) => this.#filled(word));
    return {
      words: rest.length === 0 ? [] : [...this.#wrappers, ...rest],
      before: this.#before,
      beside: this.#beside,
      variables: this.#variables,
      outputs: this.#outputs,
      open: this.#open,
      ...this.#workingDirectory !== void 0 && { workingDirectory: this.#workingDirectory }
    };
  }
  /** Takes one program off the chain; false at the one that stays. */
  #step() {
    const name = nameOf(this.#words[this.#at]);
    const taken = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : void 0;
    if (taken !== void 0) {
      for (const each of this.#words.slice(this.#at, this.#at + 1 + taken).map((word) => this.#filled(word)))
        this.#wrappers.push(each);
      this.#at += 1 + taken;
      return true;
    }
    const builtin = Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : void 0;
    if (builtin === void 0) return false;
    const first = this.#words[this.#at++];
    const options = this.#options(builtin.values ?? "");
    const operands = this.#words.slice(this.#at, this.#at + (builtin.operands ?? 0)).map((word) => this.#filled(word));
    this.#at += operands.length;
    const blocks = Array.from({ length: builtin.blocks ?? 0 }, () => this.#block());
    this.#effect(name, first, options, operands, blocks);
    return true;
  }
  #options(values) {
    const found = [];
    for (; this.#words[this.#at]?.value.startsWith("-") && (this.#words[this.#at]?.length ?? 0) > 1; this.#at++) {
      const option = this.#words[this.#at].value;
      found.push(option);
      if (option === "--") return this.#past(found);
      if (values.includes(option.at(-1))) this.#at++;
    }
    return found;
  }
  #past(found) {
    this.#at++;
    return found;
  }
  /** The words between braces. */
  #block() {
    if (this.#words[this.#at]?.value !== "{") return [];
    const start = ++this.#at;
    for (let depth = 1; this.#at < this.#words.length; this.#at++) {
      const { value } = this.#words[this.#at];
      depth += value === "{" ? 1 : value === "}" ? -1 : 0;
      if (depth === 0) break;
    }
    return this.#words.slice(start, this.#at++).map((word) => this.#filled(word));
  }
  #effect(name, first, options, [one, two], [block = []]) {
    if (name === "cd") this.#workingDirectory = one;
    if (name === "with-contenv")
      this.#open.push({ reason: "with-contenv hands on the environment of the container", at: first });
    if (block.length > 0) (name === "background" ? this.#beside : this.#before).push(block);
    if (name === "backtick" && one !== void 0) this.#known.set(one.value, { reason: "a command prints it" });
    if (one === void 0 || two === void 0) return;
    if (name === "export") this.#variables.push({ name: one.value, value: two, word: import_chunk_DZ7ZOY7W.Text.concat([one, two]) });
    if (name === "define") this.#known.set(one.value, two);
    if (name === "importas") this.#known.set(one.value, { reason: `$${two.value} is not set here` });
    const isWritten = options.some((option) => /^-[wa]/.test(option));
    if (name === "redirfd" && isWritten && /^[12]$/.test(one.value)) {
      this.#outputs.push({ stream: one.value === "1" ? "stdout" : "stderr", path: two });
    }
  }
  /** The word with the variables that the script has defined. */
  #filled(word) {
    if (this.#known.size === 0 || !word.value.includes("$")) return word;
    const parts = [];
    let at = 0;
    for (const { index, 0: reference, 1: braced, 2: bare } of word.value.matchAll(/\$(?:\{(\w+)\}|(\w+))/g)) {
      const value = this.#known.get(braced ?? bare);
      if (value === void 0) continue;
      if (index > at) parts.push(word.slice(at, index));
      at = index + reference.length;
      const place = word.span(index, at);
      parts.push(
        value instanceof import_chunk_DZ7ZOY7W.Text ? new import_chunk_DZ7ZOY7W.Text(value.pieces.map((piece) => ({ ...piece, ...place, origin: value.span() }))) : new import_chunk_DZ7ZOY7W.Text([{ ...place, text: reference, unknown: value }])
      );
    }
    if (parts.length === 0) return word;
    return import_chunk_DZ7ZOY7W.Text.concat(at < word.length ? [...parts, word.slice(at)] : parts);
  }
};
function nameOf(word) {
  return (0, import_chunk_TWHQGX3M.fileName)(word.value);
}
var BARE = /[^\s"\\]+/y;
var QUOTED = /[^"\\]+/y;
function wordsOf(script) {
  const { value } = script;
  const words = [];
  for (let at = 0; at < value.length; ) {
    const char = value[at];
    if (/\s/.test(char)) at++;
    else if (char === "#") {
      const end = value.indexOf("\n", at);
      at = end === -1 ? value.length : end;
    } else {
      const { pieces, end } = wordAt(script, at);
      words.push(new import_chunk_DZ7ZOY7W.Text(pieces));
      at = end;
    }
  }
  return words;
}
function wordAt(script, start) {
  const { value } = script;
  const pieces = [];
  let isQuoted = false;
  let at = start;
  while (at < value.length) {
    const char = value[at];
    if (!isQuoted && /\s/.test(char)) break;
    if (char === '"') {
      isQuoted = !isQuoted;
      at++;
    } else if (char === "\\" && at + 1 < value.length) {
      const text = value[at + 1] === "\n" ? "" : value[at + 1];
      pieces.push({ ...script.span(at, at + 2), text });
      at += 2;
    } else {
      const end = endOf(isQuoted ? QUOTED : BARE, value, at);
      for (const piece of script.slice(at, end).pieces) pieces.push(piece);
      at = end;
    }
  }
  return { pieces: pieces.length === 0 ? script.slice(start, start).pieces : pieces, end: at };
}
function endOf(pattern, value, at) {
  pattern.lastIndex = at;
  return pattern.test(value) ? pattern.lastIndex : at + 1;
}
function readRun(source) {
  const line = /^#![ \t]*([^\r\n]*)/.exec(source.text);
  if (line === null) return null;
  const words = wordsOfLine(source, line[0].length - line[1].length, line[0].length);
  const names = words.map((word) => (0, import_chunk_TWHQGX3M.fileName)(word.value));
  const interpreter = names.findIndex((name) => (0, import_chunk_JG37QGRM.isShellName)(name) || name === "execlineb");
  const container = words.find((word) => (0, import_chunk_TWHQGX3M.fileName)(word.value) === "with-contenv");
  const open = container === void 0 ? [] : [openBy(container)];
  const script = (from) => (0, import_chunk_TD2JDGPC.markTemplates)((0, import_chunk_TZIUYBDT.markUnknown)(import_chunk_DZ7ZOY7W.Text.verbatim(source, from, source.text.length)));
  if (names[interpreter] === "execlineb") return withOpen(readChain(script(line[0].length)), open);
  const isOfS6 = container !== void 0;
  const first = words[interpreter === -1 ? 0 : interpreter];
  if (first === void 0) return null;
  const rest = interpreter === -1 ? [...words.slice(1), fileWord(source, line[0].length)] : [flag(first), script(0)];
  return { commands: [(0, import_chunk_VRI5N55B.commandOf)([first, ...rest])], environment: [], open, outputs: [], isOfS6 };
}
function readUp(source) {
  const script = import_chunk_DZ7ZOY7W.Text.verbatim(source, 0, source.text.length);
  return readRun(source) ?? readChain((0, import_chunk_TD2JDGPC.markTemplates)((0, import_chunk_TZIUYBDT.markUnknown)(script)));
}
function readChain(script) {
  const chain = readExecline(script);
  const start = [...chain.words.length === 0 ? [] : [chain.words], ...chain.beside];
  return {
    commands: [
      ...chain.before.map((words) => (0, import_chunk_VRI5N55B.commandOf)(words, { role: "start-pre" })),
      ...start.map((words) => (0, import_chunk_VRI5N55B.commandOf)(words))
    ],
    environment: chain.variables.map(({ name, value, word }) => ({
      name,
      value,
      span: word.span(),
      from: "declaration"
    })),
    open: chain.open.map(({ reason, at }) => ({ reason, span: at.span() })),
    outputs: chain.outputs,
    isOfS6: true,
    ...chain.workingDirectory !== void 0 && { workingDirectory: chain.workingDirectory }
  };
}
function withOpen(run, open) {
  return { ...run, open: [...open, ...run.open] };
}
function openBy(word) {
  return { reason: "with-contenv hands on the environment of the container", span: word.span() };
}
function wordsOfLine(source, start, end) {
  return [...source.text.slice(start, end).matchAll(/\S+/g)].map(
    ({ index, 0: word }) => import_chunk_DZ7ZOY7W.Text.verbatim(source, start + index, start + index + word.length)
  );
}
function flag(interpreter) {
  const { source, end } = interpreter.span();
  return new import_chunk_DZ7ZOY7W.Text([{ text: "-c", source, start: end, end }]);
}
function fileWord(source, end) {
  return new import_chunk_DZ7ZOY7W.Text([{ ...source.span(end, end), text: source.path }]);
}
var s6 = { name: "s6", read };
var ROOT = /(?:^|\/)(?:s6-rc\.d|services?\.d|sv|runit|s6|service|services|sources?\.d)\/[^/]+\/[^/]+$/;
var COMPANIONS = [
  "type",
  "finish",
  "down",
  "notification-fd",
  "dependencies.d",
  "log/run",
  "producer-for",
  "timeout-kill"
];
function read(repository, mentions) {
  const files = (0, import_chunk_DC7CRUQL.deployedFiles)(repository);
  const scripts = (0, import_chunk_VEJ4FVRR.candidates)(repository, (path) => import_chunk_TWHQGX3M.S6_SCRIPT.test(path), mentions);
  const folders = scripts.length === 0 ? /* @__PURE__ */ new Set() : foldersOf(repository);
  const services = scripts.flatMap((source) => {
    const service = serviceOf(source, repository, folders);
    return service === null ? [] : [withFiles(service, files)];
  });
  return { services };
}
function withFiles(service, files) {
  return { ...service, fileAt: files.finderFor(service) };
}
function foldersOf({ paths }) {
  const folders = /* @__PURE__ */ new Set();
  for (const path of paths) {
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
function isServiceScript(path, repository) {
  const folder = (0, import_chunk_TWHQGX3M.folderOf)(path);
  if (!/^(?:run|up|down|finish|check)(?:\.sh|\.tmpl|\.j2)?$/.test((0, import_chunk_TWHQGX3M.fileName)(path))) return false;
  return ROOT.test(path.replace(/\/log\//, "/")) || COMPANIONS.some((file) => repository.has(`${folder}/${file}`));
}
function serviceOf(source, repository, folders) {
  const [, name = "", script] = import_chunk_TWHQGX3M.S6_SCRIPT.exec(source.path);
  const folder = source.path.slice(0, source.path.lastIndexOf("/"));
  const type = textAt(repository, `${folder}/type`)?.trim();
  if (name === "log" || type !== void 0 && type !== "longrun" && type !== "oneshot") return null;
  const has = (file) => repository.has(`${folder}/${file}`) || folders.has(`${folder}/${file}`);
  if (script === "up")
    return type === "oneshot" ? declared(source, name, folder, readUp(source), repository, false) : null;
  const run = readRun(source);
  if (run === null || type === "oneshot") return null;
  const isCertain = run.isOfS6 || ROOT.test(source.path) || COMPANIONS.some(has);
  return isCertain ? declared(source, name, folder, run, repository, true) : null;
}
function declared(source, name, folder, run, repository, resident) {
  const span = source.span(0, Math.max(source.text.search(/\r?\n|$/), 0));
  return (0, import_chunk_VRI5N55B.declaredService)({
    name,
    manager: "s6",
    span,
    resident,
    commands: run.commands,
    environment: run.environment,
    environmentOpen: run.open,
    outputs: [...run.outputs, ...logOf(repository, folder, name)],
    startedBy: startedBy(source, repository, folder, name),
    ...resident && { restart: { policy: "always", span } },
    ...run.workingDirectory !== void 0 && { workingDirectory: run.workingDirectory },
    place: (0, import_chunk_TWHQGX3M.folderOf)(folder)
  });
}
function startedBy(source, repository, folder, name) {
  const root = (0, import_chunk_TWHQGX3M.folderOf)(folder);
  if (repository.has(`${folder}/down`)) return [];
  const bundle = ["user", "user2", "default"].find((each) => isIn(repository, `${root}/${each}`, name));
  const span = source.span(0, 0);
  if (bundle !== void 0) return [{ target: bundle, span }];
  return /(?:^|\/)services?(?:\.d)?$/.test(root) ? [{ target: (0, import_chunk_TWHQGX3M.fileName)(root), span }] : [];
}
function isIn(repository, bundle, name) {
  if (repository.has(`${bundle}/contents.d/${name}`)) return true;
  return (textAt(repository, `${bundle}/contents`) ?? "").split(/\s+/).includes(name);
}
function logOf(repository, folder, name) {
  const root = folder.slice(0, folder.lastIndexOf("/") + 1);
  const consumers = (textAt(repository, `${folder}/producer-for`) ?? "").split(/\s+/).filter((each) => each !== "");
  const scripts = [`${folder}/log/run`, ...consumers.map((each) => `${root}${each}/run`), `${root}${name}-log/run`];
  for (const path of scripts) {
    const entry = repository.has(path) ? repository.entry(path) : void 0;
    const directory = entry?.kind === "file" ? logDirectory(entry.source) : void 0;
    if (directory !== void 0) return [{ stream: "stdout", path: directory }];
  }
  return [];
}
var LOGGER = /\b(?:s6-log|svlogd|multilog|logutil-service|logutil-newfile)\b[^\n|;&]*?[ \t](\/[^\s"'|;&$]+)[ \t]*$/m;
var LONGEST_LOGGER = 1e4;
function logDirectory(source) {
  const found = LOGGER.exec(source.text.slice(0, LONGEST_LOGGER));
  if (found === null) return void 0;
  const [whole, path = ""] = found;
  const start = found.index + whole.lastIndexOf(path);
  const end = start + path.length;
  return new import_chunk_DZ7ZOY7W.Text([...import_chunk_DZ7ZOY7W.Text.verbatim(source, start, end).pieces, { source, start: end, end, text: "/current" }]);
}
function textAt(repository, path) {
  const entry = repository.has(path) ? repository.entry(path) : void 0;
  return entry?.kind === "file" ? entry.source.text : void 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isServiceScript,
  s6
});
module.exports = { ...module.exports };
