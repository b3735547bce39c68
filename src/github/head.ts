import { failureOf, type Octokit } from './client.ts';
import { PERMISSION, type PullRequestTarget } from './ownership.ts';

/**
 * Whether the pull request still ends at the commit that the run is about. Where the API cannot tell, it counts as if it
 * did: what is written next meets the same failure, and tells it.
 */
export async function isHead(
  octokit: Octokit,
  { owner, repo, pullRequest, headSha }: PullRequestTarget,
): Promise<boolean> {
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: pullRequest });
    return data.head.sha === headSha;
  } catch (error) {
    failureOf(error, PERMISSION);
    return true;
  }
}
