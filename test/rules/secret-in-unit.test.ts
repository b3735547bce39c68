import { expect, it } from 'vitest';
import { dropIn, messagesOf, systemGateway, testRule, userGateway } from '../support/rules.ts';

/** Put together here, so that no scanner takes this file for a leak. */
const TELEGRAM = ['7214098365', 'AAHq3vLw9_Tz5KdRb1YcXn8uJmE4oPfGs2i'].join(':');
const KEY = ['quiet', 'harbour', '41', 'lamp'].join('-');
const set = (line: string) => userGateway('a', { service: `Environment=${line}` });

testRule('secret-in-unit', [
  ['a bot token', set(`TELEGRAM_BOT_TOKEN=${TELEGRAM}`), ['TELEGRAM_BOT_TOKEN']],
  ['in quotes', set(`"API_SERVER_KEY=${KEY}"`), ['API_SERVER_KEY']],
  ['a token in a variable of any name', set(`BOT=${TELEGRAM}`), ['BOT']],
  ['a key by its name', set(`OPENAI_API_KEY=${KEY}`), ['OPENAI_API_KEY']],
  [
    'taken back by a drop-in, and still there',
    { ...set(`TELEGRAM_BOT_TOKEN=${TELEGRAM}`), ...dropIn('hermes-gateway-a.service', '[Service]\nEnvironment=\n') },
    ['TELEGRAM_BOT_TOKEN'],
  ],
  [
    'in front of the program',
    userGateway('a', { exec: `/usr/bin/env SLACK_APP_TOKEN=${KEY} hermes --profile a gateway run` }),
    ['SLACK_APP_TOKEN'],
  ],
  [
    'in a script of a shell',
    userGateway('a', { exec: `/bin/sh -c 'export DISCORD_BOT_TOKEN="${KEY}"; exec hermes --profile a gateway run'` }),
    ['DISCORD_BOT_TOKEN'],
  ],
  [
    'in a file of the repository that the service reads',
    {
      'etc/hermes.env': `TELEGRAM_BOT_TOKEN='${TELEGRAM}'\n`,
      ...systemGateway('a', { service: 'EnvironmentFile=/etc/hermes.env' }),
    },
    ['TELEGRAM_BOT_TOKEN'],
  ],
  ...[
    '',
    'changeme',
    'xxx',
    'xxxxxxxxxxxxxxxx',
    '123456789:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    '<token>',
    '${BOT_TOKEN}',
    '{{ bot_token }}',
    '@BOT_TOKEN@',
    'your-token-here',
    'YOUR_TOKEN_HERE',
    'sk-test-key-12345',
    'replace-me-please',
    '/run/secrets/token',
    'op://vault/hermes/token',
    'ENC[AES256_GCM,data:Zm9v]',
    '************',
  ].map((value) => [`the stand-in "${value}"`, set(`"TELEGRAM_BOT_TOKEN=${value}"`), []] as const),
  ['a number', set('HERMES_MAX_TOKEN=4096'), []],
  ['a name that only sounds like it', set('MAX_TOKENS=128000 TOKENIZERS_PARALLELISM=disabled-by-us'), []],
]);

it('never prints the value', async () => {
  const messages = await messagesOf('secret-in-unit', set(`TELEGRAM_BOT_TOKEN=${TELEGRAM}`));
  expect(messages).toHaveLength(1);
  expect(messages.join()).not.toContain(TELEGRAM.slice(0, 10));
});
