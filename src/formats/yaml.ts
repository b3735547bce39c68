/** YAML documents (YAML 1.2, with the merge keys of 1.1) in which every value knows its place in the file. */
import { type Document, isAlias, isMap, isSeq, type Node, parseAllDocuments, Scalar } from 'yaml';
import type { SourceFile, Span } from '../source.ts';
import { Text } from '../text.ts';
import { scalarText } from './yaml-scalars.ts';
import { type Block, blankTags, blockAt, hasTags } from './yaml-tags.ts';

/** The documents of a file. What cannot be parsed is left out of them, and said in `errors`. */
export interface YamlFile {
  /** The root of each document that has one, aliases and merge keys resolved. */
  readonly documents: readonly YamlNode[];
  readonly errors: readonly YamlError[];
}

export interface YamlError {
  /** Ends the sentence "FILE is not read: …". */
  readonly reason: string;
  readonly span: Span;
}

export type YamlNode = YamlMap | YamlList | YamlScalar;

interface Placed {
  /** The whole node, with the quotes or the `|` of a scalar. What came through an alias stands at its anchor. */
  readonly span: Span;
  /** The tag as written (`!vault`), except YAML's own. */
  readonly tag?: string;
}

export interface YamlMap extends Placed {
  readonly kind: 'map';
  /** In the order of the file, merged ones last. Of entries with one key the last counts; see `at`. */
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

export interface YamlList extends Placed {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface YamlScalar extends Placed {
  readonly kind: 'scalar';
  /** What it reads as, escapes and folding undone; never coerced, so that `no` stays `no`. */
  readonly text: Text;
  /** Nothing, `~` or `null`. */
  readonly isNull: boolean;
  /** Without quotes, and no block. */
  readonly isPlain: boolean;
}

/** Nested deeper, or grown larger through aliases, no file was ever written by a person. */
const MOST_DEPTH = 200;
const MOST_NODES = 200_000;

const cache = new WeakMap<SourceFile, YamlFile>();

/** Reads a file that may hold several documents and tags of a template language. Never throws. */
export function readYaml(source: SourceFile): YamlFile {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const file = read(source);
  cache.set(source, file);
  return file;
}

function read(source: SourceFile): YamlFile {
  if (isTooDeep(source.text)) {
    return { documents: [], errors: [{ reason: 'it is nested too deeply', span: source.span(0, 0) }] };
  }
  const asIs = new Reader(source, source.text).read();
  if (!hasTags(source.text) || (asIs.errors.length === 0 && !asIs.isTemplated)) return asIs;
  const { blocks } = new Reader(source, blankTags(source.text, [])).read();
  const blanked = new Reader(source, blankTags(source.text, blocks)).read();
  return blanked.errors.length <= asIs.errors.length ? blanked : asIs;
}

interface Parsed extends YamlFile {
  /** Where block scalars stand, in order. */
  readonly blocks: readonly Block[];
  /** Whether a map begins with `{{`, which is a tag that nobody quoted. */
  readonly isTemplated: boolean;
}

/**
 * Whether the text may nest deeper than any file does. The parser recurses, so this looks first: at brackets,
 * indentation and the indicators of a line. Text in block scalars counts too; nobody indents that by hundreds either.
 */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MOST_DEPTH) return true;
  }
  return /(?:^|\n)(?: {400}|(?:[-?:][ \t]+){200})/.test(text);
}

/** Turns one parse of a file into nodes; `text` is the file's, or that with its tags blanked. */
class Reader {
  readonly #source: SourceFile;
  readonly #text: string;
  readonly #errors: YamlError[] = [];
  #anchors = new Map<string, YamlNode | null>();
  readonly #sizes = new WeakMap<YamlNode, number>();
  #budget = MOST_NODES;
  readonly #blocks: Block[] = [];
  #isTemplated = false;

  constructor(source: SourceFile, text: string) {
    this.#source = source;
    this.#text = text;
  }

  read(): Parsed {
    const documents: YamlNode[] = [];
    for (const document of this.#parse()) {
      this.#anchors = new Map();
      this.#budget = MOST_NODES;
      for (const { message, pos } of document.errors) this.#report(`it is not valid YAML: ${message}`, pos[0], pos[1]);
      if (document.contents === null) continue;
      const node = this.#node(document.contents);
      if (this.#budget < 0) this.#report('its aliases make it too large', ...startOf(document.contents));
      else if (!isEmpty(node)) documents.push(node);
    }
    return { documents, errors: this.#errors, blocks: this.#blocks, isTemplated: this.#isTemplated };
  }

  #parse(): readonly Document.Parsed[] {
    try {
      const options = { schema: 'failsafe', uniqueKeys: false, strict: false, prettyErrors: false, logLevel: 'silent' };
      return parseAllDocuments(this.#text, options as never) as readonly Document.Parsed[];
    } catch (error) {
      this.#report(`it is not valid YAML: ${(error as Error).message}`, 0, 0);
      return [];
    }
  }

  #report(reason: string, start: number, end: number): void {
    this.#errors.push({ reason, span: this.#source.span(start, end) });
  }

  /** Converts a node and remembers how large it is with everything in it, so that aliases cannot grow it for ever. */
  #node(given: Node | null): YamlNode {
    if (isAlias(given)) return this.#alias(given.source, given.range?.[0] ?? 0);
    const anchor = given !== null && 'anchor' in given ? (given.anchor as string | undefined) : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, null);
    const before = this.#budget--;
    const node = isMap(given) ? this.#map(given) : isSeq(given) ? this.#list(given) : this.#scalar(given);
    this.#sizes.set(node, before - this.#budget);
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    return node;
  }

  #alias(name: string, start: number): YamlNode {
    const node = this.#anchors.get(name);
    if (node !== undefined && node !== null) {
      this.#budget -= this.#sizes.get(node) ?? 1;
      return node;
    }
    const end = start + name.length + 1;
    this.#report(`the alias "*${name}" stands for ${node === null ? 'what it is in' : 'no anchor'}`, start, end);
    return this.#empty(start);
  }

  #map(given: Node & { items: readonly { key: unknown; value: unknown }[]; flow?: boolean }): YamlMap {
    const placed = this.#placed(given);
    if (given.flow && /^\{[{%]/.test(this.#text.slice(placed.span.start, placed.span.start + 2)))
      this.#isTemplated = true;
    const own: YamlEntry[] = [];
    const merged: YamlEntry[] = [];
    for (const pair of given.items) {
      if (this.#budget < 0) break;
      const key = this.#node(pair.key as Node | null);
      const value = this.#node((pair.value ?? null) as Node | null);
      if (key.kind !== 'scalar') continue;
      if (key.isPlain && key.text.value === '<<') merged.push(...this.#merged(value));
      else own.push({ key, value: pair.value === null ? this.#empty(key.span.end) : value });
    }
    if (merged.length === 0) return { kind: 'map', ...placed, entries: own };
    const names = new Set(own.map(({ key }) => key.text.value));
    return { kind: 'map', ...placed, entries: [...own, ...merged.filter(({ key }) => isNew(key.text.value, names))] };
  }

  /** The entries that a merge key brings in; of several maps the first with a key counts. */
  #merged(value: YamlNode): readonly YamlEntry[] {
    const maps = (value.kind === 'list' ? value.items : [value]).filter((node) => node.kind === 'map');
    return maps.flatMap(({ entries }) => {
      this.#budget -= entries.length;
      return this.#budget < 0 ? [] : lastOfEach(entries);
    });
  }

  #list(given: Node & { items: readonly unknown[] }): YamlList {
    const items: YamlNode[] = [];
    for (const item of given.items) {
      if (this.#budget < 0) break;
      items.push(this.#node(item as Node | null));
    }
    return { kind: 'list', ...this.#placed(given), items };
  }

  #scalar(given: Node | null): YamlScalar {
    if (!(given instanceof Scalar)) return this.#empty(given?.range?.[0] ?? 0);
    const { type = Scalar.PLAIN } = given;
    const value = String(given.value ?? '');
    const [start, end] = given.range ?? [0, 0];
    const placed = this.#placed(given);
    const isPlain = type === Scalar.PLAIN;
    if (type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED)
      this.#blocks.push(blockAt(this.#text, start, end));
    const scalar = { source: this.#source, text: this.#text, start, end, type, value };
    let read: Text | undefined;
    return {
      kind: 'scalar',
      ...placed,
      isPlain,
      isNull: isPlain && placed.tag === undefined && /^(?:~|null|Null|NULL)?$/.test(value),
      get text() {
        read ??= scalarText(scalar, placed.tag);
        return read;
      },
    };
  }

  #empty(at: number): YamlScalar {
    const span = this.#source.span(at, at);
    return { kind: 'scalar', span, text: Text.verbatim(this.#source, at, at), isNull: true, isPlain: true };
  }

  #placed({ range, tag }: Node): Placed {
    const [start, end] = range ?? [0, 0];
    const trimmed = start + this.#text.slice(start, end).trimEnd().length;
    const isOwn = tag === undefined || tag.startsWith('tag:yaml.org,2002:');
    return { span: this.#source.span(start, trimmed), ...(!isOwn && { tag }) };
  }
}

function startOf({ range }: Node): [number, number] {
  const at = range?.[0] ?? 0;
  return [at, at];
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.isNull;
}

function isNew(name: string, names: Set<string>): boolean {
  const isNew = !names.has(name);
  names.add(name);
  return isNew;
}

function lastOfEach(entries: readonly YamlEntry[]): readonly YamlEntry[] {
  return [...new Map(entries.map((entry) => [entry.key.text.value, entry])).values()];
}

/** The node that a path of keys leads to through maps; of entries with one key the last. */
export function at(node: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined {
  let found = node;
  for (const name of keys) found = found?.kind === 'map' ? indexOf(found).get(name) : undefined;
  return found;
}

const indexes = new WeakMap<YamlMap, ReadonlyMap<string, YamlNode>>();

function indexOf(map: YamlMap): ReadonlyMap<string, YamlNode> {
  const known = indexes.get(map);
  if (known !== undefined) return known;
  const index = new Map(map.entries.map(({ key, value }) => [key.text.value, value]));
  indexes.set(map, index);
  return index;
}

/** The text of the scalar that a path of keys leads to; undefined for null and for what is no scalar. */
export function textAt(node: YamlNode | undefined, ...keys: readonly string[]): Text | undefined {
  const found = at(node, ...keys);
  return found?.kind === 'scalar' && !found.isNull ? found.text : undefined;
}

/** The entries of a map; none for anything else. */
export function entriesOf(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}

/** The items of a list; none for anything else. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** Whether a scalar says yes, in the words of YAML 1.1 and 1.2, quoted or not. */
export function isTrue(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && /^(?:true|yes|on|y)$/i.test(node.text.value);
}

/** Whether a scalar says no. */
export function isFalse(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && /^(?:false|no|off|n)$/i.test(node.text.value);
}

/** Every scalar of a node, keys included, in no particular order; of a node that is too large only a part. */
export function scalarsIn(node: YamlNode): readonly YamlScalar[] {
  const found: YamlScalar[] = [];
  const pending: YamlNode[] = [node];
  for (let next = pending.pop(); next !== undefined && found.length < MOST_NODES; next = pending.pop()) {
    if (next.kind === 'scalar') found.push(next);
    else if (next.kind === 'list') pending.push(...next.items);
    else pending.push(...next.entries.flatMap(({ key, value }) => [key, value]));
  }
  return found;
}

/** From the key of an entry to the end of its value; of the key alone where the value came through an alias. */
export function entrySpan({ key, value }: YamlEntry): Span {
  const isBeside = value.span.source === key.span.source && value.span.start >= key.span.end;
  return { ...key.span, end: isBeside ? value.span.end : key.span.end };
}
