/** What a run without findings has proven, in words. */
import { collisions, describeEras, threats } from './collisions.ts';
import type { Era, Gateway, Host } from './gateway.ts';

/** A sentence with more names than this is not read. */
const MOST_NAMES = 12;

/**
 * For each host with two or more gateways: which keep apart and under which releases. A gateway that cannot be read is
 * named as what it is, and left out of the claim.
 */
export function proofs(hosts: readonly Host[]): readonly string[] {
  return hosts.filter((host) => host.gateways.length > 1).flatMap((host) => proofOf(host));
}

function proofOf(host: Host): readonly string[] {
  const residents = host.gateways.filter(({ service }) => !service.isEntry);
  const known = residents.filter((gateway) => !isOpen(gateway));
  const open = residents.filter(isOpen);
  const where = `on ${host.name}`;
  const rest = open.length > 0 ? `; not known: ${names(open)}` : '';
  if (known.length < 2) return open.length > 0 ? [`${where}: nothing proven${rest}`] : [];
  const judged = { ...host, gateways: known };
  const unsafe = new Set(
    [
      ...collisions(judged).flatMap((collision) => collision.eras),
      ...known.flatMap((gateway) => threats(gateway, judged).flatMap((threat) => threat.eras)),
    ].map((era) => era.index),
  );
  const first = known[0] as Gateway;
  const safe = first.outcomes.flatMap((outcome) => outcome.eras).filter((era: Era) => !unsafe.has(era.index));
  if (safe.length === 0) return [];
  return [`${where}: ${names(known)} keep apart, whatever active_profile says, under ${describeEras(safe)}${rest}`];
}

/** Whether some release gives the gateway a home that cannot be known here. */
function isOpen(gateway: Gateway): boolean {
  return gateway.outcomes.some(
    ({ result }) =>
      result.kind === 'unknown' ||
      (result.kind === 'fixed' && result.home.key === null) ||
      (result.kind === 'active' && (result.root.key === null || result.fallback.key === null)),
  );
}

function names(gateways: readonly Gateway[]): string {
  const words = gateways.map(({ service, profile }) => {
    const unnamed = profile.state === 'unpinned' ? 'profile not pinned' : 'profile not known';
    return `${service.name} (${profile.name ?? unnamed})`;
  });
  if (words.length > MOST_NAMES)
    return `${words.slice(0, MOST_NAMES).join(', ')} and ${words.length - MOST_NAMES} more`;
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
