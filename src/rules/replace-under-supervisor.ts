import type { Rule } from './rule.ts';
import { quote } from './shared/words.ts';

export const replaceUnderSupervisor: Rule = {
  id: 'replace-under-supervisor',
  family: 'The service itself',
  severity: 'notice',
  pedantic: true,
  summary: '`--replace` under Restart=always, which Hermes itself no longer writes since v0.17.',
  gateway: ({ service, command, replaces, span }) => {
    if (!replaces || service.restart?.policy !== 'always') return [];
    const word = command.argv.find(({ value }) => value === '--replace');
    return [
      {
        span: word?.span() ?? span,
        message: `${service.name} starts with ${quote('--replace')} and is restarted always: should a second gateway ever get this profile, each ends the other and both are started again, for ever, where without it the second one only fails. Hermes writes its units without --replace since v0.17; it does no harm while every profile has one service.`,
        related: [{ span: service.restart.span, label: 'this starts the gateway again after it was replaced' }],
      },
    ];
  },
};
