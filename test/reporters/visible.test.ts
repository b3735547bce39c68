import { expect, test } from 'vitest';
import { visible } from '../../src/reporters/visible.ts';

const rows: readonly (readonly [string, string, string])[] = [
  ['plain text stays', 'hermes gateway run – 日本語 🚀', 'hermes gateway run – 日本語 🚀'],
  ['a terminal escape', 'a\x1b[31mb', 'a\\x1b[31mb'],
  ['an 8-bit escape', 'a\u009b31mb', 'a\\x9b31mb'],
  ['line ends and tabs', 'a\r\nb\tc', 'a\\r\\nb\\tc'],
  ['NUL, bell, backspace, delete', '\0\x07\b\x7f', '\\x00\\x07\\x08\\x7f'],
  ['a change of direction', 'a\u202eb\u2066c\u200fd', 'a\\u{202e}b\\u{2066}c\\u{200f}d'],
  ['invisible letters', 'a\u200bb\ufeffc\u00add', 'a\\u{200b}b\\u{feff}c\\xadd'],
  ['Unicode line ends', 'a\u2028b\u2029c\u0085d', 'a\\u{2028}b\\u{2029}c\\x85d'],
  ['a byte that is not UTF-8', 'caf\udce9', 'caf\\xe9'],
  ['a lone surrogate', 'a\ud83db', 'a\\u{d83d}b'],
  ['what is no character', 'a\ufffeb\uffffc\ufdd0d\u{1ffff}e', 'a\\u{fffe}b\\u{ffff}c\\u{fdd0}d\\u{1ffff}e'],
  ['tag letters', 'a\u{e0061}b', 'a\\u{e0061}b'],
];

for (const [name, text, expected] of rows) {
  test(`what a terminal would act on is made visible: ${name}`, () => expect(visible(text)).toBe(expected));
}
