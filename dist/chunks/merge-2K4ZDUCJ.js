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
  run: () => run
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_LRHNK6M7 = require("./chunk-LRHNK6M7.js");
var import_chunk_34ITXX6O = require("./chunk-34ITXX6O.js");
var import_chunk_DJKPHKXN = require("./usual.js")("./chunk-DJKPHKXN.js");
var import_chunk_MWT466LE = require("./usual.js")("./chunk-MWT466LE.js");
var import_chunk_D7SLYKJO = require("./usual.js")("./chunk-D7SLYKJO.js");
var import_chunk_Z7QYKRDH = require("./usual.js")("./chunk-Z7QYKRDH.js");
var import_chunk_OV6MHTKQ = require("./usual.js")("./chunk-OV6MHTKQ.js");
var import_chunk_ICUTAQBB = require("./usual.js")("./chunk-ICUTAQBB.js");
var import_chunk_UD7O2AFR = require("./usual.js")("./chunk-UD7O2AFR.js");
var import_chunk_JG37QGRM = require("./usual.js")("./chunk-JG37QGRM.js");
var import_chunk_GDUADVNF = require("./chunk-GDUADVNF.js");
var import_chunk_P2SBXEGS = require("./chunk-P2SBXEGS.js");
var import_chunk_EISCKDBZ = require("./usual.js")("./chunk-EISCKDBZ.js");
var import_chunk_WQQF3GEI = require("./usual.js")("./chunk-WQQF3GEI.js");
var import_chunk_NCPWOSPO = require("./usual.js")("./chunk-NCPWOSPO.js");
var import_chunk_R2LHZ7NS = require("./usual.js")("./chunk-R2LHZ7NS.js");
var import_chunk_FYCCJL4J = require("./usual.js")("./chunk-FYCCJL4J.js");
var import_chunk_TWHQGX3M = require("./usual.js")("./chunk-TWHQGX3M.js");
var import_chunk_PLO6SWTM = require("./usual.js")("./chunk-PLO6SWTM.js");
var import_chunk_TZIUYBDT = require("./usual.js")("./chunk-TZIUYBDT.js");
var import_chunk_FVDK4WDU = require("./usual.js")("./chunk-FVDK4WDU.js");
var import_chunk_OY25YJED = require("./usual.js")("./chunk-OY25YJED.js");
var import_chunk_OEZZXJ3Y = require("./chunk-OEZZXJ3Y.js");
var import_chunk_5V3QA6ZH = require("./usual.js")("./chunk-5V3QA6ZH.js");
var import_chunk_UQZD6N2T = require("./usual.js")("./chunk-UQZD6N2T.js");
var import_chunk_IQSQ5BZQ = require("./usual.js")("./chunk-IQSQ5BZQ.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_VDMMOHIX = require("./usual.js")("./chunk-VDMMOHIX.js");
var import_chunk_CL5MXXCG = require("./usual.js")("./chunk-CL5MXXCG.js");
var import_chunk_BRFFDVYW = require("./usual.js")("./chunk-BRFFDVYW.js");
var import_chunk_AFIFJBZZ = require("./chunk-AFIFJBZZ.js");
var import_chunk_A74ML7CQ = require("./usual.js")("./chunk-A74ML7CQ.js");
var import_chunk_DZ7ZOY7W = require("./usual.js")("./chunk-DZ7ZOY7W.js");
var import_chunk_OPSX7VO5 = require("./usual.js")("./chunk-OPSX7VO5.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var COUNTS = ["errors", "warnings", "notices", "suppressed", "baselined"];
function parseReport(source, knowsRange2) {
  try {
    return readReport((0, import_chunk_DJKPHKXN.jsonReader)(source.text), knowsRange2);
  } catch (error) {
    if (!(error instanceof import_chunk_DJKPHKXN.JsonMistake)) throw error;
    return { mistakes: [{ ...source.position(error.offset), message: error.message }] };
  }
}
function readReport(json, knowsRange2) {
  const read2 = readers(json);
  const indices = [];
  const { value, offset } = read2.record({
    version: () => {
      const { text, offset: offset2 } = json.scalar();
      if (text === String(import_chunk_OEZZXJ3Y.REPORT_VERSION)) return import_chunk_OEZZXJ3Y.REPORT_VERSION;
      throw new import_chunk_DJKPHKXN.JsonMistake(
        offset2,
        `this release of gateway-lint reads version ${import_chunk_OEZZXJ3Y.REPORT_VERSION} of its report, not ${text}; make the report with the same release`
      );
    },
    repository: read2.textOrNull,
    summary: () => read2.record(Object.fromEntries(COUNTS.map((name) => [name, read2.count]))).value,
    gateways: () => json.array(() => declared(read2)),
    hosts: () => json.array(() => host(json, read2, knowsRange2, (index, offset2) => indices.push({ index, offset: offset2 })))
  });
  json.end();
  for (const name of ["version", "repository", "summary", "gateways", "hosts"]) {
    if (value[name] !== void 0) continue;
    const hint = value.version === void 0 ? "this is no report of gateway-lint" : "an older gateway-lint made it";
    throw new import_chunk_DJKPHKXN.JsonMistake(offset, `"${name}" is missing: ${hint}; make the report with "gateway-lint --format json"`);
  }
  const report = value;
  const wrong = indices.find(({ index }) => index >= report.gateways.length);
  if (wrong !== void 0) throw new import_chunk_DJKPHKXN.JsonMistake(wrong.offset, `the report has no gateway ${wrong.index}`);
  return report;
}
function readers(json) {
  const text = () => json.string().text;
  const textOrNull = () => json.nullable(text);
  const flag = () => {
    const { text: word, offset } = json.scalar();
    if (word !== "true" && word !== "false") throw new import_chunk_DJKPHKXN.JsonMistake(offset, `expected true or false, not "${word}"`);
    return word === "true";
  };
  const number = () => {
    const { text: word, offset } = json.scalar();
    if (!/^(?:0|[1-9]\d{0,14})$/.test(word)) throw new import_chunk_DJKPHKXN.JsonMistake(offset, `expected a whole number, not "${word}"`);
    return { number: Number(word), offset };
  };
  const one = (choices, what) => {
    const { text: word, offset } = json.string();
    const choice = choices.find((candidate) => candidate === word);
    if (choice !== void 0) return choice;
    throw new import_chunk_DJKPHKXN.JsonMistake(offset, `this release of gateway-lint knows no ${what} "${word}"; use that of the report`);
  };
  const record = (members) => {
    const value = {};
    const setters = Object.entries(members).map(([name, member]) => [
      name,
      () => {
        value[name] = member();
      }
    ]);
    const { offset } = json.object(Object.fromEntries(setters), json.skip);
    return { value, offset };
  };
  const whole = (members) => {
    const { value, offset } = record(members);
    const missing = Object.keys(members).find((name) => !Object.hasOwn(value, name));
    if (missing !== void 0) throw new import_chunk_DJKPHKXN.JsonMistake(offset, `"${missing}" is missing here`);
    return value;
  };
  const list = (item) => json.array(item);
  return { text, textOrNull, flag, number, count: () => number().number, one, record, whole, list };
}
function declared(read2) {
  return read2.whole({
    service: read2.text,
    manager: () => read2.one(import_chunk_A74ML7CQ.MANAGERS, "manager"),
    scope: () => read2.one(import_chunk_A74ML7CQ.SCOPES, "scope"),
    file: read2.text,
    line: read2.count,
    profile: () => read2.whole({ name: read2.textOrNull, state: () => read2.one(import_chunk_5V3QA6ZH.PROFILE_STATES, "state") }),
    lock: read2.textOrNull,
    logs: () => read2.list(read2.text),
    identity: read2.textOrNull,
    container: read2.flag,
    template: read2.flag,
    foreground: read2.flag,
    replicas: read2.count
  });
}
function host(json, read2, knowsRange2, noteIndex) {
  const directory = () => {
    const { value, offset } = read2.record({
      path: read2.text,
      key: read2.textOrNull,
      sharedKey: read2.text
    });
    if (value.path === void 0 || value.key === void 0)
      throw new import_chunk_DJKPHKXN.JsonMistake(offset, 'a "path" and a "key" belong here');
    return value;
  };
  return read2.whole({
    name: read2.text,
    machine: read2.textOrNull,
    system: () => json.nullable(() => read2.one(import_chunk_DJKPHKXN.SYSTEMS, "system")),
    user: read2.textOrNull,
    userHome: read2.textOrNull,
    copy: read2.flag,
    activeProfiles: () => read2.list(() => read2.whole({ root: read2.text, profile: read2.text })),
    gateways: () => read2.list(
      () => read2.whole({
        gateway: () => {
          const { number, offset } = read2.number();
          noteIndex(number, offset);
          return number;
        },
        root: () => json.nullable(directory),
        home: () => json.nullable(directory),
        outcomes: () => read2.list(() => outcome(json, read2, knowsRange2, directory)),
        outputs: () => read2.list(read2.text),
        ports: () => read2.list(() => read2.whole({ variable: read2.text, port: read2.count }))
      })
    )
  });
}
var PARTS = {
  fixed: ["releases", "profile", "home"],
  active: ["releases", "root", "fallback", "fallbackProfile", "active"],
  fails: ["releases"],
  unknown: ["releases"]
};
function outcome(json, read2, knowsRange2, directory) {
  const { value, offset } = read2.record({
    releases: () => {
      const { text: range, offset: offset2 } = json.string();
      if (knowsRange2(range)) return range;
      throw new import_chunk_DJKPHKXN.JsonMistake(
        offset2,
        `this release of gateway-lint does not tell the releases "${range}" apart; use that of the report`
      );
    },
    kind: () => read2.one(Object.keys(PARTS), "outcome"),
    profile: read2.textOrNull,
    home: directory,
    root: directory,
    fallback: directory,
    fallbackProfile: read2.textOrNull,
    active: read2.textOrNull
  });
  const { kind } = value;
  const missing = kind === void 0 ? "kind" : PARTS[kind].find((name) => value[name] === void 0);
  if (missing !== void 0) throw new import_chunk_DJKPHKXN.JsonMistake(offset, `"${missing}" is missing here`);
  return value;
}
var MOST_BYTES = 256 * 1024 * 1024;
function reportFiles(words, cwd) {
  return words.flatMap((word) => {
    const named = /^([^=]+)=(.+)$/s.exec(word);
    const [name, shown] = kindOf((0, import_node_path.resolve)(cwd, word)) !== void 0 ? [void 0, word] : [named?.[1], named?.[2] ?? word];
    const path = (0, import_node_path.resolve)(cwd, shown);
    const kind = kindOf(path);
    if (kind === void 0) throw new import_chunk_Z7QYKRDH.InputError(`no such file or directory: ${shown}`);
    if (kind === "file") return [{ path, shown, ...name !== void 0 && { name } }];
    if (name !== void 0) throw new import_chunk_Z7QYKRDH.InputError(`${shown} is a directory, whose reports cannot all be of ${name}`);
    const found = filesBelow(path);
    if (found.length === 0) throw new import_chunk_Z7QYKRDH.InputError(`there is no report (*.json) in ${shown}`);
    return found.map((below) => ({ path: (0, import_node_path.join)(path, below), shown: (0, import_node_path.join)(shown, below) }));
  });
}
function kindOf(path) {
  const stats = (0, import_node_fs.statSync)(path, { throwIfNoEntry: false });
  return stats === void 0 ? void 0 : stats.isDirectory() ? "folder" : "file";
}
function filesBelow(folder) {
  return (0, import_node_fs.readdirSync)(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".json")).map(({ parentPath, name }) => (0, import_node_path.join)(parentPath, name).slice(folder.length + 1)).sort();
}
function readReportFile({ path, shown }, knowsRange2) {
  const stats = (0, import_node_fs.statSync)(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new import_chunk_Z7QYKRDH.InputError(`${shown} is no regular file`);
  if (stats.size > MOST_BYTES) throw new import_chunk_Z7QYKRDH.InputError(`${shown} is larger than ${MOST_BYTES} bytes`);
  const source = new import_chunk_M5RVUK72.SourceFile(path, (0, import_chunk_M5RVUK72.decodeUtf8)(read(path, shown)).replace(/^\ufeff/, ""));
  const report = parseReport(source, knowsRange2);
  if ("mistakes" in report) throw new import_chunk_D7SLYKJO.ConfigError(path, report.mistakes);
  return report;
}
function read(path, shown) {
  try {
    return (0, import_node_fs.readFileSync)(path);
  } catch (error) {
    throw new import_chunk_Z7QYKRDH.InputError(`${shown} cannot be read: ${error.code}`);
  }
}
function repositoryOf({ name, path }, { repository }) {
  const file = (0, import_node_path.basename)(path).replace(/\.json$/, "");
  return name ?? repository ?? (file === "report" ? (0, import_node_path.basename)((0, import_node_path.dirname)(path)) : file);
}
var VERSION = 1;
function mergedJson({ repositories, hosts, clashes: clashes2, within, originOf }) {
  const counted = (severity) => clashes2.filter((clash) => clash.severity === severity).length;
  const report = {
    version: VERSION,
    summary: {
      repositories: repositories.length,
      gateways: repositories.reduce((sum, { gateways }) => sum + gateways, 0),
      hosts: hosts.length,
      errors: counted("error"),
      warnings: counted("warning"),
      notices: counted("notice"),
      within
    },
    repositories,
    hosts: hosts.map((host2) => hostEntry(host2, originOf)),
    collisions: clashes2.map(({ rule, severity, hosts: names, message, places }) => ({
      rule,
      severity,
      hosts: names,
      message,
      places: places.map(({ repository, file, line, gateway }) => ({ ...placeEntry(gateway), repository, file, line }))
    }))
  };
  return `${JSON.stringify(report, null, 2)}
`;
}
function hostEntry({ name, repositories, gateways }, originOf) {
  return {
    name,
    repositories,
    gateways: gateways.map((gateway) => ({
      ...placeEntry(gateway),
      ...originOf(gateway),
      profile: gateway.profile.name,
      home: gateway.home?.path ?? null
    }))
  };
}
function placeEntry({ service: { name, manager, scope } }) {
  return { service: name, manager, scope };
}
function clashes(hosts, origins) {
  const found = /* @__PURE__ */ new Map();
  for (const host2 of hosts) {
    if (host2.repositories.length < 2) continue;
    for (const { rule, gateways, message } of [...sharedOn(host2), ...sameServices(host2)]) {
      const places = gateways.map((gateway) => ({ ...origins.get(gateway), gateway }));
      if (!isBetween(rule, places)) continue;
      const key = JSON.stringify([rule, message, ...places.map(nameOfPlace)]);
      const known = found.get(key);
      if (known !== void 0) known.hosts.push(host2.name);
      else found.set(key, { rule, severity: severityOf(rule), hosts: [host2.name], message, places });
    }
  }
  return [...found.values()];
}
function nameOfPlace({ repository, file, line, gateway }) {
  return [repository, file, line, gateway.service.name];
}
function isBetween(rule, places) {
  const repositories = new Set(places.map(({ repository }) => repository));
  const services = new Set(places.map(({ gateway }) => serviceKey(gateway) ?? gateway));
  return repositories.size > 1 && (rule === null || services.size > 1);
}
function severityOf(rule) {
  return import_chunk_UQZD6N2T.RULES.find(({ id }) => id === rule)?.severity ?? "warning";
}
function sharedOn(host2) {
  const homes = (0, import_chunk_UQZD6N2T.duplicates)(host2).filter(({ rule }) => rule !== "shared-data-volume");
  return [
    ...homes.map((duplicate) => ({
      rule: duplicate.rule,
      gateways: duplicate.gateways,
      message: `run ${(0, import_chunk_UQZD6N2T.sharedHomes)(duplicate)}. ${(0, import_chunk_UQZD6N2T.whyFollowers)(duplicate)}They share one gateway.lock, gateway.pid and log, so that only one of them can run there. Keep one, or give each a profile of its own.`
    })),
    ...(0, import_chunk_UQZD6N2T.sharedDirectories)(host2).map(({ directory, gateways }) => ({
      rule: "shared-data-volume",
      gateways,
      message: `run a gateway on one data directory, ${directory.path}. Give each container a data directory of its own.`
    })),
    ...(0, import_chunk_BRFFDVYW.sharedLogs)(host2).map((group) => ({
      rule: "shared-log",
      gateways: distinct(group),
      message: `write to one file, ${(0, import_chunk_UQZD6N2T.quote)(group[0]?.path ?? "")}: nobody can tell their lines apart. Give each a file in its own home.`
    })),
    ...(0, import_chunk_CL5MXXCG.sharedPorts)(host2).map((group) => ({
      rule: "shared-port",
      gateways: distinct(group),
      message: `listen on port ${group[0]?.port} (${(0, import_chunk_UQZD6N2T.listing)([...new Set(group.map(({ name }) => name))])}): only the first one to start gets it. Give each a port of its own.`
    }))
  ];
}
function distinct(group) {
  return [...new Set(group.map(({ gateway }) => gateway))];
}
function sameServices(host2) {
  return [...(0, import_chunk_BRFFDVYW.groupBy)((0, import_chunk_BRFFDVYW.residents)(host2), serviceKey).values()].filter((group) => group.length > 1).map((group) => ({
    rule: null,
    gateways: group,
    message: `declare ${describe(group[0])}: whoever deploys last writes over the others. Keep it in one repository.`
  }));
}
function describe({ service }) {
  const whose = service.scope === "unknown" ? "" : `the ${service.scope}'s `;
  return `${whose}${(0, import_chunk_BRFFDVYW.nameOf)(service)}`;
}
var NAMING = /* @__PURE__ */ new Set(["systemd", "launchd", "supervisord", "s6", "pm2"]);
function serviceKey({ service }) {
  const { manager, scope, name, identity } = service;
  const own = identity ?? (NAMING.has(manager) ? name : void 0);
  return own === void 0 ? null : `${manager} ${scope} ${own}`;
}
function join2(seats, origins, nameOfUnnamed) {
  const machines = /* @__PURE__ */ new Map();
  const alone = [];
  for (const seat of seats) {
    const machine = seat.machine ?? nameOfUnnamed(seat.repository);
    if (machine === void 0 || seat.isCopy) {
      alone.push({ ...seat, name: `${seat.name} of ${seat.repository}`, repositories: [seat.repository] });
    } else (0, import_chunk_DJKPHKXN.add)(machines, machine, seat);
  }
  const joined = [...machines].flatMap(([name, own]) => hostsOf(name, own, origins));
  return [...joined, ...alone].sort((a, b) => a.name === b.name ? 0 : a.name < b.name ? -1 : 1);
}
function hostsOf(machine, seats, origins) {
  const named = new Set(seats.map(({ system }) => system).filter((system) => system !== void 0));
  const isCluster = (system) => system === "Kubernetes";
  const systems = [...named].filter((system) => !isCluster(system)).sort();
  const open = seats.some(({ system }) => system === void 0);
  const groups = [
    ...systems.length === 0 && open ? [[void 0, machine]] : [],
    ...systems.map((system) => [system, systems.length === 1 ? machine : `${machine} (${system})`]),
    ...named.has("Kubernetes") ? [["Kubernetes", clusterName(machine)]] : []
  ];
  return groups.flatMap(([system, name]) => {
    const own = seats.filter((seat) => seat.system === system || seat.system === void 0 && !isCluster(system));
    return separateUsers({ name, machine, ...system !== void 0 && { system } }, own, origins);
  });
}
function clusterName(machine) {
  return machine === import_chunk_DJKPHKXN.UNNAMED_HOST ? "kubernetes" : `${machine} (Kubernetes)`;
}
function separateUsers(host2, seats, origins) {
  const accounts = /* @__PURE__ */ new Map();
  const common = [];
  const own = /* @__PURE__ */ new Map();
  for (const seat of seats) {
    const name = seat.user?.user;
    if (name === void 0) common.push(seat);
    else {
      accounts.set(name, { ...seat.user, ...accounts.get(name) });
      (0, import_chunk_DJKPHKXN.add)(own, name, seat);
    }
  }
  if (accounts.size === 0) return [joinedHost(host2, common, origins)];
  const order = new Map(seats.map((seat, at) => [seat, at]));
  const position = (seat) => order.get(seat);
  const size = common.reduce((sum, { gateways }) => sum + gateways.length, 0);
  const isTooMuch = accounts.size * size > import_chunk_DJKPHKXN.MAX_ADDED;
  const hosts = [...accounts].map(([name, user]) => {
    const all = [...own.get(name), ...isTooMuch ? [] : common].sort((a, b) => position(a) - position(b));
    return joinedHost({ ...host2, name: accounts.size === 1 ? host2.name : `${name}@${host2.name}`, user }, all, origins);
  });
  return isTooMuch ? [...hosts, joinedHost(host2, common, origins)] : hosts;
}
function joinedHost(host2, seats, origins) {
  const { user } = host2;
  const belonging = seats.map(
    (seat) => seat.user === void 0 && user !== void 0 && user.user !== "root" ? withUser(seat, user, origins) : seat
  );
  const roots = user === void 0 ? (text) => text : pathsOf(user);
  const activeProfiles = belonging.flatMap(
    ({ activeProfiles: activeProfiles2 = [] }) => activeProfiles2.map(({ root, ...active }) => ({
      ...active,
      ...root !== void 0 && { root: moved(root, roots) }
    }))
  );
  const decided = deciding(activeProfiles);
  const gateways = belonging.flatMap((seat) => seat.gateways.map((gateway) => follow(gateway, decided, origins)));
  const repositories = [...new Set(seats.map(({ repository }) => repository))];
  return { ...host2, activeProfiles, gateways, repositories };
}
function withUser(seat, user, origins) {
  const path = pathsOf(user);
  const directory = (home) => moved(home, path);
  const result = (given) => {
    if (given.kind === "fixed") return { ...given, home: directory(given.home) };
    if (given.kind !== "active") return given;
    return { ...given, root: directory(given.root), fallback: directory(given.fallback) };
  };
  return {
    ...seat,
    gateways: seat.gateways.map((gateway) => {
      const { service, home, root, lock, logs, logDirectory, outcomes } = gateway;
      if (service.scope === "system" && service.instance === null) return gateway;
      return noted(gateway, origins, {
        service: { ...service, account: user },
        home: home && directory(home),
        root: root && directory(root),
        lock: lock && path(lock),
        logs: logs.map(path),
        logDirectory: logDirectory && path(logDirectory),
        outcomes: outcomes.map((outcome2) => ({ ...outcome2, result: result(outcome2.result) }))
      });
    })
  };
}
function pathsOf(user) {
  const home = (0, import_chunk_A74ML7CQ.userHome)(user);
  return (path) => path.replace(/^~(?=\/|$)/, () => home);
}
function moved({ path: shown, key, sharedKey }, path) {
  return {
    path: path(shown),
    key: key === null ? null : path(key),
    ...sharedKey !== void 0 && { sharedKey: sharedKey.split("\n").map(path).join("\n") }
  };
}
function noted(gateway, origins, parts) {
  const made = { ...gateway, ...parts };
  origins.set(made, origins.get(gateway));
  return made;
}
function deciding(activeProfiles) {
  const byRoot = /* @__PURE__ */ new Map();
  for (const active of activeProfiles) {
    const key = active.root?.key;
    if (key === void 0 || key === null) continue;
    const known = byRoot.get(key);
    byRoot.set(key, known === void 0 || known?.name === active.name ? active : null);
  }
  return byRoot;
}
function follow(gateway, decided, origins) {
  let isOther = false;
  const outcomes = gateway.outcomes.map((outcome2) => {
    const { result } = outcome2;
    const found = result.kind === "active" && result.root.key !== null ? decided.get(result.root.key) : void 0;
    if (result.kind !== "active" || found === void 0 || found?.name === result.active?.name) return outcome2;
    isOther = true;
    const { active: _, ...rest } = result;
    return { ...outcome2, result: found === null ? rest : { ...rest, active: found } };
  });
  if (!isOther) return gateway;
  const following = outcomes.findLast(({ result }) => result.kind === "active" && result.active !== void 0)?.result;
  const place = following === void 0 ? null : (0, import_chunk_BRFFDVYW.settled)(following);
  const old = gateway.home?.path;
  if (place === null || old === void 0) return noted(gateway, origins, { outcomes });
  const { home, profile: name } = place;
  const path = (text) => text.startsWith(`${old}/`) ? home.path + text.slice(old.length) : text;
  const { lock, logs, logDirectory, profile } = gateway;
  return noted(gateway, origins, {
    outcomes,
    home,
    profile: { ...profile, name },
    lock: lock && path(lock),
    logs: logs.map(path),
    logDirectory: logDirectory && path(logDirectory)
  });
}
function rebuild(report, repository, erasOf) {
  const sources = /* @__PURE__ */ new Map();
  const origins = /* @__PURE__ */ new Map();
  const sourceOf = (file) => {
    const source = sources.get(file) ?? new import_chunk_M5RVUK72.SourceFile(file, "");
    sources.set(file, source);
    return source;
  };
  const seats = report.hosts.map((host2) => {
    const gateways = host2.gateways.map((resolved) => {
      const declared2 = report.gateways[resolved.gateway];
      const { file, line } = declared2;
      const gateway = gatewayOf(declared2, resolved, host2, sourceOf(file), repository, erasOf);
      origins.set(gateway, { repository, file, line });
      return gateway;
    });
    return seatOf(host2, repository, gateways);
  });
  return { seats, origins };
}
function seatOf(host2, repository, gateways) {
  const { name, machine, system, user, userHome: userHome2, copy, activeProfiles } = host2;
  return {
    repository,
    name,
    ...machine !== null && { machine },
    ...system !== null && { system },
    ...user !== null && { user: { user, ...userHome2 !== null && { home: userHome2 } } },
    ...copy && { isCopy: true },
    activeProfiles: activeProfiles.map(({ root, profile }) => ({ name: profile, root: { path: root, key: root } })),
    gateways
  };
}
function gatewayOf(declared2, { root, home, outcomes, outputs, ports }, host2, source, repository, erasOf) {
  const span = source.span(declared2.line, declared2.line);
  const service = serviceOf(declared2, outputs, ports, span);
  const results = outcomes.map((outcome2) => outcomeOf(outcome2, repository, erasOf));
  const text = textAt("", span);
  const { lock, logs, container, replicas } = declared2;
  return {
    program: "hermes",
    service,
    host: host2.name,
    command: { role: "start", path: text, argv: [], words: [], raw: [], span, ignoreFailure: false },
    span,
    profile: { ...declared2.profile, why: [] },
    flags: [],
    outcomes: results,
    home: home && homeOf(home, repository),
    root: root && homeOf(root, repository),
    lock,
    pid: null,
    logDirectory: logs[0] === void 0 ? null : logs[0].slice(0, logs[0].lastIndexOf("/")),
    logs,
    tokenLocks: null,
    expectedUnit: null,
    replaces: false,
    ...container && { container: containerOf(ports) },
    ...replicas > 1 && { replicas: { count: replicas, span } },
    calls: []
  };
}
function containerOf(ports) {
  return { usesEntrypoint: false, mounts: [], ...ports.length > 0 && { usesHostNetwork: true } };
}
function serviceOf({ service: name, manager, scope, identity, container, template, foreground }, outputs, ports, span) {
  return {
    name,
    manager,
    scope,
    ...identity !== null && { identity },
    ...template && { instance: null },
    ...container && { container: containerOf(ports) },
    ...foreground && { isEntry: true },
    place: "",
    account: {},
    files: [span.source],
    span,
    settings: [],
    commands: [],
    environment: ports.map(({ variable, port }) => ({
      name: variable,
      value: textAt(String(port), span),
      span,
      from: "declaration"
    })),
    environmentFiles: [],
    environmentOpen: [],
    outputs: outputs.map((path) => ({ stream: "stdout", path: textAt(path, span) })),
    startedBy: [],
    resident: true,
    problems: []
  };
}
function textAt(text, { source, start, end }) {
  return new import_chunk_DZ7ZOY7W.Text([{ text, source, start, end }]);
}
function outcomeOf(outcome2, repository, erasOf) {
  const { releases: range } = outcome2;
  return { range, eras: erasOf(range), result: resultOf(outcome2, repository) };
}
function resultOf(outcome2, repository) {
  const directory = (given) => homeOf(given, repository);
  const { kind, profile = null, fallbackProfile = null, active = null } = outcome2;
  if (kind === "fixed") return { kind, profile, home: directory(outcome2.home) };
  if (kind === "active") {
    return {
      kind,
      root: directory(outcome2.root),
      fallback: directory(outcome2.fallback),
      fallbackProfile,
      ...active !== null && { active: { name: active } }
    };
  }
  return kind === "fails" ? { kind, exit: null, reason: "" } : { kind, reason: "" };
}
var OWN_KEY = /^(?:container |project |volume [^\n]*\.ya?ml_)/;
function homeOf({ path, key, sharedKey }, repository) {
  const global = (text) => OWN_KEY.test(text) ? `${text}\0${repository}` : text;
  return {
    path,
    key: key === null ? null : global(key),
    ...sharedKey !== void 0 && { sharedKey: global(sharedKey) }
  };
}
function knowsRange(range) {
  return (0, import_chunk_DJKPHKXN.erasOfRange)(range) !== void 0;
}
function merger() {
  const repositories = [];
  const seats = [];
  const origins = /* @__PURE__ */ new Map();
  const eras = /* @__PURE__ */ new Map();
  const erasOf = (range) => {
    const known = eras.get(range) ?? (0, import_chunk_DJKPHKXN.erasOfRange)(range) ?? [];
    eras.set(range, known);
    return known;
  };
  return {
    add: (report, repository) => {
      const rebuilt = rebuild(report, repository, erasOf);
      repositories.push({ repository, gateways: report.gateways.length, ...report.summary });
      for (const seat of rebuilt.seats) seats.push(seat);
      for (const [gateway, origin] of rebuilt.origins) origins.set(gateway, origin);
    },
    result: (nameOfUnnamed) => {
      const hosts = join2(seats, origins, nameOfUnnamed);
      const sum = (name) => repositories.reduce((total, each) => total + each[name], 0);
      return {
        repositories,
        hosts,
        clashes: clashes(hosts, origins),
        within: Object.fromEntries(COUNTS.map((name) => [name, sum(name)])),
        originOf: (gateway) => origins.get(gateway)
      };
    }
  };
}
var STYLES = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  notice: ["bold", "blue"]
};
var MOST_PLACES = 20;
function mergedText(merged, { color }) {
  const paint = (0, import_chunk_FVDK4WDU.painter)(color);
  const blocks = merged.clashes.map((clash) => `${clashLines(clash, paint).join("\n")}
`);
  return [...blocks, `${closingLines(merged).join("\n")}
`].join("\n");
}
function clashLines({ rule, severity, hosts, message, places }, paint) {
  const repositories = [...new Set(places.map(({ repository }) => repository))];
  const where = paint("bold", (0, import_chunk_VGTO2SNZ.visible)((0, import_chunk_UQZD6N2T.listing)(hosts)));
  const id = rule === null ? "" : ` ${paint("dim", `[${rule}]`)}`;
  const head = `${where}: ${paint(STYLES[severity], severity)}: ${(0, import_chunk_VGTO2SNZ.visible)(`${(0, import_chunk_UQZD6N2T.listing)(repositories)} ${message}`)}${id}`;
  const shown = places.slice(0, MOST_PLACES).map(
    ({ repository, file, line, gateway }) => `  ${(0, import_chunk_VGTO2SNZ.visible)(repository)}: ${(0, import_chunk_VGTO2SNZ.visible)(file)}:${line}: ${(0, import_chunk_VGTO2SNZ.visible)((0, import_chunk_BRFFDVYW.nameOf)(gateway.service))}`
  );
  const rest = places.length - shown.length;
  return [head, ...shown, ...rest > 0 ? [`  and ${rest} more`] : []];
}
function closingLines({ repositories, hosts, clashes: clashes2, within }) {
  const gateways = repositories.reduce((sum, each) => sum + each.gateways, 0);
  const shared = hosts.filter((host2) => host2.repositories.length > 1).length;
  const counts = import_chunk_VDMMOHIX.SEVERITIES.map((severity) => clashes2.filter((clash) => clash.severity === severity).length);
  const between = import_chunk_VDMMOHIX.SEVERITIES.flatMap((severity, at) => counts[at] ? [(0, import_chunk_IQSQ5BZQ.count)(counts[at], severity)] : []);
  const inside = [
    ...import_chunk_VDMMOHIX.SEVERITIES.flatMap((severity) => within[`${severity}s`] ? [(0, import_chunk_IQSQ5BZQ.count)(within[`${severity}s`], severity)] : []),
    ...within.suppressed > 0 ? [`${within.suppressed} suppressed`] : [],
    ...within.baselined > 0 ? [`${within.baselined} in the baseline`] : []
  ];
  return [
    `${(0, import_chunk_IQSQ5BZQ.count)(repositories.length, "report")}, ${(0, import_chunk_IQSQ5BZQ.count)(gateways, "gateway")}, ${(0, import_chunk_IQSQ5BZQ.count)(hosts.length, "host")}, ${shared} of them in several reports`,
    `between repositories: ${between.join(", ") || "nothing found"}; inside of them, in their own reports: ${inside.join(", ") || "nothing found"}`
  ];
}
function mergedTable({ hosts, originOf }, { color }) {
  const rows = hosts.flatMap(
    (host2) => host2.gateways.map((gateway) => [(0, import_chunk_VGTO2SNZ.visible)(originOf(gateway).repository), ...(0, import_chunk_GDUADVNF.mapRow)({ ...gateway, host: host2.name })])
  );
  if (rows.length === 0) return "No gateway found\n";
  const [first, ...rest] = (0, import_chunk_P2SBXEGS.table)([["repository", ...import_chunk_GDUADVNF.MAP_HEAD].map((name) => name.toUpperCase()), ...rows]);
  return `${[(0, import_chunk_FVDK4WDU.painter)(color)("bold", first), ...rest].join("\n")}
`;
}
async function run(call) {
  const { values, color } = call;
  const failOn = (0, import_chunk_OV6MHTKQ.oneOf)(import_chunk_WQQF3GEI.FAIL_ON, values.text("fail-on") ?? "error", "--fail-on");
  const merged = await mergedOf(call);
  const exitCode = (0, import_chunk_DJKPHKXN.isFailed)(merged.clashes, failOn) ? 1 : 0;
  const format = values.text("format") ?? "text";
  if ((0, import_chunk_LRHNK6M7.isPicture)(format)) return { ...(0, import_chunk_LRHNK6M7.pictureOf)(withRepositories(merged), format), exitCode };
  if (format === "json") return { stdout: mergedJson(merged), exitCode };
  return { stdout: (format === "table" ? mergedTable : mergedText)(merged, { color }), exitCode };
}
async function mergedOf({ values, operands, cwd, progress }) {
  if (operands.length === 0) throw new import_chunk_OV6MHTKQ.UsageError("merge needs a REPORT");
  const files = reportFiles(operands, cwd);
  const reports = merger();
  const shownOf = /* @__PURE__ */ new Map();
  for (const [at, file] of files.entries()) {
    progress?.(`reading: ${at + 1} of ${files.length} reports`);
    const report = readReportFile(file, knowsRange);
    const repository = repositoryOf(file, report);
    const known = shownOf.get(repository);
    if (known !== void 0) {
      throw new import_chunk_Z7QYKRDH.InputError(
        `two reports are of ${repository}: ${known} and ${file.shown}; leave one out, or tell them apart by NAME=FILE`
      );
    }
    shownOf.set(repository, file.shown);
    reports.add(report, repository);
  }
  const names = namesOfUnnamed(values, new Set(shownOf.keys()));
  const one = values.flag("one-host") ? import_chunk_DJKPHKXN.UNNAMED_HOST : void 0;
  return reports.result((repository) => names.get(repository) ?? one);
}
function namesOfUnnamed(values, repositories) {
  const names = /* @__PURE__ */ new Map();
  for (const word of values.texts("host")) {
    const [, repository = "", name = ""] = /^(.+)=([^=]+)$/s.exec(word) ?? [];
    if (name === "") throw new import_chunk_OV6MHTKQ.UsageError(`--host takes REPOSITORY=NAME, not "${word}"`);
    if (!repositories.has(repository)) {
      throw new import_chunk_OV6MHTKQ.UsageError(`--host: there is no report of ${repository}${(0, import_chunk_NCPWOSPO.didYouMean)(repository, repositories)}`);
    }
    if ((names.get(repository) ?? name) !== name) throw new import_chunk_OV6MHTKQ.UsageError(`--host names ${repository} twice`);
    names.set(repository, name);
  }
  return names;
}
function withRepositories({ hosts, originOf }) {
  return {
    hosts: hosts.map((host2) => ({
      ...host2,
      gateways: host2.gateways.map((gateway) => {
        const name = `${originOf(gateway).repository}: ${gateway.service.name}`;
        return { ...gateway, service: { ...gateway.service, name } };
      })
    }))
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
module.exports = { ...module.exports };
