/** Finds systemd services in a repository and loads each as its manager would (`systemd.unit(5)`). */
import { markUnknown, surface } from '../../embedded.ts';
import { type Limits, servicesMade } from '../../limits.ts';
import type { Repository } from '../../repository.ts';
import type { Scope, Service } from '../../service.ts';
import { SourceFile } from '../../source.ts';
import { type LoadedUnit, loadUnit } from '../../systemd/load.ts';
import { indexUnits, type UnitIndex } from '../../systemd/lookup.ts';
import { unitNameKind } from '../../systemd/names.ts';
import type { Text } from '../../text.ts';
import { type DeployedFiles, deployedFiles } from '../deployed.ts';
import type { Format, Mentions } from '../format.ts';
import { markTemplates } from '../placeholders.ts';
import { renderingsOfAll } from '../templates/renderings.ts';
import { scopeByContent } from './account.ts';
import { defaultInstance, instancesByName, Starters, startersByLink, startersBySettings } from './instances.ts';
import type { ManagerView, Place } from './place.ts';
import { placesOf, unitPath } from './places.ts';
import { type ServiceParts, serviceOf } from './service.ts';

export const systemd: Format = {
  name: 'systemd',
  read: (repository, mentions, limits) => readUnits(repository, mentions, { unitPath, serviceOf }, limits),
};

/** What other files than units, of which a generator makes units, need to be read as those. */
export interface UnitReader {
  /** The path that a file of the repository has as a unit, a drop-in or a link; undefined for what is none of them. */
  readonly unitPath: (path: string) => string | undefined;
  readonly serviceOf: (parts: ServiceParts) => Service;
}

/** A manager of a place with the units that it knows. */
interface Manager {
  readonly place: Place;
  readonly view: ManagerView;
  readonly index: UnitIndex;
  /** Units with a file of their own, by name: an alias is another name for one of them. */
  readonly units: ReadonlyMap<string, LoadedUnit>;
}

/** Every service that a repository declares, each loaded as its manager would. */
export function readUnits(
  repository: Repository,
  mentions: Mentions,
  reader: UnitReader,
  limits?: Limits,
): ReturnType<typeof servicesMade> {
  const { places, unreadable } = placesOf(repository, reader.unitPath);
  const managers = places.flatMap((place) => place.views.map((view) => managerOf(place, view)));
  const starters = startersByMachine(managers);
  const files = deployedFiles(repository, new Set(managers.map(({ place }) => place.name)));
  const render = renderer(mentions);
  const made = managers.map((manager) =>
    servicesOf(manager, starters.get(manager.place.machine) as Starters, files, reader, render, limits),
  );
  return {
    services: made.flatMap(({ services }) => services),
    unreadable: [...unreadable, ...made.flatMap((each) => each.unreadable)],
  };
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

function servicesOf(
  manager: Manager,
  starters: Starters,
  files: DeployedFiles,
  { serviceOf }: UnitReader,
  render: Renderer,
  limits: Limits | undefined,
): ReturnType<typeof servicesMade> {
  const { place, view, index, units } = manager;
  const fileAt = files.finderFor({
    place: place.name,
    ...(place.machine !== undefined && { machine: place.machine }),
    ...(view.user !== undefined && { user: view.user }),
  });
  const instances = instancesByName(index);
  const names = [...units.keys()].filter((name) => name.endsWith('.service')).sort();
  const declared = names.flatMap((name) =>
    instantiate(name, manager, new Set([...starters.instancesOf(name), ...(instances.get(name) ?? [])])).map((id) => ({
      id,
      file: units.get(name)?.fragment?.file?.source ?? new SourceFile(name, ''),
    })),
  );
  return servicesMade(
    declared,
    ({ file }) => file,
    ({ id }) => {
      const first = units.get(id) ?? load(index, id, view, view.scope);
      if (first === null) return [];
      const scope = view.scope === 'unknown' ? scopeByContent(first) : view.scope;
      const unit = scope === view.scope || !first.isScoped ? first : (load(index, id, view, scope) ?? first);
      const main = unit.fragment?.file?.source;
      if (main === undefined || unit.loadState === 'masked' || unit.loadState === 'not-found') return [];
      const parts = { place, view, scope, startedBy: starters.of(unit.names), fileAt };
      const alternatives = renderedIndexes(index, unit, render).flatMap((rendered) => {
        const other = load(rendered, id, view, scope);
        const source = other?.fragment?.file?.source;
        return other && source ? [surface(serviceOf({ ...parts, unit: other, main: source }))] : [];
      });
      // Nothing in it hangs on a condition that is not decided.
      if (alternatives.length === 1) return alternatives;
      const service = serviceOf({ ...parts, unit, main });
      return [alternatives.length > 0 ? { ...service, alternatives } : service];
    },
    limits,
  );
}

type Renderer = typeof renderingsOfAll;

/** In all of a repository no more than this is tried. */
const MOST_RENDERED = 4096;

/** What files can become, as long as they may matter and not too much was tried before. */
function renderer(mentions: Mentions): Renderer {
  let done = 0;
  return (sources) => {
    if (done > MOST_RENDERED || !sources.some(mentions)) return [];
    const found = renderingsOfAll(sources);
    done += found.length;
    return found;
  };
}

/** The search path as it would be for each thing that the files of a unit can become; none where no condition is in them. */
function renderedIndexes(index: UnitIndex, { fragment, dropIns }: LoadedUnit, render: Renderer): readonly UnitIndex[] {
  const sources = [fragment, ...dropIns].flatMap((loaded) => (loaded?.file === undefined ? [] : [loaded.file.source]));
  return render(sources).map((rendered) => ({
    ...index,
    tree: {
      ...index.tree,
      get: (path) => {
        const entry = index.tree.get(path);
        const source = entry?.kind === 'file' ? rendered.get(entry.source) : undefined;
        return source === undefined ? entry : { kind: 'file', source };
      },
    },
  }));
}

/** A template stands for its known instances, less those with a file of their own, or, where none is known, for any. */
function instantiate(name: string, { index, units }: Manager, instances: Set<string>): readonly string[] {
  if (unitNameKind(name) !== 'template') return [name];
  const byDefault = defaultInstance(name, units.get(name) as LoadedUnit);
  if (byDefault !== null) instances.add(byDefault);
  if (instances.size === 0) return [name];
  return [...instances].filter((instance) => !index.targets.get(instance)?.startsWith('/')).sort();
}

const prepare = (value: Text): Text => markTemplates(markUnknown(value));

function load(index: UnitIndex, name: string, view: ManagerView, scope: Scope): LoadedUnit | null {
  return loadUnit(index, name, {
    scope,
    prepare,
    ...(scope === 'system' && { user: 'root', home: '/root' }),
    ...(scope !== 'system' && view.user !== undefined && { user: view.user }),
    ...(scope !== 'system' && view.home !== undefined && { home: view.home }),
  });
}
