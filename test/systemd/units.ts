import { type TreeFiles, virtualTree } from '../../scripts/conformance/tree.ts';
import { type LoadContext, type LoadedUnit, loadUnit } from '../../src/systemd/load.ts';
import { indexUnits, type UnitIndex } from '../../src/systemd/lookup.ts';
import type { SystemdRelease } from '../../src/systemd/release.ts';

/** An index over `/etc/u` (which wins) and `/usr/u`; the files' paths are relative to `/`. */
export function indexOf(files: TreeFiles, release?: SystemdRelease): UnitIndex {
  return indexUnits(virtualTree(files), ['/etc/u', '/usr/u'], release);
}

/** Loads a unit of the user manager of a user u whose home is /home/u. */
export function load(files: TreeFiles, name: string, context: Partial<LoadContext> = {}): LoadedUnit {
  const unit = loadUnit(indexOf(files), name, { scope: 'user', user: 'u', home: '/home/u', ...context });
  if (unit === null) throw new Error(`${name} cannot be the name of a unit`);
  return unit;
}

/** Loads `a.service` from its text alone. */
export function loadText(text: string, context: Partial<LoadContext> = {}): LoadedUnit {
  return load({ 'etc/u/a.service': text }, 'a.service', context);
}
