/** What is found between repositories is what is found in one repository that holds the files of all. */
import { expect, test } from 'vitest';
import { knowsRange, merger } from '../../src/merge/merged.ts';
import { parseReport } from '../../src/merge/report.ts';
import { jsonReport } from '../../src/reporters/json.ts';
import { SourceFile, type Span } from '../../src/source.ts';
import { type Files, fixture, lintFiles } from '../support/lint.ts';

const RULES = [
  'duplicate-profile',
  'duplicate-scope',
  'legacy-unit',
  'shared-data-volume',
  'shared-log',
  'shared-port',
];

const unit = (command: string, ...more: string[]) =>
  ['[Service]', `ExecStart=${command}`, 'Restart=always', ...more, '[Install]', 'WantedBy=default.target', ''].join(
    '\n',
  );
const run = (profile: string) => `%h/bin/hermes --profile ${profile} gateway run`;
const compose = (...services: string[]) =>
  `services:\n${services.map((name) => `  ${name}:\n    container_name: ${name}\n    image: nousresearch/hermes-agent\n    command: gateway run\n    volumes: ["/srv/hermes:/opt/data"]\n`).join('')}`;
const plist = (profile: string, label: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict><key>Label</key><string>${label}</string><key>ProgramArguments</key><array><string>/usr/local/bin/hermes</string><string>--profile</string><string>${profile}</string><string>gateway</string><string>run</string></array><key>RunAtLoad</key><true/></dict></plist>\n`;

const quadlet = (network: string) =>
  `[Container]\nImage=nousresearch/hermes-agent\nExec=gateway run\nVolume=/srv/b:/opt/data\nEnvironment=API_SERVER_PORT=8642\n${network}\n`;

const WEB = 'hosts/web/.config/systemd/user';
const SYSTEM = 'hosts/web/etc/systemd/system';

const rows: readonly (readonly [sentence: string, repositories: readonly Files[], found: readonly string[]])[] = [
  [
    'one profile on one host',
    [
      { [`${WEB}/hermes-gateway-a.service`]: unit(run('code')) },
      { [`${WEB}/hermes-gateway-b.service`]: unit(run('code')) },
    ],
    ['duplicate-profile'],
  ],
  [
    'one profile on two hosts',
    [
      { [`${WEB}/hermes-gateway-a.service`]: unit(run('code')) },
      { 'hosts/db/.config/systemd/user/hermes-gateway-b.service': unit(run('code')) },
    ],
    [],
  ],
  [
    'two profiles on one host',
    [{ [`${WEB}/hermes-gateway-a.service`]: unit(run('a')) }, { [`${WEB}/hermes-gateway-b.service`]: unit(run('b')) }],
    [],
  ],
  [
    'a gateway without a pin, which some releases give the default profile',
    [
      { [`${WEB}/hermes-gateway-a.service`]: unit('%h/bin/hermes gateway run') },
      { [`${WEB}/hermes-gateway-b.service`]: unit(run('default')) },
    ],
    ['duplicate-profile'],
  ],
  [
    'two gateways that follow one active_profile, whatever it says',
    [
      { [`${WEB}/hermes-gateway-a.service`]: unit('%h/bin/hermes gateway run') },
      { [`${WEB}/hermes-gateway-b.service`]: unit('%h/bin/hermes gateway run') },
    ],
    ['duplicate-profile'],
  ],
  [
    'an active_profile that another repository deploys',
    [
      { [`${WEB}/hermes-gateway-a.service`]: unit('%h/bin/hermes gateway run') },
      { [`${WEB}/hermes-gateway-b.service`]: unit(run('code')), 'hosts/web/.hermes/active_profile': 'code\n' },
    ],
    ['duplicate-profile'],
  ],
  [
    'an active_profile of no known user, and a gateway of the only one that is known',
    [
      { [`${SYSTEM}/hermes-gateway-a.service`]: unit('/usr/bin/hermes gateway run', 'User=alice') },
      { [`${WEB}/hermes-gateway-b.service`]: unit(run('code')), 'hosts/web/.hermes/active_profile': 'code\n' },
    ],
    ['duplicate-scope'],
  ],
  [
    'an active_profile that leads to the gateway of one of two others',
    [
      {
        [`${WEB}/hermes-gateway-a.service`]: unit('%h/bin/hermes gateway run'),
        'hosts/web/.hermes/active_profile': 'ops\n',
      },
      { [`${WEB}/hermes-gateway-b.service`]: unit(run('code')) },
      { [`${WEB}/hermes-gateway-c.service`]: unit(run('ops')) },
    ],
    ['duplicate-profile'],
  ],
  [
    'a unit of no known user beside one of the only user that is known',
    [
      { [`${WEB}/hermes-gateway-a.service`]: unit(run('code')) },
      { [`${SYSTEM}/hermes-gateway-b.service`]: unit('/usr/bin/hermes -p code gateway run', 'User=alice') },
    ],
    ['duplicate-scope'],
  ],
  [
    'one profile of two users',
    [
      { [`${SYSTEM}/hermes-gateway-a.service`]: unit('/usr/bin/hermes -p code gateway run', 'User=alice') },
      { [`${SYSTEM}/hermes-gateway-b.service`]: unit('/usr/bin/hermes -p code gateway run', 'User=bob') },
    ],
    [],
  ],
  [
    'three repositories, of which two meet for one user',
    [
      { [`${SYSTEM}/hermes-gateway-a.service`]: unit('/usr/bin/hermes -p code gateway run', 'User=alice') },
      { [`${SYSTEM}/hermes-gateway-b.service`]: unit('/usr/bin/hermes -p code gateway run', 'User=bob') },
      { [`${SYSTEM}/hermes-gateway-c.service`]: unit('/usr/bin/hermes -p code gateway run', 'User=alice') },
    ],
    ['duplicate-profile'],
  ],
  [
    'the old unit beside a new one',
    [
      { [`${WEB}/hermes.service`]: unit('%h/bin/hermes gateway run') },
      { [`${WEB}/hermes-gateway.service`]: unit('%h/bin/hermes gateway run') },
    ],
    ['legacy-unit'],
  ],
  [
    'containers on one data directory',
    [{ 'hosts/web/a/compose.yaml': compose('hermes-a') }, { 'hosts/web/b/compose.yaml': compose('hermes-b') }],
    ['shared-data-volume'],
  ],
  [
    'containers in one home of volumes that are their own',
    [
      { 'hosts/web/a/compose.yaml': compose('hermes-a').replace('/srv/hermes', 'data') },
      { 'hosts/web/b/compose.yaml': compose('hermes-b').replace('/srv/hermes', 'data') },
    ],
    [],
  ],
  [
    'one log file',
    [
      { [`${WEB}/hermes-gateway-a.service`]: unit(run('a'), 'StandardOutput=append:/var/log/hermes.log') },
      { [`${WEB}/hermes-gateway-b.service`]: unit(run('b'), 'StandardOutput=append:/var/log/hermes.log') },
    ],
    ['shared-log'],
  ],
  [
    'one log file below the home of whoever it is',
    [
      { [`${WEB}/hermes-gateway-a.service`]: unit(run('a'), 'StandardOutput=append:%h/hermes.log') },
      { [`${WEB}/hermes-gateway-b.service`]: unit(run('b'), 'StandardOutput=append:%h/hermes.log') },
    ],
    ['shared-log'],
  ],
  [
    'one port',
    [
      { [`${WEB}/hermes-gateway-a.service`]: unit(run('a'), 'Environment=API_SERVER_PORT=8642') },
      { [`${WEB}/hermes-gateway-b.service`]: unit(run('b'), 'Environment=API_SERVER_PORT=8642') },
    ],
    ['shared-port'],
  ],
  [
    'one port, of a unit and of a container in the network of the host',
    [
      { [`${WEB}/hermes-gateway-a.service`]: unit(run('a'), 'Environment=API_SERVER_PORT=8642') },
      { 'hosts/web/etc/containers/systemd/b.container': quadlet('Network=host') },
    ],
    ['shared-port'],
  ],
  [
    'one port, of a unit and of a container with a network of its own',
    [
      { [`${WEB}/hermes-gateway-a.service`]: unit(run('a'), 'Environment=API_SERVER_PORT=8642') },
      { 'hosts/web/etc/containers/systemd/b.container': quadlet('Network=b.network') },
    ],
    [],
  ],
  [
    'one profile on Linux and on macOS',
    [
      { [`${WEB}/hermes-gateway-a.service`]: unit(run('code')) },
      { 'hosts/web/Library/LaunchAgents/ai.hermes.b.plist': plist('code', 'ai.hermes.b') },
    ],
    [],
  ],
  [
    'instances of a template, one of which another unit runs too',
    [
      {
        [`${WEB}/hermes-gateway@.service`]: unit(run('%i')),
        [`${WEB}/default.target.wants/hermes-gateway@code.service`]: { link: '../hermes-gateway@.service' },
      },
      { [`${WEB}/agent-code.service`]: unit(run('code')) },
    ],
    ['duplicate-profile'],
  ],
  [
    'a home that only newer releases give',
    [
      {
        [`${WEB}/hermes-gateway-a.service`]: unit(
          '%h/bin/hermes gateway run',
          'Environment=HERMES_HOME=%h/.hermes/profiles/code',
        ),
      },
      { [`${WEB}/hermes-gateway-b.service`]: unit(run('code')) },
    ],
    ['duplicate-profile'],
  ],
];

/** The rule, and the files of it, of every finding of which places are in several repositories. */
async function inOne(repositories: readonly Files[]): Promise<readonly string[]> {
  const { findings } = await lintFiles(Object.assign({}, ...repositories));
  return findings
    .filter(({ rule }) => RULES.includes(rule))
    .map(({ rule, span, related }) => line(rule, [span, ...related.map((place) => place.span)].map(pathOf)))
    .filter((each) => each.split(' ').length > 2)
    .sort();
}

function pathOf({ source }: Span): string {
  return source.path;
}

function line(rule: string, files: readonly string[]): string {
  const declared = files.filter((file) => !file.endsWith('active_profile'));
  return [rule, ...new Set(declared)].sort().join(' ');
}

async function merged(repositories: readonly Files[], unnamed?: string): Promise<readonly string[]> {
  const reports = merger();
  for (const [at, files] of repositories.entries()) {
    const report = parseReport(new SourceFile('report.json', jsonReport(await lintFiles(files))), knowsRange);
    if ('mistakes' in report) throw new Error(JSON.stringify(report.mistakes));
    reports.add(report, `repository ${at}`);
  }
  const { clashes } = reports.result(() => unnamed);
  return clashes
    .filter(({ rule }) => rule !== null)
    .map(({ rule, places }) =>
      line(
        rule as string,
        places.map(({ file }) => file),
      ),
    )
    .sort();
}

for (const [sentence, repositories, rules] of rows) {
  test(`between repositories as in one: ${sentence}`, async () => {
    const found = await merged(repositories);
    expect(found.map((each) => each.split(' ').find((word) => RULES.includes(word)))).toEqual(rules);
    expect(found).toEqual(await inOne(repositories));
  });
}

/** Every file of a fixture as a repository of its own; drop-ins go with their unit, an `active_profile` with the first. */
function split(files: Files): readonly Files[] {
  const owner = (path: string) => path.replace(/\.d\/[^/]*$/, '');
  const owners = [...new Set(Object.keys(files).map(owner))].filter((path) => !path.endsWith('active_profile'));
  const isOf = (path: string, at: number) =>
    owner(path) === owners[at] || (at === 0 && path.endsWith('active_profile'));
  return owners.map((_, at) => Object.fromEntries(Object.entries(files).filter(([path]) => isOf(path, at))));
}

for (const rule of RULES) {
  for (const kind of ['bad', 'good']) {
    test(`files of fixtures/rules/${rule}/${kind}, each in a repository of its own, collide as in one`, async () => {
      const repositories = split(fixture(`rules/${rule}/${kind}`));
      const found = await merged(repositories, 'local');
      expect(found).toEqual(await inOne(repositories));
      // The instance of that fixture is a link, which `fixture` leaves out.
      if (kind === 'bad' && rule !== 'duplicate-profile') expect(found).not.toEqual([]);
    });
  }
}
