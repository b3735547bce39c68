import { expect, test } from 'vitest';
import { type Suggestion, suggestionsOf } from '../../src/github/suggestions.ts';
import { decodeUtf8, SourceFile } from '../../src/source.ts';
import { result } from '../support/result.ts';
import { repair, repairsIn } from './repairs.ts';

const onChangedLines = () => true;

/** `2-3: new text` for each suggestion, with ` (2 findings)` where it repairs several. */
function shown(suggestions: readonly Suggestion[]): readonly string[] {
  return suggestions.map(({ startLine, line, replacement, findings }) => {
    const several = findings.length > 1 ? ` (${findings.map(({ message }) => message).join(', ')})` : '';
    return `${startLine}-${line}: ${replacement}${several}`;
  });
}

const REPAIRS: readonly [name: string, file: string, expected: readonly string[]][] = [
  ['a word is replaced in its whole line', 'a\nx ⟦1:old|new⟧ y\nb\n', ['2-2: x new y']],
  ['an insertion keeps its line', 'a\n⟦1:|ExecStart=\n⟧ExecStart=x\n', ['2-2: ExecStart=\nExecStart=x']],
  ['an insertion at the end of a line belongs to it', 'a\nb⟦1:| c⟧\nd\n', ['2-2: b c']],
  ['several edits of one finding span all lines between them', '⟦1:a|A⟧\nb\n⟦1:c|C⟧\nd\n', ['1-3: A\nb\nC']],
  ['a line that goes away with its line feed is no line', 'a\n⟦1:b\n|⟧c\n', ['2-2: ']],
  ['lines that go away are no lines', '⟦1:a\nb\n|⟧c\n', ['1-2: ']],
  ['the last line goes away with the line feed before it', 'a\nb⟦1:\nc|⟧', ['2-3: b']],
  ['a last line without line feed goes away', 'a\n⟦1:b|⟧', ['2-2: ']],
  ['a line feed that is taken away joins the next line', 'a⟦1:\n|⟧b\nc\n', ['1-2: ab']],
  ['a line that only gets empty cannot be told from one that goes away', 'a\n⟦1:b|⟧\nc\n', []],
  ['lines of which one gets empty stay lines', 'a\n⟦1:b|⟧\n⟦1:c|d⟧\n', ['2-3: \nd']],
  ['the last line without line feed is replaced', 'a\n⟦1:b|c⟧', ['2-2: c']],
  ['a line is added behind a last line without line feed', 'a\nb⟦1:|\nc⟧', ['2-2: b\nc']],
  ['a line is added behind a last line without line feed, with one', 'a\nb⟦1:|\nc\n⟧', ['2-2: b\nc']],
  ['a line is added behind the last line feed', 'a\nb\n⟦1:|c\n⟧', ['2-2: b\nc']],
  ['an empty first line is a line', '⟦1:|a⟧\nb\n', ['1-1: a']],
  ['an edit of an empty file stands on no line', '⟦1:|a⟧', []],
  ['an edit that changes nothing is none', 'a ⟦1:b|b⟧\n', []],
  ['a tabulator is text', '\t⟦1:a|b⟧\tc\n', ['1-1: \tb\tc']],
  ['other lines are left to others', '⟦1:a|A⟧\n⟦2:b|B⟧\n', ['1-1: A', '2-2: B']],
  ['repairs of one line are one suggestion', '⟦1:a|A⟧ ⟦2:b|B⟧\n', ['1-1: A B (mistake 1, mistake 2)']],
  ['the same edit of two findings counts once', '⟦1,2:a|A⟧ b\n', ['1-1: A b (mistake 1, mistake 2)']],
  [
    'repairs that share a line with a third are one with it',
    '⟦1:a|A⟧ x\n⟦2:b|B⟧ y\n⟦3:c|C⟧ ⟦3:\n|⟧z ⟦4:d|D⟧\n',
    ['1-1: A x', '2-2: B y', '3-4: C z D (mistake 3, mistake 4)'],
  ],
  [
    'a repair over several lines joins those that stand there already',
    '⟦1:a|A⟧ ⟦3:x|X⟧\n⟦2:b|B⟧ ⟦3:y|Y⟧\n',
    ['1-2: A X\nB Y (mistake 1, mistake 2, mistake 3)'],
  ],
  ['of two insertions at one place the first wins', 'a ⟦1:|x⟧⟦2:|y⟧b\n', ['1-1: a xb']],
  ['an insertion right behind what another one replaces loses', 'a ⟦1:b|x⟧⟦2:|y⟧\n', ['1-1: a x']],
  ['replacements side by side do not contradict', 'a⟦1:b|x⟧⟦2:c|y⟧\n', ['1-1: axy (mistake 1, mistake 2)']],
  [
    'a finding that loses does not take others with it',
    '⟦1:|x⟧⟦2:|y⟧a ⟦3:b|B⟧\n',
    ['1-1: xa B (mistake 1, mistake 3)'],
  ],
];

for (const [name, file, expected] of REPAIRS) {
  test(name, () => {
    const { findings } = repairsIn('a.service', file);
    expect(shown(suggestionsOf(result({ findings }), { onChangedLines }))).toEqual(expected);
  });
}

const REFUSED: readonly [name: string, file: string][] = [
  ['a carriage return, which GitHub rewrites', 'a ⟦1:b|c⟧\r\n'],
  ['a new line that ends with one', 'a\n⟦1:|b\r\n⟧c\n'],
  ['a change of direction', '⟦1:a|b⟧ \u202e# c\n'],
  ['a terminal escape', '⟦1:a|b⟧ \u001b[2J\n'],
  ['an invisible blank in the new text', '⟦1:a|b\u200b⟧\n'],
  ['a byte-order mark', '\ufeff⟦1:a|b⟧\n'],
  ['a byte that is not UTF-8', decodeUtf8(Buffer.concat([Buffer.from('⟦1:a|b⟧ '), Buffer.from([0xff, 10])]))],
  ['a line without end', `⟦1:a|b⟧ ${'x'.repeat(2000)}\n`],
  ['a new line without end', `⟦1:a|${'x'.repeat(2001)}⟧\n`],
];

for (const [name, file] of REFUSED) {
  test(`nothing is suggested for ${name}`, () => {
    const { findings } = repairsIn('a.service', `# before\n${file}# after\n`);
    expect(suggestionsOf(result({ findings }), { onChangedLines })).toEqual([]);
  });
}

test('what stands on other lines does no harm', () => {
  const { findings } = repairsIn('a.service', `\ufeff# ${'x'.repeat(3000)}\r\n⟦1:a|b⟧\n\u202e\n`);
  expect(shown(suggestionsOf(result({ findings }), { onChangedLines }))).toEqual(['2-2: b']);
});

test('a line with a secret is not suggested, the line beside it is', () => {
  const { source, findings } = repairsIn('a.service', '⟦1:a|A⟧ TOKEN=hunter2\n⟦2:b|B⟧\n');
  const at = source.text.indexOf('hunter2');
  const secrets = [source.span(at, at + 'hunter2'.length)];
  expect(shown(suggestionsOf(result({ findings, secrets }), { onChangedLines }))).toEqual(['2-2: B']);
});

test('only lines that the pull request changed are suggested, all of them', () => {
  const { findings } = repairsIn('a.service', '⟦1:a|A⟧\n⟦2:b|B⟧\n⟦3:c|C⟧\nd\n⟦3:e|E⟧\n');
  const changed = [2, 3, 5];
  const isChanged = (path: string, first: number, last: number) => {
    const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return path === 'a.service' && lines.every((line) => changed.includes(line));
  };
  expect(shown(suggestionsOf(result({ findings }), { onChangedLines: isChanged }))).toEqual(['2-2: B']);
});

test('a repair in two files, and a finding without one, are not suggested', () => {
  const one = repairsIn('a.service', '⟦1:a|A⟧\n').findings[0];
  const two = repairsIn('b.service', '⟦1:b|B⟧\n').findings[0];
  const both = repair([...(one?.fix?.edits ?? []), ...(two?.fix?.edits ?? [])]);
  const { fix, ...plain } = both;
  expect(suggestionsOf(result({ findings: [both, plain] }), { onChangedLines })).toEqual([]);
});

test('of two repairs that overlap the first wins', () => {
  const source = new SourceFile('a.service', 'one two three\n');
  const first = repair([{ span: source.span(0, 7), text: 'x' }]);
  const second = repair([{ span: source.span(4, 13), text: 'y' }]);
  const third = repair([{ span: source.span(8, 13), text: 'z' }]);
  const [suggestion, ...others] = suggestionsOf(result({ findings: [first, second, third] }), { onChangedLines });
  expect([suggestion?.replacement, suggestion?.findings, others]).toEqual(['x z', [first, third], []]);
});

test('suggestions are sorted by path and line', () => {
  const b = repairsIn('b.service', '⟦2:x|X⟧\n⟦1:y|Y⟧\n').findings;
  const a = repairsIn('a.service', '⟦1:z|Z⟧\n').findings;
  const places = suggestionsOf(result({ findings: [...b, ...a] }), { onChangedLines }).map(
    ({ source, line }) => `${source.path}:${line}`,
  );
  expect(places).toEqual(['a.service:1', 'b.service:1', 'b.service:2']);
});

function hashOf(path: string, file: string): string | undefined {
  return suggestionsOf(result({ findings: repairsIn(path, file).findings }), { onChangedLines })[0]?.hash;
}

const HASHES: readonly [name: string, path: string, file: string, isSame: boolean][] = [
  ['after the lines have moved', 'a.service', '# new\n⟦1:a|b⟧ c\n', true],
  ['where other findings stand elsewhere', 'a.service', '⟦1:a|b⟧ c\n⟦2:d|e⟧\n', true],
  ['where another edit has the same effect', 'a.service', '⟦1:a c|b c⟧\n', true],
  ['in another file', 'b.service', '⟦1:a|b⟧ c\n', false],
  ['for other old lines', 'a.service', '⟦1:A|b⟧ c\n', false],
  ['for other new lines', 'a.service', '⟦1:a|B⟧ c\n', false],
];

for (const [name, path, file, isSame] of HASHES) {
  test(`the hash is ${isSame ? 'the same' : 'another one'} ${name}`, () => {
    expect(hashOf('a.service', '⟦1:a|b⟧ c\n')).toMatch(/^[0-9a-f]{16}$/);
    expect(hashOf(path, file) === hashOf('a.service', '⟦1:a|b⟧ c\n')).toBe(isSame);
  });
}

test('the comment says what is wrong, with a link to the rule, and offers the lines', () => {
  const { findings } = repairsIn('a.service', '⟦1:a|b⟧ ⟦2:c|d⟧\n');
  const pageUrl = (page: string) => `https://example.com/${page}`;
  const [suggestion] = suggestionsOf(result({ findings }), { onChangedLines, pageUrl });
  expect(suggestion?.text).toBe(
    [
      '**error** [`profile-not-pinned`](https://example.com/docs/rules/profile-not-pinned.md): mistake 1',
      '**error** [`profile-not-pinned`](https://example.com/docs/rules/profile-not-pinned.md): mistake 2',
      'help: Write it right',
      '```suggestion\nb d\n```',
    ].join('\n\n'),
  );
});

test('a block that deletes its lines is empty', () => {
  const { findings } = repairsIn('a.service', '⟦1:a\n|⟧b\n');
  const [suggestion] = suggestionsOf(result({ findings }), { onChangedLines });
  expect(suggestion?.text).toMatch(/\n\n```suggestion\n```$/);
});

test('text of the repository closes no block, mentions nobody and is no markup', () => {
  const hostile = '</details> @someone #1 <!-- gateway-lint: x --> [a](b) `c`\n\n```suggestion\nd';
  const { source } = repairsIn('a.service', 'a ``` ````` b\n');
  const found = repair([{ span: source.span(0, 1), text: '<!-- x --> @all' }], hostile);
  const [suggestion] = suggestionsOf(result({ findings: [found] }), { onChangedLines });
  const [words, help, ...block] = suggestion?.text.split('\n\n') ?? [];
  expect(words).toBe(
    '**error** `profile-not-pinned`: &#60;/details&#62; &#64;&#8203;someone &#35;&#8203;1 &#60;&#33;-- gateway-lint&#58; x --&#62; ' +
      '&#91;a&#93;&#40;b&#41; &#96;c&#96;&#92;n&#92;n&#96;&#96;&#96;suggestion&#92;nd',
  );
  expect([help, block]).toEqual(['help: Write it right', ['``````suggestion\n<!-- x --> @all ``` ````` b\n``````']]);
});

test('a repair that is no more than likely is not offered, nor joined with one that is certain', () => {
  const { findings } = repairsIn('a.service', '⟦1:a|A⟧ ⟦2:b|B⟧\n');
  const likely = findings.map((finding, at) => ({
    ...finding,
    fix: { title: 'x', edits: finding.fix?.edits ?? [], ...(at === 0 && { isLikely: true as const }) },
  }));
  expect(shown(suggestionsOf(result({ findings: likely }), { onChangedLines }))).toEqual(['1-1: a B']);
});
