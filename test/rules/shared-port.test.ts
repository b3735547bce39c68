import { expect, it } from 'vitest';
import { messagesOf, templateGateway, testRule, userGateway } from '../support/rules.ts';

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
  ...[
    'WECOM_CALLBACK_PORT',
    'BLUEBUBBLES_WEBHOOK_PORT',
    'FEISHU_WEBHOOK_PORT',
    'SMS_WEBHOOK_PORT',
    'WHATSAPP_CLOUD_WEBHOOK_PORT',
    'TEAMS_PORT',
    'A2A_PORT',
    'WEBHOOK_PORT',
  ].map(
    (name) =>
      [
        `the port of ${name}`,
        { ...userGateway('a', set(`${name}=80`)), ...userGateway('b', set(`${name}=80`)) },
        [`${name}=80`],
      ] as const,
  ),
  ...['0', '080', '123456', '80a', '-1', ''].map(
    (port) =>
      [
        `"${port}", which is no port`,
        { ...userGateway('a', set(`TEAMS_PORT=${port}`)), ...userGateway('b', set(`TEAMS_PORT=${port}`)) },
        [],
      ] as const,
  ),
  [
    'a port of five digits, with blanks around it',
    { ...userGateway('a', set('"TEAMS_PORT= 65000 "')), ...userGateway('b', set('TEAMS_PORT=65000')) },
    ['"TEAMS_PORT= 65000 "'],
  ],
  ...['false', '0', 'no', 'OFF', ' false '].map(
    (word) =>
      [
        `switched off by "${word}"`,
        {
          ...userGateway('a', set('TEAMS_PORT=80')),
          ...userGateway('b', set(`TEAMS_PORT=80 "TEAMS_ENABLED=${word}"`)),
        },
        [],
      ] as const,
  ),
  ...['true', '1', 'offline', 'not false'].map(
    (word) =>
      [
        `not switched off by "${word}"`,
        {
          ...userGateway('a', set('TEAMS_PORT=80')),
          ...userGateway('b', set(`TEAMS_PORT=80 "TEAMS_ENABLED=${word}"`)),
        },
        ['TEAMS_PORT=80'],
      ] as const,
  ),
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

it.each([
  [
    'two gateways',
    { ...userGateway('a', set('LINE_PORT=8646')), ...userGateway('b', set('MSGRAPH_WEBHOOK_PORT=8646')) },
    'hermes-gateway-a.service and hermes-gateway-b.service listen on port 8646 (LINE_PORT and MSGRAPH_WEBHOOK_PORT): ',
  ],
  ['a template', templateGateway(set('LINE_PORT=80')), 'hermes-gateway@.service listens on port 80 (LINE_PORT): '],
])('what is said of %s', async (_name, files, part) => {
  expect((await messagesOf('shared-port', files)).join()).toContain(part);
});
