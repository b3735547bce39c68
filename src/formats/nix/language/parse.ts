/**
 * Reads the Nix language, and parts of files: what is cut off at its beginning or end is read as far as it goes. A
 * mistake costs the expression that it stands in. Source: Nix reference manual, "Nix Language".
 */
import { isBinding, readBindings, readLooseBindings } from './bindings.ts';
import { Cursor } from './cursor.ts';
import { readFunction } from './functions.ts';
import { operation, readOperation } from './operations.ts';
import type { Expression } from './syntax.ts';

/** A file: an expression, or, where it is a part of one, the bindings that stand in it. */
export interface NixFile {
  readonly expression: Expression;
  /** Whether the file is a part of a larger one that is not there. */
  readonly isFragment: boolean;
  /** Where it is nested so deeply that nothing more of it was read. */
  readonly tooDeepAt: number | undefined;
}

/** Reads a whole text. Never throws. */
export function parseNix(text: string): NixFile {
  const cursor = new Cursor(text, readExpression);
  const file = readFile(cursor);
  return { ...file, tooDeepAt: cursor.tooDeepAt };
}

function readFile(cursor: Cursor): Omit<NixFile, 'tooDeepAt'> {
  if (isBinding(cursor)) return { expression: readFragment(cursor), isFragment: true };
  const expression = cursor.expression();
  if (cursor.isAtEnd) return { expression, isFragment: cursor.mistakes > 0 };
  return { expression: operation('//', [expression, readFragment(cursor)]), isFragment: true };
}

/** The bindings up to the end of the text, as a set. */
function readFragment(cursor: Cursor): Expression {
  const { start } = cursor.token;
  const bindings = readLooseBindings(cursor);
  return { kind: 'set', isRecursive: false, bindings, start, end: cursor.token.end };
}

function readExpression(cursor: Cursor): Expression {
  if (cursor.isName('let')) return readLet(cursor);
  if (cursor.isName('if')) return readIf(cursor);
  if (cursor.isName('with')) return readWith(cursor);
  if (cursor.isName('assert')) return readAssert(cursor);
  return readFunction(cursor) ?? readOperation(cursor);
}

function readLet(cursor: Cursor): Expression {
  const { start } = cursor.token;
  cursor.next();
  const bindings = readBindings(cursor, () => cursor.isName('in'));
  cursor.expectName('in');
  const body = cursor.expression();
  return { kind: 'let', bindings, body, start, end: body.end };
}

function readIf(cursor: Cursor): Expression {
  const { start } = cursor.token;
  cursor.next();
  const condition = cursor.expression();
  cursor.expectName('then');
  const then = cursor.expression();
  cursor.expectName('else');
  const otherwise = cursor.expression();
  return { kind: 'if', condition, then, otherwise, start, end: otherwise.end };
}

function readWith(cursor: Cursor): Expression {
  const { start } = cursor.token;
  cursor.next();
  const scope = cursor.expression();
  cursor.expect(';');
  const body = cursor.expression();
  return { kind: 'with', scope, body, start, end: body.end };
}

/** An assertion says nothing of what the expression comes to. */
function readAssert(cursor: Cursor): Expression {
  cursor.next();
  cursor.expression();
  cursor.expect(';');
  return cursor.expression();
}
