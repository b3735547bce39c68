import { describe, expect, test } from 'vitest';
import { UNCHANGED, type Wrapped } from '../../src/programs/surroundings.ts';
import { unwrap } from '../../src/programs/wrappers.ts';
import { serviceOf } from '../support/service.ts';

const RUN = 'hermes gateway run';

/** A line taken apart at blanks outside of double quotes. */
function unwrapped(line: string): Wrapped | null {
  const words = serviceOf(line.match(/"[^"]*"|\S+/g) ?? [], { env: { HERMES_HOME: '/srv/h' } });
  const variables = new Map(words.environment.map(({ name, value }) => [name, value]));
  return unwrap(words.commands[0]?.argv ?? [], { ...UNCHANGED, variables });
}

/** The command that is left of a line, or, after `script:`, a script and its parameters; null where nothing is taken off. */
function inside(line: string): string | null {
  const wrapped = unwrapped(line);
  if (wrapped === null) return null;
  const words = wrapped.kind === 'words' ? wrapped.words : [wrapped.script, ...wrapped.parameters];
  return `${wrapped.kind === 'script' ? 'script: ' : ''}${words.map(({ value }) => value).join(' ')}`;
}

/** What is around the command of a line that was called with HERMES_HOME=/srv/h. */
function around(line: string): string {
  const { isCleared, variables, user, keepsHome, open } = (unwrapped(line) as Wrapped).around;
  return [
    ...(isCleared ? ['cleared'] : []),
    ...[...variables].map(([name, value]) => (value === null ? `no ${name}` : `${name}=${value.value}`)),
    ...(user === undefined ? [] : [`as ${user === 'root' ? user : user.value}`]),
    ...(keepsHome === undefined ? [] : [`with the HOME that ${keepsHome.value} finds`]),
    ...open.map(({ reason, at }) => `${reason}: ${at.value}`),
  ].join(', ');
}

/** Programs, their options (all that take a value, and some that take none), and what follows them. */
const OPTIONS: readonly (readonly [program: string, options: string, command?: string])[] = [
  ['env', `-u A | --unset A | -C /srv | --chdir /srv | -a h | --argv0 h | -v -i | -i - | A=b | - A=b C=d`],
  ['/usr/bin/nice', '-n 5 | --adjustment 5 | -n5 | -5'],
  ['ionice', '-c 2 | --class best-effort | -n 7 | --classdata 7 | -t | --ignore -c3'],
  ['chrt', `-f | -b | -d -T 1 | -P 9 | -D 9 | --sched-runtime 1 | --sched-period 9 | --sched-deadline 9`, `0 ${RUN}`],
  ['taskset', '-c | -a', `0-3 ${RUN}`],
  [
    'numactl',
    `-i all | -N 0 | -m 0 | -C 0-3 | -p 0 | -P 0 | -w 0 | -l | --interleave all | --cpunodebind 0 |
      --membind 0 | --physcpubind 0-3 | --preferred 0 | --localalloc`,
  ],
  ['nohup', '--'],
  ['setsid', '-w | --fork'],
  ['chronic', '-v'],
  ['unbuffer', ''],
  ['command', '-p'],
  ['builtin', ''],
  ['exec', '-a h | -l'],
  ['time', '-f %e | --format %e | -o /tmp/t | --output /tmp/t | -p'],
  ['timeout', '-k 5 | --kill-after 5 | -s INT | --signal INT | --foreground', `1h ${RUN}`],
  ['stdbuf', '-i 0 | --input 0 | -o L | --output L | -e 0 | --error 0 | -oL'],
  [
    'setpriv',
    `--reuid hermes | --groups a,b | --securebits noroot | --clear-groups | --keep-groups | --init-groups |
      --nnp | --no-new-privs | --reset-env`,
  ],
  [
    'sudo',
    `-u bob | --user bob | -g b | --group b | -h box | --host box | -p x: | --prompt x: | -D / | --chdir / |
      -R / | --chroot / | -r r | --role r | -t t | --type t | -T 5 | --command-timeout 5 | -C 3 |
      --close-from 3 | -U bob | --other-user bob | -a t | --auth-type t | -c c | --login-class c | -niE |
      --login | -- | A=b`,
  ],
  ['doas', '-u bob | -a passwd | -C /etc/doas.conf | -n'],
  ['gosu', '', `bob ${RUN}`],
  ['su-exec', '', `bob:users ${RUN}`],
  ['s6-setuidgid', '', `bob ${RUN}`],
  ['setuidgid', '', `bob ${RUN}`],
  [
    'chpst',
    `-u bob:users | -U bob | -e /etc/h | -/ /srv | -n 5 | -l /l | -L /l | -m 9 | -d 9 | -o 9 | -p 9 | -t 9 |
      -f 9 | -c 9 | -r 9 | -b h | -P -0`,
  ],
  ['envdir', '', `/etc/h ${RUN}`],
  ['s6-envdir', '-fn | -c x', `/etc/h ${RUN}`],
  ['with-contenv', ''],
  ['dumb-init', '-r 15:2 | --rewrite 15:2 | -c | --'],
  ['tini', '-p SIGTERM | -e 143 | -g -s | --'],
  ['catatonit', '-g | --'],
  ['s6-notifyoncheck', '-s 5 | -T 9 | -t 9 | -w 9 | -n 3 | -3 4 | -c ./check | -d'],
  ['daemonize', '-c / | -e /e | -o /o | -p /p | -l /l | -E A=b | -u bob | -a -v'],
  [
    'systemd-run',
    `-u h | --unit h | -p Nice=5 | --property Nice=5 | -E A=b | --setenv A=b | -H box | --host box | -M c |
      --machine c | --description h | --slice s.slice | --uid bob | --gid b | --nice 5 | --working-directory / |
      --service-type exec | --on-active 5 | --on-boot 5 | --on-startup 5 | --on-unit-active 5 |
      --on-unit-inactive 5 | --on-calendar daily | --timer-property Persistent=true |
      --path-property MakeDirectory=true | --socket-property Backlog=9 | --background 44 | -t | --user --scope |
      -dGPqr`,
  ],
  ['systemd-inhibit', '--what sleep | --who hermes | --why work | --mode block | --no-pager'],
  [
    'systemd-cat',
    `-t h | --identifier h | -p 5 | --priority 5 | --stderr-priority 3 | --level-prefix 0 | --namespace n`,
  ],
  ['flock', '-w 5 | --timeout 5 | --wait 5 | -E 1 | --conflict-exit-code 1 | -n | --nonblock', `/run/h.lock ${RUN}`],
  [
    'script',
    `-T /t | --log-timing /t | -I /i | --log-in /i | -O /o | --log-out /o | -B /b | --log-io /b | -m advanced |
      --logging-format advanced | -E never | --echo never | -o 9 | --output-limit 9 | -q | --return`,
    `/dev/null ${RUN}`,
  ],
  ['dbus-run-session', '--config-file /etc/d.conf | --dbus-daemon /bin/d | --'],
  [
    'xvfb-run',
    `-n 5 | --server-num 5 | -s -ac | --server-args x | -e /e | --error-file /e | -f /f | --auth-file /f |
      -p x | --xauth-protocol x | -w 5 | --wait 5 | -a | --auto-servernum`,
  ],
  ['caffeinate', '-t 3600 | -w 1 | -dims'],
  ['proxychains', '-f /etc/p.conf | -q'],
  ['proxychains4', '-f /etc/p.conf | -q'],
  ['torsocks', `-u bob | --user bob | -p s | --pass s | -a ::1 | --address ::1 | -P 9150 | --port 9150 | -i`],
  ['opentelemetry-instrument', '--traces_exporter console | --service_name=h'],
  ['ddtrace-run', '--debug'],
  [
    'uv run',
    `-p 3.12 | --python 3.12 | -w x | --with x | --with-editable . | --with-requirements r.txt | --directory / |
      --project / | --env-file .env | --extra x | --group x | --no-group x | --only-group x | --package x |
      --index https://x | --default-index https://x | --index-url https://x | --extra-index-url https://x |
      --cache-dir /c | --frozen | -q --`,
  ],
  ['uv', `--directory / | --project / | --config-file /u.toml | --cache-dir /c | --color never | -q`, `run ${RUN}`],
  [
    'uvx',
    `-p 3.12 | --python 3.12 | -w x | --with x | --with-editable . | --from hermes-agent | --env-file .env |
      --index https://x | --index-url https://x | --cache-dir /c | --isolated`,
  ],
  ['uv tool run', '--from hermes-agent'],
  ['poetry', '-C /srv | -P /srv | --directory /srv | --project /srv | -q', `run ${RUN}`],
  ['pdm', '-q', `run ${RUN}`],
  ['pipenv run', ''],
  ['rye run', '-v'],
  ['hatch run', ''],
  ['pixi run', '-e prod | --environment prod | --manifest-path /p.toml | --frozen'],
  ['pipx run', `--spec hermes-agent | --python 3.12 | --index-url https://x | --pip-args=-q | --pip-args x | -q`],
  ['conda run', '-n e | --name e | -p /e | --prefix /e | --cwd / | --no-capture-output'],
  ['mamba run', '-n e | --name e | -p /e | --prefix /e | --cwd / | --no-capture-output'],
  ['micromamba run', '-n e | --name e | -p /e | --prefix /e | --cwd / | --no-capture-output'],
  ['mise exec', '-C /srv | --'],
  ['mise x', '--'],
  ['direnv exec', '', `/srv ${RUN}`],
  ['op run', '--env-file .env | --account a | --config /c | --no-masking | --'],
  ['doppler run', '-p p | --project p | -c c | --config c | -t t | --token t | --'],
  ['infisical run', '--env prod | --projectId p | --path /p | --token t | --watch | --'],
  ['runuser -u bob', '-g b | --group b | -G b | --supp-group b | --'],
  ['/init', ''],
  ['tmux', '-c sh | -f /f | -L s | -S /s | -T 256 | -2u | -vv', `new ${RUN}`],
  ['tmux new-session', '-s h | -c / | -e A=b | -F x | -n w | -t g | -x 80 | -y 24 | -f no-output | -dAD'],
  ['tmux new', '-s h | -d'],
  ['tmux new-window', '-t h | -c / | -e A=b | -F x | -n w | -dkS'],
  ['tmux neww', '-n w | -d'],
  ['tmux split-window', '-t h | -c / | -e A=b | -F x | -l 5 | -p 50 | -dfhv'],
  ['tmux splitw', '-l 5 | -f'],
  ['tmux respawn-pane', '-t h | -c / | -e A=b | -k'],
  ['tmux respawnp', '-t h'],
  ['tmux respawn-window', '-t h'],
  ['tmux respawnw', '-t h'],
  ['screen', '-S h | -c /c | -s sh | -e ^aa | -t h | -T xterm | -p 0 | -h 99 | -dm | -Logfile /tmp/l'],
  ['npx', '-p x | --package x | -w x | --workspace x | -y | --'],
  [
    'pm2 start',
    `-n h | --name h | --interpreter none | --output /o | --error /e | --log /l | --pid /p | --instances 1 |
      --cwd / | --max-memory-restart 1G | --restart-delay 5 | --exp-backoff-restart-delay 5 | --max-restarts 5 |
      --cron @daily | --cron-restart @daily | --namespace n | --user bob | --uid bob | --gid b | --env prod |
      --log-date-format x | --kill-timeout 5 | --listen-timeout 5 | --parallel 1 | --min-uptime 5 | --only h |
      --ignore-watch x | --stop-exit-codes 0 | --log-type json | --ext js | --node-args x | --interpreter-args x |
      --watch-delay 5 | -i 1 | -o /o | -e /e | -l /l | -p /p | -u bob | -k 5 | -c @daily | -x | -f | --no-daemon`,
    'hermes -- gateway run',
  ],
  ['pm2 start hermes', '-n h | --interpreter none | -x | --watch', '-- gateway run'],
  [
    'start-stop-daemon --start',
    `-x hermes | -a hermes | --startas hermes | -p /p | --pidfile /p | -u bob | --user bob | -c bob:b | --chuid bob |
      -n h | --name h | -d / | --chdir / | -g b | --group b | -R 5 | --retry 5 | -r / | --chroot / | -P rr | -k 022 |
      -I idle | -s INT | --signal INT | -N 5 | --nicelevel 5 | -O /o | --output /o | --background | --make-pidfile |
      --remove-pidfile | --quiet | --verbose | --test | --notify-await | --no-close | --oknodo | -bmCoqvt`,
    '--exec hermes -- gateway run',
  ],
  ['start-stop-daemon', '--background | -b | --start | -S', '--exec hermes -- gateway run'],
];

const LINES = OPTIONS.flatMap(([program, options, command = RUN]) =>
  options.split(/\s*\|\s*/).map((option) => `${program} ${option} ${command}`),
);

/** Lines that hand a script, here `SCRIPT`, to a shell. */
const SCRIPTS: readonly string[] = [
  ...['sh', '/bin/bash', 'dash', 'zsh', '-bash', 'fish', 'bash.exe', 'C:\\bin\\bash.EXE'].map(
    (shell) => `${shell} -c SCRIPT`,
  ),
  ...['-lc', '-euo pipefail -c', '-O extglob -c', '-c --', '--login -c', '--rcfile /r -c', '--init-file /r -c'].map(
    (options) => `bash ${options} SCRIPT`,
  ),
  'fish --command SCRIPT',
  'su bob -c SCRIPT',
  'su -c SCRIPT bob',
  'su - bob -c SCRIPT',
  'su -s /bin/sh bob --command SCRIPT',
  'su -g b -G b bob --session-command SCRIPT',
  'su --shell /bin/sh --group b --supp-group b --whitelist-environment A bob -c SCRIPT',
  'su -w A -c SCRIPT bob',
  'su -P bob -T -c SCRIPT',
  'runuser -l bob -c SCRIPT',
  'flock /run/h.lock -c SCRIPT',
  'flock -n /run/h.lock --command SCRIPT',
  'flock -c SCRIPT /run/h.lock',
  'script -qefc SCRIPT /dev/null',
  'script --command SCRIPT --quiet',
  'script -q /dev/null -ec SCRIPT',
  'tmux new-session -d -s h SCRIPT',
  'tmux send-keys -t h SCRIPT Enter',
  'tmux send -N 2 -c /dev/pts/1 -RlX SCRIPT',
  'npx -c SCRIPT',
  'npx --call SCRIPT -p x',
  'pm2 start SCRIPT --name h',
  'pm2-runtime SCRIPT',
];

/** Lines in which no wrapper runs anything, or nothing that is written there. */
const NOTHING: readonly string[] = [
  RUN,
  'unknown-wrapper hermes gateway run',
  'toString hermes gateway run',
  'bash',
  'bash start.sh',
  'bash -c',
  'su bob',
  'su - bob start.sh',
  'poetry install',
  'uv sync',
  'uv',
  'uv tool install hermes',
  'uv pip run hermes',
  'poetry tool run hermes',
  'uv run -qm hermes_cli.main',
  'tmux',
  'tmux kill-session -t h',
  'tmux toString x',
  'tmux new-session -d -s h',
  'tmux send-keys -t h',
  'screen',
  'screen -S h',
  'screen -r h hermes',
  'screen -x h hermes',
  'screen -S h -X stuff',
  'pm2 restart hermes -- gateway run',
  'pm2 start',
  'pm2-runtime',
  ...['config.js', 'config.cjs', 'config.json', 'config.yml', 'config.yaml'].map((file) => `pm2 start ${file}`),
  'start-stop-daemon --stop --exec hermes -- gateway run',
  'start-stop-daemon --start -- gateway run',
];

const AROUND: readonly (readonly [wrapper: string, expected: string])[] = [
  ['nice', 'HERMES_HOME=/srv/h'],
  ['env A=b', 'HERMES_HOME=/srv/h, A=b'],
  ['env -u HERMES_HOME', 'no HERMES_HOME'],
  ['env --unset=A', 'HERMES_HOME=/srv/h, no A'],
  ['env -u A A=b', 'HERMES_HOME=/srv/h, A=b'],
  ['env -i A=b', 'cleared, A=b'],
  ['env --ignore-environment', 'cleared'],
  ['env - A=b', 'cleared, A=b'],
  ['env =x', 'HERMES_HOME=/srv/h'],
  ['env /opt/a=b', 'HERMES_HOME=/srv/h'],
  ['env -S "A=b x"', 'HERMES_HOME=/srv/h, A=b'],
  ['env --split-string="A=b x"', 'HERMES_HOME=/srv/h, A=b'],
  ['sudo', 'cleared, as root'],
  ['sudo -u bob A=b', 'cleared, A=b, as bob'],
  ['sudo --user=bob -E', 'HERMES_HOME=/srv/h, as bob'],
  ['sudo --preserve-env=HERMES_HOME', 'HERMES_HOME=/srv/h, as root'],
  ['doas -u bob', 'cleared, as bob'],
  ['doas A=b', 'cleared, as root'],
  ['gosu bob', 'HERMES_HOME=/srv/h, as bob'],
  ['su-exec bob', 'HERMES_HOME=/srv/h, as bob'],
  ['s6-setuidgid bob', 'HERMES_HOME=/srv/h, as bob, with the HOME that bob finds'],
  ['setuidgid bob', 'HERMES_HOME=/srv/h, as bob, with the HOME that bob finds'],
  ['chpst -u bob', 'HERMES_HOME=/srv/h, as bob, with the HOME that bob finds'],
  ['chpst -U bob', 'HERMES_HOME=/srv/h'],
  ['runuser -u bob', 'HERMES_HOME=/srv/h, as bob'],
  ['runuser --user bob', 'HERMES_HOME=/srv/h, as bob'],
  ['su bob -c', 'HERMES_HOME=/srv/h, as bob'],
  ['su -c', 'HERMES_HOME=/srv/h, as root'],
  ['su - bob -c', 'cleared, as bob'],
  ['su -l bob -c', 'cleared, as bob'],
  ['su --login bob -c', 'cleared, as bob'],
  ['su bob -l -c', 'cleared, as bob'],
  ['su bob --login -c', 'cleared, as bob'],
  ['systemd-run', 'cleared'],
  ['systemd-run --scope', 'HERMES_HOME=/srv/h'],
  ['systemd-run --scope --uid=bob -E A=b', 'HERMES_HOME=/srv/h, A=b, as bob'],
  ['systemd-run --setenv=A=b -E HERMES_HOME -E C', 'cleared, A=b, HERMES_HOME=/srv/h'],
  ['systemd-run -E =x -p A=b', 'cleared'],
  ['envdir /etc/h', 'HERMES_HOME=/srv/h, the directory of an envdir may set any variable: /etc/h'],
  ['s6-envdir /etc/h', 'HERMES_HOME=/srv/h, the directory of an s6-envdir may set any variable: /etc/h'],
  ['direnv exec /srv', 'HERMES_HOME=/srv/h, the .envrc of a direnv may set any variable: /srv'],
  ['op run --no-masking --env-file .env --', 'HERMES_HOME=/srv/h, op run may set any variable: .env'],
  ['doppler run -p h -c prd --', 'HERMES_HOME=/srv/h, doppler run may set any variable: h'],
  ['infisical run --env prod --', 'HERMES_HOME=/srv/h, infisical run may set any variable: prod'],
  ['doppler run --', 'HERMES_HOME=/srv/h'],
  ['flock -n /run/h.lock -c', 'HERMES_HOME=/srv/h'],
  ['npx -c', 'HERMES_HOME=/srv/h'],
  ['tmux new-session', 'HERMES_HOME=/srv/h'],
];

describe('taking a wrapper off', () => {
  test.each(LINES)('%s', (line) => expect(inside(line)).toBe(RUN));
  test.each(SCRIPTS)('%s', (line) => expect(inside(line.replace('SCRIPT', `"${RUN}"`))).toBe(`script: ${RUN}`));
  test.each(NOTHING)('%s runs nothing that could be taken out', (line) => expect(inside(line)).toBeNull());

  test.each([
    [`bash -c "${RUN}" a b`, `script: ${RUN} a b`],
    [`su bob -c "${RUN}" a b`, `script: ${RUN} a b`],
    [`flock /run/h.lock hermes -c x`, 'hermes -c x'],
    ['uv run -m hermes_cli.main gateway', 'uv -m hermes_cli.main gateway'],
    ['uv run --with x --module hermes_cli.main gateway', 'uv --module hermes_cli.main gateway'],
    ['uv run -m -q gateway.run', 'uv -m gateway.run'],
    ['uv run --with -m hermes', 'hermes'],
    ['env -S "nice -n 5" hermes', 'nice -n 5 hermes'],
    ['env --split-string "A=b hermes" gateway', 'hermes gateway'],
    ['flock /run/h.lock -- hermes', 'hermes'],
    ['pm2 start hermes', 'hermes'],
    ['pm2 --namespace n start hermes --cwd / -- gateway', 'hermes gateway'],
    ['pm2 start run.py --interpreter python3', 'python3 run.py'],
    ['pm2 start --interpreter python3 run.py --name h -- -v', 'python3 run.py -v'],
    ['pm2 start start.json.sh --name h other -- -v', 'start.json.sh -v'],
    ['pm2-runtime start hermes -- gateway', 'hermes gateway'],
    ['pm2-runtime --name h hermes -- gateway', 'hermes gateway'],
    ['start-stop-daemon -S -x /bin/x -a hermes gateway', 'hermes gateway'],
  ])('%s leaves %s', (line, expected) => expect(inside(line)).toBe(expected));

  test.each(AROUND)('what is around a command behind %s', (wrapper, expected) =>
    expect(around(`${wrapper} hermes`)).toBe(expected),
  );
});
