var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  retirementOf: () => retirementOf,
  run: () => run2
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_XIE22BSX = require("./chunk-XIE22BSX.js");
var import_chunk_RVWNWLQA = require("./usual.js")("./chunk-RVWNWLQA.js");
var import_chunk_FXTZHYZW = require("./usual.js")("./chunk-FXTZHYZW.js");
var import_chunk_DJKPHKXN = require("./usual.js")("./chunk-DJKPHKXN.js");
var import_chunk_MWT466LE = require("./usual.js")("./chunk-MWT466LE.js");
var import_chunk_D7SLYKJO = require("./usual.js")("./chunk-D7SLYKJO.js");
var import_chunk_Z7QYKRDH = require("./usual.js")("./chunk-Z7QYKRDH.js");
var import_chunk_OV6MHTKQ = require("./usual.js")("./chunk-OV6MHTKQ.js");
var import_chunk_ICUTAQBB = require("./usual.js")("./chunk-ICUTAQBB.js");
var import_chunk_UD7O2AFR = require("./usual.js")("./chunk-UD7O2AFR.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_P2SBXEGS = require("./chunk-P2SBXEGS.js");
var import_chunk_EISCKDBZ = require("./usual.js")("./chunk-EISCKDBZ.js");
var import_chunk_WQQF3GEI = require("./usual.js")("./chunk-WQQF3GEI.js");
var import_chunk_NCPWOSPO = require("./usual.js")("./chunk-NCPWOSPO.js");
var import_chunk_R2LHZ7NS = require("./usual.js")("./chunk-R2LHZ7NS.js");
var import_chunk_FYCCJL4J = require("./usual.js")("./chunk-FYCCJL4J.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_FVDK4WDU = require("./usual.js")("./chunk-FVDK4WDU.js");
var import_chunk_QJDIH6DG = require("./usual.js")("./chunk-QJDIH6DG.js");
var import_chunk_OY25YJED = require("./usual.js")("./chunk-OY25YJED.js");
var import_chunk_5V3QA6ZH = require("./usual.js")("./chunk-5V3QA6ZH.js");
var import_chunk_UQZD6N2T = require("./usual.js")("./chunk-UQZD6N2T.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_CL5MXXCG = require("./usual.js")("./chunk-CL5MXXCG.js");
var import_chunk_BRFFDVYW = require("./usual.js")("./chunk-BRFFDVYW.js");
var import_chunk_A74ML7CQ = require("./usual.js")("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
function spotAt(source, line, column) {
  let start = 0;
  for (let number = 1; number < line; number++) {
    start = source.text.indexOf("\n", start) + 1;
    if (start === 0) return void 0;
  }
  const feed = source.text.indexOf("\n", start);
  const end = feed === -1 ? source.text.length : feed;
  const at = column === void 0 ? end : start + column - 1;
  return at < end ? source.span(at, at + 1) : source.span(start, feed === -1 ? end : end + 1);
}
function touches(spot, { source, start, end }) {
  if (source.path !== spot.source.path) return false;
  if (start === end || spot.start === spot.end) return spot.start <= start && start <= spot.end && end <= spot.end;
  return start < spot.end && end > spot.start;
}
function mentions(spot, text) {
  return text.pieces.some(
    (piece) => touches(spot, piece) || piece.origin !== void 0 && touches(spot, piece.origin)
  );
}
function findingsAt({ findings, heldBack, suppressions }, spot, show) {
  return [
    ...findings.flatMap((finding) => named(finding, spot, "", show)),
    ...heldBack.flatMap(({ finding, by }) => {
      const state = by === "baseline" ? ", in the baseline" : `, suppressed at ${show.at(by.span)}`;
      return named(finding, spot, state, show);
    }),
    ...suppressions.filter(({ span }) => touches(spot, span)).map(suppressionWords)
  ];
}
function named(finding, spot, state, show) {
  const { rule, severity, message, span, related } = finding;
  if (touches(spot, span)) return [`${severity} [${rule}]${state}: ${(0, import_chunk_VGTO2SNZ.visible)(message)}`];
  return related.filter((place) => touches(spot, place.span)).map(({ label }) => `${severity} [${rule}]${state} at ${show.at(span)}: ${(0, import_chunk_VGTO2SNZ.visible)(label)}`);
}
function suppressionWords({ rules, used }) {
  const ids = (list) => list.map(({ id }) => id).join(", ");
  return `This suppression of ${ids(rules)} holds back ${used.length === 0 ? "nothing" : ids(used)}.`;
}
function sentences(texts, { columns }) {
  return [...new Set(texts)].map((text) => `  ${(0, import_chunk_XIE22BSX.wrapped)(text, columns, "    ")}`);
}
function rows(all, { columns, paint }) {
  const width = Math.max(...all.map(([label]) => label.length)) + 2;
  const indent = " ".repeat(width + 2);
  return all.flatMap(
    ([label, lines]) => lines.map((line, at) => {
      const head = at === 0 ? `  ${paint("cyan", label)}${" ".repeat(width - label.length)}` : indent;
      return head + (0, import_chunk_XIE22BSX.wrapped)(line, columns - indent.length).replaceAll("\n", `
${indent}`);
    })
  );
}
function showFor(result, here, showPath) {
  const file = ({ path }) => (0, import_chunk_VGTO2SNZ.visible)(showPath(path));
  const mask = (0, import_chunk_QJDIH6DG.maskFor)(result);
  const value = (text, account) => {
    const parts = mask.pieces(text).map(({ unknown, text: text2 }) => unknown?.symbol === "home" ? (0, import_chunk_A74ML7CQ.userHome)(account) : text2);
    return short(parts.join(""));
  };
  return {
    value,
    word: (text, account) => {
      const shown = value(text, account);
      return /^[^\s"'\\;|&<>()*?#]+$/.test(shown) ? shown : `"${shown}"`;
    },
    written: (span) => {
      const { source, start, end } = mask.span(span);
      return short(source.text.slice(start, end));
    },
    line: (span) => (0, import_chunk_QJDIH6DG.snippet)(mask.span(span))[0]?.text ?? "",
    at: ({ source, start }) => {
      const { line, column } = source.position(start);
      return source.path === here ? `line ${line}` : `${file(source)}:${line}:${column}`;
    },
    file
  };
}
var LONGEST = 400;
function short(text) {
  return (0, import_chunk_VGTO2SNZ.visible)(text.length > LONGEST ? `${text.slice(0, LONGEST)}\u2026` : text);
}
function notesOn(text, show) {
  return [...new Set(text.pieces.flatMap((piece) => noteOn(piece, show)))];
}
function noteOn({ unknown, origin }, show) {
  if (unknown !== void 0) return unknown.symbol === "home" ? [] : [(0, import_chunk_VGTO2SNZ.visible)(unknown.reason)];
  return origin === void 0 ? [] : [`from ${show.at(origin)}`];
}
var NOT_KNOWN = "not known";
function identityRows(gateway, show) {
  const { profile, flags, outcomes, root, home, lock, pid, logDirectory, logs, tokenLocks } = gateway;
  const all = [
    ["profile", [`${profile.name ?? NOT_KNOWN}, ${STATE[profile.state]}`]],
    ["because", profile.why.map(({ span, text }) => `${text} (${show.at(span)})`)],
    ["flags", flags.map((flag) => flagLine(flag, show))],
    ["releases", outcomes.map((outcome) => outcomeLine(outcome, gateway, show))],
    ["root", [root?.path ?? NOT_KNOWN]],
    ["home", [home === null ? NOT_KNOWN : `${home.path}${whenAt(home, outcomes)}`]],
    ["lock", [lock ?? NOT_KNOWN]],
    ["PID file", [pid ?? NOT_KNOWN]],
    ["logs", logs.length > 0 ? logs : [logDirectory ?? NOT_KNOWN]],
    ["token locks", [tokenLocks?.path ?? NOT_KNOWN]],
    ["at start", gateway.replaces ? ["--replace: it stops the gateway that runs in its home"] : []],
    ["replicas", gateway.replicas === void 0 ? [] : [`${gateway.replicas.count} of it share its home`]]
  ];
  return all.map(([label, lines]) => [label, lines.map(short)]);
}
var STATE = {
  pinned: "named by the flag",
  "pinned-by-home": "named by HERMES_HOME alone",
  volume: "the one of its data volume",
  unpinned: "not pinned: active_profile decides",
  unknown: "the command does not say it"
};
function whenAt(home, outcomes) {
  const there = outcomes.filter(({ result }) => homeIn(result)?.path === home.path);
  if (there.length === 0 || there.length === outcomes.length) return "";
  return ` (${(0, import_chunk_BRFFDVYW.describeEras)(there.flatMap(({ eras }) => eras))})`;
}
function homeIn(result) {
  return (0, import_chunk_BRFFDVYW.settled)(result)?.home ?? (result.kind === "active" ? result.fallback : void 0);
}
var FLAG = {
  read: "is read as the profile",
  repeated: "is a second one, and the command stops at it",
  glued: 'is not read: "-p" takes no value that is glued to it',
  equals: 'is not read: "-p" takes no value behind "="',
  "after-dashes": 'is not read: it stands after "--"',
  "value-of": "is not read: the option before it takes it as its value",
  "no-value": "is not read: it has no value",
  "invalid-name": "names what cannot be a profile",
  "entry-point": "is not read: this entry point knows no profile flag"
};
function flagLine({ span, outcome, releases }, show) {
  return `${show.written(span)} ${FLAG[outcome]}${releases === void 0 ? "" : ` (${releases})`}`;
}
function outcomeLine({ eras, result }, { isHomeOpen }, show) {
  if (result.kind === "active" && isHomeOpen)
    return `${(0, import_chunk_BRFFDVYW.describeEras)(eras)}: whatever active_profile says in a root that is not known here`;
  return `${(0, import_chunk_BRFFDVYW.describeEras)(eras)}: ${resultWords(result, show)}`;
}
function resultWords(result, show) {
  switch (result.kind) {
    case "fixed":
      return `${(0, import_chunk_UQZD6N2T.homeWords)(result.profile, result.home)}${result.profile === null ? "" : ` in ${result.home.path}`}`;
    case "active": {
      const { root, active, fallback, fallbackProfile } = result;
      const file = `${root.path}/active_profile`;
      const without = `${(0, import_chunk_UQZD6N2T.homeWords)(fallbackProfile, fallback)} without that file`;
      if (active === void 0) return `whatever ${file} says; ${without}`;
      const where = active.span === void 0 ? "the configuration" : show.at(active.span);
      return `whatever ${file} says, which is "${active.name}" (${where}); ${without}`;
    }
    case "fails":
      return `${result.exit === null ? "does not start" : `stops with exit ${result.exit}`}: ${result.reason}`;
    case "unknown":
      return `cannot be known: ${result.reason}`;
  }
}
var MOST_OTHERS = 12;
function neighbours(gateway, host) {
  const meeting = new Map(meetings(gateway, host));
  const others = host.gateways.filter((other) => other !== gateway);
  if (others.length === 0) return ["no other gateway"];
  const sorted = [...others.filter((other) => meeting.has(other)), ...others.filter((other) => !meeting.has(other))];
  const lines = sorted.slice(0, MOST_OTHERS).map((other) => {
    const { service, profile, home } = other;
    const where = home === null ? "" : ` in ${home.path}`;
    return short(`${(0, import_chunk_BRFFDVYW.nameOf)(service)}: profile ${profile.name ?? "not known"}${where}${meeting.get(other) ?? ""}`);
  });
  return others.length > MOST_OTHERS ? [...lines, `and ${others.length - MOST_OTHERS} more`] : lines;
}
function meetings(gateway, host) {
  const possible = (0, import_chunk_BRFFDVYW.threats)(gateway, host).map(({ other, value, eras }) => {
    const says = value === null ? 'were missing or said "default"' : `said "${value}"`;
    return [other, `; they would share it if active_profile ${says} (${(0, import_chunk_BRFFDVYW.describeEras)(eras)})`];
  });
  const certain = (0, import_chunk_BRFFDVYW.collisions)(host).filter(({ gateways }) => gateways.includes(gateway)).flatMap(({ gateways, home, follows, eras }) => {
    const what = follows ? "follow one active_profile, wherever it leads" : `share ${home.path}`;
    return gateways.map((other) => [other, `; they ${what} (${(0, import_chunk_BRFFDVYW.describeEras)(eras)})`]);
  });
  return [...possible, ...certain];
}
function subjectBlocks(subject, spot, pen) {
  const { service, facts, isAlternative, places } = subject;
  const { paint, show } = pen;
  const form = isAlternative ? ["So it is in some of the forms that the template can take."] : [];
  const made = [`What ${(0, import_chunk_BRFFDVYW.managerOf)(service).name} makes of the line`, [...facts, ...form]];
  const none = places.length > 0 ? [] : ["It starts no gateway that is known here."];
  return [
    [
      paint("bold", (0, import_chunk_VGTO2SNZ.visible)((0, import_chunk_BRFFDVYW.nameOf)(service))),
      ...sentences([owner(service), ...roles(service, spot, show), ...none], pen)
    ],
    ...facts.length > 0 ? [[paint("bold", made[0]), ...sentences(made[1], pen)]] : [],
    ...places.map((place) => placeLines(place, pen))
  ];
}
function owner(service) {
  const { name } = (0, import_chunk_BRFFDVYW.managerOf)(service);
  const { scope, alternatives = [service] } = service;
  const isRefused = alternatives.every((form) => form.isRefused);
  const whose = { user: "the user's ", system: "the machine's ", unknown: "" }[scope];
  return `It is run by ${whose}${name}${isRefused ? ", which refuses it, so that it does not start" : ""}.`;
}
function roles({ files, environmentFiles, isShown, isWritten }, spot, show) {
  const isHere = ({ path }) => path === spot.source.path;
  const [main, ...others] = files;
  const found = [];
  if (main !== void 0) {
    const verb = isShown ? "shows" : isWritten ? "writes" : "declares";
    found.push(`${isHere(main) ? "This file" : show.file(main)} ${verb} it.`);
  }
  if (others.some(isHere)) found.push("This file adds to it.");
  else if (others.length > 0)
    found.push(`${others.map(show.file).join(", then ")} ${others.length === 1 ? "adds" : "add"} to it.`);
  if (environmentFiles.some(({ source }) => source !== void 0 && isHere(source))) {
    found.push("It reads variables from this file.");
  }
  return found;
}
function placeLines({ gateway, host }, pen) {
  const { program, manages } = gateway;
  const where = host === void 0 ? "" : ` on ${(0, import_chunk_VGTO2SNZ.visible)(host.name)}`;
  const beside = host === void 0 ? [] : [["beside it", neighbours(gateway, host)]];
  return [
    pen.paint("bold", `What ${program.charAt(0).toUpperCase()}${program.slice(1)} makes of it${where}`),
    ...manages ? sentences(["The command has a manager start the gateway, and returns: it is none itself."], pen) : [],
    ...rows([...identityRows(gateway, pen.show), ...beside], pen)
  ];
}
var WHEN = {
  condition: " to see whether to start it",
  "start-pre": " before it starts",
  start: "",
  "start-post": " after it has started",
  reload: " to reload it",
  stop: " to stop it",
  "stop-post": " after it has stopped"
};
function commandFacts(command, service, spot, show) {
  const { argv, path, role, span, ignoreFailure } = command;
  if (!touches(spot, span) && !argv.some((word) => mentions(spot, word))) return [];
  const { account } = service;
  const line = argv.map((word) => show.word(word, account)).join(" ");
  const program = show.value(path, account);
  const isOther = argv[0] !== void 0 && show.value(argv[0], account) !== program;
  return [
    `${(0, import_chunk_BRFFDVYW.managerOf)(service).name} runs${WHEN[role]}: ${line}`,
    ...isOther ? [`The program is ${program}.`] : [],
    ...ignoreFailure ? ["It goes on when that fails."] : [],
    ...changes(command, service, spot, show)
  ];
}
function changes({ argv, words, raw }, { account }, spot, show) {
  const isSplit = argv.length !== words.length;
  const pairs = raw.map((place, at) => ({ place, result: (isSplit ? words : argv)[at] }));
  const asked = pairs.filter(({ place, result }) => touches(spot, place) || mentions(spot, result));
  return (asked.length > 0 ? asked : pairs).flatMap(({ place, result }) => {
    const written = show.written(place);
    const notes = notesOn(result, show).join("; ");
    if (written !== show.value(result, account)) {
      return [`${written} becomes ${show.word(result, account)}${notes === "" ? "" : ` (${notes})`}.`];
    }
    return notes === "" ? [] : [`${written}: ${notes}.`];
  });
}
function variableFacts(service, spot, show) {
  const has = ({ span, value }) => touches(spot, span) || mentions(spot, value);
  const got = service.environment.filter(has).map(({ name, value }) => {
    const notes = notesOn(value, show);
    return `The process gets ${(0, import_chunk_VGTO2SNZ.visible)(name)}=${show.value(value, service.account)}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}.`;
  });
  const lost = (service.withdrawn ?? []).filter(has).map(({ name }) => {
    const other = service.environment.find((variable) => variable.name === name);
    const why = other === void 0 ? "the variable is unset again" : `${show.at(other.span)} sets it again`;
    return `The process does not get this ${(0, import_chunk_VGTO2SNZ.visible)(name)}: ${why}.`;
  });
  const open = service.environmentOpen.filter(({ span }) => touches(spot, span)).map(({ reason }) => (0, import_chunk_VGTO2SNZ.visible)(`Variables may come from outside: ${reason}.`));
  return [...got, ...lost, ...open];
}
function environmentFileFacts(service, spot, show) {
  return service.environmentFiles.flatMap(({ path, names: names2, source }) => {
    if (!mentions(spot, path)) return [];
    const name = show.value(path, service.account);
    if (source === void 0) return [];
    const sets = names2.length === 0 ? "sets nothing" : `sets ${names2.map(import_chunk_VGTO2SNZ.visible).join(", ")}`;
    return [`${name} is ${show.file(source)} in this repository; it ${sets}.`];
  });
}
function processFacts(service, spot, show) {
  const { workingDirectory, outputs, pidFile, account } = service;
  const facts = [];
  if (workingDirectory !== void 0 && mentions(spot, workingDirectory)) {
    facts.push(`It runs in ${show.value(workingDirectory, account)}.`);
  }
  for (const { stream, path } of outputs) {
    if (mentions(spot, path)) facts.push(`Its ${stream} goes to ${show.value(path, account)}.`);
  }
  if (pidFile !== void 0 && mentions(spot, pidFile)) facts.push(`Its PID file is ${show.value(pidFile, account)}.`);
  if (account.span !== void 0 && touches(spot, account.span) && account.user !== void 0) {
    facts.push((0, import_chunk_VGTO2SNZ.visible)(`It runs as ${account.user}.`));
  }
  return facts;
}
function lifeFacts({ restart, restartDelay, startedBy, replicas }, spot, show) {
  const facts = [];
  if (restart !== void 0 && touches(spot, restart.span)) {
    facts.push(restart.policy === null ? "Whether it is started again cannot be known here." : RESTART[restart.policy]);
  }
  if (restartDelay !== void 0 && touches(spot, restartDelay.span)) {
    facts.push(
      `Before it is started again it waits ${(0, import_chunk_VGTO2SNZ.visible)(restartDelay.text)}${/^\d+$/.test(restartDelay.text) ? " seconds" : ""}.`
    );
  }
  for (const { target, span } of startedBy) {
    if (touches(spot, span)) facts.push(`${(0, import_chunk_VGTO2SNZ.visible)(target)} starts it.`);
  }
  if (replicas !== void 0 && touches(spot, replicas.span)) {
    facts.push(`${replicas.count ?? "A number that is not known"} of it run at a time (${show.at(replicas.span)}).`);
  }
  return facts;
}
var RESTART = {
  no: "Once it has ended it is not started again.",
  always: "Whenever it ends it is started again.",
  "on-success": "It is started again when it ends without an error.",
  "on-failure": "It is started again when it fails.",
  "on-abnormal": "It is started again after a signal, a timeout or a watchdog.",
  "on-watchdog": "It is started again when its watchdog runs out.",
  "on-abort": "It is started again after a signal that it did not catch."
};
function containerFacts({ container, account }, spot, show) {
  if (container === void 0) return [];
  const image = container.image !== void 0 && mentions(spot, container.image) ? [`Its image is ${show.value(container.image, account)}.`] : [];
  const mounts = container.mounts.filter(({ span }) => touches(spot, span)).map(({ target, source }) => {
    const what = source === void 0 ? "storage of its own" : show.value(source, account);
    return `The container sees ${what} at ${show.value(target, account)}.`;
  });
  return [...image, ...mounts];
}
function managerFacts(service, spot, show) {
  return [
    ...service.settings.flatMap((setting) => settingFact(setting, service, spot, show)),
    ...service.commands.flatMap((command) => commandFacts(command, service, spot, show)),
    ...variableFacts(service, spot, show),
    ...environmentFileFacts(service, spot, show),
    ...processFacts(service, spot, show),
    ...lifeFacts(service, spot, show),
    ...containerFacts(service, spot, show)
  ];
}
function settingFact(setting, service, spot, show) {
  const { source, start } = setting.key.span();
  const { end } = setting.value.span();
  if (!touches(spot, { source, start, end: Math.max(end, start) })) return [];
  const [first, last] = [source.position(start).line, source.position(end).line];
  const lines = first === last ? "" : ` (lines ${first} to ${last})`;
  const name = (0, import_chunk_VGTO2SNZ.visible)(`${setting.key.value}= in [${setting.section}]`);
  return [`${name}${lines} ${fate(setting, service, show)}.`];
}
function fate(setting, service, show) {
  const key = (0, import_chunk_VGTO2SNZ.visible)(setting.key.value);
  const { name } = (0, import_chunk_BRFFDVYW.managerOf)(service);
  const later = service.settings.slice(service.settings.indexOf(setting) + 1).filter((other) => other.section === setting.section && other.key.value === setting.key.value);
  const which = (found) => found === void 0 ? "" : ` at ${show.at(found.key.span())}`;
  switch (setting.ineffective) {
    case "reset":
      return `has no effect: the empty ${key}=${which(later.find(({ value }) => value.value === ""))} takes it back`;
    case "overridden":
      return `has no effect: the later ${key}=${which(later.find(({ ineffective }) => ineffective !== "refused"))} counts`;
    case "unknown-key":
      return `has no effect: ${name} knows no such setting`;
    case "misplaced":
      return `has no effect: ${name} knows this setting in another section only`;
    case "refused":
      return `has no effect: ${name} cannot take this value`;
    default:
      return setting.value.value === "" ? "is in force: it takes back what stands before it" : "is in force";
  }
}
function subjectsAt(result, spot, show) {
  const gateways = gatewaysByService(result);
  return result.services.flatMap((service) => {
    const places = gateways.get(keyOf(service)) ?? [];
    const facts = factsOf(service, spot, show);
    const isEvidence = places.some(({ gateway }) => evidenceOf(gateway).some((span) => touches(spot, span)));
    return facts.facts.length > 0 || isEvidence || touches(spot, service.span) ? [{ service, ...facts, places }] : [];
  });
}
function declaredIn({ services }, path) {
  return services.filter(({ files }) => files.some((file) => file.path === path));
}
function factsOf(service, spot, show) {
  const { alternatives = [] } = service;
  if (alternatives.length === 0) return { facts: managerFacts(service, spot, show) };
  const inForms = alternatives.map((form) => managerFacts(form, spot, show));
  const isSame = inForms.every((facts) => facts.join("\n") === inForms[0]?.join("\n"));
  return { facts: [...new Set(inForms.flat())], ...!isSame && { isAlternative: true } };
}
function evidenceOf({ profile, calls, flags, outcomes }) {
  const active = outcomes.flatMap(({ result }) => result.kind === "active" ? result.active?.span ?? [] : []);
  return [...profile.why, ...flags].map(({ span }) => span).concat(calls, active);
}
function gatewaysByService({ gateways, hosts }) {
  const found = /* @__PURE__ */ new Map();
  for (const host of hosts) {
    for (const gateway of host.gateways) {
      const key = keyOf(gateway.service);
      found.set(key, [...found.get(key) ?? [], { gateway, host }]);
    }
  }
  for (const gateway of gateways) {
    const key = keyOf(gateway.service);
    if (!found.has(key)) found.set(key, [{ gateway }]);
  }
  return found;
}
function keyOf({ name, span, manager, place }) {
  return [span.source.path, span.start, manager, place, name].join("\0");
}
var MOST_SUBJECTS = 3;
var MOST_NAMES = 12;
function explainReport(result, question, options) {
  const spot = inResult(result, question.spot);
  const show = showFor(result, spot.source.path, options.showPath);
  const pen = { paint: (0, import_chunk_FVDK4WDU.painter)(options.color), columns: (0, import_chunk_XIE22BSX.textWidth)(options.columns), show };
  const subjects = subjectsAt(result, spot, show);
  const findings = findingsAt(result, spot, show);
  const blocks = [
    title(spot, subjects.length > 0, pen),
    ...subjects.slice(0, MOST_SUBJECTS).flatMap((subject) => subjectBlocks(subject, spot, pen)),
    closing(subjects, question, result, pen),
    findings.length === 0 ? ["No finding names this line."] : [pen.paint("bold", "Findings that name this line"), ...sentences(findings, pen)]
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  const report = `${shown.map((lines) => lines.join("\n")).join("\n\n")}
`;
  return (0, import_chunk_VGTO2SNZ.withoutCommands)((0, import_chunk_5V3QA6ZH.blotter)(result.secrets)(report));
}
function inResult({ services, secrets }, { source, start, end }) {
  const sources = [
    ...secrets.map((secret) => secret.source),
    ...services.flatMap(({ files, environmentFiles }) => [
      ...files,
      ...environmentFiles.flatMap((file) => file.source ?? [])
    ])
  ];
  return (sources.find(({ path }) => path === source.path) ?? source).span(start, end);
}
function title(spot, isShown, { paint, show }) {
  const { line } = spot.source.position(spot.start);
  const text = isShown ? [`${paint("dim", `${String(line).padStart(5)} |`)} ${show.line(spot)}`] : [];
  return [paint("bold", `${show.file(spot.source)}:${line}`), ...text];
}
function closing(subjects, { spot, takenFor }, result, { columns }) {
  if (subjects.length > MOST_SUBJECTS) {
    const rest = subjects.slice(MOST_SUBJECTS).map(({ service }) => service);
    return [(0, import_chunk_XIE22BSX.wrapped)(`The line is read for ${names(rest)} as well.`, columns)];
  }
  if (subjects.length > 0) return [];
  if (takenFor !== void 0) return [(0, import_chunk_XIE22BSX.wrapped)(takenFor, columns)];
  const services = declaredIn(result, spot.source.path);
  const text = services.length === 0 ? "No service is found in this file: it has no form that gateway-lint reads, or speaks of no gateway." : `This file belongs to ${names(services)}. The line sets nothing there: it is blank, a comment, a heading, or of no consequence for a gateway, or the manager does not read the file so far.`;
  return [(0, import_chunk_XIE22BSX.wrapped)(text, columns)];
}
function names(services) {
  const shown = services.slice(0, MOST_NAMES).map((service) => (0, import_chunk_VGTO2SNZ.visible)((0, import_chunk_BRFFDVYW.nameOf)(service)));
  return `${shown.join(", ")}${services.length > MOST_NAMES ? ` and ${services.length - MOST_NAMES} more` : ""}`;
}
async function run2(call) {
  const [operand] = call.operands;
  if (operand === void 0) throw new import_chunk_OV6MHTKQ.UsageError("name a rule, or a line as FILE:LINE");
  const place = placeIn(operand, call.cwd);
  return {
    stdout: place === void 0 ? await explainRule(operand, call) : await explainPlace(place, call),
    exitCode: 0
  };
}
async function explainRule(id, { color, columns, cwd }) {
  const instead = retirementOf(id, import_chunk_UQZD6N2T.RETIRED_RULES);
  if (instead !== void 0) return instead;
  const { PAGES } = await Promise.resolve().then(() => __toESM(require("./pages-3S6EHYHL.js")));
  const page = Object.hasOwn(PAGES, id) ? PAGES[id] : void 0;
  if (page !== void 0) return (0, import_chunk_XIE22BSX.pageReport)(page, { color, columns });
  if (id.includes("/") || (0, import_node_fs.existsSync)((0, import_node_path.resolve)(cwd, id))) throw new import_chunk_OV6MHTKQ.UsageError(`name a line of the file: ${id}:1`);
  const known = import_chunk_UQZD6N2T.RULES.map((rule) => rule.id);
  throw new import_chunk_OV6MHTKQ.UsageError(`unknown rule "${id}"${(0, import_chunk_NCPWOSPO.didYouMean)(id, known) || "; gateway-lint rules lists them"}`);
}
function retirementOf(id, retired) {
  return Object.hasOwn(retired, id) ? `The rule "${id}" is retired: ${retired[id]}
` : void 0;
}
function placeIn(operand, cwd) {
  const [, file, line, column] = /^(.+?):(\d+)(?::(\d+))?:?$/s.exec(operand) ?? [];
  if (file === void 0 || line === void 0) return void 0;
  if (column === void 0) return { file, line: Number(line) };
  const longer = `${file}:${line}`;
  if (!(0, import_node_fs.existsSync)((0, import_node_path.resolve)(cwd, file)) && (0, import_node_fs.existsSync)((0, import_node_path.resolve)(cwd, longer)))
    return { file: longer, line: Number(column) };
  return { file, line: Number(line), column: Number(column) };
}
async function explainPlace({ file, line, column }, call) {
  const root = rootAround(file, call.cwd);
  const real = (0, import_node_fs.realpathSync)((0, import_node_path.resolve)(call.cwd, file));
  const path = (0, import_node_path.relative)(root, real).split(import_node_path.sep).join("/");
  const source = new import_chunk_M5RVUK72.SourceFile(path, contentOf(real, file));
  const spot = line > 0 && column !== 0 ? spotAt(source, line, column) : void 0;
  if (spot === void 0) throw new import_chunk_Z7QYKRDH.InputError(`${file} has no line ${line}${column === 0 ? " with a column 0" : ""}`);
  const request = { ...(0, import_chunk_FXTZHYZW.requestOf)(call), paths: [root] };
  const policy = await (0, import_chunk_DJKPHKXN.loadPolicy)(request);
  const overrides = { ...request.overrides, ...(0, import_chunk_TWHQGX3M.isMarkdown)(path) && { markdown: true } };
  const { result } = await (0, import_chunk_DJKPHKXN.run)({ ...request, overrides, policy });
  const takenFor = await takenForOf(path, root, policy.settings);
  const question = { spot, ...takenFor !== void 0 && { takenFor } };
  const showPath = (from) => (0, import_chunk_RVWNWLQA.clickable)(from, root, call.cwd);
  return explainReport(result, question, { color: call.color, columns: call.columns, showPath });
}
function rootAround(file, cwd) {
  const root = (0, import_chunk_Z7QYKRDH.repositoryRoot)([file], cwd);
  const path = (0, import_node_fs.realpathSync)((0, import_node_path.resolve)(cwd, file));
  if (!(0, import_node_fs.statSync)(path).isFile()) throw new import_chunk_OV6MHTKQ.UsageError(`${file} is not a file`);
  return (0, import_node_fs.existsSync)((0, import_node_path.join)(root, ".git")) || !path.startsWith(cwd + import_node_path.sep) ? root : cwd;
}
function contentOf(path, given) {
  try {
    return (0, import_chunk_M5RVUK72.decodeUtf8)((0, import_node_fs.readFileSync)(path));
  } catch (error) {
    throw new import_chunk_Z7QYKRDH.InputError(`${given} cannot be read: ${error.code}`);
  }
}
async function takenForOf(path, root, settings) {
  if (import_chunk_Z7QYKRDH.CONFIG_FILES.includes(path)) return "This file is the configuration of gateway-lint.";
  if (path === import_chunk_DJKPHKXN.BASELINE_FILE) return "This file is the baseline of gateway-lint.";
  const isListed = (globs) => (0, import_chunk_Z7QYKRDH.discover)({ paths: [root], cwd: root, ...globs }).then(({ has }) => has(path));
  if (!await isListed(import_chunk_WQQF3GEI.DEFAULT_CONFIG)) {
    return "gateway-lint does not read this file with its repository: git ignores it, or it lies in a folder or has a name that is left out (node_modules, skills, backups).";
  }
  const isWanted = await isListed({ ...import_chunk_WQQF3GEI.DEFAULT_CONFIG, ...settings });
  return isWanted ? void 0 : 'The configuration leaves this file out ("include", "exclude").';
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  retirementOf,
  run
});
module.exports = { ...module.exports };
