import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { git } from './git.ts';
import { matcherOf } from './globs.ts';
import type { Entry, Repository, Unreadable } from './repository.ts';
import { decodeUtf8, encodeUtf8, SourceFile } from './source.ts';

/** A mistake in what the user asked for (a path that does not exist), told to him without a stack. */
export class InputError extends Error {}

export interface DiscoverOptions {
  /** Files or directories, absolute or relative to `cwd`. */
  readonly paths: readonly string[];
  readonly cwd: string;
  /** Globs on paths relative to the root; no include means everything. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Larger files are not read; a service's declaration has a few kilobytes. */
const MAX_FILE_SIZE = 1024 * 1024;

/** Folders that are never somebody's own services: version control, dependencies, the skills that agents are taught. */
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules', 'skills']);
/** Backups: `x.service.bak`, `x.bak_1780000000`, `x.service~`. */
const BACKUP = /\.bak(?![a-z])|~$/i;

/**
 * The repository that the paths lie in. Inside a git checkout its root is the checkout's, and the files are the tracked
 * ones and the untracked ones that are not ignored; elsewhere the directory is walked and is its own root. Backups and
 * folders such as `skills` are left out unless they are asked for by name. Links are never followed. Throws `InputError` for a path that does not exist.
 */
export function discover(options: DiscoverOptions): Repository {
  const targets = options.paths.map((path) => realTarget(resolve(options.cwd, path), path));
  const root = commonRoot(targets);
  const isMatched = matcher(options);
  const paths = [...new Set(targets.flatMap((target) => listFiles(root, target)))].filter(isMatched).sort();
  return openRepository({
    root,
    paths,
    isWanted: (path) => isMatched(path) && targets.some((target) => covers(root, target, path)),
    isWhole: targets.some(({ path }) => path === root),
  });
}

/** Whether a file at a path would be listed for a target. */
function covers(root: string, { path: target, isDirectory }: Target, path: string): boolean {
  const above = fromRoot(root, target);
  if (!isDirectory) return path === above || path.startsWith(`${above}.d/`);
  if (above === '') return isWanted(path);
  return path.startsWith(`${above}/`) && isWanted(path.slice(above.length + 1));
}

/**
 * Root of the repository that the paths lie in, as `discover` takes it. Throws `InputError` for a path that does not exist.
 */
export function repositoryRoot(paths: readonly string[], cwd: string): string {
  return commonRoot(paths.map((path) => realTarget(resolve(cwd, path), path)));
}

interface Target {
  readonly path: string;
  readonly isDirectory: boolean;
  /** Root of the git checkout around it. */
  readonly checkout: string | undefined;
}

function realTarget(path: string, given: string): Target {
  let real: string;
  let stats: Stats;
  try {
    real = realpathSync(path);
    stats = lstatSync(real);
  } catch {
    throw new InputError(`no such file or directory: ${given}`);
  }
  const isDirectory = stats.isDirectory();
  return { path: real, isDirectory, checkout: checkoutAround(isDirectory ? real : dirname(real)) };
}

function checkoutAround(directory: string): string | undefined {
  for (let at = directory; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function commonRoot(targets: readonly Target[]): string {
  const roots = targets.map((target) => target.checkout ?? (target.isDirectory ? target.path : dirname(target.path)));
  return roots.reduce((common, root) => {
    let at = common;
    while (at !== root && !root.startsWith(at.endsWith(sep) ? at : at + sep)) at = dirname(at);
    return at;
  });
}

function listFiles(root: string, target: Target): readonly string[] {
  const above = fromRoot(root, target.path);
  if (!target.isDirectory) return [above, ...dropInsOf(root, target.path)];
  const listed = ((target.checkout !== undefined && gitFiles(target)) || walk(target.path)).filter(isWanted);
  return above === '' ? listed : listed.map((path) => `${above}/${path}`);
}

function fromRoot(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** Whether a path, from the directory that was asked for, may be somebody's service. */
function isWanted(path: string): boolean {
  return !path.split('/').some((part) => SKIPPED_FOLDERS.has(part) || BACKUP.test(part));
}

/** A unit is not itself without the drop-ins beside it, which nobody names one by one. */
function dropInsOf(root: string, file: string): readonly string[] {
  const folder = `${file}.d`;
  const above = fromRoot(root, folder);
  return entriesOf(folder, '')
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => `${above}/${decodeUtf8(entry.name)}`);
}

/**
 * Files below a directory of a checkout as git sees them; undefined when git cannot tell, or knows nothing of a directory
 * because it is ignored: asked for by name it is read all the same. No setting of the repository is obeyed.
 */
function gitFiles({ path, checkout }: Target): readonly string[] | undefined {
  const output = git(path, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  if (output === undefined) return undefined;
  const files = decodeUtf8(output).split('\0');
  files.pop();
  if (files.length === 0 && path !== checkout && git(path, ['check-ignore', '-q', '.']) !== undefined) return undefined;
  return files;
}

/** Files and links below a directory, as paths from there. Devices, pipes and sockets are left out. */
function walk(directory: string): readonly string[] {
  const files: string[] = [];
  const open = [''];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of entriesOf(directory, at)) {
      const name = decodeUtf8(entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(name)) open.push(`${at}${name}/`);
      } else if (entry.isFile() || entry.isSymbolicLink()) files.push(at + name);
    }
  }
  return files;
}

function entriesOf(directory: string, path: string) {
  try {
    return readdirSync(onDisk(directory, path), { withFileTypes: true, encoding: 'buffer' });
  } catch {
    return []; // a folder that may not be read holds nothing for us
  }
}

/** A path as the file system has it, whose names need not be UTF-8. */
function onDisk(root: string, path: string): Buffer {
  return Buffer.concat([Buffer.from(root === '/' ? '/' : `${root}/`), encodeUtf8(path)]);
}

function matcher({ include, exclude }: DiscoverOptions): (path: string) => boolean {
  const isIncluded = include.length > 0 ? matcherOf(include) : () => true;
  const isExcluded = matcherOf(exclude);
  return (path) => isIncluded(path) && !isExcluded(path);
}

function openRepository({
  root,
  paths,
  isWanted,
  isWhole,
}: Pick<Repository, 'root' | 'paths' | 'isWanted' | 'isWhole'>): Repository {
  const known = new Set(paths);
  const cache = new Map<string, Entry | Unreadable | undefined>();
  const unreadable = new Set<Unreadable>();
  const isInside = folderCheck(root);
  let filesRead = 0;
  const load = (path: string): Entry | Unreadable | undefined => {
    try {
      const entry = isInside(path) ? readEntry(root, path) : undefined;
      if (entry?.kind === 'file') filesRead++;
      return entry;
    } catch (error) {
      const reason = reasonOf(error as NodeJS.ErrnoException);
      return reason === undefined ? undefined : { source: new SourceFile(path, ''), reason };
    }
  };
  return {
    root,
    paths,
    has: (path) => known.has(path),
    isWanted,
    isWhole,
    entry: (path, isService = true) => {
      if (!known.has(path)) return undefined;
      if (!cache.has(path)) cache.set(path, load(path));
      const found = cache.get(path);
      if (found === undefined || 'kind' in found) return found;
      if (isService) unreadable.add(found);
      return undefined;
    },
    get unreadable() {
      return [...unreadable];
    },
    filesRead: () => filesRead,
  };
}

/** Tells whether a listed path is still reached without a link: git also lists what used to lie where a link is now. */
function folderCheck(root: string): (path: string) => boolean {
  const known = new Map<string, boolean>([['', true]]);
  const isFolder = (folder: string): boolean => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const stats = lstatSync(onDisk(root, folder), { throwIfNoEntry: false });
    const result = stats?.isDirectory() === true && isFolder(parentOf(folder));
    known.set(folder, result);
    return result;
  };
  return (path) => isFolder(parentOf(path));
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The file or link at a path; undefined for a directory (a submodule). Throws for what is not read, with the reason. */
function readEntry(root: string, path: string): Entry | undefined {
  const absolute = onDisk(root, path);
  const stats = lstatSync(absolute);
  if (stats.isSymbolicLink()) return { kind: 'link', target: decodeUtf8(readlinkSync(absolute, 'buffer')) };
  if (stats.isDirectory()) return undefined;
  if (!stats.isFile()) throw new Unfit('it is not a regular file');
  if (stats.size > MAX_FILE_SIZE)
    throw new Unfit(`it has ${stats.size} bytes, more than the limit of ${MAX_FILE_SIZE}`);
  const bytes = readRegularFile(absolute);
  if (isUtf16(bytes)) throw new Unfit('it is written in UTF-16, which no service manager reads; save it as UTF-8');
  return { kind: 'file', source: new SourceFile(path, decodeUtf8(bytes)) };
}

/** Reads what was a regular file a moment ago, and never waits for what took its place. */
function readRegularFile(path: Buffer): Buffer {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    if (!fstatSync(file).isFile()) throw new Unfit('it is not a regular file');
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Why a file is not read although it could be. */
class Unfit extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EIO: 'the disk gives an error',
};

/** Ends the sentence "FILE is not read: …"; undefined for what is not there (any more). */
function reasonOf(error: NodeJS.ErrnoException): string | undefined {
  if (error instanceof Unfit) return error.message;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  return REASONS[error.code ?? ''] ?? error.code ?? error.message;
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
