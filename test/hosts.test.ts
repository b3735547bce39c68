import { describe, expect, it } from 'vitest';
import { groupByHost } from '../src/hosts.ts';
import type { Manager, Service } from '../src/service.ts';
import { SourceFile } from '../src/source.ts';
import { Text } from '../src/text.ts';
import { type Files, lintFiles } from './support/lint.ts';
import { type ServiceOptions, serviceOf } from './support/service.ts';

const run = (profile: string, ...more: string[]) =>
  [
    '[Service]',
    `ExecStart=%h/bin/hermes --profile ${profile} gateway run`,
    'Restart=always',
    ...more,
    '[Install]',
  ].join('\n');
const user = (profile: string, ...more: string[]) => `${run(profile, ...more)}\nWantedBy=default.target\n`;
const system = (profile: string, ...more: string[]) => `${run(profile, ...more)}\nWantedBy=multi-user.target\n`;

async function hostsOf(files: Files, hosts: Record<string, string[]> = {}): Promise<string[]> {
  const result = await lintFiles(files, { hosts });
  return result.hosts.map(({ name, gateways }) => `${name}: ${gateways.map(({ service }) => service.name).join(' ')}`);
}

describe('which gateways run on one host', () => {
  const rows: [sentence: string, files: Files, expected: string[], configured?: Record<string, string[]>][] = [
    [
      'all of a repository that names none',
      { '.config/systemd/user/hermes-gateway.service': user('a'), 'systemd/hermes-gateway-b.service': user('b') },
      ['local: hermes-gateway.service hermes-gateway-b.service'],
    ],
    [
      'each folder below hosts/',
      { 'hosts/one/hermes-gateway.service': user('a'), 'hosts/two/etc/systemd/user/hermes-gateway.service': user('a') },
      ['one: hermes-gateway.service', 'two: hermes-gateway.service'],
    ],
    [
      'a common folder on every one of them',
      {
        'hosts/one/hermes-gateway-a.service': user('a'),
        'hosts/two/hermes-gateway-b.service': user('b'),
        'common/hermes-gateway.service': user('default'),
      },
      ['one: hermes-gateway.service hermes-gateway-a.service', 'two: hermes-gateway.service hermes-gateway-b.service'],
    ],
    [
      "a machine's own unit instead of the common one of that name",
      { 'hosts/one/hermes-gateway.service': user('a'), 'common/hermes-gateway.service': user('default') },
      ['one: hermes-gateway.service'],
    ],
    [
      'a common unit with what each machine adds to it',
      {
        'common/hermes-gateway@.service': user('%i'),
        'hosts/one/default.target.wants/hermes-gateway@a.service': { link: '../hermes-gateway@.service' },
        'hosts/two/hermes-gateway@b.service.d/10.conf': '[Service]\nNice=1\n',
      },
      ['one: hermes-gateway@a.service', 'two: hermes-gateway@b.service'],
    ],
    [
      'copies, also where only one of them says which manager it is for',
      {
        'etc/systemd/system/hermes-gateway.service': system('a'),
        'systemd/hermes-gateway.service': system('a').split('[Install]')[0] as string,
      },
      ['local: hermes-gateway.service', 'systemd: hermes-gateway.service'],
    ],
    [
      'all of them whatever users other services run as',
      {
        '.config/systemd/user/hermes-gateway.service': user('a'),
        'etc/systemd/system/postgres.service': '[Service]\nExecStart=/bin/postgres\nUser=postgres\n',
        'etc/systemd/system/web.service': '[Service]\nExecStart=/bin/web\nUser=web\n',
      },
      ['local: hermes-gateway.service'],
    ],
    [
      'as the configuration says of a folder, with links to one unit',
      {
        'base-units/hermes-gateway.service': user('a'),
        'laptop/hermes-gateway.service': { link: '../base-units/hermes-gateway.service' },
        'server/hermes-gateway.service': { link: '../base-units/hermes-gateway.service' },
      },
      ['one: hermes-gateway.service', 'two: hermes-gateway.service'],
      { one: ['laptop'], two: ['server/**'] },
    ],
    [
      'the same unit in two places: two copies, never one fight',
      {
        'laptop/hermes-gateway.service': user('a'),
        'server/hermes-gateway.service': user('a'),
        'units/hermes-gateway-b.service': user('b'),
      },
      [
        'laptop: hermes-gateway.service hermes-gateway-b.service',
        'server: hermes-gateway.service hermes-gateway-b.service',
      ],
    ],
    [
      'but a user and a system unit of one name run side by side',
      {
        'etc/systemd/system/hermes-gateway.service': system('a'),
        '.config/systemd/user/hermes-gateway.service': user('b'),
      },
      ['local: hermes-gateway.service hermes-gateway.service'],
    ],
    [
      'unless only their content tells which is which: then they are two ways to install one gateway',
      { 'systemd/hermes-gateway.service': system('a'), 'deploy/hermes-gateway.service': user('a') },
      ['deploy: hermes-gateway.service', 'systemd: hermes-gateway.service'],
    ],
    [
      'each user alone',
      {
        'home/alice/.config/systemd/user/hermes-gateway.service': user('a'),
        'home/bob/.config/systemd/user/hermes-gateway.service': user('a'),
      },
      ['alice@local: hermes-gateway.service', 'bob@local: hermes-gateway.service'],
    ],
    [
      'by User= in the system manager',
      {
        'etc/systemd/system/hermes-gateway.service': system('a', 'User=alice'),
        'etc/systemd/system/hermes-gateway-b.service': system('a', 'User=bob'),
      },
      ['bob@local: hermes-gateway-b.service', 'alice@local: hermes-gateway.service'],
    ],
    [
      "a container of root's with the user whose directories it mounts",
      {
        'etc/systemd/system/hermes-gateway.service': system('a', 'User=alice'),
        'etc/systemd/system/boxed.service': system('a').replace(
          '%h/bin/hermes',
          'docker run nousresearch/hermes-agent',
        ),
        'etc/containers/systemd/quadlet.container':
          '[Container]\nImage=nousresearch/hermes-agent\nExec=gateway run\n[Service]\nRestart=always\n',
      },
      ['local: quadlet.service boxed.service hermes-gateway.service'],
    ],
    [
      'a container with each of several users',
      {
        'etc/systemd/system/hermes-gateway-a.service': system('a', 'User=alice'),
        'etc/systemd/system/hermes-gateway-b.service': system('b', 'User=bob'),
        'compose.yaml': 'services:\n  c:\n    image: nousresearch/hermes-agent\n    command: gateway run\n',
      },
      ['alice@local: c hermes-gateway-a.service', 'bob@local: c hermes-gateway-b.service'],
    ],
    [
      'as the configuration says, before anything else',
      { 'a/hermes-gateway.service': user('a'), 'hosts/x/hermes-gateway-b.service': user('b') },
      ['main: hermes-gateway.service hermes-gateway-b.service'],
      { main: ['**/*.service'] },
    ],
  ];
  it.each(rows)('%s', async (_, files, expected, configured) => {
    expect((await hostsOf(files, configured)).sort()).toEqual([...expected].sort());
  });
});

describe('whose home a service has that says of no user', () => {
  const userUnit = { '.config/systemd/user/hermes-gateway-a.service': user('a') };
  const rows: [sentence: string, files: Files, home: string][] = [
    ['that of nobody in particular', {}, '~'],
    [
      "the one person's of the machine",
      { 'etc/systemd/system/hermes-gateway.service': system('b', 'User=alice') },
      '/home/alice',
    ],
    [
      'that of the one whose directory a container mounts',
      {
        'compose.yaml':
          'services:\n  c:\n    image: nousresearch/hermes-agent\n    command: gateway run\n    volumes: [/home/alice/.hermes:/opt/data]\n',
      },
      '/home/alice',
    ],
    ["not root's, whose services are the machine's", { 'etc/systemd/system/hermes-gateway.service': system('b') }, '~'],
  ];
  it.each(rows)('%s', async (_, files, home) => {
    const { gateways } = await lintFiles({ ...userUnit, ...files });
    expect(gateways.map((gateway) => gateway.home?.path)).toContain(`${home}/.hermes/profiles/a`);
  });

  it("nobody's, where the system runs a template as somebody", async () => {
    const template = system('a', 'User=%i').replace('%h/bin', '/home/%i/bin');
    const { gateways } = await lintFiles({
      'etc/systemd/system/hermes@.service': template,
      'etc/systemd/system/hermes-gateway.service': system('b', 'User=alice'),
    });
    expect(gateways.map((gateway) => gateway.home?.path)).not.toContain('/home/alice/.hermes/profiles/a');
  });
});

describe('which active_profile counts', () => {
  const unpinned = user('x').replace(' --profile x', '');
  const profileOf = async (files: Files, config = {}) =>
    (await lintFiles(files, config)).gateways.map(({ profile }) => profile.name);
  const rows: [sentence: string, files: Files, expected: (string | null)[], config?: object][] = [
    ['none: not known', { '.config/systemd/user/hermes-gateway.service': unpinned }, [null]],
    [
      'the one in the home',
      { '.config/systemd/user/hermes-gateway.service': unpinned, '.hermes/active_profile': ' code \n' },
      ['code'],
    ],
    [
      'under a chezmoi name',
      { 'dot_config/systemd/user/hermes-gateway.service': unpinned, 'dot_hermes/active_profile': 'code' },
      ['code'],
    ],
    [
      'in a folder that stands for ~/.hermes',
      { '.config/systemd/user/hermes-gateway.service': unpinned, 'hermes/active_profile': 'code' },
      ['code'],
    ],
    [
      "the user's own",
      {
        'home/alice/.config/systemd/user/hermes-gateway.service': unpinned,
        'home/alice/.hermes/active_profile': 'code',
        'home/bob/.hermes/active_profile': 'work',
      },
      ['code'],
    ],
    [
      "the machine's own",
      {
        'hosts/a/.config/systemd/user/hermes-gateway.service': unpinned,
        'hosts/a/.hermes/active_profile': 'code',
        'hosts/b/.hermes/active_profile': 'work',
      },
      ['code'],
    ],
    [
      'that of another root does not',
      { '.config/systemd/user/hermes-gateway.service': unpinned, 'opt/data/active_profile': 'code' },
      [null],
    ],
    [
      'that of the root that HERMES_HOME names does',
      {
        '.config/systemd/user/hermes-gateway.service': unpinned.replace(
          'Restart',
          'Environment=HERMES_HOME=/opt/data\nRestart',
        ),
        'opt/data/active_profile': 'code',
      },
      ['code'],
    ],
    [
      "the configuration's, where there is no file",
      { '.config/systemd/user/hermes-gateway.service': unpinned },
      ['work'],
      { activeProfile: 'work' },
    ],
    [
      'the file before the configuration',
      { '.config/systemd/user/hermes-gateway.service': unpinned, '.hermes/active_profile': 'code' },
      ['code'],
      { activeProfile: 'work' },
    ],
    [
      'the one beside each copy',
      {
        'laptop/.config/systemd/user/hermes-gateway.service': unpinned,
        'laptop/hermes/active_profile': 'code',
        'server/.config/systemd/user/hermes-gateway.service': unpinned,
        'server/hermes/active_profile': 'work',
      },
      ['code', 'work'],
    ],
    [
      'the one in another stow package',
      {
        'stow/units/.config/systemd/user/hermes-gateway.service': unpinned,
        'stow/hermes/.hermes/active_profile': 'code',
      },
      ['code'],
    ],
    [
      'none of two that say different things',
      {
        '.config/systemd/user/hermes-gateway.service': unpinned,
        'a/.hermes/active_profile': 'code',
        'b/.hermes/active_profile': 'work',
      },
      [null],
    ],
    [
      'under a chezmoi name with attributes',
      {
        'dot_config/systemd/user/hermes-gateway.service': unpinned,
        'private_dot_hermes/private_active_profile': 'code',
      },
      ['code'],
    ],
    [
      'behind a link',
      {
        '.config/systemd/user/hermes-gateway.service': unpinned,
        '.hermes/active_profile': { link: '../state/profile' },
        'state/profile': 'code',
      },
      ['code'],
    ],
    [
      'what a template fills in does not',
      { '.config/systemd/user/hermes-gateway.service': unpinned, 'dot_hermes/active_profile.tmpl': '{{.profile}}' },
      [null],
    ],
    [
      'that in a folder which is no root does not',
      { '.config/systemd/user/hermes-gateway.service': unpinned, 'docs/active_profile': 'code' },
      [null],
    ],
    [
      'prose in a file of that name does not',
      { '.config/systemd/user/hermes-gateway.service': unpinned, '.hermes/active_profile': 'not one word\n' },
      [null],
    ],
  ];
  it.each(rows)('%s', async (_, files, expected, config) => {
    expect(await profileOf(files, config)).toEqual(expected);
  });
});

describe('services on hosts', () => {
  const of = (name: string, options: ServiceOptions = {}, words: readonly string[] = ['hermes']) =>
    serviceOf(words, { name, ...options });
  const under = (manager: Manager, name: string = manager, parts: Partial<Service> = {}) =>
    of(name, { manager, parts });
  const textOf = (value: string) => Text.verbatim(new SourceFile('mounts', value), 0, value.length);
  const mounting = (...sources: readonly string[]): Partial<Service> => ({
    container: {
      usesEntrypoint: true,
      mounts: [
        { target: textOf('/own'), kind: 'own', key: null, span: textOf('/own').span() },
        ...sources.map((source) => ({
          target: textOf('/opt/data'),
          source: textOf(source),
          kind: 'bind' as const,
          key: source,
          span: textOf(source).span(),
        })),
      ],
    },
  });
  const alice = (name: string, home?: string, parts: Partial<Service> = {}) =>
    of(name, { scope: 'system', account: { user: 'alice', ...(home !== undefined && { home }) }, parts });
  const shown = (services: readonly Service[], configured: Record<string, readonly string[]> = {}) =>
    groupByHost(services, configured).map(
      ({ name, services: own }) => `${name}: ${own.map((service) => service.name).join(' ')}`,
    );

  const rows: [sentence: string, services: readonly Service[], expected: readonly string[]][] = [
    ['none', [], []],
    ['what runs anywhere', [under('pm2')], ['local: pm2']],
    ['systemd and s6 on one system', [under('systemd'), under('s6')], ['local: systemd s6']],
    [
      'launchd on another, and what runs anywhere on both',
      [under('systemd'), under('s6'), under('launchd'), under('pm2')],
      ['local (Linux): systemd s6 pm2', 'local (macOS): launchd pm2'],
    ],
    ['a cluster alone', [under('kubernetes')], ['kubernetes: kubernetes']],
    [
      'a cluster beside a system',
      [under('systemd'), under('kubernetes'), under('compose')],
      ['local: systemd compose', 'kubernetes: kubernetes'],
    ],
    [
      'the cluster of a machine',
      [under('systemd', 'a', { machine: 'm' }), under('kubernetes', 'k', { machine: 'm' })],
      ['m: a', 'm (Kubernetes): k'],
    ],
    ['what is for all machines, where there is none', [under('systemd', 'c', { isShared: true })], ['local: c']],
    [
      'what is for all machines',
      [
        under('systemd', 'a', { machine: 'one' }),
        under('systemd', 'b', { machine: 'two' }),
        under('systemd', 'c', { isShared: true }),
      ],
      ['one: c a', 'two: c b'],
    ],
    [
      'not what is for all machines where one has its own',
      [
        of('a.service', { scope: 'system', parts: { machine: 'one' } }),
        of('a.service', { scope: 'system', parts: { isShared: true } }),
      ],
      ['one: a.service'],
    ],
    [
      "not the common template where a machine has an instance's unit",
      [
        of('h@a.b.service', { scope: 'system', parts: { machine: 'one' } }),
        of('h@.service', { scope: 'system', parts: { isShared: true } }),
      ],
      ['one: h@a.b.service'],
    ],
    [
      'not one for all machines that may be for the manager of its own',
      [
        of('a.service', { scope: 'system', parts: { machine: 'one' } }),
        of('a.service', { scope: 'unknown', parts: { isShared: true } }),
        of('b.service', { scope: 'user', parts: { machine: 'one' } }),
        of('b.service', { scope: 'unknown', parts: { isShared: true } }),
      ],
      ['one: a.service b.service'],
    ],
    [
      'one for all machines that is for the other manager',
      [
        of('a.service', { scope: 'system', parts: { machine: 'one' } }),
        of('a.service', { scope: 'user', parts: { isShared: true } }),
      ],
      ['one: a.service a.service'],
    ],
    ['one user', [alice('a'), of('b')], ['local: b a']],
    [
      'two users',
      [alice('a'), of('b', { scope: 'system', account: { user: 'bob' } }), of('c')],
      ['alice@local: c a', 'bob@local: c b'],
    ],
    [
      'a container with every user, whoever it runs as',
      [alice('a'), of('b', { account: { user: 'bob' } }), alice('c', undefined, mounting('/srv'))],
      ['alice@local: c a', 'bob@local: c b'],
    ],
    [
      "no user for root's container",
      [of('a', { account: { user: 'root' }, parts: mounting('/srv') }), of('b')],
      ['local: a b'],
    ],
    [
      'root, where it runs no container',
      [of('a', { account: { user: 'root' } }), of('b', { account: { user: 'bob' } })],
      ['root@local: a', 'bob@local: b'],
    ],
  ];
  it.each(rows)('%s', (_, services, expected) => {
    expect(shown(services).map(sorted).sort()).toEqual(expected.map(sorted).sort());
  });

  it.each<[string, readonly string[]]>([
    ['/home/alice/.hermes', ['alice']],
    ['/home/alice', ['alice']],
    ['/home/alice:/opt/data', ['alice']],
    ['type=bind,source=/home/alice/h,target=/opt/data', ['alice']],
    ['type=bind,src=/home/alice,target=/opt/data', ['alice']],
    ['/srv/home/alice', []],
    ['x:/home/alice', []],
    ['resource=/home/alice', []],
    ['/home', []],
    ['/root/.hermes', []],
  ])('a container that is given %s is %j', (directory, users) => {
    const owner = (services: readonly Service[]) =>
      groupByHost(services).flatMap(({ services: own }) =>
        own.filter(({ name }) => name === 'plain').map(({ account }) => account.user),
      );
    const none = users.length === 0 ? [undefined] : users;
    expect(owner([of('c', { parts: mounting(directory) }), of('plain')])).toEqual(none);
    const words = ['docker', 'run', '-v', directory];
    expect(owner([of('c', { parts: mounting() }, words), of('plain')])).toEqual(none);
    expect(owner([of('c', {}, words), of('plain')])).toEqual([undefined]);
  });

  it.each<[string, Service, readonly Service[], object]>([
    ['the one user, with the home that is known of him', of('x'), [alice('a', '/h')], { user: 'alice', home: '/h' }],
    [
      'the home that the first service knows',
      of('x'),
      [alice('a', '/h'), alice('b', '/i')],
      { user: 'alice', home: '/h' },
    ],
    ['the home that a later service knows', of('x'), [alice('a'), alice('b', '/h')], { user: 'alice', home: '/h' }],
    ['no home that the service itself does not know', alice('x'), [alice('a', '/h')], { user: 'alice' }],
    ['no home that nobody knows', of('x'), [alice('a')], { user: 'alice' }],
    ['its own account', of('x', { account: { user: 'bob' } }), [], { user: 'bob' }],
    ['nobody where there is only root', of('x'), [of('a', { account: { user: 'root' } })], {}],
    [
      'nobody for a template that the system runs as somebody',
      of('x@.service', { scope: 'system', parts: { instance: null } }),
      [alice('a')],
      {},
    ],
    [
      "the user for the user's own template",
      of('x@.service', { scope: 'user', parts: { instance: null } }),
      [alice('a')],
      { user: 'alice' },
    ],
    ['the user for a service of the system', of('x', { scope: 'system' }), [alice('a')], { user: 'alice' }],
  ])('are given %s', (_, service, others, expected) => {
    const found = groupByHost([service, ...others]).flatMap(({ services }) =>
      services.filter(({ name }) => name === service.name),
    );
    expect(found.map(({ account }) => account)).toEqual([expected]);
  });

  it('go where the configuration says of a link, its place counting as its file does', () => {
    const linked = of('a.service', { parts: { place: 'laptop' } });
    expect(shown([linked], { one: ['laptop/a.service'] })).toEqual(['one: a.service']);
    expect(shown([linked], { one: ['a.service'] })).toEqual(['one: a.service']);
    expect(shown([linked], { one: ['desktop/**'] })).toEqual(['local: a.service']);
    expect(shown([of('b.service', { parts: { files: [] } })], { one: ['b.service'] })).toEqual(['one: b.service']);
    expect(shown([{ ...linked, isShared: true }], { one: ['laptop'], two: ['other'] })).toEqual(['one: a.service']);
    expect(shown([linked], { one: ['laptop'], two: ['**'] })).toEqual(['one: a.service', 'two: a.service']);
  });
});

/** The services of a host in the order of their names. */
function sorted(host: string): string {
  const [name, services = ''] = host.split(': ');
  return `${name}: ${services.split(' ').sort().join(' ')}`;
}
