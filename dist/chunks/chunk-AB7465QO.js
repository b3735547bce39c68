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
  baseName: () => baseName,
  filesNamed: () => filesNamed,
  operandsOf: () => operandsOf,
  optionWord: () => optionWord,
  programWords: () => programWords,
  readsScript: () => readsScript,
  remoteCall: () => remoteCall,
  scriptWord: () => scriptWord,
  scriptsOf: () => scriptsOf,
  withInner: () => withInner
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_D4X4BIHE = require("./usual.js")("./chunk-D4X4BIHE.js");
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_UD7O2AFR = require("./usual.js")("./chunk-UD7O2AFR.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var PREFIXES = /* @__PURE__ */ new Set(["sudo", "doas", "command", "builtin", "exec", "env", "nohup", "time"]);
var WITH_VALUE = /^-(?:[ugChpDRrtT]|-user|-group|-chdir)$/;
function programWords(words) {
  let at = 0;
  while (PREFIXES.has(baseName(words[at]))) {
    at++;
    for (let word = words[at]?.value; word !== void 0; word = words[at]?.value) {
      if (WITH_VALUE.test(word)) at++;
      else if (!word.startsWith("-") && !/^\w+=/.test(word)) break;
      at++;
    }
  }
  return words.slice(at);
}
function baseName(program) {
  if (program === void 0) return "";
  const name = program.slice(program.value.lastIndexOf("/") + 1);
  return name.isKnown() ? name.value : "";
}
function scriptWord(words) {
  const program = programWords(words);
  const name = baseName(program[0]);
  if (!(0, import_chunk_JG37QGRM.isShellName)(name) && name !== "su" && name !== "runuser") return void 0;
  const at = program.findIndex((word, index) => index > 0 && /^-[a-z]*c$/.test(word.value));
  return at === -1 ? void 0 : program[at + 1];
}
var SSH_WITH_VALUE = /^-[bcDEeFIiJLlmOopQRSWw]$/;
function remoteCall(words) {
  const program = programWords(words);
  if (baseName(program[0]) !== "ssh") return void 0;
  let at = 1;
  while (program[at]?.value.startsWith("-")) at += SSH_WITH_VALUE.test(program[at]?.value) ? 2 : 1;
  return { host: program[at], words: program.slice(at + 1) };
}
function readsScript(words) {
  if (scriptWord(words) !== void 0) return false;
  if (remoteCall(words)?.words.length === 0) return true;
  const last = words.findLastIndex((word) => (0, import_chunk_JG37QGRM.isShellName)(baseName(word)));
  return last !== -1 && words.slice(last + 1).every((word) => word.value.startsWith("-"));
}
function operandsOf(words, withValue) {
  const operands = [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (withValue.test(word.value)) at++;
    else if (!word.value.startsWith("-") || word.value === "-") operands.push(word);
  }
  return operands;
}
function optionWord(words, short, long) {
  const at = words.findIndex(
    ({ value }) => value === `-${short}` || value === `--${long}` || value.startsWith(`--${long}=`)
  );
  const word = words[at];
  if (word === void 0) return void 0;
  return word.value.includes("=") ? word.slice(word.value.indexOf("=") + 1) : words[at + 1];
}
var DEEPEST = 3;
function withInner(command, depth = 0) {
  const script = depth < DEEPEST ? scriptWord(command.words) : void 0;
  if (script === void 0) return [command];
  const { input, variables, condition } = command;
  const inner = (0, import_chunk_UD7O2AFR.readScript)(script, {
    variable: (name) => variables.get(name) ?? void 0,
    parameters: [],
    ...input !== void 0 && { input }
  });
  const under = condition === void 0 ? inner.commands : inner.commands.map((each) => ({ condition, ...each }));
  return [command, ...under.flatMap((each) => withInner(each, depth + 1))];
}
var known = /* @__PURE__ */ new WeakMap();
function scriptsOf(repository, mentions) {
  return (0, import_chunk_VEJ4FVRR.candidates)(repository, import_chunk_TWHQGX3M.mayBeScript, mentions, { isTaken: isScript }).map(read);
}
function isScript({ path, text }) {
  return (0, import_chunk_JG37QGRM.startsShellScript)(text) || (0, import_chunk_TWHQGX3M.isShellName)(path) && !(0, import_chunk_JG37QGRM.startsOtherScript)(text);
}
function read(source) {
  const earlier = known.get(source);
  if (earlier !== void 0) return earlier;
  const script = { source, readings: textsOf(source).map((text) => (0, import_chunk_UD7O2AFR.readScript)(text, OUTSIDE)) };
  known.set(source, script);
  return script;
}
var OUTSIDE = { variable: () => void 0, parameters: void 0 };
function textsOf(source) {
  if ((0, import_chunk_TD2JDGPC.tagsOf)(source).length === 0) return [wholeOf(source)];
  return ((0, import_chunk_D4X4BIHE.renderings)(source) ?? [source]).map((rendering) => (0, import_chunk_TZIUYBDT.surfaceText)(wholeOf(rendering)));
}
function wholeOf(source) {
  const marked = (0, import_chunk_TD2JDGPC.markTemplates)((0, import_chunk_TZIUYBDT.markUnknown)(import_chunk_DZ7ZOY7W.Text.verbatim(source, 0, source.text.length)));
  return source.text.includes("</") ? withTags(marked) : marked;
}
function withTags(text) {
  return new import_chunk_DZ7ZOY7W.Text(
    text.pieces.map((piece) => {
      if (piece.unknown === void 0 || !/^<\w/.test(piece.text)) return piece;
      const { unknown, ...known2 } = piece;
      return known2;
    })
  );
}
function filesNamed(repository, script, path) {
  const { value } = path;
  const lastUnknown = path.pieces.reduce(
    (at, { text, unknown }) => unknown === void 0 ? at : value.lastIndexOf(text) + text.length,
    0
  );
  const parts = value.slice(lastUnknown).split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  const name = parts.pop();
  if (name === void 0 || /[?[\]{}]/.test(name) || /^\*+$/.test(name) || !path.isKnown(value.length - name.length))
    return [];
  const ends = value.startsWith("/") ? parts.map((_, at) => parts.slice(at + 1)).slice(0, -1) : [parts];
  for (const folders of ends) {
    for (const above of foldersAbove(script)) {
      const found = filesIn(repository, [...above, ...folders], name);
      if (found.length > 0) return found;
    }
  }
  return [];
}
function foldersAbove(path) {
  const parts = path.split("/").slice(0, -1);
  return Array.from({ length: parts.length + 1 }, (_, count) => parts.slice(0, parts.length - count));
}
function filesIn(repository, folders, name) {
  const folder = folders.map((part) => `${part}/`).join("");
  if (!name.includes("*")) {
    const path = folder + name;
    const file = repository.has(path) ? (0, import_chunk_PLO6SWTM.fileAt)(repository, path) : void 0;
    return file === void 0 ? [] : [file];
  }
  const [start = "", ...rest] = name.split("*");
  const end = rest.join("*");
  if (end.includes("*")) return [];
  return repository.paths.filter((path) => path.startsWith(folder + start) && path.endsWith(end) && !path.slice(folder.length).includes("/")).filter((path) => path.length >= folder.length + start.length + end.length).flatMap((path) => (0, import_chunk_PLO6SWTM.fileAt)(repository, path) ?? []);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  baseName,
  filesNamed,
  operandsOf,
  optionWord,
  programWords,
  readsScript,
  remoteCall,
  scriptWord,
  scriptsOf,
  withInner
});
module.exports = { ...module.exports };
