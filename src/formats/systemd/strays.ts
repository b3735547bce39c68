/**
 * Brings together what belongs to one unit and lies in several folders of a repository: a drop-in in another stow
 * package than its unit, a unit for all machines with drop-ins for each.
 */
import { templateName } from '../../systemd/names.ts';
import type { PlaceDraft, PlacedFile } from './place.ts';

/** A file that says something of a unit: in its `.d` folder, or a link to it in a `.wants` folder. */
interface Stray {
  readonly path: string;
  readonly file: PlacedFile;
  readonly draft: PlaceDraft;
  readonly isDropIn: boolean;
  /** The unit, and the template that it may be an instance of. */
  readonly names: readonly string[];
}

/** A unit file, or link to one, that is no mask. */
interface Unit {
  readonly name: string;
  readonly path: string;
  readonly file: PlacedFile;
  readonly draft: PlaceDraft;
  readonly dropIns: (readonly [path: string, file: PlacedFile])[];
}

const UNIT = /^.*\/([^/]+\.service)$/;
const DROP_IN = /^.*\/([^/]+\.service)\.d\/[^/]+$/;
const DEPENDENCY = /\.(?:wants|requires|upholds)\/([^/]+\.service)$/;

/**
 * Gives every drop-in to the one unit that it can be for, where its own place has no such unit. A unit that goes to
 * every machine, or lies outside the folders of the machines, is copied to each machine that has something to add to it.
 */
export function bringTogether(drafts: readonly PlaceDraft[]): void {
  const units = new UnitsByName(drafts);
  const lent = new Set<Unit>();
  for (const stray of drafts.flatMap(straysOf)) {
    if (units.in(stray.draft, stray.names).length > 0) continue;
    const { machine } = stray.draft;
    const [unit, ...others] = units.on(machine, stray.names).filter((each) => mayBeOne(each.file, stray.file));
    if (unit !== undefined) {
      if (others.length === 0 && stray.isDropIn) adopt(unit, stray);
    } else if (machine !== undefined) {
      const [general, ...more] = units.on(undefined, stray.names);
      if (general === undefined || more.length > 0) continue;
      lent.add(general);
      units.add(copyTo(stray, general));
    } else if (stray.draft.isShared && stray.isDropIn) {
      for (const each of units.everywhere(stray.names)) if (mayBeOne(each.file, stray.file)) adopt(each, stray);
    }
  }
  for (const { draft, path, dropIns } of lent) {
    if (!draft.isShared) for (const gone of [path, ...dropIns.map(([dropIn]) => dropIn)]) draft.files.delete(gone);
  }
}

/** The units of all places, by what they are looked for. */
class UnitsByName {
  readonly #all = new Map<string, Unit[]>();
  readonly #byMachine = new Map<string | undefined, Map<string, Unit[]>>();
  readonly #byDraft = new Map<PlaceDraft, Map<string, Unit[]>>();

  constructor(drafts: readonly PlaceDraft[]) {
    for (const draft of drafts) {
      for (const [path, file] of draft.files) {
        const name = DEPENDENCY.test(path) ? undefined : UNIT.exec(path)?.[1];
        if (name === undefined || (file.entry.kind === 'link' && file.entry.target === '/dev/null')) continue;
        this.add({ name, path, file, draft, dropIns: [] });
      }
      for (const [path, file] of draft.files) {
        const name = DROP_IN.exec(path)?.[1];
        for (const unit of name === undefined ? [] : this.in(draft, [name])) unit.dropIns.push([path, file]);
      }
    }
  }

  add(unit: Unit): void {
    append(this.#all, unit.name, unit);
    append(inner(this.#byMachine, unit.draft.machine), unit.name, unit);
    append(inner(this.#byDraft, unit.draft), unit.name, unit);
  }

  in(draft: PlaceDraft, names: readonly string[]): readonly Unit[] {
    return firstOf(this.#byDraft.get(draft), names);
  }

  on(machine: string | undefined, names: readonly string[]): readonly Unit[] {
    return firstOf(this.#byMachine.get(machine), names);
  }

  everywhere(names: readonly string[]): readonly Unit[] {
    return firstOf(this.#all, names);
  }
}

function straysOf(draft: PlaceDraft): readonly Stray[] {
  return [...draft.files].flatMap(([path, file]) => {
    const dropIn = DROP_IN.exec(path)?.[1];
    const name = dropIn ?? DEPENDENCY.exec(path)?.[1];
    if (name === undefined) return [];
    const template = templateName(name);
    const names = template === null ? [name] : [name, template];
    return [{ path, file, draft, isDropIn: dropIn !== undefined, names }];
  });
}

/** Lays a drop-in beside a unit, unless the unit has one of that name. */
function adopt(unit: Unit, { path, file }: Stray): void {
  const folder = path.slice(path.slice(0, path.lastIndexOf('/')).lastIndexOf('/'));
  const target = directoryOf(unit.path) + folder;
  if (!unit.draft.files.has(target)) unit.draft.files.set(target, { ...file, layout: unit.file.layout });
}

/** Lays a unit with its own drop-ins beside a drop-in or link of a machine. */
function copyTo({ path, draft, file }: Stray, unit: Unit): Unit {
  const directory = directoryOf(directoryOf(path));
  const move = (from: string) => directory + from.slice(directoryOf(unit.path).length);
  const copy = { ...unit, path: move(unit.path), file: { entry: unit.file.entry, layout: file.layout }, draft };
  for (const [from, { entry }] of [[unit.path, unit.file] as const, ...unit.dropIns]) {
    const to = move(from);
    if (!draft.files.has(to)) draft.files.set(to, { entry, layout: file.layout });
  }
  return copy;
}

/** Whether one manager can read both: not where one is the system's and the other a user's. */
function mayBeOne(a: PlacedFile, b: PlacedFile): boolean {
  const [one, other] = [a.layout.scope, b.layout.scope];
  return one === other || one === 'unknown' || other === 'unknown';
}

function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function firstOf(units: ReadonlyMap<string, Unit[]> | undefined, names: readonly string[]): readonly Unit[] {
  for (const name of names) {
    const found = units?.get(name);
    if (found !== undefined) return found;
  }
  return [];
}

function inner<K>(maps: Map<K, Map<string, Unit[]>>, key: K): Map<string, Unit[]> {
  const map = maps.get(key) ?? new Map();
  maps.set(key, map);
  return map;
}

function append(map: Map<string, Unit[]>, key: string, unit: Unit): void {
  const units = map.get(key);
  if (units === undefined) map.set(key, [unit]);
  else units.push(unit);
}
