import { expect, it } from 'vitest';
import { messagesOf, templateGateway, testRule, userGateway } from '../support/rules.ts';

testRule('lock-outside-profile', [
  [
    "the default profile's PID file in another profile's service",
    userGateway('code', { service: 'PIDFile=%h/.hermes/gateway.pid' }),
    ['%h/.hermes/gateway.pid'],
  ],
  [
    "another named profile's lock in ExecStopPost=",
    userGateway('code', { service: 'ExecStopPost=/bin/rm -f %h/.hermes/profiles/ops/gateway.lock' }),
    ['%h/.hermes/profiles/ops/gateway.lock'],
  ],
  [
    'a named profile in the service of the default one',
    userGateway('default', { service: 'PIDFile=%h/.hermes/profiles/code/gateway.pid' }),
    ['%h/.hermes/profiles/code/gateway.pid'],
  ],
  [
    'a path in a shell script, with $HOME',
    userGateway('code', { service: `ExecStartPre=/bin/sh -c 'test -e "$HOME"/.hermes/gateway.lock && exit 1'` }),
    ['$HOME"/.hermes/gateway.lock'],
  ],
  [
    'a path through a variable of the service',
    userGateway('code', {
      service: 'Environment=ROOT=%h/.hermes\nExecStartPre=/usr/bin/test ! -e ${ROOT}/gateway.lock',
    }),
    ['${ROOT}/gateway.lock'],
  ],
  [
    'the usual home of an account, beside a home elsewhere',
    userGateway('default', { service: 'Environment=HERMES_HOME=/srv/h\nPIDFile=/home/bob/.hermes/gateway.pid' }),
    ['/home/bob/.hermes/gateway.pid'],
  ],
  [
    'a profile in the usual home of an account',
    userGateway('default', { service: 'Environment=HERMES_HOME=/srv/h\nPIDFile=%h/.hermes/profiles/ops/gateway.pid' }),
    ['%h/.hermes/profiles/ops/gateway.pid'],
  ],
  [
    'the home of another gateway of the host, wherever that lies',
    {
      ...userGateway('default', { service: 'Environment=HERMES_HOME=/srv/a\nPIDFile=/srv/b/gateway.pid' }),
      ...userGateway('b', { exec: 'python3 -m gateway.run', service: 'Environment=HERMES_HOME=/srv/b' }),
    },
    ['/srv/b/gateway.pid'],
  ],
  [
    'a profile in the home of an account, deep below it',
    userGateway('default', {
      service: 'Environment=HERMES_HOME=/srv/h\nPIDFile=/data/bob/.hermes/profiles/ops/run/gateway.pid',
    }),
    ['/data/bob/.hermes/profiles/ops/run/gateway.pid'],
  ],
  [
    'a folder that is called profiles elsewhere in its home',
    userGateway('default', { service: 'PIDFile=%h/.hermes/x/profiles/code/gateway.pid' }),
    [],
  ],
  [
    'a folder that only begins like a home',
    userGateway('default', { service: 'Environment=HERMES_HOME=/srv/h\nPIDFile=/data/.hermes-old/gateway.pid' }),
    [],
  ],
  ['a "~" that no shell reads', userGateway('code', { service: 'ExecStopPost=/bin/rm ~/.hermes/gateway.lock' }), []],
  ['a file beside all homes', userGateway('code', { service: 'PIDFile=/gateway.pid' }), []],
  ['its own PID file', userGateway('code', { service: 'PIDFile=%h/.hermes/profiles/code/gateway.pid' }), []],
  [
    'its own lock, written with ..',
    userGateway('code', { service: 'PIDFile=%h/.hermes/x/../profiles/code//gateway.pid' }),
    [],
  ],
  ['a file in no home', userGateway('code', { service: 'PIDFile=/run/hermes/gateway.pid' }), []],
  ['a file of another name', userGateway('code', { service: 'PIDFile=%h/.hermes/my-gateway.pid' }), []],
  [
    'a service that is not pinned, whose home is not certain',
    userGateway('default', { exec: 'hermes gateway run', service: 'PIDFile=%h/.hermes/profiles/code/gateway.pid' }),
    [],
  ],
  [
    "the default profile's file for every instance",
    templateGateway({ service: 'PIDFile=%h/.hermes/gateway.pid' }),
    ['%h/.hermes/gateway.pid'],
  ],
  ['a file for each instance', templateGateway({ service: 'PIDFile=%h/.hermes/profiles/%i/gateway.pid' }), []],
]);

it.each([
  ['PIDFile=/data/.hermes/gateway.pid', 'the default profile'],
  ['PIDFile=/data/.hermes/profiles/ops/gateway.pid', 'profile "ops"'],
  ['PIDFile=/srv/h/profiles/code/gateway.pid', 'profile "code"'],
  [
    'PIDFile=/srv/h/profiles/code/gateway.pid',
    ': when this service stops, systemd deletes the file, and the gateway of profile "code" is no longer found by it. Name',
  ],
  [
    'ExecStartPre=/bin/rm -f /srv/h/profiles/code/gateway.pid',
    ': deleting it takes away the guard against a second gateway of profile "code". Name',
  ],
  [
    'ExecStartPre=/usr/bin/test ! -e /srv/h/profiles/code/gateway.pid',
    ': the command looks at the gateway of profile "code". Name',
  ],
])('whose file %s is', async (line, whose) => {
  const files = userGateway('default', { service: `Environment=HERMES_HOME=/srv/h\n${line}` });
  expect((await messagesOf('lock-outside-profile', files)).join()).toContain(whose);
});
