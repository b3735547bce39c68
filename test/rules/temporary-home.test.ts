import { testRule, userGateway } from '../support/rules.ts';

const home = (path: string) => userGateway('a', { service: `Environment=HERMES_HOME=${path}` });

testRule('temporary-home', [
  ...['/tmp', '/tmp/x', '/var/tmp/x', '/run/x', '/dev/shm/x', '/tmp/x/profiles/a', '%t/x', '%T/x'].map(
    (path) => [path, home(path), [`HERMES_HOME=${path}`]] as const,
  ),
  [
    'env in front of the command',
    userGateway('a', { exec: '/usr/bin/env HERMES_HOME=/tmp/x hermes --profile a gateway run' }),
    ['hermes --profile a gateway run'],
  ],
  ...['/srv/tmp/x', '/tmpfiles/x', '%h/tmp', '/running/x'].map((path) => [path, home(path), []] as const),
  [
    'in a container that mounts nothing there',
    {
      'compose.yaml':
        'services:\n  a:\n    image: nousresearch/hermes-agent\n    command: gateway run\n    restart: always\n    environment:\n      HERMES_HOME: /tmp/x\n',
    },
    ['HERMES_HOME: /tmp/x'],
  ],
  ['another variable', userGateway('a', { service: 'Environment=TMPDIR=/tmp/x' }), []],
]);
