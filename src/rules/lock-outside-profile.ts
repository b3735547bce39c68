import type { Draft } from '../finding.ts';
import type { Gateway, Host } from '../gateway.ts';
import { type LockMention, lockMentions } from './locks.ts';
import { fixedHome, foreignHome, type Homes, homesOf } from './paths.ts';
import type { Rule } from './rule.ts';
import { profileWords, quote } from './support.ts';

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
  const { directory, text, span, removes, command } = mention;
  const other = directory === null ? null : foreignHome(directory, gateway, homes);
  if (other === null) return [];
  const { service } = gateway;
  const consequence = removes
    ? `it deletes the lock of ${profileWords(other.profile)}'s gateway, which then no longer stops a second start`
    : command === undefined
      ? `systemd takes the process that ${profileWords(other.profile)} wrote there for this service's own, and stops that one`
      : `the command acts on the gateway of ${profileWords(other.profile)}`;
  const own = fixedHome(gateway);
  return [
    {
      span,
      message: `${service.name} runs in ${own}, and ${quote(text)} lies in ${other.path}: ${consequence}. Name the file in ${own}, or leave it to Hermes and remove it here.`,
      related: [{ span: gateway.span, label: `this command runs in ${own}` }],
    },
  ];
}
