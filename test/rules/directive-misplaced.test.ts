import { testRule, userGateway } from '../support/rules.ts';

testRule('directive-misplaced', [
  ['a start limit in [Service]', userGateway('a', { service: 'StartLimitIntervalSec=0' }), ['StartLimitIntervalSec']],
  ['a target in [Service]', userGateway('a', { service: 'WantedBy=default.target' }), ['WantedBy']],
  ['Restart= in [Install]', userGateway('a', { install: 'WantedBy=default.target\nRestart=always' }), ['Restart']],
  [
    'the old spelling, which is still read there',
    userGateway('a', { service: 'StartLimitInterval=0\nStartLimitBurst=3' }),
    [],
  ],
  ['a key that no section knows', userGateway('a', { service: 'Colour=red' }), []],
  ['a private key', userGateway('a', { service: 'X-Owner=ann' }), []],
]);
