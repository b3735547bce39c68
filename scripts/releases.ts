/** The table of docs/how-it-resolves.md: what each release makes of some ways to start a gateway. */
import { resolveStart, type Start } from '../src/programs/hermes/profile.ts';
import { ERAS, type HermesEra, wordsFor } from '../src/programs/hermes/releases.ts';

const USER_HOME = '/home/alice';
const ROOT = `${USER_HOME}/.hermes`;
const RUN = ['gateway', 'run'];
const SYSTEMD = { INVOCATION_ID: '1' };

/** Head of the column, and how the gateway is started. */
const STARTS: readonly (readonly [string, Omit<Start, 'userHome'>])[] = [
  ['`--profile work` before `gateway run`', { argv: ['--profile', 'work', ...RUN], env: SYSTEMD }],
  ['`gateway run -- --profile work`', { argv: [...RUN, '--', '--profile', 'work'], env: SYSTEMD }],
  [
    '`gateway run`, HERMES_HOME is `~/.hermes/profiles/work`',
    { argv: RUN, env: { ...SYSTEMD, HERMES_HOME: `${ROOT}/profiles/work` } },
  ],
  ['`gateway run`, HERMES_HOME is `~/.hermes`', { argv: RUN, env: { ...SYSTEMD, HERMES_HOME: ROOT } }],
  ['`gateway run` under systemd', { argv: RUN, env: SYSTEMD }],
  ['`gateway run` under launchd', { argv: RUN, env: {} }],
];

/** A row for each range of releases, a column for each start, as Markdown. `active_profile` says `code`. */
export function releasesTable(): string {
  const head = ['release', ...STARTS.map(([name]) => name)];
  const rows = ERAS.map((era) => [wordsFor([era]), ...STARTS.map(([, start]) => profileUnder(start, era))]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function profileUnder(start: Omit<Start, 'userHome'>, era: HermesEra): string {
  const files = { active: () => 'code', exists: () => true };
  const end = resolveStart({ ...start, userHome: USER_HOME }, files, era);
  if ('exit' in end) return `exit ${end.exit}`;
  return end.home === null || end.home === ROOT ? 'default' : end.home.slice(`${ROOT}/profiles/`.length);
}
