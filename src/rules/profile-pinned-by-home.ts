import { describeEras, erasThatFollowActive } from '../collisions.ts';
import type { Draft } from '../finding.ts';
import type { Gateway, Host } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { isOneOfSeveral, pinFix } from './shared/drafts.ts';
import { identitySpan } from './shared/lookup.ts';
import { nameOf } from './shared/managers.ts';
import { profileWords } from './shared/words.ts';

export const profilePinnedByHome: Rule = {
  id: 'profile-pinned-by-home',
  family: 'Pinned profile',
  severity: 'warning',
  summary: 'Only HERMES_HOME (`…/profiles/NAME`) says which profile runs; releases before v0.12 ignore it.',
  gateway: check,
};

function check(gateway: Gateway, host: Host): readonly Draft[] {
  const eras = erasThatFollowActive(gateway);
  const { state, name } = gateway.profile;
  if (state !== 'pinned-by-home' || eras.length === 0) return [];
  const fix = name === null ? undefined : pinFix(gateway, name, host);
  const word = name === null || isOneOfSeveral(gateway, host) ? 'NAME' : name;
  return [
    {
      span: identitySpan(gateway),
      message:
        `${nameOf(gateway.service)} takes ${name === null ? 'its profile' : profileWords(name)} from HERMES_HOME alone: ` +
        `${describeEras(eras)} ignore it there and run whatever active_profile says. ` +
        `Add "--profile ${word}" before "gateway", which every release reads.`,
      ...(fix && { fix }),
    },
  ];
}
