import { SourceFile, type Span } from './source.ts';

/** What lies at a path of the repository, looked at without following links. */
export type Entry =
  | { readonly kind: 'file'; readonly source: SourceFile }
  /** `target` as it is stored in the link. */
  | { readonly kind: 'link'; readonly target: string };

/** What lies at the end of a link. */
export type Linked =
  | Entry
  | { readonly kind: 'folder'; readonly names: readonly string[] }
  /** `reason` ends the sentence "LINK is not read: …". */
  | { readonly kind: 'lost'; readonly reason: string };

/** A file that may hold a service and cannot be read. */
export interface Unreadable {
  /** The file without its text, to point at. */
  readonly source: SourceFile;
  /** Ends the sentence "FILE is not read: …". */
  readonly reason: string;
  /** Where the reason stands, when the file could be opened. */
  readonly span?: Span;
}

/** Whether a file that could be opened, but is too long to be read, may declare something: its text decides, and not its path. */
export type MayDeclare = (source: SourceFile) => boolean;

/** The files under test, seen without touching the disk in any other way. Paths are relative to `root`, with `/`. */
export interface Repository {
  /** Absolute path of the directory that the paths are relative to. */
  readonly root: string;
  /** Every path that may be looked at, sorted. */
  readonly paths: readonly string[];
  /** Those of the paths that are not known to declare nothing, sorted. */
  readonly candidates: readonly string[];
  readonly has: (path: string) => boolean;
  /** Whether a path would be looked at if something were there. */
  readonly isWanted: (path: string) => boolean;
  /**
   * The file or link at a listed path; undefined when there is none or it cannot be read. Then it is in `unreadable`,
   * unless nothing but its content could have told that it is a service's (`isService` is false).
   */
  readonly entry: (path: string, isService?: boolean, mayDeclare?: MayDeclare) => Entry | undefined;
  /**
   * What lies at a path to which a link leads, itself looked at without following links. The path need not be listed: what
   * a link names counts as asked for. Nothing is added to `unreadable`.
   */
  readonly targetAt: (path: string) => Linked;
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
export function viewOf(
  repository: Repository,
  { paths = repository.paths, candidates }: Partial<Pick<Repository, 'paths' | 'candidates'>>,
): Repository {
  return Object.create(repository, { paths: { value: paths }, candidates: { value: candidates ?? paths } });
}

/** The same repository, and every file that is opened through it from now on. `onOpen` is told how many they are. */
export function watched(
  repository: Repository,
  onOpen: (files: number) => void = () => {},
): {
  readonly repository: Repository;
  readonly opened: ReadonlySet<SourceFile>;
} {
  const opened = new Set<SourceFile>();
  const seen = <T extends Linked | undefined>(found: T): T => {
    if (found?.kind === 'file') onOpen(opened.add(found.source).size);
    return found;
  };
  const entry: Repository['entry'] = (...asked) => seen(repository.entry(...asked));
  const targetAt = (path: string) => seen(repository.targetAt(path));
  return { repository: Object.create(repository, { entry: { value: entry }, targetAt: { value: targetAt } }), opened };
}

export const NOTHING_THERE: Linked = { kind: 'lost', reason: 'it is a link that leads to nothing' };

/** `targetAt` for a repository that holds nothing but what it lists. */
export function targetIn(entries: ReadonlyMap<string, Entry>): (path: string) => Linked {
  const known = new Map<string, Linked>(entries);
  return (path) => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const names = namesIn(entries.keys(), path);
    const target: Linked = names.size === 0 ? NOTHING_THERE : { kind: 'folder', names: [...names] };
    known.set(path, target);
    return target;
  };
}

/** The names of what lies in a folder, and of the folders in it, among some paths. */
export function namesIn(paths: Iterable<string>, folder: string): Set<string> {
  const start = folder === '' ? '' : `${folder}/`;
  const names = new Set<string>();
  for (const path of paths) if (path.startsWith(start)) names.add(path.slice(start.length).split('/', 1)[0] as string);
  return names;
}

/** The same repository with these texts in the place of its files, by path; a path that has none yet is added where it is wanted. */
export function withTexts(repository: Repository, texts: ReadonlyMap<string, string>): Repository {
  const files = new Map<string, Entry>();
  for (const [path, text] of texts)
    if (repository.isWanted(path)) files.set(path, { kind: 'file', source: new SourceFile(path, text) });
  const added = [...files.keys()].filter((path) => !repository.has(path));
  const read = new Set<string>();
  const entry: Repository['entry'] = (path, ...asked) => {
    const file = files.get(path);
    if (file !== undefined) read.add(path);
    return file ?? repository.entry(path, ...asked);
  };
  return Object.create(repository, {
    paths: { value: [...repository.paths, ...added].sort() },
    candidates: { value: [...new Set([...repository.candidates, ...files.keys()])].sort() },
    has: { value: (path: string) => files.has(path) || repository.has(path) },
    entry: { value: entry },
    targetAt: { value: (path: string) => files.get(path) ?? repository.targetAt(path) },
    filesRead: { value: () => repository.filesRead() + read.size },
  });
}

const MAX_LINKS = 32;

/** Where the links on the way to a path lead. */
type Way =
  | { readonly path: string; readonly isLinked: boolean }
  /** `outside`: the absolute path at which they leave the repository, where it is known. */
  | { readonly reason: string; readonly outside?: string };

/** A link to it says that there is nothing, on purpose. */
const MASK = '/dev/null';

const OUTSIDE = 'it is a link out of the repository';

/**
 * Follows the links on the way to a path (from the root of the repository, or absolute) and, unless `keepLast`, the one that it ends in. What does
 * not exist is taken literally. Undefined where a link leads out of the repository, or round in a circle.
 */
export function followLinks(repository: Repository, path: string, keepLast = false): string | undefined {
  const way = wayTo(repository, path, { keepLast });
  return 'path' in way ? way.path : undefined;
}

interface WayOptions {
  readonly keepLast?: boolean;
  /** Whether a link has led to the path already. */
  readonly isLinked?: boolean;
}

function wayTo(repository: Repository, path: string, { keepLast = false, isLinked = false }: WayOptions = {}): Way {
  const rest = fromRoot(repository, path)?.split('/').reverse();
  if (rest === undefined) return { reason: OUTSIDE, outside: path };
  let done: string[] = [];
  let links = 0;
  while (rest.length > 0) {
    const part = rest.pop() as string;
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (done.pop() === undefined) return { reason: OUTSIDE };
      continue;
    }
    done.push(part);
    const at = done.join('/');
    const entry = keepLast && rest.length === 0 ? undefined : lookAt(repository, at, isLinked || links > 0);
    if (entry?.kind !== 'link') continue;
    if (++links > MAX_LINKS) return { reason: 'it is a link that leads round in a circle' };
    done.pop();
    if (entry.target.startsWith('/')) done = [];
    const target = fromRoot(repository, entry.target);
    if (target === undefined) return { reason: OUTSIDE, outside: entry.target };
    rest.push(...target.split('/').reverse());
  }
  return { path: done.join('/'), isLinked: isLinked || links > 0 };
}

/** Only behind a link counts what is not listed. */
function lookAt(repository: Repository, path: string, isLinked: boolean): Linked | undefined {
  if (isLinked) return repository.targetAt(path);
  return repository.has(path) ? repository.entry(path) : undefined;
}

/** The file at a path once every link is followed; undefined where there is none in the repository. */
export function fileAt(repository: Repository, path: string): SourceFile | undefined {
  const way = wayTo(repository, path);
  if (!('path' in way)) return undefined;
  const found = lookAt(repository, way.path, way.isLinked && !repository.has(way.path));
  return found?.kind === 'file' ? found.source : undefined;
}

/** The end of a link, which is itself no link. */
export interface End {
  /** In the repository, or absolute where the link leaves it; undefined where that is not known. */
  readonly path?: string;
  readonly target: Linked;
}

/** What the link at a path leads to once every further link is followed. */
export function endOf(repository: Repository, path: string): End {
  const way = wayTo(repository, path, { isLinked: true });
  if ('path' in way) return { path: way.path, target: repository.targetAt(way.path) };
  const { outside, reason } = way;
  return { target: { kind: 'lost', reason }, ...(outside !== undefined && { path: outside }) };
}

/**
 * The link at a path, where it hides a file: it does not lead to one of this repository, and is no mask either.
 *
 * @param isKnown whether nothing is lost with a place outside of the repository
 */
export function brokenLink(
  repository: Repository,
  path: string,
  isKnown: (outside: string) => boolean = () => false,
): Unreadable | undefined {
  // A link that another file writes is one of the machine, whose files are not here.
  if (repository.around !== undefined) return undefined;
  const { path: to, target } = endOf(repository, path);
  if (target.kind === 'file' || to === MASK || (to?.startsWith('/') && isKnown(to))) return undefined;
  const reason = target.kind === 'lost' ? target.reason : `it is a link to ${to}, which is no regular file`;
  return { source: new SourceFile(path, ''), reason };
}

/** The target of a link as a path from the root of the repository; a relative one stays as it is. Undefined: outside. */
function fromRoot({ root }: Repository, target: string): string | undefined {
  if (!target.startsWith('/')) return target;
  return target.startsWith(`${root}/`) ? target.slice(root.length) : undefined;
}
