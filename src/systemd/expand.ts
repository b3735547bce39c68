import { Text, type Unknown } from '../text.ts';
import { lexical, OPAQUE, place, TextBuilder } from './text-builder.ts';
import { extractWords } from './words.ts';

/** The value of a variable; undefined where it is certainly not set. */
export type Lookup = (name: string) => Text | Unknown | undefined;

/**
 * Expands `$` in the words of a command as the manager does just before it runs it (`systemd.service(5)`, "Command
 * lines"): a word `$NAME` becomes the words of the value, none where it is not set; `${NAME}` within a word becomes the
 * value as it is; `$$` is a dollar sign. What comes from a variable has the place of the reference and, as `origin`,
 * the place of the value.
 */
export function expandArgv(argv: readonly Text[], lookup: Lookup): Text[] {
  return argv.flatMap((word) =>
    isReference(lexical(word)) ? expandWhole(word, lookup) : [expandWithin(word, lookup)],
  );
}

function isReference(word: string): boolean {
  return word.startsWith('$') && word.charAt(1) !== '{' && word.charAt(1) !== '$';
}

function expandWhole(word: Text, lookup: Lookup): Text[] {
  const span = place(word, 0, word.length);
  const name = lexical(word).slice(1);
  const value = name.includes(OPAQUE) ? unknownName(word) : lookup(name);
  if (value === undefined) return [];
  if (!(value instanceof Text)) return [new Text([{ text: word.value, ...span, unknown: value }])];
  return extractWords(value, { unquote: true, relax: true }).words.map((part) => part.word.referredAt(span));
}

function unknownName(word: Text): Unknown {
  return { reason: `the name of the variable in ${word.value} is not known` };
}

function expandWithin(word: Text, lookup: Lookup): Text {
  const input = lexical(word);
  let dollar = input.indexOf('$');
  if (dollar === -1) return word;
  const result = new TextBuilder();
  let done = 0;
  for (let after = 0; dollar !== -1; dollar = input.indexOf('$', after)) {
    const next = input.charAt(dollar + 1);
    after = dollar + 2;
    if (next === '$') {
      result.copy(word, done, dollar + 1);
      done = after;
    } else if (next === '{') {
      const end = endOfName(input, after);
      after = end + 1;
      if (input.charAt(end) !== '}') continue;
      result.copy(word, done, dollar);
      addValue(result, word, dollar, after, input.slice(dollar + 2, end), lookup);
      done = after;
    }
  }
  return result.copy(word, done, word.length).build(word, 0, word.length);
}

/** Where the name of a `${` ends: at `}`, or at the `:` of a form that systemd does not have. */
function endOfName(input: string, from: number): number {
  let at = from;
  while (at < input.length && input.charAt(at) !== '}' && input.charAt(at) !== ':') at++;
  return at;
}

function addValue(result: TextBuilder, word: Text, from: number, to: number, name: string, lookup: Lookup): void {
  const span = place(word, from, to);
  const value = name.includes(OPAQUE) ? unknownName(word) : lookup(name);
  if (value === undefined) return;
  if (!(value instanceof Text)) result.add({ text: word.value.slice(from, to), ...span, unknown: value });
  else for (const piece of value.referredAt(span).pieces) result.add(piece);
}
