/** A place in a text of the Nix language from which its parts are read, token by token. */
import type { Expression } from './syntax.ts';
import { type Token, Tokens } from './tokens.ts';

/** Deeper than any person writes; what stands deeper is not read. */
export const DEEPEST = 120;

/** Where no expression begins, and nothing is passed over in the search for one. */
const ENDS = new Set([')', ']', '}', ';', ',', 'end', ':', '=', '@', '.']);
const CLOSING = new Set([')', ']', '}', ';', 'end']);

/** The token that is read next, how deep it stands, and how many mistakes were met before it. */
export class Cursor {
  readonly text: string;
  readonly #tokens: Tokens;
  readonly #readExpression: (cursor: Cursor) => Expression;
  #token: Token;
  #depth = 0;
  #mistakes = 0;
  #tooDeepAt: number | undefined;

  /** @param readExpression reads any expression; parts of expressions reach it through `expression` */
  constructor(text: string, readExpression: (cursor: Cursor) => Expression) {
    this.text = text;
    this.#readExpression = readExpression;
    this.#tokens = new Tokens(text);
    this.#token = this.#tokens.at(0);
  }

  get token(): Token {
    return this.#token;
  }

  get isAtEnd(): boolean {
    return this.#token.kind === 'end';
  }

  /** How many mistakes there were up to here. */
  get mistakes(): number {
    return this.#mistakes;
  }

  /** Where it stands too deep to be read on; undefined where the text is read to its end. */
  get tooDeepAt(): number | undefined {
    return this.#tooDeepAt;
  }

  /** The token at an offset, which the cursor does not move to. */
  tokenAt(offset: number): Token {
    return this.#tokens.at(offset);
  }

  /** Reads an expression that may be of any kind. */
  expression(): Expression {
    return this.#depth >= DEEPEST ? this.#giveUp() : this.nested(() => this.#readExpression(this));
  }

  /** Reads something one level deeper. */
  nested<T>(read: () => T): T {
    this.#depth++;
    if (this.#depth > DEEPEST) this.#giveUp();
    const result = read();
    this.#depth--;
    return result;
  }

  /** Reads something, and goes back to where it begins; mistakes in it do not count. */
  lookAhead<T>(read: () => T): T {
    const [token, mistakes, tooDeepAt] = [this.#token, this.#mistakes, this.#tooDeepAt];
    const result = read();
    [this.#token, this.#mistakes, this.#tooDeepAt] = [token, mistakes, tooDeepAt];
    return result;
  }

  next(): void {
    this.#token = this.#tokens.at(this.#token.end);
  }

  /** Goes to the token at an offset, or behind it where blanks stand there. */
  goTo(offset: number): void {
    this.#token = this.#tokens.at(offset);
  }

  isKind(...kinds: readonly string[]): boolean {
    return kinds.includes(this.#token.kind);
  }

  isName(...names: readonly string[]): boolean {
    return this.#token.kind === 'name' && names.includes(this.#token.text);
  }

  mistake(): void {
    this.#mistakes++;
  }

  /** Passes over a token of a kind. */
  expect(kind: string): void {
    if (this.#token.kind === kind) this.next();
    else this.mistake();
  }

  /** Passes over a keyword. */
  expectName(name: string): void {
    if (this.isName(name)) this.next();
    else this.mistake();
  }

  /** Passes over a closing bracket, and what a mistake left before it. */
  close(kind: string): void {
    while (this.#token.kind !== kind && !CLOSING.has(this.#token.kind)) {
      this.mistake();
      this.next();
    }
    this.expect(kind);
  }

  /** What stands here is no expression. */
  unreadable(): Expression {
    this.mistake();
    const { kind, start, end } = this.#token;
    if (ENDS.has(kind)) return { kind: 'unreadable', start, end: start };
    this.next();
    return { kind: 'unreadable', start, end };
  }

  /** Gives up on what is nested too deeply: the rest of the file is not read. */
  #giveUp(): Expression {
    this.mistake();
    const { start } = this.#token;
    const end = this.text.length;
    this.#tooDeepAt ??= start;
    this.#token = { kind: 'end', text: '', start: end, end };
    return { kind: 'unreadable', start, end };
  }
}
