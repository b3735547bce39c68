import type { Rule } from './rule.ts';

export const notEnabled: Rule = {
  id: 'not-enabled',
  family: 'The service itself',
  severity: 'notice',
  summary: 'Nothing starts the gateway at boot or login, so it does not come back after a reboot.',
  gateway: ({ service }) => {
    const { name, scope, resident, startedBy, span } = service;
    if (!resident || startedBy.length > 0 || service.isRefused) return [];
    const target = scope === 'system' ? 'multi-user.target' : 'default.target';
    return [
      {
        span,
        message: `${name} has no [Install] section, and nothing else in the repository starts it: "systemctl enable" refuses it, and after a reboot the gateway stays down. Add [Install] with WantedBy=${target}.`,
      },
    ];
  },
};
