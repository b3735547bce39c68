/** Edits of one text: which go together, and what they make of it. */
import type { Edit } from './finding.ts';

/** Sorted by place; an edit that is there several times counts once. */
export function distinctEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits
    .filter((edit, index) => edits.findIndex((other) => isSameEdit(edit, other)) === index)
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether two edits do the same at the same place. */
export function isSameEdit(a: Edit, b: Edit): boolean {
  const isThere = a.span.source === b.span.source && a.span.start === b.span.start && a.span.end === b.span.end;
  return isThere && a.text === b.text;
}

/** Of two edits of one file, in order: whether they overlap, or one inserts where the other begins or ends. */
export function contradict({ span: a }: Edit, { span: b }: Edit): boolean {
  const isInsertion = a.start === a.end || b.start === b.end;
  return b.start < a.end || (isInsertion && b.start === a.end);
}

/** A part of a text, by default all of it, after edits in it that are sorted and do not contradict each other. */
export function applyEdits(text: string, edits: readonly Edit[], start = 0, end = text.length): string {
  let result = '';
  let at = start;
  for (const { span, text: replacement } of edits) {
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at, end);
}
