import type { Gateway } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { nameOf } from './shared/managers.ts';

export const profileUnknown: Rule = {
  id: 'profile-unknown',
  family: 'The service itself',
  severity: 'notice',
  pedantic: true,
  summary: 'The command cannot be read from the repository; the finding says what stopped us.',
  gateway: (gateway) => {
    if (gateway.profile.state !== 'unknown') return [];
    return [
      {
        span: gateway.span,
        message: `Which profile ${nameOf(gateway.service)} runs cannot be known from the repository: ${reasonOf(gateway)}. No rule about its profile, lock or log can speak; write the command out, with "--profile NAME" before "gateway".`,
        related: gateway.profile.why.slice(1).map(({ span, text }) => ({ span, label: text })),
      },
    ];
  },
};

function reasonOf({ outcomes, profile }: Gateway): string {
  const unknown = outcomes.map(({ result }) => result).find((result) => result.kind === 'unknown');
  return (unknown?.reason ?? profile.why[0]?.text ?? 'its command is not readable').replace(/\.$/, '');
}
