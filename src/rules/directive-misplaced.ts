import type { Rule } from './rule.ts';
import { fromProblems } from './shared/drafts.ts';

export const directiveMisplaced: Rule = {
  id: 'directive-misplaced',
  family: 'The service itself',
  severity: 'warning',
  summary: 'A directive stands in a section in which systemd ignores it.',
  service: fromProblems('directive-misplaced'),
};
