import { expect, it } from 'vitest';
import { matcherOf } from '../src/globs.ts';

const rows: [glob: string, path: string, expected: boolean][] = [
  ['a', 'a', true],
  ['a', 'a/b/c', true],
  ['a/', 'a/b', true],
  ['./a', 'a/b', true],
  ['/a', 'a', true],
  ['a', 'b/a', false],
  ['a', 'ab', false],
  ['*.service', 'a.service', true],
  ['*.service', '.a.service', true],
  ['*.service', 'x/a.service', false],
  ['**/*.service', 'a.service', true],
  ['**/*.service', '.x/y/a.service', true],
  ['a/**', 'a/b', true],
  ['a/**/b', 'a/b', true],
  ['a/**/b', 'a/x/y/b', true],
  ['a/**/b', 'a/x/y/c', false],
  ['hosts/*/x', 'hosts/a/x', true],
  ['hosts/*/x', 'hosts/a/b/x', false],
  ['**', 'a/b', true],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['[a-c]x', 'bx', true],
  ['[!a-c]x', 'bx', false],
  ['[^a]x', 'bx', true],
  ['[a', '[a', true],
  ['{a,b}/x.{service,d}', 'b/x.d', true],
  ['{a,b}/x.{service,d}', 'c/x.d', false],
  ['{a}', '{a}', true],
  ['a\\*', 'a*', true],
  ['a\\*', 'ab', false],
  ['+(a|b)', 'a', false],
  ['a.b', 'axb', false],
  ['naïve/?', 'naïve/😀', true],
];
it.each(rows)('%s of %s: %s', (glob, path, expected) => {
  expect(matcherOf([glob])(path)).toBe(expected);
});

it('without globs nothing matches, with several any of them', () => {
  expect([matcherOf([])('a'), matcherOf(['a', 'b'])('b')]).toEqual([false, true]);
});

it('does not lose itself in many stars and braces', () => {
  const path = `${'a'.repeat(2000)}/${'a/'.repeat(2000)}`;
  const globs = [`${'*a'.repeat(50)}*b`, `${'**/a/'.repeat(50)}b`, `${'{a,b}'.repeat(50)}`];
  expect(globs.map((glob) => matcherOf([glob])(path))).toEqual([false, false, false]);
});
