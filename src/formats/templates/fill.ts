/** Fills in parts of a text, or marks them as filled in by somebody else. */
import { markUnknown } from '../../embedded.ts';
import { type Piece, Text } from '../../text.ts';

/** What stands for a match: a value, the reason why it is not known, or null: the match stays as it is written. */
export type Filling = Text | { readonly reason: string } | null;

/** The text with each match of a pattern (global) filled in; a value is placed at the match and points to where it stands. */
export function fillIn(text: Text, pattern: RegExp, fill: (match: RegExpExecArray) => Filling): Text {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.value.matchAll(pattern)) {
    const filling = fill(match);
    if (filling === null) continue;
    const end = match.index + match[0].length;
    if (match.index > done) for (const piece of text.slice(done, match.index).pieces) pieces.push(piece);
    done = end;
    for (const piece of placed(filling, text.slice(match.index, end))) pieces.push(piece);
  }
  if (done === 0) return text;
  if (done < text.length) for (const piece of text.slice(done).pieces) pieces.push(piece);
  return new Text(pieces);
}

function placed(filling: Text | { readonly reason: string }, written: Text): readonly Piece[] {
  const place = written.span();
  if (!(filling instanceof Text)) return [{ ...place, text: written.value, unknown: { reason: filling.reason } }];
  return filling.referredAt(place).pieces;
}

/** The text without the marks of the template language of its own file; what a file around that leaves open stays so. */
export function unmarked(text: Text): Text {
  return markUnknown(new Text(text.pieces.map(({ unknown: _, ...piece }) => piece)));
}
