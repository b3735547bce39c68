import type { Draft } from '../finding.ts';
import type { Gateway, Home } from '../gateway.ts';
import { type Service, userHome } from '../service.ts';
import type { Span } from '../source.ts';
import type { Rule } from './rule.ts';
import { homeKey, keyOf, sharedDirectories } from './shared/directories.ts';
import { nameOf } from './shared/managers.ts';
import { listing, profileWords } from './shared/words.ts';

export const sharedDataVolume: Rule = {
  id: 'shared-data-volume',
  family: 'Duplicate profile',
  severity: 'error',
  summary: 'Two containers run a gateway on one data volume.',
  host: (host) => sharedDirectories(host).map(({ directory, gateways }) => draft(directory, gateways)),
};

function draft({ path }: Home, group: readonly Gateway[]): Draft {
  const primary = group.at(-1) as Gateway;
  const others = group.slice(0, -1);
  const names = group.map(({ service }) => nameOf(service));
  return {
    span: dataSpan(primary),
    message:
      `${listing(names)} ${group.length === 2 ? 'both' : 'all'} run a gateway on one data directory, ${path}` +
      `${profilesOf(group)}. ${consequence(group)} Give each container a data directory of its own, or run all profiles in one container.`,
    related: others.map((gateway) => ({
      span: dataSpan(gateway),
      label: `${nameOf(gateway.service)} keeps its data there too`,
    })),
  };
}

function profilesOf(group: readonly Gateway[]): string {
  const names = group.map(({ profile }) => profile.name);
  const areDistinct = new Set(names).size === names.length && !names.includes(null);
  return areDistinct ? ` (${listing(names.map((name) => profileWords(name as string)))})` : '';
}

/** Two in one home fight for it; and the image's boot step starts every gateway of the volume, in each container. */
function consequence(group: readonly Gateway[]): string {
  const homes = new Set(group.map(homeKey));
  if (homes.size === group.length)
    return (
      'At its boot the image starts, in every container, each profile of the volume whose gateway ran before: one ' +
      'profile then runs twice, with one bot token, and the two lock each other out of its logs.'
    );
  return (
    'They share one gateway.lock, gateway.pid, state and log, and neither can see from its container whether the ' +
    "other's process lives: one of them stays down or starts again and again, or both answer for one bot."
  );
}

/** The mount that the data directory lies in, or else the command. */
function dataSpan({ container, root, service, span }: Gateway): Span {
  const mounts = container?.mounts ?? [];
  const key = keyOf(root) ?? '';
  const found = mounts.find((mount) => mount.key !== null && isWithin(key, storageKey(mount.key, service)));
  return found?.span ?? span;
}

function storageKey(key: string, { account }: Service): string {
  return key.startsWith('~') ? userHome(account) + key.slice(1) : key;
}

function isWithin(key: string, storage: string): boolean {
  return key === storage || key.startsWith(`${storage}/`);
}
