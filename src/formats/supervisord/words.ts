/** How supervisord splits values: a command as Python's `shlex.split` does, a list of variables as `shlex.shlex` does. */
import type { Span } from '../../source.ts';
import { lexical, OPAQUE, sliceText, TextBuilder } from '../../systemd/text-builder.ts';
import type { Text } from '../../text.ts';

export interface Words {
  readonly words: readonly Text[];
  /** For each of them its range with the quotes around it. */
  readonly raw: readonly Span[];
  /** The quote or backslash at the end of the text that wants something behind it. */
  readonly mistake?: Span;
}

const BLANK = /\s/;
const QUOTE = /["']/;

/** The words of a command: quotes and backslashes as in a shell, nothing else. Unknown parts belong to their word. */
export function splitCommand(command: Text): Words {
  const input = lexical(command);
  const words: Text[] = [];
  const raw: Span[] = [];
  for (let at = 0; at < input.length; ) {
    if (BLANK.test(input[at] as string)) {
      at++;
      continue;
    }
    const { word, end, unclosed } = readWord(command, input, at);
    if (unclosed !== undefined) return { words, raw, mistake: command.span(unclosed, unclosed + 1) };
    words.push(word);
    raw.push(command.span(at, end));
    at = end;
  }
  return { words, raw };
}

interface ReadWord {
  readonly word: Text;
  readonly end: number;
  /** The quote or backslash that nothing ends. */
  readonly unclosed?: number;
}

function readWord(command: Text, input: string, start: number): ReadWord {
  const word = new TextBuilder();
  let quote = -1;
  let run = start;
  let at = start;
  const skip = (length: number) => {
    word.copy(command, run, at);
    run = at + length;
  };
  for (; at < input.length; at++) {
    const char = input[at] as string;
    const open = input[quote] ?? '';
    if (char === '\\' && open !== "'") {
      const next = input[at + 1];
      if (next === undefined) return { word: command, end: at, unclosed: Math.max(at, quote) };
      if (open === '' || next === open || next === '\\') skip(1);
      at++;
    } else if (open === '' && BLANK.test(char)) {
      break;
    } else if (char === open || (open === '' && QUOTE.test(char))) {
      skip(1);
      quote = open === '' ? at : -1;
    }
  }
  word.copy(command, run, at);
  return { word: word.build(command, start, at), end: at, ...(quote !== -1 && { unclosed: quote }) };
}

export interface Pair {
  readonly name: string;
  readonly value: Text;
  /** The whole of `NAME=VALUE`. */
  readonly span: Span;
  /** What stands behind the value where a comma should be: it is lost. */
  readonly lost?: Span;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** Where the list cannot be read, so that supervisord refuses it. */
  readonly mistake?: Span;
}

/** Characters that begin a word without quotes, and those that go on with it; every other is a word of its own. */
const WORD = new RegExp(`[\\w/.+():${OPAQUE}-]`);
const WORD_REST = new RegExp(`["'\\w/.+():${OPAQUE}-]*`, 'y');

/**
 * `KEY="value",KEY2=value2`. Whatever stands between two pairs counts as the comma, so that an unquoted value with
 * other characters than letters, digits and `_/.+-():` loses its rest.
 */
export function splitPairs(list: Text): Pairs {
  const input = lexical(list);
  const { tokens, unclosed } = tokensOf(input);
  if (unclosed !== undefined) return { pairs: [], mistake: list.span(unclosed, unclosed + 1) };
  const pairs: Pair[] = [];
  for (let at = 0; at < tokens.length; at += 4) {
    const [key, equals, value, comma] = tokens.slice(at, at + 4) as (Token | undefined)[];
    if (key === undefined || value === undefined || equals === undefined || input[equals.start] !== '=') {
      const end = (value ?? equals ?? key)?.end ?? input.length;
      return { pairs, mistake: list.span(key?.start ?? 0, end) };
    }
    pairs.push({
      name: input.slice(key.start, key.end),
      value: withoutQuotes(list, value),
      span: list.span(key.start, value.end),
      ...(comma !== undefined && input[comma.start] !== ',' && { lost: list.span(comma.start, comma.end) }),
    });
  }
  return { pairs };
}

interface Token {
  readonly start: number;
  readonly end: number;
}

function tokensOf(input: string): { readonly tokens: readonly Token[]; readonly unclosed?: number } {
  const tokens: Token[] = [];
  for (let at = 0; at < input.length; ) {
    const char = input[at] as string;
    let end = at + 1;
    if (BLANK.test(char)) {
      at = end;
      continue;
    }
    if (char === '#') {
      const lineEnd = input.indexOf('\n', at);
      at = lineEnd === -1 ? input.length : lineEnd;
      continue;
    }
    if (QUOTE.test(char)) {
      end = input.indexOf(char, at + 1) + 1;
      if (end === 0) return { tokens, unclosed: at };
    } else if (WORD.test(char)) {
      WORD_REST.lastIndex = end;
      end += WORD_REST.exec(input)?.[0].length ?? 0;
    }
    tokens.push({ start: at, end });
    at = end;
  }
  return { tokens };
}

function withoutQuotes(list: Text, { start, end }: Token): Text {
  const { value } = list;
  let from = start;
  let to = end;
  while (from < to && QUOTE.test(value[from] as string)) from++;
  while (to > from && QUOTE.test(value[to - 1] as string)) to--;
  return from === to ? list.slice(from, from) : sliceText(list, from, to);
}
