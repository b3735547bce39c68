/** Which way the arrows of a picture take, and where their labels stand. */
import type { Arrow } from './canvas.ts';
import { shown, wrap } from './line.ts';
import { LABEL_HEIGHT } from './metrics.ts';

/** Where the boxes of one kind stand. */
export interface Column {
  readonly x: number;
  readonly width: number;
  /** Kept behind the boxes for the labels of arrows, which begin with a level run of this length. */
  readonly run: number;
}

export interface ArrowView {
  readonly kind: Arrow['kind'];
  /** Curves that follow each other, from the edge of a box to that of another; each begins with a level run. */
  readonly stretches: readonly Stretch[];
  /** The label stands on the run of the first stretch. */
  readonly label: readonly string[];
}

export interface Stretch {
  readonly from: Point;
  readonly run: number;
  readonly to: Point;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** An arrow from the column where it starts, with its height in each column that it reaches. */
export interface Route {
  readonly arrow: Arrow;
  readonly start: number;
  readonly middles: readonly number[];
}

const MOST_COLUMNS = 17;

/** What stands on an arrow; what only might be says by where it leads what it says. */
export function labelLines({ label, kind }: Arrow): readonly string[] {
  return label === '' || kind === 'possible' ? [] : wrap(shown(label), MOST_COLUMNS);
}

/** The room that a label needs at the edge of the box that its arrow comes from. */
export function labelHeight(arrow: Arrow): number {
  return labelLines(arrow).length * LABEL_HEIGHT;
}

/** The arrows in their order; those of a box leave it below each other where they have labels, else at one point. */
export function arrowViews(routes: readonly Route[], columns: readonly Column[]): readonly ArrowView[] {
  const starts = startsOf(routes);
  return routes.map((route) => {
    const { arrow, start, middles } = route;
    const label = labelLines(arrow);
    const stretches = middles.slice(1).map((y, at) => {
      const left = columns[start + at] as Column;
      const right = columns[start + at + 1] as Column;
      const from = { x: left.x + left.width, y: at === 0 ? (starts.get(route) as number) : (middles[at] as number) };
      return { from, run: at === 0 && label.length > 0 ? left.run : 0, to: { x: right.x, y } };
    });
    return { kind: arrow.kind, stretches, label };
  });
}

/** How high each arrow leaves its box: the order is that of where they lead. */
function startsOf(routes: readonly Route[]): ReadonlyMap<Route, number> {
  const starts = new Map<Route, number>();
  const groups = new Map<string, Route[]>();
  for (const route of routes) {
    const group = groups.get(route.arrow.from);
    if (group === undefined) groups.set(route.arrow.from, [route]);
    else group.push(route);
  }
  for (const group of groups.values()) {
    const heights = group.map(({ arrow }) => labelHeight(arrow));
    let y = -heights.reduce((sum, height) => sum + height, 0) / 2;
    for (const route of group.toSorted((a, b) => (a.middles[1] as number) - (b.middles[1] as number))) {
      const height = labelHeight(route.arrow);
      starts.set(route, (route.middles[0] as number) + y + height / 2);
      y += height;
    }
  }
  return starts;
}
