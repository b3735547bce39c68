/** A line that a patch shows on one of its sides. */
export interface PatchLine {
  /** 1-based, in the file of its side. */
  readonly line: number;
  readonly text: string;
  /** Which hunk it stands in, from 0. */
  readonly hunk: number;
}

/** The lines that `patch` (hunks only, as GitHub gives it) shows of the file before (LEFT) or after (RIGHT). */
export function linesIn(patch: string, side: 'LEFT' | 'RIGHT'): readonly PatchLine[] {
  const lines: PatchLine[] = [];
  let hunk = -1;
  let line = 0;
  for (const text of patch.split('\n')) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    if (header !== null) {
      hunk++;
      line = Number(side === 'LEFT' ? header[1] : header[2]);
    } else if (text[0] === ' ' || text[0] === (side === 'LEFT' ? '-' : '+')) {
      lines.push({ line: line++, text: text.slice(1), hunk });
    }
  }
  return lines;
}

/** How many lines a patch adds and removes. */
export function countsOf(patch: string): { readonly additions: number; readonly deletions: number } {
  const starts = (sign: string) => patch.split('\n').filter((line) => line.startsWith(sign)).length;
  return { additions: starts('+'), deletions: starts('-') };
}
