/** Whom a line concerns. */
import type { Gateway, Host } from '../../gateway.ts';
import type { Result } from '../../result.ts';
import type { Service } from '../../service.ts';
import type { Span } from '../../source.ts';
import { managerFacts } from './manager.ts';
import type { Show } from './show.ts';
import { touches } from './spot.ts';

/** A service that a place has a say in. */
export interface Subject {
  readonly service: Service;
  /** What its manager makes of the place, in sentences. */
  readonly facts: readonly string[];
  /** Set where the facts do not hold in every form that a template can take. */
  readonly isAlternative?: true;
  /** What it is on each host that it runs on; none where it starts no gateway. */
  readonly places: readonly { readonly gateway: Gateway; readonly host?: Host }[];
}

/** Every service of which something stands in the spot, those that are read there first. */
export function subjectsAt(result: Result, spot: Span, show: Show): readonly Subject[] {
  const gateways = gatewaysByService(result);
  return result.services.flatMap((service) => {
    const places = gateways.get(keyOf(service)) ?? [];
    const facts = factsOf(service, spot, show);
    const isEvidence = places.some(({ gateway }) => evidenceOf(gateway).some((span) => touches(spot, span)));
    return facts.facts.length > 0 || isEvidence || touches(spot, service.span) ? [{ service, ...facts, places }] : [];
  });
}

/** What a service is made of where it has a file. */
export function declaredIn({ services }: Result, path: string): readonly Service[] {
  return services.filter(({ files }) => files.some((file) => file.path === path));
}

/** Of a template with conditions what holds in any of its forms. */
function factsOf(service: Service, spot: Span, show: Show): Pick<Subject, 'facts' | 'isAlternative'> {
  const { alternatives = [] } = service;
  if (alternatives.length === 0) return { facts: managerFacts(service, spot, show) };
  const inForms = alternatives.map((form) => managerFacts(form, spot, show));
  const isSame = inForms.every((facts) => facts.join('\n') === inForms[0]?.join('\n'));
  return { facts: [...new Set(inForms.flat())], ...(!isSame && { isAlternative: true as const }) };
}

/** The places that decide what a gateway is. */
function evidenceOf({ profile, calls, flags, outcomes }: Gateway): readonly Span[] {
  const active = outcomes.flatMap(({ result }) => (result.kind === 'active' ? (result.active?.span ?? []) : []));
  return [...profile.why, ...flags].map(({ span }) => span).concat(calls, active);
}

function gatewaysByService({ gateways, hosts }: Result): ReadonlyMap<string, Subject['places']> {
  const found = new Map<string, Subject['places']>();
  for (const host of hosts) {
    for (const gateway of host.gateways) {
      const key = keyOf(gateway.service);
      found.set(key, [...(found.get(key) ?? []), { gateway, host }]);
    }
  }
  // One that asks a manager to start the gateway is on no host.
  for (const gateway of gateways) {
    const key = keyOf(gateway.service);
    if (!found.has(key)) found.set(key, [{ gateway }]);
  }
  return found;
}

/** A service may be held once for each host. */
function keyOf({ name, span, manager, place }: Service): string {
  return [span.source.path, span.start, manager, place, name].join('\0');
}
