import { expect, it } from 'vitest';
import type { Files } from '../support/lint.ts';
import { messagesOf, templateGateway, testRule, unit, userGateway } from '../support/rules.ts';

const named = (name: string, flag: string, service = ''): Files => ({
  [`.config/systemd/user/${name}`]: unit({ exec: `/usr/bin/hermes ${flag} gateway run`, service }),
});

testRule('unit-name-mismatch', [
  ['another profile', named('hermes-gateway-code.service', '-p groupbot'), ['-p groupbot']],
  ['the bare name', named('hermes-gateway.service', '--profile code'), ['--profile code']],
  ['the default profile', named('hermes-gateway-code.service', '--profile default'), ['--profile default']],
  [
    'HERMES_HOME as the pin',
    named('hermes-gateway-code.service', '', 'Environment=HERMES_HOME=/srv/profiles/notes'),
    ['HERMES_HOME=/srv/profiles/notes'],
  ],
  ['its own profile', userGateway('code'), []],
  ['the default profile under its own name', userGateway('default'), []],
  ['a name of no scheme', named('groupbot.service', '-p code'), []],
  [
    'the default profile of a data volume',
    {
      '.config/containers/systemd/hermes-gateway-code.container':
        '[Container]\nImage=nousresearch/hermes-agent\nExec=gateway run\nVolume=/srv/h:/opt/data\n',
    },
    [],
  ],
  ['a hash', named('hermes-gateway-0f3a9bc1.service', '-p code'), []],
  ['no pin', named('hermes-gateway-code.service', ''), []],
  ['a template', templateGateway(), []],
  [
    'an instance',
    {
      ...templateGateway({ exec: '/usr/bin/hermes -p bot_%i gateway run' }),
      '.config/systemd/user/default.target.wants/hermes-gateway@x.service': { link: '../hermes-gateway@.service' },
    },
    [],
  ],
]);

const plist = (label: string): Files => ({
  [`Library/LaunchAgents/${label}.plist`]: `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
<key>Label</key><string>${label}</string>
<key>ProgramArguments</key>
<array><string>hermes</string><string>-p</string><string>ops</string><string>gateway</string><string>run</string></array>
</dict></plist>
`,
});

it.each<[string, Files, string]>([
  [
    'a named profile',
    named('hermes-gateway-code.service', '-p groupbot'),
    'hermes-gateway-code.service is Hermes\' own name for profile "code", but it runs profile "groupbot": "hermes --profile code gateway restart" acts on it, and whoever looks for profile "groupbot" does not find it. Write "--profile code" if that is meant, or call it hermes-gateway-groupbot.service.',
  ],
  [
    'the default profile',
    named('hermes-gateway.service', '-p groupbot'),
    'hermes-gateway.service is Hermes\' own name for the default profile, but it runs profile "groupbot": "hermes gateway restart" acts on it, and whoever looks for profile "groupbot" does not find it. Write "--profile default" if that is meant, or call it hermes-gateway-groupbot.service.',
  ],
  [
    'a label that Hermes would not give',
    plist('com.acme.hermes-gateway-code'),
    'launchd job com.acme.hermes-gateway-code is called after profile "code", but it runs profile "ops": whoever restarts the gateway of profile "code" by that name restarts this one, and whoever looks for profile "ops" does not find it. Write "--profile code" if that is meant, or call it ai.hermes.gateway-ops.',
  ],
  [
    'a label as Hermes gives them',
    plist('ai.hermes.gateway-code'),
    'launchd job ai.hermes.gateway-code is Hermes\' own name for profile "code", but it runs profile "ops": "hermes --profile code gateway restart" acts on it, and whoever looks for profile "ops" does not find it. Write "--profile code" if that is meant, or call it ai.hermes.gateway-ops.',
  ],
  [
    'a manager that Hermes writes nothing for',
    { Procfile: 'hermes-gateway-code: hermes -p ops gateway run\n' },
    'Procfile process hermes-gateway-code is called after profile "code", but it runs profile "ops": whoever restarts the gateway of profile "code" by that name restarts this one, and whoever looks for profile "ops" does not find it. Write "--profile code" if that is meant, or rename it.',
  ],
])('what is said of the name of %s', async (_name, files, expected) => {
  expect(await messagesOf('unit-name-mismatch', files)).toEqual([expected]);
});
