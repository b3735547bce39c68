import { expect, it } from 'vitest';
import { type Files, lintFiles } from '../support/lint.ts';
import { messagesOf, systemGateway, templateGateway, testRule, userGateway } from '../support/rules.ts';

const reads = (path: string) => ({ service: `EnvironmentFile=${path}` });
const SHARED = { 'etc/hermes.env': 'TELEGRAM_BOT_TOKEN=changeme\n' };
const KEYS = { 'etc/hermes.env': 'OPENAI_API_KEY=changeme\n' };

testRule('environment-file-outside-profile', [
  ["the default profile's .env", userGateway('code', reads('-%h/.hermes/.env')), ['%h/.hermes/.env']],
  [
    "another named profile's file",
    userGateway('code', reads('%h/.hermes/profiles/ops/.env')),
    ['%h/.hermes/profiles/ops/.env'],
  ],
  [
    'one file with bot tokens for two gateways',
    { ...SHARED, ...systemGateway('a', reads('/etc/hermes.env')), ...systemGateway('b', reads('/etc/hermes.env')) },
    ['/etc/hermes.env'],
  ],
  [
    'one file with API keys for two gateways',
    { ...KEYS, ...systemGateway('a', reads('/etc/hermes.env')), ...systemGateway('b', reads('/etc/hermes.env')) },
    [],
  ],
  ['a file with bot tokens for one gateway', { ...SHARED, ...systemGateway('a', reads('/etc/hermes.env')) }, []],
  [
    'a shared file that is not in the repository',
    { ...systemGateway('a', reads('/etc/hermes.env')), ...systemGateway('b', reads('/etc/hermes.env')) },
    [],
  ],
  ["the default profile's .env for every instance", templateGateway(reads('-%h/.hermes/.env')), ['%h/.hermes/.env']],
  ['an .env for each instance', templateGateway(reads('-%h/.hermes/profiles/%i/.env')), []],
  [
    'a profile that is not known and could be the default one',
    userGateway('a', { exec: 'hermes --profile {{ profile }} gateway run', ...reads('%h/.hermes/.env') }),
    [],
  ],
  [
    'a file of the repository without credentials',
    {
      'home/ann/.hermes/common.env': 'LANG=C\n',
      ...systemGateway('a', { service: 'User=ann\nEnvironmentFile=/home/ann/.hermes/common.env' }),
    },
    [],
  ],
  [
    'a file of the repository with a credential among others',
    {
      'home/ann/.hermes/common.env': 'LANG=C\nOPENAI_API_KEY=changeme\n',
      ...systemGateway('a', { service: 'User=ann\nEnvironmentFile=/home/ann/.hermes/common.env' }),
    },
    ['/home/ann/.hermes/common.env'],
  ],
  [
    'bot tokens in the home of a third one, which are not reported twice',
    {
      'home/ann/.hermes/.env': 'TELEGRAM_BOT_TOKEN=changeme\n',
      ...systemGateway('a', { service: 'User=ann\nEnvironmentFile=/home/ann/.hermes/.env' }),
      ...systemGateway('b', { service: 'User=ann\nEnvironmentFile=/home/ann/.hermes/.env' }),
    },
    ['/home/ann/.hermes/.env', '/home/ann/.hermes/.env'],
  ],
  ['its own .env', userGateway('code', reads('%h/.hermes/profiles/code/.env')), []],
  ["the default profile's own .env", userGateway('default', reads('%h/.hermes/.env')), []],
]);

const system = (...names: readonly string[]): Files =>
  Object.assign({}, SHARED, ...names.map((name) => systemGateway(name, reads('/etc/hermes.env'))));
const box = (name: string, file = 'tokens.env') =>
  `  ${name}:\n    image: nousresearch/hermes-agent\n    command: gateway run\n    restart: always\n    env_file: ${file}\n    volumes: ["/srv/${name}:/opt/data"]\n`;
const FIGHT = 'gateways with one bot token fight over it';

it.each<[string, Files, string]>([
  [
    'two',
    system('a', 'b'),
    `hermes-gateway-a.service and hermes-gateway-b.service both read TELEGRAM_BOT_TOKEN from "/etc/hermes.env": ${FIGHT}, and the second one is refused. `,
  ],
  [
    'two whose profiles are not known, of a file with more than tokens',
    {
      'etc/hermes.env': 'LANG=C\nSLACK_BOT_TOKEN=changeme\n',
      ...systemGateway('a', { exec: 'hermes -p {{ a }} gateway run', ...reads('/etc/hermes.env') }),
      ...systemGateway('b', { exec: 'hermes -p {{ b }} gateway run', ...reads('/etc/hermes.env') }),
    },
    'hermes-gateway-a.service and hermes-gateway-b.service both read SLACK_BOT_TOKEN from "/etc/hermes.env"',
  ],
  [
    'three',
    system('a', 'b', 'c'),
    'hermes-gateway-a.service, hermes-gateway-b.service and hermes-gateway-c.service all read TELEGRAM_BOT_TOKEN',
  ],
  [
    'all instances of a template',
    {
      '.config/systemd/user/tokens.env': 'SLACK_APP_TOKEN=changeme\n',
      ...SHARED,
      ...templateGateway(reads('/etc/hermes.env')),
    },
    'hermes-gateway@.service reads TELEGRAM_BOT_TOKEN from "/etc/hermes.env"',
  ],
  [
    'containers',
    { 'tokens.env': 'TELEGRAM_BOT_TOKEN=changeme\n', 'compose.yaml': `services:\n${box('a')}${box('b')}` },
    `compose service a and compose service b both read TELEGRAM_BOT_TOKEN from "tokens.env": ${FIGHT}, and in a container none sees that another has it. `,
  ],
])('what is said of %s', async (_name, files, part) => {
  expect((await messagesOf('environment-file-outside-profile', files)).join()).toContain(part);
});

it('says nothing where two files only have one name, or two services one home', async () => {
  const files = {
    'a/tokens.env': 'TELEGRAM_BOT_TOKEN=changeme\n',
    'b/tokens.env': 'TELEGRAM_BOT_TOKEN=changeme\n',
    'compose.yaml': `services:\n${box('a', 'a/tokens.env')}${box('b', 'b/tokens.env')}`,
  };
  expect(await messagesOf('environment-file-outside-profile', files)).toEqual([]);
  const twice = {
    ...system('a'),
    ...systemGateway('b', { exec: '/usr/bin/hermes -p a gateway run', ...reads('/etc/hermes.env') }),
  };
  expect(await messagesOf('environment-file-outside-profile', twice)).toEqual([]);
});

it('points at every other service that reads the file', async () => {
  const { findings } = await lintFiles(system('a', 'b', 'c'));
  const found = findings.find(({ rule }) => rule === 'environment-file-outside-profile');
  expect(found?.related.map(({ label }) => label)).toEqual([
    'hermes-gateway-b.service reads the same file',
    'hermes-gateway-c.service reads the same file',
  ]);
});
