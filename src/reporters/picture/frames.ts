/** The hosts of a picture, whole or in part. */
import type { Gateway, Host } from '../../gateway.ts';
import type { Result } from '../../result.ts';
import { compareSpans } from '../../source.ts';
import type { Canvas } from './canvas.ts';
import { draw } from './draw.ts';
import { type Sharing, sharingOf } from './sharing.ts';

/** A host as it is drawn. */
export interface Frame {
  readonly name: string;
  readonly canvas: Canvas;
}

export interface Frames {
  /** How many gateways there are to draw, one on several hosts counted on each. */
  readonly total: number;
  /**
   * Draws so many of them, sorted by host and place. When not all are drawn, those that collide come first, then those
   * that `active_profile` may set against others.
   */
  readonly first: (size: number) => readonly Frame[];
}

/** A picture of services, profiles, homes, locks and logs, as it may end in a file or on a page. */
export interface Picture {
  readonly text: string;
  /** Gateways that are not in it because it would be too large. */
  readonly leftOut: number;
}

/** One gateway on one host, where several hosts may run it. */
interface Seat {
  /** Index in the sorted hosts. */
  readonly at: number;
  readonly gateway: Gateway;
}

/** What there is to draw of a result. */
export function framesOf(result: Pick<Result, 'hosts'>): Frames {
  const hosts = result.hosts.toSorted((a, b) => compare(a.name, b.name));
  const sharings = hosts.map(sharingOf);
  const seats = ranked(hosts, sharings);
  return { total: seats.length, first: (size) => drawn(seats.slice(0, size), hosts, sharings) };
}

/** What collides stands first, by what it shares, then what nothing pins. */
function ranked(hosts: readonly Host[], sharings: readonly Sharing[]): readonly Seat[] {
  const colliding = sharings.flatMap(({ gateways }, at) => [...gateways].map((gateway) => ({ at, gateway })));
  const others = hosts.flatMap(({ gateways }, at) =>
    gateways.filter((gateway) => !sharings[at]?.gateways.has(gateway)).map((gateway) => ({ at, gateway })),
  );
  const isOpen = ({ gateway }: Seat) => gateway.profile.state === 'unpinned';
  return [...colliding, ...others.filter(isOpen), ...others.filter((seat) => !isOpen(seat))];
}

function drawn(seats: readonly Seat[], hosts: readonly Host[], sharings: readonly Sharing[]): readonly Frame[] {
  const shown = new Map<number, Gateway[]>();
  for (const { at, gateway } of seats) {
    const gateways = shown.get(at);
    if (gateways === undefined) shown.set(at, [gateway]);
    else gateways.push(gateway);
  }
  return [...shown]
    .sort(([a], [b]) => a - b)
    .map(([at, gateways]) => {
      const host = hosts[at] as Host;
      return { name: host.name, canvas: draw(host, gateways.sort(byPlace), sharings[at] as Sharing) };
    });
}

function byPlace(a: Gateway, b: Gateway): number {
  return compareSpans(a.span, b.span) || compare(a.service.name, b.service.name);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
