/** Places of words in their files, quotes included. */
import type { Command } from '../../service.ts';
import { type Span, withQuotes } from '../../source.ts';
import type { Text } from '../../text.ts';
import type { Invocation } from './invocation.ts';

/** From the first word to the last that stands behind it in the same file; there is at least one. */
export function spanOfWords(words: readonly Text[]): Span {
  const first = withQuotes((words[0] as Text).span());
  for (let at = words.length - 1; at > 0; at--) {
    const { source, end } = withQuotes((words[at] as Text).span());
    if (source === first.source && end >= first.end) return { source, start: first.start, end };
  }
  return first;
}

/**
 * Where a profile flag goes: the empty span right before the word `gateway`. Where blanks stand between the words that
 * is before its opening quote, in a list with other separators the start of the word itself. Undefined where that word
 * comes out of a variable, or where more than the word stands in the quotes around it.
 */
export function flagPosition({ args, gatewayAt }: Invocation, command: Command): Span | undefined {
  const word = args[gatewayAt];
  if (word === undefined) return undefined;
  const { source, start, end } = word.span();
  if (source.text.slice(start, end) !== 'gateway') return undefined;
  if (command.separator !== undefined && command.words.includes(word)) return source.span(start, start);
  const at = withQuotes(word.span()).start;
  return /\s/.test(source.text[at - 1] ?? ' ') ? source.span(at, at) : undefined;
}
