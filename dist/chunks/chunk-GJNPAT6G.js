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
  joined: () => joined,
  printed: () => printed,
  readScript: () => readScript,
  referred: () => referred,
  spaced: () => spaced,
  splitWords: () => splitWords,
  unknownText: () => unknownText
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_QNLMBOTP = require("./chunk-QNLMBOTP.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var ESCAPABLE = { word: void 0, quotes: '$`"\\', document: "$`\\" };
function literal({ text, shown }, from, to, within2) {
  if (!shown.slice(from, to).includes("\\")) return text.slice(from, to);
  const escapable = ESCAPABLE[within2];
  const parts = [];
  let start = from;
  for (let at = shown.indexOf("\\", from); at !== -1 && at < to; at = shown.indexOf("\\", at)) {
    const next = shown[at + 1];
    const isEscape = at + 1 < to && (next === "\n" || escapable === void 0 || escapable.includes(next));
    if (isEscape) {
      parts.push(text.slice(start, at));
      start = next === "\n" ? at + 2 : at + 1;
    }
    at += isEscape || next === "\\" ? 2 : 1;
  }
  parts.push(text.slice(start, to));
  return joined(parts);
}
function joined(parts) {
  const filled = parts.filter((part) => part.length > 0);
  return filled.length === 0 ? parts[0] : filled.length === 1 ? filled[0] : import_chunk_QNLMBOTP.Text.concat(filled);
}
function replaced(written2, text) {
  return new import_chunk_QNLMBOTP.Text([{ ...written2.span(), text }]);
}
function unknownText(written2, unknown) {
  return new import_chunk_QNLMBOTP.Text([{ ...written2.span(), text: written2.value, unknown }]);
}
function referred(value, reference) {
  return value.value.includes("\n") ? value : value.referredAt(reference.span());
}
function fieldsOf(value) {
  const shown = value.pieces.map(({ text, unknown }) => unknown ? "x".repeat(text.length) : text).join("");
  return [...shown.matchAll(/[^ \t\n]+/g)].map(({ index, 0: field }) => value.slice(index, index + field.length));
}
function expandTilde(text) {
  const tilde = /^~([A-Za-z_][\w.-]*)?(?=\/|$)/.exec(text.value);
  if (tilde === null || !text.isKnown(0, tilde[0].length)) return text;
  const [written2, user] = tilde;
  const start = text.slice(0, written2.length);
  const home = user === void 0 ? unknownText(start, import_chunk_QNLMBOTP.HOME_OF_ACCOUNT) : replaced(start, user === "root" ? "/root" : `/home/${user}`);
  return text.length === written2.length ? home : joined([home, text.slice(written2.length)]);
}
var MOST_STEPS = 2e4;
var MOST_VARIABLES = 1e3;
var DEEPEST = 200;
var MOST_EXPANDED = 4 * 1024 * 1024;
function mayGoOn(run, at) {
  if (++run.steps > MOST_STEPS || run.variables.size > MOST_VARIABLES)
    stop(run, "the shell script is too long to be read", at);
  return !run.isStopped;
}
function spend(run, values, at) {
  for (const value of values) run.size += value.length + value.pieces.length;
  if (run.size > MOST_EXPANDED) stop(run, "the shell script is too long to be read", at);
}
function stop(run, reason, at) {
  run.isStopped = true;
  run.unread ??= { reason, at };
}
function within(run, changes, part) {
  if (run.depth >= DEEPEST) {
    stop(run, "the shell script is too deeply nested to be read", run.code.text.slice(0, 1));
    return void 0;
  }
  const before = {};
  for (const name of Object.keys(changes)) before[name] = run[name];
  Object.assign(run, changes);
  run.depth++;
  const result = part();
  run.depth--;
  Object.assign(run, before);
  return result;
}
function inSubshell(run, changes, part) {
  const mark = run.variables.mark();
  const { sourced, exportsAll, streams, parameters } = run;
  const result = within(run, changes, part);
  run.variables.takeBack(mark);
  Object.assign(run, { sourced, exportsAll, streams, parameters });
  return result;
}
function isList(value) {
  return Array.isArray(value);
}
var Variables = class {
  #now = /* @__PURE__ */ new Map();
  #log = [];
  #exported;
  get(name) {
    return this.#now.get(name);
  }
  get size() {
    return this.#now.size;
  }
  /** Sets a variable; undefined makes it one that was never spoken of. */
  set(name, variable) {
    const before = this.#now.get(name);
    this.#log.push([name, before]);
    if (variable === void 0) this.#now.delete(name);
    else this.#now.set(name, variable);
    if (before?.isExported || variable?.isExported || variable?.value === void 0) this.#exported = void 0;
  }
  /** A point in time to which `takeBack` can return. */
  mark() {
    return this.#log.length;
  }
  /** Takes back every change since a point in time and returns what they came to. */
  takeBack(mark) {
    const changes = /* @__PURE__ */ new Map();
    while (this.#log.length > mark) {
      const [name, before] = this.#log.pop();
      if (!changes.has(name)) changes.set(name, this.#now.get(name));
      if (before === void 0) this.#now.delete(name);
      else this.#now.set(name, before);
    }
    if (changes.size > 0) this.#exported = void 0;
    return changes;
  }
  /** Goes on after one of several ways was taken, nobody knows which: what differs between them is not known. */
  bringTogether(ways, reason, at) {
    const [only] = ways;
    if (only === void 0) return;
    for (const name of new Set(ways.flatMap((way) => [...way.keys()]))) {
      const ends = ways.map((way) => way.has(name) ? way.get(name) : this.#now.get(name));
      this.set(
        name,
        ends.reduce((a, b) => either(a, b, openText(name, reason(name), at)))
      );
    }
  }
  /** What commands get: values, null for what is unset by the script, and the places of the assignments. */
  exported() {
    if (this.#exported === void 0) {
      const variables = /* @__PURE__ */ new Map();
      const places = /* @__PURE__ */ new Map();
      for (const [name, { value, isExported, at }] of this.#now) {
        if (value === void 0) variables.set(name, null);
        const text = isList(value) ? value[0] : value;
        if (!isExported || text === void 0) continue;
        variables.set(name, text);
        places.set(name, at);
      }
      this.#exported = { variables, places };
    }
    return this.#exported;
  }
};
function openText(name, reason, { source, start, end }) {
  return new import_chunk_QNLMBOTP.Text([{ text: `$${name}`, source, start, end, unknown: { reason } }]);
}
function either(a, b, open) {
  if (a === b) return a;
  const isExported = (a?.isExported ?? false) || (b?.isExported ?? false);
  const at = (b ?? a)?.at;
  if (a !== void 0 && b !== void 0 && isEqual(a.value, b.value)) return { value: a.value, isExported, at };
  return { value: eitherList(a?.value, b?.value, open) ?? open, isExported, at };
}
function isEqual(a, b) {
  if (a === b) return true;
  if (a === void 0 || b === void 0 || isList(a) !== isList(b)) return false;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, at) => isSameText(item, b[at]));
  return isSameText(a, b);
}
function isSameText(a, b) {
  return a.isKnown() && b.isKnown() && a.value === b.value;
}
function eitherList(a, b, open) {
  if (!isList(a) || !isList(b)) return void 0;
  const differs = a.findIndex((item, at) => !(b[at] !== void 0 && isSameText(item, b[at])));
  return [...a.slice(0, differs === -1 ? a.length : differs), open];
}
function parametersOf(run) {
  return run.parameters?.slice(1);
}
function variableValue(run, name) {
  const own = run.variables.get(name);
  if (own !== void 0) return { isSet: own.value !== void 0, value: own.value };
  const value = run.context.variable(name);
  return { isSet: value !== void 0, value };
}
function isOutside(run, name) {
  if (/^\d+$/.test(name)) return run.parameters === void 0;
  return run.variables.get(name) === void 0 && run.context.variable(name) === void 0;
}
function expandSimple(run, name, place) {
  if (/^\d+$/.test(name)) return parameter(run, Number(name), place);
  if (!/^[A-Za-z_]\w*$/.test(name)) return unknownText(place, { reason: `${place.value} is worked out by the shell` });
  const { value } = variableValue(run, name);
  const text = isList(value) ? value[0] ?? place.slice(0, 0) : value;
  if (text !== void 0) return put(run, text, place);
  if (run.variables.get(name) !== void 0) return place.slice(0, 0);
  if (name === "HOME") return unknownText(place, import_chunk_QNLMBOTP.HOME_OF_ACCOUNT);
  return notSet(run, name, place);
}
function notSet(run, name, place) {
  if (!run.inherited.has(name)) run.inherited.set(name, place);
  return unknownText(place, { reason: `$${name} is not set here` });
}
function parameter(run, number, place) {
  if (run.parameters === void 0)
    return unknownText(place, { reason: `${place.value} is given by whoever runs the script` });
  const value = run.parameters[number];
  return value === void 0 ? place.slice(0, 0) : put(run, value, place);
}
function put(run, value, place) {
  spend(run, [value], place);
  return run.isStopped ? unknownText(place, { reason: "it is too long" }) : referred(value, place);
}
function parameterFields(run, part, isQuoted) {
  if (part.operation !== void 0 || part.prefix !== void 0) return void 0;
  const isEach = (sign) => sign === "@" || sign === "*" && !isQuoted;
  if (isEach(part.parameter)) return parametersOf(run);
  if (!isEach(part.index?.text)) return void 0;
  const { value } = variableValue(run, part.parameter);
  if (isList(value)) return value;
  if (value?.isKnown()) return [value];
  return run.variables.get(part.parameter) !== void 0 && value === void 0 ? [] : void 0;
}
function parameterText(run, part, place, operand) {
  const unknown = () => unknownText(place, { reason: `${place.value} is worked out by the shell` });
  const { parameter: name, operation } = part;
  if (part.prefix !== void 0) return unknown();
  if (part.index !== void 0) return operation === void 0 ? itemOf(run, part, place) ?? unknown() : unknown();
  if (operation === void 0) return expandSimple(run, name, place);
  if (operation.type === "Default") return withDefault(run, name, operation, place, operand);
  const value = expandSimple(run, name, place);
  if (!value.isKnown()) return unknownText(place, value.unknowns()[0]?.unknown ?? { reason: "it is not known" });
  return changed(value, operation, place, operand) ?? unknown();
}
function itemOf(run, { parameter: parameter2, index }, place) {
  const { value } = variableValue(run, parameter2);
  const number = /^\d{1,4}$/.test(index?.text ?? "") ? Number(index?.text) : void 0;
  if (number === void 0 || !isList(value)) return void 0;
  if (!value.slice(0, number).every((item2) => item2.isKnown())) return void 0;
  const item = value[number];
  return item === void 0 ? place.slice(0, 0) : referred(item, place);
}
function withDefault(run, name, { operator, operand: word }, place, operand) {
  const kind = operator.at(-1);
  if (isOutside(run, name) && name !== "HOME") {
    notSet(run, name, place);
    const reason = kind === "+" || kind === "?" ? `$${name} is not set here` : `${place.value} depends on whether ${name} is set outside`;
    const open = unknownText(place, { reason });
    if (kind === "=" && /^[A-Za-z_]\w*$/.test(name))
      run.variables.set(name, { value: open, isExported: false, at: place.span() });
    return open;
  }
  const value = expandSimple(run, name, place);
  const isMissing = isUnset(run, name) || operator.startsWith(":") && value.isKnown() && value.length === 0;
  if (kind === "+") return isMissing ? place.slice(0, 0) : referred(operand(word), place);
  if (!isMissing || kind === "?") return value;
  const instead = operand(word);
  if (kind === "=") run.variables.set(name, { value: instead, isExported: false, at: place.span() });
  return referred(instead, place);
}
function isUnset(run, name) {
  if (/^\d+$/.test(name)) return run.parameters?.[Number(name)] === void 0;
  return !variableValue(run, name).isSet;
}
function changed(value, operation, place, operand) {
  if (operation.type === "Remove") {
    const pattern = operand(operation.operand);
    const end = pattern.isKnown() ? cutAt(value.value, operation.operator, pattern.value) : void 0;
    if (end === void 0) return void 0;
    return operation.operator.startsWith("#") ? value.slice(end) : value.slice(0, end);
  }
  if (operation.type === "Replace") return replacedIn(value, operation, place, operand);
  if (operation.type === "CaseModification" && operation.operand === void 0)
    return inCase(value, operation.operator);
  return void 0;
}
function cutAt(value, operator, pattern) {
  const isFront = operator.startsWith("#");
  const plain = isFront ? pattern.replace(/^\*/, "") : pattern.replace(/\*$/, "");
  if (/[*?[\]\\]/.test(plain)) return void 0;
  const isLongest = operator.length === 2;
  if (plain.length === pattern.length) {
    if (isFront) return value.startsWith(plain) ? plain.length : 0;
    return value.endsWith(plain) ? value.length - plain.length : value.length;
  }
  const at = isFront === isLongest ? value.lastIndexOf(plain) : value.indexOf(plain);
  if (isFront) return at === -1 ? 0 : at + plain.length;
  return at === -1 ? value.length : at;
}
function replacedIn(value, { operator, pattern, replacement }, place, operand) {
  const from = operand(pattern);
  if (operator.length > 1 && operator !== "//") return void 0;
  if (!from.isKnown() || from.length === 0 || /[*?[\]\\]/.test(from.value)) return void 0;
  const to = referred(operand(replacement), place);
  const parts = [];
  let done = 0;
  for (let at = value.value.indexOf(from.value); at !== -1; at = value.value.indexOf(from.value, done)) {
    parts.push(value.slice(done, at), to);
    done = at + from.length;
    if (operator === "/") break;
  }
  parts.push(value.slice(done));
  return joined(parts);
}
function inCase(value, operator) {
  const change = (text2) => operator.startsWith("^") ? text2.toUpperCase() : text2.toLowerCase();
  const text = operator.length === 2 ? change(value.value) : change(value.value.slice(0, 1)) + value.value.slice(1);
  return replaced(value, text);
}
function expandWord(run, word) {
  const braces = word.parts?.find((part) => part.type === "BraceExpansion");
  const alternatives = braces === void 0 ? void 0 : alternativesOf(run, braces);
  if (braces === void 0 || alternatives === void 0) return assemble(segmentsOf(run, word), written(run, word));
  return alternatives.flatMap((alternative) => {
    const segments = (word.parts ?? []).flatMap(
      (part) => part === braces ? [{ kind: "text", text: alternative, splits: false }] : segmentsOfPart(run, part)
    );
    return assemble(segments, written(run, word));
  });
}
function expandText(run, word) {
  const parts = segmentsOf(run, word).map(
    (segment) => segment.kind === "text" ? segment.text : spaced(segment.fields, written(run, word))
  );
  return parts.length === 0 ? written(run, word).slice(0, 0) : joined(parts);
}
function expandParts(run, parts, within2) {
  const texts = parts.map((part) => {
    if (part.type === "Literal") return literal(run.code, part.pos, part.end, within2);
    const [segment] = expansionOf(run, part, true);
    return segment === void 0 || segment.kind === "text" ? segment?.text ?? written(run, part) : spaced(segment.fields, written(run, part));
  });
  return texts.length === 0 ? void 0 : joined(texts);
}
function written(run, { pos, end }) {
  return run.code.text.slice(pos, end);
}
function segmentsOf(run, word) {
  const parts = word.parts ?? [];
  const segments = parts.length === 0 ? [fixed(literal(run.code, word.pos, word.end, "word"))] : parts.flatMap((part) => segmentsOfPart(run, part));
  const [first, ...rest] = segments;
  if (first?.kind !== "text" || run.code.shown[word.pos] !== "~") return segments;
  return [fixed(expandTilde(first.text)), ...rest];
}
function segmentsOfPart(run, part) {
  switch (part.type) {
    case "Literal":
      return [fixed(literal(run.code, part.pos, part.end, "word"))];
    case "SingleQuoted":
      return [fixed(run.code.text.slice(part.pos + 1, Math.max(part.end - 1, part.pos + 1)))];
    case "AnsiCQuoted":
      return [fixed(ansiText(run, part.pos + 2, Math.max(part.end - 1, part.pos + 2), part.value))];
    case "DoubleQuoted":
    case "LocaleString":
      return segmentsInQuotes(run, part);
    case "Glob":
    case "ExtendedGlob":
    case "BraceExpansion":
      return [fixed(written(run, part))];
    case "ProcessSubstitution":
      return [fixed(unknownText(written(run, part), { reason: "it is a pipe to another command" }))];
    default:
      return expansionOf(run, part, false);
  }
}
function fixed(text) {
  return { kind: "text", text, splits: false };
}
function segmentsInQuotes(run, part) {
  const open = part.pos + (part.type === "LocaleString" ? 2 : 1);
  const empty = fixed(run.code.text.slice(open, open));
  const isList2 = part.parts.length === 1 && isListReference(part.parts[0]);
  const inside = part.parts.flatMap(
    (child) => child.type === "Literal" ? [fixed(literal(run.code, child.pos, child.end, "quotes"))] : expansionOf(run, child, true)
  );
  return isList2 ? inside : [empty, ...inside];
}
function isListReference(part) {
  if (part.type === "SimpleExpansion") return part.text === "$@";
  return part.type === "ParameterExpansion" && (part.parameter === "@" || part.index?.text === "@");
}
function expansionOf(run, part, isQuoted) {
  const place = written(run, part);
  switch (part.type) {
    case "SimpleExpansion": {
      const name = part.text.slice(1);
      if (name === "@" || name === "*" && !isQuoted) return fieldSegments(run, parametersOf(run), place);
      return [{ kind: "text", text: expandSimple(run, name, place), splits: !isQuoted }];
    }
    case "ParameterExpansion": {
      const fields = parameterFields(run, part, isQuoted);
      if (fields !== void 0) return fieldSegments(run, fields, place);
      const operand = (word) => operandText(run, word);
      return [{ kind: "text", text: parameterText(run, part, place, operand), splits: !isQuoted }];
    }
    case "CommandExpansion":
      return [{ kind: "text", text: run.walk.substitute(run, part.script, place), splits: !isQuoted }];
    default:
      return [fixed(unknownText(place, { reason: `${place.value} is worked out by the shell` }))];
  }
}
function operandText(run, word) {
  if (run.depth >= 100) return unknownText(written(run, word), { reason: "it is too deeply nested" });
  run.depth += 10;
  const text = expandText(run, word);
  run.depth -= 10;
  return text;
}
function fieldSegments(run, fields, place) {
  spend(run, fields ?? [], place);
  if (run.isStopped) return [];
  if (fields !== void 0) return [{ kind: "fields", fields }];
  return [fixed(unknownText(place, { reason: `${place.value} is given by whoever runs the script` }))];
}
function spaced(texts, place) {
  if (texts.length === 0) return place.slice(0, 0);
  const blank = replaced(place.slice(0, 0), " ");
  return joined(texts.flatMap((text, at) => at === 0 ? [text] : [blank, text]));
}
function assemble(segments, place) {
  const fields = [];
  let open;
  const close = () => {
    if (open !== void 0) fields.push(open.length === 0 ? place.slice(0, 0) : joined(open));
    open = void 0;
  };
  for (const segment of segments) {
    if (segment.kind === "text" && !segment.splits) {
      open = pushed(open, segment.text);
      continue;
    }
    const parts = segment.kind === "fields" ? segment.fields : fieldsOf(segment.text);
    const value = segment.kind === "text" ? segment.text.value : "";
    if (/^[ \t\n]/.test(value)) close();
    parts.forEach((part, at) => {
      if (at > 0) close();
      open = pushed(open, part);
    });
    if (/[ \t\n]$/.test(value)) close();
  }
  close();
  return fields;
}
function pushed(texts, text) {
  if (texts === void 0) return [text];
  texts.push(text);
  return texts;
}
function ansiText(run, from, to, value) {
  const inner = run.code.text.slice(from, to);
  return inner.value === value || !inner.isKnown() ? inner : replaced(inner, value);
}
var MOST_ALTERNATIVES = 50;
function alternativesOf(run, part) {
  const inner = run.code.text.slice(part.pos + 1, part.end - 1);
  if (!inner.isKnown() || !/^[\w./:@%+=-]*(?:,[\w./:@%+=-]*)*$/.test(inner.value)) return void 0;
  const range = /^(\d{1,9})\.\.(\d{1,9})$/.exec(inner.value);
  if (range !== null) return rangeOf(inner, Number(range[1]), Number(range[2]));
  if (!inner.value.includes(",")) return void 0;
  let at = 0;
  const items = inner.value.split(",").map((item) => {
    at += item.length + 1;
    return inner.slice(at - item.length - 1, at - 1);
  });
  return items.length > MOST_ALTERNATIVES ? void 0 : items;
}
function rangeOf(written2, from, to) {
  const length = Math.abs(to - from) + 1;
  if (length > MOST_ALTERNATIVES) return void 0;
  return Array.from({ length }, (_, at) => replaced(written2, String(from + Math.sign(to - from) * at)));
}
var load = () => (0, import_chunk_7VZ5H7B6.__require)("./unbash.js");
var parse = (...args) => load().parse(...args);
var LONGEST = 256 * 1024;
var MOST_OPEN_BRACES = 200;
var MOST_HERE_DOCUMENTS_IN_A_LINE = 50;
var SILENT = /^\{(?:%|\{[-~+]? *(?:if|for|range|with|block|define|template|else|end|\/\*)\b)/;
function parseScript(text) {
  const code = { text, shown: mask(text) };
  const tooMuch = whatIsTooMuch(code.shown);
  if (tooMuch !== void 0) return refused(code, tooMuch, 0);
  try {
    const tree = parse(code.shown);
    const error = firstError(tree.errors);
    if (error === void 0) return { code, statements: tree.commands, end: code.shown.length };
    return {
      ...refused(code, `the shell script has a mistake: ${error.message}`, error.pos),
      statements: tree.commands
    };
  } catch {
    return refused(code, "the shell script is too deeply nested to be read", 0);
  }
}
function innerStatements(script) {
  return script === void 0 || script.source !== void 0 ? [] : script.commands;
}
function refused(code, reason, at) {
  return { code, statements: [], end: at, unread: { reason, at: code.text.slice(at, at + 1) } };
}
function firstError(errors) {
  return errors?.reduce((first, error) => error.pos < first.pos ? error : first);
}
function mask(text) {
  const shown = text.pieces.map(
    ({ text: own, unknown }) => unknown === void 0 ? own : SILENT.test(own) ? own.replace(/[^\n]/g, " ") : "x".repeat(own.length)
  ).join("");
  return shown.includes("<<") ? shown : shown.replaceAll("\r\n", " \n");
}
function whatIsTooMuch(shown) {
  if (shown.length > LONGEST) return "the shell script is too long to be read";
  let open = 0;
  let documents = 0;
  for (let at = 0; at < shown.length; at++) {
    const char = shown[at];
    if (char === "\n") documents = 0;
    else if (char === "{") open++;
    else if (char === "}" && open > 0) open--;
    else if (char === "<" && shown[at + 1] === "<") documents++;
    if (open > MOST_OPEN_BRACES || documents > MOST_HERE_DOCUMENTS_IN_A_LINE)
      return "the shell script is too deeply nested to be read";
  }
  return void 0;
}
function printed(words, input) {
  const [name, ...args] = words;
  switch (name?.value) {
    case "echo":
      return echoed(name, args);
    case "printf":
      return formatted(name, args);
    case "cat":
      return args.every((word) => word.value === "-") ? input : void 0;
    case "tee":
      return input;
    case "basename":
      return lastPart(args);
    case "cd":
    case "mkdir":
    case "true":
    case ":":
      return name.slice(0, 0);
    default:
      return void 0;
  }
}
function echoed(name, args) {
  const first = args.findIndex((word) => !/^-[neE]+$/.test(word.value));
  const options = args.slice(0, first === -1 ? args.length : first).map((word) => word.value);
  const words = first === -1 ? [] : args.slice(first);
  const isRaw = !options.some((option) => option.includes("e"));
  const parts = words.map((word) => isRaw ? word : unescaped(word));
  const blank = replaced(name.slice(0, 0), " ");
  const line = parts.flatMap((part, at) => at === 0 ? [part] : [blank, part]);
  const end = options.some((option) => option.includes("n")) ? [] : [replaced(name.slice(0, 0), "\n")];
  return joined([name.slice(0, 0), ...line, ...end]);
}
var CONTROL = { n: "\n", t: "	", r: "\r", "\\": "\\", '"': '"' };
function unescaped(text) {
  return mapped(text, /\\[ntr\\"]/g, (written2) => replaced(written2, CONTROL[written2.value[1]]));
}
function mapped(text, pattern, change) {
  const parts = [];
  let done = 0;
  for (const { index, 0: found } of text.value.matchAll(pattern)) {
    const end = index + found.length;
    if (!text.isKnown(index, end)) continue;
    parts.push(text.slice(done, index), change(text.slice(index, end)));
    done = end;
  }
  return parts.length === 0 ? text : joined([...parts, text.slice(done)]);
}
var LONGEST2 = 1e5;
function formatted(name, args) {
  const [format, ...rest] = args[0]?.value === "--" ? args.slice(1) : args;
  if (format === void 0 || format.value.startsWith("-")) return void 0;
  const slots = format.value.match(/%[^%]/g) ?? [];
  if (slots.some((slot) => slot !== "%s" && slot !== "%b" && slot !== "%d")) return void 0;
  const times = slots.length === 0 ? 1 : Math.max(1, Math.ceil(rest.length / slots.length));
  if (format.length * times > LONGEST2) return void 0;
  let next = 0;
  const once = () => mapped(format, /%[%sbd]|\\[ntr\\"]/g, (written2) => {
    if (written2.value.startsWith("\\")) return replaced(written2, CONTROL[written2.value[1]]);
    if (written2.value === "%%") return replaced(written2, "%");
    const value = rest[next++] ?? name.slice(0, 0);
    return written2.value === "%b" ? unescaped(value) : value;
  });
  return joined([name.slice(0, 0), ...Array.from({ length: times }, once)]);
}
function lastPart([path, suffix]) {
  if (path === void 0 || path.value.startsWith("-")) return void 0;
  const whole = path.value.slice(0, (0, import_chunk_QNLMBOTP.trailingRun)(path.value, "/"));
  const start = whole.lastIndexOf("/") + 1;
  const name = path.slice(start, whole.length);
  if (!name.isKnown() || suffix !== void 0 && !suffix.isKnown()) return void 0;
  const isCut = suffix !== void 0 && name.value.endsWith(suffix.value) && name.length > suffix.length;
  return isCut ? name.slice(0, name.length - suffix.length) : name;
}
function redirect(run, streams, redirections) {
  return redirections.reduce((now, redirection) => redirectOne(run, now, redirection), streams);
}
function redirectOne(run, streams, redirection) {
  if (redirection.type === "HereDoc")
    return { ...streams, stdin: { kind: "text", text: documentText(run, redirection) } };
  const { target } = redirection;
  if (target === void 0) return streams;
  if (redirection.type === "HereString") {
    const text = expandText(run, target);
    return { ...streams, stdin: { kind: "text", text: joined([text, replaced(text.slice(text.length), "\n")]) } };
  }
  return redirectTo(run, streams, redirection, target);
}
function redirectTo(run, streams, { operator, descriptor, pos, end }, target) {
  const number = descriptor === void 0 ? void 0 : descriptor.type === "FileDescriptor" ? descriptor.value : -1;
  const word = target.text;
  if (operator === "<&" || operator === ">&" && /^(?:\d+|-|\d+-)$/.test(word)) {
    const name2 = nameOf(number ?? (operator === "<&" ? 0 : 1));
    const from = nameOf(Number.parseInt(word, 10));
    return name2 === void 0 || from === void 0 ? streams : { ...streams, [name2]: streams[from] };
  }
  const file = fileStream(run, target, operator.includes(">>"), { pos, end });
  if (operator.startsWith("&") || operator === ">&") return { ...streams, stdout: file, stderr: file };
  const name = nameOf(number ?? (operator.startsWith("<") ? 0 : 1));
  return name === void 0 || operator === "<>" ? streams : { ...streams, [name]: file };
}
function nameOf(number) {
  return ["stdin", "stdout", "stderr"][number];
}
function fileStream(run, target, appends, place) {
  const opened = written(run, place).span();
  const substitution = target.parts?.find((part) => part.type === "ProcessSubstitution");
  const command = innerStatements(substitution?.script)[0]?.command;
  if (command?.type === "Command") {
    const words = [command.name, ...command.suffix].flatMap(
      (word) => word?.type === "Word" ? expandWord(run, word) : []
    );
    const [file] = teeFiles(words);
    if (file !== void 0) return { kind: "file", path: file, appends: teeAppends(words), opened };
  }
  return { kind: "file", path: expandText(run, target), appends, opened };
}
function documentText(run, { operator, delimiter, body }) {
  const text = delimiter?.quoted ? written(run, body) : expandedBody(run, body);
  return operator === "<<-" ? withoutTabs(text) : text;
}
function expandedBody(run, body) {
  const parts = body.parts ?? [];
  return expandParts(run, parts, "document") ?? literal(run.code, body.pos, body.end, "document");
}
function withoutTabs(text) {
  const parts = [];
  let done = 0;
  for (const { index, 0: tabs } of text.value.matchAll(/^\t+/gm)) {
    parts.push(text.slice(done, index));
    done = index + tabs.length;
  }
  return done === 0 ? text : joined([...parts, text.slice(done)]);
}
function teeFiles(words) {
  const at = words.findIndex((word) => /(?:^|\/)tee$/.test(word.value));
  return at === -1 ? [] : words.slice(at + 1).filter((word) => !word.value.startsWith("-"));
}
function teeAppends(words) {
  return words.some((word) => word.value === "-a" || word.value === "--append");
}
var DEEPEST_PIPE = 8;
function outputsOf(draft) {
  return ["stdout", "stderr"].flatMap(
    (stream) => filesBehind(draft.streams[stream], DEEPEST_PIPE).map((file) => ({ stream, ...file }))
  );
}
function filesBehind(stream, depth) {
  if (stream?.kind === "file") return [{ path: stream.path, appends: stream.appends, opened: stream.opened }];
  if (stream?.kind !== "pipe" || depth === 0) return [];
  const [reader] = stream.pipe.readers;
  if (reader === void 0) return [];
  const appends = teeAppends(reader.words);
  const own = teeFiles(reader.words).map((path) => ({ path, appends, opened: reader.span }));
  const behind = [...own, ...filesBehind(reader.streams.stdout, depth - 1)];
  return behind.map((file) => ({ ...file, isPiped: true }));
}
function inputOf(run, { stdin }) {
  if (stdin === void 0) return run.context.input;
  if (stdin.kind === "text") return stdin.text;
  if (stdin.kind === "file") return void 0;
  const { pipe } = stdin;
  if (!pipe.isRead) Object.assign(pipe, { isRead: true, printed: printedBy(pipe.writers) });
  return pipe.printed;
}
function printedBy(drafts) {
  const texts = drafts.map((draft) => printed(draft.words, draft.input));
  if (texts.length === 0 || texts.some((text) => text === void 0)) return void 0;
  return joined(texts);
}
var assignedIn = /* @__PURE__ */ new WeakMap();
function assignedNames(list) {
  const known = assignedIn.get(list);
  if (known !== void 0) return known;
  const names = /* @__PURE__ */ new Set();
  visit(list, (node) => {
    if (node.type === "For") names.add(node.name.value);
    if (node.type === "Command") for (const name of assignedBy(node)) names.add(name);
    const inner = node.type === "For" || node.type === "While" ? node.body : void 0;
    if (inner !== void 0) for (const name of assignedNames(inner)) names.add(name);
    return inner === void 0;
  });
  assignedIn.set(list, names);
  return names;
}
function commandNames(node) {
  const names = /* @__PURE__ */ new Set();
  visit(node, (each) => {
    if (each.type === "Command" && each.name !== void 0) names.add(each.name.value);
    return true;
  });
  return names;
}
function assignedBy({ name, prefix, suffix }) {
  const before = name === void 0 ? prefix : suffix;
  const read = name?.value === "read" ? suffix.flatMap((word) => word.type === "Word" ? [word.value] : []) : [];
  return [...before.flatMap((each) => each.type === "Assignment" ? [each.name] : []), ...read];
}
function visit(node, see) {
  switch (node.type) {
    case "CompoundList":
      for (const { command } of node.commands) visit(command, see);
      return;
    case "Pipeline":
    case "AndOr":
      for (const command of node.commands) visit(command, see);
      return;
    default:
      if (see(node)) for (const inner of childrenOf(node)) visit(inner, see);
  }
}
function childrenOf(node) {
  switch (node.type) {
    case "If":
      return [
        node.clause,
        node.then,
        ...node.elif.flatMap(({ clause, then }) => [clause, then]),
        ...node.else === void 0 ? [] : [node.else]
      ];
    case "For":
    case "Select":
    case "ArithmeticFor":
    case "Subshell":
    case "BraceGroup":
    case "Function":
    case "Coproc":
      return [node.body];
    case "While":
      return [node.clause, node.body];
    case "Case":
      return node.items.map(({ body }) => body);
    case "Redirected":
      return [node.command];
    default:
      return [];
  }
}
function evaluate(run, script) {
  const { code, statements, end } = parseScript(script);
  within(run, { code, end }, () => run.walk.statements(run, statements));
}
function runFunction(run, name, words, condition) {
  const definition = run.functions.get(name);
  if (definition === void 0) return;
  run.called.add(name);
  run.running.add(name);
  const { code, end, node } = definition;
  const locals = /* @__PURE__ */ new Map();
  const frame = { code, end, parameters: words, locals, ...condition && { condition } };
  within(run, frame, () => run.walk.body(run, node.body));
  for (const [local, before] of locals) run.variables.set(local, before);
  run.running.delete(name);
}
function runUncalled(run) {
  const names = [...run.functions.keys()].filter((name) => !run.called.has(name));
  const inner = new Set(
    [...run.functions].flatMap(([name, { node }]) => run.called.has(name) ? [] : [...commandNames(node)])
  );
  for (const name of [...names.filter((each) => !inner.has(each)), ...names]) {
    const definition = run.functions.get(name);
    if (run.called.has(name) || definition === void 0 || run.isStopped) continue;
    const mark = run.variables.mark();
    const condition = definition.code.text.slice(definition.node.name.pos, definition.node.name.end);
    runFunction(run, name, void 0, condition);
    run.variables.takeBack(mark);
  }
}
var DEPTH_OF_SUBSTITUTION = 10;
function substitute(run, script, place) {
  const unknown = unknownText(place, { reason: `${place.value} is worked out by the shell` });
  const statements = innerStatements(script);
  if (statements.length === 0 || !mayGoOn(run, place)) return unknown;
  const pipe = { writers: [], readers: [], isRead: false };
  const streams = { ...run.streams, stdout: { kind: "pipe", pipe } };
  const drafts = run.commands.length;
  const depth = run.depth;
  run.depth += DEPTH_OF_SUBSTITUTION;
  inSubshell(run, { streams }, () => run.walk.statements(run, statements));
  run.depth = depth;
  const isWhole = run.commands.slice(drafts).every((draft) => pipe.writers.includes(draft));
  const text = isWhole ? printedBy(pipe.writers) : void 0;
  if (text === void 0) return unknown;
  return referred(text.slice(0, (0, import_chunk_QNLMBOTP.trailingRun)(text.value, "\n")), place);
}
function outcomeOf(run, node) {
  const drafts = run.commands.length;
  const outcome = decided(run, node);
  run.commands.length = drafts;
  return outcome;
}
function decided(run, node) {
  if (node.type === "CompoundList") {
    const command = node.commands.length === 1 ? node.commands[0]?.command : void 0;
    return command === void 0 || command.type === "AndOr" ? void 0 : decided(run, command);
  }
  if (node.type === "TestCommand") return outcomeOfTest(run, node.expression);
  if (node.type !== "Command" || node.name === void 0 || node.redirects.length > 0) return void 0;
  const name = node.name.value;
  if (name === "true" || name === ":") return true;
  if (name === "false") return false;
  if (name !== "[" && name !== "test") return void 0;
  const words = node.args.map((word) => word.type === "Word" ? expandText(run, word) : void 0);
  return compare(name === "[" ? words.slice(0, -1) : words);
}
function outcomeOfTest(run, expression) {
  const { type } = expression;
  if (type === "TestUnary") {
    const { operator, operand } = expression;
    return unary(operator, expandText(run, operand));
  }
  if (type !== "TestBinary" || expression.right.parts?.some((part) => part.type === "Glob")) return void 0;
  return binary(expandText(run, expression.left), expression.operator, expandText(run, expression.right));
}
function compare(words) {
  const [a, b, c] = words;
  if (words.length === 2 && a?.isKnown() && b !== void 0) return unary(a.value, b);
  if (words.length === 3 && a !== void 0 && b?.isKnown() && c !== void 0) return binary(a, b.value, c);
  return void 0;
}
function unary(operator, operand) {
  if (operator !== "-n" && operator !== "-z") return void 0;
  const isFilled = operand.pieces.some(({ text, unknown }) => unknown === void 0 && text !== "");
  if (!operand.isKnown() && !isFilled) return void 0;
  return isFilled === (operator === "-n");
}
function binary(left, operator, right) {
  if (!left.isKnown() || !right.isKnown()) return void 0;
  if (operator === "=" || operator === "==") return left.value === right.value;
  return operator === "!=" ? left.value !== right.value : void 0;
}
function isTest(node) {
  if (node.type === "Pipeline")
    return node.prefixes.some(({ type }) => type === "Negation") || node.commands.some(isTest);
  if (node.type === "TestCommand" || node.type === "ArithmeticCommand") return true;
  return node.type === "Command" && TESTS.has(node.name?.value ?? "");
}
var TESTS = new Set(
  "[ test grep egrep fgrep command type which hash pgrep pidof diff cmp systemctl id getent false read".split(" ")
);
function chosenItem(run, { word, items }) {
  const value = expandText(run, word);
  if (!value.isKnown()) return void 0;
  for (const item of items) {
    for (const pattern of item.pattern) {
      const matches = matchesPattern(run, pattern, value.value);
      if (matches === void 0) return void 0;
      if (matches) return item.terminator === ";;" || item.terminator === void 0 ? item : void 0;
    }
  }
  return null;
}
function matchesPattern(run, pattern, value) {
  if (pattern.text === "*") return true;
  if (pattern.parts?.some((part) => part.type === "Glob" || part.type === "ExtendedGlob")) return void 0;
  const [text, ...more] = expandWord(run, pattern);
  return more.length > 0 || text?.isKnown() === false ? void 0 : (text?.value ?? "") === value;
}
function isExhaustive({ items }) {
  return items.some((item) => item.pattern.some((pattern) => pattern.text === "*"));
}
function runIf(run, { clause, then, elif, else: otherwise }) {
  const ways = [];
  for (const { clause: test, body } of [
    { clause, body: then },
    ...elif.map((each) => ({ ...each, body: each.then }))
  ]) {
    const outcome = outcomeOf(run, test);
    if (outcome === void 0) run.walk.statements(run, test.commands);
    const condition2 = written(run, test);
    if (outcome === false) continue;
    ways.push({ condition: condition2, body });
    if (outcome === true) return runWays(run, ways, true);
  }
  const isComplete = otherwise !== void 0;
  const condition = written(run, clause);
  return runWays(run, isComplete ? [...ways, { condition, body: otherwise }] : ways, isComplete);
}
function runCase(run, node) {
  const item = chosenItem(run, node);
  if (item === null) return false;
  const condition = written(run, node.word);
  if (item !== void 0) return run.walk.statements(run, item.body.commands);
  const ways = node.items.map(({ body }) => ({ condition, body }));
  return runWays(run, ways, isExhaustive(node) && ways.length > 1);
}
function runWays(run, ways, isComplete) {
  const [first] = ways;
  if (first === void 0) return false;
  if (ways.length === 1 && isComplete) return run.walk.statements(run, first.body.commands);
  const open = isComplete ? [] : [/* @__PURE__ */ new Map()];
  const at = first.condition.span();
  for (const [number, { condition, body }] of ways.entries()) {
    const mark = run.variables.mark();
    const branches = [...run.branches, { at, number }];
    const ends = within(run, { condition, branches }, () => run.walk.statements(run, body.commands)) ?? true;
    const changes = run.variables.takeBack(mark);
    if (!ends) open.push(changes);
  }
  bringTogether(run, open, first.condition);
  return open.length === 0;
}
function openWays(run) {
  let now;
  return {
    get condition() {
      return now?.condition;
    },
    open: (condition) => {
      now ??= { mark: run.variables.mark(), condition };
    },
    close: () => {
      if (now !== void 0) bringTogether(run, [run.variables.takeBack(now.mark), /* @__PURE__ */ new Map()], now.condition);
      now = void 0;
    }
  };
}
function bringTogether(run, ways, condition) {
  run.variables.bringTogether(ways, (name) => `$${name} hangs on \`${shortened(condition)}\``, condition.span());
}
function shortened(text) {
  const line = text.value.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}\u2026` : line;
}
function assign(run, name, value, at, isExported = run.exportsAll) {
  const before = run.variables.get(name);
  const wasExported = before === void 0 ? run.context.variable(name) !== void 0 : before.isExported;
  run.variables.set(name, { value, isExported: isExported || wasExported, at });
}
function assignedValue(run, assignment) {
  const { name, value, append, index } = assignment;
  const own = value.type === "ArrayValue" ? itemsOf(run, value.elements) : expandText(run, value);
  if (index !== void 0) return openText(name, "it is an array with keys", written(run, assignment).span());
  if (!append) return own;
  const before = variableValue(run, name).value;
  if (isList(own)) return [...isList(before) ? before : before === void 0 ? [] : [before], ...own];
  if (isList(before) || own === void 0) return before;
  if (before !== void 0) return joined([before, own]);
  return isOutside(run, name) ? openText(name, `$${name} is not set here`, written(run, assignment).span()) : own;
}
function itemsOf(run, elements) {
  const keyed = elements.find((word) => word.text.startsWith("["));
  if (keyed !== void 0) return unknownText(written(run, keyed), { reason: "it is an array with keys" });
  return elements.flatMap((word) => expandWord(run, word));
}
var BUILTINS = {
  export: exportNames,
  declare: (run, node, words) => declare(
    run,
    node,
    words,
    words.some((word) => /^-[a-zA-Z]*x/.test(word.value))
  ),
  typeset: (run, node, words) => declare(
    run,
    node,
    words,
    words.some((word) => /^-[a-zA-Z]*x/.test(word.value))
  ),
  readonly: (run, node, words) => declare(run, node, words, run.exportsAll),
  local: (run, node, words) => declare(run, node, words, run.exportsAll),
  unset: (run, node, words) => {
    for (const word of words.slice(1)) {
      const isName = /^[A-Za-z_]\w*$/.test(word.value) && word.isKnown();
      if (isName) run.variables.set(word.value, { value: void 0, isExported: false, at: written(run, node).span() });
    }
  },
  set: setOptions,
  shift: (run, _, words) => {
    const count = Number(words[1]?.isKnown() === false ? Number.NaN : words[1]?.value ?? 1);
    const [name, ...rest] = run.parameters ?? [];
    if (name !== void 0) run.parameters = Number.isInteger(count) ? [name, ...rest.slice(count)] : void 0;
  },
  source: readsFile,
  ".": readsFile,
  read: (run, node, words) => fillIn(run, node, words.slice(1)),
  mapfile: (run, node, words) => fillIn(run, node, words.slice(1)),
  readarray: (run, node, words) => fillIn(run, node, words.slice(1)),
  getopts: (run, node, words) => fillIn(run, node, words.slice(2)),
  alias: () => {
  },
  shopt: () => {
  }
};
function runBuiltin(run, node, words) {
  const name = words[0]?.value ?? "";
  const builtin = Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : void 0;
  builtin?.(run, node, words);
  return builtin !== void 0;
}
function exportNames(run, node, words) {
  if (!words.some((word) => word.value === "-n")) {
    declare(run, node, words, true);
    return;
  }
  for (const { value: name } of words.slice(2)) {
    const variable = run.variables.get(name);
    if (variable !== void 0) run.variables.set(name, { ...variable, isExported: false });
  }
}
function declare(run, node, words, isExported) {
  const isLocal = ["local", "declare", "typeset"].includes(words[0]?.value ?? "");
  const parts = node.args.map((argument) => ({
    argument,
    at: written(run, argument).span(),
    value: argument.type === "Assignment" ? assignedValue(run, argument) : void 0,
    words: argument.type === "Word" ? expandWord(run, argument) : []
  }));
  for (const { argument, at, value, words: expanded } of parts) {
    if (argument.type === "Assignment") {
      if (isLocal) hide(run, argument.name);
      assign(run, argument.name, value, at, isExported || run.exportsAll);
    }
    for (const word of expanded) {
      if (!word.value.startsWith("-")) declareWord(run, word, at, isLocal, isExported);
    }
  }
}
function declareWord(run, word, at, isLocal, isExported) {
  const equals = word.value.indexOf("=");
  const name = equals < 0 ? word.value : word.value.slice(0, equals);
  if (!/^[A-Za-z_]\w*$/.test(name) || !word.isKnown(0, name.length)) {
    if (isExported && !word.isKnown()) run.sourced = [...run.sourced, word];
    return;
  }
  if (isLocal) hide(run, name);
  if (equals >= 0) assign(run, name, expandTilde(word.slice(equals + 1)), at, isExported);
  else if (isLocal) run.variables.set(name, { value: word.slice(0, 0), isExported, at });
  else if (isExported && !isOutside(run, name)) assign(run, name, variableValue(run, name).value, at, true);
  else if (isExported && !run.inherited.has(name)) run.inherited.set(name, word);
}
function hide(run, name) {
  if (run.locals !== void 0 && !run.locals.has(name)) run.locals.set(name, run.variables.get(name));
}
function setOptions(run, _, words) {
  const [option] = words.slice(1);
  const end = words.findIndex((word) => word.value === "--");
  if (option !== void 0 && /^-[a-zA-Z]*a/.test(option.value)) run.exportsAll = true;
  if (option !== void 0 && /^\+[a-zA-Z]*a/.test(option.value)) run.exportsAll = false;
  if (option?.value === "-o" && words[2]?.value === "allexport") run.exportsAll = true;
  if (option?.value === "+o" && words[2]?.value === "allexport") run.exportsAll = false;
  if (end === -1) return;
  const name = run.parameters?.[0] ?? words[0].slice(0, 0);
  run.parameters = [name, ...words.slice(end + 1)];
}
function readsFile(run, _, words) {
  if (words[1] !== void 0) run.sourced = [...run.sourced, words[1]];
}
function fillIn(run, node, words) {
  const at = written(run, node).span();
  for (const word of words) {
    if (!/^[A-Za-z_]\w*$/.test(word.value) || !word.isKnown()) continue;
    assign(run, word.value, openText(word.value, `$${word.value} is read from elsewhere`, at), at);
  }
}
function changeDirectory(run, words, at) {
  const target = words.slice(1).find((word) => !/^-[LPe@]*$/.test(word.value)) ?? words[1];
  const place = words[0];
  const home = replaced(place, "~");
  const path = target === void 0 || target.value === "--" ? expandTilde(home) : target;
  const value = below(variableValue(run, "PWD").value, path);
  spend(run, [value], path);
  run.variables.set("PWD", { value, isExported: false, at });
}
function below(before, path) {
  const isAbsolute = path.value.startsWith("/") || path.pieces[0]?.unknown !== void 0;
  if (isAbsolute) return path;
  if (before === void 0 || isList(before) || path.value === "-" || /(?:^|\/)\.\.(?:\/|$)/.test(path.value))
    return unknownText(path, { reason: "where the script is started is not known" });
  return path.value === "." ? before : joined([before, replaced(path.slice(0, 0), "/"), path]);
}
var MOST_ITERATIONS = 100;
function runFor(run, { type, name, wordlist, body, pos }) {
  const items = wordlist === void 0 ? parametersOf(run) : listOf(run, wordlist);
  const at = written(run, name);
  const isKnown = type === "For" && items !== void 0 && run.iterations + items.length <= MOST_ITERATIONS;
  if (isKnown) {
    run.iterations += items.length;
    for (const item of items) {
      if (run.isStopped) return;
      assign(run, name.value, item, at.span());
      run.walk.statements(run, body.commands);
    }
    return;
  }
  const header = written(run, { pos, end: wordlist?.at(-1)?.end ?? name.end });
  const value = openText(name.value, `$${name.value} is each one of \`${shortened(header)}\``, at.span());
  runOpenLoop(run, body, header, false, () => assign(run, name.value, value, at.span()));
}
function listOf(run, words) {
  const items = [];
  for (const word of words) {
    if (word.parts?.some((part) => part.type === "Glob" || part.type === "ExtendedGlob")) return void 0;
    const fields = expandWord(run, word);
    const isQuoted = word.parts?.every((part) => part.type === "DoubleQuoted" || part.type === "Literal");
    if (fields.some((field) => isOpenEnded(field, isQuoted === true))) return void 0;
    for (const each of fields) items.push(each);
  }
  return items;
}
function isOpenEnded(field, isQuoted) {
  return field.unknowns().some(({ text, unknown }) => unknown?.symbol === void 0 && (!isQuoted || /\[@\]|^\$[@*]/.test(text)));
}
function runWhile(run, { clause, body, kind }) {
  const outcome = outcomeOf(run, clause);
  if (outcome === void 0) within(run, { isRepeated: true }, () => run.walk.statements(run, clause.commands));
  if (outcome === (kind === "until")) return;
  runOpenLoop(run, body, outcome === void 0 ? written(run, clause) : void 0, true);
}
function runArithmeticFor(run, { pos, test, body }) {
  const isEndless = test === void 0;
  runOpenLoop(run, body, isEndless ? void 0 : written(run, { pos, end: body.pos }), isEndless);
}
function runOpenLoop(run, body, condition, isRepeated, begin = () => {
}) {
  const place = condition ?? written(run, { pos: body.pos, end: body.pos });
  const mark = run.variables.mark();
  for (const name of assignedNames(body)) {
    const at = place.span();
    if (run.variables.get(name) !== void 0) assign(run, name, openText(name, `$${name} changes in a loop`, at), at);
  }
  begin();
  within(
    run,
    { ...condition && { condition }, ...isRepeated && { isRepeated } },
    () => run.walk.statements(run, body.commands)
  );
  const changes = run.variables.takeBack(mark);
  bringTogether(run, [changes, /* @__PURE__ */ new Map()], place);
}
function runCommand(run, node) {
  if (node.end > run.end || !mayGoOn(run, written(run, node))) return run.isStopped;
  if (node.name === void 0) {
    for (const each of assignmentsOf(node)) assign(run, each.name, assignedValue(run, each), written(run, each).span());
    return false;
  }
  const assigned = assignedInFront(run, node);
  const words = wordsOf(run, node);
  const streams = redirect(run, run.streams, node.redirects);
  const [first] = words;
  if (first === void 0) return false;
  const name = first.isKnown() ? first.value : "";
  if (run.functions.has(name) && !run.running.has(name)) {
    within(run, { streams }, () => withVariables(run, assigned, () => run.walk.call(run, name, words)));
    return false;
  }
  if (name === "exec" && words.length === 1) {
    run.streams = streams;
    return false;
  }
  if (name === "eval") {
    const script = spaced(words.slice(1), first);
    if (script.isKnown()) within(run, { streams }, () => run.walk.evaluate(run, script));
    else run.sourced = [...run.sourced, script];
    return false;
  }
  if (["exit", "return", "break", "continue"].includes(name)) return true;
  if (within(run, { streams }, () => runBuiltin(run, node, words))) return false;
  if (name === "cd" || name === "pushd") changeDirectory(run, words, written(run, node).span());
  record(run, node, words, assigned, streams);
  return name === "exec";
}
function assignmentsOf({ prefix }) {
  return prefix.filter((each) => each.type === "Assignment");
}
function wordsOf(run, { name, args }) {
  const first = name === void 0 ? [] : expandWord(run, name);
  return [...first, ...args.flatMap((word) => word.type === "Word" ? expandWord(run, word) : [written(run, word)])];
}
function assignedInFront(run, node) {
  const mark = run.variables.mark();
  const assigned = assignmentsOf(node).map((each) => {
    const value = assignedValue(run, each);
    assign(run, each.name, value, written(run, each).span());
    return [each, value];
  });
  run.variables.takeBack(mark);
  return assigned;
}
function withVariables(run, assigned, part) {
  const before = assigned.map(([{ name }]) => [name, run.variables.get(name)]);
  for (const [each, value] of assigned) assign(run, each.name, value, written(run, each).span(), true);
  part();
  for (const [name, variable] of before) run.variables.set(name, variable);
}
function record(run, node, words, assigned, streams) {
  const { variables, places } = run.variables.exported();
  const own = assigned.flatMap(([assignment, value]) => {
    const text = isList(value) ? value[0] : value;
    return text === void 0 ? [] : [[assignment.name, text, written(run, assignment).span()]];
  });
  const directory = run.variables.get("PWD")?.value;
  const input = inputOf(run, streams);
  const draft = {
    words,
    streams,
    variables: own.length === 0 ? variables : new Map([...variables, ...own.map(([name, text]) => [name, text])]),
    assignments: own.length === 0 ? places : new Map([...places, ...own.map(([name, , at]) => [name, at])]),
    sourced: run.sourced,
    branches: run.branches,
    span: written(run, node).span(),
    ...directory !== void 0 && !isList(directory) && { workingDirectory: directory },
    ...input !== void 0 && { input },
    ...run.isBackground && { isBackground: true },
    ...run.isRepeated && { isRepeated: true },
    ...run.condition !== void 0 && { condition: run.condition }
  };
  run.commands.push(draft);
  pipeOf(streams.stdout)?.writers.push(draft);
  pipeOf(streams.stdin)?.readers.push(draft);
}
function pipeOf(stream) {
  return stream?.kind === "pipe" ? stream.pipe : void 0;
}
var WALK = { statements: runStatements, body: runBody, call: runFunction, evaluate, substitute };
function runStatements(run, statements) {
  for (const { command, background } of statements) {
    if (run.isStopped) return true;
    if (background) inSubshell(run, { isBackground: true }, () => runList(run, command));
    else if (runList(run, command)) return true;
  }
  return false;
}
function runList(run, node) {
  return node.type === "AndOr" ? runAndOr(run, node) : runPipeline(run, node);
}
function runPipeline(run, node) {
  return node.type === "Pipeline" ? runPipes(run, node) : runNode(run, node);
}
function runAndOr(run, { commands, operators, pos }) {
  const ways = openWays(run);
  const hasOr = operators.includes("||");
  const whole = written(run, { pos, end: pos }).span();
  let number = 0;
  let outcome;
  let isCertain = true;
  let ends = false;
  for (const [at, node] of commands.entries()) {
    const before = commands[at - 1];
    if (before !== void 0) {
      const isOr = operators[at - 1] === "||";
      const start = commands[Math.max(0, at - MOST_SHOWN)];
      if (isOr) number++;
      if (outcome === isOr) continue;
      if (isOr) ways.close();
      isCertain &&= outcome !== void 0;
      if (outcome === void 0 && (isOr || isTest(before)))
        ways.open(written(run, { pos: start?.pos ?? pos, end: before.end }));
    }
    outcome = node.type === "Pipeline" ? void 0 : outcomeOf(run, node);
    const { condition } = ways;
    const branches = hasOr ? [...run.branches, { at: whole, number }] : run.branches;
    const frame = { branches, ...condition && { condition } };
    const isLeft = within(run, frame, () => runPipeline(run, node)) ?? true;
    ends ||= isCertain && isLeft;
  }
  ways.close();
  return ends;
}
var MOST_SHOWN = 4;
function runPipes(run, { commands, operators }) {
  let last;
  commands.forEach((node, at) => {
    const stdin = last === void 0 ? run.streams.stdin : { kind: "pipe", pipe: last };
    const next = at < commands.length - 1 ? { writers: [], readers: [], isRead: false } : void 0;
    const stdout = next === void 0 ? run.streams.stdout : { kind: "pipe", pipe: next };
    const stderr = operators[at] === "|&" ? stdout : run.streams.stderr;
    const streams = { stdin, stdout, stderr };
    if (commands.length === 1) runNode(run, node);
    else inSubshell(run, { streams }, () => runNode(run, node));
    last = next;
  });
  return false;
}
function runNode(run, node) {
  switch (node.type) {
    case "Command":
      return runCommand(run, node);
    case "Redirected":
      return within(run, { streams: redirect(run, run.streams, node.redirects) }, () => runNode(run, node.command)) ?? true;
    case "BraceGroup":
      return within(run, {}, () => runStatements(run, node.body.commands)) ?? true;
    case "Subshell":
      inSubshell(run, {}, () => runStatements(run, node.body.commands));
      return false;
    case "If":
      return within(run, {}, () => runIf(run, node)) ?? true;
    case "Case":
      return within(run, {}, () => runCase(run, node)) ?? true;
    case "For":
    case "Select":
      within(run, {}, () => runFor(run, node));
      return false;
    case "While":
      within(run, {}, () => runWhile(run, node));
      return false;
    case "ArithmeticFor":
      within(run, {}, () => runArithmeticFor(run, node));
      return false;
    case "Function":
      run.functions.set(node.name.value, { node, code: run.code, end: run.end });
      return false;
    case "Coproc":
      inSubshell(run, { isBackground: true }, () => runBody(run, node.body));
      return false;
    default:
      return false;
  }
}
function runBody(run, body) {
  return body.type === "CompoundList" ? runStatements(run, body.commands) : runNode(run, body);
}
function readScript(script, context) {
  const run = startRun(script, context);
  const { code, statements, end, unread } = parseScript(script);
  Object.assign(run, { code, end, unread });
  runStatements(run, statements);
  runUncalled(run);
  return {
    commands: finished(run),
    inherited: run.inherited,
    ...run.unread !== void 0 && { unread: run.unread }
  };
}
function splitWords(text) {
  const { code, statements, end } = parseScript(text);
  const run = { ...startRun(text, NOTHING), code, end };
  return statements.flatMap(({ command }) => command.type === "Command" ? allWords(run, command) : []);
}
function allWords(run, { name, prefix, args }) {
  return [...prefix, name, ...args].flatMap((word) => {
    if (word?.type === "Word") return expandWord(run, word);
    if (word?.type !== "Assignment" || word.value.type !== "Word") return [];
    return [joined([run.code.text.slice(word.pos, word.value.pos), expandText(run, word.value)])];
  });
}
var NOTHING = { variable: () => void 0, parameters: [] };
function startRun(script, context) {
  return {
    context,
    code: { text: script, shown: "" },
    end: 0,
    streams: {},
    parameters: context.parameters,
    isBackground: false,
    isRepeated: false,
    condition: void 0,
    branches: [],
    locals: void 0,
    variables: new Variables(),
    commands: [],
    functions: /* @__PURE__ */ new Map(),
    called: /* @__PURE__ */ new Set(),
    running: /* @__PURE__ */ new Set(),
    inherited: /* @__PURE__ */ new Map(),
    walk: WALK,
    sourced: [],
    exportsAll: false,
    depth: 0,
    steps: 0,
    size: 0,
    iterations: 0,
    isStopped: false,
    unread: void 0
  };
}
function finished(run) {
  const done = /* @__PURE__ */ new Map();
  for (const draft of run.commands) {
    const { streams, ...command } = draft;
    const { stdin } = streams;
    done.set(draft, {
      ...command,
      outputs: outputsOf(draft),
      pipedFrom: stdin?.kind === "pipe" ? stdin.pipe.writers.flatMap((writer) => done.get(writer) ?? []) : [],
      ...stdin?.kind === "file" && { inputFile: stdin.path }
    });
  }
  return [...done.values()];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  joined,
  printed,
  readScript,
  referred,
  spaced,
  splitWords,
  unknownText
});
module.exports = { ...module.exports };
