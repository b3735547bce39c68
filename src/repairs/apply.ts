import { applyEdits, contradict, distinctEdits, isSameEdit } from '../edits.ts';
import { certainFix, type Edit, type Finding } from '../finding.ts';
import type { SourceFile } from '../source.ts';

/** A finding with a fix that is to be applied. */
export type Repairable = Finding & { readonly fix: NonNullable<Finding['fix']> };

/**
 * The findings whose fixes can be applied together, in their order: where two of them change the same place in different
 * ways, the first wins, and the other is left for the next time. Likely fixes count only if `unsafe` is set.
 */
export function repairable(findings: readonly Finding[], unsafe = false): readonly Repairable[] {
  const taken = new Map<SourceFile, Edit[]>();
  const fits = (edit: Edit) => (taken.get(edit.span.source) ?? []).every((other) => isCompatible(edit, other));
  return findings.flatMap((finding) => {
    const fix = unsafe ? finding.fix : certainFix(finding);
    if (fix === undefined || !fix.edits.every(fits)) return [];
    for (const edit of fix.edits) {
      const known = taken.get(edit.span.source);
      if (known === undefined) taken.set(edit.span.source, [edit]);
      else known.push(edit);
    }
    return [{ ...finding, fix }];
  });
}

function isCompatible(a: Edit, b: Edit): boolean {
  const [first, second] = a.span.start <= b.span.start ? [a, b] : [b, a];
  return isSameEdit(a, b) || !contradict(first, second);
}

/** The text of a file after the fixes in it, as many as go together. Likely fixes count only if `unsafe` is set. */
export function fixedText(source: SourceFile, findings: readonly Finding[], unsafe = false): string {
  const edits = repairable(findings, unsafe).flatMap(({ fix }) => fix.edits);
  return applyEdits(source.text, distinctEdits(edits.filter(({ span }) => span.source === source)));
}
