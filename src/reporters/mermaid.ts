import type { Result } from '../result.ts';
import { flowchart } from './picture/flowchart.ts';
import { framesOf, type Picture } from './picture/frames.ts';

/** GitHub shows an error instead of a diagram with more characters or more arrows: Mermaid's own limits. */
const MOST_CHARACTERS = 50_000;
const MOST_ARROWS = 500;

/**
 * The picture in the language of Mermaid; undefined where there is no gateway, or none fits into `maxBytes`. The text is
 * ASCII, in whole lines; no line of it can close a fence of backticks.
 */
export function mermaidMap(
  result: Pick<Result, 'hosts'>,
  { maxBytes }: { readonly maxBytes: number },
): Picture | undefined {
  const { total, first } = framesOf(result);
  const most = Math.min(maxBytes, MOST_CHARACTERS);
  // A gateway has an arrow at least.
  let fits = 0;
  let text = '';
  let tooMany = Math.min(total, MOST_ARROWS) + 1;
  for (let size = tooMany - 1; fits + 1 < tooMany; size = Math.floor((fits + tooMany) / 2)) {
    const frames = first(size);
    const tried = flowchart(frames);
    const arrows = frames.reduce((sum, { canvas }) => sum + canvas.arrows.size, 0);
    if (arrows > MOST_ARROWS || tried.length > most) tooMany = size;
    else {
      fits = size;
      text = tried;
    }
  }
  return fits === 0 ? undefined : { text, leftOut: total - fits };
}
