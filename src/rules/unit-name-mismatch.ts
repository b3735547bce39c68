import type { Draft } from '../finding.ts';
import type { Gateway } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { identitySpan } from './shared/lookup.ts';
import { profileWords, quote } from './shared/words.ts';

export const unitNameMismatch: Rule = {
  id: 'unit-name-mismatch',
  family: 'Pinned profile',
  severity: 'warning',
  summary: "The unit's own name stands for another profile than the one that it runs.",
  gateway: check,
};

function check(gateway: Gateway): readonly Draft[] {
  const { namedProfile: named, service, expectedUnit } = gateway;
  const { state, name } = gateway.profile;
  if (named === undefined || named === null || name === null || named === name) return [];
  if (state !== 'pinned' && state !== 'pinned-by-home') return [];
  const command = named === 'default' ? 'hermes gateway restart' : `hermes --profile ${named} gateway restart`;
  const rename = expectedUnit === null ? '' : `, or call the unit ${expectedUnit}`;
  return [
    {
      span: identitySpan(gateway),
      message:
        `${service.name} is Hermes' own name for the unit of ${profileWords(named)}, but it runs ${profileWords(name)}: ` +
        `${quote(command)} acts on this unit, and whoever looks for ${profileWords(name)} does not find it. ` +
        `Write "--profile ${named}" if that is meant${rename}.`,
    },
  ];
}
