import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { retirementOf } from '../../src/commands/explain.ts';
import { start } from '../../src/commands/start.ts';
import { folderWith, UNITS } from '../support/process.ts';

const explain = (cwd: string, ...words: readonly string[]) => start(['explain', ...words], { cwd, color: false });

describe('explain RULE', () => {
  test('prints the page of the rule', async () => {
    const { stdout, stderr, exitCode } = await explain('/', 'duplicate-profile');
    expect(stdout).toMatch(
      /^duplicate-profile\n\nTwo services of one host run the same profile [\s\S]*\n\nseverity {2}family\nerror {5}Duplicate profile\n/,
    );
    expect([stderr, exitCode]).toEqual(['', 0]);
  });

  test.each([
    [
      'a rule that is written wrongly',
      'duplicate-profil',
      'unknown rule "duplicate-profil"; did you mean "duplicate-profile"?',
    ],
    ['a word that is like no rule', 'constructor', 'unknown rule "constructor"; gateway-lint rules lists them'],
    ['a file without a line', 'units/a.service', 'name a line of the file: units/a.service:1'],
    ['a word that would act on the terminal', '\x1b[2J', 'unknown rule "\\x1b[2J"; gateway-lint rules lists them'],
  ])('tells of %s', async (_, word, message) => {
    const { stdout, stderr, exitCode } = await explain('/', word);
    expect([stdout, stderr, exitCode]).toEqual(['', `gateway-lint: ${message}\nTry gateway-lint --help.\n`, 2]);
  });

  test('says what took the place of a rule that is retired', () => {
    const retired = { 'profile-missing': 'profile-not-pinned took its place' };
    expect(['profile-missing', 'constructor'].map((id) => retirementOf(id, retired))).toEqual([
      'The rule "profile-missing" is retired: profile-not-pinned took its place\n',
      undefined,
    ]);
  });

  test('asks for a word', async () => {
    const { stderr, exitCode } = await explain('/');
    expect([stderr, exitCode]).toEqual([
      'gateway-lint: name a rule, or a line as FILE:LINE\nTry gateway-lint --help.\n',
      2,
    ]);
  });
});

const HOME = 'home/alice';
const UNIT = `${HOME}/${UNITS}/hermes-gateway.service`;
const DROP_IN = `${UNIT}.d/10.conf`;
const VARIABLES = `${HOME}/.config/hermes/env`;
/** Put together here, so that no scanner takes this file for a leak. */
const TOKEN = ['1234567890', 'AAbbccddeeffgghhiijjkkllmmnnooppqqr'].join(':');

/** A unit in which nearly every line meets another fate. */
const FILES = {
  [UNIT]: `[Unit]
Description=Gateway %n
# gateway-lint: ignore[not-enabled] it is started by hand
[Service]
Environment="HERMES_HOME=%h/.hermes" EXTRA=1
Environment=EXTRA=2 TELEGRAM_BOT_TOKEN=${TOKEN}
EnvironmentFile=%h/.config/hermes/env
EnvironmentFile=-/etc/hermes/env
ExecStartPre=-/usr/bin/rm -f %h/.hermes/gateway.lock
ExecStart=%h/.local/bin/hermes \\
  # a comment in between
  gateway run
Restart=always
Restart=on-failure
RestartSec=5
TimeoutStopSec=abc
Foo=bar
WantedBy=default.target
StandardOutput=append:%h/.hermes/logs/out.log
WorkingDirectory=%h
ExecStopPost=/usr/bin/notify --token=\${TELEGRAM_BOT_TOKEN}
`,
  [DROP_IN]: `[Service]
ExecStart=
ExecStart=%h/.local/bin/hermes --profile '$\{PROFILE}' gateway run $MORE
UnsetEnvironment=EXTRA
`,
  [VARIABLES]: 'PROFILE=code\nHERMES_HOME=/srv/x\n',
};

function repository(files: Readonly<Record<string, string>> = FILES): string {
  const root = folderWith(files);
  mkdirSync(join(root, '.git'));
  return root;
}

/** The entries of a block, by its heading, each on one line; undefined where there is no such block. */
function block(stdout: string, heading: string): readonly string[] | undefined {
  const found = stdout.split('\n\n').find((lines) => lines.split('\n')[0]?.startsWith(heading));
  return found
    ?.trimEnd()
    .replaceAll('\n    ', ' ')
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
}

const facts: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'variables that are set again, and unset',
    `${UNIT}:5`,
    [
      'Environment= in [Service] is in force.',
      'The process does not get this EXTRA: the variable is unset again.',
      `The process does not get this HERMES_HOME: ${VARIABLES}:2:1 sets it again.`,
    ],
  ],
  [
    'a secret, without its value',
    `${UNIT}:6`,
    [
      'Environment= in [Service] is in force.',
      `systemd runs after it has stopped: /usr/bin/notify "--token=${'*'.repeat(TOKEN.length)}"`,
      `--token=\${TELEGRAM_BOT_TOKEN} becomes "--token=${'*'.repeat(TOKEN.length)}" (from line 6).`,
      `The process gets TELEGRAM_BOT_TOKEN=${'*'.repeat(TOKEN.length)}.`,
      'The process does not get this EXTRA: the variable is unset again.',
    ],
  ],
  [
    'a file of variables that is in the repository',
    `${UNIT}:7`,
    [
      'EnvironmentFile= in [Service] is in force.',
      `/home/alice/.config/hermes/env is ${VARIABLES} in this repository; it sets PROFILE, HERMES_HOME.`,
    ],
  ],
  [
    'a file of variables that is not',
    `${UNIT}:8`,
    [
      'EnvironmentFile= in [Service] is in force.',
      'Variables may come from outside: /etc/hermes/env is not in the repository.',
    ],
  ],
  [
    'a command before the start whose failure is ignored',
    `${UNIT}:9`,
    [
      'ExecStartPre= in [Service] is in force.',
      'systemd runs before it starts: /usr/bin/rm -f /home/alice/.hermes/gateway.lock',
      'It goes on when that fails.',
      '-/usr/bin/rm becomes /usr/bin/rm.',
      '%h/.hermes/gateway.lock becomes /home/alice/.hermes/gateway.lock.',
    ],
  ],
  [
    'a command that a drop-in takes back',
    `${UNIT}:10`,
    [`ExecStart= in [Service] (lines 10 to 12) has no effect: the empty ExecStart= at ${DROP_IN}:2:1 takes it back.`],
  ],
  [
    'a comment inside of a command that goes on',
    `${UNIT}:11`,
    [`ExecStart= in [Service] (lines 10 to 12) has no effect: the empty ExecStart= at ${DROP_IN}:2:1 takes it back.`],
  ],
  [
    'a setting that a later one overrides',
    `${UNIT}:13`,
    ['Restart= in [Service] has no effect: the later Restart= at line 14 counts.'],
  ],
  ['a policy', `${UNIT}:14`, ['Restart= in [Service] is in force.', 'It is started again when it fails.']],
  [
    'a delay',
    `${UNIT}:15`,
    ['RestartSec= in [Service] is in force.', 'Before it is started again it waits 5 seconds.'],
  ],
  [
    'a value that is refused',
    `${UNIT}:16`,
    ['TimeoutStopSec= in [Service] has no effect: systemd cannot take this value.'],
  ],
  ['an unknown setting', `${UNIT}:17`, ['Foo= in [Service] has no effect: systemd knows no such setting.']],
  [
    'a setting in the wrong section',
    `${UNIT}:18`,
    ['WantedBy= in [Service] has no effect: systemd knows this setting in another section only.'],
  ],
  [
    'a log',
    `${UNIT}:19`,
    [
      'StandardOutput= in [Service] is in force.',
      'Its stdout goes to /home/alice/.hermes/logs/out.log.',
      'Its stderr goes to /home/alice/.hermes/logs/out.log.',
    ],
  ],
  ['a directory', `${UNIT}:20`, ['WorkingDirectory= in [Service] is in force.', 'It runs in /home/alice.']],
  [
    'a secret that a command refers to',
    `${UNIT}:21`,
    [
      'ExecStopPost= in [Service] is in force.',
      `systemd runs after it has stopped: /usr/bin/notify "--token=${'*'.repeat(TOKEN.length)}"`,
      `--token=\${TELEGRAM_BOT_TOKEN} becomes "--token=${'*'.repeat(TOKEN.length)}" (from line 6).`,
    ],
  ],
  ['a reset', `${DROP_IN}:2`, ['ExecStart= in [Service] is in force: it takes back what stands before it.']],
  [
    'quotes, specifiers and variables of a command',
    `${DROP_IN}:3`,
    [
      'ExecStart= in [Service] is in force.',
      'systemd runs: /home/alice/.local/bin/hermes --profile code gateway run $MORE',
      '%h/.local/bin/hermes becomes /home/alice/.local/bin/hermes.',
      `'\${PROFILE}' becomes code (from ${VARIABLES}:1:9).`,
      '$MORE: $MORE is not set by the unit, only the manager could set it.',
    ],
  ],
  [
    'the word at a column alone',
    `${DROP_IN}:3:11`,
    [
      'ExecStart= in [Service] is in force.',
      'systemd runs: /home/alice/.local/bin/hermes --profile code gateway run $MORE',
      '%h/.local/bin/hermes becomes /home/alice/.local/bin/hermes.',
    ],
  ],
  ['a variable in a file of variables', `${VARIABLES}:2`, ['The process gets HERMES_HOME=/srv/x.']],
];

describe('explain FILE:LINE tells what systemd makes of', () => {
  test.each(facts)('%s', async (_, place, expected) => {
    const { stdout, stderr, exitCode } = await explain(repository(), place);
    expect(block(stdout, 'What systemd makes of the line')).toEqual(expected);
    expect([stderr, exitCode]).toEqual(['', 0]);
  });
});

const ARTICLE = {
  [`${UNITS}/hermes-gateway.service`]:
    '[Service]\nExecStart=/opt/hermes gateway run --replace\nRestart=always\n\n[Install]\nWantedBy=default.target\n',
  [`${UNITS}/hermes-gateway-code.service`]:
    '[Service]\nExecStart=/opt/hermes -p code gateway run -pops\nRestart=always\n\n[Install]\nWantedBy=default.target\n',
  '.hermes/active_profile': 'code\n',
};

const CODE = `${UNITS}/hermes-gateway-code.service`;
const DEFAULT = `${UNITS}/hermes-gateway.service`;

describe('explain FILE:LINE tells what Hermes makes of', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    [
      'a command without a profile',
      `${DEFAULT}:2`,
      `What Hermes makes of it on local
  profile      code, not pinned: active_profile decides
  because      no profile flag is read here, so active_profile decides (line 2)
               active_profile says "code" (.hermes/active_profile:1:1)
  releases     v0.6 to v0.20: whatever ~/.hermes/active_profile says, which is "code"
               (.hermes/active_profile:1:1); the default profile without that file
               v0.21 and later: the default profile in ~/.hermes
  root         ~/.hermes
  home         ~/.hermes/profiles/code (v0.6 to v0.20)
  lock         ~/.hermes/profiles/code/gateway.lock
  PID file     ~/.hermes/profiles/code/gateway.pid
  logs         ~/.hermes/profiles/code/logs/gateway.log
  token locks  ~/.local/state/hermes/gateway-locks
  at start     --replace: it stops the gateway that runs in its home
  beside it    hermes-gateway-code.service: profile code in ~/.hermes/profiles/code; they share
               ~/.hermes/profiles/code (v0.6 to v0.20)`,
    ],
    [
      'flags, read and not read',
      `${CODE}:3`,
      `What Hermes makes of it on local
  profile      code, named by the flag
  because      -p code names the profile (line 2)
  flags        -p code is read as the profile
               -pops is not read: "-p" takes no value that is glued to it
  releases     any supported release: profile "code" in ~/.hermes/profiles/code
  root         ~/.hermes
  home         ~/.hermes/profiles/code
  lock         ~/.hermes/profiles/code/gateway.lock
  PID file     ~/.hermes/profiles/code/gateway.pid
  logs         ~/.hermes/profiles/code/logs/gateway.log
  token locks  ~/.local/state/hermes/gateway-locks
  beside it    hermes-gateway.service: profile code in ~/.hermes/profiles/code; they share
               ~/.hermes/profiles/code (v0.6 to v0.20)`,
    ],
  ];
  test.each(rows)('%s', async (_, place, expected) => {
    const { stdout } = await explain(repository(ARTICLE), place);
    expect(stdout.split('\n\n')).toContain(expected);
  });

  test('a release that is asked for alone', async () => {
    const { stdout } = await explain(repository(ARTICLE), '--hermes-release', '0.21', `${DEFAULT}:2`);
    expect(stdout).toContain('\n  releases     v0.21 and later: the default profile in ~/.hermes\n');
    expect(stdout).not.toContain('v0.20');
  });
});

describe('explain FILE:LINE tells whom the line belongs to', () => {
  const rows: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'in a unit',
      `${UNIT}:14`,
      'hermes-gateway.service',
      ["It is run by the user's systemd.", 'This file declares it.', `${DROP_IN} adds to it.`],
    ],
    [
      'in a drop-in',
      `${DROP_IN}:3`,
      'hermes-gateway.service',
      ["It is run by the user's systemd.", `${UNIT} declares it.`, 'This file adds to it.'],
    ],
    [
      'in a file of variables',
      `${VARIABLES}:1`,
      'hermes-gateway.service',
      [
        "It is run by the user's systemd.",
        `${UNIT} declares it.`,
        `${DROP_IN} adds to it.`,
        'It reads variables from this file.',
      ],
    ],
  ];
  test.each(rows)('%s', async (_, place, name, expected) => {
    const { stdout } = await explain(repository(), place);
    expect(block(stdout, name)).toEqual(expected);
  });

  test('in active_profile', async () => {
    const { stdout } = await explain(repository(ARTICLE), '.hermes/active_profile:1');
    expect(block(stdout, 'hermes-gateway.service')).toEqual([
      "It is run by the user's systemd.",
      `${DEFAULT} declares it.`,
    ]);
    expect(block(stdout, 'hermes-gateway-code.service')).toBeUndefined();
  });

  test('where it starts no gateway', async () => {
    const { stdout } = await explain(
      repository({ [`${UNITS}/web.service`]: '[Service]\nExecStart=/opt/web\n' }),
      `${UNITS}/web.service:2`,
    );
    expect(block(stdout, 'web.service')).toContain('It starts no gateway that is known here.');
  });

  test('where a template stands for many services', async () => {
    const wants = ['a', 'b', 'c', 'd', 'e'].map((name) => `Wants=hermes-gateway@${name}.service\n`).join('');
    const { stdout } = await explain(
      repository({
        [`${UNITS}/hermes-gateway@.service`]: '[Service]\nExecStart=/opt/hermes -p %i gateway run\n',
        [`${UNITS}/default.target`]: `[Unit]\n${wants}`,
      }),
      `${UNITS}/hermes-gateway@.service:2`,
    );
    expect(stdout.match(/^hermes-gateway@.*(?=\n)/gm)).toEqual(
      ['a', 'b', 'c'].map((name) => `hermes-gateway@${name}.service`),
    );
    expect(stdout).toContain(
      '\n\nThe line is read for hermes-gateway@d.service, hermes-gateway@e.service as well.\n\n',
    );
  });
});

describe('explain FILE:LINE says of a line that belongs to nothing', () => {
  const nothing = {
    ...FILES,
    'notes.txt': 'hello\n',
    'skills/a.service': '[Service]\n',
    '.gateway-lint.yml': 'exclude: [old/**]\n',
    'old/a.service': '[Service]\n',
  };
  const rows: readonly (readonly [string, string, string])[] = [
    [
      'a comment',
      `${UNIT}:3`,
      'This file belongs to hermes-gateway.service. The line sets nothing there: it is blank, a comment, a heading, or of no consequence for a gateway, or the manager does not read the file so far.',
    ],
    [
      'a file that is no service',
      'notes.txt:1',
      'No service is found in this file: it has no form that gateway-lint reads, or speaks of no gateway.',
    ],
    ['the configuration', '.gateway-lint.yml:1', 'This file is the configuration of gateway-lint.'],
    [
      'a file that the configuration leaves out',
      'old/a.service:1',
      'The configuration leaves this file out ("include", "exclude").',
    ],
    [
      'a file in a folder that is left out',
      'skills/a.service:1',
      'gateway-lint does not read this file with its repository: git ignores it, or it lies in a folder or has a name that is left out (node_modules, skills, backups).',
    ],
  ];
  test.each(rows)('%s', async (_, place, expected) => {
    const { stdout, exitCode } = await explain(repository(nothing), place);
    const [title, text] = stdout.split('\n\n');
    expect([title, text?.replaceAll('\n', ' '), exitCode]).toEqual([place, expected, 0]);
  });
});

describe('explain FILE:LINE names', () => {
  test('the findings of the line, those that speak of it from elsewhere, and none of other lines', async () => {
    const root = repository(ARTICLE);
    const own = block((await explain(root, `${DEFAULT}:2`)).stdout, 'Findings');
    expect(own?.map((line) => line.split(':')[0])).toEqual(['error [duplicate-profile]', 'error [profile-not-pinned]']);
    const related = block((await explain(root, '.hermes/active_profile:1')).stdout, 'Findings');
    expect(related).toEqual([
      `error [duplicate-profile] at ${DEFAULT}:2:11: active_profile says "code"`,
      `error [profile-not-pinned] at ${DEFAULT}:2:11: active_profile says "code"`,
    ]);
    expect((await explain(root, `${DEFAULT}:3`)).stdout).toMatch(/\n\nNo finding names this line\.\n$/);
  });

  test('findings that a suppression holds back, and the suppression', async () => {
    const text = (ARTICLE[DEFAULT] as string).replace(
      'ExecStart',
      '# gateway-lint: ignore[profile-not-pinned] later\nExecStart',
    );
    const root = repository({ ...ARTICLE, [DEFAULT]: text });
    expect(block((await explain(root, `${DEFAULT}:3`)).stdout, 'Findings')).toContainEqual(
      expect.stringMatching(
        /^error \[profile-not-pinned\], suppressed at line 2: hermes-gateway\.service names no profile/,
      ),
    );
    expect(block((await explain(root, `${DEFAULT}:2`)).stdout, 'Findings')).toEqual([
      'This suppression of profile-not-pinned holds back profile-not-pinned.',
    ]);
  });

  test('findings in the baseline', async () => {
    const root = repository(ARTICLE);
    await start(['baseline'], { cwd: root, color: false });
    expect(block((await explain(root, `${DEFAULT}:2`)).stdout, 'Findings')?.map((line) => line.split(':')[0])).toEqual([
      'error [duplicate-profile], in the baseline',
      'error [profile-not-pinned], in the baseline',
    ]);
  });
});

describe('explain takes a place', () => {
  const titleOf = async (cwd: string, word: string) => (await explain(cwd, word)).stdout.split('\n')[0];

  test('relative to where it runs, with the whole repository around it', async () => {
    const root = repository(ARTICLE);
    const { stdout } = await explain(join(root, UNITS), 'hermes-gateway.service:2:11:');
    expect(stdout).toMatch(/^hermes-gateway\.service:2\n/);
    expect(stdout).toContain('active_profile says "code" (../../../.hermes/active_profile:1:1)');
  });

  test('below the folder that it runs in, where there is no checkout', async () => {
    const { stdout } = await explain(folderWith(ARTICLE), `${DEFAULT}:2`);
    expect(stdout).toContain('hermes-gateway-code.service: profile code');
  });

  test('through a link to the file', async () => {
    const root = repository(ARTICLE);
    symlinkSync(DEFAULT, join(root, 'link'));
    expect(await titleOf(root, 'link:2')).toBe(`${DEFAULT}:2`);
  });

  test('in a file whose own name ends like a line', async () => {
    expect(await titleOf(repository({ 'a:1': 'x\ny\n' }), 'a:1:2')).toBe('a:1:2');
  });

  const wrong: readonly (readonly [string, string, string])[] = [
    ['a file that is not there', 'nowhere:1', 'gateway-lint: no such file or directory: nowhere\n'],
    ['a line that is not there', `${DEFAULT}:99`, `gateway-lint: ${DEFAULT} has no line 99\n`],
    ['the line 0', `${DEFAULT}:0`, `gateway-lint: ${DEFAULT} has no line 0\n`],
    ['a folder', '.config:1', 'gateway-lint: .config is not a file\nTry gateway-lint --help.\n'],
  ];
  test.each(wrong)('and not %s', async (_, word, message) => {
    const { stdout, stderr, exitCode } = await explain(repository(ARTICLE), word);
    expect([stdout, stderr, exitCode]).toEqual(['', message, 2]);
  });
});

test('a secret is never printed', async () => {
  const root = repository();
  const places = Object.entries(FILES).flatMap(([path, text]) => text.split('\n').map((_, at) => `${path}:${at + 1}`));
  for (const place of places) expect((await explain(root, place)).stdout).not.toContain(TOKEN.slice(-8));
});

test('nothing of the repository acts on the terminal', async () => {
  const path = `\x1b[2J/${UNITS}/hermes-gateway.service`;
  const text = `[Service]\nEnvironment="A\x1b]0;x\x07=1"\nEnvironment=B=\x1b[31m\nExecStart=/opt/\u202ehermes -p \x1b[2J gateway run\nX\x1b[1m=1\n`;
  const root = repository({ [path]: text });
  for (const line of [1, 2, 3, 4, 5]) {
    const { stdout } = await explain(root, `${path}:${line}`);
    expect(stdout).toContain('\\x1b[2J/');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
});

test('a line of any length is explained in some', async () => {
  const root = repository({ [DEFAULT]: `[Service]\nExecStart=/opt/hermes -p ${'x'.repeat(200_000)} gateway run\n` });
  expect((await explain(root, `${DEFAULT}:2`)).stdout.length).toBeLessThan(10_000);
});
