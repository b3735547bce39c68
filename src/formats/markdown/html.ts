/** `<pre>` in Markdown: its text without tags, with the characters that its references stand for. */
import type { SourceFile } from '../../source.ts';
import { type Piece, Text } from '../../text.ts';

const MARKUP = /<[^<>\n]{1,500}>|&(?:lt|gt|amp|quot|apos|nbsp|#39|#34);/g;
const CHARACTERS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
  '&#39;': "'",
  '&#34;': '"',
};

/** @param start @param end offsets of the lines from `<pre` to `</pre>` */
export function preformatted(
  source: SourceFile,
  start: number,
  end: number,
): { readonly info: string; readonly content: Text } {
  const html = source.text.slice(start, end);
  const info = /\b(?:language-|lang(?:uage)?=["']?)([\w+-]+)/i.exec(html.slice(0, 200))?.[1] ?? '';
  const pieces: Piece[] = [];
  let at = start;
  for (const { index, 0: markup } of html.matchAll(MARKUP)) {
    const from = start + index;
    if (from > at) pieces.push({ text: source.text.slice(at, from), source, start: at, end: from });
    at = from + markup.length;
    const text = CHARACTERS[markup];
    if (text !== undefined) pieces.push({ text, source, start: from, end: at });
  }
  if (at < end || pieces.length === 0) pieces.push({ text: source.text.slice(at, end), source, start: at, end });
  return { info, content: new Text(pieces) };
}
