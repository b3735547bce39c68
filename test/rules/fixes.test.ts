import { describe, expect, it } from 'vitest';
import { applyFixes } from '../support/fixes.ts';
import { type Files, lintFiles } from '../support/lint.ts';
import { dropIn, templateGateway } from '../support/rules.ts';

const plist = (label: string, words: string) => ({
  [`Library/LaunchAgents/${label}.plist`]: `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${label}</string>
  <key>ProgramArguments</key>
  <array>
    ${words}
  </array>
  <key>KeepAlive</key>
  <true/>
</dict>
</plist>
`,
});
const strings = (...words: readonly string[]) => words.map((word) => `<string>${word}</string>`).join('\n    ');
const supervisor = (command: string) => ({
  'conf.d/hermes.conf': `[program:hermes-gateway-code]\ncommand=${command}\nautorestart=true\n`,
});
const compose = (command: string) => ({
  'compose.yaml': `services:
  agent:
    image: nousresearch/hermes-agent
    restart: unless-stopped
    volumes: ["/srv/agent:/opt/data"]
    ${command}
`,
});
const pm2 = (args: string) => ({
  'ecosystem.config.json': `{"apps": [{"name": "hermes-gateway-code", "script": "hermes", "interpreter": "none", "args": ${args}}]}\n`,
});

/** A repository with one gateway whose mistake can be repaired, and how the changed part reads after it. */
const repairs: readonly [string, string, Files, string][] = [
  [
    'a property list',
    'profile-not-pinned',
    plist('ai.hermes.gateway-code', strings('/usr/local/bin/hermes', 'gateway', 'run')),
    '<string>--profile</string>\n    <string>code</string>\n    <string>gateway</string>',
  ],
  [
    'a property list on one line',
    'profile-not-pinned',
    plist('ai.hermes.gateway', '<string>hermes</string><string>gateway</string><string>run</string>'),
    '<string>--profile</string><string>default</string><string>gateway</string>',
  ],
  [
    'a script in a property list',
    'profile-not-pinned',
    plist('ai.hermes.gateway-code', strings('/bin/sh', '-c', 'exec hermes gateway run')),
    '<string>exec hermes --profile code gateway run</string>',
  ],
  [
    'a glued flag in a property list',
    'profile-flag-not-read',
    plist('ai.hermes.gateway-code', strings('hermes', '-pcode', 'gateway', 'run')),
    '<string>--profile</string>\n    <string>code</string>\n    <string>gateway</string>',
  ],
  [
    'a second flag in a property list',
    'profile-flag-repeated',
    plist('ai.hermes.gateway-code', strings('hermes', '-p', 'code', 'gateway', 'run', '-p', 'code')),
    '<string>run</string>\n  </array>',
  ],
  [
    'a supervisord program',
    'profile-not-pinned',
    supervisor('/usr/bin/hermes gateway run'),
    'command=/usr/bin/hermes --profile code gateway run',
  ],
  [
    'a supervisord program with quoted words',
    'profile-not-pinned',
    supervisor('"/usr/bin/hermes" "gateway" "run"'),
    'command="/usr/bin/hermes" --profile code "gateway" "run"',
  ],
  [
    'a list in a compose file',
    'profile-flag-not-read',
    compose('command: ["-p=code", "gateway", "run"]'),
    'command: ["--profile", "code", "gateway", "run"]',
  ],
  [
    'a list with single quotes',
    'profile-flag-not-read',
    compose("command: ['-pcode','gateway','run']"),
    "command: ['--profile','code','gateway','run']",
  ],
  [
    'a list without quotes',
    'profile-flag-not-read',
    compose('command: [-pcode, gateway, run]'),
    'command: [--profile, code, gateway, run]',
  ],
  [
    'a list of lines',
    'profile-flag-not-read',
    compose('command:\n      - -pcode\n      - gateway\n      - run'),
    '      - --profile\n      - code\n      - gateway\n',
  ],
  [
    'a second flag in a list of lines',
    'profile-flag-repeated',
    compose('command:\n      - --profile\n      - code\n      - gateway\n      - run\n      - --profile\n      - code'),
    '      - gateway\n      - run\n',
  ],
  [
    'a string in a compose file',
    'profile-flag-not-read',
    compose('command: -pcode gateway run'),
    'command: --profile code gateway run',
  ],
  [
    'the arguments of a pm2 app as a list',
    'profile-not-pinned',
    pm2('["gateway", "run"]'),
    '"args": ["--profile", "code", "gateway", "run"]',
  ],
  [
    'a Procfile',
    'profile-not-pinned',
    { Procfile: 'hermes-gateway-code: hermes gateway run\n' },
    'hermes-gateway-code: hermes --profile code gateway run',
  ],
  [
    'a unit that an installer writes',
    'profile-not-pinned',
    {
      'install.sh': `#!/bin/sh
cat > ~/.config/systemd/user/hermes-gateway-code.service <<'UNIT'
[Service]
ExecStart=%h/.local/bin/hermes gateway run
Restart=always
[Install]
WantedBy=default.target
UNIT
`,
    },
    'hermes --profile code gateway run',
  ],
  [
    'a script that starts a gateway',
    'profile-flag-not-read',
    { 'start.sh': '#!/bin/sh\nnohup hermes -pcode gateway run >/dev/null 2>&1 &\n' },
    'nohup hermes --profile code gateway run >/dev/null',
  ],
  [
    'a function that starts a gateway of any profile',
    'profile-flag-not-read',
    { 'start.sh': 'go() { hermes -p$1 gateway run & }\ngo code\n' },
    'hermes --profile $1 gateway run',
  ],
  [
    'a template with an instance',
    'profile-flag-not-read',
    {
      ...templateGateway({ exec: '%h/.local/bin/hermes -p%i gateway run' }),
      ...dropIn('hermes-gateway@code.service', '[Service]\nNice=5\n'),
    },
    'hermes --profile %i gateway run',
  ],
];

describe('repairs in every form', () => {
  it.each(repairs)('%s: %s', async (_name, rule, files, expected) => {
    const own = async (texts: Files) => (await lintFiles(texts)).findings.filter((finding) => finding.rule === rule);
    const found = await own(files);
    expect(found.map(({ fix }) => fix !== undefined)).toEqual([true]);
    const repaired = applyFixes(files, found);
    expect(Object.values(repaired).join('\n')).toContain(expected);
    expect(await own(repaired)).toEqual([]);
    const { gateways } = await lintFiles(repaired);
    expect(gateways.map(({ profile }) => profile.state)).toEqual(['pinned']);
  });
});

describe('no repair', () => {
  it.each<[string, Files]>([
    [
      'where several services are made of one command',
      {
        'install.sh': `for name in code ops; do
cat > ~/.config/systemd/user/hermes-gateway-$name.service <<UNIT
[Service]
ExecStart=%h/.local/bin/hermes gateway run
Restart=always
[Install]
WantedBy=default.target
UNIT
done
`,
      },
    ],
    [
      'where a loop starts several gateways with one command, each in a home of its own',
      { 'start.sh': 'for name in code ops; do HERMES_HOME=~/.hermes/profiles/$name hermes gateway run & done\n' },
    ],
    [
      'where a function starts several gateways',
      { 'start.sh': 'go() { HERMES_HOME=~/.hermes/profiles/$1 hermes gateway run & }\ngo code\ngo ops\n' },
    ],
    [
      'where a loop starts one on each of several machines',
      {
        'start.sh': 'for name in code ops; do ssh $name "HERMES_HOME=/srv/profiles/$name hermes gateway run &"; done\n',
      },
    ],
    [
      'where a loop glues the profile to the flag, in quotes',
      { 'start.sh': 'for name in code ops; do hermes -p"$name" gateway run & done\n' },
    ],
    [
      'where only the list of Nix parts the words',
      { 'x.nix': nix('lib.escapeShellArgs [ "hermes" "gateway" "run" ]') },
    ],
  ])('%s', async (_name, files) => {
    const { findings } = await lintFiles(files);
    const own = findings.filter(({ rule }) => /^profile-(?:not-pinned|pinned-by-home|flag-not-read)$/.test(rule));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });
});

function nix(command: string): string {
  return `{ lib, ... }: {
  systemd.user.services.hermes-gateway-code = {
    wantedBy = [ "default.target" ];
    serviceConfig = {
      ExecStart = ${command};
      Restart = "always";
    };
  };
}
`;
}
