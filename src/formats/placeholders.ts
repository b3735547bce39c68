/** Marks what a template (Jinja, Go, `sed`) fills in later as unknown, so that nothing takes it for a value. */
import type { SourceFile, Span } from '../source.ts';
import { type Piece, Text } from '../text.ts';
import { type Tag, tagsOf } from './templates/tags.ts';
import { variablesIn } from './templates/variables.ts';

/**
 * What templates leave to be filled in: `{{ x }}`, `{% set %}`, `{# x #}`, `<%= x %>`, `@X@` and `@@X@@`, `%%X%%`,
 * `__X__`, `<X>`, `REPLACE_X`, `YOUR_X`. No two alternatives can run over the same text, so that matching takes linear
 * time.
 */
const PLACEHOLDER =
  /\{\{\{?(?:[^{}]|\{[^{}]*\})*\}\}\}?|\{%[^{}%]*%\}|\{#[^{}#]*#\}|<%[^<>%]*%>|@@?[A-Z][A-Z0-9_]*@@?|%%[A-Z][A-Z0-9_]*%%|__[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__|<[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*>|\b(?:REPLACE|YOUR)_[A-Z_]+|\bCHANGE_?ME\b/g;

/** Any of them begins with one of these. */
const MAY_HOLD_PLACEHOLDER = /[{@_<RYC$]|%%/;

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
    if (start > done) pieces.push(...value.slice(done, start).pieces);
    done = end;
    pieces.push({ ...value.span(start, end), text: value.value.slice(start, end), unknown: { reason } });
  }
  if (pieces.length === 0) return value;
  if (done < value.length) pieces.push(...value.slice(done).pieces);
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

/** Lines that are one placeholder and nothing else, so that they may become any setting; tags of conditions are none. */
export function linesFilledIn(source: SourceFile): readonly Span[] {
  if (!MAY_HOLD_PLACEHOLDER.test(source.text)) return [];
  const found: Span[] = [];
  let at = 0;
  for (const line of source.text.split('\n')) {
    const text = line.trim();
    if (WHOLE.test(text) && !SILENT.test(text)) {
      const start = at + line.indexOf(text);
      found.push(source.span(start, start + text.length));
    }
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

const rangesOf = new WeakMap<SourceFile, readonly Range[]>();

/** The outermost parts of a template that hang on a condition, in order; one that is never closed ends with the file. */
function conditionalRanges(source: SourceFile): readonly Range[] {
  const known = rangesOf.get(source);
  if (known !== undefined) return known;
  const ranges: Range[] = [];
  let depth = 0;
  let open: Tag | undefined;
  for (const tag of tagsOf(source)) {
    if (tag.kind === 'silent' || tag.kind === 'else') continue;
    if (tag.kind !== 'end') {
      if (depth++ === 0) open = tag;
    } else if (depth > 0 && --depth === 0 && open !== undefined) {
      ranges.push({ start: open.start, end: tag.end, tag: open.text });
      open = undefined;
    }
  }
  if (open !== undefined) ranges.push({ start: open.start, end: source.text.length, tag: open.text });
  rangesOf.set(source, ranges);
  return ranges;
}

/** Whether parts of a file hang on conditions or are filled in as a whole, so that nobody can say what is missing in it. */
export function isTemplate(source: SourceFile): boolean {
  return conditionalRanges(source).length > 0 || linesFilledIn(source).length > 0;
}
