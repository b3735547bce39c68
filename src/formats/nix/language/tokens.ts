/** Tokens of the Nix language outside strings. */

export interface Token {
  /** `name`, `number`, `path`, `uri`, `quote` (`"`), `quotes` (`''`), a punctuation mark or operator as itself, `end`. */
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SKIP = /(?:[ \t\r\n\uFEFF]+|#[^\n]*|\/\*[\s\S]*?\*\/)/y;
const SCHEME = /[A-Za-z][A-Za-z0-9+.-]*/y;
const AFTER_SCHEME = /:[A-Za-z0-9%/?:@&=+$,_.!~*'-]+/y;
const PATH_HEAD = /~|[A-Za-z0-9._+-]*/y;
/** What follows the head of a path: `./x`, `../x`, `/x`, `~/x`, `a/b`, each up to its first `${`. */
const PATH_TAIL = /(?:\/[A-Za-z0-9._+-]+)+\/?|\/(?=\$\{)/y;
const SEARCH_PATH = /<[A-Za-z0-9._+-]+(?:\/[A-Za-z0-9._+-]+)*>/y;
const NAME = /[A-Za-z_][A-Za-z0-9_'-]*/y;
const NUMBER = /(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?|\d+/y;
const MARK = /\$\{|''|\.\.\.|\+\+|\/\/|==|!=|<=|>=|&&|\|\||->|\|>|<\||[{}()[\];:,.=?@"+\-*/<>!]/y;

/** Reads tokens at any index of a text, in a time that does not depend on what stands behind them. */
export class Tokens {
  readonly #text: string;
  /** The last run of characters that begins no URI and no path, wherever in it one starts to read. */
  #noUri: Run = { start: 0, end: 0 };
  #noPath: Run = { start: 0, end: 0 };

  constructor(text: string) {
    this.#text = text;
  }

  /** The token at an index, blanks before it skipped; a character that is none is a token of its own. */
  at(from: number): Token {
    const start = this.#skipBlanks(from);
    const text = this.#text;
    if (start >= text.length) return { kind: 'end', text: '', start, end: start };
    const end = this.#uriEnd(start);
    if (end > start) return this.#token('uri', start, end);
    const pathEnd = Math.max(this.#pathEnd(start), match(SEARCH_PATH, text, start));
    if (pathEnd > start) return this.#token('path', start, pathEnd);
    const nameEnd = match(NAME, text, start);
    if (nameEnd > start) return this.#token('name', start, nameEnd);
    const numberEnd = match(NUMBER, text, start);
    if (numberEnd > start) return this.#token('number', start, numberEnd);
    const mark = this.#token('', start, Math.max(match(MARK, text, start), start + 1));
    return { ...mark, kind: mark.text === '"' ? 'quote' : mark.text === "''" ? 'quotes' : mark.text };
  }

  /** The index behind blanks and comments; a comment that is never closed ends with the file. */
  #skipBlanks(from: number): number {
    let at = from;
    for (let next = match(SKIP, this.#text, at); next > at; next = match(SKIP, this.#text, at)) at = next;
    return this.#text.startsWith('/*', at) ? this.#text.length : at;
  }

  #uriEnd(start: number): number {
    if (isIn(start, this.#noUri)) return start;
    const scheme = match(SCHEME, this.#text, start);
    const end = scheme === start ? start : match(AFTER_SCHEME, this.#text, scheme);
    if (end > scheme) return end;
    this.#noUri = { start, end: scheme };
    return start;
  }

  #pathEnd(start: number): number {
    if (isIn(start, this.#noPath)) return start;
    const head = match(PATH_HEAD, this.#text, start);
    const end = match(PATH_TAIL, this.#text, head);
    if (end > head) return end;
    this.#noPath = { start, end: head };
    return start;
  }

  #token(kind: string, start: number, end: number): Token {
    return { kind, text: this.#text.slice(start, end), start, end };
  }
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function isIn(at: number, { start, end }: Run): boolean {
  return start <= at && at < end;
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
