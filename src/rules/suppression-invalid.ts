import type { Rule } from './rule.ts';

/** A suppression that does not do what its author takes it to do. */
export const suppressionInvalid: Rule = {
  id: 'suppression-invalid',
  family: "The linter's own words",
  severity: 'error',
  summary: 'A suppression names no rule or an unknown one, stands in the wrong place, or lacks the reason asked for.',
  suppression: ({ problems }) => problems,
};
