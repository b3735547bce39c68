/**
 * Where people keep unit files, and what the path alone says: which manager reads the file, for which user, on which
 * machine, and where in the file system of that machine it would lie.
 */
import type { Scope } from '../../service.ts';
import { deployedParts, fileName, isHomeParent, isSharedFolder, machineOf } from '../paths.ts';

export interface Layout {
  /** From `hosts/NAME/` and the like. */
  readonly machine?: string;
  /** Whether it lies in a folder such as `common/`, whose files go to every machine. */
  readonly isShared: boolean;
  /** From `home/NAME/` above the unit directory. */
  readonly user?: string;
  readonly scope: Scope;
  /**
   * The folder of the repository that stands for the machine's `/` (or for a home, or just holds the units): files with
   * the same place belong together.
   */
  readonly place: string;
  /** Absolute path on the machine; below `UNKNOWN_HOME` for a home whose user is not known, below `LOOSE` for a plain folder. */
  readonly path: string;
  /** Home directory (on the machine) of the user whose manager reads it; undefined for system units and plain folders. */
  readonly home?: string;
}

/** Stands for the home directory of a user who is not known. */
export const UNKNOWN_HOME = '/~';
/** Stands for whatever unit directory the files of a plain folder are copied to. */
export const LOOSE = '/units';

/** Folders below a home from which the user's manager reads units, as path components. */
const HOME_FOLDERS = [
  ['.config', 'systemd', 'user'],
  ['.config', 'systemd', 'user.control'],
  ['.local', 'share', 'systemd', 'user'],
];

/** Folders below `/` that hold units of users or of the system. */
const ROOT_FOLDERS: readonly (readonly [readonly string[], Scope])[] = [
  [['etc', 'systemd', 'system'], 'system'],
  [['etc', 'systemd', 'user'], 'user'],
  [['etc', 'xdg', 'systemd', 'user'], 'user'],
  [['usr', 'lib', 'systemd', 'system'], 'system'],
  [['usr', 'lib', 'systemd', 'user'], 'user'],
  [['usr', 'local', 'lib', 'systemd', 'system'], 'system'],
  [['usr', 'local', 'lib', 'systemd', 'user'], 'user'],
  [['usr', 'share', 'systemd', 'user'], 'user'],
  [['usr', 'local', 'share', 'systemd', 'user'], 'user'],
  [['lib', 'systemd', 'system'], 'system'],
  [['lib', 'systemd', 'user'], 'user'],
  [['run', 'systemd', 'system'], 'system'],
  [['run', 'systemd', 'user'], 'user'],
];

const FOLDERS = [...HOME_FOLDERS, ...ROOT_FOLDERS.map(([folder]) => folder)];
const FOLDER_NAMES = new Set(FOLDERS.flat());

/** Whether a file of that name may be a link to a folder that is searched for units, or to one above such. */
export function isFolderName(path: string): boolean {
  const name = fileName(path);
  return FOLDER_NAMES.has(name.includes('dot') ? name.replace(/^.*dot[_-]/, '.') : name);
}

/**
 * What the path of a unit, drop-in or link says.
 *
 * @param path relative to the root of the repository, with `/`
 * @param root absolute path of the repository: counts only where it is itself a live unit directory
 *   (`gateway-lint ~/.config/systemd/user`)
 */
export function layoutOf(path: string, root = ''): Layout {
  return layoutsIn(root)(path);
}

/** `layoutOf` for many paths of one repository. */
export function layoutsIn(root: string): (path: string) => Layout {
  const above = liveFolders(root);
  return (path) => {
    const written = [...above, ...path.split('/')];
    const parts = [...above, ...deployedParts(path)];
    const machine = machineOf(parts);
    const found = homeLayout(parts) ?? rootLayout(parts) ?? looseLayout(parts);
    const { placeLength, ...layout } = found;
    const place = written.slice(0, placeLength);
    const isShared = place.some((part) => isSharedFolder(part));
    return { ...layout, place: place.join('/'), isShared, ...(machine !== undefined && !isShared && { machine }) };
  };
}

type Found = Omit<Layout, 'machine' | 'isShared' | 'place'> & { readonly placeLength: number };

function homeLayout(parts: readonly string[]): Found | undefined {
  for (const folder of HOME_FOLDERS) {
    const at = indexOfRun(parts, folder);
    if (at === -1) continue;
    const user = userAbove(parts, at);
    const home = user === undefined ? UNKNOWN_HOME : user === 'root' ? '/root' : `/home/${user}`;
    const placeLength = user === undefined ? at : at - (user === 'root' && parts[at - 1] === 'root' ? 1 : 2);
    const path = [home, ...parts.slice(at)].join('/');
    return { scope: 'user', path, home, placeLength, ...(user !== undefined && { user }) };
  }
  return undefined;
}

function userAbove(parts: readonly string[], at: number): string | undefined {
  if (isHomeParent(parts[at - 2])) return parts[at - 1];
  return parts[at - 1] === 'root' ? 'root' : undefined;
}

function rootLayout(parts: readonly string[]): Found | undefined {
  for (const [folder, scope] of ROOT_FOLDERS) {
    const at = indexOfRun(parts, folder);
    if (at === -1) continue;
    // Where `/lib` is still written, it is `/usr/lib`.
    const prefix = folder[0] === 'lib' ? '/usr/' : '/';
    return { scope, path: `${prefix}${parts.slice(at).join('/')}`, placeLength: at };
  }
  return undefined;
}

function looseLayout(parts: readonly string[]): Found {
  const own = parts.length - 1;
  const isInside = /\.(?:d|wants|requires|upholds)$/.test(parts[own - 1] ?? '');
  const at = isInside ? own - 1 : own;
  const folder = parts[at - 1];
  const isUnitFolder = parts[at - 2] === 'systemd';
  const scope: Scope = isUnitFolder && (folder === 'user' || folder === 'system') ? folder : 'unknown';
  return { scope, path: [LOOSE, ...parts.slice(at)].join('/'), placeLength: at };
}

/** The components of an absolute root that lies in a unit directory of this very machine; else none. */
function liveFolders(root: string): readonly string[] {
  const parts = root.split('/').filter((part) => part !== '');
  const isLive = FOLDERS.some((folder) => {
    const at = indexOfRun(parts, folder);
    return at !== -1 && (at === 0 || folder[0]?.startsWith('.'));
  });
  return isLive ? parts : [];
}

/**
 * How much of the path of a folder from which managers read units a path ends in, counted in components: 1 for `.config`,
 * 3 and `isWhole` for `.config/systemd/user`. Undefined where it ends in none.
 */
export function searchedFolder(path: string): { readonly length: number; readonly isWhole: boolean } | undefined {
  if (!isFolderName(path)) return undefined;
  const parts = deployedParts(path);
  const found = FOLDERS.flatMap((folder) =>
    folder.flatMap((_, last) => {
      const start = folder.slice(0, last + 1);
      const isEnd = start.every((part, at) => parts[parts.length - start.length + at] === part);
      return isEnd ? [{ length: start.length, isWhole: start.length === folder.length }] : [];
    }),
  );
  return found.sort((a, b) => b.length - a.length)[0];
}

function indexOfRun(parts: readonly string[], run: readonly string[]): number {
  return parts.findIndex((_, at) => run.every((part, index) => parts[at + index] === part));
}
