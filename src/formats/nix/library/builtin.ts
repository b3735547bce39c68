/** Functions of a library: how many arguments each takes, and what it makes of them. */
import type { Evaluator } from '../evaluation/evaluator.ts';
import type { Lazy, Place, Value } from '../evaluation/values.ts';

export interface Builtin {
  readonly takes: number;
  /** @param given as many arguments as it takes */
  readonly run: (evaluator: Evaluator, given: readonly Lazy[], at: Place) => Value;
}

/** Functions by name, without the set that they stand in. */
export type Builtins = Readonly<Record<string, Builtin>>;

/** A function of one argument. */
export const one = (run: (evaluator: Evaluator, a: Lazy, at: Place) => Value): Builtin => ({
  takes: 1,
  run: (evaluator, [a], at) => run(evaluator, a as Lazy, at),
});

/** A function of two arguments. */
export const two = (run: (evaluator: Evaluator, a: Lazy, b: Lazy, at: Place) => Value): Builtin => ({
  takes: 2,
  run: (evaluator, [a, b], at) => run(evaluator, a as Lazy, b as Lazy, at),
});

/** A function of three arguments. */
export const three = (run: (evaluator: Evaluator, a: Lazy, b: Lazy, c: Lazy, at: Place) => Value): Builtin => ({
  takes: 3,
  run: (evaluator, [a, b, c], at) => run(evaluator, a as Lazy, b as Lazy, c as Lazy, at),
});

/** Gives its argument back. */
export const itself = one((_, value) => value.force());

/** Gives its second argument back. */
export const second = two((_, __, value) => value.force());
