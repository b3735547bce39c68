/** What the gateways of a host certainly share, looked up once for all of its gateways. */
import { collisions, settled } from '../../collisions.ts';
import type { Era, Gateway, Home, Host, Outcome } from '../../gateway.ts';
import { areWaysToStart, groupBy, residents } from '../../rules/shared/groups.ts';
import { sharedLogs } from '../../rules/shared/logs.ts';

/** Gateways that certainly run in one home. */
export interface Fight {
  readonly gateways: ReadonlySet<Gateway>;
  /** How many that are at a time: a service may run more than one. */
  readonly count: number;
  /** The releases in which they do, each once. */
  readonly eras: readonly Era[];
}

export interface Sharing {
  /** By `fightKey`. */
  readonly fights: ReadonlyMap<string, Fight>;
  /** By the key of a log file that several services write. */
  readonly logs: ReadonlyMap<string, ReadonlySet<Gateway>>;
  /** By the key of a data directory in which containers have different homes. */
  readonly roots: ReadonlyMap<string, ReadonlySet<Gateway>>;
  /** Every gateway that shares something of the above; those that share one thing stand together. */
  readonly gateways: ReadonlySet<Gateway>;
}

/** Grows in a straight line with the host. */
export function sharingOf(host: Host): Sharing {
  const fights = fightsOf(host);
  const logs = new Map(
    sharedLogs(host).map((group) => [group[0]?.key as string, new Set(group.map(({ gateway }) => gateway))]),
  );
  const roots = sharedRoots(host);
  const groups = [...[...fights.values()].map(({ gateways }) => gateways), ...logs.values(), ...roots.values()];
  return { fights, logs, roots, gateways: new Set(groups.flatMap((group) => [...group])) };
}

/** Equal keys are one directory; undefined where that is not known. */
export function keyOf(home: Home): string | undefined {
  return home.key ?? home.sharedKey;
}

/** The key of the place in which an outcome would fight with others; undefined for one that is not known. */
export function fightKey(result: Outcome['result']): string | undefined {
  const place = settled(result);
  if (place !== null) return homeKey(place.home, false);
  return result.kind === 'active' ? homeKey(result.root, true) : undefined;
}

function homeKey(home: Home, follows: boolean): string | undefined {
  const key = keyOf(home);
  return key === undefined ? undefined : `${follows ? 'active' : 'home'} ${key}`;
}

function fightsOf(host: Host): ReadonlyMap<string, Fight> {
  const found = new Map<string, { gateways: Set<Gateway>; eras: Map<number, Era> }>();
  const note = (key: string | undefined, gateways: readonly Gateway[], eras: readonly Era[]) => {
    if (key === undefined) return;
    const fight = found.get(key) ?? { gateways: new Set(), eras: new Map() };
    found.set(key, fight);
    for (const gateway of gateways) fight.gateways.add(gateway);
    for (const era of eras) fight.eras.set(era.index, era);
  };
  for (const { home, follows, gateways, eras } of collisions(host)) {
    if (!areWaysToStart(gateways)) note(homeKey(home, follows === true), gateways, eras);
  }
  for (const gateway of residents(host)) {
    if ((gateway.replicas?.count ?? 1) < 2) continue;
    for (const { result, eras } of gateway.outcomes) note(fightKey(result), [gateway], eras);
  }
  return new Map(
    [...found].map(([key, { gateways, eras }]) => {
      const count = [...gateways].reduce((sum, { replicas }) => sum + (replicas?.count ?? 1), 0);
      return [key, { gateways, count, eras: [...eras.values()] }];
    }),
  );
}

function sharedRoots(host: Host): ReadonlyMap<string, ReadonlySet<Gateway>> {
  const contained = residents(host).filter(({ container }) => container !== undefined);
  const groups = groupBy(contained, ({ root }) => (root === null ? undefined : keyOf(root)) ?? null);
  const isShared = (group: readonly Gateway[]) =>
    new Set(group.map(({ service }) => service)).size > 1 &&
    new Set(group.map(({ home }) => home && keyOf(home))).size > 1;
  return new Map([...groups].filter(([, group]) => isShared(group)).map(([key, group]) => [key, new Set(group)]));
}
