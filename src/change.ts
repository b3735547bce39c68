/** What a pull request, or another change under review, does to the files of the repository. */
import { applyPatch, parsePatch, reversePatch, type StructuredPatch } from 'diff';
import type { Entry, Repository } from './repository.ts';
import { SourceFile, type Span } from './source.ts';

/** First and last line, from 1, both in it. */
export type Lines = readonly [first: number, last: number];

export interface FileChange {
  /** Path after the change; null where the file is gone. */
  readonly path: string | null;
  /** Path before it; null where the file is new. */
  readonly oldPath: string | null;
  /** Lines after the change that it added or changed, in order; `all` where nobody can say which. */
  readonly lines: readonly Lines[] | 'all';
  /** Undefined where the file's text before the change cannot be told from the text after it. */
  readonly patch?: StructuredPatch;
  /** Whether it was a symbolic link before; then its text is the target. */
  readonly wasLink?: true;
}

export interface Change {
  readonly files: readonly FileChange[];
}

/**
 * The files of a patch as `git diff -M --text` writes it, with any number of context lines. Lines end with LF alone: a
 * carriage return is part of its line.
 */
export function parseChange(patch: string): Change {
  return { files: patch === '' ? [] : parsePatch(patch).map(fileChange) };
}

function fileChange(patch: StructuredPatch): FileChange {
  return {
    path: patch.newFileName === '/dev/null' ? null : withoutPrefix(patch.newFileName),
    oldPath: patch.oldFileName === '/dev/null' || patch.isCreate ? null : withoutPrefix(patch.oldFileName),
    lines: patch.isBinary ? 'all' : addedLines(patch),
    ...(!patch.isBinary && { patch }),
    ...(patch.isDelete && patch.oldMode === '120000' && { wasLink: true as const }),
  };
}

/** The hunks of one file, as GitHub's API has them; undefined where they are none. */
export function parseHunks(patch: string | undefined): StructuredPatch | undefined {
  try {
    return patch === undefined ? undefined : parsePatch(patch)[0];
  } catch {
    return undefined;
  }
}

/** git writes `a/` and `b/` in front of the paths. */
function withoutPrefix(name: string | undefined): string | null {
  return name === undefined ? null : name.slice(2);
}

/** The lines that the hunks of one file add, as ranges after the change. */
export function addedLines({ hunks }: Pick<StructuredPatch, 'hunks'>): readonly Lines[] {
  const ranges: [number, number][] = [];
  for (const { newStart, lines } of hunks) {
    let at = newStart;
    for (const line of lines) {
      if (line.startsWith('+')) {
        const last = ranges.at(-1);
        if (last !== undefined && last[1] === at - 1) last[1] = at;
        else ranges.push([at, at]);
      }
      if (line.startsWith('+') || line.startsWith(' ')) at++;
    }
  }
  return ranges;
}

/** Tells whether a place lies, in part at least, on a line that the change added or changed. */
export function toucher(change: Change): (span: Span) => boolean {
  const touches = lineToucher(change);
  return ({ source, start, end }) => {
    const first = source.position(start).line;
    // A span that ends behind a line feed does not reach into the next line.
    return touches(source.path, first, Math.max(first, source.position(Math.max(start, end - 1)).line));
  };
}

/** Tells whether one of the lines from the first to the last one is one that the change added or changed. */
export function lineToucher({ files }: Change): (path: string, first: number, last: number) => boolean {
  const byPath = new Map(files.flatMap(({ path, lines }) => (path === null ? [] : [[path, lines] as const])));
  return (path, first, last) => {
    const lines = byPath.get(path);
    if (lines === undefined || lines === 'all') return lines === 'all';
    return lines.some(([from, to]) => from <= last && first <= to);
  };
}

/** Whether every line from the first to the last one is an added or changed one. */
export function coversLines({ files }: Change, path: string, first: number, last: number): boolean {
  const lines = files.find((file) => file.path === path)?.lines;
  return lines !== undefined && lines !== 'all' && lines.some(([from, to]) => from <= first && last <= to);
}

/** The repository as it was before the change; whatever the change does not speak of is as it is now. */
export function repositoryBefore(repository: Repository, { files }: Change): Repository {
  const before = new Map<string, Entry | undefined>();
  for (const { path } of files) if (path !== null) before.set(path, undefined);
  for (const file of files) {
    if (file.oldPath !== null) before.set(file.oldPath, entryBefore(repository, file, file.oldPath));
  }
  const isThere = (path: string) => before.get(path) !== undefined && repository.isWanted(path);
  const has = (path: string) => (before.has(path) ? isThere(path) : repository.has(path));
  const added = [...before.keys()].filter((path) => isThere(path) && !repository.has(path));
  return Object.create(repository, {
    paths: { value: [...repository.paths.filter(has), ...added].sort(), enumerable: true },
    has: { value: has },
    entry: {
      value: (path: string, isService?: boolean) =>
        before.has(path) ? (isThere(path) ? before.get(path) : undefined) : repository.entry(path, isService),
    },
  });
}

function entryBefore(repository: Repository, file: FileChange, oldPath: string): Entry | undefined {
  const now = file.path === null || !repository.has(file.path) ? undefined : repository.entry(file.path, false);
  const isLink = file.wasLink ?? now?.kind === 'link';
  const text = now === undefined ? '' : now.kind === 'link' ? now.target : now.source.text;
  // Without a patch nothing is known of the file; every line of it counts as changed then, so that this does no harm.
  const old =
    file.patch === undefined ? text : applyPatch(text, reversePatch(file.patch), { autoConvertLineEndings: false });
  if (old === false) return now;
  return isLink ? { kind: 'link', target: old } : { kind: 'file', source: new SourceFile(oldPath, old) };
}
