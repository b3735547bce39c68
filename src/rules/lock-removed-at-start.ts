import type { Gateway } from '../gateway.ts';
import type { Rule } from './rule.ts';
import { type LockMention, lockMentions } from './shared/locks.ts';
import { nameOf } from './shared/managers.ts';
import { below, fixedHome } from './shared/paths.ts';
import { quote } from './shared/words.ts';

export const lockRemovedAtStart: Rule = {
  id: 'lock-removed-at-start',
  family: 'Locks and logs',
  severity: 'warning',
  summary:
    'The service deletes its own lock or PID file before it starts, and with it the guard against a double start.',
  gateway: (gateway) =>
    lockMentions(gateway.service)
      .filter((mention) => mention.removes && isBeforeStart(mention) && mayBeOwn(mention, gateway))
      .slice(0, 1)
      .map(({ text, span }) => ({
        span,
        message: `${nameOf(gateway.service)} deletes ${quote(text)} before it starts: a gateway of this profile that still runs is no longer seen, and two then work in one home with one bot token. A lock ends with its process, so none is left to clean up: remove the deletion.`,
      })),
};

function isBeforeStart({ command }: LockMention): boolean {
  return command?.role === 'start-pre' || command?.role === 'condition' || command?.role === 'start';
}

/** Another profile's lock is the concern of lock-outside-profile. */
function mayBeOwn({ directory }: LockMention, gateway: Gateway): boolean {
  const own = fixedHome(gateway);
  return directory === null || own === null || below(directory, own) === '';
}
