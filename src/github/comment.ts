import { type ApiFailure, createOnce, failureOf, type Octokit, type Wait } from './client.ts';
import {
  comparable,
  MOST_COMMENT,
  marker,
  ownOf,
  PERMISSION,
  type PullRequestTarget,
  unlessGone,
} from './ownership.ts';

/** So many bytes of Markdown fit below the marker. */
export const MOST_REPORT_BYTES = MOST_COMMENT - 64;

export interface CommentReport {
  readonly mode: 'on-failure' | 'always';
  readonly failed: boolean;
  /** Safe Markdown of at most `MOST_REPORT_BYTES`. */
  readonly body: string;
  readonly wait?: Wait;
}

export interface CommentOutcome {
  readonly done: 'created' | 'updated' | 'unchanged' | 'nothing';
  /** What the API refused, perhaps after the comment itself was written. */
  readonly failure?: ApiFailure;
}

/**
 * Keeps the one comment of this step on the pull request: creates it, or brings it up to date, and removes what two runs
 * at once wrote twice. With `on-failure` a run that does not fail creates none, but an older one is never left stale.
 */
export async function publishComment(
  octokit: Octokit,
  target: PullRequestTarget,
  report: CommentReport,
): Promise<CommentOutcome> {
  let done: CommentOutcome['done'] = 'nothing';
  try {
    const [first, ...others] = await ownComments(octokit, target);
    const body = `${marker(target)}\n${report.body}`;
    if (first !== undefined) done = await update(octokit, target, first, body);
    else if (report.failed || report.mode === 'always') done = await create(octokit, target, body, report.wait);
    for (const { id } of others) {
      await unlessGone(() => octokit.rest.issues.deleteComment({ ...place(target), comment_id: id }));
    }
    return { done };
  } catch (error) {
    return { done, failure: failureOf(error, PERMISSION) };
  }
}

interface OwnComment {
  readonly id: number;
  readonly body: string | undefined;
}

/** Oldest first. */
async function ownComments(octokit: Octokit, target: PullRequestTarget): Promise<readonly OwnComment[]> {
  const issue = { ...place(target), issue_number: target.pullRequest, per_page: 100 };
  const comments = await octokit.paginate(octokit.rest.issues.listComments, issue);
  const line = marker(target);
  const own = await ownOf(
    octokit,
    comments.filter(({ body }) => comparable(body).split('\n', 1)[0] === line),
  );
  return own.map(({ id, body }) => ({ id: Number(id), body }));
}

async function update(
  octokit: Octokit,
  target: PullRequestTarget,
  comment: OwnComment,
  body: string,
): Promise<'updated' | 'unchanged'> {
  if (comparable(comment.body) === comparable(body)) return 'unchanged';
  await octokit.rest.issues.updateComment({ ...place(target), comment_id: comment.id, body });
  return 'updated';
}

async function create(
  octokit: Octokit,
  target: PullRequestTarget,
  body: string,
  wait: Wait | undefined,
): Promise<'created'> {
  await createOnce<unknown>(
    () => octokit.rest.issues.createComment({ ...place(target), issue_number: target.pullRequest, body }),
    async () => (await ownComments(octokit, target))[0],
    wait,
  );
  return 'created';
}

function place({ owner, repo }: PullRequestTarget): { owner: string; repo: string } {
  return { owner, repo };
}
