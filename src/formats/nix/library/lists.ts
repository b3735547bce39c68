/** Functions of lists (nixpkgs manual, "lib.lists"). */
import type { Evaluator } from '../evaluation/evaluator.ts';
import { itemsOf, textOf } from '../evaluation/texts.ts';
import {
  type Item,
  type Lazy,
  listOf,
  madeUp,
  ready,
  unknownValue,
  type Value,
  written,
} from '../evaluation/values.ts';
import { type Builtins, itself, one, second, three, two } from './builtin.ts';
import { folded, mapped } from './calls.ts';

export const LISTS: Builtins = {
  map: two((evaluator, fn, items, at) => ({ kind: 'list', items: mapped(evaluator, fn, items, at) })),
  forEach: two((evaluator, items, fn, at) => ({ kind: 'list', items: mapped(evaluator, fn, items, at) })),
  concatMap: two((evaluator, fn, items, at) => ({
    kind: 'list',
    items: flattened(evaluator, mapped(evaluator, fn, items, at)),
  })),
  concatLists: one((evaluator, items) => ({ kind: 'list', items: flattened(evaluator, itemsOf(evaluator, items)) })),
  flatten: one((evaluator, items) => ({ kind: 'list', items: flattened(evaluator, itemsOf(evaluator, items)) })),
  toList: one((evaluator, value) => {
    const kind = value.force().kind;
    return kind === 'list' || kind === 'unknown' ? { kind: 'list', items: itemsOf(evaluator, value) } : listOf([value]);
  }),
  optional: two((evaluator, condition, value) => optionally(evaluator, condition, [{ value }])),
  optionals: two((evaluator, condition, items) => optionally(evaluator, condition, itemsOf(evaluator, items))),
  genList: two((evaluator, fn, count, at) => {
    const length = Number(textOf(evaluator, count.force(), count.at).value);
    if (!Number.isInteger(length) || length > 1000) return unknownValue('genList', 'how many there are is not known');
    const numbers = Array.from({ length }, (_, index) =>
      ready({ kind: 'number', text: madeUp(`${index}`, evaluator.source, at) }, at),
    );
    return { kind: 'list', items: mapped(evaluator, fn, ready(listOf(numbers), at), at) };
  }),
  filter: two((evaluator, fn, items) => ({
    kind: 'list',
    items: itemsOf(evaluator, items).flatMap((item) => {
      const keeps = evaluator.apply(fn.force(), item.value, item.value.at);
      if (keeps.kind === 'bool') return keeps.value ? [item] : [];
      return [{ ...item, condition: written(evaluator.source, fn.at) }];
    }),
  })),
  remove: second,
  unique: itself,
  "foldl'": three(folded),
  foldl: three(folded),
};

function optionally(evaluator: Evaluator, condition: Lazy, items: readonly Item[]): Value {
  const known = condition.force();
  if (known.kind === 'bool') return { kind: 'list', items: known.value ? items : [] };
  return {
    kind: 'list',
    items: items.map((item) => ({ ...item, condition: written(evaluator.source, condition.at) })),
  };
}

function flattened(evaluator: Evaluator, items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) =>
    itemsOf(evaluator, item.value).map((inner) =>
      item.condition === undefined ? inner : { ...inner, condition: item.condition },
    ),
  );
}
