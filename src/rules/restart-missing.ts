import type { Fix } from '../finding.ts';
import type { Command, Service } from '../service.ts';
import type { Rule } from './rule.ts';
import { likely } from './shared/drafts.ts';
import { additionBehind, settingAt } from './shared/lines.ts';
import { managerOf, nameOf } from './shared/managers.ts';

export const restartMissing: Rule = {
  id: 'restart-missing',
  family: 'The service itself',
  severity: 'warning',
  summary: 'A resident gateway has no restart policy, so that it stays down after its first failure.',
  gateway: ({ service, span, command, ordinal = 0 }) => {
    // It is the service's mistake, however many gateways it starts.
    if (ordinal > 0) return [];
    const { noPolicy } = managerOf(service);
    if (!service.resident || service.restart !== undefined || noPolicy === undefined) return [];
    if (isLost(service) || isUnseen(service) || service.isRefused) return [];
    const fix = always(service, command);
    return [
      {
        span,
        ...(fix && { fix }),
        message: `${nameOf(service)} ${noPolicy.fact}: after a crash, or the exit 75 with which Hermes asks to be started again, the gateway stays down until somebody looks. ${noPolicy.remedy}`,
      },
    ];
  },
};

/** In the file of a systemd unit, behind its command if that stands in [Service] as well. */
function always(service: Service, command: Command): Fix | undefined {
  // One that stands in a section where it is ignored is moved, not contradicted.
  if (service.settings.some(({ key }) => key.value === 'Restart')) return undefined;
  const setting = [settingAt(service, command.span), ...service.settings.toReversed()].find(
    (each) => each?.section === 'Service' && each.key.span().source === service.files[0],
  );
  if (setting === undefined) return undefined;
  const delay = service.restartDelay === undefined ? ['RestartSec=5'] : [];
  return likely('Add Restart=always', additionBehind(setting, ['Restart=always', ...delay]));
}

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

/** A unit that something writes whose text is not in the repository: nothing is known of it but that it is there. */
function isUnseen({ isWritten, settings, commands }: Service): boolean {
  const words = commands.flatMap((command) => command.words);
  return (
    isWritten === true &&
    settings.every(({ key }) => key.value === 'ExecStart') &&
    words.every((word) => word.pieces.every((piece) => piece.unknown !== undefined))
  );
}
