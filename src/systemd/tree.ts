/**
 * A tree of files as a manager would see it, whatever it was made from. Paths are absolute, with `/` and without `.`,
 * `..` or a slash at the end.
 */
import type { SourceFile } from '../source.ts';

export type TreeEntry =
  | { readonly kind: 'file'; readonly source: SourceFile }
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'directory' };

export interface UnitTree {
  /** What stands at a path; symbolic links are not followed, neither there nor on the way. */
  get(path: string): TreeEntry | undefined;
  /** The names in a directory, in any order; none when it is no directory. */
  list(directory: string): readonly string[];
}

/** What is behind a path once every link is followed. */
export type Found = { readonly kind: 'file'; readonly source: SourceFile } | { readonly kind: 'null' | 'directory' };

const MAX_LINKS = 32;

/** For the folders of a tree, whether they are where their paths say: no link is on the way. */
const places = new WeakMap<UnitTree, Map<string, boolean>>();

function isInPlace(tree: UnitTree, folder: string): boolean {
  const known = places.get(tree) ?? new Map<string, boolean>();
  places.set(tree, known);
  const answer = known.get(folder) ?? followLinks(tree, folder, false) === folder;
  known.set(folder, answer);
  return answer;
}

/**
 * Follows the links on the way to a path and, unless `keepLast`, the one that it ends in. What does not exist is taken
 * literally. Null when there are too many links.
 */
export function resolvePath(tree: UnitTree, path: string, keepLast = false): string | null {
  const slash = path.lastIndexOf('/');
  const isPlain = !/^\/\/|\/\.{0,2}$/.test(path) && slash > 0 && isInPlace(tree, path.slice(0, slash));
  return isPlain && (keepLast || tree.get(path)?.kind !== 'link') ? path : followLinks(tree, path, keepLast);
}

function followLinks(tree: UnitTree, path: string, keepLast: boolean): string | null {
  const rest = path.split('/').reverse();
  let done = '';
  let links = 0;
  while (rest.length > 0) {
    const part = rest.pop() as string;
    if (part === '' || part === '.') continue;
    if (part === '..') {
      done = done.slice(0, Math.max(done.lastIndexOf('/'), 0));
      continue;
    }
    const next = `${done}/${part}`;
    const entry = keepLast && isUsedUp(rest) ? undefined : tree.get(next);
    if (entry?.kind !== 'link') {
      done = next;
      continue;
    }
    if (++links > MAX_LINKS) return null;
    if (entry.target.startsWith('/')) done = '';
    rest.push(...entry.target.split('/').reverse());
  }
  return done === '' ? '/' : done;
}

/** Reads a path as the manager opens it; undefined when there is nothing, or only a link that leads nowhere. */
export function openPath(tree: UnitTree, path: string): Found | undefined {
  const real = resolvePath(tree, path);
  if (real === null) return undefined;
  if (real === '/dev/null') return { kind: 'null' };
  const entry = tree.get(real);
  return entry === undefined || entry.kind === 'link' ? undefined : entry;
}

/** Whether a file masks what it overrides: an empty file, or a link to `/dev/null`. */
export function isMask(found: Found): boolean {
  return found.kind === 'null' || (found.kind === 'file' && found.source.text === '');
}

function isUsedUp(rest: readonly string[]): boolean {
  return rest.every((part) => part === '' || part === '.');
}
