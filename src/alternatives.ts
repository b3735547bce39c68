/** Gateways whose declaration is a template: what its branches agree on is known. */
import type { Gateway } from './gateway.ts';
import type { Service } from './service.ts';

/** The service itself and everything that it can become. */
export function withAlternatives(service: Service): readonly Service[] {
  return [service, ...(service.alternatives ?? [])];
}

/**
 * The gateways that a service is. Where a condition hides one, or its profile, that is what every alternative comes to; where
 * they differ in the profile, or in a home that each of them knows, it stays hidden. What only some of them start is
 * there, and nobody knows as what.
 */
export function resolveAlternatives(
  service: Service,
  resolve: (service: Service) => readonly Gateway[],
): readonly Gateway[] {
  const gateways = resolve(service);
  if (service.alternatives === undefined || (gateways.length > 0 && !gateways.some(isHidden))) return gateways;
  const { account } = service;
  const found = service.alternatives.map((each) => resolve(account.user === undefined ? each : { ...each, account }));
  const most = Math.max(gateways.length, ...found.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) =>
    revealed(
      service,
      gateways[at],
      found.map((each) => each[at]),
    ),
  );
}

/** The gateway itself, or what every alternative comes to where it is hidden; at least one of them is there. */
function revealed(service: Service, gateway: Gateway | undefined, found: readonly (Gateway | undefined)[]): Gateway {
  if (gateway !== undefined && !isHidden(gateway)) return gateway;
  const gateways = found.filter((each) => each !== undefined);
  const common = found.includes(undefined) ? undefined : commonOf(gateways);
  if (common === undefined) return gateway ?? unknown(gateways[0] as Gateway, service);
  // A flag would have to be written in each branch.
  const { flagPosition: _, ...rest } = common;
  return { ...rest, service };
}

/** A gateway of which nothing is known but that a condition of the template may start it. */
function unknown(gateway: Gateway, service: Service): Gateway {
  const reason = 'its command hangs on a condition of the template';
  const { flagPosition: _, ...rest } = gateway;
  return {
    ...rest,
    service,
    profile: { name: null, state: 'unknown', why: [{ span: gateway.span, text: reason }] },
    flags: [],
    outcomes: gateway.outcomes.map((outcome) => ({ ...outcome, result: { kind: 'unknown', reason } })),
    home: null,
    root: null,
    lock: null,
    pid: null,
    logDirectory: null,
    logs: [],
    tokenLocks: null,
    expectedUnit: null,
  };
}

function isHidden({ profile: { name, state } }: Gateway): boolean {
  return state === 'unknown' || (state !== 'unpinned' && name === null);
}

/** The gateway that stands for all: any of them, or one that knows less of its home than others do. */
function commonOf([first, ...others]: readonly Gateway[]): Gateway | undefined {
  if (first === undefined || !others.every((other) => hasSameProfile(other, first))) return undefined;
  if (others.every((other) => hasSamePlaces(other, first))) return first;
  return [first, ...others].find(({ home }) => home === null || home.key === null);
}

function hasSameProfile(a: Gateway, b: Gateway): boolean {
  return a.profile.state === b.profile.state && a.profile.name === b.profile.name && a.manages === b.manages;
}

function hasSamePlaces(a: Gateway, b: Gateway): boolean {
  return (
    a.home?.path === b.home?.path &&
    a.lock === b.lock &&
    a.tokenLocks?.path === b.tokenLocks?.path &&
    a.logs.join('\0') === b.logs.join('\0')
  );
}
