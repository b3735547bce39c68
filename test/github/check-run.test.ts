import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CheckRun, publishCheckRun } from '../../src/github/check-run.ts';
import { type ApiFailure, type ClientOptions, connect } from '../../src/github/client.ts';
import type { Annotation } from '../../src/reporters/github.ts';
import type { Failure } from '../support/github/failures.ts';
import { type GitHub, startGitHub } from '../support/github/server.ts';

const TARGET = { owner: 'someone', repo: 'dotfiles', headSha: 'a'.repeat(40), key: '0123456789abcdef' };

let github: GitHub;

beforeEach(async () => {
  github = await startGitHub();
});

afterEach(() => github.close());

const wait = async () => {};

function annotation(message: string, parts: Partial<Annotation> = {}): Annotation {
  const place = { file: 'a.service', startLine: 2, endLine: 2, startColumn: 11, endColumn: 17 };
  return { severity: 'error', title: 'gateway-lint: profile-not-pinned', message, ...place, ...parts };
}

const MANY = Array.from({ length: 200 }, (_, index) => annotation(`finding ${index}`));
const messages = (annotations: readonly { readonly message: string }[]) => annotations.map(({ message }) => message);

async function publish(parts: Partial<CheckRun> = {}, options: ClientOptions = {}) {
  const octokit = await connect('ghs_test', github.url, { wait, ...options });
  return publishCheckRun(octokit, TARGET, {
    name: 'gateway-lint',
    externalId: 'run 1',
    conclusion: 'failure',
    title: '200 errors',
    summary: '## gateway-lint',
    annotations: MANY,
    wait,
    ...parts,
  });
}

test('a check run is complete from the first request on', async () => {
  const published = await publish({ annotations: MANY.slice(0, 50), detailsUrl: 'https://github.com/someone/x' });
  const [request, ...others] = github.requests;
  expect(request).toMatchObject({ method: 'POST', path: '/repos/someone/dotfiles/check-runs' });
  expect(request?.body).toMatchObject({
    name: 'gateway-lint',
    head_sha: TARGET.headSha,
    external_id: 'run 1',
    status: 'completed',
    conclusion: 'failure',
    details_url: 'https://github.com/someone/x',
    output: { title: '200 errors', summary: '## gateway-lint' },
  });
  expect(others).toEqual([]);
  expect(published).toEqual({
    arrived: 50,
    url: `https://github.com/someone/dotfiles/runs/${github.checkRuns[0]?.id}`,
  });
  expect(github.violations).toEqual([]);
});

test('a check run without a finding is made too', async () => {
  expect(await publish({ annotations: [], conclusion: 'success' })).toMatchObject({ arrived: 0 });
  expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'success', annotations: [] }]);
  expect(github.violations).toEqual([]);
});

const shapes: readonly (readonly [string, Annotation, object])[] = [
  [
    'of one line has columns',
    annotation('x'),
    {
      path: 'a.service',
      start_line: 2,
      end_line: 2,
      start_column: 11,
      end_column: 17,
      annotation_level: 'failure',
      title: 'gateway-lint: profile-not-pinned',
      message: 'x',
    },
  ],
  [
    'of several lines has none',
    {
      severity: 'notice',
      title: 'gateway-lint: not-enabled',
      message: 'x',
      file: 'a.service',
      startLine: 2,
      endLine: 4,
    },
    {
      path: 'a.service',
      start_line: 2,
      end_line: 4,
      annotation_level: 'notice',
      title: 'gateway-lint: not-enabled',
      message: 'x',
    },
  ],
  [
    'of a file whose name is not Unicode names it in printable characters',
    annotation('x', { severity: 'warning', file: 'caf\udce9\n.service' }),
    expect.objectContaining({ path: 'caf\\xe9\\n.service', annotation_level: 'warning' }),
  ],
];

for (const [name, sent, expected] of shapes) {
  test(`an annotation ${name}`, async () => {
    expect(await publish({ annotations: [sent] })).toMatchObject({ arrived: 1 });
    expect(github.checkRuns[0]?.annotations).toEqual([expected]);
    expect(github.violations).toEqual([]);
  });
}

test('a message is cut at 64 KB, and in no character', async () => {
  await publish({ annotations: [annotation('é'.repeat(32 * 1024)), annotation(`x${'é'.repeat(40_000)}`)] });
  expect(messages(github.checkRuns[0]?.annotations ?? [])).toEqual([
    'é'.repeat(32 * 1024),
    `x${'é'.repeat(32 * 1024 - 2)}…`,
  ]);
  expect(github.violations).toEqual([]);
});

test('a title is cut at 255 characters', async () => {
  await publish({ annotations: [], title: 'x'.repeat(300) });
  expect(github.checkRuns[0]?.title).toBe('x'.repeat(255));
});

const disturbances: readonly (readonly [string, readonly Failure[]])[] = [
  ['nothing happens', []],
  ['the first request answers 500 and was processed', [{ method: 'POST', times: 1, status: 500, processed: true }]],
  ['the first request answers 502 and was not', [{ method: 'POST', times: 1, status: 502 }]],
  ['the first answer breaks off', [{ method: 'POST', times: 1, cut: true, processed: true }]],
  ['the first request is cut off', [{ method: 'POST', times: 1, cut: true }]],
  [
    'the third request answers 500 and was processed',
    [{ method: 'PATCH', after: 1, times: 1, status: 500, processed: true }],
  ],
  ['the third request answers 502 and was not', [{ method: 'PATCH', after: 1, times: 1, status: 502 }]],
  [
    'the third request is limited',
    [{ method: 'PATCH', after: 1, times: 1, status: 429, headers: { 'retry-after': '1' } }],
  ],
  ['the third answer breaks off', [{ method: 'PATCH', after: 1, times: 1, cut: true, processed: true }]],
  ['the third request is cut off', [{ method: 'PATCH', after: 1, times: 1, cut: true }]],
  [
    'asking what arrived fails too',
    [
      { method: 'PATCH', after: 1, times: 1, status: 500, processed: true },
      { method: 'GET', times: 2, status: 503 },
    ],
  ],
  [
    'every request fails once',
    [
      { method: 'POST', times: 1, status: 502 },
      { method: 'PATCH', times: 2, status: 500, processed: true },
      { method: 'PATCH', times: 2, status: 502 },
    ],
  ],
];

for (const [name, rules] of disturbances) {
  test(`200 annotations arrive in order, each once, when ${name}`, async () => {
    for (const rule of rules) github.fail(rule);
    expect(await publish()).toEqual({ arrived: 200, url: expect.any(String) });
    expect(github.checkRuns).toHaveLength(1);
    expect(messages(github.checkRuns[0]?.annotations ?? [])).toEqual(messages(MANY));
    expect(github.checkRuns[0]).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      title: '200 errors',
      summary: '## gateway-lint',
    });
    expect(github.violations).toEqual([]);
  });
}

test('the check run of an earlier attempt is not taken for this one', async () => {
  await publish({ externalId: 'run 1, attempt 1' });
  github.fail({ method: 'POST', times: 1, status: 502 });
  expect(await publish({ externalId: 'run 1, attempt 2' })).toMatchObject({ arrived: 200 });
  expect(github.checkRuns.map(({ annotations }) => annotations.length)).toEqual([200, 200]);
});

const LACKING = {
  status: 403,
  message: 'The token lacks the permission "checks: write" (403: Resource not accessible by integration).',
  permission: 'checks: write',
} as const;

const stops: readonly (readonly [string, Failure, number, ApiFailure])[] = [
  ['the token may not make it', { status: 403 }, 0, LACKING],
  ['the permission goes in the middle', { method: 'PATCH', after: 1, status: 403 }, 100, LACKING],
  [
    'the repository is not to be seen',
    { status: 404 },
    0,
    {
      status: 404,
      message: 'The token lacks the permission "checks: write" (404: Not Found).',
      permission: 'checks: write',
    },
  ],
  [
    'the token is not valid',
    { status: 401 },
    0,
    { status: 401, message: 'GitHub does not accept the token (401: Bad credentials).' },
  ],
  [
    'GitHub refuses what it is sent',
    { method: 'PATCH', status: 422 },
    50,
    { status: 422, message: 'GitHub answered 422: Validation Failed.' },
  ],
  [
    'GitHub fails and fails',
    { method: 'PATCH', after: 2, status: 500 },
    150,
    { status: 500, message: 'GitHub answered 500.' },
  ],
  [
    'nobody can tell whether it was made',
    { status: 500, processed: true },
    0,
    { status: 500, message: 'GitHub answered 500.' },
  ],
];

for (const [name, rule, arrived, failure] of stops) {
  test(`it says how many annotations arrived, and why no more, when ${name}`, async () => {
    github.fail(rule);
    expect(await publish()).toEqual({ arrived, failure, ...(arrived > 0 && { url: expect.any(String) }) });
    if (arrived > 0) {
      expect(messages(github.checkRuns[0]?.annotations ?? [])).toEqual(messages(MANY).slice(0, arrived));
    }
    expect(github.violations).toEqual([]);
  });
}

test('it says that GitHub did not answer', async () => {
  github.fail({ delay: 60_000 });
  const failure = { status: null, message: 'GitHub did not answer within 0.1 s.' };
  expect(await publish({}, { timeLimit: 100 })).toEqual({ arrived: 0, failure });
});

test('a token that may not write checks is told so by GitHub itself', async () => {
  await github.close();
  github = await startGitHub({ permissions: { contents: 'read' } });
  expect(await publish()).toEqual({ arrived: 0, failure: LACKING });
});
