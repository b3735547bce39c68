import { describe, expect, it, test } from 'vitest';
import type { Edit } from '../../../src/finding.ts';
import {
  additionAtEnd,
  additionBehind,
  aloneOn,
  isPlain,
  isWhole,
  lineEndOf,
  linesOf,
  removal,
  settingAt,
} from '../../../src/rules/shared/lines.ts';
import type { Service, Setting } from '../../../src/service.ts';
import { SourceFile, textOf } from '../../../src/source.ts';
import { Text } from '../../../src/text.ts';
import { lintFiles } from '../../support/lint.ts';
import { dropIn, userGateway } from '../../support/rules.ts';

const PATH = '.config/systemd/user/hermes-gateway-a.service';
const EXEC = 'ExecStart=/usr/bin/hermes -p a gateway run';

async function serviceIn(text: string): Promise<Service> {
  const { services } = await lintFiles({ [PATH]: text });
  return services[0] as Service;
}

async function settingIn(text: string, key: string): Promise<Setting> {
  const { settings } = await serviceIn(text);
  return settings.find((setting) => setting.key.value === key) as Setting;
}

/** The text after edits that do not overlap, of one file. */
function edited(text: string, edits: readonly Edit[] | undefined): string | undefined {
  return edits
    ?.toSorted((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end), text);
}

describe('whether lines hang on a condition of a template', () => {
  test.each([
    ['{% if user %}', false],
    ['<% if @user %>', false],
    ['{{ if .User }}', false],
    ['{{- if .User }}', false],
    ['{{-  else }}', false],
    ['{{end}}', false],
    ['{{ range .Profiles }}', false],
    ['{{- with .User -}}', false],
    ['{{#user}}', false],
    ['{{^user}}', false],
    ['{{/user}}', false],
    ['User={{ user }}', true],
    ['User={{ iffy }}', true],
    ['User={{ .Values.user }}', true],
    ['User={{withUser}}', true],
    ['CPUQuota=50%', true],
    ['ExecStart=%h/bin/x', true],
    ['', true],
  ])('%s', (line, expected) => {
    expect(isPlain(new SourceFile('x', `[Service]\n${line}\n`))).toBe(expected);
  });
});

describe('the whole lines of a setting', () => {
  test.each<[string, string, string, string | undefined]>([
    ['one line', `[Service]\n${EXEC}\nUser=x\nNice=5\n`, 'User', 'User=x\n'],
    ['indented, and blanks behind', `[Service]\n${EXEC}\n\t User=x  \nNice=5\n`, 'User', '\t User=x  \n'],
    ['blanks around the =', `[Service]\n${EXEC}\nUser \t=  x\n`, 'User', 'User \t=  x\n'],
    ['lines that end with CRLF', `[Service]\r\n${EXEC}\r\nUser=x\r\nNice=5\r\n`, 'User', 'User=x\r\n'],
    ['the last line, without an end', `[Service]\n${EXEC}\nUser=x`, 'User', 'User=x'],
    [
      'several lines, the first one empty',
      `[Service]\nExecStart=\\\n  /usr/bin/hermes -p a \\\n  gateway run\nNice=5\n`,
      'ExecStart',
      'ExecStart=\\\n  /usr/bin/hermes -p a \\\n  gateway run\n',
    ],
  ])('%s', async (_, text, key, expected) => {
    const span = linesOf(await settingIn(text, key));
    expect(span && textOf(span)).toBe(expected);
    expect(edited(text, removal(await settingIn(text, key)))).toBe(text.replace(expected ?? '', ''));
  });

  const at = (text: string, key: string, value: string): [Text, Text] => {
    const source = new SourceFile('install.sh', text);
    const of = (word: string) => Text.verbatim(source, text.indexOf(word), text.indexOf(word) + word.length);
    return [of(key), of(value)];
  };
  const [user] = at('User=bob\n', 'User', 'bob');
  test.each<[string, Text, Text]>([
    ['something else stands on the line', ...at("echo 'User=bob' > a\n", 'User', 'bob')],
    ['no = parts the key from the value', ...at('User bob\n', 'User', 'bob')],
    ['more than a = parts them', ...at('User -n=bob\n', 'User', 'bob')],
    ['something else stands in front of the value', ...at('User=-n bob\n', 'User', 'bob')],
    ['the value stands in front of the key', ...at('bob User=\n', 'User', 'bob')],
    ['the value stands in another file', user, at('name=bob\n', 'name', 'bob')[1]],
  ])('are not known where %s', (_, key, value) => {
    const setting: Setting = { section: 'Service', key, value, effective: true };
    expect(linesOf(setting)).toBeUndefined();
    expect(removal(setting)).toBeUndefined();
    expect(additionBehind(setting, ['y'])).toBeUndefined();
  });
});

test.each<[string, string | undefined]>([
  ['# note\nA=1\n', '# note\n'],
  ['  # note \t\nA=1\n', '  # note \t\n'],
  ['A=1\n# note\r\n', '# note\r\n'],
  ['A=1\n# note', '# note'],
  ['# note', '# note'],
  ['A=1 # note\n', undefined],
  ['# note B=2\n', undefined],
  ['A=1\n# note\\\n', undefined],
])('the whole lines of a note in %j are %j', (text, expected) => {
  const start = text.indexOf('# note');
  const span = aloneOn(new SourceFile('x', text).span(start, start + '# note'.length));
  expect(span && textOf(span)).toBe(expected);
});

describe('the setting that holds a place', () => {
  const text = `[Unit]\nAfter=a.target\n[Service]\n${EXEC}\nRestart=always\n`;
  test.each<[string, number, number, string | undefined]>([
    ['the key', text.indexOf('After'), 5, 'After'],
    ['its first letter', text.indexOf('After'), 0, 'After'],
    ['the value', text.indexOf('hermes'), 6, 'ExecStart'],
    ['the end of the value', text.indexOf('.target') + 7, 0, 'After'],
    ['all of it', text.indexOf('Restart'), 'Restart=always'.length, 'Restart'],
    ['more than it', text.indexOf('After'), 'After=a.target\n'.length, undefined],
    ['a section', text.indexOf('[Service]'), 9, undefined],
    ['what stands in front of all settings', 0, 6, undefined],
    ['what stands behind all settings', text.length, 0, undefined],
  ])('%s', async (_, start, length, key) => {
    const service = await serviceIn(text);
    const place = service.files[0]?.span(start, start + length);
    expect(place && settingAt(service, place)?.key.value).toBe(key);
  });

  test('is looked up in the file of the place', async () => {
    const { services } = await lintFiles({
      ...userGateway('a'),
      ...dropIn('hermes-gateway-a.service', '[Service]\nNice=5\n'),
    });
    const service = services[0] as Service;
    const [unit, drop] = service.files as [SourceFile, SourceFile];
    const at = drop.text.indexOf('Nice');
    expect(settingAt(service, drop.span(at, at + 4))?.value.value).toBe('5');
    expect(settingAt(service, unit.span(at, at + 4))?.key.value).not.toBe('Nice');
    expect(settingAt(service, new SourceFile('other', drop.text).span(at, at + 4))).toBeUndefined();
  });

  test('does not hang on the order of the settings', async () => {
    const service = await serviceIn(text);
    const settings = service.settings.toReversed();
    expect(settings.map(({ key }) => settingAt({ ...service, settings }, key.span())?.key.value)).toEqual([
      'Restart',
      'ExecStart',
      'After',
    ]);
  });

  test('is none that is made of two files', async () => {
    const service = await serviceIn(text);
    const [first] = service.settings as [Setting];
    const mixed = { ...first, value: Text.verbatim(new SourceFile('other', text), 20, 40) };
    expect(settingAt({ ...service, settings: [mixed] }, first.key.span())).toBeUndefined();
  });
});

test.each<[string, readonly boolean[]]>([
  ['/usr/bin/hermes -p a gateway run', [true]],
  ['/bin/true ; /usr/bin/hermes -p a gateway run', [false, false]],
])('whether each command of "%s" is all of its setting: %j', async (exec, expected) => {
  const { commands, settings } = await serviceIn(`[Service]\nType=oneshot\nExecStart=${exec}\n`);
  const setting = settings.find(({ key }) => key.value === 'ExecStart') as Setting;
  expect(commands.map(({ span }) => isWhole(setting, span))).toEqual(expected);
});

describe('lines that are added', () => {
  test.each<[string, string, string, string]>([
    ['behind a line', `[Service]\n${EXEC}\nNice=5\n`, 'ExecStart', `[Service]\n${EXEC}\nA=1\nB=2\nNice=5\n`],
    ['behind an indented one', `[Service]\n  ${EXEC}\n`, 'ExecStart', `[Service]\n  ${EXEC}\n  A=1\n  B=2\n`],
    [
      'behind CRLF',
      `[Service]\r\n${EXEC}\r\nNice=5\r\n`,
      'ExecStart',
      `[Service]\r\n${EXEC}\r\nA=1\r\nB=2\r\nNice=5\r\n`,
    ],
    ['behind a last line without an end', `[Service]\n${EXEC}`, 'ExecStart', `[Service]\n${EXEC}\nA=1\nB=2`],
    ['behind such a one after CRLF', `[Service]\r\n${EXEC}`, 'ExecStart', `[Service]\r\n${EXEC}\r\nA=1\r\nB=2`],
  ])('%s', async (_, text, key, expected) => {
    expect(edited(text, additionBehind(await settingIn(text, key), ['A=1', 'B=2']))).toBe(expected);
  });

  test.each<[string, string, string | undefined]>([
    ['at the end', 'A=1\n', 'A=1\nB=2\n'],
    ['behind a last line without an end', 'A=1', 'A=1\nB=2'],
    ['in a file that is empty', '', 'B=2\n'],
    ['with the line ends of the file', 'A=1\r\n', 'A=1\r\nB=2\r\n'],
    ['nowhere, where the last line goes on', 'A=1 \\\n', undefined],
    ['nowhere, where it goes on behind blanks', 'A=1 \\ \n', undefined],
    ['behind a line that goes on elsewhere', 'A=1 \\\n 2\n', 'A=1 \\\n 2\nB=2\n'],
  ])('%s', (_, text, expected) => {
    expect(edited(text, additionAtEnd(new SourceFile('x', text), ['B=2']))).toBe(expected);
  });

  it.each([
    ['a\nb\n', '\n'],
    ['a\r\nb\r\n', '\r\n'],
    ['a', '\n'],
  ])('the lines of %j end with %j', (text, end) => expect(lineEndOf(new SourceFile('x', text))).toBe(end));
});
