/** What becomes of a command between the file and the process. */
import { managerOf } from '../../rules/shared/managers.ts';
import type { Command, CommandRole, Service } from '../../service.ts';
import type { Span } from '../../source.ts';
import type { Text } from '../../text.ts';
import { notesOn, type Show } from './show.ts';
import { mentions, touches } from './spot.ts';

const WHEN: Readonly<Record<CommandRole, string>> = {
  condition: ' to see whether to start it',
  'start-pre': ' before it starts',
  start: '',
  'start-post': ' after it has started',
  reload: ' to reload it',
  stop: ' to stop it',
  'stop-post': ' after it has stopped',
};

/** The command as it is run, where a part of it stands in the spot. */
export function commandFacts(command: Command, service: Service, spot: Span, show: Show): readonly string[] {
  const { argv, path, role, span, ignoreFailure } = command;
  if (!touches(spot, span) && !argv.some((word) => mentions(spot, word))) return [];
  const { account } = service;
  const line = argv.map((word) => show.word(word, account)).join(' ');
  const program = show.value(path, account);
  const isOther = argv[0] !== undefined && show.value(argv[0], account) !== program;
  return [
    `${managerOf(service).name} runs${WHEN[role]}: ${line}`,
    ...(isOther ? [`The program is ${program}.`] : []),
    ...(ignoreFailure ? ['It goes on when that fails.'] : []),
    ...changes(command, service, spot, show),
  ];
}

/** The words of the spot that reach the program otherwise than they are written, or that are not fixed. */
function changes({ argv, words, raw }: Command, { account }: Service, spot: Span, show: Show): readonly string[] {
  const isSplit = argv.length !== words.length;
  const pairs = raw.map((place, at) => ({ place, result: (isSplit ? words : argv)[at] as Text }));
  const asked = pairs.filter(({ place, result }) => touches(spot, place) || mentions(spot, result));
  return (asked.length > 0 ? asked : pairs).flatMap(({ place, result }) => {
    const written = show.written(place);
    const notes = notesOn(result, show).join('; ');
    if (written !== show.value(result, account)) {
      return [`${written} becomes ${show.word(result, account)}${notes === '' ? '' : ` (${notes})`}.`];
    }
    return notes === '' ? [] : [`${written}: ${notes}.`];
  });
}
