import { describe, expect, test } from 'vitest';
import type { Gateway } from '../../../src/gateway.ts';
import { hermes } from '../../../src/programs/hermes/index.ts';
import type { Mount, Service } from '../../../src/service.ts';
import { SourceFile, textOf } from '../../../src/source.ts';
import { Text } from '../../../src/text.ts';
import { firstGateway } from '../../support/gateways.ts';
import { type ServiceOptions, serviceOf } from '../../support/service.ts';

const CONTEXT = { host: 'here', activeProfiles: [] };
/** Instead of an image: one that is built, so that the declaration names none. */
const BUILT = null;
const OFFICIAL = 'nousresearch/hermes-agent:latest';

function text(value: string): Text {
  const source = new SourceFile('compose.yml', value);
  const unknown = value.startsWith('${') ? { reason: `${value} is not set` } : undefined;
  return new Text([{ text: value, source, start: 0, end: value.length, ...(unknown && { unknown }) }]);
}

/** `SOURCE:TARGET`; a source with a slash is a directory of the host, any other word a volume, `own` the container's. */
function mount(written: string): Mount {
  const [source, target] = written.split(':') as [string, string];
  const span = text(written).span();
  if (source === 'own') return { target: text(target), kind: 'own', key: null, span };
  const isOpen = source.startsWith('${');
  const isBind = isOpen || /[/~.]/.test(source);
  const key = isOpen ? null : isBind ? source : `volume ${source}`;
  return { target: text(target), source: text(source), kind: isBind ? 'bind' : 'volume', key, span };
}

interface Options extends ServiceOptions {
  readonly image?: string | null;
  readonly mounts?: readonly string[];
  readonly entrypoint?: true;
}

/** A compose service that runs the words; no words at all leave the command to the image. */
function contained(line: string, options: Options = {}): Service {
  const { image = OFFICIAL, mounts = ['/srv/h:/opt/data'], entrypoint, parts = {}, ...rest } = options;
  const words = line.split(' ').filter((word) => word !== '');
  const service = serviceOf(words.length === 0 ? ['image'] : words, {
    name: 'agent',
    manager: 'compose',
    ...rest,
    parts: {
      restart: { policy: 'always', span: text('restart').span() },
      container: {
        ...(image !== BUILT && { image: text(image) }),
        usesEntrypoint: entrypoint !== true,
        mounts: mounts.map(mount),
      },
      ...parts,
    },
  });
  return words.length === 0 ? { ...service, commands: [] } : service;
}

function resolve(line: string, options?: Options): Gateway | null {
  return firstGateway(contained(line, options), CONTEXT);
}

/** `state profile home key`, or null when the container runs no gateway. */
function verdict(line: string, options?: Options): string | null {
  const gateway = resolve(line, options);
  if (gateway === null) return null;
  const { profile, home } = gateway;
  return [
    profile.state,
    profile.name ?? '-',
    home?.path ?? '-',
    home?.key === home?.path ? '=' : (home?.key ?? '-'),
  ].join(' ');
}

test.each<[what: string, options: Options, expected: boolean]>([
  ['nothing', {}, false],
  ['its image', { image: 'ghcr.io/x/hermes' }, true],
  ['its name', { name: 'hermes' }, true],
  ['the name of its container', { parts: { identity: 'hermes-1' } }, true],
  ['the folder of its file', { parts: { files: [new SourceFile('hermes/compose.yml', '')] } }, true],
  ['a variable', { env: { HERMES_YOLO: '1' } }, true],
  ['a variable of another program', { env: { TZ: 'UTC', MY_HERMES_URL: 'x' } }, false],
  ['a mount of its home', { mounts: ['h:/opt/data'] }, true],
  ['a mount of its home in another place', { mounts: ['h:/home/bot/.hermes'] }, true],
  ['a mount in its home', { mounts: ['h:/home/bot/.hermes/skills'] }, false],
  ['a mount of something else', { mounts: ['h:/data'] }, false],
  ['a name, where the image is built', { image: BUILT, name: 'hermes' }, true],
  ['nothing, where the image is built', { image: BUILT }, false],
  ...[
    ...['openclaw', 'clawdbot', 'moltbot', 'nanobot', 'hermes-mcp', 'mcp-hermes', 'hermes-relayer', 'hermes-webui'],
    ...['hermes-web-ui', 'hermes-workspace', 'hermes-studio', 'hermes-dashboard'],
  ].map((image): [string, Options, boolean] => [`the image ${image}`, { image, mounts: ['h:/opt/data'] }, false]),
  ['the image hermes-mcpx', { image: 'hermes-mcpx' }, true],
  ['a name of another program', { name: 'mcp', mounts: ['h:/opt/data'] }, false],
])('whether a container that gets "gateway run" is one of Hermes by %s', (_, options, expected) => {
  const gateway = resolve('gateway run', { image: 'ghcr.io/x/bot', name: 'bot', mounts: [], ...options });
  expect(gateway !== null).toBe(expected);
});

const VOLUME = 'volume default /srv/h =';
/** One that nobody keeps running. */
const ONCE: Options = { parts: { restart: { policy: 'no', span: text('no').span() } } };

describe('the command of a container', () => {
  test.each<[string, Options]>([
    ['gateway run', {}],
    ['gateway', {}],
    ['gateway run --replace', { image: 'ghcr.io/alice/xy:hermes' }],
    ['gateway run', { image: '${IMAGE}', name: 'hermes' }],
    ['gateway run', { image: 'registry.example/bot', env: { HERMES_HOME: '/opt/data' } }],
    ['gateway run', { image: 'registry.example/bot' }],
    ['hermes gateway run', {}],
    ['/opt/hermes/.venv/bin/hermes gateway run', { entrypoint: true }],
    ['/init /opt/hermes/docker/main-wrapper.sh gateway run', { entrypoint: true }],
    ['/usr/bin/tini -g -- /opt/hermes/docker/entrypoint.sh gateway run', { entrypoint: true }],
    ['gosu hermes hermes gateway run', { entrypoint: true }],
    ['op run --env-file=/run/env -- hermes gateway run', {}],
    ['doppler run -- hermes gateway run', {}],
    ['tini -s -- hermes gateway run', {}],
    ['/usr/local/bin/docker-entrypoint gateway run', { entrypoint: true }],
    ['/entry-point gateway run', { entrypoint: true }],
    ['python -m gateway.run', { env: { HERMES_HOME: '/opt/data' } }],
    ['dumb-init hermes gateway run', { entrypoint: true }],
    ['with-contenv hermes gateway run', { entrypoint: true }],
    ['', {}],
    ['', { image: 'registry.example/hermes-agent@sha256:00' }],
    ['', { image: 'registry.example/hermes_agent' }],
    ['', { image: '${HERMES_AGENT_IMAGE}' }],
    ['', { image: '${HERMES-AGENT}' }],
    ['sleep infinity', {}],
    ['/usr/bin/sleep inf', {}],
    ['tail -f /dev/null', {}],
    ...['v2026.5.28', '2026.8.31', '0.15.0', 'v0.20', '1.0.0', 'main', '0.14.0-s6', 'latest@sha256:00'].map(
      (tag): [string, Options] => ['sleep infinity', { image: `nousresearch/hermes-agent:${tag}` }],
    ),
  ])('%j with %j is a gateway of its volume', (line, options) => expect(verdict(line, options)).toBe(VOLUME));

  test.each<[string, Options]>([
    ['dashboard --host 0.0.0.0', {}],
    ...['v2026.5.16', '2026.3.30', '0.14.0', 'v0.14', '0.14.0@sha256:00'].map((tag): [string, Options] => [
      'sleep infinity',
      { image: `nousresearch/hermes-agent:${tag}` },
    ]),
    ['sleep infinity', { entrypoint: true }],
    ['sleep infinity', ONCE],
    ['sleep infinity', { name: 'hermes-dashboard' }],
    ['sleep infinity', { image: 'registry.example/bot' }],
    ['sleep infinity', { image: 'registry.example/hermes-agent', mounts: [] }],
    ['sleep 60', {}],
    ['tail -f /var/log/hermes.log', {}],
    ['mcp serve', {}],
    ['setup', {}],
    ['gateway status', { manager: 'script' }],
    ['gateway run', { image: 'docker/mcp-gateway', mounts: [] }],
    ['gateway run', { image: 'ghcr.io/x/openclaw:latest' }],
    ['gateway run', { image: 'nginx', mounts: [] }],
    ['', { image: 'ghcr.io/nesquena/hermes-webui:latest', mounts: ['/srv/h:/home/x/.hermes'] }],
    ['', { image: 'informalsystems/hermes:1.10', name: 'hermes', mounts: [] }],
    ['start', { image: 'informalsystems/hermes:1.10', name: 'hermes', mounts: [] }],
    ['', { name: 'hermes-dashboard' }],
    ['', { image: 'registry.example/hermes', mounts: ['h:/x'], env: { HERMES_HOME: '/srv/h' } }],
    ['', { image: 'registry.example/hermes', mounts: ['h:/srv/h'], env: { HERMES_HOME: '/srv/h' }, ...ONCE }],
    ['', { image: 'registry.example/hermes-agent', mounts: [], ...ONCE }],
    ['', { image: 'hermes-agent-terminal:v1', name: 'web' }],
    ['', { image: 'registry.example/hud', name: 'hermes-hud', mounts: ['h:/srv/h'], env: { HERMES_HOME: '/srv/h' } }],
    ['/opt/cron.sh', { name: 'hermes-backup' }],
    ['/opt/healthcheck.sh', {}],
    ['start', {}],
    ['<command>', { image: 'ghcr.io/x/hermes-agent-webui' }],
    ['<command>', { image: 'ghcr.io/x/my-hermes-agent' }],
    ['<command>', { image: 'ghcr.io/x/hermes-agents' }],
    ['<command>', { image: 'nginx' }],
    ['<command>', { image: 'nginx', name: 'hermes' }],
    ['/start.sh', { image: 'nginx', name: 'hermes' }],
    ['/start.sh', { image: BUILT, name: 'hermes' }],
    ['<command>', { image: BUILT }],
    ['', { image: 'registry.example/hermes', mounts: ['h:/srv/h'], env: { HERMES_HOME: '/srv/h' }, name: 'web' }],
    ['', ONCE],
  ])('%j with %j is none', (line, options) => expect(verdict(line, options)).toBeNull());

  test.each<[string, Options]>([
    ['<command>', {}],
    ['<command>', { image: 'ghcr.io/x/hermes-agent-terminal' }],
    ['', { image: 'registry.example/bot', name: 'hermes-gateway' }],
    ['/start.sh', { image: 'registry.example/bot', name: 'hermes-gateway', entrypoint: true }],
    ['/start.sh', { entrypoint: true }],
    ...[
      {},
      { name: 'hermes' },
      { name: 'deployment/hermes' },
      { name: 'bot', parts: { identity: 'bot-gateway-1' } },
    ].map((called): [string, Options] => [
      '',
      { image: 'registry.example/hermes', mounts: ['h:/srv/h'], env: { HERMES_HOME: '/srv/h' }, ...called },
    ]),
    ['my-wrapper hermes gateway run', {}],
    ['', { image: 'registry.example/hermes-agent', mounts: [] }],
    ['', { image: 'registry.example/hermes', mounts: ['h:/srv/h'], env: { HERMES_HOME: '/srv/h', TZ: 'UTC' } }],
    ['sh /app/start.sh', {}],
    ['sleep infinity', { image: 'registry.example/hermes-agent' }],
    ['sleep infinity', { image: '${HERMES_AGENT_IMAGE}' }],
  ])('%j with %j cannot be read', (line, options) => expect(verdict(line, options)).toMatch(/^unknown/));

  test('that may hide a profile flag runs some profile of its volume', () => {
    const gateway = resolve('gateway run --replace <extra>');
    expect([gateway?.profile.state, gateway?.profile.name, gateway?.home, gateway?.root?.key]).toEqual([
      'volume',
      null,
      null,
      '/srv/h',
    ]);
  });

  test('that some releases refuse runs what the others make of it', () =>
    expect(verdict('-p root gateway run')).toBe('pinned root /srv/h/profiles/root ='));

  test('that begins its file gets the flag there', () => expect(resolve('gateway run')?.flagPosition?.end).toBe(0));

  test.each<[string, Options, string]>([
    ['', { image: 'registry.example/bot', name: 'hermes-gateway' }, 'what the image registry.example/bot starts'],
    ['/start.sh', { entrypoint: true }, 'what /start.sh runs'],
  ])('%j with %j is not written here', (line, options, what) =>
    expect(resolve(line, options)?.profile.why[0]?.text).toBe(`${what} is not written here`),
  );

  test('that something starts at boot is kept running', () => {
    const startedBy = [{ target: 'default.target', span: text('default.target').span() }];
    expect(verdict('', { parts: { ...ONCE.parts, startedBy } })).toBe(VOLUME);
  });

  test('that manages the gateway is shown, and a mistake', () => {
    const service = contained('gateway start');
    expect(firstGateway(service, CONTEXT)?.manages).toBe(true);
    expect(hermes.problems(service)[0]?.kind).toBe('gateway-start-in-service');
  });
});

describe('the home behind a container', () => {
  test.each<[string, string, Options, string]>([
    ['a directory of the host', 'gateway run', { mounts: ['/srv/h:/opt/data'] }, VOLUME],
    [
      'one in a home that is not known',
      'gateway run',
      { mounts: ['~/.hermes:/opt/data'] },
      'volume default ~/.hermes =',
    ],
    [
      'one in the home of the account',
      'gateway run',
      { mounts: ['~/.hermes:/opt/data'], account: { user: 'alice' } },
      'volume default /home/alice/.hermes =',
    ],
    [
      'the home of the account itself',
      'gateway run',
      { mounts: ['~:/opt/data'], account: { user: 'alice' } },
      'volume default /home/alice =',
    ],
    [
      "a directory of the host that is not the account's",
      'gateway run',
      { mounts: ['/srv/h:/opt/data'], account: { user: 'alice' } },
      VOLUME,
    ],
    ['a volume', 'gateway run', { mounts: ['x_data:/opt/data'] }, 'volume default volume x_data ='],
    ['a mount of everything', 'gateway run', { mounts: ['/srv/r:/'] }, 'volume default /srv/r/opt/data ='],
    [
      'the deepest mount, whichever comes first',
      '-p x gateway run',
      { mounts: ['x:/opt/data/profiles/x', '/srv/h:/opt/data'] },
      'pinned x volume x =',
    ],
    [
      'the one `.hermes` among other mounts',
      'hermes gateway run',
      { image: 'registry.example/hermes', mounts: ['/etc/c:/etc/c', '/srv/h:/root/.hermes'] },
      VOLUME,
    ],
    [
      'one of several `.hermes`',
      'hermes gateway run',
      { image: 'registry.example/hermes', mounts: ['/srv/h:/root/.hermes', '/srv/g:/home/g/.hermes'] },
      'volume default container ~/.hermes -',
    ],
    [
      'a HERMES_HOME that is not known',
      'gateway run',
      { env: { HERMES_HOME: '<root>/bots/h' } },
      'volume default <root>/bots/h -',
    ],
    ['a HERMES_HOME that may be a profile', 'gateway run', { env: { HERMES_HOME: '<root>/h' } }, 'volume - - ='],
    [
      "a HERMES_HOME below the directory of the container's process",
      'gateway run',
      { env: { HERMES_HOME: 'data' }, parts: { workingDirectory: text('/opt') } },
      VOLUME,
    ],
    [
      "the home of the container's user, who is not the service's",
      'hermes gateway run',
      { image: 'python:3.12', mounts: [], account: { user: 'alice' }, env: { HERMES_HOME: '<home>/.hermes' } },
      'volume default container ~/.hermes container hermes',
    ],
    ['a directory that is not known', 'gateway run', { mounts: ['${DATA}:/opt/data'] }, 'volume default ${DATA} -'],
    ['a mount above it', 'gateway run', { mounts: ['/srv:/opt'] }, 'volume default /srv/data ='],
    [
      'the deepest mount',
      '-p x gateway run',
      { mounts: ['/srv/h:/opt/data', 'x:/opt/data/profiles/x', '/etc/c.yaml:/opt/data/config.yaml'] },
      'pinned x volume x =',
    ],
    ['a profile', '-p x gateway run', {}, 'pinned x /srv/h/profiles/x ='],
    [
      'HERMES_HOME',
      'gateway run',
      { env: { HERMES_HOME: '/home/hermes/.hermes' }, mounts: ['h:/home/hermes/.hermes', 'src:/opt/hermes'] },
      'volume default volume h =',
    ],
    [
      "HERMES_HOME that is a profile's",
      'gateway run',
      { env: { HERMES_HOME: '/opt/data/profiles/x' } },
      'pinned-by-home x /srv/h/profiles/x =',
    ],
    [
      'the one `.hermes` that is mounted',
      'hermes gateway run',
      { image: 'registry.example/hermes', mounts: ['/srv/h:/root/.hermes'] },
      VOLUME,
    ],
    [
      'a file of variables that is not read, where the mount says enough',
      'gateway run',
      { unreadFiles: ['/srv/env'] },
      VOLUME,
    ],
    [
      'nothing that says where it is',
      'hermes gateway run',
      { image: 'python:3.12', mounts: [] },
      'volume default container ~/.hermes container hermes',
    ],
  ])('%s: %s', (_, line, options, expected) => {
    expect(
      verdict(line, options)?.replace(/container compose.*hermes$|container agent.*hermes$/, 'container hermes'),
    ).toBe(expected);
  });

  test("storage of the container itself is nobody else's", () => {
    const homes = ['a', 'b'].map((name) => resolve('gateway run', { name, mounts: ['own:/opt/data'] })?.home);
    expect(homes.map((home) => home?.path)).toEqual(['/opt/data', '/opt/data']);
    expect(homes[0]?.key).not.toBe(homes[1]?.key);
  });

  test('lock and logs are paths of the host where the home is, else of the container', () => {
    const host = resolve('gateway run');
    expect([host?.lock, host?.logs]).toEqual(['/srv/h/gateway.lock', ['/srv/h/logs/gateway.log']]);
    const volume = resolve('gateway run', { mounts: ['x:/opt/data'] });
    expect([volume?.pid, volume?.logDirectory]).toEqual(['/opt/data/gateway.pid', '/opt/data/logs']);
    expect(volume?.tokenLocks).toBeNull();
    const profile = resolve('-p x gateway run', { mounts: ['x:/opt/data'] });
    expect(profile?.lock).toBe('/opt/data/profiles/x/gateway.lock');
    const unknown = resolve('hermes gateway run', { image: 'python:3.12', mounts: [] });
    expect([unknown?.lock, unknown?.logs]).toEqual([null, []]);
  });

  test('a path with a variable is one for all services of its project, and not known', () => {
    const target = text('/opt/data');
    const source = text('${DATA}/h');
    const mounts: readonly Mount[] = [
      { target, source, kind: 'bind', key: 'project web ${DATA}/h', span: source.span() },
    ];
    const span = text('2').span();
    const service = contained('-p x gateway run');
    const container = { image: text(OFFICIAL), usesEntrypoint: true, mounts };
    const gateway = firstGateway({ ...service, container, replicas: { count: 2, span } }, CONTEXT);
    expect(gateway?.home).toEqual({
      path: '${DATA}/h/profiles/x',
      key: null,
      sharedKey: 'project web ${DATA}/h/profiles/x',
    });
    expect(gateway?.replicas?.count).toBe(2);
  });

  test.each<[string, boolean]>([
    ['/data', false],
    ['/rooted', false],
    ['/srv/root', false],
    ['/srv/home/x', false],
    ['/srv/.hermes-x', false],
    ['/root', true],
    ['/home', true],
    ['/home/hermes', true],
    ['/Users/x', true],
    ['/srv/.hermes/profiles', true],
    ['/', true],
    ['${TARGET}', true],
  ])('whether a mount on %s may be where the home of the user of a container lies: %s', (target, expected) => {
    const env = { HERMES_HOME: '<home>/.hermes' };
    const { home } = resolve('hermes gateway run', { mounts: [`/srv/x:${target}`], env }) ?? {};
    expect(home?.path).toBe('container ~/.hermes');
    expect(home?.key === null).toBe(expected);
  });

  test('active_profile decides nothing, whatever it says: the volume is the pin', () => {
    const gateway = firstGateway(contained('gateway run'), { ...CONTEXT, activeProfiles: [{ name: 'x' }] });
    expect(gateway?.outcomes.map(({ result }) => result.kind)).toEqual(['fixed']);
    expect(gateway?.profile.name).toBe('default');
  });

  const inMount = '/srv/h:/opt/data: /opt/data lies in this mount';
  const atCommand = "gateway: no profile flag is read here, and the container's data volume is a root of its own";
  test.each<[line: string, options: Options, expected: readonly string[]]>([
    ['gateway run', {}, [inMount, atCommand]],
    ['', {}, [inMount, `${OFFICIAL}: the image itself starts the gateways of its data volume`]],
    ['gateway run', { mounts: [] }, [atCommand]],
    ['gateway run', { image: 'registry.example/hermes', mounts: ['/srv/h:/data'] }, [atCommand]],
    [
      'gateway run',
      { env: { HERMES_HOME: '/data' }, mounts: ['/srv/h:/data'] },
      [
        'HERMES_HOME=/data: HERMES_HOME=/data is the root in the container',
        '/srv/h:/data: /data lies in this mount',
        atCommand,
      ],
    ],
    [
      'hermes-gateway',
      { entrypoint: true },
      [inMount, "hermes-gateway: no profile flag is read here, and the container's data volume is a root of its own"],
    ],
  ])('the chain of reasons of %j with %j leads over the mount', (line, options, expected) => {
    const why = resolve(line, options)?.profile.why;
    expect(why?.map(({ span, text: reason }) => `${textOf(span)}: ${reason}`)).toEqual(expected);
  });

  test('a script that the container mounts is read', () => {
    const script = new SourceFile('scripts/start.sh', '#!/bin/sh\nexec hermes -p code gateway run\n');
    const fileAt = (path: Text) => (path.value === '/app/start.sh' ? script : undefined);
    const gateway = resolve('/bin/sh /app/start.sh', { entrypoint: true, parts: { fileAt } });
    expect([gateway?.profile.state, gateway?.home?.path, gateway?.span.source.path]).toEqual([
      'pinned',
      '/srv/h/profiles/code',
      'scripts/start.sh',
    ]);
  });

  test('a shell behind a wrapper that nobody knows is read', () => {
    const words = ['with-secrets', 'sh', '-c', '"exec hermes gateway run"'];
    const { container } = contained('x');
    const service = serviceOf(words, { name: 'agent', manager: 'compose', ...(container && { parts: { container } }) });
    expect(firstGateway(service, CONTEXT)?.home?.path).toBe('/srv/h');
  });

  test('the name of a container stands for no profile', () => {
    const gateway = resolve('gateway run', { name: 'hermes-gateway-code' });
    expect([gateway?.namedProfile, gateway?.expectedUnit]).toEqual([null, null]);
  });
});

describe('more than one of a container', () => {
  const replicas = (count: number | null) => ({ parts: { replicas: { count, span: text('replicas').span() } } });
  test.each<[string, string, Options, number | undefined]>([
    ['two on one volume share it', 'gateway run', { ...replicas(2) }, 2],
    ['two with storage of their own do not', 'gateway run', { ...replicas(2), mounts: ['own:/opt/data'] }, undefined],
    ['one shares nothing', 'gateway run', { ...replicas(1) }, undefined],
    ['a number that is not known says nothing', 'gateway run', { ...replicas(null) }, undefined],
    [
      'a storage that is not known says nothing',
      'gateway run',
      { ...replicas(2), mounts: ['${X}:/opt/data'] },
      undefined,
    ],
  ])('%s', (_, line, options, expected) => {
    const base = contained(line, { ...options, parts: {} });
    const gateway = firstGateway({ ...base, ...options.parts }, CONTEXT);
    expect(gateway?.replicas?.count).toBe(expected);
  });
});

describe('docker run and podman run in a command', () => {
  const run = (line: string, options?: ServiceOptions) => {
    const gateway = firstGateway(serviceOf(line.split(' '), { name: 'x.service', ...options }), CONTEXT);
    if (gateway === null) return null;
    return [gateway.profile.state, gateway.profile.name, gateway.home?.path, gateway.container !== undefined].join(' ');
  };
  const IMAGE = 'nousresearch/hermes-agent';

  test.each<[string, string | null]>([
    [`docker run --rm -v data:/opt/data ${IMAGE} gateway run`, 'volume default volume data true'],
    [`docker run --rm -v /srv/h:/opt/data:Z ${IMAGE} -p x gateway run`, 'pinned x /srv/h/profiles/x true'],
    [`podman run --volume=<home>/.hermes:/opt/data ${IMAGE} gateway run`, 'volume default ~/.hermes true'],
    [`docker run --mount type=bind,source=/srv/h,target=/opt/data ${IMAGE} gateway run`, 'volume default /srv/h true'],
    [`docker run --mount type=tmpfs,dst=/opt/data ${IMAGE} gateway run`, 'volume default /opt/data true'],
    [`docker run -e HERMES_HOME=/d -v h:/d ${IMAGE} gateway run`, 'volume default volume h true'],
    [`docker run --entrypoint hermes -v h:/opt/data ${IMAGE} gateway run`, 'volume default volume h true'],
    [`docker run -v h:/opt/data ${IMAGE}`, 'volume default volume h true'],
    [`docker run -v <data>:/opt/data ${IMAGE} gateway run`, 'volume default <data> true'],
    [`docker run ${IMAGE} dashboard`, null],
    [`docker run --entrypoint sleep ${IMAGE} infinity`, null],
    ['docker run docker/mcp-gateway gateway run', null],
    [`docker exec box hermes -p x gateway run`, 'pinned x  false'],
    [`docker container run -v h:/opt/data ${IMAGE} gateway run`, 'volume default volume h true'],
    [`docker run -v /opt/data ${IMAGE} gateway run`, 'volume default /opt/data true'],
    [`docker run --mount source=h,destination=/opt/data ${IMAGE} gateway run`, 'volume default volume h true'],
    [`docker run --mount type=volume,src=h,dst=/opt/data,ro ${IMAGE} gateway run`, 'volume default volume h true'],
    [`docker run --mount type=volume,dst=/opt/data ${IMAGE} gateway run`, 'volume default /opt/data true'],
    [`docker run --mount type=bind,source=/srv/h ${IMAGE} gateway run`, 'volume default /opt/data true'],
    [`docker run -v <home>:/opt/data ${IMAGE} gateway run`, 'volume default ~ true'],
    [`docker run -v ./h:/opt/data ${IMAGE} gateway run`, 'volume default ./h true'],
    [`docker run -v <base>/h:/opt/data ${IMAGE} gateway run`, 'volume default <base>/h true'],
    [`docker run -v /srv/h:/opt/data/ ${IMAGE} gateway run`, 'volume default /srv/h true'],
    [`docker run -v /:/opt/data ${IMAGE} gateway run`, 'volume default / true'],
    [
      `docker run -v h:/opt/data --env=HERMES_HOME=/opt/data/profiles/x ${IMAGE} gateway run`,
      'pinned-by-home x volume h/profiles/x true',
    ],
    [`docker run -v h:/opt/data -e HERMES_HOME ${IMAGE} gateway run`, 'volume default volume h true'],
    [`docker run --entrypoint= -v h:/opt/data ${IMAGE} hermes gateway run`, 'volume default volume h true'],
    [`docker run -e HERMES_HOME=h ${IMAGE} gateway run`, 'volume default h true'],
    [`docker exec -e HERMES_HOME=/opt/data/profiles/x box hermes gateway run`, 'pinned-by-home x  false'],
    [`docker run ${IMAGE} gateway run <more>`, 'volume   true'],
  ])('%s', (line, expected) =>
    expect(run(line, { parts: { workingDirectory: text('/srv/agent') }, env: { HERMES_HOME: '/srv/x' } })).toBe(
      expected,
    ),
  );

  test.each([
    [`docker run -v h:/opt/data ${IMAGE} gateway run`, `${IMAGE} gateway run`],
    [`docker run -v h:/opt/data ${IMAGE}`, IMAGE],
    ['docker exec box hermes -p x gateway run', 'hermes -p x gateway run'],
  ])('the call in %s is %s', (line, expected) => {
    const gateway = firstGateway(serviceOf(line.split(' '), { name: 'hermes-gateway-code.service' }), CONTEXT);
    expect([gateway && textOf(gateway.span), gateway?.namedProfile]).toEqual([expected, null]);
  });

  test.each<[string, string, string | null]>([
    ['docker run', 'container ~/.hermes', 'own'],
    ['docker run --env-file a.env', '~/.hermes', null],
  ])('%s of an image that says nothing of its home: %s, %j', (command, path, key) => {
    const { home } = firstGateway(
      serviceOf(`${command} python:3.12 hermes gateway run`.split(' '), { account: { user: 'alice' } }),
      CONTEXT,
    ) as Gateway;
    expect([home?.path, home?.key?.startsWith('container ') ? 'own' : home?.key]).toEqual([path, key]);
  });

  test.each<[string, string | null]>([
    [`docker run -d -v h:/opt/data ${IMAGE}`, 'volume default volume h true'],
    [`docker run -it --rm -v h:/opt/data ${IMAGE}`, null],
    [`docker run -it --rm -v h:/opt/data ${IMAGE} setup`, null],
    [`docker run -it --rm -v h:/opt/data ${IMAGE} <arguments>`, null],
    [`docker run -d -v h:/opt/data ${IMAGE} <arguments>`, 'unknown   false'],
    [`docker run --rm -v h:/opt/data ${IMAGE} gateway run`, 'volume default volume h true'],
    ['docker compose up -d', null],
  ])("%s in a person's script", (line, expected) =>
    expect(run(line, { name: 'hermes.sh', manager: 'script' })).toBe(expected),
  );
});
