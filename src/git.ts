import { spawn, spawnSync } from 'node:child_process';

/** Settings that keep git from running anything of the repository's, and from asking anybody anything. */
const OVERRIDES = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'protocol.ext.allow=never',
  // A folder with the files of a bare repository in it may be the work of whoever is under test.
  'safe.bareRepository=explicit',
  'safe.directory=*',
];

const VARIABLES = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };

export interface GitOptions {
  /** Set where git may speak to another repository; otherwise it cannot, not even to fetch objects that are missing. */
  readonly mayFetch?: true;
  /** Milliseconds after which git is stopped; without it git may take its time. */
  readonly timeout?: number;
}

/**
 * What git writes to stdout when it runs in a directory; undefined when there is no git, it fails, or it takes too long.
 * No hook, monitor or variable of the environment (`GIT_DIR` …) takes part.
 */
export function git(directory: string, args: readonly string[], options: GitOptions = {}): Buffer | undefined {
  const { timeout } = options;
  const { status, stdout } = spawnSync('git', wordsOf(args), {
    cwd: directory,
    env: environmentOf(options),
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
    ...(timeout !== undefined && { timeout }),
  });
  return status === 0 ? stdout : undefined;
}

/** The same, while this process goes on. */
export async function gitBeside(directory: string, args: readonly string[]): Promise<Buffer | undefined> {
  const child = spawn('git', wordsOf(args), {
    cwd: directory,
    env: environmentOf({}),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const status = await new Promise((resolve) => child.on('close', resolve).on('error', () => resolve(undefined)));
  return status === 0 ? Buffer.concat(parts) : undefined;
}

function wordsOf(args: readonly string[]): readonly string[] {
  return [...OVERRIDES.flatMap((value) => ['-c', value]), ...args];
}

function environmentOf({ mayFetch }: GitOptions): NodeJS.ProcessEnv {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return { ...env, ...VARIABLES, ...(!mayFetch && { GIT_ALLOW_PROTOCOL: 'none' }) };
}
