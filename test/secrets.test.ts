import { expect, test } from 'vitest';
import { annotations } from '../src/reporters/github.ts';
import { jsonReport } from '../src/reporters/json.ts';
import { mapReport } from '../src/reporters/map.ts';
import { markdownReport } from '../src/reporters/markdown.ts';
import { textReport } from '../src/reporters/text.ts';
import type { Result } from '../src/result.ts';
import { lintFiles } from './support/lint.ts';
import { UNITS } from './support/process.ts';

// Put together here, so that nobody takes them for tokens that leaked.
const TOKEN = `ghp_${'aB3dE6gH9j'.repeat(4)}`;
const KEY = ['sk', 'ant', 'api03', 'Qw8xZp2LmN4vB7cD9eF1gH3j'].join('-');

const unit = (command: string) =>
  `[Service]\nExecStart=${command}\nRestart=always # ${TOKEN}\nEnvironment=X=${TOKEN} Y\n[Install]\nWantedBy=default.target\n`;

const reports: readonly (readonly [name: string, report: (result: Result) => string])[] = [
  ['the text', (result) => textReport(result, { color: false })],
  ['JSON', jsonReport],
  ['the map', (result) => mapReport(result, { color: false })],
  ['Markdown and its picture', (result) => markdownReport(result, { maxBytes: 2 ** 20 })],
  ['annotations', (result) => JSON.stringify(annotations(result, (path) => path))],
];

test.each(reports)('no secret stands in %s, whatever the message quotes', async (_, report) => {
  const result = await lintFiles(
    {
      [`${UNITS}/hermes-gateway-ops.service`]: unit(`/usr/bin/hermes --profile ops gateway run # ${TOKEN}`),
      [`${UNITS}/hermes-gateway-x.service`]: unit(`/usr/bin/hermes --profile ${KEY} gateway run`),
    },
    { pedantic: true },
  );
  expect(result.findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['secret-in-unit', 'trailing-comment', 'profile-name-invalid']),
  );
  for (const secret of [TOKEN, KEY]) expect(report(result)).not.toContain(secret);
});

test('a secret that lost quotes part in two is hidden whole', async () => {
  const [first, second] = [TOKEN.slice(0, 22), TOKEN.slice(22)];
  const text = unit('/usr/bin/hermes --profile ops gateway run');
  const files = {
    [`${UNITS}/hermes-gateway-ops.service`]: `${text}[Service]\nEnvironment=DISCORD_BOT_TOKEN=${first} ${second} A=b\n`,
  };
  const result = await lintFiles(files);
  expect(result.findings.map(({ rule }) => rule)).toContain('environment-lost');
  for (const [, report] of reports) expect(report(result)).not.toContain(second);
});
