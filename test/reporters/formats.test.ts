import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { lint } from '../../src/lint.ts';
import { FORMATS, type Format, REPORTERS } from '../../src/reporters/index.ts';
import type { Result } from '../../src/result.ts';
import { RULES } from '../../src/rules/index.ts';
import { VALIDATORS } from '../support/formats.ts';
import { PROJECT } from '../support/process.ts';
import { finding, gateway, marked, result, service } from '../support/result.ts';

const report = async (format: Format, shown: Result) => (await REPORTERS[format]())(shown, { color: false });
const errorsOf = (format: Format, text: string) => VALIDATORS[format]?.(text) ?? [];

const HOSTILE =
  '</error>]]>&lt;"\'<!--\n::error::x\n##[error]y \0\x07\x1b[2J\x85\ufffe\uffff\u{1ffff}\udce9\ud83d\u2028\u202e {0} [a](0) %0A';

const hostile = marked(`units/${HOSTILE}.service`, `\ufeff# 🚀é\udcff\r\nExecStart=⟦hermes ${HOSTILE}⟧ gateway\n`);
const elsewhere = marked('x y/é@%.service', 'Environment=TOKEN=⟦hunter2⟧ A=1\n');
const onSecret = { span: { ...elsewhere, end: elsewhere.end + 2 }, text: 'hunter2 B' };
const bad = finding(hostile, {
  message: HOSTILE,
  related: [
    { span: elsewhere, label: HOSTILE },
    { span: elsewhere, label: 'twice' },
  ],
  fix: { title: HOSTILE, edits: [{ span: { ...hostile, end: hostile.start }, text: HOSTILE }] },
});
const hostileResult = result({
  findings: [bad, finding(elsewhere, { severity: 'notice', fix: { title: 'x', edits: [{ ...onSecret, text: 'B' }] } })],
  heldBack: [{ finding: bad, by: 'baseline' }],
  services: [service(hostile)],
  gateways: [gateway(hostile)],
  secrets: [elsewhere],
});

const rules = await lint({ paths: ['fixtures/rules'], cwd: PROJECT, config: { ...DEFAULT_CONFIG, pedantic: true } });

test('the fixtures of the rules give findings of every rule but the one that must see a whole repository', () => {
  const found = new Set(rules.findings.map(({ rule }) => rule));
  expect(RULES.map(({ id }) => id).filter((id) => !found.has(id))).toEqual(['suppression-unused']);
});

const structured = FORMATS.filter((format) => VALIDATORS[format] !== undefined);

describe.each(structured)('%s is valid', (format) => {
  test('for findings of every rule', async () => {
    expect(errorsOf(format, await report(format, rules))).toEqual([]);
  });

  test('without findings', async () => {
    expect(errorsOf(format, await report(format, result()))).toEqual([]);
  });

  test('whatever stands in the repository', async () => {
    expect(errorsOf(format, await report(format, hostileResult))).toEqual([]);
  });
});

describe.each(FORMATS)('%s', (format) => {
  test('ends with a line feed, or is empty', async () => {
    expect(await report(format, result())).toMatch(format === 'github' ? /^$/ : /[^\n]\n$/);
  });

  test('shows no secret, and nothing of the machine', async () => {
    const text = await report(format, hostileResult);
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('/repository');
  });
});

const visibleIn: readonly Format[] = ['sarif', 'github', 'checkstyle', 'junit', 'rdjson', 'codeclimate', 'markdown'];

for (const format of visibleIn) {
  test(`what nobody would see is made visible in a message: ${format}`, async () => {
    const text = await report(format, result({ findings: [finding(elsewhere, { message: 'a\u202eb\x1bc\ufffed' })] }));
    expect(
      text.replace(/\\\\|&#92;/g, '\\').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
    ).toContain('a\\u{202e}b\\x1bc\\u{fffe}d');
  });
}
