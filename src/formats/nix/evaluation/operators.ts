/** Operators of the Nix language (Nix reference manual, "Operators"). */
import type { Text } from '../../../text.ts';
import type { Evaluator } from './evaluator.ts';
import { concatenated, itemsOf, textOf } from './texts.ts';
import { type Attribute, type Lazy, type Place, ready, referred, unknownValue, type Value, written } from './values.ts';

/** Applies an operator to its operands, from the left. */
export function operate(evaluator: Evaluator, operator: string, operands: readonly Lazy[], at: Place): Value {
  const [first, second] = operands as readonly [Lazy, Lazy | undefined];
  switch (operator) {
    case '++':
      return { kind: 'list', items: operands.flatMap((operand) => itemsOf(evaluator, operand)) };
    case '//':
      return operands.map((operand) => operand.force()).reduce((left, right) => updated(evaluator, left, right, at));
    case '+':
      return sum(evaluator, operands, at);
    case '!': {
      const value = first.force();
      return value.kind === 'bool' ? { kind: 'bool', value: !value.value } : unknown(evaluator, at);
    }
    case '&&':
    case '||':
      return logical(evaluator, operands, operator === '||', at);
    case '==':
    case '!=':
      return second === undefined ? unknown(evaluator, at) : equality(evaluator, first, second, operator === '==', at);
    case '|>':
      return operands.slice(1).reduce((value, fn) => evaluator.apply(fn.force(), ready(value, at), at), first.force());
    default:
      return unknown(evaluator, at);
  }
}

function unknown({ source }: Evaluator, at: Place): Value {
  return unknownValue('…', `"${written(source, at)}" is not known`);
}

/** `left // right`: of two attributes of one name the right one counts, if it is there. */
export function updated(evaluator: Evaluator, left: Value, right: Value, at: Place): Value {
  const [one, other] = [withConditions(evaluator, left), withConditions(evaluator, right)];
  const attributes = new Map(one.attributes);
  for (const [name, attribute] of other.attributes) {
    const before = attributes.get(name);
    const { condition } = attribute;
    if (condition === undefined) attributes.set(name, attribute);
    else if (before === undefined) {
      attributes.set(name, { ...attribute, value: ready({ kind: 'when', condition, value: attribute.value }, at) });
    } else {
      const values = [attribute.value, before.value];
      attributes.set(name, { ...attribute, value: ready({ kind: 'either', condition, values }, at) });
    }
  }
  const isOpen = one.isOpen || other.isOpen;
  return { kind: 'set', attributes, ...(isOpen && { isOpen: true as const }) };
}

interface Conditional {
  readonly attributes: ReadonlyMap<string, Attribute & { readonly condition?: string }>;
  readonly isOpen: boolean;
}

/** The attributes that a value has or may have. */
function withConditions(evaluator: Evaluator, value: Value): Conditional {
  switch (value.kind) {
    case 'set':
      if (value.node !== undefined) evaluator.merged.add(value.node);
      return { attributes: value.attributes, isOpen: value.isOpen === true };
    case 'override':
      return evaluator.guarded(() => withConditions(evaluator, value.value.force()), nothing);
    case 'when':
      return under(evaluator, value.condition, [value.value]);
    case 'either':
      return under(evaluator, value.condition, value.values);
    default:
      return { attributes: new Map(), isOpen: value.kind === 'unknown' };
  }
}

function nothing(): Conditional {
  return { attributes: new Map(), isOpen: true };
}

function under(evaluator: Evaluator, condition: string, values: readonly Lazy[]): Conditional {
  const inner = values.map((value) => evaluator.guarded(() => withConditions(evaluator, value.force()), nothing));
  const attributes = inner.flatMap((each) => [...each.attributes]);
  return {
    attributes: new Map(attributes.map(([name, attribute]) => [name, { ...attribute, condition }])),
    isOpen: inner.some(({ isOpen }) => isOpen),
  };
}

/** Texts in a row. A text from elsewhere stands at the name that refers to it, if another stands right here. */
function sum(evaluator: Evaluator, operands: readonly Lazy[], at: Place): Value {
  const values = operands.map((operand) => operand.force());
  if (values.every(({ kind }) => kind === 'number')) return unknown(evaluator, at);
  const texts = values.map((value, index) => textOf(evaluator, value, (operands[index] as Lazy).at));
  const places = operands.map((operand) => operand.at);
  const isHere = (text: Text, { start, end }: Place) =>
    text.pieces.every((piece) => piece.source === evaluator.source && start <= piece.start && piece.end <= end);
  const isAnyHere = texts.some((text, index) => isHere(text, places[index] as Place));
  const placed = isAnyHere
    ? texts.map((text, index) => referred(text, evaluator.source, places[index] as Place))
    : texts;
  return { kind: 'string', text: concatenated(evaluator, placed, at) };
}

function logical(evaluator: Evaluator, operands: readonly Lazy[], decisive: boolean, at: Place): Value {
  let isKnown = true;
  for (const operand of operands) {
    const value = operand.force();
    if (value.kind === 'bool' && value.value === decisive) return value;
    isKnown &&= value.kind === 'bool';
  }
  return isKnown ? { kind: 'bool', value: !decisive } : unknown(evaluator, at);
}

function equality(evaluator: Evaluator, left: Lazy, right: Lazy, isEqual: boolean, at: Place): Value {
  const [a, b] = [plain(evaluator, left), plain(evaluator, right)];
  return a === undefined || b === undefined ? unknown(evaluator, at) : { kind: 'bool', value: (a === b) === isEqual };
}

function plain(evaluator: Evaluator, operand: Lazy): string | undefined {
  const value = operand.force();
  if (value.kind === 'bool' || value.kind === 'null') return value.kind === 'bool' ? String(value.value) : 'null';
  if (value.kind !== 'string' && value.kind !== 'number') return undefined;
  const text = textOf(evaluator, value, operand.at);
  return text.isKnown() ? `${value.kind} ${text.value}` : undefined;
}
