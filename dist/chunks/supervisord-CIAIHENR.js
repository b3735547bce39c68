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
  supervisord: () => supervisord
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_F5LRO63B = require("./chunk-F5LRO63B.js");
var import_chunk_QYWGZYB2 = require("./chunk-QYWGZYB2.js");
var import_chunk_DC7CRUQL = require("./usual.js")("./chunk-DC7CRUQL.js");
var import_chunk_D4X4BIHE = require("./usual.js")("./chunk-D4X4BIHE.js");
var import_chunk_PQITU7B7 = require("./usual.js")("./chunk-PQITU7B7.js");
var import_chunk_VRI5N55B = require("./chunk-VRI5N55B.js");
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_R2LHZ7NS = require("./usual.js")("./chunk-R2LHZ7NS.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var MAY_BE_FILLED_IN = /[{}<$@]|__[A-Z]/;
function readIni(source) {
  const reader = new Reader(source);
  for (const line of linesOf(source.text)) reader.take(line);
  return reader.finish();
}
function* linesOf(text) {
  const ends = /\r\n?|\n|$/g;
  for (let start = 0; start <= text.length; ) {
    ends.lastIndex = start;
    const match = ends.exec(text);
    const end = match?.index ?? text.length;
    const line = text.slice(start, end);
    const content = line.slice(0, commentStart(line)).trimEnd();
    const indent = content.length - content.trimStart().length;
    if (content !== "") yield { start: start + indent, end: start + content.length, indent };
    if (end === text.length) return;
    start = end + (match?.[0].length ?? 1);
  }
}
function commentStart(line) {
  const found = /(?:^|\s)[;#]/.exec(line);
  if (found === null) return line.length;
  return found.index + found[0].length - 1;
}
var Reader = class {
  #source;
  #sections = [];
  #option;
  #indent = 0;
  #mistake;
  constructor(source) {
    this.#source = source;
  }
  take(line) {
    const text = this.#source.text.slice(line.start, line.end);
    if (/^\{[%#][^{}]*[%#]\}$/.test(text)) return;
    if (this.#option !== void 0 && line.indent > this.#indent) {
      this.#continue(line);
      return;
    }
    this.#endOption();
    this.#indent = line.indent;
    if (this.#section(line, text)) return;
    const section = this.#sections.at(-1);
    if (section !== void 0 && !text.startsWith("{{") && this.#startOption(line, text)) return;
    const span = this.#source.span(line.start, line.end);
    if (MAY_BE_FILLED_IN.test(text)) section?.filledIn.push(span);
    else this.#mistake ??= span;
  }
  finish() {
    this.#endOption();
    const mistake = this.#mistake;
    return { source: this.#source, sections: this.#sections, ...mistake !== void 0 && { mistake } };
  }
  #section({ start, end }, text) {
    const close = text.lastIndexOf("]");
    if (!text.startsWith("[") || close < 2) return false;
    this.#sections.push({
      name: this.#text([this.#piece(start + 1, start + close)]),
      header: this.#source.span(start, end),
      options: /* @__PURE__ */ new Map(),
      filledIn: []
    });
    return true;
  }
  #startOption({ start, end }, text) {
    const delimiter = text.search(/[=:]/);
    const name = text.slice(0, Math.max(delimiter, 0)).trimEnd().toLowerCase();
    if (name === "") return false;
    const value = text.slice(delimiter + 1);
    const from = end - value.trimStart().length;
    this.#option = { name, start, pieces: [this.#piece(from, end)] };
    return true;
  }
  #continue({ start, end }) {
    const pieces = this.#option?.pieces;
    const last = pieces.at(-1);
    pieces.push({ text: "\n", source: this.#source, start: last.end, end: start }, this.#piece(start, end));
  }
  #endOption() {
    if (this.#option === void 0) return;
    const { name, start, pieces } = this.#option;
    const span = this.#source.span(start, pieces.at(-1).end);
    this.#sections.at(-1)?.options.set(name, { value: this.#text(pieces), span });
    this.#option = void 0;
  }
  #piece(start, end) {
    return { text: this.#source.text.slice(start, end), source: this.#source, start, end };
  }
  #text(pieces) {
    return (0, import_chunk_TD2JDGPC.markTemplates)((0, import_chunk_TZIUYBDT.markUnknown)(new import_chunk_DZ7ZOY7W.Text(pieces)));
  }
};
var PROGRAM = /^[ \t]*\[(?:fcgi-)?program:/m;
function configurationsIn(repository, mentions) {
  const files = (0, import_chunk_VEJ4FVRR.candidates)(repository, import_chunk_TWHQGX3M.isSupervisord, mentions, { isTaken: ({ text }) => PROGRAM.test(text) });
  const mains = files.length === 0 ? [] : mainFiles(repository);
  const read2 = (source) => {
    const file = readIni(source);
    const including = mains.filter((main) => main.source.path !== source.path && main.includes(source.path));
    const sections = [...including.flatMap((main) => main.sections), ...file.sections];
    return { file, daemon: optionsOf(sections, "supervisord"), groups: groupsOf(sections) };
  };
  return { files, read: read2 };
}
function mainFiles(repository) {
  const isMainName = (path) => /supervisor/i.test(path) && (0, import_chunk_TWHQGX3M.isSupervisord)(path);
  const all = (0, import_chunk_PLO6SWTM.viewOf)(repository, { candidates: repository.paths });
  return (0, import_chunk_VEJ4FVRR.candidates)(all, isMainName, ({ text }) => /^[ \t]*\[include\]/m.test(text)).map((source) => {
    const { sections } = readIni(source);
    const files = optionsOf(sections, "include").get("files")?.value;
    const patterns = (files?.value ?? "").split(/\s+/).filter((pattern) => pattern !== "");
    const places = patterns.map((pattern) => placeOf(pattern, source.path).split("/"));
    return {
      source,
      sections,
      includes: (path) => places.some((place) => matches((0, import_chunk_TWHQGX3M.withoutTemplateSuffix)(path), place))
    };
  });
}
function optionsOf(sections, name) {
  return new Map(sections.filter((section) => section.name.value === name).flatMap(({ options }) => [...options]));
}
function groupsOf(sections) {
  return new Map(
    sections.filter(({ name }) => name.value.startsWith("group:")).flatMap(({ name, options }) => {
      const programs = options.get("programs")?.value.value.split(",") ?? [];
      return programs.map((program) => [program.trim(), name.slice("group:".length)]);
    })
  );
}
function placeOf(pattern, main) {
  const folders = main.split("/").slice(0, -1);
  if (!pattern.startsWith("/"))
    return [...folders, ...pattern.replace(/^(?:\.\/|%\(here\)s\/)+/, "").split("/")].join("/");
  const parts = pattern.split("/").filter((part) => part !== "");
  const root = folders.indexOf(parts[0]);
  return [...folders.slice(0, Math.max(root, 0)), ...parts].join("/");
}
function matches(path, pattern) {
  const parts = path.split("/");
  return parts.length === pattern.length && parts.every((part, at) => matchesPart(part, pattern[at]));
}
function matchesPart(name, pattern) {
  const [first, ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === void 0) return name === pattern;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found === -1 || found + part.length > name.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}
function refused(span, fact, remedy) {
  return {
    kind: "unit-not-loadable",
    span,
    message: `${fact}: supervisord refuses the whole configuration, and none of its programs starts.${remedy === void 0 ? "" : ` ${remedy}`}`
  };
}
function listProblems({ pairs, mistake }) {
  const cut = pairs.filter(({ lost }) => lost !== void 0);
  const [first] = cut;
  if (mistake === void 0) return cut.map(cutValue);
  if (first === void 0) return [refused(mistake, 'The list environment= is no KEY="value" with commas between')];
  const fact = `The value of ${first.name} has characters that need quotes, which throws the list environment= out of step`;
  return [refused(wholeOf(first), fact, `Write ${first.name}="\u2026".`)];
}
function cutValue(pair) {
  const { name } = pair;
  return {
    kind: "environment-lost",
    span: wholeOf(pair),
    message: `supervisord cuts the value of ${name} off and drops the rest: without quotes a value in environment= holds only letters, digits and "_/.+-():". Write ${name}="\u2026".`
  };
}
function wholeOf({ span, lost }) {
  return { ...span, end: lost?.end ?? span.end };
}
var FORMAT = /%(?:%|\(([^()]*)\)[-+ #0]*(\d{0,3})[a-zA-Z])?/g;
var LONGEST = 1e5;
function expand(value, lookup) {
  const written = (0, import_chunk_PQITU7B7.lexical)(value);
  if (!written.includes("%")) return { text: value };
  const text = new import_chunk_PQITU7B7.TextBuilder();
  let mistake;
  let done = 0;
  let room = LONGEST;
  for (const { 0: found, 1: name, 2: width, index } of written.matchAll(FORMAT)) {
    text.copy(value, done, index);
    done = index + found.length;
    const place = value.span(index, done);
    if (name !== void 0) {
      const value2 = lookup(name);
      room -= "reason" in value2 ? 0 : value2.length;
      const used = room < 0 ? { reason: "it is too long to be looked at" } : value2;
      for (const piece of reference(found, used, width, place)) text.add(piece);
    } else if (found === "%%") text.add({ ...place, text: "%" });
    else {
      mistake ??= place;
      text.add({ ...place, text: found });
    }
  }
  text.copy(value, done, value.length);
  return { text: text.build(value, 0, value.length), ...mistake !== void 0 && { mistake } };
}
function reference(written, found, width, place) {
  if ("reason" in found) return [{ ...place, text: written, unknown: found }];
  if (/^\d+$/.test(found.value)) {
    return [{ ...place, text: found.value.padStart(Number(width ?? 0), "0"), origin: found.span() }];
  }
  return found.pieces.map(({ text, source, start, end, unknown }) => ({
    ...place,
    text,
    origin: { source, start, end },
    ...unknown !== void 0 && { unknown }
  }));
}
var TRUE = /* @__PURE__ */ new Set(["yes", "true", "on", "1"]);
var FALSE = /* @__PURE__ */ new Set(["no", "false", "off", "0"]);
function lifecycleOf(section) {
  const { options, header } = section;
  const policy = policyOf(section);
  const autostart = options.get("autostart");
  const isStarted = autostart === void 0 || !FALSE.has(autostart.value.value.toLowerCase());
  const isJob = policy === "no" && numberOf(section, "startsecs", 1) === 0;
  return {
    restart: { policy, span: options.get("autorestart")?.span ?? header },
    startedBy: isStarted ? [{ target: "supervisord", span: autostart?.span ?? header }] : [],
    resident: !isJob
  };
}
function policyOf({ options }) {
  const option = options.get("autorestart")?.value;
  const value = option?.value.toLowerCase();
  if (value === void 0 || value === "unexpected") return "on-failure";
  if (TRUE.has(value)) return "always";
  return FALSE.has(value) ? "no" : null;
}
function numberOf({ options }, key, byDefault) {
  const value = options.get(key)?.value;
  if (value === void 0) return byDefault;
  return value.isKnown() && /^\d{1,6}$/.test(value.value) ? Number(value.value) : null;
}
function outputsOf(get, hasUser) {
  const stdout = fileOf(get("stdout_logfile"), hasUser);
  const isJoined = /^(?:yes|true|on|1)$/i.test(get("redirect_stderr")?.value ?? "");
  const stderr = isJoined ? stdout : fileOf(get("stderr_logfile"), hasUser);
  return [
    ...stdout === void 0 ? [] : [{ stream: "stdout", path: stdout }],
    ...stderr === void 0 ? [] : [{ stream: "stderr", path: stderr }]
  ];
}
function fileOf(path, hasUser) {
  if (path === void 0 || /^(?:none|off|auto|syslog|)$/i.test(path.value) || path.value.startsWith("/dev/")) {
    return void 0;
  }
  if (!/^~(?=\/|$)/.test(path.value)) return path;
  const reason = '"~" is the home of the user who starts supervisord';
  const unknown = { reason, ...!hasUser && { symbol: "home" } };
  const home = { ...path.span(0, 1), text: "~", unknown };
  return new import_chunk_DZ7ZOY7W.Text(path.length === 1 ? [home] : [home, ...path.slice(1).pieces]);
}
var BLANK = /\s/;
var QUOTE = /["']/;
function splitCommand(command) {
  const input = (0, import_chunk_PQITU7B7.lexical)(command);
  const words = [];
  const raw = [];
  for (let at = 0; at < input.length; ) {
    if (BLANK.test(input[at])) {
      at++;
      continue;
    }
    const { word, end, unclosed } = readWord(command, input, at);
    if (unclosed !== void 0) return { words, raw, mistake: command.span(unclosed, unclosed + 1) };
    words.push(word);
    raw.push(command.span(at, end));
    at = end;
  }
  return { words, raw };
}
function readWord(command, input, start) {
  const word = new import_chunk_PQITU7B7.TextBuilder();
  let quote = -1;
  let run = start;
  let at = start;
  const skip = (length) => {
    word.copy(command, run, at);
    run = at + length;
  };
  for (; at < input.length; at++) {
    const char = input[at];
    const open = input[quote] ?? "";
    if (char === "\\" && open !== "'") {
      const next = input[at + 1];
      if (next === void 0) return { word: command, end: at, unclosed: Math.max(at, quote) };
      if (open === "" || next === open || next === "\\") skip(1);
      at++;
    } else if (open === "" && BLANK.test(char)) {
      break;
    } else if (char === open || open === "" && QUOTE.test(char)) {
      skip(1);
      quote = open === "" ? at : -1;
    }
  }
  word.copy(command, run, at);
  return { word: word.build(command, start, at), end: at, ...quote !== -1 && { unclosed: quote } };
}
var WORD = new RegExp(`[\\w/.+():${import_chunk_PQITU7B7.OPAQUE}-]`);
var WORD_REST = new RegExp(`["'\\w/.+():${import_chunk_PQITU7B7.OPAQUE}-]*`, "y");
function splitPairs(list) {
  const input = (0, import_chunk_PQITU7B7.lexical)(list);
  const { tokens, unclosed } = tokensOf(input);
  if (unclosed !== void 0) return { pairs: [], mistake: list.span(unclosed, unclosed + 1) };
  const pairs = [];
  for (let at = 0; at < tokens.length; at += 4) {
    const [key, equals, value, comma] = tokens.slice(at, at + 4);
    if (key === void 0 || value === void 0 || equals === void 0 || input[equals.start] !== "=") {
      const end = (value ?? equals ?? key)?.end ?? input.length;
      return { pairs, mistake: list.span(key?.start ?? 0, end) };
    }
    pairs.push({
      name: input.slice(key.start, key.end),
      value: withoutQuotes(list, value),
      span: list.span(key.start, value.end),
      ...comma !== void 0 && input[comma.start] !== "," && { lost: list.span(comma.start, comma.end) }
    });
  }
  return { pairs };
}
function tokensOf(input) {
  const tokens = [];
  for (let at = 0; at < input.length; ) {
    const char = input[at];
    let end = at + 1;
    if (BLANK.test(char)) {
      at = end;
      continue;
    }
    if (char === "#") {
      const lineEnd = input.indexOf("\n", at);
      at = lineEnd === -1 ? input.length : lineEnd;
      continue;
    }
    if (QUOTE.test(char)) {
      end = input.indexOf(char, at + 1) + 1;
      if (end === 0) return { tokens, unclosed: at };
    } else if (WORD.test(char)) {
      WORD_REST.lastIndex = end;
      end += WORD_REST.exec(input)?.[0].length ?? 0;
    }
    tokens.push({ start: at, end });
    at = end;
  }
  return { tokens };
}
function withoutQuotes(list, { start, end }) {
  const { value } = list;
  let from = start;
  let to = end;
  while (from < to && QUOTE.test(value[from])) from++;
  while (to > from && QUOTE.test(value[to - 1])) to--;
  return from === to ? list.slice(from, from) : (0, import_chunk_PQITU7B7.sliceText)(list, from, to);
}
var MOST_PROCESSES = 16;
var OWN_VALUES = ["command", "directory", "environment", "stdout_logfile", "stderr_logfile"];
var HEAD = /^(?:fcgi-)?program:\s*/;
function isProgram({ name }) {
  return HEAD.test(name.value);
}
function servicesOf(section, configuration, place, finderFor) {
  const program = section.name.slice(HEAD.exec(section.name.value)?.[0].length ?? 0);
  const count = numberOf(section, "numprocs", 1);
  const first = numberOf(section, "numprocs_start", 0);
  const isToldApart = count !== null && first !== null && count <= MOST_PROCESSES && (count < 2 || OWN_VALUES.some(namesProcess(section)));
  const numbers = isToldApart ? Array.from({ length: count }, (_, at) => first + at) : [void 0];
  return numbers.map((number) => {
    const service = serviceOf({ program, section, configuration, number }, finderFor);
    const option = section.options.get("numprocs");
    const isSeveral = number === void 0 && option !== void 0;
    return { ...service, place, ...isSeveral && { replicas: { count, span: option.span } } };
  });
}
function namesProcess({ options }) {
  return (key) => options.get(key)?.value.value.includes("%(process_num)") === true;
}
function serviceOf(process, finderFor) {
  const { section, configuration } = process;
  const daemon = variablesOf(configuration.daemon.get("environment"), lookupIn(process, []));
  const own = variablesOf(section.options.get("environment"), lookupIn(process, daemon.set));
  const environment = [...daemon.set, ...own.set];
  const lookup = lookupIn(process, environment);
  const get = (key) => {
    const option = section.options.get(key);
    return option && expand(option.value, lookup).text;
  };
  const command = get("command");
  const split = command && splitCommand(command);
  const words = split?.words ?? [];
  const directory = get("directory");
  const account = accountOf(process, environment);
  const name = nameOf(process, lookup);
  const problems = [
    ...refusals(process, lookup, split?.mistake),
    ...listProblems(own.pairs),
    ...notExpandedIn(words, own.pairs, directory)
  ];
  return (0, import_chunk_VRI5N55B.declaredService)({
    name: name.value,
    manager: "supervisord",
    ...!name.isKnown() && { isNameOpen: true },
    ...(0, import_chunk_TWHQGX3M.machineAt)(section.header.source.path),
    account,
    span: section.header,
    commands: words.length === 0 ? [] : [(0, import_chunk_VRI5N55B.commandOf)(words, { raw: split?.raw ?? [] })],
    environment,
    environmentOpen: [...daemon.open, ...own.open, ...section.filledIn.map(openLine)],
    ...directory !== void 0 && { workingDirectory: directory },
    outputs: outputsOf(get, section.options.has("user")),
    ...lifecycleOf(section),
    problems,
    fileAt: finderFor(account.user),
    ...problems.some(({ kind }) => kind === "unit-not-loadable") && { isRefused: true }
  });
}
function notExpandedIn(words, { pairs }, directory) {
  const plain = words.filter((_, at) => !(0, import_chunk_QYWGZYB2.isShellScript)(words, at));
  const values = pairs.filter(({ lost }) => lost === void 0);
  return [
    ...plain.flatMap((word) => (0, import_chunk_QYWGZYB2.notExpanded)(word, "A word of command=", "supervisord", void 0)),
    ...values.flatMap(({ name, value }) => (0, import_chunk_QYWGZYB2.notExpanded)(value, name, "supervisord", void 0)),
    ...directory === void 0 ? [] : (0, import_chunk_QYWGZYB2.notExpanded)(directory, "directory=", "supervisord", void 0)
  ];
}
function nameOf({ program, section, number }, lookup) {
  const name = section.options.get("process_name")?.value;
  const isOneOfSeveral = number !== void 0 && numberOf(section, "numprocs", 1) !== 1;
  return isOneOfSeveral && name !== void 0 ? expand(name, lookup).text : program;
}
function lookupIn(process, environment) {
  const { program, section, configuration, number } = process;
  const variables = new Map(environment.map((variable) => [`ENV_${variable.name}`, variable.value]));
  return (name) => {
    if (name === "program_name") return program;
    if (name === "group_name") return configuration.groups.get(program.value) ?? program;
    if (name === "numprocs") return section.options.get(name)?.value ?? numberText(1, program);
    if (name === "process_num" && number !== void 0) {
      return numberText(number, section.options.get("numprocs")?.value ?? program);
    }
    return variables.get(name) ?? { reason: `%(${name}) ${reasonFor(name)}` };
  };
}
function numberText(number, place) {
  return new import_chunk_DZ7ZOY7W.Text([{ ...place.span(), text: String(number) }]);
}
function reasonFor(name) {
  if (name.startsWith("ENV_")) return "comes from the environment in which supervisord starts";
  if (name === "process_num") return "is another one for each process";
  if (name === "here") return "is the folder that the configuration is installed in";
  return name === "host_node_name" ? "is the machine's name" : "is nothing that supervisord knows";
}
function variablesOf(option, lookup) {
  if (option === void 0) return { set: [], pairs: { pairs: [] }, open: [] };
  const { text } = expand(option.value, lookup);
  const pairs = splitPairs(text);
  const [unknown] = text.unknowns();
  const isOpen = pairs.mistake !== void 0 && unknown !== void 0;
  return {
    set: pairs.pairs.map(({ name, value, span }) => ({ name, value, span, from: "declaration" })),
    pairs: isOpen ? { pairs: pairs.pairs } : pairs,
    open: isOpen ? [{ reason: unknown.unknown?.reason ?? "", span: option.value.span() }] : []
  };
}
function openLine(span) {
  return { reason: `"${span.source.text.slice(span.start, span.end)}" is filled in later`, span };
}
function accountOf({ section, configuration }, environment) {
  const user = (section.options.get("user") ?? configuration.daemon.get("user"))?.value;
  if (user === void 0 || !user.isKnown() || /%|^[1-9]\d*$/.test(user.value)) return {};
  const name = user.value === "0" ? "root" : user.value;
  const isHomeSet = name === "root" || environment.some((variable) => variable.name === "HOME");
  return { user: name, span: user.span(), ...!isHomeSet && { home: "~" } };
}
function refusals({ section, number, program }, lookup, unclosed) {
  const badFormats = [...section.options].flatMap(([key, { value }]) => {
    const { mistake } = expand(value, lookup);
    return mistake === void 0 ? [] : [refused(mistake, `The value of ${key}= has a "%" that is none of "%%" and "%(NAME)s"`)];
  });
  const processName = section.options.get("process_name");
  const isSeveral = (numberOf(section, "numprocs", 1) ?? 0) > 1;
  const isUnnumbered = isSeveral && processName?.value.value.includes("%(process_num)") !== true;
  const name = program.value;
  return [
    ...section.options.has("command") ? [] : [refused(section.header, `The program ${name} has no command=`)],
    ...badFormats,
    ...unclosed === void 0 ? [] : [refused(unclosed, "The value of command= has a quote or a backslash that nothing ends")],
    ...isUnnumbered && (number === void 0 || number === numberOf(section, "numprocs_start", 0)) ? [
      refused(
        section.options.get("numprocs")?.span ?? section.header,
        'With numprocs= above 1 process_name= needs "%(process_num)d" in it'
      )
    ] : []
  ];
}
var supervisord = { name: "supervisord", read };
function read(repository, mentions, limits) {
  const deployed = (0, import_chunk_DC7CRUQL.deployedFiles)(repository);
  const configurations = configurationsIn(repository, mentions);
  const unreadable = [];
  const services = configurations.files.flatMap((source) => {
    const place = placeOf2(source.path);
    const { machine } = (0, import_chunk_TWHQGX3M.machineAt)(source.path);
    const finderFor = (user) => deployed.finderFor({ place, ...machine !== void 0 && { machine }, ...user !== void 0 && { user } });
    return (0, import_chunk_F5LRO63B.withRenderings)(source, (text) => {
      const configuration = configurations.read(text);
      const make = (section) => servicesOf(section, configuration, place, finderFor);
      const made = (0, import_chunk_R2LHZ7NS.servicesMade)(programsOf(configuration), () => source, make, limits);
      unreadable.push(...made.unreadable);
      return withProblems(made.services, configuration);
    });
  });
  return { services, unreadable };
}
function programsOf({ file }) {
  return merged(file.sections).filter(isProgram);
}
function withProblems(services, configuration) {
  const problems = problemsOf(configuration);
  return services.map(
    (service, at) => at === 0 && problems.length > 0 ? { ...service, problems: [...problems, ...service.problems] } : service
  );
}
function merged(sections) {
  const byName = /* @__PURE__ */ new Map();
  for (const section of sections) {
    const known = byName.get(section.name.value);
    byName.set(
      section.name.value,
      known === void 0 ? section : {
        ...known,
        options: new Map([...known.options, ...section.options]),
        filledIn: [...known.filledIn, ...section.filledIn]
      }
    );
  }
  return [...byName.values()];
}
function problemsOf({ file: { mistake } }) {
  return mistake === void 0 ? [] : [refused(mistake, "This line is neither a section nor an option")];
}
function placeOf2(path) {
  const folders = path.split("/").slice(0, -1);
  const etc = folders.indexOf("etc");
  return folders.slice(0, etc === -1 ? folders.length : etc).join("/");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  supervisord
});
module.exports = { ...module.exports };
