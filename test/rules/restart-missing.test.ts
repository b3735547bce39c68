import type { Files } from '../support/lint.ts';
import { dropIn, testRule, userGateway } from '../support/rules.ts';

const COMMAND = '%h/.local/bin/hermes --profile a gateway run';

/** A unit that a script writes. */
const written = (...lines: readonly string[]): Files => ({
  'install.sh': [
    'cat > ~/.config/systemd/user/hermes-gateway-a.service <<UNIT',
    '[Service]',
    ...lines,
    'UNIT',
    '',
  ].join('\n'),
});

/** A service of NixOS, with its command and other attributes. */
const nixos = (command: string, attributes = ''): Files => ({
  'gateway.nix': `{ systemd.user.services.hermes-gateway = { ${attributes} serviceConfig.ExecStart = ${command}; }; }`,
});
const WORDS = 'hermes -p a gateway run';

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
  ...['RestartSec=5 # soon\nRestart=', 'Restart=\nRestartSec=5 # soon'].map(
    (lines) =>
      [`a comment that spoils another line: ${lines}`, userGateway('a', { restart: lines }), [COMMAND]] as const,
  ),
  [
    'a unit of nothing but a command that is filled in',
    { '.config/systemd/user/hermes-gateway.service': '[Service]\nExecStart={{ hermes }}\n' },
    ['{{ hermes }}'],
  ],
  ['a unit that a script writes, of which only the name is known', written('ExecStart=$COMMAND'), []],
  ['a unit that a script writes with more', written('ExecStart=$COMMAND', 'Type=simple'), ['$COMMAND']],
  ['a command that a script fills in', written('ExecStart=$HERMES gateway run'), ['$HERMES gateway run']],
  ['a path that a script fills in', written('ExecStart=$DIR/start-hermes.sh'), ['$DIR/start-hermes.sh']],
  [
    'lines that systemd never reads, after the mistake for which it refuses the unit',
    userGateway('a', { service: 'WorkingDirectory=nowhere' }),
    [],
  ],
  ['the same where the mistake is a path', userGateway('a', { service: 'WorkingDirectory=$HOME/x' }), []],
  ['a unit of NixOS', nixos(`"${WORDS}"`), [WORDS]],
  [
    'a unit of NixOS, as a drop-in if there is one',
    nixos(`"${WORDS}"`, 'overrideStrategy = "asDropinIfExists";'),
    [WORDS],
  ],
  ['a drop-in of NixOS for a unit that is elsewhere', nixos(`[ "" "${WORDS}" ]`, 'overrideStrategy = "asDropin";'), []],
  ['a job that runs and ends', userGateway('a', { service: 'Type=oneshot', restart: '' }), []],
]);
