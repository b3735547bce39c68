import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface ProcessOptions {
  readonly cwd?: string;
  /** The whole environment beside PATH and HOME: nothing is inherited from the run of the tests. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a built face (`cli.js`, `action.js`) in a process of its own. */
export function runFace(face: string, args: readonly string[], options: ProcessOptions = {}): Finished {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(PROJECT, 'dist', face), ...args], {
    cwd: options.cwd ?? PROJECT,
    env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...options.env },
    encoding: 'utf8',
  });
  return { stdout, stderr, code: status };
}

/** A new folder with these files; absolute and free of links. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'gateway-lint-test-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A unit in the user's folder that runs this command. */
export function unit(command: string): string {
  return `[Unit]\nDescription=Gateway\n\n[Service]\nExecStart=${command}\nRestart=always\nRestartSec=5\n\n[Install]\nWantedBy=default.target\n`;
}

export const UNITS = '.config/systemd/user';
