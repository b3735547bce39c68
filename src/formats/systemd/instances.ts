/** What a repository starts, and which instances of a template that makes. */
import type { Span } from '../../source.ts';
import type { LoadedUnit } from '../../systemd/load.ts';
import { dependencyLinks, type UnitIndex } from '../../systemd/lookup.ts';
import { templateName, unitNameKind, unitNameType, withInstance } from '../../systemd/names.ts';

/** Something that starts a unit: a link in `.wants/`, a `Wants=` of another unit, a timer. */
export interface Starter {
  /** The unit that is started. */
  readonly name: string;
  /** Who starts it: `default.target`. */
  readonly by: string;
  readonly span?: Span;
}

const STARTING_KEYS = new Set(['Wants', 'Requires', 'BindsTo', 'Upholds', 'Also']);

/** Units that start a service of their own name unless this setting of theirs names another. */
const TRIGGERS: Readonly<Record<string, string>> = { timer: 'Timer.Unit', path: 'Path.Unit', socket: 'Socket.Service' };

/** What the links of a search path start. */
export function startersByLink(index: UnitIndex): readonly Starter[] {
  return dependencyLinks(index).map(({ name, by }) => ({ name, by }));
}

/** What a unit starts by its own settings. */
export function startersBySettings(unit: LoadedUnit): readonly Starter[] {
  const wanted = unit.settings.dependencies
    .filter(({ key, name }) => STARTING_KEYS.has(key) && name.isKnown())
    .map(({ name }) => ({ name: name.value, by: unit.id, span: name.span() }));
  const type = unitNameType(unit.id) ?? '';
  const setting = TRIGGERS[type];
  if (setting === undefined) return wanted;
  const named = unit.settings.all.findLast(({ assignment: { section, key } }) => `${section}.${key.value}` === setting);
  const own = `${unit.id.slice(0, -type.length)}service`;
  return [...wanted, { name: named?.value.value || own, by: unit.id }];
}

/** The starters of one machine, by the unit that they start and by its template. */
export class Starters {
  readonly #byName = new Map<string, Starter[]>();
  readonly #instances = new Map<string, Set<string>>();

  add(starters: readonly Starter[]): void {
    for (const starter of starters) {
      const known = this.#byName.get(starter.name);
      if (known === undefined) this.#byName.set(starter.name, [starter]);
      else known.push(starter);
      addInstance(this.#instances, starter.name);
    }
  }

  /** What starts a unit under any of its names. */
  of(names: readonly string[]): readonly Starter[] {
    return names.flatMap((name) => this.#byName.get(name) ?? []);
  }

  instancesOf(template: string): ReadonlySet<string> {
    return this.#instances.get(template) ?? new Set();
  }
}

/** The instances that the files, links and drop-in folders of a search path name, by template. */
export function instancesByName(index: UnitIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const instances = new Map<string, Set<string>>();
  for (const name of index.targets.keys()) addInstance(instances, name);
  for (const folders of index.subdirectories) {
    for (const folder of folders.keys()) addInstance(instances, folder.replace(/\.(?:d|wants|requires)$/, ''));
  }
  return instances;
}

/** The instance that `systemctl enable` makes of a template that names a default. */
export function defaultInstance(template: string, unit: LoadedUnit): string | null {
  const name = unit.settings.get('Install.DefaultInstance')?.value;
  return name === undefined || !name.isKnown() ? null : withInstance(template, name.value);
}

function addInstance(instances: Map<string, Set<string>>, name: string): void {
  if (unitNameKind(name) !== 'instance') return;
  const template = templateName(name) as string;
  const known = instances.get(template) ?? new Set();
  instances.set(template, known.add(name));
}
