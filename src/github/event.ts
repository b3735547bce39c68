/** What started the run, and which commits it is about. Source: GitHub's documentation of workflow events. */

export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  /** Tip of the base branch when the event was sent. */
  readonly baseSha: string;
}

export interface RunEvent {
  /** `pull_request`, `push`, `merge_group` … */
  readonly name: string;
  /** `owner/name` of the repository that the run belongs to. */
  readonly repository: string;
  /** The commit that the run is for: GITHUB_SHA. */
  readonly sha: string;
  readonly pullRequest?: PullRequest;
  /** For a push and a merge group: the commits that it leads from and to; `before` is undefined for a new branch. */
  readonly range?: { readonly before: string | undefined; readonly after: string };
}

/**
 * The event of a run. `payload` is what GITHUB_EVENT_PATH holds, or undefined where that cannot be read; what it does not
 * say, or says wrongly, is left out.
 */
export function readEvent(name: string, repository: string, sha: string, payload: unknown): RunEvent {
  const event = { name, repository, sha };
  const pullRequest = pullRequestIn(at(payload, 'pull_request'));
  if (pullRequest !== undefined) return { ...event, pullRequest };
  const range = rangeIn(name, payload);
  return range === undefined ? event : { ...event, range };
}

/** Whether the run is about a pull request, even if its payload does not say about which. */
export function isOfPullRequest({ name, pullRequest }: RunEvent): boolean {
  return pullRequest !== undefined || name.startsWith('pull_request');
}

/** The commit that checks and reviews belong to. */
export function headOf({ sha, pullRequest, range }: RunEvent): string {
  return pullRequest?.headSha ?? range?.after ?? sha;
}

function pullRequestIn(given: unknown): PullRequest | undefined {
  const number = at(given, 'number');
  const headSha = commitAt(given, 'head', 'sha');
  const baseSha = commitAt(given, 'base', 'sha');
  if (typeof number !== 'number' || headSha === undefined || baseSha === undefined) return undefined;
  return { number, headSha, baseSha };
}

function rangeIn(name: string, payload: unknown): RunEvent['range'] {
  const [before, after] =
    name === 'merge_group'
      ? [commitAt(payload, 'merge_group', 'base_sha'), commitAt(payload, 'merge_group', 'head_sha')]
      : name === 'push'
        ? [commitAt(payload, 'before'), commitAt(payload, 'after')]
        : [];
  return after === undefined ? undefined : { before, after };
}

/** The id of a commit; undefined for anything else, and for the zeros that stand for none. */
function commitAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys);
  return typeof found === 'string' && /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(found) ? found : undefined;
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key)
        ? (node as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}
