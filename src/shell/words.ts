/** What the words of a script become when it runs. Source: bash(1), EXPANSION. */
import type { BraceExpansionPart, DoubleQuotedChild, Word, WordPart } from 'unbash';
import type { Text } from '../text.ts';
import { expandTilde, fieldsOf, joined, literal, replaced, unknownText } from './literals.ts';
import { parameterFields, parameterText } from './parameters.ts';
import { expandSimple, parametersOf } from './references.ts';
import { type Run, spend } from './run.ts';

/** A run of a word: one text, which may fall apart where it is not quoted, or the fields of an array. */
type Segment =
  | { readonly kind: 'text'; readonly text: Text; readonly splits: boolean }
  | { readonly kind: 'fields'; readonly fields: readonly Text[] };

/** The fields that a word becomes: one, none for an empty variable without quotes, several for arrays and split values. */
export function expandWord(run: Run, word: Word): readonly Text[] {
  const braces = word.parts?.find((part) => part.type === 'BraceExpansion');
  const alternatives = braces === undefined ? undefined : alternativesOf(run, braces);
  if (braces === undefined || alternatives === undefined) return assemble(segmentsOf(run, word), written(run, word));
  return alternatives.flatMap((alternative) => {
    const segments = (word.parts ?? []).flatMap((part): readonly Segment[] =>
      part === braces ? [{ kind: 'text', text: alternative, splits: false }] : segmentsOfPart(run, part),
    );
    return assemble(segments, written(run, word));
  });
}

/** The one text that a word becomes where nothing is split: in assignments, behind redirections, as the word of a `case`. */
export function expandText(run: Run, word: Word): Text {
  const parts = segmentsOf(run, word).map((segment) =>
    segment.kind === 'text' ? segment.text : spaced(segment.fields, written(run, word)),
  );
  return parts.length === 0 ? written(run, word).slice(0, 0) : joined(parts);
}

/** A word that stands in a here-document or between double quotes. */
export function expandParts(run: Run, parts: readonly WordPart[], within: 'quotes' | 'document'): Text | undefined {
  const texts = parts.map((part) => {
    if (part.type === 'Literal') return literal(run.code, part.pos, part.end, within);
    const [segment] = expansionOf(run, part as DoubleQuotedChild, true);
    return segment === undefined || segment.kind === 'text'
      ? (segment?.text ?? written(run, part))
      : spaced(segment.fields, written(run, part));
  });
  return texts.length === 0 ? undefined : joined(texts);
}

export function written(run: Run, { pos, end }: { readonly pos: number; readonly end: number }): Text {
  return run.code.text.slice(pos, end);
}

function segmentsOf(run: Run, word: Word): readonly Segment[] {
  const parts = word.parts ?? [];
  const segments =
    parts.length === 0
      ? [fixed(literal(run.code, word.pos, word.end, 'word'))]
      : parts.flatMap((part) => segmentsOfPart(run, part));
  const [first, ...rest] = segments;
  if (first?.kind !== 'text' || run.code.shown[word.pos] !== '~') return segments;
  return [fixed(expandTilde(first.text)), ...rest];
}

function segmentsOfPart(run: Run, part: WordPart): readonly Segment[] {
  switch (part.type) {
    case 'Literal':
      return [fixed(literal(run.code, part.pos, part.end, 'word'))];
    case 'SingleQuoted':
      return [fixed(run.code.text.slice(part.pos + 1, Math.max(part.end - 1, part.pos + 1)))];
    case 'AnsiCQuoted':
      return [fixed(ansiText(run, part.pos + 2, Math.max(part.end - 1, part.pos + 2), part.value))];
    case 'DoubleQuoted':
    case 'LocaleString':
      return segmentsInQuotes(run, part);
    case 'Glob':
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return [fixed(written(run, part))];
    case 'ProcessSubstitution':
      return [fixed(unknownText(written(run, part), { reason: 'it is a pipe to another command' }))];
    default:
      return expansionOf(run, part, false);
  }
}

function fixed(text: Text): Segment {
  return { kind: 'text', text, splits: false };
}

function segmentsInQuotes(
  run: Run,
  part: {
    readonly pos: number;
    readonly end: number;
    readonly parts: readonly DoubleQuotedChild[];
    readonly type: string;
  },
): readonly Segment[] {
  const open = part.pos + (part.type === 'LocaleString' ? 2 : 1);
  // Quotes make a field of what is empty.
  const empty = fixed(run.code.text.slice(open, open));
  const isList = part.parts.length === 1 && isListReference(part.parts[0] as DoubleQuotedChild);
  const inside = part.parts.flatMap((child): readonly Segment[] =>
    child.type === 'Literal'
      ? [fixed(literal(run.code, child.pos, child.end, 'quotes'))]
      : expansionOf(run, child, true),
  );
  return isList ? inside : [empty, ...inside];
}

function isListReference(part: DoubleQuotedChild): boolean {
  if (part.type === 'SimpleExpansion') return part.text === '$@';
  return part.type === 'ParameterExpansion' && (part.parameter === '@' || part.index?.text === '@');
}

function expansionOf(run: Run, part: DoubleQuotedChild, isQuoted: boolean): readonly Segment[] {
  const place = written(run, part);
  switch (part.type) {
    case 'SimpleExpansion': {
      const name = part.text.slice(1);
      if (name === '@' || (name === '*' && !isQuoted)) return fieldSegments(run, parametersOf(run), place);
      return [{ kind: 'text', text: expandSimple(run, name, place), splits: !isQuoted }];
    }
    case 'ParameterExpansion': {
      const fields = parameterFields(run, part, isQuoted);
      if (fields !== undefined) return fieldSegments(run, fields, place);
      const operand = (word: Word) => operandText(run, word);
      return [{ kind: 'text', text: parameterText(run, part, place, operand), splits: !isQuoted }];
    }
    case 'CommandExpansion':
      return [{ kind: 'text', text: run.walk.substitute(run, part.script, place), splits: !isQuoted }];
    default:
      return [fixed(unknownText(place, { reason: `${place.value} is worked out by the shell` }))];
  }
}

/** A word inside `${…}`; those within each other are followed to some depth only. */
function operandText(run: Run, word: Word): Text {
  if (run.depth >= 100) return unknownText(written(run, word), { reason: 'it is too deeply nested' });
  run.depth += 10;
  const text = expandText(run, word);
  run.depth -= 10;
  return text;
}

function fieldSegments(run: Run, fields: readonly Text[] | undefined, place: Text): readonly Segment[] {
  spend(run, fields ?? [], place);
  if (run.isStopped) return [];
  if (fields !== undefined) return [{ kind: 'fields', fields }];
  return [fixed(unknownText(place, { reason: `${place.value} is given by whoever runs the script` }))];
}

/** Texts with a blank between them. */
export function spaced(texts: readonly Text[], place: Text): Text {
  if (texts.length === 0) return place.slice(0, 0);
  const blank = replaced(place.slice(0, 0), ' ');
  return joined(texts.flatMap((text, at) => (at === 0 ? [text] : [blank, text])));
}

/** Puts segments together: one that splits ends a field at each of its blanks. */
function assemble(segments: readonly Segment[], place: Text): readonly Text[] {
  const fields: Text[] = [];
  let open: Text[] | undefined;
  const close = () => {
    if (open !== undefined) fields.push(open.length === 0 ? place.slice(0, 0) : joined(open));
    open = undefined;
  };
  for (const segment of segments) {
    if (segment.kind === 'text' && !segment.splits) {
      open = pushed(open, segment.text);
      continue;
    }
    const parts = segment.kind === 'fields' ? segment.fields : fieldsOf(segment.text);
    const value = segment.kind === 'text' ? segment.text.value : '';
    if (/^[ \t\n]/.test(value)) close();
    parts.forEach((part, at) => {
      if (at > 0) close();
      open = pushed(open, part);
    });
    if (/[ \t\n]$/.test(value)) close();
  }
  close();
  return fields;
}

function pushed(texts: Text[] | undefined, text: Text): Text[] {
  if (texts === undefined) return [text];
  texts.push(text);
  return texts;
}

/** `$'…'`: as written where no escape stands in it. */
function ansiText(run: Run, from: number, to: number, value: string): Text {
  const inner = run.code.text.slice(from, to);
  return inner.value === value || !inner.isKnown() ? inner : replaced(inner, value);
}

const MOST_ALTERNATIVES = 50;

/** The texts that `{a,b}` or `{1..3}` stands for; undefined for one with anything but plain text in it. */
function alternativesOf(run: Run, part: BraceExpansionPart): readonly Text[] | undefined {
  const inner = run.code.text.slice(part.pos + 1, part.end - 1);
  if (!inner.isKnown() || !/^[\w./:@%+=-]*(?:,[\w./:@%+=-]*)*$/.test(inner.value)) return undefined;
  const range = /^(\d{1,9})\.\.(\d{1,9})$/.exec(inner.value);
  if (range !== null) return rangeOf(inner, Number(range[1]), Number(range[2]));
  if (!inner.value.includes(',')) return undefined;
  let at = 0;
  const items = inner.value.split(',').map((item) => {
    at += item.length + 1;
    return inner.slice(at - item.length - 1, at - 1);
  });
  return items.length > MOST_ALTERNATIVES ? undefined : items;
}

function rangeOf(written: Text, from: number, to: number): readonly Text[] | undefined {
  const length = Math.abs(to - from) + 1;
  if (length > MOST_ALTERNATIVES) return undefined;
  return Array.from({ length }, (_, at) => replaced(written, String(from + Math.sign(to - from) * at)));
}
