/** What a command of the command line is. */
import type { Progress } from '../progress.ts';

/** An option, by its long name in `Command.options`. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What stands for the value in the help: `FILE`. */
  readonly placeholder?: string;
  /** The values that it may have, a boolean one only behind `=`; by default any, and a boolean one none. */
  readonly choices?: readonly string[];
  /** Whether it may be given several times. */
  readonly multiple?: true;
  /** One line for the help; further lines are indented below it. */
  readonly summary: string;
}

export type Options = Readonly<Record<string, Option>>;

/**
 * A command. This half of it is loaded on every start, for the help and for reading the words; what it does lies in a
 * module of its own, which `load` imports.
 */
export interface Command {
  /** The first word; empty for the command that runs without one. */
  readonly name: string;
  /** What follows the options, for the help: `[PATH…]`. */
  readonly operands: string;
  /** At most so many operands. */
  readonly mostOperands?: number;
  /** What a shell offers for an operand: these words, the ids of the rules beside files, or folders; by default files. */
  readonly completes?: readonly string[] | 'rules' | 'folders';
  readonly summary: string;
  /** Beside those that every command has. */
  readonly options: Options;
  readonly load: () => Promise<{ readonly run: Run }>;
}

/** Never throws for what the user has to mend: `InputError`, `ConfigError` and `UsageError` are told by the caller. */
export type Run = (call: Call) => Promise<Outcome>;

/** What a command is called with. */
export interface Call {
  readonly values: Values;
  readonly operands: readonly string[];
  /** Absolute, free of links. */
  readonly cwd: string;
  /** Whether stdout takes colours. */
  readonly color: boolean;
  /** The width of the terminal, where stdout is one. */
  readonly columns?: number | undefined;
  /** Reads all of stdin; without it there is nothing there. */
  readonly stdin?: (() => Promise<Uint8Array>) | undefined;
  /** Told what a long run is doing, where somebody watches. */
  readonly progress?: Progress | undefined;
}

/** The options that were given, checked against their choices. */
export interface Values {
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr?: string;
  readonly exitCode: 0 | 1 | 2;
}
