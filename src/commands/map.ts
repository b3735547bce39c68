import { dotMap } from '../reporters/dot.ts';
import { jsonReport } from '../reporters/json.ts';
import { mapReport } from '../reporters/map.ts';
import { mermaidMap } from '../reporters/mermaid.ts';
import { flowchart } from '../reporters/picture/flowchart.ts';
import type { Picture } from '../reporters/picture/frames.ts';
import { svgMap } from '../reporters/svg.ts';
import { count } from '../reporters/words.ts';
import type { Result } from '../result.ts';
import { run as lint } from '../run.ts';
import type { Call, Outcome } from './command.ts';
import { requestOf } from './request.ts';

const PICTURES: Readonly<Record<string, (result: Result) => Picture>> = {
  mermaid: (result) =>
    mermaidMap(result, { maxBytes: Number.POSITIVE_INFINITY }) ?? { text: flowchart([]), leftOut: 0 },
  dot: (result) => ({ text: dotMap(result), leftOut: 0 }),
  svg: svgMap,
};

/** Shows every gateway; gives no verdict. What does not fit into a picture is told on stderr. */
export async function run(call: Call): Promise<Outcome> {
  const { result } = await lint(requestOf(call));
  const format = call.values.text('format') ?? 'text';
  const picture = PICTURES[format]?.(result);
  if (picture === undefined) {
    return { stdout: format === 'json' ? jsonReport(result) : mapReport(result, { color: call.color }), exitCode: 0 };
  }
  const { text, leftOut } = picture;
  const stderr =
    leftOut === 0 ? '' : `gateway-lint: ${count(leftOut, 'gateway')} left out: the picture would be too large\n`;
  return { stdout: text, stderr, exitCode: 0 };
}
