/**
 * Files of the repository under test, and places in them.
 *
 * Offsets are UTF-16 units into the text; lines and columns count from 1, and a column counts UTF-16 units. A line
 * ends with LF, as in git and in editors' gutters (a service manager may see more line ends than that).
 */

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range in a source file; `end` is exclusive. */
export interface Span {
  readonly source: SourceFile;
  readonly start: number;
  readonly end: number;
}

export class SourceFile {
  /** Path from the root of the repository, with `/`. */
  readonly path: string;
  /** The whole text as `decodeUtf8` gives it, byte-order mark included. */
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** Line and column of an offset; an offset past the end is the end. */
  position(offset: number): Position {
    const starts = this.#starts();
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  }

  /** The text of a line (from 1) without its line end; empty when there is no such line. */
  line(number: number): string {
    const starts = this.#starts();
    const start = starts[number - 1];
    if (start === undefined) return '';
    const end = starts[number] ?? this.text.length + 1;
    return this.text.slice(start, end - 1).replace(/\r$/, '');
  }

  span(start: number, end: number): Span {
    return { source: this, start, end };
  }

  #starts(): number[] {
    if (this.#lineStarts === undefined) {
      this.#lineStarts = [0];
      for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) {
        this.#lineStarts.push(at + 1);
      }
    }
    return this.#lineStarts;
  }
}

/** The text that a span covers. */
export function textOf(span: Span): string {
  return span.source.text.slice(span.start, span.end);
}

/** The span with the quotes that open right before it and close right behind it. */
export function withQuotes({ source, start, end }: Span): Span {
  const quote = source.text[start - 1];
  const isQuoted = (quote === '"' || quote === "'") && source.text[end] === quote;
  return isQuoted ? { source, start: start - 1, end: end + 1 } : { source, start, end };
}

/** Orders spans by path, then offset, for output that is the same on every run. */
export function compareSpans(a: Span, b: Span): number {
  if (a.source.path !== b.source.path) return a.source.path < b.source.path ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes bytes so that nothing is lost: a byte that is not part of valid UTF-8 becomes the lone surrogate
 * U+DC00 + byte (U+DC80 to U+DCFF), which valid UTF-8 can never give. A byte-order mark stays in the text.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeBytewise(bytes);
  }
}

/** Encodes a text of `decodeUtf8` back to the very bytes that it came from. */
export function encodeUtf8(text: string): Buffer {
  if (!/[\udc80-\udcff]/.test(text) || text.isWellFormed()) return Buffer.from(text, 'utf8');
  const parts: Buffer[] = [];
  for (const piece of text.split(/((?<![\ud800-\udbff])[\udc80-\udcff])/)) {
    const unit = piece.charCodeAt(0);
    const isByte = piece.length === 1 && unit >= 0xdc80 && unit <= 0xdcff;
    parts.push(isByte ? Buffer.from([unit - 0xdc00]) : Buffer.from(piece, 'utf8'));
  }
  return Buffer.concat(parts);
}

function decodeBytewise(bytes: Uint8Array): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      if (from < at) parts.push(strict.decode(bytes.subarray(from, at)));
      parts.push(String.fromCharCode(0xdc00 + (bytes[at] as number)));
      from = at + 1;
    }
    at += length || 1;
  }
  if (from < bytes.length) parts.push(strict.decode(bytes.subarray(from)));
  return parts.join('');
}

/** How many bytes the character at an index has; 0 where there is none that is valid (RFC 3629). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  const length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let index = 1; index < length; index++) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const isOutside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return isOverlong || isOutside ? 0 : length;
}
