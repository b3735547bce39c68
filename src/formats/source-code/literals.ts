/** The strings that stand in source code, each as what it reads as. */
import type { SourceFile } from '../../source.ts';
import { type Piece, Text } from '../../text.ts';
import { type Language, PRINTF, type StringKind } from './languages.ts';

export interface Literal {
  /** With its quotes. */
  readonly start: number;
  readonly end: number;
  readonly content: Text;
}

/** Every string of a file in its order. One that is never closed ends with its line, or with the file. */
export function literalsOf(source: SourceFile, { comments, strings }: Language): readonly Literal[] {
  const { text } = source;
  const opens = strings.map(({ open }) => open.source);
  const next = new RegExp(`${comments.source}|${opens.join('|').replace(/\(\?<tag>/g, '(?:')}`, 'g');
  const found: Literal[] = [];
  for (let at = 0; at < text.length; ) {
    next.lastIndex = at;
    const match = next.exec(text);
    if (match === null) break;
    const opened = openedAt(text, match.index, strings);
    if (opened === undefined || matchAt(comments, text, match.index) !== undefined) {
      at = match.index + Math.max(match[0].length, 1);
      continue;
    }
    const start = match.index + opened.open.length;
    const { contentEnd, end } = endOf(text, start, opened);
    const raw = Text.verbatim(source, start, contentEnd);
    found.push({ start: match.index, end, content: decoded(raw, opened.kind) });
    at = Math.max(end, match.index + 1);
  }
  return found;
}

interface Opened {
  readonly kind: StringKind;
  readonly open: string;
  readonly tag?: string;
}

function openedAt(text: string, at: number, strings: readonly StringKind[]): Opened | undefined {
  for (const kind of strings) {
    const match = matchAt(kind.open, text, at);
    const tag = match?.groups?.tag;
    if (match !== undefined) return { kind, open: match[0], ...(tag !== undefined && { tag: tag.trim() }) };
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function endOf(text: string, start: number, { kind, tag }: Opened): { contentEnd: number; end: number } {
  if (kind.close === undefined) return endOfHereDocument(text, start, tag as string);
  const { close } = kind;
  const lineEnd = kind.isLong ? text.length : nextLine(text, start);
  for (let at = start; at < lineEnd; at++) {
    if (kind.escapes === 'backslash' && text[at] === '\\') {
      at++;
    } else if (close === '`' && text.startsWith('${', at)) {
      at = behindBraces(text, at + 2, lineEnd);
    } else if (text.startsWith(close, at)) {
      const isDoubled = kind.escapes === 'doubled' && text.startsWith(close, at + close.length);
      if (!isDoubled) return { contentEnd: at, end: at + close.length };
      at += close.length;
    }
  }
  return { contentEnd: lineEnd, end: lineEnd };
}

/** The place of the brace that closes the code in a template literal; a few lines are enough for what stands in one. */
function behindBraces(text: string, from: number, to: number): number {
  let depth = 1;
  for (let at = from; at < Math.min(to, from + 400); at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  return from;
}

function nextLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

function endOfHereDocument(text: string, start: number, tag: string): { contentEnd: number; end: number } {
  for (let at = start; at < text.length; at = nextLine(text, at) + 1) {
    const line = text.slice(at, nextLine(text, at)).trim();
    if (line.startsWith(tag) && !/\w/.test(line[tag.length] ?? '')) return { contentEnd: at, end: nextLine(text, at) };
    // Puppet writes `| TAG` and `|- TAG`.
    if (line.startsWith('|') && line.replace(/^\|-? */, '') === tag) return { contentEnd: at, end: nextLine(text, at) };
  }
  return { contentEnd: text.length, end: text.length };
}

/** What `format` and the like fill in, where the string itself does not tell. */
const NAMED = /(?<![${])\{[a-z_][\w.]*\}(?!\})/g;
const ESCAPE = /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|\r?\n|[\s\S])/g;
const SIMPLE: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', s: ' ', e: '\u001b' };

/** The content with its escapes undone and what the code fills in marked as unknown. */
function decoded(raw: Text, kind: StringKind): Text {
  const marks: { readonly start: number; readonly end: number; readonly text: string; readonly isHole: boolean }[] = [];
  const add = (match: RegExpMatchArray, text: string, isHole: boolean): void => {
    const start = match.index as number;
    marks.push({ start, end: start + match[0].length, text, isHole });
  };
  const isFormat = kind.holes === PRINTF && raw.value.search(PRINTF) !== -1;
  if (isFormat) for (const match of raw.value.matchAll(/%%/g)) add(match, '%', false);
  if (kind.twice) for (const match of raw.value.matchAll(kind.twice)) add(match, match[0].slice(1), false);
  if (kind.escapes === 'backslash') for (const match of raw.value.matchAll(ESCAPE)) add(match, unescaped(match), false);
  if (kind.escapes === 'doubled')
    for (const match of raw.value.matchAll(/""|''|`[\s\S]/g)) add(match, match[0].slice(1), false);
  for (const match of raw.value.matchAll(kind.holes ?? NAMED)) add(match, match[0], true);
  if (kind.holes === PRINTF) for (const match of raw.value.matchAll(NAMED)) add(match, match[0], true);
  if (marks.length === 0) return raw;
  return replaced(raw, marks);
}

function unescaped(match: RegExpMatchArray): string {
  const code = match[1] ?? match[2] ?? match[3];
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  }
  const letter = match[0].slice(1);
  if (letter.endsWith('\n')) return '';
  return SIMPLE[letter] ?? letter;
}

/** Of marks that overlap the first counts, and of two at one place the hole (Swift's `\(x)` looks like an escape). */
function replaced(
  raw: Text,
  marks: readonly { readonly start: number; readonly end: number; readonly text: string; readonly isHole: boolean }[],
): Text {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end, text, isHole } of [...marks].sort(
    (a, b) => a.start - b.start || Number(b.isHole) - Number(a.isHole),
  )) {
    if (start < done) continue;
    if (start > done) for (const piece of raw.slice(done, start).pieces) pieces.push(piece);
    done = end;
    pieces.push({
      ...raw.span(start, end),
      text,
      ...(isHole && { unknown: { reason: `"${text}" is filled in by the code` } }),
    });
  }
  if (done < raw.length) for (const piece of raw.slice(done).pieces) pieces.push(piece);
  return new Text(pieces);
}
