/** What values of the Nix language read as in strings and lists of words. */
import { Text, type Unknown } from '../../../text.ts';
import { fileName } from '../../paths.ts';
import type { Evaluator } from './evaluator.ts';
import { type Item, type Lazy, madeUp, type Place, type Value, written } from './values.ts';

/** What a value reads as in a string, at a place that refers to it. */
export function textOf(evaluator: Evaluator, value: Value, at: Place): Text {
  const tooMuch = () => unknownText(evaluator, { reason: 'too much stands in the way to work it out' }, at);
  return evaluator.guarded(() => read(evaluator, value, at), tooMuch);
}

function read(evaluator: Evaluator, value: Value, at: Place): Text {
  const { source } = evaluator;
  switch (value.kind) {
    case 'string':
    case 'number':
      return value.text;
    case 'path':
      return pathText(evaluator, value.text, at);
    case 'file':
      return madeUp(value.root, source, at);
    case 'bool':
      return madeUp(value.value ? '1' : '', source, at);
    case 'null':
      return madeUp('', source, at);
    case 'list':
      return joined(evaluator, value.items, ' ', at);
    case 'override':
    case 'when':
      return textOf(evaluator, value.value.force(), at);
    case 'either':
      return eitherText(evaluator, value.values, value.condition, at);
    case 'unknown':
      return unknownText(evaluator, value.unknown, at);
    default:
      return unknownText(evaluator, { reason: `"${written(source, at)}" is no text` }, at);
  }
}

/** As much text as a file of any use has. */
const MOST_PIECES = 10_000;
const MOST_LETTERS = 1_000_000;
const MOST_ITEMS = 10_000;

/** Texts in a row, at the place of the expression that gives them; unknown where they become too long. */
export function concatenated(evaluator: Evaluator, texts: readonly Text[], at: Place): Text {
  const pieces = texts.reduce((sum, text) => sum + text.pieces.length, 0);
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  if (pieces > MOST_PIECES || letters > MOST_LETTERS) return unknownText(evaluator, { reason: 'it is too long' }, at);
  evaluator.charge(pieces);
  const { source } = evaluator;
  return texts.length === 0 ? madeUp('', source, { start: at.start + 1, end: at.start + 1 }) : Text.concat(texts);
}

/** The texts of items with a separator between them; what may not be there, or be several, is unknown. */
export function joined(evaluator: Evaluator, items: readonly Item[], separator: string, at: Place): Text {
  const texts = items.flatMap((item, index): readonly Text[] => {
    const { start } = item.value.at;
    const between = index === 0 || separator === '' ? [] : [madeUp(separator, evaluator.source, { start, end: start })];
    return [...between, itemText(evaluator, item)];
  });
  return concatenated(evaluator, texts, at);
}

/** What an item of a list reads as; all of it is unknown where it may not be there. */
export function itemText(evaluator: Evaluator, { value, condition, isSpread }: Item): Text {
  const text = textOf(evaluator, value.force(), value.at);
  if (condition === undefined && !isSpread) return text;
  const reason = condition === undefined ? undefined : `it hangs on "${condition}"`;
  const known = text.unknowns()[0]?.unknown?.reason;
  return unknownText(
    evaluator,
    { reason: reason ?? known ?? `"${written(evaluator.source, value.at)}" is not written in this file` },
    value.at,
  );
}

/** The items of a list; what is none is one item of which nothing is known. */
export function itemsOf(evaluator: Evaluator, list: Lazy): readonly Item[] {
  const nothing = (): readonly Item[] => [{ value: list, isSpread: true }];
  const items = evaluator.guarded(() => readItems(evaluator, list), nothing);
  evaluator.charge(items.length);
  return items.length > MOST_ITEMS ? nothing() : items;
}

function readItems(evaluator: Evaluator, list: Lazy): readonly Item[] {
  const value = list.force();
  const under = (condition: string, inner: Lazy) => itemsOf(evaluator, inner).map((item) => ({ ...item, condition }));
  switch (value.kind) {
    case 'list':
      return value.items;
    case 'override':
      return itemsOf(evaluator, value.value);
    case 'when':
      return under(value.condition, value.value);
    case 'either':
      return value.values.flatMap((each) => under(value.condition, each));
    case 'all':
      return value.parts.flatMap((part) => itemsOf(evaluator, part));
    case 'null':
      return [];
    case 'unknown':
      return [{ value: list, isSpread: true }];
    default:
      return [{ value: list }];
  }
}

function unknownText({ source }: Evaluator, unknown: Unknown, { start, end }: Place): Text {
  const text = written(source, { start, end });
  return new Text([{ text: text.startsWith('${') ? text : `\${${text}}`, source, start, end, unknown }]);
}

function eitherText(evaluator: Evaluator, values: readonly Lazy[], condition: string, at: Place): Text {
  const [first, ...others] = values.map((value) => textOf(evaluator, value.force(), value.at));
  if (first?.isKnown() && others.every((other) => other.isKnown() && other.value === first.value)) return first;
  return unknownText(evaluator, { reason: `it hangs on "${condition}"` }, at);
}

/** A path in a string is the copy of its file in the store. */
function pathText(evaluator: Evaluator, path: Text, at: Place): Text {
  const { source } = evaluator;
  if (!/^\.\.?\//.test(path.value)) return path;
  const file = path.isKnown() ? evaluator.readFile(path.value) : undefined;
  const name = fileName(path.value);
  if (file === undefined || name === '') {
    return unknownText(evaluator, { reason: `${path.value} is not in the repository` }, at);
  }
  if (file.text.startsWith('#!') || /\.(?:ba|z)?sh$/.test(name)) {
    const stored = `nix/store/${name}`;
    const content = Text.verbatim(file, 0, file.text.length);
    evaluator.files.set(stored, { kind: 'file', path: stored, root: `/${stored}`, content });
  }
  return madeUp(`/nix/store/${name}`, source, at);
}
