import { describe, expect, it } from 'vitest';
import { jsonReport } from '../../src/reporters/json.ts';
import { textReport } from '../../src/reporters/text.ts';
import { textOf } from '../../src/source.ts';
import { type Files, lintFiles } from '../support/lint.ts';
import { dropIn, messagesOf, systemGateway, testRule, userGateway } from '../support/rules.ts';

/** Put together here, so that no scanner takes this file for a leak. */
const TELEGRAM = ['7214098365', 'AAHq3vLw9_Tz5KdRb1YcXn8uJmE4oPfGs2i'].join(':');
const KEY = ['quiet', 'harbour', '41', 'lamp'].join('-');
const set = (line: string) => userGateway('a', { service: `Environment=${line}` });

testRule('secret-in-unit', [
  ['a bot token', set(`TELEGRAM_BOT_TOKEN=${TELEGRAM}`), ['TELEGRAM_BOT_TOKEN']],
  ['in quotes', set(`"API_SERVER_KEY=${KEY}"`), ['API_SERVER_KEY']],
  ['a token in a variable of any name', set(`BOT=${TELEGRAM}`), ['BOT']],
  ['a key by its name', set(`OPENAI_API_KEY=${KEY}`), ['OPENAI_API_KEY']],
  [
    'taken back by a drop-in, and still there',
    { ...set(`TELEGRAM_BOT_TOKEN=${TELEGRAM}`), ...dropIn('hermes-gateway-a.service', '[Service]\nEnvironment=\n') },
    ['TELEGRAM_BOT_TOKEN'],
  ],
  [
    'set again by a later line, and still there',
    set(`TELEGRAM_BOT_TOKEN=${TELEGRAM}\nEnvironment=TELEGRAM_BOT_TOKEN=changeme`),
    ['TELEGRAM_BOT_TOKEN'],
  ],
  [
    'unset again, and still there',
    set(`TELEGRAM_BOT_TOKEN=${TELEGRAM}\nUnsetEnvironment=TELEGRAM_BOT_TOKEN`),
    ['TELEGRAM_BOT_TOKEN'],
  ],
  [
    'in front of the program',
    userGateway('a', { exec: `/usr/bin/env SLACK_APP_TOKEN=${KEY} hermes --profile a gateway run` }),
    ['SLACK_APP_TOKEN'],
  ],
  [
    'in a script of a shell',
    userGateway('a', { exec: `/bin/sh -c 'export DISCORD_BOT_TOKEN="${KEY}"; exec hermes --profile a gateway run'` }),
    ['DISCORD_BOT_TOKEN'],
  ],
  [
    'in a variable of a shell that another one takes it from',
    userGateway('a', {
      exec: `/bin/sh -c 'K="${KEY}" && SLACK_BOT_TOKEN="$${'$'}{K}" hermes --profile a gateway run'`,
    }),
    ['K'],
  ],
  [
    'in a file of the repository that the service reads',
    {
      'etc/hermes.env': `TELEGRAM_BOT_TOKEN='${TELEGRAM}'\n`,
      ...systemGateway('a', { service: 'EnvironmentFile=/etc/hermes.env' }),
    },
    ['TELEGRAM_BOT_TOKEN'],
  ],
  ...[
    '',
    'changeme',
    'xxx',
    'xxxxxxxxxxxxxxxx',
    '123456789:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    '<token>',
    '${BOT_TOKEN}',
    '{{ bot_token }}',
    '@BOT_TOKEN@',
    'your-token-here',
    'YOUR_TOKEN_HERE',
    'sk-test-key-12345',
    'replace-me-please',
    '/run/secrets/token',
    'op://vault/hermes/token',
    'ENC[AES256_GCM,data:Zm9v]',
    '************',
    '${TOKEN:-none-given}',
    '$(cat secret)',
    '%d/token-of-it',
    '[the token]',
    '(the token)',
    'the-token...',
    'the-token…',
    '0000000000',
    'my-example-token',
    'placeholder-of-it',
    'changeme-please',
    'replace_me-please',
    'redactedvalue',
    'insert-it-here',
    '123456789012345',
    './secrets/token',
    '../secrets/token',
    '~/secrets/token',
    'file:secrets/token',
    'https://vault/token',
    'vault:secret/token',
  ].map((value) => [`the stand-in "${value}"`, set(`"TELEGRAM_BOT_TOKEN=${value}"`), []] as const),
  ...[
    ['xoxb', '123456789012', 'AbCdEfGhIjKlMnOpQrStUvWx'].join('-'),
    ['xapp', '1', 'A0123456789', 'abcdefghijklmnop'].join('-'),
    ['sk', 'or', 'v1', 'q7Zp2mVt9LkXw4Rb8NcYd3Hs'].join('-'),
    ['ghp', 'q7Zp2mVt9LkXw4Rb8NcYd3Hs'].join('_'),
    ['github', 'pat', 'q7Zp2mVt9LkXw4Rb8NcYd3Hs'].join('_'),
    ['glpat', 'q7Zp2mVt9LkXw4Rb8NcYd3Hs'].join('-'),
    ['hf', 'q7Zp2mVt9LkXw4Rb8NcYd3Hs'].join('_'),
    ['AKIA', 'Q7ZP2MVT9LKXW4RB'].join(''),
    ['MTk4NjIyNDgzNDcxOTI1MjQ4', 'Cl2FMQ', 'ZnCjm1XVW7vRze4b7Cq4se7kKWs'].join('.'),
    ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJhbGljZSJ9', 'q7Zp2mVt9LkXw4Rb8NcYd3Hs'].join('.'),
  ].flatMap((token) => [
    [`the token ${token.slice(0, 7)} in a variable of any name`, set(`WHATEVER=${token}`), ['WHATEVER']] as const,
    [
      `the token ${token.slice(0, 7)} as an argument`,
      userGateway('a', { exec: `/usr/bin/env hermes --profile a gateway run --token=${token}` }),
      ['--token'],
    ] as const,
    [`the token ${token.slice(0, 7)} cut short`, set(`WHATEVER=${token.slice(0, 12)}`), []] as const,
  ]),
  ...[
    'TOKEN',
    'MY_SECRET',
    'X_API_KEY',
    'X_APIKEY',
    'X_SECRET_KEY',
    'X_ACCESS_KEY',
    'X_PRIVATE_KEY',
    'PASSWORD',
    'DB_PASSWD',
  ].map((name) => [`a secret by the name ${name}`, set(`${name}=${KEY}`), [name]] as const),
  ...['KEY', 'MYTOKEN', 'TOKEN_FILE', 'SERVER_KEY', 'APIKEYS', 'token'].map(
    (name) => [`no secret by the name ${name}`, set(`${name}=${KEY}`), []] as const,
  ),
  ['a value of seven characters', set('MY_SECRET=q7Zp2mV'), []],
  ['a value of eight characters', set('MY_SECRET=q7Zp2mVt'), ['MY_SECRET']],
  ['a value of four different characters', set('MY_SECRET=abcdabcdabcd'), []],
  ['a value of five different characters', set('MY_SECRET=abcdeabcde'), ['MY_SECRET']],
  ['a number', set('HERMES_MAX_TOKEN=4096'), []],
  ['a name that only sounds like it', set('MAX_TOKENS=128000 TOKENIZERS_PARALLELISM=disabled-by-us'), []],
]);

it('says in which file of the repository the value is', async () => {
  const files = {
    'etc/hermes.env': `TELEGRAM_BOT_TOKEN='${TELEGRAM}'\n`,
    ...systemGateway('a', { service: 'EnvironmentFile=/etc/hermes.env' }),
  };
  expect((await messagesOf('secret-in-unit', files)).join()).toContain(
    'etc/hermes.env, which hermes-gateway-a.service reads, holds the value of TELEGRAM_BOT_TOKEN: ',
  );
});

it('never prints the value', async () => {
  const messages = await messagesOf('secret-in-unit', set(`TELEGRAM_BOT_TOKEN=${TELEGRAM}`));
  expect(messages).toHaveLength(1);
  expect(messages.join()).not.toContain(TELEGRAM.slice(0, 10));
});

const pod = (env: string) => ({
  'k8s/agent.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: hermes-code }
spec:
  template:
    spec:
      containers:
        - name: gateway
          image: nousresearch/hermes-agent
          args: ["gateway", "run"]
          env:
            ${env}
`,
});
const agent = (lines: string) => ({
  'compose.yaml': `services:\n  agent:\n    image: nousresearch/hermes-agent\n    command: gateway run\n    restart: always\n    ${lines}\n`,
});

describe('secret-in-unit in every form', () => {
  it.each<[string, Files]>([
    ['a map of a compose file', agent(`environment:\n      API_SERVER_KEY: ${KEY}`)],
    ['a list of a compose file', agent(`environment:\n      - "API_SERVER_KEY=${KEY}"`)],
    ['a pod', pod(`- name: API_SERVER_KEY\n              value: "${KEY}"`)],
    [
      'a property list',
      {
        'Library/LaunchAgents/ai.hermes.gateway.plist': `<plist version="1.0"><dict>
<key>Label</key><string>ai.hermes.gateway</string>
<key>ProgramArguments</key><array><string>hermes</string><string>-p</string><string>default</string><string>gateway</string></array>
<key>EnvironmentVariables</key><dict><key>API_SERVER_KEY</key><string>${KEY}</string></dict>
<key>KeepAlive</key><true/>
</dict></plist>
`,
      },
    ],
    [
      'a supervisord program',
      {
        'supervisord.conf': `[program:hermes]\ncommand=hermes -p code gateway run\nenvironment=LANG="C",API_SERVER_KEY="${KEY}"\n`,
      },
    ],
    [
      'a script',
      { 'start.sh': `#!/bin/sh\nexport API_SERVER_KEY='${KEY}'\nnohup hermes -p code gateway run >/dev/null &\n` },
    ],
    [
      'a script in which a variable is another one',
      { 'start.sh': `#!/bin/sh\nA=${KEY}; B="$A" && API_SERVER_KEY=$B nohup hermes -p code gateway run &\n` },
    ],
    [
      'a Quadlet',
      {
        'hermes.container': `[Container]\nImage=nousresearch/hermes-agent\nExec=gateway run\nEnvironment=API_SERVER_KEY=${KEY}\n[Service]\nRestart=always\n[Install]\nWantedBy=default.target\n`,
      },
    ],
    [
      'a unit that a script writes',
      {
        'install.sh': `cat > /etc/systemd/system/hermes-gateway-code.service <<'UNIT'
[Service]
Environment=API_SERVER_KEY=${KEY}
ExecStart=/usr/bin/hermes -p code gateway run
UNIT
`,
      },
    ],
    ['a Procfile', { Procfile: `gateway: API_SERVER_KEY=${KEY} hermes -p code gateway run\n` }],
    [
      'a pm2 file',
      {
        'ecosystem.config.json': `{"apps": [{"name": "hermes", "script": "hermes", "args": "-p code gateway run", "interpreter": "none", "env": {"API_SERVER_KEY": "${KEY}"}}]}\n`,
      },
    ],
  ])('%s', async (_name, files) => {
    const result = await lintFiles(files);
    const found = result.findings.filter(({ rule }) => rule === 'secret-in-unit');
    expect(found.map(({ span }) => textOf(span))).toEqual(['API_SERVER_KEY']);
    expect(textReport(result, { color: false })).not.toContain(KEY);
    expect(jsonReport(result)).not.toContain(KEY);
  });

  it.each<[string, Files]>([
    ['a variable of compose', agent('environment:\n      API_SERVER_KEY: ${API_SERVER_KEY}')],
    ['a variable of compose without a value', agent('environment:\n      - API_SERVER_KEY')],
    [
      'a reference in a pod',
      pod('- name: API_SERVER_KEY\n              valueFrom: { secretKeyRef: { name: a, key: b } }'),
    ],
  ])('%s is none', async (_name, files) => {
    const { findings } = await lintFiles(files);
    expect(findings.filter(({ rule }) => rule === 'secret-in-unit')).toEqual([]);
  });
});
