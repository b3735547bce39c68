import { expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { messagesOf, testRule, userGateway } from '../support/rules.ts';

const exec = '%h/.local/bin/hermes --profile a gateway run --replace';

testRule('replace-under-supervisor', [
  ['with Restart=always', userGateway('a', { exec }), ['--replace']],
  ['with Restart=on-failure', userGateway('a', { exec, restart: 'Restart=on-failure' }), []],
  ['without --replace', userGateway('a'), []],
]);

it.each<[string, Files, string]>([
  ['a unit', userGateway('a', { exec }), 'Hermes writes its units without --replace since v0.17; it does no harm'],
  [
    'a property list',
    {
      'Library/LaunchAgents/ai.hermes.gateway-a.plist': `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
<key>Label</key><string>ai.hermes.gateway-a</string>
<key>KeepAlive</key><true/>
<key>ProgramArguments</key>
<array><string>hermes</string><string>-p</string><string>a</string><string>gateway</string><string>run</string><string>--replace</string></array>
</dict></plist>
`,
    },
    'Hermes writes its property lists without --replace since late 2026; it does no harm',
  ],
  [
    'another manager',
    { 'supervisord.conf': '[program:bot]\ncommand=hermes -p a gateway run --replace\nautorestart=true\n' },
    'Hermes writes its own units without --replace since v0.17; it does no harm',
  ],
  [
    'a container',
    {
      'compose.yaml':
        'services:\n  a:\n    image: nousresearch/hermes-agent\n    restart: always\n    command: gateway run --replace\n',
    },
    'Across containers it cannot stop anything; it does no harm',
  ],
])('what is said of %s', async (_name, files, part) => {
  expect((await messagesOf('replace-under-supervisor', files)).join()).toContain(part);
});
