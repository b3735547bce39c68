import type { Draft, Fix } from '../finding.ts';
import type { Gateway, Host } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { renameFix } from './shared/drafts.ts';
import {
  type Duplicate,
  duplicates,
  isSamePlace,
  otherPlaces,
  sharedHomes,
  whyFollowers,
} from './shared/duplicates.ts';
import { fight } from './shared/fight.ts';
import { residents } from './shared/groups.ts';
import { flagOf, identitySpan } from './shared/lookup.ts';
import { managerOf, nameOf } from './shared/managers.ts';
import { homeWords, listing, quote } from './shared/words.ts';

export const duplicateProfile: Rule = {
  id: 'duplicate-profile',
  family: 'Duplicate profile',
  severity: 'error',
  summary: 'Two services of one host run the same profile and so share one home, lock, PID file and log.',
  host: (host) => [
    ...duplicates(host)
      .filter(({ rule }) => rule === 'duplicate-profile')
      .map((duplicate) => draft(duplicate, host)),
    ...residents(host).flatMap(ofItself),
  ],
};

function draft(duplicate: Duplicate, host: Host): Draft {
  const { gateways } = duplicate;
  const primary = intruder(duplicate);
  const others = gateways.filter((gateway) => gateway !== primary);
  const services = new Set([primary, ...others].map(({ service }) => service));
  const names = [...services].map(nameOf);
  const fix = ownName(primary, host);
  return {
    span: identitySpan(primary),
    ...(fix && { fix }),
    message:
      `${whoRun(names, gateways.length)} ${sharedHomes(duplicate)}. ${whyFollowers(duplicate)}` +
      `They share one gateway.lock, gateway.pid and log, and ${fight(gateways)}. ${remedy(duplicate)}`,
    related: otherPlaces(duplicate, primary),
  };
}

/** One service may start several of the gateways. */
function whoRun(names: readonly string[], count: number): string {
  if (names.length === 1) return `${names[0]} starts ${count} gateways that run`;
  return `${listing(names)} ${names.length === 2 ? 'both' : 'all'} run`;
}

/** A service that runs more than once at a time, in one home. */
function ofItself(gateway: Gateway): readonly Draft[] {
  const { service, replicas, home, profile } = gateway;
  if (replicas === undefined || home === null) return [];
  const what = `${homeWords(profile.name, home)}${profile.name === null ? '' : ` in ${home.path}`}`;
  const { single } = managerOf(service);
  return [
    {
      span: replicas.span,
      message:
        `${nameOf(service)} runs ${replicas.count} gateways of ${what} at a time: they share one gateway.lock, gateway.pid and ` +
        `log, and ${fight([gateway, gateway])}. ${single === undefined ? 'Run one' : `Write ${quote(single)}`}, or give ` +
        'each a home of its own.',
      related: [{ span: identitySpan(gateway), label: 'each of them runs this' }],
    },
  ];
}

/** The gateway that is least at home there: one whose name stands for another profile, one without a pin, else the last. */
function intruder({ gateways, collisions }: Duplicate): Gateway {
  const profile = collisions[0]?.profile ?? 'default';
  const isStranger = ({ namedProfile }: Gateway) => (namedProfile ?? profile) !== profile;
  const isOpen = (gateway: Gateway) => gateway.profile.state === 'unpinned';
  const found =
    gateways.find((gateway) => isStranger(gateway) && isOpen(gateway)) ??
    gateways.find(isStranger) ??
    gateways.findLast(isOpen);
  return found ?? (gateways.at(-1) as Gateway);
}

/** The profile that the service's own name stands for, where no gateway runs it and the flag can be rewritten. */
function ownName(gateway: Gateway, host: Host): Fix | undefined {
  const { namedProfile: name } = gateway;
  const isRun = host.gateways.some(({ profile }) => profile.name === name);
  return name == null || isRun ? undefined : renameFix(gateway, name, host);
}

/** The lines to change, where the services' own names tell which profile each is meant to run. */
function remedy({ gateways }: Duplicate): string {
  const [first] = gateways as [Gateway];
  if (gateways.every((gateway) => isSamePlace(gateway, first))) {
    return first.service.instance === undefined
      ? 'All are made of this one command: let what makes them put "--profile" with another name into each, before "gateway".'
      : 'Write "--profile %i" before "gateway" in the template, so that each instance runs a profile of its own.';
  }
  const wanted = gateways.map(({ namedProfile }) => namedProfile ?? null);
  const areDistinct = !wanted.includes(null) && new Set(wanted).size === wanted.length;
  if (!areDistinct) return `Keep one of them, or give ${ownHome(gateways)}.`;
  const steps = gateways.flatMap((gateway) => step(gateway, gateway.namedProfile as string));
  const words = listing(steps);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** A gateway in a container gets its profile with its data directory. */
function ownHome(gateways: readonly Gateway[]): string {
  const isMixed = gateways.some(({ container }) => container !== undefined);
  return isMixed
    ? 'the container a data directory of its own'
    : 'each a profile of its own with "--profile NAME" before "gateway"';
}

function step(gateway: Gateway, name: string): readonly string[] {
  const { profile, service } = gateway;
  const flag = flagOf(gateway);
  if (profile.state === 'pinned' && profile.name === name) return [];
  if (flag?.value === undefined) return [`add ${quote(`--profile ${name}`)} before "gateway" in ${nameOf(service)}`];
  return [`write ${quote(name)} for ${quote(flag.value.value)} in ${nameOf(service)}`];
}
