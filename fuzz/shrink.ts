import type { Case } from './execute.ts';

const MOST_TRIES = 1500;

/** A smaller case that still fails: files are left out, then parts of their texts, ever smaller ones. */
export async function shrink(given: Case, fails: (smaller: Case) => Promise<boolean>): Promise<Case> {
  let best = given;
  let tries = 0;
  const attempt = async (files: Case['files']) => {
    if (tries++ >= MOST_TRIES || !(await fails({ ...best, files }))) return false;
    best = { ...best, files };
    return true;
  };
  for (const path of Object.keys(given.files)) {
    const { [path]: _, ...others } = best.files;
    if (Object.keys(others).length > 0) await attempt(others);
  }
  for (const path of Object.keys(best.files)) {
    for (let size = (best.files[path] as string).length; size >= 1; size = Math.floor(size / 2)) {
      for (let at = 0; at < (best.files[path] as string).length && tries < MOST_TRIES; ) {
        const text = best.files[path] as string;
        const isShorter = await attempt({ ...best.files, [path]: text.slice(0, at) + text.slice(at + size) });
        if (!isShorter) at += size;
      }
    }
  }
  return best;
}
