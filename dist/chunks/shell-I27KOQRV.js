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
  shell: () => shell
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_YDJW6MLY = require("./chunk-YDJW6MLY.js");
var import_chunk_AB7465QO = require("./chunk-AB7465QO.js");
var import_chunk_DC7CRUQL = require("./usual.js")("./chunk-DC7CRUQL.js");
var import_chunk_D4X4BIHE = require("./usual.js")("./chunk-D4X4BIHE.js");
var import_chunk_VRI5N55B = require("./chunk-VRI5N55B.js");
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_ICUTAQBB = require("./usual.js")("./chunk-ICUTAQBB.js");
var import_chunk_UD7O2AFR = require("./usual.js")("./chunk-UD7O2AFR.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_FYCCJL4J = require("./usual.js")("./chunk-FYCCJL4J.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_A74ML7CQ = require("./usual.js")("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var WITH_VALUE = {
  useradd: options(
    "b c d e f g G k K p P R s u Z base-dir comment home home-dir expiredate inactive gid groups skel key password prefix root shell uid selinux-user"
  ),
  usermod: options(
    "c d e f g G l p P R s u Z comment home expiredate inactive gid groups login password prefix root shell uid selinux-user"
  ),
  adduser: options(
    "b c d e f g G h k K p R s u base-dir comment home home-dir gid groups ingroup gecos shell uid conf firstuid lastuid root"
  )
};
var HOME = ["d", "home", "home-dir", "h"];
var BASE = ["b", "base-dir"];
var ELSEWHERE = ["R", "root", "P", "prefix"];
function options(names) {
  return new Set(names.split(" "));
}
function homeMade({ words }) {
  const program = (0, import_chunk_AB7465QO.programWords)(words);
  const name = (0, import_chunk_AB7465QO.baseName)(program[0]);
  const withValue = Object.hasOwn(WITH_VALUE, name) ? WITH_VALUE[name] : void 0;
  if (withValue === void 0) return void 0;
  const { given, operands } = parse(program, withValue);
  const [operand, ...others] = operands;
  const user = operand && usual(operand);
  if (user === void 0 || others.length > 0 || ELSEWHERE.some((each) => given.has(each))) return void 0;
  const value = (names) => given.get(names.find((each) => given.has(each)) ?? "");
  const home = value(HOME);
  if (home !== void 0) return { user, home: (0, import_chunk_FYCCJL4J.homeIn)(home) };
  if (name === "usermod") return void 0;
  const base = value(BASE);
  const isOpen = name === "adduser" && given.has("system");
  const parent = base === void 0 ? "/home" : (0, import_chunk_FYCCJL4J.homeIn)(base);
  return { user, home: isOpen || parent === void 0 ? void 0 : `${parent}/${user}` };
}
function usual(word) {
  if (word.isKnown()) return word.value;
  const [piece, ...others] = word.pieces;
  if (piece === void 0 || others.length > 0) return void 0;
  return /^\$\{\w+:?-([\w-]+)\}$/.exec((0, import_chunk_M5RVUK72.textOf)(piece.origin ?? piece))?.[1];
}
function parse(words, withValue) {
  const given = /* @__PURE__ */ new Map();
  const operands = [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    const { value } = word;
    const [, long, joined] = /^--([^=]+)(=?)/.exec(value) ?? [];
    if (!value.startsWith("-")) operands.push(word);
    else if (long !== void 0) {
      if (joined === "=") given.set(long, word.slice(long.length + 3));
      else given.set(long, withValue.has(long) ? words[++at] : void 0);
    } else {
      const last = [...value].findIndex((letter, index) => index > 0 && withValue.has(letter));
      for (const letter of value.slice(1, last === -1 ? value.length : last)) given.set(letter, void 0);
      if (last !== -1) given.set(value[last], last + 1 < value.length ? word.slice(last + 1) : words[++at]);
    }
  }
  return { given, operands };
}
var shell = { name: "shell", read };
var HARMLESS = new Set(
  "echo printf : [ test true false cat tee grep egrep fgrep pgrep pkill kill killall type which systemctl launchctl journalctl sed awk cd pushd popd mkdir rmdir rm cp mv ln install ls find touch chmod chown chgrp cat head tail diff tar unzip curl wget git basename dirname realpath readlink mktemp sleep wait trap read source useradd adduser id".split(" ")
);
function read(repository, mentions) {
  const scripts = (0, import_chunk_AB7465QO.scriptsOf)(repository, mentions).filter(({ source }) => !(0, import_chunk_YDJW6MLY.isServiceScript)(source.path, repository));
  const files = (0, import_chunk_DC7CRUQL.deployedFiles)(repository);
  return {
    services: scripts.flatMap((script) => servicesOf(script, { repository, files, mentions })),
    unreadable: scripts.flatMap((script) => unreadable(script, mentions)),
    homes: scripts.flatMap(homesIn)
  };
}
function homesIn({ source, readings }) {
  if (/entry-?point/i.test(source.path)) return [];
  const { machine } = (0, import_chunk_TWHQGX3M.machineAt)(source.path);
  return readings.flatMap(
    ({ commands }) => commands.flatMap((command) => (0, import_chunk_AB7465QO.withInner)(command)).flatMap((command) => {
      const home = homeMade(command);
      return home === void 0 ? [] : [{ ...home, ...machine !== void 0 && { machine } }];
    })
  );
}
function unreadable({ source, readings }, mentions) {
  const [{ unread } = {}] = readings;
  if (unread === void 0) return [];
  const file = (0, import_chunk_TZIUYBDT.outermost)(source);
  const isFilledIn = file !== source || /\{[{%]/.test(source.text);
  if (isFilledIn && (!unread.isLimit || (0, import_chunk_TWHQGX3M.isMarkdown)(file.path))) return [];
  const span = unread.at.span();
  const from = span.source === source ? source.text.lastIndexOf("\n", span.start - 1) + 1 : 0;
  const lines = source.text.slice(from).split("\n");
  const isLost = lines.some((line) => !/^\s*#/.test(line) && mentions({ path: "", text: line }));
  return isLost ? [{ source, reason: unread.reason, span }] : [];
}
function servicesOf({ source, readings }, context) {
  const services = [];
  const names = /* @__PURE__ */ new Map();
  const known = /* @__PURE__ */ new Set();
  for (const reading of readings) {
    const starts = startsOf(reading, (command) => !known.has(keyOf(command)) && mayStart(command, source, context));
    const together = togetherOf(starts);
    for (const start of starts) {
      const [command] = start;
      const service = serviceOf(nameOf(source, command, names), source, command, reading, context);
      services.push(together.has(start) ? service : { ...service, isEntry: true });
    }
    for (const [command] of starts) known.add(keyOf(command));
  }
  return services;
}
function startsOf({ commands }, isStart) {
  const starts = /* @__PURE__ */ new Map();
  for (const command of commands) {
    if (!isStart(command)) continue;
    const key = `${keyOf(command)}
${variablesKey(command)}`;
    const known = starts.get(key);
    if (known === void 0) starts.set(key, [command]);
    else if (known.length < MOST_CALLS) known.push(command);
  }
  return [...starts.values()];
}
var MOST_CALLS = 8;
var MOST_COMPARED = 50;
function togetherOf(starts) {
  const lasting = starts.filter(([command]) => staysBehind(command));
  const compared = lasting.slice(0, MOST_COMPARED);
  const others = new Map(
    compared.map((start) => [start, compared.filter((other) => areExclusive(start, other)).length])
  );
  const together = [];
  for (const start of lasting.toSorted((a, b) => (others.get(a) ?? 0) - (others.get(b) ?? 0))) {
    if (!together.slice(0, MOST_COMPARED).some((other) => areExclusive(start, other))) together.push(start);
  }
  return new Set(together);
}
function areExclusive(a, b) {
  return a.every((one) => b.every((other) => (0, import_chunk_ICUTAQBB.areAlternatives)(one, other)));
}
function keyOf(command) {
  const outputs = command.outputs.map(({ path }) => path.value);
  return [command.span.start, wordsOf(command), ...outputs].join(" ");
}
function variablesKey({ variables }) {
  const written = [...variables].map(([name, value]) => `${name}=${value?.value}`);
  return JSON.stringify(written.sort());
}
function wordsOf({ words }) {
  return words.map((word) => word.value).join(" ");
}
function mayStart(command, source, { mentions }) {
  if (HARMLESS.has((0, import_chunk_AB7465QO.baseName)((0, import_chunk_AB7465QO.programWords)(command.words)[0]))) return false;
  if (source.path.endsWith(".console") && !staysBehind(command)) return false;
  return mentions({ path: "", text: wordsOf(command) });
}
function nameOf(source, { span }, names) {
  const file = (0, import_chunk_TWHQGX3M.deployedParts)(source.path).at(-1);
  const { source: written, start } = (0, import_chunk_TZIUYBDT.surfaceSpan)(span);
  const name = names.size === 0 ? file : `${file}:${written.position(start).line}`;
  const times = (names.get(name) ?? 0) + 1;
  names.set(name, times);
  return times === 1 ? name : `${name} (${times})`;
}
function serviceOf(name, source, command, { inherited }, { repository, files }) {
  const account = (0, import_chunk_TWHQGX3M.ownerAt)(source.path);
  const place = (0, import_chunk_TWHQGX3M.folderOf)(source.path);
  const { machine } = (0, import_chunk_TWHQGX3M.machineAt)(source.path);
  const find = files.finderFor({
    place,
    ...machine !== void 0 && { machine },
    ...account.user !== void 0 && { user: account.user }
  });
  return (0, import_chunk_VRI5N55B.declaredService)({
    name,
    manager: "script",
    span: command.span,
    files: [source],
    account,
    place,
    commands: [(0, import_chunk_VRI5N55B.commandOf)(command.words)],
    environment: variablesOf(command),
    environmentOpen: [
      ...command.sourced.filter(({ value }) => !/\/bin\/activate$/.test(value)).map((path) => ({ reason: `${path.value} is read by the shell`, span: path.span() })),
      ...[...inherited].map(([variable, at]) => ({
        reason: `the script takes ${variable} from whoever starts it`,
        span: at.span(),
        names: [variable]
      }))
    ],
    outputs: command.outputs.filter(({ path }) => !path.value.startsWith("/dev/")).map(({ stream, path }) => ({ stream, path })),
    fileAt: (path) => find(path) ?? onlyOf((0, import_chunk_AB7465QO.filesNamed)(repository, source.path, path)),
    ...command.workingDirectory !== void 0 && { workingDirectory: command.workingDirectory },
    ...command.isRepeated && { restart: { policy: "always", span: command.span } }
  });
}
function onlyOf([first, ...others]) {
  return others.length === 0 ? first : void 0;
}
function variablesOf({ variables, assignments }) {
  return [...variables].flatMap(([name, value]) => {
    const span = assignments.get(name);
    return value === null || span === void 0 ? [] : [{ name, value, span, from: "declaration" }];
  });
}
var DEEPEST = 3;
function staysBehind(command, depth = 0) {
  if (command.job !== void 0 || command.isRepeated === true || leavesRunning(command)) return true;
  const script = depth < DEEPEST ? (0, import_chunk_AB7465QO.scriptWord)(command.words) : void 0;
  if (script === void 0) return false;
  const { commands } = (0, import_chunk_UD7O2AFR.readScript)(script, { variable: () => void 0, parameters: [] });
  return commands.some((inner) => staysBehind(inner, depth + 1));
}
function leavesRunning({ words }) {
  const [program, ...rest] = (0, import_chunk_AB7465QO.programWords)(words);
  const args = rest.map((word) => word.value);
  const has = (...options2) => args.some((arg) => options2.includes(arg));
  switch ((0, import_chunk_AB7465QO.baseName)(program)) {
    case "pm2":
    case "forever":
      return has("start");
    case "screen":
      return args.some((arg) => /^-(?=[a-zA-Z]*$)[a-ce-zA-Z]*d/.test(arg));
    case "tmux":
      return has("new", "new-session", "new-window", "neww", "split-window", "send-keys");
    case "docker":
    case "podman":
    case "nerdctl":
      return args.some((arg) => /^-(?=[a-z]*$)[a-ce-z]*d/.test(arg) || arg === "--detach");
    case "start-stop-daemon":
      return has("-b", "--background");
    case "setsid":
      return has("-f", "--fork");
    case "systemd-run":
      return !has("--scope", "-t", "--pty", "-P", "--pipe", "--wait");
    default:
      return (0, import_chunk_AB7465QO.baseName)(program) === "daemonize" || (0, import_chunk_AB7465QO.baseName)(program) === "daemon";
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  shell
});
module.exports = { ...module.exports };
