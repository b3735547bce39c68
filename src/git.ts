import { spawnSync } from 'node:child_process';

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
export function git(
  directory: string,
  args: readonly string[],
  { timeout, mayFetch }: GitOptions = {},
): Buffer | undefined {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const { status, stdout } = spawnSync('git', [...OVERRIDES.flatMap((value) => ['-c', value]), ...args], {
    cwd: directory,
    env: { ...env, ...VARIABLES, ...(!mayFetch && { GIT_ALLOW_PROTOCOL: 'none' }) },
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
    ...(timeout !== undefined && { timeout }),
  });
  return status === 0 ? stdout : undefined;
}
