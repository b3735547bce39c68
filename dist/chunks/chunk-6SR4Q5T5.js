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
  collisions: () => collisions,
  describeEras: () => describeEras,
  erasThatFollowActive: () => erasThatFollowActive,
  settled: () => settled,
  threats: () => threats
});
module.exports = __toCommonJS(stdin_exports);
function settled(result) {
  if (result.kind === "fixed") return result;
  if (result.kind !== "active" || result.active === void 0) return null;
  const { name } = result.active;
  return isDefault(name) ? { profile: result.fallbackProfile, home: result.fallback } : profileOf(result.root, name);
}
function collisions(host) {
  return [...placesByKey(host).values()].flatMap(({ place, byEra }) => {
    const found = /* @__PURE__ */ new Map();
    for (const { era, members } of byEra.values()) {
      if (members.size < 2) continue;
      const key = [...members].join();
      const group = found.get(key) ?? { gateways: [...members].map((at) => host.gateways[at]), eras: [] };
      found.set(key, group);
      group.eras.push(era);
    }
    const { key: _, ...what } = place;
    return [...found.values()].map(({ gateways, eras }) => ({ ...what, gateways, eras: inOrder(eras) }));
  });
}
function placesByKey(host) {
  const groups = /* @__PURE__ */ new Map();
  host.gateways.forEach((gateway, at) => {
    if (gateway.service.isEntry) return;
    for (const { result, eras } of gateway.outcomes) {
      const place = certainPlace(result);
      if (place === null) continue;
      const group = groups.get(place.key) ?? { place, byEra: /* @__PURE__ */ new Map() };
      if (place.active !== void 0 && group.place.active === void 0) group.place = place;
      groups.set(place.key, group);
      for (const era of eras) {
        const entry = group.byEra.get(era.index) ?? { era, members: /* @__PURE__ */ new Set() };
        group.byEra.set(era.index, entry);
        entry.members.add(at);
      }
    }
  });
  return groups;
}
function threats(gateway, host) {
  const followed = /* @__PURE__ */ new Map();
  for (const { result, eras } of gateway.outcomes) {
    if (result.kind === "active") for (const era of eras) followed.set(era.index, result);
  }
  if (followed.size === 0 || gateway.service.isEntry) return [];
  const known = threatsOfHosts.get(host) ?? /* @__PURE__ */ new Map();
  threatsOfHosts.set(host, known);
  const key = JSON.stringify([...followed].map(([index, { root, fallback }]) => [index, root.key, fallback.key]));
  const all = known.get(key) ?? host.gateways.flatMap((other) => threatsOf(other, followed));
  known.set(key, all);
  return all.filter(({ other }) => other !== gateway);
}
var threatsOfHosts = /* @__PURE__ */ new WeakMap();
function threatsOf(other, followed) {
  if (other.service.isEntry) return [];
  const values = /* @__PURE__ */ new Map();
  for (const { result, eras } of other.outcomes) {
    for (const era of eras) {
      const active = followed.get(era.index);
      const value = active === void 0 ? void 0 : valueThatMeets(active, result);
      if (value === void 0) continue;
      const found = values.get(value) ?? [];
      values.set(value, found);
      found.push(era);
    }
  }
  return [...values].map(([value, eras]) => ({ other, value, eras }));
}
function erasThatFollowActive(gateway) {
  return gateway.outcomes.flatMap((outcome) => outcome.result.kind === "active" ? outcome.eras : []);
}
function describeEras(eras) {
  const runs = [];
  for (const era of inOrder(eras)) {
    const run = runs.at(-1);
    if (run !== void 0 && run.at(-1).index + 1 === era.index) run.push(era);
    else runs.push([era]);
  }
  const [first] = runs;
  if (runs.length === 1 && first?.[0]?.index === 0 && first.at(-1)?.to === null) return "any supported release";
  const words = runs.map((run) => {
    const first2 = run[0];
    const last = run.at(-1);
    if (last.to === null) return `${first2.from} and later`;
    return first2.from === last.to ? first2.from : `${first2.from} to ${last.to}`;
  });
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
function inOrder(eras) {
  return eras.toSorted((a, b) => a.index - b.index);
}
function certainPlace(result) {
  const place = settled(result);
  if (place !== null) {
    const key2 = place.home.key ?? place.home.sharedKey;
    if (key2 === void 0) return null;
    const active = result.kind === "active" ? result.active : void 0;
    return { key: key2, ...place, ...active !== void 0 && { active } };
  }
  if (result.kind !== "active" || result.root.key === null || result.fallback.key === null) return null;
  const key = `active ${result.root.key}\0${result.fallback.key}`;
  return { key, home: result.root, profile: null, follows: true };
}
function valueThatMeets(follower, other) {
  const place = settled(other);
  if (place === null || place.home.key === null || follower.root.key === null) return void 0;
  if (follower.fallback.key === place.home.key) return null;
  const prefix = `${follower.root.key}/profiles/`;
  if (!place.home.key.startsWith(prefix)) return void 0;
  return place.home.key.slice(prefix.length);
}
function isDefault(name) {
  return name === "" || name.toLowerCase() === "default";
}
function profileOf(root, name) {
  const profile = name.toLowerCase();
  const key = root.key === null ? null : `${root.key}/profiles/${profile}`;
  return { profile, home: { path: `${root.path}/profiles/${profile}`, key } };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  collisions,
  describeEras,
  erasThatFollowActive,
  settled,
  threats
});
