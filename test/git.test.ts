/** Nothing that a repository configures is run, whatever git is asked for. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discover } from '../src/discover.ts';
import { git } from '../src/git.ts';
import {
  bringCommit,
  committedIn,
  filesBetween,
  filesIn,
  headCommit,
  isCheckoutOf,
  knownMergeBase,
  mergeBase,
} from '../src/github/checkout.ts';
import { SourceFile } from '../src/source.ts';
import type { PullRepository } from './support/github/repository.ts';
import { CODE, DUPLICATE, pullOf } from './support/github/step.ts';
import { folderWith } from './support/process.ts';

/** Every question that git is asked, of a shallow clone that lacks the commits which it is asked for. */
function askAll({ workspace, base, head }: PullRepository): void {
  discover({ cwd: workspace, paths: ['.'], include: [], exclude: [] });
  discover({ cwd: workspace, paths: ['.config'], include: [], exclude: [] });
  headCommit(workspace);
  isCheckoutOf(workspace, 'someone/dotfiles');
  committedIn(workspace)(new SourceFile(CODE, ''));
  knownMergeBase(workspace, base, head);
  for (const sha of [base, head]) bringCommit(workspace, sha);
  mergeBase(workspace, base, head);
  filesBetween(workspace, base, head);
  filesBetween(workspace, base, 'HEAD');
  filesIn(workspace, base, [CODE]);
  filesIn(workspace, 'HEAD', [CODE]);
}

interface Trap {
  /** The settings of the repository; `EVIL` is a program that leaves a mark, `URL` a server that asks for a password. */
  readonly config: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** What makes git fall into it when nothing is switched off; `BASE` is a commit. */
  readonly bait: readonly string[];
}

const FETCH = ['fetch', 'origin', 'BASE'];
const DIFFER = { '.gitattributes': '* diff=evil filter=evil\n', [CODE]: 'changed\n' };

const traps: Readonly<Record<string, Trap>> = {
  'a monitor of the file system': { config: { 'core.fsmonitor': 'EVIL' }, bait: ['status'] },
  'a folder of hooks': { config: { 'core.hooksPath': 'HOOKS' }, bait: ['update-ref', 'refs/x', 'HEAD'] },
  'an external diff': { config: { 'diff.external': 'EVIL' }, files: DIFFER, bait: ['diff', '--ext-diff'] },
  'a diff driver': { config: { 'diff.evil.command': 'EVIL' }, files: DIFFER, bait: ['diff', '--ext-diff'] },
  'a text conversion': { config: { 'diff.evil.textconv': 'EVIL' }, files: DIFFER, bait: ['diff', '--textconv'] },
  'a clean filter': { config: { 'filter.evil.clean': 'EVIL' }, files: DIFFER, bait: ['add', '.'] },
  'a smudge filter': {
    config: { 'filter.evil.smudge': 'EVIL' },
    files: DIFFER,
    bait: ['checkout-index', '--force', '--all'],
  },
  'a filter process': { config: { 'filter.evil.process': 'EVIL' }, files: DIFFER, bait: ['add', '.'] },
  'a pager': { config: { 'core.pager': 'EVIL' }, bait: [] },
  'aliases for what git is asked': {
    config: Object.fromEntries(['ls-files', 'diff', 'fetch', 'cat-file'].map((name) => [`alias.${name}`, '!EVIL'])),
    bait: [],
  },
  'a command for SSH': {
    config: { 'core.sshCommand': 'EVIL', 'remote.origin.url': 'ssh://127.0.0.1:9/someone/dotfiles' },
    bait: FETCH,
  },
  'a proxy for the git protocol': {
    config: { 'core.gitProxy': 'EVIL', 'remote.origin.url': 'git://127.0.0.1:9/someone/dotfiles' },
    bait: FETCH,
  },
  'the other side of a fetch': { config: { 'remote.origin.uploadpack': 'EVIL' }, bait: FETCH },
  'a helper in the address': { config: { 'remote.origin.url': 'ext::EVIL' }, bait: FETCH_EXT() },
  'a helper for a remote': { config: { 'remote.origin.vcs': 'ext', 'remote.origin.url': 'EVIL' }, bait: FETCH_EXT() },
  'an address that is put in the place of another': {
    config: { 'url.ext::EVIL .insteadOf': 'file://' },
    bait: FETCH_EXT(),
  },
  'a helper for passwords': { config: { 'credential.helper': '!EVIL', 'remote.origin.url': 'URL' }, bait: FETCH },
  'a helper for the passwords of one server': {
    config: { 'credential.URL.helper': '!EVIL', 'remote.origin.url': 'URL' },
    bait: FETCH,
  },
  'a program that asks for passwords': {
    config: { 'core.askPass': 'EVIL', 'remote.origin.url': 'URL' },
    bait: FETCH,
  },
  'a command for the refs of an alternate': {
    config: { 'core.alternateRefsCommand': 'EVIL' },
    files: { '.git/objects/info/alternates': 'ORIGIN/objects\n' },
    bait: FETCH,
  },
  'another file of settings': {
    config: { 'include.path': '../more' },
    files: { more: '[remote "origin"]\n\tuploadpack = EVIL\n' },
    bait: FETCH,
  },
  'a file of settings under a condition': {
    config: { 'includeIf.gitdir:**.path': '../more' },
    files: { more: '[core]\n\tfsmonitor = EVIL\n[remote "origin"]\n\tuploadpack = EVIL\n' },
    bait: FETCH,
  },
  'the settings of a worktree': {
    config: { 'core.repositoryFormatVersion': '1', 'extensions.worktreeConfig': 'true' },
    files: { '.git/config.worktree': '[remote "origin"]\n\tuploadpack = EVIL\n' },
    bait: FETCH,
  },
  'a remote that has the objects which are missing': {
    config: {
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'other',
      'remote.other.url': './',
      'remote.other.promisor': 'true',
      'remote.other.uploadpack': 'EVIL',
    },
    bait: ['cat-file', '-p', 'BASE'],
  },
};

/** `ext` has to be allowed, as users may do; we never allow it. */
function FETCH_EXT(): readonly string[] {
  return ['-c', 'protocol.ext.allow=always', ...FETCH];
}

let server: ChildProcess;
let url: string;
beforeAll(async () => {
  const script = `require('node:http').createServer((_, answer) => answer.writeHead(401, { 'WWW-Authenticate': 'Basic' }).end())
    .listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;
  server = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  const port = await new Promise<string>((resolve) => server.stdout?.once('data', (data) => resolve(`${data}`.trim())));
  url = `http://127.0.0.1:${port}/someone/dotfiles`;
});
afterAll(() => {
  server.kill();
});

/** A program that leaves a mark where it runs, and says nothing. */
function marker(): { readonly evil: string; readonly hasRun: () => boolean; readonly hooks: string } {
  const folder = folderWith({});
  const evil = join(folder, 'evil');
  const mark = join(folder, 'mark');
  writeFileSync(evil, `#!/bin/sh\ntouch '${mark}'\nexit 1\n`);
  chmodSync(evil, 0o755);
  const hooks = join(folder, 'hooks');
  mkdirSync(hooks);
  for (const hook of ['reference-transaction', 'post-index-change', 'pre-auto-gc', 'post-checkout']) {
    writeFileSync(join(hooks, hook), `#!/bin/sh\ntouch '${mark}'\n`);
    chmodSync(join(hooks, hook), 0o755);
  }
  return { evil, hooks, hasRun: () => existsSync(mark) };
}

describe.each(Object.entries(traps))('%s', (_, { config, files = {}, bait }) => {
  it('is not run', () => {
    const pull = pullOf(DUPLICATE);
    const { evil, hooks, hasRun } = marker();
    const filled = (text: string) =>
      text.replace('EVIL', evil).replace('HOOKS', hooks).replace('URL', url).replace('ORIGIN', pull.origin);
    for (const [path, text] of Object.entries(files))
      writeFileSync(join(pull.workspace, path), text.replaceAll('EVIL', evil).replace('ORIGIN', pull.origin));
    const byItself = (args: readonly string[]) =>
      spawnSync('git', [...args], {
        cwd: pull.workspace,
        env: { PATH: process.env.PATH, GIT_TERMINAL_PROMPT: '0' },
      });
    for (const [name, value] of Object.entries(config))
      expect(byItself(['config', filled(name), filled(value)]).status).toBe(0);
    askAll(pull);
    expect(hasRun()).toBe(false);
    if (bait.length === 0) return;
    byItself(bait.map((word) => word.replace('BASE', pull.base)));
    expect(hasRun()).toBe(true);
  });
});

it('hooks that lie where hooks lie are not run', () => {
  const pull = pullOf(DUPLICATE);
  const { hasRun, hooks } = marker();
  rmSync(join(pull.workspace, '.git/hooks'), { recursive: true, force: true });
  spawnSync('cp', ['-r', hooks, join(pull.workspace, '.git/hooks')]);
  askAll(pull);
  expect(hasRun()).toBe(false);
  spawnSync('git', ['update-ref', 'refs/x', 'HEAD'], { cwd: pull.workspace });
  expect(hasRun()).toBe(true);
});

it('a program of the repository that is called git is not run, also where PATH begins with the working directory', () => {
  const pull = pullOf(DUPLICATE);
  const { evil, hasRun } = marker();
  spawnSync('cp', [evil, join(pull.workspace, 'git')]);
  const path = process.env.PATH;
  const cwd = process.cwd();
  process.env.PATH = `.::${path}`;
  process.chdir(pull.workspace);
  try {
    askAll(pull);
    expect(headCommit(pull.workspace)?.sha).toBe(pull.merge);
    expect(hasRun()).toBe(false);
    spawnSync('git', ['--version'], { cwd: pull.workspace });
    expect(hasRun()).toBe(true);
  } finally {
    process.env.PATH = path;
    process.chdir(cwd);
  }
});

it('variables of the environment lead git nowhere else', () => {
  const pull = pullOf(DUPLICATE);
  const { evil, hasRun } = marker();
  const elsewhere = pullOf({ 'other.txt': 'x\n' });
  const variables = {
    GIT_DIR: join(elsewhere.workspace, '.git'),
    GIT_EXTERNAL_DIFF: evil,
    GIT_SSH_COMMAND: evil,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'remote.origin.uploadpack',
    GIT_CONFIG_VALUE_0: evil,
  };
  Object.assign(process.env, variables);
  try {
    askAll(pull);
    expect(headCommit(pull.workspace)?.sha).toBe(pull.merge);
    expect(hasRun()).toBe(false);
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name];
  }
});

it('a repository that belongs to somebody else is read as any other', () => {
  const pull = pullOf(DUPLICATE, { checkout: { depth: 0 } });
  // As where the owner differs: git's own switch for tests, behind whatever takes variables away.
  const folder = folderWith({
    git: `#!/bin/sh\nPATH='${process.env.PATH}' GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git "$@"\n`,
  });
  chmodSync(join(folder, 'git'), 0o755);
  const path = process.env.PATH;
  process.env.PATH = `${folder}:${path}`;
  try {
    expect(headCommit(pull.workspace)?.sha).toBe(pull.merge);
    expect(knownMergeBase(pull.workspace, pull.base, pull.head)).toBe(pull.mergeBase);
    expect(spawnSync('git', ['rev-parse', 'HEAD'], { cwd: pull.workspace }).status).not.toBe(0);
  } finally {
    process.env.PATH = path;
  }
});

it('an object that another is put in the place of is read as it is', () => {
  const pull = pullOf(DUPLICATE, { checkout: { depth: 0 } });
  const asked = () => filesIn(pull.workspace, pull.base, [CODE])?.get(CODE);
  const before = asked();
  const id = (path: string) =>
    spawnSync('git', ['rev-parse', `HEAD:${path}`], { cwd: pull.workspace, encoding: 'utf8' }).stdout.trim();
  writeFileSync(join(pull.workspace, 'other'), 'nothing\n');
  const other = spawnSync('git', ['hash-object', '-w', 'other'], { cwd: pull.workspace, encoding: 'utf8' });
  spawnSync('git', ['replace', id(CODE), other.stdout.trim()], { cwd: pull.workspace });
  expect(before).toMatchObject({ kind: 'file' });
  expect(asked()).toEqual(before);
});

it('git that waits for ever is stopped, and the folder walked', () => {
  const root = folderWith({ 'a.service': '' });
  spawnSync('git', ['init', '--quiet'], { cwd: root });
  spawnSync('mkfifo', [join(root, '.gitignore')]);
  expect(git(root, ['ls-files', '--others', '--exclude-standard'], { timeout: 300 })).toBeUndefined();
});
