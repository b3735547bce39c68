import type { Files } from '../support/lint.ts';
import { templateGateway, testRule, unit } from '../support/rules.ts';

const template = (exec: string, service: string): Files => ({
  'etc/systemd/system/hermes-gateway@.service': unit({ exec, service, install: 'WantedBy=multi-user.target' }),
});
const PROFILE = '/opt/hermes/bin/hermes --profile %i gateway run';

testRule('template-instance-is-user', [
  ['User=%i', template(PROFILE, 'User=%i'), ['--profile %i']],
  ['Group=%i', template(PROFILE, 'Group=%i'), ['--profile %i']],
  ['a home directory', template(PROFILE, 'User=hermes\nWorkingDirectory=/home/%i'), ['--profile %i']],
  ['a home directory in the environment', template(PROFILE, 'Environment=HOME=/home/%i'), ['--profile %i']],
  ['a program in the home', template('/home/%i/.local/bin/hermes -p %i gateway run', ''), ['-p %i']],
  [
    'HERMES_HOME as the pin',
    template('/opt/hermes/bin/hermes gateway run', 'User=%i\nEnvironment=HERMES_HOME=/srv/profiles/%i'),
    ['HERMES_HOME=/srv/profiles/%i'],
  ],
  ['one profile for all', template('/opt/hermes/bin/hermes -p default gateway run', 'User=%i'), []],
  ['the instance is the profile only', template(PROFILE, 'User=hermes\nWorkingDirectory=/home/hermes'), []],
  ['a directory named like it', template(PROFILE, 'User=hermes\nWorkingDirectory=/home/%i-data'), []],
  [
    'a home directory that a later line takes back',
    template(PROFILE, 'User=hermes\nWorkingDirectory=/home/%i\nWorkingDirectory=/srv'),
    [],
  ],
  ['a user template', templateGateway(), []],
]);
