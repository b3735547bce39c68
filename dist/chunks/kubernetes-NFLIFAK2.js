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
var import_chunk_F42KUUSD = require("./chunk-F42KUUSD.js");
var import_chunk_ERRLDY3E = require("./chunk-ERRLDY3E.js");
var import_chunk_BUH26YXO = require("./usual.js")("./chunk-BUH26YXO.js");
var import_chunk_FHXXAHM2 = require("./chunk-FHXXAHM2.js");
var import_chunk_UHI2XVQ3 = require("./chunk-UHI2XVQ3.js");
var import_chunk_BH4Z37A5 = require("./usual.js")("./chunk-BH4Z37A5.js");
var import_chunk_6YQDBGVM = require("./chunk-6YQDBGVM.js");
var import_chunk_KVJ46ZM7 = require("./chunk-KVJ46ZM7.js");
var import_chunk_T5DYHM7K = require("./usual.js")("./chunk-T5DYHM7K.js");
var import_chunk_AXWHWBGL = require("./usual.js")("./chunk-AXWHWBGL.js");
var import_chunk_QNLMBOTP = require("./usual.js")("./chunk-QNLMBOTP.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
function expand(text, variables, others) {
  const chars = (0, import_chunk_BUH26YXO.lexical)(text);
  if (!chars.includes("$")) return text;
  const result = new import_chunk_BUH26YXO.TextBuilder();
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
  const result = new import_chunk_BUH26YXO.TextBuilder();
  let done = 0;
  for (const { 0: written, index } of (0, import_chunk_BUH26YXO.lexical)(text).matchAll(VARIABLE)) {
    result.copy(text, done, index);
    done = index + written.length;
    const unknown = { reason: `"${written}" is filled in before the cluster sees it` };
    result.add({ ...text.span(index, done), text: written, unknown });
  }
  return result.copy(text, done, text.length).build(text, 0, 0);
}
function serviceOf(parts, errors) {
  const { container, image, mounts, replicas, restart } = parts;
  const environment = variablesOf(container);
  const command = commandOf(container, environment);
  const workingDirectory = (0, import_chunk_UHI2XVQ3.textAt)(container, "workingDir");
  return (0, import_chunk_FHXXAHM2.declaredService)({
    name: parts.name,
    manager: "kubernetes",
    identity: `${parts.scope}/${parts.name}`,
    scope: "system",
    ...parts.isNameOpen && { isNameOpen: true },
    span: parts.span,
    commands: command === void 0 ? [] : [command],
    environment,
    environmentOpen: [...openings(container), ...(0, import_chunk_F42KUUSD.filledIn)(container.span)],
    ...workingDirectory !== void 0 && { workingDirectory },
    container: { image, usesEntrypoint: wordsOf((0, import_chunk_UHI2XVQ3.at)(container, "command")).length === 0, mounts },
    restart,
    ...replicas !== void 0 && { replicas },
    startedBy: [{ target: "the cluster", span: parts.span }],
    resident: parts.resident,
    problems: [...environment.flatMap(import_chunk_F42KUUSD.unexpanded), ...errors.slice(0, 1).map(problemOf)]
  });
}
function commandOf(container, environment) {
  const nodes = ["command", "args"].map((key) => (0, import_chunk_UHI2XVQ3.at)(container, key));
  const lists = nodes.map(wordsOf);
  const values = new Map(environment.map(({ name, value }) => [name, value]));
  const listed = lists.flat();
  const words = listed.map(({ text }) => withoutVariables(expand(text, values, openings(container)[0]?.reason)));
  const [path] = words;
  const last = nodes.findLast((_, index) => (lists[index]?.length ?? 0) > 0);
  if (path === void 0 || last === void 0) return void 0;
  const separator = lists.map(import_chunk_ERRLDY3E.separatorOf).findLast((found) => found !== void 0);
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
  const text = (0, import_chunk_UHI2XVQ3.textAt)(node);
  return text === void 0 ? (0, import_chunk_ERRLDY3E.listedWords)(node) : [{ text, raw: text.span() }];
}
function variablesOf(container) {
  const env = (0, import_chunk_UHI2XVQ3.at)(container, "env");
  const listed = (0, import_chunk_UHI2XVQ3.itemsOf)(env).flatMap((item) => {
    const name = (0, import_chunk_UHI2XVQ3.textAt)(item, "name")?.value;
    return name === void 0 ? [] : [{ name, node: item, span: item.span }];
  });
  const mapped = (0, import_chunk_UHI2XVQ3.entriesOf)(env).map((entry) => ({
    name: entry.key.text.value,
    node: entry.value,
    span: (0, import_chunk_UHI2XVQ3.entrySpan)(entry)
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
  const text = (0, import_chunk_UHI2XVQ3.textAt)(node) ?? (0, import_chunk_UHI2XVQ3.textAt)(node, "value");
  if (text !== void 0) return text;
  const isText = node.kind === "scalar" || !(0, import_chunk_UHI2XVQ3.entriesOf)(node).some(({ key }) => !["name", "value"].includes(key.text.value));
  if (isText) return import_chunk_QNLMBOTP.Text.verbatim(span.source, span.end, span.end);
  const unknown = { reason: "the cluster fills it in" };
  return new import_chunk_QNLMBOTP.Text([{ ...node.span, text: (0, import_chunk_M5RVUK72.textOf)(node.span), unknown }]);
}
function openings(container) {
  return (0, import_chunk_UHI2XVQ3.itemsOf)((0, import_chunk_UHI2XVQ3.at)(container, "envFrom")).map((item) => {
    const kind = ["secretRef", "configMapRef", "secret", "configMap"].find((key) => (0, import_chunk_UHI2XVQ3.at)(item, key) !== void 0);
    const name = kind === void 0 ? void 0 : (0, import_chunk_UHI2XVQ3.textAt)(item, kind, "name") ?? (0, import_chunk_UHI2XVQ3.textAt)(item, kind);
    const what = kind?.startsWith("secret") ? "secret" : "config map";
    return { reason: `the variables of the ${what} "${name?.value ?? "?"}" are not known`, span: item.span };
  });
}
var POLICIES = { Always: "always", OnFailure: "on-failure", Never: "no" };
function restartOf(policy, container) {
  const text = (0, import_chunk_UHI2XVQ3.textAt)(policy);
  if (text === void 0) return { policy: "always", span: nameSpan(container) };
  return { policy: text.isKnown() ? POLICIES[text.value] ?? null : null, span: text.span() };
}
function nameSpan(container) {
  return (0, import_chunk_UHI2XVQ3.textAt)(container, "name")?.span() ?? container.entries[0]?.key.span ?? container.span;
}
function scaleOf(node) {
  const text = (0, import_chunk_UHI2XVQ3.textAt)(node);
  if (text === void 0 || text.value === "1") return void 0;
  return { count: text.isKnown() && /^\d+$/.test(text.value) ? Number(text.value) : null, span: text.span() };
}
function appliedFolder({ path }) {
  return (0, import_chunk_T5DYHM7K.folderOf)(path) || ".";
}
function problemOf({ reason, span }) {
  const message = `${span.source.path.replace(/^.*\//s, "")} is read only in part: ${reason}. What is missing may change what is said of this service. Mend the file.`;
  return { kind: "file-unreadable", span, message };
}
function claimKey(claim, namespace) {
  return isFixed(claim) ? `claim ${namespace}/${claim.value}` : null;
}
function hostKey(path) {
  return isFixed(path) && path.value.startsWith("/") ? (0, import_chunk_T5DYHM7K.tidyPath)(path.value) || "/" : null;
}
function subPath(key, path, expression) {
  if (key === null || expression !== void 0 || path && !isFixed(path)) return null;
  return path === void 0 || path.value === "" ? key : `${key}${(0, import_chunk_T5DYHM7K.tidyPath)(`/${path.value}`)}`;
}
function shareKey(server, path) {
  return server && path && isFixed(server) && isFixed(path) ? `volume nfs ${server.value}:${path.value}` : null;
}
function isFixed(text) {
  return withoutVariables(text).isKnown();
}
function chartContainers(object, source, fallbackNamespace) {
  const values = valuesOf(object);
  const controllers = mapsIn((0, import_chunk_UHI2XVQ3.at)(values, "controllers"));
  if (values === void 0 || controllers.length === 0) return [];
  const namespace = (0, import_chunk_UHI2XVQ3.textAt)(object, "spec", "targetNamespace") ?? (0, import_chunk_UHI2XVQ3.textAt)(object, "spec", "destination", "namespace") ?? (0, import_chunk_UHI2XVQ3.textAt)(object, "metadata", "namespace");
  const title = (0, import_chunk_UHI2XVQ3.textAt)(object, "spec", "releaseName") ?? (0, import_chunk_UHI2XVQ3.textAt)(object, "metadata", "name");
  const release = { title, scope: namespace?.value ?? fallbackNamespace ?? appliedFolder(source), values };
  return controllers.flatMap(
    (controller) => mapsIn((0, import_chunk_UHI2XVQ3.at)(controller.value, "containers")).flatMap(
      (entry) => partsOf(release, controllers.length, controller, entry) ?? []
    )
  );
}
function valuesOf(object) {
  const kind = (0, import_chunk_UHI2XVQ3.textAt)(object, "kind")?.value;
  if (kind === "HelmRelease") return (0, import_chunk_UHI2XVQ3.at)(object, "spec", "values");
  if (kind === "Application") return (0, import_chunk_UHI2XVQ3.at)(object, "spec", "source", "helm", "valuesObject");
  return kind === void 0 ? object : void 0;
}
function mapsIn(node) {
  return (0, import_chunk_UHI2XVQ3.entriesOf)(node).filter((entry) => entry.value.kind === "map");
}
function partsOf(release, count, controller, entry) {
  const image = imageOf((0, import_chunk_UHI2XVQ3.at)(entry.value, "image"));
  if (image === void 0) return void 0;
  const { title, scope } = release;
  const isOnly = count === 1 && (0, import_chunk_UHI2XVQ3.entriesOf)((0, import_chunk_UHI2XVQ3.at)(controller.value, "containers")).length === 1;
  const head = `helmrelease/${title?.value ?? controller.key.text.value}`;
  const type = (0, import_chunk_UHI2XVQ3.textAt)(controller.value, "type")?.value.toLowerCase();
  const replicas = scaleOf((0, import_chunk_UHI2XVQ3.at)(controller.value, "replicas"));
  return {
    name: isOnly ? head : `${head}/${controller.key.text.value}/${entry.key.text.value}`,
    isNameOpen: title && !isFixed(title) || !isFixed(entry.key.text),
    scope,
    span: isOnly && title?.span() || entry.key.span,
    container: entry.value,
    image,
    mounts: mountsOf(release, controller, entry.key.text.value),
    ...replicas !== void 0 && { replicas },
    restart: restartOf((0, import_chunk_UHI2XVQ3.at)(controller.value, "pod", "restartPolicy"), entry.value),
    resident: type !== "cronjob" && type !== "job"
  };
}
function imageOf(node) {
  const repository = (0, import_chunk_UHI2XVQ3.textAt)(node) ?? (0, import_chunk_UHI2XVQ3.textAt)(node, "repository");
  const tag = (0, import_chunk_UHI2XVQ3.textAt)(node, "tag");
  if (repository === void 0 || tag === void 0) return repository;
  const { source, start } = tag.span();
  return import_chunk_QNLMBOTP.Text.concat([repository, new import_chunk_QNLMBOTP.Text([{ text: ":", source, start, end: start }]), tag]);
}
function mountsOf(release, controller, container) {
  return mapsIn((0, import_chunk_UHI2XVQ3.at)(release.values, "persistence")).flatMap((item) => {
    if ((0, import_chunk_UHI2XVQ3.textAt)(item.value, "enabled")?.value === "false") return [];
    const storage = storageOf(release, item);
    return placesOf(item, controller.key.text.value, container).map(({ target, sub, span }) => ({
      target,
      ...storage,
      key: subPath(storage.key, sub, void 0),
      span
    }));
  });
}
function placesOf({ key, value }, controller, container) {
  const everywhere = (0, import_chunk_UHI2XVQ3.at)(value, "globalMounts");
  const chosen = (0, import_chunk_UHI2XVQ3.at)(value, "advancedMounts");
  const items = [...(0, import_chunk_UHI2XVQ3.itemsOf)(everywhere), ...(0, import_chunk_UHI2XVQ3.itemsOf)((0, import_chunk_UHI2XVQ3.at)(chosen, controller, container))];
  if (everywhere === void 0 && chosen === void 0) {
    const slash = { text: "/", source: key.span.source, start: key.span.start, end: key.span.start };
    return [{ target: import_chunk_QNLMBOTP.Text.concat([new import_chunk_QNLMBOTP.Text([slash]), key.text]), sub: void 0, span: key.span }];
  }
  return items.flatMap((item) => {
    const target = (0, import_chunk_UHI2XVQ3.textAt)(item, "path");
    return target === void 0 ? [] : [{ target, sub: (0, import_chunk_UHI2XVQ3.textAt)(item, "subPath"), span: item.span }];
  });
}
function storageOf({ title, scope }, { key, value }) {
  const type = (0, import_chunk_UHI2XVQ3.textAt)(value, "type")?.value ?? "persistentVolumeClaim";
  const existing = (0, import_chunk_UHI2XVQ3.textAt)(value, "existingClaim");
  if (existing !== void 0) return { kind: "claim", source: existing, key: claimKey(existing, scope) };
  if (type === "hostPath") {
    const path = (0, import_chunk_UHI2XVQ3.textAt)(value, "hostPath");
    return path === void 0 ? { kind: "bind", key: null } : { kind: "bind", source: path, key: hostKey(path) };
  }
  if (type === "nfs") {
    const [server, path] = [(0, import_chunk_UHI2XVQ3.textAt)(value, "server"), (0, import_chunk_UHI2XVQ3.textAt)(value, "path")];
    return { kind: "volume", key: shareKey(server, path) };
  }
  if (type !== "persistentVolumeClaim") return { kind: "own", key: null };
  if (title === void 0) return { kind: "claim", source: key.text, key: null };
  const { source, start } = key.span;
  const dash = new import_chunk_QNLMBOTP.Text([{ text: "-", source, start, end: start }]);
  return { kind: "claim", source: key.text, key: claimKey(import_chunk_QNLMBOTP.Text.concat([title, dash, key.text]), scope) };
}
var WORKLOADS = new Set(
  "Deployment StatefulSet DaemonSet ReplicaSet ReplicationController Pod Job CronJob".split(" ")
);
function workloadContainers(object, source, fallbackNamespace) {
  const kind = (0, import_chunk_UHI2XVQ3.textAt)(object, "kind")?.value ?? "";
  if (!WORKLOADS.has(kind)) return [];
  const pod = podOf(object, kind);
  const title = (0, import_chunk_UHI2XVQ3.textAt)(object, "metadata", "name");
  const containers = (0, import_chunk_UHI2XVQ3.itemsOf)((0, import_chunk_UHI2XVQ3.at)(pod, "containers")).filter((node) => node.kind === "map");
  const namespace = (0, import_chunk_UHI2XVQ3.textAt)(object, "metadata", "namespace")?.value ?? fallbackNamespace;
  const name = `${kind.toLowerCase()}/${title?.value ?? (0, import_chunk_UHI2XVQ3.textAt)(object, "metadata", "generateName")?.value ?? "?"}`;
  return containers.flatMap((container) => {
    const image = (0, import_chunk_UHI2XVQ3.textAt)(container, "image");
    if (image === void 0) return [];
    const own = (0, import_chunk_UHI2XVQ3.textAt)(container, "name");
    const replicas = kind === "DaemonSet" ? perNode(object) : scaleOf((0, import_chunk_UHI2XVQ3.at)(object, "spec", "replicas"));
    return [
      {
        name: containers.length === 1 ? name : `${name}/${own?.value ?? "?"}`,
        isNameOpen: !(title && isFixed(title)) || containers.length > 1 && !(own && isFixed(own)),
        scope: namespace ?? appliedFolder(source),
        span: (containers.length === 1 ? title : own)?.span() ?? container.span,
        container,
        image,
        mounts: mountsOf2(container, object, pod, namespace ?? appliedFolder(source)),
        ...replicas !== void 0 && { replicas },
        restart: restartOf((0, import_chunk_UHI2XVQ3.at)(pod, "restartPolicy"), container),
        resident: kind !== "Job" && kind !== "CronJob"
      }
    ];
  });
}
function podOf(object, kind) {
  if (kind === "Pod") return (0, import_chunk_UHI2XVQ3.at)(object, "spec");
  if (kind === "CronJob") return (0, import_chunk_UHI2XVQ3.at)(object, "spec", "jobTemplate", "spec", "template", "spec");
  return (0, import_chunk_UHI2XVQ3.at)(object, "spec", "template", "spec");
}
function perNode(object) {
  const kind = (0, import_chunk_UHI2XVQ3.textAt)(object, "kind");
  return kind && { count: null, span: kind.span() };
}
function mountsOf2(container, object, pod, scope) {
  const volumes = new Map((0, import_chunk_UHI2XVQ3.itemsOf)((0, import_chunk_UHI2XVQ3.at)(pod, "volumes")).map((volume) => [(0, import_chunk_UHI2XVQ3.textAt)(volume, "name")?.value, volume]));
  const templates = (0, import_chunk_UHI2XVQ3.itemsOf)((0, import_chunk_UHI2XVQ3.at)(object, "spec", "volumeClaimTemplates"));
  const own = new Set(templates.map((template) => (0, import_chunk_UHI2XVQ3.textAt)(template, "metadata", "name")?.value));
  return (0, import_chunk_UHI2XVQ3.itemsOf)((0, import_chunk_UHI2XVQ3.at)(container, "volumeMounts")).flatMap((item) => {
    const target = (0, import_chunk_UHI2XVQ3.textAt)(item, "mountPath");
    const name = (0, import_chunk_UHI2XVQ3.textAt)(item, "name");
    if (target === void 0 || name === void 0) return [];
    const storage = own.has(name.value) ? OWN : storageOf2(volumes.get(name.value), scope);
    const key = subPath(storage.key, (0, import_chunk_UHI2XVQ3.textAt)(item, "subPath"), (0, import_chunk_UHI2XVQ3.at)(item, "subPathExpr"));
    return [{ target, ...storage, key, span: item.span }];
  });
}
var OWN = { kind: "own", key: null };
var OWN_KINDS = ["emptyDir", "configMap", "secret", "projected", "downwardAPI", "ephemeral", "image"];
function storageOf2(volume, scope) {
  const claim = (0, import_chunk_UHI2XVQ3.textAt)(volume, "persistentVolumeClaim", "claimName");
  if (claim !== void 0) return { kind: "claim", source: claim, key: claimKey(claim, scope) };
  const path = (0, import_chunk_UHI2XVQ3.textAt)(volume, "hostPath", "path");
  if (path !== void 0) return { kind: "bind", source: path, key: hostKey(path) };
  const share = (0, import_chunk_UHI2XVQ3.textAt)(volume, "nfs", "path");
  if (share !== void 0) {
    return { kind: "volume", source: share, key: shareKey((0, import_chunk_UHI2XVQ3.textAt)(volume, "nfs", "server"), share) };
  }
  if (OWN_KINDS.some((kind) => (0, import_chunk_UHI2XVQ3.at)(volume, kind) !== void 0)) return OWN;
  return { kind: "volume", key: null };
}
var kubernetes = { name: "kubernetes", read };
var KINDS = /^[ \t\ufeff-]*(?:kind|controllers)[ \t]*:/m;
var WORKLOADS2 = /^[ \t-]*kind[ \t]*:[ \t]*["']?(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|Pod|Job|CronJob)\b/m;
function read(repository, mentions) {
  const sources = (0, import_chunk_6YQDBGVM.candidates)(repository, import_chunk_T5DYHM7K.isYaml, mentions).filter(({ text }) => KINDS.test(text));
  const readings = sources.map((source) => ({ source, services: servicesIn(repository, source, mentions) }));
  return {
    services: readings.flatMap(({ services }) => services),
    unreadable: readings.flatMap(({ source, services }) => services.length > 0 ? [] : unreadable(source))
  };
}
function servicesIn(repository, source, mentions) {
  const { documents, errors } = (0, import_chunk_UHI2XVQ3.readYaml)(source);
  const namespace = namespaceAt(repository, source);
  const containers = documents.flatMap(objectsIn).flatMap((object) => [
    ...workloadContainers(object, source, namespace),
    ...chartContainers(object, source, namespace)
  ]).filter((parts) => isMentioned(parts, source, mentions));
  return containers.map((parts) => serviceOf(parts, errors));
}
function objectsIn(document) {
  return (0, import_chunk_UHI2XVQ3.textAt)(document, "kind")?.value === "List" ? (0, import_chunk_UHI2XVQ3.itemsOf)((0, import_chunk_UHI2XVQ3.at)(document, "items")) : [document];
}
function isMentioned({ name, container }, { path }, mentions) {
  const texts = (0, import_chunk_UHI2XVQ3.scalarsIn)(container).map(({ text }) => text.value);
  return mentions({ path, text: [name, ...texts].join("\n") });
}
function namespaceAt(repository, { path }) {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const files = ["kustomization.yaml", "kustomization.yml"].map((name) => (0, import_chunk_AXWHWBGL.fileAt)(repository, folder + name));
  const found = files.find((file) => file !== void 0);
  const namespace = found && (0, import_chunk_UHI2XVQ3.textAt)((0, import_chunk_UHI2XVQ3.readYaml)(found).documents[0], "namespace");
  return namespace?.isKnown() ? namespace.value : void 0;
}
function unreadable(source) {
  const [error] = (0, import_chunk_UHI2XVQ3.readYaml)(source).errors;
  return error === void 0 || !WORKLOADS2.test(source.text) ? [] : [{ source, ...error }];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  kubernetes
});
module.exports = { ...module.exports };
