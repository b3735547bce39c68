/** Which services would run on one machine as one user: only they can collide. */

import { add, type ServiceGroup, separateCopies, UNNAMED_HOST, withCommon } from './copies.ts';
import { matcherOf } from './globs.ts';
import type { Account, Manager, Service } from './service.ts';

/**
 * Groups services into hosts. The configuration's globs decide first, then the layout (`hosts/NAME/`); what neither
 * names is one machine, and what goes to every machine is on each that has no such unit of its own. Managers that
 * cannot run on one system have a host each, and so has each copy of a service that is written twice. On a machine with
 * services of several users each user is a host of its own; a service whose user is not known counts for each of them,
 * and so does a container, which sees the directories of any user.
 *
 * @param configured host name to globs on file paths
 * @param isContained whether a service runs in a container
 */
export function groupByHost(
  services: readonly Service[],
  configured: Readonly<Record<string, readonly string[]>> = {},
  isContained: (service: Service) => boolean = ({ container }) => container !== undefined,
): readonly ServiceGroup[] {
  return byMachine(services, configured)
    .flatMap(byPlatform)
    .flatMap(separateCopies)
    .flatMap((machine) => separateUsers(machine, isContained));
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
  if (machines.size === 0) machines.set(UNNAMED_HOST, []);
  const groups = [...machines].map(([name, own]) => ({
    name,
    services: own,
    ...(name !== UNNAMED_HOST && { machine: name }),
  }));
  return withCommon({ name: UNNAMED_HOST, services }, groups, shared, (own) => {
    const taken = new Set(own.flatMap(namesTaken));
    return shared.filter((service) => !namesTaken(service).some((name) => taken.has(name)));
  });
}

/** The systems on which only some managers run. */
export const SYSTEMS = ['Linux', 'macOS', 'Kubernetes'] as const;

const PLATFORMS: Partial<Readonly<Record<Manager, (typeof SYSTEMS)[number]>>> = {
  systemd: 'Linux',
  s6: 'Linux',
  launchd: 'macOS',
  kubernetes: 'Kubernetes',
};

/** Splits what can never run on one system; what runs anywhere counts for each system but a cluster. */
function byPlatform(machine: ServiceGroup): readonly ServiceGroup[] {
  const platforms = new Map<string, Service[]>();
  const anywhere: Service[] = [];
  for (const service of machine.services) {
    const platform = PLATFORMS[service.manager];
    if (platform === undefined) anywhere.push(service);
    else add(platforms, platform, service);
  }
  const cluster = platforms.get('Kubernetes');
  platforms.delete('Kubernetes');
  const named = [...platforms].map(([platform, services]) => ({
    ...machine,
    system: platform,
    name: platforms.size === 1 ? machine.name : `${machine.name} (${platform})`,
    services,
  }));
  const systems = named.length === 0 ? [{ ...machine, services: anywhere }] : withCommon(machine, named, anywhere);
  const clusterName = machine.name === UNNAMED_HOST ? 'kubernetes' : `${machine.name} (Kubernetes)`;
  const clusters = cluster && [{ ...machine, system: 'Kubernetes', name: clusterName, services: cluster }];
  return [...systems, ...(clusters ?? [])];
}

function separateUsers(machine: ServiceGroup, isContained: (service: Service) => boolean): readonly ServiceGroup[] {
  const accounts = accountsOf(machine.services, isContained);
  if (accounts.length === 0) return [machine];
  const own = new Map<string, Service[]>(accounts.map(({ user }) => [user, []]));
  const common: Service[] = [];
  for (const service of machine.services) {
    const { user } = service.account;
    const isAnyones = user === undefined || isContained(service);
    ((isAnyones ? undefined : own.get(user)) ?? common).push(service);
  }
  const hosts = [...own].map(([user, services]) => ({
    ...machine,
    name: accounts.length === 1 ? machine.name : `${user}@${machine.name}`,
    services,
  }));
  return withCommon(machine, hosts, common).map((host, at) => {
    const account = accounts[at];
    if (account === undefined) return host;
    return { ...host, user: account, services: host.services.map((service) => withAccount(service, account)) };
  });
}

/** The users of a machine, each with the home that any of its services knows. A container speaks for whom it mounts. */
function accountsOf(
  services: readonly Service[],
  isContained: (service: Service) => boolean,
): readonly (Account & { readonly user: string })[] {
  const accounts = new Map<string, Account & { readonly user: string }>();
  const note = (user: string, home = accounts.get(user)?.home) =>
    accounts.set(user, { user, ...(home !== undefined && { home }) });
  for (const service of services) {
    const { user, home } = service.account;
    const contained = isContained(service);
    if (user !== undefined && !(contained && user === 'root')) note(user, accounts.get(user)?.home ?? home);
    for (const owner of contained ? ownersOf(service) : []) note(owner);
  }
  return [...accounts.values()];
}

/** The users in whose homes the directories lie that a container gets. */
function ownersOf({ container, commands }: Service): readonly string[] {
  const sources = (container?.mounts ?? []).flatMap(({ source }) => source ?? []);
  return [...sources, ...commands.flatMap(({ argv }) => argv)].flatMap((text) => {
    const owner = /^(?:[^:]*\b(?:source|src)=)?\/home\/([^/:,]+)/.exec(text.value);
    return owner?.[1] !== undefined && text.isKnown(0, owner[0].length) ? [owner[1]] : [];
  });
}

/**
 * What says of no user is taken to be the user's of the host. Root's services say nothing of whose the others are, and a
 * template that the system runs as somebody says that there are others.
 */
function withAccount(service: Service, account: Account): Service {
  const isSomebodys = service.scope === 'system' && service.instance === null;
  return service.account.user !== undefined || account.user === 'root' || isSomebodys
    ? service
    : { ...service, account };
}

/** The names that a service has for the managers, its template's included; one of unknown scope may be either's. */
function namesTaken({ name, scope }: Service): readonly string[] {
  const template = name.replace(/^([^@]*)@.*(?=\.)/s, '$1@');
  const managers = scope === 'unknown' ? ['system', 'user'] : [scope];
  return managers.flatMap((manager) => [`${manager} ${name}`, `${manager} ${template}`]);
}
