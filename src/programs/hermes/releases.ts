/** The releases of Hermes Agent, cut where the way it chooses a profile changed. */
import type { Era } from '../../gateway.ts';

/** How one range of releases turns a command line and an environment into a profile. */
export interface HermesEra extends Era {
  /** First release in it. */
  readonly since: Version;
  /** The first tag in it that is a date, as the number YYYYMMDD. */
  readonly dated: number;
  /** `~`: always `~/.hermes` · `home`: found from HERMES_HOME · `exact`: HERMES_HOME itself even below `~/.hermes`. */
  readonly root: '~' | 'home' | 'exact';
  /** Which HERMES_HOME fixes the home when there is no flag. */
  readonly homeIsPin: 'never' | 'always' | 'in-profiles';
  /** A two-word flag with an impossible name: refused with exit 1, taken for no profile flag, or refused with exit 2. */
  readonly badName: 'exit-1' | 'no-flag' | 'exit-2';
  /** Whether `--profile=Work` and `active_profile` are lower-cased before they are checked. */
  readonly lowersNames: boolean;
  /** Whether `hermes`, `test`, `tmp`, `root` and `sudo` are refused. */
  readonly reservesNames: boolean;
  /** Flags whose next word is their value and no profile flag; null: the scan knows none, and runs past `--`. */
  readonly valueFlags: ReadonlySet<string> | null;
  /** Which supervisor's mark in the environment keeps it from `active_profile`. */
  readonly supervisors: 'none' | 's6' | 'all';
  /** Whether `~` and `$NAME` in HERMES_HOME are expanded. */
  readonly expandsHome: boolean;
}

export type Version = readonly [major: number, minor: number, patch: number];

const VALUE_FLAGS = [
  '-z',
  '--oneshot',
  '-m',
  '--model',
  '--provider',
  '-t',
  '--toolsets',
  '-r',
  '--resume',
  '-s',
  '--skills',
];
const V0_17_FLAGS = new Set(VALUE_FLAGS);
const V0_18_1_FLAGS = new Set([...VALUE_FLAGS, '--usage-file']);
const NEWEST_FLAGS = new Set([...VALUE_FLAGS, '--usage-file', '--in', '--reasoning']);

/** Flags that take the next word as their value only when it does not begin with `-`; the same in all releases. */
export const OPTIONAL_VALUE_FLAGS: ReadonlySet<string> = new Set(['-c', '--continue']);

/** Every flag before the subcommand that takes a value in some release. */
export const ALL_VALUE_FLAGS: ReadonlySet<string> = NEWEST_FLAGS;

const V0_6 = {
  root: '~',
  homeIsPin: 'never',
  badName: 'exit-1',
  lowersNames: false,
  reservesNames: false,
  valueFlags: null,
  supervisors: 'none',
  expandsHome: false,
} as const;
const V0_9 = { ...V0_6, root: 'home' } as const;
const V0_12 = { ...V0_9, homeIsPin: 'always' } as const;
const V0_13 = { ...V0_12, badName: 'no-flag', lowersNames: true } as const;
const V0_14 = { ...V0_13, homeIsPin: 'in-profiles', reservesNames: true } as const;
const V0_17 = { ...V0_14, valueFlags: V0_17_FLAGS, supervisors: 's6' } as const;
const V0_18_1 = { ...V0_17, valueFlags: V0_18_1_FLAGS } as const;
const V0_21 = { ...V0_18_1, valueFlags: NEWEST_FLAGS, supervisors: 'all' } as const;
const NEWEST = { ...V0_21, root: 'exact', badName: 'exit-2', expandsHome: true } as const;

/** Every supported release, oldest first. Profiles came with v0.6.0; before it there was HERMES_HOME alone. */
export const ERAS: readonly HermesEra[] = [
  { index: 0, from: 'v0.6', to: 'v0.8', since: [0, 6, 0], dated: 20260330, ...V0_6 },
  { index: 1, from: 'v0.9', to: 'v0.11', since: [0, 9, 0], dated: 20260413, ...V0_9 },
  { index: 2, from: 'v0.12', to: 'v0.12', since: [0, 12, 0], dated: 20260430, ...V0_12 },
  { index: 3, from: 'v0.13', to: 'v0.13', since: [0, 13, 0], dated: 20260507, ...V0_13 },
  { index: 4, from: 'v0.14', to: 'v0.16', since: [0, 14, 0], dated: 20260516, ...V0_14 },
  { index: 5, from: 'v0.17', to: 'v0.18.0', since: [0, 17, 0], dated: 20260619, ...V0_17 },
  { index: 6, from: 'v0.18.1', to: 'v0.20', since: [0, 18, 1], dated: 20260707, ...V0_18_1 },
  { index: 7, from: 'v0.21', to: 'v0.21.2', since: [0, 21, 0], dated: 20260831, ...V0_21 },
  { index: 8, from: 'v0.21.3', to: null, since: [0, 21, 3], dated: 20260914, ...NEWEST },
];

/**
 * The eras that a release lies in: one, or those that a partial release such as `0.18` spans; all of them when none is
 * given. Accepts `0.20`, `v0.12.3`, a tag that is a date (`2026.8.31`), `latest` and `main`.
 * Throws a `RangeError` for anything else.
 */
export function erasOf(release?: string): readonly HermesEra[] {
  if (release === undefined) return ERAS;
  const text = release.trim().toLowerCase();
  if (text === 'latest' || text === 'main') return ERAS.slice(-1);
  const match = /^v?(\d{1,4})\.(\d{1,3})(?:\.(\d{1,3}))?$/.exec(text);
  if (match === null) throw unknownRelease(release);
  const [major, minor] = [Number(match[1]), Number(match[2])];
  const patch = match[3] === undefined ? undefined : Number(match[3]);
  const eras = major >= 2000 ? erasOn(major, minor, patch) : erasBetween(major, minor, patch);
  if (eras.length === 0) throw unknownRelease(release);
  return eras;
}

/** The range of neighbouring eras as package managers write it: `>=0.6.0 <0.12.0`. */
export function rangeOf(eras: readonly HermesEra[]): string {
  const after = ERAS[(eras.at(-1) as HermesEra).index + 1];
  const from = `>=${(eras[0] as HermesEra).since.join('.')}`;
  return after === undefined ? from : `${from} <${after.since.join('.')}`;
}

/** The eras of a range that `rangeOf` gave; undefined for one that cuts an era in two, or is no range. */
export function erasOfRange(range: string): readonly HermesEra[] | undefined {
  const match = /^>=([\d.]+)(?: <([\d.]+))?$/.exec(range);
  const from = ERAS.findIndex(({ since }) => since.join('.') === match?.[1]);
  const after = match?.[2] === undefined ? ERAS.length : ERAS.findIndex(({ since }) => since.join('.') === match[2]);
  return from === -1 || after <= from ? undefined : ERAS.slice(from, after);
}

/** Eras in words: `v0.6 to v0.16`, `v0.17 and later`; the runs joined with `and`. */
export function wordsFor(eras: readonly HermesEra[]): string {
  const runs: HermesEra[][] = [];
  for (const era of eras) {
    const run = runs.at(-1);
    if (run?.at(-1)?.index === era.index - 1) run.push(era);
    else runs.push([era]);
  }
  return runs.map(wordsForRun).join(' and ');
}

function wordsForRun(run: readonly HermesEra[]): string {
  const { from } = run[0] as HermesEra;
  const { to } = run.at(-1) as HermesEra;
  if (to === null) return `${from} and later`;
  return from === to ? from : `${from} to ${to}`;
}

function erasBetween(major: number, minor: number, patch: number | undefined): readonly HermesEra[] {
  const first: Version = [major, minor, patch ?? 0];
  const last: Version = [major, minor, patch ?? Number.POSITIVE_INFINITY];
  return ERAS.filter((era, at) => {
    const next = ERAS[at + 1];
    return compareVersions(era.since, last) <= 0 && (next === undefined || compareVersions(first, next.since) < 0);
  });
}

function erasOn(year: number, month: number, day: number | undefined): readonly HermesEra[] {
  if (day === undefined || month < 1 || month > 12 || day < 1 || day > 31) return [];
  const date = year * 10000 + month * 100 + day;
  return ERAS.filter(({ dated }) => dated <= date).slice(-1);
}

function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function unknownRelease(release: string): RangeError {
  return new RangeError(
    `"${release}" is no supported release of Hermes Agent: write a version from 0.6 on (0.20, v0.12.3), ` +
      'a dated tag from 2026.3.30 on (2026.8.31), or "latest"',
  );
}
