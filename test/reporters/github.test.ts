import { expect, test } from 'vitest';
import type { Severity } from '../../src/finding.ts';
import { annotations, blobUrl, fenced } from '../../src/reporters/github.ts';
import { finding, marked, result } from '../support/result.ts';

const OPTIONS = { workspacePath: (path: string) => `sub/${path}`, elsewhere: 'the job summary' };
const span = marked('a.service', 'x\nExecStart=⟦hermes⟧ gateway\n');
const lines = marked('a.service', 'x\nExecStart=⟦hermes \\\n gateway⟧\n');

const many = (severity: Severity, number: number) => Array.from({ length: number }, () => finding(span, { severity }));

test('an annotation names the file from the workspace, the lines, and the columns of one line', () => {
  expect(annotations(result({ findings: [finding(span)] }), OPTIONS)).toEqual([
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
  const [annotation] = annotations(result({ findings: [finding(lines)] }), OPTIONS);
  expect(annotation).toMatchObject({ startLine: 2, endLine: 3 });
  expect(annotation).not.toHaveProperty('startColumn');
});

test('related places and the repair stand in the message', () => {
  const fix = { title: 'name the profile', edits: [{ span, text: 'x' }] };
  const [annotation] = annotations(
    result({ findings: [finding(span, { fix, related: [{ span, label: 'the other' }] })] }),
    OPTIONS,
  );
  expect(annotation?.message).toBe('no profile is named\na.service:2:11: the other\nhelp: name the profile');
});

test('errors come first, and of each kind no more than the runner keeps', () => {
  const findings = [...many('notice', 1), ...many('error', 12), ...many('warning', 11)];
  const shown = annotations(result({ findings }), OPTIONS);
  const kinds = shown.map(({ severity }) => severity);
  expect(kinds).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning'), 'notice']);
  expect(shown[9]?.message).toBe('no profile is named\n2 more errors: see the job summary.');
  expect(shown[19]?.message).toBe('no profile is named\n1 more warning: see the job summary.');
  expect(shown.filter(({ message }) => message.includes('more'))).toHaveLength(2);
});

test('ten of a kind are shown without a note', () => {
  expect(annotations(result({ findings: many('error', 10) }), OPTIONS)[9]?.message).toBe('no profile is named');
});

test('a message is cut where the runner would cut it, the note about others kept', () => {
  const findings = many('error', 11).map((one) => ({ ...one, message: 'x'.repeat(5000) }));
  const last = annotations(result({ findings }), OPTIONS)[9]?.message ?? '';
  expect(last).toHaveLength(4096);
  expect(last).toMatch(/x…\n1 more error: see the job summary\.$/);
});

test('the older form of a command is taken apart in a message, where the runner would find it in the middle of a line', () => {
  const [annotation] = annotations(result({ findings: [finding(span, { message: 'x ##[error]y' })] }), OPTIONS);
  expect(annotation?.message).toBe('x ##\\x5berror]y');
});

test('a fence switches workflow commands off and on again, and takes the older form apart', () => {
  expect(fenced('a\n::error::x\nb ##[error]y\n', 'token')).toBe(
    '::stop-commands::token\na\n::error::x\nb ##\\x5berror]y\n::token::\n',
  );
  expect(fenced('no line feed', 't')).toBe('::stop-commands::t\nno line feed\n::t::\n');
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
