/** Which hosts of several repositories are one, and what runs there. */
import { settled } from '../collisions.ts';
import { add, MAX_ADDED, UNNAMED_HOST } from '../copies.ts';
import type { ActiveProfile, Gateway, Home, Host, Outcome } from '../gateway.ts';
import { type Account, userHome } from '../service.ts';
import type { Origin, Seat } from './rebuild.ts';

/** A host with the gateways of all repositories that deploy to it. */
export interface JoinedHost extends Host {
  /** In the order of the reports. */
  readonly repositories: readonly string[];
}

/** How the unnamed host of a repository is called; undefined where it is a host of its own. */
export type NameOfUnnamed = (repository: string) => string | undefined;

/**
 * Joins hosts by the name of their machine, their system and their user. What a repository leaves open (the system of a
 * container, the user of a unit) counts for each that the others name. Copies that a repository has of a machine stay
 * apart, since nobody knows which of them is the machine. `origins` gets the gateways that are made here.
 */
export function join(
  seats: readonly Seat[],
  origins: Map<Gateway, Origin>,
  nameOfUnnamed: NameOfUnnamed,
): readonly JoinedHost[] {
  const machines = new Map<string, Seat[]>();
  const alone: JoinedHost[] = [];
  for (const seat of seats) {
    const machine = seat.machine ?? nameOfUnnamed(seat.repository);
    if (machine === undefined || seat.isCopy) {
      alone.push({ ...seat, name: `${seat.name} of ${seat.repository}`, repositories: [seat.repository] });
    } else add(machines, machine, seat);
  }
  const joined = [...machines].flatMap(([name, own]) => hostsOf(name, own, origins));
  return [...joined, ...alone].sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
}

function hostsOf(machine: string, seats: readonly Seat[], origins: Map<Gateway, Origin>): readonly JoinedHost[] {
  const named = new Set(seats.map(({ system }) => system).filter((system) => system !== undefined));
  const isCluster = (system: string | undefined) => system === 'Kubernetes';
  const systems = [...named].filter((system) => !isCluster(system)).sort();
  const open = seats.some(({ system }) => system === undefined);
  const groups: (readonly [system: string | undefined, name: string])[] = [
    ...(systems.length === 0 && open ? [[undefined, machine] as const] : []),
    ...systems.map((system) => [system, systems.length === 1 ? machine : `${machine} (${system})`] as const),
    ...(named.has('Kubernetes') ? [['Kubernetes', clusterName(machine)] as const] : []),
  ];
  return groups.flatMap(([system, name]) => {
    const own = seats.filter((seat) => seat.system === system || (seat.system === undefined && !isCluster(system)));
    return separateUsers({ name, machine, ...(system !== undefined && { system }) }, own, origins);
  });
}

function clusterName(machine: string): string {
  return machine === UNNAMED_HOST ? 'kubernetes' : `${machine} (Kubernetes)`;
}

type Whereabouts = Pick<Host, 'name' | 'machine' | 'system'>;

function separateUsers(
  host: Whereabouts,
  seats: readonly Seat[],
  origins: Map<Gateway, Origin>,
): readonly JoinedHost[] {
  const accounts = new Map<string, Account>();
  const common: Seat[] = [];
  const own = new Map<string, Seat[]>();
  for (const seat of seats) {
    const name = seat.user?.user;
    if (name === undefined) common.push(seat);
    else {
      accounts.set(name, { ...seat.user, ...accounts.get(name) });
      add(own, name, seat);
    }
  }
  if (accounts.size === 0) return [joinedHost(host, common, origins)];
  const order = new Map(seats.map((seat, at) => [seat, at]));
  const position = (seat: Seat) => order.get(seat) as number;
  const size = common.reduce((sum, { gateways }) => sum + gateways.length, 0);
  const isTooMuch = accounts.size * size > MAX_ADDED;
  const hosts = [...accounts].map(([name, user]) => {
    const all = [...(own.get(name) as Seat[]), ...(isTooMuch ? [] : common)].sort((a, b) => position(a) - position(b));
    return joinedHost({ ...host, name: accounts.size === 1 ? host.name : `${name}@${host.name}`, user }, all, origins);
  });
  return isTooMuch ? [...hosts, joinedHost(host, common, origins)] : hosts;
}

function joinedHost(
  host: Whereabouts & Pick<Host, 'user'>,
  seats: readonly Seat[],
  origins: Map<Gateway, Origin>,
): JoinedHost {
  const { user } = host;
  const belonging = seats.map((seat) =>
    seat.user === undefined && user !== undefined && user.user !== 'root' ? withUser(seat, user, origins) : seat,
  );
  const roots = user === undefined ? (text: string) => text : pathsOf(user);
  const activeProfiles = belonging.flatMap(({ activeProfiles = [] }) =>
    activeProfiles.map(({ root, ...active }) => ({
      ...active,
      ...(root !== undefined && { root: moved(root, roots) }),
    })),
  );
  const decided = deciding(activeProfiles);
  const gateways = belonging.flatMap((seat) => seat.gateways.map((gateway) => follow(gateway, decided, origins)));
  const repositories = [...new Set(seats.map(({ repository }) => repository))];
  return { ...host, activeProfiles, gateways, repositories };
}

/** What a repository says of no user, in the home of the one whom others name. */
function withUser(seat: Seat, user: Account, origins: Map<Gateway, Origin>): Seat {
  const path = pathsOf(user);
  const directory = (home: Home) => moved(home, path);
  const result = (given: Outcome['result']): Outcome['result'] => {
    if (given.kind === 'fixed') return { ...given, home: directory(given.home) };
    if (given.kind !== 'active') return given;
    return { ...given, root: directory(given.root), fallback: directory(given.fallback) };
  };
  return {
    ...seat,
    gateways: seat.gateways.map((gateway) => {
      const { service, home, root, lock, logs, logDirectory, outcomes } = gateway;
      // A template that the system runs as somebody says nothing of whom.
      if (service.scope === 'system' && service.instance === null) return gateway;
      return noted(gateway, origins, {
        service: { ...service, account: user },
        home: home && directory(home),
        root: root && directory(root),
        lock: lock && path(lock),
        logs: logs.map(path),
        logDirectory: logDirectory && path(logDirectory),
        outcomes: outcomes.map((outcome) => ({ ...outcome, result: result(outcome.result) })),
      });
    }),
  };
}

/** Puts paths below `~` into the home of a user. */
function pathsOf(user: Account): (path: string) => string {
  const home = userHome(user);
  return (path) => path.replace(/^~(?=\/|$)/, () => home);
}

function moved({ path: shown, key, sharedKey }: Home, path: (path: string) => string): Home {
  return {
    path: path(shown),
    key: key === null ? null : path(key),
    ...(sharedKey !== undefined && { sharedKey: sharedKey.split('\n').map(path).join('\n') }),
  };
}

function noted(gateway: Gateway, origins: Map<Gateway, Origin>, parts: Partial<Gateway>): Gateway {
  const made = { ...gateway, ...parts };
  origins.set(made, origins.get(gateway) as Origin);
  return made;
}

/** By root what `active_profile` says, null where repositories say different things: nobody knows which is deployed. */
function deciding(activeProfiles: readonly ActiveProfile[]): ReadonlyMap<string, ActiveProfile | null> {
  const byRoot = new Map<string, ActiveProfile | null>();
  for (const active of activeProfiles) {
    const key = active.root?.key;
    if (key === undefined || key === null) continue;
    const known = byRoot.get(key);
    byRoot.set(key, known === undefined || known?.name === active.name ? active : null);
  }
  return byRoot;
}

/** A gateway that follows the `active_profile` which another repository deploys. */
function follow(
  gateway: Gateway,
  decided: ReadonlyMap<string, ActiveProfile | null>,
  origins: Map<Gateway, Origin>,
): Gateway {
  let isOther = false;
  const outcomes = gateway.outcomes.map((outcome): Outcome => {
    const { result } = outcome;
    const found = result.kind === 'active' && result.root.key !== null ? decided.get(result.root.key) : undefined;
    if (result.kind !== 'active' || found === undefined || found?.name === result.active?.name) return outcome;
    isOther = true;
    const { active: _, ...rest } = result;
    return { ...outcome, result: found === null ? rest : { ...rest, active: found } };
  });
  if (!isOther) return gateway;
  const following = outcomes.findLast(({ result }) => result.kind === 'active' && result.active !== undefined)?.result;
  const place = following === undefined ? null : settled(following);
  const old = gateway.home?.path;
  if (place === null || old === undefined) return noted(gateway, origins, { outcomes });
  const { home, profile: name } = place;
  const path = (text: string) => (text.startsWith(`${old}/`) ? home.path + text.slice(old.length) : text);
  const { lock, logs, logDirectory, profile } = gateway;
  return noted(gateway, origins, {
    outcomes,
    home,
    profile: { ...profile, name },
    lock: lock && path(lock),
    logs: logs.map(path),
    logDirectory: logDirectory && path(logDirectory),
  });
}
