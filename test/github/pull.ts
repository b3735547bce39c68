import { expect, onTestFinished } from 'vitest';
import { connect, type Octokit } from '../../src/github/client.ts';
import { type GitHub, type GitHubOptions, startGitHub } from '../support/github/server.ts';

const HEAD = '1'.repeat(40);

/** What a step of a job speaks to: pull request 7, at its first head. */
export const target = {
  owner: 'someone',
  repo: 'dotfiles',
  headSha: HEAD,
  pullRequest: 7,
  key: '0123456789abcdef',
};

export const noWait = async (): Promise<void> => {};

/**
 * A GitHub with the pull request, and a client of it that does not wait between tries. Ends with the test, which fails
 * where a request was not what GitHub's description allows.
 */
export async function pullRequest(options: GitHubOptions = {}): Promise<{ github: GitHub; octokit: Octokit }> {
  const github = await startGitHub({ pull: { number: 7, headSha: HEAD, files: [] }, ...options });
  onTestFinished(async () => {
    await github.close();
    expect(github.violations).toEqual([]);
  });
  return { github, octokit: await connect(options.token ?? 'ghs_test', github.url, { wait: noWait }) };
}

/** The requests as `POST /pulls/7/reviews`. */
export function requestsOf({ requests }: GitHub): readonly string[] {
  return requests.map(({ method, path }) => `${method} ${path.replace('/repos/someone/dotfiles', '')}`);
}
