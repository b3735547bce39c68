/** From a service to the gateway that it runs: identity, directories, and why. */
import type { Gateway, Home } from '../../gateway.ts';
import type { ProgramContext } from '../../program.ts';
import type { Container, Service } from '../../service.ts';
import { compareSpans, type Span } from '../../source.ts';
import { Text } from '../../text.ts';
import { type Alternatives, type Called, type Recognised, recognise } from './command.ts';
import { behind, pinnedByVolume } from './contained.ts';
import { expectedUnitOf, files, nowhere, placeOf, unique } from './directories.ts';
import { explain } from './explain.ts';
import { flagsOf } from './flag-report.ts';
import { scanFlag } from './flags.ts';
import { type Invocation, isUnknown, tagsMayHoldFlag } from './invocation.ts';
import { namedProfile } from './names.ts';
import { always, type Judgement, judge, outcomesOf } from './outcomes.ts';
import { profileOfHome } from './paths.ts';
import { flagPosition, spanOfWords } from './places.ts';
import { erasOf, type HermesEra } from './releases.ts';
import { type Setting, settingOf } from './setting.ts';
import { isOwn } from './storage.ts';

const LONGEST_QUOTE = 60;

type Opaque = Extract<Recognised, { kind: 'opaque' }>;

/**
 * The gateways that a service runs side by side, or the one that it asks for; none where it runs none. Throws a `RangeError`
 * for an unknown release.
 */
export function resolve(service: Service, context: ProgramContext): readonly Gateway[] {
  const found = recognise(service);
  if (found === null) return [];
  const eras = erasOf(context.release);
  if (found.kind === 'opaque') return [unreadable(service, context, eras, found)];
  if (found.kind === 'manages') return managing(service, context, eras, found);
  const gateways = eachOnce(found.gateways.map((calls) => oneOf(calls, service, context, eras)));
  // The name of a service that starts several stands for none of them.
  return gateways.length < 2
    ? gateways
    : gateways.map((gateway) => ({ ...gateway, namedProfile: null, expectedUnit: null }));
}

/** The gateway that each of the calls starts; where they differ, nobody knows which one it is. */
function oneOf(calls: Alternatives, service: Service, context: ProgramContext, eras: readonly HermesEra[]): Gateway {
  const gateways = calls.map((called) => gatewayOf(service, context, eras, called));
  const places = gateways.flatMap((gateway) => gateway.calls);
  const first = gateways[0] as Gateway;
  if (gateways.every((gateway) => gateway === first || isSame(gateway, first))) return { ...first, calls: places };
  const { command, condition } = calls[0];
  const at = condition ?? command.path;
  const test = at.length > LONGEST_QUOTE ? `${at.value.slice(0, LONGEST_QUOTE)}…` : at.value;
  const reason = `which of ${gateways.length} commands starts it hangs on "${test}"`;
  return { ...unreadable(service, context, eras, { kind: 'opaque', command, reason, at }), calls: places };
}

/** What starts a gateway again that has ended starts no other one beside it. */
function eachOnce(gateways: readonly Gateway[]): readonly Gateway[] {
  const found: Gateway[] = [];
  for (const gateway of gateways) {
    const at = found.findIndex((other) => isAgain(gateway, other));
    const known = found[at];
    if (known === undefined) found.push(gateway);
    else found[at] = { ...known, calls: [...known.calls, ...gateway.calls] };
  }
  return found;
}

function isAgain(gateway: Gateway, other: Gateway): boolean {
  const isSameCall = compareSpans(gateway.calls[0] as Span, other.calls[0] as Span) === 0;
  return isSame(gateway, other) && (gateway.home !== null || isSameCall);
}

/** Only `start` leaves a gateway behind. */
function managing(
  service: Service,
  context: ProgramContext,
  eras: readonly HermesEra[],
  found: Called,
): readonly Gateway[] {
  return found.invocation.action === 'start' ? [{ ...gatewayOf(service, context, eras, found), manages: true }] : [];
}

function isSame(a: Gateway, b: Gateway): boolean {
  const what = ({ profile, home, outcomes }: Gateway) =>
    JSON.stringify([profile.name, profile.state, home, outcomes.map(({ range, result }) => [range, result])], textOnly);
  return what(a) === what(b);
}

/** Places differ between two commands that do the same. */
function textOnly(key: string, value: unknown): unknown {
  return key === 'span' ? undefined : value;
}

function gatewayOf(service: Service, context: ProgramContext, eras: readonly HermesEra[], called: Called): Gateway {
  const setting = settingOf(service, called.around);
  const hidden = whatHidesTheFlag(called, setting, eras);
  const { container } = called.around;
  const isContained = container !== undefined && container !== 'running';
  const gateway = hidden === null || isContained ? readable(service, context, eras, called, setting) : null;
  const open = hidden ?? (gateway?.profile.state === 'unpinned' ? whatMayPin(gateway, setting) : null);
  if (open === null)
    return isHomeOpen(gateway as Gateway, setting) ? homeless(gateway as Gateway) : (gateway as Gateway);
  const unknown = {
    ...unreadable(service, context, eras, { kind: 'opaque', command: called.command, ...open }, container),
    calls: [placeOfCall(called)],
  };
  if (gateway === null || !isContained) return unknown;
  // Whatever the hidden words name is a profile of the volume's root.
  return { ...unknown, span: gateway.span, root: gateway.root, profile: { ...unknown.profile, state: 'volume' } };
}

/**
 * What may name a profile by its home: a home whose parent directory is not known; and in a service that is there once for
 * each name, so that something tells them apart, a home of which nothing is known, or a line that is filled in as a whole.
 */
function whatMayPin(
  { service, outcomes }: Gateway,
  { homeValue, open, openRoot }: Setting,
): { reason: string; at: Text } | null {
  if (openRoot !== undefined && outcomes.some(({ result }) => result.kind === 'unknown')) return openRoot;
  if (!service.isNameOpen) return null;
  if (homeValue === undefined) {
    return open === undefined ? null : lineFilledIn(service);
  }
  if (!isUnknown(homeValue)) return null;
  return { at: homeValue, reason: homeValue.unknowns()[0]?.unknown?.reason ?? `${homeValue.value} is not known` };
}

/** Whether a line that is filled in as a whole may name the home, so that the default one is but a guess. */
function isHomeOpen({ profile, service }: Gateway, { homeValue, open }: Setting): boolean {
  return (
    profile.state === 'unpinned' && homeValue === undefined && open !== undefined && lineFilledIn(service) !== null
  );
}

function homeless(gateway: Gateway): Gateway {
  const logs = unique(gateway.service.outputs.map(({ path }) => path.value));
  return { ...gateway, isHomeOpen: true, home: null, root: null, lock: null, pid: null, logDirectory: null, logs };
}

/** A line that is filled in as a whole, and so leaves the environment open. */
function lineFilledIn({ environmentOpen, environmentFiles }: Service): { reason: string; at: Text } | null {
  const isFile = (span: Span) => environmentFiles.some(({ path }) => compareSpans(path.span(), span) === 0);
  const line = environmentOpen.find(({ names, span }) => names === undefined && !isFile(span));
  if (line === undefined) return null;
  const { source, start, end } = line.span;
  return { reason: `${line.reason}, and may set HERMES_HOME`, at: Text.verbatim(source, start, end) };
}

function readable(
  service: Service,
  context: ProgramContext,
  eras: readonly HermesEra[],
  called: Called,
  setting: Setting,
): Gateway {
  const { invocation, command, around } = called;
  const { container } = around;
  const span = placeOfCall(called);
  const judged = judge(invocation, setting, eras, context.activeProfiles);
  const state = stateOf(judged, invocation, setting, container);
  const flags = flagsOf(invocation, setting, eras);
  const inside = container === undefined ? judged : pinnedByVolume(judged);
  const judgements = container === undefined || container === 'running' ? inside : behind(inside, container, service);
  const place = container === 'running' ? nowhere(inside, state) : placeOf(judgements, state);
  const at = flagPosition(invocation, command);
  return {
    ...common(service, context, container),
    command,
    span,
    calls: [span],
    profile: {
      name: place.profile,
      state,
      why: explain({ invocation, setting, judgements: judged, state, flags, container }),
    },
    flags,
    outcomes:
      container === 'running'
        ? always({ kind: 'unknown', reason: 'its home lies in a container' }, eras)
        : outcomesOf(judgements),
    ...files(place.home, placeOf(inside, state).home, setting, service, container),
    root: place.root,
    expectedUnit: container === undefined ? expectedUnitOf(place, setting, state, eras, service) : null,
    replaces: invocation.args.some((word) => word.value === '--replace'),
    ...replicasOf(service, place.home),
    ...(at !== undefined && { flagPosition: at }),
  };
}

/** The entry point of a Dockerfile stands apart from its arguments, which count. */
function placeOfCall({ invocation, command, around }: Called): Span {
  const words = [...invocation.program, ...invocation.args];
  const length = around.container === 'running' ? 0 : around.container?.entrypointLength;
  const entrypoint = command.argv.slice(0, length ?? 0);
  const others = words.filter((word) => !entrypoint.includes(word));
  return spanOfWords(others.length > 0 ? others : words);
}

function unreadable(
  service: Service,
  context: ProgramContext,
  eras: readonly HermesEra[],
  { command, reason, at, script }: Opaque,
  container: Container | 'running' | undefined = service.container,
): Gateway {
  return {
    ...common(service, context, container),
    command,
    span: command.span,
    calls: [script?.span() ?? command.span],
    profile: { name: null, state: 'unknown', why: [{ span: at.span(), text: reason }] },
    flags: [],
    outcomes: always({ kind: 'unknown', reason }, eras),
    home: null,
    root: null,
    lock: null,
    pid: null,
    logDirectory: null,
    logs: unique(service.outputs.map(({ path }) => path.value)),
    tokenLocks: null,
    expectedUnit: null,
    replaces: command.argv.some((word) => word.value === '--replace'),
  };
}

function common(
  service: Service,
  context: ProgramContext,
  container: Container | 'running' | undefined,
): Pick<Gateway, 'program' | 'service' | 'host' | 'namedProfile' | 'container'> {
  return {
    program: 'hermes',
    service,
    host: context.host,
    namedProfile: container === undefined ? namedProfile(service) : null,
    ...(container !== undefined && container !== 'running' && { container }),
  };
}

/** A word of which nothing is known, where it may be or hide the profile flag that no other word is. */
function whatHidesTheFlag(
  { invocation, command }: Called,
  setting: Setting,
  eras: readonly HermesEra[],
): { reason: string; at: Text } | null {
  const isAllKnown = invocation.args.every((word) => word.isKnown()) && command.argv.every((word) => word.isKnown());
  if (invocation.entry === 'module' || isAllKnown) return null;
  const argv = invocation.args.map((word) => setting.symbols.of(word));
  const inTags = command.argv.find(tagsMayHoldFlag);
  const unknown = invocation.args.find((word, index) => {
    const before = argv[index - 1] ?? '';
    return (
      isUnknown(word) &&
      word.pieces.every((piece) => piece.unknown?.symbol !== 'home') &&
      before !== '-p' &&
      before !== '--profile'
    );
  });
  const at = inTags ?? unknown;
  if (at === undefined || eras.every((era) => scanFlag(argv, era).kind === 'flag')) return null;
  return { at, reason: at.unknowns()[0]?.unknown?.reason ?? `${at.value} is not known` };
}

function stateOf(
  judgements: readonly Judgement[],
  invocation: Invocation,
  setting: Setting,
  container: Container | 'running' | undefined,
): Gateway['profile']['state'] {
  if (judgements.every(({ byFlag }) => byFlag)) return 'pinned';
  const home = setting.env.HERMES_HOME ?? '';
  const isFixed = profileOfHome(home) !== null || (invocation.entry === 'module' && container === undefined);
  if (home !== '' && isFixed) return 'pinned-by-home';
  if (container === undefined) return 'unpinned';
  return container === 'running' ? 'unknown' : 'volume';
}

function replicasOf({ replicas }: Service, home: Home | null): Pick<Gateway, 'replicas'> {
  if (replicas === undefined || (home?.key ?? home?.sharedKey) === undefined || isOwn(home as Home)) return {};
  const { count, span } = replicas;
  return count !== null && count > 1 ? { replicas: { count, span } } : {};
}
