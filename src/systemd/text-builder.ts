import { decodeUtf8, type Span } from '../source.ts';
import { cut, type Piece, Text } from '../text.ts';

/** Stands for a unit of unknown text in `lexical()`: an ordinary character of a word, and of nothing else. */
export const OPAQUE = '\ue000';

const starts = new WeakMap<Text, readonly number[]>();
const masks = new WeakMap<Text, string>();

/**
 * The text as a reader of the unit language may look at it, index for index: unknown parts are a run of `OPAQUE`, so
 * that nothing in them is taken for a blank, a quote or an escape.
 */
export function lexical(text: Text): string {
  if (text.pieces.length === 1 && (text.pieces[0] as Piece).unknown === undefined) return text.value;
  let mask = masks.get(text);
  if (mask === undefined) {
    mask = text.pieces.map((piece) => (piece.unknown ? OPAQUE.repeat(piece.text.length) : piece.text)).join('');
    masks.set(text, mask);
  }
  return mask;
}

/** Like `Text.slice`, at a cost that does not grow with the pieces before and after the part. */
export function sliceText(text: Text, from: number, to: number): Text {
  if (from === 0 && to === text.length) return text;
  if (text.pieces.length === 1 && from < to) return new Text([cut(text.pieces[0] as Piece, from, to)]);
  return new TextBuilder().copy(text, from, to).build(text, from, from);
}

/** Puts a text together from parts of other texts, escapes and values; every unit keeps its place. */
export class TextBuilder {
  readonly #pieces: Piece[] = [];
  /** Bytes that wait for the rest of their character, and where they stand. */
  #bytes: { readonly values: number[]; readonly span: Span } | undefined;

  add(piece: Piece): this {
    this.#flush();
    this.#pieces.push(piece);
    return this;
  }

  /** Appends the part of a text between two indices as it is. */
  copy(text: Text, from: number, to: number): this {
    if (from >= to) return this;
    this.#flush();
    const { pieces } = text;
    let number = pieceAt(text, from);
    let start = startOf(text, number);
    while (start < to && number < pieces.length) {
      const piece = pieces[number++] as Piece;
      const end = start + piece.text.length;
      if (end > start) this.#pieces.push(cut(piece, Math.max(from - start, 0), Math.min(to, end) - start));
      start = end;
    }
    return this;
  }

  /** Appends a value that the part of a text between two indices stands for, such as an escape. */
  replace(text: Text, from: number, to: number, value: string): this {
    this.#flush();
    this.#pieces.push({ text: value, ...place(text, from, to) });
    return this;
  }

  /** Appends a byte that the part stands for; adjacent bytes are decoded together, as UTF-8. */
  replaceByte(text: Text, from: number, to: number, byte: number): this {
    const span = place(text, from, to);
    if (this.#bytes?.span.source !== span.source) this.#flush();
    const values = this.#bytes?.values ?? [];
    values.push(byte);
    this.#bytes = { values, span: { ...span, start: this.#bytes?.span.start ?? span.start } };
    return this;
  }

  /** The text; where nothing was appended, an empty text that stands for a part (such as `""`) of another. */
  build(written: Text, from: number, to: number): Text {
    this.#flush();
    if (this.#pieces.length > 0) return new Text(this.#pieces);
    return new Text([{ text: '', ...place(written, from, to) }]);
  }

  #flush(): void {
    if (this.#bytes === undefined) return;
    this.#pieces.push({ text: decodeUtf8(Uint8Array.from(this.#bytes.values)), ...this.#bytes.span });
    this.#bytes = undefined;
  }
}

/** The source range of a part of a text, like `Text.span`, at a cost that does not grow with the other pieces. */
export function place(text: Text, from: number, to: number): Span {
  const first = pieceAt(text, from);
  const begin = cutAt(text, first, from, Math.max(from, to));
  if (from >= to) return { source: begin.source, start: begin.start, end: begin.start };
  const last = pieceAt(text, to - 1);
  const end = last === first ? begin.end : cutAt(text, last, from, to).end;
  return { source: begin.source, start: begin.start, end: Math.max(begin.end, end) };
}

function cutAt(text: Text, number: number, from: number, to: number): Piece {
  const piece = text.pieces[number] as Piece;
  const start = startOf(text, number);
  const length = piece.text.length;
  return cut(piece, clamp(from - start, length), clamp(to - start, length));
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length));
}

/** The number of the piece that holds the unit at an index; the last piece for the end of the text. */
function pieceAt(text: Text, index: number): number {
  if (text.pieces.length === 1) return 0;
  const begins = pieceStarts(text);
  let low = 0;
  let high = begins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((begins[middle] as number) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

function startOf(text: Text, number: number): number {
  return number === 0 ? 0 : (pieceStarts(text)[number] as number);
}

function pieceStarts(text: Text): readonly number[] {
  let begins = starts.get(text);
  if (begins === undefined) {
    let at = 0;
    begins = text.pieces.map((piece) => {
      const begin = at;
      at += piece.text.length;
      return begin;
    });
    starts.set(text, begins);
  }
  return begins;
}
