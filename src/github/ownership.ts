import { failureOf, type Octokit } from './client.ts';
import type { Target } from './target.ts';

export type PullRequestTarget = Target & { readonly pullRequest: number };

/** What comments and reviews of a pull request ask of a token. */
export const PERMISSION = 'pull-requests: write';

/** GitHub takes no longer comment; it counts characters, of which there are never more than bytes. */
export const MOST_COMMENT = 65_536;

/** A comment of a pull request or of a review, as the API lists it. */
export interface Written {
  readonly body?: string | undefined;
  readonly user: { readonly login: string; readonly type: string } | null;
}

/** The line, invisible on the page, by which a step knows its own comments; `what` tells one from another. */
export function marker({ key }: Target, what?: string): string {
  return `<!-- gateway-lint: ${key}${what === undefined ? '' : ` ${what}`} -->`;
}

/**
 * Those of the comments that a bot wrote, or the account whose token this is. Anybody can write our marker; who else did
 * must not decide what we edit or leave unsaid. Asks who the token's account is only where a person wrote one.
 */
export async function ownOf<Comment extends Written>(
  octokit: Octokit,
  comments: readonly Comment[],
): Promise<readonly Comment[]> {
  const isByPerson = ({ user }: Written) => user !== null && user.type !== 'Bot';
  const login = comments.some(isByPerson) ? await loginOf(octokit) : undefined;
  return comments.filter(({ user }) => user !== null && (user.type === 'Bot' || user.login === login));
}

/** The account of the token; undefined for the token of a job or an app, which may not ask that. */
async function loginOf(octokit: Octokit): Promise<string | undefined> {
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch (error) {
    const { status } = failureOf(error, PERMISSION);
    if (status === 401 || status === 403) return undefined;
    throw error;
  }
}

/** Does something to a comment that may have been removed in the meantime, as by an earlier try that went unanswered. */
export async function unlessGone(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (failureOf(error, PERMISSION).status !== 404) throw error;
  }
}

/** A comment's text as it can be compared: forms on the web send CR LF, and blanks at the end may get lost. */
export function comparable(body: string | undefined): string {
  return (body ?? '').replaceAll('\r\n', '\n').trimEnd();
}
