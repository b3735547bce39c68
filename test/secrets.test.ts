import { expect, test } from 'vitest';
import { dotMap } from '../src/reporters/dot.ts';
import { explainReport } from '../src/reporters/explain/explain.ts';
import { spotAt } from '../src/reporters/explain/spot.ts';
import { annotations } from '../src/reporters/github.ts';
import { FORMATS, REPORTERS } from '../src/reporters/index.ts';
import { jsonReport } from '../src/reporters/json.ts';
import { mapReport } from '../src/reporters/map.ts';
import { markdownReport } from '../src/reporters/markdown.ts';
import { mermaidMap } from '../src/reporters/mermaid.ts';
import { svgMap } from '../src/reporters/svg.ts';
import { textReport } from '../src/reporters/text.ts';
import type { Result } from '../src/result.ts';
import { SourceFile } from '../src/source.ts';
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

/** A token wherever a person may leave one; `N` makes each its own. */
const token = (number: number) => `ghp_${`aB3dE6gH9j${number}k`.repeat(4).slice(0, 36)}`;
const PASSWORD = 'Tr0ub4dor';
const everywhere = {
  [`${UNITS}/hermes-gateway.service`]: [
    `[Unit]\nDescription=bot ${token(10)}`,
    `# gateway-lint: ignore[no-rule] ${token(11)}`,
    `[Service]\nEnvironment=HERMES_HOME=/home/${token(12)}`,
    `WorkingDirectory=/srv/${token(13)}`,
    `StandardOutput=append:/var/log/${token(14)}.log`,
    `ExecStartPre=/bin/sh -c 'curl -H "Authorization: Bearer ${token(15)}" https://me:${PASSWORD}@example.org/'`,
    `ExecStart=/usr/bin/hermes --profile ${token(16)} gateway run --token ${token(17)} # ${token(18)}`,
    `PassEnvironment=${token(19)}\nEnvironmentFile=/etc/${token(20)}.env\nFoo=${token(21)}\n`,
  ].join('\n'),
  'compose.yml': [
    'services:\n  a:\n    image: nousresearch/hermes-agent',
    `    command: [--profile, ${token(22)}, gateway, run]`,
    `    environment: ["API_SERVER_KEY=${PASSWORD}s", "X=${token(23)}"]`,
    `    labels: [${token(24)}]\n    volumes: ["/srv/${token(25)}:/opt/data"]\n`,
  ].join('\n'),
  'Library/LaunchAgents/x.plist': `<plist><dict><key>Label</key><string>hermes</string><key>ProgramArguments</key><array><string>hermes</string><string>gateway</string><string>run</string><string>${token(26)}</string></array><!-- ${token(27)} --></dict></plist>`,
  'supervisord.conf': `[program:h]\ncommand=hermes gateway run ${token(28)} ; ${token(29)}\n`,
};

test.each([
  ...FORMATS.map((format): [string, (result: Result) => Promise<string>] => [
    format,
    async (result) => (await REPORTERS[format]())(result, { color: false }),
  ]),
  ['the map', async (result: Result) => mapReport(result, { color: false })],
  ['its pictures', async (result: Result) => dotMap(result) + svgMap(result).text + flowchartOf(result)],
  ['the explanation of every line', async (result: Result) => explanations(result)],
])('no token stands in %s, wherever in a file somebody has left it', async (_, report) => {
  const result = await lintFiles(everywhere, { pedantic: true });
  const text = await report(result);
  expect(text).toContain('hermes');
  const leaked = [PASSWORD, ...Array.from({ length: 20 }, (_, at) => token(at + 10))].filter((one) =>
    text.includes(one),
  );
  expect(leaked).toEqual([]);
});

function flowchartOf(result: Result): string {
  return mermaidMap(result, { maxBytes: 50_000 })?.text ?? '';
}

function explanations(result: Result): string {
  return Object.entries(everywhere)
    .flatMap(([path, text]) => {
      const source = new SourceFile(path, text);
      return text.split('\n').map((_, at) => spotAt(source, at + 1, undefined));
    })
    .map((spot) => spot && explainReport(result, { spot }, { color: false, showPath: (path) => path }))
    .join('\n');
}

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
