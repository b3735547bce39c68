import type { Draft } from '../finding.ts';
import type { Gateway } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { type Duplicate, duplicates, otherPlaces, sharedHomes, whyFollowers } from './shared/duplicates.ts';
import { fight } from './shared/fight.ts';
import { identitySpan } from './shared/lookup.ts';
import { nameOf } from './shared/managers.ts';

export const duplicateScope: Rule = {
  id: 'duplicate-scope',
  family: 'Duplicate profile',
  severity: 'error',
  summary: 'The same profile has a service in the user manager and one in the system manager.',
  host: (host) =>
    duplicates(host)
      .filter(({ rule }) => rule === 'duplicate-scope')
      .map(draft),
};

function draft(duplicate: Duplicate): Draft {
  const user = duplicate.gateways.find(({ service }) => service.scope === 'user') as Gateway;
  const system = duplicate.gateways.find(({ service }) => service.scope === 'system') as Gateway;
  return {
    span: identitySpan(system),
    message:
      `The system's ${nameOf(system.service)} and the user's ${nameOf(user.service)} both run ${sharedHomes(duplicate)}. ` +
      `${whyFollowers(duplicate)}They share one gateway.lock, gateway.pid and log, and ${fight(duplicate.gateways)}; the two ` +
      "managers do not know of each other. Keep one: the system's where the gateway must run without a login, else the user's.",
    related: otherPlaces(duplicate, system),
  };
}
