/** Finds systemd services in a repository and loads each as its manager would (`systemd.unit(5)`). */
import type { Repository } from '../../repository.ts';
import type { Scope, Service } from '../../service.ts';
import { type LoadedUnit, loadUnit } from '../../systemd/load.ts';
import { indexUnits, type UnitIndex } from '../../systemd/lookup.ts';
import { unitNameKind } from '../../systemd/names.ts';
import type { Format } from '../format.ts';
import { scopeByContent } from './account.ts';
import { type EnvironmentFiles, environmentFilesOf } from './environment-files.ts';
import { defaultInstance, instancesByName, Starters, startersByLink, startersBySettings } from './instances.ts';
import { markTemplates } from './placeholders.ts';
import { type ManagerView, type Place, placesOf } from './places.ts';
import { serviceOf } from './service.ts';

export const systemd: Format = { name: 'systemd', read };

/** A manager of a place with the units that it knows. */
interface Manager {
  readonly place: Place;
  readonly view: ManagerView;
  readonly index: UnitIndex;
  /** Units with a file of their own, by name: an alias is another name for one of them. */
  readonly units: ReadonlyMap<string, LoadedUnit>;
}

function read(repository: Repository): readonly Service[] {
  const managers = placesOf(repository).flatMap((place) => place.views.map((view) => managerOf(place, view)));
  const starters = startersByMachine(managers);
  const files = environmentFilesOf(repository, new Set(managers.map(({ place }) => place.name)));
  return managers.flatMap((manager) => servicesOf(manager, starters.get(manager.place.machine) as Starters, files));
}

function managerOf(place: Place, view: ManagerView): Manager {
  const index = indexUnits(place.tree, view.directories);
  const units = new Map<string, LoadedUnit>();
  for (const [name, target] of index.targets) {
    const unit = target.startsWith('/') ? load(index, name, view, view.scope) : null;
    if (unit !== null) units.set(name, unit);
  }
  return { place, view, index, units };
}

function startersByMachine(managers: readonly Manager[]): ReadonlyMap<string | undefined, Starters> {
  const byMachine = new Map<string | undefined, Starters>();
  for (const { place, index, units } of managers) {
    const starters = byMachine.get(place.machine) ?? new Starters();
    byMachine.set(place.machine, starters);
    starters.add(startersByLink(index));
    for (const unit of units.values()) starters.add(startersBySettings(unit));
  }
  return byMachine;
}

function servicesOf(manager: Manager, starters: Starters, files: EnvironmentFiles): readonly Service[] {
  const { place, view, index, units } = manager;
  const readFile = files.readerFor({
    place: place.name,
    ...(place.machine !== undefined && { machine: place.machine }),
    ...(view.user !== undefined && { user: view.user }),
  });
  const instances = instancesByName(index);
  const names = [...units.keys()].filter((name) => name.endsWith('.service')).sort();
  return names.flatMap((name) =>
    instantiate(name, manager, new Set([...starters.instancesOf(name), ...(instances.get(name) ?? [])])).flatMap(
      (id) => {
        const first = units.get(id) ?? load(index, id, view, view.scope);
        if (first === null) return [];
        const scope = view.scope === 'unknown' ? scopeByContent(first) : view.scope;
        const unit = scope === view.scope ? first : (load(index, id, view, scope) ?? first);
        const main = unit.fragment?.file?.source;
        if (main === undefined || unit.loadState === 'masked' || unit.loadState === 'not-found') return [];
        return [serviceOf({ place, view, scope, unit, main, startedBy: starters.of(unit.names), readFile })];
      },
    ),
  );
}

/** A template stands for its known instances, less those with a file of their own, or, where none is known, for any. */
function instantiate(name: string, { index, units }: Manager, instances: Set<string>): readonly string[] {
  if (unitNameKind(name) !== 'template') return [name];
  const byDefault = defaultInstance(name, units.get(name) as LoadedUnit);
  if (byDefault !== null) instances.add(byDefault);
  if (instances.size === 0) return [name];
  return [...instances].filter((instance) => !index.targets.get(instance)?.startsWith('/')).sort();
}

function load(index: UnitIndex, name: string, view: ManagerView, scope: Scope): LoadedUnit | null {
  return loadUnit(index, name, {
    scope,
    prepare: markTemplates,
    ...(scope === 'system' && { user: 'root', home: '/root' }),
    ...(scope !== 'system' && view.user !== undefined && { user: view.user }),
    ...(scope !== 'system' && view.home !== undefined && { home: view.home }),
  });
}
