import type { Service } from '../service.ts';
import type { Rule } from './rule.ts';

export const restartMissing: Rule = {
  id: 'restart-missing',
  family: 'The service itself',
  severity: 'warning',
  summary: 'A resident gateway has no restart policy, so that it stays down after its first failure.',
  gateway: ({ service, span }) => {
    if (!service.resident || service.restart !== undefined || isLost(service) || service.isRefused) return [];
    return [
      {
        span,
        message: `${service.name} has no Restart=: after a crash, or the exit 75 with which Hermes asks to be started again, the gateway stays down until somebody looks. Add Restart=always with RestartSec=5, or on-failure.`,
      },
    ];
  },
};

/** A policy that is written down and dropped for what stands behind it is reported there. */
function isLost({ problems, settings }: Service): boolean {
  return settings.some(
    ({ key, value }) =>
      key.value === 'Restart' &&
      problems.some(({ kind, span }) => {
        const { source, end } = value.span();
        return (
          kind === 'trailing-comment' && span.source === source && span.start <= end && span.end >= key.span().start
        );
      }),
  );
}
