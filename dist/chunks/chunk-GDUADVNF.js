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
  MAP_HEAD: () => MAP_HEAD,
  flowchart: () => flowchart,
  framesOf: () => framesOf,
  mapReport: () => mapReport,
  mapRow: () => mapRow,
  mermaidMap: () => mermaidMap,
  shown: () => shown,
  wrap: () => wrap
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_P2SBXEGS = require("./chunk-P2SBXEGS.js");
var import_chunk_FVDK4WDU = require("./usual.js")("./chunk-FVDK4WDU.js");
var import_chunk_OY25YJED = require("./usual.js")("./chunk-OY25YJED.js");
var import_chunk_IQSQ5BZQ = require("./usual.js")("./chunk-IQSQ5BZQ.js");
var import_chunk_VGTO2SNZ = require("./usual.js")("./chunk-VGTO2SNZ.js");
var import_chunk_BRFFDVYW = require("./usual.js")("./chunk-BRFFDVYW.js");
var import_chunk_M5RVUK72 = require("./usual.js")("./chunk-M5RVUK72.js");
var MAP_HEAD = ["service", "manager", "scope", "profile", "pinned", "home", "lock", "log", "host"];
var NOT_KNOWN = "?";
function mapRow(gateway) {
  const { service, profile, manages, home, lock, logs, host } = gateway;
  return [
    service.name,
    service.manager,
    service.scope,
    profile.name ?? NOT_KNOWN,
    manages ? `${import_chunk_IQSQ5BZQ.PINNED_BY[profile.state]}; only starts a service` : import_chunk_IQSQ5BZQ.PINNED_BY[profile.state],
    home?.path ?? NOT_KNOWN,
    lock ?? NOT_KNOWN,
    logs.length > 0 ? logs.join(", ") : NOT_KNOWN,
    host
  ].map(import_chunk_VGTO2SNZ.visible);
}
function mapReport(result, options) {
  if (result.gateways.length === 0) return `No gateway found: ${(0, import_chunk_IQSQ5BZQ.readCounts)(result)}
`;
  const head = MAP_HEAD.map((name) => name.toUpperCase());
  const [first, ...rows] = (0, import_chunk_P2SBXEGS.table)([head, ...result.gateways.map(mapRow)]);
  return (0, import_chunk_VGTO2SNZ.withoutCommands)(`${[(0, import_chunk_FVDK4WDU.painter)(options.color)("bold", first), ...rows].join("\n")}
`);
}
var LONGEST_LINE = 48;
var CUT_AT = 15;
function shown(line) {
  return cut((0, import_chunk_VGTO2SNZ.visible)(line)) || "?";
}
function cut(text) {
  const start = [...text.slice(0, 2 * LONGEST_LINE + 2)];
  if (start.length <= LONGEST_LINE) return text;
  const end = [...text.slice(-2 * LONGEST_LINE)].slice(CUT_AT + 1 - LONGEST_LINE);
  return `${start.slice(0, CUT_AT).join("")}\u2026${end.join("")}`;
}
function wrap(text, columns) {
  const lines = [""];
  for (const word of text.match(/[^\s/._@,:-]*[\s/._@,:-]?/gu) ?? []) {
    for (const part of (0, import_chunk_OY25YJED.dist_default)(word.trimEnd()) > columns ? word : [word]) {
      const line = lines.at(-1);
      if (line === "" || (0, import_chunk_OY25YJED.dist_default)(line + part.trimEnd()) <= columns) lines[lines.length - 1] = line + part;
      else lines.push(part);
    }
  }
  return lines.map((line) => line.trim());
}
var SHAPES = {
  service: ["[", "]"],
  active: ["([", "])"],
  profile: ["([", "])"],
  storage: ["[(", ")]"],
  volume: ["[(", ")]"],
  file: ["[", "]"]
};
var ARROWS = { plain: "-->", collides: "==>", possible: "-.->" };
var RED = "stroke:#e5383b,stroke-width:3px";
var GREY = "fill:none,stroke:#8b949e";
var AMBER = "stroke:#bf8700,stroke-width:2px";
var COLLIDES = "\u{1F4A5}\xA0";
function flowchart(hosts) {
  if (hosts.length === 0) return `flowchart LR
  none["${label(["No gateway found"])}"]
`;
  const ids = hosts.map(() => /* @__PURE__ */ new Map());
  const marked = [];
  let nodes = 0;
  const frames = hosts.flatMap(({ name, canvas }, at) => [
    `  subgraph h${at + 1}["${label([name])}"]`,
    "    direction LR",
    ...[...canvas.nodes].map(([key, { shape, lines, collides }]) => {
      const id = `n${++nodes}`;
      ids[at]?.set(key, id);
      if (collides) marked.push(id);
      const [open, close] = SHAPES[shape];
      return `    ${id}${open}"${label(lines, collides ? COLLIDES : "")}"${close}`;
    }),
    "  end"
  ]);
  const arrows = hosts.flatMap(
    ({ canvas }, at) => [...canvas.arrows.values()].map((arrow) => ({ arrow, ids: ids[at] }))
  );
  const links = arrows.map(({ arrow: { from, to, label: text, kind }, ids: ids2 }) => {
    const words = text === "" ? "" : `|"${label([text])}"|`;
    return `  ${ids2?.get(from)} ${ARROWS[kind]}${words} ${ids2?.get(to)}`;
  });
  const indicesOf = (kind) => arrows.flatMap(({ arrow }, at) => arrow.kind === kind ? [at] : []).join();
  const styles = [
    `  classDef host ${GREY}`,
    `  class ${hosts.map((_, at) => `h${at + 1}`).join()} host`,
    ...marked.length > 0 ? [`  classDef collides ${RED}`, `  class ${marked.join()} collides`] : [],
    ...[["collides", RED], ["possible", AMBER]].map(([kind, style]) => [indicesOf(kind), style]).filter(([indices]) => indices !== "").map(([indices, style]) => `  linkStyle ${indices} ${style}`)
  ];
  return ["flowchart LR", ...frames, ...links, ...styles, ""].join("\n");
}
function label(lines, sign = "") {
  return entities(sign) + lines.map((line) => entities(plain(shown(line)))).join("<br/>");
}
function entities(text) {
  return text.replace(
    /[^A-Za-z0-9/.-]|(?<![A-Za-z0-9])[.-]|[.-](?![A-Za-z0-9])/gu,
    (character) => `#${character.codePointAt(0)};`
  );
}
function plain(line) {
  return line.replace(/^(?![A-Za-z/~.])|(?<=www)(?=\.)|(?<=[\\@$])|(?<=\])(?=[(:[])|(?<=:)(?=\/\/|fa-)/gi, "\u200B").replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\u200B_\u200B").replace(/(?<=~.*)~/g, "\u223C").replaceAll("*", "\u2217").replaceAll("`", "\\x60").replaceAll("\uFB02", "\\u{fb02}").replaceAll("\xB6", "\\xb6");
}
function addNode({ nodes }, key, node) {
  const known = nodes.get(key);
  if (known === void 0 || node.collides && !known.collides) nodes.set(key, node);
}
function addArrow({ arrows }, arrow) {
  const key = `${arrow.from}\0${arrow.to}`;
  const known = arrows.get(key);
  if (known === void 0 || arrow.kind === "collides" && known.kind !== "collides") arrows.set(key, arrow);
}
function sharingOf(host) {
  const fights = fightsOf(host);
  const logs = new Map(
    (0, import_chunk_BRFFDVYW.sharedLogs)(host).map((group) => [group[0]?.key, new Set(group.map(({ gateway }) => gateway))])
  );
  const roots = sharedRoots(host);
  const groups = [...[...fights.values()].map(({ gateways }) => gateways), ...logs.values(), ...roots.values()];
  return { fights, logs, roots, gateways: new Set(groups.flatMap((group) => [...group])) };
}
function keyOf(home) {
  return home.key ?? home.sharedKey;
}
function fightKey(result) {
  const place = (0, import_chunk_BRFFDVYW.settled)(result);
  if (place !== null) return homeKey(place.home, false);
  return result.kind === "active" ? homeKey(result.root, true) : void 0;
}
function homeKey(home, follows) {
  const key = keyOf(home);
  return key === void 0 ? void 0 : `${follows ? "active" : "home"} ${key}`;
}
function fightsOf(host) {
  const found = /* @__PURE__ */ new Map();
  const note = (key, gateways, eras) => {
    if (key === void 0) return;
    const fight = found.get(key) ?? { gateways: /* @__PURE__ */ new Set(), eras: /* @__PURE__ */ new Map() };
    found.set(key, fight);
    for (const gateway of gateways) fight.gateways.add(gateway);
    for (const era of eras) fight.eras.set(era.index, era);
  };
  for (const { home, follows, gateways, eras } of (0, import_chunk_BRFFDVYW.collisions)(host)) {
    if (!(0, import_chunk_BRFFDVYW.areWaysToStart)(gateways)) note(homeKey(home, follows === true), gateways, eras);
  }
  for (const gateway of (0, import_chunk_BRFFDVYW.residents)(host)) {
    if ((gateway.replicas?.count ?? 1) < 2) continue;
    for (const { result, eras } of gateway.outcomes) note(fightKey(result), [gateway], eras);
  }
  return new Map(
    [...found].map(([key, { gateways, eras }]) => {
      const count2 = [...gateways].reduce((sum, { replicas }) => sum + (replicas?.count ?? 1), 0);
      return [key, { gateways, count: count2, eras: [...eras.values()] }];
    })
  );
}
function sharedRoots(host) {
  const contained = (0, import_chunk_BRFFDVYW.residents)(host).filter(({ container }) => container !== void 0);
  const groups = (0, import_chunk_BRFFDVYW.groupBy)(contained, ({ root }) => (root === null ? void 0 : keyOf(root)) ?? null);
  const isShared = (group) => new Set(group.map(({ service }) => service)).size > 1 && new Set(group.map(({ home }) => home && keyOf(home))).size > 1;
  return new Map([...groups].filter(([, group]) => isShared(group)).map(([key, group]) => [key, new Set(group)]));
}
function profileWords({ profile: { state } }, { profile, home }) {
  if (profile !== null) return `profile ${profile}`;
  if (state === "volume") return import_chunk_IQSQ5BZQ.PINNED_BY.volume;
  return home.key === null ? "profile ?" : "no named profile";
}
function fightLines({ count: number, eras }) {
  const releases = (0, import_chunk_BRFFDVYW.describeEras)(eras);
  return [`${(0, import_chunk_IQSQ5BZQ.count)(number, "gateway")} collide`, ...releases === "any supported release" ? [] : [releases]];
}
function filesOf({ lock, logDirectory, logs }, home, node) {
  if (lock === null || logDirectory === null) return [{ name: "lock, log: ?", key: `${node} files` }];
  const directory = lock.slice(0, lock.lastIndexOf("/") + 1);
  const log = logs.find((path) => path.startsWith(`${logDirectory}/`)) ?? logDirectory;
  const names = [lock, log].map((path) => path.startsWith(directory) ? path.slice(directory.length) : path);
  return names.map((name) => ({ name, key: home.key === null ? `${node} ${name}` : `file ${home.key}/${name}` }));
}
function draw(host, gateways, sharing) {
  const drawing = { host, sharing, nodes: /* @__PURE__ */ new Map(), arrows: /* @__PURE__ */ new Map(), followed: /* @__PURE__ */ new Map(), profiles: /* @__PURE__ */ new Map() };
  for (const [at, gateway] of gateways.entries()) drawGateway(drawing, gateway, `service ${at}`);
  drawThreats(drawing);
  return drawing;
}
function drawGateway(drawing, gateway, key) {
  const { service, replicas } = gateway;
  const scope = service.scope === "unknown" ? "" : ` \xB7 ${service.scope}`;
  const several = service.instance === null ? ["every instance"] : replicas ? [`${replicas.count} at a time`] : [];
  const collides = drawing.sharing.gateways.has(gateway);
  addNode(drawing, key, { shape: "service", lines: [service.name, service.manager + scope, ...several], collides });
  const ways = waysOf(gateway, key);
  for (const way of ways) drawWay(drawing, gateway, key, way, ways.length > 1 ? (0, import_chunk_BRFFDVYW.describeEras)(way.eras) : "");
  drawOutputs(drawing, gateway, key);
}
function waysOf(gateway, key) {
  const ways = /* @__PURE__ */ new Map();
  for (const { result, eras } of gateway.outcomes) {
    const to = entryKey(result, key);
    const way = ways.get(to) ?? { to, result, eras: [] };
    ways.set(to, way);
    way.eras.push(...eras);
  }
  return [...ways.values()];
}
function entryKey(result, key) {
  if (result.kind === "fixed") return profileKey(result, key);
  if (result.kind !== "active") return `${key} ${result.kind}`;
  const { root, fallback, active } = result;
  if (root.key === null || fallback.key === null) return `${key} active`;
  return `active ${root.key}\0${fallback.key}\0${active?.name ?? ""}`;
}
function profileKey({ profile, home }, key) {
  return `profile ${homeNodeKey(home, key)}\0${profile ?? ""}`;
}
function homeNodeKey(home, key) {
  const known = keyOf(home);
  return known === void 0 ? `${key} home ${home.path}` : `home ${known}`;
}
function drawWay(drawing, gateway, key, way, releases) {
  const { to, result, eras } = way;
  const { state, name } = gateway.profile;
  const fight = drawing.sharing.fights.get(fightKey(result) ?? "");
  const collides = fight?.gateways.has(gateway) === true;
  const by = result.kind === "fixed" && (state === "volume" || state === "pinned-by-home") ? import_chunk_IQSQ5BZQ.PINNED_BY[state] : "";
  const label2 = [by, releases].filter(Boolean).join(", ");
  addArrow(drawing, { from: key, to, label: label2, kind: collides ? "collides" : "plain" });
  const stroke = { gateway, key, collides };
  if (result.kind === "fixed") drawPlace(drawing, result, stroke, fight);
  else if (result.kind === "active") drawActive(drawing, { to, result, eras }, stroke, fight);
  else if (result.kind === "fails")
    addNode(drawing, to, { shape: "profile", lines: ["does not start"], collides: false });
  else {
    addNode(drawing, to, { shape: "profile", lines: [`profile ${name ?? "?"}`], collides: false });
    drawUnknownHome(drawing, to, stroke, void 0);
  }
}
function drawActive(drawing, { to, result, eras }, stroke, fight) {
  const { gateway, key, collides } = stroke;
  const name = result.active?.name;
  const says = name === void 0 ? "decides" : name === "" ? "is empty" : `says ${name}`;
  addNode(drawing, to, { shape: "active", lines: [`active_profile ${says}`], collides });
  drawing.followed.set(to, { gateway, active: result, eras });
  const place = (0, import_chunk_BRFFDVYW.settled)(result);
  if (place === null) {
    drawUnknownHome(drawing, to, stroke, fight);
    return;
  }
  addArrow(drawing, { from: to, to: profileKey(place, key), label: "", kind: collides ? "collides" : "plain" });
  drawPlace(drawing, place, stroke, fight);
}
function drawUnknownHome(drawing, from, { collides }, fight) {
  const to = `${from} home`;
  const lines = ["home, lock, log: ?", ...fight !== void 0 && collides ? fightLines(fight) : []];
  addArrow(drawing, { from, to, label: "", kind: collides ? "collides" : "plain" });
  addNode(drawing, to, { shape: "storage", lines, collides });
}
function drawPlace(drawing, place, stroke, fight) {
  const { gateway, key, collides } = stroke;
  const { home } = place;
  const from = profileKey(place, key);
  const to = homeNodeKey(home, key);
  const kind = collides ? "collides" : "plain";
  addNode(drawing, from, { shape: "profile", lines: [profileWords(gateway, place)], collides });
  const known = keyOf(home);
  if (known !== void 0) drawing.profiles.set(known, from);
  addArrow(drawing, { from, to, label: "", kind });
  addNode(drawing, to, {
    shape: "storage",
    lines: [known === void 0 ? `${home.path} ?` : home.path, ...fight === void 0 ? [] : fightLines(fight)],
    collides: fight !== void 0
  });
  for (const { name, key: file } of filesOf(gateway, home, to)) {
    addArrow(drawing, { from: to, to: file, label: "", kind });
    addNode(drawing, file, { shape: "file", lines: [name], collides: fight !== void 0 });
  }
  drawRoot(drawing, gateway, home, to);
}
function drawRoot(drawing, { root, home: own }, home, from) {
  const key = root === null ? void 0 : keyOf(root);
  const gateways = key === void 0 ? void 0 : drawing.sharing.roots.get(key);
  if (root === null || gateways === void 0 || own === null || keyOf(own) !== keyOf(home)) return;
  const lines = ["data directory", root.path, `${(0, import_chunk_IQSQ5BZQ.count)(gateways.size, "container")} share it`];
  addArrow(drawing, { from, to: `root ${key}`, label: "", kind: "collides" });
  addNode(drawing, `root ${key}`, { shape: "volume", lines, collides: true });
}
function drawOutputs(drawing, gateway, from) {
  for (const { key, path } of (0, import_chunk_BRFFDVYW.logFiles)(gateway)) {
    const writers = key === null ? void 0 : drawing.sharing.logs.get(key);
    const to = key === null ? `${from} log` : `file ${key}`;
    const shared = writers === void 0 ? [] : [`${(0, import_chunk_IQSQ5BZQ.count)(writers.size, "gateway")} write it`];
    addArrow(drawing, { from, to, label: "", kind: writers?.has(gateway) ? "collides" : "plain" });
    addNode(drawing, to, {
      shape: "file",
      lines: [path ?? key ?? "log ?", ...shared],
      collides: writers !== void 0
    });
  }
}
function drawThreats(drawing) {
  for (const [from, { gateway, active, eras }] of drawing.followed) {
    const indices = new Set(eras.map(({ index }) => index));
    const name = active.active?.name.toLowerCase();
    const current = name === "" || name === "default" ? null : name;
    const relevant = (0, import_chunk_BRFFDVYW.threats)(gateway, drawing.host).filter(
      (threat) => threat.eras.some((era) => indices.has(era.index))
    );
    for (const value of new Set(relevant.map((threat) => threat.value))) {
      const home = value === null ? active.fallback.key : `${active.root.key}/profiles/${value}`;
      const to = drawing.profiles.get(home ?? "");
      if (to === void 0 || value === current) continue;
      const label2 = `if active_profile says ${value ?? "default"}`;
      addArrow(drawing, { from, to, label: label2, kind: "possible" });
    }
  }
}
function framesOf(result) {
  const hosts = result.hosts.toSorted((a, b) => compare(a.name, b.name));
  const sharings = hosts.map(sharingOf);
  const seats = ranked(hosts, sharings);
  return { total: seats.length, first: (size) => drawn(seats.slice(0, size), hosts, sharings) };
}
function ranked(hosts, sharings) {
  const colliding = sharings.flatMap(({ gateways }, at) => [...gateways].map((gateway) => ({ at, gateway })));
  const others = hosts.flatMap(
    ({ gateways }, at) => gateways.filter((gateway) => !sharings[at]?.gateways.has(gateway)).map((gateway) => ({ at, gateway }))
  );
  const isOpen = ({ gateway }) => gateway.profile.state === "unpinned";
  return [...colliding, ...others.filter(isOpen), ...others.filter((seat) => !isOpen(seat))];
}
function drawn(seats, hosts, sharings) {
  const shown2 = /* @__PURE__ */ new Map();
  for (const { at, gateway } of seats) {
    const gateways = shown2.get(at);
    if (gateways === void 0) shown2.set(at, [gateway]);
    else gateways.push(gateway);
  }
  return [...shown2].sort(([a], [b]) => a - b).map(([at, gateways]) => {
    const host = hosts[at];
    return { name: host.name, canvas: draw(host, gateways.sort(byPlace), sharings[at]) };
  });
}
function byPlace(a, b) {
  return (0, import_chunk_M5RVUK72.compareSpans)(a.span, b.span) || compare(a.service.name, b.service.name);
}
function compare(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}
var MOST_CHARACTERS = 5e4;
var MOST_ARROWS = 500;
function mermaidMap(result, { maxBytes }) {
  const { total, first } = framesOf(result);
  const most = Math.min(maxBytes, MOST_CHARACTERS);
  let fits = 0;
  let text = "";
  let tooMany = Math.min(total, MOST_ARROWS) + 1;
  for (let size = tooMany - 1; fits + 1 < tooMany; size = Math.floor((fits + tooMany) / 2)) {
    const frames = first(size);
    const tried = flowchart(frames);
    const arrows = frames.reduce((sum, { canvas }) => sum + canvas.arrows.size, 0);
    if (arrows > MOST_ARROWS || tried.length > most) tooMany = size;
    else {
      fits = size;
      text = tried;
    }
  }
  return fits === 0 ? void 0 : { text, leftOut: total - fits };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  MAP_HEAD,
  flowchart,
  framesOf,
  mapReport,
  mapRow,
  mermaidMap,
  shown,
  wrap
});
module.exports = { ...module.exports };
