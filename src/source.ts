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
  let text = '';
  let at = 0;
  while (at < bytes.length) {
    let run = at;
    while (run < bytes.length && (bytes[run] as number) < 0x80) run++;
    text += Buffer.from(bytes.buffer, bytes.byteOffset + at, run - at).toString('latin1');
    at = run;
    if (at >= bytes.length) break;
    const length = sequenceLength(bytes[at] as number);
    const sequence = bytes.subarray(at, at + length);
    const decoded = length > 1 && sequence.length === length ? tryDecode(sequence) : undefined;
    text += decoded ?? String.fromCharCode(0xdc00 + (bytes[at] as number));
    at += decoded === undefined ? 1 : length;
  }
  return text;
}

function sequenceLength(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  if (first >= 0xf0 && first <= 0xf4) return 4;
  return 1;
}

function tryDecode(sequence: Uint8Array): string | undefined {
  try {
    return strict.decode(sequence);
  } catch {
    return undefined;
  }
}
