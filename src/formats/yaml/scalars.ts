/** Where each part of a YAML scalar stands: through quotes, escapes, folded lines and the indentation of blocks. */
import { Scalar } from 'yaml';
import { markUnknown } from '../../embedded.ts';
import type { SourceFile } from '../../source.ts';
import { type Piece, Text } from '../../text.ts';
import { markTemplates } from '../placeholders.ts';

/** A scalar as the parser gives it. */
export interface ParsedScalar {
  readonly source: SourceFile;
  /** What was parsed: the text of the source, or that with its tags blanked. */
  readonly text: string;
  /** Offsets of the scalar with its quotes, or of a block with its `|` and all of its lines. */
  readonly start: number;
  readonly end: number;
  readonly type: Scalar.Type;
  /** What the parser makes of it. */
  readonly value: string;
}

/** A part of the value with the range that it comes from. */
interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Tags that say how a value is used and leave it what it is (Compose, Ansible). */
const HARMLESS_TAGS: ReadonlySet<string> = new Set(['!reset', '!override', '!unsafe', '!']);

/** The value with its places; what a template, the file around it or a tag that nobody knows fills in is unknown. */
export function scalarText(scalar: ParsedScalar, tag: string | undefined): Text {
  const pieces = scalarPieces(scalar);
  if (tag === undefined || HARMLESS_TAGS.has(tag)) return markTemplates(markUnknown(new Text(pieces)));
  const unknown = { reason: `"${tag}" fills it in` };
  return new Text(pieces.map((piece) => ({ ...piece, unknown })));
}

/**
 * The value in pieces, blanked tags turned back into what the source says. Where the places cannot be told, it is one
 * piece that stands for the whole scalar.
 */
function scalarPieces(scalar: ParsedScalar): readonly Piece[] {
  const { source, text, start, end, type, value } = scalar;
  const found = isBlock(type) ? blockParts(scalar) : flowParts(scalar);
  const parts = found.map((part) => part.text).join('') === value ? found : [{ text: value, start, end }];
  const pieces: Piece[] = [];
  // A block of very many lines has two parts for each of them.
  for (const part of source.text === text ? parts : parts.flatMap((part) => restored(source.text, text, part)))
    if (part.text !== '') pieces.push({ text: part.text, source, start: part.start, end: part.end });
  const inside = type === Scalar.PLAIN || isBlock(type) ? start : start + 1;
  return pieces.length > 0 ? pieces : [{ text: '', source, start: inside, end: inside }];
}

/** A part as the file has it; tags that were blanked between the lines of a block come back as lines of their own. */
function restored(written: string, parsed: string, part: Part): readonly Part[] {
  const text = written.slice(part.start, part.end);
  if (isVerbatim(parsed, part)) return [{ ...part, text }];
  if (text === parsed.slice(part.start, part.end) || !part.text.includes('\n')) return [part];
  const end = text.lastIndexOf('\n') + 1;
  const blanks = part.text.slice(part.text.lastIndexOf('\n') + 1);
  return [
    { text: text.slice(0, end), start: part.start, end: part.start + end },
    { text: blanks, start: part.end - blanks.length, end: part.end },
  ];
}

function isBlock(type: Scalar.Type): boolean {
  return type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
}

function isVerbatim(text: string, part: Part): boolean {
  return part.text.length === part.end - part.start && text.startsWith(part.text, part.start);
}

/** A line end with blank lines behind it and the indentation of the next line. */
const FOLD = '\\r?\\n(?:[ \\t]*\\r?\\n)*[ \\t]*';
const PLAIN_TOKENS = new RegExp(FOLD, 'g');
const SINGLE_TOKENS = new RegExp(`''|${FOLD}`, 'g');
const DOUBLE_TOKENS = new RegExp(
  `\\\\(?:x[\\s\\S]{2}|u[\\s\\S]{4}|U[\\s\\S]{8}|\\r?\\n(?:[ \\t]*\\r?\\n)*[ \\t]*|[\\s\\S])|${FOLD}`,
  'g',
);

/** Plain and quoted scalars: runs of ordinary characters between escapes and folded line ends. */
function flowParts({ text, start, end, type, value }: ParsedScalar): readonly Part[] {
  const isPlain = type === Scalar.PLAIN;
  const tokens = isPlain ? PLAIN_TOKENS : type === Scalar.QUOTE_SINGLE ? SINGLE_TOKENS : DOUBLE_TOKENS;
  const from = isPlain ? start : start + 1;
  const to = isPlain ? end : end - 1;
  const parts: Part[] = [];
  let at = from;
  let length = 0;
  const add = (part: Part) => {
    parts.push(part);
    length += part.text.length;
  };
  for (const { 0: token, index } of text.slice(from, to).matchAll(tokens)) {
    const begin = from + index;
    const isFold = /^[\r\n]/.test(token);
    const run = text.slice(at, begin);
    const kept = isFold ? run.replace(/(?<![ \t])[ \t]+$/, '') : run;
    add({ text: kept, start: at, end: at + kept.length });
    at = begin + token.length;
    add({ text: isFold ? folded(token) : escaped(token, value.slice(length)), start: begin, end: at });
  }
  add({ text: text.slice(at, to), start: at, end: to });
  return parts;
}

/** A line end becomes a blank, further ones become line ends. */
function folded(token: string): string {
  const lines = token.split('\n').length - 1;
  return lines === 1 ? ' ' : '\n'.repeat(lines - 1);
}

/** What an escape stands for, read off the value: one unit, two beyond the basic plane, or a joined line. */
function escaped(token: string, rest: string): string {
  if (/^\\\r?\n/.test(token)) return '\n'.repeat(token.split('\n').length - 2);
  const isPair = token.startsWith('\\U') && (rest.codePointAt(0) ?? 0) > 0xffff;
  return rest.slice(0, isPair ? 2 : 1);
}

/** Block scalars: the lines stand in the value as they are written, with other white space between them. */
function blockParts({ text, start, end, value }: ParsedScalar): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  let from = start;
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next === -1 ? end : Math.min(next, end));
    const content = line.trim();
    if (from === start) from = at;
    if (content !== '') {
      const begin = value.slice(done).search(/\S/) + done;
      const stands = at + line.indexOf(content);
      if (begin < done || !value.startsWith(content, begin)) break;
      for (const each of gapParts(text, { text: value.slice(done, begin), start: from, end: stands })) parts.push(each);
      from = stands + content.length;
      parts.push({ text: content, start: stands, end: from });
      done = begin + content.length;
    }
    if (next === -1) break;
  }
  return [...parts, ...gapParts(text, { text: value.slice(done), start: from, end })];
}

/** White space between two lines: each line end for itself and the indentation that is kept, or all of it at once. */
function gapParts(text: string, gap: Part): readonly Part[] {
  const isLineEnd = gap.text === '\n' && gap.end === gap.start + 1;
  if (isLineEnd && text[gap.start] === '\n') return [gap];
  const ends = [...text.slice(gap.start, gap.end).matchAll(/\r?\n/g)];
  const lines = gap.text.split('\n');
  const blanks = lines.pop() as string;
  const isKept = lines.slice(1).every((line) => line === '') && lines.length <= ends.length;
  if (!isKept || !text.slice(gap.start, gap.end).endsWith(blanks)) return [gap];
  const trailing = lines[0] ?? '';
  return [
    { text: trailing, start: gap.start, end: gap.start + trailing.length },
    ...lines.map((_, index) => {
      const { 0: written, index: at } = ends[index] as RegExpMatchArray & { index: number };
      return { text: '\n', start: gap.start + at, end: gap.start + at + written.length };
    }),
    { text: blanks, start: gap.end - blanks.length, end: gap.end },
  ];
}
