import type { Limits } from '../limits.ts';
import { endOf, type MayDeclare, type Repository, type Unreadable } from '../repository.ts';
import type { Service } from '../service.ts';
import type { SourceFile } from '../source.ts';
import type { Text } from '../text.ts';
import type { StatedHome } from './homes.ts';

/** What a format made of a repository. */
export interface Reading {
  readonly services: readonly Service[];
  /** Files of the format that cannot be read as such. */
  readonly unreadable?: readonly Unreadable[];
  /** What they say of the homes of accounts. */
  readonly homes?: readonly StatedHome[];
}

/** Whether a file may speak of a gateway; what does not is never parsed by formats that are not told by a file's name alone. */
export type Mentions = (file: Pick<SourceFile, 'path' | 'text'>) => boolean;

/** Which files a reader opens, by their paths. */
export interface Opens {
  /** Whether it opens a file of that path that may speak of a gateway. */
  readonly speaking?: (path: string) => boolean;
  /** Whether it opens a file of that path whatever the file says. */
  readonly always?: (path: string) => boolean;
}

/** A reader that is loaded where there is something for it to open. */
export interface Lazy<Reader> extends Opens {
  readonly load: () => Promise<Reader>;
}

/**
 * A way of declaring services: it finds its own files, merges them as its manager would, and gives the effective
 * services. Never throws for what stands in the repository: a file that cannot be opened is in `repository.unreadable`.
 */
export interface Format {
  readonly name: string;
  readonly read: (repository: Repository, mentions: Mentions, limits?: Limits) => Reading;
}

/** A file or link that is written. Its path is as in a repository: `etc/systemd/system/x.service`, `x.service` for a folder that is not known. */
export type Written =
  | { readonly path: string; readonly content: Text }
  | { readonly path: string; readonly target: string };

/** Files that are written together, for one machine. */
export interface Deployment {
  /** The path of the file or folder that writes them. */
  readonly place: string;
  readonly files: readonly Written[];
  /** Paths of files of the repository that it copies somewhere: there they are read, and not where they lie. */
  readonly copies?: readonly string[];
  /** Files that may write more than this, and cannot be read to their end. */
  readonly unreadable?: readonly Unreadable[];
  /** The homes of accounts that are made with them. */
  readonly homes?: readonly StatedHome[];
}

/** A way of writing files: it finds its own files in a repository and gives what they write. Never throws. */
export interface Extractor {
  readonly name: string;
  readonly read: (repository: Repository, mentions: Mentions) => readonly Deployment[];
}

export interface Telling {
  /** Whether a path alone says that what lies there is the reader's, so that it is told of where it cannot be opened. */
  readonly isService?: (path: string) => boolean;
  /** Whether the text of a file has what the reader makes nothing without. */
  readonly isTaken?: (source: SourceFile) => boolean;
}

/**
 * Every file of a repository whose path passes, that may speak of a gateway and that the reader takes. One that cannot be
 * read is told of where its path says what it is, or its text where that can be seen.
 *
 * @param isCandidate what the reader `opens`
 */
export function candidates(
  repository: Repository,
  isCandidate: (path: string) => boolean,
  mentions: Mentions,
  { isService = (path) => mentions({ path, text: '' }), isTaken = () => true }: Telling = {},
): readonly SourceFile[] {
  const mayDeclare = (source: SourceFile) => isTaken(source) && mentions(source);
  const sources = repository.candidates.filter(isCandidate).flatMap((path) => {
    const source = candidateAt(repository, path, isCandidate, isService(path), mayDeclare);
    return source !== undefined && mayDeclare(source) ? [source] : [];
  });
  return [...new Set(sources)];
}

/** The file at a path that passes, or behind the link there, unless it is found by a path of its own that passes. */
export function candidateAt(
  repository: Repository,
  path: string,
  isCandidate: (path: string) => boolean,
  isService: boolean,
  mayDeclare?: MayDeclare,
): SourceFile | undefined {
  const entry = repository.entry(path, isService, mayDeclare);
  if (entry?.kind !== 'link') return entry?.source;
  const { path: to = '', target } = endOf(repository, path);
  const isFound = repository.has(to) && isCandidate(to);
  return target.kind === 'file' && !isFound ? target.source : undefined;
}
