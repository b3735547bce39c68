import {
  deployedParts,
  homeAt,
  isOpaque,
  machineAt
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
        deployed ??= deploy(repository, places);
        const found = names === void 0 ? void 0 : find(deployed, names, where);
        const file = found === void 0 ? void 0 : fileAt(repository, found);
        return file ?? onlyScript(repository, deployed, path) ?? outside?.(path);
      };
    }
  };
}
function deploy(repository, places) {
  const byPath = /* @__PURE__ */ new Map();
  const byEnd = /* @__PURE__ */ new Map();
  const byName = /* @__PURE__ */ new Map();
  for (const path of repository.paths) {
    if (isOpaque(path)) continue;
    const parts = deployedParts(path);
    const whole = parts.join("/");
    if (!byPath.has(whole)) byPath.set(whole, path);
    const name = parts.at(-1);
    const namesakes = byName.get(name);
    if (namesakes === void 0) byName.set(name, [path]);
    else namesakes.push(path);
    const home = homeAt(parts);
    const at = home === -1 ? parts.findIndex((part) => part.startsWith(".") || part === "etc") : home;
    if (at === -1 || places.has(path.split("/").slice(0, at).join("/"))) continue;
    const end = parts.slice(at).join("/");
    const known = byEnd.get(end) ?? [];
    byEnd.set(end, known);
    known.push({ path, machine: machineAt(path).machine });
  }
  return { byPath, byEnd, byName };
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
function find({ byPath, byEnd }, { absolute, inHome }, { place, machine, user }) {
  const ends = [
    ...absolute === void 0 ? [] : [absolute],
    ...inHome === void 0 || user === void 0 ? [] : [`home/${user}/${inHome}`],
    ...inHome === void 0 ? [] : [inHome]
  ];
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
function onlyScript(repository, { byName }, path) {
  const start = path.value.lastIndexOf("/") + 1;
  if (start === path.length || !path.isKnown(start)) return void 0;
  const [only, ...others] = byName.get(path.value.slice(start)) ?? [];
  const file = only === void 0 || others.length > 0 ? void 0 : fileAt(repository, only);
  return file?.text.startsWith("#!") || file !== void 0 && /\.(?:ba|k|z)?sh$/.test(file.path) ? file : void 0;
}

export {
  deployedFiles
};
