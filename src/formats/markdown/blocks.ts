/** Finds what a Markdown file shows as code: fences (CommonMark 0.31, 4.5), indented code, `<pre>`, and less tidy ways. */
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { escapedFence } from './escaped.ts';
import { preformatted } from './html.ts';
import { from, indentOf, type Line, linesOf, outdent, textOfLines } from './lines.ts';
import { isNumbered, withoutNumbers } from './listings.ts';

/** Something that is shown as code. */
export interface Block {
  /** What stands behind the opening fence: a language and more; empty where nothing does. */
  readonly info: string;
  /** Its lines without fences, quote marks and indentation. */
  readonly content: Text;
  /** Where it begins and ends, fences included. */
  readonly start: number;
  readonly end: number;
  /** Number of its first line of content, from 1. */
  readonly line: number;
}

/** A heading with all that stands below it. */
export interface Section {
  readonly start: number;
  readonly level: number;
  readonly parent: Section | undefined;
}

export interface Outline {
  readonly source: SourceFile;
  readonly blocks: readonly Block[];
  /** In the order of the file; the first is the file itself. */
  readonly sections: readonly Section[];
  /** The lines that are no code. */
  readonly prose: readonly Line[];
}

/** Quote marks, then indentation and list markers, then the fence; an info string behind backticks has none itself. */
const OPENING = /^((?:[ \t]{0,3}>)*)([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?![^`]*`)|~{3,})[ \t]*(.*)$/;
const CLOSING = /^[ \t]*(`{3,}|~{3,})[ \t]*$/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const UNIT_HEADER = /^ {0,3}\[(?:Unit|Service|Install|Container|program:[^\]\n]+)\][ \t]*$/;
const UNIT_LINE = /^ {0,3}(?:\[[\w: -]+\][ \t]*$|[A-Za-z][\w-]*[ \t]*=|;)/;
/** A setting of a unit in a code span: `inline.ts` puts those together. */
const SETTING = /^[A-Z][a-z]\w*=/;
const LONE_SPAN = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)*(`+)([^`]+)\1[ \t]*[.:;。：；]?$/;

/** What a reader of code took: a block, and the index of the line behind it. */
interface Taken {
  readonly block?: Block;
  readonly next: number;
}

/** Splits a file into code and prose. */
export function outlineOf(source: SourceFile): Outline {
  const lines = linesOf(source);
  const blocks: Block[] = [];
  const prose: Line[] = [];
  const sections: Section[] = [{ start: 0, level: 0, parent: undefined }];
  for (let at = 0; at < lines.length; ) {
    const taken = codeAt(source, lines, at);
    if (taken !== undefined) {
      if (taken.block !== undefined) blocks.push(taken.block);
      at = taken.next;
      continue;
    }
    const line = lines[at] as Line;
    const level = HEADING.exec(line.text)?.[1]?.length;
    if (level !== undefined) sections.push(sectionBelow(sections.at(-1) as Section, level, line.start));
    const span = LONE_SPAN.exec(line.text);
    if (span !== null && /\s/.test(span[2] as string) && !SETTING.test(span[2] as string))
      blocks.push(blockOfSpan(source, line, span, at));
    prose.push(line);
    at++;
  }
  return { source, blocks, sections, prose };
}

function sectionBelow(last: Section, level: number, start: number): Section {
  let parent: Section | undefined = last;
  while (parent !== undefined && parent.level >= level) parent = parent.parent;
  return { start, level, parent };
}

function codeAt(source: SourceFile, lines: readonly Line[], at: number): Taken | undefined {
  const { text } = lines[at] as Line;
  return (
    escapedAt(source, lines, at) ??
    fenceAt(source, lines, at) ??
    (/^\s*<!--/.test(text) ? { next: behind(lines, at, '-->') } : undefined) ??
    preAt(source, lines, at) ??
    listingAt(source, lines, at) ??
    indentedAt(source, lines, at) ??
    unitAt(source, lines, at)
  );
}

function blockOf(
  source: SourceFile,
  shown: readonly Line[],
  whole: readonly Line[],
  { info = '', line }: { info?: string; line: number },
): Block {
  const content = textOfLines(source, withoutNumbers(shown));
  return { info, content, start: (whole[0] as Line).start, end: (whole.at(-1) as Line).end, line };
}

/** Lines up to the closing fence, or to the end. A list item that ends inside the fence does not end it: nobody means that. */
function fenceAt(source: SourceFile, lines: readonly Line[], at: number): Taken | undefined {
  const opening = OPENING.exec((lines[at] as Line).text);
  if (opening === null) return undefined;
  const [, quotes = '', indent = '', fence = '', info = ''] = opening;
  const depth = quotes.split('>').length - 1;
  // The first blank behind a quote mark belongs to the mark.
  const width = indentOf(indent.replace(/[^ \t]/g, ' ')) - (depth > 0 && indent !== '' ? 1 : 0);
  const content: Line[] = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = unquote(lines[next] as Line, depth);
    if (line === undefined)
      return { block: blockOf(source, content, lines.slice(at, next), { info, line: at + 2 }), next };
    const closing = CLOSING.exec(line.text)?.[1];
    if (closing?.[0] === fence[0] && closing !== undefined && closing.length >= fence.length) break;
    content.push(outdent(line, width));
  }
  return { block: blockOf(source, content, lines.slice(at, next + 1), { info, line: at + 2 }), next: next + 1 };
}

/** The line without its quote marks; undefined where it has fewer. */
function unquote(line: Line, depth: number): Line | undefined {
  let rest = line;
  for (let count = 0; count < depth; count++) {
    const mark = /^[ \t]{0,3}>[ \t]?/.exec(rest.text)?.[0];
    if (mark === undefined) return undefined;
    rest = from(rest, mark.length);
  }
  return rest;
}

function escapedAt(source: SourceFile, lines: readonly Line[], at: number): Taken | undefined {
  const line = lines[at] as Line;
  const found = escapedFence(source, line);
  return found && { block: { ...found, start: line.start, end: line.end, line: at + 1 }, next: at + 1 };
}

function preAt(source: SourceFile, lines: readonly Line[], at: number): Taken | undefined {
  const line = lines[at] as Line;
  if (!/^\s*<pre\b/i.test(line.text)) return undefined;
  const next = behind(lines, at, '</pre>');
  const { end } = lines[next - 1] as Line;
  return { block: { ...preformatted(source, line.start, end), start: line.start, end, line: at + 1 }, next };
}

/** The index of the line behind the one in which a mark stands; where none does, the end. */
function behind(lines: readonly Line[], at: number, mark: string): number {
  let index = at;
  while (index < lines.length && !lines[index]?.text.toLowerCase().includes(mark)) index++;
  return Math.min(index + 1, lines.length);
}

/** Lines that all begin with their number, as tools for reading files print them. */
function listingAt(source: SourceFile, lines: readonly Line[], at: number): Taken | undefined {
  let next = at;
  while (next < lines.length && isNumbered(lines, at, next)) next++;
  if (next - at < 3) return undefined;
  const shown = lines.slice(at, next);
  return { block: blockOf(source, shown, shown, { line: at + 1 }), next };
}

/** Lines indented by four columns or more behind an empty line, which are no part of a list. */
function indentedAt(source: SourceFile, lines: readonly Line[], at: number): Taken | undefined {
  const isFirst = at === 0 || isBlank(lines[at - 1] as Line);
  if (!isFirst || !isIndented(lines[at] as Line) || LIST_ITEM.test((lines[at] as Line).text)) return undefined;
  let next = at + 1;
  for (let ahead = next; ahead < lines.length; ahead++) {
    if (isIndented(lines[ahead] as Line)) next = ahead + 1;
    else if (!isBlank(lines[ahead] as Line)) break;
  }
  const shown = lines.slice(at, next);
  return {
    block: blockOf(
      source,
      shown.map((line) => outdent(line, 4)),
      shown,
      { line: at + 1 },
    ),
    next,
  };
}

function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

function isIndented(line: Line): boolean {
  return !isBlank(line) && indentOf(line.text) >= 4;
}

/** The text of a unit that stands among the prose as it is. */
function unitAt(source: SourceFile, lines: readonly Line[], at: number): Taken | undefined {
  if (!UNIT_HEADER.test((lines[at] as Line).text)) return undefined;
  let next = at + 1;
  for (let ahead = next; ahead < lines.length; ahead++) {
    const { text } = lines[ahead] as Line;
    const isContinued = lines[ahead - 1]?.text.endsWith('\\');
    if (UNIT_LINE.test(text) || isContinued) next = ahead + 1;
    else if (text.trim() !== '') break;
  }
  const shown = lines.slice(at, next);
  return { block: blockOf(source, shown, shown, { line: at + 1 }), next };
}

/** A line that is one code span and nothing else shows a command. */
function blockOfSpan(source: SourceFile, line: Line, [whole, ticks, code]: RegExpExecArray, at: number): Block {
  const start = line.start + whole.indexOf(ticks as string) + (ticks as string).length;
  const end = start + (code as string).length;
  return {
    info: 'console',
    content: Text.verbatim(source, start, end),
    start: line.start,
    end: line.end,
    line: at + 1,
  };
}
