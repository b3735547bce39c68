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
  compose: () => compose
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_XQQA7Q5Z = require("./chunk-XQQA7Q5Z.js");
var import_chunk_5G5FI7UY = require("./chunk-5G5FI7UY.js");
var import_chunk_L4LENGBI = require("./chunk-L4LENGBI.js");
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
var DEEPEST = 8;
function interpolate(text, lookup, depth = 0) {
  const chars = (0, import_chunk_PQITU7B7.lexical)(text);
  if (!chars.includes("$") || depth > DEEPEST) return text;
  const result = new import_chunk_PQITU7B7.TextBuilder();
  const closers = closingBraces(chars);
  let done = 0;
  for (let at2 = chars.indexOf("$"); at2 !== -1; at2 = chars.indexOf("$", Math.max(done, at2 + 1))) {
    const reference = referenceAt(chars, at2, closers);
    if (reference === void 0) continue;
    result.copy(text, done, at2);
    fillIn(result, text, at2, reference, lookup, depth);
    done = reference.end;
  }
  return result.copy(text, done, text.length).build(text, 0, 0);
}
function referenceAt(chars, at2, closers) {
  if (chars[at2 + 1] === "$") return { end: at2 + 2 };
  const [, brace, name] = /^\$(\{?)([A-Za-z_][A-Za-z0-9_]*)/.exec(chars.slice(at2, at2 + 200)) ?? [];
  if (name === void 0) return void 0;
  const behind = at2 + 1 + brace.length + name.length;
  if (brace === "") return { end: behind, name };
  if (chars[behind] === "}") return { end: behind + 1, name };
  const operator = /^:?[-?+]/.exec(chars.slice(behind, behind + 2))?.[0];
  const end = closers.get(at2);
  if (operator === void 0 || end === void 0) return void 0;
  return { end: end + 1, name, operator, word: [behind + operator.length, end] };
}
function closingBraces(chars) {
  const closers = /* @__PURE__ */ new Map();
  let open = [];
  for (const { 0: found, index } of chars.matchAll(/\$\{|[}\n]/g)) {
    if (found === "\n") open = [];
    else if (found === "}") closers.set(open.pop() ?? -1, index);
    else open.push(index);
  }
  return closers;
}
function fillIn(result, text, at2, { end, name, operator = "", word }, lookup, depth) {
  if (name === void 0) {
    result.replace(text, at2, end, "$");
    return;
  }
  const value = lookup(name);
  const counts = value !== void 0 && (value.value !== "" || !operator.startsWith(":"));
  const isDefault = operator.endsWith("-") && !counts;
  if (word !== void 0 && (isDefault || operator.endsWith("+") && counts)) {
    for (const piece of interpolate(text.slice(...word), lookup, depth + 1).pieces) result.add(piece);
    return;
  }
  const span = text.span(at2, end);
  if (value !== void 0 && counts && value.isKnown()) {
    result.add({ ...span, text: value.value, origin: value.span() });
    return;
  }
  const written2 = text.value.slice(at2, end);
  const unknown = {
    reason: `"${written2}" is set outside of the repository`,
    ...name === "HOME" && { symbol: "home" }
  };
  result.add({ ...span, text: written2, unknown });
}
var ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*[=:][ \t]*('[^']*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[^\r\n]*)/gm;
var cache = /* @__PURE__ */ new WeakMap();
function readDotenv(source) {
  const known2 = cache.get(source);
  if (known2 !== void 0) return known2;
  const whole = import_chunk_DZ7ZOY7W.Text.verbatim(source, 0, source.text.length);
  const values = /* @__PURE__ */ new Map();
  const variables = [...source.text.matchAll(ASSIGNMENT)].map(({ 0: line, 1: name = "", 2: written2 = "", index }) => {
    const end = index + line.length;
    const start = end - written2.length;
    const value = valueAt(whole, start, end, written2, (other) => values.get(other));
    values.set(name, value);
    const nameAt = index + line.lastIndexOf(name, line.length - written2.length - 1);
    return { name, value, span: source.span(nameAt, start + written2.trimEnd().length) };
  });
  cache.set(source, variables);
  return variables;
}
function valueAt(whole, start, end, written2, lookup) {
  if (/^'[^']*'$/.test(written2)) return marked(whole.slice(start + 1, end - 1));
  if (/^"[\s\S]*"$/.test(written2)) return interpolate(marked(unescaped(whole, start + 1, end - 1)), lookup);
  const comment = /(?:^|[ \t])#/.exec(written2)?.index ?? written2.length;
  return interpolate(marked(whole.slice(start, start + written2.slice(0, comment).trimEnd().length)), lookup);
}
function marked(text) {
  return (0, import_chunk_TD2JDGPC.markTemplates)((0, import_chunk_TZIUYBDT.markUnknown)(text));
}
var ESCAPES = { n: "\n", r: "\r", t: "	" };
function unescaped(whole, from, to) {
  const result = new import_chunk_PQITU7B7.TextBuilder();
  let done = from;
  for (const { index } of whole.value.slice(from, to).matchAll(/\\[\s\S]/g)) {
    const at2 = from + index;
    const char = whole.value[at2 + 1];
    result.copy(whole, done, at2).replace(whole, at2, at2 + 2, ESCAPES[char] ?? char);
    done = at2 + 2;
  }
  return result.copy(whole, done, to).build(whole, from, from);
}
var YAML = /\.ya?ml$/;
var BASES = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
var OVERRIDE = /^(?:docker-)?compose\.override\.ya?ml$/;
function isBaseName(path) {
  const whole = (0, import_chunk_TWHQGX3M.withoutTemplateSuffix)(path);
  return BASES.includes((0, import_chunk_TWHQGX3M.fileName)(whole));
}
function composeSources(repository, mentions) {
  const sources = repository.candidates.filter(import_chunk_TWHQGX3M.isYaml).flatMap((path) => {
    const isTaken = (source2) => {
      const isCompose = /^\ufeff?(?:services|include)[ \t]*:/m.test(source2.text);
      const includes = (0, import_chunk_TWHQGX3M.isComposeName)(path) && /^\ufeff?include[ \t]*:/m.test(source2.text);
      return isCompose && (mentions(source2) || includes);
    };
    const isNamed = (0, import_chunk_TWHQGX3M.isComposeName)(path);
    const source = (0, import_chunk_VEJ4FVRR.candidateAt)(repository, path, import_chunk_TWHQGX3M.isYaml, isNamed, (found) => isNamed || isTaken(found));
    return source !== void 0 && isTaken(source) ? [source] : [];
  });
  return [...new Set(sources)];
}
function composeRoot(source) {
  return (0, import_chunk_MGAYBB4G.readYaml)(source).documents.find((root) => {
    if (root.kind !== "map" || (0, import_chunk_MGAYBB4G.at)(root, "apiVersion") !== void 0) return false;
    const services = (0, import_chunk_MGAYBB4G.entriesOf)((0, import_chunk_MGAYBB4G.at)(root, "services")).map(({ value }) => value);
    if ((0, import_chunk_TWHQGX3M.isComposeName)(source.path)) return services.length > 0 || (0, import_chunk_MGAYBB4G.at)(root, "include") !== void 0;
    return services.some((node) => ["image", "build", "extends"].some((key) => (0, import_chunk_MGAYBB4G.at)(node, key) !== void 0));
  });
}
function projectsOf(repository, sources) {
  const folders = /* @__PURE__ */ new Map();
  for (const source of sources) {
    if (composeRoot(source) === void 0) continue;
    const folder = (0, import_chunk_TWHQGX3M.folderOf)(source.path);
    folders.set(folder, [...folders.get(folder) ?? [], source]);
  }
  return [...folders].flatMap(([folder, files]) => projectsIn(repository, folder, files));
}
function projectsIn(repository, folder, sources) {
  const main = BASES.flatMap((name) => sources.filter((source) => nameOf(source) === name))[0] ?? mainAt(repository, folder);
  const overrides = sources.filter((source) => OVERRIDE.test(nameOf(source)));
  const merged = main === void 0 ? [] : [main, ...overrides];
  const base = merged.length === 0 ? void 0 : projectOf(repository, merged, folder);
  const others = sources.filter((source) => !merged.includes(source));
  const variants = others.map((source) => {
    const isNamed = (0, import_chunk_TWHQGX3M.isComposeName)(source.path);
    const place = (0, import_chunk_TWHQGX3M.withoutTemplateSuffix)(source.path);
    const project = projectOf(repository, [source], place, isNamed ? base?.name : nameOf(source).replace(YAML, ""));
    return base !== void 0 && isNamed && !isBaseName(source.path) ? { ...project, base } : project;
  });
  return [...base !== void 0 && sources.some((source) => merged.includes(source)) ? [base] : [], ...variants];
}
function mainAt(repository, folder) {
  return BASES.map((name) => (0, import_chunk_PLO6SWTM.fileAt)(repository, (0, import_chunk_TWHQGX3M.pathIn)(folder, name))).find(
    (source) => source !== void 0 && composeRoot(source) !== void 0
  );
}
function projectOf(repository, sources, place, fallback) {
  const folder = (0, import_chunk_TWHQGX3M.folderOf)(sources[0]?.path ?? "");
  const files = sources.flatMap((source) => {
    const file = composeFile(repository, source, folder);
    return file === void 0 ? [] : [file];
  });
  const named2 = files.map(({ root, lookup }) => written((0, import_chunk_MGAYBB4G.textAt)(root, "name"), lookup)).findLast((name2) => name2 !== void 0);
  const name = named2 ?? files[0]?.lookup("COMPOSE_PROJECT_NAME")?.value ?? fallback ?? folderName(repository, folder);
  return { name: name && projectName(name), files, place };
}
function composeFile(repository, source, folder) {
  const root = composeRoot(source);
  if (root === void 0) return void 0;
  const dotenv = (0, import_chunk_PLO6SWTM.fileAt)(repository, (0, import_chunk_TWHQGX3M.pathIn)(folder, ".env"));
  const variables = new Map(dotenv === void 0 ? [] : readDotenv(dotenv).map(({ name, value }) => [name, value]));
  return { source, root, folder, lookup: (name) => variables.get(name) };
}
function included(repository, { root, folder, lookup }) {
  return (0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(root, "include")).flatMap((item) => {
    const paths = item.kind === "scalar" ? [item] : listOrOne((0, import_chunk_MGAYBB4G.at)(item, "path"));
    const directory = (0, import_chunk_MGAYBB4G.textAt)(item, "project_directory");
    return paths.flatMap((path) => {
      const source = path.kind === "scalar" ? fileIn(repository, folder, path.text, lookup) : void 0;
      if (source === void 0) return [];
      const own = directory === void 0 ? (0, import_chunk_TWHQGX3M.folderOf)(source.path) : (0, import_chunk_TWHQGX3M.pathIn)(folder, directory.value);
      return composeFile(repository, source, own) ?? [];
    });
  });
}
function listOrOne(node) {
  if (node === void 0) return [];
  return node.kind === "list" ? node.items : [node];
}
function fileIn(repository, folder, path, lookup) {
  const name = written(path, lookup);
  return name === void 0 || /^[/~]/.test(name) ? void 0 : (0, import_chunk_PLO6SWTM.fileAt)(repository, (0, import_chunk_TWHQGX3M.pathIn)(folder, name));
}
function written(text, lookup) {
  const value = text && interpolate(text, lookup);
  return value?.isKnown() ? value.value : void 0;
}
function nameOf({ path }) {
  const whole = (0, import_chunk_TWHQGX3M.withoutTemplateSuffix)(path);
  return (0, import_chunk_TWHQGX3M.fileName)(whole);
}
function folderName(repository, folder) {
  const path = folder === "" ? repository.root : folder;
  return (0, import_chunk_TWHQGX3M.fileName)(path) || void 0;
}
function projectName(name) {
  return name.toLowerCase().replace(/[^a-z0-9_-]/g, "").replace(/^[_-]+/, "");
}
var MOST_EXTENDS = 20;
var MOST_INCLUDES = 100;
function definitionsOf(repository, project, includes) {
  const parts = [project, ...includes.map((file) => ({ ...project, files: [file], place: file.folder }))];
  return parts.flatMap(
    (part) => serviceNames(part.files).map((name) => ({
      name,
      project: part,
      ...layersOf(repository, part, name.text.value)
    }))
  ).filter(({ layers }) => layers.length > 0);
}
function layersOf(repository, project, name) {
  const found = { layers: [], missing: [] };
  const own = project.files.flatMap((file) => layerAt(file, name));
  const { base } = project;
  const isWhole = own.some(({ node }) => standsAlone(node));
  const inherited = base === void 0 || isWhole ? [] : base.files.flatMap((file) => layerAt(file, name));
  for (const layer of [...inherited, ...own]) addLayer(repository, layer, found, 0);
  return found;
}
function includedFiles(repository, { files }) {
  const found = new Map(files.map((file) => [file.source, file]));
  for (const file of found.values()) {
    for (const other of included(repository, file)) {
      if (found.size < MOST_INCLUDES && !found.has(other.source)) found.set(other.source, other);
    }
  }
  return [...found.values()].slice(files.length);
}
function serviceNames(files) {
  const keys = files.flatMap(({ root }) => (0, import_chunk_MGAYBB4G.entriesOf)((0, import_chunk_MGAYBB4G.at)(root, "services")).map(({ key }) => key));
  return [...new Map(keys.toReversed().map((key) => [key.text.value, key])).values()].reverse();
}
function layerAt(file, name) {
  const node = (0, import_chunk_MGAYBB4G.at)(file.root, "services", name);
  return node?.kind === "map" ? [{ file, node }] : [];
}
function standsAlone(node) {
  const has = (key) => (0, import_chunk_MGAYBB4G.at)(node, key) !== void 0;
  return has("extends") || (has("image") || has("build")) && (has("command") || has("entrypoint"));
}
function addLayer(repository, layer, found, depth) {
  const { node, file } = layer;
  const value = (0, import_chunk_MGAYBB4G.at)(node, "extends");
  if (value !== void 0 && depth < MOST_EXTENDS) {
    const base = extended(repository, value, file);
    if ("reason" in base) found.missing.push(base);
    else addLayer(repository, base, found, depth + 1);
  }
  found.layers.push(layer);
}
function extended(repository, value, file) {
  const text = value.kind === "scalar" ? value.text : (0, import_chunk_MGAYBB4G.textAt)(value, "service");
  const name = text && interpolate(text, file.lookup);
  const path = (0, import_chunk_MGAYBB4G.textAt)(value, "file");
  const source = path === void 0 ? file.source : fileIn(repository, file.folder, path, file.lookup);
  const span = path?.span() ?? value.span;
  if (source === void 0) return { reason: `${path?.value}, which it extends, is not in the repository`, span };
  const folder = path === void 0 ? file.folder : (0, import_chunk_TWHQGX3M.folderOf)(source.path);
  const other = path === void 0 ? file : composeFile(repository, source, folder);
  const layer = other === void 0 || name === void 0 ? void 0 : layerAt(other, name.value)[0];
  if (layer !== void 0 && name?.isKnown()) return { ...layer, file: { ...layer.file, lookup: file.lookup } };
  return { reason: `the service "${name?.value ?? ""}", which it extends, is not in ${source.path}`, span };
}
function valuesOf({ layers }, key) {
  let values = [];
  for (const { node, file } of layers) {
    const entry = (0, import_chunk_MGAYBB4G.entriesOf)(node).findLast((each) => each.key.text.value === key);
    if (entry === void 0) continue;
    const { tag } = entry.value;
    if (tag === "!reset" || tag === "!override") values = [];
    if (tag !== "!reset") values.push({ node: entry.value, file, span: (0, import_chunk_MGAYBB4G.entrySpan)(entry) });
  }
  return values;
}
function lastOf(definition, key) {
  return valuesOf(definition, key).at(-1);
}
function orBuilds(mentions, repository) {
  return (source) => mentions(source) || source instanceof import_chunk_M5RVUK72.SourceFile && dockerfilesIn(source).some(mentions);
  function dockerfilesIn(source) {
    const mayBuild = (0, import_chunk_TWHQGX3M.isComposeName)(source.path) && /\bbuild\b/.test(source.text);
    const file = mayBuild ? composeFile(repository, source, (0, import_chunk_TWHQGX3M.folderOf)(source.path)) : void 0;
    return (0, import_chunk_MGAYBB4G.entriesOf)((0, import_chunk_MGAYBB4G.at)(file?.root, "services")).flatMap(({ value }) => {
      const node = (0, import_chunk_MGAYBB4G.at)(value, "build");
      return (node && file && dockerfileOf(repository, [{ node, file }])) ?? [];
    });
  }
}
function builtImage(repository, definition) {
  const parts = valuesOf(definition, "build");
  const source = dockerfileOf(repository, parts);
  const target = lastIn(parts, "target");
  if (source === void 0 || target?.isKnown() === false) return void 0;
  const given = argumentsOf(parts);
  const stage = target === void 0 ? {} : { target: target.value };
  if (given.size > 0) return (0, import_chunk_XQQA7Q5Z.imageOf)(source, { ...stage, argument: (name) => given.get(name) });
  const images = known.get(source) ?? /* @__PURE__ */ new Map();
  known.set(source, images);
  if (!images.has(target?.value)) images.set(target?.value, (0, import_chunk_XQQA7Q5Z.imageOf)(source, stage));
  return images.get(target?.value);
}
function copiedFile(repository, definition, path) {
  const context = definition.image && contextOf(valuesOf(definition, "build"));
  if (definition.image === void 0 || context === void 0 || !path.isKnown()) return void 0;
  for (const copied of (0, import_chunk_XQQA7Q5Z.copiedTo)(definition.image.copies, path.value)) {
    const found = (0, import_chunk_PLO6SWTM.fileAt)(repository, (0, import_chunk_TWHQGX3M.pathIn)(context, copied));
    if (found !== void 0) return found;
  }
  return void 0;
}
var known = /* @__PURE__ */ new WeakMap();
function dockerfileOf(repository, parts) {
  const inline = lastIn(parts, "dockerfile_inline");
  const { file } = parts.at(-1) ?? {};
  if (file === void 0) return void 0;
  if (inline !== void 0) return (0, import_chunk_TZIUYBDT.embed)((0, import_chunk_TWHQGX3M.pathIn)(file.folder, "Dockerfile"), inline);
  const context = contextOf(parts);
  if (context === void 0) return void 0;
  const named2 = lastIn(parts, "dockerfile");
  if (named2 === void 0)
    return (0, import_chunk_PLO6SWTM.fileAt)(repository, (0, import_chunk_TWHQGX3M.pathIn)(context, "Dockerfile")) ?? (0, import_chunk_PLO6SWTM.fileAt)(repository, (0, import_chunk_TWHQGX3M.pathIn)(context, "Containerfile"));
  const isInside = named2.isKnown() && !named2.value.startsWith("/");
  return isInside ? (0, import_chunk_PLO6SWTM.fileAt)(repository, (0, import_chunk_TWHQGX3M.pathIn)(context, named2.value)) : void 0;
}
function contextOf(parts) {
  const last = parts.findLast(({ node }) => node.kind === "scalar" || (0, import_chunk_MGAYBB4G.at)(node, "context") !== void 0);
  const text = last === void 0 ? void 0 : read(last, last.node.kind === "scalar" ? [] : ["context"]);
  const folder = (last ?? parts.at(-1))?.file.folder;
  if (folder === void 0 || text?.isKnown() === false) return void 0;
  const path = text?.value ?? ".";
  return /^[/~]|:/.test(path) ? void 0 : (0, import_chunk_TWHQGX3M.pathIn)(folder, path);
}
function lastIn(parts, key) {
  const last = parts.findLast(({ node }) => (0, import_chunk_MGAYBB4G.at)(node, key) !== void 0);
  return last && read(last, [key]);
}
function read({ node, file }, keys) {
  const text = (0, import_chunk_MGAYBB4G.textAt)(node, ...keys);
  return text && interpolate(text, file.lookup);
}
function argumentsOf(parts) {
  const found = /* @__PURE__ */ new Map();
  for (const { node, file } of parts) {
    const outside = (name) => file.lookup(name.value) ?? new import_chunk_DZ7ZOY7W.Text([{ ...name.span(), text: name.value, unknown: { reason: `${name.value} is given to the build` } }]);
    const args = (0, import_chunk_MGAYBB4G.at)(node, "args");
    for (const { key, value } of (0, import_chunk_MGAYBB4G.entriesOf)(args)) {
      const text = (0, import_chunk_MGAYBB4G.textAt)(value);
      found.set(key.text.value, text === void 0 ? outside(key.text) : interpolate(text, file.lookup));
    }
    for (const item of (0, import_chunk_MGAYBB4G.itemsOf)(args)) {
      const text = (0, import_chunk_MGAYBB4G.textAt)(item);
      if (text === void 0) continue;
      const equals = text.value.indexOf("=");
      if (equals === -1) found.set(text.value, outside(text));
      else found.set(text.value.slice(0, equals), interpolate(text.slice(equals + 1), file.lookup));
    }
  }
  return found;
}
function bindKey(path, base) {
  const written2 = path.value.replace(/^\/(?:home|Users)\/\$\{?USER(?:NAME)?\}?(?=\/|$)/, "~");
  const plain = written2.replace(/^\$\{?HOME\}?(?=\/|$)/, "~").replace(/^\$\{?PWD\}?(?=\/|$)/, ".");
  const variables = path.unknowns().map(({ text }) => text);
  if (variables.some((text) => !/^\$\{?[A-Za-z_]/.test(text))) return null;
  if (/\$\{?[A-Za-z_]/.test(plain) && variables.length > 0) return `project ${folderKey(base)} ${plain}`;
  if (plain === "~" || plain.startsWith("~/"))
    return ((0, import_chunk_TWHQGX3M.ownerAt)(base.source.path).home ?? "~") + (0, import_chunk_TWHQGX3M.tidyPath)(plain.slice(1));
  if (plain.startsWith("/")) return (0, import_chunk_TWHQGX3M.tidyPath)(plain) || "/";
  if (/^[A-Za-z]:[\\/]/.test(plain)) return (0, import_chunk_TWHQGX3M.tidyPath)(plain.replaceAll("\\", "/"));
  return folderKey(base, plain);
}
var TOP_FOLDERS = /^(?:etc|opt|srv|home|root|usr|var|mnt|data|media|tmp|run|Users)\//;
function folderKey({ source, folder }, path = "") {
  const whole = (0, import_chunk_TWHQGX3M.tidyPath)(path === "" ? folder : `${folder}/${path}`.replace(/^\/+/, ""));
  const file = (0, import_chunk_TZIUYBDT.outermost)(source);
  if (file === source) return `repository ${whole === "" ? "." : whole}`;
  return TOP_FOLDERS.test(`${folder}/`) ? `/${whole}` : `repository ${file.path}:${whole}`;
}
function splitMount(text) {
  const chars = (0, import_chunk_PQITU7B7.lexical)(text);
  const parts = [];
  let from = 0;
  for (let at2 = chars.indexOf(":"); at2 !== -1; at2 = chars.indexOf(":", at2 + 1)) {
    if (at2 - from === 1 && /^[A-Za-z]:[\\/]/.test(chars.slice(from, from + 3))) continue;
    parts.push(text.slice(from, at2));
    from = at2 + 1;
  }
  return [...parts, text.slice(from)];
}
function isHostPath(source) {
  return /^(?:[./~\\]|[A-Za-z]:[\\/])/.test(source.value) || !source.isKnown(0, 1);
}
function mountedFile(repository, mounts, path) {
  if (!path.isKnown()) return void 0;
  const asked = (0, import_chunk_TWHQGX3M.tidyPath)(path.value);
  const covers = ({ target }) => `${asked}/`.startsWith(`${(0, import_chunk_TWHQGX3M.tidyPath)(target.value)}/`);
  const [mount] = mounts.filter(covers).toSorted((a, b) => b.target.length - a.target.length);
  if (mount?.key == null || mount.kind !== "bind") return void 0;
  const folder = /^(?:repository |\/)([^:]*)$/.exec(mount.key)?.[1];
  const rest = asked.slice((0, import_chunk_TWHQGX3M.tidyPath)(mount.target.value).length);
  return folder === void 0 ? void 0 : (0, import_chunk_PLO6SWTM.fileAt)(repository, `${folder}${rest}`);
}
function environmentOf(repository, definition) {
  const files = environmentFiles(repository, definition);
  const assignments = valuesOf(definition, "environment").flatMap(({ node, file }) => assignmentsIn(node, file));
  const own = assignments.flatMap(
    ({ name, value, span }) => value === void 0 ? [] : [{ name, value, span, from: "declaration" }]
  );
  const passed = assignments.filter(({ value }) => value === void 0);
  const fromFiles = files.flatMap(
    ({ source }) => source === void 0 ? [] : readDotenv(source).map((variable) => ({ ...variable, from: "file" }))
  );
  return {
    environment: [...fromFiles, ...own],
    environmentFiles: files,
    environmentOpen: [
      ...files.filter(({ source }) => source === void 0).map(({ path }) => ({ reason: `${path.value} is not in the repository`, span: path.span() })),
      ...passed.map(({ name, span }) => ({
        reason: `${name} is taken from the environment of compose`,
        span,
        names: [name]
      })),
      ...definition.layers.flatMap(({ node }) => (0, import_chunk_5G5FI7UY.filledIn)(node.span))
    ],
    problems: own.flatMap(import_chunk_5G5FI7UY.unexpanded)
  };
}
function environmentFiles(repository, definition) {
  return valuesOf(definition, "env_file").flatMap(
    ({ node, file }) => listOrOne(node).flatMap((item) => {
      const written2 = (0, import_chunk_MGAYBB4G.textAt)(item) ?? (0, import_chunk_MGAYBB4G.textAt)(item, "path");
      if (written2 === void 0) return [];
      const path = interpolate(written2, file.lookup);
      const source = fileIn(repository, file.folder, written2, file.lookup);
      return [
        {
          path,
          optional: (0, import_chunk_MGAYBB4G.isFalse)((0, import_chunk_MGAYBB4G.at)(item, "required")),
          names: source === void 0 ? [] : readDotenv(source).map(({ name }) => name),
          ...source !== void 0 && { source }
        }
      ];
    })
  );
}
function assignmentsIn(node, { lookup }) {
  const named2 = (0, import_chunk_MGAYBB4G.entriesOf)(node).map((entry) => {
    const name = entry.key.text.value;
    const text = (0, import_chunk_MGAYBB4G.textAt)(entry.value);
    return { name, value: text === void 0 ? lookup(name) : interpolate(text, lookup), span: (0, import_chunk_MGAYBB4G.entrySpan)(entry) };
  });
  const listed = (0, import_chunk_MGAYBB4G.itemsOf)(node).flatMap((item) => {
    const text = (0, import_chunk_MGAYBB4G.textAt)(item);
    if (text === void 0) return [];
    const equals = text.value.indexOf("=");
    const name = equals === -1 ? text.value : text.value.slice(0, equals);
    return [
      { name, value: equals === -1 ? lookup(name) : interpolate(text.slice(equals + 1), lookup), span: text.span() }
    ];
  });
  return [...named2, ...listed];
}
function mountsOf(repository, definition) {
  return mountsAmong(repository, definition, /* @__PURE__ */ new Set([definition.name.text.value]));
}
function mountsAmong(repository, definition, seen) {
  const { project } = definition;
  const lent = valuesOf(definition, "volumes_from").flatMap(
    ({ node }) => (0, import_chunk_MGAYBB4G.itemsOf)(node).flatMap((item) => lentMounts(repository, definition, item, seen))
  );
  const volumes = valuesOf(definition, "volumes").flatMap(
    ({ node, file }) => (0, import_chunk_MGAYBB4G.itemsOf)(node).flatMap((item) => mountOf(item, file, project) ?? [])
  );
  const memory = valuesOf(definition, "tmpfs").flatMap(
    ({ node, file }) => listOrOne(node).flatMap((item) => ownMount(item, file) ?? [])
  );
  return [...new Map([...lent, ...volumes, ...memory].map((mount) => [mount.target.value, mount])).values()];
}
var MOST_LENDERS = 20;
function lentMounts(repository, definition, item, seen) {
  const name = (0, import_chunk_MGAYBB4G.textAt)(item)?.value.replace(/:r[ow]$/, "") ?? "";
  if (seen.has(name) || seen.size > MOST_LENDERS) return [];
  const lender = { ...definition, ...layersOf(repository, definition.project, name) };
  return mountsAmong(repository, lender, seen.add(name)).filter(({ kind }) => kind !== "own").map((mount) => ({ ...mount, span: item.span }));
}
function ownMount(item, { lookup }) {
  const text = (0, import_chunk_MGAYBB4G.textAt)(item);
  const [target] = text === void 0 ? [] : splitMount(interpolate(text, lookup));
  return target && { target, kind: "own", key: null, span: item.span };
}
function mountOf(item, file, project) {
  if (item.kind === "map") return longMount(item, file, project);
  const text = (0, import_chunk_MGAYBB4G.textAt)(item);
  if (text === void 0) return void 0;
  const [source, target] = splitMount(interpolate(text, file.lookup));
  if (source === void 0 || target === void 0) return ownMount(item, file);
  return isHostPath(source) ? bound(target, source, item, file) : named(target, source, item, file, project);
}
function longMount(item, file, project) {
  const read3 = (...keys) => {
    const text = (0, import_chunk_MGAYBB4G.textAt)(item, ...keys);
    return text && interpolate(text, file.lookup);
  };
  const target = read3("target") ?? read3("destination") ?? read3("dst");
  const source = read3("source") ?? read3("src");
  const type = read3("type")?.value ?? "volume";
  if (target === void 0) return void 0;
  if (type === "bind" && source !== void 0) return bound(target, source, item, file);
  if (type !== "volume" || source === void 0) return { target, kind: "own", key: null, span: item.span };
  const mount = named(target, source, item, file, project);
  const subpath = read3("volume", "subpath")?.value;
  return subpath === void 0 || mount.key === null ? mount : { ...mount, key: `${mount.key}/${subpath}` };
}
function bound(target, source, { span }, { source: file, folder }) {
  return { target, source, kind: "bind", key: bindKey(source, { source: file, folder }), span };
}
function named(target, source, { span }, file, project) {
  return {
    target,
    source,
    kind: "volume",
    key: source.isKnown() ? volumeKey(source.value, file, project) : null,
    span
  };
}
function volumeKey(name, file, project) {
  const files = [file, ...project.files, ...project.base?.files ?? []];
  const holder = files.find(({ root }) => (0, import_chunk_MGAYBB4G.at)(root, "volumes", name) !== void 0);
  const volume = (0, import_chunk_MGAYBB4G.at)(holder?.root, "volumes", name);
  const read3 = (...keys) => {
    const text = (0, import_chunk_MGAYBB4G.textAt)(volume, ...keys);
    return text && holder && interpolate(text, holder.lookup);
  };
  const device = read3("driver_opts", "device");
  const isBind = /(?:^|,)r?bind(?:,|$)/.test(read3("driver_opts", "o")?.value ?? "");
  if (device !== void 0 && isBind) return bindKey(device, { source: file.source, folder: file.folder });
  const own = read3("name") ?? read3("external", "name");
  if (own !== void 0) return own.isKnown() ? `volume ${own.value}` : null;
  if ((0, import_chunk_MGAYBB4G.isTrue)((0, import_chunk_MGAYBB4G.at)(volume, "external"))) return `volume ${name}`;
  return `volume ${project.name ?? (0, import_chunk_TZIUYBDT.outermost)(file.source).path}_${name}`;
}
var TOKEN = /[ \t\r\n]+|'([^']*)'?|"((?:[^"\\]|\\[\s\S])*)"?|\\([\s\S]?)|[;&|<>]|[^\s'"\\;&|<>]+/g;
function splitCommand(text) {
  const words = [];
  let word;
  let start = 0;
  let end = 0;
  const finish = () => {
    if (word !== void 0) words.push({ text: word.build(text, start, start), raw: text.span(start, end) });
    word = void 0;
  };
  for (const { 0: token, 1: single, 2: double, 3: escaped, index } of (0, import_chunk_PQITU7B7.lexical)(text).matchAll(TOKEN)) {
    if (/^[;&|<>]/.test(token)) break;
    if (/^[ \t\r\n]/.test(token)) {
      finish();
      continue;
    }
    if (word === void 0) {
      word = new import_chunk_PQITU7B7.TextBuilder();
      start = index;
    }
    end = index + token.length;
    if (single !== void 0) word.copy(text, index + 1, index + 1 + single.length);
    else if (double !== void 0) copyEscaped(word, text, index + 1, index + 1 + double.length);
    else if (escaped !== void 0) word.copy(text, index + 1, end);
    else word.copy(text, index, end);
  }
  finish();
  return words;
}
function copyEscaped(word, text, from, to) {
  let done = from;
  for (let at2 = text.value.indexOf("\\", from); at2 !== -1 && at2 < to; at2 = text.value.indexOf("\\", done + 1)) {
    word.copy(text, done, at2);
    done = at2 + 1;
  }
  word.copy(text, done, to);
}
function serviceOf(repository, definition) {
  const { name, project, layers, missing, image: built } = definition;
  const environment = environmentOf(repository, definition);
  const image = textOf2(lastOf(definition, "image"));
  const workingDirectory = textOf2(lastOf(definition, "working_dir")) ?? built?.workingDirectory;
  const { commands, entrypointLength } = startOf(definition);
  const restart = restartOf(definition);
  const replicas = replicasOf(definition);
  const identity = identityOf(definition);
  const mounts = mountsOf(repository, definition);
  return (0, import_chunk_VRI5N55B.declaredService)({
    name: name.text.value,
    manager: "compose",
    scope: "system",
    ...identity !== void 0 && { identity },
    ...!name.text.isKnown() && { isNameOpen: true },
    place: project.place,
    files: [.../* @__PURE__ */ new Set([name.span.source, ...layers.map(({ file }) => file.source), ...built ? [built.source] : []])],
    span: name.span,
    ...environment,
    environment: [...built?.environment ?? [], ...environment.environment],
    environmentOpen: [...environment.environmentOpen, ...missing],
    commands,
    ...workingDirectory !== void 0 && { workingDirectory },
    ...restart !== void 0 && { restart },
    ...delayOf(definition),
    ...replicas !== void 0 && { replicas },
    startedBy: restart?.policy === "always" ? [{ target: "the container engine", span: restart.span }] : [],
    container: {
      ...image !== void 0 && { image },
      ...built !== void 0 && { base: built.base },
      usesEntrypoint: isNull(lastOf(definition, "entrypoint")?.node) && built?.entrypoint === void 0,
      ...entrypointLength > 0 && { entrypointLength },
      mounts,
      ...textOf2(lastOf(definition, "network_mode"))?.value === "host" && { usesHostNetwork: true }
    },
    fileAt: (path) => mountedFile(repository, mounts, path) ?? copiedFile(repository, definition, path),
    problems: [...environment.problems, ...errorsOf(definition)]
  });
}
function identityOf(definition) {
  const { name, project } = definition;
  const container = textOf2(lastOf(definition, "container_name"));
  if (container !== void 0) return container.isKnown() ? container.value : void 0;
  return project.name === void 0 ? void 0 : `${project.name}-${name.text.value}`;
}
function startOf(definition) {
  const { image, missing } = definition;
  const [entrypoint, command] = ["entrypoint", "command"].map((key) => lastOf(definition, key));
  const isOwn = !isNull(entrypoint?.node);
  const own = isOwn ? partOf(entrypoint) : image?.entrypoint ?? NOTHING;
  const rest = isNull(command?.node) ? (isOwn ? void 0 : image?.command) ?? NOTHING : partOf(command);
  const [unread] = isNull(command?.node) && rest.words.length === 0 ? missing : [];
  const parts = [own, rest];
  const words = [...parts.flatMap((part) => part.words), ...unread === void 0 ? [] : [openWord(unread)]];
  const [first] = words;
  if (first === void 0) return { commands: [], entrypointLength: 0 };
  const separator = parts.findLast((part) => part.separator !== void 0)?.separator;
  const texts = words.map(({ text }) => text);
  const start = {
    role: "start",
    path: first.text,
    argv: texts,
    words: texts,
    raw: words.map(({ raw }) => raw),
    span: parts.findLast(({ span, words: words2 }) => span !== void 0 && words2.length > 0)?.span ?? first.raw,
    ignoreFailure: false,
    ...separator !== void 0 && { separator }
  };
  return { commands: [start], entrypointLength: isOwn ? 0 : own.words.length };
}
var NOTHING = { words: [] };
function partOf(value) {
  if (value === void 0 || isNull(value.node)) return NOTHING;
  const { node, file } = value;
  if (node.kind === "scalar")
    return { words: splitCommand(interpolate(node.text, file.lookup)), span: node.text.span() };
  const listed = (0, import_chunk_L4LENGBI.listedWords)(node);
  const separator = (0, import_chunk_L4LENGBI.separatorOf)(listed);
  return {
    words: listed.map(({ text, raw }) => ({ text: interpolate(text, file.lookup), raw })),
    span: node.span,
    ...separator !== void 0 && { separator }
  };
}
function openWord({ reason, span }) {
  return { text: new import_chunk_DZ7ZOY7W.Text([{ ...span, text: (0, import_chunk_M5RVUK72.textOf)(span), unknown: { reason } }]), raw: span };
}
var POLICIES = {
  no: "no",
  false: "no",
  none: "no",
  always: "always",
  any: "always",
  "unless-stopped": "always",
  "on-failure": "on-failure"
};
var SWARM = ["mode", "placement", "update_config", "rollback_config"];
function restartOf(definition) {
  const deploy = valuesOf(definition, "deploy").findLast(({ node }) => (0, import_chunk_MGAYBB4G.at)(node, "restart_policy") !== void 0);
  if (deploy !== void 0) {
    const condition = (0, import_chunk_MGAYBB4G.textAt)(deploy.node, "restart_policy", "condition");
    const text2 = condition && interpolate(condition, deploy.file.lookup);
    const span = condition?.span() ?? (0, import_chunk_MGAYBB4G.at)(deploy.node, "restart_policy")?.span ?? deploy.span;
    return { policy: text2 === void 0 ? "always" : policyOf(text2), span };
  }
  const swarm = valuesOf(definition, "deploy").find(({ node }) => SWARM.some((key) => (0, import_chunk_MGAYBB4G.at)(node, key) !== void 0));
  if (swarm !== void 0) return { policy: "always", span: swarm.span };
  const value = lastOf(definition, "restart");
  const text = textOf2(value);
  return value === void 0 || text === void 0 ? void 0 : { policy: policyOf(text), span: value.span };
}
function delayOf(definition) {
  const delays = valuesOf(definition, "deploy").map(({ node }) => (0, import_chunk_MGAYBB4G.textAt)(node, "restart_policy", "delay"));
  const delay = delays.findLast((text) => text?.isKnown());
  return delay === void 0 ? {} : { restartDelay: { text: delay.value, span: delay.span() } };
}
function policyOf(text) {
  return text.isKnown() ? POLICIES[text.value.replace(/:\d*$/, "")] ?? null : null;
}
function replicasOf(definition) {
  const deploy = valuesOf(definition, "deploy").findLast(({ node }) => (0, import_chunk_MGAYBB4G.at)(node, "replicas") !== void 0);
  const value = deploy ?? lastOf(definition, "scale");
  const written2 = deploy === void 0 ? textOf2(value) : (0, import_chunk_MGAYBB4G.textAt)(deploy.node, "replicas");
  if (value === void 0 || written2 === void 0) return void 0;
  const text = interpolate(written2, value.file.lookup);
  const count = text.isKnown() && /^\d+$/.test(text.value) ? Number(text.value) : null;
  return count === 1 ? void 0 : { count, span: written2.span() };
}
function textOf2(value) {
  const text = (0, import_chunk_MGAYBB4G.textAt)(value?.node);
  return text && value && interpolate(text, value.file.lookup);
}
function isNull(node) {
  return node === void 0 || node.kind === "scalar" && node.isNull;
}
function errorsOf({ layers }) {
  return [...new Set(layers.map(({ file }) => file.source))].flatMap((source) => {
    const error = (0, import_chunk_MGAYBB4G.readYaml)(source).errors[0] ?? repeatedKey(source);
    if (error === void 0) return [];
    const message = `${source.path.replace(/^.*\//s, "")} is read only in part: ${error.reason}. Compose refuses the whole file, and what stands there may change what is said of this service. Mend the file.`;
    return [{ kind: "file-unreadable", span: error.span, message }];
  });
}
function repeatedKey(source) {
  const [key] = (0, import_chunk_TD2JDGPC.isTemplate)(source) ? [] : (0, import_chunk_MGAYBB4G.readYaml)(source).repeatedKeys;
  return key && { reason: `"${key.text.value}" stands twice in one map`, span: key.span };
}
var compose = { name: "compose", read: read2 };
function read2(repository, mentions, limits) {
  const sources = composeSources(repository, orBuilds(mentions, repository));
  const projects = projectsOf(repository, sources).map((project) => ({
    project,
    includes: includedFiles(repository, project)
  }));
  const used = new Set(projects.flatMap(({ includes }) => includes.map(({ source }) => source)));
  const definitions = projects.filter(({ project: { files } }) => files.some(({ source }) => !used.has(source))).flatMap(({ project, includes }) => definitionsOf(repository, project, includes));
  const fragments = new Set(definitions.flatMap(fragmentsOf));
  const textOf3 = textReader();
  const declared = definitions.filter(({ layers }) => !fragments.has(layers.at(-1).node)).map((definition) => ({ ...definition, image: builtImage(repository, definition) })).filter((definition) => isMentioned(definition, mentions, textOf3));
  const made = (0, import_chunk_R2LHZ7NS.servicesMade)(
    declared,
    ({ name }) => name.span.source,
    (definition) => [serviceOf(repository, definition)],
    limits
  );
  const links = repository.candidates.filter((path) => (0, import_chunk_TWHQGX3M.isComposeName)(path) && repository.entry(path)?.kind === "link");
  const broken = links.flatMap((path) => (0, import_chunk_PLO6SWTM.brokenLink)(repository, path) ?? []);
  return { services: made.services, unreadable: [...broken, ...sources.flatMap(unreadable), ...made.unreadable] };
}
function fragmentsOf({ project, layers }) {
  const own = new Set([...project.files, ...project.base?.files ?? []].map(({ source }) => source));
  return layers.flatMap(({ node, file: { source } }) => own.has(source) || isBaseName(source.path) ? [] : [node]);
}
function isMentioned({ name, layers, image }, mentions, textOf3) {
  const texts = layers.map(({ node }) => textOf3(node));
  const isOwn = mentions({ path: name.span.source.path, text: [name.text.value, ...texts].join("\n") });
  return isOwn || image !== void 0 && mentions(image.source);
}
function textReader() {
  const known2 = /* @__PURE__ */ new Map();
  return (node) => {
    const text = known2.get(node) ?? (0, import_chunk_MGAYBB4G.scalarsIn)(node).map((scalar) => scalar.text.value).join("\n");
    known2.set(node, text);
    return text;
  };
}
function unreadable(source) {
  const [error] = (0, import_chunk_MGAYBB4G.readYaml)(source).errors;
  const isBroken = error !== void 0 && (0, import_chunk_TWHQGX3M.isComposeName)(source.path) && composeRoot(source) === void 0;
  return isBroken ? [{ source, ...error }] : (0, import_chunk_MGAYBB4G.beyondLimits)(source);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  compose
});
module.exports = { ...module.exports };
