/** Directories of Hermes, as pure arithmetic on POSIX paths. */
import type { Home } from '../../gateway.ts';
import { isProfileName } from './names.ts';
import type { HermesEra } from './releases.ts';
import type { Symbols } from './symbols.ts';

/** Stands for a home directory that is not known, so that paths below it can be reckoned with like any other. */
export const SOME_HOME = '/~';

/** Empty and dotted parts; a path without any is tidy and normal as it stands. */
const UNTIDY = /^$|^\.\/|\/\/|\/\.{1,2}(?:\/|$)|.\/$/;

/**
 * A path as Python's `pathlib` writes it: doubled slashes, `.` parts and a slash at the end are dropped, `..` stays.
 */
function tidyPath(path: string): string {
  if (!UNTIDY.test(path)) return path;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return path.startsWith('/') ? `/${parts.join('/')}` : parts.join('/') || '.';
}

/** `tidyPath` with `..` resolved against the part before it (no link is followed). */
export function normalizePath(path: string): string {
  if (!UNTIDY.test(path)) return path;
  const parts: string[] = [];
  for (const part of tidyPath(path).split('/')) {
    const last = parts.at(-1);
    if (part !== '..' || last === undefined || last === '..') parts.push(part);
    else if (last !== '') parts.pop();
  }
  return parts.join('/') || (path.startsWith('/') ? '/' : '.');
}

/** The profile whose directory a home is by its path alone (`…/profiles/NAME`); null for any other directory. */
export function profileOfHome(home: string): string | null {
  const path = tidyPath(home);
  const name = path.lastIndexOf('/') + 1;
  return /(?:^|\/)profiles\/$/.test(path.slice(0, name)) ? path.slice(name) : null;
}

/** systemd's specifiers for the directories of its manager, none of which is called `profiles` (systemd.unit(5)). */
const MANAGERS = /^%[CdDEhLStTV]$/;

/**
 * Whether a home is a profile's or a root, as its parent directory is called, and nobody knows what that is:
 * `{{ base }}/code`. No profile is called `hermes`, and no account is taken to be called `profiles`.
 */
export function mayBeProfileHome(home: string, symbols: Symbols): boolean {
  const path = tidyPath(home);
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  const parent = path.slice(0, Math.max(slash, 0));
  const directory = parent.slice(parent.lastIndexOf('/') + 1);
  if (symbols.isKnown(directory) || name === 'hermes' || !isProfileName(name)) return false;
  if (MANAGERS.test(symbols.show(directory))) return false;
  return symbols.mayBe(directory, 'profiles') && !/^\/(?:home|Users)\/[^/]+$/.test(parent);
}

/**
 * The root that holds `profiles/` and `active_profile`.
 *
 * @param hermesHome the value of HERMES_HOME; empty where it is unset.
 * @param userHome the home directory of the account that runs the process.
 */
export function rootOf(hermesHome: string, userHome: string, era: HermesEra): string {
  const native = `${userHome}/.hermes`;
  if (hermesHome === '' || era.root === '~') return native;
  if (era.root === 'home' && isWithin(normalizePath(hermesHome), native)) return native;
  const home = tidyPath(hermesHome);
  return profileOfHome(home) === null ? home : parentOf(parentOf(home));
}

/** The directory whose `active_profile` a release reads; below `~/.hermes` that is always `~/.hermes`. */
export function activeRootOf(hermesHome: string, userHome: string, era: HermesEra): string {
  return rootOf(hermesHome, userHome, era.root === 'exact' ? { ...era, root: 'home' } : era);
}

/** A directory on the host, from its path: absolute, or starting with `~` for a home directory that is not known. */
export function homeOf(path: string): Home {
  const shown = displayPath(tidyPath(path));
  const isFixed = shown.startsWith('/') || shown === '~' || shown.startsWith('~/');
  return { path: shown, key: isFixed ? displayPath(normalizePath(path)) : null };
}

/** A path for people: `~` for the home directory that is not known. */
export function displayPath(path: string): string {
  return path === SOME_HOME || path.startsWith(`${SOME_HOME}/`) ? path.slice(1) : path;
}

/** A profile's home below its root. */
export function homeOfProfile(root: string, profile: string): string {
  return profile === 'default' ? root : `${root === '/' ? '' : root}/profiles/${profile}`;
}

/** Directory of the bot-token locks, which is one for all gateways of an account. */
export function tokenLockDirectory(env: (name: string) => string | undefined, userHome: string): string {
  const fixed = env('HERMES_GATEWAY_LOCK_DIR');
  if (fixed !== undefined && fixed !== '') return fixed;
  const state = env('XDG_STATE_HOME');
  return `${state === undefined || state === '' ? `${userHome}/.local/state` : state}/hermes/gateway-locks`;
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash > 0 ? path.slice(0, slash) : slash === 0 ? '/' : '.';
}

function isWithin(path: string, directory: string): boolean {
  const parent = normalizePath(directory);
  return path === parent || path.startsWith(`${parent}/`);
}
