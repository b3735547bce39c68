import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Entry, Repository, Unreadable } from './repository.ts';
import { decodeUtf8, SourceFile } from './source.ts';

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

/** Folders that are never somebody's own services: version control, dependencies. */
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules']);

/**
 * The repository that the paths lie in. Inside a git checkout its root is the checkout's, and the files are the tracked
 * ones and the untracked ones that are not ignored; elsewhere the directory is walked and is its own root. Links are
 * never followed. Throws `InputError` for a path that does not exist.
 */
export function discover(options: DiscoverOptions): Repository {
  const targets = options.paths.map((path) => realTarget(resolve(options.cwd, path), path));
  const root = commonRoot(targets);
  const wanted = matcher(options);
  const paths = [...new Set(targets.flatMap((target) => listFiles(root, target)))]
    .filter(wanted)
    .sort((a, b) => (a < b ? -1 : 1));
  return openRepository(root, paths);
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
  const fromRoot = (path: string) => relative(root, path).split(sep).join('/');
  if (!target.isDirectory) return [fromRoot(target.path)];
  const listed = target.checkout === undefined ? [] : gitFiles(target.path);
  // A directory that was asked for by name and of which git knows nothing (it is ignored) is read all the same.
  return listed.length > 0 ? listed.map((path) => fromRoot(join(target.path, path))) : walk(target.path).map(fromRoot);
}

/** Files below a directory of a checkout as git sees them; none when git cannot tell. No setting of the repository is obeyed. */
function gitFiles(directory: string): readonly string[] {
  const overrides = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'safe.directory=*'];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const git = spawnSync(
    'git',
    [...overrides.flatMap((value) => ['-c', value]), 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: directory, env: { ...env, GIT_OPTIONAL_LOCKS: '0' }, encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  return git.status === 0 ? git.stdout.split('\0').filter((path) => path !== '' && !inSkippedFolder(path)) : [];
}

function inSkippedFolder(path: string): boolean {
  return path.includes('node_modules/') && path.split('/').includes('node_modules');
}

function walk(directory: string): readonly string[] {
  const files: string[] = [];
  const open = [directory];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    let entries: ReturnType<typeof readEntries>;
    try {
      entries = readEntries(at);
    } catch {
      continue; // a folder that may not be read holds nothing for us
    }
    for (const entry of entries) {
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name)) open.push(join(at, entry.name));
      } else if (entry.isFile() || entry.isSymbolicLink()) files.push(join(at, entry.name));
    }
  }
  return files;
}

function readEntries(directory: string) {
  return readdirSync(directory, { withFileTypes: true });
}

function matcher({ include, exclude }: DiscoverOptions): (path: string) => boolean {
  const compile = (globs: readonly string[]) => picomatch([...globs], { dot: true, noext: true });
  const isIncluded = include.length > 0 ? compile(include) : () => true;
  const isExcluded = exclude.length > 0 ? compile(exclude) : () => false;
  return (path) => isIncluded(path) && !isExcluded(path);
}

function openRepository(root: string, paths: readonly string[]): Repository {
  const known = new Set(paths);
  const cache = new Map<string, Entry | undefined>();
  const unreadable: Unreadable[] = [];
  let filesRead = 0;
  const load = (path: string): Entry | undefined => {
    try {
      const entry = readEntry(root, path);
      if (entry.kind === 'file') filesRead++;
      return entry;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'ENOENT')
        unreadable.push({ source: new SourceFile(path, ''), reason: code ?? (error as Error).message });
      return undefined;
    }
  };
  return {
    root,
    paths,
    has: (path) => known.has(path),
    entry: (path) => {
      if (!known.has(path)) return undefined;
      if (!cache.has(path)) cache.set(path, load(path));
      return cache.get(path);
    },
    unreadable,
    filesRead: () => filesRead,
  };
}

function readEntry(root: string, path: string): Entry {
  const absolute = join(root, path);
  const stats = lstatSync(absolute);
  if (stats.isSymbolicLink()) return { kind: 'link', target: readlinkSync(absolute) };
  if (!stats.isFile()) throw new Error(`${basename(path)} is not a regular file`);
  if (stats.size > MAX_FILE_SIZE)
    throw new Error(`it has ${stats.size} bytes, more than the limit of ${MAX_FILE_SIZE}`);
  const bytes = readFileSync(absolute);
  if (isUtf16(bytes)) throw new Error('it is written in UTF-16, which no service manager reads; save it as UTF-8');
  return { kind: 'file', source: new SourceFile(path, decodeUtf8(bytes)) };
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
