import { expect, test } from 'vitest';
import { repairedLines } from '../../src/reporters/repair.ts';
import { SourceFile } from '../../src/source.ts';

/** Each edit: the text that it replaces, at its first place in the source, and what comes instead. */
const rows: readonly (readonly [string, string, readonly (readonly [string, string])[], readonly string[]])[] = [
  ['a word', 'a=1\nb=2\n', [['2', '3']], ['2 b=3']],
  [
    'two places of one line',
    'a=1 b=2\n',
    [
      ['2', '4'],
      ['1', '3'],
    ],
    ['1 a=3 b=4'],
  ],
  [
    'two lines',
    'a=1\nb=2\nc=3\n',
    [
      ['1', '5'],
      ['3', '7'],
    ],
    ['1 a=5', '3 c=7'],
  ],
  ['a line that becomes two', 'a=1\n', [['a=1', 'a=\na=1']], ['1 a=', '2 a=1']],
  ['two lines that become one', 'a=1 \\\n b\nc\n', [['\\\n b', 'b']], ['1 a=1 b']],
  ['a line that goes, without the one behind it', 'a=1\nb=2\n', [['a=1\n', '']], []],
  ['a line that is added, without the one behind it', 'a=1\nb=2\n', [['', 'c=3\n']], ['1 c=3']],
  ['CRLF', 'a=1\r\nb=2\r\n', [['1', '9']], ['1 a=9']],
  [
    'a very long line, which is not shown',
    `a=1\nb=2 ${'x'.repeat(5000)}\n`,
    [
      ['1', '9'],
      ['2', '8'],
    ],
    ['1 a=9'],
  ],
  ['no line feed at the end', 'a=1', [['1', '2']], ['1 a=2']],
];

for (const [name, text, edits, expected] of rows) {
  test(`a repair is shown as the lines that it gives: ${name}`, () => {
    const source = new SourceFile('a.service', text);
    const fix = {
      title: 'mend it',
      edits: edits.map(([old, now]) => ({
        span: source.span(text.indexOf(old), text.indexOf(old) + old.length),
        text: now,
      })),
    };
    expect(repairedLines(fix).map((line) => `${line.number} ${line.text}`)).toEqual(expected);
  });
}
