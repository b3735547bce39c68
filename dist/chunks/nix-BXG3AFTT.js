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
  nix: () => nix
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_CKYKPUYI = require("./chunk-CKYKPUYI.js");
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_FYCCJL4J = require("./usual.js")("./chunk-FYCCJL4J.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_A74ML7CQ = require("./usual.js")("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var NULL = { kind: "null" };
function unknownValue(name, reason, parts = []) {
  return { kind: "unknown", name, unknown: { reason }, parts };
}
function ready(value, at) {
  return { force: () => value, at };
}
function listOf(items) {
  return { kind: "list", items: items.map((value) => ({ value })) };
}
function written(source, { start, end }) {
  const text = source.text.slice(start, Math.min(end, start + 400)).replace(/\s+/g, " ");
  return text.length > 80 ? `${text.slice(0, 79)}\u2026` : text;
}
function madeUp(text, source, { start, end }) {
  return new import_chunk_DZ7ZOY7W.Text([{ text, source, start, end }]);
}
function referred(text, source, { start, end }) {
  const isInside = (piece) => piece.source === source && start <= piece.start && piece.end <= end;
  if (text.pieces.every(isInside)) return text;
  const place = { source, start, end };
  return new import_chunk_DZ7ZOY7W.Text(
    text.pieces.flatMap((piece) => isInside(piece) ? [piece] : new import_chunk_DZ7ZOY7W.Text([piece]).referredAt(place).pieces)
  );
}
function conditional(text, reason) {
  const name = /^[A-Za-z_][A-Za-z0-9_]*=/.exec(text.value)?.[0].length ?? 0;
  const rest = text.slice(name).pieces.map((piece) => ({ ...piece, unknown: piece.unknown ?? { reason } }));
  return new import_chunk_DZ7ZOY7W.Text([...name === 0 ? [] : text.slice(0, name).pieces, ...rest]);
}
function textOf(evaluator, value, at) {
  const tooMuch2 = () => unknownText(evaluator, { reason: "too much stands in the way to work it out" }, at);
  return evaluator.guarded(() => read(evaluator, value, at), tooMuch2);
}
function read(evaluator, value, at) {
  const { source } = evaluator;
  switch (value.kind) {
    case "string":
    case "number":
      return value.text;
    case "path":
      return pathText(evaluator, value.text, at);
    case "file":
      return madeUp(value.root, source, at);
    case "bool":
      return madeUp(value.value ? "1" : "", source, at);
    case "null":
      return madeUp("", source, at);
    case "list":
      return joined(evaluator, value.items, " ", at);
    case "override":
    case "when":
      return textOf(evaluator, value.value.force(), at);
    case "either":
      return eitherText(evaluator, value.values, value.condition, at);
    case "unknown":
      return unknownText(evaluator, value.unknown, at);
    default:
      return unknownText(evaluator, { reason: `"${written(source, at)}" is no text` }, at);
  }
}
var MOST_PIECES = 1e4;
var MOST_LETTERS = 1e6;
var MOST_ITEMS = 1e4;
function concatenated(evaluator, texts, at) {
  const pieces = texts.reduce((sum2, text) => sum2 + text.pieces.length, 0);
  const letters = texts.reduce((sum2, text) => sum2 + text.length, 0);
  if (pieces > MOST_PIECES || letters > MOST_LETTERS) return unknownText(evaluator, { reason: "it is too long" }, at);
  evaluator.charge(pieces);
  const { source } = evaluator;
  return texts.length === 0 ? madeUp("", source, { start: at.start + 1, end: at.start + 1 }) : import_chunk_DZ7ZOY7W.Text.concat(texts);
}
function joined(evaluator, items, separator, at) {
  const texts = items.flatMap((item, index) => {
    const { start } = item.value.at;
    const between = index === 0 || separator === "" ? [] : [madeUp(separator, evaluator.source, { start, end: start })];
    return [...between, itemText(evaluator, item)];
  });
  return concatenated(evaluator, texts, at);
}
function itemText(evaluator, { value, condition, isSpread }) {
  const text = textOf(evaluator, value.force(), value.at);
  if (condition === void 0 && !isSpread) return text;
  const reason = condition === void 0 ? void 0 : `it hangs on "${condition}"`;
  const known = text.unknowns()[0]?.unknown?.reason;
  return unknownText(
    evaluator,
    { reason: reason ?? known ?? `"${written(evaluator.source, value.at)}" is not written in this file` },
    value.at
  );
}
function itemsOf(evaluator, list) {
  const nothing2 = () => [{ value: list, isSpread: true }];
  const items = evaluator.guarded(() => readItems(evaluator, list), nothing2);
  evaluator.charge(items.length);
  return items.length > MOST_ITEMS ? nothing2() : items;
}
function readItems(evaluator, list) {
  const value = list.force();
  const under2 = (condition, inner) => itemsOf(evaluator, inner).map((item) => ({ ...item, condition }));
  switch (value.kind) {
    case "list":
      return value.items;
    case "override":
      return itemsOf(evaluator, value.value);
    case "when":
      return under2(value.condition, value.value);
    case "either":
      return value.values.flatMap((each) => under2(value.condition, each));
    case "all":
      return value.parts.flatMap((part) => itemsOf(evaluator, part));
    case "null":
      return [];
    case "unknown":
      return [{ value: list, isSpread: true }];
    default:
      return [{ value: list }];
  }
}
function unknownText({ source }, unknown2, { start, end }) {
  const text = written(source, { start, end });
  return new import_chunk_DZ7ZOY7W.Text([{ text: text.startsWith("${") ? text : `\${${text}}`, source, start, end, unknown: unknown2 }]);
}
function eitherText(evaluator, values, condition, at) {
  const [first, ...others] = values.map((value) => textOf(evaluator, value.force(), value.at));
  if (first?.isKnown() && others.every((other) => other.isKnown() && other.value === first.value)) return first;
  return unknownText(evaluator, { reason: `it hangs on "${condition}"` }, at);
}
function pathText(evaluator, path, at) {
  const { source } = evaluator;
  if (!/^\.\.?\//.test(path.value)) return path;
  const file = path.isKnown() ? evaluator.readFile(path.value) : void 0;
  const name = (0, import_chunk_TWHQGX3M.fileName)(path.value);
  if (file === void 0 || name === "") {
    return unknownText(evaluator, { reason: `${path.value} is not in the repository` }, at);
  }
  if (file.text.startsWith("#!") || /\.(?:ba|z)?sh$/.test(name)) {
    const stored = `nix/store/${name}`;
    const content = import_chunk_DZ7ZOY7W.Text.verbatim(file, 0, file.text.length);
    evaluator.files.set(stored, { kind: "file", path: stored, root: `/${stored}`, content });
  }
  return madeUp(`/nix/store/${name}`, source, at);
}
var USUAL_PRIORITY = 100;
function resolve(evaluator, definitions) {
  const found = definitions.flatMap((definition) => flatten(evaluator, definition, {}, USUAL_PRIORITY));
  const best = found.reduce((lowest, { priority }) => Math.min(lowest, priority), Number.POSITIVE_INFINITY);
  return found.filter(({ priority }) => priority === best);
}
function flatten(evaluator, lazy, under2, priority) {
  const into = (each, condition = under2.condition, other = priority) => evaluator.guarded(
    () => flatten(evaluator, each, condition === void 0 ? {} : { condition }, other),
    () => []
  );
  const value = lazy.force();
  switch (value.kind) {
    case "all":
      return value.parts.flatMap((part) => into(part));
    case "when":
      return into(value.value, value.condition);
    case "override":
      return into(value.value, under2.condition, value.priority);
    default:
      return [{ value, at: lazy.at, priority, ...under2 }];
  }
}
function attributesOf(evaluator, definitions) {
  const byName = /* @__PURE__ */ new Map();
  let isOpen = false;
  for (const { value, condition } of resolve(evaluator, definitions)) {
    const sets = value.kind === "either" ? value.values.map((each) => each.force()) : [value];
    for (const set of sets) {
      if (set.kind !== "set") {
        isOpen ||= set.kind === "unknown";
        continue;
      }
      isOpen ||= set.isOpen === true;
      const hangsOn = value.kind === "either" ? value.condition : condition;
      for (const [key, { name, value: own }] of set.attributes) {
        const known = byName.get(key) ?? { name, values: [] };
        byName.set(key, known);
        known.values.push(hangsOn === void 0 ? own : whenever(hangsOn, own));
      }
    }
  }
  return { byName, isOpen };
}
function whereSet(definitions) {
  const found = definitions.map((definition) => definition.force());
  const [first] = found;
  const isCommon = (value) => value.kind === "when" && first?.kind === "when" && value.condition === first.condition;
  if (first === void 0 || !found.every(isCommon)) return definitions;
  return whereSet(found.flatMap((value) => value.kind === "when" ? [value.value] : []));
}
function whenever(condition, value) {
  return { at: value.at, force: () => ({ kind: "when", condition, value }) };
}
function isBool(evaluator, definitions, expected) {
  if (definitions === void 0) return false;
  const found = resolve(evaluator, definitions);
  return found.length > 0 && found.every(({ value, condition }) => condition === void 0 && value.kind === "bool" && value.value === expected);
}
function linesOfOption(evaluator, definitions, isCommand = false) {
  const found = resolve(evaluator, definitions).filter(({ value }) => value.kind !== "null");
  const isList = found.some(({ value }) => value.kind === "list");
  if (!isList && found.length > 1) return [oneOf(evaluator, found, isCommand)];
  return found.flatMap(({ value, at, condition }) => {
    const texts = value.kind === "list" ? listTexts(evaluator, { force: () => value, at }) : [scalar(evaluator, value, at)];
    if (condition === void 0 || isCommand && found.length === 1) return texts;
    return texts.map((text) => conditional(text, `it hangs on "${condition}"`));
  });
}
function textOfOption(evaluator, definitions) {
  const found = resolve(evaluator, definitions).filter(({ value }) => value.kind !== "null");
  if (found.length === 0) return void 0;
  if (found.length > 1 && found.some(({ condition }) => condition !== void 0)) return oneOf(evaluator, found, true);
  const texts = found.map(({ value, at }) => scalar(evaluator, value, at));
  return import_chunk_DZ7ZOY7W.Text.concat(
    texts.flatMap((text, index) => {
      const { source, start } = text.span();
      return index === 0 ? [text] : [madeUp("\n", source, { start, end: start }), text];
    })
  );
}
function listTexts(evaluator, list) {
  return itemsOf(evaluator, list).map((item) => {
    if (item.condition === void 0 || item.isSpread) return itemText(evaluator, item);
    return conditional(scalar(evaluator, item.value.force(), item.value.at), `it hangs on "${item.condition}"`);
  });
}
function scalar(evaluator, value, at) {
  if (value.kind === "bool") return madeUp(String(value.value), evaluator.source, at);
  return textOf(evaluator, value, at);
}
function oneOf(evaluator, found, isCommand) {
  const [first, ...others] = found.map(({ value, at: at2 }) => scalar(evaluator, value, at2));
  const condition = found.find((each) => each.condition !== void 0)?.condition;
  const isThere = isCommand || found.some((each) => each.condition === void 0);
  const isEqual = [first, ...others].every((text2) => text2.isKnown() && text2.value === first.value);
  if (isThere && isEqual) return first;
  const { at } = found[0];
  const text = `\${${written(evaluator.source, at)}}`;
  const reason = condition === void 0 ? "it is set more than once, and only one of them counts" : `it hangs on "${condition}"`;
  return new import_chunk_DZ7ZOY7W.Text([{ text, source: evaluator.source, start: at.start, end: at.end, unknown: { reason } }]);
}
function homeOf(evaluator, { name, values, target }) {
  const { byName } = attributesOf(evaluator, values);
  const home = linesOfOption(evaluator, byName.get("home")?.values ?? []).at(-1);
  const isSystem = isBool(evaluator, byName.get("isSystemUser")?.values, true);
  if (!name.isKnown() || home === void 0 && !isSystem) return [];
  return [{ ...(0, import_chunk_TWHQGX3M.machineAt)(target.root), user: name.value, home: home && (0, import_chunk_FYCCJL4J.homeIn)(home) }];
}
var UnitText = class {
  #sections = /* @__PURE__ */ new Map();
  #at;
  /** @param at what stands for the headers of the unit: its name. */
  constructor(at) {
    this.#at = at;
  }
  /**
   * Adds a line.
   *
   * @param at where the key is written; the value's own place stands for a key that is written nowhere, or behind it
   */
  add(section, key, value, at) {
    const lines = this.#lines(section);
    const { source, start, end } = value.span();
    const isBefore = at !== void 0 && at.source === source && at.end <= start;
    const own = isBefore ? at : { source, start, end: start };
    lines.push({ text: `${key}=`, ...own }, ...onOneLine(value), { text: "\n", source, start: end, end });
    return this;
  }
  /** Adds a line that nobody wrote, because it goes without saying. */
  imply(section, line) {
    this.#lines(section).push({ text: `${line}
`, ...this.#at });
    return this;
  }
  /** The whole unit; empty where no line was added. */
  build() {
    return new import_chunk_DZ7ZOY7W.Text([{ ...emptyBehind(this.#at), text: "" }, ...[...this.#sections.values()].flat()]);
  }
  #lines(section) {
    const lines = this.#sections.get(section) ?? [
      { text: `[${section}]`, ...this.#at },
      { ...emptyBehind(this.#at), text: "\n" }
    ];
    this.#sections.set(section, lines);
    return lines;
  }
};
function emptyBehind({ source, end }) {
  return { source, start: end, end };
}
function onOneLine(value) {
  return value.pieces.map((piece) => piece.unknown ? { ...piece, text: piece.text.replace(/\s+/g, " ") } : piece);
}
function quotedWord(word, literal = true) {
  const isPlain = word.length > 0 && word.pieces.every(({ text, unknown: unknown2 }) => unknown2 || !/[\s"'\\]/.test(text));
  const pieces = word.pieces.flatMap((piece) => piece.unknown ? [piece] : escaped(piece, literal));
  if (isPlain) return new import_chunk_DZ7ZOY7W.Text(pieces);
  const { source, start, end } = word.span();
  return new import_chunk_DZ7ZOY7W.Text([{ text: '"', source, start, end: start }, ...pieces, { text: '"', source, start: end, end }]);
}
function escaped(piece, literal) {
  const special = literal ? /["\\%$\n]/g : /["\\\n]/g;
  const pieces = [];
  let from = 0;
  const part = (start, end) => {
    const text = piece.text.slice(start, end);
    const isVerbatim2 = piece.origin === void 0 && piece.text.length === piece.end - piece.start;
    return isVerbatim2 ? { ...piece, text, start: piece.start + start, end: piece.start + end } : { ...piece, text };
  };
  for (const { index, 0: char } of piece.text.matchAll(special)) {
    pieces.push(part(from, index));
    const shown = char === "\n" ? "\\n" : char === "%" || char === "$" ? char + char : `\\${char}`;
    pieces.push({ ...part(index, index + 1), text: shown });
    from = index + 1;
  }
  return [...pieces, part(from, piece.text.length)].filter(({ text }) => text !== "" || piece.text === "");
}
var MACHINES = new Set(
  "nixosConfigurations darwinConfigurations hosts machines nodes colmena containers".split(" ")
);
var TRANSPARENT = /* @__PURE__ */ new Set(["config", "modules", "imports", "flake", "value", "content"]);
function targetOf(above, findings, path) {
  const names = above.filter((name) => !TRANSPARENT.has(name));
  const machine = machineOf(above) ?? /(?:^|\/)(?:hosts|machines|nodes|servers)\/([\w.-]+)\.nix$/.exec(path)?.[1];
  const users = above.indexOf("home-manager");
  const standalone = above.indexOf("homeConfigurations");
  const user = users !== -1 && above[users + 1] === "users" ? above[users + 2] : above[standalone === -1 ? -1 : standalone + 1];
  const own = user?.split("@")[0] ?? plain(findings.settings.get("home.username"));
  return {
    key: names.join("."),
    root: machine === void 0 || machine === "default" ? "" : `hosts/${machine}/`,
    home: own === void 0 ? "" : `home/${own}/`,
    isHome: users !== -1 || standalone !== -1 || findings.homes.has(above.join("."))
  };
}
function machineOf(above) {
  const at = above.findIndex((name, index) => MACHINES.has(name) && index + 1 < above.length);
  return at === -1 ? void 0 : above[at + 1];
}
function plain(text) {
  return text?.isKnown() && /^[\w.-]+$/.test(text.value) ? text.value : void 0;
}
function fileName2(name) {
  const parts = name.pieces.map(({ text, unknown: unknown2 }) => unknown2 === void 0 ? text : (0, import_chunk_TZIUYBDT.encodeUnknown)(text));
  return parts.join("").replaceAll("/", "-");
}
var JOBS = {
  preStart: { key: "ExecStartPre", suffix: "pre-start", isOneOf: true },
  script: { key: "ExecStart", suffix: "start" },
  postStart: { key: "ExecStartPost", suffix: "post-start", isOneOf: true },
  reload: { key: "ExecReload", suffix: "reload" },
  preStop: { key: "ExecStop", suffix: "pre-stop" },
  postStop: { key: "ExecStopPost", suffix: "post-stop" }
};
function scriptsOf(evaluator, { byName }, unit) {
  const settings = [];
  const files = [];
  for (const [option, job] of Object.entries(JOBS)) {
    const found = byName.get(option);
    const content = fileOf(evaluator, found?.values ?? []);
    if (found === void 0 || content === void 0) continue;
    const file = `${unit.replace("@", "_")}-${job.suffix}`;
    const path = `nix/store/unit-script-${file}/bin/${file}`;
    files.push({ path, content });
    settings.push(underCondition(evaluator, found.values, settingOf(found.name, job, path)));
  }
  return { settings, files };
}
function fileOf(evaluator, values) {
  const body = textOfOption(evaluator, values);
  if (body === void 0 || body.value.trim() === "") return void 0;
  const { source, start, end } = body.span();
  const head = madeUp("#!/bin/sh\n", source, { start, end: start });
  return import_chunk_DZ7ZOY7W.Text.concat([head, body, madeUp("\n", source, { start: end, end })]);
}
function settingOf(name, { key, isOneOf }, path) {
  const { source, start, end } = name.span();
  const at = { start, end };
  const command = ready({ kind: "string", text: madeUp(`/${path}`, source, at) }, at);
  const value = isOneOf ? ready(listOf([command]), at) : command;
  const set = { kind: "set", attributes: /* @__PURE__ */ new Map([[key, { name, value }]]) };
  return ready(set, at);
}
function underCondition(evaluator, values, setting) {
  const conditions = resolve(evaluator, values).map(({ condition }) => condition);
  const [first] = conditions;
  return first === void 0 || conditions.includes(void 0) ? setting : whenever(first, setting);
}
var SETTINGS = {
  description: ["Unit", "Description"],
  documentation: ["Unit", "Documentation"],
  after: ["Unit", "After"],
  before: ["Unit", "Before"],
  wants: ["Unit", "Wants"],
  requires: ["Unit", "Requires"],
  requisite: ["Unit", "Requisite"],
  bindsTo: ["Unit", "BindsTo"],
  partOf: ["Unit", "PartOf"],
  conflicts: ["Unit", "Conflicts"],
  onFailure: ["Unit", "OnFailure"],
  startLimitIntervalSec: ["Unit", "StartLimitIntervalSec"],
  startLimitBurst: ["Unit", "StartLimitBurst"],
  wantedBy: ["Install", "WantedBy"],
  requiredBy: ["Install", "RequiredBy"],
  upheldBy: ["Install", "UpheldBy"]
};
var SECTIONS = {
  unitConfig: "Unit",
  serviceConfig: "Service",
  Unit: "Unit",
  Service: "Service",
  Install: "Install"
};
function systemdFiles(evaluator, option, isUser) {
  const attributes = attributesOf(evaluator, option.values);
  if (isBool(evaluator, attributes.byName.get("enable")?.values, false)) return [];
  const name = fileName2(option.name);
  const folder = folderOf2(option, attributes, isUser);
  if (attributes.byName.size === 0 && attributes.isOpen) return [unknownUnit(option, `${folder}${name}.service`)];
  const unit = new UnitText(option.name.span());
  const scripts = scriptsOf(evaluator, attributes, name);
  addAttributes(evaluator, unit, attributes, scripts.settings);
  const content = unit.build();
  const path = `${folder}${name}.service`;
  const hasCommand = /^ExecStart=/m.test(content.value);
  if (hasCommand && !isDropIn(evaluator, attributes)) return [{ path, content }, ...scripts.files];
  return [
    ...hasCommand ? [overriddenUnit(option, path, content)] : [],
    ...content.value === "" ? [] : [{ path: `${path}.d/overrides.conf`, content }],
    ...scripts.files,
    ...wantsLinks(evaluator, attributes, folder, name)
  ];
}
function isDropIn(evaluator, { byName }) {
  const strategy = linesOfOption(evaluator, byName.get("overrideStrategy")?.values ?? []).at(-1);
  return strategy?.isKnown() === true && strategy.value === "asDropin";
}
function overriddenUnit({ name }, path, dropIn) {
  const reason = `${fileName2(name)}.service, which this adds to, is not in the repository`;
  const keys = /^ExecStart=$/m.test(dropIn.value) ? ["ExecStart", "Restart"] : ["Restart"];
  return { path, content: sectionFilledIn(name, name.value, reason, keys) };
}
function moduleUnit({ name, target }) {
  const path = target.isHome ? `${target.root}${target.home}.config/systemd/user/${fileName2(name)}.service` : `${target.root}etc/systemd/system/${fileName2(name)}.service`;
  const reason = `the module that declares services.${name.value} writes its command, and it is not in the repository`;
  return { path, content: commandless(name, `services.${name.value}`, reason) };
}
function unknownUnit({ name, values }, path) {
  const found = values[0]?.force();
  const reason = found?.kind === "unknown" ? found.unknown.reason : `what "${name.value}" is set to is not written in this file`;
  return { path, content: commandless(name, name.value, reason) };
}
function commandless(name, text, reason) {
  return sectionFilledIn(name, text, reason, ["ExecStart", "Restart"]);
}
function sectionFilledIn(name, text, reason, keys) {
  const span = name.span();
  const behind = { ...span, start: span.end };
  const filledIn = { text: `\${${text}}`, ...span, unknown: { reason } };
  const lines = keys.flatMap((key) => [{ text: `
${key}=`, ...behind }, filledIn]);
  return new import_chunk_DZ7ZOY7W.Text([{ text: "[Service]", ...span }, ...lines, { text: "\n", ...behind }]);
}
function folderOf2({ name, target }, { byName }, isUser) {
  if (name.pieces.every(({ unknown: unknown2 }) => unknown2 !== void 0) && target.key === "") return "";
  const isHome = target.isHome || ["Unit", "Service", "Install"].some((section) => byName.has(section));
  if (!isUser) return `${target.root}etc/systemd/system/`;
  return isHome ? `${target.root}${target.home}.config/systemd/user/` : `${target.root}etc/systemd/user/`;
}
function addAttributes(evaluator, unit, { byName }, scripts) {
  for (const [key, { name: at, values }] of byName) {
    const setting = SETTINGS[key];
    const section = SECTIONS[key];
    if (setting !== void 0) {
      for (const line of linesOfOption(evaluator, values)) unit.add(setting[0], setting[1], line, at.span());
    } else if (section !== void 0) {
      const all = key === "serviceConfig" ? [...values, ...scripts] : values;
      addSection(evaluator, unit, section, attributesOf(evaluator, all));
    } else if (key === "environment")
      addVariables(evaluator, unit, "Service", attributesOf(evaluator, values), at.span());
  }
  if (!byName.has("serviceConfig")) addSection(evaluator, unit, "Service", attributesOf(evaluator, scripts));
}
function addSection(evaluator, unit, section, { byName }) {
  for (const [key, { name, values }] of byName) {
    for (const line of linesOfOption(evaluator, values, key.startsWith("Exec")))
      unit.add(section, key, line, name.span());
  }
}
function addVariables(evaluator, unit, section, { byName, isOpen }, at) {
  for (const [, { name, values }] of byName) {
    const value = linesOfOption(evaluator, values).at(-1);
    if (value === void 0) continue;
    const { source: source2, end: end2 } = name.span();
    const word = import_chunk_DZ7ZOY7W.Text.concat([name, madeUp("=", source2, { start: end2, end: end2 }), value]);
    unit.add(section, "Environment", quotedWord(word, false));
  }
  if (!isOpen) return;
  const unknown2 = { reason: "other variables are set where this file does not say" };
  const { source } = evaluator;
  const { start, end } = at;
  unit.add(section, "Environment", new import_chunk_DZ7ZOY7W.Text([{ text: source.text.slice(start, end), source, start, end, unknown: unknown2 }]));
}
function wantsLinks(evaluator, { byName }, folder, name) {
  return linesOfOption(evaluator, byName.get("wantedBy")?.values ?? []).filter((target) => target.isKnown() && /^[\w@.-]+$/.test(target.value)).map((target) => {
    const unit = name.replace(/@.+$/s, "@");
    return { path: `${folder}${target.value}.wants/${name}.service`, target: `../${unit}.service` };
  });
}
var SETTINGS2 = {
  image: ["Image", "lines"],
  name: ["ContainerName", "lines"],
  user: ["User", "lines"],
  workdir: ["WorkingDir", "lines"],
  entrypoint: ["Entrypoint", "lines"],
  exec: ["Exec", "words"],
  cmd: ["Exec", "words"],
  volumes: ["Volume", "lines"],
  mounts: ["Mount", "lines"],
  tmpfses: ["Tmpfs", "lines"],
  pod: ["Pod", "lines"],
  secrets: ["Secret", "lines"],
  network: ["Network", "lines"],
  networks: ["Network", "lines"],
  environmentHost: ["EnvironmentHost", "lines"],
  environmentFile: ["EnvironmentFile", "lines"],
  environmentFiles: ["EnvironmentFile", "lines"],
  environment: ["Environment", "variables"],
  environments: ["Environment", "variables"],
  podmanArgs: ["PodmanArgs", "arguments"],
  extraOptions: ["PodmanArgs", "arguments"],
  extraPodmanArgs: ["PodmanArgs", "arguments"]
};
function containerFiles(evaluator, option, kind, backend) {
  const attributes = withArguments(evaluator, option.values);
  if (isBool(evaluator, attributes.byName.get("enable")?.values, false)) return [];
  const unit = new UnitText(option.name.span());
  const description = attributes.byName.get("description");
  for (const line of linesOfOption(evaluator, description?.values ?? [])) unit.add("Unit", "Description", line);
  const own = attributes.byName.get("containerConfig")?.values;
  addContainer(evaluator, unit, own === void 0 ? attributes : attributesOf(evaluator, own));
  const sections = sectionsOf(evaluator, attributes);
  for (const [section, values] of sections) addSection(evaluator, unit, section, values);
  if (sections.get("Service")?.byName.get("Restart") === void 0) unit.imply("Service", "Restart=always");
  const isUser = option.target.isHome || kind === "podman";
  const starts = !isBool(evaluator, attributes.byName.get("autoStart")?.values, false);
  if (starts) unit.imply("Install", `WantedBy=${isUser ? "default" : "multi-user"}.target`);
  const prefix = kind === "quadlet" ? "" : kind === "podman" ? "podman-" : `${backend}-`;
  const folder = isUser ? `${option.target.home}.config/containers/systemd/` : "etc/containers/systemd/";
  const path = `${option.target.root}${folder}${prefix}${fileName2(option.name)}.container`;
  return [{ path, content: unit.build() }];
}
function withArguments(evaluator, values) {
  const found = resolve(evaluator, values).flatMap(({ value }) => value.kind === "unknown" ? value.parts : []);
  return attributesOf(evaluator, found.length === 0 ? values : found);
}
function sectionsOf(evaluator, { byName }) {
  const of = (name) => byName.get(name)?.values ?? [];
  const extra = attributesOf(evaluator, of("extraConfig")).byName;
  const sections = [
    ["Unit", [...of("unitConfig"), ...extra.get("Unit")?.values ?? []]],
    ["Container", extra.get("Container")?.values ?? []],
    ["Service", [...of("serviceConfig"), ...extra.get("Service")?.values ?? []]],
    ["Install", extra.get("Install")?.values ?? []]
  ];
  return new Map(sections.map(([section, values]) => [section, attributesOf(evaluator, values)]));
}
function addContainer(evaluator, unit, { byName }) {
  for (const [key, { name, values }] of byName) {
    const [setting, mode] = SETTINGS2[key] ?? [];
    if (setting === void 0) continue;
    if (mode === "variables") {
      addVariables(evaluator, unit, "Container", attributesOf(evaluator, values), name.span());
    } else if (mode === "words") {
      const command = words(evaluator, values);
      if (command !== void 0) unit.add("Container", setting, command, name.span());
    } else {
      for (const line of linesOfOption(evaluator, values)) {
        const isWord = mode === "arguments" && /["[]/.test(line.value);
        unit.add("Container", setting, isWord ? quotedWord(line) : line, name.span());
      }
    }
  }
}
function words(evaluator, values) {
  const isList = resolve(evaluator, values).some(({ value }) => value.kind === "list");
  const lines = linesOfOption(evaluator, values, true);
  if (!isList) return lines.at(-1);
  const parts = lines.flatMap((word, index) => {
    const { source, start } = word.span();
    return index === 0 ? [quotedWord(word)] : [madeUp(" ", source, { start, end: start }), quotedWord(word)];
  });
  return parts.length === 0 ? void 0 : import_chunk_DZ7ZOY7W.Text.concat(parts);
}
var one = (run) => ({
  takes: 1,
  run: (evaluator, [a], at) => run(evaluator, a, at)
});
var two = (run) => ({
  takes: 2,
  run: (evaluator, [a, b], at) => run(evaluator, a, b, at)
});
var three = (run) => ({
  takes: 3,
  run: (evaluator, [a, b, c], at) => run(evaluator, a, b, c, at)
});
var itself = one((_, value) => value.force());
var second = two((_, __, value) => value.force());
function notWritten(evaluator, value, parts) {
  const name = written(evaluator.source, value.at);
  return unknownValue(name, `"${name}" is not written in this file`, parts);
}
function mapped(evaluator, fn, items, at) {
  return itemsOf(evaluator, items).map(
    (item) => item.isSpread ? { ...item, value: evaluator.lazy(() => notWritten(evaluator, items, [fn]), item.value.at) } : { ...item, value: evaluator.lazy(() => evaluator.apply(fn.force(), item.value, at), item.value.at) }
  );
}
function folded(evaluator, fn, start, items, at) {
  return itemsOf(evaluator, items).reduce((value, item) => {
    const partial = evaluator.apply(fn.force(), ready(value, at), at);
    return evaluator.apply(partial, item.value, at);
  }, start.force());
}
var LISTS = {
  map: two((evaluator, fn, items, at) => ({ kind: "list", items: mapped(evaluator, fn, items, at) })),
  forEach: two((evaluator, items, fn, at) => ({ kind: "list", items: mapped(evaluator, fn, items, at) })),
  concatMap: two((evaluator, fn, items, at) => ({
    kind: "list",
    items: flattened(evaluator, mapped(evaluator, fn, items, at))
  })),
  concatLists: one((evaluator, items) => ({ kind: "list", items: flattened(evaluator, itemsOf(evaluator, items)) })),
  flatten: one((evaluator, items) => ({ kind: "list", items: flattened(evaluator, itemsOf(evaluator, items)) })),
  toList: one((evaluator, value) => {
    const kind = value.force().kind;
    return kind === "list" || kind === "unknown" ? { kind: "list", items: itemsOf(evaluator, value) } : listOf([value]);
  }),
  optional: two((evaluator, condition, value) => optionally(evaluator, condition, [{ value }])),
  optionals: two((evaluator, condition, items) => optionally(evaluator, condition, itemsOf(evaluator, items))),
  genList: two((evaluator, fn, count, at) => {
    const length = Number(textOf(evaluator, count.force(), count.at).value);
    if (!Number.isInteger(length) || length > 1e3) return unknownValue("genList", "how many there are is not known");
    const numbers = Array.from(
      { length },
      (_, index) => ready({ kind: "number", text: madeUp(`${index}`, evaluator.source, at) }, at)
    );
    return { kind: "list", items: mapped(evaluator, fn, ready(listOf(numbers), at), at) };
  }),
  filter: two((evaluator, fn, items) => ({
    kind: "list",
    items: itemsOf(evaluator, items).flatMap((item) => {
      const keeps = evaluator.apply(fn.force(), item.value, item.value.at);
      if (keeps.kind === "bool") return keeps.value ? [item] : [];
      return [{ ...item, condition: written(evaluator.source, fn.at) }];
    })
  })),
  remove: second,
  unique: itself,
  "foldl'": three(folded),
  foldl: three(folded)
};
function optionally(evaluator, condition, items) {
  const known = condition.force();
  if (known.kind === "bool") return { kind: "list", items: known.value ? items : [] };
  return {
    kind: "list",
    items: items.map((item) => ({ ...item, condition: written(evaluator.source, condition.at) }))
  };
}
function flattened(evaluator, items) {
  return items.flatMap(
    (item) => itemsOf(evaluator, item.value).map(
      (inner) => item.condition === void 0 ? inner : { ...inner, condition: item.condition }
    )
  );
}
var overriding = (priority) => one((_, value) => ({ kind: "override", priority, value }));
var MODULES = {
  mkIf: two(when),
  mkMerge: one((evaluator, parts) => ({
    kind: "all",
    parts: itemsOf(evaluator, parts).map(({ value }) => value)
  })),
  mkForce: overriding(50),
  mkVMOverride: overriding(10),
  mkDefault: overriding(1e3),
  mkOptionDefault: overriding(1500),
  mkOverride: two((evaluator, priority, value) => ({
    kind: "override",
    priority: Number(textOf(evaluator, priority.force(), priority.at).value) || 100,
    value
  })),
  mkBefore: itself,
  mkAfter: itself,
  mkOrder: second,
  optionalAttrs: two(when),
  entryAfter: second,
  entryBefore: second,
  entryAnywhere: itself,
  entryBetween: three((_, __, ___, value) => value.force()),
  stringAfter: second,
  noDepEntry: itself,
  fullDepEntry: two((_, value) => value.force())
};
function when(evaluator, condition, value) {
  const known = condition.force();
  if (known.kind === "bool") return known.value ? value.force() : { kind: "all", parts: [] };
  return { kind: "when", condition: written(evaluator.source, condition.at), value };
}
function operate(evaluator, operator, operands, at) {
  const [first, second2] = operands;
  switch (operator) {
    case "++":
      return { kind: "list", items: operands.flatMap((operand) => itemsOf(evaluator, operand)) };
    case "//":
      return operands.map((operand) => operand.force()).reduce((left, right) => updated(evaluator, left, right, at));
    case "+":
      return sum(evaluator, operands, at);
    case "!": {
      const value = first.force();
      return value.kind === "bool" ? { kind: "bool", value: !value.value } : unknown(evaluator, at);
    }
    case "&&":
    case "||":
      return logical(evaluator, operands, operator === "||", at);
    case "==":
    case "!=":
      return second2 === void 0 ? unknown(evaluator, at) : equality(evaluator, first, second2, operator === "==", at);
    case "|>":
      return operands.slice(1).reduce((value, fn) => evaluator.apply(fn.force(), ready(value, at), at), first.force());
    default:
      return unknown(evaluator, at);
  }
}
function unknown({ source }, at) {
  return unknownValue("\u2026", `"${written(source, at)}" is not known`);
}
function updated(evaluator, left, right, at) {
  const [one2, other] = [withConditions(evaluator, left), withConditions(evaluator, right)];
  const attributes = new Map(one2.attributes);
  for (const [name, attribute] of other.attributes) {
    const before = attributes.get(name);
    const { condition } = attribute;
    if (condition === void 0) attributes.set(name, attribute);
    else if (before === void 0) {
      attributes.set(name, { ...attribute, value: ready({ kind: "when", condition, value: attribute.value }, at) });
    } else {
      const values = [attribute.value, before.value];
      attributes.set(name, { ...attribute, value: ready({ kind: "either", condition, values }, at) });
    }
  }
  const isOpen = one2.isOpen || other.isOpen;
  return { kind: "set", attributes, ...isOpen && { isOpen: true } };
}
function withConditions(evaluator, value) {
  switch (value.kind) {
    case "set":
      if (value.node !== void 0) evaluator.merged.add(value.node);
      return { attributes: value.attributes, isOpen: value.isOpen === true };
    case "override":
      return evaluator.guarded(() => withConditions(evaluator, value.value.force()), nothing);
    case "when":
      return under(evaluator, value.condition, [value.value]);
    case "either":
      return under(evaluator, value.condition, value.values);
    default:
      return { attributes: /* @__PURE__ */ new Map(), isOpen: value.kind === "unknown" };
  }
}
function nothing() {
  return { attributes: /* @__PURE__ */ new Map(), isOpen: true };
}
function under(evaluator, condition, values) {
  const inner = values.map((value) => evaluator.guarded(() => withConditions(evaluator, value.force()), nothing));
  const attributes = inner.flatMap((each) => [...each.attributes]);
  return {
    attributes: new Map(attributes.map(([name, attribute]) => [name, { ...attribute, condition }])),
    isOpen: inner.some(({ isOpen }) => isOpen)
  };
}
function sum(evaluator, operands, at) {
  const values = operands.map((operand) => operand.force());
  if (values.every(({ kind }) => kind === "number")) return unknown(evaluator, at);
  const texts = values.map((value, index) => textOf(evaluator, value, operands[index].at));
  const places = operands.map((operand) => operand.at);
  const isHere = (text, { start, end }) => text.pieces.every((piece) => piece.source === evaluator.source && start <= piece.start && piece.end <= end);
  const isAnyHere = texts.some((text, index) => isHere(text, places[index]));
  const placed = isAnyHere ? texts.map((text, index) => referred(text, evaluator.source, places[index])) : texts;
  return { kind: "string", text: concatenated(evaluator, placed, at) };
}
function logical(evaluator, operands, decisive, at) {
  let isKnown = true;
  for (const operand of operands) {
    const value = operand.force();
    if (value.kind === "bool" && value.value === decisive) return value;
    isKnown &&= value.kind === "bool";
  }
  return isKnown ? { kind: "bool", value: !decisive } : unknown(evaluator, at);
}
function equality(evaluator, left, right, isEqual, at) {
  const [a, b] = [plain2(evaluator, left), plain2(evaluator, right)];
  return a === void 0 || b === void 0 ? unknown(evaluator, at) : { kind: "bool", value: a === b === isEqual };
}
function plain2(evaluator, operand) {
  const value = operand.force();
  if (value.kind === "bool" || value.kind === "null") return value.kind === "bool" ? String(value.value) : "null";
  if (value.kind !== "string" && value.kind !== "number") return void 0;
  const text = textOf(evaluator, value, operand.at);
  return text.isKnown() ? `${value.kind} ${text.value}` : void 0;
}
var NO_ATTRIBUTES = { kind: "set", attributes: /* @__PURE__ */ new Map() };
var SETS = {
  mapAttrs: two(
    (evaluator, fn, set, at) => overSet(
      evaluator,
      set,
      (attributes) => new Map(
        attributes.map(([key, attribute]) => [
          key,
          { ...attribute, value: evaluator.lazy(() => applied(evaluator, fn, attribute, at), attribute.value.at) }
        ])
      )
    )
  ),
  "mapAttrs'": two(
    (evaluator, fn, set, at) => overSet(
      evaluator,
      set,
      (attributes) => pairs(
        evaluator,
        attributes.map(([, attribute]) => applied(evaluator, fn, attribute, at))
      )
    )
  ),
  mapAttrsToList: two((evaluator, fn, set, at) => {
    const value = set.force();
    if (value.kind !== "set") return notWritten(evaluator, set, [set, fn]);
    return listOf(
      [...value.attributes.values()].map(
        (attribute) => evaluator.lazy(() => applied(evaluator, fn, attribute, at), attribute.value.at)
      )
    );
  }),
  concatMapAttrs: two(
    (evaluator, fn, set, at) => overSet(evaluator, set, (attributes) => {
      const sets = attributes.map(([, attribute]) => applied(evaluator, fn, attribute, at));
      return new Map(sets.flatMap((each) => each.kind === "set" ? [...each.attributes] : []));
    })
  ),
  filterAttrs: two((_, __, set) => set.force()),
  nameValuePair: two((evaluator, name, value, at) => ({
    kind: "set",
    attributes: /* @__PURE__ */ new Map([
      ["name", { name: madeUp("name", evaluator.source, at), value: name }],
      ["value", { name: madeUp("value", evaluator.source, at), value }]
    ])
  })),
  listToAttrs: one((evaluator, items) => ({
    kind: "set",
    attributes: pairs(
      evaluator,
      itemsOf(evaluator, items).map(({ value }) => value.force())
    )
  })),
  genAttrs: two((evaluator, names, fn, at) => ({
    kind: "set",
    attributes: new Map(
      itemsOf(evaluator, names).map((item) => {
        const name = itemText(evaluator, item);
        return [
          name.value,
          { name, value: evaluator.lazy(() => evaluator.apply(fn.force(), item.value, at), item.value.at) }
        ];
      })
    )
  })),
  attrNames: one((evaluator, set) => {
    const value = set.force();
    if (value.kind !== "set") return notWritten(evaluator, set, []);
    return listOf([...value.attributes.values()].map(({ name }) => ready({ kind: "string", text: name }, set.at)));
  }),
  attrValues: one((evaluator, set) => {
    const value = set.force();
    return value.kind === "set" ? listOf([...value.attributes.values()].map((each) => each.value)) : notWritten(evaluator, set, []);
  }),
  recursiveUpdate: two((evaluator, left, right, at) => updated(evaluator, left.force(), right.force(), at)),
  mergeAttrs: two((evaluator, left, right, at) => updated(evaluator, left.force(), right.force(), at)),
  mergeAttrsList: one(
    (evaluator, items, at) => itemsOf(evaluator, items).map(({ value }) => value.force()).reduce((left, right) => updated(evaluator, left, right, at), NO_ATTRIBUTES)
  ),
  removeAttrs: two((_, set) => set.force())
};
function overSet(evaluator, set, make) {
  const value = set.force();
  if (value.kind === "set")
    return { kind: "set", attributes: make([...value.attributes]), ...value.isOpen && { isOpen: true } };
  return notWritten(evaluator, set, [set]);
}
function applied(evaluator, fn, { name, value }, at) {
  const inner = evaluator.apply(fn.force(), ready({ kind: "string", text: name }, name.span()), at);
  return evaluator.apply(inner, value, at);
}
function pairs(evaluator, values) {
  const attributes = /* @__PURE__ */ new Map();
  for (const pair of values) {
    if (pair.kind !== "set") continue;
    const name = pair.attributes.get("name")?.value;
    const value = pair.attributes.get("value")?.value;
    if (name === void 0 || value === void 0) continue;
    const text = textOf(evaluator, name.force(), name.at);
    attributes.set(text.value, { name: text, value });
  }
  return attributes;
}
var SHELL = "#!/bin/sh\n";
var writer = (head, isProgram = false) => two((evaluator, name, text, at) => store(evaluator, textOf(evaluator, name.force(), at), text, { head, isProgram }));
var writerOfSet = (head, isProgram) => one((evaluator, settings, at) => {
  const value = settings.force();
  const attributes = value.kind === "set" ? value.attributes : void 0;
  const name = attributes?.get("name")?.value;
  const text = attributes?.get("text")?.value;
  if (name === void 0 || text === void 0)
    return unknownValue("\u2026", "what it writes is not written in this file");
  const destination = attributes?.get("destination")?.value.force();
  const inside = destination?.kind === "string" ? destination.text.value.replace(/^\/*/, "/") : "";
  return store(evaluator, textOf(evaluator, name.force(), at), text, { head, isProgram, inside });
});
var STORE = {
  writeShellScript: writer(SHELL),
  writeShellScriptBin: writer(SHELL, true),
  writeShellApplication: writerOfSet(SHELL, true),
  writeBash: writer(SHELL),
  writeBashBin: writer(SHELL, true),
  writeDash: writer(SHELL),
  writeDashBin: writer(SHELL, true),
  writeScript: writer(""),
  writeScriptBin: writer("", true),
  writeText: writer(""),
  writeTextFile: writerOfSet("", false),
  toFile: writer(""),
  readFile: one((evaluator, path, at) => {
    const value = path.force();
    const file = value.kind === "path" && value.text.isKnown() ? evaluator.readFile(value.text.value) : void 0;
    if (file !== void 0) return { kind: "string", text: import_chunk_DZ7ZOY7W.Text.verbatim(file, 0, file.text.length) };
    const name = textOf(evaluator, value, at).value;
    return unknownValue(name, `${name} is not in the repository`);
  }),
  getExe: one((evaluator, what, at) => mainProgram(evaluator, what.force(), at)),
  "getExe'": two((evaluator, folder, name) => program(evaluator, folder, name))
};
function store(evaluator, name, text, { head, isProgram, inside = "" }) {
  const body = textOf(evaluator, text.force(), text.at);
  const { source, start } = body.span();
  const content = head === "" ? body : import_chunk_DZ7ZOY7W.Text.concat([madeUp(head, source, { start, end: start }), body]);
  const safe = name.pieces.map((piece) => piece.unknown ? (0, import_chunk_TZIUYBDT.encodeUnknown)(piece.text) : piece.text).join("").replaceAll("/", "-");
  const root = `/nix/store/${safe}`;
  const path = isProgram ? `${root}/bin/${safe}` : `${root}${inside}`;
  const file = { kind: "file", path: path.slice(1), root, content };
  evaluator.files.set(file.path, file);
  return file;
}
function mainProgram({ source }, value, at) {
  if (value.kind === "file") return { kind: "string", text: madeUp(`/${value.path}`, source, at) };
  const name = value.kind === "unknown" ? value.name : "\u2026";
  return unknownValue("getExe", `the main program of "${name}" is not written in this file`);
}
function program(evaluator, folder, name) {
  const { end } = folder.at;
  const parts = [
    textOf(evaluator, folder.force(), folder.at),
    madeUp("/bin/", evaluator.source, { start: end, end }),
    textOf(evaluator, name.force(), name.at)
  ];
  return { kind: "string", text: import_chunk_DZ7ZOY7W.Text.concat(parts) };
}
var STRINGS = {
  toString: one(string),
  concatStringsSep: two((evaluator, separator, items, at) => {
    const between = textOf(evaluator, separator.force(), separator.at).value;
    return { kind: "string", text: joined(evaluator, itemsOf(evaluator, items), between, at) };
  }),
  concatStrings: one((evaluator, items, at) => ({
    kind: "string",
    text: joined(evaluator, itemsOf(evaluator, items), "", at)
  })),
  concatLines: one((evaluator, items, at) => {
    const text = joined(evaluator, itemsOf(evaluator, items), "\n", at);
    return {
      kind: "string",
      text: import_chunk_DZ7ZOY7W.Text.concat([text, madeUp("\n", evaluator.source, { start: at.end, end: at.end })])
    };
  }),
  concatMapStringsSep: three((evaluator, separator, fn, items, at) => {
    const between = textOf(evaluator, separator.force(), separator.at).value;
    return { kind: "string", text: joined(evaluator, mapped(evaluator, fn, items, at), between, at) };
  }),
  concatMapStrings: two((evaluator, fn, items, at) => ({
    kind: "string",
    text: joined(evaluator, mapped(evaluator, fn, items, at), "", at)
  })),
  optionalString: two((evaluator, condition, value, at) => {
    const known = condition.force();
    if (known.kind === "bool") return known.value ? value.force() : empty(evaluator, at);
    const values = [value, ready(empty(evaluator, at), at)];
    return { kind: "either", condition: written(evaluator.source, condition.at), values };
  }),
  escapeShellArg: one((evaluator, value, at) => ({ kind: "string", text: quoted(evaluator, { value }, at, "'") })),
  escapeShellArgs: one((evaluator, items, at) => quotedWords(evaluator, items, at, "'")),
  escapeSystemdExecArg: one((evaluator, value, at) => ({
    kind: "string",
    text: quoted(evaluator, { value }, at, '"')
  })),
  escapeSystemdExecArgs: one((evaluator, items, at) => quotedWords(evaluator, items, at, '"')),
  splitString: two((evaluator, separator, value, at) => {
    const text = textOf(evaluator, value.force(), value.at);
    return listOf(
      split(text, textOf(evaluator, separator.force(), separator.at).value).map(
        (part) => ready({ kind: "string", text: part }, at)
      )
    );
  }),
  removeSuffix: two((evaluator, suffix, value) => {
    const end = textOf(evaluator, suffix.force(), suffix.at).value;
    const text = textOf(evaluator, value.force(), value.at);
    return { kind: "string", text: text.value.endsWith(end) ? text.slice(0, text.length - end.length) : text };
  }),
  trim: one((evaluator, value) => {
    const text = textOf(evaluator, value.force(), value.at);
    const start = text.length - text.value.trimStart().length;
    return { kind: "string", text: text.slice(start, Math.max(start, text.value.trimEnd().length)) };
  })
};
function string(evaluator, value) {
  return { kind: "string", text: textOf(evaluator, value.force(), value.at) };
}
function empty(evaluator, at) {
  return { kind: "string", text: madeUp("", evaluator.source, at) };
}
function quotedWords(evaluator, items, at, quote) {
  const words2 = itemsOf(evaluator, items).map((item) => quoted(evaluator, item, item.value.at, quote));
  const between = (text) => madeUp(" ", evaluator.source, { start: text.span().start, end: text.span().start });
  if (words2.length === 0) return empty(evaluator, at);
  return {
    kind: "string",
    text: import_chunk_DZ7ZOY7W.Text.concat(words2.flatMap((word, index) => index === 0 ? [word] : [between(word), word]))
  };
}
function quoted(evaluator, item, at, quote) {
  const text = referred(itemText(evaluator, item), evaluator.source, at);
  const isPlain = text.pieces.every(
    ({ text: part, unknown: unknown2 }) => unknown2 !== void 0 || /^[\w@%+=:,./-]*$/.test(part)
  );
  if (item.isSpread || item.condition !== void 0 || isPlain && text.length > 0) return text;
  const { start, end } = text.span();
  const mark = (place) => madeUp(quote, evaluator.source, { start: place, end: place });
  return import_chunk_DZ7ZOY7W.Text.concat([mark(start), text, mark(end)]);
}
function split(text, separator) {
  if (separator === "") return [text];
  const parts = [];
  let from = 0;
  for (let at = text.value.indexOf(separator); at !== -1; at = text.value.indexOf(separator, from)) {
    parts.push(text.slice(from, at));
    from = at + separator.length;
  }
  return [...parts, text.slice(from)];
}
var BUILTINS = new Map(
  Object.entries({ ...MODULES, ...STRINGS, ...LISTS, ...SETS, ...STORE })
);
function functionNamed(name) {
  const parts = name.split(".");
  const last = parts.pop();
  const isInLibrary = parts.length === 0 || parts.some((part) => /^(?:lib|builtins|pkgs|utils|hm|dag)$/.test(part));
  return isInLibrary ? BUILTINS.get(last) : void 0;
}
var BELOW_HOME = {
  "home.homeDirectory": "",
  "xdg.configHome": "/.config",
  "xdg.dataHome": "/.local/share",
  "xdg.stateHome": "/.local/state",
  "xdg.cacheHome": "/.cache"
};
function knownOption(path, source, { start, end }) {
  const name = /^(?:\w+\.)?config\.(.+)$/.exec(path)?.[1] ?? "";
  const rest = BELOW_HOME[name];
  if (rest !== void 0) {
    const unknown2 = { reason: `${path} is the home of the user`, symbol: "home" };
    const home = { text: `\${${path}}`, source, start, end, unknown: unknown2 };
    return { kind: "string", text: new import_chunk_DZ7ZOY7W.Text(rest === "" ? [home] : [home, { text: rest, source, start, end }]) };
  }
  const unit = /(?:^|\.)quadlet\.(volume|pod|network|image|build|container)s\.([^.]+)\.ref$/.exec(name);
  if (unit === null) return void 0;
  return { kind: "string", text: new import_chunk_DZ7ZOY7W.Text([{ text: `${unit[2]}.${unit[1]}`, source, start, end }]) };
}
function attributeOf(evaluator, value, name, at) {
  const within = (inner) => evaluator.guarded(
    () => attributeOf(evaluator, inner.force(), name, at),
    () => outside(name)
  );
  switch (value.kind) {
    case "set": {
      const found = value.attributes.get(name);
      if (found !== void 0) return found.value.force();
      return value.isOpen ? outside(name) : void 0;
    }
    case "when":
    case "override":
      return within(value.value);
    case "either": {
      const values = value.values.map(
        (each) => evaluator.lazy(() => attributeOf(evaluator, each.force(), name, at) ?? NULL, at)
      );
      return { kind: "either", condition: value.condition, values };
    }
    case "all":
      return value.parts.map(within).find((found) => found !== void 0);
    case "unknown":
      return knownOption(`${value.name}.${name}`, evaluator.source, at) ?? outside(`${value.name}.${name}`);
    case "file":
      return name === "name" || name === "outPath" ? value : void 0;
    default:
      return void 0;
  }
}
function outside(name) {
  return unknownValue(name, `"${name}" is not written in this file`);
}
function variable(evaluator, name, environment, at) {
  for (let each = environment; each !== void 0; each = each.parent) {
    const found = each.names?.get(name);
    if (found !== void 0) return found.value.force();
  }
  for (let each = environment; each !== void 0; each = each.parent) {
    const scope = each.scope?.force();
    const found = scope === void 0 ? void 0 : attributeOf(evaluator, scope, name, at);
    if (found !== void 0) return found;
  }
  if (name === "true" || name === "false") return { kind: "bool", value: name === "true" };
  return name === "null" ? NULL : outside(name);
}
function recursiveAttributes(evaluator, bindings, outer) {
  const names = /* @__PURE__ */ new Map();
  const environment = { names, parent: outer };
  for (const [name, attribute] of attributesOf2(evaluator, bindings, environment, outer)) names.set(name, attribute);
  return { names, environment };
}
function attributesOf2(evaluator, bindings, environment, outer = environment) {
  const groups = /* @__PURE__ */ new Map();
  const groupOf = (name) => {
    const group = groups.get(name.value) ?? { name, values: [], deeper: [] };
    groups.set(name.value, group);
    return group;
  };
  for (const binding of bindings) {
    if ("inherited" in binding) {
      const name = madeUp(binding.inherited.name, evaluator.source, binding.inherited);
      groupOf(name).values.push(inherited(evaluator, binding, environment, outer));
      continue;
    }
    const [first, ...rest] = binding.path;
    if (first === void 0) continue;
    const group = groupOf(nameOf(evaluator, first, environment));
    if (rest.length === 0) group.values.push(evaluator.later(binding.value, environment));
    else group.deeper.push({ path: rest, value: binding.value });
  }
  return new Map(
    [...groups].map(([key, { name, values, deeper }]) => [
      key,
      { name, value: merged(evaluator, name, values, deeper, environment) }
    ])
  );
}
function nameOf(evaluator, name, environment) {
  if ("name" in name) return madeUp(name.name, evaluator.source, name);
  const text = textOf(evaluator, evaluator.later(name.expression, environment).force(), name);
  return referred(text, evaluator.source, name);
}
function inherited(evaluator, { inherited: at, from }, environment, outer) {
  return evaluator.lazy(() => {
    if (from === void 0) return variable(evaluator, at.name, outer, at);
    return attributeOf(evaluator, evaluator.later(from, environment).force(), at.name, at) ?? outside(at.name);
  }, at);
}
function merged(evaluator, name, values, deeper, environment) {
  const [only] = values;
  if (only !== void 0 && values.length === 1 && deeper.length === 0) return only;
  return evaluator.lazy(() => {
    const own = { kind: "set", attributes: attributesOf2(evaluator, deeper, environment) };
    return values.map((value) => value.force()).reduce((all, value) => mergeSets(evaluator, all, value), own);
  }, name.span());
}
function mergeSets(evaluator, left, right) {
  if (left.kind !== "set" || right.kind !== "set") return right;
  const attributes = new Map(left.attributes);
  for (const [name, attribute] of right.attributes) {
    const known = attributes.get(name)?.value;
    const { at } = attribute.value;
    const value = known && evaluator.lazy(() => mergeSets(evaluator, known.force(), attribute.value.force()), at);
    attributes.set(name, value === void 0 ? attribute : { ...attribute, value });
  }
  return { kind: "set", attributes, ...(left.isOpen || right.isOpen) && { isOpen: true } };
}
var MOST_STEPS = 2e5;
var DEEPEST = 250;
var Limits = class {
  #steps = 0;
  #depth = 0;
  /** Whether so much was done that nothing more is. */
  get isExhausted() {
    return this.#steps > MOST_STEPS;
  }
  /** Does a step of the work, or something else where too much was done or lies around it already. */
  guarded(work, otherwise) {
    if (this.isExhausted || this.#depth >= DEEPEST) return otherwise();
    this.#steps++;
    this.#depth++;
    const result = work();
    this.#depth--;
    return result;
  }
  charge(steps) {
    this.#steps += steps;
  }
};
function evaluatorOf(source, readFile2) {
  return new FileEvaluator(source, readFile2);
}
var FileEvaluator = class {
  source;
  readFile;
  files = /* @__PURE__ */ new Map();
  merged = /* @__PURE__ */ new Set();
  scopes = [];
  #limits = new Limits();
  constructor(source, readFile2) {
    this.source = source;
    this.readFile = readFile2;
  }
  root(expression) {
    return this.later(expression, {});
  }
  get isExhausted() {
    return this.#limits.isExhausted;
  }
  guarded(work, otherwise) {
    return this.#limits.guarded(work, otherwise);
  }
  charge(steps) {
    this.#limits.charge(steps);
  }
  lazy(work, at) {
    let value;
    let isRunning = false;
    return {
      at,
      force: () => {
        if (value !== void 0) return value;
        if (isRunning) return unknownValue("\u2026", "it refers to itself");
        isRunning = true;
        value = this.guarded(work, tooMuch);
        isRunning = false;
        return value;
      }
    };
  }
  later(expression, environment) {
    return this.lazy(() => this.#evaluate(expression, environment), expression);
  }
  apply(fn, argument, at) {
    return this.guarded(() => this.#apply(fn, argument, at), tooMuch);
  }
  #evaluate(expression, environment) {
    switch (expression.kind) {
      case "string":
        return { kind: "string", text: this.#string(expression.parts, expression, environment) };
      case "path":
        return { kind: "path", text: this.#string(expression.parts, expression, environment) };
      case "number":
        return { kind: "number", text: madeUp(expression.text, this.source, expression) };
      case "variable":
        return variable(this, expression.name, environment, expression);
      case "select":
        return this.#select(expression, environment);
      case "has":
        return this.#has(expression, environment);
      case "apply": {
        const argument = this.later(expression.argument, environment);
        return this.#apply(this.later(expression.fn, environment).force(), argument, expression);
      }
      case "list":
        return listOf(expression.items.map((item) => this.later(item, environment)));
      case "set": {
        const attributes = expression.isRecursive ? recursiveAttributes(this, expression.bindings, environment).names : attributesOf2(this, expression.bindings, environment);
        return { kind: "set", attributes, node: expression };
      }
      case "let": {
        const inner = recursiveAttributes(this, expression.bindings, environment);
        this.scopes.push(inner.names);
        return this.later(expression.body, inner.environment).force();
      }
      case "with": {
        const scope = this.later(expression.scope, environment);
        return this.later(expression.body, { scope, parent: environment }).force();
      }
      case "if":
        return this.#if(expression, environment);
      case "function": {
        const call = (argument) => this.#call(expression, argument, environment);
        return { kind: "function", node: expression, call };
      }
      case "operation": {
        const operands = expression.operands.map((operand) => this.later(operand, environment));
        return operate(this, expression.operator, operands, expression);
      }
      case "unreadable":
        return unknownValue("\u2026", "it cannot be read as an expression of Nix");
    }
  }
  #string(parts, place, environment) {
    const { source } = this;
    const texts = parts.map(
      (part) => "text" in part ? madeUp(part.text, source, part) : referred(textOf(this, this.later(part.expression, environment).force(), part), source, part)
    );
    return concatenated(this, texts, place);
  }
  #select(expression, environment) {
    let value = this.later(expression.from, environment).force();
    for (const name of expression.path) {
      if (value === void 0) break;
      value = attributeOf(this, value, nameOf(this, name, environment).value, expression);
    }
    if (value?.kind === "unknown" && expression.fallback !== void 0) {
      const values = [ready(value, expression), this.later(expression.fallback, environment)];
      return { kind: "either", condition: written(this.source, expression.from), values };
    }
    if (value !== void 0) return value;
    if (expression.fallback !== void 0) return this.later(expression.fallback, environment).force();
    return outside(written(this.source, expression));
  }
  #has(expression, environment) {
    let value = this.later(expression.from, environment).force();
    for (const name of expression.path) {
      if (value?.kind !== "set" || value.isOpen) break;
      value = attributeOf(this, value, nameOf(this, name, environment).value, expression);
    }
    if (value === void 0) return { kind: "bool", value: false };
    const isKnown = value.kind !== "unknown" && value.kind !== "either";
    return isKnown ? { kind: "bool", value: true } : outside(written(this.source, expression));
  }
  #if(expression, environment) {
    const condition = this.later(expression.condition, environment).force();
    const then = this.later(expression.then, environment);
    const otherwise = this.later(expression.otherwise, environment);
    if (condition.kind === "bool") return (condition.value ? then : otherwise).force();
    return { kind: "either", condition: written(this.source, expression.condition), values: [then, otherwise] };
  }
  #apply(fn, argument, at) {
    if (fn.kind === "function") return this.guarded(() => fn.call(argument), tooMuch);
    if (fn.kind === "builtin") return this.#applyBuiltin(fn.name, [...fn.given, argument], at);
    if (fn.kind !== "unknown") return unknownValue("\u2026", `"${written(this.source, at)}" calls what is no function`);
    const isBuiltin = fn.parts.length === 0 && functionNamed(fn.name) !== void 0;
    return isBuiltin ? this.#applyBuiltin(fn.name, [argument], at) : applyUnknown(fn, argument);
  }
  #applyBuiltin(name, given, at) {
    const builtin = functionNamed(name);
    if (builtin === void 0) return outside(name);
    return given.length < builtin.takes ? { kind: "builtin", name, given } : this.guarded(() => builtin.run(this, given, at), tooMuch);
  }
  #call({ parameter, formals, body }, argument, outer) {
    const names = /* @__PURE__ */ new Map();
    const environment = { names, parent: outer };
    const bind = (name, value) => names.set(name, { name: madeUp(name, this.source, value.at), value });
    if (parameter !== void 0) bind(parameter, argument ?? this.lazy(() => outside(parameter), body));
    for (const [name, fallback] of formals?.names ?? []) {
      const value = () => this.#formal(name, fallback, argument, environment) ?? outside(name);
      bind(name, this.lazy(value, body));
    }
    return this.later(body, environment).force();
  }
  /** A default counts only where the call is in this file and does without it. */
  #formal(name, fallback, argument, environment) {
    if (argument === void 0) return void 0;
    const given = argument.force();
    const found = attributeOf(this, given, name, argument.at);
    if (found !== void 0 || given.kind === "unknown" || fallback === void 0) return found;
    return this.later(fallback, environment).force();
  }
};
function applyUnknown({ name, parts }, argument) {
  const isTest = /(?:^|\.)(?:nixosTest|runNixOSTest|runTest|makeTest|make-test-python)$/.test(name);
  const reason = `what "${name}" makes of it is not written in this file`;
  return unknownValue(name, reason, isTest ? [] : [...parts, argument]);
}
function tooMuch() {
  return unknownValue("\u2026", "too much stands in the way to work it out");
}
function placedFile(evaluator, { name, values, target }, folder) {
  const { byName } = attributesOf(evaluator, values);
  if (isBool(evaluator, byName.get("enable")?.values, false)) return [];
  const content = textOfOption(evaluator, byName.get("text")?.values ?? []) ?? sourceOf(evaluator, byName.get("source")?.values ?? []);
  const own = linesOfOption(evaluator, byName.get("target")?.values ?? []).at(-1) ?? name;
  const { source, start } = own.span();
  const path = (0, import_chunk_CKYKPUYI.writtenPath)(import_chunk_DZ7ZOY7W.Text.concat([madeUp(folder, source, { start, end: start }), own]));
  if (content === void 0 || path === void 0) return [];
  const isInHome = !folder.startsWith("etc/");
  return [{ path: `${target.root}${isInHome ? target.home : ""}${path}`, content }];
}
function sourceOf(evaluator, definitions) {
  const value = resolve(evaluator, definitions).at(-1)?.value;
  if (value?.kind === "file") return value.content;
  if (value?.kind !== "path" || !value.text.isKnown()) return void 0;
  const file = evaluator.readFile(value.text.value);
  return file === void 0 ? void 0 : import_chunk_DZ7ZOY7W.Text.verbatim(file, 0, file.text.length);
}
var ACTIVATION = '#!/bin/sh\nDRY_RUN_CMD=\nVERBOSE_ARG=\nrun() { "$@"; }\n';
function activationScript(evaluator, { name, values, target }) {
  const scripts = resolve(evaluator, values).flatMap(({ value, at }) => {
    if (value.kind === "string") return [value.text];
    if (value.kind !== "set") return [];
    const inner = value.attributes.get("text") ?? value.attributes.get("data");
    return inner === void 0 ? [] : [textOf(evaluator, inner.value.force(), at)];
  });
  return scripts.map((script) => {
    const { source, start } = script.span();
    const content = import_chunk_DZ7ZOY7W.Text.concat([madeUp(ACTIVATION, source, { start, end: start }), script]);
    return { path: `${target.root}${target.home}${fileName2(name)}.sh`, content };
  });
}
var SKIP = /(?:[ \t\r\n\uFEFF]+|#[^\n]*|\/\*[\s\S]*?\*\/)/y;
var SCHEME = /[A-Za-z][A-Za-z0-9+.-]*/y;
var AFTER_SCHEME = /:[A-Za-z0-9%/?:@&=+$,_.!~*'-]+/y;
var PATH_HEAD = /~|[A-Za-z0-9._+-]*/y;
var PATH_TAIL = /(?:\/[A-Za-z0-9._+-]+)+\/?|\/(?=\$\{)/y;
var SEARCH_PATH = /<[A-Za-z0-9._+-]+(?:\/[A-Za-z0-9._+-]+)*>/y;
var NAME = /[A-Za-z_][A-Za-z0-9_'-]*/y;
var NUMBER = /(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?|\d+/y;
var MARK = /\$\{|''|\.\.\.|\+\+|\/\/|==|!=|<=|>=|&&|\|\||->|\|>|<\||[{}()[\];:,.=?@"+\-*/<>!]/y;
var Tokens = class {
  #text;
  /** The last run of characters that begins no URI and no path, wherever in it one starts to read. */
  #noUri = { start: 0, end: 0 };
  #noPath = { start: 0, end: 0 };
  constructor(text) {
    this.#text = text;
  }
  /** The token at an index, blanks before it skipped; a character that is none is a token of its own. */
  at(from) {
    const start = this.#skipBlanks(from);
    const text = this.#text;
    if (start >= text.length) return { kind: "end", text: "", start, end: start };
    const end = this.#uriEnd(start);
    if (end > start) return this.#token("uri", start, end);
    const pathEnd = Math.max(this.#pathEnd(start), match(SEARCH_PATH, text, start));
    if (pathEnd > start) return this.#token("path", start, pathEnd);
    const nameEnd = match(NAME, text, start);
    if (nameEnd > start) return this.#token("name", start, nameEnd);
    const numberEnd = match(NUMBER, text, start);
    if (numberEnd > start) return this.#token("number", start, numberEnd);
    const mark = this.#token("", start, Math.max(match(MARK, text, start), start + 1));
    return { ...mark, kind: mark.text === '"' ? "quote" : mark.text === "''" ? "quotes" : mark.text };
  }
  /** The index behind blanks and comments; a comment that is never closed ends with the file. */
  #skipBlanks(from) {
    let at = from;
    for (let next = match(SKIP, this.#text, at); next > at; next = match(SKIP, this.#text, at)) at = next;
    return this.#text.startsWith("/*", at) ? this.#text.length : at;
  }
  #uriEnd(start) {
    if (isIn(start, this.#noUri)) return start;
    const scheme = match(SCHEME, this.#text, start);
    const end = scheme === start ? start : match(AFTER_SCHEME, this.#text, scheme);
    if (end > scheme) return end;
    this.#noUri = { start, end: scheme };
    return start;
  }
  #pathEnd(start) {
    if (isIn(start, this.#noPath)) return start;
    const head = match(PATH_HEAD, this.#text, start);
    const end = match(PATH_TAIL, this.#text, head);
    if (end > head) return end;
    this.#noPath = { start, end: head };
    return start;
  }
  #token(kind, start, end) {
    return { kind, text: this.#text.slice(start, end), start, end };
  }
};
function isIn(at, { start, end }) {
  return start <= at && at < end;
}
function match(pattern, text, at) {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
var DEEPEST2 = 120;
var ENDS = /* @__PURE__ */ new Set([")", "]", "}", ";", ",", "end", ":", "=", "@", "."]);
var CLOSING = /* @__PURE__ */ new Set([")", "]", "}", ";", "end"]);
var Cursor = class {
  text;
  #tokens;
  #readExpression;
  #token;
  #depth = 0;
  #mistakes = 0;
  #tooDeepAt;
  /** @param readExpression reads any expression; parts of expressions reach it through `expression` */
  constructor(text, readExpression2) {
    this.text = text;
    this.#readExpression = readExpression2;
    this.#tokens = new Tokens(text);
    this.#token = this.#tokens.at(0);
  }
  get token() {
    return this.#token;
  }
  get isAtEnd() {
    return this.#token.kind === "end";
  }
  /** How many mistakes there were up to here. */
  get mistakes() {
    return this.#mistakes;
  }
  /** Where it stands too deep to be read on; undefined where the text is read to its end. */
  get tooDeepAt() {
    return this.#tooDeepAt;
  }
  /** The token at an offset, which the cursor does not move to. */
  tokenAt(offset) {
    return this.#tokens.at(offset);
  }
  /** Reads an expression that may be of any kind. */
  expression() {
    return this.#depth >= DEEPEST2 ? this.#giveUp() : this.nested(() => this.#readExpression(this));
  }
  /** Reads something one level deeper. */
  nested(read2) {
    this.#depth++;
    if (this.#depth > DEEPEST2) this.#giveUp();
    const result = read2();
    this.#depth--;
    return result;
  }
  /** Reads something, and goes back to where it begins; mistakes in it do not count. */
  lookAhead(read2) {
    const [token, mistakes, tooDeepAt] = [this.#token, this.#mistakes, this.#tooDeepAt];
    const result = read2();
    [this.#token, this.#mistakes, this.#tooDeepAt] = [token, mistakes, tooDeepAt];
    return result;
  }
  next() {
    this.#token = this.#tokens.at(this.#token.end);
  }
  /** Goes to the token at an offset, or behind it where blanks stand there. */
  goTo(offset) {
    this.#token = this.#tokens.at(offset);
  }
  isKind(...kinds) {
    return kinds.includes(this.#token.kind);
  }
  isName(...names) {
    return this.#token.kind === "name" && names.includes(this.#token.text);
  }
  mistake() {
    this.#mistakes++;
  }
  /** Passes over a token of a kind. */
  expect(kind) {
    if (this.#token.kind === kind) this.next();
    else this.mistake();
  }
  /** Passes over a keyword. */
  expectName(name) {
    if (this.isName(name)) this.next();
    else this.mistake();
  }
  /** Passes over a closing bracket, and what a mistake left before it. */
  close(kind) {
    while (this.#token.kind !== kind && !CLOSING.has(this.#token.kind)) {
      this.mistake();
      this.next();
    }
    this.expect(kind);
  }
  /** What stands here is no expression. */
  unreadable() {
    this.mistake();
    const { kind, start, end } = this.#token;
    if (ENDS.has(kind)) return { kind: "unreadable", start, end: start };
    this.next();
    return { kind: "unreadable", start, end };
  }
  /** Gives up on what is nested too deeply: the rest of the file is not read. */
  #giveUp() {
    this.mistake();
    const { start } = this.#token;
    const end = this.text.length;
    this.#tooDeepAt ??= start;
    this.#token = { kind: "end", text: "", start: end, end };
    return { kind: "unreadable", start, end };
  }
};
var ESCAPES = { n: "\n", r: "\r", t: "	" };
var ORDINARY = /[^"\\$]+/y;
var INDENTED_ORDINARY = /[^'$\n]+/y;
function readQuoted(text, from, interpolate) {
  const parts = [];
  let at = from;
  while (at < text.length && text[at] !== '"') {
    if (text.startsWith("${", at)) {
      const { expression, next } = interpolate(at + 2);
      parts.push({ expression, start: at, end: next });
      at = next;
    } else if (text[at] === "\\" && at + 1 < text.length) {
      const char = text[at + 1];
      parts.push({ text: ESCAPES[char] ?? char, start: at, end: at + 2 });
      at += 2;
    } else {
      const end = text.startsWith("$$", at) ? at + 2 : Math.max(match2(ORDINARY, text, at), at + 1);
      parts.push({ text: text.slice(at, end), start: at, end });
      at = end;
    }
  }
  return { parts, next: Math.min(at + 1, text.length) };
}
function readIndented(text, from, interpolate) {
  const parts = [];
  let at = from;
  while (at < text.length) {
    const special = readSpecial(text, at, interpolate);
    if (special === "end") break;
    if (special !== null) {
      parts.push(special);
      at = special.end;
      continue;
    }
    const end = text[at] === "\n" ? at + 1 : Math.max(match2(INDENTED_ORDINARY, text, at), at + 1);
    parts.push({ text: text.slice(at, end), start: at, end });
    at = end;
  }
  return { parts: withoutIndentation(parts), next: Math.min(at + 2, text.length) };
}
function readSpecial(text, at, interpolate) {
  if (text.startsWith("${", at)) {
    const { expression, next: next2 } = interpolate(at + 2);
    return { expression, start: at, end: next2 };
  }
  if (text.startsWith("$$", at)) return { text: "$$", start: at, end: at + 2 };
  if (!text.startsWith("''", at)) return null;
  const next = text[at + 2];
  if (next === "'") return { text: "''", start: at, end: at + 3 };
  if (next === "$") return { text: "$", start: at, end: at + 3 };
  if (next === "\\" && at + 3 < text.length) {
    const char = text[at + 3];
    return { text: ESCAPES[char] ?? char, start: at, end: at + 4 };
  }
  return "end";
}
function match2(pattern, text, at) {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
function withoutIndentation(parts) {
  const indentation = smallestIndentation(parts);
  const done = [];
  let isStart = true;
  parts.forEach((part, index) => {
    const starts = isStart;
    isStart = "text" in part && part.text === "\n";
    if (!starts || "expression" in part || part.text === "\n") {
      done.push(part);
      return;
    }
    const blanks = isVerbatim(part) ? /^ */.exec(part.text)?.[0].length ?? 0 : 0;
    const isLast = index === parts.length - 1 && blanks === part.text.length;
    const cut = isLast ? blanks : Math.min(blanks, indentation);
    if (cut < part.text.length) done.push({ text: part.text.slice(cut), start: part.start + cut, end: part.end });
  });
  const [first, second2] = [parts[0], parts[1]];
  if (first !== void 0 && "text" in first) {
    if (first.text === "\n") return done.slice(1);
    const isBlank = /^ +$/.test(first.text) && second2 !== void 0 && "text" in second2 && second2.text === "\n";
    if (isBlank) return done.slice(done.findIndex((part) => "text" in part && part.text === "\n") + 1);
  }
  return done;
}
function smallestIndentation(parts) {
  let smallest = Number.POSITIVE_INFINITY;
  let isStart = true;
  parts.forEach((part, index) => {
    const starts = isStart;
    isStart = "text" in part && part.text === "\n";
    if (!starts || isStart) return;
    if ("expression" in part || !isVerbatim(part)) {
      smallest = 0;
      return;
    }
    const blanks = /^ */.exec(part.text)?.[0].length ?? 0;
    const next = parts[index + 1];
    const isBlankLine = blanks === part.text.length && (next === void 0 || "text" in next && next.text === "\n");
    if (!isBlankLine) smallest = Math.min(smallest, blanks);
  });
  return smallest;
}
function isVerbatim(part) {
  return part.text.length === part.end - part.start;
}
function readString(cursor) {
  const { start, kind, end } = cursor.token;
  const read2 = kind === "quote" ? readQuoted : readIndented;
  const { parts, next } = read2(cursor.text, end, (at) => readInterpolation(cursor, at));
  cursor.goTo(next);
  return { kind: "string", parts, start, end: next };
}
function readInterpolation(cursor, at) {
  cursor.goTo(at);
  const expression = cursor.expression();
  while (!cursor.isKind("}", "end")) {
    cursor.mistake();
    cursor.next();
  }
  return { expression, next: cursor.token.end };
}
var LONGEST_PATH = 40;
function isBinding(cursor) {
  if (cursor.isName("inherit")) return true;
  const before = cursor.mistakes;
  return cursor.lookAhead(
    () => readAttributePath(cursor).length > 0 && cursor.isKind("=") && cursor.mistakes === before
  );
}
function readBindings(cursor, isEnd) {
  const bindings = [];
  while (!isEnd() && !cursor.isAtEnd) {
    const read2 = readBinding(cursor);
    if (read2 !== null) {
      for (const each of read2) bindings.push(each);
      continue;
    }
    cursor.mistake();
    if (cursor.isKind(")", "]", "}") || cursor.isName("in")) break;
    cursor.next();
  }
  return bindings;
}
function readLooseBindings(cursor) {
  const bindings = [];
  while (!cursor.isAtEnd) {
    const read2 = readBinding(cursor);
    if (read2 === null) cursor.next();
    else for (const each of read2) bindings.push(each);
  }
  return bindings;
}
function readBinding(cursor) {
  if (cursor.isName("inherit")) return readInherit(cursor);
  const path = readAttributePath(cursor);
  if (path.length === 0 || !cursor.isKind("=")) return null;
  cursor.next();
  const value = cursor.expression();
  endBinding(cursor);
  return [{ path, value }];
}
function readInherit(cursor) {
  cursor.next();
  let from;
  if (cursor.isKind("(")) {
    cursor.next();
    from = cursor.expression();
    cursor.close(")");
  }
  const bindings = [];
  while (cursor.isKind("name", "quote")) {
    const { start } = cursor.token;
    const name = readAttributeName(cursor);
    if (name !== null && "name" in name) bindings.push({ inherited: name, from });
    if (cursor.token.start === start) break;
  }
  endBinding(cursor);
  return bindings;
}
function endBinding(cursor) {
  if (!cursor.isKind(";")) {
    cursor.mistake();
    while (!cursor.isKind(";", "}", "end") && !cursor.isName("in")) cursor.next();
  }
  if (cursor.isKind(";")) cursor.next();
}
function readAttributePath(cursor) {
  const path = [];
  for (; ; ) {
    const name = readAttributeName(cursor);
    if (name === null) return path;
    if (path.length < LONGEST_PATH) path.push(name);
    if (!cursor.isKind(".")) return path;
    cursor.next();
  }
}
function readAttributeName(cursor) {
  const { kind, text, start, end } = cursor.token;
  if (kind === "name") {
    cursor.next();
    return { name: text, start, end };
  }
  if (kind === "quote") {
    const literal = readString(cursor);
    const [part, ...more] = literal.parts;
    const isLiteral = part !== void 0 && "text" in part && more.length === 0;
    return isLiteral ? { name: part.text, start: part.start, end: part.end } : { expression: literal, start: literal.start, end: literal.end };
  }
  if (kind !== "${") return null;
  const { expression, next } = readInterpolation(cursor, end);
  cursor.goTo(next);
  return { expression, start, end: next };
}
var KEYWORDS = new Set("if then else assert with let in rec inherit or".split(" "));
var OPENING = ["number", "path", "uri", "quote", "quotes", "(", "[", "{"];
var PATH_TEXT = /[A-Za-z0-9._+/-]*/y;
function isKeyword(name) {
  return KEYWORDS.has(name);
}
function readApplication(cursor) {
  let fn = readSelection(cursor);
  while (isOperand(cursor)) {
    const argument = readSelection(cursor);
    fn = { kind: "apply", fn, argument, start: fn.start, end: argument.end };
  }
  return fn;
}
function isOperand(cursor) {
  const { kind, text } = cursor.token;
  return kind === "name" ? !isKeyword(text) || text === "rec" : OPENING.includes(kind);
}
function readSelection(cursor) {
  const from = readSimple(cursor);
  if (!cursor.isKind(".")) return from;
  cursor.next();
  const path = readAttributePath(cursor);
  let fallback;
  if (cursor.isName("or")) {
    cursor.next();
    fallback = cursor.nested(() => readSelection(cursor));
  }
  const end = fallback?.end ?? path.at(-1)?.end ?? from.end;
  return { kind: "select", from, path, fallback, start: from.start, end };
}
function readSimple(cursor) {
  const { kind, text, start, end } = cursor.token;
  switch (kind) {
    case "name":
      return readName(cursor);
    case "number":
      cursor.next();
      return { kind: "number", text, start, end };
    case "uri":
      cursor.next();
      return { kind: "string", parts: [{ text, start, end }], start, end };
    case "path":
      return readPath(cursor);
    case "quote":
    case "quotes":
      return readString(cursor);
    case "(": {
      cursor.next();
      const inner = cursor.expression();
      cursor.close(")");
      return inner;
    }
    case "[":
      return readList(cursor);
    case "{":
      return readSet(cursor, false);
    default:
      return cursor.unreadable();
  }
}
function readName(cursor) {
  const { text, start, end } = cursor.token;
  if (text === "let") return cursor.expression();
  if (text !== "rec" && isKeyword(text)) return cursor.unreadable();
  cursor.next();
  return text === "rec" ? readSet(cursor, true) : { kind: "variable", name: text, start, end };
}
function readPath(cursor) {
  const { text: head, start } = cursor.token;
  let { end } = cursor.token;
  const parts = [{ text: head, start, end }];
  while (cursor.text.startsWith("${", end)) {
    const { expression, next } = readInterpolation(cursor, end + 2);
    parts.push({ expression, start: end, end: next });
    PATH_TEXT.lastIndex = next;
    const text = PATH_TEXT.exec(cursor.text)?.[0] ?? "";
    end = next + text.length;
    if (text !== "") parts.push({ text, start: next, end });
  }
  cursor.goTo(end);
  return { kind: "path", parts, start, end };
}
function readList(cursor) {
  const { start } = cursor.token;
  cursor.next();
  const items = [];
  cursor.nested(() => {
    while (!cursor.isKind("]", "end")) {
      if (isOperand(cursor)) items.push(readSelection(cursor));
      else if (cursor.isKind("}", ")", ";")) break;
      else {
        cursor.mistake();
        cursor.next();
      }
    }
  });
  const { end } = cursor.token;
  cursor.close("]");
  return { kind: "list", items, start, end };
}
function readSet(cursor, isRecursive) {
  const { start } = cursor.token;
  cursor.expect("{");
  const bindings = cursor.nested(() => readBindings(cursor, () => cursor.isKind("}")));
  const { end } = cursor.token;
  cursor.close("}");
  return { kind: "set", isRecursive, bindings, start, end };
}
function readFunction(cursor) {
  const { kind, text: parameter, start, end } = cursor.token;
  if (kind === "{") return isFormals(cursor) ? readBehindName(cursor, void 0, start) : null;
  if (kind !== "name" || isKeyword(parameter)) return null;
  const after = cursor.tokenAt(end);
  if (after.kind !== "@" && after.kind !== ":") return null;
  cursor.next();
  cursor.next();
  if (after.kind === "@") return readBehindName(cursor, parameter, start);
  const body = cursor.expression();
  return { kind: "function", parameter, formals: void 0, body, start, end: body.end };
}
function readBehindName(cursor, name, start) {
  const formals = readFormals(cursor);
  let parameter = name;
  if (cursor.isKind("@")) {
    cursor.next();
    parameter = cursor.token.text;
    cursor.next();
  }
  cursor.expect(":");
  const body = cursor.expression();
  return { kind: "function", parameter, formals, body, start, end: body.end };
}
function isFormals(cursor) {
  const first = cursor.tokenAt(cursor.token.end);
  if (first.kind === "...") return true;
  const second2 = cursor.tokenAt(first.end);
  if (first.kind === "}") return second2.kind === ":" || second2.kind === "@";
  if (first.kind !== "name") return false;
  if (second2.kind === "," || second2.kind === "?") return true;
  if (second2.kind !== "}") return false;
  const third = cursor.tokenAt(second2.end);
  return third.kind === ":" || third.kind === "@";
}
function readFormals(cursor) {
  const names = /* @__PURE__ */ new Map();
  cursor.expect("{");
  while (cursor.isKind("name", "...")) {
    const { kind, text } = cursor.token;
    cursor.next();
    let fallback;
    if (cursor.isKind("?")) {
      cursor.next();
      fallback = cursor.expression();
    }
    if (kind === "name") names.set(text, fallback);
    if (!cursor.isKind(",")) break;
    cursor.next();
  }
  cursor.expect("}");
  return { names };
}
var LEVELS = [
  ["|>", "<|"],
  ["->"],
  ["||"],
  ["&&"],
  ["==", "!="],
  ["<", "<=", ">", ">="],
  ["//"],
  ["!"],
  ["+", "-"],
  ["*", "/"],
  ["++"],
  ["?"]
];
function readOperation(cursor) {
  return readLevel(cursor, 0);
}
function readLevel(cursor, level) {
  const operators = LEVELS[level];
  if (operators === void 0) return readApplication(cursor);
  if (isPrefix(cursor, level)) return readPrefixed(cursor, level);
  let left = readLevel(cursor, level + 1);
  while (operators.includes(cursor.token.kind) && !cursor.isKind("!")) {
    const operator = cursor.token.kind;
    if (operator === "?") {
      cursor.next();
      left = { kind: "has", from: left, path: readAttributePath(cursor), start: left.start, end: cursor.token.start };
      continue;
    }
    const operands = [left];
    while (cursor.isKind(operator)) {
      cursor.next();
      operands.push(readOperand(cursor, level + 1));
    }
    left = operation(operator, operands);
  }
  return left;
}
function isPrefix(cursor, level) {
  return cursor.isKind("!", "-") && (LEVELS[level]?.includes("!") || level === LEVELS.length - 1);
}
function readPrefixed(cursor, level) {
  const { kind, start } = cursor.token;
  cursor.next();
  const operand = cursor.nested(() => readLevel(cursor, level));
  return { kind: "operation", operator: kind, operands: [operand], start, end: operand.end };
}
function readOperand(cursor, level) {
  return cursor.isName("let", "if", "with", "assert") ? cursor.expression() : readLevel(cursor, level);
}
function operation(operator, operands) {
  const [first, last] = [operands[0], operands.at(-1)];
  return { kind: "operation", operator, operands, start: first.start, end: last.end };
}
function parseNix(text) {
  const cursor = new Cursor(text, readExpression);
  const file = readFile(cursor);
  return { ...file, tooDeepAt: cursor.tooDeepAt };
}
function readFile(cursor) {
  if (isBinding(cursor)) return { expression: readFragment(cursor), isFragment: true };
  const expression = cursor.expression();
  if (cursor.isAtEnd) return { expression, isFragment: cursor.mistakes > 0 };
  return { expression: operation("//", [expression, readFragment(cursor)]), isFragment: true };
}
function readFragment(cursor) {
  const { start } = cursor.token;
  const bindings = readLooseBindings(cursor);
  return { kind: "set", isRecursive: false, bindings, start, end: cursor.token.end };
}
function readExpression(cursor) {
  if (cursor.isName("let")) return readLet(cursor);
  if (cursor.isName("if")) return readIf(cursor);
  if (cursor.isName("with")) return readWith(cursor);
  if (cursor.isName("assert")) return readAssert(cursor);
  return readFunction(cursor) ?? readOperation(cursor);
}
function readLet(cursor) {
  const { start } = cursor.token;
  cursor.next();
  const bindings = readBindings(cursor, () => cursor.isName("in"));
  cursor.expectName("in");
  const body = cursor.expression();
  return { kind: "let", bindings, body, start, end: body.end };
}
function readIf(cursor) {
  const { start } = cursor.token;
  cursor.next();
  const condition = cursor.expression();
  cursor.expectName("then");
  const then = cursor.expression();
  cursor.expectName("else");
  const otherwise = cursor.expression();
  return { kind: "if", condition, then, otherwise, start, end: otherwise.end };
}
function readWith(cursor) {
  const { start } = cursor.token;
  cursor.next();
  const scope = cursor.expression();
  cursor.expect(";");
  const body = cursor.expression();
  return { kind: "with", scope, body, start, end: body.end };
}
function readAssert(cursor) {
  cursor.next();
  cursor.expression();
  cursor.expect(";");
  return cursor.expression();
}
function launchdFiles(evaluator, option, { folder, isDaemon }) {
  const { byName } = attributesOf(evaluator, option.values);
  const of = (name) => byName.get(name)?.values ?? [];
  const config = [...of("config"), ...of("serviceConfig")];
  const isHome = byName.has("config");
  if (isBool(evaluator, of("enable"), false) || isHome && !byName.has("enable")) return [];
  const settings = attributesOf(evaluator, config);
  const plist = new Plist(evaluator, option.name);
  plist.open("dict");
  const own = linesOfOption(evaluator, settings.byName.get("Label")?.values ?? []).at(-1);
  const label = own ?? labelled(option.name, isHome);
  if (own === void 0) plist.key(option.name).string(label);
  for (const [, { name: key, values }] of settings.byName) plist.key(key, key.value).values(values);
  const variables = of("environment");
  if (variables.length > 0) plist.key(option.name, "EnvironmentVariables").values(variables);
  addCommand(evaluator, plist, of("command"), of("script"), option.name);
  plist.close("dict");
  const home = isDaemon ? "" : option.target.home.replace(/^home\//, "Users/");
  const path = `${option.target.root}${home}${folder}${fileName2(label)}.plist`;
  return [{ path, content: plist.build() }];
}
function labelled(name, isHome) {
  const { source, start } = name.span();
  return import_chunk_DZ7ZOY7W.Text.concat([madeUp(isHome ? "org.nix-community.home." : "org.nixos.", source, { start, end: start }), name]);
}
function addCommand(evaluator, plist, commands, scripts, name) {
  const text = linesOfOption(evaluator, commands, true).at(-1);
  const script = textOfOption(evaluator, scripts);
  const body = text ?? script;
  if (body === void 0) return;
  const { source, start } = body.span();
  const place = { start, end: start };
  const run = script === void 0 ? import_chunk_DZ7ZOY7W.Text.concat([madeUp("exec ", source, place), body]) : body;
  plist.key(name, "ProgramArguments").open("array");
  for (const word of ["/bin/sh", "-c"]) plist.string(madeUp(word, source, place));
  plist.string(run).close("array");
}
var Plist = class {
  #pieces = [];
  #evaluator;
  #at;
  #source;
  constructor(evaluator, name) {
    const { source, start, end } = name.span();
    this.#evaluator = evaluator;
    this.#source = source;
    this.#at = { start, end };
    this.#tag('<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n');
  }
  open(tag) {
    return this.#tag(`<${tag}>
`);
  }
  close(tag) {
    return this.#tag(`</${tag}>
`);
  }
  /** A key; `as` where it is not written so. */
  key(name, as = "Label") {
    this.#at = name.span();
    return this.#tag(`<key>${as.replace(/[<&]/g, "_")}</key>`);
  }
  string(text) {
    const { start, end } = text.span();
    this.#at = { start, end: start };
    this.#tag("<string>");
    for (const piece of text.pieces.flatMap(escaped2)) this.#pieces.push(piece);
    this.#at = { start: end, end };
    return this.#tag("</string>\n");
  }
  /** The value of an option. */
  values(definitions) {
    const found = resolve(this.#evaluator, definitions);
    const { value, at } = found.at(-1) ?? {};
    if (value === void 0 || at === void 0 || value.kind === "null") return this.#tag("<string></string>\n");
    if (value.kind === "set" || value.kind === "either") {
      this.open("dict");
      for (const [key, { name, values }] of attributesOf(this.#evaluator, definitions).byName) {
        this.key(name, key);
        this.#evaluator.guarded(
          () => this.values(values),
          () => this.#tag("<string></string>\n")
        );
      }
      return this.close("dict");
    }
    if (value.kind === "list") {
      this.open("array");
      for (const item of itemsOf(this.#evaluator, { force: () => value, at })) {
        this.string(itemText(this.#evaluator, item));
      }
      return this.close("array");
    }
    if (value.kind === "bool") return this.#tag(`<${value.value}/>
`);
    if (value.kind !== "number") return this.string(textOf(this.#evaluator, value, at));
    this.#tag("<integer>");
    for (const piece of value.text.pieces) this.#pieces.push(piece);
    return this.#tag("</integer>\n");
  }
  build() {
    this.#tag("</plist>\n");
    return new import_chunk_DZ7ZOY7W.Text(this.#pieces);
  }
  #tag(text) {
    this.#pieces.push({ text, source: this.#source, start: this.#at.start, end: this.#at.end });
    return this;
  }
};
var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
function escaped2(piece) {
  if (!/[&<>]/.test(piece.text)) return [piece];
  const isVerbatim2 = piece.origin === void 0 && piece.text.length === piece.end - piece.start;
  return [...piece.text.matchAll(/[&<>]|[^&<>]+/g)].map(({ 0: text, index }) => {
    const start = piece.start + index;
    const place = isVerbatim2 ? { start, end: start + text.length } : {};
    return { ...piece, ...place, text: ENTITIES[text] ?? text };
  });
}
var KINDS = [
  [[/^\s*#cloud-config\b/], ".yaml"],
  [[/^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE plist[^>]*>\s*)?<plist\b/], ".plist"],
  [[/^[ \t]*\[Container\][ \t\r]*$/m, /^[ \t]*Image=/m], ".container"],
  [[/^[ \t]*\[Service\][ \t\r]*$/m, /^[ \t]*ExecStart=/m], ".service"]
];
function literalFiles(source, texts, written2) {
  const used = new Set(written2.flatMap((file) => "content" in file ? startsIn(source, file.content) : []));
  const files = [];
  const found = texts.flatMap(([name, text]) => {
    const suffix = suffixOf(text.value);
    return suffix === void 0 ? [] : [{ name, text, suffix }];
  });
  for (const { name, text, suffix } of found.sort((a, b) => b.text.length - a.text.length)) {
    const starts = startsIn(source, text);
    if (starts.some((start) => used.has(start))) continue;
    for (const start of starts) used.add(start);
    const isNamed = name.endsWith(suffix);
    files.push({ path: isNamed ? name.replaceAll("/", "-") : `${(0, import_chunk_TZIUYBDT.encodeUnknown)(name)}${suffix}`, content: text });
  }
  return files;
}
function suffixOf(content) {
  if (!content.includes("\n")) return void 0;
  if ((0, import_chunk_JG37QGRM.startsShellScript)(content)) return ".sh";
  return KINDS.find(([patterns]) => patterns.every((pattern) => pattern.test(content)))?.[1];
}
function startsIn(source, text) {
  return text.pieces.filter((piece) => piece.text.trim() !== "" && piece.end > piece.start).flatMap((piece) => [
    ...piece.source === source ? [piece.start] : [],
    ...piece.origin?.source === source ? [piece.origin.start] : []
  ]);
}
var OPTIONS = [
  ["virtualisation.oci-containers.containers.*", "oci-container"],
  ["virtualisation.quadlet.containers.*", "quadlet"],
  ["services.podman.containers.*", "podman"],
  ["systemd.user.services.*", "user-service"],
  ["systemd.user.units.*", "user-unit"],
  ["launchd.user.agents.*", "launchd-user-agent"],
  ["systemd.services.*", "system-service"],
  ["systemd.units.*", "unit"],
  ["launchd.daemons.*", "launchd-daemon"],
  ["launchd.agents.*", "launchd-agent"],
  ["environment.etc.*", "etc"],
  ["home.file.*", "home-file"],
  ["xdg.configFile.*", "config-file"],
  ["xdg.dataFile.*", "data-file"],
  ["home.activation.*", "activation"],
  ["system.activationScripts.*", "activation"],
  ["system.userActivationScripts.*", "activation"],
  ["users.users.*", "account"],
  ["users.extraUsers.*", "account"],
  ["services.*", "module"]
];
var CUT_OPTIONS = [
  ["oci-containers.containers.*", "oci-container"],
  ["quadlet.containers.*", "quadlet"],
  ["containers.*", "podman"]
];
var HOME_OPTIONS = new Set(
  [
    "username",
    "homeDirectory",
    "stateVersion",
    "packages",
    "sessionVariables",
    "sessionPath",
    "file",
    "activation"
  ].map((name) => `home.${name}`)
);
var SETTINGS3 = /* @__PURE__ */ new Set(["home.username", "home.homeDirectory", "oci-containers.backend"]);
var DEEPEST_PATH = 16;
var SILENT = /* @__PURE__ */ new Set(["options", "meta", "description", "example", "assertions", "warnings", "testScript"]);
function walk(evaluator, root, isFragment) {
  const walker = new Walker(evaluator, isFragment);
  walker.visit(root, []);
  for (let at = 0; at < evaluator.scopes.length && !evaluator.isExhausted; at++) {
    for (const [name, { value }] of evaluator.scopes[at]) {
      walker.visitBound(name, value);
    }
  }
  return walker;
}
var Walker = class {
  definitions = [];
  declared = /* @__PURE__ */ new Set();
  texts = [];
  settings = /* @__PURE__ */ new Map();
  homes = /* @__PURE__ */ new Set();
  #evaluator;
  #isFragment;
  #seen = /* @__PURE__ */ new Set();
  constructor(evaluator, isFragment) {
    this.#evaluator = evaluator;
    this.#isFragment = isFragment;
  }
  /** A value bound to a name in a `let`, which no other value led to. */
  visitBound(name, value) {
    const found = value.force();
    if (found.kind === "string") this.texts.push([name, found.text]);
    else this.visit(value, [], outsideName(name, this.#evaluator, value));
  }
  /**
   * @param path the names above the value
   * @param name the last of them, or what stands for the name of a value that is under none
   */
  visit(value, path, name) {
    this.#evaluator.guarded(
      () => this.#visit(value.force(), path, name),
      () => void 0
    );
  }
  #visit(value, path, name) {
    switch (value.kind) {
      case "set":
        if (this.#isNew(value)) this.#visitSet(value, path, name);
        break;
      case "list":
        for (const item of value.items) this.visit(item.value, path, name);
        break;
      case "function":
        if (!this.#seen.has(value.node)) {
          this.#seen.add(value.node);
          this.#visit(value.call(void 0), path, name);
        }
        break;
      case "all":
      case "unknown":
        for (const part of value.parts) this.visit(part, path, name);
        break;
      case "when":
      case "override":
        this.visit(value.value, path, name);
        break;
      case "either":
        for (const each of value.values) this.visit(each, path, name);
        break;
      case "string":
        this.texts.push([name?.value ?? "text", value.text]);
        break;
    }
  }
  #visitSet(set, path, name) {
    if (set.attributes.has("testScript")) return;
    const kind = serviceKind(set);
    if (kind !== void 0 && name !== void 0) {
      const { start, end } = name.span();
      this.definitions.push({ kind, above: path.slice(0, -1), name, value: { force: () => set, at: { start, end } } });
    } else if (path.length < DEEPEST_PATH) {
      for (const [key, attribute] of set.attributes) this.#visitAttribute(key, attribute, path);
    }
  }
  #visitAttribute(key, { name, value }, above) {
    if (key === "options") this.#declare(value);
    if (SILENT.has(key)) return;
    const path = [...above, key];
    const found = optionAt(path, OPTIONS) ?? (this.#isFragment ? optionAt(path, CUT_OPTIONS) : void 0);
    if (found !== void 0) {
      this.definitions.push({ kind: found.kind, above: path.slice(0, found.start), name, value });
      if (found.kind !== "module") this.#consume(value);
    }
    if (found !== void 0 && found.kind !== "module") return;
    this.#setting(path, value);
    this.visit(value, path, name);
  }
  /** What an option is set to is no value of its own. */
  #consume(lazy) {
    this.#evaluator.guarded(
      () => {
        const value = lazy.force();
        if (value.kind === "set") this.#isNew(value);
        else if (value.kind === "when" || value.kind === "override") this.#consume(value.value);
        else if (value.kind === "all") for (const part of value.parts) this.#consume(part);
        else if (value.kind === "either") for (const each of value.values) this.#consume(each);
      },
      () => void 0
    );
  }
  #isNew(set) {
    const { node } = set;
    if (this.#seen.has(node ?? set) || node !== void 0 && this.#evaluator.merged.has(node)) return false;
    this.#seen.add(node ?? set);
    return true;
  }
  /** `options.services.X` of a module that the file itself is. */
  #declare(options) {
    const set = options.force();
    const services = set.kind === "set" ? set.attributes.get("services")?.value.force() : void 0;
    if (services?.kind === "set") for (const name of services.attributes.keys()) this.declared.add(name);
  }
  #setting(path, value) {
    const name = path.slice(-2).join(".");
    if (HOME_OPTIONS.has(name)) this.homes.add(path.slice(0, -2).join("."));
    const found = SETTINGS3.has(name) ? value.force() : void 0;
    if (found?.kind === "string") this.settings.set(name, textOf(this.#evaluator, found, value.at));
  }
};
function optionAt(path, options) {
  for (const [option, kind] of options) {
    const parts = option.split(".");
    const start = path.length - parts.length;
    if (start >= 0 && parts.every((part, index) => part === "*" || part === path[start + index]))
      return { kind, start };
  }
  return void 0;
}
function serviceKind(set) {
  const isHome = set.attributes.has("Service");
  const settings = set.attributes.get(isHome ? "Service" : "serviceConfig")?.value.force();
  if (settings?.kind !== "set" || !settings.attributes.has("ExecStart")) return void 0;
  return isHome ? "user-service" : "system-service";
}
function outsideName(name, { source }, { at: { start } }) {
  const unknown2 = { reason: "those who call it name it" };
  return new import_chunk_DZ7ZOY7W.Text([{ text: name, source, start, end: start, unknown: unknown2 }]);
}
var nix = {
  name: "nix",
  read: (repository, mentions) => {
    const files = (0, import_chunk_VEJ4FVRR.candidates)(repository, import_chunk_TWHQGX3M.isNix, mentions).map((source) => evaluate(repository, source));
    const declared = new Set(files.flatMap(({ findings }) => [...findings.declared]));
    return files.flatMap((file) => deployment(file, declared, mentions));
  }
};
var MOST_TEXT = 1e6;
function evaluate(repository, source) {
  const evaluator = evaluatorOf(source, (path) => (0, import_chunk_PLO6SWTM.fileAt)(repository, (0, import_chunk_TWHQGX3M.pathIn)((0, import_chunk_TWHQGX3M.folderOf)(source.path), path)));
  const file = parseNix(source.text);
  return { source, evaluator, file, findings: walk(evaluator, evaluator.root(file.expression), file.isFragment) };
}
function deployment({ source, evaluator, findings, file }, declared, mentions) {
  const options = merged2(findings, source.path);
  const backend = findings.settings.get("oci-containers.backend")?.value ?? "podman";
  const isElsewhere = ({ name, values }) => mentions({ path: name.value, text: "" }) && !declared.has(name.value) && isBool(evaluator, attributesOf(evaluator, values).byName.get("enable")?.values, true);
  let length = 0;
  const written2 = options.flatMap(({ kind, option }) => {
    if (kind === "module" || kind === "account" || length > MOST_TEXT) return [];
    const files2 = filesOf(evaluator, kind, option, backend);
    for (const each of files2) length += "content" in each ? each.content.length : 0;
    return files2;
  });
  const homes = options.flatMap(({ kind, option }) => kind === "account" ? homeOf(evaluator, option) : []);
  const paths = new Set(written2.map(({ path }) => path));
  const modules = options.filter(({ kind, option }) => kind === "module" && isElsewhere(option)).map(({ option }) => moduleUnit(option)).filter(({ path }) => !paths.has(path));
  const stored = [...evaluator.files.values()].map(({ path, content }) => ({ path, content }));
  const files = [...written2, ...modules, ...stored];
  const all = [...files, ...literalFiles(source, findings.texts, files)];
  const unreadable = unreadIn(source, file, evaluator, length);
  if (all.length + homes.length + unreadable.length === 0) return [];
  return [{ place: source.path, files: all, unreadable, homes }];
}
function unreadIn(source, { tooDeepAt }, { isExhausted }, length) {
  const told = (reason, at) => ({ source, reason, span: source.span(at, at) });
  return [
    ...tooDeepAt === void 0 ? [] : [told(`it is nested deeper than the limit of ${DEEPEST2} levels`, tooDeepAt)],
    ...isExhausted ? [told(`to work it out takes more than the limit of ${MOST_STEPS} steps`, 0)] : [],
    ...length > MOST_TEXT ? [told(`what it writes is more than the limit of ${MOST_TEXT} characters`, 0)] : []
  ];
}
function filesOf(evaluator, kind, option, backend) {
  switch (kind) {
    case "system-service":
    case "user-service":
      return systemdFiles(evaluator, option, kind === "user-service");
    case "unit":
      return placedFile(evaluator, option, "etc/systemd/system/");
    case "user-unit":
      return placedFile(evaluator, option, "etc/systemd/user/");
    case "launchd-daemon":
      return launchdFiles(evaluator, option, { folder: "Library/LaunchDaemons/", isDaemon: true });
    case "launchd-agent":
    case "launchd-user-agent":
      return launchdFiles(evaluator, option, { folder: "Library/LaunchAgents/", isDaemon: false });
    case "oci-container":
    case "quadlet":
    case "podman":
      return containerFiles(evaluator, option, kind, backend);
    case "etc":
      return placedFile(evaluator, option, "etc/");
    case "home-file":
      return placedFile(evaluator, option, "");
    case "config-file":
      return placedFile(evaluator, option, ".config/");
    case "data-file":
      return placedFile(evaluator, option, ".local/share/");
    case "activation":
      return activationScript(evaluator, option);
  }
}
function merged2(findings, path) {
  const groups = /* @__PURE__ */ new Map();
  for (const definition of findings.definitions) {
    const { kind, above, name } = definition;
    const key = [kind, targetOf(above, findings, path).key, name.value].join("\0");
    const group = groups.get(key) ?? { kind, definitions: [] };
    groups.set(key, group);
    group.definitions.push(definition);
  }
  return [...groups.values()].map(({ kind, definitions }) => {
    const [first] = definitions;
    const values = whereSet(definitions.map(({ value }) => value));
    return { kind, option: { name: first.name, values, target: targetOf(first.above, findings, path) } };
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  nix
});
module.exports = { ...module.exports };
