/**
 * Reads the value that a JavaScript file exports, without running it: literals, constants of the file, templates,
 * joined paths, and lists made by `map`. All else is unknown. The value comes as the tree that YAML gives.
 */
import { markUnknown } from '../../embedded.ts';
import type { Unreadable } from '../../repository.ts';
import type { SourceFile } from '../../source.ts';
import { HOME_OF_ACCOUNT, Text, type Unknown } from '../../text.ts';
import { markTemplates } from '../placeholders.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../yaml/nodes.ts';
import { Cursor, MOST_SKIPPED } from './cursor.ts';
import { filled, isHome, unescaped, workedOut } from './strings.ts';
import type { Token } from './tokens.ts';

/** What was read of a file. */
export interface JavaScriptFile {
  /** The exported value, for JSON the only one; undefined where the file exports none. */
  readonly value: YamlNode | undefined;
  /** What is beyond a limit first, and was not read. */
  readonly problem?: Omit<Unreadable, 'source'>;
}

/** Nested deeper, or grown larger through `map`, no file was ever written by a person. */
const MOST_DEPTH = 60;
const MOST_NODES = 20_000;

/** How far ahead the arrow of a function may be. */
const LONGEST_PARAMETERS = 30;

type Scope = ReadonlyMap<string, YamlNode>;

/** Never throws. */
export function readJavaScript(source: SourceFile): JavaScriptFile {
  const reader = new Reader(source);
  const value = reader.read();
  return { value, ...(reader.problem !== undefined && { problem: reader.problem }) };
}

class Reader {
  readonly #source: SourceFile;
  readonly #cursor: Cursor;
  readonly #constants = new Map<string, YamlNode>();
  #nodes = 0;
  #depth = 0;
  problem: JavaScriptFile['problem'];

  constructor(source: SourceFile) {
    this.#source = source;
    this.#cursor = new Cursor(source);
  }

  read(): YamlNode | undefined {
    const cursor = this.#cursor;
    if (cursor.is('{') || cursor.is('[')) return this.#value(this.#constants);
    while (!cursor.isAtEnd) {
      if (cursor.take('module', '.', 'exports', '=') || cursor.take('export', 'default')) return this.#exported();
      if (/^(?:const|let|var)$/.test(cursor.text()) && cursor.text(2) === '=') {
        const name = cursor.text(1);
        cursor.at += 3;
        this.#constants.set(name, this.#value(this.#constants));
      } else cursor.at++;
    }
    return undefined;
  }

  /** The value, or what a function that is exported gives at once. */
  #exported(): YamlNode {
    const cursor = this.#cursor;
    if (!cursor.is('{')) cursor.takeParameters(6);
    while (cursor.is('(') || /^define\w*$/.test(cursor.text())) cursor.at++;
    return this.#value(this.#constants);
  }

  /** An expression up to the comma, semicolon or bracket behind it. */
  #value(scope: Scope): YamlNode {
    const cursor = this.#cursor;
    const first = cursor.at;
    this.#depth++;
    const node = this.#isWithinLimits() ? this.#expression(scope) : undefined;
    this.#depth--;
    if (node !== undefined && cursor.isExpressionEnd()) return node;
    cursor.skipExpression();
    if (cursor.isExhausted)
      this.#giveUp(`its lists are gone through for more than the limit of ${MOST_SKIPPED} words`, first);
    return this.#unknown(first);
  }

  #isWithinLimits(): boolean {
    if (this.#depth > MOST_DEPTH) this.#giveUp(`it is nested deeper than the limit of ${MOST_DEPTH} levels`);
    else if (++this.#nodes > MOST_NODES) this.#giveUp(`it has more than the limit of ${MOST_NODES} values`);
    else return true;
    return false;
  }

  /** What stands at a token, by default the next, is not read. */
  #giveUp(reason: string, at = this.#cursor.at): void {
    const { start } = this.#cursor.span(at);
    this.problem ??= { reason, span: this.#source.span(start, start) };
  }

  /** Operands with `+` between them, or a list that `map` is called on; undefined for what is neither. */
  #expression(scope: Scope): YamlNode | undefined {
    const cursor = this.#cursor;
    const first = cursor.at;
    let node = this.#operand(scope);
    while (node !== undefined && cursor.take('+')) {
      const next = this.#operand(scope);
      if (next?.kind !== 'scalar' || node.kind !== 'scalar') return undefined;
      node = this.#scalar(Text.concat([node.text, next.text]), first);
    }
    while (node?.kind === 'list' && cursor.is('.') && cursor.text(1) === 'map' && cursor.text(2) === '(') {
      node = this.#mapped(node.items, scope);
    }
    return node;
  }

  #operand(scope: Scope): YamlNode | undefined {
    const cursor = this.#cursor;
    const { token, at: first } = cursor;
    if (token === undefined) return undefined;
    if (cursor.is('{')) return this.#object(scope);
    if (cursor.is('[')) return this.#array(scope);
    if (token.kind === 'mark') return undefined;
    if (token.kind === 'word') return this.#named(token, scope);
    cursor.at++;
    return this.#scalar(token.kind === 'number' ? this.#verbatim(token) : this.#quoted(token, scope), first);
  }

  #named(token: Token, scope: Scope): YamlNode | undefined {
    const cursor = this.#cursor;
    const first = cursor.at;
    const isHomeOfUser =
      cursor.take('process', '.', 'env', '.', 'HOME') ||
      cursor.take('os', '.', 'homedir', '(', ')') ||
      cursor.take('homedir', '(', ')');
    if (isHomeOfUser) return this.#unknown(first, HOME_OF_ACCOUNT);
    if (cursor.take('path', '.', 'join', '(') || cursor.take('path', '.', 'resolve', '('))
      return this.#path(scope, first);
    cursor.at++;
    const known = scope.get(token.text) ?? this.#constants.get(token.text);
    if (known !== undefined) return this.#member(known, token, first);
    return /^(?:true|false|null|undefined)$/.test(token.text) ? this.#scalar(this.#verbatim(token), first) : undefined;
  }

  /** A constant, or what lies in it (`item.name`). */
  #member(known: YamlNode, token: Token, first: number): YamlNode | undefined {
    const cursor = this.#cursor;
    let node: YamlNode | undefined = known;
    while (node?.kind === 'map' && cursor.is('.') && cursor.tokenAt(cursor.at + 1)?.kind === 'word') {
      node = entryOf(node, cursor.text(1));
      cursor.at += 2;
    }
    if (node?.kind !== 'scalar') return node;
    return this.#scalar(node.text.referredAt(this.#source.span(token.start, cursor.last?.end ?? token.end)), first);
  }

  /** The arguments of `path.join`, with a slash between them. */
  #path(scope: Scope, first: number): YamlNode | undefined {
    const parts = this.#list(')', scope);
    const texts = parts.flatMap((part) => (part.kind === 'scalar' ? [part.text] : []));
    if (texts.length === 0 || texts.length < parts.length) return undefined;
    const slash = (text: Text) => {
      const { source, start } = text.span();
      return new Text([{ text: '/', source, start, end: start }]);
    };
    const joined = texts.flatMap((text, index) => (index === 0 ? [text] : [slash(text), text]));
    return this.#scalar(Text.concat(joined), first);
  }

  #array(scope: Scope): YamlNode {
    const first = this.#cursor.at++;
    const items = this.#list(']', scope);
    return { kind: 'list', items, span: this.#cursor.span(first) };
  }

  /** Values up to a bracket, and the bracket. */
  #list(close: string, scope: Scope): readonly YamlNode[] {
    return this.#upTo(close, () => {
      if (!this.#cursor.take('...')) return [this.#value(scope)];
      const spread = this.#value(scope);
      return spread.kind === 'list' ? spread.items : [spread];
    });
  }

  #object(scope: Scope): YamlMap {
    const first = this.#cursor.at++;
    const entries = this.#upTo('}', () => this.#entry(scope));
    return { kind: 'map', entries, span: this.#cursor.span(first) };
  }

  /** What is read between commas, up to a bracket, and the bracket. */
  #upTo<T>(close: string, read: () => readonly T[]): readonly T[] {
    const cursor = this.#cursor;
    const found: T[] = [];
    while (!cursor.isAtEnd && !cursor.is(close)) {
      const before = cursor.at;
      for (const each of read()) found.push(each);
      if (cursor.is(',') || cursor.at === before) cursor.at++;
    }
    cursor.at++;
    return found;
  }

  #entry(scope: Scope): readonly YamlEntry[] {
    const cursor = this.#cursor;
    const first = cursor.at;
    if (cursor.take('...')) return this.#spread(scope, first);
    const token = cursor.token as Token;
    const name = token.kind === 'string' ? this.#quoted(token, scope) : this.#verbatim(token);
    const isKey = cursor.text(1) === ':';
    if (isKey) cursor.at += 2;
    if (isKey || token.kind === 'word') return [{ key: this.#scalar(name, first, first), value: this.#value(scope) }];
    cursor.skipExpression();
    return [];
  }

  #spread(scope: Scope, first: number): readonly YamlEntry[] {
    const spread = this.#value(scope);
    if (spread.kind !== 'map') return [{ key: this.#unknown(first), value: spread }];
    const { start, end } = this.#cursor.span(first);
    return spread.entries.map(({ key, value }) => ({ key, value: this.#moved(value, start, end) }));
  }

  /** What a spread object brings along, at the place where it is spread. */
  #moved(node: YamlNode, start: number, end: number): YamlNode {
    if (++this.#nodes > MOST_NODES || node.span.start >= start) return node;
    const span = this.#source.span(start, end);
    if (node.kind === 'scalar') return { ...node, span, text: node.text.referredAt(span) };
    if (node.kind === 'list') return { ...node, span, items: node.items.map((item) => this.#moved(item, start, end)) };
    const entries = node.entries.map(({ key, value }) => ({ key, value: this.#moved(value, start, end) }));
    return { ...node, span, entries };
  }

  /** `.map((x) => ({ … }))` over a list whose items are known: the body once for each. */
  #mapped(items: readonly YamlNode[], scope: Scope): YamlNode | undefined {
    const cursor = this.#cursor;
    const first = cursor.at;
    cursor.at += 3;
    const parameters = cursor.takeParameters(LONGEST_PARAMETERS);
    if (parameters === undefined) return undefined;
    const body = cursor.at;
    const made: YamlNode[] = [];
    for (const item of items) {
      cursor.at = body;
      if (cursor.is('{') && cursor.text(1) !== 'return') return undefined;
      if (cursor.is('{')) cursor.at += 2;
      else if (cursor.is('(')) cursor.at++;
      made.push(this.#value(new Map([...scope, ...bound(parameters, item)])));
    }
    cursor.leaveBracket(first + 2);
    return { kind: 'list', items: made, span: cursor.span(first) };
  }

  /** A string or template without its quotes. */
  #quoted({ kind, start, end }: Token, scope: Scope): Text {
    const last = Math.max(end - 1, start + 1);
    if (kind === 'string') return unescaped(this.#source, start + 1, last);
    return filled(this.#source, start + 1, last, (from, to) => this.#hole(from, to, scope));
  }

  /** What stands in `${}`: a constant, the home directory, or nothing that is known. */
  #hole(start: number, end: number, scope: Scope): Text {
    const written = this.#source.text.slice(start + 2, end - 1).trim();
    const [name = '', ...members] = written.split('.');
    let node = scope.get(name) ?? this.#constants.get(name);
    for (const member of members) node = node?.kind === 'map' ? entryOf(node, member) : undefined;
    if (node?.kind === 'scalar') return node.text.referredAt({ source: this.#source, start, end });
    return workedOut(this.#source, start, end, isHome(written) ? HOME_OF_ACCOUNT : undefined);
  }

  #verbatim({ start, end }: Token): Text {
    return Text.verbatim(this.#source, start, end);
  }

  #unknown(first: number, unknown?: Unknown): YamlScalar {
    const { start, end } = this.#cursor.span(first);
    return this.#scalar(workedOut(this.#source, start, end, unknown), first);
  }

  /** @param last index of the last token; by default the one before the next */
  #scalar(text: Text, first: number, last = this.#cursor.at - 1): YamlScalar {
    const token = this.#cursor.tokenAt(first);
    return {
      kind: 'scalar',
      text: markTemplates(markUnknown(text)),
      isNull: token?.kind === 'word' && /^(?:null|undefined)$/.test(text.value),
      isPlain: token?.kind !== 'string' && token?.kind !== 'template',
      span: this.#cursor.span(first, last),
    };
  }
}

function entryOf(map: YamlMap, name: string): YamlNode | undefined {
  return map.entries.findLast(({ key }) => key.text.value === name)?.value;
}

/** What an item gives the parameters of a function: `x`, `(x)`, `(x, index)`, `({ a, b })`. */
function bound(parameters: readonly Token[], item: YamlNode): readonly (readonly [string, YamlNode])[] {
  const names = parameters.filter(({ kind }) => kind === 'word').map(({ text }) => text);
  const isObject = parameters.some(({ text }) => text === '{');
  if (!isObject) return names.slice(0, 1).map((name) => [name, item]);
  return names.flatMap((name) => {
    const value = item.kind === 'map' ? entryOf(item, name) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
}
