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
  validateConfig: () => validateConfig
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_CJ6TDHAG = require("./chunk-CJ6TDHAG.js");
var import_chunk_KVJ46ZM7 = require("./chunk-KVJ46ZM7.js");
var import_chunk_WQQF3GEI = require("./usual.js")("./chunk-WQQF3GEI.js");
var import_chunk_NCPWOSPO = require("./usual.js")("./chunk-NCPWOSPO.js");
var import_chunk_R2LHZ7NS = require("./usual.js")("./chunk-R2LHZ7NS.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var MOST_ALIASES = 100;
var MOST_DEPTH = 500;
function validateConfig(source, known) {
  if (isTooDeep(source.text)) {
    return { config: {}, mistakes: [{ line: 1, column: 1, message: "the file is nested too deeply to be read" }] };
  }
  const document = (0, import_chunk_KVJ46ZM7.parseDocument)(source.text, { prettyErrors: false });
  const context = { source, document, known, mistakes: [] };
  for (const error of [...document.errors, ...document.warnings]) report(context, error.pos[0], describe(error));
  const config = countAliases(document) > MOST_ALIASES ? tooManyAliases(context) : readSettings(context);
  return { config, mistakes: context.mistakes.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}
function isTooDeep(text) {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === "[" || bracket === "{" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MOST_DEPTH) return true;
  }
  return text.split("\n").some((line) => {
    const indentation = line.length - line.trimStart().length;
    return indentation > MOST_DEPTH || (line.match(/[-?:](?=[ \t])/g)?.length ?? 0) > MOST_DEPTH;
  });
}
function describe({ code, message }) {
  if (code === "DUPLICATE_KEY") return "this key stands here twice";
  if (code === "MULTIPLE_DOCS") return "a second document starts here; the configuration is a single one";
  return `not valid YAML: ${message}`;
}
function countAliases(document) {
  let count = 0;
  (0, import_chunk_KVJ46ZM7.visit)(document, {
    Alias: () => {
      count++;
      return count > MOST_ALIASES ? import_chunk_KVJ46ZM7.visit.BREAK : void 0;
    }
  });
  return count;
}
function tooManyAliases(context) {
  report(context, 0, `more than ${MOST_ALIASES} aliases`);
  return {};
}
function readSettings(context) {
  const { contents } = context.document;
  if (contents === null || (0, import_chunk_KVJ46ZM7.isScalar)(contents) && contents.value === null) return {};
  const entries = entriesOf(context, contents, "the configuration", "settings");
  const settings = new Map(import_chunk_CJ6TDHAG.SETTINGS.map((setting) => [setting.key, setting]));
  return Object.fromEntries(
    entries.flatMap(({ key, at, value }) => {
      const setting = settings.get(key);
      if (setting === void 0) {
        report(context, at, `unknown setting "${key}"${(0, import_chunk_NCPWOSPO.didYouMean)(key, settings.keys()) || listed(settings.keys())}`);
        return [];
      }
      const read = readSetting(context, setting, value, at);
      return read === void 0 ? [] : [[setting.property, read]];
    })
  );
}
function listed(words) {
  return `; the settings are ${[...words].join(", ")}`;
}
function readSetting(context, { key, shape }, value, at) {
  const read = readValue(context, shape, value, `"${key}"`, at);
  if (key !== "hermes-release" || typeof read !== "string") return read;
  try {
    context.known.checkRelease(read);
    return read;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(context, value?.range?.[0] ?? at, error.message);
    return void 0;
  }
}
function readValue(context, shape, given, name, at) {
  const node = (0, import_chunk_KVJ46ZM7.isAlias)(given) ? given.resolve(context.document) : given;
  if (node === void 0)
    return report(context, given?.range?.[0] ?? at, `${name} refers to an anchor that is not there`);
  if (node === null || (0, import_chunk_KVJ46ZM7.isScalar)(node) && node.value === null) return report(context, at, `${name} has no value`);
  const start = given?.range?.[0] ?? at;
  switch (shape.kind) {
    case "text":
      return readText(context, shape, node, name, start);
    case "flag":
      return (0, import_chunk_KVJ46ZM7.isScalar)(node) && typeof node.value === "boolean" ? node.value : report(context, start, `${name} must be true or false, not ${shown(node)}`);
    case "choice":
      return readChoice(context, shape.choices, node, name, start);
    case "list":
      if (!(0, import_chunk_KVJ46ZM7.isSeq)(node)) return report(context, start, `${name} must be a list, not ${shown(node)}`);
      return node.items.flatMap(
        (item) => readValue(context, shape.item, item, `an entry of ${name}`, start) ?? []
      );
    case "table":
      return readTable(context, shape, node, name);
    case "numbers":
      return readNumbers(context, shape, node, name);
  }
}
function readText(context, shape, node, name, start) {
  const text = (0, import_chunk_KVJ46ZM7.isScalar)(node) ? scalarText(node) : void 0;
  if (text !== void 0 && new RegExp(shape.pattern, "u").test(text)) return text;
  return report(context, start, `${name} must be ${shape.form}, not ${shown(node)}`);
}
function readChoice(context, choices, node, name, start) {
  const text = (0, import_chunk_KVJ46ZM7.isScalar)(node) && typeof node.value === "string" ? node.value : void 0;
  if (text !== void 0 && choices.includes(text)) return text;
  const hint = (0, import_chunk_NCPWOSPO.didYouMean)(text ?? "", choices);
  return report(context, start, `${name} must be one of ${choices.join(", ")}, not ${shown(node)}${hint}`);
}
function readTable(context, shape, node, name) {
  const wanted = shape.keys === "rule" ? "ids of rules" : "names";
  const entries = entriesOf(context, node, name, wanted).filter(
    ({ key, at }) => shape.keys === "name" || isRule(context, key, at)
  );
  return Object.fromEntries(
    entries.flatMap(({ key, at, value }) => {
      const read = readValue(context, shape.value, value, `"${key}"`, at);
      return read === void 0 ? [] : [[key, read]];
    })
  );
}
function readNumbers(context, { numbers, values }, node, name) {
  const keys = numbers.map(({ key }) => key);
  const entries = entriesOf(context, node, name, "numbers").map(({ key, at, value }) => {
    const number = numbers.find((each) => each.key === key);
    if (number === void 0) {
      return report(context, at, `unknown limit "${key}"${(0, import_chunk_NCPWOSPO.didYouMean)(key, keys) || `; there are ${keys.join(", ")}`}`);
    }
    const given = (0, import_chunk_KVJ46ZM7.isScalar)(value) ? value.value : void 0;
    if (typeof given === "number" && Number.isInteger(given) && given >= 1 && given <= number.most) {
      return [number.property, given];
    }
    const start = value?.range?.[0] ?? at;
    return report(context, start, `"${key}" must be a whole number from 1 to ${number.most}`);
  });
  return { ...values, ...Object.fromEntries(entries.filter((entry) => entry !== void 0)) };
}
function isRule({ known, ...context }, id, at) {
  if (known.ruleIds.includes(id)) return true;
  const instead = Object.hasOwn(known.retiredRules, id) ? known.retiredRules[id] : void 0;
  const message = instead === void 0 ? `unknown rule "${id}"${(0, import_chunk_NCPWOSPO.didYouMean)(id, known.ruleIds)}` : `rule "${id}" is retired: ${instead}`;
  report({ known, ...context }, at, message);
  return false;
}
function entriesOf(context, node, name, wanted) {
  if (!(0, import_chunk_KVJ46ZM7.isMap)(node)) {
    report(context, node.range?.[0] ?? 0, `${name} must be a mapping of ${wanted}, not ${shown(node)}`);
    return [];
  }
  return node.items.flatMap(({ key, value }) => {
    const text = (0, import_chunk_KVJ46ZM7.isScalar)(key) ? scalarText(key) : void 0;
    const at = key.range?.[0] ?? 0;
    if (text !== void 0 && text !== "") return [{ key: text, at, value }];
    report(context, at, `${shown(key)} cannot be a key of ${name}`);
    return [];
  });
}
function scalarText({ value, source }) {
  if (typeof value === "string") return value;
  return typeof value === "number" ? source : void 0;
}
function shown(node) {
  if ((0, import_chunk_KVJ46ZM7.isMap)(node)) return "a mapping";
  if ((0, import_chunk_KVJ46ZM7.isSeq)(node)) return "a list";
  return (0, import_chunk_KVJ46ZM7.isScalar)(node) && node.value !== null ? JSON.stringify(scalarText(node) ?? node.value) : "nothing";
}
function report({ source, mistakes }, offset, message) {
  mistakes.push({ ...source.position(offset), message });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  validateConfig
});
module.exports = { ...module.exports };
