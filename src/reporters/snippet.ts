import width from 'fast-string-width';
import type { Span } from '../source.ts';
import { visible } from './visible.ts';

/** A source line ready to print, and the marks that stand below the marked part of it. */
export interface SnippetLine {
  readonly number: number;
  readonly text: string;
  readonly marks: string;
}

const MOST_LINES = 4;
const MOST_UNITS = 160;
const UNITS_BEFORE = 40;
const TAB = '    ';

/** The lines of a span, at most four, with carets under it; a long line is cut around the span. */
export function snippet(span: Span): readonly SnippetLine[] {
  const { source } = span;
  const start = source.position(span.start);
  const end = source.position(Math.max(span.end, span.start));
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  const numbers = Array.from({ length: Math.min(last - start.line + 1, MOST_LINES) }, (_, index) => start.line + index);
  return numbers.map((number) => {
    const line = source.line(number);
    const from = number === start.line ? start.column - 1 : line.length - line.trimStart().length;
    const to = number === end.line ? end.column - 1 : line.length;
    return { number, ...draw(line, Math.min(from, line.length), Math.min(to, line.length)) };
  });
}

function draw(line: string, from: number, to: number): { text: string; marks: string } {
  const begin = line.length > MOST_UNITS ? Math.max(0, Math.min(from - UNITS_BEFORE, line.length - MOST_UNITS)) : 0;
  const end = Math.min(line.length, begin + MOST_UNITS);
  const before = (begin > 0 ? '…' : '') + printable(line.slice(begin, from));
  const marked = printable(line.slice(from, Math.min(to, end)));
  const after = printable(line.slice(Math.max(from, Math.min(to, end)), end)) + (end < line.length ? '…' : '');
  return { text: before + marked + after, marks: ' '.repeat(width(before)) + '^'.repeat(Math.max(1, width(marked))) };
}

/** A part of a source line as a terminal may show it. */
export function printable(text: string): string {
  return text.split('\t').map(visible).join(TAB);
}
