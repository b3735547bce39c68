import type { Service } from '../service.ts';
import type { Rule } from './rule.ts';
import { flagOf } from './shared/lookup.ts';
import { nameOf } from './shared/managers.ts';

/**
 * What Hermes writes for a named profile carries `--profile NAME`, so that only the pin of the default profile
 * gets lost when a gateway rewrites its service at start.
 */
export const pinNotDurable: Rule = {
  id: 'pin-not-durable',
  family: 'The service itself',
  severity: 'notice',
  pedantic: true,
  summary: 'The pin stands in a user unit or property list that Hermes rewrites at start.',
  gateway: (gateway) => {
    const { service, profile, expectedUnit } = gateway;
    const flag = flagOf(gateway);
    const isRewritten = service.scope !== 'system' && service.name === expectedUnit && service.container === undefined;
    if (flag === undefined || profile.name !== 'default' || !isRewritten) return [];
    if (flag.span.source !== service.files[0] || isReplacement(service)) return [];
    return [
      {
        span: flag.span,
        message: `${nameOf(service)} is the name under which Hermes keeps a service of its own: at its start, and on "hermes gateway install" and "hermes update", it writes this file anew, for the default profile without a profile flag. ${remedy(service)}`,
      },
    ];
  },
};

/** Whether the command takes back the unit's own, as a drop-in does that the same file writes as the rest. */
function isReplacement({ settings }: Service): boolean {
  return settings.some(({ key, ineffective }) => key.value === 'ExecStart' && ineffective === 'reset');
}

/** launchd knows no drop-ins; a label that is not Hermes' own is left alone. */
function remedy(service: Service): string {
  return service.manager === 'launchd'
    ? 'Keep the pin in a property list with a label of your own, and the one of Hermes uninstalled.'
    : `Put the command with "--profile default" in ${service.name}.d/10-profile.conf, after an empty ExecStart=.`;
}
