/** When launchd starts a job and starts it again (`launchd.plist(5)`). */
import type { Restart, Service } from '../../service.ts';
import { booleanOf, type Entry, entriesOf, entryOf, textOfElement } from './values.ts';

/** Keys that start a job at a time or on an event, whatever `RunAtLoad` says. */
const TIMERS = ['StartInterval', 'StartCalendarInterval'];
const EVENTS = ['WatchPaths', 'QueueDirectories', 'StartOnMount', 'Sockets', 'MachServices', 'LaunchEvents'];

/** The restart policy of a job, what starts it, and whether it is meant to stay. */
export function lifecycleOf(
  job: readonly Entry[],
): Pick<Service, 'restart' | 'restartDelay' | 'startedBy' | 'resident'> {
  const keepAlive = entryOf(job, 'KeepAlive') ?? entryOf(job, 'OnDemand');
  const policy = keepAlive && policyOf(keepAlive);
  const throttle = entryOf(job, 'ThrottleInterval');
  const isKept = policy !== undefined && policy !== 'no';
  return {
    ...(keepAlive !== undefined && policy !== undefined && { restart: { policy, span: keepAlive.span } }),
    ...(throttle !== undefined && {
      restartDelay: { text: textOfElement(throttle.value).value, span: throttle.span },
    }),
    startedBy: startersOf(job, isKept ? keepAlive : undefined),
    resident: isKept || !TIMERS.some((key) => entryOf(job, key) !== undefined),
  };
}

/** Undefined for a value that is neither a boolean nor a dictionary, which launchd takes for none. */
function policyOf({ key, value }: Entry): Restart | null | undefined {
  const boolean = booleanOf(value);
  // The old name for the opposite.
  const isKept = key.value === 'OnDemand' && boolean !== undefined ? !boolean : boolean;
  if (isKept !== undefined) return isKept ? 'always' : 'no';
  if (value.element.name !== 'dict') return undefined;
  const conditions = entriesOf(value);
  const condition = (key: string) => entryOf(conditions, key)?.value;
  // Any condition that holds is enough, and of these nothing in the repository says whether it does.
  if (condition('PathState') !== undefined || condition('OtherJobEnabled') !== undefined) return null;
  const success = booleanOf(condition('SuccessfulExit'));
  const crash = booleanOf(condition('Crashed'));
  if (crash === false && success !== true) return 'always';
  if (success !== undefined) return success ? 'on-success' : 'on-failure';
  if (crash === true) return 'on-abort';
  return conditions.length === 0 ? 'no' : null;
}

/** `KeepAlive` implies `RunAtLoad`. A job that is `Disabled` is not loaded. */
function startersOf(job: readonly Entry[], keepAlive: Entry | undefined): Service['startedBy'] {
  if (booleanOf(entryOf(job, 'Disabled')?.value) === true) return [];
  const runAtLoad = entryOf(job, 'RunAtLoad');
  const starters = [
    ...(runAtLoad !== undefined && booleanOf(runAtLoad.value) === true ? [runAtLoad] : []),
    ...(keepAlive === undefined ? [] : [keepAlive]),
    ...[...TIMERS, ...EVENTS].flatMap((key) => entryOf(job, key) ?? []),
  ];
  return starters.map(({ key, span }) => ({ target: key.value, span }));
}
