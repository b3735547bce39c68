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

  it('says what the commands of Hermes make of each manager', async () => {
    const consequences: readonly [Files, string][] = [
      [named('assistant.service'), '"hermes update" takes its gateway for one that was started by hand and stops it'],
      [
        {
          'Library/LaunchAgents/com.acme.bot.plist': `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
<key>Label</key><string>com.acme.bot</string>
<key>ProgramArguments</key>
<array><string>hermes</string><string>-p</string><string>code</string><string>gateway</string><string>run</string></array>
</dict></plist>
`,
        },
        '"hermes gateway status" and "restart" do not find launchd job com.acme.bot',
      ],
    ];
    for (const [files, part] of consequences)
      expect((await messagesOf('unit-name-unmanaged', files)).join()).toContain(
        `: ${part}, and "hermes gateway install"`,
      );
  });

  it('leaves alone what may start a container', async () => {
    const exec = 'hermes {{ arguments }} gateway run';
    expect(await count({ '.config/systemd/user/bot.service': unit({ exec }) })).toBe(0);
  });

  it('leaves a gateway in a container alone, which is updated with its image', async () => {
    const exec = '/usr/bin/docker run --rm -v /srv/hermes:/opt/data nousresearch/hermes-agent gateway run';
    expect(
      await count({ 'etc/systemd/system/bot.service': unit({ exec, install: 'WantedBy=multi-user.target' }) }),
    ).toBe(0);
  });
});
