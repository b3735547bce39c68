/** Words of a Dockerfile: commands in both their forms, and what variables are replaced in. */
import type { Span } from '../../source.ts';
import { lexical, TextBuilder } from '../../systemd/text-builder.ts';
import { Text } from '../../text.ts';

/** A command that an image starts, or the arguments of one; without words it takes back what the image below it starts. */
export interface ImageCommand {
  readonly words: readonly { readonly text: Text; readonly raw: Span }[];
  readonly span: Span;
  /** What parts two words in the file. */
  readonly separator?: string;
}

/** The character that escapes in a file. */
export type Escape = '\\' | '`';

/** The value of a variable; undefined where nothing in the file gives it one. */
export type Variables = (name: string) => Text | undefined;

/** The words of a list as JSON writes it, the exec form; undefined where the text is none. */
export function listedIn(text: Text): ImageCommand | undefined {
  const chars = lexical(text).trimEnd();
  if (!chars.startsWith('[') || !chars.endsWith(']')) return undefined;
  const words: { text: Text; raw: Span }[] = [];
  const item = /[ \t]*"((?:[^"\\]|\\.)*)"[ \t]*([,\]])|[ \t]*\]/y;
  item.lastIndex = 1;
  for (let found = item.exec(chars); found !== null; found = item.exec(chars)) {
    if (found[1] !== undefined) {
      const start = found.index + found[0].indexOf('"') + 1;
      const end = start + found[1].length;
      words.push({ text: withoutEscapes(text, start, end), raw: text.span(start, end) });
    }
    if (found[2] === ',') continue;
    const isAll = item.lastIndex === chars.length;
    return isAll ? { words, span: text.span(), separator: '", "' } : undefined;
  }
  return undefined;
}

/** A command in either form; the shell form is an argument of the shell. */
export function commandIn(text: Text, shell: readonly Text[] | undefined): ImageCommand {
  const listed = listedIn(text);
  if (listed !== undefined) return listed;
  const { source, start } = text.span(0, 0);
  const here = { source, start, end: start };
  const before = shell ?? ['/bin/sh', '-c'].map((word) => new Text([{ ...here, text: word }]));
  return {
    words: [...before.map((word) => ({ text: word, raw: here })), { text, raw: text.span() }],
    span: text.span(),
  };
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function withoutEscapes(text: Text, start: number, end: number): Text {
  const result = new TextBuilder();
  let done = start;
  for (const { index, 0: written, 1: hex } of text.value.slice(start, end).matchAll(/\\(?:u([0-9a-fA-F]{4})|.)/g)) {
    const at = start + index;
    const char = written[1] as string;
    const value = hex === undefined ? (ESCAPES[char] ?? char) : String.fromCharCode(Number.parseInt(hex, 16));
    result.copy(text, done, at).replace(text, at, at + written.length, value);
    done = at + written.length;
  }
  return result.copy(text, done, end).build(text, start, end);
}

const WORD = /(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|\\.?|[^ \t"'\\])+/g;
const WORD_WITH_BACKTICKS = /(?:"(?:[^"`]|`.)*"?|'[^']*'?|`.?|[^ \t"'`])+/g;

/** The words of a text, parted at blanks outside of quotes, with their quotes. */
export function wordsIn(text: Text, escapedBy: Escape): readonly Text[] {
  const words = lexical(text).matchAll(escapedBy === '`' ? WORD_WITH_BACKTICKS : WORD);
  return [...words].map(({ index, 0: word }) => text.slice(index, index + word.length));
}

/** The value of a word: quotes taken off, escapes undone, variables filled in (Dockerfile reference, "Environment replacement"). */
export function valueIn(word: Text, variables: Variables, escapedBy: Escape): Text {
  const chars = lexical(word);
  const result = new TextBuilder();
  let quote = '';
  for (let at = 0; at < chars.length; ) {
    const char = chars[at] as string;
    const reference = char === '$' && quote !== "'" ? REFERENCE.exec(chars.slice(at, at + LONGEST)) : null;
    if (char === quote || (quote === '' && /["']/.test(char))) {
      quote = quote === '' ? char : '';
      at += 1;
    } else if (char === escapedBy && quote !== "'" && at + 1 < chars.length) {
      const keeps = quote === '"' && !/["$]/.test(chars[at + 1] as string) && chars[at + 1] !== escapedBy;
      result.copy(word, keeps ? at : at + 1, at + 2);
      at += 2;
    } else if (reference !== null) {
      fillIn(result, word, at, reference, variables);
      at += reference[0].length;
    } else {
      const end = at + 1 + chars.slice(at + 1).search(/["'$\\`]|$/);
      result.copy(word, at, end);
      at = end;
    }
  }
  return result.build(word, 0, 0);
}

const REFERENCE = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^{}$]*))?\})/;
/** Neither a reference nor a value that decides about anything is longer. */
const LONGEST = 1000;

/** A default counts where nothing gives the variable a value; without one it is the base image's, or given from outside. */
function fillIn(result: TextBuilder, word: Text, at: number, reference: RegExpExecArray, variables: Variables): void {
  const [written, plain, braced, operator = '', alternative = ''] = reference;
  const value = variables((plain ?? braced) as string);
  const end = at + written.length;
  const counts = value !== undefined && (value.value !== '' || !operator.startsWith(':'));
  if (operator.endsWith('-') && !counts) {
    result.copy(word, end - 1 - alternative.length, end - 1);
  } else if (operator.endsWith('+') && (counts || value === undefined)) {
    if (counts) result.copy(word, end - 1 - alternative.length, end - 1);
    else unknown(result, word, at, end);
  } else if (value?.isKnown() && value.length <= LONGEST) {
    for (const piece of value.referredAt(word.span(at, end)).pieces) result.add(piece);
  } else unknown(result, word, at, end);
}

function unknown(result: TextBuilder, word: Text, at: number, end: number): void {
  const text = word.value.slice(at, end);
  result.add({ ...word.span(at, end), text, unknown: { reason: `"${text}" is not set in the Dockerfile` } });
}
