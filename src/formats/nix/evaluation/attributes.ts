/** What values have in them, by name. */
import type { Evaluator } from './evaluator.ts';
import { knownOption } from './options.ts';
import { type Lazy, NULL, type Place, unknownValue, type Value } from './values.ts';

/** The attribute of a value; undefined where a set is known not to have it. */
export function attributeOf(evaluator: Evaluator, value: Value, name: string, at: Place): Value | undefined {
  const within = (inner: Lazy) =>
    evaluator.guarded(
      () => attributeOf(evaluator, inner.force(), name, at),
      () => outside(name),
    );
  switch (value.kind) {
    case 'set': {
      const found = value.attributes.get(name);
      if (found !== undefined) return found.value.force();
      return value.isOpen ? outside(name) : undefined;
    }
    case 'when':
    case 'override':
      return within(value.value);
    case 'either': {
      const values = value.values.map((each) =>
        evaluator.lazy(() => attributeOf(evaluator, each.force(), name, at) ?? NULL, at),
      );
      return { kind: 'either', condition: value.condition, values };
    }
    case 'all':
      return value.parts.map(within).find((found) => found !== undefined);
    case 'unknown':
      return knownOption(`${value.name}.${name}`, evaluator.source, at) ?? outside(`${value.name}.${name}`);
    case 'file':
      return name === 'name' || name === 'outPath' ? value : undefined;
    default:
      return undefined;
  }
}

/** What is reached by a name that the file does not give a value. */
export function outside(name: string): Value {
  return unknownValue(name, `"${name}" is not written in this file`);
}
