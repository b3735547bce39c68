import type { SourceFile } from '../source.ts';
import { type Piece, Text } from '../text.ts';
import { byteLength } from './utf8.ts';

/** A line as the settings see it: continuations joined, comments dropped. */
export interface LogicalLine {
  readonly text: Text;
  /** Number of its last physical line, as systemd counts and reports it. */
  readonly line: number;
}

export interface LineError {
  readonly error: 'line-too-long' | 'continuation-too-long';
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Bytes from which on systemd refuses a physical line, and beyond which a joined one. */
const LONG_LINE = 1_048_576;

const BYTE_ORDER_MARK = 0xfeff;

/**
 * Reads the logical lines of a unit file as systemd's `config_parse` does: LF, CR, NUL and their combinations end a
 * line; a comment never continues and does not end a continuation; one byte-order mark is skipped at a line's start.
 * A line that is too long ends the reading.
 */
export function logicalLines(source: SourceFile): readonly (LogicalLine | LineError)[] {
  const { text } = source;
  const lines: (LogicalLine | LineError)[] = [];
  let line = 0;
  let hasMark = text.includes('\ufeff');
  let pieces: Piece[] = [];
  let bytes = 0;
  for (let start = 0, next = 0; start < text.length; start = next) {
    const end = lineEnd(text, start);
    next = skipLineEnd(text, end);
    line++;
    if (isTooLong(text, start, end, LONG_LINE - 1)) return [...lines, { error: 'line-too-long', line, start, end }];
    if (isComment(text, start, end)) continue;
    let from = start;
    if (hasMark && text.charCodeAt(start) === BYTE_ORDER_MARK) {
      hasMark = false;
      from++;
    }
    const continues = isContinued(text, from, end);
    if (continues || pieces.length > 0) bytes += byteLength(text.slice(from, end));
    if (bytes > LONG_LINE) return [...lines, { error: 'continuation-too-long', line, start, end }];
    if (continues) {
      if (from < end - 1) pieces.push(verbatim(source, from, end - 1));
      pieces.push({ text: ' ', source, start: end - 1, end: next });
      continue;
    }
    const last = verbatim(source, from, end);
    lines.push({ text: new Text(pieces.length === 0 ? [last] : [...pieces, last]), line });
    if (pieces.length > 0) pieces = [];
    bytes = 0;
  }
  if (pieces.length > 0) lines.push({ text: new Text(pieces), line: line + 1 });
  return lines;
}

function verbatim(source: SourceFile, start: number, end: number): Piece {
  return { text: source.text.slice(start, end), source, start, end };
}

function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0;
}

/** The index after a line end; each of its characters belongs to it once, and nothing after a NUL does. */
function skipLineEnd(text: string, at: number): number {
  let seen = '';
  let next = at;
  while (next < text.length && !seen.includes('\0')) {
    const char = text.charAt(next);
    if ((char !== '\n' && char !== '\r' && char !== '\0') || seen.includes(char)) break;
    seen += char;
    next++;
  }
  return next;
}

function isComment(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09)) at++;
  return at < end && (text.charAt(at) === '#' || text.charAt(at) === ';');
}

function isContinued(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && text.charAt(at - 1) === '\\') at--;
  return (end - at) % 2 === 1;
}

function isTooLong(text: string, start: number, end: number, limit: number): boolean {
  return (end - start) * 3 > limit && byteLength(text.slice(start, end)) > limit;
}
