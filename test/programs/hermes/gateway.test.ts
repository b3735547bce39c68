import { describe, expect, test } from 'vitest';
import type { ActiveProfile, Gateway } from '../../../src/gateway.ts';
import { homeOf } from '../../../src/programs/hermes/paths.ts';
import type { Service } from '../../../src/service.ts';
import { SourceFile, textOf } from '../../../src/source.ts';
import type { Text } from '../../../src/text.ts';
import { firstGateway } from '../../support/gateways.ts';
import { lintFiles } from '../../support/lint.ts';
import { type ServiceOptions, serviceOf } from '../../support/service.ts';

interface Options extends ServiceOptions {
  readonly release?: string;
  readonly activeProfiles?: readonly ActiveProfile[];
}

function resolve(words: string, { release, activeProfiles = [], ...options }: Options = {}): Gateway {
  const gateway = firstGateway(serviceOf(words.split(' '), options), {
    host: 'here',
    activeProfiles,
    ...(release !== undefined && { release }),
  });
  if (gateway === null) throw new Error(`${words} is no gateway`);
  return gateway;
}

const RUN = 'hermes gateway run';
/** A text, of which `<name>` is not known. */
const text = (value: string) => serviceOf([value]).commands[0]?.path as Text;
/** A variable that is set elsewhere. */
const open = (name: string) => ({ reason: `${name} is handed on`, names: [name], span: text(name).span() });
const ALICE = { account: { user: 'alice' } };

describe('the state of a profile', () => {
  test.each<[string, Options, string]>([
    ['hermes -p x gateway run', {}, 'pinned x'],
    ['hermes -p default gateway run', { env: { HERMES_HOME: '/home/a/.hermes' } }, 'pinned default'],
    ['hermes -p <name> gateway run', {}, 'pinned null'],
    ['hermes -p bot_<i> gateway run', {}, 'pinned null'],
    [RUN, {}, 'unpinned null'],
    [RUN, { env: { HERMES_HOME: '<home>/.hermes' } }, 'unpinned null'],
    [RUN, { env: { HERMES_HOME: '/srv/hermes' } }, 'unpinned null'],
    [RUN, { env: { HERMES_PROFILE: 'x' } }, 'unpinned null'],
    [RUN, { env: { HERMES_HOME: '/srv/hermes/profiles/x/' } }, 'pinned-by-home x'],
    [RUN, { env: { HERMES_HOME: '<root>/profiles/<name>' } }, 'pinned-by-home null'],
    ['python -m gateway.run', { env: { HERMES_HOME: '/srv/hermes' } }, 'pinned-by-home default'],
    ['python -m gateway.run', { env: { HERMES_HOME: '/srv/hermes/profiles/x' } }, 'pinned-by-home x'],
    ['python -m gateway.run --profile x', {}, 'unpinned default'],
    ['hermes -p Work gateway run', {}, 'unpinned null'],
    ['hermes -p Work gateway run', { release: 'main' }, 'pinned work'],
    ['hermes -p root gateway run', { release: 'main' }, 'pinned null'],
    ['hermes -p a.b gateway run', { release: 'main' }, 'unpinned null'],
    ['python -m gateway.run', { env: { HERMES_HOME: '/home/alice/.hermes/x' }, ...ALICE }, 'pinned-by-home null'],
    ['hermes --profile=Work gateway run', {}, 'pinned work'],
    ['hermes gateway run -- -p x', {}, 'unpinned null'],
    ['hermes gateway run -- -p x', { release: '0.16' }, 'pinned x'],
    ['hermes -px gateway run', {}, 'unpinned null'],
    ['hermes gateway run -p', {}, 'unpinned null'],
    ['hermes gateway run <arguments>', {}, 'unknown null'],
    ['hermes -p x gateway run <arguments>', {}, 'pinned x'],
    ['hermes gateway run --replace<arguments>', {}, 'unpinned null'],
    ['hermes gateway run -- -p <name>', {}, 'unpinned null'],
    ['hermes gateway run -- --profile <name>', {}, 'unpinned null'],
    ['hermes gateway run -- -p x <more>', {}, 'unknown null'],
    ['hermes --in <home> gateway run', {}, 'unpinned null'],
    ['python -m gateway.run <more>', {}, 'unpinned default'],
    ['hermes -p root gateway run', {}, 'pinned root'],
    ['hermes -p a.b gateway run', { release: 'main' }, 'unpinned null'],
    [RUN, { env: { HERMES_HOME: '/srv/h/profiles/x' }, activeProfiles: [{ name: 'work' }] }, 'pinned-by-home x'],
  ])('%s with %j is %s', (words, options, expected) => {
    const { profile } = resolve(words, options);
    expect(`${profile.state} ${profile.name}`).toBe(expected);
  });
});

describe('a service that is there once for each name', () => {
  const FILLED = { reason: 'the line is filled in by a template', span: text('<line>').span() };
  const open = (environmentOpen: Service['environmentOpen'], parts: Partial<Service> = { isNameOpen: true }) => ({
    parts: { ...parts, environmentOpen },
  });

  test.each<[string, Options, string]>([
    ['whose line may set the home', open([FILLED]), 'the line is filled in by a template, and may set HERMES_HOME'],
    ['whose home is not known', { env: { HERMES_HOME: '<home_of_bot>' }, ...open([]) }, '<home_of_bot> is not known'],
  ])('%s runs a profile that is not known', (_, options, reason) => {
    const { profile, home } = resolve(RUN, options);
    expect([profile.state, profile.why[0]?.text, home]).toEqual(['unknown', reason, null]);
  });

  test.each<[string, Options]>([
    ['whose home is known in part', { env: { HERMES_HOME: '/srv/<name>' }, ...open([]) }],
    ['whose line sets another variable', open([{ ...FILLED, names: ['PATH'] }])],
    ['of which nothing is open', open([])],
    ['that reads a file', { unreadFiles: ['/etc/h.env'], parts: { isNameOpen: true } }],
  ])('%s is not pinned', (_, options) => {
    const { profile, home } = resolve(RUN, options);
    expect([profile.state, home === null]).toEqual(['unpinned', false]);
  });

  test('but with a flag, it is pinned', () => {
    expect(resolve('hermes -p x gateway run', open([FILLED])).profile.state).toBe('pinned');
  });

  test('a line that may set the home of a service with a name leaves only the profile clear', () => {
    const options = { ...open([FILLED], {}), outputs: ['/var/log/x.log'] };
    expect(resolve(RUN, options)).toMatchObject({
      profile: { state: 'unpinned' },
      ...{ home: null, root: null, lock: null, pid: null, logDirectory: null },
      logs: ['/var/log/x.log'],
    });
    expect(resolve('hermes -p x gateway run', options).home?.path).toBe('~/.hermes/profiles/x');
    expect(resolve(RUN, { ...options, env: { HERMES_HOME: '/srv/h' } }).home?.path).toBe('/srv/h');
  });
});

describe('flags', () => {
  const flags = (words: string, release?: string) =>
    resolve(words, release === undefined ? {} : { release }).flags.map(({ span, value, outcome, releases }) =>
      [textOf(span), value?.value, outcome, releases].filter((part) => part !== undefined),
    );

  test.each<[string, readonly string[][]]>([
    ['hermes --profile x gateway run', [['--profile x', 'x', 'read']]],
    ['hermes gateway run --profile=x', [['--profile=x', 'x', 'read']]],
    [
      'hermes -p x gateway run -p y',
      [
        ['-p x', 'x', 'read'],
        ['-p y', 'y', 'repeated'],
      ],
    ],
    ['hermes "--profile" "x" gateway run', [['"--profile" "x"', 'x', 'read']]],
    ['hermes -px gateway run', [['-px', 'x', 'glued']]],
    ['hermes -p=x gateway run', [['-p=x', 'x', 'equals']]],
    ['hermes gateway run -p', [['-p', 'no-value']]],
    ['hermes -p a.b gateway run', [['-p a.b', 'a.b', 'invalid-name']]],
    ['hermes --profile=a.b gateway run', [['--profile=a.b', 'a.b', 'invalid-name']]],
    ['python -m gateway.run --profile x', [['--profile x', 'x', 'entry-point']]],
    ['hermes gateway run', []],
    [
      'hermes gateway run -- -p x',
      [
        ['-p x', 'x', 'read', 'v0.6 to v0.16'],
        ['-p x', 'x', 'after-dashes', 'v0.17 and later'],
      ],
    ],
    [
      'hermes -m -p work gateway run',
      [
        ['-p work', 'work', 'read', 'v0.6 to v0.16'],
        ['-p work', 'work', 'value-of', 'v0.17 and later'],
      ],
    ],
    [
      'hermes -z -p --profile x gateway run',
      [
        ['-p --profile', '--profile', 'invalid-name', 'v0.6 to v0.16'],
        ['-p', 'value-of', 'v0.17 and later'],
        ['--profile x', 'x', 'read', 'v0.17 and later'],
      ],
    ],
    [
      'hermes -p Work gateway run',
      [
        ['-p Work', 'Work', 'invalid-name', 'v0.6 to v0.21.2'],
        ['-p Work', 'Work', 'read', 'v0.21.3 and later'],
      ],
    ],
    [
      'hermes -p root gateway run',
      [
        ['-p root', 'root', 'read', 'v0.6 to v0.13'],
        ['-p root', 'root', 'invalid-name', 'v0.14 and later'],
      ],
    ],
    [
      'hermes gateway run -- -m -p x',
      [
        ['-p x', 'x', 'read', 'v0.6 to v0.16'],
        ['-p x', 'x', 'after-dashes', 'v0.17 and later'],
      ],
    ],
    ['hermes gateway run --x-px', []],
    [
      'hermes -p x -py gateway run',
      [
        ['-p x', 'x', 'read'],
        ['-py', 'y', 'glued'],
      ],
    ],
    [
      'hermes -p x -p y --profile=z gateway run',
      [
        ['-p x', 'x', 'read'],
        ['-p y', 'y', 'repeated'],
        ['--profile=z', 'z', 'repeated'],
      ],
    ],
    [
      'hermes -p a.b --profile x gateway run',
      [
        ['-p a.b', 'a.b', 'invalid-name'],
        ['--profile x', 'x', 'repeated'],
      ],
    ],
    [
      'hermes --profile=Work gateway run',
      [
        ['--profile=Work', 'Work', 'invalid-name', 'v0.6 to v0.12'],
        ['--profile=Work', 'Work', 'read', 'v0.13 and later'],
      ],
    ],
    ['hermes --profile= gateway run', [['--profile=', '', 'invalid-name']]],
    [
      'hermes -p Work --profile x gateway run',
      [
        ['-p Work', 'Work', 'invalid-name', 'v0.6 to v0.21.2'],
        ['-p Work', 'Work', 'read', 'v0.21.3 and later'],
        ['--profile x', 'x', 'repeated'],
      ],
    ],
    [
      'hermes -m --profile=x -p y gateway run',
      [
        ['--profile=x', 'x', 'read', 'v0.6 to v0.16'],
        ['--profile=x', 'x', 'value-of', 'v0.17 and later'],
        ['-p y', 'y', 'repeated', 'v0.6 to v0.16'],
        ['-p y', 'y', 'read', 'v0.17 and later'],
      ],
    ],
    [
      'hermes -m -p x gateway run -- y',
      [
        ['-p x', 'x', 'read', 'v0.6 to v0.16'],
        ['-p x', 'x', 'value-of', 'v0.17 and later'],
      ],
    ],
    [
      'hermes -- -m -p x gateway run',
      [
        ['-p x', 'x', 'read', 'v0.6 to v0.16'],
        ['-p x', 'x', 'after-dashes', 'v0.17 and later'],
      ],
    ],
    ['hermes -p x gateway run -- y', [['-p x', 'x', 'read']]],
    ['hermes -p x gateway run --http-proxy y', [['-p x', 'x', 'read']]],
    ['hermes -p x gateway run -m', [['-p x', 'x', 'read']]],
    ['hermes -p x gateway run -c', [['-p x', 'x', 'read']]],
  ])('of %s', (words, expected) => {
    expect(flags(words).map((flag) => flag.map(String))).toEqual(expected);
  });

  test.each<[name: string, inTwoWords: string | undefined, inOneWord: string | undefined]>([
    ['work', undefined, undefined],
    ['default', undefined, undefined],
    ['w_0-9', undefined, undefined],
    ['Work', 'v0.6 to v0.21.2', 'v0.6 to v0.12'],
    ['DEFAULT', 'v0.6 to v0.21.2', 'v0.6 to v0.12'],
    ...['hermes', 'test', 'tmp', 'root', 'sudo'].map((name): [string, string, string] => [
      name,
      'v0.14 and later',
      'v0.14 and later',
    ]),
    ['Root', 'all', 'v0.6 to v0.12 and v0.14 and later'],
    ...['a.b', 'a:b', '-x', '_a', 'a/b', 'é', 'a'.repeat(65)].map((name): [string, string, string] => [
      name,
      'all',
      'all',
    ]),
  ])('the name %s is refused in two words by %s, in one by %s', (name, ...expected) => {
    const refusing = (words: string) => {
      const refused = flags(words).find((flag) => flag[2] === 'invalid-name');
      return refused && (refused[3] ?? 'all');
    };
    const [inTwoWords, inOneWord] = [`-p ${name}`, `--profile=${name}`];
    expect([inTwoWords, inOneWord].map((flag) => refusing(`hermes ${flag} gateway run`))).toEqual(expected);
  });

  test('only the selected releases speak', () => {
    expect(flags('hermes gateway run -- -p x', '0.20')).toEqual([['-p x', 'x', 'after-dashes']]);
  });
});

describe('outcomes', () => {
  const outcomes = (words: string, options?: Options) =>
    resolve(words, options).outcomes.map(({ range, result }) => {
      if (result.kind === 'fixed') return `${range} ${result.profile} ${result.home.path}`;
      if (result.kind === 'active') return `${range} ${result.root.path}/active_profile else ${result.fallback.path}`;
      return `${range} ${result.kind} ${result.reason}`;
    });

  test.each<[string, Options, readonly string[]]>([
    ['hermes -p x gateway run', {}, ['>=0.6.0 x ~/.hermes/profiles/x']],
    [RUN, {}, ['>=0.6.0 <0.21.0 ~/.hermes/active_profile else ~/.hermes', '>=0.21.0 default ~/.hermes']],
    [
      RUN,
      { env: { HERMES_HOME: '/home/alice/.hermes' }, ...ALICE },
      [
        '>=0.6.0 <0.12.0 /home/alice/.hermes/active_profile else /home/alice/.hermes',
        '>=0.12.0 <0.14.0 default /home/alice/.hermes',
        '>=0.14.0 <0.21.0 /home/alice/.hermes/active_profile else /home/alice/.hermes',
        '>=0.21.0 default /home/alice/.hermes',
      ],
    ],
    [RUN, { release: '0.20' }, ['>=0.18.1 <0.21.0 ~/.hermes/active_profile else ~/.hermes']],
    [
      'hermes -p root gateway run',
      {},
      ['>=0.6.0 <0.14.0 root ~/.hermes/profiles/root', '>=0.14.0 fails the profile name "root" is reserved'],
    ],
    ...['hermes', 'test', 'tmp', 'sudo'].map((name): [string, Options, readonly string[]] => [
      `hermes -p ${name} gateway run`,
      { release: 'main' },
      [`>=0.21.3 fails the profile name "${name}" is reserved`],
    ]),
    ['hermes --profile= gateway run', { release: 'main' }, ['>=0.21.3 fails the profile name is empty']],
    ['hermes -p a.b gateway run', { release: 'main' }, ['>=0.21.3 fails "a.b" is no valid profile name']],
    ['hermes -p a.b gateway run', { release: '0.6' }, ['>=0.6.0 <0.9.0 fails "a.b" is no valid profile name']],
    ['hermes -p a.b gateway run', { release: '0.20' }, ['>=0.18.1 <0.21.0 ~/.hermes/active_profile else ~/.hermes']],
    ['hermes -p default gateway run', { release: '0.6' }, ['>=0.6.0 <0.9.0 default ~/.hermes']],
    ['hermes -m x gateway run', { release: 'main' }, ['>=0.21.3 ~/.hermes/active_profile else ~/.hermes']],
    [RUN, { release: 'main' }, ['>=0.21.3 default ~/.hermes']],
    [RUN, { release: 'main', manager: 'pm2' }, ['>=0.21.3 ~/.hermes/active_profile else ~/.hermes']],
    ...['HERMES_SUPERVISED_CHILD', 'HERMES_S6_SUPERVISED_CHILD', 'HERMES_GATEWAY_EXTERNAL_SUPERVISOR'].map(
      (name): [string, Options, readonly string[]] => [
        RUN,
        { release: 'main', manager: 'launchd', env: { [name]: '1' } },
        ['>=0.21.3 default ~/.hermes'],
      ],
    ),
    [`env -u INVOCATION_ID ${RUN}`, { release: 'main' }, ['>=0.21.3 ~/.hermes/active_profile else ~/.hermes']],
    [`env INVOCATION_ID= ${RUN}`, { release: 'main' }, ['>=0.21.3 ~/.hermes/active_profile else ~/.hermes']],
    ['/opt/start.sh', { release: 'main' }, ['>=0.21.3 unknown what /opt/start.sh runs is not written here']],
    ['sudo hermes gateway run', { release: 'main' }, ['>=0.21.3 /root/.hermes/active_profile else /root/.hermes']],
    [
      'hermes -p x gateway run',
      { env: { HERMES_HOME: '/srv/h' } },
      ['>=0.6.0 <0.9.0 x ~/.hermes/profiles/x', '>=0.9.0 x /srv/h/profiles/x'],
    ],
    ['podman exec box hermes -p x gateway run', {}, ['>=0.6.0 unknown its home lies in a container']],
  ])('of %s with %j', (words, options, expected) => {
    expect(outcomes(words, options)).toEqual(expected);
  });

  test('name the releases that they are for', () => {
    const { outcomes: found } = resolve(RUN, { release: '0.20' });
    expect(found.map(({ eras }) => eras)).toEqual([[{ index: 6, from: 'v0.18.1', to: 'v0.20' }]]);
  });
});

describe('homes', () => {
  test.each<[Options, string, string | null]>([
    [{}, '~/.hermes', '~/.hermes'],
    [{ env: { HERMES_HOME: '<home>/.hermes' } }, '~/.hermes', '~/.hermes'],
    [{ env: { HERMES_HOME: '<home>/.hermes' }, ...ALICE }, '/home/alice/.hermes', '/home/alice/.hermes'],
    [{ env: { HERMES_HOME: '/home/alice/.hermes' }, ...ALICE }, '/home/alice/.hermes', '/home/alice/.hermes'],
    [ALICE, '/home/alice/.hermes', '/home/alice/.hermes'],
    [{ account: { user: 'root' } }, '/root/.hermes', '/root/.hermes'],
    [{ account: { user: 'svc', home: '/var/lib/svc' } }, '/var/lib/svc/.hermes', '/var/lib/svc/.hermes'],
    [{ env: { HOME: '/data' }, ...ALICE }, '/data/.hermes', '/data/.hermes'],
    [{ env: { HERMES_HOME: '' } }, '~/.hermes', '~/.hermes'],
    [{ env: { HERMES_HOME: '/srv//h/./x/' } }, '/srv/h/x', '/srv/h/x'],
    [{ env: { HERMES_HOME: '/srv/h/../x' } }, '/srv/h/../x', '/srv/x'],
    [{ env: { HERMES_HOME: '<root>/.hermes' } }, '<root>/.hermes', null],
    [{ env: { HERMES_HOME: '~/.hermes' }, release: '0.20' }, '~/.hermes', null],
    [{ env: { HERMES_HOME: '~/.hermes' }, release: 'main', ...ALICE }, '/home/alice/.hermes', '/home/alice/.hermes'],
    [{ env: { HERMES_HOME: '/' } }, '/', '/'],
    [{ env: { HERMES_HOME: '/..' } }, '/..', '/'],
    [{ env: { HERMES_HOME: '/srv/../../h' } }, '/srv/../../h', '/h'],
    [{ env: { HERMES_HOME: 'srv/h' } }, 'srv/h', null],
    [{ env: { HERMES_HOME: '../h' }, release: '0.20' }, '../h', null],
    [{ env: { HERMES_HOME: '<home>' } }, '~', '~'],
    [{ env: { HOME: '' }, ...ALICE }, '/home/alice/.hermes', '/home/alice/.hermes'],
    [{ manager: 'launchd', ...ALICE }, '/Users/alice/.hermes', '/Users/alice/.hermes'],
    [{ manager: 'launchd', account: { user: 'root' } }, '/var/root/.hermes', '/var/root/.hermes'],
    [{ account: { user: 'svc', home: '~/svc' } }, '~/svc/.hermes', '~/svc/.hermes'],
    [{ env: { HERMES_HOME: 'h' }, parts: { workingDirectory: text('/srv/agent') } }, '/srv/agent/h', '/srv/agent/h'],
    [{ env: { HERMES_HOME: 'h' }, parts: { workingDirectory: text('agent') } }, 'h', null],
    [{ env: { HERMES_HOME: 'h' }, parts: { workingDirectory: text('/srv/<name>') } }, 'h', null],
    [
      { env: { HERMES_HOME: '<home>/.hermes' }, manager: 'launchd', ...ALICE },
      '/Users/alice/.hermes',
      '/Users/alice/.hermes',
    ],
    [{ unreadFiles: ['/home/alice/.hermes/.env', '/etc/hermes.env'] }, '~/.hermes', null],
    [{ parts: { environmentOpen: [open('PATH')] } }, '~/.hermes', '~/.hermes'],
    [{ parts: { environmentOpen: [open('PATH'), open('HERMES_HOME')] } }, '~/.hermes', null],
    [{ env: { HERMES_HOME: '<root>' }, activeProfiles: [{ name: 'work' }] }, '<root>/profiles/work', null],
    [
      { activeProfiles: [{ name: ' Work\n' }], ...ALICE },
      '/home/alice/.hermes/profiles/work',
      '/home/alice/.hermes/profiles/work',
    ],
    [{ unreadFiles: ['/etc/hermes.env'] }, '~/.hermes', null],
    [{ unreadFiles: ['/home/alice/.hermes/.env'] }, '~/.hermes', '~/.hermes'],
    [{ unreadFiles: ['/srv/h/profiles/code/.env'] }, '~/.hermes', '~/.hermes'],
    [{ unreadFiles: ['/home/alice/.hermes/.env.local'] }, '~/.hermes', null],
    [{ unreadFiles: ['/home/alice/.hermes/profiles/.env'] }, '~/.hermes', null],
    [
      { env: { HERMES_HOME: 'of-<name>/h' }, parts: { workingDirectory: text('/srv/agent') } },
      '/srv/agent/of-<name>/h',
      null,
    ],
    [
      { env: { HERMES_HOME: '/<a>/<b>/<c>/<d>/<e>/<f>/<g>/<h>/<i>/<j>/<k>/bots/<l>' } },
      '/<a>/<b>/<c>/<d>/<e>/<f>/<g>/<h>/<i>/<j>/<k>/bots/<l>',
      null,
    ],
    [{ unreadFiles: ['/etc/hermes.env'], env: { HERMES_HOME: '/srv/h' } }, '/srv/h', '/srv/h'],
  ])('with %j the home is %s', (options, path, key) => {
    expect(resolve(RUN, options).home).toMatchObject({ path, key });
  });

  test.each([
    ['the very same files', ['/etc/a.env', '/etc/b.env'], ['/etc/a.env', '/etc/b.env'], true],
    ['other files', ['/etc/a.env'], ['/etc/b.env'], false],
    ['more files', ['/etc/a.env'], ['/etc/a.env', '/etc/b.env'], false],
    ['a file that is filled in later', ['/etc/<name>.env'], ['/etc/<name>.env'], false],
  ])('of two gateways that read %s: whether they have one', (_, one, other, expected) => {
    const [first, second] = [one, other].map((unreadFiles) => resolve(RUN, { unreadFiles }).home);
    expect(first?.sharedKey !== undefined && first.sharedKey === second?.sharedKey).toBe(expected);
  });

  test.each([
    [{ HERMES_HOME: '/' }, '/profiles/x'],
    [{ HERMES_HOME: '/profiles/y' }, '/profiles/x'],
    [{ HERMES_HOME: '/srv/h/profiles/y/' }, '/srv/h/profiles/x'],
    [{ HERMES_HOME: '/srv/h/profiles/y/z' }, '/srv/h/profiles/y/z/profiles/x'],
    [{ HERMES_HOME: '/srv/profiles' }, '/srv/profiles/profiles/x'],
    [{ HERMES_HOME: 'profiles/y' }, 'profiles/x'],
  ])('the profile x lies, with %j, in %s', (env, expected) => {
    expect(resolve('hermes -p x gateway run', { env }).home?.path).toBe(expected);
  });

  test.each<[string, Options, string, string | null]>([
    ['sudo -u bob', {}, '/home/bob/.hermes', '/home/bob/.hermes'],
    ['sudo -u bob', { manager: 'launchd' }, '/Users/bob/.hermes', '/Users/bob/.hermes'],
    ['sudo', { manager: 'launchd' }, '/var/root/.hermes', '/var/root/.hermes'],
    ['sudo -u <name>', { manager: 'launchd' }, '/Users/<name>/.hermes', null],
    ['sudo -u <name>', {}, '/home/<name>/.hermes', null],
    ['sudo -u bob HOME=/h', {}, '/h/.hermes', '/h/.hermes'],
    ['sudo -u svc', { account: { user: 'svc', home: '/var/lib/svc' } }, '/var/lib/svc/.hermes', '/var/lib/svc/.hermes'],
    ['sudo', { unreadFiles: ['/etc/hermes.env'] }, '/root/.hermes', '/root/.hermes'],
    ['gosu bob', { env: { HOME: '/h' } }, '/home/bob/.hermes', '/home/bob/.hermes'],
    ['gosu bob:users', {}, '/home/bob/.hermes', '/home/bob/.hermes'],
    ['s6-setuidgid bob', { manager: 'script' }, '~/.hermes', null],
    ['s6-setuidgid bob', { manager: 'script', env: { HOME: '/h' } }, '/h/.hermes', '/h/.hermes'],
    ['s6-setuidgid bob', { manager: 's6', ...ALICE }, '/home/bob/.hermes', '/home/bob/.hermes'],
    ['s6-setuidgid bob', {}, '/home/bob/.hermes', '/home/bob/.hermes'],
    ['envdir /etc/h', {}, '~/.hermes', null],
  ])('through %s with %j it is %s', (wrapper, options, path, key) => {
    expect(resolve(`${wrapper} ${RUN}`, { name: 'x', ...options }).home).toMatchObject({ path, key });
  });

  test('services that read the same files share a home, wherever that is', () => {
    const shared = (...unreadFiles: string[]) => resolve(RUN, { unreadFiles }).home?.sharedKey;
    const one = shared('/etc/hermes.env');
    expect(one).toBeDefined();
    expect(shared('/etc/hermes.env')).toBe(one);
    expect(shared('/home/alice/.hermes/.env', '/etc/hermes.env')).toBe(one);
    expect(shared('/etc/hermes.env', '/etc/more.env')).not.toBe(one);
    expect(shared('/etc/other.env')).not.toBe(one);
    expect(shared('/etc/<name>.env')).toBeUndefined();
    expect(shared('/etc/hermes.env', '/etc/<name>.env')).toBeUndefined();
  });

  test('where all releases fail there is none', () => {
    const nowhere = { home: null, root: null, lock: null, pid: null, logDirectory: null, tokenLocks: null };
    const gateway = resolve('hermes -p a.b gateway run', { release: 'main', outputs: ['/var/log/x.log'] });
    expect(gateway).toMatchObject({ ...nowhere, logs: ['/var/log/x.log'] });
  });

  test('what is filled in alike at two places is one name', () => {
    const options = { env: { HERMES_HOME: '/home/<name>/.hermes/sub' }, release: '0.20' };
    expect(resolve('sudo -E -u <name> hermes -p x gateway run', options).home?.path).toBe(
      '/home/<name>/.hermes/profiles/x',
    );
  });

  test('lock, PID file and logs lie in the home, and the token locks beside it', () => {
    const gateway = resolve('hermes -p x gateway run --replace', { ...ALICE, outputs: ['/var/log/x.log'] });
    expect(gateway).toMatchObject({
      lock: '/home/alice/.hermes/profiles/x/gateway.lock',
      pid: '/home/alice/.hermes/profiles/x/gateway.pid',
      logDirectory: '/home/alice/.hermes/profiles/x/logs',
      logs: ['/home/alice/.hermes/profiles/x/logs/gateway.log', '/var/log/x.log'],
      root: { path: '/home/alice/.hermes' },
      tokenLocks: { path: '/home/alice/.local/state/hermes/gateway-locks' },
      replaces: true,
    });
    expect(resolve(RUN, { env: { HERMES_HOME: '/' } })).toMatchObject({
      lock: '/gateway.lock',
      logs: ['/logs/gateway.log'],
      replaces: false,
    });
  });

  test.each([
    ["sh -c 'HERMES_HOME=~/.h hermes -p x gateway run'", '/home/alice/.h/profiles/x'],
    ["sh -c 'export HERMES_HOME=~/.h; hermes -p x gateway run'", '/home/alice/.h/profiles/x'],
    ["sh -c 'HERMES_HOME=$HOME/.h hermes -p x gateway run'", '/home/alice/.h/profiles/x'],
    ["sh -c '. /etc/hermes.env; hermes gateway run'", null],
    ["sh -c '. /opt/venv/bin/activate; hermes gateway run'", '/home/alice/.hermes'],
    ["sh -c '. /opt/venv/bin/activate-bot; hermes gateway run'", null],
    ["sh -c '. /home/alice/.hermes/.env; hermes gateway run'", '/home/alice/.hermes'],
  ])('a shell fixes it: %s', (line, key) => {
    const words = [...line.matchAll(/'[^']*'|\S+/g)].map(([word]) => word.replaceAll("'", '"'));
    const gateway = firstGateway(serviceOf(words, ALICE), { host: 'here', activeProfiles: [] });
    expect(gateway?.home?.key).toBe(key);
  });

  test('the root is known although the profile is not', () => {
    const { root, home } = resolve('hermes -p <name> gateway run', ALICE);
    expect(root).toEqual({ path: '/home/alice/.hermes', key: '/home/alice/.hermes' });
    expect(home).toEqual({ path: '/home/alice/.hermes/profiles/<name>', key: null });
  });

  test('a log that the manager writes into the home is named once', () => {
    const { logs } = resolve(RUN, { outputs: ['<home>/.hermes/logs/gateway.log'] });
    expect(logs).toEqual(['~/.hermes/logs/gateway.log']);
  });

  test.each([
    [{ HERMES_GATEWAY_LOCK_DIR: '/run/locks', XDG_STATE_HOME: '/x' }, '/run/locks'],
    [{ XDG_STATE_HOME: '/x' }, '/x/hermes/gateway-locks'],
    [{ HOME: '/h' }, '/h/.local/state/hermes/gateway-locks'],
  ])('with %j the token locks lie in %s', (env, expected) => {
    expect(resolve(RUN, { env }).tokenLocks?.path).toBe(expected);
  });
});

describe('a home whose parent directory is not known', () => {
  test.each<[home: string, command: string, expected: string, release?: string]>([
    ['<base>/x', 'hermes -p x gateway run', 'pinned x -'],
    ['<base>/y/', 'hermes -p x gateway run', 'pinned x -'],
    ['/srv/<base>/x', 'hermes -p x gateway run', 'pinned x -'],
    ['/srv/pro<base>/x', 'hermes -p x gateway run', 'pinned x -'],
    ['<base>files/x', 'hermes -p x gateway run', 'pinned x -'],
    ['<base>/<name>', 'hermes -p x gateway run', 'pinned x -'],
    ['<base>/x', 'hermes -p x gateway run', 'pinned x ~/.hermes/profiles/x', '0.8'],
    ['<base>/x', RUN, 'unknown - -'],
    ['<base>/x', RUN, 'unpinned - <base>/x', '0.12'],
    ['<base>/x', 'python -m gateway.run', 'pinned-by-home - <base>/x'],
    ['<base>/profiles/x', RUN, 'pinned-by-home x <base>/profiles/x'],
    ['<base>/profiles/x', 'hermes -p y gateway run', 'pinned y <base>/profiles/y'],
    ['<base>/bots/x', 'hermes -p x gateway run', 'pinned x <base>/bots/x/profiles/x'],
    ['<base>/bots/x', RUN, 'unpinned - <base>/bots/x'],
    ['<base>/.hermes', 'hermes -p x gateway run', 'pinned x <base>/.hermes/profiles/x'],
    ['<base>/hermes', RUN, 'unpinned - <base>/hermes'],
    ['/home/<user>/bots', RUN, 'unpinned - /home/<user>/bots'],
    ['/srv/bot-<name>/x', RUN, 'unpinned - /srv/bot-<name>/x'],
    ['/srv/<name>-old/x', RUN, 'unpinned - /srv/<name>-old/x'],
    ['<home>/x', RUN, 'unpinned - ~/x'],
    ['<base>', 'hermes -p x gateway run', 'pinned x <base>/profiles/x'],
  ])('%s with %s', (home, command, expected, release) => {
    const gateway = resolve(command, { env: { HERMES_HOME: home }, ...(release !== undefined && { release }) });
    const { profile } = gateway;
    expect(`${profile.state} ${profile.name ?? '-'} ${gateway.home?.path ?? '-'}`).toBe(expected);
  });

  const gateway = () => resolve('hermes -p x gateway run', { env: { HERMES_HOME: '<base>/x' }, ...ALICE });

  test('is known in the releases that do not look at HERMES_HOME', () => {
    expect(gateway().outcomes.map(({ range, result }) => [range, result.kind])).toEqual([
      ['>=0.6.0 <0.9.0', 'fixed'],
      ['>=0.9.0', 'unknown'],
    ]);
  });

  test('says so among the reasons, and hides no lock but its own', () => {
    const { profile, lock, logs, tokenLocks } = gateway();
    expect(profile.why.map((reason) => reason.text)).toEqual([
      '-p x names the profile',
      "whether <base>/x is a root or a profile's home hangs on its parent directory, which is filled in",
    ]);
    expect({ lock, logs, tokenLocks: tokenLocks?.path }).toEqual({
      lock: null,
      logs: [],
      tokenLocks: '/home/alice/.local/state/hermes/gateway-locks',
    });
  });

  test('is the home of nobody else, and no proof speaks of it', async () => {
    const unit = (name: string, home: string) =>
      `[Service]\nUser=root\nEnvironment="HERMES_HOME=${home}"\nExecStart=/usr/bin/hermes --profile ${name} gateway run\nRestart=always\n\n[Install]\nWantedBy=multi-user.target\n`;
    const { findings, proofs } = await lintFiles({
      'units/hermes-gateway-a.service': unit('a', '/srv/bots/profiles/a'),
      'units/hermes-gateway-b.service.j2': unit('b', '{{ bots }}/b'),
    });
    expect(findings).toEqual([]);
    expect(proofs).toEqual(['on local: nothing proven; not known: hermes-gateway-b.service (b)']);
  });

  test('is claimed by no error about active_profile', async () => {
    const { findings } = await lintFiles({
      'units/hermes-gateway.service.j2':
        '[Service]\nUser=root\nEnvironment="HERMES_HOME={{ bots }}/b"\nExecStart=/usr/bin/hermes gateway run\nRestart=always\n\n[Install]\nWantedBy=multi-user.target\n',
    });
    expect(findings).toEqual([]);
  });
});

describe('names', () => {
  test.each<[string, Options, string | null]>([
    ['hermes -p default gateway run', {}, 'hermes-gateway.service'],
    ['hermes -p code gateway run', {}, 'hermes-gateway-code.service'],
    ['hermes -p code gateway run', { env: { HERMES_HOME: '/srv/h' } }, 'hermes-gateway-code.service'],
    [RUN, {}, null],
    [RUN, { env: { HERMES_HOME: '/srv/h' }, release: 'main' }, 'hermes-gateway-fd2b6cd5.service'],
    ['hermes -p <name> gateway run', {}, null],
    ['hermes -p code gateway run', { env: { HERMES_HOME: '<root>' } }, 'hermes-gateway-code.service'],
    ['hermes -p code gateway run', { manager: 'launchd' }, 'ai.hermes.gateway-code'],
    ['hermes -p code gateway run', { manager: 'pm2' }, null],
    [RUN, { env: { HERMES_HOME: '/home/alice/.hermes/x' }, release: 'main', ...ALICE }, null],
    ...(
      [
        ['/home/alice/.hermes/x', 'main', 'hermes-gateway-965dd72c.service'],
        ['/home/alice/.hermes/x', '0.21', null],
        ['<home>/.hermes/x', 'main', null],
      ] as const
    ).map(([home, release, expected]): [string, Options, string | null] => [
      'python -m gateway.run',
      { env: { HERMES_HOME: home }, release, ...(home.startsWith('/') && ALICE) },
      expected,
    ]),
    ['docker run -v h:/opt/data nousresearch/hermes-agent -p code gateway run', {}, null],
  ])('Hermes would call %s with %j %s', (words, options, expected) => {
    expect(resolve(words, options).expectedUnit).toBe(expected);
  });

  test.each([
    ['hermes-gateway.service', 'default'],
    ['hermes-gateway-code.service', 'code'],
    ['hermes-gateway-0123abcd.service', null],
    ['hermes-gateway@code.service', null],
    ['hermes.service', null],
  ])('%s stands for the profile %s', (name, expected) => {
    expect(resolve(RUN, { name }).namedProfile).toBe(expected);
  });
});

describe('active_profile', () => {
  const source = new SourceFile('.hermes/active_profile', 'code\n');
  const file = (root: string, name = 'code'): ActiveProfile => ({ name, span: source.span(0, 4), root: homeOf(root) });

  test.each<[string, Options, string]>([
    ['one of the same root', { activeProfiles: [file('~/.hermes')] }, 'code ~/.hermes/profiles/code'],
    [
      'one of the account’s root',
      { activeProfiles: [file('~/.hermes')], ...ALICE },
      'code /home/alice/.hermes/profiles/code',
    ],
    [
      'one of the root that HERMES_HOME names',
      { activeProfiles: [file('/srv/h')], env: { HERMES_HOME: '/srv/h' } },
      'code /srv/h/profiles/code',
    ],
    ['one of another root', { activeProfiles: [file('/srv/h')] }, 'null ~/.hermes'],
    ['the configuration’s', { activeProfiles: [{ name: 'work' }] }, 'work ~/.hermes/profiles/work'],
    [
      'a file and the configuration’s',
      { activeProfiles: [{ name: 'work' }, file('~/.hermes')] },
      'code ~/.hermes/profiles/code',
    ],
    ['default', { activeProfiles: [file('~/.hermes', 'default')] }, 'default ~/.hermes'],
    ['an empty one', { activeProfiles: [file('~/.hermes', '')] }, 'default ~/.hermes'],
  ])('%s', (_what, options, expected) => {
    const { profile, home } = resolve(RUN, options);
    expect(`${profile.name} ${home?.path}`).toBe(expected);
  });

  test('says nothing of a gateway with a flag', () => {
    expect(resolve('hermes -p x gateway run', { activeProfiles: [file('~/.hermes')] }).profile.name).toBe('x');
  });

  test('with a name that older releases refuse they fail', () => {
    const results = resolve(RUN, { activeProfiles: [file('~/.hermes', 'Code')] }).outcomes.map(({ result }) => result);
    expect(results.map(({ kind }) => kind)).toEqual(['fails', 'active', 'fixed']);
    expect(results[0]).toMatchObject({ exit: 1, reason: '"Code" is no valid profile name (~/.hermes/active_profile)' });
  });
});

describe('where the flag would be inserted', () => {
  const app = (args: string) =>
    `module.exports = { apps: [{ name: 'bot', script: '/usr/bin/hermes', interpreter: 'none', ${args} }] };\n`;
  const compose = (command: string) =>
    `services:\n  bot:\n    image: nousresearch/hermes-agent\n    command: ${command}\n    restart: always\n    volumes: [data:/opt/data]\n`;
  const inserted = (words: string): string | null => {
    const { flagPosition: at } = resolve(words);
    if (at === undefined) return null;
    const line = at.source.line(1);
    return `${line.slice(0, at.start)}--profile NAME ${line.slice(at.end)}`;
  };

  test.each([
    [RUN, 'hermes --profile NAME gateway run'],
    ['python -m hermes_cli.main gateway', 'python -m hermes_cli.main --profile NAME gateway'],
    ['"hermes" "gateway" "run"', '"hermes" --profile NAME "gateway" "run"'],
    ['hermes -m x gateway run', 'hermes -m x --profile NAME gateway run'],
    ['hermes -p "" gateway run', 'hermes -p "" --profile NAME gateway run'],
    ['python -m gateway.run', null],
    ['python -m gateway.run -v run', null],
  ])('in %s', (words, expected) => expect(inserted(words)).toBe(expected));

  test.each<[path: string, content: string, expected: string | null]>([
    ['Procfile', 'hermes-gateway: hermes gateway run\n', 'hermes |gateway run'],
    ['start.sh', 'COMMAND=gateway\nexec hermes $COMMAND run\n', null],
    ['start.sh', "exec hermes 'gateway' run\n", "hermes |'gateway' run"],
    ['start.sh', 'exec hermes gate"way" run\n', null],
    ['ecosystem.config.js', app('args: ["gateway", "run"]'), 'args: ["|gateway", "run"]'],
    ['ecosystem.config.js', app('args: ["gateway", \'run\']'), null],
    ['ecosystem.config.js', app('args: "gateway run"'), null],
    ['ecosystem.config.js', app('args: "-v gateway run"'), 'args: "-v |gateway run"'],
    ['compose.yml', compose('gateway run'), 'command: |gateway run'],
    ['compose.yml', compose('["hermes", "gateway", "run"]'), '["hermes", "|gateway", "run"]'],
    ['compose.yml', compose('[hermes, gateway, run]'), '[hermes, |gateway, run]'],
    ['compose.yml', compose("[sh, -c, 'exec hermes gateway run']"), "'exec hermes |gateway run'"],
  ])('in %s: %s', async (path, content, expected) => {
    const { gateways } = await lintFiles({ [path]: content });
    expect(gateways.length).toBe(1);
    const at = gateways[0]?.flagPosition;
    const marked = at && `${at.source.text.slice(0, at.start)}|${at.source.text.slice(at.end)}`;
    if (expected === null) expect(marked).toBeUndefined();
    else expect(marked).toContain(expected);
  });
});

describe('the reasons', () => {
  const active = new SourceFile('.hermes/active_profile', 'code\n');
  const says = (name: string, root = '~/.hermes'): ActiveProfile => ({
    name,
    span: active.span(0, 4),
    root: homeOf(root),
  });
  const inCommand = 'gateway: no profile flag is read here';

  test.each<[words: string, options: Options, expected: readonly string[]]>([
    ['hermes --profile x gateway run', {}, ['--profile x: --profile x names the profile']],
    ['hermes -p x gateway run', {}, ['-p x: -p x names the profile']],
    ['hermes --profile=x gateway run', {}, ['--profile=x: --profile x names the profile']],
    ['hermes "-p" "x" gateway run', {}, ['"-p" "x": -p x names the profile']],
    ['hermes gateway run -p y -- -p x', {}, ['-p y: -p y names the profile']],
    ['hermes -px -p y gateway run', {}, ['-p y: -p y names the profile']],
    [
      'hermes -p x gateway run',
      { env: { HERMES_HOME: '/srv/h' } },
      ['-p x: -p x names the profile', 'HERMES_HOME=/srv/h: HERMES_HOME=/srv/h says which root the profile lies under'],
    ],
    [RUN, {}, [`${inCommand}, so active_profile decides`]],
    [RUN, { release: '0.20', env: { HERMES_S6_SUPERVISED_CHILD: '1' } }, [inCommand]],
    ['hermes -p root gateway run', { release: 'main' }, [inCommand]],
    ['hermes gateway run -- -p x', {}, [`${inCommand}, so active_profile decides`]],
    ['python -m gateway.run', {}, ['gateway.run: no profile flag is read here']],
    [
      RUN,
      { activeProfiles: [says('code')] },
      [`${inCommand}, so active_profile decides`, 'code: active_profile says "code"'],
    ],
    [
      RUN,
      { activeProfiles: [says('old'), says('code', '/srv/h')], env: { HERMES_HOME: '/srv/h' } },
      [
        `${inCommand}, so active_profile decides`,
        "HERMES_HOME=/srv/h: HERMES_HOME=/srv/h is no profile's home, so it pins nothing",
        'code: active_profile says "code"',
      ],
    ],
    [RUN, { activeProfiles: [{ name: 'code' }] }, [`${inCommand}, so active_profile decides`]],
    [
      RUN,
      { env: { HERMES_HOME: '/srv/h' } },
      [
        `${inCommand}, so active_profile decides`,
        "HERMES_HOME=/srv/h: HERMES_HOME=/srv/h is no profile's home, so it pins nothing",
      ],
    ],
    [
      RUN,
      { env: { HERMES_HOME: '/srv/profiles/x' } },
      ['HERMES_HOME=/srv/profiles/x: HERMES_HOME=/srv/profiles/x is the home'],
    ],
    [
      RUN,
      { env: { HERMES_HOME: '<home>/.hermes/profiles/<name>' } },
      ['HERMES_HOME=<home>/.hermes/profiles/<name>: HERMES_HOME=~/.hermes/profiles/<name> is the home'],
    ],
    [
      RUN,
      { unreadFiles: ['/etc/bot.env'] },
      [
        `${inCommand}, so active_profile decides`,
        '/etc/bot.env: HERMES_HOME may be set from outside: /etc/bot.env is not in the repository',
      ],
    ],
    [
      `envdir /etc/h ${RUN}`,
      {},
      [
        `${inCommand}, so active_profile decides`,
        '/etc/h: HERMES_HOME may be set from outside: the directory of an envdir may set any variable',
      ],
    ],
    [
      `s6-setuidgid bob ${RUN}`,
      { manager: 's6' },
      [`${inCommand}, so active_profile decides`, 'bob: HOME may be set from outside: bob gets the one that is there'],
    ],
    [
      'podman exec box hermes gateway run',
      {},
      ['gateway: no profile flag is read here, and the environment of the container is not written in this service'],
    ],
  ])('for %s with %j', (words, options, expected) => {
    expect(resolve(words, options).profile.why.map(({ span, text }) => `${textOf(span)}: ${text}`)).toEqual(expected);
  });

  test('begin where a variable of the name is set', async () => {
    const unit = '[Service]\nEnvironment=BOT=code\nExecStart=hermes -p ${BOT} gateway run\nRestart=always\n';
    const { gateways } = await lintFiles({ '.config/systemd/user/bot.service': unit });
    expect(gateways[0]?.profile.why.map(({ span, text }) => `${textOf(span)}: ${text}`)).toEqual([
      'code: "code" comes from here',
      '-p ${BOT}: -p code names the profile',
    ]);
  });
});
