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
  DEFAULT_LIMITS: () => DEFAULT_LIMITS,
  LIMITS: () => LIMITS,
  beyond: () => beyond,
  servicesWithin: () => servicesWithin,
  withinLimits: () => withinLimits
});
module.exports = __toCommonJS(stdin_exports);
var LIMITS = [
  { key: "files", property: "files", value: 2e6, most: 1e8, meaning: "files of the repository" },
  { key: "file-size", property: "fileSize", value: 2 ** 20, most: 2 ** 26, meaning: "bytes of a file" },
  { key: "line-length", property: "lineLength", value: 2 ** 16, most: 2 ** 26, meaning: "characters of a line" },
  {
    key: "services",
    property: "services",
    value: 1e3,
    most: 1e6,
    meaning: "services that a file declares, and files that it writes"
  }
];
var DEFAULT_LIMITS = Object.fromEntries(
  LIMITS.map(({ property, value }) => [property, value])
);
function beyond(property, limits, fact) {
  const key = LIMITS.find((limit) => limit.property === property)?.key;
  return `${fact}, more than the limit of ${limits[property]} (to raise it, set "limits: {${key}: \u2026}" in the configuration)`;
}
function withinLimits(repository, limits, mentions) {
  const checked = /* @__PURE__ */ new Map();
  const refused = /* @__PURE__ */ new Set();
  const check = (source) => {
    if (source.text.length <= limits.lineLength) return void 0;
    if (!checked.has(source)) checked.set(source, longLine(source, limits));
    return checked.get(source);
  };
  const entry = (path, isService = true) => {
    const found = repository.entry(path, isService);
    const problem = found?.kind === "file" ? check(found.source) : void 0;
    if (found?.kind !== "file" || problem === void 0) return found;
    if (isService || mentions(found.source)) refused.add(problem);
    return void 0;
  };
  const targetAt = (path) => {
    const found = repository.targetAt(path);
    const problem = found.kind === "file" ? check(found.source) : void 0;
    if (problem === void 0) return found;
    return { kind: "lost", reason: `it is a link to ${path}, which is not read: ${problem.reason}` };
  };
  const limited = Object.create(repository, { entry: { value: entry }, targetAt: { value: targetAt } });
  return { repository: limited, refused };
}
function longLine(source, limits) {
  const { text } = source;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf("\n", start);
    const end = next === -1 ? text.length : next;
    if (end - start > limits.lineLength) {
      const reason = beyond("lineLength", limits, `it has a line of ${end - start} characters`);
      return { source, reason, span: source.span(start, start) };
    }
    start = end + 1;
  }
  return void 0;
}
function servicesWithin(services, fileOf, limits) {
  const counts = /* @__PURE__ */ new Map();
  const kept = services.filter((service) => {
    const source = fileOf(service);
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    return count <= limits.services;
  });
  const unreadable = [...counts].filter(([, count]) => count > limits.services).map(([source, count]) => ({ source, reason: beyond("services", limits, `it declares ${count} services`) }));
  return { services: kept, unreadable };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  DEFAULT_LIMITS,
  LIMITS,
  beyond,
  servicesWithin,
  withinLimits
});
module.exports = { ...module.exports };
