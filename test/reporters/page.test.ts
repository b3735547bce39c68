import { lexer, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { pageReport } from '../../src/reporters/page.ts';
import { PAGES } from '../../src/rules/pages.ts';

const page = (markdown: string, columns?: number) => pageReport(markdown, { color: false, columns });

const rows: readonly (readonly [string, string, string])[] = [
  ['a heading', '## Example\n', 'Example\n'],
  ['a comment, which is left out', '# a\n\n<!-- rule:start -->\nText.\n<!-- rule:end -->\n', 'a\n\nText.\n'],
  [
    'code, as it is but for an indentation',
    '```ini\n[Service]\n  A=`1` & <b>\n\nB=2\n```\n',
    '    [Service]\n      A=`1` & <b>\n\n    B=2\n',
  ],
  ['words in a line that are code', 'Write `a & <b>`, not "c".\n', 'Write `a & <b>`, not "c".\n'],
  ['a link, as its text', 'See [duplicate-profile](duplicate-profile.md).\n', 'See duplicate-profile.\n'],
  ['a table', '| a | bc |\n| --- | --- |\n| `long` | d |\n', 'a       bc\n`long`  d\n'],
  ['a list', '- one\n- two\n  goes on\n', '- one\n- two goes on\n'],
  [
    'a paragraph that is too long for the terminal',
    'One two three four five six seven\neight nine ten.\n',
    'One two three four five six seven eight\nnine ten.\n',
  ],
  [
    'an entry of a list that is too long',
    '- One two three four five six seven eight nine\n',
    '- One two three four five six seven\n  eight nine\n',
  ],
  ['a word that is longer than a line', `${'x'.repeat(60)} y\n`, `${'x'.repeat(60)}\ny\n`],
];

describe('a page on a terminal of 40 columns shows', () => {
  test.each(rows)('%s', (_, markdown, expected) => {
    expect(page(markdown, 40)).toBe(expected);
  });
});

test.each([
  [undefined, 100],
  [60, 60],
  [20, 40],
  [400, 100],
])('text on a terminal of %s columns takes %i', (columns, expected) => {
  const lines = page('ab '.repeat(200), columns).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBe(expected - ((expected + 1) % 3));
});

test('colours take the place of backticks', () => {
  expect(pageReport('# a\n\n`b`\n', { color: true })).toBe('\x1b[1ma\x1b[22m\n\n\x1b[36mb\x1b[39m\n');
});

test('the pages of the rules hold nothing that is shown as something else', () => {
  const known = 'space html heading paragraph code list table text codespan link'.split(' ');
  const unknown = Object.entries(PAGES).flatMap(([id, text]) =>
    lexer(text)
      .flatMap(inside)
      .filter((token) => !known.includes(token.type) || ('ordered' in token && token.ordered))
      .map(({ type, raw }) => `${id}: ${type} ${raw}`),
  );
  expect(unknown).toEqual([]);
});

function inside(token: Token): readonly Token[] {
  const items = 'items' in token ? (token.items as { readonly tokens: Token[] }[]).flatMap(({ tokens }) => tokens) : [];
  return [token, ...('tokens' in token ? (token.tokens ?? []) : []).concat(items).flatMap(inside)];
}
