import type { Finding, Severity } from './finding.ts';
import type { Gateway, Host } from './gateway.ts';
import type { Service } from './service.ts';
import type { Span } from './source.ts';
import type { JudgedSuppression, Suppression } from './suppression.ts';

/** What a run of the linter found out; every reporter is a pure function of this. */
export interface Result {
  /** Absolute path of the repository's root, to which the paths of all source files are relative. */
  readonly root: string;
  /** Whether all of that was looked at, and not only a folder or a file of it. */
  readonly isWhole: boolean;
  /** How many files were read. */
  readonly files: number;
  readonly services: readonly Service[];
  /** Sorted by path and line. */
  readonly gateways: readonly Gateway[];
  readonly hosts: readonly Host[];
  /** Sorted by path, line, column, rule. */
  readonly findings: readonly Finding[];
  /** How many further findings suppressions hold back. */
  readonly suppressed: number;
  /** Suppressions that name a rule, used or not, sorted by path and place. */
  readonly suppressions: readonly JudgedSuppression[];
  /** How many further findings the baseline holds back. */
  readonly baselined: number;
  /** These, sorted as the findings are. */
  readonly heldBack: readonly HeldBack[];
  /** How many findings are not reported because the change under review is not to blame for them. */
  readonly older: number;
  /** For each host with two or more gateways and no collision: a clause that says what was proven, `on HOST: …`. */
  readonly proofs: readonly string[];
  /** Values that no report may print. */
  readonly secrets: readonly Span[];
}

/** A finding that is not reported, and what it is that holds it back. */
export interface HeldBack {
  readonly finding: Finding;
  readonly by: Suppression | 'baseline';
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
