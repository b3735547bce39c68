import {
  fillIn,
  unmarked
} from "./chunk-HVR7U4G3.js";
import {
  writtenPath
} from "./chunk-XSFNV25M.js";
import {
  at,
  entriesOf,
  isTrue,
  itemsOf,
  readYaml,
  textAt
} from "./chunk-4CWCQALB.js";
import "./chunk-FUZVRGSW.js";
import {
  candidates
} from "./chunk-237S4ZQ3.js";
import "./chunk-CMJGITNK.js";
import {
  startsShellScript
} from "./chunk-KJYZEJ43.js";
import {
  isCloudInit
} from "./chunk-XN3HYEOO.js";
import "./chunk-AXWHWBGL.js";
import {
  Text
} from "./chunk-I7K72DE5.js";
import "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";

// src/formats/cloud-init/scripts.ts
var READ_ELSEWHERE = /^(?:contents?|inline|source|command|args|entrypoint|cmd|test|bootcmd|runcmd|(?:ansible\.\w+\.)?(?:shell|command|raw))$/;
function scriptsIn(root, source) {
  if (!source.text.includes("#!/")) return [];
  const found = [];
  const pending = [{ key: "", node: root }];
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    const { key, node } = next;
    if (READ_ELSEWHERE.test(key)) continue;
    if (node.kind === "scalar" && startsShellScript(node.text.value)) found.push({ key, text: unmarked(node.text) });
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

// src/formats/cloud-init/cloud-init.ts
var cloudInit = { name: "cloud-init", read };
var SPEAKS_OF_FILES = /\b(?:write_files|runcmd|bootcmd|contents?|dropins)\b|#!\//;
function read(repository, mentions) {
  return candidates(repository, isCloudInit, mentions).flatMap((source) => {
    if (!SPEAKS_OF_FILES.test(source.text)) return [];
    const files = readYaml(source).documents.flatMap((document) => [
      ...filesOf(document, source),
      ...scriptsIn(document, source)
    ]);
    return files.length === 0 ? [] : [{ place: source.path, files }];
  });
}
function filesOf(root, source) {
  if (root.kind === "list") return withAppended(root.items.flatMap((item) => writtenFile(item, source)));
  const nested = at(root, "autoinstall", "user-data");
  return [
    ...withAppended(itemsOf(at(root, "write_files")).flatMap((item) => writtenFile(item, source))),
    ...commandsOf(root, source),
    ...itemsOf(at(root, "storage", "files")).flatMap((item) => storageFile(item, source)),
    ...itemsOf(at(root, "systemd", "units")).flatMap((unit) => unitFiles(unit, "etc/systemd/system", source)),
    ...cloudConfigs(root, source),
    ...nested === void 0 ? [] : filesOf(nested, source)
  ];
}
function writtenFile(item, source) {
  const target = textAt(item, "path");
  const content = contentAt(item, source, "content");
  const path = target === void 0 ? void 0 : writtenPath(filled(target, source));
  if (path === void 0 || content === void 0) return [];
  const encoding = textAt(item, "encoding")?.value ?? "";
  const decoded = encoding === "" || encoding === "text/plain" ? content : decode(content, encoding);
  return decoded === void 0 ? [] : [{ path, content: decoded, isAppended: isTrue(at(item, "append")) }];
}
function withAppended(files) {
  const written = /* @__PURE__ */ new Map();
  for (const { path, content, isAppended } of files) {
    const before = written.get(path);
    if (!isAppended) written.set(path, content);
    else if (before !== void 0) written.set(path, Text.concat([before, content]));
  }
  return [...written].map(([path, content]) => ({ path, content }));
}
function decode(content, encoding) {
  if (!/^(?:b64|base64)$/.test(encoding) || !content.isKnown()) return void 0;
  return new Text([{ ...content.span(), text: Buffer.from(content.value, "base64").toString("utf8") }]);
}
function commandsOf(root, source) {
  const items = ["bootcmd", "runcmd"].flatMap((key) => itemsOf(at(root, key)));
  const lines = items.flatMap((item) => {
    const text = item.kind === "list" ? quotedWords(item.items) : item.kind === "scalar" ? unmarked(item.text) : void 0;
    return text === void 0 ? [] : [filled(text, source), inserted("\n", text)];
  });
  return lines.length === 0 ? [] : [{ path: "runcmd.console", content: Text.concat(lines) }];
}
function quotedWords(items) {
  const words = items.flatMap((item) => item.kind === "scalar" ? [unmarked(item.text)] : []);
  if (words.length === 0) return void 0;
  return Text.concat(
    words.flatMap((word) => {
      const quote = /[^\w@%+=:,./-]/.test(word.value) && !word.value.includes("'") ? "'" : "";
      return [inserted(quote, word, 0), word, inserted(`${quote} `, word)];
    })
  );
}
function inserted(text, beside, index = beside.length) {
  return new Text([{ ...beside.span(index, index), text }]);
}
function storageFile(item, source) {
  const target = textAt(item, "path");
  const path = target === void 0 ? void 0 : writtenPath(filled(target, source));
  const url = textAt(item, "contents", "source");
  const content = contentAt(item, source, "contents", "inline") ?? (url === void 0 ? void 0 : dataUrl(url));
  return path === void 0 || content === void 0 ? [] : [{ path, content }];
}
function dataUrl(url) {
  const found = /^data:[^,]*?(;base64)?,/.exec(url.value);
  if (found === null || !url.isKnown() || url.value.includes("compression")) return void 0;
  const data = url.slice(found[0].length);
  if (found[1] !== void 0) return decode(data, "base64");
  try {
    return new Text([{ ...data.span(), text: decodeURIComponent(data.value) }]);
  } catch {
    return void 0;
  }
}
function unitFiles(unit, folder, source) {
  const name = textAt(unit, "name")?.value;
  if (name === void 0 || !/^[\w@:.\\-]+$/.test(name)) return [];
  const content = contentAt(unit, source, "contents");
  const dropIns = itemsOf(at(unit, "dropins")).flatMap((dropIn) => {
    const file = textAt(dropIn, "name")?.value;
    const text = contentAt(dropIn, source, "contents");
    return file === void 0 || text === void 0 ? [] : [{ path: `${folder}/${name}.d/${file}`, content: text }];
  });
  const template = name.replace(/@[^.]+(?=\.)/, "@");
  const link = { path: `${folder}/multi-user.target.wants/${name}`, target: `/${folder}/${template}` };
  const isInstance = template !== name && isTrue(at(unit, "enabled"));
  return [
    ...content === void 0 ? [] : [{ path: `${folder}/${name}`, content }],
    ...dropIns,
    ...isInstance ? [link] : []
  ];
}
function cloudConfigs(root, source) {
  if (!source.text.includes("#cloud-config", 1)) return [];
  return scalarsIn(root).flatMap(
    (text, index) => /^\s*#cloud-config\b/.test(text.value) ? [{ path: `${index}/user-data.yaml`, content: unmarked(text) }] : []
  );
}
function scalarsIn(node) {
  if (node.kind === "scalar") return [node.text];
  if (node.kind === "list") return node.items.flatMap(scalarsIn);
  return entriesOf(node).flatMap(({ value }) => scalarsIn(value));
}
function contentAt(node, source, ...keys) {
  const found = at(node, ...keys);
  if (found?.kind !== "scalar" || found.isNull || found.tag !== void 0) return void 0;
  return filled(unmarked(found.text), source);
}
function filled(text, source) {
  if (!/\.(?:tftpl|tpl|tmpl)$/.test(source.path)) return text;
  return fillIn(
    text,
    /\$?\$\{[^{}]*\}/g,
    ({ 0: written, index }) => written.startsWith("$$") ? text.slice(index + 1, index + written.length) : { reason: `"${written}" is filled in by Terraform` }
  );
}
export {
  cloudInit
};
