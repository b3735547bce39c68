import type { Draft } from '../finding.ts';
import type { Gateway } from '../gateway.ts';
import type { Command, CommandRole, Service } from '../service.ts';
import type { Rule } from './rule.ts';
import { likely } from './shared/drafts.ts';
import { isWhole, removal, settingAt } from './shared/lines.ts';
import { LOCK_FILE, type LockMention, lockMentions } from './shared/locks.ts';
import { nameOf } from './shared/managers.ts';
import { below, fixedHome } from './shared/paths.ts';
import { quote } from './shared/words.ts';

/** When the gateway is not there yet, or about to be started by the same script. */
const BEFORE: ReadonlySet<CommandRole | undefined> = new Set<CommandRole>(['condition', 'start-pre', 'start']);

export const lockRemovedAtStart: Rule = {
  id: 'lock-removed-at-start',
  family: 'Locks and logs',
  severity: 'warning',
  summary:
    'The service deletes its own lock or PID file before it starts, and with it the guard against a double start.',
  gateway: (gateway) =>
    lockMentions(gateway.service)
      .filter((mention) => mention.removes && BEFORE.has(mention.command?.role) && mayBeOwn(mention, gateway))
      .slice(0, 1)
      .map(({ text, span, command }) => ({
        span,
        ...(command && withFix(command, gateway.service)),
        message: `${nameOf(gateway.service)} deletes ${quote(text)} before it starts: a gateway of this profile that still runs is no longer seen, and two then work in one home with one bot token. A lock ends with its process, so none is left to clean up: remove the deletion.`,
      })),
};

/** Another profile's lock is the concern of lock-outside-profile. */
function mayBeOwn({ directory }: LockMention, gateway: Gateway): boolean {
  const own = fixedHome(gateway);
  return directory === null || own === null || below(directory, own) === '';
}

/** Goes with its line only where nothing else is deleted there. */
function withFix({ role, words, span }: Command, service: Service): Pick<Draft, 'fix'> {
  const [program, ...rest] = words.map(({ value }) => value);
  const setting = settingAt(service, span);
  const isAll =
    /(?:^|\/)rm$/.test(program as string) && rest.every((word) => word.startsWith('-') || LOCK_FILE.test(word));
  if (role !== 'start-pre' || setting === undefined || !isAll || !isWhole(setting, span)) return {};
  const fix = likely('Remove the line', removal(setting));
  return fix === undefined ? {} : { fix };
}
