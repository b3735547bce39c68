import { existsSync, lstatSync, realpathSync, type Stats } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { entriesOf, openRepository, tooLong } from './disk.ts';
import { git, gitBeside } from './git.ts';
import { matcherOf } from './globs.ts';
import { beyond, DEFAULT_LIMITS, type Limits } from './limits.ts';
import { prepareForFiles } from './memory.ts';
import type { Repository, Unreadable } from './repository.ts';
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
  /** Leaves of files below the root those that may declare something; without it any may. */
  readonly survey?: Survey;
  readonly limits?: Limits;
}

/** Which of some files may declare something, and which of the others were read and found to say nothing. */
export type Survey = (
  root: string,
  paths: readonly string[],
) => Promise<{ readonly candidates: readonly string[]; readonly silent: readonly string[] }>;

/** Folders that are never somebody's own services: version control, dependencies, the skills that agents are taught. */
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules', 'skills']);
const SKIPPED = new RegExp(
  `(?:^|/)(?:${[...SKIPPED_FOLDERS].map((name) => name.replace('.', '\\.')).join('|')})(?:/|$)`,
);
/** Backups: `x.service.bak`, `x.bak_1780000000`, `x.service~`. */
const BACKUP = /\.bak(?![a-z])|~(?:\/|$)/i;

/**
 * The repository that the paths lie in. Inside a git checkout its root is the checkout's, and the files are the tracked
 * ones and the untracked ones that are not ignored; elsewhere the directory is walked and is its own root. Backups and
 * folders such as `skills` are left out unless they are asked for by name, or a link names them. Throws `InputError` for a
 * path that does not exist.
 */
export async function discover(options: DiscoverOptions): Promise<Repository> {
  const targets = options.paths.map((path) => realTarget(resolve(options.cwd, path), path));
  const root = commonRoot(targets);
  const isMatched = matcher(options);
  const { limits = DEFAULT_LIMITS } = options;
  const survey: Survey = options.survey ?? (async (_, candidates) => ({ candidates, silent: [] }));
  const found: Awaited<ReturnType<Survey>>[] = [];
  const known = new Set<string>();
  const beyondLimit: string[] = [];
  const unread: Unreadable[] = [];
  for (const target of targets)
    for await (const listed of listFiles(root, target, unread)) {
      const others = new Set(listed.filter((path) => isMatched(path) && !known.has(path)));
      const all = [...others].sort();
      const paths = all.slice(0, limits.files - known.size);
      for (const path of paths) known.add(path);
      for (const path of all.slice(paths.length)) beyondLimit.push(path);
      found.push(await survey(root, paths));
    }
  const [first] = beyondLimit;
  if (first !== undefined) {
    const fact = `there are ${known.size + beyondLimit.length} files`;
    unread.push({ source: new SourceFile(first, ''), reason: beyond('files', limits, fact) });
  }
  return openRepository({
    root,
    paths: [...known].sort(),
    known,
    candidates: found.flatMap(({ candidates }) => candidates).sort(),
    silent: found.flatMap(({ silent }) => silent),
    limits,
    unread,
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

/**
 * Where a file lies, or would lie, in the repository of `paths`, or without them in the one around it: the checkout, else
 * its folder (of a drop-in that of the unit). Throws `InputError` for a folder, or a file outside of the repository.
 */
export function locate(
  file: string,
  paths: readonly string[],
  cwd: string,
): { readonly root: string; readonly path: string } {
  const given = resolve(cwd, file);
  let there = given;
  while (!existsSync(there)) there = dirname(there);
  const real = join(realpathSync(there), relative(there, given));
  if (lstatSync(real, { throwIfNoEntry: false })?.isDirectory()) throw new InputError(`${file} is a directory`);
  const folder = there === given ? dirname(real) : realpathSync(there);
  const around = checkoutAround(folder) ?? (folder.endsWith('.d') ? dirname(folder) : folder);
  const root = paths.length > 0 ? repositoryRoot(paths, cwd) : around;
  const path = fromRoot(root, real);
  if (path.startsWith('../')) throw new InputError(`${file} lies outside of ${root}`);
  return { root, path };
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

/** In parts, as they come. */
type Listing = readonly (readonly string[] | Promise<readonly string[]>)[];

/** The files that a target stands for, in parts; `unread` gets what has too long a path. */
async function* listFiles(root: string, target: Target, unread: Unreadable[]): AsyncGenerator<readonly string[]> {
  const above = fromRoot(root, target.path);
  const onTooLong = (path: string, reason: string) =>
    unread.push({ source: new SourceFile(above === '' ? path : `${above}/${path}`, ''), reason });
  if (!target.isDirectory) return yield [above, ...dropInsOf(root, target.path)];
  const parts = (target.checkout === undefined ? undefined : await gitFiles(target)) ?? [walk(target.path, onTooLong)];
  for await (const part of parts) {
    const listed = part.filter(isWanted);
    yield above === '' ? listed : listed.map((path) => `${above}/${path}`);
  }
}

function fromRoot(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** Whether a path, from the directory that was asked for, may be somebody's service. */
function isWanted(path: string): boolean {
  return !SKIPPED.test(path) && !BACKUP.test(path);
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
 * Files below a directory of a checkout as git sees them, first the tracked ones, which it tells at once; undefined when
 * git cannot tell, or knows nothing of a directory because it is ignored: asked for by name it is read all the same. No
 * setting of the repository is obeyed.
 */
async function gitFiles({ path, checkout }: Target): Promise<Listing | undefined> {
  const list = (...which: readonly string[]) => gitBeside(path, ['ls-files', '-z', ...which]);
  const others = list('--others', '--exclude-standard').then(namesIn);
  const tracked = namesIn(await list('--cached'));
  if (tracked === undefined) return undefined;
  if (tracked.length > 0) return [tracked, others.then((names) => names ?? walk(path))];
  const untracked = await others;
  if (untracked === undefined) return undefined;
  const isIgnored = () => path !== checkout && git(path, ['check-ignore', '-q', '.']) !== undefined;
  return untracked.length === 0 && isIgnored() ? undefined : [untracked];
}

/** About as many bytes has a path. */
const BYTES_OF_PATH = 50;

function namesIn(output: Buffer | undefined): readonly string[] | undefined {
  prepareForFiles((output?.length ?? 0) / BYTES_OF_PATH);
  const names = output && decodeUtf8(output).split('\0');
  names?.pop();
  return names;
}

/** Files and links below a directory, as paths from there. Devices, pipes and sockets are left out. */
function walk(directory: string, onTooLong: (path: string, reason: string) => void = () => {}): readonly string[] {
  const files: string[] = [];
  const open = [''];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entries = entriesOf(directory, at);
    prepareForFiles(files.length + entries.length);
    for (const entry of entries) {
      const name = decodeUtf8(entry.name);
      const reason = tooLong(directory, at + name);
      if (reason !== undefined) onTooLong(at + name, reason);
      else if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(name)) open.push(`${at}${name}/`);
      } else if (entry.isFile() || entry.isSymbolicLink()) files.push(at + name);
    }
  }
  return files;
}

function matcher({ include, exclude }: DiscoverOptions): (path: string) => boolean {
  const isIncluded = include.length > 0 ? matcherOf(include) : () => true;
  const isExcluded = matcherOf(exclude);
  return (path) => isIncluded(path) && !isExcluded(path);
}
