/** What a shell script comes to: the simple commands that it can run, in order. */
import type { Span } from '../source.ts';
import type { Text } from '../text.ts';

/** A file that a command's output goes to. */
export interface FileOutput {
  readonly stream: 'stdout' | 'stderr';
  readonly path: Text;
  /** Whether the file keeps what it holds (`>>`, `tee -a`). */
  readonly appends: boolean;
  /**
   * One object for one opening of the file: all commands of a group `{ …; } > FILE` write to the same one, while each run
   * of a function opens it anew.
   */
  readonly opened: Span;
  /** Through a pipe: another command writes it. */
  readonly isPiped?: true;
}

/** A branch: of those with one `at` only one is taken. */
export interface Branch {
  readonly at: Span;
  readonly number: number;
  /** The commands that are not reached from it, because it ends with `return`, `exit` and the like, by their `order`. */
  readonly skips: readonly Range[];
}

/** What comes after one moment, up to another one. */
export interface Range {
  readonly after: number;
  readonly upTo: number;
}

/** A command with its words expanded, and what it finds around it. */
export interface SimpleCommand {
  /** At least one: functions and builtins that only change what later commands find are not among the commands. */
  readonly words: readonly Text[];
  /** Set (or, with null, unset) by the script before the command or in front of it, and passed on to it. */
  readonly variables: ReadonlyMap<string, Text | null>;
  /** Where each of `variables` is assigned, as written. */
  readonly assignments: ReadonlyMap<string, Span>;
  /** Files that stdout or stderr goes to, through pipes and `tee` as well. */
  readonly outputs: readonly FileOutput[];
  /** Files that the script reads commands from before it; they may set any variable. */
  readonly sourced: readonly Text[];
  /** The whole command as written. */
  readonly span: Span;
  /** What it reads on stdin where that stands in the script: a here-document, or what `echo` and the like print. */
  readonly input?: Text;
  /** The file that it reads on stdin. */
  readonly inputFile?: Text;
  /** The commands whose output it reads. */
  readonly pipedFrom: readonly SimpleCommand[];
  /** Where `cd` led; undefined where the script was started. */
  readonly workingDirectory?: Text;
  /**
   * Set where the script does not wait for it (`&`): equal for commands of one shell in the background, which run one after
   * the other.
   */
  readonly job?: number;
  /** In a loop that goes on until something else happens (`while`, `until`). */
  readonly isRepeated?: true;
  /** What it hangs on: the test of an `if`, the word of a `case`, the left side of `||`, the name of an uncalled function. */
  readonly condition?: Text;
  /** The branches that it lies in, from the outside in. */
  readonly branches: readonly Branch[];
  /** Grows from each command to the next one. */
  readonly order: number;
}

/** Where a command lies in a script. */
export type Placed = Pick<SimpleCommand, 'branches' | 'order'>;

/**
 * Whether only one of two commands of a script runs: they lie in different branches, or one of them ends what the other one
 * lies in.
 */
export function areAlternatives(a: Placed, b: Placed): boolean {
  return skips(a, b) || skips(b, a) || a.branches.some((one) => b.branches.some((other) => isOther(one, other)));
}

function skips({ branches }: Placed, { order }: Placed): boolean {
  return branches.some((branch) => branch.skips.some(({ after, upTo }) => after < order && order <= upTo));
}

function isOther(a: Branch, b: Branch): boolean {
  const isSamePlace = a.at.source === b.at.source && a.at.start === b.at.start && a.at.end === b.at.end;
  return isSamePlace && a.number !== b.number;
}

/** Why a script is not read, and from where on. */
export interface Unread {
  readonly reason: string;
  readonly at: Text;
  /** Whether the script may well be right, and is more than is read. */
  readonly isLimit?: true;
}

/** A script as far as it can be read. */
export interface ShellReading {
  readonly commands: readonly SimpleCommand[];
  /** Set where it is not read to its end; the commands in front of that place are there all the same. */
  readonly unread?: Unread;
  /** Variables that it takes from whoever starts it, by name, with the first place that refers to each. */
  readonly inherited: ReadonlyMap<string, Text>;
}

/** What `$NAME` and `$1` stand for outside of the script. */
export interface ShellContext {
  /** Undefined: not known. */
  readonly variable: (name: string) => Text | undefined;
  /** `$0`, `$1` …; undefined where nobody knows how the script is started. */
  readonly parameters: readonly Text[] | undefined;
  /** What stands on its stdin. */
  readonly input?: Text;
}
