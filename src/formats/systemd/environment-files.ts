/** Finds the files that `EnvironmentFile=` names, where they lie in the repository. */
import { fileAt, type Repository } from '../../repository.ts';
import type { EnvironmentFileReader } from '../../systemd/process.ts';
import type { Text } from '../../text.ts';
import { deployedParts, homeAt, isOpaque, layoutOf } from './layout.ts';

/** Where a service lives, as far as the repository says. */
export interface Whereabouts {
  readonly place: string;
  readonly machine?: string;
  readonly user?: string;
}

/** The files of a repository, by the paths that they have once they are deployed. */
export interface EnvironmentFiles {
  /** A file that the repository does not hold is `unknown`: it may well be on the machine. */
  readonly readerFor: (where: Whereabouts) => EnvironmentFileReader;
}

/** @param places folders that hold units: what lies there is for these units only */
export function environmentFilesOf(repository: Repository, places: ReadonlySet<string>): EnvironmentFiles {
  let deployed: Deployed | undefined;
  return {
    readerFor: (where) => (setting) => {
      const names = pathOf(setting.path);
      if (names === undefined) return 'unknown';
      deployed ??= deploy(repository, places);
      const path = find(deployed, names, where);
      const source = path === undefined ? undefined : fileAt(repository, path);
      return source === undefined ? 'unknown' : [source];
    },
  };
}

interface Deployed {
  /** The path in the repository by the path that it is deployed to, still below its folder. */
  readonly byPath: ReadonlyMap<string, string>;
  /** Of files in folders without units, by the end of that path from a home, a hidden folder or `etc` on. */
  readonly byEnd: ReadonlyMap<string, readonly { readonly path: string; readonly machine: string | undefined }[]>;
}

function deploy(repository: Repository, places: ReadonlySet<string>): Deployed {
  const byPath = new Map<string, string>();
  const byEnd = new Map<string, { path: string; machine: string | undefined }[]>();
  for (const path of repository.paths) {
    if (isOpaque(path)) continue;
    const parts = deployedParts(path);
    const whole = parts.join('/');
    if (!byPath.has(whole)) byPath.set(whole, path);
    const home = homeAt(parts);
    const at = home === -1 ? parts.findIndex((part) => part.startsWith('.') || part === 'etc') : home;
    if (at === -1 || places.has(path.split('/').slice(0, at).join('/'))) continue;
    const end = parts.slice(at).join('/');
    const known = byEnd.get(end) ?? [];
    byEnd.set(end, known);
    known.push({ path, machine: layoutOf(path).machine });
  }
  return { byPath, byEnd };
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
  const inHome = /^(?:home\/[^/]+|root)\/(.+)$/.exec(absolute)?.[1];
  return { absolute, ...(inHome !== undefined && { inHome }) };
}

/** Looks beside the unit first, then in the whole repository, last for the one other folder (a stow package) that has it. */
function find(
  { byPath, byEnd }: Deployed,
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
