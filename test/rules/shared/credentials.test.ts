import { describe, expect, test } from 'vitest';
import { isBotToken, isCredential, secretSpans, secretsOf, tokenSpans } from '../../../src/rules/shared/credentials.ts';
import { SourceFile, textOf } from '../../../src/source.ts';
import { type Files, lintFiles } from '../../support/lint.ts';
import { userGateway } from '../../support/rules.ts';
import { serviceOf } from '../../support/service.ts';

/** Put together here, so that no scanner takes this file for a leak. */
const END = 'q7Zp2mVt9LkXw4Rb8NcYd3Hs';
const TELEGRAM = ['7214098365', 'AAHq3vLw9_Tz5KdRb1YcXn8uJmE4oPfGs2i'].join(':');
const KEY = ['quiet', 'harbour', '41', 'lamp'].join('-');
const DISCORD = ['MTk4NjIyNDgzNDcxOTI1MjQ4', 'Cl2FMQ', 'ZnCjm1XVW7vRze4b7Cq4se7kKWs'].join('.');
/** Those that have a fixed beginning. */
const TOKENS = [
  TELEGRAM,
  ['xoxp', '123456789012', END].join('-'),
  ['xapp', '1', 'A0123456789', END].join('-'),
  ['sk', 'proj', END].join('-'),
  ...['ghp', 'gho', 'ghu', 'ghs', 'ghr', 'github_pat', 'hf', 'gsk'].map((kind) => `${kind}_${END}`),
  ...['glpat', 'xai'].map((kind) => `${kind}-${END}`),
  ...['AIza', 'AKIA'].map((kind) => `${kind}${END.toUpperCase()}`),
  ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJhbGljZSJ9', END].join('.'),
];

describe('the names of variables', () => {
  test.each([
    ['TELEGRAM_BOT_TOKEN', true, true],
    ['BOT_TOKEN', true, true],
    ['SLACK_APP_TOKEN', true, true],
    ['SLACK_TOKEN', true, true],
    ['SLACK_TOKENS', false, false],
    ['MY_SLACK_TOKEN', false, true],
    ['ROBOT_TOKEN', false, true],
    ['BOT_TOKEN_FILE', false, false],
    ['GITHUB_TOKEN', false, true],
    ['API_SERVER_KEY', false, true],
    ['MY_API_SERVER_KEY', false, false],
    ['API_SERVER_PORT', false, false],
  ])('%s: a bot is known by it %j, it is a secret %j', (name, bot, secret) => {
    expect([isBotToken(name), isCredential(name)]).toEqual([bot, secret]);
  });
});

describe('a token, known by its shape', () => {
  const found = (text: string) => tokenSpans(new SourceFile('notes', text)).map(textOf);
  const inVariable = (value: string) => secretsOf(serviceOf(['hermes'], { env: { NOTE: value } })).length;

  test.each([DISCORD, ...TOKENS])('%s is one in any text, and in a variable of any name', (token) => {
    expect(found(`# the old one: "${token}", do not use`)).toEqual([token]);
    expect(found(token)).toEqual([token]);
    expect(inVariable(token)).toBe(1);
    expect(inVariable(`"${token}"`)).toBe(1);
  });

  test.each(TOKENS)('%s is none within a longer word', (token) => {
    expect(found(`x${token}`)).toEqual([]);
    expect(found(`x-${token}`)).toEqual([]);
    expect(inVariable(`x${token}`)).toBe(0);
    expect(inVariable(`${token}=`)).toBe(0);
  });

  test.each([DISCORD, ...TOKENS])('%s is none with a stand-in in it', (token) => {
    const masked = `${token.slice(0, -6)}xxxxxx`;
    expect(found(masked)).toEqual([]);
    expect(inVariable(masked)).toBe(0);
  });

  test.each([
    ['task-queue-of-the-night-shift-1', 'disk-usage-of-the-night-shift'],
    ['sha256:aaHq3vLw9Tz5KdRb1YcXn8uJmE4oPfGs2i', '20260101120000:aaHq3vLw9Tz5KdRb1YcXn8uJmE4oPfGs2i'],
    ['sk-short', 'ghp_short', 'AKIAIOSFODNN7'],
    ['eyJhbGciOiJIUzI1NiJ9', 'eyJhbGciOiJIUzI1NiJ9.e30.x'],
    ['www.docs.example-of-a-very-long-name.internal-zone.org'],
  ])('%s', (...words) => {
    expect(words.flatMap((word) => found(`see ${word} there`))).toEqual([]);
    expect(words.map(inVariable)).toEqual(words.map(() => 0));
  });

  test.each([
    'q7Zp$TAIL_OF_IT',
    'q7Zp${TAIL_OF_IT}',
    'q7Zp$(tail -1)',
    'q7Zp<the rest>mVt9',
    'q7Zp{{ rest }}',
    '{q7Zp2mVt9}',
    '%q7Zp2mVt9',
    'q7Zp***2mVt9',
    '000000q7Zp2mVt9',
    'q7Zp-000000',
    'q7Zp2-an-example',
    'REPLACEME-q7Zp2',
    'replace_me-q7Zp2',
    ' q7Zp2m ',
    '"q7Zp2m"',
    '987654321012345',
    '~/q7Zp2mVt9',
    'op:q7Zp2mVt9',
  ])('%s is no secret, whatever the variable is called', (value) => {
    expect(secretsOf(serviceOf(['hermes'], { env: { MY_SECRET: value } }))).toEqual([]);
  });

  test.each([
    'q7Zp2mVt',
    "'q7Zp2mVt'",
    'wJalrXUtnFMI/K7MDENG/bPxRfiCY',
    'q7Zp-~/2mVt9Lk',
    'q7Zp$5$2mVt9Lk',
    '7Zp://2mVt9Lk',
    'q7Zp-file:2mVt9Lk',
    'q7Zp-ENC[2mVt9Lk',
    'q7Zp*2mVt9Lk',
    'q7Zp1000000mVt9',
    'q7Zp0mVt9-0Lk',
    'q7Zp{2mVt9}',
    '{2mVt9}q7Zp',
    'q7Zp%@[(2mVt9Lk',
    'q7Zp2mVt-2024',
    'q7Zp"2"mVt9Lk',
    '9876543210123456',
  ])('%s is a secret in a variable of such a name', (value) => {
    expect(secretsOf(serviceOf(['hermes'], { env: { MY_SECRET: value } }))).toHaveLength(1);
  });

  test('a secret ends somewhere too', () => {
    const of = (length: number) =>
      secretsOf(serviceOf(['hermes'], { env: { MY_SECRET: END.repeat(200).slice(0, length) } }));
    expect([of(4096).length, of(4097).length]).toEqual([1, 0]);
  });

  test('ends somewhere: what is very long is no token', () => {
    const of = (length: number) => `sk-${END.repeat(200).slice(0, length - 3)}`;
    expect(found(of(4096))).toEqual([of(4096)]);
    expect(found(of(4097))).toEqual([]);
    expect([inVariable(of(4096)), inVariable(of(4097))]).toEqual([1, 0]);
  });

  test('the shortest one has 19 characters', () => {
    expect(['hf_', END.slice(0, 16)].join('')).toHaveLength(19);
    expect([inVariable(`hf_${END.slice(0, 16)}`), inVariable(`hf_${END.slice(0, 15)}`)]).toEqual([1, 0]);
  });

  test.each<[string, readonly string[]]>([
    ['curl https://me:Tr0ub4dor@example.org/', ['Tr0ub4dor']],
    ['redis://:Tr0ub4dor@cache:6379', ['Tr0ub4dor']],
    ['https://me@example.org/', []],
    ['https://example.org:8080/@me', []],
    ['https://me:$PASSWORD@example.org/', []],
    ['https://me:{{ password }}@example.org/', []],
    ['Authorization: Bearer q7Zp2mVt/9Lk+Xw4==', ['q7Zp2mVt/9Lk+Xw4==']],
    ['Authorization: Basic bWU6VHIwdWI0ZG9y', ['bWU6VHIwdWI0ZG9y']],
    ['Authorization: Bearer $TOKEN', []],
    ['Authorization: Bearer short', []],
    ['a Bearer of good news', []],
    ['TheBearer q7Zp2mVt9LkXw4', []],
    [`${TELEGRAM} and ${KEY} and ghp_${END}`, [TELEGRAM, `ghp_${END}`]],
  ])('in "%s"', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('the words of a secret in a setting or a command', () => {
  const labelsIn = async (service: string, exec?: string) => {
    const { services } = await lintFiles(userGateway('a', { service, ...(exec !== undefined && { exec }) }));
    return services.flatMap(secretsOf).map(({ name, label, value }) => [name, textOf(label), textOf(value.span())]);
  };

  test.each<[string, readonly (readonly [string | undefined, string, string])[]]>([
    [`Environment=API_SERVER_KEY=${KEY}`, [['API_SERVER_KEY', 'API_SERVER_KEY', KEY]]],
    [`Environment="API_SERVER_KEY=${KEY}"`, [['API_SERVER_KEY', 'API_SERVER_KEY', KEY]]],
    [`Environment=API_SERVER_KEY=x\\n${KEY}`, [['API_SERVER_KEY', 'API_SERVER_KEY', `x\\n${KEY}`]]],
    [`StandardOutput=append:/var/log/${TELEGRAM}`, []],
    [`SyslogIdentifier=${TELEGRAM}`, [[undefined, '', TELEGRAM]]],
    [`ExecStartPre=/bin/curl -d token=${TELEGRAM}`, [['token', 'token', TELEGRAM]]],
    [`ExecStartPre=/bin/login --password=${KEY} MY_PASSWORD=${KEY}`, [['MY_PASSWORD', 'MY_PASSWORD', KEY]]],
    [`ExecStartPre=/bin/login "${TELEGRAM}"`, [[undefined, '', TELEGRAM]]],
    [`ExecStartPre=/bin/sh -c 'A=1;MY_TOKEN="${KEY}"&&x'`, [['MY_TOKEN', 'MY_TOKEN', KEY]]],
    ['ExecStartPre=/bin/login MY_TOKEN=${MY_TOKEN}-and-more', []],
    ['ExecStartPre=/bin/login MY_TOKEN=q7Zp2mV', []],
    ['ExecStartPre=/bin/login MY_TOKEN=q7Zp2mVt', [['MY_TOKEN', 'MY_TOKEN', 'q7Zp2mVt']]],
    ['ExecStartPre=/bin/login MY_TOKEN=q7Zp2mVt9-%H', []],
    ['Environment=MY_TOKEN=q7Zp2mVt9-%H', []],
    ['SyslogIdentifier=ghp_xxxxxxxxxxxxxxxxxxxxxxxx', []],
    [`PassEnvironment=${TELEGRAM}`, [[undefined, '', TELEGRAM]]],
  ])('%s', async (line, expected) => expect(await labelsIn(line)).toEqual(expected));
});

describe('what is hidden of a service', () => {
  const hidden = async (line: string) => {
    const { services } = await lintFiles(userGateway('a', { service: line }));
    return services.flatMap(secretSpans).map(textOf);
  };
  test.each<[string, readonly string[]]>([
    [`Environment=MY_TOKEN=${KEY}`, [KEY]],
    [`Environment=MY_TOKEN=${KEY} and the rest`, [KEY, 'and the rest']],
    [`Environment=MY_TOKEN=${KEY} and A=b`, [KEY, 'and']],
    [`Environment=A=b MY_TOKEN=${KEY}\tand more C=d`, [KEY, 'and more']],
    [`Environment=MY_TOKEN=${KEY}  and \t more`, [KEY, 'and \t more']],
    [`Environment="MY_TOKEN=${KEY} and more`, [KEY, 'and more']],
    [`Environment=MY_TOKEN=${KEY} "A=b c" and`, [KEY]],
    ['Environment=Z-MY_TOKEN=one two', []],
    ['Environment=NOTE=one two three', []],
    ['Environment="MY_TOKEN=one two" B=c', []],
    ['X-Note=MY_TOKEN=one two three', []],
  ])('%s', async (line, expected) => expect(await hidden(line)).toEqual(expected));
});

describe('where the name of a secret stands', () => {
  const pod = (first: string, second: string): Files => ({
    'k8s/agent.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: hermes-code }
spec:
  template:
    spec:
      containers:
        - name: gateway
          image: nousresearch/hermes-agent
          args: ["gateway", "run"]
          env:
            - ${first}
              ${second}
`,
  });
  const compose = (above: string, variables: string): Files => ({
    'compose.yaml': `${above}\nservices:\n  agent:\n    image: nousresearch/hermes-agent\n    command: gateway run\n    environment:\n      ${variables}\n`,
  });
  test.each<[string, Files, string, string]>([
    ['in front of the value', pod('name: API_SERVER_KEY', `value: "${KEY}"`), 'API_SERVER_KEY', 'API_SERVER_KEY'],
    ['behind the value', pod(`value: "${KEY}"`, 'name: API_SERVER_KEY'), '', 'value: "'],
    [
      'where a map is taken over',
      compose(`x-env: &env\n  API_SERVER_KEY: ${KEY}`, '<<: *env'),
      'API_SERVER_KEY',
      'API_SERVER_KEY',
    ],
    ['where the value is taken over', compose(`x-key: &key ${KEY}`, 'API_SERVER_KEY: *key'), '', KEY],
    [
      'where another file holds the value',
      { ...compose('', 'API_SERVER_KEY:'), '.env': `${'#\n'.repeat(200)}API_SERVER_KEY=${KEY}\n` },
      '',
      KEY,
    ],
  ])('%s', async (_, files, label, at) => {
    const { services } = await lintFiles(files);
    const [secret] = services.flatMap(secretsOf);
    expect(secret && textOf(secret.label)).toBe(label);
    expect(secret?.label.source.text.slice(secret.label.start)).toMatch(new RegExp(`^${at}`));
  });
});
