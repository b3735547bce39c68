/** What `sed` and `envsubst` make of a text. Sources: sed(1p), envsubst(1). */
import { joined, referred, unknownText } from '../../shell/literals.ts';
import type { Text } from '../../text.ts';
import { optionWord } from './programs.ts';

interface Substitution {
  readonly pattern: RegExp;
  readonly replacement: Text;
  readonly isGlobal: boolean;
}

/** The text after a `sed` with plain `s` commands; undefined where it does anything else. */
export function sedText(words: readonly Text[], text: Text): Text | undefined {
  if (text.length > LONGEST) return undefined;
  const substitutions = expressionsOf(words)?.map(substitutionsOf);
  if (substitutions === undefined || substitutions.includes(undefined)) return undefined;
  const all = (substitutions as readonly (readonly Substitution[])[]).flat();
  return all.length > MOST_SUBSTITUTIONS ? undefined : all.reduce(substitute, text);
}

const MOST_SUBSTITUTIONS = 50;
/** Nothing that is filled in and then starts a service is longer, in UTF-16 units. */
const LONGEST = 64 * 1024;

/** The expressions and the files of a `sed`; undefined where a file of commands or other regular expressions are meant. */
function expressionsOf(words: readonly Text[]): readonly Text[] | undefined {
  if (words.some(({ value }) => /^-[a-zA-Z]*[Erfnsz]|^--(?:regexp|file|quiet|silent)/.test(value))) return undefined;
  const given = words.flatMap((word, at) => (/^(?:-i?e|--expression)$/.test(word.value) ? [words[at + 1]] : []));
  const found = given.length > 0 ? given : [sedOperands(words).expression];
  return found.every((word) => word !== undefined) ? (found as readonly Text[]) : undefined;
}

/** The script of a `sed` where no `-e` gives one, and the files that it reads. */
export function sedOperands(words: readonly Text[]): { readonly expression?: Text; readonly files: readonly Text[] } {
  const operands: Text[] = [];
  let hasExpression = false;
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as Text;
    if (/^(?:-i?e|--expression)$/.test(word.value)) {
      hasExpression = true;
      at++;
    } else if (word.value === '-i' && words[at + 1]?.length === 0) at++;
    else if (!word.value.startsWith('-')) operands.push(word);
  }
  if (hasExpression) return { files: operands };
  const [expression, ...files] = operands;
  return { files, ...(expression && { expression }) };
}

/** `s/a/b/g; s|c|d|`: undefined where anything else stands in it. */
function substitutionsOf(expression: Text): readonly Substitution[] | undefined {
  const { value } = expression;
  const found: Substitution[] = [];
  let at = 0;
  while (at < value.length) {
    if (/[\s;]/.test(value[at] as string)) {
      at++;
      continue;
    }
    const delimiter = value[at + 1];
    if (value[at] !== 's' || delimiter === undefined || /[\w\s\\]/.test(delimiter)) return undefined;
    const middle = endOfPart(expression, at + 2, delimiter);
    const end = middle === undefined ? undefined : endOfPart(expression, middle + 1, delimiter);
    if (middle === undefined || end === undefined) return undefined;
    const flags = /^g?/.exec(value.slice(end + 1))?.[0] ?? '';
    const pattern = patternOf(expression.slice(at + 2, middle));
    const replacement = replacementOf(expression.slice(middle + 1, end), delimiter);
    at = end + 1 + flags.length;
    if (pattern === undefined || replacement === undefined || /^[^\s;]/.test(value.slice(at, at + 1))) return undefined;
    found.push({ pattern, replacement, isGlobal: flags === 'g' });
  }
  return found;
}

/** Index of the delimiter that ends a part; one in what is not known divides nothing. */
function endOfPart(text: Text, from: number, delimiter: string): number | undefined {
  const { value } = text;
  for (let at = from; at < value.length; at++) {
    if (value[at] === '\\') at++;
    else if (value[at] === delimiter && isWritten(text, at, at + 1)) return at;
  }
  return undefined;
}

/** Whether a part is what it reads as: a placeholder such as `@USER@` is, where a shell expands nothing in it. */
function isWritten(text: Text, from = 0, to = text.length): boolean {
  return text.unknowns(from, to).every((piece) => !/^[$`~]/.test(piece.text));
}

/** A basic regular expression of plain text, dots, anchors and at most one `.*`; undefined for any other. */
function patternOf(pattern: Text): RegExp | undefined {
  if (!isWritten(pattern) || pattern.length === 0) return undefined;
  const plain = pattern.value.replace(/^\^/, '').replace(/\$$/, '');
  const tokens = plain.match(/\.\*|\\.|[\s\S]/g) ?? [];
  const stars = tokens.filter((token) => token === '.*').length;
  // In the middle of a pattern that may begin anywhere it would take quadratic time.
  if (stars > 1 || (stars === 1 && tokens.at(-1) !== '.*' && !pattern.value.startsWith('^'))) return undefined;
  const parts = tokens.map((token) => {
    if (token === '.*' || token === '.') return token;
    if (token.length === 2) return /[\w(){}|+?<>]/.test(token[1] as string) ? undefined : escaped(token[1] as string);
    return /[[\]*\\]/.test(token) ? undefined : escaped(token);
  });
  if (parts.includes(undefined)) return undefined;
  const start = pattern.value.startsWith('^') ? '^' : '';
  return new RegExp(`${start}${parts.join('')}${pattern.value.endsWith('$') ? '$' : ''}`, 'gm');
}

function escaped(char: string): string {
  return char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

/** The text that takes the place; undefined where it holds a part of what was found. */
function replacementOf(text: Text, delimiter: string): Text | undefined {
  const parts: Text[] = [];
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isWritten(text, at, at + 1)) continue;
    const char = text.value[at];
    if (char === '&') return undefined;
    if (char !== '\\') continue;
    const next = text.value[at + 1];
    if (next !== delimiter && next !== '\\' && next !== '&') return undefined;
    parts.push(text.slice(done, at));
    done = at + 1;
    at++;
  }
  return joined([...parts, text.slice(done)]);
}

function substitute(text: Text, { pattern, replacement, isGlobal }: Substitution): Text {
  const parts: Text[] = [];
  let done = 0;
  let lineEnd = -1;
  for (const { index, 0: found } of text.value.matchAll(pattern)) {
    if (!isGlobal && index <= lineEnd) continue;
    const end = text.value.indexOf('\n', index);
    lineEnd = end === -1 ? text.length : end;
    const behind = index + found.length;
    // What takes the place of a placeholder stands where that stood, so that one file shows the whole. A line that is
    // replaced says nothing any more: what is in force stands in the script alone.
    const isWholeLine = behind === lineEnd && (index === 0 || text.value[index - 1] === '\n');
    parts.push(text.slice(done, index), isWholeLine ? replacement : referred(replacement, text.slice(index, behind)));
    done = behind;
  }
  return parts.length === 0 ? text : joined([...parts, text.slice(done)]);
}

/** `envsubst`: `$X` and `${X}` replaced by what the command's variables hold, all or those that its word names. */
export function envsubstText(
  words: readonly Text[],
  text: Text,
  variables: ReadonlyMap<string, Text | null>,
): Text | undefined {
  if (text.length > LONGEST || optionWord(words, 'v', 'variables') !== undefined) return undefined;
  const wanted = words[1] === undefined ? undefined : new Set(words[1].value.match(/\w+/g));
  const parts: Text[] = [];
  let done = 0;
  for (const { index, 0: found, 1: braced, 2: bare } of text.value.matchAll(
    /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
  )) {
    const name = (braced ?? bare) as string;
    if (wanted !== undefined && !wanted.has(name)) continue;
    const place = text.slice(index, index + found.length);
    const value = variables.get(name);
    const open = { reason: `$${name} is filled in by envsubst`, ...(name === 'HOME' && { symbol: 'home' as const }) };
    parts.push(text.slice(done, index), value ? referred(value, place) : unknownText(place, open));
    done = index + found.length;
  }
  return joined([...parts, text.slice(done)]);
}
