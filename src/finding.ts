import type { Span } from './source.ts';

export type Severity = 'error' | 'warning' | 'notice';

/** Severities from the worst to the mildest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** A replacement in a source file; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Set where it is what a person would nearly always want, and not certain: only `--unsafe` applies it. */
  readonly isLikely?: true;
}

export interface Related {
  readonly span: Span;
  /** Reads as a sentence: `this gateway runs profile "code" too`. */
  readonly label: string;
}

/** What a rule returns; the engine adds the rule's id, severity and fingerprint. */
export interface Draft {
  readonly span: Span;
  /** The fact with the quoted value, the other place, the consequence on the host, the remedy. */
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
}

export interface Finding extends Draft {
  readonly rule: string;
  readonly severity: Severity;
  readonly related: readonly Related[];
  /** Page of the rule, relative to the project: `docs/rules/duplicate-profile.md`. */
  readonly url: string;
  /**
   * Stable under moved lines: made of rule, path, offending text and its occurrence, for a rule about a host also of the
   * other places; never of a line number.
   */
  readonly fingerprint: string;
  /** Whether the change under review brings it or touches one of its places; undefined where nothing was compared. */
  readonly isNew?: boolean;
}

/** The fix of a finding where it is certain: right whatever else the repository's owner may have in mind. */
export function certainFix({ fix }: Finding): Fix | undefined {
  return fix?.isLikely ? undefined : fix;
}
