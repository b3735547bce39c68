import { expect, test } from 'vitest';
import { dotMap } from '../../src/reporters/dot.ts';
import { HOSTILE, named } from '../support/hostile.ts';
import { fixture, lintFiles } from '../support/lint.ts';
import { gateway, marked, result } from '../support/result.ts';

const span = marked('a.service', 'ExecStart=⟦hermes⟧\n');

/** The lines of a cluster, without what is the same in each picture. */
function drawn(text: string): readonly string[] {
  return text
    .replaceAll(', color="#e5383b", penwidth=2.5', ' RED')
    .replaceAll('color="#e5383b", penwidth=2.5', 'RED')
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .map((line) => line.trim());
}

test('the picture of the article shows the two services that meet, why, and in which releases', async () => {
  expect(drawn(dotMap(await lintFiles(fixture('article-broken'))))).toEqual([
    'label="local";',
    'h1n1 [shape=box, style="rounded,filled", label="hermes-gateway-code.service\\nsystemd · user" RED];',
    'h1n2 [shape=oval, label="profile code" RED];',
    'h1n3 [shape=folder, label="~/.hermes/profiles/code\\n2 gateways collide\\nv0.6 to v0.20" RED];',
    'h1n4 [shape=note, label="gateway.lock" RED];',
    'h1n5 [shape=note, label="logs/gateway.log" RED];',
    'h1n6 [shape=box, style="rounded,filled", label="hermes-gateway.service\\nsystemd · user" RED];',
    'h1n7 [shape=note, label="active_profile says code" RED];',
    'h1n8 [shape=oval, label="profile default"];',
    'h1n9 [shape=folder, label="~/.hermes"];',
    'h1n10 [shape=note, label="gateway.lock"];',
    'h1n11 [shape=note, label="logs/gateway.log"];',
    '{ rank=same; h1n1; h1n6; }',
    'h1n1 -> h1n2 [RED];',
    'h1n2 -> h1n3 [RED];',
    'h1n3 -> h1n4 [RED];',
    'h1n3 -> h1n5 [RED];',
    'h1n6 -> h1n7 [label="v0.6 to v0.20" RED];',
    'h1n7 -> h1n2 [RED];',
    'h1n6 -> h1n8 [label="v0.21 and later"];',
    'h1n8 -> h1n9;',
    'h1n9 -> h1n10;',
    'h1n9 -> h1n11;',
  ]);
});

test('the picture of no gateway says so', () => {
  expect(dotMap(result())).toContain('label="No gateway found"');
});

test('every gateway is drawn, however many there are', () => {
  const gateways = Array.from({ length: 3000 }, () => gateway(span));
  expect(dotMap(result({ hosts: [{ name: 'local', gateways }] })).match(/shape=box/g)).toHaveLength(3000);
});

// A label holds no quote but an escaped one, no escape but of a quote, a backslash or a line's end, and no entity but &amp;.
const LABEL = 'label="(?:[^"\\\\&\\n\\r]|\\\\["\\\\n]|&amp;)+"';
const ATTRIBUTES = `(?: \\[(?:${LABEL}|[a-z]+=(?:[a-z0-9.]+|"[a-z#0-9,]+")|, )+\\])?`;
const SHAPE = new RegExp(
  [
    'digraph gateways \\{',
    ' {2}(?:graph|node|edge) \\[[a-zA-Z0-9="#, -]+\\];',
    ' {2}subgraph cluster_\\d+ \\{',
    ` {4}${LABEL};`,
    ` {4}h\\d+n\\d+(?: -> h\\d+n\\d+)?${ATTRIBUTES};`,
    ' {4}\\{ rank=same;(?: h\\d+n\\d+;)+ \\}',
    ' {2}\\}',
    '\\}',
  ]
    .map((line) => `^(?:${line})$`)
    .join('|'),
  'u',
);

for (const name of HOSTILE) {
  test(`a name stays text in the language of Graphviz: ${JSON.stringify(name.slice(0, 40))}`, () => {
    const text = dotMap(result({ hosts: [{ name, gateways: named(name) }] }));
    const lines = text.trimEnd().split('\n');
    expect(lines.filter((line) => !SHAPE.test(line))).toEqual([]);
    expect(lines.filter((line) => line.includes('{'))).toHaveLength(
      3 + lines.filter((line) => /label=.*\{/.test(line)).length,
    );
  });
}

const titles: readonly (readonly [string, string, string])[] = [
  ['a quote', 'a"b', 'a\\"b'],
  ['an escape that stands for the name of the node', 'a\\N', 'a\\\\N'],
  ['a backslash at the end', 'a\\', 'a\\\\'],
  ['an entity', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
  ['a tag', '<b>', '<b>'],
  ['characters that are not seen', 'a\u202eb\n', 'a\\\\u{202e}b\\\\n'],
  ['no name at all', '', '?'],
];

for (const [what, name, expected] of titles) {
  test(`the name of a host, in the language of Graphviz: ${what}`, () => {
    const text = dotMap(result({ hosts: [{ name, gateways: [gateway(span)] }] }));
    expect(/^ {4}label="(.*)";$/m.exec(text)?.[1]).toBe(expected);
  });
}
