import { describe, expect, test } from 'vitest';
import { asOutputSettings } from '../../../src/rules/shared/redirections.ts';
import { listing, quote } from '../../../src/rules/shared/words.ts';

describe('a value in a sentence', () => {
  test.each([
    ['', '""'],
    ['a b', '"a b"'],
    ['x'.repeat(100), `"${'x'.repeat(100)}"`],
    ['x'.repeat(101), `"${'x'.repeat(100)}…"`],
  ])('%j is quoted, and cut where it is too long', (value, expected) => expect(quote(value)).toBe(expected));

  test.each<[readonly string[], string]>([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c, d and e'],
    [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d and 2 more'],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'a, b, c, d and 3 more'],
  ])('%j are listed', (items, expected) => expect(listing(items)).toBe(expected));
});

describe('redirections at the end of a command, as settings', () => {
  test.each<[string, readonly string[] | undefined]>([
    ['', []],
    ['&', []],
    ['</dev/null &', []],
    ['>> /l', ['StandardOutput=append:/l', 'StandardError=journal']],
    ['>>/l', ['StandardOutput=append:/l', 'StandardError=journal']],
    ['> %h/l', ['StandardOutput=truncate:%h/l', 'StandardError=journal']],
    ['1>/l', ['StandardOutput=truncate:/l', 'StandardError=journal']],
    ['2>/l', ['StandardError=truncate:/l']],
    ['2>>/l', ['StandardError=append:/l']],
    ['2>/dev/null', ['StandardError=null']],
    ['&>/l', ['StandardOutput=truncate:/l']],
    ['&>>/l', ['StandardOutput=append:/l']],
    ['>/l 2>&1', ['StandardOutput=truncate:/l']],
    ['2>&1', []],
    ['2>&1 >/l', ['StandardOutput=truncate:/l', 'StandardError=journal']],
    ['>/a 2>/b &', ['StandardOutput=truncate:/a', 'StandardError=truncate:/b']],
    ['>/a >/b', ['StandardOutput=truncate:/b', 'StandardError=journal']],
    ['>', undefined],
    ['> l', undefined],
    ['>l', undefined],
    ['> "/l"', undefined],
    ['> /a$b', undefined],
    ['> /a*', undefined],
    ['3>/l', undefined],
    ['< /l', undefined],
    ['| tee /l', undefined],
    ['>/l &&', undefined],
    ['x >/l', undefined],
  ])('%j', (words, expected) => {
    expect(asOutputSettings(words.split(' ').filter((word) => word !== ''))).toEqual(expected);
  });
});
