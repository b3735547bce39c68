/** Asks systemd, through systemd.py. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Files } from './generate.ts';

export type Report = Readonly<Record<string, unknown>>;

/** Loads units from a tree, one after the other, and gives what is reported of each. */
export type Reader = (
  scope: 'system' | 'user',
  files: Files,
  units: readonly string[],
) => Promise<Readonly<Record<string, Report>>>;

/** Why systemd cannot be asked on this machine. */
export class UnavailableError extends Error {}

/** Why there is no answer: most often systemd ended itself because of an assertion. */
export class NoAnswerError extends Error {}

export class SystemdClient {
  readonly #process: ChildProcess;
  readonly #answers: AsyncIterator<string>;

  private constructor(child: ChildProcess, answers: AsyncIterator<string>) {
    this.#process = child;
    this.#answers = answers;
  }

  /** Throws an `UnavailableError` where there is no systemd 252, or no right to run it. */
  static async start(python = 'python3'): Promise<SystemdClient> {
    const script = fileURLToPath(new URL('systemd.py', import.meta.url));
    const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
    try {
      await once(child, 'spawn');
    } catch (error) {
      throw new UnavailableError(`cannot run ${python}: ${(error as Error).message}`);
    }
    const client = new SystemdClient(child, createInterface({ input: child.stdout })[Symbol.asyncIterator]());
    const { error } = JSON.parse(await client.#next()) as { error?: string };
    if (error === undefined) return client;
    await client.stop();
    throw new UnavailableError(error);
  }

  readonly read: Reader = async (scope, files, units) => {
    this.#process.stdin?.write(`${JSON.stringify({ scope, files, units })}\n`);
    const answer = JSON.parse(await this.#next()) as { error?: string; units: Readonly<Record<string, Report>> };
    if (answer.error?.startsWith('Traceback')) throw new Error(`systemd.py has failed: ${answer.error}`);
    if (answer.error !== undefined) throw new NoAnswerError(answer.error);
    return answer.units;
  };

  async stop(): Promise<void> {
    this.#process.stdin?.end();
    if (this.#process.exitCode === null) await once(this.#process, 'exit');
  }

  async #next(): Promise<string> {
    const { value, done } = await this.#answers.next();
    if (done) throw new UnavailableError('systemd.py ended without an answer');
    return value;
  }
}
