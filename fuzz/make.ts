/** From a seed and a number to the input of an execution. */
import { hugeMutant, type Material, mutant, wordsOf } from './mutate.ts';
import { Random } from './random.ts';
import type { Files, Target } from './targets.ts';

/** One in as many executions has a huge input. */
const HUGE = 8000;

/** Most inputs are a few lines of a file: what is wrong with a reader shows there, too, and far sooner. */
const MOST_LINES = 12;

const materials = new WeakMap<Target, Material>();

function materialOf(target: Target): Material {
  const known = materials.get(target);
  if (known !== undefined) return known;
  const others = target.seeds.flatMap((files) => Object.values(files));
  const material = { others, words: wordsOf(others) };
  materials.set(target, material);
  return material;
}

/** Which target an execution is for, by their shares. */
export function targetOf(targets: readonly Target[], seed: number, index: number): Target {
  const whole = targets.reduce((sum, { share }) => sum + share, 0);
  const at = new Random(seed, index, 1).below(whole);
  let end = 0;
  for (const target of targets) {
    end += target.share;
    if (at < end) return target;
  }
  throw new RangeError('no target');
}

/** The files of an execution: those of a seed, with some of them mutated, and now and then under another name. */
export function filesOf(target: Target, seed: number, index: number): Files {
  const random = new Random(seed, index, 2);
  const files = { ...random.pick(target.seeds) };
  const material = materialOf(target);
  const isHuge = random.oneIn(HUGE);
  const isWhole = target.isWhole || random.oneIn(6);
  for (let count = isHuge ? 1 : random.skewed(3); count > 0; count--) {
    const path = random.pick(Object.keys(files));
    const text = files[path] as string;
    files[path] = isHuge
      ? hugeMutant(text, random, material)
      : mutant(isWhole ? text : someLines(text, random), random, material);
  }
  if (random.oneIn(50)) rename(files, random, material);
  if (random.oneIn(20)) Object.assign(files, random.pick(target.seeds));
  return files;
}

function someLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const start = random.oneIn(2) ? 0 : random.below(lines.length);
  return lines.slice(start, start + 1 + random.below(MOST_LINES)).join('\n');
}

function rename(files: Record<string, string>, random: Random, material: Material): void {
  const path = random.pick(Object.keys(files));
  const name =
    mutant(path, random, material)
      .replace(/^\/+|\0/g, '')
      .slice(0, 500) || 'x';
  files[name] = files[path] as string;
  if (name !== path) delete files[path];
}
