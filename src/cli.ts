#!/usr/bin/env node
import { type Arguments, HELP, parseArguments } from './arguments.ts';
import { visible } from './reporters/visible.ts';
import { UsageError } from './usage.ts';
import { VERSION } from './version.ts';

async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2));
  if (args.command === 'help') return write(HELP);
  if (args.command === 'version') return write(`${VERSION}\n`);
  // The engine is loaded here, so that a question for help or the version costs nothing.
  const { runCommand } = await import('./command.ts');
  const { stdout, stderr, exitCode } = await runCommand(args, process.cwd(), wantsColor(args));
  process.exitCode = exitCode;
  process.stderr.write(stderr);
  write(stdout);
}

function wantsColor({ noColor }: Arguments): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (noColor || NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return process.stdout.isTTY && TERM !== 'dumb';
}

/** Writes to stdout; a reader that closes the pipe early (`| head`) is no error. */
function write(text: string): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(error);
  });
  process.stdout.write(text);
}

function fail(error: unknown): void {
  process.exitCode = 2;
  if (error instanceof UsageError) console.error(`gateway-lint: ${visible(error.message)}\nTry gateway-lint --help.`);
  else console.error(error);
}

await main().catch(fail);
