import { createHash } from 'node:crypto';
import { applyEdits, contradict, distinctEdits } from '../edits.ts';
import { certainFix, type Finding } from '../finding.ts';
import { fencedLines } from '../reporters/fence.ts';
import { escapeMarkdown } from '../reporters/markdown.ts';
import { visible } from '../reporters/visible.ts';
import type { Result } from '../result.ts';
import type { SourceFile } from '../source.ts';

/** New text for whole lines of a file, which a reviewer can commit with a click. */
export interface Suggestion {
  /** The file as it was linted; its path is relative to the repository's root. */
  readonly source: SourceFile;
  /** First and last line that are replaced, from 1. */
  readonly startLine: number;
  readonly line: number;
  /** The lines as they read afterwards, without the last line feed; empty where they go away. */
  readonly replacement: string;
  /** What it repairs. */
  readonly findings: readonly Finding[];
  /** The comment that offers it, in Markdown: findings and suggestion block. */
  readonly text: string;
  /** 16 hexadecimal digits for path, old lines and new lines; the same after the lines have moved. */
  readonly hash: string;
}

export interface SuggestionOptions {
  /** Whether the pull request added or changed every line from the first to the last one. */
  readonly onChangedLines: (path: string, firstLine: number, lastLine: number) => boolean;
  /** Address of a rule's page, from the path relative to the project. */
  readonly pageUrl?: (page: string) => string;
}

/** The findings of one suggestion, and what their edits make of the lines that they stand on. */
interface Repair {
  readonly source: SourceFile;
  readonly findings: readonly Finding[];
  /** Offsets of the whole lines, the last line feed included where there is one. */
  readonly start: number;
  readonly end: number;
  /** The new text of that range. */
  readonly text: string;
}

/** Nobody reviews a longer line. */
const MOST_UNITS = 2000;

/**
 * The certain repairs that a review can offer: all edits in one file, on lines that the pull request changed, where
 * nothing is secret or invisible and lines end with LF. Repairs of the same lines become one; where two contradict each
 * other, the first finding wins. Sorted by path and line.
 */
export function suggestionsOf(result: Result, options: SuggestionOptions): readonly Suggestion[] {
  const isOffered = (repair: Repair): boolean => {
    const { source, start, end } = repair;
    const holdsSecret = result.secrets.some((span) => span.source === source && span.start < end && span.end > start);
    const { startLine, line } = linesOf(repair);
    return !holdsSecret && isPlain(repair) && options.onChangedLines(source.path, startLine, line);
  };
  const repairs = result.findings.reduce<readonly Repair[]>(
    (known, finding) => withFinding(known, finding, isOffered),
    [],
  );
  return repairs.toSorted(compareRepairs).map((repair) => suggestion(repair, options));
}

/** The repairs with that of one more finding, joined with those that share lines with it; unchanged where it cannot be. */
function withFinding(
  known: readonly Repair[],
  finding: Finding,
  isOffered: (repair: Repair) => boolean,
): readonly Repair[] {
  let own = repairOf([finding]);
  let others = known;
  while (own !== undefined && isOffered(own)) {
    const { source, start, end, findings }: Repair = own;
    const isTouching = (other: Repair) => other.source === source && other.start < end && other.end > start;
    const touching = others.filter(isTouching);
    if (touching.length === 0) return [...others, own];
    others = others.filter((other) => !isTouching(other));
    own = repairOf([...touching.flatMap((other) => other.findings), ...findings]);
  }
  return known;
}

/** Undefined where the edits are none, stand in several files, contradict each other or change nothing. */
function repairOf(findings: readonly Finding[]): Repair | undefined {
  const edits = distinctEdits(findings.flatMap((finding) => certainFix(finding)?.edits ?? []));
  const [first] = edits;
  const last = edits.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { source } = first.span;
  const isClear = edits.every((edit, index) => {
    const next = edits[index + 1];
    return edit.span.source === source && (next === undefined || !contradict(edit, next));
  });
  if (!isClear || source.text === '') return undefined;
  const start = lineStart(source, first.span.start);
  let end = lineEnd(source, last.span.end > last.span.start ? last.span.end - 1 : last.span.end);
  let text = applyEdits(source.text, edits, start, end);
  // Where an edit takes the last line feed away, the next line becomes a part of this one.
  while (text !== '' && !text.endsWith('\n') && end < source.text.length) {
    end = lineEnd(source, end);
    text = applyEdits(source.text, edits, start, end);
  }
  return text === source.text.slice(start, end) ? undefined : { source, findings, start, end, text };
}

/** Where the line of an offset begins. Behind the last line feed there is no line: the one before counts. */
function lineStart(source: SourceFile, offset: number): number {
  const at = Math.min(offset, source.text.length - 1);
  return at - source.position(at).column + 1;
}

/** Where the line of an offset ends, behind its line feed. */
function lineEnd(source: SourceFile, offset: number): number {
  const at = source.text.indexOf('\n', offset);
  return at === -1 ? source.text.length : at + 1;
}

function linesOf({ source, start, end }: Repair): { startLine: number; line: number } {
  return { startLine: source.position(start).line, line: source.position(end - 1).line };
}

/**
 * Whether a reviewer sees all of the old and the new lines, and GitHub writes just them. A single empty line is not
 * told from no line at all there.
 */
function isPlain({ source, start, end, text }: Repair): boolean {
  const lines = `${source.text.slice(start, end)}\n${text}`.replaceAll('\t', ' ').split('\n');
  return text !== '\n' && lines.every((line) => line.length <= MOST_UNITS && visible(line) === line);
}

function compareRepairs(a: Repair, b: Repair): number {
  if (a.source.path !== b.source.path) return a.source.path < b.source.path ? -1 : 1;
  return a.start - b.start;
}

function suggestion(repair: Repair, options: SuggestionOptions): Suggestion {
  const { source, start, end, findings } = repair;
  const replacement = repair.text.replace(/\n$/, '');
  const original = source.text.slice(start, end).replace(/\n$/, '');
  return {
    source,
    ...linesOf(repair),
    replacement,
    findings,
    text: [
      ...wordsOf(findings, options),
      fencedLines('suggestion', repair.text === '' ? [] : replacement.split('\n')).join('\n'),
    ].join('\n\n'),
    hash: createHash('sha256')
      .update(JSON.stringify([source.path, original, replacement]))
      .digest('hex')
      .slice(0, 16),
  };
}

function wordsOf(findings: readonly Finding[], { pageUrl }: SuggestionOptions): readonly string[] {
  const messages = findings.map(({ severity, rule, message, url }) => {
    const name = pageUrl === undefined ? `\`${rule}\`` : `[\`${rule}\`](${pageUrl(url)})`;
    return `**${severity}** ${name}: ${escapeMarkdown(message)}`;
  });
  const titles = new Set(findings.flatMap((finding) => certainFix(finding)?.title ?? []));
  return [...messages, ...[...titles].map((title) => `help: ${escapeMarkdown(title)}`)];
}
