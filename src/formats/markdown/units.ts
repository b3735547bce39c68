/** Units that a Markdown file shows: whole ones, excerpts of them, and settings in the middle of a sentence. */
import type { SourceFile } from '../../source.ts';
import { type Piece, Text, type Unknown } from '../../text.ts';
import type { Block, Outline } from './blocks.ts';
import { sectionAt } from './mentions.ts';

const HEADER = /^[ \t]*\[([A-Za-z]+)\][ \t]*$/;
const COMMAND = /^[ \t]*(?:ExecStart|Exec|Image)[ \t]*=[ \t]*\S/m;
/** Words that are left out in front of the rest of a command. */
const LEFT_OUT = /(?:\.{3}|…)(?=[ \t])(?<=^[ \t]*Exec\w*[ \t]*=[ \t]*[-@:+!]*(?:\.{3}|…))/gm;
/** A program below `~`, which systemd would refuse: the text writes it for the home, there and elsewhere. */
const PROGRAM_IN_HOME = /^[ \t]*Exec\w*[ \t]*=[ \t]*[-@:+!]*~\//m;
const HOME = /(?<=[=":])~(?=\/)/g;
const SPAN = /(?<!`)(`+)([^`]+)\1/g;
const SETTING = /^([A-Z][a-z]\w*)=/;
/** So far apart, in characters and lines, settings still belong to one unit. */
const FARTHEST = 300;
const MOST_LINES = 3;

/** Whether the text of a unit says what it runs. */
export function hasCommand(text: string): boolean {
  return COMMAND.test(text);
}

/** Whether it is more than an excerpt that shows the setting of which the file speaks. */
export function isWhole(text: string): boolean {
  return hasCommand(text) && /^[ \t]*\[(?:Unit|Install)\]/m.test(text);
}

/** One block for each unit that a block holds; the comments in front of a unit belong to it. */
export function unitsOf(block: Block): readonly Block[] {
  const lines = block.content.value.split('\n');
  const starts = [0];
  let at = 0;
  let above = 0;
  let hasService = false;
  for (const line of lines) {
    const header = HEADER.exec(line)?.[1];
    if (header === 'Unit' && hasService) {
      starts.push(above);
      hasService = false;
    }
    if (header === 'Service' || header === 'Container') hasService = true;
    at += line.length + 1;
    if (!/^[ \t]*(?:[#;]|$)/.test(line)) above = at;
  }
  if (starts.length === 1) return [block];
  return starts.map((start, index) => {
    const content = block.content.slice(start, starts[index + 1] ?? block.content.length);
    const { source, start: offset } = content.span();
    return { ...block, info: '', content, line: source.position(offset).line };
  });
}

/** The text of a unit that can be read as one: with a section, and with what it leaves out of commands unknown. */
export function readable(content: Text): Text {
  const shortened = marked(content, LEFT_OUT, (dots) => ({ reason: `"${dots}" stands for words that are left out` }));
  const whole = PROGRAM_IN_HOME.test(content.value)
    ? marked(shortened, HOME, (tilde) => ({ reason: `"${tilde}" stands for the home`, symbol: 'home' as const }))
    : shortened;
  if (/^[ \t]*\[/m.test(content.value)) return whole;
  return new Text([{ ...whole.span(), text: '[Service]\n' }, ...whole.pieces]);
}

/** The text with each match of a pattern unknown. */
function marked(content: Text, pattern: RegExp, unknownOf: (match: string) => Unknown): Text {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { index, 0: text } of content.value.matchAll(pattern)) {
    for (const piece of content.slice(done, index).pieces) pieces.push(piece);
    done = index + text.length;
    pieces.push({ ...content.span(index, done), text, unknown: unknownOf(text) });
  }
  return done === 0 ? content : new Text([...pieces, ...content.slice(done).pieces]);
}

interface Setting {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Settings in code spans that follow each other and say what is run, as one block each. */
export function unitsInProse(outline: Outline): readonly Block[] {
  const groups: Setting[][] = [];
  for (const setting of settingsOf(outline)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && belongTogether(outline, last, setting)) group.push(setting);
    else groups.push([setting]);
  }
  return groups
    .filter((group) => group.some(({ key }) => key === 'ExecStart'))
    .map((group) => {
      const { start, line } = group[0] as Setting;
      return { info: '', content: unitText(outline.source, group), start, end: group.at(-1)?.end as number, line };
    });
}

function settingsOf({ prose, source }: Outline): readonly Setting[] {
  return prose.flatMap(({ text, start }) =>
    [...text.matchAll(SPAN)].flatMap(({ index, 1: ticks = '', 2: code = '' }) => {
      const key = SETTING.exec(code)?.[1];
      const from = start + index + ticks.length;
      return key === undefined ? [] : [{ key, start: from, end: from + code.length, line: source.position(from).line }];
    }),
  );
}

function belongTogether(outline: Outline, last: Setting, next: Setting): boolean {
  const isNear = next.start - last.end <= FARTHEST && next.line - last.line <= MOST_LINES;
  return isNear && sectionAt(outline, last.start) === sectionAt(outline, next.start);
}

function unitText(source: SourceFile, settings: readonly Setting[]): Text {
  const sections = new Map<string, Setting[]>();
  for (const setting of settings) {
    const members = sections.get(sectionOf(setting.key)) ?? [];
    sections.set(sectionOf(setting.key), members);
    members.push(setting);
  }
  return new Text(
    [...sections].flatMap(([name, members]) => [
      { ...placeOf(source, members[0] as Setting), text: `[${name}]\n` },
      ...members.flatMap((setting) => {
        const place = placeOf(source, setting);
        const line = { ...place, text: source.text.slice(setting.start, setting.end) };
        return [line, { source, start: setting.end, end: setting.end, text: '\n' }];
      }),
    ]),
  );
}

function placeOf(source: SourceFile, { start, end }: Setting): Pick<Piece, 'source' | 'start' | 'end'> {
  return { source, start, end };
}

function sectionOf(key: string): string {
  if (/^(?:WantedBy|RequiredBy|UpheldBy|Alias|Also|DefaultInstance)$/.test(key)) return 'Install';
  const isOfUnit =
    /^(?:Description|Documentation|Wants|Requires|Requisite|BindsTo|PartOf|Upholds|Conflicts|Before|After|OnFailure|(?:StartLimit|Condition|Assert)\w+)$/;
  return isOfUnit.test(key) ? 'Unit' : 'Service';
}
