import { testRule, userGateway } from '../support/rules.ts';

const to = (path: string) => ({ service: `StandardOutput=append:${path}` });

testRule('log-written-twice', [
  [
    "the program's own file",
    userGateway('code', to('%h/.hermes/profiles/code/logs/gateway.log')),
    ['%h/.hermes/profiles/code/logs/gateway.log'],
  ],
  ['of the default profile', userGateway('default', to('%h/.hermes/logs/errors.log')), ['%h/.hermes/logs/errors.log']],
  ['another name', userGateway('code', to('%h/.hermes/profiles/code/logs/service.log')), []],
  ['another directory', userGateway('code', to('/var/log/gateway.log')), []],
]);
