import { describe, expect, it } from 'vitest';
import { type Files, lintFiles } from './support/lint.ts';

const FOLDER = '.config/systemd/user';
const name = (suffix: string) => `${FOLDER}/hermes-gateway${suffix}.service`;
const unit = (args: string) =>
  `[Service]\nExecStart=%h/bin/hermes ${args} gateway run\nRestart=always\n[Install]\nWantedBy=default.target\n`;

/** A container of NixOS on a volume, and another one by an expression, in which PLAIN stands for one without volumes. */
function nixContainers(expression: string): Files {
  const plain = '{ image = "nousresearch/hermes-agent"; cmd = [ "gateway" "run" ]; }';
  const b = expression.replace('PLAIN', plain);
  const containers = `a = ${plain} // { volumes = [ "a:/opt/data" ]; }; b = ${b};`;
  return { 'x.nix': `{ lib, my, ... }: { virtualisation.oci-containers.containers = { ${containers} }; }` };
}

/** Two services of a compose file: one with a volume for its data, and one with mounts that say nothing of them. */
function composed(volume: string, ...others: readonly string[]): Files {
  const service = (name: string, volumes: readonly string[]) =>
    `  ${name}:\n    image: nousresearch/hermes-agent\n    command: gateway run\n    restart: always\n    volumes: ${JSON.stringify(volumes)}\n`;
  return { 'compose.yml': `services:\n${service('x', [volume])}${service('y', others)}volumes: { a: {} }\n` };
}

describe('what a run without findings has proven', () => {
  const rows: [sentence: string, files: Files, expected: string[]][] = [
    ['nothing of one gateway', { [name('')]: unit('-p default') }, []],
    ['nothing where there is a finding', { [name('')]: unit('-p a'), [name('-b')]: unit('-p a') }, []],
    [
      'that two keep apart',
      { [name('')]: unit('-p default'), [name('-code')]: unit('-p code') },
      [
        'on local: hermes-gateway-code.service (code) and hermes-gateway.service (default) keep apart, whatever active_profile says, under any supported release',
      ],
    ],
    [
      'that some keep apart, and that one is not known',
      {
        [name('')]: unit('-p default'),
        [name('-code')]: unit('-p code'),
        [`${FOLDER}/hermes-gateway@.service`]: unit('-p %i'),
      },
      [
        'on local: hermes-gateway-code.service (code) and hermes-gateway.service (default) keep apart, whatever active_profile says, under any supported release; not known: hermes-gateway@.service (profile not known)',
      ],
    ],
    [
      'nothing of a container whose data volume hangs on a condition',
      nixContainers('lib.mkMerge [ PLAIN (lib.mkIf my.x { volumes = [ "b:/opt/data" ]; }) ]'),
      ['on local: nothing proven; not known: podman-b.service (default)'],
    ],
    [
      'that containers keep apart of which one hangs on a condition as a whole',
      nixContainers('lib.mkIf my.x (PLAIN // { volumes = [ "b:/opt/data" ]; })'),
      [
        'on local: podman-a.service (default) and podman-b.service (default) keep apart, whatever active_profile says, under any supported release',
      ],
    ],
    [
      'nothing of a container with a mount that is filled in',
      composed('a:/opt/data', '{{ mount }}'),
      ['on local: nothing proven; not known: y (default)'],
    ],
    [
      'that containers keep apart, where what is filled in is no data directory',
      composed('a:/opt/data', '/srv/x:/opt/data/{{ x }}', '/srv/y:{{ x }}/work', '/srv/z:/home/{{ x }}'),
      ['on local: x (default) and y (default) keep apart, whatever active_profile says, under any supported release'],
    ],
  ];
  it.each(rows)('%s', async (_, files, expected) => {
    expect((await lintFiles(files)).proofs).toEqual(expected);
  });
});
