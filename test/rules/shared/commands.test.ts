import { describe, expect, test } from 'vitest';
import { redirects, scriptIndex, unquoted } from '../../../src/rules/shared/commands.ts';
import { lone } from '../../support/gateways.ts';

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
    ['x | tee  -a   /l', ['/l']],
    ['x | grep y | tee /l', ['/l']],
    ['x >&2 | tee /l', ['/l']],
    ['x | tee', []],
    ['x | teeth /l', []],
    ['x || tee-like /l', []],
    ['x | grep y', []],
  ])('%j', (script, expected) => {
    expect(redirects(lone(script)).map(({ value }) => value)).toEqual(expected);
  });
});

describe('the word of a command that is a script', () => {
  test.each<[readonly string[], number]>([
    [['/bin/sh', '-c', 'x'], 2],
    [['bash', '-lc', 'x'], 2],
    [['zsh', '-e', '-u', '-c', 'x', 'y'], 4],
    [['env', 'A=b', 'dash', '+x', '-c', 'x'], 5],
    [['bash', '-euo', 'pipefail', '-c', 'x'], 4],
    [['bash', '-o', 'pipefail', '-O', 'extglob', '-lc', 'x'], 6],
    [['bash', '+o', 'posix', '-c', 'x'], 4],
    [['bash', '-euco', 'pipefail', 'x'], 3],
    [['bash', '--norc', '-c', 'x'], 3],
    [['sh', '-c', '-e', 'x'], 3],
    [['sh', '-c', '--', 'x'], 3],
    [['sh', '-c', ''], 2],
    [['bash', '-o', 'pipefail', 'file', '-c', 'x'], -1],
    [['bash', '+c', 'x'], -1],
    [['sh', '-c'], -1],
    [['sh', '-e'], -1],
    [['sh', 'file', '-c', 'x'], -1],
    [['sh', '--cc', 'x'], -1],
    [['fish', '-c', 'x'], -1],
    [['/opt/shell', '-c', 'x'], -1],
    [['x', '-c', 'y'], -1],
    [[], -1],
  ])('%j', (words, expected) => expect(scriptIndex(words.map(lone))).toBe(expected));
});

test.each([
  ['a', 'a'],
  ['"a b"', 'a b'],
  [`a"b"'c'`, 'abc'],
  ['""', ''],
])('%s is, without quotes, %j', (word, expected) => expect(unquoted(lone(word)).value).toBe(expected));
