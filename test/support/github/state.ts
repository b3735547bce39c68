/** A file of a pull request or of a comparison, as a test gives it. */
export interface PullFile {
  readonly filename: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  /** Its hunks; GitHub leaves it out for a binary file and for one whose diff is large. */
  readonly patch?: string;
  readonly sha?: string;
  readonly previous_filename?: string;
}

export interface User {
  readonly login: string;
  readonly id: number;
  readonly type: 'Bot' | 'User';
  readonly html_url: string;
}

/** An annotation as it was sent. */
export interface SentAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
}

export interface CheckRun {
  readonly id: number;
  name: string;
  readonly head_sha: string;
  external_id: string;
  details_url: string;
  status: string;
  conclusion: string | null;
  readonly started_at: string;
  completed_at: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  /** All that were sent, in their order. */
  readonly annotations: SentAnnotation[];
}

export interface Comment {
  readonly id: number;
  body: string;
  readonly user: User;
  readonly created_at: string;
  updated_at: string;
}

export interface Review {
  readonly id: number;
  readonly user: User;
  readonly body: string;
  /** PENDING where the request names no event: nobody but its author sees it. */
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'PENDING';
  readonly commit_id: string;
  readonly submitted_at: string;
}

export interface ReviewComment extends Comment {
  readonly pull_request_review_id: number | null;
  readonly path: string;
  readonly side: 'LEFT' | 'RIGHT';
  /** Null once it is outdated: the pull request no longer shows what it was written on. */
  line: number | null;
  start_line: number | null;
  readonly original_line: number;
  readonly original_start_line: number | null;
  commit_id: string;
  readonly original_commit_id: string;
  readonly in_reply_to_id?: number;
  /** The lines that it was written on. */
  readonly lines: readonly string[];
}

/** A pull request, and what every head that it had has changed. */
export interface Pull {
  readonly number: number;
  readonly baseSha: string;
  headSha: string;
  readonly heads: Map<string, readonly PullFile[]>;
}

/** All that the server holds. Tests look at it, and may put things into its lists. */
export interface State {
  readonly checkRuns: CheckRun[];
  readonly comments: Comment[];
  readonly reviews: Review[];
  readonly reviewComments: ReviewComment[];
}

/** The user of a login: a bot where it ends as GitHub's bots do. */
export function user(login: string): User {
  const id = Buffer.from(login).reduce((sum, byte) => (sum * 31 + byte) % 100_000_007, 1);
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User', id, html_url: `https://github.com/${login}` };
}

/** Numbers that only grow, and times that go with them: one second from one thing to the next. */
export function clock(): { readonly id: () => number; readonly now: () => string } {
  let id = 1000;
  let seconds = 0;
  return {
    id: () => ++id,
    now: () => new Date(Date.UTC(2026, 0, 1) + ++seconds * 1000).toISOString().replace('.000', ''),
  };
}
