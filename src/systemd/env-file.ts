import type { SourceFile, Span } from '../source.ts';
import { Text } from '../text.ts';
import { isVariableName } from './environment.ts';
import { REFERENCE_RELEASE, type SystemdRelease } from './release.ts';
import { TextBuilder } from './text-builder.ts';
import { isCleanUtf8 } from './utf8.ts';

export interface EnvFileVariable {
  readonly name: Text;
  readonly value: Text;
  /** From the name to the end of the value, quotes included. */
  readonly span: Span;
  /** False where the service does not get it, because no variable can have that name (`export A`). */
  readonly isValid: boolean;
}

export interface EnvFile {
  readonly source: SourceFile;
  /** In the order of the file. A name that comes again takes the place of the first. Empty where the file is refused. */
  readonly variables: readonly EnvFileVariable[];
  /** Why systemd refuses the whole file, so that the service does not start. */
  readonly fatal?: { readonly kind: 'nul' | 'invalid-utf8'; readonly span: Span };
}

/** Reads a file that `EnvironmentFile=` names (`systemd.exec(5)`); its quoting is not that of unit files. Never throws. */
export function parseEnvFile(source: SourceFile, release: SystemdRelease = REFERENCE_RELEASE): EnvFile {
  const nul = source.text.indexOf('\0');
  if (nul !== -1) return { source, variables: [], fatal: { kind: 'nul', span: source.span(nul, nul + 1) } };
  const variables = new EnvFileReader(source, release).read();
  if (!isCleanUtf8(source.text)) {
    const bad = variables.find(({ name, value }) => !isCleanUtf8(name.value) || !isCleanUtf8(value.value));
    if (bad !== undefined) return { source, variables: [], fatal: { kind: 'invalid-utf8', span: bad.span } };
  }
  return { source, variables };
}

class EnvFileReader {
  readonly #source: SourceFile;
  readonly #input: string;
  readonly #whole: Text;
  readonly #release: SystemdRelease;
  #at = 0;

  constructor(source: SourceFile, release: SystemdRelease) {
    this.#source = source;
    this.#input = source.text;
    this.#whole = Text.verbatim(source, 0, source.text.length);
    this.#release = release;
  }

  read(): EnvFileVariable[] {
    const variables: EnvFileVariable[] = [];
    for (this.#skip(isBlank); this.#at < this.#input.length; this.#skip(isBlank)) {
      if (isComment(this.#char())) this.#skipComment();
      else {
        const variable = this.#variable();
        if (variable !== undefined) variables.push(variable);
      }
    }
    return variables;
  }

  /** A comment ends with its line; before 257 a backslash takes the next character, line end or not, with it. */
  #skipComment(): void {
    for (; this.#at < this.#input.length && !isNewline(this.#char()); this.#at++) {
      if (this.#char() === '\\' && this.#release < 257) this.#at++;
    }
  }

  /** Reads a variable; undefined for a line without `=`. The character at the current index belongs to the name. */
  #variable(): EnvFileVariable | undefined {
    const start = this.#at++;
    this.#skip((char) => char !== '=' && !isNewline(char));
    if (this.#char() !== '=') return undefined;
    const name = Text.verbatim(this.#source, start, this.#trimmed(start, this.#at));
    this.#at++;
    const value = this.#value();
    const span = this.#source.span(start, Math.max(value.span().end, name.span().end));
    return { name, value, span, isValid: isVariableName(name.value) };
  }

  #value(): Text {
    const value = new TextBuilder();
    const start = this.#at;
    for (;;) {
      this.#skip((char) => isBlank(char) && !isNewline(char));
      const char = this.#char();
      if (char === "'") this.#singleQuoted(value);
      else if (char === '"') this.#doubleQuoted(value);
      else {
        if (char !== '' && !isNewline(char)) this.#plain(value);
        return value.build(this.#whole, start, this.#at);
      }
    }
  }

  #singleQuoted(value: TextBuilder): void {
    const start = ++this.#at;
    this.#skip((char) => char !== "'");
    value.copy(this.#whole, start, this.#at++);
  }

  #doubleQuoted(value: TextBuilder): void {
    let run = ++this.#at;
    for (; this.#at < this.#input.length && this.#char() !== '"'; this.#at++) {
      if (this.#char() !== '\\') continue;
      const next = this.#input.charAt(this.#at + 1);
      const isKept = next !== '' && next !== '\n' && !'"\\`$'.includes(next);
      if (isKept) this.#at++;
      else {
        value.copy(this.#whole, run, this.#at);
        if (next !== '' && next !== '\n') value.replace(this.#whole, this.#at, this.#at + 2, next);
        run = ++this.#at + 1;
      }
    }
    value.copy(this.#whole, run, Math.min(this.#at, this.#input.length));
    this.#at++;
  }

  /** An unquoted rest of a value: quotes are ordinary in it, a backslash keeps the next character as it is. */
  #plain(value: TextBuilder): void {
    let run = this.#at;
    for (; this.#at < this.#input.length && !isNewline(this.#char()); this.#at++) {
      if (this.#char() !== '\\') continue;
      value.copy(this.#whole, run, this.#at);
      const next = this.#input.charAt(this.#at + 1);
      if (next !== '' && !isNewline(next)) value.replace(this.#whole, this.#at, this.#at + 2, next);
      run = ++this.#at + 1;
    }
    value.copy(this.#whole, run, this.#trimmed(run, Math.min(this.#at, this.#input.length)));
  }

  #trimmed(start: number, end: number): number {
    let last = end;
    while (last > start && isBlank(this.#input.charAt(last - 1))) last--;
    return last;
  }

  #char(): string {
    return this.#input.charAt(this.#at);
  }

  #skip(accept: (char: string) => boolean): void {
    while (this.#at < this.#input.length && accept(this.#char())) this.#at++;
  }
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || isNewline(char);
}

function isNewline(char: string): boolean {
  return char === '\n' || char === '\r';
}

function isComment(char: string): boolean {
  return char === '#' || char === ';';
}
