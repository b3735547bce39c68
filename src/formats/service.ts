/** Services of managers that declare them in one place, without drop-ins and look-ups. */
import type { Command, CommandRole, Service } from '../service.ts';
import type { Span } from '../source.ts';
import { Text } from '../text.ts';
import { folderOf, machineAt } from './paths.ts';

type Parts = Pick<Service, 'name' | 'manager' | 'span'> & Partial<Service>;

/** A service that has only what is given: resident, in the folder and on the machine of the file that its span lies in. */
export function declaredService(parts: Parts): Service {
  const { path } = parts.span.source;
  return {
    scope: 'unknown',
    place: folderOf(path),
    account: {},
    files: [parts.span.source],
    settings: [],
    commands: [],
    environment: [],
    environmentFiles: [],
    environmentOpen: [],
    outputs: [],
    startedBy: [],
    resident: true,
    problems: [],
    ...machineAt(path),
    ...parts,
  };
}

/** A command whose words the manager takes as they are; at least one. */
export function commandOf(
  words: readonly Text[],
  options: { readonly role?: CommandRole; readonly separator?: string; readonly raw?: readonly Span[] } = {},
): Command {
  const { role = 'start', separator, raw = words.map((word) => word.span()) } = options;
  const first = words[0] as Text;
  return {
    role,
    path: first,
    argv: words,
    words,
    raw,
    span: Text.concat(words).span(),
    ignoreFailure: false,
    ...(separator !== undefined && { separator }),
  };
}
