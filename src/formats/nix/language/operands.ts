/** What operators stand between: literals, names, sets, lists, and calls and selections of these. */
import { readAttributePath, readBindings } from './bindings.ts';
import type { Cursor } from './cursor.ts';
import { readInterpolation, readString } from './interpolations.ts';
import type { Expression, StringPart } from './syntax.ts';

const KEYWORDS = new Set('if then else assert with let in rec inherit or'.split(' '));
const OPENING = ['number', 'path', 'uri', 'quote', 'quotes', '(', '[', '{'];
const PATH_TEXT = /[A-Za-z0-9._+/-]*/y;

/** Whether a name is one that the language keeps for itself. */
export function isKeyword(name: string): boolean {
  return KEYWORDS.has(name);
}

/** Reads a function with its arguments, or what stands alone. */
export function readApplication(cursor: Cursor): Expression {
  let fn = readSelection(cursor);
  while (isOperand(cursor)) {
    const argument = readSelection(cursor);
    fn = { kind: 'apply', fn, argument, start: fn.start, end: argument.end };
  }
  return fn;
}

function isOperand(cursor: Cursor): boolean {
  const { kind, text } = cursor.token;
  return kind === 'name' ? !isKeyword(text) || text === 'rec' : OPENING.includes(kind);
}

function readSelection(cursor: Cursor): Expression {
  const from = readSimple(cursor);
  if (!cursor.isKind('.')) return from;
  cursor.next();
  const path = readAttributePath(cursor);
  let fallback: Expression | undefined;
  if (cursor.isName('or')) {
    cursor.next();
    fallback = cursor.nested(() => readSelection(cursor));
  }
  const end = fallback?.end ?? path.at(-1)?.end ?? from.end;
  return { kind: 'select', from, path, fallback, start: from.start, end };
}

function readSimple(cursor: Cursor): Expression {
  const { kind, text, start, end } = cursor.token;
  switch (kind) {
    case 'name':
      return readName(cursor);
    case 'number':
      cursor.next();
      return { kind: 'number', text, start, end };
    case 'uri':
      cursor.next();
      return { kind: 'string', parts: [{ text, start, end }], start, end };
    case 'path':
      return readPath(cursor);
    case 'quote':
    case 'quotes':
      return readString(cursor);
    case '(': {
      cursor.next();
      const inner = cursor.expression();
      cursor.close(')');
      return inner;
    }
    case '[':
      return readList(cursor);
    case '{':
      return readSet(cursor, false);
    default:
      return cursor.unreadable();
  }
}

function readName(cursor: Cursor): Expression {
  const { text, start, end } = cursor.token;
  if (text === 'let') return cursor.expression();
  if (text !== 'rec' && isKeyword(text)) return cursor.unreadable();
  cursor.next();
  return text === 'rec' ? readSet(cursor, true) : { kind: 'variable', name: text, start, end };
}

function readPath(cursor: Cursor): Expression {
  const { text: head, start } = cursor.token;
  let { end } = cursor.token;
  const parts: StringPart[] = [{ text: head, start, end }];
  while (cursor.text.startsWith('${', end)) {
    const { expression, next } = readInterpolation(cursor, end + 2);
    parts.push({ expression, start: end, end: next });
    PATH_TEXT.lastIndex = next;
    const text = PATH_TEXT.exec(cursor.text)?.[0] ?? '';
    end = next + text.length;
    if (text !== '') parts.push({ text, start: next, end });
  }
  cursor.goTo(end);
  return { kind: 'path', parts, start, end };
}

function readList(cursor: Cursor): Expression {
  const { start } = cursor.token;
  cursor.next();
  const items: Expression[] = [];
  cursor.nested(() => {
    while (!cursor.isKind(']', 'end')) {
      if (isOperand(cursor)) items.push(readSelection(cursor));
      else if (cursor.isKind('}', ')', ';')) break;
      else {
        cursor.mistake();
        cursor.next();
      }
    }
  });
  const { end } = cursor.token;
  cursor.close(']');
  return { kind: 'list', items, start, end };
}

function readSet(cursor: Cursor, isRecursive: boolean): Expression {
  const { start } = cursor.token;
  cursor.expect('{');
  const bindings = cursor.nested(() => readBindings(cursor, () => cursor.isKind('}')));
  const { end } = cursor.token;
  cursor.close('}');
  return { kind: 'set', isRecursive, bindings, start, end };
}
