/** What gateways of different repositories share on one host: what the rules would find if the repositories were one. */
import type { Severity } from '../finding.ts';
import type { Gateway } from '../gateway.ts';
import { RULES } from '../rules/index.ts';
import { sharedDirectories } from '../rules/shared/directories.ts';
import { duplicates, sharedHomes, whyFollowers } from '../rules/shared/duplicates.ts';
import { groupBy, residents } from '../rules/shared/groups.ts';
import { sharedLogs } from '../rules/shared/logs.ts';
import { nameOf } from '../rules/shared/managers.ts';
import { sharedPorts } from '../rules/shared/ports.ts';
import { listing, quote } from '../rules/shared/words.ts';
import type { JoinedHost } from './join.ts';
import type { Origin } from './rebuild.ts';

/** What gateways of several repositories share. */
export interface Clash {
  /** Id of the rule that would find it; null for a service that several repositories declare. */
  readonly rule: string | null;
  readonly severity: Severity;
  /** The names of the hosts that it happens on. */
  readonly hosts: readonly string[];
  readonly message: string;
  /** Two or more, of two or more repositories, in the order of the reports. */
  readonly places: readonly Place[];
}

export interface Place extends Origin {
  readonly gateway: Gateway;
}

interface Shared {
  readonly rule: string | null;
  readonly gateways: readonly Gateway[];
  /** Begins with a verb: `run profile "code" …`. */
  readonly message: string;
}

/** Every clash, in the order of the hosts; one that several hosts have is told once. Cost: as that of the rules. */
export function clashes(hosts: readonly JoinedHost[], origins: ReadonlyMap<Gateway, Origin>): readonly Clash[] {
  const found = new Map<string, Clash & { readonly hosts: string[] }>();
  for (const host of hosts) {
    if (host.repositories.length < 2) continue;
    for (const { rule, gateways, message } of [...sharedOn(host), ...sameServices(host)]) {
      const places = gateways.map((gateway) => ({ ...(origins.get(gateway) as Origin), gateway }));
      if (!isBetween(rule, places)) continue;
      const key = JSON.stringify([rule, message, ...places.map(nameOfPlace)]);
      const known = found.get(key);
      if (known !== undefined) known.hosts.push(host.name);
      else found.set(key, { rule, severity: severityOf(rule), hosts: [host.name], message, places });
    }
  }
  return [...found.values()];
}

function nameOfPlace({ repository, file, line, gateway }: Place): readonly unknown[] {
  return [repository, file, line, gateway.service.name];
}

/**
 * Whether more than one repository is in it, and more than one service: a unit of one name is there once, whichever
 * repository deployed it.
 */
function isBetween(rule: string | null, places: readonly Place[]): boolean {
  const repositories = new Set(places.map(({ repository }) => repository));
  const services = new Set(places.map(({ gateway }) => serviceKey(gateway) ?? gateway));
  return repositories.size > 1 && (rule === null || services.size > 1);
}

function severityOf(rule: string | null): Severity {
  return RULES.find(({ id }) => id === rule)?.severity ?? 'warning';
}

function sharedOn(host: JoinedHost): readonly Shared[] {
  const homes = duplicates(host).filter(({ rule }) => rule !== 'shared-data-volume');
  return [
    ...homes.map((duplicate) => ({
      rule: duplicate.rule,
      gateways: duplicate.gateways,
      message:
        `run ${sharedHomes(duplicate)}. ${whyFollowers(duplicate)}They share one gateway.lock, gateway.pid and log, so ` +
        'that only one of them can run there. Keep one, or give each a profile of its own.',
    })),
    ...sharedDirectories(host).map(({ directory, gateways }) => ({
      rule: 'shared-data-volume',
      gateways,
      message: `run a gateway on one data directory, ${directory.path}. Give each container a data directory of its own.`,
    })),
    ...sharedLogs(host).map((group) => ({
      rule: 'shared-log',
      gateways: distinct(group),
      message: `write to one file, ${quote(group[0]?.path ?? '')}: nobody can tell their lines apart. Give each a file in its own home.`,
    })),
    ...sharedPorts(host).map((group) => ({
      rule: 'shared-port',
      gateways: distinct(group),
      message:
        `listen on port ${group[0]?.port} (${listing([...new Set(group.map(({ name }) => name))])}): only the first one to ` +
        'start gets it. Give each a port of its own.',
    })),
  ];
}

function distinct(group: readonly { readonly gateway: Gateway }[]): readonly Gateway[] {
  return [...new Set(group.map(({ gateway }) => gateway))];
}

/** Services that several repositories declare for one manager of the host: who deploys last writes over the others. */
function sameServices(host: JoinedHost): readonly Shared[] {
  return [...groupBy(residents(host), serviceKey).values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      rule: null,
      gateways: group,
      message: `declare ${describe(group[0] as Gateway)}: whoever deploys last writes over the others. Keep it in one repository.`,
    }));
}

function describe({ service }: Gateway): string {
  const whose = service.scope === 'unknown' ? '' : `the ${service.scope}'s `;
  return `${whose}${nameOf(service)}`;
}

/** Managers for whom a name is that of one service, wherever on the host it is declared. */
const NAMING = new Set(['systemd', 'launchd', 'supervisord', 's6', 'pm2']);

/** Equal for services of a host that cannot both be there; null where nobody can tell. */
function serviceKey({ service }: Gateway): string | null {
  const { manager, scope, name, identity } = service;
  const own = identity ?? (NAMING.has(manager) ? name : undefined);
  return own === undefined ? null : `${manager} ${scope} ${own}`;
}
