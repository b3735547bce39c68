import { describe, expect, it } from 'vitest';
import { applyBaseline, entryOf, formatBaseline, parseBaseline } from '../../src/filters/baseline.ts';
import { SourceFile } from '../../src/source.ts';
import { finding, marked } from '../support/result.ts';

const hash = (digit: string) => digit.repeat(32);
const entry = (rule: string, path: string, digit: string) => ({ rule, path, fingerprint: hash(digit) });
const at = (rule: string, path: string, digit: string) =>
  finding(marked(path, '⟦x⟧'), { rule, fingerprint: hash(digit) });

describe('a baseline', () => {
  it('hides what it has, and tells what it has for nothing', () => {
    const findings = [at('a', 'x', '1'), at('b', 'y', '2')];
    const entries = [entry('a', 'x', '1'), entry('c', 'z', '3')];
    const { kept, hidden, unmatched } = applyBaseline(findings, { entries });
    expect([kept, hidden, unmatched]).toEqual([[findings[1]], [findings[0]], [entries[1]]]);
  });

  it('is written with an entry a line, sorted, each once', () => {
    const entries = [entry('b', 'x', '2'), entry('a', 'y', '1'), entry('a', 'x', '3'), entry('b', 'x', '2')];
    expect(formatBaseline(entries)).toBe(`{
  "version": 1,
  "findings": [
    {"rule":"a","path":"x","fingerprint":"${hash('3')}"},
    {"rule":"b","path":"x","fingerprint":"${hash('2')}"},
    {"rule":"a","path":"y","fingerprint":"${hash('1')}"}
  ]
}
`);
    expect(formatBaseline([])).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
  });

  const texts: readonly (readonly [name: string, text: string])[] = [
    ['as it was written', formatBaseline([entry('a', 'x', '1')])],
    ['formatted by others', JSON.stringify(JSON.parse(formatBaseline([entry('a', 'x', '1')])), null, 8)],
    ['on one line', `{"findings":[{"path":"x","fingerprint":"${hash('1')}","rule":"\\u0061"}],"version":1}`],
    ['with CRLF', formatBaseline([entry('a', 'x', '1')]).replaceAll('\n', '\r\n')],
  ];
  it.each(texts)('is read %s', (_name, text) => {
    expect(parseBaseline(new SourceFile('b.json', text))).toEqual({ entries: [entry('a', 'x', '1')] });
  });

  it('gives back every path', () => {
    const path = 'a "b"\\\n\udc80\u202e/é';
    const entries = [entryOf(at('a', path, '1'))];
    expect(parseBaseline(new SourceFile('b.json', formatBaseline(entries)))).toEqual({ entries });
  });
});

const HEAD = '{\n  "version": 1,\n  "findings": [';
const mistakes: readonly (readonly [name: string, text: string, expected: string])[] = [
  ['nothing', '', '1:1: expected "{", not the end of the file'],
  ['a list', '[]', '1:1: expected "{", not "["'],
  ['no end', `${HEAD}`, '3:16: expected "{", not the end of the file'],
  ['a comma too many', `${HEAD}\n    {"rule": "a",}\n  ]\n}\n`, '4:18: expected a string, not "}"'],
  ['a comma too few', `${HEAD}\n  ]\n  "x": 1\n}\n`, '5:3: expected "," or "}", not ""x""'],
  ['the marks of a merge', `${HEAD}\n<<<<<<< HEAD\n`, '4:1: expected "{", not "<<<<<<<"'],
  ['a comment', '{\n  // x\n', '2:3: expected a string, not "//"'],
  ['an open string', '{"version', '1:2: expected a string, not """'],
  ['a bad escape', '{"\\x": 1}', '1:2: this string holds what a JSON string cannot'],
  ['a strange blank', '{\u00a0}', '1:2: this character cannot stand here'],
  ['something behind it', `${formatBaseline([])}x`, '5:1: expected the end of the file, not "x"'],
  ['an unknown key', '{"versoin": 1}', '1:2: unknown key "versoin"'],
  ['a key of every object', '{"constructor": 1}', '1:2: unknown key "constructor"'],
  ['a key twice', '{"version": 1, "version": 1}', '1:16: the key "version" stands here twice'],
  ['another version', '{"version": 2}', '1:13: this release reads version 1 of the baseline, not 2'],
  ['no version', '{"findings": []}', '1:1: "version" is missing'],
  ['no findings', '{"version": 1}', '1:1: "findings" is missing'],
  ['no fingerprint', `${HEAD}{"rule": "a", "path": "b"}]}`, '3:16: "fingerprint" is missing in this entry'],
  ['a wrong fingerprint', `${HEAD}{"fingerprint": "x"}]}`, '3:32: a fingerprint has 32 digits from 0 to f'],
  ['a number for a text', `${HEAD}{"rule": 1}]}`, '3:25: expected a string, not "1"'],
  ['deep brackets', '['.repeat(100_000), '1:1: expected "{", not "["'],
];

describe('a baseline is a mistake with its place where it has', () => {
  it.each(mistakes)('%s', (_name, text, expected) => {
    const read = parseBaseline(new SourceFile('b.json', text));
    const [found] = 'mistakes' in read ? read.mistakes : [];
    expect(`${found?.line}:${found?.column}: ${found?.message}`).toBe(expected);
  });
});
