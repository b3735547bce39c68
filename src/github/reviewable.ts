import { blobId } from '../blob.ts';
import { addedLines, type Lines, parseHunks } from '../change.ts';
import { encodeUtf8 } from '../source.ts';
import type { Octokit } from './client.ts';
import type { PullRequestTarget } from './ownership.ts';
import type { Suggestion } from './suggestions.ts';

/**
 * Those of the suggestions that GitHub takes: on lines that the pull request adds, in files that are at its head what
 * they are here. The checkout may be a merge, in which a file is another one.
 */
export async function reviewable(
  octokit: Octokit,
  { owner, repo, pullRequest }: PullRequestTarget,
  suggestions: readonly Suggestion[],
): Promise<readonly Suggestion[]> {
  const pull = { owner, repo, pull_number: pullRequest, per_page: 100 };
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, pull);
  const byPath = new Map(files.map((file) => [file.filename, file]));
  const sources = new Set(suggestions.map(({ source }) => source));
  const added = new Map(
    [...sources].map((source) => {
      const file = byPath.get(source.path);
      return [source, file?.sha === blobId(encodeUtf8(source.text)) ? linesAdded(file.patch) : []];
    }),
  );
  return suggestions.filter(({ source, startLine, line }) =>
    added.get(source)?.some(([first, last]) => first <= startLine && line <= last),
  );
}

/** None where GitHub shows no patch, as for a large file. */
function linesAdded(patch: string | undefined): readonly Lines[] {
  const parsed = parseHunks(patch);
  return parsed === undefined ? [] : addedLines(parsed);
}
