import type { Span } from '../source.ts';

/** Something that a reader of the run must know and that is no finding: what could not be compared, a missing permission. */
export interface Note {
  readonly severity: 'warning' | 'notice';
  /** Plain text, whole sentences. */
  readonly message: string;
  readonly span?: Span;
}
