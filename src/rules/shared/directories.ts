/** The directories in which containers keep their data. */
import type { Gateway, Home, Host } from '../../gateway.ts';
import { groupBy, residents } from './groups.ts';

/** A directory in which several containers keep their data. */
export interface SharedDirectory {
  readonly directory: Home;
  /** Two or more. */
  readonly gateways: readonly Gateway[];
}

/** Every directory of a host in which several containers keep their data. */
export function sharedDirectories(host: Host): readonly SharedDirectory[] {
  const gateways = residents(host);
  const outside = new Set(gateways.filter(({ container }) => container === undefined).map(homeKey));
  // One that meets a gateway outside of containers is `duplicate-profile`'s.
  const meets = (gateway: Gateway) => homeKey(gateway) !== undefined && outside.has(homeKey(gateway));
  const contained = gateways.filter((gateway) => gateway.container !== undefined && !meets(gateway));
  const byRoot = severalOf(contained, ({ root }) => root);
  // One may mount a profile's directory as its root, and another one the whole data directory.
  const byHome = severalOf(contained, ({ home }) => home).filter(
    ({ gateways }) => new Set(gateways.map(({ root }) => keyOf(root))).size > 1,
  );
  return [...byRoot, ...byHome];
}

/** Gateways of several services that have one directory, with that directory. */
function severalOf(
  gateways: readonly Gateway[],
  directoryOf: (gateway: Gateway) => Home | null,
): readonly SharedDirectory[] {
  const groups = groupBy(gateways, (gateway) => keyOf(directoryOf(gateway)) ?? null);
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ service }) => service)).size > 1)
    .map((group) => ({ directory: directoryOf(group[0] as Gateway) as Home, gateways: group }));
}

/** Equal keys are one home; undefined where that is not known. */
export function homeKey({ home }: Gateway): string | undefined {
  return keyOf(home);
}

/** Equal keys are one directory; undefined where that is not known. */
export function keyOf(directory: Home | null): string | undefined {
  return directory?.key ?? directory?.sharedKey;
}
