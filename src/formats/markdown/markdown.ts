/** The files that runbooks and other Markdown show in their code blocks, as what writes them would. */
import type { SourceFile } from '../../source.ts';
import type { Text } from '../../text.ts';
import { candidates, type Extractor, type Written } from '../format.ts';
import { isMarkdown } from '../names.ts';
import { fileName } from '../paths.ts';
import { type Block, type Outline, outlineOf } from './blocks.ts';
import { commandsOf } from './console.ts';
import { type Kind, kindOf } from './kinds.ts';
import { lastBefore, Mentions, ownNames, sectionAt } from './mentions.ts';
import { hasCommand, isWhole, readable, unitsInProse, unitsOf } from './units.ts';

/**
 * Reads Markdown files. What a block shows is a file of its kind, called as the block or the text above it says; a
 * terminal session is a file `.console`, in which only what goes on behind its end runs a service.
 */
export const markdown: Extractor = {
  name: 'markdown',
  read: (repository, mentions) =>
    candidates(repository, isMarkdown, mentions).flatMap((source) => {
      const files = filesOf(source);
      return files.length === 0 ? [] : [{ place: source.path, files }];
    }),
};

interface Shown {
  readonly block: Block;
  readonly kind: Kind | null;
}

interface ShownFile {
  readonly path: string;
  readonly content: Text;
}

function filesOf(source: SourceFile): readonly Written[] {
  const outline = outlineOf(source);
  const shown = outline.blocks.flatMap((block): readonly Shown[] => {
    if (block.content.value.trim() === '') return [];
    const kind = kindOf(block);
    return kind?.name === 'unit'
      ? unitsOf(block).map((unit) => ({ block: unit, kind: kindOf(unit) }))
      : [{ block, kind }];
  });
  const files = shown.filter(({ kind }) => kind?.name === 'unit' || kind?.name === 'other').map(({ block }) => block);
  const names = new Mentions(outline, (offset) => {
    const block = files[lastBefore(files, offset + 1)];
    return block !== undefined && offset < block.end;
  });
  const others = shown.filter(({ kind }) => kind?.name !== 'unit').flatMap((each) => fileOf(each, outline, names));
  const units = shown.filter(({ kind }) => kind?.name === 'unit').flatMap((each) => fileOf(each, outline, names));
  return [...others, ...effectiveUnits(units, excerpts(outline, names, units))];
}

/** The file that a block shows; several where a list in braces names them, none where nothing says what it is. */
function fileOf({ block, kind }: Shown, outline: Outline, names: Mentions): readonly ShownFile[] {
  const own = ownNames(block, outline.source, kind?.name === 'console');
  if (kind === null) return own.slice(0, 1).map((path) => ({ path, content: block.content }));
  const path = own.find((each) => kind.accepts.test(each));
  if (kind.name === 'console') return [{ path: path ?? kind.path, content: commandsOf(block.content) }];
  const paths = path === undefined ? takeName(block, kind, outline, names) : [path];
  return paths.map((each) => ({ path: names.withFolder(each), content: block.content }));
}

function takeName(block: Block, kind: Kind, outline: Outline, names: Mentions): readonly string[] {
  const mention = names.take(block.start, sectionAt(outline, block.start), kind.accepts);
  return mention?.paths ?? [kind.path];
}

const UNIT = /\.service(?:\.j2|\.tmpl)?$|\.service\.d\/[^/]+\.conf$/;

/** Units that run nothing themselves and start others. */
const STARTER = /\.(?:timer|path|socket)$/;

/** Commands in the middle of a sentence: of the unit that is named there, or of the only one that the file speaks of. */
function excerpts(outline: Outline, names: Mentions, units: readonly ShownFile[]): readonly ShownFile[] {
  const isElsewhere = units.some(({ content }) => hasCommand(content.value));
  return unitsInProse(outline).flatMap((block) => {
    const mention = names.around(block.start, sectionAt(outline, block.start), UNIT);
    if (mention === undefined && isElsewhere) return [];
    const paths = mention?.paths ?? [kindOf(block)?.path ?? ''];
    return paths.map((path) => ({ path: names.withFolder(unitOf(path)), content: block.content }));
  });
}

/** The unit that a drop-in belongs to; any other path as it is. */
function unitOf(path: string): string {
  return path.replace(/\.d\/[^/]+$/, '');
}

/**
 * Leaves out excerpts of what is shown as a whole elsewhere, and units that run nothing. A drop-in lies beside its unit;
 * one with a command whose unit is not shown stands for the unit.
 */
function effectiveUnits(units: readonly ShownFile[], inProse: readonly ShownFile[]): readonly Written[] {
  const whole = new Map(
    units.flatMap(({ path, content }) =>
      path === unitOf(path) && isWhole(content.value) ? [[fileName(path), path] as const] : [],
    ),
  );
  const shownAs = (unit: string) => whole.get(fileName(unit)) ?? whole.get(templateOf(fileName(unit)));
  const kept = units.flatMap(({ path, content }) => {
    const unit = unitOf(path);
    const shown = shownAs(unit);
    if (path !== unit) return [{ path: dropInPath(path, hasCommand(content.value), shown), content }];
    const isNeeded = isWhole(content.value) || (hasCommand(content.value) && shown === undefined) || STARTER.test(path);
    return isNeeded ? [{ path, content }] : [];
  });
  const known = new Set(kept.map(({ path }) => fileName(path)));
  const more = inProse.filter(({ path }) => !known.has(fileName(path)));
  return [...kept, ...more].map(({ path, content }) => ({ path, content: readable(content) }));
}

function dropInPath(path: string, runsSomething: boolean, shown: string | undefined): string {
  if (shown === undefined) return runsSomething ? unitOf(path) : path;
  const isBare = fileName(unitOf(path)) === unitOf(path);
  return isBare ? shown.slice(0, shown.length - fileName(shown).length) + path : path;
}

/** The name of the template that a unit may be an instance of. */
function templateOf(name: string): string {
  return name.replace(/^([^@]*)@.*(?=\.service)/s, '$1@');
}
