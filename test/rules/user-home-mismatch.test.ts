import { systemGateway, testRule } from '../support/rules.ts';

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
  ["nobody's home", as('ann', 'Environment=HERMES_HOME=/srv/hermes\nWorkingDirectory=/opt/hermes'), []],
  ['root itself', as('root', 'WorkingDirectory=/home/bob/hermes'), []],
  ['no user at all', systemGateway('a', { service: 'Environment=HERMES_HOME=/home/bob/.hermes' }), []],
  ['a user that is not known', as('{{ user }}', 'Environment=HERMES_HOME=/home/bob/.hermes'), []],
]);
