/** Programs that run another program, and how the command line of each is read. */
import { asFirstOperand, asRoot, type Effect, keepingHome, opensEnvironment, runEnv, runTransient } from './effects.ts';
import { type OptionSpec, optionValue } from './options.ts';

/** How the command line of a wrapper is read. */
export interface Wrapper extends OptionSpec {
  /** A subcommand that must come first (`uv run`); several are alternatives. */
  readonly subcommand?: readonly string[];
  /** Options of the program itself, in front of the subcommand. */
  readonly before?: OptionSpec;
  /** Operands in front of the command. */
  readonly operands?: number;
  /** Whether `NAME=VALUE` words come in front of the command. */
  readonly assigns?: true;
  /** Option whose value is a script for a shell. */
  readonly script?: readonly string[];
  readonly effect?: Effect;
}

/** A program whose operands are the command. */
export const PLAIN: Wrapper = {};
const RUNNER: Wrapper = { subcommand: ['run'], before: { short: 'CP', long: ['directory', 'project'] } };

/** Wrappers by the name of their program. Sources: their manual pages. */
export const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  env: { short: 'uCSa', long: ['unset', 'chdir', 'split-string', 'argv0'], assigns: true, effect: runEnv },
  nice: { short: 'n', long: ['adjustment'] },
  ionice: { short: 'cn', long: ['class', 'classdata'] },
  chrt: { short: 'TPD', long: ['sched-runtime', 'sched-period', 'sched-deadline'], operands: 1 },
  taskset: { operands: 1 },
  numactl: { short: 'iNmCpPw', long: ['interleave', 'cpunodebind', 'membind', 'physcpubind', 'preferred'] },
  nohup: PLAIN,
  setsid: PLAIN,
  chronic: PLAIN,
  unbuffer: PLAIN,
  command: PLAIN,
  builtin: PLAIN,
  time: { short: 'fo', long: ['format', 'output'] },
  exec: { short: 'a' },
  timeout: { short: 'ks', long: ['kill-after', 'signal'], operands: 1 },
  stdbuf: { short: 'ioe', long: ['input', 'output', 'error'] },
  setpriv: { long: '*', bare: ['clear-groups', 'keep-groups', 'init-groups', 'nnp', 'no-new-privs', 'reset-env'] },
  sudo: {
    short: 'aCcDghpRrTtUu',
    long: [
      ...['user', 'group', 'host', 'prompt', 'chdir', 'chroot', 'role', 'type', 'command-timeout', 'close-from'],
      ...['other-user', 'auth-type', 'login-class'],
    ],
    assigns: true,
    effect: asRoot,
  },
  doas: { short: 'uCa', effect: asRoot },
  gosu: { operands: 1, effect: asFirstOperand },
  'su-exec': { operands: 1, effect: asFirstOperand },
  's6-setuidgid': { operands: 1, effect: keepingHome((_, operands) => operands[0]) },
  setuidgid: { operands: 1, effect: keepingHome((_, operands) => operands[0]) },
  chpst: { short: 'uUe/nlLmdoptfcrb', effect: keepingHome((options) => optionValue(options, 'u')) },
  envdir: { operands: 1, effect: opensEnvironment('the directory of an envdir') },
  's6-envdir': { short: 'c', operands: 1, effect: opensEnvironment('the directory of an s6-envdir') },
  'with-contenv': PLAIN,
  'dumb-init': { short: 'r', long: ['rewrite'] },
  tini: { short: 'pe' },
  catatonit: PLAIN,
  's6-notifyoncheck': { short: 'sTtwn3c' },
  daemonize: { short: 'ceoplEu' },
  'systemd-run': {
    short: 'MHupE',
    long: [
      ...['unit', 'property', 'setenv', 'description', 'slice', 'uid', 'gid', 'nice', 'working-directory'],
      ...['service-type'],
      ...['on-active', 'on-boot', 'on-startup', 'on-unit-active', 'on-unit-inactive', 'on-calendar', 'timer-property'],
      ...['path-property', 'socket-property', 'machine', 'host', 'background'],
    ],
    effect: runTransient,
  },
  'systemd-inhibit': { long: ['what', 'who', 'why', 'mode'] },
  'systemd-cat': { short: 'tp', long: ['identifier', 'priority', 'stderr-priority', 'level-prefix', 'namespace'] },
  flock: {
    short: 'wEc',
    long: ['timeout', 'wait', 'conflict-exit-code', 'command'],
    operands: 1,
    script: ['c', 'command'],
  },
  script: {
    short: 'cTIOBomE',
    long: ['command', 'log-in', 'log-out', 'log-io', 'log-timing', 'logging-format', 'echo', 'output-limit'],
    operands: 1,
    script: ['c', 'command'],
  },
  'dbus-run-session': { long: ['config-file', 'dbus-daemon'] },
  'xvfb-run': {
    short: 'nsefpw',
    long: ['server-num', 'server-args', 'error-file', 'auth-file', 'xauth-protocol', 'wait'],
  },
  caffeinate: { short: 'tw' },
  proxychains: { short: 'f' },
  proxychains4: { short: 'f' },
  torsocks: { short: 'upaP', long: ['user', 'pass', 'address', 'port'] },
  'opentelemetry-instrument': { long: '*' },
  'ddtrace-run': PLAIN,
  uv: {
    subcommand: ['run'],
    before: { long: ['directory', 'project', 'config-file', 'cache-dir', 'color'] },
    short: 'pw',
    long: [
      ...['with', 'with-editable', 'with-requirements', 'python', 'directory', 'project', 'env-file', 'extra', 'group'],
      ...['no-group', 'only-group', 'package', 'index', 'default-index', 'index-url', 'extra-index-url', 'cache-dir'],
    ],
  },
  uvx: {
    short: 'pw',
    long: ['from', 'with', 'with-editable', 'python', 'env-file', 'index', 'index-url', 'cache-dir'],
  },
  poetry: RUNNER,
  pipenv: RUNNER,
  pdm: RUNNER,
  rye: RUNNER,
  hatch: RUNNER,
  pixi: { ...RUNNER, short: 'e', long: ['manifest-path', 'environment'] },
  pipx: { subcommand: ['run'], long: ['spec', 'python', 'index-url', 'pip-args'] },
  conda: { subcommand: ['run'], short: 'np', long: ['name', 'prefix', 'cwd'] },
  mamba: { subcommand: ['run'], short: 'np', long: ['name', 'prefix', 'cwd'] },
  micromamba: { subcommand: ['run'], short: 'np', long: ['name', 'prefix', 'cwd'] },
  mise: { subcommand: ['exec', 'x'], short: 'C' },
  direnv: { subcommand: ['exec'], operands: 1, effect: opensEnvironment('the .envrc of a direnv') },
  op: { subcommand: ['run'], long: ['env-file', 'account', 'config'], effect: opensEnvironment('op run') },
  doppler: {
    subcommand: ['run'],
    short: 'pct',
    long: ['project', 'config', 'token'],
    effect: opensEnvironment('doppler run'),
  },
  infisical: {
    subcommand: ['run'],
    long: ['env', 'projectId', 'path', 'token'],
    effect: opensEnvironment('infisical run'),
  },
};
