/** Finds the files that `EnvironmentFile=` names, where they lie in the repository. */
import type { Repository } from '../../repository.ts';
import type { SourceFile } from '../../source.ts';
import type { EnvironmentFileReader } from '../../systemd/process.ts';
import type { Text } from '../../text.ts';
import { deployedParts } from './layout.ts';

/** Where on the machine a service lives, as far as the repository says. */
export interface Whereabouts {
  readonly place: string;
  readonly user?: string;
}

/**
 * A reader for the services of one repository. A file that the repository does not hold is `unknown`: it may well be on
 * the machine.
 */
export function environmentFileReader(repository: Repository): (where: Whereabouts) => EnvironmentFileReader {
  let deployed: Map<string, string> | undefined;
  const find = (path: string): SourceFile | undefined => {
    deployed ??= new Map(repository.paths.map((written) => [deployedParts(written).join('/'), written]));
    const entry = repository.entry(deployed.get(path) ?? '');
    return entry?.kind === 'file' ? entry.source : undefined;
  };
  return (where) =>
    ({ path }) => {
      for (const candidate of candidates(path, where)) {
        const source = find(candidate);
        if (source !== undefined) return [source];
      }
      return 'unknown';
    };
}

/** Paths in the repository that would be deployed to the path on the machine, the likeliest first. */
function candidates(path: Text, { place, user }: Whereabouts): readonly string[] {
  const roots = place === '' ? [''] : [`${deployedParts(place).join('/')}/`, ''];
  const [first] = path.pieces;
  if (first?.unknown?.symbol === 'home') {
    const rest = path.slice(first.text.length);
    if (!rest.isKnown()) return [];
    const inHome = rest.value.replace(/^\//, '');
    return roots.flatMap((root) => [
      ...(user === undefined ? [] : [`${root}home/${user}/${inHome}`]),
      `${root}${inHome}`,
    ]);
  }
  if (!path.isKnown() || /[*?[]/.test(path.value)) return [];
  const absolute = path.value.slice(1);
  const inHome = /^(?:home\/[^/]+|root)\/(.+)$/.exec(absolute)?.[1];
  return roots.flatMap((root) => [`${root}${absolute}`, ...(inHome === undefined ? [] : [`${root}${inHome}`])]);
}
