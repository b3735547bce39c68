import type { Draft } from '../finding.ts';
import type { Gateway } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { type Duplicate, duplicates, otherPlaces, sharedHomes, whyFollowers } from './shared/duplicates.ts';
import { fight } from './shared/fight.ts';
import { flagOf, identitySpan } from './shared/lookup.ts';
import { listing, quote } from './shared/words.ts';

export const duplicateProfile: Rule = {
  id: 'duplicate-profile',
  family: 'Duplicate profile',
  severity: 'error',
  summary: 'Two services of one host run the same profile and so share one home, lock, PID file and log.',
  host: (host) =>
    duplicates(host)
      .filter(({ rule }) => rule === 'duplicate-profile')
      .map(draft),
};

function draft(duplicate: Duplicate): Draft {
  const { gateways } = duplicate;
  const primary = intruder(duplicate);
  const others = gateways.filter((gateway) => gateway !== primary);
  const names = [primary, ...others].map(({ service }) => service.name);
  return {
    span: identitySpan(primary),
    message:
      `${listing(names)} ${names.length === 2 ? 'both' : 'all'} run ${sharedHomes(duplicate)}. ${whyFollowers(duplicate)}` +
      `They share one gateway.lock, gateway.pid and log, and ${fight(gateways)}. ${remedy(duplicate)}`,
    related: otherPlaces(duplicate, primary),
  };
}

/** The gateway that is least at home there: one whose name stands for another profile, one without a pin, else the last. */
function intruder({ gateways, collisions }: Duplicate): Gateway {
  const profile = collisions[0]?.profile ?? 'default';
  const isStranger = ({ namedProfile: name }: Gateway) => name !== undefined && name !== null && name !== profile;
  const isOpen = (gateway: Gateway) => gateway.profile.state === 'unpinned';
  const found =
    gateways.find((gateway) => isStranger(gateway) && isOpen(gateway)) ??
    gateways.find(isStranger) ??
    gateways.findLast(isOpen);
  return found ?? (gateways.at(-1) as Gateway);
}

/** The lines to change, where the services' own names tell which profile each is meant to run. */
function remedy({ gateways }: Duplicate): string {
  if (gateways.every(({ service }) => service.files[0] === gateways[0]?.service.files[0])) {
    return 'Write "--profile %i" before "gateway" in the template, so that each instance runs a profile of its own.';
  }
  const wanted = gateways.map(({ namedProfile }) => namedProfile ?? null);
  const areDistinct = !wanted.includes(null) && new Set(wanted).size === wanted.length;
  if (!areDistinct)
    return 'Keep one of them, or give each a profile of its own with "--profile NAME" before "gateway".';
  const steps = gateways.flatMap((gateway) => step(gateway, gateway.namedProfile as string));
  const words = listing(steps);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function step(gateway: Gateway, name: string): readonly string[] {
  const { profile, service } = gateway;
  const flag = flagOf(gateway);
  if (profile.state === 'pinned' && profile.name === name) return [];
  if (flag?.value === undefined) return [`add ${quote(`--profile ${name}`)} before "gateway" in ${service.name}`];
  return [`write ${quote(name)} for ${quote(flag.value.value)} in ${service.name}`];
}
