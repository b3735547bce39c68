import { expect, test } from 'vitest';
import { type CommentReport, MOST_REPORT_BYTES, publishComment } from '../../src/github/comment.ts';
import { noWait, pullRequest, requestsOf, target } from './pull.ts';

const MARKER = '<!-- gateway-lint: 0123456789abcdef -->';
const LIST = 'GET /issues/7/comments';
const CREATE = 'POST /issues/7/comments';

function report(parts: Partial<CommentReport> = {}): CommentReport {
  return { mode: 'on-failure', failed: true, body: '2 errors', wait: noWait, ...parts };
}

interface Row {
  readonly report?: Partial<CommentReport>;
  /** Comments that are there: text and author, of the token by default. */
  readonly before?: readonly (readonly [body: string, login?: string])[];
  readonly login?: string;
  readonly done: string;
  readonly after: readonly string[];
  readonly requests: readonly string[];
}

const ROWS: readonly [name: string, row: Row][] = [
  ['a run that fails leaves a comment', { done: 'created', after: [`${MARKER}\n2 errors`], requests: [LIST, CREATE] }],
  [
    'a run that does not fail leaves none',
    { report: { failed: false, body: 'no findings' }, done: 'nothing', after: [], requests: [LIST] },
  ],
  [
    'a run that does not fail leaves one where it always shall',
    {
      report: { failed: false, mode: 'always', body: 'no findings' },
      done: 'created',
      after: [`${MARKER}\nno findings`],
      requests: [LIST, CREATE],
    },
  ],
  [
    'the comment of an earlier run is brought up to date',
    {
      before: [['hello', 'someone'], [`${MARKER}\n3 errors`]],
      done: 'updated',
      after: ['hello', `${MARKER}\n2 errors`],
      requests: [LIST, 'PATCH /issues/comments/1002'],
    },
  ],
  [
    'once the mistakes are repaired, the comment says so',
    {
      report: { failed: false, body: 'no findings' },
      before: [[`${MARKER}\n3 errors`]],
      done: 'updated',
      after: [`${MARKER}\nno findings`],
      requests: [LIST, 'PATCH /issues/comments/1001'],
    },
  ],
  [
    'a comment that says the same is left alone, whatever ends its lines',
    {
      before: [[`${MARKER}\r\n2 errors\r\n`]],
      done: 'unchanged',
      after: [`${MARKER}\r\n2 errors\r\n`],
      requests: [LIST],
    },
  ],
  [
    'of several the first is kept',
    {
      before: [[`${MARKER}\n3 errors`], [`${MARKER}\n2 errors`], [`${MARKER}\n1 error`]],
      done: 'updated',
      after: [`${MARKER}\n2 errors`],
      requests: [LIST, 'PATCH /issues/comments/1001', 'DELETE /issues/comments/1002', 'DELETE /issues/comments/1003'],
    },
  ],
  [
    'a stranger who writes the marker is not believed',
    {
      before: [[`${MARKER}\n2 errors`, 'mallory']],
      done: 'created',
      after: [`${MARKER}\n2 errors`, `${MARKER}\n2 errors`],
      requests: [LIST, 'GET /user', CREATE],
    },
  ],
  [
    'nor one whom the token of another person meets',
    {
      login: 'someone',
      before: [[`${MARKER}\n2 errors`, 'mallory']],
      done: 'created',
      after: [`${MARKER}\n2 errors`, `${MARKER}\n2 errors`],
      requests: [LIST, 'GET /user', CREATE],
    },
  ],
  [
    "a person's token knows that person's comment",
    {
      login: 'someone',
      before: [
        [`${MARKER}\n9 errors`, 'mallory'],
        [`${MARKER}\n3 errors`, 'someone'],
      ],
      done: 'updated',
      after: [`${MARKER}\n9 errors`, `${MARKER}\n2 errors`],
      requests: [LIST, 'GET /user', 'PATCH /issues/comments/1002'],
    },
  ],
  [
    'the comment of another step is its own',
    {
      before: [['<!-- gateway-lint: fedcba9876543210 -->\n5 errors']],
      done: 'created',
      after: ['<!-- gateway-lint: fedcba9876543210 -->\n5 errors', `${MARKER}\n2 errors`],
      requests: [LIST, CREATE],
    },
  ],
  [
    'a comment that quotes the marker is none of ours',
    {
      before: [[`> ${MARKER}\n> 2 errors`], [`Look:\n${MARKER}`], [`${MARKER} and more`]],
      done: 'created',
      after: [`> ${MARKER}\n> 2 errors`, `Look:\n${MARKER}`, `${MARKER} and more`, `${MARKER}\n2 errors`],
      requests: [LIST, CREATE],
    },
  ],
  [
    'it is found behind two hundred others',
    {
      before: [...Array.from({ length: 200 }, (_, index) => [`talk ${index}`, 'someone'] as const), [`${MARKER}\nold`]],
      done: 'updated',
      after: [...Array.from({ length: 200 }, (_, index) => `talk ${index}`), `${MARKER}\n2 errors`],
      requests: [
        LIST,
        'GET /repositories/1/issues/7/comments',
        'GET /repositories/1/issues/7/comments',
        'PATCH /issues/comments/1201',
      ],
    },
  ],
];

for (const [name, { report: parts, before = [], login, done, after, requests }] of ROWS) {
  test(name, async () => {
    const { github, octokit } = await pullRequest(login === undefined ? {} : { login });
    for (const [body, by] of before) github.addComment(body, by);
    expect(await publishComment(octokit, target, report(parts))).toEqual({ done });
    expect(github.comments.map(({ body }) => body)).toEqual(after);
    expect(requestsOf(github)).toEqual(requests);
  });
}

test('a comment of the greatest size is taken', async () => {
  const { octokit } = await pullRequest();
  const body = 'x'.repeat(MOST_REPORT_BYTES);
  expect(await publishComment(octokit, target, report({ body }))).toEqual({ done: 'created' });
});

const LACKING = /^The token lacks the permission "pull-requests: write" \(40[34]: .*\)\.$/;

const FAILURES: readonly [name: string, rule: { method: string; status: number }, done: string, message: RegExp][] = [
  ['listing forbidden', { method: 'GET', status: 403 }, 'nothing', LACKING],
  ['listing not found', { method: 'GET', status: 404 }, 'nothing', LACKING],
  ['listing broken', { method: 'GET', status: 502 }, 'nothing', /^GitHub answered 502\.$/],
  ['update forbidden', { method: 'PATCH', status: 403 }, 'nothing', LACKING],
  ['update refused', { method: 'PATCH', status: 422 }, 'nothing', /^GitHub answered 422: Validation Failed\.$/],
  ['update broken', { method: 'PATCH', status: 500 }, 'nothing', /^GitHub answered 500\.$/],
  ['removal forbidden', { method: 'DELETE', status: 403 }, 'updated', LACKING],
];

for (const [name, rule, done, message] of FAILURES) {
  test(`${name}: told, not thrown`, async () => {
    const { github, octokit } = await pullRequest();
    github.addComment(`${MARKER}\n3 errors`);
    github.addComment(`${MARKER}\n4 errors`);
    github.fail(rule);
    const outcome = await publishComment(octokit, target, report());
    expect([outcome.done, outcome.failure?.status]).toEqual([done, rule.status]);
    expect(outcome.failure?.message).toMatch(message);
  });
}

test('a comment may not be created: the permission is named', async () => {
  const { octokit } = await pullRequest({ permissions: { 'pull-requests': 'read' } });
  const { done, failure } = await publishComment(octokit, target, report());
  expect([done, failure?.permission]).toEqual(['nothing', 'pull-requests: write']);
});

const AMBIGUOUS: readonly [name: string, rule: object][] = [
  ['an answer of 502 after the work was done', { status: 502, processed: true }],
  ['an answer of 502', { status: 502 }],
  ['a connection cut after the work was done', { cut: true, processed: true }],
  ['a connection cut', { cut: true }],
];

for (const [name, rule] of AMBIGUOUS) {
  test(`one comment stands in the end after ${name}`, async () => {
    const { github, octokit } = await pullRequest();
    github.fail({ method: 'POST', times: 1, ...rule });
    expect(await publishComment(octokit, target, report())).toEqual({ done: 'created' });
    expect(github.comments.map(({ body }) => body)).toEqual([`${MARKER}\n2 errors`]);
  });
}

test('a second comment that another run has removed already is no failure', async () => {
  const { github, octokit } = await pullRequest();
  github.addComment(`${MARKER}\n2 errors`);
  github.addComment(`${MARKER}\n2 errors`);
  github.fail({ method: 'DELETE', status: 500, processed: true, times: 1 });
  expect(await publishComment(octokit, target, report())).toEqual({ done: 'unchanged' });
  expect(github.comments).toHaveLength(1);
});
