/** What works out values, as those see it who put together what values are made of. */
import type { SourceFile } from '../../../source.ts';
import type { Expression } from '../language/syntax.ts';
import type { Attribute, Lazy, NixFileValue, Place, Value } from './values.ts';

/** Works out the expressions of one file, within limits. */
export interface Evaluator {
  readonly source: SourceFile;
  /** The content of a file beside this one; undefined where the repository does not hold it. */
  readonly readFile: (path: string) => SourceFile | undefined;
  /** Every file that an expression writes to the store, by path. */
  readonly files: Map<string, NixFileValue>;
  /** Literals of sets that became a part of another set. */
  readonly merged: Set<Expression>;
  /** The names of every `let` that was come by. */
  readonly scopes: ReadonlyMap<string, Attribute>[];
  /** Whether so much was worked out that nothing more is. */
  readonly isExhausted: boolean;
  /** An expression that stands at the top of the file. */
  root(expression: Expression): Lazy;
  /** Does a step of the work, or something else where too much was done or lies around it already. */
  guarded<T>(work: () => T, otherwise: () => T): T;
  /** Counts what is as much work as so many steps: parts of a text, items of a list. */
  charge(steps: number): void;
  /** A value that is worked out once, when it is asked for. */
  lazy(work: () => Value, at: Place): Lazy;
  /** Calls a function, one of nixpkgs' library included. */
  apply(fn: Value, argument: Lazy, at: Place): Value;
}
