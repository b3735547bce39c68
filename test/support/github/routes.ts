import {
  annotationsAnswer,
  checkRunAnswer,
  commentAnswer,
  fileAnswer,
  pullAnswer,
  reviewAnswer,
  reviewCommentAnswer,
} from './answers.ts';
import { type Answer, type Call, NOT_FOUND, refusal } from './call.ts';
import { compareAnswer, contentsAnswer } from './code-answers.ts';
import { type PostedReview, postReview } from './reviews.ts';
import type { CheckRun, Pull, SentAnnotation, State } from './state.ts';

export interface Work {
  /** The permission that a token must have, and what for; none for the user's own route. */
  readonly permission?: readonly [name: readonly string[], level: 'read' | 'write'];
  run(call: Call): Answer;
}

const CHECKS = ['checks'];
const COMMENTS = ['issues', 'pull-requests'];
const PULLS = ['pull-requests'];
const CONTENTS = ['contents'];
const REPO = '/repos/{owner}/{repo}';

/** The work of every route of the description. */
export const ROUTES: Readonly<Record<string, Work>> = {
  [`POST ${REPO}/check-runs`]: { permission: [CHECKS, 'write'], run: createCheckRun },
  [`PATCH ${REPO}/check-runs/{check_run_id}`]: {
    permission: [CHECKS, 'write'],
    run: (call) => withCheckRun(call, (run) => ({ status: 200, body: checkRunAnswer(updated(run, call), call.place) })),
  },
  [`GET ${REPO}/check-runs/{check_run_id}`]: {
    permission: [CHECKS, 'read'],
    run: (call) => withCheckRun(call, (run) => ({ status: 200, body: checkRunAnswer(run, call.place) })),
  },
  [`GET ${REPO}/check-runs/{check_run_id}/annotations`]: {
    permission: [CHECKS, 'read'],
    run: (call) => withCheckRun(call, (run) => ({ status: 200, items: annotationsAnswer(run, call.place) })),
  },
  [`GET ${REPO}/commits/{ref}/check-runs`]: { permission: [CHECKS, 'read'], run: listCheckRuns },
  [`GET ${REPO}/issues/{issue_number}/comments`]: { permission: [COMMENTS, 'read'], run: listComments },
  [`POST ${REPO}/issues/{issue_number}/comments`]: { permission: [COMMENTS, 'write'], run: createComment },
  [`PATCH ${REPO}/issues/comments/{comment_id}`]: {
    permission: [COMMENTS, 'write'],
    run: (call) => edited(call, call.state.comments, (comment) => commentAnswer(comment, call.place)),
  },
  [`DELETE ${REPO}/issues/comments/{comment_id}`]: {
    permission: [COMMENTS, 'write'],
    run: (call) => removed(call, call.state.comments),
  },
  [`GET ${REPO}/pulls/{pull_number}`]: {
    permission: [PULLS, 'read'],
    run: (call) => withPull(call, (pull) => ({ status: 200, body: pullAnswer(pull, call.place) })),
  },
  [`GET ${REPO}/pulls/{pull_number}/files`]: {
    permission: [PULLS, 'read'],
    run: (call) =>
      withPull(call, (pull) => {
        const files = (pull.heads.get(pull.headSha) ?? []).slice(0, 3000);
        return { status: 200, items: files.map((file) => fileAnswer(file, pull.headSha, call.place)) };
      }),
  },
  [`GET ${REPO}/pulls/{pull_number}/reviews`]: {
    permission: [PULLS, 'read'],
    run: (call) =>
      withPull(call, () => ({
        status: 200,
        items: call.state.reviews.map((review) => reviewAnswer(review, call.place)),
      })),
  },
  [`POST ${REPO}/pulls/{pull_number}/reviews`]: {
    permission: [PULLS, 'write'],
    run: (call) => withPull(call, (pull) => postReview(call, pull, call.body as unknown as PostedReview)),
  },
  [`GET ${REPO}/pulls/{pull_number}/comments`]: { permission: [PULLS, 'read'], run: listReviewComments },
  [`PATCH ${REPO}/pulls/comments/{comment_id}`]: {
    permission: [PULLS, 'write'],
    run: (call) => edited(call, call.state.reviewComments, (comment) => reviewCommentAnswer(comment, call.place)),
  },
  [`DELETE ${REPO}/pulls/comments/{comment_id}`]: {
    permission: [PULLS, 'write'],
    run: (call) => removed(call, call.state.reviewComments),
  },
  [`GET ${REPO}/compare/{basehead}`]: { permission: [CONTENTS, 'read'], run: compareAnswer },
  [`GET ${REPO}/contents/{path}`]: { permission: [CONTENTS, 'read'], run: contentsAnswer },
  'GET /user': {
    run: ({ user }) =>
      user.type === 'Bot' ? refusal(403, 'Resource not accessible by integration') : { status: 200, body: user },
  },
};

function createCheckRun(call: Call): Answer {
  const { name, head_sha, external_id, details_url } = call.body as Record<string, string>;
  if (!/^[0-9a-f]{40}$/.test(head_sha as string)) return refusal(422, `No commit found for SHA: ${head_sha}`);
  const run: CheckRun = {
    id: call.clock.id(),
    name: name as string,
    head_sha: head_sha as string,
    external_id: external_id ?? '',
    details_url: details_url ?? call.place.html,
    status: 'queued',
    conclusion: null,
    started_at: call.clock.now(),
    completed_at: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
  };
  call.state.checkRuns.push(updated(run, call));
  return { status: 201, body: checkRunAnswer(run, call.place) };
}

const FIELDS = ['name', 'status', 'conclusion', 'details_url', 'external_id', 'started_at', 'completed_at'];

function picked(from: Readonly<Record<string, unknown>>, names: readonly string[]): object {
  return Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]));
}

/** The run with what the body says: output replaced where given, annotations added to those that are there. */
function updated(run: CheckRun, { body, clock }: Call): CheckRun {
  const output = (body.output ?? {}) as Record<string, unknown> & { annotations?: readonly SentAnnotation[] };
  Object.assign(run, picked(body, FIELDS), picked(output, ['title', 'summary', 'text']));
  const { annotations = [] } = output;
  run.annotations.push(...annotations);
  if (body.conclusion !== undefined) run.status = 'completed';
  if (run.status === 'completed') run.completed_at ??= clock.now();
  return run;
}

function withCheckRun({ state, parts }: Call, work: (run: CheckRun) => Answer): Answer {
  const run = state.checkRuns.find(({ id }) => id === Number(parts.check_run_id));
  return run === undefined ? NOT_FOUND : work(run);
}

function listCheckRuns({ state, parts, query, place }: Call): Answer {
  const { check_name = '', status = '', filter = 'latest' } = query;
  const all = state.checkRuns.filter(
    (run) =>
      run.head_sha === parts.ref &&
      (check_name === '' || run.name === check_name) &&
      (status === '' || run.status === status),
  );
  const runs = filter === 'all' ? all : all.filter((run) => all.findLast(({ name }) => name === run.name) === run);
  const wrap = (page: readonly object[]) => ({ total_count: runs.length, check_runs: page });
  return { status: 200, items: runs.map((run) => checkRunAnswer(run, place)), wrap };
}

function withPull({ pull, parts }: Call, work: (pull: Pull) => Answer): Answer {
  return pull !== undefined && pull.number === Number(parts.pull_number ?? parts.issue_number) ? work(pull) : NOT_FOUND;
}

function listComments(call: Call): Answer {
  const { state, query, place } = call;
  const comments = state.comments.filter(({ updated_at }) => updated_at >= (query.since ?? ''));
  return withPull(call, () => ({ status: 200, items: comments.map((comment) => commentAnswer(comment, place)) }));
}

function createComment(call: Call): Answer {
  return withPull(call, () => {
    const now = call.clock.now();
    const { user, place } = call;
    const comment = { id: call.clock.id(), body: call.body.body as string, user, created_at: now, updated_at: now };
    call.state.comments.push(comment);
    return { status: 201, body: commentAnswer(comment, place) };
  });
}

/** All but those of a review that is pending. */
function listReviewComments(call: Call): Answer {
  const { state, query, place } = call;
  const pending = state.reviews.filter((review) => review.state === 'PENDING').map(({ id }) => id);
  const comments = state.reviewComments.filter(
    ({ updated_at, pull_request_review_id: review }) =>
      updated_at >= (query.since ?? '') && (review === null || !pending.includes(review)),
  );
  if (query.direction === 'desc') comments.reverse();
  return withPull(call, () => ({ status: 200, items: comments.map((comment) => reviewCommentAnswer(comment, place)) }));
}

function edited<T extends State['comments'][number]>(
  call: Call,
  comments: T[],
  answer: (comment: T) => object,
): Answer {
  const comment = comments.find(({ id }) => id === Number(call.parts.comment_id));
  if (comment === undefined) return NOT_FOUND;
  comment.body = call.body.body as string;
  comment.updated_at = call.clock.now();
  return { status: 200, body: answer(comment) };
}

function removed({ parts }: Call, comments: { readonly id: number }[]): Answer {
  const at = comments.findIndex(({ id }) => id === Number(parts.comment_id));
  if (at === -1) return NOT_FOUND;
  comments.splice(at, 1);
  return { status: 204 };
}
