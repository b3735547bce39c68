import { expect, test } from 'vitest';
import type { Gateway } from '../../src/gateway.ts';
import { mermaidMap } from '../../src/reporters/mermaid.ts';
import { eraOf, HOSTILE, named } from '../support/hostile.ts';
import { type Files, fixture, lintFiles } from '../support/lint.ts';
import { gateway, marked, result, service } from '../support/result.ts';

const LIMIT = { maxBytes: 1024 * 1024 };
const span = marked('a.service', 'ExecStart=⟦hermes⟧\n');

/** As a reader sees it: with the entities resolved, and without what is not seen. */
function read(text: string): string {
  return text
    .replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('\u200b', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('<br/>', ' / ');
}

test('the picture of the article shows the two services that meet, why, and in which releases', async () => {
  const picture = mermaidMap(await lintFiles(fixture('article-broken')), LIMIT);
  expect(read(picture?.text ?? '')).toBe(`flowchart LR
  subgraph h1["local"]
    direction LR
    n1["💥 hermes-gateway-code.service / systemd · user"]
    n2(["💥 profile code"])
    n3[("💥 ~/.hermes/profiles/code / 2 gateways collide / v0.6 to v0.20")]
    n4["💥 gateway.lock"]
    n5["💥 logs/gateway.log"]
    n6["💥 hermes-gateway.service / systemd · user"]
    n7(["💥 active_profile says code"])
    n8(["profile default"])
    n9[("~/.hermes")]
    n10["gateway.lock"]
    n11["logs/gateway.log"]
  end
  n1 ==> n2
  n2 ==> n3
  n3 ==> n4
  n3 ==> n5
  n6 ==>|"v0.6 to v0.20"| n7
  n7 ==> n2
  n6 -->|"v0.21 and later"| n8
  n8 --> n9
  n9 --> n10
  n9 --> n11
  classDef host fill:none,stroke:#8b949e
  class h1 host
  classDef collides stroke:#e5383b,stroke-width:3px
  class n1,n2,n3,n4,n5,n6,n7 collides
  linkStyle 0,1,2,3,4,5 stroke:#e5383b,stroke-width:3px
`);
  expect(picture?.leftOut).toBe(0);
});

test('in the repaired article nothing meets and nothing is marked', async () => {
  const { text } = mermaidMap(await lintFiles(fixture('article-repaired')), LIMIT) ?? { text: '' };
  expect(read(text).match(/^ {2}n.*/gm)).toEqual([
    '  n1 --> n2',
    '  n2 --> n3',
    '  n3 --> n4',
    '  n3 --> n5',
    '  n6 --> n7',
    '  n7 --> n8',
    '  n8 --> n9',
    '  n8 --> n10',
  ]);
  expect(read(text)).not.toMatch(/💥|collides|linkStyle/);
});

const UNITS = '.config/systemd/user';
const unit = (args: string, more = '') =>
  `[Service]\nExecStart=%h/.local/bin/hermes ${args}\nRestart=always\n${more}[Install]\nWantedBy=default.target\n`;
const volume = (services: string) => `services:\n${services}volumes:\n  data:\n`;
const container = (name: string, command: string) =>
  `  ${name}:\n    image: nousresearch/hermes-agent\n    command: ${command}\n    volumes: ["data:/opt/data"]\n`;

/** Arrows as `from -> to`, by the first lines of their nodes. */
function arrowsOf(text: string): readonly string[] {
  const names = new Map(
    [...text.matchAll(/^ {4}(n\d+)\W+?"(.*)"\W+$/gm)].map(([, id, words]) => [id, read(words ?? '').split(' / ')[0]]),
  );
  return [...text.matchAll(/^ {2}(n\d+) (\S+?)(?:\|"(.*)"\|)? (n\d+)$/gm)].map(
    ([, from, arrow, words, to]) =>
      `${names.get(from)} ${arrow}${words === undefined ? '' : ` (${read(words)})`} ${names.get(to)}`,
  );
}

const pictures: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'an unpinned gateway points with a dashed arrow at where active_profile could send it',
    {
      [`${UNITS}/hermes-gateway.service`]: unit('gateway run'),
      [`${UNITS}/hermes-gateway-code.service`]: unit('--profile code gateway run'),
    },
    [
      'hermes-gateway-code.service --> profile code',
      'profile code --> ~/.hermes/profiles/code',
      'hermes-gateway.service --> (v0.6 to v0.20) active_profile decides',
      'active_profile decides --> home, lock, log: ?',
      'hermes-gateway.service --> (v0.21 and later) profile default',
      'profile default --> ~/.hermes',
      'active_profile decides -.-> (if active_profile says code) profile code',
    ],
  ],
  [
    'where active_profile says what it holds, only its other values are dashed',
    {
      [`${UNITS}/hermes-gateway-main.service`]: unit('gateway run'),
      [`${UNITS}/hermes-gateway-ops.service`]: unit('--profile ops gateway run'),
      [`${UNITS}/hermes-gateway-web.service`]: unit('--profile web gateway run'),
      '.hermes/active_profile': 'ops\n',
    },
    [
      '💥 hermes-gateway-main.service ==> (v0.6 to v0.20) 💥 active_profile says ops',
      '💥 active_profile says ops ==> 💥 profile ops',
      '💥 profile ops ==> 💥 ~/.hermes/profiles/ops',
      '💥 hermes-gateway-main.service --> (v0.21 and later) profile default',
      'profile default --> ~/.hermes',
      '💥 hermes-gateway-ops.service ==> 💥 profile ops',
      'hermes-gateway-web.service --> profile web',
      'profile web --> ~/.hermes/profiles/web',
      '💥 active_profile says ops -.-> (if active_profile says web) profile web',
    ],
  ],
  [
    'two that follow one unknown active_profile meet wherever it sends them',
    {
      [`${UNITS}/hermes-gateway-a.service`]: unit('gateway run'),
      [`${UNITS}/hermes-gateway-b.service`]: unit('gateway run'),
    },
    [
      '💥 hermes-gateway-a.service ==> (v0.6 to v0.20) 💥 active_profile decides',
      '💥 active_profile decides ==> 💥 home, lock, log: ?',
      '💥 hermes-gateway-a.service ==> (v0.21 and later) 💥 profile default',
      '💥 profile default ==> 💥 ~/.hermes',
      '💥 hermes-gateway-b.service ==> (v0.6 to v0.20) 💥 active_profile decides',
      '💥 hermes-gateway-b.service ==> (v0.21 and later) 💥 profile default',
    ],
  ],
  [
    'a file that two gateways log to is one node, and marked',
    {
      [`${UNITS}/hermes-gateway-code.service`]: unit('-p code gateway run', 'StandardOutput=append:/var/log/h.log\n'),
      [`${UNITS}/hermes-gateway-ops.service`]: unit('-p ops gateway run', 'StandardOutput=append:/var/log/h.log\n'),
    },
    [
      '💥 hermes-gateway-code.service --> profile code',
      'profile code --> ~/.hermes/profiles/code',
      '💥 hermes-gateway-code.service ==> 💥 /var/log/h.log',
      '💥 hermes-gateway-ops.service --> profile ops',
      'profile ops --> ~/.hermes/profiles/ops',
      '💥 hermes-gateway-ops.service ==> 💥 /var/log/h.log',
    ],
  ],
  [
    'a log file that only one gateway writes is not marked, and an unknown one is a question mark',
    {
      [`${UNITS}/hermes-gateway-code.service`]: unit('-p code gateway run', 'StandardOutput=append:/var/log/h.log\n'),
      [`${UNITS}/hermes-gateway-ops.service`]: unit('-p ops gateway run', 'StandardOutput=append:/var/log/%H.log\n'),
    },
    [
      'hermes-gateway-code.service --> profile code',
      'profile code --> ~/.hermes/profiles/code',
      'hermes-gateway-code.service --> /var/log/h.log',
      'hermes-gateway-ops.service --> profile ops',
      'profile ops --> ~/.hermes/profiles/ops',
      'hermes-gateway-ops.service --> log ?',
    ],
  ],
  [
    'a container is pinned by its volume, and two on one volume meet',
    { 'compose.yaml': volume(container('one', 'gateway run') + container('two', 'gateway run')) },
    [
      '💥 one ==> (by its volume) 💥 profile default',
      '💥 profile default ==> 💥 volume repository_data',
      '💥 two ==> (by its volume) 💥 profile default',
    ],
  ],
  [
    'containers with homes of their own in one data directory meet there',
    { 'compose.yaml': volume(container('one', 'gateway run') + container('two', '["-p", "code", "gateway", "run"]')) },
    [
      '💥 one --> (by its volume) profile default',
      'profile default --> volume repository_data',
      'volume repository_data ==> 💥 data directory',
      '💥 two --> (v0.6 to v0.8) profile code',
      'profile code --> container ~/.hermes/profiles/code',
      '💥 two --> (v0.9 and later) profile code',
      'profile code --> volume repository_data/profiles/code',
      'volume repository_data/profiles/code ==> 💥 data directory',
    ],
  ],
  [
    'what is not known has nodes of its own, which nobody shares',
    {
      [`${UNITS}/hermes-gateway-code.service`]: unit('--profile $A gateway run', 'PassEnvironment=A\n'),
      [`${UNITS}/hermes-gateway-ops.service`]: unit('--profile $A gateway run', 'PassEnvironment=A\n'),
    },
    [
      'hermes-gateway-code.service --> profile ?',
      'profile ? --> ~/.hermes/profiles/$A ?',
      'hermes-gateway-ops.service --> profile ?',
      'profile ? --> ~/.hermes/profiles/$A ?',
    ],
  ],
  [
    'a command that cannot be read leads to question marks',
    { [`${UNITS}/hermes-gateway-code.service`]: unit('$A gateway run', 'PassEnvironment=A\n') },
    ['hermes-gateway-code.service --> profile ?', 'profile ? --> home, lock, log: ?'],
  ],
];

for (const [name, files, expected] of pictures) {
  test(name, async () => {
    const { text } = mermaidMap(await lintFiles(files), LIMIT) ?? { text: '' };
    expect(arrowsOf(text).filter((arrow) => !/gateway\.(?:lock|log)$/.test(arrow))).toEqual(expected);
  });
}

test('there is no picture of no gateway', async () => {
  expect(mermaidMap(await lintFiles({ 'a.service': '[Service]\nExecStart=/bin/true\n' }), LIMIT)).toBeUndefined();
});

const LABEL = '(?:[A-Za-z0-9]|/|(?<=[A-Za-z0-9])[.-](?=[A-Za-z0-9])|#\\d{1,7};|<br/>)+';
const SHAPE = new RegExp(
  [
    'flowchart LR',
    ` {2}subgraph h\\d+\\["${LABEL}"\\]`,
    ' {4}direction LR',
    ` {4}n\\d+(?:\\["${LABEL}"\\]|\\(\\["${LABEL}"\\]\\)|\\[\\("${LABEL}"\\)\\])`,
    ' {2}end',
    ` {2}n\\d+ (?:-->|==>|-\\.->)(?:\\|"${LABEL}"\\|)? n\\d+`,
    ' {2}classDef (?:host|collides) [a-z#0-9:,-]+',
    ' {2}class [hn]\\d+(?:,[hn]\\d+)* (?:host|collides)',
    ' {2}linkStyle \\d+(?:,\\d+)* [a-z#0-9:,-]+',
  ]
    .map((line) => `^(?:${line})$`)
    .join('|'),
);

for (const name of HOSTILE) {
  test(`a name stays text in the picture: ${JSON.stringify(name.slice(0, 40))}`, () => {
    const { text } = mermaidMap(result({ hosts: [{ name, gateways: named(name) }] }), LIMIT) ?? { text: '' };
    expect(
      text
        .trimEnd()
        .split('\n')
        .filter((line) => !SHAPE.test(line)),
    ).toEqual([]);
    expect(text.split('\n').filter((line) => / {2}(?:subgraph|end)/.test(line))).toHaveLength(2);
  });
}

const titles: readonly (readonly [string, string, string])[] = [
  ['a plain name is as it is', 'server-1.example', 'server-1.example'],
  ['a blank, because "direction TB" is a statement even in quotes', 'direction TB', 'direction#32;TB'],
  ['a quote', 'a"b', 'a#34;b'],
  ['a tag', '<b>', '#8203;#60;b#62;'],
  ['a list', '1. x', '#8203;1#46;#32;x'],
  ['an address', 'https://a.b', 'https#58;#8203;//a.b'],
  ['an address without a scheme', 'www.a.b', 'www#8203;#46;a.b'],
  ['an instance, which reads like an address of mail', 'hermes@code.service', 'hermes#64;#8203;code.service'],
  ['a link', '[a](b)', '#8203;#91;a#93;#8203;#40;b#41;'],
  ['emphasis', '_a_ *b*', '#8203;#8203;#95;#8203;a#8203;#95;#8203;#32;#8727;b#8727;'],
  ['an underscore within a word', 'a_b', 'a#95;b'],
  ['a line through', '~/a~b~', '#126;/a#8764;b#8764;'],
  ['code', '`a`', '#8203;#92;x60a#92;x60'],
  ['an icon', 'fa:fa-car', 'fa#58;#8203;fa-car'],
  ['a formula', '$$a$$', '#8203;#36;#8203;#36;#8203;a#36;#8203;#36;#8203;'],
  ['what Mermaid writes its entities with', 'ﬂ°°60¶ß', '#8203;#92;u#123;fb02#125;#176;#176;60#92;xb6#223;'],
  ['characters that are not seen', 'a\u202eb', 'a#92;#8203;u#123;202e#125;b'],
  ['no name at all', '', '#8203;#63;'],
];

for (const [what, name, expected] of titles) {
  test(`the name of a host, in the language of Mermaid: ${what}`, () => {
    const { text } = mermaidMap(result({ hosts: [{ name, gateways: [gateway(span)] }] }), LIMIT) ?? { text: '' };
    expect(/subgraph h1\["(.*)"\]/.exec(text)?.[1]).toBe(expected);
  });
}

test('a long name is cut in its middle, and never within a character', () => {
  const name = `${'a'.repeat(14)}💥${'b'.repeat(5000)}💥${'c'.repeat(31)}`;
  const { text } = mermaidMap(result({ hosts: [{ name, gateways: [gateway(span)] }] }), LIMIT) ?? { text: '' };
  expect(read(text).split('\n')[1]).toBe(`  subgraph h1["${'a'.repeat(14)}💥…💥${'c'.repeat(31)}"]`);
});

test('hosts stand in the order of their names, gateways in that of their places, however they were found', () => {
  const at = (path: string) => gateway(marked(path, '⟦x⟧'), { service: service(span, { name: path }) });
  const [a, b, c] = [at('a.service'), at('b.service'), at('c.service')] as [Gateway, Gateway, Gateway];
  const one = mermaidMap(
    result({
      hosts: [
        { name: 'x', gateways: [a, b] },
        { name: 'y', gateways: [c] },
      ],
    }),
    LIMIT,
  );
  const other = mermaidMap(
    result({
      hosts: [
        { name: 'y', gateways: [c] },
        { name: 'x', gateways: [b, a] },
      ],
    }),
    LIMIT,
  );
  expect(other).toEqual(one);
  expect(read(one?.text ?? '').match(/(?:subgraph h\d\["|\["(?=[abc]\.))[^" ]+/g)).toEqual([
    'subgraph h1["x',
    '["a.service',
    '["b.service',
    'subgraph h2["y',
    '["c.service',
  ]);
});

/** A gateway with this number, in a home of this name. */
function numbered(number: number, home: string): Gateway {
  const path = `~/.hermes/profiles/${home}`;
  const fixed = { kind: 'fixed' as const, profile: home, home: { path, key: path } };
  const directories = { home: fixed.home, lock: `${path}/gateway.lock`, logDirectory: `${path}/logs` };
  const name = `gateway-${number}.service`;
  return gateway(span, { ...directories, service: service(span, { name }), outcomes: eraOf(fixed) });
}

const crowds: readonly (readonly [string, number, (number: number) => string])[] = [
  ['each in a home of its own', 10_000, (number) => `p${number}`],
  ['all in one home', 10_000, () => 'p'],
  ['each two in one home', 10_000, (number) => `p${number >> 1}`],
  ['few with long names', 400, (number) => `${number}-${'日'.repeat(60)}`],
];

for (const [name, number, homeOf] of crowds) {
  test(`a picture keeps to the limits of Mermaid, and counts what it leaves out: ${name}`, () => {
    const gateways = Array.from({ length: number }, (_, at) => numbered(at, homeOf(at)));
    const picture = mermaidMap(result({ hosts: [{ name: 'local', gateways }] }), LIMIT);
    const text = picture?.text ?? '';
    expect(text.length).toBeLessThanOrEqual(50_000);
    const arrows = text.match(/ [-=]->| ==> /g)?.length ?? 0;
    expect(arrows).toBeLessThanOrEqual(500);
    expect(Math.max(text.length / 50_000, arrows / 500)).toBeGreaterThan(0.97);
    expect((text.match(/gateway-\d+/g)?.length ?? 0) + (picture?.leftOut ?? 0)).toBe(number);
  });
}

test('what collides is shown first, then what nothing pins', () => {
  const others = Array.from({ length: 200 }, (_, at) => numbered(at, `p${at}`));
  const root = { path: '~/x', key: '~/x' };
  const open = {
    ...numbered(1000, 'x'),
    profile: { name: null, state: 'unpinned' as const, why: [] },
    outcomes: eraOf({ kind: 'active', root, fallback: root, fallbackProfile: null }),
  };
  const gateways = [...others, open, numbered(2000, 'same'), numbered(2001, 'same')];
  const shown = (maxBytes: number) =>
    (mermaidMap(result({ hosts: [{ name: 'local', gateways }] }), { maxBytes })?.text ?? '').match(/gateway-\d+/g);
  expect(shown(750)).toEqual(['gateway-2000', 'gateway-2001']);
  expect(shown(900)).toEqual(['gateway-1000', 'gateway-2000', 'gateway-2001']);
  expect(shown(50_000)).toEqual(expect.arrayContaining(['gateway-0', 'gateway-1000', 'gateway-2000', 'gateway-2001']));
});

test('a picture that has no room at all is left out', () => {
  expect(
    mermaidMap(result({ hosts: [{ name: 'local', gateways: [gateway(span)] }] }), { maxBytes: 100 }),
  ).toBeUndefined();
});
