import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixtureRepositories } from '../fuzz/corpus.ts';
import { type Case, execute } from '../fuzz/execute.ts';
import { filesOf, targetOf } from '../fuzz/make.ts';
import { type Target, targetsOf } from '../fuzz/targets.ts';
import { PROJECT } from './support/process.ts';

const FIXTURES = join(PROJECT, 'fixtures');
const targets = targetsOf(fixtureRepositories(FIXTURES));

const found = readdirSync(join(FIXTURES, 'fuzz'));
test.each(found)('what the fuzzer once found passes: %s', async (name) => {
  const { target, files } = JSON.parse(readFileSync(join(FIXTURES, 'fuzz', name), 'utf8')) as Case;
  const known = targets.find((each) => each.name === target) as Target;
  expect(await execute(known, files, { isThorough: true, isTimed: false })).toBeUndefined();
});

test.each(targets.map((target) => [target.name, target] as const))('mutants of %s pass', async (_, target) => {
  for (let index = 0; index < 20; index++) {
    const files = filesOf(target, 0, index);
    expect([files, await execute(target, files, { isThorough: true, isTimed: false })]).toEqual([files, undefined]);
  }
});

test('every input can be made again from its seed and number', () => {
  const made = (seed: number, index: number) => {
    const target = targetOf(targets, seed, index);
    return [target.name, filesOf(target, seed, index)];
  };
  for (let index = 0; index < 50; index++) expect(made(7, index)).toEqual(made(7, index));
  expect(made(7, 0)).not.toEqual(made(8, 0));
});

const crash: Target = {
  name: 'crash',
  seeds: [],
  share: 1,
  run: (files) => {
    if (Object.values(files).some((text) => text.includes('x'))) throw new TypeError('no x');
    return { source: 'none' };
  },
};
test('a crash is told with its place', async () => {
  const thorough = { isThorough: true, isTimed: false };
  expect(await execute(crash, { a: 'y' }, thorough)).toBeUndefined();
  expect(await execute(crash, { a: 'yx' }, thorough)).toMatchObject({
    kind: 'exception',
    what: expect.stringMatching(/^TypeError: no x .*test\/fuzz\.test\.ts/),
  });
});
