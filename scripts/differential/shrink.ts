/** Makes a tree on which the two readers differ as small as it can be made. */
import { decodeUtf8, encodeUtf8 } from '../../src/source.ts';
import type { Reader, Report } from './client.ts';
import { compare, readOurs } from './compare.ts';
import type { Finding } from './explained.ts';
import type { Files } from './generate.ts';

/** How many smaller trees are tried at most, and from how many characters on a file is not taken apart. */
const ATTEMPTS = 1500;
const LONG = 20_000;

/** Takes away files, units, lines and characters as long as the first of the differences stays. */
export async function shrink(start: Finding, theirs: Reader): Promise<Finding> {
  const key = start.differences[0]?.key;
  let best = start;
  let left = ATTEMPTS;
  const attempt = async (files: Files, units: readonly string[]): Promise<boolean> => {
    if (left-- <= 0) return false;
    const { scope, unit } = start;
    const answers = await theirs(scope, files, units);
    const differences = compare(readOurs(scope, files, units)[unit] as Report, answers[unit] as Report);
    if (!differences.some((one) => one.key === key)) return false;
    best = { ...best, files, units, answers, differences };
    return true;
  };
  if (!(await attempt(start.files, start.units))) return start;
  await attempt(start.files, [start.unit]);
  const paths = await reduced(Object.keys(start.files), (kept) => {
    return attempt(Object.fromEntries(kept.map((path) => [path, start.files[path] as string])), best.units);
  });
  for (const path of paths) {
    for (const divider of [/(?<=\n)/, /(?=[\s=])/, /(?:)/u]) {
      const content = best.files[path];
      if (typeof content !== 'string' || content.length > LONG) continue;
      await reduced(content.split(divider), (kept) => {
        return attempt({ ...best.files, [path]: decodeUtf8(encodeUtf8(kept.join(''))) }, best.units);
      });
    }
  }
  return best;
}

/** The parts that are left when all that can be taken away is gone, ever smaller runs of them at a time. */
async function reduced<P>(
  parts: readonly P[],
  isEnough: (kept: readonly P[]) => Promise<boolean>,
): Promise<readonly P[]> {
  let kept = parts;
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (await isEnough(fewer)) kept = fewer;
      else at += size;
    }
  }
  return kept;
}
