import type { Gateway } from '../gateway.ts';
import type { Manager } from '../service.ts';
import type { Rule } from './rule.ts';
import { nameOf } from './shared/managers.ts';
import { quote } from './shared/words.ts';

/** How the services begin that Hermes takes for its own, for the managers that it installs itself into. */
const OWN: Readonly<Partial<Record<Manager, string>>> = { systemd: 'hermes-gateway', launchd: 'ai.hermes.gateway' };

export const unitNameUnmanaged: Rule = {
  id: 'unit-name-unmanaged',
  family: 'The service itself',
  severity: 'notice',
  pedantic: true,
  summary:
    'A name that Hermes does not take for its own: "hermes update" and "hermes gateway" do not find the service.',
  gateway: (gateway) => {
    const { service, container, expectedUnit, profile } = gateway;
    const own = OWN[service.manager];
    if (own === undefined || service.isNameOpen || service.name.startsWith(own)) return [];
    // What runs in a container is updated with its image, and a command that cannot be read may well start one.
    if (container !== undefined || profile.state === 'unknown') return [];
    return [
      {
        span: service.span,
        message: `${quote(service.name)} does not begin with ${quote(own)}: ${consequence(gateway)}, and "hermes gateway install" puts a second service beside it. Name it ${expectedUnit ?? exampleOf(service.manager)}.`,
      },
    ];
  },
};

function consequence({ service }: Gateway): string {
  return service.manager === 'systemd'
    ? '"hermes update" takes its gateway for one that was started by hand and stops it'
    : `"hermes gateway status" and "restart" do not find ${nameOf(service)}`;
}

function exampleOf(manager: Manager): string {
  return manager === 'launchd' ? 'ai.hermes.gateway-NAME' : 'hermes-gateway-NAME.service';
}
