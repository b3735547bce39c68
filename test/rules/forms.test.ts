import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/source.ts';
import { type Files, lintFiles } from '../support/lint.ts';
import { unit } from '../support/rules.ts';

const RUN = ['hermes', '-p', 'code', 'gateway', 'run'];

/** A property list of a user with more keys. */
function plist(words: readonly string[], keys: string, label = 'ai.hermes.gateway-code'): Files {
  const strings = words.map((word) => `<string>${word}</string>`).join('');
  return {
    [`Library/LaunchAgents/${label}.plist`]: `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0">
<dict>
<key>Label</key><string>${label}</string>
<key>ProgramArguments</key><array>${strings}</array>
${keys}
</dict>
</plist>
`,
  };
}

const KEPT = '<key>KeepAlive</key><true/>';
const logTo = (path: string) => `${KEPT}<key>StandardOutPath</key><string>${path}</string>`;

/** Services of a compose file that run Hermes' image with lines of their own. */
function compose(...services: readonly (readonly string[])[]): Files {
  const blocks = services.map(
    (lines, at) =>
      `  agent${at + 1}:\n    image: nousresearch/hermes-agent\n${lines.map((line) => `    ${line}\n`).join('')}`,
  );
  return { 'compose.yaml': `services:\n${blocks.join('')}` };
}

const supervisor = (lines: string, command = RUN.join(' ')): Files => ({
  'supervisord.conf': `[program:hermes-code]\ncommand=${command}\n${lines}\n`,
});

const deployment = (args: string, replicas = 1): Files => ({
  'k8s/agent.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: hermes-code }
spec:
  replicas: ${replicas}
  template:
    spec:
      containers:
        - name: gateway
          image: nousresearch/hermes-agent
          args: ${args}
          volumeMounts: [{ name: data, mountPath: /opt/data }]
      volumes:
        - name: data
          persistentVolumeClaim: { claimName: hermes }
`,
});

const pm2 = (more: string): Files => ({
  'ecosystem.config.json': `{"apps": [{"name": "hermes", "script": "hermes", "interpreter": "none", "args": "-p code gateway run"${more}}]}\n`,
});

const quadlet = (...lines: readonly string[]): Files => ({
  '.config/containers/systemd/hermes.container': `[Container]\nImage=nousresearch/hermes-agent\nExec=gateway run\n${lines.join('\n')}\n`,
});

const started = (...commands: readonly string[]): Files => ({ 'start.sh': `#!/bin/sh\n${commands.join('\n')}\n` });

const KEPT_BY_DOCKER = 'restart: unless-stopped';
const token = ['7214098365', 'AAHq3vLw9_Tz5KdRb1YcXn8uJmE4oPfGs2i'].join(':');

/** A rule, a sentence, a repository, and the words under the carets. */
const rows: readonly [string, string, Files, readonly string[]][] = [
  ['restart-missing', 'a compose service without restart:', compose(['command: gateway run']), ['gateway run']],
  ['restart-missing', 'a compose service with it', compose(['command: gateway run', KEPT_BY_DOCKER]), []],
  ['restart-missing', 'a compose service that shall stay down', compose(['command: gateway run', 'restart: "no"']), []],
  [
    'restart-missing',
    'RunAtLoad alone',
    plist(RUN, '<key>RunAtLoad</key><true/>'),
    [
      RUN.map((word) => `<string>${word}</string>`)
        .join('')
        .slice('<string>'.length, -'</string>'.length),
    ],
  ],
  ['restart-missing', 'KeepAlive', plist(RUN, KEPT), []],
  ['restart-missing', "supervisord's default", supervisor(''), []],
  ['restart-missing', "kubernetes' default", deployment('["gateway", "run"]'), []],
  ['restart-missing', "pm2's default", pm2(''), []],
  ['restart-missing', 'a Procfile', { Procfile: `gateway: ${RUN.join(' ')}\n` }, []],
  ['restart-missing', 'a script', started(`nohup ${RUN.join(' ')} &`), []],
  ['restart-missing', 'a Quadlet without Restart=', quadlet('[Install]', 'WantedBy=default.target'), ['gateway run']],

  [
    'restart-missing',
    'a unit that is made of a file which is not here',
    {
      'clone.sh':
        "#!/bin/sh\nsed 's/code/ops/' /etc/systemd/system/hermes-gateway-code.service > /etc/systemd/system/hermes-gateway-ops.service\n",
    },
    [],
  ],
  [
    'restart-missing',
    'a unit that a script writes',
    {
      'install.sh': `cat > /etc/systemd/system/x.service <<'UNIT'\n[Service]\nExecStart=/usr/bin/hermes -p code gateway run\nUNIT\n`,
    },
    ['/usr/bin/hermes -p code gateway run'],
  ],
  [
    'not-enabled',
    'a unit that a script writes',
    {
      'install.sh': `cat > /etc/systemd/system/x.service <<'UNIT'\n[Service]\nExecStart=/usr/bin/hermes -p code gateway run\nUNIT\n`,
    },
    [],
  ],
  ['not-enabled', 'a property list with RunAtLoad', plist(RUN, '<key>RunAtLoad</key><true/>'), []],
  ['not-enabled', 'a property list with KeepAlive', plist(RUN, KEPT), []],
  ['not-enabled', 'on-failure of compose', compose(['command: gateway run', 'restart: on-failure']), ['agent1']],
  ['not-enabled', 'unless-stopped of compose', compose(['command: gateway run', KEPT_BY_DOCKER]), []],
  ['not-enabled', 'a Quadlet without [Install]', quadlet('[Service]', 'Restart=always'), ['[Container]']],
  ['not-enabled', 'a pod', deployment('["gateway", "run"]'), []],
  ['not-enabled', 'a supervisord program that somebody starts', supervisor('autostart=false'), []],

  [
    'shell-syntax-in-exec',
    'a list of a compose file, whose quotes are its own',
    compose(['command: ["gateway", "run", ">>", "/x.log"]', KEPT_BY_DOCKER]),
    ['>>'],
  ],
  [
    'shell-syntax-in-exec',
    'a string of a compose file, which compose reads up to the operator',
    compose(['command: gateway run >> /x.log', KEPT_BY_DOCKER]),
    [],
  ],
  [
    'shell-syntax-in-exec',
    'a shell in a compose file',
    compose(['entrypoint: ["sh", "-c", "hermes gateway run >> /x.log"]', KEPT_BY_DOCKER]),
    [],
  ],
  ['shell-syntax-in-exec', 'a property list', plist([...RUN, '&gt;&gt;', '/x.log'], KEPT), ['&gt;&gt;']],
  ['shell-syntax-in-exec', 'a supervisord program', supervisor('', `${RUN.join(' ')} 2>&1`), ['2>&1']],
  ['shell-syntax-in-exec', 'a variable of a pod', deployment('["-p", "$(PROFILE)", "gateway", "run"]'), []],
  ['shell-syntax-in-exec', 'a Procfile', { Procfile: `gateway: ${RUN.join(' ')} 2>&1 | cat\n` }, []],
  ['shell-syntax-in-exec', 'a script', started(`nohup ${RUN.join(' ')} > /x.log 2>&1 &`), []],

  [
    'shared-log',
    'StandardOutPath of two property lists',
    {
      ...plist(RUN, logTo('/Users/ann/hermes.log')),
      ...plist(['hermes', '-p', 'ops', 'gateway', 'run'], logTo('/Users/ann/hermes.log'), 'ai.hermes.gateway-ops'),
    },
    ['/Users/ann/hermes.log'],
  ],
  [
    'shared-log',
    'one relative path in a script',
    started('nohup hermes -p a gateway run > hermes.log &', 'nohup hermes -p b gateway run >> ./hermes.log &'),
    ['hermes.log'],
  ],
  [
    'shared-log',
    'a script with tee, and a unit with tee',
    {
      ...started('hermes -p a gateway run | tee -a /var/log/hermes.log &'),
      'etc/systemd/system/b.service': unit({
        exec: "/bin/sh -c 'hermes -p b gateway run 2>&1 | tee -a /var/log/hermes.log'",
      }),
    },
    ['/var/log/hermes.log'],
  ],
  [
    'shared-log',
    'paths in two containers',
    compose(
      ['entrypoint: ["sh", "-c", "hermes gateway run >> /opt/data/x.log"]', KEPT_BY_DOCKER],
      ['entrypoint: ["sh", "-c", "hermes gateway run >> /opt/data/x.log"]', KEPT_BY_DOCKER],
    ),
    [],
  ],
  [
    'shared-port',
    'two containers, with ports of their own',
    compose(
      ['command: gateway run', KEPT_BY_DOCKER, 'environment: { API_SERVER_PORT: "8642" }'],
      ['command: gateway run', KEPT_BY_DOCKER, 'environment: { API_SERVER_PORT: "8642" }'],
    ),
    [],
  ],
  [
    'environment-file-outside-profile',
    'one file with a bot token for two containers',
    {
      'bots.env': `TELEGRAM_BOT_TOKEN=${token}\n`,
      ...compose(
        ['command: gateway run', KEPT_BY_DOCKER, 'env_file: bots.env', 'volumes: ["/srv/a:/opt/data"]'],
        ['command: gateway run', KEPT_BY_DOCKER, 'env_file: ./bots.env', 'volumes: ["/srv/b:/opt/data"]'],
      ),
    },
    ['bots.env'],
  ],
  [
    'lock-removed-at-start',
    'in a container',
    compose(['entrypoint: ["sh", "-c", "rm -f /opt/data/gateway.lock; exec hermes gateway run"]', KEPT_BY_DOCKER]),
    ['/opt/data/gateway.lock'],
  ],
  ['duplicate-profile', 'replicas of a pod on one claim', deployment('["gateway", "run"]', 3), ['3']],
  [
    'duplicate-profile',
    'processes of a supervisord program',
    supervisor('numprocs=2\nprocess_name=%(process_num)d'),
    ['numprocs=2'],
  ],
  ['duplicate-profile', 'instances of a pm2 app', pm2(', "instances": 2'), ['"instances": 2']],
  ['unit-name-mismatch', 'a label', plist(['hermes', '-p', 'ops', 'gateway', 'run'], KEPT), ['-p</string><string>ops']],
  [
    'profile-env-not-read',
    'in a container, whose data volume is the pin',
    compose(['command: gateway run', KEPT_BY_DOCKER, 'environment: [HERMES_PROFILE=code]']),
    [],
  ],
];

describe('rules in other forms than units', () => {
  it.each(rows)('%s: %s', async (rule, _sentence, files, expected) => {
    const { findings } = await lintFiles(files);
    expect(findings.filter((finding) => finding.rule === rule).map(({ span }) => textOf(span))).toEqual(expected);
  });
});
