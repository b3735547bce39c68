import type { Rule } from './rule.ts';
import { homeVariable } from './shared/lookup.ts';
import { nameOf } from './shared/managers.ts';
import { quote } from './shared/words.ts';

/** `%t` is the runtime directory of a user's manager, `/run/user/UID`. */
const TEMPORARY = /^(?:%t|(?:\/private)?\/(?:tmp|var\/tmp|run|var\/run|dev\/shm))(?:\/|$)/;

const isTemporary = (path: string) => TEMPORARY.test(path);

export const temporaryHome: Rule = {
  id: 'temporary-home',
  family: 'The service itself',
  severity: 'error',
  summary: 'HERMES_HOME lies in a directory that is emptied at boot or by a timer.',
  gateway: (gateway) => {
    const { service, home, root, span } = gateway;
    // The key of a container's own storage is no path; its path is the one inside.
    const places = [home, root].flatMap((place) => place ?? []);
    const directory = places.find(({ key, path }) => [key ?? path, path].some(isTemporary));
    if (directory === undefined) return [];
    const variable = homeVariable(gateway);
    return [
      {
        span: variable !== undefined && TEMPORARY.test(variable.value.value) ? variable.span : span,
        message: `${nameOf(service)} keeps its home in ${quote(directory.path)}: sessions, pairings and tokens are gone after a reboot or the next clean-up, and a lock that was cleaned away lets a second gateway start. Use a directory that lasts, such as ~/.hermes.`,
      },
    ];
  },
};
