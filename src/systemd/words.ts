import type { Text } from '../text.ts';
import { type Escape, readEscape } from './escapes.ts';
import { REFERENCE_RELEASE, type SystemdRelease } from './release.ts';
import { lexical, sliceText, TextBuilder } from './text-builder.ts';

/** How to split; the names are those of systemd's `EXTRACT_…` flags. */
export interface WordFlags {
  /** Characters between words; white space by default. */
  readonly separators?: string;
  readonly unquote?: boolean;
  readonly keepQuote?: boolean;
  readonly cUnescape?: boolean;
  readonly unescapeRelax?: boolean;
  readonly unescapeSeparators?: boolean;
  readonly retainEscape?: boolean;
  readonly relax?: boolean;
  readonly dontCoalesceSeparators?: boolean;
  readonly retainSeparators?: boolean;
  readonly release?: SystemdRelease;
}

export interface Word {
  /** What the word reads as, quotes and escapes resolved. */
  readonly word: Text;
  /** Where it is written in the text that was split: indices, quotes included, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Where to go on; undefined when the text is used up. */
  readonly next: number | undefined;
  /** Escapes that systemd does not know were kept as written. */
  readonly unknownEscape?: true;
}

export interface WordError {
  readonly error: 'unbalanced-quote' | 'bad-escape';
  /** Index at which the word starts. */
  readonly start: number;
  /** Index at which the reading stopped. */
  readonly at: number;
}

export const WHITESPACE = ' \t\n\r';

/** Flags of Exec settings and of `Environment=`. */
export function execWords(release: SystemdRelease = REFERENCE_RELEASE): WordFlags {
  return { unquote: true, cUnescape: true, release };
}

/**
 * Reads the first word from an index on, as `extract_first_word` of systemd does (rules in `systemd.syntax(7)`,
 * "Quoting"). Null when there is none. Unknown parts of the text are ordinary characters of a word.
 */
export function extractFirstWord(text: Text, from: number, flags: WordFlags): Word | WordError | null {
  const reader = new WordReader(text, from, flags);
  return reader.read();
}

/**
 * Like `extractFirstWord`, but reads a word with an invalid escape once more and keeps the escape as written
 * (`extract_first_word_and_warn`), as the Exec settings do.
 */
export function extractFirstWordLeniently(text: Text, from: number, flags: WordFlags): Word | WordError | null {
  const strict = extractFirstWord(text, from, flags);
  if (strict === null || !('error' in strict) || flags.unescapeRelax) return strict;
  const lenient = extractFirstWord(text, from, { ...flags, unescapeRelax: true });
  return lenient === null || 'error' in lenient ? lenient : { ...lenient, unknownEscape: true };
}

/** All words of a text up to its end or to the first that cannot be read. */
export function extractWords(text: Text, flags: WordFlags): { words: Word[]; error?: WordError } {
  const words: Word[] = [];
  for (let at: number | undefined = 0; at !== undefined; ) {
    const found = extractFirstWord(text, at, flags);
    if (found === null) break;
    if ('error' in found) return { words, error: found };
    words.push(found);
    at = found.next;
  }
  return { words };
}

class WordReader {
  readonly #text: Text;
  readonly #input: string;
  readonly #flags: WordFlags;
  readonly #separators: string;
  /** What was copied so far; a word without quotes and escapes is a part of the text, and nothing is copied for it. */
  #word: TextBuilder | undefined;
  #at: number;
  /** Where the run of ordinary characters began that has not been copied to the word yet. */
  #run: number;
  #quote = '';

  constructor(text: Text, from: number, flags: WordFlags) {
    this.#text = text;
    this.#input = lexical(text);
    this.#flags = flags;
    this.#separators = flags.separators ?? WHITESPACE;
    this.#at = from;
    this.#run = from;
  }

  read(): Word | WordError | null {
    const input = this.#input;
    const { dontCoalesceSeparators } = this.#flags;
    if (!dontCoalesceSeparators) this.#skipSeparators();
    const start = this.#at;
    this.#run = start;
    if (start >= input.length && !dontCoalesceSeparators) return null;
    if (start < input.length && this.#separators.includes(input.charAt(start))) return this.#endOfWord(start);
    for (;;) {
      if (this.#at >= input.length) return this.#endOfText(start);
      const char = input.charAt(this.#at);
      if (char === '\\' && !this.#flags.retainEscape) {
        const stop = this.#escape(start);
        if (stop !== undefined) return stop;
      } else if (this.#isQuote(char)) {
        this.#toggleQuote(char);
      } else if (this.#quote === '' && this.#separators.includes(char)) {
        return this.#endOfWord(start);
      } else {
        this.#at++;
      }
    }
  }

  #isQuote(char: string): boolean {
    if (this.#quote !== '') return char === this.#quote;
    return (char === '"' || char === "'") && (this.#flags.unquote === true || this.#flags.keepQuote === true);
  }

  #toggleQuote(char: string): void {
    this.#quote = this.#quote === '' ? char : '';
    if (this.#flags.unquote) this.#skip(1);
    else this.#at++;
  }

  /** Takes the escape at the current index; gives the result where the word ends with it. */
  #escape(start: number): Word | WordError | undefined {
    const { cUnescape, unescapeSeparators, unescapeRelax, release } = this.#flags;
    const at = this.#at + 1;
    if (at >= this.#input.length) return this.#trailingBackslash(start);
    const char = String.fromCodePoint(this.#input.codePointAt(at) as number);
    if (!cUnescape && !unescapeSeparators) {
      if (unescapeRelax && release === 262) this.#at = at + char.length;
      else this.#dropBackslash(char.length);
      return undefined;
    }
    const found = cUnescape ? readEscape(this.#input, at, release ?? REFERENCE_RELEASE) : undefined;
    if (found !== undefined) this.#replaceEscape(found);
    else if (unescapeSeparators && (this.#separators.includes(char) || char === '\\')) this.#dropBackslash(1);
    else if (unescapeRelax) this.#at = at + char.length;
    else return { error: 'bad-escape', start, at };
    return undefined;
  }

  /** Takes the next character as it is. */
  #dropBackslash(length: number): void {
    this.#skip(1);
    this.#at += length;
  }

  #replaceEscape({ length, code, isByte }: Escape): void {
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    if ((!isByte || code < 0x80) && !isSurrogate) {
      this.#replace(String.fromCodePoint(code), length);
      return;
    }
    this.#copyRun();
    const end = this.#at + 1 + length;
    const bytes = isSurrogate ? [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)] : [code];
    for (const byte of bytes) this.#builder().replaceByte(this.#text, this.#at, end, byte);
    this.#skip(1 + length);
  }

  #replace(value: string, length: number): void {
    this.#copyRun();
    this.#builder().replace(this.#text, this.#at, this.#at + 1 + length, value);
    this.#skip(1 + length);
  }

  #trailingBackslash(start: number): Word | WordError {
    const { unescapeRelax, relax } = this.#flags;
    const end = this.#input.length;
    if (unescapeRelax && (this.#quote === '' || relax)) this.#at = end;
    else if (relax) this.#skip(1);
    else return { error: this.#quote === '' ? 'bad-escape' : 'unbalanced-quote', start, at: end };
    return this.#finish(start, end, undefined);
  }

  #endOfText(start: number): Word | WordError {
    const end = this.#input.length;
    if (this.#quote !== '' && !this.#flags.relax) return { error: 'unbalanced-quote', start, at: end };
    return this.#finish(start, end, undefined);
  }

  #endOfWord(start: number): Word {
    const end = this.#at;
    const { dontCoalesceSeparators, retainSeparators } = this.#flags;
    const word = this.#build(start, end);
    if (dontCoalesceSeparators) return { word, start, end, next: retainSeparators ? end : end + 1 };
    if (!retainSeparators) this.#skipSeparators();
    return { word, start, end, next: this.#at < this.#input.length ? this.#at : undefined };
  }

  #finish(start: number, end: number, next: number | undefined): Word {
    return { word: this.#build(start, end), start, end, next };
  }

  #build(start: number, end: number): Text {
    if (this.#word === undefined && this.#run < this.#at) return sliceText(this.#text, this.#run, this.#at);
    this.#copyRun();
    return this.#builder().build(this.#text, start, end);
  }

  #builder(): TextBuilder {
    this.#word ??= new TextBuilder();
    return this.#word;
  }

  #skipSeparators(): void {
    while (this.#at < this.#input.length && this.#separators.includes(this.#input.charAt(this.#at))) this.#at++;
  }

  #skip(units: number): void {
    this.#copyRun();
    this.#at += units;
    this.#run = this.#at;
  }

  #copyRun(): void {
    if (this.#run < this.#at) this.#builder().copy(this.#text, this.#run, this.#at);
    this.#run = this.#at;
  }
}
