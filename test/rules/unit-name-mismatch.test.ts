import type { Files } from '../support/lint.ts';
import { templateGateway, testRule, unit, userGateway } from '../support/rules.ts';

const named = (name: string, flag: string, service = ''): Files => ({
  [`.config/systemd/user/${name}`]: unit({ exec: `/usr/bin/hermes ${flag} gateway run`, service }),
});

testRule('unit-name-mismatch', [
  ['another profile', named('hermes-gateway-code.service', '-p groupbot'), ['-p groupbot']],
  ['the bare name', named('hermes-gateway.service', '--profile code'), ['--profile code']],
  ['the default profile', named('hermes-gateway-code.service', '--profile default'), ['--profile default']],
  [
    'HERMES_HOME as the pin',
    named('hermes-gateway-code.service', '', 'Environment=HERMES_HOME=/srv/profiles/notes'),
    ['HERMES_HOME=/srv/profiles/notes'],
  ],
  ['its own profile', userGateway('code'), []],
  ['the default profile under its own name', userGateway('default'), []],
  ['a name of no scheme', named('groupbot.service', '-p code'), []],
  ['a hash', named('hermes-gateway-0f3a9bc1.service', '-p code'), []],
  ['no pin', named('hermes-gateway-code.service', ''), []],
  ['a template', templateGateway(), []],
  [
    'an instance',
    {
      ...templateGateway({ exec: '/usr/bin/hermes -p bot_%i gateway run' }),
      '.config/systemd/user/default.target.wants/hermes-gateway@x.service': { link: '../hermes-gateway@.service' },
    },
    [],
  ],
]);
