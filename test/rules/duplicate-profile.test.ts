import { describe, expect, it } from 'vitest';
import { type Files, lintFiles } from '../support/lint.ts';
import { messagesOf, systemGateway, templateGateway, testRule, unit, userGateway } from '../support/rules.ts';

const HERMES = '%h/.local/bin/hermes';
const UNITS = '.config/systemd/user';
const named = (name: string, words: string, service = '', restart = 'Restart=always'): Files => ({
  [`${UNITS}/${name}.service`]: unit({
    exec: `${HERMES} ${words}`,
    service,
    restart,
    install: 'WantedBy=default.target',
  }),
});
const open = (name: string, service = ''): Files => named(name, 'gateway run', service);
const code = userGateway('code');
const active = (name: string): Files => ({ '.hermes/active_profile': `${name}\n` });
const instance = (name: string): Files => ({
  [`${UNITS}/default.target.wants/hermes-gateway@${name}.service`]: { link: '../hermes-gateway@.service' },
});
const under = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));

testRule('duplicate-profile', [
  ['flag and flag', { ...code, ...named('zz', '-p code gateway run') }, ['-p code']],
  ['flag and flag in other words', { ...code, ...named('zz', 'gateway run --profile=code') }, ['--profile=code']],
  [
    'flag and HERMES_HOME',
    { ...code, ...open('zz', 'Environment=HERMES_HOME=%h/.hermes/profiles/code') },
    ['HERMES_HOME=%h/.hermes/profiles/code'],
  ],
  [
    'two times HERMES_HOME, in other words',
    {
      ...open('aa', 'Environment=HERMES_HOME=%h/.hermes/profiles/code'),
      ...open('zz', 'Environment=HERMES_HOME=%h/.hermes/./profiles//code/'),
    },
    ['HERMES_HOME=%h/.hermes/./profiles//code/'],
  ],
  ['an instance beside a unit', { ...code, ...templateGateway(), ...instance('code') }, ['--profile %i']],
  [
    'no pin, and active_profile names the other',
    { ...code, ...open('hermes-gateway'), ...active('code') },
    [`${HERMES} gateway run`],
  ],
  ['no pin on either', { ...open('hermes-gateway'), ...open('zz') }, [`${HERMES} gateway run`]],
  [
    'no pin on either, and an active_profile',
    { ...open('hermes-gateway'), ...open('zz'), ...active('code') },
    [`${HERMES} gateway run`],
  ],
  [
    'a user unit and a container of the system',
    {
      ...code,
      'etc/containers/systemd/box.container':
        '[Container]\nImage=nousresearch/hermes-agent\nExec=--profile code gateway run\nVolume=/home/alice/.hermes:/opt/data\n[Service]\nRestart=always\n[Install]\nWantedBy=multi-user.target\n',
    },
    ['--profile code'],
  ],
  [
    'two scripts that start it are two ways to do so',
    {
      'bin/start.sh': '#!/bin/sh\nnohup hermes -p code gateway run &\n',
      'bin/restart.sh': '#!/bin/sh\npkill hermes\nnohup hermes -p code gateway run &\n',
    },
    [],
  ],
  [
    'a unit and the one that hermes.service starts beside it',
    { ...code, ...named('zz', '-p code gateway run'), ...named('hermes', '-p code gateway run') },
    ['-p code'],
  ],
  [
    'three are one finding',
    { ...code, ...named('yy', '-p code gateway run'), ...named('zz', '--profile code gateway run') },
    ['--profile code'],
  ],
  [
    'two pairs are two findings',
    { ...code, ...named('yy', '-p code gateway run'), ...userGateway('notes'), ...named('zz', '-p notes gateway run') },
    ['-p code', '-p notes'],
  ],
  [
    'two system units of one user',
    {
      ...systemGateway('a', { exec: '/usr/bin/hermes -p x gateway run', service: 'User=bot' }),
      ...systemGateway('b', { exec: '/usr/bin/hermes -p x gateway run', service: 'User=bot' }),
    },
    ['-p x'],
  ],
  ['two profiles', { ...code, ...userGateway('notes') }, []],
  ['the repaired pair', { ...code, ...userGateway('default'), ...active('code') }, []],
  ['no pin, and active_profile names a third', { ...code, ...open('hermes-gateway'), ...active('notes') }, []],
  ['no pin, and nothing is known of active_profile', { ...code, ...open('hermes-gateway') }, []],
  ['instances of other names', { ...code, ...templateGateway(), ...instance('notes') }, []],
  ['two roots', { ...open('a', 'Environment=HERMES_HOME=/srv/a'), ...open('b', 'Environment=HERMES_HOME=/srv/b') }, []],
  [
    'two users',
    {
      ...systemGateway('a', { exec: '/usr/bin/hermes -p x gateway run', service: 'User=ann' }),
      ...systemGateway('b', { exec: '/usr/bin/hermes -p x gateway run', service: 'User=bob' }),
    },
    [],
  ],
  ['two homes', { ...under('home/ann', code), ...under('home/bob', named('zz', '-p code gateway run')) }, []],
  ['two hosts', { ...under('hosts/a', code), ...under('hosts/b', named('zz', '-p code gateway run')) }, []],
  ['the same unit in two folders', { ...under('old', code), ...under('new', code) }, []],
  ['a backup', { ...code, [`${UNITS}/hermes-gateway-code.service.bak`]: Object.values(code)[0] as string }, []],
  ['one profile that is unknown', { ...code, ...named('zz', '-p {{ profile }} gateway run') }, []],
  ['another subcommand', { ...code, ...named('hermes-dashboard', '-p code dashboard') }, []],
]);

describe('what duplicate-profile says', () => {
  const pair = (first: string, second: string, restart: string, delay = 'RestartSec=7') => ({
    ...named('aa', `-p x gateway run${first}`, delay, restart),
    ...named('zz', `-p x gateway run${second}`, delay, restart),
  });
  const cases: readonly [string, Files, string][] = [
    [
      'both replace and are restarted',
      pair(' --replace', ' --replace', 'Restart=always'),
      'both start with --replace under Restart=always with RestartSec=7: each start stops the other with SIGTERM, which the manager then starts again, and so for ever',
    ],
    [
      'both replace and stay down',
      pair(' --replace', ' --replace', 'Restart=on-failure'),
      'every start of aa.service and zz.service (--replace) stops the one that runs with SIGTERM: aa.service and zz.service then stay down',
    ],
    [
      'all replace and are restarted',
      { ...pair(' --replace', ' --replace', 'Restart=always'), ...named('mm', '-p x gateway run --replace') },
      'all start with --replace under Restart=always with RestartSec=7 and Restart=always: each start stops the other',
    ],
    [
      'two of three replace and are restarted',
      { ...pair(' --replace', ' --replace', 'Restart=always'), ...named('mm', '-p x gateway run') },
      'aa.service and zz.service start with --replace under Restart=always with RestartSec=7: each start stops',
    ],
    [
      'both replace, and one comes back',
      {
        ...named('aa', '-p x gateway run --replace', '', 'Restart=on-success'),
        ...named('zz', '-p x gateway run --replace', '', 'Restart=on-failure'),
      },
      'every start of aa.service and zz.service (--replace) stops the one that runs with SIGTERM: zz.service then stays down; aa.service comes back under Restart=on-success and takes over again',
    ],
    [
      'one replaces two that come back',
      {
        ...pair('', ' --replace', 'Restart=always', ''),
        ...named('mm', '-p x gateway run'),
      },
      'aa.service and mm.service come back under Restart=always and exit 1 with "Gateway already running", again and again',
    ],
    [
      'two policies that start it again',
      { ...named('aa', '-p x gateway run'), ...named('zz', '-p x gateway run', '', 'Restart=on-failure') },
      'and Restart=always and Restart=on-failure start it again and again, for ever',
    ],
    [
      'one replaces',
      pair('', ' --replace', 'Restart=always'),
      'every start of zz.service (--replace) stops the one that runs with SIGTERM: aa.service comes back under Restart=always with RestartSec=7 and exits 1 with "Gateway already running", again and again',
    ],
    [
      'neither replaces',
      pair('', '', 'Restart=on-failure', ''),
      'the one that starts second exits 1 with "Gateway already running", and Restart=on-failure starts it again and again, for ever',
    ],
    ['neither is restarted', pair('', '', ''), 'exits 1 with "Gateway already running", and stays down'],
    [
      'a policy that is not known',
      pair('', '', 'Restart={{ policy }}'),
      'exits 1 with "Gateway already running", and what Restart= then does is not known here',
    ],
    [
      'a policy that is not known, under --replace',
      pair('', ' --replace', 'Restart={{ policy }}'),
      'what becomes of aa.service is up to Restart=, which is not known here',
    ],
    ['what to keep', pair('', '', ''), 'Keep one of them'],
    [
      'what to add where HERMES_HOME is the pin',
      {
        ...open('hermes-gateway-code', 'Environment=HERMES_HOME=%h/.hermes/profiles/code'),
        ...named('hermes-gateway-notes', '-p code gateway run'),
      },
      'Add "--profile code" before "gateway" in hermes-gateway-code.service and write "notes" for "code" in hermes-gateway-notes.service.',
    ],
    [
      'that what writes all of them gives them one command',
      {
        'install.sh': `for name in ops notes; do
cat > ~/.config/systemd/user/hermes-gateway-$name.service <<UNIT
[Service]
ExecStart=${HERMES} --profile code gateway run
Restart=always
[Install]
WantedBy=default.target
UNIT
done
`,
      },
      'All are made of this one command: let what makes them put "--profile" with another name into each, before "gateway".',
    ],
    [
      'what to write',
      { ...code, ...named('hermes-gateway-notes', '-p code gateway run') },
      'Write "notes" for "code" in hermes-gateway-notes.service.',
    ],
    [
      'both lines to change',
      { ...open('hermes-gateway'), ...open('hermes-gateway-code') },
      'Add "--profile code" before "gateway" in hermes-gateway-code.service and add "--profile default" before "gateway" in hermes-gateway.service.',
    ],
    [
      'what to write in a template',
      { ...templateGateway({ exec: `${HERMES} gateway run` }), ...instance('a'), ...instance('b') },
      'Write "--profile %i" before "gateway" in the template',
    ],
    [
      'who names no profile, and what the file says',
      { ...code, ...open('hermes-gateway'), ...active('code') },
      'hermes-gateway.service and hermes-gateway-code.service both run profile "code" in ~/.hermes/profiles/code (v0.6 to v0.20). hermes-gateway.service names no profile, and active_profile says "code". They share',
    ],
    [
      'that several name none',
      { ...open('hermes-gateway'), ...open('zz') },
      'hermes-gateway.service and zz.service name no profile. They share one gateway.lock',
    ],
    [
      'nothing of pins where both have one',
      pair('', '', ''),
      'both run profile "x" in ~/.hermes/profiles/x (any supported release). They share one gateway.lock, gateway.pid and log, and ',
    ],
    [
      'that they are three',
      { ...pair('', '', ''), ...named('mm', '-p x gateway run') },
      'zz.service, aa.service and mm.service all run profile "x"',
    ],
    [
      'what to write in both',
      { ...named('hermes-gateway-a', '-p x gateway run'), ...named('hermes-gateway-b', '-p x gateway run') },
      'Write "a" for "x" in hermes-gateway-a.service and write "b" for "x" in hermes-gateway-b.service.',
    ],
    [
      'what to give each',
      { ...named('hermes-gateway-a', '-p x gateway run'), ...named('zz', '-p x gateway run') },
      'Keep one of them, or give each a profile of its own with "--profile NAME" before "gateway".',
    ],
    [
      'that both follow the file',
      { ...open('hermes-gateway'), ...open('hermes-gateway-code') },
      'both run the default profile in ~/.hermes (v0.21 and later) and whatever ~/.hermes/active_profile says (v0.6 to v0.20)',
    ],
  ];
  it.each(cases)('%s', async (_name, files, part) => {
    const [message] = await messagesOf('duplicate-profile', files);
    expect(message).toContain(part);
  });

  it.each<[string, Files, string]>([
    [
      'the one of another name',
      { ...named('hermes-gateway-a', '-p x gateway run'), ...userGateway('x') },
      'hermes-gateway-a.service',
    ],
    [
      'the one of another name without a pin',
      { ...open('hermes-gateway-a'), ...named('hermes-gateway-b', '-p x gateway run'), ...active('x') },
      'hermes-gateway-a.service',
    ],
    [
      'the one without a pin of two of other names',
      { ...named('hermes-gateway-a', '-p x gateway run'), ...open('hermes-gateway-b'), ...active('x') },
      'hermes-gateway-b.service',
    ],
    ['the one without a pin', { ...open('aa'), ...named('zz', '-p x gateway run'), ...active('x') }, 'aa.service'],
    ['the last one', { ...named('aa', '-p x gateway run'), ...named('zz', '-p x gateway run') }, 'zz.service'],
  ])('points first at %s', async (_name, files, expected) => {
    const { findings } = await lintFiles(files);
    const [found] = findings.filter(({ rule }) => rule === 'duplicate-profile');
    expect(found?.span.source.path).toBe(`${UNITS}/${expected}`);
  });

  it('points first at the one of another name than "default" where both follow a file', async () => {
    const files = { ...open('hermes-gateway'), ...open('hermes-gateway-code') };
    const { findings } = await lintFiles(files, { hermesRelease: '0.20' });
    const [found] = findings.filter(({ rule }) => rule === 'duplicate-profile');
    expect(found?.span.source.path).toBe(`${UNITS}/hermes-gateway-code.service`);
  });

  it('points at all the others and at active_profile', async () => {
    const files = { ...open('hermes-gateway'), ...code, ...named('zz', '-p code gateway run'), ...active('code') };
    const { findings } = await lintFiles(files);
    const related = findings.find(({ rule }) => rule === 'duplicate-profile')?.related ?? [];
    expect(related.map(({ label }) => label)).toEqual([
      'hermes-gateway-code.service runs it too',
      'zz.service runs it too',
      'active_profile says "code"',
    ]);
    expect(related.map(({ span }) => span.source.path)).toEqual([
      `${UNITS}/hermes-gateway-code.service`,
      `${UNITS}/zz.service`,
      '.hermes/active_profile',
    ]);
  });
});
