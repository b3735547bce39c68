import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  dispatchEvent,
  type Event,
  eventVariables,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  scheduleEvent,
} from './support/github/events.ts';
import { git } from './support/github/git.ts';
import { startOther } from './support/github/http.ts';
import { pullRepository } from './support/github/repository.ts';
import { type GitHub, type GitHubOptions, startGitHub } from './support/github/server.ts';
import { runFace, runFaceAsync } from './support/process.ts';

const HEAD = 'a'.repeat(40);
const PATCH = '@@ -1,3 +1,4 @@\n one\n-two\n+TWO\n+three\n four\n@@ -10,2 +11,2 @@\n-ten\n+TEN\n eleven';
const PULL = { number: 7, headSha: HEAD, files: [{ filename: 'a.conf', status: 'modified', patch: PATCH }] } as const;

let github: GitHub | undefined;
afterEach(async () => github?.close());

async function start(options: GitHubOptions = {}): Promise<GitHub> {
  github = await startGitHub({ pull: PULL, contents: { 'HEAD:a.conf': 'one\n' }, ...options });
  return github;
}

interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `GET /user`, or a route of the repository: `GET pulls/7/files`. */
function ask({ url }: { readonly url: string }, request: string, { body, headers }: Sent = {}): Promise<Response> {
  const [method = '', path = ''] = request.split(' ');
  return fetch(path.startsWith('/') ? `${url}${path}` : `${url}/repos/someone/dotfiles/${path}`, {
    method,
    headers: { accept: 'application/vnd.github+json', authorization: 'Bearer ghs_test', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const output = (parts: object) => ({ name: 'lint', head_sha: HEAD, output: { title: 't', summary: 's', ...parts } });
const annotated = (count: number, parts: object = {}) => {
  const annotation = {
    path: 'a.conf',
    start_line: 2,
    end_line: 2,
    annotation_level: 'failure',
    message: 'm',
    ...parts,
  };
  return output({ annotations: Array(count).fill(annotation) });
};
const reviewed = (parts: object) => ({ event: 'COMMENT', comments: [{ path: 'a.conf', body: 'b', ...parts }] });

/** A request, its body, the status, and what it violates. */
const REQUESTS: readonly [request: string, body: unknown, status: number, violation?: string][] = [
  ['POST check-runs', output({}), 201],
  ['POST check-runs', annotated(50), 201],
  ['POST check-runs', annotated(51), 422, 'output.annotations must NOT have more than 50 items'],
  ['POST check-runs', output({ summary: 'x'.repeat(65_536) }), 422, 'must NOT have more than 65535 characters'],
  ['POST check-runs', annotated(1, { message: 'é'.repeat(32_769) }), 422, 'message is over 64 KB'],
  ['POST check-runs', annotated(1, { title: 'x'.repeat(256) }), 422, 'title is over 255 characters'],
  ['POST check-runs', annotated(1, { raw_details: 'x'.repeat(65_537) }), 422, 'raw_details is over 64 KB'],
  ['POST check-runs', annotated(1, { end_line: 3, start_column: 1 }), 422, 'columns are only taken'],
  ['POST check-runs', annotated(1, { end_line: 1 }), 422, 'lines are not in order'],
  ['POST check-runs', annotated(1, { annotation_level: 'error' }), 422, 'notice, warning, failure'],
  ['POST check-runs', { ...output({}), status: 'completed' }, 422, 'Conclusion is missing'],
  ['POST check-runs', { ...output({}), sha: HEAD }, 201, 'must NOT have additional properties: sha'],
  ['POST check-runs', { name: 'lint' }, 422, "must have required property 'head_sha'"],
  ['GET check-runs/1', undefined, 404],
  ['GET check-runs/one', undefined, 422, 'check_run_id must be integer'],
  ['GET commits/main/check-runs?check_name=lint&filter=all', undefined, 200],
  ['GET commits/main/check-runs?name=lint', undefined, 200, 'must NOT have additional properties: name'],
  ['GET issues/7/comments?per_page=101', undefined, 200, 'per_page is over 100'],
  ['GET issues/8/comments', undefined, 404],
  ['POST issues/7/comments', { body: 'x'.repeat(65_536) }, 201],
  ['POST issues/7/comments', { body: 'x'.repeat(65_537) }, 422, 'Body is too long'],
  ['POST issues/7/comments', { body: ' ' }, 422, "Body can't be blank"],
  ['PATCH issues/comments/1', { body: 'x' }, 404],
  ['POST pulls/7/reviews', reviewed({ line: 3 }), 200],
  ['POST pulls/7/reviews', reviewed({ line: 3, start_line: 2 }), 200],
  ['POST pulls/7/reviews', reviewed({ line: 2, side: 'LEFT' }), 200],
  ['POST pulls/7/reviews', reviewed({ line: 5 }), 422],
  ['POST pulls/7/reviews', reviewed({ line: 3, start_line: 3 }), 422],
  ['POST pulls/7/reviews', reviewed({ line: 11, start_line: 4 }), 422],
  ['POST pulls/7/reviews', reviewed({ line: 3, path: 'b.conf' }), 422],
  ['POST pulls/7/reviews', { ...reviewed({ line: 3 }), commit_id: 'b'.repeat(40) }, 422],
  ['POST pulls/7/reviews', { event: 'COMMENT' }, 422],
  ['GET pulls/7', undefined, 200],
  ['GET pulls/8', undefined, 404],
  ['GET pulls/7/files', undefined, 200],
  ['GET contents/a.conf', undefined, 200],
  ['GET contents/b.conf', undefined, 404],
  ['GET compare/main...gone', undefined, 404],
  ['GET /user', undefined, 403],
  ['GET /repos/someone/else/pulls/7/files', undefined, 404],
  ['POST pulls/7/comments', { body: 'x' }, 404, 'no such route'],
];

for (const [request, body, status, violation] of REQUESTS) {
  const told = JSON.stringify(body ?? null);
  test(`${request} with ${told.slice(0, 160)} answers ${status}`, async () => {
    const server = await start();
    expect((await ask(server, request, { body })).status).toBe(status);
    expect(server.violations).toEqual(violation === undefined ? [] : [expect.stringContaining(violation)]);
  });
}

const HEADERS: readonly [request: string, headers: Record<string, string>, options: GitHubOptions, status: number][] = [
  ['GET pulls/7/files', { authorization: 'Bearer other' }, {}, 401],
  ['GET pulls/7/files', { authorization: 'token ghs_test' }, {}, 200],
  ['GET pulls/7/files', {}, { permissions: { contents: 'read' } }, 403],
  ['DELETE issues/comments/1', {}, { permissions: { issues: 'read' } }, 403],
  ['DELETE issues/comments/1', {}, { permissions: { issues: 'write' } }, 404],
  ['GET pulls/7/files', { accept: 'text/html' }, {}, 415],
  ['GET pulls/7/files', { 'x-github-api-version': '2022-11-28' }, {}, 200],
  ['GET pulls/7/files', { 'x-github-api-version': '2022-11-29' }, {}, 400],
  ['GET /repos/someone/dotfiles/pulls/7/files', {}, { prefix: '/api/v3' }, 200],
  ['GET /user', {}, { login: 'someone' }, 200],
];

for (const [request, headers, options, status] of HEADERS) {
  test(`${request} with ${JSON.stringify({ ...headers, ...options })} answers ${status}`, async () => {
    expect((await ask(await start(options), request, { headers })).status).toBe(status);
  });
}

test('without a token, a public repository is read and not written', async () => {
  const server = await start();
  const statuses = ['GET', 'POST'].map(async (method) => {
    const body = method === 'POST' ? { body: JSON.stringify({ body: 'x' }) } : {};
    return (await fetch(`${server.url}/repos/someone/dotfiles/issues/7/comments`, { method, ...body })).status;
  });
  expect(await Promise.all(statuses)).toEqual([200, 401]);
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
});

test('a path outside the prefix is no route', async () => {
  const server = await start({ prefix: '/api/v3' });
  const { status } = await ask({ url: server.url.replace('/api/v3', '') }, 'GET pulls/7/files');
  expect([status, server.violations]).toEqual([404, ['GET /repos/someone/dotfiles/pulls/7/files: no such route']]);
});

test('a check run takes annotations one request after the other', async () => {
  const server = await start();
  const { id } = (await (await ask(server, 'POST check-runs', { body: annotated(50) })).json()) as { id: number };
  const body = { conclusion: 'failure', output: annotated(3).output };
  expect(await (await ask(server, `PATCH check-runs/${id}`, { body })).json()).toMatchObject({
    status: 'completed',
    conclusion: 'failure',
    output: { annotations_count: 53 },
  });
  expect([server.checkRuns[0]?.annotations.length, server.violations]).toEqual([53, []]);
});

test('a list comes in pages, whose links lead to all of it', async () => {
  const server = await start({ prefix: '/api/v3' });
  for (let count = 0; count < 5; count++) server.addComment(`${count}`, 'reader');
  const bodies: string[] = [];
  let next: string | undefined = `${server.url}/repos/someone/dotfiles/issues/7/comments?per_page=2`;
  while (next !== undefined) {
    const answer = await fetch(next);
    bodies.push(...((await answer.json()) as { body: string }[]).map(({ body }) => body));
    next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  expect([bodies, server.requests.length]).toEqual([['0', '1', '2', '3', '4'], 3]);
});

test('a pull request tells its base, and its head as it is after the last push', async () => {
  const [base, next] = ['b'.repeat(40), 'c'.repeat(40)];
  const server = await start({ pull: { ...PULL, baseSha: base } });
  const told = async () => (await ask(server, 'GET pulls/7')).json();
  const pull = { number: 7, state: 'open', base: { ref: 'main', sha: base } };
  expect(await told()).toMatchObject({ ...pull, head: { ref: 'feature', sha: HEAD } });
  server.push({ headSha: next, files: [] });
  expect(await told()).toMatchObject({ ...pull, head: { ref: 'feature', sha: next } });
  expect(server.violations).toEqual([]);
});

/** The patch of the next head, and the lines that a comment on lines 2 and 3 then stands on. */
const PUSHES: readonly [name: string, patch: string, lines: readonly (number | null)[]][] = [
  ['lines that stand where they stood', PATCH, [2, 3]],
  ['lines that have moved', `@@ -1,3 +1,5 @@\n+zero\n${PATCH.slice(16)}`, [3, 4]],
  ['lines that have changed', PATCH.replace('TWO', 'Two'), [null, null]],
  ['lines that are part of the diff no longer', '@@ -10,2 +10,2 @@\n-ten\n+TEN\n eleven', [null, null]],
];

for (const [name, patch, lines] of PUSHES) {
  test(`after a push, a review comment on ${name}`, async () => {
    const server = await start();
    await ask(server, 'POST pulls/7/reviews', { body: reviewed({ line: 3, start_line: 2 }) });
    server.push({ headSha: 'b'.repeat(40), files: [{ ...PULL.files[0], patch }] });
    const [comment] = (await (await ask(server, 'GET pulls/7/comments')).json()) as Record<string, unknown>[];
    expect([comment?.start_line, comment?.line, comment?.original_line]).toEqual([...lines, 3]);
    expect(server.violations).toEqual([]);
  });
}

/** A rule, what the caller sees (`broken` where the answer breaks off), and how many comments stand afterwards. */
const FAILURES: readonly [rule: Parameters<GitHub['fail']>[0], seen: readonly unknown[], comments: number][] = [
  [{ times: 1 }, [500, 201], 1],
  [{ after: 1 }, [201, 500], 1],
  [{ method: 'GET' }, [201, 201], 2],
  [{ path: /pulls/ }, [201, 201], 2],
  [{ status: 502, processed: true, times: 1 }, [502, 201], 2],
  [{ cut: true, times: 1 }, ['broken', 201], 1],
  [{ cut: true, processed: true, times: 1 }, ['broken', 201], 2],
  [{ delay: 1 }, [201, 201], 2],
  [{ delay: 1, status: 503 }, [503, 503], 0],
];

for (const [rule, seen, comments] of FAILURES) {
  test(`two comments with ${JSON.stringify(rule)} see ${seen.join(' and ')}`, async () => {
    const server = await start();
    server.fail(rule);
    const sent = async () => {
      const answer = await ask(server, 'POST issues/7/comments', { body: { body: 'x' } });
      return answer.text().then(
        () => answer.status,
        () => 'broken',
      );
    };
    expect([await sent(), await sent()]).toEqual(seen);
    expect([server.comments.length, server.violations]).toEqual([comments, []]);
  });
}

test('rate limits and redirects are answered as the rule says', async () => {
  const [server, other] = [await start(), await startOther()];
  server.fail({ times: 1, status: 403, headers: { 'x-ratelimit-remaining': '0' } });
  server.fail({ times: 1, status: 429, headers: { 'retry-after': '1' } });
  server.fail({ times: 1, status: 302, headers: { location: `${other.url}/elsewhere` } });
  const messages = [await ask(server, 'GET pulls/7/files'), await ask(server, 'GET pulls/7/files')];
  expect(await Promise.all(messages.map((answer) => answer.json()))).toMatchObject([
    { message: expect.stringMatching(/^API rate limit exceeded/) },
    { message: expect.stringMatching(/secondary rate limit/) },
  ]);
  await ask(server, 'GET pulls/7/files');
  expect(other.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /elsewhere']);
  await other.close();
});

const FILES = { base: { a: 'one\ntwo\n', 'sub/b': 'b\n' }, change: { a: 'one\n2\n' }, moved: { c: 'c\n' } };

test('comparisons, files and contents are answered from a git repository', async () => {
  const { base, head, mergeBase, origin } = pullRepository(FILES);
  const server = await start({ git: origin, pull: { number: 7, headSha: head, baseSha: base } });
  const json = async (request: string) => (await ask(server, request)).json();
  const file = { filename: 'a', status: 'modified', patch: '@@ -1,2 +1,2 @@\n one\n-two\n+2', additions: 1 };
  expect(await json(`GET compare/${base}...${head}`)).toMatchObject({
    status: 'diverged',
    merge_base_commit: { sha: mergeBase },
    files: [file],
  });
  expect(await json('GET pulls/7/files')).toMatchObject([file]);
  expect(await json(`GET contents/sub?ref=${base}`)).toMatchObject([{ path: 'sub/b', type: 'file' }]);
  const { content } = (await json(`GET contents/sub%2Fb?ref=${base}`)) as { content: string };
  expect(Buffer.from(content, 'base64').toString()).toBe('b\n');
  const raw = await ask(server, `GET contents/a?ref=${head}`, {
    headers: { accept: 'application/vnd.github.raw+json' },
  });
  expect([await raw.text(), server.violations]).toEqual(['one\n2\n', []]);
});

test('the merge of a pull request has the tip of the base branch and the head as its parents', () => {
  const { workspace, base, head, merge, mergeBase, origin } = pullRepository({ ...FILES, checkout: { depth: 0 } });
  expect(git(origin, 'rev-parse', 'refs/pull/7/merge^1', 'refs/pull/7/merge^2').split('\n')).toEqual([base, head]);
  expect([git(workspace, 'rev-parse', 'HEAD'), git(workspace, 'merge-base', base, head)]).toEqual([merge, mergeBase]);
});

const CHECKOUTS = [
  ['a checkout as it is by default', {}, 'merge', '1'],
  ['a checkout of the head', { ref: 'head' }, 'head', '1'],
  ['a checkout of the base branch', { ref: 'base' }, 'base', '1'],
  ['a checkout with all history', { depth: 0 }, 'merge', '4'],
  ['a checkout of two commits', { depth: 2 }, 'merge', '3'],
] as const;

for (const [name, checkout, at, commits] of CHECKOUTS) {
  test(`${name} has ${commits} commits`, () => {
    const built = pullRepository({ ...FILES, checkout });
    const { workspace } = built;
    expect(git(workspace, 'rev-parse', 'HEAD')).toBe(built[at]);
    expect(git(workspace, 'rev-list', '--count', 'HEAD')).toBe(commits);
    expect(existsSync(join(workspace, 'c'))).toBe(at !== 'head');
  });
}

test('the same options give the same commits, and a push gives new ones', () => {
  const [{ head }, again] = [pullRepository(FILES), pullRepository({ ...FILES, fork: true })];
  const pushed = again.push({ a: null });
  expect(again.head).toBe(head);
  expect(git(again.origin, 'for-each-ref', '--format=%(refname)').split('\n')).toEqual([
    'refs/heads/main',
    'refs/pull/7/head',
    'refs/pull/7/merge',
  ]);
  expect(git(pushed.origin, 'rev-parse', 'refs/pull/7/head', 'refs/pull/7/head~').split('\n')).toEqual([
    pushed.head,
    head,
  ]);
  expect([existsSync(join(again.workspace, 'a')), existsSync(join(pushed.workspace, 'a'))]).toEqual([true, false]);
});

test('a base that is not there and cannot be fetched fails the fetch', () => {
  const { workspace, base } = pullRepository({ ...FILES, checkout: { reachable: false } });
  expect(() => git(workspace, 'cat-file', '-e', base)).toThrow();
  expect(() => git(workspace, 'fetch', '--depth=1', 'origin', base)).toThrow();
});

const SHAS = { base: '1'.repeat(40), head: '2'.repeat(40), merge: '3'.repeat(40) };

/** An event, the commit that it checks out, and what its payload says. */
const EVENTS: readonly [event: Event, sha: string, payload: object][] = [
  [pullRequestEvent(SHAS), SHAS.merge, { action: 'opened', pull_request: { head: { repo: { fork: false } } } }],
  [pullRequestEvent({ ...SHAS, fork: true }), SHAS.merge, { pull_request: { head: { repo: { fork: true } } } }],
  [
    pullRequestEvent({ ...SHAS, action: 'synchronize', before: SHAS.base }),
    SHAS.merge,
    { before: SHAS.base, after: SHAS.head },
  ],
  [
    pullRequestEvent({ ...SHAS, name: 'pull_request_target' }),
    SHAS.base,
    { number: 7, pull_request: { head: { sha: SHAS.head }, base: { sha: SHAS.base } } },
  ],
  [pushEvent({ before: '0'.repeat(40), after: SHAS.base }), SHAS.base, { created: true, forced: false }],
  [pushEvent({ before: SHAS.base, after: SHAS.head, forced: true }), SHAS.head, { created: false, forced: true }],
  [mergeGroupEvent(SHAS), SHAS.head, { merge_group: { base_sha: SHAS.base, head_sha: SHAS.head } }],
  [dispatchEvent(SHAS.base), SHAS.base, { repository: { default_branch: 'main' } }],
  [scheduleEvent(SHAS.base), SHAS.base, { repository: { full_name: 'someone/dotfiles' } }],
];

for (const [event, sha, payload] of EVENTS) {
  test(`${event.name} with ${JSON.stringify(payload).slice(0, 80)} is told to the step`, () => {
    const { GITHUB_EVENT_PATH = '', ...variables } = eventVariables(event);
    expect(variables).toMatchObject({ GITHUB_EVENT_NAME: event.name, GITHUB_SHA: sha });
    expect(JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8'))).toMatchObject(payload);
  });
}

test('a face finishes in the same way whether its test waits for it or goes on', async () => {
  const args = ['--no-such-option'];
  expect(await runFaceAsync('cli.js', args)).toEqual(runFace('cli.js', args));
});
