import { expect, it } from 'vitest';
import { fileAt, followLinks } from '../src/repository.ts';
import { memoryRepository } from './support/lint.ts';

const repository = memoryRepository({
  'real/a': 'text',
  folder: { link: 'real' },
  'deep/er': { link: '../folder/./a' },
  'deep/out': { link: '../../real/a' },
  absolute: { link: '/repository/real/a' },
  etc: { link: '/etc/passwd' },
  one: { link: 'two' },
  two: { link: 'one' },
});

const rows: [path: string, expected: string | undefined][] = [
  ['real/a', 'real/a'],
  ['folder/a', 'real/a'],
  ['deep/er', 'real/a'],
  ['deep/../folder//a', 'real/a'],
  ['absolute', 'real/a'],
  ['/repository/folder/a', 'real/a'],
  ['folder/missing', 'real/missing'],
  ['deep/out', undefined],
  ['etc', undefined],
  ['/etc/passwd', undefined],
  ['../real/a', undefined],
  ['one', undefined],
];

it.each(rows)('%s leads to %s', (path, expected) => {
  expect(followLinks(repository, path)).toBe(expected);
  expect(fileAt(repository, path)?.text).toBe(expected === 'real/a' ? 'text' : undefined);
});

it('keeps the last link where only the way to it is asked for', () => {
  expect([followLinks(repository, 'folder', true), followLinks(repository, 'folder/a', true)]).toEqual([
    'folder',
    'real/a',
  ]);
});
