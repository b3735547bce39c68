/** Whether the cost grows in a straight line with what there is to read. */
import { statfsSync } from 'node:fs';
import type { Benchmark, Outcome, Setting } from '../benchmark.ts';
import type { Input } from '../input/input.ts';
import { peakMemory, time, timeAlone, WrongAnswer } from '../measure.ts';
import { lintOf } from '../project.ts';
import { count, digits, duration, megabytes, table } from '../report.ts';

/** The highest exponent that still counts as a straight line: what is cached at 1,000 files is not at 1,000,000. */
const STRAIGHT = 1.15;
const RUNS = 3;
/** A run that takes longer, in milliseconds, is not repeated; one that would take far longer is not begun. */
const LONG = 20_000;
const TOO_LONG = 120_000;
/** The disk that a file takes, in bytes: a block of the usual size and its entries. */
const ROOM_PER_FILE = 6000;

interface Series {
  readonly name: string;
  readonly item: string;
  readonly sizes: readonly number[];
  readonly input: (size: number) => Input;
}

interface Point {
  readonly size: number;
  /** Milliseconds beyond those of a lint of nothing. */
  readonly cost: number;
  readonly memory: number | undefined;
}

export const growth: Benchmark = {
  name: 'growth',
  run: async (setting) => {
    const start = timeAlone(lintOf(setting.inputs.empty(), setting.nodes[0]), setting.isSmall ? 1 : 5).median;
    const outcomes: Outcome[] = [];
    for (const series of seriesOf(setting)) outcomes.push(await grow(series, start, setting));
    return { rows: outcomes.flatMap(({ rows }) => rows), details: outcomes.flatMap(({ details }) => details) };
  },
};

function seriesOf({ inputs, isSmall }: Setting): readonly Series[] {
  const gateways = isSmall ? [20, 200] : [100, 1000, 10_000, 100_000];
  return [
    {
      name: 'files',
      item: 'file',
      sizes: isSmall ? [100, 1000] : [1000, 10_000, 100_000, 1_000_000],
      // Small files: it is their number that counts here.
      input: (files) => inputs.plainTree({ files, mentions: Math.max(20, files / 500), scale: 0.2 }),
    },
    { name: 'gateways, all apart', item: 'gateway', sizes: gateways, input: inputs.units },
    { name: 'gateways, all of one profile', item: 'gateway', sizes: gateways, input: inputs.collidingUnits },
  ];
}

async function grow({ name, item, sizes, input }: Series, start: number, setting: Setting): Promise<Outcome> {
  const points: Point[] = [];
  let stopped = '';
  for (const size of sizes) {
    stopped = obstacle(size, points.at(-1), setting.base);
    if (stopped !== '') break;
    points.push(await measured(size, input(size), start, setting.nodes[0]));
  }
  const last = points.at(-1) as Point;
  const [whole, end] = [exponentOf(points), exponentOf(points.slice(-2))];
  const isStraight = stopped === '' && whole <= STRAIGHT && end <= STRAIGHT;
  return {
    rows: [
      {
        benchmark: `growth of ${name}, ${count(points[0]?.size ?? 0)} to ${count(last.size)}`,
        peer: stopped,
        peerTime: '',
        ours: `${digits((last.cost / last.size) * 1000)} µs a ${item}`,
        ratio: `exponent ${whole.toFixed(2)}, at the end ${end.toFixed(2)}`,
        processorRatio: '',
        goal: `a straight line: at most ${STRAIGHT}`,
        isMet: isStraight,
        memory: megabytes(last.memory),
      },
    ],
    details: [
      table(
        [name, 'time beyond that of a lint of nothing', `for each ${item}`, 'peak memory'],
        points.map(({ size, cost, memory }) => [
          count(size),
          duration(cost),
          `${digits((cost / size) * 1000)} µs`,
          megabytes(memory),
        ]),
      ),
    ],
  };
}

/** What keeps a size from being measured after the one before; empty when nothing does. */
function obstacle(size: number, before: Point | undefined, base: string): string {
  const free = statfsSync(base);
  if (free.bavail * free.bsize < 2 * size * ROOM_PER_FILE) return `no room on the disk for ${count(size)}`;
  if (before !== undefined && (before.cost / before.size) * size > TOO_LONG)
    return `${count(size)} would take too long`;
  return '';
}

async function measured(size: number, input: Input, start: number, node: string): Promise<Point> {
  const lint = lintOf(input, node);
  // The first run brings the files into the system's cache.
  const isLong = time(lint) > LONG;
  const total = isLong ? time(lint) : timeAlone(lint, RUNS).median;
  // On a busy machine a small lint may seem to take no longer than an empty one.
  const cost = Math.max(total - start, 0.1);
  return { size, cost, memory: await peakMemory(lint) };
}

/** The slope of the line that fits best through the logarithms of sizes and costs (least squares). */
function exponentOf(points: readonly Point[]): number {
  if (points.length < 2) throw new WrongAnswer('a single point shows no growth');
  const logs = points.map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  const mean = (index: 0 | 1) => logs.reduce((sum, log) => sum + log[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  const below = logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
  return above / below;
}
