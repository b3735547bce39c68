import { dropIn, testRule, userGateway } from '../support/rules.ts';

testRule('kill-on-stop', [
  ...[
    'kill -9 $MAINPID',
    '/bin/kill -9 $MAINPID',
    '-/bin/kill -KILL ${MAINPID}',
    "/bin/sh -c 'kill -9 $MAINPID || true'",
    "/bin/sh -c 'echo $MAINPID | xargs kill'",
  ].map((command) => [command, userGateway('a', { service: `ExecStopPost=${command}` }), [command]] as const),
  [
    'in a drop-in',
    { ...userGateway('a'), ...dropIn('hermes-gateway-a.service', '[Service]\nExecStopPost=/bin/kill -9 $MAINPID\n') },
    ['/bin/kill -9 $MAINPID'],
  ],
  ...['/bin/kill -9 $OTHERPID', '/bin/kill $MAINPIDS', '/bin/echo $MAINPID', '/usr/bin/skill $MAINPID'].map(
    (command) => [command, userGateway('a', { service: `ExecStopPost=${command}` }), []] as const,
  ),
  ['on reload', userGateway('a', { service: 'ExecReload=/bin/kill -USR1 $MAINPID' }), []],
  ['on stop', userGateway('a', { service: 'ExecStop=/bin/kill -TERM $MAINPID' }), []],
  ['another command', userGateway('a', { service: 'ExecStopPost=-/usr/bin/python3 -m gateway.cgroup_cleanup' }), []],
  [
    'emptied by a drop-in',
    {
      ...userGateway('a', { service: 'ExecStopPost=/bin/kill -9 $MAINPID' }),
      ...dropIn('hermes-gateway-a.service', '[Service]\nExecStopPost=\n'),
    },
    [],
  ],
]);
