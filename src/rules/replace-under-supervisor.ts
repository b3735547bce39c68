import type { Service } from '../service.ts';
import type { Rule } from './rule.ts';
import { likely, withoutWords } from './shared/drafts.ts';
import { nameOf } from './shared/managers.ts';
import { quote } from './shared/words.ts';

export const replaceUnderSupervisor: Rule = {
  id: 'replace-under-supervisor',
  family: 'The service itself',
  severity: 'notice',
  pedantic: true,
  summary: '`--replace` under a manager that always restarts; Hermes itself writes its units without it since v0.17.',
  gateway: ({ service, command, replaces, span }) => {
    if (!replaces || service.restart?.policy !== 'always' || service.manager === 's6') return [];
    const word = command.argv.find(({ value }) => value === '--replace');
    const fix = word && likely('Remove --replace', withoutWords(word.span(), command));
    return [
      {
        span: word?.span() ?? span,
        ...(fix && { fix }),
        message: `${nameOf(service)} starts with ${quote('--replace')} and is restarted always: should a second gateway ever get this profile, each ends the other and both are started again, for ever, where without it the second one only fails. ${history(service)}it does no harm while every profile has one service.`,
        related: [{ span: service.restart.span, label: 'this starts the gateway again after it was replaced' }],
      },
    ];
  },
};

/** Hermes' own services of s6 still carry the flag, and are left alone. */
function history({ manager, container }: Service): string {
  if (container !== undefined) return 'Across containers it cannot stop anything; ';
  if (manager === 'systemd') return 'Hermes writes its units without --replace since v0.17; ';
  if (manager === 'launchd') return 'Hermes writes its property lists without --replace since late 2026; ';
  return 'Hermes writes its own units without --replace since v0.17; ';
}
