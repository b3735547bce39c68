/**
 * Finds units by name in a search path: files, links that are aliases, templates, masks (systemd.unit(5)).
 */
import { isUnitType, templateName, unitNameInstance, unitNameKind, unitNameType, withInstance } from './names.ts';
import { REFERENCE_RELEASE, type SystemdRelease } from './release.ts';
import { isMask, openPath, resolvePath, type UnitTree } from './tree.ts';

/** The units of one search path, listed once. */
export interface UnitIndex {
  readonly tree: UnitTree;
  readonly release: SystemdRelease;
  /** The search path, the directory that wins first. */
  readonly directories: readonly string[];
  /** Per name that a directory of the search path holds: the path of its file or, for an alias, the name it stands for. */
  readonly targets: ReadonlyMap<string, string>;
  /** Per name that a file or link leads to: the names of the files and links that lead there. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Per directory of the search path that has any: its sub-directories such as `a.service.d`, and where they really lie. */
  readonly subdirectories: readonly ReadonlyMap<string, string>[];
}

export interface UnitLocation {
  /** The path of the unit's file (a link to it, where the file lies outside the search path); undefined: not found. */
  readonly fragment: string | undefined;
  /** The unit's own name, where it was asked for under an alias. */
  readonly id: string;
  /** All names of the unit, the one asked for included. */
  readonly names: readonly string[];
}

const MAX_HOPS = 8;
const ALIAS_TYPES = new Set(['service', 'socket', 'target', 'device', 'timer', 'path']);
const SUBDIRECTORY = /^(.+)\.(?:d|wants|requires)$/;

/** Lists the directories of a search path. */
export function indexUnits(
  tree: UnitTree,
  directories: readonly string[],
  release: SystemdRelease = REFERENCE_RELEASE,
): UnitIndex {
  const targets = new Map<string, string>();
  const subdirectories = directories.map((directory) => listDirectory(tree, directories, directory, targets));
  return {
    tree,
    release,
    directories,
    targets,
    aliases: reverse(tree, targets),
    subdirectories: subdirectories.filter(({ size }) => size > 0),
  };
}

/** Finds the file and the names of a unit; null where its links go round in a circle. */
export function locateUnit(index: UnitIndex, name: string): UnitLocation | null {
  const names = new Set<string>();
  addNames(index, names, name, name);
  let fragment = follow(index.targets, name);
  if (fragment === undefined && unitNameKind(name) === 'instance') {
    fragment = follow(index.targets, templateName(name) as string);
  }
  if (fragment === null) return null;
  if (fragment === undefined) return { fragment, id: name, names: [...names] };
  const base = fragment.slice(fragment.lastIndexOf('/') + 1);
  addNames(index, names, name, base);
  const id = instantiate(base, name);
  return {
    fragment,
    // A template gives the unit its name only where it is known to be this instance's, which a masked one is not.
    id: names.has(id) ? id : name,
    names: [...new Set([...names].map((known) => instantiate(known, name)))],
  };
}

/** A template's name with the instance of the unit that was asked for. */
function instantiate(name: string, asked: string): string {
  const instance = unitNameInstance(asked);
  return unitNameKind(name) === 'template' && instance ? (withInstance(name, instance) ?? asked) : name;
}

/** Whether a path in a `.wants` or `.requires` directory is a dependency: a link with a unit's name, and no mask. */
export function isDependencyLink(tree: UnitTree, path: string): boolean {
  if (tree.get(path)?.kind !== 'link' || unitNameKind(path.slice(path.lastIndexOf('/') + 1)) === null) return false;
  const found = openPath(tree, path);
  return found === undefined || !isMask(found);
}

/** A link in a `.wants` or `.requires` directory: what a unit, a type or a prefix of units pulls in. */
export interface DependencyLink {
  /** The name before `.wants`: `default.target`. */
  readonly by: string;
  readonly kind: 'wants' | 'requires';
  readonly name: string;
  readonly path: string;
}

/** All dependency links of a search path; a masked one, and what is no link, is no dependency. */
export function dependencyLinks(index: UnitIndex): readonly DependencyLink[] {
  const seen = new Map<string, DependencyLink | null>();
  for (const subdirectories of index.subdirectories) {
    for (const [directory, real] of subdirectories) {
      const match = /^(.+)\.(wants|requires)$/.exec(directory);
      if (match === null) continue;
      for (const name of index.tree.list(real)) {
        const key = `${directory}/${name}`;
        if (seen.has(key)) continue;
        const path = `${real}/${name}`;
        const link = { by: match[1] as string, kind: match[2] as 'wants' | 'requires', name, path };
        seen.set(key, isDependencyLink(index.tree, path) ? link : null);
      }
    }
  }
  return [...seen.values()].filter((link) => link !== null);
}

/** Adds what a directory holds to `targets`, where no earlier directory has the name, and returns its sub-directories. */
function listDirectory(
  tree: UnitTree,
  directories: readonly string[],
  directory: string,
  targets: Map<string, string>,
): ReadonlyMap<string, string> {
  const subdirectories = new Map<string, string>();
  const real = resolvePath(tree, directory);
  for (const name of real === null ? [] : tree.list(real)) {
    const entry = tree.get(`${real}/${name}`);
    if (isSubdirectory(name)) {
      const path = entry === undefined ? null : realDirectory(tree, `${real}/${name}`, entry);
      if (path !== null) subdirectories.set(name, path);
    } else if (entry !== undefined && entry.kind !== 'directory' && unitNameKind(name) !== null && !targets.has(name)) {
      const target =
        entry.kind === 'file' ? `${directory}/${name}` : linkTarget(tree, directories, directory, name, entry.target);
      if (target !== null) targets.set(name, target);
    }
  }
  return subdirectories;
}

function isSubdirectory(name: string): boolean {
  const stem = SUBDIRECTORY.exec(name)?.[1];
  return stem !== undefined && (unitNameKind(stem) !== null || isUnitType(stem));
}

/** Where a sub-directory really lies. The manager looks for the target of a link from `/` first: only an absolute one works. */
function realDirectory(tree: UnitTree, path: string, entry: { kind: string; target?: string }): string | null {
  if (entry.target !== undefined && openPath(tree, `/${entry.target}`)?.kind !== 'directory') return null;
  return openPath(tree, path)?.kind === 'directory' ? resolvePath(tree, path) : null;
}

/** What a link stands for: a name in the search path, the link itself where it leads out of it, null when refused. */
function linkTarget(
  tree: UnitTree,
  directories: readonly string[],
  directory: string,
  name: string,
  target: string,
): string | null {
  const path = resolvePath(tree, target.startsWith('/') ? target : `${directory}/${target}`, true);
  if (path === null) return null;
  if (!directories.some((prefix) => path.startsWith(`${prefix}/`))) return `${directory}/${name}`;
  const alias = path.slice(path.lastIndexOf('/') + 1);
  return isValidAlias(name, alias) ? alias : null;
}

function isValidAlias(from: string, to: string): boolean {
  const type = unitNameType(from);
  if (type === null || !ALIAS_TYPES.has(type) || from === to || unitNameType(to) !== type) return false;
  const kinds = `${unitNameKind(from)} ${unitNameKind(to)}`;
  if (kinds === 'instance instance') return unitNameInstance(from) === unitNameInstance(to);
  return kinds === 'plain plain' || kinds === 'template template' || kinds === 'instance template';
}

/** Follows aliases to a file: its path, undefined where there is none, null for a circle or too long a way. */
function follow(targets: ReadonlyMap<string, string>, name: string): string | undefined | null {
  let current = name;
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    let target = targets.get(current);
    if (target === undefined && hop > 0) target = targets.get(templateName(current) ?? '');
    if (target === undefined || target.startsWith('/')) return target;
    current = target;
  }
  return null;
}

function reverse(tree: UnitTree, targets: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, string[]>();
  for (const name of targets.keys()) {
    const path = follow(targets, name);
    if (path === undefined || path === null) continue;
    const found = openPath(tree, path);
    if (found === undefined || isMask(found)) continue;
    const main = path.slice(path.lastIndexOf('/') + 1);
    const instance = unitNameKind(main) === 'template' ? unitNameInstance(name) : undefined;
    const target = instance ? withInstance(main, instance) : main;
    if (target === null) continue;
    const known = aliases.get(target);
    if (known === undefined) aliases.set(target, [name]);
    else known.push(name);
  }
  return aliases;
}

/** Adds a name and every alias of it to the names of the unit that was asked for as `asked`. */
function addNames(index: UnitIndex, names: Set<string>, asked: string, name: string): void {
  const instance = unitNameInstance(asked);
  names.add(name);
  for (const alias of index.aliases.get(name) ?? []) {
    if (!instance || unitNameKind(alias) !== 'template') {
      names.add(alias);
      continue;
    }
    const instantiated = instantiate(alias, asked);
    const elsewhere = follow(index.targets, instantiated);
    if (name !== asked && elsewhere && !elsewhere.endsWith(`/${name}`)) continue;
    names.add(instantiated);
  }
}
