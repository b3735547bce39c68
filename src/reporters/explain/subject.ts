/** What is told of a service that a line concerns. */
import { managerOf, nameOf } from '../../rules/shared/managers.ts';
import type { Service } from '../../service.ts';
import type { Span } from '../../source.ts';
import { visible } from '../visible.ts';
import { identityRows } from './gateway.ts';
import { neighbours } from './host.ts';
import { type Pen, type Row, rows, sentences } from './layout.ts';
import type { Show } from './show.ts';
import type { Subject } from './subjects.ts';

/** Blocks of lines: what it is, what its manager makes of the line, and what it runs on each host. */
export function subjectBlocks(subject: Subject, spot: Span, pen: Pen): readonly (readonly string[])[] {
  const { service, facts, isAlternative, places } = subject;
  const { paint, show } = pen;
  const form = isAlternative ? ['So it is in some of the forms that the template can take.'] : [];
  const made = [`What ${managerOf(service).name} makes of the line`, [...facts, ...form]] as const;
  const none = places.length > 0 ? [] : ['It starts no gateway that is known here.'];
  return [
    [
      paint('bold', visible(nameOf(service))),
      ...sentences([owner(service), ...roles(service, spot, show), ...none], pen),
    ],
    ...(facts.length > 0 ? [[paint('bold', made[0]), ...sentences(made[1], pen)]] : []),
    ...places.map((place) => placeLines(place, pen)),
  ];
}

function owner(service: Service): string {
  const { name } = managerOf(service);
  const { scope, alternatives = [service] } = service;
  const isRefused = alternatives.every((form) => form.isRefused);
  const whose = { user: "the user's ", system: "the machine's ", unknown: '' }[scope];
  return `It is run by ${whose}${name}${isRefused ? ', which refuses it, so that it does not start' : ''}.`;
}

/** What the file is to the service. */
function roles({ files, environmentFiles, isShown, isWritten }: Service, spot: Span, show: Show): readonly string[] {
  const isHere = ({ path }: { readonly path: string }) => path === spot.source.path;
  const [main, ...others] = files;
  const found: string[] = [];
  if (main !== undefined) {
    const verb = isShown ? 'shows' : isWritten ? 'writes' : 'declares';
    found.push(`${isHere(main) ? 'This file' : show.file(main)} ${verb} it.`);
  }
  if (others.some(isHere)) found.push('This file adds to it.');
  else if (others.length > 0)
    found.push(`${others.map(show.file).join(', then ')} ${others.length === 1 ? 'adds' : 'add'} to it.`);
  if (environmentFiles.some(({ source }) => source !== undefined && isHere(source))) {
    found.push('It reads variables from this file.');
  }
  return found;
}

function placeLines({ gateway, host }: Subject['places'][number], pen: Pen): readonly string[] {
  const { program, manages } = gateway;
  const where = host === undefined ? '' : ` on ${visible(host.name)}`;
  const beside: readonly Row[] = host === undefined ? [] : [['beside it', neighbours(gateway, host)]];
  return [
    pen.paint('bold', `What ${program.charAt(0).toUpperCase()}${program.slice(1)} makes of it${where}`),
    ...(manages
      ? sentences(['The command has a manager start the gateway, and returns: it is none itself.'], pen)
      : []),
    ...rows([...identityRows(gateway, pen.show), ...beside], pen),
  ];
}
