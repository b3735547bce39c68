/** Programs that start another program on its own, in a terminal or under a watch, and return. */
import type { Text } from '../text.ts';
import { hasOption, type OptionSpec, optionValue, readOptions } from './options.ts';
import { baseName } from './shells.ts';
import type { Surroundings, Wrapped } from './surroundings.ts';

type Launcher = (words: readonly Text[], around: Surroundings) => Wrapped | null;

/** Subcommands of tmux that start a command, and their options that take a value. */
const TMUX: Readonly<Record<string, string>> = {
  new: 'ceFfnstxy',
  'new-session': 'ceFfnstxy',
  neww: 'ceFnt',
  'new-window': 'ceFnt',
  splitw: 'ceFlpt',
  'split-window': 'ceFlpt',
  respawnp: 'cet',
  'respawn-pane': 'cet',
  respawnw: 'cet',
  'respawn-window': 'cet',
};

/** tmux(1): the command of a new session or window, or the keys that are typed into one. */
const tmux: Launcher = (words, around) => {
  const at = readOptions(words, 1, { short: 'cfLST' }).next;
  const verb = words[at]?.value ?? '';
  if (verb === 'send-keys' || verb === 'send') {
    const typed = words[readOptions(words, at + 1, { short: 'tNc' }).next];
    return typed === undefined ? null : scriptIn(typed, around);
  }
  const short = Object.hasOwn(TMUX, verb) ? TMUX[verb] : undefined;
  return short === undefined ? null : wordsOrScript(words.slice(readOptions(words, at + 1, { short }).next), around);
};

/** screen(1): a session that is started detached; `-Logfile` reads as a cluster that ends in `-e`. */
const screen: Launcher = (words, around) => {
  const { options, next } = readOptions(words, 1, { short: 'ScsetTph' });
  const rest = words.slice(next);
  return hasOption(options, 'X', 'r', 'x') || rest.length === 0 ? null : { kind: 'words', words: rest, around };
};

const PM2: OptionSpec = {
  short: 'nioelpukc',
  long: [
    ...['name', 'interpreter', 'interpreter-args', 'node-args', 'output', 'error', 'log', 'pid', 'instances', 'cwd'],
    ...['max-memory-restart', 'restart-delay', 'exp-backoff-restart-delay', 'max-restarts', 'cron', 'cron-restart'],
    ...['namespace', 'user', 'uid', 'gid', 'env', 'log-date-format', 'kill-timeout', 'listen-timeout', 'parallel'],
    ...['min-uptime', 'ignore-watch', 'stop-exit-codes', 'log-type', 'only', 'ext', 'watch-delay'],
  ],
};

/** `pm2 start PROGRAM --name X -- ARGUMENT…`; a program with blanks in it is a command line for bash. Source: pm2's CLI. */
const pm2: Launcher = (words, around) => {
  const isRuntime = baseName((words[0] as Text).value) === 'pm2-runtime';
  const first = readOptions(words, 1, PM2).next;
  const isVerb = words[first]?.value === 'start';
  if (!isRuntime && !isVerb) return null;
  const from = isVerb ? first + 1 : first;
  const before = readOptions(words, from, PM2);
  const program = words[before.next];
  if (program === undefined || /\.(?:c?js|json|ya?ml)$/.test(program.value)) return null;
  const dashes = words.findIndex((word, at) => at > before.next && word.value === '--');
  const args = dashes === -1 ? [] : words.slice(dashes + 1);
  if (/\s/.test(program.value)) return scriptIn(program, around);
  const after = readOptions(words, before.next + 1, PM2);
  const interpreter = optionValue([...before.options, ...after.options], 'interpreter');
  const run = interpreter === undefined || interpreter.value === 'none' ? [program] : [interpreter, program];
  return { kind: 'words', words: [...run, ...args], around };
};

/** start-stop-daemon(8): `--start --exec PROGRAM -- ARGUMENT…`. */
const startStopDaemon: Launcher = (words, around) => {
  const { options, next } = readOptions(words, 1, {
    short: 'xapucndgRrPIksNO',
    long: '*',
    bare: [
      ...['start', 'stop', 'status', 'background', 'make-pidfile', 'remove-pidfile', 'quiet', 'verbose', 'test'],
      ...['notify-await', 'no-close', 'oknodo'],
    ],
  });
  const program = optionValue(options, 'a', 'startas') ?? optionValue(options, 'x', 'exec');
  const isStart = hasOption(options, 'S', 'start') || hasOption(options, 'b', 'background');
  return program === undefined || !isStart ? null : { kind: 'words', words: [program, ...words.slice(next)], around };
};

/** npx(1): `npx [-p PACKAGE] COMMAND…`, `npx -c SCRIPT`. */
const npx: Launcher = (words, around) => {
  const { options, next } = readOptions(words, 1, { short: 'pcw', long: ['package', 'call', 'workspace'] });
  const script = optionValue(options, 'c', 'call');
  return script === undefined ? { kind: 'words', words: words.slice(next), around } : scriptIn(script, around);
};

const LAUNCHERS: Readonly<Record<string, Launcher>> = {
  tmux,
  screen,
  pm2,
  'pm2-runtime': pm2,
  'start-stop-daemon': startStopDaemon,
  npx,
};

/** Those that return at once. */
const LEAVING: ReadonlySet<string> = new Set(['tmux', 'screen', 'pm2', 'start-stop-daemon']);

/** What a launcher starts; null when the program is none. */
export function unwrapLauncher(words: readonly Text[], around: Surroundings): Wrapped | null {
  const name = baseName(words[0]?.value ?? '');
  const found = Object.hasOwn(LAUNCHERS, name) ? (LAUNCHERS[name] as Launcher)(words, around) : null;
  return found !== null && LEAVING.has(name) ? { ...found, isDetached: true } : found;
}

/** One word is a command line for a shell, several are a command. */
function wordsOrScript(words: readonly Text[], around: Surroundings): Wrapped | null {
  if (words[0] === undefined) return null;
  return words.length === 1 ? scriptIn(words[0], around) : { kind: 'words', words, around };
}

function scriptIn(script: Text, around: Surroundings): Wrapped {
  return { kind: 'script', script, parameters: [], around };
}
