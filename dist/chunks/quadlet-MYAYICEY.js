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
  quadlet: () => quadlet
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_YVKLOLO3 = require("./usual.js")("./chunk-YVKLOLO3.js");
var import_chunk_DC7CRUQL = require("./usual.js")("./chunk-DC7CRUQL.js");
var import_chunk_D4X4BIHE = require("./usual.js")("./chunk-D4X4BIHE.js");
var import_chunk_PQITU7B7 = require("./usual.js")("./chunk-PQITU7B7.js");
var import_chunk_VRI5N55B = require("./chunk-VRI5N55B.js");
var import_chunk_TD2JDGPC = require("./usual.js")("./chunk-TD2JDGPC.js");
var import_chunk_R2LHZ7NS = require("./usual.js")("./chunk-R2LHZ7NS.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
function readEnvFile(source) {
  return [...source.text.matchAll(/^[ \t]*([^#\s=][^\s=]*)=([^\r\n]*)/gm)].map((match) => {
    const name = match[1];
    const end = match.index + match[0].length;
    const value = (0, import_chunk_TD2JDGPC.markTemplates)(import_chunk_DZ7ZOY7W.Text.verbatim(source, end - match[2].length, end));
    return { name, value, span: source.span(end - match[2].length - name.length - 1, end), from: "file" };
  });
}
function readVolume(value, context) {
  const parts = split(value, ":");
  const [source, target] = parts;
  if (source === void 0 || value.value === "") return null;
  if (target === void 0) return { target: source, kind: "own", key: null, span: value.span() };
  return { target, source, ...storageOf(source, context), span: value.span() };
}
function readMount(value, context) {
  const fields = new Map(
    split(value, ",").map((field2) => {
      const equals = field2.value.indexOf("=");
      return equals < 0 ? [field2.value, void 0] : [field2.value.slice(0, equals), field2.slice(equals + 1)];
    })
  );
  const field = (...names) => names.map((name) => fields.get(name)).find((found) => found !== void 0);
  const type = field("type")?.value ?? "volume";
  const target = field("destination", "dst", "target");
  const source = field("source", "src");
  if (target === void 0 || !["bind", "volume", "tmpfs"].includes(type)) return null;
  if (source === void 0 || type === "tmpfs") return { target, kind: "own", key: null, span: value.span() };
  return { target, source, ...storageOf(source, context), span: value.span() };
}
function split(value, separator) {
  const input = (0, import_chunk_PQITU7B7.lexical)(value);
  const parts = [];
  let from = 0;
  for (let at = input.indexOf(separator); at !== -1; at = input.indexOf(separator, from)) {
    parts.push(value.slice(from, at));
    from = at + 1;
  }
  return [...parts, value.slice(from)];
}
function storageOf(source, { folder, directory, volumeKey: volumeKey2 }) {
  const [first] = source.pieces;
  if (first?.unknown?.symbol === "home") {
    const rest = source.slice(first.text.length);
    return { kind: "bind", key: rest.isKnown() ? (0, import_chunk_TWHQGX3M.tidyPath)(`~${rest.value}`) : null };
  }
  const { value } = source;
  const isPath = /^[/.~$]/.test(value) || first?.unknown !== void 0 && value.includes("/", first.text.length);
  if (!isPath) {
    const key2 = source.isKnown() ? volumeKey2(value) ?? `volume ${value}` : null;
    return { kind: key2?.startsWith("/") ? "bind" : "volume", key: key2 };
  }
  if (!source.isKnown() || /^[~$]/.test(value)) return { kind: "bind", key: null };
  if (value.startsWith("/")) return { kind: "bind", key: (0, import_chunk_TWHQGX3M.tidyPath)(value) || "/" };
  const key = directory === null ? `repository ${(0, import_chunk_TWHQGX3M.tidyPath)((0, import_chunk_TWHQGX3M.pathIn)(folder, value)) || "."}` : (0, import_chunk_TWHQGX3M.tidyPath)(`${directory}/${value}`);
  return { kind: "bind", key };
}
var FLAGS = {
  "--entrypoint": "entrypoint",
  "-v": "volumes",
  "--volume": "volumes",
  "--mount": "mounts",
  "-e": "environment",
  "--env": "environment",
  "--env-file": "environmentFiles",
  "--network": "networks",
  "--net": "networks"
};
function flagsOf(words) {
  const values = {
    entrypoint: [],
    volumes: [],
    mounts: [],
    environment: [],
    environmentFiles: [],
    networks: []
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const equals = word.value.indexOf("=");
    const isJoined = word.value.startsWith("--") && equals > 0;
    const name = FLAGS[isJoined ? word.value.slice(0, equals) : word.value];
    if (name === void 0) continue;
    const value = isJoined ? word.slice(equals + 1) : words[++at];
    if (value !== void 0) values[name].push(value);
  }
  const { entrypoint, ...lists } = values;
  const last = entrypoint.at(-1);
  return { ...lists, ...last !== void 0 && { entrypoint: last } };
}
function readContainer(section, context) {
  const flags = flagsOf(section.all("PodmanArgs").flatMap((value) => wordsOf(value, section).words));
  const entrypoint = flags.entrypoint ?? section.last("Entrypoint");
  const exec = section.last("Exec");
  const words = exec === void 0 ? NO_WORDS : wordsOf(exec, section);
  const start = entrypoint === void 0 ? NO_WORDS : entrypointWords(section.expand(entrypoint));
  const argv = (0, import_chunk_YVKLOLO3.expandArgv)([...start.words, ...words.words], context.lookup);
  const raw = argv.length === start.words.length + words.words.length ? [...start.raw, ...words.raw] : void 0;
  const image = section.last("Image") ?? section.last("Rootfs");
  return {
    container: {
      ...image !== void 0 && { image: context.imageOf(image.value) ?? section.expand(image) },
      usesEntrypoint: entrypoint === void 0,
      mounts: mountsOf(section, flags, context),
      ...usesHostNetwork(section, flags, context) && { usesHostNetwork: true }
    },
    command: argv.length === 0 ? void 0 : (0, import_chunk_VRI5N55B.commandOf)(argv, raw === void 0 ? {} : { raw }),
    ...environmentOf(section, flags, context)
  };
}
var NO_WORDS = { words: [], raw: [] };
function wordsOf(value, section) {
  const { words } = (0, import_chunk_YVKLOLO3.extractWords)(value, { unquote: true, cUnescape: true, unescapeRelax: true, relax: true });
  return {
    words: words.map(({ word }) => section.expand(word)),
    raw: words.map(({ word }) => (0, import_chunk_M5RVUK72.withQuotes)(word.span()))
  };
}
function entrypointWords(value) {
  const isList = /^\s*\[/.test(value.value);
  const strings = isList ? [...value.value.matchAll(/"[^"\\]*(?:\\[\s\S]?[^"\\]*)*("|$)/g)] : [];
  const matches = strings.filter(([, end]) => end === '"');
  const words = isList ? matches.map((match) => value.slice(match.index + 1, match.index + match[0].length - 1)) : [value];
  return { words, raw: words.map((word) => word.span()) };
}
function usesHostNetwork(section, flags, { pod }) {
  const networks = [...section.all("Network"), ...flags.networks, ...pod?.all("Network") ?? []];
  return networks.some(({ value }) => value === "host");
}
function mountsOf(section, flags, context) {
  const volumes = [...section.all("Volume"), ...flags.volumes, ...context.pod?.all("Volume") ?? []];
  const mounts = [...section.all("Mount"), ...flags.mounts];
  const own = section.all("Tmpfs").map((value) => {
    const end = value.value.indexOf(":");
    return { target: end < 0 ? value : value.slice(0, end), kind: "own", key: null, span: value.span() };
  });
  return [
    ...volumes.map((value) => readVolume(section.expand(value), context)),
    ...mounts.map((value) => readMount(section.expand(value), context)),
    ...own
  ].filter((mount) => mount !== null);
}
function environmentOf(section, flags, context) {
  const variables = /* @__PURE__ */ new Map();
  const files = [...section.all("EnvironmentFile"), ...flags.environmentFiles].map(
    (value) => environmentFile(section.expand(value), context)
  );
  for (const { source } of files) {
    if (source !== void 0) for (const variable of readEnvFile(source)) variables.set(variable.name, variable);
  }
  for (const value of section.all("Environment")) {
    for (const { name, value: text, span } of (0, import_chunk_YVKLOLO3.parseEnvironment)(value, context.specifiers).variables) {
      variables.set(name, { name, value: text, span, from: "declaration" });
    }
  }
  for (const word of flags.environment) {
    const equals = word.value.indexOf("=");
    if (equals < 1) continue;
    const name = word.value.slice(0, equals);
    variables.set(name, { name, value: word.slice(equals + 1), span: word.span(), from: "declaration" });
  }
  return { environment: [...variables.values()], environmentFiles: files, environmentOpen: openings(section, files) };
}
function environmentFile(path, context) {
  const source = context.fileAt(absolute(path, context.directory));
  return {
    path,
    optional: false,
    names: source === void 0 ? [] : readEnvFile(source).map(({ name }) => name),
    ...source !== void 0 && { source }
  };
}
function absolute(path, directory) {
  if (!path.isKnown() || path.value.startsWith("/")) return path;
  return new import_chunk_DZ7ZOY7W.Text([{ ...path.span(), text: `${directory ?? ""}/${path.value.replace(/^\.\//, "")}` }]);
}
function openings(section, files) {
  const host = section.last("EnvironmentHost");
  return [
    ...files.filter(({ source }) => source === void 0).map(({ path }) => ({ reason: `${path.value} is not in the repository`, span: path.span() })),
    ...host !== void 0 && /^(?:1|yes|true|on|y|t)$/i.test(host.value) ? [{ reason: "EnvironmentHost= hands on what the host has set", span: host.span() }] : [],
    ...section.all("Secret").flatMap((value) => {
      const name = /(?:^|,)target=([^,]+)/.exec(value.value)?.[1] ?? /^[^,]+/.exec(value.value)?.[0];
      if (!/(?:^|,)type=env(?:,|$)/.test(value.value) || name === void 0) return [];
      return [{ reason: `${name} is a secret of podman`, span: value.span(), names: [name] }];
    })
  ];
}
var FOLDERS = [
  [
    [".config", "containers", "systemd"],
    [".config", "systemd", "user"]
  ],
  [
    ["etc", "containers", "systemd", "users"],
    ["etc", "systemd", "user"]
  ],
  [
    ["usr", "share", "containers", "systemd", "users"],
    ["usr", "lib", "systemd", "user"]
  ],
  [
    ["etc", "containers", "systemd"],
    ["etc", "systemd", "system"]
  ],
  [
    ["run", "containers", "systemd"],
    ["run", "systemd", "system"]
  ],
  [
    ["usr", "share", "containers", "systemd"],
    ["usr", "lib", "systemd", "system"]
  ]
];
var CANDIDATE = /(?:\.container|(?:^|[./])(?:container|service)\.d\/[^/]+\.conf)$/;
function unitPath(path, serviceName2) {
  const bare = (0, import_chunk_TWHQGX3M.withoutTemplateSuffix)(path);
  if (!CANDIDATE.test(bare)) return void 0;
  const written = bare.split("/");
  const file = written.pop();
  const folder = /\.d$/.test(written.at(-1) ?? "") ? written.pop() : void 0;
  const tail = folder === void 0 ? [serviceName2 ?? file.replace(/\.container$/, ".service")] : [folder.replace(/container\.d$/, "service.d"), folder.endsWith("container.d") ? `${FIRST}${file}` : file];
  return [...unitFolder(written, (0, import_chunk_TWHQGX3M.deployedParts)(`${written.join("/")}/x`)), ...tail].join("/");
}
var FIRST = "!";
function unitFolder(written, deployed) {
  const [at, units] = searched(deployed);
  return at === -1 ? written : [...written.slice(0, at), ...units];
}
function searched(parts) {
  for (const [folder, units] of FOLDERS) {
    const at = parts.findIndex((_, index) => folder.every((part, offset) => parts[index + offset] === part));
    if (at !== -1) return [at, units];
  }
  return [-1, []];
}
function directoryOf(path) {
  const parts = (0, import_chunk_TWHQGX3M.deployedParts)(path).slice(0, -1);
  const [at] = searched(parts);
  if (at === -1) return null;
  const root = parts[at] === ".config" ? `${(0, import_chunk_TWHQGX3M.ownerAt)(path).home ?? "~"}/` : "/";
  return root + parts.slice(at).join("/");
}
function problemsOf(section, { name, scope }) {
  return section.all("Volume").flatMap((volume) => {
    const found = /^(?:~|\$[A-Za-z_]+)(?=\/)/.exec(volume.value)?.[0];
    if (found === void 0 || !volume.isKnown(0, found.length)) return [];
    const span = volume.span(0, found.length);
    const isHome = found === "~" || found === "$HOME";
    return [
      {
        kind: "path-not-expanded",
        span,
        message: `Volume= gets the very characters "${found}": neither Quadlet nor podman replaces them, and ${name} does not start. Write "%h" for the home of the user (in a user's container) or the full path.`,
        ...isHome && scope === "user" && { fix: { title: "Write %h for the home", edits: [{ span, text: "%h" }] } }
      }
    ];
  });
}
var Section = class {
  /** Its first header. */
  header;
  #values = /* @__PURE__ */ new Map();
  #context;
  constructor(name, sources, context) {
    this.#context = context;
    const files = sources.map((source) => (0, import_chunk_YVKLOLO3.parseUnitFile)(source));
    this.header = files.flatMap(({ headers }) => headers).find((header) => header.name === name)?.span;
    for (const { section, key, value } of files.flatMap(({ assignments }) => assignments)) {
      if (section !== name) continue;
      const values = this.#values.get(key.value) ?? [];
      this.#values.set(key.value, values);
      values.push((0, import_chunk_TD2JDGPC.markTemplates)((0, import_chunk_TZIUYBDT.markUnknown)(value)));
    }
  }
  /** The last value of a setting, specifiers as written; undefined where it is not set or emptied. */
  last(key) {
    const value = this.#values.get(key)?.at(-1);
    return value === void 0 || value.value === "" ? void 0 : value;
  }
  /** The values of a setting that may be given several times, from the last empty one on. */
  all(key) {
    const values = this.#values.get(key) ?? [];
    return values.slice(values.findLastIndex(({ value }) => value === "") + 1);
  }
  /** A value with the specifiers that systemd expands in what Quadlet makes of it; as written where it cannot. */
  expand(value) {
    const expanded = (0, import_chunk_YVKLOLO3.expandSpecifiers)(value, this.#context);
    return "error" in expanded ? value : expanded.text;
  }
};
var quadlet = {
  name: "quadlet",
  read: (repository, mentions, limits) => {
    const containers = /* @__PURE__ */ new Map();
    const links = [];
    for (const path of repository.candidates.filter(import_chunk_TWHQGX3M.isQuadletContainer)) {
      const source = (0, import_chunk_PLO6SWTM.fileAt)(repository, path);
      if (source !== void 0 && mentions(source)) containers.set(path, serviceName(source));
      const link = repository.entry(path)?.kind === "link" ? (0, import_chunk_PLO6SWTM.brokenLink)(repository, path) : void 0;
      if (link !== void 0) links.push(link);
    }
    if (containers.size === 0) return { services: [], unreadable: links };
    const pathOf = (path) => (0, import_chunk_TWHQGX3M.isQuadletContainer)(path) && !containers.has(path) ? void 0 : unitPath(path, containers.get(path));
    const generated = (parts) => containerService(repository, parts);
    const { services, unreadable } = (0, import_chunk_YVKLOLO3.readUnits)(
      repository,
      mentions,
      { unitPath: pathOf, serviceOf: generated },
      limits
    );
    const own = unreadable.filter(({ source: { path } }) => (0, import_chunk_TWHQGX3M.isQuadletContainer)(path) || path.includes(".container.d"));
    return { services, unreadable: [...links, ...own] };
  }
};
function serviceName(source) {
  const setting = (0, import_chunk_YVKLOLO3.parseUnitFile)(source).assignments.findLast(({ key }) => key.value === "ServiceName");
  const name = `${setting?.value.value}.service`;
  return setting !== void 0 && (0, import_chunk_YVKLOLO3.unitNameKind)(name) !== null ? name : void 0;
}
function containerService(repository, parts) {
  const { unit, main, view, fileAt: find } = parts;
  const scope = view.scope === "unknown" ? scopeByTargets(unit) : parts.scope;
  const service = (0, import_chunk_YVKLOLO3.serviceOf)({ ...parts, scope, unit: withCommand(unit) });
  const specifiers = {
    unit: unit.id,
    scope,
    ...view.user !== void 0 && { user: view.user },
    ...view.home !== void 0 && { home: view.home },
    ...scope === "system" && { user: "root", home: "/root" }
  };
  const section = new Section("Container", service.files, specifiers);
  const beside = (file, name) => sectionBeside(repository, main, file, name, specifiers);
  const pod = section.last("Pod")?.value;
  const content = readContainer(section, {
    specifiers,
    lookup: (0, import_chunk_YVKLOLO3.openLookup)((0, import_chunk_YVKLOLO3.processEnvironment)(unit.settings, () => "unknown")),
    fileAt: find,
    folder: (0, import_chunk_TWHQGX3M.folderOf)(main.path),
    directory: directoryOf(main.path),
    pod: pod === void 0 ? void 0 : beside(pod, "Pod"),
    imageOf: (file) => beside(file, "Image")?.last("Image") ?? beside(file, "Build")?.last("ImageTag"),
    volumeKey: (file) => file.endsWith(".volume") ? volumeKey(file, beside(file, "Volume")) : void 0
  });
  return withContainer(service, content, section, unit);
}
function withContainer(service, content, section, unit) {
  const { command, ...rest } = content;
  const { workingDirectory: _, pidFile: __, ...own } = service;
  const inside = section.last("WorkingDir");
  const name = section.last("ContainerName");
  return {
    ...own,
    ...rest,
    span: section.header ?? service.span,
    ...inside !== void 0 && { workingDirectory: section.expand(inside) },
    ...name?.isKnown() && !name.value.includes("%") && { identity: name.value },
    commands: [...command === void 0 ? [] : [command], ...service.commands.filter(({ role }) => role !== "start")],
    outputs: [],
    resident: unit.settings.get("Service.Type")?.value !== "oneshot",
    problems: [...withoutIdleTarget(service), ...problemsOf(section, service)]
  };
}
function withCommand(unit) {
  const { verdict, ...rest } = unit;
  if (verdict?.kind !== "nothing-to-run" && verdict?.kind !== "no-exec-start") return unit;
  return { ...rest, loadState: "loaded" };
}
function scopeByTargets(unit) {
  const targets = new Set(unit.settings.dependencies.map(({ name }) => name.value));
  const [isSystem, isUser] = [targets.has("multi-user.target"), targets.has("default.target")];
  return isSystem === isUser ? "unknown" : isSystem ? "system" : "user";
}
function withoutIdleTarget(service) {
  if (!service.startedBy.some(({ target }) => target === "default.target")) return service.problems;
  return service.problems.filter(
    ({ kind, span }) => kind !== "user-unit-setting" || span.source.text.slice(span.start, span.end) !== "multi-user.target"
  );
}
function sectionBeside(repository, main, file, name, context) {
  if (!/^[\w@.-]+\.(?:volume|pod|image|build)$/.test(file)) return void 0;
  const source = (0, import_chunk_PLO6SWTM.fileAt)(repository, (0, import_chunk_TWHQGX3M.pathIn)((0, import_chunk_TWHQGX3M.folderOf)(main.path), file));
  return source === void 0 ? void 0 : new Section(name, [source], context);
}
function volumeKey(file, section) {
  const device = section?.last("Device");
  const isBound = device?.value.startsWith("/") && /(?:^|,)bind(?:,|$)/.test(section?.last("Options")?.value ?? "");
  if (isBound && device?.isKnown()) return device.value;
  return `volume ${section?.last("VolumeName")?.value ?? `systemd-${file.replace(/\.volume$/, "")}`}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  quadlet
});
module.exports = { ...module.exports };
