/** What a program makes of the service that starts it. */
import { describeEras, settled } from '../../collisions.ts';
import type { Gateway, Home, Outcome, ProfileFlag } from '../../gateway.ts';
import { homeWords } from '../../rules/shared/words.ts';
import type { Row } from './layout.ts';
import { type Show, short } from './show.ts';

const NOT_KNOWN = 'not known';

/** Who it is and where it keeps its state, each with the reason. */
export function identityRows(gateway: Gateway, show: Show): readonly Row[] {
  const { profile, flags, outcomes, root, home, lock, pid, logDirectory, logs, tokenLocks } = gateway;
  const all: Row[] = [
    ['profile', [`${profile.name ?? NOT_KNOWN}, ${STATE[profile.state]}`]],
    ['because', profile.why.map(({ span, text }) => `${text} (${show.at(span)})`)],
    ['flags', flags.map((flag) => flagLine(flag, show))],
    ['releases', outcomes.map((outcome) => outcomeLine(outcome, gateway, show))],
    ['root', [root?.path ?? NOT_KNOWN]],
    ['home', [home === null ? NOT_KNOWN : `${home.path}${whenAt(home, outcomes)}`]],
    ['lock', [lock ?? NOT_KNOWN]],
    ['PID file', [pid ?? NOT_KNOWN]],
    ['logs', logs.length > 0 ? logs : [logDirectory ?? NOT_KNOWN]],
    ['token locks', [tokenLocks?.path ?? NOT_KNOWN]],
    ['at start', gateway.replaces ? ['--replace: it stops the gateway that runs in its home'] : []],
    ['replicas', gateway.replicas === undefined ? [] : [`${gateway.replicas.count} of it share its home`]],
  ];
  return all.map(([label, lines]) => [label, lines.map(short)]);
}

const STATE: Readonly<Record<Gateway['profile']['state'], string>> = {
  pinned: 'named by the flag',
  'pinned-by-home': 'named by HERMES_HOME alone',
  volume: 'the one of its data volume',
  unpinned: 'not pinned: active_profile decides',
  unknown: 'the command does not say it',
};

/** The releases in which a home is the gateway's, where it has another one in the others. */
function whenAt(home: Home, outcomes: readonly Outcome[]): string {
  const there = outcomes.filter(({ result }) => homeIn(result)?.path === home.path);
  if (there.length === 0 || there.length === outcomes.length) return '';
  return ` (${describeEras(there.flatMap(({ eras }) => eras))})`;
}

function homeIn(result: Outcome['result']): Home | undefined {
  return settled(result)?.home ?? (result.kind === 'active' ? result.fallback : undefined);
}

const FLAG: Readonly<Record<ProfileFlag['outcome'], string>> = {
  read: 'is read as the profile',
  repeated: 'is a second one, and the command stops at it',
  glued: 'is not read: "-p" takes no value that is glued to it',
  equals: 'is not read: "-p" takes no value behind "="',
  'after-dashes': 'is not read: it stands after "--"',
  'value-of': 'is not read: the option before it takes it as its value',
  'no-value': 'is not read: it has no value',
  'invalid-name': 'names what cannot be a profile',
  'entry-point': 'is not read: this entry point knows no profile flag',
};

function flagLine({ span, outcome, releases }: ProfileFlag, show: Show): string {
  return `${show.written(span)} ${FLAG[outcome]}${releases === undefined ? '' : ` (${releases})`}`;
}

function outcomeLine({ eras, result }: Outcome, { isHomeOpen }: Gateway, show: Show): string {
  if (result.kind === 'active' && isHomeOpen)
    return `${describeEras(eras)}: whatever active_profile says in a root that is not known here`;
  return `${describeEras(eras)}: ${resultWords(result, show)}`;
}

function resultWords(result: Outcome['result'], show: Show): string {
  switch (result.kind) {
    case 'fixed':
      return `${homeWords(result.profile, result.home)}${result.profile === null ? '' : ` in ${result.home.path}`}`;
    case 'active': {
      const { root, active, fallback, fallbackProfile } = result;
      const file = `${root.path}/active_profile`;
      const without = `${homeWords(fallbackProfile, fallback)} without that file`;
      if (active === undefined) return `whatever ${file} says; ${without}`;
      const where = active.span === undefined ? 'the configuration' : show.at(active.span);
      return `whatever ${file} says, which is "${active.name}" (${where}); ${without}`;
    }
    case 'fails':
      return `${result.exit === null ? 'does not start' : `stops with exit ${result.exit}`}: ${result.reason}`;
    case 'unknown':
      return `cannot be known: ${result.reason}`;
  }
}
