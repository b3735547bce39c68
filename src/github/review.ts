import { count } from '../reporters/words.ts';
import { type ApiFailure, createOnce, failureOf, type Octokit, type Wait } from './client.ts';
import type { Note } from './note.ts';
import { comparable, MOST_COMMENT, marker, PERMISSION, type PullRequestTarget, unlessGone } from './ownership.ts';
import { reviewable } from './reviewable.ts';
import type { Suggestion } from './suggestions.ts';
import { offers, openThreads, type Plan, planFor, type Thread } from './threads.ts';

export interface ReviewOutcome {
  readonly posted: number;
  /** Comments of earlier runs that still stand. */
  readonly kept: number;
  /** Comments of earlier runs that were removed, or that say now that they are withdrawn. */
  readonly settled: number;
  /** Suggestions that GitHub does not take where they stand. */
  readonly refused: number;
  readonly notes: readonly Note[];
  /** The first thing that the API refused; what could be done beside it is done. */
  readonly failure?: ApiFailure;
}

/** GitHub answers larger reviews late or never. */
const MOST_COMMENTS = 30;

const REVIEW = 'gateway-lint read the lines that this pull request changes.';
const WITHDRAWN = 'gateway-lint withdrew this suggestion: it no longer applies here.';

/**
 * Makes the review comments of this step on the pull request just the suggestions: keeps those that are there, settles
 * those that are not wanted any more or stand elsewhere, posts the others. Without suggestions it only settles. What fails
 * is told, never thrown.
 */
export async function publishSuggestions(
  octokit: Octokit,
  target: PullRequestTarget,
  suggestions: readonly Suggestion[],
  wait?: Wait,
): Promise<ReviewOutcome> {
  const done = { posted: 0, kept: 0, settled: 0, refused: 0 };
  const failures: ApiFailure[] = [];
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      failures.push(failureOf(error, PERMISSION));
    }
  };
  await attempt(async () => {
    const plan = planFor(await openThreads(octokit, target), suggestions);
    done.kept = plan.kept.length;
    await attempt(() => settle(octokit, target, plan.stale, done));
    await attempt(() => refresh(octokit, target, plan.kept));
    await attempt(() => post(octokit, target, plan.missing, done, wait));
  });
  const [failure] = failures;
  return { ...done, notes: notesOf(done.refused), ...(failure !== undefined && { failure }) };
}

function notesOf(refused: number): readonly Note[] {
  if (refused === 0) return [];
  const message = `GitHub takes no suggestion for ${count(refused, 'repair')}: not on lines that it shows of the pull request's head. The findings say what to change.`;
  return [{ severity: 'notice', message }];
}

/** Removes comments that nobody has answered; the others say that they are withdrawn, and are left alone from then on. */
async function settle(
  octokit: Octokit,
  target: PullRequestTarget,
  stale: readonly Thread[],
  done: { settled: number },
): Promise<void> {
  const { owner, repo } = target;
  for (const { id, isAnswered } of stale) {
    const place = { owner, repo, comment_id: id };
    const body = `${WITHDRAWN}\n\n${marker(target, 'settled')}`;
    await unlessGone(() =>
      isAnswered
        ? octokit.rest.pulls.updateReviewComment({ ...place, body })
        : octokit.rest.pulls.deleteReviewComment(place),
    );
    done.settled++;
  }
}

/** Brings the words of comments up to date: a finding may name other places than before. */
async function refresh(octokit: Octokit, target: PullRequestTarget, kept: Plan['kept']): Promise<void> {
  const { owner, repo } = target;
  for (const [thread, suggestion] of kept) {
    const body = bodyOf(suggestion, target);
    if (comparable(thread.body) === comparable(body)) continue;
    await unlessGone(() => octokit.rest.pulls.updateReviewComment({ owner, repo, comment_id: thread.id, body }));
  }
}

function bodyOf({ text, hash }: Suggestion, target: PullRequestTarget): string {
  return `${text}\n\n${marker(target, hash)}`;
}

async function post(
  octokit: Octokit,
  target: PullRequestTarget,
  missing: readonly Suggestion[],
  done: { posted: number; refused: number },
  wait: Wait | undefined,
): Promise<void> {
  if (missing.length === 0) return;
  const postable = (await reviewable(octokit, target, missing)).filter(
    (suggestion) => bodyOf(suggestion, target).length <= MOST_COMMENT,
  );
  done.refused += missing.length - postable.length;
  const batches = [];
  for (let at = 0; at < postable.length; at += MOST_COMMENTS) batches.push(postable.slice(at, at + MOST_COMMENTS));
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
    if (await isTaken(octokit, target, batch, wait)) done.posted += batch.length;
    else if (batch.length === 1) done.refused++;
    else {
      // One comment that GitHub does not take has the whole review refused.
      const middle = Math.ceil(batch.length / 2);
      batches.unshift(batch.slice(0, middle), batch.slice(middle));
    }
  }
}

/** Posts a review with all of the suggestions; false where GitHub refuses one of them, and so the review. */
async function isTaken(
  octokit: Octokit,
  target: PullRequestTarget,
  batch: readonly Suggestion[],
  wait: Wait | undefined,
): Promise<boolean> {
  const { owner, repo, pullRequest, headSha } = target;
  const review = {
    ...{ owner, repo, pull_number: pullRequest, commit_id: headSha, event: 'COMMENT' as const },
    body: `${REVIEW}\n\n${marker(target)}`,
    comments: batch.map((suggestion) => reviewComment(suggestion, target)),
  };
  try {
    await createOnce<unknown>(
      () => octokit.rest.pulls.createReview(review),
      async () => {
        const threads = await openThreads(octokit, target);
        return threads.find((thread) => batch.some((suggestion) => offers(thread, suggestion)));
      },
      wait,
    );
    return true;
  } catch (error) {
    if (failureOf(error, PERMISSION).status === 422) return false;
    throw error;
  }
}

function reviewComment(suggestion: Suggestion, target: PullRequestTarget) {
  const { source, startLine, line } = suggestion;
  return {
    path: source.path,
    side: 'RIGHT',
    line,
    ...(startLine < line && { start_line: startLine, start_side: 'RIGHT' }),
    body: bodyOf(suggestion, target),
  };
}
