import type { Draft } from '../finding.ts';
import type { Gateway, Host } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { groupBy, residents } from './shared/groups.ts';
import { logFiles } from './shared/logs.ts';
import { managerOf, nameOf } from './shared/managers.ts';
import { below, fixedHome } from './shared/paths.ts';

export const logPathInconsistent: Rule = {
  id: 'log-path-inconsistent',
  family: 'Locks and logs',
  severity: 'notice',
  summary: 'With a placeholder for the profile, the gateways of a host log by different patterns.',
  host: check,
};

/** Each manager has ways of its own, a container logs to its engine, and a service that starts several logs for all of them. */
function check(host: Host): readonly Draft[] {
  const own = residents(host).filter(({ container, ordinal }) => container === undefined && ordinal === undefined);
  return [...groupBy(own, ({ service }) => service.manager).values()].flatMap(compare);
}

function compare(gateways: readonly Gateway[]): readonly Draft[] {
  const patterns = new Map(gateways.map((gateway) => [gateway, patternsOf(gateway)]));
  const fitting = fittingPatterns(patterns);
  const groups = [
    ...groupBy(gateways, (gateway) => patternOf(patterns.get(gateway) as readonly string[], fitting)).entries(),
  ];
  if (groups.length < 2) return [];
  groups.sort(([, a], [, b]) => b.length - a.length);
  const [[usualPattern, usual], [oddPattern, odd]] = groups as [(typeof groups)[0], (typeof groups)[0]];
  const [first, other] = [odd[0] as Gateway, usual[0] as Gateway];
  return [
    {
      span: placeOf(first),
      message: `${nameOf(first.service)} logs to ${oddPattern}, ${nameOf(other.service)} to ${usualPattern}: whoever looks for a profile's log has to know each service, and one rule for rotation does not cover them. Log all gateways by one pattern.`,
      related: groups
        .filter(([pattern]) => pattern !== oddPattern)
        .map(([pattern, [gateway]]) => ({ span: placeOf(gateway as Gateway), label: `this one logs to ${pattern}` })),
    },
  ];
}

/**
 * The patterns of the named profiles, by themselves and by what the default profile makes of them without its name:
 * `gateway-{profile}.log` by `gateway.log`.
 */
function fittingPatterns(patterns: ReadonlyMap<Gateway, readonly string[]>): ReadonlyMap<string, string> {
  const named = [...patterns].flatMap(([{ profile }, own]) => (profile.name === 'default' ? [] : own));
  const exact = [...new Set(named)].map((pattern) => [pattern, pattern] as const);
  const nameless = [/[-_./]?\{profile\}/g, /\{profile\}[-_./]?/g].flatMap((name) =>
    exact.map(([pattern]) => [pattern.replace(name, ''), pattern] as const),
  );
  return new Map([...nameless, ...exact]);
}

/** The pattern of a gateway, for the default profile one of the others' that it fits, if any; null when not known. */
function patternOf(own: readonly string[], fitting: ReadonlyMap<string, string>): string | null {
  return own.map((pattern) => fitting.get(pattern)).find((pattern) => pattern !== undefined) ?? own[0] ?? null;
}

/** How a gateway logs, with placeholders: `{home}/logs/x.log` and, where the home is not meant, `…/gateway-{profile}.log`. */
function patternsOf(gateway: Gateway): readonly string[] {
  const { name } = gateway.profile;
  const logs = logFiles(gateway);
  const home = fixedHome(gateway);
  const paths = logs.flatMap(({ path }) => path ?? []);
  if (name === null || home === null || paths.length < logs.length) return [];
  if (paths.length === 0) return [managerOf(gateway.service).ownLog];
  const byName = (path: string) => path.replace(wordOf(name), '$1{profile}');
  const byHome = (path: string) => {
    const rest = below(path, home);
    return rest === null ? byName(path) : `{home}/${byName(rest)}`;
  };
  const joined = (pattern: (path: string) => string) => [...new Set(paths.map(pattern))].join(' and ');
  return name === 'default' ? [joined(byHome), joined(byName)] : [joined(byHome)];
}

/** Every occurrence of a profile's name as a word of a path. */
function wordOf(name: string): RegExp {
  return new RegExp(`(^|[^a-zA-Z0-9])${name.replace(/[^\w-]/g, '\\$&')}(?![a-zA-Z0-9])`, 'g');
}

function placeOf(gateway: Gateway): Gateway['span'] {
  return logFiles(gateway)[0]?.span ?? gateway.span;
}
