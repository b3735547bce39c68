/** Places of words in their files, quotes included. */
import type { Span } from '../../source.ts';
import type { Text } from '../../text.ts';
import type { Invocation } from './invocation.ts';

/** The range of a word with the quotes that open right before it and close right behind it. */
export function spanOfWord(word: Text): Span {
  const { source, start, end } = word.span();
  const before = source.text[start - 1];
  const isQuoted = (before === '"' || before === "'") && source.text[end] === before;
  return isQuoted ? source.span(start - 1, end + 1) : source.span(start, end);
}

/** From the first word to the last that stands behind it in the same file; undefined where there is none. */
export function spanOfWords(words: readonly Text[]): Span | undefined {
  if (words[0] === undefined) return undefined;
  const first = spanOfWord(words[0]);
  const last = words.map(spanOfWord).findLast((span) => span.source === first.source && span.end >= first.end);
  return { ...first, end: last?.end ?? first.end };
}

/**
 * Where `--profile NAME ` goes: the empty span right before the word `gateway`, and before its opening quote. Undefined
 * where that word comes out of a variable, or where more than the word stands in the quotes around it.
 */
export function flagPosition({ entry, args, gatewayAt }: Invocation): Span | undefined {
  const word = args[gatewayAt];
  if (entry === 'module' || word === undefined) return undefined;
  if (word.pieces.some((piece) => piece.unknown !== undefined || piece.origin !== undefined)) return undefined;
  const { source, start, end } = word.span();
  const at = spanOfWord(word).start;
  const isPlain = source.text.slice(start, end) === 'gateway' && /\s/.test(source.text[at - 1] ?? ' ');
  return isPlain ? source.span(at, at) : undefined;
}
