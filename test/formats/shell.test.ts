import { expect, test } from 'vitest';
import { applyEdits } from '../../src/edits.ts';
import type { Finding } from '../../src/finding.ts';
import type { Written } from '../../src/formats/format.ts';
import { shellFiles } from '../../src/formats/shell/extractor.ts';
import { shell } from '../../src/formats/shell/shell.ts';
import { textOf } from '../../src/source.ts';
import { type Files, lintFiles, memoryRepository } from '../support/lint.ts';

/** Unknown parts of what is written stand between ‹ and ›, unknown parts of paths are encoded and shown as `?`. */
function shown(file: Written): readonly [string, string] {
  const path = file.path.replace(/q0x[0-9a-f]*x0q/g, '?');
  if ('target' in file) return [path, `-> ${file.target}`];
  const text = file.content.pieces.map((piece) => (piece.unknown === undefined ? piece.text : `‹${piece.text}›`));
  return [path, text.join('')];
}

function deployments(script: string, files: Files = {}) {
  return shellFiles.read(memoryRepository({ 'scripts/install.sh': script, ...files }), () => true);
}

function written(script: string, files?: Files): Readonly<Record<string, string>> {
  return Object.fromEntries(deployments(script, files).flatMap((deployment) => deployment.files.map(shown)));
}

const UNIT = 'etc/systemd/system/x.service';

test.each([
  ['cat > FILE', `cat > /${UNIT} <<E\na\nE`, { [UNIT]: 'a\n' }],
  ['cat in front of its redirection', `cat <<'E' > /${UNIT}\n$a\nE`, { [UNIT]: '$a\n' }],
  ['tee', `sudo tee /${UNIT} >/dev/null <<E\na\nE`, { [UNIT]: 'a\n' }],
  ['a pipe to tee', `cat <<E | sudo tee /${UNIT} > /dev/null\na\nE`, { [UNIT]: 'a\n' }],
  ['tee into two files', 'tee /etc/a /etc/b <<< x', { 'etc/a': 'x\n', 'etc/b': 'x\n' }],
  ['echo and >>', `echo a > /${UNIT}; echo b >> /${UNIT}`, { [UNIT]: 'a\nb\n' }],
  ['tee -a', `echo a > /${UNIT}; echo b | tee -a /${UNIT}`, { [UNIT]: 'a\nb\n' }],
  ['printf', `printf '%s\\n' '[Service]' "User=$USER" > /${UNIT}`, { [UNIT]: '[Service]\nUser=‹$USER›\n' }],
  ['a group', `{ echo a; echo b; } > /${UNIT}`, { [UNIT]: 'a\nb\n' }],
  ['sh -c with its own redirection', `sudo sh -c 'cat > /${UNIT}' <<E\na\nE`, { [UNIT]: 'a\n' }],
  ['bash -c with its own here-document', `sudo bash -c "cat > /${UNIT} <<E\na\nE"`, { [UNIT]: 'a\n' }],
  ['a variable', `U=$(cat <<'E'\na\nE\n)\necho "$U" > /${UNIT}`, { [UNIT]: 'a\n' }],
  ['a function', `w() { cat > "/etc/systemd/system/$1.service"; }\nw x <<E\na\nE`, { [UNIT]: 'a\n' }],
  ['install from stdin', `install -m 644 /dev/stdin /${UNIT} <<E\na\nE`, { [UNIT]: 'a\n' }],
  [
    'a temporary file that is moved',
    `cat > /tmp/x.service <<E\na\nE\nsudo mv /tmp/x.service /${UNIT}`,
    { [UNIT]: 'a\n' },
  ],
  ['a file that is written anew', `echo a > /${UNIT}; echo b > /${UNIT}`, { [UNIT]: 'b\n' }],
  ['a function that writes it anew at each call', `w() { echo $1 > /${UNIT}; }\nw a; w b`, { [UNIT]: 'b\n' }],
  ['a loop that writes it anew in each turn', `for i in a b; do echo $i | tee /${UNIT}; done`, { [UNIT]: 'b\n' }],
  ['a loop that adds to it', `for i in a b; do echo $i >> /${UNIT}; done`, { [UNIT]: 'a\nb\n' }],
  ['a loop that adds to it with tee', `for i in a b; do echo $i | tee -a /${UNIT}; done`, { [UNIT]: 'a\nb\n' }],
  ['a loop of which all turns write to one file', `for i in a b; do echo $i; done > /${UNIT}`, { [UNIT]: 'a\nb\n' }],
  ['a group at each call of a function', `w() { { echo a; echo $1; } > /${UNIT}; }\nw b; w c`, { [UNIT]: 'a\nc\n' }],
  [
    'a function with its output in a file',
    `w() { echo a; echo $1; }\nw b > /${UNIT}; w c > /${UNIT}`,
    { [UNIT]: 'a\nc\n' },
  ],
  ['both branches by one function', `w() { echo a > /${UNIT}; }\nif x; then w; else w; fi`, { [UNIT]: 'a\n' }],
  ['sed -i at each call', `w() { echo U=@A@ > /${UNIT}; sed -i "s/@A@/b/" /${UNIT}; }\nw; w`, { [UNIT]: 'U=b\n' }],
  ['sed -i of what was written', `echo U=@A@ > /${UNIT}; sed -i "s/@A@/b/" /${UNIT}`, { [UNIT]: 'U=b\n' }],
  [
    'a loop',
    'for p in a b; do echo $p > ~/.config/systemd/user/x-$p.service; done',
    {
      '.config/systemd/user/x-a.service': 'a\n',
      '.config/systemd/user/x-b.service': 'b\n',
    },
  ],
  [
    'a file whose name is not known',
    'echo a > "$HOME/.config/systemd/user/x-$1.service"',
    {
      '.config/systemd/user/x-?.service': 'a\n',
    },
  ],
  ['a folder that is not known', 'echo a > "$DIR/x.service"', { 'x.service': 'a\n' }],
  [
    'XML',
    'cat > ~/Library/LaunchAgents/x.plist <<E\n<dict><key>$A</key></dict>\nE',
    {
      'Library/LaunchAgents/x.plist': '<dict><key>‹$A›</key></dict>\n',
    },
  ],
  ['what goes to the terminal', 'cat <<E\na\nE\necho "cat > /etc/a"', {}],
  ['what is thrown away', 'echo a > /dev/null', {}],
  ['comments', '# cat > /etc/a <<E', {}],
  ['words that only say as whom', 'sudo -v > /dev/null; env A=1 > /dev/null', {}],
  ['a command whose output nobody knows', 'env > /etc/a', { 'etc/a': '[Service]\nExecStart=‹env > /etc/a›\n' }],
] as const)('a script writes files by %s', (_, script, expected) => {
  expect(written(script)).toEqual(expected);
});

test('what another machine runs is a script of that machine', () => {
  const [deployment] = deployments("ssh -p 22 alice@box 'agent run &'\nssh $HOST 'agent run &'\n");
  expect(deployment?.files.map(({ path }) => path)).toEqual(['hosts/box/install.sh-1.sh', 'install.sh-2.sh']);
});

test.each([
  ['of their own', `if a; then echo a > /${UNIT}; else echo b > /${UNIT}; fi`],
  ['by one function', `w() { echo $1 > /${UNIT}; }\ncase $1 in x) w a;; y) w b;; z) w b;; esac`],
] as const)('what branches write differently is written by each: %s', (_, script) => {
  expect(deployments(script)[0]?.files.map(shown)).toEqual([
    [UNIT, 'a\n'],
    [UNIT, 'b\n'],
  ]);
});

const TEMPLATE = { 'systemd/x.service': 'User=@USER@\nExecStart=@HOME@/run $A ${B}\n' };

test.each([
  ['cp', `cp "$(dirname "$0")/../systemd/x.service" /${UNIT}`, TEMPLATE['systemd/x.service']],
  [
    'cp to a folder',
    'cd "$(dirname "$0")/.."; cp systemd/x.service /etc/systemd/system/',
    TEMPLATE['systemd/x.service'],
  ],
  ['install', `R=$(pwd); install -Dm644 "$R/systemd/x.service" /${UNIT}`, TEMPLATE['systemd/x.service']],
  ['install -t', 'install -m 644 -t /etc/systemd/system systemd/x.service', TEMPLATE['systemd/x.service']],
  ['ln -s', 'ln -sf "$PWD/systemd/x.service" /etc/systemd/system', TEMPLATE['systemd/x.service']],
  ['cp of several', 'cp systemd/*.service /etc/systemd/system/', TEMPLATE['systemd/x.service']],
  ['scp', 'scp systemd/x.service host:/etc/systemd/system/', TEMPLATE['systemd/x.service']],
  [
    'sed',
    `sed "s/@USER@/alice/; s|@HOME@|$HOME|g" systemd/x.service > /${UNIT}`,
    'User=alice\nExecStart=‹$HOME›/run $A ${B}\n',
  ],
  [
    'sed and tee',
    `sed -e 's/@USER@/alice/' -e 's/^ExecStart=.*/ExecStart=x/' systemd/x.service | sudo tee /${UNIT}`,
    'User=alice\nExecStart=x\n',
  ],
  ['cat and tee', `cat systemd/x.service | sudo tee /${UNIT}`, TEMPLATE['systemd/x.service']],
  ['envsubst', `export A=b; envsubst < systemd/x.service > /${UNIT}`, 'User=@USER@\nExecStart=@HOME@/run b ‹${B}›\n'],
] as const)('a file of the repository is read where %s puts it', (_, script, expected) => {
  const [deployment] = deployments(script, TEMPLATE);
  expect(deployment?.files.map(shown)).toEqual([[UNIT, expected]]);
  expect(deployment?.copies).toEqual(['systemd/x.service']);
});

test.each([
  [
    'sed -i replaces',
    's|^ExecStart=.*|ExecStart=$BIN gateway run|',
    'scripts/install.sh:2',
    '$BIN --profile default gateway',
  ],
  [
    'sed replaces where it begins anywhere',
    's|ExecStart=.*$|ExecStart=$BIN gateway run|',
    'scripts/install.sh:2',
    '$BIN --p',
  ],
  [
    'sed replaces and escapes',
    's/^ExecStart=.*/ExecStart=\\/usr\\/bin\\/hermes gateway run/',
    'scripts/install.sh:2',
    's --p',
  ],
  ['sed fills in', 's|/opt|$BIN|', 'hermes-gateway.service:2', 'hermes --profile default gateway'],
  ['sed begins', 's|^ExecStart=/opt/|ExecStart=/srv/|', 'hermes-gateway.service:2', 'hermes --profile default gateway'],
  ['sed leaves alone', 's|^User=.*|User=alice|', 'hermes-gateway.service:2', 'hermes --profile default gateway'],
])('a mistake in a line that %s is told where it is mended', async (_, expression, place, repaired) => {
  const { findings } = await lintFiles({
    'scripts/install.sh': `cp hermes-gateway.service /etc/systemd/system/\nBIN=$(which hermes); sed -i "${expression}" /etc/systemd/system/hermes-gateway.service\n`,
    'hermes-gateway.service': '[Service]\nExecStart=/opt/hermes gateway run\nRestart=always\nUser=bob\n',
  });
  const [finding] = findings.filter(({ rule }) => rule === 'profile-not-pinned') as [Finding];
  const { source, start } = finding.span;
  expect(`${source.path}:${source.position(start).line}`).toBe(place);
  expect(applyEdits(source.text, finding.fix?.edits ?? [])).toContain(repaired);
});

test.each([
  [
    'in a unit folder already',
    { 'home/.config/systemd/user/x.service': 'a' },
    'cp home/.config/systemd/user/x.service ~/.config/systemd/user/',
  ],
  ['for one machine', { 'hosts/one/x.service': 'a' }, 'cp hosts/one/x.service /etc/systemd/system/'],
  ['with drop-ins beside it', { 'x.service': 'a', 'x.service.d/a.conf': 'b' }, 'cp x.service /etc/systemd/system/'],
  ['copied to no unit folder', { 'x.service': 'a' }, 'cp x.service /tmp/'],
] as const)('a file is read where it lies when it is %s', (_, files, script) => {
  expect(deployments(script, files)).toEqual([]);
});

test.each([
  ['a file that is not in the repository', 'sed s/a/b/ /etc/y.service'],
  ['a program', 'generate-unit --name x'],
  ['an expression that is not plain', "sed -E 's/(a+)/b/' systemd/x.service"],
] as const)('what is made of %s is not known', (_, command) => {
  expect(written(`${command} > /${UNIT}`, TEMPLATE)[UNIT]).toBe(`[Service]\nExecStart=‹${command} > /${UNIT}›\n`);
});

test.each([
  'sudo > /etc/a',
  '> /etc/a',
  '| tee',
  'cp',
  'sed',
  'ssh',
  'sh -c',
  'systemctl enable',
  'eval',
  'cd',
  'printf',
])('%j does no harm', (script) => {
  expect(() => deployments(script)).not.toThrow();
});

test.each([
  ['systemctl --user enable --now x', { '.config/systemd/user/default.target.wants/x.service': '-> ../x.service' }],
  ['sudo systemctl enable x.service', { 'etc/systemd/system/multi-user.target.wants/x.service': '-> ../x.service' }],
  [
    'for i in a b; do systemctl enable x@$i; done',
    {
      'etc/systemd/system/multi-user.target.wants/x@a.service': '-> ../x@.service',
      'etc/systemd/system/multi-user.target.wants/x@b.service': '-> ../x@.service',
    },
  ],
  ['systemctl enable "x@$1"', {}],
  ['systemctl --user start x', {}],
  ['echo "systemctl enable x"', {}],
] as const)('%j makes these links', (script, expected) => {
  expect(written(script)).toEqual(expected);
});

test('a unit is enabled where it is written', () => {
  expect(Object.keys(written('echo a > "$D/x@.service"; systemctl --user enable x@code'))).toEqual([
    'x@.service',
    'default.target.wants/x@code.service',
  ]);
});

test.each([
  ["ssh host 'run a'", 'run a'],
  ['ssh -p 22 host run a', 'run a'],
  ["ssh host <<'E'\nrun a\nE", 'run a\n'],
  ["ssh host bash -s <<'E'\nrun a\nE", 'run a\n'],
  ["sudo -u alice bash <<'E'\nrun a\nE", 'run a\n'],
] as const)('%j holds a script of its own', (script, expected) => {
  const folder = script.startsWith('ssh') ? 'hosts/host/' : '';
  expect(written(script)).toEqual({ [`${folder}install.sh-1.sh`]: expected });
});

function services(script: string, path = 'bin/start.sh') {
  return shell.read(memoryRepository({ [path]: script }), ({ text }) => text.includes('agent')).services;
}

test.each([
  ['a command', 'exec agent run', ['start.sh: exec agent run']],
  ['several commands', 'agent setup\nagent run &', ['start.sh: agent setup', 'start.sh:2: agent run']],
  ['each turn of a loop', 'for p in a b; do agent $p & done', ['start.sh: agent a', 'start.sh:1: agent b']],
  [
    'three in a line',
    'for p in a b c; do agent $p & done',
    ['start.sh: agent a', 'start.sh:1: agent b', 'start.sh:1 (2): agent c'],
  ],
  ['a function', 'go() { agent "$1"; }; go x', ['start.sh: agent x']],
  ['nothing that is only said', 'echo "agent run"; printf agent; pgrep -f "agent run"; : agent', []],
  ['nothing that is only printed', 'cat <<E\nagent run\nE', []],
  ['nothing in comments', '# agent run\nother', []],
  ['nothing that asks systemd', 'sudo systemctl restart agent', []],
] as const)('a script starts %s', (_, script, expected) => {
  expect(
    services(script).map(({ name, commands }) => `${name}: ${commands[0]?.argv.map(({ value }) => value).join(' ')}`),
  ).toEqual(expected);
});

test.each([
  ['run.sh', 1],
  ['run.bash', 1],
  ['run.sh.tmpl', 1],
  ['dot_local/bin/executable_run', 1],
  ['docs/run', 1],
  ['run.py', 0],
  ['run.md', 0],
] as const)('%s is a script or none by its name and its first line', (path, count) => {
  expect(services('#!/usr/bin/env bash\nagent run', path)).toHaveLength(count);
});

test('a file without an extension and without a first line that says so is no script', () => {
  expect(services('agent run', 'run')).toEqual([]);
});

test.each([
  ['agent run', true],
  ['agent run &', false],
  ['nohup agent run > /dev/null 2>&1 &', false],
  ['while true; do agent run; sleep 5; done', false],
  ['tmux new-session -d -s a "agent run"', false],
  ['screen -dmS a agent run', false],
  ['docker run -d agent', false],
  ['docker run --rm -it agent', true],
  ['pm2 start agent', false],
] as const)('%j may be what something else runs: %j', (script, isEntry) => {
  expect(services(script)[0]?.isEntry ?? false).toBe(isEntry);
});

test.each([
  ['branches of an if', 'if a; then agent x & else agent y & fi\nagent z &\n', ['x', 'z']],
  ['a branch that exits', 'if a; then agent x & exit; fi\nagent y &\n', ['x']],
  ['a branch that exits, before more than one', 'if a; then agent x & exit; fi\nagent y &\nagent z &\n', ['y', 'z']],
  ['a branch in the foreground', 'if a; then agent x; else agent y & fi\n', ['y']],
  [
    'branches of a function, for each of its calls',
    'go() { if a; then agent -v $1 & return; fi; agent $1 & }\ngo x; go y\n',
    ['-v x', '-v y'],
  ],
  [
    'branches of a function that both go on',
    'go() { if a; then agent -v $1 & else agent $1 & fi; }\nfor p in x y z; do go $p; done\n',
    ['-v x', '-v y', '-v z'],
  ],
  [
    'branches of a case of which one starts all',
    'go() { agent $1 & }\ncase $1 in x) go x;; y) go y;; *) go x; go y;; esac\n',
    ['x', 'y'],
  ],
  ['branches of a case that start one each', 'case $1 in x) agent x & ;; y) agent y & ;; esac\n', ['x']],
] as const)('of starts of which a script makes one the first is compared with others: %s', (_, script, expected) => {
  const compared = services(script).filter(({ isEntry }) => isEntry !== true);
  const words = compared.map(({ commands }) => commands[0]?.argv.slice(1).map(({ value }) => value));
  expect(words.map((each) => each?.join(' '))).toEqual(expected);
});

test.each([
  ['agent run', 0],
  ['agent run &', 1],
  ['sh -c "agent run &"', 1],
  ['sh -c "agent run"', 0],
] as const)('of what is typed into a terminal %j leaves %j service', (script, count) => {
  expect(services(script, 'block-3.console')).toHaveLength(count);
});

test('a service has what the script makes of its environment', () => {
  const [service] = services(
    'cd ~/agent\nexport A=b\nsource ./env\n. .venv/bin/activate\nC="$D" agent run >> /var/log/a.log 2>&1 &\n',
  );
  expect(service).toMatchObject({ manager: 'script', scope: 'unknown', resident: true, place: 'bin' });
  expect(service?.environment.map(({ name, value, span }) => [name, value.value, textOf(span)])).toEqual([
    ['A', 'b', 'A=b'],
    ['C', '$D', 'C="$D"'],
  ]);
  expect(service?.environmentOpen.map(({ reason, names }) => [reason, names])).toEqual([
    ['./env is read by the shell', undefined],
    ['the script takes D from whoever starts it', ['D']],
  ]);
  expect(service?.outputs.map(({ stream, path }) => `${stream} ${path.value}`)).toEqual([
    'stdout /var/log/a.log',
    'stderr /var/log/a.log',
  ]);
  expect(service?.workingDirectory?.value).toBe('~/agent');
});

test('a loop starts one service for each log', () => {
  expect(services('for p in a b; do agent run >> /var/log/$p & done').map(({ name }) => name)).toEqual([
    'start.sh',
    'start.sh:1',
  ]);
  expect(services('for p in a b; do agent run & done')).toHaveLength(1);
});

test.each([
  ['a loop that sets a variable for it', 'for p in a b; do HERMES_HOME=/srv/$p agent run & done', ['/srv/a', '/srv/b']],
  ['a loop that exports one', 'for p in a b; do export HERMES_HOME=/srv/$p; agent run & done', ['/srv/a', '/srv/b']],
  [
    'a function that sets one for it',
    'go() { HERMES_HOME=/srv/$1 agent run & }\ngo a; go b; go a',
    ['/srv/a', '/srv/b'],
  ],
  ['a variable that is the same at each call', 'go() { HERMES_HOME=/srv agent run & }\ngo a; go b', ['/srv']],
  ['a variable that is not passed on', 'go() { P=$1; agent run & }\ngo a; go b', [undefined]],
  ['a loop over what is not known', 'for p in *; do HERMES_HOME=/srv/$p agent run & done', ['/srv/$p']],
] as const)('starts that differ in their variables are told apart: %s', (_, script, expected) => {
  const homes = services(script).map(({ environment }) => environment.find(({ name }) => name === 'HERMES_HOME'));
  expect(homes.map((home) => home?.value.value)).toEqual(expected);
});

test('a loop starts what ends again', () => {
  expect(services('while true; do agent run; done')[0]?.restart?.policy).toBe('always');
});

test('branches of a template are alternatives', () => {
  const found = services('{{ if .work }}P=work{{ else }}P=home{{ end }}\nagent $P {{ .x }}\n', 'run.sh.tmpl');
  expect(found.map(({ commands }) => commands[0]?.argv.map(({ value }) => value).join(' '))).toEqual([
    'agent work {{ .x }}',
    'agent home {{ .x }}',
  ]);
});

test('renderings of a template that differ in a variable only are one start', () => {
  const script = '{{ if .work }}export A=b{{ end }}\nagent {{ .x }} &\n';
  expect(services(script, 'run.sh.tmpl')).toHaveLength(1);
});

test.each([
  [
    'a quote that is never closed',
    'echo "x\nagent run &\n',
    'the shell script has a mistake: unterminated double quote',
  ],
  [
    'a text that grows too long',
    `A=aaaaaaaa\n${'A=$A$A\n'.repeat(20)}agent $A &\n`,
    'the shell script is too long to be read',
  ],
  ['a mistake behind all that matters', 'agent run &\necho "x\n', undefined],
  ['a comment in what is lost', 'echo "x\n# agent\n', undefined],
] as const)('says what it cannot read because of %s', (_, script, reason) => {
  const repository = memoryRepository({ 'bin/start.sh': script });
  const { unreadable = [] } = shell.read(repository, ({ text }) => text.includes('agent'));
  expect(unreadable.map((each) => each.reason)).toEqual(reason === undefined ? [] : [reason]);
});

test.each([
  ['#!/usr/bin/env node', 0],
  ['#!/opt/venv/bin/python3.12 -u', 0],
  ['#!/usr/bin/env -S deno run', 0],
  ['#!/home/node/bin/sh', 1],
  ['#!/usr/bin/with-contenv bashio', 1],
  ['#!@SHELL@', 1],
  ['# no such line', 1],
])('%s over a script with the name of a shell script', (line, expected) => {
  const repository = memoryRepository({ 'start.sh': `${line}\nhermes --profile a gateway run\n` });
  expect(shell.read(repository, () => true).services).toHaveLength(expected);
});
