/** The place that a person asks about: a line, or one character of it. */
import type { SourceFile, Span } from '../../source.ts';
import type { Text } from '../../text.ts';

/**
 * The span of a line with its line end, or of the character at a column (both from 1); undefined for a line that the file
 * does not have. A column behind the end of the line means the line. A line that is empty gives an empty span.
 */
export function spotAt(source: SourceFile, line: number, column?: number): Span | undefined {
  let start = 0;
  for (let number = 1; number < line; number++) {
    start = source.text.indexOf('\n', start) + 1;
    if (start === 0) return undefined;
  }
  const feed = source.text.indexOf('\n', start);
  const end = feed === -1 ? source.text.length : feed;
  const at = column === undefined ? end : start + column - 1;
  return at < end ? source.span(at, at + 1) : source.span(start, feed === -1 ? end : end + 1);
}

/** Whether a span has a part in the spot; an empty one, whether it stands there. Spans of one file are told by its path. */
export function touches(spot: Span, { source, start, end }: Span): boolean {
  if (source.path !== spot.source.path) return false;
  if (start === end || spot.start === spot.end) return spot.start <= start && start <= spot.end && end <= spot.end;
  return start < spot.end && end > spot.start;
}

/** Whether a part of a value stands in the spot, or is referred to there. */
export function mentions(spot: Span, text: Text): boolean {
  return text.pieces.some(
    (piece) => touches(spot, piece) || (piece.origin !== undefined && touches(spot, piece.origin)),
  );
}
