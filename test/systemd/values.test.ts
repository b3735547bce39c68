import { describe, expect, test } from 'vitest';
import { SourceFile } from '../../src/source.ts';
import type { SpecifierContext } from '../../src/systemd/specifiers.ts';
import * as values from '../../src/systemd/values.ts';
import { Text } from '../../src/text.ts';

const CONTEXT: SpecifierContext = { unit: 'a@x.service', scope: 'user', home: '/home/u', uid: 1000 };

function textOf(value: string): Text {
  return Text.verbatim(new SourceFile('a.service', value), 0, value.length);
}

/** `= value`, `reset`, `refused` or `fatal`, to compare at a glance. */
function outcome(reading: values.Reading<unknown>): string {
  if ('reset' in reading) return 'reset';
  if ('refused' in reading) return reading.fatal === undefined ? 'refused' : `fatal ${reading.fatal}`;
  return `= ${shown(reading.value)}`;
}

function shown(value: unknown): string {
  if (value instanceof Text) return value.value;
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).map(([key, part]) => `${key}:${part instanceof Text ? part.value : part}`);
  return parts.join(' ');
}

type Reader = (value: Text, context: SpecifierContext) => values.Reading<unknown>;

function table(key: string, read: Reader, rows: readonly (readonly [string, string])[]): void {
  describe(key, () => {
    test.each(rows)(`${key}=%s: %s`, (value, expected) => {
      expect(outcome(read(textOf(value), CONTEXT))).toBe(expected);
    });
  });
}

table('WorkingDirectory', values.readWorkingDirectory, [
  ['/a//b/./c/', '= path:/a/b/c optional:false'],
  ['%h/x', '= path:/home/u/x optional:false'],
  ['~', '= optional:false'],
  ['-~', '= optional:true'],
  ['', 'reset'],
  ['~/x', 'fatal bad-setting'],
  ['$HOME', 'fatal bad-setting'],
  ['"/a"', 'fatal bad-setting'],
  ['/a/../b', 'fatal bad-setting'],
  ['%Q', 'fatal bad-setting'],
  ['-rel', 'refused'],
]);

table('PIDFile', values.readPidFile, [
  ['/run/a.pid', '= /run/a.pid'],
  ['a.pid', '= /run/user/1000/a.pid'],
  ['%i.pid', '= /run/user/1000/x.pid'],
  ['/var/run/a.pid', '= /run/a.pid'],
  ['/var/run', '= /run/'],
  ['/var/running/a.pid', '= /var/running/a.pid'],
  ['../a.pid', 'fatal error'],
  [`/run${'/abc'.repeat(1023)}`, 'refused'],
  ['%Q', 'refused'],
  ['', 'reset'],
]);

table('StandardOutput', values.readOutput, [
  ['journal', '= kind:journal'],
  ['syslog', '= kind:journal'],
  ['append:%h/a.log', '= kind:append path:/home/u/a.log'],
  ['truncate:/a//b', '= kind:truncate path:/a/b'],
  ['append: /a', 'refused'],
  ['append:a', 'refused'],
  ['append:~/a', 'refused'],
  ['append:$HOME/a', 'refused'],
  ['file:/a/../b', 'refused'],
  ['"append:/a"', 'refused'],
  ['fd:x', '= kind:fd path:x'],
  ['fd:a:b', 'refused'],
  ['fd:a b', '= kind:fd path:a b'],
  ['fd:é', 'refused'],
  ['journal # why', 'refused'],
  ['', 'refused'],
]);

table('User', values.readAccount, [
  ['alice', '= alice'],
  ['%i', '= x'],
  ['1000', '= 1000'],
  ['bad name', '= bad name'],
  ['', 'reset'],
  ['65535', 'fatal bad-setting'],
  ['4294967295', 'fatal bad-setting'],
  ['007', 'fatal bad-setting'],
  ['-1', 'fatal bad-setting'],
  ['a/b', 'fatal bad-setting'],
  ['..', 'fatal bad-setting'],
  ['%Q', 'fatal bad-setting'],
]);

table('RestartSec', values.readTimeSpan, [
  ['5', '= 5'],
  ['1min 30s', '= 1min 30s'],
  ['1h30', '= 1h30'],
  ['1.5 s', '= 1.5 s'],
  ['.5', '= .5'],
  ['+5', '= +5'],
  ['5µs', '= 5µs'],
  ['infinity', '= infinity'],
  ['5 # why', 'refused'],
  ['5.', 'refused'],
  ['1..5', 'refused'],
  ['-1', 'refused'],
  ['99999999999999999999', 'refused'],
  ['5 lightyears', 'refused'],
  ['', 'refused'],
  ['1s1s', '= 1s1s'],
  ['1 2', '= 1 2'],
  ['1 .5', '= 1 .5'],
  ['1s.5', '= 1s.5'],
  ['1.5.5', 'refused'],
  ['.5.5', 'refused'],
  ['+.5', 'refused'],
  ['0000000000000000000000001', '= 0000000000000000000000001'],
  ['9223372036854775807us', '= 9223372036854775807us'],
  ['9223372036854775808us', 'refused'],
  ['584541y', '= 584541y'],
  ['584542y', 'refused'],
  ['584541y 54w', '= 584541y 54w'],
  ['584541y 55w', 'refused'],
]);

table('RestartForceExitStatus', values.readStatuses, [
  ['', 'reset'],
  ['0', '= true'],
  ['255', '= true'],
  ['256', 'refused'],
  ['+1', '= true'],
  ['-1', 'refused'],
  ['0xff', '= true'],
  ['0x100', 'refused'],
  ['0b1', '= true'],
  ['0o377', '= true'],
  ['0377', '= true'],
  ['0400', 'refused'],
  ['08', 'refused'],
  ['TEMPFAIL', '= true'],
  ['tempfail', 'refused'],
  ['EX_OK', 'refused'],
  ['TERM', '= true'],
  ['SIGTERM', '= true'],
  ['SIGSIGTERM', 'refused'],
  ['RTMIN', '= true'],
  ['SIGRTMAX', '= true'],
  ['RTMIN+30', '= true'],
  ['RTMIN+31', 'refused'],
  ['RTMAX-1', '= true'],
  ['RTMIN-1', 'refused'],
  ['"1"', 'refused'],
  ['x 1', '= true'],
  ['x y', 'refused'],
]);

test('a setting with a word that is no status says which', () => {
  expect(values.readStatuses(textOf('1 x y'))).toMatchObject({ notice: '"x" names no exit status' });
  expect(values.readStatuses(textOf('1 2'))).not.toHaveProperty('notice');
});

describe('SuccessAction', () => {
  const read = (value: string, context: Partial<SpecifierContext>) =>
    values.readAction(textOf(value), { ...CONTEXT, ...context });

  test('a user manager of 252 only exits', () => {
    expect(read('reboot', { scope: 'user' })).toMatchObject({ value: 'exit-force', notice: expect.anything() });
    expect(read('exit', { scope: 'user' })).toEqual({ value: 'exit' });
    expect(read('none', { scope: 'user' })).toEqual({ value: 'none' });
  });

  test('others take what is written', () => {
    expect(read('reboot', { scope: 'system' })).toEqual({ value: 'reboot' });
    expect(read('reboot', { scope: 'user', release: 257 })).toEqual({ value: 'reboot' });
  });

  test('a word that is no action is refused', () => {
    expect(outcome(read('halt', { scope: 'system' }))).toBe('refused');
    expect(outcome(read('sleep', { scope: 'user' }))).toBe('refused');
  });
});

test('KillMode=none comes with a notice', () => {
  expect(values.readKillMode(textOf('none'))).toMatchObject({ value: 'none', notice: expect.anything() });
  expect(values.readKillMode(textOf('mixed'))).toEqual({ value: 'mixed' });
});

table('RemainAfterExit', values.readBoolean, [
  ['YES', '= true'],
  ['t', '= true'],
  ['off', '= false'],
  ['0', '= false'],
  ['2', 'refused'],
  ['', 'refused'],
]);

table('BusName', values.readBusName, [
  ['org.x.%i', '= org.x.x'],
  ['a-b._c', '= a-b._c'],
  [':1.2', '= :1.2'],
  ['x', 'refused'],
  ['a.1b', 'refused'],
  ['a..b', 'refused'],
  ['a.b.', 'refused'],
]);

test('notify-reload is a type from 253 on', () => {
  const value = textOf('notify-reload');
  expect(outcome(values.readType(value, CONTEXT))).toBe('refused');
  expect(outcome(values.readType(value, { ...CONTEXT, release: 257 }))).toBe('= notify-reload');
});

test('a simplified path keeps the place of each part', () => {
  const path = values.readAbsolutePath(textOf('/a//b/./c/'), CONTEXT);
  const { value } = path as { value: Text };
  expect(value.value).toBe('/a/b/c');
  expect(value.span(value.value.indexOf('c'), value.length)).toMatchObject({ start: 8, end: 9 });
});
