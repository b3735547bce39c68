import { relative } from 'node:path';
import { ConfigError } from './config/load.ts';
import { InputError } from './discover.ts';
import { visible } from './reporters/visible.ts';
import { UsageError } from './usage.ts';

/**
 * Why there is no result, for people, with a line feed at the end: the mistakes of a configuration as
 * `file:line:column: message`, another mistake of the user's in one line, a mistake of ours with its stack.
 */
export function describeFailure(error: unknown, cwd: string): string {
  if (error instanceof ConfigError) {
    const file = visible(relative(cwd, error.path));
    return error.mistakes
      .map(({ line, column, message }) => `${file}:${line}:${column}: ${visible(message)}\n`)
      .join('');
  }
  if (error instanceof InputError || error instanceof UsageError) return `gateway-lint: ${visible(error.message)}\n`;
  return describeBug(error);
}

function describeBug(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `gateway-lint failed; this is a mistake in gateway-lint itself:\n${stack.split('\n').map(visible).join('\n')}\n`;
}
