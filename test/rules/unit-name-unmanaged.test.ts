import { describe, expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { messagesOf, unit } from '../support/rules.ts';

const COMMAND = 'hermes --profile code gateway run';
const named = (name: string) => ({
  [`.config/systemd/user/${name}`]: unit({ exec: COMMAND, install: 'WantedBy=default.target' }),
});
const count = async (files: Files) => (await messagesOf('unit-name-unmanaged', files)).length;

describe('unit-name-unmanaged', () => {
  it.each([
    ['assistant.service', 1],
    ['hermes.service', 1],
    ['my-hermes-gateway.service', 1],
    ['hermes-gateway-code.service', 0],
    ['hermes-gateway@code.service', 0],
  ])('%s', async (name, expected) => {
    expect(await count(named(name))).toBe(expected);
  });

  it('leaves a gateway in a container alone, which is updated with its image', async () => {
    const exec = '/usr/bin/docker run --rm -v /srv/hermes:/opt/data nousresearch/hermes-agent gateway run';
    expect(
      await count({ 'etc/systemd/system/bot.service': unit({ exec, install: 'WantedBy=multi-user.target' }) }),
    ).toBe(0);
  });
});
