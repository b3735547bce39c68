import type { Fix } from '../finding.ts';
import type { Result } from '../result.ts';
import { SourceFile, type Span, textOf } from '../source.ts';
import type { Piece, Text } from '../text.ts';

/** Puts the same place in a copy of its source in which secrets are blotted out; lengths, and so places, stay. */
export interface Mask {
  readonly span: (span: Span) => Span;
  readonly fix: (fix: Fix) => Fix;
  /** The pieces of a value, what is secret in them blotted out. */
  readonly pieces: (text: Text) => readonly Piece[];
}

/** The mask for everything that a report quotes from the repository. */
export function maskFor(result: Result): Mask {
  const secrets = new Map<SourceFile, Span[]>();
  for (const secret of result.secrets) {
    const known = secrets.get(secret.source);
    if (known === undefined) secrets.set(secret.source, [secret]);
    else known.push(secret);
  }
  const copies = new Map([...secrets].map(([source, spans]) => [source, blotted(source, spans)]));
  const mask = (span: Span): Span => ({ ...span, source: copies.get(span.source) ?? span.source });
  return {
    span: mask,
    fix: (fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: mask(edit.span) })) }),
    pieces: ({ pieces }) => pieces.map((piece) => blottedPiece(piece, mask)),
  };
}

/** A piece that does not read just as it is written is blotted out as a whole. */
function blottedPiece(piece: Piece, mask: (span: Span) => Span): Piece {
  const places = [piece, ...(piece.origin === undefined ? [] : [piece.origin])];
  if (places.every((place) => textOf(mask(place)) === textOf(place))) return piece;
  const isVerbatim = piece.origin === undefined && textOf(piece) === piece.text;
  return { ...piece, text: isVerbatim ? textOf(mask(piece)) : '*'.repeat(piece.text.length) };
}

function blotted(source: SourceFile, secrets: readonly Span[]): SourceFile {
  let text = '';
  let at = 0;
  for (const { start, end } of secrets.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    text += source.text.slice(at, from) + source.text.slice(from, end).replace(/[^\r\n]/g, '*');
    at = end;
  }
  return new SourceFile(source.path, text + source.text.slice(at));
}
