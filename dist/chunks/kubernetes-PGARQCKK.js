import {
  filledIn,
  unexpanded
} from "./chunk-LFOBJNPF.js";
import {
  listedWords,
  separatorOf
} from "./chunk-FUUBQEWM.js";
import {
  TextBuilder,
  lexical
} from "./chunk-JCJ6JN6N.js";
import {
  declaredService
} from "./chunk-ZO4YP3TT.js";
import {
  at,
  entriesOf,
  entrySpan,
  itemsOf,
  readYaml,
  scalarsIn,
  textAt
} from "./chunk-4CWCQALB.js";
import "./chunk-FUZVRGSW.js";
import {
  candidates
} from "./chunk-237S4ZQ3.js";
import "./chunk-CMJGITNK.js";
import {
  folderOf,
  isYaml,
  tidyPath
} from "./chunk-XN3HYEOO.js";
import {
  fileAt
} from "./chunk-AXWHWBGL.js";
import {
  Text
} from "./chunk-I7K72DE5.js";
import {
  textOf
} from "./chunk-M5RVUK72.js";
import "./chunk-YLVDSGH3.js";

// src/formats/kubernetes/expand.ts
function expand(text, variables, others) {
  const chars = lexical(text);
  if (!chars.includes("$")) return text;
  const result = new TextBuilder();
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

// src/formats/kubernetes/substitution.ts
var VARIABLE = /\$\{[A-Za-z_](?:[^${}]|\$\{[^${}]*\})*\}/g;
function withoutVariables(text) {
  if (!text.value.includes("${") || /\s/.test(text.value)) return text;
  const result = new TextBuilder();
  let done = 0;
  for (const { 0: written, index } of lexical(text).matchAll(VARIABLE)) {
    result.copy(text, done, index);
    done = index + written.length;
    const unknown = { reason: `"${written}" is filled in before the cluster sees it` };
    result.add({ ...text.span(index, done), text: written, unknown });
  }
  return result.copy(text, done, text.length).build(text, 0, 0);
}

// src/formats/kubernetes/container.ts
function serviceOf(parts, errors) {
  const { container, image, mounts, replicas, restart } = parts;
  const environment = variablesOf(container);
  const command = commandOf(container, environment);
  const workingDirectory = textAt(container, "workingDir");
  return declaredService({
    name: parts.name,
    manager: "kubernetes",
    identity: `${parts.scope}/${parts.name}`,
    scope: "system",
    ...parts.isNameOpen && { isNameOpen: true },
    span: parts.span,
    commands: command === void 0 ? [] : [command],
    environment,
    environmentOpen: [...openings(container), ...filledIn(container.span)],
    ...workingDirectory !== void 0 && { workingDirectory },
    container: { image, usesEntrypoint: wordsOf(at(container, "command")).length === 0, mounts },
    restart,
    ...replicas !== void 0 && { replicas },
    startedBy: [{ target: "the cluster", span: parts.span }],
    resident: parts.resident,
    problems: [...environment.flatMap(unexpanded), ...errors.slice(0, 1).map(problemOf)]
  });
}
function commandOf(container, environment) {
  const nodes = ["command", "args"].map((key) => at(container, key));
  const lists = nodes.map(wordsOf);
  const values = new Map(environment.map(({ name, value }) => [name, value]));
  const listed = lists.flat();
  const words = listed.map(({ text }) => withoutVariables(expand(text, values, openings(container)[0]?.reason)));
  const [path] = words;
  const last = nodes.findLast((_, index) => (lists[index]?.length ?? 0) > 0);
  if (path === void 0 || last === void 0) return void 0;
  const separator = lists.map(separatorOf).findLast((found) => found !== void 0);
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
  const text = textAt(node);
  return text === void 0 ? listedWords(node) : [{ text, raw: text.span() }];
}
function variablesOf(container) {
  const env = at(container, "env");
  const listed = itemsOf(env).flatMap((item) => {
    const name = textAt(item, "name")?.value;
    return name === void 0 ? [] : [{ name, node: item, span: item.span }];
  });
  const mapped = entriesOf(env).map((entry) => ({
    name: entry.key.text.value,
    node: entry.value,
    span: entrySpan(entry)
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
  const text = textAt(node) ?? textAt(node, "value");
  if (text !== void 0) return text;
  const isText = node.kind === "scalar" || !entriesOf(node).some(({ key }) => !["name", "value"].includes(key.text.value));
  if (isText) return Text.verbatim(span.source, span.end, span.end);
  const unknown = { reason: "the cluster fills it in" };
  return new Text([{ ...node.span, text: textOf(node.span), unknown }]);
}
function openings(container) {
  return itemsOf(at(container, "envFrom")).map((item) => {
    const kind = ["secretRef", "configMapRef", "secret", "configMap"].find((key) => at(item, key) !== void 0);
    const name = kind === void 0 ? void 0 : textAt(item, kind, "name") ?? textAt(item, kind);
    const what = kind?.startsWith("secret") ? "secret" : "config map";
    return { reason: `the variables of the ${what} "${name?.value ?? "?"}" are not known`, span: item.span };
  });
}
var POLICIES = { Always: "always", OnFailure: "on-failure", Never: "no" };
function restartOf(policy, container) {
  const text = textAt(policy);
  if (text === void 0) return { policy: "always", span: nameSpan(container) };
  return { policy: text.isKnown() ? POLICIES[text.value] ?? null : null, span: text.span() };
}
function nameSpan(container) {
  return textAt(container, "name")?.span() ?? container.entries[0]?.key.span ?? container.span;
}
function scaleOf(node) {
  const text = textAt(node);
  if (text === void 0 || text.value === "1") return void 0;
  return { count: text.isKnown() && /^\d+$/.test(text.value) ? Number(text.value) : null, span: text.span() };
}
function appliedFolder({ path }) {
  return folderOf(path) || ".";
}
function problemOf({ reason, span }) {
  const message = `${span.source.path.replace(/.*\//, "")} is read only in part: ${reason}. What is missing may change what is said of this service. Mend the file.`;
  return { kind: "file-unreadable", span, message };
}

// src/formats/kubernetes/storage.ts
function claimKey(claim, namespace) {
  return isFixed(claim) ? `claim ${namespace}/${claim.value}` : null;
}
function hostKey(path) {
  return isFixed(path) && path.value.startsWith("/") ? tidyPath(path.value) || "/" : null;
}
function subPath(key, path, expression) {
  if (key === null || expression !== void 0 || path && !isFixed(path)) return null;
  return path === void 0 || path.value === "" ? key : `${key}${tidyPath(`/${path.value}`)}`;
}
function shareKey(server, path) {
  return server && path && isFixed(server) && isFixed(path) ? `volume nfs ${server.value}:${path.value}` : null;
}
function isFixed(text) {
  return withoutVariables(text).isKnown();
}

// src/formats/kubernetes/charts.ts
function chartContainers(object, source, fallbackNamespace) {
  const values = valuesOf(object);
  const controllers = mapsIn(at(values, "controllers"));
  if (values === void 0 || controllers.length === 0) return [];
  const namespace = textAt(object, "spec", "targetNamespace") ?? textAt(object, "spec", "destination", "namespace") ?? textAt(object, "metadata", "namespace");
  const title = textAt(object, "spec", "releaseName") ?? textAt(object, "metadata", "name");
  const release = { title, scope: namespace?.value ?? fallbackNamespace ?? appliedFolder(source), values };
  return controllers.flatMap(
    (controller) => mapsIn(at(controller.value, "containers")).flatMap(
      (entry) => partsOf(release, controllers.length, controller, entry) ?? []
    )
  );
}
function valuesOf(object) {
  const kind = textAt(object, "kind")?.value;
  if (kind === "HelmRelease") return at(object, "spec", "values");
  if (kind === "Application") return at(object, "spec", "source", "helm", "valuesObject");
  return kind === void 0 ? object : void 0;
}
function mapsIn(node) {
  return entriesOf(node).filter((entry) => entry.value.kind === "map");
}
function partsOf(release, count, controller, entry) {
  const image = imageOf(at(entry.value, "image"));
  if (image === void 0) return void 0;
  const { title, scope } = release;
  const isOnly = count === 1 && entriesOf(at(controller.value, "containers")).length === 1;
  const head = `helmrelease/${title?.value ?? controller.key.text.value}`;
  const type = textAt(controller.value, "type")?.value.toLowerCase();
  const replicas = scaleOf(at(controller.value, "replicas"));
  return {
    name: isOnly ? head : `${head}/${controller.key.text.value}/${entry.key.text.value}`,
    isNameOpen: title && !isFixed(title) || !isFixed(entry.key.text),
    scope,
    span: isOnly && title?.span() || entry.key.span,
    container: entry.value,
    image,
    mounts: mountsOf(release, controller, entry.key.text.value),
    ...replicas !== void 0 && { replicas },
    restart: restartOf(at(controller.value, "pod", "restartPolicy"), entry.value),
    resident: type !== "cronjob" && type !== "job"
  };
}
function imageOf(node) {
  const repository = textAt(node) ?? textAt(node, "repository");
  const tag = textAt(node, "tag");
  if (repository === void 0 || tag === void 0) return repository;
  const { source, start } = tag.span();
  return Text.concat([repository, new Text([{ text: ":", source, start, end: start }]), tag]);
}
function mountsOf(release, controller, container) {
  return mapsIn(at(release.values, "persistence")).flatMap((item) => {
    if (textAt(item.value, "enabled")?.value === "false") return [];
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
  const everywhere = at(value, "globalMounts");
  const chosen = at(value, "advancedMounts");
  const items = [...itemsOf(everywhere), ...itemsOf(at(chosen, controller, container))];
  if (everywhere === void 0 && chosen === void 0) {
    const slash = { text: "/", source: key.span.source, start: key.span.start, end: key.span.start };
    return [{ target: Text.concat([new Text([slash]), key.text]), sub: void 0, span: key.span }];
  }
  return items.flatMap((item) => {
    const target = textAt(item, "path");
    return target === void 0 ? [] : [{ target, sub: textAt(item, "subPath"), span: item.span }];
  });
}
function storageOf({ title, scope }, { key, value }) {
  const type = textAt(value, "type")?.value ?? "persistentVolumeClaim";
  const existing = textAt(value, "existingClaim");
  if (existing !== void 0) return { kind: "claim", source: existing, key: claimKey(existing, scope) };
  if (type === "hostPath") {
    const path = textAt(value, "hostPath");
    return path === void 0 ? { kind: "bind", key: null } : { kind: "bind", source: path, key: hostKey(path) };
  }
  if (type === "nfs") {
    const [server, path] = [textAt(value, "server"), textAt(value, "path")];
    return { kind: "volume", key: shareKey(server, path) };
  }
  if (type !== "persistentVolumeClaim") return { kind: "own", key: null };
  if (title === void 0) return { kind: "claim", source: key.text, key: null };
  const { source, start } = key.span;
  const dash = new Text([{ text: "-", source, start, end: start }]);
  return { kind: "claim", source: key.text, key: claimKey(Text.concat([title, dash, key.text]), scope) };
}

// src/formats/kubernetes/workloads.ts
var WORKLOADS = new Set(
  "Deployment StatefulSet DaemonSet ReplicaSet ReplicationController Pod Job CronJob".split(" ")
);
function workloadContainers(object, source, fallbackNamespace) {
  const kind = textAt(object, "kind")?.value ?? "";
  if (!WORKLOADS.has(kind)) return [];
  const pod = podOf(object, kind);
  const title = textAt(object, "metadata", "name");
  const containers = itemsOf(at(pod, "containers")).filter((node) => node.kind === "map");
  const namespace = textAt(object, "metadata", "namespace")?.value ?? fallbackNamespace;
  const name = `${kind.toLowerCase()}/${title?.value ?? textAt(object, "metadata", "generateName")?.value ?? "?"}`;
  return containers.flatMap((container) => {
    const image = textAt(container, "image");
    if (image === void 0) return [];
    const own = textAt(container, "name");
    const replicas = kind === "DaemonSet" ? perNode(object) : scaleOf(at(object, "spec", "replicas"));
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
        restart: restartOf(at(pod, "restartPolicy"), container),
        resident: kind !== "Job" && kind !== "CronJob"
      }
    ];
  });
}
function podOf(object, kind) {
  if (kind === "Pod") return at(object, "spec");
  if (kind === "CronJob") return at(object, "spec", "jobTemplate", "spec", "template", "spec");
  return at(object, "spec", "template", "spec");
}
function perNode(object) {
  const kind = textAt(object, "kind");
  return kind && { count: null, span: kind.span() };
}
function mountsOf2(container, object, pod, scope) {
  const volumes = new Map(itemsOf(at(pod, "volumes")).map((volume) => [textAt(volume, "name")?.value, volume]));
  const templates = itemsOf(at(object, "spec", "volumeClaimTemplates"));
  const own = new Set(templates.map((template) => textAt(template, "metadata", "name")?.value));
  return itemsOf(at(container, "volumeMounts")).flatMap((item) => {
    const target = textAt(item, "mountPath");
    const name = textAt(item, "name");
    if (target === void 0 || name === void 0) return [];
    const storage = own.has(name.value) ? OWN : storageOf2(volumes.get(name.value), scope);
    const key = subPath(storage.key, textAt(item, "subPath"), at(item, "subPathExpr"));
    return [{ target, ...storage, key, span: item.span }];
  });
}
var OWN = { kind: "own", key: null };
var OWN_KINDS = ["emptyDir", "configMap", "secret", "projected", "downwardAPI", "ephemeral", "image"];
function storageOf2(volume, scope) {
  const claim = textAt(volume, "persistentVolumeClaim", "claimName");
  if (claim !== void 0) return { kind: "claim", source: claim, key: claimKey(claim, scope) };
  const path = textAt(volume, "hostPath", "path");
  if (path !== void 0) return { kind: "bind", source: path, key: hostKey(path) };
  const share = textAt(volume, "nfs", "path");
  if (share !== void 0) {
    return { kind: "volume", source: share, key: shareKey(textAt(volume, "nfs", "server"), share) };
  }
  if (OWN_KINDS.some((kind) => at(volume, kind) !== void 0)) return OWN;
  return { kind: "volume", key: null };
}

// src/formats/kubernetes/kubernetes.ts
var kubernetes = { name: "kubernetes", read };
var KINDS = /^[ \t\ufeff-]*(?:kind|controllers)[ \t]*:/m;
var WORKLOADS2 = /^[ \t-]*kind[ \t]*:[ \t]*["']?(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|Pod|Job|CronJob)\b/m;
function read(repository, mentions) {
  const sources = candidates(repository, isYaml, mentions).filter(({ text }) => KINDS.test(text));
  const readings = sources.map((source) => ({ source, services: servicesIn(repository, source, mentions) }));
  return {
    services: readings.flatMap(({ services }) => services),
    unreadable: readings.flatMap(({ source, services }) => services.length > 0 ? [] : unreadable(source))
  };
}
function servicesIn(repository, source, mentions) {
  const { documents, errors } = readYaml(source);
  const namespace = namespaceAt(repository, source);
  const containers = documents.flatMap(objectsIn).flatMap((object) => [
    ...workloadContainers(object, source, namespace),
    ...chartContainers(object, source, namespace)
  ]).filter((parts) => isMentioned(parts, source, mentions));
  return containers.map((parts) => serviceOf(parts, errors));
}
function objectsIn(document) {
  return textAt(document, "kind")?.value === "List" ? itemsOf(at(document, "items")) : [document];
}
function isMentioned({ name, container }, { path }, mentions) {
  const texts = scalarsIn(container).map(({ text }) => text.value);
  return mentions({ path, text: [name, ...texts].join("\n") });
}
function namespaceAt(repository, { path }) {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const files = ["kustomization.yaml", "kustomization.yml"].map((name) => fileAt(repository, folder + name));
  const found = files.find((file) => file !== void 0);
  const namespace = found && textAt(readYaml(found).documents[0], "namespace");
  return namespace?.isKnown() ? namespace.value : void 0;
}
function unreadable(source) {
  const [error] = readYaml(source).errors;
  return error === void 0 || !WORKLOADS2.test(source.text) ? [] : [{ source, ...error }];
}
export {
  kubernetes
};
