/** What lies in the `.d`, `.wants` and `.requires` directories of units, and in which order it counts (systemd.unit(5)). */
import { encodeUtf8 } from '../source.ts';
import { isDependencyLink, type UnitIndex } from './lookup.ts';
import { templateName, unitNameInstance, unitNameKind, unitNamePrefix, unitNameType, withInstance } from './names.ts';

/**
 * The paths of the drop-ins of a unit in the order in which they are read. Of files with one name only the first
 * found counts, even when it is empty or leads to `/dev/null`, and is then there to hide the others.
 */
export function findDropIns(index: UnitIndex, names: readonly string[]): readonly string[] {
  return findEntries(index, names, 'd').filter((path) => path.endsWith('.conf'));
}

/** The units that links in a unit's `.wants` or `.requires` directories pull in, under the names of the links. */
export function findLinkedDependencies(
  index: UnitIndex,
  names: readonly string[],
  kind: 'wants' | 'requires',
): readonly string[] {
  const links = findEntries(index, names, kind).filter((path) => isDependencyLink(index.tree, path));
  return links.map((path) => path.slice(path.lastIndexOf('/') + 1));
}

/** What the directories with a suffix hold, the first of each name, sorted by the bytes of the name. */
function findEntries(
  index: UnitIndex,
  names: readonly string[],
  suffix: 'd' | 'wants' | 'requires',
): readonly string[] {
  const byName = new Map<string, string>();
  for (const directory of directoriesOf(index, names, suffix)) {
    for (const name of index.tree.list(directory)) {
      if (!name.startsWith('.') && !byName.has(name)) byName.set(name, `${directory}/${name}`);
    }
  }
  if (byName.size < 2) return [...byName.values()];
  const entries = [...byName].map(([name, path]) => ({ order: encodeUtf8(name), path }));
  return entries.sort((a, b) => Buffer.compare(a.order, b.order)).map(({ path }) => path);
}

/**
 * The names of drop-in directories that a unit name stands for, without `.d`, the most telling first: its own, its
 * template's, then those of its prefixes that end in a dash (`foo-bar-`, `foo-` of `foo-bar-baz.service`).
 */
export function dropInStems(name: string): readonly string[] {
  const stems = new Set<string>();
  let current: string | null = name;
  while (current !== null && !stems.has(current)) {
    stems.add(current);
    const template = unitNameKind(current) === 'instance' ? templateName(current) : null;
    for (let stem = template; stem !== null && !stems.has(stem); stem = shortened(stem)) stems.add(stem);
    current = shortened(current);
  }
  return [...stems];
}

function directoriesOf(index: UnitIndex, names: readonly string[], suffix: string): ReadonlySet<string> {
  const directories = new Set<string>();
  const type = unitNameType(names[0] ?? '');
  const groups = names.map(dropInStems);
  if (type !== null) groups.push([type]);
  for (const stems of groups) {
    for (const subdirectories of index.subdirectories) {
      for (const stem of stems) {
        const directory = subdirectories.get(`${stem}.${suffix}`);
        if (directory !== undefined) directories.add(directory);
      }
    }
  }
  return directories;
}

/** The name with its prefix cut behind the last dash but a final one; a template loses its `@`. Null without one. */
function shortened(name: string): string | null {
  const prefix = unitNamePrefix(name);
  if (prefix === null) return null;
  const dash = prefix.lastIndexOf('-', prefix.length - 2);
  if (dash < 1) return null;
  const rest = prefix.slice(0, dash + 1);
  const suffix = name.slice(name.lastIndexOf('.'));
  const instance = unitNameInstance(name);
  return instance ? withInstance(`${rest}@${suffix}`, instance) : rest + suffix;
}
