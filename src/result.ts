import type { Finding, Severity } from './finding.ts';
import type { Gateway, Host } from './gateway.ts';
import type { Service } from './service.ts';
import type { Span } from './source.ts';

/** What a run of the linter found out; every reporter is a pure function of this. */
export interface Result {
  /** Absolute path of the repository's root, to which the paths of all source files are relative. */
  readonly root: string;
  /** How many files were read. */
  readonly files: number;
  readonly services: readonly Service[];
  /** Sorted by path and line. */
  readonly gateways: readonly Gateway[];
  readonly hosts: readonly Host[];
  /** Sorted by path, line, column, rule. */
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  readonly baselined: number;
  /** For each host with two or more gateways and no collision: a clause that says what was proven, `on HOST: …`. */
  readonly proofs: readonly string[];
  /** Values that no report may print. */
  readonly secrets: readonly Span[];
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
