/** Text as a script writes it, without the quotes and escapes. Source: bash(1), QUOTING. */
import { HOME_OF_ACCOUNT, Text, type Unknown } from '../text.ts';
import type { Code } from './parse.ts';

/** Characters that a backslash can escape, by where it stands; elsewhere it stands for itself. */
const ESCAPABLE = { word: undefined, quotes: '$`"\\', document: '$`\\' } as const;

/** A range of a script with its escapes undone: in a plain word, between double quotes, or in a here-document. */
export function literal({ text, shown }: Code, from: number, to: number, within: keyof typeof ESCAPABLE): Text {
  if (!shown.slice(from, to).includes('\\')) return text.slice(from, to);
  const escapable = ESCAPABLE[within];
  const parts: Text[] = [];
  let start = from;
  for (let at = shown.indexOf('\\', from); at !== -1 && at < to; at = shown.indexOf('\\', at)) {
    const next = shown[at + 1];
    const isEscape = at + 1 < to && (next === '\n' || escapable === undefined || escapable.includes(next as string));
    if (isEscape) {
      parts.push(text.slice(start, at));
      start = next === '\n' ? at + 2 : at + 1;
    }
    at += isEscape || next === '\\' ? 2 : 1;
  }
  parts.push(text.slice(start, to));
  return joined(parts);
}

/** Texts as one; of nothing but empty ones the first, so that it has a place. */
export function joined(parts: readonly [Text, ...Text[]] | readonly Text[]): Text {
  const filled = parts.filter((part) => part.length > 0);
  return filled.length === 0 ? (parts[0] as Text) : filled.length === 1 ? (filled[0] as Text) : Text.concat(filled);
}

/** A text that reads otherwise than it is written, in one piece. */
export function replaced(written: Text, text: string): Text {
  return new Text([{ ...written.span(), text }]);
}

/** A part of a script that nobody can know, reading as it is written. */
export function unknownText(written: Text, unknown: Unknown): Text {
  return new Text([{ ...written.span(), text: written.value, unknown }]);
}

/**
 * A value at the place of the reference to it; where it was set is its origin. A value of several lines stays where it
 * stands, since a place within it says more.
 */
export function referred(value: Text, reference: Text): Text {
  return value.value.includes('\n') ? value : value.referredAt(reference.span());
}

/** The fields of a value that stands without quotes; what is not known in it is not taken apart. */
export function fieldsOf(value: Text): readonly Text[] {
  const shown = value.pieces.map(({ text, unknown }) => (unknown ? 'x'.repeat(text.length) : text)).join('');
  return [...shown.matchAll(/[^ \t\n]+/g)].map(({ index, 0: field }) => value.slice(index, index + field.length));
}

/** `~` and `~/…` at the start of a word stand for the home directory of the account, `~NAME` for that of a user. */
export function expandTilde(text: Text): Text {
  const tilde = /^~([A-Za-z_][\w.-]*)?(?=\/|$)/.exec(text.value);
  if (tilde === null || !text.isKnown(0, tilde[0].length)) return text;
  const [written, user] = tilde;
  const start = text.slice(0, written.length);
  const home =
    user === undefined
      ? unknownText(start, HOME_OF_ACCOUNT)
      : replaced(start, user === 'root' ? '/root' : `/home/${user}`);
  return text.length === written.length ? home : joined([home, text.slice(written.length)]);
}
