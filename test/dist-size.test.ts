import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PROJECT, runFace } from './support/process.ts';

const BUDGET = 'test/dist-budget.json';

/** The bytes that are looked at; licence texts are read by nobody but people. */
const SIZES: Readonly<Record<string, () => number>> = {
  'the code in dist/': () => sizeOf(codeIn(join(PROJECT, 'dist'))),
  'loaded by gateway-lint --version': () => sizeOf(loadedBy('cli.js', 0, ['--version'])),
  "loaded by a lint of the article's pair": () => sizeOf(loadedBy('cli.js', 1, ['fixtures/article-broken'])),
  "loaded by the action on the article's pair": () =>
    sizeOf(
      loadedBy('action.js', 1, [], {
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: PROJECT,
        INPUT_PATHS: 'fixtures/article-broken',
      }),
    ),
};

const budget = JSON.parse(readFileSync(join(PROJECT, BUDGET), 'utf8')) as Readonly<Record<string, number>>;

test('the budget speaks of all that is measured', () => {
  expect(Object.keys(budget)).toEqual(Object.keys(SIZES));
});

test.each(Object.entries(SIZES))('%s is at most a tenth over its budget', (name, measure) => {
  const size = measure();
  const planned = budget[name] as number;
  expect(size).toBeGreaterThan(0);
  expect(
    size,
    `${name}: ${size} bytes instead of ${planned}. Load or bundle less, or write ${size} into ${BUDGET} and say in the commit what it is spent on.`,
  ).toBeLessThanOrEqual(planned * 1.1);
});

function codeIn(folder: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith('.js')).map((path) => join(folder, path));
}

/** The files of the project that a run loads, as V8 notes them down; `code` is how the run ends. */
function loadedBy(
  face: string,
  code: number,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-lint-loaded-'));
  const run = runFace(face, args, { env: { ...env, NODE_V8_COVERAGE: folder, RUNNER_TEMP: folder } });
  expect(run.code, run.stderr).toBe(code);
  const notes = readdirSync(folder).filter((name) => name.startsWith('coverage-'));
  const scripts = notes.flatMap(
    (name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: { url: string }[] }).result,
  );
  rmSync(folder, { recursive: true });
  const files = scripts.filter(({ url }) => url.startsWith('file:')).map(({ url }) => fileURLToPath(url));
  return [...new Set(files)].filter((file) => file.startsWith(PROJECT));
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}
