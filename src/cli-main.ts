import { start } from './commands/start.ts';
import { isWatched, ticker } from './progress.ts';

/** Runs the command with the words of this process. */
export function main(): Promise<void> {
  return run().catch(fail);
}

async function run(): Promise<void> {
  const { isTTY, columns } = process.stderr;
  const { report, clear } = ticker(
    (text) => process.stderr.write(text),
    columns,
    () => performance.now(),
  );
  const { stdout, stderr, exitCode } = await start(process.argv.slice(2), {
    cwd: process.cwd(),
    color: wantsColor(),
    columns: process.stdout.columns,
    stdin: async () => (await import('node:stream/consumers')).buffer(process.stdin),
    progress: isWatched(isTTY, process.env) ? report : undefined,
  });
  clear();
  process.exitCode = exitCode;
  process.stderr.write(stderr);
  await write(stdout);
}

function wantsColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return process.stdout.isTTY && TERM !== 'dumb';
}

/** Writes to stdout; a reader that closes the pipe early (`| head`) is no error. */
async function write(text: string): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(error);
  });
  // Bytes of a file that are no UTF-8 go out as they came in; most output has none.
  process.stdout.write(text.isWellFormed() ? text : (await import('./source.ts')).encodeUtf8(text));
}

function fail(error: unknown): void {
  process.exitCode = 2;
  console.error(error);
}
