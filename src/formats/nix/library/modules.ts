/** Functions that say how the module system merges a definition (NixOS manual, "Option Definitions"). */
import type { Evaluator } from '../evaluation/evaluator.ts';
import { itemsOf, textOf } from '../evaluation/texts.ts';
import { type Lazy, type Value, written } from '../evaluation/values.ts';
import { type Builtins, itself, one, second, three, two } from './builtin.ts';

const overriding = (priority: number) => one((_, value) => ({ kind: 'override', priority, value }));

export const MODULES: Builtins = {
  mkIf: two(when),
  mkMerge: one((evaluator, parts) => ({
    kind: 'all',
    parts: itemsOf(evaluator, parts).map(({ value }) => value),
  })),
  mkForce: overriding(50),
  mkVMOverride: overriding(10),
  mkDefault: overriding(1000),
  mkOptionDefault: overriding(1500),
  mkOverride: two((evaluator, priority, value) => ({
    kind: 'override',
    priority: Number(textOf(evaluator, priority.force(), priority.at).value) || 100,
    value,
  })),
  mkBefore: itself,
  mkAfter: itself,
  mkOrder: second,
  optionalAttrs: two(when),
  entryAfter: second,
  entryBefore: second,
  entryAnywhere: itself,
  entryBetween: three((_, __, ___, value) => value.force()),
  stringAfter: second,
  noDepEntry: itself,
  fullDepEntry: two((_, value) => value.force()),
};

function when(evaluator: Evaluator, condition: Lazy, value: Lazy): Value {
  const known = condition.force();
  if (known.kind === 'bool') return known.value ? value.force() : { kind: 'all', parts: [] };
  return { kind: 'when', condition: written(evaluator.source, condition.at), value };
}
