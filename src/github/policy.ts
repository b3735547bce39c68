/** Where the configuration and the baseline of a run come from, so that a change cannot rewrite the rules that it is judged by. */
import { CONFIG_FILES, MISNAMED_FILES, type PolicyFile, type PolicyFiles } from '../config/files.ts';
import { filesIn } from './checkout.ts';
import { failureOf, type Octokit } from './client.ts';
import type { Comparison, Remote } from './comparison.ts';

/** Reads the files of the base that say how to judge; `also` are paths beside the usual ones. A text says why not. */
export async function policyFilesAt(
  { tip, words }: Comparison,
  root: string,
  remote: Remote | undefined,
  also: readonly string[],
): Promise<PolicyFiles | string> {
  if (tip === undefined) return words;
  const { base, isLocal } = tip;
  const paths = [...CONFIG_FILES, ...MISNAMED_FILES, ...also];
  const local = isLocal ? filesIn(root, base, paths) : undefined;
  if (local !== undefined) return (path) => local.get(path);
  if (remote === undefined) return `Commit ${base.slice(0, 12)} cannot be read, and there is no token to ask the API.`;
  const files = await askedFiles(base, paths, remote);
  return typeof files === 'string' ? files : (path) => files.get(path);
}

async function askedFiles(
  ref: string,
  paths: readonly string[],
  { client, owner, repo }: Remote,
): Promise<ReadonlyMap<string, PolicyFile> | string> {
  const octokit = await client();
  const files = new Map<string, PolicyFile>();
  try {
    // A file that is not there and a commit that may not be read have one answer; this one tells them apart.
    await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${ref}...${ref}`, per_page: 1 });
    for (const path of paths) {
      const file = await askedFile({ owner, repo, path, ref }, octokit);
      if (file !== undefined) files.set(path, file);
    }
    return files;
  } catch (error) {
    return `The base commit ${ref.slice(0, 12)} cannot be read: ${failureOf(error, 'contents: read').message}`;
  }
}

interface Place {
  readonly owner: string;
  readonly repo: string;
  readonly path: string;
  readonly ref: string;
}

async function askedFile(place: Place, { rest }: Octokit): Promise<PolicyFile | undefined> {
  try {
    const { data } = await rest.repos.getContent({ ...place });
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return { kind: 'other' };
    if (data.encoding === 'base64') return { kind: 'file', bytes: Buffer.from(data.content, 'base64') };
    // A large file comes only by itself.
    const raw = await rest.repos.getContent({ ...place, mediaType: { format: 'raw' } });
    return { kind: 'file', bytes: Buffer.from(raw.data as unknown as string) };
  } catch (error) {
    if (failureOf(error, 'contents: read').status === 404) return undefined;
    throw error;
  }
}
