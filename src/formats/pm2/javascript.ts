/**
 * Reads the value that a JavaScript file exports, without running it: literals, constants of the file, templates,
 * joined paths, and lists made by `map`. All else is unknown. The value comes as the tree that YAML gives.
 */
import { markUnknown } from '../../embedded.ts';
import type { SourceFile } from '../../source.ts';
import { Text, type Unknown } from '../../text.ts';
import { markTemplates } from '../placeholders.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../yaml.ts';
import { filled, referred, unescaped } from './strings.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Nested deeper, or grown larger through `map`, no file was ever written by a person. */
const MOST_DEPTH = 60;
const MOST_NODES = 20_000;
const MOST_SKIPPED = 2_000_000;

type Scope = ReadonlyMap<string, YamlNode>;

/** The exported value, for JSON the only one; undefined where the file exports none. Never throws. */
export function readJavaScript(source: SourceFile): YamlNode | undefined {
  return new Reader(source).read();
}

const OPENING = new Set(['{', '[', '(']);
const CLOSING = new Set(['}', ']', ')']);
const HOME: Unknown = { reason: 'the home directory is not known', symbol: 'home' };

class Reader {
  readonly #source: SourceFile;
  readonly #tokens: readonly Token[];
  readonly #constants = new Map<string, YamlNode>();
  #at = 0;
  #nodes = 0;
  #skipped = 0;
  #depth = 0;

  constructor(source: SourceFile) {
    this.#source = source;
    this.#tokens = tokensOf(source);
  }

  read(): YamlNode | undefined {
    if (this.#is('{') || this.#is('[')) return this.#value(this.#constants);
    while (this.#at < this.#tokens.length) {
      if (this.#takeWords('module', '.', 'exports', '=') || this.#takeWords('export', 'default')) {
        return this.#exported();
      }
      if (/^(?:const|let|var)$/.test(this.#text()) && this.#text(2) === '=') {
        const name = this.#text(1);
        this.#at += 3;
        this.#constants.set(name, this.#value(this.#constants));
      } else this.#at++;
    }
    return undefined;
  }

  /** The value, or what a function that is exported gives at once. */
  #exported(): YamlNode {
    const arrow = this.#arrow(6);
    if (arrow !== -1 && this.#text() !== '{') this.#at = arrow + 1;
    if (this.#text() === '(' || /^define\w*$/.test(this.#text()))
      while (this.#is('(') || /^define\w*$/.test(this.#text())) this.#at++;
    return this.#value(this.#constants);
  }

  /** The index of an arrow that is at most so many tokens ahead; -1 where none is. */
  #arrow(farthest: number): number {
    const ahead = this.#tokens.slice(this.#at, this.#at + farthest).findIndex(({ text }) => text === '=>');
    return ahead === -1 ? -1 : this.#at + ahead;
  }

  #text(ahead = 0): string {
    return this.#tokens[this.#at + ahead]?.text ?? '';
  }

  #is(mark: string): boolean {
    return this.#text() === mark;
  }

  #takeWords(...words: readonly string[]): boolean {
    if (!words.every((word, ahead) => this.#text(ahead) === word)) return false;
    this.#at += words.length;
    return true;
  }

  /** An expression up to the comma, semicolon or bracket behind it. */
  #value(scope: Scope): YamlNode {
    const first = this.#at;
    const tooMuch = ++this.#nodes > MOST_NODES || this.#depth > MOST_DEPTH;
    this.#depth++;
    let node = tooMuch ? undefined : this.#operand(scope);
    while (node !== undefined && this.#is('+')) {
      this.#at++;
      const next = this.#operand(scope);
      node =
        next?.kind === 'scalar' && node.kind === 'scalar'
          ? this.#scalar(Text.concat([node.text, next.text]), first)
          : undefined;
    }
    while (node?.kind === 'list' && this.#text() === '.' && this.#text(1) === 'map' && this.#text(2) === '(') {
      node = this.#mapped(node.items, scope);
    }
    this.#depth--;
    if (node !== undefined && this.#isEnd()) return node;
    this.#skip();
    return this.#unknown(first);
  }

  #isEnd(): boolean {
    const text = this.#text();
    if (text === '' || text === ',' || text === ';' || CLOSING.has(text)) return true;
    const [before, next] = [this.#tokens[this.#at - 1], this.#tokens[this.#at]];
    const isOnNextLine = this.#source.text.slice(before?.end ?? 0, next?.start ?? 0).includes('\n');
    return isOnNextLine && next?.kind === 'word' && text !== 'in' && text !== 'instanceof';
  }

  /** Goes to the end of an expression. */
  #skip(): void {
    let depth = 0;
    for (; this.#at < this.#tokens.length; this.#at++) {
      if (++this.#skipped > MOST_SKIPPED) this.#at = this.#tokens.length;
      const text = this.#text();
      if (depth === 0 && (text === ',' || text === ';' || CLOSING.has(text))) return;
      if (OPENING.has(text)) depth++;
      else if (CLOSING.has(text)) depth--;
    }
  }

  #operand(scope: Scope): YamlNode | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined) return undefined;
    const first = this.#at;
    if (this.#is('{')) return this.#object(scope);
    if (this.#is('[')) return this.#array(scope);
    if (token.kind === 'mark') return undefined;
    if (token.kind === 'word') return this.#named(scope);
    this.#at++;
    if (token.kind === 'number') return this.#scalar(this.#verbatim(token), first);
    return this.#scalar(this.#quoted(token, scope), first);
  }

  #named(scope: Scope): YamlNode | undefined {
    const first = this.#at;
    const token = this.#tokens[first] as Token;
    if (this.#takeWords('process', '.', 'env', '.', 'HOME') || this.#takeWords('os', '.', 'homedir', '(', ')')) {
      return this.#unknown(first, HOME);
    }
    if (this.#takeWords('homedir', '(', ')')) return this.#unknown(first, HOME);
    if (this.#takeWords('path', '.', 'join', '(') || this.#takeWords('path', '.', 'resolve', '('))
      return this.#path(scope, first);
    this.#at++;
    const known = scope.get(token.text) ?? this.#constants.get(token.text);
    if (known !== undefined) return this.#member(known, token, first);
    return /^(?:true|false|null|undefined)$/.test(token.text) ? this.#scalar(this.#verbatim(token), first) : undefined;
  }

  /** A constant, or what lies in it (`item.name`). */
  #member(known: YamlNode, token: Token, first: number): YamlNode | undefined {
    let node: YamlNode | undefined = known;
    while (node?.kind === 'map' && this.#is('.') && this.#tokens[this.#at + 1]?.kind === 'word') {
      node = entryOf(node, this.#text(1));
      this.#at += 2;
    }
    if (node?.kind !== 'scalar') return node;
    const end = this.#tokens[this.#at - 1]?.end ?? token.end;
    return this.#scalar(referred(node.text, this.#source, token.start, end), first);
  }

  #path(scope: Scope, first: number): YamlNode | undefined {
    const parts = this.#list(')', scope);
    const texts = parts.flatMap((part) => (part.kind === 'scalar' ? [part.text] : []));
    if (texts.length === 0 || texts.length < parts.length) return undefined;
    const slash = ({ source, start }: { source: SourceFile; start: number }) =>
      new Text([{ text: '/', source, start, end: start }]);
    return this.#scalar(
      Text.concat(texts.flatMap((text, at) => (at === 0 ? [text] : [slash(text.span()), text]))),
      first,
    );
  }

  #array(scope: Scope): YamlNode {
    const first = this.#at++;
    const items = this.#list(']', scope);
    return { kind: 'list', items, span: this.#span(first) };
  }

  /** Values up to a bracket, and the bracket. */
  #list(close: string, scope: Scope): readonly YamlNode[] {
    const items: YamlNode[] = [];
    while (this.#at < this.#tokens.length && !this.#is(close)) {
      const before = this.#at;
      if (this.#is('...')) {
        this.#at++;
        const spread = this.#value(scope);
        items.push(...(spread.kind === 'list' ? spread.items : [spread]));
      } else items.push(this.#value(scope));
      if (this.#is(',') || this.#at === before) this.#at++;
    }
    this.#at++;
    return items;
  }

  #object(scope: Scope): YamlMap {
    const first = this.#at++;
    const entries: YamlEntry[] = [];
    while (this.#at < this.#tokens.length && !this.#is('}')) {
      const before = this.#at;
      entries.push(...this.#entry(scope));
      if (this.#is(',') || this.#at === before) this.#at++;
    }
    this.#at++;
    return { kind: 'map', entries, span: this.#span(first) };
  }

  #entry(scope: Scope): readonly YamlEntry[] {
    const first = this.#at;
    if (this.#takeWords('...')) {
      const spread = this.#value(scope);
      const { start, end } = this.#span(first);
      if (spread.kind !== 'map') return [{ key: this.#unknown(first), value: spread }];
      return spread.entries.map(({ key, value }) => ({ key, value: this.#moved(value, start, end) }));
    }
    const token = this.#tokens[this.#at] as Token;
    const name = token.kind === 'string' ? this.#quoted(token, scope) : this.#verbatim(token);
    if (this.#text(1) === ':') {
      this.#at += 2;
      return [{ key: this.#scalar(name, first, first), value: this.#value(scope) }];
    }
    if (token.kind === 'word') return [{ key: this.#scalar(name, first, first), value: this.#value(scope) }];
    this.#skip();
    return [];
  }

  /** What a spread object brings along, at the place where it is spread. */
  #moved(node: YamlNode, start: number, end: number): YamlNode {
    if (++this.#nodes > MOST_NODES || node.span.start >= start) return node;
    const span = this.#source.span(start, end);
    if (node.kind === 'scalar') return { ...node, span, text: referred(node.text, this.#source, start, end) };
    if (node.kind === 'list') return { ...node, span, items: node.items.map((item) => this.#moved(item, start, end)) };
    const entries = node.entries.map(({ key, value }) => ({ key, value: this.#moved(value, start, end) }));
    return { ...node, span, entries };
  }

  /** `.map((x) => ({ … }))` over a list whose items are known: the body once for each. */
  #mapped(items: readonly YamlNode[], scope: Scope): YamlNode | undefined {
    const first = this.#at;
    this.#at += 3;
    const parameters = this.#parameters();
    if (parameters === undefined) return undefined;
    const body = this.#at;
    const made: YamlNode[] = [];
    for (const item of items) {
      this.#at = body;
      const brackets = this.#is('(') ? 1 : 0;
      if (this.#is('{')) {
        if (this.#text(1) !== 'return') return undefined;
        this.#at += 2;
      } else this.#at += brackets;
      made.push(this.#value(new Map([...scope, ...bound(parameters, item)])));
    }
    this.#skipOut(first + 2);
    return { kind: 'list', items: made, span: this.#span(first) };
  }

  /** Goes behind the bracket that closes the one at an index. */
  #skipOut(open: number): void {
    this.#at = open + 1;
    this.#skip();
    while (this.#is(',') || this.#is(';')) {
      this.#at++;
      this.#skip();
    }
    this.#at++;
  }

  /** `x =>`, `(x) =>`, `(x, index) =>`, `({ a, b }) =>`: the names, those taken out of an object with their braces. */
  #parameters(): { readonly names: readonly string[]; readonly isObject: boolean } | undefined {
    const arrow = this.#arrow(30);
    if (arrow === -1) return undefined;
    const tokens = this.#tokens.slice(this.#at, arrow);
    this.#at = arrow + 1;
    const names = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text);
    return { names, isObject: tokens.some(({ text }) => text === '{') };
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
    if (node?.kind === 'scalar') return referred(node.text, this.#source, start, end);
    const isHome = /^(?:process\.env\.HOME|(?:os\.)?homedir\(\))$/.test(written);
    return this.#open(start, end, isHome ? HOME : undefined);
  }

  #verbatim({ start, end }: Token): Text {
    return Text.verbatim(this.#source, start, end);
  }

  #unknown(first: number, unknown?: Unknown): YamlScalar {
    const { start, end } = this.#span(first);
    return this.#scalar(this.#open(start, end, unknown), first);
  }

  #open(start: number, end: number, unknown: Unknown | undefined): Text {
    const text = this.#source.text.slice(start, end);
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    const reason = { reason: `"${shown.replace(/\s+/g, ' ')}" is worked out by JavaScript` };
    return new Text([{ text, source: this.#source, start, end, unknown: unknown ?? reason }]);
  }

  /** @param last index of the last token; by default the one before the current */
  #scalar(text: Text, first: number, last = this.#at - 1): YamlScalar {
    const token = this.#tokens[first];
    return {
      kind: 'scalar',
      text: markTemplates(markUnknown(text)),
      isNull: token?.kind === 'word' && /^(?:null|undefined)$/.test(text.value),
      isPlain: token?.kind !== 'string' && token?.kind !== 'template',
      span: this.#span(first, last),
    };
  }

  #span(first: number, last = this.#at - 1): YamlNode['span'] {
    const start = this.#tokens[first]?.start ?? this.#source.text.length;
    return this.#source.span(start, Math.max(this.#tokens[Math.max(first, last)]?.end ?? start, start));
  }
}

function entryOf(map: YamlMap, name: string): YamlNode | undefined {
  return map.entries.findLast(({ key }) => key.text.value === name)?.value;
}

function bound(
  { names, isObject }: { readonly names: readonly string[]; readonly isObject: boolean },
  item: YamlNode,
): readonly (readonly [string, YamlNode])[] {
  if (!isObject) return names.slice(0, 1).map((name) => [name, item]);
  return names.flatMap((name) => {
    const value = item.kind === 'map' ? entryOf(item, name) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
}
