/** Who runs beside a gateway. */
import { collisions, describeEras, threats } from '../../collisions.ts';
import type { Gateway, Host } from '../../gateway.ts';
import { nameOf } from '../../rules/shared/managers.ts';
import { short } from './show.ts';

const MOST_OTHERS = 12;

/** A line for each other gateway of the host, those that it meets first. */
export function neighbours(gateway: Gateway, host: Host): readonly string[] {
  const meeting = new Map(meetings(gateway, host));
  const others = host.gateways.filter((other) => other !== gateway);
  if (others.length === 0) return ['no other gateway'];
  const sorted = [...others.filter((other) => meeting.has(other)), ...others.filter((other) => !meeting.has(other))];
  const lines = sorted.slice(0, MOST_OTHERS).map((other) => {
    const { service, profile, home } = other;
    const where = home === null ? '' : ` in ${home.path}`;
    return short(`${nameOf(service)}: profile ${profile.name ?? 'not known'}${where}${meeting.get(other) ?? ''}`);
  });
  return others.length > MOST_OTHERS ? [...lines, `and ${others.length - MOST_OTHERS} more`] : lines;
}

/** With whom it shares its home, or would if active_profile said so. */
function meetings(gateway: Gateway, host: Host): readonly (readonly [Gateway, string])[] {
  const possible = threats(gateway, host).map(({ other, value, eras }) => {
    const says = value === null ? 'were missing or said "default"' : `said "${value}"`;
    return [other, `; they would share it if active_profile ${says} (${describeEras(eras)})`] as const;
  });
  const certain = collisions(host)
    .filter(({ gateways }) => gateways.includes(gateway))
    .flatMap(({ gateways, home, follows, eras }) => {
      const what = follows ? 'follow one active_profile, wherever it leads' : `share ${home.path}`;
      return gateways.map((other) => [other, `; they ${what} (${describeEras(eras)})`] as const);
    });
  return [...possible, ...certain];
}
