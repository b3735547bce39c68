import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8, SourceFile } from '../src/source.ts';

describe('positions', () => {
  const rows: [text: string, offset: number, expected: string][] = [
    ['', 0, '1:1'],
    ['abc', 3, '1:4'],
    ['a\nb', 2, '2:1'],
    ['a\r\nb', 3, '2:1'],
    ['a\rb', 2, '1:3'],
    ['é😀x', 3, '1:4'],
    ['a\n', 2, '2:1'],
    ['a\nb', 99, '2:2'],
    ['\ufeff[Unit]', 1, '1:2'],
  ];
  it.each(rows)('of %j at offset %i is %s', (text, offset, expected) => {
    const { line, column } = new SourceFile('a', text).position(offset);
    expect(`${line}:${column}`).toBe(expected);
  });

  it('gives a line without its line end', () => {
    const file = new SourceFile('a', 'one\r\ntwo\nthree');
    expect([0, 1, 2, 3, 4].map((number) => file.line(number))).toEqual(['', 'one', 'two', 'three', '']);
  });
});

describe('bytes that are not UTF-8', () => {
  const rows: [bytes: number[], text: string][] = [
    [[0x61, 0xff, 0x62], 'a\udcffb'],
    [[0xc3, 0xa9], 'é'],
    [[0xc3], '\udcc3'],
    [[0xe2, 0x82, 0x41], '\udce2\udc82A'],
    [[0xed, 0xa0, 0x80], '\udced\udca0\udc80'],
    [[0xf0, 0x9f, 0x98, 0x80, 0xfe], '😀\udcfe'],
    [[0xe0, 0x80, 0x80], '\udce0\udc80\udc80'],
    [[0xf4, 0x90, 0x80, 0x80], '\udcf4\udc90\udc80\udc80'],
    [[0xff, 0xc3, 0xa9, 0xe2, 0x82, 0xac], '\udcffé€'],
    [[0xc0, 0xaf], '\udcc0\udcaf'],
    [[0xef, 0xbb, 0xbf, 0x41], '\ufeffA'],
  ];
  it.each(rows)('%j are kept as lone surrogates and come back', (bytes, text) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toBe(text);
    expect([...encodeUtf8(text)]).toEqual(bytes);
  });
});
