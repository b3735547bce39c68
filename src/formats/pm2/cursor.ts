/** A place among the tokens of a JavaScript file. */
import type { SourceFile, Span } from '../../source.ts';
import { type Token, tokensOf } from './tokens.ts';

/** More tokens than this are not passed over in one file, however often a list is gone through. */
export const MOST_SKIPPED = 2_000_000;

const OPENING = new Set(['{', '[', '(']);
const CLOSING = new Set(['}', ']', ')']);

export class Cursor {
  readonly source: SourceFile;
  /** Index of the token that is read next. */
  at = 0;
  readonly #tokens: readonly Token[];
  #skipped = 0;

  constructor(source: SourceFile) {
    this.source = source;
    this.#tokens = tokensOf(source);
  }

  /** Whether so much was passed over that the rest of the file is not read. */
  get isExhausted(): boolean {
    return this.#skipped > MOST_SKIPPED;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#tokens.length;
  }

  /** The token that is read next; undefined at the end of the file. */
  get token(): Token | undefined {
    return this.#tokens[this.at];
  }

  /** The token before it. */
  get last(): Token | undefined {
    return this.#tokens[this.at - 1];
  }

  tokenAt(index: number): Token | undefined {
    return this.#tokens[index];
  }

  /** The text of a token ahead; empty at the end of the file. */
  text(ahead = 0): string {
    return this.#tokens[this.at + ahead]?.text ?? '';
  }

  is(text: string): boolean {
    return this.text() === text;
  }

  /** Passes over tokens that read so; none where one of them is another. */
  take(...texts: readonly string[]): boolean {
    if (!texts.every((text, ahead) => this.text(ahead) === text)) return false;
    this.at += texts.length;
    return true;
  }

  /** Whether an expression ends here: at a comma, semicolon or bracket, or with the line. */
  isExpressionEnd(): boolean {
    const text = this.text();
    if (text === '' || isSeparator(text)) return true;
    const { last, token } = this;
    const isOnNextLine = this.source.text.slice(last?.end ?? 0, token?.start ?? 0).includes('\n');
    return isOnNextLine && token?.kind === 'word' && text !== 'in' && text !== 'instanceof';
  }

  /** Goes to the end of an expression. */
  skipExpression(): void {
    let depth = 0;
    for (; !this.isAtEnd; this.at++) {
      if (++this.#skipped > MOST_SKIPPED) this.at = this.#tokens.length;
      const text = this.text();
      if (depth === 0 && isSeparator(text)) return;
      if (OPENING.has(text)) depth++;
      else if (CLOSING.has(text)) depth--;
    }
  }

  /** Goes behind the bracket that closes the one at an index. */
  leaveBracket(open: number): void {
    this.at = open + 1;
    this.skipExpression();
    while (this.is(',') || this.is(';')) {
      this.at++;
      this.skipExpression();
    }
    this.at++;
  }

  /** The tokens in front of an arrow that is at most so many ahead, the arrow passed over; undefined where none is. */
  takeParameters(farthest: number): readonly Token[] | undefined {
    const ahead = this.#tokens.slice(this.at, this.at + farthest);
    const arrow = ahead.findIndex(({ text }) => text === '=>');
    if (arrow === -1) return undefined;
    this.at += arrow + 1;
    return ahead.slice(0, arrow);
  }

  /** From one token to another, by default the one before the next. */
  span(first: number, last = this.at - 1): Span {
    const start = this.#tokens[first]?.start ?? this.source.text.length;
    return this.source.span(start, Math.max(this.#tokens[Math.max(first, last)]?.end ?? start, start));
  }
}

function isSeparator(text: string): boolean {
  return text === ',' || text === ';' || CLOSING.has(text);
}
