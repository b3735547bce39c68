import type { Rule } from './rule.ts';
import { variableOf } from './shared/lookup.ts';
import { quote } from './shared/words.ts';

/** `%t` is the runtime directory of a user's manager, `/run/user/UID`. */
const TEMPORARY = /^(?:%t|(?:\/private)?\/(?:tmp|var\/tmp|run|var\/run|dev\/shm))(?:\/|$)/;

export const temporaryHome: Rule = {
  id: 'temporary-home',
  family: 'The service itself',
  severity: 'error',
  summary: 'HERMES_HOME lies in a directory that is emptied at boot or by a timer.',
  gateway: ({ service, home, root, span }) => {
    const directory = [home, root].find((place) => place && TEMPORARY.test(place.key ?? place.path));
    if (directory === undefined || directory === null) return [];
    const variable = variableOf(service, 'HERMES_HOME');
    return [
      {
        span: variable !== undefined && TEMPORARY.test(variable.value.value) ? variable.span : span,
        message: `${service.name} keeps its home in ${quote(directory.path)}: sessions, pairings and tokens are gone after a reboot or the next clean-up, and a lock that was cleaned away lets a second gateway start. Use a directory that lasts, such as ~/.hermes.`,
      },
    ];
  },
};
