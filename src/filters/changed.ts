/** Which findings a change is to blame for. */
import { type Change, toucher } from '../change.ts';
import { type Finding, SEVERITIES } from '../finding.ts';
import { compareSpans } from '../source.ts';

/**
 * Marks each finding as new or not: new is what has a place on a line that the change added or changed, and what was not
 * found before it (a change can also break what it does not touch, by taking away a drop-in). `before` gives the findings
 * in the files as they were.
 */
export function markNew(
  findings: readonly Finding[],
  change: Change,
  before: () => readonly Finding[],
): readonly Finding[] {
  const touches = toucher(change);
  const isTouched = ({ span, related }: Finding) => touches(span) || related.some((place) => touches(place.span));
  const touched = new Set(findings.filter(isTouched));
  // What is touched is new anyway; only for the others the files are read as they were.
  const known = touched.size === findings.length ? new Set() : new Set(before().map(({ fingerprint }) => fingerprint));
  return findings.map((finding) => ({ ...finding, isNew: touched.has(finding) || !known.has(finding.fingerprint) }));
}

/** The order for a reviewer: what the change is to blame for first, then by severity, path and place. */
export function byUrgency(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      Number(b.isNew === true) - Number(a.isNew === true) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compareSpans(a.span, b.span),
  );
}
