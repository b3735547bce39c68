import type { Draft } from '../finding.ts';
import type { Gateway, Host } from '../gateway.ts';
import type { Service } from '../service.ts';
import type { Rule } from './rule.ts';
import { renameFix } from './shared/drafts.ts';
import { identitySpan } from './shared/lookup.ts';
import { nameOf } from './shared/managers.ts';
import { profileWords, quote } from './shared/words.ts';

export const unitNameMismatch: Rule = {
  id: 'unit-name-mismatch',
  family: 'Pinned profile',
  severity: 'warning',
  summary: "The service's own name stands for another profile than the one that it runs.",
  gateway: check,
};

function check(gateway: Gateway, host: Host): readonly Draft[] {
  const { namedProfile: named, service, expectedUnit } = gateway;
  const { state, name } = gateway.profile;
  if (named === undefined || named === null || name === null || named === name) return [];
  if (state !== 'pinned' && state !== 'pinned-by-home') return [];
  // Where Hermes installs nothing itself, a name without a profile says nothing of one.
  if (named === 'default' && !isOwn(service)) return [];
  const rename = expectedUnit === null ? ', or rename it' : `, or call it ${expectedUnit}`;
  const fix = isFree(named, host) ? renameFix(gateway, named, host) : undefined;
  return [
    {
      span: identitySpan(gateway),
      ...(fix && { fix }),
      message:
        `${nameOf(service)} ${isOwn(service) ? "is Hermes' own name for" : 'is called after'} ${profileWords(named)}, but it runs ` +
        `${profileWords(name)}: ${consequence(service, named)}, and whoever looks for ${profileWords(name)} does not find it. ` +
        `Write "--profile ${named}" if that is meant${rename}.`,
    },
  ];
}

/** Whether no gateway of the host runs a profile, but those that are named after another one. */
function isFree(name: string, host: Host): boolean {
  const taken =
    takenNames.get(host) ??
    new Set(
      host.gateways.flatMap(({ profile, namedProfile }) =>
        profile.name !== null && (namedProfile ?? profile.name) === profile.name ? [profile.name] : [],
      ),
    );
  takenNames.set(host, taken);
  return !taken.has(name);
}

const takenNames = new WeakMap<Host, ReadonlySet<string>>();

/** Whether Hermes itself would give a service that name. */
function isOwn({ manager, name }: Service): boolean {
  return manager === 'systemd' || (manager === 'launchd' && name.startsWith('ai.hermes.gateway'));
}

function consequence(service: Service, named: string): string {
  if (!isOwn(service)) return `whoever restarts the gateway of ${profileWords(named)} by that name restarts this one`;
  const command = named === 'default' ? 'hermes gateway restart' : `hermes --profile ${named} gateway restart`;
  return `${quote(command)} acts on it`;
}
