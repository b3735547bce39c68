/**
 * Which gateways of a host get one home, under which releases and which values of `active_profile`.
 * Everything is grouped by home, never paired, so that the cost grows in a straight line.
 */
import type { ActiveProfile, Era, Gateway, Home, Host, Outcome } from './gateway.ts';

/** Gateways that certainly run in one home. */
export interface Collision {
  readonly home: Home;
  readonly profile: string | null;
  /** Two or more, in the host's order. */
  readonly gateways: readonly Gateway[];
  /** The releases in which they do. */
  readonly eras: readonly Era[];
  /** Set where `active_profile` decides for some of them and the repository says what it holds. */
  readonly active?: ActiveProfile;
  /** Set where they share it because they follow one `active_profile` whose value is not known; `home` is then its root. */
  readonly follows?: true;
}

/** A value of `active_profile` that would make an unpinned gateway run in another gateway's home. */
export interface Threat {
  readonly other: Gateway;
  /** Profile name; null: when `active_profile` is missing, empty or `default`. */
  readonly value: string | null;
  readonly eras: readonly Era[];
}

type Active = Extract<Outcome['result'], { kind: 'active' }>;

/** What `active_profile` holds as the program takes it: a profile's name, null where that is the default one. */
export function activeValue(written: string): string | null {
  const name = written.toLowerCase();
  return name === '' || name === 'default' ? null : name;
}

/** The profile and home that an outcome gives once the repository's `active_profile` is applied; null when not known. */
export function settled(result: Outcome['result']): { readonly profile: string | null; readonly home: Home } | null {
  if (result.kind === 'fixed') return result;
  if (result.kind !== 'active' || result.active === undefined) return null;
  const name = activeValue(result.active.name);
  return name === null ? { profile: result.fallbackProfile, home: result.fallback } : profileOf(result.root, name);
}

/**
 * Every group of the host's gateways that certainly share a home: the same gateways in the same home are one group. A
 * script that runs its command in the foreground is left out: one of the others may well be what runs it.
 */
export function collisions(host: Host): readonly Collision[] {
  return [...placesByKey(host).values()].flatMap(({ place, stays }) => {
    const isShared = stays.some(({ at }) => at !== stays[0]?.at);
    const found = new Map<string, { gateways: readonly Gateway[]; eras: Era[]; active: ActiveProfile | undefined }>();
    for (const { era, members, active } of isShared ? membersByEra(stays) : []) {
      if (members.size < 2) continue;
      const key = [...members].join();
      const gateways = [...members].map((at) => host.gateways[at] as Gateway);
      const group = found.get(key) ?? { gateways, eras: [], active };
      found.set(key, group);
      group.active ??= active;
      group.eras.push(era);
    }
    const { key: _, active: __, ...what } = place;
    return [...found.values()].map(({ gateways, eras, active }) => ({
      ...what,
      gateways,
      eras: inOrder(eras),
      ...(active !== undefined && { active }),
    }));
  });
}

/** For each place that some gateway certainly runs in: who does, and when. */
function placesByKey(host: Host): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  host.gateways.forEach((gateway, at) => {
    if (gateway.service.isEntry) return;
    for (const { result, eras } of gateway.outcomes) {
      const place = certainPlace(result);
      if (place === null) continue;
      const group = groups.get(place.key) ?? { place, stays: [] };
      groups.set(place.key, group);
      group.stays.push({ at, eras, active: place.active });
    }
  });
  return groups;
}

interface Members {
  readonly era: Era;
  readonly members: Set<number>;
  active: ActiveProfile | undefined;
}

function membersByEra(stays: readonly Stay[]): Iterable<Members> {
  const byEra = new Map<number, Members>();
  for (const { at, eras, active } of stays) {
    for (const era of eras) {
      const entry = byEra.get(era.index) ?? { era, members: new Set(), active };
      byEra.set(era.index, entry);
      entry.active ??= active;
      entry.members.add(at);
    }
  }
  return byEra.values();
}

/**
 * For a gateway that follows `active_profile`: the values that would set it against each other gateway of its host.
 * Gateways that share its home whatever the file says are collisions, not threats, and are left out, and so are scripts
 * that run their command in the foreground.
 */
export function threats(gateway: Gateway, host: Host): readonly Threat[] {
  const followed = new Map<number, Active>();
  for (const { result, eras } of gateway.outcomes) {
    if (result.kind === 'active') for (const era of eras) followed.set(era.index, result);
  }
  if (followed.size === 0 || gateway.service.isEntry) return [];
  // Gateways that follow one file have the same threats: a host with many of them is looked through once, not for each.
  const known = threatsOfHosts.get(host) ?? new Map<string, readonly Threat[]>();
  threatsOfHosts.set(host, known);
  const key = JSON.stringify([...followed].map(([index, { root, fallback }]) => [index, root.key, fallback.key]));
  const all = known.get(key) ?? host.gateways.flatMap((other) => threatsOf(other, followed));
  known.set(key, all);
  return all.filter(({ other }) => other !== gateway);
}

const threatsOfHosts = new WeakMap<Host, Map<string, readonly Threat[]>>();

function threatsOf(other: Gateway, followed: ReadonlyMap<number, Active>): readonly Threat[] {
  if (other.service.isEntry) return [];
  const values = new Map<string | null, Era[]>();
  for (const { result, eras } of other.outcomes) {
    for (const era of eras) {
      const active = followed.get(era.index);
      const value = active === undefined ? undefined : valueThatMeets(active, result);
      if (value === undefined) continue;
      const found = values.get(value) ?? [];
      values.set(value, found);
      found.push(era);
    }
  }
  return [...values].map(([value, eras]) => ({ other, value, eras }));
}

/** The eras of a gateway's outcomes in which `active_profile` decides. */
export function erasThatFollowActive(gateway: Gateway): readonly Era[] {
  return gateway.outcomes.flatMap((outcome) => (outcome.result.kind === 'active' ? outcome.eras : []));
}

/** Eras in words: `v0.6 to v0.11 and v0.14 to v0.20`, `v0.21 and later`; all there are: `any supported release`. */
export function describeEras(eras: readonly Era[]): string {
  const runs: Era[][] = [];
  for (const era of inOrder(eras)) {
    const run = runs.at(-1);
    if (run !== undefined && (run.at(-1) as Era).index + 1 === era.index) run.push(era);
    else runs.push([era]);
  }
  const [first] = runs;
  if (runs.length === 1 && first?.[0]?.index === 0 && first.at(-1)?.to === null) return 'any supported release';
  const words = runs.map((run) => {
    const first = run[0] as Era;
    const last = run.at(-1) as Era;
    if (last.to === null) return `${first.from} and later`;
    return first.from === last.to ? first.from : `${first.from} to ${last.to}`;
  });
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

interface Group {
  readonly place: Place;
  readonly stays: Stay[];
}

interface Stay {
  /** The gateway, as an index of the host's. */
  readonly at: number;
  readonly eras: readonly Era[];
  readonly active: ActiveProfile | undefined;
}

interface Place {
  readonly key: string;
  readonly home: Home;
  readonly profile: string | null;
  readonly active?: ActiveProfile;
  readonly follows?: true;
}

function inOrder(eras: readonly Era[]): readonly Era[] {
  return eras.toSorted((a, b) => a.index - b.index);
}

function certainPlace(result: Outcome['result']): Place | null {
  const place = settled(result);
  if (place !== null) {
    const key = place.home.key ?? place.home.sharedKey;
    if (key === undefined) return null;
    const active = result.kind === 'active' ? result.active : undefined;
    return { key, ...place, ...(active !== undefined && { active }) };
  }
  // Without the file's value, two that follow one file still always meet, wherever it sends them.
  if (result.kind !== 'active' || result.root.key === null || result.fallback.key === null) return null;
  const key = `active ${result.root.key}\0${result.fallback.key}`;
  return { key, home: result.root, profile: null, follows: true };
}

/** The value of the file that sends the follower to the other's home; undefined when none does. */
function valueThatMeets(follower: Active, other: Outcome['result']): string | null | undefined {
  const place = settled(other);
  if (place === null || place.home.key === null || follower.root.key === null) return undefined;
  if (follower.fallback.key === place.home.key) return null;
  const prefix = `${follower.root.key}/profiles/`;
  if (!place.home.key.startsWith(prefix)) return undefined;
  return place.home.key.slice(prefix.length);
}

function profileOf(root: Home, profile: string): { profile: string; home: Home } {
  const key = root.key === null ? null : `${root.key}/profiles/${profile}`;
  return { profile, home: { path: `${root.path}/profiles/${profile}`, key } };
}
