import { expect, test } from 'vitest';
import { escapeMarkdown, markdownReport } from '../../src/reporters/markdown.ts';
import { finding, gateway, marked, result, service } from '../support/result.ts';

const LIMIT = { maxBytes: 1024 * 1024 };
const span = marked('units/a.service', 'ExecStart=⟦/usr/bin/hermes⟧ gateway run\n');

test('the summary holds the verdict, the findings with links, and the map', () => {
  const insertion = { ...span, start: span.end, end: span.end };
  const fix = { title: 'name the profile', edits: [{ span: insertion, text: ' --profile code' }] };
  const report = markdownReport(
    result({
      services: [service(span)],
      gateways: [gateway(span)],
      findings: [finding(span, { fix, related: [{ span, label: 'the other one' }] })],
    }),
    {
      ...LIMIT,
      lineUrl: (path, line) => `https://example.org/${path}#L${line}`,
      pageUrl: (page) => `https://example.org/${page}`,
    },
  );
  expect(report).toBe(`## gateway-lint: 1 error

1 file read, 1 service, 1 gateway

### Findings

- ❌ **error** [<code>profile-not-pinned</code>](https://example.org/docs/rules/profile-not-pinned.md) at [<code>units/a.service&#58;1&#58;11</code>](https://example.org/units/a.service#L1): no profile is named

  \`\`\`text
  ExecStart=/usr/bin/hermes gateway run
            ^^^^^^^^^^^^^^^
  \`\`\`

  - [<code>units/a.service&#58;1&#58;11</code>](https://example.org/units/a.service#L1): the other one
  - help: name the profile

    \`\`\`text
    ExecStart=/usr/bin/hermes --profile code gateway run
    \`\`\`


### Map

| service | manager | scope | profile | pinned | home | lock | log | host |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| <code>hermes-gateway.service</code> | <code>systemd</code> | <code>user</code> | <code>code</code> | <code>by flag</code> | <code>&#126;/.hermes/profiles/code</code> | <code>&#126;/.hermes/profiles/code/gateway.lock</code> | <code>&#126;/.hermes/profiles/code/logs/gateway.log</code> | <code>laptop</code> |

New to these findings? [From the annotation to the repaired unit in two minutes](https://example.org/docs/red-check.md).
`);
});

const heads: readonly (readonly [string, Parameters<typeof result>[0], string])[] = [
  ['no gateway', {}, '## gateway-lint: no gateway found'],
  ['no finding', { gateways: [gateway(span)] }, '## gateway-lint: no findings'],
  [
    'findings',
    { findings: [finding(span), finding(span, { severity: 'notice' })] },
    '## gateway-lint: 1 error, 1 notice',
  ],
];

for (const [name, parts, expected] of heads) {
  test(`the heading is the verdict: ${name}`, () => {
    expect(markdownReport(result(parts), LIMIT).split('\n')[0]).toBe(expected);
  });
}

const guides: readonly (readonly [string, Parameters<typeof result>[0], boolean, boolean])[] = [
  ['stands below findings', { findings: [finding(span)] }, true, true],
  ['is left out without findings', { gateways: [gateway(span)] }, true, false],
  ['is left out where the pages have no address', { findings: [finding(span)] }, false, false],
];

for (const [name, parts, hasPages, expected] of guides) {
  test(`the way to the page for newcomers ${name}`, () => {
    const pageUrl = (page: string) => `https://example.org/${page}`;
    const report = markdownReport(result(parts), { ...LIMIT, ...(hasPages && { pageUrl }) });
    expect(report.endsWith('(https://example.org/docs/red-check.md).\n')).toBe(expected);
    expect(report.includes('red-check')).toBe(expected);
  });
}

test('what was proven stands in the summary of a clean run', () => {
  expect(markdownReport(result({ gateways: [gateway(span)], proofs: ['they keep apart'] }), LIMIT)).toContain(
    '\n- they keep apart\n',
  );
});

const escapes: readonly (readonly [string, string, string])[] = [
  ['emphasis and code', '*a* _b_ `c`', '&#42;a&#42; &#95;b&#95; &#96;c&#96;'],
  ['HTML', '<img src=x>&amp;', '&#60;img src&#61;x&#62;&#38;amp;'],
  ['links', '[a](b) ![c](d)', '&#91;a&#93;&#40;b&#41; &#33;&#91;c&#93;&#40;d&#41;'],
  ['addresses', 'https://x www.x', 'https&#58;//x www&#46;x'],
  ['mentions and references', 'hi @someone #12', 'hi &#64;&#8203;someone &#35;&#8203;12'],
  ['tables', 'a | b', 'a &#124; b'],
  ['line ends', 'a\n# b', 'a&#92;n&#35; b'],
];

for (const [name, text, expected] of escapes) {
  test(`text of the repository stays text in Markdown: ${name}`, () => expect(escapeMarkdown(text)).toBe(expected));
}

test('a source line cannot close its code block', () => {
  const hostile = marked('a.service', '⟦x⟧ ````` </code> ```\n');
  const report = markdownReport(result({ findings: [finding(hostile)] }), LIMIT);
  expect(report).toContain('\n  ``````text\n  x ````` </code> ```\n  ^\n  ``````\n');
});

const crowd = (number: number) =>
  Array.from({ length: number }, (_, at) => {
    const home = { path: `~/.hermes/profiles/p${at}`, key: `~/.hermes/profiles/p${at}` };
    return gateway(span, {
      service: service(span, { name: `gateway-${at}` }),
      outcomes: [{ range: '>=0.6.0', eras: [], result: { kind: 'fixed', profile: `p${at}`, home } }],
    });
  });

const fleet = (number: number) => {
  const gateways = crowd(number);
  return { gateways, hosts: [{ name: 'laptop', gateways }] };
};

test('the picture stands between findings, sections and map, in a fence of its own', () => {
  const report = markdownReport(result({ ...fleet(1), findings: [finding(span)] }), {
    ...LIMIT,
    sections: [
      { title: 'Judged', lines: ['Compared with main.', 'Nothing else.'] },
      { title: 'Empty', lines: [] },
    ],
  });
  expect(report.match(/^###.*/gm)).toEqual(['### Findings', '### Judged', '### Picture', '### Map']);
  expect(report).toContain(`
### Judged

- Compared with main.
- Nothing else.

### Picture

\`\`\`mermaid
flowchart LR
  subgraph h1["laptop"]
`);
  expect(report).toContain('  class h1 host\n```\n\n### Map\n');
});

test('what the arrows of a picture mean is said below it where something collides', () => {
  const gateways = [gateway(span), gateway(span)].map((each) => ({
    ...each,
    outcomes: each.outcomes.map((outcome) => ({ ...outcome, eras: [{ index: 0, from: 'v0.6', to: null }] })),
  }));
  const report = markdownReport(result({ gateways, hosts: [{ name: 'laptop', gateways }] }), LIMIT);
  expect(report).toContain('\n```\n\nThick red arrows and 💥: what gateways share and must not.');
});

test('a summary keeps within its limit, and says how much it leaves out', () => {
  const findings = Array.from({ length: 200 }, () => finding(span, { message: '日本語 '.repeat(20) }));
  const report = markdownReport(result({ ...fleet(2), findings }), { maxBytes: 20_000 });
  expect(Buffer.byteLength(report)).toBeLessThanOrEqual(20_000);
  const shown = report.split('**error**').length - 1;
  expect(shown).toBeGreaterThan(10);
  expect(report).toContain(`**${200 - shown} more findings left out here: the size of a report is limited.**`);
  expect(report).toContain('**The picture is left out here');
  expect(report).toContain('**2 more gateways left out here');
});

const budgets: readonly (readonly [string, number, { findings: number; gateways: number }, readonly RegExp[]])[] = [
  [
    'all of a small report',
    65_536,
    { findings: 3, gateways: 3 },
    [/^(?![\s\S]*left out)/, /```mermaid\n/, /<code>gateway-2<[\s\S]*\|$/m],
  ],
  [
    'as many findings as fit, and no picture of a fleet in what is left',
    65_536,
    { findings: 500, gateways: 300 },
    [/\d+ more findings left out/, /The picture is left out/, /300 more gateways left out/],
  ],
  [
    'all findings, a part of the picture, and no map',
    16_000,
    { findings: 3, gateways: 300 },
    [
      /^(?![\s\S]*findings left out)/,
      /```mermaid\n[\s\S]*\n```\n\n\*\*\d+ more gateways left out/,
      /### Map\n\n\n\*\*\d+ more gateways/,
    ],
  ],
  [
    'the whole of what is not findings, where the picture is as large as GitHub draws one',
    1024 * 1024,
    { findings: 3, gateways: 300 },
    [/```mermaid\n[\s\S]*\n```\n\n\*\*175 more gateways left out/, /<code>gateway-299<[\s\S]*\|$/m],
  ],
  ['the counts alone', 1300, { findings: 20, gateways: 20 }, [/^## gateway-lint: 20 errors\n/, /20 gateways\n/]],
];

for (const [name, maxBytes, { findings, gateways }, expected] of budgets) {
  test(`${maxBytes} bytes hold ${name}`, () => {
    const found = Array.from({ length: findings }, () => finding(span));
    const sections = [{ title: 'Suppressions', lines: ['one', 'two'] }];
    const pageUrl = (page: string) => page;
    const report = markdownReport(result({ ...fleet(gateways), findings: found }), { maxBytes, sections, pageUrl });
    expect(Buffer.byteLength(report)).toBeLessThanOrEqual(maxBytes);
    for (const part of [/### Suppressions\n\n- one\n- two\n/, ...expected]) expect(report).toMatch(part);
  });
}

test('sections that are too long for a quarter of the room say so, and findings keep the rest', () => {
  const lines = Array.from({ length: 1000 }, (_, at) => `suppression ${at}`);
  const report = markdownReport(result({ findings: [finding(span)] }), {
    maxBytes: 10_000,
    sections: [{ title: 'Suppressions', lines }],
  });
  expect(Buffer.byteLength(report)).toBeLessThanOrEqual(10_000);
  const shown = report.match(/^- suppression/gm)?.length ?? 0;
  expect(shown).toBeGreaterThan(50);
  expect(report).toContain(`**${1000 - shown} more lines left out here`);
  expect(report.match(/\*\*error\*\*/g)).toHaveLength(1);
});

test('nothing is said to be left out where all of it fits', () => {
  expect(markdownReport(result({ ...fleet(1), findings: [finding(span)] }), LIMIT)).not.toContain('left out');
});
