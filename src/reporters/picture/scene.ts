/** Where everything of a picture stands, in pixels. */
import width from 'fast-string-width';
import { type ArrowView, arrowViews, type Column, labelHeight, labelLines } from './arrows.ts';
import type { Canvas, Node } from './canvas.ts';
import type { Frame } from './frames.ts';
import { layOut } from './layout.ts';
import { shown, wrap } from './line.ts';
import { COLUMN_WIDTH, LABEL_COLUMN_WIDTH, LINE_HEIGHT, MARGIN, PADDING } from './metrics.ts';

export interface BoxView {
  readonly shape: Node['shape'];
  readonly collides: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The first `names` of them hold the name, the others what is said of it. */
  readonly lines: readonly string[];
  readonly names: number;
}

export interface FrameView {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly BoxView[];
  readonly arrows: readonly ArrowView[];
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly heads: readonly { readonly text: string; readonly x: number }[];
  readonly frames: readonly FrameView[];
}

const HEAD_HEIGHT = 22;
const FRAME_PADDING = 18;
const TITLE_HEIGHT = 30;
const LEAST_GAP = 38;
const LABEL_MARGIN = 16;
const MOST_COLUMNS = 30;

const COLUMNS: readonly { readonly head: string; readonly shapes: readonly Node['shape'][] }[] = [
  { head: 'service', shapes: ['service'] },
  { head: 'decided by', shapes: ['active'] },
  { head: 'profile', shapes: ['profile'] },
  { head: 'home', shapes: ['storage'] },
  { head: 'lock and log', shapes: ['volume', 'file'] },
];

/** A node in its column, with its lines as they are broken. */
interface Piece {
  readonly column: number;
  readonly lines: readonly string[];
  readonly names: number;
}

/** Puts one host below the other, in columns that all of them share. */
export function sceneOf(frames: readonly Frame[]): Scene {
  const used = COLUMNS.filter(({ shapes }) =>
    frames.some(({ canvas }) => [...canvas.nodes.values()].some(({ shape }) => shapes.includes(shape))),
  );
  const columnOf = ({ shape }: Node) => used.findIndex(({ shapes }) => shapes.includes(shape));
  const pieces = new Map(
    frames.flatMap(({ canvas }) =>
      [...canvas.nodes.values()].map((node) => [node, { column: columnOf(node), ...broken(node) }] as const),
    ),
  );
  const heads = used.map(({ head }) => head);
  const columns = columnsOf(frames, heads, pieces);
  const last = columns.at(-1);
  const inner = last === undefined ? 0 : last.x + last.width + FRAME_PADDING - MARGIN;
  const titles = frames.map(({ name }) => width(shown(name)) * COLUMN_WIDTH + 2 * FRAME_PADDING);
  const frameWidth = titles.reduce((most, title) => Math.max(most, title), inner);
  let y = MARGIN + HEAD_HEIGHT;
  const views = frames.map((frame) => {
    const view = frameView(frame, { y, width: frameWidth, columns, pieces });
    y += view.height + MARGIN;
    return view;
  });
  return {
    width: frameWidth + 2 * MARGIN,
    height: y,
    heads: heads.map((text, at) => ({ text, x: (columns[at] as Column).x })),
    frames: views,
  };
}

function broken({ lines }: Node): Pick<Piece, 'lines' | 'names'> {
  const [name = [], ...rest] = lines.map((line) => wrap(shown(line), MOST_COLUMNS));
  return { lines: [...name, ...rest.flat()], names: name.length };
}

/** Each as wide as its widest box. */
function columnsOf(
  frames: readonly Frame[],
  heads: readonly string[],
  pieces: ReadonlyMap<Node, Piece>,
): readonly Column[] {
  const widths = heads.map((head) => head.length);
  const labels = heads.map(() => 0);
  const widen = (widths: number[], at: number, lines: readonly string[]) => {
    for (const line of lines) widths[at] = Math.max(widths[at] as number, width(line));
  };
  for (const { column, lines } of pieces.values()) widen(widths, column, lines);
  for (const { canvas } of frames) {
    for (const arrow of canvas.arrows.values()) widen(labels, startOf(arrow, canvas, pieces), labelLines(arrow));
  }
  let x = MARGIN + FRAME_PADDING;
  return widths.map((columns, at) => {
    const label = labels[at] as number;
    const run = label === 0 ? 0 : Math.ceil(label * LABEL_COLUMN_WIDTH) + LABEL_MARGIN;
    const column = { x, width: Math.ceil(columns * COLUMN_WIDTH) + 2 * PADDING, run };
    x += column.width + run + LEAST_GAP;
    return column;
  });
}

function startOf({ from }: { readonly from: string }, { nodes }: Canvas, pieces: ReadonlyMap<Node, Piece>): number {
  return (pieces.get(nodes.get(from) as Node) as Piece).column;
}

interface Room {
  readonly y: number;
  readonly width: number;
  readonly columns: readonly Column[];
  readonly pieces: ReadonlyMap<Node, Piece>;
}

function frameView({ name, canvas }: Frame, { y, width, columns, pieces }: Room): FrameView {
  const labels = new Map<string, number>();
  for (const arrow of canvas.arrows.values()) {
    labels.set(arrow.from, (labels.get(arrow.from) ?? 0) + labelHeight(arrow));
  }
  const parts = [...canvas.nodes].map(([key, node]) => {
    const piece = pieces.get(node) as Piece;
    const height = Math.max(piece.lines.length * LINE_HEIGHT + 12, labels.get(key) ?? 0);
    return { key, node, piece, height };
  });
  // What collides stands on top.
  const order = parts.toSorted((a, b) => Number(b.node.collides) - Number(a.node.collides));
  const links = [...canvas.arrows.values()];
  const layout = layOut(
    order.map(({ key, piece, height }) => ({ key, column: piece.column, height })),
    links,
  );
  const top = y + TITLE_HEIGHT;
  const middle = (key: string) => top + (layout.middles.get(key) as number);
  const boxes = parts.map(({ key, node: { shape, collides }, piece: { column, lines, names }, height }) => {
    const { x, width } = columns[column] as Column;
    return { shape, collides, x, y: middle(key) - height / 2, width, height, lines, names };
  });
  const routes = links.map((arrow, at) => ({
    arrow,
    start: startOf(arrow, canvas, pieces),
    middles: [
      middle(arrow.from),
      ...(layout.passages[at] as readonly number[]).map((passage) => top + passage),
      middle(arrow.to),
    ],
  }));
  const height = TITLE_HEIGHT + layout.height + FRAME_PADDING;
  return { name: shown(name), x: MARGIN, y, width, height, boxes, arrows: arrowViews(routes, columns) };
}
