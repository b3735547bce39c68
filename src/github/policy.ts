/** Where the configuration and the baseline of a run come from, so that a change cannot rewrite the rules that it is judged by. */
import { CONFIG_FILES, MISNAMED_FILES, type PolicyFile, type PolicyFiles } from '../config/files.ts';
import { filesIn } from './checkout.ts';
import { failureOf } from './client.ts';
import type { Comparison, Remote } from './comparison.ts';

/** Reads the files of a commit that say how to judge; `also` are paths beside the usual ones. A text says why not. */
export async function policyFilesAt(
  { base, isLocal, words }: Comparison,
  root: string,
  remote: Remote | undefined,
  also: readonly string[],
): Promise<PolicyFiles | string> {
  if (base === undefined) return words;
  const paths = [...CONFIG_FILES, ...MISNAMED_FILES, ...also];
  if (isLocal) return lookUp(filesIn(root, base, paths));
  if (remote === undefined) return words;
  const files = await askedFiles(base, paths, remote);
  return typeof files === 'string' ? files : lookUp(files);
}

function lookUp(files: ReadonlyMap<string, PolicyFile>): PolicyFiles {
  return (path) => files.get(path);
}

async function askedFiles(
  ref: string,
  paths: readonly string[],
  { client, owner, repo }: Remote,
): Promise<ReadonlyMap<string, PolicyFile> | string> {
  const octokit = await client();
  const files = new Map<string, PolicyFile>();
  for (const path of paths) {
    try {
      const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref });
      const isFile = !Array.isArray(data) && data.type === 'file' && 'content' in data && data.encoding === 'base64';
      files.set(path, isFile ? { kind: 'file', bytes: Buffer.from(data.content, 'base64') } : { kind: 'other' });
    } catch (error) {
      const failure = failureOf(error, 'contents: read');
      // The same status stands for a commit that nobody can read; the message tells it from a file that is not there.
      if (failure.status !== 404 || /no commit/i.test(failure.message)) {
        return `The base commit ${ref.slice(0, 12)} cannot be read: ${failure.message}`;
      }
    }
  }
  return files;
}
