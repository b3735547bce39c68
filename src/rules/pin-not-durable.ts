import type { Rule } from './rule.ts';
import { flagOf } from './shared/lookup.ts';

/**
 * The unit that Hermes writes for a named profile carries `--profile NAME`, so that only the pin of the default profile
 * gets lost when a gateway rewrites its unit at start.
 */
export const pinNotDurable: Rule = {
  id: 'pin-not-durable',
  family: 'The service itself',
  severity: 'notice',
  pedantic: true,
  summary: 'The pin stands in a user unit that Hermes rewrites at start; in a drop-in it would survive.',
  gateway: (gateway) => {
    const { service, profile, expectedUnit } = gateway;
    const flag = flagOf(gateway);
    const isRewritten = service.scope !== 'system' && service.name === expectedUnit;
    if (flag === undefined || profile.name !== 'default' || !isRewritten || flag.span.source !== service.files[0])
      return [];
    return [
      {
        span: flag.span,
        message: `${service.name} is the name under which Hermes keeps a unit of its own: at its start, and on "hermes gateway install" and "hermes update", it writes this file anew, for the default profile without a profile flag. Put the command with "--profile default" in ${service.name}.d/10-profile.conf, after an empty ExecStart=.`,
      },
    ];
  },
};
