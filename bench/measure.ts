/** Runs commands, in turn, and says how long they took and how much memory they held. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Command {
  readonly argv: readonly [program: string, ...args: string[]];
  readonly cwd: string;
  /** The whole environment; without it a plain one, in which no setting of the user counts. */
  readonly env?: Readonly<Record<string, string>>;
  readonly exitCode: number;
  /** Throws `WrongAnswer` when what was printed is not right. */
  readonly check: (output: string) => void;
}

/** A command that did not run, or printed what is not so. */
export class WrongAnswer extends Error {}

/** The smallest, the middle and the largest of several values. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export interface Pairs {
  /** Milliseconds. */
  readonly peer: Spread;
  readonly ours: Spread;
  /** Ours divided by the peer's, pair by pair. */
  readonly ratio: Spread;
  /** The same of the processors' time in all runs, which other work on the machine disturbs less; NaN if unknown. */
  readonly processorRatio: number;
}

/** Milliseconds after which a command is stopped. */
const LONGEST = 20 * 60_000;

const PLAIN_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '/',
  TMPDIR: tmpdir(),
  LC_ALL: 'C.UTF-8',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Runs the command, checks what it says, and gives the milliseconds that it took. Throws `WrongAnswer`. */
export function time(command: Command): number {
  const { argv, cwd, env, exitCode, check } = command;
  const [program, ...args] = argv;
  // A file holds up nobody who writes to it, as a pipe may.
  const folder = mkdtempSync(join(tmpdir(), 'gateway-lint-bench-output-'));
  const file = join(folder, 'output');
  const output = openSync(file, 'w');
  try {
    const begin = performance.now();
    const { status, error } = spawnSync(program, args, {
      cwd,
      env: { ...(env ?? PLAIN_ENVIRONMENT) },
      stdio: ['ignore', output, output],
      timeout: LONGEST,
    });
    const end = performance.now();
    const text = readFileSync(file, 'utf8');
    if (error !== undefined) throw new WrongAnswer(`${told(command)}: ${error.message}`);
    if (status !== exitCode) {
      throw new WrongAnswer(`${told(command)} exits ${status}, not ${exitCode}:\n${text.slice(-2000)}`);
    }
    try {
      check(text);
    } catch (problem) {
      throw problem instanceof WrongAnswer ? new WrongAnswer(`${told(command)}: ${problem.message}`) : problem;
    }
    return end - begin;
  } finally {
    closeSync(output);
    rmSync(folder, { recursive: true });
  }
}

/** Runs both in turn, `count` times; before that once without counting, which fills the caches, unless they are warm. */
export function timePairs(peer: Command, ours: Command, count: number, isWarm = false): Pairs {
  if (!isWarm) {
    time(peer);
    time(ours);
  }
  const pairs = Array.from({ length: count }, () => ({ peer: timed(peer), ours: timed(ours) }));
  const processor = (which: 'peer' | 'ours') => pairs.reduce((sum, pair) => sum + pair[which].processor, 0);
  return {
    peer: spreadOf(pairs.map((pair) => pair.peer.total)),
    ours: spreadOf(pairs.map((pair) => pair.ours.total)),
    ratio: spreadOf(pairs.map((pair) => pair.ours.total / pair.peer.total)),
    processorRatio: processor('ours') / processor('peer'),
  };
}

function timed(command: Command): { readonly total: number; readonly processor: number } {
  const before = processorTime();
  const total = time(command);
  return { total, processor: processorTime() - before };
}

/** What all processes that have ended so far took of the processors, in ticks of the system. */
function processorTime(): number {
  const fields = procFile('self/stat')?.split(') ')[1]?.split(' ');
  return Number(fields?.[13]) + Number(fields?.[14]);
}

/** Runs it `count` times after a first run that does not count. */
export function timeAlone(command: Command, count: number): Spread {
  time(command);
  return spreadOf(Array.from({ length: count }, () => time(command)));
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] as number;
  const middle = (sorted.length - 1) / 2;
  return { min: at(0), median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, max: at(sorted.length - 1) };
}

/** Whether there is such a program to compare with. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/**
 * The most memory in bytes that a run of the command and its children held: the sum of what each of these processes held
 * at most. Undefined where the system does not tell. It is a run of its own, because watching takes time.
 */
export async function peakMemory({ argv, cwd, env }: Command): Promise<number | undefined> {
  const [program, ...args] = argv;
  const child = spawn(program, args, { cwd, env: { ...(env ?? PLAIN_ENVIRONMENT) }, stdio: 'ignore' });
  const peaks = new Map<number, number>();
  let isRunning = true;
  child.on('close', () => {
    isRunning = false;
  });
  while (isRunning && child.pid !== undefined) {
    for (const pid of familyOf(child.pid)) {
      const peak = peakOf(pid);
      // A child begins as a copy of its parent, and has its own peak as soon as it is another program.
      if (peak !== undefined) peaks.set(pid, peak);
    }
    await sleep(1);
  }
  return peaks.size === 0 ? undefined : [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
}

function familyOf(pid: number): readonly number[] {
  const children = procFile(`${pid}/task/${pid}/children`)?.trim().split(' ').filter(Boolean) ?? [];
  return [pid, ...children.flatMap((child) => familyOf(Number(child)))];
}

/** The kernel keeps the highest value itself, so that nothing is missed between two looks. */
function peakOf(pid: number): number | undefined {
  const found = procFile(`${pid}/status`)?.match(/^VmHWM:\s+(\d+) kB$/m);
  return found?.[1] === undefined ? undefined : Number(found[1]) * 1024;
}

/** Undefined once the process is gone. */
function procFile(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return undefined;
  }
}

function told({ argv }: Command): string {
  const text = argv.join(' ');
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
