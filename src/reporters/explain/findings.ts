import type { Finding } from '../../finding.ts';
import type { Result } from '../../result.ts';
import type { Span } from '../../source.ts';
import type { JudgedSuppression } from '../../suppression.ts';
import { visible } from '../visible.ts';
import type { Show } from './show.ts';
import { touches } from './spot.ts';

/** Every finding that names the spot, held back or not, and every suppression that stands there, a sentence each. */
export function findingsAt({ findings, heldBack, suppressions }: Result, spot: Span, show: Show): readonly string[] {
  return [
    ...findings.flatMap((finding) => named(finding, spot, '', show)),
    ...heldBack.flatMap(({ finding, by }) => {
      const state = by === 'baseline' ? ', in the baseline' : `, suppressed at ${show.at(by.span)}`;
      return named(finding, spot, state, show);
    }),
    ...suppressions.filter(({ span }) => touches(spot, span)).map(suppressionWords),
  ];
}

/** What a finding says of the spot; nothing where it does not name it. */
function named(finding: Finding, spot: Span, state: string, show: Show): readonly string[] {
  const { rule, severity, message, span, related } = finding;
  if (touches(spot, span)) return [`${severity} [${rule}]${state}: ${visible(message)}`];
  return related
    .filter((place) => touches(spot, place.span))
    .map(({ label }) => `${severity} [${rule}]${state} at ${show.at(span)}: ${visible(label)}`);
}

function suppressionWords({ rules, used }: JudgedSuppression): string {
  const ids = (list: typeof rules) => list.map(({ id }) => id).join(', ');
  return `This suppression of ${ids(rules)} holds back ${used.length === 0 ? 'nothing' : ids(used)}.`;
}
