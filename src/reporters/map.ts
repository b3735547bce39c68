import type { Gateway } from '../gateway.ts';
import type { Result } from '../result.ts';
import { painter } from './paint.ts';
import { table } from './table.ts';
import { visible, withoutCommands } from './visible.ts';
import { PINNED_BY, readCounts } from './words.ts';

/** The head of the map's columns. */
export const MAP_HEAD = ['service', 'manager', 'scope', 'profile', 'pinned', 'home', 'lock', 'log', 'host'] as const;

const NOT_KNOWN = '?';

/** A gateway's row of the map, as plain text; what is not known is a question mark. */
export function mapRow(gateway: Gateway): readonly string[] {
  const { service, profile, manages, home, lock, logs, host } = gateway;
  return [
    service.name,
    service.manager,
    service.scope,
    profile.name ?? NOT_KNOWN,
    manages ? `${PINNED_BY[profile.state]}; only starts a service` : PINNED_BY[profile.state],
    home?.path ?? NOT_KNOWN,
    lock ?? NOT_KNOWN,
    logs.length > 0 ? logs.join(', ') : NOT_KNOWN,
    host,
  ].map(visible);
}

/** The map for people: a table with one row per gateway. */
export function mapReport(result: Result, options: { readonly color: boolean }): string {
  if (result.gateways.length === 0) return `No gateway found: ${readCounts(result)}\n`;
  const head = MAP_HEAD.map((name) => name.toUpperCase());
  const [first, ...rows] = table([head, ...result.gateways.map(mapRow)]);
  return withoutCommands(`${[painter(options.color)('bold', first as string), ...rows].join('\n')}\n`);
}
