/** Units that Puppet's `systemd::manage_unit` makes of hashes (puppet-systemd). */
import type { SourceFile } from '../../source.ts';
import { type Piece, Text } from '../../text.ts';
import type { Literal } from './literals.ts';
import { made } from './passages.ts';

const SECTION = /\b(unit|service|install)_entry\s*=>\s*\{/g;
const HEADERS: Readonly<Record<string, string>> = { unit: 'Unit', service: 'Service', install: 'Install' };

/** The unit of each resource whose `service_entry` stands in the file. */
export function puppetUnits(source: SourceFile, literals: readonly Literal[]): readonly Literal[] {
  const heads = [...source.text.matchAll(SECTION)];
  const sections = heads.map(({ index, 0: head, 1: name = '' }, at) => {
    const start = index + head.length;
    // None is in another one: a hash that is not closed ends there at the latest.
    const next = heads[at + 1]?.index ?? source.text.length;
    const inside = within(literals, start, next);
    const end = endOfHash(source.text, start, next, inside);
    return { name, start: index, end, content: sectionOf(source, name, index, end, inside) };
  });
  const units: Literal[] = [];
  let parts: typeof sections = [];
  for (const section of sections) {
    if (parts.some(({ name }) => name === section.name)) {
      for (const each of unitOf(parts)) units.push(each);
      parts = [];
    }
    parts.push(section);
  }
  return [...units, ...unitOf(parts)];
}

function unitOf(parts: readonly (Literal & { readonly name: string })[]): readonly Literal[] {
  const [first] = parts;
  if (first === undefined || !parts.some(({ name }) => name === 'service')) return [];
  return [
    { start: first.start, end: parts.at(-1)?.end as number, content: Text.concat(parts.map((part) => part.content)) },
  ];
}

/** `Key=value` for each value of the hash, a list being the same key several times. */
function sectionOf(source: SourceFile, name: string, head: number, end: number, literals: readonly Literal[]): Text {
  const lines: Text[] = [made(`[${HEADERS[name]}]\n`, { source, start: head })];
  let key: Text | undefined;
  const add = (value: Text, place: number): void => {
    if (key === undefined) return;
    lines.push(key, made('=', { source, start: place }), value, made('\n', { source, start: place }));
  };
  for (const literal of literals) {
    if (literal.end > end) break;
    const arrow = /^\s*=>\s*/.exec(source.text.slice(literal.end, literal.end + 80))?.[0].length;
    if (arrow === undefined) {
      add(literal.content, literal.end);
      continue;
    }
    key = literal.content;
    const expression = expressionAt(source, literal.end + arrow);
    if (expression !== undefined) add(expression, literal.end);
  }
  return Text.concat(lines);
}

/** A value without quotes: a number or a word as it is, a variable or a call unknown; undefined for strings and lists. */
function expressionAt(source: SourceFile, start: number): Text | undefined {
  const written = /^[^'"[\s,}][^,}\n]*/.exec(source.text.slice(start, start + 200))?.[0].trimEnd();
  if (written === undefined) return undefined;
  const verbatim = Text.verbatim(source, start, start + written.length);
  if (/^[\w.]+$/.test(written)) return verbatim;
  return new Text([{ ...(verbatim.pieces[0] as Piece), unknown: { reason: `"${written}" is filled in by the code` } }]);
}

/** The literals, which are in order, that lie between two places. */
function within(literals: readonly Literal[], start: number, end: number): readonly Literal[] {
  return literals.slice(
    firstWith(literals, (literal) => literal.start >= start),
    firstWith(literals, (literal) => literal.end > end),
  );
}

/** The index of the first literal from which on something is true; their number where there is none. */
function firstWith(literals: readonly Literal[], isTrue: (literal: Literal) => boolean): number {
  let low = 0;
  let high = literals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(literals[middle] as Literal)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The place of the brace that closes a hash, at most `end`; braces in strings are none. */
function endOfHash(text: string, start: number, end: number, literals: readonly Literal[]): number {
  let depth = 1;
  let next = 0;
  for (let at = start; at < end; at++) {
    while ((literals[next]?.end ?? Infinity) <= at) next++;
    const literal = literals[next];
    if (literal !== undefined && literal.start <= at) {
      at = literal.end - 1;
      continue;
    }
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  return end;
}
