import { textOf } from '../source.ts';
import type { Rule } from './rule.ts';
import { relatedOf, severalIn } from './shared/groups.ts';
import { sharedLogs } from './shared/logs.ts';
import { managerOf } from './shared/managers.ts';
import { listing, quote } from './shared/words.ts';

export const sharedLog: Rule = {
  id: 'shared-log',
  family: 'Locks and logs',
  severity: 'error',
  summary: 'Two gateways of a host write their output to one file.',
  host: (host) =>
    sharedLogs(host).map((group) => {
      const names = severalIn(group) as readonly string[];
      const first = group[0] as (typeof group)[number];
      const verb = names.length > 1 ? 'write' : 'writes';
      return {
        span: first.span,
        message: `${listing(names)} ${verb} to one file, ${quote(first.path ?? textOf(first.span))}: nobody can tell their lines apart, and whoever rotates or truncates the file takes the other's log as well. Give each profile a file in its own home, or ${listing([...new Set(group.map(({ gateway }) => managerOf(gateway.service).leaveLog))])}.`,
        related: relatedOf(group, (name) => `${name} writes to it too`),
      };
    }),
};
