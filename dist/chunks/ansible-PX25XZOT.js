import {
  fillIn,
  unmarked
} from "./chunk-HVR7U4G3.js";
import {
  unitName,
  writtenPath
} from "./chunk-XSFNV25M.js";
import {
  at,
  entriesOf,
  isFalse,
  itemsOf,
  readYaml,
  textAt
} from "./chunk-4CWCQALB.js";
import {
  markTemplates
} from "./chunk-FUZVRGSW.js";
import {
  candidates
} from "./chunk-237S4ZQ3.js";
import "./chunk-CMJGITNK.js";
import {
  encodeUnknown,
  folderOf,
  isAnsible,
  markUnknown,
  pathIn,
  tidyPath
} from "./chunk-XN3HYEOO.js";
import {
  fileAt
} from "./chunk-AXWHWBGL.js";
import {
  Text
} from "./chunk-I7K72DE5.js";
import "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";

// src/formats/ansible/values.ts
var EXPRESSION = /\{\{-? *([A-Za-z_]\w*)((?:\.\w+|\['\w+'\]|\["\w+"\])*) *-?\}\}/g;
var DEEPEST = 4;
function substitute(text, scope, depth = 0) {
  if (scope.size === 0 || depth > DEEPEST) return text;
  return fillIn(text, EXPRESSION, ([, name = "", path = ""]) => {
    const keys = path.match(/\w+/g) ?? [];
    const node = at(scope.get(name), ...keys);
    if (node?.kind !== "scalar" || node.isNull || node.tag !== void 0) return null;
    return substitute(unmarked(node.text), scope, depth + 1);
  });
}
function filledIn(text, scope) {
  return markTemplates(substitute(unmarked(text), scope));
}
function argument(args, scope, ...names) {
  for (const name of names) {
    const found = args.kind === "scalar" ? inlineArgument(args.text, name) : textAt(args, name);
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

// src/formats/ansible/containers.ts
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
  container_name: ["name", "container_name"]
};
function isContainer(module) {
  return /^(?:(?:docker|podman)_container|docker_compose(?:_v2)?)$/.test(module);
}
function composeOf(task) {
  const { module, args, scope } = task;
  if (args.kind !== "map" || argument(args, scope, "state")?.value === "absent") return [];
  const definition = at(args, "definition");
  if (module.startsWith("docker_compose")) {
    const project = argument(args, scope, "project_name") ?? Text.verbatim(args.span.source, args.span.start, args.span.start);
    return definition === void 0 ? [] : [{ path: `${folderOf2(project)}/compose.yaml`, content: block(definition, scope) }];
  }
  const name = argument(args, scope, "name");
  if (name === void 0) return [];
  const beside = name.span();
  const made = (text) => new Text([{ ...beside, end: beside.start, text }]);
  const entries = Object.entries(COMPOSE_KEYS).flatMap(([key, names]) => {
    const node = names.map((each) => at(args, each)).find((found) => found !== void 0);
    return node === void 0 ? [] : [made(`  ${key}: `), block(node, scope), made("\n")];
  });
  const content = Text.concat([made('services:\n "'), name, made('":\n'), ...entries, made(externalVolumes(args))]);
  return [{ path: `${folderOf2(name)}/compose.yaml`, content }];
}
function manifestOf({ args, scope }) {
  const definition = at(args, "definition") ?? at(args, "resource_definition");
  if (definition === void 0 || definition.kind === "scalar") return [];
  return [{ path: `manifest-${definition.span.start}.yaml`, content: block(definition, scope) }];
}
function folderOf2(name) {
  return name.isKnown() && /^[\w.-]+$/.test(name.value) ? name.value : encodeUnknown(name.value);
}
function block({ span: { source, start, end }, kind }, scope) {
  const written = substitute(markUnknown(Text.verbatim(source, start, end)), scope);
  const { column } = source.position(start);
  const isFlow = /^[[{"'|>&*!]/.test(source.text[start] ?? "");
  if (kind === "scalar" || isFlow) return written;
  const lead = new Text([{ source, start, end: start, text: `
${" ".repeat(column - 1)}` }]);
  return Text.concat([lead, written]);
}
function externalVolumes(args) {
  const names = [at(args, "volumes"), at(args, "volume")].flatMap((list) => itemsOf(list)).flatMap((item) => item.kind === "scalar" ? /^([A-Za-z0-9][\w.-]*):/.exec(item.text.value)?.[1] ?? [] : []);
  return names.length === 0 ? "" : `volumes:
${[...new Set(names)].map((each) => ` "${each}": {external: true}
`).join("")}`;
}

// src/formats/ansible/files.ts
function substitutedFile(file, scope) {
  return decided(substitute(markUnknown(Text.verbatim(file, 0, file.text.length)), scope), scope);
}
var CONDITION = /(\{%-? *(?:if|elif) +)(not +)?([A-Za-z_]\w*)((?:\.\w+)*)( +is +(?:not +)?defined)?(?= *-?%\})/g;
function decided(text, scope) {
  return fillIn(
    text,
    CONDITION,
    ({ index, 0: whole, 1: head = "", 2: not, 3: name = "", 4: path = "", 5: defined }) => {
      const root = scope.get(name);
      if (root === void 0) return null;
      const node = at(root, ...path.match(/\w+/g) ?? []);
      if (node?.kind === "scalar" && !node.text.isKnown()) return null;
      const isMet = defined === void 0 ? isTruthy(node) : node !== void 0 !== defined.includes("not");
      const place = text.span(index + head.length, index + whole.length);
      return Text.concat([
        text.slice(index, index + head.length),
        new Text([{ ...place, text: isMet === (not === void 0) ? "true" : "false" }])
      ]);
    }
  );
}
function isTruthy(node) {
  if (node === void 0) return false;
  if (node.kind === "scalar") return !node.isNull && !/^(?:|0|false|no|off)$/i.test(node.text.value);
  return entriesOf(node).length > 0 || itemsOf(node).length > 0;
}
function contentAt(args, scope, name) {
  const node = at(args, name);
  if (node?.kind !== "scalar" || node.isNull || node.tag !== void 0) return void 0;
  return decided(substitute(unmarked(node.text), scope), scope);
}

// src/formats/ansible/roles.ts
function placeOf(path) {
  return folderOf(path).replace(/(?:^|\/)(?:tasks|handlers)(?:\/.*)?$/, "");
}
function roleVariables(place, repository, folders) {
  const entries = folders.flatMap(
    (folder) => ["main.yml", "main.yaml"].flatMap((name) => {
      const path = pathIn(place, `${folder}/${name}`);
      const file = repository.has(path) ? fileAt(repository, path) : void 0;
      const [root] = file === void 0 ? [] : readYaml(file).documents;
      return entriesOf(root).map(({ key, value }) => [key.text.value, value]);
    })
  );
  return new Map(entries);
}
function findFile(name, folder, taskFile, repository) {
  const relative = name.replace(/^\{\{ *(?:role_path|playbook_dir) *\}\}\//, "").replace(/^\.\//, "");
  if (/[{}]/.test(relative) || relative.startsWith("/")) return void 0;
  const place = placeOf(taskFile);
  const beside = folderOf(taskFile);
  for (const base of /* @__PURE__ */ new Set([pathIn(place, folder), place, pathIn(beside, folder), beside])) {
    const path = tidyPath(pathIn(base, relative));
    const file = repository.has(path) ? fileAt(repository, path) : void 0;
    if (file !== void 0) return file;
  }
  return void 0;
}

// src/formats/ansible/effects.ts
var NOTHING = { files: [] };
function effectOf(task, source, repository, defaults) {
  const { module, args } = task;
  if (module === "template" || module === "copy") return copyOf(task, source, repository, defaults);
  if (module === "file") return linkOf(task, defaults);
  if (/^(?:systemd|systemd_service|service)$/.test(module)) return enabledInstance(task, defaults);
  if (/^(?:shell|command|raw)$/.test(module)) return commandOf(task);
  if (isContainer(module)) return { files: composeOf(task) };
  return module === "k8s" && args.kind === "map" ? { files: manifestOf(task) } : NOTHING;
}
function copyOf(task, source, repository, defaults) {
  const { module, args, scope } = task;
  const from = argument(args, scope, "src");
  const path = targetOf(task, defaults, from, "dest", "path");
  if (path === void 0) return NOTHING;
  const content = module === "copy" && args.kind === "map" ? contentAt(args, scope, "content") : void 0;
  if (content !== void 0) return { files: [{ path, content }] };
  const folder = module === "template" ? "templates" : "files";
  const file = from === void 0 ? void 0 : findFile(from.value, folder, source.path, repository);
  if (file === void 0) return NOTHING;
  const text = substitutedFile(file, module === "template" ? scope : /* @__PURE__ */ new Map());
  return { files: [{ path, content: text }], copies: file.path };
}
function targetOf({ args, scope, user }, defaults, from, ...names) {
  const target = argument(args, new Map([...defaults, ...scope]), ...names);
  if (target === void 0 || !target.isKnown(target.length - 1)) return void 0;
  const isFolder = target.value.endsWith("/") && from !== void 0;
  const name = isFolder ? from.slice(from.value.lastIndexOf("/") + 1) : void 0;
  const path = writtenPath(name === void 0 ? target : Text.concat([target, name]));
  const account = user === void 0 ? void 0 : filledIn(user, scope);
  if (path === void 0 || !path.startsWith(".") || account?.isKnown() !== true) return path;
  return account.value === "root" ? `root/${path}` : `home/${account.value}/${path}`;
}
function linkOf(task, defaults) {
  const { args, scope } = task;
  if (argument(args, scope, "state")?.value !== "link") return NOTHING;
  const path = targetOf(task, defaults, void 0, "dest", "path", "name");
  const target = argument(args, scope, "src");
  return path === void 0 || target?.isKnown() !== true ? NOTHING : { files: [{ path, target: target.value }] };
}
function enabledInstance({ args, scope, user }, defaults) {
  const name = argument(args, new Map([...defaults, ...scope]), "name", "unit", "service");
  if (name === void 0 || !/^(?:true|yes|on)$/i.test(argument(args, scope, "enabled")?.value ?? "")) return NOTHING;
  const unit = writtenPath(unitName(name));
  const template = unit?.replace(/@[^./]+(?=\.service$)/, "@");
  if (unit === void 0 || template === unit) return NOTHING;
  const isUser = argument(args, scope, "scope")?.value === "user";
  const account = user === void 0 ? void 0 : filledIn(user, scope);
  const home = account?.isKnown() ? `home/${account.value}/` : "";
  const folder = isUser ? `${home}.config/systemd/user` : "etc/systemd/system";
  const wants = `${folder}/${isUser ? "default" : "multi-user"}.target.wants`;
  return { files: [{ path: `${wants}/${unit}`, target: isUser ? `../${template}` : `/${folder}/${template}` }] };
}
function commandOf({ args, scope }) {
  const written = args.kind === "scalar" ? args.text : textAt(args, "cmd") ?? textAt(args, "_raw_params");
  if (written === void 0) return NOTHING;
  const content = filledIn(written, scope);
  const { source, start } = content.span();
  return { files: [{ path: `task-${source.position(start).line}.console`, content }] };
}

// src/formats/ansible/tasks.ts
var KEYWORDS = new Set(
  "name when loop register notify tags become become_user become_method vars args environment delegate_to listen changed_when failed_when ignore_errors until retries delay loop_control no_log run_once check_mode diff any_errors_fatal block rescue always hosts gather_facts roles tasks handlers pre_tasks post_tasks vars_files collections".split(" ")
);
var NESTED = ["block", "rescue", "always", "pre_tasks", "tasks", "post_tasks", "handlers"];
var MOST_ITEMS = 64;
function tasksOf(root, inherited) {
  return itemsOf(root).flatMap((item) => read(item, inherited));
}
function read(item, outer) {
  const entries = entriesOf(item);
  if (entries.length === 0) return [];
  const inherited = inherit(item, outer);
  const nested = NESTED.flatMap((key) => itemsOf(at(item, key)));
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
  const vars = entriesOf(at(item, "vars")).map(({ key, value }) => [key.text.value, value]);
  const user = isFalse(at(item, "become")) ? void 0 : textAt(item, "become_user") ?? outer.user;
  return { scope: new Map([...outer.scope, ...vars]), ...user !== void 0 && { user } };
}
function iterations(item, entries, scope) {
  const loop = entries.find(({ key }) => /^(?:loop|with_(?:items|list|dict))$/.test(key.text.value));
  const items = loop === void 0 ? [] : itemsOfLoop(loop.value, scope);
  if (items.length === 0 || items.length > MOST_ITEMS) return [scope];
  const name = textAt(item, "loop_control", "loop_var")?.value ?? "item";
  return items.map((each) => new Map(scope).set(name, each));
}
function itemsOfLoop(loop, scope) {
  const variable = loop.kind === "scalar" ? /^\{\{ *(\w+)(?: *\| *dict2items)? *\}\}$/.exec(loop.text.value)?.[1] : void 0;
  const node = variable === void 0 ? loop : scope.get(variable);
  if (node?.kind === "map") return node.entries.map(pairOf);
  return itemsOf(node).flatMap((each) => each.kind === "list" ? each.items : [each]);
}
function pairOf({ key, value }) {
  const named = (name) => ({ ...key, text: new Text([{ ...key.text.span(), text: name }]) });
  return {
    kind: "map",
    span: key.span,
    entries: [
      { key: named("key"), value: key },
      { key: named("value"), value }
    ]
  };
}

// src/formats/ansible/ansible.ts
var ansible = { name: "ansible", read: read2 };
var DEEPEST2 = 5;
var MOST_TASKS = 2e3;
var MOST_TEXT = 4e6;
function read2(repository, mentions) {
  const sources = candidates(repository, isAnsible, mentions);
  const places = /* @__PURE__ */ new Map();
  for (const source of sources) {
    const place = placeOf(source.path);
    places.set(place, [...places.get(place) ?? [], source]);
  }
  return [...places].flatMap(([place, files]) => {
    const effects = new Role(place, repository, mentions).read(files);
    if (effects.length === 0) return [];
    const copies = [...new Set(effects.flatMap((effect) => effect.copies ?? []))];
    return [{ place, files: effects.flatMap((effect) => effect.files), copies }];
  });
}
var Role = class {
  #repository;
  #mentions;
  #fixed;
  #defaults;
  #included = /* @__PURE__ */ new Set();
  #budget = MOST_TASKS;
  constructor(place, repository, mentions) {
    this.#repository = repository;
    this.#mentions = mentions;
    this.#fixed = roleVariables(place, repository, ["vars"]);
    this.#defaults = roleVariables(place, repository, ["defaults", "vars"]);
  }
  /** What the tasks come to. A file that another one includes has no tasks but there, with the variables that it gets. */
  read(files) {
    const tasks = new Map(files.map((file) => [file, this.#tasks(file, { scope: this.#fixed }, 0)]));
    const effects = [];
    let length = 0;
    for (const task of [...tasks].flatMap(([file, found]) => this.#included.has(file) ? [] : found)) {
      if (length > MOST_TEXT) break;
      const effect = effectOf(task, task.source, this.#repository, this.#defaults);
      if (effect.files.length > 0) effects.push(effect);
      for (const file of effect.files) length += "content" in file ? file.content.length : 0;
    }
    return effects;
  }
  #tasks(source, inherited, depth) {
    const tasks = readYaml(source).documents.flatMap((root) => tasksOf(root, inherited));
    return tasks.flatMap((task) => {
      if (this.#budget-- <= 0) return [];
      if (!/^(?:include|import)_tasks$/.test(task.module)) return [{ ...task, source }];
      const name = task.args.kind === "scalar" ? task.args.text : argument(task.args, task.scope, "file");
      const file = name === void 0 ? void 0 : findFile(name.value.trim(), "tasks", source.path, this.#repository);
      if (file === void 0 || depth >= DEEPEST2 || !this.#mentions(file)) return [];
      this.#included.add(file);
      return this.#tasks(file, task, depth + 1);
    });
  }
};
export {
  ansible
};
