/** Where comments may stand in the files of each language, and which lines hold nothing else. */
import { withoutTemplateSuffix } from '../formats/paths.ts';
import type { SourceFile } from '../source.ts';

/** How files of one language write comments. */
export interface CommentSyntax {
  /** Openers at the start of a line. Files of most languages also hold text of others (a unit in a here-document). */
  readonly alone: readonly string[];
  /** Openers behind something else. */
  readonly trailing: readonly string[];
  /** Whether a backslash at the end of a line joins it with the next one. */
  readonly continues: boolean;
  /** Whether it is a unit, a drop-in or a Quadlet. */
  readonly isUnit: boolean;
}

/** What ends the comments that may go over several lines, by what begins them; likewise what stands above all else in XML. */
const CLOSERS: Readonly<Record<string, string>> = {
  '/*': '*/',
  '<!--': '-->',
  '{#': '#}',
  '<?': '?>',
  '<!DOCTYPE': '>',
};

const ANY: readonly string[] = ['#', ';', '//', '/*', '<!--', '{#', '--'];

const UNIT: CommentSyntax = { alone: ['#', ';', '{#'], trailing: [], continues: true, isUnit: true };
const MARKUP: CommentSyntax = {
  alone: ['<!--', '{#', '<?', '<!DOCTYPE'],
  trailing: ['<!--', '{#'],
  continues: false,
  isUnit: false,
};

const UNIT_PATH =
  /\.(?:service|socket|timer|path|target|mount|automount|swap|slice|scope|device|container|pod|volume|network|kube|image|build)$|(?:^|[./])(?:service|socket|timer|path|target|container)\.d\/[^/]+$/;

const TRAILING: readonly (readonly [extensions: string, openers: readonly string[]])[] = [
  ['md markdown', ['<!--']],
  ['conf ini cfg', ['#', ';']],
  ['scm lisp el clj rkt', [';']],
  ['lua hs', ['--']],
  ['php tf hcl', ['#', '//', '/*']],
  ['nix', ['#', '/*']],
  ['ts tsx mts cts js jsx mjs cjs vue svelte go rs java kt kts scala groovy gradle', ['//', '/*']],
  ['cs fs swift json jsonc json5 c cc cpp h hpp dart zig', ['//', '/*']],
  ['env dockerfile containerfile', []],
];
const TRAILING_BY_EXTENSION = new Map(
  TRAILING.flatMap(([extensions, openers]) => extensions.split(' ').map((extension) => [extension, openers] as const)),
);

/** The comments of a file, by its path. */
export function commentSyntax(path: string): CommentSyntax {
  const bare = withoutTemplateSuffix(path);
  if (UNIT_PATH.test(bare)) return UNIT;
  if (/\.(?:plist|xml|html)$/i.test(bare)) return MARKUP;
  const extension = /(?<![^./])([^./]+)$/.exec(bare)?.[1]?.toLowerCase() ?? '';
  // Scripts, YAML and most others.
  const trailing = TRAILING_BY_EXTENSION.get(extension) ?? ['#'];
  return { alone: ANY, trailing: [...trailing, '{#'], continues: true, isUnit: false };
}

/** What a suppression may be about, by the number of its line (index 0 is not used). */
export interface Lines {
  /** The lines that each line is joined with by backslashes: first and last, in most cases itself. */
  readonly joined: readonly (readonly [first: number, last: number])[];
  /** The first line at or behind each that is neither blank nor a comment; the number of lines + 1 where there is none. */
  readonly code: readonly number[];
}

/** Reads the lines of a file, in time linear in its length. */
export function linesOf(source: SourceFile, syntax: CommentSyntax): Lines {
  const kinds = kindsOf(source.text.split('\n'), syntax);
  const code: number[] = [];
  let next = kinds.length + 1;
  for (let number = kinds.length; number > 0; number--) {
    if (kinds[number - 1] !== 'blank' && kinds[number - 1] !== 'comment') next = number;
    code[number] = next;
  }
  return { joined: joinedLines(kinds), code };
}

type Kind = 'blank' | 'comment' | 'code' | 'continued';

function joinedLines(kinds: readonly Kind[]): Lines['joined'] {
  const joined: (readonly [number, number])[] = [[0, 0]];
  let first = 1;
  let isOpen = false;
  for (const [at, kind] of kinds.entries()) {
    isOpen = kind === 'continued' || (kind === 'comment' && isOpen);
    if (isOpen && at + 1 < kinds.length) continue;
    const range = [first, at + 1] as const;
    for (; first <= at + 1; first++) joined[first] = range;
  }
  return joined;
}

/** What has to stand in front of everything else, even in front of comments. */
const PREAMBLE = /^(?:<\?php\b|---$|%YAML\b)/;

function kindsOf(lines: readonly string[], syntax: CommentSyntax): readonly Kind[] {
  const lastLine = new Map(
    Object.values(CLOSERS).map((closer) => [closer, lines.findLastIndex((line) => line.includes(closer))]),
  );
  let closer: string | undefined;
  return lines.map((line, at) => {
    let text = line.replace(/^\ufeff/, '').trim();
    if (text === '' && closer === undefined) return 'blank';
    for (;;) {
      if (closer !== undefined) {
        const end = text.indexOf(closer);
        if (end === -1) return 'comment';
        text = text.slice(end + closer.length).trimStart();
        closer = undefined;
        if (text === '') return 'comment';
      }
      const opener = syntax.alone.find((candidate) => text.startsWith(candidate));
      if (opener === undefined) break;
      const end = CLOSERS[opener];
      // What is never closed is a comment as far as its line.
      if (end === undefined || (!text.includes(end, opener.length) && (lastLine.get(end) ?? -1) <= at))
        return 'comment';
      text = text.slice(opener.length);
      closer = end;
    }
    if (PREAMBLE.test(text)) return 'comment';
    return syntax.continues && isContinued(text) ? 'continued' : 'code';
  });
}

function isContinued(text: string): boolean {
  let at = text.length;
  while (text[at - 1] === '\\') at--;
  return (text.length - at) % 2 === 1;
}

/** A comment that a suppression may be in. */
export interface Comment {
  readonly start: number;
  /** Where the comment is over. */
  readonly end: number;
  /** Where its text is over: in front of what closes it. */
  readonly textEnd: number;
  /** Whether nothing stands in front of it on its line. */
  readonly isAlone: boolean;
}

const OPENER = /^(?:(?<line>#+|;+|\/\/+|--+)|(?<block>\/\*+|<!--+|\{#-?))$/;

/**
 * The comment whose text begins at an offset: an opener stands right in front of it, at the start of the line or, where
 * the language has it, behind a blank. Undefined where there is none. `findCloser` as `closerFinder` gives it.
 */
export function commentAt(
  source: SourceFile,
  at: number,
  syntax: CommentSyntax,
  findCloser: (closer: string, from: number) => number,
): Comment | undefined {
  const { text } = source;
  const lineStart = at - (source.position(at).column - 1);
  const openerEnd = backOver(text, lineStart, at, ' \t');
  const start = backOver(text, lineStart, openerEnd, '#;/*<!{-');
  const match = OPENER.exec(text.slice(start, openerEnd))?.groups;
  if (match === undefined) return undefined;
  const before = backOver(text, lineStart, start, ' \t\ufeff');
  const isAlone = before === lineStart;
  const opener = (isAlone ? syntax.alone : syntax.trailing).find((one) => text.startsWith(one, start));
  if (opener === undefined || (!isAlone && before === start)) return undefined;
  const newline = text.indexOf('\n', at);
  const lineEnd = newline === -1 ? text.length : newline;
  const closer = match.block === undefined ? undefined : CLOSERS[opener];
  const textEnd = closer === undefined ? -1 : findCloser(closer, at);
  if (closer === undefined || textEnd === -1) return { start, end: lineEnd, textEnd: lineEnd, isAlone };
  return { start, end: textEnd + closer.length, textEnd, isAlone };
}

/** The start of the run of these characters that ends at an offset, not before `from`. */
export function backOver(text: string, from: number, end: number, characters: string): number {
  let at = end;
  while (at > from && characters.includes(text.charAt(at - 1))) at--;
  return at;
}

/** Finds the next closer behind an offset, -1 where there is none; offsets that only grow make it linear in the text. */
export function closerFinder(text: string): (closer: string, from: number) => number {
  const found = new Map<string, number>();
  return (closer, from) => {
    const known = found.get(closer);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const next = text.indexOf(closer, from);
    found.set(closer, next);
    return next;
  };
}
