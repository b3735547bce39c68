/** A whole lint of a large repository against a search for the program's name in it. */
import type { Benchmark, Outcome, Setting } from '../benchmark.ts';
import type { Input } from '../input/input.ts';
import type { TreeOptions } from '../input/tree.ts';
import { type Command, isInstalled, peakMemory, timeAlone, timePairs, WrongAnswer } from '../measure.ts';
import { lintOf } from '../project.ts';
import { count, duration, megabytes, NOTHING_TO_COMPARE, processorRatio, ratio } from '../report.ts';

const MOST_MEMORY = 200e6;

export const gitTree: Benchmark = {
  name: 'git-tree',
  run: (setting) =>
    against(setting, setting.inputs.gitTree(sizeOf(setting)), {
      where: 'in a git checkout',
      peer: ['git', 'grep', '-lF', 'hermes'],
      most: 0.6,
    }),
};

export const plainTree: Benchmark = {
  name: 'plain-tree',
  run: (setting) =>
    against(setting, setting.inputs.plainTree(sizeOf(setting)), {
      where: 'without git',
      peer: ['rg', '-l', '--hidden', '--no-ignore', 'hermes'],
      most: 0.8,
    }),
};

function sizeOf({ isSmall }: Setting): TreeOptions {
  return isSmall ? { files: 1000, mentions: 20, scale: 1 } : { files: 100_000, mentions: 200, scale: 1 };
}

interface Comparison {
  readonly where: string;
  readonly peer: Command['argv'];
  /** The goal: at most this part of the peer's time. */
  readonly most: number;
}

async function against({ nodes, pairs }: Setting, input: Input, { where, peer, most }: Comparison): Promise<Outcome> {
  const lint = lintOf(input, nodes[0]);
  const memory = await peakMemory(lint);
  const common = { benchmark: `lint of ${count(input.expected.files)} files ${where}`, memory: megabytes(memory) };
  const goal = `at most ${most} and 200 MB`;
  if (!isInstalled(peer[0])) {
    const row = { ...common, peer: `${peer[0]} is not installed`, ...NOTHING_TO_COMPARE, goal, isMet: undefined };
    return { rows: [{ ...row, ours: duration(timeAlone(lint, pairs).median) }], details: [] };
  }
  const times = timePairs(searchIn(input, peer), lint, pairs);
  return {
    rows: [
      {
        ...common,
        peer: `\`${peer.join(' ')}\``,
        peerTime: duration(times.peer.median),
        ours: duration(times.ours.median),
        ratio: ratio(times.ratio),
        processorRatio: processorRatio(times),
        goal,
        isMet: times.ratio.median <= most && memory !== undefined && memory < MOST_MEMORY,
      },
    ],
    details: [],
  };
}

function searchIn({ folder, expected }: Input, argv: Command['argv']): Command {
  return {
    argv,
    cwd: folder,
    exitCode: 0,
    check: (output) => {
      const found = output.split('\n').length - 1;
      if (found !== expected.mentions) throw new WrongAnswer(`${found} files, not ${expected.mentions}`);
    },
  };
}
