import { dropIn, testRule, userGateway } from '../support/rules.ts';

const COMMAND = '%h/.local/bin/hermes --profile a gateway run';

testRule('restart-missing', [
  ['no policy', userGateway('a', { restart: '' }), [COMMAND]],
  ['always', userGateway('a'), []],
  ['on-failure', userGateway('a', { restart: 'Restart=on-failure' }), []],
  ['no, which somebody decided', userGateway('a', { restart: 'Restart=no' }), []],
  [
    'a policy in a drop-in',
    { ...userGateway('a', { restart: '' }), ...dropIn('hermes-gateway-a.service', '[Service]\nRestart=always\n') },
    [],
  ],
  ['a policy that a comment spoils, reported there', userGateway('a', { restart: 'Restart=always # yes' }), []],
  [
    'lines that systemd never reads, after the mistake for which it refuses the unit',
    userGateway('a', { service: 'WorkingDirectory=nowhere' }),
    [],
  ],
  ['the same where the mistake is a path', userGateway('a', { service: 'WorkingDirectory=$HOME/x' }), []],
  ['a job that runs and ends', userGateway('a', { service: 'Type=oneshot', restart: '' }), []],
]);
