import {
  deployedParts,
  fileName,
  homeAt,
  isOpaque,
  machineAt,
  withoutTemplateSuffix
} from "./chunk-XN3HYEOO.js";
import {
  fileAt
} from "./chunk-AXWHWBGL.js";

// src/formats/deployed.ts
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
        const file = found === void 0 ? void 0 : fileAt(repository, found);
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
  /** The files whose name may be a name's. */
  namesakes(name) {
    const key = bareName(name);
    const id = `${key}\0${name}`;
    const known = this.#known.get(id) ?? namesakesOf(this.#paths.get(key) ?? [], name, this.#places);
    this.#known.set(id, known);
    return known;
  }
};
var pathsByName = /* @__PURE__ */ new WeakMap();
function groupByName(paths) {
  const groups = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const key = bareName(fileName(path));
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [path]);
    else group.push(path);
  }
  return groups;
}
function bareName(name) {
  const shorter = withoutTemplateSuffix(name);
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
    if (isOpaque(path)) continue;
    const parts = deployedParts(path);
    if (parts.at(-1) !== name) continue;
    named.push(path);
    const whole = parts.join("/");
    if (!byPath.has(whole)) byPath.set(whole, path);
    const home = homeAt(parts);
    const at = home === -1 ? parts.findIndex((part) => part.startsWith(".") || part === "etc") : home;
    if (at === -1 || places.has(path.split("/").slice(0, at).join("/"))) continue;
    const end = parts.slice(at).join("/");
    const known = byEnd.get(end) ?? [];
    byEnd.set(end, known);
    known.push({ path, machine: machineAt(path).machine });
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
  const { byPath, byEnd } = deployed.namesakes(fileName(ends[0] ?? ""));
  const roots = place === "" ? [""] : [`${deployedParts(place).join("/")}/`, ""];
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
  const file = only === void 0 || others.length > 0 ? void 0 : fileAt(repository, only);
  return file?.text.startsWith("#!") || file !== void 0 && /\.(?:ba|k|z)?sh$/.test(file.path) ? file : void 0;
}

export {
  deployedFiles
};
