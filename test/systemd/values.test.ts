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
  ['fd:', '= kind:fd'],
  ['fd:%Q', 'refused'],
  ['fd', '= kind:fd'],
  ['socket', '= kind:socket'],
  ['tty', '= kind:tty'],
  ['kmsg+console', '= kind:kmsg+console'],
  ['file:/', '= kind:file path:/'],
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
  ['.', 'fatal bad-setting'],
  ['...', '= ...'],
  ['0', '= 0'],
  ['4294967294', '= 4294967294'],
  ['65534', '= 65534'],
  ['1a', '= 1a'],
  [' a', 'fatal bad-setting'],
  ['a\t', 'fatal bad-setting'],
  ['a\x01b', 'fatal bad-setting'],
  ['a\x7fb', 'fatal bad-setting'],
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

table('Description', values.readText, [
  ['a %i', '= a x'],
  ['50% off', '= 50% off'],
  ['%Q', 'refused'],
  ['', 'reset'],
]);

table('Type', values.readType, [
  ['simple', '= simple'],
  ['exec', '= exec'],
  ['forking', '= forking'],
  ['oneshot', '= oneshot'],
  ['dbus', '= dbus'],
  ['notify', '= notify'],
  ['idle', '= idle'],
  ['Simple', 'refused'],
  ['', 'refused'],
]);

table('DynamicUser', values.readDynamicUser, [
  ['yes', '= true'],
  ['No', '= false'],
  ['maybe', 'fatal bad-setting'],
  ['', 'fatal bad-setting'],
]);

table('KillMode', values.readKillMode, [
  ['control-group', '= control-group'],
  ['process', '= process'],
  ['mixed', '= mixed'],
  ['none', '= none'],
  ['all', 'refused'],
  ['', 'reset'],
]);

table('RestartForceExitStatus', values.readStatuses, [
  ['1', '= true'],
  ['255', '= true'],
  ['256', 'refused'],
  ['1000', 'refused'],
  ['SIGTERM', '= true'],
  ['nonsense 2', '= true'],
  ['nonsense\t3', '= true'],
  ['sigterm', 'refused'],
  ['1x', 'refused'],
  ['', 'reset'],
]);

table('SuccessAction', values.readAction, [
  ['none', '= none'],
  ['reboot', '= exit-force'],
  ['poweroff-immediate', '= exit-force'],
  ['exit-force', '= exit-force'],
  ['halt', 'refused'],
  ['none reboot', 'refused'],
  ['', 'refused'],
]);

test('halt is an action from 253 on', () => {
  for (const [release, expected] of [
    [252, 'refused'],
    [257, '= halt'],
  ] as const)
    expect(outcome(values.readAction(textOf('halt'), { ...CONTEXT, release }))).toBe(expected);
});

describe('what a template fills in is taken for what it must be', () => {
  const open = (before: string, after = ''): Text => {
    const source = new SourceFile('a.service', `${before}X${after}`);
    const unknown = { reason: 'a template fills it in' };
    return Text.concat([
      Text.verbatim(source, 0, before.length),
      new Text([{ text: 'X', source, start: before.length, end: before.length + 1, unknown }]),
      Text.verbatim(source, before.length + 1, source.text.length),
    ]);
  };
  test.each<[string, Reader, Text, string]>([
    ['Type', values.readType, open(''), '= null'],
    ['KillMode', values.readKillMode, open(''), '= null'],
    ['RemainAfterExit', values.readBoolean, open(''), '= null'],
    ['DynamicUser', values.readDynamicUser, open(''), '= null'],
    ['RestartForceExitStatus', values.readStatuses, open('q'), '= true'],
    ['RestartSec', values.readTimeSpan, open('', ' years ago'), '= X years ago'],
    ['User', values.readAccount, open('a:'), '= a:X'],
    ['BusName', values.readBusName, open(''), '= X'],
    ['WorkingDirectory', values.readWorkingDirectory, open(''), '= path:X optional:false'],
    ['WorkingDirectory', values.readWorkingDirectory, open('-'), '= path:X optional:true'],
    ['WorkingDirectory', values.readWorkingDirectory, open('/a//', '/./b'), '= path:/a/X/b optional:false'],
    ['WorkingDirectory', values.readWorkingDirectory, open('a/'), 'fatal bad-setting'],
    ['PIDFile', values.readPidFile, open('', '/a.pid'), '= X/a.pid'],
    ['PIDFile', values.readPidFile, open('a', '.pid'), '= /run/user/1000/aX.pid'],
    ['StandardOutput', values.readOutput, open(''), '= kind:X'],
    ['StandardOutput', values.readOutput, open('append:'), '= kind:append path:X'],
    ['StandardOutput', values.readOutput, open('append:a'), 'refused'],
  ])('%s', (_, read, value, expected) => expect(outcome(read(value, CONTEXT))).toBe(expected));
});

test('a relative PID file lies below the runtime directory, wherever that is', () => {
  const read = (context: Partial<SpecifierContext>) =>
    outcome(values.readPidFile(textOf('a.pid'), { unit: 'a.service', scope: 'user', ...context }));
  expect(read({ scope: 'system' })).toBe('= /run/a.pid');
  expect(read({ uid: 7 })).toBe('= /run/user/7/a.pid');
  expect(read({})).toBe('= %t/a.pid');
});

test.each([
  ['PIDFile', values.readPidFile, '/var/run/a.pid', '"/var/run/a.pid" is read as "/run/a.pid"'],
  ['PIDFile', values.readPidFile, '/run/a.pid', undefined],
  ['StandardOutput', values.readOutput, 'syslog', '"syslog" is read as "journal"'],
  ['StandardOutput', values.readOutput, 'syslog+console', '"syslog+console" is read as "journal+console"'],
  ['StandardOutput', values.readOutput, 'journal', undefined],
] as const)('%s: what is said of a value that is taken, %#', (_, read, value, notice) => {
  const reading = read(textOf(value), CONTEXT);
  expect('value' in reading && reading.notice).toBe(notice);
});

test.each<[Reader, string, string]>([
  [values.readType, 'x', '"x" is none of simple, exec, forking, oneshot, dbus, notify, idle'],
  [values.readBoolean, 'x', '"x" is neither yes nor no'],
  [values.readStatuses, 'x', '"x" names no exit status'],
  [values.readTimeSpan, 'x', '"x" is no time span'],
  [values.readAccount, 'a:b', '"a:b" can be no user or group'],
  [values.readBusName, 'x', '"x" is no D-Bus name'],
  [values.readOutput, 'x', '"x" names no target'],
  [values.readOutput, 'fd:a:b', '"a:b" is no name of a file descriptor'],
  [values.readWorkingDirectory, 'x', '"x" is not an absolute path'],
  [values.readWorkingDirectory, '/..', '"/.." is too long or has ".." in it'],
  [values.readText, '%Q', '%Q is no specifier that it can resolve'],
  [values.readAccount, '%Q', '%Q is no specifier that it can resolve'],
  [values.readPidFile, '%Q', '%Q is no specifier that it can resolve'],
  [values.readBusName, '%Q', '%Q is no specifier that it can resolve'],
])('why a value is refused, %#', (read, value, reason) => {
  const reading = read(textOf(value), CONTEXT);
  expect('refused' in reading && reading.refused).toBe(reason);
});

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
