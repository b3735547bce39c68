import type { Rule } from './rule.ts';
import { fromProblems } from './shared/drafts.ts';

export const userUnitSetting: Rule = {
  id: 'user-unit-setting',
  family: 'The service itself',
  severity: 'error',
  summary: 'A user unit sets what only a system unit can: User=, Group= or WantedBy=multi-user.target.',
  service: fromProblems('user-unit-setting'),
};
