/** Many units with drop-ins, each a gateway of a profile of its own, against systemd's own check of units. */
import { join } from 'node:path';
import type { Benchmark, Row, Setting } from '../benchmark.ts';
import type { Input } from '../input/input.ts';
import { type Command, isInstalled, peakMemory, timeAlone, timePairs, WrongAnswer } from '../measure.ts';
import { lintOf } from '../project.ts';
import { count, digits, duration, megabytes, NOTHING_TO_COMPARE, processorRatio, ratio } from '../report.ts';

const TIMES_FASTER = 40;
const UNITS_A_SECOND = 20_000;
/** `systemd-analyze verify` takes a time that grows with the square of what it is given: this many do it no harm. */
const BATCH = 1000;

export const units: Benchmark = {
  name: 'units',
  run: async (setting) => {
    const { inputs, nodes, pairs, isSmall } = setting;
    const input = inputs.units(isSmall ? 200 : 10_000);
    const lint = lintOf(input, nodes[0]);
    const total = input.expected.gateways;
    const benchmark = `lint of ${count(total)} units with drop-ins`;
    const memory = megabytes(await peakMemory(lint));
    const start = timeAlone(lintOf(inputs.empty(), nodes[0]), pairs).median;
    const ours = timeAlone(lint, pairs).median;
    const speed = total / ((ours - start) / 1000);
    const rate: Row = {
      benchmark: `${benchmark}, after the ${duration(start)} of a lint of nothing`,
      peer: '',
      ...NOTHING_TO_COMPARE,
      ours: `${count(speed)} units/s`,
      goal: `at least ${count(UNITS_A_SECOND)} units/s`,
      isMet: speed >= UNITS_A_SECOND,
      memory,
    };
    return { rows: [...compared(setting, input, benchmark), rate], details: [DETAILS] };
  },
};

const DETAILS = `\`systemd-analyze verify\` is given, for no goal, ${count(BATCH)} units at a time, with which it is at its best, and
then all of them in one command, which is run once because it takes minutes. What it prints is that the
gateway's command is not installed, once for each unit; nothing else is wrong with them.\n`;

function compared({ nodes, pairs }: Setting, input: Input, benchmark: string): readonly Row[] {
  const lint = lintOf(input, nodes[0]);
  const common = { benchmark, memory: '' };
  if (!isInstalled('systemd-analyze')) {
    const peer = 'systemd-analyze is not installed';
    const ours = duration(timeAlone(lint, pairs).median);
    return [{ ...common, peer, ...NOTHING_TO_COMPARE, ours, goal: FASTER, isMet: undefined }];
  }
  return [
    { batch: BATCH, repeats: pairs, isWhole: false },
    { batch: input.expected.gateways, repeats: 1, isWhole: true },
  ].map(({ batch, repeats, isWhole }) => {
    const times = timePairs(verifyIn(input, batch), lint, repeats, isWhole);
    return {
      ...common,
      peer: `\`systemd-analyze verify\` of ${isWhole ? 'all units, one run' : `${count(BATCH)} units at a time`}`,
      peerTime: duration(times.peer.median),
      ours: duration(times.ours.median),
      ratio: `${ratio(times.ratio)}: ${digits(1 / times.ratio.median)} × faster`,
      processorRatio: processorRatio(times),
      goal: isWhole ? FASTER : '',
      isMet: isWhole ? 1 / times.ratio.median >= TIMES_FASTER : undefined,
    };
  });
}

const FASTER = `at least ${TIMES_FASTER} × faster`;

function verifyIn({ folder, expected }: Input, batch: number): Command {
  const script = 'printf "%s\\0" ./*.service | xargs -0 -x -s 1000000 -n "$1" systemd-analyze verify';
  return {
    argv: ['sh', '-c', script, 'sh', String(batch)],
    cwd: join(folder, 'etc/systemd/system'),
    // xargs makes it of any failure, and verify fails because the gateway's command is not there.
    exitCode: 123,
    check: (output) => {
      const told = output.match(/^hermes-gateway-p\d+\.service: Command .* is not executable/gm)?.length ?? 0;
      if (told !== expected.gateways) throw new WrongAnswer(`it speaks of ${told} units, not ${expected.gateways}`);
    },
  };
}
