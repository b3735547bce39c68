/** Which `active_profile` files speak for which host. */

import type { ServiceGroup } from './copies.ts';
import type { ActiveProfileFile } from './formats/active-profile.ts';

/**
 * Finds the files of a host: those that lie beside its services; where none does, those of its machine, or of none,
 * that lie beside no host's services at all.
 */
export function activeProfilesByHost(
  groups: readonly ServiceGroup[],
  files: readonly ActiveProfileFile[],
): (group: ServiceGroup) => readonly ActiveProfileFile[] {
  const places = new Set(groups.flatMap(placesOf));
  const byPlace = groupBy(files, ({ place }) => place);
  const byMachine = groupBy(
    files.filter(({ place }) => !places.has(place)),
    ({ machine }) => machine,
  );
  return (group) => {
    const beside = placesOf(group).flatMap((place) => byPlace.get(place) ?? []);
    if (beside.length > 0) return undisputed(beside);
    const machines = new Set([undefined, ...group.services.map(({ machine }) => machine)]);
    return undisputed([...machines].flatMap((machine) => byMachine.get(machine) ?? []));
  };
}

/** One file for each root; none where several say different things, since nobody can say which one is deployed. */
function undisputed(files: readonly ActiveProfileFile[]): readonly ActiveProfileFile[] {
  const byRoot = new Map<string, ActiveProfileFile>();
  const disputed = new Set<string>();
  for (const file of files) {
    const known = byRoot.get(file.root);
    if (known === undefined) byRoot.set(file.root, file);
    else if (known.name !== file.name) disputed.add(file.root);
  }
  return [...byRoot.values()].filter(({ root }) => !disputed.has(root));
}

function placesOf(group: ServiceGroup): readonly string[] {
  return [...new Set(group.services.map(({ place }) => place))];
}

function groupBy<K>(
  files: readonly ActiveProfileFile[],
  keyOf: (file: ActiveProfileFile) => K,
): ReadonlyMap<K, readonly ActiveProfileFile[]> {
  const groups = new Map<K, ActiveProfileFile[]>();
  for (const file of files) {
    const key = keyOf(file);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return groups;
}
