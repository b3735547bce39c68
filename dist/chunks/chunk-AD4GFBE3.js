var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target2, all) => {
  for (var name in all)
    __defProp(target2, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target2) => (target2 = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target2, "default", { value: mod, enumerable: true }) : target2,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  BASELINE_FILE: () => BASELINE_FILE,
  JsonMistake: () => JsonMistake,
  MAX_ADDED: () => MAX_ADDED,
  SYSTEMS: () => SYSTEMS,
  UNNAMED_HOST: () => UNNAMED_HOST,
  add: () => add,
  applyBaseline: () => applyBaseline,
  entryOf: () => entryOf,
  erasOfRange: () => erasOfRange,
  formatBaseline: () => formatBaseline,
  isFailed: () => isFailed,
  jsonReader: () => jsonReader,
  loadBaselineOf: () => loadBaselineOf,
  loadPolicy: () => loadPolicy,
  loadSettings: () => loadSettings,
  run: () => run
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KBNGKLOO = require("./chunk-KBNGKLOO.js");
var import_chunk_LZXLWJQK = require("./chunk-LZXLWJQK.js");
var import_chunk_GJNPAT6G = require("./chunk-GJNPAT6G.js");
var import_chunk_KJYZEJ43 = require("./chunk-KJYZEJ43.js");
var import_chunk_T5DYHM7K = require("./chunk-T5DYHM7K.js");
var import_chunk_6IOZUD2B = require("./chunk-6IOZUD2B.js");
var import_chunk_2IQXFEBZ = require("./chunk-2IQXFEBZ.js");
var import_chunk_NCPWOSPO = require("./chunk-NCPWOSPO.js");
var import_chunk_CAB5YUAS = require("./chunk-CAB5YUAS.js");
var import_chunk_AXWHWBGL = require("./chunk-AXWHWBGL.js");
var import_chunk_EQUFCBUA = require("./chunk-EQUFCBUA.js");
var import_chunk_VDMMOHIX = require("./chunk-VDMMOHIX.js");
var import_chunk_AFTHCDGO = require("./chunk-AFTHCDGO.js");
var import_chunk_DS6R6JKH = require("./chunk-DS6R6JKH.js");
var import_chunk_QNLMBOTP = require("./chunk-QNLMBOTP.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
var import_node_crypto2 = require("node:crypto");
var import_node_child_process = require("node:child_process");
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path2 = require("node:path");
var import_consumers = require("node:stream/consumers");
var JsonMistake = class extends Error {
  offset;
  constructor(offset, message) {
    super(message);
    this.offset = offset;
  }
};
var TOKEN = /[ \t\r\n]*([{}[\]:,]|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|[^\s{}[\]:,"]+|"|$)/y;
function jsonReader(text) {
  let next = 0;
  let seen = { text: "", offset: 0, end: 0, from: -1 };
  const peek = () => {
    if (seen.from === next) return seen;
    TOKEN.lastIndex = next;
    const token = TOKEN.exec(text)?.[1];
    if (token === void 0) throw new JsonMistake(next, "this character cannot stand here");
    seen = { text: token, offset: TOKEN.lastIndex - token.length, end: TOKEN.lastIndex, from: next };
    return seen;
  };
  const take = (isExpected, expected) => {
    const token = peek();
    if (!isExpected(token.text)) throw new JsonMistake(token.offset, `expected ${expected}, not ${shown(token.text)}`);
    next = token.end;
    return token;
  };
  const takeMark = (...marks) => take((token) => marks.includes(token), marks.map((mark) => `"${mark}"`).join(" or "));
  const string = () => {
    const { text: token, offset } = take((word) => /^".*"$/s.test(word), "a string");
    try {
      return { text: JSON.parse(token), offset };
    } catch {
      throw new JsonMistake(offset, "this string holds what a JSON string cannot");
    }
  };
  const list = (open, close, part) => {
    const { offset } = takeMark(open);
    if (peek().text === close) {
      takeMark(close);
      return offset;
    }
    do
      part();
    while (takeMark(",", close).text === ",");
    return offset;
  };
  const scalar = () => take((token) => /^[\w.+-]+$/.test(token), "a number");
  const key = () => {
    const name = string();
    takeMark(":");
    return name;
  };
  const skip = () => {
    const open = [];
    do {
      const { text: token } = peek();
      if (token === "{" || token === "[") {
        const close2 = token === "{" ? "}" : "]";
        takeMark(token);
        open.push(close2);
        if (peek().text !== close2) {
          if (close2 === "}") key();
          continue;
        }
      } else if (token.startsWith('"')) string();
      else scalar();
      while (open.length > 0 && peek().text === open.at(-1)) takeMark(open.pop());
      const close = open.at(-1);
      if (close === void 0) return;
      takeMark(",", close);
      if (close === "}") key();
    } while (open.length > 0);
  };
  return {
    string,
    scalar,
    array: (item) => {
      const items = [];
      list("[", "]", () => items.push(item()));
      return items;
    },
    object: (members, others) => {
      const keys = /* @__PURE__ */ new Set();
      const offset = list("{", "}", () => {
        const key2 = string();
        const read = Object.hasOwn(members, key2.text) ? members[key2.text] : others;
        if (read === void 0) throw new JsonMistake(key2.offset, `unknown key ${shown(key2.text)}`);
        if (keys.has(key2.text)) throw new JsonMistake(key2.offset, `the key ${shown(key2.text)} stands here twice`);
        keys.add(key2.text);
        takeMark(":");
        read();
      });
      return { keys, offset };
    },
    nullable: (value) => {
      if (peek().text !== "null") return value();
      takeMark("null");
      return null;
    },
    skip,
    end: () => take((token) => token === "", "the end of the file")
  };
}
function shown(token) {
  if (token === "") return "the end of the file";
  return `"${token.length > 40 ? `${token.slice(0, 40)}\u2026` : token}"`;
}
var VERSION = 1;
function applyBaseline(findings, baseline, counts = () => true) {
  const known3 = new Set(baseline.entries.map(({ fingerprint }) => fingerprint));
  const isHidden2 = (finding) => known3.has(finding.fingerprint) && counts(finding);
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  return {
    kept: findings.filter((finding) => !isHidden2(finding)),
    hidden: findings.filter(isHidden2),
    unmatched: baseline.entries.filter(({ fingerprint }) => !found.has(fingerprint))
  };
}
function entryOf({ rule, span, fingerprint }) {
  return { rule, path: span.source.path, fingerprint };
}
function formatBaseline(entries) {
  const byKey = new Map(entries.map((entry) => [[entry.path, entry.rule, entry.fingerprint].join("\0"), entry]));
  const lines = [...byKey].sort(([a], [b]) => a < b ? -1 : 1).map(([, { rule, path, fingerprint }]) => `
    ${JSON.stringify({ rule, path, fingerprint })}`);
  return `{
  "version": ${VERSION},
  "findings": [${lines.join(",")}${lines.length > 0 ? "\n  " : ""}]
}
`;
}
function parseBaseline(source) {
  try {
    return readBaseline(jsonReader(source.text));
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error;
    return { mistakes: [{ ...source.position(error.offset), message: error.message }] };
  }
}
function readBaseline(json) {
  let entries = [];
  const found = json.object({
    version: () => {
      const { text, offset } = json.scalar();
      if (text === String(VERSION)) return;
      throw new JsonMistake(offset, `this release reads version ${VERSION} of the baseline, not ${text}`);
    },
    findings: () => {
      entries = json.array(() => readEntry(json));
    }
  });
  json.end();
  for (const key of ["version", "findings"]) {
    if (!found.keys.has(key)) throw new JsonMistake(found.offset, `"${key}" is missing`);
  }
  return { entries };
}
function readEntry(json) {
  const entry = { rule: "", path: "", fingerprint: "" };
  const { keys, offset } = json.object({
    rule: () => {
      entry.rule = json.string().text;
    },
    path: () => {
      entry.path = json.string().text;
    },
    fingerprint: () => {
      const { text, offset: at } = json.string();
      if (!/^[0-9a-f]{32}$/.test(text)) throw new JsonMistake(at, "a fingerprint has 32 digits from 0 to f");
      entry.fingerprint = text;
    }
  });
  const missing = Object.keys(entry).find((key) => !keys.has(key));
  if (missing !== void 0) throw new JsonMistake(offset, `"${missing}" is missing in this entry`);
  return entry;
}
var BASELINE_FILE = ".gateway-lint-baseline.json";
var MOST_BYTES = 16 * 1024 * 1024;
function loadBaseline(root, files2 = (0, import_chunk_LZXLWJQK.filesOnDisk)(root)) {
  const found = files2(BASELINE_FILE);
  if (found === void 0) return void 0;
  const path = (0, import_node_path.join)(root, BASELINE_FILE);
  const refuse = (message) => new import_chunk_KBNGKLOO.ConfigError(path, [{ line: 1, column: 1, message }]);
  if (found.kind === "other") throw refuse("not a regular file; a link is not followed");
  if (found.bytes.length > MOST_BYTES) throw refuse(`larger than ${MOST_BYTES} bytes`);
  const baseline = parseBaseline(new import_chunk_M5RVUK72.SourceFile(path, (0, import_chunk_M5RVUK72.decodeUtf8)(found.bytes)));
  if ("mistakes" in baseline) throw new import_chunk_KBNGKLOO.ConfigError(path, baseline.mistakes);
  return baseline;
}
var UNNAMED_HOST = "local";
var MAX_ADDED = 1e5;
function separateCopies(machine) {
  const nameless = machine.services.filter(isNameless);
  const services = machine.services.filter((service) => !isNameless(service));
  return [
    ...services.length > 0 ? separateNamed({ ...machine, services }) : [],
    ...nameless.map((service) => copyOf(machine, service.place, [service]))
  ];
}
function isNameless({ isShown, isNameOpen, manager }) {
  return isShown === true && (isNameOpen === true || manager === "script");
}
function separateNamed(machine) {
  const others = alternatives(machine.services);
  const copies = separateFolders({
    ...machine,
    services: machine.services.filter((service) => !others.has(service))
  });
  const byPlace = /* @__PURE__ */ new Map();
  for (const service of others) {
    const place = service.isWritten ? service.place : `${service.place || machine.name} (${service.manager})`;
    add(byPlace, place, service);
  }
  const rest = copies.length === 1 ? copies[0].services : [];
  const hosts = [...byPlace].map(([place, services]) => copyOf(machine, place, services));
  return [...copies, ...withCommon(machine, hosts, rest, (own) => without(own, rest))];
}
function alternatives(services) {
  const others = /* @__PURE__ */ new Set();
  for (const group of byName(services).values()) {
    const standing = group.filter(({ isWritten }) => !isWritten);
    const [first] = standing.length > 0 ? standing : group;
    for (const service of group) if (first !== void 0 && isAnotherWay(service, first)) others.add(service);
  }
  return others;
}
function isAnotherWay(service, first) {
  if (kindOf(service) !== kindOf(first)) return true;
  return service.isWritten !== first.isWritten && identityOf(service) === identityOf(first);
}
function without(own, rest) {
  const identities = new Set(own.map((service) => `${kindOf(service)} ${identityOf(service)}`));
  const names2 = /* @__PURE__ */ new Map();
  for (const service of own) {
    for (const name of namesOf(service)) names2.set(name, (names2.get(name) ?? /* @__PURE__ */ new Set()).add(kindOf(service)));
  }
  return rest.filter((service) => {
    const kind = kindOf(service);
    const isNamed = namesOf(service).some((name) => [...names2.get(name) ?? []].some((other) => other !== kind));
    return !isNamed && !identities.has(`${kind} ${identityOf(service)}`);
  });
}
function separateFolders(machine) {
  const clashing = clashingPlaces(machine.services);
  if (clashing.size === 0) return [machine];
  const byPlace = new Map([...clashing].sort().map((place) => [place, []]));
  const common2 = [];
  for (const service of machine.services) (byPlace.get(service.place) ?? common2).push(service);
  const copies = [...byPlace].map(([place, services]) => copyOf(machine, place, services));
  return withCommon(machine, copies, common2);
}
function clashingPlaces(services) {
  const clashing = /* @__PURE__ */ new Set();
  for (const group of byIdentity(services).values()) {
    const areSure = group.every(({ scope, scopeByContent }) => scope !== "unknown" && !scopeByContent);
    for (const rivals of areSure ? byScope(group) : [group]) {
      const places = new Set(rivals.map(({ place }) => place));
      if (places.size > 1) for (const place of places) clashing.add(place);
    }
  }
  return clashing;
}
function byIdentity(services) {
  const groups = /* @__PURE__ */ new Map();
  for (const service of services) add(groups, identityOf(service), service);
  return groups;
}
function byName(services) {
  const groups = /* @__PURE__ */ new Map();
  for (const service of services) for (const name of namesOf(service)) add(groups, name, service);
  return groups;
}
function kindOf({ manager, container }) {
  return container === void 0 ? manager : `${manager} container`;
}
function identityOf({ name, identity = name, manager, place }) {
  return manager === "script" ? `${place}/${name}` : plain(identity);
}
function namesOf({ name, identity = name, manager, container }) {
  const isScript = manager === "script";
  const tool = container === void 0 ? "" : /^(?:podman|docker)-/;
  const names2 = isScript ? [name.replace(/:\d+$/, "").replace(/\.\w+$/, "")] : [name, identity];
  return [...new Set(names2.map((each) => plain(each).replace(tool, "").replace(/@$/, "").replace("@", "-")))];
}
function plain(name) {
  return name.toLowerCase().replace(/\.service$/, "").replace(/^(?:ai|com|dev|io|local|net|org)\.(?=.*\.)/, "").replace(/[._]/g, "-");
}
function byScope(services) {
  return ["system", "user"].map((scope) => services.filter((service) => service.scope === scope));
}
function copyOf(machine, place, services) {
  const name = machine.name === UNNAMED_HOST ? place || UNNAMED_HOST : `${machine.name}:${place}`;
  return { ...machine, name, services, isCopy: true };
}
function withCommon(machine, hosts, common2, choose = () => common2) {
  if (common2.length === 0) return hosts;
  if (hosts.length * common2.length > MAX_ADDED) return [...hosts, { ...machine, services: common2 }];
  const order = new Map(machine.services.map((service, at) => [service, at]));
  const position = (service) => order.get(service);
  return hosts.map((host) => ({
    ...host,
    services: [...host.services, ...choose(host.services)].sort((a, b) => position(a) - position(b))
  }));
}
function add(groups, key, value) {
  const group = groups.get(key);
  if (group === void 0) groups.set(key, [value]);
  else group.push(value);
}
function activeProfilesByHost(groups, files2) {
  const places = new Set(groups.flatMap(placesOf));
  const byPlace = groupBy(files2, ({ place }) => place);
  const byMachine2 = groupBy(
    files2.filter(({ place }) => !places.has(place)),
    ({ machine }) => machine
  );
  return (group) => {
    const beside = placesOf(group).flatMap((place) => byPlace.get(place) ?? []);
    if (beside.length > 0) return undisputed(beside);
    const machines = /* @__PURE__ */ new Set([void 0, ...group.services.map(({ machine }) => machine)]);
    return undisputed([...machines].flatMap((machine) => byMachine2.get(machine) ?? []));
  };
}
function undisputed(files2) {
  const byRoot = /* @__PURE__ */ new Map();
  const disputed = /* @__PURE__ */ new Set();
  for (const file of files2) {
    const known3 = byRoot.get(file.root);
    if (known3 === void 0) byRoot.set(file.root, file);
    else if (known3.name !== file.name) disputed.add(file.root);
  }
  return [...byRoot.values()].filter(({ root }) => !disputed.has(root));
}
function placesOf(group) {
  return [...new Set(group.services.map(({ place }) => place))];
}
function groupBy(files2, keyOf3) {
  const groups = /* @__PURE__ */ new Map();
  for (const file of files2) {
    const key = keyOf3(file);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [file]);
    else group.push(file);
  }
  return groups;
}
function withAlternatives(service) {
  return [service, ...service.alternatives ?? []];
}
function resolveAlternatives(service, resolve2) {
  const gateway = resolve2(service);
  if (service.alternatives === void 0 || !isHidden(gateway)) return gateway;
  const { account } = service;
  const found = service.alternatives.map((each) => resolve2(account.user === void 0 ? each : { ...each, account }));
  const gateways = found.filter((each) => each !== null);
  const common2 = found.includes(null) ? void 0 : commonOf(gateways);
  if (common2 === void 0) return gateway ?? (gateways[0] === void 0 ? null : unknown(gateways[0], service));
  const { flagPosition: _, ...rest } = common2;
  return { ...rest, service };
}
function unknown(gateway, service) {
  const reason = "its command hangs on a condition of the template";
  const { flagPosition: _, ...rest } = gateway;
  return {
    ...rest,
    service,
    profile: { name: null, state: "unknown", why: [{ span: gateway.span, text: reason }] },
    flags: [],
    outcomes: gateway.outcomes.map((outcome) => ({ ...outcome, result: { kind: "unknown", reason } })),
    home: null,
    root: null,
    lock: null,
    pid: null,
    logDirectory: null,
    logs: [],
    tokenLocks: null,
    expectedUnit: null
  };
}
function isHidden(gateway) {
  if (gateway === null) return true;
  const { name, state } = gateway.profile;
  return state === "unknown" || state !== "unpinned" && name === null;
}
function commonOf([first, ...others]) {
  if (first === void 0 || !others.every((other) => hasSameProfile(other, first))) return void 0;
  if (others.every((other) => hasSamePlaces(other, first))) return first;
  return [first, ...others].find(({ home: home2 }) => home2 === null || home2.key === null);
}
function hasSameProfile(a, b) {
  return a.profile.state === b.profile.state && a.profile.name === b.profile.name && a.manages === b.manages;
}
function hasSamePlaces(a, b) {
  return a.home?.path === b.home?.path && a.lock === b.lock && a.tokenLocks?.path === b.tokenLocks?.path && a.logs.join("\0") === b.logs.join("\0");
}
function check(subjects, rules, config, onRule = () => {
}) {
  const found = rules.flatMap((rule) => {
    onRule(rule);
    const severity = severityOf(rule, config);
    return severity === "off" ? [] : draftsOf(rule, subjects).map((draft) => ({ ...draft, rule: rule.id, severity }));
  });
  const sorted = unique(found).sort(compareFindings);
  const ofHost = new Set(rules.filter((rule) => rule.host !== void 0).map(({ id }) => id));
  const occurrences = /* @__PURE__ */ new Map();
  return sorted.map(({ rule, severity, ...draft }) => {
    const others = ofHost.has(rule) ? draft.related ?? [] : [];
    const identity = [rule, wordsOf(draft.span), ...others.map(({ span }) => wordsOf(span)).sort()].join("\0");
    const occurrence = occurrences.get(identity) ?? 0;
    occurrences.set(identity, occurrence + 1);
    return {
      ...draft,
      rule,
      severity,
      related: draft.related ?? [],
      url: `docs/rules/${rule}.md`,
      fingerprint: (0, import_node_crypto.createHash)("sha256").update(`${identity}\0${occurrence}`).digest("hex").slice(0, 32)
    };
  });
}
function wordsOf(span) {
  return `${span.source.path}\0${(0, import_chunk_M5RVUK72.textOf)(span).replace(/\s+/g, " ")}`;
}
function compareFindings(a, b) {
  return (0, import_chunk_M5RVUK72.compareSpans)(a.span, b.span) || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}
function severityOf(rule, config) {
  return config.rules[rule.id] ?? (rule.pedantic && !config.pedantic ? "off" : rule.severity);
}
function draftsOf(rule, subjects) {
  const { hosts = [], services = [], unreadable: unreadable2 = [], suppressions = [] } = subjects;
  return [
    ...rule.unreadable === void 0 ? [] : unreadable2.flatMap(rule.unreadable),
    ...rule.suppression === void 0 ? [] : suppressions.flatMap(rule.suppression),
    ...rule.service === void 0 ? [] : services.flatMap(rule.service),
    ...hosts.flatMap((host) => [
      ...rule.host?.(host) ?? [],
      ...rule.gateway === void 0 ? [] : host.gateways.flatMap((gateway) => rule.gateway?.(gateway, host) ?? [])
    ])
  ];
}
function unique(found) {
  const seen = /* @__PURE__ */ new Map();
  for (const one of found) {
    const places = [one.span, ...(one.related ?? []).map(({ span }) => span)];
    const key = [one.rule, ...places.map((span) => `${span.source.path}:${span.start}-${span.end}`)].join("\0");
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
var SYSTEM_FOLDERS = /* @__PURE__ */ new Set(["opt", "var", "srv", "etc", "mnt", "data"]);
function activeProfileFiles(repository) {
  return repository.paths.filter((path) => /active_profile(?:\.tmpl)?$/.test(path) && !(0, import_chunk_T5DYHM7K.isOpaque)(path)).filter((path) => isInRoot((0, import_chunk_T5DYHM7K.deployedParts)(path))).flatMap((path) => {
    const source = (0, import_chunk_AXWHWBGL.fileAt)(repository, path);
    const name = source?.text.trim() ?? "";
    if (source === void 0 || /[\s{}@<>$%]/.test(name) || name.length > 128) return [];
    const start = source.text.length - source.text.trimStart().length;
    const { machine } = (0, import_chunk_T5DYHM7K.machineAt)(path);
    return [
      {
        name,
        span: source.span(start, start + name.length),
        ...rootOf(path),
        ...machine !== void 0 && { machine }
      }
    ];
  });
}
function isInRoot(parts) {
  if (parts.at(-1) !== "active_profile") return false;
  const folder = parts.at(-2);
  return folder === void 0 || /hermes/i.test(folder) || parts.slice(0, -2).some((part) => SYSTEM_FOLDERS.has(part));
}
function rootOf(path) {
  const parts = (0, import_chunk_T5DYHM7K.deployedParts)(path).slice(0, -1);
  const above = (length) => path.split("/").slice(0, length).join("/");
  const home2 = (0, import_chunk_T5DYHM7K.homeAt)([...parts, "active_profile"]);
  if (home2 !== -1) {
    const folder = parts[home2] === "root" ? "/root" : "/home";
    return { root: [folder, ...parts.slice(home2 + 1)].join("/"), place: above(home2) };
  }
  const dotted = parts.findIndex((part) => part.startsWith(".hermes"));
  const system = parts.findIndex((part) => SYSTEM_FOLDERS.has(part));
  if (system !== -1 && (dotted === -1 || system < dotted) && system + 1 < parts.length) {
    return { root: `/${parts.slice(system).join("/")}`, place: above(system) };
  }
  if (dotted !== -1) return { root: ["~", ...parts.slice(dotted)].join("/"), place: above(dotted) };
  return { root: "~/.hermes", place: above(parts.length - 1) };
}
var EXTRACTORS = [
  { speaking: import_chunk_T5DYHM7K.isAnsible, load: async () => (await import("./ansible-D4H4CZTT.js")).ansible },
  { speaking: import_chunk_T5DYHM7K.isCloudInit, load: async () => (await import("./cloud-init-AV56VYSF.js")).cloudInit },
  { speaking: import_chunk_T5DYHM7K.isNix, load: async () => (await import("./nix-WUKYWZQM.js")).nix },
  { speaking: import_chunk_T5DYHM7K.mayBeScript, load: async () => (await import("./extractor-3VSVNPUX.js")).shellFiles },
  { speaking: import_chunk_T5DYHM7K.isSourceCode, load: async () => (await import("./source-code-Q74C7GEP.js")).sourceCode }
];
var MARKDOWN = {
  speaking: import_chunk_T5DYHM7K.isMarkdown,
  load: async () => (await import("./markdown-TLC5TWPE.js")).markdown
};
var FORMATS = [
  { speaking: import_chunk_T5DYHM7K.isYaml, always: import_chunk_T5DYHM7K.isComposeName, load: async () => (await import("./compose-DHFA3KP6.js")).compose },
  { speaking: import_chunk_T5DYHM7K.isYaml, load: async () => (await import("./kubernetes-6N334TVV.js")).kubernetes },
  { speaking: import_chunk_T5DYHM7K.isPropertyListName, load: async () => (await import("./launchd-Q5DKPEIT.js")).launchd },
  { speaking: import_chunk_T5DYHM7K.isPm2, load: async () => (await import("./pm2-F6BOYWHR.js")).pm2 },
  { speaking: import_chunk_T5DYHM7K.isProcfile, load: async () => (await import("./procfile-3DJNUZDY.js")).procfile },
  {
    always: (path) => (0, import_chunk_T5DYHM7K.isQuadletContainer)(path) || (0, import_chunk_T5DYHM7K.isQuadletDropIn)(path),
    load: async () => (await import("./quadlet-7X355SFG.js")).quadlet
  },
  { speaking: (path) => import_chunk_T5DYHM7K.S6_SCRIPT.test(path), load: async () => (await import("./s6-XGXPLWGM.js")).s6 },
  { speaking: import_chunk_T5DYHM7K.mayBeScript, load: async () => (await import("./shell-ZV3BKKH2.js")).shell },
  { speaking: import_chunk_T5DYHM7K.isSupervisord, load: async () => (await import("./supervisord-M64NHSYW.js")).supervisord },
  {
    always: (path) => (0, import_chunk_T5DYHM7K.isUnit)(path) || (0, import_chunk_T5DYHM7K.mayBeUnitFolder)(path),
    load: async () => (await import("./systemd-LR4G5X7V.js")).systemd
  }
];
function groupByHost(services, configured = {}, isContained3 = ({ container }) => container !== void 0) {
  return byMachine(services, configured).flatMap(byPlatform).flatMap(separateCopies).flatMap((machine) => separateUsers(machine, isContained3));
}
function byMachine(services, configured) {
  const matchers = Object.entries(configured).map(([name, globs]) => [name, (0, import_chunk_LZXLWJQK.matcherOf)(globs)]);
  const machines = /* @__PURE__ */ new Map();
  const shared = [];
  for (const service of services) {
    const paths = [service.files[0]?.path ?? "", `${service.place}/${service.name}`.replace(/^\//, "")];
    const names2 = matchers.filter(([, matches]) => paths.some(matches)).map(([name]) => name);
    if (names2.length === 0 && service.isShared) shared.push(service);
    else for (const name of names2.length > 0 ? names2 : [service.machine ?? UNNAMED_HOST]) add(machines, name, service);
  }
  if (machines.size === 0) machines.set(UNNAMED_HOST, []);
  const groups = [...machines].map(([name, own]) => ({
    name,
    services: own,
    ...name !== UNNAMED_HOST && { machine: name }
  }));
  return withCommon({ name: UNNAMED_HOST, services }, groups, shared, (own) => {
    const taken = new Set(own.flatMap(namesTaken));
    return shared.filter((service) => !namesTaken(service).some((name) => taken.has(name)));
  });
}
var SYSTEMS = ["Linux", "macOS", "Kubernetes"];
var PLATFORMS = {
  systemd: "Linux",
  s6: "Linux",
  launchd: "macOS",
  kubernetes: "Kubernetes"
};
function byPlatform(machine) {
  const platforms = /* @__PURE__ */ new Map();
  const anywhere = [];
  for (const service of machine.services) {
    const platform = PLATFORMS[service.manager];
    if (platform === void 0) anywhere.push(service);
    else add(platforms, platform, service);
  }
  const cluster = platforms.get("Kubernetes");
  platforms.delete("Kubernetes");
  const named = [...platforms].map(([platform, services]) => ({
    ...machine,
    system: platform,
    name: platforms.size === 1 ? machine.name : `${machine.name} (${platform})`,
    services
  }));
  const systems = named.length === 0 ? [{ ...machine, services: anywhere }] : withCommon(machine, named, anywhere);
  const clusterName = machine.name === UNNAMED_HOST ? "kubernetes" : `${machine.name} (Kubernetes)`;
  const clusters = cluster && [{ ...machine, system: "Kubernetes", name: clusterName, services: cluster }];
  return [...systems, ...clusters ?? []];
}
function separateUsers(machine, isContained3) {
  const accounts = accountsOf(machine.services, isContained3);
  if (accounts.length === 0) return [machine];
  const own = new Map(accounts.map(({ user }) => [user, []]));
  const common2 = [];
  for (const service of machine.services) {
    const { user } = service.account;
    const isAnyones = user === void 0 || isContained3(service);
    ((isAnyones ? void 0 : own.get(user)) ?? common2).push(service);
  }
  const hosts = [...own].map(([user, services]) => ({
    ...machine,
    name: accounts.length === 1 ? machine.name : `${user}@${machine.name}`,
    services
  }));
  return withCommon(machine, hosts, common2).map((host, at) => {
    const account = accounts[at];
    if (account === void 0) return host;
    return { ...host, user: account, services: host.services.map((service) => withAccount(service, account)) };
  });
}
function accountsOf(services, isContained3) {
  const accounts = /* @__PURE__ */ new Map();
  const note = (user, home2 = accounts.get(user)?.home) => accounts.set(user, { user, ...home2 !== void 0 && { home: home2 } });
  for (const service of services) {
    const { user, home: home2 } = service.account;
    const contained = isContained3(service);
    if (user !== void 0 && !(contained && user === "root")) note(user, accounts.get(user)?.home ?? home2);
    for (const owner of contained ? ownersOf(service) : []) note(owner);
  }
  return [...accounts.values()];
}
function ownersOf({ container, commands }) {
  const sources2 = (container?.mounts ?? []).flatMap(({ source }) => source ?? []);
  return [...sources2, ...commands.flatMap(({ argv }) => argv)].flatMap((text) => {
    const owner = /^(?:[^:]*\b(?:source|src)=)?\/home\/([^/:,]+)/.exec(text.value);
    return owner?.[1] !== void 0 && text.isKnown(0, owner[0].length) ? [owner[1]] : [];
  });
}
function withAccount(service, account) {
  const isSomebodys = service.scope === "system" && service.instance === null;
  return service.account.user !== void 0 || account.user === "root" || isSomebodys ? service : { ...service, account };
}
function namesTaken({ name, scope }) {
  const template = name.replace(/^([^@]*)@.*(?=\.)/s, "$1@");
  const managers = scope === "unknown" ? ["system", "user"] : [scope];
  return managers.flatMap((manager) => [`${manager} ${name}`, `${manager} ${template}`]);
}
function volumeOption(value) {
  const plain3 = withoutUnknown(value);
  const colon = plain3.indexOf(":");
  const span = value.span();
  if (colon === -1) return { target: value, kind: "own", key: null, span };
  const end = plain3.indexOf(":", colon + 1);
  const target2 = value.slice(colon + 1, end === -1 ? value.length : end);
  return { ...storageOf(value.slice(0, colon)), target: target2, span };
}
function mountOption(value) {
  const fields = fieldsOf(value);
  const field = (...names2) => fields.find(({ name }) => names2.includes(name))?.value;
  const target2 = field("target", "dst", "destination");
  if (target2 === void 0) return [];
  const type = field("type")?.value ?? "volume";
  const source = field("source", "src");
  const span = value.span();
  if (source === void 0 || type !== "bind" && type !== "volume") return [{ target: target2, kind: "own", key: null, span }];
  return [{ ...storageOf(source, type), target: target2, span }];
}
function fieldsOf(text) {
  return [...withoutUnknown(text).matchAll(/[^,]+/g)].map(({ index, 0: field }) => {
    const equals = field.indexOf("=");
    if (equals === -1) return { name: field, value: text.slice(index, index) };
    return { name: field.slice(0, equals).trim(), value: text.slice(index + equals + 1, index + field.length) };
  });
}
function withoutUnknown(text) {
  return text.pieces.map((piece) => piece.unknown === void 0 ? piece.text : "_".repeat(piece.text.length)).join("");
}
function storageOf(source, type) {
  const isHome = source.pieces[0]?.unknown?.symbol === "home";
  const path = isHome ? `~${source.value.slice(source.pieces[0]?.text.length)}` : source.value;
  const isPath = isHome || /^[/.~]/.test(path) || path.includes("/") && !source.isKnown();
  const kind = type ?? (isPath ? "bind" : "volume");
  const rest = isHome ? source.slice(source.pieces[0]?.text.length ?? 0) : source;
  if (!rest.isKnown() || /^\.|^~[^/]/.test(path)) return { kind, source, key: null };
  return { kind, source, key: kind === "bind" ? path : `volume ${path}` };
}
function readOptions(words, from, spec) {
  const options = [];
  let at = from;
  while (at < words.length) {
    const word = words[at];
    if (word.value === "--") return { options, next: at + 1 };
    if (!word.value.startsWith("-") || word.value === "-") break;
    at += word.value.startsWith("--") ? readLong(words, at, spec, options) : readCluster(words, at, spec, options);
  }
  return { options, next: at };
}
function optionValue(options, ...names2) {
  return options.findLast((option) => names2.includes(option.name))?.value;
}
function hasOption(options, ...names2) {
  return options.some((option) => names2.includes(option.name));
}
function readLong(words, at, spec, options) {
  const word = words[at];
  const equals = word.value.indexOf("=");
  if (equals > 0) {
    options.push({ name: word.value.slice(2, equals), value: word.slice(equals + 1) });
    return 1;
  }
  const name = word.value.slice(2);
  const next = words[at + 1];
  const takesValue3 = spec.long === "*" ? !spec.bare?.includes(name) : spec.long?.includes(name) === true;
  if (!takesValue3 || next === void 0) options.push({ name });
  else options.push({ name, value: next });
  return takesValue3 ? 2 : 1;
}
function readCluster(words, at, spec, options) {
  const word = words[at];
  for (let i = 1; i < word.length; i++) {
    const name = word.value[i];
    if (spec.short?.includes(name) !== true) {
      options.push({ name });
      continue;
    }
    const next = words[at + 1];
    if (i + 1 < word.length) options.push({ name, value: word.slice(i + 1) });
    else if (next !== void 0) options.push({ name, value: next });
    else options.push({ name });
    return i + 1 < word.length ? 1 : 2;
  }
  return 1;
}
var SHELL_OPTIONS = { short: "oO", long: ["rcfile", "init-file"] };
function baseName(program) {
  return program.slice(Math.max(program.lastIndexOf("/"), program.lastIndexOf("\\")) + 1).replace(/\.exe$/i, "");
}
function isShell(program) {
  const name = baseName(program.value);
  return (0, import_chunk_KJYZEJ43.isShellName)(name) || name === "fish";
}
var ENGINES = /* @__PURE__ */ new Set(["docker", "podman", "nerdctl"]);
var EXEC = { short: "euw", long: ["env", "env-file", "user", "workdir", "detach-keys", "preserve-fds"] };
var RUN_BARE = [
  ...[
    "detach",
    "interactive",
    "tty",
    "rm",
    "init",
    "privileged",
    "read-only",
    "publish-all",
    "no-healthcheck",
    "replace"
  ],
  ...["oom-kill-disable", "quiet", "sig-proxy", "tls-verify", "no-hosts", "no-hostname", "disable-content-trust"]
];
var RUN = { short: "aceghlmpuvw", long: "*", bare: RUN_BARE };
var GLOBAL = { short: "cHln", long: ["context", "host", "config", "log-level", "namespace", "url", "connection"] };
function readContainer(words) {
  if (words[0] === void 0 || !ENGINES.has(baseName(words[0].value))) return null;
  let at = readOptions(words, 1, GLOBAL).next;
  if (words[at]?.value === "container") at++;
  const verb = words[at]?.value;
  if (verb !== "exec" && verb !== "run") return null;
  const { options, next } = readOptions(words, at + 1, verb === "exec" ? EXEC : RUN);
  const where = words[next];
  if (where === void 0) return null;
  const entrypoint = verb === "run" ? optionValue(options, "entrypoint") : void 0;
  const rest = words.slice(next + 1);
  return {
    kind: verb,
    where,
    words: entrypoint === void 0 || entrypoint.length === 0 ? rest : [entrypoint, ...rest],
    variables: variablesOf(options),
    files: valuesOf(options, "env-file"),
    container: {
      ...verb === "run" && { image: where },
      usesEntrypoint: verb === "run" && entrypoint === void 0,
      mounts: [
        ...valuesOf(options, "v", "volume").map(volumeOption),
        ...valuesOf(options, "mount").flatMap(mountOption)
      ]
    },
    isDetached: hasOption(options, "d", "detach")
  };
}
function startsContainers(words) {
  const name = baseName(words[0]?.value ?? "");
  if (name === "docker-compose" || name === "podman-compose") return true;
  if (!ENGINES.has(name)) return false;
  const verb = words[readOptions(words, 1, GLOBAL).next]?.value ?? "";
  return ["compose", "start", "run", "stack", "play", "kube"].includes(verb);
}
function valuesOf(options, ...names2) {
  return options.flatMap(({ name, value }) => names2.includes(name) && value !== void 0 ? [value] : []);
}
function variablesOf(options) {
  const variables = /* @__PURE__ */ new Map();
  for (const value of valuesOf(options, "e", "env")) {
    const equals = value.value.indexOf("=");
    if (equals > 0) variables.set(value.value.slice(0, equals), value.slice(equals + 1));
  }
  return variables;
}
var UNCHANGED = { isCleared: false, variables: /* @__PURE__ */ new Map(), open: [] };
function asUser(around, user) {
  return user === void 0 ? around : { ...around, user };
}
function cleared(around) {
  return { ...around, isCleared: true, variables: /* @__PURE__ */ new Map() };
}
function asRoot(around, options) {
  const keeps = hasOption(options, "E", "preserve-env");
  return asUser(keeps ? around : cleared(around), optionValue(options, "u", "user") ?? "root");
}
var asFirstOperand = (around, _, operands) => asUser(around, operands[0]);
var keepingHome = (user) => (around, options, operands) => {
  const name = user(options, operands);
  return name === void 0 ? around : { ...around, user: name, keepsHome: name };
};
function runEnv(around, options) {
  const variables = new Map(around.variables);
  const isCleared = around.isCleared || hasOption(options, "i", "ignore-environment");
  if (hasOption(options, "i", "ignore-environment")) variables.clear();
  for (const { name, value } of options)
    if ((name === "u" || name === "unset") && value) variables.set(value.value, null);
  return { ...around, isCleared, variables };
}
function runTransient(around, options) {
  const variables = new Map(hasOption(options, "scope") ? around.variables : []);
  for (const { name, value } of options) {
    const equals = value?.value.indexOf("=") ?? -1;
    if ((name === "E" || name === "setenv") && value !== void 0 && equals > 0) {
      variables.set(value.value.slice(0, equals), value.slice(equals + 1));
    }
  }
  const isCleared = around.isCleared || !hasOption(options, "scope");
  return asUser({ ...around, isCleared, variables }, optionValue(options, "uid"));
}
var opensEnvironment = (what) => (around, options, operands) => {
  const at = operands[0] ?? options.find((option) => option.value !== void 0)?.value;
  return at === void 0 ? around : { ...around, open: [...around.open, { reason: `${what} may set any variable`, at }] };
};
function takeAssignments(words, around) {
  const variables = new Map(around.variables);
  let isCleared = around.isCleared;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at];
    const equals = word.value.indexOf("=");
    if (word.value === "-" && at === 0) {
      isCleared = true;
      variables.clear();
    } else if (equals > 0 && !word.value.slice(0, equals).includes("/")) {
      variables.set(word.value.slice(0, equals), word.slice(equals + 1));
    } else break;
  }
  return { rest: words.slice(at), inside: { ...around, isCleared, variables } };
}
var tmux = (words, around) => {
  const at = readOptions(words, 1, { short: "cfLST" }).next;
  const verb = words[at]?.value ?? "";
  if (verb === "send-keys" || verb === "send") {
    const typed = words[readOptions(words, at + 1, { short: "tNcR" }).next];
    return typed === void 0 ? null : scriptIn(typed, around);
  }
  if (!/^(?:new|new-session|neww|new-window|split-window|splitw|respawn-pane|respawn-window)$/.test(verb)) return null;
  return wordsOrScript(words.slice(readOptions(words, at + 1, { short: "ceFfnstxyl" }).next), around);
};
var screen = (words, around) => {
  const { options, next } = readOptions(words, 1, { short: "ScsetTph", long: ["Logfile"] });
  const rest = words.slice(next);
  return hasOption(options, "X", "r", "x") || rest.length === 0 ? null : { kind: "words", words: rest, around };
};
var PM2 = {
  short: "nioelpux",
  long: [
    ...["name", "interpreter", "interpreter-args", "node-args", "output", "error", "log", "pid", "instances", "cwd"],
    ...["max-memory-restart", "restart-delay", "exp-backoff-restart-delay", "max-restarts", "cron", "cron-restart"],
    ...["namespace", "user", "uid", "gid", "env", "log-date-format", "kill-timeout", "listen-timeout", "parallel"],
    ...["min-uptime", "ignore-watch", "stop-exit-codes", "log-type", "only", "ext"]
  ]
};
var pm2 = (words, around) => {
  const isRuntime = baseName(words[0].value) === "pm2-runtime";
  const first = readOptions(words, 1, PM2).next;
  const isVerb = words[first]?.value === "start";
  if (!isRuntime && !isVerb) return null;
  const from = isVerb ? first + 1 : first;
  const before = readOptions(words, from, PM2);
  const program = words[before.next];
  if (program === void 0 || /\.(?:c?js|json|ya?ml)$/.test(program.value)) return null;
  const dashes = words.findIndex((word, at) => at > before.next && word.value === "--");
  const args = dashes === -1 ? [] : words.slice(dashes + 1);
  if (/\s/.test(program.value)) return scriptIn(program, around);
  const after = readOptions(dashes === -1 ? words : words.slice(0, dashes), before.next + 1, PM2);
  const interpreter = optionValue([...before.options, ...after.options], "interpreter");
  const run2 = interpreter === void 0 || interpreter.value === "none" ? [program] : [interpreter, program];
  return { kind: "words", words: [...run2, ...args], around };
};
var startStopDaemon = (words, around) => {
  const { options, next } = readOptions(words, 1, {
    short: "xapucndgRrPIksN",
    long: "*",
    bare: ["start", "stop", "status", "background", "make-pidfile", "remove-pidfile", "quiet", "verbose", "test"]
  });
  const program = optionValue(options, "a", "startas") ?? optionValue(options, "x", "exec");
  const isStart = hasOption(options, "S", "start") || hasOption(options, "b", "background");
  return program === void 0 || !isStart ? null : { kind: "words", words: [program, ...words.slice(next)], around };
};
var npx = (words, around) => {
  const { options, next } = readOptions(words, 1, { short: "pcw", long: ["package", "call", "workspace"] });
  const script = optionValue(options, "c", "call");
  return script === void 0 ? { kind: "words", words: words.slice(next), around } : scriptIn(script, around);
};
var LAUNCHERS = {
  tmux,
  screen,
  pm2,
  "pm2-runtime": pm2,
  "start-stop-daemon": startStopDaemon,
  npx
};
function unwrapLauncher(words, around) {
  const name = baseName(words[0]?.value ?? "");
  return Object.hasOwn(LAUNCHERS, name) ? LAUNCHERS[name](words, around) : null;
}
function wordsOrScript(words, around) {
  if (words[0] === void 0) return null;
  return words.length === 1 ? scriptIn(words[0], around) : { kind: "words", words, around };
}
function scriptIn(script, around) {
  return { kind: "script", script, parameters: [], around };
}
var PLAIN = {};
var RUNNER = { subcommand: ["run"], before: { short: "CP", long: ["directory", "project"] } };
var WRAPPERS = {
  env: { short: "uCSa", long: ["unset", "chdir", "split-string", "argv0"], assigns: true, effect: runEnv },
  nice: { short: "n", long: ["adjustment"] },
  ionice: { short: "cnpPut", long: ["class", "classdata", "pid", "pgid", "uid"] },
  chrt: { short: "TPDp", long: ["sched-runtime", "sched-period", "sched-deadline"], operands: 1 },
  taskset: { operands: 1 },
  numactl: { short: "iNmCpPw", long: ["interleave", "cpunodebind", "membind", "physcpubind", "preferred"] },
  nohup: PLAIN,
  setsid: PLAIN,
  chronic: PLAIN,
  unbuffer: PLAIN,
  command: PLAIN,
  builtin: PLAIN,
  time: { short: "fo", long: ["format", "output"] },
  exec: { short: "a" },
  timeout: { short: "ks", long: ["kill-after", "signal"], operands: 1 },
  stdbuf: { short: "ioe", long: ["input", "output", "error"] },
  setpriv: { long: "*", bare: ["clear-groups", "keep-groups", "init-groups", "nnp", "no-new-privs", "reset-env"] },
  sudo: {
    short: "aCcDghpRrTtUu",
    long: [
      "user",
      "group",
      "host",
      "prompt",
      "chdir",
      "chroot",
      "role",
      "type",
      "command-timeout",
      "close-from",
      "other-user"
    ],
    assigns: true,
    effect: asRoot
  },
  doas: { short: "uCa", effect: asRoot },
  gosu: { operands: 1, effect: asFirstOperand },
  "su-exec": { operands: 1, effect: asFirstOperand },
  "s6-setuidgid": { operands: 1, effect: keepingHome((_, operands) => operands[0]) },
  setuidgid: { operands: 1, effect: keepingHome((_, operands) => operands[0]) },
  chpst: { short: "uUe/nlLmdoptfcrb", effect: keepingHome((options) => optionValue(options, "u")) },
  envdir: { operands: 1, effect: opensEnvironment("the directory of an envdir") },
  "s6-envdir": { operands: 1, effect: opensEnvironment("the directory of an s6-envdir") },
  "with-contenv": PLAIN,
  "dumb-init": { short: "r", long: ["rewrite"] },
  tini: { short: "pe" },
  catatonit: PLAIN,
  "s6-notifyoncheck": { short: "sTtwn3c" },
  daemonize: { short: "ceoplEu" },
  "systemd-run": {
    short: "MHtpE",
    long: [
      ...[
        "unit",
        "property",
        "setenv",
        "description",
        "slice",
        "uid",
        "gid",
        "nice",
        "working-directory",
        "service-type"
      ],
      ...["on-active", "on-boot", "on-startup", "on-unit-active", "on-unit-inactive", "on-calendar", "timer-property"],
      ...["path-property", "socket-property", "machine", "host", "background"]
    ],
    effect: runTransient
  },
  "systemd-inhibit": { long: ["what", "who", "why", "mode"] },
  "systemd-cat": { short: "tp", long: ["identifier", "priority", "stderr-priority", "level-prefix", "namespace"] },
  flock: {
    short: "wEc",
    long: ["timeout", "wait", "conflict-exit-code", "command"],
    operands: 1,
    script: ["c", "command"]
  },
  script: {
    short: "cTIOBomE",
    long: ["command", "log-in", "log-out", "log-io", "log-timing"],
    script: ["c", "command"]
  },
  "dbus-run-session": { long: ["config-file", "dbus-daemon"] },
  "xvfb-run": {
    short: "nsefpw",
    long: ["server-num", "server-args", "error-file", "auth-file", "xauth-protocol", "wait"]
  },
  caffeinate: { short: "tw" },
  proxychains: { short: "f" },
  proxychains4: { short: "f" },
  torsocks: PLAIN,
  "opentelemetry-instrument": { long: "*" },
  "ddtrace-run": PLAIN,
  uv: {
    subcommand: ["run"],
    before: { long: ["directory", "project", "config-file", "cache-dir", "color"] },
    short: "pw",
    long: [
      ...["with", "with-editable", "with-requirements", "python", "directory", "project", "env-file", "extra", "group"],
      ...["no-group", "only-group", "package", "index", "default-index", "index-url", "extra-index-url", "cache-dir"]
    ]
  },
  uvx: {
    short: "pw",
    long: ["from", "with", "with-editable", "python", "env-file", "index", "index-url", "cache-dir"]
  },
  poetry: RUNNER,
  pipenv: RUNNER,
  pdm: RUNNER,
  rye: RUNNER,
  hatch: RUNNER,
  pixi: { ...RUNNER, short: "e", long: ["manifest-path", "environment"] },
  pipx: { subcommand: ["run"], long: ["spec", "python", "index-url", "pip-args"] },
  conda: { subcommand: ["run"], short: "np", long: ["name", "prefix", "cwd"] },
  mamba: { subcommand: ["run"], short: "np", long: ["name", "prefix", "cwd"] },
  micromamba: { subcommand: ["run"], short: "np", long: ["name", "prefix", "cwd"] },
  mise: { subcommand: ["exec", "x"], short: "C" },
  direnv: { subcommand: ["exec"], operands: 1, effect: opensEnvironment("the .envrc of a direnv") },
  op: { subcommand: ["run"], long: ["env-file", "account", "config"], effect: opensEnvironment("op run") },
  doppler: {
    subcommand: ["run"],
    short: "pct",
    long: ["project", "config", "token"],
    effect: opensEnvironment("doppler run")
  },
  infisical: {
    subcommand: ["run"],
    long: ["env", "projectId", "path", "token"],
    effect: opensEnvironment("infisical run")
  }
};
function unwrap(words, around) {
  const program = words[0];
  if (program === void 0) return null;
  const name = baseName(program.value);
  if (isShell(program)) return unwrapShell(words, around);
  if (name === "su" || name === "runuser") return unwrapSu(words, around);
  if (name === "uv" && words[1]?.value === "tool" && words[2]?.value === "run") {
    return unwrapWith(WRAPPERS.uvx, words.slice(2), around);
  }
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : void 0;
  if (program.value === "/init") return unwrapWith(PLAIN, words, around);
  return wrapper === void 0 ? unwrapLauncher(words, around) : unwrapWith(wrapper, words, around);
}
function unwrapWith(wrapper, words, around) {
  let from = 1;
  if (wrapper.subcommand !== void 0) {
    from = readOptions(words, 1, wrapper.before ?? {}).next;
    if (!wrapper.subcommand.includes(words[from]?.value ?? "")) return null;
    from++;
  }
  const { options, next } = readOptions(words, from, wrapper);
  if (wrapper === WRAPPERS.uv && hasOption(options, "m", "module")) return moduleOfUv(words, from, around);
  const operands = words.slice(next, next + (wrapper.operands ?? 0));
  const script = wrapper.script && optionValue(options, ...wrapper.script);
  if (script !== void 0) return { kind: "script", script, parameters: [], around };
  let inside = wrapper.effect?.(around, options, operands) ?? around;
  let rest = words.slice(next + operands.length);
  const split2 = optionValue(options, "S", "split-string");
  if (split2 !== void 0 && wrapper.effect === runEnv) rest = [...(0, import_chunk_GJNPAT6G.splitWords)(split2), ...rest];
  const late = wrapper.operands === 1 && wrapper.script ? scriptOption(rest) : null;
  if (late !== null) return { kind: "script", script: late, parameters: [], around: inside };
  if (rest[0]?.value === "--") rest = rest.slice(1);
  if (wrapper.assigns) ({ rest, inside } = takeAssignments(rest, inside));
  return { kind: "words", words: rest, around: inside };
}
function moduleOfUv(words, from, around) {
  const at = words.findIndex((word, index) => index >= from && (word.value === "-m" || word.value === "--module"));
  return { kind: "words", words: words.slice(Math.max(at, 1) - 1), around };
}
function scriptOption(words) {
  return words[0]?.value === "-c" || words[0]?.value === "--command" ? words[1] ?? null : null;
}
function unwrapShell(words, around) {
  const { options, next } = readOptions(words, 1, SHELL_OPTIONS);
  const script = words[next];
  if (!hasOption(options, "c", "command") || script === void 0) return null;
  return { kind: "script", script, parameters: words.slice(next + 1), around };
}
function unwrapSu(words, around) {
  const spec = {
    short: "ugGcsTw",
    long: ["user", "group", "supp-group", "command", "session-command", "shell", "whitelist-environment"]
  };
  const first = readOptions(words, 1, spec);
  const user = optionValue(first.options, "u", "user");
  if (user !== void 0) return { kind: "words", words: words.slice(first.next), around: { ...around, user } };
  let next = first.next;
  let isLogin = hasOption(first.options, "l", "login");
  if (words[next]?.value === "-") {
    isLogin = true;
    next++;
  }
  const second = readOptions(words, next + 1, spec);
  const script = optionValue([...first.options, ...second.options], "c", "command", "session-command");
  if (script === void 0) return null;
  const isCleared = isLogin || hasOption(second.options, "l", "login");
  const inside = isCleared ? cleared(around) : around;
  return { kind: "script", script, parameters: words.slice(second.next), around: asUser(inside, words[next]) };
}
var NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
var RESERVED = /* @__PURE__ */ new Set(["hermes", "test", "tmp", "root", "sudo"]);
function isProfileName(text) {
  return NAME.test(text);
}
function isReservedName(name) {
  return RESERVED.has(name);
}
function profileName(text, era) {
  const name = era.lowersNames ? text.trim().toLowerCase() : text;
  if (name === "default") return { name };
  if (name === "") return { refused: "the profile name is empty" };
  if (!isProfileName(name)) return { refused: `"${text}" is no valid profile name` };
  if (era.reservesNames && isReservedName(name)) return { refused: `the profile name "${name}" is reserved` };
  return { name };
}
function followsScheme(service) {
  return suffixOf(service) !== null;
}
function expectedUnit(manager, profile, home2) {
  const hash = home2 === null ? null : (0, import_node_crypto2.createHash)("sha256").update(home2).digest("hex").slice(0, 8);
  const suffix = hash ?? (profile === "default" ? null : profile);
  const tail = suffix === null ? "" : `-${suffix}`;
  if (manager === "launchd") return `ai.hermes.gateway${tail}`;
  return manager === "systemd" ? `hermes-gateway${tail}.service` : null;
}
function namedProfile(service) {
  const suffix = suffixOf(service);
  if (suffix === null || service.isNameOpen || service.container !== void 0) return null;
  if (suffix === "") return service.manager === "launchd" && service.name !== "ai.hermes.gateway" ? null : "default";
  const name = suffix.slice(1);
  const isName = isProfileName(name) && !isReservedName(name);
  return suffix.startsWith("@") || !isName || /^[0-9a-f]{8}$/.test(name) ? null : name;
}
function suffixOf({ name, manager }) {
  if (manager === "script") return null;
  if (manager === "launchd") return /^(?:.+\.)?hermes(?:-agent)?[.-]gateway(|[.-].+)$/is.exec(name)?.[1] ?? null;
  if (manager === "systemd") return /^hermes-gateway(|[-@].*)$/.exec(name.replace(/\.service$/, ""))?.[1] ?? null;
  return /^hermes[-_]gateway(|[-_].*)$/i.exec(name.slice(name.lastIndexOf("/") + 1))?.[1] ?? null;
}
var OTHERS = /openclaw|clawdbot|moltbot|nanobot|(?:^|[^a-z])mcp(?:[^a-z]|$)|relayer|web-?ui|workspace|studio|dashboard/i;
var HELPERS = /dashboard|web-?ui|watch-?dog|health|monitor|backup|restore|update|upgrade|clean|rotate|notify|alert|sync|proxy|tunnel|migrat|install|check|restart|reload|stop|status/i;
var AGENT = /hermes[\s_-]*(?:ai[\s_-]*)?(?:agent|gateway)/i;
function isAgentImage(image) {
  if (OTHERS.test(image.value)) return false;
  if (image.unknowns().some(({ text }) => /hermes[-_]agent/i.test(text))) return true;
  return /^hermes[-_]agent(?:[-_]|$)/.test(imageName(image));
}
function isBareAgentImage(image) {
  const name = imageName(image);
  return isAgentImage(image) && (/^hermes[-_]agent$/.test(name) || !image.isKnown());
}
function isCalledLikeAgent({ name, identity = name }) {
  return [name, identity].some((text) => /(?:^|\/)hermes$|agent|gateway/i.test(text) && !OTHERS.test(text));
}
function speaksOfHermes(service, container) {
  const image = container.image?.value ?? "";
  if (OTHERS.test(image) || OTHERS.test(service.name)) return false;
  return [image, service.name, service.identity ?? "", service.files[0]?.path ?? ""].some((text) => /hermes/i.test(text)) || service.environment.some(({ name }) => name.startsWith("HERMES_")) || container.mounts.some(({ target: target2 }) => target2.value === "/opt/data" || /\/\.hermes$/.test(target2.value)) || isDescribedAsAgent(service);
}
function isMeantAsGateway(service) {
  if (service.manager === "script" || HELPERS.test(service.name)) return false;
  const bare = service.name.slice(service.name.lastIndexOf("/") + 1).replace(/\.service$/, "");
  return followsScheme(service) || bare === "hermes-agent" || isDescribedAsAgent(service);
}
function isHelper(program) {
  return HELPERS.test(program);
}
function isDescribedAsAgent({ settings }) {
  const text = settings.findLast(({ key, effective }) => effective && key.value === "Description")?.value.value ?? "";
  return AGENT.test(text) && !HELPERS.test(text) && !OTHERS.test(text);
}
function imageName(image) {
  const name = image.value.replace(/@.*$/s, "");
  return name.slice(name.lastIndexOf("/") + 1).replace(/:.*$/s, "");
}
var VALUE_FLAGS = [
  "-z",
  "--oneshot",
  "-m",
  "--model",
  "--provider",
  "-t",
  "--toolsets",
  "-r",
  "--resume",
  "-s",
  "--skills"
];
var V0_17_FLAGS = new Set(VALUE_FLAGS);
var V0_18_1_FLAGS = /* @__PURE__ */ new Set([...VALUE_FLAGS, "--usage-file"]);
var NEWEST_FLAGS = /* @__PURE__ */ new Set([...VALUE_FLAGS, "--usage-file", "--in", "--reasoning"]);
var OPTIONAL_VALUE_FLAGS = /* @__PURE__ */ new Set(["-c", "--continue"]);
var ALL_VALUE_FLAGS = NEWEST_FLAGS;
var V0_6 = {
  root: "~",
  homeIsPin: "never",
  badName: "exit-1",
  lowersNames: false,
  reservesNames: false,
  valueFlags: null,
  supervisors: "none",
  expandsHome: false
};
var V0_9 = { ...V0_6, root: "home" };
var V0_12 = { ...V0_9, homeIsPin: "always" };
var V0_13 = { ...V0_12, badName: "no-flag", lowersNames: true };
var V0_14 = { ...V0_13, homeIsPin: "in-profiles", reservesNames: true };
var V0_17 = { ...V0_14, valueFlags: V0_17_FLAGS, supervisors: "s6" };
var V0_18_1 = { ...V0_17, valueFlags: V0_18_1_FLAGS };
var V0_21 = { ...V0_18_1, valueFlags: NEWEST_FLAGS, supervisors: "all" };
var NEWEST = { ...V0_21, root: "exact", badName: "exit-2", expandsHome: true };
var ERAS = [
  { index: 0, from: "v0.6", to: "v0.8", since: [0, 6, 0], ...V0_6 },
  { index: 1, from: "v0.9", to: "v0.11", since: [0, 9, 0], ...V0_9 },
  { index: 2, from: "v0.12", to: "v0.12", since: [0, 12, 0], ...V0_12 },
  { index: 3, from: "v0.13", to: "v0.13", since: [0, 13, 0], ...V0_13 },
  { index: 4, from: "v0.14", to: "v0.16", since: [0, 14, 0], ...V0_14 },
  { index: 5, from: "v0.17", to: "v0.18.0", since: [0, 17, 0], ...V0_17 },
  { index: 6, from: "v0.18.1", to: "v0.20", since: [0, 18, 1], ...V0_18_1 },
  { index: 7, from: "v0.21", to: "v0.21.2", since: [0, 21, 0], ...V0_21 },
  { index: 8, from: "v0.21.3", to: null, since: [0, 21, 3], ...NEWEST }
];
var DATED = [
  [20260330, [0, 6, 0]],
  [20260403, [0, 7, 0]],
  [20260408, [0, 8, 0]],
  [20260413, [0, 9, 0]],
  [20260416, [0, 10, 0]],
  [20260423, [0, 11, 0]],
  [20260430, [0, 12, 0]],
  [20260507, [0, 13, 0]],
  [20260516, [0, 14, 0]],
  [20260528, [0, 15, 0]],
  [20260605, [0, 16, 0]],
  [20260619, [0, 17, 0]],
  [20260701, [0, 18, 0]],
  [20260707, [0, 18, 2]],
  [20260720, [0, 19, 0]],
  [20260803, [0, 20, 0]],
  [20260831, [0, 21, 0]],
  [20260907, [0, 21, 1]],
  [20260911, [0, 21, 2]],
  [20260914, [0, 21, 3]]
];
function erasOf(release) {
  if (release === void 0) return ERAS;
  const text = release.trim().toLowerCase();
  if (text === "latest" || text === "main") return ERAS.slice(-1);
  const match = /^v?(\d{1,4})\.(\d{1,3})(?:\.(\d{1,3}))?$/.exec(text);
  if (match === null) throw unknownRelease(release);
  const [major, minor] = [Number(match[1]), Number(match[2])];
  const patch = match[3] === void 0 ? void 0 : Number(match[3]);
  const [first, last] = major >= 2e3 ? sameTwice(versionOfDate(major, minor, patch)) : bounds(major, minor, patch);
  if (first === void 0 || compareVersions(last, ERAS[0].since) < 0) throw unknownRelease(release);
  return ERAS.filter((era, at) => {
    const next = ERAS[at + 1];
    return compareVersions(era.since, last) <= 0 && (next === void 0 || compareVersions(first, next.since) < 0);
  });
}
function rangeOf(eras) {
  const after = ERAS[eras.at(-1).index + 1];
  const from = `>=${eras[0].since.join(".")}`;
  return after === void 0 ? from : `${from} <${after.since.join(".")}`;
}
function erasOfRange(range) {
  const match = /^>=(\d+\.\d+\.\d+)(?: <(\d+\.\d+\.\d+))?$/.exec(range);
  const from = ERAS.findIndex(({ since }) => since.join(".") === match?.[1]);
  const after = match?.[2] === void 0 ? ERAS.length : ERAS.findIndex(({ since }) => since.join(".") === match[2]);
  return from === -1 || after <= from ? void 0 : ERAS.slice(from, after);
}
function wordsFor(eras) {
  const runs = [];
  for (const era of eras) {
    const run2 = runs.at(-1);
    if (run2?.at(-1)?.index === era.index - 1) run2.push(era);
    else runs.push([era]);
  }
  return runs.map(wordsForRun).join(" and ");
}
function wordsForRun(run2) {
  const { from } = run2[0];
  const { to } = run2.at(-1);
  if (to === null) return `${from} and later`;
  return from === to ? from : `${from} to ${to}`;
}
function bounds(major, minor, patch) {
  return [
    [major, minor, patch ?? 0],
    [major, minor, patch ?? Number.POSITIVE_INFINITY]
  ];
}
function sameTwice(version) {
  return [version, version ?? [0, 0, 0]];
}
function versionOfDate(year, month, day) {
  if (day === void 0 || month < 1 || month > 12 || day < 1 || day > 31) return void 0;
  const date = year * 1e4 + month * 100 + day;
  return DATED.findLast(([released]) => released <= date)?.[1];
}
function compareVersions(a, b) {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
function unknownRelease(release) {
  return new RangeError(
    `"${release}" is no supported release of Hermes Agent: write a version from 0.6 on (0.20, v0.12.3), a dated tag from 2026.3.30 on (2026.8.31), or "latest"`
  );
}
var MANAGEMENT = new Set(
  "start stop restart status install uninstall list setup enroll migrate migrate-legacy".split(" ")
);
function readInvocation(words, isMeantToBe) {
  if (words[0] === void 0) return null;
  const called2 = readProgram(words) ?? readUnknownProgram(words, isMeantToBe);
  if (called2 === null) return null;
  return called2.entry === "module" ? readModule(called2) : readSubcommand(called2);
}
function readArguments(program, args) {
  return readSubcommand({ entry: "image", program, args: argsOf(args) });
}
function wordsAfterTimestamps(words) {
  const module2 = words.findIndex((word) => word.value === "hermes_cli.stderr_timestamp");
  if (module2 < 1) return null;
  const dashes = words.findIndex((word, at) => at > module2 && word.value === "--");
  return dashes < 0 ? null : words.slice(dashes + 1);
}
function readProgram(words) {
  const name = baseName(literal(words[0]));
  if (isPython(name)) return readPython(words);
  if (name === "hermes" || name === ".hermes-wrapped") return readHermes(words);
  if (name === "hermes-gateway") return split(words, 1, "module");
  if (words[1]?.value === "-m" || words[1]?.value === "--module") return readPythonModule(words, 1);
  return /(?:^|\/)hermes_cli(?:\/main\.py|\.main)$/.test(literal(words[0])) ? split(words, 1, "cli") : null;
}
function readUnknownProgram(words, isMeantToBe) {
  const program = words[0];
  const end = program.length;
  const nameIsUnknown = program.unknowns(Math.max(program.value.lastIndexOf("/") + 1, 0), end).length > 0 || !program.isKnown(end - 1);
  if (!nameIsUnknown) return null;
  return isMeantToBe || /hermes/i.test(program.value) ? split(words, 1, "cli") : null;
}
function isPython(name) {
  return /^python[\d.]*w?$|^pypy[\d.]*$/.test(name);
}
function readHermes(words) {
  return words[1]?.value === "--run-module" ? readPythonModule(words, 1) : split(words, 1, "cli");
}
function readPython(words) {
  for (let at = 1; at < words.length; at++) {
    const word = literal(words[at]);
    if (!word.startsWith("-") || word === "-") return readPythonScript(words, at);
    if (word.startsWith("--")) {
      if (word === "--check-hash-based-pycs") at++;
      continue;
    }
    const decisive = /[mcWX]/.exec(word);
    if (decisive === null) continue;
    const isGlued = decisive.index + 1 < word.length;
    if (decisive[0] === "m")
      return isGlued ? moduleNamed(word.slice(decisive.index + 1), words, at + 1) : readPythonModule(words, at);
    if (decisive[0] === "c") return readPythonCode(words, isGlued ? at : at + 1);
    if (!isGlued) at++;
  }
  return null;
}
function readPythonModule(words, at) {
  const module2 = words[at + 1];
  return module2 === void 0 ? null : moduleNamed(literal(module2), words, at + 2);
}
function moduleNamed(name, words, from) {
  if (name === "hermes_cli.main" || name === "hermes_cli") return split(words, from, "cli");
  return name === "gateway.run" ? split(words, from, "module") : null;
}
function readPythonCode(words, at) {
  const code = words[at];
  return code !== void 0 && /hermes/.test(code.value) ? split(words, at + 1, "cli") : null;
}
function readPythonScript(words, at) {
  const path = literal(words[at]);
  if (/(?:^|\/)hermes_cli\/main\.py$|(?:^|\/)hermes$/.test(path)) return split(words, at + 1, "cli");
  return /(?:^|\/)gateway\/run\.py$|(?:^|\/)hermes-gateway$/.test(path) ? split(words, at + 1, "module") : null;
}
function split(words, at, entry) {
  return { entry, program: words.slice(0, at), args: argsOf(words.slice(at)) };
}
function argsOf(words) {
  return words.filter(isSomething).flatMap(withoutGlue);
}
function withoutGlue(word) {
  const isOpen2 = (piece) => piece.unknown !== void 0 && !isTag(piece);
  const runs = [];
  for (const piece of word.pieces) {
    const run2 = runs.at(-1);
    if (run2 !== void 0 && isOpen2(run2.at(-1)) === isOpen2(piece)) run2.push(piece);
    else runs.push([piece]);
  }
  const parts = runs.map((run2) => new import_chunk_QNLMBOTP.Text(run2));
  const isSubcommand = (part) => part.isKnown() && /^(?:gateway|run)$/.test(part.value);
  return parts.length > 1 && parts.some(isSubcommand) ? parts : [word];
}
function readModule(called2) {
  const word = called2.args.find((arg) => !arg.value.startsWith("-")) ?? null;
  const action = word !== null && MANAGEMENT.has(word.value) ? word.value : "run";
  return { ...called2, gatewayAt: -1, action, actionWord: word };
}
function readSubcommand(called2) {
  return readSubcommandAs(called2, true) ?? readSubcommandAs(called2, false);
}
function readSubcommandAs(called2, anyValue) {
  const gatewayAt = nextOperand(called2.args, 0, anyValue);
  const gateway = called2.args[gatewayAt];
  if (gateway === void 0 || literal(gateway) !== "gateway") return null;
  const actionWord = called2.args[nextOperand(called2.args, gatewayAt + 1, anyValue)] ?? null;
  const action = actionWord === null ? "run" : literal(actionWord);
  if (action !== "run" && !MANAGEMENT.has(action)) return null;
  return { ...called2, gatewayAt, action, actionWord };
}
function nextOperand(args, from, anyValue) {
  let at = from;
  while (at < args.length) {
    const word = args[at];
    if (!word.value.startsWith("-") && !beginsUnknown(word)) return at;
    at += takesValue(word.value, args[at + 1]?.value ?? "", anyValue) ? 2 : 1;
  }
  return at;
}
function takesValue(flag, next, anyValue) {
  if (isProfileFlag(flag)) return true;
  if (OPTIONAL_VALUE_FLAGS.has(flag)) return !next.startsWith("-");
  return ALL_VALUE_FLAGS.has(flag) && (anyValue || !isProfileFlag(next));
}
function isProfileFlag(word) {
  return word === "-p" || word === "--profile";
}
function isUnknown(word) {
  return word.length > 0 && word.pieces.every((piece) => piece.unknown !== void 0 || piece.text === "");
}
function beginsUnknown(word) {
  const first = word.pieces.find((piece) => piece.text !== "" && !isTag(piece));
  return first?.unknown !== void 0;
}
function literal(word) {
  return word.pieces.map((piece) => isTag(piece) ? "" : piece.text).join("");
}
function tagsMayHoldFlag(word) {
  return word.pieces.some(
    (piece) => isTag(piece) && /(?:^|\s)(?:-p|--profile)|\{\{/.test(piece.text.replace(/\{%[^%]*%\}/g, ""))
  );
}
function isSomething(word) {
  return word.length === 0 || !word.pieces.every((piece) => isTag(piece) || piece.text === "") || literal(word) !== "";
}
function isTag(piece) {
  return piece.unknown !== void 0 && /^\{[%#]/.test(piece.text);
}
var OTHER_PROGRAMS = new Set(
  [
    "openclaw clawdbot moltbot nanobot docker podman kubectl mcp echo printf pgrep pkill systemctl curl node true false",
    "sleep ssh logger grep tail journalctl sed awk cat tee kill killall supervisorctl launchctl s6-svc notify-send test",
    "pm2 tmux screen wget npm make watch crontab cd mkdir rm cp mv ln chmod chown touch install tar git"
  ].join(" ").split(" ")
);
function opaque(command, reason, at) {
  return { kind: "opaque", command, reason, at };
}
function wordsAfterWrapper(words, around) {
  const at = words[0];
  const dashes = words.findIndex((word) => word.value === "--");
  const from = dashes > 0 ? dashes + 1 : 1;
  const next = words[from];
  if (next === void 0 || isOther(at) || !(dashes > 0 || isUnknown(at) || isShell(next))) return null;
  const open = [...around.open, { reason: `${at.value} may set any variable`, at }];
  return { words: words.slice(from), around: { ...around, open } };
}
function opaqueProgram(service, command, words, { container }) {
  const program = words[0];
  const name = baseName(program.value);
  const wrapped = wrappedCall(service, words, container !== void 0);
  if (wrapped !== void 0)
    return opaque(command, `what ${program.value} makes of these words is not written here`, wrapped);
  const isInImage = container !== void 0 && container !== "running" && runsInImage(service, container, program);
  if (!isMeantAsGateway(service) && !isInImage) return null;
  if (startsContainers(words))
    return opaque(
      command,
      `"${words.map((word) => word.value).join(" ")}" starts what another file describes`,
      program
    );
  const unknown2 = program.unknowns()[0];
  if (unknown2 !== void 0 && endsUnknown(program, unknown2.text))
    return opaque(command, unknown2.unknown?.reason ?? `${program.value} is not known`, program);
  if (isShell(program)) {
    const file = words.slice(1).find((word) => !/^[-+]/.test(word.value));
    return file === void 0 || isHelper(baseName(file.value)) ? null : opaque(command, `the script ${file.value} is not read`, file);
  }
  const own = words.find((word) => isOwnScript(baseName(word.value)));
  if (own !== void 0 && (own === program || INTERPRETER.test(name)))
    return opaque(command, `what ${own.value} runs is not written here`, own);
  if (OTHER_PROGRAMS.has(name) || isHelper(name)) return null;
  if (isPython(name) || isOwnProgram(name)) {
    const hidden = words.slice(1).find(isUnknown);
    return hidden === void 0 ? null : opaque(command, hidden.unknowns()[0]?.unknown?.reason ?? `${hidden.value} is not known`, hidden);
  }
  const looksLikeOne = /\.(?:ba|z)?sh$/.test(name) || /hermes|gateway|start|launch|entrypoint/i.test(name);
  const isAlias = words.slice(1).some((word) => word.value === "gateway") && !/\./.test(name);
  if (/\.(?:py|js|mjs|rb|pl)$/.test(name) || !(looksLikeOne || isAlias)) return null;
  return opaque(command, `what ${program.value} runs is not written here`, program);
}
function opaqueImage(command, { image }, words) {
  const first = words[0];
  if (image === void 0 || !isAgentImage(image) || !isUnknown(first)) return null;
  return opaque(command, first.unknowns()[0]?.unknown?.reason ?? `${first.value} is not known`, first);
}
function runsInImage(service, container, program) {
  if (service.manager === "script" || container.image === void 0 || isHelper(service.name)) return false;
  const isProgram = program.value.includes("/") || isShell(program) || isUnknown(program);
  return isProgram && isAgentImage(container.image) && speaksOfHermes(service, container);
}
var INTERPRETER = /^(?:python[\d.]*|pypy[\d.]*|node|nodejs|bun|deno|tsx|ruby|perl)$/;
function isOwnScript(name) {
  return /\.(?:[cm]?[jt]s|py|rb|pl)$/.test(name) && /hermes/i.test(name) && !isHelper(name);
}
function wrappedCall(service, words, isContained3) {
  const program = words[0];
  const at = words.findIndex((word, index) => index > 0 && baseName(word.value) === "hermes");
  if (service.manager === "script" || at < 1 || isOther(program)) return void 0;
  return (isContained3 || /[/.]/.test(program.value)) && readInvocation(words.slice(at), false)?.action === "run" ? words[at] : void 0;
}
function isOther(program) {
  const name = baseName(program.value);
  return OTHER_PROGRAMS.has(name) || isPython(name) || isOwnProgram(name) || isHelper(name);
}
function isOwnProgram(name) {
  return name === "hermes" || name === "hermes-agent" || name === "hermes-acp";
}
function endsUnknown({ value }, unknown2) {
  return /^(?:|[^/]*\/)$/.test(value.slice(value.lastIndexOf(unknown2) + unknown2.length));
}
function scriptCalled(service, words, around) {
  if (service.manager === "script" || around.container !== service.container) return null;
  const at = scriptAt(words);
  const path = at === void 0 ? void 0 : words[at];
  const file = path && service.fileAt?.(path);
  if (at === void 0 || file === void 0 || !(at > 0 || isShellScript(file))) return null;
  const script = (0, import_chunk_T5DYHM7K.surfaceText)((0, import_chunk_T5DYHM7K.markUnknown)(import_chunk_QNLMBOTP.Text.verbatim(file, 0, file.text.length)));
  return { script, parameters: words.slice(at), around, file };
}
function scriptAt(words) {
  const program = words[0];
  if (!isShell(program)) return program.value.includes("/") ? 0 : void 0;
  const { options, next } = readOptions(words, 1, SHELL_OPTIONS);
  return hasOption(options, "c", "command") || words[next] === void 0 ? void 0 : next;
}
function isShellScript({ path, text }) {
  return text.startsWith("#!") ? (0, import_chunk_KJYZEJ43.startsShellScript)(text) : /\.(?:ba|da|k|z)?sh(?:\.\w+)?$/.test(path);
}
function stepsOf(service, { script, parameters, around }) {
  const { commands, unread } = (0, import_chunk_GJNPAT6G.readScript)(script, shellContext(service, around, parameters));
  const steps = commands.map(({ words, variables, sourced, condition, isBackground }) => {
    const open = sourced.filter(mayMoveHome).map((at) => ({ reason: `${at.value} is read by the shell`, at }));
    const inside = new Map([...around.variables, ...variables]);
    return {
      words,
      around: { ...around, variables: inside, open: [...around.open, ...open] },
      ...condition !== void 0 && { condition },
      ...isBackground && { isBackground }
    };
  });
  return { steps, ...unread !== void 0 && { unread } };
}
function mayMoveHome(path) {
  return !/\/bin\/activate$/.test(path.value) && !isOwnDotenv(path.value);
}
function isOwnDotenv(path) {
  return /\/(?:\.hermes|profiles\/[^/]+)\/\.env$/.test(path);
}
function shellContext(service, around, parameters) {
  const own = new Map(service.environment.map((variable2) => [variable2.name, variable2.value]));
  const variable = (name) => {
    if (around.variables.has(name)) return around.variables.get(name) ?? void 0;
    return around.isCleared ? void 0 : own.get(name);
  };
  return { variable, parameters };
}
var SOME_HOME = "/~";
var UNTIDY = /\/\/|\/\.{1,2}(?:\/|$)|.\/$|^\.{0,2}(?:\/\.|$)|^\.{1,2}\//;
function tidyPath(path) {
  if (!UNTIDY.test(path)) return path;
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return path.startsWith("/") ? `/${parts.join("/")}` : parts.join("/") || ".";
}
function normalizePath(path) {
  if (!UNTIDY.test(path)) return path;
  const parts = [];
  for (const part of tidyPath(path).split("/")) {
    if (part !== "..") parts.push(part);
    else if (parts.length > 1 || parts.length === 1 && parts[0] !== "" && parts[0] !== "..") parts.pop();
    else if (parts.length === 0 || parts[0] === "..") parts.push(part);
  }
  return parts.length === 1 && parts[0] === "" ? "/" : parts.join("/") || ".";
}
function profileOfHome(home2) {
  const path = tidyPath(home2);
  const name = path.lastIndexOf("/") + 1;
  return /(?:^|\/)profiles\/$/.test(path.slice(0, name)) ? path.slice(name) : null;
}
function rootOf2(hermesHome, userHome2, era) {
  const native = `${userHome2}/.hermes`;
  if (hermesHome === "" || era.root === "~") return native;
  if (era.root === "home" && isWithin(normalizePath(hermesHome), native)) return native;
  const home2 = tidyPath(hermesHome);
  return profileOfHome(home2) === null ? home2 : parentOf(parentOf(home2));
}
function activeRootOf(hermesHome, userHome2, era) {
  return rootOf2(hermesHome, userHome2, era.root === "exact" ? { ...era, root: "home" } : era);
}
function homeOf(path) {
  const shown2 = displayPath(tidyPath(path));
  const isFixed = shown2.startsWith("/") || shown2 === "~" || shown2.startsWith("~/");
  return { path: shown2, key: isFixed ? displayPath(normalizePath(path)) : null };
}
function displayPath(path) {
  return path === SOME_HOME || path.startsWith(`${SOME_HOME}/`) ? path.slice(1) : path;
}
function homeOfProfile(root, profile) {
  return profile === "default" ? root : `${root === "/" ? "" : root}/profiles/${profile}`;
}
function tokenLockDirectory(env, userHome2) {
  const fixed = env("HERMES_GATEWAY_LOCK_DIR");
  if (fixed !== void 0 && fixed !== "") return fixed;
  const state = env("XDG_STATE_HOME");
  return `${state === void 0 || state === "" ? `${userHome2}/.local/state` : state}/hermes/gateway-locks`;
}
function parentOf(path) {
  const slash = path.lastIndexOf("/");
  return slash > 0 ? path.slice(0, slash) : slash === 0 ? "/" : ".";
}
function isWithin(path, directory) {
  const parent = normalizePath(directory);
  return path === parent || path.startsWith(`${parent}/`);
}
var IMAGE_HOME = "/opt/data";
function defaultHome(container) {
  if (mountOf(IMAGE_HOME, container) !== void 0) return IMAGE_HOME;
  const homes = container.mounts.map(targetOf).filter((target2) => target2?.endsWith("/.hermes"));
  if (homes[0] !== void 0 && homes.length === 1) return homes[0];
  return container.image !== void 0 && isAgentImage(container.image) ? IMAGE_HOME : void 0;
}
function hasMountedHome({ environment }, container) {
  const home2 = environment.findLast(({ name }) => name === "HERMES_HOME")?.value;
  return home2?.isKnown() === true && mountOf(home2.value, container) !== void 0;
}
function mountOf(path, { mounts }) {
  let found;
  for (const mount of mounts) {
    const target2 = targetOf(mount);
    if (target2 === void 0 || !isWithin2(path, target2)) continue;
    if (found === void 0 || target2.length >= found.depth) found = { mount, depth: target2.length };
  }
  return found?.mount;
}
function storageBehind(inside, container, service) {
  if (inside.key === null) return inside;
  if (inside.key.startsWith("~")) {
    const hidden = { path: `container ${inside.path}`, key: inside.key };
    return mayHoldHome(container) ? { ...hidden, key: null } : ownStorage(hidden, service);
  }
  const mount = mountOf(inside.key, container);
  if (mount === void 0 || mount.kind === "own") return ownStorage(inside, service);
  const rest = normalizePath(inside.key).slice(targetOf(mount).replace(/\/$/, "").length);
  const key = mount.key === null ? null : inHome(mount.key, service) + rest;
  const isFixed = key !== null && !key.startsWith("project ");
  const isNamed = isFixed && (mount.kind !== "bind" || isOnHost({ key }));
  const path = isNamed ? key : `${mount.source?.value ?? "a volume"}${rest}`;
  return isFixed || key === null ? { path, key } : { path, key: null, sharedKey: key };
}
function isOnHost({ key }) {
  return key !== null && /^[/~]/.test(key);
}
function isOwn({ key }) {
  return key?.startsWith("container ") === true;
}
function mayHoldHome({ mounts }) {
  return mounts.some((mount) => {
    const target2 = targetOf(mount);
    return target2 === void 0 || /^\/(?:root|home|Users)(?:\/|$)|\/\.hermes(?:\/|$)|^\/$/.test(target2);
  });
}
function ownStorage(inside, { name, span }) {
  return { path: inside.path, key: `container ${span.source.path} ${span.start} ${name} ${inside.key}` };
}
function inHome(key, { account }) {
  const home2 = (0, import_chunk_DS6R6JKH.userHome)(account);
  return home2 !== "~" && /^~(?:\/|$)/.test(key) ? home2 + key.slice(1) : normalizePath(key);
}
function targetOf({ target: target2 }) {
  return target2.isKnown() && target2.value.startsWith("/") ? normalizePath(target2.value) : void 0;
}
function isWithin2(path, directory) {
  const full = normalizePath(path);
  return directory === "/" || full === directory || full.startsWith(`${directory}/`);
}
var DEEPEST = 12;
var MOST_STEPS = 2e3;
var MOST_ALTERNATIVES = 50;
var known = /* @__PURE__ */ new WeakMap();
function recognise(service) {
  const earlier = known.get(service);
  if (earlier !== void 0) return earlier;
  const found = search(service);
  known.set(service, found);
  return found;
}
function search(service) {
  const starts = service.commands.filter(({ role }) => role === "start");
  const commands = starts.length === 0 && service.container !== void 0 ? [imageCommand(service)] : starts;
  let fallback = null;
  for (const command of commands) {
    const found = explore(service, command);
    if (found?.kind === "runs") return found;
    fallback = better(fallback, found);
  }
  return fallback;
}
function better(found, next) {
  return found === null || found.kind === "opaque" && next?.kind === "manages" ? next : found;
}
function imageCommand({ container, span }) {
  const image = container?.image ?? import_chunk_QNLMBOTP.Text.verbatim(span.source, span.start, span.end);
  const words = [image];
  const place = image.span();
  return { role: "start", path: image, argv: words, words, raw: [place], span: place, ignoreFailure: false };
}
function explore(service, command) {
  const pending = [firstStep(service, command)];
  const search3 = { service, command, pending, files: /* @__PURE__ */ new Set() };
  const runs = [];
  let fallback = null;
  for (let steps = 0; pending.length > 0 && steps < MOST_STEPS; steps++) {
    const step = pending.pop();
    if (step.depth > DEEPEST) continue;
    const found = look(search3, step);
    if (found?.kind !== "runs") {
      fallback = better(fallback, found);
      continue;
    }
    runs.push(found);
    if (step.condition === void 0 || step.isBackground || runs.length === MOST_ALTERNATIVES) break;
  }
  const [first, ...others] = runs;
  return first === void 0 ? fallback : { ...first, kind: "runs", others };
}
function firstStep({ container, commands }, command) {
  const words = [command.path, ...command.argv.slice(1)];
  if (container === void 0) return { words, around: UNCHANGED, depth: 0 };
  const around = { ...UNCHANGED, container };
  if (!commands.includes(command)) return { words: [], around, depth: 0, image: words };
  return { words, around, depth: 0, ...container.usesEntrypoint && { image: [] } };
}
function look(search3, step) {
  const { service } = search3;
  const { words, around } = step;
  const inImage = step.image === void 0 ? null : lookAtImage(search3, step, step.image);
  if (inImage !== null || words[0] === void 0) return inImage;
  const isMeant = isMeantAsGateway(service);
  const invocation = readInvocation(words, isMeant) ?? readEntryScript(service, words, around);
  if (invocation !== null) return called(search3, step, invocation);
  const stamped = wordsAfterTimestamps(words);
  if (stamped !== null) return go(search3, step, { words: stamped, around });
  const contained = readContainer(words);
  if (contained !== null) return lookIntoContainer(search3, step, contained);
  const script = scriptCalled(service, words, around);
  if (script !== null) return lookIntoScript(search3, step, script);
  const inner = unwrap(words, around);
  if (inner?.kind === "script") return lookIntoScript(search3, step, inner);
  if (inner !== null) return go(search3, step, inner);
  const behind2 = wordsAfterWrapper(words, around);
  if (behind2 !== null) go(search3, step, behind2);
  return opaqueProgram(service, search3.command, words, around);
}
function go({ pending }, { depth, condition, isBackground }, next) {
  pending.push({
    depth: depth + 1,
    ...condition !== void 0 && { condition },
    ...isBackground && { isBackground },
    ...next
  });
  return null;
}
function called({ service, command }, step, invocation) {
  const { around, condition } = step;
  const found = { command, invocation, around, ...condition !== void 0 && { condition } };
  if (invocation.action === "run") return { kind: "runs", others: [], ...found };
  return service.manager === "script" && invocation.action !== "start" ? null : { kind: "manages", ...found };
}
function lookAtImage(search3, step, image) {
  const { service, command } = search3;
  const container = step.around.container;
  const { words } = step;
  if (words.length > 0) {
    const invocation = speaksOfHermes(service, container) ? readArguments(image, words) : null;
    return invocation === null ? opaqueImage(command, container, words) : called(search3, step, invocation);
  }
  const isAgent = container.image !== void 0 && isBareAgentImage(container.image) && speaksOfHermes(service, container);
  const isKept = isKeptRunning(service);
  const hasData = container.mounts.length > 0 || /nousresearch\//.test(container.image?.value ?? "");
  if (isAgent && isKept && hasData) return called(search3, step, bareImage(container.image));
  const at = container.image ?? command.path;
  const speaks = speaksOfHermes(service, container);
  const isMeant = isAgent ? isKept : isMeantAsGateway(service) || isKept && speaks && isCalledLikeAgent(service) && hasMountedHome(service, container);
  return isMeant ? opaque(command, `what the image ${at.value} starts is not written here`, at) : null;
}
function bareImage(image) {
  return { entry: "image", program: [image], args: [], gatewayAt: -1, action: "run", actionWord: null };
}
function isKeptRunning({ container, resident, restart, startedBy }) {
  if (container === void 0) return resident;
  return startedBy.length > 0 || restart !== void 0 && restart.policy !== "no";
}
function readEntryScript(service, words, { container }) {
  const program = words[0];
  if (container === void 0 || container === "running" || !speaksOfHermes(service, container)) return null;
  const isEntry = /entry-?point|wrapper|start|run|launch|\.sh$/.test(baseName(program.value));
  return isEntry ? readArguments([program], words.slice(1)) : null;
}
function lookIntoContainer(search3, step, contained) {
  const { service } = search3;
  const { kind, where, words, variables, files: files2, container, isDetached } = contained;
  const open = files2.map((at) => ({ reason: `the variables in ${at.value} are not read`, at }));
  const around = { isCleared: true, variables, open, container: kind === "run" ? container : "running" };
  const isChat = words.length === 0 && service.manager === "script" && !isDetached;
  if (kind === "run" && isChat) return null;
  return go(search3, step, { words, around, ...container.usesEntrypoint && { image: [where] } });
}
function lookIntoScript(search3, step, script) {
  const { service, command, files: files2 } = search3;
  if (script.file !== void 0 && files2.has(script.file)) return null;
  if (script.file !== void 0) files2.add(script.file);
  const { steps, unread } = stepsOf(service, script);
  for (const next of steps.toReversed()) go(search3, step, next);
  if (unread === void 0) return null;
  const mayBe = isMeantAsGateway(service) || /\bhermes\b/.test(script.script.value) && /\bgateway\b/.test(script.script.value);
  if (!mayBe || service.manager === "script") return null;
  return { ...opaque(command, unread.reason, unread.at), script: script.script };
}
var WHAT_IT_DOES = {
  start: "that asks the service manager to start the gateway's own unit and returns",
  restart: "that asks the service manager to restart the gateway's own unit and returns",
  stop: "that stops the gateway and returns",
  install: "that writes the gateway's own unit and returns"
};
function isMistaken({ resident }, { action }) {
  return action === "start" || resident && Object.hasOwn(WHAT_IT_DOES, action);
}
function managementProblem(service, { program, action, actionWord, args }) {
  const first = (program.at(-1) ?? actionWord)?.span();
  const last = (actionWord ?? args.at(-1) ?? program.at(-1))?.span();
  const span = first && last && first.source === last.source ? { ...first, end: last.end } : service.span;
  const word = actionWord?.span();
  const isCertain = service.resident && action === "start" && args.at(-1) === actionWord && word !== void 0 && (0, import_chunk_M5RVUK72.textOf)(word) === "start";
  return {
    kind: "gateway-start-in-service",
    span,
    message: `${service.name} runs "gateway ${action}": ${WHAT_IT_DOES[action]}; it is not the gateway. The manager sees the service end at once, whatever becomes of the gateway. Use "gateway run".`,
    ...isCertain && { fix: { title: "Run the gateway itself", edits: [{ span: word, text: "run" }] } }
  };
}
function pinnedByVolume(judgements) {
  return judgements.map((judgement) => {
    const { result } = judgement;
    if (result.kind !== "active") return judgement;
    return { ...judgement, result: { kind: "fixed", profile: result.fallbackProfile, home: result.fallback } };
  });
}
function behind(judgements, container, service) {
  const storage = (home2) => storageBehind(home2, container, service);
  const moved = (result) => result.kind === "fixed" ? { ...result, home: storage(result.home) } : result;
  return judgements.map(({ root, result, ...rest }) => ({ ...rest, root: storage(root), result: moved(result) }));
}
function placeOf(judgements, state) {
  const answered = judgements.filter(({ result: result2 }) => result2.kind === "fixed" || result2.kind === "active");
  const following = answered.findLast(({ result: result2 }) => result2.kind === "active" && result2.active !== void 0);
  const { result, root } = (state === "unpinned" ? following : void 0) ?? answered.at(-1) ?? {};
  if (result?.kind === "fixed") {
    const isCertain = state !== "unpinned" || answered.every((other) => other.result.kind === "fixed");
    return { profile: isCertain ? result.profile : null, home: result.home, root: root ?? null };
  }
  if (result?.kind !== "active") return { profile: null, home: null, root: null };
  const name = result.active?.name.trim().toLowerCase();
  if (name === void 0) return { profile: null, home: result.fallback, root: result.root };
  if (name === "" || name === "default")
    return { profile: result.fallbackProfile, home: result.fallback, root: result.root };
  return { profile: name, home: below(result.root, `profiles/${name}`), root: result.root };
}
function nowhere(judgements, state) {
  const { profile } = placeOf(judgements, state);
  return { profile: state === "pinned" || state === "pinned-by-home" ? profile : null, home: null, root: null };
}
function below(home2, part) {
  return { path: `${home2.path}/${part}`, key: home2.key === null ? null : `${home2.key}/${part}` };
}
function files(home2, inside, setting, service, container) {
  const isHidden2 = container !== void 0 && inside?.path.startsWith("~") === true;
  const directory = home2 === null || isOnHost(home2) ? home2 : isHidden2 ? null : inside;
  const in_ = (part) => directory === null ? null : `${directory.path === "/" ? "" : directory.path}/${part}`;
  const { symbols, env, userHome: userHome2 } = setting;
  const locks = tokenLockDirectory((name) => env[name], userHome2);
  const own = in_("logs/gateway.log");
  const outputs = service.outputs.map(({ path }) => symbols.show(homeOf(symbols.of(path)).path));
  const hasLocks = home2 !== null && container === void 0;
  return {
    home: home2,
    lock: in_("gateway.lock"),
    pid: in_("gateway.pid"),
    logDirectory: in_("logs"),
    logs: unique2([...own === null ? [] : [own], ...outputs]),
    tokenLocks: hasLocks ? { path: symbols.show(homeOf(locks).path), key: symbols.isKnown(locks) ? homeOf(locks).key : null } : null
  };
}
function expectedUnitOf({ profile, home: home2, root }, setting, state, eras, { manager }) {
  if (state === "unpinned" && profile === null) return null;
  if (home2 === null || home2.key === null) return profile === null ? null : expectedUnit(manager, profile, null);
  const isDefaultRoot = root?.key === homeOf(`${setting.userHome}/.hermes`).key;
  if (profileOfHome(home2.key) !== null || isDefaultRoot && home2.key === root?.key)
    return expectedUnit(manager, profile, null);
  const hashes = eras.every((era) => era.to === null);
  return hashes && home2.key.startsWith("/") ? expectedUnit(manager, null, home2.key) : null;
}
function unique2(paths) {
  return [...new Set(paths)];
}
function explain(evidence) {
  const flag = evidence.flags.find(({ outcome }) => outcome === "read");
  if (evidence.state === "pinned" && flag !== void 0)
    return [...becauseOfFlag(flag), ...becauseOfHome(evidence, "root")];
  if (evidence.state === "pinned-by-home") return becauseOfHome(evidence, "pin");
  if (evidence.state === "volume" || evidence.state === "unknown") return becauseOfContainer(evidence);
  return [...becauseOfCommand(evidence), ...becauseOfHome(evidence, "none"), ...becauseOfActive(evidence)];
}
function becauseOfFlag({ span, value }) {
  const name = value?.value ?? "";
  const flag = /^["']?-p/.test((0, import_chunk_M5RVUK72.textOf)(span)) ? "-p" : "--profile";
  return [
    ...originsOf(value).map((origin) => ({ span: origin, text: `"${name}" comes from here` })),
    { span, text: `${flag} ${name} names the profile` }
  ];
}
function becauseOfHome({ setting }, role) {
  const { homeSpan, open, symbols, env } = setting;
  if (homeSpan === void 0) {
    return open === void 0 ? [] : [{ span: open.span, text: `${open.name ?? "HERMES_HOME"} may be set from outside: ${open.reason}` }];
  }
  const value = symbols.show(displayPath(env.HERMES_HOME ?? ""));
  const text = {
    pin: `HERMES_HOME=${value} is the home`,
    root: `HERMES_HOME=${value} says which root the profile lies under`,
    none: `HERMES_HOME=${value} is no profile's home, so it pins nothing`,
    volume: `HERMES_HOME=${value} is the root in the container`
  }[role];
  return [{ span: homeSpan, text }];
}
function becauseOfContainer(evidence) {
  const { invocation, container, setting } = evidence;
  const word = invocation.args[invocation.gatewayAt] ?? invocation.program.at(-1);
  if (container === void 0 || container === "running") {
    const text2 = "no profile flag is read here, and the environment of the container is not written in this service";
    return word === void 0 ? [] : [{ span: word.span(), text: text2 }];
  }
  const home2 = setting.env.HERMES_HOME;
  const mount = home2 === void 0 ? void 0 : mountOf(home2, container);
  const text = word === invocation.program.at(-1) ? "without a command the image runs the gateways of its data volume" : "no profile flag is read here, and the container's data volume is a root of its own";
  return [
    ...becauseOfHome(evidence, "volume"),
    ...mount === void 0 ? [] : [{ span: mount.span, text: `${setting.symbols.show(home2 ?? "")} lies in this mount` }],
    ...word === void 0 ? [] : [{ span: word.span(), text }]
  ];
}
function becauseOfCommand({ invocation, judgements }) {
  const word = invocation.args[invocation.gatewayAt] ?? invocation.program.at(-1);
  if (word === void 0) return [];
  const follows = judgements.some(({ result }) => result.kind === "active");
  const text = follows ? "no profile flag is read here, so active_profile decides" : "no profile flag is read here";
  return [{ span: word.span(), text }];
}
function becauseOfActive({ judgements }) {
  const result = judgements.map((judgement) => judgement.result).findLast((each) => each.kind === "active");
  if (result?.kind !== "active" || result.active?.span === void 0) return [];
  return [{ span: result.active.span, text: `active_profile says "${result.active.name}"` }];
}
function originsOf(value) {
  return (value?.pieces ?? []).flatMap(({ origin }) => origin === void 0 ? [] : [origin]);
}
function scanFlag(argv, era) {
  let subcommandSeen = false;
  for (let at = 0; at < argv.length; ) {
    const word = argv[at];
    if (era.valueFlags !== null && endsScan(argv, at)) return { kind: "none" };
    if (isSpacedFlag(word) && at + 1 < argv.length) return spacedFlag(argv, at, era, subcommandSeen);
    if (word.startsWith("--profile="))
      return { kind: "flag", value: word.slice("--profile=".length), index: at, count: 1 };
    const skipsNext = takesValue2(argv, at, era);
    if (!skipsNext && !word.startsWith("-")) subcommandSeen = true;
    at += skipsNext ? 2 : 1;
  }
  return { kind: "none" };
}
function mentions(argv, era) {
  const scan = scanFlag(argv, era);
  const found = [];
  const dashes = era.valueFlags === null ? -1 : argv.indexOf("--");
  let isDecided = false;
  for (let at = 0; at < argv.length; at++) {
    const look2 = lookalike(argv, at);
    if (look2 === null) {
      const eaten = takesValue2(argv, at, era) && (dashes < 0 || at < dashes) ? lookalike(argv, at + 1) : null;
      if (eaten === null) continue;
      const isAlone = eaten.count === 2 && lookalike(argv, at + 2) !== null;
      found.push({ ...eaten, ...isAlone && { count: 1, valueAt: null }, outcome: "value-of" });
      at++;
      continue;
    }
    if (dashes >= 0 && at > dashes) found.push({ ...look2, outcome: "after-dashes" });
    else if (look2.outcome !== "read") found.push(look2);
    else {
      found.push({ ...look2, outcome: isDecided ? "repeated" : outcomeOfFirst(argv, look2, scan, era) });
      isDecided = true;
    }
    at += look2.count - 1;
  }
  return found;
}
function lookalike(argv, at) {
  const word = argv[at];
  if (isSpacedFlag(word)) {
    if (at + 1 >= argv.length) return { index: at, count: 1, valueAt: null, outcome: "no-value" };
    return { index: at, count: 2, valueAt: 0, outcome: "read" };
  }
  if (word.startsWith("--profile=")) return { index: at, count: 1, valueAt: "--profile=".length, outcome: "read" };
  if (word.startsWith("-p=")) return { index: at, count: 1, valueAt: "-p=".length, outcome: "equals" };
  if (/^-p[^-]/.test(word)) return { index: at, count: 1, valueAt: "-p".length, outcome: "glued" };
  return null;
}
function outcomeOfFirst(argv, look2, scan, era) {
  if (scan.kind !== "flag" || scan.index !== look2.index) return "invalid-name";
  const value = look2.count === 2 ? argv[look2.index + 1] : scan.value;
  return "name" in profileName(era.badName === "exit-2" ? scan.value : value, era) ? "read" : "invalid-name";
}
function spacedFlag(argv, at, era, subcommandSeen) {
  const written = argv[at + 1];
  if (era.badName === "exit-1") return { kind: "flag", value: written, index: at, count: 2 };
  const value = era.badName === "exit-2" ? written.trim().toLowerCase() : written;
  if (isProfileName(value)) return { kind: "flag", value, index: at, count: 2 };
  const belongsElsewhere = subcommandSeen || written.startsWith("-") || written.includes(":");
  if (era.badName === "no-flag" || belongsElsewhere) return { kind: "none" };
  return { kind: "exit", exit: 2, reason: `"${written}" is no valid profile name` };
}
function endsScan(argv, at) {
  if (argv[at] === "--") return true;
  if (argv[at] !== "--args") return false;
  const mcp = argv.indexOf("mcp");
  const add2 = mcp < 0 ? -1 : argv.indexOf("add", mcp + 1);
  return add2 >= 0 && add2 < at;
}
function takesValue2(argv, at, era) {
  const word = argv[at];
  const next = argv[at + 1];
  if (era.valueFlags === null || next === void 0) return false;
  return era.valueFlags.has(word) || OPTIONAL_VALUE_FLAGS.has(word) && !next.startsWith("-");
}
function isSpacedFlag(word) {
  return word === "-p" || word === "--profile";
}
function spanOfWords(words) {
  if (words[0] === void 0) return void 0;
  const first = (0, import_chunk_M5RVUK72.withQuotes)(words[0].span());
  const last = words.map((word) => (0, import_chunk_M5RVUK72.withQuotes)(word.span())).findLast((span) => span.source === first.source && span.end >= first.end);
  return { ...first, end: last?.end ?? first.end };
}
function flagPosition({ entry, args, gatewayAt }, command) {
  const word = args[gatewayAt];
  if (entry === "module" || word === void 0) return void 0;
  if (word.pieces.some((piece) => piece.unknown !== void 0 || piece.origin !== void 0)) return void 0;
  const { source, start, end } = word.span();
  if (source.text.slice(start, end) !== "gateway") return void 0;
  if (command.separator !== void 0 && command.words.includes(word)) return source.span(start, start);
  const at = (0, import_chunk_M5RVUK72.withQuotes)(word.span()).start;
  return /\s/.test(source.text[at - 1] ?? " ") ? source.span(at, at) : void 0;
}
function flagsOf(invocation, setting, eras) {
  const { args, entry } = invocation;
  const argv = args.map((word) => setting.symbols.of(word));
  if (!argv.some((word) => word.startsWith("-p") || word.startsWith("--profile"))) return [];
  const byOutcome = /* @__PURE__ */ new Map();
  for (const era of eras) {
    for (const found of mentions(argv, era)) {
      const mention = entry === "module" ? { ...found, outcome: "entry-point" } : found;
      const key = `${mention.index} ${mention.outcome}`;
      const entered = byOutcome.get(key) ?? { mention, eras: [] };
      byOutcome.set(key, entered);
      entered.eras.push(era);
    }
  }
  return [...byOutcome.values()].sort((a, b) => a.mention.index - b.mention.index).map(({ mention, eras: holds }) => ({
    ...flagAt(args, mention),
    outcome: mention.outcome,
    ...holds.length < eras.length && { releases: wordsFor(holds) }
  }));
}
function flagAt(args, { index, count, valueAt }) {
  const words = args.slice(index, index + count);
  const holder = words.at(-1);
  const span = spanOfWords(words) ?? holder.span();
  return valueAt === null ? { span } : { span, value: holder.slice(valueAt) };
}
function decide(start, era) {
  const scan = scanFlag(start.argv, era);
  if (scan.kind === "exit") return { choice: scan, flag: null };
  const hermesHome = effectiveHome(start, era);
  if (scan.kind === "flag") {
    const root = rootOf2(hermesHome, start.userHome, era);
    return { choice: enter(scan.value, root, era), flag: scan };
  }
  if (homeIsPin(hermesHome, era)) return { choice: { kind: "keep", because: "home" }, flag: null };
  if (isSupervised(start, era)) return { choice: { kind: "keep", because: "supervised" }, flag: null };
  const file = activeRootOf(hermesHome, start.userHome, era);
  return { choice: { kind: "active", file, root: rootOf2(hermesHome, start.userHome, era) }, flag: null };
}
function followActive(content, root, era) {
  const name = content?.trim() ?? "";
  return name === "" || name === "default" ? null : enter(name, root, era);
}
function effectiveHome({ env, userHome: userHome2 }, era) {
  const home2 = env.HERMES_HOME ?? "";
  if (!era.expandsHome) return home2;
  const named = home2.trim().replace(/\$(?:\{(\w+)\}|(\w+))/g, (all, braced, bare) => env[braced ?? bare] ?? all);
  return named === "~" || named.startsWith("~/") ? userHome2 + named.slice(1) : named;
}
function enter(value, root, era) {
  const read = profileName(value, era);
  if ("refused" in read) return { kind: "exit", exit: 1, reason: read.refused };
  return { kind: "profile", name: read.name, home: homeOfProfile(root, read.name) };
}
function homeIsPin(hermesHome, era) {
  if (hermesHome === "" || era.homeIsPin === "never") return false;
  return era.homeIsPin === "always" || profileOfHome(hermesHome) !== null;
}
function isSupervised({ argv, env }, era) {
  if (era.supervisors === "none") return false;
  if (env.HERMES_S6_SUPERVISED_CHILD) return true;
  if (era.supervisors === "s6") return false;
  if (env.HERMES_SUPERVISED_CHILD) return true;
  if (env.INVOCATION_ID && argv.find((word) => !word.startsWith("-")) === "gateway") return true;
  return ["1", "true", "yes", "on"].includes((env.HERMES_GATEWAY_EXTERNAL_SUPERVISOR ?? "").trim().toLowerCase());
}
function samePath(a, b) {
  return normalizePath(a) === normalizePath(b);
}
function judge(invocation, setting, eras, activeProfiles) {
  const { env, userHome: userHome2, symbols } = setting;
  const start = { argv: invocation.args.map((word) => symbols.of(word)), env, userHome: userHome2 };
  return eras.map((era) => {
    const root = home(rootOf2(effectiveHome(start, era), userHome2, era), setting);
    return { era, root, ...judgeOne(start, invocation, era, setting, activeProfiles) };
  });
}
function judgeOne(start, invocation, era, setting, activeProfiles) {
  if (invocation.entry === "module") return { by: "entry", result: kept(start, era, setting) };
  const { choice, flag } = decide(start, era);
  if (choice.kind === "exit") return { by: flag === null ? "refusal" : "flag", result: fails(choice, setting) };
  if (choice.kind === "profile") {
    const result = { kind: "fixed", profile: known2(choice.name, setting), home: home(choice.home, setting) };
    return { by: "flag", result };
  }
  if (choice.kind === "keep") {
    return { by: choice.because === "home" ? "home" : "supervisor", result: kept(start, era, setting) };
  }
  return { by: "active", result: followed(start, choice, era, setting, activeProfiles) };
}
function outcomesOf(judgements) {
  const groups = [];
  for (const { era, result } of judgements) {
    const last = groups.at(-1);
    if (last !== void 0 && isSame(last.result, result)) last.eras.push(era);
    else groups.push({ eras: [era], result });
  }
  return groups.map(({ eras, result }) => ({ range: rangeOf(eras), eras: eras.map(plain2), result }));
}
function isSame(a, b) {
  if (a.kind === "fixed" && b.kind === "fixed") return a.profile === b.profile && isSameHome(a.home, b.home);
  if (a.kind === "fails" && b.kind === "fails") return a.exit === b.exit && a.reason === b.reason;
  if (a.kind !== "active" || b.kind !== "active")
    return a.kind === "unknown" && b.kind === "unknown" && a.reason === b.reason;
  return isSameHome(a.root, b.root) && isSameHome(a.fallback, b.fallback) && a.active === b.active;
}
function isSameHome(a, b) {
  return a.path === b.path && a.key === b.key;
}
function always(result, eras) {
  return [{ range: rangeOf(eras), eras: eras.map(plain2), result }];
}
function plain2({ index, from, to }) {
  return { index, from, to };
}
function kept(start, era, setting) {
  const value = effectiveHome(start, era);
  const path = value === "" ? `${start.userHome}/.hermes` : value;
  return { kind: "fixed", profile: profileAt(path, start, setting), home: home(path, setting) };
}
function profileAt(path, start, setting) {
  const named = profileOfHome(path);
  if (named !== null) return known2(named, setting);
  const derived = ERAS.find((era) => era.root === "home");
  return samePath(rootOf2(path, start.userHome, derived), path) ? "default" : null;
}
function followed(start, { file, root }, era, setting, activeProfiles) {
  const fallback = kept(start, era, setting);
  const active = activeFor(file, setting, activeProfiles);
  const named = active === void 0 ? null : followActive(active.name, root, era);
  if (named?.kind === "exit")
    return { kind: "fails", exit: named.exit, reason: `${named.reason} (${displayed(file, setting)}/active_profile)` };
  return {
    kind: "active",
    root: home(root, setting),
    fallback: fallback.home,
    fallbackProfile: fallback.profile,
    ...active !== void 0 && { active }
  };
}
function activeFor(root, setting, activeProfiles) {
  const { key } = home(root, setting);
  const own = activeProfiles.find(
    (active) => active.root !== void 0 && key !== null && keyOf(active.root, setting) === key
  );
  return own ?? activeProfiles.find((active) => active.root === void 0);
}
function keyOf(root, setting) {
  return root.key?.startsWith("~/") ? home(`${setting.userHome}${root.key.slice(1)}`, setting).key : root.key;
}
function home(path, setting) {
  const isRelative = !path.startsWith("/") && !setting.symbols.beginsUnknown(path);
  const { path: shown2, key } = homeOf(
    isRelative && setting.directory !== void 0 ? `${setting.directory}/${path}` : path
  );
  const isFixed = setting.symbols.isKnown(path) && !(isRelative && setting.directory === void 0);
  const { open } = setting;
  return {
    path: setting.symbols.show(shown2),
    key: isFixed && open === void 0 ? key : null,
    ...isFixed && open?.files !== void 0 && { sharedKey: `${open.files}
${key}` }
  };
}
function displayed(path, setting) {
  return home(path, setting).path;
}
function known2(name, setting) {
  return setting.symbols.isKnown(name) ? name : null;
}
function fails({ exit, reason }, setting) {
  return { kind: "fails", exit, reason: setting.symbols.show(reason) };
}
var MARK = /q0unknown(\d+)q/g;
var Symbols = class {
  #home;
  #unknown = [];
  /** @param home what an unknown part that means the account's home directory is replaced by. */
  constructor(home2) {
    this.#home = home2;
  }
  /** The text with a symbol for each unknown part. */
  of(text) {
    return text.pieces.map((piece) => this.#symbol(piece)).join("");
  }
  /** Whether nothing in the string is unknown. */
  isKnown(text) {
    return text.search(MARK) < 0;
  }
  /** Whether not even the beginning of the string is known. */
  beginsUnknown(text) {
    return /^q0unknown\d+q/.test(text);
  }
  /** The string with each unknown part as it is written in the source. */
  show(text) {
    return text.replace(MARK, (mark, at) => this.#unknown[Number(at)] ?? mark);
  }
  #symbol({ text, unknown: unknown2 }) {
    if (unknown2 === void 0) return text;
    if (unknown2.symbol === "home") return this.#home;
    const known3 = this.#unknown.indexOf(text);
    const at = known3 >= 0 ? known3 : this.#unknown.push(text) - 1;
    return `q0unknown${at}q`;
  }
};
var NAMES = [
  ...["HERMES_HOME", "HOME", "XDG_STATE_HOME", "HERMES_GATEWAY_LOCK_DIR", "HERMES_SUPERVISED_CHILD"],
  ...["HERMES_S6_SUPERVISED_CHILD", "HERMES_GATEWAY_EXTERNAL_SUPERVISOR", "INVOCATION_ID"]
];
function settingOf(service, around) {
  const isInside = service.container !== void 0;
  const symbols = new Symbols(isInside ? SOME_HOME : accountHome(service.account, service.manager === "launchd"));
  const texts = new Map(NAMES.map((name) => [name, textOf2(name, service, around)]));
  const env = Object.fromEntries([...texts].map(([name, text]) => [name, text && symbols.of(text.value)]));
  const isOwnService = service.manager === "systemd" && !around.isCleared && around.container === void 0;
  if (isOwnService) env.INVOCATION_ID ??= "1";
  const home2 = texts.get("HERMES_HOME");
  const mounted = home2 === void 0 ? imageHome(around) : void 0;
  if (mounted !== void 0) env.HERMES_HOME = mounted;
  return {
    env,
    userHome: processHome(service, around, env.HOME, symbols),
    symbols,
    directory: directoryOf(service, around, symbols),
    homeValue: home2?.value,
    homeSpan: home2?.span,
    open: home2 === void 0 && mounted === void 0 ? whatMaySetHome(service, around) : void 0
  };
}
function imageHome({ container }) {
  return container === void 0 || container === "running" ? void 0 : defaultHome(container);
}
function directoryOf(service, around, symbols) {
  const isElsewhere = around.container !== void 0 && around.container !== service.container;
  const { workingDirectory } = service;
  const path = isElsewhere ? void 0 : workingDirectory && symbols.of(workingDirectory);
  return path?.startsWith("/") && symbols.isKnown(path) ? path : void 0;
}
function textOf2(name, service, around) {
  const over = around.variables.get(name);
  if (over !== void 0) return over === null ? void 0 : { value: over, span: over.span() };
  return around.isCleared ? void 0 : service.environment.findLast((variable) => variable.name === name);
}
function whatMaySetHome(service, around) {
  const [inside] = around.open;
  const { keepsHome } = around;
  if (keepsHome !== void 0 && inheritsHome(service, around) && textOf2("HOME", service, around) === void 0)
    return { name: "HOME", reason: `${keepsHome.value} gets the one that is there`, span: keepsHome.span() };
  if (inside !== void 0) return { reason: inside.reason, span: inside.at.span() };
  if (around.isCleared) return void 0;
  const dotenvs = new Set(
    service.environmentFiles.filter((file) => isOwnDotenv(file.path.value)).map(({ path }) => spanKey(path.span()))
  );
  const open = service.environmentOpen.filter(
    ({ names: names2, span }) => (names2 === void 0 || names2.includes("HERMES_HOME")) && !isWithin3(span, dotenvs)
  );
  if (open[0] === void 0) return void 0;
  const files2 = unreadFiles(service, new Set(open.map(({ span }) => spanKey(span))));
  return { ...open[0], ...files2.length === open.length && { files: files2.join("\n") } };
}
function unreadFiles(service, spans) {
  return service.environmentFiles.filter(({ path }) => path.isKnown() && spans.has(spanKey(path.span()))).map(({ path }) => path.value);
}
function spanKey(span) {
  return `${span.source.path}\0${span.start}`;
}
function isWithin3(span, keys) {
  return keys.has(spanKey(span));
}
function accountHome({ user, home: home2 }, isMac = false) {
  if (home2 !== void 0) return home2.startsWith("~") ? `/${home2}` : home2;
  if (user === void 0) return SOME_HOME;
  if (user === "root") return isMac ? "/var/root" : "/root";
  return `${isMac ? "/Users" : "/home"}/${user}`;
}
function inheritsHome({ manager, account }, { keepsHome }) {
  return keepsHome !== void 0 && manager !== "systemd" && account.user === void 0;
}
function processHome(service, around, home2, symbols) {
  const { user, container, keepsHome } = around;
  const isMac = service.manager === "launchd";
  const name = user === "root" ? user : user?.value.replace(/:.*$/s, "");
  const isOwn2 = user === void 0 || name === service.account.user;
  if (home2 !== void 0 && home2 !== "" && (isOwn2 || keepsHome !== void 0 || around.variables.has("HOME")))
    return home2;
  if (user === void 0 && container !== void 0 || inheritsHome(service, around)) return SOME_HOME;
  if (user === void 0 || isOwn2) return accountHome(service.account, isMac);
  if (user === "root" || user.isKnown()) return accountHome({ user: name }, isMac);
  return `${isMac ? "/Users" : "/home"}/${symbols.of(user)}`;
}
var LONGEST_QUOTE = 60;
function resolve(service, context) {
  const found = recognise(service);
  if (found === null) return null;
  const eras = erasOf(context.release);
  if (found.kind === "opaque") return unreadable(service, context, eras, found);
  if (found.kind === "manages") return managing(service, context, eras, found);
  const gateways = [found, ...found.others].map((called2) => gatewayOf(service, context, eras, called2));
  const calls = gateways.flatMap((gateway) => gateway.calls);
  const first = gateways[0];
  if (gateways.every((gateway) => gateway === first || isSame2(gateway, first))) return { ...first, calls };
  const { command, condition } = found;
  const at = condition ?? command.path;
  const test = at.length > LONGEST_QUOTE ? `${at.value.slice(0, LONGEST_QUOTE)}\u2026` : at.value;
  const reason = `which of ${gateways.length} commands starts it hangs on "${test}"`;
  return { ...unreadable(service, context, eras, { kind: "opaque", command, reason, at }), calls };
}
function managing(service, context, eras, found) {
  return found.invocation.action === "start" ? { ...gatewayOf(service, context, eras, found), manages: true } : null;
}
function isSame2(a, b) {
  const what = ({ profile, home: home2, outcomes }) => JSON.stringify([profile.name, profile.state, home2, outcomes.map(({ range, result }) => [range, result])], textOnly);
  return what(a) === what(b);
}
function textOnly(key, value) {
  return key === "span" ? void 0 : value;
}
function gatewayOf(service, context, eras, called2) {
  const setting = settingOf(service, called2.around);
  const hidden = whatHidesTheFlag(called2, setting, eras);
  const { container } = called2.around;
  const isContained3 = container !== void 0 && container !== "running";
  const gateway = hidden === null || isContained3 ? readable(service, context, eras, called2, setting) : null;
  const open = hidden ?? (gateway?.profile.state === "unpinned" ? whatMayPin(service, setting) : null);
  if (open === null)
    return isHomeOpen(gateway, setting) ? homeless(gateway) : gateway;
  const unknown2 = {
    ...unreadable(service, context, eras, { kind: "opaque", command: called2.command, ...open }, container),
    calls: [placeOfCall(called2)]
  };
  if (gateway === null || !isContained3) return unknown2;
  return { ...unknown2, span: gateway.span, root: gateway.root, profile: { ...unknown2.profile, state: "volume" } };
}
function whatMayPin(service, { homeValue, open }) {
  if (!service.isNameOpen) return null;
  if (homeValue === void 0) {
    return open === void 0 ? null : lineFilledIn(service);
  }
  if (!isUnknown(homeValue)) return null;
  return { at: homeValue, reason: homeValue.unknowns()[0]?.unknown?.reason ?? `${homeValue.value} is not known` };
}
function isHomeOpen({ profile, service }, { homeValue, open }) {
  return profile.state === "unpinned" && homeValue === void 0 && open !== void 0 && lineFilledIn(service) !== null;
}
function homeless(gateway) {
  const logs = unique2(gateway.service.outputs.map(({ path }) => path.value));
  return { ...gateway, home: null, root: null, lock: null, pid: null, logDirectory: null, logs };
}
function lineFilledIn({ environmentOpen, environmentFiles }) {
  const isFile = (span) => environmentFiles.some(({ path }) => (0, import_chunk_M5RVUK72.compareSpans)(path.span(), span) === 0);
  const line = environmentOpen.find(({ names: names2, span }) => names2 === void 0 && !isFile(span));
  if (line === void 0) return null;
  const { source, start, end } = line.span;
  return { reason: `${line.reason}, and may set HERMES_HOME`, at: import_chunk_QNLMBOTP.Text.verbatim(source, start, end) };
}
function readable(service, context, eras, called2, setting) {
  const { invocation, command, around } = called2;
  const { container } = around;
  const span = placeOfCall(called2);
  const judged = judge(invocation, setting, eras, context.activeProfiles);
  const state = stateOf(judged, invocation, setting, container);
  const flags = flagsOf(invocation, setting, eras);
  const inside = container === void 0 ? judged : pinnedByVolume(judged);
  const judgements = container === void 0 || container === "running" ? inside : behind(inside, container, service);
  const place = container === "running" ? nowhere(inside, state) : placeOf(judgements, state);
  const at = flagPosition(invocation, command);
  return {
    ...common(service, context, container),
    command,
    span,
    calls: [span],
    profile: {
      name: place.profile,
      state,
      why: explain({ invocation, setting, judgements: judged, state, flags, container })
    },
    flags,
    outcomes: container === "running" ? always({ kind: "unknown", reason: "its home lies in a container" }, eras) : outcomesOf(judgements),
    ...files(place.home, placeOf(inside, state).home, setting, service, container),
    root: place.root,
    expectedUnit: container === void 0 ? expectedUnitOf(place, setting, state, eras, service) : null,
    replaces: invocation.args.some((word) => word.value === "--replace"),
    ...replicasOf(service, place.home),
    ...at !== void 0 && { flagPosition: at }
  };
}
function placeOfCall({ invocation, command }) {
  return spanOfWords([...invocation.program, ...invocation.args]) ?? command.span;
}
function unreadable(service, context, eras, { command, reason, at, script }, container = service.container) {
  return {
    ...common(service, context, container),
    command,
    span: command.span,
    calls: [script?.span() ?? command.span],
    profile: { name: null, state: "unknown", why: [{ span: at.span(), text: reason }] },
    flags: [],
    outcomes: always({ kind: "unknown", reason }, eras),
    home: null,
    root: null,
    lock: null,
    pid: null,
    logDirectory: null,
    logs: unique2(service.outputs.map(({ path }) => path.value)),
    tokenLocks: null,
    expectedUnit: null,
    replaces: command.argv.some((word) => word.value === "--replace")
  };
}
function common(service, context, container) {
  return {
    program: "hermes",
    service,
    host: context.host,
    namedProfile: container === void 0 ? namedProfile(service) : null,
    ...container !== void 0 && container !== "running" && { container }
  };
}
function whatHidesTheFlag({ invocation, command }, setting, eras) {
  if (invocation.entry === "module") return null;
  const argv = invocation.args.map((word) => setting.symbols.of(word));
  const inTags = command.argv.find(tagsMayHoldFlag);
  const unknown2 = invocation.args.find((word, index) => {
    const before = argv[index - 1] ?? "";
    return isUnknown(word) && word.pieces.every((piece) => piece.unknown?.symbol !== "home") && before !== "-p" && before !== "--profile";
  });
  const at = inTags ?? unknown2;
  if (at === void 0 || eras.every((era) => scanFlag(argv, era).kind === "flag")) return null;
  return { at, reason: at.unknowns()[0]?.unknown?.reason ?? `${at.value} is not known` };
}
function stateOf(judgements, invocation, setting, container) {
  const working = judgements.filter(({ by }) => by !== "refusal");
  if (working.every(({ by }) => by === "flag") && working.length > 0) return "pinned";
  const home2 = setting.env.HERMES_HOME ?? "";
  const isFixed = profileOfHome(home2) !== null || invocation.entry === "module" && container === void 0;
  if (home2 !== "" && isFixed) return "pinned-by-home";
  if (container === void 0) return "unpinned";
  return container === "running" ? "unknown" : "volume";
}
function replicasOf({ replicas }, home2) {
  if (replicas === void 0 || (home2?.key ?? home2?.sharedKey) === void 0 || isOwn(home2)) return {};
  const { count, span } = replicas;
  return count !== null && count > 1 ? { replicas: { count, span } } : {};
}
var OWN_FILE = /(?:^|\/)hermes_cli\/(?:main|gateway)\.py$/;
var CHECKOUT = /(?:^|\/)(?:source|sources|src|vendor|third[_-]party|external|upstream|deps)\/hermes-agent\//;
function sources(paths) {
  const folders = /* @__PURE__ */ new Set();
  for (const path of paths) {
    if (!path.includes("hermes")) continue;
    const own = OWN_FILE.exec(path);
    if (own !== null && own.index > 0) folders.add(path.slice(0, own.index));
    const checkout = CHECKOUT.exec(path);
    if (checkout !== null) folders.add(path.slice(0, checkout.index + checkout[0].length - 1));
  }
  return [...folders].sort();
}
var hermes = {
  name: "hermes",
  isMentioned: import_chunk_CAB5YUAS.isMentioned,
  sources,
  concerns: (service) => followsScheme(service) || recognise(service) !== null,
  isContained,
  resolve: (service, context) => resolve(service, context),
  checkRelease: (release) => void erasOf(release),
  problems
};
function isContained(service) {
  const found = recognise(service);
  const container = found === null || found.kind === "opaque" ? service.container : found.around.container;
  return container !== void 0 && container !== "running";
}
function problems(service) {
  const found = service.manager === "script" ? null : recognise(service);
  if (found?.kind !== "manages" || !isMistaken(service, found.invocation)) return [];
  return [managementProblem(service, found.invocation)];
}
var DEEPEST2 = 4;
function layersOf(repository, extractors, mentions2) {
  return layers({ repository }, extractors, mentions2, 0);
}
async function load(readers, candidates) {
  const opens = ({ always: always2, speaking }) => (path) => always2?.(path) || speaking?.(path);
  return Promise.all(readers.filter((reader) => candidates.some(opens(reader))).map((reader) => reader.load()));
}
async function layers(layer, extractors, mentions2, depth) {
  if (depth >= DEEPEST2) return [layer];
  const { repository } = layer;
  const readers = await load(extractors, repository.candidates);
  const deployments = readers.flatMap((extractor) => extractor.read(repository, mentions2));
  const copied = new Set(deployments.flatMap(({ copies = [] }) => copies));
  const inner = deployments.flatMap((deployment) => {
    const place = layer.place ?? deployment.place;
    return withoutClashes(deployment.files).map((files2, at) => ({
      place: at === 0 ? place : `${place}#${at + 1}`,
      repository: repositoryOf(files2, repository)
    }));
  });
  const found = [copied.size === 0 ? layer : { ...layer, repository: without2(repository, copied) }];
  for (const each of inner) found.push(...await layers(each, extractors, mentions2, depth + 1));
  return found;
}
function withoutClashes(files2) {
  const groups = [];
  const times = /* @__PURE__ */ new Map();
  for (const file of files2) {
    const at = times.get(file.path) ?? 0;
    times.set(file.path, at + 1);
    const group = groups[at] ?? [];
    groups[at] = group;
    group.push(file);
  }
  return groups;
}
function repositoryOf(files2, around) {
  const entries = new Map(
    files2.map((file) => [
      file.path,
      "target" in file ? { kind: "link", target: file.target } : { kind: "file", source: (0, import_chunk_T5DYHM7K.embed)(file.path, file.content) }
    ])
  );
  const paths = [...entries.keys()].sort();
  return {
    root: "",
    paths,
    candidates: paths,
    has: (path) => entries.has(path),
    isWanted: (path) => entries.has(path),
    entry: (path) => entries.get(path),
    targetAt: (path) => (0, import_chunk_AXWHWBGL.targetIn)(entries, path),
    unreadable: [],
    isWhole: true,
    filesRead: () => 0,
    around
  };
}
function without2(repository, copied) {
  const isKept = (path) => !copied.has(path);
  return (0, import_chunk_AXWHWBGL.viewOf)(repository, {
    paths: repository.paths.filter(isKept),
    candidates: repository.candidates.filter(isKept)
  });
}
async function readServices(repository, { formats, extractors, programs, limits }) {
  const mentions2 = mentionsOf(programs);
  const { repository: limited, refused } = (0, import_chunk_EQUFCBUA.withinLimits)(withoutSources(repository, programs), limits, mentions2);
  const tooMany = [];
  const writers = extractors.map((each) => writingWithin(each, limits, tooMany));
  const readings = [];
  for (const { repository: inner, place } of await layersOf(limited, writers, mentions2))
    for (const format of await load(formats, inner.candidates))
      readings.push({ place, ...format.read(inner, mentions2) });
  const placeOf2 = new Map(readings.flatMap(({ place, services }) => services.map((service) => [service, place])));
  const found = (0, import_chunk_EQUFCBUA.servicesWithin)([...placeOf2.keys()], ({ span }) => (0, import_chunk_T5DYHM7K.outermost)(span.source), limits);
  return {
    services: found.services.map(
      (service) => withProgramProblems(placed((0, import_chunk_T5DYHM7K.surface)(service), placeOf2.get(service)), programs)
    ),
    unreadable: [
      ...refused,
      ...tooMany,
      ...found.unreadable,
      ...readings.flatMap(({ unreadable: unreadable2 = [] }) => unreadable2.map(surfaceUnreadable))
    ]
  };
}
function writingWithin(extractor, limits, onMore) {
  const within2 = (deployment) => {
    const { files: files2 } = deployment;
    if (files2.length <= limits.services) return deployment;
    const [first] = files2.flatMap((file) => "content" in file ? [file.content.span().source] : []);
    const source = (0, import_chunk_T5DYHM7K.outermost)(first ?? new import_chunk_M5RVUK72.SourceFile(deployment.place, ""));
    onMore.push({ source, reason: (0, import_chunk_EQUFCBUA.beyond)("services", limits, `it writes ${files2.length} files`) });
    return { ...deployment, files: files2.slice(0, limits.services) };
  };
  const load2 = async () => {
    const { name, read } = await extractor.load();
    return { name, read: (repository, mentions2) => read(repository, mentions2).map(within2) };
  };
  return { ...extractor, load: load2 };
}
function mentionsOf(programs) {
  const known3 = /* @__PURE__ */ new WeakMap();
  return (file) => {
    const earlier = file instanceof import_chunk_M5RVUK72.SourceFile ? known3.get(file) : void 0;
    if (earlier !== void 0) return earlier;
    const answer = programs.some(({ isMentioned: is }) => is(file.text) || is(file.path));
    if (file instanceof import_chunk_M5RVUK72.SourceFile) known3.set(file, answer);
    return answer;
  };
}
var UNIT = /\.(?:container|plist|service)(?:\.d\/[^/]+|\.\w+)?$/;
function withoutSources(repository, programs) {
  const folders = programs.flatMap((program) => program.sources(repository.paths)).map((folder) => `${folder}/`);
  if (folders.length === 0) return repository;
  const isOther2 = (path) => UNIT.test(path) || !folders.some((folder) => path.startsWith(folder));
  return (0, import_chunk_AXWHWBGL.viewOf)(repository, {
    paths: repository.paths.filter(isOther2),
    candidates: repository.candidates.filter(isOther2)
  });
}
function placed(service, place) {
  if (place === void 0) return service;
  const inner = service.place === "" ? "" : `/${service.place}`;
  const isShown = (0, import_chunk_T5DYHM7K.isMarkdown)(service.span.source.path);
  return {
    ...(0, import_chunk_T5DYHM7K.machineAt)(place),
    ...service,
    place: `${place}${inner}`,
    isWritten: true,
    ...isShown && { isShown }
  };
}
function surfaceUnreadable({ source, reason, span }) {
  return { source: (0, import_chunk_T5DYHM7K.outermost)(source), reason, ...span !== void 0 && { span: (0, import_chunk_T5DYHM7K.surfaceSpan)(span) } };
}
function withProgramProblems(service, programs) {
  const problems2 = programs.flatMap((program) => program.problems(service));
  return problems2.length === 0 ? service : { ...service, problems: [...service.problems, ...problems2] };
}
var PROGRAMS = [hermes];
async function examine(given, config, progress) {
  const { repository, opened } = (0, import_chunk_AXWHWBGL.watched)(given, (files2) => progress(`reading: ${files2} files`));
  const { services, unreadable: broken } = await readServices(repository, {
    formats: FORMATS,
    extractors: extractorsFor(config),
    programs: PROGRAMS,
    limits: config.limits
  });
  const concerned = services.filter(
    (service) => PROGRAMS.some((program) => withAlternatives(service).some(program.concerns))
  );
  const groups = groupByHost(concerned, config.hosts, isContained2);
  const filesOf = activeProfilesByHost(groups, activeProfileFiles(repository));
  const resolved = withoutScriptsOfOthers(
    groups.map((group) => hostOf(group, activeProfilesOf(filesOf(group), config), config, progress))
  );
  const hosts = resolved.map((host) => ({ ...host, gateways: host.gateways.filter(({ manages }) => !manages) })).filter((host) => host.gateways.length > 0);
  const unreadable2 = [...repository.unreadable, ...broken];
  const found = check(
    { hosts, services: concerned, unreadable: unreadable2 },
    import_chunk_6IOZUD2B.RULES,
    config,
    ({ id }) => progress(`checking: ${id}`)
  );
  const isRead = unreadable2.length === 0 && concerned.every(({ problems: problems2 }) => !problems2.some(isLoss));
  return {
    repository,
    services,
    resolved,
    hosts,
    found,
    looked: { sources: opened, isComplete: repository.isWhole && isRead }
  };
}
function extractorsFor({ markdown }) {
  return markdown ? [...EXTRACTORS, MARKDOWN] : EXTRACTORS;
}
function hostOf({ services, ...group }, activeProfiles, config, progress) {
  const context = {
    host: group.name,
    activeProfiles,
    ...config.hermesRelease !== void 0 && { release: config.hermesRelease }
  };
  const gateways = services.flatMap((service, at) => {
    progress(`resolving: ${at + 1} of ${services.length} services`);
    const found = PROGRAMS.map(
      (program) => resolveAlternatives(service, (each) => program.resolve(each, context))
    ).find((gateway) => gateway !== null);
    return found === void 0 || found === null ? [] : [found];
  });
  return { ...group, gateways, activeProfiles };
}
function isLoss({ kind }) {
  return kind === "file-unreadable";
}
function isContained2(service) {
  return PROGRAMS.some((program) => withAlternatives(service).some(program.isContained));
}
function withoutScriptsOfOthers(hosts) {
  const isScript = ({ service }) => service.manager === "script";
  const calls = /* @__PURE__ */ new Map();
  for (const { gateways } of hosts)
    for (const call of gateways.flatMap((each) => isScript(each) ? [] : each.calls)) add(calls, call.source, call);
  const isCalled = ({ span }) => (calls.get(span.source) ?? []).some(({ start, end }) => span.start < end && start < span.end);
  return hosts.map((host) => ({
    ...host,
    gateways: host.gateways.filter((gateway) => !(isScript(gateway) && isCalled(gateway)))
  }));
}
function activeProfilesOf(files2, config) {
  const found = files2.map(({ name, span, root }) => ({ name, span, root: { path: root, key: root } }));
  return config.activeProfile === void 0 ? found : [...found, { name: config.activeProfile }];
}
var VOID = "this suppression does not count: the change itself adds it, or what it holds back";
function suppress(findings, suppressions, counts = () => true) {
  const find = finder(suppressions);
  const used = /* @__PURE__ */ new Set();
  const kept2 = [];
  const suppressed = [];
  for (const finding of findings) {
    const matches = find(finding);
    for (const { rule } of matches) used.add(rule);
    const by = matches.find(({ suppression }) => counts(suppression, finding))?.suppression;
    const [unheeded] = matches;
    if (by !== void 0) suppressed.push({ finding, by });
    else if (unheeded !== void 0) kept2.push(withRelated(finding, unheeded.suppression.span));
    else kept2.push(finding);
  }
  return { kept: kept2, suppressed, used };
}
function withRelated(finding, span) {
  return { ...finding, related: [...finding.related, { span, label: VOID }] };
}
function finder(suppressions) {
  const byKey = /* @__PURE__ */ new Map();
  for (const suppression of suppressions) {
    for (const rule of suppression.rules) {
      const key = keyOf2(suppression.span, rule.id);
      const known3 = byKey.get(key);
      if (known3 === void 0) byKey.set(key, [{ suppression, rule }]);
      else known3.push({ suppression, rule });
    }
  }
  return ({ rule, span, related }) => {
    const places = [span, ...related.map((place) => place.span)];
    return places.flatMap((place) => {
      const [first, last] = linesOf(place);
      const matches = byKey.get(keyOf2(place, rule)) ?? [];
      return matches.filter(({ suppression: { lines } }) => lines[0] <= last && first <= lines[1]);
    });
  };
}
function keyOf2({ source }, rule) {
  return `${rule}\0${source.path}`;
}
function linesOf({ source, start, end }) {
  return [source.position(start).line, source.position(Math.max(start, end - 1)).line];
}
function withUse(suppressions, used, isSure) {
  return suppressions.map((suppression) => ({
    ...suppression,
    used: suppression.rules.filter((rule) => used.has(rule)),
    unused: suppression.rules.filter((rule) => !used.has(rule) && isSure(rule.id))
  }));
}
var CLOSERS = {
  "/*": "*/",
  "<!--": "-->",
  "{#": "#}",
  "<?": "?>",
  "<!DOCTYPE": ">"
};
var ANY = ["#", ";", "//", "/*", "<!--", "{#", "--"];
var UNIT2 = { alone: ["#", ";", "{#"], trailing: [], continues: true, isUnit: true };
var MARKUP = {
  alone: ["<!--", "{#", "<?", "<!DOCTYPE"],
  trailing: ["<!--", "{#"],
  continues: false,
  isUnit: false
};
var UNIT_PATH = /\.(?:service|socket|timer|path|target|mount|automount|swap|slice|scope|device|container|pod|volume|network|kube|image|build)$|(?:^|[./])(?:service|socket|timer|path|target|container)\.d\/[^/]+$/;
var TRAILING = [
  ["md markdown", ["<!--"]],
  ["conf ini cfg", ["#", ";"]],
  ["scm lisp el clj rkt", [";"]],
  ["lua hs", ["--"]],
  ["php tf hcl", ["#", "//", "/*"]],
  ["nix", ["#", "/*"]],
  ["ts tsx mts cts js jsx mjs cjs vue svelte go rs java kt kts scala groovy gradle", ["//", "/*"]],
  ["cs fs swift json jsonc json5 c cc cpp h hpp dart zig", ["//", "/*"]],
  ["env dockerfile containerfile", []]
];
var TRAILING_BY_EXTENSION = new Map(
  TRAILING.flatMap(([extensions, openers]) => extensions.split(" ").map((extension) => [extension, openers]))
);
function commentSyntax(path) {
  const bare = (0, import_chunk_T5DYHM7K.withoutTemplateSuffix)(path);
  if (UNIT_PATH.test(bare)) return UNIT2;
  if (/\.(?:plist|xml|html)$/i.test(bare)) return MARKUP;
  const extension = /(?<![^./])([^./]+)$/.exec(bare)?.[1]?.toLowerCase() ?? "";
  const trailing = TRAILING_BY_EXTENSION.get(extension) ?? ["#"];
  return { alone: ANY, trailing: [...trailing, "{#"], continues: true, isUnit: false };
}
function linesOf2(source, syntax) {
  const kinds = kindsOf(source.text.split("\n"), syntax);
  const code = [];
  let next = kinds.length + 1;
  for (let number = kinds.length; number > 0; number--) {
    if (kinds[number - 1] !== "blank" && kinds[number - 1] !== "comment") next = number;
    code[number] = next;
  }
  return { joined: joinedLines(kinds), code };
}
function joinedLines(kinds) {
  const joined = [[0, 0]];
  let first = 1;
  let isOpen2 = false;
  for (const [at, kind] of kinds.entries()) {
    isOpen2 = kind === "continued" || kind === "comment" && isOpen2;
    if (isOpen2 && at + 1 < kinds.length) continue;
    const range = [first, at + 1];
    for (; first <= at + 1; first++) joined[first] = range;
  }
  return joined;
}
var PREAMBLE = /^(?:<\?php\b|---$|%YAML\b)/;
function kindsOf(lines, syntax) {
  const lastLine = new Map(
    Object.values(CLOSERS).map((closer2) => [closer2, lines.findLastIndex((line) => line.includes(closer2))])
  );
  let closer;
  return lines.map((line, at) => {
    let text = line.replace(/^\ufeff/, "").trim();
    if (text === "" && closer === void 0) return "blank";
    for (; ; ) {
      if (closer !== void 0) {
        const end2 = text.indexOf(closer);
        if (end2 === -1) return "comment";
        text = text.slice(end2 + closer.length).trimStart();
        closer = void 0;
        if (text === "") return "comment";
      }
      const opener = syntax.alone.find((candidate) => text.startsWith(candidate));
      if (opener === void 0) break;
      const end = CLOSERS[opener];
      if (end === void 0 || !text.includes(end, opener.length) && (lastLine.get(end) ?? -1) <= at)
        return "comment";
      text = text.slice(opener.length);
      closer = end;
    }
    if (PREAMBLE.test(text)) return "comment";
    return syntax.continues && isContinued(text) ? "continued" : "code";
  });
}
function isContinued(text) {
  let at = text.length;
  while (text[at - 1] === "\\") at--;
  return (text.length - at) % 2 === 1;
}
var OPENER = /^(?:(?<line>#+|;+|\/\/+|--+)|(?<block>\/\*+|<!--+|\{#-?))$/;
function commentAt(source, at, syntax, findCloser) {
  const { text } = source;
  const lineStart = at - (source.position(at).column - 1);
  const openerEnd = backOver(text, lineStart, at, " 	");
  const start = backOver(text, lineStart, openerEnd, "#;/*<!{-");
  const match = OPENER.exec(text.slice(start, openerEnd))?.groups;
  if (match === void 0) return void 0;
  const before = backOver(text, lineStart, start, " 	\uFEFF");
  const isAlone = before === lineStart;
  const opener = (isAlone ? syntax.alone : syntax.trailing).find((one) => text.startsWith(one, start));
  if (opener === void 0 || !isAlone && before === start) return void 0;
  const newline = text.indexOf("\n", at);
  const lineEnd = newline === -1 ? text.length : newline;
  const closer = match.block === void 0 ? void 0 : CLOSERS[opener];
  const textEnd = closer === void 0 ? -1 : findCloser(closer, at);
  if (closer === void 0 || textEnd === -1) return { start, end: lineEnd, textEnd: lineEnd, isAlone };
  return { start, end: textEnd + closer.length, textEnd, isAlone };
}
function backOver(text, from, end, characters) {
  let at = end;
  while (at > from && characters.includes(text.charAt(at - 1))) at--;
  return at;
}
function closerFinder(text) {
  const found = /* @__PURE__ */ new Map();
  return (closer, from) => {
    const known3 = found.get(closer);
    if (known3 !== void 0 && (known3 === -1 || known3 >= from)) return known3;
    const next = text.indexOf(closer, from);
    found.set(closer, next);
    return next;
  };
}
var MARK2 = "gateway-lint";
var SETTING = "X-GatewayLint-Ignore";
function directivesIn(source, syntax) {
  return [...commentsIn(source, syntax), ...syntax.isUnit ? settingsIn(source) : []];
}
function commentsIn(source, syntax) {
  const { text } = source;
  const findCloser = closerFinder(text);
  const found = [];
  for (let at = text.indexOf(MARK2); at !== -1; ) {
    const comment = commentAt(source, at, syntax, findCloser);
    const directive = comment && directiveOf(source, at + MARK2.length, comment);
    if (directive !== void 0) found.push(directive);
    at = text.indexOf(MARK2, comment?.end ?? at + MARK2.length);
  }
  return found;
}
function directiveOf(source, at, comment) {
  const words = source.text.slice(at, comment.textEnd);
  const [head = "", colon, name = "", blank] = /^(:?)\s*([A-Za-z-]*)(\s*)/.exec(words) ?? [];
  const isOpen2 = words.startsWith("[", head.length);
  const isKnown = colon === ":" && (name === "ignore" || name === "ignore-file");
  const isMeant = isOpen2 && blank === "" && name !== "" && (colon === ":" || /ignore/i.test(name));
  if (!isKnown && !isMeant) return void 0;
  const close = isOpen2 ? words.indexOf("]", head.length) : -1;
  return {
    form: "comment",
    span: source.span(comment.start, comment.end),
    verb: colon === ":" ? name : `${MARK2}${head}`,
    ids: close === -1 ? void 0 : source.span(at + head.length + 1, at + close),
    reason: reasonIn(words.slice(close === -1 ? head.length : close + 1)),
    isAlone: comment.isAlone
  };
}
var SETTING_LINE = new RegExp(`^[ \\t]*(${SETTING}[ \\t]*=[ \\t]*(\\S*)([^\\n]*))`, "gm");
function settingsIn(source) {
  if (!source.text.includes(SETTING)) return [];
  return [...source.text.matchAll(SETTING_LINE)].map(
    ({ index, 0: line, 1: setting = "", 2: id = "", 3: rest = "" }) => {
      const end = index + line.length;
      return {
        form: "setting",
        span: source.span(end - setting.length, index + line.trimEnd().length),
        verb: "ignore-file",
        ids: source.span(end - rest.length - id.length, end - rest.length),
        reason: reasonIn(rest),
        isAlone: true
      };
    }
  );
}
function reasonIn(words) {
  const text = words.replace(/\n[ \t]*\*/g, " ").replace(/^[\s:–—-]+/, "").trimEnd();
  return text.slice(0, backOver(text, 0, text.length, "-*\\")).trim().split(/\s+/).join(" ");
}
function suppressionsIn(source, terms) {
  const syntax = commentSyntax(source.path);
  const directives = directivesIn(source, syntax);
  if (directives.length === 0) return [];
  const lines = linesOf2(source, syntax);
  return directives.filter((directive) => directive.form === "comment" || !isContinuation(directive, lines)).map((directive) => suppressionOf(directive, lines, terms)).sort((a, b) => a.span.start - b.span.start);
}
function isContinuation({ span }, { joined }) {
  const { line } = span.source.position(span.start);
  return joined[line]?.[0] !== line;
}
function suppressionOf(directive, lines, terms) {
  const { span, reason, verb, ids } = directive;
  const names2 = ids === void 0 ? [] : namesIn(ids);
  const objections = names2.map((name) => objection(name.id, terms));
  const rules = names2.filter((_, at) => objections[at] === void 0);
  const problems2 = names2.flatMap((name, at) => {
    const message = objections[at];
    return message === void 0 ? [] : [{ span: name.span, message }];
  });
  const mistake = formMistake(directive, names2.length > 0, lines) ?? (rules.length > 0 ? reasonMistake(directive, terms) : void 0);
  return {
    span,
    reason,
    scope: verb === "ignore-file" ? "file" : "line",
    lines: verb === "ignore-file" ? [1, lines.joined.length - 1] : target(directive, lines),
    rules: mistake === void 0 ? rules : [],
    problems: mistake === void 0 ? problems2 : [...problems2, { span, message: mistake }]
  };
}
function formMistake({ form, verb, span }, hasNames, { code }) {
  if (verb !== "ignore" && verb !== "ignore-file") {
    return `"${cut(verb)}" is no word for a suppression, so nothing is suppressed. Write "gateway-lint: ignore[RULE] reason" for a line, or "gateway-lint: ignore-file[RULE] reason" at the top of the file.`;
  }
  if (!hasNames) {
    const [where, example] = form === "setting" ? ["", "X-GatewayLint-Ignore=RULE reason"] : [" between brackets", `gateway-lint: ${verb}[RULE] reason`];
    return `This suppression names no rule${where}, so it suppresses nothing. Name each rule that it is for: "${example}".`;
  }
  const isBelowCode = code[1] <= span.source.position(span.start).line;
  if (form === "comment" && verb === "ignore-file" && isBelowCode) {
    return '"ignore-file" counts only above the first line that is not a comment, so it suppresses nothing here. Move it to the top of the file, or write "ignore" for a single line.';
  }
  return void 0;
}
function reasonMistake({ reason }, { requireReason }) {
  if (!requireReason || reason !== "") return void 0;
  return "This suppression gives no reason, and the configuration asks for one (require-reason), so it suppresses nothing. Write the reason behind the rule.";
}
function objection(id, { ruleIds, ownRules, retiredRules }) {
  if (ruleIds.includes(id)) return void 0;
  if (ownRules.includes(id)) {
    return `"${id}" speaks of suppressions and cannot be suppressed itself. Mend or remove the suppression that it finds, or give the rule another severity in the configuration.`;
  }
  if (Object.hasOwn(retiredRules, id)) return `Rule "${id}" is retired: ${retiredRules[id]}.`;
  if (id.includes("*")) return `"${cut(id)}" names no rule, and patterns are not read. Name each rule by its id.`;
  return `Nothing is suppressed by "${cut(id)}": there is no such rule${(0, import_chunk_NCPWOSPO.didYouMean)(id, ruleIds) || "."}`;
}
var LONGEST_QUOTE2 = 100;
function cut(text) {
  return text.length > LONGEST_QUOTE2 ? `${text.slice(0, LONGEST_QUOTE2)}\u2026` : text;
}
function namesIn({ source, start, end }) {
  const names2 = [];
  let at = start;
  for (const part of source.text.slice(start, end).split(",")) {
    const id = part.trim();
    const from = at + part.indexOf(id);
    if (id !== "") names2.push({ id, span: source.span(from, from + id.length) });
    at += part.length + 1;
  }
  return names2;
}
function target({ span, isAlone }, { joined, code }) {
  const { line } = span.source.position(isAlone ? span.end : span.start);
  const first = isAlone ? Math.min(code[line], joined.length - 1) : line;
  return joined[first];
}
function filter(found, looked, config, { suppressionCounts = () => true, noSuppressions, baseline, baselineCounts }, isKnown = () => false) {
  const terms = termsOf(config);
  const all = noSuppressions ? [] : [...looked.sources].flatMap((source) => suppressionsIn(source, terms));
  const { kept: kept2, suppressed, used } = suppress(
    found,
    all,
    (suppression, finding) => suppressionCounts(suppression, finding, isKnown(finding))
  );
  const isOn = new Set(import_chunk_6IOZUD2B.RULES.filter((rule) => severityOf(rule, config) !== "off").map(({ id }) => id));
  const suppressions = withUse(all, used, (id) => looked.isComplete && isOn.has(id)).toSorted(
    (a, b) => (0, import_chunk_M5RVUK72.compareSpans)(a.span, b.span)
  );
  const reported = [...kept2, ...check({ suppressions }, import_chunk_6IOZUD2B.RULES, config)].sort(compareFindings);
  const { kept: findings, hidden } = applyBaseline(reported, baseline ?? { entries: [] }, baselineCounts);
  const heldBack = [...suppressed, ...hidden.map((finding) => ({ finding, by: "baseline" }))];
  return {
    findings,
    suppressed: suppressed.length,
    suppressions: suppressions.filter(({ rules }) => rules.length > 0),
    baselined: hidden.length,
    heldBack: heldBack.sort((a, b) => compareFindings(a.finding, b.finding))
  };
}
function termsOf({ requireReason }) {
  const idsOf = (isOwn2) => import_chunk_6IOZUD2B.RULES.filter(({ suppression }) => suppression !== void 0 === isOwn2).map(({ id }) => id);
  return { ruleIds: idsOf(false), ownRules: idsOf(true), retiredRules: import_chunk_6IOZUD2B.RETIRED_RULES, requireReason };
}
var MOST_NAMES = 12;
function proofs(hosts) {
  return hosts.filter((host) => host.gateways.length > 1).flatMap((host) => proofOf(host));
}
function proofOf(host) {
  const residents = host.gateways.filter(({ service }) => !service.isEntry);
  const known3 = residents.filter((gateway) => !isOpen(gateway));
  const open = residents.filter(isOpen);
  const where = `on ${host.name}`;
  const rest = open.length > 0 ? `; not known: ${names(open)}` : "";
  if (known3.length < 2) return open.length > 0 ? [`${where}: nothing proven${rest}`] : [];
  const judged = { ...host, gateways: known3 };
  const unsafe = new Set(
    [
      ...(0, import_chunk_DS6R6JKH.collisions)(judged).flatMap((collision) => collision.eras),
      ...known3.flatMap((gateway) => (0, import_chunk_DS6R6JKH.threats)(gateway, judged).flatMap((threat) => threat.eras))
    ].map((era) => era.index)
  );
  const first = known3[0];
  const safe = first.outcomes.flatMap((outcome) => outcome.eras).filter((era) => !unsafe.has(era.index));
  if (safe.length === 0) return [];
  return [`${where}: ${names(known3)} keep apart, whatever active_profile says, under ${(0, import_chunk_DS6R6JKH.describeEras)(safe)}${rest}`];
}
function isOpen(gateway) {
  return gateway.outcomes.some(
    ({ result }) => result.kind === "unknown" || result.kind === "fixed" && result.home.key === null || result.kind === "active" && (result.root.key === null || result.fallback.key === null)
  );
}
function names(gateways) {
  const words = gateways.map(({ service, profile }) => {
    const unnamed = profile.state === "unpinned" ? "profile not pinned" : "profile not known";
    return `${service.name} (${profile.name ?? unnamed})`;
  });
  if (words.length > MOST_NAMES)
    return `${words.slice(0, MOST_NAMES).join(", ")} and ${words.length - MOST_NAMES} more`;
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
var HELPER = (0, import_node_path2.join)(__dirname, "survey-helper.js");
var HEAD_START = 4e3;
var MOST = 8;
async function speakingAmong(root, paths, onProgress = () => {
}) {
  const helpers = paths.length > 2 * HEAD_START && (0, import_node_fs.existsSync)(HELPER) ? Math.min((0, import_node_os.availableParallelism)(), MOST) - 1 : 0;
  const share = Math.floor((paths.length - HEAD_START) / (helpers + 1));
  const own = paths.slice(0, paths.length - helpers * share);
  const others = Array.from({ length: helpers }, (_, at) => {
    const start = own.length + at * share;
    return askHelper(root, paths.slice(start, start + share));
  });
  await Promise.all(others.map(({ sent }) => sent));
  const found = [search2(root, own, onProgress)];
  for (const { speaking } of others) found.push(await speaking);
  return found.flat();
}
function search2(root, paths, onProgress) {
  const isSilent = (0, import_chunk_CAB5YUAS.silenceCheck)(root);
  return paths.filter((path, at) => {
    if (at % 1e3 === 0) onProgress(at);
    return !isSilent(path);
  });
}
function askHelper(root, paths) {
  const child = (0, import_node_child_process.spawn)(process.execPath, [HELPER], { stdio: ["pipe", "pipe", "ignore"] });
  const answer = (0, import_consumers.buffer)(child.stdout).catch(() => Buffer.alloc(0));
  const question = [root, ...paths].map((path) => `${path}\0`).join("");
  const sent = new Promise((resolve2) => {
    child.on("error", () => resolve2());
    child.stdin.on("error", () => resolve2());
    child.stdin.end((0, import_chunk_M5RVUK72.encodeUtf8)(question), () => resolve2());
  });
  const speaking = answer.then(
    (verdicts) => verdicts.length === paths.length ? paths.filter((_, at) => verdicts[at] === 0) : search2(root, paths, () => {
    })
  );
  return { sent, speaking };
}
async function lint({
  paths,
  cwd,
  config,
  filters = {},
  change,
  texts,
  progress
}) {
  const exclude = [...config.exclude, BASELINE_FILE];
  const wanted = { ...config, markdown: config.markdown || paths.some(import_chunk_T5DYHM7K.isMarkdown) };
  const survey = surveyFor(wanted, progress);
  const found = await (0, import_chunk_LZXLWJQK.discover)({ paths, cwd, include: config.include, exclude, limits: config.limits, survey });
  const repository = texts === void 0 ? found : (0, import_chunk_AXWHWBGL.withTexts)(found, texts);
  return change === void 0 ? lintRepository(repository, wanted, filters, progress) : lintChange(repository, change, wanted, filters, progress);
}
function surveyFor(config, progress = () => {
}) {
  const readers = [...FORMATS, ...extractorsFor(config)];
  const always2 = [...new Set(readers.flatMap(({ always: test = [] }) => test))];
  const speaking = [...new Set(readers.flatMap(({ speaking: test = [] }) => test))];
  return async (root, paths) => {
    const certain = [];
    const possible = [];
    for (const path of paths) {
      if (always2.some((test) => test(path))) certain.push(path);
      else if (speaking.some((test) => test(path))) ((0, import_chunk_CAB5YUAS.isWorthReading)(path) ? certain : possible).push(path);
    }
    const found = await speakingAmong(root, possible, (files2) => progress(`reading: ${files2} files`));
    const isSpeaking = new Set(found);
    return { candidates: [...certain, ...found], silent: possible.filter((path) => !isSpeaking.has(path)) };
  };
}
async function lintRepository(repository, config, filters = {}, progress = () => {
}) {
  return resultOf(await examine(repository, config, progress), config, filters);
}
async function lintChange(repository, change, config, filters, progress = () => {
}) {
  const { repositoryBefore } = await import("./change-GIDJUSZJ.js");
  const { finderIn, markNew } = await import("./changed-WPPX2KEU.js");
  const now = await examine(repository, config, progress);
  const old = repositoryBefore(repository, change);
  const before = old && await examine(old, config, progress);
  const { suppressionCounts: _, baselineCounts: __, ...lenient } = filters;
  const result = resultOf(now, config, filters, finderIn(before?.found ?? []));
  const reported = before === void 0 ? [] : resultOf(before, config, lenient).findings;
  const findings = markNew(result.findings, change, finderIn(reported));
  return { ...result, findings: findings.map((finding) => withSeverityOfNew(finding, config)) };
}
function resultOf({ repository, services, resolved, hosts, found, looked }, config, filters, isKnown) {
  const sources2 = /* @__PURE__ */ new Set([
    ...services.flatMap(({ files: files2 }) => files2),
    ...found.flatMap(({ span, related }) => [span.source, ...related.map((place) => place.span.source)])
  ]);
  const secrets = [...services.flatMap(import_chunk_6IOZUD2B.secretSpans), ...[...sources2].flatMap(import_chunk_6IOZUD2B.tokenSpans)];
  const blot = (0, import_chunk_AFTHCDGO.blotter)(secrets);
  const filtered = filter(found, looked, config, filters, isKnown);
  const shown2 = (gateway) => secrets.length === 0 ? gateway : (0, import_chunk_AFTHCDGO.gatewayWithoutSecrets)(gateway, blot);
  return {
    root: repository.root,
    isWhole: repository.isWhole,
    files: repository.filesRead(),
    services,
    gateways: distinct(resolved).map(shown2),
    hosts: hosts.map((host) => ({ ...host, gateways: host.gateways.map(shown2) })),
    ...filtered,
    findings: filtered.findings.map((finding) => (0, import_chunk_AFTHCDGO.withoutSecrets)(finding, blot)),
    heldBack: filtered.heldBack.map((one) => ({ ...one, finding: (0, import_chunk_AFTHCDGO.withoutSecrets)(one.finding, blot) })),
    older: 0,
    secrets,
    proofs: found.length === 0 ? proofs(hosts) : []
  };
}
function withSeverityOfNew(finding, { rules }) {
  const severity = import_chunk_6IOZUD2B.RULES.find(({ id }) => id === finding.rule)?.severityOfNew;
  if (severity === void 0 || !finding.isNew || rules[finding.rule] !== void 0) return finding;
  return { ...finding, severity };
}
function distinct(hosts) {
  const byService = /* @__PURE__ */ new Map();
  for (const gateway of hosts.flatMap((host) => host.gateways)) {
    const key = (0, import_chunk_DS6R6JKH.declarationKey)(gateway.service);
    const known3 = byService.get(key);
    byService.set(key, known3 === void 0 ? gateway : { ...known3, host: `${known3.host}, ${gateway.host}` });
  }
  return [...byService.values()].sort(
    (a, b) => (0, import_chunk_M5RVUK72.compareSpans)(a.span, b.span) || (a.service.name < b.service.name ? -1 : 1)
  );
}
async function run(request) {
  const { paths, cwd, overrides, change, report, texts, only, progress } = request;
  const { noSuppressions, suppressionCounts, baselineCounts } = request;
  if (overrides.hermesRelease !== void 0) checkRelease(overrides.hermesRelease);
  const { settings, baseline } = request.policy ?? await loadPolicy(request);
  const config = { ...import_chunk_2IQXFEBZ.DEFAULT_CONFIG, ...settings, ...overrides };
  const all = await lint({
    paths,
    cwd,
    config,
    filters: {
      ...noSuppressions && { noSuppressions },
      ...suppressionCounts !== void 0 && { suppressionCounts },
      ...baselineCounts !== void 0 && { baselineCounts },
      ...baseline !== void 0 && { baseline }
    },
    ...change !== void 0 && { change },
    ...texts !== void 0 && { texts },
    ...progress !== void 0 && { progress }
  });
  const seen = only === void 0 ? all : within(all, only);
  const result = report === "changed" && change !== void 0 ? withoutOld(seen) : seen;
  return { result, failed: isFailed(result.findings, config.failOn) };
}
async function loadPolicy(place, files2) {
  const settings = await loadSettings(place, files2);
  const baseline = loadBaselineOf(place, files2);
  return { settings, ...baseline !== void 0 && { baseline } };
}
async function loadSettings({ paths, cwd, configFile }, files2) {
  return (0, import_chunk_KBNGKLOO.loadConfig)({
    root: (0, import_chunk_LZXLWJQK.repositoryRoot)(paths, cwd),
    cwd,
    ...configFile !== void 0 && { file: configFile },
    ...files2 !== void 0 && { files: files2 },
    known: { ruleIds: import_chunk_6IOZUD2B.RULES.map((rule) => rule.id), retiredRules: import_chunk_6IOZUD2B.RETIRED_RULES, checkRelease: hermes.checkRelease }
  });
}
function loadBaselineOf({ paths, cwd }, files2) {
  const root = (0, import_chunk_LZXLWJQK.repositoryRoot)(paths, cwd);
  return loadBaseline(root, files2 ?? (0, import_chunk_LZXLWJQK.filesOnDisk)(root));
}
function checkRelease(release) {
  try {
    hermes.checkRelease(release);
  } catch (error) {
    throw error instanceof RangeError ? new import_chunk_LZXLWJQK.InputError(error.message) : error;
  }
}
function within(result, file) {
  const isThere = ({ span }) => span.source.path === file;
  return { ...result, findings: result.findings.filter((finding) => [finding, ...finding.related].some(isThere)) };
}
function withoutOld(result) {
  const findings = result.findings.filter(({ isNew }) => isNew);
  return { ...result, findings, older: result.findings.length - findings.length };
}
function isFailed(findings, failOn) {
  if (failOn === "never") return false;
  const limit = import_chunk_VDMMOHIX.SEVERITIES.indexOf(failOn);
  return findings.some((finding) => import_chunk_VDMMOHIX.SEVERITIES.indexOf(finding.severity) <= limit);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  BASELINE_FILE,
  JsonMistake,
  MAX_ADDED,
  SYSTEMS,
  UNNAMED_HOST,
  add,
  applyBaseline,
  entryOf,
  erasOfRange,
  formatBaseline,
  isFailed,
  jsonReader,
  loadBaselineOf,
  loadPolicy,
  loadSettings,
  run
});
module.exports = { ...module.exports };
