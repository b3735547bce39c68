var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from2, except, desc) => {
  if (from2 && typeof from2 === "object" || typeof from2 === "function") {
    for (let key of __getOwnPropNames(from2))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from2[key], enumerable: !(desc = __getOwnPropDesc(from2, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  markdown: () => markdown
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_CKYKPUYI = require("./chunk-CKYKPUYI.js");
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var OPENING = /^[ \t]*`{3,}(\w*)(?=\\n)/;
var ESCAPES = { n: "\n", t: "	", r: "\r", '"': '"', "\\": "\\" };
function escapedFence(source, line) {
  const opening = OPENING.exec(line.text);
  const shown = line.text.trimEnd();
  if (opening === null || !shown.endsWith("```")) return void 0;
  const start = opening[0].length;
  const end = Math.max(start, shown.length - 3);
  return { info: opening[1], content: unescaped(source, line.start + start, line.start + end) };
}
function unescaped(source, start, end) {
  const pieces = [];
  let at = start;
  for (const { index, 0: sequence } of source.text.slice(start, end).matchAll(/\\[ntr"\\]/g)) {
    const from2 = start + index;
    if (from2 > at) pieces.push({ text: source.text.slice(at, from2), source, start: at, end: from2 });
    at = from2 + sequence.length;
    pieces.push({ text: ESCAPES[sequence[1]], source, start: from2, end: at });
  }
  if (at < end || pieces.length === 0) pieces.push({ text: source.text.slice(at, end), source, start: at, end });
  return new import_chunk_DZ7ZOY7W.Text(pieces);
}
var MARKUP = /<[^<>\n]{1,500}>|&(?:lt|gt|amp|quot|apos|nbsp|#39|#34);/g;
var CHARACTERS = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&apos;": "'",
  "&nbsp;": " ",
  "&#39;": "'",
  "&#34;": '"'
};
function preformatted(source, start, end) {
  const html = source.text.slice(start, end);
  const info = /\b(?:language-|lang(?:uage)?=["']?)([\w+-]+)/i.exec(html.slice(0, 200))?.[1] ?? "";
  const pieces = [];
  let at = start;
  for (const { index, 0: markup } of html.matchAll(MARKUP)) {
    const from2 = start + index;
    if (from2 > at) pieces.push({ text: source.text.slice(at, from2), source, start: at, end: from2 });
    at = from2 + markup.length;
    const text = CHARACTERS[markup];
    if (text !== void 0) pieces.push({ text, source, start: from2, end: at });
  }
  if (at < end || pieces.length === 0) pieces.push({ text: source.text.slice(at, end), source, start: at, end });
  return { info, content: new import_chunk_DZ7ZOY7W.Text(pieces) };
}
function linesOf(source) {
  let start = 0;
  return source.text.split("\n").map((whole) => {
    const text = whole.endsWith("\r") ? whole.slice(0, -1) : whole;
    const line = { text, start, end: start + text.length };
    start += whole.length + 1;
    return line;
  });
}
function from(line, count) {
  return { text: line.text.slice(count), start: line.start + count, end: line.end };
}
function outdent(line, width) {
  let column = 0;
  let at = 0;
  for (; at < line.text.length && column < width; at++) {
    if (line.text[at] === " ") column++;
    else if (line.text[at] === "	") column += 4 - column % 4;
    else break;
  }
  return from(line, at);
}
function indentOf(text) {
  let column = 0;
  for (const char of text) {
    if (char === " ") column++;
    else if (char === "	") column += 4 - column % 4;
    else break;
  }
  return column;
}
function textOfLines(source, lines) {
  const pieces = [];
  for (const { text, start, end } of lines) {
    if (text !== "") pieces.push({ text, source, start, end });
    const after = source.text[end] === "\r" ? end + 2 : end + 1;
    pieces.push({ text: "\n", source, start: end, end: Math.min(after, source.text.length) });
  }
  return pieces.length === 0 ? import_chunk_DZ7ZOY7W.Text.verbatim(source, 0, 0) : new import_chunk_DZ7ZOY7W.Text(pieces);
}
var NUMBER = /^[ \t]*(\d{1,6})[ \t]?(?:[|│→]|\t)/;
function isNumbered(lines, first, at) {
  const start = numberOf(lines[first]);
  return start !== void 0 && numberOf(lines[at]) === start + at - first;
}
function withoutNumbers(lines) {
  if (lines.length < 2 || !lines.every((_, at) => isNumbered(lines, 0, at))) return lines;
  const rest = lines.map((line) => from(line, NUMBER.exec(line.text)[0].length));
  const areSpaced = rest.every(({ text }) => text === "" || text.startsWith(" "));
  return areSpaced ? rest.map((line) => line.text === "" ? line : from(line, 1)) : rest;
}
function numberOf(line) {
  const digits = NUMBER.exec(line.text)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}
var OPENING2 = /^((?:[ \t]{0,3}>)*)([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?![^`]*`)|~{3,})[ \t]*(.*)$/;
var CLOSING = /^[ \t]*(`{3,}|~{3,})[ \t]*$/;
var HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
var LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
var UNIT_HEADER = /^ {0,3}\[(?:Unit|Service|Install|Container|program:[^\]\n]+)\][ \t]*$/;
var UNIT_LINE = /^ {0,3}(?:\[[\w: -]+\][ \t]*$|[A-Za-z][\w-]*[ \t]*=|;)/;
var SETTING = /^[A-Z][a-z]\w*=/;
var LONE_SPAN = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)*(`+)([^`]+)\1[ \t]*[.:;。：；]?$/;
function outlineOf(source) {
  const lines = linesOf(source);
  const blocks = [];
  const prose = [];
  const sections = [{ start: 0, level: 0, parent: void 0 }];
  for (let at = 0; at < lines.length; ) {
    const taken = codeAt(source, lines, at);
    if (taken !== void 0) {
      if (taken.block !== void 0) blocks.push(taken.block);
      at = taken.next;
      continue;
    }
    const line = lines[at];
    const level = HEADING.exec(line.text)?.[1]?.length;
    if (level !== void 0) sections.push(sectionBelow(sections.at(-1), level, line.start));
    const span = LONE_SPAN.exec(line.text);
    if (span !== null && /\s/.test(span[2]) && !SETTING.test(span[2]))
      blocks.push(blockOfSpan(source, line, span, at));
    prose.push(line);
    at++;
  }
  return { source, blocks, sections, prose };
}
function sectionBelow(last, level, start) {
  let parent = last;
  while (parent !== void 0 && parent.level >= level) parent = parent.parent;
  return { start, level, parent };
}
function codeAt(source, lines, at) {
  const { text } = lines[at];
  return escapedAt(source, lines, at) ?? fenceAt(source, lines, at) ?? (/^\s*<!--/.test(text) ? { next: behind(lines, at, "-->") } : void 0) ?? preAt(source, lines, at) ?? listingAt(source, lines, at) ?? indentedAt(source, lines, at) ?? unitAt(source, lines, at);
}
function blockOf(source, shown, whole, { info = "", line }) {
  const content = textOfLines(source, withoutNumbers(shown));
  return { info, content, start: whole[0].start, end: whole.at(-1).end, line };
}
function fenceAt(source, lines, at) {
  const opening = OPENING2.exec(lines[at].text);
  if (opening === null) return void 0;
  const [, quotes = "", indent = "", fence = "", info = ""] = opening;
  const depth = quotes.split(">").length - 1;
  const width = indentOf(indent.replace(/[^ \t]/g, " ")) - (depth > 0 && indent !== "" ? 1 : 0);
  const content = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = unquote(lines[next], depth);
    if (line === void 0)
      return { block: blockOf(source, content, lines.slice(at, next), { info, line: at + 2 }), next };
    const closing = CLOSING.exec(line.text)?.[1];
    if (closing?.[0] === fence[0] && closing !== void 0 && closing.length >= fence.length) break;
    content.push(outdent(line, width));
  }
  return { block: blockOf(source, content, lines.slice(at, next + 1), { info, line: at + 2 }), next: next + 1 };
}
function unquote(line, depth) {
  let rest = line;
  for (let count = 0; count < depth; count++) {
    const mark = /^[ \t]{0,3}>[ \t]?/.exec(rest.text)?.[0];
    if (mark === void 0) return void 0;
    rest = from(rest, mark.length);
  }
  return rest;
}
function escapedAt(source, lines, at) {
  const line = lines[at];
  const found = escapedFence(source, line);
  return found && { block: { ...found, start: line.start, end: line.end, line: at + 1 }, next: at + 1 };
}
function preAt(source, lines, at) {
  const line = lines[at];
  if (!/^\s*<pre\b/i.test(line.text)) return void 0;
  const next = behind(lines, at, "</pre>");
  const { end } = lines[next - 1];
  return { block: { ...preformatted(source, line.start, end), start: line.start, end, line: at + 1 }, next };
}
function behind(lines, at, mark) {
  let index = at;
  while (index < lines.length && !lines[index]?.text.toLowerCase().includes(mark)) index++;
  return Math.min(index + 1, lines.length);
}
function listingAt(source, lines, at) {
  let next = at;
  while (next < lines.length && isNumbered(lines, at, next)) next++;
  if (next - at < 3) return void 0;
  const shown = lines.slice(at, next);
  return { block: blockOf(source, shown, shown, { line: at + 1 }), next };
}
function indentedAt(source, lines, at) {
  const isFirst = at === 0 || isBlank(lines[at - 1]);
  if (!isFirst || !isIndented(lines[at]) || LIST_ITEM.test(lines[at].text)) return void 0;
  let next = at + 1;
  for (let ahead = next; ahead < lines.length; ahead++) {
    if (isIndented(lines[ahead])) next = ahead + 1;
    else if (!isBlank(lines[ahead])) break;
  }
  const shown = lines.slice(at, next);
  return {
    block: blockOf(
      source,
      shown.map((line) => outdent(line, 4)),
      shown,
      { line: at + 1 }
    ),
    next
  };
}
function isBlank(line) {
  return line.text.trim() === "";
}
function isIndented(line) {
  return !isBlank(line) && indentOf(line.text) >= 4;
}
function unitAt(source, lines, at) {
  if (!UNIT_HEADER.test(lines[at].text)) return void 0;
  let next = at + 1;
  for (let ahead = next; ahead < lines.length; ahead++) {
    const { text } = lines[ahead];
    const isContinued = lines[ahead - 1]?.text.endsWith("\\");
    if (UNIT_LINE.test(text) || isContinued) next = ahead + 1;
    else if (text.trim() !== "") break;
  }
  const shown = lines.slice(at, next);
  return { block: blockOf(source, shown, shown, { line: at + 1 }), next };
}
function blockOfSpan(source, line, [whole, ticks, code], at) {
  const start = line.start + whole.indexOf(ticks) + ticks.length;
  const end = start + code.length;
  return {
    info: "console",
    content: import_chunk_DZ7ZOY7W.Text.verbatim(source, start, end),
    start: line.start,
    end: line.end,
    line: at + 1
  };
}
var PROMPT = /^[ \t]*(?:(?:\([\w.-]+\)[ \t]*)?(?:\[?[\w.-]+@[\w.-]+[^$%#\n]{0,80}[$%#]|[$%❯➜]))[ \t]+/;
var HEREDOC = /<<-?[ \t]*\\?(["']?)([A-Za-z_]\w*)\1/;
function commandsOf(content) {
  const lines = content.value.split("\n");
  if (!lines.some((line) => PROMPT.test(line))) return (0, import_chunk_TD2JDGPC.markTemplates)(content);
  const parts = [];
  let at = 0;
  let rest = null;
  for (const line of lines) {
    const end = Math.min(at + line.length + 1, content.length);
    const prompt = PROMPT.exec(line)?.[0] ?? (rest === null ? void 0 : /^> ?/.exec(line)?.[0] ?? "");
    if (prompt !== void 0 && at + prompt.length < end) {
      parts.push(content.slice(at + prompt.length, end));
      rest = expectedAfter(line.slice(prompt.length), rest);
    }
    at = end;
  }
  return parts.length === 0 ? content.slice(0, 0) : (0, import_chunk_TD2JDGPC.markTemplates)(import_chunk_DZ7ZOY7W.Text.concat(parts));
}
function expectedAfter(line, before) {
  if (before !== null && before !== "line") return line.trim() === before.delimiter ? null : before;
  const delimiter = HEREDOC.exec(line)?.[2];
  if (delimiter !== void 0) return { delimiter };
  return line.endsWith("\\") ? "line" : null;
}
var NOTHING = /(?!)/;
var PATH_OF_SCRIPT = /\.(?:sh|bash|zsh|py)(?:\.j2|\.tmpl)?$|\/run$|\/bin\/[^/]+$/;
var SHELLS = new Set("sh bash shell zsh ksh console terminal shell-session shellsession sh-session cmd".split(" "));
var EXTENSIONS = {
  ...{ nix: "nix", python: "py", py: "py", python3: "py", ts: "ts", typescript: "ts", js: "js", javascript: "js" },
  ...{ mjs: "mjs", cjs: "cjs", go: "go", golang: "go", ruby: "rb", rb: "rb", rust: "rs", rs: "rs", puppet: "pp" },
  ...{ pp: "pp", scheme: "scm", scm: "scm", guile: "scm", terraform: "tf", hcl: "tf", tf: "tf", php: "php" },
  ...{ json: "json", jsonc: "json", json5: "json", lua: "lua", perl: "pl", makefile: "mk", make: "mk" }
};
function kindOf(block) {
  const text = block.content.value;
  const language = /^[{.]*([\w+-]*)/.exec(block.info)?.[1]?.toLowerCase() ?? "";
  const name = `block-${block.line}`;
  return byText(text, language, name) ?? byLanguage(text, language, name);
}
function byText(text, language, name) {
  const first = firstLine(text);
  if (/^\[program:[^\]\r\n\u2028\u2029]+\]/m.test(text) && isSettings(first))
    return other(`${name}.conf`, /\.(?:conf|ini)$/);
  if (isSettings(first) && /^[ \t]*(?:\[(?:Unit|Service|Install|Container|Timer|Path|Socket)\]|ExecStart[ \t]*=)/m.test(text)) {
    return unit(text, name);
  }
  if (/<plist\b/.test(text) && /^</.test(first)) return plist(text, name);
  if (/^\s*(?:#(?!!)[^\n]*\n\s*)?#!/.test(text)) return script(text, name);
  if (language === "" || /^ya?ml$/.test(language)) return yaml(text, name, language !== "");
  return null;
}
function byLanguage(text, language, name) {
  if (SHELLS.has(language)) return console_(name);
  if (language === "") {
    if (isNix(text)) return other(`${name}.nix`);
    return isPm2(text) ? pm2(name, /^\s*\{/.test(text) ? "json" : "js") : console_(name);
  }
  if (/^(?:markdown|md|mdx)$/.test(language)) return { name: "markdown", accepts: NOTHING, path: `${name}.md` };
  if (/^(?:docker|dockerfile|containerfile)$/.test(language)) return other(`${name}/Dockerfile`);
  if (language === "procfile") return other(`${name}/Procfile`, /(?:^|\/)Procfile(?:\.\w+)?$/);
  const extension = Object.hasOwn(EXTENSIONS, language) ? EXTENSIONS[language] : void 0;
  if (extension === void 0) return null;
  return /^(?:[cm]?js|json)$/.test(extension) && isPm2(text) ? pm2(name, extension) : other(`${name}.${extension}`);
}
function other(path, accepts = NOTHING) {
  return { name: "other", accepts, path };
}
function unit(text, name) {
  const type = /^[ \t]*\[(Container|Timer|Path|Socket)\]/m.exec(text)?.[1]?.toLowerCase() ?? "service";
  const isTemplate = /%[iIjJ]/.test(text);
  const accepts = {
    service: /\.service(?:\.j2|\.tmpl)?$|\.service\.d\/[^/]+\.conf$/,
    container: /\.container$|\.container\.d\/[^/]+\.conf$/,
    timer: /\.timer$/,
    path: /\.path$/,
    socket: /\.socket$/
  }[type];
  return { name: "unit", accepts, path: `${(0, import_chunk_TZIUYBDT.encodeUnknown)(name)}${isTemplate ? "@" : ""}.${type}` };
}
function plist(text, name) {
  const label = /<key>\s*Label\s*<\/key>\s*<string>([\w.@-]{1,200})<\/string>/.exec(text)?.[1];
  return other(`Library/LaunchAgents/${label ?? (0, import_chunk_TZIUYBDT.encodeUnknown)(name)}.plist`, /\.plist$/);
}
function script(text, name) {
  const extension = /^[ \t]*#!.*\bpython/m.test(text) ? "py" : "sh";
  return { name: "script", accepts: PATH_OF_SCRIPT, path: `${name}.${extension}` };
}
function console_(name) {
  return { name: "console", accepts: PATH_OF_SCRIPT, path: `${name}.console` };
}
function yaml(text, name, isSure) {
  const accepts = /\.ya?ml(?:\.j2|\.tmpl)?$/;
  if (/^services:[ \t]*(?:#.*)?$/m.test(text)) return other(`${name}/compose.yaml`, accepts);
  const isYaml = isSure || /^(?:apiVersion|kind|write_files|apps):|^#cloud-config/m.test(text);
  if (isYaml && /^apps:/m.test(text)) return other(`${name}/ecosystem.config.yaml`, accepts);
  return isYaml ? other(`${name}.yaml`, accepts) : null;
}
function pm2(name, extension) {
  return other(
    `${name}/ecosystem.config.${extension}`,
    /(?:^|\/)(?:ecosystem|pm2|process)\b[\w.-]*\.(?:[cm]?js|json)$/
  );
}
function isPm2(text) {
  return /["']?\bapps\b["']?[ \t]*:[ \t]*\[/.test(text) && /\bscript\b/.test(text);
}
function isNix(text) {
  return /^[ \t]*(?:systemd|launchd|virtualisation|services)\.[\w."-]+[ \t]*=/m.test(text);
}
function firstLine(text) {
  for (const { 0: line } of text.matchAll(/[^\n]+/g)) {
    const trimmed = line.trim();
    if (trimmed !== "" && !/^(?:[#;]|<!--.*-->$)/.test(trimmed)) return trimmed;
  }
  return "";
}
function isSettings(line) {
  return /^\[[^\]]+\]$|^[A-Z][a-z][A-Za-z]*[ \t]*=/.test(line);
}
var WORD = /(?:[\w@%.~$/{},*+\\:-]|<[A-Za-z][\w-]*>)+/g;
var EDIT = /\bsystemctl[ \t]+(?:--\w[\w-]*[ \t]+){0,4}edit[ \t]+(?:--(?!full)\w[\w-]*[ \t]+){0,4}([\w@%.{}<>$-]+)/g;
var FILE = /\.(?:service|container|timer|socket|path|target|plist|conf|ini|ya?ml|env|sh|bash|zsh|[cm]?js|json|nix|j2|tmpl)$|\/[\w.-]+$|(?:^|\/)(?:Procfile|Dockerfile)[\w.]*$/;
var PLACEHOLDER = /<[A-Za-z][\w-]*>|\$\{\w+\}|\$(?!HOME\b)\w+|(?<!\{)\{+[\w-]+\}+/g;
var COMMENT = /^\s*(?:#(?!!)|;|\/\/|\/\*|<!--|--\s)/;
var ONLY_NAME = /^\s*(?:#(?!!)|\/\/)\s*(?:[Ff]ile(?:name)?:?\s*)?`?[\w@%.~$/{}<>-]+`?\s*$/;
var MOST_NAMES = 32;
var FARTHEST = 100;
var Mentions = class {
  #all;
  #used = /* @__PURE__ */ new Set();
  /** The first path with a folder, by its file's name. */
  #wholes = /* @__PURE__ */ new Map();
  /** @param isShown whether an offset lies in a block that is a file itself, in which names mean other files */
  constructor({ source, sections }, isShown) {
    const found = [...edits(source), ...words(source)].sort((a, b) => a.start - b.start);
    let section = 0;
    this.#all = found.flatMap(({ start, paths }, at) => {
      while ((sections[section + 1]?.start ?? Infinity) <= start) section++;
      const isInside = start < (found[at - 1]?.end ?? 0);
      return isInside || isShown(start) ? [] : [{ start, paths, section: sections[section] }];
    });
    for (const path of this.#all.flatMap(({ paths }) => paths)) {
      const name = nameOf(path);
      if (name !== path && !this.#wholes.has(name)) this.#wholes.set(name, path);
    }
  }
  /**
   * The name that stands nearest above an offset, in its section or on the way down to it. No two blocks have one name
   * from the same place.
   */
  take(offset, section, accepts) {
    const found = this.#above(offset, section, (mention) => !this.#used.has(mention) && isFor(mention, accepts));
    if (found !== void 0) this.#used.add(found);
    return found;
  }
  /** The nearest name above an offset, else below it in the same section. */
  around(offset, section, accepts) {
    const next = lastBefore(this.#all, offset) + 1;
    const below = this.#all.slice(next, next + FARTHEST);
    return this.#above(offset, section, (mention) => isFor(mention, accepts)) ?? below.find((mention) => mention.section === section && isFor(mention, accepts));
  }
  #above(offset, section, isIt) {
    const last = lastBefore(this.#all, offset);
    for (let at = last; at >= Math.max(0, last - FARTHEST); at--) {
      const mention = this.#all[at];
      if (isIt(mention) && isWithin(section, mention.section)) return mention;
    }
    return void 0;
  }
  /** The path with its folder, where the file gives only a name here and the folder elsewhere. */
  withFolder(path) {
    return path === nameOf(path) ? this.#wholes.get(path) ?? path : path;
  }
};
function nameOf(path) {
  return /(?<![^/])(?:[^/]+\.d\/)?[^/]*$/.exec(path)?.[0];
}
function lastBefore(things, offset) {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (things[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
function isFor({ paths }, accepts) {
  return accepts.test(paths[0]);
}
function isWithin(section, other2) {
  for (let at = section; at !== void 0; at = at.parent) if (at === other2) return true;
  return false;
}
function sectionAt({ sections }, offset) {
  return sections[lastBefore(sections, offset + 1)];
}
function ownNames({ info, content }, source, isStrict) {
  const head = content.value.slice(0, 1e3).split("\n", 4);
  const comments = head.filter((line) => (isStrict ? ONLY_NAME : COMMENT).test(line));
  return [info, ...comments].flatMap(
    (text) => [...text.matchAll(WORD)].flatMap(({ 0: word }) => pathsOf(word.replace(/^\w+:(?=[~/.\w])/, ""), source))
  );
}
function words(source) {
  return [...source.text.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const paths = pathsOf(word, source);
    return paths.length === 0 ? [] : [{ start: index, end: index + word.length, paths }];
  });
}
function edits(source) {
  return [...source.text.matchAll(EDIT)].map(({ index, 0: whole, 1: name = "" }) => {
    const unit2 = name.endsWith(".service") ? name : `${name}.service`;
    return { start: index, end: index + whole.length, paths: pathsOf(`${unit2}.d/override.conf`, source) };
  });
}
function pathsOf(word, source) {
  if (word.length > 400) return [];
  const path = word.replace(/^<\w+>(?=[~/])/, "").replace(/^\*+/, "").replace(/^[^:/@]+@[^:/]+:(?=[~/])/, "").replace(/^(?:\.{1,2}\/)+/, "").replace(/(?<![.,:\\*{])[.,:\\*{]+$/, "");
  if (!FILE.test(path) || /[*:]|^\.[a-z]+$/.test(path)) return [];
  return alternatives(path).flatMap((each) => (0, import_chunk_CKYKPUYI.writtenPath)(withPlaceholders(each, source)) ?? []);
}
function alternatives(path) {
  const list = /\{([^{},]*,[^{}]*)\}/.exec(path);
  if (list === null) return [path];
  const [whole, inside = ""] = list;
  const names = inside.split(",").filter((name) => /^[\w.-]+$/.test(name));
  return names.slice(0, MOST_NAMES).map((name) => path.replace(whole, () => name));
}
function withPlaceholders(path, source) {
  const pieces = [];
  const nowhere = { source, start: 0, end: 0 };
  let at = 0;
  for (const { index, 0: open } of path.matchAll(PLACEHOLDER)) {
    if (index > at) pieces.push({ ...nowhere, text: path.slice(at, index) });
    at = index + open.length;
    if (!/^\$\{HOME\}$/.test(open))
      pieces.push({ ...nowhere, text: open, unknown: { reason: `"${open}" is left open` } });
    else pieces.push({ ...nowhere, text: open });
  }
  if (at < path.length || pieces.length === 0) pieces.push({ ...nowhere, text: path.slice(at) });
  return new import_chunk_DZ7ZOY7W.Text(pieces);
}
var HEADER = /^[ \t]*\[([A-Za-z]+)\][ \t]*$/;
var COMMAND = /^[ \t]*(?:ExecStart|Exec|Image)[ \t]*=[ \t]*\S/m;
var LEFT_OUT = /(?:\.{3}|…)(?=[ \t])(?<=^[ \t]*Exec\w*[ \t]*=[ \t]*[-@:+!]*(?:\.{3}|…))/gm;
var PROGRAM_IN_HOME = /^[ \t]*Exec\w*[ \t]*=[ \t]*[-@:+!]*~\//m;
var HOME = /(?<=[=":])~(?=\/)/g;
var SPAN = /(?<!`)(`+)([^`]+)\1/g;
var SETTING2 = /^([A-Z][a-z]\w*)=/;
var FARTHEST2 = 300;
var MOST_LINES = 3;
function hasCommand(text) {
  return COMMAND.test(text);
}
function isWhole(text) {
  return hasCommand(text) && /^[ \t]*\[(?:Unit|Install)\]/m.test(text);
}
function unitsOf(block) {
  const lines = block.content.value.split("\n");
  const starts = [0];
  let at = 0;
  let above = 0;
  let hasService = false;
  for (const line of lines) {
    const header = HEADER.exec(line)?.[1];
    if (header === "Unit" && hasService) {
      starts.push(above);
      hasService = false;
    }
    if (header === "Service" || header === "Container") hasService = true;
    at += line.length + 1;
    if (!/^[ \t]*(?:[#;]|$)/.test(line)) above = at;
  }
  if (starts.length === 1) return [block];
  return starts.map((start, index) => {
    const content = block.content.slice(start, starts[index + 1] ?? block.content.length);
    const { source, start: offset } = content.span();
    return { ...block, info: "", content, line: source.position(offset).line };
  });
}
function readable(content) {
  const shortened = marked(content, LEFT_OUT, (dots) => ({ reason: `"${dots}" stands for words that are left out` }));
  const whole = PROGRAM_IN_HOME.test(content.value) ? marked(shortened, HOME, (tilde) => ({ reason: `"${tilde}" stands for the home`, symbol: "home" })) : shortened;
  if (/^[ \t]*\[/m.test(content.value)) return whole;
  return new import_chunk_DZ7ZOY7W.Text([{ ...whole.span(), text: "[Service]\n" }, ...whole.pieces]);
}
function marked(content, pattern, unknownOf) {
  const pieces = [];
  let done = 0;
  for (const { index, 0: text } of content.value.matchAll(pattern)) {
    for (const piece of content.slice(done, index).pieces) pieces.push(piece);
    done = index + text.length;
    pieces.push({ ...content.span(index, done), text, unknown: unknownOf(text) });
  }
  return done === 0 ? content : new import_chunk_DZ7ZOY7W.Text([...pieces, ...content.slice(done).pieces]);
}
function unitsInProse(outline) {
  const groups = [];
  for (const setting of settingsOf(outline)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== void 0 && last !== void 0 && belongTogether(outline, last, setting)) group.push(setting);
    else groups.push([setting]);
  }
  return groups.filter((group) => group.some(({ key }) => key === "ExecStart")).map((group) => {
    const { start, line } = group[0];
    return { info: "", content: unitText(outline.source, group), start, end: group.at(-1)?.end, line };
  });
}
function settingsOf({ prose, source }) {
  return prose.flatMap(
    ({ text, start }) => [...text.matchAll(SPAN)].flatMap(({ index, 1: ticks = "", 2: code = "" }) => {
      const key = SETTING2.exec(code)?.[1];
      const from2 = start + index + ticks.length;
      return key === void 0 ? [] : [{ key, start: from2, end: from2 + code.length, line: source.position(from2).line }];
    })
  );
}
function belongTogether(outline, last, next) {
  const isNear = next.start - last.end <= FARTHEST2 && next.line - last.line <= MOST_LINES;
  return isNear && sectionAt(outline, last.start) === sectionAt(outline, next.start);
}
function unitText(source, settings) {
  const sections = /* @__PURE__ */ new Map();
  for (const setting of settings) {
    const members = sections.get(sectionOf(setting.key)) ?? [];
    sections.set(sectionOf(setting.key), members);
    members.push(setting);
  }
  return new import_chunk_DZ7ZOY7W.Text(
    [...sections].flatMap(([name, members]) => [
      { ...placeOf(source, members[0]), text: `[${name}]
` },
      ...members.flatMap((setting) => {
        const place = placeOf(source, setting);
        const line = { ...place, text: source.text.slice(setting.start, setting.end) };
        return [line, { source, start: setting.end, end: setting.end, text: "\n" }];
      })
    ])
  );
}
function placeOf(source, { start, end }) {
  return { source, start, end };
}
function sectionOf(key) {
  if (/^(?:WantedBy|RequiredBy|UpheldBy|Alias|Also|DefaultInstance)$/.test(key)) return "Install";
  const isOfUnit = /^(?:Description|Documentation|Wants|Requires|Requisite|BindsTo|PartOf|Upholds|Conflicts|Before|After|OnFailure|(?:StartLimit|Condition|Assert)\w+)$/;
  return isOfUnit.test(key) ? "Unit" : "Service";
}
var markdown = {
  name: "markdown",
  read: (repository, mentions) => (0, import_chunk_VEJ4FVRR.candidates)(repository, import_chunk_TWHQGX3M.isMarkdown, mentions).flatMap((source) => {
    const files = filesOf(source);
    return files.length === 0 ? [] : [{ place: source.path, files }];
  })
};
function filesOf(source) {
  const outline = outlineOf(source);
  const shown = outline.blocks.flatMap((block) => {
    if (block.content.value.trim() === "") return [];
    const kind = kindOf(block);
    return kind?.name === "unit" ? unitsOf(block).map((unit2) => ({ block: unit2, kind: kindOf(unit2) })) : [{ block, kind }];
  });
  const files = shown.filter(({ kind }) => kind?.name === "unit" || kind?.name === "other").map(({ block }) => block);
  const names = new Mentions(outline, (offset) => {
    const block = files[lastBefore(files, offset + 1)];
    return block !== void 0 && offset < block.end;
  });
  const others = shown.filter(({ kind }) => kind?.name !== "unit").flatMap((each) => fileOf(each, outline, names));
  const units = shown.filter(({ kind }) => kind?.name === "unit").flatMap((each) => fileOf(each, outline, names));
  return [...others, ...effectiveUnits(units, excerpts(outline, names, units))];
}
function fileOf({ block, kind }, outline, names) {
  const own = ownNames(block, outline.source, kind?.name === "console");
  if (kind === null) return own.slice(0, 1).map((path2) => ({ path: path2, content: block.content }));
  const path = own.find((each) => kind.accepts.test(each));
  if (kind.name === "console") return [{ path: path ?? kind.path, content: commandsOf(block.content) }];
  const paths = path === void 0 ? takeName(block, kind, outline, names) : [path];
  return paths.map((each) => ({ path: names.withFolder(each), content: block.content }));
}
function takeName(block, kind, outline, names) {
  const mention = names.take(block.start, sectionAt(outline, block.start), kind.accepts);
  return mention?.paths ?? [kind.path];
}
var UNIT = /\.service(?:\.j2|\.tmpl)?$|\.service\.d\/[^/]+\.conf$/;
var STARTER = /\.(?:timer|path|socket)$/;
function excerpts(outline, names, units) {
  const isElsewhere = units.some(({ content }) => hasCommand(content.value));
  return unitsInProse(outline).flatMap((block) => {
    const mention = names.around(block.start, sectionAt(outline, block.start), UNIT);
    if (mention === void 0 && isElsewhere) return [];
    const paths = mention?.paths ?? [kindOf(block)?.path ?? ""];
    return paths.map((path) => ({ path: names.withFolder(unitOf(path)), content: block.content }));
  });
}
function unitOf(path) {
  return path.replace(/\.d\/[^/]+$/, "");
}
function effectiveUnits(units, inProse) {
  const whole = new Map(
    units.flatMap(
      ({ path, content }) => path === unitOf(path) && isWhole(content.value) ? [[(0, import_chunk_TWHQGX3M.fileName)(path), path]] : []
    )
  );
  const shownAs = (unit2) => whole.get((0, import_chunk_TWHQGX3M.fileName)(unit2)) ?? whole.get(templateOf((0, import_chunk_TWHQGX3M.fileName)(unit2)));
  const kept = units.flatMap(({ path, content }) => {
    const unit2 = unitOf(path);
    const shown = shownAs(unit2);
    if (path !== unit2) return [{ path: dropInPath(path, hasCommand(content.value), shown), content }];
    const isNeeded = isWhole(content.value) || hasCommand(content.value) && shown === void 0 || STARTER.test(path);
    return isNeeded ? [{ path, content }] : [];
  });
  const known = new Set(kept.map(({ path }) => (0, import_chunk_TWHQGX3M.fileName)(path)));
  const more = inProse.filter(({ path }) => !known.has((0, import_chunk_TWHQGX3M.fileName)(path)));
  return [...kept, ...more].map(({ path, content }) => ({ path, content: readable(content) }));
}
function dropInPath(path, runsSomething, shown) {
  if (shown === void 0) return runsSomething ? unitOf(path) : path;
  const isBare = (0, import_chunk_TWHQGX3M.fileName)(unitOf(path)) === unitOf(path);
  return isBare ? shown.slice(0, shown.length - (0, import_chunk_TWHQGX3M.fileName)(shown).length) + path : path;
}
function templateOf(name) {
  return name.replace(/^([^@]*)@.*(?=\.service)/s, "$1@");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  markdown
});
module.exports = { ...module.exports };
