/** What merged reports say, for programs, as `docs/merge.md` and `schema/merge.schema.json` describe it. */
import type { Gateway } from '../gateway.ts';
import type { Clash } from './found.ts';
import type { JoinedHost } from './join.ts';
import type { Merged } from './merged.ts';

const VERSION = 1;

/** Ends with a line feed. */
export function mergedJson({ repositories, hosts, clashes, within, originOf }: Merged): string {
  const counted = (severity: Clash['severity']) => clashes.filter((clash) => clash.severity === severity).length;
  const report = {
    version: VERSION,
    summary: {
      repositories: repositories.length,
      gateways: repositories.reduce((sum, { gateways }) => sum + gateways, 0),
      hosts: hosts.length,
      errors: counted('error'),
      warnings: counted('warning'),
      notices: counted('notice'),
      within,
    },
    repositories,
    hosts: hosts.map((host) => hostEntry(host, originOf)),
    collisions: clashes.map(({ rule, severity, hosts: names, message, places }) => ({
      rule,
      severity,
      hosts: names,
      message,
      places: places.map(({ repository, file, line, gateway }) => ({ ...placeEntry(gateway), repository, file, line })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function hostEntry({ name, repositories, gateways }: JoinedHost, originOf: Merged['originOf']) {
  return {
    name,
    repositories,
    gateways: gateways.map((gateway) => ({
      ...placeEntry(gateway),
      ...originOf(gateway),
      profile: gateway.profile.name,
      home: gateway.home?.path ?? null,
    })),
  };
}

function placeEntry({ service: { name, manager, scope } }: Gateway) {
  return { service: name, manager, scope };
}
