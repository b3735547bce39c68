/** Finds the files of a repository by the paths that they have once they are deployed. */
import { fileAt, type Repository } from '../repository.ts';
import type { SourceFile } from '../source.ts';
import type { Text } from '../text.ts';
import { deployedParts, homeAt, isOpaque, machineAt } from './paths.ts';

/** Where a service lives, as far as the repository says. */
export interface Whereabouts {
  /** The folder of the repository that stands for the machine's `/` or a home, or just holds the service. */
  readonly place: string;
  readonly machine?: string;
  readonly user?: string;
}

/** The files of a repository as a machine would have them. */
export interface DeployedFiles {
  /** Finds files for one service; undefined for what the repository does not hold, which may well be on the machine. */
  readonly finderFor: (where: Whereabouts) => (path: Text) => SourceFile | undefined;
}

/** @param places folders that hold units: what lies there is for these units only */
export function deployedFiles(repository: Repository, places: ReadonlySet<string> = new Set()): DeployedFiles {
  let deployed: Deployed | undefined;
  const around = repository.around === undefined ? undefined : deployedFiles(repository.around);
  return {
    finderFor: (where) => {
      const outside = around?.finderFor(where);
      return (path) => {
        const names = pathOf(path);
        deployed ??= deploy(repository, places);
        const found = names === undefined ? undefined : find(deployed, names, where);
        const file = found === undefined ? undefined : fileAt(repository, found);
        return file ?? onlyScript(repository, deployed, path) ?? outside?.(path);
      };
    },
  };
}

interface Deployed {
  /** The path in the repository by the path that it is deployed to, still below its folder. */
  readonly byPath: ReadonlyMap<string, string>;
  /** Of files in folders without units, by the end of that path from a home, a hidden folder or `etc` on. */
  readonly byEnd: ReadonlyMap<string, readonly { readonly path: string; readonly machine: string | undefined }[]>;
  /** Paths in the repository by the file's own name. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

function deploy(repository: Repository, places: ReadonlySet<string>): Deployed {
  const byPath = new Map<string, string>();
  const byEnd = new Map<string, { path: string; machine: string | undefined }[]>();
  const byName = new Map<string, string[]>();
  for (const path of repository.paths) {
    if (isOpaque(path)) continue;
    const parts = deployedParts(path);
    const whole = parts.join('/');
    if (!byPath.has(whole)) byPath.set(whole, path);
    const name = parts.at(-1) as string;
    const namesakes = byName.get(name);
    if (namesakes === undefined) byName.set(name, [path]);
    else namesakes.push(path);
    const home = homeAt(parts);
    const at = home === -1 ? parts.findIndex((part) => part.startsWith('.') || part === 'etc') : home;
    if (at === -1 || places.has(path.split('/').slice(0, at).join('/'))) continue;
    const end = parts.slice(at).join('/');
    const known = byEnd.get(end) ?? [];
    byEnd.set(end, known);
    known.push({ path, machine: machineAt(path).machine });
  }
  return { byPath, byEnd, byName };
}

/** A path on the machine without its first slash, and, where it lies in a home, what follows that. */
interface Names {
  readonly absolute?: string;
  readonly inHome?: string;
}

function pathOf(path: Text): Names | undefined {
  const [first] = path.pieces;
  if (first?.unknown?.symbol === 'home') {
    const rest = path.slice(first.text.length);
    return rest.isKnown() ? { inHome: rest.value.replace(/^\/+/, '') } : undefined;
  }
  if (!path.isKnown() || /[*?[]/.test(path.value)) return undefined;
  const absolute = path.value.replace(/^\/+/, '');
  const inHome = /^(?:(?:home|Users)\/[^/]+|root)\/(.+)$/.exec(absolute)?.[1];
  return { absolute, ...(inHome !== undefined && { inHome }) };
}

/** Looks beside the unit first, then in the whole repository, last for the one other folder (a stow package) that has it. */
function find(
  { byPath, byEnd }: Omit<Deployed, 'byName'>,
  { absolute, inHome }: Names,
  { place, machine, user }: Whereabouts,
): string | undefined {
  const ends = [
    ...(absolute === undefined ? [] : [absolute]),
    ...(inHome === undefined || user === undefined ? [] : [`home/${user}/${inHome}`]),
    ...(inHome === undefined ? [] : [inHome]),
  ];
  const roots = place === '' ? [''] : [`${deployedParts(place).join('/')}/`, ''];
  for (const root of roots) {
    const found = ends.map((end) => byPath.get(root + end)).find((path) => path !== undefined);
    if (found !== undefined) return found;
  }
  for (const end of ends) {
    const [only, ...more] = (byEnd.get(end) ?? []).filter((file) => (file.machine ?? machine) === machine);
    if (only !== undefined && more.length === 0) return only.path;
  }
  return undefined;
}

/** A script is installed wherever its service wants it: the only one of that name in the repository is the one meant. */
function onlyScript(repository: Repository, { byName }: Deployed, path: Text): SourceFile | undefined {
  const start = path.value.lastIndexOf('/') + 1;
  if (start === path.length || !path.isKnown(start)) return undefined;
  const [only, ...others] = byName.get(path.value.slice(start)) ?? [];
  const file = only === undefined || others.length > 0 ? undefined : fileAt(repository, only);
  return file?.text.startsWith('#!') || (file !== undefined && /\.(?:ba|k|z)?sh$/.test(file.path)) ? file : undefined;
}
