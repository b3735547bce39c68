import { spawn, spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

/** Settings that keep git from running anything of the repository's, and from asking anybody anything. */
const OVERRIDES = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'gc.auto=0',
  'maintenance.auto=false',
  // A folder with the files of a bare repository in it may be the work of whoever is under test.
  'safe.bareRepository=explicit',
  'safe.directory=*',
];

const VARIABLES = { GIT_NO_REPLACE_OBJECTS: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };

/** Over these git itself speaks to another repository; over any other it would run a helper that the address names. */
const PROTOCOLS = 'file:http:https:ssh';

/** What in a repository's own configuration names a program for git to run when it speaks to another (git-config(1)). */
const PROGRAM =
  /^(?:local|worktree)\t(?:core\.(?:alternaterefscommand|askpass|gitproxy|sshcommand)|credential\.(?:.*\.)?helper|remote\..*\.(?:uploadpack|vcs))$/m;

/** Milliseconds after which git is stopped: it would wait for ever where an ignore file is a pipe. */
const TIMEOUT = 60_000;

export interface GitOptions {
  /**
   * Set where git may speak to another repository, unless its own configuration names a program for that; otherwise it
   * cannot, not even to fetch objects that are missing.
   */
  readonly mayFetch?: true;
  /** Milliseconds after which git is stopped. */
  readonly timeout?: number;
}

/**
 * What git writes to stdout when it runs for a directory; undefined when there is no git, it fails, or it takes too long.
 * No hook, monitor, program of the repository's configuration or variable of the environment (`GIT_DIR` …) takes part.
 */
export function git(directory: string, args: readonly string[], options: GitOptions = {}): Buffer | undefined {
  const { status, stdout } = spawnSync('git', wordsOf(directory, args), {
    ...settingsFor(directory, options),
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}

/** The same, while this process goes on. */
export async function gitBeside(directory: string, args: readonly string[]): Promise<Buffer | undefined> {
  const child = spawn('git', wordsOf(directory, args), {
    ...settingsFor(directory, {}),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const status = await new Promise((resolve) => child.on('close', resolve).on('error', () => resolve(undefined)));
  return status === 0 ? Buffer.concat(parts) : undefined;
}

function wordsOf(directory: string, args: readonly string[]): readonly string[] {
  return ['-C', directory, ...OVERRIDES.flatMap((value) => ['-c', value]), ...args];
}

function settingsFor(directory: string, { timeout = TIMEOUT, mayFetch }: GitOptions) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const protocols = mayFetch && !namesProgram(directory) ? PROTOCOLS : 'none';
  return {
    // Where PATH, or the system, has the working directory searched as well, a `git` of the repository is not found.
    cwd: dirname(process.execPath),
    env: { ...env, ...VARIABLES, GIT_ALLOW_PROTOCOL: protocols },
    timeout,
    killSignal: 'SIGKILL',
  } as const;
}

function namesProgram(directory: string): boolean {
  const settings = git(directory, ['config', '--list', '--show-scope', '--name-only']);
  return settings === undefined || PROGRAM.test(settings.toString('latin1'));
}
