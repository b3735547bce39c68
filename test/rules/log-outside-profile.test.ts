import { testRule, userGateway } from '../support/rules.ts';

const to = (path: string) => ({ service: `StandardOutput=append:${path}` });

testRule('log-outside-profile', [
  [
    "the default profile's logs",
    userGateway('code', to('%h/.hermes/logs/gateway.log')),
    ['%h/.hermes/logs/gateway.log'],
  ],
  [
    "another named profile's logs",
    userGateway('code', to('%h/.hermes/profiles/ops/logs/gateway.log')),
    ['%h/.hermes/profiles/ops/logs/gateway.log'],
  ],
  [
    'the default profile in a named one',
    userGateway('default', to('%h/.hermes/profiles/ops/logs/x.log')),
    ['%h/.hermes/profiles/ops/logs/x.log'],
  ],
  [
    'a redirection of a shell',
    userGateway('code', { exec: "/bin/sh -c 'exec hermes --profile code gateway run >> ~/.hermes/logs/out.log'" }),
    ['~/.hermes/logs/out.log'],
  ],
  [
    'a redirection of a shell with options',
    userGateway('code', {
      exec: "/bin/bash -euo pipefail -c 'exec hermes --profile code gateway run >> ~/.hermes/logs/out.log'",
    }),
    ['~/.hermes/logs/out.log'],
  ],
  [
    "another gateway's root",
    {
      ...userGateway('default', { service: 'Environment=HERMES_HOME=/srv/a\nStandardOutput=append:/srv/b/logs/x.log' }),
      ...userGateway('other', {
        exec: 'hermes --profile default gateway run',
        service: 'Environment=HERMES_HOME=/srv/b',
      }),
    },
    ['/srv/b/logs/x.log'],
  ],
  ['its own logs', userGateway('code', to('%h/.hermes/profiles/code/logs/gateway.log')), []],
  ["the default profile's own logs", userGateway('default', to('%h/.hermes/logs/x.log')), []],
  ['no home at all', userGateway('code', to('/var/log/hermes/x.log')), []],
  ['a file below the root that carries the name', userGateway('code', to('%h/.hermes/logs/gateway-code.log')), []],
  ['a file that carries the name in other words', userGateway('my_bot', to('%h/.hermes/logs/gateway-my-bot.log')), []],
  ['a file that carries the name at the end of a word', userGateway('ops', to('%h/.hermes/logs/hermesops.log')), []],
  [
    'a file whose own words only hold the letters of the name',
    userGateway('way', to('%h/.hermes/logs/gateways.log')),
    ['%h/.hermes/logs/gateways.log'],
  ],
  [
    'a file that carries the name in the home of another named profile',
    userGateway('code', to('%h/.hermes/profiles/ops/logs/code.log')),
    ['%h/.hermes/profiles/ops/logs/code.log'],
  ],
  [
    'a service that is not pinned',
    userGateway('default', { exec: 'hermes gateway run', ...to('%h/.hermes/profiles/a/x.log') }),
    [],
  ],
]);
