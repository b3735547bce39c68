import type { Draft } from '../finding.ts';
import type { Service } from '../service.ts';
import type { Text } from '../text.ts';
import type { Rule } from './rule.ts';
import { variableOf } from './shared/lookup.ts';
import { managerOf, nameOf } from './shared/managers.ts';
import { hostPath } from './shared/paths.ts';
import { quote } from './shared/words.ts';

export const userHomeMismatch: Rule = {
  id: 'user-home-mismatch',
  family: 'The service itself',
  severity: 'error',
  summary: "HOME, HERMES_HOME or WorkingDirectory lies in root's or another user's home than that of the account.",
  service: check,
};

function check(service: Service): readonly Draft[] {
  const { user, span, home } = service.account;
  if (user === undefined || span === undefined || user === 'root' || service.container !== undefined) return [];
  return directories(service).flatMap(([key, value]) => {
    const path = hostPath(value, service);
    if (path === null) return [];
    const owner = ownerOf(path);
    const isOwn = home !== undefined && (path === home || path.startsWith(`${home}/`));
    if (owner === null || owner === user || isOwn) return [];
    return [
      {
        span: value.span(),
        message: `${nameOf(service)} runs as ${quote(user)}, but ${key} is ${quote(path)}, in the home of ${quote(owner)}${specifierNote(value)}: the gateway cannot write its lock and log there, or fails at start. Name a directory that belongs to ${quote(user)}.`,
        related: [{ span, label: `this makes it run as ${quote(user)}` }],
      },
    ];
  });
}

function directories(service: Service): readonly (readonly [string, Text])[] {
  const variables = ['HOME', 'HERMES_HOME'].flatMap((name) => {
    const variable = variableOf(service, name);
    return variable === undefined ? [] : [[name, variable.value] as const];
  });
  const { workingDirectory } = service;
  if (workingDirectory === undefined) return variables;
  return [...variables, [managerOf(service).directoryKey, workingDirectory] as const];
}

function ownerOf(path: string): string | null {
  if (path === '/root' || path.startsWith('/root/')) return 'root';
  return /^\/(?:home|Users)\/([^/]+)/.exec(path)?.[1] ?? null;
}

/** `%h` of a system manager is root's home, whatever User= says: the commonest way to get here. */
function specifierNote(value: Text): string {
  const [first] = value.pieces;
  const isSpecifier = first?.source.text.startsWith('%h', first.start) && first.text.startsWith('/root');
  return isSpecifier ? ' ("%h" in a system unit is /root, whatever User= says)' : '';
}
