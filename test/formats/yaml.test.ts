import { describe, expect, it } from 'vitest';
import { listedWords, separatorOf } from '../../src/formats/yaml/lists.ts';
import { at, entriesOf, isFalse, isTrue, itemsOf, textAt, type YamlNode } from '../../src/formats/yaml/nodes.ts';
import { readYaml } from '../../src/formats/yaml/read.ts';
import { SourceFile, textOf } from '../../src/source.ts';

const read = (text: string) => readYaml(new SourceFile('x.yml', text));
const root = (text: string) => read(text).documents[0] as YamlNode;

/** Each part of a value with the words of the file that it stands for. */
const parts = (text: string, ...keys: string[]) =>
  textAt(root(text), ...keys)?.pieces.map((piece) => [piece.text, textOf(piece)]);

/** Maps as objects, lists as lists, null as null. */
const plain = (node: YamlNode | undefined): unknown => {
  if (node?.kind === 'map')
    return Object.fromEntries(entriesOf(node).map(({ key, value }) => [key.text.value, plain(value)]));
  if (node?.kind === 'list') return itemsOf(node).map(plain);
  return node === undefined || node.isNull ? null : node.text.value;
};

describe('where the parts of a scalar stand', () => {
  const rows: [sentence: string, text: string, parts: [string, string][]][] = [
    ['a plain one', 'a: b c\n', [['b c', 'b c']]],
    [
      'a plain one over two lines',
      'a: b\n  c\n',
      [
        ['b', 'b'],
        [' ', '\n  '],
        ['c', 'c'],
      ],
    ],
    [
      'blank lines become line ends',
      'a: b\n\n\n  c\n',
      [
        ['b', 'b'],
        ['\n\n', '\n\n\n  '],
        ['c', 'c'],
      ],
    ],
    [
      'single quotes',
      "a: 'b''s'\n",
      [
        ['b', 'b'],
        ["'", "''"],
        ['s', 's'],
      ],
    ],
    [
      'blanks before a folded line end go',
      "a: 'b  \n  c'\n",
      [
        ['b', 'b'],
        [' ', '\n  '],
        ['c', 'c'],
      ],
    ],
    [
      'escapes',
      'a: "b\\tc\\u00e9"\n',
      [
        ['b', 'b'],
        ['\t', '\\t'],
        ['c', 'c'],
        ['é', '\\u00e9'],
      ],
    ],
    [
      'an escape beyond the basic plane',
      'a: "\\U0001F600!"\n',
      [
        ['😀', '\\U0001F600'],
        ['!', '!'],
      ],
    ],
    [
      'an escaped line end',
      'a: "b\\\n  c"\n',
      [
        ['b', 'b'],
        ['c', 'c'],
      ],
    ],
    ['an empty one in quotes', 'a: ""\n', [['', '']]],
    [
      'a literal block',
      'a: |\n  b\n   c\n',
      [
        ['b', 'b'],
        ['\n', '\n'],
        [' ', ' '],
        ['c', 'c'],
        ['\n', '\n'],
      ],
    ],
    [
      'a literal block with CRLF',
      'a: |\r\n  b\r\n  c\r\n',
      [
        ['b', 'b'],
        ['\n', '\r\n'],
        ['c', 'c'],
        ['\n', '\r\n'],
      ],
    ],
    [
      'blank lines in a literal block',
      'a: |\n  b\n\n  c\n',
      [
        ['b', 'b'],
        ['\n', '\n'],
        ['\n', '\n'],
        ['c', 'c'],
        ['\n', '\n'],
      ],
    ],
    ['a stripped block', 'a: |-\n  b\n', [['b', 'b']]],
    [
      'an indented block',
      'a: |2\n    b\n',
      [
        ['  ', '  '],
        ['b', 'b'],
        ['\n', '\n'],
      ],
    ],
    [
      'a folded block',
      'a: >-\n  b\n  c\n',
      [
        ['b', 'b'],
        [' ', ' '],
        ['c', 'c'],
      ],
    ],
  ];
  it.each(rows)('%s', (_, text, expected) => {
    expect(parts(text, 'a')).toEqual(expected);
  });

  it('counts the quotes and the mark of a block to the span of a scalar', () => {
    const node = root('a: "b"\nc: |\n  d\n');
    expect(textOf(at(node, 'a')?.span as never)).toBe('"b"');
    expect(textOf(at(node, 'c')?.span as never)).toBe('|\n  d');
  });
});

describe('what a file holds', () => {
  const rows: [sentence: string, text: string, documents: unknown[]][] = [
    ['values are never coerced', 'a: 010\nb: no\n', [{ a: '010', b: 'no' }]],
    ['nothing, a tilde and null', 'a:\nb: ~\nc: null\nd: "null"\n', [{ a: null, b: null, c: null, d: 'null' }]],
    ['several documents', 'a: 1\n---\n---\n- b\n', [{ a: '1' }, ['b']]],
    ['an alias', 'a: &x {b: c}\nd: *x\n', [{ a: { b: 'c' }, d: { b: 'c' } }]],
    ['the last anchor of a name', 'a: &x 1\nb: &x 2\nc: *x\n', [{ a: '1', b: '2', c: '2' }]],
    ['a merge key', 'a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n', [{ a: { b: '1', c: '2' }, d: { b: '1', c: '3' } }]],
    [
      'of merged maps the first',
      'a: &x {b: 1}\nc: &y {b: 2, d: 3}\ne:\n  <<: [*x, *y]\n',
      [{ a: { b: '1' }, c: { b: '2', d: '3' }, e: { b: '1', d: '3' } }],
    ],
    ['a key that stands twice', 'a: 1\na: 2\n', [{ a: '2' }]],
    ['a byte-order mark', '\ufeffa: b\n', [{ a: 'b' }]],
    ['a byte-order mark in front of a list', '\ufeff- a: b\n  c: d\n', [[{ a: 'b', c: 'd' }]]],
    ['no final line end', 'a: b', [{ a: 'b' }]],
    ['nothing', '# just a comment\n', []],
  ];
  it.each(rows)('%s', (_, text, documents) => {
    const file = read(text);
    expect(file.documents.map(plain)).toEqual(documents);
    expect(file.errors).toEqual([]);
  });

  it.each([
    ['true', true, false],
    ['"yes"', true, false],
    ['On', true, false],
    ['no', false, true],
    ["'false'", false, true],
    ['maybe', false, false],
  ])('%s says yes: %s, no: %s', (written, yes, no) => {
    const node = at(root(`a: ${written}\n`), 'a');
    expect([isTrue(node), isFalse(node)]).toEqual([yes, no]);
  });
});

describe('template languages', () => {
  const value = (text: string, ...keys: string[]) =>
    textAt(root(text), ...keys)
      ?.pieces.map((piece) => (piece.unknown ? `<${piece.text}>` : piece.text))
      .join('');
  const rows: [sentence: string, text: string, keys: string[], expected: string][] = [
    ['a tag in quotes', 'a: "x-{{ b }}"\n', ['a'], 'x-<{{ b }}>'],
    ['a tag without quotes', 'a: {{ b }}\n', ['a'], '<{{ b }}>'],
    ['a tag within a plain value', 'a: {{ b }}:{{ .Values.c }}/d\n', ['a'], '<{{ b }}>:<{{ .Values.c }}>/d'],
    ['quotes in a tag in quotes', 'a: "{{ x "y" }}"\nb: c\n', ['a'], '<{{ x "y" }}>'],
    ['lines of tags', 'a:\n{{- if .x }}\n  b: c\n{{- end }}\nd: e\n', ['d'], 'e'],
    [
      'a tag in the line behind its key',
      'a:\n  {{- toYaml .b | nindent 2 }}\nc: d\n',
      ['a'],
      '<{{- toYaml .b | nindent 2 }}>',
    ],
    ['such a tag on a condition', 'a:\n{{ if .b }}\n  {{ .b }}\n{{ end }}\nc: d\n', ['a'], '<{{ .b }}>'],
    ['what hangs on a condition', 'a:\n{{- if .x }}\n  b: c\n{{- end }}\n', ['a', 'b'], '<c>'],
    ['tags in a block', 'a: |\n  {{ x }}\n  b\n', ['a'], '<{{ x }}>\nb\n'],
    ['tags in a block beside one that is not quoted', 'a: |\n  {{ x }}\n  b\nc: {{ y }}\n', ['a'], '<{{ x }}>\nb\n'],
    [
      'tags left of a block',
      'a: |\n  b\n{% if x %}\n  c\n{% endif %}\n  d\n',
      ['a'],
      'b\n<{% if x %}\nc\n{% endif %}>\nd\n',
    ],
    ['placeholders', 'a: @NAME@\nb: <HOME>/x\n', ['a'], '<@NAME@>'],
    ['a tag of YAML that nobody knows', 'a: !vault |\n  b\n', ['a'], '<b><\n>'],
    ['a tag that changes nothing', 'a: !unsafe b\n', ['a'], 'b'],
  ];
  it.each(rows)('%s', (_, text, keys, expected) => {
    expect(value(text, ...keys)).toBe(expected);
    expect(read(text).errors).toEqual([]);
  });
});

describe('files that are no YAML', () => {
  it('goes on with what can be read, and says where the mistake stands', () => {
    const file = read('a: b\nc: - d\ne: f\n');
    expect(at(file.documents[0], 'a')).toBeDefined();
    expect(at(file.documents[0], 'e')).toBeDefined();
    expect(file.errors[0]?.reason).toMatch(/^it is not valid YAML: /);
    expect(textOf(file.errors[0]?.span as never)).toBe('-');
  });

  it('leaves out an alias without an anchor', () => {
    const file = read('a: *x\nb: c\n');
    expect(plain(file.documents[0])).toEqual({ a: null, b: 'c' });
    expect(file.errors.map(({ reason, span }) => [reason, textOf(span)])).toEqual([
      ['the alias "*x" stands for no anchor', '*x'],
    ]);
  });

  it('does not follow an alias into itself', () => {
    expect(read('a: &x [*x]\n').errors[0]?.reason).toBe('the alias "*x" stands for what it is in');
  });

  const laughs = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(i === 0 ? 0 : 9)}x]`);
  const merges = Array.from({ length: 3000 }, (_, i) => `a${i}: &a${i} {${i === 0 ? '' : `<<: *a${i - 1}, `}k${i}: v}`);
  const hostile: [sentence: string, text: string][] = [
    ['aliases of aliases', `${laughs.join('\n')}\n`],
    ['merges of merges', `${merges.join('\n')}\n`],
    ['deep brackets', '['.repeat(100_000)],
    ['deep maps', 'a: {'.repeat(100_000)],
    ['deep indentation', Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['deep lists in one line', `${'- '.repeat(100_000)}a`],
    ['deep explicit keys', `${'? '.repeat(100_000)}a`],
    ['long runs of blanks', `a: b${' '.repeat(200_000)}\n\n  c\n`],
    ['a quote that is never closed', `a: "${'x\n'.repeat(50_000)}`],
    ['open tags', '{{ '.repeat(50_000)],
    ['escapes', `a: "${'\\n'.repeat(100_000)}"`],
  ];
  it.each(hostile)('survives %s', (_, text) => {
    const started = performance.now();
    const { documents } = read(text);
    for (const document of documents) for (const { value } of entriesOf(document)) textAt(value)?.span();
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('commands as lists', () => {
  const rows: [sentence: string, list: string, separator: string | undefined][] = [
    ['in double quotes', '["gateway", "run"]', '", "'],
    ['in single quotes without blanks', "['gateway','run']", "','"],
    ['without quotes', '[gateway, run]', ', '],
    ['one item a line', '\n  - gateway\n  - run', '\n  - '],
    ['one quoted item a line', '\n  - "gateway"\n  - "run"', '"\n  - "'],
    ['a flow list over lines', '[\n    "gateway",\n    "run"\n  ]', '",\n    "'],
    ['written in different ways', '["gateway", run]', undefined],
    ['a comment between them', '\n  - gateway # here\n  - run', undefined],
    ['one word', '[gateway]', undefined],
  ];
  it.each(rows)('%s', (_, list, separator) => {
    const words = listedWords(at(root(`a: ${list}\n`), 'a'));
    expect(words[0]?.text.value).toBe('gateway');
    expect(textOf(words[0]?.raw as never)).toBe('gateway');
    expect(separatorOf(words)).toBe(separator);
  });
});
