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
  sourceCode: () => sourceCode
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_LLEL2IT3 = require("./chunk-LLEL2IT3.js");
var import_chunk_CKYKPUYI = require("./chunk-CKYKPUYI.js");
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var SLASHES = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
var HASH = /#[^\n]*/y;
var SEMICOLON = /;[^\n]*/y;
var DASHES = /--[^\n]*/y;
var HASH_OR_SLASHES = /#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
var PRINTF = /%\([a-z_]\w*\)s|%(?:\d+\$)?[sdv]/g;
var DOLLAR_BRACE = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
var DOLLAR = /\$\{[^{}]*\}|\{\$[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_]\w*/g;
var HASH_BRACE = /#\{[^{}]*\}/g;
var BRACE = /\{[^{}\n]*\}/g;
var PARENTHESES = /\\\([^()]*\)/g;
var double = { open: /"/y, close: '"', escapes: "backslash", holes: PRINTF };
var single = { open: /'/y, close: "'", escapes: "backslash" };
var backtick = { open: /`/y, close: "`", escapes: "backslash", holes: DOLLAR_BRACE, isLong: true };
var formatted = { holes: BRACE, twice: /\{\{|\}\}/g };
var long = { isLong: true };
var SCRIPT = { comments: SLASHES, strings: [backtick, { ...double, holes: DOLLAR_BRACE }, single] };
var PYTHON = {
  comments: HASH,
  strings: [
    ...['"""', "'''", '"', "'"].flatMap((close) => {
      const quote = { close, ...close.length === 3 && long };
      return [
        { ...quote, open: new RegExp(`(?:[fF][rR]|[rR][fF])${close}`, "y"), escapes: "none", ...formatted },
        { ...quote, open: new RegExp(`[fF]${close}`, "y"), escapes: "backslash", ...formatted },
        { ...quote, open: new RegExp(`[bB]?[rR][bB]?${close}`, "y"), escapes: "none", holes: PRINTF },
        { ...quote, open: new RegExp(`[bBuU]?${close}`, "y"), escapes: "backslash", holes: PRINTF }
      ];
    })
  ]
};
var RUBY = {
  comments: HASH,
  strings: [
    { open: /<<[~-]?'(?<tag>[A-Za-z_]\w*)'.*\n/y, escapes: "none", isLong: true },
    { open: /<<[~-]?"?(?<tag>[A-Z_]\w*)(?!\w)"?.*\n/y, escapes: "backslash", holes: HASH_BRACE, isLong: true },
    { ...double, holes: HASH_BRACE, isLong: true },
    { ...single, isLong: true }
  ]
};
var GO = {
  comments: SLASHES,
  strings: [{ open: /`/y, close: "`", escapes: "none", holes: PRINTF, isLong: true }, double, single]
};
var RUST = {
  comments: SLASHES,
  strings: [
    { open: /r##"/y, close: '"##', escapes: "none", ...formatted, isLong: true },
    { open: /r#"/y, close: '"#', escapes: "none", ...formatted, isLong: true },
    { open: /r"/y, close: '"', escapes: "none", ...formatted, isLong: true },
    { open: /"/y, close: '"', escapes: "backslash", ...formatted, isLong: true }
  ]
};
var PHP = {
  comments: HASH_OR_SLASHES,
  strings: [
    { open: /<<<[ \t]*'(?<tag>[A-Za-z_]\w*)'.*\n/y, escapes: "none", isLong: true },
    { open: /<<<[ \t]*"?(?<tag>[A-Za-z_]\w*)(?!\w)"?.*\n/y, escapes: "backslash", holes: DOLLAR, isLong: true },
    { ...double, holes: DOLLAR, isLong: true },
    { ...single, isLong: true }
  ]
};
var PERL = {
  comments: HASH,
  strings: [
    { open: /<<~?'(?<tag>[A-Za-z_]\w*)'.*\n/y, escapes: "none", isLong: true },
    { open: /<<~?"?(?<tag>[A-Z_]\w*)(?!\w)"?.*\n/y, escapes: "backslash", holes: DOLLAR, isLong: true },
    { ...double, holes: DOLLAR, isLong: true },
    { ...single, isLong: true }
  ]
};
var TERRAFORM = {
  comments: HASH_OR_SLASHES,
  strings: [
    {
      open: /<<-?(?<tag>[A-Za-z_]\w*)[ \t]*\n/y,
      escapes: "none",
      holes: /(?<!\$)\$\{[^{}]*\}/g,
      twice: /\$\$(?=\{)/g,
      isLong: true
    },
    { ...double, holes: /(?<!\$)\$\{[^{}]*\}/g, twice: /\$\$(?=\{)/g }
  ]
};
var PUPPET = {
  comments: HASH,
  strings: [
    {
      open: /@\("(?<tag>[^"()/]+)"[^)]*\).*\n/y,
      escapes: "backslash",
      holes: /\$\{[^{}]*\}|\$[a-z_]\w*/g,
      isLong: true
    },
    { open: /@\((?<tag>[^"()/]+)(?:["(/][^)]*)?\).*\n/y, escapes: "none", isLong: true },
    { open: /"/y, close: '"', escapes: "backslash", holes: /\$\{[^{}]*\}|\$[a-z_]\w*/g, isLong: true },
    { ...single, isLong: true }
  ]
};
var POWERSHELL = {
  comments: /#[^\n]*|<#[\s\S]*?(?:#>|$)/y,
  strings: [
    { open: /@'[ \t]*\r?\n/y, close: "\n'@", escapes: "none", isLong: true },
    { open: /@"[ \t]*\r?\n/y, close: '\n"@', escapes: "none", holes: DOLLAR, isLong: true },
    { open: /"/y, close: '"', escapes: "doubled", holes: DOLLAR, isLong: true },
    { open: /'/y, close: "'", escapes: "doubled", isLong: true }
  ]
};
var JVM = {
  comments: SLASHES,
  strings: [
    {
      open: /"""/y,
      close: '"""',
      escapes: "backslash",
      holes: /\$\{[^{}]*\}|\$[a-z]\w*|%(?:\d+\$)?[sd]/g,
      isLong: true
    },
    { ...double, holes: /\$\{[^{}]*\}|\$[a-z]\w*|%(?:\d+\$)?[sd]/g },
    single
  ]
};
var CSHARP = {
  comments: SLASHES,
  strings: [
    { open: /\$"""/y, close: '"""', escapes: "none", ...formatted, isLong: true },
    { open: /"""/y, close: '"""', escapes: "none", isLong: true },
    { open: /(?:\$@|@\$)"/y, close: '"', escapes: "doubled", ...formatted, isLong: true },
    { open: /@"/y, close: '"', escapes: "doubled", isLong: true },
    { open: /\$"/y, close: '"', escapes: "backslash", ...formatted },
    { ...double, holes: /\{\d+\}/g },
    single
  ]
};
var SWIFT = {
  comments: SLASHES,
  strings: [
    { open: /"""/y, close: '"""', escapes: "backslash", holes: PARENTHESES, isLong: true },
    { ...double, holes: PARENTHESES }
  ]
};
var LUA = {
  comments: /--\[\[[\s\S]*?(?:\]\]|$)|--[^\n]*/y,
  strings: [
    { open: /\[\[/y, close: "]]", escapes: "none", holes: PRINTF, isLong: true },
    { open: /\[=\[/y, close: "]=]", escapes: "none", holes: PRINTF, isLong: true },
    double,
    { ...single, holes: PRINTF }
  ]
};
var ELIXIR = {
  comments: HASH,
  strings: [
    { open: /"""/y, close: '"""', escapes: "backslash", holes: HASH_BRACE, isLong: true },
    { ...double, holes: HASH_BRACE, isLong: true },
    single
  ]
};
var SCHEME = {
  comments: SEMICOLON,
  strings: [{ open: /"/y, close: '"', escapes: "backslash", holes: /~[as]/g, isLong: true }]
};
var JSON_LIKE = { comments: SLASHES, strings: [{ open: /"/y, close: '"', escapes: "backslash" }] };
var TOML = {
  comments: HASH,
  strings: [
    { open: /"""/y, close: '"""', escapes: "backslash", isLong: true },
    { open: /'''/y, close: "'''", escapes: "none", isLong: true },
    { open: /"/y, close: '"', escapes: "backslash" },
    { open: /'/y, close: "'", escapes: "none" }
  ]
};
var HASKELL = { comments: DASHES, strings: [{ ...double, isLong: true }] };
var BY_EXTENSION = {
  ...each(["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs", "vue", "svelte"], SCRIPT),
  ...each(["py", "pyi", "star", "bzl"], PYTHON),
  ...each(["rb", "rake", "gemspec"], RUBY),
  ...each(["go"], GO),
  ...each(["rs"], RUST),
  ...each(["php"], PHP),
  ...each(["pl", "pm"], PERL),
  ...each(["tf", "hcl"], TERRAFORM),
  ...each(["pp"], PUPPET),
  ...each(["ps1", "psm1"], POWERSHELL),
  ...each(["java", "kt", "kts", "scala", "groovy", "gradle"], JVM),
  ...each(["cs", "fs"], CSHARP),
  ...each(["swift"], SWIFT),
  ...each(["lua"], LUA),
  ...each(["ex", "exs"], ELIXIR),
  ...each(["scm", "lisp", "el", "clj", "rkt"], SCHEME),
  ...each(["json", "jsonc", "json5"], JSON_LIKE),
  ...each(["c", "cc", "cpp", "h", "hpp", "dart", "zig"], { comments: SLASHES, strings: [double, single] }),
  ...each(["toml"], TOML),
  ...each(["hs"], HASKELL)
};
function each(extensions, language) {
  return Object.fromEntries(extensions.map((extension) => [extension, language]));
}
function languageOf(path) {
  return BY_EXTENSION[(0, import_chunk_TWHQGX3M.extensionOf)(path)];
}
function literalsOf(source, { comments, strings }) {
  const { text } = source;
  const opens = strings.map(({ open }) => open.source);
  const next = new RegExp(`${comments.source}|${opens.join("|").replace(/\(\?<tag>/g, "(?:")}`, "g");
  const found = [];
  for (let at = 0; at < text.length; ) {
    next.lastIndex = at;
    const match = next.exec(text);
    if (match === null) break;
    const opened = openedAt(text, match.index, strings);
    if (opened === void 0 || matchAt(comments, text, match.index) !== void 0) {
      at = match.index + Math.max(match[0].length, 1);
      continue;
    }
    const start = match.index + opened.open.length;
    const { contentEnd, end } = endOf(text, start, opened);
    const raw = import_chunk_DZ7ZOY7W.Text.verbatim(source, start, contentEnd);
    found.push({ start: match.index, end, content: decoded(raw, opened.kind) });
    at = Math.max(end, match.index + 1);
  }
  return found;
}
function openedAt(text, at, strings) {
  for (const kind of strings) {
    const match = matchAt(kind.open, text, at);
    const tag = match?.groups?.tag;
    if (match !== void 0) return { kind, open: match[0], ...tag !== void 0 && { tag: tag.trim() } };
  }
  return void 0;
}
function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? void 0;
}
function endOf(text, start, { kind, tag }) {
  if (kind.close === void 0) return endOfHereDocument(text, start, tag);
  const { close } = kind;
  const lineEnd = kind.isLong ? text.length : nextLine(text, start);
  for (let at = start; at < lineEnd; at++) {
    if (kind.escapes === "backslash" && text[at] === "\\") {
      at++;
    } else if (close === "`" && text.startsWith("${", at)) {
      at = behindBraces(text, at + 2, lineEnd);
    } else if (text.startsWith(close, at)) {
      const isDoubled = kind.escapes === "doubled" && text.startsWith(close, at + close.length);
      if (!isDoubled) return { contentEnd: at, end: at + close.length };
      at += close.length;
    }
  }
  return { contentEnd: lineEnd, end: lineEnd };
}
function behindBraces(text, from, to) {
  let depth = 1;
  for (let at = from; at < Math.min(to, from + 400); at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at;
  }
  return from;
}
function nextLine(text, from) {
  const at = text.indexOf("\n", from);
  return at === -1 ? text.length : at;
}
function endOfHereDocument(text, start, tag) {
  for (let at = start; at < text.length; at = nextLine(text, at) + 1) {
    const line = text.slice(at, nextLine(text, at)).trim();
    if (line.startsWith(tag) && !/\w/.test(line[tag.length] ?? "")) return { contentEnd: at, end: nextLine(text, at) };
    if (line.startsWith("|") && line.replace(/^\|-? */, "") === tag) return { contentEnd: at, end: nextLine(text, at) };
  }
  return { contentEnd: text.length, end: text.length };
}
var NAMED = /(?<![${])\{[a-z_][\w.]*\}(?!\})/g;
var ESCAPE = /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|\r?\n|[\s\S])/g;
var SIMPLE = { n: "\n", t: "	", r: "\r", "0": "\0", s: " ", e: "\x1B" };
function decoded(raw, kind) {
  const marks = [];
  const add = (match, text, isHole) => {
    const start = match.index;
    marks.push({ start, end: start + match[0].length, text, isHole });
  };
  const isFormat = kind.holes === PRINTF && raw.value.search(PRINTF) !== -1;
  if (isFormat) for (const match of raw.value.matchAll(/%%/g)) add(match, "%", false);
  if (kind.twice) for (const match of raw.value.matchAll(kind.twice)) add(match, match[0].slice(1), false);
  if (kind.escapes === "backslash") for (const match of raw.value.matchAll(ESCAPE)) add(match, unescaped(match), false);
  if (kind.escapes === "doubled")
    for (const match of raw.value.matchAll(/""|''|`[\s\S]/g)) add(match, match[0].slice(1), false);
  for (const match of raw.value.matchAll(kind.holes ?? NAMED)) add(match, match[0], true);
  if (kind.holes === PRINTF) for (const match of raw.value.matchAll(NAMED)) add(match, match[0], true);
  if (marks.length === 0) return raw;
  return replaced(raw, marks);
}
function unescaped(match) {
  const code = match[1] ?? match[2] ?? match[3];
  if (code !== void 0) {
    const point = Number.parseInt(code, 16);
    return point <= 1114111 ? String.fromCodePoint(point) : "";
  }
  const letter = match[0].slice(1);
  if (letter.endsWith("\n")) return "";
  return SIMPLE[letter] ?? letter;
}
function replaced(raw, marks) {
  const pieces = [];
  let done = 0;
  for (const { start, end, text, isHole } of [...marks].sort(
    (a, b) => a.start - b.start || Number(b.isHole) - Number(a.isHole)
  )) {
    if (start < done) continue;
    if (start > done) for (const piece of raw.slice(done, start).pieces) pieces.push(piece);
    done = end;
    pieces.push({
      ...raw.span(start, end),
      text,
      ...isHole && { unknown: { reason: `"${text}" is filled in by the code` } }
    });
  }
  if (done < raw.length) for (const piece of raw.slice(done).pieces) pieces.push(piece);
  return new import_chunk_DZ7ZOY7W.Text(pieces);
}
var JOINED = /^[\s+.&\\<>]*$/;
var JOINED_BY = /^\s*(?:\+|\.\.?|<<|&|<>)\s*([\w.$()[\]]{1,80})\s*(?:\+|\.\.?|<<|&|<>)\s*$/;
var LISTED = /^\s*,\s*$/;
var LINE = /^\s*(?:\[[\w:.${}# -]+\]|[A-Za-z][\w-]*\s*=.*|[#;].*|)\\?\n?$/;
var LONGEST_GAP = 1e3;
function passagesOf(source, literals, comments) {
  const comment = comments && new RegExp(comments.source, "g");
  const passages = [];
  let parts = [];
  let start = 0;
  let before;
  const close = () => {
    if (before !== void 0) passages.push({ start, end: before.end, content: import_chunk_DZ7ZOY7W.Text.concat(parts) });
  };
  for (const literal of literals) {
    const between = before === void 0 ? void 0 : link(source, before, literal, comment);
    if (between === void 0) {
      close();
      parts = [literal.content];
      start = literal.start;
    } else {
      parts.push(...between, literal.content);
    }
    before = literal;
  }
  close();
  return passages;
}
function link(source, before, next, comment) {
  if (next.start - before.end > LONGEST_GAP) return void 0;
  const code = source.text.slice(before.end, next.start);
  const gap = comment === void 0 ? code : code.replace(comment, (found) => " ".repeat(found.length));
  if (JOINED.test(gap)) return [];
  const expression = JOINED_BY.exec(gap)?.[1];
  if (expression !== void 0) {
    const at = before.end + gap.indexOf(expression);
    const unknown = { reason: `"${expression}" is filled in by the code` };
    return [new import_chunk_DZ7ZOY7W.Text([{ source, start: at, end: at + expression.length, text: expression, unknown }])];
  }
  if (!LISTED.test(gap) || !LINE.test(before.content.value)) return void 0;
  if (before.content.value.endsWith("\n")) return [];
  return [new import_chunk_DZ7ZOY7W.Text([{ source, start: before.end, end: before.end, text: "\n" }])];
}
var HOLES = /[$#]\{[^{}\n]*\}|(?<!\$)\{[a-z_][\w.]*\}|(?<![\w$])\$[a-z_]\w*|\\\([^()\n]*\)/g;
function blocksOf(source, taken) {
  const lines = linesOf(source);
  const blocks = [];
  let done = 0;
  for (const [index, { start, text }] of lines.entries()) {
    if (start < done || !/^\s*(?:\[Service\]|\[program:[^\]\n]+\])\s*$/.test(text)) continue;
    if (taken.some((literal) => literal.start <= start && start < literal.end)) continue;
    let first = index;
    while (first > 0 && lines[first - 1].start >= done && isUnitLine(lines[first - 1])) first--;
    let last = index;
    while (last + 1 < lines.length && isUnitLine(lines[last + 1], lines[last])) last++;
    const from = lines[first].start;
    done = lines[last].end;
    blocks.push({ start: from, end: done, content: withHoles(import_chunk_DZ7ZOY7W.Text.verbatim(source, from, done)) });
  }
  return blocks;
}
function linesOf({ text }) {
  let at = 0;
  return text.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: Math.min(at, text.length), text: line };
  });
}
function isUnitLine({ text }, before) {
  return LINE.test(text) || before?.text.endsWith("\\") === true;
}
function withHoles(text) {
  return (0, import_chunk_LLEL2IT3.fillIn)(text, HOLES, ([written]) => ({ reason: `"${written}" is filled in by the code` }));
}
function made(text, { source, start }) {
  const piece = { text, source, start, end: start };
  return new import_chunk_DZ7ZOY7W.Text([piece]);
}
var SECTION = /\b(unit|service|install)_entry\s*=>\s*\{/g;
var HEADERS = { unit: "Unit", service: "Service", install: "Install" };
function puppetUnits(source, literals) {
  const heads = [...source.text.matchAll(SECTION)];
  const sections = heads.map(({ index, 0: head, 1: name = "" }, at) => {
    const start = index + head.length;
    const next = heads[at + 1]?.index ?? source.text.length;
    const inside = within(literals, start, next);
    const end = endOfHash(source.text, start, next, inside);
    return { name, start: index, end, content: sectionOf(source, name, index, end, inside) };
  });
  const units = [];
  let parts = [];
  for (const section of sections) {
    if (parts.some(({ name }) => name === section.name)) {
      for (const each2 of unitOf(parts)) units.push(each2);
      parts = [];
    }
    parts.push(section);
  }
  return [...units, ...unitOf(parts)];
}
function unitOf(parts) {
  const [first] = parts;
  if (first === void 0 || !parts.some(({ name }) => name === "service")) return [];
  return [
    { start: first.start, end: parts.at(-1)?.end, content: import_chunk_DZ7ZOY7W.Text.concat(parts.map((part) => part.content)) }
  ];
}
function sectionOf(source, name, head, end, literals) {
  const lines = [made(`[${HEADERS[name]}]
`, { source, start: head })];
  let key;
  const add = (value, place) => {
    if (key === void 0) return;
    lines.push(key, made("=", { source, start: place }), value, made("\n", { source, start: place }));
  };
  for (const literal of literals) {
    if (literal.end > end) break;
    const arrow = /^\s*=>\s*/.exec(source.text.slice(literal.end, literal.end + 80))?.[0].length;
    if (arrow === void 0) {
      add(literal.content, literal.end);
      continue;
    }
    key = literal.content;
    const expression = expressionAt(source, literal.end + arrow);
    if (expression !== void 0) add(expression, literal.end);
  }
  return import_chunk_DZ7ZOY7W.Text.concat(lines);
}
function expressionAt(source, start) {
  const written = /^[^'"[\s,}][^,}\n]*/.exec(source.text.slice(start, start + 200))?.[0].trimEnd();
  if (written === void 0) return void 0;
  const verbatim = import_chunk_DZ7ZOY7W.Text.verbatim(source, start, start + written.length);
  if (/^[\w.]+$/.test(written)) return verbatim;
  return new import_chunk_DZ7ZOY7W.Text([{ ...verbatim.pieces[0], unknown: { reason: `"${written}" is filled in by the code` } }]);
}
function within(literals, start, end) {
  return literals.slice(
    firstWith(literals, (literal) => literal.start >= start),
    firstWith(literals, (literal) => literal.end > end)
  );
}
function firstWith(literals, isTrue) {
  let low = 0;
  let high = literals.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (isTrue(literals[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}
function endOfHash(text, start, end, literals) {
  let depth = 1;
  let next = 0;
  for (let at = start; at < end; at++) {
    while ((literals[next]?.end ?? Infinity) <= at) next++;
    const literal = literals[next];
    if (literal !== void 0 && literal.start <= at) {
      at = literal.end - 1;
      continue;
    }
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at;
  }
  return end;
}
var ENDINGS = {
  unit: /\.service(?:\.d\/[\w.-]+\.conf)?(?![\w-])/g,
  supervisord: /\.(?:conf|ini)(?![\w-])/g,
  plist: /\.plist(?![\w-])/g
};
var HOLES2 = /[$#]?\{[^{}]*\}|\$[A-Za-z_]\w*|%s|%\(\w+\)s/g;
var LONGEST = 200;
var Targets = class {
  #source;
  #texts;
  #known = /* @__PURE__ */ new Map();
  #units;
  /** @param texts the contents of files, sorted by place, in which a path is no target */
  constructor(source, texts) {
    this.#source = source;
    this.#texts = texts;
  }
  /**
   * The nearest path of the kind behind a text that is kept in a variable first, before one that is handed on at once
   * (`content => …`), else the other way round; a name that says nothing where there is none.
   */
  take(kind, text) {
    const free = this.#known.get(kind) ?? new Free(this.#find(kind));
    this.#known.set(kind, free);
    const behind = free.from(text.end);
    const before = free.before(text.start);
    const target = isKept(this.#source, text.start) ? behind ?? before : before ?? behind;
    if (target === void 0) return this.#unnamed(kind, text);
    free.take(target.path);
    return target.path.includes("/") || kind !== "unit" ? target.path : this.#folder() + target.path;
  }
  #find(kind) {
    const { text } = this.#source;
    let next = 0;
    let covered = 0;
    return [...text.matchAll(ENDINGS[kind])].flatMap(({ index, 0: ending }) => {
      for (let at = this.#texts[next]; at !== void 0 && at.start <= index; at = this.#texts[++next])
        covered = Math.max(covered, at.end);
      const start = startOf(text, index);
      if (start === index || index < covered) return [];
      const written = import_chunk_DZ7ZOY7W.Text.verbatim(this.#source, start, index + ending.length);
      const path = (0, import_chunk_CKYKPUYI.writtenPath)((0, import_chunk_LLEL2IT3.fillIn)(written, HOLES2, ([hole]) => ({ reason: `"${hole}" is filled in by the code` })));
      return path === void 0 ? [] : [{ start, path }];
    });
  }
  /** Where units go, if the code speaks of one unit directory only. */
  #folder() {
    this.#units ??= this.#findFolder();
    return this.#units;
  }
  #findFolder() {
    const { text } = this.#source;
    const isUser = /systemd["'`, /]{1,6}user\b/.test(text);
    const isSystem = /systemd["'`, /]{1,6}system\b/.test(text);
    if (isUser === isSystem) return "";
    return isUser ? ".config/systemd/user/" : "etc/systemd/system/";
  }
  #unnamed(kind, text) {
    const name = (0, import_chunk_TZIUYBDT.encodeUnknown)(`unnamed-${this.#source.position(text.start).line}`);
    if (kind === "supervisord") return `${name}.conf`;
    if (kind === "plist") return `Library/LaunchAgents/${name}.plist`;
    return `${this.#folder()}${name}${/%[iI]\b/.test(text.content.value) ? "@" : ""}.service`;
  }
};
var Free = class {
  #targets;
  #byPath = /* @__PURE__ */ new Map();
  /** For each target where to look instead of it: at itself while it is free. One for the place behind all of them. */
  #next;
  #previous;
  constructor(targets) {
    this.#targets = targets.toSorted((a, b) => a.start - b.start);
    this.#next = Array.from({ length: targets.length + 1 }, (_, at) => at);
    this.#previous = [...this.#next];
    for (const [at, { path }] of this.#targets.entries()) {
      const known = this.#byPath.get(path);
      if (known === void 0) this.#byPath.set(path, [at]);
      else known.push(at);
    }
  }
  /** The first that begins at an offset or behind it. */
  from(offset) {
    return this.#targets[follow(this.#next, this.#firstFrom(offset))];
  }
  /** The last that begins before an offset. */
  before(offset) {
    return this.#targets[follow(this.#previous, this.#firstFrom(offset)) - 1];
  }
  /** Takes every target of a path. */
  take(path) {
    for (const at of this.#byPath.get(path) ?? []) {
      this.#next[at] = at + 1;
      this.#previous[at + 1] = at;
    }
    this.#byPath.delete(path);
  }
  #firstFrom(offset) {
    let low = 0;
    let high = this.#targets.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (this.#targets[middle].start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
};
function follow(links, from) {
  let end = from;
  while (links[end] !== end) end = links[end];
  for (let at = from; at !== end; ) {
    const next = links[at];
    links[at] = end;
    at = next;
  }
  return end;
}
function isKept({ path, text }, index) {
  if (/\.(?:tf|hcl)$/.test(path)) return false;
  const arrow = /\.(?:pp|rb|php|pl|pm)$/.test(path) ? "" : "|=>";
  const pattern = new RegExp(`(?:^|[^=!<>]=|:=|\\breturn${arrow})\\s*(?:[\\w.!]*[([]\\s*){0,3}$`);
  return pattern.test(text.slice(Math.max(index - 80, 0), index));
}
function startOf(text, end) {
  let start = end;
  while (start > 0 && end - start < LONGEST) {
    const character = text[start - 1];
    if (character === "}") {
      const from = Math.max(start - 80, 0);
      const open = text.slice(from, start).lastIndexOf("{");
      if (open === -1) break;
      start = from + open;
    } else if (/[\w@%~/.$#-]/.test(character)) {
      start--;
    } else {
      break;
    }
  }
  return start;
}
var sourceCode = { name: "source-code", read };
var MARKS = /\[Service\]|\[program:|<plist\b|#cloud-config|#!\/|^services:|service_entry/m;
function read(repository, mentions) {
  const isTaken = ({ text }) => MARKS.test(text);
  return (0, import_chunk_VEJ4FVRR.candidates)(repository, import_chunk_TWHQGX3M.isSourceCode, mentions, { isTaken }).flatMap((source) => {
    const files = filesOf(source);
    return files.length === 0 ? [] : [{ place: source.path, files }];
  });
}
function filesOf(source) {
  const language = languageOf(source.path);
  const literals = language === void 0 ? [] : literalsOf(source, language);
  const found = passagesOf(source, literals, language?.comments).flatMap(kindOf);
  const texts = found.map(({ text }) => text);
  const isPuppet = source.path.endsWith(".pp");
  const hashes = isPuppet ? puppetUnits(source, literals) : [];
  for (const each2 of [...blocksOf(source, texts), ...hashes].flatMap(kindOf)) found.push(each2);
  found.sort((a, b) => a.text.start - b.text.start);
  const targets = new Targets(
    source,
    found.map(({ text }) => text)
  );
  return found.map(({ kind, text }) => ({ path: pathOf(kind, text, source, targets), content: text.content }));
}
function kindOf(text) {
  const { value } = text.content;
  if (/^\s*#cloud-config\b/.test(value)) return [{ kind: "cloud-config", text }];
  if ((0, import_chunk_JG37QGRM.startsShellScript)(value) || startsHereDocument(value)) return [{ kind: "script", text }];
  if (/^[ \t]*\[Service\][ \t\r]*$/m.test(value) && /^[ \t]*ExecStart[ \t]*=/m.test(value))
    return [{ kind: "unit", text }];
  if (/^[ \t]*\[program:[^\]\r\n\u2028\u2029]+\]/m.test(value) && /^[ \t]*command[ \t]*=/m.test(value))
    return [{ kind: "supervisord", text }];
  if (/<plist\b/.test(value) && value.includes("<key>Label</key>")) return [{ kind: "plist", text }];
  return /^services:[ \t\r]*$/m.test(value) && /^[ \t]+image:/m.test(value) ? [{ kind: "compose", text }] : [];
}
function startsHereDocument(value) {
  const [line = ""] = value.trimStart().split("\n", 1);
  return /<<-?[ \t]*["'\\]?\w/.test(line) && /\/[\w.@-]+\.(?:service|conf|ini|plist)\b/.test(line);
}
function pathOf(kind, text, source, targets) {
  const { line } = source.position(text.start);
  if (kind === "cloud-config") return `${line}/user-data.yaml`;
  if (kind === "script") return `script-${line}.sh`;
  if (kind === "compose") return `${line}/compose.yaml`;
  return targets.take(kind, text);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  sourceCode
});
module.exports = { ...module.exports };
