/** Functions of strings (nixpkgs manual, "lib.strings"). */
import { Text } from '../../../text.ts';
import type { Evaluator } from '../evaluation/evaluator.ts';
import { itemsOf, itemText, joined, textOf } from '../evaluation/texts.ts';
import {
  type Item,
  type Lazy,
  listOf,
  madeUp,
  type Place,
  ready,
  referred,
  type Value,
  written,
} from '../evaluation/values.ts';
import { type Builtins, one, three, two } from './builtin.ts';
import { mapped } from './calls.ts';

export const STRINGS: Builtins = {
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

function string(evaluator: Evaluator, value: Lazy): Value {
  return { kind: 'string', text: textOf(evaluator, value.force(), value.at) };
}

function empty(evaluator: Evaluator, at: Place): Value {
  return { kind: 'string', text: madeUp('', evaluator.source, at) };
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
