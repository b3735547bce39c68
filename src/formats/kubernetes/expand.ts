/** References to variables in the words and variables of a container: `$(NAME)` (Kubernetes, dependent variables). */
import { lexical, TextBuilder } from '../../systemd/text-builder.ts';
import type { Text } from '../../text.ts';

/**
 * The text with the variables that are known filled in, `$$` turned into `$`. What is not defined stays as it is, or is
 * unknown where `others` says why there may be more variables.
 */
export function expand(text: Text, variables: ReadonlyMap<string, Text>, others?: string): Text {
  const chars = lexical(text);
  if (!chars.includes('$')) return text;
  const result = new TextBuilder();
  let done = 0;
  for (const { 0: written, 1: name, index } of chars.matchAll(/\$\$|\$\(([A-Za-z_.-][A-Za-z0-9_.-]*)\)/g)) {
    const end = index + written.length;
    const filling = name === undefined ? { text: '$' } : fillingOf(written, variables.get(name), others);
    if (filling === undefined) continue;
    result.copy(text, done, index).add({ ...text.span(index, end), ...filling });
    done = end;
  }
  return result.copy(text, done, text.length).build(text, 0, 0);
}

function fillingOf(written: string, value: Text | undefined, others: string | undefined) {
  if (value?.isKnown()) return { text: value.value, origin: value.span() };
  const unknown = value === undefined ? others && { reason: others } : value.unknowns()[0]?.unknown;
  return unknown ? { text: written, unknown } : undefined;
}
