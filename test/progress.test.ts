import { expect, test } from 'vitest';
import { start } from '../src/commands/start.ts';
import { isWatched, ticker } from '../src/progress.ts';
import { PROJECT } from './support/process.ts';

const watchers: readonly (readonly [string, boolean | undefined, Readonly<Record<string, string>>, boolean])[] = [
  ['at a terminal somebody watches', true, { TERM: 'xterm-256color' }, true],
  ['in a pipe or a file nobody does', undefined, { TERM: 'xterm-256color' }, false],
  ['in CI nobody does, although there may be a terminal', true, { TERM: 'xterm', CI: 'true' }, false],
  ['any other value of CI is CI too', true, { CI: 'woodpecker' }, false],
  ['CI=false is none', true, { CI: 'false' }, true],
  ['an empty CI is none', true, { CI: '' }, true],
  ['a terminal that cannot take a line back is none', true, { TERM: 'dumb' }, false],
];

for (const [name, isTerminal, env, expected] of watchers) {
  test(name, () => expect(isWatched(isTerminal, env)).toBe(expected));
}

/** What is written when these things are reported at these milliseconds. */
function written(reports: readonly (readonly [number, string])[], columns = 80): readonly string[] {
  const texts: string[] = [];
  let time = 0;
  const { report, clear } = ticker(
    (text) => texts.push(text),
    columns,
    () => time,
  );
  for (const [at, doing] of reports) {
    time = at;
    report(doing);
  }
  clear();
  return texts;
}

const runs: readonly (readonly [string, readonly (readonly [number, string])[], readonly string[]])[] = [
  [
    'a run of less than half a second shows nothing',
    [
      [0, 'a'],
      [200, 'b'],
      [499, 'c'],
    ],
    [],
  ],
  [
    'a longer one is shown from then on, and taken away at the end',
    [
      [0, 'a'],
      [500, 'b'],
    ],
    ['\r\x1b[Kb', '\r\x1b[K'],
  ],
  [
    'what is shown changes ten times a second at most',
    [
      [500, 'a'],
      [550, 'b'],
      [599, 'c'],
      [600, 'd'],
    ],
    ['\r\x1b[Ka', '\r\x1b[Kd', '\r\x1b[K'],
  ],
];

for (const [name, reports, expected] of runs) test(name, () => expect(written(reports)).toEqual(expected));

test('what is shown never fills the line of the terminal', () => {
  expect(written([[500, 'reading: 1000 files']], 0)).toEqual(['\r\x1b[Kreading: 1000 files', '\r\x1b[K']);
  expect(written([[500, 'reading: 1000 files']], 10)).toEqual(['\r\x1b[Kreading: ', '\r\x1b[K']);
});

/** The steps that a run tells, each once. */
async function stepsOf(words: readonly string[]): Promise<readonly string[]> {
  const steps = new Set<string>();
  const progress = (doing: string) => steps.add(doing.replace(/:.*/, ''));
  await start(words, { cwd: PROJECT, color: false, progress });
  return [...steps];
}

test('a run tells what it is doing, for every command that lints', async () => {
  expect(await stepsOf(['fixtures/article-broken'])).toEqual(['reading', 'resolving', 'checking']);
  expect(await stepsOf(['map', 'fixtures/article-broken'])).toEqual(['reading', 'resolving', 'checking']);
});

test('a quiet run tells nothing', async () => {
  expect(await stepsOf(['--quiet', 'fixtures/article-broken'])).toEqual([]);
});
