/** Changes of texts that have broken readers of text before. */
import { decodeUtf8, encodeUtf8 } from '../src/source.ts';
import type { Random } from './random.ts';

/** The most that a mutant has, in UTF-16 units: what the linter reads of a file. */
export const MOST_UNITS = 1024 * 1024;

export interface Material {
  /** Further texts of the same language. */
  readonly others: readonly string[];
  /** Words of the language. */
  readonly words: readonly string[];
}

/** Pieces that mean something to one reader or another, or to none. */
const ODDITIES: readonly string[] = [
  ...['\0', '\r', '\r\n', '\n', '\n\n', '\t', ' ', '\\', '\\\n', '\ufeff', '\u2028', '\u0085', '\u200b', '\u202e'],
  ...['\udcff', '\udc80', '\ud83d', '\u{1f4a5}', 'ﬀ', 'İ', '\ufffe', '\x1b[2J', '\x7f'],
  ...['"', "'", '`', '"""', "'''", '$', '${', '$(', '$((', '}', '{', '{{', '}}', '{%', '%}', '<%', '(', ')', '[', ']'],
  ...[
    '<<EOF\n',
    "<<-'EOF'\n",
    '\nEOF\n',
    '&a ',
    '*a',
    '<<: *a',
    '!!binary ',
    '!ruby/object ',
    '? ',
    '- ',
    ': ',
    '|\n',
    '>-\n',
  ],
  ...[
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '&#0;',
  ],
  ...[
    '%',
    '%%',
    '%i',
    '%h',
    '@',
    '@@',
    '~',
    '~/',
    '/',
    '//',
    '../',
    './',
    '#',
    ';',
    ',',
    '=',
    '==',
    ':',
    '|',
    '||',
    '&',
    '&&',
  ],
  ...[
    '-',
    '--',
    '*',
    '**',
    '?',
    '!',
    '!!',
    '\\x',
    '\\u',
    '\\x00',
    '\\777',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ],
  ...[
    '0',
    '-1',
    '1e999',
    '99999999999999999999',
    'null',
    'true',
    'NaN',
    'hermes',
    'gateway',
    '--profile',
    'HERMES_HOME',
  ],
];

const PAIRS: readonly (readonly [string, string])[] = [
  ['{', '}'],
  ['[', ']'],
  ['(', ')'],
  ['{{', '}}'],
  ['${', '}'],
  ['$(', ')'],
  ['"', '"'],
  ["'", "'"],
  ['<dict>', '</dict>'],
  ['<array>', '</array>'],
  ['- ', ''],
  ['? ', ''],
  ['a: {', '}'],
  ['let a = ', '; in a'],
  ['if true; then ', '; fi'],
  ['> ', ''],
  ['!', ''],
];

type Mutation = (text: string, random: Random, material: Material) => string;

const MUTATIONS: readonly Mutation[] = [
  // Some words instead of, or between, others.
  (text, random, { words }) => {
    const { start, end } = range(text, random, 20);
    return text.slice(0, start) + random.pick(words) + text.slice(random.oneIn(2) ? start : end);
  },
  (text, random) => {
    const { start, end } = range(text, random, 8);
    return text.slice(0, start) + random.pick(ODDITIES) + text.slice(random.oneIn(2) ? start : end);
  },
  (text, random) => {
    const { start, end } = range(text, random, 100);
    return text.slice(0, start) + text.slice(end);
  },
  // A part once more, there or elsewhere.
  (text, random) => {
    const { start, end } = range(text, random, 200);
    const to = random.oneIn(2) ? end : random.below(text.length + 1);
    return text.slice(0, to) + text.slice(start, end).repeat(random.skewed(16)) + text.slice(to);
  },
  (text, random, { others }) => {
    const other = random.pick(others);
    return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1));
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
  bytes,
  (text, random) => {
    const { start, end } = range(text, random, 60);
    const [open, close] = random.pick(PAIRS);
    const times = random.skewed(300);
    return text.slice(0, start) + open.repeat(times) + text.slice(start, end) + close.repeat(times) + text.slice(end);
  },
  lines,
  (text, random) => (random.oneIn(2) ? text.replaceAll('\n', '\r\n') : text.replaceAll('\n', '\r')),
  // The same word under another name, wherever it stands.
  (text, random, { words }) => text.replaceAll(random.pick(words), random.pick(words)),
];

/** A mutant of a text. */
export function mutant(text: string, random: Random, material: Material): string {
  let result = text;
  for (let count = random.skewed(8); count > 0; count--) result = random.pick(MUTATIONS)(result, random, material);
  return cutTo(result);
}

/** A mutant of up to a megabyte: something in the text very many times, or very deep. */
export function hugeMutant(text: string, random: Random, material: Material): string {
  const small = mutant(text, random, material).slice(0, 20_000);
  const size = random.pick([64, 256, 1024]) * 1024;
  const { start, end } = range(small, random, random.pick([4, 40, 400, 4000]));
  const [part, ends] = random.oneIn(3)
    ? random.pick(PAIRS)
    : [random.oneIn(3) ? random.pick(ODDITIES) : small.slice(start, end), ''];
  if (part === '') return small;
  const times = Math.floor((size - small.length) / (part.length + ends.length));
  return cutTo(small.slice(0, end) + part.repeat(times) + ends.repeat(times) + small.slice(end));
}

function cutTo(text: string): string {
  return text.length > MOST_UNITS ? text.slice(0, MOST_UNITS) : text;
}

function bytes(text: string, random: Random): string {
  const all = encodeUtf8(text);
  if (all.length === 0) return text;
  for (let count = random.skewed(8); count > 0; count--) {
    const at = random.below(all.length);
    all[at] = random.oneIn(2) ? (all[at] as number) ^ (1 << random.below(8)) : random.below(256);
  }
  return decodeUtf8(all);
}

function lines(text: string, random: Random): string {
  const all = text.split('\n');
  const at = random.below(all.length);
  const line = all[at] as string;
  const to = random.below(all.length);
  switch (random.below(4)) {
    case 0:
      all.splice(at, 1);
      break;
    case 1:
      all.splice(to, 0, line);
      break;
    case 2:
      all[at] = ' '.repeat(random.below(12)) + line.trimStart();
      break;
    default:
      [all[at], all[to]] = [all[to] as string, line];
  }
  return all.join('\n');
}

function range(text: string, random: Random, most: number): { readonly start: number; readonly end: number } {
  const start = random.below(text.length + 1);
  return { start, end: Math.min(text.length, start + random.skewed(most)) };
}

const MOST_WORDS = 3000;

/** Words of some texts, each once: names, numbers, paths, and runs of marks. */
export function wordsOf(texts: readonly string[]): readonly string[] {
  const words = new Set<string>();
  for (const text of texts)
    for (const [word] of text.matchAll(/[\w.-]+|[^\w\s]+|\n *|[ \t]+/g)) if (word.length < 60) words.add(word);
  return [...words].slice(0, MOST_WORDS);
}
