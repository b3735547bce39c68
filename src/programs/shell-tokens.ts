/** The words and operators of a shell script. Source: POSIX.1-2017, XCU 2.2 (quoting) and 2.3 (tokens). */
import type { Text, Unknown } from '../text.ts';

/** Why a script is not read, and from where on. */
export interface Unread {
  readonly reason: string;
  readonly at: Text;
}

/** A part of a word, before variables are replaced. */
export type Part =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'variable'; readonly name: string; readonly text: Text; readonly quoted: boolean }
  | { readonly kind: 'unknown'; readonly text: Text; readonly reason: Unknown };

export interface Word {
  readonly kind: 'word';
  readonly parts: readonly Part[];
  /** As written, quotes included. */
  readonly raw: Text;
}

export interface Operator {
  readonly kind: 'separator' | 'redirection';
  readonly text: string;
  /** The number in front of a redirection. */
  readonly descriptor: string;
}

/** Cuts a script into words and operators; what this reader does not know makes it unread. */
export function tokenize(script: Text): (Word | Operator)[] | Unread {
  const source = script.value;
  const unknownEnds = unknownRanges(script);
  const tokens: (Word | Operator)[] = [];
  let at = 0;
  while (at < source.length) {
    const char = source[at] as string;
    if (unknownEnds.has(at)) at = readWord(script, at, unknownEnds, tokens);
    else if (char === ' ' || char === '\t' || char === '\r') at++;
    else if (char === '\\' && source[at + 1] === '\n') at += 2;
    else if (char === '#') at = source.indexOf('\n', at) < 0 ? source.length : source.indexOf('\n', at);
    else if (char === '(' || char === ')') return unread(script, at, 'a subshell or a function');
    else if (';&|\n<>'.includes(char)) {
      const operator = readOperator(source, at, tokens);
      if (operator === undefined) return unread(script, at, 'a here-document');
      at = operator;
    } else at = readWord(script, at, unknownEnds, tokens);
  }
  return tokens;
}

/** Appends the operator at an index and returns the index after it; undefined for a here-document. */
function readOperator(source: string, at: number, tokens: (Word | Operator)[]): number | undefined {
  const text = /^(?:&>>|<<<|&>|>>|>&|<&|>\||<>|<<|&&|\|\||\|&|;;|[;&|\n<>])/.exec(source.slice(at, at + 3))?.[0] ?? '';
  if (text === '<<') return undefined;
  const isRedirection = /[<>]/.test(text);
  const before = tokens.at(-1);
  let descriptor = text.startsWith('<') ? '0' : '1';
  if (isRedirection && before?.kind === 'word' && /^\d$/.test(source[at - 1] ?? '') && /^\d+$/.test(before.raw.value)) {
    descriptor = before.raw.value;
    tokens.pop();
  }
  tokens.push({ kind: isRedirection ? 'redirection' : 'separator', text, descriptor });
  return at + text.length;
}

/** Appends the word at an index and returns the index after it. */
function readWord(
  script: Text,
  from: number,
  unknownEnds: ReadonlyMap<number, number>,
  tokens: (Word | Operator)[],
): number {
  const source = script.value;
  const parts: Part[] = [];
  let quote = '';
  let at = from;
  const literal = (to: number, next = to) => {
    if (to > at) parts.push({ kind: 'text', text: script.slice(at, to) });
    at = next;
  };
  while (at < source.length) {
    const char = source[at] as string;
    const end = unknownEnds.get(at);
    if (end !== undefined) literal(end);
    else if (quote === "'") {
      const close = source.indexOf("'", at);
      literal(close < 0 ? source.length : close, close < 0 ? source.length : close + 1);
      quote = '';
    } else if (char === '"' || (char === "'" && quote === '')) {
      parts.push({ kind: 'text', text: script.slice(at + 1, at + 1) });
      quote = quote === char ? '' : char;
      at++;
    } else if (char === '\\') at = readEscape(script, at, quote !== '', parts);
    else if (char === '$' || char === '`') at = readExpansion(script, at, quote !== '', parts);
    else if (quote === '' && ' \t\r\n;&|<>()'.includes(char)) break;
    else literal(runEnd(source, at, quote, unknownEnds));
  }
  tokens.push({ kind: 'word', parts, raw: script.slice(from, at) });
  return at;
}

/** Where a run of characters without a meaning of their own ends. */
function runEnd(source: string, from: number, quote: string, unknownEnds: ReadonlyMap<number, number>): number {
  const special = quote === '' ? ' \t\r\n;&|<>()"\'\\$`' : '"\\$`';
  let at = from + 1;
  while (at < source.length && !special.includes(source[at] as string) && !unknownEnds.has(at)) at++;
  return at;
}

function readEscape(script: Text, at: number, isQuoted: boolean, parts: Part[]): number {
  const next = script.value[at + 1];
  if (next === '\n') return at + 2;
  const keepsBackslash = next === undefined || (isQuoted && !'$`"\\'.includes(next));
  parts.push({ kind: 'text', text: script.slice(keepsBackslash ? at : at + 1, at + 2) });
  return at + 2;
}

/** Reads `$NAME`, `${NAME}` or a substitution at an index and returns the index after it. */
function readExpansion(script: Text, at: number, quoted: boolean, parts: Part[]): number {
  const rest = script.value.slice(at, at + 200);
  const plain = /^\$(?:\{(\w+|@|\*)\}|([A-Za-z_]\w*|\d|@|\*))/.exec(rest);
  if (plain !== null) {
    const text = script.slice(at, at + plain[0].length);
    parts.push({ kind: 'variable', name: (plain[1] ?? plain[2]) as string, text, quoted });
    return at + plain[0].length;
  }
  const end = substitutionEnd(script.value, at);
  const text = script.slice(at, end);
  if (end === at + 1) parts.push({ kind: 'text', text });
  else parts.push({ kind: 'unknown', text, reason: { reason: `${text.value} is worked out by the shell` } });
  return end;
}

/** The end of `${…}`, `$(…)` or `` `…` ``; one past a `$` that begins none of them. */
function substitutionEnd(source: string, at: number): number {
  if (source[at] === '`') {
    const close = source.indexOf('`', at + 1);
    return close < 0 ? source.length : close + 1;
  }
  const open = source[at + 1];
  if (open !== '{' && open !== '(') return '?!$#-'.includes(open ?? ' ') ? at + 2 : at + 1;
  const close = open === '{' ? '}' : ')';
  let depth = 0;
  for (let i = at + 1; i < source.length; i++) {
    if (source[i] === open) depth++;
    else if (source[i] === close && --depth === 0) return i + 1;
  }
  return source.length;
}

/** Start → end of every unknown run of the text, in which nothing is syntax. */
function unknownRanges(text: Text): ReadonlyMap<number, number> {
  const ranges = new Map<number, number>();
  let at = 0;
  for (const piece of text.pieces) {
    if (piece.unknown !== undefined && piece.text.length > 0) ranges.set(at, at + piece.text.length);
    at += piece.text.length;
  }
  return ranges;
}

function unread(script: Text, at: number, what: string): Unread {
  return { reason: `the shell script holds ${what}`, at: script.slice(at, at + 1) };
}
