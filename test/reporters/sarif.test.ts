import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/finding.ts';
import { MOST_RESULTS, type SarifOptions, sarifReport } from '../../src/reporters/sarif/sarif.ts';
import type { Result } from '../../src/result.ts';
import { RULES } from '../../src/rules/index.ts';
import type { Suppression } from '../../src/suppression.ts';
import { finding, marked, result } from '../support/result.ts';
import { type SarifLog, type SarifResult, sarifErrors } from '../support/sarif.ts';

const span = marked('units/a.service', '# x\nExecStart=⟦/usr/bin/hermes⟧ gateway\n# gateway-lint: ignore\n');
const { source } = span;
const insertion = source.span(span.end, span.end);

const runOf = (shown: Partial<Result>, options?: SarifOptions) => {
  const log = JSON.parse(sarifReport(result(shown), options)) as SarifLog;
  expect(sarifErrors(log)).toEqual([]);
  return log.runs[0];
};
const resultsOf = (...findings: readonly Finding[]) => runOf({ findings }).results;
const only = (...findings: readonly Finding[]) => resultsOf(...findings)[0] as SarifResult;

describe('a result', () => {
  test('has its rule, place, other places, repair and fingerprint', () => {
    const fix = { title: 'name the profile', edits: [{ span: insertion, text: ' --profile code' }] };
    const place = (startLine: number, startColumn: number, endColumn: number) => ({
      physicalLocation: {
        artifactLocation: { uri: 'units/a.service', uriBaseId: 'SRCROOT' },
        region: { startLine, startColumn, endLine: startLine, endColumn },
      },
    });
    expect(only(finding(span, { related: [{ span: source.span(0, 3), label: 'the other one' }], fix }))).toEqual({
      ruleId: 'profile-not-pinned',
      ruleIndex: RULES.findIndex(({ id }) => id === 'profile-not-pinned'),
      level: 'error',
      message: { text: 'no profile is named' },
      locations: [place(2, 11, 26)],
      relatedLocations: [{ id: 0, ...place(1, 1, 4), message: { text: 'the other one' } }],
      fixes: [
        {
          description: { text: 'name the profile' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'units/a.service', uriBaseId: 'SRCROOT' },
              replacements: [
                {
                  deletedRegion: { startLine: 2, startColumn: 26, endLine: 2, endColumn: 26 },
                  insertedContent: { text: ' --profile code' },
                },
              ],
            },
          ],
        },
      ],
      partialFingerprints: { 'gatewayLint/v1': '0123456789abcdef' },
      suppressions: [],
    });
  });

  const levels = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['notice', 'note'],
  ] as const;
  for (const [severity, level] of levels) {
    test(`of the severity ${severity} has the level ${level}`, () => {
      expect(only(finding(span, { severity })).level).toBe(level);
    });
  }

  test('has a repair that only takes away, and one for each file', () => {
    const other = marked('b.service', '⟦x⟧');
    const edits = [
      { span: other, text: '' },
      { span, text: 'y' },
    ];
    expect(only(finding(span, { fix: { title: 'x', edits } })).fixes?.[0].artifactChanges).toMatchObject([
      { artifactLocation: { uri: 'b.service' }, replacements: [{ deletedRegion: { endColumn: 2 } }] },
      { artifactLocation: { uri: 'units/a.service' }, replacements: [{ insertedContent: { text: 'y' } }] },
    ]);
  });

  const withoutFix: readonly (readonly [string, NonNullable<Finding['fix']>])[] = [
    ['a repair that is likely only', { title: 'x', edits: [{ span, text: 'y' }], isLikely: true }],
    ['one that inserts a byte that is no text', { title: 'x', edits: [{ span, text: 'y\udcff' }] }],
  ];
  for (const [name, fix] of withoutFix) {
    test(`has no fix for ${name}`, () => expect(only(finding(span, { fix }))).not.toHaveProperty('fixes'));
  }
});

const regions: readonly (readonly [string, string, readonly number[]])[] = [
  ['counts UTF-16 units', '# 🚀 ⟦x⟧', [1, 6, 1, 7]],
  ['does not count a byte-order mark', '\ufeff⟦x⟧', [1, 1, 1, 2]],
  ['begins behind a byte-order mark', '⟦\ufeffx⟧', [1, 1, 1, 2]],
  ['counts a byte-order mark in no other line', '\ufeff\n⟦x⟧', [2, 1, 2, 2]],
  ['goes over several lines', 'a\r\nb⟦c\r\nd⟧\r\n', [2, 2, 3, 2]],
  ['is empty at the end of a file', 'a\n⟦⟧', [2, 1, 2, 1]],
];

for (const [name, text, expected] of regions) {
  test(`a region ${name}`, () => {
    const region = only(finding(marked('a', text))).locations[0]?.physicalLocation.region;
    expect(Object.values(region ?? {})).toEqual(expected);
  });
}

const paths: readonly (readonly [string, string])[] = [
  ['systemd/hermes@code.service', 'systemd/hermes@code.service'],
  ['a b/50%#1?.service', 'a%20b/50%25%231%3F.service'],
  ['file:x/é', 'file%3Ax/%C3%A9'],
  ['caf\udce9', 'caf%E9'],
  ['[x]\\y', '%5Bx%5D%5Cy'],
];

for (const [path, uri] of paths) {
  test(`the path ${JSON.stringify(path)} is a relative URI`, () => {
    expect(only(finding(marked(path, '⟦x⟧'))).locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });
}

const texts: readonly (readonly [string, string, string])[] = [
  ['a control character', 'a\x1bb\udcff', 'a\\x1bb\\xff'],
  ['brackets', 'X-GatewayLint-Ignore[x] (y)', 'X-GatewayLint-Ignore[x] (y)'],
  ['what would be a link', 'see [x](0) in \\', 'see \\[x\\](0) in \\\\'],
];

for (const [name, message, expected] of texts) {
  test(`a message is plain text: ${name}`, () => {
    const { message: own, relatedLocations } = only(finding(span, { message, related: [{ span, label: message }] }));
    expect([own.text, relatedLocations[0]?.message?.text]).toEqual([expected, expected]);
  });
}

describe('what is held back', () => {
  const by: Suppression = {
    span: source.span(source.text.indexOf('# gateway'), source.text.length - 1),
    rules: [],
    reason: 'until \u202emonday',
    scope: 'line',
    lines: [2, 2],
    problems: [],
  };
  const shown = {
    findings: [finding(span)],
    heldBack: [
      { finding: finding(span), by },
      { finding: finding(span), by: { ...by, reason: '' } },
      { finding: finding(span), by: 'baseline' as const },
    ],
  };

  test('follows what is reported, with what holds it back', () => {
    const location = { physicalLocation: { region: { startLine: 3, startColumn: 1 } } };
    expect(runOf(shown).results.map(({ suppressions }) => suppressions)).toMatchObject([
      [],
      [{ kind: 'inSource', justification: 'until \\u{202e}monday', location }],
      [{ kind: 'inSource', location }],
      [{ kind: 'external' }],
    ]);
    expect(runOf(shown).results[2]?.suppressions[0]).not.toHaveProperty('justification');
  });

  test('is left out where only what is reported is wanted', () => {
    expect(runOf(shown, { onlyReported: true }).results).toHaveLength(1);
  });
});

test('results say whether they are new where something was compared, all of them or none', () => {
  const [fresh, old, unknown] = [finding(span, { isNew: true }), finding(span, { isNew: false }), finding(span)];
  const states = (...findings: readonly Finding[]) => resultsOf(...findings).map((each) => each.baselineState);
  expect(states(fresh, old)).toEqual(['new', 'unchanged']);
  expect(states(fresh, unknown)).toEqual([undefined, undefined]);
});

test('a log without findings has a list of results, which is empty', () => {
  expect(runOf({}).results).toEqual([]);
});

describe('the limits of code scanning', () => {
  test('keep the worst results, in their order, and say how many are left out', () => {
    const mild = Array.from({ length: MOST_RESULTS }, (_, at) =>
      finding(span, { severity: 'notice', message: `${at}` }),
    );
    const last = finding(span, { message: 'the worst' });
    const heldBack = [{ finding: last, by: 'baseline' as const }];
    const { results, invocations } = runOf({ findings: [...mild, last], heldBack });
    expect([results.length, results[0]?.message.text, results.at(-1)?.message.text]).toEqual([
      25_000,
      '0',
      'the worst',
    ]);
    expect(results.at(-2)?.message.text).toBe('24998');
    expect(results.at(-1)?.suppressions).toEqual([]);
    expect(invocations[0].toolExecutionNotifications).toEqual([
      { level: 'warning', message: { text: '2 results left out: a log may have 25000.' } },
    ]);
  });

  test('keep the first thousand places of a result', () => {
    const related = Array.from({ length: 1500 }, (_, at) => ({ span, label: `${at}` }));
    const { locations, relatedLocations } = only(finding(span, { related }));
    expect([locations.length, relatedLocations.length]).toEqual([1, 999]);
    expect(relatedLocations.at(-1)?.message?.text).toBe('998');
  });
});

describe('the rules', () => {
  const pageUrl = (page: string) => `https://github.com/someone/gateway-lint/blob/v1/${page}`;
  const rules = runOf({}, { pageUrl }).tool.driver.rules;
  const bare = runOf({}).tool.driver;

  test('are all there, in their order', () => {
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  });

  test('tell what they are', () => {
    const at = RULES.findIndex(({ id }) => id === 'log-written-twice');
    expect(rules[at]).toMatchObject({
      name: 'LogWrittenTwice',
      shortDescription: { text: RULES[at]?.summary },
      helpUri: pageUrl('docs/rules/log-written-twice.md'),
      defaultConfiguration: { enabled: false, level: 'note' },
      properties: { tags: ['locks-and-logs', 'pedantic'], precision: 'high', 'problem.severity': 'recommendation' },
    });
  });

  test('have few tags, and texts of the length that code scanning shows', () => {
    for (const { properties, fullDescription, help } of rules) {
      expect(properties.tags.length).toBeLessThanOrEqual(20);
      expect(fullDescription.text).toMatch(/^[^\n]{20,1000}[.:]$/);
      expect(help.text.length).toBeGreaterThan(200);
    }
  });

  test('have the page as help, in Markdown and as plain text', () => {
    const { help } = rules.find(({ id }) => id === 'exec-start-not-reset') ?? { help: { text: '', markdown: '' } };
    expect(help.markdown).toMatch(/^[^#<]/);
    expect(help.markdown).toContain('```ini\n');
    expect(help.text).not.toMatch(/`|\]\(/);
  });

  test('link to the pages where their address is known, and have words only where it is not', () => {
    const linked = rules.filter(({ help }) => help.markdown.includes('.md'));
    expect(linked.length).toBeGreaterThan(5);
    for (const { help } of rules) expect(help.markdown).not.toMatch(/\]\((?!https:)/);
    for (const { help, helpUri } of bare.rules)
      expect([helpUri, help.markdown]).toEqual([undefined, expect.not.stringMatching(/\]\(/)]);
    expect(bare).not.toHaveProperty('informationUri');
  });
});

test('paths are shown as the caller names them', () => {
  const showPath = (path: string) => `sub/${path}`;
  const [shown] = runOf({ findings: [finding(span, { related: [{ span, label: 'x' }] })] }, { showPath }).results;
  expect(
    [...(shown?.locations ?? []), ...(shown?.relatedLocations ?? [])].map(
      ({ physicalLocation }) => physicalLocation.artifactLocation.uri,
    ),
  ).toEqual(['sub/units/a.service', 'sub/units/a.service']);
});
