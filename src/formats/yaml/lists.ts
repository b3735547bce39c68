/** Commands that a YAML file gives as a list of words. */
import type { Span } from '../../source.ts';
import type { Text } from '../../text.ts';
import { itemsOf, type YamlNode } from './nodes.ts';

export interface ListedWord {
  readonly text: Text;
  /** Without its quotes, which the separator closes and opens. */
  readonly raw: Span;
}

/** The scalars of a list; a word that is a list or a map is none. */
export function listedWords(node: YamlNode | undefined): readonly ListedWord[] {
  return itemsOf(node).flatMap((item) => (item.kind === 'scalar' ? [{ text: item.text, raw: item.text.span() }] : []));
}

/**
 * What stands between two words of a list: `", "`, `, `, or the line end, indentation and dash of the next item.
 * Undefined where words are written in different ways, so that none can simply be added.
 */
export function separatorOf(words: readonly ListedWord[]): string | undefined {
  for (const [index, { raw }] of words.entries()) {
    const next = words[index + 1]?.raw;
    if (next === undefined || next.source !== raw.source) continue;
    const between = raw.source.text.slice(raw.end, next.start);
    if (/^(["']?)(?:[ \t]*,\s*|[ \t]*\r?\n[ \t]*-[ \t]+)\1$/.test(between)) return between;
  }
  return undefined;
}
