/** Which services would run on one machine as one user: only they can collide. */

import { add, type ServiceGroup, separateCopies, UNNAMED_HOST, withCommon } from './copies.ts';
import { matcherOf } from './globs.ts';
import type { Account, Manager, Service } from './service.ts';

/**
 * Groups services into hosts. The configuration's globs decide first, then the layout (`hosts/NAME/`); what neither
 * names is one machine, and what goes to every machine is on each that has no such unit of its own. Managers that
 * cannot run on one system have a host each, and so has each copy of a service that is written twice. On a machine with
 * services of several users each user is a host of its own; a service whose user is not known counts for each of them.
 *
 * @param configured host name to globs on file paths
 */
export function groupByHost(
  services: readonly Service[],
  configured: Readonly<Record<string, readonly string[]>> = {},
): readonly ServiceGroup[] {
  return byMachine(services, configured).flatMap(byPlatform).flatMap(separateCopies).flatMap(separateUsers);
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

const PLATFORMS: Partial<Readonly<Record<Manager, string>>> = {
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
    name: platforms.size === 1 ? machine.name : `${machine.name} (${platform})`,
    services,
  }));
  const systems =
    named.length === 0 ? [{ name: machine.name, services: anywhere }] : withCommon(machine, named, anywhere);
  const clusterName = machine.name === UNNAMED_HOST ? 'kubernetes' : `${machine.name} (Kubernetes)`;
  return [...systems, ...(cluster === undefined ? [] : [{ name: clusterName, services: cluster }])].filter(
    ({ services }) => services.length > 0,
  );
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

/** The names that a service has for the managers, its template's included; one of unknown scope may be either's. */
function namesTaken({ name, scope }: Service): readonly string[] {
  const template = name.replace(/@.*(?=\.)/, '@');
  const managers = scope === 'unknown' ? ['system', 'user'] : [scope];
  return managers.flatMap((manager) => [`${manager} ${name}`, `${manager} ${template}`]);
}
