/** What the run has to judge: which commit it starts from, and what has changed since. */

import { addedLines, type Change, type FileChange, parseHunks } from '../change.ts';
import { bringCommit, changeBetween, headCommit, mergeBase } from './checkout.ts';
import type { Octokit } from './client.ts';
import { failureOf } from './client.ts';
import type { RunEvent } from './event.ts';

export interface Comparison {
  /** The commit before the change; undefined where the event has none, or it is not the one that is checked out. */
  readonly base?: string;
  /** Whether the files of `base` are in the checkout's repository. */
  readonly isLocal: boolean;
  /** Undefined where it is not known. */
  readonly change?: Change;
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
  if ('words' in ends) return { isLocal: false, ...ends };
  const { base, head } = ends;
  const isLocal = bringCommit(root, base);
  const words = `Compared ${short(base)} with ${short(head)}`;
  const change = isLocal ? changeBetween(root, base, head) : undefined;
  if (change !== undefined) return { base, isLocal, change, words: `${words}.` };
  if (remote === undefined) {
    return {
      base,
      isLocal,
      words: `Commit ${short(base)} could not be fetched, and there is no token to ask the API.`,
    };
  }
  const files = await askedFiles(event, base, head, remote);
  if (typeof files === 'string') return { base, isLocal, words: files };
  return { base, isLocal, change: { files }, words: `${words}, as the API tells it: the commit could not be fetched.` };
}

/** The two commits whose difference is the change, as they stand in the lines of the checkout. */
async function endsOf(
  event: RunEvent,
  root: string,
  remote: Remote | undefined,
): Promise<{ readonly base: string; readonly head: string } | Pick<Comparison, 'words' | 'isMoot'>> {
  const { pullRequest, range } = event;
  if (pullRequest === undefined && range === undefined) {
    return { isMoot: true, words: `The event ${event.name} compares nothing.` };
  }
  const head = headCommit(root);
  if (head === undefined) return { words: 'git cannot tell which commit is checked out.' };
  if (range !== undefined) {
    if (head.sha !== range.after) return { words: otherCommit(head.sha) };
    if (range.before === undefined) return { isMoot: true, words: 'The push made a new branch.' };
    return { base: range.before, head: head.sha };
  }
  if (pullRequest === undefined) return { words: otherCommit(head.sha) };
  // The merge that GitHub made for the run: its first parent is the tip of the base branch. Any other merge of this head
  // could be the pull request's own work, and its parents whatever its author wants.
  const [first, second, ...more] = head.parents;
  const isOwn = event.name === 'pull_request' && head.sha === event.sha && more.length === 0;
  if (isOwn && first !== undefined && second === pullRequest.headSha) return { base: first, head: head.sha };
  if (head.sha !== pullRequest.headSha) return { words: otherCommit(head.sha) };
  const base =
    (await askedMergeBase(pullRequest.baseSha, head.sha, remote)) ?? mergeBase(root, pullRequest.baseSha, head.sha);
  if (base === undefined)
    return { words: `No common ancestor of ${short(pullRequest.baseSha)} and ${short(head.sha)} was found.` };
  return { base, head: head.sha };
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
