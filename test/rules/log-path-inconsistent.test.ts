import { testRule, userGateway } from '../support/rules.ts';

const to = (path: string) => ({ service: `StandardOutput=append:${path}` });
const home = (profile: string) => to(`%h/.hermes/profiles/${profile}/logs/x.log`);

testRule('log-path-inconsistent', [
  [
    'one in its home, one in /var/log',
    { ...userGateway('a', home('a')), ...userGateway('b', home('b')), ...userGateway('c', to('/var/log/c.log')) },
    ['/var/log/c.log'],
  ],
  [
    'one in a file, the others in the journal',
    { ...userGateway('a'), ...userGateway('b'), ...userGateway('c', home('c')) },
    ['%h/.hermes/profiles/c/logs/x.log'],
  ],
  ['each in its home', { ...userGateway('a', home('a')), ...userGateway('b', home('b')) }, []],
  [
    'the default profile in its home as well',
    { ...userGateway('default', to('%h/.hermes/logs/x.log')), ...userGateway('b', home('b')) },
    [],
  ],
  [
    'each by its name',
    { ...userGateway('a', to('/var/log/a/x.log')), ...userGateway('b', to('/var/log/b/x.log')) },
    [],
  ],
  [
    'the default profile without a suffix',
    { ...userGateway('default', to('/var/log/gateway.log')), ...userGateway('b', to('/var/log/gateway-b.log')) },
    [],
  ],
  [
    'the default profile by its name',
    { ...userGateway('default', to('/var/log/default.log')), ...userGateway('b', to('/var/log/b.log')) },
    [],
  ],
  ...['-', '_', '.', '/'].flatMap((between) => [
    [
      `the default profile without a name behind "${between}"`,
      {
        ...userGateway('default', to('/var/log/gateway.log')),
        ...userGateway('b', to(`/var/log/gateway${between}b.log`)),
      },
      [],
    ] as const,
    [
      `the default profile without a name in front of "${between}"`,
      {
        ...userGateway('default', to('/var/log/gateway.log')),
        ...userGateway('b', to(`/var/log/b${between}gateway.log`)),
      },
      [],
    ] as const,
  ]),
  [
    'the default profile by a name of its own',
    { ...userGateway('default', to('/var/log/gateway+x.log')), ...userGateway('b', to('/var/log/gateway+b.log')) },
    ['/var/log/gateway+x.log'],
  ],
  [
    'a name within another word is none',
    { ...userGateway('a', to('/var/log/a/data.log')), ...userGateway('b', to('/var/log/b/dbtb.log')) },
    ['/var/log/b/dbtb.log'],
  ],
  [
    'by its name twice',
    { ...userGateway('a', to('/var/log/a/a.log')), ...userGateway('b', to('/var/log/b/b.log')) },
    [],
  ],
  [
    'two streams in two files each',
    {
      ...userGateway('a', { service: 'StandardOutput=append:/var/log/a.log\nStandardError=append:/var/log/a.err' }),
      ...userGateway('b', { service: 'StandardOutput=append:/var/log/b.log\nStandardError=append:/var/log/b.err' }),
    },
    [],
  ],
  [
    'two streams in one file, and in two',
    {
      ...userGateway('a', { service: 'StandardOutput=append:/var/log/a.log\nStandardError=append:/var/log/a.log' }),
      ...userGateway('b', to('/var/log/b.log')),
      ...userGateway('c', { service: 'StandardOutput=append:/var/log/c.log\nStandardError=append:/var/log/c.err' }),
    },
    ['/var/log/c.log'],
  ],
  [
    'a profile that is not known',
    {
      ...userGateway('a', to('/var/log/a.log')),
      ...userGateway('b', { exec: 'hermes -p {{ x }} gateway run', ...to('/srv/b.log') }),
    },
    [],
  ],
  ['all in the journal', { ...userGateway('a'), ...userGateway('b', { service: 'StandardOutput=journal' }) }, []],
  ['one gateway alone', userGateway('a', to('/var/log/x.log')), []],
]);
