import { expect, test } from 'vitest';
import { jsonReport } from '../../src/reporters/json.ts';
import { markdownReport } from '../../src/reporters/markdown.ts';
import { textReport } from '../../src/reporters/text.ts';
import { finding, marked, result } from '../support/result.ts';

const secret = marked('a.service', 'Environment=TOKEN=⟦s3cr3t-value⟧ A=1\nExecStart=hermes\n');
const whole = { ...secret, start: 0, end: secret.source.text.indexOf('\n') };
const fix = { title: 'mend it', edits: [{ span: { ...secret, start: 0, end: 0 }, text: '# ' }] };
const leaky = result({
  findings: [finding(whole, { related: [{ span: secret, label: 'here' }], fix })],
  secrets: [secret, secret],
});

const reports: readonly (readonly [string, string])[] = [
  ['text', textReport(leaky, { color: false })],
  ['markdown', markdownReport(leaky, { maxBytes: 100_000 })],
  ['JSON', jsonReport(leaky)],
];

for (const [name, report] of reports) {
  test(`a secret is never printed: ${name}`, () => expect(report).not.toContain('s3cr3t'));
}

test('the line around a secret is shown, with the marks where they belong', () => {
  expect(textReport(leaky, { color: false })).toContain(`    1 | Environment=TOKEN=************ A=1
      |                   ^^^^^^^^^^^^
  help: mend it
    1 + # Environment=TOKEN=************ A=1
`);
});
