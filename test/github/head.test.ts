import { expect, test } from 'vitest';
import { isHead } from '../../src/github/head.ts';
import type { GitHub, GitHubOptions } from '../support/github/server.ts';
import { pullRequest, requestsOf, target } from './pull.ts';

const NEXT = '2'.repeat(40);
const ASK = 'GET /pulls/7';

interface Row {
  readonly options?: GitHubOptions;
  readonly before?: (github: GitHub) => void;
  readonly isHead: boolean;
  readonly requests: readonly string[];
}

const ROWS: readonly [name: string, row: Row][] = [
  ['the commit that the pull request ends at is its head', { isHead: true, requests: [ASK] }],
  [
    'once another is pushed, it is not',
    { before: (github) => github.push({ headSha: NEXT, files: [] }), isHead: false, requests: [ASK] },
  ],
  [
    'once the push is taken back, it is again',
    {
      before: (github) => {
        for (const headSha of [NEXT, target.headSha]) github.push({ headSha, files: [] });
      },
      isHead: true,
      requests: [ASK],
    },
  ],
  [
    'a failure of the server that passes hides no push',
    {
      before: (github) => {
        github.push({ headSha: NEXT, files: [] });
        github.fail({ status: 502, times: 1 });
      },
      isHead: false,
      requests: [ASK, ASK],
    },
  ],
  [
    'a token that may not ask takes it for the head',
    {
      options: { permissions: { issues: 'write' } },
      before: (github) => github.push({ headSha: NEXT, files: [] }),
      isHead: true,
      requests: [ASK],
    },
  ],
  [
    'an answer that breaks off takes it for the head',
    {
      before: (github) => {
        github.push({ headSha: NEXT, files: [] });
        github.fail({ cut: true });
      },
      isHead: true,
      requests: [ASK, ASK, ASK, ASK],
    },
  ],
];

for (const [name, { options = {}, before, isHead: expected, requests }] of ROWS) {
  test(name, async () => {
    const { github, octokit } = await pullRequest(options);
    before?.(github);
    expect(await isHead(octokit, target)).toBe(expected);
    expect(requestsOf(github)).toEqual(requests);
  });
}
