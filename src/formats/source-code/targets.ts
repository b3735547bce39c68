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
  isTaken: boolean;
}

/** Gives each text the path that it is written to; a path is given once. */
export class Targets {
  readonly #source: SourceFile;
  readonly #texts: readonly Literal[];
  readonly #known = new Map<FileKind, readonly Target[]>();

  /** @param texts the contents of files, in which a path is no target */
  constructor(source: SourceFile, texts: readonly Literal[]) {
    this.#source = source;
    this.#texts = texts;
  }

  /**
   * The nearest path of the kind behind a text that is kept in a variable first, before one that is handed on at once
   * (`content => …`), else the other way round; a name that says nothing where there is none.
   */
  take(kind: FileKind, text: Literal): string {
    const targets = this.#known.get(kind) ?? this.#find(kind);
    this.#known.set(kind, targets);
    const free = targets.filter(({ isTaken }) => !isTaken);
    const behind = free.find(({ start }) => start >= text.end);
    const before = free.findLast(({ start }) => start < text.start);
    const target = isKept(this.#source, text.start) ? (behind ?? before) : (before ?? behind);
    if (target === undefined) return this.#unnamed(kind, text);
    for (const each of targets) if (each.path === target.path) each.isTaken = true;
    return target.path.includes('/') || kind !== 'unit' ? target.path : this.#folder() + target.path;
  }

  #find(kind: FileKind): readonly Target[] {
    const { text } = this.#source;
    return [...text.matchAll(ENDINGS[kind])].flatMap(({ index, 0: ending }) => {
      const start = startOf(text, index);
      if (start === index || this.#texts.some((each) => each.start <= index && index < each.end)) return [];
      const written = Text.verbatim(this.#source, start, index + ending.length);
      const path = writtenPath(fillIn(written, HOLES, ([hole]) => ({ reason: `"${hole}" is filled in by the code` })));
      return path === undefined ? [] : [{ start, path, isTaken: false }];
    });
  }

  /** Where units go, if the code speaks of one unit directory only. */
  #folder(): string {
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
      const open = text.lastIndexOf('{', start - 1);
      if (open === -1 || start - open > 80) break;
      start = open;
    } else if (/[\w@%~/.$#-]/.test(character)) {
      start--;
    } else {
      break;
    }
  }
  return start;
}
