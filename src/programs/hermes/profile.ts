/** From a command line and an environment to a profile and a home, release by release. */
import { type Scan, scanFlag } from './flags.ts';
import { profileName } from './names.ts';
import { activeRootOf, homeOfProfile, normalizePath, profileOfHome, rootOf } from './paths.ts';
import type { HermesEra } from './releases.ts';

/** What a release reads when it starts. */
export interface Start {
  /** The words after the program. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Home directory of the process. */
  readonly userHome: string;
}

/** What a release makes of its start before it has read a file. */
export type Choice =
  /** The process keeps its HERMES_HOME (unset: `~/.hermes`), whatever `active_profile` says. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'profile'; readonly name: string; readonly home: string }
  /** `<file>/active_profile` names the profile, whose home lies below `root`; without a name the process keeps its HERMES_HOME. */
  | { readonly kind: 'active'; readonly file: string; readonly root: string }
  | { readonly kind: 'exit'; readonly exit: number; readonly reason: string };

/** The decision of a release, with the flag that it rests on where there is one. */
export interface Decision {
  readonly choice: Choice;
  readonly flag: Extract<Scan, { kind: 'flag' }> | null;
}

/** Decides as `hermes` does at its start, as far as the command line and the environment alone decide. */
export function decide(start: Start, era: HermesEra): Decision {
  const scan = scanFlag(start.argv, era);
  if (scan.kind === 'exit') return { choice: scan, flag: null };
  const hermesHome = effectiveHome(start, era);
  if (scan.kind === 'flag') {
    const root = rootOf(hermesHome, start.userHome, era);
    return { choice: enter(scan.value, root, era), flag: scan };
  }
  if (homeIsPin(hermesHome, era) || isSupervised(start, era)) return { choice: { kind: 'keep' }, flag: null };
  const file = activeRootOf(hermesHome, start.userHome, era);
  return { choice: { kind: 'active', file, root: rootOf(hermesHome, start.userHome, era) }, flag: null };
}

/** What a release makes of the content of `active_profile`; null: it names none, the process keeps its HERMES_HOME. */
export function followActive(
  content: string | null,
  root: string,
  era: HermesEra,
): Exclude<Choice, { kind: 'active' | 'keep' }> | null {
  const name = content?.trim() ?? '';
  return name === '' || name === 'default' ? null : enter(name, root, era);
}

/** HERMES_HOME as the release reads it; empty where it is unset. */
export function effectiveHome({ env, userHome }: Start, era: HermesEra): string {
  const home = env.HERMES_HOME ?? '';
  if (!era.expandsHome) return home;
  const named = home.trim().replace(/\$(?:\{(\w+)\}|(\w+))/g, (all, braced, bare) => env[braced ?? bare] ?? all);
  return named === '~' || named.startsWith('~/') ? userHome + named.slice(1) : named;
}

/**
 * Resolves one start completely, files included.
 *
 * @param files `active_profile` of a root (null: there is none), and whether a profile's directory exists.
 * @returns the process's HERMES_HOME (null: unset) and the words that are left for its argument parser, or its exit code.
 */
export function resolveStart(
  start: Start,
  files: { readonly active: (root: string) => string | null; readonly exists: (home: string) => boolean },
  era: HermesEra,
): { readonly home: string | null; readonly argv: readonly string[] } | { readonly exit: number } {
  const { choice, flag } = decide(start, era);
  const final = choice.kind === 'active' ? followActive(files.active(choice.file), choice.root, era) : choice;
  if (final?.kind === 'exit') return { exit: final.exit };
  if (final?.kind === 'profile' && final.name !== 'default' && !files.exists(final.home)) return { exit: 1 };
  const kept = era.expandsHome ? effectiveHome(start, era) || null : (start.env.HERMES_HOME ?? null);
  const home = final?.kind === 'profile' ? final.home : kept;
  const argv =
    flag === null ? start.argv : start.argv.filter((_, at) => at < flag.index || at >= flag.index + flag.count);
  return { home, argv };
}

function enter(value: string, root: string, era: HermesEra): Extract<Choice, { kind: 'profile' | 'exit' }> {
  const read = profileName(value, era);
  if ('refused' in read) return { kind: 'exit', exit: 1, reason: read.refused };
  return { kind: 'profile', name: read.name, home: homeOfProfile(root, read.name) };
}

function homeIsPin(hermesHome: string, era: HermesEra): boolean {
  if (hermesHome === '' || era.homeIsPin === 'never') return false;
  return era.homeIsPin === 'always' || profileOfHome(hermesHome) !== null;
}

/** Whether the release sees that a supervisor started it and leaves `active_profile` alone. */
function isSupervised({ argv, env }: Start, era: HermesEra): boolean {
  if (era.supervisors === 'none') return false;
  if (env.HERMES_S6_SUPERVISED_CHILD) return true;
  if (era.supervisors === 's6') return false;
  if (env.HERMES_SUPERVISED_CHILD) return true;
  if (env.INVOCATION_ID && argv.find((word) => !word.startsWith('-')) === 'gateway') return true;
  return ['1', 'true', 'yes', 'on'].includes((env.HERMES_GATEWAY_EXTERNAL_SUPERVISOR ?? '').trim().toLowerCase());
}

/** Whether two paths are one directory, links aside. */
export function samePath(a: string, b: string): boolean {
  return normalizePath(a) === normalizePath(b);
}
