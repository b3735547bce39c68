/** The files of a repository as they lie on the disk. */
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  type Stats,
} from 'node:fs';
import { beyond, type Limits } from './limits.ts';
import { type Entry, type Linked, NOTHING_THERE, type Repository, type Unreadable } from './repository.ts';
import { decodeUtf8, encodeUtf8, SourceFile } from './source.ts';

/** What stands in the place of a file that Git LFS keeps elsewhere. */
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/v1\n');

export interface Opening extends Pick<Repository, 'root' | 'paths' | 'candidates' | 'isWanted' | 'isWhole'> {
  /** The same as `paths`. */
  readonly known: ReadonlySet<string>;
  /** Files that were read and found to say nothing. */
  readonly silent: readonly string[];
  readonly limits: Limits;
  /** What is left out of `paths`, and why. */
  readonly unread?: readonly Unreadable[];
}

/** A repository of the listed paths, each read when it is asked for. */
export function openRepository({
  root,
  paths,
  known,
  candidates,
  isWanted,
  isWhole,
  silent,
  limits,
  unread = [],
}: Opening): Repository {
  const cache = new Map<string, Entry | Unreadable | undefined>();
  const unreadable = new Set(unread);
  const folders = foldersBelow(root);
  const lieAt = finderBelow(root, known);
  const readBefore = lazySet(silent);
  const isCandidate = lazySet(candidates);
  let filesRead = silent.length;
  const load = (path: string): Entry | Unreadable | undefined => {
    try {
      if (!folders.reach(path)) return undefined;
      const entry = readEntry(root, path, limits);
      // A link may have taken the place of a folder since that was looked at.
      if (!folders.stillReach(path)) return undefined;
      if (entry?.kind === 'file' && (isCandidate(path) || !readBefore(path))) filesRead++;
      return entry;
    } catch (error) {
      const reason = reasonOf(error as NodeJS.ErrnoException);
      return reason === undefined ? undefined : { source: new SourceFile(path, ''), reason };
    }
  };
  const read = (path: string) => {
    if (!cache.has(path)) cache.set(path, load(path));
    return cache.get(path);
  };
  return {
    root,
    paths,
    candidates,
    has: (path) => known.has(path),
    isWanted,
    isWhole,
    entry: (path, isService = true) => {
      if (!known.has(path)) return undefined;
      const found = read(path);
      if (found === undefined || 'kind' in found) return found;
      if (isService) unreadable.add(found);
      return undefined;
    },
    targetAt: (path) => {
      const place = lieAt(path);
      const found = place === 'file' ? read(path) : undefined;
      if (place !== 'file') return place;
      if (found === undefined) return NOTHING_THERE;
      return 'kind' in found ? found : lost(`it is a link to ${path}, which is not read: ${found.reason}`);
    },
    get unreadable() {
      return [...unreadable];
    },
    filesRead: () => filesRead,
  };
}

/** Whether something is in a list, of which a set is made once somebody asks. */
function lazySet(list: readonly string[]): (one: string) => boolean {
  let set: ReadonlySet<string> | undefined;
  return (one) => {
    set ??= new Set(list);
    return set.has(one);
  };
}

/** The folders below a root, as far as no link is on the way to them. */
interface Folders {
  /**
   * Whether a listed path is reached without a link: git also lists what used to lie where a link is now. Fast for the files
   * of one folder, one after the other.
   */
  readonly reach: (path: string) => boolean;
  /** Whether the folder of a path that was reached is the same one by now. */
  readonly stillReach: (path: string) => boolean;
}

/** What a folder keeps as long as it is the same one. */
type Identity = Pick<Stats, 'ino' | 'dev'>;

/** Looks at each folder once, but for what may have changed. */
export function foldersBelow(root: string): Folders {
  let latest: string | undefined;
  let isLatestFolder = false;
  const known = new Map<string, Identity | undefined>();
  const folderAt = (folder: string): Identity | undefined => {
    if (known.has(folder)) return known.get(folder);
    const stats = lstatSync(onDisk(root, folder), { throwIfNoEntry: false });
    const isFolder = stats?.isDirectory() === true && isReached(parentOf(folder));
    const found = isFolder ? { ino: stats.ino, dev: stats.dev } : undefined;
    known.set(folder, found);
    return found;
  };
  const isReached = (folder: string) => folder === '' || folderAt(folder) !== undefined;
  return {
    reach: (path) => {
      const parent = parentOf(path);
      if (parent !== latest) [latest, isLatestFolder] = [parent, isReached(parent)];
      return isLatestFolder;
    },
    stillReach: (path) => {
      const parent = parentOf(path);
      if (parent === '') return true;
      // Through a link on the way it would be another folder.
      const stats = lstatSync(onDisk(root, parent), { throwIfNoEntry: false });
      const before = folderAt(parent);
      return stats?.isDirectory() === true && stats.ino === before?.ino && stats.dev === before.dev;
    },
  };
}

/**
 * Tells what lies at any path below the root that no link is on the way to: a folder, or a file or link, which is yet to be
 * read. What is in another repository, as a submodule is, does not count, and neither does what git keeps for itself.
 */
function finderBelow(root: string, listed: ReadonlySet<string>): (path: string) => 'file' | Linked {
  const folders = new Map<string, ReadonlyMap<string, Dirent<Buffer>>>();
  const inFolder = (folder: string) => {
    const entries =
      folders.get(folder) ?? new Map(entriesOf(root, folder).map((each) => [decodeUtf8(each.name), each]));
    folders.set(folder, entries);
    return entries;
  };
  // Git lists a submodule as if it were a file.
  const isSubmodule = (folder: string) =>
    inFolder('').has('.git') && (listed.has(folder) || inFolder(folder).has('.git'));
  return (path) => {
    let at = '';
    for (const part of path === '' ? [] : path.split('/')) {
      // Only names as they are written count, also where the file system takes others for the same.
      const entry = part === '.git' ? undefined : inFolder(at).get(part);
      const next = at === '' ? part : `${at}/${part}`;
      if (entry?.isDirectory()) {
        if (isSubmodule(next)) return lost('it is a link into a submodule');
        at = next;
      } else if (entry === undefined || next !== path) return NOTHING_THERE;
      else
        return entry.isFile() || entry.isSymbolicLink()
          ? 'file'
          : lost(`it is a link to ${path}, which is no regular file`);
    }
    return { kind: 'folder', names: [...inFolder(at).keys()].filter((name) => name !== '.git').sort() };
  };
}

function lost(reason: string): Linked {
  return { kind: 'lost', reason };
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The file or link at a path; undefined for a directory (a submodule). Throws for what is not read, with the reason. */
function readEntry(root: string, path: string, limits: Limits): Entry | undefined {
  const absolute = onDisk(root, path);
  const stats = lstatSync(absolute);
  if (stats.isSymbolicLink()) return { kind: 'link', target: decodeUtf8(readlinkSync(absolute, 'buffer')) };
  if (stats.isDirectory()) return undefined;
  if (!stats.isFile()) throw new Unfit('it is not a regular file');
  if (stats.size > limits.fileSize) throw new Unfit(beyond('fileSize', limits, `it has ${stats.size} bytes`));
  const bytes = readRegularFile(absolute, limits.fileSize);
  if (isPointer(bytes)) throw new Unfit('it is a pointer of Git LFS; check the repository out with its large files');
  if (isUtf16(bytes)) throw new Unfit('it is written in UTF-16; save it as UTF-8');
  return { kind: 'file', source: new SourceFile(path, decodeUtf8(bytes)) };
}

/** Reads what was a regular file a moment ago, up to `most` bytes, and never waits for what took its place. */
export function readRegularFile(path: Buffer, most = Number.POSITIVE_INFINITY): Buffer {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new Unfit('it is not a regular file');
    if (stats.size > most) throw new Unfit(`it has ${stats.size} bytes, more than the limit of ${most}`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Why a file is not read although it could be. */
export class Unfit extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EIO: 'the disk gives an error',
  ENAMETOOLONG: 'its path is too long to be opened',
};

/** Ends the sentence "FILE is not read: …"; undefined for what is not there (any more). */
function reasonOf(error: NodeJS.ErrnoException): string | undefined {
  if (error instanceof Unfit) return error.message;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  return REASONS[error.code ?? ''] ?? error.code ?? error.message;
}

/** Whether Git LFS keeps a file elsewhere. */
export function isPointer(bytes: Buffer): boolean {
  return bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER);
}

/** Whether a text is in UTF-16: by its mark, or where it is XML by the first sign. */
export function isUtf16([first, second]: Uint8Array): boolean {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (first === 0x3c && second === 0) || (first === 0 && second === 0x3c);
}

/** What a directory on the disk holds, below a path in it; nothing where it cannot be read. */
export function entriesOf(directory: string, path: string) {
  try {
    return readdirSync(onDisk(directory, path), { withFileTypes: true, encoding: 'buffer' });
  } catch {
    return []; // a folder that may not be read holds nothing for us
  }
}

/** Every system opens a path of this many bytes. */
const SHORT = 1000;

/** Why a file or folder cannot be opened, where that is the length of its path. */
export function tooLong(directory: string, path: string): string | undefined {
  // A unit is three bytes at most.
  if (3 * (directory.length + path.length + 1) <= SHORT) return undefined;
  const whole = onDisk(directory, path);
  try {
    lstatSync(whole);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENAMETOOLONG' ? REASONS[code] : undefined;
  }
}

/** A path as the file system has it, whose names need not be UTF-8. */
export function onDisk(root: string, path: string): Buffer {
  return encodeUtf8(root === '/' ? `/${path}` : `${root}/${path}`);
}
