/** The functions of Nix and of nixpkgs' library that people put services together with (nixpkgs manual, "Functions reference"). */
import { Text } from '../../text.ts';
import type { Evaluator } from './evaluate.ts';
import { updated } from './operators.ts';
import { STORE } from './store.ts';
import { itemsOf, itemText, joined, textOf } from './texts.ts';
import {
  type Attribute,
  type Item,
  type Lazy,
  listOf,
  madeUp,
  type Place,
  ready,
  referred,
  unknownValue,
  type Value,
  written,
} from './values.ts';

/** A function of the library: how many arguments it takes, and what it makes of them. */
export interface Builtin {
  readonly takes: number;
  readonly run: (evaluator: Evaluator, given: readonly Lazy[], at: Place) => Value;
}

type Run = (evaluator: Evaluator, a: Lazy, b: Lazy, c: Lazy, at: Place) => Value;

/** Whether a name is that of such a function: alone (by `with lib;` or `inherit`), or in a set of functions. */
export function isBuiltin(name: string): boolean {
  const parts = name.split('.');
  const last = parts.pop() as string;
  return (
    BUILTINS.has(last) &&
    (parts.length === 0 || parts.some((part) => /^(?:lib|builtins|pkgs|utils|hm|dag)$/.test(part)))
  );
}

const one = (run: (evaluator: Evaluator, a: Lazy, at: Place) => Value): Builtin => ({
  takes: 1,
  run: (evaluator, [a], at) => run(evaluator, a as Lazy, at),
});
const two = (run: (evaluator: Evaluator, a: Lazy, b: Lazy, at: Place) => Value): Builtin => ({
  takes: 2,
  run: (evaluator, [a, b], at) => run(evaluator, a as Lazy, b as Lazy, at),
});
const three = (run: Run): Builtin => ({
  takes: 3,
  run: (evaluator, [a, b, c], at) => run(evaluator, a as Lazy, b as Lazy, c as Lazy, at),
});

const NO_ATTRIBUTES: Value = { kind: 'set', attributes: new Map() };

const itself = one((_, value) => value.force());
const second = two((_, __, value) => value.force());
const overriding = (priority: number) => one((_, value) => ({ kind: 'override', priority, value }));

const MODULES: Readonly<Record<string, Builtin>> = {
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

const STRINGS: Readonly<Record<string, Builtin>> = {
  toString: one(string),
  concatStringsSep: two((evaluator, separator, items, at) => {
    const between = textOf(evaluator, separator.force(), separator.at).value;
    return { kind: 'string', text: joined(evaluator, itemsOf(evaluator, items), between, at) };
  }),
  concatStrings: one((evaluator, items, at) => ({
    kind: 'string',
    text: joined(evaluator, itemsOf(evaluator, items), '', at),
  })),
  concatLines: one((evaluator, items, at) => {
    const text = joined(evaluator, itemsOf(evaluator, items), '\n', at);
    return {
      kind: 'string',
      text: Text.concat([text, madeUp('\n', evaluator.source, { start: at.end, end: at.end })]),
    };
  }),
  concatMapStringsSep: three((evaluator, separator, fn, items, at) => {
    const between = textOf(evaluator, separator.force(), separator.at).value;
    return { kind: 'string', text: joined(evaluator, mapped(evaluator, fn, items, at), between, at) };
  }),
  concatMapStrings: two((evaluator, fn, items, at) => ({
    kind: 'string',
    text: joined(evaluator, mapped(evaluator, fn, items, at), '', at),
  })),
  optionalString: two((evaluator, condition, value, at) => {
    const known = condition.force();
    if (known.kind === 'bool') return known.value ? value.force() : empty(evaluator, at);
    const values = [value, ready(empty(evaluator, at), at)];
    return { kind: 'either', condition: written(evaluator.source, condition.at), values };
  }),
  escapeShellArg: one((evaluator, value, at) => ({ kind: 'string', text: quoted(evaluator, { value }, at, "'") })),
  escapeShellArgs: one((evaluator, items, at) => quotedWords(evaluator, items, at, "'")),
  escapeSystemdExecArg: one((evaluator, value, at) => ({
    kind: 'string',
    text: quoted(evaluator, { value }, at, '"'),
  })),
  escapeSystemdExecArgs: one((evaluator, items, at) => quotedWords(evaluator, items, at, '"')),
  splitString: two((evaluator, separator, value, at) => {
    const text = textOf(evaluator, value.force(), value.at);
    return listOf(
      split(text, textOf(evaluator, separator.force(), separator.at).value).map((part) =>
        ready({ kind: 'string', text: part }, at),
      ),
    );
  }),
  removeSuffix: two((evaluator, suffix, value) => {
    const end = textOf(evaluator, suffix.force(), suffix.at).value;
    const text = textOf(evaluator, value.force(), value.at);
    return { kind: 'string', text: text.value.endsWith(end) ? text.slice(0, text.length - end.length) : text };
  }),
  trim: one((evaluator, value) => {
    const text = textOf(evaluator, value.force(), value.at);
    const start = text.length - text.value.trimStart().length;
    return { kind: 'string', text: text.slice(start, Math.max(start, text.value.trimEnd().length)) };
  }),
};

const LISTS: Readonly<Record<string, Builtin>> = {
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
};

const SETS: Readonly<Record<string, Builtin>> = {
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
    if (value.kind !== 'set') return outside(evaluator, set, [set, fn]);
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
    if (value.kind !== 'set') return outside(evaluator, set, []);
    return listOf([...value.attributes.values()].map(({ name }) => ready({ kind: 'string', text: name }, set.at)));
  }),
  attrValues: one((evaluator, set) => {
    const value = set.force();
    return value.kind === 'set'
      ? listOf([...value.attributes.values()].map((each) => each.value))
      : outside(evaluator, set, []);
  }),
  recursiveUpdate: two((evaluator, left, right, at) => updated(evaluator, left.force(), right.force(), at)),
  mergeAttrs: two((evaluator, left, right, at) => updated(evaluator, left.force(), right.force(), at)),
  mergeAttrsList: one((evaluator, items, at) =>
    itemsOf(evaluator, items)
      .map(({ value }) => value.force())
      .reduce((left, right) => updated(evaluator, left, right, at), NO_ATTRIBUTES),
  ),
  removeAttrs: two((_, set) => set.force()),
  "foldl'": three(fold),
  foldl: three(fold),
};

/** By name, without the set that a function stands in. */
export const BUILTINS: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({ ...MODULES, ...STRINGS, ...LISTS, ...SETS, ...STORE }),
);

function when(evaluator: Evaluator, condition: Lazy, value: Lazy): Value {
  const known = condition.force();
  if (known.kind === 'bool') return known.value ? value.force() : { kind: 'all', parts: [] };
  return { kind: 'when', condition: written(evaluator.source, condition.at), value };
}

function optionally(evaluator: Evaluator, condition: Lazy, items: readonly Item[]): Value {
  const known = condition.force();
  if (known.kind === 'bool') return { kind: 'list', items: known.value ? items : [] };
  return {
    kind: 'list',
    items: items.map((item) => ({ ...item, condition: written(evaluator.source, condition.at) })),
  };
}

function string(evaluator: Evaluator, value: Lazy): Value {
  return { kind: 'string', text: textOf(evaluator, value.force(), value.at) };
}

function empty(evaluator: Evaluator, at: Place): Value {
  return { kind: 'string', text: madeUp('', evaluator.source, at) };
}

function outside(evaluator: Evaluator, value: Lazy, parts: readonly Lazy[]): Value {
  const name = written(evaluator.source, value.at);
  return unknownValue(name, `"${name}" is not written in this file`, parts);
}

function mapped(evaluator: Evaluator, fn: Lazy, items: Lazy, at: Place): readonly Item[] {
  return itemsOf(evaluator, items).map((item) =>
    item.isSpread
      ? { ...item, value: evaluator.lazy(() => unknownFrom(evaluator, fn, items), item.value.at) }
      : { ...item, value: evaluator.lazy(() => evaluator.apply(fn.force(), item.value, at), item.value.at) },
  );
}

/** What a function makes of the items of a list that is not there. */
function unknownFrom(evaluator: Evaluator, fn: Lazy, items: Lazy): Value {
  return outside(evaluator, items, [fn]);
}

function flattened(evaluator: Evaluator, items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) =>
    itemsOf(evaluator, item.value).map((inner) =>
      item.condition === undefined ? inner : { ...inner, condition: item.condition },
    ),
  );
}

function overSet(
  evaluator: Evaluator,
  set: Lazy,
  make: (attributes: readonly (readonly [string, Attribute])[]) => ReadonlyMap<string, Attribute>,
): Value {
  const value = set.force();
  if (value.kind === 'set')
    return { kind: 'set', attributes: make([...value.attributes]), ...(value.isOpen && { isOpen: true as const }) };
  return outside(evaluator, set, [set]);
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

function fold(evaluator: Evaluator, fn: Lazy, start: Lazy, items: Lazy, at: Place): Value {
  return itemsOf(evaluator, items).reduce((value, item) => {
    const partial = evaluator.apply(fn.force(), ready(value, at), at);
    return evaluator.apply(partial, item.value, at);
  }, start.force());
}

function quotedWords(evaluator: Evaluator, items: Lazy, at: Place, quote: string): Value {
  const words = itemsOf(evaluator, items).map((item) => quoted(evaluator, item, item.value.at, quote));
  const between = (text: Text) => madeUp(' ', evaluator.source, { start: text.span().start, end: text.span().start });
  if (words.length === 0) return empty(evaluator, at);
  return {
    kind: 'string',
    text: Text.concat(words.flatMap((word, index) => (index === 0 ? [word] : [between(word), word]))),
  };
}

/** A word in quotes where a shell, or systemd, would read more than one word or something else in it. */
function quoted(evaluator: Evaluator, item: Item, at: Place, quote: string): Text {
  const text = referred(itemText(evaluator, item), evaluator.source, at);
  const isPlain = text.pieces.every(
    ({ text: part, unknown }) => unknown !== undefined || /^[\w@%+=:,./-]*$/.test(part),
  );
  if (item.isSpread || item.condition !== undefined || (isPlain && text.length > 0)) return text;
  const { start, end } = text.span();
  const mark = (place: number) => madeUp(quote, evaluator.source, { start: place, end: place });
  return Text.concat([mark(start), text, mark(end)]);
}

function split(text: Text, separator: string): readonly Text[] {
  if (separator === '') return [text];
  const parts: Text[] = [];
  let from = 0;
  for (let at = text.value.indexOf(separator); at !== -1; at = text.value.indexOf(separator, from)) {
    parts.push(text.slice(from, at));
    from = at + separator.length;
  }
  return [...parts, text.slice(from)];
}
