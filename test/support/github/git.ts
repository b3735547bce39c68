import { execFileSync } from 'node:child_process';

const WHO = { NAME: 'Someone', EMAIL: 'someone@example.com', DATE: '2026-01-01T00:00:00Z' };
const ENVIRONMENT = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => Object.entries(WHO).map(([name, text]) => [`GIT_${role}_${name}`, text])),
  ),
};

/** Runs git in a folder, with no configuration but the repository's own; its output without the last line end. */
export function git(folder: string, ...args: readonly string[]): string {
  return gitBytes(folder, ...args)
    .toString()
    .replace(/\n$/, '');
}

/** As git, its output as it is. */
export function gitBytes(folder: string, ...args: readonly string[]): Buffer {
  return execFileSync('git', args, { cwd: folder, env: ENVIRONMENT, stdio: 'pipe', maxBuffer: 1 << 28 });
}
