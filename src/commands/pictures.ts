/** The pictures of the map, by the names of their formats. */
import { dotMap } from '../reporters/dot.ts';
import { mermaidMap } from '../reporters/mermaid.ts';
import { flowchart } from '../reporters/picture/flowchart.ts';
import type { Picture } from '../reporters/picture/frames.ts';
import { svgMap } from '../reporters/svg.ts';
import { count } from '../reporters/words.ts';
import type { Result } from '../result.ts';
import type { Outcome } from './command.ts';

type Drawn = Pick<Result, 'hosts'>;

const PICTURES = {
  mermaid: (result: Drawn) =>
    mermaidMap(result, { maxBytes: Number.POSITIVE_INFINITY }) ?? { text: flowchart([]), leftOut: 0 },
  dot: (result: Drawn) => ({ text: dotMap(result), leftOut: 0 }),
  svg: svgMap,
} satisfies Readonly<Record<string, (result: Drawn) => Picture>>;

/** Whether a format is a picture. */
export function isPicture(format: string): format is keyof typeof PICTURES {
  return Object.hasOwn(PICTURES, format);
}

/** The picture for stdout; what does not fit into it is told on stderr. */
export function pictureOf(result: Drawn, format: keyof typeof PICTURES): Required<Pick<Outcome, 'stdout' | 'stderr'>> {
  const { text, leftOut } = PICTURES[format](result);
  const stderr =
    leftOut === 0 ? '' : `gateway-lint: ${count(leftOut, 'gateway')} left out: the picture would be too large\n`;
  return { stdout: text, stderr };
}
