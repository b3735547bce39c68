import { expect, test } from 'vitest';
import { jsonLinesReport, jsonReport } from '../../src/reporters/json.ts';
import { lintFiles } from '../support/lint.ts';
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
    repository: null,
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
        identity: null,
        container: false,
        template: false,
        foreground: false,
        replicas: 1,
      },
    ],
    hosts: [],
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

const web = 'hosts/web/etc/systemd/system';
const system = (user: string) =>
  `[Service]\nUser=${user}\nExecStart=/usr/bin/hermes gateway run\nEnvironment=API_SERVER_PORT=8642\n`;
const manyHosts = {
  [`${web}/hermes-gateway-a.service`]: `${system('alice')}StandardOutput=append:%h/hermes.log\n`,
  [`${web}/hermes-gateway-b.service`]: system('bob'),
  'hosts/web/home/alice/.hermes/active_profile': 'code\n',
  'hosts/web/Library/LaunchAgents/ai.hermes.plist':
    '<plist version="1.0"><dict><key>Label</key><string>ai.hermes</string><key>ProgramArguments</key><array><string>hermes</string><string>gateway</string><string>run</string></array></dict></plist>',
  'one/hermes-gateway.service': '[Service]\nExecStart=/usr/bin/hermes -p a gateway run\n',
  'two/hermes-gateway.service': '[Service]\nExecStart=/usr/bin/hermes -p a gateway run\n',
};

test('the report says of each host what tells it from others, and what becomes of each gateway there', async () => {
  const report = JSON.parse(jsonReport(await lintFiles(manyHosts), 'acme/web'));
  expect(schemaErrors('report.schema.json', report)).toEqual([]);
  expect(report.repository).toBe('acme/web');
  const hosts = report.hosts.map(({ name, machine, system, user, copy }: Record<string, unknown>) => [
    name,
    machine,
    system,
    user,
    copy,
  ]);
  expect(hosts).toEqual([
    ['web (macOS)', 'web', 'macOS', null, false],
    ['alice@web (Linux)', 'web', 'Linux', 'alice', false],
    ['bob@web (Linux)', 'web', 'Linux', 'bob', false],
    ['one', null, 'Linux', null, true],
    ['two', null, 'Linux', null, true],
  ]);
  const alice = report.hosts[1];
  expect(report.gateways[alice.gateways[0].gateway]).toMatchObject({ service: 'hermes-gateway-a.service' });
  expect(alice).toMatchObject({
    activeProfiles: [{ root: '/home/alice/.hermes', profile: 'code' }],
    gateways: [
      {
        root: { path: '/home/alice/.hermes', key: '/home/alice/.hermes' },
        outputs: ['/root/hermes.log'],
        ports: [{ variable: 'API_SERVER_PORT', port: 8642 }],
        outcomes: [
          { releases: '>=0.6.0 <0.21.0', kind: 'active', fallbackProfile: 'default', active: 'code' },
          { releases: '>=0.21.0', kind: 'fixed', profile: 'default', home: { key: '/home/alice/.hermes' } },
        ],
      },
    ],
  });
});

test('a directory that holds a secret is known to be no other one', async () => {
  // Put together here, so that nobody takes it for a key that leaked.
  const secret = ['sk', 'ant', 'api03', 'Qw8xZp2LmN4vB7cD9eF1gH3j'].join('-');
  const text = jsonReport(
    await lintFiles({
      '.config/systemd/user/hermes-gateway.service': `[Service]\nEnvironment=ANTHROPIC_API_KEY=${secret}\nEnvironment=HERMES_HOME=/srv/${secret}\nExecStart=/usr/bin/hermes gateway run\nStandardOutput=append:/srv/${secret}/log\n`,
    }),
  );
  expect(text).not.toContain(secret);
  const [host] = JSON.parse(text).hosts;
  expect(host.gateways[0]).toMatchObject({ outputs: [], home: { key: null } });
});
