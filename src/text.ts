import type { SourceFile, Span } from './source.ts';

/** Why a part of a value is not fixed by the repository. */
export interface Unknown {
  /** Ends the sentence "… cannot be known: ", for example `{{ hermes_home }} is filled in by a template`. */
  readonly reason: string;
  /** Set where the value is unknown but its meaning is not: the home directory of the account that runs the service. */
  readonly symbol?: 'home';
}

/** What stands for the home of the account that runs the service. */
export const HOME_OF_ACCOUNT: Unknown = { reason: 'the home directory is not known', symbol: 'home' };

/** A run of a text that came from one range of a source file. */
export interface Piece {
  /** What it reads as; for an unknown piece, as it is written in the source. */
  readonly text: string;
  readonly source: SourceFile;
  readonly start: number;
  readonly end: number;
  readonly unknown?: Unknown;
  /** Where the text itself stands, when the range holds only a reference to it (`$NAME`, `%i`). */
  readonly origin?: Span;
}

const NONE: readonly Piece[] = [];
const FIRST: readonly number[] = [0];

/** What several pieces are together. */
interface Whole {
  readonly value: string;
  /** The index in the text at which each piece begins. */
  readonly starts: readonly number[];
  readonly hasUnknowns: boolean;
}

/**
 * A value that knows, for each of its UTF-16 units, where in a source file it was written: through continuations,
 * escapes, quotes, specifiers and variables. Immutable; it has at least one piece, so that an empty text has a place too.
 */
export class Text {
  readonly pieces: readonly Piece[];
  #whole: Whole | undefined;

  constructor(pieces: readonly Piece[]) {
    if (pieces.length === 0) throw new RangeError('a text needs at least one piece');
    this.pieces = pieces;
  }

  /** The text that stands at a range of a source, as it is. */
  static verbatim(source: SourceFile, start: number, end: number): Text {
    return new Text([{ text: source.text.slice(start, end), source, start, end }]);
  }

  static concat(texts: readonly Text[]): Text {
    return new Text(texts.flatMap((text) => text.pieces));
  }

  get value(): string {
    return this.pieces.length === 1 ? (this.pieces[0] as Piece).text : Text.#wholeOf(this).value;
  }

  get length(): number {
    return this.value.length;
  }

  /** Whether the repository fixes the text between two indices (by default: all of it). */
  isKnown(from?: number, to?: number): boolean {
    return !Text.#hasUnknowns(this) || this.unknowns(from, to).length === 0;
  }

  /** The unknown pieces that overlap a range of the text. */
  unknowns(from = 0, to = this.length): readonly Piece[] {
    if (!Text.#hasUnknowns(this)) return NONE;
    const found: Piece[] = [];
    const starts = Text.#startsOf(this);
    for (let index = lastAtMost(starts, from); index < starts.length && (starts[index] as number) < to; index++) {
      const piece = this.pieces[index] as Piece;
      if (piece.unknown !== undefined && (starts[index] as number) + piece.text.length > from) found.push(piece);
    }
    return found;
  }

  /** The part between two indices, unknown pieces and origins kept. */
  slice(from: number, to = this.length): Text {
    if (this.pieces.length === 1 && from >= 0 && from < to && to <= this.length)
      return new Text([cut(this.pieces[0] as Piece, from, to)]);
    const parts: Piece[] = [];
    const starts = Text.#startsOf(this);
    for (let index = lastAtMost(starts, from); index < starts.length && (starts[index] as number) < to; index++) {
      const piece = this.pieces[index] as Piece;
      const at = starts[index] as number;
      const begin = Math.max(from - at, 0);
      const end = Math.min(to - at, piece.text.length);
      if (begin < end) parts.push(cut(piece, begin, end));
    }
    if (parts.length > 0) return new Text(parts);
    const { source, start } = this.span(from, from);
    return new Text([{ text: '', source, start, end: start }]);
  }

  /**
   * The source range of a part of the text. A part of an escape or of an expansion gives the whole of it; an empty
   * range gives the empty range at that place. Where the part was joined from several files, the first file counts, and in
   * it what stands behind the first piece.
   */
  span(from = 0, to = this.length): Span {
    const starts = Text.#startsOf(this);
    let source: SourceFile | undefined;
    let start: number | undefined;
    let end: number | undefined;
    // The piece before may end where an empty range stands.
    for (let index = Math.max(lastAtMost(starts, from) - 1, 0); index < starts.length; index++) {
      const piece = this.pieces[index] as Piece;
      const begin = starts[index] as number;
      const at = begin + piece.text.length;
      if (begin > to) break;
      const touches = from === to ? begin <= from && from <= at : begin < to && at > from;
      if (!touches || piece.source !== (source ?? piece.source)) continue;
      source = piece.source;
      const part = cut(piece, Math.max(from - begin, 0), Math.min(to - begin, piece.text.length));
      start ??= part.start;
      // Code may put together what it has written in another order.
      end = Math.max(end ?? part.end, part.start < start ? 0 : part.end);
      if (from === to) break;
    }
    if (source === undefined || start === undefined || end === undefined) {
      const last = this.pieces.at(-1) as Piece;
      return { source: last.source, start: last.end, end: last.end };
    }
    return { source, start, end };
  }

  /** The text as it appears where something refers to it: at that place, with where it is written as its origin. */
  referredAt({ source, start, end }: Span): Text {
    return new Text(
      this.pieces.map((piece) => ({
        ...piece,
        source,
        start,
        end,
        origin: piece.origin ?? { source: piece.source, start: piece.start, end: piece.end },
      })),
    );
  }

  static #startsOf(text: Text): readonly number[] {
    return text.pieces.length === 1 ? FIRST : Text.#wholeOf(text).starts;
  }

  static #hasUnknowns(text: Text): boolean {
    const first = text.pieces[0] as Piece;
    return text.pieces.length === 1 ? first.unknown !== undefined : Text.#wholeOf(text).hasUnknowns;
  }

  /** Most texts are one piece, and need none. */
  static #wholeOf(text: Text): Whole {
    text.#whole ??= joined(text.pieces);
    return text.#whole;
  }
}

function joined(pieces: readonly Piece[]): Whole {
  let at = 0;
  const starts = pieces.map(({ text }) => {
    at += text.length;
    return at - text.length;
  });
  const value = pieces.map(({ text }) => text).join('');
  return { value, starts, hasUnknowns: pieces.some(({ unknown }) => unknown !== undefined) };
}

/** Where a run of one character at the end of a string begins; its length where there is none. */
export function trailingRun(value: string, character: string): number {
  let end = value.length;
  while (end > 0 && value[end - 1] === character) end--;
  return end;
}

/** The last place in an ascending list that begins at most at a number; 0 when there is none. */
function lastAtMost(starts: readonly number[], number: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The part of a piece between two indices; its range narrows too where the piece reads just as it is written. */
export function cut(piece: Piece, from: number, to: number): Piece {
  if (from === 0 && to === piece.text.length) return piece;
  const text = piece.text.slice(from, to);
  const start = piece.start + from;
  const isVerbatim =
    piece.origin === undefined &&
    piece.text.length === piece.end - piece.start &&
    piece.source.text.startsWith(text, start);
  return isVerbatim ? { ...piece, text, start, end: piece.start + to } : { ...piece, text };
}
