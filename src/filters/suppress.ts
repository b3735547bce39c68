/** Holds back the findings that a suppression is for. */
import type { Finding } from '../finding.ts';
import type { Span } from '../source.ts';
import type { JudgedSuppression, SuppressedRule, Suppression } from '../suppression.ts';

export interface Suppressed {
  /** The others, in their order. One that only a void suppression is for has that as a related place. */
  readonly kept: readonly Finding[];
  readonly suppressed: readonly { readonly finding: Finding; readonly by: Suppression }[];
  /** The rules of suppressions that a finding was there for. */
  readonly used: ReadonlySet<SuppressedRule>;
}

const VOID = 'this suppression does not count: the change itself adds it, or what it holds back';

/**
 * Parts the findings that are held back from the others. A suppression is for a finding of a rule that it names, with any
 * place of the finding, its own or a related one, on a line that the suppression is for.
 *
 * @param counts whether a suppression is not void for a finding
 */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  counts: (suppression: Suppression, finding: Finding) => boolean = () => true,
): Suppressed {
  const find = finder(suppressions);
  const used = new Set<SuppressedRule>();
  const kept: Finding[] = [];
  const suppressed: { finding: Finding; by: Suppression }[] = [];
  for (const finding of findings) {
    const matches = find(finding);
    for (const { rule } of matches) used.add(rule);
    const by = matches.find(({ suppression }) => counts(suppression, finding))?.suppression;
    const [unheeded] = matches;
    if (by !== undefined) suppressed.push({ finding, by });
    else if (unheeded !== undefined) kept.push(withRelated(finding, unheeded.suppression.span));
    else kept.push(finding);
  }
  return { kept, suppressed, used };
}

function withRelated(finding: Finding, span: Span): Finding {
  return { ...finding, related: [...finding.related, { span, label: VOID }] };
}

interface Match {
  readonly suppression: Suppression;
  readonly rule: SuppressedRule;
}

/** Finds the suppressions that are for a finding. */
function finder(suppressions: readonly Suppression[]): (finding: Finding) => readonly Match[] {
  const byKey = new Map<string, Match[]>();
  for (const suppression of suppressions) {
    for (const rule of suppression.rules) {
      const key = keyOf(suppression.span, rule.id);
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [{ suppression, rule }]);
      else known.push({ suppression, rule });
    }
  }
  return ({ rule, span, related }) => {
    const places = [span, ...related.map((place) => place.span)];
    return places.flatMap((place) => {
      const [first, last] = linesOf(place);
      const matches = byKey.get(keyOf(place, rule)) ?? [];
      return matches.filter(({ suppression: { lines } }) => lines[0] <= last && first <= lines[1]);
    });
  };
}

function keyOf({ source }: Span, rule: string): string {
  return `${rule}\0${source.path}`;
}

function linesOf({ source, start, end }: Span): readonly [first: number, last: number] {
  // A span that ends behind a line feed does not reach into the next line.
  return [source.position(start).line, source.position(Math.max(start, end - 1)).line];
}

/**
 * Says of each suppression which of its rules had a finding.
 *
 * @param isSure whether a rule would have found what there is to find
 */
export function withUse(
  suppressions: readonly Suppression[],
  used: ReadonlySet<SuppressedRule>,
  isSure: (id: string) => boolean,
): readonly JudgedSuppression[] {
  return suppressions.map((suppression) => ({
    ...suppression,
    used: suppression.rules.filter((rule) => used.has(rule)),
    unused: suppression.rules.filter((rule) => !used.has(rule) && isSure(rule.id)),
  }));
}
