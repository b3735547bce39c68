import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderWith } from '../process.ts';
import { git } from './git.ts';

/** Contents by path; null takes the file away. */
export type Files = Readonly<Record<string, string | null>>;

export interface RepositoryOptions {
  /** What the pull request branches off from. */
  readonly base: Files;
  /** What the pull request does. */
  readonly change: Files;
  /** What the base branch did after the pull request branched off. */
  readonly moved?: Files;
  readonly number?: number;
  /** The pull request comes from another repository: `origin` has no branch of it. */
  readonly fork?: boolean;
  readonly checkout?: Checkout;
}

/** What actions/checkout is told. */
export interface Checkout {
  /** `merge` is its own choice on a pull request; `base` what a push to the base branch checks out. */
  readonly ref?: 'merge' | 'head' | 'base';
  /** 1 by default, as actions/checkout; 0 is all history and all branches. */
  readonly depth?: number;
  /** Whether `origin` can still be fetched from after the checkout. */
  readonly reachable?: boolean;
}

/** A pull request and a checkout of it; all but the folders are commits. */
export interface PullRepository {
  readonly workspace: string;
  /** Bare, with `refs/heads/main`, `refs/pull/N/head` and `refs/pull/N/merge`. */
  readonly origin: string;
  /** Tip of the base branch. */
  readonly base: string;
  readonly head: string;
  /** Its parents are `base` and `head`. */
  readonly merge: string;
  readonly mergeBase: string;
  /** Adds a commit to the pull request, and checks it out into a new workspace. */
  push(change: Files): PullRepository;
}

/** Builds the repository of a pull request, with the same commits for the same options. */
export function pullRepository(options: RepositoryOptions): PullRepository {
  const work = folderWith({});
  const origin = folderWith({});
  git(origin, 'init', '--quiet', '--bare', '--initial-branch=main');
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  git(work, 'init', '--quiet', '--initial-branch=main');
  const mergeBase = commit(work, 'Base', options.base);
  git(work, 'switch', '--quiet', '--create', 'feature');
  commit(work, 'Change', options.change);
  git(work, 'switch', '--quiet', 'main');
  const base = options.moved === undefined ? mergeBase : commit(work, 'Move on', options.moved);
  git(work, 'push', '--quiet', origin, 'main');
  return published(options, work, origin, base, mergeBase);
}

/** Gives `origin` the pull request as it stands in `work`, merged as GitHub merges it, and checks it out. */
function published(
  options: RepositoryOptions,
  work: string,
  origin: string,
  base: string,
  mergeBase: string,
): PullRepository {
  const { number = 7, fork = false } = options;
  const head = git(work, 'rev-parse', 'feature');
  git(work, 'switch', '--quiet', '--detach', base);
  git(work, 'merge', '--quiet', '--no-ff', '-m', `Merge ${head} into ${base}`, head);
  const merge = git(work, 'rev-parse', 'HEAD');
  const pull = `refs/pull/${number}`;
  const branch = fork ? [] : ['feature'];
  git(work, 'push', '--quiet', '--force', origin, `${head}:${pull}/head`, `${merge}:${pull}/merge`, ...branch);
  const push = (change: Files) => {
    git(work, 'switch', '--quiet', 'feature');
    commit(work, 'Change again', change);
    return published(options, work, origin, base, mergeBase);
  };
  const workspace = checkedOut(origin, { base, head, merge }, `${pull.slice(5)}/merge`, options.checkout ?? {});
  return { workspace, origin, base, head, merge, mergeBase, push };
}

/** The commands of actions/checkout. */
function checkedOut(
  origin: string,
  commits: Readonly<Record<'merge' | 'head' | 'base', string>>,
  pull: string,
  { ref = 'merge', depth = 1, reachable = true }: Checkout,
): string {
  const workspace = folderWith({});
  const sha = commits[ref];
  const tracking = { merge: [`+${sha}:refs/remotes/${pull}`], head: [sha], base: [`+${sha}:refs/remotes/origin/main`] };
  const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
  git(workspace, 'init', '--quiet', '--initial-branch=master');
  git(workspace, 'remote', 'add', 'origin', `file://${origin}`);
  if (depth === 0) git(workspace, 'fetch', '--quiet', '--prune', 'origin', ...all, ...tracking[ref]);
  else git(workspace, 'fetch', '--quiet', '--no-tags', '--prune', `--depth=${depth}`, 'origin', ...tracking[ref]);
  if (ref === 'base') git(workspace, 'checkout', '--quiet', '--force', '-B', 'main', 'refs/remotes/origin/main');
  else git(workspace, 'checkout', '--quiet', '--force', sha);
  if (!reachable) git(workspace, 'remote', 'set-url', 'origin', `file://${join(workspace, 'no-such-origin')}`);
  return workspace;
}

function commit(work: string, message: string, files: Files): string {
  for (const [path, text] of Object.entries(files)) {
    const place = join(work, path);
    if (text === null) rmSync(place);
    else {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  }
  git(work, 'add', '--all', '--force');
  git(work, 'commit', '--quiet', '--allow-empty', '-m', message);
  return git(work, 'rev-parse', 'HEAD');
}
