import type { Rule } from './rule.ts';
import { fromProblems } from './shared/drafts.ts';

export const unitNotLoadable: Rule = {
  id: 'unit-not-loadable',
  family: 'The service itself',
  severity: 'error',
  summary: 'The manager refuses the service, or a part of it that the gateway needs.',
  service: fromProblems('unit-not-loadable'),
};
