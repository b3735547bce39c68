/** Finds the files of a repository by the paths that they have once they are deployed. */
import { fileAt, type Repository } from '../repository.ts';
import type { SourceFile } from '../source.ts';
import type { Text } from '../text.ts';
import { deployedParts, fileName, homeAt, isOpaque, machineAt, withoutTemplateSuffix } from './paths.ts';

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
        deployed ??= new Deployed(repository, places);
        const found = names === undefined ? undefined : find(deployed, names, where);
        const file = found === undefined ? undefined : fileAt(repository, found);
        return file ?? onlyScript(repository, deployed, path) ?? outside?.(path);
      };
    },
  };
}

/** Files that can come to lie under one name. */
interface Namesakes {
  /** The path in the repository by the path that it is deployed to, still below its folder. */
  readonly byPath: ReadonlyMap<string, string>;
  /** By the end of that path from a home, a hidden folder or `etc` on. */
  readonly byEnd: ReadonlyMap<string, readonly { readonly path: string; readonly machine: string | undefined }[]>;
  /** Paths in the repository of those that have just that name. */
  readonly named: readonly string[];
}

/** The files of a repository by the name that they are deployed under; what only a few ask for is worked out when they do. */
class Deployed {
  readonly #paths: PathsByName;
  readonly #known = new Map<string, Namesakes>();
  readonly #places: ReadonlySet<string>;

  constructor(repository: Repository, places: ReadonlySet<string>) {
    this.#places = places;
    const known = pathsByName.get(repository) ?? groupByName(repository.paths);
    pathsByName.set(repository, known);
    this.#paths = known;
  }

  /** The files that are deployed under a name. */
  namesakes(name: string): Namesakes {
    const paths = this.#paths.get(bareName(name)) ?? [];
    const known = this.#known.get(name) ?? namesakesOf([paths].flat(), name, this.#places);
    this.#known.set(name, known);
    return known;
  }
}

/** A path by itself where it is the only one: of most names there is one. */
type PathsByName = ReadonlyMap<string, string | readonly string[]>;

const pathsByName = new WeakMap<Repository, PathsByName>();

function groupByName(paths: readonly string[]): PathsByName {
  const groups = new Map<string, string | string[]>();
  for (const path of paths) {
    const key = bareName(fileName(path));
    const group = groups.get(key);
    if (typeof group === 'object') group.push(path);
    else groups.set(key, group === undefined ? path : [group, path]);
  }
  return groups;
}

/** A name without all that may mark a file that is deployed under another one; two different names may have the same. */
function bareName(name: string): string {
  const shorter = withoutTemplateSuffix(name);
  if (shorter !== name) return bareName(shorter);
  const last = name.slice(name.lastIndexOf('_') + 1);
  if (last.startsWith('dot-')) return last.slice(4);
  return last.startsWith('.') ? last.slice(1) : last;
}

function namesakesOf(paths: readonly string[], name: string, places: ReadonlySet<string>): Namesakes {
  const byPath = new Map<string, string>();
  const byEnd = new Map<string, { path: string; machine: string | undefined }[]>();
  const named: string[] = [];
  for (const path of paths) {
    if (isOpaque(path)) continue;
    const parts = deployedParts(path);
    if (parts.at(-1) !== name) continue;
    named.push(path);
    const whole = parts.join('/');
    if (!byPath.has(whole)) byPath.set(whole, path);
    const home = homeAt(parts);
    const at = home === -1 ? parts.findIndex((part) => part.startsWith('.') || part === 'etc') : home;
    if (at === -1 || places.has(path.split('/').slice(0, at).join('/'))) continue;
    const end = parts.slice(at).join('/');
    const known = byEnd.get(end) ?? [];
    byEnd.set(end, known);
    known.push({ path, machine: machineAt(path).machine });
  }
  return { byPath, byEnd, named };
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
  deployed: Deployed,
  { absolute, inHome }: Names,
  { place, machine, user }: Whereabouts,
): string | undefined {
  const ends = [
    ...(absolute === undefined ? [] : [absolute]),
    ...(inHome === undefined || user === undefined ? [] : [`home/${user}/${inHome}`]),
    ...(inHome === undefined ? [] : [inHome]),
  ];
  const { byPath, byEnd } = deployed.namesakes(fileName(ends[0] ?? ''));
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
function onlyScript(repository: Repository, deployed: Deployed, path: Text): SourceFile | undefined {
  const start = path.value.lastIndexOf('/') + 1;
  if (start === path.length || !path.isKnown(start)) return undefined;
  const [only, ...others] = deployed.namesakes(path.value.slice(start)).named;
  const file = only === undefined || others.length > 0 ? undefined : fileAt(repository, only);
  return file?.text.startsWith('#!') || (file !== undefined && /\.(?:ba|k|z)?sh$/.test(file.path)) ? file : undefined;
}
