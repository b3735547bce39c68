/** The state of a shell that goes through a script, shared by everything that reads a part of it. */
import type { CommandNode, CompoundList, Function as FunctionNode, Script, Statement } from 'unbash';
import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import type { Branch, Range, ShellContext, SimpleCommand, Unread } from './command.ts';
import type { Code } from './parse.ts';
import type { Variables } from './variables.ts';

/** Where a descriptor leads. */
export type Stream =
  | { readonly kind: 'file'; readonly path: Text; readonly appends: boolean; readonly opened: Span }
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'pipe'; readonly pipe: Pipe };

/** A pipe, with the commands at both of its ends as far as they are known. */
export interface Pipe {
  readonly writers: Draft[];
  readonly readers: Draft[];
  /** Whether `printed` is what the writers print; all of them have run when the first reader does. */
  isRead: boolean;
  printed?: Text | undefined;
}

/** Descriptors 0 to 2; what is not set leads where the script's own does. */
export interface Streams {
  readonly stdin?: Stream | undefined;
  readonly stdout?: Stream | undefined;
  readonly stderr?: Stream | undefined;
}

/** A command before its pipes are followed. */
export interface Draft extends Omit<SimpleCommand, 'outputs' | 'inputFile' | 'pipedFrom'> {
  readonly streams: Streams;
}

interface OpenRange extends Range {
  upTo: number;
}

/** A branch as long as the script is being gone through. */
export interface OpenBranch extends Branch {
  readonly skips: OpenRange[];
}

export interface Definition {
  readonly node: FunctionNode;
  readonly code: Code;
  readonly end: number;
}

/** What holds for a part of a script and is as before behind it. */
export interface Frame {
  /** What the positions of nodes mean. */
  code: Code;
  /** Nodes that end behind it are not to be trusted. */
  end: number;
  streams: Streams;
  parameters: readonly Text[] | undefined;
  /** Set in the background: equal for what one shell there runs. */
  job: number | undefined;
  isRepeated: boolean;
  condition: Text | undefined;
  branches: readonly Branch[];
  /** Variables that the running function hides, with what is to come back when it ends. */
  locals: Map<string, ReturnType<Variables['get']>> | undefined;
}

/**
 * How much of a script a command leaves: `continue` a turn of a loop, `break` the loop, `return` the function, `exit` the
 * shell. What is more holds what is less.
 */
export type Leaves = 0 | 1 | 2 | 3 | 4;
export const NOTHING = 0;
export const TURN = 1;
export const LOOP = 2;
export const FUNCTION = 3;
export const SHELL = 4;

/** What goes through more of a script than the part at hand; such parts lie in each other, so that it is handed along. */
export interface Walk {
  /** Gives what the statements leave for sure: nothing behind them is reached there. */
  readonly statements: (run: Run, statements: readonly Statement[]) => Leaves;
  /** The same for what a function or a coprocess runs. */
  readonly body: (run: Run, body: CompoundList | CommandNode) => Leaves;
  /** Runs a function of the script with its words; its name stands first. */
  readonly call: (run: Run, name: string, words: readonly Text[]) => Leaves;
  /** Runs a text as a script in the same shell. */
  readonly evaluate: (run: Run, script: Text) => Leaves;
  /** What `$(…)` stands for, given its text. */
  readonly substitute: (run: Run, script: Script | undefined, written: Text) => Text;
}

export interface Run extends Frame {
  readonly context: ShellContext;
  readonly variables: Variables;
  readonly commands: Draft[];
  readonly functions: Map<string, Definition>;
  readonly called: Set<string>;
  /** Functions that are not run within themselves. */
  readonly running: Set<string>;
  readonly inherited: Map<string, Text>;
  readonly walk: Walk;
  /** Every branch that was taken, by its place and number. */
  readonly taken: Map<string, OpenBranch>;
  /** Branches that leave what is being gone through, with what is skipped until its end. */
  readonly left: { readonly leaves: Leaves; readonly skipped: OpenRange }[];
  /** How many parts were put in the background so far. */
  jobs: number;
  sourced: readonly Text[];
  /** `set -a`: every variable that is set is exported. */
  exportsAll: boolean;
  depth: number;
  steps: number;
  size: number;
  iterations: number;
  isStopped: boolean;
  unread: Unread | undefined;
}

/** No script that a person wrote has more in it; what a machine wrote ends here. */
const MOST_STEPS = 20_000;
const MOST_VARIABLES = 1_000;
const DEEPEST = 200;
/** UTF-16 units. */
const MOST_EXPANDED = 4 * 1024 * 1024;

/** Counts one more command; false where the script is left. */
export function mayGoOn(run: Run, at: Text): boolean {
  if (++run.steps > MOST_STEPS || run.variables.size > MOST_VARIABLES)
    stop(run, 'the shell script is too long to be read', at);
  return !run.isStopped;
}

/** Counts the length of what is put in for references, which may grow without bounds (`X=$X$X`). */
export function spend(run: Run, values: readonly Text[], at: Text): void {
  for (const value of values) run.size += value.length + value.pieces.length;
  if (run.size > MOST_EXPANDED) stop(run, 'the shell script is too long to be read', at);
}

/** Leaves the script for good. */
function stop(run: Run, reason: string, at: Text): void {
  run.isStopped = true;
  run.unread ??= { reason, at, isLimit: true };
}

/** Goes through a part with other circumstances, one level deeper; too deep, and the script is left. */
export function within<T>(run: Run, changes: Partial<Frame>, part: () => T): T | undefined {
  if (run.depth >= DEEPEST) {
    stop(run, 'the shell script is too deeply nested to be read', run.code.text.slice(0, 1));
    return undefined;
  }
  const before: Partial<Record<keyof Frame, unknown>> = {};
  for (const name of Object.keys(changes) as (keyof Frame)[]) before[name] = run[name];
  Object.assign(run, changes);
  run.depth++;
  const result = part();
  run.depth--;
  Object.assign(run, before);
  return result;
}

/** The branch of a place; it is one and the same however often the script comes there, since it is taken for one reason. */
export function branchOf(run: Run, at: Span, number: number): OpenBranch {
  const key = `${at.source.path}:${at.start}-${at.end} ${number}`;
  const branch = run.taken.get(key) ?? { at, number, skips: [] };
  run.taken.set(key, branch);
  return branch;
}

/** Ends a branch that may have been taken: where it was, the rest of what it leaves is not reached. */
export function leave(run: Run, branch: OpenBranch, leaves: Leaves): void {
  const skipped = { after: run.steps, upTo: Number.POSITIVE_INFINITY };
  if (branch.skips.length < MOST_SKIPS) branch.skips.push(skipped);
  run.left.push({ leaves, skipped });
}

/** No branch is taken more often, but in scripts that a machine wrote. */
const MOST_SKIPS = 100;

/** The least that is left by what comes to its end, when branches in it, those from `first` on, may have left less. */
export function leastLeft(run: Run, first: number, left: Leaves): Leaves {
  return run.left.slice(first).reduce((least, { leaves }) => (leaves < least ? leaves : least), left);
}

/** Goes through a part behind which the script goes on, though a branch in it leaves the part. */
export function inScope<T>(run: Run, scope: Leaves, part: () => T): T {
  const before = run.left.length;
  const result = part();
  for (const each of run.left.splice(before)) {
    if (each.leaves > scope) run.left.push(each);
    else each.skipped.upTo = run.steps;
  }
  return result;
}

/** Goes through a part in a shell of its own: what it sets is forgotten. */
export function inSubshell<T>(run: Run, changes: Partial<Frame>, part: () => T): T | undefined {
  const mark = run.variables.mark();
  const { sourced, exportsAll, streams, parameters } = run;
  const result = inScope(run, SHELL, () => within(run, changes, part));
  run.variables.takeBack(mark);
  Object.assign(run, { sourced, exportsAll, streams, parameters });
  return result;
}
