import type { Rule } from './rule.ts';
import { fromProblems } from './shared/drafts.ts';

/** A file that may hold a service and was not read, or a part of it: what it says is not part of the verdict. */
export const fileUnreadable: Rule = {
  id: 'file-unreadable',
  family: "The linter's own words",
  severity: 'warning',
  // A file that a pull request makes unreadable could hide anything.
  severityOfNew: 'error',
  summary: 'A file that may hold a service cannot be decoded, is too large, is broken or is not what its name says.',
  service: fromProblems('file-unreadable'),
  unreadable: ({ source, reason, span = source.span(0, 0) }) => [
    {
      span,
      message: `${source.path.replace(/^.*\//s, '')} is not read: ${reason}. What it says of a gateway is missing from this verdict; mend the file or exclude it in the configuration.`,
    },
  ],
};
