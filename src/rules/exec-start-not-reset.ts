import type { Rule } from './rule.ts';
import { fromProblems } from './shared/drafts.ts';

export const execStartNotReset: Rule = {
  id: 'exec-start-not-reset',
  family: 'The service itself',
  severity: 'error',
  summary: 'A drop-in adds ExecStart= without the empty reset, or a unit has more than one and is not Type=oneshot.',
  service: fromProblems('exec-start-not-reset'),
};
