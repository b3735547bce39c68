/** Which word of a `hermes` command line each release takes for the profile flag. */
import type { ProfileFlag } from '../../gateway.ts';
import { isProfileName, profileName } from './names.ts';
import { type HermesEra, OPTIONAL_VALUE_FLAGS } from './releases.ts';

/** What a release's scan of the command line ends with. */
export type Scan =
  | { readonly kind: 'none' }
  /** `count` words from `index` on are taken out of the command line; `value` is the name as the release reads it. */
  | { readonly kind: 'flag'; readonly value: string; readonly index: number; readonly count: 1 | 2 }
  | { readonly kind: 'exit'; readonly exit: number; readonly reason: string };

/** A word that is, or looks like, a profile flag: `count` words from `index` on, the value in the last of them. */
export interface Mention {
  readonly index: number;
  readonly count: 1 | 2;
  /** Where the value begins in the last word; null: there is none. */
  readonly valueAt: number | null;
  readonly outcome: ProfileFlag['outcome'];
}

/** Finds the profile flag as a release does, before it looks at anything else. */
export function scanFlag(argv: readonly string[], era: HermesEra): Scan {
  let subcommandSeen = false;
  for (let at = 0; at < argv.length; ) {
    const word = argv[at] as string;
    if (era.valueFlags !== null && endsScan(argv, at)) return { kind: 'none' };
    if (isSpacedFlag(word) && at + 1 < argv.length) return spacedFlag(argv, at, era, subcommandSeen);
    if (word.startsWith('--profile='))
      return { kind: 'flag', value: word.slice('--profile='.length), index: at, count: 1 };
    const skipsNext = takesValue(argv, at, era);
    if (!skipsNext && !word.startsWith('-')) subcommandSeen = true;
    at += skipsNext ? 2 : 1;
  }
  return { kind: 'none' };
}

/** For each word whether it looks like a profile flag, which is the same for all releases. */
export function lookalikes(argv: readonly string[]): readonly (Mention | null)[] {
  return argv.map((_, at) => lookalike(argv, at));
}

/**
 * Every profile flag and everything that looks like one, with what a release makes of it.
 *
 * @param looks the `lookalikes` of the words
 */
export function mentions(
  argv: readonly string[],
  looks: readonly (Mention | null)[],
  era: HermesEra,
): readonly Mention[] {
  const scan = scanFlag(argv, era);
  const found: Mention[] = [];
  const dashes = era.valueFlags === null ? -1 : argv.indexOf('--');
  let isDecided = false;
  for (let at = 0; at < argv.length; at++) {
    const look = looks[at] as Mention | null;
    if (look === null) {
      const eaten = takesValue(argv, at, era) && (dashes < 0 || at < dashes) ? (looks[at + 1] as Mention | null) : null;
      if (eaten === null) continue;
      const isAlone = eaten.count === 2 && looks[at + 2] !== null;
      found.push({ ...eaten, ...(isAlone && { count: 1, valueAt: null }), outcome: 'value-of' });
      at++;
      continue;
    }
    if (dashes >= 0 && at > dashes) found.push({ ...look, outcome: 'after-dashes' });
    else if (look.outcome !== 'read') found.push(look);
    else {
      found.push({ ...look, outcome: isDecided ? 'repeated' : outcomeOfFirst(scan, era) });
      isDecided = true;
    }
    at += look.count - 1;
  }
  return found;
}

/** A word that looks like a profile flag, taken by its form alone; `read` where the form is one that Hermes knows. */
function lookalike(argv: readonly string[], at: number): Mention | null {
  const word = argv[at] as string;
  if (isSpacedFlag(word)) {
    if (at + 1 >= argv.length) return { index: at, count: 1, valueAt: null, outcome: 'no-value' };
    return { index: at, count: 2, valueAt: 0, outcome: 'read' };
  }
  if (word.startsWith('--profile=')) return { index: at, count: 1, valueAt: '--profile='.length, outcome: 'read' };
  if (word.startsWith('-p=')) return { index: at, count: 1, valueAt: '-p='.length, outcome: 'equals' };
  if (/^-p[^-]/.test(word)) return { index: at, count: 1, valueAt: '-p'.length, outcome: 'glued' };
  return null;
}

/** The scan ends with the first flag of a form that Hermes knows, whatever it makes of its value. */
function outcomeOfFirst(scan: Scan, era: HermesEra): ProfileFlag['outcome'] {
  return scan.kind === 'flag' && 'name' in profileName(scan.value, era) ? 'read' : 'invalid-name';
}

function spacedFlag(argv: readonly string[], at: number, era: HermesEra, subcommandSeen: boolean): Scan {
  const written = argv[at + 1] as string;
  if (era.badName === 'exit-1') return { kind: 'flag', value: written, index: at, count: 2 };
  const value = era.badName === 'exit-2' ? written.trim().toLowerCase() : written;
  if (isProfileName(value)) return { kind: 'flag', value, index: at, count: 2 };
  const belongsElsewhere = subcommandSeen || written.startsWith('-') || written.includes(':');
  if (era.badName === 'no-flag' || belongsElsewhere) return { kind: 'none' };
  return { kind: 'exit', exit: 2, reason: `"${written}" is no valid profile name` };
}

/** Whether the scan ends here: at `--`, and where the words of another command begin (`mcp add … --args`). */
function endsScan(argv: readonly string[], at: number): boolean {
  if (argv[at] === '--') return true;
  if (argv[at] !== '--args') return false;
  const mcp = argv.indexOf('mcp');
  const add = mcp < 0 ? -1 : argv.indexOf('add', mcp + 1);
  return add >= 0 && add < at;
}

function takesValue(argv: readonly string[], at: number, era: HermesEra): boolean {
  const word = argv[at] as string;
  const next = argv[at + 1];
  if (era.valueFlags === null || next === undefined) return false;
  return era.valueFlags.has(word) || (OPTIONAL_VALUE_FLAGS.has(word) && !next.startsWith('-'));
}

function isSpacedFlag(word: string): boolean {
  return word === '-p' || word === '--profile';
}
