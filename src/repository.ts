import type { SourceFile, Span } from './source.ts';

/** What lies at a path of the repository, looked at without following links. */
export type Entry =
  | { readonly kind: 'file'; readonly source: SourceFile }
  /** `target` as it is stored in the link. */
  | { readonly kind: 'link'; readonly target: string };

/** A file that may hold a service and cannot be read. */
export interface Unreadable {
  /** The file without its text, to point at. */
  readonly source: SourceFile;
  /** Ends the sentence "FILE is not read: …". */
  readonly reason: string;
  /** Where the reason stands, when the file could be opened. */
  readonly span?: Span;
}

/** The files under test, seen without touching the disk in any other way. Paths are relative to `root`, with `/`. */
export interface Repository {
  /** Absolute path of the directory that the paths are relative to. */
  readonly root: string;
  /** Every path that may be looked at, sorted. */
  readonly paths: readonly string[];
  readonly has: (path: string) => boolean;
  /** Whether a path would be looked at if something were there. */
  readonly isWanted: (path: string) => boolean;
  /**
   * The file or link at a listed path; undefined when there is none or it cannot be read. Then it is in `unreadable`,
   * unless nothing but its content could have told that it is a service's.
   */
  readonly entry: (path: string, isService?: boolean) => Entry | undefined;
  /** What could not be read so far. */
  readonly unreadable: readonly Unreadable[];
  /** Whether all of `root` may be looked at, and not only a folder or a file of it. */
  readonly isWhole: boolean;
  /** How many files were read so far. */
  readonly filesRead: () => number;
  /** The repository that holds the file which writes this one's files (`src/written.ts`). */
  readonly around?: Repository;
}

/** The same repository with fewer paths to look at; the others can still be opened by name. */
export function viewOf(repository: Repository, paths: readonly string[]): Repository {
  return Object.create(repository, { paths: { value: paths, enumerable: true } });
}

/** The same repository, and every file that is opened through it from now on. */
export function watched(repository: Repository): {
  readonly repository: Repository;
  readonly opened: ReadonlySet<SourceFile>;
} {
  const opened = new Set<SourceFile>();
  const entry = (path: string, isService?: boolean) => {
    const found = repository.entry(path, isService);
    if (found?.kind === 'file') opened.add(found.source);
    return found;
  };
  return { repository: Object.create(repository, { entry: { value: entry } }), opened };
}

const MAX_LINKS = 32;

/**
 * Follows the links on the way to a path (from the root of the repository, or absolute) and, unless `keepLast`, the one that it ends in. What does
 * not exist is taken literally. Undefined where a link leads out of the repository, or round in a circle.
 */
export function followLinks(repository: Repository, path: string, keepLast = false): string | undefined {
  const rest = fromRoot(repository, path)?.split('/').reverse();
  if (rest === undefined) return undefined;
  let done: string[] = [];
  for (let links = 0; rest.length > 0; ) {
    const part = rest.pop() as string;
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (done.pop() === undefined) return undefined;
      continue;
    }
    done.push(part);
    const at = done.join('/');
    const entry = (keepLast && rest.length === 0) || !repository.has(at) ? undefined : repository.entry(at);
    if (entry?.kind !== 'link') continue;
    if (++links > MAX_LINKS) return undefined;
    done.pop();
    if (entry.target.startsWith('/')) done = [];
    const target = fromRoot(repository, entry.target);
    if (target === undefined) return undefined;
    rest.push(...target.split('/').reverse());
  }
  return done.join('/');
}

/** The file at a path once every link is followed; undefined where there is none in the repository. */
export function fileAt(repository: Repository, path: string): SourceFile | undefined {
  const real = followLinks(repository, path);
  const entry = real === undefined ? undefined : repository.entry(real);
  return entry?.kind === 'file' ? entry.source : undefined;
}

/** The target of a link as a path from the root of the repository; a relative one stays as it is. Undefined: outside. */
function fromRoot({ root }: Repository, target: string): string | undefined {
  if (!target.startsWith('/')) return target;
  return target.startsWith(`${root}/`) ? target.slice(root.length) : undefined;
}
