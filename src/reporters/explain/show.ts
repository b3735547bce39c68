/** How values and places of the repository are shown to people. */
import type { Result } from '../../result.ts';
import { type Account, userHome } from '../../service.ts';
import type { SourceFile, Span } from '../../source.ts';
import type { Piece, Text } from '../../text.ts';
import { maskFor } from '../mask.ts';
import { snippet } from '../snippet.ts';
import { visible } from '../visible.ts';

export interface Show {
  /** A value as the manager or the program gets it: the home that is not known as `~`, secrets blotted out. */
  readonly value: (text: Text, account: Account) => string;
  /** A word of a command, in quotes where it would not be one word otherwise. */
  readonly word: (text: Text, account: Account) => string;
  /** What stands at a span, as it is written. */
  readonly written: (span: Span) => string;
  /** The line of a span, cut around it where it is long. */
  readonly line: (span: Span) => string;
  /** `PATH:LINE:COLUMN`; `line 7` in the file that is asked about. */
  readonly at: (span: Span) => string;
  readonly file: (source: SourceFile) => string;
}

/**
 * @param here the path of the file that is asked about
 * @param showPath how the path of a source file is shown
 */
export function showFor(result: Result, here: string, showPath: (path: string) => string): Show {
  const file = ({ path }: SourceFile) => visible(showPath(path));
  const mask = maskFor(result);
  const value = (text: Text, account: Account) => {
    const parts = mask.pieces(text).map(({ unknown, text }) => (unknown?.symbol === 'home' ? userHome(account) : text));
    return short(parts.join(''));
  };
  return {
    value,
    word: (text, account) => {
      const shown = value(text, account);
      return /^[^\s"'\\;|&<>()*?#]+$/.test(shown) ? shown : `"${shown}"`;
    },
    written: (span) => {
      const { source, start, end } = mask.span(span);
      return short(source.text.slice(start, end));
    },
    line: (span) => snippet(mask.span(span))[0]?.text ?? '',
    at: ({ source, start }) => {
      const { line, column } = source.position(start);
      return source.path === here ? `line ${line}` : `${file(source)}:${line}:${column}`;
    },
    file,
  };
}

const LONGEST = 400;

/** A text as a terminal may show it, cut where nobody would read on. */
export function short(text: string): string {
  return visible(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

/** Why parts of a value are not fixed, and where those stand that are only referred to. */
export function notesOn(text: Text, show: Show): readonly string[] {
  return [...new Set(text.pieces.flatMap((piece) => noteOn(piece, show)))];
}

function noteOn({ unknown, origin }: Piece, show: Show): readonly string[] {
  if (unknown !== undefined) return unknown.symbol === 'home' ? [] : [visible(unknown.reason)];
  return origin === undefined ? [] : [`from ${show.at(origin)}`];
}
