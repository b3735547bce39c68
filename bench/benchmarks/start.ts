/** How long it takes to begin, against a Node that does nothing. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Row } from '../benchmark.ts';
import { commitAll, type Expected } from '../input/input.ts';
import { type Command, peakMemory, timePairs, WrongAnswer } from '../measure.ts';
import { CLI, checkReport, lintOf, PROJECT } from '../project.ts';
import { duration, megabytes, processorRatio, ratio } from '../report.ts';

/** Short runs differ more from each other. */
const PAIRS = 30;

const BROKEN: Expected = {
  files: 3,
  filesRead: 3,
  gateways: 2,
  findings: ['duplicate-profile', 'profile-not-pinned'],
};

interface Start {
  readonly name: string;
  readonly command: Command;
  /** The goal, where there is one: at most this many times as long as Node alone. */
  readonly most?: number;
}

export const start: Benchmark = {
  name: 'start',
  run: async ({ nodes, isSmall }) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gateway-lint-bench-start-')));
    try {
      const rows: Row[] = [];
      for (const node of nodes) {
        for (const each of startsIn(folder, node)) rows.push(await compared(each, node, isSmall ? 1 : PAIRS));
      }
      return { rows, details: [] };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function startsIn(folder: string, node: string): readonly Start[] {
  const [plain, checkout] = [join(folder, 'plain'), join(folder, 'checkout')];
  for (const copy of [plain, checkout]) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(join(PROJECT, 'fixtures/article-broken'), copy, { recursive: true });
  }
  commitAll(checkout);
  const action = actionIn(checkout, folder, node);
  return [
    { name: '`--version`', command: versionFrom(folder, node), most: 1.15 },
    { name: "lint of the article's pair", command: lintOf({ folder: plain, expected: BROKEN }, node), most: 1.5 },
    {
      name: "lint of the article's pair in a git checkout",
      command: lintOf({ folder: checkout, expected: BROKEN }, node),
      most: 1.5,
    },
    { name: "the action on the article's pair", command: action, most: 1.9 },
  ];
}

async function compared({ name, command, most }: Start, node: string, pairs: number): Promise<Row> {
  const bare: Command = {
    ...command,
    argv: [node, '-e', '0'],
    exitCode: 0,
    check: (output) => {
      if (output !== '') throw new WrongAnswer(`it prints ${output}`);
    },
  };
  const times = timePairs(bare, command, pairs);
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  return {
    benchmark: `${name}, Node ${version}`,
    peer: '`node -e 0`',
    peerTime: duration(times.peer.median),
    ours: duration(times.ours.median),
    ratio: ratio(times.ratio),
    processorRatio: processorRatio(times),
    goal: most === undefined ? '' : `at most ${most}`,
    isMet: most === undefined ? undefined : times.ratio.median <= most,
    memory: megabytes(await peakMemory(command)),
  };
}

function versionFrom(cwd: string, node: string): Command {
  return {
    argv: [node, CLI, '--version'],
    cwd,
    exitCode: 0,
    check: (output) => {
      if (!/^\d+\.\d+\.\d+\n$/.test(output)) throw new WrongAnswer(`it prints ${output}`);
    },
  };
}

/** As the runner runs it, with the variables that it sets, and no token. */
function actionIn(workspace: string, folder: string, node: string): Command {
  const runner = join(folder, 'runner');
  mkdirSync(runner, { recursive: true });
  for (const name of ['output', 'summary']) writeFileSync(join(runner, name), '');
  return {
    argv: [node, join(PROJECT, 'dist/action.js')],
    cwd: workspace,
    env: {
      PATH: process.env.PATH ?? '',
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: runner,
      GITHUB_OUTPUT: join(runner, 'output'),
      GITHUB_STEP_SUMMARY: join(runner, 'summary'),
      INPUT_PATHS: '.',
      INPUT_SUMMARY: 'true',
    },
    exitCode: 1,
    // The report comes first, between two commands to the runner.
    check: (output) => checkReport(output.split('\n::')[0] as string, BROKEN),
  };
}
