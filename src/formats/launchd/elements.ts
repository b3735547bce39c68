/** The elements of an XML property list (plist(5)), each with its place; goes on behind every mistake. */
import { SaxesParser } from 'saxes';
import { markUnknown } from '../../embedded.ts';
import type { SourceFile, Span } from '../../source.ts';
import { lexical, OPAQUE } from '../../systemd/text-builder.ts';
import { Text } from '../../text.ts';

export interface Element {
  /** `dict`, `array`, `key`, `string`, `true` … */
  readonly name: string;
  /** From `<` to behind the end tag. */
  readonly start: number;
  end: number;
  /** What stands between the tags. */
  readonly from: number;
  to: number;
  readonly children: Element[];
}

export interface Mistake {
  readonly span: Span;
  /** What is wrong there, as a clause without a full stop. */
  readonly fact: string;
}

export interface PropertyList {
  readonly source: SourceFile;
  /** Elements that stand in no other: one in a property list that is as it should be. */
  readonly roots: readonly Element[];
  /** The first thing in it that makes it unreadable for launchd. */
  readonly mistake?: Mistake;
}

const CONTAINERS = new Set(['plist', 'dict', 'array']);
const LEAVES = new Set(['key', 'string', 'integer', 'real', 'date', 'data']);
const BOOLEANS = new Set(['true', 'false']);

/** A job nests three deep; what goes deeper than this is not kept. */
const DEEPEST = 32;

/** What templates put out or decide, which says nothing of the elements around it. */
const TEMPLATE_TAG = /\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\{#[^{}#]*#\}|<%[^<>%]*%>/g;

/** Comments and CDATA, in which an ampersand is one, and ampersands that begin no entity. */
const AMPERSAND = /<!--|<!\[CDATA\[|&(?!(?:#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9._-]{0,30});)/g;

/** Reads a text as a property list; never throws. What is no element of property lists, such as `<HOME>`, is text. */
export function readElements(source: SourceFile): PropertyList {
  const text = withoutUnknown(source);
  const ampersands = bareAmpersands(text);
  const { tags, mistake } = readTags(source, withBlanks(text, ampersands));
  const tree = new Tree();
  for (const tag of tags) tree.take(tag);
  const roots = tree.finish(source.text.length);
  for (const leaf of tree.unclosed) leaf.to = endOfText(source.text, leaf);
  const mistakes = [mistake, ampersand(source, ampersands[0]), stray(source, tree.stray)].filter(
    (each) => each !== undefined,
  );
  const [first] = mistakes.sort((a, b) => a.span.start - b.span.start);
  return { source, roots, ...(first !== undefined && { mistake: first }) };
}

function bareAmpersands(text: string): readonly number[] {
  const found: number[] = [];
  const special = new RegExp(AMPERSAND);
  for (let match = special.exec(text); match !== null; match = special.exec(text)) {
    if (match[0] === '&') {
      found.push(match.index);
      continue;
    }
    const end = text.indexOf(match[0] === '<!--' ? '-->' : ']]>', special.lastIndex);
    if (end === -1) break;
    special.lastIndex = end;
  }
  return found;
}

/** The text with a blank at each place: a parser would take everything up to the next semicolon for an entity's name. */
function withBlanks(text: string, places: readonly number[]): string {
  const parts = places.map((place, at) => text.slice(at === 0 ? 0 : (places[at - 1] as number) + 1, place));
  return [...parts, text.slice(places.length === 0 ? 0 : (places.at(-1) as number) + 1)].join(' ');
}

function ampersand(source: SourceFile, at: number | undefined): Mistake | undefined {
  if (at === undefined) return undefined;
  return { span: source.span(at, at + 1), fact: '"&" must be written as "&amp;"' };
}

function stray(source: SourceFile, tag: Tag | undefined): Mistake | undefined {
  if (tag === undefined) return undefined;
  const fact = `"${source.text.slice(tag.start, tag.end)}" is no element of property lists`;
  return { span: source.span(tag.start, tag.end), fact };
}

interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Tells of mistakes by their words alone: an exception for each of a hundred thousand takes seconds. */
class Reader extends SaxesParser<{ position: true }> {
  readonly #onMistake: (message: string) => void;

  constructor(options: { position: true }, onMistake: (message: string) => void) {
    super(options);
    this.#onMistake = onMistake;
  }

  override fail(message: string): this {
    this.#onMistake(message);
    return this;
  }
}

/** The tags as they stand in the file, and the first mistake of its XML behind the start of the first element. */
function readTags(
  source: SourceFile,
  written: string,
): { readonly tags: readonly Tag[]; readonly mistake: Mistake | undefined } {
  const { text } = source;
  const tags: Tag[] = [];
  let mistake: Mistake | undefined;
  let start = 0;
  // A declaration, since the parser may find a mistake before it is there itself.
  function fail(message: string): void {
    if (message.includes('unmatched closing tag')) close();
    if (mistake !== undefined || (tags.length === 0 && !/root|unexpected end/.test(message))) return;
    const end = Math.min(parser.position, text.length);
    const span = source.span(Math.max(text.lastIndexOf('<', end - 1), 0), end);
    mistake = { span, fact: message.replace(/\.$/, '') };
  }
  const parser = new Reader({ position: true }, fail);
  const close = () => {
    const end = parser.position;
    if (tags.at(-1)?.end === end) return;
    const at = text.lastIndexOf('</', end - 1);
    tags.push({ kind: 'close', name: text.slice(at + 2, end - 1).trim(), start: at, end });
  };
  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 2);
  });
  parser.on('opentag', ({ name, isSelfClosing }) => {
    tags.push({ kind: isSelfClosing ? 'empty' : 'open', name, start, end: parser.position });
  });
  // An end tag closes every element inside its own: it comes once for each of them.
  parser.on('closetag', ({ isSelfClosing }) => {
    if (!isSelfClosing) close();
  });
  parser.write(written).close();
  return { tags, mistake };
}

/** The text with blanks for what is filled in later, index for index. */
function withoutUnknown(source: SourceFile): string {
  const known = lexical(markUnknown(Text.verbatim(source, 0, source.text.length)));
  const written = known.replaceAll(OPAQUE, ' ').replace(TEMPLATE_TAG, (tag) => ' '.repeat(tag.length));
  // The parser waits for the other half of a character, and fails where none comes.
  return written.replace(/[\ud800-\udbff]$/, '\ufffd');
}

/** Puts elements into each other; one that is not closed ends where its place ends. */
class Tree {
  readonly #roots: Element[] = [];
  readonly #open: Element[] = [];
  readonly #counts = new Map<string, number>();
  /** Strings and the like without an end tag. */
  readonly unclosed: Element[] = [];
  /** The first tag that property lists do not have. */
  stray: Tag | undefined;

  take(tag: Tag): void {
    const isKnown = CONTAINERS.has(tag.name) || LEAVES.has(tag.name) || BOOLEANS.has(tag.name);
    if (!isKnown) this.stray ??= tag;
    else if (tag.kind === 'close') this.#close(tag);
    else this.#add(tag);
  }

  finish(end: number): readonly Element[] {
    while (this.#open.length > 0) this.#pop(end, end);
    return this.#roots;
  }

  #add({ kind, name, start, end }: Tag): void {
    const top = this.#open.at(-1);
    if (top !== undefined && LEAVES.has(top.name)) {
      this.unclosed.push(top);
      this.#pop(start, start);
    }
    const element: Element = { name, start, end, from: end, to: end, children: [] };
    if (this.#open.length < DEEPEST) (this.#open.at(-1)?.children ?? this.#roots).push(element);
    if (kind === 'empty' || BOOLEANS.has(name)) return;
    this.#open.push(element);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  #close({ name, start, end }: Tag): void {
    if ((this.#counts.get(name) ?? 0) === 0) return;
    while (this.#open.at(-1)?.name !== name) {
      const top = this.#open.at(-1) as Element;
      if (LEAVES.has(top.name)) this.unclosed.push(top);
      this.#pop(start, start);
    }
    this.#pop(start, end);
  }

  #pop(to: number, end: number): void {
    const element = this.#open.pop() as Element;
    element.to = to;
    element.end = end;
    this.#counts.set(element.name, (this.#counts.get(element.name) as number) - 1);
  }
}

/** The text of an element that is not closed goes up to whatever end tag stands there instead, or to the end of its line. */
function endOfText(text: string, { from, to }: Element): number {
  const written = text.slice(from, to);
  const end = written.search(/<\/|\r?\n/);
  return end === -1 ? to : from + end;
}
