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
