/** A thread that executes what it is told to. What it is at stands in `at`, so that a thread that hangs can be asked. */
import { parentPort, workerData } from 'node:worker_threads';
import { fixtureRepositories } from './corpus.ts';
import { type Case, execute, type Failure } from './execute.ts';
import { filesOf, targetOf } from './make.ts';
import { type Target, targetsOf } from './targets.ts';

/** Executions of a run, from a number to before another one; or a single case. */
export type Order = { readonly seed: number; readonly from: number; readonly to: number } | { readonly given: Case };

/** What went wrong; at the end `done`, which is the last word on an order. */
export type Answer =
  | { readonly index: number; readonly case: Case; readonly failure: Failure }
  | { readonly done: Failure | undefined };

export interface WorkerData {
  readonly root: string;
  readonly format: string | undefined;
  readonly at: SharedArrayBuffer;
}

/** As many executions, the last of them is looked at in every way. */
const THOROUGH = 64;

const { root, format, at } = workerData as WorkerData;
const all = targetsOf(fixtureRepositories(root));
const targets = all.filter(({ name }) => format === undefined || name === format);
const place = new Float64Array(at);

parentPort?.on('message', async (order: Order) =>
  answer({ done: await ('given' in order ? single(order.given) : range(order)) }),
);
answer({ done: undefined });

function answer(words: Answer): void {
  parentPort?.postMessage(words);
}

async function range({ seed, from, to }: Exclude<Order, { given: Case }>): Promise<undefined> {
  for (let index = from; index < to; index++) {
    place[0] = index;
    const target = targetOf(targets, seed, index);
    const files = filesOf(target, seed, index);
    const failure = await execute(target, files, { isThorough: index % THOROUGH === 0, isTimed: true });
    if (failure !== undefined) answer({ index, case: { target: target.name, files }, failure });
  }
}

function single({ target, files }: Case): Promise<Failure | undefined> {
  return execute(all.find(({ name }) => name === target) as Target, files, {
    isThorough: true,
    isTimed: true,
  });
}
