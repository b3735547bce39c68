import { describe, expect, test } from 'vitest';
import { resolveStart } from '../../../src/programs/hermes/profile.ts';
import { ERAS, erasOf, erasOfRange, type HermesEra, rangeOf, wordsFor } from '../../../src/programs/hermes/releases.ts';

const ROOT = '/home/u/.hermes';
const PROFILES = new Set([`${ROOT}/profiles/work`, `${ROOT}/profiles/coder`, '/data/profiles/coder']);

interface Case {
  /** One blank between the words, or a list of them where a word holds blanks. */
  readonly argv: string | readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** `active_profile` of `~/.hermes`, and of `/data`. */
  readonly active?: string;
  readonly dataActive?: string;
}

/** Every release's answer, one word each; releases that agree with the one before are left out. */
function answers({ argv, env = {}, active, dataActive }: Case): string {
  const files = {
    active: (root: string) => (root === ROOT ? (active ?? null) : root === '/data' ? (dataActive ?? null) : null),
    exists: (home: string) => PROFILES.has(home),
  };
  const words = typeof argv === 'string' ? argv.split(' ') : argv;
  let last = '';
  const changes = ERAS.flatMap((era) => {
    const result = resolveStart({ argv: words, env, userHome: '/home/u' }, files, era);
    const answer = 'exit' in result ? `exit${result.exit}` : short(result.home, result.argv);
    if (answer === last) return [];
    last = answer;
    return [`${era.from}:${answer}`];
  });
  return changes.join(' ');
}

function short(home: string | null, argv: readonly string[]): string {
  const leftover = argv.some((word) => /^(?:-p|--profile)/.test(word)) ? '+flag' : '';
  return `${home?.replace(ROOT, 'R').replace('/profiles/', '/p/') ?? 'unset'}${leftover}`;
}

const CODER = { active: 'coder\n' };
const HOME = { HERMES_HOME: ROOT };

const CASES: readonly (readonly [what: string, input: Case, expected: string])[] = [
  ['nothing at all', { argv: 'gateway run' }, 'v0.6:unset'],
  ['active_profile alone', { argv: 'gateway run', ...CODER }, 'v0.6:R/p/coder'],
  ['active_profile with blanks', { argv: 'gateway run', active: ' coder \n' }, 'v0.6:R/p/coder'],
  ['active_profile that says default', { argv: 'gateway run', active: 'default\n' }, 'v0.6:unset'],
  ['active_profile in capitals', { argv: 'gateway run', active: 'CODER\n' }, 'v0.6:exit1 v0.13:R/p/coder'],
  ['active_profile without a home', { argv: 'gateway run', active: 'ghost' }, 'v0.6:exit1'],
  ['HERMES_HOME is the root', { argv: 'gateway run', env: HOME, ...CODER }, 'v0.6:R/p/coder v0.12:R v0.14:R/p/coder'],
  ['HERMES_HOME is empty', { argv: 'gateway run', env: { HERMES_HOME: '' }, ...CODER }, 'v0.6:R/p/coder'],
  [
    'HERMES_HOME is a profile',
    { argv: 'gateway run', env: { HERMES_HOME: `${ROOT}/profiles/work` }, ...CODER },
    'v0.6:R/p/coder v0.12:R/p/work',
  ],
  [
    'HERMES_HOME is a directory below the root',
    { argv: 'gateway run', env: { HERMES_HOME: `${ROOT}/sub` }, ...CODER },
    'v0.6:R/p/coder v0.12:R/sub v0.14:R/p/coder v0.21.3:exit1',
  ],
  [
    'HERMES_HOME is another root',
    { argv: 'gateway run', env: { HERMES_HOME: '/data' }, dataActive: 'coder', active: 'work' },
    'v0.6:R/p/work v0.9:/data/p/coder v0.12:/data v0.14:/data/p/coder',
  ],
  [
    'HERMES_HOME is called profiles',
    { argv: 'gateway run', env: { HERMES_HOME: '/srv/profiles' } },
    'v0.6:/srv/profiles',
  ],
  [
    'HERMES_HOME with a tilde that nobody expands',
    { argv: 'gateway run', env: { HERMES_HOME: '~/.hermes' }, ...CODER },
    'v0.6:R/p/coder v0.9:~/.hermes v0.21.3:R/p/coder',
  ],
  ['a flag wins', { argv: '--profile work gateway run', env: HOME, ...CODER }, 'v0.6:R/p/work'],
  ['a flag behind', { argv: 'gateway run --replace -p work', ...CODER }, 'v0.6:R/p/work'],
  ['a flag in the middle', { argv: 'gateway --profile=work run', ...CODER }, 'v0.6:R/p/work'],
  ['a flag for default', { argv: '-p default gateway run', env: { HERMES_HOME: `${ROOT}/profiles/work` } }, 'v0.6:R'],
  [
    'a flag under another root',
    { argv: '-p coder gateway', env: { HERMES_HOME: '/data' } },
    'v0.6:R/p/coder v0.9:/data/p/coder',
  ],
  ['a flag for no profile', { argv: '-p ghost gateway run' }, 'v0.6:exit1'],
  ['a reserved name', { argv: '-p hermes gateway run' }, 'v0.6:exit1'],
  [
    'capitals in two words',
    { argv: '-p Work gateway run', ...CODER },
    'v0.6:exit1 v0.13:R/p/coder+flag v0.21.3:R/p/work',
  ],
  ['capitals in one word', { argv: '--profile=Work gateway run', ...CODER }, 'v0.6:exit1 v0.13:R/p/work'],
  ['an impossible name in front', { argv: '-p bad.name gateway run' }, 'v0.6:exit1 v0.13:unset+flag v0.21.3:exit2'],
  ['an impossible name behind', { argv: 'gateway run -p bad.name' }, 'v0.6:exit1 v0.13:unset+flag'],
  ['an option as the name', { argv: '-p -x gateway run' }, 'v0.6:exit1 v0.13:unset+flag'],
  [
    'an impossible name stops the search',
    { argv: '-p a.b --profile work gateway' },
    'v0.6:exit1 v0.13:unset+flag v0.21.3:exit2',
  ],
  ['no name in one word', { argv: '--profile= gateway run', ...CODER }, 'v0.6:exit1'],
  ['no name in two words', { argv: 'gateway run --profile', ...CODER }, 'v0.6:R/p/coder+flag'],
  ['a name glued on', { argv: '-pwork gateway run', ...CODER }, 'v0.6:R/p/coder+flag'],
  ['a short flag with an equals sign', { argv: '-p=work gateway run', ...CODER }, 'v0.6:R/p/coder+flag'],
  ['two flags', { argv: '-p work gateway run --profile coder' }, 'v0.6:R/p/work+flag'],
  ['a flag after --', { argv: 'gateway run -- --profile work', ...CODER }, 'v0.6:R/p/work v0.17:R/p/coder+flag'],
  [
    'a flag as another flag’s value',
    { argv: '-m -p work gateway run', ...CODER },
    'v0.6:R/p/work v0.17:R/p/coder+flag',
  ],
  [
    'a value that --usage-file takes',
    { argv: '--usage-file -p work gateway', ...CODER },
    'v0.6:R/p/work v0.18.1:R/p/coder+flag',
  ],
  ['a flag after a session name', { argv: '-c name -p work gateway run' }, 'v0.6:R/p/work'],
  ['a flag right after -c', { argv: '-c -p work gateway run' }, 'v0.6:R/p/work'],
  ['words of another command', { argv: 'mcp add x --args -p work', ...CODER }, 'v0.6:R/p/work v0.17:R/p/coder+flag'],
  [
    'started by systemd',
    { argv: 'gateway run', env: { ...HOME, INVOCATION_ID: '1' }, ...CODER },
    'v0.6:R/p/coder v0.12:R v0.14:R/p/coder v0.21:R',
  ],
  [
    'started by systemd without HERMES_HOME',
    { argv: 'gateway', env: { INVOCATION_ID: '1' }, ...CODER },
    'v0.6:R/p/coder v0.21:unset',
  ],
  ['started by systemd, not a gateway', { argv: 'chat', env: { INVOCATION_ID: '1' }, ...CODER }, 'v0.6:R/p/coder'],
  [
    'started by systemd, a value first',
    { argv: '-m foo gateway run', env: { INVOCATION_ID: '1' }, ...CODER },
    'v0.6:R/p/coder',
  ],
  [
    'started by s6',
    { argv: 'gateway run', env: { HERMES_S6_SUPERVISED_CHILD: '1' }, ...CODER },
    'v0.6:R/p/coder v0.17:unset',
  ],
  [
    'marked as supervised',
    { argv: 'chat', env: { HERMES_SUPERVISED_CHILD: '1' }, ...CODER },
    'v0.6:R/p/coder v0.21:unset',
  ],
  [
    'marked as supervised from outside',
    { argv: 'chat', env: { HERMES_GATEWAY_EXTERNAL_SUPERVISOR: ' Yes ' }, ...CODER },
    'v0.6:R/p/coder v0.21:unset',
  ],
  [
    'marked as not supervised from outside',
    { argv: 'chat', env: { HERMES_GATEWAY_EXTERNAL_SUPERVISOR: '0' }, ...CODER },
    'v0.6:R/p/coder',
  ],
  ...['-z', '--oneshot', '-m', '--model', '--provider', '-t', '--toolsets', '-r', '--resume', '-s', '--skills'].map(
    (flag): [string, Case, string] => [
      `a value that ${flag} takes`,
      { argv: `${flag} -p work gateway`, ...CODER },
      'v0.6:R/p/work v0.17:R/p/coder+flag',
    ],
  ),
  ...['--in', '--reasoning'].map((flag): [string, Case, string] => [
    `a value that ${flag} takes since v0.21`,
    { argv: `${flag} -p work gateway`, ...CODER },
    'v0.6:R/p/work v0.21:R/p/coder+flag',
  ]),
  ['a flag that takes no value', { argv: '-v -p work gateway', ...CODER }, 'v0.6:R/p/work'],
  ['a flag that takes a value, and has none', { argv: 'gateway -p work -m', ...CODER }, 'v0.6:R/p/work'],
  ['a flag right after --continue', { argv: '--continue -p work gateway run' }, 'v0.6:R/p/work'],
  ['a value of --continue', { argv: '--continue --x -p work gateway run' }, 'v0.6:R/p/work'],
  ['--args of no other command', { argv: 'gateway run --args -p work', ...CODER }, 'v0.6:R/p/work'],
  ['--args before mcp add', { argv: '--args mcp add -p work', ...CODER }, 'v0.6:R/p/work'],
  ['--args behind mcp alone', { argv: 'mcp list --args -p work', ...CODER }, 'v0.6:R/p/work'],
  ['--args behind add alone', { argv: 'add x --args -p work', ...CODER }, 'v0.6:R/p/work'],
  ['add in front of mcp', { argv: 'add mcp --args -p work', ...CODER }, 'v0.6:R/p/work'],
  ['a name with a colon', { argv: '-p a:b gateway run' }, 'v0.6:exit1 v0.13:unset+flag'],
  ['a name with blanks around it', { argv: ['--profile= work ', 'gateway'] }, 'v0.6:exit1 v0.13:R/p/work'],
  [
    'a name with blanks around it in two words',
    { argv: ['-p', ' Work ', 'gateway'] },
    'v0.6:exit1 v0.13:unset+flag v0.21.3:R/p/work',
  ],
  ...['-v', '-m model', '-c name', '--continue name'].map((options): [string, Case, string] => [
    `an impossible name in front of the command, behind ${options}`,
    { argv: `${options} -p a.b gateway run` },
    'v0.6:exit1 v0.13:unset+flag v0.21.3:exit2',
  ]),
  ['the name of 64 characters', { argv: `-p ${'a'.repeat(64)} gateway` }, 'v0.6:exit1'],
  ['the name of 65 characters', { argv: `-p ${'a'.repeat(65)} gateway` }, 'v0.6:exit1 v0.13:unset+flag v0.21.3:exit2'],
  ...['1', 'true', 'on', 'ON'].map((word): [string, Case, string] => [
    `marked by "${word}" as supervised from outside`,
    { argv: 'chat', env: { HERMES_GATEWAY_EXTERNAL_SUPERVISOR: word }, ...CODER },
    'v0.6:R/p/coder v0.21:unset',
  ]),
  [
    'a variable in HERMES_HOME',
    { argv: 'gateway run', env: { HERMES_HOME: '$DIR', DIR: '/data' }, dataActive: 'coder' },
    'v0.6:$DIR v0.21.3:/data/p/coder',
  ],
  [
    'a variable in braces in HERMES_HOME',
    { argv: 'gateway run', env: { HERMES_HOME: ' ${DIR}/x ', DIR: '/data' } },
    'v0.6: ${DIR}/x  v0.21.3:/data/x',
  ],
  [
    'a variable that is not set in HERMES_HOME',
    { argv: 'gateway run', env: { HERMES_HOME: '/a/$NONE' } },
    'v0.6:/a/$NONE',
  ],
  ['a tilde alone in HERMES_HOME', { argv: 'gateway run', env: { HERMES_HOME: '~' } }, 'v0.6:~ v0.21.3:/home/u'],
  ['a tilde of somebody in HERMES_HOME', { argv: 'gateway run', env: { HERMES_HOME: '~bob' } }, 'v0.6:~bob'],
  [
    'HERMES_PROFILE selects nothing',
    { argv: 'gateway run', env: { HERMES_PROFILE: 'work' }, ...CODER },
    'v0.6:R/p/coder',
  ],
];

test.each(CASES)('%s', (_what, input, expected) => {
  expect(answers(input)).toBe(expected);
});

describe('releases', () => {
  const indexes = (release: string) => erasOf(release).map((era) => era.index);
  test.each([
    ['0.6', [0]],
    ['v0.8.0', [0]],
    ['0.9.5', [1]],
    ['v0.12.3', [2]],
    ['0.13', [3]],
    ['0.17.0', [5]],
    ['0.18', [5, 6]],
    ['0.18.2', [6]],
    ['0.20', [6]],
    ['2026.8.3', [6]],
    ['2026.8.27', [6]],
    ['2026.8.31', [7]],
    ['v2026.9.11', [7]],
    ['0.21', [7, 8]],
    ['main', [8]],
    ['latest', [8]],
    ['1.4.0', [8]],
    ['0.6.0', [0]],
    ['0.11.99', [1]],
    ['0.14', [4]],
    ['0.16', [4]],
    ['0.18.0', [5]],
    ['0.18.1', [6]],
    ['0.21.2', [7]],
    ['0.21.3', [8]],
    [' V0.20 ', [6]],
    ['MAIN', [8]],
    ['2026.3.30', [0]],
    ['2026.4.12', [0]],
    ['2026.4.13', [1]],
    ['2026.4.29', [1]],
    ['2026.4.30', [2]],
    ['2026.5.6', [2]],
    ['2026.5.7', [3]],
    ['2026.5.15', [3]],
    ['2026.5.16', [4]],
    ['2026.6.18', [4]],
    ['2026.6.19', [5]],
    ['2026.7.6', [5]],
    ['2026.7.7', [6]],
    ['2026.8.30', [6]],
    ['2026.9.13', [7]],
    ['2026.9.14', [8]],
    ['2026.12.31', [8]],
    ['2027.1.1', [8]],
  ])('%s is in these eras', (release, expected) => expect(indexes(release)).toEqual(expected));

  test.each([
    '0.5.0',
    'v0.4',
    '2026.1.1',
    '2026.8',
    '2026.13.1',
    '2026.0.1',
    '2026.5.0',
    '2026.5.32',
    '2026.3.29',
    '2000.1.1',
    '2027.1',
    '2027.0.1',
    '2027.13.1',
    '2027.1.0',
    '2027.1.32',
    '1999.1.1x',
    'v',
    '0.20-rc1',
    'x0.20',
    'newest',
    '',
    '0',
    '0.20.0.1',
    '0x20',
  ])('"%s" is refused with what is accepted', (release) =>
    expect(() => erasOf(release)).toThrow(/0\.20, v0\.12\.3.*2026\.8\.31.*latest/),
  );

  test('without a release every era counts', () => expect(erasOf()).toBe(ERAS));

  test.each([
    [0, 2, '>=0.6.0 <0.12.0', 'v0.6 to v0.11'],
    [2, 3, '>=0.12.0 <0.13.0', 'v0.12'],
    [7, 9, '>=0.21.0', 'v0.21 and later'],
    [0, 9, '>=0.6.0', 'v0.6 and later'],
  ])('eras %i to %i are %s', (from, to, range, words) => {
    expect(rangeOf(ERAS.slice(from, to))).toBe(range);
    expect(wordsFor(ERAS.slice(from, to))).toBe(words);
  });

  test('each era has a name of its own', () => {
    expect(ERAS.map((era) => wordsFor([era]))).toEqual([
      'v0.6 to v0.8',
      'v0.9 to v0.11',
      'v0.12',
      'v0.13',
      'v0.14 to v0.16',
      'v0.17 to v0.18.0',
      'v0.18.1 to v0.20',
      'v0.21 to v0.21.2',
      'v0.21.3 and later',
    ]);
  });

  test('the range of neighbouring eras leads back to them', () => {
    const runs = ERAS.flatMap((_, from) => ERAS.slice(from).map((_, length) => ERAS.slice(from, from + length + 1)));
    expect(runs.map((run) => erasOfRange(rangeOf(run)))).toEqual(runs);
  });

  test.each([
    '>=0.7.0',
    '>=0.6.0 <0.8.0',
    '>=0.9.0 <0.9.0',
    '>=0.12.0 <0.9.0',
    '<0.9.0',
    '0.6.0',
    '>=0.6',
    ' >=0.6.0',
    '>=0.6.0 <0.9.0 <0.12.0',
    '>=0.6.0 ',
    '',
  ])('"%s" is the range of no eras', (range) => expect(erasOfRange(range)).toBeUndefined());

  test('eras that are not neighbours are named apart', () => {
    const picked = [0, 1, 4, 8].map((at) => ERAS[at] as HermesEra);
    expect(wordsFor(picked)).toBe('v0.6 to v0.11 and v0.14 to v0.16 and v0.21.3 and later');
  });
});
