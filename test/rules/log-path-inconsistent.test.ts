import { expect, it } from 'vitest';
import { messagesOf, testRule, userGateway } from '../support/rules.ts';

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
  [
    'the first of three by another pattern',
    { ...userGateway('a', to('/var/log/a.log')), ...userGateway('b', home('b')), ...userGateway('c', home('c')) },
    ['/var/log/a.log'],
  ],
  [
    'two units in files, and a container, whose engine has the log',
    {
      ...userGateway('a', to('/var/log/a.log')),
      ...userGateway('b', to('/var/log/b.log')),
      '.config/containers/systemd/box.container':
        '[Container]\nImage=nousresearch/hermes-agent\nExec=gateway run\nVolume=/srv/box:/opt/data\n',
    },
    [],
  ],
  [
    'the default profile in its home, and the others there by their names',
    { ...userGateway('default', to('%h/.hermes/logs/x.log')), ...userGateway('b', to('%h/.hermes/logs/x-b.log')) },
    [],
  ],
  [
    'a name that is no word of an expression',
    {
      ...userGateway('a', to('/var/log/a.log')),
      ...userGateway('b', {
        exec: 'hermes gateway run',
        service: 'Environment=HERMES_HOME=/srv/profiles/c+d\nStandardOutput=append:/var/log/c+d.log',
      }),
    },
    [],
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
  [
    'a home that is not known',
    {
      ...userGateway('a', to('/var/log/a.log')),
      ...userGateway('b', { service: 'Environment=HERMES_HOME={{ x }}\nStandardOutput=append:/srv/b.log' }),
    },
    [],
  ],
  [
    'a path that is not known',
    { ...userGateway('a', to('/var/log/a.log')), ...userGateway('b', to('/srv/{{ x }}.log')) },
    [],
  ],
  ['all in the journal', { ...userGateway('a'), ...userGateway('b', { service: 'StandardOutput=journal' }) }, []],
  ['one gateway alone', userGateway('a', to('/var/log/x.log')), []],
]);

it('says by which pattern each one logs', async () => {
  const files = {
    ...userGateway('a'),
    ...userGateway('b'),
    ...userGateway('c', { service: 'StandardOutput=append:/var/log/c.log\nStandardError=append:/var/log/c.err' }),
  };
  expect((await messagesOf('log-path-inconsistent', files)).join()).toContain(
    'hermes-gateway-c.service logs to /var/log/{profile}.log and /var/log/{profile}.err, hermes-gateway-a.service to the journal: ',
  );
});
