import { expect, test } from 'vitest';
import { snippet } from '../../src/reporters/snippet.ts';
import { marked } from '../support/result.ts';

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['a word', 'ExecStart=⟦hermes⟧ gateway run\n', ['1 ExecStart=hermes gateway run', '            ^^^^^^']],
  ['the third line', 'a\nb\nkey=⟦v⟧\n', ['3 key=v', '      ^']],
  ['an empty span', 'hermes ⟦⟧gateway\n', ['1 hermes gateway', '         ^']],
  ['the end of a line', 'hermes⟦⟧\nx', ['1 hermes', '        ^']],
  ['a tab is four blanks', 'a\t⟦b\tc⟧\n', ['1 a    b    c', '       ^^^^^^']],
  ['wide characters take two columns', '説明=⟦日本⟧ x\n', ['1 説明=日本 x', '       ^^^^']],
  ['emoji take two columns', '🚀=⟦b⟧\n', ['1 🚀=b', '     ^']],
  ['escapes are made visible, and counted so', '\x1b[2J⟦x⟧\n', ['1 \\x1b[2Jx', '         ^']],
  ['CRLF', 'a=⟦b⟧\r\nc\r\n', ['1 a=b', '    ^']],
  ['a span that ends with the line', '⟦a=b\n⟧c\n', ['1 a=b', '  ^^^']],
  [
    'a command over several lines',
    'x=⟦hermes \\\n  gateway \\\n  run⟧ y\n',
    ['1 x=hermes \\', '    ^^^^^^^^', '2   gateway \\', '    ^^^^^^^^^', '3   run y', '    ^^^'],
  ],
  ['of many lines the first four', '⟦1\n2\n3\n4\n5\n6⟧\n', ['1 1', '  ^', '2 2', '  ^', '3 3', '  ^', '4 4', '  ^']],
];

for (const [name, text, expected] of rows) {
  test(`a snippet marks what the span covers: ${name}`, () => {
    const lines = snippet(marked('a.service', text)).flatMap((line) => [
      `${line.number} ${line.text}`,
      `  ${line.marks}`,
    ]);
    expect(lines).toEqual(expected);
  });
}

test('a long line is cut around the span', () => {
  const [line] = snippet(marked('a.service', `${'a'.repeat(500)}⟦bad⟧${'z'.repeat(500)}\n`));
  expect(line?.text).toBe(`…${'a'.repeat(40)}bad${'z'.repeat(117)}…`);
  expect(line?.marks).toBe(`${' '.repeat(41)}^^^`);
});
