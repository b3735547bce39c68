import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { discover, InputError } from '../src/discover.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function folder(files: Record<string, string | Uint8Array>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'gateway-lint-')));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

function git(root: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: root, stdio: 'ignore' });
}

const all = { include: [] as string[], exclude: [] as string[] };
const pathsOf = (root: string, paths: string[] = ['.'], globs: Partial<typeof all> = {}) =>
  discover({ cwd: root, paths, ...all, ...globs }).paths;

describe('a plain directory', () => {
  it('is walked, hidden folders included, dependencies and links to folders not', () => {
    const root = folder({ 'a.service': '', '.config/b': '', 'node_modules/x/c': '', 'sub/d': '' });
    symlinkSync('sub', join(root, 'link'));
    symlinkSync('..', join(root, 'sub/loop'));
    expect(pathsOf(root)).toEqual(['.config/b', 'a.service', 'link', 'sub/d', 'sub/loop']);
  });

  it('keeps to the globs of the configuration', () => {
    const root = folder({ 'a/x.service': '', 'b/.hidden/y.service': '', 'b/z.txt': '' });
    expect(pathsOf(root, ['.'], { include: ['**/*.service'] })).toEqual(['a/x.service', 'b/.hidden/y.service']);
    expect(pathsOf(root, ['.'], { exclude: ['b/**'] })).toEqual(['a/x.service']);
  });

  it('gives several paths one root', () => {
    const root = folder({ 'etc/a': '', 'home/b': '', 'var/c': '' });
    expect(pathsOf(root, ['etc', 'home'])).toEqual(['etc/a', 'home/b']);
  });

  it('refuses a path that does not exist', () => {
    expect(() => pathsOf(folder({}), ['missing'])).toThrow(new InputError('no such file or directory: missing'));
  });
});

describe('a git checkout', () => {
  it('has its tracked files and the untracked ones that are not ignored, seen from its root', () => {
    const root = folder({ '.gitignore': 'ignored\n', 'dir/tracked': '', 'dir/new': '', ignored: '', 'naïve "x"': '' });
    git(root, 'init', '-q');
    git(root, 'add', 'dir/tracked');
    expect(pathsOf(root)).toEqual(['.gitignore', 'dir/new', 'dir/tracked', 'naïve "x"']);
    expect(pathsOf(join(root, 'dir'))).toEqual(['dir/new', 'dir/tracked']);
    expect(discover({ cwd: join(root, 'dir'), paths: ['.'], ...all }).root).toBe(root);
  });

  it('reads an ignored folder all the same when it is asked for by name', () => {
    const root = folder({ '.gitignore': 'ignored/\n', 'ignored/a': '' });
    git(root, 'init', '-q');
    expect(pathsOf(root, ['ignored'])).toEqual(['ignored/a']);
  });

  it('runs nothing that the checkout configures', () => {
    const root = folder({ a: '', 'hook.sh': '#!/bin/sh\ntouch "$(dirname "$0")/ran"\n' });
    git(root, 'init', '-q');
    git(root, 'config', 'core.fsmonitor', join(root, 'hook.sh'));
    execFileSync('chmod', ['+x', join(root, 'hook.sh')]);
    expect(pathsOf(root)).not.toContain('ran');
    expect(pathsOf(root)).not.toContain('ran');
  });

  it('does not trip over a file that is tracked and gone', () => {
    const root = folder({ 'a.service': 'x' });
    git(root, 'init', '-q');
    git(root, 'add', '.');
    rmSync(join(root, 'a.service'));
    const repository = discover({ cwd: root, paths: ['.'], ...all });
    expect([repository.entry('a.service'), repository.unreadable]).toEqual([undefined, []]);
  });
});

describe('what lies at a path', () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x5b, 0x00]);
  const root = folder({ text: 'x', utf16, large: 'x'.repeat(1024 * 1024 + 1) });
  symlinkSync('/etc/passwd', join(root, 'outside'));
  const repository = discover({ cwd: root, paths: ['.'], ...all });

  it('is a file, or a link that is not followed', () => {
    expect(repository.entry('text')).toMatchObject({ kind: 'file', source: { text: 'x' } });
    expect(repository.entry('outside')).toEqual({ kind: 'link', target: '/etc/passwd' });
    expect(repository.entry('../text')).toBeUndefined();
  });

  it.each([
    ['utf16', /UTF-16/],
    ['large', /1048577 bytes, more than the limit of 1048576/],
  ])('%s is not read, with the reason', (path, reason) => {
    expect(repository.entry(path)).toBeUndefined();
    expect(repository.unreadable.find(({ source }) => source.path === path)?.reason).toMatch(reason);
  });
});
