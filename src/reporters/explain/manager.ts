/** What a service's manager makes of a place in its declaration. */
import { managerOf } from '../../rules/shared/managers.ts';
import type { Service, Setting } from '../../service.ts';
import type { Span } from '../../source.ts';
import { visible } from '../visible.ts';
import { commandFacts } from './commands.ts';
import { environmentFileFacts, variableFacts } from './environment.ts';
import { containerFacts, lifeFacts, processFacts } from './process.ts';
import type { Show } from './show.ts';
import { touches } from './spot.ts';

/** In sentences; none where nothing that the manager uses stands there. */
export function managerFacts(service: Service, spot: Span, show: Show): readonly string[] {
  return [
    ...service.settings.flatMap((setting) => settingFact(setting, service, spot, show)),
    ...service.commands.flatMap((command) => commandFacts(command, service, spot, show)),
    ...variableFacts(service, spot, show),
    ...environmentFileFacts(service, spot, show),
    ...processFacts(service, spot, show),
    ...lifeFacts(service, spot, show),
    ...containerFacts(service, spot, show),
  ];
}

function settingFact(setting: Setting, service: Service, spot: Span, show: Show): readonly string[] {
  const { source, start } = setting.key.span();
  const { end } = setting.value.span();
  if (!touches(spot, { source, start, end: Math.max(end, start) })) return [];
  const [first, last] = [source.position(start).line, source.position(end).line];
  const lines = first === last ? '' : ` (lines ${first} to ${last})`;
  const name = visible(`${setting.key.value}= in [${setting.section}]`);
  return [`${name}${lines} ${fate(setting, service, show)}.`];
}

function fate(setting: Setting, service: Service, show: Show): string {
  const key = visible(setting.key.value);
  const { name } = managerOf(service);
  const later = service.settings
    .slice(service.settings.indexOf(setting) + 1)
    .filter((other) => other.section === setting.section && other.key.value === setting.key.value);
  const which = (found: Setting | undefined) => (found === undefined ? '' : ` at ${show.at(found.key.span())}`);
  switch (setting.ineffective) {
    case 'reset':
      return `has no effect: the empty ${key}=${which(later.find(({ value }) => value.value === ''))} takes it back`;
    case 'overridden':
      return `has no effect: the later ${key}=${which(later.find(({ ineffective }) => ineffective !== 'refused'))} counts`;
    case 'unknown-key':
      return `has no effect: ${name} knows no such setting`;
    case 'misplaced':
      return `has no effect: ${name} knows this setting in another section only`;
    case 'refused':
      return `has no effect: ${name} cannot take this value`;
    default:
      return setting.value.value === '' ? 'is in force: it takes back what stands before it' : 'is in force';
  }
}
