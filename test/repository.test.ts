import { expect, it } from 'vitest';
import { brokenLink, endOf, fileAt, followLinks } from '../src/repository.ts';
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
  gone: { link: 'folder/b' },
  mask: { link: '/dev/null' },
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

const ends: [path: string, end: string | undefined, kind: string, reason?: string][] = [
  ['deep/er', 'real/a', 'file'],
  ['folder', 'real', 'folder', 'it is a link to real, which is no regular file'],
  ['etc', '/etc/passwd', 'lost', 'it is a link out of the repository'],
  ['deep/out', undefined, 'lost', 'it is a link out of the repository'],
  ['one', undefined, 'lost', 'it is a link that leads round in a circle'],
  ['gone', 'real/b', 'lost', 'it is a link that leads to nothing'],
  ['mask', '/dev/null', 'lost'],
];

it.each(ends)('the link %s ends at %s, a %s', (path, end, kind, reason) => {
  const found = endOf(repository, path);
  expect([found.path, found.target.kind]).toEqual([end, kind]);
  expect(brokenLink(repository, path)?.reason).toBe(reason);
});
