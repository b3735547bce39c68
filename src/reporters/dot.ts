import type { Result } from '../result.ts';
import type { Arrow, Node } from './picture/canvas.ts';
import { type Frame, framesOf } from './picture/frames.ts';
import { shown } from './picture/line.ts';

const SHAPES: Readonly<Record<Node['shape'], string>> = {
  service: 'shape=box, style="rounded,filled"',
  active: 'shape=note',
  profile: 'shape=oval',
  storage: 'shape=folder',
  volume: 'shape=cylinder',
  file: 'shape=note',
};

/** Strokes that stand out on a white page and on a dark one. */
const RED = 'color="#e5383b", penwidth=2.5';
const ARROWS: Readonly<Record<Arrow['kind'], string>> = {
  plain: '',
  collides: RED,
  possible: 'color="#bf8700", style=dashed',
};

/** The picture in the language of Graphviz, with a cluster for each host; whole, however large it is. UTF-8. */
export function dotMap(result: Pick<Result, 'hosts'>): string {
  const { total, first } = framesOf(result);
  const frames = first(total);
  const empty = total === 0 ? ['  none [shape=plaintext, label="No gateway found"];'] : [];
  return [
    'digraph gateways {',
    '  graph [rankdir=LR, bgcolor=transparent, color="#8b949e", fontcolor="#6e7781", fontname="Helvetica,Arial,sans-serif"];',
    '  node [fontname="Helvetica,Arial,sans-serif", fontsize=11, color="#6e7781", style=filled, fillcolor=white];',
    '  edge [fontname="Helvetica,Arial,sans-serif", fontsize=9, color="#6e7781", fontcolor="#6e7781"];',
    ...empty,
    ...frames.flatMap(cluster),
    '}',
    '',
  ].join('\n');
}

function cluster({ name, canvas }: Frame, at: number): readonly string[] {
  const ids = new Map([...canvas.nodes.keys()].map((key, node) => [key, `h${at + 1}n${node + 1}`]));
  const nodes = [...canvas.nodes].map(
    ([key, { shape, lines, collides }]) =>
      `    ${ids.get(key)} [${joined(SHAPES[shape], label(lines), collides ? RED : '')}];`,
  );
  const arrows = [...canvas.arrows.values()].map(({ from, to, label: text, kind }) => {
    const attributes = joined(text === '' ? '' : label([text]), ARROWS[kind]);
    return `    ${ids.get(from)} -> ${ids.get(to)}${attributes === '' ? '' : ` [${attributes}]`};`;
  });
  const services = [...canvas.nodes].flatMap(([key, { shape }]) => (shape === 'service' ? [`${ids.get(key)};`] : []));
  const column = `    { rank=same; ${services.join(' ')} }`;
  return [`  subgraph cluster_${at + 1} {`, `    ${label([name])};`, ...nodes, column, ...arrows, '  }'];
}

function joined(...attributes: readonly string[]): string {
  return attributes.filter(Boolean).join(', ');
}

/** Graphviz reads escapes and the entities of HTML in a label; nothing in it is a command to the runner of a job. */
function label(lines: readonly string[]): string {
  const texts = lines.map((line) =>
    shown(line).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;').replaceAll('##[', '##&#91;'),
  );
  return `label="${texts.join('\\n')}"`;
}
