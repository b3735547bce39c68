/** Differences that are known and meant, each with its reason. Nothing else may differ. */
import { SourceFile } from '../../src/source.ts';
import { parseUnitFile } from '../../src/systemd/syntax.ts';
import type { Report } from './client.ts';
import type { Difference } from './compare.ts';
import type { Files } from './generate.ts';
import { NOT_READ } from './texts.ts';

/** A unit of which the two say otherwise, and all that it takes to see it. */
export interface Finding {
  readonly unit: string;
  readonly scope: 'system' | 'user';
  readonly files: Files;
  /** What to load, one after the other. */
  readonly units: readonly string[];
  readonly answers: Readonly<Record<string, Report>>;
  readonly differences: readonly Difference[];
  /** Those that are left where the manager loads nothing but this unit. */
  readonly alone: readonly Difference[];
}

interface Explanation {
  readonly reason: string;
  readonly explains: (finding: Finding) => boolean;
}

const EXPLANATIONS: readonly Explanation[] = [
  {
    reason: 'a specifier stands for something of the machine, such as the boot id, which no repository fixes',
    explains: ({ differences }) => differences.every(({ ours, theirs }) => isMachine(ours, theirs)),
  },
  {
    reason: 'the value is of a setting that the project does not read, as nothing that it says depends on it',
    explains: ({ files, differences: [first, second] }) =>
      second === undefined &&
      first?.key === 'warnings' &&
      without(first.theirs, first.ours).every((place) => isOfUnread(files, place)) &&
      without(first.ours, first.theirs).length === 0,
  },
  {
    reason:
      'the manager has loaded a unit with the same name or BusName= before, and there is no other difference without it',
    explains: ({ unit, answers, alone, ...known }) => {
      const rest = { ...known, unit, answers: {}, differences: alone, alone };
      return answers[unit]?.load_state === 'error' && (alone.length === 0 || explanationOf(rest) !== undefined);
    },
  },
];

/** The reason why the two differ, where it is a known one. */
export function explanationOf(finding: Finding): string | undefined {
  return EXPLANATIONS.find(({ explains }) => explains(finding))?.reason;
}

/** Why systemd may say otherwise the next time. */
export const VARYING =
  'systemd reads the directories of several aliases in the order of a hash table, and takes one or the other of two files';

/** Assertions that end systemd's reader: of such a unit there is nothing to compare. */
export function explanationOfSilence(message: string): string | undefined {
  const isKnown = message.includes("Assertion 'f' failed") && message.includes('unit_name_unescape()');
  return isKnown ? 'systemd aborts on %J in a unit whose prefix ends in a dash' : undefined;
}

/** Whether the two are the same but for what stands in place of `%b` and the like. */
function isMachine(ours: unknown, theirs: unknown): boolean {
  const parts = (JSON.stringify(ours) ?? '').split(/%[bcmqrRv]/);
  const pattern = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*');
  return parts.length > 1 && new RegExp(`^${pattern}$`, 's').test(JSON.stringify(theirs) ?? '');
}

function texts(files: Files): string[] {
  return Object.values(files).filter((content) => typeof content === 'string');
}

function without(places: unknown, others: unknown): string[] {
  const known = new Set((others ?? []) as string[]);
  return ((places ?? []) as string[]).filter((place) => !known.has(place));
}

/** Whether a line of a file sets something that is not read. */
function isOfUnread(files: Files, place: string): boolean {
  const line = Number(place.slice(place.lastIndexOf(':') + 1));
  return texts(files).some((text) => {
    const { assignments } = parseUnitFile(new SourceFile('unit', text));
    return assignments.some((one) => one.line === line && NOT_READ.includes(one.key.value));
  });
}
