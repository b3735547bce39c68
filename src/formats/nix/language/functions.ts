/** Functions: `x: …`, `{ a, b ? 1, ... }: …`, `args@{ … }: …` (Nix reference manual, "Function"). */
import type { Cursor } from './cursor.ts';
import { isKeyword } from './operands.ts';
import type { Expression, Formals } from './syntax.ts';

/** Reads the function that begins here; null where none does. */
export function readFunction(cursor: Cursor): Expression | null {
  const { kind, text: parameter, start, end } = cursor.token;
  if (kind === '{') return isFormals(cursor) ? readBehindName(cursor, undefined, start) : null;
  if (kind !== 'name' || isKeyword(parameter)) return null;
  const after = cursor.tokenAt(end);
  if (after.kind !== '@' && after.kind !== ':') return null;
  cursor.next();
  cursor.next();
  if (after.kind === '@') return readBehindName(cursor, parameter, start);
  const body = cursor.expression();
  return { kind: 'function', parameter, formals: undefined, body, start, end: body.end };
}

/** The rest of a function behind `name@`: its formals, a name behind them, and its body. */
function readBehindName(cursor: Cursor, name: string | undefined, start: number): Expression {
  const formals = readFormals(cursor);
  let parameter = name;
  if (cursor.isKind('@')) {
    cursor.next();
    parameter = cursor.token.text;
    cursor.next();
  }
  cursor.expect(':');
  const body = cursor.expression();
  return { kind: 'function', parameter, formals, body, start, end: body.end };
}

/** Whether the brace here opens the parameters of a function, and not a set. */
function isFormals(cursor: Cursor): boolean {
  const first = cursor.tokenAt(cursor.token.end);
  if (first.kind === '...') return true;
  const second = cursor.tokenAt(first.end);
  if (first.kind === '}') return second.kind === ':' || second.kind === '@';
  if (first.kind !== 'name') return false;
  if (second.kind === ',' || second.kind === '?') return true;
  if (second.kind !== '}') return false;
  const third = cursor.tokenAt(second.end);
  return third.kind === ':' || third.kind === '@';
}

function readFormals(cursor: Cursor): Formals {
  const names = new Map<string, Expression | undefined>();
  cursor.expect('{');
  while (cursor.isKind('name', '...')) {
    const { kind, text } = cursor.token;
    cursor.next();
    let fallback: Expression | undefined;
    if (cursor.isKind('?')) {
      cursor.next();
      fallback = cursor.expression();
    }
    if (kind === 'name') names.set(text, fallback);
    if (!cursor.isKind(',')) break;
    cursor.next();
  }
  cursor.expect('}');
  return { names };
}
