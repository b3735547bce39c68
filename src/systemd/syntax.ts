import type { SourceFile, Span } from '../source.ts';
import { Text } from '../text.ts';
import { type LineError, logicalLines } from './lines.ts';
import type { SystemdRelease } from './release.ts';
import { place, sliceText } from './text-builder.ts';
import { isCleanUtf8 } from './utf8.ts';

export type SyntaxProblemKind =
  | 'assignment-outside-section'
  | 'bad-section-characters'
  | 'continuation-too-long'
  | 'invalid-section-header'
  | 'invalid-utf8'
  | 'line-too-long'
  | 'missing-equals'
  | 'missing-key'
  | 'unknown-section';

export interface SyntaxProblem {
  readonly kind: SyntaxProblemKind;
  readonly span: Span;
  /** systemd's line number: that of the last physical line. */
  readonly line: number;
  readonly message: string;
}

export interface SectionHeader {
  readonly name: string;
  readonly span: Span;
  readonly line: number;
  /** False where systemd skips the section's lines. */
  readonly isKnown: boolean;
}

export interface Assignment {
  readonly section: string;
  readonly sectionLine: number;
  readonly key: Text;
  /** Continuations joined, stripped at both ends; nothing else resolved. */
  readonly value: Text;
  /** systemd's line number: that of the last physical line. */
  readonly line: number;
}

export interface UnitFile {
  readonly source: SourceFile;
  readonly headers: readonly SectionHeader[];
  /** In the order of the file; those of unknown sections are not among them. */
  readonly assignments: readonly Assignment[];
  /** What systemd warns about and goes on. */
  readonly problems: readonly SyntaxProblem[];
  /** What made systemd stop reading; everything before it counts. */
  readonly fatal?: SyntaxProblem;
}

export interface SyntaxOptions {
  /** Sections that are read; a leading `-` skips one without a warning. By default every section is read. */
  readonly sections?: readonly string[];
  readonly release?: SystemdRelease;
}

/** Reads a unit file or a drop-in as systemd's `config_parse` does (`systemd.syntax(7)`). Never throws. */
export function parseUnitFile(source: SourceFile, options: SyntaxOptions = {}): UnitFile {
  const reader = new UnitReader(source, options);
  let fatal: SyntaxProblem | undefined;
  for (const line of logicalLines(source)) {
    fatal = 'error' in line ? tooLong(source, line) : reader.read(line.text, line.line);
    if (fatal !== undefined) break;
  }
  const { headers, assignments, problems } = reader;
  return { source, headers, assignments, problems, ...(fatal && { fatal }) };
}

class UnitReader {
  readonly headers: SectionHeader[] = [];
  readonly assignments: Assignment[] = [];
  readonly problems: SyntaxProblem[] = [];
  readonly #sections: readonly string[] | undefined;
  readonly #release: SystemdRelease;
  readonly #isClean: boolean;
  /** The header that the lines belong to. */
  #section: SectionHeader | undefined;

  constructor(source: SourceFile, { sections, release }: SyntaxOptions) {
    this.#sections = sections;
    this.#release = release ?? 252;
    this.#isClean = isCleanUtf8(source.text);
  }

  /** Takes one logical line; gives the problem that ends the reading. */
  read(raw: Text, line: number): SyntaxProblem | undefined {
    const text = strip(raw, 0, raw.length);
    const { value } = text;
    if (value === '') return undefined;
    if (!this.#isClean && !isCleanUtf8(value)) {
      return problem('invalid-utf8', text, line, 'this line is not valid UTF-8: systemd stops reading the file here');
    }
    if (value.startsWith('[')) return this.#header(text, line);
    this.#assignment(text, line);
    return undefined;
  }

  #header(text: Text, line: number): SyntaxProblem | undefined {
    const { value } = text;
    const name = value.slice(1, -1);
    if (!value.endsWith(']')) {
      const message = `"${value}" is not a section header (a comment must stand on a line of its own): systemd stops reading the file here`;
      return problem('invalid-section-header', text, line, message);
    }
    if (/[\0-\x1f"'\\\x7f]/.test(name) || (this.#release >= 262 && /^$|[*?[]/.test(name))) {
      const message = `the section header "${value}" has characters in it that no section may have: systemd stops reading the file here`;
      return problem('bad-section-characters', text, line, message);
    }
    const isKnown = this.#sections === undefined || this.#sections.includes(name);
    this.#section = { name, span: text.span(), line, isKnown };
    this.headers.push(this.#section);
    if (!isKnown && !name.startsWith('X-') && !this.#sections?.includes(`-${name}`)) {
      const message = `systemd does not know the section [${name}] here and skips its lines`;
      this.problems.push(problem('unknown-section', text, line, message));
    }
    return undefined;
  }

  #assignment(text: Text, line: number): void {
    const section = this.#section;
    if (section === undefined && this.#sections !== undefined) {
      const message = 'this line stands before the first section header: systemd ignores it';
      this.problems.push(problem('assignment-outside-section', text, line, message));
      return;
    }
    if (section?.isKnown === false) return;
    const equals = text.value.indexOf('=');
    if (equals > 0) {
      this.assignments.push({
        section: section?.name ?? '',
        sectionLine: section?.line ?? 0,
        key: strip(text, 0, equals),
        value: strip(text, equals + 1, text.length),
        line,
      });
    } else if (equals === 0) {
      this.problems.push(problem('missing-key', text, line, 'this line has no key before "=": systemd ignores it'));
    } else {
      this.problems.push(problem('missing-equals', text, line, 'this line has no "=": systemd ignores it'));
    }
  }
}

function strip(text: Text, from: number, to: number): Text {
  const { value } = text;
  let start = from;
  let end = to;
  while (start < end && isWhitespace(value.charCodeAt(start))) start++;
  while (end > start && isWhitespace(value.charCodeAt(end - 1))) end--;
  return sliceText(text, start, end);
}

function isWhitespace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

function problem(kind: SyntaxProblemKind, text: Text, line: number, message: string): SyntaxProblem {
  return { kind, span: place(text, 0, text.length), line, message };
}

function tooLong(source: SourceFile, { error, line, start, end }: LineError): SyntaxProblem {
  const what = error === 'line-too-long' ? 'this line' : 'this line with the lines that it continues';
  return problem(
    error,
    Text.verbatim(source, start, end),
    line,
    `${what} has more than 1 MiB: systemd refuses the file`,
  );
}
