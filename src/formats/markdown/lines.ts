/** Lines of a Markdown file, and parts of them put together to the text of a file that they show. */
import type { SourceFile } from '../../source.ts';
import { type Piece, Text } from '../../text.ts';

/** A line, or what is left of one, by its offsets in the file. */
export interface Line {
  readonly text: string;
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
}

/** The lines of a file without their ends (LF or CRLF). */
export function linesOf(source: SourceFile): readonly Line[] {
  let start = 0;
  return source.text.split('\n').map((whole) => {
    const text = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    const line = { text, start, end: start + text.length };
    start += whole.length + 1;
    return line;
  });
}

/** The line without its first characters. */
export function from(line: Line, count: number): Line {
  return { text: line.text.slice(count), start: line.start + count, end: line.end };
}

/** The line without as much white space at its start as a width in columns; a tab reaches to the next multiple of 4. */
export function outdent(line: Line, width: number): Line {
  let column = 0;
  let at = 0;
  for (; at < line.text.length && column < width; at++) {
    if (line.text[at] === ' ') column++;
    else if (line.text[at] === '\t') column += 4 - (column % 4);
    else break;
  }
  return from(line, at);
}

/** The width in columns of the white space that a text begins with. */
export function indentOf(text: string): number {
  let column = 0;
  for (const char of text) {
    if (char === ' ') column++;
    else if (char === '\t') column += 4 - (column % 4);
    else break;
  }
  return column;
}

/** The lines as one text; every line ends with LF, which stands for the line's own end. */
export function textOfLines(source: SourceFile, lines: readonly Line[]): Text {
  const pieces: Piece[] = [];
  for (const { text, start, end } of lines) {
    if (text !== '') pieces.push({ text, source, start, end });
    const after = source.text[end] === '\r' ? end + 2 : end + 1;
    pieces.push({ text: '\n', source, start: end, end: Math.min(after, source.text.length) });
  }
  return pieces.length === 0 ? Text.verbatim(source, 0, 0) : new Text(pieces);
}
