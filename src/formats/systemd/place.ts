/** The parts of a repository that stand for what managers see. */
import type { Scope } from '../../service.ts';
import type { TreeEntry, UnitTree } from '../../systemd/tree.ts';
import type { Layout } from './layout.ts';

/** A folder of the repository that stands for one machine's file system, a home or a unit directory. */
export interface Place {
  /** Path in the repository; empty for its root. */
  readonly name: string;
  readonly machine?: string;
  readonly isShared: boolean;
  readonly tree: UnitTree;
  readonly views: readonly ManagerView[];
}

/** What one manager reads in a place. */
export interface ManagerView {
  readonly scope: Scope;
  readonly directories: readonly string[];
  readonly user?: string;
  /** Absolute home of the user where it is known. */
  readonly home?: string;
}

/** What was found for a place so far. */
export interface PlaceDraft {
  readonly machine?: string;
  readonly isShared: boolean;
  /** By path on the machine. */
  readonly files: Map<string, PlacedFile>;
}

/** A file of a place, with what its path in the repository says. */
export interface PlacedFile {
  readonly entry: TreeEntry;
  readonly layout: Layout;
}
