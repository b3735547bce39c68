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
var import_chunk_EUAM3GEW = require("./chunk-EUAM3GEW.js");
var import_chunk_JYQ4TBGX = require("./chunk-JYQ4TBGX.js");
var import_chunk_2HTS5JRW = require("./usual.js")("./chunk-2HTS5JRW.js");
var import_chunk_X6QFGS2Z = require("./usual.js")("./chunk-X6QFGS2Z.js");
var import_chunk_RJSYJXRO = require("./chunk-RJSYJXRO.js");
var import_chunk_4PQSUWQP = require("./usual.js")("./chunk-4PQSUWQP.js");
var import_chunk_GNE6MQ34 = require("./chunk-GNE6MQ34.js");
var import_chunk_6K6AAKT2 = require("./usual.js")("./chunk-6K6AAKT2.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_7MNNWJWN = require("./usual.js")("./chunk-7MNNWJWN.js");
var import_chunk_QSWQHPBA = require("./usual.js")("./chunk-QSWQHPBA.js");
var import_chunk_CUBFVUV5 = require("./usual.js")("./chunk-CUBFVUV5.js");
var import_chunk_XLAWWHMQ = require("./usual.js")("./chunk-XLAWWHMQ.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
function areAlternatives(a, b) {
  return skips(a, b) || skips(b, a) || a.branches.some((one) => b.branches.some((other) => isOther(one, other)));
}
function skips({ branches }, { order }) {
  return branches.some((branch) => branch.skips.some(({ after, upTo }) => after < order && order <= upTo));
}
function isOther(a, b) {
  const isSamePlace = a.at.source === b.at.source && a.at.start === b.at.start && a.at.end === b.at.end;
  return isSamePlace && a.number !== b.number;
}
var shell = { name: "shell", read };
var HARMLESS = new Set(
  "echo printf : [ test true false cat tee grep egrep fgrep pgrep pkill kill killall type which systemctl launchctl journalctl sed awk cd pushd popd mkdir rmdir rm cp mv ln install ls find touch chmod chown chgrp cat head tail diff tar unzip curl wget git basename dirname realpath readlink mktemp sleep wait trap read source useradd adduser id".split(" ")
);
function read(repository, mentions) {
  const scripts = (0, import_chunk_JYQ4TBGX.scriptsOf)(repository, mentions).filter(({ source }) => !(0, import_chunk_EUAM3GEW.isServiceScript)(source.path, repository));
  const files = (0, import_chunk_2HTS5JRW.deployedFiles)(repository);
  return {
    services: scripts.flatMap((script) => servicesOf(script, { repository, files, mentions })),
    unreadable: scripts.flatMap((script) => unreadable(script, mentions))
  };
}
function unreadable({ source, readings }, mentions) {
  const [{ unread } = {}] = readings;
  if (unread === void 0) return [];
  const file = (0, import_chunk_CUBFVUV5.outermost)(source);
  const isFilledIn = file !== source || /\{[{%]/.test(source.text);
  if (isFilledIn && (!unread.isLimit || (0, import_chunk_7MNNWJWN.isMarkdown)(file.path))) return [];
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
  return a.every((one) => b.every((other) => areAlternatives(one, other)));
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
  if (HARMLESS.has((0, import_chunk_JYQ4TBGX.baseName)((0, import_chunk_JYQ4TBGX.programWords)(command.words)[0]))) return false;
  if (source.path.endsWith(".console") && !staysBehind(command)) return false;
  return mentions({ path: "", text: wordsOf(command) });
}
function nameOf(source, { span }, names) {
  const file = (0, import_chunk_7MNNWJWN.deployedParts)(source.path).at(-1);
  const { source: written, start } = (0, import_chunk_CUBFVUV5.surfaceSpan)(span);
  const name = names.size === 0 ? file : `${file}:${written.position(start).line}`;
  const times = (names.get(name) ?? 0) + 1;
  names.set(name, times);
  return times === 1 ? name : `${name} (${times})`;
}
function serviceOf(name, source, command, { inherited }, { repository, files }) {
  const account = (0, import_chunk_7MNNWJWN.ownerAt)(source.path);
  const place = (0, import_chunk_7MNNWJWN.folderOf)(source.path);
  const { machine } = (0, import_chunk_7MNNWJWN.machineAt)(source.path);
  const find = files.finderFor({
    place,
    ...machine !== void 0 && { machine },
    ...account.user !== void 0 && { user: account.user }
  });
  return (0, import_chunk_RJSYJXRO.declaredService)({
    name,
    manager: "script",
    span: command.span,
    files: [source],
    account,
    place,
    commands: [(0, import_chunk_RJSYJXRO.commandOf)(command.words)],
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
    fileAt: (path) => find(path) ?? onlyOf((0, import_chunk_JYQ4TBGX.filesNamed)(repository, source.path, path)),
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
  if (command.isBackground === true || command.isRepeated === true || leavesRunning(command)) return true;
  const script = depth < DEEPEST ? (0, import_chunk_JYQ4TBGX.scriptWord)(command.words) : void 0;
  if (script === void 0) return false;
  const { commands } = (0, import_chunk_6K6AAKT2.readScript)(script, { variable: () => void 0, parameters: [] });
  return commands.some((inner) => staysBehind(inner, depth + 1));
}
function leavesRunning({ words }) {
  const [program, ...rest] = (0, import_chunk_JYQ4TBGX.programWords)(words);
  const args = rest.map((word) => word.value);
  const has = (...options) => args.some((arg) => options.includes(arg));
  switch ((0, import_chunk_JYQ4TBGX.baseName)(program)) {
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
      return (0, import_chunk_JYQ4TBGX.baseName)(program) === "daemonize" || (0, import_chunk_JYQ4TBGX.baseName)(program) === "daemon";
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  shell
});
module.exports = { ...module.exports };
