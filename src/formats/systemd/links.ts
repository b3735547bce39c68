/** Finds unit files, also behind links to folders, and tells which links hide one. */
import { brokenLink, type Entry, endOf, type Repository, type Unreadable } from '../../repository.ts';
import { SourceFile } from '../../source.ts';
import { unitNameKind } from '../../systemd/names.ts';
import { openPath, type UnitTree } from '../../systemd/tree.ts';
import { fileName, folderOf, isOpaque, pathIn } from '../paths.ts';
import { searchedFolder } from './layout.ts';

/** The path that a file of the repository has as a unit file; undefined for what is none. */
export type UnitPath = (path: string) => string | undefined;

/** A unit, a drop-in, or a link to such. */
export interface FoundFile {
  /** The path that it has as a unit file. */
  readonly path: string;
  /** Where it lies in the repository. */
  readonly at: string;
  readonly entry: Entry;
}

/** The unit files of a repository in the order of their paths, and the links to folders of such that cannot be followed. */
export function unitFiles(
  repository: Repository,
  unitPath: UnitPath,
): { readonly files: readonly FoundFile[]; readonly unreadable: readonly Unreadable[] } {
  const unreadable: Unreadable[] = [];
  const files = repository.candidates.flatMap((path): readonly FoundFile[] => {
    if (isOpaque(path)) return [];
    const own = unitPath(path);
    if (own === undefined) return filesBehind(repository, path, unitPath, unreadable);
    const entry = repository.entry(path);
    return entry === undefined ? [] : [{ path: own, at: path, entry }];
  });
  return { files, unreadable };
}

/** What a link to a folder of units, drop-ins or dependencies brings; nothing for any other path. */
function filesBehind(
  repository: Repository,
  link: string,
  unitPath: UnitPath,
  unreadable: Unreadable[],
): readonly FoundFile[] {
  const kind = folderKind(link, unitPath);
  if (kind === undefined || repository.entry(link, false)?.kind !== 'link') return [];
  if (endOf(repository, link).target.kind === 'lost') {
    const broken = kind === 'above' ? undefined : brokenLink(repository, link, isVendors);
    if (broken !== undefined) unreadable.push(broken);
    return [];
  }
  const isRead = (at: string) => kind !== 'unit' && repository.has(at) && unitPath(at) !== undefined;
  const open = (folder: string, behind: string): readonly FoundFile[] => {
    const end = endOf(repository, behind);
    if (end.target.kind !== 'folder' || end.path === undefined) return [];
    const { path: real } = end;
    return end.target.names.flatMap((name) => {
      const [seen, at] = [pathIn(folder, name), pathIn(real, name)];
      const own = isOpaque(seen) ? undefined : unitPath(seen);
      if (own === undefined) return folderKind(seen, unitPath, 2) === undefined ? [] : open(seen, at);
      // What is read where it lies is not read once more.
      if (isRead(at)) return [];
      const entry = repository.targetAt(at);
      if (entry.kind === 'lost') unreadable.push({ source: new SourceFile(link, ''), reason: entry.reason });
      return entry.kind === 'file' || entry.kind === 'link' ? [{ path: own, at, entry }] : [];
    });
  };
  return open(link, link);
}

/** A folder that belongs to a unit (`x.service.d`), one that is searched for units, or one `above` such. */
function folderKind(path: string, unitPath: UnitPath, leastLength = 1): 'unit' | 'searched' | 'above' | undefined {
  if (/\.(?:d|wants|requires|upholds)$/.test(path) && unitPath(`${path}/x.conf`) !== undefined) return 'unit';
  const found = searchedFolder(path);
  if (found === undefined || found.length < leastLength) return undefined;
  return found.isWhole ? 'searched' : 'above';
}

/** Whether packages of the distribution keep their units there, which no repository has. */
function isVendors(path: string): boolean {
  return /^(?:\/usr)?\/lib\/systemd\//.test(path);
}

/**
 * A link to a service or to a drop-in of one, where it hides what it leads to. Nothing is hidden by other names for units
 * of the distribution or of this repository, nor by what managers pass over because of its name.
 *
 * @param at where the link lies in the repository
 * @param path where it lies on the machine, in `tree`
 * @param isDeployed whether a file of the repository comes to lie at a path of the machine
 */
export function lostLink(
  repository: Repository,
  at: string,
  path: string,
  tree: UnitTree,
  isDeployed: (path: string) => boolean,
): Unreadable | undefined {
  if (!isServiceFile(path) || tree.get(path)?.kind !== 'link' || openPath(tree, path) !== undefined) return undefined;
  return brokenLink(repository, at, (outside) => isVendors(outside) || isDeployed(outside));
}

function isServiceFile(path: string): boolean {
  const name = fileName(path);
  const folder = fileName(folderOf(path));
  if (folder.endsWith('.d')) return /(?:^|\.)service\.d$/.test(folder) && /^[^.].*\.conf$/.test(name);
  return name.endsWith('.service') && unitNameKind(name) !== null && !/\.(?:wants|requires|upholds)$/.test(folder);
}
