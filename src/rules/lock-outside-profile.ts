import type { Draft } from '../finding.ts';
import type { Gateway, Host } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { type LockMention, lockMentions } from './shared/locks.ts';
import { nameOf } from './shared/managers.ts';
import { fixedHome, foreignHome, type Homes, homesOf } from './shared/paths.ts';
import { profileWords, quote } from './shared/words.ts';

export const lockOutsideProfile: Rule = {
  id: 'lock-outside-profile',
  family: 'Locks and logs',
  severity: 'error',
  summary: 'A `gateway.lock` or `gateway.pid` that the service names lies in another home than the one it runs.',
  host: (host: Host) => {
    const homes = homesOf(host);
    return host.gateways.flatMap((gateway) =>
      lockMentions(gateway.service).flatMap((mention) => check(gateway, mention, homes)),
    );
  },
};

function check(gateway: Gateway, mention: LockMention, homes: Homes): readonly Draft[] {
  const { directory, text, span } = mention;
  const other = directory === null ? null : foreignHome(directory, gateway, homes);
  if (other === null) return [];
  const own = fixedHome(gateway);
  return [
    {
      span,
      message: `${nameOf(gateway.service)} runs in ${own}, and ${quote(text)} lies in ${other.path}: ${consequence(mention, profileWords(other.profile))}. Name the file in ${own}, or leave it to Hermes and remove it here.`,
      related: [{ span: gateway.span, label: `this command runs in ${own}` }],
    },
  ];
}

function consequence({ removes, command }: LockMention, profile: string): string {
  if (command === undefined) {
    return `when this service stops, systemd deletes the file, and the gateway of ${profile} is no longer found by it`;
  }
  if (removes) return `deleting it takes away the guard against a second gateway of ${profile}`;
  return `the command looks at the gateway of ${profile}`;
}
