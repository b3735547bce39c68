import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
  discover({ cwd: root, paths, ...all, ...globs }).then(({ paths }) => paths);

/** The files of a bare repository, as somebody could commit them into a folder of his own. */
const BARE = {
  'sub/HEAD': 'ref: refs/heads/main\n',
  'sub/objects/info/.keep': '',
  'sub/refs/heads/.keep': '',
  'sub/info/exclude': '*.service\n',
  'sub/config': '[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n',
};

describe('a folder that pretends to be a repository', () => {
  it('hides nothing', async () => {
    const root = folder({ ...BARE, 'sub/a.service': '' });
    git(root, 'init', '--quiet');
    git(root, 'add', '--all', '--force');
    expect(await pathsOf(root, ['sub'])).toContain('sub/a.service');
  });

  it('has nothing run, not even where git would fetch what is missing', async () => {
    const seed = folder({ 'd/e/f': '1', 'x/y': '2' });
    git(seed, 'init', '--quiet');
    git(seed, 'add', '--all');
    git(seed, 'commit', '--quiet', '-m', 'x');
    git(seed, 'sparse-checkout', 'init', '--cone', '--sparse-index');
    git(seed, 'sparse-checkout', 'set', 'x');
    const lazy =
      '[core]\n\trepositoryformatversion = 1\n\tsparseCheckout = true\n\tsparseCheckoutCone = true\n' +
      '[index]\n\tsparse = true\n[extensions]\n\tpartialClone = origin\n' +
      '[remote "origin"]\n\turl = ./\n\tpromisor = true\n\tuploadpack = sh evil.sh\n';
    const root = folder({ 'evil.sh': 'touch pwned\n', 'a.service': '', '.git/HEAD': 'ref: refs/heads/main\n' });
    for (const name of ['index', 'info/sparse-checkout']) cpSync(join(seed, '.git', name), join(root, '.git', name));
    for (const name of ['objects/info', 'refs/heads']) mkdirSync(join(root, '.git', name), { recursive: true });
    writeFileSync(join(root, '.git/config'), lazy);
    pathsOf(root);
    expect(existsSync(join(root, 'pwned'))).toBe(false);
    // The trap is a trap: git by itself falls into it.
    spawnSync('git', ['ls-files', '--cached', '--others'], { cwd: root });
    expect(existsSync(join(root, 'pwned'))).toBe(true);
  });
});

describe('a plain directory', () => {
  it('is walked, hidden folders included, dependencies and links to folders not', async () => {
    const root = folder({ 'a.service': '', '.config/b': '', 'node_modules/x/c': '', 'sub/d': '' });
    symlinkSync('sub', join(root, 'link'));
    symlinkSync('..', join(root, 'sub/loop'));
    expect(await pathsOf(root)).toEqual(['.config/b', 'a.service', 'link', 'sub/d', 'sub/loop']);
  });

  it('is read without backups and the skills of agents, unless they are asked for by name', async () => {
    const root = folder({
      'a.service': '',
      'a.service.bak_1780000000': '',
      'b.service~': '',
      'old.bak/c.service': '',
      'skills/d/SKILL.md': '',
      'x.bakery.service': '',
    });
    expect(await pathsOf(root)).toEqual(['a.service', 'x.bakery.service']);
    expect(await pathsOf(root, ['skills', 'a.service.bak_1780000000'])).toEqual([
      'a.service.bak_1780000000',
      'skills/d/SKILL.md',
    ]);
  });

  it('keeps to the globs of the configuration', async () => {
    const root = folder({ 'a/x.service': '', 'b/.hidden/y.service': '', 'b/z.txt': '' });
    expect(await pathsOf(root, ['.'], { include: ['**/*.service'] })).toEqual(['a/x.service', 'b/.hidden/y.service']);
    expect(await pathsOf(root, ['.'], { exclude: ['b/**'] })).toEqual(['a/x.service']);
  });

  it('reads the drop-ins of a unit that is named alone', async () => {
    const root = folder({ 'a.service': '', 'a.service.d/1.conf': '', 'b.service': '', 'b.service.d/1.conf': '' });
    expect(await pathsOf(root, ['a.service'])).toEqual(['a.service', 'a.service.d/1.conf']);
  });

  it('gives several paths one root', async () => {
    const root = folder({ 'etc/a': '', 'home/b': '', 'var/c': '' });
    expect(await pathsOf(root, ['etc', 'home'])).toEqual(['etc/a', 'home/b']);
  });

  it('takes a glob that names a folder for all that is in it', async () => {
    const root = folder({ 'a/x.service': '', 'b/c/y.service': '' });
    expect(await pathsOf(root, ['.'], { exclude: ['b'] })).toEqual(['a/x.service']);
    expect(await pathsOf(root, ['.'], { include: ['b/'] })).toEqual(['b/c/y.service']);
  });

  it('gives every name, whatever is in it', async () => {
    const root = folder({ 'a\nb/x.service': '', ' ': '' });
    mkdirSync(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9])]));
    writeFileSync(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9]), Buffer.from('/y.service')]), 'y');
    const repository = await discover({ cwd: root, paths: ['.'], ...all });
    expect(repository.paths).toEqual([' ', 'a\nb/x.service', 'caf\udce9/y.service']);
    expect(repository.entry('caf\udce9/y.service')).toMatchObject({ source: { text: 'y' } });
  });

  it('never opens what is no regular file', async () => {
    const root = folder({ 'x.service/y': '' });
    execFileSync('mkfifo', [join(root, 'pipe.service')]);
    expect(await pathsOf(root)).toEqual(['x.service/y']);
    const named = await discover({ cwd: root, paths: ['pipe.service'], ...all });
    expect(named.entry('pipe.service')).toBeUndefined();
    expect(named.unreadable.map(({ reason }) => reason)).toEqual(['it is not a regular file']);
  });

  it('is one file where a file is given', async () => {
    const root = folder({ 'a/x.service': '', 'a/y.service': '' });
    expect(await pathsOf(root, ['a/x.service'])).toEqual(['x.service']);
    expect(await pathsOf(root, ['a/x.service', 'a'])).toEqual(['x.service', 'y.service']);
  });

  it('refuses a path that does not exist', async () => {
    const error = new InputError('no such file or directory: missing');
    await expect(pathsOf(folder({}), ['missing'])).rejects.toThrow(error);
  });
});

describe('a git checkout', () => {
  it('has its tracked files and the untracked ones that are not ignored, seen from its root', async () => {
    const root = folder({ '.gitignore': 'ignored\n', 'dir/tracked': '', 'dir/new': '', ignored: '', 'naïve "x"': '' });
    git(root, 'init', '-q');
    git(root, 'add', 'dir/tracked');
    expect(await pathsOf(root)).toEqual(['.gitignore', 'dir/new', 'dir/tracked', 'naïve "x"']);
    expect(await pathsOf(join(root, 'dir'))).toEqual(['dir/new', 'dir/tracked']);
    expect((await discover({ cwd: join(root, 'dir'), paths: ['.'], ...all })).root).toBe(root);
  });

  it('reads an ignored folder all the same when it is asked for by name', async () => {
    const root = folder({ '.gitignore': 'ignored/\n', 'ignored/a': '' });
    git(root, 'init', '-q');
    expect(await pathsOf(root, ['ignored'])).toEqual(['ignored/a']);
  });

  it('has no file where all are ignored', async () => {
    const root = folder({ '.gitignore': '*\n', 'a.service': '', 'sub/b.service': '' });
    git(root, 'init', '-q');
    expect(await pathsOf(root)).toEqual([]);
  });

  it('may be a worktree, a submodule or a nested checkout, and ends where that begins', async () => {
    const root = folder({ 'a.service': '' });
    git(root, 'init', '-q');
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'x');
    git(root, 'worktree', 'add', '-q', 'tree.service');
    git(root, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', root, 'module.service');
    expect(await pathsOf(join(root, 'tree.service'))).toEqual(['a.service']);
    expect(await discover({ cwd: root, paths: ['module.service'], ...all })).toMatchObject({
      root: join(root, 'module.service'),
      paths: ['a.service'],
    });
    const outer = await discover({ cwd: root, paths: ['.'], ...all });
    expect(outer.paths.filter((path) => path.startsWith('module.service'))).toEqual(['module.service']);
    expect([outer.entry('module.service'), outer.unreadable]).toEqual([undefined, []]);
  });

  it('is walked where there is no git', async () => {
    const root = folder({ 'a.service': '', '.git/config': '' });
    const path = process.env.PATH;
    process.env.PATH = '/nonexistent';
    try {
      expect(await pathsOf(root)).toEqual(['a.service']);
    } finally {
      process.env.PATH = path;
    }
  });

  it('is walked where it is broken', async () => {
    const root = folder({ 'a.service': '', '.git': 'gitdir: /nonexistent\n' });
    expect(await pathsOf(root)).toContain('a.service');
  });

  it('is not left through a link that has taken the place of a folder', async () => {
    const outside = folder({ 'a.service': 'secret' });
    const root = folder({ 'dir/a.service': 'x' });
    git(root, 'init', '-q');
    git(root, 'add', '.');
    rmSync(join(root, 'dir'), { recursive: true });
    symlinkSync(outside, join(root, 'dir'));
    const repository = await discover({ cwd: root, paths: ['.'], ...all });
    expect(repository.paths).toContain('dir/a.service');
    expect([repository.entry('dir/a.service'), repository.unreadable]).toEqual([undefined, []]);
  });

  it('does not trip over a file that is tracked and gone', async () => {
    const root = folder({ 'a.service': 'x' });
    git(root, 'init', '-q');
    git(root, 'add', '.');
    rmSync(join(root, 'a.service'));
    const repository = await discover({ cwd: root, paths: ['.'], ...all });
    expect([repository.entry('a.service'), repository.unreadable]).toEqual([undefined, []]);
  });
});

describe('a repository that changes while it is read', () => {
  const UNIT = 'units/b.service';
  const listed = async () => {
    const root = folder({ 'units/a.service': 'a', [UNIT]: 'b', 'skills/x': '' });
    symlinkSync('../units/b.service', join(root, 'skills/link'));
    const repository = await discover({ cwd: root, paths: ['.'], ...all });
    expect(repository.entry('units/a.service')).toMatchObject({ source: { text: 'a' } });
    return { root, repository };
  };
  const outside = folder({ 'b.service': 'secret' });
  const rows: [sentence: string, change: (root: string) => void, entry: object | undefined, reasons: string[]][] = [
    ['a file is gone', (root) => rmSync(join(root, UNIT)), undefined, []],
    [
      'a link takes the place of a file',
      (root) => {
        rmSync(join(root, UNIT));
        symlinkSync(join(outside, 'b.service'), join(root, UNIT));
      },
      { kind: 'link', target: join(outside, 'b.service') },
      [],
    ],
    [
      'a pipe takes the place of a file',
      (root) => {
        rmSync(join(root, UNIT));
        execFileSync('mkfifo', [join(root, UNIT)]);
      },
      undefined,
      ['it is not a regular file'],
    ],
    [
      'a folder takes the place of a file',
      (root) => {
        rmSync(join(root, UNIT));
        mkdirSync(join(root, UNIT));
      },
      undefined,
      [],
    ],
    [
      'a link out of the repository takes the place of a folder that was read from',
      (root) => {
        rmSync(join(root, 'units'), { recursive: true });
        symlinkSync(outside, join(root, 'units'));
      },
      undefined,
      [],
    ],
    [
      'a file grows over the limit',
      (root) => writeFileSync(join(root, UNIT), 'x'.repeat(1024 * 1024 + 1)),
      undefined,
      [
        'it has 1048577 bytes, more than the limit of 1048576 (to raise it, set "limits: {file-size: …}" in the configuration)',
      ],
    ],
    [
      'a file takes the place of a folder',
      (root) => {
        rmSync(join(root, 'units'), { recursive: true });
        writeFileSync(join(root, 'units'), '');
      },
      undefined,
      [],
    ],
  ];

  it.each(rows)('is read as it is by then: %s', async (_, change, entry, reasons) => {
    const { root, repository } = await listed();
    change(root);
    if (entry === undefined) expect(repository.entry(UNIT)).toBeUndefined();
    else expect(repository.entry(UNIT)).toEqual(entry);
    expect(repository.unreadable.map(({ reason }) => reason)).toEqual(reasons);
    expect(JSON.stringify(repository.targetAt(UNIT))).not.toContain('secret');
  });

  it('says the same of a file for as long as it is looked at', async () => {
    const { root, repository } = await listed();
    const first = repository.entry(UNIT);
    writeFileSync(join(root, UNIT), 'other');
    expect(repository.entry(UNIT)).toBe(first);
  });
});

describe('what lies at a path', async () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x5b, 0x00]);
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n';
  const root = folder({ text: 'x', utf16, large: 'x'.repeat(1024 * 1024 + 1), pointer });
  symlinkSync('/etc/passwd', join(root, 'outside'));
  const repository = await discover({ cwd: root, paths: ['.'], ...all });

  it('is a file, or a link that is not followed', async () => {
    expect(repository.entry('text')).toMatchObject({ kind: 'file', source: { text: 'x' } });
    expect(repository.entry('outside')).toEqual({ kind: 'link', target: '/etc/passwd' });
    expect(repository.entry('../text')).toBeUndefined();
  });

  it.each([
    ['utf16', /UTF-16/],
    ['large', /1048577 bytes, more than the limit of 1048576/],
    ['pointer', /^it is a pointer of Git LFS; check the repository out with its large files$/],
  ])('%s is not read, with the reason', async (path, reason) => {
    expect(repository.entry(path)).toBeUndefined();
    expect(repository.unreadable.find(({ source }) => source.path === path)?.reason).toMatch(reason);
  });
});

describe('where a link leads', async () => {
  const root = folder({
    'skills/a': 'x',
    'skills/folder/b~': '',
    'skills/large': 'x'.repeat(1024 * 1024 + 1),
    listed: '',
  });
  mkdirSync(join(root, '.git'));
  writeFileSync(join(root, '.git/config'), 'secret');
  mkdirSync(join(root, 'skills/other/.git'), { recursive: true });
  writeFileSync(join(root, 'skills/other/a'), '');
  symlinkSync('/etc', join(root, 'skills/out'));
  execFileSync('mkfifo', [join(root, 'skills/pipe')]);
  const repository = await discover({ cwd: root, paths: ['.'], ...all });
  const rows: [path: string, expected: object][] = [
    ['skills/a', { kind: 'file', source: { path: 'skills/a', text: 'x' } }],
    ['listed', { kind: 'file' }],
    ['skills/folder', { kind: 'folder', names: ['b~'] }],
    ['', { kind: 'folder', names: ['listed', 'skills'] }],
    ['skills/out', { kind: 'link', target: '/etc' }],
    ['skills/out/passwd', { kind: 'lost', reason: 'it is a link that leads to nothing' }],
    ['skills/A', { kind: 'lost', reason: 'it is a link that leads to nothing' }],
    ['skills/a/b', { kind: 'lost', reason: 'it is a link that leads to nothing' }],
    ['.git/config', { kind: 'lost', reason: 'it is a link that leads to nothing' }],
    ['../x', { kind: 'lost', reason: 'it is a link that leads to nothing' }],
    ['skills/other/a', { kind: 'lost', reason: 'it is a link into a submodule' }],
    ['skills/pipe', { kind: 'lost', reason: 'it is a link to skills/pipe, which is no regular file' }],
    [
      'skills/large',
      { kind: 'lost', reason: expect.stringMatching(/^it is a link to skills\/large, which is not read: /) },
    ],
  ];

  it.each(rows)('%s is read although it is not listed, or has a reason', async (path, expected) => {
    expect(repository.targetAt(path)).toMatchObject(expected);
    expect([repository.paths, repository.unreadable]).toEqual([['listed'], []]);
  });
});
