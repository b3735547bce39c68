/** Strings and `${…}` where a cursor stands. */
import type { Cursor } from './cursor.ts';
import { readIndented, readQuoted } from './strings.ts';
import type { Expression, StringLiteral } from './syntax.ts';

/** Reads the string whose opening quotes stand here. */
export function readString(cursor: Cursor): StringLiteral {
  const { start, kind, end } = cursor.token;
  const read = kind === 'quote' ? readQuoted : readIndented;
  const { parts, next } = read(cursor.text, end, (at) => readInterpolation(cursor, at));
  cursor.goTo(next);
  return { kind: 'string', parts, start, end: next };
}

/** Reads the expression of a `${` from the offset behind it on; the cursor stays at its `}`, and `next` is behind that. */
export function readInterpolation(
  cursor: Cursor,
  at: number,
): { readonly expression: Expression; readonly next: number } {
  cursor.goTo(at);
  const expression = cursor.expression();
  while (!cursor.isKind('}', 'end')) {
    cursor.mistake();
    cursor.next();
  }
  return { expression, next: cursor.token.end };
}
