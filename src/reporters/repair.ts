import type { Edit, Fix } from '../finding.ts';
import type { SourceFile } from '../source.ts';

/** A line as it reads once a fix is applied. */
export interface RepairedLine {
  readonly source: SourceFile;
  /** Number of the first line that it replaces. */
  readonly number: number;
  readonly text: string;
}

/** A repair of more lines is told by its title alone where a line costs room. */
export const MOST_REPAIRED_LINES = 6;

/** What stands in front of a fix's title. */
export function helpWord({ isLikely }: Fix): string {
  return isLikely ? 'help (likely)' : 'help';
}

/** Beyond that nobody sees what has changed; and many repairs of one long line would make a report without end. */
const MOST_UNITS = 2000;

/** The lines that a fix changes, as they read after it; one that it removes is not among them, nor a very long one. */
export function repairedLines(fix: Fix): readonly RepairedLine[] {
  const sources = [...new Set(fix.edits.map((edit) => edit.span.source))];
  return sources.flatMap((source) =>
    repairedIn(
      source,
      fix.edits.filter((edit) => edit.span.source === source),
    ),
  );
}

function repairedIn(source: SourceFile, edits: readonly Edit[]): readonly RepairedLine[] {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  const lines: RepairedLine[] = [];
  for (let index = 0; index < sorted.length; ) {
    const number = source.position((sorted[index] as Edit).span.start).line;
    const begin = lineStart(source, (sorted[index] as Edit).span.start);
    let text = '';
    let at = begin;
    let end = lineEnd(source, at);
    for (; index < sorted.length && (sorted[index] as Edit).span.start <= end; index++) {
      const edit = sorted[index] as Edit;
      text += source.text.slice(at, edit.span.start) + edit.text;
      at = edit.span.end;
      end = Math.max(end, lineEnd(source, at));
    }
    // What adds or removes whole lines leaves the line behind them as it is.
    const isWhole = (text === '' || text.endsWith('\n')) && (at === 0 || source.text[at - 1] === '\n');
    text = isWhole ? text.replace(/\n$/, '') : text + source.text.slice(at, end);
    if (text.length > MOST_UNITS) continue;
    text.split('\n').forEach((line, offset) => {
      if (line.trim() !== '') lines.push({ source, number: number + offset, text: line.replace(/\r$/, '') });
    });
  }
  return lines;
}

function lineStart(source: SourceFile, offset: number): number {
  return offset - source.position(offset).column + 1;
}

function lineEnd(source: SourceFile, offset: number): number {
  const end = source.text.indexOf('\n', offset);
  return end === -1 ? source.text.length : end;
}
