/** What the run has to judge: which commit it starts from, and what has changed since. */

import { addedLines, type Change, type FileChange, parseHunks } from '../change.ts';
import {
  bringCommit,
  committedIn,
  filesBetween,
  headCommit,
  isCheckoutOf,
  knownMergeBase,
  mergeBase,
} from './checkout.ts';
import type { Octokit } from './client.ts';
import { failureOf } from './client.ts';
import { isOfPullRequest, type RunEvent } from './event.ts';

/** A commit before the change, and what has happened since. */
interface Since {
  readonly base: string;
  /** Whether the files of `base` are in the checkout's repository. */
  readonly isLocal: boolean;
  /** Undefined where it is not known. */
  readonly change?: Change;
}

export interface Comparison {
  /** Where the change starts from; undefined where the event has no such commit, or another one is checked out. */
  readonly start?: Since;
  /**
   * Where the rules come from. For a pull request the tip of its base branch: another commit than `start` where the head is
   * checked out and the base branch has moved on. A pull request chooses where it starts from, but not where it leads.
   */
  readonly tip?: Since;
  /** What was compared, or why nothing could be: a sentence for the log. */
  readonly words: string;
  /** Set where there is nothing to compare by the nature of the event, such as a schedule. */
  readonly isMoot?: true;
}

/** How a repository is asked about over the network; undefined where there is no token. */
export interface Remote {
  /** The client, which is loaded when it is first asked for. */
  readonly client: () => Promise<Octokit>;
  readonly owner: string;
  readonly repo: string;
}

/** GitHub names at most so many files of a comparison, and of a pull request. */
const MOST_COMPARED_FILES = 300;
const MOST_PULL_FILES = 3000;

/**
 * Compares what is checked out in `root` with what the event says it started from. Fetches the one commit that it needs
 * from `origin`, and where that fails asks the API.
 */
export async function compare(event: RunEvent, root: string, remote: Remote | undefined): Promise<Comparison> {
  const ends = await endsOf(event, root, remote);
  if ('words' in ends) return { ...ends, ...tipAlone(event, root) };
  const { base, head, tip } = ends;
  const { start, words } = await changeSince(event, root, base, head, remote);
  return { start, words, tip: tip === base ? start : changeSinceTip(root, tip, head, start.change) };
}

/** The tip of a pull request's base branch, where another commit of the repository is checked out than the event speaks of. */
function tipAlone({ pullRequest, repository }: RunEvent, root: string): Pick<Comparison, 'tip'> {
  if (pullRequest === undefined) return {};
  const base = pullRequest.baseSha;
  const isLocal = bringCommit(root, base);
  // Where git can tell nothing at all, actions/checkout has brought the files without it.
  const isOurs = isLocal || headCommit(root) === undefined || isCheckoutOf(root, repository);
  return isOurs ? { tip: { base, isLocal } } : {};
}

async function changeSince(
  event: RunEvent,
  root: string,
  base: string,
  head: string,
  remote: Remote | undefined,
): Promise<{ readonly start: Since; readonly words: string }> {
  const isLocal = bringCommit(root, base);
  const words = `Compared ${short(base)} with ${short(head)}`;
  const isCommitted = committedIn(root);
  const fromGit = isLocal ? filesBetween(root, base, head) : undefined;
  if (fromGit !== undefined)
    return { start: { base, isLocal, change: { files: fromGit, isCommitted } }, words: `${words}.` };
  const start = { base, isLocal };
  if (remote === undefined) {
    return { start, words: `Commit ${short(base)} could not be fetched, and there is no token to ask the API.` };
  }
  const files = await askedFiles(event, base, head, remote);
  if (typeof files === 'string') return { start, words: files };
  return {
    start: { ...start, change: { files, isCommitted } },
    words: `${words}, as the API tells it: the commit could not be fetched.`,
  };
}

/** Where the tip cannot be fetched, what has happened since the start has to do. */
function changeSinceTip(root: string, tip: string, head: string, sinceStart: Change | undefined): Since {
  const isLocal = bringCommit(root, tip);
  const files = isLocal ? filesBetween(root, tip, head) : undefined;
  const change = files === undefined ? sinceStart : { files, isCommitted: committedIn(root) };
  return { base: tip, isLocal, ...(change !== undefined && { change }) };
}

interface Ends {
  readonly base: string;
  readonly head: string;
  readonly tip: string;
}

/** The commits whose difference is the change, as they stand in the lines of the checkout. */
async function endsOf(
  event: RunEvent,
  root: string,
  remote: Remote | undefined,
): Promise<Ends | Pick<Comparison, 'words' | 'isMoot'>> {
  const { pullRequest, range } = event;
  if (isOfPullRequest(event) && pullRequest === undefined) {
    return { words: 'The payload of the event does not say which commits it is about.' };
  }
  if (pullRequest === undefined && range === undefined) {
    return { isMoot: true, words: `The event ${event.name || '(without a name)'} compares nothing.` };
  }
  const head = headCommit(root);
  if (head === undefined) return { words: 'git cannot tell which commit is checked out.' };
  if (range !== undefined) {
    if (head.sha !== range.after) return { words: otherCommit(head.sha) };
    if (range.before === undefined) return { isMoot: true, words: 'The push made a new branch.' };
    return { base: range.before, head: head.sha, tip: range.before };
  }
  if (pullRequest === undefined) return { words: otherCommit(head.sha) };
  // The merge that GitHub made: its first parent is the tip of the base branch. Another merge of this head could be the pull
  // request's own work, and its first parent whatever its author wants, unless it is the tip that the event names.
  const [first, second, ...more] = head.parents;
  const isOwn = (event.name !== 'pull_request_target' && head.sha === event.sha) || first === pullRequest.baseSha;
  if (isOwn && first !== undefined && second === pullRequest.headSha && more.length === 0) {
    return { base: first, head: head.sha, tip: first };
  }
  if (head.sha !== pullRequest.headSha) return { words: otherCommit(head.sha) };
  const tip = pullRequest.baseSha;
  const base =
    knownMergeBase(root, tip, head.sha) ??
    (await askedMergeBase(tip, head.sha, remote)) ??
    mergeBase(root, tip, head.sha);
  if (base === undefined) return { words: `No common ancestor of ${short(tip)} and ${short(head.sha)} was found.` };
  return { base, head: head.sha, tip };
}

function otherCommit(sha: string): string {
  return `The commit that is checked out, ${short(sha)}, is not the one that the event is about.`;
}

function short(sha: string): string {
  return sha.slice(0, 12);
}

async function askedMergeBase(base: string, head: string, remote: Remote | undefined): Promise<string | undefined> {
  if (remote === undefined) return undefined;
  try {
    return (await comparison(base, head, remote)).merge_base_commit.sha;
  } catch (error) {
    failureOf(error, 'contents: read');
    return undefined;
  }
}

async function comparison(base: string, head: string, { client, owner, repo }: Remote) {
  const octokit = await client();
  const basehead = `${base}...${head}`;
  return (await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 })).data;
}

/** The files of the change as the API tells them, or why it cannot. */
async function askedFiles(
  { pullRequest }: RunEvent,
  base: string,
  head: string,
  remote: Remote,
): Promise<readonly FileChange[] | string> {
  try {
    const { files = [] } = await comparison(base, head, remote);
    if (files.length < MOST_COMPARED_FILES) return files.map(fileChange);
    if (pullRequest?.headSha !== head)
      return `The API tells no more than ${MOST_COMPARED_FILES} files of a comparison.`;
    const { client, owner, repo } = remote;
    const octokit = await client();
    const all = await octokit.paginate(octokit.rest.pulls.listFiles, {
      owner,
      repo,
      pull_number: pullRequest.number,
      per_page: 100,
    });
    if (all.length < MOST_PULL_FILES) return all.map(fileChange);
    return `The API tells no more than ${MOST_PULL_FILES} files of a pull request.`;
  } catch (error) {
    return `The API could not tell what has changed: ${failureOf(error, 'contents: read').message}`;
  }
}

interface ApiFile {
  readonly filename: string;
  readonly status: string;
  readonly previous_filename?: string | undefined;
  readonly patch?: string | undefined;
}

/** A file without a patch is large, or holds what GitHub does not take for text: every line of it may be new. */
function fileChange({ filename, status, previous_filename, patch: text }: ApiFile): FileChange {
  const patch = parseHunks(text);
  return {
    path: status === 'removed' ? null : filename,
    oldPath: status === 'added' || status === 'copied' ? null : (previous_filename ?? filename),
    lines: patch === undefined ? 'all' : addedLines(patch),
    ...(patch !== undefined && { patch }),
  };
}
