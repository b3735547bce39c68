import { visible, withoutCommands } from '../reporters/visible.ts';
import { UsageError } from '../usage.ts';
import { VERSION } from '../version.ts';
import type { Call, Outcome } from './command.ts';
import { helpFor } from './help.ts';
import { readWords } from './words.ts';

/** Runs the command that the words ask for. Never throws: an error becomes a message on stderr and exit code 2. */
export async function start(
  words: readonly string[],
  surroundings: Omit<Call, 'values' | 'operands'>,
): Promise<Required<Outcome>> {
  try {
    const { command, values, operands } = readWords(words);
    if (values.flag('help')) return done(helpFor(command));
    if (values.flag('version')) return done(`${VERSION}\n`);
    const { run } = await command.load();
    const color = surroundings.color && !values.flag('no-color');
    const progress = values.flag('quiet') ? undefined : surroundings.progress;
    const { stdout, stderr = '', exitCode } = await run({ values, operands, ...surroundings, color, progress });
    return { stdout, stderr: withoutCommands(stderr), exitCode };
  } catch (error) {
    return { stdout: '', stderr: withoutCommands(await messageOf(error, surroundings.cwd)), exitCode: 2 };
  }
}

function done(stdout: string): Required<Outcome> {
  return { stdout, stderr: '', exitCode: 0 };
}

async function messageOf(error: unknown, cwd: string): Promise<string> {
  if (error instanceof UsageError) return `gateway-lint: ${visible(error.message)}\nTry gateway-lint --help.\n`;
  // Loaded only here: a question for help or the version costs nothing.
  const { describeFailure } = await import('../failure.ts');
  return describeFailure(error, cwd);
}
