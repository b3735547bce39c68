/** What gateways that share one home do to each other once they are started, in words. */
import type { Gateway } from '../../gateway.ts';
import type { Restart } from '../../service.ts';
import { managerOf, nameOf, policyOf } from './managers.ts';
import { listing } from './words.ts';

/**
 * The clause that ends "They share one lock, and …". With `--replace` a start stops the running gateway by SIGTERM, which
 * ends with exit 0; without it the start itself ends with exit 1. What follows is the manager's restart policy.
 */
export function fight(gateways: readonly Gateway[]): string {
  if (gateways.some(({ container }) => container !== undefined)) return acrossContainers(gateways);
  const replacing = gateways.filter(({ replaces }) => replaces);
  const tireless = replacing.filter(returnsAfterStop);
  if (tireless.length > 1) {
    return (
      `${all(tireless, gateways)} start with --replace under ${listing(policies(tireless))}: each start stops the other with ` +
      'SIGTERM, which the manager then starts again, and so for ever'
    );
  }
  if (replacing.length > 0) {
    const others = gateways.filter((gateway) => replacing.length > 1 || gateway !== replacing[0]);
    return `every start of ${names(replacing)} (--replace) stops the one that runs with SIGTERM: ${afterwards(others)}`;
  }
  return `the one that starts second exits 1 with "Gateway already running", ${afterRefusal(gateways)}`;
}

/**
 * The PID in `gateway.pid` means nothing outside of its container, so that neither side can check or stop the other's
 * process; the lock on `gateway.lock` holds as far as both see one file system of one kernel.
 */
function acrossContainers(gateways: readonly Gateway[]): string {
  return (
    'across the wall of a container neither can see or stop the process of the other (--replace does not help): where ' +
    `the lock is seen on both sides, the one that starts second exits 1, ${afterRefusal(gateways)}; where it is not ` +
    '(a virtual machine, network storage), both answer with the same bots and write over the same sessions'
  );
}

/** What becomes of the gateway that finds the home taken. */
function afterRefusal(gateways: readonly Gateway[]): string {
  const retrying = gateways.filter(triesAgain);
  if (retrying.length > 0) {
    const words = policies(retrying);
    return `and ${listing(words)} ${words.length === 1 ? 'starts' : 'start'} it again and again, for ever`;
  }
  const keys = policyKeys(gateways.filter(isOpen));
  const does = keys.length === 1 ? 'does' : 'do';
  return keys.length === 0 ? 'and stays down' : `and what ${listing(keys)} then ${does} is not known here`;
}

/** What becomes of gateways that may be replaced. */
function afterwards(gateways: readonly Gateway[]): string {
  const down = gateways.filter((gateway) => !returnsAfterStop(gateway) && !isOpen(gateway));
  const open = gateways.filter(isOpen);
  const returning = gateways.filter(returnsAfterStop);
  const back = returning.filter(({ replaces }) => replaces);
  const refused = returning.filter(({ replaces }) => !replaces);
  const ending = refused.filter((gateway) => !triesAgain(gateway));
  const clauses = [
    ...(down.length === 0 ? [] : [`${names(down)} then ${plural(down, 'stays', 'stay')} down`]),
    ...(back.length === 0 ? [] : [`${names(back)} comes back under ${listing(policies(back))} and takes over again`]),
    ...refusal(refused.filter(triesAgain), 'again and again'),
    ...refusal(ending, `and then ${plural(ending, 'stays', 'stay')} down`),
    ...(open.length === 0
      ? []
      : [`what becomes of ${names(open)} is up to ${listing(policyKeys(open))}, which is not known here`]),
  ];
  return clauses.join('; ');
}

/** What gateways that are started again without `--replace` meet, and what comes of it in the end. */
function refusal(gateways: readonly Gateway[], end: string): readonly string[] {
  if (gateways.length === 0) return [];
  const [comes, exits] = [plural(gateways, 'comes', 'come'), plural(gateways, 'exits', 'exit')];
  return [
    `${names(gateways)} ${comes} back under ${listing(policies(gateways))} and ${exits} 1 with "Gateway already running", ${end}`,
  ];
}

/** The policy by which the manager starts it again. Of a command that starts several it sees the end of the whole only. */
function restartOf({ service, ordinal }: Gateway): Restart | null | undefined {
  return ordinal === undefined ? service.restart?.policy : undefined;
}

/** Whether the repository leaves its restart policy open. */
function isOpen(gateway: Gateway): boolean {
  return restartOf(gateway) === null;
}

/** Whether the manager starts it again after exit 0. */
function returnsAfterStop(gateway: Gateway): boolean {
  const policy = restartOf(gateway);
  return policy === 'always' || policy === 'on-success';
}

/** Whether the manager starts it again after exit 1. */
function triesAgain(gateway: Gateway): boolean {
  const policy = restartOf(gateway);
  return policy === 'always' || policy === 'on-failure';
}

/** `Restart=always with RestartSec=5`, each different one once. */
function policies(gateways: readonly Gateway[]): readonly string[] {
  return [...new Set(gateways.flatMap(({ service }) => policyOf(service) ?? []))];
}

/** `Restart=`, each different one once. */
function policyKeys(gateways: readonly Gateway[]): readonly string[] {
  return [...new Set(gateways.map(({ service }) => managerOf(service).policyKey))];
}

function all(some: readonly Gateway[], gateways: readonly Gateway[]): string {
  if (some.length < gateways.length) return names(some);
  return some.length === 2 ? 'both' : 'all';
}

function names(gateways: readonly Gateway[]): string {
  return listing([...new Set(gateways.map(({ service }) => nameOf(service)))]);
}

function plural(gateways: readonly Gateway[], one: string, many: string): string {
  return gateways.length === 1 ? one : many;
}
