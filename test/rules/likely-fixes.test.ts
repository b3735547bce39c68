import { describe, expect, it } from 'vitest';
import { applyFixes } from '../support/fixes.ts';
import { type Files, lintFiles } from '../support/lint.ts';
import { dropIn, systemGateway, templateGateway, userGateway } from '../support/rules.ts';

const USER = '.config/systemd/user';
const INSTALL = 'WantedBy=default.target';
const hermes = (words: string) => `%h/.local/bin/hermes ${words}`;
const shell = (...lines: readonly string[]) => ({ 'install.sh': ['#!/bin/sh', ...lines, ''].join('\n') });

/** A repository, the rule whose likely fixes are applied, and what a file then holds that it did not hold before. */
const repaired: readonly (readonly [string, string, Files, string])[] = [
  [
    'a policy behind the command',
    'restart-missing',
    userGateway('a', { restart: '', service: 'Type=simple' }),
    'gateway run\nRestart=always\nRestartSec=5\nType=simple\n',
  ],
  [
    'a policy for a unit that has a delay already',
    'restart-missing',
    userGateway('a', { restart: '', service: 'RestartSec=30' }),
    'gateway run\nRestart=always\nRestartSec=30\n',
  ],
  [
    'a policy in the unit itself where a drop-in has the command',
    'restart-missing',
    {
      ...userGateway('a', { exec: '/bin/false', restart: '', service: 'Type=simple' }),
      ...dropIn('hermes-gateway-a.service', `[Service]\nExecStart=\nExecStart=${hermes('-p a gateway run')}\n`),
    },
    'ExecStart=/bin/false\nType=simple\nRestart=always\nRestartSec=5\n\n[Install]',
  ],
  [
    'a policy behind a command of several lines, which end with CRLF',
    'restart-missing',
    { [`${USER}/hermes-gateway-a.service`]: '[Service]\r\nExecStart=/usr/bin/hermes -p a \\\r\n  gateway run' },
    '  gateway run\r\nRestart=always\r\nRestartSec=5',
  ],
  [
    'a policy in a unit that a script writes, indented as its lines are',
    'restart-missing',
    shell(
      'cat > ~/.config/systemd/user/hermes-gateway-a.service <<-UNIT',
      '\t[Service]',
      '\tExecStart=/usr/bin/hermes -p a gateway run',
      '\tUNIT',
    ),
    'gateway run\n\tRestart=always\n\tRestartSec=5\n\tUNIT',
  ],
  [
    'a comment that goes above its line',
    'trailing-comment',
    userGateway('a', { restart: 'Restart=always   # it must come back' }),
    '\n# it must come back\nRestart=always\n',
  ],
  [
    'a line that moves to its section',
    'directive-misplaced',
    userGateway('a', { service: 'StartLimitIntervalSec=0' }),
    '[Unit]\nDescription=Gateway\nStartLimitIntervalSec=0\n\n[Service]\nExecStart=%h/.local/bin/hermes --profile a gateway run\nRestart',
  ],
  [
    'a line below a comment that stands for the whole file',
    'directive-misplaced',
    {
      [`${USER}/hermes-gateway-a.service`]: `# our bot\n[Unit]\nDescription=a\n[Service]\nExecStart=${hermes('-p a gateway run')}\nStartLimitIntervalSec=0\nRestart=always\n`,
    },
    'Description=a\nStartLimitIntervalSec=0\n[Service]',
  ],
  [
    'a line that stays in its file where a drop-in has the section too',
    'directive-misplaced',
    {
      ...userGateway('a', { service: 'StartLimitIntervalSec=0' }),
      ...dropIn('hermes-gateway-a.service', '[Unit]\nAfter=b.service\n'),
    },
    'Description=Gateway\nStartLimitIntervalSec=0\n',
  ],
  [
    'User= in a user unit, which goes',
    'user-unit-setting',
    userGateway('a', { service: 'User=me' }),
    'gateway run\nRestart',
  ],
  [
    'quotes around a value with blanks',
    'environment-lost',
    userGateway('a', { service: 'Environment=A=1 B=two words C=3' }),
    'Environment=A=1 "B=two words" C=3\n',
  ],
  [
    'quotes around several blanks in a row',
    'environment-lost',
    userGateway('a', { service: 'Environment=A=one  two B=3' }),
    'Environment="A=one  two" B=3\n',
  ],
  [
    'an [Install] section',
    'not-enabled',
    userGateway('a', { install: '' }),
    'Restart=always\n\n[Install]\nWantedBy=default.target\n',
  ],
  [
    'an [Install] section of the machine',
    'not-enabled',
    systemGateway('a', { install: '' }),
    '\n[Install]\nWantedBy=multi-user.target\n',
  ],
  [
    'the kill at stop, which goes',
    'kill-on-stop',
    userGateway('a', { service: 'ExecStopPost=-/usr/bin/kill -9 $MAINPID' }),
    'gateway run\nRestart',
  ],
  ...['kill $MAINPID', '/bin/kill -s -KILL -- ${MAINPID}'].map(
    (command) =>
      [
        `${command} at stop, which goes`,
        'kill-on-stop',
        userGateway('a', { service: `ExecStopPost=${command}` }),
        'gateway run\nRestart',
      ] as const,
  ),
  [
    'the deletion of the lock by a program of the search path, which goes',
    'lock-removed-at-start',
    userGateway('a', { service: 'ExecStartPre=rm %h/.hermes/profiles/a/gateway.lock' }),
    'gateway run\nRestart',
  ],
  [
    'the deletion of the lock, which goes',
    'lock-removed-at-start',
    userGateway('a', { service: 'ExecStartPre=-/bin/rm -f %h/.hermes/profiles/a/gateway.lock' }),
    'gateway run\nRestart',
  ],
  [
    'a redirection that becomes a setting',
    'shell-syntax-in-exec',
    userGateway('a', { exec: hermes('-p a gateway run >> /var/log/a.log 2>&1') }),
    'gateway run\nStandardOutput=append:/var/log/a.log\nRestart',
  ],
  [
    'redirections of both streams',
    'shell-syntax-in-exec',
    userGateway('a', { exec: hermes('-p a gateway run >/var/log/a.log 2>/dev/null &') }),
    'gateway run\nStandardOutput=truncate:/var/log/a.log\nStandardError=null\nRestart',
  ],
  [
    'a redirection of the output alone, so that errors stay where they are',
    'shell-syntax-in-exec',
    userGateway('a', { exec: hermes('-p a gateway run > /dev/null') }),
    'gateway run\nStandardOutput=null\nStandardError=journal\nRestart',
  ],
  [
    'the profile that the unit is named after',
    'unit-name-mismatch',
    userGateway('a', { exec: hermes('--profile b gateway run') }),
    'hermes --profile a gateway run',
  ],
  [
    'two units that have each other’s profile',
    'unit-name-mismatch',
    {
      ...userGateway('a', { exec: hermes('--profile b gateway run') }),
      ...userGateway('b', { exec: hermes('--profile=a gateway run') }),
    },
    'hermes --profile=b gateway run',
  ],
  [
    'the profile of the unit that is at home elsewhere',
    'duplicate-profile',
    { ...userGateway('a', { exec: hermes('-p b gateway run') }), ...userGateway('b') },
    'hermes -p a gateway run',
  ],
  [
    'a profile in capitals',
    'profile-name-invalid',
    userGateway('a', { exec: hermes('--profile A gateway run') }),
    'hermes --profile a gateway run',
  ],
  [
    'the instances of a template',
    'profile-not-pinned',
    templateGateway({ exec: hermes('gateway run'), service: 'WorkingDirectory=%h/.hermes/profiles/%i' }),
    'hermes --profile %i gateway run',
  ],
  [
    'a template of which each instance is a user',
    'profile-not-pinned',
    {
      'etc/systemd/system/hermes-gateway@.service':
        '[Service]\nUser=%i\nExecStart=/usr/bin/hermes gateway run\nRestart=always\n[Install]\nWantedBy=multi-user.target\n',
    },
    'hermes --profile default gateway run',
  ],
  [
    '--replace, which goes',
    'replace-under-supervisor',
    userGateway('a', { exec: hermes('-p a gateway run --replace --verbose') }),
    'gateway run --verbose\n',
  ],
  [
    '--replace in a list, which goes with its quotes',
    'replace-under-supervisor',
    {
      'compose.yaml':
        'services:\n  a:\n    image: nousresearch/hermes-agent\n    restart: always\n    volumes: ["/srv/a:/opt/data"]\n    command: ["gateway", "run", "--replace"]\n',
    },
    'command: ["gateway", "run"]\n',
  ],
  [
    'a suppression that suppresses nothing, which goes',
    'suppression-unused',
    userGateway('a', { service: '# gateway-lint: ignore[shared-port] for later' }),
    'gateway run\nRestart',
  ],
];

describe('a likely fix mends', () => {
  it.each(repaired)('%s', async (_name, rule, files, expected) => {
    const own = async (texts: Files) =>
      (await lintFiles(texts, { pedantic: true })).findings.filter((found) => found.rule === rule);
    const found = await own(files);
    expect(found.map(({ fix }) => fix?.isLikely)).toEqual(found.map(() => true));
    const after = applyFixes(files, found);
    expect(Object.values(after).join('\n')).toContain(expected);
    expect(Object.values(files).join('\n')).not.toContain(expected);
    expect(await own(after)).toEqual([]);
  });
});

const left: readonly (readonly [string, string, Files])[] = [
  [
    'a misplaced line with a comment above it, which would stay behind',
    'directive-misplaced',
    userGateway('a', { service: '# no limit\nStartLimitIntervalSec=0' }),
  ],
  [
    'a misplaced line with an indented comment above it',
    'directive-misplaced',
    userGateway('a', { service: '  ; no limit\nStartLimitIntervalSec=0' }),
  ],
  [
    'a misplaced line where the right section is not there',
    'directive-misplaced',
    {
      [`${USER}/hermes-gateway-a.service`]: `[Service]\nExecStart=${hermes('-p a gateway run')}\nStartLimitIntervalSec=0\nRestart=always\n`,
    },
  ],
  ...[
    ['directive-misplaced', 'StartLimitIntervalSec=0'],
    ['environment-lost', 'Environment=A=one two'],
    ['trailing-comment', 'Restart=always # why'],
  ].map(
    ([rule = '', line]) =>
      [
        `${line} in a unit that a script writes in one line`,
        rule,
        shell(
          `printf '[Unit]\\nDescription=a\\n[Service]\\n${line}\\nExecStart=/usr/bin/hermes -p a gateway run\\n' > ~/.config/systemd/user/hermes-gateway-a.service`,
        ),
      ] as const,
  ),
  ['a value that is nothing but a comment', 'trailing-comment', userGateway('a', { service: 'Environment=# A=1' })],
  [
    'a misplaced line of which the right section says something already',
    'directive-misplaced',
    {
      ...userGateway('a', { service: 'StartLimitIntervalSec=0' }),
      ...dropIn('hermes-gateway-a.service', '[Unit]\nStartLimitIntervalSec=9\n'),
    },
  ],
  [
    'a misplaced line that stands there twice',
    'directive-misplaced',
    userGateway('a', { service: 'StartLimitIntervalSec=0\nStartLimitIntervalSec=9' }),
  ],
  [
    'a misplaced line in a template with conditions',
    'directive-misplaced',
    {
      [`${USER}/hermes-gateway-a.service.j2`]: `[Unit]\nDescription=a\n[Service]\nExecStart=${hermes('-p a gateway run')}\n{% if x %}\nStartLimitIntervalSec=0\n{% endif %}\nRestart=always\n`,
    },
  ],
  [
    'a comment in a command of several lines',
    'trailing-comment',
    userGateway('a', { restart: 'Restart=always # a \\\n b' }),
  ],
  [
    'values that somebody has begun to quote',
    'environment-lost',
    userGateway('a', { service: 'Environment=A=one two "B=three four"' }),
  ],
  [
    'a stop that does more than to kill',
    'kill-on-stop',
    userGateway('a', { service: "ExecStopPost=/bin/sh -c 'kill $MAINPID; rm -f /tmp/x'" }),
  ],
  ...['/bin/kill -9 $MAINPID $OTHER', '/usr/bin/env /bin/kill -9 $MAINPID'].map(
    (command) =>
      [
        `${command}, which is more than a kill`,
        'kill-on-stop',
        userGateway('a', { service: `ExecStopPost=${command}` }),
      ] as const,
  ),
  [
    'a deletion on which the start hangs',
    'lock-removed-at-start',
    userGateway('a', { service: 'ExecCondition=/bin/rm %h/.hermes/profiles/a/gateway.lock' }),
  ],
  [
    'a deletion of more than the lock',
    'lock-removed-at-start',
    userGateway('a', { service: 'ExecStartPre=-/bin/rm -f %h/.hermes/profiles/a/gateway.lock %h/x' }),
  ],
  ['a pipe', 'shell-syntax-in-exec', userGateway('a', { exec: hermes('-p a gateway run | tee /var/log/a.log') })],
  [
    'a redirection to a relative path',
    'shell-syntax-in-exec',
    userGateway('a', { exec: hermes('-p a gateway run >> a.log') }),
  ],
  ...['StandardOutput', 'StandardError'].map(
    (key) =>
      [
        `a redirection beside ${key}=`,
        'shell-syntax-in-exec',
        userGateway('a', { exec: hermes('-p a gateway run >> /var/log/a.log'), service: `${key}=null` }),
      ] as const,
  ),
  [
    'a redirection of another command than that of the gateway',
    'shell-syntax-in-exec',
    userGateway('a', { service: 'ExecStartPre=/bin/date >> /var/log/a.log' }),
  ],
  [
    'a redirection in the lines of another manager',
    'shell-syntax-in-exec',
    { 'supervisord.conf': '[program:bot]\ncommand=hermes -p a gateway run >> /var/log/a.log\n' },
  ],
  [
    'a unit whose home is that of the profile that it runs',
    'unit-name-mismatch',
    userGateway('a', { exec: hermes('-p b gateway run'), service: 'WorkingDirectory=%h/.hermes/profiles/b' }),
  ],
  [
    'a unit whose own profile another one runs',
    'unit-name-mismatch',
    {
      ...userGateway('a', { exec: hermes('-p b gateway run') }),
      [`${USER}/agent.service`]: `[Service]\nExecStart=${hermes('-p a gateway run')}\nRestart=always\n[Install]\n${INSTALL}\n`,
    },
  ],
  [
    'a unit whose own profile another one runs, beside one that shares its home',
    'duplicate-profile',
    {
      ...userGateway('a', { exec: hermes('-p b gateway run') }),
      ...userGateway('b'),
      [`${USER}/agent.service`]: `[Service]\nExecStart=${hermes('-p a gateway run')}\nRestart=always\n[Install]\n${INSTALL}\n`,
    },
  ],
  [
    'a unit that a script writes in one line',
    'restart-missing',
    shell(
      "printf '[Service]\\nExecStart=/usr/bin/hermes -p a gateway run\\n' > ~/.config/systemd/user/hermes-gateway-a.service",
    ),
  ],
  ['a unit that has an [Install] section', 'not-enabled', userGateway('a', { install: 'Alias=bot.service' })],
  [
    'a template of a unit',
    'not-enabled',
    { [`${USER}/hermes-gateway-a.service.j2`]: `[Service]\nExecStart=${hermes('-p a gateway run')}\nRestart=always\n` },
  ],
  [
    'a unit with conditions of a template',
    'not-enabled',
    {
      [`${USER}/hermes-gateway-a.service`]: `[Service]\nExecStart=${hermes('-p a gateway run')}\n{% if x %}\nRestart=always\n{% endif %}\n`,
    },
  ],
  [
    'a service of compose',
    'not-enabled',
    {
      'compose.yaml':
        'services:\n  a:\n    image: nousresearch/hermes-agent\n    restart: on-failure\n    command: gateway run\n',
    },
  ],
  [
    'a unit whose last line goes on',
    'not-enabled',
    {
      [`${USER}/hermes-gateway-a.service`]:
        '[Service]\nRestart=always\nExecStart=/usr/bin/hermes -p a gateway run \\\n',
    },
  ],
  [
    'a profile that no profile can be called',
    'profile-name-invalid',
    userGateway('a', { exec: hermes('-p a.b gateway run') }),
  ],
  [
    'a template whose instance is something else',
    'profile-not-pinned',
    templateGateway({ exec: hermes('gateway run'), service: 'WorkingDirectory=/srv/%i' }),
  ],
  [
    'a suppression beside one that is used',
    'suppression-unused',
    {
      [`${USER}/hermes-gateway-a.service`]: `[Service]\n# gateway-lint: ignore[shared-port, restart-missing] for later\nExecStart=${hermes('-p a gateway run')}\n[Install]\n${INSTALL}\n`,
    },
  ],
];

describe('no likely fix for', () => {
  it.each(left)('%s', async (_name, rule, files) => {
    const { findings } = await lintFiles(files, { pedantic: true });
    const own = findings.filter((finding) => finding.rule === rule);
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap(({ fix }) => fix?.title ?? [])).toEqual([]);
  });
});

it('a log path with "~" in a user unit is certain to mean %h', async () => {
  const files = userGateway('a', { service: 'StandardOutput=append:~/a.log' });
  const { findings } = await lintFiles(files);
  const own = findings.filter(({ rule }) => rule === 'log-path-ignored');
  expect(own.map(({ fix }) => [fix?.isLikely, fix?.edits.map(({ text }) => text)])).toEqual([[undefined, ['%h']]]);
  expect(Object.values(applyFixes(files, own)).join()).toContain('StandardOutput=append:%h/a.log\n');
});

it('no policy is added beside one that stands in another section, which is moved', async () => {
  const files = {
    [`${USER}/hermes-gateway-a.service`]:
      '[Unit]\nRestart=no\n[Service]\nExecStart=/usr/bin/hermes --profile a gateway run\nType=simple\n',
  };
  const { findings } = await lintFiles(files);
  const fixed = findings.filter(({ fix }) => fix !== undefined).map(({ rule }) => rule);
  expect([fixed.includes('directive-misplaced'), fixed.includes('restart-missing')]).toEqual([true, false]);
});
