import { describe, expect, test } from 'vitest';
import { isBotToken, isCredential, secretSpans, secretsOf, tokenSpans } from '../../../src/rules/shared/credentials.ts';
import { SourceFile, textOf } from '../../../src/source.ts';
import { lintFiles } from '../../support/lint.ts';
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
    return services.flatMap(secretsOf).map(({ name, label, value }) => [name, textOf(label), textOf(value)]);
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
    ['Environment=NOTE=one two three', []],
    ['Environment="MY_TOKEN=one two" B=c', []],
    ['X-Note=MY_TOKEN=one two three', []],
  ])('%s', async (line, expected) => expect(await hidden(line)).toEqual(expected));
});
