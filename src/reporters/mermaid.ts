import type { Gateway, Host } from '../gateway.ts';
import type { Result } from '../result.ts';
import { compareSpans } from '../source.ts';
import { draw } from './picture/draw.ts';
import { flowchart } from './picture/flowchart.ts';
import { type Sharing, sharingOf } from './picture/sharing.ts';

/** GitHub shows an error instead of a diagram with more characters or more arrows: Mermaid's own limits. */
const MOST_CHARACTERS = 50_000;
const MOST_ARROWS = 500;

/** A picture of the gateways in the language of Mermaid. */
export interface MermaidMap {
  /** ASCII, whole lines; no line of it can close a fence of backticks. */
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

/**
 * The picture of services, profiles, homes, locks and logs, with what collides marked; undefined where there is no
 * gateway, or none fits into `maxBytes`. When not all fit, those that collide are shown first, then those that
 * `active_profile` may set against others.
 */
export function mermaidMap(result: Result, { maxBytes }: { readonly maxBytes: number }): MermaidMap | undefined {
  const hosts = result.hosts.toSorted((a, b) => compare(a.name, b.name));
  const sharings = hosts.map(sharingOf);
  const seats = ranked(hosts, sharings);
  const most = Math.min(maxBytes, MOST_CHARACTERS);
  // A gateway has an arrow at least.
  let fits = 0;
  let text = '';
  let tooMany = Math.min(seats.length, MOST_ARROWS) + 1;
  for (let size = tooMany - 1; fits + 1 < tooMany; size = Math.floor((fits + tooMany) / 2)) {
    const tried = pictureOf(seats.slice(0, size), hosts, sharings);
    if (tried.arrows > MOST_ARROWS || tried.text.length > most) tooMany = size;
    else {
      fits = size;
      text = tried.text;
    }
  }
  return fits === 0 ? undefined : { text, leftOut: seats.length - fits };
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

function pictureOf(
  seats: readonly Seat[],
  hosts: readonly Host[],
  sharings: readonly Sharing[],
): { readonly text: string; readonly arrows: number } {
  const shown = new Map<number, Gateway[]>();
  for (const { at, gateway } of seats) {
    const gateways = shown.get(at);
    if (gateways === undefined) shown.set(at, [gateway]);
    else gateways.push(gateway);
  }
  const frames = [...shown]
    .sort(([a], [b]) => a - b)
    .map(([at, gateways]) => {
      const host = hosts[at] as Host;
      return { name: host.name, canvas: draw(host, gateways.sort(byPlace), sharings[at] as Sharing) };
    });
  return {
    text: flowchart(frames),
    arrows: frames.reduce((sum, { canvas }) => sum + canvas.arrows.size, 0),
  };
}

function byPlace(a: Gateway, b: Gateway): number {
  return compareSpans(a.span, b.span) || compare(a.service.name, b.service.name);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
