import { join, relative } from 'node:path';

/**
 * A path of the repository as a terminal makes it clickable: relative to where the command runs, or absolute where that is
 * shorter.
 */
export function clickable(path: string, root: string, cwd: string): string {
  const absolute = join(root, path);
  const fromHere = relative(cwd, absolute);
  return fromHere.length <= absolute.length ? fromHere : absolute;
}
