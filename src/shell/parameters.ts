/** What `${…}` stands for. Source: bash(1), Parameter Expansion. */
import type { ParameterExpansionPart, ParameterOperation, Word } from 'unbash';
import type { Text } from '../text.ts';
import { joined, referred, replaced, unknownText } from './literals.ts';
import { expandSimple, isOutside, notSet, parametersOf, variableValue } from './references.ts';
import type { Run } from './run.ts';
import { isList } from './variables.ts';

type Operand = (word: Word) => Text;

/** The fields of `${NAME[@]}` and `${@}`; undefined for what is one text. */
export function parameterFields(
  run: Run,
  part: ParameterExpansionPart,
  isQuoted: boolean,
): readonly Text[] | undefined {
  if (part.operation !== undefined || part.prefix !== undefined) return undefined;
  const isEach = (sign: string | undefined) => sign === '@' || (sign === '*' && !isQuoted);
  if (isEach(part.parameter)) return parametersOf(run);
  if (!isEach(part.index?.text)) return undefined;
  const { value } = variableValue(run, part.parameter);
  if (isList(value)) return value;
  if (value?.isKnown()) return [value];
  return run.variables.get(part.parameter) !== undefined && value === undefined ? [] : undefined;
}

/** The one text that a `${…}` stands for; unknown where that cannot be told. */
export function parameterText(run: Run, part: ParameterExpansionPart, place: Text, operand: Operand): Text {
  const unknown = () => unknownText(place, { reason: `${place.value} is worked out by the shell` });
  const { parameter: name, operation } = part;
  if (part.prefix !== undefined) return unknown();
  if (part.index !== undefined) return operation === undefined ? (itemOf(run, part, place) ?? unknown()) : unknown();
  if (operation === undefined) return expandSimple(run, name, place);
  if (operation.type === 'Default') return withDefault(run, name, operation, place, operand);
  const value = expandSimple(run, name, place);
  if (!value.isKnown()) return unknownText(place, value.unknowns()[0]?.unknown ?? { reason: 'it is not known' });
  return changed(value, operation, place, operand) ?? unknown();
}

function itemOf(run: Run, { parameter, index }: ParameterExpansionPart, place: Text): Text | undefined {
  const { value } = variableValue(run, parameter);
  const number = /^\d{1,4}$/.test(index?.text ?? '') ? Number(index?.text) : undefined;
  if (number === undefined || !isList(value)) return undefined;
  // What stands behind an item that is not known may have any number.
  if (!value.slice(0, number).every((item) => item.isKnown())) return undefined;
  const item = value[number];
  return item === undefined ? place.slice(0, 0) : referred(item, place);
}

type Default = Extract<ParameterOperation, { type: 'Default' }>;

/** `${X:-y}` and its like: known only where it is known whether X is set. */
function withDefault(
  run: Run,
  name: string,
  { operator, operand: word }: Default,
  place: Text,
  operand: Operand,
): Text {
  const kind = operator.at(-1);
  if (isOutside(run, name) && name !== 'HOME') {
    notSet(run, name, place);
    const reason =
      kind === '+' || kind === '?'
        ? `$${name} is not set here`
        : `${place.value} depends on whether ${name} is set outside`;
    const open = unknownText(place, { reason });
    if (kind === '=' && /^[A-Za-z_]\w*$/.test(name))
      run.variables.set(name, { value: open, isExported: false, at: place.span() });
    return open;
  }
  const value = expandSimple(run, name, place);
  const isMissing = isUnset(run, name) || (operator.startsWith(':') && value.isKnown() && value.length === 0);
  if (kind === '+') return isMissing ? place.slice(0, 0) : referred(operand(word), place);
  if (!isMissing || kind === '?') return value;
  const instead = operand(word);
  if (kind === '=') run.variables.set(name, { value: instead, isExported: false, at: place.span() });
  return referred(instead, place);
}

function isUnset(run: Run, name: string): boolean {
  if (/^\d+$/.test(name)) return run.parameters?.[Number(name)] === undefined;
  return !variableValue(run, name).isSet;
}

/** A known value after `${X%.service}` and its like; undefined for a pattern that is not plain. */
function changed(value: Text, operation: ParameterOperation, place: Text, operand: Operand): Text | undefined {
  if (operation.type === 'Remove') {
    const pattern = operand(operation.operand);
    const end = pattern.isKnown() ? cutAt(value.value, operation.operator, pattern.value) : undefined;
    if (end === undefined) return undefined;
    return operation.operator.startsWith('#') ? value.slice(end) : value.slice(0, end);
  }
  if (operation.type === 'Replace') return replacedIn(value, operation, place, operand);
  if (operation.type === 'CaseModification' && operation.operand === undefined)
    return inCase(value, operation.operator);
  return undefined;
}

/** Where `#PATTERN` ends or `%PATTERN` begins, for plain text with at most one `*` on its far side. */
function cutAt(value: string, operator: string, pattern: string): number | undefined {
  const isFront = operator.startsWith('#');
  const plain = isFront ? pattern.replace(/^\*/, '') : pattern.replace(/\*$/, '');
  if (/[*?[\]\\]/.test(plain)) return undefined;
  const isLongest = operator.length === 2;
  if (plain.length === pattern.length) {
    if (isFront) return value.startsWith(plain) ? plain.length : 0;
    return value.endsWith(plain) ? value.length - plain.length : value.length;
  }
  const at = isFront === isLongest ? value.lastIndexOf(plain) : value.indexOf(plain);
  if (isFront) return at === -1 ? 0 : at + plain.length;
  return at === -1 ? value.length : at;
}

function replacedIn(
  value: Text,
  { operator, pattern, replacement }: Extract<ParameterOperation, { type: 'Replace' }>,
  place: Text,
  operand: Operand,
): Text | undefined {
  const from = operand(pattern);
  if (operator.length > 1 && operator !== '//') return undefined;
  if (!from.isKnown() || from.length === 0 || /[*?[\]\\]/.test(from.value)) return undefined;
  const to = referred(operand(replacement), place);
  const parts: Text[] = [];
  let done = 0;
  for (let at = value.value.indexOf(from.value); at !== -1; at = value.value.indexOf(from.value, done)) {
    parts.push(value.slice(done, at), to);
    done = at + from.length;
    if (operator === '/') break;
  }
  parts.push(value.slice(done));
  return joined(parts);
}

function inCase(value: Text, operator: string): Text | undefined {
  const change = (text: string) => (operator.startsWith('^') ? text.toUpperCase() : text.toLowerCase());
  const text = operator.length === 2 ? change(value.value) : change(value.value.slice(0, 1)) + value.value.slice(1);
  return replaced(value, text);
}
