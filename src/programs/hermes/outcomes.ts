/** What each release makes of a gateway's command line and environment. */
import { isDeepStrictEqual } from 'node:util';
import type { ActiveProfile, Home, Outcome } from '../../gateway.ts';
import type { Invocation } from './invocation.ts';
import { homeOf, profileOfHome, rootOf } from './paths.ts';
import { type Choice, decide, effectiveHome, followActive, type Start, samePath } from './profile.ts';
import { ERAS, type HermesEra, rangeOf } from './releases.ts';
import type { Setting } from './setting.ts';

export type Result = Outcome['result'];

/** What one release makes of it. */
export interface Judgement {
  readonly era: HermesEra;
  /** Whether a profile flag of the command line decided. */
  readonly byFlag: boolean;
  /** The root that its profiles lie under; null where that is not known. */
  readonly root: Home | null;
  readonly result: Result;
}

/** Judges a gateway under each of the given releases. */
export function judge(
  invocation: Invocation,
  setting: Setting,
  eras: readonly HermesEra[],
  activeProfiles: readonly ActiveProfile[],
): readonly Judgement[] {
  const { env, userHome, symbols } = setting;
  const start: Start = { argv: invocation.args.map((word) => symbols.of(word)), env, userHome };
  return eras.map((era) => {
    const root = isRootOpen(era, setting) ? null : home(rootOf(effectiveHome(start, era), userHome, era), setting);
    const { byFlag, result } = judgeOne(start, invocation, era, setting, activeProfiles);
    return { era, root, byFlag, result };
  });
}

function judgeOne(
  start: Start,
  invocation: Invocation,
  era: HermesEra,
  setting: Setting,
  activeProfiles: readonly ActiveProfile[],
): Pick<Judgement, 'byFlag' | 'result'> {
  if (invocation.entry === 'module') return { byFlag: false, result: kept(start, era, setting) };
  const { choice, flag } = decide(start, era);
  return { byFlag: flag !== null, result: resultOf(choice, start, era, setting, activeProfiles) };
}

function resultOf(
  choice: Choice,
  start: Start,
  era: HermesEra,
  setting: Setting,
  activeProfiles: readonly ActiveProfile[],
): Result {
  if (choice.kind === 'exit') return fails(choice, setting);
  if (choice.kind === 'keep') return kept(start, era, setting);
  if (isRootOpen(era, setting)) return lost(choice, setting);
  if (choice.kind === 'active') return followed(start, choice, era, setting, activeProfiles);
  return { kind: 'fixed', profile: known(choice.name, setting), home: home(choice.home, setting) };
}

/** The oldest releases have one root, whatever HERMES_HOME says. */
function isRootOpen(era: HermesEra, { openRoot }: Setting): boolean {
  return openRoot !== undefined && era.root !== '~';
}

/** What lies below a root that is not known. */
function lost(choice: Exclude<Choice, { kind: 'exit' | 'keep' }>, setting: Setting): Result {
  const profile = choice.kind === 'profile' ? known(choice.name, setting) : null;
  return { kind: 'unknown', reason: setting.openRoot?.reason as string, ...(profile !== null && { profile }) };
}

/** Joins neighbouring releases that give one result. */
export function outcomesOf(judgements: readonly Judgement[]): readonly Outcome[] {
  const groups: { eras: HermesEra[]; result: Result }[] = [];
  for (const { era, result } of judgements) {
    const last = groups.at(-1);
    if (last !== undefined && isSame(last.result, result)) last.eras.push(era);
    else groups.push({ eras: [era], result });
  }
  return groups.map(({ eras, result }) => ({ range: rangeOf(eras), eras: eras.map(plain), result }));
}

/** Releases that find the same home share it. */
function isSame(a: Result, b: Result): boolean {
  if (a.kind === 'fixed' && b.kind === 'fixed' && a.home === b.home) return a.profile === b.profile;
  return isDeepStrictEqual(a, b);
}

/** The same result in every release. */
export function always(result: Result, eras: readonly HermesEra[]): readonly Outcome[] {
  return [{ range: rangeOf(eras), eras: eras.map(plain), result }];
}

/** What everybody is told of each release, of which all gateways share one. */
const PLAIN: readonly Outcome['eras'][number][] = ERAS.map(({ index, from, to }) => ({ index, from, to }));

function plain({ index }: HermesEra): Outcome['eras'][number] {
  return PLAIN[index] as Outcome['eras'][number];
}

/** The process keeps HERMES_HOME, or `~/.hermes` where that is not set. */
function kept(start: Start, era: HermesEra, setting: Setting): Extract<Result, { kind: 'fixed' }> {
  const value = effectiveHome(start, era);
  const path = value === '' ? `${start.userHome}/.hermes` : value;
  return { kind: 'fixed', profile: profileAt(path, start, setting), home: home(path, setting) };
}

/** The profile whose home a directory is: `default` for a root, null for a directory that is neither. */
function profileAt(path: string, start: Start, setting: Setting): string | null {
  const named = profileOfHome(path);
  if (named !== null) return known(named, setting);
  if (setting.openRoot !== undefined) return null;
  const derived = ERAS.find((era) => era.root === 'home') as HermesEra;
  return samePath(rootOf(path, start.userHome, derived), path) ? 'default' : null;
}

function followed(
  start: Start,
  { file, root }: { readonly file: string; readonly root: string },
  era: HermesEra,
  setting: Setting,
  activeProfiles: readonly ActiveProfile[],
): Result {
  const fallback = kept(start, era, setting);
  const active = activeFor(file, setting, activeProfiles);
  const named = active === undefined ? null : followActive(active.name, root, era);
  if (named?.kind === 'exit')
    return { kind: 'fails', exit: named.exit, reason: `${named.reason} (${displayed(file, setting)}/active_profile)` };
  return {
    kind: 'active',
    root: home(root, setting),
    fallback: fallback.home,
    fallbackProfile: fallback.profile,
    ...(active !== undefined && { active }),
  };
}

/** The repository's `active_profile` of a root; without one, the configuration's value, which is every root's. */
function activeFor(
  root: string,
  setting: Setting,
  activeProfiles: readonly ActiveProfile[],
): ActiveProfile | undefined {
  const { key } = home(root, setting);
  const own = activeProfiles.find(
    (active) => active.root !== undefined && key !== null && keyOf(active.root, setting) === key,
  );
  return own ?? activeProfiles.find((active) => active.root === undefined);
}

/** The key of a root that is given relative to a home directory, for the account at hand. */
function keyOf(root: Home, setting: Setting): string | null {
  return root.key?.startsWith('~/') ? home(`${setting.userHome}${root.key.slice(1)}`, setting).key : root.key;
}

function home(path: string, setting: Setting): Home {
  const found = setting.homes.get(path) ?? findHome(path, setting);
  setting.homes.set(path, found);
  return found;
}

function findHome(path: string, setting: Setting): Home {
  const isRelative = !path.startsWith('/') && !setting.symbols.beginsUnknown(path);
  const { path: shown, key } = homeOf(
    isRelative && setting.directory !== undefined ? `${setting.directory}/${path}` : path,
  );
  const isFixed = setting.symbols.isKnown(path) && !(isRelative && setting.directory === undefined);
  const { open } = setting;
  return {
    path: setting.symbols.show(shown),
    key: isFixed && open === undefined ? key : null,
    ...(isFixed && open?.files !== undefined && { sharedKey: `${open.files}\n${key}` }),
  };
}

function displayed(path: string, setting: Setting): string {
  return home(path, setting).path;
}

function known(name: string, setting: Setting): string | null {
  return setting.symbols.isKnown(name) ? name : null;
}

function fails({ exit, reason }: { readonly exit: number; readonly reason: string }, setting: Setting): Result {
  return { kind: 'fails', exit, reason: setting.symbols.show(reason) };
}
