import { expect, test } from 'vitest';
import { jsonLinesReport, jsonReport } from '../../src/reporters/json.ts';
import { finding, gateway, marked, result, service } from '../support/result.ts';
import { schemaErrors } from '../support/schema.ts';

const span = marked('units/a.service', '\ufeff# 🚀\nExecStart=⟦/usr/bin/hermes⟧ gateway run\n');
const insertion = { ...span, start: span.end, end: span.end };
const full = result({
  files: 12,
  services: [service(span)],
  gateways: [gateway(span)],
  findings: [
    finding(span, {
      related: [{ span, label: 'the other one' }],
      fix: { title: 'name the profile', edits: [{ span: insertion, text: ' --profile code' }] },
    }),
    finding(span, { severity: 'warning', isNew: true }),
  ],
  suppressed: 3,
  baselined: 4,
  older: 5,
});

test('the report for programs holds counts, gateways and findings', () => {
  expect(JSON.parse(jsonReport(full))).toEqual({
    version: 1,
    summary: {
      files: 12,
      services: 1,
      gateways: 1,
      errors: 1,
      warnings: 1,
      notices: 0,
      suppressed: 3,
      baselined: 4,
      older: 5,
    },
    gateways: [
      {
        service: 'hermes-gateway.service',
        manager: 'systemd',
        scope: 'user',
        program: 'hermes',
        file: 'units/a.service',
        line: 2,
        host: 'laptop',
        manages: false,
        profile: {
          name: 'code',
          state: 'pinned',
          why: [{ file: 'units/a.service', line: 2, column: 11, text: '--profile code names the profile' }],
          releases: { '>=0.6.0': 'code' },
        },
        home: '~/.hermes/profiles/code',
        lock: '~/.hermes/profiles/code/gateway.lock',
        pid: '~/.hermes/profiles/code/gateway.pid',
        logs: ['~/.hermes/profiles/code/logs/gateway.log'],
      },
    ],
    findings: [
      {
        rule: 'profile-not-pinned',
        severity: 'error',
        message: 'no profile is named',
        file: 'units/a.service',
        line: 2,
        column: 11,
        endLine: 2,
        endColumn: 26,
        related: [{ file: 'units/a.service', line: 2, column: 11, endLine: 2, endColumn: 26, label: 'the other one' }],
        fix: {
          title: 'name the profile',
          certain: true,
          edits: [{ file: 'units/a.service', start: 31, end: 31, text: ' --profile code' }],
        },
        url: 'docs/rules/profile-not-pinned.md',
        fingerprint: '0123456789abcdef',
        new: null,
      },
      expect.objectContaining({ severity: 'warning', fix: null, related: [], new: true }),
    ],
  });
});

const unknown = gateway(span, {
  profile: { name: null, state: 'unknown', why: [] },
  outcomes: [{ range: '>=0.6.0', eras: [], result: { kind: 'unknown', reason: 'a wrapper' } }],
  home: null,
  lock: null,
  pid: null,
  logs: [],
});

const rows = [
  ['a full one', full],
  ['an empty one', result()],
  ['a gateway of which nothing is known', result({ gateways: [unknown] })],
] as const;

for (const [name, value] of rows) {
  test(`a report is as its schema says: ${name}`, () => {
    expect(schemaErrors('report.schema.json', JSON.parse(jsonReport(value)))).toEqual([]);
  });
}

test('a report is valid JSON in UTF-8, whatever stands in the repository', () => {
  const text = jsonReport(result({ findings: [finding(span, { message: 'a\udcff\x1b"\u2028' })] }));
  expect(text.isWellFormed()).toBe(true);
  expect(JSON.parse(text).findings[0].message).toBe('a\udcff\x1b"\u2028');
});

test('in lines, each finding is as in the report, and the last line is the summary', () => {
  const { version, summary, findings } = JSON.parse(jsonReport(full));
  const lines = jsonLinesReport(full).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line))).toEqual([...findings, { version, summary }]);
});
