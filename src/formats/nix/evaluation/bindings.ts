/** The attributes that bindings make, in sets and in `let` (Nix reference manual, "Attribute set"). */
import type { Text } from '../../../text.ts';
import type { AttributeName, Binding } from '../language/syntax.ts';
import { attributeOf, outside } from './attributes.ts';
import { type Environment, type Interpreter, variable } from './environment.ts';
import { textOf } from './texts.ts';
import { type Attribute, type Lazy, madeUp, referred, type Value } from './values.ts';

/** The attributes of `rec { … }` and `let`, which see each other. */
export function recursiveAttributes(
  evaluator: Interpreter,
  bindings: readonly Binding[],
  outer: Environment,
): { readonly names: ReadonlyMap<string, Attribute>; readonly environment: Environment } {
  const names = new Map<string, Attribute>();
  const environment: Environment = { names, parent: outer };
  for (const [name, attribute] of attributesOf(evaluator, bindings, environment, outer)) names.set(name, attribute);
  return { names, environment };
}

/**
 * The attributes of a set; `a.b = 1; a = { c = 2; };` is one attribute.
 *
 * @param environment where values are worked out
 * @param outer where `inherit` takes them from
 */
export function attributesOf(
  evaluator: Interpreter,
  bindings: readonly Binding[],
  environment: Environment,
  outer = environment,
): ReadonlyMap<string, Attribute> {
  const groups = new Map<string, { name: Text; values: Lazy[]; deeper: Binding[] }>();
  const groupOf = (name: Text) => {
    const group = groups.get(name.value) ?? { name, values: [], deeper: [] };
    groups.set(name.value, group);
    return group;
  };
  for (const binding of bindings) {
    if ('inherited' in binding) {
      const name = madeUp(binding.inherited.name, evaluator.source, binding.inherited);
      groupOf(name).values.push(inherited(evaluator, binding, environment, outer));
      continue;
    }
    const [first, ...rest] = binding.path;
    if (first === undefined) continue;
    const group = groupOf(nameOf(evaluator, first, environment));
    if (rest.length === 0) group.values.push(evaluator.later(binding.value, environment));
    else group.deeper.push({ path: rest, value: binding.value });
  }
  return new Map(
    [...groups].map(([key, { name, values, deeper }]) => [
      key,
      { name, value: merged(evaluator, name, values, deeper, environment) },
    ]),
  );
}

/** What a part of an attribute path reads as. */
export function nameOf(evaluator: Interpreter, name: AttributeName, environment: Environment): Text {
  if ('name' in name) return madeUp(name.name, evaluator.source, name);
  const text = textOf(evaluator, evaluator.later(name.expression, environment).force(), name);
  return referred(text, evaluator.source, name);
}

function inherited(
  evaluator: Interpreter,
  { inherited: at, from }: Extract<Binding, { inherited: unknown }>,
  environment: Environment,
  outer: Environment,
): Lazy {
  return evaluator.lazy(() => {
    if (from === undefined) return variable(evaluator, at.name, outer, at);
    return attributeOf(evaluator, evaluator.later(from, environment).force(), at.name, at) ?? outside(at.name);
  }, at);
}

function merged(
  evaluator: Interpreter,
  name: Text,
  values: readonly Lazy[],
  deeper: readonly Binding[],
  environment: Environment,
): Lazy {
  const [only] = values;
  if (only !== undefined && values.length === 1 && deeper.length === 0) return only;
  return evaluator.lazy(() => {
    const own: Value = { kind: 'set', attributes: attributesOf(evaluator, deeper, environment) };
    return values.map((value) => value.force()).reduce((all, value) => mergeSets(evaluator, all, value), own);
  }, name.span());
}

/** Two sets of one name in a literal are one. */
function mergeSets(evaluator: Interpreter, left: Value, right: Value): Value {
  if (left.kind !== 'set' || right.kind !== 'set') return right;
  const attributes = new Map(left.attributes);
  for (const [name, attribute] of right.attributes) {
    const known = attributes.get(name)?.value;
    const { at } = attribute.value;
    const value = known && evaluator.lazy(() => mergeSets(evaluator, known.force(), attribute.value.force()), at);
    attributes.set(name, value === undefined ? attribute : { ...attribute, value });
  }
  return { kind: 'set', attributes, ...((left.isOpen || right.isOpen) && { isOpen: true as const }) };
}
