/** Which services would run on one machine as one user: only they can collide. */
import { matcherOf } from './globs.ts';
import type { Account, Service } from './service.ts';

/** The services of one host, before anything is known of the gateways in them. */
export interface ServiceGroup {
  readonly name: string;
  readonly services: readonly Service[];
}

/** The host of a repository that names none. */
const UNNAMED_HOST = 'local';

/**
 * How many services may be added to hosts because nothing ties them to one. A repository in which it would be more
 * (hundreds of copies of hundreds of units) is no one's machines; there they form hosts of their own.
 */
const MAX_ADDED = 100_000;

/**
 * Groups services into hosts. The configuration's globs decide first, then the layout (`hosts/NAME/`); what neither
 * names is one machine, and what goes to every machine is on each that has no such unit of its own. The same unit in
 * two places of a machine means copies for two machines, never one fight. On a machine with services of several users
 * each user is a host of its own; a service whose user is not known counts for each of them.
 *
 * @param configured host name to globs on file paths
 */
export function groupByHost(
  services: readonly Service[],
  configured: Readonly<Record<string, readonly string[]>> = {},
): readonly ServiceGroup[] {
  return byMachine(services, configured).flatMap(separateCopies).flatMap(separateUsers);
}

function byMachine(
  services: readonly Service[],
  configured: Readonly<Record<string, readonly string[]>>,
): readonly ServiceGroup[] {
  const matchers = Object.entries(configured).map(([name, globs]) => [name, matcherOf(globs)] as const);
  const machines = new Map<string, Service[]>();
  const shared: Service[] = [];
  for (const service of services) {
    // A unit that is a link stands at its place, its file elsewhere.
    const paths = [service.files[0]?.path ?? '', `${service.place}/${service.name}`.replace(/^\//, '')];
    const names = matchers.filter(([, matches]) => paths.some(matches)).map(([name]) => name);
    if (names.length === 0 && service.isShared) shared.push(service);
    else for (const name of names.length > 0 ? names : [service.machine ?? UNNAMED_HOST]) add(machines, name, service);
  }
  if (shared.length > 0 && machines.size === 0) machines.set(UNNAMED_HOST, []);
  const groups = [...machines].map(([name, own]) => ({ name, services: own }));
  return withCommon({ name: UNNAMED_HOST, services }, groups, shared, (own) => {
    const taken = new Set(own.flatMap(namesTaken));
    return shared.filter((service) => !namesTaken(service).some((name) => taken.has(name)));
  });
}

/** Splits a machine on which the same unit stands in two places; places that clash with none belong to every copy. */
function separateCopies(machine: ServiceGroup): readonly ServiceGroup[] {
  const clashing = clashingPlaces(machine.services);
  if (clashing.size === 0) return [machine];
  const byPlace = new Map<string, Service[]>([...clashing].sort().map((place) => [place, []]));
  const common: Service[] = [];
  for (const service of machine.services) (byPlace.get(service.place) ?? common).push(service);
  const copies = [...byPlace].map(([place, services]) => ({
    name: machine.name === UNNAMED_HOST ? place || UNNAMED_HOST : `${machine.name}:${place}`,
    services,
  }));
  return withCommon(machine, copies, common);
}

/**
 * Places with a unit that stands in another one as well. In folders that are the system's and a user's by their very
 * path the two are not copies: both managers run theirs.
 */
function clashingPlaces(services: readonly Service[]): ReadonlySet<string> {
  const byName = new Map<string, Service[]>();
  for (const service of services) add(byName, service.name, service);
  const clashing = new Set<string>();
  for (const units of byName.values()) {
    const scopes = units.some(({ scopeByContent }) => scopeByContent) ? [units] : byScope(units);
    for (const rivals of scopes) {
      const places = new Set(rivals.map(({ place }) => place));
      if (places.size > 1) for (const place of places) clashing.add(place);
    }
  }
  return clashing;
}

function byScope(services: readonly Service[]): readonly (readonly Service[])[] {
  return (['system', 'user'] as const).map((scope) => services.filter((service) => service.scope === scope));
}

function separateUsers(machine: ServiceGroup): readonly ServiceGroup[] {
  const accounts = new Map<string, Account>();
  const byUser = new Map<string, Service[]>();
  const anyone: Service[] = [];
  for (const service of machine.services) {
    const { account } = service;
    if (account.user === undefined) {
      anyone.push(service);
      continue;
    }
    add(byUser, account.user, service);
    const home = accounts.get(account.user)?.home ?? account.home;
    accounts.set(account.user, { user: account.user, ...(home !== undefined && { home }) });
  }
  if (byUser.size === 0) return [machine];
  const hosts = [...byUser].map(([user, services]) => ({
    name: byUser.size === 1 ? machine.name : `${user}@${machine.name}`,
    services,
  }));
  const known = [...accounts.values()];
  return withCommon(machine, hosts, anyone).map((host, at) => {
    const account = known[at];
    if (account === undefined) return host;
    const services = host.services.map((each) => (each.account.user === undefined ? { ...each, account } : each));
    return { name: host.name, services };
  });
}

/**
 * Adds to each of a machine's hosts the services that run on all of them, in the order of the machine.
 *
 * @param choose the ones of `common` that a host with these services of its own gets
 */
function withCommon(
  machine: ServiceGroup,
  hosts: readonly ServiceGroup[],
  common: readonly Service[],
  choose: (own: readonly Service[]) => readonly Service[] = () => common,
): readonly ServiceGroup[] {
  if (common.length === 0) return hosts;
  if (hosts.length * common.length > MAX_ADDED) return [...hosts, { name: machine.name, services: common }];
  const order = new Map(machine.services.map((service, at) => [service, at]));
  const position = (service: Service) => order.get(service) as number;
  return hosts.map(({ name, services }) => ({
    name,
    services: [...services, ...choose(services)].sort((a, b) => position(a) - position(b)),
  }));
}

/** The names that a service has for the managers, its template's included; one of unknown scope may be either's. */
function namesTaken({ name, scope }: Service): readonly string[] {
  const template = name.replace(/@.*(?=\.)/, '@');
  const managers = scope === 'unknown' ? ['system', 'user'] : [scope];
  return managers.flatMap((manager) => [`${manager} ${name}`, `${manager} ${template}`]);
}

function add<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
