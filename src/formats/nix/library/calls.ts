/** Calls of the functions that a file gives to those of the library. */
import type { Evaluator } from '../evaluation/evaluator.ts';
import { itemsOf } from '../evaluation/texts.ts';
import { type Item, type Lazy, type Place, ready, unknownValue, type Value, written } from '../evaluation/values.ts';

/** What comes of a value that stands elsewhere; `parts` are in it. */
export function notWritten(evaluator: Evaluator, value: Lazy, parts: readonly Lazy[]): Value {
  const name = written(evaluator.source, value.at);
  return unknownValue(name, `"${name}" is not written in this file`, parts);
}

/** What a function makes of each item of a list. */
export function mapped(evaluator: Evaluator, fn: Lazy, items: Lazy, at: Place): readonly Item[] {
  return itemsOf(evaluator, items).map((item) =>
    item.isSpread
      ? { ...item, value: evaluator.lazy(() => notWritten(evaluator, items, [fn]), item.value.at) }
      : { ...item, value: evaluator.lazy(() => evaluator.apply(fn.force(), item.value, at), item.value.at) },
  );
}

/** What a function of two arguments makes of a value and the items of a list, one after the other. */
export function folded(evaluator: Evaluator, fn: Lazy, start: Lazy, items: Lazy, at: Place): Value {
  return itemsOf(evaluator, items).reduce((value, item) => {
    const partial = evaluator.apply(fn.force(), ready(value, at), at);
    return evaluator.apply(partial, item.value, at);
  }, start.force());
}
