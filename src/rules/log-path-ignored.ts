import type { Rule } from './rule.ts';
import { fromProblems } from './shared/drafts.ts';

export const logPathIgnored: Rule = {
  id: 'log-path-ignored',
  family: 'Locks and logs',
  severity: 'error',
  summary:
    'The manager ignores the log path (relative, `~`, `$HOME`, a blank after the colon); the log goes to the journal.',
  service: fromProblems('log-path-ignored'),
};
