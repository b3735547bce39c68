/** Where a service runs and writes, when it is started, and what its container sees. */
import type { Restart, Service } from '../../service.ts';
import type { Span } from '../../source.ts';
import { visible } from '../visible.ts';
import type { Show } from './show.ts';
import { mentions, touches } from './spot.ts';

/** Where the process runs and writes. */
export function processFacts(service: Service, spot: Span, show: Show): readonly string[] {
  const { workingDirectory, outputs, pidFile, account } = service;
  const facts: string[] = [];
  if (workingDirectory !== undefined && mentions(spot, workingDirectory)) {
    facts.push(`It runs in ${show.value(workingDirectory, account)}.`);
  }
  for (const { stream, path } of outputs) {
    if (mentions(spot, path)) facts.push(`Its ${stream} goes to ${show.value(path, account)}.`);
  }
  if (pidFile !== undefined && mentions(spot, pidFile)) facts.push(`Its PID file is ${show.value(pidFile, account)}.`);
  if (account.span !== undefined && touches(spot, account.span) && account.user !== undefined) {
    facts.push(visible(`It runs as ${account.user}.`));
  }
  return facts;
}

/** When it is started, and again. */
export function lifeFacts(
  { restart, restartDelay, startedBy, replicas }: Service,
  spot: Span,
  show: Show,
): readonly string[] {
  const facts: string[] = [];
  if (restart !== undefined && touches(spot, restart.span)) {
    facts.push(restart.policy === null ? 'Whether it is started again cannot be known here.' : RESTART[restart.policy]);
  }
  if (restartDelay !== undefined && touches(spot, restartDelay.span)) {
    facts.push(
      `Before it is started again it waits ${visible(restartDelay.text)}${/^\d+$/.test(restartDelay.text) ? ' seconds' : ''}.`,
    );
  }
  for (const { target, span } of startedBy) {
    if (touches(spot, span)) facts.push(`${visible(target)} starts it.`);
  }
  if (replicas !== undefined && touches(spot, replicas.span)) {
    facts.push(`${replicas.count ?? 'A number that is not known'} of it run at a time (${show.at(replicas.span)}).`);
  }
  return facts;
}

const RESTART: Readonly<Record<Restart, string>> = {
  no: 'Once it has ended it is not started again.',
  always: 'Whenever it ends it is started again.',
  'on-success': 'It is started again when it ends without an error.',
  'on-failure': 'It is started again when it fails.',
  'on-abnormal': 'It is started again after a signal, a timeout or a watchdog.',
  'on-watchdog': 'It is started again when its watchdog runs out.',
  'on-abort': 'It is started again after a signal that it did not catch.',
};

/** What the container is made of. */
export function containerFacts({ container, account }: Service, spot: Span, show: Show): readonly string[] {
  if (container === undefined) return [];
  const image =
    container.image !== undefined && mentions(spot, container.image)
      ? [`Its image is ${show.value(container.image, account)}.`]
      : [];
  const mounts = container.mounts
    .filter(({ span }) => touches(spot, span))
    .map(({ target, source }) => {
      const what = source === undefined ? 'storage of its own' : show.value(source, account);
      return `The container sees ${what} at ${show.value(target, account)}.`;
    });
  return [...image, ...mounts];
}
