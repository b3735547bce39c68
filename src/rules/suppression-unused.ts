import type { Draft } from '../finding.ts';
import type { Span } from '../source.ts';
import type { Rule } from './rule.ts';
import { likely } from './shared/drafts.ts';
import { aloneOn } from './shared/lines.ts';

/** A suppression that suppressed nothing, although its rule was on and all that it could be about was looked at. */
export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  family: "The linter's own words",
  severity: 'warning',
  summary: 'A suppression suppressed nothing. A rule that is off is dormant, not unused.',
  suppression: ({ unused, scope, rules, span: comment }) =>
    unused.map(({ id, span }) => ({
      span,
      ...(unused.length === rules.length && withFix(comment)),
      message: `This suppression of ${id} suppresses nothing: the rule finds nothing ${scope === 'file' ? 'in this file' : 'on the line that it is for'}. Remove it, before it hides a later mistake that nobody has looked at.`,
    })),
};

/** A comment that has its line for itself goes with it. */
function withFix(comment: Span): Pick<Draft, 'fix'> {
  const lines = aloneOn(comment);
  const fix = likely('Remove the suppression', lines && [{ span: lines, text: '' }]);
  return fix === undefined ? {} : { fix };
}
