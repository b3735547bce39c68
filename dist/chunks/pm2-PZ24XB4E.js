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
  pm2: () => pm2
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_L4LENGBI = require("./chunk-L4LENGBI.js");
var import_chunk_QYWGZYB2 = require("./chunk-QYWGZYB2.js");
var import_chunk_DC7CRUQL = require("./usual.js")("./chunk-DC7CRUQL.js");
var import_chunk_PQITU7B7 = require("./usual.js")("./chunk-PQITU7B7.js");
var import_chunk_VRI5N55B = require("./chunk-VRI5N55B.js");
var import_chunk_MGAYBB4G = require("./chunk-MGAYBB4G.js");
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_KVJ46ZM7 = require("./chunk-KVJ46ZM7.js");
var import_chunk_R2LHZ7NS = require("./usual.js")("./chunk-R2LHZ7NS.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var INTERPRETERS = {
  ...{ js: "node", cjs: "node", mjs: "node", ts: "bun", py: "python3", sh: "bash", pl: "perl", php: "php", rb: "ruby" }
};
var WORD = new RegExp(`[\\w${import_chunk_PQITU7B7.OPAQUE}-]+=(?:"[^"]*"|'[^']*')|"[^"]*"|'[^']*'|[^\\s"']+`, "g");
function serviceOf(app, source) {
  const script = (0, import_chunk_MGAYBB4G.textAt)(app, "script") ?? (0, import_chunk_MGAYBB4G.textAt)(app, "cmd") ?? (0, import_chunk_MGAYBB4G.textAt)(app, "command");
  if (app.kind !== "map" || script === void 0) return null;
  const name = (0, import_chunk_MGAYBB4G.textAt)(app, "name");
  const span = { ...(name ?? script).span(), source };
  const workingDirectory = (0, import_chunk_MGAYBB4G.textAt)(app, "cwd");
  const environment = variablesOf((0, import_chunk_MGAYBB4G.at)(app, "env"));
  return (0, import_chunk_VRI5N55B.declaredService)({
    name: name?.value ?? nameOf(script.value),
    manager: "pm2",
    span,
    ...name?.isKnown() === false && { isNameOpen: true },
    commands: [commandOfApp(app, script)],
    environment,
    environmentFiles: filesOf(app),
    environmentOpen: openingsOf(app),
    outputs: outputsOf(app, workingDirectory),
    restart: restartOf(app, span),
    problems: environment.flatMap(
      ({ name: variable, value }) => (0, import_chunk_QYWGZYB2.notExpanded)(value, `${variable} in env`, "pm2", void 0)
    ),
    ...workingDirectory !== void 0 && { workingDirectory },
    ...replicasOf(app),
    ...delayOf(app),
    ...accountOf(app)
  });
}
function nameOf(script) {
  return (0, import_chunk_TWHQGX3M.fileName)(script).replace(/\.\w+$/, "");
}
function commandOfApp(app, script) {
  if (/\s/.test(script.value.trim())) {
    return { ...(0, import_chunk_VRI5N55B.commandOf)([madeUp("bash", script), madeUp("-c", script), script]), span: script.span() };
  }
  const listed = (0, import_chunk_L4LENGBI.listedWords)((0, import_chunk_MGAYBB4G.at)(app, "args"));
  const args = (0, import_chunk_MGAYBB4G.at)(app, "args")?.kind === "list" ? listed.map(({ text }) => text) : wordsOf((0, import_chunk_MGAYBB4G.textAt)(app, "args"));
  const separator = (0, import_chunk_L4LENGBI.separatorOf)(listed);
  const words = [...interpreterOf(app, script), script, ...args];
  const first = words[0];
  const end = words.at(-1).span().end;
  return {
    ...(0, import_chunk_VRI5N55B.commandOf)(words, separator === void 0 ? {} : { separator }),
    span: { ...first.span(), end: Math.max(end, first.span().end) }
  };
}
function interpreterOf(app, script) {
  const named = (0, import_chunk_MGAYBB4G.textAt)(app, "interpreter") ?? (0, import_chunk_MGAYBB4G.textAt)(app, "exec_interpreter");
  if (named?.value === "none") return [];
  const options = (0, import_chunk_MGAYBB4G.at)(app, "interpreter_args") ?? (0, import_chunk_MGAYBB4G.at)(app, "node_args");
  const args = options?.kind === "list" ? (0, import_chunk_L4LENGBI.listedWords)(options).map(({ text }) => text) : wordsOf((0, import_chunk_MGAYBB4G.textAt)(options));
  if (named !== void 0) return [named, ...args];
  const extension = /\.(\w+)$/.exec(script.value)?.[1] ?? "";
  const usual = Object.hasOwn(INTERPRETERS, extension) ? INTERPRETERS[extension] : void 0;
  return usual === void 0 ? [] : [madeUp(usual, script), ...args];
}
function madeUp(text, word) {
  const { source, start } = word.span();
  return new import_chunk_DZ7ZOY7W.Text([{ text, source, start, end: start }]);
}
function wordsOf(text) {
  if (text === void 0) return [];
  return [...(0, import_chunk_PQITU7B7.lexical)(text).matchAll(WORD)].map(({ index, 0: word }) => {
    const isQuoted = /^["']/.test(word);
    return text.slice(index + (isQuoted ? 1 : 0), index + word.length - (isQuoted ? 1 : 0));
  });
}
function variablesOf(map) {
  return (0, import_chunk_MGAYBB4G.entriesOf)(map).flatMap((entry) => {
    const { key, value } = entry;
    if (value.kind !== "scalar" || !key.text.isKnown()) return [];
    return [{ name: key.text.value, value: value.text, span: (0, import_chunk_MGAYBB4G.entrySpan)(entry), from: "declaration" }];
  });
}
function filesOf(app) {
  const path = (0, import_chunk_MGAYBB4G.textAt)(app, "env_file");
  return path === void 0 ? [] : [{ path, optional: true, names: [] }];
}
function openingsOf(app) {
  const environments = (0, import_chunk_MGAYBB4G.entriesOf)(app).filter(({ key }) => /^env_(?!file$)\w+$/.test(key.text.value)).map((entry) => ({
    reason: `"pm2 start --env ${entry.key.text.value.slice(4)}" would set it`,
    span: entry.key.span,
    names: (0, import_chunk_MGAYBB4G.entriesOf)(entry.value).map(({ key }) => key.text.value)
  }));
  const env = (0, import_chunk_MGAYBB4G.at)(app, "env");
  const unread = [...(0, import_chunk_MGAYBB4G.entriesOf)(env).map(({ key }) => key), ...env?.kind === "scalar" ? [env] : []].flatMap((node) => {
    const reason = node.text.unknowns()[0]?.unknown?.reason;
    return reason === void 0 ? [] : [{ reason, span: node.span }];
  });
  return [...environments, ...unread];
}
var OUTPUTS = [
  ["stdout", ["out_file", "output", "out", "out_log", "log_file", "log"]],
  ["stderr", ["error_file", "error", "err_file", "err", "err_log", "log_file", "log"]]
];
function outputsOf(app, cwd) {
  return OUTPUTS.flatMap(
    ([stream, keys]) => keys.flatMap((key) => {
      const path = absolute((0, import_chunk_MGAYBB4G.textAt)(app, key), cwd);
      return path === void 0 ? [] : [{ stream, path }];
    })
  );
}
function absolute(path, cwd) {
  if (path === void 0 || /^(?:\/dev\/.*|NULL|none)$/i.test(path.value)) return void 0;
  if (/^~(?:\/|$)/.test(path.value)) return import_chunk_DZ7ZOY7W.Text.concat([home(path.slice(0, 1)), path.slice(1)]);
  if (path.value.startsWith("/") || !path.isKnown(0, 1)) return path;
  if (cwd === void 0 || !cwd.value.startsWith("/")) return void 0;
  const relative = path.slice(/^(?:\.\/)*/.exec(path.value)?.[0].length ?? 0);
  return import_chunk_DZ7ZOY7W.Text.concat([cwd, madeUp(cwd.value.endsWith("/") ? "" : "/", path), relative]);
}
function home(tilde) {
  const piece = tilde.pieces[0];
  return new import_chunk_DZ7ZOY7W.Text([{ ...piece, unknown: import_chunk_DZ7ZOY7W.HOME_OF_ACCOUNT }]);
}
function restartOf(app, span) {
  const own = entryOf(app, "autorestart");
  if (own !== void 0 && (0, import_chunk_MGAYBB4G.isFalse)(own.value)) return { policy: "no", span: (0, import_chunk_MGAYBB4G.entrySpan)(own) };
  if (own?.value.kind === "scalar" && !own.value.text.isKnown()) return { policy: null, span: (0, import_chunk_MGAYBB4G.entrySpan)(own) };
  const codes = entryOf(app, "stop_exit_codes");
  const endsWell = codes !== void 0 && scalars(codes.value).includes("0");
  return endsWell ? { policy: "on-failure", span: (0, import_chunk_MGAYBB4G.entrySpan)(codes) } : { policy: "always", span: own ? (0, import_chunk_MGAYBB4G.entrySpan)(own) : span };
}
function scalars(node) {
  const items = node.kind === "list" ? (0, import_chunk_MGAYBB4G.itemsOf)(node) : [node];
  return items.flatMap((item) => item.kind === "scalar" ? [item.text.value] : []);
}
function entryOf(app, name) {
  return (0, import_chunk_MGAYBB4G.entriesOf)(app).findLast(({ key }) => key.text.value === name);
}
function replicasOf(app) {
  const own = entryOf(app, "instances");
  if (own?.value.kind !== "scalar") return {};
  const count = /^[1-9]\d*$/.test(own.value.text.value) ? Number(own.value.text.value) : null;
  return count === 1 ? {} : { replicas: { count, span: (0, import_chunk_MGAYBB4G.entrySpan)(own) } };
}
function delayOf(app) {
  const own = entryOf(app, "restart_delay");
  if (own?.value.kind !== "scalar" || !own.value.text.isKnown()) return {};
  return { restartDelay: { text: `${own.value.text.value}ms`, span: (0, import_chunk_MGAYBB4G.entrySpan)(own) } };
}
function accountOf(app) {
  const user = (0, import_chunk_MGAYBB4G.textAt)(app, "uid") ?? (0, import_chunk_MGAYBB4G.textAt)(app, "user");
  if (user === void 0 || !user.isKnown() || /^\d+$/.test(user.value)) return void 0;
  return { account: { user: user.value, span: user.span() } };
}
var SIMPLE = /([A-Za-z_$][\w$]*)|(-?(?:\d[\w.]*|\.\d\w*))|\.\.\.|=>|\|\||\?\?|\?\.|[^\s\w$]/y;
function tokensOf({ text }) {
  const tokens = [];
  for (let at2 = 0; at2 < text.length; ) {
    const start = at2;
    const comment = endOfComment(text, at2);
    if (comment !== void 0) {
      at2 = comment;
      continue;
    }
    const { kind, end } = tokenAt(text, at2);
    at2 = end;
    if (kind !== void 0) tokens.push({ kind, text: text.slice(start, end), start, end });
  }
  return tokens;
}
function tokenAt(text, at2) {
  const char = text[at2];
  if (char === '"' || char === "'") return { kind: "string", end: endOfString(text, at2) };
  if (char === "`") return { kind: "template", end: endOfTemplate(text, at2) };
  SIMPLE.lastIndex = at2;
  const found = SIMPLE.exec(text);
  if (found === null) return { end: at2 + 1 };
  return { kind: found[1] ? "word" : found[2] ? "number" : "mark", end: SIMPLE.lastIndex };
}
function endOfComment(text, at2) {
  const isLine = text.startsWith("//", at2);
  if (!isLine && !text.startsWith("/*", at2)) return void 0;
  const end = text.indexOf(isLine ? "\n" : "*/", at2 + 2);
  return end === -1 ? text.length : end + (isLine ? 1 : 2);
}
function endOfString(text, start) {
  for (let at2 = start + 1; at2 < text.length; at2++) {
    if (text[at2] === "\\") at2++;
    else if (text[at2] === text[start]) return at2 + 1;
    else if (text[at2] === "\n") return at2;
  }
  return text.length;
}
function endOfTemplate(text, start) {
  let depth = 0;
  for (let at2 = start + 1; at2 < text.length; at2++) {
    if (text[at2] === "\\") at2++;
    else if (text[at2] === "`" && depth === 0) return at2 + 1;
    else if (text[at2] === "$" && text[at2 + 1] === "{") depth++;
    else if (text[at2] === "}" && depth > 0) depth--;
  }
  return text.length;
}
var MOST_SKIPPED = 2e6;
var OPENING = /* @__PURE__ */ new Set(["{", "[", "("]);
var CLOSING = /* @__PURE__ */ new Set(["}", "]", ")"]);
var Cursor = class {
  source;
  /** Index of the token that is read next. */
  at = 0;
  #tokens;
  #skipped = 0;
  constructor(source) {
    this.source = source;
    this.#tokens = tokensOf(source);
  }
  /** Whether so much was passed over that the rest of the file is not read. */
  get isExhausted() {
    return this.#skipped > MOST_SKIPPED;
  }
  get isAtEnd() {
    return this.at >= this.#tokens.length;
  }
  /** The token that is read next; undefined at the end of the file. */
  get token() {
    return this.#tokens[this.at];
  }
  /** The token before it. */
  get last() {
    return this.#tokens[this.at - 1];
  }
  tokenAt(index) {
    return this.#tokens[index];
  }
  /** The text of a token ahead; empty at the end of the file. */
  text(ahead = 0) {
    return this.#tokens[this.at + ahead]?.text ?? "";
  }
  is(text) {
    return this.text() === text;
  }
  /** Passes over tokens that read so; none where one of them is another. */
  take(...texts) {
    if (!texts.every((text, ahead) => this.text(ahead) === text)) return false;
    this.at += texts.length;
    return true;
  }
  /** Whether an expression ends here: at a comma, semicolon or bracket, or with the line. */
  isExpressionEnd() {
    const text = this.text();
    if (text === "" || isSeparator(text)) return true;
    const { last, token } = this;
    const isOnNextLine = this.source.text.slice(last?.end ?? 0, token?.start ?? 0).includes("\n");
    return isOnNextLine && token?.kind === "word" && text !== "in" && text !== "instanceof";
  }
  /** Goes to the end of an expression. */
  skipExpression() {
    let depth = 0;
    for (; !this.isAtEnd; this.at++) {
      if (++this.#skipped > MOST_SKIPPED) this.at = this.#tokens.length;
      const text = this.text();
      if (depth === 0 && isSeparator(text)) return;
      if (OPENING.has(text)) depth++;
      else if (CLOSING.has(text)) depth--;
    }
  }
  /** Goes behind the bracket that closes the one at an index. */
  leaveBracket(open) {
    this.at = open + 1;
    this.skipExpression();
    while (this.is(",") || this.is(";")) {
      this.at++;
      this.skipExpression();
    }
    this.at++;
  }
  /** The tokens in front of an arrow that is at most so many ahead, the arrow passed over; undefined where none is. */
  takeParameters(farthest) {
    const ahead = this.#tokens.slice(this.at, this.at + farthest);
    const arrow = ahead.findIndex(({ text }) => text === "=>");
    if (arrow === -1) return void 0;
    this.at += arrow + 1;
    return ahead.slice(0, arrow);
  }
  /** From one token to another, by default the one before the next. */
  span(first, last = this.at - 1) {
    const start = this.#tokens[first]?.start ?? this.source.text.length;
    return this.source.span(start, Math.max(this.#tokens[Math.max(first, last)]?.end ?? start, start));
  }
};
function isSeparator(text) {
  return text === "," || text === ";" || CLOSING.has(text);
}
var ESCAPES = { n: "\n", t: "	", r: "\r", "\n": "" };
function unescaped(source, start, end) {
  const written = source.text.slice(start, end);
  if (!written.includes("\\")) return import_chunk_DZ7ZOY7W.Text.verbatim(source, start, end);
  const pieces = [];
  let at2 = start;
  for (const { index, 0: sequence, 1: char = "" } of written.matchAll(/\\([\s\S])/g)) {
    const from = start + index;
    if (from > at2) pieces.push({ text: source.text.slice(at2, from), source, start: at2, end: from });
    at2 = from + sequence.length;
    pieces.push({ text: ESCAPES[char] ?? char, source, start: from, end: at2 });
  }
  if (at2 < end) pieces.push({ text: source.text.slice(at2, end), source, start: at2, end });
  return new import_chunk_DZ7ZOY7W.Text(pieces);
}
function filled(source, start, end, fill) {
  const parts = [];
  let at2 = start;
  for (const { index, 0: hole } of source.text.slice(start, end).matchAll(/\$\{[^{}]*\}/g)) {
    const from = start + index;
    if (from > at2) parts.push(unescaped(source, at2, from));
    at2 = from + hole.length;
    parts.push(fill(from, at2));
  }
  if (at2 < end || parts.length === 0) parts.push(unescaped(source, at2, end));
  return import_chunk_DZ7ZOY7W.Text.concat(parts);
}
function isHome(expression) {
  return /^(?:process\.env\.HOME|(?:os\.)?homedir\(\))$/.test(expression);
}
function workedOut(source, start, end, unknown) {
  const text = source.text.slice(start, end);
  const shown = text.length > 60 ? `${text.slice(0, 60)}\u2026` : text;
  const reason = { reason: `"${shown.replace(/\s+/g, " ")}" is worked out by JavaScript` };
  return new import_chunk_DZ7ZOY7W.Text([{ text, source, start, end, unknown: unknown ?? reason }]);
}
var MOST_DEPTH = 60;
var MOST_NODES = 2e4;
var LONGEST_PARAMETERS = 30;
function readJavaScript(source) {
  const reader = new Reader(source);
  const value = reader.read();
  return { value, ...reader.problem !== void 0 && { problem: reader.problem } };
}
var Reader = class {
  #source;
  #cursor;
  #constants = /* @__PURE__ */ new Map();
  #nodes = 0;
  #depth = 0;
  problem;
  constructor(source) {
    this.#source = source;
    this.#cursor = new Cursor(source);
  }
  read() {
    const cursor = this.#cursor;
    if (cursor.is("{") || cursor.is("[")) return this.#value(this.#constants);
    while (!cursor.isAtEnd) {
      if (cursor.take("module", ".", "exports", "=") || cursor.take("export", "default")) return this.#exported();
      if (/^(?:const|let|var)$/.test(cursor.text()) && cursor.text(2) === "=") {
        const name = cursor.text(1);
        cursor.at += 3;
        this.#constants.set(name, this.#value(this.#constants));
      } else cursor.at++;
    }
    return void 0;
  }
  /** The value, or what a function that is exported gives at once. */
  #exported() {
    const cursor = this.#cursor;
    if (!cursor.is("{")) cursor.takeParameters(6);
    while (cursor.is("(") || /^define\w*$/.test(cursor.text())) cursor.at++;
    return this.#value(this.#constants);
  }
  /** An expression up to the comma, semicolon or bracket behind it. */
  #value(scope) {
    const cursor = this.#cursor;
    const first = cursor.at;
    this.#depth++;
    const node = this.#isWithinLimits() ? this.#expression(scope) : void 0;
    this.#depth--;
    if (node !== void 0 && cursor.isExpressionEnd()) return node;
    cursor.skipExpression();
    if (cursor.isExhausted)
      this.#giveUp(`its lists are gone through for more than the limit of ${MOST_SKIPPED} words`, first);
    return this.#unknown(first);
  }
  #isWithinLimits() {
    if (this.#depth > MOST_DEPTH) this.#giveUp(`it is nested deeper than the limit of ${MOST_DEPTH} levels`);
    else if (++this.#nodes > MOST_NODES) this.#giveUp(`it has more than the limit of ${MOST_NODES} values`);
    else return true;
    return false;
  }
  /** What stands at a token, by default the next, is not read. */
  #giveUp(reason, at2 = this.#cursor.at) {
    const { start } = this.#cursor.span(at2);
    this.problem ??= { reason, span: this.#source.span(start, start) };
  }
  /** Operands with `+` between them, or a list that `map` is called on; undefined for what is neither. */
  #expression(scope) {
    const cursor = this.#cursor;
    const first = cursor.at;
    let node = this.#operand(scope);
    while (node !== void 0 && cursor.take("+")) {
      const next = this.#operand(scope);
      if (next?.kind !== "scalar" || node.kind !== "scalar") return void 0;
      node = this.#scalar(import_chunk_DZ7ZOY7W.Text.concat([node.text, next.text]), first);
    }
    while (node?.kind === "list" && cursor.is(".") && cursor.text(1) === "map" && cursor.text(2) === "(") {
      node = this.#mapped(node.items, scope);
    }
    return node;
  }
  #operand(scope) {
    const cursor = this.#cursor;
    const { token, at: first } = cursor;
    if (token === void 0) return void 0;
    if (cursor.is("{")) return this.#object(scope);
    if (cursor.is("[")) return this.#array(scope);
    if (token.kind === "mark") return void 0;
    if (token.kind === "word") return this.#named(token, scope);
    cursor.at++;
    return this.#scalar(token.kind === "number" ? this.#verbatim(token) : this.#quoted(token, scope), first);
  }
  #named(token, scope) {
    const cursor = this.#cursor;
    const first = cursor.at;
    const isHomeOfUser = cursor.take("process", ".", "env", ".", "HOME") || cursor.take("os", ".", "homedir", "(", ")") || cursor.take("homedir", "(", ")");
    if (isHomeOfUser) return this.#unknown(first, import_chunk_DZ7ZOY7W.HOME_OF_ACCOUNT);
    if (cursor.take("path", ".", "join", "(") || cursor.take("path", ".", "resolve", "("))
      return this.#path(scope, first);
    cursor.at++;
    const known = scope.get(token.text) ?? this.#constants.get(token.text);
    if (known !== void 0) return this.#member(known, token, first);
    return /^(?:true|false|null|undefined)$/.test(token.text) ? this.#scalar(this.#verbatim(token), first) : void 0;
  }
  /** A constant, or what lies in it (`item.name`). */
  #member(known, token, first) {
    const cursor = this.#cursor;
    let node = known;
    while (node?.kind === "map" && cursor.is(".") && cursor.tokenAt(cursor.at + 1)?.kind === "word") {
      node = entryOf2(node, cursor.text(1));
      cursor.at += 2;
    }
    if (node?.kind !== "scalar") return node;
    return this.#scalar(node.text.referredAt(this.#source.span(token.start, cursor.last?.end ?? token.end)), first);
  }
  /** The arguments of `path.join`, with a slash between them. */
  #path(scope, first) {
    const parts = this.#list(")", scope);
    const texts = parts.flatMap((part) => part.kind === "scalar" ? [part.text] : []);
    if (texts.length === 0 || texts.length < parts.length) return void 0;
    const slash = (text) => {
      const { source, start } = text.span();
      return new import_chunk_DZ7ZOY7W.Text([{ text: "/", source, start, end: start }]);
    };
    const joined = texts.flatMap((text, index) => index === 0 ? [text] : [slash(text), text]);
    return this.#scalar(import_chunk_DZ7ZOY7W.Text.concat(joined), first);
  }
  #array(scope) {
    const first = this.#cursor.at++;
    const items = this.#list("]", scope);
    return { kind: "list", items, span: this.#cursor.span(first) };
  }
  /** Values up to a bracket, and the bracket. */
  #list(close, scope) {
    return this.#upTo(close, () => {
      if (!this.#cursor.take("...")) return [this.#value(scope)];
      const spread = this.#value(scope);
      return spread.kind === "list" ? spread.items : [spread];
    });
  }
  #object(scope) {
    const first = this.#cursor.at++;
    const entries = this.#upTo("}", () => this.#entry(scope));
    return { kind: "map", entries, span: this.#cursor.span(first) };
  }
  /** What is read between commas, up to a bracket, and the bracket. */
  #upTo(close, read2) {
    const cursor = this.#cursor;
    const found = [];
    while (!cursor.isAtEnd && !cursor.is(close)) {
      const before = cursor.at;
      for (const each of read2()) found.push(each);
      if (cursor.is(",") || cursor.at === before) cursor.at++;
    }
    cursor.at++;
    return found;
  }
  #entry(scope) {
    const cursor = this.#cursor;
    const first = cursor.at;
    if (cursor.take("...")) return this.#spread(scope, first);
    const token = cursor.token;
    const name = token.kind === "string" ? this.#quoted(token, scope) : this.#verbatim(token);
    const isKey = cursor.text(1) === ":";
    if (isKey) cursor.at += 2;
    if (isKey || token.kind === "word") return [{ key: this.#scalar(name, first, first), value: this.#value(scope) }];
    cursor.skipExpression();
    return [];
  }
  #spread(scope, first) {
    const spread = this.#value(scope);
    if (spread.kind !== "map") return [{ key: this.#unknown(first), value: spread }];
    const { start, end } = this.#cursor.span(first);
    return spread.entries.map(({ key, value }) => ({ key, value: this.#moved(value, start, end) }));
  }
  /** What a spread object brings along, at the place where it is spread. */
  #moved(node, start, end) {
    if (++this.#nodes > MOST_NODES || node.span.start >= start) return node;
    const span = this.#source.span(start, end);
    if (node.kind === "scalar") return { ...node, span, text: node.text.referredAt(span) };
    if (node.kind === "list") return { ...node, span, items: node.items.map((item) => this.#moved(item, start, end)) };
    const entries = node.entries.map(({ key, value }) => ({ key, value: this.#moved(value, start, end) }));
    return { ...node, span, entries };
  }
  /** `.map((x) => ({ … }))` over a list whose items are known: the body once for each. */
  #mapped(items, scope) {
    const cursor = this.#cursor;
    const first = cursor.at;
    cursor.at += 3;
    const parameters = cursor.takeParameters(LONGEST_PARAMETERS);
    if (parameters === void 0) return void 0;
    const body = cursor.at;
    const made = [];
    for (const item of items) {
      cursor.at = body;
      if (cursor.is("{") && cursor.text(1) !== "return") return void 0;
      if (cursor.is("{")) cursor.at += 2;
      else if (cursor.is("(")) cursor.at++;
      made.push(this.#value(new Map([...scope, ...bound(parameters, item)])));
    }
    cursor.leaveBracket(first + 2);
    return { kind: "list", items: made, span: cursor.span(first) };
  }
  /** A string or template without its quotes. */
  #quoted({ kind, start, end }, scope) {
    const last = Math.max(end - 1, start + 1);
    if (kind === "string") return unescaped(this.#source, start + 1, last);
    return filled(this.#source, start + 1, last, (from, to) => this.#hole(from, to, scope));
  }
  /** What stands in `${}`: a constant, the home directory, or nothing that is known. */
  #hole(start, end, scope) {
    const written = this.#source.text.slice(start + 2, end - 1).trim();
    const [name = "", ...members] = written.split(".");
    let node = scope.get(name) ?? this.#constants.get(name);
    for (const member of members) node = node?.kind === "map" ? entryOf2(node, member) : void 0;
    if (node?.kind === "scalar") return node.text.referredAt({ source: this.#source, start, end });
    return workedOut(this.#source, start, end, isHome(written) ? import_chunk_DZ7ZOY7W.HOME_OF_ACCOUNT : void 0);
  }
  #verbatim({ start, end }) {
    return import_chunk_DZ7ZOY7W.Text.verbatim(this.#source, start, end);
  }
  #unknown(first, unknown) {
    const { start, end } = this.#cursor.span(first);
    return this.#scalar(workedOut(this.#source, start, end, unknown), first);
  }
  /** @param last index of the last token; by default the one before the next */
  #scalar(text, first, last = this.#cursor.at - 1) {
    const token = this.#cursor.tokenAt(first);
    return {
      kind: "scalar",
      text: (0, import_chunk_TD2JDGPC.markTemplates)((0, import_chunk_TZIUYBDT.markUnknown)(text)),
      isNull: token?.kind === "word" && /^(?:null|undefined)$/.test(text.value),
      isPlain: token?.kind !== "string" && token?.kind !== "template",
      span: this.#cursor.span(first, last)
    };
  }
};
function entryOf2(map, name) {
  return map.entries.findLast(({ key }) => key.text.value === name)?.value;
}
function bound(parameters, item) {
  const names = parameters.filter(({ kind }) => kind === "word").map(({ text }) => text);
  const isObject = parameters.some(({ text }) => text === "{");
  if (!isObject) return names.slice(0, 1).map((name) => [name, item]);
  return names.flatMap((name) => {
    const value = item.kind === "map" ? entryOf2(item, name) : void 0;
    return value === void 0 ? [] : [[name, value]];
  });
}
var pm2 = { name: "pm2", read };
function read(repository, mentions, limits) {
  const files = (0, import_chunk_DC7CRUQL.deployedFiles)(repository);
  const unreadable = [];
  const services = (0, import_chunk_VEJ4FVRR.candidates)(repository, import_chunk_TWHQGX3M.isPm2, mentions).flatMap((source) => {
    const { apps, problem } = appsOf(source);
    if (problem !== void 0) unreadable.push({ source, ...problem });
    const make = (app) => {
      const service = serviceOf(app, source);
      return service === null ? [] : [{ ...service, fileAt: files.finderFor(service) }];
    };
    const made = (0, import_chunk_R2LHZ7NS.servicesMade)(apps, () => source, make, limits);
    unreadable.push(...made.unreadable);
    return made.services;
  });
  return { services, unreadable };
}
function appsOf(source) {
  const { value: root, problem } = exportedBy(source);
  const isWrapped = (0, import_chunk_MGAYBB4G.entriesOf)(root).some(({ key }) => key.text.value === "apps");
  const apps = isWrapped ? (0, import_chunk_MGAYBB4G.at)(root, "apps") : root;
  const beyond = problem && { problem };
  if (apps?.kind === "list") return { apps: (0, import_chunk_MGAYBB4G.itemsOf)(apps), ...beyond };
  if (apps?.kind === "map") return { apps: [apps], ...beyond };
  const reason = apps?.kind === "scalar" ? apps.text.unknowns()[0]?.unknown?.reason : void 0;
  return { apps: [], ...reason !== void 0 && { problem: { reason, span: apps.span } }, ...beyond };
}
function exportedBy(source) {
  if (!/\.ya?ml$/i.test(source.path)) return readJavaScript(source);
  const { documents, errors } = (0, import_chunk_MGAYBB4G.readYaml)(source);
  const [problem] = errors;
  return { value: documents[0], ...problem !== void 0 && { problem } };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  pm2
});
module.exports = { ...module.exports };
