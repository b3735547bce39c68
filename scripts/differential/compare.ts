/** What the project makes of the trees, and where that differs from what systemd says. */
import { isDeepStrictEqual } from 'node:util';
import { contextOf } from '../conformance/texts.ts';
import { virtualTree } from '../conformance/tree.ts';
import { reportUnits } from '../conformance/units.ts';
import type { Report } from './client.ts';
import type { Files } from './generate.ts';

export interface Difference {
  readonly key: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** The project's reader, in the terms of systemd.py. */
export function readOurs(
  scope: 'system' | 'user',
  files: Files,
  units: readonly string[],
): Readonly<Record<string, Report>> {
  const context = contextOf({ fn: 'unit_tree', input: null, expected: null, flags: { scope } }, 252);
  return reportUnits(virtualTree(files), units, context);
}

/** Where the two say otherwise of one unit. */
export function compare(ours: Report, theirs: Report): Difference[] {
  const [a, b] = [asFarAsLoaded(ours, theirs), asFarAsLoaded(theirs, theirs)];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys]
    .map((key) => ({ key, ours: a[key], theirs: b[key] }))
    .filter((one) => !isDeepStrictEqual(sorted(one.key, one.ours), sorted(one.key, one.theirs)));
}

/** What is only reported of a unit that is loaded. */
const OF_LOADED = [
  ...['type', 'deps', 'SuccessAction', 'KillMode', 'RemainAfterExit', 'DynamicUser', 'WorkingDirectory'],
  ...['StandardOutput', 'StandardError'].flatMap((key) => {
    return ['', 'File', 'FileToAppend', 'FileToTruncate'].map((suffix) => key + suffix);
  }),
];

/** Without what systemd does not come to: it fills in defaults last, and puts no process together after an error. */
function asFarAsLoaded(report: Report, theirs: Report): Report {
  const said: Record<string, unknown> = { ...report };
  if (!('final' in theirs)) delete said.final;
  if (theirs.load_state !== 'loaded') for (const key of OF_LOADED) delete said[key];
  const failed = [said.final, theirs.final].every(
    (final) => typeof (final as Report | undefined)?.env_error === 'string',
  );
  return failed ? { ...said, final: 'an environment file is missing or refused' } : said;
}

/** Warnings are compared as a set: a syntax problem and a setting of one file are found in two goes. */
function sorted(key: string, value: unknown): unknown {
  return key === 'warnings' && Array.isArray(value) ? value.toSorted() : value;
}
