import { describe, expect, test } from 'vitest';
import { hermes } from '../../../src/programs/hermes/index.ts';
import { SourceFile, textOf } from '../../../src/source.ts';
import type { Text } from '../../../src/text.ts';
import { firstGateway } from '../../support/gateways.ts';
import { type ServiceOptions, serviceOf } from '../../support/service.ts';

const CONTEXT = { host: 'here', activeProfiles: [] };

/** Splits a line as a test writes it: blanks part words, double and single quotes hold them together. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"[^"]*"|'[^']*'|\S+/g)].map(([word]) =>
    word.startsWith("'") ? `"${word.slice(1, -1)}"` : word,
  );
}

function resolve(line: string, options?: ServiceOptions) {
  return firstGateway(serviceOf(wordsOf(line), options), CONTEXT);
}

/** `state profile home`, or null when the service is no gateway. */
function verdict(line: string, options?: ServiceOptions): string | null {
  const gateway = resolve(line, options);
  if (gateway === null) return null;
  return [gateway.profile.state, gateway.profile.name ?? '-', gateway.home?.path ?? '-'].join(' ');
}

const UNPINNED = 'unpinned - ~/.hermes';
const PINNED = 'pinned x ~/.hermes/profiles/x';

const ENTRIES: readonly (readonly [line: string, expected: string])[] = [
  ['hermes gateway run', UNPINNED],
  ['/usr/local/bin/hermes gateway', UNPINNED],
  ['hermes.exe gateway run', UNPINNED],
  ['hermes gateway --accept-hooks', UNPINNED],
  ['hermes -m gpt-x gateway run', UNPINNED],
  ['hermes -v gateway run --replace --force', UNPINNED],
  ['"/opt/hermes" "gateway" "run"', UNPINNED],
  ['hermes --profile x gateway run', PINNED],
  ['hermes -p x gateway run', PINNED],
  ['hermes --profile=x gateway run', PINNED],
  ['hermes gateway -p x run', PINNED],
  ['hermes gateway run --replace --profile x', PINNED],
  ['"hermes" "--profile" "x" "gateway" "run"', PINNED],
  ['hermes --profile default gateway run', 'pinned default ~/.hermes'],
  ['python3 -m hermes_cli.main -p x gateway run', PINNED],
  ['/opt/venv/bin/python3.12 -I -u -m hermes_cli.main -p x gateway', PINNED],
  ['python -Im hermes_cli.main -p x gateway', PINNED],
  ['python -W ignore -X dev -m hermes_cli.main -p x gateway', PINNED],
  ['python /opt/hermes-agent/hermes_cli/main.py -p x gateway', PINNED],
  ['python /opt/venv/bin/hermes -p x gateway', PINNED],
  ["python -I -c 'import hermes_cli.main' -p x gateway run", PINNED],
  ['python --check-hash-based-pycs never -m hermes_cli.main -p x gateway', PINNED],
  ['python -Wignore -Xdev -m hermes_cli.main -p x gateway', PINNED],
  ['python -mhermes_cli.main -p x gateway', PINNED],
  ['python -Imhermes_cli -p x gateway', PINNED],
  ['python -mgateway.run', 'unpinned default ~/.hermes'],
  ["python '-cimport hermes_cli.main' -p x gateway run", PINNED],
  ['python3 -m hermes_cli -p x gateway', PINNED],
  ['/opt/hermes_cli/main.py -p x gateway', PINNED],
  ['.hermes-wrapped -p x gateway', PINNED],
  ['pypy3.10 -m hermes_cli.main -p x gateway', PINNED],
  ['<python> -m hermes_cli.main -p x gateway', PINNED],
  ['python -m hermes_cli.stderr_timestamp -f x -- python -m hermes_cli.main -p x gateway run', PINNED],
  ['hermes --run-module hermes_cli.main -p x gateway run', PINNED],
  ['python -m gateway.run', 'unpinned default ~/.hermes'],
  ['python /opt/hermes-agent/gateway/run.py', 'unpinned default ~/.hermes'],
  ['/opt/hermes-agent/scripts/hermes-gateway run', 'unpinned default ~/.hermes'],
  ['python hermes_cli/main.py -p x gateway', PINNED],
  ['python hermes -p x gateway', PINNED],
  ['python gateway/run.py', 'unpinned default ~/.hermes'],
  ['python /opt/bin/hermes-gateway', 'unpinned default ~/.hermes'],
  ['python hermes-gateway', 'unpinned default ~/.hermes'],
  ['python -Wignore -m hermes_cli.main -p x gateway', PINNED],
  ['pypy3.10 /opt/hermes-agent/hermes_cli/main.py -p x gateway', PINNED],
  ['hermes gateway run ""', UNPINNED],
  ['hermes -z --help gateway run', UNPINNED],
  ['hermes -m -h -p x gateway run', PINNED],
  ['hermes -p x gateway run -- --help', PINNED],
  ['hermes -p x gateway run --help-me', PINNED],
  ['hermes -v gateway run', UNPINNED],
  ["sh -c 'hermes gateway run --help >/dev/null && exec hermes -p x gateway run'", PINNED],
  ["sh -c 'if hermes gateway run -h; then exec hermes -p x gateway run; fi; exec hermes -p x gateway'", PINNED],
  ['/opt/<version>-hermes gateway', UNPINNED],
  ['<venv/bin/hermes> gateway', UNPINNED],
  ['python -m gateway.run -v run', 'unpinned default ~/.hermes'],
  ['/opt/<hermes> gateway', UNPINNED],
  ['<venv>/bin/hermes gateway run', UNPINNED],
  ['<hermes_bin> gateway', UNPINNED],
  ['<venv>/bin/python -m hermes_cli.main gateway run', UNPINNED],
];

/** How each wrapper is read stands in `test/programs/wrappers.test.ts`. */
const WRAPPED: readonly (readonly [line: string, expected: string])[] = [
  ['env A=b hermes -p x gateway run', PINNED],
  ['/usr/bin/env -u A -C /x -i B=c hermes -p x gateway run', PINNED],
  ["env -S 'A=b hermes -p x gateway run'", PINNED],
  ['env HERMES_HOME=/srv/h hermes -p x gateway run', 'pinned x /srv/h/profiles/x'],
  ['env HERMES_HOME=/srv/h/profiles/x hermes gateway run', 'pinned-by-home x /srv/h/profiles/x'],
  ['nice -n 5 hermes -p x gateway run', PINNED],
  ['nice -10 ionice -c2 -n 7 hermes -p x gateway run', PINNED],
  ['nohup setsid -w hermes -p x gateway run', PINNED],
  ['timeout -k 5 --signal=TERM 1h hermes -p x gateway run', PINNED],
  ['stdbuf -oL -e 0 hermes -p x gateway run', PINNED],
  ["bash -lc 'exec hermes -p x gateway run'", PINNED],
  ["bash -euo pipefail -c 'exec hermes -p x gateway run'", PINNED],
  ["/bin/sh -c 'cd /opt/hermes && . venv/bin/activate; A=b hermes -p x gateway run'", PINNED],
  ["sh -c 'export HERMES_HOME=/srv/h; exec hermes -p x gateway run >> log 2>&1'", 'pinned x /srv/h/profiles/x'],
  ["sh -c 'HERMES_HOME=~/.hermes/profiles/x hermes gateway run'", 'pinned-by-home x ~/.hermes/profiles/x'],
  ["sh -c 'P=x; exec hermes -p $P gateway run'", PINNED],
  [`sh -c 'exec "$@"' sh hermes -p x gateway run`, PINNED],
  ["sh -c 'hermes -p x gateway run; hermes -p y gateway run'", PINNED],
  ["sh -c 'if a; then nohup hermes -p x gateway run & fi; hermes -p y gateway run'", PINNED],
  ["sh -c 'sleep 5; hermes -p x gateway run | tee log'", PINNED],
  ["sh -c 'nice hermes -p x gateway run'", PINNED],
  ["sh -c 'while true; do hermes -p x gateway run; sleep 5; done'", PINNED],
  ["sh -c 'test -e /x && exec hermes -p x gateway run'", PINNED],
  ["sh -c 'if a; then exec hermes -p x gateway run; else exec hermes gateway run --profile x; fi'", PINNED],
  ["bash -c 'exec hermes -p $ELSEWHERE gateway run'", 'pinned - ~/.hermes/profiles/$ELSEWHERE'],
  ['sudo -u bob -H hermes -p x gateway run', 'pinned x /home/bob/.hermes/profiles/x'],
  ['sudo hermes -p x gateway run', 'pinned x /root/.hermes/profiles/x'],
  ['doas -u bob hermes -p x gateway run', 'pinned x /home/bob/.hermes/profiles/x'],
  ['runuser -u bob -- hermes -p x gateway run', 'pinned x /home/bob/.hermes/profiles/x'],
  ["su - bob -c 'hermes -p x gateway run'", 'pinned x /home/bob/.hermes/profiles/x'],
  ["su bob -s /bin/sh -c 'hermes -p x gateway run'", 'pinned x /home/bob/.hermes/profiles/x'],
  ["gosu bob bash -c 'hermes -p x gateway run'", 'pinned x /home/bob/.hermes/profiles/x'],
  ['s6-setuidgid bob hermes -p x gateway run', 'pinned x /home/bob/.hermes/profiles/x'],
  ['chpst -u bob:users hermes -p x gateway run', 'pinned x /home/bob/.hermes/profiles/x'],
  ['uv run --project /x --with y hermes -p x gateway run', PINNED],
  ['uv run -m hermes_cli.main -p x gateway run', PINNED],
  ['uv --directory /x run python -m hermes_cli.main -p x gateway run', PINNED],
  ['uvx --from hermes-agent hermes -p x gateway run', PINNED],
  ['uv tool run --from hermes-agent hermes -p x gateway run', PINNED],
  ['poetry -C /x run hermes -p x gateway run', PINNED],
  ['pipx run --spec hermes-agent hermes -p x gateway run', PINNED],
  ['systemd-run --user --scope --unit h -p Nice=5 hermes -p x gateway run', PINNED],
  ['systemd-run --user -E HERMES_HOME=/srv/h hermes -p x gateway run', 'pinned x /srv/h/profiles/x'],
  ['systemd-inhibit --what=sleep --who hermes hermes -p x gateway run', PINNED],
  ['systemd-cat -t hermes hermes -p x gateway run', PINNED],
  ['flock -n /run/h.lock hermes -p x gateway run', PINNED],
  ["flock /run/h.lock -c 'hermes -p x gateway run'", PINNED],
  ['chronic dumb-init -- hermes -p x gateway run', PINNED],
  ['tini -g -- hermes -p x gateway run', PINNED],
  ['opentelemetry-instrument --traces_exporter console hermes -p x gateway', PINNED],
  ['numactl -N 0 taskset -c 0-3 hermes -p x gateway run', PINNED],
  ["script -qfc 'hermes -p x gateway run' /dev/null", PINNED],
  ['op run --env-file=.env -- hermes -p x gateway run', PINNED],
  ['uv run --module hermes_cli.main -p x gateway run', PINNED],
  ['flock -n /run/h.lock -- hermes -p x gateway run', PINNED],
  ['/opt/a=b/hermes -p x gateway run', PINNED],
  ['env /opt/a=b/hermes -p x gateway run', PINNED],
  ['sudo -- A=b hermes -p x gateway run', 'pinned x /root/.hermes/profiles/x'],
  ['sudo --user=bob --group g --login hermes -p x gateway run', 'pinned x /home/bob/.hermes/profiles/x'],
  ['sudo -nubob hermes -p x gateway run', 'pinned x /home/bob/.hermes/profiles/x'],
  ['su-exec bob hermes -p x gateway run', 'pinned x /home/bob/.hermes/profiles/x'],
  ['setuidgid bob hermes -p x gateway run', 'pinned x /home/bob/.hermes/profiles/x'],
  ['systemd-run --uid=bob hermes -p x gateway run', 'pinned x /home/bob/.hermes/profiles/x'],
  ['runuser --user=bob hermes -p x gateway run', 'pinned x /home/bob/.hermes/profiles/x'],
  ["su -c 'hermes -p x gateway run' bob", 'pinned x /home/bob/.hermes/profiles/x'],
  ["su -l bob -c 'hermes -p x gateway run'", 'pinned x /home/bob/.hermes/profiles/x'],
  ["runuser bob --session-command 'hermes -p x gateway run'", 'pinned x /home/bob/.hermes/profiles/x'],
];

/** The same command behind `env HERMES_HOME=/srv/h`: what reaches it, and what does not. */
const KEEPING: readonly (readonly [wrapper: string, reaches: boolean])[] = [
  ['nice', true],
  ['env -u HERMES_HOME', false],
  ['env -i', false],
  ['sudo', false],
  ['sudo -E', true],
  ['sudo HERMES_HOME=/srv/h', true],
  ['systemd-run --user', false],
  ['systemd-run --user --scope', true],
];

const NOT_READABLE: readonly (readonly [line: string, expected: string])[] = [
  ['<gateway_command>', 'unknown - -'],
  ['/opt/hermes/start-gateway.sh', 'unknown - -'],
  ['/bin/bash /opt/hermes/start.sh', 'unknown - -'],
  ['/home/alice/.local/bin/coder gateway run', 'unknown - -'],
  ['/usr/bin/docker compose up', 'unknown - -'],
  ['docker-compose up -d', 'unknown - -'],
  ['/usr/bin/podman-compose up', 'unknown - -'],
  ['docker --context c start hermes', 'unknown - -'],
  ['podman play kube hermes.yaml', 'unknown - -'],
  ['podman kube play hermes.yaml', 'unknown - -'],
  ['docker stack deploy hermes', 'unknown - -'],
  ['docker run', 'unknown - -'],
  ['docker container exec box hermes -p x gateway run', 'pinned x -'],
  ['nerdctl -n ns exec -it -e A=b box hermes -p x gateway run', 'pinned x -'],
  ["bash -c 'if a; then hermes gateway run; else hermes -p x gateway run; fi'", 'unknown - -'],
  ['hermes gateway run <extra_arguments>', 'unknown - -'],
  ["bash -c 'if a; then hermes gateway run -- -p x; else hermes gateway run; fi'", 'unknown - -'],
  ['docker exec box hermes gateway run <more>', 'unknown - -'],
  ['docker exec box /opt/hermes/entrypoint.sh gateway run', 'unknown - -'],
  ["bash -c ') hermes gateway run'", 'unknown - -'],
  ["bash -c '/opt/start.sh )'", 'unknown - -'],
  ['hermes <command>', 'unknown - -'],
  ['hermes <flag>gateway run', 'unknown - -'],
  ['hermes gateway run<more>', 'unknown - -'],
  ['hermes <flag>gateway<more>', 'unknown - -'],
  ['hermes <with>--profile <name> <end>gateway run', 'unknown - -'],
  ['podman exec --user hermes box hermes -p x gateway run', 'pinned x -'],
  ['podman exec box hermes gateway run', 'unknown - -'],
  ['<folder>/coder gateway run', 'unknown - -'],
  ['/opt/<x>/coder gateway run', 'unknown - -'],
  ['/opt/bin/with-secrets hermes -p x gateway run', 'unknown - -'],
];

const LAUNCHED: readonly (readonly [line: string, expected: string])[] = [
  ['pm2 start hermes --name h -- -p x gateway run', PINNED],
  ['pm2 start --name h --interpreter none /opt/venv/bin/hermes -- gateway', UNPINNED],
  ["pm2 start 'hermes -p x gateway run' --name h", PINNED],
  ['pm2-runtime start hermes -- -p x gateway run', PINNED],
  ["tmux -L s new-session -d -s h -n w 'hermes -p x gateway run'", PINNED],
  ['tmux new -d hermes -p x gateway run', PINNED],
  ["tmux send-keys -t h 'hermes -p x gateway run' Enter", PINNED],
  ['screen -dmS h hermes -p x gateway run', PINNED],
  ["screen -L -Logfile /tmp/l -dmS h bash -c 'hermes -p x gateway run'", PINNED],
  ['start-stop-daemon --start --background --exec /usr/bin/hermes --pidfile /run/h.pid -- -p x gateway run', PINNED],
  ['npx -y -p hermes hermes -p x gateway run', PINNED],
  ["npx -c 'hermes -p x gateway run'", PINNED],
  ['pm2-runtime hermes -- -p x gateway run', PINNED],
  ['pm2 start /opt/hermes-agent/gateway/run.py --interpreter python3 --name h', 'unpinned default ~/.hermes'],
  ['start-stop-daemon -S -b -x /usr/bin/hermes -- -p x gateway run', PINNED],
  ['start-stop-daemon -b --startas /usr/bin/hermes --exec /bin/x -- -p x gateway run', PINNED],
  ['/opt/tools/agent_env.sh env -- python -m hermes_cli.main -p x gateway run', 'pinned x ~/.hermes/profiles/x'],
  ['/init hermes -p x gateway run', PINNED],
  ['/opt/bin/as-user monitor -- hermes -p x gateway run', PINNED],
  ['<...> --profile x gateway run', PINNED],
  ['<...> hermes_cli.main --profile x gateway run', PINNED],
  ['<wrapper> hermes --profile x gateway run', PINNED],
];

const NO_GATEWAY: readonly string[] = [
  'hermes dashboard --host 127.0.0.1',
  'hermes serve',
  'hermes proxy start',
  'hermes start',
  'hermes --config /etc/ibc.toml start',
  'hermes chat -q gateway',
  'hermes -p gateway run',
  'hermes-agent',
  'docker mcp gateway run --profile x',
  'openclaw --profile default gateway run',
  "pgrep -f 'hermes gateway run'",
  'echo hermes gateway run',
  "sh -c 'echo hermes gateway run'",
  'python /opt/crypto/lan_gateway.py --port 8080',
  'python -m http.server',
  'python /opt/hermes_cli/main.py.bak gateway run',
  'python /opt/xhermes gateway run',
  'python /opt/hermes/x gateway run',
  'python /opt/gateway/run.pyc',
  'python /opt/mygateway/run.py',
  'python /opt/hermes-gateway.txt gateway',
  'python -m hermes_cli.stderr_timestamp hermes gateway run',
  'python - /opt/venv/bin/hermes gateway run',
  '/opt/hermes_cli/main.py.bak gateway run',
  'hermes gateway frobnicate',
  "python -c 'print(1)' gateway run",
  'node /opt/x/gateway.js',
  '/bin/true',
  'pm2 start ecosystem.config.js',
  'pm2 restart hermes -- gateway run',
  'pm2 start hermes',
  'pm2 start hermes.yml -- gateway run',
  'pm2 start',
  'tmux kill-session -t hermes',
  'tmux new-session -d -s hermes',
  'tmux send-keys -t hermes',
  'tmux',
  'screen -dmS hermes',
  'screen -r hermes gateway run',
  'start-stop-daemon --exec /usr/bin/hermes -- gateway run',
  'start-stop-daemon --start -- gateway run',
  'npx',
  'uv',
  'su - bob',
  'su',
  'bash',
  'sh -c',
  'python',
  'python -m',
  'python -mhttp.server gateway run',
  'python - gateway run',
  'python -c',
  'hermes --run-module',
  'hermes --run-module other gateway run',
  'env',
  'sudo -u bob',
  'flock /run/hermes.lock',
  'docker',
  'docker pull nousresearch/hermes-agent gateway run',
  'hermes',
  'hermes gateway setup',
  `${'nice '.repeat(20)}hermes gateway run`,
  "screen -S h -X stuff 'hermes gateway run'",
  'start-stop-daemon --stop --exec /usr/bin/hermes -- gateway run',
  'pgrep -f -- hermes gateway run',
  'ssh box -- hermes gateway run',
  'supervisorctl start hermes-gateway',
  '/usr/local/bin/hermes-healthcheck.sh',
  'bash /opt/hermes/backup.sh',
  'scp /opt/ops/hermes_start.py box:/opt/ops',
  'perltidy /opt/ops/hermes_start.pl',
  'node /opt/ops/hermes.json',
  'hermes-acp',
  '/opt/bot.shim',
  'hermes gateway --help',
  'hermes gateway run -h',
  'hermes -p x gateway run --replace --help',
  'hermes --help gateway run',
  'hermes -m --help gateway run -h',
  'hermes -c --help gateway run',
  'hermes --version gateway run',
  'hermes -V gateway',
  'hermes gateway run --version',
  'python -m hermes_cli.main gateway run --help',
  'python -m gateway.run --help',
  'nohup hermes gateway run --help',
];

const MANAGING: readonly (readonly [line: string, words: string, fix: string | null])[] = [
  ['/usr/bin/hermes gateway start', '/usr/bin/hermes gateway start', 'run'],
  ['hermes -p x gateway start --platform discord', 'hermes -p x gateway start', null],
  ["bash -c 'hermes gateway start && sleep infinity'", 'hermes gateway start', 'run'],
  ["bash -c 'A=start; hermes gateway $A'", 'hermes gateway $A', null],
  ['python -m hermes_cli.main gateway restart', 'hermes_cli.main gateway restart', null],
  ['hermes gateway install --force', 'hermes gateway install', null],
  ['hermes gateway stop', 'hermes gateway stop', null],
  ['hermes-gateway stop', 'hermes-gateway stop', null],
  ['hermes-gateway -v stop', 'hermes-gateway -v stop', null],
  ['python /opt/hermes-agent/gateway/run.py stop', '/opt/hermes-agent/gateway/run.py stop', null],
  ['hermes gateway start --platform x', 'hermes gateway start', null],
];

/** What asks for the gateway, or does something about it, and is no mistake in a service that ends. */
const ASKING = 'status list setup enroll migrate migrate-legacy uninstall'.split(' ');

describe('recognising a gateway', () => {
  test.each(ENTRIES)('%s starts one', (line, expected) => expect(verdict(line)).toBe(expected));
  test.each(WRAPPED)('%s starts one through its wrappers', (line, expected) => expect(verdict(line)).toBe(expected));
  test.each(KEEPING)('whether HERMES_HOME gets through %s', (wrapper, reaches) => {
    const { home } = resolve(`env HERMES_HOME=/srv/h ${wrapper} hermes -p x gateway run`) ?? {};
    expect(home?.path.startsWith('/srv/h/')).toBe(reaches);
  });
  test.each([
    'direnv exec /d',
    'envdir /etc/h',
    's6-envdir /etc/h',
    'op run --env-file .env --',
    'doppler run -p a --',
  ])('%s may set HERMES_HOME, so that nobody knows the home', (wrapper) =>
    expect(resolve(`${wrapper} hermes gateway run`)?.home?.key).toBeNull(),
  );
  test('the program that stamps the time changes nothing', () => {
    const line = 'python -m hermes_cli.stderr_timestamp -f x -- hermes -p x gateway run';
    expect(resolve(line)?.home?.key).toBe('~/.hermes/profiles/x');
  });
  test.each(LAUNCHED)('%s starts one in the background', (line, expected) => expect(verdict(line)).toBe(expected));
  test.each(NOT_READABLE)('%s in a unit called hermes-gateway is one that cannot be read fully', (line, expected) =>
    expect(verdict(line)).toBe(expected),
  );
  test.each(NO_GATEWAY)('%s is none', (line) => expect(verdict(line)).toBeNull());

  test.each([
    '<command> gateway run',
    '/opt/start.sh',
    '<command>',
    'docker compose up',
    'say hermes gateway run',
    '/opt/bin/with-secrets hermes dashboard',
    '/opt/bin/with-secrets hermes gateway stop',
    '/opt/bin/notify hermes gateway run',
    "bash -c '/opt/hermes/start.sh )'",
    "bash -c '/opt/gateway/start.sh )'",
    'python-build /opt/venv/bin/hermes gateway run',
    'pypy-build /opt/venv/bin/hermes gateway run',
  ])('%s in a unit of another name is none', (line) => expect(verdict(line, { name: 'other.service' })).toBeNull());

  test.each<[line: string, at: string, reason: string]>([
    ['<gateway_command>', '<gateway_command>', '<gateway_command> is not known'],
    ['<folder>/<program>', '<folder>/<program>', '<program> is not known'],
    ['<python> <script> gateway', '<script>', '<script> is not known'],
    ['python <script> gateway', '<script>', '<script> is not known'],
    ['hermes-agent <command>', '<command>', '<command> is not known'],
    ['docker compose up -d', 'docker', '"docker compose up -d" starts what another file describes'],
    ['bash -e /opt/ops/bot-start.sh', '/opt/ops/bot-start.sh', 'the script /opt/ops/bot-start.sh is not read'],
    ['/opt/bot.sh', '/opt/bot.sh', 'what /opt/bot.sh runs is not written here'],
    ['/opt/bot.bash', '/opt/bot.bash', 'what /opt/bot.bash runs is not written here'],
    ['start.sh', 'start.sh', 'what start.sh runs is not written here'],
    ['/opt/bin/launch', '/opt/bin/launch', 'what /opt/bin/launch runs is not written here'],
    ['coder gateway run', 'coder', 'what coder runs is not written here'],
    [
      '/opt/bin/with-secrets --env prod hermes gateway run',
      'hermes',
      'what /opt/bin/with-secrets makes of these words is not written here',
    ],
    ...['python', 'python3.12', 'pypy', 'pypy3.10', 'node', 'nodejs', 'bun', 'deno run', 'tsx', 'ruby', 'perl'].map(
      (interpreter): [string, string, string] => [
        `${interpreter} /opt/ops/run-hermes.js`,
        '/opt/ops/run-hermes.js',
        'what /opt/ops/run-hermes.js runs is not written here',
      ],
    ),
    ...['mjs', 'cjs', 'ts', 'mts', 'py', 'rb', 'pl'].map((ending): [string, string, string] => [
      `/opt/ops/hermes_bot.${ending}`,
      `/opt/ops/hermes_bot.${ending}`,
      `what /opt/ops/hermes_bot.${ending} runs is not written here`,
    ]),
    [
      "sh -c 'if a; then hermes gateway; else hermes -p x gateway; fi'",
      'a',
      'which of 2 commands starts it hangs on "a"',
    ],
  ])('%s cannot be read, and says why', (line, at, reason) => {
    const { state, why } = resolve(line)?.profile ?? {};
    expect(state).toBe('unknown');
    expect(why?.map(({ span, text }) => [textOf(span), text])).toEqual([[at, reason]]);
  });

  test.each([
    '/opt/bin/with-secrets hermes gateway run',
    'docker run nousresearch/hermes-agent /start.sh',
    'docker run nginx /start.sh',
  ])("%s in a person's script is none", (line) =>
    expect(verdict(line, { name: 'hermes-agent', manager: 'script' })).toBeNull(),
  );

  test.each([
    ['/app/bot gateway', 'pinned'],
    ['bot gateway', 'unknown'],
    ['say /app/bot', undefined],
    ['docker exec box /app/bot', undefined],
  ])('whether %s is read where the repository has the script', (line, state) => {
    const script = new SourceFile('app/bot', '#!/bin/sh\nexec hermes -p x gateway run\n');
    const fileAt = (path: Text) => (/(?:^|\/)bot$/.test(path.value) ? script : undefined);
    const name = state === 'unknown' ? 'hermes-gateway.service' : 'other.service';
    expect(resolve(line, { name, parts: { fileAt } })?.profile.state).toBe(state);
  });

  test('a wrapper that nobody knows may set HERMES_HOME', () => {
    const { home, profile } = resolve('/opt/bin/with-env -- hermes gateway run') ?? {};
    expect(home?.key).toBeNull();
    expect(profile?.why.map(({ text }) => text)).toContain(
      'HERMES_HOME may be set from outside: /opt/bin/with-env may set any variable',
    );
  });

  test.each([
    ["bash -c ') hermes gateway run'", 'other.service', 'systemd', 'unknown - -'],
    ["bash -c ') hermes gateway run'", 'start.sh', 'script', null],
  ] as const)('%s, which is no whole script, in %s', (line, name, manager, expected) =>
    expect(verdict(line, { name, manager })).toBe(expected),
  );

  test.each<[lines: readonly string[], expected: string | null, manages?: true]>([
    [['/bin/true', 'hermes -p x gateway run'], PINNED],
    [['hermes -p x gateway run', 'hermes -p y gateway run'], PINNED],
    [['/opt/start.sh', 'hermes -p x gateway run'], PINNED],
    [['/opt/start.sh', 'hermes -p x gateway start'], PINNED, true],
    [['hermes -p x gateway start', '/opt/start.sh'], PINNED, true],
    [['hermes -p x gateway start', 'hermes -p y gateway start'], PINNED, true],
    [['/bin/true', '/opt/start.sh'], 'unknown - -'],
    [["bash -c '/opt/start.sh; hermes -p x gateway start'"], PINNED, true],
    [["bash -c 'hermes -p x gateway start; /opt/start.sh'"], PINNED, true],
    [['/bin/true', '/bin/false'], null],
  ])('of the commands %j that one counts which says most', (lines, expected, manages) => {
    const commands = lines.flatMap((line) => serviceOf(wordsOf(line)).commands);
    expect(verdict('x', { parts: { commands } })).toBe(expected);
    expect(resolve('x', { parts: { commands } })?.manages).toBe(manages);
  });

  test.each(['start-pre', 'start-post', 'reload', 'stop'] as const)(
    'a command of the role %s is no gateway',
    (role) => {
      const [command] = serviceOf(wordsOf('hermes gateway run')).commands;
      const commands = [...serviceOf(['/bin/true']).commands, ...(command ? [{ ...command, role }] : [])];
      expect(verdict('x', { parts: { commands } })).toBeNull();
    },
  );

  test('a service without commands is none', () => {
    expect(verdict('x', { parts: { commands: [] } })).toBeNull();
  });

  test('what cannot be read in a container says why', () => {
    expect(resolve('podman exec box hermes gateway run')?.profile.why[0]?.text).toContain('container');
  });

  test('a long condition is cut', () => {
    const long = 'test -e /etc/a/very/long/path/to/some/file/that/is/looked/at/before';
    expect(resolve(`sh -c 'if ${long}; then hermes gateway; else hermes -p x gateway; fi'`)?.profile.why[0]?.text).toBe(
      `which of 2 commands starts it hangs on "${long.slice(0, 60)}…"`,
    );
  });
});

test('a gateway that cannot be read says what is known of it', () => {
  const line = '/opt/hermes/start-gateway.sh --replace';
  const gateway = resolve(line, { outputs: ['/var/log/x.log', '/var/log/x.log'] });
  const reason = 'what /opt/hermes/start-gateway.sh runs is not written here';
  expect(gateway).toMatchObject({
    program: 'hermes',
    host: 'here',
    profile: { name: null, state: 'unknown', why: [{ text: reason }] },
    flags: [],
    outcomes: [{ range: '>=0.6.0', result: { kind: 'unknown', reason } }],
    home: null,
    logs: ['/var/log/x.log'],
    replaces: true,
  });
  expect(gateway?.calls.map(textOf)).toEqual([line]);
  expect(resolve('/opt/hermes/start-gateway.sh')?.replaces).toBe(false);
});

describe('a service that manages the gateway instead of running it', () => {
  test.each(MANAGING)('%s is not the gateway, and said so', (line, words, fix) => {
    const service = serviceOf(wordsOf(line));
    const problem = hermes.problems(service)[0];
    const { manages = false } = firstGateway(service, CONTEXT) ?? {};
    expect(manages).toBe(/gateway (?:start|\$A)/.test(line));
    expect(problem?.kind).toBe('gateway-start-in-service');
    expect(problem && textOf(problem.span)).toBe(words);
    expect(problem?.fix?.edits[0]?.text ?? null).toBe(fix);
    expect(problem?.fix?.title).toBe(fix === null ? undefined : 'Run the gateway itself');
  });

  test.each<[string, string | null]>([
    ['hermes gateway start', UNPINNED],
    ['hermes -p x gateway start --foreground', PINNED],
    ['hermes gateway stop', null],
    ['hermes gateway restart', null],
    ['hermes gateway status', null],
    ['hermes gateway install', null],
  ])("%s in a person's script is no mistake", (line, expected) => {
    const service = serviceOf(wordsOf(line), { name: 'start.sh', manager: 'script' });
    expect(verdict(line, { name: 'start.sh', manager: 'script' })).toBe(expected);
    expect(hermes.problems(service)).toEqual([]);
  });

  test('a job that starts the gateway is no daemon: "run" in its place would keep it from ever ending', () => {
    const service = { ...serviceOf(wordsOf('hermes gateway start')), resident: false };
    expect(hermes.problems(service)[0]?.fix).toBeUndefined();
  });

  test.each(ASKING)('hermes gateway %s is neither the gateway nor a mistake', (action) => {
    const service = serviceOf(['hermes', 'gateway', action]);
    expect(firstGateway(service, CONTEXT)).toBeNull();
    expect(hermes.problems(service)).toEqual([]);
  });

  test.each([
    ['start', "that asks the service manager to start the gateway's own unit and returns"],
    ['restart', "that asks the service manager to restart the gateway's own unit and returns"],
    ['stop', 'that stops the gateway and returns'],
    ['install', "that writes the gateway's own unit and returns"],
  ])('what is said of gateway %s', (action, what) => {
    expect(hermes.problems(serviceOf(['hermes', 'gateway', action]))[0]?.message).toBe(
      `hermes-gateway.service runs "gateway ${action}": ${what}; it is not the gateway. The manager sees the service end at once, whatever becomes of the gateway. Use "gateway run".`,
    );
    const job = serviceOf(['hermes', 'gateway', action], { parts: { resident: false } });
    expect(hermes.problems(job).length).toBe(action === 'start' ? 1 : 0);
  });

  test('a gateway has no such problem', () => {
    expect(hermes.problems(serviceOf(['hermes', 'gateway', 'run']))).toEqual([]);
  });
});

test.each([
  ['hermes gateway run', false],
  ['hermes gateway start', false],
  ['/bin/true', false],
  ['/opt/start.sh', false],
  ['docker run nousresearch/hermes-agent gateway run', true],
  ['docker exec box hermes gateway run', false],
])('whether %s runs in a container that the repository describes', (line, expected) => {
  expect(hermes.isContained(serviceOf(wordsOf(line)))).toBe(expected);
});

test.each(['gateway run', 'dashboard', '<command>'])('an image that gets %s runs in its container', (line) => {
  const [image] = serviceOf(['nousresearch/hermes-agent']).commands;
  const container = { usesEntrypoint: true, mounts: [], ...(image && { image: image.path }) };
  expect(hermes.isContained(serviceOf(wordsOf(line), { manager: 'compose', parts: { container } }))).toBe(true);
});

test.each<[release: string, isOne: boolean]>([
  ['0.20', true],
  ['latest', true],
  ['0.5', false],
  ['newest', false],
])('whether "%s" passes for a release', (release, isOne) => {
  const check = () => hermes.checkRelease(release);
  if (isOne) expect(check).not.toThrow();
  else expect(check).toThrow(RangeError);
});

test.each([
  ['hermes-gateway.service', '/bin/true', true],
  ['hermes-gateway-code.service', '/bin/true', true],
  ['hermes-gateway@.service', '/bin/true', true],
  ['mine.service', 'hermes gateway run', true],
  ['mine.service', 'hermes gateway start', true],
  ['hermes-gatewayd.service', '/bin/true', false],
  ['hermes-dashboard.service', 'hermes dashboard', false],
  ['hermes.service', 'hermes start', false],
  ['mine.service', 'hermes gateway frobnicate', false],
  ['mine.service', 'hermes gateway stop', true],
  ['start.sh', 'hermes gateway start', true],
  ['stop.sh', 'hermes gateway stop', false],
] as const)('whether %s running %s concerns Hermes', (name, line, expected) => {
  const manager = name.endsWith('.sh') ? 'script' : 'systemd';
  expect(hermes.concerns(serviceOf(wordsOf(line), { name, manager }))).toBe(expected);
});
