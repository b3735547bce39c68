/** Which `active_profile` files speak for which host. */
import type { ActiveProfileFile } from './formats/active-profile.ts';
import { layoutOf } from './formats/systemd/layout.ts';
import type { ServiceGroup } from './hosts.ts';

/**
 * The files of a host: those of its machine, and of these the ones that lie beside its services; where none does, those
 * that lie beside no other host's services either.
 */
export function activeProfilesOf(
  group: ServiceGroup,
  groups: readonly ServiceGroup[],
  files: readonly ActiveProfileFile[],
): readonly ActiveProfileFile[] {
  const machines = new Set(group.services.map((service) => service.machine));
  const candidates = files.filter((file) => {
    const { machine } = layoutOf(file.span.source.path);
    return machine === undefined || machines.has(machine);
  });
  const places = placesOf(group);
  const beside = candidates.filter((file) => places.has(file.place));
  if (beside.length > 0) return beside;
  const elsewhere = new Set(groups.flatMap((other) => (other === group ? [] : [...placesOf(other)])));
  return candidates.filter((file) => !elsewhere.has(file.place));
}

function placesOf(group: ServiceGroup): ReadonlySet<string> {
  return new Set(group.services.map((service) => service.place));
}
