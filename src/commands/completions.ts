import { RULES } from '../rules/index.ts';
import { oneOf, UsageError } from '../usage.ts';
import type { Call, Outcome } from './command.ts';
import { bash } from './completions/bash.ts';
import { fish } from './completions/fish.ts';
import type { Vocabulary } from './completions/vocabulary.ts';
import { zsh } from './completions/zsh.ts';
import { COMMANDS, COMMON, SHELLS } from './index.ts';

const SCRIPTS = { bash, zsh, fish };

/** Prints the script for a shell, made of the table of commands. */
export async function run({ operands: [shell] }: Call): Promise<Outcome> {
  if (shell === undefined) throw new UsageError(`name the shell: ${SHELLS.join(', ')}`);
  const vocabulary: Vocabulary = { commands: COMMANDS, common: COMMON, rules: RULES.map(({ id }) => id) };
  return { stdout: SCRIPTS[oneOf(SHELLS, shell, 'the shell')](vocabulary), exitCode: 0 };
}
