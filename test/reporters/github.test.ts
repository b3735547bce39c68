import { expect, test } from 'vitest';
import type { Finding, Severity } from '../../src/finding.ts';
import { annotations, blobUrl, commands, fenced, githubReport, isCut } from '../../src/reporters/github.ts';
import type { Result } from '../../src/result.ts';
import { finding, marked, result } from '../support/result.ts';

const inSub = (path: string) => `sub/${path}`;
const commandsOf = (shown: Result) => commands(annotations(shown, inSub), 'the job summary');
const span = marked('a.service', 'x\nExecStart=⟦hermes⟧ gateway\n');
const lines = marked('a.service', 'x\nExecStart=⟦hermes \\\n gateway⟧\n');

const many = (severity: Severity, number: number) => Array.from({ length: number }, () => finding(span, { severity }));

test('an annotation names the file from the workspace, the lines, and the columns of one line', () => {
  expect(commandsOf(result({ findings: [finding(span)] }))).toEqual([
    {
      severity: 'error',
      title: 'gateway-lint: profile-not-pinned',
      message: 'no profile is named',
      file: 'sub/a.service',
      startLine: 2,
      endLine: 2,
      startColumn: 11,
      endColumn: 17,
    },
  ]);
});

test('an annotation of several lines has no columns', () => {
  const [annotation] = commandsOf(result({ findings: [finding(lines)] }));
  expect(annotation).toMatchObject({ startLine: 2, endLine: 3 });
  expect(annotation).not.toHaveProperty('startColumn');
});

const before = marked('other/b.service', 'ExecStart=⟦⟧\thermes\nEnvironment=TOKEN=hunter2 A=1\n');
const secret = before.source.span(before.source.text.indexOf('hunter2'), before.source.text.indexOf(' A=1'));
const help = (edits: NonNullable<Finding['fix']>['edits']) => ({ fix: { title: 'name the profile', edits } });

const messages: readonly (readonly [string, Partial<Finding>, string])[] = [
  ['related places', { related: [{ span, label: 'the other' }] }, 'no profile is named\na.service:2:11: the other'],
  [
    'the lines as the repair leaves them',
    help([{ span, text: 'hermes --profile default' }]),
    'no profile is named\nhelp: name the profile\n  2 + ExecStart=hermes --profile default gateway',
  ],
  [
    'the file of a repaired line where it is another, with what is not printable made so',
    help([{ span: before, text: '\u202e' }]),
    'no profile is named\nhelp: name the profile\n  other/b.service:1 + ExecStart=\\u{202e}    hermes',
  ],
  [
    'a repaired line without the secret in it',
    help([{ span: before.source.span(secret.end + 1, secret.end + 4), text: 'B=2' }]),
    'no profile is named\nhelp: name the profile\n  other/b.service:2 + Environment=TOKEN=******* B=2',
  ],
  [
    'the title alone of a repair that takes many lines',
    help([{ span, text: 'x\n'.repeat(7) }]),
    'no profile is named\nhelp: name the profile',
  ],
];

for (const [name, parts, expected] of messages) {
  test(`a message holds ${name}`, () => {
    const found = result({ findings: [finding(span, parts)], secrets: [secret] });
    expect(commandsOf(found).map(({ message }) => message)).toEqual([expected]);
    expect(annotations(found, inSub).map(({ message }) => message)).toEqual([expected]);
  });
}

test('of each kind no more are shown than the runner keeps, and the last one says how many there are', () => {
  const findings = [...many('notice', 1), ...many('error', 12), ...many('warning', 11)];
  const shown = commandsOf(result({ findings }));
  const kinds = shown.map(({ severity }) => severity);
  expect(kinds).toEqual(['notice', ...Array(10).fill('error'), ...Array(10).fill('warning')]);
  expect(shown[10]?.message).toBe('no profile is named\n2 more errors: see the job summary.');
  expect(shown[20]?.message).toBe('no profile is named\n1 more warning: see the job summary.');
  expect(shown.filter(({ message }) => message.includes('more'))).toHaveLength(2);
});

test('findings keep their order', () => {
  const findings = (['warning', 'error', 'notice', 'warning', 'error'] as const).map((severity, index) =>
    finding(span, { severity, message: `${severity} ${index}` }),
  );
  const expected = findings.map(({ message }) => message);
  expect(commandsOf(result({ findings })).map(({ message }) => message)).toEqual(expected);
  expect(annotations(result({ findings }), inSub).map(({ message }) => message)).toEqual(expected);
});

test('the check run takes every finding, and the whole of its message', () => {
  const findings = many('error', 200).map((one) => ({ ...one, message: `${'x'.repeat(5000)} ##[error]y` }));
  const shown = annotations(result({ findings }), inSub);
  expect(shown.map(({ message }) => message)).toEqual(findings.map(({ message }) => message));
  expect(shown[199]).toMatchObject({ file: 'sub/a.service', startLine: 2, startColumn: 11, endColumn: 17 });
});

const cuts: readonly (readonly [string, readonly Finding[], boolean])[] = [
  ['nothing of no finding', [], false],
  ['nothing of ten of each kind', [...many('error', 10), ...many('warning', 10), ...many('notice', 10)], false],
  ['the eleventh of a kind', many('notice', 11), true],
  ['nothing of a message of 4,096 characters', [finding(span, { message: 'x'.repeat(4096) })], false],
  ['the end of a longer one', [finding(span, { message: 'x'.repeat(4097) })], true],
  [
    'the end of one that is longer with its related places',
    [finding(span, { message: 'x'.repeat(4090), related: [{ span, label: 'the other' }] })],
    true,
  ],
];

for (const [name, findings, expected] of cuts) {
  test(`the runner would lose ${name}`, () => {
    expect(isCut(annotations(result({ findings }), inSub))).toBe(expected);
  });
}

test('ten of a kind are shown without a note', () => {
  expect(commandsOf(result({ findings: many('error', 10) }))[9]?.message).toBe('no profile is named');
});

test('a message is cut where the runner would cut it, the note about others kept', () => {
  const findings = many('error', 11).map((one) => ({ ...one, message: 'x'.repeat(5000) }));
  const last = commandsOf(result({ findings }))[9]?.message ?? '';
  expect(last).toHaveLength(4096);
  expect(last).toMatch(/x…\n1 more error: see the job summary\.$/);
});

test('the older form of a command is taken apart in a message, where the runner would find it in the middle of a line', () => {
  const [annotation] = commandsOf(result({ findings: [finding(span, { message: 'x ##[error]y' })] }));
  expect(annotation?.message).toBe('x ##\\x5berror]y');
});

test('a fence switches workflow commands off and on again, and takes the older form apart', () => {
  expect(fenced('a\n::error::x\nb ##[error]y\n', 'token')).toBe(
    '::stop-commands::token\na\n::error::x\nb ##\\x5berror]y\n::token::\n',
  );
  expect(fenced('no line feed', 't')).toBe('::stop-commands::t\nno line feed\n::t::\n');
});

test('the report is a command for each finding, however many there are', () => {
  expect(githubReport(result({ findings: [finding(span), finding(lines, { severity: 'notice' })] }))).toBe(
    '::error title=gateway-lint%3A profile-not-pinned,file=a.service,line=2,endLine=2,col=11,endColumn=17::no profile is named\n' +
      '::notice title=gateway-lint%3A profile-not-pinned,file=a.service,line=2,endLine=3::no profile is named\n',
  );
  expect(githubReport(result({ findings: many('error', 12) })).match(/^::error /gm)).toHaveLength(12);
});

test('nothing in a command ends it', () => {
  const hostile = marked('a,b:c%\r\n::##[d.service', '⟦x⟧');
  const message = '100% ##[error]x';
  expect(githubReport(result({ findings: [finding(hostile, { message, related: [{ span, label: 'y' }] })] }))).toBe(
    '::error title=gateway-lint%3A profile-not-pinned,file=a%2Cb%3Ac%25\\r\\n%3A%3A##\\x5bd.service,' +
      'line=1,endLine=1,col=1,endColumn=2::100%25 ##\\x5berror]x%0Aa.service:2:11: y\n',
  );
});

const urls: readonly (readonly [string, number, number, string])[] = [
  ['a/b.service', 6, 6, 'a/b.service#L6'],
  ['a/b.service', 6, 8, 'a/b.service#L6-L8'],
  ['hermes gateway@(x)#1?.service', 1, 1, 'hermes%20gateway%40%28x%29%231%3F.service#L1'],
  ['caf\udce9', 1, 1, 'caf%EF%BF%BD#L1'],
];

for (const [path, line, endLine, expected] of urls) {
  test(`the address of ${JSON.stringify(path)} is safe in a link`, () => {
    const url = blobUrl('https://github.com', 'owner/name', 'abc', path, line, endLine);
    expect(url).toBe(`https://github.com/owner/name/blob/abc/${expected}`);
  });
}
