import type { Files } from '../support/lint.ts';
import { dropIn, testRule, userGateway } from '../support/rules.ts';

const hermes = (words: string): Files => userGateway('code', { exec: `%h/.local/bin/hermes ${words}` });

testRule('profile-flag-repeated', [
  ['two names', hermes('-p code gateway run --profile notes'), ['--profile notes']],
  ['one name', hermes('--profile code --profile=code gateway run'), ['--profile=code']],
  ['three', hermes('-p a -p b -p c gateway run'), ['-p b', '-p c']],
  ['one', hermes('--profile code gateway run'), []],
  [
    'one in the unit, one in a drop-in that replaces it',
    {
      ...hermes('--profile code gateway run'),
      ...dropIn(
        'hermes-gateway-code.service',
        '[Service]\nExecStart=\nExecStart=/usr/bin/hermes -p code gateway run\n',
      ),
    },
    [],
  ],
]);
