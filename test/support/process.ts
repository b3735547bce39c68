import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
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
  /** A command that runs it: `taskset -c 0`. */
  readonly under?: readonly string[];
}

/** Runs a built face (`cli.js`, `action.js`) in a process of its own. */
export function runFace(face: string, args: readonly string[], options: ProcessOptions = {}): Finished {
  const [[command, ...argv], settings] = started(face, args, options);
  const { stdout, stderr, status } = spawnSync(command, argv, { ...settings, encoding: 'utf8' });
  return { stdout, stderr, code: status };
}

/** As runFace, while a server of the test goes on answering. */
export async function runFaceAsync(
  face: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<Finished> {
  const [[command, ...argv], settings] = started(face, args, options);
  const child = spawn(command, argv, { ...settings, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
  ]);
  return { stdout, stderr, code };
}

type Started = readonly [command: readonly [string, ...string[]], settings: SpawnOptions];

function started(face: string, args: readonly string[], { cwd, env, under = [] }: ProcessOptions): Started {
  const settings = { cwd: cwd ?? PROJECT, env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...env } };
  const [command = process.execPath, ...words] = [...under, process.execPath];
  return [[command, ...words, join(PROJECT, 'dist', face), ...args], settings];
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
