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
  cloudInit: () => cloudInit
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_LLEL2IT3 = require("./chunk-LLEL2IT3.js");
var import_chunk_CKYKPUYI = require("./chunk-CKYKPUYI.js");
var import_chunk_MGAYBB4G = require("./chunk-MGAYBB4G.js");
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_KVJ46ZM7 = require("./chunk-KVJ46ZM7.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_FYCCJL4J = require("./usual.js")("./chunk-FYCCJL4J.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_A74ML7CQ = require("./usual.js")("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var READ_ELSEWHERE = /^(?:contents?|inline|source|command|args|entrypoint|cmd|test|bootcmd|runcmd|(?:ansible\.\w+\.)?(?:shell|command|raw))$/;
function scriptsIn(root, source) {
  if (!source.text.includes("#!/")) return [];
  const found = [];
  const pending = [{ key: "", node: root }];
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    const { key, node } = next;
    if (READ_ELSEWHERE.test(key)) continue;
    if (node.kind === "scalar" && (0, import_chunk_JG37QGRM.startsShellScript)(node.text.value)) found.push({ key, text: (0, import_chunk_LLEL2IT3.unmarked)(node.text) });
    if (node.kind === "list") for (const item of node.items) pending.push({ key, node: item });
    if (node.kind === "map") {
      for (const entry of node.entries) pending.push({ key: entry.key.text.value, node: entry.value });
    }
  }
  return found.map(({ key, text }) => {
    const { start } = text.span();
    const name = /^[\w.-]+\.sh$/.test(key) ? key : `script-${source.position(start).line}.sh`;
    return { path: name, content: text };
  });
}
var cloudInit = { name: "cloud-init", read };
var SPEAKS_OF_FILES = /\b(?:write_files|runcmd|bootcmd|contents?|dropins)\b|#!\//;
function read(repository, mentions) {
  const isTaken = ({ text }) => SPEAKS_OF_FILES.test(text);
  return (0, import_chunk_VEJ4FVRR.candidates)(repository, import_chunk_TWHQGX3M.isCloudInit, mentions, { isTaken }).flatMap((source) => {
    const files = (0, import_chunk_MGAYBB4G.readYaml)(source).documents.flatMap((document) => [
      ...filesOf(document, source),
      ...scriptsIn(document, source)
    ]);
    const homes = (0, import_chunk_MGAYBB4G.readYaml)(source).documents.flatMap((document) => homesOf(document, source));
    const unreadable = (0, import_chunk_MGAYBB4G.beyondLimits)(source);
    if (files.length + homes.length + unreadable.length === 0) return [];
    return [{ place: source.path, files, unreadable, homes }];
  });
}
function filesOf(root, source) {
  if (root.kind === "list") return withAppended(root.items.flatMap((item) => writtenFile(item, source)));
  const nested = (0, import_chunk_MGAYBB4G.at)(root, "autoinstall", "user-data");
  return [
    ...withAppended((0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(root, "write_files")).flatMap((item) => writtenFile(item, source))),
    ...commandsOf(root, source),
    ...(0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(root, "storage", "files")).flatMap((item) => storageFile(item, source)),
    ...(0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(root, "systemd", "units")).flatMap((unit) => unitFiles(unit, "etc/systemd/system", source)),
    ...cloudConfigs(root, source),
    ...nested === void 0 ? [] : filesOf(nested, source)
  ];
}
function homesOf(root, source) {
  return [...(0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(root, "users")), ...(0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(root, "passwd", "users"))].flatMap((item) => {
    const user = (0, import_chunk_MGAYBB4G.textAt)(item, "name");
    const home = contentAt(item, source, "homedir") ?? contentAt(item, source, "home_dir");
    const isKnown = user !== void 0 && filled(user, source).isKnown();
    return home === void 0 || !isKnown ? [] : [{ user: user.value, home: (0, import_chunk_FYCCJL4J.homeIn)(home) }];
  });
}
function writtenFile(item, source) {
  const target = (0, import_chunk_MGAYBB4G.textAt)(item, "path");
  const content = contentAt(item, source, "content");
  const path = target === void 0 ? void 0 : (0, import_chunk_CKYKPUYI.writtenPath)(filled(target, source));
  if (path === void 0 || content === void 0) return [];
  const encoding = (0, import_chunk_MGAYBB4G.textAt)(item, "encoding")?.value ?? "";
  const decoded = encoding === "" || encoding === "text/plain" ? content : decode(content, encoding);
  return decoded === void 0 ? [] : [{ path, content: decoded, isAppended: (0, import_chunk_MGAYBB4G.isTrue)((0, import_chunk_MGAYBB4G.at)(item, "append")) }];
}
function withAppended(files) {
  const written = /* @__PURE__ */ new Map();
  for (const { path, content, isAppended } of files) {
    const before = written.get(path);
    if (!isAppended) written.set(path, content);
    else if (before !== void 0) written.set(path, import_chunk_DZ7ZOY7W.Text.concat([before, content]));
  }
  return [...written].map(([path, content]) => ({ path, content }));
}
function decode(content, encoding) {
  if (!/^(?:b64|base64)$/.test(encoding) || !content.isKnown()) return void 0;
  return new import_chunk_DZ7ZOY7W.Text([{ ...content.span(), text: Buffer.from(content.value, "base64").toString("utf8") }]);
}
function commandsOf(root, source) {
  const items = ["bootcmd", "runcmd"].flatMap((key) => (0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(root, key)));
  const lines = items.flatMap((item) => {
    const text = item.kind === "list" ? quotedWords(item.items) : item.kind === "scalar" ? (0, import_chunk_LLEL2IT3.unmarked)(item.text) : void 0;
    return text === void 0 ? [] : [filled(text, source), inserted("\n", text)];
  });
  return lines.length === 0 ? [] : [{ path: "runcmd.console", content: import_chunk_DZ7ZOY7W.Text.concat(lines) }];
}
function quotedWords(items) {
  const words = items.flatMap((item) => item.kind === "scalar" ? [(0, import_chunk_LLEL2IT3.unmarked)(item.text)] : []);
  if (words.length === 0) return void 0;
  return import_chunk_DZ7ZOY7W.Text.concat(
    words.flatMap((word) => {
      const quote = /[^\w@%+=:,./-]/.test(word.value) && !word.value.includes("'") ? "'" : "";
      return [inserted(quote, word, 0), word, inserted(`${quote} `, word)];
    })
  );
}
function inserted(text, beside, index = beside.length) {
  return new import_chunk_DZ7ZOY7W.Text([{ ...beside.span(index, index), text }]);
}
function storageFile(item, source) {
  const target = (0, import_chunk_MGAYBB4G.textAt)(item, "path");
  const path = target === void 0 ? void 0 : (0, import_chunk_CKYKPUYI.writtenPath)(filled(target, source));
  const url = (0, import_chunk_MGAYBB4G.textAt)(item, "contents", "source");
  const content = contentAt(item, source, "contents", "inline") ?? (url === void 0 ? void 0 : dataUrl(url));
  return path === void 0 || content === void 0 ? [] : [{ path, content }];
}
function dataUrl(url) {
  const found = /^data:[^,]*?(;base64)?,/.exec(url.value);
  if (found === null || !url.isKnown() || url.value.includes("compression")) return void 0;
  const data = url.slice(found[0].length);
  if (found[1] !== void 0) return decode(data, "base64");
  try {
    return new import_chunk_DZ7ZOY7W.Text([{ ...data.span(), text: decodeURIComponent(data.value) }]);
  } catch {
    return void 0;
  }
}
function unitFiles(unit, folder, source) {
  const name = (0, import_chunk_MGAYBB4G.textAt)(unit, "name")?.value;
  if (name === void 0 || !/^[\w@:.\\-]+$/.test(name)) return [];
  const content = contentAt(unit, source, "contents");
  const dropIns = (0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(unit, "dropins")).flatMap((dropIn) => {
    const file = (0, import_chunk_MGAYBB4G.textAt)(dropIn, "name")?.value;
    const text = contentAt(dropIn, source, "contents");
    return file === void 0 || text === void 0 ? [] : [{ path: `${folder}/${name}.d/${file}`, content: text }];
  });
  const template = name.replace(/^([^@]*)@[^.]+(?=\.)/, "$1@");
  const link = { path: `${folder}/multi-user.target.wants/${name}`, target: `/${folder}/${template}` };
  const isInstance = template !== name && (0, import_chunk_MGAYBB4G.isTrue)((0, import_chunk_MGAYBB4G.at)(unit, "enabled"));
  return [
    ...content === void 0 ? [] : [{ path: `${folder}/${name}`, content }],
    ...dropIns,
    ...isInstance ? [link] : []
  ];
}
function cloudConfigs(root, source) {
  if (!source.text.includes("#cloud-config", 1)) return [];
  return scalarsIn(root).flatMap(
    (text, index) => /^\s*#cloud-config\b/.test(text.value) ? [{ path: `${index}/user-data.yaml`, content: (0, import_chunk_LLEL2IT3.unmarked)(text) }] : []
  );
}
function scalarsIn(node) {
  if (node.kind === "scalar") return [node.text];
  if (node.kind === "list") return node.items.flatMap(scalarsIn);
  return (0, import_chunk_MGAYBB4G.entriesOf)(node).flatMap(({ value }) => scalarsIn(value));
}
function contentAt(node, source, ...keys) {
  const found = (0, import_chunk_MGAYBB4G.at)(node, ...keys);
  if (found?.kind !== "scalar" || found.isNull || found.tag !== void 0) return void 0;
  return filled((0, import_chunk_LLEL2IT3.unmarked)(found.text), source);
}
function filled(text, source) {
  if (!/\.(?:tftpl|tpl|tmpl)$/.test(source.path)) return text;
  return (0, import_chunk_LLEL2IT3.fillIn)(
    text,
    /\$?\$\{[^{}]*\}/g,
    ({ 0: written, index }) => written.startsWith("$$") ? text.slice(index + 1, index + written.length) : { reason: `"${written}" is filled in by Terraform` }
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  cloudInit
});
module.exports = { ...module.exports };
