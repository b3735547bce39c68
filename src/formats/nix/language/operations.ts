/** Operators and what they stand between (Nix reference manual, "Operators"). */
import { readAttributePath } from './bindings.ts';
import type { Cursor } from './cursor.ts';
import { readApplication } from './operands.ts';
import type { Expression } from './syntax.ts';

/** Operators by how tightly they bind, the loosest first. */
const LEVELS: readonly (readonly string[])[] = [
  ['|>', '<|'],
  ['->'],
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['//'],
  ['!'],
  ['+', '-'],
  ['*', '/'],
  ['++'],
  ['?'],
];

/** Reads operands with operators of any level between them. */
export function readOperation(cursor: Cursor): Expression {
  return readLevel(cursor, 0);
}

/** Operands of one level, read in a row: how `a ++ b ++ c` nests makes no difference to what it gives. */
function readLevel(cursor: Cursor, level: number): Expression {
  const operators = LEVELS[level];
  if (operators === undefined) return readApplication(cursor);
  if (isPrefix(cursor, level)) return readPrefixed(cursor, level);
  let left = readLevel(cursor, level + 1);
  while (operators.includes(cursor.token.kind) && !cursor.isKind('!')) {
    const operator = cursor.token.kind;
    if (operator === '?') {
      cursor.next();
      left = { kind: 'has', from: left, path: readAttributePath(cursor), start: left.start, end: cursor.token.start };
      continue;
    }
    const operands = [left];
    while (cursor.isKind(operator)) {
      cursor.next();
      operands.push(readOperand(cursor, level + 1));
    }
    left = operation(operator, operands);
  }
  return left;
}

/** Whether `!` stands here, or a sign, which binds tighter than all else. */
function isPrefix(cursor: Cursor, level: number): boolean {
  return cursor.isKind('!', '-') && (LEVELS[level]?.includes('!') || level === LEVELS.length - 1);
}

function readPrefixed(cursor: Cursor, level: number): Expression {
  const { kind, start } = cursor.token;
  cursor.next();
  const operand = cursor.nested(() => readLevel(cursor, level));
  return { kind: 'operation', operator: kind, operands: [operand], start, end: operand.end };
}

/** The last operand may be a function or a `let` without parentheses. */
function readOperand(cursor: Cursor, level: number): Expression {
  return cursor.isName('let', 'if', 'with', 'assert') ? cursor.expression() : readLevel(cursor, level);
}

/** Operands, at least one, in a row with an operator between them. */
export function operation(operator: string, operands: readonly Expression[]): Expression {
  const [first, last] = [operands[0] as Expression, operands.at(-1) as Expression];
  return { kind: 'operation', operator, operands, start: first.start, end: last.end };
}
