/**
 * The dialect of supervisord's configuration, with the place of every value. It is that of Python's `configparser` as
 * supervisord sets it up: `;` and `#` begin a comment on a line of their own or behind a blank, deeper lines continue a
 * value, option names are lower-cased, of duplicates the last counts. (Packages for INI files, such as `ini`, give no
 * positions, cut values at every `;`, and know neither `:` nor continued lines.)
 */
import { markUnknown } from '../../embedded.ts';
import type { SourceFile, Span } from '../../source.ts';
import { type Piece, Text } from '../../text.ts';
import { markTemplates } from '../placeholders.ts';

export interface Option {
  readonly value: Text;
  /** From the name to the end of the value. */
  readonly span: Span;
}

export interface Section {
  /** What stands between the brackets: `program:web`. */
  readonly name: Text;
  readonly header: Span;
  /** By lower-cased name; of duplicates the last. */
  readonly options: ReadonlyMap<string, Option>;
  /** Lines that a template makes of something else. */
  readonly filledIn: readonly Span[];
}

export interface IniFile {
  readonly source: SourceFile;
  /** In the order of the file; a section that comes twice is there twice. */
  readonly sections: readonly Section[];
  /** The first line that is neither a section, an option nor a comment. */
  readonly mistake?: Span;
}

/** `{{ options }}`, `$EXTRA`, `<OPTIONS>`, `@OPTIONS@`: a line like these may become anything. */
const MAY_BE_FILLED_IN = /[{}<$@]|__[A-Z]/;

/** A line without its comment and the blanks around it. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
}

/** Reads a file; never throws. Lines of tags of a template say nothing. */
export function readIni(source: SourceFile): IniFile {
  const reader = new Reader(source);
  for (const line of linesOf(source.text)) reader.take(line);
  return reader.finish();
}

function* linesOf(text: string): Generator<Line> {
  const ends = /\r\n?|\n|$/g;
  for (let start = 0; start <= text.length; ) {
    ends.lastIndex = start;
    const match = ends.exec(text);
    const end = match?.index ?? text.length;
    const line = text.slice(start, end);
    const content = line.slice(0, commentStart(line)).trimEnd();
    const indent = content.length - content.trimStart().length;
    if (content !== '') yield { start: start + indent, end: start + content.length, indent };
    if (end === text.length) return;
    start = end + (match?.[0].length ?? 1);
  }
}

/** Where the comment of a line begins; its length where it has none. */
function commentStart(line: string): number {
  const found = /(?:^|\s)[;#]/.exec(line);
  if (found === null) return line.length;
  return found.index + found[0].length - 1;
}

interface OpenOption {
  readonly name: string;
  readonly start: number;
  readonly pieces: Piece[];
}

interface OpenSection {
  readonly name: Text;
  readonly header: Span;
  readonly options: Map<string, Option>;
  readonly filledIn: Span[];
}

class Reader {
  readonly #source: SourceFile;
  readonly #sections: OpenSection[] = [];
  #option: OpenOption | undefined;
  #indent = 0;
  #mistake: Span | undefined;

  constructor(source: SourceFile) {
    this.#source = source;
  }

  take(line: Line): void {
    const text = this.#source.text.slice(line.start, line.end);
    if (/^\{[%#][^{}]*[%#]\}$/.test(text)) return;
    if (this.#option !== undefined && line.indent > this.#indent) {
      this.#continue(line);
      return;
    }
    this.#endOption();
    this.#indent = line.indent;
    if (this.#section(line, text)) return;
    const section = this.#sections.at(-1);
    if (section !== undefined && !text.startsWith('{{') && this.#startOption(line, text)) return;
    const span = this.#source.span(line.start, line.end);
    if (MAY_BE_FILLED_IN.test(text)) section?.filledIn.push(span);
    else this.#mistake ??= span;
  }

  finish(): IniFile {
    this.#endOption();
    const mistake = this.#mistake;
    return { source: this.#source, sections: this.#sections, ...(mistake !== undefined && { mistake }) };
  }

  #section({ start, end }: Line, text: string): boolean {
    const close = text.lastIndexOf(']');
    if (!text.startsWith('[') || close < 2) return false;
    this.#sections.push({
      name: this.#text([this.#piece(start + 1, start + close)]),
      header: this.#source.span(start, end),
      options: new Map(),
      filledIn: [],
    });
    return true;
  }

  #startOption({ start, end }: Line, text: string): boolean {
    const delimiter = text.search(/[=:]/);
    const name = text.slice(0, Math.max(delimiter, 0)).trimEnd().toLowerCase();
    if (name === '') return false;
    const value = text.slice(delimiter + 1);
    const from = end - value.trimStart().length;
    this.#option = { name, start, pieces: [this.#piece(from, end)] };
    return true;
  }

  #continue({ start, end }: Line): void {
    const pieces = this.#option?.pieces as Piece[];
    const last = pieces.at(-1) as Piece;
    pieces.push({ text: '\n', source: this.#source, start: last.end, end: start }, this.#piece(start, end));
  }

  #endOption(): void {
    if (this.#option === undefined) return;
    const { name, start, pieces } = this.#option;
    const span = this.#source.span(start, (pieces.at(-1) as Piece).end);
    this.#sections.at(-1)?.options.set(name, { value: this.#text(pieces), span });
    this.#option = undefined;
  }

  #piece(start: number, end: number): Piece {
    return { text: this.#source.text.slice(start, end), source: this.#source, start, end };
  }

  #text(pieces: readonly Piece[]): Text {
    return markTemplates(markUnknown(new Text(pieces)));
  }
}
