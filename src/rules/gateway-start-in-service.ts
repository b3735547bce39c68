import type { Rule } from './rule.ts';
import { fromProblems } from './shared/drafts.ts';

export const gatewayStartInService: Rule = {
  id: 'gateway-start-in-service',
  family: 'Pinned profile',
  severity: 'error',
  summary:
    'A service runs `hermes gateway start` (or stop, restart, install), which manages a service and is not the gateway.',
  service: fromProblems('gateway-start-in-service'),
};
