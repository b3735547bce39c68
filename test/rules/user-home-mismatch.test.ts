import { expect, it } from 'vitest';
import { type Files, lintFiles } from '../support/lint.ts';
import { messagesOf, systemGateway, testRule, unit } from '../support/rules.ts';

const as = (user: string, lines: string) => systemGateway('a', { service: `User=${user}\n${lines}` });

const template = (user: string, lines: string): Files => ({
  'etc/systemd/system/hermes-gateway@.service': unit({
    exec: '/opt/hermes/bin/hermes --profile default gateway run',
    service: `User=${user}\n${lines}`,
  }),
});

const linked = (instance: string): Files => ({
  ...template('%i', 'Environment=HERMES_HOME=%h/.hermes'),
  [`etc/systemd/system/multi-user.target.wants/hermes-gateway@${instance}.service`]: {
    link: '../hermes-gateway@.service',
  },
});

testRule('user-home-mismatch', [
  ["root's HERMES_HOME", as('ann', 'Environment=HERMES_HOME=/root/.hermes'), ['/root/.hermes']],
  ["another user's HOME", as('ann', 'Environment=HOME=/home/bob'), ['/home/bob']],
  ["another user's working directory", as('ann', 'WorkingDirectory=/home/bob/hermes'), ['/home/bob/hermes']],
  ['%h, which is /root in a system unit', as('ann', 'Environment=HERMES_HOME=%h/.hermes'), ['%h/.hermes']],
  [
    'its own home',
    as('ann', 'Environment=HOME=/home/ann HERMES_HOME=/home/ann/.hermes\nWorkingDirectory=/home/ann'),
    [],
  ],
  ["root's home itself", as('ann', 'WorkingDirectory=/root'), ['/root']],
  ['a home as macOS has it', as('ann', 'WorkingDirectory=/Users/bob/x'), ['/Users/bob/x']],
  ['a directory whose name begins like that of root', as('ann', 'WorkingDirectory=/rootless/x'), []],
  ['homes in another place', as('ann', 'WorkingDirectory=/srv/home/bob'), []],
  ['a path that is not known', as('ann', 'Environment=HERMES_HOME={{ x }}/.hermes'), []],
  [
    'the home that a script makes for it',
    { ...as('ann', 'WorkingDirectory=/home/agents/x'), 'x.sh': 'useradd -d /home/agents ann; exec hermes\n' },
    [],
  ],
  [
    'another home beside the one that a script makes for it',
    { ...as('ann', 'WorkingDirectory=/home/agents2'), 'x.sh': 'useradd -d /home/agents ann; exec hermes\n' },
    ['/home/agents2'],
  ],
  ["nobody's home", as('ann', 'Environment=HERMES_HOME=/srv/hermes\nWorkingDirectory=/opt/hermes'), []],
  ['root itself', as('root', 'WorkingDirectory=/home/bob/hermes'), []],
  ['no user at all', systemGateway('a', { service: 'Environment=HERMES_HOME=/home/bob/.hermes' }), []],
  [
    'the user whose home the unit lies in',
    {
      'home/ann/.config/systemd/user/x.service': unit({
        exec: 'hermes -p x gateway run',
        service: 'WorkingDirectory=/home/bob',
      }),
    },
    [],
  ],
  ['%h, where the user is the instance', template('%i', 'Environment=HERMES_HOME=%h/.hermes'), ['%h/.hermes']],
  ['%h, where the user is made of the instance', template('bot-%I', 'WorkingDirectory=%h'), ['%h']],
  ["root's home in full, where the user is the instance", template('%i', 'WorkingDirectory=/root'), ['/root']],
  [
    'the home of the instance',
    template('%i', 'Environment=HERMES_HOME=/home/%i/.hermes\nWorkingDirectory=/home/%i'),
    [],
  ],
  ["the account's home as systemd knows it", template('%i', 'WorkingDirectory=~'), []],
  ["a user's home, who may be the one instance", template('%i', 'Environment=HERMES_HOME=/home/bob/.hermes'), []],
  ['an instance that a link names, once', linked('ann'), ['%h/.hermes']],
  ['an instance that is root', linked('root'), []],
  ['an instance and something that is filled in', template('{{ x }}%i', 'WorkingDirectory=%h'), []],
  ['a user that is filled in, in a template', template('{{ user }}', 'WorkingDirectory=%h'), []],
  ['no user but the default in a template', template('', 'WorkingDirectory=%h'), []],
  [
    'a template in the home of a user, where %h is that home',
    {
      'home/ann/.config/systemd/user/x@.service': unit({
        exec: 'hermes -p x gateway run',
        service: 'User=%i\nWorkingDirectory=%h',
      }),
    },
    [],
  ],
  ['a user that is not known', as('{{ user }}', 'Environment=HERMES_HOME=/home/bob/.hermes'), []],
]);

it('says whose home it is, and for %h why', async () => {
  const { findings } = await lintFiles(
    as('ann', 'Environment=HOME=/home/bob HERMES_HOME=%h/.hermes\nWorkingDirectory=/root'),
  );
  const found = findings.filter(({ rule }) => rule === 'user-home-mismatch');
  const fate =
    'the gateway cannot write its lock and log there, or fails at start. Name a directory that belongs to "ann".';
  expect(found.map(({ message }) => message)).toEqual([
    `hermes-gateway-a.service runs as "ann", but HOME is "/home/bob", in the home of "bob": ${fate}`,
    `hermes-gateway-a.service runs as "ann", but HERMES_HOME is "/root/.hermes", in the home of "root" ("%h" in a system unit is /root, whatever User= says): ${fate}`,
    `hermes-gateway-a.service runs as "ann", but WorkingDirectory is "/root", in the home of "root": ${fate}`,
  ]);
  expect(found[0]?.related.map(({ label }) => label)).toEqual(['this makes it run as "ann"']);
});

it.each([
  ['%i', 'of every instance but "root" cannot'],
  ['bot-%i', 'of each instance cannot'],
])('says which instances of a template fail as %s', async (user, whose) => {
  expect(await messagesOf('user-home-mismatch', template(user, 'Environment=HERMES_HOME=%h/.hermes'))).toEqual([
    `hermes-gateway@.service runs as "${user}", but HERMES_HOME is "/root/.hermes", in the home of "root" ("%h" in a system unit is /root, whatever User= says): the gateway ${whose} write its lock and log there, or fails at start. Name a directory that belongs to the user of the instance, such as one in "/home/${user}".`,
  ]);
});
