/** What the elements of a property list hold: texts with their places, the entries of dictionaries. */
import { markUnknown } from '../../embedded.ts';
import type { SourceFile, Span } from '../../source.ts';
import { type Piece, Text } from '../../text.ts';
import { markTemplates } from '../placeholders.ts';
import type { Element } from './elements.ts';

/** An element with the file that it stands in. */
export interface Value {
  readonly source: SourceFile;
  readonly element: Element;
}

/** A key of a dictionary with what it stands for. */
export interface Entry {
  readonly key: Text;
  readonly value: Value;
  /** From the key's words to the end of the value's. */
  readonly span: Span;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The keys of a dictionary with their values, in the order of the file; a key without a value is left out. */
export function entriesOf({ source, element }: Value): readonly Entry[] {
  if (element.name !== 'dict') return [];
  const entries: Entry[] = [];
  let key: Element | undefined;
  for (const child of element.children) {
    if (child.name !== 'key' && key !== undefined) {
      const end = child.from < child.to ? child.to : child.end;
      entries.push({
        key: textOfElement({ source, element: key }),
        value: { source, element: child },
        span: source.span(key.from, end),
      });
    }
    key = child.name === 'key' ? child : undefined;
  }
  return entries;
}

/** The entry of a key: the last of several, as `CFPropertyList` sets each in its turn. */
export function entryOf(entries: readonly Entry[], key: string): Entry | undefined {
  return entries.findLast((entry) => entry.key.value === key);
}

/** The text of a `<string>`; undefined for every other element. White space counts. */
export function stringOf(value: Value | undefined): Text | undefined {
  return value?.element.name === 'string' ? textOfElement(value) : undefined;
}

/** `<true/>` or `<false/>`; undefined for every other element. */
export function booleanOf(value: Value | undefined): boolean | undefined {
  const name = value?.element.name;
  return name === 'true' || name === 'false' ? name === 'true' : undefined;
}

/** The elements of an `<array>`; none for every other element. */
export function itemsOf({ source, element }: Value): readonly Value[] {
  return element.name === 'array' ? element.children.map((child) => ({ source, element: child })) : [];
}

/** The text between the tags of an element, entities and CDATA resolved; what is filled in later is unknown. */
export function textOfElement({ source, element: { from, to } }: Value): Text {
  const pieces = [...readText(source, from, to)].filter(({ text }) => text !== '');
  if (pieces.length === 0) return Text.verbatim(source, from, from);
  return markTemplates(markUnknown(new Text(pieces)));
}

function* readText(source: SourceFile, from: number, to: number): Generator<Piece> {
  const written = source.text.slice(from, to);
  const piece = (start: number, end: number): Piece => ({
    text: written.slice(start, end),
    source,
    start: from + start,
    end: from + end,
  });
  const special = /[<&]/g;
  // Without an end further on nothing is looked for twice.
  const ends = new Map<string, number>();
  const endOf = (mark: string, at: number): number => {
    if (ends.get(mark) === -1) return -1;
    const found = written.indexOf(mark, at);
    ends.set(mark, found);
    return found === -1 ? -1 : found + mark.length;
  };
  let done = 0;
  for (let match = special.exec(written); match !== null; match = special.exec(written)) {
    const at = match.index;
    const found = specialPart(written, at, endOf);
    if (found === undefined) continue;
    yield piece(done, at);
    if (found.inner !== undefined) yield piece(found.inner[0], found.inner[1]);
    if (found.text !== undefined) yield { ...piece(at, found.end), text: found.text };
    if (found.reason !== undefined) yield { ...piece(at, found.end), unknown: { reason: found.reason } };
    done = found.end;
    special.lastIndex = done;
  }
  yield piece(done, written.length);
}

interface Special {
  readonly end: number;
  /** The part of it that stands for itself. */
  readonly inner?: readonly [from: number, to: number];
  readonly text?: string;
  readonly reason?: string;
}

/** What begins at a `<` or `&`; undefined where that is a character like any other. */
function specialPart(written: string, at: number, endOf: (mark: string, at: number) => number): Special | undefined {
  if (written.startsWith('<!--', at)) return { end: orAll(endOf('-->', at + 4), written) };
  if (written.startsWith('<?', at)) return { end: orAll(endOf('?>', at), written) };
  if (written.startsWith('<![CDATA[', at)) {
    const end = endOf(']]>', at);
    return { end: orAll(end, written), inner: [at + 9, end === -1 ? written.length : end - 3] };
  }
  if (written[at] === '&') return entity(written, at);
  if (!/[A-Za-z/]/.test(written[at + 1] ?? '')) return undefined;
  const end = endOf('>', at);
  if (end === -1) return undefined;
  return { end, reason: `"${written.slice(at, end)}" is a placeholder that is filled in later` };
}

function entity(written: string, at: number): Special | undefined {
  const name = /^&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9._-]{0,30});/.exec(written.slice(at, at + 40))?.[1];
  if (name === undefined) return undefined;
  const end = at + name.length + 2;
  const text = name.startsWith('#') ? character(name) : ENTITIES[name];
  return text === undefined ? { end, reason: `the entity "&${name};" is not known` } : { end, text };
}

function character(name: string): string | undefined {
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

function orAll(end: number, written: string): number {
  return end === -1 ? written.length : end;
}
