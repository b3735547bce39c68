import { expect, test } from 'vitest';
import { type Change, coversLines, type NamedChange, parseChange, repositoryBefore, toucher } from '../src/change.ts';
import type { Repository } from '../src/repository.ts';
import { SourceFile } from '../src/source.ts';
import { type Files, memoryRepository } from './support/lint.ts';

const PATCH = `diff --git a/a.service b/a.service
index 1111111..2222222 100644
--- a/a.service
+++ b/a.service
@@ -2 +2 @@ [Service]
-old
+new
@@ -4,0 +5,2 @@ [Service]
+first
+second
@@ -7,2 +8,0 @@ [Service]
-gone
-gone too
`;

const named = (path: string | null, oldPath = path, wasLink = false): NamedChange => ({ path, oldPath, wasLink });

/** The change of a patch, to files that are as the commit has them. */
function changeOf(text: string, ...names: readonly NamedChange[]): Change {
  return { files: parseChange(text, names) ?? [], isCommitted: () => true };
}

const CHANGE = changeOf(PATCH, named('a.service'));

const TEXT = '1\nnew\n3\n4\nfirst\nsecond\n5\n6\n7\n';

const lines: readonly (readonly [name: string, first: number, last: number, isTouched: boolean])[] = [
  ['the line before', 1, 1, false],
  ['the changed line', 2, 2, true],
  ['the lines between', 3, 4, false],
  ['the first added line', 5, 5, true],
  ['a range that reaches into an added line', 3, 5, true],
  ['a range around all of it', 1, 9, true],
  ['the lines where others were taken away', 7, 9, false],
];

test.each(lines)('a place is touched where the change added or changed a line: %s', (_, first, last, expected) => {
  const source = new SourceFile('a.service', TEXT);
  const start =
    TEXT.split('\n')
      .slice(0, first - 1)
      .join('\n').length + (first === 1 ? 0 : 1);
  const end = TEXT.split('\n').slice(0, last).join('\n').length;
  expect(toucher(CHANGE)(source.span(start, end))).toBe(expected);
});

test('a place in a file that the change does not speak of is not touched, nor one that ends at a line feed before it', () => {
  const touches = toucher(CHANGE);
  expect(touches(new SourceFile('b.service', TEXT).span(0, TEXT.length))).toBe(false);
  expect(touches(new SourceFile('a.service', TEXT).span(0, 2))).toBe(false);
});

const covered: readonly (readonly [first: number, last: number, expected: boolean])[] = [
  [2, 2, true],
  [5, 6, true],
  [5, 7, false],
  [2, 5, false],
];

test.each(covered)('lines %i to %i are all changed ones: %s', (first, last, expected) => {
  expect(coversLines(CHANGE, 'a.service', first, last)).toBe(expected);
});

const patch = (head: string, body: string) => `diff --git ${head}\n${body}`;

const befores: readonly (readonly [
  name: string,
  now: Files,
  patch: string,
  names: readonly NamedChange[],
  before: Files,
])[] = [
  [
    'lines changed, added and taken away',
    { 'a.service': TEXT, other: 'x' },
    PATCH,
    [named('a.service')],
    { 'a.service': '1\nold\n3\n4\n5\n6\ngone\ngone too\n7\n', other: 'x' },
  ],
  [
    'a file added',
    { 'a.conf': 'new\n', b: 'x' },
    patch('a/a.conf b/a.conf', 'new file mode 100644\n--- /dev/null\n+++ b/a.conf\n@@ -0,0 +1 @@\n+new\n'),
    [named('a.conf', null)],
    { b: 'x' },
  ],
  [
    'a file taken away, without a line feed at its end',
    { b: 'x' },
    patch(
      'a/d/10.conf b/d/10.conf',
      'deleted file mode 100644\n--- a/d/10.conf\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-[Service]\n-ExecStart=\n\\ No newline at end of file\n',
    ),
    [named(null, 'd/10.conf')],
    { b: 'x', 'd/10.conf': '[Service]\nExecStart=' },
  ],
  [
    'a file renamed and changed',
    { 'b c.service': 'same\nnew\n' },
    patch(
      'a/a.service b/b c.service',
      'similarity index 70%\nrename from a.service\nrename to b c.service\n--- a/a.service\n+++ b/b c.service\t\n@@ -2 +2 @@\n-old\n+new\n',
    ),
    [named('b c.service', 'a.service')],
    { 'a.service': 'same\nold\n' },
  ],
  [
    'a file renamed only, whose name git quotes',
    { 'q"\n.service': 'x\n' },
    patch(
      'a/a.service "b/q\\"\\n.service"',
      'similarity index 100%\nrename from a.service\nrename to "q\\"\\n.service"\n',
    ),
    [named('q"\n.service', 'a.service')],
    { 'a.service': 'x\n' },
  ],
  [
    'a link turned into a file',
    { l: 'file\n' },
    patch(
      'a/l b/l',
      'deleted file mode 120000\n--- a/l\n+++ /dev/null\n@@ -1 +0,0 @@\n-a.service\n\\ No newline at end of file\n',
    ) + patch('a/l b/l', 'new file mode 100644\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+file\n'),
    [named(null, 'l', true), named('l', null)],
    { l: { link: 'a.service' } },
  ],
  [
    'a link that leads elsewhere now',
    { l: { link: 'b.service' } },
    patch(
      'a/l b/l',
      'index 1..2 120000\n--- a/l\n+++ b/l\n@@ -1 +1 @@\n-a.service\n\\ No newline at end of file\n+b.service\n\\ No newline at end of file\n',
    ),
    [named('l', 'l', true)],
    { l: { link: 'a.service' } },
  ],
  [
    'lines that end with CR LF, and bytes that are no UTF-8',
    { 'a.service': 'x\r\ncaf\udce9\r\n' },
    patch('a/a.service b/a.service', '--- a/a.service\n+++ b/a.service\n@@ -2 +2 @@\n-caf\udce8\r\n+caf\udce9\r\n'),
    [named('a.service')],
    { 'a.service': 'x\r\ncaf\udce8\r\n' },
  ],
  [
    'lines that look like a patch themselves',
    { 'a.sh': '+++ b/x\n@@ -1 +1 @@\n' },
    patch('a/a.sh b/a.sh', '--- a/a.sh\n+++ b/a.sh\n@@ -1 +1,2 @@\n--- a/x\n++++ b/x\n+@@ -1 +1 @@\n'),
    [named('a.sh')],
    { 'a.sh': '-- a/x\n' },
  ],
];

test.each(befores)('the files are read as they were: %s', (_, now, text, names, expected) => {
  const before = repositoryBefore(memoryRepository(now), changeOf(text, ...names)) as Repository;
  const read = before.paths.map((path) => {
    const entry = before.entry(path);
    return [path, entry?.kind === 'link' ? { link: entry.target } : entry?.source.text];
  });
  expect(Object.fromEntries(read)).toEqual(expected);
  const gone = Object.keys(now).filter((path) => !Object.hasOwn(expected, path));
  expect(gone.map((path) => [before.has(path), before.entry(path)])).toEqual(gone.map(() => [false, undefined]));
});

const unclear: readonly (readonly [name: string, now: Files, change: Change])[] = [
  ['a file is not what the patch made of it', { 'a.service': 'something else\n' }, CHANGE],
  [
    'a file has no patch',
    { 'a.service': TEXT },
    { ...CHANGE, files: [{ path: 'a.service', oldPath: 'a.service', lines: 'all' }] },
  ],
  ['a file is gone without a patch', {}, { ...CHANGE, files: [{ path: null, oldPath: 'a.service', lines: 'all' }] }],
];

test.each(unclear)('nobody knows how the files were where %s', (_, now, change) => {
  expect(repositoryBefore(memoryRepository(now), change)).toBeUndefined();
});

test('a checkout that ends lines with CR LF is read as it was, in its own way', () => {
  const now = memoryRepository({ 'a.service': TEXT.replaceAll('\n', '\r\n') });
  const before = '1\nold\n3\n4\n5\n6\ngone\ngone too\n7\n'.replaceAll('\n', '\r\n');
  expect(repositoryBefore(now, CHANGE)?.entry('a.service')).toMatchObject({ source: { text: before } });
});

test('all of a file is touched where it has no patch, or is not as the commit has it', () => {
  const whole: Change = { ...CHANGE, files: [{ path: 'a.service', oldPath: 'a.service', lines: 'all' }] };
  const span = new SourceFile('a.service', TEXT).span(0, 1);
  expect(toucher(whole)(span)).toBe(true);
  expect(coversLines(whole, 'a.service', 1, 1)).toBe(false);
  expect(toucher({ ...CHANGE, isCommitted: () => false })(span)).toBe(true);
  expect(toucher({ files: [], isCommitted: () => false })(span)).toBe(true);
});

test('a file that is not read is touched where the change speaks of it', () => {
  expect(toucher(CHANGE)(new SourceFile('a.service', '').span(0, 0))).toBe(true);
  expect(toucher(CHANGE)(new SourceFile('b.service', '').span(0, 0))).toBe(false);
});

test('a patch that does not agree with its names is none', () => {
  expect(parseChange(PATCH, [])).toBeUndefined();
});
