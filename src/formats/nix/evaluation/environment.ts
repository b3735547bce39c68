/** Names in force at a place of a file (Nix reference manual, "Scoping rules"). */
import type { Expression } from '../language/syntax.ts';
import { attributeOf, outside } from './attributes.ts';
import type { Evaluator } from './evaluator.ts';
import { type Attribute, type Lazy, NULL, type Place, type Value } from './values.ts';

/** Names in force at a place, the innermost first; `scope` is that of a `with`. */
export interface Environment {
  readonly names?: ReadonlyMap<string, Attribute>;
  readonly scope?: Lazy;
  readonly parent?: Environment;
}

/** An evaluator of expressions that stand among names. */
export interface Interpreter extends Evaluator {
  /** The value of an expression, worked out when it is asked for. */
  later(expression: Expression, environment: Environment): Lazy;
}

/** What a name stands for: what binds it goes before any `with`, which goes before what the language itself knows. */
export function variable(evaluator: Evaluator, name: string, environment: Environment, at: Place): Value {
  for (let each: Environment | undefined = environment; each !== undefined; each = each.parent) {
    const found = each.names?.get(name);
    if (found !== undefined) return found.value.force();
  }
  for (let each: Environment | undefined = environment; each !== undefined; each = each.parent) {
    const scope = each.scope?.force();
    const found = scope === undefined ? undefined : attributeOf(evaluator, scope, name, at);
    if (found !== undefined) return found;
  }
  if (name === 'true' || name === 'false') return { kind: 'bool', value: name === 'true' };
  return name === 'null' ? NULL : outside(name);
}
