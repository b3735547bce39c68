/** Where a gateway keeps its things: profile, home, root, lock, logs, and the name that Hermes itself would give the service. */
import type { Gateway, Home } from '../../gateway.ts';
import type { Container, Service } from '../../service.ts';
import { expectedUnit } from './names.ts';
import type { Judgement } from './outcomes.ts';
import { homeOf, profileOfHome, tokenLockDirectory } from './paths.ts';
import type { HermesEra } from './releases.ts';
import type { Setting } from './setting.ts';
import { isOnHost } from './storage.ts';

export interface Place {
  readonly profile: string | null;
  readonly home: Home | null;
  readonly root: Home | null;
}

/**
 * Where the gateway runs. Of several answers the newest selected release's counts; for a gateway that nothing pins it
 * is the newest one that follows `active_profile`, because that is the one which may send it elsewhere.
 */
export function placeOf(judgements: readonly Judgement[], state: Gateway['profile']['state']): Place {
  const newest = judgements.findLast(({ result }) => result.kind !== 'fails')?.result;
  if (newest?.kind === 'unknown') return { profile: newest.profile ?? null, home: null, root: null };
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

/** A gateway in a container that something else has started: its profile may be known, its directories are not. */
export function nowhere(judgements: readonly Judgement[], state: Gateway['profile']['state']): Place {
  const { profile } = placeOf(judgements, state);
  return { profile: state === 'pinned' || state === 'pinned-by-home' ? profile : null, home: null, root: null };
}

function below(home: Home, part: string): Home {
  return { path: `${home.path}/${part}`, key: home.key === null ? null : `${home.key}/${part}` };
}

/**
 * The files of a gateway, and every log that is written for it.
 *
 * @param inside the home as the process sees it, which is the path to show where the storage has none on the host; a home
 * directory in a container is no path to show
 */
export function files(
  home: Home | null,
  inside: Home | null,
  setting: Setting,
  service: Service,
  container: Container | 'running' | undefined,
): Pick<Gateway, 'home' | 'lock' | 'pid' | 'logDirectory' | 'logs' | 'tokenLocks'> {
  const isHidden = container !== undefined && inside?.path.startsWith('~') === true;
  const directory = home === null || isOnHost(home) ? home : isHidden ? null : inside;
  const in_ = (part: string) => (directory === null ? null : `${directory.path === '/' ? '' : directory.path}/${part}`);
  const { symbols, env, userHome } = setting;
  const locks = tokenLockDirectory((name) => env[name], userHome);
  const own = in_('logs/gateway.log');
  const outputs = service.outputs.map(({ path }) => symbols.show(homeOf(symbols.of(path)).path));
  const hasLocks = (home !== null || setting.openRoot !== undefined) && container === undefined;
  return {
    home,
    lock: in_('gateway.lock'),
    pid: in_('gateway.pid'),
    logDirectory: in_('logs'),
    logs: unique([...(own === null ? [] : [own]), ...outputs]),
    tokenLocks: hasLocks
      ? { path: symbols.show(homeOf(locks).path), key: symbols.isKnown(locks) ? homeOf(locks).key : null }
      : null,
  };
}

/** Null where Hermes has no name for it, where the profile is not known, and for a directory of its own: before v0.21.2 that was no part of the name. */
export function expectedUnitOf(
  { profile, home, root }: Place,
  setting: Setting,
  state: Gateway['profile']['state'],
  eras: readonly HermesEra[],
  { manager }: Service,
): string | null {
  if (state === 'unpinned' && profile === null) return null;
  if (home === null || home.key === null) return profile === null ? null : expectedUnit(manager, profile, null);
  const isDefaultRoot = root?.key === homeOf(`${setting.userHome}/.hermes`).key;
  if (profileOfHome(home.key) !== null || (isDefaultRoot && home.key === root?.key))
    return expectedUnit(manager, profile, null);
  const hashes = eras.every((era) => era.to === null);
  return hashes && home.key.startsWith('/') ? expectedUnit(manager, null, home.key) : null;
}

/** Each path once. */
export function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)];
}
