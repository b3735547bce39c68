import type { Span } from './source.ts';

/** The id of a rule as a suppression names it, and where. */
export interface SuppressedRule {
  readonly id: string;
  readonly span: Span;
}

/** A comment (in a unit also a setting) that asks for findings not to be reported. */
export interface Suppression {
  /** The whole comment, or the whole setting. */
  readonly span: Span;
  /** The rules that it holds back; none where all that it says is a mistake. */
  readonly rules: readonly SuppressedRule[];
  /** In the words of its author; empty where there is none. */
  readonly reason: string;
  readonly scope: 'line' | 'file';
  /** First and last line that it is for, from 1; for the scope `file` all of the file. */
  readonly lines: readonly [first: number, last: number];
  /** What is wrong with it. */
  readonly problems: readonly SuppressionProblem[];
}

export interface SuppressionProblem {
  readonly span: Span;
  readonly message: string;
}

/** A suppression, and what became of it. */
export interface JudgedSuppression extends Suppression {
  /** Those of its rules that had a finding there, whether or not the suppression counts. */
  readonly used: readonly SuppressedRule[];
  /** Those that certainly had none: the rule was on, and all that it could be about was looked at. */
  readonly unused: readonly SuppressedRule[];
}
