import { describe, expect, test } from 'vitest';
import {
  escapeUnitName,
  escapeUnitPath,
  mangleUnitName,
  simplifyPath,
  templateName,
  unescapeUnitName,
  unescapeUnitPath,
  unitNameFromPath,
  unitNameInstance,
  unitNameKind,
  unitNamePrefix,
  unitNameToPath,
  withInstance,
} from '../../src/systemd/names.ts';

function table(what: string, run: (input: string) => unknown, rows: readonly (readonly [string, unknown])[]): void {
  test.each(rows)(`${what} of %j is %j`, (input, expected) => {
    expect(run(input)).toBe(expected);
  });
}

describe('the parts of a unit name', () => {
  table('the kind', unitNameKind, [
    ['a.service', 'plain'],
    ['a@.service', 'template'],
    ['a@x@y.service', 'instance'],
    ['@x.service', null],
    ['.service', null],
    ['a.servic', null],
    ['a b.service', null],
    ['a@%i.service', null],
    [`${'a'.repeat(247)}.service`, 'plain'],
    [`${'a'.repeat(248)}.service`, null],
  ]);
  table('the prefix', unitNamePrefix, [
    ['hermes-gateway@code.service', 'hermes-gateway'],
    ['a.b.service', 'a.b'],
    ['a@b.c.service', 'a'],
    ['a', null],
  ]);
  table('the instance', unitNameInstance, [
    ['a@x@y.service', 'x@y'],
    ['a@.service', ''],
    ['a.service', undefined],
    ['a', null],
  ]);
  table('the template', templateName, [
    ['a@x.service', 'a@.service'],
    ['a@.service', 'a@.service'],
    ['a.service', null],
  ]);
});

test('an instance is put into a template only where the result is a valid name', () => {
  expect(withInstance('a@.service', '$&')).toBeNull();
  expect(withInstance('a@x.service', 'y-1')).toBe('a@y-1.service');
  expect(withInstance('a@.service', '')).toBeNull();
  expect(withInstance('a.service', 'x')).toBeNull();
  expect(withInstance('a@.service', 'x'.repeat(250))).toBeNull();
});

describe('escaping', () => {
  table('the escaped form', escapeUnitName, [
    ['my profile', 'my\\x20profile'],
    ['a-b/c', 'a\\x2db-c'],
    ['.hidden.x', '\\x2ehidden.x'],
    ['ü\\', '\\xc3\\xbc\\x5c'],
    ['\udc80', '\\x80'],
  ]);
  table('the unescaped form', unescapeUnitName, [
    ['a-b\\x2dc', 'a/b-c'],
    ['\\xc3\\xbc', 'ü'],
    ['\\x80', '\udc80'],
    ['a\\x00b', 'a'],
    ['a\\x2', null],
    ['a\\n', null],
  ]);
  table('the escaped path', escapeUnitPath, [
    ['/', '-'],
    ['', '-'],
    ['/home//u/./x/', 'home-u-x'],
    ['/home/../x', null],
    ['/.hermes', '\\x2ehermes'],
  ]);
  table('the path', unescapeUnitPath, [
    ['-', '/'],
    ['home-u', '/home/u'],
    ['home--u', null],
    ['-home', null],
    ['home-', null],
    ['a-..-b', null],
  ]);
});

describe('names and paths', () => {
  table('the mount unit', (path) => unitNameFromPath(path, '.mount'), [
    ['/home/u', 'home-u.mount'],
    ['/', '-.mount'],
    ['/a/../b', null],
  ]);
  table('the path', unitNameToPath, [
    ['home-u.mount', '/home/u'],
    ['home', null],
  ]);
  table('the simplified form', simplifyPath, [
    ['/a//b/./c/', '/a/b/c'],
    ['/', '/'],
    ['//', '/'],
    ['./a', 'a'],
    ['./', '.'],
    ['/a/../b', '/a/../b'],
  ]);

  test('a name that is too long ends in a hash, and its path is lost', () => {
    const path = `/${'a'.repeat(150)}/${'b'.repeat(150)}`;
    const name = unitNameFromPath(path, '.mount') as string;
    expect(name).toHaveLength(255);
    expect(name).toMatch(/^a+-b+_[0-9a-f]{16}\.mount$/);
    expect(unitNameToPath(name)).toBeNull();
    expect(unitNameFromPath(`${path}b`, '.mount')).not.toBe(name);
  });

  test('no part of a path is longer than the name of a file can be', () => {
    expect(unitNameFromPath(`/${'a'.repeat(255)}`, '.mount')).toHaveLength(255);
    expect(unitNameFromPath(`/${'a'.repeat(256)}`, '.mount')).toBeNull();
    expect(unitNameFromPath(`/${'é'.repeat(128)}`, '.mount')).toBeNull();
  });
});

describe('what a person typed', () => {
  table('the unit', (input) => mangleUnitName(input), [
    ['foo', 'foo.service'],
    ['foo.conf', 'foo.conf.service'],
    ['/dev/sda', 'dev-sda.device'],
    ['/home', 'home.mount'],
    ['a b', 'a\\x20b.service'],
    ['foo*', 'foo\\x2a.service'],
    ['', null],
  ]);
  table('the pattern', (input) => mangleUnitName(input, '.service', true), [
    ['foo*', 'foo*'],
    ['ü*', '\\xc3\\xbc*'],
    ['foo', 'foo.service'],
  ]);
});
