import {
  isServiceScript
} from "./chunk-FOTQ33SU.js";
import {
  baseName,
  filesNamed,
  programWords,
  scriptWord,
  scriptsOf
} from "./chunk-BTXCDNEH.js";
import {
  deployedFiles
} from "./chunk-L45WQMXA.js";
import "./chunk-REKMB2VI.js";
import {
  commandOf,
  declaredService
} from "./chunk-ZO4YP3TT.js";
import "./chunk-FUZVRGSW.js";
import "./chunk-237S4ZQ3.js";
import {
  readScript
} from "./chunk-YPMCRW4P.js";
import "./chunk-KJYZEJ43.js";
import {
  deployedParts,
  folderOf,
  machineAt,
  outermost,
  ownerAt,
  surfaceSpan
} from "./chunk-XN3HYEOO.js";
import "./chunk-AXWHWBGL.js";
import "./chunk-I7K72DE5.js";
import "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";

// src/shell/command.ts
function areAlternatives(a, b) {
  return a.branches.some(
    (one) => b.branches.some(
      ({ at, number }) => number !== one.number && at.start === one.at.start && at.source === one.at.source
    )
  );
}

// src/formats/shell/shell.ts
var shell = { name: "shell", read };
var HARMLESS = new Set(
  "echo printf : [ test true false cat tee grep egrep fgrep pgrep pkill kill killall type which systemctl launchctl journalctl sed awk cd pushd popd mkdir rmdir rm cp mv ln install ls find touch chmod chown chgrp cat head tail diff tar unzip curl wget git basename dirname realpath readlink mktemp sleep wait trap read source useradd adduser id".split(" ")
);
function read(repository, mentions) {
  const scripts = scriptsOf(repository, mentions).filter(({ source }) => !isServiceScript(source.path, repository));
  const files = deployedFiles(repository);
  return {
    services: scripts.flatMap((script) => servicesOf(script, { repository, files, mentions })),
    unreadable: scripts.flatMap((script) => unreadable(script, mentions))
  };
}
function unreadable({ source, readings }, mentions) {
  const [{ unread } = {}] = readings;
  if (unread === void 0 || outermost(source) !== source || /\{[{%]/.test(source.text)) return [];
  const span = unread.at.span();
  const from = span.source === source ? source.text.lastIndexOf("\n", span.start - 1) + 1 : 0;
  const lines = source.text.slice(from).split("\n");
  const isLost = lines.some((line) => !/^\s*#/.test(line) && mentions({ path: "", text: line }));
  return isLost ? [{ source, reason: unread.reason, span }] : [];
}
function servicesOf({ source, readings }, context) {
  const found = /* @__PURE__ */ new Map();
  const names = /* @__PURE__ */ new Map();
  for (const reading of readings) {
    const own = [];
    for (const command of reading.commands) {
      const outputs = command.outputs.map(({ path }) => path.value);
      const key = [command.span.start, wordsOf(command), ...outputs].join(" ");
      if (found.has(key) || !mayStart(command, source, context)) continue;
      const isOther = own.some((earlier) => areAlternatives(earlier, command));
      if (own.length < MOST_COMPARED) own.push(command);
      const isEntry = isOther || !staysBehind(command);
      const service = serviceOf(nameOf(source, command, names), source, command, reading, context);
      found.set(key, isEntry ? { ...service, isEntry } : service);
    }
  }
  return [...found.values()];
}
var MOST_COMPARED = 50;
function wordsOf({ words }) {
  return words.map((word) => word.value).join(" ");
}
function mayStart(command, source, { mentions }) {
  if (HARMLESS.has(baseName(programWords(command.words)[0]))) return false;
  if (source.path.endsWith(".console") && !staysBehind(command)) return false;
  return mentions({ path: "", text: wordsOf(command) });
}
function nameOf(source, { span }, names) {
  const file = deployedParts(source.path).at(-1);
  const { source: written, start } = surfaceSpan(span);
  const name = names.size === 0 ? file : `${file}:${written.position(start).line}`;
  const times = (names.get(name) ?? 0) + 1;
  names.set(name, times);
  return times === 1 ? name : `${name} (${times})`;
}
function serviceOf(name, source, command, { inherited }, { repository, files }) {
  const account = ownerAt(source.path);
  const place = folderOf(source.path);
  const { machine } = machineAt(source.path);
  const find = files.finderFor({
    place,
    ...machine !== void 0 && { machine },
    ...account.user !== void 0 && { user: account.user }
  });
  return declaredService({
    name,
    manager: "script",
    span: command.span,
    files: [source],
    account,
    place,
    commands: [commandOf(command.words)],
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
    fileAt: (path) => find(path) ?? onlyOf(filesNamed(repository, source.path, path)),
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
  const script = depth < DEEPEST ? scriptWord(command.words) : void 0;
  if (script === void 0) return false;
  const { commands } = readScript(script, { variable: () => void 0, parameters: [] });
  return commands.some((inner) => staysBehind(inner, depth + 1));
}
function leavesRunning({ words }) {
  const [program, ...rest] = programWords(words);
  const args = rest.map((word) => word.value);
  const has = (...options) => args.some((arg) => options.includes(arg));
  switch (baseName(program)) {
    case "pm2":
    case "forever":
      return has("start");
    case "screen":
      return args.some((arg) => /^-[a-zA-Z]*d[a-zA-Z]*$/.test(arg));
    case "tmux":
      return has("new", "new-session", "new-window", "neww", "split-window", "send-keys");
    case "docker":
    case "podman":
    case "nerdctl":
      return args.some((arg) => /^-[a-z]*d[a-z]*$/.test(arg) || arg === "--detach");
    case "start-stop-daemon":
      return has("-b", "--background");
    case "setsid":
      return has("-f", "--fork");
    case "systemd-run":
      return !has("--scope", "-t", "--pty", "-P", "--pipe", "--wait");
    default:
      return baseName(program) === "daemonize" || baseName(program) === "daemon";
  }
}
export {
  shell
};
