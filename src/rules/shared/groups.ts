/** Groups of gateways, and the names and places in them. */
import type { Related } from '../../finding.ts';
import type { Gateway, Host } from '../../gateway.ts';
import type { Span } from '../../source.ts';
import { nameOf } from './managers.ts';

/**
 * The gateways of a host that run side by side. A script that runs its command in the foreground may well be what one of
 * the others runs.
 */
export function residents({ gateways }: Host): readonly Gateway[] {
  return gateways.filter(({ service }) => !service.isEntry);
}

/** Whether all are started by scripts of their own: `start.sh` and `restart.sh` are two ways to start one gateway. */
export function areWaysToStart(gateways: readonly Gateway[]): boolean {
  const files = new Set(gateways.map(({ service }) => service.files[0]));
  return gateways.every(({ service }) => service.manager === 'script') && files.size === gateways.length;
}

/** The names of the services of gateways, each once. */
function serviceNames(gateways: readonly Gateway[]): readonly string[] {
  return [...new Set(gateways.map(({ service }) => nameOf(service)))];
}

/** Something of a gateway, with the place where it is written. */
export interface Placed {
  readonly gateway: Gateway;
  readonly span: Span;
}

/** Members of a group by key, in their order, without those whose key is null. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * The services that a group stands for, when they are several: two or more names, or a template, of which every
 * instance is one. Undefined when it is one service alone.
 */
export function severalIn(group: readonly Placed[]): readonly string[] | undefined {
  const names = serviceNames(group.map(({ gateway }) => gateway));
  if (names.length > 1) return names;
  const isTemplate = group[0]?.gateway.service.instance === null;
  return isTemplate ? [`every instance of ${names[0]}`] : undefined;
}

/** The places of all services of a group but the first one's. */
export function relatedOf(group: readonly Placed[], label: (name: string) => string): readonly Related[] {
  const seen = new Set<string>();
  return group.flatMap(({ gateway: { service }, span }, at) => {
    const name = nameOf(service);
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew && at > 0 ? [{ span, label: label(name) }] : [];
  });
}
