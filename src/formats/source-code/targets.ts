/** Where code writes the files whose text stands in it: the paths that it names nearby. */
import { encodeUnknown } from '../../embedded.ts';
import type { SourceFile } from '../../source.ts';
import { Text } from '../../text.ts';
import { fillIn } from '../templates/fill.ts';
import { writtenPath } from '../written-path.ts';
import type { Literal } from './literals.ts';

export type FileKind = 'unit' | 'supervisord' | 'plist';

const ENDINGS: Readonly<Record<FileKind, RegExp>> = {
  unit: /\.service(?:\.d\/[\w.-]+\.conf)?(?![\w-])/g,
  supervisord: /\.(?:conf|ini)(?![\w-])/g,
  plist: /\.plist(?![\w-])/g,
};
const HOLES = /[$#]?\{[^{}]*\}|\$[A-Za-z_]\w*|%s|%\(\w+\)s/g;
const LONGEST = 200;

interface Target {
  readonly start: number;
  readonly path: string;
}

/** Gives each text the path that it is written to; a path is given once. */
export class Targets {
  readonly #source: SourceFile;
  readonly #texts: readonly Literal[];
  readonly #known = new Map<FileKind, Free>();
  #units: string | undefined;

  /** @param texts the contents of files, sorted by place, in which a path is no target */
  constructor(source: SourceFile, texts: readonly Literal[]) {
    this.#source = source;
    this.#texts = texts;
  }

  /**
   * The nearest path of the kind behind a text that is kept in a variable first, before one that is handed on at once
   * (`content => …`), else the other way round; a name that says nothing where there is none.
   */
  take(kind: FileKind, text: Literal): string {
    const free = this.#known.get(kind) ?? new Free(this.#find(kind));
    this.#known.set(kind, free);
    const behind = free.from(text.end);
    const before = free.before(text.start);
    const target = isKept(this.#source, text.start) ? (behind ?? before) : (before ?? behind);
    if (target === undefined) return this.#unnamed(kind, text);
    free.take(target.path);
    return target.path.includes('/') || kind !== 'unit' ? target.path : this.#folder() + target.path;
  }

  #find(kind: FileKind): readonly Target[] {
    const { text } = this.#source;
    let next = 0;
    let covered = 0;
    return [...text.matchAll(ENDINGS[kind])].flatMap(({ index, 0: ending }) => {
      for (let at = this.#texts[next]; at !== undefined && at.start <= index; at = this.#texts[++next])
        covered = Math.max(covered, at.end);
      const start = startOf(text, index);
      if (start === index || index < covered) return [];
      const written = Text.verbatim(this.#source, start, index + ending.length);
      const path = writtenPath(fillIn(written, HOLES, ([hole]) => ({ reason: `"${hole}" is filled in by the code` })));
      return path === undefined ? [] : [{ start, path }];
    });
  }

  /** Where units go, if the code speaks of one unit directory only. */
  #folder(): string {
    this.#units ??= this.#findFolder();
    return this.#units;
  }

  #findFolder(): string {
    const { text } = this.#source;
    const isUser = /systemd["'`, /]{1,6}user\b/.test(text);
    const isSystem = /systemd["'`, /]{1,6}system\b/.test(text);
    if (isUser === isSystem) return '';
    return isUser ? '.config/systemd/user/' : 'etc/systemd/system/';
  }

  #unnamed(kind: FileKind, text: Literal): string {
    const name = encodeUnknown(`unnamed-${this.#source.position(text.start).line}`);
    if (kind === 'supervisord') return `${name}.conf`;
    if (kind === 'plist') return `Library/LaunchAgents/${name}.plist`;
    // Only the instance of a template has a name that `%i` could stand for.
    return `${this.#folder()}${name}${/%[iI]\b/.test(text.content.value) ? '@' : ''}.service`;
  }
}

/** The targets that are not taken, sorted by place; looks for the next one without passing all that are. */
class Free {
  readonly #targets: readonly Target[];
  readonly #byPath = new Map<string, number[]>();
  /** For each target where to look instead of it: at itself while it is free. One for the place behind all of them. */
  readonly #next: number[];
  readonly #previous: number[];

  constructor(targets: readonly Target[]) {
    this.#targets = targets.toSorted((a, b) => a.start - b.start);
    this.#next = Array.from({ length: targets.length + 1 }, (_, at) => at);
    this.#previous = [...this.#next];
    for (const [at, { path }] of this.#targets.entries()) {
      const known = this.#byPath.get(path);
      if (known === undefined) this.#byPath.set(path, [at]);
      else known.push(at);
    }
  }

  /** The first that begins at an offset or behind it. */
  from(offset: number): Target | undefined {
    return this.#targets[follow(this.#next, this.#firstFrom(offset))];
  }

  /** The last that begins before an offset. */
  before(offset: number): Target | undefined {
    // Shifted by one, so that there is a place before all of them, too.
    return this.#targets[follow(this.#previous, this.#firstFrom(offset)) - 1];
  }

  /** Takes every target of a path. */
  take(path: string): void {
    for (const at of this.#byPath.get(path) ?? []) {
      this.#next[at] = at + 1;
      this.#previous[at + 1] = at;
    }
    this.#byPath.delete(path);
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#targets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#targets[middle] as Target).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Goes on until a place points at itself, and lets all on the way point there. */
function follow(links: number[], from: number): number {
  let end = from;
  while (links[end] !== end) end = links[end] as number;
  for (let at = from; at !== end; ) {
    const next = links[at] as number;
    links[at] = end;
    at = next;
  }
  return end;
}

/** Whether code at an index is given a name or returned, through whatever calls there are around it. */
function isKept({ path, text }: SourceFile, index: number): boolean {
  if (/\.(?:tf|hcl)$/.test(path)) return false;
  const arrow = /\.(?:pp|rb|php|pl|pm)$/.test(path) ? '' : '|=>';
  const pattern = new RegExp(`(?:^|[^=!<>]=|:=|\\breturn${arrow})\\s*(?:[\\w.!]*[([]\\s*){0,3}$`);
  return pattern.test(text.slice(Math.max(index - 80, 0), index));
}

/** Where a path that ends at an index begins: names, slashes and what the code fills in. */
function startOf(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST) {
    const character = text[start - 1] as string;
    if (character === '}') {
      const from = Math.max(start - 80, 0);
      const open = text.slice(from, start).lastIndexOf('{');
      if (open === -1) break;
      start = from + open;
    } else if (/[\w@%~/.$#-]/.test(character)) {
      start--;
    } else {
      break;
    }
  }
  return start;
}
