/** What a pull request, or another change under review, does to the files of the repository. */
import { applyPatch, parsePatch, reversePatch, type StructuredPatch } from 'diff';
import { type Entry, type Linked, NOTHING_THERE, namesIn, type Repository } from './repository.ts';
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
  /**
   * Whether a file is just what the commit holds, line ends aside, so that the lines of the change are its lines. In any
   * other file (an earlier step wrote it, an attribute had it converted) nobody can say which lines are new.
   */
  readonly isCommitted: (source: SourceFile) => boolean;
}

/** A file of a patch, as `git diff --raw` names it. */
export interface NamedChange {
  readonly path: string | null;
  readonly oldPath: string | null;
  readonly wasLink: boolean;
}

/**
 * The files of a patch as `git diff -M --text` writes it, with any number of context lines; `names` has one for each. Lines
 * end with LF alone: a carriage return is part of its line. Undefined where patch and names do not agree.
 */
export function parseChange(patch: string, names: readonly NamedChange[]): readonly FileChange[] | undefined {
  const patches = patch === '' ? [] : parsePatch(patch);
  if (patches.length !== names.length) return undefined;
  return patches.map((each, at) => {
    const { path, oldPath, wasLink } = names[at] as NamedChange;
    const lines = each.isBinary ? 'all' : addedLines(each);
    return { path, oldPath, lines, ...(!each.isBinary && { patch: each }), ...(wasLink && { wasLink }) };
  });
}

/** The hunks of one file, as GitHub's API has them; undefined where they are none. */
export function parseHunks(patch: string | undefined): StructuredPatch | undefined {
  try {
    return patch === undefined ? undefined : parsePatch(patch)[0];
  } catch {
    return undefined;
  }
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
export function toucher({ files, isCommitted }: Change): (span: Span) => boolean {
  const byPath = new Map(files.flatMap(({ path, lines }) => (path === null ? [] : [[path, lines] as const])));
  return ({ source, start, end }) => {
    const lines = byPath.get(source.path);
    // The text of a file that is not read is not there.
    if (source.text === '') return lines !== undefined;
    if (!isCommitted(source)) return true;
    if (lines === undefined || lines === 'all') return lines === 'all';
    const first = source.position(start).line;
    // A span that ends behind a line feed does not reach into the next line.
    const last = Math.max(first, source.position(Math.max(start, end - 1)).line);
    return lines.some(([from, to]) => from <= last && first <= to);
  };
}

/** Whether every line from the first to the last one is an added or changed one. */
export function coversLines({ files }: Change, path: string, first: number, last: number): boolean {
  const lines = files.find((file) => file.path === path)?.lines ?? [];
  return lines !== 'all' && lines.some(([from, to]) => from <= first && last <= to);
}

/**
 * The repository as it was before the change; whatever the change does not speak of is as it is now. Undefined where the
 * text of a file before the change cannot be told: anything may have stood there.
 */
export function repositoryBefore(repository: Repository, { files }: Change): Repository | undefined {
  const before = new Map<string, Entry | undefined>();
  for (const { path } of files) if (path !== null) before.set(path, undefined);
  for (const file of files) {
    const { oldPath } = file;
    if (oldPath === null || !repository.isWanted(oldPath)) continue;
    const entry = entryBefore(repository, file, oldPath);
    if (entry === undefined) return undefined;
    before.set(oldPath, entry);
  }
  const has = (path: string) => (before.has(path) ? before.get(path) !== undefined : repository.has(path));
  const added = [...before.keys()].filter((path) => has(path) && !repository.has(path));
  return Object.create(repository, {
    paths: { value: [...repository.paths.filter(has), ...added].sort() },
    candidates: { value: [...new Set([...repository.candidates, ...before.keys()])].filter(has).sort() },
    has: { value: has },
    entry: {
      value: ((path, ...asked) =>
        before.has(path) ? before.get(path) : repository.entry(path, ...asked)) satisfies Repository['entry'],
    },
    targetAt: { value: targetsBefore(repository, files, before) },
  });
}

/** What lay where links lead; the listed files are known already, and the others are looked at only when a link names them. */
function targetsBefore(
  repository: Repository,
  files: readonly FileChange[],
  listed: ReadonlyMap<string, Entry | undefined>,
): Repository['targetAt'] {
  const old = new Map(files.flatMap((file) => (file.oldPath === null ? [] : [[file.oldPath, file] as const])));
  const known = new Map(listed);
  const entryAt = (path: string): Entry | undefined => {
    const file = known.get(path) === undefined ? old.get(path) : undefined;
    if (file !== undefined) known.set(path, entryBefore(repository, file, path));
    return known.get(path);
  };
  return (path): Linked => {
    const entry = entryAt(path);
    if (entry !== undefined) return entry;
    const now = listed.has(path) || old.has(path) ? NOTHING_THERE : repository.targetAt(path);
    if (now.kind === 'file' || now.kind === 'link') return now;
    const names = namesIn(old.keys(), path);
    for (const name of now.kind === 'folder' ? now.names : []) {
      const inner = path === '' ? name : `${path}/${name}`;
      if (!listed.has(inner) || old.has(inner)) names.add(name);
    }
    return names.size === 0 ? now : { kind: 'folder', names: [...names].sort() };
  };
}

function entryBefore(repository: Repository, file: FileChange, oldPath: string): Entry | undefined {
  const now = file.path === null ? undefined : entryNow(repository, file.path);
  const text = now === undefined ? '' : now.kind === 'link' ? now.target : now.source.text;
  const old = file.patch === undefined ? undefined : unpatched(text, file.patch);
  if (old === undefined) return undefined;
  const isLink = file.wasLink ?? now?.kind === 'link';
  return isLink ? { kind: 'link', target: old } : { kind: 'file', source: new SourceFile(oldPath, old) };
}

function entryNow(repository: Repository, path: string): Entry | undefined {
  const found = repository.has(path) ? repository.entry(path, false) : repository.targetAt(path);
  return found?.kind === 'file' || found?.kind === 'link' ? found : undefined;
}

/** The text before a patch; undefined where the text is not what the patch has made. */
function unpatched(text: string, patch: StructuredPatch): string | undefined {
  const back = reversePatch(patch);
  const old = applyPatch(text, back, { autoConvertLineEndings: false });
  if (old !== false || !text.includes('\r\n')) return old === false ? undefined : old;
  // The commit may have had LF where the checkout has CR LF.
  const plain = applyPatch(text.replaceAll('\r\n', '\n'), back, { autoConvertLineEndings: false });
  return plain === false ? undefined : plain.replaceAll('\n', '\r\n');
}
