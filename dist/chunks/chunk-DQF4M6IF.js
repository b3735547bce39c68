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
  isTemplate: () => isTemplate,
  linesFilledIn: () => linesFilledIn,
  markTemplates: () => markTemplates,
  tagAlone: () => tagAlone,
  tagsOf: () => tagsOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_T5DYHM7K = require("./chunk-T5DYHM7K.js");
var import_chunk_QNLMBOTP = require("./chunk-QNLMBOTP.js");
var OPENERS = /\{[{%#]|<%(?!%)|(?<![%$])%\{/g;
var LANGUAGES = {
  "{%": { close: "%}", read: jinja },
  "{{": { close: "}}", read: goOrMustache },
  "{#": { close: "#}", read: () => ["silent"] },
  "<%": { close: "%>", read: erb },
  "%{": { close: "}", read: terraform }
};
var known = /* @__PURE__ */ new WeakMap();
function tagsOf(source) {
  const before = known.get(source);
  if (before !== void 0) return before;
  const tags = findTags(source.text);
  known.set(source, tags);
  return tags;
}
function findTags(text) {
  const tags = [];
  const unclosed = /* @__PURE__ */ new Set();
  let done = 0;
  for (const opener of text.matchAll(OPENERS)) {
    const { close, read } = LANGUAGES[opener[0]];
    if (opener.index < done || unclosed.has(close)) continue;
    const at = text.indexOf(close, opener.index + opener[0].length);
    if (at === -1) {
      unclosed.add(close);
      continue;
    }
    const start = opener.index;
    const end = at + close.length;
    const inner = text.slice(start + opener[0].length, at);
    const [kind, condition = ""] = read(
      inner.replace(/^[-~+]/, "").replace(/[-~+]$/, "").trim()
    );
    done = end;
    if (kind === void 0) continue;
    const trimsBefore = /^[-~]/.test(inner);
    const trimsBehind = /[-~]$/.test(inner);
    tags.push({ start, end, text: text.slice(start, end), kind, condition, trimsBefore, trimsBehind });
  }
  return tags;
}
function words(inner) {
  const [first = ""] = /^[a-z_]+/i.exec(inner) ?? [];
  return [first, inner.slice(first.length).trim()];
}
function jinja(inner) {
  const [word, rest] = words(inner);
  if (word === "if" || word === "for") return [word, rest];
  if (word === "unless") return ["if", `not ${rest}`];
  if (word === "elif" || word === "elsif") return ["else", rest];
  if (word === "else") return ["else"];
  if (word === "macro") return ["never"];
  if (word === "set") return rest.includes("=") ? ["silent"] : ["never"];
  if (["block", "with", "filter", "raw", "call", "autoescape", "case", "capture"].includes(word)) return ["block"];
  if (word.startsWith("end")) return ["end"];
  return word === "include" ? [void 0] : ["silent"];
}
function goOrMustache(inner) {
  if (inner.startsWith("/*") || inner.startsWith("!")) return ["silent"];
  if (/^[#^]/.test(inner)) return section(inner[0] === "^", inner.slice(1).trim());
  if (inner.startsWith("/")) return ["end"];
  if (/^\$\w+ *:?=/.test(inner)) return ["silent"];
  const [word, rest] = words(inner);
  if (word === "if" || word === "with") return ["if", rest];
  if (word === "range") return ["for", rest];
  if (word === "define") return ["never"];
  if (word === "block") return ["block"];
  if (word === "else") return ["else", rest.replace(/^(?:if|with)\b */, "")];
  return word === "end" && rest === "" ? ["end"] : [void 0];
}
function section(isInverted, inner) {
  const [word, rest] = words(inner);
  if (rest === "") return ["if", isInverted ? `not ${inner}` : inner];
  if (word === "each") return ["for", rest];
  return ["if", word === "unless" ? `not ${rest}` : rest];
}
function erb(inner) {
  if (inner.startsWith("=")) return [void 0];
  if (inner.startsWith("#")) return ["silent"];
  const [word, rest] = words(inner);
  if (word === "if") return ["if", rest];
  if (word === "unless") return ["if", `not ${rest}`];
  if (word === "elsif") return ["else", rest];
  if (word === "else") return ["else"];
  if (word === "end") return ["end"];
  return / do(?: *\|[^|]*\|)?$/.test(inner) ? ["for", inner] : ["silent"];
}
function terraform(inner) {
  const [word, rest] = words(inner);
  if (word === "if" || word === "for") return [word, rest];
  if (word === "else") return ["else"];
  return word === "endif" || word === "endfor" ? ["end"] : [void 0];
}
var TEMPLATE_NAME = /\.(?:service|timer|socket|path|target|container|plist|conf|ini)\.(in|template|tmpl|tpl|tftpl)$/;
var SYSTEMD_VARIABLES = "MAINPID MANAGERPID SERVICE_RESULT EXIT_CODE EXIT_STATUS INVOCATION_ID NOTIFY_SOCKET".split(
  " "
);
var known2 = /* @__PURE__ */ new WeakMap();
function variablesIn(text, source) {
  const dialect = dialectOf(source);
  if (dialect === null) return [];
  return [...text.matchAll(dialect.pattern)].filter((match) => !dialect.others.has(match[1] ?? match[2] ?? ""));
}
function dialectOf(source) {
  const before = known2.get(source);
  if (before !== void 0) return before;
  const suffix = TEMPLATE_NAME.exec(source.path)?.[1];
  const dialect = suffix === void 0 ? null : dialectBy(suffix, source.text);
  known2.set(source, dialect);
  return dialect;
}
function dialectBy(suffix, text) {
  if (suffix === "tftpl") return { pattern: /(?<!\$)\$\{[^{}]*\}/g, others: /* @__PURE__ */ new Set() };
  if (suffix !== "in" && /\{\{|\{%/.test(text)) return null;
  const own = [...text.matchAll(/^[ \t]*Environment=.*$/gm)].flatMap(
    ([line]) => line.match(/(?<!\w)[A-Za-z_]\w*(?==)/g) ?? []
  );
  const others = /* @__PURE__ */ new Set([...SYSTEMD_VARIABLES, ...own]);
  const pattern = suffix === "in" ? /\$\{(\w+)\}|@([A-Za-z]\w*)@/g : /\$\{(\w+)(?:[^\w{}][^{}]*)?\}|\$([A-Za-z_]\w*)/g;
  return { pattern, others };
}
var PLACEHOLDER = /\{\{[-~+]? *(?:"[^"\n]*"|'[^'\n]*') *[-~+]?\}\}|\{\{\{[^{}]*\}\}\}|\{\{(?:[^{}]|\{[^{}]*\})*\}\}|\{%[^{}%]*%\}|\{#[^{}#]*#\}|<%[^<>%]*%>|@@?[A-Z][A-Z0-9_]*@@?|%%[A-Z][A-Z0-9_]*%%|__[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__|<[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*>|\b(?:REPLACE|YOUR)_[A-Z_]+|\bCHANGE_?ME\b/g;
var MAY_HOLD_PLACEHOLDER = /[{@_<RYC$]|%%/;
var WHOLE = new RegExp(`^(?:${PLACEHOLDER.source})$`);
var SILENT = /^(?:\{(?:[%#]|\{[-~+]? *(?:if|for|unless|case|range|with|block|define|else|end|\/\*|[#/^!]))|<%(?!=))/;
function markTemplates(value) {
  const blocks = conditionalRanges(value.pieces[0].source);
  if (blocks.length === 0 && !MAY_HOLD_PLACEHOLDER.test(value.value)) return value;
  const conditional = conditionalParts(value, blocks);
  const pieces = [];
  let done = 0;
  for (const { start, end, reason } of [...conditional, ...placeholders(value, conditional)].sort(byStart)) {
    if (start > done) for (const piece of value.slice(done, start).pieces) pieces.push(piece);
    done = end;
    pieces.push({ ...value.span(start, end), text: value.value.slice(start, end), unknown: { reason } });
  }
  if (pieces.length === 0) return value;
  if (done < value.length) for (const piece of value.slice(done).pieces) pieces.push(piece);
  return new import_chunk_QNLMBOTP.Text(pieces);
}
function placeholders(value, conditional) {
  const { source } = value.pieces[0];
  let done = 0;
  return [...value.value.matchAll(PLACEHOLDER), ...variablesIn(value.value, source)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    reason: `"${match[0]}" is filled in by a template`
  })).filter(({ start, end }) => (conditional[indexBehind(conditional, start)]?.start ?? Infinity) >= end).sort(byStart).filter(({ start, end }) => {
    const isFree = start >= done;
    if (isFree) done = end;
    return isFree;
  });
}
function conditionalParts(value, ranges) {
  if (ranges.length === 0) return [];
  const parts = [];
  const name = /^["']?[A-Za-z_][A-Za-z0-9_]*=(?=\S*$)/.exec(value.value)?.[0].length ?? 0;
  let at = 0;
  for (const piece of value.pieces) {
    const from = at;
    at += piece.text.length;
    for (const [begin, end, tag] of overlaps(piece, ranges)) {
      const start = Math.max(from + begin, name);
      const last = parts.at(-1);
      if (start >= from + end) continue;
      if (last?.end === start) last.end = from + end;
      else parts.push({ start, end: from + end, reason: `it hangs on "${tag}" of the template` });
    }
  }
  return parts;
}
function overlaps(piece, ranges) {
  const found = [];
  const isVerbatim = piece.text.length === piece.end - piece.start;
  for (let index = indexBehind(ranges, piece.start); (ranges[index]?.start ?? Infinity) < piece.end; index++) {
    const { start, end, tag } = ranges[index];
    if (!isVerbatim) return [[0, piece.text.length, tag]];
    found.push([Math.max(start, piece.start) - piece.start, Math.min(end, piece.end) - piece.start, tag]);
  }
  return found;
}
function indexBehind(ranges, offset) {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (ranges[middle]?.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
function byStart(a, b) {
  return a.start - b.start;
}
function tagAlone(source, from) {
  for (let at = from; at < source.text.length; ) {
    const newline = source.text.indexOf("\n", at);
    const end = newline === -1 ? source.text.length : newline;
    const line = source.text.slice(at, end);
    const text = line.trim();
    const isSilent = SILENT.test(text);
    if (text !== "" && !WHOLE.test(text)) return void 0;
    if (text !== "" && !isSilent) return source.span(at + line.indexOf(text), at + line.indexOf(text) + text.length);
    if (isSilent && /\b(?:else|end)/.test(text)) return void 0;
    at = end + 1;
  }
  return void 0;
}
function linesFilledIn(source) {
  const known3 = linesOf.get(source) ?? findLinesFilledIn(source);
  linesOf.set(source, known3);
  return known3;
}
var linesOf = /* @__PURE__ */ new WeakMap();
function findLinesFilledIn(source) {
  if (!MAY_HOLD_PLACEHOLDER.test(source.text)) return [];
  const text = import_chunk_QNLMBOTP.Text.verbatim(source, 0, source.text.length);
  const marked = (0, import_chunk_T5DYHM7K.markUnknown)(text);
  const whole = marked === text ? void 0 : marked;
  const found = [];
  let at = 0;
  for (const line of source.text.split("\n")) {
    const words2 = line.trim();
    const start = at + line.indexOf(words2);
    const end = start + words2.length;
    const isOpen = words2 !== "" && whole?.slice(start, end).pieces.every(({ unknown }) => unknown !== void 0);
    if (isOpen || WHOLE.test(words2) && !SILENT.test(words2)) found.push(source.span(start, end));
    at += line.length + 1;
  }
  return found;
}
var MAIN_FILE = /\.(?:ya?ml|service|container)$/;
var rangesOf = /* @__PURE__ */ new WeakMap();
function conditionalRanges(source) {
  const known3 = rangesOf.get(source);
  if (known3 !== void 0) return known3;
  if (tagsOf(source).length === 0) {
    rangesOf.set(source, []);
    return [];
  }
  const documents = MAIN_FILE.test((0, import_chunk_T5DYHM7K.withoutTemplateSuffix)(source.path)) ? documentsOf(source) : void 0;
  const isWhole = (start, end) => documents !== void 0 && !cuts(documents, start) && !cuts(documents, end);
  const ranges = [];
  const open = [];
  for (const tag of tagsOf(source)) {
    const last = open.at(-1);
    if (tag.kind === "else" && last !== void 0) last.hasElse = true;
    else if (tag.kind === "end" && last !== void 0) {
      open.pop();
      if (!last.hasElse && isWhole(last.start, tag.end)) continue;
      while ((ranges.at(-1)?.start ?? -1) > last.start) ranges.pop();
      ranges.push({ start: last.start, end: tag.end, tag: last.text });
    } else if (!["silent", "else", "end"].includes(tag.kind)) open.push({ ...tag });
  }
  const [unclosed] = open;
  if (unclosed !== void 0) {
    while ((ranges.at(-1)?.start ?? -1) > unclosed.start) ranges.pop();
    ranges.push({ start: unclosed.start, end: source.text.length, tag: unclosed.text });
  }
  rangesOf.set(source, ranges);
  return ranges;
}
function documentsOf({ text }) {
  const found = [];
  let isNew = true;
  for (const { 0: line, index } of withoutTags(text).matchAll(/[^\n]+/g)) {
    const isMarker = /^---(?:\s|$)/.test(line);
    isNew ||= isMarker;
    const start = line.search(/\S/);
    if (isMarker || start === -1 || line[start] === "#") continue;
    const last = found.at(-1);
    const end = index + line.trimEnd().length;
    if (isNew || last === void 0) found.push({ start: index + start, end });
    else last.end = end;
    isNew = false;
  }
  return found;
}
function withoutTags(text) {
  return text.replace(PLACEHOLDER, (tag) => tag.replace(/[^\n]/g, " "));
}
function cuts(ranges, offset) {
  return (ranges[indexBehind(ranges, offset)]?.start ?? Infinity) < offset;
}
function isTemplate(source) {
  return conditionalRanges(source).length > 0 || linesFilledIn(source).length > 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isTemplate,
  linesFilledIn,
  markTemplates,
  tagAlone,
  tagsOf
});
module.exports = { ...module.exports };
