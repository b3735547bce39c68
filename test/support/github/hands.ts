import { relocate } from './relocate.ts';
import { linesOf, type PostedComment, reviewComment } from './reviews.ts';
import { type Comment, type clock, type Pull, type PullFile, type ReviewComment, type State, user } from './state.ts';

/** What others do on GitHub between the requests. */
export interface Hands {
  /** Moves the pull request to a new head; review comments move with their lines or are outdated. */
  push(head: { readonly headSha: string; readonly files?: readonly PullFile[] }): void;
  /** A comment on the pull request, of the token's own user where no `login` is given. */
  addComment(body: string, login?: string): Comment;
  /** A review comment on lines of the diff; throws where the diff does not show them. */
  addReviewComment(comment: PostedComment, login?: string, inReplyTo?: number): ReviewComment;
}

interface Given {
  readonly state: State;
  readonly pull: Pull | undefined;
  readonly clock: ReturnType<typeof clock>;
  readonly login: string;
  /** What a head changes, where `push` is not given it. */
  readonly filesOf: (headSha: string) => readonly PullFile[];
}

/** The hands of a server with this state. */
export function hands({ state, pull, clock, login, filesOf }: Given): Hands {
  const known = (): Pull => {
    if (pull === undefined) throw new Error('there is no pull request');
    return pull;
  };
  return {
    push({ headSha, files = filesOf(headSha) }) {
      known().headSha = headSha;
      known().heads.set(headSha, files);
      for (const comment of state.reviewComments) relocate(comment, files, headSha);
    },
    addComment(body, by = login) {
      const now = clock.now();
      const comment = { id: clock.id(), body, user: user(by), created_at: now, updated_at: now };
      state.comments.push(comment);
      return comment;
    },
    addReviewComment(posted, by = login, inReplyTo) {
      const { headSha, heads } = known();
      const lines = linesOf(posted, heads.get(headSha) ?? []);
      if (typeof lines === 'string') throw new Error(lines);
      const comment = {
        ...reviewComment({ clock, user: user(by) }, posted, lines, { id: null, commit_id: headSha }),
        ...(inReplyTo === undefined ? {} : { in_reply_to_id: inReplyTo }),
      };
      state.reviewComments.push(comment);
      return comment;
    },
  };
}
