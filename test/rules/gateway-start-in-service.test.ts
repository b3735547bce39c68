import type { Files } from '../support/lint.ts';
import { testRule, userGateway } from '../support/rules.ts';

const hermes = (words: string, service = ''): Files =>
  userGateway('code', { exec: `/usr/bin/hermes ${words}`, service });

testRule('gateway-start-in-service', [
  ['start', hermes('gateway start'), ['/usr/bin/hermes gateway start']],
  [
    'start with a flag in front',
    hermes('--profile code gateway start'),
    ['/usr/bin/hermes --profile code gateway start'],
  ],
  ['restart', hermes('gateway restart'), ['/usr/bin/hermes gateway restart']],
  ['install', hermes('gateway install'), ['/usr/bin/hermes gateway install']],
  ['start in a job that ends', hermes('gateway start', 'Type=oneshot'), ['/usr/bin/hermes gateway start']],
  ['restart in a job that ends', hermes('gateway restart', 'Type=oneshot'), []],
  ['status', hermes('gateway status'), []],
  ['run', hermes('-p code gateway run'), []],
  ['bare', hermes('-p code gateway'), []],
  ['stop where it belongs', hermes('-p code gateway run', 'ExecStop=/usr/bin/hermes -p code gateway stop'), []],
  ['another program', userGateway('code', { exec: '/usr/bin/openclaw gateway start' }), []],
]);
