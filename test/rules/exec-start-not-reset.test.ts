import { describe, expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { dropIn, messagesOf, userGateway } from '../support/rules.ts';

const MORE = 'ExecStart=hermes --profile a gateway run -v';

const nixos = (...definitions: readonly string[]): Files => ({
  'gateway.nix': `{ config, lib, ... }: let my = config.my; in lib.mkMerge [ ${definitions.join(' ')} ]`,
});

describe('exec-start-not-reset', () => {
  it.each([
    [
      'a drop-in that adds a command',
      { ...userGateway('a'), ...dropIn('hermes-gateway-a.service', `[Service]\n${MORE}\n`) },
      1,
    ],
    ['two commands in the unit', userGateway('a', { service: MORE }), 1],
    [
      'a drop-in that empties the list first',
      { ...userGateway('a'), ...dropIn('hermes-gateway-a.service', `[Service]\nExecStart=\n${MORE}\n`) },
      0,
    ],
    ['oneshot', userGateway('a', { service: `Type=oneshot\n${MORE}`, restart: '' }), 0],
    [
      'a drop-in that brings the only command',
      {
        ...userGateway('a', { exec: '' }),
        ...dropIn('hermes-gateway-a.service', `[Service]\n${MORE}\n`),
      },
      0,
    ],
    [
      'a module of NixOS with a command or a script, by conditions',
      nixos(
        '(lib.mkIf (!my.box) { systemd.services.hermes-gateway.serviceConfig.ExecStart = "/bin/hermes gateway run"; })',
        '(lib.mkIf my.box { systemd.services.hermes-gateway.script = "exec docker start -a box"; })',
      ),
      0,
    ],
    [
      'a module of NixOS with two commands in a list',
      nixos(
        '{ systemd.services.hermes-gateway.serviceConfig.ExecStart = [ "/bin/hermes gateway run" "/bin/hermes -p a gateway run" ]; }',
      ),
      1,
    ],
    [
      'a drop-in of NixOS without the reset, for a unit that is not known',
      nixos(
        '{ systemd.services.hermes-gateway = { overrideStrategy = "asDropin"; serviceConfig.ExecStart = "/bin/hermes gateway run"; }; }',
      ),
      0,
    ],
  ])('%s', async (_name, files, count) => {
    expect(await messagesOf('exec-start-not-reset', files)).toHaveLength(count);
  });
});
