import { createHash } from 'node:crypto';
import { countsOf } from './patch.ts';
import type { CheckRun, Comment, Pull, PullFile, Review, ReviewComment } from './state.ts';

/** Where a repository lies: `api` is the URL of its routes, `html` of its pages. */
export interface Place {
  readonly api: string;
  readonly html: string;
  readonly pull?: number;
}

/** A thing's node id: opaque, as GitHub's. */
const node = (kind: string, id: number) => Buffer.from(`${kind}${id}`).toString('base64url');

export function checkRunAnswer(run: CheckRun, { api, html }: Place): object {
  const { title, summary, text, annotations, ...rest } = run;
  const url = `${api}/check-runs/${run.id}`;
  return {
    ...rest,
    url,
    node_id: node('CR', run.id),
    html_url: `${html}/runs/${run.id}`,
    output: { title, summary, text, annotations_count: annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: 5 },
    app: { id: 15368, slug: 'github-actions', name: 'GitHub Actions' },
    pull_requests: [],
  };
}

export function annotationsAnswer(run: CheckRun, { html }: Place): readonly object[] {
  return run.annotations.map((annotation) => ({
    start_column: null,
    end_column: null,
    title: null,
    raw_details: null,
    ...annotation,
    blob_href: `${html}/blob/${run.head_sha}/${annotation.path}`,
  }));
}

export function commentAnswer(comment: Comment, { api, html, pull }: Place): object {
  return {
    ...comment,
    node_id: node('IC', comment.id),
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${html}/pull/${pull}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${pull}`,
    author_association: 'NONE',
  };
}

export function pullAnswer({ number, headSha, baseSha }: Pull, { api, html }: Place): object {
  const branch = (ref: string, sha: string) => ({ label: `someone:${ref}`, ref, sha });
  return {
    ...{ id: number, node_id: node('PR', number), number, state: 'open', locked: false, title: 'Change' },
    url: `${api}/pulls/${number}`,
    html_url: `${html}/pull/${number}`,
    head: branch('feature', headSha),
    base: branch('main', baseSha),
  };
}

export function reviewAnswer(review: Review, { api, html, pull }: Place): object {
  return {
    ...review,
    node_id: node('PRR', review.id),
    html_url: `${html}/pull/${pull}#pullrequestreview-${review.id}`,
    pull_request_url: `${api}/pulls/${pull}`,
    author_association: 'NONE',
  };
}

export function reviewCommentAnswer(comment: ReviewComment, { api, html, pull }: Place): object {
  const { lines, start_line, original_start_line, side, ...rest } = comment;
  return {
    ...rest,
    start_line,
    original_start_line,
    start_side: original_start_line === null ? null : side,
    side,
    subject_type: 'line',
    node_id: node('PRRC', comment.id),
    diff_hunk: `@@ -${comment.original_line} +${comment.original_line} @@\n+${lines.join('\n+')}`,
    url: `${api}/pulls/comments/${comment.id}`,
    html_url: `${html}/pull/${pull}#discussion_r${comment.id}`,
    pull_request_url: `${api}/pulls/${pull}`,
    author_association: 'NONE',
  };
}

export function fileAnswer(file: PullFile, head: string, { api, html }: Place): object {
  const counts = countsOf(file.patch ?? '');
  const path = file.filename.split('/').map(encodeURIComponent).join('/');
  return {
    ...file,
    sha: file.sha ?? createHash('sha1').update(`${head}${file.filename}`).digest('hex'),
    ...counts,
    changes: counts.additions + counts.deletions,
    blob_url: `${html}/blob/${head}/${path}`,
    raw_url: `${html}/raw/${head}/${path}`,
    contents_url: `${api}/contents/${path}?ref=${head}`,
  };
}
