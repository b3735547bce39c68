/** What git knows of the checkout that is linted. Sources: git-fetch(1), gitformat-commit-graph(5), actions/checkout. */
import { blobId } from '../blob.ts';
import { type FileChange, type NamedChange, parseChange } from '../change.ts';
import type { PolicyFile } from '../config/files.ts';
import { git } from '../git.ts';
import { decodeUtf8, encodeUtf8, type SourceFile } from '../source.ts';

/** Milliseconds that one fetch may take. */
const FETCH_TIMEOUT = 60_000;

/** A clone without all its objects fetches what a comparison needs. */
const LAZY = { timeout: FETCH_TIMEOUT, mayFetch: true } as const;

/** How many commits more each try brings in, until the common ancestor is there; then all. */
const DEEPER = ['--deepen=100', '--deepen=1000', '--unshallow'];

const DIFF = [
  ...['diff', '--raw', '-z', '-p', '-U0', '-M', '--text', '--no-ext-diff', '--no-textconv', '--no-color'],
  ...['--ignore-submodules=all', '--src-prefix=a/', '--dst-prefix=b/'],
];

/** The commit that is checked out, with its parents; undefined where git cannot tell. */
export function headCommit(root: string): { readonly sha: string; readonly parents: readonly string[] } | undefined {
  // Asked for as it is stored: a shallow clone has the commit, and says that it has no parents.
  const text = git(root, ['cat-file', 'commit', 'HEAD'])?.toString('latin1');
  const sha = wordOf(root, ['rev-parse', 'HEAD']);
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
  return git(root, [...args, 'origin', ...commits], LAZY) !== undefined;
}

/** The best common ancestor of two commits, as far as it can be told without fetching; never in a shallow clone. */
export function knownMergeBase(root: string, one: string, other: string): string | undefined {
  return isShallow(root) ? undefined : wordOf(root, ['merge-base', one, other]);
}

/** The best common ancestor of two commits, with as much history fetched as that takes; undefined where it cannot be had. */
export function mergeBase(root: string, one: string, other: string): string | undefined {
  for (const deeper of DEEPER) {
    const found = wordOf(root, ['merge-base', one, other]);
    if (found !== undefined) return found;
    if (!fetch(root, isShallow(root) ? [deeper] : [], [one, other])) return undefined;
  }
  return wordOf(root, ['merge-base', one, other]);
}

function isShallow(root: string): boolean {
  return wordOf(root, ['rev-parse', '--is-shallow-repository']) === 'true';
}

function wordOf(root: string, args: readonly string[]): string | undefined {
  return git(root, args)?.toString('latin1').trim();
}

/** Whether `origin` is the repository `owner/name`. */
export function isCheckoutOf(root: string, repository: string): boolean {
  const address = wordOf(root, ['config', '--get', 'remote.origin.url'])?.replace(/(?:\.git)?\/*$/, '') ?? '';
  return repository !== '' && address.toLowerCase().endsWith(`/${repository.toLowerCase()}`);
}

/** What happened between two commits that are here, file by file; undefined where git cannot tell. */
export function filesBetween(root: string, base: string, head: string): readonly FileChange[] | undefined {
  const output = git(root, [...DIFF, base, head], LAZY);
  if (output === undefined) return undefined;
  // With `-z` the names come first and as they are; one more NUL parts them from the patch.
  const text = decodeUtf8(output);
  const end = text.indexOf('\0\0');
  return parseChange(end === -1 ? '' : text.slice(end + 2), namesIn(end === -1 ? '' : text.slice(0, end)));
}

/** The names of a raw listing. A file that becomes a link, or a link a file, stands in a patch twice. */
function namesIn(raw: string): readonly NamedChange[] {
  const words = raw.split('\0');
  const names: NamedChange[] = [];
  for (let at = 0; at + 1 < words.length; ) {
    const [, oldMode = '', status = ''] = /^:(\d+) \d+ \w+ \w+ (\w)/.exec(words[at] as string) ?? [];
    const oldPath = words[at + 1] as string;
    const isRenamed = status === 'R' || status === 'C';
    const path = isRenamed ? (words[at + 2] as string) : oldPath;
    at += isRenamed ? 3 : 2;
    const wasLink = oldMode === '120000';
    if (status === 'T') names.push({ path: null, oldPath, wasLink }, { path, oldPath: null, wasLink: false });
    else names.push({ path: status === 'D' ? null : path, oldPath: 'AC'.includes(status) ? null : oldPath, wasLink });
  }
  return names;
}

/** Tells whether a file on the disk is what the commit that is checked out holds there. */
export function committedIn(root: string): (source: SourceFile) => boolean {
  const listed = git(root, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD']);
  const entries = listed === undefined ? [] : decodeUtf8(listed).split('\0');
  const ids = new Map(
    entries.flatMap((entry) => {
      const [, id, path] = /^\d+ \w+ ([0-9a-f]+)\t([\s\S]*)$/.exec(entry) ?? [];
      return id === undefined || path === undefined ? [] : [[path, id] as const];
    }),
  );
  const known = new WeakMap<SourceFile, boolean>();
  return (source) => {
    const id = ids.get(source.path);
    const answer = known.get(source) ?? (id !== undefined && isBlob(source.text, id));
    known.set(source, answer);
    return answer;
  };
}

function isBlob(text: string, id: string): boolean {
  const algorithm = id.length === 40 ? 'sha1' : 'sha256';
  return [text, text.replaceAll('\r\n', '\n')].some((each) => blobId(encodeUtf8(each), algorithm) === id);
}

/** What a commit that is here holds at some paths; undefined where git cannot tell. */
export function filesIn(
  root: string,
  commit: string,
  paths: readonly string[],
): ReadonlyMap<string, PolicyFile> | undefined {
  const listed = git(root, ['ls-tree', '-z', '--full-tree', commit, '--', ...paths], LAZY);
  if (listed === undefined) return undefined;
  const files = new Map<string, PolicyFile>();
  for (const entry of decodeUtf8(listed).split('\0').filter(Boolean)) {
    const [, mode = '', id = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]*)$/.exec(entry) ?? [];
    const bytes = mode.startsWith('100') ? git(root, ['cat-file', 'blob', id], LAZY) : undefined;
    if (mode.startsWith('100') && bytes === undefined) return undefined;
    files.set(path, bytes === undefined ? { kind: 'other' } : { kind: 'file', bytes });
  }
  return files;
}
