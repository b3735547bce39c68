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
  shellFiles: () => shellFiles
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_AB7465QO = require("./chunk-AB7465QO.js");
var import_chunk_D4X4BIHE = require("./usual.js")("./chunk-D4X4BIHE.js");
var import_chunk_CKYKPUYI = require("./chunk-CKYKPUYI.js");
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_UD7O2AFR = require("./usual.js")("./chunk-UD7O2AFR.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var WITH_VALUE = /^(?:-[HMntops]|--(?:machine|host|root|type|state|property|preset-mode|job-mode|lines))$/;
function enabledLinks(commands, written) {
  const links = /* @__PURE__ */ new Map();
  const folders = new Map(written.map((path) => [(0, import_chunk_TWHQGX3M.fileName)(path), path]));
  for (const { words } of commands) {
    const own = (0, import_chunk_AB7465QO.programWords)(words);
    if ((0, import_chunk_AB7465QO.baseName)(own[0]) !== "systemctl") continue;
    const [verb, ...units] = (0, import_chunk_AB7465QO.operandsOf)(own, WITH_VALUE);
    if (verb?.value !== "enable" && verb?.value !== "reenable") continue;
    const isUser = own.some(({ value }) => value === "--user" || value === "--global");
    for (const unit of units) {
      if (unit.value.includes("@") && !unit.isKnown()) continue;
      const link = linkFor(unit, isUser, folders);
      if (link !== void 0) links.set(link.path, link);
    }
  }
  return [...links.values()];
}
function linkFor(unit, isUser, written) {
  const name = (0, import_chunk_CKYKPUYI.writtenPath)((0, import_chunk_CKYKPUYI.unitName)(unit.slice(unit.value.lastIndexOf("/") + 1)));
  if (name === void 0 || !/\.(?:service|timer|socket|path)$/.test(name)) return void 0;
  const file = name.replace(/@[^@]*(?=\.\w+$)/, "@");
  const folder = written.get(file)?.slice(0, -file.length) ?? (isUser ? ".config/systemd/user/" : "etc/systemd/system/");
  const target = isUser ? "default.target" : "multi-user.target";
  return { path: `${folder}${target}.wants/${name}`, target: `../${file}` };
}
function sedText(words, text) {
  if (text.length > LONGEST) return void 0;
  const substitutions = expressionsOf(words)?.map(substitutionsOf);
  if (substitutions === void 0 || substitutions.includes(void 0)) return void 0;
  const all = substitutions.flat();
  return all.length > MOST_SUBSTITUTIONS ? void 0 : all.reduce(substitute, text);
}
var MOST_SUBSTITUTIONS = 50;
var LONGEST = 64 * 1024;
function expressionsOf(words) {
  if (words.some(({ value }) => /^-[a-zA-Z]*[Erfnsz]|^--(?:regexp|file|quiet|silent)/.test(value))) return void 0;
  const given = words.flatMap((word, at) => /^(?:-i?e|--expression)$/.test(word.value) ? [words[at + 1]] : []);
  const found = given.length > 0 ? given : [sedOperands(words).expression];
  return found.every((word) => word !== void 0) ? found : void 0;
}
function sedOperands(words) {
  const operands = [];
  let hasExpression = false;
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (/^(?:-i?e|--expression)$/.test(word.value)) {
      hasExpression = true;
      at++;
    } else if (word.value === "-i" && words[at + 1]?.length === 0) at++;
    else if (!word.value.startsWith("-")) operands.push(word);
  }
  if (hasExpression) return { files: operands };
  const [expression, ...files] = operands;
  return { files, ...expression && { expression } };
}
function substitutionsOf(expression) {
  const { value } = expression;
  const found = [];
  let at = 0;
  while (at < value.length) {
    if (/[\s;]/.test(value[at])) {
      at++;
      continue;
    }
    const delimiter = value[at + 1];
    if (value[at] !== "s" || delimiter === void 0 || /[\w\s\\]/.test(delimiter)) return void 0;
    const middle = endOfPart(expression, at + 2, delimiter);
    const end = middle === void 0 ? void 0 : endOfPart(expression, middle + 1, delimiter);
    if (middle === void 0 || end === void 0) return void 0;
    const flags = /^g?/.exec(value.slice(end + 1))?.[0] ?? "";
    const pattern = patternOf(expression.slice(at + 2, middle));
    const replacement = replacementOf(expression.slice(middle + 1, end), delimiter);
    at = end + 1 + flags.length;
    if (pattern === void 0 || replacement === void 0 || /^[^\s;]/.test(value.slice(at, at + 1))) return void 0;
    found.push({ pattern, replacement, isGlobal: flags === "g" });
  }
  return found;
}
function endOfPart(text, from, delimiter) {
  const { value } = text;
  for (let at = from; at < value.length; at++) {
    if (value[at] === "\\") at++;
    else if (value[at] === delimiter && isWritten(text, at, at + 1)) return at;
  }
  return void 0;
}
function isWritten(text, from = 0, to = text.length) {
  return text.unknowns(from, to).every((piece) => !/^[$`~]/.test(piece.text));
}
function patternOf(pattern) {
  if (!isWritten(pattern) || pattern.length === 0) return void 0;
  const plain = pattern.value.replace(/^\^/, "").replace(/\$$/, "");
  const tokens = plain.match(/\.\*|\\.|[\s\S]/g) ?? [];
  const stars = tokens.filter((token) => token === ".*").length;
  if (stars > 1 || stars === 1 && tokens.at(-1) !== ".*" && !pattern.value.startsWith("^")) return void 0;
  const parts = tokens.map((token) => {
    if (token === ".*" || token === ".") return token;
    if (token.length === 2) return /[\w(){}|+?<>]/.test(token[1]) ? void 0 : escaped(token[1]);
    return /[[\]*\\]/.test(token) ? void 0 : escaped(token);
  });
  if (parts.includes(void 0)) return void 0;
  const start = pattern.value.startsWith("^") ? "^" : "";
  return new RegExp(`${start}${parts.join("")}${pattern.value.endsWith("$") ? "$" : ""}`, "gm");
}
function escaped(char) {
  return char.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}
function replacementOf(text, delimiter) {
  const parts = [];
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isWritten(text, at, at + 1)) continue;
    const char = text.value[at];
    if (char === "&") return void 0;
    if (char !== "\\") continue;
    const next = text.value[at + 1];
    if (next !== delimiter && next !== "\\" && next !== "&") return void 0;
    parts.push(text.slice(done, at));
    done = at + 1;
    at++;
  }
  return (0, import_chunk_UD7O2AFR.joined)([...parts, text.slice(done)]);
}
function substitute(text, { pattern, replacement, isGlobal }) {
  const parts = [];
  let done = 0;
  let lineEnd = -1;
  for (const { index, 0: found } of text.value.matchAll(pattern)) {
    if (!isGlobal && index <= lineEnd) continue;
    const end = text.value.indexOf("\n", index);
    lineEnd = end === -1 ? text.length : end;
    const behind = index + found.length;
    const isWholeLine = behind === lineEnd && (index === 0 || text.value[index - 1] === "\n");
    parts.push(text.slice(done, index), isWholeLine ? replacement : (0, import_chunk_UD7O2AFR.referred)(replacement, text.slice(index, behind)));
    done = behind;
  }
  return parts.length === 0 ? text : (0, import_chunk_UD7O2AFR.joined)([...parts, text.slice(done)]);
}
function envsubstText(words, text, variables) {
  if (text.length > LONGEST || (0, import_chunk_AB7465QO.optionWord)(words, "v", "variables") !== void 0) return void 0;
  const wanted = words[1] === void 0 ? void 0 : new Set(words[1].value.match(/\w+/g));
  const parts = [];
  let done = 0;
  for (const { index, 0: found, 1: braced, 2: bare } of text.value.matchAll(
    /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g
  )) {
    const name = braced ?? bare;
    if (wanted !== void 0 && !wanted.has(name)) continue;
    const place = text.slice(index, index + found.length);
    const value = variables.get(name);
    const open = { reason: `$${name} is filled in by envsubst`, ...name === "HOME" && { symbol: "home" } };
    parts.push(text.slice(done, index), value ? (0, import_chunk_UD7O2AFR.referred)(value, place) : (0, import_chunk_UD7O2AFR.unknownText)(place, open));
    done = index + found.length;
  }
  return (0, import_chunk_UD7O2AFR.joined)([...parts, text.slice(done)]);
}
var MOST_WRITTEN = 2 * 1024 * 1024;
var MOST_COPIES = 200;
var WrittenFiles = class {
  #files = /* @__PURE__ */ new Set();
  #byPath = /* @__PURE__ */ new Map();
  #room = MOST_WRITTEN;
  #copies = MOST_COPIES;
  get all() {
    const distinct = /* @__PURE__ */ new Map();
    for (const file of this.#files) {
      const { path, opened, parts } = file;
      const key = JSON.stringify([path.value, opened.start, parts.map(({ value }) => value)]);
      if (!distinct.has(key)) distinct.set(key, file);
    }
    return [...distinct.values()];
  }
  get isFull() {
    return this.#room <= 0;
  }
  /** Counts one more look at the repository; false where there were too many. */
  mayLook() {
    return this.#copies-- > 0;
  }
  at(path) {
    return this.#byPath.get(path.value);
  }
  /** @param isConditional whether the file may well be as it was before */
  write(file, appends, isConditional) {
    for (const part of file.parts) this.#room -= part.length;
    const before = this.#byPath.get(file.path.value);
    if (before !== void 0 && (appends || before.opened === file.opened)) {
      before.parts.push(...file.parts);
      return;
    }
    if (!isConditional) this.remove(file.path);
    const own = { ...file, parts: [...file.parts] };
    this.#files.add(own);
    this.#byPath.set(file.path.value, own);
  }
  /** The file is written anew or moved away. */
  remove(path) {
    const before = this.#byPath.get(path.value);
    if (before === void 0) return;
    this.#files.delete(before);
    this.#byPath.delete(path.value);
  }
};
var UNIT_FOLDER = /systemd\/(?:system|user)|\.config\/systemd|LaunchAgents|LaunchDaemons|containers\/systemd|supervisor(?:d|\b)|(?:^|\/)s6/;
function writeFiles(command, files, place) {
  if (files.isFull) return;
  const words = (0, import_chunk_AB7465QO.programWords)(command.words);
  const name = (0, import_chunk_AB7465QO.baseName)(words[0]);
  if (name === "tee") writeTee(command, words, files, place);
  else if (name === "sed" && words.some(({ value }) => /^(?:-[a-zA-Z]*i|--in-place)/.test(value)))
    editInPlace(words, files);
  else if (/^(?:cp|mv|install|ln|scp|rsync)$/.test(name)) copy(command, words, files, place);
  for (const output of command.outputs) {
    if (output.stream === "stdout" && !output.isPiped) put(command, output, contentOf(command, files, place), files);
  }
}
function put(command, { path, appends, opened }, { content, copyOf }, files) {
  if (path.value.startsWith("/dev/") || files.isFull) return;
  const file = { path, opened, parts: [content], ...copyOf !== void 0 && { copyOf } };
  files.write(file, appends, command.condition !== void 0);
}
function writeTee(command, words, files, place) {
  const appends = words.some(({ value }) => value === "-a" || value === "--append");
  const content = inputContent(command, files, place) ?? unknownContent(command.span);
  for (const path of (0, import_chunk_AB7465QO.operandsOf)(words, /^$/)) put(command, { path, appends, opened: command.span }, content, files);
}
function contentOf(command, files, place) {
  const words = (0, import_chunk_AB7465QO.programWords)(command.words);
  const name = (0, import_chunk_AB7465QO.baseName)(words[0]);
  const plain = (0, import_chunk_UD7O2AFR.printed)(words, command.input);
  if (plain !== void 0) return { content: plain };
  const changed = name === "sed" || name === "envsubst" || name === "cat";
  const source = changed ? sourceOf(command, words, files, place) : void 0;
  if (source === void 0) return unknownContent(command.span);
  const made = name === "cat" ? source.content : name === "sed" ? sedText(words, source.content) : envsubstText(words, source.content, command.variables);
  return made === void 0 ? { ...source, ...unknownContent(command.span) } : { ...source, content: made };
}
function sourceOf(command, words, files, place) {
  const name = (0, import_chunk_AB7465QO.baseName)(words[0]);
  const named = name === "sed" ? sedOperands(words).files : name === "cat" ? (0, import_chunk_AB7465QO.operandsOf)(words, /^$/) : [];
  const [file, ...others] = named;
  if (others.length > 0) return void 0;
  return file === void 0 ? inputContent(command, files, place) : contentAt(file, files, place);
}
function inputContent(command, files, place) {
  if (command.input !== void 0) return { content: command.input };
  if (command.inputFile !== void 0) return contentAt(command.inputFile, files, place);
  const [only, ...others] = command.pipedFrom;
  return only === void 0 || others.length > 0 ? void 0 : contentOf(only, files, place);
}
function contentAt(path, files, { repository, script }) {
  const written = files.at(path);
  if (written !== void 0) return contentOfFile(written);
  const [file, ...others] = files.mayLook() ? (0, import_chunk_AB7465QO.filesNamed)(repository, script, path) : [];
  if (file === void 0 || others.length > 0) return void 0;
  return { content: import_chunk_DZ7ZOY7W.Text.verbatim(file, 0, file.text.length), copyOf: file.path };
}
function contentOfFile({ parts, copyOf }) {
  return { content: (0, import_chunk_UD7O2AFR.joined)(parts), ...copyOf !== void 0 && { copyOf } };
}
function unknownContent(span) {
  const text = (0, import_chunk_M5RVUK72.textOf)(span).replace(/\s+/g, " ");
  const reason = `what \`${text.length > 60 ? `${text.slice(0, 57)}\u2026` : text}\` writes is not in the repository`;
  const piece = (of) => ({ ...span, text: of });
  return {
    content: new import_chunk_DZ7ZOY7W.Text([piece("[Service]\nExecStart="), { ...piece(text), unknown: { reason } }, piece("\n")])
  };
}
function editInPlace(words, files) {
  for (const path of sedOperands(words).files) {
    const file = files.at(path);
    if (file === void 0) continue;
    const { content, copyOf } = contentOfFile(file);
    const made = sedText(words, content) ?? unknownContent(path.span()).content;
    files.write({ path: file.path, opened: path.span(), parts: [made], ...copyOf && { copyOf } }, false, false);
  }
}
var COPY_WITH_VALUE = /^-(?:[mogtSzPi]|-mode|-owner|-group|-target-directory|-suffix|-chmod|-exclude)$/;
function copy(command, words, files, place) {
  const folder = (0, import_chunk_AB7465QO.optionWord)(words, "t", "target-directory");
  const operands = (0, import_chunk_AB7465QO.operandsOf)(words, COPY_WITH_VALUE);
  const sources = folder === void 0 ? operands.slice(0, -1) : operands;
  const to = folder ?? operands.at(-1);
  const target = to && withoutMachine(to);
  if (target === void 0 || !UNIT_FOLDER.test(target.value)) return;
  const isFolder = folder !== void 0 || sources.length > 1 || !/[^/]\.\w+$/.test(target.value);
  const goTo = (name, content) => put(
    command,
    { path: isFolder ? below(target, name) : target, appends: false, opened: command.span },
    content,
    files
  );
  for (const source of sources) {
    if (source.value === "/dev/stdin") {
      const content = inputContent(command, files, place);
      if (content !== void 0 && !isFolder) goTo(source, content);
      continue;
    }
    const written = files.at(source);
    if (written !== void 0) {
      files.remove(source);
      goTo(source, contentOfFile(written));
      continue;
    }
    for (const file of files.mayLook() ? (0, import_chunk_AB7465QO.filesNamed)(place.repository, place.script, source) : []) {
      if (isBetterWhereItLies(place.repository, file.path)) continue;
      const whole = import_chunk_DZ7ZOY7W.Text.verbatim(file, 0, file.text.length);
      const name = (0, import_chunk_TWHQGX3M.fileName)(file.path);
      goTo(source.value.includes("*") ? new import_chunk_DZ7ZOY7W.Text([{ ...source.span(), text: name }]) : source, {
        content: whole,
        copyOf: file.path
      });
    }
  }
}
function isBetterWhereItLies({ paths }, path) {
  return UNIT_FOLDER.test(path) || (0, import_chunk_TWHQGX3M.machineAt)(path).machine !== void 0 || paths.some((other) => other.startsWith(`${path}.d/`));
}
function withoutMachine(path) {
  const colon = path.value.indexOf(":");
  const slash = path.value.indexOf("/");
  return colon === -1 || slash !== -1 && slash < colon ? path : path.slice(colon + 1);
}
function below(folder, file) {
  const end = folder.value.endsWith("/") ? folder.length - 1 : folder.length;
  const slash = new import_chunk_DZ7ZOY7W.Text([{ ...file.span(0, 0), text: "/" }]);
  return import_chunk_DZ7ZOY7W.Text.concat([folder.slice(0, end), slash, file.slice(file.value.lastIndexOf("/") + 1)]);
}
var shellFiles = { name: "shell", read };
function read(repository, mentions) {
  return (0, import_chunk_AB7465QO.scriptsOf)(repository, mentions).flatMap(
    ({ source, readings }) => readings.map((reading) => deploymentOf(repository, source, reading)).filter(({ files }) => files.length > 0)
  );
}
function deploymentOf(repository, source, { commands }) {
  const files = new WrittenFiles();
  const all = commands.flatMap((command) => (0, import_chunk_AB7465QO.withInner)(command));
  for (const command of all) writeFiles(command, files, { repository, script: source.path });
  const written = files.all.flatMap(({ path, parts }) => {
    const at = (0, import_chunk_CKYKPUYI.writtenPath)(path);
    return at === void 0 ? [] : [{ path: at, content: (0, import_chunk_UD7O2AFR.joined)(parts) }];
  });
  const copies = new Set(files.all.flatMap(({ copyOf }) => copyOf ?? []));
  const paths = written.map(({ path }) => path);
  return {
    place: source.path,
    files: [...written, ...enabledLinks(all, paths), ...all.flatMap((command) => innerScript(source, command))],
    ...copies.size > 0 && { copies: [...copies].sort() }
  };
}
function innerScript(source, { words, input, span }) {
  const call = (0, import_chunk_AB7465QO.remoteCall)(words);
  const remote = call?.words;
  const content = remote !== void 0 && remote.length > 0 && !(0, import_chunk_AB7465QO.readsScript)(remote) ? (0, import_chunk_UD7O2AFR.spaced)(remote, remote[0]) : (0, import_chunk_AB7465QO.readsScript)(words) ? input : void 0;
  if (content === void 0 || content.length === 0) return [];
  const name = `${(0, import_chunk_TWHQGX3M.fileName)(source.path)}-${span.source.position(span.start).line}.sh`;
  return [{ path: `${machineFolder(call?.host)}${name}`, content }];
}
function machineFolder(host) {
  const name = host?.isKnown() ? host.value.slice(host.value.lastIndexOf("@") + 1) : "";
  return /^[A-Za-z0-9][\w.-]*$/.test(name) ? `hosts/${name}/` : "";
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  shellFiles
});
module.exports = { ...module.exports };
