/**
 * Compares how long the built command and action take with what does the least that could be done, on inputs that it
 * makes itself. `npm run bench` measures all and writes `bench/RESULTS.md`; with `--help` it says what else it can do.
 * Exit code 1: something did not run, or gave a wrong answer; 2: wrong usage. A goal that is not met is no failure.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Benchmark, Outcome, Row } from './benchmark.ts';
import { growth } from './benchmarks/growth.ts';
import { start } from './benchmarks/start.ts';
import { gitTree, plainTree } from './benchmarks/trees.ts';
import { units } from './benchmarks/units.ts';
import { inputsBelow } from './input/input.ts';
import { machine } from './machine.ts';
import { WrongAnswer } from './measure.ts';
import { PROJECT } from './project.ts';
import { rowsAsTable } from './report.ts';

const BENCHMARKS: readonly Benchmark[] = [gitTree, plainTree, units, growth, start];
const NAMES = BENCHMARKS.map(({ name }) => name);
const PAIRS = 5;

const HELP = `Usage: npm run bench -- [OPTION…]

      --only NAME   measure only this (may be given several times): ${NAMES.join(', ')}
      --small       small inputs, few runs, in seconds: proves that everything runs and is right, and judges no time
      --input DIR   build the inputs in DIR, keep them, and use those that are there already
      --pairs N     runs of each that are compared (default ${PAIRS})
      --node PATH   Node binary to run the project on (default: this one); several are compared by "start" alone
      --help        print this help

Only a run of everything in full size writes bench/RESULTS.md.
`;

async function main(words: readonly string[]): Promise<number> {
  const options = optionsIn(words);
  if (typeof options === 'string') {
    console.error(`bench: ${options}`);
    return 2;
  }
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const { small, input, only, node } = options;
  const base = realpathSync(input === undefined ? mkdtempSync(join(tmpdir(), 'gateway-lint-bench-')) : made(input));
  const nodes = [node[0] ?? process.execPath, ...node.slice(1)] as const;
  const setting = { inputs: inputsBelow(base), base, nodes, isSmall: small, pairs: small ? 1 : options.pairs };
  const chosen = BENCHMARKS.filter(({ name }) => only.length === 0 || only.includes(name));
  const where = machine(nodes);
  const cleanUp = () => {
    if (input === undefined) rmSync(base, { recursive: true, force: true });
  };
  process.once('SIGINT', () => {
    cleanUp();
    process.exit(130);
  });
  const outcomes: Outcome[] = [];
  let failures = 0;
  try {
    for (const { name, run } of chosen) {
      console.error(`running ${name}`);
      try {
        const outcome = await run(setting);
        outcomes.push(small ? withoutVerdicts(outcome) : outcome);
      } catch (error) {
        if (!(error instanceof WrongAnswer)) throw error;
        console.error(`FAILED: ${name}: ${error.message}`);
        failures++;
      }
    }
  } finally {
    cleanUp();
  }
  const report = [
    where,
    rowsAsTable(outcomes.flatMap(({ rows }) => rows)),
    ...outcomes.flatMap(({ details }) => details),
  ].join('\n');
  console.log(report);
  if (failures === 0 && !small && only.length === 0) writeFileSync(join(PROJECT, 'bench/RESULTS.md'), HEAD + report);
  return failures > 0 ? 1 : 0;
}

const HEAD = `# Benchmarks

Written by \`npm run bench\`. Peer and project run in turn; a ratio is the median of the pairs' ratios, with the smallest and
the largest; beside it that of the processors' time, which other work on the machine disturbs less. Files are in the
system's cache. Peak memory is that of the project and the processes that it starts, added up.

`;

interface Options {
  readonly only: readonly string[];
  readonly small: boolean;
  readonly input: string | undefined;
  readonly pairs: number;
  readonly node: readonly string[];
  readonly help: boolean;
}

/** What the words ask for, or what is wrong with them. */
function optionsIn(words: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        only: { type: 'string', multiple: true, default: [] },
        small: { type: 'boolean', default: false },
        input: { type: 'string' },
        pairs: { type: 'string', default: String(PAIRS) },
        node: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    });
    const unknown = values.only.find((name) => !NAMES.includes(name));
    if (unknown !== undefined) return `there is no benchmark "${unknown}"; there are ${NAMES.join(', ')}`;
    if (!/^[1-9]\d*$/.test(values.pairs)) return `--pairs is to be a number from 1 on, not "${values.pairs}"`;
    const { input, pairs, ...others } = values;
    return { ...others, input, pairs: Number(pairs) };
  } catch (error) {
    return (error as Error).message;
  }
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return resolve(folder);
}

/** What a few runs on a small input say of time means nothing. */
function withoutVerdicts({ rows, details }: Outcome): Outcome {
  return { rows: rows.map((row): Row => ({ ...row, goal: 'not judged', isMet: undefined })), details };
}

process.exitCode = await main(process.argv.slice(2));
