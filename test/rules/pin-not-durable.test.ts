import { dropIn, systemGateway, testRule, unit, userGateway } from '../support/rules.ts';

const PINNED = 'ExecStart=hermes --profile default gateway run';

testRule('pin-not-durable', [
  ["the default profile's pin in its unit", userGateway('default'), ['--profile default']],
  [
    'the pin in a drop-in',
    {
      ...userGateway('default', { exec: 'hermes gateway run' }),
      ...dropIn('hermes-gateway.service', `[Service]\nExecStart=\n${PINNED}\n`),
    },
    [],
  ],
  ['a named profile, whose pin Hermes writes itself', userGateway('code'), []],
  [
    'a name of its own',
    { '.config/systemd/user/assistant.service': unit({ exec: PINNED.slice(10), install: 'WantedBy=default.target' }) },
    [],
  ],
  [
    'a unit that Podman makes',
    {
      '.config/containers/systemd/hermes-gateway.container':
        '[Container]\nImage=nousresearch/hermes-agent\nExec=-p default gateway run\n',
    },
    [],
  ],
  [
    'a drop-in that NixOS writes',
    {
      'x.nix': `{ systemd.user.services.hermes-gateway = { overrideStrategy = "asDropin"; serviceConfig.ExecStart = [ "" "${PINNED.slice(10)}" ]; }; }`,
    },
    [],
  ],
  [
    'a unit that NixOS writes',
    { 'x.nix': `{ systemd.user.services.hermes-gateway.serviceConfig.ExecStart = "${PINNED.slice(10)}"; }` },
    ['--profile default'],
  ],
  ['a system unit', systemGateway('default'), []],
]);
