import { expect, it } from 'vitest';
import { messagesOf, templateGateway, testRule, userGateway } from '../support/rules.ts';

const to = (path: string) => ({ service: `StandardOutput=append:${path}` });

testRule('shared-log', [
  [
    'append: of two gateways',
    { ...userGateway('a', to('/var/log/x.log')), ...userGateway('b', to('/var/log/x.log')) },
    ['/var/log/x.log'],
  ],
  [
    'file: and truncate:, one path written in two ways',
    {
      ...userGateway('a', { service: 'StandardOutput=file:/var/log/x.log' }),
      ...userGateway('b', { service: 'StandardError=truncate:/var/log//./x.log' }),
    },
    ['/var/log/x.log'],
  ],
  [
    '>> in a shell',
    {
      ...userGateway('a', to('/var/log/x.log')),
      ...userGateway('b', { exec: `/bin/sh -c 'exec hermes --profile b gateway run >> "/var/log/x.log" 2>&1'` }),
    },
    ['/var/log/x.log'],
  ],
  [
    'three gateways are one finding',
    { ...userGateway('a', to('%h/x.log')), ...userGateway('b', to('%h/x.log')), ...userGateway('c', to('%h/x.log')) },
    ['%h/x.log'],
  ],
  ['every instance of a template', templateGateway(to('/var/log/x.log')), ['/var/log/x.log']],
  ['a template with the instance in the path', templateGateway(to('/var/log/%i.log')), []],
  [
    'both streams of one gateway',
    userGateway('a', { service: 'StandardOutput=append:/x.log\nStandardError=append:/x.log' }),
    [],
  ],
  [
    'journal, null and inherit',
    {
      ...userGateway('a', { service: 'StandardOutput=journal\nStandardError=inherit' }),
      ...userGateway('b', { service: 'StandardOutput=null\nStandardError=journal' }),
    },
    [],
  ],
  [
    'devices in a shell',
    {
      ...userGateway('a', { exec: "/bin/sh -c 'exec hermes --profile a gateway run > /dev/null 2>&1'" }),
      ...userGateway('b', { exec: "/bin/sh -c 'exec hermes --profile b gateway run > /dev/null 2>&1'" }),
    },
    [],
  ],
  ['files of their own', { ...userGateway('a', to('/var/log/a.log')), ...userGateway('b', to('/var/log/b.log')) }, []],
  [
    'two hosts',
    Object.fromEntries(
      ['a', 'b'].flatMap((host) =>
        Object.entries(userGateway(host, to('/var/log/x.log'))).map(([path, text]) => [`hosts/${host}/${path}`, text]),
      ),
    ),
    [],
  ],
]);

it.each([
  [
    'two gateways',
    { ...userGateway('a', to('/var/log/x.log')), ...userGateway('b', to('/var/log/x.log')) },
    'hermes-gateway-a.service and hermes-gateway-b.service write to one file, "/var/log/x.log": ',
  ],
  [
    'a template',
    templateGateway(to('/var/log/x.log')),
    'every instance of hermes-gateway@.service writes to one file, "/var/log/x.log": ',
  ],
])('what is said of %s', async (_name, files, part) => {
  expect((await messagesOf('shared-log', files)).join()).toContain(part);
});
