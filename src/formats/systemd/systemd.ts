/** Finds systemd services in a repository and loads each as its manager would (`systemd.unit(5)`). */
import type { Repository } from '../../repository.ts';
import type { Scope, Service } from '../../service.ts';
import { type LoadedUnit, loadUnit } from '../../systemd/load.ts';
import { indexUnits, type UnitIndex } from '../../systemd/lookup.ts';
import { unitNameKind } from '../../systemd/names.ts';
import type { EnvironmentFileReader } from '../../systemd/process.ts';
import type { Format } from '../format.ts';
import { scopeByContent } from './account.ts';
import { environmentFileReader, type Whereabouts } from './environment-files.ts';
import { defaultInstance, instancesOf, type Starter, startersByLink, startersBySettings } from './instances.ts';
import { markPlaceholders } from './placeholders.ts';
import { type ManagerView, type Place, placesOf } from './places.ts';
import { serviceOf } from './service.ts';

export const systemd: Format = { name: 'systemd', read };

/** A manager of a place with the names that it knows. */
interface Manager {
  readonly place: Place;
  readonly view: ManagerView;
  readonly index: UnitIndex;
}

function read(repository: Repository): readonly Service[] {
  const managers = placesOf(repository).flatMap((place) =>
    place.views.map((view): Manager => ({ place, view, index: indexUnits(place.tree, view.directories) })),
  );
  const starters = startersByMachine(managers);
  const readerFor = environmentFileReader(repository);
  return managers.flatMap((manager) => servicesOf(manager, starters.get(manager.place.machine) ?? [], readerFor));
}

function startersByMachine(managers: readonly Manager[]): ReadonlyMap<string | undefined, readonly Starter[]> {
  const starters = new Map<string | undefined, Starter[]>();
  for (const { place, view, index } of managers) {
    const known = starters.get(place.machine) ?? [];
    starters.set(place.machine, known);
    known.push(...startersByLink(index));
    for (const [name, target] of index.targets) {
      const unit = target.startsWith('/') ? load(index, name, view, view.scope) : null;
      if (unit !== null) known.push(...startersBySettings(unit));
    }
  }
  return starters;
}

function servicesOf(
  { place, view, index }: Manager,
  starters: readonly Starter[],
  readerFor: (where: Whereabouts) => EnvironmentFileReader,
): readonly Service[] {
  const instances = instancesOf(index, starters);
  const readFile = readerFor({ place: place.name, ...(view.user !== undefined && { user: view.user }) });
  return unitNames(index).flatMap((name) =>
    instantiate(name, index, view, instances).flatMap((instance) => {
      const first = load(index, instance, view, view.scope);
      if (first === null) return [];
      const scope = view.scope === 'unknown' ? scopeByContent(first) : view.scope;
      const unit = scope === view.scope ? first : (load(index, instance, view, scope) ?? first);
      const main = unit.fragment?.file?.source;
      if (main === undefined || unit.loadState === 'masked' || unit.loadState === 'not-found') return [];
      return [serviceOf({ place, view, scope, unit, main, starters, readFile })];
    }),
  );
}

/** Services with a file of their own: an alias is another name for one of them. */
function unitNames(index: UnitIndex): readonly string[] {
  return [...index.targets]
    .filter(([name, target]) => name.endsWith('.service') && target.startsWith('/'))
    .map(([name]) => name)
    .sort();
}

/** A template stands for its known instances, or, where none is known, for any. */
function instantiate(
  name: string,
  index: UnitIndex,
  view: ManagerView,
  instances: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (unitNameKind(name) !== 'template') return [name];
  const unit = load(index, name, view, view.scope);
  const byDefault = unit === null ? null : defaultInstance(name, unit);
  const known = new Set([...(instances.get(name) ?? []), ...(byDefault === null ? [] : [byDefault])]);
  const own = [...known].filter((instance) => !index.targets.get(instance)?.startsWith('/'));
  return own.length > 0 || known.size > 0 ? own : [name];
}

function load(index: UnitIndex, name: string, view: ManagerView, scope: Scope): LoadedUnit | null {
  return loadUnit(index, name, {
    scope,
    prepare: markPlaceholders,
    ...(scope === 'system' && { user: 'root', home: '/root' }),
    ...(scope !== 'system' && view.user !== undefined && { user: view.user }),
    ...(scope !== 'system' && view.home !== undefined && { home: view.home }),
  });
}
