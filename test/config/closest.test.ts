import { expect, test } from 'vitest';
import { closest } from '../../src/config/closest.ts';

const WORDS = ['fail-on', 'format', 'hermes-release', 'include', 'exclude', 'quiet'];

const rows: readonly (readonly [string, string | undefined])[] = [
  ['fail_on', 'fail-on'],
  ['fial-on', 'fail-on'],
  ['FORMAT', 'format'],
  ['hermes-relaese', 'hermes-release'],
  ['inclde', 'include'],
  ['quite', 'quiet'],
  ['colour', undefined],
  ['x', undefined],
  ['', undefined],
];

for (const [word, expected] of rows) {
  test(`what "${word}" most likely means is ${expected}`, () => expect(closest(word, WORDS)).toBe(expected));
}
