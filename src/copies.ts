/** The same service written twice: copies for two machines, or one gateway for two managers, never one fight. */
import type { Whereabouts } from './gateway.ts';
import type { Service } from './service.ts';

/** The services of one host, before anything is known of the gateways in them. */
export interface ServiceGroup extends Whereabouts {
  readonly name: string;
  readonly services: readonly Service[];
}

/** The host of a repository that names none. */
export const UNNAMED_HOST = 'local';

/**
 * How many services may be added to hosts because nothing ties them to one. A repository in which it would be more
 * (hundreds of copies of hundreds of units) is no one's machines; there they form hosts of their own.
 */
export const MAX_ADDED = 100_000;

/**
 * Splits a machine on which the same service stands twice. In two folders they are copies for two machines, and places
 * that clash with none belong to both. A service that an installer writes, or that another manager has too, is another
 * way of running the one that stands there anyway: the machine as it would be with it is a host of its own. So is what a
 * document shows without a name, which may be any of them.
 */
export function separateCopies(machine: ServiceGroup): readonly ServiceGroup[] {
  const nameless = machine.services.filter(isNameless);
  const services = machine.services.filter((service) => !isNameless(service));
  return [
    ...(services.length > 0 ? separateNamed({ ...machine, services }) : []),
    ...nameless.map((service) => copyOf(machine, service.place, [service])),
  ];
}

function isNameless({ isShown, isNameOpen, manager }: Service): boolean {
  return isShown === true && (isNameOpen === true || manager === 'script');
}

function separateNamed(machine: ServiceGroup): readonly ServiceGroup[] {
  const others = alternatives(machine.services);
  const copies = separateFolders({
    ...machine,
    services: machine.services.filter((service) => !others.has(service)),
  });
  const byPlace = new Map<string, Service[]>();
  for (const service of others) {
    const place = service.isWritten ? service.place : `${service.place || machine.name} (${service.manager})`;
    add(byPlace, place, service);
  }
  const rest = copies.length === 1 ? (copies[0] as ServiceGroup).services : [];
  const hosts = [...byPlace].map(([place, services]) => copyOf(machine, place, services));
  return [...copies, ...withCommon(machine, hosts, rest, (own) => without(own, rest))];
}

/** Services that are another way of running one that the machine has in a file of its own. */
function alternatives(services: readonly Service[]): ReadonlySet<Service> {
  const others = new Set<Service>();
  for (const group of byName(services).values()) {
    const standing = group.filter(({ isWritten }) => !isWritten);
    const [first] = standing.length > 0 ? standing : group;
    for (const service of group) if (first !== undefined && isAnotherWay(service, first)) others.add(service);
  }
  return others;
}

function isAnotherWay(service: Service, first: Service): boolean {
  if (kindOf(service) !== kindOf(first)) return true;
  return service.isWritten !== first.isWritten && identityOf(service) === identityOf(first);
}

/** The services of a machine that some of its own do not stand for. */
function without(own: readonly Service[], rest: readonly Service[]): readonly Service[] {
  const identities = new Set(own.map((service) => `${kindOf(service)} ${identityOf(service)}`));
  const names = new Map<string, Set<string>>();
  for (const service of own) {
    for (const name of namesOf(service)) names.set(name, (names.get(name) ?? new Set()).add(kindOf(service)));
  }
  return rest.filter((service) => {
    const kind = kindOf(service);
    const isNamed = namesOf(service).some((name) => [...(names.get(name) ?? [])].some((other) => other !== kind));
    return !isNamed && !identities.has(`${kind} ${identityOf(service)}`);
  });
}

function separateFolders(machine: ServiceGroup): readonly ServiceGroup[] {
  const clashing = clashingPlaces(machine.services);
  if (clashing.size === 0) return [machine];
  const byPlace = new Map<string, Service[]>([...clashing].sort().map((place) => [place, []]));
  const common: Service[] = [];
  for (const service of machine.services) (byPlace.get(service.place) ?? common).push(service);
  const copies = [...byPlace].map(([place, services]) => copyOf(machine, place, services));
  return withCommon(machine, copies, common);
}

/**
 * Places with a service that stands in another one as well. In folders that are the system's and a user's by their very
 * path the two are not copies: both managers run theirs.
 */
function clashingPlaces(services: readonly Service[]): ReadonlySet<string> {
  const clashing = new Set<string>();
  for (const group of byIdentity(services).values()) {
    const areSure = group.every(({ scope, scopeByContent }) => scope !== 'unknown' && !scopeByContent);
    for (const rivals of areSure ? byScope(group) : [group]) {
      const places = new Set(rivals.map(({ place }) => place));
      if (places.size > 1) for (const place of places) clashing.add(place);
    }
  }
  return clashing;
}

function byIdentity(services: readonly Service[]): ReadonlyMap<string, readonly Service[]> {
  const groups = new Map<string, Service[]>();
  for (const service of services) add(groups, identityOf(service), service);
  return groups;
}

function byName(services: readonly Service[]): ReadonlyMap<string, readonly Service[]> {
  const groups = new Map<string, Service[]>();
  for (const service of services) for (const name of namesOf(service)) add(groups, name, service);
  return groups;
}

/** The manager, and whether it starts a container: a unit and a Quadlet of one name are two ways of running it. */
function kindOf({ manager, container }: Service): string {
  return container === undefined ? manager : `${manager} container`;
}

/** Equal for services of one manager that cannot both be there. Two folders may well have a start.sh each. */
function identityOf({ name, identity = name, manager, place }: Service): string {
  return manager === 'script' ? `${place}/${name}` : plain(identity);
}

/**
 * What a service is called, whatever its manager: equal for `hermes-gateway.service`, `hermes-gateway@.service`,
 * `[program:hermes-gateway]`, `hermes-gateway.sh`, and the container of `podman-hermes-gateway.service`.
 */
function namesOf({ name, identity = name, manager, container }: Service): readonly string[] {
  const isScript = manager === 'script';
  const tool = container === undefined ? '' : /^(?:podman|docker)-/;
  const names = isScript ? [name.replace(/:\d+$/, '').replace(/\.\w+$/, '')] : [name, identity];
  return [...new Set(names.map((each) => plain(each).replace(tool, '').replace(/@$/, '').replace('@', '-')))];
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.service$/, '')
    .replace(/^(?:ai|com|dev|io|local|net|org)\.(?=.*\.)/, '')
    .replace(/[._]/g, '-');
}

function byScope(services: readonly Service[]): readonly (readonly Service[])[] {
  return (['system', 'user'] as const).map((scope) => services.filter((service) => service.scope === scope));
}

function copyOf(machine: ServiceGroup, place: string, services: readonly Service[]): ServiceGroup {
  const name = machine.name === UNNAMED_HOST ? place || UNNAMED_HOST : `${machine.name}:${place}`;
  return { ...machine, name, services, isCopy: true };
}

/**
 * Adds to each of a machine's hosts the services that run on all of them, in the order of the machine.
 *
 * @param choose the ones of `common` that a host with these services of its own gets
 */
export function withCommon(
  machine: ServiceGroup,
  hosts: readonly ServiceGroup[],
  common: readonly Service[],
  choose: (own: readonly Service[]) => readonly Service[] = () => common,
): readonly ServiceGroup[] {
  if (common.length === 0) return hosts;
  if (hosts.length * common.length > MAX_ADDED) return [...hosts, { ...machine, services: common }];
  const order = new Map(machine.services.map((service, at) => [service, at]));
  const position = (service: Service) => order.get(service) as number;
  return hosts.map((host) => ({
    ...host,
    services: [...host.services, ...choose(host.services)].sort((a, b) => position(a) - position(b)),
  }));
}

/** Adds a value to the list that a map holds for a key. */
export function add<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
