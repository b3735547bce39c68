/** Strings and templates of JavaScript as text that knows its place. */
import type { SourceFile } from '../../source.ts';
import { type Piece, Text, type Unknown } from '../../text.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };

/** What stands between two offsets, escapes undone. */
export function unescaped(source: SourceFile, start: number, end: number): Text {
  const written = source.text.slice(start, end);
  if (!written.includes('\\')) return Text.verbatim(source, start, end);
  const pieces: Piece[] = [];
  let at = start;
  for (const { index, 0: sequence, 1: char = '' } of written.matchAll(/\\([\s\S])/g)) {
    const from = start + index;
    if (from > at) pieces.push({ text: source.text.slice(at, from), source, start: at, end: from });
    at = from + sequence.length;
    pieces.push({ text: ESCAPES[char] ?? char, source, start: from, end: at });
  }
  if (at < end) pieces.push({ text: source.text.slice(at, end), source, start: at, end });
  return new Text(pieces);
}

/**
 * What stands between two backticks.
 *
 * @param fill gives what a `${…}` between two offsets stands for
 */
export function filled(
  source: SourceFile,
  start: number,
  end: number,
  fill: (start: number, end: number) => Text,
): Text {
  const parts: Text[] = [];
  let at = start;
  for (const { index, 0: hole } of source.text.slice(start, end).matchAll(/\$\{[^{}]*\}/g)) {
    const from = start + index;
    if (from > at) parts.push(unescaped(source, at, from));
    at = from + hole.length;
    parts.push(fill(from, at));
  }
  if (at < end || parts.length === 0) parts.push(unescaped(source, at, end));
  return Text.concat(parts);
}

/** Whether an expression is the home directory. */
export function isHome(expression: string): boolean {
  return /^(?:process\.env\.HOME|(?:os\.)?homedir\(\))$/.test(expression);
}

/** What stands between two offsets and is not known, by default because only running the file would tell. */
export function workedOut(source: SourceFile, start: number, end: number, unknown?: Unknown): Text {
  const text = source.text.slice(start, end);
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const reason = { reason: `"${shown.replace(/\s+/g, ' ')}" is worked out by JavaScript` };
  return new Text([{ text, source, start, end, unknown: unknown ?? reason }]);
}
