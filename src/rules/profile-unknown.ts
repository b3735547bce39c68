import type { Rule } from './rule.ts';
import { nameOf } from './shared/managers.ts';

export const profileUnknown: Rule = {
  id: 'profile-unknown',
  family: 'The service itself',
  severity: 'notice',
  pedantic: true,
  summary: 'The command cannot be read from the repository; the finding says what stopped us.',
  gateway: ({ service, profile, outcomes, span }) => {
    const result = outcomes[0]?.result;
    if (profile.state !== 'unknown' || result?.kind !== 'unknown') return [];
    return [
      {
        span,
        message: `Which profile ${nameOf(service)} runs cannot be known from the repository: ${result.reason}. No rule about its profile, lock or log can speak; write the command out, with "--profile NAME" before "gateway".`,
      },
    ];
  },
};
