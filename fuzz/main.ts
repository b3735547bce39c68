/**
 * Looks for inputs that the linter crashes on, hangs on, or makes something wrong of:
 * `npm run fuzz -- --runs N --seed S [--format NAME] [--from N] [--jobs N] [--out FOLDER]`, or `npm run fuzz -- FILE…` for
 * saved cases. An execution depends on the seed and its number alone. Exit code 1: something was found.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fixtureRepositories } from './corpus.ts';
import { type Found, Member } from './crew.ts';
import type { Case, Failure } from './execute.ts';
import { filesOf, targetOf } from './make.ts';
import { shrink } from './shrink.ts';
import { targetsOf } from './targets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    format: { type: 'string' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    out: { type: 'string', default: 'build/fuzz-found' },
  },
});

const root = join(process.cwd(), 'fixtures');
const all = targetsOf(fixtureRepositories(root));
const targets = all.filter(({ name }) => values.format === undefined || name === values.format);
if (targets.length === 0) {
  console.error(`no format "${values.format}"; there are ${all.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

process.exitCode = (await (positionals.length > 0 ? repeat(positionals) : fuzz())) ? 1 : 0;

/** Executes saved cases again. */
async function repeat(paths: readonly string[]): Promise<boolean> {
  const member = new Member(root, undefined);
  let isFound = false;
  for (const path of paths) {
    const failure = await member.single(JSON.parse(readFileSync(path, 'utf8')) as Case);
    console.log(`${path}: ${failure === undefined ? 'passed' : `${failure.kind}\n${failure.detail}`}`);
    isFound ||= failure !== undefined;
  }
  await member.end();
  return isFound;
}

async function fuzz(): Promise<boolean> {
  const [runs, seed, from, jobs] = [values.runs, values.seed, values.from, values.jobs].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const start = performance.now();
  const known = new Map<string, { times: number; first: Found }>();
  let [next, done] = [from, 0];
  const caseAt = (index: number): Case => {
    const target = targetOf(targets, seed, index);
    return { target: target.name, files: filesOf(target, seed, index) };
  };
  const onFound = (found: Found) => {
    const before = known.get(found.failure.what);
    if (before !== undefined) before.times++;
    else {
      known.set(found.failure.what, { times: 1, first: found });
      save(found.case, `${found.failure.kind}-${seed}-${found.index}`);
      console.log(`found at ${found.index}: ${found.failure.kind}, ${found.failure.what}\n${found.failure.detail}`);
    }
  };
  const work = async () => {
    const member = new Member(root, values.format);
    while (next < from + runs) {
      const begin = next;
      next = Math.min(begin + 2000, from + runs);
      await member.range({ seed, from: begin, to: next }, caseAt, onFound);
      done += 2000;
      if (done % 50_000 === 0) console.log(`${done} executions, ${seconds(start)} s, ${known.size} found`);
    }
    await member.end();
  };
  await Promise.all(Array.from({ length: jobs }, work));
  for (const { first } of known.values()) await saveSmaller(first, seed);
  console.log(`${runs} executions from ${from} of seed ${seed}: ${seconds(start)} s, ${known.size} found`);
  for (const [what, { times, first }] of known)
    console.log(`${String(times).padStart(8)} times, first ${first.index}: ${what}`);
  return known.size > 0;
}

function seconds(start: number): number {
  return Math.round((performance.now() - start) / 1000);
}

/** What takes long is as large as it is for a reason, and trying parts of it takes long as well. */
async function saveSmaller(found: Found, seed: number): Promise<void> {
  const { failure } = found;
  if (failure.kind === 'slow' || failure.kind === 'memory') return;
  const member = new Member(root, undefined);
  const isSame = (other: Failure | undefined) => other?.kind === failure.kind && failure.what.startsWith(other.what);
  const smaller = await shrink(found.case, async (given) => isSame(await member.single(given, 4000)));
  await member.end();
  save(smaller, `${failure.kind}-${seed}-${found.index}-small`);
}

function save(given: Case, name: string): void {
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, `${name}.json`), `${JSON.stringify(given, null, 1)}\n`);
}
