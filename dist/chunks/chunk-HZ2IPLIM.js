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
  renderings: () => renderings,
  renderingsOfAll: () => renderingsOfAll
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_DQF4M6IF = require("./chunk-DQF4M6IF.js");
var import_chunk_T5DYHM7K = require("./chunk-T5DYHM7K.js");
var import_chunk_QNLMBOTP = require("./chunk-QNLMBOTP.js");
var MOST_RENDERINGS = 64;
var MOST_PIECES = 4e3;
function renderings(source) {
  const tags = (0, import_chunk_DQF4M6IF.tagsOf)(source);
  if (tags.length === 0) return [source];
  const nodes = parse(source, tags);
  const assignments = nodes === void 0 ? void 0 : assignmentsOf(nodes);
  if (nodes === void 0 || assignments === void 0) return void 0;
  const texts = /* @__PURE__ */ new Map();
  for (const assignment of assignments) {
    const text = render(source, nodes, assignment);
    if (text === void 0) return void 0;
    if (!texts.has(text.value)) texts.set(text.value, text);
  }
  return [...texts.values()].map((text) => (0, import_chunk_T5DYHM7K.embed)(source.path, text));
}
function renderingsOfAll(sources) {
  const templates = sources.filter((source) => (0, import_chunk_DQF4M6IF.tagsOf)(source).length > 0);
  if (templates.length === 0) return [];
  let found = [/* @__PURE__ */ new Map()];
  for (const source of templates) {
    const texts = renderings(source);
    if (texts === void 0 || texts.length * found.length > MOST_RENDERINGS) return [];
    found = found.flatMap((each) => texts.map((text) => new Map(each).set(source, text)));
  }
  return found;
}
var DEEPEST = 16;
function parse(source, tags) {
  const top = [];
  const stack = [];
  const current = () => stack.at(-1)?.branches.at(-1) ?? top;
  let at = 0;
  for (const tag of tags) {
    const { start, end } = withWhiteSpace(source.text, tag);
    if (start > at) current().push({ start: at, end: start });
    at = Math.max(at, end);
    if (tag.kind === "silent") continue;
    const open = stack.at(-1);
    if (tag.kind === "end") {
      if (open === void 0) return void 0;
      stack.pop();
      for (const each of nodesOf(source, open)) current().push(each);
    } else if (tag.kind === "else") {
      if (open === void 0) return void 0;
      open.branches.push([]);
      if (tag.condition === "") open.hasElse = true;
      else open.conditions.push(tag.condition);
    } else {
      if (stack.length >= DEEPEST) return void 0;
      stack.push({ tag, branches: [[]], conditions: [tag.condition], hasElse: false });
    }
  }
  if (stack.length > 0) return void 0;
  top.push({ start: at, end: source.text.length });
  return top;
}
function withWhiteSpace(text, tag) {
  let { start, end } = tag;
  let lineStart = start;
  while (lineStart > 0 && /[ \t]/.test(text[lineStart - 1])) lineStart--;
  let lineEnd = end;
  while (lineEnd < text.length && /[ \t\r]/.test(text[lineEnd])) lineEnd++;
  const isAlone = (lineStart === 0 || text[lineStart - 1] === "\n") && (lineEnd === text.length || text[lineEnd] === "\n");
  if (isAlone) {
    start = lineStart;
    end = Math.min(lineEnd + 1, text.length);
  }
  if (tag.trimsBefore) while (start > 0 && /\s/.test(text[start - 1])) start--;
  if (tag.trimsBehind) while (end < text.length && /\s/.test(text[end])) end++;
  return { start, end };
}
function nodesOf(source, { tag, branches, conditions, hasElse }) {
  if (tag.kind === "never") return [];
  if (tag.kind === "block") return branches.flat();
  const loop = tag.kind === "for" ? literalLoop(source, tag) : void 0;
  if (loop !== void 0) return [{ ...loop, body: branches[0] ?? [] }];
  const all = hasElse ? branches : [...branches, []];
  if (conditions[0] === "true") return all[0] ?? [];
  if (conditions[0] === "false" && all.length === 2) return all[1] ?? [];
  const negated = /^(?:not |!) *(.*)$/s.exec(conditions.length === 1 ? conditions[0] : "");
  if (negated !== null && all.length === 2) return [{ key: negated[1], branches: all.toReversed() }];
  return [{ key: conditions.join("\0"), branches: all }];
}
function literalLoop(source, tag) {
  const found = /^(\w+) +in +[[(]((?: *(?:'[^'{}]*'|"[^"{}]*")(?: *,)?)+ *)[\])]$/.exec(tag.condition);
  if (found === null) return void 0;
  const [, name = "", list = ""] = found;
  const from = tag.start + tag.text.indexOf(list);
  const items = [...list.matchAll(/'[^']*'|"[^"]*"/g)].map(
    ({ index, 0: { length } }) => source.span(from + index + 1, from + index + length - 1)
  );
  return { name, items };
}
function assignmentsOf(nodes) {
  const sizes = /* @__PURE__ */ new Map();
  collectChoices(nodes, sizes);
  const total = [...sizes.values()].reduce((product, size) => product * size, 1);
  if (total > MOST_RENDERINGS) return void 0;
  return [...sizes].reduce(
    (found, [key, size]) => found.flatMap((each) => Array.from({ length: size }, (_, branch) => new Map(each).set(key, branch))),
    [/* @__PURE__ */ new Map()]
  );
}
function collectChoices(nodes, sizes) {
  for (const node of nodes) {
    if ("items" in node) collectChoices(node.body, sizes);
    if (!("branches" in node)) continue;
    sizes.set(node.key, Math.max(sizes.get(node.key) ?? 0, node.branches.length));
    for (const branch of node.branches) collectChoices(branch, sizes);
  }
}
function render(source, nodes, assignment) {
  const pieces = [];
  const isWritten = write(source, nodes, assignment, /* @__PURE__ */ new Map(), pieces);
  if (!isWritten) return void 0;
  return pieces.length === 0 ? import_chunk_QNLMBOTP.Text.verbatim(source, 0, 0) : new import_chunk_QNLMBOTP.Text(pieces);
}
function write(source, nodes, assignment, items, pieces) {
  return nodes.every((node) => {
    if (pieces.length > MOST_PIECES) return false;
    if ("items" in node) {
      return node.items.every(
        (item) => write(source, node.body, assignment, new Map(items).set(node.name, item), pieces)
      );
    }
    if ("branches" in node) {
      const branch = node.branches[assignment.get(node.key) ?? 0] ?? [];
      return write(source, branch, assignment, items, pieces);
    }
    for (const piece of withItems(import_chunk_QNLMBOTP.Text.verbatim(source, node.start, node.end), items)) pieces.push(piece);
    return true;
  });
}
function withItems(text, items) {
  if (items.size === 0) return text.pieces;
  const pieces = [];
  let done = 0;
  for (const { index, 0: tag, 1: name } of text.value.matchAll(/[{$]\{-? *(\w+) *-?\}\}?/g)) {
    const item = items.get(name ?? "");
    if (item === void 0) continue;
    if (index > done) for (const piece of text.slice(done, index).pieces) pieces.push(piece);
    done = index + tag.length;
    const value = item.source.text.slice(item.start, item.end);
    pieces.push({ ...text.span(index, done), text: value, origin: item });
  }
  if (done < text.length) for (const piece of text.slice(done).pieces) pieces.push(piece);
  return pieces;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  renderings,
  renderingsOfAll
});
module.exports = { ...module.exports };
