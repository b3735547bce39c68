import type { Rule } from './rule.ts';

/** A suppression that suppressed nothing, although its rule was on and all that it could be about was looked at. */
export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  family: "The linter's own words",
  severity: 'warning',
  summary: 'A suppression suppressed nothing. A rule that is off is dormant, not unused.',
  suppression: ({ unused, scope }) =>
    unused.map(({ id, span }) => ({
      span,
      message: `This suppression of ${id} suppresses nothing: the rule finds nothing ${scope === 'file' ? 'in this file' : 'on the line that it is for'}. Remove it, before it hides a later mistake that nobody has looked at.`,
    })),
};
