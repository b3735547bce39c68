import { gitBytes, git as run } from './git.ts';
import type { PullFile } from './state.ts';

/** What changed between the merge base of two commits and the second of them. */
export interface Comparison {
  readonly mergeBase: string;
  readonly files: readonly PullFile[];
  readonly aheadBy?: number;
  readonly behindBy?: number;
}

export type Content =
  | { readonly type: 'file'; readonly bytes: Buffer }
  | { readonly type: 'symlink'; readonly target: string }
  | { readonly type: 'dir'; readonly names: readonly string[] };

/** The commits that comparisons and contents are answered from. */
export interface Code {
  /** Undefined where a commit is not there; no merge base where the two have no history in common. */
  compare(base: string, head: string): Comparison | { readonly mergeBase: undefined } | undefined;
  read(ref: string, path: string): Content | undefined;
}

/** Answers from tables: comparisons by `base...head`, contents by `ref:path`. */
export function codeOfTables(
  comparisons: Readonly<Record<string, Comparison>>,
  contents: Readonly<Record<string, string | Buffer>>,
): Code {
  return {
    compare: (base, head) => comparisons[`${base}...${head}`],
    read(ref, path) {
      const found = contents[`${ref}:${path}`];
      if (found !== undefined) return { type: 'file', bytes: Buffer.from(found) };
      const folder = `${ref}:${path === '' ? '' : `${path}/`}`;
      const below = Object.keys(contents).filter((key) => key.startsWith(folder));
      const names = below.map((key) => key.slice(folder.length).split('/')[0] as string);
      return names.length === 0 ? undefined : { type: 'dir', names: [...new Set(names)].sort() };
    },
  };
}

/** Answers from a git repository in `folder`, bare or not. */
export function codeOfGit(folder: string): Code {
  const git = (...args: readonly string[]) => attempt(() => run(folder, ...args));
  const commit = (ref: string) => git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  const names = (tree: string) => git('ls-tree', '--name-only', '-z', tree)?.split('\0').slice(0, -1);
  const count = (range: string) => Number(git('rev-list', '--count', range));
  return {
    compare(base, head) {
      const [from, to] = [commit(base), commit(head)];
      if (from === undefined || to === undefined) return undefined;
      const mergeBase = git('merge-base', from, to);
      if (mergeBase === undefined) return { mergeBase };
      const files = filesBetween(mergeBase, to, (...args) => git(...args) ?? '');
      return { mergeBase, files, aheadBy: count(`${from}..${to}`), behindBy: count(`${to}..${from}`) };
    },
    read(ref, path) {
      if (path === '') return { type: 'dir', names: names(ref) ?? [] };
      const [, mode, kind, sha = ''] = /^(\d+) (\w+) (\w+)/.exec(git('ls-tree', ref, '--', path) ?? '') ?? [];
      if (kind === 'tree') return { type: 'dir', names: names(sha) ?? [] };
      if (kind !== 'blob') return undefined;
      if (mode === '120000') return { type: 'symlink', target: git('cat-file', 'blob', sha) ?? '' };
      return { type: 'file', bytes: gitBytes(folder, 'cat-file', 'blob', sha) };
    },
  };
}

const STATUSES: Readonly<Record<string, PullFile['status']>> = { A: 'added', D: 'removed', R: 'renamed', T: 'changed' };

function filesBetween(from: string, to: string, git: (...args: readonly string[]) => string): readonly PullFile[] {
  const words = git('diff', '--raw', '-z', '-M', '--no-abbrev', from, to).split('\0');
  const files: PullFile[] = [];
  while (words.length > 1) {
    const [, , before, after, letters = ''] = (words.shift() as string).split(' ');
    const first = words.shift() as string;
    const filename = letters.startsWith('R') ? (words.shift() as string) : first;
    const patch = git('diff', '-M', from, to, '--', first, filename);
    const hunks = patch.indexOf('\n@@ ');
    files.push({
      filename,
      status: STATUSES[letters[0] as string] ?? 'modified',
      sha: (letters === 'D' ? before : after) as string,
      ...(hunks === -1 ? {} : { patch: patch.slice(hunks + 1) }),
      ...(filename === first ? {} : { previous_filename: first }),
    });
  }
  return files;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
