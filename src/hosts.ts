/** Which services would run on one machine as one user: only they can collide. */
import picomatch from 'picomatch';
import type { Service } from './service.ts';

/** The services of one host, before anything is known of the gateways in them. */
export interface ServiceGroup {
  readonly name: string;
  readonly services: readonly Service[];
}

/** The host of a repository that names none. */
export const UNNAMED_HOST = 'local';

/** Folders whose units go to every machine. */
const SHARED_FOLDERS = /(?:^|\/)(?:common|shared|all|base|global)(?:\/|$)/;

/**
 * Groups services into hosts. The configuration's globs decide first, then the layout (`hosts/NAME/`); what neither
 * names is one machine. The same unit in two places of a machine means copies for two machines, never one fight.
 * On a machine with services of several users each user is a host of its own; a service whose user is not known counts
 * for each of them, as does what lies in a folder such as `common/`.
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
  const matchers = Object.entries(configured).map(
    ([name, globs]) => [name, picomatch([...globs], { dot: true, noext: true })] as const,
  );
  const groups = new Map<string, Service[]>();
  const shared: Service[] = [];
  for (const service of services) {
    const path = service.files[0]?.path ?? '';
    const names = matchers.filter(([, matches]) => matches(path)).map(([name]) => name);
    if (names.length === 0 && service.machine !== undefined && !SHARED_FOLDERS.test(`${service.machine}/`))
      names.push(service.machine);
    if (names.length === 0 && SHARED_FOLDERS.test(path)) shared.push(service);
    else for (const name of names.length > 0 ? names : [UNNAMED_HOST]) add(groups, name, service);
  }
  if (shared.length > 0 && groups.size === 0) groups.set(UNNAMED_HOST, []);
  return [...groups].map(([name, members]) => ({ name, services: [...members, ...shared] }));
}

/** Splits a machine on which the same unit stands in two places; places that clash with none belong to every copy. */
function separateCopies(machine: ServiceGroup): readonly ServiceGroup[] {
  const placesOfUnit = new Map<string, Set<string>>();
  for (const service of machine.services) {
    const unit = `${service.scope === 'system' ? 'system' : 'user'} ${service.name}`;
    const places = placesOfUnit.get(unit) ?? new Set();
    placesOfUnit.set(unit, places.add(service.place));
  }
  const clashing = new Set(
    [...placesOfUnit.values()].filter((places) => places.size > 1).flatMap((places) => [...places]),
  );
  if (clashing.size === 0) return [machine];
  const common = machine.services.filter((service) => !clashing.has(service.place));
  return [...clashing].sort().map((place) => ({
    name: machine.name === UNNAMED_HOST ? place || UNNAMED_HOST : `${machine.name}:${place}`,
    services: [...machine.services.filter((service) => service.place === place), ...common],
  }));
}

function separateUsers(machine: ServiceGroup): readonly ServiceGroup[] {
  const users = new Map<string, Service['account']>();
  for (const { account } of machine.services) if (account.user !== undefined) users.set(account.user, account);
  if (users.size === 0) return [machine];
  return [...users].map(([user, account]) => ({
    name: users.size === 1 ? machine.name : `${user}@${machine.name}`,
    services: machine.services
      .filter((service) => service.account.user === undefined || service.account.user === user)
      .map((service) =>
        service.account.user === undefined ? { ...service, account: withoutPlace(account) } : service,
      ),
  }));
}

/** The account as another service of the host takes it over: nothing in that service itself says so. */
function withoutPlace({ span: _, ...account }: Service['account']): Service['account'] {
  return account;
}

function add<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
