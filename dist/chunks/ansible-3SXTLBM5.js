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
  ansible: () => ansible
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_LLEL2IT3 = require("./chunk-LLEL2IT3.js");
var import_chunk_CKYKPUYI = require("./chunk-CKYKPUYI.js");
var import_chunk_MGAYBB4G = require("./chunk-MGAYBB4G.js");
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_KVJ46ZM7 = require("./chunk-KVJ46ZM7.js");
var import_chunk_FYCCJL4J = require("./usual.js")("./chunk-FYCCJL4J.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_A74ML7CQ = require("./usual.js")("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
function within(own, outer) {
  if (own.size === 0) return outer;
  if (outer.size === 0) return own;
  return { size: own.size + outer.size, get: (name) => own.get(name) ?? outer.get(name) };
}
var EXPRESSION = /\{\{-? *([A-Za-z_]\w*)((?:\.\w+|\['\w+'\]|\["\w+"\])*) *-?\}\}/g;
var DEEPEST = 4;
function substitute(text, scope, depth = 0) {
  if (scope.size === 0 || depth > DEEPEST) return text;
  return (0, import_chunk_LLEL2IT3.fillIn)(text, EXPRESSION, ([, name = "", path = ""]) => {
    const keys = path.match(/\w+/g) ?? [];
    const node = (0, import_chunk_MGAYBB4G.at)(scope.get(name), ...keys);
    if (node?.kind !== "scalar" || node.isNull || node.tag !== void 0) return null;
    return substitute((0, import_chunk_LLEL2IT3.unmarked)(node.text), scope, depth + 1);
  });
}
function filledIn(text, scope) {
  return (0, import_chunk_TD2JDGPC.markTemplates)(substitute((0, import_chunk_LLEL2IT3.unmarked)(text), scope));
}
function argument(args, scope, ...names) {
  for (const name of names) {
    const found = args.kind === "scalar" ? inlineArgument(args.text, name) : (0, import_chunk_MGAYBB4G.textAt)(args, name);
    if (found !== void 0) return filledIn(found, scope);
  }
  return void 0;
}
function inlineArgument(text, name) {
  const found = new RegExp(`(?:^|\\s)${name}=("[^"]*"|'[^']*'|(?:\\{\\{[^{}]*\\}\\}|[^\\s{])+)`).exec(text.value);
  if (found === null) return void 0;
  const [whole, value = ""] = found;
  const quotes = /^["']/.test(value) ? 1 : 0;
  const start = found.index + whole.length - value.length + quotes;
  return text.slice(start, start + value.length - 2 * quotes);
}
var COMPOSE_KEYS = {
  image: ["image"],
  command: ["command", "cmd"],
  entrypoint: ["entrypoint"],
  environment: ["env", "environment"],
  env_file: ["env_file"],
  volumes: ["volumes", "volume", "mounts"],
  restart: ["restart_policy", "restart"],
  user: ["user"],
  working_dir: ["working_dir", "workdir"],
  container_name: ["name", "container_name"],
  network_mode: ["network_mode", "network"]
};
function isContainer(module2) {
  return /^(?:(?:docker|podman)_container|docker_compose(?:_v2)?)$/.test(module2);
}
function composeOf(task) {
  const { module: module2, args, scope } = task;
  if (args.kind !== "map" || argument(args, scope, "state")?.value === "absent") return [];
  const definition = (0, import_chunk_MGAYBB4G.at)(args, "definition");
  if (module2.startsWith("docker_compose")) {
    const project = argument(args, scope, "project_name") ?? import_chunk_DZ7ZOY7W.Text.verbatim(args.span.source, args.span.start, args.span.start);
    return definition === void 0 ? [] : [{ path: `${folderOf2(project)}/compose.yaml`, content: block(definition, scope) }];
  }
  const name = argument(args, scope, "name");
  if (name === void 0) return [];
  const beside = name.span();
  const made = (text) => new import_chunk_DZ7ZOY7W.Text([{ ...beside, end: beside.start, text }]);
  const entries = Object.entries(COMPOSE_KEYS).flatMap(([key, names]) => {
    const node = names.map((each) => (0, import_chunk_MGAYBB4G.at)(args, each)).find((found) => found !== void 0);
    return node === void 0 ? [] : [made(`  ${key}: `), block(node, scope), made("\n")];
  });
  const content = import_chunk_DZ7ZOY7W.Text.concat([made('services:\n "'), name, made('":\n'), ...entries, made(externalVolumes(args))]);
  return [{ path: `${folderOf2(name)}/compose.yaml`, content }];
}
function manifestOf({ args, scope }) {
  const definition = (0, import_chunk_MGAYBB4G.at)(args, "definition") ?? (0, import_chunk_MGAYBB4G.at)(args, "resource_definition");
  if (definition === void 0 || definition.kind === "scalar") return [];
  return [{ path: `manifest-${definition.span.start}.yaml`, content: block(definition, scope) }];
}
function folderOf2(name) {
  return name.isKnown() && /^[\w.-]+$/.test(name.value) ? name.value : (0, import_chunk_TZIUYBDT.encodeUnknown)(name.value);
}
function block({ span: { source, start, end }, kind }, scope) {
  const written = substitute((0, import_chunk_TZIUYBDT.markUnknown)(import_chunk_DZ7ZOY7W.Text.verbatim(source, start, end)), scope);
  const { column } = source.position(start);
  const isFlow = /^[[{"'|>&*!]/.test(source.text[start] ?? "");
  if (kind === "scalar" || isFlow) return written;
  const lead = new import_chunk_DZ7ZOY7W.Text([{ source, start, end: start, text: `
${" ".repeat(column - 1)}` }]);
  return import_chunk_DZ7ZOY7W.Text.concat([lead, written]);
}
function externalVolumes(args) {
  const names = [(0, import_chunk_MGAYBB4G.at)(args, "volumes"), (0, import_chunk_MGAYBB4G.at)(args, "volume")].flatMap((list) => (0, import_chunk_MGAYBB4G.itemsOf)(list)).flatMap((item) => item.kind === "scalar" ? /^([A-Za-z0-9][\w.-]*):/.exec(item.text.value)?.[1] ?? [] : []);
  return names.length === 0 ? "" : `volumes:
${[...new Set(names)].map((each) => ` "${each}": {external: true}
`).join("")}`;
}
function substitutedFile(file, scope) {
  return decided(substitute((0, import_chunk_TZIUYBDT.markUnknown)(import_chunk_DZ7ZOY7W.Text.verbatim(file, 0, file.text.length)), scope), scope);
}
var CONDITION = /(\{%-? *(?:if|elif) +)(not +)?([A-Za-z_]\w*)((?:\.\w+)*)( +is +(?:not +)?defined)?(?= *-?%\})/g;
function decided(text, scope) {
  return (0, import_chunk_LLEL2IT3.fillIn)(
    text,
    CONDITION,
    ({ index, 0: whole, 1: head = "", 2: not, 3: name = "", 4: path = "", 5: defined }) => {
      const root = scope.get(name);
      if (root === void 0) return null;
      const node = (0, import_chunk_MGAYBB4G.at)(root, ...path.match(/\w+/g) ?? []);
      if (node?.kind === "scalar" && !node.text.isKnown()) return null;
      const isMet = defined === void 0 ? isTruthy(node) : node !== void 0 !== defined.includes("not");
      const place = text.span(index + head.length, index + whole.length);
      return import_chunk_DZ7ZOY7W.Text.concat([
        text.slice(index, index + head.length),
        new import_chunk_DZ7ZOY7W.Text([{ ...place, text: isMet === (not === void 0) ? "true" : "false" }])
      ]);
    }
  );
}
function isTruthy(node) {
  if (node === void 0) return false;
  if (node.kind === "scalar") return !node.isNull && !/^(?:|0|false|no|off)$/i.test(node.text.value);
  return (0, import_chunk_MGAYBB4G.entriesOf)(node).length > 0 || (0, import_chunk_MGAYBB4G.itemsOf)(node).length > 0;
}
function contentAt(args, scope, name) {
  const node = (0, import_chunk_MGAYBB4G.at)(args, name);
  if (node?.kind !== "scalar" || node.isNull || node.tag !== void 0) return void 0;
  return decided(substitute((0, import_chunk_LLEL2IT3.unmarked)(node.text), scope), scope);
}
function placeOf(path) {
  return (0, import_chunk_TWHQGX3M.folderOf)(path).replace(/(?:^|\/)(?:tasks|handlers)(?:\/.*)?$/, "");
}
function roleVariables(place, repository, folders) {
  const entries = folders.flatMap(
    (folder) => ["main.yml", "main.yaml"].flatMap((name) => {
      const path = (0, import_chunk_TWHQGX3M.pathIn)(place, `${folder}/${name}`);
      const file = repository.has(path) ? (0, import_chunk_PLO6SWTM.fileAt)(repository, path) : void 0;
      const [root] = file === void 0 ? [] : (0, import_chunk_MGAYBB4G.readYaml)(file).documents;
      return (0, import_chunk_MGAYBB4G.entriesOf)(root).map(({ key, value }) => [key.text.value, value]);
    })
  );
  return new Map(entries);
}
function findFile(name, folder, taskFile, repository) {
  const relative = name.replace(/^\{\{ *(?:role_path|playbook_dir) *\}\}\//, "").replace(/^\.\//, "");
  if (/[{}]/.test(relative) || relative.startsWith("/")) return void 0;
  const place = placeOf(taskFile);
  const beside = (0, import_chunk_TWHQGX3M.folderOf)(taskFile);
  for (const base of /* @__PURE__ */ new Set([(0, import_chunk_TWHQGX3M.pathIn)(place, folder), place, (0, import_chunk_TWHQGX3M.pathIn)(beside, folder), beside])) {
    const path = (0, import_chunk_TWHQGX3M.tidyPath)((0, import_chunk_TWHQGX3M.pathIn)(base, relative));
    const file = repository.has(path) ? (0, import_chunk_PLO6SWTM.fileAt)(repository, path) : void 0;
    if (file !== void 0) return file;
  }
  return void 0;
}
var NOTHING = { files: [] };
function effectOf(task, source, repository, defaults) {
  const { module: module2, args } = task;
  if (module2 === "template" || module2 === "copy") return copyOf(task, source, repository, defaults);
  if (module2 === "file") return linkOf(task, defaults);
  if (/^(?:systemd|systemd_service|service)$/.test(module2)) return enabledInstance(task, defaults);
  if (/^(?:shell|command|raw)$/.test(module2)) return commandOf(task);
  if (module2 === "user") return homeOf(task);
  if (isContainer(module2)) return { files: composeOf(task) };
  return module2 === "k8s" && args.kind === "map" ? { files: manifestOf(task) } : NOTHING;
}
function copyOf(task, source, repository, defaults) {
  const { module: module2, args, scope } = task;
  const from = argument(args, scope, "src");
  const path = targetOf(task, defaults, from, "dest", "path");
  if (path === void 0) return NOTHING;
  const content = module2 === "copy" && args.kind === "map" ? contentAt(args, scope, "content") : void 0;
  if (content !== void 0) return { files: [{ path, content }] };
  const folder = module2 === "template" ? "templates" : "files";
  const file = from === void 0 ? void 0 : findFile(from.value, folder, source.path, repository);
  if (file === void 0) return NOTHING;
  const text = substitutedFile(file, module2 === "template" ? scope : /* @__PURE__ */ new Map());
  return { files: [{ path, content: text }], copies: file.path };
}
function targetOf({ args, scope, user }, defaults, from, ...names) {
  const target = argument(args, within(scope, defaults), ...names);
  if (target === void 0 || !target.isKnown(target.length - 1)) return void 0;
  const isFolder = target.value.endsWith("/") && from !== void 0;
  const name = isFolder ? from.slice(from.value.lastIndexOf("/") + 1) : void 0;
  const path = (0, import_chunk_CKYKPUYI.writtenPath)(name === void 0 ? target : import_chunk_DZ7ZOY7W.Text.concat([target, name]));
  const account = user === void 0 ? void 0 : filledIn(user, scope);
  if (path === void 0 || !path.startsWith(".") || account?.isKnown() !== true) return path;
  return account.value === "root" ? `root/${path}` : `home/${account.value}/${path}`;
}
function homeOf({ args, scope }) {
  const [user, home] = [argument(args, scope, "name", "user"), argument(args, scope, "home")];
  if (home === void 0 || user?.isKnown() !== true) return NOTHING;
  return { files: [], homes: [{ user: user.value, home: (0, import_chunk_FYCCJL4J.homeIn)(home) }] };
}
function linkOf(task, defaults) {
  const { args, scope } = task;
  if (argument(args, scope, "state")?.value !== "link") return NOTHING;
  const path = targetOf(task, defaults, void 0, "dest", "path", "name");
  const target = argument(args, scope, "src");
  return path === void 0 || target?.isKnown() !== true ? NOTHING : { files: [{ path, target: target.value }] };
}
function enabledInstance({ args, scope, user }, defaults) {
  const name = argument(args, within(scope, defaults), "name", "unit", "service");
  if (name === void 0 || !/^(?:true|yes|on)$/i.test(argument(args, scope, "enabled")?.value ?? "")) return NOTHING;
  const unit = (0, import_chunk_CKYKPUYI.writtenPath)((0, import_chunk_CKYKPUYI.unitName)(name));
  const template = unit?.replace(/^([^@]*)@[^./]+(?=\.service$)/, "$1@");
  if (unit === void 0 || template === unit) return NOTHING;
  const isUser = argument(args, scope, "scope")?.value === "user";
  const account = user === void 0 ? void 0 : filledIn(user, scope);
  const home = account?.isKnown() ? `home/${account.value}/` : "";
  const folder = isUser ? `${home}.config/systemd/user` : "etc/systemd/system";
  const wants = `${folder}/${isUser ? "default" : "multi-user"}.target.wants`;
  return { files: [{ path: `${wants}/${unit}`, target: isUser ? `../${template}` : `/${folder}/${template}` }] };
}
function commandOf({ args, scope }) {
  const written = args.kind === "scalar" ? args.text : (0, import_chunk_MGAYBB4G.textAt)(args, "cmd") ?? (0, import_chunk_MGAYBB4G.textAt)(args, "_raw_params");
  if (written === void 0) return NOTHING;
  const content = filledIn(written, scope);
  const { source, start } = content.span();
  return { files: [{ path: `task-${source.position(start).line}.console`, content }] };
}
var KEYWORDS = new Set(
  "name when loop register notify tags become become_user become_method vars args environment delegate_to listen changed_when failed_when ignore_errors until retries delay loop_control no_log run_once check_mode diff any_errors_fatal block rescue always hosts gather_facts roles tasks handlers pre_tasks post_tasks vars_files collections".split(" ")
);
var NESTED = ["block", "rescue", "always", "pre_tasks", "tasks", "post_tasks", "handlers"];
var MOST_ITEMS = 64;
function tasksOf(root, inherited) {
  return (0, import_chunk_MGAYBB4G.itemsOf)(root).flatMap((item) => read(item, inherited));
}
function read(item, outer) {
  const entries = (0, import_chunk_MGAYBB4G.entriesOf)(item);
  if (entries.length === 0) return [];
  const inherited = inherit(item, outer);
  const nested = NESTED.flatMap((key) => (0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(item, key)));
  if (nested.length > 0) return nested.flatMap((each) => read(each, inherited));
  const entry = entries.find(({ key }) => isModule(key.text.value));
  if (entry === void 0) return [];
  return iterations(item, entries, inherited.scope).map((scope) => ({
    module: entry.key.text.value.split(".").at(-1),
    args: entry.value,
    scope,
    ...inherited.user !== void 0 && { user: inherited.user }
  }));
}
function isModule(key) {
  return !KEYWORDS.has(key) && !key.startsWith("with_") && /^[a-z_][a-z0-9_.]*$/.test(key);
}
function inherit(item, outer) {
  const vars = (0, import_chunk_MGAYBB4G.entriesOf)((0, import_chunk_MGAYBB4G.at)(item, "vars")).map(({ key, value }) => [key.text.value, value]);
  const user = (0, import_chunk_MGAYBB4G.isFalse)((0, import_chunk_MGAYBB4G.at)(item, "become")) ? void 0 : (0, import_chunk_MGAYBB4G.textAt)(item, "become_user") ?? outer.user;
  return { scope: within(new Map(vars), outer.scope), ...user !== void 0 && { user } };
}
function iterations(item, entries, scope) {
  const loop = entries.find(({ key }) => /^(?:loop|with_(?:items|list|dict))$/.test(key.text.value));
  const items = loop === void 0 ? [] : itemsOfLoop(loop.value, scope);
  if (items.length === 0 || items.length > MOST_ITEMS) return [scope];
  const name = (0, import_chunk_MGAYBB4G.textAt)(item, "loop_control", "loop_var")?.value ?? "item";
  return items.map((each) => within(/* @__PURE__ */ new Map([[name, each]]), scope));
}
function itemsOfLoop(loop, scope) {
  const variable = loop.kind === "scalar" ? /^\{\{ *(\w+)(?: *\| *dict2items)? *\}\}$/.exec(loop.text.value)?.[1] : void 0;
  const node = variable === void 0 ? loop : scope.get(variable);
  if (node?.kind === "map") return node.entries.map(pairOf);
  return (0, import_chunk_MGAYBB4G.itemsOf)(node).flatMap((each) => each.kind === "list" ? each.items : [each]);
}
function pairOf({ key, value }) {
  const named = (name) => ({ ...key, text: new import_chunk_DZ7ZOY7W.Text([{ ...key.text.span(), text: name }]) });
  return {
    kind: "map",
    span: key.span,
    entries: [
      { key: named("key"), value: key },
      { key: named("value"), value }
    ]
  };
}
var ansible = { name: "ansible", read: read2 };
var DEEPEST2 = 20;
var MOST_TASKS = 2e3;
var MOST_TEXT = 4e6;
function read2(repository, mentions) {
  const sources = (0, import_chunk_VEJ4FVRR.candidates)(repository, import_chunk_TWHQGX3M.isAnsible, mentions);
  const places = /* @__PURE__ */ new Map();
  for (const source of sources) {
    const place = placeOf(source.path);
    places.set(place, [...places.get(place) ?? [], source]);
  }
  return [...places].flatMap(([place, files]) => {
    const role = new Role(place, repository, mentions);
    const effects = role.read(files);
    const unreadable = [...files.flatMap(import_chunk_MGAYBB4G.beyondLimits), ...role.unreadable];
    if (effects.length + unreadable.length === 0) return [];
    const copies = [...new Set(effects.flatMap((effect) => effect.copies ?? []))];
    const homes = effects.flatMap((effect) => effect.homes ?? []);
    return [{ place, files: effects.flatMap((effect) => effect.files), copies, unreadable, homes }];
  });
}
var Role = class {
  #repository;
  #mentions;
  #fixed;
  #defaults;
  #included = /* @__PURE__ */ new Set();
  unreadable = [];
  #budget = MOST_TASKS;
  constructor(place, repository, mentions) {
    this.#repository = repository;
    this.#mentions = mentions;
    this.#fixed = roleVariables(place, repository, ["vars"]);
    this.#defaults = roleVariables(place, repository, ["defaults", "vars"]);
  }
  /** What the tasks come to. A file that another one includes has no tasks but there, with the variables that it gets. */
  read(files) {
    const tasks = new Map(files.map((file) => [file, this.#tasks([file], { scope: this.#fixed })]));
    const effects = [];
    let length = 0;
    for (const task of [...tasks].flatMap(([file, found]) => this.#included.has(file) ? [] : found)) {
      if (length > MOST_TEXT) {
        this.#giveUp(task, `what its tasks write is more than the limit of ${MOST_TEXT} characters`);
        break;
      }
      const effect = effectOf(task, task.source, this.#repository, this.#defaults);
      if (effect.files.length > 0 || effect.homes !== void 0) effects.push(effect);
      for (const file of effect.files) length += "content" in file ? file.content.length : 0;
    }
    return effects;
  }
  /** @param chain a task file, behind those that include it */
  #tasks(chain, inherited) {
    const [source] = chain;
    const tasks = (0, import_chunk_MGAYBB4G.readYaml)(source).documents.flatMap((root) => tasksOf(root, inherited));
    return tasks.map((task) => ({ ...task, source })).flatMap((task) => {
      if (this.#budget-- === 0) this.#giveUp(task, `the tasks here are more than the limit of ${MOST_TASKS}`);
      if (this.#budget < 0) return [];
      if (!/^(?:include|import)_tasks$/.test(task.module)) return [task];
      const name = task.args.kind === "scalar" ? task.args.text : argument(task.args, task.scope, "file");
      const file = name === void 0 ? void 0 : findFile(name.value.trim(), "tasks", source.path, this.#repository);
      if (file === void 0 || chain.includes(file) || !this.#mentions(file)) return [];
      if (chain.length > DEEPEST2) {
        this.#giveUp(task, `it is included through more than the limit of ${DEEPEST2} files`);
        return [];
      }
      this.#included.add(file);
      return this.#tasks([file, ...chain], task);
    });
  }
  #giveUp({ source, args }, reason) {
    this.unreadable.push({ source, reason, span: source.span(args.span.start, args.span.start) });
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  ansible
});
module.exports = { ...module.exports };
