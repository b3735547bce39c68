/** A fence on one line, whose line ends stand as `\n`: what is left when a program prints Markdown with its escapes. */
import type { SourceFile } from '../../source.ts';
import { type Piece, Text } from '../../text.ts';
import type { Line } from './lines.ts';

const OPENING = /^[ \t]*`{3,}(\w*)(?=\\n)/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' };

/** The language and the text of such a fence; undefined for any other line. */
export function escapedFence(
  source: SourceFile,
  line: Line,
): { readonly info: string; readonly content: Text } | undefined {
  const opening = OPENING.exec(line.text);
  const shown = line.text.trimEnd();
  if (opening === null || !shown.endsWith('```')) return undefined;
  const start = opening[0].length;
  const end = Math.max(start, shown.length - 3);
  return { info: opening[1] as string, content: unescaped(source, line.start + start, line.start + end) };
}

function unescaped(source: SourceFile, start: number, end: number): Text {
  const pieces: Piece[] = [];
  let at = start;
  for (const { index, 0: sequence } of source.text.slice(start, end).matchAll(/\\[ntr"\\]/g)) {
    const from = start + index;
    if (from > at) pieces.push({ text: source.text.slice(at, from), source, start: at, end: from });
    at = from + sequence.length;
    pieces.push({ text: ESCAPES[sequence[1] as string] as string, source, start: from, end: at });
  }
  if (at < end || pieces.length === 0) pieces.push({ text: source.text.slice(at, end), source, start: at, end });
  return new Text(pieces);
}
