/** Attribute paths and bindings: `a.b = 1;`, `inherit (x) y;` (Nix reference manual, "Attribute set"). */
import type { Cursor } from './cursor.ts';
import { readInterpolation, readString } from './interpolations.ts';
import type { AttributeName, Binding, Expression } from './syntax.ts';

/** Names behind these of a path are not read. */
const LONGEST_PATH = 40;

/** Whether a binding begins here: `inherit`, or an attribute path and `=`. */
export function isBinding(cursor: Cursor): boolean {
  if (cursor.isName('inherit')) return true;
  const before = cursor.mistakes;
  return cursor.lookAhead(
    () => readAttributePath(cursor).length > 0 && cursor.isKind('=') && cursor.mistakes === before,
  );
}

/** Reads bindings up to where `isEnd` says; what is none is passed over, up to a bracket that it does not open. */
export function readBindings(cursor: Cursor, isEnd: () => boolean): readonly Binding[] {
  const bindings: Binding[] = [];
  while (!isEnd() && !cursor.isAtEnd) {
    const read = readBinding(cursor);
    if (read !== null) {
      for (const each of read) bindings.push(each);
      continue;
    }
    cursor.mistake();
    if (cursor.isKind(')', ']', '}') || cursor.isName('in')) break;
    cursor.next();
  }
  return bindings;
}

/** Reads bindings up to the end of the text; whatever stands between them is passed over. */
export function readLooseBindings(cursor: Cursor): readonly Binding[] {
  const bindings: Binding[] = [];
  while (!cursor.isAtEnd) {
    const read = readBinding(cursor);
    if (read === null) cursor.next();
    else for (const each of read) bindings.push(each);
  }
  return bindings;
}

/** Reads what one `;` ends; null where no binding stands here, an attribute path without `=` passed over. */
function readBinding(cursor: Cursor): readonly Binding[] | null {
  if (cursor.isName('inherit')) return readInherit(cursor);
  const path = readAttributePath(cursor);
  if (path.length === 0 || !cursor.isKind('=')) return null;
  cursor.next();
  const value = cursor.expression();
  endBinding(cursor);
  return [{ path, value }];
}

function readInherit(cursor: Cursor): readonly Binding[] {
  cursor.next();
  let from: Expression | undefined;
  if (cursor.isKind('(')) {
    cursor.next();
    from = cursor.expression();
    cursor.close(')');
  }
  const bindings: Binding[] = [];
  while (cursor.isKind('name', 'quote')) {
    const { start } = cursor.token;
    const name = readAttributeName(cursor);
    if (name !== null && 'name' in name) bindings.push({ inherited: name, from });
    if (cursor.token.start === start) break;
  }
  endBinding(cursor);
  return bindings;
}

/** Passes over the `;` of a binding, and what a mistake left before it. */
function endBinding(cursor: Cursor): void {
  if (!cursor.isKind(';')) {
    cursor.mistake();
    while (!cursor.isKind(';', '}', 'end') && !cursor.isName('in')) cursor.next();
  }
  if (cursor.isKind(';')) cursor.next();
}

/** Reads names with dots between them; none where no name stands here. */
export function readAttributePath(cursor: Cursor): readonly AttributeName[] {
  const path: AttributeName[] = [];
  for (;;) {
    const name = readAttributeName(cursor);
    if (name === null) return path;
    if (path.length < LONGEST_PATH) path.push(name);
    if (!cursor.isKind('.')) return path;
    cursor.next();
  }
}

function readAttributeName(cursor: Cursor): AttributeName | null {
  const { kind, text, start, end } = cursor.token;
  if (kind === 'name') {
    cursor.next();
    return { name: text, start, end };
  }
  if (kind === 'quote') {
    const literal = readString(cursor);
    const [part, ...more] = literal.parts;
    const isLiteral = part !== undefined && 'text' in part && more.length === 0;
    return isLiteral
      ? { name: part.text, start: part.start, end: part.end }
      : { expression: literal, start: literal.start, end: literal.end };
  }
  if (kind !== '${') return null;
  const { expression, next } = readInterpolation(cursor, end);
  cursor.goTo(next);
  return { expression, start, end: next };
}
