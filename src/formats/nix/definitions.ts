/** Merges the definitions of an option as the module system does (NixOS manual, "Option Definitions"). */
import { Text } from '../../text.ts';
import type { Evaluator } from './evaluation/evaluator.ts';
import { itemsOf, itemText, textOf } from './evaluation/texts.ts';
import { conditional, type Lazy, madeUp, type Place, type Value, written } from './evaluation/values.ts';

/** A value that counts, unless the condition under which it was given does not hold. */
export interface Resolved {
  readonly value: Value;
  readonly at: Place;
  readonly condition?: string;
}

const USUAL_PRIORITY = 100;

/** The definitions that count: of those with the best priority all. */
export function resolve(evaluator: Evaluator, definitions: readonly Lazy[]): readonly Resolved[] {
  const found = definitions.flatMap((definition) => flatten(evaluator, definition, {}, USUAL_PRIORITY));
  const best = found.reduce((lowest, { priority }) => Math.min(lowest, priority), Number.POSITIVE_INFINITY);
  return found.filter(({ priority }) => priority === best);
}

function flatten(
  evaluator: Evaluator,
  lazy: Lazy,
  under: { readonly condition?: string },
  priority: number,
): readonly (Resolved & { readonly priority: number })[] {
  const into = (each: Lazy, condition = under.condition, other = priority) =>
    evaluator.guarded(
      () => flatten(evaluator, each, condition === undefined ? {} : { condition }, other),
      () => [],
    );
  const value = lazy.force();
  switch (value.kind) {
    case 'all':
      return value.parts.flatMap((part) => into(part));
    case 'when':
      return into(value.value, value.condition);
    case 'override':
      return into(value.value, under.condition, value.priority);
    default:
      return [{ value, at: lazy.at, priority, ...under }];
  }
}

/** The attributes of an option that is a set, each with all its definitions. */
export interface Attributes {
  readonly byName: ReadonlyMap<string, { readonly name: Text; readonly values: readonly Lazy[] }>;
  /** Set where it may have others as well. */
  readonly isOpen: boolean;
}

export function attributesOf(evaluator: Evaluator, definitions: readonly Lazy[]): Attributes {
  const byName = new Map<string, { name: Text; values: Lazy[] }>();
  let isOpen = false;
  for (const { value, condition } of resolve(evaluator, definitions)) {
    const sets = value.kind === 'either' ? value.values.map((each) => each.force()) : [value];
    for (const set of sets) {
      if (set.kind !== 'set') {
        isOpen ||= set.kind === 'unknown';
        continue;
      }
      isOpen ||= set.isOpen === true;
      const hangsOn = value.kind === 'either' ? value.condition : condition;
      for (const [key, { name, value: own }] of set.attributes) {
        const known = byName.get(key) ?? { name, values: [] };
        byName.set(key, known);
        known.values.push(hangsOn === undefined ? own : whenever(hangsOn, own));
      }
    }
  }
  return { byName, isOpen };
}

/** The definitions of an option where it is there at all: without a condition that all of them hang on. */
export function whereSet(definitions: readonly Lazy[]): readonly Lazy[] {
  const found = definitions.map((definition) => definition.force());
  const [first] = found;
  const isCommon = (value: Value) =>
    value.kind === 'when' && first?.kind === 'when' && value.condition === first.condition;
  if (first === undefined || !found.every(isCommon)) return definitions;
  return whereSet(found.flatMap((value) => (value.kind === 'when' ? [value.value] : [])));
}

/** A value under a condition that is not known. */
export function whenever(condition: string, value: Lazy): Lazy {
  return { at: value.at, force: () => ({ kind: 'when', condition, value }) };
}

/** Whether an option is certainly set to a truth value. */
export function isBool(evaluator: Evaluator, definitions: readonly Lazy[] | undefined, expected: boolean): boolean {
  if (definitions === undefined) return false;
  const found = resolve(evaluator, definitions);
  return (
    found.length > 0 &&
    found.every(({ value, condition }) => condition === undefined && value.kind === 'bool' && value.value === expected)
  );
}

/**
 * The values of an option, one for each line that it makes: those of all its lists, or the one of a scalar. What hangs
 * on a condition is unknown, but for a lone command, which would be no command at all otherwise.
 *
 * @param isCommand whether a single value counts whatever its condition
 */
export function linesOfOption(evaluator: Evaluator, definitions: readonly Lazy[], isCommand = false): readonly Text[] {
  const found = resolve(evaluator, definitions).filter(({ value }) => value.kind !== 'null');
  const isList = found.some(({ value }) => value.kind === 'list');
  if (!isList && found.length > 1) return [oneOf(evaluator, found, isCommand)];
  return found.flatMap(({ value, at, condition }) => {
    const texts =
      value.kind === 'list' ? listTexts(evaluator, { force: () => value, at }) : [scalar(evaluator, value, at)];
    if (condition === undefined || (isCommand && found.length === 1)) return texts;
    return texts.map((text) => conditional(text, `it hangs on "${condition}"`));
  });
}

/** The text of an option whose definitions stand below each other (`types.lines`); undefined where nothing is set. */
export function textOfOption(evaluator: Evaluator, definitions: readonly Lazy[]): Text | undefined {
  const found = resolve(evaluator, definitions).filter(({ value }) => value.kind !== 'null');
  if (found.length === 0) return undefined;
  if (found.length > 1 && found.some(({ condition }) => condition !== undefined)) return oneOf(evaluator, found, true);
  const texts = found.map(({ value, at }) => scalar(evaluator, value, at));
  return Text.concat(
    texts.flatMap((text, index) => {
      const { source, start } = text.span();
      return index === 0 ? [text] : [madeUp('\n', source, { start, end: start }), text];
    }),
  );
}

function listTexts(evaluator: Evaluator, list: Lazy): readonly Text[] {
  return itemsOf(evaluator, list).map((item) => {
    if (item.condition === undefined || item.isSpread) return itemText(evaluator, item);
    return conditional(scalar(evaluator, item.value.force(), item.value.at), `it hangs on "${item.condition}"`);
  });
}

/** As a generator of configuration files writes it: truth values as words. */
function scalar(evaluator: Evaluator, value: Value, at: Place): Text {
  if (value.kind === 'bool') return madeUp(String(value.value), evaluator.source, at);
  return textOf(evaluator, value, at);
}

/** What several definitions of a scalar come to: NixOS takes them only if they are equal, or never hold together. */
function oneOf(evaluator: Evaluator, found: readonly Resolved[], isCommand: boolean): Text {
  const [first, ...others] = found.map(({ value, at }) => scalar(evaluator, value, at)) as [Text, ...Text[]];
  const condition = found.find((each) => each.condition !== undefined)?.condition;
  const isThere = isCommand || found.some((each) => each.condition === undefined);
  const isEqual = [first, ...others].every((text) => text.isKnown() && text.value === first.value);
  if (isThere && isEqual) return first;
  const { at } = found[0] as Resolved;
  const text = `\${${written(evaluator.source, at)}}`;
  const reason =
    condition === undefined ? 'it is set more than once, and only one of them counts' : `it hangs on "${condition}"`;
  return new Text([{ text, source: evaluator.source, start: at.start, end: at.end, unknown: { reason } }]);
}
