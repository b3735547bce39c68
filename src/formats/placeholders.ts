/** Marks what a template (Jinja, Go, `sed`) fills in later as unknown, so that nothing takes it for a value. */
import { markUnknown } from '../embedded.ts';
import type { SourceFile, Span } from '../source.ts';
import { type Piece, Text } from '../text.ts';
import { withoutTemplateSuffix } from './paths.ts';
import { type Tag, tagsOf } from './templates/tags.ts';
import { variablesIn } from './templates/variables.ts';

/**
 * What templates leave to be filled in: `{{ x }}`, `{{ "{{" }}`, `{{{x}}}`, `{% set %}`, `{# x #}`, `<%= x %>`, `@X@` and
 * `@@X@@`, `%%X%%`, `__X__`, `<X>`, `REPLACE_X`, `YOUR_X`. Each alternative ends at the next bracket or quote of its
 * own, so that matching takes linear time.
 */
const PLACEHOLDER =
  /\{\{[-~+]? *(?:"[^"\n]*"|'[^'\n]*') *[-~+]?\}\}|\{\{\{[^{}]*\}\}\}|\{\{(?:[^{}]|\{[^{}]*\})*\}\}|\{%[^{}%]*%\}|\{#[^{}#]*#\}|<%[^<>%]*%>|@@?[A-Z][A-Z0-9_]*@@?|%%[A-Z][A-Z0-9_]*%%|__[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__|<[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*>|\b(?:REPLACE|YOUR)_[A-Z_]+|\bCHANGE_?ME\b/g;

/** Any of them begins with one of these. */
const MAY_HOLD_PLACEHOLDER = /[{@<$]|%%|__[A-Z]|REPLACE_|YOUR_|CHANGE/;

const WHOLE = new RegExp(`^(?:${PLACEHOLDER.source})$`);

/** Tags that stand for no text of their own: of conditions, of Jinja in general, comments of Go, code of ERB. */
const SILENT = /^(?:\{(?:[%#]|\{[-~+]? *(?:if|for|unless|case|range|with|block|define|else|end|\/\*|[#/^!]))|<%(?!=))/;

/**
 * Marks the placeholders of a value, and whatever of it hangs on a condition of the template around it. Of a conditional
 * `NAME=value` the name stays known. A value without either comes back as it is.
 */
export function markTemplates(value: Text): Text {
  const blocks = conditionalRanges((value.pieces[0] as Piece).source);
  if (blocks.length === 0 && !MAY_HOLD_PLACEHOLDER.test(value.value)) return value;
  const conditional = conditionalParts(value, blocks);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end, reason } of [...conditional, ...placeholders(value, conditional)].sort(byStart)) {
    if (start > done) for (const piece of value.slice(done, start).pieces) pieces.push(piece);
    done = end;
    pieces.push({ ...value.span(start, end), text: value.value.slice(start, end), unknown: { reason } });
  }
  if (pieces.length === 0) return value;
  if (done < value.length) for (const piece of value.slice(done).pieces) pieces.push(piece);
  return new Text(pieces);
}

/** A part of a value, by its indices, that is not known. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

function placeholders(value: Text, conditional: readonly Part[]): readonly Part[] {
  const { source } = value.pieces[0] as Piece;
  let done = 0;
  return [...value.value.matchAll(PLACEHOLDER), ...variablesIn(value.value, source)]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      reason: `"${match[0]}" is filled in by a template`,
    }))
    .filter(({ start, end }) => (conditional[indexBehind(conditional, start)]?.start ?? Infinity) >= end)
    .sort(byStart)
    .filter(({ start, end }) => {
      const isFree = start >= done;
      if (isFree) done = end;
      return isFree;
    });
}

/** The parts of a value that stand in the ranges of its source. */
function conditionalParts(value: Text, ranges: readonly Range[]): readonly Part[] {
  if (ranges.length === 0) return [];
  const parts: { start: number; end: number; reason: string }[] = [];
  const name = /^["']?[A-Za-z_][A-Za-z0-9_]*=(?=\S*$)/.exec(value.value)?.[0].length ?? 0;
  let at = 0;
  for (const piece of value.pieces) {
    const from = at;
    at += piece.text.length;
    for (const [begin, end, tag] of overlaps(piece, ranges)) {
      const start = Math.max(from + begin, name);
      const last = parts.at(-1);
      if (start >= from + end) continue;
      if (last?.end === start) last.end = from + end;
      else parts.push({ start, end: from + end, reason: `it hangs on "${tag}" of the template` });
    }
  }
  return parts;
}

/** Where ranges of the source overlap a piece, as indices into its text; an escape is in or out as a whole. */
function overlaps(piece: Piece, ranges: readonly Range[]): readonly (readonly [number, number, string])[] {
  const found: (readonly [number, number, string])[] = [];
  const isVerbatim = piece.text.length === piece.end - piece.start;
  for (let index = indexBehind(ranges, piece.start); (ranges[index]?.start ?? Infinity) < piece.end; index++) {
    const { start, end, tag } = ranges[index] as Range;
    if (!isVerbatim) return [[0, piece.text.length, tag]];
    found.push([Math.max(start, piece.start) - piece.start, Math.min(end, piece.end) - piece.start, tag]);
  }
  return found;
}

/** Index of the first range that ends behind an offset; ranges are in order. */
function indexBehind(ranges: readonly { readonly end: number }[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function byStart(a: Part, b: Part): number {
  return a.start - b.start;
}

/** The tag that is all there is of a value in the lines from an offset on; undefined where something else comes first. */
export function tagAlone(source: SourceFile, from: number): Span | undefined {
  for (let at = from; at < source.text.length; ) {
    const newline = source.text.indexOf('\n', at);
    const end = newline === -1 ? source.text.length : newline;
    const line = source.text.slice(at, end);
    const text = line.trim();
    const isSilent = SILENT.test(text);
    if (text !== '' && !WHOLE.test(text)) return undefined;
    if (text !== '' && !isSilent) return source.span(at + line.indexOf(text), at + line.indexOf(text) + text.length);
    if (isSilent && /\b(?:else|end)/.test(text)) return undefined;
    at = end + 1;
  }
  return undefined;
}

/**
 * Lines that are one placeholder and nothing else, or that the file around an embedded one leaves open as a whole, so
 * that they may become any setting; tags of conditions are none.
 */
export function linesFilledIn(source: SourceFile): readonly Span[] {
  const known = linesOf.get(source) ?? findLinesFilledIn(source);
  linesOf.set(source, known);
  return known;
}

const linesOf = new WeakMap<SourceFile, readonly Span[]>();

function findLinesFilledIn(source: SourceFile): readonly Span[] {
  if (!MAY_HOLD_PLACEHOLDER.test(source.text)) return [];
  const text = Text.verbatim(source, 0, source.text.length);
  const marked = markUnknown(text);
  const whole = marked === text ? undefined : marked;
  const found: Span[] = [];
  let at = 0;
  for (const line of source.text.split('\n')) {
    const words = line.trim();
    const start = at + line.indexOf(words);
    const end = start + words.length;
    const isOpen = words !== '' && whole?.slice(start, end).pieces.every(({ unknown }) => unknown !== undefined);
    if (isOpen || (WHOLE.test(words) && !SILENT.test(words))) found.push(source.span(start, end));
    at += line.length + 1;
  }
  return found;
}

interface Range {
  readonly start: number;
  readonly end: number;
  /** The tag that begins it. */
  readonly tag: string;
}

/** Files that are nothing when they are empty; a drop-in or a file of variables would take nothing away from others then. */
const MAIN_FILE = /\.(?:ya?ml|service|container)$/;

const rangesOf = new WeakMap<SourceFile, readonly Range[]>();

/**
 * The outermost parts of a template that hang on a condition, in order; one that is never closed ends with the file. A
 * condition around a whole file, or a whole YAML document, is none: it says whether there is one, and not what is in it.
 */
function conditionalRanges(source: SourceFile): readonly Range[] {
  const known = rangesOf.get(source);
  if (known !== undefined) return known;
  if (tagsOf(source).length === 0) {
    rangesOf.set(source, []);
    return [];
  }
  const documents = MAIN_FILE.test(withoutTemplateSuffix(source.path)) ? documentsOf(source) : undefined;
  const isWhole = (start: number, end: number) =>
    documents !== undefined && !cuts(documents, start) && !cuts(documents, end);
  const ranges: Range[] = [];
  const open: (Tag & { hasElse?: boolean })[] = [];
  for (const tag of tagsOf(source)) {
    const last = open.at(-1);
    if (tag.kind === 'else' && last !== undefined) last.hasElse = true;
    else if (tag.kind === 'end' && last !== undefined) {
      open.pop();
      if (!last.hasElse && isWhole(last.start, tag.end)) continue;
      while ((ranges.at(-1)?.start ?? -1) > last.start) ranges.pop();
      ranges.push({ start: last.start, end: tag.end, tag: last.text });
    } else if (!['silent', 'else', 'end'].includes(tag.kind)) open.push({ ...tag });
  }
  const [unclosed] = open;
  if (unclosed !== undefined) {
    while ((ranges.at(-1)?.start ?? -1) > unclosed.start) ranges.pop();
    ranges.push({ start: unclosed.start, end: source.text.length, tag: unclosed.text });
  }
  rangesOf.set(source, ranges);
  return ranges;
}

/** From the first to the last word of each YAML document, tags and comments left out; a unit is one document. */
function documentsOf({ text }: SourceFile): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let isNew = true;
  for (const { 0: line, index } of withoutTags(text).matchAll(/[^\n]+/g)) {
    const isMarker = /^---(?:\s|$)/.test(line);
    isNew ||= isMarker;
    const start = line.search(/\S/);
    if (isMarker || start === -1 || line[start] === '#') continue;
    const last = found.at(-1);
    const end = index + line.trimEnd().length;
    if (isNew || last === undefined) found.push({ start: index + start, end });
    else last.end = end;
    isNew = false;
  }
  return found;
}

function withoutTags(text: string): string {
  return text.replace(PLACEHOLDER, (tag) => tag.replace(/[^\n]/g, ' '));
}

/** Whether an offset lies within one of the ranges, which are in order. */
function cuts(ranges: readonly { readonly start: number; readonly end: number }[], offset: number): boolean {
  return (ranges[indexBehind(ranges, offset)]?.start ?? Infinity) < offset;
}

/** Whether parts of a file hang on conditions or are filled in as a whole, so that nobody can say what is missing in it. */
export function isTemplate(source: SourceFile): boolean {
  return conditionalRanges(source).length > 0 || linesFilledIn(source).length > 0;
}
