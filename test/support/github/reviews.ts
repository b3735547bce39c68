import { reviewAnswer } from './answers.ts';
import { type Answer, type Call, refusal } from './call.ts';
import { linesIn } from './patch.ts';
import { relocate } from './relocate.ts';
import type { Pull, PullFile, Review, ReviewComment } from './state.ts';

export interface PostedComment {
  readonly path: string;
  readonly body: string;
  readonly line?: number;
  readonly side?: 'LEFT' | 'RIGHT';
  readonly start_line?: number;
  readonly start_side?: 'LEFT' | 'RIGHT';
}

export interface PostedReview {
  readonly commit_id?: string;
  readonly body?: string;
  readonly event?: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';
  readonly comments?: readonly PostedComment[];
}

const STATES = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

/** Posts a review whole, or refuses it whole with the reasons. */
export function postReview(call: Call, pull: Pull, posted: PostedReview): Answer {
  const { commit_id = pull.headSha, body = '', event, comments = [] } = posted;
  const files = pull.heads.get(commit_id);
  if (files === undefined) return unprocessable('Commit is not part of the pull request');
  if (event !== 'APPROVE' && body === '' && comments.length === 0) return unprocessable("Body can't be blank");
  const placed = comments.map((comment) => linesOf(comment, files));
  const errors = placed.filter((lines) => typeof lines === 'string');
  if (errors.length > 0) return unprocessable(...errors);
  const review: Review = {
    ...{ id: call.clock.id(), user: call.user, body, commit_id },
    state: event === undefined ? 'PENDING' : STATES[event],
    submitted_at: call.clock.now(),
  };
  call.state.reviews.push(review);
  comments.forEach((comment, at) => {
    const kept = reviewComment(call, comment, placed[at] as readonly string[], review);
    relocate(kept, pull.heads.get(pull.headSha) ?? [], pull.headSha);
    call.state.reviewComments.push(kept);
  });
  return { status: 200, body: reviewAnswer(review, call.place) };
}

function unprocessable(...errors: readonly string[]): Answer {
  return refusal(422, 'Unprocessable Entity', errors);
}

/** The lines that a comment is put on, or why it cannot be put there. */
export function linesOf(comment: PostedComment, files: readonly PullFile[]): readonly string[] | string {
  const { path, line, side = 'RIGHT', start_line = line, start_side = side } = comment;
  const file = files.find(({ filename }) => filename === path);
  if (file === undefined) return 'Path could not be resolved';
  const shown = linesIn(file.patch ?? '', side);
  const end = shown.find((candidate) => candidate.line === line);
  if (line === undefined || end === undefined) return 'Line could not be resolved';
  if (start_line === undefined || start_side !== side) return 'Start line could not be resolved';
  if (comment.start_line !== undefined && start_line >= line) return 'Start line must precede the end line';
  const lines = shown.filter((candidate) => candidate.line >= start_line && candidate.line <= line);
  if (lines[0]?.line !== start_line || lines.some(({ hunk }) => hunk !== end.hunk)) {
    return 'Start line must be part of the same hunk as the line';
  }
  return lines.map(({ text }) => text);
}

/** A comment of a review, on lines that the diff shows. */
export function reviewComment(
  { clock, user }: Pick<Call, 'clock' | 'user'>,
  { path, body, line = 1, side = 'RIGHT', start_line }: PostedComment,
  lines: readonly string[],
  review: Review | { readonly id: null; readonly commit_id: string },
): ReviewComment {
  const now = clock.now();
  return {
    ...{ id: clock.id(), body, user, path, side, lines, created_at: now, updated_at: now },
    pull_request_review_id: review.id,
    line,
    start_line: start_line ?? null,
    original_line: line,
    original_start_line: start_line ?? null,
    commit_id: review.commit_id,
    original_commit_id: review.commit_id,
  };
}
