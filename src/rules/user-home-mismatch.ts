import type { Draft } from '../finding.ts';
import type { Service } from '../service.ts';
import type { Span } from '../source.ts';
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
  const account = accountOf(service);
  if (account === undefined || account.user === 'root' || service.container !== undefined) return [];
  const { user, span, isInstance } = account;
  const { home } = service.account;
  return directories(service).flatMap(([key, value]) => {
    const path = hostPath(value, service);
    if (path === null) return [];
    const owner = ownerOf(path);
    const isOwn = home !== undefined && (path === home || path.startsWith(`${home}/`));
    // An instance may well be the one user of whom a path speaks, but a template is not there for root alone.
    if (owner === null || owner === user || isOwn || (isInstance && owner !== 'root')) return [];
    return [
      {
        span: value.span(),
        message: `${nameOf(service)} runs as ${quote(user)}, but ${key} is ${quote(path)}, in the home of ${quote(owner)}${specifierNote(value)}: ${fate(account)}`,
        related: [{ span, label: `this makes it run as ${quote(user)}` }],
      },
    ];
  });
}

interface RunAs {
  /** The name, or what the instances of a template make of theirs: `%i`, `hermes-%i`. */
  readonly user: string;
  readonly span: Span;
  readonly isInstance: boolean;
}

function accountOf({ account: { user, span }, instance, scope, settings }: Service): RunAs | undefined {
  if (user !== undefined) return span && { user, span, isInstance: false };
  if (instance !== null || scope !== 'system') return undefined;
  const value = settings.findLast(({ key, effective }) => effective && key.value === 'User')?.value;
  if (!value?.isKnown() || !/%[iI]/.test(value.value)) return undefined;
  return { user: value.value, span: value.span(), isInstance: true };
}

function fate({ user, isInstance }: RunAs): string {
  const effect = 'cannot write its lock and log there, or fails at start';
  if (!isInstance) return `the gateway ${effect}. Name a directory that belongs to ${quote(user)}.`;
  const whose = /^%[iI]$/.test(user) ? 'of every instance but "root"' : 'of each instance';
  return `the gateway ${whose} ${effect}. Name a directory that belongs to the user of the instance, such as one in ${quote(`/home/${user}`)}.`;
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
