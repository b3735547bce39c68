/** Scripts that the commands of a script hand to a shell as a word. */
import type { SimpleCommand } from '../../shell/command.ts';
import { readScript } from '../../shell/script.ts';
import { scriptWord } from './programs.ts';

const DEEPEST = 3;

/** A command, followed by those of the script that it hands to a shell. */
export function withInner(command: SimpleCommand, depth = 0): readonly SimpleCommand[] {
  const script = depth < DEEPEST ? scriptWord(command.words) : undefined;
  if (script === undefined) return [command];
  const { input, variables, condition } = command;
  const inner = readScript(script, {
    variable: (name) => variables.get(name) ?? undefined,
    parameters: [],
    ...(input !== undefined && { input }),
  });
  const under = condition === undefined ? inner.commands : inner.commands.map((each) => ({ condition, ...each }));
  return [command, ...under.flatMap((each) => withInner(each, depth + 1))];
}
