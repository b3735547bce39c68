/** The values of a YAML document, each with its place in the file, and the ways to them. */
import type { Span } from '../../source.ts';
import type { Text } from '../../text.ts';

export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface Placed {
  /** The whole node, with the quotes or the `|` of a scalar. What came through an alias stands at its anchor. */
  readonly span: Span;
  /** The tag as written (`!vault`), except YAML's own. */
  readonly tag?: string;
}

export interface YamlMap extends Placed {
  readonly kind: 'map';
  /** In the order of the file, merged ones last. Of entries with one key the last counts; see `at`. */
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

export interface YamlList extends Placed {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface YamlScalar extends Placed {
  readonly kind: 'scalar';
  /** What it reads as, escapes and folding undone; never coerced, so that `no` stays `no`. */
  readonly text: Text;
  /** Nothing, `~` or `null`. */
  readonly isNull: boolean;
  /** Without quotes, and no block. */
  readonly isPlain: boolean;
}

/** No file that a person wrote has more values. */
const MOST_SCALARS = 200_000;

/** The node that a path of keys leads to through maps; of entries with one key the last. */
export function at(node: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined {
  let found = node;
  for (const name of keys) found = found?.kind === 'map' ? valueNamed(found, name) : undefined;
  return found;
}

/** No index is made for so few entries. */
const FEW = 16;

function valueNamed(map: YamlMap, name: string): YamlNode | undefined {
  if (map.entries.length > FEW) return indexOf(map).get(name);
  return map.entries.findLast(({ key }) => key.text.value === name)?.value;
}

const indexes = new WeakMap<YamlMap, ReadonlyMap<string, YamlNode>>();

function indexOf(map: YamlMap): ReadonlyMap<string, YamlNode> {
  const known = indexes.get(map);
  if (known !== undefined) return known;
  const index = new Map(map.entries.map(({ key, value }) => [key.text.value, value]));
  indexes.set(map, index);
  return index;
}

/** The text of the scalar that a path of keys leads to; undefined for null and for what is no scalar. */
export function textAt(node: YamlNode | undefined, ...keys: readonly string[]): Text | undefined {
  const found = at(node, ...keys);
  return found?.kind === 'scalar' && !found.isNull ? found.text : undefined;
}

/** The entries of a map; none for anything else. */
export function entriesOf(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}

/** The items of a list; none for anything else. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** Whether a scalar says yes, in the words of YAML 1.1 and 1.2, quoted or not. */
export function isTrue(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && /^(?:true|yes|on|y)$/i.test(node.text.value);
}

/** Whether a scalar says no. */
export function isFalse(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && /^(?:false|no|off|n)$/i.test(node.text.value);
}

/** Every scalar of a node, keys included, in no particular order; of a node that is too large only a part. */
export function scalarsIn(node: YamlNode): readonly YamlScalar[] {
  const found: YamlScalar[] = [];
  const pending: YamlNode[] = [node];
  for (let next = pending.pop(); next !== undefined && found.length < MOST_SCALARS; next = pending.pop()) {
    if (next.kind === 'scalar') found.push(next);
    else if (next.kind === 'list') for (const item of next.items) pending.push(item);
    else for (const { key, value } of next.entries) pending.push(key, value);
  }
  return found;
}

/** From the key of an entry to the end of its value; of the key alone where the value came through an alias. */
export function entrySpan({ key, value }: YamlEntry): Span {
  const isBeside = value.span.source === key.span.source && value.span.start >= key.span.end;
  return { ...key.span, end: isBeside ? value.span.end : key.span.end };
}
