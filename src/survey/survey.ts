/** Tells the files of a large repository that say nothing from the few that matter, on all processors. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { encodeUtf8 } from '../source.ts';
import { silenceCheck } from './scan.ts';

/** What helps, once it is built. It is a process: threads of one would wait for each other whenever they open a file. */
const HELPER = join(import.meta.dirname, 'survey-helper.js');
/** How many files are looked into while a helper starts. */
const HEAD_START = 4000;
/** More processes only wait for the disk. */
const MOST = 8;

/**
 * Some files below a directory without those that certainly say nothing of a program or to this linter.
 *
 * @param paths from the directory, sorted
 * @param onProgress told how many files were looked into
 */
export async function speakingAmong(
  root: string,
  paths: readonly string[],
  onProgress: (files: number) => void = () => {},
): Promise<readonly string[]> {
  const helpers = paths.length > 2 * HEAD_START && existsSync(HELPER) ? Math.min(availableParallelism(), MOST) - 1 : 0;
  const share = Math.floor((paths.length - HEAD_START) / (helpers + 1));
  const own = paths.slice(0, paths.length - helpers * share);
  const others = Array.from({ length: helpers }, (_, at) => {
    const start = own.length + at * share;
    return askHelper(root, paths.slice(start, start + share));
  });
  // Everything is on its way to the helpers before this process goes to work itself.
  await Promise.all(others.map(({ sent }) => sent));
  const found = [search(root, own, onProgress)];
  for (const { speaking } of others) found.push(await speaking);
  return found.flat();
}

function search(root: string, paths: readonly string[], onProgress: (files: number) => void): readonly string[] {
  const isSilent = silenceCheck(root);
  return paths.filter((path, at) => {
    if (at % 1000 === 0) onProgress(at);
    return !isSilent(path);
  });
}

/** What a helper does not tell, because it could not start or was stopped, is looked up here. */
function askHelper(root: string, paths: readonly string[]) {
  const child = spawn(process.execPath, [HELPER], { stdio: ['pipe', 'pipe', 'ignore'] });
  const answer = buffer(child.stdout).catch(() => Buffer.alloc(0));
  const question = [root, ...paths].map((path) => `${path}\0`).join('');
  const sent = new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.stdin.on('error', () => resolve());
    child.stdin.end(encodeUtf8(question), () => resolve());
  });
  const speaking = answer.then((verdicts) =>
    verdicts.length === paths.length ? paths.filter((_, at) => verdicts[at] === 0) : search(root, paths, () => {}),
  );
  return { sent, speaking };
}
