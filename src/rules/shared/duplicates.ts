/** Gateways of a host that certainly run in one home, sorted out into the rules that report them. */
import { type Collision, collisions, describeEras } from '../../collisions.ts';
import type { Related } from '../../finding.ts';
import type { Era, Gateway, Host } from '../../gateway.ts';
import { compareSpans } from '../../source.ts';
import { areWaysToStart } from './groups.ts';
import { identitySpan } from './lookup.ts';
import { nameBeside, nameOf } from './managers.ts';
import { homeWords, listing, quote } from './words.ts';

export interface Duplicate {
  readonly rule: 'duplicate-profile' | 'duplicate-scope' | 'legacy-unit' | 'shared-data-volume';
  /** Two or more, in the host's order; for `legacy-unit` the legacy one is the first. */
  readonly gateways: readonly Gateway[];
  /** The homes that they share, each in other releases, the newest first. */
  readonly collisions: readonly Collision[];
}

/** Every group of gateways that share a home, each gateway in one group only unless releases differ in who meets whom. */
export function duplicates(host: Host): readonly Duplicate[] {
  const found = known.get(host) ?? findDuplicates(host);
  known.set(host, found);
  return found;
}

const known = new WeakMap<Host, readonly Duplicate[]>();

function findDuplicates(host: Host): readonly Duplicate[] {
  return groups(host).flatMap(({ gateways, collisions }) => {
    const legacy = gateways.filter(isLegacyUnit);
    const current = gateways.filter((gateway) => !isLegacyUnit(gateway));
    const isLegacy = legacy.length > 0 && current.some((gateway) => isUnit(gateway, /^hermes-gateway\b/));
    if (!isLegacy) return [{ rule: kindOf(gateways), gateways, collisions }];
    const rest: Duplicate = { rule: kindOf(current), gateways: current, collisions };
    return [
      { rule: 'legacy-unit', gateways: [...legacy, ...current], collisions },
      ...(current.length > 1 ? [rest] : []),
    ];
  });
}

/** `hermes.service`, which releases before profiles installed. */
function isLegacyUnit(gateway: Gateway): boolean {
  return isUnit(gateway, /^hermes\.service$/);
}

function isUnit({ service: { manager, name }, container }: Gateway, pattern: RegExp): boolean {
  return manager === 'systemd' && container === undefined && pattern.test(name);
}

/** A pair of the user's and the system's manager of one kind is `duplicate-scope`'s; containers share a volume. */
function kindOf(gateways: readonly Gateway[]): Duplicate['rule'] {
  const contained = gateways.filter(({ container }) => container !== undefined);
  if (contained.length === gateways.length) return 'shared-data-volume';
  const [one, other] = gateways.map(({ service }) => service);
  const isPair = gateways.length === 2 && contained.length === 0 && one?.manager === other?.manager;
  const scopes = new Set([one?.scope, other?.scope]);
  return isPair && scopes.has('user') && scopes.has('system') ? 'duplicate-scope' : 'duplicate-profile';
}

/**
 * Collisions of the same gateways are one group. One whose gateways all meet in a larger group adds nothing to it, unless
 * they still do in releases in which the larger group has come apart.
 */
function groups(host: Host): readonly Omit<Duplicate, 'rule'>[] {
  const certain = collisions(host).filter(({ gateways }) => !areWaysToStart(gateways));
  const largestFirst = certain.toSorted((a, b) => b.gateways.length - a.gateways.length || lastOf(b) - lastOf(a));
  const found: { gateways: ReadonlySet<Gateway>; collisions: Collision[]; last: number }[] = [];
  const ofGateway = new Map<Gateway, typeof found>();
  for (const collision of largestFirst) {
    const around = (ofGateway.get(collision.gateways[0] as Gateway) ?? []).filter(({ gateways }) =>
      collision.gateways.every((gateway) => gateways.has(gateway)),
    );
    const same = around.find(({ gateways }) => gateways.size === collision.gateways.length);
    if (same !== undefined) same.collisions.push(collision);
    if (around.some(({ last }) => last >= lastOf(collision))) continue;
    const group = { gateways: new Set(collision.gateways), collisions: [collision], last: lastOf(collision) };
    found.push(group);
    for (const gateway of collision.gateways) ofGateway.set(gateway, [...(ofGateway.get(gateway) ?? []), group]);
  }
  return found.map(({ gateways, collisions }) => ({ gateways: [...gateways], collisions }));
}

/** The newest releases in which gateways meet, by their number. */
function lastOf({ eras }: Collision): number {
  return (eras.at(-1) as Era).index;
}

/** What a group runs: `profile "code" in ~/.hermes/profiles/code (v0.6 to v0.20)`, one for each home. */
export function sharedHomes({ collisions }: Duplicate): string {
  return listing(
    collisions.map(({ home, profile, eras, follows }) => {
      const what = follows
        ? `whatever ${home.path}/active_profile says`
        : `${homeWords(profile, home)}${profile === null ? '' : ` in ${home.path}`}`;
      return `${what} (${describeEras(eras)})`;
    }),
  );
}

/** Why gateways without a pin are in the group; empty when all of them are pinned. */
export function whyFollowers({ collisions, gateways }: Duplicate): string {
  const followers = gateways
    .filter(({ profile }) => profile.state === 'unpinned')
    .map(({ service }) => nameOf(service));
  const active = collisions.find((collision) => collision.active !== undefined)?.active;
  if (followers.length === 0) return '';
  const verb = followers.length === 1 ? 'names' : 'name';
  return `${listing(followers)} ${verb} no profile${active === undefined ? '' : `, and active_profile says ${quote(active.name)}`}. `;
}

/** The places of all gateways of the group but one, and of the `active_profile` that brings them together. */
export function otherPlaces({ collisions, gateways }: Duplicate, primary: Gateway): readonly Related[] {
  const active = collisions.find((collision) => collision.active?.span !== undefined)?.active;
  return [
    ...gateways
      .filter((gateway) => !isSamePlace(gateway, primary))
      .map((gateway) => ({ span: identitySpan(gateway), label: `${distinctName(gateway, primary)} runs it too` })),
    ...(active?.span === undefined ? [] : [{ span: active.span, label: `active_profile says ${quote(active.name)}` }]),
  ];
}

/** Instances of one template stand in one place. */
export function isSamePlace(gateway: Gateway, other: Gateway): boolean {
  return compareSpans(identitySpan(gateway), identitySpan(other)) === 0;
}

/** With the scope where the name alone would not do. */
function distinctName(gateway: Gateway, other: Gateway): string {
  const { service } = gateway;
  if (service === other.service) return nameBeside(gateway, other);
  return nameOf(service) === nameOf(other.service) ? `the ${service.scope}'s ${nameOf(service)}` : nameOf(service);
}
