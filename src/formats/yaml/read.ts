/** YAML documents (YAML 1.2, with the merge keys of 1.1) in which every value knows its place in the file. */
import { Composer, type Document, isAlias, isMap, isSeq, type Node, Parser, Scalar } from 'yaml';
import type { Unreadable } from '../../repository.ts';
import { type SourceFile, type Span, textOf } from '../../source.ts';
import { Text } from '../../text.ts';
import { tagAlone } from '../placeholders.ts';
import type { Placed, YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './nodes.ts';
import { type ParsedScalar, scalarText } from './scalars.ts';
import { type Block, blankTags, blockAt, hasTags } from './tags.ts';

/** The documents of a file. What cannot be parsed is left out of them, and said in `errors`. */
export interface YamlFile {
  /** The root of each document that has one, aliases and merge keys resolved. */
  readonly documents: readonly YamlNode[];
  readonly errors: readonly YamlError[];
  /** Keys that stand in their map a second time, which some readers refuse. */
  readonly repeatedKeys: readonly YamlScalar[];
}

export interface YamlError {
  /** Ends the sentence "FILE is not read: …". */
  readonly reason: string;
  readonly span: Span;
  /** Whether the file may well be right, and is more than is read. */
  readonly isLimit?: true;
}

/** Nested deeper, or grown larger through aliases, no file was ever written by a person. */
const MOST_DEPTH = 200;
const MOST_NODES = 200_000;
const MOST_DOCUMENTS = 5000;
const MOST_MISTAKES = 1000;

const cache = new WeakMap<SourceFile, YamlFile>();

/** Reads a file that may hold several documents and tags of a template language. Never throws. */
export function readYaml(source: SourceFile): YamlFile {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const file = read(source);
  cache.set(source, file);
  return file;
}

/** A file of which something is not read because there is too much of it. */
export function beyondLimits(source: SourceFile): readonly Unreadable[] {
  const error = readYaml(source).errors.find(({ isLimit }) => isLimit);
  return error === undefined ? [] : [{ source, reason: error.reason, span: error.span }];
}

function read(source: SourceFile): YamlFile {
  const deep = tooDeepAt(source.text);
  if (deep !== undefined) {
    const reason = `it is nested deeper than the limit of ${MOST_DEPTH} levels`;
    return { documents: [], errors: [{ reason, span: source.span(deep, deep), isLimit: true }], repeatedKeys: [] };
  }
  // A byte-order mark would put the first line out of line with those below it.
  const text = source.text.replace(/^\ufeff/, '\n');
  const asIs = new Reader(source, text).read();
  if (!hasTags(text) || (asIs.errors.length === 0 && !asIs.isTemplated)) return asIs;
  const withoutBlocks = blankTags(text, []);
  const first = new Reader(source, withoutBlocks).read();
  const withBlocks = blankTags(text, first.blocks);
  const blanked = withBlocks === withoutBlocks ? first : new Reader(source, withBlocks).read();
  return blanked.errors.length <= asIs.errors.length ? blanked : asIs;
}

/** Most scalars of a large file are never asked for their text. */
class WrittenScalar implements YamlScalar {
  readonly kind = 'scalar';
  readonly span: Span;
  readonly tag?: string;
  readonly isNull: boolean;
  readonly isPlain: boolean;
  readonly #parsed: ParsedScalar;
  #text: Text | undefined;

  constructor(parsed: ParsedScalar, { span, tag }: Placed) {
    this.span = span;
    if (tag !== undefined) this.tag = tag;
    this.isPlain = parsed.type === Scalar.PLAIN;
    this.isNull = this.isPlain && tag === undefined && /^(?:~|null|Null|NULL)?$/.test(parsed.value);
    this.#parsed = parsed;
  }

  get text(): Text {
    this.#text ??= scalarText(this.#parsed, this.tag);
    return this.#text;
  }
}

interface Parsed extends YamlFile {
  /** Where block scalars stand, in order. */
  readonly blocks: readonly Block[];
  /** Whether a map begins with `{{`, which is a tag that nobody quoted. */
  readonly isTemplated: boolean;
}

/**
 * Where the text may nest deeper than any file does. The parser recurses, so this looks first: at brackets,
 * indentation and the indicators of a line. Text in block scalars counts too; nobody indents that by hundreds either.
 */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MOST_DEPTH) return index;
  }
  return /(?:^|(?<=\n))(?: {400}|(?:[-?:][ \t]+(?![ \t])){200})/.exec(text)?.index;
}

/** Turns one parse of a file into nodes; `text` is the file's, or that with its tags blanked. */
class Reader {
  readonly #source: SourceFile;
  readonly #text: string;
  readonly #errors: YamlError[] = [];
  readonly #repeatedKeys: YamlScalar[] = [];
  #anchors = new Map<string, YamlNode | null>();
  readonly #sizes = new Map<YamlNode, number>();
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
      if (this.#budget < 0)
        this.#reportLimit(`its aliases make it larger than the limit of ${MOST_NODES} values`, document.contents);
      else if (!isEmpty(node)) documents.push(node);
    }
    return {
      documents,
      errors: this.#errors,
      repeatedKeys: this.#repeatedKeys,
      blocks: this.#blocks,
      isTemplated: this.#isTemplated,
    };
  }

  #parse(): readonly Document.Parsed[] {
    const documents: Document.Parsed[] = [];
    const { stackTraceLimit } = Error;
    // Every mistake is an exception, although it is not thrown; a million stacks take seconds.
    Error.stackTraceLimit = 0;
    try {
      const options = { schema: 'failsafe', uniqueKeys: false, strict: false, prettyErrors: false, logLevel: 'silent' };
      for (const document of new Composer(options as never).compose(this.#tokens())) {
        if (documents.length === MOST_DOCUMENTS) {
          this.#reportLimit(`it has more than the limit of ${MOST_DOCUMENTS} documents`, document.contents ?? {});
          break;
        }
        documents.push(document as Document.Parsed);
      }
      return documents;
    } catch (error) {
      this.#report(`it is not valid YAML: ${(error as Error).message}`, 0, 0);
      return [];
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  }

  /** The tokens of the text, up to more mistakes than anybody makes: each costs more than what is right. */
  *#tokens() {
    let mistakes = 0;
    for (const token of new Parser().parse(this.#text)) {
      if (token.type === 'error' && ++mistakes > MOST_MISTAKES) {
        this.#reportLimit(`it has more than the limit of ${MOST_MISTAKES} mistakes`, { range: [token.offset, 0, 0] });
        return;
      }
      yield token;
    }
  }

  #report(reason: string, start: number, end: number): void {
    // The parser points behind the last character where the file ends too early.
    const last = this.#source.text.length;
    this.#errors.push({ reason, span: this.#source.span(Math.min(start, last), Math.min(end, last)) });
  }

  #reportLimit(reason: string, { range }: Pick<Node, 'range'>): void {
    const at = range?.[0] ?? 0;
    this.#errors.push({ reason, span: this.#source.span(at, at), isLimit: true });
  }

  /** Converts a node, and remembers how large one with an anchor is, so that aliases cannot grow it for ever. */
  #node(given: Node | null): YamlNode {
    if (isAlias(given)) return this.#alias(given.source, given.range?.[0] ?? 0);
    const anchor = given !== null && 'anchor' in given ? (given.anchor as string | undefined) : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, null);
    const before = this.#budget--;
    const node = isMap(given) ? this.#map(given) : isSeq(given) ? this.#list(given) : this.#scalar(given);
    if (anchor !== undefined) {
      this.#anchors.set(anchor, node);
      this.#sizes.set(node, before - this.#budget);
    }
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
      const value = pair.value === null ? this.#empty(key.span.end) : this.#node(pair.value as Node);
      if (key.kind !== 'scalar') continue;
      if (key.isPlain && key.text.value === '<<') for (const each of this.#merged(value)) merged.push(each);
      else own.push({ key, value: (isEmpty(value) && this.#filledIn(key)) || value });
    }
    const names = new Set<string>();
    for (const each of own.map(({ key }) => key).filter(({ text }) => !isNew(text.value, names)))
      this.#repeatedKeys.push(each);
    if (merged.length === 0) return { kind: 'map', ...placed, entries: own };
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
    if (type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED)
      this.#blocks.push(blockAt(this.#text, start, end));
    return new WrittenScalar({ source: this.#source, text: this.#text, start, end, type, value }, placed);
  }

  #empty(at: number): YamlScalar {
    const span = this.#source.span(at, at);
    return { kind: 'scalar', span, text: Text.verbatim(this.#source, at, at), isNull: true, isPlain: true };
  }

  /** The tag that stands for the value of a key, in a line of its own behind it (`args:`, `{{ toYaml .x }}`). */
  #filledIn({ span }: YamlNode): YamlScalar | undefined {
    const colon = /[ \t]*:[ \t]*\r?\n/y;
    colon.lastIndex = span.end;
    const tag = colon.test(this.#source.text) ? tagAlone(this.#source, colon.lastIndex) : undefined;
    if (tag === undefined) return undefined;
    const unknown = { reason: `"${textOf(tag)}" is filled in by a template` };
    const text = new Text([{ ...tag, text: textOf(tag), unknown }]);
    return { kind: 'scalar', span: tag, text, isNull: false, isPlain: true };
  }

  #placed({ range, tag }: Node): Placed {
    const [start, end] = range ?? [0, 0];
    const trimmed = start + this.#text.slice(start, end).trimEnd().length;
    const isOwn = tag === undefined || tag.startsWith('tag:yaml.org,2002:');
    return { span: this.#source.span(start, trimmed), ...(!isOwn && { tag }) };
  }
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
