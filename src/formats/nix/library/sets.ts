/** Functions of sets (nixpkgs manual, "lib.attrsets"). */
import type { Evaluator } from '../evaluation/evaluator.ts';
import { updated } from '../evaluation/operators.ts';
import { itemsOf, itemText, textOf } from '../evaluation/texts.ts';
import { type Attribute, type Lazy, listOf, madeUp, type Place, ready, type Value } from '../evaluation/values.ts';
import { type Builtins, one, two } from './builtin.ts';
import { notWritten } from './calls.ts';

const NO_ATTRIBUTES: Value = { kind: 'set', attributes: new Map() };

export const SETS: Builtins = {
  mapAttrs: two((evaluator, fn, set, at) =>
    overSet(
      evaluator,
      set,
      (attributes) =>
        new Map(
          attributes.map(([key, attribute]) => [
            key,
            { ...attribute, value: evaluator.lazy(() => applied(evaluator, fn, attribute, at), attribute.value.at) },
          ]),
        ),
    ),
  ),
  "mapAttrs'": two((evaluator, fn, set, at) =>
    overSet(evaluator, set, (attributes) =>
      pairs(
        evaluator,
        attributes.map(([, attribute]) => applied(evaluator, fn, attribute, at)),
      ),
    ),
  ),
  mapAttrsToList: two((evaluator, fn, set, at) => {
    const value = set.force();
    if (value.kind !== 'set') return notWritten(evaluator, set, [set, fn]);
    return listOf(
      [...value.attributes.values()].map((attribute) =>
        evaluator.lazy(() => applied(evaluator, fn, attribute, at), attribute.value.at),
      ),
    );
  }),
  concatMapAttrs: two((evaluator, fn, set, at) =>
    overSet(evaluator, set, (attributes) => {
      const sets = attributes.map(([, attribute]) => applied(evaluator, fn, attribute, at));
      return new Map(sets.flatMap((each) => (each.kind === 'set' ? [...each.attributes] : [])));
    }),
  ),
  filterAttrs: two((_, __, set) => set.force()),
  nameValuePair: two((evaluator, name, value, at) => ({
    kind: 'set',
    attributes: new Map([
      ['name', { name: madeUp('name', evaluator.source, at), value: name }],
      ['value', { name: madeUp('value', evaluator.source, at), value }],
    ]),
  })),
  listToAttrs: one((evaluator, items) => ({
    kind: 'set',
    attributes: pairs(
      evaluator,
      itemsOf(evaluator, items).map(({ value }) => value.force()),
    ),
  })),
  genAttrs: two((evaluator, names, fn, at) => ({
    kind: 'set',
    attributes: new Map(
      itemsOf(evaluator, names).map((item) => {
        const name = itemText(evaluator, item);
        return [
          name.value,
          { name, value: evaluator.lazy(() => evaluator.apply(fn.force(), item.value, at), item.value.at) },
        ];
      }),
    ),
  })),
  attrNames: one((evaluator, set) => {
    const value = set.force();
    if (value.kind !== 'set') return notWritten(evaluator, set, []);
    return listOf([...value.attributes.values()].map(({ name }) => ready({ kind: 'string', text: name }, set.at)));
  }),
  attrValues: one((evaluator, set) => {
    const value = set.force();
    return value.kind === 'set'
      ? listOf([...value.attributes.values()].map((each) => each.value))
      : notWritten(evaluator, set, []);
  }),
  recursiveUpdate: two((evaluator, left, right, at) => updated(evaluator, left.force(), right.force(), at)),
  mergeAttrs: two((evaluator, left, right, at) => updated(evaluator, left.force(), right.force(), at)),
  mergeAttrsList: one((evaluator, items, at) =>
    itemsOf(evaluator, items)
      .map(({ value }) => value.force())
      .reduce((left, right) => updated(evaluator, left, right, at), NO_ATTRIBUTES),
  ),
  removeAttrs: two((_, set) => set.force()),
};

function overSet(
  evaluator: Evaluator,
  set: Lazy,
  make: (attributes: readonly (readonly [string, Attribute])[]) => ReadonlyMap<string, Attribute>,
): Value {
  const value = set.force();
  if (value.kind === 'set')
    return { kind: 'set', attributes: make([...value.attributes]), ...(value.isOpen && { isOpen: true as const }) };
  return notWritten(evaluator, set, [set]);
}

/** A function of a name and a value, called for an attribute. */
function applied(evaluator: Evaluator, fn: Lazy, { name, value }: Attribute, at: Place): Value {
  const inner = evaluator.apply(fn.force(), ready({ kind: 'string', text: name }, name.span()), at);
  return evaluator.apply(inner, value, at);
}

function pairs(evaluator: Evaluator, values: readonly Value[]): ReadonlyMap<string, Attribute> {
  const attributes = new Map<string, Attribute>();
  for (const pair of values) {
    if (pair.kind !== 'set') continue;
    const name = pair.attributes.get('name')?.value;
    const value = pair.attributes.get('value')?.value;
    if (name === undefined || value === undefined) continue;
    const text = textOf(evaluator, name.force(), name.at);
    attributes.set(text.value, { name: text, value });
  }
  return attributes;
}
