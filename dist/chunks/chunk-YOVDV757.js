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
  deployedFiles: () => deployedFiles
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_T5DYHM7K = require("./chunk-T5DYHM7K.js");
var import_chunk_AXWHWBGL = require("./chunk-AXWHWBGL.js");
function deployedFiles(repository, places = /* @__PURE__ */ new Set()) {
  let deployed;
  const around = repository.around === void 0 ? void 0 : deployedFiles(repository.around);
  return {
    finderFor: (where) => {
      const outside = around?.finderFor(where);
      return (path) => {
        const names = pathOf(path);
        deployed ??= new Deployed(repository, places);
        const found = names === void 0 ? void 0 : find(deployed, names, where);
        const file = found === void 0 ? void 0 : (0, import_chunk_AXWHWBGL.fileAt)(repository, found);
        return file ?? onlyScript(repository, deployed, path) ?? outside?.(path);
      };
    }
  };
}
var Deployed = class {
  #paths;
  #known = /* @__PURE__ */ new Map();
  #places;
  constructor(repository, places) {
    this.#places = places;
    const known = pathsByName.get(repository) ?? groupByName(repository.paths);
    pathsByName.set(repository, known);
    this.#paths = known;
  }
  /** The files that are deployed under a name. */
  namesakes(name) {
    const known = this.#known.get(name) ?? namesakesOf(this.#paths.get(bareName(name)) ?? [], name, this.#places);
    this.#known.set(name, known);
    return known;
  }
};
var pathsByName = /* @__PURE__ */ new WeakMap();
function groupByName(paths) {
  const groups = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const key = bareName((0, import_chunk_T5DYHM7K.fileName)(path));
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [path]);
    else group.push(path);
  }
  return groups;
}
function bareName(name) {
  const shorter = (0, import_chunk_T5DYHM7K.withoutTemplateSuffix)(name);
  if (shorter !== name) return bareName(shorter);
  const last = name.slice(name.lastIndexOf("_") + 1);
  if (last.startsWith("dot-")) return last.slice(4);
  return last.startsWith(".") ? last.slice(1) : last;
}
function namesakesOf(paths, name, places) {
  const byPath = /* @__PURE__ */ new Map();
  const byEnd = /* @__PURE__ */ new Map();
  const named = [];
  for (const path of paths) {
    if ((0, import_chunk_T5DYHM7K.isOpaque)(path)) continue;
    const parts = (0, import_chunk_T5DYHM7K.deployedParts)(path);
    if (parts.at(-1) !== name) continue;
    named.push(path);
    const whole = parts.join("/");
    if (!byPath.has(whole)) byPath.set(whole, path);
    const home = (0, import_chunk_T5DYHM7K.homeAt)(parts);
    const at = home === -1 ? parts.findIndex((part) => part.startsWith(".") || part === "etc") : home;
    if (at === -1 || places.has(path.split("/").slice(0, at).join("/"))) continue;
    const end = parts.slice(at).join("/");
    const known = byEnd.get(end) ?? [];
    byEnd.set(end, known);
    known.push({ path, machine: (0, import_chunk_T5DYHM7K.machineAt)(path).machine });
  }
  return { byPath, byEnd, named };
}
function pathOf(path) {
  const [first] = path.pieces;
  if (first?.unknown?.symbol === "home") {
    const rest = path.slice(first.text.length);
    return rest.isKnown() ? { inHome: rest.value.replace(/^\/+/, "") } : void 0;
  }
  if (!path.isKnown() || /[*?[]/.test(path.value)) return void 0;
  const absolute = path.value.replace(/^\/+/, "");
  const inHome = /^(?:(?:home|Users)\/[^/]+|root)\/(.+)$/.exec(absolute)?.[1];
  return { absolute, ...inHome !== void 0 && { inHome } };
}
function find(deployed, { absolute, inHome }, { place, machine, user }) {
  const ends = [
    ...absolute === void 0 ? [] : [absolute],
    ...inHome === void 0 || user === void 0 ? [] : [`home/${user}/${inHome}`],
    ...inHome === void 0 ? [] : [inHome]
  ];
  const { byPath, byEnd } = deployed.namesakes((0, import_chunk_T5DYHM7K.fileName)(ends[0] ?? ""));
  const roots = place === "" ? [""] : [`${(0, import_chunk_T5DYHM7K.deployedParts)(place).join("/")}/`, ""];
  for (const root of roots) {
    const found = ends.map((end) => byPath.get(root + end)).find((path) => path !== void 0);
    if (found !== void 0) return found;
  }
  for (const end of ends) {
    const [only, ...more] = (byEnd.get(end) ?? []).filter((file) => (file.machine ?? machine) === machine);
    if (only !== void 0 && more.length === 0) return only.path;
  }
  return void 0;
}
function onlyScript(repository, deployed, path) {
  const start = path.value.lastIndexOf("/") + 1;
  if (start === path.length || !path.isKnown(start)) return void 0;
  const [only, ...others] = deployed.namesakes(path.value.slice(start)).named;
  const file = only === void 0 || others.length > 0 ? void 0 : (0, import_chunk_AXWHWBGL.fileAt)(repository, only);
  return file?.text.startsWith("#!") || file !== void 0 && /\.(?:ba|k|z)?sh$/.test(file.path) ? file : void 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  deployedFiles
});
module.exports = { ...module.exports };
