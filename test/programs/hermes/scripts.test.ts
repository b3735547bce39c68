import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/source.ts';
import { type Files, lintFiles } from '../../support/lint.ts';

const UNITS = '.config/systemd/user';

/** A user's unit that runs the command, with files beside it. */
function files(command: string, others: Files, name = 'hermes-gateway-x'): Files {
  const unit = `[Unit]\nDescription=Gateway\n\n[Service]\nExecStart=${command}\nRestart=always\n\n[Install]\nWantedBy=default.target\n`;
  return { [`${UNITS}/${name}.service`]: unit, ...others };
}

/** `state profile home at FILE:LINE` of the unit's gateway; null when it runs none. */
async function verdict(command: string, others: Files, name?: string): Promise<string | null> {
  const { gateways } = await lintFiles(files(command, others, name));
  const gateway = gateways.find(({ service }) => service.manager === 'systemd');
  if (gateway === undefined) return null;
  const { profile, home, span } = gateway;
  const { line } = span.source.position(span.start);
  return `${profile.state} ${profile.name ?? '-'} ${home?.path ?? '-'} at ${span.source.path}:${line}`;
}

const script = (...lines: readonly string[]) => `#!/bin/bash\n${lines.join('\n')}\n`;

describe('a unit that runs a script of the repository', () => {
  test.each<[string, string, readonly string[], string]>([
    [
      'by its path',
      '%h/bin/start.sh',
      ['exec hermes -p x gateway run'],
      'pinned x ~/.hermes/profiles/x at bin/start.sh:2',
    ],
    [
      'with a shell and arguments',
      '/bin/bash -e %h/bin/start.sh x',
      ['exec hermes -p "$1" gateway run'],
      'pinned x ~/.hermes/profiles/x at bin/start.sh:2',
    ],
    [
      'that runs its arguments',
      '%h/bin/start.sh hermes -p x gateway run',
      ['export HERMES_HOME=/srv/h', 'exec "$@"'],
      `pinned x /srv/h/profiles/x at ${UNITS}/hermes-gateway-x.service:5`,
    ],
    [
      'that sets the home',
      '%h/bin/start.sh',
      ['cd ~/hermes', '. venv/bin/activate', 'export HERMES_HOME="$HOME/.hermes/profiles/x"', 'hermes gateway run'],
      'pinned-by-home x ~/.hermes/profiles/x at bin/start.sh:5',
    ],
    [
      'in a loop',
      '%h/bin/start.sh',
      ['while true; do', '  hermes -p x gateway run', '  sleep 5', 'done'],
      'pinned x ~/.hermes/profiles/x at bin/start.sh:3',
    ],
    [
      'whose branches agree',
      '%h/bin/start.sh',
      ['if [ -d /opt/a ]; then', '  exec /opt/a/bin/hermes -p x gateway run', 'fi', 'exec hermes -p x gateway run'],
      'pinned x ~/.hermes/profiles/x at bin/start.sh:3',
    ],
    [
      'whose branches differ',
      '%h/bin/start.sh',
      ['if [ -d /opt/a ]; then', '  exec hermes -p a gateway run', 'fi', 'exec hermes gateway run'],
      `unknown - - at ${UNITS}/hermes-gateway-x.service:5`,
    ],
    [
      'that asks for the help of the subcommand first',
      '%h/bin/start.sh',
      [
        'if hermes gateway run --help | grep -q force; then',
        '  exec hermes -p x gateway run --force',
        'fi',
        'exec hermes -p x gateway',
      ],
      'pinned x ~/.hermes/profiles/x at bin/start.sh:3',
    ],
    [
      'that only asks for the gateway',
      '%h/bin/start.sh',
      ['hermes -p x gateway start'],
      'pinned x ~/.hermes/profiles/x at bin/start.sh:2',
    ],
    [
      'that may start another one beside it',
      '%h/bin/start.sh',
      ['if [ -n "$OPS" ]; then', '  hermes -p ops gateway run &', 'fi', 'exec hermes -p x gateway run'],
      'pinned ops ~/.hermes/profiles/ops at bin/start.sh:3',
    ],
    [
      'that reads variables from a file',
      '%h/bin/start.sh',
      ['. /etc/bot.env', 'exec hermes gateway run'],
      'unpinned - ~/.hermes at bin/start.sh:3',
    ],
  ])('%s', async (_, command, lines, expected) => {
    expect(await verdict(command, { 'bin/start.sh': script(...lines) })).toBe(expected);
  });

  test('of which a part cannot be read is not known, and says where', async () => {
    const broken = script('case $1 in', '  a) hermes', 'esac esac', 'fi', 'hermes gateway run');
    expect(await verdict('%h/bin/start.sh', { 'bin/start.sh': broken })).toMatch(/^(?:unknown|unpinned)/);
  });

  test('that calls itself comes to an end', async () => {
    expect(await verdict('%h/bin/start.sh', { 'bin/start.sh': script('~/bin/start.sh', '~/bin/start.sh') })).toBeNull();
  });

  const node = '#!/usr/bin/env node\n/* Watches\nhermes -p x gateway run\n*/\n';
  const bare = 'exec hermes -p x gateway run\n';
  test.each<[command: string, name: string, content: string, isRead: boolean]>([
    ['%h/bin/watch', 'watch', node, false],
    ['%h/bin/bot', 'bot', `#!/bin/sh\n${bare}`, true],
    ['%h/bin/bot', 'bot', `#!/usr/bin/env -S bash -e\n${bare}`, true],
    ['%h/bin/bot', 'bot', bare, false],
    ['/bin/sh %h/bin/bot', 'bot', bare, true],
    ...['sh', 'bash', 'dash', 'ksh', 'zsh', 'sh.j2', 'sh.prod'].map((ending): [string, string, string, boolean] => [
      `%h/bin/bot.${ending}`,
      `bot.${ending}`,
      bare,
      true,
    ]),
    ...['shim', 'sh-old', 'py', 'fish', 'sh.bak~'].map((ending): [string, string, string, boolean] => [
      `%h/bin/bot.${ending}`,
      `bot.${ending}`,
      bare,
      false,
    ]),
  ])('with %s: whether bin/%s that says %j is read', async (command, name, content, isRead) => {
    const { gateways } = await lintFiles(files(command, { [`bin/${name}`]: content }));
    expect(gateways.map(({ profile }) => profile.name)).toEqual(isRead ? ['x'] : []);
  });

  test.each<[command: string, lines: readonly string[], expected: string]>([
    ['%h/bin/start.sh', ['exec "hermes" -p x "gateway" "run"'], '"hermes" -p x "gateway" "run"'],
    ['%h/bin/start.sh gateway run', ['exec hermes -v "$@"'], 'hermes -v'],
    ['%h/bin/start.sh -p x', ['exec hermes "$@" gateway run'], 'hermes "$@" gateway run'],
    ['%h/bin/start.sh', ['run() {', '  "$@" gateway run', '}', 'run hermes -v'], 'hermes -v'],
  ])('%s is pointed at where it starts the gateway: %j', async (command, lines, expected) => {
    const { gateways } = await lintFiles(files(command, { 'bin/start.sh': script(...lines) }));
    expect(gateways.map(({ span }) => textOf(span))).toEqual([expected]);
  });

  test.each([
    ['%h/bin/start.sh', 'pinned x'],
    ['/usr/bin/env BOT=y %h/bin/start.sh', 'pinned y'],
    ['/usr/bin/env -u BOT %h/bin/start.sh', 'pinned null'],
    ['/usr/bin/env -i %h/bin/start.sh', 'pinned null'],
  ])('gets the variables of the unit through %s', async (command, expected) => {
    const unit = `[Service]\nEnvironment=BOT=x\nExecStart=${command}\nRestart=always\n`;
    const start = script('exec hermes -p "$BOT" gateway run');
    const { gateways } = await lintFiles({ [`${UNITS}/bot.service`]: unit, 'bin/start.sh': start });
    expect(gateways.map(({ profile }) => `${profile.state} ${profile.name}`)).toEqual([expected]);
  });

  test('with words that the unit gives it is mended in the unit', async () => {
    const start = script('exec hermes "$@"');
    const { findings } = await lintFiles(files('%h/bin/start.sh gateway start', { 'bin/start.sh': start }));
    const found = findings.find(({ rule }) => rule === 'gateway-start-in-service');
    expect(found && [found.span.source.path, textOf(found.span)]).toEqual([
      `${UNITS}/hermes-gateway-x.service`,
      '[Service]',
    ]);
  });

  test('says which file may set the home', async () => {
    const start = script('. /etc/bot.env', 'exec hermes gateway run');
    const { gateways } = await lintFiles(files('%h/bin/start.sh', { 'bin/start.sh': start }));
    expect(gateways[0]?.profile.why.map(({ text }) => text)).toContain(
      'HERMES_HOME may be set from outside: /etc/bot.env is read by the shell',
    );
  });

  test('that another script calls is a service of its own', async () => {
    const { gateways } = await lintFiles({
      'bin/all.sh': script('~/bin/hermes-x.sh'),
      'bin/hermes-x.sh': script('exec hermes -p x gateway run'),
    });
    expect(gateways.map(({ calls }) => calls.map(({ source }) => source.path))).toEqual([['bin/hermes-x.sh']]);
  });

  test('that runs another program is no gateway', async () => {
    expect(await verdict('%h/bin/start.sh', { 'bin/start.sh': script('exec node /opt/lan/server.js') })).toBeNull();
  });
});

describe('a script that a unit runs is no gateway beside it', () => {
  test.each<[string, readonly string[]]>([
    ['where it is read', ['exec hermes -p x gateway run']],
    [
      'where its branches differ',
      ['if [ -n "$P" ]; then exec hermes -p "$P" gateway run; fi', 'exec hermes gateway run'],
    ],
    ['where a word may hold the flag', ['exec hermes $FLAGS gateway run']],
  ])('%s', async (_, lines) => {
    const { gateways } = await lintFiles(files('%h/bin/start.sh', { 'bin/start.sh': script(...lines) }));
    expect(gateways.map(({ service }) => service.manager)).toEqual(['systemd']);
  });

  test('but another one that it starts beside', async () => {
    const lines = ['hermes -p a gateway run &', 'exec hermes -p b gateway run'];
    const { gateways } = await lintFiles(files('%h/bin/start.sh', { 'bin/start.sh': script(...lines) }));
    expect(gateways.map(({ profile }) => profile.name)).toEqual(['a', 'b']);
  });
});

describe('a command that starts several gateways', () => {
  const inShell = (commands: string) => `/bin/bash -c '${commands}'`;

  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      'in the background',
      inShell('hermes -p a gateway run & hermes -p b gateway run & wait'),
      [],
      ['pinned a', 'pinned b'],
    ],
    [
      'the last one in the foreground',
      inShell('hermes -p a gateway run & exec hermes gateway run'),
      [],
      ['pinned a', 'unpinned null'],
    ],
    [
      'in a loop of a script',
      '%h/bin/start.sh',
      ['for p in a b; do hermes -p "$p" gateway run & done', 'wait'],
      ['pinned a', 'pinned b'],
    ],
    [
      'with a function',
      '%h/bin/start.sh',
      [
        'start() {',
        '  if [ -n "$LOG" ]; then hermes -p "$1" gateway run >>"$LOG" & else hermes -p "$1" gateway run & fi',
        '}',
        'start a; start b',
        'wait',
      ],
      ['pinned a', 'pinned b'],
    ],
    [
      'in scripts of their own',
      '%h/bin/start.sh',
      ["bash -c 'hermes -p a gateway run' &", "bash -c 'hermes -p b gateway run & wait' &", 'wait'],
      ['pinned a', 'pinned b'],
    ],
    [
      'in terminals and containers',
      '%h/bin/start.sh',
      [
        "tmux new-session -d -s a 'hermes -p a gateway run'",
        'screen -dmS b hermes -p b gateway run',
        'docker run -d -v /srv/c:/opt/data nousresearch/hermes-agent -p c gateway run',
      ],
      ['pinned a', 'pinned b', 'pinned c'],
    ],
    [
      'one of them perhaps',
      '%h/bin/start.sh',
      ['if [ -n "$OPS" ]; then hermes -p ops gateway run & fi', 'hermes -p x gateway run'],
      ['pinned ops', 'pinned x'],
    ],
    [
      'each in one way or another',
      '%h/bin/start.sh',
      [
        'if [ -n "$LOUD" ]; then hermes -v -p a gateway run & hermes -v -p b gateway run &',
        'else hermes -p a gateway run & hermes -p b gateway run & fi',
        'wait',
      ],
      ['pinned a', 'pinned b'],
    ],
    [
      'in one order or the other',
      '%h/bin/start.sh',
      [
        'if [ -n "$X" ]; then hermes -p a gateway run & hermes -p b gateway run &',
        'else hermes -p b gateway run & hermes -p a gateway run & fi',
        'wait',
      ],
      ['unknown null', 'unknown null'],
    ],
    [
      'of which one is not known',
      '%h/bin/start.sh',
      ['hermes -p a gateway run &', 'if [ -n "$X" ]; then hermes -p x gateway run; else hermes -p y gateway run; fi'],
      ['pinned a', 'unknown null'],
    ],
    [
      'in a branch that ends the script, or behind it',
      '%h/bin/start.sh',
      ['if [ -n "$X" ]; then hermes -p a gateway run & exit 0; fi', 'hermes -p b gateway run &', 'wait'],
      ['unknown null'],
    ],
    [
      'in a branch that goes on, and behind it',
      '%h/bin/start.sh',
      ['if [ -n "$X" ]; then hermes -p a gateway run & fi', 'hermes -p b gateway run &', 'wait'],
      ['pinned a', 'pinned b'],
    ],
    [
      'in a script of its own whose branch ends only that',
      '%h/bin/start.sh',
      [
        `bash -c 'if [ -n "$X" ]; then hermes -p a gateway run & exit 0; fi; true'`,
        'hermes -p b gateway run &',
        'wait',
      ],
      ['pinned a', 'pinned b'],
    ],
    ['one after the other', inShell('hermes -p a gateway run; hermes -p b gateway run'), [], ['pinned a']],
    [
      'one after the other in the background',
      inShell('( hermes -p a gateway run; hermes -p b gateway run ) & hermes -p c gateway run & wait'),
      [],
      ['pinned a', 'pinned c'],
    ],
    [
      'one or the other',
      '%h/bin/start.sh',
      ['if [ -n "$X" ]; then hermes -p a gateway run & else hermes -p b gateway run & fi', 'wait'],
      ['unknown null'],
    ],
    [
      'one of them in the background or in the foreground',
      '%h/bin/start.sh',
      ['case "$MODE" in', 'bg) hermes -p a gateway run & ;;', '*) exec hermes -p a gateway run ;;', 'esac'],
      ['pinned a'],
    ],
    [
      'one of them again and again',
      '%h/bin/start.sh',
      [
        'start() { hermes -p a gateway run & }',
        'start',
        'while sleep 9; do pgrep hermes || start; done',
        'hermes --profile a gateway run &',
      ],
      ['pinned a'],
    ],
    ['none of them', inShell('hermes gateway run --help & hermes gateway status & wait'), [], []],
  ])('%s', async (_, command, lines, expected) => {
    const { gateways } = await lintFiles(files(command, { 'bin/start.sh': script(...lines) }));
    const own = gateways.filter(({ service }) => service.manager === 'systemd');
    expect(own.map(({ profile }) => `${profile.state} ${profile.name}`).sort()).toEqual(expected);
  });

  test('with a script that it calls for each', async () => {
    const { gateways } = await lintFiles(
      files('%h/bin/all.sh', {
        'bin/all.sh': script('for p in a b; do', '  ~/bin/one.sh "$p" &', 'done', 'wait'),
        'bin/one.sh': script('exec hermes -p "$1" gateway run'),
      }),
    );
    expect(gateways.map(({ service, profile }) => `${service.name} ${profile.name}`)).toEqual([
      'hermes-gateway-x.service a',
      'hermes-gateway-x.service b',
    ]);
  });

  test('in a container', async () => {
    const { gateways, proofs } = await lintFiles({
      'compose.yaml':
        'services:\n  bots:\n    image: nousresearch/hermes-agent\n    restart: always\n    command: bash -c "hermes -p a gateway run & hermes gateway run & wait"\n    volumes: [./data:/opt/data]\n',
    });
    expect(gateways.map(({ home }) => home?.path)).toEqual(['./data/profiles/a', './data']);
    expect(proofs).toEqual([
      'on local: bots (a) and bots (default) keep apart, whatever active_profile says, under any supported release',
    ]);
  });

  test('is in the way of a unit that runs one of them', async () => {
    const { findings, proofs } = await lintFiles({
      ...files(inShell('hermes -p a gateway run & hermes -p b gateway run & wait'), {}, 'hermes-bots'),
      ...files('hermes -p b gateway run', {}, 'hermes-gateway-b'),
    });
    expect(findings.map(({ rule, span }) => [rule, span.source.path, textOf(span)])).toEqual([
      ['duplicate-profile', `${UNITS}/hermes-gateway-b.service`, '-p b'],
    ]);
    expect(proofs).toEqual([]);
  });

  test('may start two in one home', async () => {
    const command = inShell('hermes -p a gateway run & HERMES_HOME=%h/.hermes/profiles/a hermes gateway run & wait');
    const { findings } = await lintFiles(files(command, {}, 'hermes-bots'));
    const found = findings.find(({ rule }) => rule === 'duplicate-profile');
    expect(found?.message).toMatch(
      /^hermes-bots\.service starts 2 gateways that run profile "a" in .*already running", and stays down\. /,
    );
    expect(found?.related.map(({ label }) => label)).toEqual(['another gateway of hermes-bots.service runs it too']);
  });

  test('is told once what its unit lacks, and may name the home of one of them', async () => {
    const unit = `[Service]\nWorkingDirectory=%h/.hermes/profiles/a\nStandardOutput=append:%h/.hermes/profiles/a/out.log\nExecStart=${inShell('hermes -p a gateway run & hermes -p b gateway run & wait')}\n\n[Install]\nWantedBy=default.target\n`;
    const { findings } = await lintFiles({ [`${UNITS}/hermes-gateway-a.service`]: unit });
    expect(findings.map(({ rule }) => rule)).toEqual(['restart-missing']);
  });

  test('is named as itself where active_profile would send one of them to another one', async () => {
    const command = inShell('hermes gateway run & hermes -p a gateway run & wait');
    const { findings } = await lintFiles(files(command, {}, 'hermes-bots'));
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('With "a" there it runs in the home of another gateway of hermes-bots.service.'),
    ]);
  });
});

describe('a unit that runs what is no shell script', () => {
  test.each([
    ['/usr/bin/node /opt/ops/run-hermes-gateway.mjs', 'unknown'],
    ['/opt/ops/hermes_start.py', 'unknown'],
    ['/usr/bin/node /opt/lan/gateway.mjs', undefined],
    ['/usr/bin/python3 /opt/ops/hermes-healthcheck.py', undefined],
  ])('%s', async (command, state) => {
    const { gateways } = await lintFiles(files(command, {}));
    expect(gateways[0]?.profile.state).toBe(state);
  });
});

describe('a unit whose name says little', () => {
  const described = (description: string, command: string): Files => ({
    'etc/systemd/system/hermes.service': `[Unit]\nDescription=${description}\n\n[Service]\nExecStart=${command}\nRestart=always\n`,
  });

  test.each<[string, string, boolean]>([
    ['Hermes Agent (docker compose)', '/usr/bin/docker compose up -d', true],
    ['Hermes Agent Stack', '/usr/bin/docker compose up -d', true],
    ['Hermes Agent Gateway', '/opt/hermes/start.sh', true],
    ...['HermesAgent', 'Hermes  Gateway', 'hermes_agent', 'Hermes AI Agent', 'Hermes-AI-Agent', 'HermesAIAgent'].map(
      (description): [string, string, boolean] => [`${description} of Alice`, '/opt/hermes/start.sh', true],
    ),
    ['Hermes, an agent', '/opt/hermes/start.sh', false],
    ['Hermes AIR Agent', '/opt/hermes/start.sh', false],
    ['Hermes IBC relayer', '/usr/bin/docker compose up -d', false],
    ['Hermes Agent dashboard', '/usr/bin/docker compose up -d dashboard', false],
    ['Watchdog of the Hermes Agent gateway', '/opt/hermes/start.sh', false],
    ['Hermes Agent Gateway', '/opt/hermes/healthcheck.sh', false],
    ['Mail router', '/usr/local/bin/hermes start', false],
  ])('%s that runs %s', async (description, command, isGateway) => {
    const { gateways } = await lintFiles(described(description, command));
    expect(gateways.map(({ profile }) => profile.state)).toEqual(isGateway ? ['unknown'] : []);
  });
});
