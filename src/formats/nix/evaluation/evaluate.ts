/**
 * Works out expressions of the Nix language with what one file says (Nix reference manual). What comes from outside
 * (`config`, `pkgs`, other files) is unknown and stays so, with the reason; the functions of nixpkgs' library that people
 * put services together with are known by their names. Cost and depth are limited, so that it always ends.
 */
import type { SourceFile } from '../../../source.ts';
import type { Text } from '../../../text.ts';
import type { Expression, StringPart } from '../language/syntax.ts';
import { functionNamed } from '../library/library.ts';
import { attributeOf, outside } from './attributes.ts';
import { attributesOf, nameOf, recursiveAttributes } from './bindings.ts';
import { type Environment, type Interpreter, variable } from './environment.ts';
import type { Evaluator } from './evaluator.ts';
import { Limits } from './limits.ts';
import { operate } from './operators.ts';
import { concatenated, textOf } from './texts.ts';
import {
  type Attribute,
  type Lazy,
  listOf,
  madeUp,
  type NixFileValue,
  type NixUnknown,
  type Place,
  ready,
  referred,
  unknownValue,
  type Value,
  written,
} from './values.ts';

type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/**
 * An evaluator of the expressions of a file.
 *
 * @param readFile gives a file by its path from the file's own folder
 */
export function evaluatorOf(source: SourceFile, readFile: (path: string) => SourceFile | undefined): Evaluator {
  return new FileEvaluator(source, readFile);
}

class FileEvaluator implements Interpreter {
  readonly source: SourceFile;
  readonly readFile: (path: string) => SourceFile | undefined;
  readonly files = new Map<string, NixFileValue>();
  readonly merged = new Set<Expression>();
  readonly scopes: ReadonlyMap<string, Attribute>[] = [];
  readonly #limits = new Limits();

  constructor(source: SourceFile, readFile: (path: string) => SourceFile | undefined) {
    this.source = source;
    this.readFile = readFile;
  }

  root(expression: Expression): Lazy {
    return this.later(expression, {});
  }

  get isExhausted(): boolean {
    return this.#limits.isExhausted;
  }

  guarded<T>(work: () => T, otherwise: () => T): T {
    return this.#limits.guarded(work, otherwise);
  }

  charge(steps: number): void {
    this.#limits.charge(steps);
  }

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

  later(expression: Expression, environment: Environment): Lazy {
    return this.lazy(() => this.#evaluate(expression, environment), expression);
  }

  apply(fn: Value, argument: Lazy, at: Place): Value {
    return this.guarded(() => this.#apply(fn, argument, at), tooMuch);
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
        return variable(this, expression.name, environment, expression);
      case 'select':
        return this.#select(expression, environment);
      case 'has':
        return this.#has(expression, environment);
      case 'apply': {
        const argument = this.later(expression.argument, environment);
        return this.#apply(this.later(expression.fn, environment).force(), argument, expression);
      }
      case 'list':
        return listOf(expression.items.map((item) => this.later(item, environment)));
      case 'set': {
        const attributes = expression.isRecursive
          ? recursiveAttributes(this, expression.bindings, environment).names
          : attributesOf(this, expression.bindings, environment);
        return { kind: 'set', attributes, node: expression };
      }
      case 'let': {
        const inner = recursiveAttributes(this, expression.bindings, environment);
        this.scopes.push(inner.names);
        return this.later(expression.body, inner.environment).force();
      }
      case 'with': {
        const scope = this.later(expression.scope, environment);
        return this.later(expression.body, { scope, parent: environment }).force();
      }
      case 'if':
        return this.#if(expression, environment);
      case 'function': {
        const call = (argument: Lazy | undefined) => this.#call(expression, argument, environment);
        return { kind: 'function', node: expression, call };
      }
      case 'operation': {
        const operands = expression.operands.map((operand) => this.later(operand, environment));
        return operate(this, expression.operator, operands, expression);
      }
      case 'unreadable':
        return unknownValue('…', 'it cannot be read as an expression of Nix');
    }
  }

  #string(parts: readonly StringPart[], place: Place, environment: Environment): Text {
    const { source } = this;
    const texts = parts.map((part) =>
      'text' in part
        ? madeUp(part.text, source, part)
        : referred(textOf(this, this.later(part.expression, environment).force(), part), source, part),
    );
    return concatenated(this, texts, place);
  }

  #select(expression: Of<'select'>, environment: Environment): Value {
    let value: Value | undefined = this.later(expression.from, environment).force();
    for (const name of expression.path) {
      if (value === undefined) break;
      value = attributeOf(this, value, nameOf(this, name, environment).value, expression);
    }
    if (value?.kind === 'unknown' && expression.fallback !== undefined) {
      const values = [ready(value, expression), this.later(expression.fallback, environment)];
      return { kind: 'either', condition: written(this.source, expression.from), values };
    }
    if (value !== undefined) return value;
    if (expression.fallback !== undefined) return this.later(expression.fallback, environment).force();
    return outside(written(this.source, expression));
  }

  #has(expression: Of<'has'>, environment: Environment): Value {
    let value: Value | undefined = this.later(expression.from, environment).force();
    for (const name of expression.path) {
      if (value?.kind !== 'set' || value.isOpen) break;
      value = attributeOf(this, value, nameOf(this, name, environment).value, expression);
    }
    if (value === undefined) return { kind: 'bool', value: false };
    const isKnown = value.kind !== 'unknown' && value.kind !== 'either';
    return isKnown ? { kind: 'bool', value: true } : outside(written(this.source, expression));
  }

  #if(expression: Of<'if'>, environment: Environment): Value {
    const condition = this.later(expression.condition, environment).force();
    const then = this.later(expression.then, environment);
    const otherwise = this.later(expression.otherwise, environment);
    if (condition.kind === 'bool') return (condition.value ? then : otherwise).force();
    return { kind: 'either', condition: written(this.source, expression.condition), values: [then, otherwise] };
  }

  #apply(fn: Value, argument: Lazy, at: Place): Value {
    if (fn.kind === 'function') return this.guarded(() => fn.call(argument), tooMuch);
    if (fn.kind === 'builtin') return this.#applyBuiltin(fn.name, [...fn.given, argument], at);
    if (fn.kind !== 'unknown') return unknownValue('…', `"${written(this.source, at)}" calls what is no function`);
    const isBuiltin = fn.parts.length === 0 && functionNamed(fn.name) !== undefined;
    return isBuiltin ? this.#applyBuiltin(fn.name, [argument], at) : applyUnknown(fn, argument);
  }

  #applyBuiltin(name: string, given: readonly Lazy[], at: Place): Value {
    const builtin = functionNamed(name);
    if (builtin === undefined) return outside(name);
    return given.length < builtin.takes
      ? { kind: 'builtin', name, given }
      : this.guarded(() => builtin.run(this, given, at), tooMuch);
  }

  #call({ parameter, formals, body }: Of<'function'>, argument: Lazy | undefined, outer: Environment): Value {
    const names = new Map<string, Attribute>();
    const environment: Environment = { names, parent: outer };
    const bind = (name: string, value: Lazy) => names.set(name, { name: madeUp(name, this.source, value.at), value });
    if (parameter !== undefined) bind(parameter, argument ?? this.lazy(() => outside(parameter), body));
    for (const [name, fallback] of formals?.names ?? []) {
      const value = () => this.#formal(name, fallback, argument, environment) ?? outside(name);
      bind(name, this.lazy(value, body));
    }
    return this.later(body, environment).force();
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
    const found = attributeOf(this, given, name, argument.at);
    if (found !== undefined || given.kind === 'unknown' || fallback === undefined) return found;
    return this.later(fallback, environment).force();
  }
}

/** What a function that stands elsewhere makes of its arguments; that of a test is no configuration of a machine. */
function applyUnknown({ name, parts }: NixUnknown, argument: Lazy): Value {
  const isTest = /(?:^|\.)(?:nixosTest|runNixOSTest|runTest|makeTest|make-test-python)$/.test(name);
  const reason = `what "${name}" makes of it is not written in this file`;
  return unknownValue(name, reason, isTest ? [] : [...parts, argument]);
}

function tooMuch(): Value {
  return unknownValue('…', 'too much stands in the way to work it out');
}
