/** Where Quadlet looks for its files, and which unit its generator makes of each (podman-systemd.unit(5)). */
import { deployedParts, ownerAt, withoutTemplateSuffix } from '../paths.ts';

/** The folders that are searched with all that is below them, and the unit directory of the same manager. */
const FOLDERS: readonly (readonly [folder: readonly string[], units: readonly string[]])[] = [
  [
    ['.config', 'containers', 'systemd'],
    ['.config', 'systemd', 'user'],
  ],
  [
    ['etc', 'containers', 'systemd', 'users'],
    ['etc', 'systemd', 'user'],
  ],
  [
    ['usr', 'share', 'containers', 'systemd', 'users'],
    ['usr', 'lib', 'systemd', 'user'],
  ],
  [
    ['etc', 'containers', 'systemd'],
    ['etc', 'systemd', 'system'],
  ],
  [
    ['run', 'containers', 'systemd'],
    ['run', 'systemd', 'system'],
  ],
  [
    ['usr', 'share', 'containers', 'systemd'],
    ['usr', 'lib', 'systemd', 'system'],
  ],
];

/** A container, a drop-in of one or of all, a drop-in of the service that is made of one. */
const CANDIDATE = /(?:\.container|(?:^|[./])(?:container|service)\.d\/[^/]+\.conf)$/;

/**
 * The path that a file would have if it were the unit that is made of it: `x.container` is `x.service` in the unit
 * directory of the same manager. Undefined for what is neither a container nor a drop-in.
 *
 * @param serviceName what the generator calls the service of a container, where that is not the name of the file
 */
export function unitPath(path: string, serviceName?: string): string | undefined {
  const bare = withoutTemplateSuffix(path);
  if (!CANDIDATE.test(bare)) return undefined;
  const written = bare.split('/');
  const file = written.pop() as string;
  const folder = /\.d$/.test(written.at(-1) ?? '') ? written.pop() : undefined;
  const tail =
    folder === undefined
      ? [serviceName ?? file.replace(/\.container$/, '.service')]
      : [folder.replace(/container\.d$/, 'service.d'), folder.endsWith('container.d') ? `${FIRST}${file}` : file];
  return [...unitFolder(written, deployedParts(`${written.join('/')}/x`)), ...tail].join('/');
}

/** Sorts the drop-ins of a container, which the generator merges, before those of the service that it makes. */
const FIRST = '!';

function unitFolder(written: readonly string[], deployed: readonly string[]): readonly string[] {
  const [at, units] = searched(deployed);
  return at === -1 ? written : [...written.slice(0, at), ...units];
}

/** Where a folder that is searched begins in the components of a path, and its unit directory. */
function searched(parts: readonly string[]): readonly [at: number, units: readonly string[]] {
  for (const [folder, units] of FOLDERS) {
    const at = parts.findIndex((_, index) => folder.every((part, offset) => parts[index + offset] === part));
    if (at !== -1) return [at, units];
  }
  return [-1, []];
}

/** The directory of a file on the machine (`~/…` for a home that is not known); null in a folder that Quadlet does not search. */
export function directoryOf(path: string): string | null {
  const parts = deployedParts(path).slice(0, -1);
  const [at] = searched(parts);
  if (at === -1) return null;
  const root = parts[at] === '.config' ? `${ownerAt(path).home ?? '~'}/` : '/';
  return root + parts.slice(at).join('/');
}
