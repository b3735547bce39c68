/** Places boxes in columns, and the arrows between them, so that what belongs together lies together. */

export interface Box {
  readonly key: string;
  /** Column, from 0. */
  readonly column: number;
  readonly height: number;
}

/** An arrow to a column further right. */
export interface Link {
  /** Keys of boxes. */
  readonly from: string;
  readonly to: string;
}

export interface Layout {
  /** The middle of each box, by its key; the top of the picture is 0. */
  readonly middles: ReadonlyMap<string, number>;
  /** For each link, where it passes through the columns between its ends, which no box covers. */
  readonly passages: readonly (readonly number[])[];
  readonly height: number;
}

/** A box, or the way of a link through a column. */
interface Item {
  readonly column: number;
  readonly height: number;
  readonly before: Item[];
  readonly after: Item[];
  middle: number;
}

/** Between two boxes of a column. */
const GAP = 10;
/** Between groups of boxes that no arrow joins. */
const GROUP_GAP = 26;
const PASSAGE_HEIGHT = 8;
const ROUNDS = 8;

/** In the order of the boxes. Cost: a fixed number of times all boxes and links, and sorting them. */
export function layOut(boxes: readonly Box[], links: readonly Link[]): Layout {
  const items = new Map(boxes.map(({ key, column, height }) => [key, itemOf(column, height)]));
  const ways = links.map(({ from, to }) => joined(items.get(from) as Item, items.get(to) as Item));
  let height = 0;
  for (const group of groupsOf([...items.values()])) {
    const top = height === 0 ? 0 : height + GROUP_GAP;
    arrange(group);
    const shift = top - group.reduce((least, item) => Math.min(least, item.middle - item.height / 2), Infinity);
    for (const item of group) {
      item.middle += shift;
      height = Math.max(height, item.middle + item.height / 2);
    }
  }
  return {
    middles: new Map([...items].map(([key, { middle }]) => [key, middle])),
    passages: ways.map((way) => way.map(({ middle }) => middle)),
    height,
  };
}

function itemOf(column: number, height: number): Item {
  return { column, height, before: [], after: [], middle: 0 };
}

/** Joins two boxes by way of the columns between them. */
function joined(from: Item, to: Item): readonly Item[] {
  const way = Array.from({ length: Math.max(0, to.column - from.column - 1) }, (_, at) =>
    itemOf(from.column + 1 + at, PASSAGE_HEIGHT),
  );
  const stops = [from, ...way, to];
  for (const [at, stop] of stops.slice(1).entries()) {
    const last = stops[at] as Item;
    last.after.push(stop);
    stop.before.push(last);
  }
  return way;
}

/** What arrows join, each group in the order in which one comes to it from its first box. */
function groupsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const seen = new Set<Item>();
  return items.flatMap((first) => {
    const group: Item[] = [];
    const open = [first];
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
      if (seen.has(item)) continue;
      seen.add(item);
      group.push(item);
      open.push(...item.before.toReversed(), ...item.after.toReversed());
    }
    return group.length === 0 ? [] : [group];
  });
}

/** Each column in turn moves to the middle of what it is joined to, first from left to right, then back, and so on. */
function arrange(group: readonly Item[]): void {
  const columns: Item[][] = [];
  for (const item of group) {
    const column = columns[item.column] ?? [];
    columns[item.column] = column;
    column.push(item);
  }
  const filled = columns.filter((column) => column !== undefined);
  for (const column of filled) spread(column, () => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const isBack = round % 2 === 1;
    for (const column of isBack ? filled.toReversed() : filled) {
      const target = (item: Item) => meanOf(isBack ? item.after : item.before) ?? item.middle;
      const targets = new Map(column.map((item) => [item, target(item)]));
      column.sort((a, b) => (targets.get(a) as number) - (targets.get(b) as number));
      spread(column, (item) => targets.get(item) as number);
    }
  }
  for (const column of [...filled, ...filled.toReversed()]) {
    spread(column, (item) => meanOf([...item.before, ...item.after]) ?? item.middle);
  }
}

function meanOf(items: readonly Item[]): number | undefined {
  return items.length === 0 ? undefined : items.reduce((sum, { middle }) => sum + middle, 0) / items.length;
}

/**
 * Moves the items of a column as near to where they are wanted as their order and a gap between them allow: the least sum
 * of squares, found by pooling those that would overlap.
 */
function spread(column: readonly Item[], wanted: (item: Item) => number): void {
  const pools: { sum: number; count: number }[] = [];
  const offsets: number[] = [];
  for (const [at, item] of column.entries()) {
    const above = column[at - 1];
    offsets.push(above === undefined ? 0 : (offsets[at - 1] as number) + (above.height + item.height) / 2 + GAP);
    let pool = { sum: wanted(item) - (offsets[at] as number), count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  let at = 0;
  for (const { sum, count } of pools) {
    for (const item of column.slice(at, at + count)) item.middle = sum / count + (offsets[at++] as number);
  }
}
