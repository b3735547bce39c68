import { testRule, userGateway } from '../support/rules.ts';

const under = (root: string) => ({ service: `Environment=HERMES_HOME=${root}` });

testRule('home-inconsistent', [
  ['two roots', { ...userGateway('a'), ...userGateway('b', under('/srv/hermes')) }, ['HERMES_HOME=/srv/hermes']],
  [
    'the odd one of three',
    {
      ...userGateway('a', under('/srv/x')),
      ...userGateway('b', under('/srv/y')),
      ...userGateway('c', under('/srv/x')),
    },
    ['HERMES_HOME=/srv/y'],
  ],
  [
    'the first of three',
    {
      ...userGateway('a', under('/srv/y')),
      ...userGateway('b', under('/srv/x')),
      ...userGateway('c', under('/srv/x')),
    },
    ['HERMES_HOME=/srv/y'],
  ],
  [
    'HERMES_HOME as the pin of one',
    {
      ...userGateway('a'),
      ...userGateway('b', { exec: 'python3 -m gateway.run', ...under('/srv/y/profiles/b') }),
    },
    ['HERMES_HOME=/srv/y/profiles/b'],
  ],
  [
    'a container, whose root is its volume',
    {
      ...userGateway('a'),
      '.config/containers/systemd/box.container':
        '[Container]\nImage=nousresearch/hermes-agent\nExec=-p b gateway run\nVolume=/srv/h:/opt/data\n',
    },
    [],
  ],
  [
    'a profile that is not known',
    { ...userGateway('a'), ...userGateway('b', { exec: 'hermes -p {{ b }} gateway run', ...under('/srv/x') }) },
    [],
  ],
  [
    'no pin',
    {
      ...userGateway('a'),
      ...userGateway('b', { exec: 'hermes gateway run', ...under('/srv/x') }),
      'srv/x/active_profile': 'b\n',
    },
    [],
  ],
  ['one root', { ...userGateway('a', under('/srv/x')), ...userGateway('b', under('/srv/x/')) }, []],
  [
    'the root and a profile below it',
    { ...userGateway('a', under('/srv/x')), ...userGateway('b', under('/srv/x/profiles/b')) },
    [],
  ],
  ['the usual root, written out', { ...userGateway('a'), ...userGateway('b', under('%h/.hermes')) }, []],
  ['the default profile elsewhere', { ...userGateway('a'), ...userGateway('default', under('/srv/x')) }, []],
  ['a root that is not known', { ...userGateway('a'), ...userGateway('b', under('{{ root }}')) }, []],
]);
