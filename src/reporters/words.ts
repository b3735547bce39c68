import { SEVERITIES } from '../finding.ts';
import type { Gateway } from '../gateway.ts';
import { countBySeverity, type Result } from '../result.ts';

/** `1 error`, `3 services`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What was read: `12 files read, 3 services, 2 gateways`. */
export function readCounts(result: Result): string {
  const { files, services, gateways } = result;
  return `${count(files, 'file')} read, ${count(services.length, 'service')}, ${count(gateways.length, 'gateway')}`;
}

/** What repairs have come to. */
export interface Repaired {
  readonly findings: number;
  readonly files: number;
  /** How many further findings only likely fixes would repair. */
  readonly more: number;
}

/** `2 findings repaired in 1 file, 1 more with --unsafe`. */
export function repairedCounts({ findings, files, more }: Repaired): string {
  const done =
    findings === 0 ? 'nothing repaired' : `${count(findings, 'finding')} repaired in ${count(files, 'file')}`;
  return more === 0 ? done : `${done}, ${more} more with --unsafe`;
}

/** What was found, kinds of which there are none left out: `1 error, 2 notices, 1 suppressed`. */
export function foundCounts(result: Result): string {
  const counts = countBySeverity(result.findings);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    count(counts[severity], severity),
  );
  if (result.suppressed > 0) parts.push(`${result.suppressed} suppressed`);
  if (result.baselined > 0) parts.push(`${result.baselined} in the baseline`);
  if (result.older > 0) parts.push(`${result.older} older`);
  return parts.join(', ');
}

/** How a gateway's profile is fixed, for the column of a table. */
export const PINNED_BY: Readonly<Record<Gateway['profile']['state'], string>> = {
  pinned: 'by flag',
  'pinned-by-home': 'by HERMES_HOME',
  volume: 'by its volume',
  unpinned: 'no: active_profile',
  unknown: 'not known',
};
