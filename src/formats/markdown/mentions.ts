/** The file names that a Markdown file speaks of, and which of them a block or a line of it means. */
import type { SourceFile } from '../../source.ts';
import { type Piece, Text } from '../../text.ts';
import { writtenPath } from '../written-path.ts';
import type { Block, Outline, Section } from './blocks.ts';

/** A name of one or, with a list in braces, of several files. */
export interface Mention {
  readonly start: number;
  readonly section: Section;
  /** As in a repository, what is left open encoded. */
  readonly paths: readonly string[];
}

/** A word that may be a path: no blanks, quotes or brackets, except those of `<NAME>`. */
const WORD = /(?:[\w@%.~$/{},*+\\:-]|<[A-Za-z][\w-]*>)+/g;
/** `systemctl edit NAME` writes a drop-in. */
const EDIT = /\bsystemctl[ \t]+(?:--\w[\w-]*[ \t]+){0,4}edit[ \t]+(?:--(?!full)\w[\w-]*[ \t]+){0,4}([\w@%.{}<>$-]+)/g;
/** Files by whose names blocks are called; the rest of the words of a text is no file name. */
const FILE =
  /\.(?:service|container|timer|socket|path|target|plist|conf|ini|ya?ml|env|sh|bash|zsh|[cm]?js|json|nix|j2|tmpl)$|\/[\w.-]+$|(?:^|\/)(?:Procfile|Dockerfile)[\w.]*$/;
const PLACEHOLDER = /<[A-Za-z][\w-]*>|\$\{\w+\}|\$(?!HOME\b)\w+|(?<!\{)\{+[\w-]+\}+/g;
const COMMENT = /^\s*(?:#(?!!)|;|\/\/|\/\*|<!--|--\s)/;
const ONLY_NAME = /^\s*(?:#(?!!)|\/\/)\s*(?:[Ff]ile(?:name)?:?\s*)?`?[\w@%.~$/{}<>-]+`?\s*$/;
const MOST_NAMES = 32;
/** So far back, in names, a block looks for its own. */
const FARTHEST = 100;

/** Every name in a file, in its order. */
export class Mentions {
  readonly #all: readonly Mention[];
  readonly #used = new Set<Mention>();
  /** The first path with a folder, by its file's name. */
  readonly #wholes = new Map<string, string>();

  /** @param isShown whether an offset lies in a block that is a file itself, in which names mean other files */
  constructor({ source, sections }: Outline, isShown: (offset: number) => boolean) {
    const found = [...edits(source), ...words(source)].sort((a, b) => a.start - b.start);
    let section = 0;
    this.#all = found.flatMap(({ start, paths }, at) => {
      while ((sections[section + 1]?.start ?? Infinity) <= start) section++;
      const isInside = start < (found[at - 1]?.end ?? 0);
      return isInside || isShown(start) ? [] : [{ start, paths, section: sections[section] as Section }];
    });
    for (const path of this.#all.flatMap(({ paths }) => paths)) {
      const name = nameOf(path);
      if (name !== path && !this.#wholes.has(name)) this.#wholes.set(name, path);
    }
  }

  /**
   * The name that stands nearest above an offset, in its section or on the way down to it. No two blocks have one name
   * from the same place.
   */
  take(offset: number, section: Section, accepts: RegExp): Mention | undefined {
    const found = this.#above(offset, section, (mention) => !this.#used.has(mention) && isFor(mention, accepts));
    if (found !== undefined) this.#used.add(found);
    return found;
  }

  /** The nearest name above an offset, else below it in the same section. */
  around(offset: number, section: Section, accepts: RegExp): Mention | undefined {
    const next = lastBefore(this.#all, offset) + 1;
    const below = this.#all.slice(next, next + FARTHEST);
    return (
      this.#above(offset, section, (mention) => isFor(mention, accepts)) ??
      below.find((mention) => mention.section === section && isFor(mention, accepts))
    );
  }

  #above(offset: number, section: Section, isIt: (mention: Mention) => boolean): Mention | undefined {
    const last = lastBefore(this.#all, offset);
    for (let at = last; at >= Math.max(0, last - FARTHEST); at--) {
      const mention = this.#all[at] as Mention;
      if (isIt(mention) && isWithin(section, mention.section)) return mention;
    }
    return undefined;
  }

  /** The path with its folder, where the file gives only a name here and the folder elsewhere. */
  withFolder(path: string): string {
    return path === nameOf(path) ? (this.#wholes.get(path) ?? path) : path;
  }
}

/** The name of a file, with the folder of a drop-in. */
function nameOf(path: string): string {
  return /(?<![^/])(?:[^/]+\.d\/)?[^/]*$/.exec(path)?.[0] as string;
}

/** Index of the last of some things in order that begins before an offset; -1 where none does. */
export function lastBefore(things: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle] as { start: number }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isFor({ paths }: Mention, accepts: RegExp): boolean {
  return accepts.test(paths[0] as string);
}

function isWithin(section: Section, other: Section): boolean {
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) if (at === other) return true;
  return false;
}

/** The section that an offset lies in. */
export function sectionAt({ sections }: Outline, offset: number): Section {
  return sections[lastBefore(sections, offset + 1)] as Section;
}

/**
 * The names in the info string of a block and in comments at its head.
 *
 * @param isStrict whether a comment must be nothing but the name, because it may as well speak of another file
 */
export function ownNames({ info, content }: Block, source: SourceFile, isStrict: boolean): readonly string[] {
  const head = content.value.slice(0, 1000).split('\n', 4);
  const comments = head.filter((line) => (isStrict ? ONLY_NAME : COMMENT).test(line));
  return [info, ...comments].flatMap((text) =>
    [...text.matchAll(WORD)].flatMap(({ 0: word }) => pathsOf(word.replace(/^\w+:(?=[~/.\w])/, ''), source)),
  );
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly paths: readonly string[];
}

function words(source: SourceFile): readonly Found[] {
  return [...source.text.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const paths = pathsOf(word, source);
    return paths.length === 0 ? [] : [{ start: index, end: index + word.length, paths }];
  });
}

function edits(source: SourceFile): readonly Found[] {
  return [...source.text.matchAll(EDIT)].map(({ index, 0: whole, 1: name = '' }) => {
    const unit = name.endsWith('.service') ? name : `${name}.service`;
    return { start: index, end: index + whole.length, paths: pathsOf(`${unit}.d/override.conf`, source) };
  });
}

/** The paths that a word names; none where it is no file name. */
function pathsOf(word: string, source: SourceFile): readonly string[] {
  if (word.length > 400) return [];
  const path = word
    .replace(/^<\w+>(?=[~/])/, '')
    .replace(/^\*+/, '')
    .replace(/^[^:/@]+@[^:/]+:(?=[~/])/, '')
    .replace(/^(?:\.{1,2}\/)+/, '')
    .replace(/(?<![.,:\\*{])[.,:\\*{]+$/, '');
  if (!FILE.test(path) || /[*:]|^\.[a-z]+$/.test(path)) return [];
  return alternatives(path).flatMap((each) => writtenPath(withPlaceholders(each, source)) ?? []);
}

/** What a list in braces stands for; the path itself where it has none. */
function alternatives(path: string): readonly string[] {
  const list = /\{([^{},]*,[^{}]*)\}/.exec(path);
  if (list === null) return [path];
  const [whole, inside = ''] = list;
  const names = inside.split(',').filter((name) => /^[\w.-]+$/.test(name));
  return names.slice(0, MOST_NAMES).map((name) => path.replace(whole, () => name));
}

function withPlaceholders(path: string, source: SourceFile): Text {
  const pieces: Piece[] = [];
  const nowhere = { source, start: 0, end: 0 };
  let at = 0;
  for (const { index, 0: open } of path.matchAll(PLACEHOLDER)) {
    if (index > at) pieces.push({ ...nowhere, text: path.slice(at, index) });
    at = index + open.length;
    if (!/^\$\{HOME\}$/.test(open))
      pieces.push({ ...nowhere, text: open, unknown: { reason: `"${open}" is left open` } });
    else pieces.push({ ...nowhere, text: open });
  }
  if (at < path.length || pieces.length === 0) pieces.push({ ...nowhere, text: path.slice(at) });
  return new Text(pieces);
}
