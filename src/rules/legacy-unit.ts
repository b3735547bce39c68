import type { Draft } from '../finding.ts';
import type { Gateway } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { type Duplicate, duplicates, otherPlaces, sharedHomes, whyFollowers } from './shared/duplicates.ts';
import { fight } from './shared/fight.ts';
import { nameOf } from './shared/managers.ts';
import { listing } from './shared/words.ts';

export const legacyUnit: Rule = {
  id: 'legacy-unit',
  family: 'Duplicate profile',
  severity: 'error',
  summary: 'The old `hermes.service` runs a gateway beside `hermes-gateway*.service` for the same profile.',
  host: (host) =>
    duplicates(host)
      .filter(({ rule }) => rule === 'legacy-unit')
      .map(draft),
};

function draft(duplicate: Duplicate): Draft {
  const [legacy, ...others] = duplicate.gateways as [Gateway, ...Gateway[]];
  const names = listing(others.map(({ service }) => nameOf(service)));
  return {
    span: legacy.span,
    message:
      `${legacy.service.name} is the gateway's old name and stands beside ${names}: they run ${sharedHomes(duplicate)}. ` +
      `${whyFollowers(duplicate)}They share one gateway.lock, gateway.pid and log, and ${fight(duplicate.gateways)}. ` +
      `Remove ${legacy.service.name}; on the host "hermes gateway migrate-legacy" does it.`,
    related: otherPlaces(duplicate, legacy),
  };
}
