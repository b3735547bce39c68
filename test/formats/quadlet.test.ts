import { describe, expect, it } from 'vitest';
import { quadlet } from '../../src/formats/quadlet/quadlet.ts';
import type { Service } from '../../src/service.ts';
import { type Files, memoryRepository, servicesOf } from '../support/lint.ts';

const USER = 'home/alice/.config/containers/systemd';
const container = (...lines: string[]) => ['[Container]', 'Image=hermes', ...lines, ''].join('\n');
const read = (files: Files): readonly Service[] => servicesOf(quadlet, memoryRepository(files));
const only = (...lines: string[]) => read({ [`${USER}/a.container`]: container(...lines) })[0] as Service;

describe('which services Quadlet makes', () => {
  const rows: [sentence: string, files: Files, names: string[]][] = [
    ['a container anywhere', { 'deploy/a.container': container() }, ['a.service']],
    ['one in a folder below', { [`${USER}/apps/a.container`]: container() }, ['a.service']],
    ['one under a name of its own', { 'a.container': container('ServiceName=b') }, ['b.service']],
    [
      'the default instance of a template',
      { 'a@.container': `${container()}[Install]\nDefaultInstance=x\n` },
      ['a@x.service'],
    ],
    [
      'an instance by a link',
      { [`${USER}/a@.container`]: container(), [`${USER}/a@y.container`]: { link: 'a@.container' } },
      ['a@y.service'],
    ],
    ['a drop-in alone is none', { [`${USER}/a.container.d/1.conf`]: container() }, []],
  ];
  it.each(rows)('%s', (_, files, names) => {
    expect(read(files).map(({ name }) => name)).toEqual(names);
  });
});

describe('what a container sees of the machine', () => {
  const rows: [line: string, kind: string, key: string | null][] = [
    ['Volume=/srv/x:/opt/data:Z', 'bind', '/srv/x'],
    ['Volume=%h/x/../y:/opt/data', 'bind', '/home/alice/y'],
    ['Volume=./x:/opt/data', 'bind', `/${USER}/x`],
    ['Volume=x:/opt/data', 'volume', 'volume x'],
    ['Volume=x.volume:/opt/data', 'volume', 'volume systemd-x'],
    ['Volume=/opt/data', 'own', null],
    ['Volume={{ data }}/x:/opt/data', 'bind', null],
    ['Mount=type=bind,source=/srv/x,destination=/opt/data', 'bind', '/srv/x'],
    ['Tmpfs=/opt/data:size=1g', 'own', null],
    ['PodmanArgs=-v /srv/x:/opt/data', 'bind', '/srv/x'],
  ];
  it.each(rows)('%s', (line, kind, key) => {
    const [mount] = only(line).container?.mounts ?? [];
    expect([mount?.target.value, mount?.kind, mount?.key]).toEqual(['/opt/data', kind, key]);
  });
});

describe('what a container runs', () => {
  const rows: [lines: string[], argv: string[] | undefined, usesEntrypoint: boolean][] = [
    [[], undefined, true],
    [['Exec=gateway run'], ['gateway', 'run'], true],
    [['Exec=gateway "a b" %p'], ['gateway', 'a b', 'a'], true],
    [['Entrypoint=hermes', 'Exec=gateway'], ['hermes', 'gateway'], false],
    [['Entrypoint=["hermes", "-p"]', 'Exec=x gateway'], ['hermes', '-p', 'x', 'gateway'], false],
    [['PodmanArgs="--entrypoint=[\\"sh\\"]"'], ['sh'], false],
  ];
  it.each(rows)('%j', (lines, argv, usesEntrypoint) => {
    const { commands, container: found } = only(...lines);
    expect(commands.find(({ role }) => role === 'start')?.argv.map(({ value }) => value)).toEqual(argv);
    expect(found?.usesEntrypoint).toBe(usesEntrypoint);
  });
});

it('merges the drop-ins of the container before those of the service', () => {
  const [service] = read({
    [`${USER}/a.container`]: container('Environment=A=1 B=2'),
    [`${USER}/a.container.d/50.conf`]: '[Container]\nEnvironment=A=3\n[Service]\nRestart=no\n',
    'home/alice/.config/systemd/user/a.service.d/10.conf': '[Service]\nRestart=always\n',
  });
  expect(service?.environment.map(({ name, value }) => `${name}=${value.value}`)).toEqual(['A=3', 'B=2']);
  expect(service?.restart?.policy).toBe('always');
  expect([service?.scope, service?.account.user]).toEqual(['user', 'alice']);
});

it('leaves open what the host or a secret sets', () => {
  const service = only('EnvironmentHost=true', 'Secret=token,type=env,target=BOT_TOKEN', 'EnvironmentFile=/etc/x.env');
  expect(service.environmentOpen.map(({ reason }) => reason)).toEqual([
    '/etc/x.env is not in the repository',
    'EnvironmentHost= hands on what the host has set',
    'BOT_TOKEN is a secret of podman',
  ]);
});
