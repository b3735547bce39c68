/** From what the rules found to what is reported: without what suppressions and the baseline hold back. */
import { check, compareFindings, severityOf } from './check.ts';
import type { Config } from './config/config.ts';
import { applyBaseline, type Baseline } from './filters/baseline.ts';
import { suppress, withUse } from './filters/suppress.ts';
import { type SuppressionTerms, suppressionsIn } from './filters/suppressions.ts';
import type { Finding } from './finding.ts';
import type { Result } from './result.ts';
import { RETIRED_RULES, RULES } from './rules/index.ts';
import { compareSpans, type SourceFile } from './source.ts';
import type { Suppression } from './suppression.ts';

/** What is held back, where it is not the default. */
export interface Filters {
  /**
   * Whether a suppression may hold back a finding; by default each may. `isKnown` says that the finding was there before
   * the change under review.
   */
  readonly suppressionCounts?: (suppression: Suppression, finding: Finding, isKnown: boolean) => boolean;
  /** Set where no suppression is looked for. */
  readonly noSuppressions?: boolean;
  readonly baseline?: Baseline;
  /** Whether the baseline may hold back a finding; by default each. */
  readonly baselineCounts?: (finding: Finding) => boolean;
}

/** What was looked at. */
export interface Looked {
  /** Every file that was read. */
  readonly sources: Iterable<SourceFile>;
  /** Whether that is all that a finding could depend on. */
  readonly isComplete: boolean;
}

/**
 * The findings that are reported, those about suppressions among them, and what became of the others; `isKnown` tells what
 * was found before the change under review.
 */
export function filter(
  found: readonly Finding[],
  looked: Looked,
  config: Config,
  { suppressionCounts = () => true, noSuppressions, baseline, baselineCounts }: Filters,
  isKnown: (finding: Finding) => boolean = () => false,
): Pick<Result, 'findings' | 'suppressed' | 'suppressions' | 'baselined' | 'heldBack'> {
  const terms = termsOf(config);
  const all = noSuppressions ? [] : [...looked.sources].flatMap((source) => suppressionsIn(source, terms));
  const { kept, suppressed, used } = suppress(found, all, (suppression, finding) =>
    suppressionCounts(suppression, finding, isKnown(finding)),
  );
  const isOn = new Set(RULES.filter((rule) => severityOf(rule, config) !== 'off').map(({ id }) => id));
  const suppressions = withUse(all, used, (id) => looked.isComplete && isOn.has(id)).toSorted((a, b) =>
    compareSpans(a.span, b.span),
  );
  const reported = [...kept, ...check({ suppressions }, RULES, config)].sort(compareFindings);
  const { kept: findings, hidden } = applyBaseline(reported, baseline ?? { entries: [] }, baselineCounts);
  const heldBack = [...suppressed, ...hidden.map((finding) => ({ finding, by: 'baseline' as const }))];
  return {
    findings,
    suppressed: suppressed.length,
    suppressions: suppressions.filter(({ rules }) => rules.length > 0),
    baselined: hidden.length,
    heldBack: heldBack.sort((a, b) => compareFindings(a.finding, b.finding)),
  };
}

function termsOf({ requireReason }: Config): SuppressionTerms {
  const idsOf = (isOwn: boolean) =>
    RULES.filter(({ suppression }) => (suppression !== undefined) === isOwn).map(({ id }) => id);
  return { ruleIds: idsOf(false), ownRules: idsOf(true), retiredRules: RETIRED_RULES, requireReason };
}
