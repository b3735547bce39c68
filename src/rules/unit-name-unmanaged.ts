import type { Rule } from './rule.ts';
import { quote } from './shared/words.ts';

export const unitNameUnmanaged: Rule = {
  id: 'unit-name-unmanaged',
  family: 'The service itself',
  severity: 'notice',
  pedantic: true,
  summary: 'A name that `hermes update` does not take for its own: it stops the gateway as one started by hand.',
  gateway: ({ service: { name, span }, expectedUnit, profile }) => {
    // What runs in a container is updated with its image.
    if (name.startsWith('hermes-gateway') || profile.state === 'volume') return [];
    const advice = expectedUnit === null ? 'hermes-gateway-NAME.service' : expectedUnit;
    return [
      {
        span,
        message: `${quote(name)} does not begin with "hermes-gateway": "hermes update" takes its gateway for one that was started by hand and stops it, and "hermes gateway install" puts a second service beside it. Name the unit ${advice}.`,
      },
    ];
  },
};
