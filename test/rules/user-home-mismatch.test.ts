import { expect, it } from 'vitest';
import { lintFiles } from '../support/lint.ts';
import { systemGateway, testRule, unit } from '../support/rules.ts';

const as = (user: string, lines: string) => systemGateway('a', { service: `User=${user}\n${lines}` });

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
