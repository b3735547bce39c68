/** Files of variables as compose reads them: `.env` and what `env_file` names (compose specification, env_file). */
import { markUnknown } from '../../embedded.ts';
import type { SourceFile, Span } from '../../source.ts';
import { TextBuilder } from '../../systemd/text-builder.ts';
import { Text } from '../../text.ts';
import { markTemplates } from '../placeholders.ts';
import { interpolate } from './interpolate.ts';

export interface DotenvVariable {
  readonly name: string;
  readonly value: Text;
  readonly span: Span;
}

/** An assignment; its value runs to the end of the line, or over lines within quotes. */
const ASSIGNMENT =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*[=:][ \t]*('[^']*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[^\r\n]*)/gm;

const cache = new WeakMap<SourceFile, readonly DotenvVariable[]>();

/** The variables of a file in its order; a name may come twice, and then the last counts. */
export function readDotenv(source: SourceFile): readonly DotenvVariable[] {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const whole = Text.verbatim(source, 0, source.text.length);
  const values = new Map<string, Text>();
  const variables = [...source.text.matchAll(ASSIGNMENT)].map(({ 0: line, 1: name = '', 2: written = '', index }) => {
    const end = index + line.length;
    const start = end - written.length;
    const value = valueAt(whole, start, end, written, (other) => values.get(other));
    values.set(name, value);
    const nameAt = index + line.lastIndexOf(name, line.length - written.length - 1);
    return { name, value, span: source.span(nameAt, start + written.trimEnd().length) };
  });
  cache.set(source, variables);
  return variables;
}

function valueAt(whole: Text, start: number, end: number, written: string, lookup: (name: string) => Text | undefined) {
  if (/^'[^']*'$/.test(written)) return marked(whole.slice(start + 1, end - 1));
  if (/^"[\s\S]*"$/.test(written)) return interpolate(marked(unescaped(whole, start + 1, end - 1)), lookup);
  const comment = /(?:^|[ \t])#/.exec(written)?.index ?? written.length;
  return interpolate(marked(whole.slice(start, start + written.slice(0, comment).trimEnd().length)), lookup);
}

function marked(text: Text): Text {
  return markTemplates(markUnknown(text));
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescaped(whole: Text, from: number, to: number): Text {
  const result = new TextBuilder();
  let done = from;
  for (const { index } of whole.value.slice(from, to).matchAll(/\\[\s\S]/g)) {
    const at = from + index;
    const char = whole.value[at + 1] as string;
    result.copy(whole, done, at).replace(whole, at, at + 2, ESCAPES[char] ?? char);
    done = at + 2;
  }
  return result.copy(whole, done, to).build(whole, from, from);
}
