import type { Octokit } from './client.ts';
import { comparable, marker, ownOf, type PullRequestTarget } from './ownership.ts';
import type { Suggestion } from './suggestions.ts';

/** A review comment that this step has made in an earlier run. */
export interface Thread {
  readonly id: number;
  readonly path: string;
  /** Last line that it stands on, at the pull request's head; undefined once the comment is outdated. */
  readonly line?: number;
  readonly body: string;
  /** Of the suggestion that it offers. */
  readonly hash: string;
  readonly isAnswered: boolean;
}

/** What is to be done about suggestions, given what is there. */
export interface Plan {
  readonly kept: readonly (readonly [Thread, Suggestion])[];
  readonly stale: readonly Thread[];
  readonly missing: readonly Suggestion[];
}

/** The comments of this step that still offer something, in the order in which they were made. */
export async function openThreads(octokit: Octokit, target: PullRequestTarget): Promise<readonly Thread[]> {
  const { owner, repo, pullRequest } = target;
  const pull = { owner, repo, pull_number: pullRequest, per_page: 100 };
  const comments = await octokit.paginate(octokit.rest.pulls.listReviewComments, pull);
  const answered = new Set(comments.map((comment) => comment.in_reply_to_id));
  const marked = comments.filter(
    ({ body, in_reply_to_id: reply }) => reply === undefined && hashIn(body, target) !== undefined,
  );
  return (await ownOf(octokit, marked)).map(({ id, path, body, line }) => ({
    id: Number(id),
    path,
    ...(typeof line === 'number' && { line }),
    body,
    hash: hashIn(body, target) as string,
    isAnswered: answered.has(Number(id)),
  }));
}

/** The hash in the marker on the last line; none stands in a comment that was settled. */
function hashIn(body: string, target: PullRequestTarget): string | undefined {
  const last = comparable(body).split('\n').at(-1) as string;
  const hash = / ([0-9a-f]{16}) -->$/.exec(last)?.[1];
  return hash !== undefined && last === marker(target, hash) ? hash : undefined;
}

/** Keeps each comment that offers one of the suggestions on its very lines; each suggestion is offered once. */
export function planFor(threads: readonly Thread[], suggestions: readonly Suggestion[]): Plan {
  const stale = new Set(threads);
  const kept: [Thread, Suggestion][] = [];
  const missing = suggestions.filter((suggestion) => {
    const thread = [...stale].find((one) => offers(one, suggestion));
    if (thread === undefined) return true;
    stale.delete(thread);
    kept.push([thread, suggestion]);
    return false;
  });
  return { kept, stale: [...stale], missing };
}

/** Whether a comment offers a suggestion, on its lines: the hash tells how many there are. */
export function offers({ path, line, hash }: Thread, suggestion: Suggestion): boolean {
  return path === suggestion.source.path && line === suggestion.line && hash === suggestion.hash;
}
