import type { Rule } from './rule.ts';
import { relatedOf, severalIn } from './shared/groups.ts';
import { sharedPorts } from './shared/ports.ts';
import { listing } from './shared/words.ts';

export const sharedPort: Rule = {
  id: 'shared-port',
  family: 'The service itself',
  severity: 'warning',
  summary: 'Two gateways of a host listen on one port: API_SERVER_PORT, WEBHOOK_PORT and the like.',
  host: (host) =>
    sharedPorts(host).map((group) => {
      const names = severalIn(group) as readonly string[];
      const first = group[0] as (typeof group)[number];
      const verb = names.length > 1 ? 'listen' : 'listens';
      const variables = listing([...new Set(group.map(({ name }) => name))]);
      return {
        span: first.span,
        message: `${listing(names)} ${verb} on port ${first.port} (${variables}): only the first one to start gets it, and the other goes without that server or fails. Give each gateway a port of its own, in the .env of its profile's home.`,
        related: relatedOf(group, (name) => `${name} listens on ${first.port} too`),
      };
    }),
};
