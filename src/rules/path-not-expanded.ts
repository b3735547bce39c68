import type { Rule } from './rule.ts';
import { fromProblems } from './shared/drafts.ts';

export const pathNotExpanded: Rule = {
  id: 'path-not-expanded',
  family: 'The service itself',
  severity: 'error',
  summary: '`~`, `$HOME` or the like stands where the manager does not expand it.',
  service: fromProblems('path-not-expanded'),
};
