import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { start } from '../../src/commands/start.ts';
import { FORMATS } from '../../src/reporters/index.ts';
import { folderWith, UNITS, unit } from '../support/process.ts';

const BROKEN = { [`${UNITS}/hermes-gateway.service`]: unit('%h/.local/bin/hermes gateway run') };
const gatewayLint = (root: string, ...words: readonly string[]) => start(words, { cwd: root, color: true });
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

for (const format of FORMATS) {
  test(`--output writes to a file what --format prints: ${format}`, async () => {
    const root = folderWith(BROKEN);
    const { stdout } = await gatewayLint(root, '--format', format, '--no-color');
    const outcome = await gatewayLint(root, '--output', `${format}=report`, '--no-color');
    expect(read(root, 'report')).toBe(stdout);
    expect([outcome.exitCode, outcome.stderr]).toEqual([1, '']);
    expect(outcome.stdout).toContain(': error: ');
  });
}

test('several reports are written in one run, while stdout has the format that it is asked for', async () => {
  const root = folderWith({ ...BROKEN, 'out/.keep': '' });
  const words = ['--output', 'sarif=out/a=b.sarif', '--output=json=report.json', '--format', 'github'];
  const { stdout } = await gatewayLint(root, ...words);
  expect(stdout).toMatch(/^::error /);
  expect(JSON.parse(read(root, 'out/a=b.sarif')).version).toBe('2.1.0');
  expect(JSON.parse(read(root, 'report.json')).summary.errors).toBe(1);
});

test('a file of "-" is stdout', async () => {
  const root = folderWith(BROKEN);
  const { stdout } = await gatewayLint(root, '--output', 'jsonl=-', '--output', 'junit=report.xml');
  expect(stdout).toMatch(/^\{"rule":"profile-not-pinned",/);
  expect(read(root, 'report.xml')).toContain('<testsuites ');
});

test('colours are for stdout, and never for a file', async () => {
  const root = folderWith(BROKEN);
  const { stdout } = await gatewayLint(root, '--output', 'text=report.txt');
  expect([stdout.includes('\x1b['), read(root, 'report.txt').includes('\x1b[')]).toEqual([true, false]);
});

test('a report takes the place of the one before, with its permissions, and leaves nothing else behind', async () => {
  const root = folderWith({ ...BROKEN, report: 'old' });
  chmodSync(join(root, 'report'), 0o640);
  await gatewayLint(root, '--output', 'json=report');
  expect(JSON.parse(read(root, 'report')).version).toBe(1);
  expect(lstatSync(join(root, 'report')).mode & 0o777).toBe(0o640);
  expect(readdirSync(root).sort()).toEqual(['.config', 'report']);
});

const refused: readonly (readonly [string, readonly string[], string])[] = [
  ['no format', ['report'], '--output must be FORMAT=FILE, not "report"'],
  ['no file', ['sarif='], '--output must be FORMAT=FILE, not "sarif="'],
  ['an unknown format', ['sarf=x'], 'did you mean "sarif"?'],
  ['one file twice', ['sarif=x', 'json=./x'], 'two reports go to one file: ./x'],
  [
    'a file that declares a service',
    [`json=${UNITS}/hermes-gateway.service`],
    'declares a service; no report is written over it',
  ],
  ['two reports on stdout', ['sarif=-', 'json=-'], 'stdout takes one report, not sarif and json'],
  [
    'a folder that is not there',
    ['sarif=no/such/x.sarif'],
    'no/such/x.sarif cannot be written: its folder does not exist',
  ],
  ['a file as folder', ['sarif=file/x.sarif'], 'file/x.sarif cannot be written: ENOTDIR'],
  ['a folder', ['sarif=folder'], 'folder is not a regular file; a link is not followed'],
  ['a link', ['sarif=link'], 'link is not a regular file; a link is not followed'],
];

for (const [name, outputs, expected] of refused) {
  test(`a report that cannot be written is told on stderr, with exit code 2: ${name}`, async () => {
    const root = folderWith({ ...BROKEN, file: 'kept' });
    mkdirSync(join(root, 'folder'));
    symlinkSync('file', join(root, 'link'));
    const outcome = await gatewayLint(root, ...outputs.flatMap((output) => ['--output', output]));
    expect(outcome.stderr).toContain(expected);
    expect(outcome.stderr).not.toContain('    at ');
    expect([outcome.stdout, outcome.exitCode, read(root, 'file')]).toEqual(['', 2, 'kept']);
  });
}

test('--format and an --output to stdout contradict each other', async () => {
  const { stderr, exitCode } = await gatewayLint(folderWith(BROKEN), '--format', 'text', '--output', 'json=-');
  expect([stderr.split('\n')[0], exitCode]).toEqual(['gateway-lint: stdout takes one report, not text and json', 2]);
});

test('a patch is no report', async () => {
  const { stderr, exitCode } = await gatewayLint(folderWith(BROKEN), '--diff', '--output', 'json=x');
  expect([stderr.split('\n')[0], exitCode]).toEqual(['gateway-lint: --diff makes no report for --output', 2]);
});

test('what is suppressed or in the baseline stands in SARIF with what holds it back, and nowhere else', async () => {
  const suppressed = unit('hermes gateway run').replace(
    'ExecStart',
    '# gateway-lint: ignore[profile-not-pinned] moves soon\nExecStart',
  );
  const root = folderWith(BROKEN);
  await gatewayLint(root, 'baseline');
  writeFileSync(join(root, UNITS, 'hermes-gateway-a.service'), suppressed);
  const { stdout } = await gatewayLint(root, '--format', 'sarif', '--output', 'jsonl=lines', '--output', 'junit=tests');
  const [run] = JSON.parse(stdout).runs;
  const held = (run.results as readonly { ruleId: string; suppressions: readonly object[] }[]).filter(
    ({ ruleId }) => ruleId === 'profile-not-pinned',
  );
  expect(held.map(({ suppressions }) => suppressions)).toMatchObject([
    [{ kind: 'inSource', justification: 'moves soon' }],
    [{ kind: 'external' }],
  ]);
  expect(read(root, 'lines')).toContain('"suppressed":1,"baselined":1');
  expect([read(root, 'lines'), read(root, 'tests')].filter((text) => text.includes('profile-not-pinned'))).toEqual([]);
});
