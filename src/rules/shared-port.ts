import type { Gateway, Host } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { groupBy, relatedOf, residents, severalIn } from './shared/groups.ts';
import { variableOf } from './shared/lookup.ts';
import { listing } from './shared/words.ts';

/** Variables that set the port on which a gateway listens. */
const PORTS = [
  'API_SERVER_PORT',
  'WEBHOOK_PORT',
  'WECOM_CALLBACK_PORT',
  'BLUEBUBBLES_WEBHOOK_PORT',
  'MSGRAPH_WEBHOOK_PORT',
  'LINE_PORT',
  'FEISHU_WEBHOOK_PORT',
  'SMS_WEBHOOK_PORT',
  'WHATSAPP_CLOUD_WEBHOOK_PORT',
  'TEAMS_PORT',
  'A2A_PORT',
];

export const sharedPort: Rule = {
  id: 'shared-port',
  family: 'The service itself',
  severity: 'warning',
  summary: 'Two gateways of a host listen on one port: API_SERVER_PORT, WEBHOOK_PORT and the like.',
  host: (host: Host) =>
    // A container has ports of its own; what it publishes on the host stands elsewhere.
    [
      ...groupBy(
        residents(host)
          .filter(({ container }) => container === undefined)
          .flatMap(portsOf),
        ({ port }) => port,
      ),
    ].flatMap(([port, group]) => {
      const names = severalIn(group);
      const [first] = group;
      if (names === undefined || first === undefined) return [];
      const verb = names.length > 1 ? 'listen' : 'listens';
      const variables = listing([...new Set(group.map(({ name }) => name))]);
      return {
        span: first.span,
        message: `${listing(names)} ${verb} on port ${port} (${variables}): only the first one to start gets it, and the other goes without that server or fails. Give each gateway a port of its own, in the .env of its profile's home.`,
        related: relatedOf(group, (name) => `${name} listens on ${port} too`),
      };
    }),
};

interface Port {
  readonly gateway: Gateway;
  readonly name: string;
  readonly port: string;
  readonly span: Gateway['span'];
}

function portsOf(gateway: Gateway): readonly Port[] {
  return PORTS.flatMap((name) => {
    const variable = variableOf(gateway.service, name);
    const port = variable?.value.isKnown() ? variable.value.value.trim() : '';
    if (variable === undefined || !/^[1-9]\d{0,4}$/.test(port) || isOff(gateway, name)) return [];
    return [{ gateway, name, port, span: variable.span }];
  });
}

/** `API_SERVER_ENABLED=false` beside the port. */
function isOff({ service }: Gateway, port: string): boolean {
  const switched = variableOf(service, port.replace(/_PORT$/, '_ENABLED'))?.value.value ?? '';
  return /^\s*(?:false|0|no|off)\s*$/i.test(switched);
}
