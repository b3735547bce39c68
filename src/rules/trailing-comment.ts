import type { Rule } from './rule.ts';
import { fromProblems } from './shared/drafts.ts';

export const trailingComment: Rule = {
  id: 'trailing-comment',
  family: 'The service itself',
  severity: 'error',
  summary: 'A comment after a value is part of the value, and systemd drops the setting.',
  service: fromProblems('trailing-comment'),
};
