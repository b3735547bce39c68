/** Which instances of a template a repository asks for. */
import type { Span } from '../../source.ts';
import type { LoadedUnit } from '../../systemd/load.ts';
import { type DependencyLink, dependencyLinks, type UnitIndex } from '../../systemd/lookup.ts';
import { templateName, unitNameKind, withInstance } from '../../systemd/names.ts';

/** Something that starts a unit: a link in `.wants/`, or a `Wants=` of another unit. */
export interface Starter {
  /** The unit that is started. */
  readonly name: string;
  /** Who starts it: `default.target`. */
  readonly by: string;
  readonly span?: Span;
}

const STARTING_KEYS = new Set(['Wants', 'Requires', 'BindsTo', 'Upholds', 'Also']);

/** What the links of a search path start. */
export function startersByLink(index: UnitIndex): readonly Starter[] {
  return dependencyLinks(index).map(({ name, by }: DependencyLink) => ({ name, by }));
}

/** What a unit or target starts by its own settings. */
export function startersBySettings(unit: LoadedUnit): readonly Starter[] {
  return unit.settings.dependencies
    .filter(({ key, name }) => STARTING_KEYS.has(key) && name.isKnown())
    .map(({ name }) => ({ name: name.value, by: unit.id, span: name.span() }));
}

/**
 * The instances of each template of a search path: units that something starts, links and files named as instances,
 * drop-in folders of an instance. Sorted by name.
 */
export function instancesOf(index: UnitIndex, starters: readonly Starter[]): ReadonlyMap<string, readonly string[]> {
  const folders = index.subdirectories.flatMap((directories) => [...directories.keys()]);
  const names = [
    ...starters.map(({ name }) => name),
    ...index.targets.keys(),
    ...folders.map((folder) => folder.replace(/\.(?:d|wants|requires)$/, '')),
  ];
  const instances = new Map<string, Set<string>>();
  for (const name of names) {
    if (unitNameKind(name) !== 'instance') continue;
    const template = templateName(name) as string;
    if (!index.targets.has(template)) continue;
    const known = instances.get(template) ?? new Set();
    instances.set(template, known.add(name));
  }
  return new Map([...instances].map(([template, known]) => [template, [...known].sort()]));
}

/** The instance that `systemctl enable` makes of a template that names a default. */
export function defaultInstance(template: string, unit: LoadedUnit): string | null {
  const name = unit.settings.get('Install.DefaultInstance')?.value;
  return name === undefined || !name.isKnown() ? null : withInstance(template, name.value);
}
