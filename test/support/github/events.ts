import { join } from 'node:path';
import { folderWith } from '../process.ts';

/** An event as the runner tells a step of it. */
export interface Event {
  readonly name: string;
  /** The commit and the ref that a checkout without `ref` takes. */
  readonly sha: string;
  readonly ref: string;
  /** The branches of a pull request, without `refs/heads/`. */
  readonly baseRef?: string;
  readonly headRef?: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Writes the payload to a file, and gives the variables that the runner sets. */
export function eventVariables(event: Event): Record<string, string> {
  return {
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: join(folderWith({ 'event.json': JSON.stringify(event.payload) }), 'event.json'),
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_REF: event.ref,
    GITHUB_SHA: event.sha,
  };
}

/** Shas, but for the number of the pull request and where it comes from. */
export interface PullRequestOptions {
  readonly name?: 'pull_request' | 'pull_request_target';
  readonly action?: 'opened' | 'synchronize' | 'reopened';
  readonly number?: number;
  /** Tip of the base branch, tip of the pull request, and their merge. */
  readonly base: string;
  readonly head: string;
  readonly merge: string;
  /** Head before the push; `synchronize` only. */
  readonly before?: string;
  readonly fork?: boolean;
}

/** Something happened to a pull request of `feature` into `main`. */
export function pullRequestEvent(options: PullRequestOptions): Event {
  const {
    name = 'pull_request',
    action = 'opened',
    number = 7,
    base,
    head,
    merge,
    before = '',
    fork = false,
  } = options;
  const target = name === 'pull_request_target';
  return {
    name,
    sha: target ? base : merge,
    ref: target ? 'refs/heads/main' : `refs/pull/${number}/merge`,
    baseRef: 'main',
    headRef: 'feature',
    payload: {
      action,
      number,
      ...(action === 'synchronize' ? { before, after: head } : {}),
      pull_request: {
        number,
        state: 'open',
        draft: false,
        head: { ref: 'feature', sha: head, repo: repository(fork ? 'another/dotfiles' : 'someone/dotfiles', fork) },
        base: { ref: 'main', sha: base, repo: repository() },
        merge_commit_sha: merge,
      },
      repository: repository(),
      sender: SENDER,
    },
  };
}

/** A push to the default branch; `before` of 40 zeros is one that creates it. */
export function pushEvent(options: { before: string; after: string; forced?: boolean; ref?: string }): Event {
  const { before, after, forced = false, ref = 'refs/heads/main' } = options;
  const created = /^0+$/.test(before);
  const payload = { ref, before, after, created, deleted: false, forced, base_ref: null };
  return { name: 'push', sha: after, ref, payload: { ...payload, repository: repository(), sender: SENDER } };
}

/** A merge queue asks for the checks of `head`, which holds the pull request merged onto `base`. */
export function mergeGroupEvent({ base, head }: { base: string; head: string }): Event {
  const ref = `refs/heads/gh-readonly-queue/main/pr-7-${base}`;
  const group = { head_sha: head, head_ref: ref, base_sha: base, base_ref: 'refs/heads/main' };
  const payload = { action: 'checks_requested', merge_group: group, repository: repository(), sender: SENDER };
  return { name: 'merge_group', sha: head, ref, payload };
}

/** Somebody starts the workflow by hand on `main`. */
export function dispatchEvent(sha: string): Event {
  const ref = 'refs/heads/main';
  const payload = {
    inputs: null,
    ref,
    workflow: '.github/workflows/lint.yml',
    repository: repository(),
    sender: SENDER,
  };
  return { name: 'workflow_dispatch', sha, ref, payload };
}

/** The workflow's hour has come. */
export function scheduleEvent(sha: string): Event {
  const payload = { schedule: '17 4 * * 1', workflow: '.github/workflows/lint.yml', repository: repository() };
  return { name: 'schedule', sha, ref: 'refs/heads/main', payload };
}

const SENDER = { login: 'someone', id: 583231, type: 'User' };

function repository(full_name = 'someone/dotfiles', fork = false): object {
  const [login, name] = full_name.split('/');
  return { name, full_name, fork, private: false, default_branch: 'main', owner: { login } };
}
