/** One execution: what a target does with some files, and whether that is as it must be. */
import { readFileSync } from 'node:fs';
import { checkSpans, printed } from './invariants.ts';
import { type Files, type Target, Violation } from './targets.ts';

/** Files that a target failed for; saved as JSON, and kept below fixtures/fuzz once it is mended. */
export interface Case {
  readonly target: string;
  readonly files: Files;
}

export interface Failure {
  readonly kind: 'exception' | 'violation' | 'slow' | 'hang' | 'memory';
  /** The same for all cases of one mistake. */
  readonly what: string;
  readonly detail: string;
}

export interface Attention {
  /** Whether places, and that a second run makes the same, are looked at too. */
  readonly isThorough: boolean;
  readonly isTimed: boolean;
}

/** Runs a target; gives what is wrong. */
export async function execute(
  target: Target,
  files: Files,
  { isThorough, isTimed }: Attention,
): Promise<Failure | undefined> {
  try {
    const start = performance.now();
    const made = await target.run(files);
    const time = performance.now() - start;
    const failure = isTimed && time > allowance(files) ? await slow(target, files) : undefined;
    if (failure !== undefined) return failure;
    if (!isThorough) return undefined;
    checkSpans(made);
    if (printed(made) !== printed(await target.run(files))) throw new Violation('a second run does not make the same');
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}

/** Milliseconds that files may take: one second for a megabyte, and something for a start. */
function allowance(files: Files): number {
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  return 150 + 850 * (size / 2 ** 20);
}

/** The machine may have been busy with something else: only the processor's time counts, and the best of some runs. */
async function slow(target: Target, files: Files): Promise<Failure | undefined> {
  const allowed = allowance(files);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && best > allowed; round++) {
    const start = processorTime();
    await target.run(files);
    best = Math.min(best, processorTime() - start);
  }
  if (best <= allowed) return undefined;
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  return { kind: 'slow', what: `slow ${target.name}`, detail: `${Math.round(best)} ms for ${size} characters` };
}

/** Milliseconds that this thread has run; on systems other than Linux milliseconds that have passed. */
function processorTime(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof Violation)
    return { kind: 'violation', what: error.message.replace(/\d+/g, 'N'), detail: error.message };
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const place = stack.split('\n').find((line) => /\bat .*(?:src|test|node_modules)\//.test(line)) ?? '';
  const what = name === 'RangeError' && /call stack/.test(message) ? 'RangeError' : `${name}: ${message.slice(0, 60)}`;
  return { kind: 'exception', what: `${what} ${place.trim()}`, detail: stack };
}
