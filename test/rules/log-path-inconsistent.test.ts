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
  ['all in the journal', { ...userGateway('a'), ...userGateway('b', { service: 'StandardOutput=journal' }) }, []],
  ['one gateway alone', userGateway('a', to('/var/log/x.log')), []],
]);
