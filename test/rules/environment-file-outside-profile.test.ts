import { systemGateway, templateGateway, testRule, userGateway } from '../support/rules.ts';

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
  ['its own .env', userGateway('code', reads('%h/.hermes/profiles/code/.env')), []],
  ["the default profile's own .env", userGateway('default', reads('%h/.hermes/.env')), []],
]);
