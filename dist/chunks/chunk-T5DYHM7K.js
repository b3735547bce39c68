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
  LOOSE: () => LOOSE,
  S6_SCRIPT: () => S6_SCRIPT,
  UNKNOWN_HOME: () => UNKNOWN_HOME,
  deployedParts: () => deployedParts,
  embed: () => embed,
  encodeUnknown: () => encodeUnknown,
  extensionOf: () => extensionOf,
  fileName: () => fileName,
  folderOf: () => folderOf,
  homeAt: () => homeAt,
  isAnsible: () => isAnsible,
  isCloudInit: () => isCloudInit,
  isComposeName: () => isComposeName,
  isMarkdown: () => isMarkdown,
  isNix: () => isNix,
  isOpaque: () => isOpaque,
  isPm2: () => isPm2,
  isProcfile: () => isProcfile,
  isPropertyListName: () => isPropertyListName,
  isQuadletContainer: () => isQuadletContainer,
  isQuadletDropIn: () => isQuadletDropIn,
  isShellName: () => isShellName,
  isSourceCode: () => isSourceCode,
  isSupervisord: () => isSupervisord,
  isUnit: () => isUnit,
  isYaml: () => isYaml,
  layoutOf: () => layoutOf,
  machineAt: () => machineAt,
  markUnknown: () => markUnknown,
  mayBeScript: () => mayBeScript,
  mayBeUnitFolder: () => mayBeUnitFolder,
  outermost: () => outermost,
  ownerAt: () => ownerAt,
  pathIn: () => pathIn,
  searchedFolder: () => searchedFolder,
  surface: () => surface,
  surfaceSpan: () => surfaceSpan,
  surfaceText: () => surfaceText,
  tidyPath: () => tidyPath,
  withoutTemplateSuffix: () => withoutTemplateSuffix
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_QNLMBOTP = require("./chunk-QNLMBOTP.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_node_path = require("node:path");
var MACHINE_FOLDERS = /* @__PURE__ */ new Set(["hosts", "host", "machines", "nodes", "servers"]);
var SHARED_FOLDERS = /* @__PURE__ */ new Set(["common", "shared", "all", "base", "global"]);
var HOME_PARENTS = /* @__PURE__ */ new Set(["home", "Users", "users"]);
function fileName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function folderOf(path) {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
function pathIn(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function tidyPath(path) {
  const home = path === "~" || path.startsWith("~/") ? "~" : "";
  const tidy = import_node_path.posix.normalize(path.slice(home.length));
  const whole = tidy.endsWith("/") ? tidy.slice(0, -1) : tidy;
  return home + (whole === "." ? "" : whole);
}
function machineAt(path) {
  const parts = path.split("/");
  if (parts.slice(0, -1).some((part) => SHARED_FOLDERS.has(part))) return { isShared: true };
  const machine = machineOf(parts);
  return machine === void 0 ? {} : { machine };
}
function isSharedFolder(name) {
  return SHARED_FOLDERS.has(name);
}
function machineOf(parts) {
  const at = parts.findIndex((part, index) => MACHINE_FOLDERS.has(part) && index + 2 < parts.length);
  return at === -1 ? void 0 : parts[at + 1];
}
function ownerAt(path) {
  const parts = deployedParts(path);
  const at = homeAt(parts);
  if (at === -1) return {};
  if (parts[at] === "root") return { user: "root", home: "/root" };
  const user = parts[at + 1];
  return { user, home: `/${parts[at] === "Users" ? "Users" : "home"}/${user}` };
}
function isHomeParent(name) {
  return HOME_PARENTS.has(name ?? "");
}
function homeAt(parts) {
  return parts.findIndex(
    (part, at) => part === "root" && at + 1 < parts.length || HOME_PARENTS.has(part) && at + 2 < parts.length && !parts[at + 1]?.startsWith(".")
  );
}
function isOpaque(path) {
  return /(?:^|\/)(?:modify|remove|encrypted)_[^/]*$/.test(path) && isManaged(path.split("/"));
}
var ENGINE_SUFFIX = /\.(?:tmpl|tpl|tftpl|gotmpl|j2|jinja2?|erb|epp|mustache|hbs)$/;
var DRAFT_SUFFIX = /(\.(?:service|timer|socket|path|target|container|plist|conf))\.(?:in|template|dist|example|sample)$/;
var SUFFIXES = new Set(
  "tmpl tpl tftpl gotmpl j2 jinja jinja2 erb epp mustache hbs in template dist example sample".split(" ")
);
function withoutTemplateSuffix(path) {
  if (!SUFFIXES.has(path.slice(path.lastIndexOf(".") + 1))) return path;
  return path.replace(ENGINE_SUFFIX, "").replace(DRAFT_SUFFIX, "$1");
}
function deployedParts(path) {
  const parts = withoutTemplateSuffix(path).split("/");
  if (!isManaged(parts)) return parts;
  return parts.map(
    (part) => part.replace(/^(?:(?:private|readonly|exact|executable|empty|create|symlink|literal)_)+/, "").replace(/^dot[_-]/, ".")
  );
}
function isManaged(parts) {
  return parts.some((part) => /^(?:[a-z]+_)*dot[_-]/.test(part));
}
var UNKNOWN_HOME = "/~";
var LOOSE = "/units";
var HOME_FOLDERS = [
  [".config", "systemd", "user"],
  [".config", "systemd", "user.control"],
  [".local", "share", "systemd", "user"]
];
var ROOT_FOLDERS = [
  [["etc", "systemd", "system"], "system"],
  [["etc", "systemd", "user"], "user"],
  [["etc", "xdg", "systemd", "user"], "user"],
  [["usr", "lib", "systemd", "system"], "system"],
  [["usr", "lib", "systemd", "user"], "user"],
  [["usr", "local", "lib", "systemd", "system"], "system"],
  [["usr", "local", "lib", "systemd", "user"], "user"],
  [["usr", "share", "systemd", "user"], "user"],
  [["usr", "local", "share", "systemd", "user"], "user"],
  [["lib", "systemd", "system"], "system"],
  [["lib", "systemd", "user"], "user"],
  [["run", "systemd", "system"], "system"],
  [["run", "systemd", "user"], "user"]
];
var FOLDERS = [...HOME_FOLDERS, ...ROOT_FOLDERS.map(([folder]) => folder)];
var FOLDER_NAMES = new Set(FOLDERS.flat());
function isFolderName(path) {
  const name = fileName(path);
  return FOLDER_NAMES.has(name.includes("dot") ? name.replace(/^.*dot[_-]/, ".") : name);
}
function layoutOf(path, root = "") {
  const above = liveFolders(root);
  const written = [...above, ...path.split("/")];
  const parts = [...above, ...deployedParts(path)];
  const machine = machineOf(parts);
  const found = homeLayout(parts) ?? rootLayout(parts) ?? looseLayout(parts);
  const { placeLength, ...layout } = found;
  const place = written.slice(0, placeLength);
  const isShared = place.some((part) => isSharedFolder(part));
  return { ...layout, place: place.join("/"), isShared, ...machine !== void 0 && !isShared && { machine } };
}
function homeLayout(parts) {
  for (const folder of HOME_FOLDERS) {
    const at = indexOfRun(parts, folder);
    if (at === -1) continue;
    const user = userAbove(parts, at);
    const home = user === void 0 ? UNKNOWN_HOME : user === "root" ? "/root" : `/home/${user}`;
    const placeLength = user === void 0 ? at : at - (user === "root" && parts[at - 1] === "root" ? 1 : 2);
    const path = [home, ...parts.slice(at)].join("/");
    return { scope: "user", path, home, placeLength, ...user !== void 0 && { user } };
  }
  return void 0;
}
function userAbove(parts, at) {
  if (isHomeParent(parts[at - 2])) return parts[at - 1];
  return parts[at - 1] === "root" ? "root" : void 0;
}
function rootLayout(parts) {
  for (const [folder, scope] of ROOT_FOLDERS) {
    const at = indexOfRun(parts, folder);
    if (at === -1) continue;
    const prefix = folder[0] === "lib" ? "/usr/" : "/";
    return { scope, path: `${prefix}${parts.slice(at).join("/")}`, placeLength: at };
  }
  return void 0;
}
function looseLayout(parts) {
  const own = parts.length - 1;
  const isInside = /\.(?:d|wants|requires|upholds)$/.test(parts[own - 1] ?? "");
  const at = isInside ? own - 1 : own;
  const folder = parts[at - 1];
  const isUnitFolder = parts[at - 2] === "systemd";
  const scope = isUnitFolder && (folder === "user" || folder === "system") ? folder : "unknown";
  return { scope, path: [LOOSE, ...parts.slice(at)].join("/"), placeLength: at };
}
function liveFolders(root) {
  const parts = root.split("/").filter((part) => part !== "");
  const isLive = FOLDERS.some((folder) => {
    const at = indexOfRun(parts, folder);
    return at !== -1 && (at === 0 || folder[0]?.startsWith("."));
  });
  return isLive ? parts : [];
}
function searchedFolder(path) {
  if (!isFolderName(path)) return void 0;
  const parts = deployedParts(path);
  const found = FOLDERS.flatMap(
    (folder) => folder.flatMap((_, last) => {
      const start = folder.slice(0, last + 1);
      const isEnd = start.every((part, at) => parts[parts.length - start.length + at] === part);
      return isEnd ? [{ length: start.length, isWhole: start.length === folder.length }] : [];
    })
  );
  return found.sort((a, b) => b.length - a.length)[0];
}
function indexOfRun(parts, run) {
  return parts.findIndex((_, at) => run.every((part, index) => parts[at + index] === part));
}
function isYaml(path) {
  const bare = withoutTemplateSuffix(path);
  return bare.endsWith(".yml") || bare.endsWith(".yaml");
}
function isAnsible(path) {
  const isPlain = path.endsWith(".yml") || path.endsWith(".yaml");
  return isPlain && !/(?:^|\/)(?:defaults|vars|meta|group_vars|host_vars|molecule)\//.test(path);
}
function isCloudInit(path) {
  return /(?:\.(?:ya?ml|cfg|bu|ign|json)(?:\.[a-z0-9]+)?|(?:user[-_]?data|cloud[-_]?(?:init|config))[^/]*)$/i.test(
    path
  );
}
var COMPOSE = /(?:^|[/._-])(?:docker-|podman-)?compose(?:[._-][^/]*)?\.ya?ml$/;
function isComposeName(path) {
  return path.includes("compose") && COMPOSE.test(withoutTemplateSuffix(path));
}
function isPropertyListName(path) {
  return /\.plist$/i.test(withoutTemplateSuffix(path));
}
var MARKDOWN = /* @__PURE__ */ new Set(["md", "mdx", "mkd", "markdown"]);
function isMarkdown(path) {
  return MARKDOWN.has(extensionOf(path));
}
function isNix(path) {
  return path.endsWith(".nix");
}
function isPm2(path) {
  return /(?:ecosystem|pm2)[\w.-]*\.(?:[cm]?js|json5?|ya?ml)$|(?:^|\/)process(?:es)?\.(?:json5?|ya?ml)$/i.test(path);
}
function isProcfile(path) {
  return /(?:^|\/)Procfile(?:\.[\w-]+)?$/.test(path);
}
function isQuadletContainer(path) {
  return withoutTemplateSuffix(path).endsWith(".container");
}
var S6_SCRIPT = /(?:^|\/)([^/]+)\/(run|up)(?:\.sh|\.tmpl|\.j2)?$/;
var SHELL = /\.(?:ba|da|k|z)?sh$|\.console$/;
function isShellName(path) {
  return SHELL.test(withoutTemplateSuffix(path));
}
function mayBeScript(path) {
  const name = withoutTemplateSuffix(fileName(path));
  return (name.includes(".") ? SHELL.test(name) : name !== "active_profile") && !isOpaque(path);
}
var CODE = new Set(
  "ts tsx mts cts js jsx mjs cjs vue svelte py pyi star bzl rb rake gemspec go rs php pl pm tf hcl pp ps1 psm1 java kt kts scala groovy gradle cs fs swift lua ex exs scm lisp el clj rkt json jsonc json5 c cc cpp h hpp dart zig toml hs".split(" ")
);
var TEST = /(?:^|\/)(?:tests?|__tests__|specs?|testdata|__snapshots__|__mocks__)\/|(?:[._-](?:test|spec)s?|\.min)\.[a-z]+$|(?:^|\/)(?:test_[^/]*|conftest)\.py$/i;
function extensionOf(path) {
  const name = fileName(path);
  const dot = name.lastIndexOf(".");
  return dot === -1 ? "" : name.slice(dot + 1).toLowerCase();
}
function isSourceCode(path) {
  return CODE.has(extensionOf(path)) && !TEST.test(path);
}
function isSupervisord(path) {
  const name = withoutTemplateSuffix(fileName(path));
  return /\.(?:conf|ini|cfg)$/i.test(name) || /^supervisord?\b/i.test(name);
}
var UNIT_TYPES = /* @__PURE__ */ new Set(["service", "target", "timer", "path", "socket"]);
var UNIT_FOLDER = /(?:\.(?:wants|requires|upholds|target\.d)|(?:^|[./])service\.d)\/[^/]+$/;
function isUnit(path) {
  const bare = withoutTemplateSuffix(path);
  const dot = bare.lastIndexOf(".");
  return dot !== -1 && UNIT_TYPES.has(bare.slice(dot + 1)) || UNIT_FOLDER.test(bare);
}
function mayBeUnitFolder(path) {
  return /\.(?:d|wants|requires|upholds)$/.test(path) || isFolderName(path);
}
function isQuadletDropIn(path) {
  return path.includes("container.d/");
}
var contents = /* @__PURE__ */ new WeakMap();
function embed(path, content) {
  const source = new import_chunk_M5RVUK72.SourceFile(path, content.value);
  contents.set(source, content);
  return source;
}
function outermost(source) {
  const content = contents.get(source);
  return content === void 0 ? source : outermost(content.pieces[0].source);
}
function markUnknown(text) {
  if (!text.pieces.some(({ source }) => contents.has(source))) return text;
  return new import_chunk_QNLMBOTP.Text(text.pieces.flatMap(markPiece));
}
function markPiece(piece) {
  const content = contents.get(piece.source);
  if (content === void 0 || piece.unknown !== void 0 || piece.text === "") return [piece];
  const unknowns = content.unknowns(piece.start, piece.end);
  if (unknowns.length === 0) return [piece];
  if (!isVerbatim(piece)) return [{ ...piece, unknown: unknowns[0]?.unknown ?? { reason: "it is filled in later" } }];
  let at = 0;
  return content.slice(piece.start, piece.end).pieces.map(({ text, unknown }) => {
    const part = (0, import_chunk_QNLMBOTP.cut)(piece, at, at + text.length);
    at += text.length;
    return unknown === void 0 ? part : { ...part, unknown };
  });
}
function isVerbatim({ text, source, start, end }) {
  return text.length === end - start && source.text.startsWith(text, start);
}
function surface(service) {
  if (!service.files.some((file) => contents.has(file))) return service;
  const moved = moveAll(service, /* @__PURE__ */ new Map());
  const name = decodeUnknown(service.name);
  return {
    ...moved,
    name,
    files: [...new Set(moved.files)],
    problems: moved.problems.map((problem, at) => withCertainFix(problem, service.problems[at])),
    ...typeof moved.instance === "string" && { instance: decodeUnknown(moved.instance) },
    ...name !== service.name && { isNameOpen: true }
  };
}
function surfaceSpan(span) {
  const content = contents.get(span.source);
  return content === void 0 ? span : surfaceSpan(content.span(span.start, span.end));
}
function surfaceText(text) {
  if (!text.pieces.some(({ source, origin }) => contents.has(source) || origin && contents.has(origin.source)))
    return text;
  return surfaceText(new import_chunk_QNLMBOTP.Text(text.pieces.flatMap(movePiece)));
}
function movePiece(piece) {
  const content = contents.get(piece.source);
  const origin = piece.origin && surfaceSpan(piece.origin);
  const own = { ...piece, ...origin && { origin } };
  if (content === void 0) return [own];
  if (piece.text === "" || !isVerbatim(piece)) return decodePiece({ ...own, ...content.span(piece.start, piece.end) });
  return content.slice(piece.start, piece.end).pieces.map((part) => ({
    ...part,
    ...piece.unknown !== void 0 && { unknown: piece.unknown },
    ...origin !== void 0 && { origin }
  }));
}
function decodePiece(piece) {
  if (piece.unknown !== void 0 || !piece.text.includes("q0x")) return [piece];
  return piece.text.split(/(q0x(?:[0-9a-f]{2})*x0q)/).flatMap((part) => {
    const text = decodeUnknown(part);
    if (text === part) return part === "" ? [] : [{ ...piece, text }];
    return [{ ...piece, text, unknown: { reason: `${text} is filled in later` } }];
  });
}
function moveAll(value, done) {
  if (typeof value !== "object" || value === null) return value;
  const known = done.get(value);
  if (known !== void 0) return known;
  const moved = move(value, done);
  done.set(value, moved);
  return moved;
}
function move(value, done) {
  if (value instanceof import_chunk_M5RVUK72.SourceFile) return outermost(value);
  if (value instanceof import_chunk_QNLMBOTP.Text) return surfaceText(value);
  if (Array.isArray(value)) return value.map((item) => moveAll(item, done));
  if (isSpan(value)) return surfaceSpan(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moveAll(item, done)]));
}
function isSpan(value) {
  return "source" in value && "start" in value && "end" in value && Object.keys(value).length === 3;
}
function withCertainFix(moved, before) {
  const { fix, ...rest } = moved;
  if (fix === void 0 || before.fix === void 0) return moved;
  const isCertain = fix.edits.every(({ span, text }, at) => {
    const old = before.fix?.edits[at]?.span;
    const written = old?.source.text.slice(old.start, old.end);
    return written === span.source.text.slice(span.start, span.end) && !text.includes("\n");
  });
  return isCertain ? moved : rest;
}
function encodeUnknown(text) {
  return `q0x${Buffer.from(text, "utf8").toString("hex")}x0q`;
}
function decodeUnknown(text) {
  return text.replace(/q0x((?:[0-9a-f]{2})*)x0q/g, (_, hex) => Buffer.from(hex, "hex").toString("utf8"));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  LOOSE,
  S6_SCRIPT,
  UNKNOWN_HOME,
  deployedParts,
  embed,
  encodeUnknown,
  extensionOf,
  fileName,
  folderOf,
  homeAt,
  isAnsible,
  isCloudInit,
  isComposeName,
  isMarkdown,
  isNix,
  isOpaque,
  isPm2,
  isProcfile,
  isPropertyListName,
  isQuadletContainer,
  isQuadletDropIn,
  isShellName,
  isSourceCode,
  isSupervisord,
  isUnit,
  isYaml,
  layoutOf,
  machineAt,
  markUnknown,
  mayBeScript,
  mayBeUnitFolder,
  outermost,
  ownerAt,
  pathIn,
  searchedFolder,
  surface,
  surfaceSpan,
  surfaceText,
  tidyPath,
  withoutTemplateSuffix
});
module.exports = { ...module.exports };
