import { expect, test } from 'vitest';
import { textReport } from '../../src/reporters/text.ts';
import { finding, gateway, marked, result, service } from '../support/result.ts';

const PLAIN = { color: false };
const first = marked('units/a.service', '[Service]\nExecStart=⟦/usr/bin/hermes gateway run⟧ --replace\n');
const second = marked('units/b.service', '[Service]\nExecStart=⟦hermes -p code gateway run⟧\n');
const insertion = { ...first, start: first.start + 16, end: first.start + 16 };

test('a finding stands with its source line, its related places and its repair', () => {
  const report = textReport(
    result({
      files: 12,
      services: [service(first), service(second), service(second)],
      gateways: [gateway(first), gateway(second)],
      findings: [
        finding(first, {
          related: [{ span: second, label: 'this gateway is pinned' }],
          fix: { title: 'name the profile', edits: [{ span: insertion, text: '--profile default ' }] },
        }),
      ],
    }),
    PLAIN,
  );
  expect(report).toBe(`units/a.service:2:11: error: no profile is named [profile-not-pinned]
    2 | ExecStart=/usr/bin/hermes gateway run --replace
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  units/b.service:2:11: this gateway is pinned
    2 | ExecStart=hermes -p code gateway run
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: name the profile
    2 + ExecStart=/usr/bin/hermes --profile default gateway run --replace

12 files read, 3 services, 2 gateways, 1 error
`);
});

test('a repair that is no more than likely says so', () => {
  const fix = { title: 'name it', edits: [{ span: insertion, text: '-p a ' }], isLikely: true as const };
  expect(textReport(result({ findings: [finding(first, { fix })] }), PLAIN)).toContain('\n  help (likely): name it\n');
});

test.each<[string, { findings: number; files: number; more: number }, string]>([
  ['nothing', { findings: 0, files: 0, more: 0 }, 'nothing repaired'],
  ['something', { findings: 3, files: 1, more: 0 }, '3 findings repaired in 1 file'],
  ['less than could be', { findings: 1, files: 1, more: 2 }, '1 finding repaired in 1 file, 2 more with --unsafe'],
])('the closing line says what was repaired: %s', (_name, repaired, expected) => {
  const found = textReport(result({ files: 1, findings: [finding(first)] }), { ...PLAIN, repaired });
  expect(found).toMatch(new RegExp(`\\n1 file read, 0 services, 0 gateways, 1 error; ${expected}\n$`));
  const clean = textReport(result({ files: 1, gateways: [gateway(first)], proofs: ['on a: fine'] }), {
    ...PLAIN,
    repaired,
  });
  expect(clean).toBe(`No findings: 1 file read, 0 services, 1 gateway; ${expected}; on a: fine\n`);
});

const warning = finding(first, { severity: 'warning' });
const notice = finding(first, { severity: 'notice' });

const closings: readonly (readonly [string, Parameters<typeof result>[0], string])[] = [
  ['no gateway', { files: 1 }, 'No gateway found: 1 file read, 0 services, 0 gateways'],
  [
    'no finding',
    { files: 2, services: [service(first)], gateways: [gateway(first)] },
    'No findings: 2 files read, 1 service, 1 gateway',
  ],
  [
    'a proof',
    { services: [service(first)], gateways: [gateway(first)], proofs: ['on a: they keep apart', 'on b: too'] },
    'No findings: 1 file read, 1 service, 1 gateway; on a: they keep apart; on b: too',
  ],
  [
    'plurals, and kinds of which there are none',
    { files: 3, services: [service(first)], gateways: [gateway(first)], findings: [warning, notice, notice] },
    '3 files read, 1 service, 1 gateway, 1 warning, 2 notices',
  ],
  [
    'what was suppressed',
    { services: [service(first)], gateways: [gateway(first)], suppressed: 2, baselined: 1 },
    'No findings: 1 file read, 1 service, 1 gateway, 2 suppressed, 1 in the baseline',
  ],
];

for (const [name, parts, expected] of closings) {
  test(`the last line counts: ${name}`, () => {
    expect(textReport(result(parts), PLAIN).trimEnd().split('\n').at(-1)).toBe(expected);
  });
}

test('a quiet report holds findings only', () => {
  expect(textReport(result(), { ...PLAIN, quiet: true })).toBe('');
  const report = textReport(result({ findings: [finding(first)] }), { ...PLAIN, quiet: true });
  expect(report.trimEnd().split('\n').at(-1)).toContain('^^^');
});

test('no character of the repository reaches the terminal unless it is printable', () => {
  const hostile = '\x1b]0;title\x07\u202e\u009b2J\r\x00\udcff';
  const span = marked(`units/${hostile}.service`, `ExecStart=⟦${hostile}⟧${hostile}\n`);
  const fix = { title: hostile, edits: [{ span, text: hostile }] };
  const related = [{ span, label: hostile }];
  const report = textReport(
    result({
      gateways: [gateway(span)],
      proofs: [hostile],
      findings: [finding(span, { message: hostile, related, fix })],
    }),
    PLAIN,
  );
  expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  expect(report).toContain('\\x1b]0;title\\x07\\u{202e}\\x9b2J\\r\\x00\\xff');
});

test('colours add escapes and change nothing else', () => {
  const findings = [finding(first, { related: [{ span: second, label: 'there' }] })];
  const colored = textReport(result({ findings }), { color: true });
  expect(colored).toContain('\x1b[31m');
  expect(colored.replace(/\x1b\[\d+m/g, '')).toBe(textReport(result({ findings }), PLAIN));
});

test('a repair of more than a few lines is named, not shown', () => {
  const fix = { title: 'rewrite it', edits: [{ span: first, text: 'x\n'.repeat(7) }] };
  const report = textReport(result({ findings: [finding(first, { fix })] }), { ...PLAIN, quiet: true });
  expect(report).toContain('  help: rewrite it\n');
  expect(report).not.toContain(' + ');
});
