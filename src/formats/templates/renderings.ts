/** What a template with conditions can become: its branches are alternatives, its loops over literal lists are unrolled. */
import { embed } from '../../embedded.ts';
import type { SourceFile, Span } from '../../source.ts';
import { type Piece, Text } from '../../text.ts';
import { type Tag, tagsOf } from './tags.ts';

/** More alternatives than this are no longer told apart. */
const MOST_RENDERINGS = 64;
/** Loops in loops make long texts of short ones. */
const MOST_PIECES = 4000;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Parts of which one comes out: which, hangs on `key`. */
interface Choice {
  readonly key: string;
  /** The last is for when nothing else is true; nothing stands there where no `else` does. */
  readonly branches: readonly (readonly Node[])[];
}

/** A part that comes out once for each item, with `name` standing for it. */
interface Loop {
  readonly name: string;
  readonly items: readonly Span[];
  readonly body: readonly Node[];
}

type Node = Range | Choice | Loop;

/**
 * Every text that the file can become, as files that lie over it (`embed`), each text once. Undefined where these are
 * too many, or where a tag is not closed. A file without tags gives itself.
 */
export function renderings(source: SourceFile): readonly SourceFile[] | undefined {
  const tags = tagsOf(source);
  if (tags.length === 0) return [source];
  const nodes = parse(source, tags);
  const assignments = nodes === undefined ? undefined : assignmentsOf(nodes);
  if (nodes === undefined || assignments === undefined) return undefined;
  const texts = new Map<string, Text>();
  for (const assignment of assignments) {
    const text = render(source, nodes, assignment);
    if (text === undefined) return undefined;
    if (!texts.has(text.value)) texts.set(text.value, text);
  }
  return [...texts.values()].map((text) => embed(source.path, text));
}

/** What several files that are read together can become; none where nothing in them hangs on a condition, or too much. */
export function renderingsOfAll(sources: readonly SourceFile[]): readonly ReadonlyMap<SourceFile, SourceFile>[] {
  const templates = sources.filter((source) => tagsOf(source).length > 0);
  if (templates.length === 0) return [];
  let found: readonly ReadonlyMap<SourceFile, SourceFile>[] = [new Map()];
  for (const source of templates) {
    const texts = renderings(source);
    if (texts === undefined || texts.length * found.length > MOST_RENDERINGS) return [];
    found = found.flatMap((each) => texts.map((text) => new Map(each).set(source, text)));
  }
  return found;
}

interface Open {
  readonly tag: Tag;
  /** The branches so far and the one that is being read. */
  readonly branches: Node[][];
  readonly conditions: string[];
  hasElse: boolean;
}

const DEEPEST = 16;

function parse(source: SourceFile, tags: readonly Tag[]): readonly Node[] | undefined {
  const top: Node[] = [];
  const stack: Open[] = [];
  const current = (): Node[] => stack.at(-1)?.branches.at(-1) ?? top;
  let at = 0;
  for (const tag of tags) {
    const { start, end } = withWhiteSpace(source.text, tag);
    if (start > at) current().push({ start: at, end: start });
    at = Math.max(at, end);
    if (tag.kind === 'silent') continue;
    const open = stack.at(-1);
    if (tag.kind === 'end') {
      if (open === undefined) return undefined;
      stack.pop();
      for (const each of nodesOf(source, open)) current().push(each);
    } else if (tag.kind === 'else') {
      if (open === undefined) return undefined;
      open.branches.push([]);
      if (tag.condition === '') open.hasElse = true;
      else open.conditions.push(tag.condition);
    } else {
      if (stack.length >= DEEPEST) return undefined;
      stack.push({ tag, branches: [[]], conditions: [tag.condition], hasElse: false });
    }
  }
  if (stack.length > 0) return undefined;
  top.push({ start: at, end: source.text.length });
  return top;
}

/**
 * A tag with the white space that goes with it: what its dashes take away, and the line, where nothing else stands on
 * it (Ansible's `trim_blocks`; elsewhere an empty line stays, which says nothing).
 */
function withWhiteSpace(text: string, tag: Tag): Range {
  let { start, end } = tag;
  let lineStart = start;
  while (lineStart > 0 && /[ \t]/.test(text[lineStart - 1] as string)) lineStart--;
  let lineEnd = end;
  while (lineEnd < text.length && /[ \t\r]/.test(text[lineEnd] as string)) lineEnd++;
  const isAlone =
    (lineStart === 0 || text[lineStart - 1] === '\n') && (lineEnd === text.length || text[lineEnd] === '\n');
  if (isAlone) {
    start = lineStart;
    end = Math.min(lineEnd + 1, text.length);
  }
  if (tag.trimsBefore) while (start > 0 && /\s/.test(text[start - 1] as string)) start--;
  if (tag.trimsBehind) while (end < text.length && /\s/.test(text[end] as string)) end++;
  return { start, end };
}

function nodesOf(source: SourceFile, { tag, branches, conditions, hasElse }: Open): readonly Node[] {
  if (tag.kind === 'never') return [];
  if (tag.kind === 'block') return branches.flat();
  const loop = tag.kind === 'for' ? literalLoop(source, tag) : undefined;
  if (loop !== undefined) return [{ ...loop, body: branches[0] ?? [] }];
  const all = hasElse ? branches : [...branches, []];
  if (conditions[0] === 'true') return all[0] ?? [];
  if (conditions[0] === 'false' && all.length === 2) return all[1] ?? [];
  const negated = /^(?:not |!) *(.*)$/s.exec(conditions.length === 1 ? (conditions[0] as string) : '');
  if (negated !== null && all.length === 2) return [{ key: negated[1] as string, branches: all.toReversed() }];
  return [{ key: conditions.join('\0'), branches: all }];
}

/** A loop over a list of quoted words that stands in the tag: `for p in ['a', 'b']`. */
function literalLoop(source: SourceFile, tag: Tag): Omit<Loop, 'body'> | undefined {
  const found = /^(\w+) +in +[[(]((?: *(?:'[^'{}]*'|"[^"{}]*")(?: *,)?)+ *)[\])]$/.exec(tag.condition);
  if (found === null) return undefined;
  const [, name = '', list = ''] = found;
  const from = tag.start + tag.text.indexOf(list);
  const items = [...list.matchAll(/'[^']*'|"[^"]*"/g)].map(({ index, 0: { length } }) =>
    source.span(from + index + 1, from + index + length - 1),
  );
  return { name, items };
}

type Assignment = ReadonlyMap<string, number>;

/** Every way to choose among the branches, where equal conditions are equal throughout. */
function assignmentsOf(nodes: readonly Node[]): readonly Assignment[] | undefined {
  const sizes = new Map<string, number>();
  collectChoices(nodes, sizes);
  const total = [...sizes.values()].reduce((product, size) => product * size, 1);
  if (total > MOST_RENDERINGS) return undefined;
  return [...sizes].reduce<readonly Assignment[]>(
    (found, [key, size]) =>
      found.flatMap((each) => Array.from({ length: size }, (_, branch) => new Map(each).set(key, branch))),
    [new Map()],
  );
}

function collectChoices(nodes: readonly Node[], sizes: Map<string, number>): void {
  for (const node of nodes) {
    if ('items' in node) collectChoices(node.body, sizes);
    if (!('branches' in node)) continue;
    sizes.set(node.key, Math.max(sizes.get(node.key) ?? 0, node.branches.length));
    for (const branch of node.branches) collectChoices(branch, sizes);
  }
}

function render(source: SourceFile, nodes: readonly Node[], assignment: Assignment): Text | undefined {
  const pieces: Piece[] = [];
  const isWritten = write(source, nodes, assignment, new Map(), pieces);
  if (!isWritten) return undefined;
  return pieces.length === 0 ? Text.verbatim(source, 0, 0) : new Text(pieces);
}

/** Adds what the nodes become; false where that grows too long. */
function write(
  source: SourceFile,
  nodes: readonly Node[],
  assignment: Assignment,
  items: ReadonlyMap<string, Span>,
  pieces: Piece[],
): boolean {
  return nodes.every((node) => {
    if (pieces.length > MOST_PIECES) return false;
    if ('items' in node) {
      return node.items.every((item) =>
        write(source, node.body, assignment, new Map(items).set(node.name, item), pieces),
      );
    }
    if ('branches' in node) {
      const branch = node.branches[assignment.get(node.key) ?? 0] ?? [];
      return write(source, branch, assignment, items, pieces);
    }
    for (const piece of withItems(Text.verbatim(source, node.start, node.end), items)) pieces.push(piece);
    return true;
  });
}

/** A text in which the names of loops are replaced by the items that they stand for. */
function withItems(text: Text, items: ReadonlyMap<string, Span>): readonly Piece[] {
  if (items.size === 0) return text.pieces;
  const pieces: Piece[] = [];
  let done = 0;
  for (const { index, 0: tag, 1: name } of text.value.matchAll(/[{$]\{-? *(\w+) *-?\}\}?/g)) {
    const item = items.get(name ?? '');
    if (item === undefined) continue;
    if (index > done) for (const piece of text.slice(done, index).pieces) pieces.push(piece);
    done = index + tag.length;
    const value = item.source.text.slice(item.start, item.end);
    pieces.push({ ...text.span(index, done), text: value, origin: item });
  }
  if (done < text.length) for (const piece of text.slice(done).pieces) pieces.push(piece);
  return pieces;
}
