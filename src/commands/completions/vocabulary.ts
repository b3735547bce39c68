/** What the scripts for the shells are made of. All of it is text of ours: no name of a file is ever part of a script. */
import type { Command, Option } from '../command.ts';

export interface Vocabulary {
  readonly commands: readonly Command[];
  /** Options of every command. */
  readonly common: Command['options'];
  /** Ids of the rules. */
  readonly rules: readonly string[];
}

export function namesOf({ commands }: Vocabulary): readonly string[] {
  return commands.flatMap(({ name }) => (name === '' ? [] : [name]));
}

/** The options that a command takes, by name. */
export function optionsOf(command: Command, { common }: Vocabulary): readonly (readonly [string, Option])[] {
  return Object.entries({ ...command.options, ...common });
}

/** Every option that takes the next word as its value, as it is written: `--config`. */
export function optionsWithValue(vocabulary: Vocabulary): readonly string[] {
  const options = vocabulary.commands.flatMap((command) => optionsOf(command, vocabulary));
  return [...new Set(options.filter(([, option]) => option.type === 'string').flatMap(spellings))];
}

/** How an option is written: `-q` and `--quiet`. */
export function spellings([name, { short }]: readonly [string, Option]): readonly string[] {
  return [...(short === undefined ? [] : [`-${short}`]), `--${name}`];
}

/** Whether the value of an option names a file. */
export function takesFile({ placeholder = '' }: Option): boolean {
  return placeholder.includes('FILE');
}

/** The words that are offered for an operand of a command, beside files or instead of them. */
export function operandsOf({ completes }: Command, { rules }: Vocabulary): readonly string[] {
  if (completes === 'rules') return rules;
  return typeof completes === 'object' ? completes : [];
}

/** A summary on one line. */
export function inOneLine(summary: string): string {
  return summary.replaceAll('\n', ' ');
}

/** A text between single quotes, as the shells of the Bourne family read it. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
