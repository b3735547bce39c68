import { describe, expect, test } from 'vitest';
import { asOutputSettings } from '../../../src/rules/shared/redirections.ts';
import {
  homeWords,
  listing,
  outcomeWords,
  profileWords,
  quote,
  written,
  writtenWords,
} from '../../../src/rules/shared/words.ts';
import type { Command } from '../../../src/service.ts';
import { SourceFile } from '../../../src/source.ts';
import { Text } from '../../../src/text.ts';
import { gatewayOf, lone } from '../../support/gateways.ts';
import { serviceOf } from '../../support/service.ts';

describe('a value in a sentence', () => {
  test.each([
    ['', '""'],
    ['a b', '"a b"'],
    ['x'.repeat(100), `"${'x'.repeat(100)}"`],
    ['x'.repeat(101), `"${'x'.repeat(100)}…"`],
  ])('%j is quoted, and cut where it is too long', (value, expected) => expect(quote(value)).toBe(expected));

  test.each<[readonly string[], string]>([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c, d and e'],
    [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d and 2 more'],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'a, b, c, d and 3 more'],
  ])('%j are listed', (items, expected) => expect(listing(items)).toBe(expected));
});

describe('what a gateway runs', () => {
  test.each([
    ['code', 'profile "code"'],
    ['default', 'the default profile'],
    [null, 'the gateway in /srv/h'],
  ])('of the profile %j: %s', (profile, expected) => {
    expect(homeWords(profile, { path: '/srv/h', key: '/srv/h' })).toBe(expected);
    if (profile !== null) expect(profileWords(profile)).toBe(expected);
  });

  test.each<[readonly string[], Readonly<Record<string, string>>, string]>([
    [['-p', 'code'], {}, 'runs profile "code" (any supported release)'],
    [['-p', '<name>'], {}, 'runs the gateway in ~/.hermes/profiles/<name> (any supported release)'],
    [['<arguments>'], {}, 'runs a profile that cannot be known (any supported release)'],
    [[], {}, 'runs whatever ~/.hermes/active_profile says (v0.6 to v0.20) and the default profile (v0.21 and later)'],
    [
      ['--', '-p', 'x'],
      {},
      'runs profile "x" (v0.6 to v0.16) and whatever ~/.hermes/active_profile says (v0.17 and later)',
    ],
    [['-p', 'test'], {}, 'runs profile "test" (v0.6 to v0.13) and stops with exit 1 (v0.14 and later)'],
    [['--profile=Code'], {}, 'stops with exit 1 (v0.6 to v0.12) and runs profile "code" (v0.13 and later)'],
    [
      ['-p', 'a.b'],
      {},
      'stops with exit 1 (v0.6 to v0.12), runs whatever ~/.hermes/active_profile says (v0.13 to v0.21.2) and stops with exit 2 (v0.21.3 and later)',
    ],
    [
      [],
      { HERMES_HOME: '/srv/h' },
      'runs whatever ~/.hermes/active_profile says (v0.6 to v0.8), whatever /srv/h/active_profile says (v0.9 to v0.11 and v0.14 to v0.20) and the default profile (v0.12 to v0.13 and v0.21 and later)',
    ],
  ])('by %j with %j, release by release', (flags, env, expected) => {
    expect(outcomeWords(gatewayOf(serviceOf(['hermes', ...flags, 'gateway', 'run'], { env })))).toBe(expected);
  });

  test('is nothing where it does not start', () => {
    const refused = { kind: 'fails', exit: null, reason: 'the manager refuses it' } as const;
    const gateway = gatewayOf(serviceOf(['hermes', '-p', 'x', 'gateway', 'run']));
    const outcomes = gateway.outcomes.map((outcome) => ({ ...outcome, result: refused }));
    expect(outcomeWords({ ...gateway, outcomes })).toBe('does not start (any supported release)');
  });
});

describe('what is written at a place', () => {
  test('comes without quotes', () => {
    expect(written(lone(`"-p" 'co'de`).span())).toBe('-p code');
  });

  const source = new SourceFile('start.sh', 'hermes -p \\\n  "code" gateway');
  const wordIn = (file: SourceFile, word: string) => {
    const start = file.text.indexOf(word);
    return Text.verbatim(file, start, start + word.length);
  };
  const words = [
    wordIn(new SourceFile('other.sh', 'other 1 2 3 4 5'), 'other'),
    ...['hermes', '-p', 'code', 'gateway'].map((word) => wordIn(source, word)),
  ];
  const command = { ...(serviceOf(['x']).commands[0] as Command), words };

  test.each<[string, string, string]>([
    ['one word', '-p', '-p'],
    ['words, one blank apart whatever parts them', '-p \\\n  "code"', '-p code'],
    ['all words of the file', source.text, 'hermes -p code gateway'],
    ['a part of a word', 'ateway', 'ateway'],
    ['a word and parts of others', 'ermes -p \\\n  "cod', '-p'],
  ])('%s', (_, part, expected) => expect(writtenWords(wordIn(source, part).span(), command)).toBe(expected));
});

describe('redirections at the end of a command, as settings', () => {
  test.each<[string, readonly string[] | undefined]>([
    ['', []],
    ['&', []],
    ['</dev/null &', []],
    ['>> /l', ['StandardOutput=append:/l', 'StandardError=journal']],
    ['>>/l', ['StandardOutput=append:/l', 'StandardError=journal']],
    ['> %h/l', ['StandardOutput=truncate:%h/l', 'StandardError=journal']],
    ['1>/l', ['StandardOutput=truncate:/l', 'StandardError=journal']],
    ['2>/l', ['StandardError=truncate:/l']],
    ['2>>/l', ['StandardError=append:/l']],
    ['2>/dev/null', ['StandardError=null']],
    ['&>/l', ['StandardOutput=truncate:/l']],
    ['&>>/l', ['StandardOutput=append:/l']],
    ['>/l 2>&1', ['StandardOutput=truncate:/l']],
    ['2>&1', []],
    ['2>&1 >/l', ['StandardOutput=truncate:/l', 'StandardError=journal']],
    ['>/a 2>/b &', ['StandardOutput=truncate:/a', 'StandardError=truncate:/b']],
    ['>/a >/b', ['StandardOutput=truncate:/b', 'StandardError=journal']],
    ['>', undefined],
    ['> l', undefined],
    ['>l', undefined],
    ['> "/l"', undefined],
    ['> /a$b', undefined],
    ['> /a*', undefined],
    ['3>/l', undefined],
    ['< /l', undefined],
    ['| tee /l', undefined],
    ['>/l &&', undefined],
    ['x >/l', undefined],
  ])('%j', (words, expected) => {
    expect(asOutputSettings(words.split(' ').filter((word) => word !== ''))).toEqual(expected);
  });
});
