import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import { type PathMistake, pathMistake, simplifyExecPath } from './exec-path.ts';
import { REFERENCE_RELEASE, type SystemdRelease } from './release.ts';
import { expandSpecifiers, type SpecifierContext } from './specifiers.ts';
import { lexical, place, sliceText, TextBuilder } from './text-builder.ts';
import { execWords, extractFirstWordLeniently, WHITESPACE, type Word, type WordError } from './words.ts';

/** `!!` is one prefix, and so never stands beside `!`. */
export type ExecFlag = '-' | ':' | '+' | '!' | '!!' | '|';

export interface ExecToken {
  /** Quotes and escapes resolved; specifiers and `$` not. */
  readonly word: Text;
  /** Indices into the value, quotes included, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind?: 'separator' | 'escaped-semicolon';
  /** It has an escape that systemd does not know and keeps as written. */
  readonly unknownEscape?: true;
}

export interface ExecCommand {
  /** The program, without needless slashes and dots. */
  readonly path: Text;
  /** Specifiers expanded, `$` not. The first is what the program sees as its own name. */
  readonly argv: readonly Text[];
  /** In this order: `-` `:` `+` `!` `!!` `|`. */
  readonly flags: readonly ExecFlag[];
  readonly span: Span;
  /** The words as written: prefixes and path first, then the name that `@` asks for, then the arguments. */
  readonly tokens: readonly ExecToken[];
}

export type ExecProblemKind =
  | PathMistake['kind']
  | 'bad-specifier'
  | 'missing-name'
  | 'outdated-prefix'
  | 'unbalanced-quote'
  | 'unknown-escape';

export interface ExecProblem {
  readonly kind: ExecProblemKind;
  readonly span: Span;
  readonly message: string;
}

export interface ExecLine {
  /** An empty value: it removes the commands of earlier lines. */
  readonly isReset: boolean;
  readonly commands: readonly ExecCommand[];
  /** The command for which the unit is refused, where it names a program: it says what the unit is for. */
  readonly refused?: ExecCommand;
  readonly problems: readonly ExecProblem[];
  /** The unit is refused because of this line. */
  readonly fatal: boolean;
}

/** Reads the value of an `Exec…=` setting as the manager does when it loads the unit (`systemd.service(5)`, "Command lines"). */
export function parseExec(value: Text, context: SpecifierContext): ExecLine {
  const reader = new ExecReader(value, context);
  const isReset = skipBlanks(lexical(value), 0) === value.length;
  const isFatal = !isReset && reader.read();
  const { commands, problems, refused } = reader;
  return { isReset, commands, problems, fatal: isFatal, ...(refused && { refused }) };
}

/** The words of an `Exec…=` value with their places; the last one is an error where the quoting is unbalanced. */
export function execTokens(
  value: Text,
  release: SystemdRelease = REFERENCE_RELEASE,
): readonly (ExecToken | (WordError & { end: number }))[] {
  const tokens: (ExecToken | (WordError & { end: number }))[] = [];
  for (let at: number | undefined = skipBlanks(lexical(value), 0); at !== undefined; ) {
    const found = readToken(value, at, release);
    if (found === null) break;
    tokens.push('error' in found ? { ...found, end: value.length } : found);
    if ('error' in found) break;
    at = found.next;
  }
  return tokens;
}

/** What became of a part of the line: where to go on, or that the rest of the line is dropped. */
type Step = { readonly next: number | undefined } | { readonly fatal: boolean };

interface Prefixes {
  readonly flags: readonly ExecFlag[];
  /** `@`: the next word is the program's own name for itself. */
  readonly namesItself: boolean;
  /** Index of the path in the first word. */
  readonly length: number;
  /** There is a `!!`, which the release no longer heeds. */
  readonly isOutdated: boolean;
}

const FLAG_ORDER: readonly ExecFlag[] = ['-', ':', '+', '!', '!!', '|'];

class ExecReader {
  readonly commands: ExecCommand[] = [];
  readonly problems: ExecProblem[] = [];
  refused: ExecCommand | undefined;
  readonly #value: Text;
  readonly #context: SpecifierContext;
  readonly #release: SystemdRelease;

  constructor(value: Text, context: SpecifierContext) {
    this.#value = value;
    this.#context = context;
    this.#release = context.release ?? REFERENCE_RELEASE;
  }

  /** Reads the whole line; says whether the unit is refused. */
  read(): boolean {
    for (let at: number | undefined = 0; at !== undefined; ) {
      const first = extractFirstWordLeniently(this.#value, at, execWords(this.#release));
      if (first === null) return false;
      if ('error' in first) {
        this.#unbalanced(first, true);
        return false;
      }
      if (lexical(first.word) === ';') {
        at = first.next;
        continue;
      }
      const step = this.#command(first);
      if ('fatal' in step) return step.fatal;
      at = step.next;
    }
    return false;
  }

  #command(first: Word): Step {
    const { flags, namesItself, length, isOutdated } = readPrefixes(lexical(first.word), this.#release);
    if (isOutdated) {
      const message = 'the prefix "!!" has no effect from systemd 258 on';
      this.problems.push({ kind: 'outdated-prefix', span: this.#span(first), message });
    }
    const ignored = flags.includes('-');
    this.#noteEscape(first);
    const written = sliceText(first.word, length, first.word.length);
    const viaShell = flags.includes('|');
    const path = viaShell ? written : this.#expand(written, ignored);
    if (path === undefined) return { fatal: !ignored };
    const mistake = viaShell ? undefined : pathMistake(lexical(path), this.#release);
    if (mistake !== undefined) {
      this.#report(mistake.kind, this.#span(first), `"${path.value}" ${mistake.fact}`, ignored);
      if (ignored || mistake.kind !== 'relative-path') return { fatal: !ignored };
    }
    const tokens: ExecToken[] = [first];
    const argv: Text[] = [];
    if (viaShell) argv.push(this.#made(first, namesItself ? '-sh' : 'sh'), ...(path.length > 0 ? [path] : []));
    else if (!namesItself) argv.push(path);
    const step = this.#arguments(first.next, ignored, argv, tokens);
    if ('fatal' in step) return step;
    if (argv.length === 0) {
      const message = '"@" asks for a word after the path, which names the program, and there is none';
      this.#report('missing-name', this.#span(first), message, ignored);
      return { fatal: !ignored };
    }
    const command: ExecCommand = {
      path: viaShell ? this.#made(first, '/bin/sh') : simplifyExecPath(path, this.#release),
      argv,
      flags,
      span: place(this.#value, first.start, (tokens.at(-1) as ExecToken).end),
      tokens,
    };
    if (mistake !== undefined) {
      this.refused = command;
      return { fatal: true };
    }
    this.commands.push(command);
    return step;
  }

  #arguments(from: number | undefined, ignored: boolean, argv: Text[], tokens: ExecToken[]): Step {
    for (let at = from; at !== undefined; ) {
      const token = readToken(this.#value, at, this.#release);
      if (token === null) return { next: undefined };
      if ('error' in token) {
        this.#unbalanced(token, ignored);
        return { fatal: !ignored };
      }
      at = token.next;
      if (token.kind === 'separator') return { next: at };
      this.#noteEscape(token);
      const argument = token.kind === 'escaped-semicolon' ? token.word : this.#expand(token.word, ignored);
      if (argument === undefined) return { fatal: !ignored };
      argv.push(argument);
      tokens.push(token);
    }
    return { next: undefined };
  }

  #expand(word: Text, ignored: boolean): Text | undefined {
    const result = expandSpecifiers(word, this.#context);
    if ('text' in result) return result.text;
    const { specifier, at } = result;
    const message =
      result.error === 'unknown-specifier'
        ? `systemd knows no specifier "${specifier}" (a literal percent sign is written "%%")`
        : `"${specifier}" has no value for ${this.#context.unit}`;
    this.#report('bad-specifier', place(word, at, at + 2), message, ignored);
    return undefined;
  }

  #made(first: Word, text: string): Text {
    return new TextBuilder().replace(this.#value, first.start, first.end, text).build(this.#value, 0, 0);
  }

  #unbalanced({ start }: WordError, ignored: boolean): void {
    const span = place(this.#value, start, this.#value.length);
    this.#report('unbalanced-quote', span, 'a quote that is opened here is not closed', ignored);
  }

  #noteEscape(token: Word | ExecToken): void {
    if (!token.unknownEscape) return;
    const message = 'systemd does not know an escape in this word and keeps it as written, backslash included';
    this.problems.push({ kind: 'unknown-escape', span: this.#span(token), message });
  }

  #report(kind: ExecProblemKind, span: Span, fact: string, ignored: boolean): void {
    const consequence = ignored ? 'systemd ignores the rest of this line' : 'systemd refuses the unit';
    this.problems.push({ kind, span, message: `${fact}: ${consequence}` });
  }

  #span({ start, end }: Word | ExecToken): Span {
    return place(this.#value, start, end);
  }
}

function readPrefixes(word: string, release: SystemdRelease): Prefixes {
  const flags = new Set<ExecFlag>();
  let namesItself = false;
  let length = 0;
  for (; length < word.length; length++) {
    const char = word.charAt(length);
    const isPlain = !flags.has('+') && !flags.has('!!');
    if (char === '@' && !namesItself) namesItself = true;
    else if ((char === '-' || char === ':') && !flags.has(char)) flags.add(char);
    else if (char === '|' && release >= 262 && !flags.has('|')) flags.add('|');
    else if ((char === '+' || char === '!') && isPlain && !flags.has('!')) flags.add(char);
    else if (char === '!' && isPlain && flags.delete('!')) flags.add('!!');
    else break;
  }
  const isOutdated = release >= 262 && flags.delete('!!');
  return { flags: FLAG_ORDER.filter((flag) => flags.has(flag)), namesItself, length, isOutdated };
}

/** The next word from an index on at which no blank stands; only an unquoted `;` is a separator, only `\;` the escaped one. */
function readToken(
  value: Text,
  at: number,
  release: SystemdRelease,
): (ExecToken & { next: number | undefined }) | WordError | null {
  const input = lexical(value);
  const semicolon = /^(?:\\;|;)(?![^ \t\n\r])/.exec(input.slice(at, at + 3))?.[0];
  if (semicolon === undefined) return extractFirstWordLeniently(value, at, execWords(release));
  const end = at + semicolon.length;
  const after = skipBlanks(input, end);
  const word = new TextBuilder().copy(value, end - 1, end).build(value, at, end);
  const kind = semicolon === ';' ? 'separator' : 'escaped-semicolon';
  return { word, start: at, end, kind, next: after < input.length ? after : undefined };
}

function skipBlanks(input: string, from: number): number {
  let at = from;
  while (at < input.length && WHITESPACE.includes(input.charAt(at))) at++;
  return at;
}
