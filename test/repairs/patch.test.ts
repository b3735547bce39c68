import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { patchOf } from '../../src/repairs/patch.ts';
import { showable } from '../../src/repairs/shown.ts';
import { SourceFile } from '../../src/source.ts';
import { folderWith } from '../support/process.ts';

const LINES = Array.from({ length: 9 }, (_, index) => `line ${index + 1}\n`);
const changed = (lines: readonly string[], at: number, now: string) => lines.with(at, now).join('');

/** Path, text before and text after. */
const rows: readonly (readonly [string, string, string, string])[] = [
  ['a line', 'a.service', LINES.join(''), changed(LINES, 4, 'line five\n')],
  ['a line that ends with CRLF', 'a.service', 'a=1\r\nb=2\r\n', 'a=1\r\nb=3\r\n'],
  ['the last line, which has no end', 'a.service', 'a=1\nb=2', 'a=1\nb=3'],
  ['lines behind a last line that has no end', 'a.service', 'a=1', 'a=1\nb=2'],
  ['a line behind a byte-order mark', 'a.service', '\ufeffa\nb\nc\nd\ne\nf\n', '\ufeffa\nb\nc\nd\ne\ng\n'],
  ['a path with a blank', 'my units/a.service', 'a\n', 'b\n'],
  ['a path with a quote and umlauts', 'größe "x"\\/a.service', 'a\n', 'b\n'],
];

const always = () => true;

describe('git applies the patch of', () => {
  it.each(rows)('%s', (_name, path, before, after) => {
    const root = folderWith({ [path]: before });
    const patch = patchOf({ before: new SourceFile(path, before), text: after, isNew: false }, always);
    execFileSync('git', ['apply', '-'], { cwd: root, input: patch, stdio: ['pipe', 'pipe', 'ignore'] });
    expect(readFileSync(join(root, path), 'utf8')).toBe(after);
  });

  it('a new file in a new folder', () => {
    const root = folderWith({ 'a.service': '' });
    const path = 'a.service.d/10-profile.conf';
    const patch = patchOf({ before: new SourceFile(path, ''), text: '[Service]\n', isNew: true }, always);
    execFileSync('git', ['apply', '-'], { cwd: root, input: patch });
    expect(readFileSync(join(root, path), 'utf8')).toBe('[Service]\n');
  });
});

function patchWithout(line: string): string | undefined {
  return patchOf(
    { before: new SourceFile('a.service', LINES.join('')), text: changed(LINES, 4, 'line five\n'), isNew: false },
    (shown) => !shown.includes(line),
  );
}

test('a line around the change that must not be shown makes the patch smaller', () => {
  expect(patchWithout('line 8')).toContain('@@ -3,5 +3,5 @@');
  expect(patchWithout('line 3')).toContain('@@ -4,3 +4,3 @@');
});

test('there is no patch where a line that it cannot do without must not be shown', () => {
  expect(patchWithout('line 4')).toBeUndefined();
  expect(patchWithout('line five')).toBeUndefined();
});

const lines: readonly (readonly [string, string, boolean])[] = [
  ['a usual line', ' ExecStart=%h/bin/hermes "gateway" run\t# ünit', true],
  ['one that ends with CR', '+Restart=always\r', true],
  ['one that begins with a byte-order mark', ' \ufeff[Unit]', true],
  ['a secret', '-Environment=TOKEN=8123456789:secret', false],
  ['a part of a secret of several lines', '+second part', false],
  ['an escape for terminals', ' \x1b[2J', false],
  ['a sign that turns the direction of writing', '+a\u202eb', false],
  ['bytes that are no text', ' \udcff', false],
  ['a command for the runner', '  ::add-mask::x', false],
  ['a command for the runner, of the old kind', '+##[add-mask]x', false],
];

describe('whether a line may be shown:', () => {
  const secrets = ['8123456789:secret', 'first part\nsecond part'].map((text) =>
    new SourceFile('x', text).span(0, text.length),
  );
  it.each(lines)('%s', (_name, line, expected) => {
    expect(showable(secrets)(line)).toBe(expected);
  });
});
