/** The run itself: batch after batch, until enough units have been compared. */
import { NoAnswerError, type Reader, type Report } from './client.ts';
import { compare, readOurs } from './compare.ts';
import { explanationOf, explanationOfSilence, type Finding, VARYING } from './explained.ts';
import { type Batch, type Case, type Files, makeBatch } from './generate.ts';
import { shrink } from './shrink.ts';

const BATCH = 200;
const QUESTIONS = 30;

export interface RunOptions {
  /** How many units to compare, at least. */
  readonly runs: number;
  readonly seed: number;
  /** How many differences to make small and print. */
  readonly show: number;
  readonly theirs: Reader;
  readonly print: (text: string) => void;
}

interface Comparison {
  readonly findings: readonly Finding[];
  readonly answers: readonly Report[];
  /** Single cases that systemd gives no answer to. */
  readonly unanswered: readonly { readonly batch: Batch; readonly reason: string }[];
}

/** Compares units until there are enough; gives the number of differences that nothing explains. */
export async function run({ runs, seed, show, theirs, print }: RunOptions): Promise<number> {
  const states = new Tally();
  const explained = new Tally();
  const started = Date.now();
  let compared = 0;
  let unexplained = 0;
  for (let number = 0; compared < runs; number++) {
    const { findings, answers, unanswered } = await compareBatch(makeBatch(seed, number, BATCH), theirs);
    compared += answers.length;
    for (const { load_state } of answers) states.add(String(load_state ?? 'no unit'));
    for (const { batch, reason } of unanswered) {
      const explanation = explanationOfSilence(reason);
      if (explanation !== undefined) explained.add(explanation);
      else if (unexplained++ < show) print(describeSilence(batch, reason));
    }
    for (const finding of findings) {
      const explanation = explanationOf(finding) ?? ((await isVarying(finding, theirs)) ? VARYING : undefined);
      if (explanation !== undefined) explained.add(explanation);
      else if (unexplained++ < show) print(describe(await shrink(finding, theirs), `batch ${number}`));
    }
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  print(`${compared} units of seed ${seed} compared in ${seconds} s: ${states}`);
  print(`${unexplained} unexplained differences; explained: ${explained}`);
  return unexplained;
}

/** Whether systemd comes to say what the project says when it is asked again and again. */
async function isVarying({ scope, files, units, unit, differences }: Finding, theirs: Reader): Promise<boolean> {
  if (!differences.some(({ key }) => key === 'dropins')) return false;
  const ours = readOurs(scope, files, units)[unit] as Report;
  for (let left = QUESTIONS; left > 0; left--) {
    if (compare(ours, (await theirs(scope, files, units))[unit] as Report).length === 0) return true;
  }
  return false;
}

class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  toString(): string {
    const parts = [...this.#counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${count} (${name})`);
    return parts.join(', ') || 'none';
  }
}

async function compareBatch(batch: Batch, theirs: Reader): Promise<Comparison> {
  try {
    return await compareTogether(batch, theirs);
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    if (batch.cases.length === 1) return { findings: [], answers: [], unanswered: [{ batch, reason: error.message }] };
  }
  // One case has ended systemd's reader: the others are asked about without it.
  const half = Math.ceil(batch.cases.length / 2);
  const first = await compareBatch({ ...batch, cases: batch.cases.slice(0, half) }, theirs);
  const second = await compareBatch({ ...batch, cases: batch.cases.slice(half) }, theirs);
  return {
    findings: [...first.findings, ...second.findings],
    answers: [...first.answers, ...second.answers],
    unanswered: [...first.unanswered, ...second.unanswered],
  };
}

async function compareTogether({ scope, shared, cases }: Batch, theirs: Reader): Promise<Comparison> {
  const files = Object.assign({}, shared, ...cases.map((one) => one.files)) as Files;
  const units = cases.flatMap((one) => one.units);
  const answers = await theirs(scope, files, units);
  const ours = readOurs(scope, files, units);
  const findings: Finding[] = [];
  for (const one of cases) {
    for (const unit of one.units) {
      const differences = compare(ours[unit] as Report, answers[unit] as Report);
      if (differences.length === 0) continue;
      const needed = { ...shared, ...one.files };
      const alone = compare(
        readOurs(scope, needed, [unit])[unit] as Report,
        (await theirs(scope, needed, [unit]))[unit] as Report,
      );
      const told = Object.fromEntries(one.units.map((name) => [name, answers[name] as Report]));
      findings.push({ unit, scope, files: needed, units: one.units, answers: told, differences, alone });
    }
  }
  return { findings, answers: Object.values(answers), unanswered: [] };
}

function describeSilence({ scope, shared, cases }: Batch, reason: string): string {
  const [one] = cases as [Case];
  return `NO ANSWER: ${reason}\n  input:  ${JSON.stringify({ scope, files: { ...shared, ...one.files }, units: one.units })}`;
}

/** The difference, and what systemd says as a vector for `fixtures/vectors/`. */
function describe({ scope, files, units, answers, unit, differences }: Finding, place: string): string {
  const lines = [`DIFFERENT ${unit} (${place})`];
  for (const { key, ours, theirs } of differences) {
    lines.push(`  ${key}`, `    ours:   ${JSON.stringify(ours)}`, `    theirs: ${JSON.stringify(theirs)}`);
  }
  const vector = {
    source: 'systemd 252',
    fn: 'unit_tree',
    input: { files, units },
    flags: { scope },
    expected: answers,
  };
  lines.push(`  vector: ${JSON.stringify(vector)}`);
  return lines.join('\n');
}
