import type { Files } from '../support/lint.ts';
import { testRule, userGateway } from '../support/rules.ts';

const hermes = (words: string): Files => userGateway('code', { exec: `%h/.local/bin/hermes ${words}` });

testRule('profile-flag-not-read', [
  ['glued', hermes('-pcode gateway run'), ['-pcode']],
  ['with an equals sign', hermes('-p=code gateway run'), ['-p=code']],
  ['after the dashes', hermes('gateway run -- --profile code'), ['--profile code']],
  ['as the value of another flag', hermes('-m -p code gateway run'), ['-p code']],
  ['as the last word', hermes('gateway run --profile'), ['--profile']],
  [
    'for an entry point that knows none',
    userGateway('code', { exec: '/usr/bin/python3 -m gateway.run --profile code' }),
    ['--profile code'],
  ],
  ['beside a flag that is read', hermes('--profile code gateway run -pcode'), ['-pcode']],
  ['two words', hermes('-p code gateway run'), []],
  ['one word', hermes('--profile=code gateway run'), []],
  ['behind the subcommand', hermes('gateway run --profile code'), []],
  ['another option that begins alike', hermes('--profile code gateway run --platform telegram'), []],
  ['another program', userGateway('code', { exec: '/usr/bin/openclaw -pcode gateway run' }), []],
]);
