import { templateGateway, testRule, userGateway } from '../support/rules.ts';

const set = (line: string) => ({ service: `Environment=${line}` });

testRule('shared-port', [
  [
    'the same variable',
    { ...userGateway('a', set('API_SERVER_PORT=8642')), ...userGateway('b', set('API_SERVER_PORT=8642')) },
    ['API_SERVER_PORT=8642'],
  ],
  [
    'two variables',
    { ...userGateway('a', set('LINE_PORT=8646')), ...userGateway('b', set('"MSGRAPH_WEBHOOK_PORT=8646"')) },
    ['LINE_PORT=8646'],
  ],
  ['every instance of a template', templateGateway(set('WEBHOOK_PORT=8644')), ['WEBHOOK_PORT=8644']],
  [
    'different ports',
    { ...userGateway('a', set('API_SERVER_PORT=8642')), ...userGateway('b', set('API_SERVER_PORT=8643')) },
    [],
  ],
  ['one gateway alone', userGateway('a', set('API_SERVER_PORT=8642 WEBHOOK_PORT=8642')), []],
  [
    'switched off',
    {
      ...userGateway('a', set('API_SERVER_PORT=8642')),
      ...userGateway('b', set('API_SERVER_PORT=8642 API_SERVER_ENABLED=false')),
    },
    [],
  ],
  [
    'a variable of another kind',
    { ...userGateway('a', set('METRICS_PORT=9000')), ...userGateway('b', set('METRICS_PORT=9000')) },
    [],
  ],
  [
    'a port that is not known',
    { ...userGateway('a', set('API_SERVER_PORT={{ port }}')), ...userGateway('b', set('API_SERVER_PORT={{ port }}')) },
    [],
  ],
]);
