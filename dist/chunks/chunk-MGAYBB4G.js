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
  at: () => at,
  beyondLimits: () => beyondLimits,
  entriesOf: () => entriesOf,
  entrySpan: () => entrySpan,
  isFalse: () => isFalse,
  isTrue: () => isTrue,
  itemsOf: () => itemsOf,
  readYaml: () => readYaml,
  scalarsIn: () => scalarsIn,
  textAt: () => textAt
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_KVJ46ZM7 = require("./chunk-KVJ46ZM7.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var HARMLESS_TAGS = /* @__PURE__ */ new Set(["!reset", "!override", "!unsafe", "!"]);
function scalarText(scalar, tag) {
  const pieces = scalarPieces(scalar);
  if (tag === void 0 || HARMLESS_TAGS.has(tag)) return (0, import_chunk_TD2JDGPC.markTemplates)((0, import_chunk_TZIUYBDT.markUnknown)(new import_chunk_DZ7ZOY7W.Text(pieces)));
  const unknown = { reason: `"${tag}" fills it in` };
  return new import_chunk_DZ7ZOY7W.Text(pieces.map((piece) => ({ ...piece, unknown })));
}
function scalarPieces(scalar) {
  const { source, text, start, end, type, value } = scalar;
  const found = isBlock(type) ? blockParts(scalar) : flowParts(scalar);
  const parts = found.map((part) => part.text).join("") === value ? found : [{ text: value, start, end }];
  const pieces = [];
  for (const part of source.text === text ? parts : parts.flatMap((part2) => restored(source.text, text, part2)))
    if (part.text !== "") pieces.push({ text: part.text, source, start: part.start, end: part.end });
  const inside = type === import_chunk_KVJ46ZM7.Scalar.PLAIN || isBlock(type) ? start : start + 1;
  return pieces.length > 0 ? pieces : [{ text: "", source, start: inside, end: inside }];
}
function restored(written, parsed, part) {
  const text = written.slice(part.start, part.end);
  if (isVerbatim(parsed, part)) return [{ ...part, text }];
  if (text === parsed.slice(part.start, part.end) || !part.text.includes("\n")) return [part];
  const end = text.lastIndexOf("\n") + 1;
  const blanks = part.text.slice(part.text.lastIndexOf("\n") + 1);
  return [
    { text: text.slice(0, end), start: part.start, end: part.start + end },
    { text: blanks, start: part.end - blanks.length, end: part.end }
  ];
}
function isBlock(type) {
  return type === import_chunk_KVJ46ZM7.Scalar.BLOCK_LITERAL || type === import_chunk_KVJ46ZM7.Scalar.BLOCK_FOLDED;
}
function isVerbatim(text, part) {
  return part.text.length === part.end - part.start && text.startsWith(part.text, part.start);
}
var FOLD = "\\r?\\n(?:[ \\t]*\\r?\\n)*[ \\t]*";
var PLAIN_TOKENS = new RegExp(FOLD, "g");
var SINGLE_TOKENS = new RegExp(`''|${FOLD}`, "g");
var DOUBLE_TOKENS = new RegExp(
  `\\\\(?:x[\\s\\S]{2}|u[\\s\\S]{4}|U[\\s\\S]{8}|\\r?\\n(?:[ \\t]*\\r?\\n)*[ \\t]*|[\\s\\S])|${FOLD}`,
  "g"
);
function flowParts({ text, start, end, type, value }) {
  const isPlain = type === import_chunk_KVJ46ZM7.Scalar.PLAIN;
  const tokens = isPlain ? PLAIN_TOKENS : type === import_chunk_KVJ46ZM7.Scalar.QUOTE_SINGLE ? SINGLE_TOKENS : DOUBLE_TOKENS;
  const from = isPlain ? start : start + 1;
  const to = isPlain ? end : end - 1;
  const parts = [];
  let at2 = from;
  let length = 0;
  const add = (part) => {
    parts.push(part);
    length += part.text.length;
  };
  for (const { 0: token, index } of text.slice(from, to).matchAll(tokens)) {
    const begin = from + index;
    const isFold = /^[\r\n]/.test(token);
    const run = text.slice(at2, begin);
    const kept = isFold ? run.replace(/(?<![ \t])[ \t]+$/, "") : run;
    add({ text: kept, start: at2, end: at2 + kept.length });
    at2 = begin + token.length;
    add({ text: isFold ? folded(token) : escaped(token, value.slice(length)), start: begin, end: at2 });
  }
  add({ text: text.slice(at2, to), start: at2, end: to });
  return parts;
}
function folded(token) {
  const lines = token.split("\n").length - 1;
  return lines === 1 ? " " : "\n".repeat(lines - 1);
}
function escaped(token, rest) {
  if (/^\\\r?\n/.test(token)) return "\n".repeat(token.split("\n").length - 2);
  const isPair = token.startsWith("\\U") && (rest.codePointAt(0) ?? 0) > 65535;
  return rest.slice(0, isPair ? 2 : 1);
}
function blockParts({ text, start, end, value }) {
  const parts = [];
  let done = 0;
  let from = start;
  for (let at2 = text.indexOf("\n", start) + 1; at2 > 0 && at2 < end; at2 = text.indexOf("\n", at2) + 1) {
    const next = text.indexOf("\n", at2);
    const line = text.slice(at2, next === -1 ? end : Math.min(next, end));
    const content = line.trim();
    if (from === start) from = at2;
    if (content !== "") {
      const begin = value.slice(done).search(/\S/) + done;
      const stands = at2 + line.indexOf(content);
      if (begin < done || !value.startsWith(content, begin)) break;
      for (const each of gapParts(text, { text: value.slice(done, begin), start: from, end: stands })) parts.push(each);
      from = stands + content.length;
      parts.push({ text: content, start: stands, end: from });
      done = begin + content.length;
    }
    if (next === -1) break;
  }
  return [...parts, ...gapParts(text, { text: value.slice(done), start: from, end })];
}
function gapParts(text, gap) {
  const isLineEnd = gap.text === "\n" && gap.end === gap.start + 1;
  if (isLineEnd && text[gap.start] === "\n") return [gap];
  const ends = [...text.slice(gap.start, gap.end).matchAll(/\r?\n/g)];
  const lines = gap.text.split("\n");
  const blanks = lines.pop();
  const isKept = lines.slice(1).every((line) => line === "") && lines.length <= ends.length;
  if (!isKept || !text.slice(gap.start, gap.end).endsWith(blanks)) return [gap];
  const trailing = lines[0] ?? "";
  return [
    { text: trailing, start: gap.start, end: gap.start + trailing.length },
    ...lines.map((_, index) => {
      const { 0: written, index: at2 } = ends[index];
      return { text: "\n", start: gap.start + at2, end: gap.start + at2 + written.length };
    }),
    { text: blanks, start: gap.end - blanks.length, end: gap.end }
  ];
}
var TAGS = /\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\{#[^{}#]*#\}|%\{[^{}]*\}|@@?[A-Z][A-Z0-9_]*@@?/g;
var HIDDEN = "\uE000";
function hasTags(text) {
  return /\{[{%#]|%\{|@[A-Z]/.test(text);
}
function blankTags(text, blocks) {
  let at2 = 0;
  let index = 0;
  return text.replace(TAGS, (tag) => tag.replace(/[^\r\n]/g, HIDDEN)).split("\n").map((line) => {
    const start = at2;
    at2 += line.length + 1;
    while ((blocks[index]?.end ?? Infinity) <= start) index++;
    const block = blocks[index];
    const isText = block !== void 0 && block.start <= start && line.search(/\S/) >= block.indentation;
    return line.replaceAll(HIDDEN, isText || !/^[\s\ue000]*$/.test(line) ? "x" : " ");
  }).join("\n");
}
function blockAt(text, start, end) {
  const lines = text.slice(start, end).split("\n").slice(1);
  const indentations = lines.map((line) => line.search(/\S/)).filter((indentation) => indentation >= 0);
  return { start, end, indentation: indentations.reduce((least, each) => Math.min(least, each), Infinity) };
}
var MOST_DEPTH = 200;
var MOST_NODES = 2e5;
var MOST_DOCUMENTS = 5e3;
var MOST_MISTAKES = 1e3;
var cache = /* @__PURE__ */ new WeakMap();
function readYaml(source) {
  const known = cache.get(source);
  if (known !== void 0) return known;
  const file = read(source);
  cache.set(source, file);
  return file;
}
function beyondLimits(source) {
  const error = readYaml(source).errors.find(({ isLimit }) => isLimit);
  return error === void 0 ? [] : [{ source, reason: error.reason, span: error.span }];
}
function read(source) {
  const deep = tooDeepAt(source.text);
  if (deep !== void 0) {
    const reason = `it is nested deeper than the limit of ${MOST_DEPTH} levels`;
    return { documents: [], errors: [{ reason, span: source.span(deep, deep), isLimit: true }], repeatedKeys: [] };
  }
  const text = source.text.replace(/^\ufeff/, "\n");
  const asIs = new Reader(source, text).read();
  if (!hasTags(text) || asIs.errors.length === 0 && !asIs.isTemplated) return asIs;
  const withoutBlocks = blankTags(text, []);
  const first = new Reader(source, withoutBlocks).read();
  const withBlocks = blankTags(text, first.blocks);
  const blanked = withBlocks === withoutBlocks ? first : new Reader(source, withBlocks).read();
  return blanked.errors.length <= asIs.errors.length ? blanked : asIs;
}
var WrittenScalar = class {
  kind = "scalar";
  span;
  tag;
  isNull;
  isPlain;
  #parsed;
  #text;
  constructor(parsed, { span, tag }) {
    this.span = span;
    if (tag !== void 0) this.tag = tag;
    this.isPlain = parsed.type === import_chunk_KVJ46ZM7.Scalar.PLAIN;
    this.isNull = this.isPlain && tag === void 0 && /^(?:~|null|Null|NULL)?$/.test(parsed.value);
    this.#parsed = parsed;
  }
  get text() {
    this.#text ??= scalarText(this.#parsed, this.tag);
    return this.#text;
  }
};
function tooDeepAt(text) {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === "[" || bracket === "{" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MOST_DEPTH) return index;
  }
  return /(?:^|(?<=\n))(?: {400}|(?:[-?:][ \t]+(?![ \t])){200})/.exec(text)?.index;
}
var Reader = class {
  #source;
  #text;
  #errors = [];
  #repeatedKeys = [];
  #anchors = /* @__PURE__ */ new Map();
  #sizes = /* @__PURE__ */ new Map();
  #budget = MOST_NODES;
  #blocks = [];
  #isTemplated = false;
  constructor(source, text) {
    this.#source = source;
    this.#text = text;
  }
  read() {
    const documents = [];
    for (const document of this.#parse()) {
      this.#anchors = /* @__PURE__ */ new Map();
      this.#budget = MOST_NODES;
      for (const { message, pos } of document.errors) this.#report(`it is not valid YAML: ${message}`, pos[0], pos[1]);
      if (document.contents === null) continue;
      const node = this.#node(document.contents);
      if (this.#budget < 0)
        this.#reportLimit(`its aliases make it larger than the limit of ${MOST_NODES} values`, document.contents);
      else if (!isEmpty(node)) documents.push(node);
    }
    return {
      documents,
      errors: this.#errors,
      repeatedKeys: this.#repeatedKeys,
      blocks: this.#blocks,
      isTemplated: this.#isTemplated
    };
  }
  #parse() {
    const documents = [];
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
      const options = { schema: "failsafe", uniqueKeys: false, strict: false, prettyErrors: false, logLevel: "silent" };
      for (const document of new import_chunk_KVJ46ZM7.Composer(options).compose(this.#tokens())) {
        if (documents.length === MOST_DOCUMENTS) {
          this.#reportLimit(`it has more than the limit of ${MOST_DOCUMENTS} documents`, document.contents ?? {});
          break;
        }
        documents.push(document);
      }
      return documents;
    } catch (error) {
      this.#report(`it is not valid YAML: ${error.message}`, 0, 0);
      return [];
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  }
  /** The tokens of the text, up to more mistakes than anybody makes: each costs more than what is right. */
  *#tokens() {
    let mistakes = 0;
    for (const token of new import_chunk_KVJ46ZM7.Parser().parse(this.#text)) {
      if (token.type === "error" && ++mistakes > MOST_MISTAKES) {
        this.#reportLimit(`it has more than the limit of ${MOST_MISTAKES} mistakes`, { range: [token.offset, 0, 0] });
        return;
      }
      yield token;
    }
  }
  #report(reason, start, end) {
    const last = this.#source.text.length;
    this.#errors.push({ reason, span: this.#source.span(Math.min(start, last), Math.min(end, last)) });
  }
  #reportLimit(reason, { range }) {
    const at2 = range?.[0] ?? 0;
    this.#errors.push({ reason, span: this.#source.span(at2, at2), isLimit: true });
  }
  /** Converts a node, and remembers how large one with an anchor is, so that aliases cannot grow it for ever. */
  #node(given) {
    if ((0, import_chunk_KVJ46ZM7.isAlias)(given)) return this.#alias(given.source, given.range?.[0] ?? 0);
    const anchor = given !== null && "anchor" in given ? given.anchor : void 0;
    if (anchor !== void 0) this.#anchors.set(anchor, null);
    const before = this.#budget--;
    const node = (0, import_chunk_KVJ46ZM7.isMap)(given) ? this.#map(given) : (0, import_chunk_KVJ46ZM7.isSeq)(given) ? this.#list(given) : this.#scalar(given);
    if (anchor !== void 0) {
      this.#anchors.set(anchor, node);
      this.#sizes.set(node, before - this.#budget);
    }
    return node;
  }
  #alias(name, start) {
    const node = this.#anchors.get(name);
    if (node !== void 0 && node !== null) {
      this.#budget -= this.#sizes.get(node) ?? 1;
      return node;
    }
    const end = start + name.length + 1;
    this.#report(`the alias "*${name}" stands for ${node === null ? "what it is in" : "no anchor"}`, start, end);
    return this.#empty(start);
  }
  #map(given) {
    const placed = this.#placed(given);
    if (given.flow && /^\{[{%]/.test(this.#text.slice(placed.span.start, placed.span.start + 2)))
      this.#isTemplated = true;
    const own = [];
    const merged = [];
    for (const pair of given.items) {
      if (this.#budget < 0) break;
      const key = this.#node(pair.key);
      const value = pair.value === null ? this.#empty(key.span.end) : this.#node(pair.value);
      if (key.kind !== "scalar") continue;
      if (key.isPlain && key.text.value === "<<") for (const each of this.#merged(value)) merged.push(each);
      else own.push({ key, value: isEmpty(value) && this.#filledIn(key) || value });
    }
    const names = /* @__PURE__ */ new Set();
    for (const each of own.map(({ key }) => key).filter(({ text }) => !isNew(text.value, names)))
      this.#repeatedKeys.push(each);
    if (merged.length === 0) return { kind: "map", ...placed, entries: own };
    return { kind: "map", ...placed, entries: [...own, ...merged.filter(({ key }) => isNew(key.text.value, names))] };
  }
  /** The entries that a merge key brings in; of several maps the first with a key counts. */
  #merged(value) {
    const maps = (value.kind === "list" ? value.items : [value]).filter((node) => node.kind === "map");
    return maps.flatMap(({ entries }) => {
      this.#budget -= entries.length;
      return this.#budget < 0 ? [] : lastOfEach(entries);
    });
  }
  #list(given) {
    const items = [];
    for (const item of given.items) {
      if (this.#budget < 0) break;
      items.push(this.#node(item));
    }
    return { kind: "list", ...this.#placed(given), items };
  }
  #scalar(given) {
    if (!(given instanceof import_chunk_KVJ46ZM7.Scalar)) return this.#empty(given?.range?.[0] ?? 0);
    const { type = import_chunk_KVJ46ZM7.Scalar.PLAIN } = given;
    const value = String(given.value ?? "");
    const [start, end] = given.range ?? [0, 0];
    const placed = this.#placed(given);
    if (type === import_chunk_KVJ46ZM7.Scalar.BLOCK_LITERAL || type === import_chunk_KVJ46ZM7.Scalar.BLOCK_FOLDED)
      this.#blocks.push(blockAt(this.#text, start, end));
    return new WrittenScalar({ source: this.#source, text: this.#text, start, end, type, value }, placed);
  }
  #empty(at2) {
    const span = this.#source.span(at2, at2);
    return { kind: "scalar", span, text: import_chunk_DZ7ZOY7W.Text.verbatim(this.#source, at2, at2), isNull: true, isPlain: true };
  }
  /** The tag that stands for the value of a key, in a line of its own behind it (`args:`, `{{ toYaml .x }}`). */
  #filledIn({ span }) {
    const colon = /[ \t]*:[ \t]*\r?\n/y;
    colon.lastIndex = span.end;
    const tag = colon.test(this.#source.text) ? (0, import_chunk_TD2JDGPC.tagAlone)(this.#source, colon.lastIndex) : void 0;
    if (tag === void 0) return void 0;
    const unknown = { reason: `"${(0, import_chunk_M5RVUK72.textOf)(tag)}" is filled in by a template` };
    const text = new import_chunk_DZ7ZOY7W.Text([{ ...tag, text: (0, import_chunk_M5RVUK72.textOf)(tag), unknown }]);
    return { kind: "scalar", span: tag, text, isNull: false, isPlain: true };
  }
  #placed({ range, tag }) {
    const [start, end] = range ?? [0, 0];
    const trimmed = start + this.#text.slice(start, end).trimEnd().length;
    const isOwn = tag === void 0 || tag.startsWith("tag:yaml.org,2002:");
    return { span: this.#source.span(start, trimmed), ...!isOwn && { tag } };
  }
};
function isEmpty(node) {
  return node.kind === "scalar" && node.isNull;
}
function isNew(name, names) {
  const isNew2 = !names.has(name);
  names.add(name);
  return isNew2;
}
function lastOfEach(entries) {
  return [...new Map(entries.map((entry) => [entry.key.text.value, entry])).values()];
}
var MOST_SCALARS = 2e5;
function at(node, ...keys) {
  let found = node;
  for (const name of keys) found = found?.kind === "map" ? valueNamed(found, name) : void 0;
  return found;
}
var FEW = 16;
function valueNamed(map, name) {
  if (map.entries.length > FEW) return indexOf(map).get(name);
  return map.entries.findLast(({ key }) => key.text.value === name)?.value;
}
var indexes = /* @__PURE__ */ new WeakMap();
function indexOf(map) {
  const known = indexes.get(map);
  if (known !== void 0) return known;
  const index = new Map(map.entries.map(({ key, value }) => [key.text.value, value]));
  indexes.set(map, index);
  return index;
}
function textAt(node, ...keys) {
  const found = at(node, ...keys);
  return found?.kind === "scalar" && !found.isNull ? found.text : void 0;
}
function entriesOf(node) {
  return node?.kind === "map" ? node.entries : [];
}
function itemsOf(node) {
  return node?.kind === "list" ? node.items : [];
}
function isTrue(node) {
  return node?.kind === "scalar" && /^(?:true|yes|on|y)$/i.test(node.text.value);
}
function isFalse(node) {
  return node?.kind === "scalar" && /^(?:false|no|off|n)$/i.test(node.text.value);
}
function scalarsIn(node) {
  const found = [];
  const pending = [node];
  for (let next = pending.pop(); next !== void 0 && found.length < MOST_SCALARS; next = pending.pop()) {
    if (next.kind === "scalar") found.push(next);
    else if (next.kind === "list") for (const item of next.items) pending.push(item);
    else for (const { key, value } of next.entries) pending.push(key, value);
  }
  return found;
}
function entrySpan({ key, value }) {
  const isBeside = value.span.source === key.span.source && value.span.start >= key.span.end;
  return { ...key.span, end: isBeside ? value.span.end : key.span.end };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  at,
  beyondLimits,
  entriesOf,
  entrySpan,
  isFalse,
  isTrue,
  itemsOf,
  readYaml,
  scalarsIn,
  textAt
});
module.exports = { ...module.exports };
