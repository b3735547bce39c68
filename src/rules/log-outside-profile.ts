import type { Draft } from '../finding.ts';
import type { Gateway, Host } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { type LogFile, logFiles } from './shared/logs.ts';
import { managerOf, nameOf } from './shared/managers.ts';
import { below, type ForeignHome, fixedHome, foreignHome, type Homes, homesOf } from './shared/paths.ts';
import { profileWords, quote } from './shared/words.ts';

export const logOutsideProfile: Rule = {
  id: 'log-outside-profile',
  family: 'Locks and logs',
  severity: 'error',
  summary: "The log file lies in another profile's home than the one that the service runs.",
  host: (host: Host) => {
    const homes = homesOf(host);
    return host.gateways.flatMap((gateway) => logFiles(gateway).flatMap((log) => check(gateway, log, homes)));
  },
};

function check(gateway: Gateway, { path, span }: LogFile, homes: Homes): readonly Draft[] {
  if (path === null) return [];
  const other = foreignHome(path, gateway, homes);
  if (other === null || isNamedAfter(gateway, path, other)) return [];
  const own = fixedHome(gateway);
  return [
    {
      span,
      message: `${nameOf(gateway.service)} runs in ${own}, and its output goes to ${quote(path)} in the home of ${profileWords(other.profile)}: whoever looks into that profile's log reads another gateway, and Hermes writes its own files elsewhere. Log to ${own}/logs, or ${managerOf(gateway.service).leaveLog}.`,
      related: [{ span: gateway.span, label: `this command runs in ${own}` }],
    },
  ];
}

/** A file below the root that carries the profile's name (`~/.hermes/logs/gateway-code.log`) misleads nobody. */
function isNamedAfter({ profile: { name } }: Gateway, path: string, other: ForeignHome): boolean {
  if (name === null || other.profile !== 'default') return false;
  const words = `-${below(path, other.path)
    ?.split(/[^a-zA-Z0-9]+/)
    .join('-')}-`;
  const own = name.replaceAll('_', '-');
  return words.includes(`-${own}`) || words.includes(`${own}-`);
}
