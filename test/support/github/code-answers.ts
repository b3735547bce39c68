import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { fileAnswer } from './answers.ts';
import { type Answer, type Call, NOT_FOUND, refusal } from './call.ts';
import type { Content } from './code.ts';

/** Over this many bytes GitHub gives no content in JSON. */
const CONTENT_BYTES = 1024 * 1024;

/** The comparison of `base...head`: its first 300 files, all of them on the first page. */
export function compareAnswer({ parts, query, code, place }: Call): Answer {
  const [base = '', head] = (parts.basehead as string).split('...');
  if (head === undefined) return NOT_FOUND;
  const comparison = code.compare(base, head);
  if (comparison === undefined) return NOT_FOUND;
  if (comparison.mergeBase === undefined) return refusal(404, `No common ancestor between ${base} and ${head}.`);
  const { mergeBase, files, aheadBy = 1, behindBy = 0 } = comparison;
  const commit = (sha: string) => ({
    sha,
    url: `${place.api}/commits/${sha}`,
    html_url: `${place.html}/commit/${sha}`,
  });
  const body = {
    url: `${place.api}/compare/${base}...${head}`,
    html_url: `${place.html}/compare/${base}...${head}`,
    base_commit: commit(base),
    merge_base_commit: commit(mergeBase),
    status: behindBy > 0 ? (aheadBy > 0 ? 'diverged' : 'behind') : aheadBy > 0 ? 'ahead' : 'identical',
    ahead_by: aheadBy,
    behind_by: behindBy,
    total_commits: aheadBy,
    commits: [],
    files: Number(query.page ?? 1) > 1 ? [] : files.slice(0, 300).map((file) => fileAnswer(file, head, place)),
  };
  return { status: 200, body };
}

/** A file (JSON with base64, or raw), a folder, or a link; a link to a file of the repository gives that file. */
export function contentsAnswer({ parts, query, code, place, accept }: Call): Answer {
  const path = (parts.path as string).replace(/\/$/, '');
  const ref = query.ref ?? 'HEAD';
  const content = followed(path, (at) => code.read(ref, at));
  if (content === undefined) return NOT_FOUND;
  if (content.type === 'file' && /\braw\b/.test(accept)) {
    const headers = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' };
    return { status: 200, body: content.bytes, headers };
  }
  const entry = (at: string, type: string, size: number) => ({
    ...{ type, size, name: posix.basename(at), path: at, sha: createHash('sha1').update(at).digest('hex') },
    url: `${place.api}/contents/${at}?ref=${ref}`,
    ...{ git_url: null, html_url: `${place.html}/blob/${ref}/${at}`, download_url: null },
  });
  if (content.type === 'symlink')
    return { status: 200, body: { ...entry(path, 'symlink', 0), target: content.target } };
  if (content.type === 'dir') {
    const type = (at: string) => code.read(ref, at)?.type ?? 'submodule';
    return { status: 200, body: content.names.map((name) => entry(`${path}/${name}`, type(`${path}/${name}`), 0)) };
  }
  const large = content.bytes.length > CONTENT_BYTES;
  const text = large ? '' : content.bytes.toString('base64').replace(/.{60}/g, '$&\n');
  const file = entry(path, 'file', content.bytes.length);
  return { status: 200, body: { ...file, encoding: large ? 'none' : 'base64', content: text } };
}

function followed(path: string, read: (path: string) => Content | undefined): Content | undefined {
  const content = read(path);
  if (content?.type !== 'symlink') return content;
  const target = read(posix.join(posix.dirname(path), content.target));
  return target?.type === 'file' ? target : content;
}
