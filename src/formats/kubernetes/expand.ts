/** References to variables in the words and variables of a container: `$(NAME)` (Kubernetes, dependent variables). */
import { lexical, TextBuilder } from '../../systemd/text-builder.ts';
import type { Text } from '../../text.ts';

/** The text with the variables that are known filled in; what is not defined stays as it is, `$$` becomes `$`. */
export function expand(text: Text, variables: ReadonlyMap<string, Text>): Text {
  const chars = lexical(text);
  if (!chars.includes('$')) return text;
  const result = new TextBuilder();
  let done = 0;
  for (const { 0: written, 1: name, index } of chars.matchAll(/\$\$|\$\(([A-Za-z_.-][A-Za-z0-9_.-]*)\)/g)) {
    const end = index + written.length;
    const value = name === undefined ? undefined : variables.get(name);
    if (name !== undefined && value === undefined) continue;
    result.copy(text, done, index);
    done = end;
    const span = text.span(index, end);
    if (value === undefined) result.add({ ...span, text: '$' });
    else if (value.isKnown()) result.add({ ...span, text: value.value, origin: value.span() });
    else result.add({ ...span, text: written, unknown: value.unknowns()[0]?.unknown ?? { reason: 'it is not known' } });
  }
  return result.copy(text, done, text.length).build(text, 0, 0);
}
