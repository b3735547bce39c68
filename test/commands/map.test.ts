import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { start } from '../../src/commands/start.ts';
import { folderWith, PROJECT, UNITS, unit } from '../support/process.ts';

const run = (words: readonly string[], cwd = PROJECT) => start(words, { cwd, color: false });

const beginnings: readonly (readonly [string, RegExp])[] = [
  ['mermaid', /^flowchart LR\n/],
  ['dot', /^digraph gateways \{\n/],
  ['svg', /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /],
];

for (const [format, beginning] of beginnings) {
  test(`the map as ${format} stands alone on stdout, gives no verdict, and is the same on every run`, async () => {
    const words = ['map', '--format', format, 'fixtures/article-broken'];
    const { stdout, stderr, exitCode } = await run(words);
    expect(stdout).toMatch(beginning);
    expect(stdout).toContain('hermes-gateway');
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect((await run(words)).stdout).toBe(stdout);
  });

  test(`the map of a folder without a gateway is a whole picture too: ${format}`, async () => {
    const { stdout, exitCode } = await run(['map', '--format', format], folderWith({ readme: 'nothing here\n' }));
    expect(stdout).toMatch(beginning);
    expect(stdout.replaceAll('#32;', ' ').replace('#8203;', '')).toContain('No gateway found');
    expect(exitCode).toBe(0);
  });
}

test('gateways that do not fit into the picture are counted on stderr', async () => {
  const units = Array.from({ length: 200 }, (_, at) => [
    `${UNITS}/hermes-gateway-p${at}.service`,
    unit(`%h/.local/bin/hermes --profile p${at} gateway run`),
  ]);
  const { stderr, exitCode } = await run(['map', '--format=mermaid'], folderWith(Object.fromEntries(units)));
  expect(stderr).toMatch(/^gateway-lint: \d+ gateways left out: the picture would be too large\n$/);
  expect(exitCode).toBe(0);
});

test('docs/map.svg is what the command draws (npm run generate)', async () => {
  const { stdout } = await run(['map', '--format', 'svg', 'fixtures/article-broken']);
  expect(readFileSync(join(PROJECT, 'docs/map.svg'), 'utf8')).toBe(stdout);
});
