/** Units that Puppet's `systemd::manage_unit` makes of hashes (puppet-systemd). */
import type { SourceFile } from '../../source.ts';
import { type Piece, Text } from '../../text.ts';
import type { Literal } from './literals.ts';
import { made } from './passages.ts';

const SECTION = /\b(unit|service|install)_entry\s*=>\s*\{/g;
const HEADERS: Readonly<Record<string, string>> = { unit: 'Unit', service: 'Service', install: 'Install' };

/** The unit of each resource whose `service_entry` stands in the file. */
export function puppetUnits(source: SourceFile, literals: readonly Literal[]): readonly Literal[] {
  const sections = [...source.text.matchAll(SECTION)].map(({ index, 0: head, 1: name = '' }) => {
    const end = endOfHash(source.text, index + head.length, literals);
    return { name, start: index, end, content: sectionOf(source, name, index, index + head.length, end, literals) };
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
function sectionOf(
  source: SourceFile,
  name: string,
  head: number,
  start: number,
  end: number,
  literals: readonly Literal[],
): Text {
  const lines: Text[] = [made(`[${HEADERS[name]}]\n`, { source, start: head })];
  let key: Text | undefined;
  const add = (value: Text, place: number): void => {
    if (key === undefined) return;
    lines.push(key, made('=', { source, start: place }), value, made('\n', { source, start: place }));
  };
  for (const literal of within(literals, start, end)) {
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

function within(literals: readonly Literal[], start: number, end: number): readonly Literal[] {
  return literals.filter((literal) => literal.start >= start && literal.end <= end);
}

/** The place of the brace that closes a hash; braces in strings are none. */
function endOfHash(text: string, start: number, literals: readonly Literal[]): number {
  const inStrings = literals.filter((literal) => literal.end > start);
  let depth = 1;
  let next = 0;
  for (let at = start; at < text.length; at++) {
    while ((inStrings[next]?.end ?? Infinity) <= at) next++;
    const literal = inStrings[next];
    if (literal !== undefined && literal.start <= at) {
      at = literal.end - 1;
      continue;
    }
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}
