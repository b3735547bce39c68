import type { SourceFile } from './source.ts';

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
}

/** The files under test, seen without touching the disk in any other way. Paths are relative to `root`, with `/`. */
export interface Repository {
  /** Absolute path of the directory that the paths are relative to. */
  readonly root: string;
  /** Every path that may be looked at, sorted. */
  readonly paths: readonly string[];
  readonly has: (path: string) => boolean;
  /** The file or link at a listed path; undefined when there is none or it cannot be read (then it is in `unreadable`). */
  readonly entry: (path: string) => Entry | undefined;
  /** What could not be read so far. */
  readonly unreadable: readonly Unreadable[];
  /** How many files were read so far. */
  readonly filesRead: () => number;
}
