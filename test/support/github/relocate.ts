import { linesIn } from './patch.ts';
import type { PullFile, ReviewComment } from './state.ts';

/**
 * Moves a review comment to where its lines stand in the files of a new head, the nearest place to where they stood;
 * where they stand nowhere in them it is outdated, and its line null.
 */
export function relocate(comment: ReviewComment, files: readonly PullFile[], headSha: string): void {
  if (comment.line === null) return;
  const patch = files.find(({ filename }) => filename === comment.path)?.patch ?? '';
  const shown = linesIn(patch, comment.side);
  const ends = shown.flatMap((end, at) => {
    const block = shown.slice(Math.max(0, at - comment.lines.length + 1), at + 1);
    const same = block.map(({ text }) => text).join('\n') === comment.lines.join('\n');
    return same && block.every(({ hunk }) => hunk === end.hunk) ? [end.line] : [];
  });
  const before = comment.line;
  const [line] = ends.sort((a, b) => Math.abs(a - before) - Math.abs(b - before));
  comment.line = line ?? null;
  if (comment.start_line !== null) comment.start_line = line === undefined ? null : line - comment.lines.length + 1;
  if (line !== undefined) comment.commit_id = headSha;
}
