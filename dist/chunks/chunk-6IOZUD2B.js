var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all2) => {
  for (var name in all2)
    __defProp(target, name, { get: all2[name], enumerable: true });
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
  RETIRED_RULES: () => RETIRED_RULES,
  RULES: () => RULES,
  duplicates: () => duplicates,
  homeWords: () => homeWords,
  listing: () => listing,
  quote: () => quote,
  secretSpans: () => secretSpans,
  sharedDirectories: () => sharedDirectories,
  sharedHomes: () => sharedHomes,
  tokenSpans: () => tokenSpans,
  whyFollowers: () => whyFollowers
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_6ZUKDAX7 = require("./chunk-6ZUKDAX7.js");
var import_chunk_DS6R6JKH = require("./chunk-DS6R6JKH.js");
var import_chunk_M5RVUK72 = require("./chunk-M5RVUK72.js");
var LONGEST_QUOTE = 100;
function quote(text) {
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}\u2026` : text}"`;
}
function listing(items) {
  if (items.length > 5) return `${items.slice(0, 4).join(", ")} and ${items.length - 4} more`;
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
function written(span) {
  return (0, import_chunk_M5RVUK72.textOf)(span).replace(/["']/g, "");
}
function writtenWords(span, { words }) {
  const inside = words.filter((word) => {
    const { source, start, end } = word.span();
    return source === span.source && start >= span.start && end <= span.end;
  });
  return inside.length === 0 ? written(span) : inside.map(({ value }) => value).join(" ");
}
function profileWords(name) {
  return name === "default" ? "the default profile" : `profile ${quote(name)}`;
}
function homeWords(profile, home) {
  return profile === null ? `the gateway in ${home.path}` : profileWords(profile);
}
function outcomeWords(gateway) {
  const erasOf = /* @__PURE__ */ new Map();
  for (const { result, eras } of gateway.outcomes) {
    const words = resultWords(result);
    erasOf.set(words, [...erasOf.get(words) ?? [], ...eras]);
  }
  const clauses = [...erasOf].map(([words, eras]) => `${words} (${(0, import_chunk_DS6R6JKH.describeEras)(eras)})`);
  const isRun = (clause) => clause?.startsWith("runs ") === true;
  return listing(
    clauses.map((clause, at) => isRun(clause) && isRun(clauses[at - 1]) ? clause.slice("runs ".length) : clause)
  );
}
function resultWords(result) {
  if (result.kind === "fixed") return `runs ${homeWords(result.profile, result.home)}`;
  if (result.kind === "active") return `runs whatever ${result.root.path}/active_profile says`;
  if (result.kind === "fails") return result.exit === null ? "does not start" : `stops with exit ${result.exit}`;
  return "runs a profile that cannot be known";
}
function fromProblems(kind, likelyFix) {
  return (service) => service.problems.filter((problem) => problem.kind === kind).map((problem) => {
    const { span, message, related } = problem;
    const fix = problem.fix ?? likelyFix?.(problem, service);
    return { span, message, ...related && { related }, ...fix && { fix } };
  });
}
function likely(title, edits) {
  return edits === void 0 || edits.length === 0 ? void 0 : { title, edits, isLikely: true };
}
function pinFix(gateway, name, host) {
  const { command, flagPosition: at, service } = gateway;
  if (at === void 0 || service.instance !== void 0 || isShared(at, host, flagsOf) || !(0, import_chunk_6ZUKDAX7.isWritable)(name))
    return void 0;
  const separator = separatorAt(command, at, service);
  if (separator === void 0) return void 0;
  return {
    title: `Pin ${(0, import_chunk_DS6R6JKH.nameOf)(service)} to ${profileWords(name)}`,
    edits: [{ span: at, text: `--profile${separator}${name}${separator}` }]
  };
}
function renameFix(gateway, name, host) {
  const value = (0, import_chunk_6ZUKDAX7.flagOf)(gateway)?.value;
  const { instance, alternatives } = gateway.service;
  if (value === void 0 || instance !== void 0 || alternatives !== void 0 || !(0, import_chunk_6ZUKDAX7.isWritable)(name))
    return void 0;
  const span = value.span();
  if ((0, import_chunk_M5RVUK72.textOf)(span) !== value.value || hintsAt(gateway, value.value) || isShared(span, host, namesOf)) return void 0;
  return likely(`Run ${profileWords(name)} in ${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)}`, [{ span, text: name }]);
}
function hintsAt({ service }, name) {
  const { settings, environment, outputs, workingDirectory } = service;
  const texts = [
    ...settings.filter(({ key }) => !key.value.startsWith("Exec")).map(({ value }) => value),
    ...environment.map(({ value }) => value),
    ...outputs.map(({ path }) => path),
    ...workingDirectory === void 0 ? [] : [workingDirectory]
  ];
  return texts.some(({ value }) => value.includes(`profiles/${name}`));
}
var flagsOf = { placeOf: ({ flagPosition }) => flagPosition, byHost: /* @__PURE__ */ new WeakMap() };
var namesOf = { placeOf: (gateway) => (0, import_chunk_6ZUKDAX7.flagOf)(gateway)?.value?.span(), byHost: /* @__PURE__ */ new WeakMap() };
function isShared(at, host, { placeOf: placeOf3, byHost }) {
  const counts = byHost.get(host) ?? countPlaces(host, placeOf3);
  byHost.set(host, counts);
  return (counts.get(placeKey(at)) ?? 0) > 1;
}
function countPlaces({ gateways }, placeOf3) {
  const counts = /* @__PURE__ */ new Map();
  for (const place of gateways.flatMap((gateway) => placeOf3(gateway) ?? [])) {
    const key = placeKey(place);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
function placeKey({ source, start }) {
  return `${source.path}:${start}`;
}
function separatorAt(command, { source, start }, service) {
  const { words, separator = " " } = command;
  const places = separator === " " ? command.raw : words.map((word) => word.span());
  const from = /["']/.test(source.text[start] ?? "") ? start + 1 : start;
  const at = places.findIndex((place) => place.source === source && place.start <= from && start < place.end);
  if (at !== -1 && (places[at]?.start ?? 0) < start) return /\s/.test(words[at]?.value ?? "") ? " " : void 0;
  if (at === -1) return separator === " " || places.every((place) => place.source !== source) ? " " : void 0;
  const gaps = [at, at + 1].flatMap((index) => gapBefore(places, index) ?? []);
  if (gaps.length === 0) return service.isWritten && (separator !== " " || from !== start) ? void 0 : separator;
  return gaps.some((gap) => isSeparator(gap, separator)) ? separator : void 0;
}
function bareSpan(span, { words, separator = " " }) {
  if (separator === " ") return span;
  const inside = words.map((word) => word.span()).filter(({ source, start, end }) => source === span.source && start >= span.start && end <= span.end);
  const [first, last] = [inside[0], inside.at(-1)];
  return first === void 0 || last === void 0 ? span : { ...span, start: first.start, end: last.end };
}
function withoutWords(span, command) {
  const { separator = " " } = command;
  const { source, start, end } = separator === " " ? (0, import_chunk_M5RVUK72.withQuotes)(span) : bareSpan(span, command);
  const { text } = source;
  if (text.endsWith(separator, start)) return [{ span: source.span(start - separator.length, end), text: "" }];
  const isAtBlank = separator === " " && /\s/.test(text[start - 1] ?? "");
  return isAtBlank ? [{ span: source.span(start, end), text: "" }] : void 0;
}
function gapBefore(places, index) {
  const [before2, after] = [places[index - 1], places[index]];
  if (before2 === void 0 || after === void 0 || before2.source !== after.source) return void 0;
  return before2.end <= after.start ? before2.source.text.slice(before2.end, after.start) : void 0;
}
function isSeparator(gap, separator) {
  if (separator === " ") return /^[\s\\]+$/.test(gap);
  return gap.replace(/\s+/g, "") === separator.replace(/\s+/g, "");
}
var CONDITION = /\{%|<%|\{\{-?\s*(?:if|else|end|range|with)\b|\{\{[#/^]/;
function isPlain({ text }) {
  return !CONDITION.test(text);
}
function linesOf({ key, value }) {
  const [name, text] = [key.span(), value.span()];
  const { source } = name;
  if (text.source !== source || text.start < name.end) return void 0;
  const isPlain2 = /^[ \t]*=[\s\\]*$/.test(source.text.slice(name.end, text.start));
  return isPlain2 ? aloneOn({ ...name, end: text.end }) : void 0;
}
function aloneOn(span) {
  const { text } = span.source;
  const start = text.lastIndexOf("\n", span.start - 1) + 1;
  const end = text.indexOf("\n", span.end) + 1 || text.length;
  const around = [text.slice(start, span.start), text.slice(span.end, end).replace(/\r?\n$/, "")];
  return around.every((part) => /^[ \t]*$/.test(part)) ? { source: span.source, start, end } : void 0;
}
function settingAt({ settings }, { source, start, end }) {
  const known2 = placesOf.get(settings) ?? placesIn(settings);
  placesOf.set(settings, known2);
  const places = known2.get(source) ?? [];
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (places[middle].start <= start) low = middle + 1;
    else high = middle;
  }
  const last = places[low - 1];
  return last !== void 0 && end <= last.end ? last.setting : void 0;
}
var placesOf = /* @__PURE__ */ new WeakMap();
function placesIn(settings) {
  const places = /* @__PURE__ */ new Map();
  for (const setting of settings) {
    const [name, text] = [setting.key.span(), setting.value.span()];
    if (name.source !== text.source) continue;
    const place = { setting, start: name.start, end: text.end };
    const known2 = places.get(name.source);
    if (known2 === void 0) places.set(name.source, [place]);
    else known2.push(place);
  }
  for (const each of places.values()) each.sort((a, b) => a.start - b.start);
  return places;
}
function isWhole({ value }, command) {
  const { start, end } = value.span();
  return command.start === start && command.end === end;
}
function removal(setting) {
  const span = linesOf(setting);
  return span && [{ span, text: "" }];
}
function additionBehind(setting, lines) {
  const place = linesOf(setting);
  if (place === void 0) return void 0;
  const { source, start, end } = place;
  const indent = source.text.slice(start, setting.key.span().start);
  return [
    added(
      source,
      end,
      lines.map((line) => indent + line)
    )
  ];
}
function additionAtEnd(source, lines) {
  return /\\\s*$/.test(source.text) ? void 0 : [added(source, source.text.length, lines)];
}
function added(source, at, lines) {
  const lineEnd = lineEndOf(source);
  const isOpen2 = at > 0 && source.text[at - 1] !== "\n";
  const text = lines.map((line) => isOpen2 ? lineEnd + line : line + lineEnd).join("");
  return { span: source.span(at, at), text };
}
function lineEndOf({ text }) {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
var directiveMisplaced = {
  id: "directive-misplaced",
  family: "The service itself",
  severity: "warning",
  summary: "A directive stands in a section in which systemd ignores it.",
  service: fromProblems("directive-misplaced", moved)
};
function moved({ span, section }, service) {
  const setting = settingAt(service, { ...span, start: span.end });
  const place = setting && linesOf(setting);
  if (section === void 0 || setting === void 0 || place === void 0) return void 0;
  const { source } = span;
  if (!isPlain(source) || /(?:^|\n)[ \t]*[#;][^\n]*\n$/.test(source.text.slice(0, place.start))) return void 0;
  const others = service.settings.filter((other) => other.section === section);
  if (others.some(({ key, effective }) => effective && key.value === setting.key.value)) return void 0;
  const same = service.settings.filter(
    ({ key, section: own }) => own === setting.section && key.value === setting.key.value
  );
  if (same.length > 1) return void 0;
  const last = others.findLast(({ key }) => key.span().source === source);
  const { start } = setting.key.span();
  const words = source.text.slice(start, setting.value.span().end);
  const [taken, put] = [removal(setting), last && additionBehind(last, [words])];
  return taken && put && likely(`Move ${setting.key.value}= to [${section}]`, [...taken, ...put]);
}
function duplicates(host) {
  return groups(host).flatMap(({ gateways, collisions: collisions2 }) => {
    const legacy = gateways.filter(isLegacyUnit);
    const current = gateways.filter((gateway) => !isLegacyUnit(gateway));
    const isLegacy = legacy.length > 0 && current.some((gateway) => isUnit(gateway, /^hermes-gateway\b/));
    if (!isLegacy) return [{ rule: kindOf(gateways), gateways, collisions: collisions2 }];
    const rest = { rule: kindOf(current), gateways: current, collisions: collisions2 };
    return [
      { rule: "legacy-unit", gateways: [...legacy, ...current], collisions: collisions2 },
      ...current.length > 1 ? [rest] : []
    ];
  });
}
function isLegacyUnit(gateway) {
  return isUnit(gateway, /^hermes\.service$/);
}
function isUnit({ service: { manager, name }, container }, pattern) {
  return manager === "systemd" && container === void 0 && pattern.test(name);
}
function kindOf(gateways) {
  const contained = gateways.filter(({ container }) => container !== void 0);
  if (contained.length === gateways.length) return "shared-data-volume";
  const [one, other] = gateways.map(({ service }) => service);
  const isPair = gateways.length === 2 && contained.length === 0 && one?.manager === other?.manager;
  const scopes = /* @__PURE__ */ new Set([one?.scope, other?.scope]);
  return isPair && scopes.has("user") && scopes.has("system") ? "duplicate-scope" : "duplicate-profile";
}
function groups(host) {
  const certain = (0, import_chunk_DS6R6JKH.collisions)(host).filter(({ gateways }) => !(0, import_chunk_DS6R6JKH.areWaysToStart)(gateways));
  const bySize = certain.toSorted((a, b) => b.gateways.length - a.gateways.length);
  const found = [];
  const ofGateway = /* @__PURE__ */ new Map();
  for (const collision of bySize) {
    const known2 = (ofGateway.get(collision.gateways[0]) ?? []).find(
      ({ gateways }) => collision.gateways.every((gateway) => gateways.has(gateway))
    );
    if (known2 !== void 0) {
      if (known2.gateways.size === collision.gateways.length) known2.collisions.push(collision);
      continue;
    }
    const group = { gateways: new Set(collision.gateways), collisions: [collision] };
    found.push(group);
    for (const gateway of collision.gateways) ofGateway.set(gateway, [...ofGateway.get(gateway) ?? [], group]);
  }
  return found.map(({ gateways, collisions: collisions2 }) => ({
    gateways: [...gateways],
    collisions: collisions2.toSorted(byRelease)
  }));
}
function byRelease(a, b) {
  return (b.eras.at(-1)?.index ?? 0) - (a.eras.at(-1)?.index ?? 0);
}
function sharedHomes({ collisions: collisions2 }) {
  return listing(
    collisions2.map(({ home, profile, eras, follows }) => {
      const what = follows ? `whatever ${home.path}/active_profile says` : `${homeWords(profile, home)}${profile === null ? "" : ` in ${home.path}`}`;
      return `${what} (${(0, import_chunk_DS6R6JKH.describeEras)(eras)})`;
    })
  );
}
function whyFollowers({ collisions: collisions2, gateways }) {
  const followers = gateways.filter(({ profile }) => profile.state === "unpinned").map(({ service }) => (0, import_chunk_DS6R6JKH.nameOf)(service));
  const active = collisions2.find((collision) => collision.active !== void 0)?.active;
  if (followers.length === 0) return "";
  const verb = followers.length === 1 ? "names" : "name";
  return `${listing(followers)} ${verb} no profile${active === void 0 ? "" : `, and active_profile says ${quote(active.name)}`}. `;
}
function otherPlaces({ collisions: collisions2, gateways }, primary) {
  const active = collisions2.find((collision) => collision.active?.span !== void 0)?.active;
  return [
    ...gateways.filter((gateway) => gateway !== primary && !isSamePlace(gateway, primary)).map((gateway) => ({ span: (0, import_chunk_6ZUKDAX7.identitySpan)(gateway), label: `${distinctName(gateway, primary)} runs it too` })),
    ...active?.span === void 0 ? [] : [{ span: active.span, label: `active_profile says ${quote(active.name)}` }]
  ];
}
function isSamePlace(gateway, other) {
  return (0, import_chunk_M5RVUK72.compareSpans)((0, import_chunk_6ZUKDAX7.identitySpan)(gateway), (0, import_chunk_6ZUKDAX7.identitySpan)(other)) === 0;
}
function distinctName({ service }, other) {
  return (0, import_chunk_DS6R6JKH.nameOf)(service) === (0, import_chunk_DS6R6JKH.nameOf)(other.service) ? `the ${service.scope}'s ${(0, import_chunk_DS6R6JKH.nameOf)(service)}` : (0, import_chunk_DS6R6JKH.nameOf)(service);
}
function fight(gateways) {
  if (gateways.some(({ container }) => container !== void 0)) return acrossContainers(gateways);
  const replacing = gateways.filter(({ replaces }) => replaces);
  const tireless = replacing.filter(returnsAfterStop);
  if (tireless.length > 1) {
    return `${all(tireless, gateways)} start with --replace under ${listing(policies(tireless))}: each start stops the other with SIGTERM, which the manager then starts again, and so for ever`;
  }
  if (replacing.length > 0) {
    const others = gateways.filter((gateway) => replacing.length > 1 || gateway !== replacing[0]);
    return `every start of ${names(replacing)} (--replace) stops the one that runs with SIGTERM: ${afterwards(others)}`;
  }
  return `the one that starts second exits 1 with "Gateway already running", ${afterRefusal(gateways)}`;
}
function acrossContainers(gateways) {
  return `across the wall of a container neither can see or stop the process of the other (--replace does not help): where the lock is seen on both sides, the one that starts second exits 1, ${afterRefusal(gateways)}; where it is not (a virtual machine, network storage), both answer with the same bots and write over the same sessions`;
}
function afterRefusal(gateways) {
  const retrying = gateways.filter(triesAgain);
  if (retrying.length > 0) {
    const words = policies(retrying);
    return `and ${listing(words)} ${words.length === 1 ? "starts" : "start"} it again and again, for ever`;
  }
  const open = gateways.filter(isOpen);
  return open.length === 0 ? "and stays down" : `and what ${policyKeys(open)} then does is not known here`;
}
function afterwards(gateways) {
  const down = gateways.filter((gateway) => !returnsAfterStop(gateway) && !isOpen(gateway));
  const open = gateways.filter(isOpen);
  const looping = gateways.filter((gateway) => returnsAfterStop(gateway) && !gateway.replaces);
  const back = gateways.filter((gateway) => returnsAfterStop(gateway) && gateway.replaces);
  const clauses = [
    ...down.length === 0 ? [] : [`${names(down)} then ${plural(down, "stays", "stay")} down`],
    ...back.length === 0 ? [] : [`${names(back)} comes back under ${listing(policies(back))} and takes over again`],
    ...looping.length === 0 ? [] : [
      `${names(looping)} ${plural(looping, "comes", "come")} back under ${listing(policies(looping))} and ${plural(looping, "exits", "exit")} 1 with "Gateway already running", again and again`
    ],
    ...open.length === 0 ? [] : [`what becomes of ${names(open)} is up to ${policyKeys(open)}, which is not known here`]
  ];
  return clauses.join("; ");
}
function isOpen({ service }) {
  return service.restart?.policy === null;
}
function returnsAfterStop({ service }) {
  return service.restart?.policy === "always" || service.restart?.policy === "on-success";
}
function triesAgain({ service }) {
  return service.restart?.policy === "always" || service.restart?.policy === "on-failure";
}
function policies(gateways) {
  return [...new Set(gateways.flatMap(({ service }) => (0, import_chunk_DS6R6JKH.policyOf)(service) ?? []))];
}
function policyKeys(gateways) {
  return listing([...new Set(gateways.map(({ service }) => (0, import_chunk_DS6R6JKH.managerOf)(service).policyKey))]);
}
function all(some, gateways) {
  if (some.length < gateways.length) return names(some);
  return some.length === 2 ? "both" : "all";
}
function names(gateways) {
  return listing([...new Set(gateways.map(({ service }) => (0, import_chunk_DS6R6JKH.nameOf)(service)))]);
}
function plural(gateways, one, many) {
  return gateways.length === 1 ? one : many;
}
var duplicateProfile = {
  id: "duplicate-profile",
  family: "Duplicate profile",
  severity: "error",
  summary: "Two services of one host run the same profile and so share one home, lock, PID file and log.",
  host: (host) => [
    ...duplicates(host).filter(({ rule }) => rule === "duplicate-profile").map((duplicate) => draft(duplicate, host)),
    ...(0, import_chunk_DS6R6JKH.residents)(host).flatMap(ofItself)
  ]
};
function draft(duplicate, host) {
  const { gateways } = duplicate;
  const primary = intruder(duplicate);
  const others = gateways.filter((gateway) => gateway !== primary);
  const names2 = [primary, ...others].map(({ service }) => (0, import_chunk_DS6R6JKH.nameOf)(service));
  const fix = ownName(primary, host);
  return {
    span: (0, import_chunk_6ZUKDAX7.identitySpan)(primary),
    ...fix && { fix },
    message: `${listing(names2)} ${names2.length === 2 ? "both" : "all"} run ${sharedHomes(duplicate)}. ${whyFollowers(duplicate)}They share one gateway.lock, gateway.pid and log, and ${fight(gateways)}. ${remedy(duplicate)}`,
    related: otherPlaces(duplicate, primary)
  };
}
function ofItself(gateway) {
  const { service, replicas, home, profile } = gateway;
  if (replicas === void 0 || replicas.count < 2) return [];
  const what = home === null ? "" : ` of ${homeWords(profile.name, home)}${profile.name === null ? "" : ` in ${home.path}`}`;
  const { single } = (0, import_chunk_DS6R6JKH.managerOf)(service);
  return [
    {
      span: replicas.span,
      message: `${(0, import_chunk_DS6R6JKH.nameOf)(service)} runs ${replicas.count} gateways${what} at a time: they share one gateway.lock, gateway.pid and log, and ${fight([gateway, gateway])}. ${single === void 0 ? "Run one" : `Write ${quote(single)}`}, or give each a home of its own.`,
      related: [{ span: (0, import_chunk_6ZUKDAX7.identitySpan)(gateway), label: "each of them runs this" }]
    }
  ];
}
function intruder({ gateways, collisions: collisions2 }) {
  const profile = collisions2[0]?.profile ?? "default";
  const isStranger = ({ namedProfile: name }) => name !== void 0 && name !== null && name !== profile;
  const isOpen2 = (gateway) => gateway.profile.state === "unpinned";
  const found = gateways.find((gateway) => isStranger(gateway) && isOpen2(gateway)) ?? gateways.find(isStranger) ?? gateways.findLast(isOpen2);
  return found ?? gateways.at(-1);
}
function ownName(gateway, host) {
  const { namedProfile: name, profile } = gateway;
  if (name == null || name === profile.name || profile.state !== "pinned") return void 0;
  return host.gateways.some((other) => other.profile.name === name) ? void 0 : renameFix(gateway, name, host);
}
function remedy({ gateways }) {
  const [first] = gateways;
  if (gateways.every((gateway) => isSamePlace(gateway, first))) {
    return first.service.instance === void 0 ? 'All are made of this one command: let what makes them put "--profile" with another name into each, before "gateway".' : 'Write "--profile %i" before "gateway" in the template, so that each instance runs a profile of its own.';
  }
  const wanted2 = gateways.map(({ namedProfile }) => namedProfile ?? null);
  const areDistinct = !wanted2.includes(null) && new Set(wanted2).size === wanted2.length;
  if (!areDistinct) return `Keep one of them, or give ${ownHome(gateways)}.`;
  const steps = gateways.flatMap((gateway) => step(gateway, gateway.namedProfile));
  const words = listing(steps);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
function ownHome(gateways) {
  const isMixed = gateways.some(({ container }) => container !== void 0);
  return isMixed ? "the container a data directory of its own" : 'each a profile of its own with "--profile NAME" before "gateway"';
}
function step(gateway, name) {
  const { profile, service } = gateway;
  const flag = (0, import_chunk_6ZUKDAX7.flagOf)(gateway);
  if (profile.state === "pinned" && profile.name === name) return [];
  if (flag?.value === void 0) return [`add ${quote(`--profile ${name}`)} before "gateway" in ${(0, import_chunk_DS6R6JKH.nameOf)(service)}`];
  return [`write ${quote(name)} for ${quote(flag.value.value)} in ${(0, import_chunk_DS6R6JKH.nameOf)(service)}`];
}
var duplicateScope = {
  id: "duplicate-scope",
  family: "Duplicate profile",
  severity: "error",
  summary: "The same profile has a service in the user manager and one in the system manager.",
  host: (host) => duplicates(host).filter(({ rule }) => rule === "duplicate-scope").map(draft2)
};
function draft2(duplicate) {
  const user = duplicate.gateways.find(({ service }) => service.scope === "user");
  const system = duplicate.gateways.find(({ service }) => service.scope === "system");
  return {
    span: (0, import_chunk_6ZUKDAX7.identitySpan)(system),
    message: `The system's ${(0, import_chunk_DS6R6JKH.nameOf)(system.service)} and the user's ${(0, import_chunk_DS6R6JKH.nameOf)(user.service)} both run ${sharedHomes(duplicate)}. ${whyFollowers(duplicate)}They share one gateway.lock, gateway.pid and log, and ${fight(duplicate.gateways)}; the two managers do not know of each other. Keep one: the system's where the gateway must run without a login, else the user's.`,
    related: otherPlaces(duplicate, system)
  };
}
function isBotToken(name) {
  return /(?:^|_)BOT_TOKEN$/.test(name) || /^SLACK_(?:\w+_)?TOKEN$/.test(name);
}
function isCredential(name) {
  return /(?:^|_)(?:TOKEN|SECRET|API_KEY|APIKEY|SECRET_KEY|ACCESS_KEY|PRIVATE_KEY|PASSWORD|PASSWD)$/.test(name) || name === "API_SERVER_KEY";
}
var TOKEN_SHAPES = [
  /^\d{8,12}:[\w-]{30,50}$/,
  // Telegram
  /^[\w-]{23,30}\.[\w-]{6}\.[\w-]{25,45}$/,
  // Discord
  /^xox[a-z]-[\w-]{20,}$|^xapp-[\w-]{20,}$/,
  // Slack
  /^sk-[\w-]{20,}$/,
  // OpenAI, Anthropic, OpenRouter
  /^(?:gh[pousr]_|github_pat_|glpat-|hf_|gsk_|xai-|AIza|AKIA)[\w-]{16,}$/,
  /^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}$/
  // JSON web token
];
var SHORTEST_TOKEN = 19;
var TOKENS = new RegExp(
  [
    ...TOKEN_SHAPES.map(({ source }) => source.replaceAll(/[$^]/g, "")).map(
      (shape) => `(?<![\\w-])(?:${shape})(?![\\w-])`
    ),
    `(?<=://[^\\s/:@'"]{0,200}:)[^\\s/@'"]+(?=@)`,
    "(?<=\\b(?:Bearer|Basic) )[\\w.~+/-]{8,}={0,2}"
  ].join("|"),
  "g"
);
var STAND_INS = [
  /\$[{(]?[A-Za-z_]|<[^<>]*>|\{\{|^\{.*\}$|^[%@[(]/s,
  // ${X}, <token>, {{ x }}, @X@, [token]
  /x{3,}|\*{3,}|\.{3}|…|(?:^|[^a-z0-9])0{6,}/i,
  /(?:^|[^a-z])(?:your|change|replace|example|placeholder|dummy|fake|sample|test|demo|redacted|insert|todo|fixme|here)(?:$|[^a-z])/i,
  /change_?me|replace_?me|placeholder|redacted/i,
  /^\d{1,15}$/,
  /^\.{0,2}\/|^~\/|^[a-z][a-z0-9+.-]*:\/\/|^(?:file|env|vault|sops|age|op|ssm|encrypted):|^ENC\[/i
  // /run/secrets/x, op://…
];
function isSecret(name, value) {
  const plain = value.trim().replace(/^(["'])(.*)\1$/s, "$2");
  if (plain.length < SHORTEST || plain.length > 4096 || new Set(plain).size < 5) return false;
  if (STAND_INS.some((shape) => shape.test(plain))) return false;
  return isCredential(name) || isToken(plain);
}
function isToken(value) {
  return value.length >= SHORTEST_TOKEN && value.length <= 4096 && TOKEN_SHAPES.some((shape) => shape.test(value)) && !STAND_INS.some((shape) => shape.test(value));
}
function secretsOf(service) {
  const secrets = known.get(service) ?? findSecrets(service);
  known.set(service, secrets);
  return secrets;
}
var known = /* @__PURE__ */ new WeakMap();
function findSecrets({ environment, withdrawn = [], settings, commands }) {
  const inVariables = [...environment, ...withdrawn].filter(({ name, value }) => value.isKnown() && isSecret(name, value.value)).map(({ name, span, value }) => ({ name, label: before(value.span(), span, name), value: value.span() }));
  const dropped = settings.filter(({ key, effective }) => key.value === "Environment" && !effective);
  const others = settings.filter(({ key }) => !/^(?:Environment|Exec)/.test(key.value));
  const texts = [...[...dropped, ...others].map(({ value }) => value), ...commands.flatMap(({ words }) => words)];
  return [...inVariables, ...texts.flatMap(inText)];
}
function secretSpans(service) {
  return [...secretsOf(service).map(({ value }) => value), ...partedSpans(service)];
}
function tokenSpans(source) {
  return [...source.text.matchAll(TOKENS)].filter(([token]) => token.length <= 4096 && !STAND_INS.some((shape) => shape.test(token))).map(({ index, 0: token }) => source.span(index, index + token.length));
}
function partedSpans({ settings }) {
  const lists = settings.filter(({ key }) => key.value === "Environment").map(({ value }) => value);
  return lists.flatMap(
    (list) => [...list.value.matchAll(/(?<![^\s"'])(\w+)=[^\s"']+((?:\s+[^\s"'=]+(?![^\s]))+)/g)].flatMap(
      ({ index, 0: all2, 1: name = "", 2: rest = "" }) => {
        if (!isCredential(name)) return [];
        const end = index + all2.length;
        return [list.span(end - rest.trimStart().length, end)];
      }
    )
  );
}
var SHORTEST = 8;
var WORD = /[^\s;|&<>()]{8,}/g;
function inText(text) {
  if (text.length < SHORTEST) return [];
  return [...text.value.matchAll(WORD)].flatMap(({ index, 0: written2 }) => {
    const token = written2.replaceAll(/["']/g, "");
    const equals = token.indexOf("=");
    const name = token.slice(0, Math.max(equals, 0));
    const value = token.slice(equals + 1);
    if (!isToken(value) && !(/^\w+$/.test(name) && isSecret(name, value))) return [];
    const place = (0, import_chunk_DS6R6JKH.unquoted)(text.slice(index, index + written2.length));
    if (!place.isKnown()) return [];
    return [{ ...name !== "" && { name }, label: place.span(0, name.length), value: place.span(equals + 1) }];
  });
}
function before(value, assignment, name) {
  const { source } = value;
  if (assignment.source !== source || assignment.start >= value.start) return source.span(value.start, value.start);
  const start = source.text.slice(assignment.start, value.start).indexOf(name);
  if (start === -1) return source.span(assignment.start, assignment.start);
  return source.span(assignment.start + start, assignment.start + start + name.length);
}
var environmentFileOutsideProfile = {
  id: "environment-file-outside-profile",
  family: "Locks and logs",
  severity: "warning",
  summary: "A file of variables lies in another profile's home, or one file with bot tokens serves two gateways.",
  host: (host) => {
    const homes = (0, import_chunk_DS6R6JKH.homesOf)(host);
    const files = (0, import_chunk_DS6R6JKH.residents)(host).flatMap(
      (gateway) => gateway.service.environmentFiles.map((file) => ({
        gateway,
        file,
        span: file.path.span(),
        path: (0, import_chunk_DS6R6JKH.hostPath)(file.path, gateway.service)
      }))
    );
    const foreign = /* @__PURE__ */ new Set();
    const drafts = files.flatMap((reading) => {
      const found = inForeignHome(reading, homes);
      if (found.length > 0) foreign.add(reading);
      return found;
    });
    return [...drafts, ...sharedTokens(files.filter((reading) => !foreign.has(reading)))];
  }
};
function inForeignHome({ gateway, file, span, path }, homes) {
  const isHarmless = file.source !== void 0 && !file.names.some(isCredential);
  const other = path === null || isHarmless ? null : (0, import_chunk_DS6R6JKH.foreignHome)(path, gateway, homes);
  if (path === null || other === null) return [];
  const own = (0, import_chunk_DS6R6JKH.fixedHome)(gateway);
  return [
    {
      span,
      message: `${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} runs in ${own} and reads ${quote(path)} from the home of ${profileWords(other.profile)}: it inherits that profile's bot tokens wherever ${own}/.env does not set its own, and the two gateways fight over one bot. Read a file in ${own}, or none: Hermes reads ${own}/.env by itself.`,
      related: [{ span: gateway.span, label: `this command runs in ${own}` }]
    }
  ];
}
function sharedTokens(files) {
  const withTokens = files.filter(({ file }) => file.names.some(isBotToken));
  return [...(0, import_chunk_DS6R6JKH.groupBy)(withTokens, fileKey).values()].flatMap((group) => {
    const names2 = (0, import_chunk_DS6R6JKH.severalIn)(group);
    const first = group[0];
    if (names2 === void 0 || isOneHome(group)) return [];
    const tokens = listing([...new Set(first.file.names.filter(isBotToken))]);
    const verb = names2.length > 2 ? "all read" : names2.length > 1 ? "both read" : "reads";
    return {
      span: first.span,
      message: `${listing(names2)} ${verb} ${tokens} from ${quote(first.path ?? first.file.path.value)}: gateways with one bot token fight over it${refusal(group)}. Give each profile its own token, in the .env of its home.`,
      related: (0, import_chunk_DS6R6JKH.relatedOf)(group, (name) => `${name} reads the same file`)
    };
  });
}
function fileKey({ path, file }) {
  return path ?? file.source?.path ?? null;
}
function refusal(group) {
  const isContained = group.some(({ gateway }) => gateway.container !== void 0);
  return isContained ? ", and in a container none sees that another has it" : ", and the second one is refused";
}
function isOneHome(group) {
  const homes = new Set(group.map(({ gateway }) => gateway.home?.key));
  return group.length > 1 && homes.size === 1 && !homes.has(void 0) && !homes.has(null);
}
var environmentLost = {
  id: "environment-lost",
  family: "The service itself",
  severity: "error",
  summary: "The manager drops variables: unquoted blanks, bad escapes, unbalanced quotes, no `=`, no string.",
  service: fromProblems("environment-lost", quoted)
};
var WITH_BLANKS = /(?<![^ \t])[A-Za-z_]\w*=[^\s=]*(?:[ \t]+[^\s=]+)+(?![^ \t])/g;
function quoted({ span }, service) {
  const setting = settingAt(service, span);
  if (setting?.key.value !== "Environment" || linesOf(setting) === void 0) return void 0;
  const { source, start, end } = setting.value.span();
  const text = source.text.slice(start, end);
  if (/["'\\\n]/.test(text)) return void 0;
  const places = [...text.matchAll(WITH_BLANKS)].flatMap(({ index, 0: words }) => [index, index + words.length]);
  return likely(
    "Put quotes around what belongs together",
    places.map((at) => ({ span: source.span(start + at, start + at), text: '"' }))
  );
}
var execStartNotReset = {
  id: "exec-start-not-reset",
  family: "The service itself",
  severity: "error",
  summary: "A drop-in adds ExecStart= without the empty reset, or a unit has more than one and is not Type=oneshot.",
  service: fromProblems("exec-start-not-reset")
};
var fileUnreadable = {
  id: "file-unreadable",
  family: "The linter's own words",
  severity: "warning",
  // A file that a pull request makes unreadable could hide anything.
  severityOfNew: "error",
  summary: "A file that may hold a service cannot be decoded, is too large, is broken or is not what its name says.",
  service: fromProblems("file-unreadable"),
  unreadable: ({ source, reason, span = source.span(0, 0) }) => [
    {
      span,
      message: `${source.path.replace(/^.*\//s, "")} is not read: ${reason}. What it says of a gateway is missing from this verdict; mend the file or exclude it in the configuration.`
    }
  ]
};
var gatewayStartInService = {
  id: "gateway-start-in-service",
  family: "Pinned profile",
  severity: "error",
  summary: "A service runs `hermes gateway start` (or stop, restart, install), which manages a service and is not the gateway.",
  service: fromProblems("gateway-start-in-service")
};
var homeInconsistent = {
  id: "home-inconsistent",
  family: "Locks and logs",
  severity: "warning",
  summary: "The homes of one host's named profiles do not lie under one root.",
  host: check
};
function check(host) {
  const named = (0, import_chunk_DS6R6JKH.residents)(host).filter(isNamed);
  const groups2 = [...(0, import_chunk_DS6R6JKH.groupBy)(named, ({ root }) => root?.key ?? null).values()].sort((a, b) => b.length - a.length);
  if (groups2.length < 2) return [];
  const [usual, ...others] = groups2.map((group) => group[0]);
  const odd = others[0];
  return [
    {
      span: placeOf(odd),
      message: `${described(odd)}, ${described(usual)}: "hermes profile list" and active_profile know the profiles of one root only, so each command sees a part of the gateways, and one profile name can exist twice. Put the profiles under one root.`,
      related: [usual, ...others.slice(1)].map((gateway) => ({ span: placeOf(gateway), label: described(gateway) }))
    }
  ];
}
function isNamed({ profile: { name, state }, container }) {
  return container === void 0 && (state === "pinned" || state === "pinned-by-home") && name !== null && name !== "default";
}
function described({ service, profile, root }) {
  return `${(0, import_chunk_DS6R6JKH.nameOf)(service)} has profile ${quote(profile.name ?? "")} under ${root?.path}`;
}
function placeOf(gateway) {
  return (0, import_chunk_6ZUKDAX7.homeVariable)(gateway)?.span ?? gateway.span;
}
var KILLER = /(?:^|[\s/;|&(])p?kill(?:\s|$)/;
var MAIN_PROCESS = /\$(?:\{MAINPID\}|MAINPID(?!\w))/;
var ONLY_KILLS = /^(?:\S*\/)?kill(?: -\S+)* \$(?:\{MAINPID\}|MAINPID)$/;
var killOnStop = {
  id: "kill-on-stop",
  family: "The service itself",
  severity: "error",
  summary: "ExecStopPost= kills $MAINPID, which by then can be the freshly started gateway.",
  service: (service) => service.commands.filter(({ role }) => role === "stop-post").filter(({ words }) => {
    const text = words.map(({ value }) => value).join(" ");
    return KILLER.test(text) && MAIN_PROCESS.test(text);
  }).map(({ span, words }) => ({
    span,
    ...withFix(words.map(({ value }) => value).join(" "), span, service),
    message: `${(0, import_chunk_DS6R6JKH.nameOf)(service)} kills $MAINPID in ExecStopPost=, which runs after every stop, clean restarts included: it can hit the gateway that has just been started, and Restart=always then starts and kills for ever. Remove the line; systemd itself ends what is left, after TimeoutStopSec=.`
  }))
};
function withFix(words, span, service) {
  const setting = ONLY_KILLS.test(words) ? settingAt(service, span) : void 0;
  const fix = setting && isWhole(setting, span) ? likely("Remove the line", removal(setting)) : void 0;
  return fix === void 0 ? {} : { fix };
}
var legacyUnit = {
  id: "legacy-unit",
  family: "Duplicate profile",
  severity: "error",
  summary: "The old `hermes.service` runs a gateway beside `hermes-gateway*.service` for the same profile.",
  host: (host) => duplicates(host).filter(({ rule }) => rule === "legacy-unit").map(draft3)
};
function draft3(duplicate) {
  const [legacy, ...others] = duplicate.gateways;
  const names2 = listing(others.map(({ service }) => (0, import_chunk_DS6R6JKH.nameOf)(service)));
  return {
    span: legacy.span,
    message: `${legacy.service.name} is the gateway's old name and stands beside ${names2}: they run ${sharedHomes(duplicate)}. ${whyFollowers(duplicate)}They share one gateway.lock, gateway.pid and log, and ${fight(duplicate.gateways)}. Remove ${legacy.service.name}; on the host "hermes gateway migrate-legacy" does it.`,
    related: otherPlaces(duplicate, legacy)
  };
}
var lockDirSplit = {
  id: "lock-dir-split",
  family: "Locks and logs",
  severity: "warning",
  summary: "Gateways of one host and user keep their bot-token locks in different directories, so none sees the others.",
  host: check2
};
var VARIABLES = ["HERMES_GATEWAY_LOCK_DIR", "XDG_STATE_HOME", "HOME"];
function check2(host) {
  const own = (0, import_chunk_DS6R6JKH.residents)(host).filter(({ container }) => container === void 0);
  const groups2 = [...(0, import_chunk_DS6R6JKH.groupBy)(own, ({ tokenLocks }) => tokenLocks?.key ?? null).values()];
  if (groups2.length < 2) return [];
  groups2.sort((a, b) => b.length - a.length || Number(isMoved(a)) - Number(isMoved(b)));
  const [usual, ...others] = groups2.map((group) => group[0]);
  const odd = others[0];
  return [
    {
      span: deciding(odd),
      message: `${described2(odd)}, ${(0, import_chunk_DS6R6JKH.nameOf)(usual.service)} in ${usual.tokenLocks?.path}: neither sees the other's locks, so two gateways that are given one bot token both poll it, where Hermes would refuse the second. Give all gateways of this user one HERMES_GATEWAY_LOCK_DIR, XDG_STATE_HOME and HOME, or set none of them.`,
      related: [usual, ...others.slice(1)].map((gateway) => ({
        span: deciding(gateway),
        label: described2(gateway)
      }))
    }
  ];
}
function described2({ service, tokenLocks }) {
  return `${(0, import_chunk_DS6R6JKH.nameOf)(service)} keeps its bot-token locks in ${tokenLocks?.path}`;
}
function isMoved(group) {
  return group.some(({ service }) => VARIABLES.some((name) => (0, import_chunk_6ZUKDAX7.variableOf)(service, name) !== void 0));
}
function deciding({ service, span }) {
  return VARIABLES.map((name) => (0, import_chunk_6ZUKDAX7.variableOf)(service, name)?.span).find((found) => found !== void 0) ?? span;
}
var LOCK_FILE = /^(?:.*\/)?(?:gateway\.(?:lock|pid|\*|\{[a-z,]+\})|\*\.(?:lock|pid))$/s;
var REMOVERS = /(?:^|\/)(?:rm|unlink|shred|truncate)$/;
function lockMentions(service) {
  const { pidFile, commands, container } = service;
  const mentions = commands.flatMap((command) => inCommand(command, service));
  const found = container === void 0 ? mentions : mentions.map((mention2) => ({ ...mention2, directory: null }));
  if (pidFile === void 0 || !LOCK_FILE.test(pidFile.value)) return found;
  const mention = { directory: directoryOf((0, import_chunk_DS6R6JKH.hostPath)(pidFile, service)), text: pidFile.value, span: pidFile.span() };
  return [{ ...mention, removes: false }, ...found];
}
function inCommand(command, service) {
  const { words } = command;
  const script = (0, import_chunk_DS6R6JKH.scriptIndex)(words);
  const removes = words.some((word) => REMOVERS.test(word.value));
  return words.flatMap((word, index) => {
    if (index === script) return inScript(word, command, service);
    const value = word.slice(word.value.lastIndexOf("=") + 1);
    if (!LOCK_FILE.test(value.value)) return [];
    const directory = directoryOf(value.value.startsWith("~") ? null : (0, import_chunk_DS6R6JKH.shellPath)(value, service));
    return [{ directory, text: value.value, span: value.span(), command, removes }];
  });
}
function inScript(script, command, service) {
  const found = [];
  let removes = false;
  for (const { index, 0: token } of script.value.matchAll(/[;|&\n()]+|[^\s`;|&<>()=]+/g)) {
    if (/^[;|&\n()]/.test(token)) removes = false;
    const plain = token.replaceAll(/["']/g, "");
    if (REMOVERS.test(plain)) removes = true;
    if (!LOCK_FILE.test(plain)) continue;
    const word = (0, import_chunk_DS6R6JKH.unquoted)(script.slice(index, index + token.length));
    const directory = directoryOf((0, import_chunk_DS6R6JKH.shellPath)(word, service));
    found.push({ directory, text: word.value, span: word.span(), command, removes });
  }
  return found;
}
function directoryOf(path) {
  return path === null ? null : path.slice(0, path.lastIndexOf("/")) || "/";
}
var lockOutsideProfile = {
  id: "lock-outside-profile",
  family: "Locks and logs",
  severity: "error",
  summary: "A `gateway.lock` or `gateway.pid` that the service names lies in another home than the one it runs.",
  host: (host) => {
    const homes = (0, import_chunk_DS6R6JKH.homesOf)(host);
    return host.gateways.flatMap(
      (gateway) => lockMentions(gateway.service).flatMap((mention) => check3(gateway, mention, homes))
    );
  }
};
function check3(gateway, mention, homes) {
  const { directory, text, span } = mention;
  const other = directory === null ? null : (0, import_chunk_DS6R6JKH.foreignHome)(directory, gateway, homes);
  if (other === null) return [];
  const own = (0, import_chunk_DS6R6JKH.fixedHome)(gateway);
  return [
    {
      span,
      message: `${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} runs in ${own}, and ${quote(text)} lies in ${other.path}: ${consequence(mention, profileWords(other.profile))}. Name the file in ${own}, or leave it to Hermes and remove it here.`,
      related: [{ span: gateway.span, label: `this command runs in ${own}` }]
    }
  ];
}
function consequence({ removes, command }, profile) {
  if (command === void 0) {
    return `when this service stops, systemd deletes the file, and the gateway of ${profile} is no longer found by it`;
  }
  if (removes) return `deleting it takes away the guard against a second gateway of ${profile}`;
  return `the command looks at the gateway of ${profile}`;
}
var lockRemovedAtStart = {
  id: "lock-removed-at-start",
  family: "Locks and logs",
  severity: "warning",
  summary: "The service deletes its own lock or PID file before it starts, and with it the guard against a double start.",
  gateway: (gateway) => lockMentions(gateway.service).filter((mention) => mention.removes && isBeforeStart(mention) && mayBeOwn(mention, gateway)).slice(0, 1).map(({ text, span, command }) => ({
    span,
    ...command && withFix2(command, gateway.service),
    message: `${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} deletes ${quote(text)} before it starts: a gateway of this profile that still runs is no longer seen, and two then work in one home with one bot token. A lock ends with its process, so none is left to clean up: remove the deletion.`
  }))
};
function isBeforeStart({ command }) {
  return command?.role === "start-pre" || command?.role === "condition" || command?.role === "start";
}
function mayBeOwn({ directory }, gateway) {
  const own = (0, import_chunk_DS6R6JKH.fixedHome)(gateway);
  return directory === null || own === null || (0, import_chunk_DS6R6JKH.below)(directory, own) === "";
}
function withFix2({ role, words, span }, service) {
  const [program, ...rest] = words.map(({ value }) => value);
  const setting = settingAt(service, span);
  const isAll = /(?:^|\/)rm$/.test(program ?? "") && rest.every((word) => word.startsWith("-") || LOCK_FILE.test(word));
  if (role !== "start-pre" || setting === void 0 || !isAll || !isWhole(setting, span)) return {};
  const fix = likely("Remove the line", removal(setting));
  return fix === void 0 ? {} : { fix };
}
var logOutsideProfile = {
  id: "log-outside-profile",
  family: "Locks and logs",
  severity: "error",
  summary: "The log file lies in another profile's home than the one that the service runs.",
  host: (host) => {
    const homes = (0, import_chunk_DS6R6JKH.homesOf)(host);
    return host.gateways.flatMap((gateway) => (0, import_chunk_DS6R6JKH.logFiles)(gateway).flatMap((log) => check4(gateway, log, homes)));
  }
};
function check4(gateway, { path, span }, homes) {
  const other = path === null ? null : (0, import_chunk_DS6R6JKH.foreignHome)(path, gateway, homes);
  if (path === null || other === null || isNamedAfter(gateway, path, other)) return [];
  const own = (0, import_chunk_DS6R6JKH.fixedHome)(gateway);
  return [
    {
      span,
      message: `${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} runs in ${own}, and its output goes to ${quote(path)} in the home of ${profileWords(other.profile)}: whoever looks into that profile's log reads another gateway, and Hermes writes its own files elsewhere. Log to ${own}/logs, or ${(0, import_chunk_DS6R6JKH.managerOf)(gateway.service).leaveLog}.`,
      related: [{ span: gateway.span, label: `this command runs in ${own}` }]
    }
  ];
}
function isNamedAfter({ profile: { name } }, path, other) {
  if (name === null || other.profile !== "default") return false;
  return ((0, import_chunk_DS6R6JKH.below)(path, other.path) ?? "").split(/[^a-zA-Z0-9]+/).join("-").includes(name.replaceAll("_", "-"));
}
var logPathIgnored = {
  id: "log-path-ignored",
  family: "Locks and logs",
  severity: "error",
  summary: "The manager ignores the log path (relative, `~`, `$HOME`, a blank after the colon); the log goes to the journal.",
  service: fromProblems("log-path-ignored")
};
var logPathInconsistent = {
  id: "log-path-inconsistent",
  family: "Locks and logs",
  severity: "notice",
  summary: "With a placeholder for the profile, the gateways of a host log by different patterns.",
  host: check5
};
function check5(host) {
  const own = (0, import_chunk_DS6R6JKH.residents)(host).filter(({ container }) => container === void 0);
  return [...(0, import_chunk_DS6R6JKH.groupBy)(own, ({ service }) => service.manager).values()].flatMap(compare);
}
function compare(gateways) {
  const fitting = fittingPatterns(gateways);
  const groups2 = [...(0, import_chunk_DS6R6JKH.groupBy)(gateways, (gateway) => patternOf(gateway, fitting)).entries()];
  if (groups2.length < 2) return [];
  groups2.sort(([, a], [, b]) => b.length - a.length);
  const [[usualPattern, usual], [oddPattern, odd]] = groups2;
  const [first, other] = [odd[0], usual[0]];
  return [
    {
      span: placeOf2(first),
      message: `${(0, import_chunk_DS6R6JKH.nameOf)(first.service)} logs to ${oddPattern}, ${(0, import_chunk_DS6R6JKH.nameOf)(other.service)} to ${usualPattern}: whoever looks for a profile's log has to know each service, and one rule for rotation does not cover them. Log all gateways by one pattern.`,
      related: groups2.filter(([pattern]) => pattern !== oddPattern).map(([pattern, [gateway]]) => ({ span: placeOf2(gateway), label: `this one logs to ${pattern}` }))
    }
  ];
}
function fittingPatterns(gateways) {
  const named = gateways.filter(({ profile }) => profile.name !== "default");
  const patterns = new Set(named.flatMap((gateway) => patternsOf(gateway)));
  const exact = [...patterns].map((pattern) => [pattern, pattern]);
  const nameless = [/[-_./]?\{profile\}/g, /\{profile\}[-_./]?/g].flatMap(
    (name) => exact.map(([pattern]) => [pattern.replace(name, ""), pattern])
  );
  return new Map([...nameless, ...exact]);
}
function patternOf(gateway, fitting) {
  const own = patternsOf(gateway);
  return own.map((pattern) => fitting.get(pattern)).find((pattern) => pattern !== void 0) ?? own[0] ?? null;
}
function patternsOf(gateway) {
  const { name } = gateway.profile;
  const logs = (0, import_chunk_DS6R6JKH.logFiles)(gateway);
  const home = (0, import_chunk_DS6R6JKH.fixedHome)(gateway);
  if (name === null || home === null || logs.some(({ path }) => path === null)) return [];
  if (logs.length === 0) return [(0, import_chunk_DS6R6JKH.managerOf)(gateway.service).ownLog];
  const byName = (path) => path.replace(wordOf(name), "$1{profile}");
  const byHome = (path) => {
    const rest = (0, import_chunk_DS6R6JKH.below)(path, home);
    return rest === null ? byName(path) : `{home}/${byName(rest)}`;
  };
  const joined = (pattern) => [...new Set(logs.map(({ path }) => pattern(path ?? "")))].join(" and ");
  return name === "default" ? [joined(byHome), joined(byName)] : [joined(byHome)];
}
function wordOf(name) {
  return new RegExp(`(^|[^a-zA-Z0-9])${name.replace(/[^\w-]/g, "\\$&")}(?![a-zA-Z0-9])`, "g");
}
function placeOf2(gateway) {
  return (0, import_chunk_DS6R6JKH.logFiles)(gateway)[0]?.span ?? gateway.span;
}
var ROTATED = /* @__PURE__ */ new Set(["logs/gateway.log", "logs/agent.log", "logs/errors.log"]);
var logWrittenTwice = {
  id: "log-written-twice",
  family: "Locks and logs",
  severity: "notice",
  pedantic: true,
  summary: "The manager appends to the very log file that the program writes and rotates itself.",
  gateway: (gateway) => {
    const own = (0, import_chunk_DS6R6JKH.fixedHome)(gateway);
    const twice = (0, import_chunk_DS6R6JKH.logFiles)(gateway).find(
      ({ path }) => own !== null && path !== null && ROTATED.has((0, import_chunk_DS6R6JKH.below)(path, own) ?? "")
    );
    if (twice === void 0) return [];
    return [
      {
        span: twice.span,
        message: `${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} sends its output to ${quote(twice.path ?? "")}, which Hermes writes and rotates itself: lines stand there twice, and after a rotation this output still goes to the old file. Use another name, such as gateway.out.log, or ${(0, import_chunk_DS6R6JKH.managerOf)(gateway.service).leaveLog}.`
      }
    ];
  }
};
var notEnabled = {
  id: "not-enabled",
  family: "The service itself",
  severity: "notice",
  summary: "Nothing starts the gateway at boot or login, so it does not come back after a reboot.",
  gateway: ({ service }) => {
    const { resident, startedBy, span } = service;
    if (!resident || startedBy.length > 0 || service.isRefused || service.isWritten) return [];
    const fact2 = (0, import_chunk_DS6R6JKH.managerOf)(service).notStarted?.(service);
    const fix = wanted(service);
    return fact2 === void 0 ? [] : [{ span, message: `${(0, import_chunk_DS6R6JKH.nameOf)(service)} ${fact2}`, ...fix && { fix } }];
  }
};
function wanted(service) {
  const { manager, scope, settings, files } = service;
  const [unit] = files;
  if (manager !== "systemd" || scope === "unknown" || settings.some(({ section }) => section === "Install"))
    return void 0;
  if (unit === void 0 || !/\.(?:service|container)$/.test(unit.path) || !isPlain(unit)) return void 0;
  const target = `WantedBy=${(0, import_chunk_DS6R6JKH.targetOf)(scope)}`;
  return likely(`Add [Install] with ${target}`, additionAtEnd(unit, ["", "[Install]", target]));
}
var pathNotExpanded = {
  id: "path-not-expanded",
  family: "The service itself",
  severity: "error",
  summary: "`~`, `$HOME` or the like stands where the manager does not expand it.",
  service: fromProblems("path-not-expanded")
};
var pinNotDurable = {
  id: "pin-not-durable",
  family: "The service itself",
  severity: "notice",
  pedantic: true,
  summary: "The pin stands in a user unit or property list that Hermes rewrites at start.",
  gateway: (gateway) => {
    const { service, profile, expectedUnit } = gateway;
    const flag = (0, import_chunk_6ZUKDAX7.flagOf)(gateway);
    const isRewritten = service.scope !== "system" && service.name === expectedUnit && service.container === void 0;
    if (flag === void 0 || profile.name !== "default" || !isRewritten || flag.span.source !== service.files[0])
      return [];
    return [
      {
        span: flag.span,
        message: `${(0, import_chunk_DS6R6JKH.nameOf)(service)} is the name under which Hermes keeps a service of its own: at its start, and on "hermes gateway install" and "hermes update", it writes this file anew, for the default profile without a profile flag. ${remedy2(service)}`
      }
    ];
  }
};
function remedy2(service) {
  return service.manager === "launchd" ? "Keep the pin in a property list with a label of your own, and the one of Hermes uninstalled." : `Put the command with "--profile default" in ${service.name}.d/10-profile.conf, after an empty ExecStart=.`;
}
var profileEnvNotRead = {
  id: "profile-env-not-read",
  family: "Pinned profile",
  severity: "error",
  summary: "HERMES_PROFILE is set and no profile flag is: that variable never selects a profile.",
  gateway: check6
};
function check6(gateway, host) {
  const found = hermesProfile(gateway);
  const { state, name } = gateway.profile;
  if (found === void 0 || gateway.flags.length > 0) return [];
  const isPinned = state === "pinned-by-home" || state === "volume";
  const agrees = isPinned && (name ?? "default") === found.value.value;
  if (agrees || state !== "unpinned" && !isPinned) return [];
  const wanted2 = (0, import_chunk_6ZUKDAX7.isKnownProfileName)(found.value) ? found.value.value : null;
  const fix = wanted2 === null || state !== "unpinned" ? void 0 : pinFix(gateway, wanted2, host);
  const really = state === "volume" ? "runs what its data volume holds, the default profile" : state === "unpinned" || name === null ? "runs whatever active_profile says" : `runs ${profileWords(name)}`;
  return [
    {
      span: found.span,
      message: `HERMES_PROFILE=${quote(found.value.value)} selects no profile, no release reads it for that: ${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} ${really}. Add "--profile ${wanted2 ?? "NAME"}" before "gateway".`,
      ...fix && { fix }
    }
  ];
}
function hermesProfile({ service, command }) {
  const prefix = "HERMES_PROFILE=";
  const word = command.argv.find(({ value }) => value.startsWith(prefix));
  const found = word === void 0 ? (0, import_chunk_6ZUKDAX7.variableOf)(service, "HERMES_PROFILE") : { value: word.slice(prefix.length), span: word.span() };
  return found?.value.value === "" ? void 0 : found;
}
var WHY = {
  glued: 'is not read as a profile: Hermes knows "--profile NAME", "-p NAME" and "--profile=NAME", but no value glued to "-p"',
  equals: 'is not read as a profile: Hermes knows "--profile NAME", "-p NAME" and "--profile=NAME", but no "-p=NAME"',
  "after-dashes": 'is not read as a profile: it stands after "--", where Hermes looks for no flags',
  "value-of": "is not read as a profile: the option before it takes it as its value",
  "no-value": "names no profile: it is the last word of the command and has no value",
  "entry-point": "is not read: this entry point knows no profile flag, only HERMES_HOME selects a profile for it"
};
var profileFlagNotRead = {
  id: "profile-flag-not-read",
  family: "Pinned profile",
  severity: "error",
  summary: "A word looks like a profile flag and is none for Hermes: `-pX`, `-p=X`, after `--`, as the value of another flag.",
  gateway: (gateway) => {
    const read = gateway.flags.filter(({ outcome }) => outcome === "read");
    return gateway.flags.flatMap((flag) => {
      const isLeftOver = read.some(({ span }) => span.start !== flag.span.start);
      return isUnread(flag.outcome) ? [draft4(gateway, flag, flag.outcome, isLeftOver)] : [];
    });
  }
};
function isUnread(outcome) {
  return outcome in WHY;
}
function draft4(gateway, flag, outcome, isLeftOver) {
  const when = flag.releases === void 0 ? "" : ` (${flag.releases})`;
  const fix = repair(gateway, flag, outcome);
  return {
    span: flag.span,
    message: `${quote(writtenWords(flag.span, gateway.command))} ${WHY[outcome]}${when}. ${consequence2(gateway, outcome, isLeftOver)} ${remedy3(flag, outcome, isLeftOver)}`,
    ...fix && { fix }
  };
}
function consequence2(gateway, outcome, isLeftOver) {
  const name = (0, import_chunk_DS6R6JKH.nameOf)(gateway.service);
  if (outcome === "entry-point") return `${name} stops at it with exit 2.`;
  if (isLeftOver) return `It is left for the argument parser, which stops ${name} with exit 2.`;
  const chooser = gateway.profile.state === "volume" ? "it runs what its data volume holds" : "active_profile chooses the home";
  return `${name} is not pinned by it: ${chooser}, and the word left over can stop the command with exit 2.`;
}
function remedy3({ value }, outcome, isLeftOver) {
  if (isLeftOver) return "Remove it.";
  const name = value !== void 0 && (0, import_chunk_6ZUKDAX7.isKnownProfileName)(value) ? value.value : "NAME";
  if (outcome === "entry-point") return `Start it with "hermes --profile ${name} gateway run" instead.`;
  return `Write "--profile ${name}" before "gateway".`;
}
function repair(gateway, { span, value }, outcome) {
  if (outcome !== "glued" && outcome !== "equals" || gateway.flags.length > 1) return void 0;
  if (value === void 0 || !(0, import_chunk_6ZUKDAX7.isKnownProfileName)(value)) return void 0;
  const place = bareSpan(span, gateway.command);
  const quotes = (0, import_chunk_M5RVUK72.textOf)(place).match(/["']/g)?.length ?? 0;
  const separator = separatorAt(gateway.command, place, gateway.service);
  if (quotes % 2 !== 0 || separator === void 0) return void 0;
  return {
    title: `Pin ${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} to ${profileWords(value.value)}`,
    edits: [{ span: place, text: `--profile${separator}${value.value}` }]
  };
}
var profileFlagRepeated = {
  id: "profile-flag-repeated",
  family: "Pinned profile",
  severity: "error",
  summary: "A second profile flag: the first one wins, and the second makes the command stop with exit 2.",
  gateway: (gateway) => {
    const first = (0, import_chunk_6ZUKDAX7.flagOf)(gateway);
    return gateway.flags.filter(({ outcome }) => outcome === "repeated").map((flag) => draft5(flag, first, gateway));
  }
};
function draft5(flag, first, gateway) {
  const winner = first === void 0 ? "the first one" : quote(writtenWords(first.span, gateway.command));
  const fix = first === void 0 ? void 0 : removal2(flag, first, gateway);
  return {
    span: flag.span,
    message: `${quote(writtenWords(flag.span, gateway.command))} is a second profile flag: Hermes takes ${winner} and leaves this one to the argument parser, which stops ${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} with exit 2 ("unrecognized arguments"). Remove one of the two.`,
    ...first && { related: [{ span: first.span, label: "this flag is read" }] },
    ...fix && { fix }
  };
}
function removal2({ span, value }, first, { command }) {
  if (value === void 0 || value.value !== first.value?.value) return void 0;
  const edits = withoutWords(span, command);
  return edits && { title: "Remove the second profile flag", edits };
}
var profileHomeMismatch = {
  id: "profile-home-mismatch",
  family: "Pinned profile",
  severity: "error",
  summary: "The flag names one profile, HERMES_HOME or WorkingDirectory is the home of another.",
  gateway: check7
};
function check7(gateway) {
  const { state, name } = gateway.profile;
  const flag = (0, import_chunk_6ZUKDAX7.flagOf)(gateway);
  if (state !== "pinned" || name === null || flag === void 0) return [];
  return mentionsOfHomes(gateway).flatMap(({ key, value, span }) => {
    const other = profileOfHome(value, key === "HERMES_HOME");
    if (other === null || other === name) return [];
    return [
      {
        span,
        message: `${key} is the home of ${profileWords(other)} (${quote(value.value)}), but the flag says ${quote(name)} and wins: ${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} runs ${profileWords(name)}, with its lock, its log and its bots. Make both name one profile.`,
        related: [{ span: flag.span, label: `this flag selects ${profileWords(name)}` }]
      }
    ];
  });
}
function mentionsOfHomes(gateway) {
  const { service } = gateway;
  const home = (0, import_chunk_6ZUKDAX7.homeVariable)(gateway);
  const directory = service.workingDirectory;
  return [
    ...home === void 0 ? [] : [{ key: "HERMES_HOME", value: home.value, span: home.span }],
    ...directory === void 0 ? [] : [{ key: (0, import_chunk_DS6R6JKH.managerOf)(service).directoryKey, value: directory, span: directory.span() }]
  ];
}
function profileOfHome(path, anyRoot) {
  const match = /^(.*)\/profiles\/+([^/]+)\/*$/.exec(path.value);
  if (match === null || !(anyRoot || (match[1] ?? "").endsWith("/.hermes"))) return null;
  const name = match[2];
  const at = path.value.lastIndexOf(name);
  return path.isKnown(at, at + name.length) ? name : null;
}
var profileNameInvalid = {
  id: "profile-name-invalid",
  family: "Pinned profile",
  severity: "error",
  summary: "The profile flag names what cannot be a profile: upper case, other characters than `a-z0-9_-`, a reserved word.",
  gateway: (gateway) => gateway.flags.filter(({ outcome }) => outcome === "invalid-name").map((flag) => draft6(gateway, flag))
};
function draft6(gateway, { span, value }) {
  const name = value?.value ?? "";
  const lower = name.trim().toLowerCase();
  const isMeant = lower !== name && /^[a-z0-9][a-z0-9_-]{0,63}$/.test(lower);
  const remedy6 = isMeant ? `Write ${quote(lower)}.` : "Give the profile another name.";
  const place = value?.span();
  const isWritten = place !== void 0 && (0, import_chunk_M5RVUK72.textOf)(place) === name;
  const fix = isMeant && isWritten ? likely(`Write ${quote(lower)}`, [{ span: place, text: lower }]) : void 0;
  return {
    span,
    ...fix && { fix },
    message: `${quote(name)} ${fault(name)}. With it ${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} ${outcomeWords(gateway)}. ${remedy6}`
  };
}
function fault(name) {
  if (name === "") return "is no profile name: it is empty";
  if (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(name)) return "cannot be a profile name: Hermes keeps that word for itself";
  return 'is no profile name: those are up to 64 of "a-z", "0-9", "_" and "-", the first a letter or a digit';
}
var profileNotLiteral = {
  id: "profile-not-literal",
  family: "Pinned profile",
  severity: "warning",
  summary: "The value of the profile flag is a variable or a command substitution that the repository does not fix.",
  gateway: check8
};
function check8(gateway) {
  const flag = (0, import_chunk_6ZUKDAX7.flagOf)(gateway);
  const open = flag === void 0 ? [] : unknownsOf(flag, gateway);
  const first = open[0];
  if (flag === void 0 || first === void 0) return [];
  return [
    {
      span: flag.span,
      message: `${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} runs profile ${quote(flag.value?.value ?? "")}, which the repository does not fix: ${first.unknown?.reason}. Nothing here proves that no other gateway of the host gets the same profile. Write the name itself, or set the variable where the service is declared.`
    }
  ];
}
function unknownsOf({ value }, { service }) {
  const isInstance = (piece) => service.instance !== void 0 && /^%[iIj]$/.test(piece.text);
  return (value?.unknowns() ?? []).filter((piece) => !isInstance(piece));
}
function templateFix({ service, command, flagPosition: at, flags }) {
  const isTemplate = service.instance !== void 0 && service.files[0]?.path.endsWith("@.service");
  if (service.manager !== "systemd" || !isTemplate || at === void 0) return void 0;
  const profile = profileOfInstances(service);
  const separator = separatorAt(command, at, service);
  const isHinted = flags.length > 0 || (0, import_chunk_6ZUKDAX7.variableOf)(service, "HERMES_PROFILE") !== void 0;
  if (profile === void 0 || separator === void 0 || isHinted) return void 0;
  const title = profile === "%i" ? "Pin each instance to the profile of its name" : "Pin each user to the default profile";
  return likely(title, [{ span: at, text: `--profile${separator}${profile}${separator}` }]);
}
var PROSE = /* @__PURE__ */ new Set(["Description", "Documentation", "SyslogIdentifier"]);
function profileOfInstances({ settings }) {
  const values = settings.filter(({ key }) => !PROSE.has(key.value)).map(({ key, value }) => ({ key: key.value, text: (0, import_chunk_M5RVUK72.textOf)(value.span()) }));
  const isUser = values.some(({ key, text }) => key === "User" && text === "%i");
  const home = isUser ? /\/home\/%i(?![\w-])/g : /profiles\/%i(?![\w-])/g;
  const hasOtherUse = values.some(({ key, text }) => {
    const isAccount = isUser && /^(?:User|Group)$/.test(key);
    return !isAccount && /%[iIjJ]/.test(text.replace(home, ""));
  });
  return hasOtherUse ? void 0 : isUser ? "default" : "%i";
}
var MOST_DANGERS = 12;
var MOST_SENTENCES = 3;
var profileNotPinned = {
  id: "profile-not-pinned",
  family: "Pinned profile",
  severity: "error",
  summary: "The command of a gateway has no profile flag, so `active_profile` decides which profile it runs.",
  gateway: check9
};
function check9(gateway, host) {
  const active = gateway.outcomes.map(({ result }) => result).findLast((result) => result.kind === "active");
  if (gateway.profile.state !== "unpinned" || active === void 0) return [];
  const all2 = (0, import_chunk_DS6R6JKH.threats)(gateway, host);
  const now = all2.filter(({ value }) => value === active.active?.name);
  const later = all2.filter(({ value }) => value !== active.active?.name);
  const dangers = [...now, ...later].slice(0, MOST_DANGERS);
  const name = freeProfile(gateway, active, all2);
  const fix = name === null ? templateFix(gateway) : pinning(gateway, name, host);
  return [
    {
      span: gateway.span,
      message: [fact(gateway), consequence3(active, now, later), remedy4(gateway, name)].join(" "),
      related: [...activeSpan(active), ...dangers.map(relatedOf2)],
      ...fix && { fix }
    }
  ];
}
function fact(gateway) {
  const home = (0, import_chunk_6ZUKDAX7.homeVariable)(gateway);
  const flag = gateway.flags[0];
  const almost = flag !== void 0 ? ` that Hermes reads (${quote(writtenWords(flag.span, gateway.command))} is none)` : home !== void 0 ? ` (${quote(`HERMES_HOME=${home.value.value}`)} is ${isFilledIn(home.value) ? "not known here" : "no pin"})` : "";
  return `${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} names no profile${almost}: it ${outcomeWords(gateway)}.`;
}
function isFilledIn(value) {
  return value.unknowns().some((piece) => piece.unknown?.symbol !== "home");
}
function consequence3({ active }, now, later) {
  const sentences = [];
  if (active !== void 0) {
    const owners = now.length === 0 ? "" : `: the home of ${namesOf2(now)}`;
    sentences.push(`That file says ${quote(active.name)} in ${sourceOf(active)}${owners}.`);
  }
  const shown = later.slice(0, MOST_DANGERS);
  for (const value of new Set(shown.map((danger) => danger.value))) {
    const cause = value === null ? 'Without that file, or with "default" in it,' : `With ${quote(value)} there`;
    sentences.push(`${cause} it runs in the home of ${namesOf2(shown.filter((danger) => danger.value === value))}.`);
  }
  if (sentences.length > MOST_SENTENCES) {
    return `${sentences.slice(0, MOST_SENTENCES).join(" ")} So it is with other gateways of this host.`;
  }
  if (now.length + later.length > 0) return sentences.join(" ");
  return [
    ...sentences,
    `A "hermes profile use NAME" on the host makes it another profile's gateway at its next start.`
  ].join(" ");
}
function sourceOf({ span }) {
  return span === void 0 ? "the configuration" : "this repository";
}
function namesOf2(dangers) {
  return listing([...new Set(dangers.slice(0, MOST_DANGERS).map(({ other }) => (0, import_chunk_DS6R6JKH.nameOf)(other.service)))]);
}
function remedy4(gateway, name) {
  const hint = gateway.service.instance === void 0 ? "" : ' ("--profile %i" where the instance is the profile)';
  return `Add "--profile ${name ?? "NAME"}"${hint} before "gateway".`;
}
function freeProfile({ namedProfile }, { root, fallback }, all2) {
  if (root.path !== fallback.path || namedProfile == null) return null;
  return all2.some(({ value }) => (value ?? "default") === namedProfile) ? null : namedProfile;
}
function pinning(gateway, name, host) {
  const hasHint = gateway.flags.length > 0 || (0, import_chunk_6ZUKDAX7.variableOf)(gateway.service, "HERMES_PROFILE") !== void 0;
  return hasHint ? void 0 : pinFix(gateway, name, host);
}
function activeSpan({ active }) {
  if (active?.span === void 0) return [];
  return [{ span: active.span, label: `active_profile says ${quote(active.name)}` }];
}
function relatedOf2({ other, value, eras }) {
  const cause = value === null ? "without active_profile" : `with ${quote(value)} in active_profile`;
  return {
    span: (0, import_chunk_6ZUKDAX7.identitySpan)(other),
    label: `${cause} both run in the home of ${(0, import_chunk_DS6R6JKH.nameOf)(other.service)} (${(0, import_chunk_DS6R6JKH.describeEras)(eras)})`
  };
}
var profilePinnedByHome = {
  id: "profile-pinned-by-home",
  family: "Pinned profile",
  severity: "warning",
  summary: "Only HERMES_HOME (`\u2026/profiles/NAME`) says which profile runs; releases before v0.12 ignore it.",
  gateway: check10
};
function check10(gateway, host) {
  const eras = (0, import_chunk_DS6R6JKH.erasThatFollowActive)(gateway);
  const { state, name } = gateway.profile;
  if (state !== "pinned-by-home" || eras.length === 0) return [];
  const fix = name === null ? void 0 : pinFix(gateway, name, host);
  return [
    {
      span: (0, import_chunk_6ZUKDAX7.identitySpan)(gateway),
      message: `${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} takes ${name === null ? "its profile" : profileWords(name)} from HERMES_HOME alone: ${(0, import_chunk_DS6R6JKH.describeEras)(eras)} ignore it there and run whatever active_profile says. Add "--profile ${name ?? "NAME"}" before "gateway", which every release reads.`,
      ...fix && { fix }
    }
  ];
}
var profileUnknown = {
  id: "profile-unknown",
  family: "The service itself",
  severity: "notice",
  pedantic: true,
  summary: "The command cannot be read from the repository; the finding says what stopped us.",
  gateway: (gateway) => {
    if (gateway.profile.state !== "unknown") return [];
    return [
      {
        span: gateway.span,
        message: `Which profile ${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} runs cannot be known from the repository: ${reasonOf(gateway)}. No rule about its profile, lock or log can speak; write the command out, with "--profile NAME" before "gateway".`,
        related: gateway.profile.why.slice(1).map(({ span, text }) => ({ span, label: text }))
      }
    ];
  }
};
function reasonOf({ outcomes, profile }) {
  const unknown = outcomes.map(({ result }) => result).find((result) => result.kind === "unknown");
  return (unknown?.reason ?? profile.why[0]?.text ?? "its command is not readable").replace(/\.$/, "");
}
var replaceUnderSupervisor = {
  id: "replace-under-supervisor",
  family: "The service itself",
  severity: "notice",
  pedantic: true,
  summary: "`--replace` under a manager that always restarts; Hermes itself writes its units without it since v0.17.",
  gateway: ({ service, command, replaces, span }) => {
    if (!replaces || service.restart?.policy !== "always" || service.manager === "s6") return [];
    const word = command.argv.find(({ value }) => value === "--replace");
    const fix = word && likely("Remove --replace", withoutWords(word.span(), command));
    return [
      {
        span: word?.span() ?? span,
        ...fix && { fix },
        message: `${(0, import_chunk_DS6R6JKH.nameOf)(service)} starts with ${quote("--replace")} and is restarted always: should a second gateway ever get this profile, each ends the other and both are started again, for ever, where without it the second one only fails. ${history(service)}it does no harm while every profile has one service.`,
        related: [{ span: service.restart.span, label: "this starts the gateway again after it was replaced" }]
      }
    ];
  }
};
function history({ manager, container }) {
  if (container !== void 0) return "Across containers it cannot stop anything; ";
  if (manager === "systemd") return "Hermes writes its units without --replace since v0.17; ";
  if (manager === "launchd") return "Hermes writes its property lists without --replace since late 2026; ";
  return "Hermes writes its own units without --replace since v0.17; ";
}
var restartMissing = {
  id: "restart-missing",
  family: "The service itself",
  severity: "warning",
  summary: "A resident gateway has no restart policy, so that it stays down after its first failure.",
  gateway: ({ service, span, command }) => {
    const { noPolicy } = (0, import_chunk_DS6R6JKH.managerOf)(service);
    if (!service.resident || service.restart !== void 0 || noPolicy === void 0) return [];
    if (isLost(service) || isUnseen(service) || service.isRefused) return [];
    const fix = always(service, command);
    return [
      {
        span,
        ...fix && { fix },
        message: `${(0, import_chunk_DS6R6JKH.nameOf)(service)} ${noPolicy.fact}: after a crash, or the exit 75 with which Hermes asks to be started again, the gateway stays down until somebody looks. ${noPolicy.remedy}`
      }
    ];
  }
};
function always(service, command) {
  if (service.settings.some(({ key }) => key.value === "Restart")) return void 0;
  const setting = [settingAt(service, command.span), ...service.settings.toReversed()].find(
    (each) => each?.section === "Service" && each.key.span().source === service.files[0]
  );
  if (setting === void 0) return void 0;
  const delay = service.restartDelay === void 0 ? ["RestartSec=5"] : [];
  return likely("Add Restart=always", additionBehind(setting, ["Restart=always", ...delay]));
}
function isLost({ problems, settings }) {
  return settings.some(
    ({ key, value }) => key.value === "Restart" && problems.some(({ kind, span }) => {
      const { source, end } = value.span();
      return kind === "trailing-comment" && span.source === source && span.start <= end && span.end >= key.span().start;
    })
  );
}
function isUnseen({ isWritten, settings, commands }) {
  const words = commands.flatMap((command) => command.words);
  return isWritten === true && settings.every(({ key }) => key.value === "ExecStart") && words.every((word) => word.pieces.every((piece) => piece.unknown !== void 0));
}
var secretInUnit = {
  id: "secret-in-unit",
  family: "The service itself",
  severity: "error",
  summary: "A literal bot token or API key stands in the repository. Its value is never printed.",
  service: (service) => secretsOf(service).map(({ name, label }) => {
    const isOwn2 = service.files.includes(label.source);
    const holder = isOwn2 ? (0, import_chunk_DS6R6JKH.nameOf)(service) : `${label.source.path}, which ${(0, import_chunk_DS6R6JKH.nameOf)(service)} reads,`;
    return {
      span: label,
      message: `${holder} holds the value of ${name ?? "a token"}: everybody who can read the repository, now or in its history, can act with it. Revoke the credential, and put the new one in the .env of the profile's home, or ${(0, import_chunk_DS6R6JKH.managerOf)(service).secretPlace}.`
    };
  })
};
function sharedDirectories(host) {
  const gateways = (0, import_chunk_DS6R6JKH.residents)(host);
  const outside = new Set(gateways.filter(({ container }) => container === void 0).map(homeKey));
  const meets = (gateway) => homeKey(gateway) !== void 0 && outside.has(homeKey(gateway));
  const contained = gateways.filter((gateway) => gateway.container !== void 0 && !meets(gateway));
  const byRoot = severalOf(contained, ({ root }) => root);
  const byHome = severalOf(contained, ({ home }) => home).filter(
    ({ gateways: gateways2 }) => new Set(gateways2.map(({ root }) => keyOf(root))).size > 1
  );
  return [...byRoot, ...byHome];
}
function severalOf(gateways, directoryOf2) {
  const groups2 = (0, import_chunk_DS6R6JKH.groupBy)(gateways, (gateway) => keyOf(directoryOf2(gateway)) ?? null);
  return [...groups2.values()].filter((group) => new Set(group.map(({ service }) => service)).size > 1).map((group) => ({ directory: directoryOf2(group[0]), gateways: group }));
}
function homeKey({ home }) {
  return keyOf(home);
}
function keyOf(directory) {
  return directory?.key ?? directory?.sharedKey;
}
var sharedDataVolume = {
  id: "shared-data-volume",
  family: "Duplicate profile",
  severity: "error",
  summary: "Two containers run a gateway on one data volume.",
  host: (host) => sharedDirectories(host).map(({ directory, gateways }) => draft7(directory, gateways))
};
function draft7({ path }, group) {
  const primary = group.at(-1);
  const others = group.slice(0, -1);
  const names2 = group.map(({ service }) => (0, import_chunk_DS6R6JKH.nameOf)(service));
  return {
    span: dataSpan(primary),
    message: `${listing(names2)} ${group.length === 2 ? "both" : "all"} run a gateway on one data directory, ${path}${profilesOf(group)}. ${consequence4(group)} Give each container a data directory of its own, or run all profiles in one container.`,
    related: others.map((gateway) => ({
      span: dataSpan(gateway),
      label: `${(0, import_chunk_DS6R6JKH.nameOf)(gateway.service)} keeps its data there too`
    }))
  };
}
function profilesOf(group) {
  const names2 = group.map(({ profile }) => profile.name);
  const areDistinct = new Set(names2).size === names2.length && !names2.includes(null);
  return areDistinct ? ` (${listing(names2.map((name) => profileWords(name)))})` : "";
}
function consequence4(group) {
  const homes = new Set(group.map(homeKey));
  if (homes.size === group.length)
    return "At its boot the image starts, in every container, each profile of the volume whose gateway ran before: one profile then runs twice, with one bot token, and the two lock each other out of its logs.";
  return "They share one gateway.lock, gateway.pid, state and log, and neither can see from its container whether the other's process lives: one of them stays down or starts again and again, or both answer for one bot.";
}
function dataSpan({ container, root, service, span }) {
  const mounts = container?.mounts ?? [];
  const key = keyOf(root) ?? "";
  const found = mounts.find((mount) => mount.key !== null && isWithin(key, storageKey(mount.key, service)));
  return found?.span ?? span;
}
function storageKey(key, { account }) {
  return key.startsWith("~") ? (0, import_chunk_DS6R6JKH.userHome)(account) + key.slice(1) : key;
}
function isWithin(key, storage) {
  return key === storage || key.startsWith(`${storage}/`);
}
var sharedLog = {
  id: "shared-log",
  family: "Locks and logs",
  severity: "error",
  summary: "Two gateways of a host write their output to one file.",
  host: (host) => (0, import_chunk_DS6R6JKH.sharedLogs)(host).flatMap((group) => {
    const names2 = (0, import_chunk_DS6R6JKH.severalIn)(group);
    const [first] = group;
    if (names2 === void 0 || first === void 0) return [];
    const verb = names2.length > 1 ? "write" : "writes";
    return {
      span: first.span,
      message: `${listing(names2)} ${verb} to one file, ${quote(first.path ?? (0, import_chunk_M5RVUK72.textOf)(first.span))}: nobody can tell their lines apart, and whoever rotates or truncates the file takes the other's log as well. Give each profile a file in its own home, or ${listing([...new Set(group.map(({ gateway }) => (0, import_chunk_DS6R6JKH.managerOf)(gateway.service).leaveLog))])}.`,
      related: (0, import_chunk_DS6R6JKH.relatedOf)(group, (name) => `${name} writes to it too`)
    };
  })
};
var sharedPort = {
  id: "shared-port",
  family: "The service itself",
  severity: "warning",
  summary: "Two gateways of a host listen on one port: API_SERVER_PORT, WEBHOOK_PORT and the like.",
  host: (host) => (0, import_chunk_6ZUKDAX7.sharedPorts)(host).flatMap((group) => {
    const names2 = (0, import_chunk_DS6R6JKH.severalIn)(group);
    const [first] = group;
    if (names2 === void 0 || first === void 0) return [];
    const verb = names2.length > 1 ? "listen" : "listens";
    const variables = listing([...new Set(group.map(({ name }) => name))]);
    return {
      span: first.span,
      message: `${listing(names2)} ${verb} on port ${first.port} (${variables}): only the first one to start gets it, and the other goes without that server or fails. Give each gateway a port of its own, in the .env of its profile's home.`,
      related: (0, import_chunk_DS6R6JKH.relatedOf)(group, (name) => `${name} listens on ${first.port} too`)
    };
  })
};
var TO_FILE = /^([12&]?)(>>?)((?:\/|%h\/)\S*)?$/;
var NOTHING = /^(?:&|<\/dev\/null)$/;
function asOutputSettings(words) {
  let targets = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (NOTHING.test(word)) continue;
    if (word === "2>&1") {
      targets = { ...targets, error: targets.out ?? "journal" };
      continue;
    }
    const [, stream = "", operator, glued] = TO_FILE.exec(word) ?? [];
    const path = glued ?? words[++at] ?? "";
    if (operator === void 0 || !/^(?:\/|%h\/)[^\s"'\\;&|<>()$*?]*$/.test(path)) return void 0;
    const target = path === "/dev/null" ? "null" : `${operator === ">>" ? "append" : "truncate"}:${path}`;
    targets = {
      ...targets,
      ...stream !== "2" && { out: target },
      ...stream === "2" || stream === "&" ? { error: target } : {}
    };
  }
  return linesFor(targets);
}
function linesFor({ out, error = "journal" }) {
  const output = out === void 0 ? [] : [`StandardOutput=${out}`];
  return error === (out ?? "journal") ? output : [...output, `StandardError=${error}`];
}
var shellSyntaxInExec = {
  id: "shell-syntax-in-exec",
  family: "The service itself",
  severity: "error",
  summary: "Pipes, redirections, `&&`, `$(\u2026)`, backticks or globs stand in a command that no shell reads.",
  service: (service) => {
    if ((0, import_chunk_DS6R6JKH.managerOf)(service).hasShell) return [];
    const hasOutput = service.settings.some(({ key }) => /^Standard(?:Output|Error)$/.test(key.value));
    return service.commands.flatMap((command) => check11(command, service, hasOutput));
  }
};
var OPERATOR = /^(?:\|\|?|&&?|<<?|\d?>{1,2}\|?|&>{1,2})$/;
var REDIRECTION = /^(?:\d?>{1,2}|&>{1,2}|<)(?:&\d|[/~.$%\w].*)$/s;
var SUBSTITUTION = /\$\(|`[^`]+`/;
var GLOB = /^[~./$%].*[*?]|^[~./$%].*\{[^{},]*,[^{}]*\}/s;
var READS_PATTERNS = /(?:^|\/)(?:find|[pe]?grep|pkill|rsync|sed)$/;
function check11(command, service, hasOutput) {
  const { words } = command;
  const script = (0, import_chunk_DS6R6JKH.scriptIndex)(words);
  const readsPatterns = words.some(({ value }) => READS_PATTERNS.test(value));
  const at = words.findIndex((word2, index) => {
    if (index === script || isCode(words[index - 1])) return false;
    const isQuoted = isQuotedIn(command, index);
    const value = knownPart(word2, service);
    return isShellSyntax(value, isQuoted) || !isQuoted && !readsPatterns && isGlob(value);
  });
  const word = words[at];
  if (word === void 0) return [];
  const fix = hasOutput ? void 0 : withoutShell(command, at, service);
  return [
    {
      span: word.span(),
      ...fix && { fix },
      message: `${(0, import_chunk_DS6R6JKH.nameOf)(service)} has ${quote(word.value)} in a command that no shell reads: ${(0, import_chunk_DS6R6JKH.managerOf)(service).name} hands it to ${quote(words[0]?.value ?? "")} as it is, so that nothing is redirected, joined or expanded${consequence5(word.value, command)}. ${remedy5(word.value, service)}`
    }
  ];
}
function withoutShell(command, at, service) {
  const { role, raw, span } = command;
  const setting = service.manager === "systemd" ? settingAt(service, span) : void 0;
  const last = raw[at - 1];
  if (role !== "start" || setting === void 0 || !isWhole(setting, span) || last?.source !== span.source)
    return void 0;
  const lines = asOutputSettings(raw.slice(at).map(import_chunk_M5RVUK72.textOf));
  const added2 = lines && additionBehind(setting, lines);
  if (added2 === void 0) return void 0;
  return likely("Let systemd send the output there", [{ span: { ...span, start: last.end }, text: "" }, ...added2]);
}
function isQuotedIn({ raw, words, separator }, index) {
  const span = raw[index] ?? words[index]?.span();
  return separator === void 0 && span !== void 0 && /^["']/.test((0, import_chunk_M5RVUK72.textOf)(span));
}
function knownPart(word, { manager }) {
  const known2 = word.pieces.map(({ text, unknown }) => unknown === void 0 ? text : "%").join("");
  return manager === "kubernetes" ? known2.replace(/\$\([\w.-]+\)/g, "%") : known2;
}
function isShellSyntax(word, isQuoted) {
  return SUBSTITUTION.test(word) || !isQuoted && (OPERATOR.test(word) || REDIRECTION.test(word));
}
function isGlob(word) {
  return GLOB.test(word) && !word.includes("://");
}
function isCode(option) {
  return option !== void 0 && /^(?:-[ce]|--(?:command|eval|execute))$/.test(option.value);
}
function consequence5(word, { role }) {
  if (role !== "start" || SUBSTITUTION.test(word)) return "";
  return ", and the gateway gets arguments that it does not know";
}
function remedy5(word, service) {
  if (!/^\d?&?>/.test(word)) return "Write the command as /bin/sh -c '\u2026', or without it.";
  const { logKey, leaveLog } = (0, import_chunk_DS6R6JKH.managerOf)(service);
  return logKey === void 0 ? `Remove it, and ${leaveLog}.` : `Use ${logKey}, or ${leaveLog}.`;
}
var suppressionInvalid = {
  id: "suppression-invalid",
  family: "The linter's own words",
  severity: "error",
  summary: "A suppression names no rule or an unknown one, stands in the wrong place, or lacks the reason asked for.",
  suppression: ({ problems }) => problems
};
var suppressionUnused = {
  id: "suppression-unused",
  family: "The linter's own words",
  severity: "warning",
  summary: "A suppression suppressed nothing. A rule that is off is dormant, not unused.",
  suppression: ({ unused, scope, rules, span: comment }) => unused.map(({ id, span }) => ({
    span,
    ...unused.length === rules.length && withFix3(comment),
    message: `This suppression of ${id} suppresses nothing: the rule finds nothing ${scope === "file" ? "in this file" : "on the line that it is for"}. Remove it, before it hides a later mistake that nobody has looked at.`
  }))
};
function withFix3(comment) {
  const lines = aloneOn(comment);
  const fix = likely("Remove the suppression", lines && [{ span: lines, text: "" }]);
  return fix === void 0 ? {} : { fix };
}
var INSTANCE = /%[iI]/;
var HOME_OF_INSTANCE = /(?:\/home\/|\/Users\/|~)%[iI](?![a-zA-Z0-9_-])/;
var templateInstanceIsUser = {
  id: "template-instance-is-user",
  family: "Pinned profile",
  severity: "warning",
  summary: "A template takes its instance both for the profile and for a Linux user (`User=%i`, `/home/%i`).",
  gateway: check12
};
function check12(gateway) {
  const profile = (0, import_chunk_6ZUKDAX7.identitySpan)(gateway);
  if (gateway.service.instance === void 0 || profile === gateway.span || !INSTANCE.test((0, import_chunk_M5RVUK72.textOf)(profile))) return [];
  const user = userSpan(gateway);
  if (user === void 0) return [];
  return [
    {
      span: profile,
      message: `${quote(written(profile))} takes the instance for a profile, and ${quote(written(user))} takes it for a Linux user: an instance "alice" needs a user alice and, in that user's home, a profile alice that nobody may have created. Write "--profile default" if each user runs one gateway, or name the user in full if each instance is a profile.`,
      related: [{ span: user, label: "the instance is a user here" }]
    }
  ];
}
function userSpan({ service, command }) {
  for (const { key, value, effective } of service.settings) {
    if (!effective) continue;
    const span = { ...value.span(), start: key.span().start };
    const isUser = key.value === "User" || key.value === "Group" ? INSTANCE.test((0, import_chunk_M5RVUK72.textOf)(span)) : false;
    if (isUser || !key.value.startsWith("Exec") && HOME_OF_INSTANCE.test((0, import_chunk_M5RVUK72.textOf)(span))) return span;
  }
  return command.words.map((word) => word.span()).find((span) => HOME_OF_INSTANCE.test((0, import_chunk_M5RVUK72.textOf)(span)));
}
var TEMPORARY = /^(?:%t|(?:\/private)?\/(?:tmp|var\/tmp|run|var\/run|dev\/shm))(?:\/|$)/;
var isTemporary = (path) => TEMPORARY.test(path);
var temporaryHome = {
  id: "temporary-home",
  family: "The service itself",
  severity: "error",
  summary: "HERMES_HOME lies in a directory that is emptied at boot or by a timer.",
  gateway: (gateway) => {
    const { service, home, root, span } = gateway;
    const directory = [home, root].find((place) => place && [place.key ?? "", place.path].some(isTemporary));
    if (directory === void 0 || directory === null) return [];
    const variable = (0, import_chunk_6ZUKDAX7.homeVariable)(gateway);
    return [
      {
        span: variable !== void 0 && TEMPORARY.test(variable.value.value) ? variable.span : span,
        message: `${(0, import_chunk_DS6R6JKH.nameOf)(service)} keeps its home in ${quote(directory.path)}: sessions, pairings and tokens are gone after a reboot or the next clean-up, and a lock that was cleaned away lets a second gateway start. Use a directory that lasts, such as ~/.hermes.`
      }
    ];
  }
};
var trailingComment = {
  id: "trailing-comment",
  family: "The service itself",
  severity: "error",
  summary: "A comment after a value is part of the value, and systemd drops the setting.",
  service: fromProblems("trailing-comment", moved2)
};
function moved2({ span }, service) {
  const setting = settingAt(service, span);
  const place = setting && linesOf(setting);
  const comment = (0, import_chunk_M5RVUK72.textOf)(span);
  if (setting === void 0 || place === void 0 || /[\n\\]/.test((0, import_chunk_M5RVUK72.textOf)(place).trimEnd())) return void 0;
  const value = setting.value.span();
  const kept = span.source.text.slice(value.start, span.start).trimEnd();
  if (kept === "") return void 0;
  const { source, start } = place;
  const indent = source.text.slice(start, setting.key.span().start);
  return likely("Put the comment on the line above", [
    { span: source.span(start, start), text: indent + comment + lineEndOf(source) },
    { span: source.span(value.start + kept.length, value.end), text: "" }
  ]);
}
var unitNameMismatch = {
  id: "unit-name-mismatch",
  family: "Pinned profile",
  severity: "warning",
  summary: "The service's own name stands for another profile than the one that it runs.",
  gateway: check13
};
function check13(gateway, host) {
  const { namedProfile: named, service, expectedUnit } = gateway;
  const { state, name } = gateway.profile;
  if (named === void 0 || named === null || name === null || named === name) return [];
  if (state !== "pinned" && state !== "pinned-by-home") return [];
  if (named === "default" && !isOwn(service)) return [];
  const rename = expectedUnit === null ? ", or rename it" : `, or call it ${expectedUnit}`;
  const fix = isFree(named, host) ? renameFix(gateway, named, host) : void 0;
  return [
    {
      span: (0, import_chunk_6ZUKDAX7.identitySpan)(gateway),
      ...fix && { fix },
      message: `${(0, import_chunk_DS6R6JKH.nameOf)(service)} ${isOwn(service) ? "is Hermes' own name for" : "is called after"} ${profileWords(named)}, but it runs ${profileWords(name)}: ${consequence6(service, named)}, and whoever looks for ${profileWords(name)} does not find it. Write "--profile ${named}" if that is meant${rename}.`
    }
  ];
}
function isFree(name, host) {
  const taken = takenNames.get(host) ?? new Set(
    host.gateways.flatMap(
      ({ profile, namedProfile }) => profile.name !== null && (namedProfile ?? profile.name) === profile.name ? [profile.name] : []
    )
  );
  takenNames.set(host, taken);
  return !taken.has(name);
}
var takenNames = /* @__PURE__ */ new WeakMap();
function isOwn({ manager, name }) {
  return manager === "systemd" || manager === "launchd" && name.startsWith("ai.hermes.gateway");
}
function consequence6(service, named) {
  if (!isOwn(service)) return `whoever restarts the gateway of ${profileWords(named)} by that name restarts this one`;
  const command = named === "default" ? "hermes gateway restart" : `hermes --profile ${named} gateway restart`;
  return `${quote(command)} acts on it`;
}
var OWN = { systemd: "hermes-gateway", launchd: "ai.hermes.gateway" };
var unitNameUnmanaged = {
  id: "unit-name-unmanaged",
  family: "The service itself",
  severity: "notice",
  pedantic: true,
  summary: 'A name that Hermes does not take for its own: "hermes update" and "hermes gateway" do not find the service.',
  gateway: (gateway) => {
    const { service, container, expectedUnit, profile } = gateway;
    const own = OWN[service.manager];
    if (own === void 0 || service.isNameOpen || service.name.startsWith(own)) return [];
    if (container !== void 0 || profile.state === "unknown") return [];
    return [
      {
        span: service.span,
        message: `${quote(service.name)} does not begin with ${quote(own)}: ${consequence7(gateway)}, and "hermes gateway install" puts a second service beside it. Name it ${expectedUnit ?? exampleOf(service.manager)}.`
      }
    ];
  }
};
function consequence7({ service }) {
  return service.manager === "systemd" ? '"hermes update" takes its gateway for one that was started by hand and stops it' : `"hermes gateway status" and "restart" do not find ${(0, import_chunk_DS6R6JKH.nameOf)(service)}`;
}
function exampleOf(manager) {
  return manager === "launchd" ? "ai.hermes.gateway-NAME" : "hermes-gateway-NAME.service";
}
var unitNotLoadable = {
  id: "unit-not-loadable",
  family: "The service itself",
  severity: "error",
  summary: "The manager refuses the service, or a part of it that the gateway needs.",
  service: fromProblems("unit-not-loadable")
};
var userHomeMismatch = {
  id: "user-home-mismatch",
  family: "The service itself",
  severity: "error",
  summary: "HOME, HERMES_HOME or WorkingDirectory lies in root's or another user's home than that of the account.",
  service: check14
};
function check14(service) {
  const { user, span } = service.account;
  if (user === void 0 || span === void 0 || user === "root" || service.container !== void 0) return [];
  return directories(service).flatMap(([key, value]) => {
    const path = (0, import_chunk_DS6R6JKH.hostPath)(value, service);
    const owner = path === null ? null : ownerOf(path);
    if (path === null || owner === null || owner === user || isOwnHome(path, service)) return [];
    return [
      {
        span: value.span(),
        message: `${(0, import_chunk_DS6R6JKH.nameOf)(service)} runs as ${quote(user)}, but ${key} is ${quote(path)}, in the home of ${quote(owner)}${specifierNote(value)}: the gateway cannot write its lock and log there, or fails at start. Name a directory that belongs to ${quote(user)}.`,
        related: [{ span, label: `this makes it run as ${quote(user)}` }]
      }
    ];
  });
}
function directories(service) {
  const variables = ["HOME", "HERMES_HOME"].flatMap((name) => {
    const variable = (0, import_chunk_6ZUKDAX7.variableOf)(service, name);
    return variable === void 0 ? [] : [[name, variable.value]];
  });
  const { workingDirectory } = service;
  if (workingDirectory === void 0) return variables;
  return [...variables, [(0, import_chunk_DS6R6JKH.managerOf)(service).directoryKey, workingDirectory]];
}
function ownerOf(path) {
  if (path === "/root" || path.startsWith("/root/")) return "root";
  return /^\/(?:home|Users)\/([^/]+)/.exec(path)?.[1] ?? null;
}
function isOwnHome(path, { account: { home } }) {
  return home !== void 0 && home !== "~" && (0, import_chunk_DS6R6JKH.below)(path, home) !== null;
}
function specifierNote(value) {
  const [first] = value.pieces;
  const isSpecifier = first?.source.text.startsWith("%h", first.start) && first.text.startsWith("/root");
  return isSpecifier ? ' ("%h" in a system unit is /root, whatever User= says)' : "";
}
var userUnitSetting = {
  id: "user-unit-setting",
  family: "The service itself",
  severity: "error",
  summary: "A user unit sets what only a system unit can: User=, Group= or WantedBy=multi-user.target.",
  service: fromProblems("user-unit-setting", ({ span }, service) => {
    const setting = settingAt(service, span);
    return setting && likely(`Remove ${setting.key.value}=`, removal(setting));
  })
};
var RULES = [
  profileNotPinned,
  profilePinnedByHome,
  profileFlagNotRead,
  profileEnvNotRead,
  profileFlagRepeated,
  profileNameInvalid,
  profileNotLiteral,
  templateInstanceIsUser,
  profileHomeMismatch,
  unitNameMismatch,
  gatewayStartInService,
  duplicateProfile,
  duplicateScope,
  legacyUnit,
  sharedDataVolume,
  lockOutsideProfile,
  lockRemovedAtStart,
  lockDirSplit,
  sharedLog,
  logOutsideProfile,
  logPathIgnored,
  logPathInconsistent,
  homeInconsistent,
  environmentFileOutsideProfile,
  logWrittenTwice,
  unitNotLoadable,
  execStartNotReset,
  trailingComment,
  environmentLost,
  pathNotExpanded,
  directiveMisplaced,
  userUnitSetting,
  userHomeMismatch,
  temporaryHome,
  restartMissing,
  killOnStop,
  shellSyntaxInExec,
  secretInUnit,
  sharedPort,
  notEnabled,
  replaceUnderSupervisor,
  pinNotDurable,
  unitNameUnmanaged,
  profileUnknown,
  fileUnreadable,
  suppressionUnused,
  suppressionInvalid
];
var RETIRED_RULES = {};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  RETIRED_RULES,
  RULES,
  duplicates,
  homeWords,
  listing,
  quote,
  secretSpans,
  sharedDirectories,
  sharedHomes,
  tokenSpans,
  whyFollowers
});
module.exports = { ...module.exports };
