import { expect, test } from 'vitest';
import type { Finding } from '../../src/finding.ts';
import { rdjsonReport } from '../../src/reporters/rdjson.ts';
import type { Span } from '../../src/source.ts';
import { finding, marked, result } from '../support/result.ts';

const span = marked('units/a.service', '# x\nExecStart=⟦hermes⟧ gateway\nEnvironment=TOKEN=hunter2 A=1\n');
const { source } = span;
const at = (text: string): Span => source.span(source.text.indexOf(text), source.text.indexOf(text) + text.length);
const before = (text: string): Span => ({ ...at(text), end: at(text).start });

const diagnosticOf = (found: Finding) =>
  JSON.parse(rdjsonReport(result({ findings: [found], secrets: [at('hunter2')] }))).diagnostics[0];

test('a diagnostic has the whole message, place, severity, rule and repair', () => {
  const fix = { title: 'name the profile', edits: [{ span: before(' gateway'), text: ' --profile code' }] };
  expect(diagnosticOf(finding(span, { severity: 'notice', related: [{ span, label: 'the other' }], fix }))).toEqual({
    message:
      'no profile is named\nunits/a.service:2:11: the other\nhelp: name the profile\n  2 + ExecStart=hermes --profile code gateway',
    location: {
      path: 'units/a.service',
      range: { start: { line: 2, column: 11 }, end: { line: 2, column: 17 } },
    },
    severity: 'INFO',
    code: { value: 'profile-not-pinned' },
    suggestions: [{ range: { start: { line: 2, column: 17 }, end: { line: 2, column: 17 } }, text: ' --profile code' }],
  });
});

const columns: readonly (readonly [string, string, readonly [number, number]])[] = [
  ['letters of two bytes', 'é⟦é⟧', [3, 5]],
  ['letters of three', '–⟦–⟧', [4, 7]],
  ['letters of four', '𐐀⟦𐐀⟧', [5, 9]],
  ['bytes that are not UTF-8, one each', '\udc80\udcff⟦\udce9x⟧', [3, 5]],
  ['such a byte behind a letter of four', '🚀⟦\udce9⟧', [5, 6]],
  ['a byte-order mark', '\ufeff⟦x⟧', [4, 5]],
  ['no bytes of the lines above', 'é🚀\r\n⟦x⟧', [1, 2]],
];

for (const [name, text, expected] of columns) {
  test(`columns count bytes: ${name}`, () => {
    const { start, end } = diagnosticOf(finding(marked('a', text))).location.range;
    expect([start.column, end.column]).toEqual(expected);
  });
}

type Edits = NonNullable<Finding['fix']>['edits'];

test('edits of one fix are one suggestion, from the first to the last', () => {
  const edits: Edits = [
    { span: at('gateway'), text: 'gateway run' },
    { span: before('hermes'), text: '/usr/bin/' },
  ];
  expect(diagnosticOf(finding(span, { fix: { title: 'x', edits } })).suggestions).toEqual([
    {
      range: { start: { line: 2, column: 11 }, end: { line: 2, column: 25 } },
      text: '/usr/bin/hermes gateway run',
    },
  ]);
});

const far = marked('far.service', `⟦x⟧${'y'.repeat(3000)}z`);
const withoutSuggestion: readonly (readonly [string, Finding])[] = [
  ['there is no repair', finding(span)],
  ['the repair is likely only', finding(span, { fix: { title: 'x', edits: [{ span, text: 'y' }], isLikely: true } })],
  [
    'an edit is in another file',
    finding(span, { fix: { title: 'x', edits: [{ span: marked('b', '⟦x⟧'), text: 'y' }] } }),
  ],
  [
    'a secret stands between two edits',
    finding(span, {
      fix: {
        title: 'x',
        edits: [
          { span: before('TOKEN'), text: '"' },
          { span: before(' A=1'), text: '"' },
        ],
      },
    }),
  ],
  [
    'the repair holds a byte that is no text',
    finding(span, { fix: { title: 'x', edits: [{ span, text: '\udce9' }] } }),
  ],
  [
    'two edits are far apart',
    finding(far, {
      fix: {
        title: 'x',
        edits: [
          { span: far, text: '' },
          { span: far.source.span(3001, 3002), text: '' },
        ],
      },
    }),
  ],
];

for (const [name, found] of withoutSuggestion) {
  test(`nothing is suggested where ${name}`, () => expect(diagnosticOf(found)).not.toHaveProperty('suggestions'));
}
