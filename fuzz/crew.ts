/** Threads that execute, and are ended when they hang or need too much memory. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Case, Failure } from './execute.ts';
import type { Answer, Order, WorkerData } from './worker.ts';

/** A thread is ended once one execution has taken as many milliseconds, on however busy a machine. */
const LONGEST = 20_000;
const MOST_MEGABYTES = 768;

export interface Found {
  readonly index: number;
  readonly case: Case;
  readonly failure: Failure;
}

/** Of a thread that is no more nobody knows where it was. */
function inTarget(failure: Failure, { target }: Case): Failure {
  const isOver = failure.kind === 'hang' || failure.kind === 'memory';
  return isOver ? { ...failure, what: `${failure.what} in ${target}` } : failure;
}

/** One thread, and the next one in its place when it ends. */
export class Member {
  readonly #data: Omit<WorkerData, 'at'>;
  #worker: Worker | undefined;
  #place = new Float64Array(new SharedArrayBuffer(8));

  constructor(root: string, format: string | undefined) {
    this.#data = { root, format };
  }

  /** Executes a part of a run, all of it, whatever happens. `caseAt` makes the case of an execution once more. */
  async range(
    { seed, from, to }: Extract<Order, { seed: number }>,
    caseAt: (index: number) => Case,
    onFound: (found: Found) => void,
  ): Promise<void> {
    for (let next = from; next < to; ) {
      const failure = await this.#order({ seed, from: next, to }, onFound, LONGEST);
      if (failure === undefined) return;
      const index = this.#place[0] as number;
      const given = caseAt(index);
      // A busy machine may have kept the thread waiting: only what hangs again, alone, hangs.
      const again = await this.single(given, 3 * LONGEST);
      if (again !== undefined) onFound({ index, case: given, failure: inTarget(again, given) });
      next = index + 1;
    }
  }

  /** Executes a single case. */
  single(given: Case, longest = LONGEST): Promise<Failure | undefined> {
    return this.#order({ given }, () => {}, longest);
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #order(order: Order, onFound: (found: Found) => void, longest: number): Promise<Failure | undefined> {
    const worker = this.#worker ?? (await this.#start());
    this.#worker = worker;
    return new Promise((resolve) => {
      let [last, since] = [-1, performance.now()];
      const settle = (failure: Failure | undefined, isOver: boolean) => {
        clearInterval(watch);
        worker.off('message', onMessage);
        worker.off('error', onError);
        if (isOver) this.#worker = undefined;
        resolve(failure);
      };
      const onMessage = (answer: Answer) => ('done' in answer ? settle(answer.done, false) : onFound(answer));
      const onError = (error: Error) =>
        settle({ kind: 'memory', what: `ended: ${error.message}`, detail: error.stack ?? '' }, true);
      const watch = setInterval(() => {
        const now = this.#place[0] as number;
        if (now !== last) [last, since] = [now, performance.now()];
        else if (performance.now() - since > longest) {
          void worker.terminate();
          settle({ kind: 'hang', what: 'hang', detail: `no end after ${longest} ms` }, true);
        }
      }, 200);
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.postMessage(order);
    });
  }

  async #start(): Promise<Worker> {
    const at = new SharedArrayBuffer(8);
    this.#place = new Float64Array(at);
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { ...this.#data, at } satisfies WorkerData,
      // The stack is that of a main thread, which is where the linter runs.
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, stackSizeMb: 1 },
    });
    await once(worker, 'message');
    return worker;
  }
}
