import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ApiFailure, connect, createOnce, failureOf, type Octokit } from '../../src/github/client.ts';
import type { Failure } from '../support/github/failures.ts';
import { type Listener, startOther } from '../support/github/http.ts';
import { type GitHub, startGitHub } from '../support/github/server.ts';

const TOKEN = 'ghs_test';
const HEAD = 'a'.repeat(40);
const REPO = { owner: 'someone', repo: 'dotfiles' };
const PULL = { ...REPO, issue_number: 7 };

/** The server's clock in the answers that name it: far from ours. */
const DATE = 'Thu, 01 Jan 2015 00:00:00 GMT';
const IN_FIVE_SECONDS = String(Date.parse(DATE) / 1000 + 5);

let github: GitHub;
let other: Listener;
let waits: number[];

beforeEach(async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  waits = [];
  other = await startOther();
  github = await startGitHub({ pull: { number: 7, headSha: HEAD, files: [] }, contents: { 'HEAD:a': 'text' } });
  github.addComment('there before');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all([github.close(), other.close()]);
});

const wait = async (ms: number) => void waits.push(ms);
const client = () => connect(TOKEN, github.url, { wait });
/** A client that gives up soon where the server never answers, and has all the time it needs elsewhere. */
const clientFor = ({ delay }: Failure) => (delay === undefined ? client() : hasty());
const hasty = () => connect(TOKEN, github.url, { wait, timeLimit: 100 });

async function outcomeOf(call: Promise<unknown>): Promise<ApiFailure | 'done'> {
  try {
    await call;
    return 'done';
  } catch (error) {
    return failureOf(error, 'pull-requests: write');
  }
}

const calls = {
  GET: ({ rest }: Octokit) => rest.issues.listComments(PULL),
  POST: ({ rest }: Octokit) => rest.issues.createComment({ ...PULL, body: 'text' }),
  PATCH: ({ rest }: Octokit) =>
    rest.issues.updateComment({ ...REPO, comment_id: github.comments[0]?.id as number, body: 'text' }),
  'PATCH that adds': ({ rest }: Octokit) =>
    rest.issues.updateComment({
      ...REPO,
      comment_id: github.comments[0]?.id as number,
      body: 'text',
      request: { repeat: false },
    }),
  DELETE: ({ rest }: Octokit) => rest.issues.deleteComment({ ...REPO, comment_id: github.comments[0]?.id as number }),
};

const SECONDARY = { message: 'You have exceeded a secondary rate limit.' };
const LIMITED = 'GitHub limits the rate of requests';

const retries: readonly (readonly [string, keyof typeof calls, Failure, readonly number[], string])[] = [
  ['a GET after a failure of the server', 'GET', { times: 1, status: 502 }, [1000], 'done'],
  ['a PATCH after a failure of the server', 'PATCH', { times: 1, status: 502 }, [1000], 'done'],
  ['a DELETE after a failure of the server', 'DELETE', { times: 1, status: 502 }, [1000], 'done'],
  ['a GET after an answer that breaks off', 'GET', { times: 1, cut: true, processed: true }, [1000], 'done'],
  ['a GET that is not answered', 'GET', { delay: 60_000 }, [1000, 2000, 4000], 'GitHub did not answer within 0.1 s.'],
  ['a GET three times, and no more', 'GET', { status: 500 }, [1000, 2000, 4000], 'GitHub answered 500.'],
  ['no POST that the server may have done', 'POST', { status: 502 }, [], 'GitHub answered 502.'],
  ['no POST whose answer breaks off', 'POST', { cut: true }, [], 'The connection to GitHub failed: '],
  ['no PATCH that says so', 'PATCH that adds', { status: 502 }, [], 'GitHub answered 502.'],
  ['a POST after a rate limit', 'POST', { times: 1, status: 429, headers: { 'retry-after': '7' } }, [7000], 'done'],
  ['a POST that is limited with 403', 'POST', { times: 1, status: 403, headers: { 'retry-after': '0' } }, [0], 'done'],
  ['a limit that says nothing but its name', 'GET', { times: 1, status: 403, body: SECONDARY }, [60_000], 'done'],
  ['a limit that says nothing at all', 'GET', { times: 1, status: 429 }, [60_000], 'done'],
  [
    "a used-up limit, until it is free again by the server's clock",
    'POST',
    {
      times: 1,
      status: 403,
      headers: { date: DATE, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': IN_FIVE_SECONDS },
    },
    [5000],
    'done',
  ],
  ['no limit of more than a minute', 'GET', { status: 429, headers: { 'retry-after': '61' } }, [], `${LIMITED} (429).`],
  ['no limit that stays', 'POST', { status: 403, headers: { 'retry-after': '0' } }, [0, 0, 0], `${LIMITED} (403).`],
  ['nothing that is refused', 'GET', { status: 400 }, [], 'GitHub answered 400.'],
];

for (const [name, call, rule, expectedWaits, expected] of retries) {
  test(`it repeats ${name}`, async () => {
    github.fail(rule);
    const outcome = await outcomeOf(calls[call](await clientFor(rule)));
    expect(outcome === 'done' ? outcome : outcome.message).toContain(expected);
    expect(waits).toEqual(expectedWaits);
    expect(github.requests).toHaveLength(1 + expectedWaits.length);
    expect(github.violations).toEqual([]);
  });
}

test('what failed at one time is not repeated at one time', async () => {
  const octokit = await client();
  for (const random of [0, 1]) {
    github.fail({ times: 1, status: 502 });
    vi.mocked(Math.random).mockReturnValue(random);
    await calls.GET(octokit);
  }
  expect(waits).toEqual([750, 1250]);
});

test('all requests of a run wait three minutes at most', async () => {
  github.fail({ status: 429, headers: { 'retry-after': '50' } });
  const octokit = await client();
  for (let call = 0; call < 3; call++) await outcomeOf(calls.GET(octokit));
  expect(waits).toEqual([50_000, 50_000, 50_000]);
});

test('time spent on requests without an answer counts as waiting', async () => {
  github.fail({ delay: 60_000 });
  const octokit = await connect(TOKEN, github.url, { wait: async (ms) => void waits.push(ms * 60), timeLimit: 100 });
  for (let call = 0; call < 2; call++) await outcomeOf(calls.GET(octokit));
  expect(waits).toHaveLength(6);
});

const failures: readonly (readonly [string, Failure, ApiFailure])[] = [
  [
    'a token that GitHub does not know',
    { status: 401 },
    { status: 401, message: 'GitHub does not accept the token (401: Bad credentials).' },
  ],
  [
    'a permission that the token lacks',
    { status: 403 },
    {
      status: 403,
      message: 'The token lacks the permission "pull-requests: write" (403: Resource not accessible by integration).',
      permission: 'pull-requests: write',
    },
  ],
  [
    'something that the token may not see',
    { status: 404 },
    {
      status: 404,
      message: 'The token lacks the permission "pull-requests: write" (404: Not Found).',
      permission: 'pull-requests: write',
    },
  ],
  [
    'something switched off',
    { status: 410, body: { message: 'Issues has been disabled in this repository.' } },
    { status: 410, message: 'GitHub answered 410: Issues has been disabled in this repository.' },
  ],
  [
    'something refused, with the reasons and without control characters',
    { status: 422, body: { message: 'Validation Failed', errors: [{ message: 'too long\u001b[2J' }, 'no line'] } },
    { status: 422, message: 'GitHub answered 422: Validation Failed: too long\\x1b[2J: "no line".' },
  ],
  [
    'a server that does not answer',
    { delay: 60_000 },
    { status: null, message: 'GitHub did not answer within 0.1 s.' },
  ],
  [
    'a connection that breaks off',
    { cut: true },
    { status: null, message: expect.stringMatching(/^The connection to GitHub failed: \w.*\w\.$/) },
  ],
];

for (const [name, rule, expected] of failures) {
  test(`a failure says ${name}`, async () => {
    github.fail(rule);
    expect(await outcomeOf(calls.POST(await clientFor(rule)))).toEqual(expected);
  });
}

test('a failure says that nobody is there', async () => {
  const octokit = await client();
  await github.close();
  const address = github.url.replace('http://', '');
  expect(await outcomeOf(calls.POST(octokit))).toEqual({
    status: null,
    message: `The connection to GitHub failed: connect ECONNREFUSED ${address}.`,
  });
});

test('a mistake of ours is no failure of the API', () => {
  expect(() => failureOf(new TypeError('x is not a function'), 'checks: write')).toThrow('x is not a function');
});

test('a redirect within the server is followed with the same method', async () => {
  const [comment] = github.comments;
  const location = `/repositories/1/issues/comments/${comment?.id}`;
  github.fail({ times: 1, status: 301, headers: { location } });
  expect(await outcomeOf(calls.PATCH(await client()))).toBe('done');
  expect(comment?.body).toBe('text');
  expect(github.violations).toEqual([]);
});

test('redirects without end are given up', async () => {
  github.fail({ status: 307, headers: { location: '/repositories/1' } });
  const message = 'GitHub redirected a request more than 3 times.';
  expect(await outcomeOf(calls.GET(await client()))).toEqual({ status: null, message });
  expect(waits).toEqual([]);
});

const elsewhere: readonly (readonly [string, (url: string) => Failure])[] = [
  ['a redirect', (url) => ({ status: 302, headers: { location: `${url}/x` } })],
  ['the next page', (url) => ({ status: 200, body: [], headers: { link: `<${url}/x>; rel="next"` } })],
];

for (const [name, rule] of elsewhere) {
  test(`${name} on another server is not asked for, with or without the token`, async () => {
    github.fail(rule(other.url));
    const octokit = await client();
    const message = `GitHub refers to another server, ${other.url.replace('http://', '')}, which is not asked.`;
    expect(await outcomeOf(octokit.paginate(octokit.rest.issues.listComments, PULL))).toEqual({
      status: null,
      message,
    });
    expect(other.requests).toEqual([]);
    expect(waits).toEqual([]);
  });
}

test('the token goes to the API with every request', async () => {
  github.fail({ times: 1, status: 502 });
  await calls.GET(await client());
  expect(github.requests.map(({ headers }) => headers.authorization)).toEqual(Array(2).fill(`token ${TOKEN}`));
});

for (const rule of [{ status: 500 }, { status: 422 }, { cut: true }, { delay: 60_000 }]) {
  test(`an error does not quote the token: ${JSON.stringify(rule)}`, async () => {
    github.fail(rule);
    const error = await calls.POST(await clientFor(rule)).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Error);
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(TOKEN);
  });
}

for (const token of [`${TOKEN}\n${TOKEN}`, `${TOKEN} ${TOKEN}`, `${TOKEN}é`]) {
  test(`${JSON.stringify(token)} is refused for a token, and not quoted`, async () => {
    const message = 'token holds a character that no token of GitHub has';
    await expect(connect(token, github.url)).rejects.toThrow(new Error(message));
  });
}

test('octokit says nothing of its own', async () => {
  const print = (['debug', 'info', 'warn', 'error', 'log'] as const).map((name) => vi.spyOn(console, name));
  github.fail({ status: 200, body: [], headers: { deprecation: '@1767225600', sunset: DATE } });
  await calls.GET(await client());
  expect(print.flatMap((spy) => spy.mock.calls)).toEqual([]);
});

test('an API below a path, as on GitHub Enterprise Server, is asked there', async () => {
  const server = await startGitHub({ prefix: '/api/v3', contents: { 'HEAD:a': 'text' } });
  const octokit = await connect(TOKEN, server.url);
  const { data } = await octokit.rest.repos.getContent({ ...REPO, path: 'a' });
  expect(data).toMatchObject({ type: 'file', size: 4 });
  expect(server.violations).toEqual([]);
  await server.close();
});

const creations: readonly (readonly [string, readonly Failure[], readonly number[], number, string])[] = [
  ['without a failure', [], [], 1, 'done'],
  ['that was done in spite of the failure', [{ times: 1, status: 500, processed: true }], [1000], 1, 'done'],
  ['that was done, its answer broken off', [{ times: 1, cut: true, processed: true }], [1000], 1, 'done'],
  ['that was not done', [{ times: 1, status: 502 }], [1000], 1, 'done'],
  ['that was cut off before it was done', [{ times: 1, cut: true }], [1000], 1, 'done'],
  [
    'that was done at the last attempt',
    [
      { times: 3, status: 502 },
      { status: 500, processed: true },
    ],
    [1000, 2000, 4000, 8000],
    1,
    'done',
  ],
  ['that never works', [{ status: 502 }], [1000, 2000, 4000, 8000], 0, 'GitHub answered 502.'],
  ['that is refused', [{ status: 422 }], [], 0, 'GitHub answered 422: Validation Failed.'],
];

for (const [name, rules, expectedWaits, comments, expected] of creations) {
  test(`creating once, ${name}`, async () => {
    const octokit = await client();
    github.comments.length = 0;
    for (const rule of rules) github.fail({ method: 'POST', ...rule });
    const outcome = await outcomeOf(
      createOnce<unknown>(
        () => calls.POST(octokit),
        async () => (await calls.GET(octokit)).data.find(({ body }) => body === 'text'),
        wait,
      ),
    );
    expect(outcome === 'done' ? outcome : outcome.message).toBe(expected);
    expect(waits).toEqual(expectedWaits);
    expect(github.comments).toHaveLength(comments);
    expect(github.violations).toEqual([]);
  });
}
