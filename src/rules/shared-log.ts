import type { Host } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { groupBy, relatedOf, severalIn } from './shared/groups.ts';
import { logFiles } from './shared/logs.ts';
import { listing, quote } from './shared/words.ts';

export const sharedLog: Rule = {
  id: 'shared-log',
  family: 'Locks and logs',
  severity: 'error',
  summary: 'Two gateways of a host write their output to one file.',
  host: (host: Host) => {
    const logs = host.gateways.flatMap((gateway) => logFiles(gateway).map((log) => ({ ...log, gateway })));
    return [...groupBy(logs, ({ path }) => path)].flatMap(([path, group]) => {
      const names = severalIn(group);
      const [first] = group;
      if (names === undefined || first === undefined) return [];
      const verb = names.length > 1 ? 'write' : 'writes';
      return {
        span: first.span,
        message: `${listing(names)} ${verb} to one file, ${quote(path)}: nobody can tell their lines apart, and whoever rotates or truncates the file takes the other's log as well. Give each profile a file in its own home, or leave the output to the journal.`,
        related: relatedOf(group, (name) => `${name} writes to it too`),
      };
    });
  },
};
