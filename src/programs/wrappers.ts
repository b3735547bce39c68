/** Programs that run another program: what they run, and what they change around it. */
import type { Container } from '../service.ts';
import { splitWords } from '../shell/script.ts';
import type { Text } from '../text.ts';
import { unwrapLauncher } from './launchers.ts';
import { hasOption, type Option, type OptionSpec, optionValue, readOptions } from './options.ts';

/** What the wrappers around a program have made of the environment that the service gives it. */
export interface Surroundings {
  /** The service's own variables do not reach the program. */
  readonly isCleared: boolean;
  /** Set (or, with null, unset) on top. */
  readonly variables: ReadonlyMap<string, Text | null>;
  /** Why any variable may have another value: a file that the repository does not hold. */
  readonly open: readonly { readonly reason: string; readonly at: Text }[];
  /** The account that the program is run as, where a wrapper changes it. */
  readonly user?: Text | 'root';
  /** The program that changes the account and leaves HOME as it is. */
  readonly keepsHome?: Text;
  /** The container that it runs in; `running`: one that something else has started. */
  readonly container?: Container | 'running';
}

export const UNCHANGED: Surroundings = { isCleared: false, variables: new Map(), open: [] };

/** What a wrapper runs: words, or a script that it hands to a shell with the words after it. */
export type Wrapped =
  | { readonly kind: 'words'; readonly words: readonly Text[]; readonly around: Surroundings }
  | {
      readonly kind: 'script';
      readonly script: Text;
      readonly parameters: readonly Text[];
      readonly around: Surroundings;
    };

interface Wrapper extends OptionSpec {
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
  /** What it changes; the operands are those in front of the command. */
  readonly effect?: (around: Surroundings, options: readonly Option[], operands: readonly Text[]) => Surroundings;
}

const asUser = (around: Surroundings, user: Text | 'root' | undefined): Surroundings =>
  user === undefined ? around : { ...around, user };

/** sudo(8), doas(1): the environment is made anew unless they are told to keep it. */
function asRoot(around: Surroundings, options: readonly Option[]): Surroundings {
  const keeps = hasOption(options, 'E', 'preserve-env');
  const changed = keeps ? around : { ...around, isCleared: true, variables: new Map<string, Text | null>() };
  return asUser(changed, optionValue(options, 'u', 'user') ?? 'root');
}

const firstOperandIsUser: Wrapper = { operands: 1, effect: (around, _, operands) => asUser(around, operands[0]) };

/** s6-setuidgid, setuidgid(8), chpst(8): they change the account and no variable. */
const keepingHome =
  (user: (options: readonly Option[], operands: readonly Text[]) => Text | undefined): NonNullable<Wrapper['effect']> =>
  (around, options, operands) => {
    const name = user(options, operands);
    return name === undefined ? around : { ...around, user: name, keepsHome: name };
  };

function runEnv(around: Surroundings, options: readonly Option[]): Surroundings {
  const variables = new Map(around.variables);
  const isCleared = around.isCleared || hasOption(options, 'i', 'ignore-environment');
  if (hasOption(options, 'i', 'ignore-environment')) variables.clear();
  for (const { name, value } of options)
    if ((name === 'u' || name === 'unset') && value) variables.set(value.value, null);
  return { ...around, isCleared, variables };
}

/** systemd-run(1): a service of its own gets none of the caller's variables, a scope gets all. */
function runTransient(around: Surroundings, options: readonly Option[]): Surroundings {
  const variables = new Map(hasOption(options, 'scope') ? around.variables : []);
  for (const { name, value } of options) {
    const equals = value?.value.indexOf('=') ?? -1;
    if ((name === 'E' || name === 'setenv') && value !== undefined && equals > 0) {
      variables.set(value.value.slice(0, equals), value.slice(equals + 1));
    }
  }
  const isCleared = around.isCleared || !hasOption(options, 'scope');
  return asUser({ ...around, isCleared, variables }, optionValue(options, 'uid'));
}

const opensEnvironment =
  (what: string) =>
  (around: Surroundings, options: readonly Option[], operands: readonly Text[]): Surroundings => {
    const at = operands[0] ?? options.find((option) => option.value !== undefined)?.value;
    return at === undefined
      ? around
      : { ...around, open: [...around.open, { reason: `${what} may set any variable`, at }] };
  };

const PLAIN: Wrapper = {};
const RUNNER: Wrapper = { subcommand: ['run'], before: { short: 'CP', long: ['directory', 'project'] } };

/** Wrappers by the name of their program. Sources: their manual pages. */
const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  env: { short: 'uCSa', long: ['unset', 'chdir', 'split-string', 'argv0'], assigns: true, effect: runEnv },
  nice: { short: 'n', long: ['adjustment'] },
  ionice: { short: 'cnpPut', long: ['class', 'classdata', 'pid', 'pgid', 'uid'] },
  chrt: { short: 'TPDp', long: ['sched-runtime', 'sched-period', 'sched-deadline'], operands: 1 },
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
      'user',
      'group',
      'host',
      'prompt',
      'chdir',
      'chroot',
      'role',
      'type',
      'command-timeout',
      'close-from',
      'other-user',
    ],
    assigns: true,
    effect: asRoot,
  },
  doas: { short: 'uCa', effect: asRoot },
  gosu: firstOperandIsUser,
  'su-exec': firstOperandIsUser,
  's6-setuidgid': { operands: 1, effect: keepingHome((_, operands) => operands[0]) },
  setuidgid: { operands: 1, effect: keepingHome((_, operands) => operands[0]) },
  chpst: { short: 'uUe/nlLmdoptfcrb', effect: keepingHome((options) => optionValue(options, 'u')) },
  envdir: { operands: 1, effect: opensEnvironment('the directory of an envdir') },
  's6-envdir': { operands: 1, effect: opensEnvironment('the directory of an s6-envdir') },
  'with-contenv': PLAIN,
  'dumb-init': { short: 'r', long: ['rewrite'] },
  tini: { short: 'pe' },
  catatonit: PLAIN,
  's6-notifyoncheck': { short: 'sTtwn3c' },
  daemonize: { short: 'ceoplEu' },
  'systemd-run': {
    short: 'MHtpE',
    long: [
      ...[
        'unit',
        'property',
        'setenv',
        'description',
        'slice',
        'uid',
        'gid',
        'nice',
        'working-directory',
        'service-type',
      ],
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
    long: ['command', 'log-in', 'log-out', 'log-io', 'log-timing'],
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
  torsocks: PLAIN,
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

const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh', 'fish']);

/** Options of a shell that take a value. */
export const SHELL_OPTIONS: OptionSpec = { short: 'oO', long: ['rcfile', 'init-file'] };

/** The name of a program without its directory and `.exe`. */
export function baseName(program: string): string {
  return program.slice(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '');
}

/** Whether the program is a shell. */
export function isShell(program: Text): boolean {
  return SHELLS.has(baseName(program.value).replace(/^-/, ''));
}

/** Takes one wrapper off a command; null when its program is none. */
export function unwrap(words: readonly Text[], around: Surroundings): Wrapped | null {
  const program = words[0];
  if (program === undefined) return null;
  const name = baseName(program.value);
  if (isShell(program)) return unwrapShell(words, around);
  if (name === 'su' || name === 'runuser') return unwrapSu(words, around);
  if (name === 'uv' && words[1]?.value === 'tool' && words[2]?.value === 'run') {
    return unwrapWith(WRAPPERS.uvx as Wrapper, words.slice(2), around);
  }
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
  if (program.value === '/init') return unwrapWith(PLAIN, words, around);
  return wrapper === undefined ? unwrapLauncher(words, around) : unwrapWith(wrapper, words, around);
}

function unwrapWith(wrapper: Wrapper, words: readonly Text[], around: Surroundings): Wrapped | null {
  let from = 1;
  if (wrapper.subcommand !== undefined) {
    from = readOptions(words, 1, wrapper.before ?? {}).next;
    if (!wrapper.subcommand.includes(words[from]?.value ?? '')) return null;
    from++;
  }
  const { options, next } = readOptions(words, from, wrapper);
  if (wrapper === WRAPPERS.uv && hasOption(options, 'm', 'module')) return moduleOfUv(words, from, around);
  const operands = words.slice(next, next + (wrapper.operands ?? 0));
  const script = wrapper.script && optionValue(options, ...wrapper.script);
  if (script !== undefined) return { kind: 'script', script, parameters: [], around };
  let inside = wrapper.effect?.(around, options, operands) ?? around;
  let rest = words.slice(next + operands.length);
  const split = optionValue(options, 'S', 'split-string');
  if (split !== undefined && wrapper.effect === runEnv) rest = [...splitWords(split), ...rest];
  const late = wrapper.operands === 1 && wrapper.script ? scriptOption(rest) : null;
  if (late !== null) return { kind: 'script', script: late, parameters: [], around: inside };
  if (rest[0]?.value === '--') rest = rest.slice(1);
  if (wrapper.assigns) ({ rest, inside } = takeAssignments(rest, inside));
  return { kind: 'words', words: rest, around: inside };
}

/** `uv run -m MODULE`: the words from the one before `-m` on read as if that were the interpreter. */
function moduleOfUv(words: readonly Text[], from: number, around: Surroundings): Wrapped {
  const at = words.findIndex((word, index) => index >= from && (word.value === '-m' || word.value === '--module'));
  return { kind: 'words', words: words.slice(Math.max(at, 1) - 1), around };
}

/** `flock FILE -c SCRIPT`. */
function scriptOption(words: readonly Text[]): Text | null {
  return words[0]?.value === '-c' || words[0]?.value === '--command' ? (words[1] ?? null) : null;
}

function takeAssignments(words: readonly Text[], around: Surroundings): { rest: Text[]; inside: Surroundings } {
  const variables = new Map(around.variables);
  let isCleared = around.isCleared;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] as Text;
    const equals = word.value.indexOf('=');
    if (word.value === '-' && at === 0) {
      isCleared = true;
      variables.clear();
    } else if (equals > 0 && !word.value.slice(0, equals).includes('/')) {
      variables.set(word.value.slice(0, equals), word.slice(equals + 1));
    } else break;
  }
  return { rest: words.slice(at), inside: { ...around, isCleared, variables } };
}

/** `bash -lc SCRIPT NAME ARGUMENT…`; null for a shell that reads a file or its input. */
function unwrapShell(words: readonly Text[], around: Surroundings): Wrapped | null {
  const { options, next } = readOptions(words, 1, SHELL_OPTIONS);
  const script = words[next];
  if (!hasOption(options, 'c', 'command') || script === undefined) return null;
  return { kind: 'script', script, parameters: words.slice(next + 1), around };
}

/** su(1) and runuser(1): `runuser -u USER COMMAND…`, `su - USER -c SCRIPT`. */
function unwrapSu(words: readonly Text[], around: Surroundings): Wrapped | null {
  const spec = {
    short: 'ugGcsTw',
    long: ['user', 'group', 'supp-group', 'command', 'session-command', 'shell', 'whitelist-environment'],
  };
  const first = readOptions(words, 1, spec);
  const user = optionValue(first.options, 'u', 'user');
  if (user !== undefined) return { kind: 'words', words: words.slice(first.next), around: { ...around, user } };
  let next = first.next;
  let isLogin = hasOption(first.options, 'l', 'login');
  if (words[next]?.value === '-') {
    isLogin = true;
    next++;
  }
  const second = readOptions(words, next + 1, spec);
  const script = optionValue([...first.options, ...second.options], 'c', 'command', 'session-command');
  if (script === undefined) return null;
  const cleared = isLogin || hasOption(second.options, 'l', 'login');
  const inside = cleared ? { ...around, isCleared: true, variables: new Map<string, Text | null>() } : around;
  return { kind: 'script', script, parameters: words.slice(second.next), around: asUser(inside, words[next]) };
}
