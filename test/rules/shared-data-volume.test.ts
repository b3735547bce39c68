import { describe, expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { lintFiles } from '../support/lint.ts';
import { messagesOf, testRule, unit, userGateway } from '../support/rules.ts';

const QUADLETS = 'etc/containers/systemd';

/** A Quadlet container of the program's image. */
const container = (name: string, exec: string, volume: string): Files => ({
  [`${QUADLETS}/${name}.container`]: [
    '[Container]',
    'Image=docker.io/nousresearch/hermes-agent:latest',
    `Exec=${exec}`,
    `Volume=${volume}`,
    '[Service]',
    'Restart=always',
    '[Install]',
    'WantedBy=multi-user.target',
    '',
  ].join('\n'),
});

const compose = (...services: readonly (readonly [name: string, command: string, volume: string])[]): Files => ({
  'chat/compose.yml': [
    'services:',
    ...services.flatMap(([name, command, volume]) => [
      `  ${name}:`,
      '    image: nousresearch/hermes-agent:latest',
      `    command: ${command}`,
      '    restart: unless-stopped',
      '    volumes:',
      `      - ${volume}`,
    ]),
    'volumes:',
    '  data:',
    '  more:',
    '',
  ].join('\n'),
});

const withLogs = (name: string, volume: string): string =>
  `  ${name}:\n    image: nousresearch/hermes-agent\n    command: gateway run\n    volumes: ["./logs:/var/log", ${volume}]\n`;

const docker = (name: string, volume: string): Files => ({
  [`etc/systemd/system/${name}.service`]: unit({
    exec: `/usr/bin/docker run --rm -v /srv/logs:/var/log -v ${volume} nousresearch/hermes-agent gateway run`,
    service: 'User=ann',
  }),
});

/** Two containers of NixOS, the first of which is set under a condition. */
const nix = (option: string, parts: (volume: string) => string, ...volumes: readonly [string, string]): Files => {
  const [a, b] = volumes.map((volume) => `{ ${parts(`volumes = [ "${volume}" ];`)} }`);
  return { 'x.nix': `{ config, lib, ... }: { ${option} = { a = lib.mkIf config.x.on ${a}; b = ${b}; }; }` };
};
const IMAGE = 'image = "docker.io/nousresearch/hermes-agent";';
const ociContainer = (volume: string) => `${IMAGE} cmd = [ "gateway" "run" ]; ${volume}`;
const quadlet = (volume: string) => `containerConfig = { ${IMAGE} exec = "gateway run"; ${volume} };`;

testRule('shared-data-volume', [
  [
    'two containers of NixOS, one under a condition',
    nix('virtualisation.oci-containers.containers', ociContainer, 'h:/opt/data', 'h:/opt/data'),
    ['h:/opt/data'],
  ],
  [
    'two Quadlets of NixOS, one under a condition',
    nix('virtualisation.quadlet.containers', quadlet, '/srv/h:/opt/data', '/srv/h:/opt/data'),
    ['/srv/h:/opt/data'],
  ],
  [
    'two containers of NixOS with a volume each, one under a condition',
    nix('virtualisation.oci-containers.containers', ociContainer, 'a:/opt/data', 'b:/opt/data'),
    [],
  ],
  [
    'two containers on one directory',
    { ...container('a', 'gateway run', '/srv/h:/opt/data'), ...container('b', 'gateway run', '/srv/h/:/opt/data:Z') },
    ['/srv/h/:/opt/data:Z'],
  ],
  [
    'two services on one volume',
    compose(['a', 'gateway run', 'data:/opt/data'], ['b', 'gateway run', 'data:/opt/data']),
    ['data:/opt/data'],
  ],
  [
    'two profiles of one volume',
    compose(['a', 'gateway run', 'data:/opt/data'], ['b', '-p work gateway run', 'data:/opt/data']),
    ['data:/opt/data'],
  ],
  [
    'three are one finding',
    compose(
      ['a', 'gateway run', 'data:/opt/data'],
      ['b', 'gateway run', 'data:/opt/data'],
      ['c', 'gateway', 'data:/opt/data'],
    ),
    ['data:/opt/data'],
  ],
  [
    'two managers',
    { ...container('a', 'gateway run', '/srv/h:/opt/data'), ...compose(['b', 'gateway run', '/srv/h:/opt/data']) },
    ['/srv/h:/opt/data'],
  ],
  [
    "one mounts the profile's directory of the other",
    {
      ...container('a', 'gateway run', '/srv/h/profiles/code:/opt/data'),
      ...container('b', '-p code gateway run', '/srv/h:/opt/data'),
    },
    ['/srv/h:/opt/data'],
  ],
  [
    'one variable for both',
    compose(['a', 'gateway run', '${DATA}:/opt/data'], ['b', 'gateway run', '${DATA}:/opt/data']),
    ['${DATA}:/opt/data'],
  ],
  [
    'the volume of the data among others',
    { 'compose.yaml': `services:\n${withLogs('a', '/srv/h:/opt/data')}${withLogs('b', '/srv/h:/opt/data')}` },
    ['/srv/h:/opt/data'],
  ],
  [
    'a volume that holds the data of both in a folder',
    { 'compose.yaml': `services:\n${withLogs('a', '/srv/data:/opt/data')}${withLogs('b', '/srv:/opt')}` },
    ['/srv:/opt'],
  ],
  [
    'a home of a user who is known',
    {
      'home/ann/compose.yaml': `services:\n${withLogs('a', '~/.hermes:/opt/data')}${withLogs('b', '~/.hermes:/opt/data')}`,
    },
    ['~/.hermes:/opt/data'],
  ],
  [
    'a home of the user whom the units run as',
    { ...docker('a', '/home/ann/.hermes:/opt/data'), ...docker('b', '~/.hermes:/opt/data') },
    ['~/.hermes:/opt/data'],
  ],
  ['two volumes', compose(['a', 'gateway run', 'data:/opt/data'], ['b', 'gateway run', 'more:/opt/data']), []],
  ['two variables', compose(['a', 'gateway run', '${A}:/opt/data'], ['b', 'gateway run', '${B}:/opt/data']), []],
  [
    'a gateway and a dashboard',
    compose(['a', 'gateway run', 'data:/opt/data'], ['b', 'dashboard', 'data:/opt/data']),
    [],
  ],
  ['storage of their own', compose(['a', 'gateway run', '/opt/data'], ['b', 'gateway run', '/opt/data']), []],
  [
    'another directory of one volume',
    { ...container('a', 'gateway run', '/srv/h/a:/opt/data'), ...container('b', 'gateway run', '/srv/h/b:/opt/data') },
    [],
  ],
  [
    'a container and a unit in one home',
    { ...userGateway('default'), ...compose(['a', 'gateway run', '~/.hermes:/opt/data']) },
    [],
  ],
]);

describe('what shared-data-volume says', () => {
  it('of three, that all share it, and where', async () => {
    const files = compose(
      ['a', 'gateway run', 'data:/opt/data'],
      ['b', 'gateway run', 'data:/opt/data'],
      ['c', '-p work gateway run', 'data:/opt/data'],
    );
    const { findings } = await lintFiles(files);
    const found = findings.find(({ rule }) => rule === 'shared-data-volume');
    expect(found?.message).toContain(
      'compose service a, compose service b and compose service c all run a gateway on one data directory, volume chat_data. They share',
    );
    expect(found?.related.map(({ label }) => label)).toEqual([
      'compose service a keeps its data there too',
      'compose service b keeps its data there too',
    ]);
  });

  it('of two in one home, that neither sees the other', async () => {
    const files = compose(['a', 'gateway run', 'data:/opt/data'], ['b', 'gateway run', 'data:/opt/data']);
    expect((await messagesOf('shared-data-volume', files))[0]).toContain('neither can see from its container');
  });

  it('of two profiles, that each container starts both', async () => {
    const files = compose(['a', 'gateway run', 'data:/opt/data'], ['b', '-p work gateway run', 'data:/opt/data']);
    const [message] = await messagesOf('shared-data-volume', files);
    expect(message).toContain('(the default profile and profile "work")');
    expect(message).toContain('each profile of the volume');
  });

  it('nothing that duplicate-profile says as well', async () => {
    const pair = compose(['a', 'gateway run', '~/.hermes:/opt/data'], ['b', 'gateway run', '~/.hermes:/opt/data']);
    const rulesOf = async (files: Files) =>
      (await lintFiles(files)).findings.map(({ rule }) => rule).filter((rule) => /^(?:duplicate|shared)/.test(rule));
    expect(await rulesOf(pair)).toEqual(['shared-data-volume']);
    expect(await rulesOf({ ...pair, ...userGateway('default') })).toEqual(['duplicate-profile']);
  });
});
