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
  kubernetes: () => kubernetes
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_5G5FI7UY = require("./chunk-5G5FI7UY.js");
var import_chunk_L4LENGBI = require("./chunk-L4LENGBI.js");
var import_chunk_PQITU7B7 = require("./usual.js")("./chunk-PQITU7B7.js");
var import_chunk_VRI5N55B = require("./chunk-VRI5N55B.js");
var import_chunk_MGAYBB4G = require("./chunk-MGAYBB4G.js");
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_VEJ4FVRR = require("./chunk-VEJ4FVRR.js");
var import_chunk_KVJ46ZM7 = require("./chunk-KVJ46ZM7.js");
var import_chunk_R2LHZ7NS = require("./usual.js")("./chunk-R2LHZ7NS.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
function expand(text, variables, others) {
  const chars = (0, import_chunk_PQITU7B7.lexical)(text);
  if (!chars.includes("$")) return text;
  const result = new import_chunk_PQITU7B7.TextBuilder();
  let done = 0;
  for (const { 0: written, 1: name, index } of chars.matchAll(/\$\$|\$\(([A-Za-z_.-][A-Za-z0-9_.-]*)\)/g)) {
    const end = index + written.length;
    const filling = name === void 0 ? { text: "$" } : fillingOf(written, variables.get(name), others);
    if (filling === void 0) continue;
    result.copy(text, done, index).add({ ...text.span(index, end), ...filling });
    done = end;
  }
  return result.copy(text, done, text.length).build(text, 0, 0);
}
function fillingOf(written, value, others) {
  if (value?.isKnown()) return { text: value.value, origin: value.span() };
  const unknown = value === void 0 ? others && { reason: others } : value.unknowns()[0]?.unknown;
  return unknown ? { text: written, unknown } : void 0;
}
var VARIABLE = /\$\{[A-Za-z_](?:[^${}]|\$\{[^${}]*\})*\}/g;
function withoutVariables(text) {
  if (!text.value.includes("${") || /\s/.test(text.value)) return text;
  const result = new import_chunk_PQITU7B7.TextBuilder();
  let done = 0;
  for (const { 0: written, index } of (0, import_chunk_PQITU7B7.lexical)(text).matchAll(VARIABLE)) {
    result.copy(text, done, index);
    done = index + written.length;
    const unknown = { reason: `"${written}" is filled in before the cluster sees it` };
    result.add({ ...text.span(index, done), text: written, unknown });
  }
  return result.copy(text, done, text.length).build(text, 0, 0);
}
function serviceOf(parts, errors) {
  const { container, image, replicas, restart } = parts;
  const environment = variablesOf(container);
  const command = commandOf(container, environment);
  const workingDirectory = (0, import_chunk_MGAYBB4G.textAt)(container, "workingDir");
  return (0, import_chunk_VRI5N55B.declaredService)({
    name: parts.name,
    manager: "kubernetes",
    identity: `${parts.scope}/${parts.name}`,
    scope: "system",
    ...parts.isNameOpen && { isNameOpen: true },
    span: parts.span,
    commands: command === void 0 ? [] : [command],
    environment,
    environmentOpen: [...openings(container), ...(0, import_chunk_5G5FI7UY.filledIn)(container.span)],
    ...workingDirectory !== void 0 && { workingDirectory },
    container: { image, usesEntrypoint: wordsOf((0, import_chunk_MGAYBB4G.at)(container, "command")).length === 0, mounts: parts.mounts() },
    restart,
    ...replicas !== void 0 && { replicas },
    startedBy: [{ target: "the cluster", span: parts.span }],
    resident: parts.resident,
    problems: [...environment.flatMap(import_chunk_5G5FI7UY.unexpanded), ...errors.slice(0, 1).map(problemOf)]
  });
}
function commandOf(container, environment) {
  const nodes = ["command", "args"].map((key) => (0, import_chunk_MGAYBB4G.at)(container, key));
  const lists = nodes.map(wordsOf);
  const values = new Map(environment.map(({ name, value }) => [name, value]));
  const listed = lists.flat();
  const words = listed.map(({ text }) => withoutVariables(expand(text, values, openings(container)[0]?.reason)));
  const [path] = words;
  const last = nodes.findLast((_, index) => (lists[index]?.length ?? 0) > 0);
  if (path === void 0 || last === void 0) return void 0;
  const separator = lists.map(import_chunk_L4LENGBI.separatorOf).findLast((found) => found !== void 0);
  return {
    role: "start",
    path,
    argv: words,
    words: listed.map(({ text }) => text),
    raw: listed.map(({ raw }) => raw),
    span: last.span,
    ignoreFailure: false,
    ...separator !== void 0 && { separator }
  };
}
function wordsOf(node) {
  const text = (0, import_chunk_MGAYBB4G.textAt)(node);
  return text === void 0 ? (0, import_chunk_L4LENGBI.listedWords)(node) : [{ text, raw: text.span() }];
}
function variablesOf(container) {
  const env = (0, import_chunk_MGAYBB4G.at)(container, "env");
  const listed = (0, import_chunk_MGAYBB4G.itemsOf)(env).flatMap((item) => {
    const name = (0, import_chunk_MGAYBB4G.textAt)(item, "name")?.value;
    return name === void 0 ? [] : [{ name, node: item, span: item.span }];
  });
  const mapped = (0, import_chunk_MGAYBB4G.entriesOf)(env).map((entry) => ({
    name: entry.key.text.value,
    node: entry.value,
    span: (0, import_chunk_MGAYBB4G.entrySpan)(entry)
  }));
  const known = /* @__PURE__ */ new Map();
  const others = openings(container)[0]?.reason;
  return [...listed, ...mapped].map(({ name, node, span }) => {
    const value = withoutVariables(expand(variableValue(node, span), known, others));
    known.set(name, value);
    return { name, value, span, from: "declaration" };
  });
}
function variableValue(node, span) {
  const text = (0, import_chunk_MGAYBB4G.textAt)(node) ?? (0, import_chunk_MGAYBB4G.textAt)(node, "value");
  if (text !== void 0) return text;
  const isText = node.kind === "scalar" || !(0, import_chunk_MGAYBB4G.entriesOf)(node).some(({ key }) => !["name", "value"].includes(key.text.value));
  if (isText) return import_chunk_DZ7ZOY7W.Text.verbatim(span.source, span.end, span.end);
  const unknown = { reason: "the cluster fills it in" };
  return new import_chunk_DZ7ZOY7W.Text([{ ...node.span, text: (0, import_chunk_M5RVUK72.textOf)(node.span), unknown }]);
}
function openings(container) {
  return (0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(container, "envFrom")).map((item) => {
    const kind = ["secretRef", "configMapRef", "secret", "configMap"].find((key) => (0, import_chunk_MGAYBB4G.at)(item, key) !== void 0);
    const name = kind === void 0 ? void 0 : (0, import_chunk_MGAYBB4G.textAt)(item, kind, "name") ?? (0, import_chunk_MGAYBB4G.textAt)(item, kind);
    const what = kind?.startsWith("secret") ? "secret" : "config map";
    return { reason: `the variables of the ${what} "${name?.value ?? "?"}" are not known`, span: item.span };
  });
}
var POLICIES = { Always: "always", OnFailure: "on-failure", Never: "no" };
function restartOf(policy, container) {
  const text = (0, import_chunk_MGAYBB4G.textAt)(policy);
  if (text === void 0) return { policy: "always", span: nameSpan(container) };
  return { policy: text.isKnown() ? POLICIES[text.value] ?? null : null, span: text.span() };
}
function nameSpan(container) {
  return (0, import_chunk_MGAYBB4G.textAt)(container, "name")?.span() ?? container.entries[0]?.key.span ?? container.span;
}
function scaleOf(node) {
  const text = (0, import_chunk_MGAYBB4G.textAt)(node);
  if (text === void 0 || text.value === "1") return void 0;
  return { count: text.isKnown() && /^\d+$/.test(text.value) ? Number(text.value) : null, span: text.span() };
}
function appliedFolder({ path }) {
  return (0, import_chunk_TWHQGX3M.folderOf)(path) || ".";
}
function problemOf({ reason, span }) {
  const message = `${span.source.path.replace(/^.*\//s, "")} is read only in part: ${reason}. What is missing may change what is said of this service. Mend the file.`;
  return { kind: "file-unreadable", span, message };
}
function claimKey(claim, namespace) {
  return isFixed(claim) ? `claim ${namespace}/${claim.value}` : null;
}
function hostKey(path) {
  return isFixed(path) && path.value.startsWith("/") ? (0, import_chunk_TWHQGX3M.tidyPath)(path.value) || "/" : null;
}
function subPath(key, path, expression) {
  if (key === null || expression !== void 0 || path && !isFixed(path)) return null;
  return path === void 0 || path.value === "" ? key : `${key}${(0, import_chunk_TWHQGX3M.tidyPath)(`/${path.value}`)}`;
}
function shareKey(server, path) {
  return server && path && isFixed(server) && isFixed(path) ? `volume nfs ${server.value}:${path.value}` : null;
}
function isFixed(text) {
  return withoutVariables(text).isKnown();
}
function chartContainers(object, source, fallbackNamespace) {
  const values = valuesOf(object);
  const controllers = mapsIn((0, import_chunk_MGAYBB4G.at)(values, "controllers"));
  if (values === void 0 || controllers.length === 0) return [];
  const namespace = (0, import_chunk_MGAYBB4G.textAt)(object, "spec", "targetNamespace") ?? (0, import_chunk_MGAYBB4G.textAt)(object, "spec", "destination", "namespace") ?? (0, import_chunk_MGAYBB4G.textAt)(object, "metadata", "namespace");
  const title = (0, import_chunk_MGAYBB4G.textAt)(object, "spec", "releaseName") ?? (0, import_chunk_MGAYBB4G.textAt)(object, "metadata", "name");
  const scope = namespace?.value ?? fallbackNamespace ?? appliedFolder(source);
  const release = { title, scope, volumes: volumesOf(values, title, scope) };
  return controllers.flatMap(
    (controller) => mapsIn((0, import_chunk_MGAYBB4G.at)(controller.value, "containers")).flatMap(
      (entry) => partsOf(release, controllers.length, controller, entry) ?? []
    )
  );
}
function valuesOf(object) {
  const kind = (0, import_chunk_MGAYBB4G.textAt)(object, "kind")?.value;
  if (kind === "HelmRelease") return (0, import_chunk_MGAYBB4G.at)(object, "spec", "values");
  if (kind === "Application") return (0, import_chunk_MGAYBB4G.at)(object, "spec", "source", "helm", "valuesObject");
  return kind === void 0 ? object : void 0;
}
function mapsIn(node) {
  return (0, import_chunk_MGAYBB4G.entriesOf)(node).filter((entry) => entry.value.kind === "map");
}
function partsOf(release, count, controller, entry) {
  const image = imageOf((0, import_chunk_MGAYBB4G.at)(entry.value, "image"));
  if (image === void 0) return void 0;
  const { title, scope } = release;
  const isOnly = count === 1 && (0, import_chunk_MGAYBB4G.entriesOf)((0, import_chunk_MGAYBB4G.at)(controller.value, "containers")).length === 1;
  const head = `helmrelease/${title?.value ?? controller.key.text.value}`;
  const type = (0, import_chunk_MGAYBB4G.textAt)(controller.value, "type")?.value.toLowerCase();
  const replicas = scaleOf((0, import_chunk_MGAYBB4G.at)(controller.value, "replicas"));
  return {
    name: isOnly ? head : `${head}/${controller.key.text.value}/${entry.key.text.value}`,
    isNameOpen: title && !isFixed(title) || !isFixed(entry.key.text),
    scope,
    span: isOnly && title?.span() || entry.key.span,
    container: entry.value,
    image,
    mounts: () => mountsOf(release, controller.key.text.value, entry.key.text.value),
    ...replicas !== void 0 && { replicas },
    restart: restartOf((0, import_chunk_MGAYBB4G.at)(controller.value, "pod", "restartPolicy"), entry.value),
    resident: type !== "cronjob" && type !== "job"
  };
}
function imageOf(node) {
  const repository = (0, import_chunk_MGAYBB4G.textAt)(node) ?? (0, import_chunk_MGAYBB4G.textAt)(node, "repository");
  const tag = (0, import_chunk_MGAYBB4G.textAt)(node, "tag");
  if (repository === void 0 || tag === void 0) return repository;
  const { source, start } = tag.span();
  return import_chunk_DZ7ZOY7W.Text.concat([repository, new import_chunk_DZ7ZOY7W.Text([{ text: ":", source, start, end: start }]), tag]);
}
function mountsOf({ volumes }, controller, container) {
  return volumes.flatMap(({ everywhere, inContainer }) => [...everywhere, ...inContainer(controller, container)]);
}
function volumesOf(values, title, scope) {
  return mapsIn((0, import_chunk_MGAYBB4G.at)(values, "persistence")).flatMap((item) => {
    const { key, value } = item;
    if ((0, import_chunk_MGAYBB4G.textAt)(value, "enabled")?.value === "false") return [];
    const storage = storageOf(title, scope, item);
    const mounted = (node) => (0, import_chunk_MGAYBB4G.itemsOf)(node).flatMap((each) => mountAt(each, storage));
    const all = (0, import_chunk_MGAYBB4G.at)(value, "globalMounts");
    const chosen = (0, import_chunk_MGAYBB4G.at)(value, "advancedMounts");
    if (all === void 0 && chosen === void 0) {
      const slash = { text: "/", source: key.span.source, start: key.span.start, end: key.span.start };
      const target = import_chunk_DZ7ZOY7W.Text.concat([new import_chunk_DZ7ZOY7W.Text([slash]), key.text]);
      return [{ everywhere: [{ target, ...storage, span: key.span }], inContainer: () => [] }];
    }
    return [
      {
        everywhere: mounted(all),
        inContainer: (controller, container) => mounted((0, import_chunk_MGAYBB4G.at)(chosen, controller, container))
      }
    ];
  });
}
function mountAt(item, storage) {
  const target = (0, import_chunk_MGAYBB4G.textAt)(item, "path");
  if (target === void 0) return [];
  return [{ target, ...storage, key: subPath(storage.key, (0, import_chunk_MGAYBB4G.textAt)(item, "subPath"), void 0), span: item.span }];
}
function storageOf(title, scope, { key, value }) {
  const type = (0, import_chunk_MGAYBB4G.textAt)(value, "type")?.value ?? "persistentVolumeClaim";
  const existing = (0, import_chunk_MGAYBB4G.textAt)(value, "existingClaim");
  if (existing !== void 0) return { kind: "claim", source: existing, key: claimKey(existing, scope) };
  if (type === "hostPath") {
    const path = (0, import_chunk_MGAYBB4G.textAt)(value, "hostPath");
    return path === void 0 ? { kind: "bind", key: null } : { kind: "bind", source: path, key: hostKey(path) };
  }
  if (type === "nfs") {
    const [server, path] = [(0, import_chunk_MGAYBB4G.textAt)(value, "server"), (0, import_chunk_MGAYBB4G.textAt)(value, "path")];
    return { kind: "volume", key: shareKey(server, path) };
  }
  if (type !== "persistentVolumeClaim") return { kind: "own", key: null };
  if (title === void 0) return { kind: "claim", source: key.text, key: null };
  const { source, start } = key.span;
  const dash = new import_chunk_DZ7ZOY7W.Text([{ text: "-", source, start, end: start }]);
  return { kind: "claim", source: key.text, key: claimKey(import_chunk_DZ7ZOY7W.Text.concat([title, dash, key.text]), scope) };
}
var WORKLOADS = new Set(
  "Deployment StatefulSet DaemonSet ReplicaSet ReplicationController Pod Job CronJob".split(" ")
);
function workloadContainers(object, source, fallbackNamespace) {
  const kind = (0, import_chunk_MGAYBB4G.textAt)(object, "kind")?.value ?? "";
  if (!WORKLOADS.has(kind)) return [];
  const pod = podOf(object, kind);
  const title = (0, import_chunk_MGAYBB4G.textAt)(object, "metadata", "name");
  const containers = (0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(pod, "containers")).filter((node) => node.kind === "map");
  const namespace = (0, import_chunk_MGAYBB4G.textAt)(object, "metadata", "namespace")?.value ?? fallbackNamespace;
  const name = `${kind.toLowerCase()}/${title?.value ?? (0, import_chunk_MGAYBB4G.textAt)(object, "metadata", "generateName")?.value ?? "?"}`;
  const volumes = volumesOf2(object, pod);
  return containers.flatMap((container) => {
    const image = (0, import_chunk_MGAYBB4G.textAt)(container, "image");
    if (image === void 0) return [];
    const own = (0, import_chunk_MGAYBB4G.textAt)(container, "name");
    const replicas = kind === "DaemonSet" ? perNode(object) : scaleOf((0, import_chunk_MGAYBB4G.at)(object, "spec", "replicas"));
    return [
      {
        name: containers.length === 1 ? name : `${name}/${own?.value ?? "?"}`,
        isNameOpen: !(title && isFixed(title)) || containers.length > 1 && !(own && isFixed(own)),
        scope: namespace ?? appliedFolder(source),
        span: (containers.length === 1 ? title : own)?.span() ?? container.span,
        container,
        image,
        mounts: () => mountsOf2(container, volumes, namespace ?? appliedFolder(source)),
        ...replicas !== void 0 && { replicas },
        restart: restartOf((0, import_chunk_MGAYBB4G.at)(pod, "restartPolicy"), container),
        resident: kind !== "Job" && kind !== "CronJob"
      }
    ];
  });
}
function podOf(object, kind) {
  if (kind === "Pod") return (0, import_chunk_MGAYBB4G.at)(object, "spec");
  if (kind === "CronJob") return (0, import_chunk_MGAYBB4G.at)(object, "spec", "jobTemplate", "spec", "template", "spec");
  return (0, import_chunk_MGAYBB4G.at)(object, "spec", "template", "spec");
}
function perNode(object) {
  const kind = (0, import_chunk_MGAYBB4G.textAt)(object, "kind");
  return kind && { count: null, span: kind.span() };
}
function volumesOf2(object, pod) {
  const templates = (0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(object, "spec", "volumeClaimTemplates"));
  return {
    byName: new Map((0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(pod, "volumes")).map((volume) => [(0, import_chunk_MGAYBB4G.textAt)(volume, "name")?.value, volume])),
    own: new Set(templates.map((template) => (0, import_chunk_MGAYBB4G.textAt)(template, "metadata", "name")?.value))
  };
}
function mountsOf2(container, { byName, own }, scope) {
  return (0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(container, "volumeMounts")).flatMap((item) => {
    const target = (0, import_chunk_MGAYBB4G.textAt)(item, "mountPath");
    const name = (0, import_chunk_MGAYBB4G.textAt)(item, "name");
    if (target === void 0 || name === void 0) return [];
    const storage = own.has(name.value) ? OWN : storageOf2(byName.get(name.value), scope);
    const key = subPath(storage.key, (0, import_chunk_MGAYBB4G.textAt)(item, "subPath"), (0, import_chunk_MGAYBB4G.at)(item, "subPathExpr"));
    return [{ target, ...storage, key, span: item.span }];
  });
}
var OWN = { kind: "own", key: null };
var OWN_KINDS = ["emptyDir", "configMap", "secret", "projected", "downwardAPI", "ephemeral", "image"];
function storageOf2(volume, scope) {
  const claim = (0, import_chunk_MGAYBB4G.textAt)(volume, "persistentVolumeClaim", "claimName");
  if (claim !== void 0) return { kind: "claim", source: claim, key: claimKey(claim, scope) };
  const path = (0, import_chunk_MGAYBB4G.textAt)(volume, "hostPath", "path");
  if (path !== void 0) return { kind: "bind", source: path, key: hostKey(path) };
  const share = (0, import_chunk_MGAYBB4G.textAt)(volume, "nfs", "path");
  if (share !== void 0) {
    return { kind: "volume", source: share, key: shareKey((0, import_chunk_MGAYBB4G.textAt)(volume, "nfs", "server"), share) };
  }
  if (OWN_KINDS.some((kind) => (0, import_chunk_MGAYBB4G.at)(volume, kind) !== void 0)) return OWN;
  return { kind: "volume", key: null };
}
var kubernetes = { name: "kubernetes", read };
var KINDS = /^[ \t\ufeff-]*(?:kind|controllers)[ \t]*:/m;
var WORKLOADS2 = /^[ \t-]*kind[ \t]*:[ \t]*["']?(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|Pod|Job|CronJob)\b/m;
function read(repository, mentions, limits) {
  const sources = (0, import_chunk_VEJ4FVRR.candidates)(repository, import_chunk_TWHQGX3M.isYaml, mentions, { isTaken: ({ text }) => KINDS.test(text) });
  const readings = sources.map((source) => {
    const { errors } = (0, import_chunk_MGAYBB4G.readYaml)(source);
    const make = (parts) => [serviceOf(parts, errors)];
    return { source, ...(0, import_chunk_R2LHZ7NS.servicesMade)(containersIn(repository, source, mentions), () => source, make, limits) };
  });
  return {
    services: readings.flatMap(({ services }) => services),
    unreadable: readings.flatMap(
      ({ source, services, unreadable }) => services.length > 0 ? unreadable : unreadableAs(source)
    )
  };
}
function containersIn(repository, source, mentions) {
  const namespace = namespaceAt(repository, source);
  return (0, import_chunk_MGAYBB4G.readYaml)(source).documents.flatMap(objectsIn).flatMap((object) => [
    ...workloadContainers(object, source, namespace),
    ...chartContainers(object, source, namespace)
  ]).filter((parts) => isMentioned(parts, source, mentions));
}
function objectsIn(document) {
  return (0, import_chunk_MGAYBB4G.textAt)(document, "kind")?.value === "List" ? (0, import_chunk_MGAYBB4G.itemsOf)((0, import_chunk_MGAYBB4G.at)(document, "items")) : [document];
}
function isMentioned({ name, container }, { path }, mentions) {
  const texts = (0, import_chunk_MGAYBB4G.scalarsIn)(container).map(({ text }) => text.value);
  return mentions({ path, text: [name, ...texts].join("\n") });
}
function namespaceAt(repository, { path }) {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const files = ["kustomization.yaml", "kustomization.yml"].map((name) => (0, import_chunk_PLO6SWTM.fileAt)(repository, folder + name));
  const found = files.find((file) => file !== void 0);
  const namespace = found && (0, import_chunk_MGAYBB4G.textAt)((0, import_chunk_MGAYBB4G.readYaml)(found).documents[0], "namespace");
  return namespace?.isKnown() ? namespace.value : void 0;
}
function unreadableAs(source) {
  const [error] = (0, import_chunk_MGAYBB4G.readYaml)(source).errors;
  return error !== void 0 && WORKLOADS2.test(source.text) ? [{ source, ...error }] : (0, import_chunk_MGAYBB4G.beyondLimits)(source);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  kubernetes
});
module.exports = { ...module.exports };
