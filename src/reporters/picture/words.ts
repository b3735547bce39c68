/** What stands on the nodes of a picture. */
import { describeEras } from '../../collisions.ts';
import type { Gateway, Home } from '../../gateway.ts';
import { count, PINNED_BY } from '../words.ts';
import type { Fight } from './sharing.ts';

/** Where a gateway runs. */
export interface Place {
  readonly profile: string | null;
  readonly home: Home;
}

/** `profile code`; how it is pinned, or a question mark, where it has no name. */
export function profileWords({ profile: { state } }: Gateway, { profile, home }: Place): string {
  if (profile !== null) return `profile ${profile}`;
  if (state === 'volume') return PINNED_BY.volume;
  return home.key === null ? 'profile ?' : 'no named profile';
}

/** `2 gateways collide`, and the releases, where they do not in all of them. */
export function fightLines({ count: number, eras }: Fight): readonly string[] {
  const releases = describeEras(eras);
  return [`${count(number, 'gateway')} collide`, ...(releases === 'any supported release' ? [] : [releases])];
}

/**
 * Lock and log of a home, as paths in it, with the keys of their nodes; a gateway has the same ones in each home that
 * releases give it. `node` is the key of the home's node.
 */
export function filesOf(
  { lock, logDirectory, logs }: Gateway,
  home: Home,
  node: string,
): readonly { name: string; key: string }[] {
  if (lock === null || logDirectory === null) return [{ name: 'lock, log: ?', key: `${node} files` }];
  const directory = lock.slice(0, lock.lastIndexOf('/') + 1);
  const log = logs.find((path) => path.startsWith(`${logDirectory}/`)) ?? logDirectory;
  const names = [lock, log].map((path) => (path.startsWith(directory) ? path.slice(directory.length) : path));
  return names.map((name) => ({ name, key: home.key === null ? `${node} ${name}` : `file ${home.key}/${name}` }));
}
