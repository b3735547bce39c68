import type { Rule } from './rule.ts';
import { fromProblems } from './shared/drafts.ts';

export const environmentLost: Rule = {
  id: 'environment-lost',
  family: 'The service itself',
  severity: 'error',
  summary: 'The manager drops variables: unquoted blanks, bad escapes, unbalanced quotes, no `=`, no string.',
  service: fromProblems('environment-lost'),
};
