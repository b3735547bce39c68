import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/source.ts';
import { expandArgv, type Lookup } from '../../src/systemd/expand.ts';
import type { Text } from '../../src/text.ts';
import { shown, value, written } from './texts.ts';

const VARIABLES: Readonly<Record<string, Text>> = {
  ONE: value('one'),
  TWO: value('two  words'),
  QUOTED: value(`'q r' "s"t`),
  EMPTY: value(''),
  PARTLY: value('a {{ b }} c'),
  OPENQUOTE: value(`a "b c`),
  ESCAPED: value('\\{{ b c }}\\ d'),
};

const lookup: Lookup = (name) =>
  VARIABLES[name] ?? (name === 'OUTSIDE' ? { reason: 'it comes from outside' } : undefined);

describe('expansion of $ in the words of a command', () => {
  const rows: [words: string[], expected: string[]][] = [
    [
      ['$ONE', '${ONE}', 'x${ONE}y', 'x$ONE'],
      ['one', 'one', 'xoney', 'x$ONE'],
    ],
    [
      ['$TWO', '${TWO}'],
      ['two', 'words', 'two  words'],
    ],
    [['$QUOTED'], ['q r', 'st']],
    [
      ['a', '$UNSET', '$EMPTY', '$', '$(id)', '$ONE-x', 'b'],
      ['a', 'b'],
    ],
    [
      ['${UNSET}', '-${EMPTY}-', '${}'],
      ['', '--', ''],
    ],
    [
      ['$$ONE', 'a$$', '$$$${ONE}', '$$${ONE}'],
      ['$ONE', 'a$', '$${ONE}', '$one'],
    ],
    [
      ['${ONE', '${ONE:-x}', '${X:-${ONE}}'],
      ['${ONE', '${ONE:-x}', '${X:-one}'],
    ],
    [
      ['$OUTSIDE', 'x${OUTSIDE}y'],
      ['<$OUTSIDE>', 'x<${OUTSIDE}>y'],
    ],
    [
      ['$PARTLY', '${PARTLY}'],
      ['a', '<{{ b }}>', 'c', 'a <{{ b }}> c'],
    ],
    [
      ['{{ $ONE }}', '${{ x }}', '{{ a }}${ONE}'],
      ['<{{ $ONE }}>', '<${{ x }}>', '<{{ a }}>one'],
    ],
    [['$x{{ y }}'], ['<$x{{ y }}>']],
    [
      ['$OPENQUOTE', 'x${A{{ y }}}z'],
      ['a', 'b c', 'x<${A{{ y }}}>z'],
    ],
    [
      ['plain', '', '$'],
      ['plain', ''],
    ],
  ];
  for (const [words, expected] of rows) {
    it(`turns ${words.join(' ')} into ${expected.join(' ')}`, () => {
      expect(expandArgv(words.map(value), lookup).map(shown)).toEqual(expected);
    });
  }

  it('says which name it does not know', () => {
    for (const word of ['$x{{ y }}', 'a${x{{ y }}}']) {
      const [open] = expandArgv([value(word)], lookup);
      expect(open?.unknowns()[0]?.unknown?.reason).toBe(`the name of the variable in ${word} is not known`);
    }
  });

  it('gives what it expands the place of the reference, and the place of the value as origin', () => {
    const [, second] = expandArgv([value('$TWO')], lookup);
    expect(written(second as Text)).toBe('$TWO');
    const origin = second?.pieces[0]?.origin;
    expect(origin && textOf(origin)).toBe('words');
  });

  it('leaves the place of what stands around a reference as it is', () => {
    const [word] = expandArgv([value('--x=${ONE}/y')], lookup);
    expect(written((word as Text).slice(0, 4))).toBe('--x=');
    expect(written((word as Text).slice(7))).toBe('/y');
  });
});
