/** Which findings a change is to blame for. */
import { type Change, toucher } from '../change.ts';
import { type Finding, SEVERITIES } from '../finding.ts';
import { compareSpans, textOf } from '../source.ts';

/**
 * Marks each finding as new or not: new is what has a place on a line that the change added or changed, and what was not
 * found before it (a change can also break what it does not touch, by taking away a drop-in). `wasFound` tells the latter.
 */
export function markNew(
  findings: readonly Finding[],
  change: Change,
  wasFound: (finding: Finding) => boolean,
): readonly Finding[] {
  const touches = toucher(change);
  return findings.map((finding) => {
    const isTouched = touches(finding.span) || finding.related.some(({ span }) => touches(span));
    return { ...finding, isNew: isTouched || !wasFound(finding) };
  });
}

/**
 * Tells whether a finding was among some others: by its fingerprint, or as part of one with more places (a collision that
 * one of the services has left is no new one).
 */
export function finderIn(before: readonly Finding[]): (finding: Finding) => boolean {
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const byPlace = new Map<string, Set<string>[]>();
  for (const finding of before) {
    if (finding.related.length === 0) continue;
    const places = placesOf(finding);
    for (const place of places) {
      const groups = byPlace.get(place);
      if (groups === undefined) byPlace.set(place, [places]);
      else groups.push(places);
    }
  }
  return (finding) => {
    if (known.has(finding.fingerprint)) return true;
    const places = [...placesOf(finding)];
    const groups = byPlace.get(places[0] as string) ?? [];
    return groups.some((all) => places.length < all.size && places.every((place) => all.has(place)));
  };
}

function placesOf({ rule, span, related }: Finding): Set<string> {
  const spans = [span, ...related.map((place) => place.span)];
  return new Set(spans.map((place) => [rule, place.source.path, textOf(place)].join('\0')));
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
