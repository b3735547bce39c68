/**
 * Lets strings be reckoned with although parts of them are not known: each unknown part becomes a word that is made of
 * nothing but lower-case letters and digits, so that it passes for a part of a path or of a name, and can be found again.
 */
import type { Piece, Text } from '../../text.ts';

const MARK = /q0unknown(\d+)q/g;

export class Symbols {
  readonly #home: string;
  readonly #unknown: string[] = [];

  /** @param home what an unknown part that means the account's home directory is replaced by. */
  constructor(home: string) {
    this.#home = home;
  }

  /** The text with a symbol for each unknown part. */
  of(text: Text): string {
    return text.pieces.map((piece) => this.#symbol(piece)).join('');
  }

  /** Whether nothing in the string is unknown. */
  isKnown(text: string): boolean {
    return text.search(MARK) < 0;
  }

  /** Whether not even the beginning of the string is known. */
  beginsUnknown(text: string): boolean {
    return /^q0unknown\d+q/.test(text);
  }

  /** Whether a string may be the word, depending on what its unknown parts are. */
  mayBe(text: string, word: string): boolean {
    if (this.isKnown(text)) return text === word;
    const parts = text.replace(MARK, '\0').split('\0');
    const [first, last] = [parts[0] as string, parts.at(-1) as string];
    return first.length + last.length <= word.length && word.startsWith(first) && word.endsWith(last);
  }

  /** The string with each unknown part as it is written in the source. */
  show(text: string): string {
    return text.replace(MARK, (mark, at) => this.#unknown[Number(at)] ?? mark);
  }

  #symbol({ text, unknown }: Piece): string {
    if (unknown === undefined) return text;
    if (unknown.symbol === 'home') return this.#home;
    const known = this.#unknown.indexOf(text);
    const at = known >= 0 ? known : this.#unknown.push(text) - 1;
    return `q0unknown${at}q`;
  }
}
