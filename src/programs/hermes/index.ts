/** Hermes Agent: recognises its gateways and resolves what each of them really runs. */
import type { Gateway, Home } from '../../gateway.ts';
import type { Program, ProgramContext } from '../../program.ts';
import type { Problem, Service } from '../../service.ts';
import type { Text } from '../../text.ts';
import { type Recognised, recognise } from './command.ts';
import { explain } from './explain.ts';
import { flagsOf } from './flag-report.ts';
import { scanFlag } from './flags.ts';
import { type Invocation, isUnknown, tagsMayHoldFlag } from './invocation.ts';
import { managementProblem } from './management.ts';
import { expectedUnit, followsScheme, namedProfile } from './names.ts';
import { always, type Judgement, judge, outcomesOf } from './outcomes.ts';
import { homeOf, profileOfHome, tokenLockDirectory } from './paths.ts';
import { flagPosition, spanOfWords } from './places.ts';
import { erasOf, type HermesEra } from './releases.ts';
import { type Setting, settingOf } from './setting.ts';

/** The program as the pipeline sees it. `resolve` and `checkRelease` throw a `RangeError` for a release that is none. */
export const hermes: Program = {
  name: 'hermes',
  concerns: (service) => followsScheme(service.name) || recognise(service) !== null,
  resolve,
  checkRelease: (release) => void erasOf(release),
  problems,
};

type Running = Extract<Recognised, { kind: 'runs' }>;

function resolve(service: Service, context: ProgramContext): Gateway | null {
  const found = recognise(service);
  if (found === null || found.kind === 'manages') return null;
  const eras = erasOf(context.release);
  if (found.kind === 'opaque') return unreadable(service, context, eras, found);
  const setting = settingOf(service, found.around);
  const doubt = whatHidesTheFlag(found, setting, eras);
  return doubt === null
    ? readable(service, context, eras, found, setting)
    : unreadable(service, context, eras, { ...found, ...doubt });
}

function problems(service: Service): readonly Problem[] {
  const found = recognise(service);
  return found?.kind === 'manages' ? [managementProblem(service, found.invocation)] : [];
}

function readable(
  service: Service,
  context: ProgramContext,
  eras: readonly HermesEra[],
  found: Running,
  setting: Setting,
): Gateway {
  const { invocation, command, around } = found;
  const judgements = judge(invocation, setting, eras, context.activeProfiles);
  const isContained = around.container !== undefined;
  const state = stateOf(judgements, invocation, setting, around.container);
  const flags = flagsOf(invocation, setting, eras);
  const place = isContained ? nowhere(judgements, state) : placeOf(judgements, state);
  const at = flagPosition(invocation);
  return {
    ...common(service, context),
    command,
    span: spanOfWords([...invocation.program, ...invocation.args]) ?? command.span,
    profile: { name: place.profile, state, why: explain({ invocation, setting, judgements, state, flags }) },
    flags,
    outcomes: isContained
      ? always({ kind: 'unknown', reason: 'its home lies in a container' }, eras)
      : outcomesOf(judgements),
    ...files(place.home, setting, service),
    root: place.root,
    expectedUnit: expectedUnitOf(place, setting, state, eras),
    replaces: invocation.args.some((word) => word.value === '--replace'),
    ...(at !== undefined && { flagPosition: at }),
  };
}

function unreadable(
  service: Service,
  context: ProgramContext,
  eras: readonly HermesEra[],
  found: { readonly command: Gateway['command']; readonly reason: string; readonly at: Text },
): Gateway {
  const { command, reason, at } = found;
  return {
    ...common(service, context),
    command,
    span: command.span,
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
): Pick<Gateway, 'program' | 'service' | 'host' | 'namedProfile'> {
  return { program: 'hermes', service, host: context.host, namedProfile: namedProfile(service.name) };
}

/** A word of which nothing is known, where it may be or hide the profile flag that no other word is. */
function whatHidesTheFlag(
  { invocation, command }: Running,
  setting: Setting,
  eras: readonly HermesEra[],
): { reason: string; at: Text } | null {
  if (invocation.entry === 'module') return null;
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
  container: string | undefined,
): Gateway['profile']['state'] {
  const working = judgements.filter(({ by }) => by !== 'refusal');
  if (working.every(({ by }) => by === 'flag') && working.length > 0) return 'pinned';
  const home = setting.env.HERMES_HOME ?? '';
  if (home !== '' && (profileOfHome(home) !== null || invocation.entry === 'module')) return 'pinned-by-home';
  if (container === undefined) return 'unpinned';
  return container === 'run' ? 'volume' : 'unknown';
}

interface Place {
  readonly profile: string | null;
  readonly home: Home | null;
  readonly root: Home | null;
}

/**
 * Where the gateway runs. Of several answers the newest selected release's counts; for a gateway that nothing pins it
 * is the newest one that follows `active_profile`, because that is the one which may send it elsewhere.
 */
function placeOf(judgements: readonly Judgement[], state: Gateway['profile']['state']): Place {
  const answered = judgements.filter(({ result }) => result.kind === 'fixed' || result.kind === 'active');
  const following = answered.findLast(({ result }) => result.kind === 'active' && result.active !== undefined);
  const { result, root } = (state === 'unpinned' ? following : undefined) ?? answered.at(-1) ?? {};
  if (result?.kind === 'fixed') {
    const isCertain = state !== 'unpinned' || answered.every((other) => other.result.kind === 'fixed');
    return { profile: isCertain ? result.profile : null, home: result.home, root: root ?? null };
  }
  if (result?.kind !== 'active') return { profile: null, home: null, root: null };
  const name = result.active?.name.trim().toLowerCase();
  if (name === undefined) return { profile: null, home: result.fallback, root: result.root };
  if (name === '' || name === 'default')
    return { profile: result.fallbackProfile, home: result.fallback, root: result.root };
  return { profile: name, home: below(result.root, `profiles/${name}`), root: result.root };
}

/** A gateway in a container: its profile may be known, its directories are not the host's. */
function nowhere(judgements: readonly Judgement[], state: Gateway['profile']['state']): Place {
  const { profile } = placeOf(judgements, state);
  return { profile: state === 'pinned' || state === 'pinned-by-home' ? profile : null, home: null, root: null };
}

function below(home: Home, part: string): Home {
  return { path: `${home.path}/${part}`, key: home.key === null ? null : `${home.key}/${part}` };
}

function files(
  home: Home | null,
  setting: Setting,
  service: Service,
): Pick<Gateway, 'home' | 'lock' | 'pid' | 'logDirectory' | 'logs' | 'tokenLocks'> {
  const in_ = (part: string) => (home === null ? null : `${home.path === '/' ? '' : home.path}/${part}`);
  const { symbols, env, userHome } = setting;
  const locks = tokenLockDirectory((name) => env[name], userHome);
  const own = in_('logs/gateway.log');
  const outputs = service.outputs.map(({ path }) => symbols.show(homeOf(symbols.of(path)).path));
  return {
    home,
    lock: in_('gateway.lock'),
    pid: in_('gateway.pid'),
    logDirectory: in_('logs'),
    logs: unique([...(own === null ? [] : [own]), ...outputs]),
    tokenLocks:
      home === null
        ? null
        : { path: symbols.show(homeOf(locks).path), key: symbols.isKnown(locks) ? homeOf(locks).key : null },
  };
}

/** Null where the profile is not known, and for a directory of its own: before v0.21.2 that was no part of the name. */
function expectedUnitOf(
  { profile, home, root }: Place,
  setting: Setting,
  state: Gateway['profile']['state'],
  eras: readonly HermesEra[],
): string | null {
  if (state === 'unpinned' && profile === null) return null;
  if (home === null || home.key === null) return profile === null ? null : expectedUnit(profile, null);
  const isDefaultRoot = root?.key === homeOf(`${setting.userHome}/.hermes`).key;
  if (profileOfHome(home.key) !== null || (isDefaultRoot && home.key === root?.key)) return expectedUnit(profile, null);
  const hashes = eras.every((era) => era.to === null);
  return hashes && home.key.startsWith('/') ? expectedUnit(null, home.key) : null;
}

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)];
}
