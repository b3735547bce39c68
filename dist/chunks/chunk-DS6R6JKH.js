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
  MANAGERS: () => MANAGERS,
  SCOPES: () => SCOPES,
  areWaysToStart: () => areWaysToStart,
  below: () => below,
  collisions: () => collisions,
  declarationKey: () => declarationKey,
  describeEras: () => describeEras,
  erasThatFollowActive: () => erasThatFollowActive,
  fixedHome: () => fixedHome,
  foreignHome: () => foreignHome,
  groupBy: () => groupBy,
  homesOf: () => homesOf,
  hostPath: () => hostPath,
  logFiles: () => logFiles,
  managerOf: () => managerOf,
  nameOf: () => nameOf,
  policyOf: () => policyOf,
  relatedOf: () => relatedOf,
  residents: () => residents,
  scriptIndex: () => scriptIndex,
  settled: () => settled,
  severalIn: () => severalIn,
  sharedLogs: () => sharedLogs,
  shellPath: () => shellPath,
  targetOf: () => targetOf,
  threats: () => threats,
  unquoted: () => unquoted,
  userHome: () => userHome
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_QNLMBOTP = require("./chunk-QNLMBOTP.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
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
var MANAGERS = [
  "systemd",
  "launchd",
  "supervisord",
  "s6",
  "pm2",
  "procfile",
  "compose",
  "kubernetes",
  "script"
];
var SCOPES = ["user", "system", "unknown"];
function declarationKey({ name, span }) {
  return `${span.source.path}\0${span.start}\0${name}`;
}
function userHome(account) {
  if (account.home !== void 0) return account.home;
  if (account.user === void 0) return "~";
  return account.user === "root" ? "/root" : `/home/${account.user}`;
}
var TEE = /^(\|&?\s*(?:\/usr)?(?:\/bin\/)?tee(?:\s+-[-a-z]+)*\s+)(?:"[^"]*"|'[^']*'|[^\s;&|<>()"'-][^\s;&|<>()"']*)/;
var LONGEST_TEE = 4200;
var SHELL = /(?:^|\/)(?:ba|da|z|k|a)?sh$/;
function scriptIndex(words) {
  const shell = words.findIndex((word) => SHELL.test(word.value));
  if (shell === -1) return -1;
  for (let at = shell + 1; at < words.length; at++) {
    const { value } = words[at];
    if (!/^[-+]/.test(value)) return -1;
    if (/^-(?=[a-zA-Z]*$)[abd-zA-Z]*c/.test(value)) return at + 1 < words.length ? at + 1 : -1;
  }
  return -1;
}
function scriptOf(command) {
  return command.words[scriptIndex(command.words)] ?? null;
}
function redirects(script) {
  const { value } = script;
  const found = [];
  let quote = "";
  for (let at = 0; at < value.length; at++) {
    const char = value[at];
    if (char === "\\" && quote !== "'") at++;
    else if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === ">") {
      const start = skip(value, at, /[>|\s]/);
      const end = wordEnd(value, start);
      if (value[start] !== "&" && end > start) found.push(unquoted(script.slice(start, end)));
      at = Math.max(end, start) - 1;
    } else if (char === "|") {
      const [all, before] = TEE.exec(value.slice(at, at + LONGEST_TEE)) ?? [];
      if (all === void 0) continue;
      found.push(unquoted(script.slice(at + before.length, at + all.length)));
      at += all.length - 1;
    }
  }
  return found;
}
function unquoted(word) {
  const parts = [...word.value.matchAll(/[^"']+/g)].map(
    ({ index, 0: { length } }) => word.slice(index, index + length)
  );
  return parts.length === 0 ? word.slice(0, 0) : import_chunk_QNLMBOTP.Text.concat(parts);
}
function skip(value, from, kind) {
  let at = from;
  while (at < value.length && kind.test(value[at])) at++;
  return at;
}
function wordEnd(value, from) {
  let quote = "";
  let at = from;
  for (; at < value.length; at++) {
    const char = value[at];
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (/[\s;&|<>()]/.test(char)) break;
  }
  return at;
}
var SYSTEMD = {
  name: "systemd",
  policyKey: "Restart=",
  policy: (policy) => `Restart=${policy}`,
  delayKey: "RestartSec=",
  noPolicy: { fact: "has no Restart=", remedy: "Add Restart=always with RestartSec=5, or on-failure." },
  notStarted: ({ scope }) => `has no [Install] section, and nothing else in the repository starts it: "systemctl enable" refuses it, and after a reboot the gateway stays down. Add [Install] with WantedBy=${targetOf(scope)}.`,
  directoryKey: "WorkingDirectory",
  ownLog: "the journal",
  logKey: "StandardOutput=append:/path",
  leaveLog: "leave the output to the journal",
  secretPlace: "in a file outside the repository that EnvironmentFile= names"
};
var QUADLET = {
  ...SYSTEMD,
  notStarted: ({ scope }) => `has no [Install] section: Podman enables a unit of its own making by that section alone, and after a reboot the gateway stays down. Add [Install] with WantedBy=${targetOf(scope)}.`,
  secretPlace: "in a secret of Podman that Secret= names, or in a file outside the repository that EnvironmentFile= names"
};
var LAUNCHD = {
  kind: "launchd job",
  name: "launchd",
  policyKey: "KeepAlive",
  policy: (policy) => policy === "on-failure" ? "KeepAlive with SuccessfulExit false" : "KeepAlive",
  delayKey: "ThrottleInterval ",
  noPolicy: { fact: "has no KeepAlive (RunAtLoad starts it only once)", remedy: "Set KeepAlive to <true/>." },
  notStarted: ({ scope }) => `has neither RunAtLoad nor KeepAlive: launchd loads it and does not start it, so that after a reboot the gateway stays down. Set RunAtLoad to <true/>${scope === "user" ? ", which starts it at login" : ""}.`,
  directoryKey: "WorkingDirectory",
  ownLog: "no file",
  logKey: "StandardOutPath",
  leaveLog: "name no file for it",
  secretPlace: "in a file outside the repository"
};
var SUPERVISORD = {
  kind: "supervisord program",
  name: "supervisord",
  policyKey: "autorestart=",
  policy: (policy) => `autorestart=${policy === "always" ? "true" : "unexpected"}`,
  directoryKey: "directory",
  ownLog: "supervisord's own log of it",
  logKey: "stdout_logfile=/path",
  leaveLog: "leave the log to supervisord (AUTO)",
  secretPlace: "in a file outside the repository",
  single: "numprocs=1"
};
var S6 = {
  kind: "s6 service",
  name: "s6",
  policyKey: "its finish script",
  policy: () => "s6's own restart",
  directoryKey: "the working directory",
  ownLog: "the supervisor's log",
  leaveLog: "leave the output to the log service",
  secretPlace: "in a file outside the repository that the run script reads",
  hasShell: true
};
var PM2 = {
  kind: "pm2 app",
  name: "pm2",
  policyKey: "autorestart",
  policy: () => "pm2's autorestart",
  delayKey: "restart_delay ",
  directoryKey: "cwd",
  ownLog: "pm2's own log of it",
  logKey: "out_file",
  leaveLog: "leave the log to pm2",
  secretPlace: "in a file outside the repository",
  single: "instances: 1"
};
var PROCFILE = {
  kind: "Procfile process",
  name: "the shell",
  policyKey: "its process manager",
  policy: () => "its process manager's restart",
  directoryKey: "the working directory",
  ownLog: "the terminal",
  leaveLog: "leave the output to the process manager",
  secretPlace: "in a .env file that is not in the repository",
  hasShell: true
};
var COMPOSE = {
  kind: "compose service",
  name: "compose",
  policyKey: "restart:",
  policy: (policy, written) => `restart: ${/\b(?:always|unless-stopped|on-failure|any)\b/.exec(written)?.[0] ?? policy}`,
  delayKey: "delay ",
  noPolicy: { fact: 'has no "restart"', remedy: 'Add "restart: unless-stopped", which also starts it after a reboot.' },
  notStarted: ({ restart }) => restart?.policy === "on-failure" ? 'has "on-failure" for its restart policy, which does not start it again after a reboot, nor after the container engine itself was restarted. Write "restart: unless-stopped".' : void 0,
  directoryKey: "working_dir",
  ownLog: "the container's log",
  leaveLog: "leave the output to the container's log",
  secretPlace: "in a file outside the repository that env_file: names",
  single: "replicas: 1"
};
var KUBERNETES = {
  kind: "kubernetes",
  name: "kubernetes",
  policyKey: "restartPolicy",
  policy: (policy) => `restartPolicy ${policy === "on-failure" ? "OnFailure" : "Always"}`,
  directoryKey: "workingDir",
  ownLog: "the container's log",
  leaveLog: "leave the output to the container's log",
  secretPlace: "in a Secret that secretKeyRef names",
  single: "replicas: 1"
};
var SCRIPT = {
  kind: "script",
  name: "the shell",
  policyKey: "its loop",
  policy: () => "its own loop",
  directoryKey: "the working directory",
  ownLog: "the terminal",
  leaveLog: "start them by a service manager, which keeps their logs apart",
  secretPlace: "in a file outside the repository that the script sources",
  hasShell: true
};
var WORDS = {
  systemd: SYSTEMD,
  launchd: LAUNCHD,
  supervisord: SUPERVISORD,
  s6: S6,
  pm2: PM2,
  procfile: PROCFILE,
  compose: COMPOSE,
  kubernetes: KUBERNETES,
  script: SCRIPT
};
function managerOf({ manager, container }) {
  return manager === "systemd" && container !== void 0 ? QUADLET : WORDS[manager];
}
function nameOf(service) {
  const { kind } = managerOf(service);
  return kind === void 0 ? service.name : `${kind} ${service.name}`;
}
function policyOf(service) {
  const { restart, restartDelay } = service;
  if (restart?.policy == null) return void 0;
  const { policy, delayKey } = managerOf(service);
  const delay = restartDelay === void 0 || delayKey === void 0 ? "" : ` with ${delayKey}${restartDelay.text}`;
  return `${policy(restart.policy, (0, import_chunk_M5RVUK72.textOf)(restart.span))}${delay}`;
}
function targetOf(scope) {
  return scope === "system" ? "multi-user.target" : "default.target";
}
function residents({ gateways }) {
  return gateways.filter(({ service }) => !service.isEntry);
}
function areWaysToStart(gateways) {
  const files = new Set(gateways.map(({ service }) => service.files[0]));
  return gateways.every(({ service }) => service.manager === "script") && files.size === gateways.length;
}
function serviceNames(gateways) {
  return [...new Set(gateways.map(({ service }) => nameOf(service)))];
}
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
function severalIn(group) {
  const names = serviceNames(group.map(({ gateway }) => gateway));
  if (names.length > 1) return names;
  const isTemplate = group[0]?.gateway.service.instance === null;
  return isTemplate ? [`every instance of ${names[0]}`] : void 0;
}
function relatedOf(group, label) {
  const seen = /* @__PURE__ */ new Set();
  return group.flatMap(({ gateway: { service }, span }, at) => {
    const name = nameOf(service);
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew && at > 0 ? [{ span, label: label(name) }] : [];
  });
}
function hostPath(text, service) {
  const parts = text.pieces.map(({ text: text2, unknown }) => {
    if (unknown === void 0) return text2;
    return unknown.symbol === "home" ? userHome(service.account) : null;
  });
  return parts.includes(null) ? null : normalPath(parts.join(""));
}
function shellPath(text, service) {
  const variables = new Map(service.environment.map(({ name, value }) => [name, value]));
  let unknown = text.unknowns().some((piece) => piece.unknown?.symbol !== "home");
  const home = userHome(service.account);
  const written = text.pieces.map((piece) => piece.unknown?.symbol === "home" ? home : piece.text).join("");
  const path = written.replace(/^~(?=\/|$)/, home).replace(/\$(?:(\w+)|\{(\w+)\})/g, (_all, plain, braced) => {
    const name = plain ?? braced;
    const value = variables.get(name);
    const known = value === void 0 ? name === "HOME" ? home : null : hostPath(value, service);
    unknown ||= known === null;
    return known ?? "";
  });
  return unknown || path.includes("$") ? null : normalPath(path);
}
function below(path, directory) {
  const alike = path.startsWith("~") === directory.startsWith("~");
  const [inner, outer] = alike ? [path, directory] : [symbolic(path), symbolic(directory)];
  if (inner === outer) return "";
  return inner.startsWith(`${outer}/`) ? inner.slice(outer.length + 1) : null;
}
function homesOf(host) {
  return new Map(host.gateways.flatMap((gateway) => gateway.home?.key ? [[gateway.home.key, gateway]] : []));
}
function fixedHome({ service: { instance }, profile: { state }, home, root }) {
  if (home === null || state === "unpinned" || state === "unknown") return null;
  if (home.key !== null) return /^[~/]/.test(home.key) ? home.key : null;
  return instance === null && root?.key ? home.path : null;
}
function foreignHome(path, gateway, homes) {
  const own = fixedHome(gateway);
  if (own === null) return null;
  const root = gateway.root?.key ?? own;
  const found = profileBelow(path, root) ?? closest(path, homes) ?? conventional(path);
  return found === null || below(found.path, own) === "" ? null : found;
}
function profileBelow(path, root) {
  const rest = below(path, root);
  if (rest === null) return null;
  const profile = /^profiles\/([^/]+)/.exec(rest)?.[1];
  return profile === void 0 ? { path: root, profile: "default" } : { path: `${root}/profiles/${profile}`, profile };
}
function closest(path, homes) {
  for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
    const gateway = homes.get(path.slice(0, end));
    if (gateway !== void 0) return { path: path.slice(0, end), profile: gateway.profile.name ?? "default" };
  }
  return null;
}
function conventional(path) {
  const match = /^(?:~|\/.*)\/\.hermes(?:\/profiles\/([^/]+))?(?=\/|$)/.exec(path);
  return match === null ? null : { path: match[0], profile: match[1] ?? "default" };
}
function symbolic(path) {
  return path.replace(/^(?:\/(?:home|Users)\/[^/]+|\/root)(?=\/|$)/, "~");
}
function normalPath(path) {
  if (!/^(?:~(?=\/|$)|\/)/.test(path)) return null;
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === "~") return null;
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return path.startsWith("/") ? `/${parts.join("/")}` : parts.join("/");
}
function logFiles(gateway) {
  const { service, command, container } = gateway;
  const script = container === void 0 ? scriptOf(command) : null;
  const files = [
    ...service.outputs.map(({ path }) => ({ by: "manager", text: path, path: hostPath(path, service) })),
    ...(script === null ? [] : redirects(script)).map((path) => ({
      by: "shell",
      text: path,
      path: shellPath(path, service)
    }))
  ];
  return files.filter(({ path }) => path === null || !path.startsWith("/dev/")).map(({ by, path, text }) => ({ by, path, key: path ?? relativeKey(text, service), span: text.span() }));
}
function sharedLogs(host) {
  const logs = residents(host).flatMap((gateway) => logFiles(gateway).map((log) => ({ ...log, gateway })));
  return [...groupBy(logs, ({ key }) => key).values()].filter(
    (group) => severalIn(group) !== void 0 && !isOneGateway(group.map(({ gateway }) => gateway))
  );
}
function isOneGateway(gateways) {
  const homes = new Set(gateways.map(({ home }) => home?.key ?? null));
  return homes.size === 1 && !homes.has(null) && areWaysToStart([...new Set(gateways)]);
}
function relativeKey(path, { manager, workingDirectory, files }) {
  const isRelative = path.isKnown() && /^[\w.]/.test(path.value);
  if (manager !== "script" || workingDirectory !== void 0 || !isRelative) return null;
  return `${files[0]?.path}: ${path.value.replace(/^(?:\.\/+)+/, "")}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  MANAGERS,
  SCOPES,
  areWaysToStart,
  below,
  collisions,
  declarationKey,
  describeEras,
  erasThatFollowActive,
  fixedHome,
  foreignHome,
  groupBy,
  homesOf,
  hostPath,
  logFiles,
  managerOf,
  nameOf,
  policyOf,
  relatedOf,
  residents,
  scriptIndex,
  settled,
  severalIn,
  sharedLogs,
  shellPath,
  targetOf,
  threats,
  unquoted,
  userHome
});
module.exports = { ...module.exports };
