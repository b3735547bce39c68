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
  copiedTo: () => copiedTo,
  imageOf: () => imageOf,
  imagesOf: () => imagesOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_PQITU7B7 = require("./usual.js")("./chunk-PQITU7B7.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
function listedIn(text) {
  const chars = (0, import_chunk_PQITU7B7.lexical)(text).trimEnd();
  if (!chars.startsWith("[") || !chars.endsWith("]")) return void 0;
  const words = [];
  const item = /[ \t]*"((?:[^"\\]|\\.)*)"[ \t]*([,\]])|[ \t]*\]/y;
  item.lastIndex = 1;
  for (let found = item.exec(chars); found !== null; found = item.exec(chars)) {
    if (found[1] !== void 0) {
      const start = found.index + found[0].indexOf('"') + 1;
      const end = start + found[1].length;
      words.push({ text: withoutEscapes(text, start, end), raw: text.span(start, end) });
    }
    if (found[2] === ",") continue;
    const isAll = item.lastIndex === chars.length;
    return isAll ? { words, span: text.span(), separator: '", "' } : void 0;
  }
  return void 0;
}
function commandIn(text, shell) {
  const listed = listedIn(text);
  if (listed !== void 0) return listed;
  const { source, start } = text.span(0, 0);
  const here = { source, start, end: start };
  const before = shell ?? ["/bin/sh", "-c"].map((word) => new import_chunk_DZ7ZOY7W.Text([{ ...here, text: word }]));
  return {
    words: [...before.map((word) => ({ text: word, raw: here })), { text, raw: text.span() }],
    span: text.span()
  };
}
var ESCAPES = { b: "\b", f: "\f", n: "\n", r: "\r", t: "	" };
function withoutEscapes(text, start, end) {
  const result = new import_chunk_PQITU7B7.TextBuilder();
  let done = start;
  for (const { index, 0: written, 1: hex } of text.value.slice(start, end).matchAll(/\\(?:u([0-9a-fA-F]{4})|.)/g)) {
    const at = start + index;
    const char = written[1];
    const value = hex === void 0 ? ESCAPES[char] ?? char : String.fromCharCode(Number.parseInt(hex, 16));
    result.copy(text, done, at).replace(text, at, at + written.length, value);
    done = at + written.length;
  }
  return result.copy(text, done, end).build(text, start, end);
}
var WORD = /(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|\\.?|[^ \t"'\\])+/g;
var WORD_WITH_BACKTICKS = /(?:"(?:[^"`]|`.)*"?|'[^']*'?|`.?|[^ \t"'`])+/g;
function wordsIn(text, escapedBy) {
  const words = (0, import_chunk_PQITU7B7.lexical)(text).matchAll(escapedBy === "`" ? WORD_WITH_BACKTICKS : WORD);
  return [...words].map(({ index, 0: word }) => text.slice(index, index + word.length));
}
function valueIn(word, variables, escapedBy) {
  const chars = (0, import_chunk_PQITU7B7.lexical)(word);
  const result = new import_chunk_PQITU7B7.TextBuilder();
  let quote = "";
  for (let at = 0; at < chars.length; ) {
    const char = chars[at];
    const reference = char === "$" && quote !== "'" ? REFERENCE.exec(chars.slice(at, at + LONGEST)) : null;
    if (char === quote || quote === "" && /["']/.test(char)) {
      quote = quote === "" ? char : "";
      at += 1;
    } else if (char === escapedBy && quote !== "'" && at + 1 < chars.length) {
      const keeps = quote === '"' && !/["$]/.test(chars[at + 1]) && chars[at + 1] !== escapedBy;
      result.copy(word, keeps ? at : at + 1, at + 2);
      at += 2;
    } else if (reference !== null) {
      fillIn(result, word, at, reference, variables);
      at += reference[0].length;
    } else {
      const end = at + 1 + chars.slice(at + 1).search(/["'$\\`]|$/);
      result.copy(word, at, end);
      at = end;
    }
  }
  return result.build(word, 0, 0);
}
var REFERENCE = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^{}$]*))?\})/;
var LONGEST = 1e3;
function fillIn(result, word, at, reference, variables) {
  const [written, plain, braced, operator = "", alternative = ""] = reference;
  const value = variables(plain ?? braced);
  const end = at + written.length;
  const counts = value !== void 0 && (value.value !== "" || !operator.startsWith(":"));
  if (operator.endsWith("-") && !counts) {
    result.copy(word, end - 1 - alternative.length, end - 1);
  } else if (operator.endsWith("+") && (counts || value === void 0)) {
    if (counts) result.copy(word, end - 1 - alternative.length, end - 1);
    else unknown(result, word, at, end);
  } else if (value?.isKnown() && value.length <= LONGEST) {
    for (const piece of value.referredAt(word.span(at, end)).pieces) result.add(piece);
  } else unknown(result, word, at, end);
}
function unknown(result, word, at, end) {
  const text = word.value.slice(at, end);
  result.add({ ...word.span(at, end), text, unknown: { reason: `"${text}" is not set in the Dockerfile` } });
}
function copyIn(text, valueIn2, escapedBy) {
  const options = /^(?:--[^ \t]+[ \t]+)*/.exec(text.value)?.[0] ?? "";
  if (options.includes("--from")) return void 0;
  const rest = text.slice(options.length);
  const listed = listedIn(rest)?.words.map((word) => word.text);
  const words = (listed ?? wordsIn(rest, escapedBy)).map(valueIn2);
  const target = words.at(-1);
  const sources = words.slice(0, -1);
  if (target === void 0 || sources.length === 0 || words.some((word) => !word.isKnown())) return void 0;
  return { sources: sources.map(({ value }) => (0, import_chunk_TWHQGX3M.tidyPath)(`/${value}`).slice(1)), target };
}
function copiedTo(copies, path) {
  const asked = (0, import_chunk_TWHQGX3M.tidyPath)(path);
  return copies.toReversed().flatMap(({ sources, target }) => {
    const there = (0, import_chunk_TWHQGX3M.tidyPath)(target.value);
    const isFolder = sources.length > 1 || /(?:^|\/)\.?$/.test(target.value);
    return sources.flatMap((source) => {
      if (asked === there && !isFolder) return [source];
      const rest = asked.startsWith(`${there}/`) ? asked.slice(there.length + 1) : void 0;
      if (rest === void 0) return [];
      return isFolder && rest === (0, import_chunk_TWHQGX3M.fileName)(source) ? [source, (0, import_chunk_TWHQGX3M.pathIn)(source, rest)] : [(0, import_chunk_TWHQGX3M.pathIn)(source, rest)];
    });
  });
}
var WITH_DOCUMENTS = /* @__PURE__ */ new Set(["RUN", "COPY", "ADD"]);
var known = /* @__PURE__ */ new WeakMap();
function instructionsOf(source) {
  const instructions = known.get(source) ?? read(source);
  known.set(source, instructions);
  return instructions;
}
function read(source) {
  const lines = linesOf(source);
  const escapedBy = escapeOf(lines);
  const ends = endsIn(lines);
  const instructions = [];
  for (let at = 0; at < lines.length; ) {
    const { text, next } = joined(lines, at, escapedBy);
    at = next;
    const found = /^[ \t\ufeff]*([A-Za-z]+)[ \t]*/.exec((0, import_chunk_PQITU7B7.lexical)(text));
    if (found === null) continue;
    const keyword = found[1].toUpperCase();
    instructions.push({ keyword, text: (0, import_chunk_PQITU7B7.sliceText)(text, found[0].length, text.value.trimEnd().length) });
    if (WITH_DOCUMENTS.has(keyword)) at = behindDocuments(text.value, ends, at);
  }
  return { instructions, escapedBy };
}
function linesOf(source) {
  const whole = (0, import_chunk_TZIUYBDT.markUnknown)(import_chunk_DZ7ZOY7W.Text.verbatim(source, 0, source.text.length));
  const lines = [];
  let start = 0;
  for (const { index, 0: end } of whole.value.matchAll(/\r?\n|$/g)) {
    lines.push((0, import_chunk_PQITU7B7.sliceText)(whole, start, index));
    start = index + end.length;
  }
  return lines;
}
function escapeOf(lines) {
  for (const { value } of lines) {
    const directive = /^\ufeff?[ \t]*#[ \t]*([a-z]+)[ \t]*=/i.exec(value);
    if (directive === null) break;
    const [before, name = ""] = directive;
    if (name.toLowerCase() === "escape") return value.slice(before.length).trim() === "`" ? "`" : "\\";
  }
  return "\\";
}
function joined(lines, from, escapedBy) {
  const parts = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (/^[ \t]*(?:#|$)/.test(line.value)) {
      if (at > from) continue;
      return { text: (0, import_chunk_PQITU7B7.sliceText)(line, 0, 0), next: at + 1 };
    }
    const end = line.value.trimEnd().length - 1;
    const goesOn = line.value[end] === escapedBy && line.value[end - 1] !== escapedBy;
    parts.push(goesOn ? (0, import_chunk_PQITU7B7.sliceText)(line, 0, end) : line);
    if (!goesOn) return { text: import_chunk_DZ7ZOY7W.Text.concat(parts), next: at + 1 };
  }
  return { text: import_chunk_DZ7ZOY7W.Text.concat(parts), next: lines.length };
}
function behindDocuments(instruction, ends, from) {
  let at = from;
  for (const [, dash = "", , name = ""] of instruction.matchAll(/<<(-?)(["']?)([A-Za-z_]\w*)\2/g)) {
    const end = ends(dash + name, at);
    if (end !== void 0) at = end + 1;
  }
  return at;
}
function endsIn(lines) {
  const found = /* @__PURE__ */ new Map();
  for (let at = lines.length - 1; at >= 0; at--) {
    const { value } = lines[at];
    if (!/^\t*[A-Za-z_]\w*$/.test(value)) continue;
    for (const mark of [value, `-${value.trimStart()}`]) {
      const places = found.get(mark) ?? [];
      found.set(mark, places);
      places.push(at);
    }
  }
  return (mark, from) => {
    const places = found.get(mark) ?? [];
    while ((places.at(-1) ?? from) < from) places.pop();
    return places.at(-1);
  };
}
var MOST_STAGES = 200;
function imageOf(source, build = {}) {
  return imagesOf(source, build).at(-1);
}
function imagesOf(source, { target, argument = () => void 0 } = {}) {
  const { instructions, escapedBy } = instructionsOf(source);
  const file = { source, escapedBy, argument, globals: /* @__PURE__ */ new Map(), stages: [], named: /* @__PURE__ */ new Map() };
  for (const instruction of instructions) {
    const stage = file.stages.at(-1);
    if (file.stages.length > MOST_STAGES) return [];
    if (instruction.keyword === "FROM") file.stages.push(stageFrom(file, instruction.text));
    else if (stage !== void 0) apply(file, stage, instruction);
    else if (instruction.keyword === "ARG") declare(file, file.globals, instruction.text);
  }
  const stages = target === void 0 ? file.stages : file.stages.filter((stage, at) => isNamed(stage, at, target));
  return stages.map(({ image }) => ({ source, ...image, environment: [...image.environment.values()] }));
}
function stageFrom(file, text) {
  const words = wordsIn(text, file.escapedBy).filter(({ value }) => !value.startsWith("--"));
  const base = valueIn(words[0] ?? text, (name2) => file.globals.get(name2), file.escapedBy);
  const name = words[1]?.value.toLowerCase() === "as" ? words[2]?.value : void 0;
  const below = file.named.get(base.value.toLowerCase());
  const image = below === void 0 ? { base, environment: /* @__PURE__ */ new Map(), copies: [] } : below.image;
  const stage = {
    name,
    arguments: /* @__PURE__ */ new Map(),
    ...below?.shell !== void 0 && { shell: below.shell },
    hasCommand: false,
    image: { ...image, environment: new Map(image.environment), copies: [...image.copies] }
  };
  if (name !== void 0) file.named.set(name.toLowerCase(), stage);
  return stage;
}
function isNamed({ name }, at, target) {
  return name?.toLowerCase() === target.toLowerCase() || String(at) === target;
}
function apply(file, stage, { keyword, text }) {
  const { image } = stage;
  const variables = (name) => image.environment.get(name)?.value ?? stage.arguments.get(name);
  switch (keyword) {
    case "ARG":
      declare(file, stage.arguments, text, variables);
      break;
    case "ENV":
      for (const variable of assignmentsIn(text, variables, file.escapedBy))
        image.environment.set(variable.name, variable);
      break;
    case "SHELL":
      stage.shell = listedIn(text)?.words.map((word) => word.text) ?? [];
      break;
    case "CMD":
      stage.hasCommand = true;
      stage.image = { ...image, command: commandIn(text, stage.shell) };
      break;
    case "ENTRYPOINT": {
      const { command, ...rest } = image;
      const kept = stage.hasCommand && command !== void 0 ? command : { words: [], span: text.span() };
      stage.image = { ...rest, entrypoint: commandIn(text, stage.shell), command: kept };
      break;
    }
    case "COPY":
    case "ADD": {
      const copy = copyIn(text, (word) => valueIn(word, variables, file.escapedBy), file.escapedBy);
      if (copy === void 0) break;
      const target = absolute(image, copy.target);
      if (target !== void 0) image.copies.push({ ...copy, target });
      break;
    }
    case "WORKDIR":
      stage.image = { ...image, ...directory(image, valueIn(text, variables, file.escapedBy)) };
      break;
  }
}
function declare(file, known2, text, variables = (name) => known2.get(name)) {
  for (const word of wordsIn(text, file.escapedBy)) {
    const equals = word.value.indexOf("=");
    const name = equals === -1 ? word.value : word.value.slice(0, equals);
    const own = equals === -1 ? file.globals.get(name) : valueIn(word.slice(equals + 1), variables, file.escapedBy);
    const value = file.argument(name) ?? own;
    if (value !== void 0) known2.set(name, value);
  }
}
function assignmentsIn(text, variables, escapedBy) {
  const words = wordsIn(text, escapedBy);
  const from = "declaration";
  const [first] = words;
  if (first === void 0) return [];
  if (!first.value.includes("=")) {
    const rest = text.slice(text.value.indexOf(first.value) + first.length);
    const value = rest.slice(rest.length - rest.value.trimStart().length);
    return [{ name: first.value, value: valueIn(value, variables, escapedBy), span: text.span(), from }];
  }
  return words.flatMap((word) => {
    const equals = word.value.indexOf("=");
    if (equals < 1) return [];
    const value = valueIn(word.slice(equals + 1), variables, escapedBy);
    return [{ name: word.value.slice(0, equals), value, span: word.span(), from }];
  });
}
function directory(image, path) {
  const workingDirectory = absolute(image, path);
  return workingDirectory === void 0 ? {} : { workingDirectory };
}
function absolute({ workingDirectory }, path) {
  if (path.value.startsWith("/")) return path;
  if (workingDirectory === void 0) return void 0;
  const { source, start } = path.span(0, 0);
  const slash = new import_chunk_DZ7ZOY7W.Text([{ text: "/", source, start, end: start }]);
  return import_chunk_DZ7ZOY7W.Text.concat([workingDirectory, slash, path]);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  copiedTo,
  imageOf,
  imagesOf
});
module.exports = { ...module.exports };
