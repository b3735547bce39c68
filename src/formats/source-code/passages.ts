/** Passages of code that come to one text: a string, strings that are joined, or lines that stand in one that was cut off. */
import type { SourceFile } from '../../source.ts';
import { type Piece, Text } from '../../text.ts';
import { fillIn } from '../templates/fill.ts';
import type { Literal } from './literals.ts';

/** Operators that put two strings together, and blanks. */
const JOINED = /^[\s+.&\\<>]*$/;
/** The same with an expression in between. */
const JOINED_BY = /^\s*(?:\+|\.\.?|<<|&|<>)\s*([\w.$()[\]]{1,80})\s*(?:\+|\.\.?|<<|&|<>)\s*$/;
/** From one line to the next in a list of lines. */
const LISTED = /^\s*,\s*$/;
/** A line of a unit or of a supervisord section. */
const LINE = /^\s*(?:\[[\w:.${}# -]+\]|[A-Za-z][\w-]*\s*=.*|[#;].*|)\\?\n?$/;

/** More code than this between two strings, comments counted, parts them. */
const LONGEST_GAP = 1000;

/** The strings of a file, those that follow one another joined as the code joins them. Comments may stand between them. */
export function passagesOf(
  source: SourceFile,
  literals: readonly Literal[],
  comments: RegExp | undefined,
): readonly Literal[] {
  const comment = comments && new RegExp(comments.source, 'g');
  const passages: Literal[] = [];
  let parts: Text[] = [];
  let start = 0;
  let before: Literal | undefined;
  const close = (): void => {
    if (before !== undefined) passages.push({ start, end: before.end, content: Text.concat(parts) });
  };
  for (const literal of literals) {
    const between = before === undefined ? undefined : link(source, before, literal, comment);
    if (between === undefined) {
      close();
      parts = [literal.content];
      start = literal.start;
    } else {
      parts.push(...between, literal.content);
    }
    before = literal;
  }
  close();
  return passages;
}

/** What comes between two strings that belong together; undefined where they do not. */
function link(
  source: SourceFile,
  before: Literal,
  next: Literal,
  comment: RegExp | undefined,
): readonly Text[] | undefined {
  if (next.start - before.end > LONGEST_GAP) return undefined;
  const code = source.text.slice(before.end, next.start);
  const gap = comment === undefined ? code : code.replace(comment, (found) => ' '.repeat(found.length));
  if (JOINED.test(gap)) return [];
  const expression = JOINED_BY.exec(gap)?.[1];
  if (expression !== undefined) {
    const at = before.end + gap.indexOf(expression);
    const unknown = { reason: `"${expression}" is filled in by the code` };
    return [new Text([{ source, start: at, end: at + expression.length, text: expression, unknown }])];
  }
  if (!LISTED.test(gap) || !LINE.test(before.content.value)) return undefined;
  if (before.content.value.endsWith('\n')) return [];
  return [new Text([{ source, start: before.end, end: before.end, text: '\n' }])];
}

const HOLES = /[$#]\{[^{}\n]*\}|(?<!\$)\{[a-z_][\w.]*\}|(?<![\w$])\$[a-z_]\w*|\\\([^()\n]*\)/g;

/**
 * Units that stand in the file line by line and in no string that was found: an excerpt that begins in the middle of
 * one, a language that is not known.
 */
export function blocksOf(source: SourceFile, taken: readonly Literal[]): readonly Literal[] {
  const lines = linesOf(source);
  const blocks: Literal[] = [];
  let done = 0;
  for (const [index, { start, text }] of lines.entries()) {
    if (start < done || !/^\s*(?:\[Service\]|\[program:[^\]\n]+\])\s*$/.test(text)) continue;
    if (taken.some((literal) => literal.start <= start && start < literal.end)) continue;
    let first = index;
    while (first > 0 && (lines[first - 1] as Line).start >= done && isUnitLine(lines[first - 1] as Line)) first--;
    let last = index;
    while (last + 1 < lines.length && isUnitLine(lines[last + 1] as Line, lines[last])) last++;
    const from = (lines[first] as Line).start;
    done = (lines[last] as Line).end;
    blocks.push({ start: from, end: done, content: withHoles(Text.verbatim(source, from, done)) });
  }
  return blocks;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function linesOf({ text }: SourceFile): readonly Line[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: Math.min(at, text.length), text: line };
  });
}

function isUnitLine({ text }: Line, before?: Line): boolean {
  return LINE.test(text) || before?.text.endsWith('\\') === true;
}

function withHoles(text: Text): Text {
  return fillIn(text, HOLES, ([written]) => ({ reason: `"${written}" is filled in by the code` }));
}

/** The pieces of a text that the code does not spell out, put where they stand for. */
export function made(text: string, { source, start }: { readonly source: SourceFile; readonly start: number }): Text {
  const piece: Piece = { text, source, start, end: start };
  return new Text([piece]);
}
