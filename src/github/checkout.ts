/** What git knows of the checkout that is linted. Sources: git-fetch(1), gitformat-commit-graph(5), actions/checkout. */
import { type Change, type FileChange, parseChange } from '../change.ts';
import type { PolicyFile } from '../config/files.ts';
import { git } from '../git.ts';
import { decodeUtf8 } from '../source.ts';

/** Milliseconds that one fetch may take. */
const FETCH_TIMEOUT = 120_000;

/** How many commits more each try brings in, until the common ancestor is there; then all. */
const DEEPER = ['--deepen=100', '--deepen=1000', '--unshallow'];

const DIFF = ['diff', '-U0', '-M', '--text', '--no-ext-diff', '--no-textconv', '--no-color', '--ignore-submodules=all'];

/** The commit that is checked out, with its parents; undefined where git cannot tell. */
export function headCommit(root: string): { readonly sha: string; readonly parents: readonly string[] } | undefined {
  // Asked for as it is stored: a shallow clone has the commit, and says that it has no parents.
  const text = git(root, ['cat-file', 'commit', 'HEAD'])?.toString('latin1');
  const sha = git(root, ['rev-parse', 'HEAD'])?.toString('latin1').trim();
  if (text === undefined || sha === undefined) return undefined;
  const [head = ''] = text.split('\n\n', 1);
  return { sha, parents: [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map((found) => found[1] as string) };
}

/** Whether the files of a commit are here, or could be fetched from `origin`. */
export function bringCommit(root: string, sha: string): boolean {
  return hasCommit(root, sha) || (fetch(root, ['--depth=1'], [sha]) && hasCommit(root, sha));
}

function hasCommit(root: string, sha: string): boolean {
  return git(root, ['cat-file', '-e', `${sha}^{tree}`]) !== undefined;
}

function fetch(root: string, options: readonly string[], commits: readonly string[]): boolean {
  const args = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', ...options];
  return git(root, [...args, 'origin', ...commits], { timeout: FETCH_TIMEOUT }) !== undefined;
}

/** The best common ancestor of two commits, with as much history fetched as that takes; undefined where it cannot be had. */
export function mergeBase(root: string, one: string, other: string): string | undefined {
  for (const deeper of DEEPER) {
    const isShallow = git(root, ['rev-parse', '--is-shallow-repository'])?.toString('latin1').trim() === 'true';
    const found = git(root, ['merge-base', one, other])?.toString('latin1').trim();
    if (found !== undefined || (!isShallow && hasCommit(root, one) && hasCommit(root, other))) return found;
    fetch(root, isShallow ? [deeper] : [], [one, other]);
  }
  return git(root, ['merge-base', one, other])?.toString('latin1').trim();
}

/** What happened between two commits that are here, and to the files since; undefined where git fails. */
export function changeBetween(root: string, base: string, head: string): Change | undefined {
  const patch = git(root, [...DIFF, '--src-prefix=a/', '--dst-prefix=b/', base, head]);
  const edited = editedFiles(root);
  if (patch === undefined || edited === undefined) return undefined;
  const { files } = parseChange(decodeUtf8(patch));
  // What an earlier step of the job wrote is in no commit: nobody can say which of its lines are new.
  const others = files.filter(({ path }) => path === null || !edited.has(path));
  const before = new Map(files.map(({ path, oldPath }) => [path, oldPath]));
  const whole = [...edited].map(([path, isTracked]): FileChange => {
    const oldPath = before.get(path);
    return { path, oldPath: oldPath === undefined && isTracked ? path : (oldPath ?? null), lines: 'all' };
  });
  return { files: [...others, ...whole] };
}

/** Files that are not as the commit that is checked out has them, and whether it has them at all. */
function editedFiles(root: string): ReadonlyMap<string, boolean> | undefined {
  const status = git(root, [
    'status',
    '--porcelain',
    '-z',
    '--untracked-files=all',
    '--no-renames',
    '--ignore-submodules',
  ]);
  if (status === undefined) return undefined;
  const entries = decodeUtf8(status)
    .split('\0')
    .filter((entry) => /^(?:[^D][^D]) /.test(entry));
  return new Map(entries.map((entry) => [entry.slice(3), !entry.startsWith('??')]));
}

/** What a commit that is here holds at some paths. */
export function filesIn(root: string, commit: string, paths: readonly string[]): ReadonlyMap<string, PolicyFile> {
  const listed = git(root, ['ls-tree', '-z', '--full-tree', commit, '--', ...paths]);
  const entries = listed === undefined ? [] : decodeUtf8(listed).split('\0').filter(Boolean);
  return new Map(
    entries.flatMap((entry) => {
      const [, mode, id, path] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]*)$/.exec(entry) ?? [];
      const bytes = mode?.startsWith('100') ? git(root, ['cat-file', 'blob', id as string]) : undefined;
      return path === undefined ? [] : [[path, bytes === undefined ? { kind: 'other' } : { kind: 'file', bytes }]];
    }),
  );
}
