/**
 * Works out expressions of the Nix language with what one file says (Nix reference manual). What comes from outside
 * (`config`, `pkgs`, other files) is unknown and stays so, with the reason; the functions of nixpkgs' library that people
 * put services together with are known by their names. Cost and depth are limited, so that it always ends.
 */
import type { SourceFile } from '../../source.ts';
import type { Text } from '../../text.ts';
import { BUILTINS, isBuiltin } from './builtins.ts';
import { operate } from './operators.ts';
import { knownOption } from './options.ts';
import type { AttributeName, Binding, Expression, StringPart } from './syntax.ts';
import { concatenated, textOf } from './texts.ts';
import {
  type Attribute,
  type Lazy,
  listOf,
  madeUp,
  type NixFileValue,
  NULL,
  type Place,
  ready,
  referred,
  unknownValue,
  type Value,
  written,
} from './values.ts';

/** Names in force at a place, the innermost first; `scope` is that of a `with`. */
interface Environment {
  readonly names?: ReadonlyMap<string, Attribute>;
  readonly scope?: Lazy;
  readonly parent?: Environment;
}

const MOST_STEPS = 200_000;
const DEEPEST = 250;

export class Evaluator {
  readonly source: SourceFile;
  /** The content of a file beside this one; undefined where the repository does not hold it. */
  readonly readFile: (path: string) => SourceFile | undefined;
  /** Every file that an expression writes to the store, by path. */
  readonly files = new Map<string, NixFileValue>();
  /** Sets that became a part of another one. */
  readonly merged = new Set<Expression>();
  /** The names of every `let` that was come by. */
  readonly scopes: ReadonlyMap<string, Attribute>[] = [];
  #steps = 0;
  #depth = 0;

  constructor(source: SourceFile, readFile: (path: string) => SourceFile | undefined) {
    this.source = source;
    this.readFile = readFile;
  }

  /** An expression that stands at the top of the file. */
  root(expression: Expression): Lazy {
    return this.#lazy(expression, {});
  }

  /** Whether so much was worked out that nothing more is. */
  get isExhausted(): boolean {
    return this.#steps > MOST_STEPS;
  }

  /** Does a step of the work, or something else where too much was done or lies around it already. */
  guarded<T>(work: () => T, otherwise: () => T): T {
    if (this.isExhausted || this.#depth >= DEEPEST) return otherwise();
    this.#steps++;
    this.#depth++;
    const result = work();
    this.#depth--;
    return result;
  }

  /** Counts what is as much work as so many steps: parts of a text, items of a list. */
  charge(steps: number): void {
    this.#steps += steps;
  }

  /** A value that is worked out once, when it is asked for. */
  lazy(work: () => Value, at: Place): Lazy {
    let value: Value | undefined;
    let isRunning = false;
    return {
      at,
      force: () => {
        if (value !== undefined) return value;
        if (isRunning) return unknownValue('…', 'it refers to itself');
        isRunning = true;
        value = this.guarded(work, tooMuch);
        isRunning = false;
        return value;
      },
    };
  }

  apply(fn: Value, argument: Lazy, at: Place): Value {
    return this.guarded(() => this.#apply(fn, argument, at), tooMuch);
  }

  /** The attribute of a value; undefined where a set is known not to have it. */
  attribute(value: Value, name: string, at: Place): Value | undefined {
    switch (value.kind) {
      case 'set': {
        const found = value.attributes.get(name);
        if (found !== undefined) return found.value.force();
        return value.isOpen ? this.#outside(name) : undefined;
      }
      case 'when':
      case 'override':
        return this.attribute(value.value.force(), name, at);
      case 'either': {
        const values = value.values.map((each) => this.lazy(() => this.attribute(each.force(), name, at) ?? NULL, at));
        return { kind: 'either', condition: value.condition, values };
      }
      case 'all':
        return value.parts.map((part) => this.attribute(part.force(), name, at)).find((found) => found !== undefined);
      case 'unknown':
        return knownOption(`${value.name}.${name}`, this.source, at) ?? this.#outside(`${value.name}.${name}`);
      case 'file':
        return name === 'name' || name === 'outPath' ? value : undefined;
      default:
        return undefined;
    }
  }

  #outside(name: string): Value {
    return unknownValue(name, `"${name}" is not written in this file`);
  }

  #lazy(expression: Expression, environment: Environment): Lazy {
    return this.lazy(() => this.#evaluate(expression, environment), expression);
  }

  #evaluate(expression: Expression, environment: Environment): Value {
    switch (expression.kind) {
      case 'string':
        return { kind: 'string', text: this.#string(expression.parts, expression, environment) };
      case 'path':
        return { kind: 'path', text: this.#string(expression.parts, expression, environment) };
      case 'number':
        return { kind: 'number', text: madeUp(expression.text, this.source, expression) };
      case 'variable':
        return this.#variable(expression.name, environment, expression);
      case 'select':
        return this.#select(expression, environment);
      case 'has':
        return this.#has(expression, environment);
      case 'apply':
        return this.#apply(
          this.#lazy(expression.fn, environment).force(),
          this.#lazy(expression.argument, environment),
          expression,
        );
      case 'list':
        return listOf(expression.items.map((item) => this.#lazy(item, environment)));
      case 'set':
        return this.#set(expression, environment);
      case 'let': {
        const inner = this.#recursive(expression.bindings, environment);
        this.scopes.push(inner.names as ReadonlyMap<string, Attribute>);
        return this.#lazy(expression.body, inner).force();
      }
      case 'with':
        return this.#lazy(expression.body, {
          scope: this.#lazy(expression.scope, environment),
          parent: environment,
        }).force();
      case 'if':
        return this.#if(expression, environment);
      case 'function':
        return {
          kind: 'function',
          node: expression,
          call: (argument) => this.#call(expression, argument, environment),
        };
      case 'operation':
        return this.#operation(expression, environment);
      case 'unreadable':
        return unknownValue('…', 'it cannot be read as an expression of Nix');
    }
  }

  #string(parts: readonly StringPart[], place: Place, environment: Environment): Text {
    const { source } = this;
    const texts = parts.map((part) =>
      'text' in part
        ? madeUp(part.text, source, part)
        : referred(textOf(this, this.#lazy(part.expression, environment).force(), part), source, part),
    );
    return concatenated(this, texts, place);
  }

  #variable(name: string, environment: Environment, at: Place): Value {
    for (let each: Environment | undefined = environment; each !== undefined; each = each.parent) {
      const found = each.names?.get(name);
      if (found !== undefined) return found.value.force();
    }
    for (let each: Environment | undefined = environment; each !== undefined; each = each.parent) {
      const scope = each.scope?.force();
      const found = scope === undefined ? undefined : this.attribute(scope, name, at);
      if (found !== undefined) return found;
    }
    if (name === 'true' || name === 'false') return { kind: 'bool', value: name === 'true' };
    return name === 'null' ? NULL : this.#outside(name);
  }

  #select(expression: Extract<Expression, { kind: 'select' }>, environment: Environment): Value {
    let value: Value | undefined = this.#lazy(expression.from, environment).force();
    for (const name of expression.path) {
      if (value === undefined) break;
      value = this.attribute(value, this.#name(name, environment).value, expression);
    }
    if (value?.kind === 'unknown' && expression.fallback !== undefined) {
      const values = [ready(value, expression), this.#lazy(expression.fallback, environment)];
      return { kind: 'either', condition: written(this.source, expression.from), values };
    }
    if (value !== undefined) return value;
    if (expression.fallback !== undefined) return this.#lazy(expression.fallback, environment).force();
    return this.#outside(written(this.source, expression));
  }

  #has(expression: Extract<Expression, { kind: 'has' }>, environment: Environment): Value {
    let value: Value | undefined = this.#lazy(expression.from, environment).force();
    for (const name of expression.path) {
      if (value?.kind !== 'set' || value.isOpen) break;
      value = this.attribute(value, this.#name(name, environment).value, expression);
    }
    if (value === undefined) return { kind: 'bool', value: false };
    const isKnown = value.kind !== 'unknown' && value.kind !== 'either';
    return isKnown ? { kind: 'bool', value: true } : this.#outside(written(this.source, expression));
  }

  #if(expression: Extract<Expression, { kind: 'if' }>, environment: Environment): Value {
    const condition = this.#lazy(expression.condition, environment).force();
    const then = this.#lazy(expression.then, environment);
    const otherwise = this.#lazy(expression.otherwise, environment);
    if (condition.kind === 'bool') return (condition.value ? then : otherwise).force();
    return { kind: 'either', condition: written(this.source, expression.condition), values: [then, otherwise] };
  }

  #apply(fn: Value, argument: Lazy, at: Place): Value {
    if (fn.kind === 'function') return this.guarded(() => fn.call(argument), tooMuch);
    const isKnown = fn.kind === 'unknown' && fn.parts.length === 0 && isBuiltin(fn.name);
    const builtin = isKnown ? { name: fn.name.slice(fn.name.lastIndexOf('.') + 1), given: [] } : fn;
    if ('given' in builtin) {
      const given = [...builtin.given, argument];
      const known = BUILTINS.get(builtin.name);
      if (known === undefined) return this.#outside(builtin.name);
      return given.length < known.takes
        ? { kind: 'builtin', name: builtin.name, given }
        : this.guarded(() => known.run(this, given, at), tooMuch);
    }
    if (fn.kind !== 'unknown') return unknownValue('…', `"${written(this.source, at)}" calls what is no function`);
    const isTest = /(?:^|\.)(?:nixosTest|runNixOSTest|runTest|makeTest|make-test-python)$/.test(fn.name);
    const parts = isTest ? [] : [...fn.parts, argument];
    return unknownValue(fn.name, `what "${fn.name}" makes of it is not written in this file`, parts);
  }

  #call(
    { parameter, formals, body }: Extract<Expression, { kind: 'function' }>,
    argument: Lazy | undefined,
    outer: Environment,
  ): Value {
    const names = new Map<string, Attribute>();
    const environment: Environment = { names, parent: outer };
    const bind = (name: string, value: Lazy) => names.set(name, { name: madeUp(name, this.source, value.at), value });
    const outside = (name: string) => this.lazy(() => this.#outside(name), body);
    if (parameter !== undefined) bind(parameter, argument ?? outside(parameter));
    for (const [name, fallback] of formals?.names ?? []) {
      bind(
        name,
        this.lazy(() => this.#formal(name, fallback, argument, environment) ?? this.#outside(name), body),
      );
    }
    return this.#lazy(body, environment).force();
  }

  /** A default counts only where the call is in this file and does without it. */
  #formal(
    name: string,
    fallback: Expression | undefined,
    argument: Lazy | undefined,
    environment: Environment,
  ): Value | undefined {
    if (argument === undefined) return undefined;
    const given = argument.force();
    const found = this.attribute(given, name, argument.at);
    if (found !== undefined || given.kind === 'unknown' || fallback === undefined) return found;
    return this.#lazy(fallback, environment).force();
  }

  #set(expression: Extract<Expression, { kind: 'set' }>, environment: Environment): Value {
    const attributes = expression.isRecursive
      ? (this.#recursive(expression.bindings, environment).names as ReadonlyMap<string, Attribute>)
      : this.#attributes(expression.bindings, environment, environment);
    return { kind: 'set', attributes, node: expression };
  }

  #recursive(bindings: readonly Binding[], outer: Environment): Environment {
    const names = new Map<string, Attribute>();
    const environment: Environment = { names, parent: outer };
    for (const [name, attribute] of this.#attributes(bindings, environment, outer)) names.set(name, attribute);
    return environment;
  }

  /** The attributes that bindings make; `a.b = 1; a = { c = 2; };` is one set. */
  #attributes(
    bindings: readonly Binding[],
    environment: Environment,
    outer: Environment,
  ): ReadonlyMap<string, Attribute> {
    const groups = new Map<string, { name: Text; values: Lazy[]; deeper: Binding[] }>();
    const groupOf = (name: Text) => {
      const group = groups.get(name.value) ?? { name, values: [], deeper: [] };
      groups.set(name.value, group);
      return group;
    };
    for (const binding of bindings) {
      if ('inherited' in binding) {
        const { name } = binding.inherited;
        const at = binding.inherited;
        const value = this.lazy(() => this.#inherited(name, binding.from, environment, outer, at), at);
        groupOf(madeUp(name, this.source, binding.inherited)).values.push(value);
        continue;
      }
      const [first, ...rest] = binding.path;
      if (first === undefined) continue;
      const group = groupOf(this.#name(first, environment));
      if (rest.length === 0) group.values.push(this.#lazy(binding.value, environment));
      else group.deeper.push({ path: rest, value: binding.value });
    }
    return new Map(
      [...groups].map(([key, { name, values, deeper }]) => [
        key,
        { name, value: this.#merged(name, values, deeper, environment) },
      ]),
    );
  }

  #merged(name: Text, values: readonly Lazy[], deeper: readonly Binding[], environment: Environment): Lazy {
    const [only] = values;
    if (only !== undefined && values.length === 1 && deeper.length === 0) return only;
    return this.lazy(() => {
      const own: Value = { kind: 'set', attributes: this.#attributes(deeper, environment, environment) };
      return values.map((value) => value.force()).reduce((all, value) => mergeSets(this, all, value), own);
    }, name.span());
  }

  #inherited(
    name: string,
    from: Expression | undefined,
    environment: Environment,
    outer: Environment,
    at: Place,
  ): Value {
    if (from === undefined) return this.#variable(name, outer, at);
    return this.attribute(this.#lazy(from, environment).force(), name, at) ?? this.#outside(name);
  }

  #name(name: AttributeName, environment: Environment): Text {
    if ('name' in name) return madeUp(name.name, this.source, name);
    const text = textOf(this, this.#lazy(name.expression, environment).force(), name);
    return referred(text, this.source, name);
  }

  #operation(expression: Extract<Expression, { kind: 'operation' }>, environment: Environment): Value {
    const operands = expression.operands.map((operand) => this.#lazy(operand, environment));
    return operate(this, expression.operator, operands, expression);
  }
}

/** Two sets of one name in a literal are one. */
function mergeSets(evaluator: Evaluator, left: Value, right: Value): Value {
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

function tooMuch(): Value {
  return unknownValue('…', 'too much stands in the way to work it out');
}
