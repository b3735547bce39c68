/** What gateways that share one home do to each other once they are started, in words. */
import type { Gateway } from '../../gateway.ts';
import { listing } from './words.ts';

/**
 * The clause that ends "They share one lock, and …". With `--replace` a start stops the running gateway by SIGTERM, which
 * ends with exit 0; without it the start itself ends with exit 1. What follows is the manager's Restart= policy.
 */
export function fight(gateways: readonly Gateway[]): string {
  const replacing = gateways.filter(({ replaces }) => replaces);
  const tireless = replacing.filter(returnsAfterStop);
  if (tireless.length > 1) {
    return (
      `${all(tireless, gateways)} start with --replace under ${policies(tireless)}: each start stops the other with ` +
      'SIGTERM, which the manager then starts again, and so for ever'
    );
  }
  if (replacing.length > 0) {
    const others = gateways.filter((gateway) => replacing.length > 1 || gateway !== replacing[0]);
    return `every start of ${names(replacing)} (--replace) stops the one that runs with SIGTERM: ${afterwards(others)}`;
  }
  const retrying = gateways.filter(triesAgain);
  const end = gateways.some(isOpen) ? 'and what Restart= then does is not known here' : 'and stays down';
  const then = retrying.length === 0 ? end : `and ${policies(retrying)} starts it again and again, for ever`;
  return `the one that starts second exits 1 with "Gateway already running", ${then}`;
}

/** What becomes of gateways that may be replaced. */
function afterwards(gateways: readonly Gateway[]): string {
  const down = gateways.filter((gateway) => !returnsAfterStop(gateway) && !isOpen(gateway));
  const open = gateways.filter(isOpen);
  const looping = gateways.filter((gateway) => returnsAfterStop(gateway) && !gateway.replaces);
  const back = gateways.filter((gateway) => returnsAfterStop(gateway) && gateway.replaces);
  const clauses = [
    ...(down.length === 0 ? [] : [`${names(down)} then ${plural(down, 'stays', 'stay')} down`]),
    ...(back.length === 0 ? [] : [`${names(back)} comes back under ${policies(back)} and takes over again`]),
    ...(looping.length === 0
      ? []
      : [
          `${names(looping)} ${plural(looping, 'comes', 'come')} back under ${policies(looping)} and ` +
            `${plural(looping, 'exits', 'exit')} 1 with "Gateway already running", again and again`,
        ]),
    ...(open.length === 0 ? [] : [`what becomes of ${names(open)} is up to a Restart= that is not known here`]),
  ];
  return clauses.join('; ');
}

/** Whether the repository leaves its restart policy open. */
function isOpen({ service }: Gateway): boolean {
  return service.restart?.policy === null;
}

/** Whether the manager starts it again after exit 0. */
function returnsAfterStop({ service }: Gateway): boolean {
  return service.restart?.policy === 'always' || service.restart?.policy === 'on-success';
}

/** Whether the manager starts it again after exit 1. */
function triesAgain({ service }: Gateway): boolean {
  return service.restart?.policy === 'always' || service.restart?.policy === 'on-failure';
}

/** `Restart=always with RestartSec=5`, each different one once. */
function policies(gateways: readonly Gateway[]): string {
  const words = gateways.map(({ service: { restart, restartDelay } }) => {
    const delay = restartDelay === undefined ? '' : ` with RestartSec=${restartDelay.text}`;
    return `Restart=${restart?.policy ?? 'no'}${delay}`;
  });
  return listing([...new Set(words)]);
}

function all(some: readonly Gateway[], gateways: readonly Gateway[]): string {
  if (some.length < gateways.length) return names(some);
  return some.length === 2 ? 'both' : 'all';
}

function names(gateways: readonly Gateway[]): string {
  return listing([...new Set(gateways.map(({ service }) => service.name))]);
}

function plural(gateways: readonly Gateway[], one: string, many: string): string {
  return gateways.length === 1 ? one : many;
}
