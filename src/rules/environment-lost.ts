import type { Rule } from './rule.ts';
import { fromProblems } from './shared/drafts.ts';

export const environmentLost: Rule = {
  id: 'environment-lost',
  family: 'The service itself',
  severity: 'error',
  summary: 'Environment= loses variables: unquoted blanks, bad escapes, unbalanced quotes or no `=`.',
  service: fromProblems('environment-lost'),
};
