/**
 * Reads the Nix language, and parts of files: what is cut off at its beginning or end is read as far as it goes. A
 * mistake costs the expression that it stands in.
 */
import { type ReadString, readIndented, readQuoted } from './strings.ts';
import type { AttributeName, Binding, Expression, Formals, StringPart } from './syntax.ts';
import { type Token, Tokens } from './tokens.ts';

/** A file: an expression, or, where it is a part of one, the bindings that stand in it. */
export interface NixFile {
  readonly expression: Expression;
  /** Whether the file is a part of a larger one that is not there. */
  readonly isFragment: boolean;
}

/** Deeper than any person writes; what stands deeper is not read. */
const DEEPEST = 120;

/** Names behind these of a path are not read. */
const LONGEST_PATH = 40;

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
const PREFIXES = new Set(['!', '-']);
const KEYWORDS = new Set('if then else assert with let in rec inherit or'.split(' '));
const ENDS = new Set([')', ']', '}', ';', ',', 'end', ':', '=', '@', '.']);

/** Reads a whole text. Never throws. */
export function parseNix(text: string): NixFile {
  return new Parser(text).file();
}

class Parser {
  readonly #text: string;
  readonly #tokens: Tokens;
  #token: Token;
  #depth = 0;
  #mistakes = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = new Tokens(text);
    this.#token = this.#tokens.at(0);
  }

  file(): NixFile {
    const isFragment = this.#beginsWithBinding();
    if (!isFragment) {
      const expression = this.#expression();
      if (this.#token.kind === 'end' && this.#mistakes === 0) return { expression, isFragment };
      if (this.#token.kind === 'end') return { expression, isFragment: true };
      const rest = this.#fragment();
      return { expression: operation('//', [expression, rest]), isFragment: true };
    }
    return { expression: this.#fragment(), isFragment };
  }

  /** Bindings up to the end of the text; what stands between them is passed over. */
  #fragment(): Expression {
    const { start } = this.#token;
    const bindings: Binding[] = [];
    while (this.#token.kind !== 'end') if (!this.#binding(bindings)) this.#next();
    return { kind: 'set', isRecursive: false, bindings, start, end: this.#token.end };
  }

  /** Whether the text begins with a binding: an attribute path and `=`, or `inherit`. */
  #beginsWithBinding(): boolean {
    if (this.#is('name', 'inherit')) return true;
    const first = this.#token;
    const isBinding = this.#attributePath().length > 0 && this.#token.kind === '=' && this.#mistakes === 0;
    this.#token = first;
    this.#mistakes = 0;
    return isBinding;
  }

  #expression(): Expression {
    if (this.#depth >= DEEPEST) return this.#skipNested();
    this.#depth++;
    const expression = this.#keywordExpression() ?? this.#operators(0);
    this.#depth--;
    return expression;
  }

  #keywordExpression(): Expression | null {
    const { kind, text, start } = this.#token;
    if (kind === '{' && this.#isFormals()) return this.#functionOfSet(undefined, start);
    if (kind !== 'name') return null;
    if (text === 'let') return this.#let();
    if (text === 'if') return this.#if();
    if (text === 'with') {
      this.#next();
      const scope = this.#expression();
      this.#expect(';');
      const body = this.#expression();
      return { kind: 'with', scope, body, start, end: body.end };
    }
    if (text === 'assert') {
      this.#next();
      this.#expression();
      this.#expect(';');
      return this.#expression();
    }
    return KEYWORDS.has(text) ? null : this.#functionOfName();
  }

  #functionOfName(): Expression | null {
    const { text: parameter, start, end } = this.#token;
    const after = this.#tokens.at(end);
    if (after.kind === '@') {
      this.#next();
      this.#next();
      return this.#functionOfSet(parameter, start);
    }
    if (after.kind !== ':') return null;
    this.#next();
    this.#next();
    const body = this.#expression();
    return { kind: 'function', parameter, formals: undefined, body, start, end: body.end };
  }

  #functionOfSet(name: string | undefined, start: number): Expression {
    const formals = this.#formals();
    let parameter = name;
    if (this.#token.kind === '@') {
      this.#next();
      parameter = this.#token.text;
      this.#next();
    }
    this.#expect(':');
    const body = this.#expression();
    return { kind: 'function', parameter, formals, body, start, end: body.end };
  }

  /** Whether the brace here opens the parameters of a function, and not a set. */
  #isFormals(): boolean {
    const first = this.#tokens.at(this.#token.end);
    if (first.kind === '...') return true;
    const second = this.#tokens.at(first.end);
    if (first.kind === '}') return second.kind === ':' || second.kind === '@';
    if (first.kind !== 'name') return false;
    if (second.kind === ',' || second.kind === '?') return true;
    if (second.kind !== '}') return false;
    const third = this.#tokens.at(second.end);
    return third.kind === ':' || third.kind === '@';
  }

  #formals(): Formals {
    const names = new Map<string, Expression | undefined>();
    this.#expect('{');
    while (this.#token.kind === 'name' || this.#token.kind === '...') {
      const { kind, text } = this.#token;
      this.#next();
      let fallback: Expression | undefined;
      if (this.#is('?')) {
        this.#next();
        fallback = this.#expression();
      }
      if (kind === 'name') names.set(text, fallback);
      if (!this.#is(',')) break;
      this.#next();
    }
    this.#expect('}');
    return { names };
  }

  #let(): Expression {
    const { start } = this.#token;
    this.#next();
    const bindings = this.#bindings(() => this.#is('name', 'in'));
    if (this.#is('name', 'in')) this.#next();
    else this.#mistakes++;
    const body = this.#expression();
    return { kind: 'let', bindings, body, start, end: body.end };
  }

  #if(): Expression {
    const { start } = this.#token;
    this.#next();
    const condition = this.#expression();
    this.#expectName('then');
    const then = this.#expression();
    this.#expectName('else');
    const otherwise = this.#expression();
    return { kind: 'if', condition, then, otherwise, start, end: otherwise.end };
  }

  /** Operands of one level, read in a row: how `a ++ b ++ c` nests makes no difference to what it gives. */
  #operators(level: number): Expression {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#application();
    if (PREFIXES.has(this.#token.kind) && (operators.includes('!') || level === LEVELS.length - 1)) {
      const { kind, start } = this.#token;
      this.#next();
      const operand = this.#nested(() => this.#operators(level));
      return { kind: 'operation', operator: kind, operands: [operand], start, end: operand.end };
    }
    let left = this.#operators(level + 1);
    while (operators.includes(this.#token.kind) && this.#token.kind !== '!') {
      const operator = this.#token.kind;
      if (operator === '?') {
        this.#next();
        left = { kind: 'has', from: left, path: this.#attributePath(), start: left.start, end: this.#token.start };
        continue;
      }
      const operands = [left];
      while (this.#token.kind === operator) {
        this.#next();
        operands.push(this.#functionOrOperators(level + 1));
      }
      left = operation(operator, operands);
    }
    return left;
  }

  /** The last operand may be a function or a `let` without parentheses. */
  #functionOrOperators(level: number): Expression {
    const isKeyword = this.#token.kind === 'name' && ['let', 'if', 'with', 'assert'].includes(this.#token.text);
    return isKeyword ? this.#expression() : this.#operators(level);
  }

  #application(): Expression {
    let fn = this.#select();
    while (this.#startsOperand()) {
      const argument = this.#select();
      fn = { kind: 'apply', fn, argument, start: fn.start, end: argument.end };
    }
    return fn;
  }

  #startsOperand(): boolean {
    const { kind, text } = this.#token;
    if (kind === 'name') return !KEYWORDS.has(text) || text === 'rec';
    return ['number', 'path', 'uri', 'quote', 'quotes', '(', '[', '{'].includes(kind);
  }

  #select(): Expression {
    const from = this.#simple();
    if (this.#token.kind !== '.') return from;
    this.#next();
    const path = this.#attributePath();
    let fallback: Expression | undefined;
    if (this.#is('name', 'or')) {
      this.#next();
      fallback = this.#nested(() => this.#select());
    }
    const end = fallback?.end ?? path.at(-1)?.end ?? from.end;
    return { kind: 'select', from, path, fallback, start: from.start, end };
  }

  #simple(): Expression {
    const { kind, text, start, end } = this.#token;
    switch (kind) {
      case 'name':
        if (text === 'rec') {
          this.#next();
          return this.#set(true);
        }
        if (text === 'let') return this.#let();
        if (KEYWORDS.has(text)) return this.#unreadable();
        this.#next();
        return { kind: 'variable', name: text, start, end };
      case 'number':
        this.#next();
        return { kind: 'number', text, start, end };
      case 'uri':
        this.#next();
        return { kind: 'string', parts: [{ text, start, end }], start, end };
      case 'path':
        return this.#path();
      case 'quote':
      case 'quotes':
        return this.#string();
      case '(': {
        this.#next();
        const inner = this.#expression();
        this.#close(')');
        return inner;
      }
      case '[':
        return this.#list();
      case '{':
        return this.#set(false);
      default:
        return this.#unreadable();
    }
  }

  #string(): Expression {
    const { start, kind, end } = this.#token;
    const read = kind === 'quote' ? readQuoted : readIndented;
    const { parts, next }: ReadString = read(this.#text, end, (at) => this.#interpolation(at));
    this.#token = this.#tokens.at(next);
    return { kind: 'string', parts, start, end: next };
  }

  #interpolation(at: number): { expression: Expression; next: number } {
    this.#token = this.#tokens.at(at);
    const expression = this.#expression();
    while (this.#token.kind !== '}' && this.#token.kind !== 'end') {
      this.#mistakes++;
      this.#next();
    }
    return { expression, next: this.#token.end };
  }

  #path(): Expression {
    const { start } = this.#token;
    const parts: StringPart[] = [];
    let { end } = this.#token;
    parts.push({ text: this.#token.text, start, end });
    while (this.#text.startsWith('${', end)) {
      const { expression, next } = this.#interpolation(end + 2);
      parts.push({ expression, start: end, end: next });
      const rest = /[A-Za-z0-9._+/-]*/y;
      rest.lastIndex = next;
      const text = rest.exec(this.#text)?.[0] ?? '';
      end = next + text.length;
      if (text !== '') parts.push({ text, start: next, end });
    }
    this.#token = this.#tokens.at(end);
    return { kind: 'path', parts, start, end };
  }

  #list(): Expression {
    const { start } = this.#token;
    this.#next();
    const items: Expression[] = [];
    this.#nested(() => {
      while (this.#token.kind !== ']' && this.#token.kind !== 'end') {
        if (this.#startsOperand()) items.push(this.#select());
        else if (['}', ')', ';'].includes(this.#token.kind)) break;
        else {
          this.#mistakes++;
          this.#next();
        }
      }
    });
    const { end } = this.#token;
    this.#close(']');
    return { kind: 'list', items, start, end };
  }

  #set(isRecursive: boolean): Expression {
    const { start } = this.#token;
    this.#expect('{');
    const bindings = this.#nested(() => this.#bindings(() => this.#token.kind === '}'));
    const { end } = this.#token;
    this.#close('}');
    return { kind: 'set', isRecursive, bindings, start, end };
  }

  #bindings(isEnd: () => boolean): readonly Binding[] {
    const bindings: Binding[] = [];
    while (!isEnd() && this.#token.kind !== 'end') {
      if (this.#binding(bindings)) continue;
      this.#mistakes++;
      if ([')', ']', '}'].includes(this.#token.kind) || this.#is('name', 'in')) break;
      this.#next();
    }
    return bindings;
  }

  /** Reads the binding that stands here; false where there is none, an attribute path without `=` passed over. */
  #binding(bindings: Binding[]): boolean {
    if (this.#is('name', 'inherit')) {
      this.#inherit(bindings);
      return true;
    }
    const path = this.#attributePath();
    if (path.length === 0 || this.#token.kind !== '=') return false;
    this.#next();
    bindings.push({ path, value: this.#expression() });
    if (this.#is(';')) this.#next();
    else this.#toBindingEnd();
    return true;
  }

  /** Passes over what a mistake left of a binding. */
  #toBindingEnd(): void {
    this.#mistakes++;
    while (![';', '}', 'end'].includes(this.#token.kind) && !this.#is('name', 'in')) this.#next();
    if (this.#token.kind === ';') this.#next();
  }

  #inherit(bindings: Binding[]): void {
    this.#next();
    let from: Expression | undefined;
    if (this.#token.kind === '(') {
      this.#next();
      from = this.#expression();
      this.#close(')');
    }
    while (this.#token.kind === 'name' || this.#token.kind === 'quote') {
      const { start } = this.#token;
      const [name] = this.#attributeName();
      if (name !== undefined && 'name' in name) bindings.push({ inherited: name, from });
      if (this.#token.start === start) break;
    }
    if (this.#token.kind === ';') this.#next();
    else this.#toBindingEnd();
  }

  #attributePath(): readonly AttributeName[] {
    const path: AttributeName[] = [];
    for (;;) {
      const found = this.#attributeName();
      if (found.length === 0) return path;
      if (path.length < LONGEST_PATH) path.push(...found);
      if (this.#token.kind !== '.') return path;
      this.#next();
    }
  }

  /** One name; none where there is none. */
  #attributeName(): readonly AttributeName[] {
    const { kind, text, start, end } = this.#token;
    if (kind === 'name') {
      this.#next();
      return [{ name: text, start, end }];
    }
    if (kind === 'quote') {
      const literal = this.#string();
      const [part, ...more] = literal.kind === 'string' ? literal.parts : [];
      if (part !== undefined && 'text' in part && more.length === 0) {
        return [{ name: part.text, start: part.start, end: part.end }];
      }
      return [{ expression: literal, start: literal.start, end: literal.end }];
    }
    if (kind !== '${') return [];
    const { expression, next } = this.#interpolation(end);
    this.#token = this.#tokens.at(next);
    return [{ expression, start, end: next }];
  }

  #nested<T>(read: () => T): T {
    this.#depth++;
    if (this.#depth > DEEPEST) this.#skipNested();
    const result = read();
    this.#depth--;
    return result;
  }

  /** Gives up on what is nested too deeply: the rest of the file is not read. */
  #skipNested(): Expression {
    this.#mistakes++;
    const { start } = this.#token;
    const end = this.#text.length;
    this.#token = { kind: 'end', text: '', start: end, end };
    return { kind: 'unreadable', start, end };
  }

  #unreadable(): Expression {
    this.#mistakes++;
    const { kind, start, end } = this.#token;
    if (!ENDS.has(kind)) this.#next();
    return { kind: 'unreadable', start, end: ENDS.has(kind) ? start : end };
  }

  #close(kind: string): void {
    while (this.#token.kind !== kind && ![')', ']', '}', ';', 'end'].includes(this.#token.kind)) {
      this.#mistakes++;
      this.#next();
    }
    this.#expect(kind);
  }

  #expect(kind: string): void {
    if (this.#token.kind === kind) this.#next();
    else this.#mistakes++;
  }

  #expectName(name: string): void {
    if (this.#is('name', name)) this.#next();
    else this.#mistakes++;
  }

  #is(kind: string, text = this.#token.text): boolean {
    return this.#token.kind === kind && this.#token.text === text;
  }

  #next(): void {
    this.#token = this.#tokens.at(this.#token.end);
  }
}

function operation(operator: string, operands: readonly Expression[]): Expression {
  const [first, last] = [operands[0] as Expression, operands.at(-1) as Expression];
  return { kind: 'operation', operator, operands, start: first.start, end: last.end };
}
