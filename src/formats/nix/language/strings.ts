/** Strings of the Nix language: `"…"` and `''…''` (Nix reference manual, "String literal"). */
import type { Expression, StringPart } from './syntax.ts';

/** Reads the expression of a `${`, from the index behind it on, and gives the index behind its `}`. */
export type ReadInterpolation = (at: number) => { readonly expression: Expression; readonly next: number };

export interface ReadString {
  readonly parts: readonly StringPart[];
  /** The index behind the closing quote. */
  readonly next: number;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const ORDINARY = /[^"\\$]+/y;
const INDENTED_ORDINARY = /[^'$\n]+/y;

/** Reads a string in double quotes from the index behind the first quote on. */
export function readQuoted(text: string, from: number, interpolate: ReadInterpolation): ReadString {
  const parts: StringPart[] = [];
  let at = from;
  while (at < text.length && text[at] !== '"') {
    if (text.startsWith('${', at)) {
      const { expression, next } = interpolate(at + 2);
      parts.push({ expression, start: at, end: next });
      at = next;
    } else if (text[at] === '\\' && at + 1 < text.length) {
      const char = text[at + 1] as string;
      parts.push({ text: ESCAPES[char] ?? char, start: at, end: at + 2 });
      at += 2;
    } else {
      // `$$` is two dollar signs, of which the second begins nothing.
      const end = text.startsWith('$$', at) ? at + 2 : Math.max(match(ORDINARY, text, at), at + 1);
      parts.push({ text: text.slice(at, end), start: at, end });
      at = end;
    }
  }
  return { parts, next: Math.min(at + 1, text.length) };
}

/** Reads a string in pairs of single quotes from the index behind the first pair on, without its indentation. */
export function readIndented(text: string, from: number, interpolate: ReadInterpolation): ReadString {
  const parts: StringPart[] = [];
  let at = from;
  while (at < text.length) {
    const special = readSpecial(text, at, interpolate);
    if (special === 'end') break;
    if (special !== null) {
      parts.push(special);
      at = special.end;
      continue;
    }
    const end = text[at] === '\n' ? at + 1 : Math.max(match(INDENTED_ORDINARY, text, at), at + 1);
    parts.push({ text: text.slice(at, end), start: at, end });
    at = end;
  }
  return { parts: withoutIndentation(parts), next: Math.min(at + 2, text.length) };
}

/** An escape or interpolation at an index, the end of the string, or null for ordinary text. */
function readSpecial(text: string, at: number, interpolate: ReadInterpolation): StringPart | 'end' | null {
  if (text.startsWith('${', at)) {
    const { expression, next } = interpolate(at + 2);
    return { expression, start: at, end: next };
  }
  if (text.startsWith('$$', at)) return { text: '$$', start: at, end: at + 2 };
  if (!text.startsWith("''", at)) return null;
  const next = text[at + 2];
  if (next === "'") return { text: "''", start: at, end: at + 3 };
  if (next === '$') return { text: '$', start: at, end: at + 3 };
  if (next === '\\' && at + 3 < text.length) {
    const char = text[at + 3] as string;
    return { text: ESCAPES[char] ?? char, start: at, end: at + 4 };
  }
  return 'end';
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/**
 * Takes from each line the blanks that all lines begin with; lines of nothing but blanks do not count. The first line
 * is dropped where it is blank, and of the last the blanks before the closing quotes.
 */
function withoutIndentation(parts: readonly StringPart[]): readonly StringPart[] {
  const indentation = smallestIndentation(parts);
  const done: StringPart[] = [];
  let isStart = true;
  parts.forEach((part, index) => {
    const starts = isStart;
    isStart = 'text' in part && part.text === '\n';
    if (!starts || 'expression' in part || part.text === '\n') {
      done.push(part);
      return;
    }
    const blanks = isVerbatim(part) ? (/^ */.exec(part.text)?.[0].length ?? 0) : 0;
    const isLast = index === parts.length - 1 && blanks === part.text.length;
    const cut = isLast ? blanks : Math.min(blanks, indentation);
    if (cut < part.text.length) done.push({ text: part.text.slice(cut), start: part.start + cut, end: part.end });
  });
  const [first, second] = [parts[0], parts[1]];
  if (first !== undefined && 'text' in first) {
    if (first.text === '\n') return done.slice(1);
    const isBlank = /^ +$/.test(first.text) && second !== undefined && 'text' in second && second.text === '\n';
    if (isBlank) return done.slice(done.findIndex((part) => 'text' in part && part.text === '\n') + 1);
  }
  return done;
}

function smallestIndentation(parts: readonly StringPart[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  let isStart = true;
  parts.forEach((part, index) => {
    const starts = isStart;
    isStart = 'text' in part && part.text === '\n';
    if (!starts || isStart) return;
    if ('expression' in part || !isVerbatim(part)) {
      smallest = 0;
      return;
    }
    const blanks = /^ */.exec(part.text)?.[0].length ?? 0;
    const next = parts[index + 1];
    const isBlankLine = blanks === part.text.length && (next === undefined || ('text' in next && next.text === '\n'));
    if (!isBlankLine) smallest = Math.min(smallest, blanks);
  });
  return smallest;
}

/** Whether it reads as it is written: what an escape gives is no indentation. */
function isVerbatim(part: StringPart & { readonly text: string }): boolean {
  return part.text.length === part.end - part.start;
}
