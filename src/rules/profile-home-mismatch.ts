import type { Draft } from '../finding.ts';
import type { Gateway, Host } from '../gateway.ts';
import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import type { Rule } from './rule.ts';
import { flagOf, homeVariable } from './shared/lookup.ts';
import { managerOf, nameOf } from './shared/managers.ts';
import { profileWords, quote } from './shared/words.ts';

export const profileHomeMismatch: Rule = {
  id: 'profile-home-mismatch',
  family: 'Pinned profile',
  severity: 'error',
  summary: 'The flag names one profile, HERMES_HOME or WorkingDirectory is the home of another.',
  gateway: check,
};

function check(gateway: Gateway, host: Host): readonly Draft[] {
  const { state, name } = gateway.profile;
  const flag = flagOf(gateway);
  if (state !== 'pinned' || name === null || flag === undefined) return [];
  return mentionsOfHomes(gateway).flatMap(({ key, value, span }) => {
    const other = profileOfHome(value, key === 'HERMES_HOME');
    if (other === null || other === name || isStartedToo(other, gateway, host)) return [];
    return [
      {
        span,
        message:
          `${key} is the home of ${profileWords(other)} (${quote(value.value)}), but the flag says ${quote(name)} and wins: ` +
          `${nameOf(gateway.service)} runs ${profileWords(name)}, with its lock, its log and its bots. ` +
          `Make both name one profile.`,
        related: [{ span: flag.span, label: `this flag selects ${profileWords(name)}` }],
      },
    ];
  });
}

/** Whether the service starts the other profile as well, so that what it sets for all is the home of one of them. */
function isStartedToo(profile: string, { service, ordinal }: Gateway, { gateways }: Host): boolean {
  return ordinal !== undefined && gateways.some((other) => other.service === service && other.profile.name === profile);
}

interface Mention {
  readonly key: string;
  readonly value: Text;
  readonly span: Span;
}

function mentionsOfHomes(gateway: Gateway): readonly Mention[] {
  const { service } = gateway;
  const home = homeVariable(gateway);
  const directory = service.workingDirectory;
  return [
    ...(home === undefined ? [] : [{ key: 'HERMES_HOME', value: home.value, span: home.span }]),
    ...(directory === undefined
      ? []
      : [{ key: managerOf(service).directoryKey, value: directory, span: directory.span() }]),
  ];
}

/** The profile whose directory a path is; null where it is none, or its name is not fixed by the repository. */
function profileOfHome(path: Text, anyRoot: boolean): string | null {
  const match = /^(.*)\/profiles\/+([^/]+)\/*$/.exec(path.value);
  if (match === null || !(anyRoot || (match[1] ?? '').endsWith('/.hermes'))) return null;
  const name = match[2] as string;
  const at = path.value.lastIndexOf(name);
  return path.isKnown(at, at + name.length) ? name : null;
}
