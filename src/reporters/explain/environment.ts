/** Which variables the process gets from a place. */
import type { Service, Variable } from '../../service.ts';
import type { Span } from '../../source.ts';
import { visible } from '../visible.ts';
import { notesOn, type Show } from './show.ts';
import { mentions, touches } from './spot.ts';

/** The variables that are set in the spot, and what becomes of them. */
export function variableFacts(service: Service, spot: Span, show: Show): readonly string[] {
  const has = ({ span, value }: Variable) => touches(spot, span) || mentions(spot, value);
  const got = service.environment.filter(has).map(({ name, value }) => {
    const notes = notesOn(value, show);
    return `The process gets ${visible(name)}=${show.value(value, service.account)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}.`;
  });
  const lost = (service.withdrawn ?? []).filter(has).map(({ name }) => {
    const other = service.environment.find((variable) => variable.name === name);
    const why = other === undefined ? 'the variable is unset again' : `${show.at(other.span)} sets it again`;
    return `The process does not get this ${visible(name)}: ${why}.`;
  });
  const open = service.environmentOpen
    .filter(({ span }) => touches(spot, span))
    .map(({ reason }) => visible(`Variables may come from outside: ${reason}.`));
  return [...got, ...lost, ...open];
}

/** The files of variables that are named in the spot and lie in the repository. */
export function environmentFileFacts(service: Service, spot: Span, show: Show): readonly string[] {
  return service.environmentFiles.flatMap(({ path, names, source }) => {
    if (!mentions(spot, path)) return [];
    const name = show.value(path, service.account);
    if (source === undefined) return [];
    const sets = names.length === 0 ? 'sets nothing' : `sets ${names.map(visible).join(', ')}`;
    return [`${name} is ${show.file(source)} in this repository; it ${sets}.`];
  });
}
