/** What merged reports say, for people. */
import { SEVERITIES } from '../finding.ts';
import { MAP_HEAD, mapRow } from '../reporters/map.ts';
import { type Paint, painter, type Style } from '../reporters/paint.ts';
import { table } from '../reporters/table.ts';
import { visible } from '../reporters/visible.ts';
import { count } from '../reporters/words.ts';
import { nameOf } from '../rules/shared/managers.ts';
import { listing } from '../rules/shared/words.ts';
import type { Clash } from './found.ts';
import type { Merged } from './merged.ts';

const STYLES: Readonly<Record<Clash['severity'], Style[]>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  notice: ['bold', 'blue'],
};

/** A reader has seen enough after so many places of one clash. */
const MOST_PLACES = 20;

/** Every clash with its places, then a line that counts. */
export function mergedText(merged: Merged, { color }: { readonly color: boolean }): string {
  const paint = painter(color);
  const blocks = merged.clashes.map((clash) => `${clashLines(clash, paint).join('\n')}\n`);
  return [...blocks, `${closingLines(merged).join('\n')}\n`].join('\n');
}

function clashLines({ rule, severity, hosts, message, places }: Clash, paint: Paint): readonly string[] {
  const repositories = [...new Set(places.map(({ repository }) => repository))];
  const where = paint('bold', visible(listing(hosts)));
  const id = rule === null ? '' : ` ${paint('dim', `[${rule}]`)}`;
  const head = `${where}: ${paint(STYLES[severity], severity)}: ${visible(`${listing(repositories)} ${message}`)}${id}`;
  const shown = places
    .slice(0, MOST_PLACES)
    .map(
      ({ repository, file, line, gateway }) =>
        `  ${visible(repository)}: ${visible(file)}:${line}: ${visible(nameOf(gateway.service))}`,
    );
  const rest = places.length - shown.length;
  return [head, ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

function closingLines({ repositories, hosts, clashes, within }: Merged): readonly string[] {
  const gateways = repositories.reduce((sum, each) => sum + each.gateways, 0);
  const shared = hosts.filter((host) => host.repositories.length > 1).length;
  const counts = SEVERITIES.map((severity) => clashes.filter((clash) => clash.severity === severity).length);
  const between = SEVERITIES.flatMap((severity, at) => (counts[at] ? [count(counts[at], severity)] : []));
  const inside = [
    ...SEVERITIES.flatMap((severity) => (within[`${severity}s`] ? [count(within[`${severity}s`], severity)] : [])),
    ...(within.suppressed > 0 ? [`${within.suppressed} suppressed`] : []),
    ...(within.baselined > 0 ? [`${within.baselined} in the baseline`] : []),
  ];
  return [
    `${count(repositories.length, 'report')}, ${count(gateways, 'gateway')}, ${count(hosts.length, 'host')}, ${shared} of them in several reports`,
    `between repositories: ${between.join(', ') || 'nothing found'}; inside of them, in their own reports: ${inside.join(', ') || 'nothing found'}`,
  ];
}

/** One row for each gateway on each host. */
export function mergedTable({ hosts, originOf }: Merged, { color }: { readonly color: boolean }): string {
  const rows = hosts.flatMap((host) =>
    host.gateways.map((gateway) => [visible(originOf(gateway).repository), ...mapRow({ ...gateway, host: host.name })]),
  );
  if (rows.length === 0) return 'No gateway found\n';
  const [first, ...rest] = table([['repository', ...MAP_HEAD].map((name) => name.toUpperCase()), ...rows]);
  return `${[painter(color)('bold', first as string), ...rest].join('\n')}\n`;
}
