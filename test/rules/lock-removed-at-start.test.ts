import { templateGateway, testRule, userGateway } from '../support/rules.ts';

const LOCK = '%h/.hermes/profiles/code/gateway.lock';

testRule('lock-removed-at-start', [
  ['rm in ExecStartPre=', userGateway('code', { service: `ExecStartPre=-/bin/rm -f ${LOCK}` }), [LOCK]],
  ['rm in ExecCondition=', userGateway('code', { service: `ExecCondition=/bin/rm -f ${LOCK}` }), [LOCK]],
  [
    'by a gateway that is not pinned',
    userGateway('code', { exec: 'hermes gateway run', service: 'ExecStartPre=/bin/rm %h/.hermes/gateway.lock' }),
    ['%h/.hermes/gateway.lock'],
  ],
  ['rm in a shell', userGateway('code', { service: `ExecStartPre=/bin/sh -c 'rm -f ${LOCK}'` }), [LOCK]],
  [
    'both files in one command are one finding',
    userGateway('code', { service: `ExecStartPre=/bin/rm -f ${LOCK} %h/.hermes/profiles/code/gateway.pid` }),
    [LOCK],
  ],
  [
    'rm before the gateway in one script',
    userGateway('code', { exec: `/bin/sh -c 'rm -f ${LOCK}; exec hermes --profile code gateway run'` }),
    [LOCK],
  ],
  [
    'a glob in a shell',
    userGateway('code', { service: "ExecStartPre=/bin/sh -c 'rm -f ~/.hermes/profiles/code/gateway.*'" }),
    ['~/.hermes/profiles/code/gateway.*'],
  ],
  [
    'every instance of a template deletes its own',
    templateGateway({ service: 'ExecStartPre=/bin/rm -f %h/.hermes/profiles/%i/gateway.pid' }),
    ['%h/.hermes/profiles/%i/gateway.pid'],
  ],
  ['after the stop', userGateway('code', { service: `ExecStopPost=/bin/rm -f ${LOCK}` }), []],
  ['a test for the file', userGateway('code', { service: `ExecStartPre=/usr/bin/test ! -e ${LOCK}` }), []],
  [
    'rm of something else beside a test for the lock',
    userGateway('code', { service: `ExecStartPre=/bin/sh -c 'rm -f /tmp/x; test ! -e ${LOCK}'` }),
    [],
  ],
  [
    "another profile's lock, which lock-outside-profile reports",
    userGateway('code', { service: 'ExecStartPre=/bin/rm -f %h/.hermes/gateway.lock' }),
    [],
  ],
]);
