/** Puts together unit files of values that stand in Nix expressions, each of them with its place. */
import type { Span } from '../../source.ts';
import { type Piece, Text } from '../../text.ts';

/** The lines of a unit by section, sections in the order in which they are first used. */
export class UnitText {
  readonly #sections = new Map<string, Piece[]>();
  readonly #at: Span;

  /** @param at what stands for the headers of the unit: its name. */
  constructor(at: Span) {
    this.#at = at;
  }

  /**
   * Adds a line.
   *
   * @param at where the key is written; the value's own place stands for a key that is written nowhere, or behind it
   */
  add(section: string, key: string, value: Text, at?: Span): this {
    const lines = this.#lines(section);
    const { source, start, end } = value.span();
    const isBefore = at !== undefined && at.source === source && at.end <= start;
    const own = isBefore ? at : { source, start, end: start };
    lines.push({ text: `${key}=`, ...own }, ...onOneLine(value), { text: '\n', source, start: end, end });
    return this;
  }

  /** Adds a line that nobody wrote, because it goes without saying. */
  imply(section: string, line: string): this {
    this.#lines(section).push({ text: `${line}\n`, ...this.#at });
    return this;
  }

  /** The whole unit; empty where no line was added. */
  build(): Text {
    return new Text([{ ...emptyBehind(this.#at), text: '' }, ...[...this.#sections.values()].flat()]);
  }

  #lines(section: string): Piece[] {
    const lines = this.#sections.get(section) ?? [
      { text: `[${section}]`, ...this.#at },
      { ...emptyBehind(this.#at), text: '\n' },
    ];
    this.#sections.set(section, lines);
    return lines;
  }
}

function emptyBehind({ source, end }: Span): Span {
  return { source, start: end, end };
}

/** What is not known may be written on several lines; it is one word of a line here. */
function onOneLine(value: Text): readonly Piece[] {
  return value.pieces.map((piece) => (piece.unknown ? { ...piece, text: piece.text.replace(/\s+/g, ' ') } : piece));
}

/** A word in double quotes as systemd reads them, `%` and `$` taken literally. */
export function quotedWord(word: Text, literal = true): Text {
  const isPlain = word.length > 0 && word.pieces.every(({ text, unknown }) => unknown || !/[\s"'\\]/.test(text));
  const pieces = word.pieces.flatMap((piece) => (piece.unknown ? [piece] : escaped(piece, literal)));
  if (isPlain) return new Text(pieces);
  const { source, start, end } = word.span();
  return new Text([{ text: '"', source, start, end: start }, ...pieces, { text: '"', source, start: end, end }]);
}

function escaped(piece: Piece, literal: boolean): readonly Piece[] {
  const special = literal ? /["\\%$\n]/g : /["\\\n]/g;
  const pieces: Piece[] = [];
  let from = 0;
  const part = (start: number, end: number): Piece => {
    const text = piece.text.slice(start, end);
    const isVerbatim = piece.origin === undefined && piece.text.length === piece.end - piece.start;
    return isVerbatim ? { ...piece, text, start: piece.start + start, end: piece.start + end } : { ...piece, text };
  };
  for (const { index, 0: char } of piece.text.matchAll(special)) {
    pieces.push(part(from, index));
    const shown = char === '\n' ? '\\n' : char === '%' || char === '$' ? char + char : `\\${char}`;
    pieces.push({ ...part(index, index + 1), text: shown });
    from = index + 1;
  }
  return [...pieces, part(from, piece.text.length)].filter(({ text }) => text !== '' || piece.text === '');
}
