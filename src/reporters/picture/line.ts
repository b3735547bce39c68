/** A line of a node or arrow as a reader sees it, short enough for a picture. */
import width from 'fast-string-width';
import { visible } from '../visible.ts';

const LONGEST_LINE = 48;
const CUT_AT = 15;

/** The line with everything in it visible, and without its middle where it is too long; a question mark for an empty one. */
export function shown(line: string): string {
  return cut(visible(line)) || '?';
}

/** The start and the end of a text that is too long: what tells paths apart stands at the end. */
function cut(text: string): string {
  const start = [...text.slice(0, 2 * LONGEST_LINE + 2)];
  if (start.length <= LONGEST_LINE) return text;
  const end = [...text.slice(-2 * LONGEST_LINE)].slice(CUT_AT + 1 - LONGEST_LINE);
  return `${start.slice(0, CUT_AT).join('')}…${end.join('')}`;
}

/**
 * The text in lines of at most so many columns, wide characters counted double. It is broken behind a blank or a sign
 * that parts words in names and paths, and within a word only where that alone is too long.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const lines = [''];
  for (const word of text.match(/[^\s/._@,:-]*[\s/._@,:-]?/gu) ?? []) {
    for (const part of width(word.trimEnd()) > columns ? word : [word]) {
      const line = lines.at(-1) as string;
      if (line === '' || width(line + part.trimEnd()) <= columns) lines[lines.length - 1] = line + part;
      else lines.push(part);
    }
  }
  return lines.map((line) => line.trim());
}
