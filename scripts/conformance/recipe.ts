/**
 * Evaluates the recipe of a long input: string literals in single quotes with `\n`, `\t`, `\\`, `\'`, numbers, `+`, `*`
 * and brackets, as in Python. Throws a SyntaxError for anything else.
 */
export function evaluateRecipe(recipe: string): string {
  const tokens = recipe.match(/'(?:[^'\\]|\\.)*'|\d+|[+*()]|[^\s]/g) ?? [];
  const cursor = { tokens, at: 0 };
  const result = sum(cursor);
  if (cursor.at < tokens.length || typeof result !== 'string') throw new SyntaxError(`cannot evaluate ${recipe}`);
  return result;
}

interface Cursor {
  readonly tokens: readonly string[];
  at: number;
}

function sum(cursor: Cursor): string | number {
  let left = product(cursor);
  while (cursor.tokens[cursor.at] === '+') {
    cursor.at++;
    const right = product(cursor);
    left = typeof left === 'number' && typeof right === 'number' ? left + right : `${left}${right}`;
  }
  return left;
}

function product(cursor: Cursor): string | number {
  let left = atom(cursor);
  while (cursor.tokens[cursor.at] === '*') {
    cursor.at++;
    const right = atom(cursor);
    if (typeof left === 'number') left = typeof right === 'number' ? left * right : right.repeat(left);
    else left = left.repeat(Number(right));
  }
  return left;
}

function atom(cursor: Cursor): string | number {
  const token = cursor.tokens[cursor.at++];
  if (token === '(') {
    const value = sum(cursor);
    if (cursor.tokens[cursor.at++] !== ')') throw new SyntaxError('a bracket is not closed');
    return value;
  }
  if (token !== undefined && /^\d/.test(token)) return Number(token);
  if (token?.startsWith("'")) return token.slice(1, -1).replace(/\\(.)/g, (_, char: string) => ESCAPES[char] ?? char);
  throw new SyntaxError(`unexpected ${token ?? 'end'}`);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
