/** Variables that are filled in before a cluster sees a manifest: by Flux, `envsubst` and the like. */
import { lexical, TextBuilder } from '../../systemd/text-builder.ts';
import type { Text } from '../../text.ts';

/** `${NAME}` or `${NAME:=default}`, with one more of them in it. */
const VARIABLE = /\$\{[A-Za-z_](?:[^${}]|\$\{[^${}]*\})*\}/g;

/** The text with such variables unknown. A word with blanks stays as it is: it is a script, and its shell reads them. */
export function withoutVariables(text: Text): Text {
  if (!text.value.includes('${') || /\s/.test(text.value)) return text;
  const result = new TextBuilder();
  let done = 0;
  for (const { 0: written, index } of lexical(text).matchAll(VARIABLE)) {
    result.copy(text, done, index);
    done = index + written.length;
    const unknown = { reason: `"${written}" is filled in before the cluster sees it` };
    result.add({ ...text.span(index, done), text: written, unknown });
  }
  return result.copy(text, done, text.length).build(text, 0, 0);
}
