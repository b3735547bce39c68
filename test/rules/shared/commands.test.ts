import { describe, expect, test } from 'vitest';
import { redirects, scriptIndex, unquoted } from '../../../src/rules/shared/commands.ts';
import { hostPath, shellPath } from '../../../src/rules/shared/paths.ts';
import { SourceFile } from '../../../src/source.ts';
import { Text } from '../../../src/text.ts';
import { serviceOf } from '../../support/service.ts';

function textOf(value: string): Text {
  return Text.verbatim(new SourceFile('script', value), 0, value.length);
}

describe('the files that a shell sends output to', () => {
  test.each<[string, readonly string[]]>([
    ['x', []],
    ['x > /l', ['/l']],
    ['x>/l', ['/l']],
    ['x >> /l 2>&1', ['/l']],
    ['x >| /l', ['/l']],
    ['x &>/l; y', ['/l']],
    ['x > "/a b"', ['/a b']],
    ["x > '/a b' > /c", ['/a b', '/c']],
    ['x > /a"b c"d', ['/ab cd']],
    ['(x > /l)', ['/l']],
    ['x > /a && y > /b', ['/a', '/b']],
    ['x > /a|y', ['/a']],
    ['x 2>&1', []],
    ['x >', []],
    ['echo "a > b"', []],
    ["echo 'a > b' > /l", ['/l']],
    ['echo \\> b', []],
    ['echo "\\" > b"', []],
    ["echo '\\' > b", ['b']],
    ['x | tee /l', ['/l']],
    ['x | tee -a /l', ['/l']],
    ['x | tee -a --output-error "/a b"', ['/a b']],
    ["x |& /usr/bin/tee '/l' > /m", ['/l', '/m']],
    ['x |/bin/tee /l | y', ['/l']],
    ['x | tee', []],
    ['x | teeth /l', []],
    ['x || tee-like /l', []],
    ['x | grep y', []],
  ])('%j', (script, expected) => {
    expect(redirects(textOf(script)).map(({ value }) => value)).toEqual(expected);
  });
});

describe('the word of a command that is a script', () => {
  test.each<[readonly string[], number]>([
    [['/bin/sh', '-c', 'x'], 2],
    [['bash', '-lc', 'x'], 2],
    [['zsh', '-e', '-u', '-c', 'x', 'y'], 4],
    [['env', 'A=b', 'dash', '+x', '-c', 'x'], 5],
    [['sh', '-c'], -1],
    [['sh', '-e'], -1],
    [['sh', 'file', '-c', 'x'], -1],
    [['sh', '--cc', 'x'], -1],
    [['fish', '-c', 'x'], -1],
    [['/opt/shell', '-c', 'x'], -1],
    [['x', '-c', 'y'], -1],
    [[], -1],
  ])('%j', (words, expected) => expect(scriptIndex(words.map(textOf))).toBe(expected));
});

test.each([
  ['a', 'a'],
  ['"a b"', 'a b'],
  [`a"b"'c'`, 'abc'],
  ['""', ''],
])('%s is, without quotes, %j', (word, expected) => expect(unquoted(textOf(word)).value).toBe(expected));

describe('the path on the host', () => {
  const service = serviceOf(['hermes'], { env: { DIR: '/srv', REL: 'x', UP: '<home>/u', OPEN: '<what>' } });
  const alice = serviceOf(['hermes'], { account: { user: 'alice' } });

  test.each<[string, string | null]>([
    ['/', '/'],
    ['/a/./b//c/', '/a/b/c'],
    ['/a/../b', '/b'],
    ['/../a', '/a'],
    ['~', '~'],
    ['~/', '~'],
    ['~/a/../b', '~/b'],
    ['~/..', null],
    ['~alice/x', null],
    ['a/b', null],
    ['', null],
    ['$HOME/x', null],
  ])('of %j is %j', (value, expected) => expect(hostPath(textOf(value), service)).toBe(expected));

  test.each<[string, string | null]>([
    ['/a/b', '/a/b'],
    ['~/a', '~/a'],
    ['$HOME/a', '~/a'],
    ['${HOME}/a', '~/a'],
    ['$DIR/a', '/srv/a'],
    ['${DIR}/a/$REL', null],
    ['$UP/a', '~/u/a'],
    ['$OPEN/a', null],
    ['$ELSEWHERE/a', null],
    ['/a/$', null],
    ['/a/$(date)', null],
    ['a/~/b', null],
  ])('of %j in a shell is %j', (value, expected) => expect(shellPath(textOf(value), service)).toBe(expected));

  test('is not known with a part that is not known, but with a home that is not', () => {
    const { commands } = serviceOf(['<home>/a', '<x>/a', '/b/<x>', '<home>']);
    const words = commands[0]?.argv ?? [];
    expect(words.map((word) => shellPath(word, service))).toEqual(['~/a', null, null, '~']);
    expect(words.map((word) => hostPath(word, service))).toEqual(['~/a', null, null, '~']);
    expect(words.map((word) => shellPath(word, alice))).toEqual(['/home/alice/a', null, null, '/home/alice']);
  });

  test.each([
    ['~', '/home/alice'],
    ['/a/~/b', '/a/~/b'],
    ['/a~', '/a~'],
    ['~/a', '/home/alice/a'],
    ['$HOME', '/home/alice'],
  ])("of %j in a user's shell is %j", (value, expected) => expect(shellPath(textOf(value), alice)).toBe(expected));
});
